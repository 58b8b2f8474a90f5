//! From what is missing to its field: which part of the page it stands in, what is open there, where F8 goes next.

use super::Form;
use super::field::{Day, Fold, List, Owner, Pick, Text, Who};
use crate::desktop::context::Context;
use crate::domain::file::File;
use crate::domain::id::{ChildId, GuardianId};
use crate::domain::level::{ChildField, FamilyField, Gap, Level, missing};

/// Where a field stands: whose part of the page, which fold of it (nothing for what is always open), its id.
type Spot = (Option<Who>, Option<Fold>, String);

/// The id of the field in which a gap of a file is filled; nothing for what is written down in the talk.
#[must_use]
pub fn field_of(gap: Gap, file: &File) -> Option<String> {
    let guardian = |id: GuardianId| file.guardians.iter().position(|g| g.id == id);
    let child = |id: ChildId| file.children.iter().position(|c| c.id == id);
    Some(spot(gap, guardian, child)?.2)
}

fn spot(
    gap: Gap,
    guardian: impl Fn(GuardianId) -> Option<usize>,
    child: impl Fn(ChildId) -> Option<usize>,
) -> Option<Spot> {
    let house = |name: &str| (None, None, Owner::Household.id(name));
    Some(match gap {
        Gap::Family(field) => match field {
            FamilyField::Children => (
                None,
                None,
                Owner::Person(Who::Child(0)).id(Text::Given.code()),
            ),
            FamilyField::Municipality => house(Pick::Municipality.code()),
            FamilyField::Phone => (
                None,
                None,
                Owner::Row(List::Phones, 0).id(Text::Number.code()),
            ),
            FamilyField::Reporter => house(Text::ReporterOffice.code()),
            FamilyField::Street => house(Text::Street.code()),
            FamilyField::Postcode => house(Text::Postcode.code()),
            FamilyField::Town => house(Text::Town.code()),
            FamilyField::Language => house(Pick::Language.code()),
            FamilyField::Interpreter => house("interpreter"),
            FamilyField::Guardians => (
                None,
                None,
                Owner::Person(Who::Guardian(0)).id(Text::Given.code()),
            ),
            FamilyField::Arrival => house(Day::Arrived.code()),
            FamilyField::Entry => house(Day::Entered.code()),
            FamilyField::Pathway => house(Pick::Pathway.code()),
            FamilyField::Allocation => house(Day::Allocated.code()),
            FamilyField::OtherParent => house("add-guardian"),
        },
        Gap::Custody(id) => {
            let who = Who::Guardian(guardian(id).unwrap_or(0));
            (
                Some(who),
                Some(Fold::Guardian),
                Owner::Person(who).id("custody"),
            )
        }
        Gap::Child(_, field) if field.belongs_to_talk() => return None,
        Gap::Child(id, field) => {
            let n = child(id).unwrap_or(0);
            let who = Who::Child(n);
            let own = |fold, name: &str| (Some(who), fold, Owner::Person(who).id(name));
            let origin = Some(Fold::Origin);
            let schooling = Some(Fold::Schooling);
            let skills = Some(Fold::Skills);
            match field {
                ChildField::Name => own(None, Text::Given.code()),
                ChildField::Birth => own(None, Day::Birth.code()),
                ChildField::Guardian => own(origin, "guarded-0"),
                ChildField::BirthPlace => own(origin, Text::BirthPlace.code()),
                ChildField::BirthCountry => own(origin, Pick::BirthCountry.code()),
                ChildField::Nationality => own(origin, Pick::Nationality.code()),
                ChildField::Language => own(origin, Pick::Language.code()),
                ChildField::SchoolHistory => own(schooling, "school-add"),
                ChildField::SchoolYears => own(None, Text::SchoolYears.code()),
                ChildField::PreSchool => own(schooling, "pre-school"),
                ChildField::Certificate => own(schooling, "certificate"),
                ChildField::GermanSchooling => own(schooling, Text::GermanMonths.code()),
                ChildField::Skills => own(skills, "skill-add"),
                ChildField::GermanLevel => own(skills, "german"),
                ChildField::GermanAssessment => own(skills, "german-by"),
                ChildField::Literacy => own(skills, "literacy"),
                ChildField::SpecialNeeds => own(Some(Fold::Papers), "special-needs"),
                _ => return None,
            }
        }
        Gap::Document(id, document) => {
            let who = Who::Child(child(id).unwrap_or(0));
            let name = format!("document-{}", document.code());
            (Some(who), Some(Fold::Papers), Owner::Person(who).id(&name))
        }
    })
}

