//! What is taken over of a list is written into the file, field by field.

use super::{Difference, new_guardians, new_phones};
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::family::{Address, Family, Helper};
use crate::domain::file::File;
use crate::domain::guardian::list_name;
use crate::domain::id::ChildId;
use crate::domain::office::Office;
use crate::exchange::draft::{DraftChild, DraftHousehold};
use crate::exchange::mapping::Target;
use crate::service::imports::records::{guardian_of, interpreter, municipality};
use chrono::NaiveDate;

/// Takes the chosen differences over into the file.
pub(in crate::service::imports) fn take_over(
    file: &mut File,
    draft: &DraftHousehold,
    chosen: &[Difference],
    children: &[Option<ChildId>],
    office: &Office,
    today: NaiveDate,
) {
    for difference in chosen.iter().filter(|d| d.take) {
        match difference.child {
            None => into_family(file, draft, difference.target, office, today),
            Some(at) => {
                let id = children.get(at).copied().flatten();
                let child = file.children.iter_mut().find(|c| Some(c.id) == id);
                if let (Some(child), Some(said)) = (child, draft.children.get(at)) {
                    into_child(child, said, difference.target);
                }
            }
        }
    }
}

fn into_family(
    file: &mut File,
    draft: &DraftHousehold,
    target: Target,
    office: &Office,
    today: NaiveDate,
) {
    match target {
        Target::GuardianFullName => {
            let new: Vec<_> = new_guardians(draft, file)
                .into_iter()
                .map(|g| guardian_of(g, file.family.id))
                .collect();
            file.guardians.extend(new);
            return;
        }
        Target::FullAddress => {
            let family = file.family.clone();
            let there = Address {
                postcode: draft
                    .address
                    .postcode
                    .clone()
                    .or(family.address.postcode.clone()),
                ..draft.address.clone()
            };
            let place = municipality(office, draft);
            file.family = if family.address.missing().is_empty() {
                // A whole address that changes is a move within the county; the home that was left is kept.
                family.moved(today, place, there)
            } else {
                Family {
                    municipality: place.or(family.municipality.clone()),
                    address: Address {
                        letterbox_name: family.address.letterbox_name.clone(),
                        ..there
                    },
                    ..family
                }
            };
            return;
        }
        _ => {}
    }
    let family = &mut file.family;
    match target {
        Target::District => family.address.district.clone_from(&draft.address.district),
        Target::CareOf => family.address.care_of.clone_from(&draft.address.care_of),
        Target::Accommodation => {
            family
                .address
                .accommodation
                .clone_from(&draft.address.accommodation);
        }
        Target::LetterboxName => {
            family
                .address
                .letterbox_name
                .clone_from(&draft.address.letterbox_name);
        }
        Target::Phone => {
            let new: Vec<_> = new_phones(draft, family).into_iter().cloned().collect();
            family.phones.extend(new);
            family.no_phone = false;
        }
        Target::Email => family.email.clone_from(&draft.email),
        Target::Language => family.language.clone_from(&draft.language),
        Target::Interpreter => {
            if let Some(mut need) = interpreter(draft) {
                if let Some(known) = family.interpreter.take() {
                    // The second language is a field of its own; a wish stays unless the list has it too.
                    need.second = known.second.filter(|second| *second != need.language);
                    need.woman_preferred |= known.woman_preferred;
                }
                family.interpreter = Some(need);
                family.no_interpreter = false;
            }
        }
        Target::SecondInterpreter => {
            if let Some(need) = &mut family.interpreter {
                need.second.clone_from(&draft.second_interpreter);
            }
        }
        Target::Pathway => family.pathway = draft.pathway,
        Target::ArrivedInMunicipality => {
            family.arrived_in_municipality_on = draft.arrived_in_municipality_on;
        }
        Target::EnteredGermany => family.entered_germany_on = draft.entered_germany_on,
        Target::AllocatedOn => family.allocated_on = draft.allocated_on,
        Target::HelperName => {
            // Another person did not get the consent that the first one got.
            family.helper = Some(Helper {
                consent_on: None,
                ..draft.helper.clone()
            });
        }
        Target::HelperOrganisation | Target::HelperContact => {
            if let Some(helper) = &mut family.helper {
                let (mine, theirs) = match target {
                    Target::HelperContact => (&mut helper.contact, &draft.helper.contact),
                    _ => (&mut helper.organisation, &draft.helper.organisation),
                };
                mine.clone_from(theirs);
            }
        }
        _ => {}
    }
}

fn into_child(child: &mut Child, draft: &DraftChild, target: Target) {
    let country = |code: &Option<String>| code.as_deref().map(CountryCode::from);
    match target {
        Target::ChildFullName => {
            // The name as recorded is not lost: it finds the child as another spelling.
            let before = list_name(&child.family_name, &child.given_name);
            if !before.is_empty() && !child.other_names.contains(&before) {
                child.other_names.push(before);
            }
            child.family_name.clone_from(&draft.family_name);
            child.given_name.clone_from(&draft.given_name);
        }
        Target::ChildFamilyNameOriginal => {
            child
                .family_name_original
                .clone_from(&draft.family_name_original);
        }
        Target::ChildGivenNameOriginal => {
            child
                .given_name_original
                .clone_from(&draft.given_name_original);
        }
        Target::ChildOtherName => {
            for name in &draft.other_names {
                if !child.other_names.contains(name) {
                    child.other_names.push(name.clone());
                }
            }
        }
        Target::ChildBirthDate => child.birth = draft.birth,
        Target::ChildSex => child.sex = draft.sex,
        Target::ChildBirthPlace => child.birth_place.clone_from(&draft.birth_place),
        Target::ChildBirthCountry => child.birth_country = country(&draft.birth_country),
        Target::Nationality => child.nationality = country(&draft.nationality),
        Target::SecondNationality => child.second_nationality = country(&draft.second_nationality),
        Target::SchoolYears => child.school_years = draft.school_years,
        _ => {}
    }
}
