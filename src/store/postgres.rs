//! The shared engine: a database on a server, two connections for work and one that listens. A transaction travels in two
//! rounds: everything up to the last statement, then its end.

mod connect;
mod execute;
mod listen;
mod migrate;
mod trouble;

pub use connect::Server;
pub use migrate::{Migrated, migrate};

use super::{
    Committed, Depth, News, Place, Read, Report, Rows, SqlId, Step, StoreError, Txn, Val, sql,
};
use connect::{Held, Line};
use listen::Told;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout, timeout_at};
use trouble::{Names, Trouble};
use uuid::Uuid;

/// How long the steps of a transaction may take. The server itself ends each statement before.
const STEPS_LIMIT: Duration = Duration::from_secs(15);
/// How long the end of a transaction may take, and how long taking one back.
const END_LIMIT: Duration = Duration::from_secs(10);
/// How often a transaction that collided with another one is tried again.
const RETRIES: u32 = 3;

/// The shared store. Cheap to clone; the last clone hangs up.
#[derive(Debug, Clone)]
pub struct Pg {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    line: Line,
    names: Names,
    told: Arc<Told>,
    listener: JoinHandle<()>,
    runtime: Handle,
    place: Place,
    closed: AtomicBool,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

impl Pg {
    /// Connects, looks whether the database is this program's and of its version, and listens.
    ///
    /// # Errors
    /// See [`super::Store::join`].
    pub async fn open(place: Place, server: Server) -> Result<Self, StoreError> {
        let line = Line::new(&server)?;
        let ear = listen::Ear::new(&line).await?;
        migrate::refuse_other(ear.client(), &server).await?;
        let names = trouble::names(ear.client()).await?;
        let told = Arc::new(Told::new());
        let listener = tokio::spawn(listen::listen(line.clone(), ear, Arc::clone(&told)));
        Ok(Self {
            inner: Arc::new(Inner {
                line,
                names,
                told,
                listener,
                runtime: Handle::current(),
                place,
                closed: AtomicBool::new(false),
            }),
        })
    }

    /// See [`super::Store::commit`]. Goes on when the caller does not wait for the answer.
    ///
    /// # Errors
    /// See [`super::Store::commit`].
    pub async fn commit(&self, txn: Txn) -> Result<Committed, StoreError> {
        let (inner, id) = (Arc::clone(&self.inner), txn.id);
        let work = async move {
            let kept = inner.run(Some(&txn), &txn.steps).await?;
            let kept = kept.ok_or_else(|| StoreError::Bug("a command without number".into()))?;
            inner.told.tell(id, kept.change);
            Ok(kept)
        };
        let done = self.inner.runtime.spawn(work).await;
        done.map_err(|_| StoreError::Unknown(id))?
    }

    /// See [`super::Store::keep`].
    ///
    /// # Errors
    /// See [`super::Store::keep`].
    pub async fn keep(&self, steps: Vec<Step>) -> Result<(), StoreError> {
        let inner = Arc::clone(&self.inner);
        let work = async move { inner.run(None, &steps).await.map(drop) };
        let done = self.inner.runtime.spawn(work).await;
        done.map_err(|_| StoreError::Offline)?
    }

    /// See [`super::Store::read`].
    ///
    /// # Errors
    /// See [`super::Store::read`].
    pub async fn read(&self, read: Read) -> Result<Vec<Rows>, StoreError> {
        let until = Instant::now() + read.limit;
        let held = timeout_at(until, self.inner.held()).await;
        let held = held.map_err(|_| StoreError::Busy)??;
        match timeout_at(until, execute::read(&held, &read)).await {
            Err(_) => Err(StoreError::Busy),
            Ok(answer) => {
                held.put_back();
                answer
            }
        }
    }

    /// Waits until no connection can keep this command any more: whoever still holds its id must end before it can be
    /// tried here, and trying it changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when it does not end in time, and the engine's troubles.
    pub async fn settle(&self, id: Uuid) -> Result<(), StoreError> {
        let held = self.inner.held().await?;
        let tried = timeout(STEPS_LIMIT, execute::try_id(&held, &self.inner.names, id)).await;
        let tried = tried.map_err(|_| StoreError::Offline)?;
        held.put_back();
        tried
    }

    /// See [`super::Store::changes`].
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<News> {
        self.inner.told.subscribe()
    }

    /// See [`super::Store::check`]. The structure of files is the server's own care.
    ///
    /// # Errors
    /// See [`super::Store::check`].
    pub async fn check(&self, depth: Depth) -> Result<Report, StoreError> {
        let invariants: &[SqlId] = match depth {
            Depth::Quick => &[],
            Depth::Full => sql::check::ALL,
        };
        let parts = invariants.iter().map(|id| (*id, Vec::<Val>::new()));
        let found = self.read(Read::new(parts.collect())).await?;
        let mut report = Report::of(&["connection"]);
        for (invariant, rows) in invariants.iter().zip(&found) {
            report.note(*invariant, Ok(rows.len()))?;
        }
        Ok(report)
    }

    /// See [`super::Store::close`].
    ///
    /// # Errors
    /// None; what is under way still ends.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.inner.closed.store(true, Ordering::Release);
        self.inner.line.hang_up();
        self.inner.listener.abort();
        self.inner.told.send(News::Offline);
        Ok(())
    }

    /// The folder of what is this computer's own.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.inner.place
    }
}

impl Inner {
    async fn held(&self) -> Result<Held, StoreError> {
        if self.closed.load(Ordering::Acquire) {
            return Err(StoreError::Offline);
        }
        self.line.held(&self.runtime).await
    }

    /// All steps or none, of a command or without one. Tried again when it collided with another transaction.
    async fn run(
        &self,
        command: Option<&Txn>,
        steps: &[Step],
    ) -> Result<Option<Committed>, StoreError> {
        let mut tries = 0;
        loop {
            match self.attempt(command, steps).await {
                Err(Trouble::Collision) if tries < RETRIES => {
                    tries += 1;
                    let most = 25 << tries;
                    sleep(Duration::from_millis(rand::random_range(5..most))).await;
                }
                Err(Trouble::Collision) => return Err(StoreError::Busy),
                Err(Trouble::Final(error)) => return Err(error),
                Ok(kept) => return Ok(kept),
            }
        }
    }

    async fn attempt(
        &self,
        command: Option<&Txn>,
        steps: &[Step],
    ) -> Result<Option<Committed>, Trouble> {
        let held = self.held().await?;
        let sent = execute::steps(&held, &self.names, command, steps);
        match timeout(STEPS_LIMIT, sent).await {
            Err(_) => Err(StoreError::Offline.into()),
            Ok(Err(trouble)) => {
                if let Ok(Ok(())) = timeout(END_LIMIT, held.batch_execute("ROLLBACK")).await {
                    held.put_back();
                }
                Err(trouble)
            }
            Ok(Ok(kept)) => {
                let lost =
                    || command.map_or(StoreError::Offline, |txn| StoreError::Unknown(txn.id));
                match timeout(END_LIMIT, held.batch_execute("COMMIT")).await {
                    Ok(Ok(())) => {
                        held.put_back();
                        Ok(kept)
                    }
                    Ok(Err(error)) if trouble::is_refusal(&error) => {
                        held.put_back();
                        Err(trouble::trouble(&error, &self.names))
                    }
                    _ => Err(lost().into()),
                }
            }
        }
    }
}
