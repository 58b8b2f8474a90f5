//! Keeps it: in an encrypted file on this computer, or on a server that several desks share. Knows SQL, knows no window.
//!
//! A transaction is data ([`Txn`]): a list of statements, each with the number of rows it must touch. An executor
//! ([`sqlite`] or [`postgres`]) runs it; [`Store`] is the only thing the floor above holds.
//!
//! The engines differ in five things only: how they connect, what they lock, what their errors mean, how news reach
//! them, and the text of their schema with its backup.

pub mod backup;
pub mod changes;
pub mod check;
pub mod drafts;
pub mod engine;
pub mod error;
pub mod faults;
pub mod keys;
pub mod place;
pub mod postgres;
pub mod read;
pub mod record;
pub mod rows;
mod rule;
pub mod schema;
pub mod sql;
pub mod sqlite;
pub mod txn;

use std::path::Path;
use tokio::sync::watch;
use uuid::Uuid;

pub use backup::Manifest;
pub use check::{Depth, Report};
pub use error::StoreError;
pub use keys::Dek;
pub use place::{Place, write_atomically};
pub use postgres::{Migrated, Server};
pub use txn::{Committed, Expect, Miss, Read, Row, Rows, SqlId, Step, Txn, Val};

use engine::Engine;
use faults::{Fault, Faults};
use postgres::Pg;
use sqlite::Sqlite;

/// What a screen must know about the data under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Commands up to this number are kept; reload what is shown.
    Rows(u64),
    /// Something may have been missed: reload everything.
    Resync,
    /// The engine cannot be reached; what is shown may be old.
    Offline,
    /// The engine is back.
    Online,
}

/// Whether a database file is expected to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Open the file; it is an error when there is none or when it is empty.
    Existing,
    /// Make the file; it is an error when there is one.
    New,
}

/// The store. Cheap to clone; all clones work on the same database.
#[derive(Debug, Clone)]
pub struct Store {
    engine: Engine,
    /// Faults to come, for rehearsing what the faces say and do then.
    faults: Faults,
}

impl Store {
    /// Opens or makes the database in `place` with its raw key, runs the migrations and a quick check.
    ///
    /// # Errors
    /// Whatever keeps the file from being used: [`StoreError::WrongKey`], [`StoreError::Damaged`],
    /// [`StoreError::InUse`], [`StoreError::Schema`], [`StoreError::Foreign`], [`StoreError::Missing`] and others.
    pub async fn open(place: &Place, key: &Dek, opening: Opening) -> Result<Self, StoreError> {
        let engine = Sqlite::open(place.clone(), key.clone(), opening).await?;
        Ok(Self::on(Engine::Embedded(engine)))
    }

    /// Joins the database on a server; `place` is where this computer keeps what is its own, such as prints.
    ///
    /// # Errors
    /// Whatever keeps the server from being used: [`StoreError::Offline`], [`StoreError::Untrusted`],
    /// [`StoreError::WrongKey`], [`StoreError::NoRight`], [`StoreError::Schema`], [`StoreError::Foreign`],
    /// [`StoreError::Missing`] and others.
    pub async fn join(place: &Place, server: &Server) -> Result<Self, StoreError> {
        let engine = Pg::open(place.clone(), server.clone()).await?;
        Ok(Self::on(Engine::Shared(engine)))
    }

    fn on(engine: Engine) -> Self {
        Self {
            engine,
            faults: Faults::default(),
        }
    }

    /// Runs a transaction: all of it or nothing.
    ///
    /// # Errors
    /// [`StoreError::Overlap`], [`StoreError::Stale`], [`StoreError::AlreadyDone`] and the engine's troubles. After
    /// [`StoreError::Unknown`] ask [`Store::outcome`].
    pub async fn commit(&self, txn: Txn) -> Result<Committed, StoreError> {
        match self.faults.of_commit() {
            Some(Fault::RefuseCommit(error)) => Err(error),
            Some(Fault::LoseAnswer) => {
                let id = txn.id;
                let _ = self.engine.commit(txn).await?;
                Err(StoreError::Unknown(id))
            }
            _ => self.engine.commit(txn).await,
        }
    }

    /// Keeps what is no command, such as drafts: all of it or nothing, without history, and nobody is told.
    ///
    /// # Errors
    /// The engine's troubles.
    pub(crate) async fn keep(&self, steps: Vec<Step>) -> Result<(), StoreError> {
        self.engine.keep(steps).await
    }

    /// Runs queries, all on one snapshot. Dropping the future stops a query that is still running.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn read(&self, read: Read) -> Result<Vec<Rows>, StoreError> {
        match self.faults.of_read() {
            Some(Fault::RefuseRead(error)) => Err(error),
            _ => self.engine.read(read).await,
        }
    }

    /// Was the command with this id kept, and as which number? `None` is for good: it will not be kept later either.
    ///
    /// # Errors
    /// The engine's troubles; then it is still not known.
    pub async fn outcome(&self, id: Uuid) -> Result<Option<Committed>, StoreError> {
        if let Some(kept) = self.kept(id).await? {
            return Ok(Some(kept));
        }
        self.engine.settle(id).await?;
        self.kept(id).await
    }

    async fn kept(&self, id: Uuid) -> Result<Option<Committed>, StoreError> {
        let read = Read::one(sql::command::OUTCOME, vec![Val::from(id)]);
        let rows = self.read(read).await?;
        let first = rows.first().and_then(|r| r.iter().next());
        first
            .map(|row| row.count(0).map(|change| Committed { change }))
            .transpose()
    }

    /// Tells of every commit from now on.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<News> {
        self.engine.changes()
    }

    /// Looks the database over.
    ///
    /// # Errors
    /// The engine's troubles; damage that the check finds is in the report.
    pub async fn check(&self, depth: Depth) -> Result<Report, StoreError> {
        self.engine.check(depth).await
    }

    /// Writes a copy to `to`, opens it again, checks it and only then gives it its name. What is on a server is backed up
    /// there, by its administrator.
    ///
    /// # Errors
    /// [`StoreError::ServerKeepsBackups`] where several desks share a database,
    /// [`StoreError::Exists`] when `to` is there already, [`StoreError::Damaged`] when the copy does not stand the
    /// check, and the engine's troubles.
    pub async fn backup(&self, to: &Path) -> Result<Manifest, StoreError> {
        self.engine.backup(to).await
    }

    /// Ends the work: waits for what is queued, empties the write-ahead log and lets the folder go. Every clone is
    /// closed with it.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.engine.close().await
    }

    /// The folder the store works in.
    #[must_use]
    pub fn place(&self) -> &Place {
        self.engine.place()
    }

    /// The same store behind a list of faults.
    #[must_use]
    pub fn with_faults(&self, faults: Faults) -> Self {
        Self {
            engine: self.engine.clone(),
            faults,
        }
    }
}
