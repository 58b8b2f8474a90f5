//! Words: the week, the waiting list and the appointments

use chrono::{Datelike, NaiveDate};

use super::{Language, Texts};

impl Texts {
    /// "23.–27. November 2026"; English "23–27 November 2026"
    #[must_use]
    pub fn calendar_range(&self, from: NaiveDate, to: NaiveDate) -> String {
        let dot = match self.language() {
            Language::German => ".",
            Language::English => "",
        };
        let end = format!("{}{dot} {}", to.day(), self.month_year(to));
        if from == to {
            end
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}{dot}–{end}", from.day())
        } else if from.year() == to.year() {
            format!("{}{dot} {} – {end}", from.day(), self.month(from.month()))
        } else {
            format!("{}{dot} {} – {end}", from.day(), self.month_year(from))
        }
    }

    /// The same where there is little room: "23.–27.11.2026", one day "Mi 25.11.2026"; English "23–27 Nov 2026"
    #[must_use]
    pub fn calendar_range_short(&self, from: NaiveDate, to: NaiveDate) -> String {
        let end = self.date_plain(to);
        if from == to {
            self.date(from)
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            match self.language() {
                Language::German => format!("{:02}.–{end}", from.day()),
                Language::English => format!("{}–{end}", from.day()),
            }
        } else if from.year() == to.year() {
            format!("{}–{end}", self.day_month(from))
        } else {
            format!("{}–{end}", self.date_plain(from))
        }
    }

    /// "Kalender"
    #[must_use]
    pub fn calendar_title(&self) -> String {
        self.say("calendar-title")
    }

    /// "Termin anlegen"
    #[must_use]
    pub fn calendar_new(&self) -> String {
        self.say("calendar-new")
    }

    /// "Warteliste"
    #[must_use]
    pub fn calendar_waiting(&self) -> String {
        self.say("calendar-waiting")
    }

    /// "Tag"
    #[must_use]
    pub fn calendar_day(&self) -> String {
        self.say("calendar-day")
    }

    /// "Woche"
    #[must_use]
    pub fn calendar_week(&self) -> String {
        self.say("calendar-week")
    }

    /// "Liste"
    #[must_use]
    pub fn calendar_list(&self) -> String {
        self.say("calendar-list")
    }

    /// "Heute"
    #[must_use]
    pub fn calendar_today(&self) -> String {
        self.say("calendar-today")
    }

    /// "heute"
    #[must_use]
    pub fn calendar_today_mark(&self) -> String {
        self.say("calendar-today-mark")
    }

    /// "Zurückblättern"
    #[must_use]
    pub fn calendar_previous(&self) -> String {
        self.say("calendar-previous")
    }

    /// "Weiterblättern"
    #[must_use]
    pub fn calendar_next(&self) -> String {
        self.say("calendar-next")
    }

    /// "frei"
    #[must_use]
    pub fn calendar_free(&self) -> String {
        self.say("calendar-free")
    }

    /// "count Fristen heute"
    #[must_use]
    pub fn calendar_due_today(&self, count: i64) -> String {
        self.say_with("calendar-due-today", [("count", count.into())])
    }

    /// "count Fristen"
    #[must_use]
    pub fn calendar_due(&self, count: i64) -> String {
        self.say_with("calendar-due", [("count", count.into())])
    }

    /// "geschlossen"
    #[must_use]
    pub fn calendar_closed(&self) -> String {
        self.say("calendar-closed")
    }

    /// "ab time zu"
    #[must_use]
    pub fn calendar_closed_from(&self, time: &str) -> String {
        self.say_with("calendar-closed-from", [("time", time.into())])
    }

    /// "abwesend"
    #[must_use]
    pub fn calendar_away(&self) -> String {
        self.say("calendar-away")
    }

    /// "name abwesend"
    #[must_use]
    pub fn calendar_away_whole(&self, name: &str) -> String {
        self.say_with("calendar-away-whole", [("name", name.into())])
    }

    /// "name ab time"
    #[must_use]
    pub fn calendar_away_from(&self, name: &str, time: &str) -> String {
        self.say_with(
            "calendar-away-from",
            [("name", name.into()), ("time", time.into())],
        )
    }

    /// "In week gibt es keine Beratungszeiten."
    #[must_use]
    pub fn calendar_empty(&self, week: &str) -> String {
        self.say_with("calendar-empty", [("week", week.into())])
    }

    /// "An diesem Standort gibt es in dieser Woche keine Beratungszeiten."
    #[must_use]
    pub fn calendar_empty_site(&self) -> String {
        self.say("calendar-empty-site")
    }

    /// "Zeitfenster anlegen"
    #[must_use]
    pub fn calendar_make_offer(&self) -> String {
        self.say("calendar-make-offer")
    }

    /// "count Familien"
    #[must_use]
    pub fn calendar_families(&self, count: i64) -> String {
        self.say_with("calendar-families", [("count", count.into())])
    }

    /// "Keine Familie wartet auf einen Termin."
    #[must_use]
    pub fn calendar_nobody_waits(&self) -> String {
        self.say("calendar-nobody-waits")
    }

    /// "count weitere zeigen"
    #[must_use]
    pub fn calendar_more(&self, count: i64) -> String {
        self.say_with("calendar-more", [("count", count.into())])
    }

    /// "ohne Dolmetschen"
    #[must_use]
    pub fn calendar_no_interpreter(&self) -> String {
        self.say("calendar-no-interpreter")
    }

    /// "Vorschläge"
    #[must_use]
    pub fn calendar_suggestions(&self) -> String {
        self.say("calendar-suggestions")
    }

    /// "Freie Zeiten werden gesucht …"
    #[must_use]
    pub fn calendar_searching(&self) -> String {
        self.say("calendar-searching")
    }

    /// "In den nächsten zehn Wochen passt keine freie Zeit."
    #[must_use]
    pub fn calendar_no_suggestion(&self) -> String {
        self.say("calendar-no-suggestion")
    }

    /// "Platzieren"
    #[must_use]
    pub fn calendar_place(&self) -> String {
        self.say("calendar-place")
    }

    /// "Hierhin verschieben"
    #[must_use]
    pub fn calendar_place_here(&self) -> String {
        self.say("calendar-place-here")
    }

    /// "Warum nicht früher?"
    #[must_use]
    pub fn calendar_not_earlier(&self) -> String {
        self.say("calendar-not-earlier")
    }

    /// "Im Kalender zeigen"
    #[must_use]
    pub fn calendar_show(&self) -> String {
        self.say("calendar-show")
    }

    /// "Termin"
    #[must_use]
    pub fn calendar_appointment(&self) -> String {
        self.say("calendar-appointment")
    }

    /// "site, room"
    #[must_use]
    pub fn calendar_at(&self, site: &str, room: &str) -> String {
        self.say_with(
            "calendar-at",
            [("site", site.into()), ("room", room.into())],
        )
    }

    /// "Beratung: name"
    #[must_use]
    pub fn calendar_with(&self, name: &str) -> String {
        self.say_with("calendar-with", [("name", name.into())])
    }

    /// "Dolmetschen: language"
    #[must_use]
    pub fn calendar_interpreting(&self, language: &str) -> String {
        self.say_with("calendar-interpreting", [("language", language.into())])
    }

    /// "Verschieben"
    #[must_use]
    pub fn calendar_move(&self) -> String {
        self.say("calendar-move")
    }

    /// "Andere Zeiten"
    #[must_use]
    pub fn calendar_other_times(&self) -> String {
        self.say("calendar-other-times")
    }

    /// "Absagen"
    #[must_use]
    pub fn calendar_cancel(&self) -> String {
        self.say("calendar-cancel")
    }

    /// "Akte öffnen"
    #[must_use]
    pub fn calendar_open_file(&self) -> String {
        self.say("calendar-open-file")
    }

    /// "Einladung"
    #[must_use]
    pub fn calendar_letter(&self) -> String {
        self.say("calendar-letter")
    }

    /// "Einladung drucken"
    #[must_use]
    pub fn calendar_print_letter(&self) -> String {
        self.say("calendar-print-letter")
    }

    /// "name verschieben: Pfeiltasten, Enter setzt, Esc bricht ab."
    #[must_use]
    pub fn calendar_moving(&self, name: &str) -> String {
        self.say_with("calendar-moving", [("name", name.into())])
    }

    /// "Hierhin kann der Termin nicht verschoben werden."
    #[must_use]
    pub fn calendar_refused_move(&self) -> String {
        self.say("calendar-refused-move")
    }

    /// "Hier kann kein Termin angelegt werden."
    #[must_use]
    pub fn calendar_refused_place(&self) -> String {
        self.say("calendar-refused-place")
    }

    /// "Nächste passende Zeit: when"
    #[must_use]
    pub fn calendar_next_free(&self, when: &str) -> String {
        self.say_with("calendar-next-free", [("when", when.into())])
    }

    /// "name: Termin am when angelegt."
    #[must_use]
    pub fn calendar_placed(&self, name: &str, when: &str) -> String {
        self.say_with(
            "calendar-placed",
            [("name", name.into()), ("when", when.into())],
        )
    }

    /// "name von from auf to verschoben."
    #[must_use]
    pub fn calendar_moved(&self, name: &str, from: &str, to: &str) -> String {
        self.say_with(
            "calendar-moved",
            [
                ("name", name.into()),
                ("from", from.into()),
                ("to", to.into()),
            ],
        )
    }

    /// "name: Termin am when abgesagt."
    #[must_use]
    pub fn calendar_cancelled(&self, name: &str, when: &str) -> String {
        self.say_with(
            "calendar-cancelled",
            [("name", name.into()), ("when", when.into())],
        )
    }

    /// "day, time"
    #[must_use]
    pub fn calendar_when(&self, day: &str, time: &str) -> String {
        self.say_with(
            "calendar-when",
            [("day", day.into()), ("time", time.into())],
        )
    }

    /// "Termin absagen?"
    #[must_use]
    pub fn calendar_cancel_title(&self) -> String {
        self.say("calendar-cancel-title")
    }

    /// "Termin absagen"
    #[must_use]
    pub fn calendar_cancel_do(&self) -> String {
        self.say("calendar-cancel-do")
    }

    /// "Wer sagt ab?"
    #[must_use]
    pub fn calendar_cancel_who(&self) -> String {
        self.say("calendar-cancel-who")
    }

    /// "die Familie"
    #[must_use]
    pub fn calendar_by_family(&self) -> String {
        self.say("calendar-by-family")
    }

    /// "die Beratung"
    #[must_use]
    pub fn calendar_by_office(&self) -> String {
        self.say("calendar-by-office")
    }

    /// "Grund"
    #[must_use]
    pub fn calendar_reason(&self) -> String {
        self.say("calendar-reason")
    }

    /// "Ein paar Worte, ohne Gesundheitsangaben."
    #[must_use]
    pub fn calendar_reason_hint(&self) -> String {
        self.say("calendar-reason-hint")
    }

    /// "Damit geschieht auch:"
    #[must_use]
    pub fn calendar_also(&self) -> String {
        self.say("calendar-also")
    }

    /// "Die Zeit wird wieder frei, die Familie steht wieder auf der Warteliste."
    #[must_use]
    pub fn calendar_also_free(&self) -> String {
        self.say("calendar-also-free")
    }

    /// "Die Einladung gilt nicht mehr, bitte die Familie anrufen."
    #[must_use]
    pub fn calendar_also_letter(&self) -> String {
        self.say("calendar-also-letter")
    }

    /// "Das Dolmetschen ist abzubestellen."
    #[must_use]
    pub fn calendar_also_interpreter(&self) -> String {
        self.say("calendar-also-interpreter")
    }

    /// "Ab heute ist kein Termin eingetragen."
    #[must_use]
    pub fn calendar_list_empty(&self) -> String {
        self.say("calendar-list-empty")
    }

    /// "Tag"
    #[must_use]
    pub fn calendar_column_day(&self) -> String {
        self.say("calendar-column-day")
    }

    /// "Uhrzeit"
    #[must_use]
    pub fn calendar_column_time(&self) -> String {
        self.say("calendar-column-time")
    }

    /// "Familie"
    #[must_use]
    pub fn calendar_column_family(&self) -> String {
        self.say("calendar-column-family")
    }

    /// "Kinder"
    #[must_use]
    pub fn calendar_column_children(&self) -> String {
        self.say("calendar-column-children")
    }

    /// "Ort"
    #[must_use]
    pub fn calendar_column_site(&self) -> String {
        self.say("calendar-column-site")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn calendar_column_interpreter(&self) -> String {
        self.say("calendar-column-interpreter")
    }

    /// "Stand"
    #[must_use]
    pub fn calendar_column_state(&self) -> String {
        self.say("calendar-column-state")
    }

    /// "Tag, Zeile, 15 Minuten"
    #[must_use]
    pub fn calendar_key_arrows(&self) -> String {
        self.say("calendar-key-arrows")
    }

    /// "Öffnen, platzieren"
    #[must_use]
    pub fn calendar_key_enter(&self) -> String {
        self.say("calendar-key-enter")
    }

    /// "Vorschlag wählen"
    #[must_use]
    pub fn calendar_key_suggestion(&self) -> String {
        self.say("calendar-key-suggestion")
    }

    /// "Raster oder Warteliste"
    #[must_use]
    pub fn calendar_key_panel(&self) -> String {
        self.say("calendar-key-panel")
    }

    /// "Warteliste zeigen"
    #[must_use]
    pub fn calendar_key_side(&self) -> String {
        self.say("calendar-key-side")
    }
}
