//! Words: what each role finds on Heute.

use crate::desktop::text::Texts;

impl Texts {
    /// "Erreicht"
    #[must_use]
    pub fn heute_call_reached(&self) -> String {
        self.say("heute-call-reached")
    }

    /// "Nicht erreicht"
    #[must_use]
    pub fn heute_call_not_reached(&self) -> String {
        self.say("heute-call-not-reached")
    }

    /// "Nummer falsch"
    #[must_use]
    pub fn heute_call_wrong(&self) -> String {
        self.say("heute-call-wrong")
    }

    /// "Rückruf am …"
    #[must_use]
    pub fn heute_call_back(&self) -> String {
        self.say("heute-call-back")
    }

    /// "…× nicht erreicht"
    #[must_use]
    pub fn heute_call_tried(&self, count: i64) -> String {
        self.say_with("heute-call-tried", [("count", count.into())])
    }

    /// "Meine Gespräche heute"
    #[must_use]
    pub fn heute_talks(&self) -> String {
        self.say("heute-talks")
    }

    /// "Gespräch beginnen"
    #[must_use]
    pub fn heute_begin(&self) -> String {
        self.say("heute-begin")
    }

    /// "Heute haben Sie keine Gespräche."
    #[must_use]
    pub fn heute_no_talks(&self) -> String {
        self.say("heute-no-talks")
    }

    /// "Abzuschließen"
    #[must_use]
    pub fn heute_to_finish(&self) -> String {
        self.say("heute-to-finish")
    }

    /// "Alles ist übergeben."
    #[must_use]
    pub fn heute_nothing_to_finish(&self) -> String {
        self.say("heute-nothing-to-finish")
    }

    /// "Nächster Beratungstag"
    #[must_use]
    pub fn heute_tomorrow(&self) -> String {
        self.say("heute-tomorrow")
    }

    /// "In den nächsten Tagen sind keine Gespräche."
    #[must_use]
    pub fn heute_no_tomorrow(&self) -> String {
        self.say("heute-no-tomorrow")
    }

    /// "Freie Zeitfenster diese Woche"
    #[must_use]
    pub fn heute_free(&self) -> String {
        self.say("heute-free")
    }

    /// "Diese Woche ist nichts mehr frei."
    #[must_use]
    pub fn heute_no_free(&self) -> String {
        self.say("heute-no-free")
    }

    /// "Wiedervorlagen"
    #[must_use]
    pub fn heute_follow_ups(&self) -> String {
        self.say("heute-follow-ups")
    }

    /// "Heute liegt nichts wieder vor."
    #[must_use]
    pub fn heute_no_follow_ups(&self) -> String {
        self.say("heute-no-follow-ups")
    }

    /// "Erledigt"
    #[must_use]
    pub fn heute_done(&self) -> String {
        self.say("heute-done")
    }

    /// "Verschieben"
    #[must_use]
    pub fn heute_later(&self) -> String {
        self.say("heute-later")
    }

    /// "Eingang"
    #[must_use]
    pub fn heute_inbox(&self) -> String {
        self.say("heute-inbox")
    }

    /// "Kein Kind wartet auf eine Anfrage."
    #[must_use]
    pub fn heute_no_inbox(&self) -> String {
        self.say("heute-no-inbox")
    }

    /// "Antworten der Schulen"
    #[must_use]
    pub fn heute_answers(&self) -> String {
        self.say("heute-answers")
    }

    /// "Keine Antwort steht aus."
    #[must_use]
    pub fn heute_no_answers(&self) -> String {
        self.say("heute-no-answers")
    }

    /// "Zu entscheiden"
    #[must_use]
    pub fn heute_decide(&self) -> String {
        self.say("heute-decide")
    }

    /// "Nichts ist zu entscheiden."
    #[must_use]
    pub fn heute_no_decide(&self) -> String {
        self.say("heute-no-decide")
    }

    /// "Aufnahmen"
    #[must_use]
    pub fn heute_admissions(&self) -> String {
        self.say("heute-admissions")
    }

    /// "Jede Aufnahme ist bestätigt."
    #[must_use]
    pub fn heute_no_admissions(&self) -> String {
        self.say("heute-no-admissions")
    }

    /// "Bei der Beratung"
    #[must_use]
    pub fn heute_questions(&self) -> String {
        self.say("heute-questions")
    }

