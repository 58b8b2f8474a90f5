//! A family (Familie, Haushalt): where it lives, how it is reached, what it needs, who reported it.

use super::country::CountryCode;
use super::envelope::Shortening;
use super::id::{FamilyId, FileNumber, Postcode};
use super::language::LanguageCode;
use super::own_words::OwnWords;
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
    /// The country, when it is not Germany; then the postcode stands before the town.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// What the office leaves out on envelopes because the whole does not fit their window.
    #[serde(default)]
    pub left_out: Vec<Shortening>,
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
        if self.postcode.is_none() && self.country.is_none() {
            gaps.push(AddressPart::Postcode);
        }
        if self.town.trim().is_empty() {
            gaps.push(AddressPart::Town);
        }
        gaps
    }

    /// Is it the same place, whatever its envelope leaves out?
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let parts = |one: &Self| {
            let Self {
                street,
                postcode,
                town,
                district,
                care_of,
                accommodation,
                letterbox_name,
                country,
                left_out: _,
            } = one.clone();
            let texts = [
                street,
                town,
                district,
                care_of,
                accommodation,
                letterbox_name,
            ];
            (texts, postcode, country)
        };
        self == other || parts(self) == parts(other)
    }

    /// The address as it was entered anew over this one: what is left out of it stays only while it is the same.
    #[must_use]
    pub fn replaced_by(&self, mut new: Self) -> Self {
        if new.is_same(self) {
            new.left_out.clone_from(&self.left_out);
        }
        new
    }
}

/// A phone number and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// The number as entered.
    pub number: String,
    /// Whose phone it is, such as `Mutter` or `Caritas`.
    pub whose: String,
    /// Can it be reached by messenger?
    #[serde(default)]
    pub messenger: bool,
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

/// Somebody who helps the family (Helfer:in, Kontaktperson), such as Caritas, case management or a volunteer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Helper {
    /// The name.
    pub name: String,
    /// The organisation, or empty.
    pub organisation: String,
    /// Phone or e-mail.
    pub contact: String,
    /// The family agreed on this day that the helper may be told (Einwilligung).
    pub consent_on: Option<NaiveDate>,
}

impl Helper {
    /// May the helper be told anything about the family?
    #[must_use]
    pub fn may_be_told(&self) -> bool {
        self.consent_on.is_some()
    }
}

/// Where a family lived before it moved within the county (Umzug im Kreis).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerHome {
    /// It moved on this day.
    pub left_on: NaiveDate,
    /// Official key of the municipality (AGS) it left, if it was known.
    pub municipality: Option<String>,
    /// The address it left.
    pub address: Address,
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
    /// More languages spoken at home.
    #[serde(default)]
    pub more_languages: Vec<LanguageCode>,
    /// Second language of letters; `de` or nothing means German only.
    pub letter_language: Option<LanguageCode>,
    /// Interpreter for the talk, if one is needed.
    pub interpreter: Option<InterpreterNeed>,
    /// The family needs no interpreter: said explicitly, not forgotten.
    #[serde(default)]
    pub no_interpreter: bool,
    /// Set in 16 point (Großdruck).
    pub large_print: bool,
    /// Category of residence, if known.
    pub pathway: Option<Pathway>,
    /// Day of the report (Meldung): the waiting clock starts here.
    pub reported_on: NaiveDate,
    /// Who reported.
    pub reporter: Reporter,
    /// Who helps the family, if anybody does.
    #[serde(default)]
    pub helper: Option<Helper>,
    /// Moved into the municipality on (Zuzug).
    pub arrived_in_municipality_on: Option<NaiveDate>,
    /// Entered Germany on (Einreise).
    pub entered_germany_on: Option<NaiveDate>,
    /// Allocated to the municipality on (Zuweisung an die Kommune; never a school placement).
    pub allocated_on: Option<NaiveDate>,
    /// What decides about time and room.
    pub wishes: Vec<Wish>,
    /// Smaller children need somebody to mind them during the talk.
    #[serde(default)]
    pub childcare: bool,
    /// The site asked for, when it is not the municipality's default.
    pub preferred_site: Option<super::id::SiteId>,
    /// Where it lived before in the county, the last home first.
    #[serde(default)]
    pub former_homes: Vec<FormerHome>,
    /// Words of the office's own in letters that are due.
    #[serde(default)]
    pub own_words: Vec<OwnWords>,
    /// Address protected by the register (Auskunftssperre).
    pub address_protected: bool,
    /// A short note for colleagues. No health data, no reasons for asylum.
    pub note: String,
    /// Closed, and why.
    pub closed: Option<Closing>,
    /// The file it was merged into (zusammengeführt mit): its number leads there.
    #[serde(default)]
    pub merged_into: Option<FamilyId>,
    /// Revision.
    pub rev: i64,
}

