//! The engines that every test of the store's meaning runs on: a file on the disk, a file in memory, a server.

use super::cluster::{self, Database};
use super::fixture::{NOW_S, actor, command, count, founding, key, place, raw, reopen};
use erstberatung::store::{Opening, Store};
use tempfile::TempDir;

/// Which engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    File,
    Memory,
    Server,
}

/// What a test's store is kept in.
pub struct Kept {
    dir: TempDir,
    server: Option<Database>,
}

/// Each of these tests, once per engine.
macro_rules! each_engine {
    ($($name:ident),* $(,)?) => { $(
        mod $name {
            use crate::store::engines::On;

            #[tokio::test]
            async fn file() {
                super::$name(On::File).await;
            }

            #[tokio::test]
            async fn memory() {
                super::$name(On::Memory).await;
            }

            #[tokio::test]
            async fn server() {
                super::$name(On::Server).await;
            }
        }
    )* };
}
pub(crate) use each_engine;

impl On {
    /// An empty database.
    pub async fn empty(self) -> (Kept, Store) {
        let dir = match self {
            Self::Memory => tempfile::tempdir_in("/dev/shm").unwrap(),
            Self::File | Self::Server => tempfile::tempdir().unwrap(),
        };
        if self == Self::Server {
            let server = cluster::database().await;
            let store = server.join(&dir).await;
            let server = Some(server);
            return (Kept { dir, server }, store);
        }
        let store = Store::open(&place(&dir), &key(), Opening::New)
            .await
            .unwrap();
        (Kept { dir, server: None }, store)
    }

    /// One site, `n` rooms, `n` counsellors, `n` families of one guardian and one child.
    pub async fn office(self, n: i64) -> (Kept, Store) {
        let (kept, store) = self.empty().await;
        let _ = store
            .write(&command(founding(n)), &actor(), NOW_S)
            .await
            .unwrap();
        (kept, store)
    }
}

impl Kept {
    /// The folder of what is this computer's own; the file's, if it is one.
    pub fn dir(&self) -> &TempDir {
        &self.dir
    }

    /// The server's database.
    pub fn database(&self) -> &Database {
        self.server.as_ref().unwrap()
    }

    /// The same database again, for a store that was closed or for one more desk on a server.
    pub async fn reopen(&self) -> Store {
        match &self.server {
            Some(server) => server.join(&self.dir).await,
            None => reopen(&place(&self.dir)).await,
        }
    }

    /// A number, asked past the store.
    pub async fn count(&self, sql: &str) -> i64 {
        match &self.server {
            Some(server) => server.raw().await.query_one(sql, &[]).await.unwrap().get(0),
            None => count(&raw(&place(&self.dir).database(), &key()), sql),
        }
    }

    /// A text, asked past the store.
    pub async fn text(&self, sql: &str) -> String {
        match &self.server {
            Some(server) => server.raw().await.query_one(sql, &[]).await.unwrap().get(0),
            None => {
                let db = raw(&place(&self.dir).database(), &key());
                db.query_row(sql, [], |r| r.get(0)).unwrap()
            }
        }
    }

    /// How often transactions stood in each other's way; the desks must be closed, so that the server has counted.
    pub async fn deadlocks(&self) -> i64 {
        if self.server.is_none() {
            return 0;
        }
        let others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        while self.count(others).await > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        self.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
            .await
    }

    /// A statement past the store, such as taking a guard away; why it was refused.
    pub async fn run(&self, file: &str, server: &str) -> Result<(), String> {
        match &self.server {
            Some(database) => {
                let done = database.raw().await.batch_execute(server).await;
                done.map_err(|e| e.as_db_error().unwrap().message().to_owned())
            }
            None => {
                let db = raw(&place(&self.dir).database(), &key());
                db.execute_batch("PRAGMA recursive_triggers = ON").unwrap();
                db.execute_batch(file).map_err(|e| e.to_string())
            }
        }
    }
}
