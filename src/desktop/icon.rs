//! The icons of the embedded face (Lucide). An icon never stands without a word, except where ui conventions allow it.

use iced::widget::{Text, text};

use super::theme;

/// The embedded icon face.
pub const FONT: &[u8] = include_bytes!("../../assets/icons/lucide-subset.ttf");

/// One glyph of the icon face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Icon {
    /// The name in Lucide.
    pub name: &'static str,
    /// The code point in the private use area.
    pub glyph: char,
}

impl Icon {
    /// The icon as text at a size in pixels; it takes the colour of the text around it.
    #[must_use]
    pub fn at<'a>(self, size: f32) -> Text<'a> {
        text(self.glyph.to_string())
            .font(theme::ICONS)
            .size(size)
            .line_height(iced::Pixels(size))
            .shaping(text::Shaping::Basic)
    }

    /// The icon at its usual size, 16 px.
    #[must_use]
    pub fn text<'a>(self) -> Text<'a> {
        self.at(16.0)
    }
}

macro_rules! icons {
    ($($constant:ident $name:literal $glyph:literal),* $(,)?) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub const $constant: Icon = Icon { name: $name, glyph: $glyph };
        )*

        /// Every icon.
        pub const ALL: &[Icon] = &[$($constant),*];
    };
}

