//! Words: every field of the record, its choices and what is said beside it

use super::Texts;
use crate::desktop::screen::family::form::{Day, Pick, Text};
use crate::domain::guardian::{Custody, GuardianLiteracy};
use crate::domain::proof::{Brought, MeaslesProofStatus, SpecialNeedsFlag};
use crate::domain::school_history::{EndReason, PreSchool};
use crate::domain::skill::{GermanAssessment, GermanLevel, Script};

impl Texts {
    /// "Straße, Hausnummer"
    #[must_use]
    pub fn record_text(&self, field: Text) -> String {
        match field {
            Text::ReporterOffice => self.say("family-reporter"),
            Text::ReporterPerson => self.say("family-reporter-person"),
            Text::ReporterContact => self.say("family-reporter-contact"),
            Text::Street => self.say("family-street"),
            Text::Postcode => self.say("family-postcode"),
            Text::Town => self.say("family-town"),
            Text::District => self.say("family-district"),
            Text::CareOf => self.say("family-care-of"),
            Text::Accommodation => self.say("family-accommodation"),
            Text::Letterbox => self.say("family-letterbox"),
            Text::Email => self.say("family-email"),
            Text::Note => self.say("family-note"),
            Text::HelperName => self.say("record-helper-name"),
            Text::HelperOrganisation => self.say("record-helper-organisation"),
            Text::HelperContact => self.say("record-helper-contact"),
            Text::Number => self.say("family-phone"),
            Text::Whose => self.say("family-phone-whose"),
            Text::Given => self.say("family-given-name"),
            Text::Family => self.say("family-family-name"),
            Text::GivenOriginal => self.say("family-given-original"),
            Text::FamilyOriginal => self.say("family-family-original"),
            Text::UsualName => self.say("record-usual-name"),
            Text::ConsentVersion => self.say("record-consent-version"),
            Text::OtherName => self.say("record-other-name"),
            Text::BirthPlace => self.say("record-birth-place"),
            Text::SchoolYears => self.say("family-school-years"),
            Text::GermanPlace => self.say("record-german-place"),
            Text::GermanMonths => self.say("record-german-months"),
            Text::School => self.say("record-school"),
            Text::Grade => self.say("record-grade"),
        }
    }

    /// "Gemeldet am"
    #[must_use]
    pub fn record_day(&self, field: Day) -> String {
        match field {
            Day::Reported => self.say("family-reported-on"),
            Day::Arrived => self.say("family-arrived-on"),
            Day::Allocated => self.say("family-allocated-on"),
            Day::Entered => self.say("family-entered-on"),
            Day::HelperConsent => self.say("record-helper-consent"),
            Day::CustodySeen => self.say("record-custody-seen"),
            Day::Consent => self.say("record-consent"),
            Day::Birth => self.say("family-birth"),
            Day::GermanSince => self.say("record-german-since"),
            Day::Measles => self.say("record-measles-on"),
            Day::HealthNotified => self.say("record-health-notified"),
            Day::HealthInvited => self.say("record-health-invited"),
            Day::HealthDone => self.say("record-health-done"),
            Day::From => self.say("record-from"),
            Day::To => self.say("record-to"),
        }
    }

    /// "Kommune"
    #[must_use]
    pub fn record_pick(&self, field: Pick) -> String {
        match field {
            Pick::Municipality => self.say("family-municipality"),
            Pick::Language => self.say("family-language"),
            Pick::LetterLanguage => self.say("family-letter-language"),
            Pick::Interpreter => self.say("family-interpreter-language"),
            Pick::SecondInterpreter => self.say("record-interpreter-second"),
            Pick::Pathway => self.say("family-pathway"),
            Pick::ConsentLanguage => self.say("record-consent-language"),
            Pick::BirthCountry => self.say("record-birth-country"),
            Pick::Nationality => self.say("record-nationality"),
            Pick::SecondNationality => self.say("record-second-nationality"),
            Pick::CertificateLanguage => self.say("record-certificate-language"),
            Pick::Script => self.say("record-script"),
            Pick::Country => self.say("record-country"),
            Pick::Instruction => self.say("record-instruction"),
            Pick::End => self.say("record-end"),
        }
    }

