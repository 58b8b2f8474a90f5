//! What the columns of a list mean: the choices, what was chosen, and how well the cells fit.

use std::collections::HashMap;

use crate::desktop::text::Texts;
use crate::desktop::widget::search_box::{self, choice};
use crate::exchange::draft::Severity;
use crate::exchange::mapping::{Column, Mapping, Target};
use crate::service::imports::Preview;

/// The meaning of a column: what, and of which child where children stand side by side (0 otherwise).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// What.
    pub target: Target,
    /// Number of the child, from 1; 0 where a row is one child.
    pub child: u8,
}

impl Meaning {
    /// Nothing that is wanted.
    pub const IGNORE: Self = Self {
        target: Target::Ignore,
        child: 0,
    };
}

/// How a column stands, ready to be shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    /// Its name.
    pub header: String,
    /// A cell of it.
    pub sample: String,
    /// What it means.
    pub target: Target,
    /// How sure the guess is, 0 to 1.
    pub confidence: f32,
    /// Filled cells.
    pub filled: usize,
    /// Cells that stop the list.
    pub wrong: usize,
    /// Cells somebody should look at.
    pub unsure: usize,
}

/// The mapping with one entry per column of the list, in its order.
pub(super) fn in_order(preview: &Preview) -> Mapping {
    let given = &preview.mapping;
    let meanings = given.of(&preview.table);
    let columns = preview
        .table
        .header
        .iter()
        .zip(meanings)
        .map(|(header, (target, child))| Column {
            header: header.clone(),
            target,
            child,
            confidence: given
                .columns
                .iter()
                .find(|c| c.header == *header && c.target == target)
                .map_or(1.0, |c| c.confidence),
        })
        .collect();
    Mapping {
        columns,
        ..given.clone()
    }
}

/// Gives a column a meaning. What may stand only once is taken from the column that had it.
pub(super) fn assign(mapping: &mut Mapping, at: usize, meaning: Meaning) {
    let repeats = meaning.target.may_repeat();
    for (place, column) in mapping.columns.iter_mut().enumerate() {
        if place == at {
            column.target = meaning.target;
            column.child = meaning.child;
            column.confidence = 1.0;
        } else if !repeats && column.target == meaning.target && column.child == meaning.child {
            column.target = Target::Ignore;
            column.child = 0;
        }
    }
}

/// A box to type in for every column.
pub(super) fn boxes(preview: &Preview, texts: &Texts) -> Vec<search_box::State<Meaning>> {
    let meanings = preview.mapping.of(&preview.table);
    let most = meanings.iter().map(|(_, child)| *child).max().unwrap_or(0);
    let mut choices = Vec::new();
    for target in Target::ALL {
        let words = name(target, texts);
        if target.is_of_child() && most > 0 {
            choices.extend((1..=most).map(|child| {
                choice(
                    Meaning { target, child },
                    texts.import_child_number(&words, i64::from(child)),
                )
            }));
        } else {
            choices.push(choice(Meaning { target, child: 0 }, words));
        }
    }
    meanings
        .into_iter()
        .map(|(target, child)| {
            let mut state = search_box::State::new(choices.clone());
            let child = if target.is_of_child() { child } else { 0 };
            state.pick(Some(&Meaning { target, child }));
            state
        })
        .collect()
}

/// How every column stands.
pub(super) fn states(preview: &Preview) -> Vec<State> {
    let mut marks: HashMap<&str, (usize, usize)> = HashMap::new();
    for finding in &preview.draft.findings {
        if let Some(column) = &finding.column {
            let mark = marks.entry(column.as_str()).or_default();
            match finding.severity() {
                Severity::Error => mark.0 += 1,
                Severity::Warning => mark.1 += 1,
                Severity::Notice => {}
            }
        }
    }
    let mapping = in_order(preview);
    mapping
        .columns
        .into_iter()
        .enumerate()
        .map(|(at, column)| {
            let cells = || {
                preview
                    .table
                    .rows
                    .iter()
                    .filter_map(|row| row.cells.get(at))
                    .filter(|cell| !cell.is_empty())
            };
            let (wrong, unsure) = marks
                .get(column.header.as_str())
                .copied()
                .unwrap_or_default();
            State {
                sample: cells().next().cloned().unwrap_or_default(),
                target: column.target,
                confidence: column.confidence,
                filled: cells().count(),
                wrong,
                unsure,
                header: column.header,
            }
        })
        .collect()
}

