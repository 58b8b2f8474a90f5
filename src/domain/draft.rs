//! Something typed that is not saved yet (Entwurf): whose, about what, begun upon which revisions. A draft is visible to
//! its author alone; others learn only that somebody is at work.

use super::file::File;
use super::id::{FamilyId, NotAnId, PersonId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a draft is about. One person has at most one draft about one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DraftKey {
    /// A talk with a family (Beratungsprotokoll).
    Talk(FamilyId),
    /// The form over a family's file.
    Form(FamilyId),
    /// The report of a new family (Meldung).
    NewForm,
}

impl fmt::Display for DraftKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Talk(family) => write!(f, "talk:{family}"),
            Self::Form(family) => write!(f, "form:{family}"),
            Self::NewForm => write!(f, "form:new"),
        }
    }
}

impl FromStr for DraftKey {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match text.split_once(':') {
            Some(("form", "new")) => Ok(Self::NewForm),
            Some(("talk", id)) => id.parse().map(Self::Talk),
            Some(("form", id)) => id.parse().map(Self::Form),
            _ => Err(NotAnId),
        }
    }
}

/// A record as it was when a draft was begun upon it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Base {
    /// The id of the record, as text.
    pub record: String,
    /// Its revision.
    pub rev: i64,
}

/// The revisions of everything in a file.
#[must_use]
pub fn bases(file: &File) -> Vec<Base> {
    let base = |record: String, rev| Base { record, rev };
    let guardians = file.guardians.iter().map(|g| base(g.id.to_string(), g.rev));
    let children = file.children.iter().map(|c| base(c.id.to_string(), c.rev));
    std::iter::once(base(file.family.id.to_string(), file.family.rev))
        .chain(guardians)
        .chain(children)
        .collect()
}

/// A draft with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is about.
    pub key: DraftKey,
    /// What was typed, as its screen wrote it.
    pub content: String,
    /// The records it was begun upon.
    pub base: Vec<Base>,
    /// Begun, seconds since 1970 UTC.
    pub begun_s: i64,
    /// Last kept, seconds since 1970 UTC.
    pub saved_s: i64,
}

impl Draft {
    /// Did a record move on since the draft was begun?
    #[must_use]
    pub fn is_overtaken(&self, now: &File) -> bool {
        let now = bases(now);
        let same = |base: &Base| now.contains(base);
        !self.base.iter().all(same) || self.base.len() != now.len()
    }
}

/// Somebody who is at work on something: who and since when, never what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtWork {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// About what.
    pub key: DraftKey,
    /// Begun, seconds since 1970 UTC.
    pub begun_s: i64,
    /// Last kept, seconds since 1970 UTC.
    pub saved_s: i64,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::file::tests::small_file;

    #[test]
    fn keys_are_written_and_read() {
        let family = small_file(100).family.id;
        for key in [
            DraftKey::Talk(family),
            DraftKey::Form(family),
            DraftKey::NewForm,
        ] {
            assert_eq!(key.to_string().parse::<DraftKey>().ok(), Some(key));
        }
        assert!("letter:new".parse::<DraftKey>().is_err());
    }

    #[test]
    fn a_record_that_moves_on_overtakes_the_draft() {
        let mut file = small_file(100);
        let draft = Draft {
            key: DraftKey::Form(file.family.id),
            content: String::new(),
            base: bases(&file),
            begun_s: 0,
            saved_s: 0,
        };
        assert!(!draft.is_overtaken(&file));
        file.children[0].rev += 1;
        assert!(draft.is_overtaken(&file));
        file.children.clear();
        assert!(draft.is_overtaken(&file));
    }
}
