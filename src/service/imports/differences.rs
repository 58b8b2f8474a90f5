//! What a list says otherwise than the file: field by field, recorded and new, each to be taken or left.

mod take_over;

use super::records::interpreter;
use crate::domain::birth_date::BirthDate;
use crate::domain::child::{Child, Sex};
use crate::domain::country::CountryCode;
use crate::domain::family::{Address, Family};
use crate::domain::file::File;
use crate::domain::guardian::{full_name, list_name};
use crate::domain::id::ChildId;
use crate::domain::language::LanguageCode;
use crate::domain::names::{fold, similarity};
use crate::exchange::contact::phone_key;
use crate::exchange::draft::{DraftChild, DraftHousehold, Interpreting};
use crate::exchange::mapping::Target;
use crate::exchange::people::pathway_word;
use chrono::NaiveDate;
pub(super) use take_over::take_over;

/// From this likeness on a guardian of the list counts as one who is recorded.
const SAME_GUARDIAN_FROM: f32 = 0.85;

/// How it is shown that no interpreter is needed, as lists write it.
const NO: &str = "nein";

/// One field in which the list and the file differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which field.
    pub target: Target,
    /// Of which child of the list, by its place in the household; none for the household.
    pub child: Option<usize>,
    /// What is recorded, or empty.
    pub old: String,
    /// What the list says.
    pub new: String,
    /// Take it over? What fills an empty field is, unless a person says no; what is recorded stays unless one says yes.
    pub take: bool,
}

/// Fields of the household, in the order of the form.
const OF_FAMILY: [Target; 18] = [
    Target::GuardianFullName,
    Target::FullAddress,
    Target::District,
    Target::CareOf,
    Target::Accommodation,
    Target::LetterboxName,
    Target::Phone,
    Target::Email,
    Target::Language,
    Target::Interpreter,
    Target::SecondInterpreter,
    Target::Pathway,
    Target::ArrivedInMunicipality,
    Target::EnteredGermany,
    Target::AllocatedOn,
    Target::HelperName,
    Target::HelperOrganisation,
    Target::HelperContact,
];

/// Fields of a child, in the order of the form.
const OF_CHILD: [Target; 11] = [
    Target::ChildFullName,
    Target::ChildFamilyNameOriginal,
    Target::ChildGivenNameOriginal,
    Target::ChildOtherName,
    Target::ChildBirthDate,
    Target::ChildSex,
    Target::ChildBirthPlace,
    Target::ChildBirthCountry,
    Target::Nationality,
    Target::SecondNationality,
    Target::SchoolYears,
];

/// All differences of a household that is recorded. `children` are the recorded children of the list's, by place.
pub(super) fn differences(
    draft: &DraftHousehold,
    children: &[Option<ChildId>],
    file: &File,
) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut say = |target, child, (old, new): (String, String)| {
        if !new.is_empty() && !same(target, &old, &new) {
            found.push(Difference {
                take: old.is_empty(),
                target,
                child,
                old,
                new,
            });
        }
    };
    for target in OF_FAMILY {
        if let Some(pair) = of_family(target, draft, file) {
            say(target, None, pair);
        }
    }
    for (at, id) in children.iter().enumerate() {
        let known = file.children.iter().find(|c| Some(c.id) == *id);
        if let (Some(known), Some(child)) = (known, draft.children.get(at)) {
            for target in OF_CHILD {
                if let Some(pair) = of_child(target, child, known) {
                    say(target, Some(at), pair);
                }
            }
        }
    }
    found
}

/// Are they the same but for the way of writing?
fn same(target: Target, old: &str, new: &str) -> bool {
    let bare = |text: &str| match target {
        // A name's spelling is what it is about.
        Target::ChildFullName => text.to_owned(),
        Target::FullAddress => fold(text).replace("strasse", "str").replace(' ', ""),
        _ => fold(text),
    };
    old == new || bare(old) == bare(new) && !bare(new).is_empty()
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|d| d.format("%d.%m.%Y").to_string())
        .unwrap_or_default()
}

fn code(code: Option<&LanguageCode>) -> String {
    code.map(ToString::to_string).unwrap_or_default()
}

fn country(code: Option<&CountryCode>) -> String {
    code.map(ToString::to_string).unwrap_or_default()
}

fn address(address: &Address) -> String {
    let code = address
        .postcode
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let town = format!("{code} {}", address.town);
    match (address.street.trim(), town.trim()) {
        ("", town) => town.to_owned(),
        (street, "") => street.to_owned(),
        (street, town) => format!("{street}, {town}"),
    }
}

fn new_phones<'a>(
    draft: &'a DraftHousehold,
    family: &Family,
) -> Vec<&'a crate::domain::family::Phone> {
    let known: Vec<String> = family.phones.iter().map(|p| phone_key(&p.number)).collect();
    let is_new = |number: &str| !known.contains(&phone_key(number));
    draft.phones.iter().filter(|p| is_new(&p.number)).collect()
}

fn new_guardians<'a>(
    draft: &'a DraftHousehold,
    file: &File,
) -> Vec<&'a crate::exchange::draft::DraftGuardian> {
    let known = |name: &str| {
        file.guardians.iter().any(|g| {
            [
                full_name(&g.family_name, &g.given_name),
                full_name(&g.family_name_original, &g.given_name_original),
                g.usual_name.clone(),
            ]
            .iter()
            .any(|other| !other.is_empty() && similarity(name, other) >= SAME_GUARDIAN_FROM)
        })
    };
    draft
        .guardians
        .iter()
        .filter(|g| !known(&full_name(&g.family_name, &g.given_name)))
        .collect()
}

