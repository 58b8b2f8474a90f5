//! Keeps it: the embedded, encrypted database. Knows SQL, knows no window.
//!
//! A transaction is data ([`Txn`]): a list of statements, each with the number of rows it must touch. An executor
//! ([`sqlite`]) runs it; the enum [`Store`] is the only thing the floor above holds.

pub mod backup;
pub mod changes;
pub mod check;
pub mod drafts;
pub mod error;
pub mod faults;
pub mod keys;
pub mod place;
pub mod read;
pub mod record;
pub mod rows;
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
pub use txn::{Committed, Expect, Miss, Read, Row, Rows, SqlId, Step, Txn, Val};

use faults::Faults;
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

/// The store. Cheap to clone; all clones work on the same file.
#[derive(Debug, Clone)]
pub enum Store {
    /// One encrypted file on this computer.
    Embedded(Sqlite),
    /// The embedded store behind a list of faults to come, for rehearsing what the faces say and do then.
    Faulty(Sqlite, Faults),
}

impl Store {
    /// Opens or makes the database in `place` with its raw key, runs the migrations and a quick check.
    ///
    /// # Errors
    /// Whatever keeps the file from being used: [`StoreError::WrongKey`], [`StoreError::Damaged`],
    /// [`StoreError::InUse`], [`StoreError::Schema`], [`StoreError::Foreign`], [`StoreError::Missing`] and others.
    pub async fn open(place: &Place, key: &Dek, opening: Opening) -> Result<Self, StoreError> {
        Ok(Self::Embedded(
            Sqlite::open(place.clone(), key.clone(), opening).await?,
        ))
    }

    /// Runs a transaction: all of it or nothing.
    ///
    /// # Errors
    /// [`StoreError::Overlap`], [`StoreError::Stale`], [`StoreError::AlreadyDone`] and the engine's troubles. After
    /// [`StoreError::Unknown`] ask [`Store::outcome`].
    pub async fn commit(&self, txn: Txn) -> Result<Committed, StoreError> {
        match self {
            Self::Embedded(engine) => engine.commit(txn).await,
            Self::Faulty(engine, faults) => faults.commit(engine, txn).await,
        }
    }

    /// Keeps what is no command, such as drafts: all of it or nothing, without history, and nobody is told.
    ///
    /// # Errors
    /// The engine's troubles.
    pub(crate) async fn keep(&self, steps: Vec<Step>) -> Result<(), StoreError> {
        self.engine().keep(steps).await
    }

    /// Runs queries, all on one snapshot. Dropping the future stops a query that is still running.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn read(&self, read: Read) -> Result<Vec<Rows>, StoreError> {
        match self {
            Self::Embedded(engine) => engine.read(read).await,
            Self::Faulty(engine, faults) => faults.read(engine, read).await,
        }
    }

    /// Was the command with this id kept, and as which number?
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn outcome(&self, id: Uuid) -> Result<Option<Committed>, StoreError> {
        let rows = self
            .read(Read::one(sql::command::OUTCOME, vec![Val::from(id)]))
            .await?;
        let Some(row) = rows.first().and_then(|r| r.iter().next()) else {
            return Ok(None);
        };
        Ok(Some(Committed {
            change: row.count(0)?,
        }))
    }

    /// Tells of every commit from now on.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<News> {
        self.engine().changes()
    }

    /// Looks the file over.
    ///
    /// # Errors
    /// The engine's troubles; damage that the check finds is in the report.
    pub async fn check(&self, depth: Depth) -> Result<Report, StoreError> {
        self.engine().check(depth).await
    }

    /// Writes a copy to `to`, opens it again, checks it and only then gives it its name.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when `to` is there already, [`StoreError::Damaged`] when the copy does not stand the
    /// check, and the engine's troubles.
    pub async fn backup(&self, to: &Path) -> Result<Manifest, StoreError> {
        self.engine().backup(to.to_path_buf()).await
    }

    /// Ends the work: waits for what is queued, empties the write-ahead log and lets the folder go. Every clone is
    /// closed with it.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.engine().close().await
    }

    /// The folder the store works in.
    #[must_use]
    pub fn place(&self) -> &Place {
        self.engine().place()
    }

    /// The same store behind a list of faults.
    #[must_use]
    pub fn with_faults(&self, faults: Faults) -> Self {
        Self::Faulty(self.engine().clone(), faults)
    }

    fn engine(&self) -> &Sqlite {
        match self {
            Self::Embedded(engine) | Self::Faulty(engine, _) => engine,
        }
    }
}
