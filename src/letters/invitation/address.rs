//! Who stands in the window of the envelope. Nothing but the address may be read there (domain.md § 4.3).

use unicode_script::{Script, UnicodeScript};

use super::super::letter::Address;
use super::super::template::value::{clean, tie_numbers};
use super::{InvitationError, InvitedChild, Person, PostalAddress};
use crate::domain::envelope::Shortening;

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

/// A long name on as many lines as it needs.
fn broken(name: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in name.split_whitespace() {
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
    lines
}

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
    let mut lines: Vec<String> = [clean(name), clean(unit)]
        .iter()
        .flat_map(|part| broken(part))
        .collect();
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

/// An address that fits, and what was left out for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortened {
    /// What is left out.
    pub without: Vec<Shortening>,
    /// What remains.
    pub address: Address,
}

/// What could be left out of an address that does not fit: every choice that leaves out as little as possible. None for
/// an address that fits as it is, or that nothing of this helps. `fits` says whether lines are narrow enough.
#[must_use]
pub fn shortenings(facts: &Household<'_>, fits: &dyn Fn(&Address) -> bool) -> Vec<Shortened> {
    let without = |without: Vec<Shortening>| {
        let address = address_without(facts, &without).ok().filter(fits)?;
        Some(Shortened { without, address })
    };
    if without(Vec::new()).is_some() {
        return Vec::new();
    }
    let mut choices: Vec<Vec<Shortening>> = vec![Vec::new()];
    for one in Shortening::ALL {
        let with = choices.iter().map(|choice| {
            let mut choice = choice.clone();
            choice.push(*one);
            choice
        });
        let with: Vec<_> = with.collect();
        choices.extend(with);
    }
    let fitting: Vec<Shortened> = choices.into_iter().filter_map(without).collect();
    let fewest = fitting.iter().map(|choice| choice.without.len()).min();
    fitting
        .into_iter()
        .filter(|choice| Some(choice.without.len()) == fewest)
        .collect()
}

/// The address field: at most six lines, Latin letters, no word that tells anything else. What the office has chosen to
/// leave out is left out.
///
/// One guardian, or several with one family name, stand by their names. Guardians with different family names are
/// addressed through the first child: "Familie" and a name would be wrong for one of them. Abroad the town stands in
/// capitals and the country, in German and in capitals, below it.
///
/// # Errors
/// A part is missing, there are more than six lines, a line is not in Latin script, or it tells too much.
pub fn address(facts: &Household<'_>) -> Result<Address, InvitationError> {
    address_without(facts, &facts.address.left_out)
}

/// As [`address`], with another choice of what is left out.
///
/// # Errors
/// As [`address`].
pub fn address_without(
    facts: &Household<'_>,
    without: &[Shortening],
) -> Result<Address, InvitationError> {
    let lines = lines(facts, without)?;
    if lines.len() > MAX_LINES {
        return Err(InvitationError::AddressTooLong { lines: lines.len() });
    }
    Ok(Address {
        remarks: Vec::new(),
        lines,
    })
}

/// The lines of the whole address, however many they are.
///
/// # Errors
/// As [`address`], but for too many lines.
pub fn whole_lines(facts: &Household<'_>) -> Result<Vec<String>, InvitationError> {
    lines(facts, &[])
}

fn lines(facts: &Household<'_>, without: &[Shortening]) -> Result<Vec<String>, InvitationError> {
    let to = facts.address;
    let keeps = |one| !without.contains(&one);
    let mut lines = recipient(
        facts,
        keeps(Shortening::OtherGuardians),
        keeps(Shortening::GivenNames),
    )?;
    let care_of = clean(&to.care_of);
    let letter_box = clean(&to.letter_box_name);
    if !care_of.is_empty() {
        lines.push(format!("c/o {care_of}"));
    }
    if keeps(Shortening::LetterBox)
        && !letter_box.is_empty()
        && !same(&letter_box, &care_of)
        && !names_recipient(facts, &letter_box)
    {
        lines.push(format!("bei {letter_box}"));
    }
    let further = [
        (Shortening::Accommodation, clean(&to.accommodation)),
        (Shortening::District, clean(&to.district)),
    ];
    lines.extend(
        further
            .into_iter()
            .filter(|(one, line)| keeps(*one) && !line.is_empty())
            .map(|(_, line)| line),
    );
    let street = clean(&to.street);
    if street.is_empty() {
        return Err(InvitationError::AddressIncomplete(AddressPart::Street));
    }
    lines.push(tie_numbers(&street));
    lines.extend(place(to)?);
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
    Ok(lines)
}

/// Postcode and town; abroad in capitals, with the country below.
fn place(to: &PostalAddress) -> Result<Vec<String>, InvitationError> {
    let (postcode, town) = (clean(&to.postcode), clean(&to.town));
    if town.is_empty() {
        return Err(InvitationError::AddressIncomplete(AddressPart::Town));
    }
    let country = clean(&to.country);
    if !country.is_empty() && !same(&country, "Deutschland") {
        let town = clean(&format!("{postcode} {town}")).to_uppercase();
        return Ok(vec![tie_numbers(&town), country.to_uppercase()]);
    }
    if postcode.len() != 5 || !postcode.bytes().all(|b| b.is_ascii_digit()) {
        return Err(InvitationError::AddressIncomplete(AddressPart::Postcode));
    }
    Ok(vec![tie_numbers(&format!("{postcode} {town}"))])
}