impl Form {
    fn spot(&self, gap: Gap) -> Option<Spot> {
        spot(
            gap,
            |id| self.guardians.iter().position(|g| g.base.id == id),
            |id| self.children.iter().position(|c| c.base.id == id),
        )
    }

    /// The parts of the page in which something is still needed by some step, once for every gap.
    #[must_use]
    pub fn open_parts(&self, gaps: &[Gap]) -> Vec<(Option<Who>, Fold)> {
        let part = |gap: &Gap| {
            let (who, fold, _) = self.spot(*gap)?;
            Some((who, fold?))
        };
        gaps.iter().filter_map(part).collect()
    }

    /// Everything that is still missing up to the placement.
    #[must_use]
    pub fn gaps(&self, context: &Context) -> Vec<Gap> {
        missing(&self.file(context.today), Level::Placement)
    }

    /// Opens the part of the page in which a field stands, so that the keyboard can go there.
    pub fn reveal(&mut self, id: &str) {
        let folds = [Fold::Origin, Fold::Schooling, Fold::Skills, Fold::Papers];
        let mut at: Vec<(Option<Who>, Fold, bool)> = Vec::new();
        at.push((None, Fold::Household, HOUSEHOLD.contains(&id)));
        for n in 0..self.guardians.len() {
            let who = Who::Guardian(n);
            let name = name_in(id, Owner::Person(who));
            let always = [
                "given",
                "family",
                "given-original",
                "family-original",
                "remove",
            ];
            let inside = name.is_some_and(|name| !always.contains(&name));
            at.push((Some(who), Fold::Guardian, inside));
        }
        for n in 0..self.children.len() {
            let who = Who::Child(n);
            let part = name_in(id, Owner::Person(who)).and_then(part_of);
            at.extend(folds.map(|fold| (Some(who), fold, part == Some(fold))));
        }
        for (who, fold, inside) in at {
            if inside && !self.is_open(who, fold) {
                self.set_fold(who, fold, true);
            }
        }
    }

    /// The next field that needs somebody: what keeps the form from being saved first, then what is missing for the
    /// next step and those after it. Comes round again at the end.
    pub fn next_gap(&mut self, context: &Context) -> Option<String> {
        let problems = self.problems(context).into_iter().map(|problem| problem.id);
        let gaps = self.gaps(context);
        let missing = gaps.into_iter().filter_map(|gap| Some(self.spot(gap)?.2));
        let mut ids: Vec<String> = Vec::new();
        for id in problems.chain(missing) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let before = self.jumped.take();
        let last = before.and_then(|id| ids.iter().position(|other| *other == id));
        let next = last.map_or(0, |n| (n + 1) % ids.len().max(1));
        let id = ids.get(next)?.clone();
        self.jumped = Some(id.clone());
        self.reveal(&id);
        Some(id)
    }

