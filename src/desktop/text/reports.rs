//! Words: numbers about the office's work

use super::Texts;

impl Texts {
    /// "Auswertung"
    #[must_use]
    pub fn reports_title(&self) -> String {
        self.say("reports-title")
    }

    /// "Wartezahlen"
    #[must_use]
    pub fn reports_waiting_title(&self) -> String {
        self.say("reports-waiting-title")
    }

    /// "Stand am Ende des day"
    #[must_use]
    pub fn reports_recorded(&self, day: &str) -> String {
        self.say_with("reports-recorded", [("day", day.into())])
    }

    /// "Stand heute, time"
    #[must_use]
    pub fn reports_running(&self, time: &str) -> String {
        self.say_with("reports-running", [("time", time.into())])
    }

    /// "Wartezahlen als Tabelle (CSV)"
    #[must_use]
    pub fn reports_list(&self) -> String {
        self.say("reports-list")
    }

    /// "CSV"
    #[must_use]
    pub fn reports_list_short(&self) -> String {
        self.say("reports-list-short")
    }

    /// "Bericht als PDF"
    #[must_use]
    pub fn reports_paper(&self) -> String {
        self.say("reports-paper")
    }

    /// "PDF-Dateien"
    #[must_use]
    pub fn reports_paper_kind(&self) -> String {
        self.say("reports-paper-kind")
    }

    /// "Wartezahlen-day.ending"
    #[must_use]
    pub fn reports_file(&self, day: &str, ending: &str) -> String {
        self.say_with(
            "reports-file",
            [("day", day.into()), ("ending", ending.into())],
        )
    }

    /// "Die Tabelle ist geschrieben."
    #[must_use]
    pub fn reports_list_written(&self) -> String {
        self.say("reports-list-written")
    }

    /// "Der Bericht ist geschrieben."
    #[must_use]
    pub fn reports_paper_written(&self) -> String {
        self.say("reports-paper-written")
    }

    /// "Stichtag eine Woche zurück"
    #[must_use]
    pub fn reports_week_back(&self) -> String {
        self.say("reports-week-back")
    }

    /// "Stichtag eine Woche weiter"
    #[must_use]
    pub fn reports_week_on(&self) -> String {
        self.say("reports-week-on")
    }

    /// "Verlauf als Tabelle oder Kurve"
    #[must_use]
    pub fn reports_weeks_table(&self) -> String {
        self.say("reports-weeks-table")
    }

    /// "Bericht"
    #[must_use]
    pub fn reports_hint_export(&self) -> String {
        self.say("reports-hint-export")
    }

    /// "Stichtag ± 1 Woche"
    #[must_use]
    pub fn reports_hint_weeks(&self) -> String {
        self.say("reports-hint-weeks")
    }

    /// "Verlauf als Tabelle"
    #[must_use]
    pub fn reports_hint_table(&self) -> String {
        self.say("reports-hint-table")
    }

    /// "Verlauf als Kurve"
    #[must_use]
    pub fn reports_hint_curve(&self) -> String {
        self.say("reports-hint-curve")
    }

    /// "Stichtag"
    #[must_use]
    pub fn reports_day(&self) -> String {
        self.say("reports-day")
    }

    /// "liegt in der Zukunft"
    #[must_use]
    pub fn reports_ahead(&self) -> String {
        self.say("reports-ahead")
    }

    /// "heute"
    #[must_use]
    pub fn reports_today(&self) -> String {
        self.say("reports-today")
    }

    /// "vor 30 Tagen"
    #[must_use]
    pub fn reports_before(&self) -> String {
        self.say("reports-before")
    }

    /// "Schuljahresbeginn"
    #[must_use]
    pub fn reports_begin(&self) -> String {
        self.say("reports-begin")
    }

    /// "Zählen nach"
    #[must_use]
    pub fn reports_count_by(&self) -> String {
        self.say("reports-count-by")
    }

    /// "Kindern"
    #[must_use]
    pub fn reports_count_children(&self) -> String {
        self.say("reports-count-children")
    }

    /// "Familien"
    #[must_use]
    pub fn reports_count_families(&self) -> String {
        self.say("reports-count-families")
    }

    /// "Kinder"
    #[must_use]
    pub fn reports_unit_children(&self) -> String {
        self.say("reports-unit-children")
    }

    /// "Familien"
    #[must_use]
    pub fn reports_unit_families(&self) -> String {
        self.say("reports-unit-families")
    }

    /// "Ukraine getrennt"
    #[must_use]
    pub fn reports_ukraine(&self) -> String {
        self.say("reports-ukraine")
    }

    /// "Zahlen unter 5 immer geschützt"
    #[must_use]
    pub fn reports_protect_fixed(&self) -> String {
        self.say("reports-protect-fixed")
    }

    /// "Nur wer alle Akten lesen darf, sieht kleine Zahlen."
    #[must_use]
    pub fn reports_protect_why(&self) -> String {
        self.say("reports-protect-why")
    }

    /// "Zahlen unter 5 schützen"
    #[must_use]
    pub fn reports_protect(&self) -> String {
        self.say("reports-protect")
    }

    /// "Zum day"
    #[must_use]
    pub fn reports_go_to(&self, day: &str) -> String {
        self.say_with("reports-go-to", [("day", day.into())])
    }

