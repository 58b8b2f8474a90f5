//! Which children of a list are already known, or stand in it twice. Shown before anything is written.

use super::draft::Draft;
use crate::domain::birth_date::BirthDate;
use crate::domain::language::Lang;
use crate::domain::names::{BirthLikeness, PersonForms};
use std::collections::HashMap;

/// From this score on a pair is shown. Namesakes with different birth dates stay below it, siblings too.
pub const SHOWN_FROM: f32 = 0.78;

/// A child that is already recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownChild {
    /// The caller's id.
    pub id: String,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: String,
    /// Family name in original script, or empty.
    pub family_name_original: String,
    /// Given names in original script, or empty.
    pub given_name_original: String,
    /// Birth date.
    pub birth: Option<BirthDate>,
}

/// Where recorded children are looked up.
pub trait KnownChildren {
    /// Children who might be this one: the id and what is compared. More than needed does no harm.
    fn candidates(&self, child: &PersonForms) -> Vec<(&str, &PersonForms)>;
}

/// Recorded children in memory.
#[derive(Debug, Clone, Default)]
pub struct KnownIndex {
    children: Vec<(String, PersonForms)>,
    by_name: HashMap<String, Vec<u32>>,
    by_birth: HashMap<String, Vec<u32>>,
}

impl KnownIndex {
    /// Takes all recorded children.
    #[must_use]
    pub fn new(children: impl IntoIterator<Item = KnownChild>) -> Self {
        let mut index = Self::default();
        for c in children {
            let original = Some((
                c.given_name_original.as_str(),
                c.family_name_original.as_str(),
            ));
            index.add(
                c.id,
                PersonForms::new(&c.given_name, &c.family_name, original, c.birth),
            );
        }
        index
    }

    /// Takes a person.
    pub fn add(&mut self, id: String, person: PersonForms) {
        let at = u32::try_from(self.children.len()).unwrap_or(u32::MAX);
        for key in person.given_skeletons() {
            self.by_name.entry(key.to_owned()).or_default().push(at);
        }
        if let Some(birth) = person.birth() {
            self.by_birth
                .entry(birth.earliest().to_string())
                .or_default()
                .push(at);
        }
        self.children.push((id, person));
    }
}

impl KnownIndex {
    /// Everybody, in the order in which they were taken.
    pub fn each(&self) -> impl Iterator<Item = (&str, &PersonForms)> {
        self.children.iter().map(|(id, forms)| (id.as_str(), forms))
    }
}

impl KnownChildren for KnownIndex {
    fn candidates(&self, child: &PersonForms) -> Vec<(&str, &PersonForms)> {
        // Who shares a given name, has it as family name by mistake, or the same birthday.
        let by_name = child
            .given_skeletons()
            .into_iter()
            .chain(child.family_skeletons())
            .filter_map(|key| self.by_name.get(key));
        let by_birth = child
            .birth()
            .and_then(|b| self.by_birth.get(&b.earliest().to_string()));
        let mut found: Vec<u32> = by_name.chain(by_birth).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
            .into_iter()
            .filter_map(|at| self.children.get(at as usize))
            .filter(|(_, known)| {
                BirthLikeness::of(child.birth(), known.birth()) != BirthLikeness::Different
            })
            .map(|(id, known)| (id.as_str(), known))
            .collect()
    }
}

/// Whom a child of the list may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DuplicateOf {
    /// A recorded child, by the id that the lookup gave.
    Known(String),
    /// An earlier child of the same list.
    Row {
        /// Its line.
        row: u32,
        /// Its place in the line, 0 where a row is one child.
        slot: u8,
    },
}

/// One possible duplicate.
#[derive(Debug, Clone, PartialEq)]
pub struct Duplicate {
    /// Line of the list.
    pub row: u32,
    /// Place in the line, 0 where a row is one child.
    pub slot: u8,
    /// Whom it may be.
    pub of: DuplicateOf,
    /// 0 to 1; from 0.85 on almost certainly the same.
    pub score: f32,
    /// Why.
    pub reason: Reason,
}

