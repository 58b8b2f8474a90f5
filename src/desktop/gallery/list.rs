//! The third page: the frame of the window around a table of ten thousand invented rows.

use iced::widget::{column, container, row, space};
use iced::{Element, Length};

use super::{Gallery, Message};
use crate::desktop::icon;
use crate::desktop::shell::{self, Area, Connection, Nav};
use crate::desktop::theme::{self, SiteHue, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::search_box::{self, Look};
use crate::desktop::widget::site_badge::{self, Site};
use crate::desktop::widget::table::{Column, Line, Row, Sort, Table};
use crate::desktop::widget::{button, label, pill, toast, truncate};

/// How many rows the table has.
pub(super) const LENGTH: usize = 10_000;

const NAMES: [(&str, &str); 8] = [
    ("Al-Jasim, Esraa", "الجاسم"),
    ("Chmelnyzkyj, Volodymyr", "Хмельницький"),
    ("Ghebremeskel, Tesfai", "ገብረመስቀል"),
    ("Dumanlı, Ecemiş", ""),
    ("Krasniqi, Mirlinda", ""),
    ("Papadopoulos, Giorgos", "Παπαδόπουλος"),
    ("Müller-Özdemir, Çağla", ""),
    ("Đorđević, Željka", ""),
];

/// What a position is: every hundredth line is a heading.
pub(super) fn line(at: usize) -> Line<'static> {
    if at > 0 && at.is_multiple_of(100) {
        Line::Group
    } else {
        Line::Row(NAMES[at % NAMES.len()].0)
    }
}

fn cells<'a>(at: usize) -> Row<'a, Message> {
    if line(at) == Line::Group {
        return Row::Group {
            words: format!("Gruppe {}", at / 100),
            aside: Some("99 Familien".to_owned()),
        };
    }
    let (name, script) = NAMES[at % NAMES.len()];
    let (letter, hue) = [
        ('A', SiteHue::Blue),
        ('B', SiteHue::Orange),
        ('W', SiteHue::Green),
    ][at % 3];
    let (mark, stage, tone) = [
        (icon::SEND, "übergeben", Tone::Info),
        (icon::CHECK_CHECK, "beraten", Tone::Ok),
        (icon::CIRCLE, "gemeldet", Tone::Neutral),
        (icon::USER_X, "nicht erschienen", Tone::Danger),
    ][at % 4];
    let days = 48_usize.saturating_sub(at % 50);
    let late = if days > 40 {
        Tone::Danger
    } else if days > 20 {
        Tone::Warn
    } else {
        Tone::Neutral
    };
    Row::Cells(vec![
        site_badge::badge(Site { letter, hue }),
        row![
            label::dense_strong(truncate::to_width(name, 13.0, 190.0)),
            cut(label::DENSE, script).style(theme::muted),
        ]
        .spacing(gap::S)
        .into(),
        label::dense_muted(format!("EB-2026-{at:04}")).into(),
        label::dense("Warendorf").into(),
        label::dense("2 · Jg. 8, 4").into(),
        pill::pill(mark, stage, tone),
        label::dense(days.to_string())
            .style(theme::soft_text(late))
            .into(),
        cut(
            label::DENSE,
            "Schule anfragen, Antwort bis Fr 27.11. erbeten",
        )
        .into(),
    ])
}

impl Gallery {
    pub(super) fn list(&self) -> Element<'_, Message> {
        let texts = &self.texts;
        let waiting = [Some(14), None, None, Some(17), Some(12), None, None];
        let nav = shell::nav(
            Nav {
                areas: Area::ALL.into_iter().zip(waiting).collect(),
                current: Area::Families,
                rail: false,
                sample: true,
                place: "Kreis Warendorf",
            },
            texts,
            Message::Go,
        );
        let search = search_box::with_look(
            "search",
            Look {
                label: None,
                placeholder: texts.search_placeholder().into(),
                note: None,
                key_cap: Some("Strg+K".to_owned()),
                max_width: shell::SEARCH_WIDTH,
            },
            &self.search,
            texts,
            Message::Search,
        );
        let top = shell::top_bar(
            search,
            shell::site_filter(super::controls::sites(), self.site, texts, Message::Site),
            shell::connection(&Connection::Connected, texts),
            shell::user_button(
                "S. Vorlage".to_owned(),
                "Büro".to_owned(),
                Message::Pressed("user"),
            ),
        );
        let head = shell::header(
            texts.families_title(),
            Some(texts.families_facts(186, 312)),
            vec![
                button::secondary("import", texts.families_import())
                    .icon(icon::FILE_UP)
                    .on_press(Message::Pressed("import"))
                    .into(),
                button::primary("report", texts.families_report())
                    .icon(icon::PLUS)
                    .key_cap("Strg+N")
                    .on_press(Message::Pressed("report"))
                    .into(),
            ],
        );
        let filters = row![
            pill::chip("filter-open", "Offen", true, Message::Pressed("filter")),
            pill::chip(
                "filter-office",
                "Ball bei Büro",
                false,
                Message::Pressed("filter")
            ),
            pill::chip(
                "filter-late",
                "Frist überschritten",
                false,
                Message::Pressed("filter")
            ),
            space::horizontal(),
            label::dense_muted(
                texts.rows_chosen(i64::try_from(self.table.ticked().len()).unwrap_or(i64::MAX))
            ),
        ]
        .spacing(gap::S);
        let columns = vec![
            Column::new("", 38),
            Column::new("Familie", Length::FillPortion(5)).sort(None, Message::Pressed("sort")),
            Column::new("Aktenzeichen", 120),
            Column::new("Kommune", 100),
            Column::new("Kinder", 108),
            Column::new("Stand", 138),
            Column::new("Tage", 64)
                .right()
                .sort(Some(Sort::Down), Message::Pressed("sort")),
            Column::new("Nächster Schritt", Length::FillPortion(3)),
        ];
        let table = Table::new("families", columns, &self.table, LENGTH)
            .ticks()
            .view(cells, Message::Table);
        let screen = shell::page(
            column![
                head,
                filters,
                container(table).padding(1).style(theme::card)
            ]
            .spacing(gap::M),
        );
        let strip = toast::hints(
            [],
            [
                toast::hint("↓", "in die Liste"),
                toast::hint("Enter", "öffnen"),
                toast::hint("Leertaste", "auswählen"),
                toast::hint("F3", "nächster Treffer"),
            ],
            Some("Die Suche findet Chmelnyzkyj auch als Khmelnytskyi".to_owned()),
        );
        shell::frame(nav, top, screen, strip)
    }
}
