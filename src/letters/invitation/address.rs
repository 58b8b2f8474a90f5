//! Who stands in the window of the envelope. Nothing but the address may be read there (domain.md § 4.3).

use unicode_script::{Script, UnicodeScript};

use super::super::letter::Address;
use super::super::template::value::{clean, tie_numbers};
use super::{InvitationError, InvitedChild, Person, PostalAddress};

/// Lines of the address zone (DIN 5008).
pub const MAX_LINES: usize = 6;

/// Two names on one line of the window, at most so many characters; longer ones take a line each.
const ONE_LINE: usize = 34;

/// Parts of words that tell strangers why a family gets this letter.
const TELLING: &[&str] = &[
    "asyl",
    "flüchtling",
    "fluechtling",
    "ausländer",
    "auslaender",
    "duldung",
    "abschieb",
    "geduldet",
];

/// The part of an address that is missing or not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressPart {
    /// Street and number.
    Street,
    /// Postcode of exactly five digits.
    Postcode,
    /// Town.
    Town,
}

/// To whom a letter to a family goes, and what must not show beside the address.
#[derive(Debug, Clone, Copy)]
pub struct Household<'a> {
    /// Guardians, the first one first.
    pub guardians: &'a [Person],
    /// The children the letter is about.
    pub children: &'a [InvitedChild],
    /// Where it goes.
    pub address: &'a PostalAddress,
    /// File number, which must not be read in the window.
    pub file_number: &'a str,
}

/// Most characters of a line of an office's name: longer ones go on in a line of their own.
const NAME_LINE: usize = 40;

