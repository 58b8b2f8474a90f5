//! The fields of the form: whose they are, what they are called, and what is done in them.

use crate::desktop::widget::{date_field, search_box};
use crate::domain::child::Sex;
use crate::domain::coded::coded;
use crate::domain::entry_text::Kind;
use crate::domain::family::Wish;
use crate::domain::guardian::{Custody, GuardianLiteracy, Relation};
use crate::domain::id::{GuardianId, SiteId};
use crate::domain::proof::{Brought, Document, MeaslesProofStatus, SpecialNeedsFlag};
use crate::domain::school_history::PreSchool;
use crate::domain::skill::{GermanAssessment, GermanLevel, SkillLevel};

/// A person of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// The n-th guardian.
    Guardian(usize),
    /// The n-th child.
    Child(usize),
}

/// Whose field it is. The numbers are places in lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The household.
    Household,
    /// A person.
    Person(Who),
    /// A row of a list.
    Row(List, usize),
}

/// A list of rows in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Telefonnummern of the household.
    Phones,
    /// Weitere Sprachen of the household.
    Languages,
    /// Telefonnummern of a guardian.
    GuardianPhones(usize),
    /// Andere Schreibweisen of a child's name.
    OtherNames(usize),
    /// Schulbiografie of a child.
    Schools(usize),
    /// Unterbrechungen of a child.
    Breaks(usize),
    /// Sprachen of a child.
    Skills(usize),
}

impl Owner {
    /// What the ids of its fields begin with.
    #[must_use]
    pub fn prefix(self) -> String {
        match self {
            Self::Household => "family".into(),
            Self::Person(Who::Guardian(n)) => format!("family-guardian-{n}"),
            Self::Person(Who::Child(n)) => format!("family-child-{n}"),
            Self::Row(list, n) => format!("{}-{n}", list.prefix()),
        }
    }

    /// The id of one of its fields.
    #[must_use]
    pub fn id(self, name: &str) -> String {
        match (self, name) {
            // The first field of a phone is the phone.
            (Self::Row(List::Phones, n), "number") => format!("family-phone-{n}"),
            (Self::Row(List::Phones, n), name) => format!("family-phone-{name}-{n}"),
            (owner, name) => format!("{}-{name}", owner.prefix()),
        }
    }
}

impl List {
    /// What the ids of its rows begin with.
    #[must_use]
    pub fn prefix(self) -> String {
        match self {
            Self::Phones => "family-phone".into(),
            Self::Languages => "family-languages".into(),
            Self::GuardianPhones(n) => format!("family-guardian-{n}-phone"),
            Self::OtherNames(n) => format!("family-child-{n}-other"),
            Self::Schools(n) => format!("family-child-{n}-school"),
            Self::Breaks(n) => format!("family-child-{n}-break"),
            Self::Skills(n) => format!("family-child-{n}-skill"),
        }
    }

    /// The name of the first field of a row.
    #[must_use]
    pub const fn first(self) -> &'static str {
        match self {
            Self::Phones | Self::GuardianPhones(_) => "number",
            Self::Languages => "language",
            Self::OtherNames(_) => "name",
            Self::Schools(_) => "country",
            Self::Breaks(_) => "from",
            Self::Skills(_) => "language",
        }
    }

    /// The person whose list it is.
    #[must_use]
    pub const fn who(self) -> Option<Who> {
        match self {
            Self::Phones | Self::Languages => None,
            Self::GuardianPhones(n) => Some(Who::Guardian(n)),
            Self::OtherNames(n) | Self::Schools(n) | Self::Breaks(n) | Self::Skills(n) => {
                Some(Who::Child(n))
            }
        }
    }
}

