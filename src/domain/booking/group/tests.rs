//! Tests of groups: who joins and leaves, who takes over, what moves along; whatever happens a group stays whole.

#![allow(clippy::unwrap_used, clippy::expect_used)]
use super::*;
use crate::domain::appointment::Claim;
use crate::domain::booking::{CancelledBy, book, cancel, cancel_group, reschedule};
use crate::domain::change::{Command, Deed};
use crate::domain::child::Child;
use crate::domain::family::InterpreterNeed;
use crate::domain::history::take_back;
use crate::domain::id::{CommandId, CounsellorId, RoomId, SeriesId, SiteId};
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::schedule::trial::{at, child, family, office};
use proptest::prelude::*;
use uuid::Uuid;

const NOW: &str = "2026-11-21 12:00";
const MONDAY: &str = "2026-12-07 08:30";

/// Families 1 to 6, each with two children; room 1 has twelve seats, so that four families find room.
struct World {
    office: Office,
    families: Vec<(Family, Vec<Child>)>,
    all: Vec<Appointment>,
    done: Vec<Command>,
    next: u128,
}

impl World {
    fn new() -> Self {
        let of = |number: u32| {
            let family = family(number, "05570004");
            let children = vec![child(number * 10, &family), child(number * 10 + 1, &family)];
            (family, children)
        };
        let mut office = office();
        office.rooms[0].seats = 12;
        Self {
            office,
            families: (1..=6).map(of).collect(),
            all: Vec::new(),
            done: Vec::new(),
            next: 100,
        }
    }

    fn snapshot(&self, who: usize) -> Snapshot<'_> {
        let (family, children) = &self.families[who];
        Snapshot {
            office: &self.office,
            family,
            children,
            appointments: &self.all,
        }
    }

    fn request(&mut self, group: Option<AppointmentId>) -> BookRequest {
        self.next += 1;
        BookRequest {
            kind: AppointmentKind::Group,
            group,
            override_reason: Some("Probe".into()),
            ..BookRequest::usual(AppointmentId(Uuid::from_u128(self.next)), place(MONDAY))
        }
    }

    fn book(&mut self, who: usize, group: Option<AppointmentId>) -> Result<Appointment, Refusal> {
        let request = self.request(group);
        let decision = book(&self.snapshot(who), &request, at(NOW))?;
        let booked = decision.appointment.clone();
        self.write(decision.changes);
        Ok(booked)
    }

    fn get(&self, id: AppointmentId) -> Appointment {
        self.all.iter().find(|a| a.id == id).unwrap().clone()
    }

    fn who(&self, appointment: &Appointment) -> usize {
        let mut families = self.families.iter();
        families
            .position(|(f, _)| f.id == appointment.family)
            .unwrap()
    }

    fn joined(&self, host: AppointmentId) -> Vec<Appointment> {
        let joined = self.all.iter().filter(|a| a.group == Some(host));
        joined.cloned().collect()
    }

    fn rearrange(&self, host: &Appointment, to: &Rearrangement) -> Result<Decision, Refusal> {
        let joined = self.joined(host.id);
        let members: Vec<Member<'_>> = joined
            .iter()
            .map(|appointment| Member {
                appointment,
                family: &self.families[self.who(appointment)].0,
            })
            .collect();
        let snapshot = self.snapshot(self.who(host));
        rearrange_group(&snapshot, host, &members, to, at(NOW))
    }

    fn cancel(&mut self, id: AppointmentId) -> Result<Vec<Consequence>, Refusal> {
        let before = self.get(id);
        let joined = self.joined(id);
        let decision = cancel(&before, &joined, CancelledBy::Family, "", at(NOW))?;
        self.write(decision.changes);
        Ok(decision.consequences)
    }

    /// As the store does: the state before must be the one that is there.
    fn write(&mut self, changes: Vec<Change>) {
        for change in &changes {
            let Change::Appointment(edit) = change else {
                unreachable!()
            };
            let id = edit.after.as_ref().or(edit.before.as_ref()).unwrap().id;
            let place = self.all.iter().position(|a| a.id == id);
            assert_eq!(place.map(|p| &self.all[p]), edit.before.as_ref(), "stale");
            let _ = place.map(|p| self.all.remove(p));
            self.all.extend(edit.after.clone());
        }
        self.next += 1;
        self.done.push(Command {
            id: CommandId(Uuid::from_u128(self.next)),
            deed: Deed::Administered,
            changes,
        });
    }

    /// As the program does, and the store looks at the claims.
    fn undo(&mut self, which: usize) -> bool {
        let Some(command) = self.done.get(which).cloned() else {
            return false;
        };
        let later: Vec<Change> = self.done[which..]
            .iter()
            .flat_map(|c| c.changes.clone())
            .collect();
        let id = command.id;
        let Ok(back) = take_back(&command, id, &later, &self.office, &self.all) else {
            return false;
        };
        let mut then = self.all.clone();
        for change in &back.changes {
            let Change::Appointment(edit) = change else {
                unreachable!()
            };
            let id = edit.after.as_ref().or(edit.before.as_ref()).unwrap().id;
            then.retain(|a| a.id != id);
            then.extend(edit.after.clone());
        }
        if clash(&then) {
            return false;
        }
        self.write(back.changes);
        true
    }
}

