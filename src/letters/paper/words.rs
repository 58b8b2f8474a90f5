//! German words of papers for what the record keeps as choices. Papers between authorities are German.

use crate::domain::child::Sex;
use crate::domain::child_step::Basis;
use crate::domain::proof::{Document, SpecialNeedsFlag};
use crate::domain::recommendation::{InitialSupport, SupportForm};
use crate::domain::rough_date::{RoughDate, Span};
use crate::domain::school_form::SchoolStage;
use crate::domain::school_history::EndReason;
use crate::domain::skill::{GermanLevel, LiteracyStatus, Script, SkillLevel};

/// Sex as in the register.
#[must_use]
pub const fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "weiblich",
        Sex::Male => "männlich",
        Sex::Diverse => "divers",
        Sex::NotGiven => "",
    }
}

/// Level of German.
#[must_use]
pub const fn german(level: GermanLevel) -> &'static str {
    match level {
        GermanLevel::None => "keine Vorkenntnisse",
        GermanLevel::A1 => "A1",
        GermanLevel::A2 => "A2",
        GermanLevel::B1Plus => "B1 oder höher",
        GermanLevel::Unknown => "",
    }
}

/// Reading and writing.
#[must_use]
pub fn literacy(status: LiteracyStatus) -> String {
    match status {
        LiteracyStatus::NotAlphabetised => "liest und schreibt noch nicht".to_owned(),
        LiteracyStatus::NonLatin(Script::Other) => {
            "liest und schreibt, nicht lateinisch".to_owned()
        }
        LiteracyStatus::NonLatin(script) => {
            format!(
                "liest und schreibt {}, nicht lateinisch",
                self::script(script)
            )
        }
        LiteracyStatus::LatinBeginning => "beginnt mit lateinischer Schrift".to_owned(),
        LiteracyStatus::LatinFluent => "liest und schreibt lateinische Schrift".to_owned(),
    }
}

const fn script(script: Script) -> &'static str {
    match script {
        Script::Arabic => "arabische Schrift",
        Script::Cyrillic => "kyrillische Schrift",
        Script::Ethiopic => "äthiopische Schrift",
        Script::Greek => "griechische Schrift",
        Script::Georgian => "georgische Schrift",
        Script::Armenian => "armenische Schrift",
        Script::Devanagari => "Devanagari",
        Script::Bengali => "bengalische Schrift",
        Script::Tamil => "tamilische Schrift",
        Script::Thai => "thailändische Schrift",
        Script::Chinese => "chinesische Schrift",
        Script::Other => "eine andere Schrift",
    }
}

/// How well a language is known.
#[must_use]
pub const fn skill(level: SkillLevel) -> &'static str {
    match level {
        SkillLevel::None => "nicht",
        SkillLevel::Little => "etwas",
        SkillLevel::Good => "gut",
        SkillLevel::Fluent => "fließend",
    }
}

/// How German is to be supported.
#[must_use]
pub const fn support(form: SupportForm) -> &'static str {
    match form {
        SupportForm::Integrated => "in der Regelklasse",
        SupportForm::PartlySeparate => "teilweise in einer eigenen Gruppe",
        SupportForm::Separate => "in einer eigenen Klasse",
    }
}

/// How long initial support lasts.
#[must_use]
pub const fn duration(support: InitialSupport) -> &'static str {
    match support {
        InitialSupport::TwoYears => "zwei Jahre Erstförderung",
        InitialSupport::ThreeYears => "drei Jahre Erstförderung mit Alphabetisierung",
    }
}

/// Stage of school.
#[must_use]
pub const fn stage(stage: SchoolStage) -> &'static str {
    match stage {
        SchoolStage::Primary => "Primarstufe",
        SchoolStage::LowerSecondary => "Sekundarstufe I",
        SchoolStage::UpperSecondary => "Sekundarstufe II",
    }
}

/// A paper that was seen.
#[must_use]
pub const fn document(document: Document) -> &'static str {
    match document {
        Document::Identity => "Pass oder Ausweis",
        Document::Registration => "Meldebescheinigung",
        Document::BirthCertificate => "Geburtsurkunde",
        Document::SchoolCertificates => "Schulzeugnisse",
        Document::VaccinationCard => "Impfausweis",
        Document::CustodyProof => "Sorgerechtsnachweis",
        Document::ResidencePaper => "Aufenthaltspapier",
        Document::Consent => "Einwilligung",
    }
}

/// Hint at special educational support. No finding.
#[must_use]
pub const fn special_needs(flag: SpecialNeedsFlag) -> &'static str {
    match flag {
        SpecialNeedsFlag::None => "kein Hinweis",
        SpecialNeedsFlag::ToClarify => "AO-SF ist zu klären",
        SpecialNeedsFlag::ProofFromAbroad => "Nachweis aus dem Ausland gesehen",
    }
}

/// Why the time at a school ended.
#[must_use]
pub const fn end(reason: EndReason) -> &'static str {
    match reason {
        EndReason::Completed => "abgeschlossen",
        EndReason::ChangedSchool => "Schulwechsel",
        EndReason::LeftCountry => "Ausreise",
        EndReason::SchoolClosed => "Schule nicht erreichbar",
        EndReason::Other => "",
    }
}

/// On what the transmission rests.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "Einwilligung der Sorgeberechtigten",
        Basis::Law => "Aufgabe der Schulaufsicht (§§ 34 ff. SchulG NRW, VO-DV I)",
    }
}

/// A date as far as it is known: `09.2024`, `2024`.
#[must_use]
pub fn rough(date: RoughDate) -> String {
    match date.parts() {
        (year, None) => year.to_string(),
        (year, Some(month)) => format!("{month:02}.{year}"),
    }
}

/// A time: `09.2019 bis 06.2024`, `seit 2024`.
#[must_use]
pub fn span(span: Span) -> String {
    match (span.from(), span.to()) {
        (Some(from), Some(to)) => format!("{} bis {}", rough(from), rough(to)),
        (Some(from), None) => format!("ab {}", rough(from)),
        (None, Some(to)) => format!("bis {}", rough(to)),
        (None, None) => String::new(),
    }
}
