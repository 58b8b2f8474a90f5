//! The same random transactions on both engines: every verdict and, now and then, every row must be equal. Controls: with
//! one guard taken away in one engine they are not.
//!
//! `DIFFERENCES=100000` makes more of them, `SEED=n` others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{Kept, On};
use super::fixture::*;
use erstberatung::domain::appointment::{Appointment, AppointmentStatus};
use erstberatung::domain::capacity::{CapacityReport, Intake, ReportSource};
use erstberatung::domain::change::{Change, Command, Deed, Edit};
use erstberatung::domain::child_step::{Act, ChildStep, RefusalReason};
use erstberatung::domain::family::Family;
use erstberatung::domain::id::*;
use erstberatung::domain::school::School;
use erstberatung::domain::site::Room;
use erstberatung::store::record::TABLES;
use erstberatung::store::{Read, SqlId, Store, StoreError, Val};
use std::collections::BTreeMap;
use uuid::Uuid;

const FAMILIES: i64 = 5;
const SCHOOLS: [&str; 2] = ["100001", "100002"];

/// The same seed is the same sequence, everywhere (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let n = u64::try_from(n).unwrap();
        i64::try_from((z ^ (z >> 31)) % n).unwrap()
    }

    fn once_in(&mut self, n: i64) -> bool {
        self.below(n) == 0
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let n = i64::try_from(all.len()).unwrap();
        (n > 0).then(|| &all[usize::try_from(self.below(n)).unwrap()])
    }

    fn id(&mut self) -> Uuid {
        let [high, low] = [0, 1].map(|_| u128::try_from(self.below(i64::MAX)).unwrap());
        Uuid::from_u128(high << 64 | low)
    }
}

/// What the desk believes is kept, sometimes an old state of it.
#[derive(Default)]
struct Desk {
    appointments: BTreeMap<AppointmentId, Vec<Appointment>>,
    families: BTreeMap<FamilyId, Vec<Family>>,
    steps: Vec<ChildStep>,
    reports: BTreeMap<(String, u8), i64>,
    commands: Vec<Command>,
}

impl Desk {
    fn saw(&mut self, command: Command) {
        for change in &command.changes {
            match change {
                Change::Appointment(e) => keep(&mut self.appointments, e, |a| a.id),
                Change::Family(e) => keep(&mut self.families, e, |f| f.id),
                Change::ChildStep(e) => {
                    let gone = e.before.as_ref().map(|s| s.id);
                    self.steps.retain(|s| Some(s.id) != gone);
                    self.steps.extend(e.after.clone());
                }
                Change::CapacityReport(e) => {
                    if let Some(report) = &e.after {
                        let cell = (report.school.clone(), report.intake.code());
                        let _ = self.reports.insert(cell, report.position);
                    }
                }
                _ => {}
            }
        }
        self.commands.push(command);
    }

    /// A record as it is, or as it was some time ago.
    fn one<K: Ord, T>(states: &BTreeMap<K, Vec<T>>, dice: &mut Dice) -> Option<T>
    where
        T: Clone,
    {
        let all: Vec<&Vec<T>> = states.values().collect();
        let states = dice.of(&all)?;
        if dice.once_in(8) {
            return dice.of(states).cloned();
        }
        states.last().cloned()
    }

    fn next(&mut self, dice: &mut Dice) -> Command {
        loop {
            let changes = match dice.below(22) {
                0..=6 => Some(vec![Edit::<Appointment>::create(talk(dice))]),
                7 | 8 => Self::one(&self.appointments, dice).map(|before| {
                    let other = talk(dice);
                    let after = Appointment {
                        start: other.start,
                        room: other.room,
                        counsellor: other.counsellor,
                        ..before.clone()
                    };
                    vec![Edit::<Appointment>::change(before, after)]
                }),
                9 => Self::one(&self.appointments, dice).map(|before| {
                    let status = AppointmentStatus::CancelledByFamily;
                    let after = Appointment {
                        status,
                        ..before.clone()
                    };
                    vec![Edit::<Appointment>::change(before, after)]
                }),
                10 => Self::one(&self.appointments, dice)
                    .map(|before| vec![Edit::<Appointment>::delete(before)]),
                11 => self.swap(dice),
                12 | 13 => Self::one(&self.families, dice).map(|before| {
                    let note = format!("Notiz {}", dice.below(9));
                    let after = Family {
                        note,
                        ..before.clone()
                    };
                    vec![Edit::<Family>::change(before, after)]
                }),
                14 => Some(vec![Edit::<Family>::create(Family {
                    id: family_id(20 + dice.below(10)),
                    ..family(1 + dice.below(40))
                })]),
                15 => Self::one(&self.families, dice)
                    .map(|before| vec![Edit::<Family>::delete(before)]),
                16 => Some(vec![Edit::<Room>::create(room(1 + dice.below(60)))]),
                17 => Some(vec![self.report(dice)]),
                18..=20 => Some(vec![self.step(dice)]),
                _ => match dice.of(&self.commands) {
                    // Again, or taken back.
                    Some(old) if dice.once_in(3) => return old.clone(),
                    Some(old) => return old.undo(CommandId(dice.id())),
                    None => None,
                },
            };
            if let Some(changes) = changes {
                return Command {
                    id: CommandId(dice.id()),
                    deed: Deed::Administered,
                    changes,
                };
            }
        }
    }