fn clash(all: &[Appointment]) -> bool {
    let claims: Vec<Claim> = all.iter().flat_map(Appointment::claims).collect();
    let mut rest = claims.iter().enumerate();
    rest.any(|(n, a)| claims[n + 1..].iter().any(|b| a.clashes(b)))
}

fn place(start: &str) -> Place {
    Place {
        series: Some(SeriesId(1)),
        site: SiteId(1),
        room: RoomId(1),
        counsellor: CounsellorId(1),
        start: at(start),
    }
}

#[test]
fn the_host_holds_the_room_and_the_others_only_their_family() {
    let mut world = World::new();
    let host = world.book(0, None).unwrap();
    let joined = world.book(1, Some(host.id)).unwrap();
    assert_eq!((host.claims().len(), joined.claims().len()), (3, 1));
    assert_eq!(
        joined.claims()[0].resource,
        ResourceId::family(joined.family)
    );
    assert_eq!((joined.start, joined.minutes), (host.start, 90));
    // A talk with one family is not to be had in that room at that time, another group neither.
    let own = world.book(2, None).unwrap_err();
    assert!(matches!(
        own.0[..],
        [Reason::CounsellorBusy { .. }, Reason::RoomBusy { .. }]
    ));
}

#[test]
fn the_room_says_how_many_come() {
    let mut world = World::new();
    world.office.rooms[0].seats = 8;
    let host = world.book(0, None).unwrap();
    let _ = world.book(1, Some(host.id)).unwrap();
    let full = Reason::GroupFull {
        seats: 8,
        people: 9,
    };
    assert_eq!(world.book(2, Some(host.id)).unwrap_err().0, [full]);
    let (seats, people) = (2, 3);
    world.office.rooms[1].seats = 2;
    let small = Rearrangement {
        place: Place {
            room: RoomId(2),
            ..place(MONDAY)
        },
        override_reason: Some("Probe".into()),
        ..Rearrangement::of(&host)
    };
    let people = people * 2;
    assert_eq!(
        world.rearrange(&world.get(host.id), &small).unwrap_err().0,
        [Reason::GroupFull { seats, people }]
    );
}

#[test]
fn only_an_open_group_can_be_joined_and_only_once() {
    let mut world = World::new();
    let host = world.book(0, None).unwrap();
    let joined = world.book(1, Some(host.id)).unwrap();
    assert_eq!(
        world.book(2, Some(joined.id)).unwrap_err().0,
        [Reason::Gone],
        "who joined holds no group"
    );
    assert!(matches!(
        world.book(1, Some(host.id)).unwrap_err().0[..],
        [Reason::AlreadyBooked { .. }, Reason::FamilyBusy { .. }]
    ));
    let _ = world.cancel(joined.id).unwrap();
    let _ = world.cancel(host.id).unwrap();
    assert_eq!(world.book(2, Some(host.id)).unwrap_err().0, [Reason::Gone]);
}

