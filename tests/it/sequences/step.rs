//! What can happen in a sequence: steps drawn from a seed, and how the model carries them out with the program's own
//! decisions, sometimes on what a desk saw a few commands ago.

use super::model::{Guards, Model, No, State};
use super::world::{DAYS, Household, MONDAY, World, held_twice, now, orphan};
use chrono::{Datelike, Duration, NaiveDateTime, NaiveTime};
use erstberatung::domain::appointment::{Appointment, AppointmentKind, Channel};
use erstberatung::domain::booking::{
    self, BookRequest, CancelledBy, Decision, InterpreterEntry, Member, Place, Rearrangement,
    Snapshot, groups_are_whole,
};
use erstberatung::domain::change::{Change, Deed, Edit};
use erstberatung::domain::id::{
    AbsenceId, AppointmentId, ClosureId, ExceptionId, InterpreterId, SeriesId, SiteId,
};
use erstberatung::domain::interpreter::InterpreterStatus;
use erstberatung::domain::numbers::Numbered;
use erstberatung::domain::office::Office;
use erstberatung::domain::refusal::Refusal;
use erstberatung::domain::schedule::{
    Absence, Closure, OpenSlot, Rhythm, Series, SeriesException, open_slots,
};
use std::sync::Arc;

/// A random number generator (splitmix64): the same seed is the same sequence, everywhere.
#[derive(Debug, Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((x ^ (x >> 31)) >> 32).unwrap()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Book,
    Join,
    Move,
    Resize,
    Cancel,
    CancelGroup,
    Confirm,
    Interpreter,
    Series,
    Exception,
    Absence,
    Closure,
    Plan,
    Undo,
    Redo,
}

/// One step; its numbers pick among what there is.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Whose desk.
    pub who: u8,
    /// So many commands ago the desk last looked.
    pub stale: u8,
    pub what: What,
    pub a: u32,
    pub b: u32,
    pub c: u32,
}

/// A sequence: one desk, or two that do not wait for each other.
#[derive(Debug, Clone)]
pub struct Sequence {
    pub desks: u8,
    pub steps: Vec<Step>,
}

pub fn sequence(seed: u64) -> Sequence {
    use What::*;
    const OFTEN: [(What, usize); 15] = [
        (Book, 8),
        (Join, 1),
        (Move, 5),
        (Resize, 3),
        (Cancel, 4),
        (CancelGroup, 1),
        (Confirm, 1),
        (Interpreter, 2),
        (Series, 4),
        (Exception, 1),
        (Absence, 2),
        (Closure, 1),
        (Plan, 1),
        (Undo, 5),
        (Redo, 2),
    ];
    let table: Vec<What> = OFTEN
        .iter()
        .flat_map(|(what, times)| std::iter::repeat_n(*what, *times))
        .collect();
    let mut dice = Dice(seed.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let desks = 1 + u8::try_from(dice.roll() % 2).unwrap();
    let length = 8 + dice.roll() % 13;
    let steps = (0..length)
        .map(|_| {
            let who = u8::try_from(dice.roll() % u32::from(desks)).unwrap();
            let late = desks == 2 && dice.roll().is_multiple_of(4);
            let stale = if late { 1 + dice.roll() % 3 } else { 0 };
            Step {
                who,
                stale: u8::try_from(stale).unwrap(),
                what: table[dice.roll() as usize % table.len()],
                a: dice.roll(),
                b: dice.roll(),
                c: dice.roll(),
            }
        })
        .collect();
    Sequence { desks, steps }
}

/// What must never be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    HeldTwice(String),
    Orphan(String),
    /// The decision took what the guard refuses, on the same state.
    Disagree(String),
    NotRestored(String),
    /// A record was written over that the desk never saw.
    WrittenOver(String),
}

/// What happened in some sequences.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    pub written: u64,
    pub refused: u64,
    /// Refused by the guards: the world had moved on.
    pub late: u64,
    pub taken_back: u64,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.written += other.written;
        self.refused += other.refused;
        self.late += other.late;
        self.taken_back += other.taken_back;
    }
}

