//! A family (Familie, Haushalt): where it lives, how it is reached, what it needs, who reported it.

use super::id::{FamilyId, FileNumber, Postcode};
use super::language::LanguageCode;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where letters go. Nothing here is optional in the printed sense: [`Address::missing`] says what an invitation lacks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    /// Street and house number.
    pub street: String,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Town.
    pub town: String,
    /// District (Ortsteil), if needed in the address.
    pub district: String,
    /// `c/o` name.
    pub care_of: String,
    /// Name of the accommodation (Unterkunft).
    pub accommodation: String,
    /// Name on the letter box, when it is not the family's.
    pub letterbox_name: String,
}

/// A part of an address that an invitation needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AddressPart {
    /// Street and house number.
    Street,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
}

impl Address {
    /// What is missing before a letter can be sent.
    #[must_use]
    pub fn missing(&self) -> Vec<AddressPart> {
        let mut gaps = Vec::new();
        if self.street.trim().is_empty() {
            gaps.push(AddressPart::Street);
        }
        if self.postcode.is_none() {
            gaps.push(AddressPart::Postcode);
        }
        if self.town.trim().is_empty() {
            gaps.push(AddressPart::Town);
        }
        gaps
    }
}

/// A phone number and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The number as entered.
    pub number: String,
    /// Whose phone it is, such as `Mutter` or `Caritas`.
    pub whose: String,
}

/// How the family may live here: only the category is needed for compulsory schooling (§ 34 SchulG NRW).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Pathway {
    /// Citizens of the European Union.
    Eu,
    /// From another country, with a residence title.
    ThirdCountry,
    /// § 24 AufenthG (Ukraine).
    Section24,
    /// Asylum seekers allocated to a municipality.
    AsylumAllocated,
    /// Asylum seekers still in a state facility, not yet allocated.
    AsylumStateFacility,
    /// Obliged to leave (ausreisepflichtig).
    ObligedToLeave,
    /// Unaccompanied minor (UMA).
    UnaccompaniedMinor,
    /// Germans and late resettlers.
    German,
}

impl Pathway {
    /// All categories, in the order of the form.
    pub const ALL: [Self; 8] = [
        Self::Eu,
        Self::ThirdCountry,
        Self::Section24,
        Self::AsylumAllocated,
        Self::AsylumStateFacility,
        Self::ObligedToLeave,
        Self::UnaccompaniedMinor,
        Self::German,
    ];
}

/// What a family needs or cannot do, as far as it decides about time and room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Wish {
    /// Somebody uses a wheelchair: the room must be accessible.
    Wheelchair,
    /// Somebody comes with a pram: an accessible room is better.
    Pram,
    /// Only mornings (until 12:00).
    MorningsOnly,
    /// Only afternoons (from 12:00).
    AfternoonsOnly,
    /// Not on Mondays.
    NotMonday,
    /// Not on Tuesdays.
    NotTuesday,
    /// Not on Wednesdays.
    NotWednesday,
    /// Not on Thursdays.
    NotThursday,
    /// Not on Fridays.
    NotFriday,
}

impl Wish {
    /// All wishes, in the order of the form.
    pub const ALL: [Self; 9] = [
        Self::Wheelchair,
        Self::Pram,
        Self::MorningsOnly,
        Self::AfternoonsOnly,
        Self::NotMonday,
        Self::NotTuesday,
        Self::NotWednesday,
        Self::NotThursday,
        Self::NotFriday,
    ];
}

/// Who reported the family (meldende Stelle).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reporter {
    /// The office, such as `Schulverwaltungsamt Oelde`.
    pub office: String,
    /// The person there.
    pub person: String,
    /// Phone or e-mail of that person.
    pub contact: String,
}

/// The interpreter a family needs for the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterpreterNeed {
    /// First choice.
    pub language: LanguageCode,
    /// A second language that would do.
    pub second: Option<LanguageCode>,
    /// Would the family rather have a woman?
    pub woman_preferred: bool,
}

/// Why a file was closed (domain.md § 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClosingReason {
    /// Enrolled and confirmed.
    Enrolled,
    /// The family registered directly at a school.
    DirectEnrolment,
    /// Moved to another place in the county.
    MovedWithinCounty,
    /// Moved out of the county.
    MovedAway,
    /// Left Germany.
    LeftGermany,
    /// Not (yet) of compulsory age.
    NotCompulsory,
    /// Beyond compulsory age, referred elsewhere.
    BeyondAge,
    /// Never reached.
    NeverReached,
    /// A duplicate of another file.
    Duplicate,
    /// Refused the counselling.
    Refused,
    /// More than two years in German schools.
    NoNewcomer,
}

/// When and why a file was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The day.
    pub on: NaiveDate,
    /// The reason.
    pub reason: ClosingReason,
}

/// A family (Familie, Haushalt): the file (Akte).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Family {
    /// Its id.
    pub id: FamilyId,
    /// Its file number (Aktenzeichen).
    pub file_number: FileNumber,
    /// Official key of the municipality (AGS), if known.
    pub municipality: Option<String>,
    /// Where letters go.
    pub address: Address,
    /// Phones; empty with `no_phone` set means "asked, there is none".
    pub phones: Vec<Phone>,
    /// The family has no phone: said explicitly, not forgotten.
    pub no_phone: bool,
    /// E-mail, or empty.
    pub email: String,
    /// Language of the household, if known.
    pub language: Option<LanguageCode>,
    /// Second language of letters; `de` or nothing means German only.
    pub letter_language: Option<LanguageCode>,
    /// Interpreter for the talk, if one is needed.
    pub interpreter: Option<InterpreterNeed>,
    /// Set in 16 point (Großdruck).
    pub large_print: bool,
    /// Category of residence, if known.
    pub pathway: Option<Pathway>,
    /// Day of the report (Meldung): the waiting clock starts here.
    pub reported_on: NaiveDate,
    /// Who reported.
    pub reporter: Reporter,
    /// Moved into the municipality on (Zuzug).
    pub arrived_in_municipality_on: Option<NaiveDate>,
    /// Entered Germany on (Einreise).
    pub entered_germany_on: Option<NaiveDate>,
    /// Allocated to the municipality on (Zuweisung an die Kommune; never a school placement).
    pub allocated_on: Option<NaiveDate>,
    /// What decides about time and room.
    pub wishes: Vec<Wish>,
    /// The site asked for, when it is not the municipality's default.
    pub preferred_site: Option<super::id::SiteId>,
    /// Address protected by the register (Auskunftssperre).
    pub address_protected: bool,
    /// A short note for colleagues. No health data, no reasons for asylum.
    pub note: String,
    /// Closed, and why.
    pub closed: Option<Closing>,
    /// Revision.
    pub rev: i64,
}
