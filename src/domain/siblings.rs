//! Taking answers over for brothers and sisters (Angaben für Geschwister übernehmen): what is asked once for all of them.
//! An answer that a sibling has already is never replaced without somebody having said so.

use super::child::Child;
use super::coded::coded;
use super::preference::FamilyPreference;
use super::proof::Document;
use super::school_history::SchoolHistoryEntry;

coded! {
    /// What can be taken over.
    Shared {
        /// Family language.
        Language = "language",
        /// Countries and times of the schools so far, without names and grades of schools.
        SchoolCountries = "school_countries",
        /// Which documents were brought, without the consent.
        Documents = "documents",
        /// The signed consent.
        Consent = "consent",
        /// The wish for a form, a school, the siblings' school and all-day care.
        Wish = "wish",
    }
}

/// What taking over does to one sibling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// There is nothing to take over, or it is the same already.
    Nothing,
    /// Nothing was answered there: it is filled in.
    Fills,
    /// Another answer stands there.
    Overwrites,
}

/// What taking a part over from one child to another would do.
#[must_use]
pub fn effect(part: Shared, from: &Child, to: &Child) -> Effect {
    match part {
        Shared::Language => compared(from.language.as_ref(), to.language.as_ref()),
        Shared::SchoolCountries => {
            let given = |child: &Child| {
                let places: Vec<_> = child.school_history.iter().map(place).collect();
                (!places.is_empty()).then_some(places)
            };
            compared(given(from).as_ref(), given(to).as_ref())
        }
        Shared::Documents => documents(from, to, |document| document != Document::Consent),
        Shared::Consent => documents(from, to, |document| document == Document::Consent),
        Shared::Wish => {
            let given = |child: &Child| child.preference.clone().filter(FamilyPreference::is_said);
            compared(given(from).as_ref(), given(to).as_ref())
        }
    }
}

/// The sibling with a part taken over. With `replace` other answers give way, otherwise only what nobody answered is
/// filled in.
#[must_use]
pub fn taken_over(part: Shared, from: &Child, to: &Child, replace: bool) -> Child {
    let mut after = to.clone();
    if effect(part, from, to) == Effect::Nothing {
        return after;
    }
    let whole = effect(part, from, to) == Effect::Fills || replace;
    match part {
        Shared::Language if whole => after.language.clone_from(&from.language),
        Shared::SchoolCountries if whole => {
            after.school_history = from.school_history.iter().map(without_school).collect();
        }
        Shared::Wish if whole => after.preference.clone_from(&from.preference),
        // Each document is an answer of its own.
        Shared::Documents | Shared::Consent => {
            let consent = part == Shared::Consent;
            let ours = |d: &&Document| (**d == Document::Consent) == consent;
            for document in Document::ALL.iter().filter(ours) {
                let (given, had) = (from.documents.of(*document), to.documents.of(*document));
                if given.is_some() && (had.is_none() || replace) {
                    after.documents = after.documents.with(*document, given);
                }
            }
        }
        Shared::Language | Shared::SchoolCountries | Shared::Wish => {}
    }
    after
}

fn compared<T: PartialEq>(from: Option<&T>, to: Option<&T>) -> Effect {
    match (from, to) {
        (None, _) => Effect::Nothing,
        (Some(_), None) => Effect::Fills,
        (Some(a), Some(b)) if a == b => Effect::Nothing,
        (Some(_), Some(_)) => Effect::Overwrites,
    }
}

fn documents(from: &Child, to: &Child, ours: impl Fn(Document) -> bool) -> Effect {
    let each = Document::ALL.iter().filter(|d| ours(**d)).map(|document| {
        let (given, had) = (from.documents.of(*document), to.documents.of(*document));
        compared(given.as_ref(), had.as_ref())
    });
    each.max_by_key(|effect| match effect {
        Effect::Nothing => 0,
        Effect::Fills => 1,
        Effect::Overwrites => 2,
    })
    .unwrap_or(Effect::Nothing)
}