/// From what every sequence starts, and its bytes.
#[derive(Debug)]
pub struct Start {
    office: Arc<Office>,
    plain: String,
}

impl Start {
    pub fn of(world: &World) -> Self {
        let office = Arc::new(world.office.clone());
        let plain = Model::new(Arc::clone(&office), Guards::ALL).now().plain();
        Self { office, plain }
    }
}

/// Plays a sequence on the model, looks after every step, and takes everything back.
pub fn play(world: &World, start: &Start, seed: u64, guards: Guards) -> Result<Tally, Fault> {
    let sequence = sequence(seed);
    let mut model = Model::new(Arc::clone(&start.office), guards);
    let mut tally = Tally::default();
    for step in &sequence.steps {
        match act(world, &mut model, step) {
            Ok(()) => {
                tally.written += 1;
                look(world, model.now())?;
            }
            Err(Against::Refused) => tally.refused += 1,
            Err(Against::Guard(No::Mistaken)) => {
                return Err(Fault::WrittenOver(format!("{step:?}")));
            }
            Err(Against::Guard(no)) => {
                let decided = !matches!(step.what, What::Undo | What::Redo);
                if decided && step.stale == 0 {
                    return Err(Fault::Disagree(format!("{step:?}: {no:?}")));
                }
                tally.late += 1;
            }
        }
    }
    tally.taken_back = restore(&mut model, sequence.desks)?;
    look(world, model.now())?;
    if model.now().plain() != start.plain {
        return Err(Fault::NotRestored("the start is not what it was".into()));
    }
    Ok(tally)
}

/// One desk presses Strg+Z until nothing is left. With two, every command is taken back, the last one first.
fn restore(model: &mut Model, desks: u8) -> Result<u64, Fault> {
    let mut count = 0;
    let lost = |no: No| Fault::NotRestored(format!("{no:?}"));
    if desks == 1 {
        loop {
            match model.undo(0) {
                Ok(()) => count += 1,
                Err(No::NothingToUndo) => return Ok(count),
                Err(no) => return Err(lost(no)),
            }
        }
    }
    let ids: Vec<_> = model.log.iter().map(|e| e.command.id).collect();
    for id in ids.into_iter().rev() {
        model.take_back(0, id).map_err(lost)?;
        count += 1;
    }
    Ok(count)
}

pub fn look(world: &World, state: &State) -> Result<(), Fault> {
    if let Some(what) = held_twice(&state.appointments) {
        return Err(Fault::HeldTwice(what));
    }
    if let Some(what) = orphan(world, &state.office, &state.appointments) {
        return Err(Fault::Orphan(what));
    }
    if !groups_are_whole(&state.office, &state.appointments) {
        return Err(Fault::Orphan(
            "a family of a group is elsewhere than its group".into(),
        ));
    }
    Ok(())
}

/// Why a step came to nothing.
enum Against {
    /// A rule, or there was nothing to do it with.
    Refused,
    Guard(No),
}

impl From<Refusal> for Against {
    fn from(_: Refusal) -> Self {
        Self::Refused
    }
}

impl From<No> for Against {
    fn from(no: No) -> Self {
        match no {
            No::NothingToUndo => Self::Refused,
            no => Self::Guard(no),
        }
    }
}

