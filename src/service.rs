//! The one door: every use case, with rights, clock and audit. No SQL, no window.
//!
//! A [`Service`] is one person at work on one database. It is cheap to clone; window and command line call the same
//! functions on it. A use case reads what it needs, lets `domain` decide, and has the store write all of it or
//! nothing.

pub mod administration;
pub mod appointments;
pub mod calendar_file;
pub mod calls;
pub mod capacity;
pub mod claimants;
pub mod drafts;
pub mod duplicates;
pub mod entry;
pub mod error;
pub mod families;
pub mod family_list;
pub mod follow_ups;
mod homes;
pub mod imports;
pub mod letter_texts;
pub mod letters;
pub mod lists;
pub mod lock;
pub mod merging;
pub mod papers;
pub mod people;
pub mod placing;
pub mod plans;
pub mod post_room;
pub mod proposals;
pub mod rehearsal;
pub mod reports;
pub mod schild;
pub mod schools;
mod scope;
pub mod steps;
pub mod talks;
pub mod timeline;
pub mod today;

use crate::clock::{self, Clock};
use crate::domain::change::{Change, Command, Deed};
use crate::domain::history::{self, Piles};
use crate::domain::id::{AppointmentId, CommandId};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::{Actor, Right};
use crate::store::rows::CommandRow;
use crate::store::{News, Step, Store, StoreError};
use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use tokio::sync::watch;

pub use error::Error;

/// So many commands are looked at for what can be taken back.
const LOOK_BACK: u32 = 500;

/// One person at work on one database.
#[derive(Debug, Clone)]
pub struct Service {
    store: Store,
    clock: Clock,
    actor: Actor,
    cache: Arc<RwLock<Option<Arc<Office>>>>,
    names: Arc<RwLock<families::HeldNames>>,
    written: Arc<RwLock<HashMap<AppointmentId, i64>>>,
    history: reports::Shared,
}

/// What was done: the value asked for, the command that did it, and its deed for the sentence and for undo.
#[derive(Debug, Clone, PartialEq)]
pub struct Done<T> {
    /// What the use case gives.
    pub value: T,
    /// The command, for undo.
    pub command: CommandId,
    /// What was done.
    pub deed: Deed,
}

impl Service {
    /// A person at work on an open store.
    #[must_use]
    pub fn new(store: Store, clock: Clock, actor: Actor) -> Self {
        Self {
            store,
            clock,
            actor,
            cache: Arc::default(),
            names: Arc::default(),
            written: Arc::default(),
            history: Arc::default(),
        }
    }

    /// Is this revision of an appointment one that was written here? Others' changes are news, the own ones are not.
    #[must_use]
    pub fn has_written(&self, appointment: AppointmentId, rev: i64) -> bool {
        self.written
            .read()
            .is_ok_and(|written| written.get(&appointment) == Some(&rev))
    }

    /// The same store for the same person in another of their roles.
    #[must_use]
    pub fn acting_as(&self, actor: Actor) -> Self {
        Self {
            actor,
            // What one role may find another may not.
            names: Arc::default(),
            ..self.clone()
        }
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// The clock of this session.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The store, for entry, backup and checks.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Tells of every commit from now on.
    #[must_use]
    pub fn news(&self) -> watch::Receiver<News> {
        self.store.changes()
    }

    /// Everything administrative, from memory when nothing changed.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn office(&self) -> Result<Arc<Office>, Error> {
        if let Some(office) = self.cache.read().ok().and_then(|c| c.clone()) {
            return Ok(office);
        }
        let office = Arc::new(self.store.office().await?);
        if let Ok(mut cache) = self.cache.write() {
            *cache = Some(Arc::clone(&office));
        }
        Ok(office)
    }

    /// Forgets what is held in memory; the next reads fetch it anew.
    pub fn forget(&self) {
        self.history.forget();
        if let Ok(mut cache) = self.cache.write() {
            *cache = None;
        }
        if let Ok(mut names) = self.names.write() {
            names.forget();
        }
    }

    /// May the person do this in their role?
    ///
    /// # Errors
    /// [`Reason::NoRight`].
    pub fn require(&self, right: Right) -> Result<(), Error> {
        if self.actor.role.may(right) {
            return Ok(());
        }
        Err(Refusal::from(Reason::NoRight {
            role: self.actor.role,
            right,
        })
        .into())
    }

    /// May the person do this in their role, by one of these rights?
    ///
    /// # Errors
    /// [`Reason::NoneOfRights`].
    pub fn require_any(&self, rights: &[Right]) -> Result<(), Error> {
        if rights.iter().any(|right| self.actor.role.may(*right)) {
            return Ok(());
        }
        Err(Refusal::from(Reason::NoneOfRights {
            role: self.actor.role,
            rights: rights.to_vec(),
        })
        .into())
    }

    /// Writes a command. What the store refuses because the world moved on comes back as a refusal in words.
    async fn carry_out<T>(
        &self,
        deed: Deed,
        changes: Vec<Change>,
        value: T,
    ) -> Result<Done<T>, Error> {
        let command = Command {
            id: CommandId(clock::new_id()),
            deed,
            changes,
        };
        self.write(&command).await?;
        Ok(Done {
            value,
            command: command.id,
            deed: command.deed,
        })
    }

    async fn write(&self, command: &Command) -> Result<(), Error> {
        Ok(self.put(command).await?)
    }

