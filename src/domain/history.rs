//! What can be taken back and done again: the commands of one person as two piles.

mod back;

pub use back::{group_starts, take_back};

use super::change::Deed;
use super::child_step::GRADE_UNKNOWN;
use super::id::CommandId;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;

/// The commands of one person that can be taken back, and those that can be done again; the last of each is the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piles {
    /// Commands that stand.
    pub undo: Vec<CommandId>,
    /// Commands that were taken back since the last new one, each with the command that took it back.
    pub redo: Vec<(CommandId, CommandId)>,
}

/// What a command comes down to: the one that was given by hand.
#[derive(Debug, Clone, Copy)]
struct Root {
    id: CommandId,
    stands: bool,
    /// The last command that took it back or did it again.
    by: Option<CommandId>,
}

impl Piles {
    /// The piles of one person after some commands of everybody, oldest first; each with whether it is the person's own.
    /// A command that takes back one which itself took back another does that one again. A new command empties the second
    /// pile. What somebody else took back, or did again, is on neither until they leave it as it was.
    #[must_use]
    pub fn of<'a>(commands: impl IntoIterator<Item = (CommandId, &'a Deed, bool)>) -> Self {
        let mut piles = Self::default();
        let mut roots: HashMap<CommandId, Root> = HashMap::new();
        let mut root_of: HashMap<CommandId, CommandId> = HashMap::new();
        for (id, deed, own) in commands {
            let Deed::Undone(what) = deed else {
                if own {
                    piles.redo.clear();
                }
                if deed.can_be_undone() {
                    let stands = true;
                    let _ = roots.insert(
                        id,
                        Root {
                            id,
                            stands,
                            by: None,
                        },
                    );
                    if own {
                        piles.undo.push(id);
                    }
                }
                continue;
            };
            // Older than what is looked at: it can be done again, but not be found among the commands that stand.
            let known = root_of.get(what).unwrap_or(what);
            let root = roots.entry(*known).or_insert(Root {
                id: *known,
                stands: true,
                by: None,
            });
            root.stands = !root.stands;
            root.by = Some(id);
            let Root {
                id: root, stands, ..
            } = *root;
            let _ = root_of.insert(id, root);
            if own {
                piles.undo.retain(|c| *c != root);
                piles.redo.retain(|(c, _)| *c != root);
                if stands {
                    piles.undo.push(root);
                } else {
                    piles.redo.push((root, id));
                }
            } else if stands && piles.undo.contains(&root) {
                // Done again by somebody else: it is the last that happened, and still the person's own.
                piles.undo.retain(|c| *c != root);
                piles.undo.push(root);
            }
        }
        piles
            .undo
            .retain(|c| roots.get(c).is_some_and(|r| r.stands));
        piles
            .redo
            .retain(|(c, by)| roots.get(c).is_some_and(|r| !r.stands && r.by == Some(*by)));
        piles
    }
}

/// Are two states of a record the same but for the revision? An enquiry of former times kept no grade; the store gave it
/// one later, and it is the same enquiry.
pub(super) fn same_record<T: Serialize>(a: Option<&T>, b: Option<&T>) -> bool {
    let plain = |record: Option<&T>| {
        let mut value = serde_json::to_value(record).unwrap_or_default();
        if let Some(map) = value.as_object_mut() {
            let _ = map.remove("rev");
        }
        value
    };
    let (mut a, mut b) = (plain(a), plain(b));
    let graded = "/act/SchoolAsked/grade";
    let unknown = |value: &Value| value.pointer(graded) == Some(&GRADE_UNKNOWN.into());
    if unknown(&a) || unknown(&b) {
        for value in [&mut a, &mut b] {
            if let Some(grade) = value.pointer_mut(graded) {
                *grade = GRADE_UNKNOWN.into();
            }
        }
    }
    a == b
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::child_step::{Act, ChildStep};
    use crate::domain::id::{ChildId, ChildStepId, FamilyId, PersonId};
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn id(n: u128) -> CommandId {
        CommandId(Uuid::from_u128(n))
    }

    #[test]
    fn an_enquiry_without_a_grade_is_the_same_when_the_store_gave_it_one() {
        let asked = |school: &str, grade: u8| ChildStep {
            id: ChildStepId(Uuid::from_u128(1)),
            child: ChildId(Uuid::from_u128(2)),
            family: FamilyId(Uuid::from_u128(3)),
            position: 1,
            previous: None,
            act: Act::asked(school, grade, NaiveDate::MIN),
            sent: Vec::new(),
            on: NaiveDate::MIN,
            by: PersonId(1),
            rev: 1,
        };
        let same = |a: &ChildStep, b: &ChildStep| same_record(Some(a), Some(b));
        let former = asked("100001", GRADE_UNKNOWN);
        assert!(same(&former, &asked("100001", 5)));
        assert!(same(&asked("100001", 5), &former));
        assert!(!same(&former, &asked("100002", 5)), "another school");
        assert!(
            !same(&asked("100001", 5), &asked("100001", 6)),
            "another grade"
        );
        assert!(!same_record(Some(&former), None), "it is gone");
    }

    fn piles(commands: &[(u128, Option<u128>)]) -> (Vec<u128>, Vec<(u128, u128)>) {
        let own: Vec<_> = commands
            .iter()
            .map(|(n, undoes)| (*n, *undoes, true))
            .collect();
        piles_among(&own)
    }

    /// Number, what it takes back, is it the own?
    fn piles_among(commands: &[(u128, Option<u128>, bool)]) -> (Vec<u128>, Vec<(u128, u128)>) {
        let deeds: Vec<_> = commands
            .iter()
            .map(|(n, undoes, own)| {
                let deed = undoes.map_or(Deed::Administered, |u| Deed::Undone(id(u)));
                (id(*n), deed, *own)
            })
            .collect();
        let piles = Piles::of(deeds.iter().map(|(id, deed, own)| (*id, deed, *own)));
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
        let found = Piles::of(deeds.iter().map(|(id, deed)| (*id, deed, true)));
        assert_eq!(found, Piles::default());
    }

    #[test]
    fn what_somebody_else_took_back_blocks_nothing() {
        let (me, other) = (true, false);
        let mut done = vec![(1, None, me), (2, None, me), (3, Some(2), other)];
        assert_eq!(piles_among(&done), (vec![1], vec![]));
        // Their own new work leaves what I can do alone.
        done.push((4, None, other));
        assert_eq!(piles_among(&done), (vec![1], vec![]));
        // They do it again: it is mine to take back once more, before what it stands on.
        done.push((5, Some(3), other));
        assert_eq!(piles_among(&done), (vec![1, 2], vec![]));
        // I take it back and they do it again: nothing is left for me to do again.
        done.push((6, Some(2), me));
        assert_eq!(piles_among(&done), (vec![1], vec![(2, 6)]));
        done.push((7, Some(6), other));
        assert_eq!(piles_among(&done), (vec![1], vec![]));
        // For the other the same commands are the other way round.
        let theirs: Vec<_> = done.iter().map(|(n, u, own)| (*n, *u, !own)).collect();
        assert_eq!(piles_among(&theirs), (vec![4, 2], vec![]));
    }
}