/// The address field of an office or a school: its name on up to three lines, whom it is for, street, postcode and town.
///
/// # Errors
/// A part is missing, there are too many lines, or a line is not in Latin script.
pub fn office_address(
    name: &str,
    unit: &str,
    street: &str,
    place: &str,
) -> Result<Address, InvitationError> {
    let mut lines: Vec<String> = Vec::new();
    for part in [clean(name), clean(unit)] {
        let mut line = String::new();
        for word in part.split_whitespace() {
            let longer = line.chars().count() + word.chars().count() + 1 > NAME_LINE;
            if longer && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.extend(Some(line).filter(|line| !line.is_empty()));
    }
    let (street, place) = (clean(street), clean(place));
    if street.is_empty() {
        return Err(InvitationError::AddressIncomplete(AddressPart::Street));
    }
    if place.is_empty() {
        return Err(InvitationError::AddressIncomplete(AddressPart::Town));
    }
    lines.push(tie_numbers(&street));
    lines.push(tie_numbers(&place));
    if lines.len() > MAX_LINES {
        return Err(InvitationError::AddressTooLong { lines: lines.len() });
    }
    if !lines.iter().all(|line| is_latin(line)) {
        return Err(InvitationError::AddressNotLatin);
    }
    Ok(Address {
        remarks: Vec::new(),
        lines,
    })
}

/// The address field: at most six lines, Latin letters, no word that tells anything else.
///
/// One guardian, or several with one family name, stand by their names. Guardians with different family names are
/// addressed through the first child: "Familie" and a name would be wrong for one of them.
///
/// # Errors
/// A part is missing, there are more than six lines, a line is not in Latin script, or it tells too much.
pub fn address(facts: &Household<'_>) -> Result<Address, InvitationError> {
    let to = facts.address;
    let mut lines = recipient(facts)?;
    let care_of = clean(&to.care_of);
    let letter_box = clean(&to.letter_box_name);
    if !care_of.is_empty() {
        lines.push(format!("c/o {care_of}"));
    }
    if !letter_box.is_empty()
        && !same(&letter_box, &care_of)
        && !names_recipient(facts, &letter_box)
    {
        lines.push(format!("bei {letter_box}"));
    }
    lines.extend(
        [clean(&to.accommodation), clean(&to.district)]
            .into_iter()
            .filter(|line| !line.is_empty()),
    );
    let street = clean(&to.street);
    let (postcode, town) = (clean(&to.postcode), clean(&to.town));
    if street.is_empty() {
        return Err(InvitationError::AddressIncomplete(AddressPart::Street));
    }
    if postcode.len() != 5 || !postcode.bytes().all(|b| b.is_ascii_digit()) {
        return Err(InvitationError::AddressIncomplete(AddressPart::Postcode));
    }
    if town.is_empty() {
        return Err(InvitationError::AddressIncomplete(AddressPart::Town));
    }
    lines.push(tie_numbers(&street));
    lines.push(tie_numbers(&format!("{postcode} {town}")));
    if lines.len() > MAX_LINES {
        return Err(InvitationError::AddressTooLong { lines: lines.len() });
    }
    for line in &lines {
        if !is_latin(line) {
            return Err(InvitationError::AddressNotLatin);
        }
        if tells(facts, line) {
            return Err(InvitationError::AddressTells);
        }
    }
    if [&to.care_of, &to.accommodation]
        .into_iter()
        .any(|line| tells_of_stay(line))
    {
        return Err(InvitationError::AddressTells);
    }
    Ok(Address {
        remarks: Vec::new(),
        lines,
    })
}

fn recipient(facts: &Household<'_>) -> Result<Vec<String>, InvitationError> {
    let guardians: Vec<&Person> = facts
        .guardians
        .iter()
        .filter(|person| !person.full_name().is_empty())
        .collect();
    let (first, others) = guardians.split_first().ok_or(InvitationError::NoGuardian)?;
    if others.is_empty() {
        return Ok(vec![first.full_name()]);
    }
    let family = clean(&first.family);
    if !family.is_empty()
        && others
            .iter()
            .all(|other| same(&clean(&other.family), &family))
    {
        let given: Vec<String> = guardians
            .iter()
            .map(|person| clean(&person.given))
            .filter(|name| !name.is_empty())
            .collect();
        if given.len() == guardians.len() {
            let one_line = format!("{} {family}", given.join(" und "));
            if one_line.chars().count() <= ONE_LINE {
                return Ok(vec![one_line]);
            }
        }
        return Ok(guardians.iter().map(|person| person.full_name()).collect());
    }
    let child = facts
        .children
        .iter()
        .map(|child| child.name.full_name())
        .find(|name| !name.is_empty());
    let child = child.ok_or(InvitationError::NoChild)?;
    Ok(vec!["An die Sorgeberechtigten von".to_owned(), child])
}

/// Whether the post finds the letter box by the recipient's own name.
fn names_recipient(facts: &Household<'_>, letter_box: &str) -> bool {
    facts.guardians.iter().any(|person| {
        same(&clean(&person.family), letter_box) || same(&person.full_name(), letter_box)
    })
}

fn same(a: &str, b: &str) -> bool {
    !a.is_empty() && a.to_lowercase() == b.to_lowercase()
}

fn is_latin(line: &str) -> bool {
    line.chars().all(|c| {
        matches!(
            c.script(),
            Script::Latin | Script::Common | Script::Inherited
        )
    })
}

fn tells(facts: &Household<'_>, line: &str) -> bool {
    let line = line.to_lowercase().replace('\u{A0}', " ");
    let holds = |secret: &str| {
        let secret = clean(secret).to_lowercase();
        !secret.is_empty() && line.contains(&secret)
    };
    holds(facts.file_number)
        || facts
            .children
            .iter()
            .any(|child| child.born.contains('.') && holds(&child.born))
}

/// Does the name of a house or helper say how the family may live here? Names of people are not looked at: Vasylyna
/// and Asylbek are names.
fn tells_of_stay(line: &str) -> bool {
    let line = clean(line).to_lowercase();
    let mut words = line.split(|c: char| !c.is_alphanumeric());
    words.any(|word| TELLING.iter().any(|stem| word.starts_with(stem)))
}