coded! {
    /// A field of text.
    Text {
        /// Meldende Stelle.
        ReporterOffice = "reporter-office",
        /// The person there.
        ReporterPerson = "reporter-person",
        /// Their phone or e-mail.
        ReporterContact = "reporter-contact",
        /// Straße, Hausnummer.
        Street = "street",
        /// Postleitzahl.
        Postcode = "postcode",
        /// Ort.
        Town = "town",
        /// Ortsteil.
        District = "district",
        /// c/o.
        CareOf = "care-of",
        /// Unterkunft.
        Accommodation = "accommodation",
        /// Name am Briefkasten.
        Letterbox = "letterbox",
        /// E-Mail.
        Email = "email",
        /// Notiz.
        Note = "note",
        /// Name of a helper.
        HelperName = "helper-name",
        /// Organisation of a helper.
        HelperOrganisation = "helper-organisation",
        /// Phone or e-mail of a helper.
        HelperContact = "helper-contact",
        /// Telefonnummer.
        Number = "number",
        /// Wem sie gehört.
        Whose = "whose",
        /// Vorname.
        Given = "given",
        /// Familienname.
        Family = "family",
        /// Vorname in original script.
        GivenOriginal = "given-original",
        /// Familienname in original script.
        FamilyOriginal = "family-original",
        /// Gebräuchliche Schreibweise.
        UsualName = "usual-name",
        /// Version of the form of consent.
        ConsentVersion = "consent-version",
        /// Another spelling of a name.
        OtherName = "name",
        /// Geburtsort.
        BirthPlace = "birth-place",
        /// Schuljahre.
        SchoolYears = "years",
        /// Where in Germany a child went to school before.
        GermanPlace = "german-place",
        /// For how many months.
        GermanMonths = "german-months",
        /// A school.
        School = "school",
        /// The last grade there.
        Grade = "grade",
    }
}

impl Text {
    /// What stands in it; nothing for numbers, which are read on their own.
    #[must_use]
    pub const fn kind(self) -> Option<Kind> {
        match self {
            Self::Postcode | Self::SchoolYears | Self::GermanMonths | Self::Grade => None,
            Self::Number => Some(Kind::Phone),
            Self::Email => Some(Kind::Mail),
            Self::Note => Some(Kind::Note),
            Self::Given
            | Self::Family
            | Self::GivenOriginal
            | Self::FamilyOriginal
            | Self::UsualName
            | Self::OtherName
            | Self::HelperName => Some(Kind::Name),
            _ => Some(Kind::Line),
        }
    }
}

coded! {
    /// A field with a day, or with a month or year where a past is told.
    Day {
        /// Gemeldet am.
        Reported = "reported",
        /// Zuzug.
        Arrived = "arrived",
        /// Zuweisung an Kommune.
        Allocated = "allocated",
        /// Einreise.
        Entered = "entered",
        /// Consent about a helper.
        HelperConsent = "helper-consent",
        /// Nachweis des Sorgerechts gesehen.
        CustodySeen = "custody-seen",
        /// Einwilligung.
        Consent = "consent",
        /// Geburtsdatum.
        Birth = "birth",
        /// At a German school since.
        GermanSince = "german-since",
        /// Masernschutz seen or reported.
        Measles = "measles-on",
        /// Gesundheitsamt notified.
        HealthNotified = "health-notified",
        /// Invited there.
        HealthInvited = "health-invited",
        /// Examination done.
        HealthDone = "health-done",
        /// Beginning of a time.
        From = "from",
        /// Its end.
        To = "to",
    }
}

coded! {
    /// A field that is searched by typing.
    Pick {
        /// Kommune.
        Municipality = "municipality",
        /// Sprache: of the household, a guardian, a child, a skill, a row of more languages.
        Language = "language",
        /// Sprache der Briefe.
        LetterLanguage = "letter-language",
        /// Dolmetschsprache.
        Interpreter = "interpreter-language",
        /// A second one that would do.
        SecondInterpreter = "interpreter-second",
        /// Aufenthalt.
        Pathway = "pathway",
        /// Language of the consent.
        ConsentLanguage = "consent-language",
        /// Geburtsland.
        BirthCountry = "birth-country",
        /// Staatsangehörigkeit.
        Nationality = "nationality",
        /// Zweite Staatsangehörigkeit.
        SecondNationality = "second-nationality",
        /// Language of the last certificate.
        CertificateLanguage = "certificate-language",
        /// Script that is not Latin.
        Script = "script",
        /// Country of a school.
        Country = "country",
        /// Unterrichtssprache.
        Instruction = "instruction",
        /// Why a time at school ended.
        End = "end",
    }
}