fn recipient(
    facts: &Household<'_>,
    all: bool,
    given: bool,
) -> Result<Vec<String>, InvitationError> {
    let named = |person: &Person| Person {
        given: if given {
            person.given.clone()
        } else {
            let first = person.given.split_whitespace().next();
            first.unwrap_or_default().to_owned()
        },
        family: person.family.clone(),
    };
    let guardians: Vec<Person> = facts
        .guardians
        .iter()
        .filter(|person| !person.full_name().is_empty())
        .map(named)
        .collect();
    let (first, others) = guardians.split_first().ok_or(InvitationError::NoGuardian)?;
    if others.is_empty() || !all {
        // The name of an institution may need several lines.
        return Ok(if clean(&first.given).is_empty() {
            broken(&clean(&first.family))
        } else {
            vec![first.full_name()]
        });
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
        return Ok(guardians.iter().map(Person::full_name).collect());
    }
    let child = facts
        .children
        .iter()
        .map(|child| named(&child.name).full_name())
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn person(given: &str, family: &str) -> Person {
        Person {
            given: given.into(),
            family: family.into(),
        }
    }

    fn home() -> PostalAddress {
        PostalAddress {
            street: "Berliner Str. 37".into(),
            postcode: "59320".into(),
            town: "Ennigerloh".into(),
            ..PostalAddress::default()
        }
    }

    fn household<'a>(guardians: &'a [Person], address: &'a PostalAddress) -> Household<'a> {
        Household {
            guardians,
            children: &[],
            address,
            file_number: "EB-2026-0187",
        }
    }

    #[test]
    fn too_many_lines_offer_every_choice_that_leaves_out_least() {
        let guardians = [person("Fatima", "Muster")];
        let mut long = PostalAddress {
            care_of: "Familie Beispiel".into(),
            accommodation: "Haus Sonnenschein".into(),
            letter_box_name: "Vorlage".into(),
            ..home()
        };
        assert!(shortenings(&household(&guardians, &long), &|_| true).is_empty());
        long.district = "Ostenfelde".into();
        let choices = shortenings(&household(&guardians, &long), &|_| true);
        let without: Vec<&[Shortening]> = choices.iter().map(|c| c.without.as_slice()).collect();
        assert_eq!(
            without,
            [
                [Shortening::District],
                [Shortening::Accommodation],
                [Shortening::LetterBox]
            ]
        );
        for choice in &choices {
            assert_eq!(choice.address.lines.len(), MAX_LINES);
            let chosen = address_without(&household(&guardians, &long), &choice.without);
            assert_eq!(chosen.unwrap(), choice.address);
        }
        // Two guardians with long names take a line each: then two of them must go, or the second name and one more.
        let two = [
            person("Maximiliane Theodora", "Mustermann-Beispiel"),
            person("Bartholomäus Friedrich", "Mustermann-Beispiel"),
        ];
        let choices = shortenings(&household(&two, &long), &|_| true);
        assert!(choices.len() == 6 && choices.iter().all(|c| c.without.len() == 2));
    }

    #[test]
    fn a_line_that_is_too_wide_offers_what_makes_it_narrow() {
        let narrow = |address: &Address| address.lines.iter().all(|l| l.chars().count() <= 40);
        let long = [person(
            "Maximiliane Theodora Friederike",
            "Mustermann-Beispielhausen",
        )];
        let choices = shortenings(&household(&long, &home()), &narrow);
        let found: Vec<(&[Shortening], &str)> = choices
            .iter()
            .map(|c| (c.without.as_slice(), c.address.lines[0].as_str()))
            .collect();
        let short = "Maximiliane Mustermann-Beispielhausen";
        assert_eq!(found, [(&[Shortening::GivenNames][..], short)]);
        let chosen = PostalAddress {
            left_out: choices[0].without.clone(),
            ..home()
        };
        let lines = address(&household(&long, &chosen)).unwrap().lines;
        assert_eq!(lines[0], short);
        // Nothing helps a street that is too long.
        let street = PostalAddress {
            street: "x".repeat(200),
            ..home()
        };
        assert!(shortenings(&household(&long, &street), &narrow).is_empty());
    }

    #[test]
    fn abroad_town_and_country_stand_in_capitals() {
        let guardians = [person("Jan", "Muster")];
        let mut abroad = PostalAddress {
            street: "ul. Długa 5".into(),
            postcode: "00-238".into(),
            town: "Łódź".into(),
            country: "Polen".into(),
            ..PostalAddress::default()
        };
        let lines = address(&household(&guardians, &abroad)).unwrap().lines;
        assert_eq!(lines[2..], ["00-238 ŁÓDŹ", "POLEN"]);
        abroad.country = "Deutschland".into();
        assert!(address(&household(&guardians, &abroad)).is_err());
    }
}