type Place = (
    Option<super::country::CountryCode>,
    super::rough_date::Span,
    Option<super::language::LanguageCode>,
);

fn place(entry: &SchoolHistoryEntry) -> Place {
    (entry.country.clone(), entry.time, entry.language.clone())
}

/// Brothers and sisters went to school in the same country, not in the same class.
fn without_school(entry: &SchoolHistoryEntry) -> SchoolHistoryEntry {
    SchoolHistoryEntry {
        school: String::new(),
        grade: None,
        ..entry.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file::tests::small_file;
    use crate::domain::proof::{Brought, Documents};
    use crate::domain::school_form::SchoolForm;

    fn two() -> (Child, Child) {
        let mut from = small_file(100).children.remove(0);
        let to = small_file(200).children.remove(0);
        from.language = Some("so".into());
        from.school_history = vec![SchoolHistoryEntry {
            country: Some("SOM".into()),
            school: "Musterschule".into(),
            time: crate::domain::rough_date::Span::default(),
            grade: Some(4),
            language: Some("so".into()),
            end: None,
        }];
        from.documents = Documents::default()
            .with(Document::Identity, Some(Brought::Yes))
            .with(Document::Registration, Some(Brought::Later))
            .with(Document::Consent, Some(Brought::Yes));
        from.preference = Some(FamilyPreference {
            form: Some(SchoolForm::Gesamtschule),
            ..FamilyPreference::default()
        });
        (from, to)
    }

    #[test]
    fn what_nobody_answered_is_filled_in() {
        let (from, to) = two();
        for part in Shared::ALL {
            assert_eq!(effect(*part, &from, &to), Effect::Fills, "{part:?}");
            let after = taken_over(*part, &from, &to, false);
            assert_ne!(after, to, "{part:?}");
            assert_eq!(effect(*part, &from, &after), Effect::Nothing, "{part:?}");
        }
        let after = taken_over(Shared::SchoolCountries, &from, &to, false);
        assert_eq!(after.school_history[0].country, Some("SOM".into()));
        assert_eq!(
            (
                after.school_history[0].school.as_str(),
                after.school_history[0].grade
            ),
            ("", None)
        );
        let after = taken_over(Shared::Documents, &from, &to, false);
        assert_eq!(
            after.documents.of(Document::Consent),
            None,
            "a consent is given by itself"
        );
    }

    #[test]
    fn an_answer_gives_way_only_when_somebody_said_so() {
        let (from, mut to) = two();
        to.language = Some("ar".into());
        to.school_history = vec![SchoolHistoryEntry {
            country: Some("KEN".into()),
            ..from.school_history[0].clone()
        }];
        to.documents = (Document::ALL.iter()).fold(Documents::default(), |all, d| {
            all.with(*d, Some(Brought::No))
        });
        to.preference = Some(FamilyPreference {
            none: true,
            ..FamilyPreference::default()
        });
        for part in Shared::ALL {
            assert_eq!(effect(*part, &from, &to), Effect::Overwrites, "{part:?}");
            assert_eq!(taken_over(*part, &from, &to, false), to, "{part:?}");
            let after = taken_over(*part, &from, &to, true);
            assert_eq!(effect(*part, &from, &after), Effect::Nothing, "{part:?}");
        }
    }

    #[test]
    fn documents_are_filled_one_by_one() {
        let (from, mut to) = two();
        to.documents = to.documents.with(Document::Identity, Some(Brought::No));
        let after = taken_over(Shared::Documents, &from, &to, false);
        assert_eq!(after.documents.of(Document::Identity), Some(Brought::No));
        assert_eq!(
            after.documents.of(Document::Registration),
            Some(Brought::Later)
        );
    }

    #[test]
    fn nothing_is_taken_from_somebody_who_said_nothing() {
        let (from, to) = two();
        for part in Shared::ALL {
            assert_eq!(effect(*part, &to, &from), Effect::Nothing, "{part:?}");
            assert_eq!(taken_over(*part, &to, &from, true), from, "{part:?}");
        }
    }
}
