//! What an invitation says, as plain values, and why it may not be possible.

use chrono::{NaiveDate, NaiveDateTime};

use super::address::{AddressPart, MAX_LINES};
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::envelope::Shortening;
use crate::domain::family::Address;
use crate::domain::guardian::{Guardian, Relation};
use crate::exchange::ics::IcsError;
use crate::exchange::reference;
use crate::letters::language::LangTag;
use crate::letters::letter::{InfoLine, Letterhead, LetterheadKind};
use crate::letters::template::TemplateError;
use crate::letters::template::placeholder::Placeholder;
use crate::letters::template::value::{clean, tie_all, tie_numbers};

/// Everything an invitation says. Texts that are not known are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct InvitationFacts {
    /// Opaque key of this letter's appointment, such as its id. It goes into the calendar entry: no file number.
    pub key: String,
    /// Guardians, the first one first. Whether Mr or Ms is not asked: the letter is neutral.
    pub guardians: Vec<Person>,
    /// The children who are invited, in the order of the letter.
    pub children: Vec<InvitedChild>,
    /// Where the letter goes.
    pub address: PostalAddress,
    /// File number (Aktenzeichen).
    pub file_number: String,
    /// Where the appointment is.
    pub site: SiteFacts,
    /// Begin, wall time in Europe/Berlin.
    pub start: NaiveDateTime,
    /// End, wall time in Europe/Berlin, on the same day.
    pub end: NaiveDateTime,
    /// Begin in seconds since 1970-01-01 UTC. Must be the same moment as `start`.
    pub start_utc_s: i64,
    /// End in seconds since 1970-01-01 UTC. Must be the same moment as `end`.
    pub end_utc_s: i64,
    /// The language that is interpreted, if an interpreter is booked.
    pub interpreter: Option<InterpretingLanguage>,
    /// Who answers.
    pub contact: Contact,
    /// Date of the letter.
    pub letter_date: NaiveDate,
    /// The office at the head of the letter.
    pub office: Office,
    /// The database holds sample data: every page says so.
    pub sample: bool,
    /// The family's language for letters, if it is not German.
    pub second_language: Option<LangTag>,
}

/// A name in Latin letters. One of the two halves may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
}

impl Person {
    /// Given and family name on one line.
    #[must_use]
    pub fn full_name(&self) -> String {
        clean(&format!("{} {}", self.given, self.family))
    }
}

impl From<&Guardian> for Person {
    /// A youth office stands by its name and, behind that, by whoever is in charge there.
    fn from(guardian: &Guardian) -> Self {
        let (given, family) = (clean(&guardian.given_name), clean(&guardian.family_name));
        if guardian.relation != Relation::YouthOffice {
            return Self { given, family };
        }
        let parts = [family, given];
        let parts: Vec<&str> = (parts.iter())
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        Self {
            given: String::new(),
            family: parts.join(", "),
        }
    }
}

/// A child who is invited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InvitedChild {
    /// Its name.
    pub name: Person,
    /// Its birth date in digits, as precise as it is known: `13.08.2020`, `08.2020`, `2020`.
    pub born: String,
}

impl From<&Child> for InvitedChild {
    fn from(child: &Child) -> Self {
        let born = child
            .birth
            .map(crate::domain::birth_date::BirthDate::german);
        Self {
            name: Person {
                given: child.given_name.clone(),
                family: child.family_name.clone(),
            },
            born: born.unwrap_or_default(),
        }
    }
}

/// Where a letter goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostalAddress {
    /// Name behind `c/o`.
    pub care_of: String,
    /// Name of the accommodation (Unterkunft).
    pub accommodation: String,
    /// Name on the letter box; printed if it is not a guardian's.
    pub letter_box_name: String,
    /// District (Ortsteil), if the address needs it.
    pub district: String,
    /// Street and number.
    pub street: String,
    /// Postcode, five digits.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Country by its German name, if it is not Germany.
    pub country: String,
    /// What the office leaves out because the whole does not fit the window.
    pub left_out: Vec<Shortening>,
}

impl From<&Address> for PostalAddress {
    fn from(address: &Address) -> Self {
        let country = address.country.as_ref();
        let named = |code: &CountryCode| {
            reference::country(code.as_str())
                .map_or_else(|| code.to_string(), |country| country.name.clone())
        };
        Self {
            care_of: address.care_of.clone(),
            accommodation: address.accommodation.clone(),
            letter_box_name: address.letterbox_name.clone(),
            district: address.district.clone(),
            street: address.street.clone(),
            postcode: address
                .postcode
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            town: address.town.clone(),
            country: country.map(named).unwrap_or_default(),
            left_out: address.left_out.clone(),
        }
    }
}