    /// "arabisch"
    #[must_use]
    pub fn record_script(&self, choice: Script) -> String {
        match choice {
            Script::Arabic => self.say("record-script-is-arabic"),
            Script::Cyrillic => self.say("record-script-is-cyrillic"),
            Script::Ethiopic => self.say("record-script-is-ethiopic"),
            Script::Greek => self.say("record-script-is-greek"),
            Script::Georgian => self.say("record-script-is-georgian"),
            Script::Armenian => self.say("record-script-is-armenian"),
            Script::Devanagari => self.say("record-script-is-devanagari"),
            Script::Bengali => self.say("record-script-is-bengali"),
            Script::Tamil => self.say("record-script-is-tamil"),
            Script::Thai => self.say("record-script-is-thai"),
            Script::Chinese => self.say("record-script-is-chinese"),
            Script::Other => self.say("record-script-is-other"),
        }
    }

    /// "abgeschlossen"
    #[must_use]
    pub fn record_end(&self, choice: EndReason) -> String {
        match choice {
            EndReason::Completed => self.say("record-end-is-completed"),
            EndReason::ChangedSchool => self.say("record-end-is-changed-school"),
            EndReason::LeftCountry => self.say("record-end-is-left-country"),
            EndReason::SchoolClosed => self.say("record-end-is-school-closed"),
            EndReason::Other => self.say("record-end-is-other"),
        }
    }

    /// "ungeklärt"
    #[must_use]
    pub fn record_custody(&self, choice: Custody) -> String {
        match choice {
            Custody::Unclear => self.say("record-custody-is-unclear"),
            Custody::Joint => self.say("record-custody-is-joint"),
            Custody::Sole => self.say("record-custody-is-sole"),
        }
    }

    /// "liest Deutsch"
    #[must_use]
    pub fn record_reads(&self, choice: GuardianLiteracy) -> String {
        match choice {
            GuardianLiteracy::German => self.say("record-reads-is-german"),
            GuardianLiteracy::OwnLanguage => self.say("record-reads-is-own-language"),
            GuardianLiteracy::CannotRead => self.say("record-reads-is-cannot-read"),
        }
    }

    /// "nein"
    #[must_use]
    pub fn record_pre_school(&self, choice: PreSchool) -> String {
        match choice {
            PreSchool::NotAttended => self.say("record-pre-school-is-not-attended"),
            PreSchool::InGermany => self.say("record-pre-school-is-in-germany"),
            PreSchool::Abroad => self.say("record-pre-school-is-abroad"),
        }
    }

    /// "keine"
    #[must_use]
    pub fn record_german(&self, choice: GermanLevel) -> String {
        match choice {
            GermanLevel::None => self.say("record-german-is-none"),
            GermanLevel::A1 => self.say("record-german-is-a1"),
            GermanLevel::A2 => self.say("record-german-is-a2"),
            GermanLevel::B1Plus => self.say("record-german-is-b1-plus"),
            GermanLevel::Unknown => self.say("record-german-is-unknown"),
        }
    }

    /// "Gespräch"
    #[must_use]
    pub fn record_german_by(&self, choice: GermanAssessment) -> String {
        match choice {
            GermanAssessment::Talk => self.say("record-german-by-is-talk"),
            GermanAssessment::Family => self.say("record-german-by-is-family"),
            GermanAssessment::Test => self.say("record-german-by-is-test"),
            GermanAssessment::Certificate => self.say("record-german-by-is-certificate"),
        }
    }

    /// "ja"
    #[must_use]
    pub fn record_brought(&self, choice: Brought) -> String {
        match choice {
            Brought::Yes => self.say("record-brought-is-yes"),
            Brought::No => self.say("record-brought-is-no"),
            Brought::Later => self.say("record-brought-is-later"),
        }
    }

