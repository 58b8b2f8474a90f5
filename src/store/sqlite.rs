//! The embedded engine: one encrypted file, one writer thread, two reader threads. A request is a value in a bounded
//! queue, its answer comes back through a channel; nothing here blocks the caller's runtime.

mod connect;
mod execute;
mod threads;
mod trouble;

pub(super) use connect::{Mode, connect};
pub(super) use execute::query;
pub(super) use trouble::trouble;

use super::{
    Committed, Dek, Depth, Manifest, News, Opening, Place, Read, Report, Rows, Step, StoreError,
    Txn,
};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, TrySendError};
use std::time::{Duration, Instant};
use threads::{Query, Work};
use tokio::sync::{oneshot, watch};

/// Requests that may wait in one queue.
const QUEUE: usize = 256;
/// How long a commit may wait for its turn.
const COMMIT_LIMIT: Duration = Duration::from_secs(10);

/// The embedded store. Cheap to clone; the last clone closes the file.
#[derive(Debug, Clone)]
pub struct Sqlite {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    writer: SyncSender<Work>,
    readers: SyncSender<Query>,
    news: Arc<watch::Sender<News>>,
    place: Place,
    key: Dek,
    /// Set once closing was asked for: nothing new is queued.
    closed: AtomicBool,
}

/// Tells a running query to stop when its caller is gone.
struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Sqlite {
    /// Takes the folder's lock, opens or makes the file, migrates and checks it, and starts the threads.
    ///
    /// # Errors
    /// See [`super::Store::open`].
    pub async fn open(place: Place, key: Dek, opening: Opening) -> Result<Self, StoreError> {
        let news = Arc::new(watch::Sender::new(News::Resync));
        let (writer, work) = std::sync::mpsc::sync_channel(QUEUE);
        let (readers, queries) = std::sync::mpsc::sync_channel(QUEUE);
        let (ready, opened) = oneshot::channel();
        threads::start(
            place.clone(),
            key.clone(),
            opening,
            work,
            queries,
            Arc::clone(&news),
            ready,
        )?;
        opened
            .await
            .map_err(|_| StoreError::Bug("the writer thread ended early".into()))??;
        Ok(Self {
            inner: Arc::new(Inner {
                writer,
                readers,
                news,
                place,
                key,
                closed: AtomicBool::new(false),
            }),
        })
    }

    /// See [`super::Store::commit`].
    ///
    /// # Errors
    /// See [`super::Store::commit`].
    pub async fn commit(&self, txn: Txn) -> Result<Committed, StoreError> {
        if self.inner.closed.load(Ordering::Acquire) {
            return Err(StoreError::Offline);
        }
        let (reply, answer) = oneshot::channel();
        let id = txn.id;
        let work = Work::Commit {
            txn: Box::new(txn),
            until: Instant::now() + COMMIT_LIMIT,
            reply,
        };
        self.inner.writer.try_send(work).map_err(|e| refused(&e))?;
        answer.await.map_err(|_| StoreError::Unknown(id))?
    }

    /// See [`super::Store::keep`].
    ///
    /// # Errors
    /// See [`super::Store::keep`].
    pub async fn keep(&self, steps: Vec<Step>) -> Result<(), StoreError> {
        if self.inner.closed.load(Ordering::Acquire) {
            return Err(StoreError::Offline);
        }
        let (reply, answer) = oneshot::channel();
        let work = Work::Keep {
            steps,
            until: Instant::now() + COMMIT_LIMIT,
            reply,
        };
        self.inner.writer.try_send(work).map_err(|e| refused(&e))?;
        answer.await.map_err(|_| StoreError::Offline)?
    }

    /// See [`super::Store::read`].
    ///
    /// # Errors
    /// See [`super::Store::read`].
    pub async fn read(&self, read: Read) -> Result<Vec<Rows>, StoreError> {
        let (reply, answer) = oneshot::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let _guard = StopOnDrop(Arc::clone(&stop));
        let until = Instant::now() + read.limit;
        self.inner
            .readers
            .try_send(Query::Read {
                read,
                until,
                stop,
                reply,
            })
            .map_err(|e| refused(&e))?;
        answer.await.map_err(|_| StoreError::Offline)?
    }

    /// See [`super::Store::changes`].
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<News> {
        self.inner.news.subscribe()
    }

    /// See [`super::Store::check`].
    ///
    /// # Errors
    /// See [`super::Store::check`].
    pub async fn check(&self, depth: Depth) -> Result<Report, StoreError> {
        let inner = Arc::clone(&self.inner);
        aside(move || {
            let db = connect(&inner.place.database(), &inner.key, Mode::Read)?;
            super::check::check(&db, depth)
        })
        .await
    }

    /// See [`super::Store::backup`].
    ///
    /// # Errors
    /// See [`super::Store::backup`].
    pub async fn backup(&self, to: PathBuf) -> Result<Manifest, StoreError> {
        let inner = Arc::clone(&self.inner);
        aside(move || super::backup::write(&inner.place, &inner.key, &to)).await
    }

    /// See [`super::Store::close`].
    ///
    /// # Errors
    /// See [`super::Store::close`].
    pub async fn close(&self) -> Result<(), StoreError> {
        let (reply, answer) = oneshot::channel();
        for _ in 0..threads::READERS {
            self.inner
                .readers
                .try_send(Query::Stop)
                .map_err(|e| refused(&e))?;
        }
        self.inner
            .writer
            .try_send(Work::Close { reply })
            .map_err(|e| refused(&e))?;
        self.inner.closed.store(true, Ordering::Release);
        answer.await.map_err(|_| StoreError::Offline)?
    }

    /// The folder.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.inner.place
    }
}

fn refused<T>(error: &TrySendError<T>) -> StoreError {
    match error {
        TrySendError::Full(_) => StoreError::Busy,
        TrySendError::Disconnected(_) => StoreError::Offline,
    }
}

/// Runs long work on a thread of its own.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let (reply, answer) = oneshot::channel();
    let spawned = std::thread::Builder::new()
        .name("eb-maint".into())
        .spawn(move || drop(reply.send(work())));
    drop(spawned.map_err(|e| StoreError::Io(e.kind().to_string()))?);
    answer
        .await
        .map_err(|_| StoreError::Bug("the maintenance thread ended early".into()))?
}
