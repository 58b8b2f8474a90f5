//! Words: the whole record of a family: folds, hints, what is lacking, moving home, drafts and changes that met.

mod duty;
mod fields;

use super::Texts;

impl Texts {
    /// "leer"
    #[must_use]
    pub fn record_empty(&self) -> String {
        self.say("record-empty")
    }

    /// "Weitere Angaben: Hilfe, Besonderes, Notiz"
    #[must_use]
    pub fn record_fold_household(&self) -> String {
        self.say("record-fold-household")
    }

    /// "Sorgerecht, Sprache, Einwilligung, eigene Anschrift"
    #[must_use]
    pub fn record_fold_guardian(&self) -> String {
        self.say("record-fold-guardian")
    }

    /// "Herkunft und Sprache"
    #[must_use]
    pub fn record_fold_origin(&self) -> String {
        self.say("record-fold-origin")
    }

    /// "Schulbesuch bisher"
    #[must_use]
    pub fn record_fold_schooling(&self) -> String {
        self.say("record-fold-schooling")
    }

    /// "Sprachen, Lesen und Schreiben"
    #[must_use]
    pub fn record_fold_skills(&self) -> String {
        self.say("record-fold-skills")
    }

    /// "Unterlagen und Nachweise"
    #[must_use]
    pub fn record_fold_papers(&self) -> String {
        self.say("record-fold-papers")
    }

    /// "Messenger"
    #[must_use]
    pub fn record_messenger(&self) -> String {
        self.say("record-messenger")
    }

    /// "Weitere Sprache"
    #[must_use]
    pub fn record_add_language(&self) -> String {
        self.say("record-add-language")
    }

    /// "Ohne Einwilligung keine Auskunft."
    #[must_use]
    pub fn record_helper_consent_hint(&self) -> String {
        self.say("record-helper-consent-hint")
    }

    /// "Betreuung für kleinere Kinder"
    #[must_use]
    pub fn record_childcare(&self) -> String {
        self.say("record-childcare")
    }

    /// "Verhältnis zum Kind"
    #[must_use]
    pub fn record_relation(&self) -> String {
        self.say("record-relation")
    }

    /// "Sorgerecht"
    #[must_use]
    pub fn record_custody_title(&self) -> String {
        self.say("record-custody-title")
    }

    /// "wenn anders als im Ausweis"
    #[must_use]
    pub fn record_usual_name_hint(&self) -> String {
        self.say("record-usual-name-hint")
    }

    /// "Lesen"
    #[must_use]
    pub fn record_reads_title(&self) -> String {
        self.say("record-reads-title")
    }

    /// "wenn anders als im Haushalt"
    #[must_use]
    pub fn record_if_other(&self) -> String {
        self.say("record-if-other")
    }

    /// "Eigene Nummer"
    #[must_use]
    pub fn record_add_own_phone(&self) -> String {
        self.say("record-add-own-phone")
    }

    /// "Nur im Ausland; Postleitzahl dann beim Ort"
    #[must_use]
    pub fn record_abroad_hint(&self) -> String {
        self.say("record-abroad-hint")
    }

    /// "Einrichtung"
    #[must_use]
    pub fn record_institution(&self) -> String {
        self.say("record-institution")
    }

    /// "Ansprechperson dort"
    #[must_use]
    pub fn record_institution_person(&self) -> String {
        self.say("record-institution-person")
    }

    /// "Eigene Anschrift, wenn anders als die der Familie"
    #[must_use]
    pub fn record_own_address(&self) -> String {
        self.say("record-own-address")
    }

    /// "Andere Schreibweise"
    #[must_use]
    pub fn record_add_name(&self) -> String {
        self.say("record-add-name")
    }

    /// "Sorgeberechtigt für dieses Kind"
    #[must_use]
    pub fn record_guarded_by(&self) -> String {
        self.say("record-guarded-by")
    }

    /// "Schulen der Reihe nach. Enter fügt eine Zeile hinzu. Keine Gründe für Flucht oder Krankheit."
    #[must_use]
    pub fn record_school_hint(&self) -> String {
        self.say("record-school-hint")
    }

    /// "Schule"
    #[must_use]
    pub fn record_add_school(&self) -> String {
        self.say("record-add-school")
    }

    /// "Zeit ohne Schule"
    #[must_use]
    pub fn record_add_break(&self) -> String {
        self.say("record-add-break")
    }

