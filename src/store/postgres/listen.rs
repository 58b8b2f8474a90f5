//! What other desks keep, as the server tells it: who listens, what was told already, and whether the server is still there.

use super::connect::{CONNECT_LIMIT, Line};
use super::trouble::of_work;
use crate::store::sql::command;
use crate::store::{News, StoreError, Val};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep, timeout};
use tokio_postgres::types::ToSql;
use tokio_postgres::{AsyncMessage, Client, Connection};
use uuid::Uuid;

/// Between two looks whether the server is there.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// How long an answer on this connection may take.
const ANSWER_LIMIT: Duration = Duration::from_secs(5);
/// The longest pause before it is tried again.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// Commands that are remembered as told.
const REMEMBERED: usize = 256;

/// What was told to the screens.
#[derive(Debug)]
pub(super) struct Told {
    news: watch::Sender<News>,
    commands: Mutex<Commands>,
}

#[derive(Debug, Default)]
struct Commands {
    once: VecDeque<Uuid>,
    highest: u64,
}

impl Told {
    pub(super) fn new() -> Self {
        Self {
            news: watch::Sender::new(News::Resync),
            commands: Mutex::default(),
        }
    }

    pub(super) fn subscribe(&self) -> watch::Receiver<News> {
        self.news.subscribe()
    }

    pub(super) fn send(&self, news: News) {
        let _ = self.news.send_replace(news);
    }

    /// A command was kept. An own one comes twice, with its answer and from the server, and is told at the first. Numbers
    /// are given before commands are kept: one that is lower than what was told already may have been missed by whoever
    /// asks for what is new.
    pub(super) fn tell(&self, id: Uuid, change: u64) {
        let mut commands = self.commands.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = commands.once.iter().position(|told| *told == id) {
            let _ = commands.once.remove(at);
            return;
        }
        commands.once.push_back(id);
        if commands.once.len() > REMEMBERED {
            let _ = commands.once.pop_front();
        }
        let late = change < commands.highest;
        commands.highest = commands.highest.max(change);
        self.send(if late {
            News::Resync
        } else {
            News::Rows(change)
        });
    }
}

/// The connection that listens.
pub(super) struct Ear {
    client: Client,
    heard: mpsc::UnboundedReceiver<String>,
}

impl Ear {
    /// Connects and listens.
    ///
    /// # Errors
    /// Whatever keeps this computer from the server.
    pub(super) async fn new(line: &Line) -> Result<Self, StoreError> {
        let (ear, heard) = mpsc::unbounded_channel();
        let client = line
            .apart(move |message| {
                if let AsyncMessage::Notification(note) = message {
                    drop(ear.send(note.payload().to_owned()));
                }
            })
            .await?;
        let asked = timeout(
            ANSWER_LIMIT,
            client.batch_execute("LISTEN erstberatung_change"),
        );
        let asked = asked.await.map_err(|_| StoreError::Offline)?;
        asked.map_err(|e| of_work(&e))?;
        Ok(Self { client, heard })
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    /// Passes on what is heard, until the line is dead.
    async fn pass_on(&mut self, told: &Told) {
        loop {
            match timeout(HEARTBEAT, self.heard.recv()).await {
                Ok(None) => return,
                Ok(Some(id)) => {
                    let Some(change) = self.number(&id).await else {
                        return;
                    };
                    match (id.parse(), change) {
                        (Ok(id), Some(change)) => told.tell(id, change),
                        _ => told.send(News::Resync),
                    }
                }
                Err(_) => {
                    let beat = timeout(ANSWER_LIMIT, self.client.batch_execute("SELECT 1"));
                    if !matches!(beat.await, Ok(Ok(()))) {
                        return;
                    }
                }
            }
        }
    }

    /// The number of a command; the outer `None` when the line is dead.
    async fn number(&self, id: &str) -> Option<Option<u64>> {
        let (text, arg) = (command::OUTCOME.text(), Val::from(id));
        let args: [&(dyn ToSql + Sync); 1] = [&arg];
        let asked = timeout(ANSWER_LIMIT, self.client.query_opt(&*text, &args));
        let row = asked.await.ok()?.ok()?;
        let seq = row.and_then(|row| row.try_get::<_, i64>(0).ok());
        Some(seq.and_then(|seq| u64::try_from(seq).ok()))
    }
}

/// Listens until the store is closed. After a break everything is to be loaded anew: what happened meanwhile was not heard.
pub(super) async fn listen(line: Line, mut ear: Ear, told: Arc<Told>) {
    loop {
        ear.pass_on(&told).await;
        told.send(News::Offline);
        drop(ear);
        ear = again(&line).await;
        told.send(News::Resync);
    }
}

/// Tries until the server answers, with growing pauses that differ from desk to desk.
async fn again(line: &Line) -> Ear {
    let mut pause = Duration::from_secs(1);
    loop {
        let begun = Instant::now();
        if let Ok(ear) = Ear::new(line).await {
            return ear;
        }
        let share = rand::random_range(0.5..1.0);
        let rest = pause
            .mul_f64(share)
            .saturating_sub(begun.elapsed().min(CONNECT_LIMIT));
        sleep(rest.max(Duration::from_millis(100))).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Keeps a connection going; each message goes to `heard`, which ends with it.
pub(super) async fn drive<S, T, N>(mut connection: Connection<S, T>, mut heard: N)
where
    S: AsyncRead + AsyncWrite + Unpin,
    T: AsyncRead + AsyncWrite + Unpin,
    N: FnMut(AsyncMessage),
{
    while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
        heard(message);
    }
}
