//! Which engine keeps it. Both do the same; what differs is written in their own rooms.

use super::postgres::Pg;
use super::sqlite::Sqlite;
use super::{Committed, Depth, Manifest, News, Place, Read, Report, Rows, Step, StoreError, Txn};
use std::path::Path;
use tokio::sync::watch;
use uuid::Uuid;

/// An engine. Cheap to clone.
#[derive(Debug, Clone)]
pub enum Engine {
    /// One encrypted file on this computer.
    Embedded(Sqlite),
    /// A database on a server that several desks share.
    Shared(Pg),
}

impl Engine {
    pub(super) async fn commit(&self, txn: Txn) -> Result<Committed, StoreError> {
        match self {
            Self::Embedded(engine) => engine.commit(txn).await,
            Self::Shared(engine) => engine.commit(txn).await,
        }
    }

    pub(super) async fn keep(&self, steps: Vec<Step>) -> Result<(), StoreError> {
        match self {
            Self::Embedded(engine) => engine.keep(steps).await,
            Self::Shared(engine) => engine.keep(steps).await,
        }
    }

    pub(super) async fn read(&self, read: Read) -> Result<Vec<Rows>, StoreError> {
        match self {
            Self::Embedded(engine) => engine.read(read).await,
            Self::Shared(engine) => engine.read(read).await,
        }
    }

    /// Waits until nothing is under way any more that could still keep the command. Embedded, every request is over
    /// before the next one.
    pub(super) async fn settle(&self, id: Uuid) -> Result<(), StoreError> {
        match self {
            Self::Embedded(_) => Ok(()),
            Self::Shared(engine) => engine.settle(id).await,
        }
    }

    pub(super) fn changes(&self) -> watch::Receiver<News> {
        match self {
            Self::Embedded(engine) => engine.changes(),
            Self::Shared(engine) => engine.changes(),
        }
    }

    pub(super) async fn check(&self, depth: Depth) -> Result<Report, StoreError> {
        match self {
            Self::Embedded(engine) => engine.check(depth).await,
            Self::Shared(engine) => engine.check(depth).await,
        }
    }

    pub(super) async fn backup(&self, to: &Path) -> Result<Manifest, StoreError> {
        match self {
            Self::Embedded(engine) => engine.backup(to.to_path_buf()).await,
            Self::Shared(_) => Err(StoreError::ServerKeepsBackups),
        }
    }

    pub(super) async fn close(&self) -> Result<(), StoreError> {
        match self {
            Self::Embedded(engine) => engine.close().await,
            Self::Shared(engine) => engine.close().await,
        }
    }

    pub(super) fn place(&self) -> &Place {
        match self {
            Self::Embedded(engine) => engine.place(),
            Self::Shared(engine) => engine.place(),
        }
    }
}
