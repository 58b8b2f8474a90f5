//! Words: free places at schools

use super::Texts;
use crate::desktop::screen::places::capacity::matrix::Tab;
use crate::domain::capacity::{Intake, ReportSource};

impl Texts {
    /// "3 Zahlen freier Plätze eingetragen."
    #[must_use]
    pub fn deed_capacity(&self, figures: i64) -> String {
        self.say_with("deed-capacity", [("figures", figures.into())])
    }

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

    /// "Nur mit Deutschförderung"
    #[must_use]
    pub fn capacity_support_only(&self) -> String {
        self.say("capacity-support-only")
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

    /// "Von der Schule gemeldet"
    #[must_use]
    pub fn capacity_reported(&self) -> String {
        self.say("capacity-reported")
    }

    /// "davon angefragt"
    #[must_use]
    pub fn capacity_asked(&self) -> String {
        self.say("capacity-asked")
    }

    /// "davon zugewiesen"
    #[must_use]
    pub fn capacity_placed(&self) -> String {
        self.say("capacity-placed")
    }

    /// "Meldung"
    #[must_use]
    pub fn capacity_report(&self) -> String {
        self.say("capacity-report")
    }

    /// "noch nie gemeldet"
    #[must_use]
    pub fn capacity_never(&self) -> String {
        self.say("capacity-never")
    }

    /// "vor days Tagen"
    #[must_use]
    pub fn capacity_ago(&self, days: i64) -> String {
        self.say_with("capacity-ago", [("days", days.into())])
    }

    /// "eingetragen von name"
    #[must_use]
    pub fn capacity_by(&self, name: &str) -> String {
        self.say_with("capacity-by", [("name", name.into())])
    }

    /// "Deutschförderung"
    #[must_use]
    pub fn capacity_support(&self) -> String {
        self.say("capacity-support")
    }

    /// "free von all Plätzen frei"
    #[must_use]
    pub fn capacity_support_of(&self, free: i64, all: i64) -> String {
        self.say_with(
            "capacity-support-of",
            [("free", free.into()), ("all", all.into())],
        )
    }

    /// "free Plätze frei"
    #[must_use]
    pub fn capacity_support_some(&self, free: i64) -> String {
        self.say_with("capacity-support-some", [("free", free.into())])
    }

    /// "all Plätze"
    #[must_use]
    pub fn capacity_support_all(&self, all: i64) -> String {
        self.say_with("capacity-support-all", [("all", all.into())])
    }

    /// "vorhanden"
    #[must_use]
    pub fn capacity_support_yes(&self) -> String {
        self.say("capacity-support-yes")
    }

    /// "nicht vorhanden"
    #[must_use]
    pub fn capacity_support_no(&self) -> String {
        self.say("capacity-support-no")
    }

    /// "nicht bekannt"
    #[must_use]
    pub fn capacity_support_unknown(&self) -> String {
        self.say("capacity-support-unknown")
    }

    /// "Alphabetisierung möglich"
    #[must_use]
    pub fn capacity_literacy_yes(&self) -> String {
        self.say("capacity-literacy-yes")
    }

    /// "keine Alphabetisierung"
    #[must_use]
    pub fn capacity_literacy_no(&self) -> String {
        self.say("capacity-literacy-no")
    }

    /// "Alphabetisierung nicht bekannt"
    #[must_use]
    pub fn capacity_literacy_unknown(&self) -> String {
        self.say("capacity-literacy-unknown")
    }

    /// "Verlauf"
    #[must_use]
    pub fn capacity_history(&self) -> String {
        self.say("capacity-history")
    }

    /// "noch nichts"
    #[must_use]
    pub fn capacity_history_none(&self) -> String {
        self.say("capacity-history-none")
    }

    /// "places gemeldet"
    #[must_use]
    pub fn capacity_said(&self, places: i64) -> String {
        self.say_with("capacity-said", [("places", places.into())])
    }

    /// "Zahl nicht bekannt"
    #[must_use]
    pub fn capacity_said_unknown(&self) -> String {
        self.say("capacity-said-unknown")
    }

    /// "1 angefragt"
    #[must_use]
    pub fn capacity_one_asked(&self) -> String {
        self.say("capacity-one-asked")
    }

    /// "1 zugesagt"
    #[must_use]
    pub fn capacity_one_accepted(&self) -> String {
        self.say("capacity-one-accepted")
    }

    /// "1 zugewiesen"
    #[must_use]
    pub fn capacity_one_placed(&self) -> String {
        self.say("capacity-one-placed")
    }

    /// "Warten auf diesen Jahrgang"
    #[must_use]
    pub fn capacity_waiting(&self) -> String {
        self.say("capacity-waiting")
    }

    /// "Kein Kind"
    #[must_use]
    pub fn capacity_nobody_waits(&self) -> String {
        self.say("capacity-nobody-waits")
    }

    /// "children Kinder"
    #[must_use]
    pub fn capacity_wait(&self, children: i64) -> String {
        self.say_with("capacity-wait", [("children", children.into())])
    }

    /// "davon children aus town"
    #[must_use]
    pub fn capacity_wait_near(&self, children: i64, town: &str) -> String {
        self.say_with(
            "capacity-wait-near",
            [("children", children.into()), ("town", town.into())],
        )
    }

    /// "Schule öffnen"
    #[must_use]
    pub fn capacity_open_school(&self) -> String {
        self.say("capacity-open-school")
    }

    /// "Angaben zur Schule"
    #[must_use]
    pub fn capacity_school_record(&self) -> String {
        self.say("capacity-school-record")
    }

    /// "Zahl ändern"
    #[must_use]
    pub fn capacity_change(&self) -> String {
        self.say("capacity-change")
    }

    /// "Anschrift"
    #[must_use]
    pub fn capacity_address(&self) -> String {
        self.say("capacity-address")
    }

    /// "Telefon"
    #[must_use]
    pub fn capacity_phone(&self) -> String {
        self.say("capacity-phone")
    }

    /// "E-Mail"
    #[must_use]
    pub fn capacity_email(&self) -> String {
        self.say("capacity-email")
    }

    /// "Freie Plätze der Schule"
    #[must_use]
    pub fn capacity_form_title(&self) -> String {
        self.say("capacity-form-title")
    }

    /// "Freie Plätze je Jahrgang. Leer heißt: nicht bekannt."
    #[must_use]
    pub fn capacity_form_hint(&self) -> String {
        self.say("capacity-form-hint")
    }

    /// "Eintragen"
    #[must_use]
    pub fn capacity_form_confirm(&self) -> String {
        self.say("capacity-form-confirm")
    }

    /// "0 bis 99"
    #[must_use]
    pub fn capacity_no_figure(&self) -> String {
        self.say("capacity-no-figure")
    }

    /// "Deutschförderung frei"
    #[must_use]
    pub fn capacity_support_free(&self) -> String {
        self.say("capacity-support-free")
    }

    /// "Deutschförderung gesamt"
    #[must_use]
    pub fn capacity_support_total(&self) -> String {
        self.say("capacity-support-total")
    }

    /// "Alphabetisierung frei"
    #[must_use]
    pub fn capacity_literacy_places(&self) -> String {
        self.say("capacity-literacy-places")
    }

    /// "Bemerkung"
    #[must_use]
    pub fn capacity_remark(&self) -> String {
        self.say("capacity-remark")
    }

    /// "Nur zur Schule, keine Namen von Kindern"
    #[must_use]
    pub fn capacity_remark_hint(&self) -> String {
        self.say("capacity-remark-hint")
    }

    /// "Stand vom"
    #[must_use]
    pub fn capacity_day(&self) -> String {
        self.say("capacity-day")
    }

    /// "liegt in der Zukunft"
    #[must_use]
    pub fn capacity_future(&self) -> String {
        self.say("capacity-future")
    }

    /// "Woher"
    #[must_use]
    pub fn capacity_source_label(&self) -> String {
        self.say("capacity-source-label")
    }

    /// "E-Mail"
    #[must_use]
    pub fn capacity_source_email(&self) -> String {
        self.say("capacity-source-email")
    }

    /// "Telefon"
    #[must_use]
    pub fn capacity_source_phone(&self) -> String {
        self.say("capacity-source-phone")
    }

    /// "Brief"
    #[must_use]
    pub fn capacity_source_letter(&self) -> String {
        self.say("capacity-source-letter")
    }

    /// "Besprechung"
    #[must_use]
    pub fn capacity_source_meeting(&self) -> String {
        self.say("capacity-source-meeting")
    }

    /// "Liste"
    #[must_use]
    pub fn capacity_source_file(&self) -> String {
        self.say("capacity-source-file")
    }

    /// "Selbst"
    #[must_use]
    pub fn capacity_source_own(&self) -> String {
        self.say("capacity-source-own")
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

    /// "figures Zahlen übernehmen"
    #[must_use]
    pub fn capacity_paste_title(&self, figures: i64) -> String {
        self.say_with("capacity-paste-title", [("figures", figures.into())])
    }

    /// "Stand vom day"
    #[must_use]
    pub fn capacity_paste_day(&self, day: &str) -> String {
        self.say_with("capacity-paste-day", [("day", day.into())])
    }

    /// "Übernehmen"
    #[must_use]
    pub fn capacity_paste_confirm(&self) -> String {
        self.say("capacity-paste-confirm")
    }

    /// "Die Zahlen lassen sich nicht übernehmen"
    #[must_use]
    pub fn capacity_paste_refused(&self) -> String {
        self.say("capacity-paste-refused")
    }

    /// "Es wurde nichts eingetragen."
    #[must_use]
    pub fn capacity_paste_nothing(&self) -> String {
        self.say("capacity-paste-nothing")
    }

    /// "Zeile row"
    #[must_use]
    pub fn capacity_row(&self, row: i64) -> String {
        self.say_with("capacity-row", [("row", row.into())])
    }

    /// "und faults weitere Stellen"
    #[must_use]
    pub fn capacity_more(&self, faults: i64) -> String {
        self.say_with("capacity-more", [("faults", faults.into())])
    }

    /// "Abfrage an Schulen"
    #[must_use]
    pub fn capacity_ask_title(&self) -> String {
        self.say("capacity-ask-title")
    }

    /// "Ein E-Mail-Text je Schule mit einer Tabelle zum Ausfüllen. Angekreuzt sind Schulen mit alten oder ohne Zahlen."
    #[must_use]
    pub fn capacity_ask_object(&self) -> String {
        self.say("capacity-ask-object")
    }

    /// "Alle"
    #[must_use]
    pub fn capacity_ask_all(&self) -> String {
        self.say("capacity-ask-all")
    }

    /// "Text dieser Schule kopieren"
    #[must_use]
    pub fn capacity_ask_copy_one(&self) -> String {
        self.say("capacity-ask-copy-one")
    }

    /// "schools Texte kopieren"
    #[must_use]
    pub fn capacity_ask_copy(&self, schools: i64) -> String {
        self.say_with("capacity-ask-copy", [("schools", schools.into())])
    }

    /// "Texte speichern"
    #[must_use]
    pub fn capacity_ask_save(&self) -> String {
        self.say("capacity-ask-save")
    }

    /// "Abfrage-Schulen-day.txt"
    #[must_use]
    pub fn capacity_ask_file(&self, day: &str) -> String {
        self.say_with("capacity-ask-file", [("day", day.into())])
    }

    /// "keine E-Mail-Adresse"
    #[must_use]
    pub fn capacity_no_email(&self) -> String {
        self.say("capacity-no-email")
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

    /// "E-Mail"
    #[must_use]
    pub fn capacity_source(&self, source: ReportSource) -> String {
        match source {
            ReportSource::Email => self.capacity_source_email(),
            ReportSource::Phone => self.capacity_source_phone(),
            ReportSource::Letter => self.capacity_source_letter(),
            ReportSource::Meeting => self.capacity_source_meeting(),
            ReportSource::File => self.capacity_source_file(),
            ReportSource::Own => self.capacity_source_own(),
        }
    }
}