icons! {
    ACCESSIBILITY "accessibility" '\u{E297}',
    ARCHIVE "archive" '\u{E041}',
    ARCHIVE_RESTORE "archive-restore" '\u{E2CD}',
    ARROW_BIG_UP_DASH "arrow-big-up-dash" '\u{E420}',
    ARROW_DOWN "arrow-down" '\u{E042}',
    ARROW_DOWN_WIDE_NARROW "arrow-down-wide-narrow" '\u{E047}',
    ARROW_LEFT "arrow-left" '\u{E048}',
    ARROW_RIGHT "arrow-right" '\u{E049}',
    ARROW_UP "arrow-up" '\u{E04A}',
    ARROW_UP_DOWN "arrow-up-down" '\u{E37D}',
    BAN "ban" '\u{E051}',
    BELL "bell" '\u{E059}',
    BUS "bus" '\u{E1D4}',
    CALENDAR "calendar" '\u{E063}',
    CALENDAR_CHECK "calendar-check" '\u{E2B7}',
    CALENDAR_CLOCK "calendar-clock" '\u{E304}',
    CALENDAR_DAYS "calendar-days" '\u{E2B9}',
    CALENDAR_OFF "calendar-off" '\u{E2BB}',
    CALENDAR_PLUS "calendar-plus" '\u{E2BC}',
    CALENDAR_RANGE "calendar-range" '\u{E2BD}',
    CALENDAR_X "calendar-x" '\u{E2BE}',
    CHART_COLUMN "chart-column" '\u{E2A3}',
    CHECK "check" '\u{E06C}',
    CHECK_CHECK "check-check" '\u{E38E}',
    CHEVRON_DOWN "chevron-down" '\u{E06D}',
    CHEVRON_LEFT "chevron-left" '\u{E06E}',
    CHEVRON_RIGHT "chevron-right" '\u{E06F}',
    CHEVRON_UP "chevron-up" '\u{E070}',
    CHEVRONS_UP_DOWN "chevrons-up-down" '\u{E211}',
    CIRCLE "circle" '\u{E076}',
    CIRCLE_ALERT "circle-alert" '\u{E077}',
    CIRCLE_CHECK "circle-check" '\u{E226}',
    CIRCLE_DASHED "circle-dashed" '\u{E4B0}',
    CIRCLE_DOT "circle-dot" '\u{E345}',
    CIRCLE_HELP "circle-help" '\u{E082}',
    CIRCLE_PLUS "circle-plus" '\u{E081}',
    CIRCLE_USER_ROUND "circle-user-round" '\u{E462}',
    CIRCLE_X "circle-x" '\u{E084}',
    CLIPBOARD_LIST "clipboard-list" '\u{E086}',
    CLOCK "clock" '\u{E087}',
    CLOCK_ALERT "clock-alert" '\u{E62A}',
    CLOUD_OFF "cloud-off" '\u{E08D}',
    COLUMNS_3 "columns-3" '\u{E099}',
    CONTRAST "contrast" '\u{E09D}',
    COPY "copy" '\u{E09E}',
    COPY_CHECK "copy-check" '\u{E3FB}',
    CORNER_DOWN_RIGHT "corner-down-right" '\u{E0A2}',
    DATABASE "database" '\u{E0AD}',
    DATABASE_BACKUP "database-backup" '\u{E3AB}',
    DOOR_CLOSED "door-closed" '\u{E3D5}',
    DOOR_OPEN "door-open" '\u{E3D6}',
    DOWNLOAD "download" '\u{E0B2}',
    ELLIPSIS_VERTICAL "ellipsis-vertical" '\u{E0B7}',
    EQUAL "equal" '\u{E1BD}',
    EXTERNAL_LINK "external-link" '\u{E0B9}',
    EYE "eye" '\u{E0BA}',
    EYE_OFF "eye-off" '\u{E0BB}',
    FILE_CHECK "file-check" '\u{E0C1}',
    FILE_DOWN "file-down" '\u{E318}',
    FILE_SPREADSHEET "file-spreadsheet" '\u{E326}',
    FILE_TEXT "file-text" '\u{E0CC}',
    FILE_UP "file-up" '\u{E32A}',
    FLASK_CONICAL "flask-conical" '\u{E0D5}',
    FOLDER "folder" '\u{E0D7}',
    FOLDER_OPEN "folder-open" '\u{E247}',
    GAVEL "gavel" '\u{E0E0}',
    GRIP_VERTICAL "grip-vertical" '\u{E0EB}',
    HAND "hand" '\u{E1D7}',
    HISTORY "history" '\u{E1F5}',
    HOURGLASS "hourglass" '\u{E296}',
    HOUSE "house" '\u{E0F5}',
    INBOX "inbox" '\u{E0F7}',
    INFO "info" '\u{E0F9}',
    KEY_ROUND "key-round" '\u{E4A3}',
    KEYBOARD "keyboard" '\u{E284}',
    LANDMARK "landmark" '\u{E23A}',
    LANGUAGES "languages" '\u{E0FE}',
    LINK "link" '\u{E102}',
    LIST "list" '\u{E106}',
    LIST_CHECKS "list-checks" '\u{E1D0}',
    LIST_FILTER "list-filter" '\u{E460}',
    LIST_TODO "list-todo" '\u{E4C3}',
    LOADER_CIRCLE "loader-circle" '\u{E10A}',
    LOCK "lock" '\u{E10B}',
    LOCK_KEYHOLE "lock-keyhole" '\u{E531}',
    LOCK_OPEN "lock-open" '\u{E10C}',
    LOG_OUT "log-out" '\u{E10E}',
    MAIL "mail" '\u{E10F}',
    MAIL_X "mail-x" '\u{E368}',
    MAP_PIN "map-pin" '\u{E111}',
    MERGE "merge" '\u{E43F}',
    MESSAGE_CIRCLE_QUESTION_MARK "message-circle-question-mark" '\u{E568}',
    MESSAGES_SQUARE "messages-square" '\u{E40D}',
    MINUS "minus" '\u{E11C}',
    MOON "moon" '\u{E11E}',
    PENCIL "pencil" '\u{E1F9}',
    PHONE "phone" '\u{E133}',
    PHONE_MISSED "phone-missed" '\u{E137}',
    PIN "pin" '\u{E259}',
    PLAY "play" '\u{E13C}',
    PLUS "plus" '\u{E13D}',
    PRINTER "printer" '\u{E141}',
    PRINTER_CHECK "printer-check" '\u{E5F5}',
    REDO_2 "redo-2" '\u{E2A0}',
    REFRESH_CW "refresh-cw" '\u{E145}',
    ROTATE_CCW "rotate-ccw" '\u{E148}',
    ROUTE "route" '\u{E53E}',
    SAVE "save" '\u{E14D}',
    SCALE "scale" '\u{E212}',
    SCHOOL "school" '\u{E3E3}',
    SCROLL_TEXT "scroll-text" '\u{E45F}',
    SEARCH "search" '\u{E151}',
    SEND "send" '\u{E152}',
    SERVER "server" '\u{E153}',
    SETTINGS "settings" '\u{E154}',
    SHIELD "shield" '\u{E158}',
    SPELL_CHECK "spell-check" '\u{E49A}',
    STAMP "stamp" '\u{E3BB}',
    SUN "sun" '\u{E178}',
    TABLE "table" '\u{E17D}',
    TIMER "timer" '\u{E1E0}',
    TRASH_2 "trash-2" '\u{E18E}',
    TRIANGLE_ALERT "triangle-alert" '\u{E193}',
    UNDO_2 "undo-2" '\u{E2A1}',
    USER_PLUS "user-plus" '\u{E1A2}',
    USER_ROUND "user-round" '\u{E468}',
    USER_X "user-x" '\u{E1A3}',
    USERS "users" '\u{E1A4}',
    VIDEO "video" '\u{E1A5}',
    X "x" '\u{E1B2}',
    ZOOM_IN "zoom-in" '\u{E1B6}',
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn the_list_is_the_table_of_the_face() {
        let table = include_str!("../../assets/icons/icons.csv");
        let rows: Vec<_> = table.lines().skip(1).collect();
        assert_eq!(rows.len(), ALL.len());
        for (row, icon) in rows.iter().zip(ALL) {
            let mut cells = row.split(';');
            assert_eq!(cells.next(), Some(icon.name));
            assert_eq!(
                cells.next(),
                Some(format!("U+{:04X}", u32::from(icon.glyph)).as_str())
            );
        }
    }

    #[test]
    fn every_icon_has_a_drawn_glyph() {
        use skrifa::MetadataProvider;
        let face = skrifa::FontRef::new(FONT).unwrap();
        let map = face.charmap();
        for icon in ALL {
            let glyph = map
                .map(icon.glyph)
                .unwrap_or_else(|| panic!("no glyph for {}", icon.name));
            assert!(
                face.outline_glyphs().get(glyph).is_some(),
                "{} is empty",
                icon.name
            );
        }
        assert!(map.map('A').is_none(), "the face holds icons only");
    }
}