/// Recorded and new of one field of the household.
fn of_family(target: Target, draft: &DraftHousehold, file: &File) -> Option<(String, String)> {
    let family = &file.family;
    let helper = family.helper.clone().unwrap_or_default();
    Some(match target {
        Target::GuardianFullName => (
            file.guardians
                .iter()
                .map(|g| full_name(&g.family_name, &g.given_name))
                .collect::<Vec<_>>()
                .join(", "),
            new_guardians(draft, file)
                .into_iter()
                .map(|g| full_name(&g.family_name, &g.given_name))
                .collect::<Vec<_>>()
                .join(", "),
        ),
        // Half an address says nothing about a move.
        Target::FullAddress if draft.address.street.is_empty() || draft.address.town.is_empty() => {
            return None;
        }
        Target::FullAddress => {
            let there = Address {
                postcode: draft
                    .address
                    .postcode
                    .clone()
                    .or(family.address.postcode.clone()),
                ..draft.address.clone()
            };
            (address(&family.address), address(&there))
        }
        Target::District => (
            family.address.district.clone(),
            draft.address.district.clone(),
        ),
        Target::CareOf => (
            family.address.care_of.clone(),
            draft.address.care_of.clone(),
        ),
        Target::Accommodation => (
            family.address.accommodation.clone(),
            draft.address.accommodation.clone(),
        ),
        Target::LetterboxName => (
            family.address.letterbox_name.clone(),
            draft.address.letterbox_name.clone(),
        ),
        Target::Phone => {
            let numbers = |phones: Vec<&str>| phones.join(", ");
            (
                numbers(family.phones.iter().map(|p| p.number.as_str()).collect()),
                numbers(
                    new_phones(draft, family)
                        .into_iter()
                        .map(|p| p.number.as_str())
                        .collect(),
                ),
            )
        }
        Target::Email => (family.email.clone(), draft.email.clone()),
        Target::Language => (
            code(family.language.as_ref()),
            code(draft.language.as_ref()),
        ),
        Target::Interpreter if draft.interpreter == Interpreting::NotNeeded => return None,
        Target::Interpreter => (
            // That none is needed was said: it is no empty field.
            if family.no_interpreter {
                NO.to_owned()
            } else {
                code(family.interpreter.as_ref().map(|need| &need.language))
            },
            code(interpreter(draft).as_ref().map(|need| &need.language)),
        ),
        Target::SecondInterpreter if family.no_interpreter => return None,
        Target::SecondInterpreter => (
            code(
                family
                    .interpreter
                    .as_ref()
                    .and_then(|need| need.second.as_ref()),
            ),
            code(interpreter(draft).and_then(|need| need.second).as_ref()),
        ),
        Target::Pathway => {
            let word = |p: Option<_>| p.map(pathway_word).unwrap_or_default().to_owned();
            (word(family.pathway), word(draft.pathway))
        }
        Target::ArrivedInMunicipality => (
            day(family.arrived_in_municipality_on),
            day(draft.arrived_in_municipality_on),
        ),
        Target::EnteredGermany => (
            day(family.entered_germany_on),
            day(draft.entered_germany_on),
        ),
        Target::AllocatedOn => (day(family.allocated_on), day(draft.allocated_on)),
        Target::HelperName => (helper.name, draft.helper.name.clone()),
        Target::HelperOrganisation => (helper.organisation, draft.helper.organisation.clone()),
        Target::HelperContact => (helper.contact, draft.helper.contact.clone()),
        _ => return None,
    })
}

/// Recorded and new of one field of a child.
fn of_child(target: Target, draft: &DraftChild, child: &Child) -> Option<(String, String)> {
    let birth = |birth: Option<BirthDate>| birth.map(BirthDate::german).unwrap_or_default();
    let sex = |sex: Sex| match sex {
        Sex::Female => "w",
        Sex::Male => "m",
        Sex::Diverse => "d",
        Sex::NotGiven => "",
    };
    Some(match target {
        Target::ChildFullName => {
            let new = list_name(&draft.family_name, &draft.given_name);
            let old = list_name(&child.family_name, &child.given_name);
            let original = list_name(&child.family_name_original, &child.given_name_original);
            if new == original || child.other_names.contains(&new) {
                return None;
            }
            (old, new)
        }
        Target::ChildFamilyNameOriginal => (
            child.family_name_original.clone(),
            draft.family_name_original.clone(),
        ),
        Target::ChildGivenNameOriginal => (
            child.given_name_original.clone(),
            draft.given_name_original.clone(),
        ),
        Target::ChildOtherName => {
            let new: Vec<&str> = draft
                .other_names
                .iter()
                .filter(|name| !child.other_names.contains(name))
                .map(String::as_str)
                .collect();
            (child.other_names.join(", "), new.join(", "))
        }
        Target::ChildBirthDate => (birth(child.birth), birth(draft.birth)),
        Target::ChildSex => (sex(child.sex).to_owned(), sex(draft.sex).to_owned()),
        Target::ChildBirthPlace => (child.birth_place.clone(), draft.birth_place.clone()),
        Target::ChildBirthCountry => (
            country(child.birth_country.as_ref()),
            draft.birth_country.clone().unwrap_or_default(),
        ),
        Target::Nationality => (
            country(child.nationality.as_ref()),
            draft.nationality.clone().unwrap_or_default(),
        ),
        Target::SecondNationality => (
            country(child.second_nationality.as_ref()),
            draft.second_nationality.clone().unwrap_or_default(),
        ),
        Target::SchoolYears => {
            let years = |y: Option<u8>| y.map(|y| y.to_string()).unwrap_or_default();
            (years(child.school_years), years(draft.school_years))
        }
        _ => return None,
    })
}