impl Family {
    /// A family of which nothing is known but the day of the report.
    #[must_use]
    pub fn new(id: FamilyId, file_number: FileNumber, reported_on: NaiveDate) -> Self {
        Self {
            id,
            file_number,
            municipality: None,
            address: Address::default(),
            phones: Vec::new(),
            no_phone: false,
            email: String::new(),
            language: None,
            more_languages: Vec::new(),
            letter_language: None,
            interpreter: None,
            no_interpreter: false,
            large_print: false,
            pathway: None,
            reported_on,
            reporter: Reporter::default(),
            helper: None,
            arrived_in_municipality_on: None,
            entered_germany_on: None,
            allocated_on: None,
            wishes: Vec::new(),
            childcare: false,
            preferred_site: None,
            former_homes: Vec::new(),
            own_words: Vec::new(),
            address_protected: false,
            note: String::new(),
            closed: None,
            merged_into: None,
            rev: 1,
        }
    }

    /// The family after it moved within the county (Umzug im Kreis): the home it left is kept, the file goes on. The
    /// site asked for at the old home is asked for no more.
    #[must_use]
    pub fn moved(self, on: NaiveDate, municipality: Option<String>, address: Address) -> Self {
        let left = FormerHome {
            left_on: on,
            municipality: self.municipality,
            address: self.address,
        };
        let arrived =
            (self.arrived_in_municipality_on).filter(|_| left.municipality == municipality);
        let mut former_homes = self.former_homes;
        former_homes.insert(0, left);
        Self {
            arrived_in_municipality_on: arrived.or(Some(on)),
            municipality,
            address,
            preferred_site: None,
            former_homes,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_move_keeps_the_home_that_was_left() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let number = FileNumber {
            year: 2026,
            number: 1,
        };
        let home = |town: &str| Address {
            town: town.into(),
            ..Address::default()
        };
        let family = Family {
            municipality: Some("05570004".into()),
            address: home("Ahlen"),
            arrived_in_municipality_on: Some(day("2026-05-01")),
            preferred_site: Some(super::super::id::SiteId(1)),
            ..Family::new(FamilyId(uuid::Uuid::nil()), number, day("2026-06-01"))
        };
        let there =
            family
                .clone()
                .moved(day("2026-09-01"), Some("05570008".into()), home("Beckum"));
        assert_eq!(there.address, home("Beckum"));
        assert_eq!(there.arrived_in_municipality_on, Some(day("2026-09-01")));
        assert_eq!(there.preferred_site, None);
        let again = there.moved(
            day("2026-10-01"),
            Some("05570008".into()),
            home("Neubeckum"),
        );
        assert_eq!(again.arrived_in_municipality_on, Some(day("2026-09-01")));
        let left: Vec<_> = again
            .former_homes
            .iter()
            .map(|home| home.address.town.as_str())
            .collect();
        assert_eq!(left, ["Beckum", "Ahlen"]);
        assert_eq!(again.former_homes[1].municipality, family.municipality);
    }
}
