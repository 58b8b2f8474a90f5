//! Angaben für Geschwister übernehmen: what is chosen in the dialog, and what it would do.

use std::collections::BTreeSet;

use super::Open;
use crate::domain::file::File;
use crate::domain::siblings::{Effect, Shared, effect, taken_over};

/// What is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) parts: BTreeSet<Shared>,
    pub(super) siblings: BTreeSet<usize>,
    pub(super) replace: bool,
}

impl Chosen {
    /// Everybody but the child itself, and what says something there.
    pub(super) fn of(open: &Open) -> Self {
        let others = (0..open.file.children.len()).filter(|n| *n != open.child);
        let siblings: BTreeSet<usize> = others.collect();
        let mut chosen = Self {
            siblings,
            ..Self::default()
        };
        chosen.parts = (Shared::ALL.iter().copied())
            .filter(|part| {
                let parts = BTreeSet::from([*part]);
                let alone = Self {
                    parts,
                    ..chosen.clone()
                };
                alone
                    .effects(&open.file, open.child)
                    .iter()
                    .any(|(_, _, effect)| *effect == Effect::Fills)
            })
            .collect();
        chosen
    }

    /// What taking over would do, for each chosen part and sibling where it does anything.
    pub(super) fn effects(&self, file: &File, from: usize) -> Vec<(Shared, usize, Effect)> {
        let Some(child) = file.children.get(from) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for part in &self.parts {
            for n in &self.siblings {
                let Some(sibling) = file.children.get(*n) else {
                    continue;
                };
                let what = effect(*part, child, sibling);
                if what != Effect::Nothing {
                    found.push((*part, *n, what));
                }
            }
        }
        found
    }

    /// The file with the answers taken over.
    pub(super) fn apply(&self, file: &File, from: usize) -> File {
        let mut after = file.clone();
        let Some(child) = file.children.get(from) else {
            return after;
        };
        for part in &self.parts {
            for n in self.siblings.iter().filter(|n| **n != from) {
                if let Some(sibling) = after.children.get_mut(*n) {
                    *sibling = taken_over(*part, child, sibling, self.replace);
                }
            }
        }
        after
    }
}