/// Why two children may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// The names have the same letters.
    pub same_name: bool,
    /// Given and family name are exchanged.
    pub swapped: bool,
    /// How the birth dates stand to each other.
    pub birth: BirthLikeness,
}

impl Reason {
    /// As a sentence for staff.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let german = lang == Lang::De;
        let name = match (self.swapped, self.same_name) {
            (true, _) if german => "Vor- und Familienname vertauscht",
            (true, _) => "given and family name exchanged",
            (_, true) if german => "gleicher Name",
            (_, true) => "same name",
            _ if german => "ähnlicher Name",
            _ => "similar name",
        };
        let birth = match (self.birth, german) {
            (BirthLikeness::Same, true) => "gleiches Geburtsdatum",
            (BirthLikeness::Same, false) => "same birth date",
            (BirthLikeness::Overlaps, true) => "Geburtsdatum verträglich",
            (BirthLikeness::Overlaps, false) => "birth date compatible",
            (BirthLikeness::DayMonthSwapped, true) => "Tag und Monat vertauscht",
            (BirthLikeness::DayMonthSwapped, false) => "day and month exchanged",
            (BirthLikeness::DigitOff, true) => "eine Ziffer im Geburtsdatum anders",
            (BirthLikeness::DigitOff, false) => "one digit of the birth date differs",
            (BirthLikeness::AssumedSameYear, true) => "gleiches Jahr, einmal 1. Januar",
            (BirthLikeness::AssumedSameYear, false) => "same year, once 1 January",
            (BirthLikeness::Unknown, true) => "Geburtsdatum fehlt",
            (BirthLikeness::Unknown, false) => "birth date missing",
            (BirthLikeness::Different, true) => "anderes Geburtsdatum",
            (BirthLikeness::Different, false) => "different birth date",
        };
        format!("{name}, {birth}")
    }
}

/// The best match of each child of the list among recorded children and among the rows above it.
#[must_use]
pub fn duplicates(draft: &Draft, known: &impl KnownChildren) -> Vec<Duplicate> {
    duplicates_watched(draft, known, &mut |_| true).unwrap_or_default()
}

/// As [`duplicates`]; `goes_on` is told the children that were looked at and says whether to go on. Nothing when it said
/// no.
pub fn duplicates_watched(
    draft: &Draft,
    known: &impl KnownChildren,
    goes_on: &mut dyn FnMut(usize) -> bool,
) -> Option<Vec<Duplicate>> {
    let mut found = Vec::new();
    let mut earlier = KnownIndex::default();
    let mut places: Vec<(u32, u8)> = Vec::new();
    for (done, (_, child)) in draft.children().enumerate() {
        if !goes_on(done) {
            return None;
        }
        let original = Some((
            child.given_name_original.as_str(),
            child.family_name_original.as_str(),
        ));
        let person = PersonForms::new(&child.given_name, &child.family_name, original, child.birth);
        let mut best: Option<Duplicate> = None;
        let mut offer = |of: DuplicateOf, other: &PersonForms| {
            let likeness = person.likeness(other);
            if likeness.score >= SHOWN_FROM
                && best.as_ref().is_none_or(|b| likeness.score > b.score)
            {
                let reason = Reason {
                    same_name: likeness.name >= 0.99,
                    swapped: likeness.swapped,
                    birth: likeness.birth,
                };
                best = Some(Duplicate {
                    row: child.row,
                    slot: child.slot,
                    of,
                    score: likeness.score,
                    reason,
                });
            }
        };
        for (id, other) in known.candidates(&person) {
            offer(DuplicateOf::Known(id.to_owned()), other);
        }
        for (id, other) in earlier.candidates(&person) {
            if let Some((row, slot)) = id
                .parse()
                .ok()
                .and_then(|at: usize| places.get(at).copied())
            {
                offer(DuplicateOf::Row { row, slot }, other);
            }
        }
        found.extend(best);
        earlier.add(places.len().to_string(), person);
        places.push((child.row, child.slot));
    }
    Some(found)
}