#[test]
fn another_language_is_said_and_can_be_overridden() {
    let mut world = World::new();
    let need = |language: &str, second: Option<&str>| {
        Some(InterpreterNeed {
            language: language.into(),
            second: second.map(Into::into),
            woman_preferred: false,
        })
    };
    world.families[0].0.interpreter = need("ar", None);
    world.families[1].0.interpreter = need("uk", None);
    world.families[2].0.interpreter = need("ku", Some("ar"));
    let host = world.book(0, None).unwrap();
    assert_eq!(host.minutes, 90, "a group is interpreted all along");
    let join = |who: usize, why: Option<&str>| {
        let request = BookRequest {
            kind: AppointmentKind::Group,
            group: Some(host.id),
            override_reason: why.map(str::to_owned),
            ..BookRequest::usual(AppointmentId(Uuid::from_u128(7)), place(MONDAY))
        };
        book(&world.snapshot(who), &request, at(NOW))
    };
    assert_eq!(join(1, None).unwrap_err().0, [Reason::GroupLanguage]);
    assert!(join(1, Some("versteht Arabisch")).is_ok());
    let second = join(2, None).unwrap();
    assert_eq!(second.appointment.interpreter, None, "the host's is theirs");
}

#[test]
fn when_the_host_cancels_the_next_family_takes_over_with_the_interpreter() {
    let mut world = World::new();
    world.families[0].0.interpreter = Some(InterpreterNeed {
        language: "ar".into(),
        second: None,
        woman_preferred: false,
    });
    let host = world.book(0, None).unwrap();
    let first = world.book(1, Some(host.id)).unwrap();
    let second = world.book(2, Some(host.id)).unwrap();
    let follows = world.cancel(host.id).unwrap();
    assert_eq!(follows, [Consequence::GroupGoesOn]);
    let (gone, heir) = (world.get(host.id), world.get(first.id));
    assert_eq!((gone.claims().len(), gone.interpreter.as_ref()), (0, None));
    assert_eq!((heir.group, heir.claims().len()), (None, 3));
    assert_eq!(
        heir.interpreter.map(|i| i.status),
        Some(InterpreterStatus::ToRequest)
    );
    assert_eq!(world.get(second.id).group, Some(first.id));
    // Taken back, everything is as it was.
    assert!(world.undo(world.done.len() - 1));
    assert_eq!(world.get(second.id).group, Some(host.id));
    assert_eq!(
        (
            world.get(host.id).claims().len(),
            world.get(first.id).claims().len()
        ),
        (3, 1)
    );
}

#[test]
fn a_group_moves_as_a_whole_and_every_family_has_a_say() {
    let mut world = World::new();
    let host = world.book(0, None).unwrap();
    let mut joined = world.book(1, Some(host.id)).unwrap();
    let later = Rearrangement {
        place: place("2026-12-14 09:00"),
        minutes: 60,
        ..Rearrangement::of(&host)
    };
    joined.status = AppointmentStatus::Invited;
    world.all.retain(|a| a.id != joined.id);
    world.all.push(joined.clone());
    let moved = world.rearrange(&world.get(host.id), &later).unwrap();
    assert_eq!(
        moved.consequences,
        [
            Consequence::LetterOutdated,
            Consequence::GroupMoves { families: 1 }
        ]
    );
    let Change::Appointment(along) = &moved.changes[1] else {
        unreachable!()
    };
    let along = along.after.as_ref().unwrap();
    assert_eq!(
        (along.start, along.minutes, along.group, along.status),
        (
            at("2026-12-14 09:00"),
            60,
            Some(host.id),
            AppointmentStatus::Booked
        )
    );
    // The family that joined is somewhere else then.
    let mut elsewhere = joined.clone();
    elsewhere.id = AppointmentId(Uuid::from_u128(9));
    (elsewhere.group, elsewhere.room, elsewhere.counsellor) = (None, RoomId(4), CounsellorId(3));
    elsewhere.start = at("2026-12-14 09:30");
    world.all.push(elsewhere);
    let refused = world.rearrange(&world.get(host.id), &later).unwrap_err();
    assert!(matches!(refused.0[..], [Reason::FamilyBusy { .. }]));
}

#[test]
fn who_leaves_a_group_has_a_talk_of_their_own() {
    let mut world = World::new();
    let host = world.book(0, None).unwrap();
    let joined = world.book(1, Some(host.id)).unwrap();
    let here = reschedule(&world.snapshot(1), &joined, place(MONDAY), at(NOW));
    assert!(here.is_err(), "the room is the host's");
    let alone = reschedule(
        &world.snapshot(1),
        &joined,
        place("2026-12-14 08:30"),
        at(NOW),
    )
    .unwrap()
    .appointment;
    assert_eq!((alone.group, alone.claims().len()), (None, 3));
}