    /// Writes a command and says what the store says.
    async fn put(&self, command: &Command) -> Result<(), StoreError> {
        self.put_with(command, Vec::new()).await
    }

    /// The same with steps that leave no trace in the history.
    async fn put_with(&self, command: &Command, also: Vec<Step>) -> Result<(), StoreError> {
        let written = self
            .store
            .write_with(command, &self.actor, self.clock.now_s(), also)
            .await;
        let outcome = match written {
            Ok(_) | Err(StoreError::AlreadyDone) => Ok(()),
            Err(StoreError::Unknown(id)) => match self.store.outcome(id).await? {
                Some(_) => Ok(()),
                None => Err(StoreError::Unknown(id)),
            },
            Err(other) => Err(other),
        };
        if outcome.is_ok()
            && let Ok(mut written) = self.written.write()
        {
            for change in &command.changes {
                if let Change::Appointment(edit) = change
                    && let Some(after) = &edit.after
                {
                    let _ = written.insert(after.id, after.rev);
                }
            }
        }
        if matches!(
            outcome,
            Err(StoreError::Overlap(_) | StoreError::Stale(..) | StoreError::Dependent)
        ) {
            // The decision looked at something that is no longer so.
            self.forget();
        }
        let touches = |entities: &[&str]| {
            command
                .changes
                .iter()
                .any(|c| entities.contains(&c.entity()))
        };
        if touches(&["family", "guardian", "child", "child_step"])
            && let Ok(mut names) = self.names.write()
        {
            names.forget();
        }
        if !command.changes.iter().all(|c| {
            matches!(
                c.entity(),
                "family"
                    | "guardian"
                    | "child"
                    | "child_step"
                    | "call"
                    | "follow_up"
                    | "appointment"
                    | "letter"
                    | "letter_copy"
                    | "print_batch"
                    | "declined"
                    | "talk"
                    | "distinct_families"
                    | "capacity_report"
            )
        }) && let Ok(mut cache) = self.cache.write()
        {
            *cache = None;
        }
        outcome
    }

    /// The last commands, newest first.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn last_deeds(&self, limit: u32) -> Result<Vec<CommandRow>, Error> {
        Ok(self.store.commands(limit).await?)
    }

    /// Takes back a command, or the person's own last one that still can be.
    ///
    /// # Errors
    /// [`Reason::NothingToUndo`], [`Reason::ChangedMeanwhile`] when the world has moved on, and the store's troubles.
    pub async fn undo(&self, which: Option<CommandId>) -> Result<Done<Deed>, Error> {
        self.require(Right::Undo)?;
        let which = match which {
            Some(id) => Some(id),
            None => self.piles().await?.undo.pop(),
        };
        let row = self.taken_from(which).await?;
        self.may_take_back(&row)?;
        let value = row.command.deed.clone();
        self.take_back(&row, value).await
    }

    /// Does again what the person took back last (Strg+Y).
    ///
    /// # Errors
    /// As [`Service::undo`].
    pub async fn redo(&self) -> Result<Done<Deed>, Error> {
        self.require(Right::Undo)?;
        let Some((root, undone)) = self.piles().await?.redo.pop() else {
            return Err(Refusal::from(Reason::NothingToUndo).into());
        };
        let row = self.taken_from(Some(undone)).await?;
        self.may_take_back(&row)?;
        let first = self.store.command(root).await?;
        let value = first.map_or(Deed::Undone(root), |row| row.command.deed);
        self.take_back(&row, value).await
    }

    /// What the person can take back and do again, among the last commands of everybody.
    async fn piles(&self) -> Result<Piles, Error> {
        let rows = self.store.commands(LOOK_BACK).await?;
        let oldest_first = rows.iter().rev();
        Ok(Piles::of(oldest_first.map(|row| {
            let own = row.actor == self.actor.name;
            (row.command.id, &row.command.deed, own)
        })))
    }

    /// The command to take back, with its changes.
    async fn taken_from(&self, which: Option<CommandId>) -> Result<CommandRow, Error> {
        let row = match which {
            Some(id) => self.store.command(id).await?,
            None => None,
        };
        row.filter(|r| {
            r.undone_by.is_none() && !r.command.changes.is_empty() && r.command.deed.can_be_undone()
        })
        .ok_or_else(|| Refusal::from(Reason::NothingToUndo).into())
    }

    /// Writes the inverse of a command upon the records as they are today. What somebody else changed since then is not
    /// written over.
    async fn take_back(&self, row: &CommandRow, value: Deed) -> Result<Done<Deed>, Error> {
        let later = self.store.changes_since(row.command.id).await?;
        let mut around = Vec::new();
        for start in history::group_starts(&row.command) {
            let rows = self.starting_at(start).await?;
            around.extend(rows.into_iter().map(|r| r.appointment));
        }
        let office = self.office().await?;
        let id = CommandId(clock::new_id());
        let command = history::take_back(&row.command, id, &later, &office, &around)?;
        self.put(&command).await.map_err(|error| match error {
            // What comes back was a name or a day of its own; something new has it now.
            StoreError::Taken(_) => Reason::ChangedMeanwhile.into(),
            other => Error::from(other),
        })?;
        Ok(Done {
            value,
            command: command.id,
            deed: command.deed,
        })
    }
}