/// One of four skills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skill {
    /// Hören.
    Listening,
    /// Sprechen.
    Speaking,
    /// Lesen.
    Reading,
    /// Schreiben.
    Writing,
}

/// How far a child reads and writes, without the script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Literacy {
    /// In no script.
    None,
    /// Only in a script that is not Latin.
    NonLatin,
    /// Begins in Latin letters.
    Beginning,
    /// Latin letters fluently.
    Fluent,
}

/// Something that is chosen and not typed. Nothing says that nobody asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Set {
    /// Kein Telefon.
    NoPhone,
    /// Is an interpreter needed?
    Interpreter(bool),
    /// Gern eine Frau.
    Woman,
    /// Großdruck.
    LargePrint,
    /// Auskunftssperre.
    Protected,
    /// Betreuung kleinerer Kinder.
    Childcare,
    /// A wish.
    Wish(Wish),
    /// Wunschstandort.
    Site(Option<SiteId>),
    /// Messenger at a phone.
    Messenger,
    /// What a guardian is to the children.
    Relation(Relation),
    /// Sorgerecht.
    Custody(Custody),
    /// What a guardian reads.
    Reads(Option<GuardianLiteracy>),
    /// Angenommen.
    Assumed,
    /// Geschlecht.
    Sex(Sex),
    /// Kindergarten.
    PreSchool(Option<PreSchool>),
    /// Was the last certificate seen?
    Certificate(Option<bool>),
    /// It is translated.
    Translated,
    /// Deutsch.
    German(Option<GermanLevel>),
    /// How that was found.
    GermanBy(Option<GermanAssessment>),
    /// Alphabetisierung.
    Literacy(Option<Literacy>),
    /// A skill of a language.
    Skill(Skill, Option<SkillLevel>),
    /// A document.
    Document(Document, Option<Brought>),
    /// Masernschutz.
    Measles(Option<MeaslesProofStatus>),
    /// Sonderpädagogische Unterstützung.
    SpecialNeeds(Option<SpecialNeedsFlag>),
    /// Is this guardian the child's?
    GuardedBy(GuardianId),
}

/// A part of the page that folds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fold {
    /// More about the household.
    Household,
    /// More about a guardian.
    Guardian,
    /// Herkunft.
    Origin,
    /// Schulbesuch.
    Schooling,
    /// Sprachen und Lesen.
    Skills,
    /// Unterlagen und Nachweise.
    Papers,
}

/// What was done in the form.
#[derive(Debug, Clone)]
pub enum Change {
    /// Text was typed.
    Typed(Owner, Text, String),
    /// A field of text was left.
    Left(Owner, Text),
    /// A day.
    Dated(Owner, Day, date_field::Event),
    /// Something searched for.
    Picked(Owner, Pick, search_box::Event),
    /// Something chosen.
    Chosen(Owner, Set),
    /// One more row.
    RowAdded(List),
    /// One row less.
    RowRemoved(List, usize),
    /// One more guardian.
    GuardianAdded,
    /// One more child.
    ChildAdded,
    /// One person less.
    Removed(Who),
    /// A part was folded or unfolded.
    Folded(Option<Who>, Fold),
    /// Of two values for a field, one's own is kept (or the other's is taken).
    Settled(String, bool),
}

impl Fold {
    /// What its head is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Household | Self::Guardian => "more",
            Self::Origin => "origin",
            Self::Schooling => "schooling",
            Self::Skills => "skills",
            Self::Papers => "papers",
        }
    }
}
