//! What a list says, as records that are not yet written, and what a person should know about it.

use super::dates::{BadDate, DateHint};
use crate::domain::birth_date::BirthDate;
use crate::domain::child::Sex;
use crate::domain::entry_text::Unfit;
use crate::domain::family::{Address, Helper, Pathway, Phone, Reporter, Wish};
use crate::domain::guardian::Relation;
use crate::domain::language::LanguageCode;
use chrono::NaiveDate;

/// The outcome of reading a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Households in the order of the list.
    pub households: Vec<DraftHousehold>,
    /// Everything remarkable, in the order of the list.
    pub findings: Vec<Finding>,
    /// Rows with content below the header.
    pub rows: usize,
}

impl Draft {
    /// Is nothing in it an error?
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.errors().next().is_none()
    }

    /// The findings that stop a row, or the list where they name none.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|f| f.severity() == Severity::Error)
    }

    /// All children with their household.
    pub fn children(&self) -> impl Iterator<Item = (&DraftHousehold, &DraftChild)> {
        self.households
            .iter()
            .flat_map(|h| h.children.iter().map(move |c| (h, c)))
    }
}

/// A family to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DraftHousehold {
    /// Guardians, the first is the one whom the list names first.
    pub guardians: Vec<DraftGuardian>,
    /// Children in the order of the list.
    pub children: Vec<DraftChild>,
    /// Where letters go.
    pub address: Address,
    /// Phones as written.
    pub phones: Vec<Phone>,
    /// E-mail, or empty.
    pub email: String,
    /// The list says that only e-mail reaches the family.
    pub email_only: bool,
    /// Language of the household.
    pub language: Option<LanguageCode>,
    /// What the list says about interpreting.
    pub interpreter: Interpreting,
    /// A second language that would do.
    pub second_interpreter: Option<LanguageCode>,
    /// A woman is wanted as interpreter.
    pub woman_preferred: bool,
    /// Category of residence.
    pub pathway: Option<Pathway>,
    /// Allocated to the municipality on.
    pub allocated_on: Option<NaiveDate>,
    /// Who helps the family. That the helper may be told anything no list can say.
    pub helper: Helper,
    /// Moved into the municipality on.
    pub arrived_in_municipality_on: Option<NaiveDate>,
    /// Entered Germany on.
    pub entered_germany_on: Option<NaiveDate>,
    /// Reported on.
    pub reported_on: Option<NaiveDate>,
    /// Who reported.
    pub reporter: Reporter,
    /// Wishes about time and room.
    pub wishes: Vec<Wish>,
    /// Free text, only where the mapping says that it is wanted.
    pub note: String,
    /// The list's own number of the household, or empty.
    pub number: String,
    /// Lines of the list it was made of.
    pub rows: Vec<u32>,
}

/// What a list says about interpreting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Interpreting {
    /// Nothing.
    #[default]
    Unknown,
    /// None is needed.
    NotNeeded,
    /// One is needed; the language where it is known.
    Needed(Option<LanguageCode>),
}

/// A guardian to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftGuardian {
    /// Family name; may be empty.
    pub family_name: String,
    /// Given names; may be empty.
    pub given_name: String,
    /// What they are to the children, where the list says so.
    pub relation: Option<Relation>,
}

/// A child to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftChild {
    /// Line of the list.
    pub row: u32,
    /// Place in a row with children side by side, from 1; 0 where a row is one child.
    pub slot: u8,
    /// Family name; may be empty for people with one name.
    pub family_name: String,
    /// Given names.
    pub given_name: String,
    /// Family name in original script, or empty.
    pub family_name_original: String,
    /// Given names in original script, or empty.
    pub given_name_original: String,
    /// Birth date.
    pub birth: Option<BirthDate>,
    /// Sex.
    pub sex: Sex,
    /// Nationality by ISO 3166 alpha-3.
    pub nationality: Option<String>,
    /// A second nationality.
    pub second_nationality: Option<String>,
    /// Former names and other spellings.
    pub other_names: Vec<String>,
    /// Place of birth, or empty.
    pub birth_place: String,
    /// Country of birth by ISO 3166 alpha-3.
    pub birth_country: Option<String>,
    /// School years completed so far.
    pub school_years: Option<u8>,
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Notice,
    /// A person should look.
    Warning,
    /// Stops the row, or the list as a whole.
    Error,
}