fn act(world: &World, model: &mut Model, step: &Step) -> Result<(), Against> {
    let back = model
        .states
        .len()
        .saturating_sub(1 + usize::from(step.stale));
    let seen = model.states[back].clone();
    let (deed, changes) = match step.what {
        What::Undo => return Ok(model.undo(step.who)?),
        What::Redo => return Ok(model.redo(step.who)?),
        What::Book | What::Join => {
            let id = AppointmentId(model.new_id());
            let decision = book(world, &seen, step, id)?;
            (Deed::Booked(id), decision.changes)
        }
        What::Plan => {
            let mut seen = seen;
            let mut changes = Vec::new();
            for household in world
                .households
                .iter()
                .cycle()
                .skip(step.a as usize % 6)
                .take(6)
            {
                let id = AppointmentId(model.new_id());
                if let Some(decision) = first_fit(&seen, household, id) {
                    seen.appointments.push(decision.appointment);
                    changes.extend(decision.changes);
                }
                if changes.len() == 4 {
                    break;
                }
            }
            if changes.is_empty() {
                return Err(Against::Refused);
            }
            (
                Deed::BookedMany(u32::try_from(changes.len()).unwrap()),
                changes,
            )
        }
        What::Series | What::Exception | What::Absence | What::Closure => {
            let change = administer(&seen, step, model.guards.numbers).ok_or(Against::Refused)?;
            (Deed::Administered, vec![change])
        }
        _ => {
            let on = open_one(&seen, step.a).ok_or(Against::Refused)?;
            let decision = change_one(world, &seen, on, step)?;
            let deed = match step.what {
                What::Cancel => Deed::Cancelled(on.id),
                What::CancelGroup => Deed::GroupCancelled(1),
                What::Confirm => Deed::ConfirmedBy(on.id),
                What::Interpreter => Deed::InterpreterSet(on.id),
                _ => Deed::Rearranged(on.id),
            };
            (deed, decision.changes)
        }
    };
    Ok(model.write(step.who, deed, changes)?)
}

/// One of the appointments that are open.
pub fn open_one(seen: &State, pick: u32) -> Option<&Appointment> {
    let open: Vec<_> = seen
        .appointments
        .iter()
        .filter(|a| a.status.is_open())
        .collect();
    open.get(pick as usize % open.len().max(1)).copied()
}

fn snapshot<'a>(seen: &'a State, household: &'a Household) -> Snapshot<'a> {
    Snapshot {
        office: &seen.office,
        family: &household.family,
        children: &household.children,
        appointments: &seen.appointments,
    }
}

fn book(world: &World, seen: &State, step: &Step, id: AppointmentId) -> Result<Decision, Refusal> {
    let household = &world.households[step.a as usize % world.households.len()];
    let place = place(seen, 90, step.b, step.c);
    let request = request(&seen.appointments, step, id, place);
    booking::book(&snapshot(seen, household), &request, now())
}

/// What is asked for: mostly a first counselling; sometimes another kind, a length, a written reason, a group.
pub fn request(
    appointments: &[Appointment],
    step: &Step,
    id: AppointmentId,
    place: Place,
) -> BookRequest {
    let hosts: Vec<_> = appointments
        .iter()
        .filter(|a| a.kind == AppointmentKind::Group && a.group.is_none() && a.status.is_open())
        .collect();
    let host = hosts.get(step.b as usize % hosts.len().max(1));
    let joins = host.filter(|_| step.what == What::Join);
    BookRequest {
        kind: match (step.what, step.c % 8) {
            (What::Join, _) | (_, 0) => AppointmentKind::Group,
            (_, 1) => AppointmentKind::Phone,
            _ => AppointmentKind::Initial,
        },
        minutes: step.c.is_multiple_of(5).then_some(30 + step.c % 90),
        override_reason: step.c.is_multiple_of(3).then(|| "so vereinbart".to_owned()),
        group: joins.map(|h| h.id),
        ..BookRequest::usual(id, place)
    }
}

/// Where and when: mostly an open slot, sometimes anywhere.
pub fn place(seen: &State, minutes: u32, b: u32, c: u32) -> Place {
    let day = MONDAY + Duration::days(i64::from(b % DAYS));
    if !c.is_multiple_of(4) {
        let open = open_slots(&seen.office, day, &seen.appointments, minutes);
        if let Some(slot) = open.get((b / DAYS) as usize % open.len().max(1)) {
            return at(slot);
        }
    }
    let room = &seen.office.rooms[(b / 7) as usize % seen.office.rooms.len()];
    let counsellors = &seen.office.counsellors;
    let start = day.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(480 + 15 * (c % 36)));
    Place {
        series: None,
        site: room.site,
        room: room.id,
        counsellor: counsellors[(b / 21) as usize % counsellors.len()].id,
        start,
    }
}