    /// Does anything stand in a part of the page?
    pub fn is_filled(&self, who: Option<Who>, fold: Fold) -> bool {
        let sheet = |owner| self.sheet(owner);
        let filled = |owner, texts: &[Text], days: &[Day], picks: &[Pick]| {
            sheet(owner).is_some_and(|sheet| {
                texts.iter().any(|t| !sheet.text(*t).trim().is_empty())
                    || days.iter().any(|d| {
                        let state = sheet.day_state(*d);
                        state.is_some_and(|state| !state.text().trim().is_empty())
                    })
                    || picks.iter().any(|p| sheet.picked(*p).is_some())
            })
        };
        match (who, fold) {
            (None, _) => {
                let family = &self.chosen().family;
                !self.languages.is_empty()
                    || family.childcare
                    || filled(
                        Owner::Household,
                        &[
                            Text::HelperName,
                            Text::HelperOrganisation,
                            Text::HelperContact,
                        ],
                        &[Day::HelperConsent],
                        &[],
                    )
            }
            (Some(Who::Guardian(n)), _) => self.guardians.get(n).is_some_and(|guardian| {
                guardian.base.custody != crate::domain::guardian::Custody::Unclear
                    || guardian.base.literacy.is_some()
                    || !guardian.phones.is_empty()
                    || filled(
                        Owner::Person(Who::Guardian(n)),
                        &[
                            Text::UsualName,
                            Text::ConsentVersion,
                            Text::Street,
                            Text::Postcode,
                            Text::Town,
                            Text::CareOf,
                            Text::Accommodation,
                            Text::Letterbox,
                            Text::District,
                        ],
                        &[Day::CustodySeen, Day::Consent],
                        &[Pick::Language, Pick::ConsentLanguage, Pick::Country],
                    )
            }),
            (Some(Who::Child(n)), fold) => self.children.get(n).is_some_and(|child| {
                let owner = Owner::Person(Who::Child(n));
                let base = &child.base;
                match fold {
                    Fold::Origin => {
                        !child.other_names.is_empty()
                            || !base.guardians.is_empty()
                            || filled(
                                owner,
                                &[Text::BirthPlace],
                                &[],
                                &[Pick::BirthCountry, Pick::SecondNationality, Pick::Language],
                            )
                    }
                    Fold::Schooling => {
                        !child.schools.is_empty()
                            || !child.breaks.is_empty()
                            || base.pre_school.is_some()
                            || base.last_certificate.is_some()
                            || filled(
                                owner,
                                &[Text::GermanMonths, Text::GermanPlace],
                                &[Day::GermanSince],
                                &[],
                            )
                    }
                    Fold::Skills => {
                        !child.skills.is_empty()
                            || base.german_level.is_some()
                            || base.literacy.is_some()
                    }
                    _ => {
                        base.documents != crate::domain::proof::Documents::default()
                            || base.measles.is_some()
                            || base.special_needs.is_some()
                            || base.health_exam != crate::domain::proof::HealthExam::default()
                    }
                }
            }),
        }
    }
}

/// Fields of the household that stand in its fold.
const HOUSEHOLD: [&str; 5] = [
    "family-helper-name",
    "family-helper-organisation",
    "family-helper-contact",
    "family-helper-consent",
    "family-childcare",
];

/// The name of a field of an owner, by its id.
fn name_in(id: &str, owner: Owner) -> Option<&str> {
    id.strip_prefix(owner.prefix().as_str())?.strip_prefix('-')
}

/// The fold in which a field of a child stands; nothing for what is always open.
fn part_of(name: &str) -> Option<Fold> {
    let begins = |heads: &[&str]| heads.iter().any(|head| name.starts_with(head));
    if begins(&[
        "school-",
        "break-",
        "pre-school",
        "certificate",
        "german-months",
        "german-place",
        "german-since",
    ]) {
        Some(Fold::Schooling)
    } else if begins(&["skill", "german", "literacy", "script"]) {
        Some(Fold::Skills)
    } else if begins(&["document", "measles", "health", "special-needs"]) {
        Some(Fold::Papers)
    } else if begins(&[
        "other",
        "guarded",
        "birth-",
        "nationality",
        "second-nationality",
        "language",
    ]) {
        Some(Fold::Origin)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file::tests::small_file;
    use crate::domain::level::asked;

    /// Every gap leads to a field that a part of the page knows, and to the same one from its id.
    #[test]
    fn every_gap_has_its_field() {
        let mut file = small_file(100);
        file.family.pathway = Some(crate::domain::family::Pathway::AsylumAllocated);
        file.guardians[0].custody = crate::domain::guardian::Custody::Joint;
        file.children[0].german_level = Some(crate::domain::skill::GermanLevel::A1);
        let mut seen = std::collections::BTreeSet::new();
        for gap in asked(&file, Level::Placement) {
            let Some((who, fold, id)) = spot(gap, |_| Some(0), |_| Some(0)) else {
                assert!(matches!(gap, Gap::Child(_, field) if field.belongs_to_talk()));
                continue;
            };
            assert!(
                seen.insert(id.clone()) || fold.is_none(),
                "{id} stands for two gaps"
            );
            if let (Some(who @ Who::Child(_)), Some(_)) = (who, fold) {
                let name = name_in(&id, Owner::Person(who));
                assert_eq!(name.and_then(part_of), fold, "{id}");
            }
            assert_eq!(field_of(gap, &file), Some(id));
        }
    }
}