    /// "Kindergarten, Vorschule"
    #[must_use]
    pub fn record_pre_school_title(&self) -> String {
        self.say("record-pre-school-title")
    }

    /// "Letztes Zeugnis"
    #[must_use]
    pub fn record_certificate_title(&self) -> String {
        self.say("record-certificate-title")
    }

    /// "übersetzt"
    #[must_use]
    pub fn record_translated(&self) -> String {
        self.say("record-translated")
    }

    /// "0: bisher keine"
    #[must_use]
    pub fn record_german_months_hint(&self) -> String {
        self.say("record-german-months-hint")
    }

    /// "wenn es jetzt eine besucht"
    #[must_use]
    pub fn record_german_since_hint(&self) -> String {
        self.say("record-german-since-hint")
    }

    /// "Hören"
    #[must_use]
    pub fn record_listening(&self) -> String {
        self.say("record-listening")
    }

    /// "Sprechen"
    #[must_use]
    pub fn record_speaking(&self) -> String {
        self.say("record-speaking")
    }

    /// "Lesen"
    #[must_use]
    pub fn record_reading(&self) -> String {
        self.say("record-reading")
    }

    /// "Schreiben"
    #[must_use]
    pub fn record_writing(&self) -> String {
        self.say("record-writing")
    }

    /// "Deutsch"
    #[must_use]
    pub fn record_german_title(&self) -> String {
        self.say("record-german-title")
    }

    /// "festgestellt durch"
    #[must_use]
    pub fn record_german_by_title(&self) -> String {
        self.say("record-german-by-title")
    }

    /// "Lesen und Schreiben"
    #[must_use]
    pub fn record_literacy_title(&self) -> String {
        self.say("record-literacy-title")
    }

    /// "nicht alphabetisiert"
    #[must_use]
    pub fn record_literacy_none(&self) -> String {
        self.say("record-literacy-none")
    }

    /// "nur andere Schrift"
    #[must_use]
    pub fn record_literacy_non_latin(&self) -> String {
        self.say("record-literacy-non-latin")
    }

    /// "Latein beginnend"
    #[must_use]
    pub fn record_literacy_beginning(&self) -> String {
        self.say("record-literacy-beginning")
    }

    /// "Latein fließend"
    #[must_use]
    pub fn record_literacy_fluent(&self) -> String {
        self.say("record-literacy-fluent")
    }

    /// "Nur Status und Datum. Befunde, Diagnosen und Kopien gehören nicht hierher."
    #[must_use]
    pub fn record_papers_hint(&self) -> String {
        self.say("record-papers-hint")
    }

    /// "Masernschutz"
    #[must_use]
    pub fn record_measles_title(&self) -> String {
        self.say("record-measles-title")
    }

    /// "Sonderpädagogische Unterstützung"
    #[must_use]
    pub fn record_special_title(&self) -> String {
        self.say("record-special-title")
    }

    /// "Bitte eine Zahl bis 13."
    #[must_use]
    pub fn record_wrong_grade(&self) -> String {
        self.say("record-wrong-grade")
    }

    /// "Das Ende liegt vor dem Anfang."
    #[must_use]
    pub fn record_wrong_span(&self) -> String {
        self.say("record-wrong-span")
    }

    /// "Bitte den Tag eintragen."
    #[must_use]
    pub fn record_wrong_consent(&self) -> String {
        self.say("record-wrong-consent")
    }

    /// "Bitte eine Zahl bis 240."
    #[must_use]
    pub fn record_wrong_months(&self) -> String {
        self.say("record-wrong-months")
    }

    /// "Einladung"
    #[must_use]
    pub fn lacking_invitation(&self) -> String {
        self.say("lacking-invitation")
    }

    /// "Übergabe"
    #[must_use]
    pub fn lacking_handover(&self) -> String {
        self.say("lacking-handover")
    }

    /// "Schulplatzzuweisung"
    #[must_use]
    pub fn lacking_placement(&self) -> String {
        self.say("lacking-placement")
    }

    /// "Akte wieder öffnen"
    #[must_use]
    pub fn family_reopen_file(&self) -> String {
        self.say("family-reopen-file")
    }

    /// "Umzug im Kreis …"
    #[must_use]
    pub fn move_menu(&self) -> String {
        self.say("move-menu")
    }

    /// "Umzug im Kreis eintragen?"
    #[must_use]
    pub fn move_title(&self) -> String {
        self.say("move-title")
    }