    /// "nicht gesehen"
    #[must_use]
    pub fn record_measles(&self, choice: MeaslesProofStatus) -> String {
        match choice {
            MeaslesProofStatus::NotSeen => self.say("record-measles-is-not-seen"),
            MeaslesProofStatus::Seen => self.say("record-measles-is-seen"),
            MeaslesProofStatus::ReportedBySchool => {
                self.say("record-measles-is-reported-by-school")
            }
        }
    }

    /// "kein Hinweis"
    #[must_use]
    pub fn record_special(&self, choice: SpecialNeedsFlag) -> String {
        match choice {
            SpecialNeedsFlag::None => self.say("record-special-is-none"),
            SpecialNeedsFlag::ToClarify => self.say("record-special-is-to-clarify"),
            SpecialNeedsFlag::ProofFromAbroad => self.say("record-special-is-proof-from-abroad"),
        }
    }

    /// "gesehen"
    #[must_use]
    pub fn record_seen(&self, seen: bool) -> String {
        if seen {
            self.record_seen_yes()
        } else {
            self.record_seen_no()
        }
    }

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

    /// "Schulpflicht, Stand am"
    #[must_use]
    pub fn duty_as_of(&self) -> String {
        self.say("duty-as-of")
    }

    /// "heute"
    #[must_use]
    pub fn duty_as_of_today(&self) -> String {
        self.say("duty-as-of-today")
    }

    /// "nicht heute"
    #[must_use]
    pub fn duty_not_today(&self) -> String {
        self.say("duty-not-today")
    }

    /// "Das Geburtsdatum lässt zwei Ergebnisse zu: bitte entscheiden."
    #[must_use]
    pub fn duty_please_decide(&self) -> String {
        self.say("duty-please-decide")
    }

    /// "Geburtsdatum klären"
    #[must_use]
    pub fn duty_decide(&self) -> String {
        self.say("duty-decide")
    }

    /// "Schulplatz"
    #[must_use]
    pub fn duty_task_place(&self) -> String {
        self.say("duty-task-place")
    }

    /// "Überwachung"
    #[must_use]
    pub fn duty_task_attendance(&self) -> String {
        self.say("duty-task-attendance")
    }

    /// "Aufnahme"
    #[must_use]
    pub fn duty_task_admission(&self) -> String {
        self.say("duty-task-admission")
    }

    /// "Fristen"
    #[must_use]
    pub fn duty_deadlines(&self) -> String {
        self.say("duty-deadlines")
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

    /// "Umzug eingetragen."
    #[must_use]
    pub fn deed_moved_home(&self) -> String {
        self.say("deed-moved-home")
    }

    /// "Akte wieder geöffnet."
    #[must_use]
    pub fn deed_reopened(&self) -> String {
        self.say("deed-reopened")
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

    /// "gesehen"
    #[must_use]
    pub fn record_seen_yes(&self) -> String {
        self.say("record-seen-yes")
    }

    /// "nicht gesehen"
    #[must_use]
    pub fn record_seen_no(&self) -> String {
        self.say("record-seen-no")
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

    /// "bis …"
    #[must_use]
    pub fn duty_until(&self, day: &str) -> String {
        self.say_with("duty-until", [("day", day.into())])
    }

    /// "Vollzeitschulpflicht bis …"
    #[must_use]
    pub fn duty_full_time_until(&self, day: &str) -> String {
        self.say_with("duty-full-time-until", [("day", day.into())])
    }

    /// "Schulpflicht bis …"
    #[must_use]
    pub fn duty_upper_until(&self, day: &str) -> String {
        self.say_with("duty-upper-until", [("day", day.into())])
    }

    /// "Erstförderung bis …"
    #[must_use]
    pub fn duty_support_until(&self, day: &str) -> String {
        self.say_with("duty-support-until", [("day", day.into())])
    }

    /// "Empfehlung üblich: Jg. 6 bis 8"
    #[must_use]
    pub fn duty_grades(&self, from: u8, to: u8) -> String {
        self.say_with(
            "duty-grades",
            [
                ("from", i64::from(from).into()),
                ("to", i64::from(to).into()),
            ],
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
