//! Words: what is to be done first

mod roles;

use super::Texts;

impl Texts {
    /// "Heute"
    #[must_use]
    pub fn today_title(&self) -> String {
        self.say("today-title")
    }

    /// "Schultag"
    #[must_use]
    pub fn today_school_day(&self) -> String {
        self.say("today-school-day")
    }

    /// "Feiertag"
    #[must_use]
    pub fn today_public_holiday(&self) -> String {
        self.say("today-public-holiday")
    }

    /// "Wochenende"
    #[must_use]
    pub fn today_weekend(&self) -> String {
        self.say("today-weekend")
    }

    /// "Schulferien"
    #[must_use]
    pub fn today_no_school(&self) -> String {
        self.say("today-no-school")
    }

    /// "… Termine an … Standorten"
    #[must_use]
    pub fn today_appointments_at(&self, count: i64, sites: i64) -> String {
        self.say_with(
            "today-appointments-at",
            [("count", count.into()), ("sites", sites.into())],
        )
    }

    /// "Anrufe"
    #[must_use]
    pub fn today_calls(&self) -> String {
        self.say("today-calls")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn today_interpreting(&self) -> String {
        self.say("today-interpreting")
    }

    /// "Meldungen"
    #[must_use]
    pub fn today_reports(&self) -> String {
        self.say("today-reports")
    }

    /// "Fehltermine"
    #[must_use]
    pub fn today_missed(&self) -> String {
        self.say("today-missed")
    }

    /// "nichts offen"
    #[must_use]
    pub fn today_nothing(&self) -> String {
        self.say("today-nothing")
    }

    /// "… überfällig"
    #[must_use]
    pub fn today_overdue(&self, count: i64) -> String {
        self.say_with("today-overdue", [("count", count.into())])
    }

    /// "… bald fällig"
    #[must_use]
    pub fn today_due_soon(&self, count: i64) -> String {
        self.say_with("today-due-soon", [("count", count.into())])
    }

    /// "in der Frist"
    #[must_use]
    pub fn today_in_time(&self) -> String {
        self.say("today-in-time")
    }

    /// "älteste seit … Tagen"
    #[must_use]
    pub fn today_longest(&self, days: i64) -> String {
        self.say_with("today-longest", [("days", days.into())])
    }

    /// "Termine heute"
    #[must_use]
    pub fn today_appointments(&self) -> String {
        self.say("today-appointments")
    }

    /// "Im Kalender zeigen"
    #[must_use]
    pub fn today_in_calendar(&self) -> String {
        self.say("today-in-calendar")
    }

    /// "Akte öffnen"
    #[must_use]
    pub fn today_open_record(&self) -> String {
        self.say("today-open-record")
    }

    /// "Heute sind keine Termine."
    #[must_use]
    pub fn today_no_appointments(&self) -> String {
        self.say("today-no-appointments")
    }

    /// "Heute ist …."
    #[must_use]
    pub fn today_is_holiday(&self, name: &str) -> String {
        self.say_with("today-is-holiday", [("name", name.into())])
    }

    /// "Nächster Beratungstag: … in …."
    #[must_use]
    pub fn today_next_day(&self, day: &str, sites_named: &str) -> String {
        self.say_with(
            "today-next-day",
            [("day", day.into()), ("sites_named", sites_named.into())],
        )
    }

    /// "Heute keine Beratung · nächster Beratungstag …"
    #[must_use]
    pub fn today_site_next(&self, day: &str) -> String {
        self.say_with("today-site-next", [("day", day.into())])
    }

    /// "Heute keine Beratung"
    #[must_use]
    pub fn today_site_none(&self) -> String {
        self.say("today-site-none")
    }

    /// "läuft seit …"
    #[must_use]
    pub fn today_running(&self, time: &str) -> String {
        self.say_with("today-running", [("time", time.into())])
    }

    /// "Beraten"
    #[must_use]
    pub fn today_held(&self) -> String {
        self.say("today-held")
    }

    /// "Bestätigt"
    #[must_use]
    pub fn today_confirmed(&self) -> String {
        self.say("today-confirmed")
    }

    /// "Zusage"
    #[must_use]
    pub fn today_will_come(&self) -> String {
        self.say("today-will-come")
    }

    /// "Offene Schleifen"
    #[must_use]
    pub fn today_loops(&self) -> String {
        self.say("today-loops")
    }

    /// "Wer ist am Zug? Seit wann?"
    #[must_use]
    pub fn today_loops_words(&self) -> String {
        self.say("today-loops-words")
    }

    /// "Es ist nichts offen."
    #[must_use]
    pub fn today_no_loops(&self) -> String {
        self.say("today-no-loops")
    }

    /// "Vorgang"
    #[must_use]
    pub fn today_loop(&self) -> String {
        self.say("today-loop")
    }

    /// "Anzahl"
    #[must_use]
    pub fn today_loop_count(&self) -> String {
        self.say("today-loop-count")
    }

    /// "Ball liegt bei"
    #[must_use]
    pub fn today_loop_ball(&self) -> String {
        self.say("today-loop-ball")
    }

    /// "Alle zeigen"
    #[must_use]
    pub fn today_all(&self) -> String {
        self.say("today-all")
    }

    /// "Niemand ist anzurufen."
    #[must_use]
    pub fn today_no_calls(&self) -> String {
        self.say("today-no-calls")
    }

    /// "kein Telefon"
    #[must_use]
    pub fn today_no_phone(&self) -> String {
        self.say("today-no-phone")
    }

    /// "dringend"
    #[must_use]
    pub fn today_urgent(&self) -> String {
        self.say("today-urgent")
    }

    /// "Dolmetschen anfragen"
    #[must_use]
    pub fn today_ask(&self) -> String {
        self.say("today-ask")
    }

    /// "Frist: …"
    #[must_use]
    pub fn today_lead(&self, period: &str) -> String {
        self.say_with("today-lead", [("period", period.into())])
    }

    /// "Alle Anfragen sind gestellt."
    #[must_use]
    pub fn today_no_interpreters(&self) -> String {
        self.say("today-no-interpreters")
    }

    /// "Angefragt"
    #[must_use]
    pub fn today_asked(&self) -> String {
        self.say("today-asked")
    }

    /// "heute"
    #[must_use]
    pub fn today_due_now(&self) -> String {
        self.say("today-due-now")
    }

    /// "bis …"
    #[must_use]
    pub fn today_due_by(&self, day: &str) -> String {
        self.say_with("today-due-by", [("day", day.into())])
    }

    /// "Es warten"
    #[must_use]
    pub fn today_waiting(&self) -> String {
        self.say("today-waiting")
    }

    /// "Alle Familien haben einen Termin."
    #[must_use]
    pub fn today_nobody_waits(&self) -> String {
        self.say("today-nobody-waits")
    }

    /// "… Kinder"
    #[must_use]
    pub fn today_children(&self, count: i64) -> String {
        self.say_with("today-children", [("count", count.into())])
    }

    /// "Jg."
    #[must_use]
    pub fn grade_short(&self) -> String {
        self.say("grade-short")
    }

    /// "Primar"
    #[must_use]
    pub fn group_primary(&self) -> String {
        self.say("group-primary")
    }

    /// "Jg. 5–7"
    #[must_use]
    pub fn group_lower(&self) -> String {
        self.say("group-lower")
    }

    /// "Jg. 8–10"
    #[must_use]
    pub fn group_middle(&self) -> String {
        self.say("group-middle")
    }

    /// "Sek II"
    #[must_use]
    pub fn group_upper(&self) -> String {
        self.say("group-upper")
    }

    /// "nächster Bereich"
    #[must_use]
    pub fn today_hint_panel(&self) -> String {
        self.say("today-hint-panel")
    }

    /// "Zeile"
    #[must_use]
    pub fn today_hint_row(&self) -> String {
        self.say("today-hint-row")
    }

    /// "öffnen"
    #[must_use]
    pub fn today_hint_open(&self) -> String {
        self.say("today-hint-open")
    }
}