    /// "Die alte Anschrift bleibt in der Akte. Gedruckte Briefe gelten als veraltet."
    #[must_use]
    pub fn move_object(&self) -> String {
        self.say("move-object")
    }

    /// "Umgezogen am"
    #[must_use]
    pub fn move_on(&self) -> String {
        self.say("move-on")
    }

    /// "Umzug eintragen"
    #[must_use]
    pub fn move_confirm(&self) -> String {
        self.say("move-confirm")
    }

    /// "Die Kommune folgt aus PLZ und Ort."
    #[must_use]
    pub fn move_municipality_open(&self) -> String {
        self.say("move-municipality-open")
    }

    /// "Frühere Anschrift"
    #[must_use]
    pub fn family_former_home(&self) -> String {
        self.say("family-former-home")
    }

    /// "Inzwischen geändert"
    #[must_use]
    pub fn record_changed_meanwhile(&self) -> String {
        self.say("record-changed-meanwhile")
    }

    /// "Weiterbearbeiten"
    #[must_use]
    pub fn draft_go_on(&self) -> String {
        self.say("draft-go-on")
    }

    /// "Verwerfen"
    #[must_use]
    pub fn draft_discard(&self) -> String {
        self.say("draft-discard")
    }

    /// "noch 3 Angaben"
    #[must_use]
    pub fn record_open_items(&self, count: usize) -> String {
        self.say_with(
            "record-open-items",
            [("count", i64::try_from(count).unwrap_or(i64::MAX).into())],
        )
    }

    /// "3 Einträge"
    #[must_use]
    pub fn record_entries(&self, count: usize) -> String {
        self.say_with(
            "record-entries",
            [("count", i64::try_from(count).unwrap_or(i64::MAX).into())],
        )
    }

    /// "3 von 17 bis zur Übergabe"
    #[must_use]
    pub fn lacking_of(&self, missing: usize, of: usize, step: &str) -> String {
        self.say_with(
            "lacking-of",
            [
                ("missing", i64::try_from(missing).unwrap_or(i64::MAX).into()),
                ("of", i64::try_from(of).unwrap_or(i64::MAX).into()),
                ("step", step.into()),
            ],
        )
    }

    /// "3 von 17"
    #[must_use]
    pub fn lacking_count(&self, missing: usize, of: usize) -> String {
        self.say_with(
            "lacking-count",
            [
                ("missing", i64::try_from(missing).unwrap_or(i64::MAX).into()),
                ("of", i64::try_from(of).unwrap_or(i64::MAX).into()),
            ],
        )
    }

    /// "und 3 weitere"
    #[must_use]
    pub fn lacking_more(&self, count: usize) -> String {
        self.say_with(
            "lacking-more",
            [("count", i64::try_from(count).unwrap_or(i64::MAX).into())],
        )
    }

    /// "Kommune: Beckum · Standort: Beckum"
    #[must_use]
    pub fn move_municipality(&self, town: &str, site: &str) -> String {
        self.say_with(
            "move-municipality",
            [("town", town.into()), ("site", site.into())],
        )
    }

    /// "Weg 1, Ahlen, bis …"
    #[must_use]
    pub fn family_former_until(&self, home: &str, day: &str) -> String {
        self.say_with(
            "family-former-until",
            [("home", home.into()), ("day", day.into())],
        )
    }

    /// "Nicht gespeicherte Eingaben von 10:32"
    #[must_use]
    pub fn draft_found(&self, when: &str) -> String {
        self.say_with("draft-found", [("when", when.into())])
    }

    /// "Meine Eingabe: …"
    #[must_use]
    pub fn record_keep_mine(&self, value: &str) -> String {
        self.say_with("record-keep-mine", [("value", value.into())])
    }

    /// "Gespeichert: …"
    #[must_use]
    pub fn record_take_theirs(&self, value: &str) -> String {
        self.say_with("record-take-theirs", [("value", value.into())])
    }

    /// "K. Beispiel, 10:12: …"
    #[must_use]
    pub fn record_changed_by(&self, who: &str, time: &str, value: &str) -> String {
        self.say_with(
            "record-changed-by",
            [
                ("who", who.into()),
                ("time", time.into()),
                ("value", value.into()),
            ],
        )
    }

    /// "… hat das auch geändert."
    #[must_use]
    pub fn record_both_changed(&self, who: &str, time: &str) -> String {
        self.say_with(
            "record-both-changed",
            [("who", who.into()), ("time", time.into())],
        )
    }
}
