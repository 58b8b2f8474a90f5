//! Steps of children in words.

use super::{
    Afterwards, Basis, Path, Question, RefusalReason, RevokeReason, StepKind, TakeBackReason,
};
use crate::domain::language::Lang;

fn pick(lang: Lang, german: &'static str, english: &'static str) -> &'static str {
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

impl StepKind {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::HandedOver => ("Übergabe an das Schulamt", "Hand-over to the Schulamt"),
            Self::TakenBack => ("Rücknahme der Übergabe", "Taking back the hand-over"),
            Self::SentBack => ("Rückfrage an die Beratung", "Question to the counselling"),
            Self::Answered => ("Antwort auf die Rückfrage", "Answer to the question"),
            Self::SchoolAsked => ("Anfrage an eine Schule", "Enquiry to a school"),
            Self::SchoolAccepted => ("Zusage der Schule", "Acceptance by the school"),
            Self::SchoolRefused => ("Ablehnung der Schule", "Refusal by the school"),
            Self::Placed => (
                "Schulplatzzuweisung",
                "School placement (Schulplatzzuweisung)",
            ),
            Self::EnquiryWithdrawn => (
                "Rücknahme der Anfrage an die Schule",
                "Withdrawal of the enquiry to the school",
            ),
            Self::PlacementRevoked => (
                "Aufhebung der Schulplatzzuweisung",
                "Revocation of the school placement",
            ),
            Self::NotAppeared => (
                "Rückmeldung: nicht erschienen",
                "Report back: the child did not come",
            ),
            Self::Admitted => ("Aufnahmebestätigung", "Confirmation of admission"),
            Self::SupportExtended => (
                "Verlängerung der Erstförderung",
                "Extension of initial support",
            ),
            Self::SupportEnded => ("Ende der Erstförderung", "End of initial support"),
            Self::Elsewhere => ("Anderer Weg zur Schule", "Another way to a school"),
        };
        pick(lang, german, english)
    }

    pub(in crate::domain) fn german(self) -> &'static str {
        self.word(Lang::De)
    }

    pub(in crate::domain) fn english(self) -> &'static str {
        self.word(Lang::En)
    }
}

impl Basis {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Consent => pick(lang, "Einwilligung", "consent"),
            Self::Law => pick(lang, "§ 34 SchulG, VO-DV I", "§ 34 SchulG, VO-DV I"),
        }
    }
}

impl Basis {
    /// Where that is written.
    #[must_use]
    pub fn source(self, lang: Lang) -> &'static str {
        match self {
            Self::Consent => pick(
                lang,
                "Unterschriebene Einwilligung der Sorgeberechtigten (Art. 6 Abs. 1 Buchst. a DSGVO).",
                "Signed consent of the guardians (Art. 6 (1) (a) GDPR).",
            ),
            Self::Law => pick(
                lang,
                "Schulpflicht nach §§ 34–41 SchulG NRW; Übermittlung an die Schulaufsicht nach VO-DV I §§ 5–8.",
                "Compulsory schooling, §§ 34–41 SchulG NRW; transmission to the school authority, VO-DV I §§ 5–8.",
            ),
        }
    }
}

impl TakeBackReason {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Mistake => pick(lang, "versehentlich übergeben", "handed over by mistake"),
            Self::Incomplete => pick(lang, "Angaben unvollständig", "details incomplete"),
            Self::ConsentWithdrawn => pick(lang, "Einwilligung widerrufen", "consent withdrawn"),
            Self::MovedAway => pick(lang, "Familie verzogen", "family moved away"),
        }
    }
}

impl Question {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::SchoolHistory => pick(lang, "Schulbesuch bisher", "schools so far"),
            Self::German => pick(lang, "Deutschkenntnisse", "level of German"),
            Self::Literacy => pick(lang, "Lesen und Schreiben", "reading and writing"),
            Self::Documents => pick(lang, "Zeugnisse und Unterlagen", "certificates and papers"),
            Self::Wish => pick(lang, "Wunsch der Familie", "wish of the family"),
            Self::Household => pick(lang, "Sorgerecht oder Anschrift", "custody or address"),
            Self::OnThePhone => pick(lang, "bitte anrufen", "please call"),
        }
    }
}

impl RefusalReason {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Full => pick(lang, "Jahrgang voll", "grade is full"),
            Self::NoLiteracyPlace => pick(
                lang,
                "kein Platz Alphabetisierung",
                "no place for learning to read and write",
            ),
            Self::NoGermanSupport => pick(
                lang,
                "keine Deutschförderung im Jahrgang",
                "no German support in the grade",
            ),
            Self::SchoolForm => pick(lang, "Schulform", "school form"),
            Self::NoAnswer => pick(lang, "keine Antwort", "no answer"),
            Self::Other => pick(lang, "anderes", "other"),
        }
    }
}

impl RevokeReason {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Mistake => pick(lang, "versehentlich eingetragen", "entered by mistake"),
            Self::MovedAway => pick(lang, "Familie verzogen", "family moved away"),
            Self::DidNotAppear => pick(lang, "nicht erschienen", "did not come"),
            Self::OtherSchool => pick(lang, "Familie fand andere Schule", "another school found"),
            Self::SchoolCannot => pick(lang, "Schule kann doch nicht", "school cannot after all"),
            Self::Other => pick(lang, "anderes", "other"),
        }
    }
}

impl Afterwards {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::SameSchool => pick(
                lang,
                "Anschlussförderung, gleiche Schule",
                "follow-up support, same school",
            ),
            Self::ChangedSchool => pick(lang, "andere Schule", "another school"),
            Self::Vocational => pick(lang, "Berufskolleg", "vocational college"),
            Self::LeftSchool => pick(lang, "Schule verlassen", "left school"),
        }
    }
}

impl Path {
    /// What it is called.
    #[must_use]
    pub fn word(&self, lang: Lang) -> &'static str {
        match self {
            Self::Direct { .. } => pick(
                lang,
                "Anmeldung direkt an der Schule",
                "registered directly at the school",
            ),
            Self::Vocational { .. } => pick(lang, "Berufskolleg", "vocational college"),
            Self::RegionalGovernment => pick(
                lang,
                "Bezirksregierung entscheidet",
                "regional government decides",
            ),
            Self::MovedAway => pick(lang, "Familie verzogen", "family moved away"),
        }
    }
}