    /// Two appointments change their times.
    fn swap(&self, dice: &mut Dice) -> Option<Vec<Change>> {
        let one = Self::one(&self.appointments, dice)?;
        let other = Self::one(&self.appointments, dice)?;
        let at = |who: &Appointment, start| {
            let after = Appointment {
                start,
                ..who.clone()
            };
            Edit::<Appointment>::change(who.clone(), after)
        };
        (one.id != other.id).then(|| vec![at(&one, other.start), at(&other, one.start)])
    }

    fn report(&self, dice: &mut Dice) -> Change {
        let school = (*dice.of(&SCHOOLS).unwrap()).to_owned();
        let grade = 7 + u8::try_from(dice.below(2)).unwrap();
        let last = self.reports.get(&(school.clone(), grade)).copied();
        Edit::<CapacityReport>::create(CapacityReport {
            id: CapacityReportId(dice.id()),
            school,
            intake: Intake::of_grade(grade),
            position: last.map_or(0, |n| n + 1 - dice.below(8) / 7),
            regular: (!dice.once_in(6)).then(|| u16::try_from(dice.below(3)).unwrap()),
            support: None,
            support_total: None,
            literacy: None,
            remark: String::new(),
            reported_on: day(2026, 11, 20) + chrono::Duration::days(dice.below(9)),
            source: ReportSource::Phone,
            by: PersonId(1),
            rev: 1,
        })
    }

    /// The next step of a child, any that the tables allow; sometimes the last one is taken away.
    fn step(&self, dice: &mut Dice) -> Change {
        let n = 1 + dice.below(FAMILIES);
        let own = self.steps.iter().filter(|s| s.child == child_id(n));
        let last = own.max_by_key(|s| s.position);
        if let (Some(last), true) = (last, dice.once_in(4)) {
            return Edit::<ChildStep>::delete(last.clone());
        }
        let school = (*dice.of(&SCHOOLS).unwrap()).to_owned();
        let grade = 7 + u8::try_from(dice.below(2)).unwrap();
        let day = day(2026, 11, 20) + chrono::Duration::days(dice.below(9));
        let act = match dice.below(4) {
            0 => Act::SchoolRefused(RefusalReason::Full),
            1 => Act::Placed {
                school,
                grade,
                from: day,
                support: None,
                remedy: None,
                beyond: dice.once_in(5),
            },
            _ => Act::SchoolAsked {
                school,
                grade,
                due: day,
                start: None,
                beyond: dice.once_in(5),
            },
        };
        Edit::<ChildStep>::create(ChildStep {
            id: ChildStepId(dice.id()),
            child: child_id(n),
            family: family_id(n),
            position: last.map_or(0, |s| s.position + 1),
            previous: last.map(|s| s.id),
            act,
            sent: Vec::new(),
            on: day,
            by: PersonId(1),
            rev: 1,
        })
    }
}

fn keep<K: Ord + Copy, T: Clone>(
    states: &mut BTreeMap<K, Vec<T>>,
    edit: &Edit<T>,
    id: impl Fn(&T) -> K,
) {
    match (&edit.before, &edit.after) {
        (_, Some(after)) => states.entry(id(after)).or_default().push(after.clone()),
        (Some(before), None) => drop(states.remove(&id(before))),
        (None, None) => {}
    }
}

fn talk(dice: &mut Dice) -> Appointment {
    // One family, room and counsellor of each number does not exist.
    let of = |dice: &mut Dice, n: i64| 1 + dice.below(n) + dice.below(40) / 39;
    Appointment {
        id: AppointmentId(dice.id()),
        room: RoomId(of(dice, 2)),
        counsellor: CounsellorId(of(dice, FAMILIES)),
        minutes: [30, 45, 60][usize::try_from(dice.below(3)).unwrap()],
        buffer_minutes: [0, 15][usize::try_from(dice.below(2)).unwrap()],
        ..appointment(of(dice, FAMILIES), quarter(dice.below(60)))
    }
}

fn schools() -> Vec<Change> {
    let one = |number: &str| {
        let mut school = super::records::school();
        school.number = number.into();
        Edit::<School>::create(school)
    };
    SCHOOLS.map(one).into()
}

