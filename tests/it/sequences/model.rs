//! The store as a model: records in memory with the engine's three guards (revisions, claims, references), each of which
//! can be taken away, and a history that can be taken back.

use erstberatung::domain::appointment::{Appointment, Claim};
use erstberatung::domain::change::{Change, Command, Deed, Edit};
use erstberatung::domain::history::{self, Piles};
use erstberatung::domain::id::{AppointmentId, CommandId};
use erstberatung::domain::numbers::given;
use erstberatung::domain::office::Office;
use erstberatung::domain::refusal::Reason;
use std::sync::Arc;
use uuid::Uuid;

/// Which guards stand.
#[derive(Debug, Clone, Copy)]
pub struct Guards {
    pub claims: bool,
    pub revisions: bool,
    pub references: bool,
    /// The look at the groups before something is taken back.
    pub groups: bool,
    /// The memory of the numbers that were given.
    pub numbers: bool,
}

impl Guards {
    pub const ALL: Self = Self {
        claims: true,
        revisions: true,
        references: true,
        groups: true,
        numbers: true,
    };
}

/// Why a command was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum No {
    Overlap,
    Stale,
    Dependent,
    NothingToUndo,
    /// No guard: the record that was written over is not the one that the desk saw.
    Mistaken,
}

/// Everything that changes.
#[derive(Debug, Clone)]
pub struct State {
    pub office: Arc<Office>,
    /// In the order in which they were made.
    pub appointments: Vec<Appointment>,
}

impl State {
    /// Everything but revisions, for comparing byte by byte. The order in which records were made is no part of it.
    pub fn plain(&self) -> String {
        let mut state = self.clone();
        let office = Arc::make_mut(&mut state.office);
        office.series.iter_mut().for_each(|x| x.rev = 0);
        office.exceptions.iter_mut().for_each(|x| x.rev = 0);
        office.absences.iter_mut().for_each(|x| x.rev = 0);
        office.closures.iter_mut().for_each(|x| x.rev = 0);
        office.series.sort_by_key(|x| x.id);
        office.exceptions.sort_by_key(|x| x.id);
        office.absences.sort_by_key(|x| x.id);
        office.closures.sort_by_key(|x| x.id);
        state.appointments.iter_mut().for_each(|a| a.rev = 0);
        state.appointments.sort_by_key(|a| a.id);
        let lists = (
            &office.series,
            &office.exceptions,
            &office.absences,
            &office.closures,
            &state.appointments,
        );
        serde_json::to_string(&lists).unwrap()
    }
}

/// Who did what.
#[derive(Debug)]
pub struct Entry {
    pub who: u8,
    pub command: Command,
}

/// The store.
#[derive(Debug)]
pub struct Model {
    pub guards: Guards,
    /// How it was after each command; the first is the start.
    pub states: Vec<State>,
    pub log: Vec<Entry>,
    ids: u128,
}

impl Model {
    pub fn new(office: Arc<Office>, guards: Guards) -> Self {
        Self {
            guards,
            states: vec![State {
                office,
                appointments: Vec::new(),
            }],
            log: Vec::new(),
            ids: 0,
        }
    }

    pub fn now(&self) -> &State {
        self.states.last().unwrap()
    }

    pub fn new_id(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(0x7000_0000_0000_4000_8000_0000_0000_0000 + self.ids)
    }

    /// Writes all of a command or nothing.
    pub fn write(&mut self, who: u8, deed: Deed, changes: Vec<Change>) -> Result<(), No> {
        let id = CommandId(self.new_id());
        self.commit(who, Command { id, deed, changes })
    }

    fn commit(&mut self, who: u8, command: Command) -> Result<(), No> {
        let mut state = self.now().clone();
        let mut touched: Vec<AppointmentId> = Vec::new();
        let again = matches!(command.deed, Deed::Undone(_));
        let numbers = &mut Arc::make_mut(&mut state.office).numbers;
        for (kind, (lowest, highest)) in given(&command.changes) {
            if self.guards.numbers && !again && lowest <= numbers.highest(kind) {
                return Err(No::Stale);
            }
            numbers.give(kind, highest);
        }
        for change in &command.changes {
            self.put(&mut state, change, &mut touched)?;
        }
        if self.guards.claims && overlaps(&state.appointments, &touched) {
            return Err(No::Overlap);
        }
        if self.guards.references && dangles(&state) {
            return Err(No::Dependent);
        }
        self.states.push(state);
        self.log.push(Entry { who, command });
        Ok(())
    }

