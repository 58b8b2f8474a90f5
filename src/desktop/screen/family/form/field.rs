//! The fields of the form: what they are called, and what is done in them.

use crate::desktop::widget::{date_field, search_box};
use crate::domain::child::Sex;
use crate::domain::family::{Address, AddressPart, Wish};
use crate::domain::guardian::Relation;
use crate::domain::id::SiteId;

/// A field of plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// Meldende Stelle.
    ReporterOffice,
    /// The person there.
    ReporterPerson,
    /// Their phone or e-mail.
    ReporterContact,
    /// Straße, Hausnummer.
    Street,
    /// Postleitzahl.
    Postcode,
    /// Ort.
    Town,
    /// Ortsteil.
    District,
    /// c/o.
    CareOf,
    /// Unterkunft.
    Accommodation,
    /// Name am Briefkasten.
    Letterbox,
    /// E-Mail.
    Email,
    /// Notiz.
    Note,
}

pub(super) const TEXTS: usize = 12;

impl Text {
    /// The id of its field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ReporterOffice => "family-reporter-office",
            Self::ReporterPerson => "family-reporter-person",
            Self::ReporterContact => "family-reporter-contact",
            Self::Street => "family-street",
            Self::Postcode => "family-postcode",
            Self::Town => "family-town",
            Self::District => "family-district",
            Self::CareOf => "family-care-of",
            Self::Accommodation => "family-accommodation",
            Self::Letterbox => "family-letterbox",
            Self::Email => "family-email",
            Self::Note => "family-note",
        }
    }
}

/// A field with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Gemeldet am.
    Reported,
    /// Zuzug.
    Arrived,
    /// Einreise.
    Entered,
    /// Zuweisung an Kommune.
    Allocated,
}

pub(super) const DAYS: [Day; 4] = [Day::Reported, Day::Arrived, Day::Entered, Day::Allocated];

impl Day {
    /// The id of its field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reported => "family-reported",
            Self::Arrived => "family-arrived",
            Self::Entered => "family-entered",
            Self::Allocated => "family-allocated",
        }
    }
}

/// A field that is searched by typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Kommune.
    Municipality,
    /// Sprache.
    Language,
    /// Sprache der Briefe.
    LetterLanguage,
    /// Dolmetschsprache.
    Interpreter,
    /// Aufenthalt.
    Pathway,
}

pub(super) const PICKS: usize = 5;

impl Pick {
    /// The id of its field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Municipality => "family-municipality",
            Self::Language => "family-language",
            Self::LetterLanguage => "family-letter-language",
            Self::Interpreter => "family-interpreter-language",
            Self::Pathway => "family-pathway",
        }
    }
}

/// A person of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The n-th guardian.
    Guardian(usize),
    /// The n-th child.
    Child(usize),
}

/// A part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Vorname.
    Given,
    /// Familienname.
    Family,
    /// Vorname in original script.
    GivenOriginal,
    /// Familienname in original script.
    FamilyOriginal,
}

/// The id of a name's field.
#[must_use]
pub fn name_id(who: Who, part: Part) -> String {
    let part = match part {
        Part::Given => "given",
        Part::Family => "family",
        Part::GivenOriginal => "given-original",
        Part::FamilyOriginal => "family-original",
    };
    match who {
        Who::Guardian(n) => format!("family-guardian-{n}-{part}"),
        Who::Child(n) => format!("family-child-{n}-{part}"),
    }
}

/// The ids of the birth dates; further children share the last one.
const BIRTHS: [&str; 12] = [
    "family-child-0-birth",
    "family-child-1-birth",
    "family-child-2-birth",
    "family-child-3-birth",
    "family-child-4-birth",
    "family-child-5-birth",
    "family-child-6-birth",
    "family-child-7-birth",
    "family-child-8-birth",
    "family-child-9-birth",
    "family-child-10-birth",
    "family-child-11-birth",
];

/// The id of a child's birth date.
#[must_use]
pub fn birth_id(child: usize) -> &'static str {
    BIRTHS
        .get(child)
        .copied()
        .unwrap_or(BIRTHS[BIRTHS.len() - 1])
}

/// The field of the first part that an address lacks.
#[must_use]
pub fn address_gap(address: &Address) -> Option<Text> {
    address.missing().first().map(|part| match part {
        AddressPart::Street => Text::Street,
        AddressPart::Postcode => Text::Postcode,
        AddressPart::Town => Text::Town,
    })
}

/// What was done in the form.
#[derive(Debug, Clone)]
pub enum Change {
    /// Text.
    Typed(Text, String),
    /// A day.
    Dated(Day, date_field::Event),
    /// Something searched for.
    Picked(Pick, search_box::Event),
    /// A phone number.
    PhoneNumber(usize, String),
    /// Whose it is.
    PhoneWhose(usize, String),
    /// One more phone.
    PhoneAdded,
    /// One less.
    PhoneRemoved(usize),
    /// Kein Telefon.
    NoPhone,
    /// Is an interpreter needed?
    InterpreterNeeded(bool),
    /// Gern eine Frau.
    WomanPreferred,
    /// Großdruck.
    LargePrint,
    /// Auskunftssperre.
    Protected,
    /// A wish.
    Wished(Wish),
    /// Wunschstandort.
    SiteChosen(Option<SiteId>),
    /// A name.
    Named(Who, Part, String),
    /// What a guardian is to the children.
    RelationChosen(usize, Relation),
    /// One more guardian.
    GuardianAdded,
    /// One more child.
    ChildAdded,
    /// One person less.
    Removed(Who),
    /// A birth date.
    Born(usize, date_field::Event),
    /// Angenommen.
    Assumed(usize),
    /// Geschlecht.
    SexChosen(usize, Sex),
    /// Schuljahre.
    SchoolYears(usize, String),
}
