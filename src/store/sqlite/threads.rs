//! The threads of the embedded engine: one that writes, two that read.

use super::connect::{Mode, connect};
use super::execute;
use super::trouble::trouble;
use crate::store::place::Lock;
use crate::store::{
    Committed, Dek, News, Opening, Place, Read, Rows, Step, StoreError, Txn, backup, check, schema,
};
use rusqlite::Connection;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;
use tokio::sync::{oneshot, watch};

/// Reader threads.
pub(super) const READERS: usize = 2;
/// Steps of the engine between two looks at deadline and stop flag.
const STEPS_BETWEEN_LOOKS: i32 = 4_000;

/// For the writer.
pub(super) enum Work {
    Commit {
        txn: Box<Txn>,
        until: Instant,
        reply: oneshot::Sender<Result<Committed, StoreError>>,
    },
    Keep {
        steps: Vec<Step>,
        until: Instant,
        reply: oneshot::Sender<Result<(), StoreError>>,
    },
    Close {
        reply: oneshot::Sender<Result<(), StoreError>>,
    },
}

/// For a reader.
pub(super) enum Query {
    Read {
        read: Read,
        until: Instant,
        stop: Arc<AtomicBool>,
        reply: oneshot::Sender<Result<Vec<Rows>, StoreError>>,
    },
    Stop,
}

type Ready = oneshot::Sender<Result<(), StoreError>>;
/// The deadline and stop flag of the query that runs now.
type Running = Arc<Mutex<Option<(Instant, Arc<AtomicBool>)>>>;

/// Starts the writer, which opens the file, starts the readers and then says that it is ready.
pub(super) fn start(
    place: Place,
    key: Dek,
    opening: Opening,
    work: Receiver<Work>,
    queries: Receiver<Query>,
    news: Arc<watch::Sender<News>>,
    ready: Ready,
) -> Result<(), StoreError> {
    let body = move || {
        let opened = open(&place, &key, opening).and_then(|(lock, db)| {
            let readers = start_readers(&place, &key, queries)?;
            Ok((lock, db, readers))
        });
        match opened {
            Err(error) => drop(ready.send(Err(error))),
            Ok((lock, db, readers)) => {
                if ready.send(Ok(())).is_ok() {
                    write(lock, db, readers, &work, &news);
                }
            }
        }
    };
    let spawned = std::thread::Builder::new()
        .name("eb-writer".into())
        .spawn(body);
    spawned
        .map(drop)
        .map_err(|e| StoreError::Io(e.kind().to_string()))
}

fn open(place: &Place, key: &Dek, opening: Opening) -> Result<(Lock, Connection), StoreError> {
    let lock = place.lock()?;
    let path = place.database();
    let size = std::fs::metadata(&path).map(|m| m.len()).ok();
    match (opening, size) {
        (Opening::New, Some(_)) => return Err(StoreError::Exists(path)),
        (Opening::Existing, None | Some(0)) => return Err(StoreError::Missing(path)),
        _ => {}
    }
    let mode = if opening == Opening::New {
        Mode::Create
    } else {
        Mode::Write
    };
    let db = connect(&path, key, mode)?;
    if opening == Opening::Existing {
        check::quick(&db)?;
    }
    let have = schema::version(&db)?;
    if (1..schema::NEWEST).contains(&have) {
        let _ = backup::before_migration(place, key, have)?;
    }
    schema::migrate(&db, have)?;
    Ok((lock, db))
}

fn start_readers(
    place: &Place,
    key: &Dek,
    queries: Receiver<Query>,
) -> Result<Vec<JoinHandle<()>>, StoreError> {
    let queue = Arc::new(Mutex::new(queries));
    let mut readers = Vec::with_capacity(READERS);
    for n in 0..READERS {
        let mut db = connect(&place.database(), key, Mode::Read)?;
        let running = Running::default();
        watch_over(&mut db, Arc::clone(&running))?;
        let queue = Arc::clone(&queue);
        let spawned = std::thread::Builder::new()
            .name(format!("eb-reader-{n}"))
            .spawn(move || serve(&db, &queue, &running));
        readers.push(spawned.map_err(|e| StoreError::Io(e.kind().to_string()))?);
    }
    Ok(readers)
}

/// Makes a running query stop at its deadline or when its caller is gone.
fn watch_over(db: &mut Connection, running: Running) -> Result<(), StoreError> {
    let look = move || {
        let now = running.lock().unwrap_or_else(PoisonError::into_inner);
        now.as_ref()
            .is_some_and(|(until, stop)| stop.load(Ordering::Relaxed) || Instant::now() > *until)
    };
    db.progress_handler(STEPS_BETWEEN_LOOKS, Some(look))
        .map_err(|e| trouble(&e))
}

fn serve(db: &Connection, queue: &Mutex<Receiver<Query>>, running: &Running) {
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Query::Read {
            read,
            until,
            stop,
            reply,
        }) = next
        else {
            return;
        };
        let set = |now| *running.lock().unwrap_or_else(PoisonError::into_inner) = now;
        if stop.load(Ordering::Relaxed) {
            continue;
        }
        if Instant::now() > until {
            drop(reply.send(Err(StoreError::Busy)));
            continue;
        }
        set(Some((until, stop)));
        let rows = execute::read(db, &read);
        set(None);
        drop(reply.send(rows));
    }
}

fn write(
    lock: Lock,
    db: Connection,
    readers: Vec<JoinHandle<()>>,
    work: &Receiver<Work>,
    news: &watch::Sender<News>,
) {
    let mut asked = None;
    while let Ok(next) = work.recv() {
        match next {
            Work::Commit { until, reply, .. } if Instant::now() > until => {
                drop(reply.send(Err(StoreError::Busy)));
            }
            Work::Commit { txn, reply, .. } => {
                let done = execute::commit(&db, &txn);
                if let Ok(kept) = &done {
                    let _ = news.send_replace(News::Rows(kept.change));
                }
                drop(reply.send(done));
            }
            Work::Keep { until, reply, .. } if Instant::now() > until => {
                drop(reply.send(Err(StoreError::Busy)));
            }
            Work::Keep { steps, reply, .. } => drop(reply.send(execute::keep(&db, &steps))),
            Work::Close { reply } => {
                asked = Some(reply);
                break;
            }
        }
    }
    for reader in readers {
        drop(reader.join());
    }
    let closed = finish(db);
    drop(lock);
    let _ = news.send_replace(News::Offline);
    if let Some(reply) = asked {
        drop(reply.send(closed));
    }
    while let Ok(late) = work.try_recv() {
        match late {
            Work::Commit { reply, .. } => drop(reply.send(Err(StoreError::Offline))),
            Work::Keep { reply, .. } | Work::Close { reply } => {
                drop(reply.send(Err(StoreError::Offline)));
            }
        }
    }
}

fn finish(db: Connection) -> Result<(), StoreError> {
    let tidy = db
        .execute_batch("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);")
        .map_err(|e| trouble(&e));
    let closed = db.close().map_err(|(_, e)| trouble(&e));
    tidy.and(closed)
}