/// Every row of every table that the program writes, without the numbers that an engine gives itself.
async fn everything(store: &Store) -> Vec<(String, Vec<Vec<Val>>)> {
    let mut parts: Vec<(SqlId, Vec<Val>)> = Vec::new();
    for table in TABLES {
        let order: &'static str = format!("ORDER BY {}", table.key).leak();
        parts.push((SqlId::Select(table, "everything", order), Vec::new()));
    }
    for (name, sql) in [
        (
            "resource",
            "SELECT id, kind, owner_id FROM resource ORDER BY id",
        ),
        (
            "claim",
            "SELECT appointment_id, resource_id, start_s, end_s FROM claim ORDER BY appointment_id, resource_id",
        ),
        (
            "appointment_child",
            "SELECT appointment_id, position, child_id FROM appointment_child ORDER BY appointment_id, position",
        ),
        (
            "numbering",
            "SELECT entity, highest FROM numbering ORDER BY entity",
        ),
        (
            "command",
            "SELECT id, at_s, person_id, actor, role, deed, undoes FROM command ORDER BY seq",
        ),
        (
            "undo",
            "SELECT command_id, position, body FROM undo ORDER BY command_id, position",
        ),
        (
            "audit",
            "SELECT command_id, at_s, person_id, family_id, entity, entity_id, action, fields FROM audit ORDER BY seq",
        ),
    ] {
        parts.push((SqlId::Text(name, sql), Vec::new()));
    }
    let names: Vec<String> = parts.iter().map(|(id, _)| id.name()).collect();
    let rows = store.read(Read::new(parts)).await.unwrap();
    let values = rows.iter().map(|rows| {
        let columns =
            |row: erstberatung::store::Row<'_>| (0..64).map(|n| row.value(n).clone()).collect();
        rows.iter().map(columns).collect()
    });
    names.into_iter().zip(values).collect()
}

/// What an engine said; of a rule without a name of its own, only that it is one. Where a row breaks two rules of what must be
/// unique, the engines may name either.
fn verdict(said: &Result<(), StoreError>) -> String {
    match said {
        Ok(()) => "kept".into(),
        Err(StoreError::Bug(_)) => "rule".into(),
        Err(StoreError::Taken(what)) => format!("Taken({})", what.split('.').next().unwrap()),
        Err(error) => format!("{error:?}"),
    }
}

/// Where the engines differ first, and how often each verdict was given.
async fn difference(
    steps: u64,
    seed: u64,
    prepare: impl AsyncFn(&Kept, &Kept),
) -> (Option<String>, BTreeMap<String, u64>) {
    let (here, file) = On::Memory.empty().await;
    let (there, server) = On::Server.empty().await;
    let mut changes = founding(FAMILIES);
    changes.extend(schools());
    let founding = command(changes);
    for store in [&file, &server] {
        let _ = store.write(&founding, &actor(), NOW_S).await.unwrap();
    }
    prepare(&here, &there).await;
    let (mut dice, mut desk) = (Dice(seed), Desk::default());
    for n in 1..=FAMILIES {
        let _ = desk.families.insert(family_id(n), vec![family(n)]);
    }
    let mut verdicts = BTreeMap::new();
    for n in 0..steps {
        let command = desk.next(&mut dice);
        let at_s = NOW_S + i64::try_from(n).unwrap();
        let one = file.write(&command, &actor(), at_s).await.map(drop);
        let other = server.write(&command, &actor(), at_s).await.map(drop);
        if verdict(&one) != verdict(&other) {
            let what = format!("step {n}: {one:?} in the file, {other:?} on the server");
            return (Some(what), verdicts);
        }
        let kind = verdict(&one).split('(').next().unwrap().to_owned();
        *verdicts.entry(kind).or_default() += 1;
        if one.is_ok() {
            desk.saw(command);
        }
        if n % 500 == 499 || n + 1 == steps {
            // The model is a desk of the week, not of the year.
            let late = desk.commands.len().saturating_sub(200);
            let _ = desk.commands.drain(..late);
            let both = everything(&file)
                .await
                .into_iter()
                .zip(everything(&server).await);
            for ((name, one), (_, other)) in both {
                if one != other {
                    return (Some(format!("step {n}: rows of {name}")), verdicts);
                }
            }
        }
    }
    (None, verdicts)
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |n| n.parse().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_engines_say_the_same_and_keep_the_same() {
    let (steps, seed) = (number("DIFFERENCES", 2_000), number("SEED", 1));
    let (found, verdicts) = difference(steps, seed, async |_, _| {}).await;
    assert_eq!(found, None, "seed {seed}: {verdicts:?}");
    for wanted in [
        "kept",
        "Overlap",
        "Stale",
        "AlreadyDone",
        "Taken",
        "PlaceTaken",
        "Dependent",
    ] {
        assert!(verdicts.contains_key(wanted), "no {wanted}: {verdicts:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn control_with_one_guard_changed_in_one_engine_they_do_not() {
    for (file, server) in [
        ("DROP TRIGGER claim_no_overlap_ins", ""),
        ("", "ALTER TABLE claim DROP CONSTRAINT claim_no_overlap"),
        ("", "DROP TRIGGER place_taken_del ON child_step"),
        ("DROP TRIGGER place_taken_ins", ""),
    ] {
        let mutate = async |here: &Kept, there: &Kept| {
            here.run(file, "").await.unwrap();
            there.run("", server).await.unwrap();
        };
        let (found, _) = difference(2_000, 1, mutate).await;
        assert!(found.is_some(), "{file}{server}");
    }
}
