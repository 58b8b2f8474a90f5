//! Words: free places at schools: the matrix of all schools.

mod entering;
mod school;

use super::Texts;
use crate::desktop::screen::places::capacity::matrix::Tab;
use crate::domain::capacity::Intake;

impl Texts {
    /// "Kapazität"
    #[must_use]
    pub fn capacity_title(&self) -> String {
        self.say("capacity-title")
    }

    /// "Frei nach Abzug laufender Anfragen"
    #[must_use]
    pub fn capacity_facts(&self) -> String {
        self.say("capacity-facts")
    }

    /// "Abfrage an Schulen"
    #[must_use]
    pub fn capacity_ask(&self) -> String {
        self.say("capacity-ask")
    }

    /// "Zahlen eintragen"
    #[must_use]
    pub fn capacity_enter(&self) -> String {
        self.say("capacity-enter")
    }

    /// "Schule oder Ort"
    #[must_use]
    pub fn capacity_search(&self) -> String {
        self.say("capacity-search")
    }

    /// "3 und mehr"
    #[must_use]
    pub fn capacity_legend_many(&self) -> String {
        self.say("capacity-legend-many")
    }

    /// "keine"
    #[must_use]
    pub fn capacity_legend_none(&self) -> String {
        self.say("capacity-legend-none")
    }

    /// "alt"
    #[must_use]
    pub fn capacity_legend_old_short(&self) -> String {
        self.say("capacity-legend-old-short")
    }

    /// "älter als 30 Tage"
    #[must_use]
    pub fn capacity_legend_old(&self, days: i64) -> String {
        self.say_with("capacity-legend-old", [("days", days.into())])
    }

    /// "Schule"
    #[must_use]
    pub fn capacity_school(&self) -> String {
        self.say("capacity-school")
    }

    /// "Ort"
    #[must_use]
    pub fn capacity_town(&self) -> String {
        self.say("capacity-town")
    }

    /// "Alphabet."
    #[must_use]
    pub fn capacity_literacy(&self) -> String {
        self.say("capacity-literacy")
    }

    /// "Stand"
    #[must_use]
    pub fn capacity_age(&self) -> String {
        self.say("capacity-age")
    }

    /// "ja"
    #[must_use]
    pub fn capacity_yes(&self) -> String {
        self.say("capacity-yes")
    }

    /// "nein"
    #[must_use]
    pub fn capacity_no(&self) -> String {
        self.say("capacity-no")
    }

    /// "unbekannt"
    #[must_use]
    pub fn capacity_unknown(&self) -> String {
        self.say("capacity-unknown")
    }

    /// "days Tage"
    #[must_use]
    pub fn capacity_days(&self, days: i64) -> String {
        self.say_with("capacity-days", [("days", days.into())])
    }

    /// "Summe frei"
    #[must_use]
    pub fn capacity_sum(&self) -> String {
        self.say("capacity-sum")
    }

    /// "ohne alte Zahlen"
    #[must_use]
    pub fn capacity_sum_without(&self) -> String {
        self.say("capacity-sum-without")
    }

    /// "schools Schulen mit Zahlen älter als days Tage"
    #[must_use]
    pub fn capacity_stale(&self, schools: i64, days: i64) -> String {
        self.say_with(
            "capacity-stale",
            [("schools", schools.into()), ("days", days.into())],
        )
    }

    /// "Keine Schule passt zu diesem Filter."
    #[must_use]
    pub fn capacity_nothing(&self) -> String {
        self.say("capacity-nothing")
    }

    /// "Die Zahlen konnten nicht gelesen werden"
    #[must_use]
    pub fn capacity_unread(&self) -> String {
        self.say("capacity-unread")
    }

    /// "Zelle"
    #[must_use]
    pub fn capacity_hint_cell(&self) -> String {
        self.say("capacity-hint-cell")
    }

    /// "Zahl eintragen"
    #[must_use]
    pub fn capacity_hint_enter(&self) -> String {
        self.say("capacity-hint-enter")
    }

    /// "nach unten übernehmen"
    #[must_use]
    pub fn capacity_hint_down(&self) -> String {
        self.say("capacity-hint-down")
    }