    /// "Antwort bis …"
    #[must_use]
    pub fn heute_due(&self, day: &str) -> String {
        self.say_with("heute-due", [("day", day.into())])
    }

    /// "überfällig seit …"
    #[must_use]
    pub fn heute_overdue_since(&self, day: &str) -> String {
        self.say_with("heute-overdue-since", [("day", day.into())])
    }

    /// "abgelehnt: …"
    #[must_use]
    pub fn heute_refused_by(&self, reason: &str) -> String {
        self.say_with("heute-refused-by", [("reason", reason.into())])
    }

    /// "Zusage ab …"
    #[must_use]
    pub fn heute_accepted_from(&self, day: &str) -> String {
        self.say_with("heute-accepted-from", [("day", day.into())])
    }

    /// "Platz ab …"
    #[must_use]
    pub fn heute_placed_from(&self, day: &str) -> String {
        self.say_with("heute-placed-from", [("day", day.into())])
    }

    /// "neu"
    #[must_use]
    pub fn heute_new(&self) -> String {
        self.say("heute-new")
    }

    /// "auf Beratung"
    #[must_use]
    pub fn heute_counselling(&self) -> String {
        self.say("heute-counselling")
    }

    /// "auf Schulplatz"
    #[must_use]
    pub fn heute_placement(&self) -> String {
        self.say("heute-placement")
    }

    /// "Median … · längste … Tage"
    #[must_use]
    pub fn heute_median(&self, median: i64, longest: i64) -> String {
        self.say_with(
            "heute-median",
            [("median", median.into()), ("longest", longest.into())],
        )
    }

    /// "Kinder, heute"
    #[must_use]
    pub fn heute_children_today(&self) -> String {
        self.say("heute-children-today")
    }

    /// "Hinweise"
    #[must_use]
    pub fn heute_admin_notes(&self) -> String {
        self.say("heute-admin-notes")
    }

    /// "Alles ist eingerichtet."
    #[must_use]
    pub fn heute_admin_fine(&self) -> String {
        self.say("heute-admin-fine")
    }

    /// "Adresse fehlt: …"
    #[must_use]
    pub fn heute_site_address(&self, site: &str) -> String {
        self.say_with("heute-site-address", [("site", site.into())])
    }

    /// "Brieftext nicht freigegeben: …"
    #[must_use]
    pub fn heute_text_draft(&self, text: &str) -> String {
        self.say_with("heute-text-draft", [("text", text.into())])
    }

    /// "Es gibt noch keine Sicherung."
    #[must_use]
    pub fn heute_backup_none(&self) -> String {
        self.say("heute-backup-none")
    }

    /// "Letzte Sicherung vor … Tagen"
    #[must_use]
    pub fn heute_backup_old(&self, days: i64) -> String {
        self.say_with("heute-backup-old", [("days", days.into())])
    }

    /// "… Entwürfe sind nicht gespeichert"
    #[must_use]
    pub fn heute_drafts(&self, count: i64) -> String {
        self.say_with("heute-drafts", [("count", count.into())])
    }

    /// "Öffnen"
    #[must_use]
    pub fn heute_open_page(&self) -> String {
        self.say("heute-open-page")
    }

    /// "… weitere"
    #[must_use]
    pub fn heute_more(&self, count: i64) -> String {
        self.say_with("heute-more", [("count", count.into())])
    }

    /// "… Arbeitstage"
    #[must_use]
    pub fn heute_working_days(&self, count: i64) -> String {
        self.say_with("heute-working-days", [("count", count.into())])
    }

    /// "… Schultage"
    #[must_use]
    pub fn heute_school_days(&self, count: i64) -> String {
        self.say_with("heute-school-days", [("count", count.into())])
    }

    /// "Unterlagen offen: …"
    #[must_use]
    pub fn heute_missing_documents(&self, count: i64) -> String {
        self.say_with("heute-missing-documents", [("count", count.into())])
    }

    /// "Antworten"
    #[must_use]
    pub fn today_answers(&self) -> String {
        self.say("today-answers")
    }

    /// "Wiedervorlagen"
    #[must_use]
    pub fn today_follow_ups(&self) -> String {
        self.say("today-follow-ups")
    }

    /// "Gespräche"
    #[must_use]
    pub fn heute_tile_talks(&self) -> String {
        self.say("heute-tile-talks")
    }

    /// "älteste seit"
    #[must_use]
    pub fn heute_loop_oldest(&self) -> String {
        self.say("heute-loop-oldest")
    }
}
