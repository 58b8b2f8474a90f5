//! Records made of what a list says: new files, and new children of files that are there already.

use super::super::letters::facts::letter_language;
use super::{PlannedHousehold, Service};
use crate::clock;
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::family::{Family, InterpreterNeed};
use crate::domain::file::File;
use crate::domain::guardian::{Guardian, Relation};
use crate::domain::id::{ChildId, FamilyId, FileNumber, GuardianId};
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::exchange::draft::{DraftGuardian, DraftHousehold, Interpreting};
use crate::letters::template;

impl Service {
    /// The file of a household that is new.
    pub(super) fn file_of(
        &self,
        office: &Office,
        household: &PlannedHousehold,
        file_number: FileNumber,
    ) -> File {
        let draft = &household.draft;
        let id = FamilyId(clock::new_id());
        let today = self.clock().today();
        let interpreter = interpreter(draft);
        let spoken = interpreter
            .as_ref()
            .map(|need| &need.language)
            .or(draft.language.as_ref());
        let family = Family {
            municipality: municipality(office, draft),
            address: draft.address.clone(),
            phones: draft.phones.clone(),
            no_phone: draft.email_only,
            email: draft.email.clone(),
            language: draft.language.clone(),
            no_interpreter: draft.interpreter == Interpreting::NotNeeded,
            letter_language: spoken.filter(|l| has_letter_text(l)).cloned(),
            interpreter,
            pathway: draft.pathway,
            reporter: draft.reporter.clone(),
            helper: (!draft.helper.name.is_empty()).then(|| draft.helper.clone()),
            arrived_in_municipality_on: draft.arrived_in_municipality_on,
            entered_germany_on: draft.entered_germany_on,
            allocated_on: draft.allocated_on,
            wishes: draft.wishes.clone(),
            note: draft.note.clone(),
            ..Family::new(
                id,
                file_number,
                draft.reported_on.map_or(today, |day| day.min(today)),
            )
        };
        File {
            guardians: draft.guardians.iter().map(|g| guardian_of(g, id)).collect(),
            children: children_of(household, id),
            family,
        }
    }
}

/// The municipality of the address, if it is one of the county.
pub(super) fn municipality(office: &Office, draft: &DraftHousehold) -> Option<String> {
    let postcode = draft
        .address
        .postcode
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    office
        .municipality_at(&postcode, &draft.address.town)
        .map(|m| m.ags.clone())
}

/// The interpreter that the list asks for.
pub(super) fn interpreter(draft: &DraftHousehold) -> Option<InterpreterNeed> {
    let language = match &draft.interpreter {
        Interpreting::Needed(language) => language.clone().or_else(|| draft.language.clone()),
        Interpreting::Unknown | Interpreting::NotNeeded => None,
    };
    language.map(|language| InterpreterNeed {
        language,
        second: draft.second_interpreter.clone(),
        woman_preferred: draft.woman_preferred,
    })
}

/// A guardian whom the list names.
pub(super) fn guardian_of(draft: &DraftGuardian, family: FamilyId) -> Guardian {
    Guardian {
        family_name: draft.family_name.clone(),
        given_name: draft.given_name.clone(),
        ..Guardian::new(
            GuardianId(clock::new_id()),
            family,
            draft.relation.unwrap_or(Relation::Other),
        )
    }
}

/// The children of a household that are to be read in.
pub(super) fn children_of(household: &PlannedHousehold, family: FamilyId) -> Vec<Child> {
    let country = |code: &Option<String>| code.as_deref().map(CountryCode::from);
    let included = household
        .draft
        .children
        .iter()
        .zip(&household.children)
        .filter(|(_, plan)| plan.include);
    included
        .map(|(draft, _)| Child {
            family_name: draft.family_name.clone(),
            given_name: draft.given_name.clone(),
            family_name_original: draft.family_name_original.clone(),
            given_name_original: draft.given_name_original.clone(),
            other_names: draft.other_names.clone(),
            birth: draft.birth,
            birth_place: draft.birth_place.clone(),
            birth_country: country(&draft.birth_country),
            sex: draft.sex,
            nationality: country(&draft.nationality),
            second_nationality: country(&draft.second_nationality),
            school_years: draft.school_years,
            ..Child::new(ChildId(clock::new_id()), family)
        })
        .collect()
}

fn has_letter_text(code: &LanguageCode) -> bool {
    let texts = template::templates(crate::domain::letter::LetterKind::Invitation).ok();
    letter_language(code).is_some_and(|lang| texts.is_some_and(|set| set.get(lang).is_some()))
}
