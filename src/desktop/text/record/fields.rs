//! Words: every field of the record and its choices.

use crate::desktop::screen::family::form::{Day, Pick, Text};
use crate::desktop::text::Texts;
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
}