    /// "ganze Schule bearbeiten"
    #[must_use]
    pub fn capacity_hint_form(&self) -> String {
        self.say("capacity-hint-form")
    }

    /// "Von Zelle zu Zelle"
    #[must_use]
    pub fn capacity_key_cell(&self) -> String {
        self.say("capacity-key-cell")
    }

    /// "Zahl freier Plätze tippen"
    #[must_use]
    pub fn capacity_key_digit(&self) -> String {
        self.say("capacity-key-digit")
    }

    /// "Zahl ist nicht bekannt"
    #[must_use]
    pub fn capacity_key_unknown(&self) -> String {
        self.say("capacity-key-unknown")
    }

    /// "Zahl eintragen und weiter"
    #[must_use]
    pub fn capacity_key_enter(&self) -> String {
        self.say("capacity-key-enter")
    }

    /// "Zahl für die Schule darunter übernehmen"
    #[must_use]
    pub fn capacity_key_down(&self) -> String {
        self.say("capacity-key-down")
    }

    /// "Zahlen aus einer Tabelle einfügen"
    #[must_use]
    pub fn capacity_key_paste(&self) -> String {
        self.say("capacity-key-paste")
    }

    /// "Ganze Schule bearbeiten"
    #[must_use]
    pub fn capacity_key_form(&self) -> String {
        self.say("capacity-key-form")
    }

    /// "Zahlen ausgeben"
    #[must_use]
    pub fn capacity_export(&self) -> String {
        self.say("capacity-export")
    }

    /// "Kapazitaet-day.csv"
    #[must_use]
    pub fn capacity_export_file(&self, day: &str) -> String {
        self.say_with("capacity-export-file", [("day", day.into())])
    }

    /// "Datei gespeichert."
    #[must_use]
    pub fn capacity_exported(&self) -> String {
        self.say("capacity-exported")
    }

    /// "Liste einlesen"
    #[must_use]
    pub fn capacity_file(&self) -> String {
        self.say("capacity-file")
    }

    /// "Plätze jetzt frei"
    #[must_use]
    pub fn capacity_free(&self, places: i64) -> String {
        self.say_with("capacity-free", [("places", places.into())])
    }

    /// "Zahl nicht bekannt"
    #[must_use]
    pub fn capacity_free_unknown(&self) -> String {
        self.say("capacity-free-unknown")
    }

    /// "Zahl ist alt, bitte nachfragen"
    #[must_use]
    pub fn capacity_free_old(&self) -> String {
        self.say("capacity-free-old")
    }

    /// "mehr vergeben als gemeldet"
    #[must_use]
    pub fn capacity_free_below(&self) -> String {
        self.say("capacity-free-below")
    }

    /// "Primar"
    #[must_use]
    pub fn capacity_tab_primary(&self) -> String {
        self.say("capacity-tab-primary")
    }

    /// "Sek I"
    #[must_use]
    pub fn capacity_tab_lower(&self) -> String {
        self.say("capacity-tab-lower")
    }

    /// "Sek II"
    #[must_use]
    pub fn capacity_tab_upper(&self) -> String {
        self.say("capacity-tab-upper")
    }

    /// "Berufskolleg"
    #[must_use]
    pub fn capacity_tab_vocational(&self) -> String {
        self.say("capacity-tab-vocational")
    }

    /// "Jg. grade"
    #[must_use]
    pub fn capacity_column_grade(&self, grade: &str) -> String {
        self.say_with("capacity-column-grade", [("grade", grade.into())])
    }

    /// "Sek I"
    #[must_use]
    pub fn capacity_tab(&self, tab: Tab) -> String {
        match tab {
            Tab::Primary => self.capacity_tab_primary(),
            Tab::Lower => self.capacity_tab_lower(),
            Tab::Upper => self.capacity_tab_upper(),
            Tab::Vocational => self.capacity_tab_vocational(),
        }
    }

    /// "Jg. 8", "EF", "IFK"
    #[must_use]
    pub fn capacity_column(&self, intake: Intake) -> String {
        match intake.code() {
            1..=10 => self.capacity_column_grade(intake.short()),
            _ => intake.short().to_owned(),
        }
    }
}