#[test]
fn a_whole_group_is_cancelled_at_once() {
    let mut world = World::new();
    let host = world.book(0, None).unwrap();
    let first = world.book(1, Some(host.id)).unwrap();
    let second = world.book(2, Some(host.id)).unwrap();
    let _ = world.cancel(second.id).unwrap();
    let decision = cancel_group(
        &world.get(host.id),
        &world.joined(host.id),
        CancelledBy::Office,
        "krank",
    )
    .unwrap();
    world.write(decision.changes);
    assert!(world.all.iter().all(|a| a.claims().is_empty()));
    assert_eq!(world.get(first.id).reason, "krank");
    // Who had cancelled before does not come back into a group that is no more.
    let before = world.done.len() - 2;
    assert!(!world.undo(before));
    assert!(world.undo(world.done.len() - 1) && world.undo(before));
    assert_eq!(world.get(second.id).group, Some(host.id));
}

#[test]
fn a_group_that_somebody_joined_meanwhile_is_not_moved_back() {
    let mut world = World::new();
    let host = world.book(0, None).unwrap();
    let later = Rearrangement {
        place: place("2026-12-14 08:30"),
        ..Rearrangement::of(&host)
    };
    let moved = world.rearrange(&world.get(host.id), &later).unwrap();
    world.write(moved.changes);
    let the_move = world.done.len() - 1;
    let joined = world.book(1, Some(host.id)).unwrap();
    assert!(!world.undo(the_move), "the family would be left behind");
    // Control: the records themselves would let it happen.
    let later = world.done[the_move..].iter().flat_map(|c| &c.changes);
    let back = world.done[the_move].undo(world.done[the_move].id);
    assert!(back.upon(later).is_some());
    let last = world.done.len() - 1;
    assert!(world.undo(last) && world.undo(the_move));
    assert!(!world.all.iter().any(|a| a.id == joined.id));
}

proptest! {
    #[test]
    fn whatever_happens_every_group_has_exactly_one_host(
        steps in prop::collection::vec((0u8..8, 0usize..6, 0usize..8, 0i64..4), 1..40),
    ) {
        let mut world = World::new();
        for (what, who, which, week) in steps {
            let hosts: Vec<_> = world.all.iter()
                .filter(|a| a.status.is_open() && a.group.is_none())
                .cloned()
                .collect();
            let open: Vec<_> = world.all.iter().filter(|a| a.status.is_open()).cloned().collect();
            let host = hosts.get(which % hosts.len().max(1));
            let one = open.get(which % open.len().max(1));
            match (what, host, one) {
                (0, ..) | (_, None, _) => drop(world.book(who, None)),
                (1..=3, Some(host), _) => drop(world.book(who, Some(host.id))),
                (4, Some(host), _) => {
                    let mut to = Rearrangement { override_reason: Some("Probe".into()), ..Rearrangement::of(host) };
                    to.place.start = at(MONDAY) + chrono::Duration::weeks(week);
                    if let Ok(decision) = world.rearrange(host, &to) {
                        world.write(decision.changes);
                    }
                }
                (5, _, Some(one)) => drop(world.cancel(one.id)),
                (6, Some(host), _) if week == 0 => {
                    let decision = cancel_group(host, &world.joined(host.id), CancelledBy::Office, "");
                    world.write(decision.unwrap().changes);
                }
                (6, _, Some(one)) if one.group.is_some() => {
                    let mut to = place(MONDAY);
                    to.start += chrono::Duration::weeks(week);
                    if let Ok(decision) = reschedule(&world.snapshot(world.who(one)), one, to, at(NOW)) {
                        world.write(decision.changes);
                    }
                }
                _ => drop(world.undo(which)),
            }
            let standing: Vec<_> = world.all.iter().filter(|a| a.status.claims_time()).cloned().collect();
            prop_assert!(groups_are_whole(&world.office, &standing));
            prop_assert!(!clash(&standing));
            for a in &standing {
                let together = || standing.iter().filter(|b| b.host() == a.host());
                prop_assert_eq!(together().filter(|b| b.group.is_none()).count(), 1);
                prop_assert!(people(&standing, a.host()) <= 12);
            }
        }
    }
}