/// One remarkable thing. It never repeats what is in the cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Line of the list; `None` for the list as a whole.
    pub row: Option<u32>,
    /// Name of the column, if it is about one cell or column.
    pub column: Option<String>,
    /// What it is.
    pub kind: FindingKind,
}

impl Finding {
    /// How much it weighs.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

/// What can be remarkable in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FindingKind {
    /// No column is mapped to a child's name.
    NoNameColumn,
    /// No column is mapped to the birth date.
    NoBirthColumn,
    /// A child without any name.
    MissingName,
    /// A child with one name only.
    SingleName,
    /// A child without birth date.
    MissingBirth,
    /// A row with no child in it.
    NoChild,
    /// The row has cells beyond the header.
    SurplusCells,
    /// The row is shorter than the header.
    LackingCells,
    /// The cell is too long; a quote may be missing.
    CellTooLong,
    /// A name that cannot be kept.
    BadName(Unfit),
    /// A text that cannot be kept; the field stays empty.
    Unfit(Unfit),
    /// Characters that nobody sees were taken out.
    HiddenSigns,
    /// A date that cannot be used.
    BadDate(BadDate),
    /// Something about a date.
    Date(DateHint),
    /// A question mark or replacement sign stands for a lost letter.
    LostLetter,
    /// Letters such as `Ã¼`: read in the wrong encoding.
    Garbled,
    /// The cell looks like a formula; it is kept as text.
    Formula,
    /// The word for the sex is not known.
    UnknownSex,
    /// The language is not known.
    UnknownLanguage,
    /// The language is named too roughly, such as `Kurdisch`.
    VagueLanguage,
    /// More than one language; the first is taken.
    SeveralLanguages,
    /// The country is not known.
    UnknownCountry,
    /// No postcode could be read.
    BadPostcode,
    /// A leading zero was put back.
    PostcodeFilled,
    /// The phone number was damaged by a spreadsheet (`1,52E+11`) or has too few digits.
    BadPhone,
    /// A leading zero was put back.
    PhoneFilled,
    /// The category of residence is not known.
    UnknownPathway,
    /// The number of school years is none, or more than a child can have.
    BadSchoolYears,
    /// Neither yes, no nor a language.
    UnknownInterpreting,
    /// The order of given and family name was guessed.
    NameOrderGuessed,
    /// Free text that is not imported unless confirmed.
    FreeTextHeldBack,
    /// Neither phone nor e-mail.
    NoContact,
    /// No street or town.
    NoAddress,
    /// Joined with another row only by name and address.
    JoinedByAddress,
    /// Rows of one household differ in this column; the first is taken.
    RowsDiffer,
    /// Another household looks like the same one, but was kept apart.
    PossiblySameHousehold,
}

impl FindingKind {
    /// How much it weighs.
    #[must_use]
    pub fn severity(self) -> Severity {
        use FindingKind as K;
        match self {
            K::NoNameColumn
            | K::NoBirthColumn
            | K::MissingName
            | K::MissingBirth
            | K::NoChild
            | K::SurplusCells
            | K::CellTooLong
            | K::BadName(_)
            | K::BadDate(_) => Severity::Error,
            K::Date(DateHint::ShortYear | DateHint::Incomplete | DateHint::ExcelNumber)
            | K::PostcodeFilled
            | K::PhoneFilled
            | K::NameOrderGuessed
            | K::SingleName
            | K::HiddenSigns
            | K::FreeTextHeldBack => Severity::Notice,
            _ => Severity::Warning,
        }
    }
}