/// The first slot that a family which waits can have, looking at the first two of each day.
fn first_fit(seen: &State, household: &Household, id: AppointmentId) -> Option<Decision> {
    let waits = |a: &Appointment| a.family == household.family.id && a.status.is_open();
    if seen.appointments.iter().any(waits) {
        return None;
    }
    let snapshot = snapshot(seen, household);
    [0, 2, 3, 7, 9, 10].into_iter().find_map(|n| {
        let day = MONDAY + Duration::days(n);
        let open = open_slots(&seen.office, day, &seen.appointments, 120);
        open.iter().step_by(4).take(2).find_map(|slot| {
            let request = BookRequest::usual(id, at(slot));
            booking::book(&snapshot, &request, now()).ok()
        })
    })
}

fn at(slot: &OpenSlot) -> Place {
    Place {
        series: Some(slot.key.series),
        site: slot.site,
        room: slot.room,
        counsellor: slot.counsellor,
        start: slot.start,
    }
}

fn change_one(
    world: &World,
    seen: &State,
    on: &Appointment,
    step: &Step,
) -> Result<Decision, Refusal> {
    let joined: Vec<Appointment> = seen
        .appointments
        .iter()
        .filter(|a| a.group == Some(on.id))
        .cloned()
        .collect();
    let household = world.household(on.family);
    let here = snapshot(seen, household);
    match step.what {
        What::Cancel => {
            let by = if step.b.is_multiple_of(2) {
                CancelledBy::Family
            } else {
                CancelledBy::Office
            };
            booking::cancel(on, &joined, by, "abgesagt", now())
        }
        What::CancelGroup => booking::cancel_group(on, &joined, CancelledBy::Office, "abgesagt"),
        What::Confirm => booking::confirm(on, Channel::Phone, now().date(), now()),
        What::Interpreter => {
            let entry = interpreter(on, step);
            booking::edit_interpreter(&here, on, &entry, now().date())
        }
        _ => {
            let to = rearrangement(on, place(seen, on.minutes, step.b, step.c), step);
            let members: Vec<Member<'_>> = joined
                .iter()
                .map(|appointment| Member {
                    appointment,
                    family: &world.household(appointment.family).family,
                })
                .collect();
            if members.is_empty() {
                booking::rearrange(&here, on, &to, now())
            } else {
                booking::rearrange_group(&here, on, &members, &to, now())
            }
        }
    }
}

pub fn interpreter(on: &Appointment, step: &Step) -> InterpreterEntry {
    let language = on
        .interpreter
        .as_ref()
        .map_or_else(|| "ar".into(), |i| i.language.clone());
    InterpreterEntry {
        language,
        status: InterpreterStatus::Confirmed,
        mode: on.interpreter.as_ref().map(|i| i.mode).unwrap_or_default(),
        reference: String::new(),
        person: (!step.b.is_multiple_of(3)).then_some(InterpreterId(i64::from(step.b % 2) + 1)),
    }
}

pub fn rearrangement(on: &Appointment, place: Place, step: &Step) -> Rearrangement {
    let as_it_is = Rearrangement::of(on);
    let override_reason = step.c.is_multiple_of(3).then(|| "so vereinbart".to_owned());
    if step.what == What::Resize {
        return Rearrangement {
            minutes: 15 + 15 * (step.b % 12),
            override_reason,
            ..as_it_is
        };
    }
    Rearrangement {
        place,
        override_reason,
        ..as_it_is
    }
}

/// Half a day or a few, somewhere in the weeks that are looked at.
fn stretch(b: u32) -> (NaiveDateTime, NaiveDateTime) {
    let from = MONDAY.and_time(NaiveTime::MIN)
        + Duration::days(i64::from(b % DAYS))
        + Duration::hours(i64::from(b / DAYS % 3) * 6);
    (from, from + Duration::hours(i64::from(6 + b / 50 % 60)))
}

