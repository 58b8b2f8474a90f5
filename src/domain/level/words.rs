//! Mandatory levels in words: the name of each field, and one sentence about what a step still needs.

use super::{ChildField, FamilyField, Gap, Level};
use crate::domain::language::Lang;
use crate::domain::proof::Document;

impl Gap {
    /// The name of the field, for a list of what is missing. Holds no names of people.
    #[must_use]
    pub fn label(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::Family(field) => family(field),
            Self::Custody(_) => ("Sorgerecht", "custody"),
            Self::Child(_, field) => child(field),
            Self::Document(_, which) => document(which),
        };
        match lang {
            Lang::De => german,
            Lang::En => english,
        }
    }
}

impl Level {
    /// What is still needed for this step, as one sentence; nothing when nothing is missing.
    #[must_use]
    pub fn sentence(self, missing: usize, lang: Lang) -> Option<String> {
        let (german, english) = match self {
            Self::Case => ("die Akte", "the file"),
            Self::Invitation => ("die Einladung", "the invitation"),
            Self::Handover => ("die Übergabe an das Schulamt", "the hand-over"),
            Self::Placement => ("die Schulplatzzuweisung", "the school placement"),
        };
        match (missing, lang) {
            (0, _) => None,
            (1, Lang::De) => Some(format!("Für {german} fehlt noch eine Angabe.")),
            (n, Lang::De) => Some(format!("Für {german} fehlen noch {n} Angaben.")),
            (1, Lang::En) => Some(format!("One detail is still missing for {english}.")),
            (n, Lang::En) => Some(format!("{n} details are still missing for {english}.")),
        }
    }
}

fn family(field: FamilyField) -> (&'static str, &'static str) {
    match field {
        FamilyField::Children => ("Kind", "child"),
        FamilyField::Municipality => ("Kommune", "municipality"),
        FamilyField::Phone => ("Telefon oder „kein Telefon“", "phone or “no phone”"),
        FamilyField::Reporter => ("meldende Stelle", "who reported"),
        FamilyField::Street => ("Straße", "street"),
        FamilyField::Postcode => ("Postleitzahl", "postcode"),
        FamilyField::Town => ("Ort", "town"),
        FamilyField::Language => ("Sprache der Familie", "language of the family"),
        FamilyField::Interpreter => ("Dolmetschen ja oder nein", "interpreter yes or no"),
        FamilyField::Guardians => ("sorgeberechtigte Person", "guardian"),
        FamilyField::Arrival => ("Zuzug in die Kommune", "moved into the municipality on"),
        FamilyField::Entry => ("Einreise nach Deutschland", "entered Germany on"),
        FamilyField::Pathway => ("Aufenthaltskategorie", "category of residence"),
        FamilyField::Allocation => (
            "Tag der Zuweisung an die Kommune",
            "day of allocation to the municipality",
        ),
        FamilyField::OtherParent => (
            "anderer Elternteil (gemeinsames Sorgerecht)",
            "the other parent (joint custody)",
        ),
    }
}

fn child(field: ChildField) -> (&'static str, &'static str) {
    match field {
        ChildField::Name => ("Name des Kindes", "name of the child"),
        ChildField::Birth => ("Geburtsdatum", "birth date"),
        ChildField::Guardian => (
            "sorgeberechtigte Person des Kindes",
            "guardian of the child",
        ),
        ChildField::BirthPlace => ("Geburtsort", "place of birth"),
        ChildField::BirthCountry => ("Geburtsland", "country of birth"),
        ChildField::Nationality => ("Staatsangehörigkeit", "nationality"),
        ChildField::Language => ("Familiensprache", "family language"),
        ChildField::SchoolHistory => ("bisherige Schulen mit Land", "schools so far with country"),
        ChildField::SchoolYears => ("Schuljahre insgesamt", "school years in all"),
        ChildField::PreSchool => ("Kindergarten oder Vorschule", "kindergarten or pre-school"),
        ChildField::Certificate => ("letztes Zeugnis", "last certificate"),
        ChildField::GermanSchooling => (
            "früherer Schulbesuch in Deutschland",
            "earlier schooling in Germany",
        ),
        ChildField::Skills => ("Sprachen des Kindes", "languages of the child"),
        ChildField::GermanLevel => ("Deutschkenntnisse", "level of German"),
        ChildField::GermanAssessment => (
            "wie die Deutschkenntnisse festgestellt wurden",
            "how the level of German was found",
        ),
        ChildField::Literacy => ("Alphabetisierung", "reading and writing"),
        ChildField::SpecialNeeds => (
            "Hinweis auf sonderpädagogische Unterstützung",
            "hint at special educational support",
        ),
        ChildField::Preference => ("Wunsch der Eltern", "the family’s wish"),
        ChildField::RecommendedForm => ("empfohlene Schulform", "recommended form of school"),
        ChildField::RecommendedGrade => ("empfohlener Jahrgang", "recommended grade"),
        ChildField::RecommendedSupport => (
            "Dauer der Erstförderung",
            "length of initial support (Erstförderung)",
        ),
        ChildField::RecommendedSchool => ("empfohlene Schule", "recommended school"),
        ChildField::RecommendationReason => {
            ("Begründung der Empfehlung", "reason of the recommendation")
        }
        ChildField::Transport => ("Schulweg und Fahrkosten", "way to school and its costs"),
    }
}

fn document(which: Document) -> (&'static str, &'static str) {
    match which {
        Document::Identity => (
            "Unterlage: Ausweis oder Pass",
            "document: identity card or passport",
        ),
        Document::Registration => ("Unterlage: Meldebescheinigung", "document: registration"),
        Document::BirthCertificate => ("Unterlage: Geburtsurkunde", "document: birth certificate"),
        Document::SchoolCertificates => ("Unterlage: Zeugnisse", "document: school certificates"),
        Document::VaccinationCard => ("Unterlage: Impfausweis", "document: vaccination card"),
        Document::CustodyProof => (
            "Unterlage: Sorgerechtsnachweis",
            "document: proof of custody",
        ),
        Document::ResidencePaper => (
            "Unterlage: Aufenthaltstitel oder Zuweisung an die Kommune",
            "document: residence title or allocation to the municipality",
        ),
        Document::Consent => ("Unterlage: Einwilligung", "document: consent"),
    }
}