/// Where the appointment is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteFacts {
    /// Name, with the building if it has one.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Room as on the door.
    pub room: String,
    /// A sentence on the way.
    pub directions: String,
    /// Bus stop and lines.
    pub bus_stop: String,
    /// A remark, such as where the entrance is.
    pub remark: String,
    /// Way and remark in other languages than German, where the office has written them.
    pub words: Vec<(LangTag, SiteWords)>,
}

/// What is said about a site in one language; empty where the German words are to be printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteWords {
    /// A sentence on the way.
    pub directions: String,
    /// A remark.
    pub remark: String,
}

/// A language that is interpreted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InterpretingLanguage {
    /// Its shortest ISO 639 code, `uk`, `kmr`: the translations name it by this.
    pub code: String,
    /// Its German name.
    pub german: String,
}

/// Who answers questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Room of the office.
    pub room: String,
}

/// The office at the head of the letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// "Kreis Warendorf".
    pub authority: String,
    /// Department, team.
    pub sub_lines: Vec<String>,
    /// The small line above the address.
    pub return_line: String,
}

impl Contact {
    /// The information block: file number, who answers, date.
    #[must_use]
    pub fn info(&self, file_number: &str, date: NaiveDate) -> Vec<InfoLine> {
        [
            ("Aktenzeichen", tie_all(&clean(file_number))),
            ("Auskunft", clean(&self.name)),
            ("Zimmer", tie_numbers(&room_number(&self.room))),
            ("Telefon", tie_all(&clean(&self.phone))),
            ("E-Mail", clean(&self.email)),
            ("Datum", date.format("%d.%m.%Y").to_string()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| InfoLine::new(label, value))
        .collect()
    }
}

impl Office {
    /// The head of a letter of this authority.
    #[must_use]
    pub fn letterhead(&self, kind: LetterheadKind) -> Letterhead {
        Letterhead {
            kind,
            authority: clean(&self.authority),
            sub_lines: self
                .sub_lines
                .iter()
                .map(|line| clean(line))
                .filter(|line| !line.is_empty())
                .collect(),
            return_line: clean(&self.return_line),
        }
    }
}

/// The room without a leading "Raum": the templates say that word in their language.
pub(super) fn room_number(room: &str) -> String {
    let room = clean(room);
    let words = ["Raum ", "Zimmer "];
    let bare = words
        .iter()
        .find_map(|word| room.strip_prefix(word))
        .unwrap_or(&room);
    bare.to_owned()
}

/// Why there is no invitation. The sentences are for staff and hold no personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvitationError {
    /// No guardian has a name.
    #[error("Es ist keine sorgeberechtigte Person eingetragen.")]
    NoGuardian,
    /// No child is invited, or one has no name.
    #[error("Es ist kein Kind mit Namen eingetragen.")]
    NoChild,
    /// Neither telephone nor e-mail to move the appointment.
    #[error("Für Rückfragen fehlen Telefon und E-Mail der Beratungsstelle.")]
    NoContact,
    /// The address of the site is not known.
    #[error("Die Adresse des Standorts fehlt.")]
    SiteAddressMissing,
    /// A part of the family's address is missing or wrong.
    #[error("Die Anschrift ist unvollständig: {}", match .0 {
        AddressPart::Street => "Straße und Hausnummer fehlen.",
        AddressPart::Postcode => "Die Postleitzahl muss fünf Ziffern haben.",
        AddressPart::Town => "Der Ort fehlt.",
    })]
    AddressIncomplete(AddressPart),
    /// More lines than the window holds.
    #[error("Die Anschrift hat {lines} Zeilen; in das Fenster passen höchstens {MAX_LINES}.")]
    AddressTooLong {
        /// How many.
        lines: usize,
    },
    /// A line in other than Latin letters.
    #[error("Die Anschrift muss in lateinischer Schrift stehen.")]
    AddressNotLatin,
    /// The window would show why the family gets the letter, its file number or a birth date.
    #[error(
        "Im Fenster darf nur die Anschrift stehen: kein Hinweis auf den Aufenthalt, kein Aktenzeichen, kein Geburtsdatum."
    )]
    AddressTells,
    /// End before begin, on another day, or not the same moment as in UTC.
    #[error("Beginn und Ende des Termins passen nicht zusammen.")]
    Times,
    /// A value that the text needs is empty.
    #[error("Für den Brief fehlt eine Angabe: {}.", .0.token())]
    Missing(Placeholder),
    /// The calendar entry cannot be made.
    #[error("Der Kalendereintrag ist nicht möglich.")]
    Calendar(#[from] IcsError),
    /// A built-in text is faulty.
    #[error("Eine Briefvorlage ist fehlerhaft.")]
    Templates(#[from] TemplateError),
}
