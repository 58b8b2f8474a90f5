//! What can be taken back and done again: the commands of one person as two piles.

mod back;

pub use back::{group_starts, take_back};

use super::change::Deed;
use super::id::CommandId;
use serde::Serialize;
use std::collections::HashMap;

/// The commands of one person that can be taken back, and those that can be done again; the last of each is the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piles {
    /// Commands that stand.
    pub undo: Vec<CommandId>,
    /// Commands that were taken back since the last new one, each with the command that took it back.
    pub redo: Vec<(CommandId, CommandId)>,
}

impl Piles {
    /// The piles after some commands, oldest first. A command that takes back one which itself took back another does
    /// that one again. A new command empties the second pile.
    #[must_use]
    pub fn of<'a>(commands: impl IntoIterator<Item = (CommandId, &'a Deed)>) -> Self {
        let mut piles = Self::default();
        // What each command comes down to: the command that was given by hand, and whether it stands after this one.
        let mut roots: HashMap<CommandId, (CommandId, bool)> = HashMap::new();
        for (id, deed) in commands {
            let Deed::Undone(what) = deed else {
                piles.redo.clear();
                if deed.can_be_undone() {
                    piles.undo.push(id);
                    let _ = roots.insert(id, (id, true));
                }
                continue;
            };
            // Older than what is looked at: it can be done again, but not be found among the commands that stand.
            let (root, stood) = roots.get(what).copied().unwrap_or((*what, true));
            let _ = roots.insert(id, (root, !stood));
            if stood {
                piles.undo.retain(|c| *c != root);
                piles.redo.push((root, id));
            } else {
                piles.redo.retain(|(c, _)| *c != root);
                piles.undo.push(root);
            }
        }
        piles
    }
}

/// Are two states of a record the same but for the revision?
pub(super) fn same_record<T: Serialize>(a: Option<&T>, b: Option<&T>) -> bool {
    let plain = |record: Option<&T>| {
        let mut value = serde_json::to_value(record).unwrap_or_default();
        if let Some(map) = value.as_object_mut() {
            let _ = map.remove("rev");
        }
        value
    };
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn id(n: u128) -> CommandId {
        CommandId(Uuid::from_u128(n))
    }

    fn piles(commands: &[(u128, Option<u128>)]) -> (Vec<u128>, Vec<(u128, u128)>) {
        let deeds: Vec<_> = commands
            .iter()
            .map(|(n, undoes)| {
                let deed = undoes.map_or(Deed::Administered, |u| Deed::Undone(id(u)));
                (id(*n), deed)
            })
            .collect();
        let piles = Piles::of(deeds.iter().map(|(id, deed)| (*id, deed)));
        let number = |c: &CommandId| c.0.as_u128();
        (
            piles.undo.iter().map(number).collect(),
            piles
                .redo
                .iter()
                .map(|(a, b)| (number(a), number(b)))
                .collect(),
        )
    }

    #[test]
    fn what_is_taken_back_can_be_done_again_in_turn() {
        let mut done = vec![(1, None), (2, None), (3, None)];
        assert_eq!(piles(&done), (vec![1, 2, 3], vec![]));
        done.extend([(4, Some(3)), (5, Some(2))]);
        assert_eq!(piles(&done), (vec![1], vec![(3, 4), (2, 5)]));
        // Done again: the one that was taken back last comes first.
        done.push((6, Some(5)));
        assert_eq!(piles(&done), (vec![1, 2], vec![(3, 4)]));
        // Taken back a second time, and done again a second time.
        done.push((7, Some(2)));
        assert_eq!(piles(&done), (vec![1], vec![(3, 4), (2, 7)]));
        done.extend([(8, Some(7)), (9, Some(4))]);
        assert_eq!(piles(&done), (vec![1, 2, 3], vec![]));
    }

    #[test]
    fn a_new_command_leaves_nothing_to_do_again() {
        assert_eq!(
            piles(&[(1, None), (2, Some(1)), (3, None)]),
            (vec![3], vec![])
        );
    }

    #[test]
    fn what_cannot_be_taken_back_is_on_no_pile() {
        let deeds = [(id(1), Deed::Founded)];
        let found = Piles::of(deeds.iter().map(|(id, deed)| (*id, deed)));
        assert_eq!(found, Piles::default());
    }
}