    /// "Warten auf die Beratung"
    #[must_use]
    pub fn reports_counselling(&self) -> String {
        self.say("reports-counselling")
    }

    /// "Beraten, noch ohne Schulplatz"
    #[must_use]
    pub fn reports_placement(&self) -> String {
        self.say("reports-placement")
    }

    /// "Kinder zeigen"
    #[must_use]
    pub fn reports_who(&self) -> String {
        self.say("reports-who")
    }

    /// "Familien"
    #[must_use]
    pub fn reports_families(&self) -> String {
        self.say("reports-families")
    }

    /// "Kinder"
    #[must_use]
    pub fn reports_children(&self) -> String {
        self.say("reports-children")
    }

    /// "zugewiesen, nicht bestätigt"
    #[must_use]
    pub fn reports_placed(&self) -> String {
        self.say("reports-placed")
    }

    /// "davon Ukraine"
    #[must_use]
    pub fn reports_of_ukraine(&self) -> String {
        self.say("reports-of-ukraine")
    }

    /// "Mittel"
    #[must_use]
    pub fn reports_mean(&self) -> String {
        self.say("reports-mean")
    }

    /// "Median"
    #[must_use]
    pub fn reports_median(&self) -> String {
        self.say("reports-median")
    }

    /// "längste"
    #[must_use]
    pub fn reports_longest(&self) -> String {
        self.say("reports-longest")
    }

    /// "count in 30 Tagen"
    #[must_use]
    pub fn reports_change(&self, count: i64) -> String {
        self.say_with("reports-change", [("count", count.into())])
    }

    /// "Stufe"
    #[must_use]
    pub fn reports_by_stage(&self) -> String {
        self.say("reports-by-stage")
    }

    /// "Alphabetisierung"
    #[must_use]
    pub fn reports_by_literacy(&self) -> String {
        self.say("reports-by-literacy")
    }

    /// "Beratung"
    #[must_use]
    pub fn reports_column_counselling(&self) -> String {
        self.say("reports-column-counselling")
    }

    /// "Schulplatz"
    #[must_use]
    pub fn reports_column_placement(&self) -> String {
        self.say("reports-column-placement")
    }

    /// "Median"
    #[must_use]
    pub fn reports_column_median(&self) -> String {
        self.say("reports-column-median")
    }

    /// "längste"
    #[must_use]
    pub fn reports_column_longest(&self) -> String {
        self.say("reports-column-longest")
    }

    /// "Wartende Kinder"
    #[must_use]
    pub fn reports_weeks_children(&self) -> String {
        self.say("reports-weeks-children")
    }

    /// "Wartende Familien"
    #[must_use]
    pub fn reports_weeks_families(&self) -> String {
        self.say("reports-weeks-families")
    }

    /// "je Woche, letzte 12 Monate"
    #[must_use]
    pub fn reports_weeks_fact(&self) -> String {
        self.say("reports-weeks-fact")
    }

    /// "je Woche, erfasst seit dem day"
    #[must_use]
    pub fn reports_weeks_since(&self, day: &str) -> String {
        self.say_with("reports-weeks-since", [("day", day.into())])
    }

    /// "als Tabelle"
    #[must_use]
    pub fn reports_as_table(&self) -> String {
        self.say("reports-as-table")
    }

    /// "als Kurve"
    #[must_use]
    pub fn reports_as_curve(&self) -> String {
        self.say("reports-as-curve")
    }

    /// "Schulferien"
    #[must_use]
    pub fn reports_holidays(&self) -> String {
        self.say("reports-holidays")
    }

    /// "Woche bis"
    #[must_use]
    pub fn reports_week(&self) -> String {
        self.say("reports-week")
    }

    /// "Nach Kommune"
    #[must_use]
    pub fn reports_by_municipality(&self) -> String {
        self.say("reports-by-municipality")
    }

    /// "Kreis"
    #[must_use]
    pub fn reports_county(&self) -> String {
        self.say("reports-county")
    }

    /// "auf Beratung"
    #[must_use]
    pub fn reports_label_counselling(&self) -> String {
        self.say("reports-label-counselling")
    }

    /// "auf Schulplatz"
    #[must_use]
    pub fn reports_label_placement(&self) -> String {
        self.say("reports-label-placement")
    }

    /// "1 Kind gibt es nicht mehr …"
    #[must_use]
    pub fn reports_gone(&self, count: i64) -> String {
        self.say_with("reports-gone", [("count", count.into())])
    }

    /// "Wartezeit"
    #[must_use]
    pub fn reports_waiting_time(&self) -> String {
        self.say("reports-waiting-time")
    }

    /// "Tage"
    #[must_use]
    pub fn reports_days(&self) -> String {
        self.say("reports-days")
    }

    /// "Schultage"
    #[must_use]
    pub fn reports_school_days(&self) -> String {
        self.say("reports-school-days")
    }

    /// "Gliedern nach"
    #[must_use]
    pub fn reports_break_down(&self) -> String {
        self.say("reports-break-down")
    }

    /// "Was wird gezählt?"
    #[must_use]
    pub fn reports_meaning(&self) -> String {
        self.say("reports-meaning")
    }
}