    fn put(
        &self,
        state: &mut State,
        change: &Change,
        touched: &mut Vec<AppointmentId>,
    ) -> Result<(), No> {
        let strict = self.guards.revisions;
        match change {
            Change::Appointment(e) => {
                touched.extend(e.after.as_ref().or(e.before.as_ref()).map(|a| a.id));
                replace(&mut state.appointments, e, |a| a.id, |a| a.rev, strict)
            }
            Change::Series(e) => {
                let list = &mut Arc::make_mut(&mut state.office).series;
                replace(list, e, |x| x.id, |x| x.rev, strict)
            }
            Change::SeriesException(e) => {
                let list = &mut Arc::make_mut(&mut state.office).exceptions;
                replace(list, e, |x| x.id, |x| x.rev, strict)
            }
            Change::Absence(e) => {
                let list = &mut Arc::make_mut(&mut state.office).absences;
                replace(list, e, |x| x.id, |x| x.rev, strict)
            }
            Change::Closure(e) => {
                let list = &mut Arc::make_mut(&mut state.office).closures;
                replace(list, e, |x| x.id, |x| x.rev, strict)
            }
            other => panic!("{} is not part of any sequence", other.entity()),
        }
    }

    /// What a person can take back and do again.
    fn piles(&self, who: u8) -> Piles {
        let log = self.log.iter();
        Piles::of(log.map(|e| (e.command.id, &e.command.deed, e.who == who)))
    }

    /// Strg+Z.
    pub fn undo(&mut self, who: u8) -> Result<(), No> {
        let id = self.piles(who).undo.pop().ok_or(No::NothingToUndo)?;
        self.take_back(who, id)
    }

    /// Strg+Y.
    pub fn redo(&mut self, who: u8) -> Result<(), No> {
        let (_, id) = self.piles(who).redo.pop().ok_or(No::NothingToUndo)?;
        self.take_back(who, id)
    }

    /// Writes the inverse of a command upon the records as they are, as the service does.
    pub fn take_back(&mut self, who: u8, id: CommandId) -> Result<(), No> {
        let at = self.log.iter().position(|e| e.command.id == id).unwrap();
        let new = CommandId(self.new_id());
        let entry = &self.log[at];
        let later = self.log[at..].iter().flat_map(|e| &e.command.changes);
        let now = self.now();
        let command = if self.guards.groups {
            history::take_back(&entry.command, new, later, &now.office, &now.appointments)
        } else {
            let inverse = entry.command.undo(new).upon(later);
            inverse.ok_or_else(|| Reason::ChangedMeanwhile.into())
        };
        self.commit(who, command.map_err(|_| No::Stale)?)
    }
}

fn replace<T: Clone + PartialEq, K: PartialEq>(
    list: &mut Vec<T>,
    edit: &Edit<T>,
    key: impl Fn(&T) -> K,
    rev: impl Fn(&T) -> i64,
    strict: bool,
) -> Result<(), No> {
    let Some(record) = edit.after.as_ref().or(edit.before.as_ref()) else {
        return Ok(());
    };
    let at = list.iter().position(|x| key(x) == key(record));
    if strict {
        let now = at.map(|at| rev(&list[at]));
        if now != edit.before.as_ref().map(&rev) {
            return Err(No::Stale);
        }
        if at.map(|at| &list[at]) != edit.before.as_ref() {
            return Err(No::Mistaken);
        }
    }
    match (at, &edit.after) {
        (Some(at), Some(after)) => list[at] = after.clone(),
        (Some(at), None) => drop(list.remove(at)),
        (None, Some(after)) => list.push(after.clone()),
        (None, None) => {}
    }
    Ok(())
}

/// Does an appointment that was touched claim what another one has?
fn overlaps(appointments: &[Appointment], touched: &[AppointmentId]) -> bool {
    let new = appointments.iter().filter(|a| touched.contains(&a.id));
    new.into_iter().any(|a| {
        let near = |b: &&Appointment| {
            b.id != a.id && (b.start.date() - a.start.date()).num_days().abs() <= 1
        };
        let claims: Vec<Claim> = a.claims();
        appointments
            .iter()
            .filter(near)
            .flat_map(Appointment::claims)
            .any(|theirs| claims.iter().any(|own| own.clashes(&theirs)))
    })
}

/// Does a reference point to nothing?
fn dangles(state: &State) -> bool {
    let series = |id| state.office.series(id).is_some();
    let known = |id| state.appointments.iter().any(|b| b.id == id);
    let hangs = |a: &Appointment| {
        a.series.is_some_and(|s| !series(s))
            || a.previous.is_some_and(|p| !known(p))
            || a.group.is_some_and(|g| !known(g))
    };
    state.appointments.iter().any(hangs)
        || state.office.exceptions.iter().any(|e| !series(e.series))
}
