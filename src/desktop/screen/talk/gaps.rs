//! What the hand-over still needs of a child: one line for each answer that is missing, and where it is given.

use super::answer::tidy;
use super::field::{Field, Section};
use crate::domain::child::Child;
use crate::domain::file::File;
use crate::domain::language::Lang;
use crate::domain::level::{ChildField, FamilyField, Gap, Level, missing};
use crate::domain::proof::Document;
use crate::domain::talk::Procedure;

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Open {
    /// What.
    pub(super) words: String,
    /// The section and question where it is answered; nothing for what only the record asks.
    pub(super) at: Option<(Section, Target)>,
}

/// Where the keyboard goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// To a question.
    Field(Field),
    /// To the button that adds an entry.
    Add(super::field::List),
    /// To the first near school.
    Schools,
}

impl Target {
    /// The id of its control.
    pub(super) fn id(self) -> String {
        match self {
            Self::Field(field) => field.id(),
            Self::Add(list) => format!("talk-add-{list:?}"),
            Self::Schools => "talk-near-0".to_owned(),
        }
    }
}

/// How complete a child is: what is missing, and of how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Completeness {
    pub(super) open: Vec<Open>,
    pub(super) of: usize,
}

/// What the hand-over still needs of a child. In the short procedure only what its sections ask counts.
pub(super) fn completeness(
    file: &File,
    child: usize,
    procedure: Procedure,
    lang: Lang,
) -> Completeness {
    let file = tidy(file.clone());
    let Some(child) = file.children.get(child) else {
        return Completeness {
            open: Vec::new(),
            of: 0,
        };
    };
    let short = procedure == Procedure::PrimaryShort;
    let counts = |at: Option<&(Section, Target)>| {
        // The grid of languages belongs to the full record.
        let asked = |(section, target): &(Section, Target)| {
            super::field::SHORT.contains(section)
                && *target != Target::Add(super::field::List::Skills)
        };
        !short || at.is_some_and(asked)
    };
    let mut open = Vec::new();
    for gap in missing(&file, Level::Handover) {
        let about_other = match gap {
            Gap::Child(id, _) | Gap::Document(id, _) => id != child.id,
            Gap::Family(_) | Gap::Custody(_) => false,
        };
        let at = place(gap, child);
        if !about_other && counts(at.as_ref()) {
            let words = gap.label(lang).to_owned();
            open.push(Open { words, at });
        }
    }
    let all_family = FamilyField::ALL
        .iter()
        .filter(|f| **f != FamilyField::Children);
    let family = all_family.map(|f| Gap::Family(*f));
    let fields = ChildField::ALL.iter().map(|f| Gap::Child(child.id, *f));
    let documents = Document::ALL.iter().map(|d| Gap::Document(child.id, *d));
    let of = family
        .chain(fields)
        .chain(documents)
        .filter(|gap| gap.level() <= Level::Handover && counts(place(*gap, child).as_ref()))
        .count();
    Completeness {
        of: of.max(open.len()),
        open,
    }
}