/// A change of the offer, as the administration decides it.
/// `remember` numbers that were given; else the number after the highest that is there.
fn administer(seen: &State, step: &Step, remember: bool) -> Option<Change> {
    let office = &seen.office;
    let number = |kind, there: Option<i64>| {
        if remember {
            office.numbers.next(kind)
        } else {
            there.unwrap_or(0) + 1
        }
    };
    let pick = step.a as usize;
    let make = !step.c.is_multiple_of(3);
    match step.what {
        What::Series => {
            let there = office.series.iter().map(|s| s.id.0).max();
            series(seen, step, number(Numbered::Series, there))
        }
        What::Exception if make || office.exceptions.is_empty() => {
            let series = office.series.get(pick % office.series.len().max(1))?;
            let day = MONDAY + Duration::days(i64::from(step.b % DAYS));
            let known = office
                .exceptions
                .iter()
                .any(|e| e.series == series.id && e.day == day);
            let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
            (!known).then(|| {
                Edit::<SeriesException>::create(SeriesException {
                    id: ExceptionId(number(
                        Numbered::SeriesException,
                        office.exceptions.iter().map(|e| e.id.0).max(),
                    )),
                    series: series.id,
                    day,
                    hours: step.b.is_multiple_of(2).then(|| (hour(10), hour(15))),
                    rev: 1,
                })
            })
        }
        What::Exception => {
            let gone = &office.exceptions[pick % office.exceptions.len()];
            Some(Edit::<SeriesException>::delete(gone.clone()))
        }
        What::Absence if make || office.absences.is_empty() => {
            let (from, to) = stretch(step.b);
            Some(Edit::<Absence>::create(Absence {
                id: AbsenceId(number(
                    Numbered::Absence,
                    office.absences.iter().map(|a| a.id.0).max(),
                )),
                counsellor: office.counsellors[pick % office.counsellors.len()].id,
                from,
                to,
                rev: 1,
            }))
        }
        What::Absence => {
            let gone = &office.absences[pick % office.absences.len()];
            Some(Edit::<Absence>::delete(gone.clone()))
        }
        _ if make || office.closures.is_empty() => {
            let (from, to) = stretch(step.b);
            Some(Edit::<Closure>::create(Closure {
                id: ClosureId(number(
                    Numbered::Closure,
                    office.closures.iter().map(|c| c.id.0).max(),
                )),
                site: (!pick.is_multiple_of(3))
                    .then_some(SiteId(i64::try_from(pick % 2).unwrap() + 1)),
                from,
                to,
                reason: "geschlossen".into(),
                rev: 1,
            }))
        }
        _ => {
            let gone = &office.closures[pick % office.closures.len()];
            Some(Edit::<Closure>::delete(gone.clone()))
        }
    }
}

/// A series is changed, made, or taken away when no appointment uses it.
fn series(seen: &State, step: &Step, number: i64) -> Option<Change> {
    let office = &seen.office;
    let before = office
        .series
        .get(step.a as usize % office.series.len().max(1))?;
    let used = seen
        .appointments
        .iter()
        .any(|a| a.series == Some(before.id));
    if step.c.is_multiple_of(2) && !used {
        let excepted = office.exceptions.iter().any(|e| e.series == before.id);
        return (!excepted).then(|| Edit::<Series>::delete(before.clone()));
    }
    let mut after = altered(before, step);
    if step.c % 4 == 1 {
        after.id = SeriesId(number);
        return Some(Edit::<Series>::create(after));
    }
    Some(Edit::<Series>::change(before.clone(), after))
}

pub fn altered(before: &Series, step: &Step) -> Series {
    let mut after = before.clone();
    let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
    match step.b % 5 {
        0 => (after.start, after.end) = (hour(9), hour(12)),
        1 => after.valid_to = Some(MONDAY + Duration::days(i64::from(step.b / 5 % DAYS))),
        2 => after.active = !after.active,
        3 => after.rhythm = Rhythm::EveryWeeks(2),
        _ => after.weekday = (MONDAY + Duration::days(i64::from(step.b / 5 % 5))).weekday(),
    }
    after
}