/// The words for a meaning.
pub(super) fn name(target: Target, texts: &Texts) -> String {
    match target {
        Target::Ignore => texts.target_ignore(),
        Target::HouseholdNumber => texts.target_household_number(),
        Target::ChildFamilyName => texts.target_child_family_name(),
        Target::ChildGivenName => texts.target_child_given_name(),
        Target::ChildFullName => texts.target_child_full_name(),
        Target::ChildFamilyNameOriginal => texts.target_child_family_name_original(),
        Target::ChildGivenNameOriginal => texts.target_child_given_name_original(),
        Target::ChildBirthDate => texts.target_child_birth_date(),
        Target::ChildSex => texts.target_child_sex(),
        Target::Nationality => texts.target_nationality(),
        Target::GuardianFamilyName => texts.target_guardian_family_name(),
        Target::GuardianGivenName => texts.target_guardian_given_name(),
        Target::GuardianFullName => texts.target_guardian_full_name(),
        Target::GuardianRelation => texts.target_guardian_relation(),
        Target::Street => texts.target_street(),
        Target::HouseNumber => texts.target_house_number(),
        Target::Postcode => texts.target_postcode(),
        Target::Town => texts.target_town(),
        Target::FullAddress => texts.target_full_address(),
        Target::District => texts.target_district(),
        Target::CareOf => texts.target_care_of(),
        Target::Accommodation => texts.target_accommodation(),
        Target::Phone => texts.target_phone(),
        Target::Email => texts.target_email(),
        Target::Language => texts.target_language(),
        Target::Interpreter => texts.target_interpreter(),
        Target::ArrivedInMunicipality => texts.target_arrived(),
        Target::EnteredGermany => texts.target_entered(),
        Target::ReportedOn => texts.target_reported_on(),
        Target::Reporter => texts.target_reporter(),
        Target::Remark => texts.target_remark(),
        Target::ChildOtherName => texts.target_other_name(),
        Target::ChildBirthPlace => texts.target_birth_place(),
        Target::ChildBirthCountry => texts.target_birth_country(),
        Target::SchoolYears => texts.target_school_years(),
        Target::SecondNationality => texts.target_second_nationality(),
        Target::LetterboxName => texts.target_letterbox(),
        Target::PhoneWhose => texts.target_phone_whose(),
        Target::SecondInterpreter => texts.target_second_interpreter(),
        Target::Pathway => texts.target_pathway(),
        Target::AllocatedOn => texts.target_allocated(),
        Target::ReporterPerson => texts.target_reporter_person(),
        Target::ReporterContact => texts.target_reporter_contact(),
        Target::HelperName => texts.target_helper_name(),
        Target::HelperOrganisation => texts.target_helper_organisation(),
        Target::HelperContact => texts.target_helper_contact(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(header: &str, target: Target) -> Column {
        Column {
            header: header.to_owned(),
            target,
            child: 0,
            confidence: 0.5,
        }
    }

    #[test]
    fn what_stands_only_once_moves_and_what_repeats_stays() {
        let mut mapping = Mapping {
            columns: vec![
                column("a", Target::ChildFamilyName),
                column("b", Target::Phone),
                column("c", Target::Ignore),
            ],
            ..Mapping::default()
        };
        let meaning = |target| Meaning { target, child: 0 };
        assign(&mut mapping, 2, meaning(Target::ChildFamilyName));
        assert_eq!(mapping.columns[0].target, Target::Ignore);
        assert_eq!(mapping.columns[2].target, Target::ChildFamilyName);
        assert!(mapping.columns[2].confidence > 0.99, "a person said so");
        assign(&mut mapping, 0, meaning(Target::Phone));
        assert_eq!(
            mapping.columns[1].target,
            Target::Phone,
            "two phones may be"
        );
    }
}