/// Where a gap is answered in the talk.
fn place(gap: Gap, child: &Child) -> Option<(Section, Target)> {
    use super::field::List;
    let at = |section, field| Some((section, Target::Field(field)));
    match gap {
        Gap::Family(field) => match field {
            FamilyField::Arrival => at(Section::Living, Field::Arrival),
            FamilyField::Entry => at(Section::Living, Field::Entry),
            FamilyField::Pathway => at(Section::Living, Field::Pathway),
            FamilyField::Allocation => at(Section::Living, Field::Allocation),
            FamilyField::Language => at(Section::Languages, Field::Language),
            _ => None,
        },
        Gap::Document(_, document) => {
            let n = Document::ALL.iter().position(|d| *d == document)?;
            at(Section::Documents, Field::Paper(n))
        }
        Gap::Custody(_) => at(Section::Living, Field::Custody(0)),
        Gap::Child(_, field) => match field {
            ChildField::Name | ChildField::Birth | ChildField::Guardian | ChildField::Transport => {
                None
            }
            ChildField::BirthPlace => at(Section::Living, Field::BirthPlace),
            ChildField::BirthCountry => at(Section::Living, Field::BirthCountry),
            ChildField::Nationality => at(Section::Living, Field::Nationality),
            ChildField::Language => at(Section::Languages, Field::Language),
            ChildField::SchoolHistory => {
                let without = child
                    .school_history
                    .iter()
                    .position(|e| e.country.is_none());
                match without {
                    Some(n) => at(Section::SchoolSoFar, Field::EntryCountry(n)),
                    None => Some((Section::SchoolSoFar, Target::Add(List::Schools))),
                }
            }
            ChildField::SchoolYears => at(Section::SchoolSoFar, Field::SchoolYears),
            ChildField::PreSchool => at(Section::SchoolSoFar, Field::PreSchool),
            ChildField::Certificate => at(Section::SchoolSoFar, Field::CertificateSeen),
            ChildField::GermanSchooling => at(Section::SchoolSoFar, Field::GermanSchool),
            ChildField::Skills => Some((Section::Languages, Target::Add(List::Skills))),
            ChildField::GermanLevel => at(Section::Languages, Field::German),
            ChildField::GermanAssessment => at(Section::Languages, Field::Assessment),
            ChildField::Literacy => at(Section::Literacy, Field::Latin),
            ChildField::SpecialNeeds => at(Section::Learning, Field::SpecialNeeds),
            ChildField::Preference => at(Section::Wish, Field::WishForm),
            ChildField::RecommendedForm => at(Section::Recommendation, Field::Form),
            ChildField::RecommendedGrade => at(Section::Recommendation, Field::Grade),
            ChildField::RecommendedSupport => at(Section::Recommendation, Field::InitialSupport),
            ChildField::RecommendedSchool => Some((Section::Recommendation, Target::Schools)),
            ChildField::RecommendationReason => at(Section::Recommendation, Field::Reason),
        },
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::child::Child;
    use crate::domain::family::{Family, Phone};
    use crate::domain::id::{ChildId, FamilyId, FileNumber};
    use uuid::Uuid;

    fn file() -> File {
        let id = FamilyId(Uuid::from_u128(1));
        let number = FileNumber {
            year: 2026,
            number: 1,
        };
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 9).unwrap();
        let child = |n| Child {
            given_name: "Alma".into(),
            ..Child::new(ChildId(Uuid::from_u128(n)), id)
        };
        File {
            family: Family {
                phones: vec![Phone {
                    number: "030 23125000".into(),
                    whose: String::new(),
                    messenger: false,
                }],
                ..Family::new(id, number, day)
            },
            guardians: Vec::new(),
            children: vec![child(2), child(3)],
        }
    }

    #[test]
    fn every_gap_of_a_child_has_its_place_or_is_the_records() {
        let found = completeness(&file(), 0, Procedure::Full, Lang::De);
        let elsewhere = found.open.iter().filter(|open| open.at.is_none()).count();
        // Birth date, municipality, reporter, street, postcode, town, interpreter, guardians.
        assert_eq!(elsewhere, 8);
        assert!(found.of >= found.open.len());
    }

    #[test]
    fn the_short_procedure_asks_what_its_sections_ask() {
        let short = completeness(&file(), 0, Procedure::PrimaryShort, Lang::De);
        assert!(
            short.open.len()
                < completeness(&file(), 0, Procedure::Full, Lang::De)
                    .open
                    .len()
        );
        let sections = short.open.iter().filter_map(|o| o.at.map(|(s, _)| s));
        assert!(sections.clone().count() == short.open.len());
        assert!(
            sections
                .into_iter()
                .all(|s| super::super::field::SHORT.contains(&s))
        );
    }

    #[test]
    fn what_a_sibling_lacks_is_the_siblings() {
        let mut file = file();
        let before = completeness(&file, 0, Procedure::Full, Lang::De);
        file.children[1].birth_place = "Musterort".into();
        assert_eq!(completeness(&file, 0, Procedure::Full, Lang::De), before);
        file.children[0].birth_place = "Musterort".into();
        let after = completeness(&file, 0, Procedure::Full, Lang::De);
        assert_eq!(
            (after.of, after.open.len() + 1),
            (before.of, before.open.len())
        );
    }
}
