//! The shared engine and its server: who may join, what is heard of other desks, what a break of the line leaves behind.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::cluster::{self, Cluster, Database};
use super::engines::On;
use super::fixture::*;
use erstberatung::domain::change::Edit;
use erstberatung::domain::id::{CounsellorId, RoomId};
use erstberatung::domain::language::Lang;
use erstberatung::domain::setting::SettingEntry;
use erstberatung::service::Error;
use erstberatung::store::{
    Migrated, News, Read, Server, SqlId, Store, StoreError, Val, postgres, schema,
};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;
use uuid::Uuid;

async fn join(server: &Server) -> Result<Store, StoreError> {
    let dir = tempfile::tempdir().unwrap();
    Store::join(&place(&dir), server).await
}

/// Waits for news of a kind, as long as a desk may wait.
async fn hear(news: &mut watch::Receiver<News>, wanted: impl Fn(&News) -> bool) -> News {
    let heard = tokio::time::timeout(Duration::from_secs(40), news.wait_for(|n| wanted(n)));
    *heard.await.expect("heard in time").unwrap()
}

fn clash() -> erstberatung::domain::change::Command {
    booking(appointment(1, quarter(0)))
}

#[tokio::test]
async fn what_one_desk_keeps_the_others_hear() {
    let (kept, one) = On::Server.office(2).await;
    let other = kept.reopen().await;
    let mut news = other.changes();
    let _ = news.borrow_and_update();
    let booked = one.write(&clash(), &actor(), NOW_S).await.unwrap();
    let heard = hear(&mut news, |n| *n == News::Rows(booked.change)).await;
    assert_eq!(heard, News::Rows(booked.change));
    let seen = other.appointments(quarter(0), quarter(9)).await.unwrap();
    assert_eq!(seen.len(), 1);
    assert_eq!(other.outcome(clash().id.0).await.unwrap(), None);
}

#[tokio::test]
async fn an_own_command_is_told_once_and_a_late_number_means_everything_anew() {
    let (kept, store) = On::Server.office(2).await;
    let mut news = store.changes();
    let other = kept.reopen().await;
    let _ = store.write(&clash(), &actor(), NOW_S).await.unwrap();
    // Numbers are given before commands are kept: this one has the lower number and comes later.
    let server = kept.database();
    let late = server.raw().await;
    let insert = |id: u128| {
        let id = Uuid::from_u128(id);
        format!(
            "INSERT INTO command (id, at_s, person_id, actor, role, deed) VALUES ('{id}', 1, 1, 'x', 'Admin', '\"Administered\"')"
        )
    };
    let begin = format!("BEGIN; {}", insert(1));
    late.batch_execute(&begin).await.unwrap();
    let first = other
        .write(&booking(appointment(2, quarter(8))), &actor(), NOW_S)
        .await
        .unwrap();
    let _ = hear(&mut news, |n| *n == News::Rows(first.change)).await;
    let _ = news.borrow_and_update();
    late.batch_execute("COMMIT").await.unwrap();
    let _ = hear(&mut news, |n| *n == News::Resync).await;
    // Control: one that comes in order is told by its number.
    late.batch_execute(&insert(2)).await.unwrap();
    let _ = hear(&mut news, |n| matches!(n, News::Rows(_))).await;
}

#[tokio::test]
async fn connections_are_set_as_the_design_says() {
    let (_kept, store) = On::Server.empty().await;
    for (setting, wanted) in [
        ("statement_timeout", "10s"),
        ("lock_timeout", "3s"),
        ("idle_in_transaction_session_timeout", "15s"),
        ("TimeZone", "UTC"),
        ("default_transaction_isolation", "read committed"),
        ("synchronous_commit", "on"),
        ("transaction_isolation", "repeatable read"),
        ("transaction_read_only", "on"),
    ] {
        let sql: &'static str = format!("SELECT current_setting('{setting}')").leak();
        let rows = store
            .read(Read::one(SqlId::Text("setting", sql), vec![]))
            .await;
        let rows = rows.unwrap();
        let found = rows[0].iter().next().unwrap().value(0).clone();
        assert_eq!(found, Val::from(wanted), "{setting}");
    }
    let write = Read::one(SqlId::Text("write", "DELETE FROM meta"), vec![]);
    assert!(store.read(write).await.is_err(), "reads only read");
    let name = "SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()";
    let rows = store
        .read(Read::one(SqlId::Text("name", name), vec![]))
        .await;
    let rows = rows.unwrap();
    let name = rows[0].iter().next().unwrap().text(0).unwrap();
    assert_eq!(
        name,
        format!("erstberatung/{}/test", env!("CARGO_PKG_VERSION"))
    );
}

#[tokio::test]
async fn only_a_database_of_this_program_and_version_is_joined() {
    let Database { server } = cluster::nothing().await;
    let name = format!("{}:5432/{}", server.host, server.database);
    let named = |of: fn(std::path::PathBuf) -> StoreError| Some(of(name.clone().into()));
    assert_eq!(join(&server).await.err(), named(StoreError::Missing));
    let raw = (Database {
        server: server.clone(),
    })
    .raw()
    .await;
    raw.batch_execute("CREATE TABLE schema_version (version bigint)")
        .await
        .unwrap();
    assert_eq!(join(&server).await.err(), named(StoreError::Foreign));
    let refused = postgres::migrate(&server).await.err();
    assert_eq!(refused, named(StoreError::Foreign));
    raw.batch_execute("DROP TABLE schema_version")
        .await
        .unwrap();
    // Two at once: one makes it, the other one finds it made.
    let (one, other) = tokio::join!(postgres::migrate(&server), postgres::migrate(&server));
    let mut from = [one.unwrap().from, other.unwrap().from];
    from.sort_unstable();
    assert_eq!(from, [0, schema::NEWEST]);
    drop(join(&server).await.unwrap());
    for (have, renewed) in [(schema::NEWEST + 1, false), (1, true)] {
        let set = format!("UPDATE schema_version SET version = {have}");
        raw.batch_execute(&set).await.unwrap();
        let need = schema::NEWEST;
        let wanted = StoreError::Schema { have, need };
        assert_eq!(join(&server).await.err(), Some(wanted.clone()));
        let sentence = Error::Store(wanted.clone()).sentence(Lang::De);
        assert_eq!(sentence.contains("Administration"), renewed, "{sentence}");
        if !renewed {
            assert_eq!(postgres::migrate(&server).await.err(), Some(wanted));
        }
    }
}

#[tokio::test]
async fn every_version_is_brought_to_the_newest() {
    for have in 1..schema::NEWEST {
        let database = cluster::nothing().await;
        let raw = database.raw().await;
        for step in &schema::MIGRATIONS[..have as usize] {
            raw.batch_execute(step.postgres).await.unwrap();
        }
        let set = format!("UPDATE schema_version SET version = {have}");
        raw.batch_execute(&set).await.unwrap();
        let done = postgres::migrate(&database.server).await;
        let to = schema::NEWEST;
        assert_eq!(done, Ok(Migrated { from: have, to }));
        drop(join(&database.server).await.unwrap());
    }
}

#[tokio::test]
async fn whoever_cannot_come_in_is_told_why() {
    let Database { server } = cluster::database().await;
    let with = |change: fn(&mut Server)| {
        let mut server = server.clone();
        change(&mut server);
        async move { join(&server).await.err().unwrap() }
    };
    let host = with(|s| s.host = "/nowhere".into()).await;
    assert_eq!(host, StoreError::Offline);
    let name = with(|s| s.host = "nowhere.invalid".into()).await;
    assert_eq!(name, StoreError::Offline);
    let port = with(|s| s.port = 5433).await;
    assert_eq!(port, StoreError::Offline);
    let database = with(|s| s.database = "nothing".into()).await;
    assert!(matches!(database, StoreError::Missing(_)));
    let user = with(|s| s.user = "nobody".into()).await;
    assert_eq!(user, StoreError::NoRight);
    let admin = (Database {
        server: server.clone(),
    })
    .raw()
    .await;
    let role = format!("visitor_{}", server.database);
    admin
        .batch_execute(&format!("CREATE ROLE {role} LOGIN"))
        .await
        .unwrap();
    let mut visitor = server.clone();
    visitor.user = role;
    let refused = join(&visitor).await.err().unwrap();
    assert_eq!(refused, StoreError::NoRight, "a login without any grant");
    let said = Error::Store(refused).sentence(Lang::De);
    assert!(!said.contains("Ordner"), "{said}");
}

#[tokio::test]
async fn a_server_that_sorts_otherwise_is_refused() {
    let Database { server } = cluster::nothing().await;
    let admin = (Database {
        server: server.clone(),
    })
    .raw()
    .await;
    let name = format!("{}_other", server.database);
    let made = format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'");
    admin.batch_execute(&made).await.unwrap();
    let mut other = server;
    other.database = name;
    let refused = postgres::migrate(&other).await.err();
    assert_eq!(refused, Some(StoreError::Sorting));
}

#[tokio::test]
async fn backups_are_the_server_s_and_the_sentence_says_how() {
    let (_kept, store) = On::Server.empty().await;
    let refused = store.backup(Path::new("/nowhere/x.db")).await.unwrap_err();
    assert_eq!(refused, StoreError::ServerKeepsBackups);
    for lang in [Lang::De, Lang::En] {
        let sentence = Error::Store(refused.clone()).sentence(lang);
        assert!(sentence.contains("pg_dump"), "{sentence}");
    }
}

#[tokio::test]
async fn each_of_the_server_s_troubles_has_its_meaning_and_names_no_value() {
    let (kept, store) = On::Server.empty().await;
    let raw = kept.database().raw().await;
    raw.batch_execute(
        "CREATE TABLE wanted (code text); \
         CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
         RAISE EXCEPTION 'secret %', NEW.value USING ERRCODE = (SELECT code FROM wanted); END $$; \
         CREATE TRIGGER fail BEFORE INSERT ON setting FOR EACH ROW EXECUTE FUNCTION fail()",
    )
    .await
    .unwrap();
    for (code, wanted) in [
        ("53100", StoreError::DiskFull),
        ("42501", StoreError::NoRight),
        ("57014", StoreError::Busy),
        ("55P03", StoreError::Busy),
        ("40001", StoreError::Busy),
        ("40P01", StoreError::Busy),
        ("57P01", StoreError::Offline),
        ("08006", StoreError::Offline),
        ("58030", StoreError::Io("server".into())),
        ("23514", StoreError::Bug("23514".into())),
        ("XX001", StoreError::Damaged("XX001".into())),
        ("22P02", StoreError::Bug("22P02".into())),
    ] {
        let set = format!("TRUNCATE wanted; INSERT INTO wanted VALUES ('{code}')");
        raw.batch_execute(&set).await.unwrap();
        let entry = SettingEntry {
            key: "x".into(),
            value: "geheim".into(),
            rev: 1,
        };
        let write = command(vec![Edit::<SettingEntry>::create(entry)]);
        let said = store.write(&write, &actor(), NOW_S).await;
        assert_eq!(said, Err(wanted), "{code}");
    }
    assert_eq!(kept.count("SELECT count(*) FROM command").await, 0);
}

#[tokio::test]
async fn an_outcome_waits_for_who_may_still_keep_the_command() {
    let (kept, store) = On::Server.office(1).await;
    let raw = kept.database().raw().await;
    for (end, kept) in [("COMMIT", true), ("ROLLBACK", false)] {
        let id = Uuid::now_v7();
        let open = format!(
            "BEGIN; INSERT INTO command (id, at_s, person_id, actor, role, deed) VALUES ('{id}', 1, 1, 'x', 'Admin', '\"Administered\"')"
        );
        raw.batch_execute(&open).await.unwrap();
        let busy = store.outcome(id).await;
        assert_eq!(busy, Err(StoreError::Busy), "nobody knows yet");
        let (asked, ended) = tokio::join!(store.outcome(id), async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            raw.batch_execute(end).await
        });
        ended.unwrap();
        assert_eq!(asked.unwrap().is_some(), kept, "{end}");
    }
}

/// What a line does to what passes over it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Passing {
    All = 0,
    /// The end of a transaction reaches the server, its answer is lost with the line.
    CutAfterCommit = 1,
    /// The line breaks before the end of a transaction reaches the server.
    CutBeforeCommit = 2,
    /// Nothing passes any more, and nobody says so.
    Nothing = 3,
}

/// A line to a server that can be cut.
struct Cutter {
    dir: TempDir,
    passing: Arc<AtomicU8>,
}

const COMMIT: &[u8] = b"Q\0\0\0\x0bCOMMIT\0";

impl Cutter {
    fn new(server: &Server) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(dir.path().join(".s.PGSQL.5432")).unwrap();
        let passing = Arc::new(AtomicU8::new(0));
        let (mode, target) = (
            Arc::clone(&passing),
            Path::new(&server.host).join(".s.PGSQL.5432"),
        );
        drop(tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                if let Ok(server) = UnixStream::connect(&target).await {
                    drop(tokio::spawn(pass(client, server, Arc::clone(&mode))));
                }
            }
        }));
        Self { dir, passing }
    }

    fn set(&self, passing: Passing) {
        self.passing.store(passing as u8, Ordering::SeqCst);
    }

    fn server(&self, behind: &Server) -> Server {
        Server {
            host: self.dir.path().display().to_string(),
            ..behind.clone()
        }
    }
}

async fn pass(mut client: UnixStream, mut server: UnixStream, mode: Arc<AtomicU8>) {
    let (mut up, mut down) = (vec![0; 65536], vec![0; 65536]);
    loop {
        tokio::select! {
            read = client.read(&mut up) => {
                let Ok(n @ 1..) = read else { return };
                let passing = mode.load(Ordering::SeqCst);
                if passing == Passing::Nothing as u8 {
                    continue;
                }
                let end = &up[..n] == COMMIT;
                if end && passing == Passing::CutBeforeCommit as u8 {
                    return;
                }
                if server.write_all(&up[..n]).await.is_err() {
                    return;
                }
                if end && passing == Passing::CutAfterCommit as u8 {
                    // The answer is lost; the server had the time to give it.
                    drop(server.read(&mut down).await);
                    return;
                }
            }
            read = server.read(&mut down) => {
                let Ok(n @ 1..) = read else { return };
                if mode.load(Ordering::SeqCst) == Passing::Nothing as u8 {
                    continue;
                }
                if client.write_all(&down[..n]).await.is_err() {
                    return;
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_line_cut_around_the_commit_leaves_nothing_unknown_and_nothing_twice() {
    let (kept, _) = On::Server.office(1).await;
    let behind = kept.database().server.clone();
    let line = Cutter::new(&behind);
    let store = join(&line.server(&behind)).await.unwrap();
    let mut happened = 0;
    for n in 0..40 {
        let cut = if n % 2 == 0 {
            Passing::CutAfterCommit
        } else {
            Passing::CutBeforeCommit
        };
        line.set(cut);
        let book = booking(appointment(1, quarter(8 * n)));
        let said = store.write(&book, &actor(), NOW_S).await;
        assert_eq!(said, Err(StoreError::Unknown(book.id.0)));
        line.set(Passing::All);
        let outcome = store.outcome(book.id.0).await.unwrap();
        assert_eq!(outcome.is_some(), cut == Passing::CutAfterCommit);
        // Whoever is told nothing gives the command again.
        let again = store.write(&book, &actor(), NOW_S).await;
        let wanted = outcome.map_or(Ok(()), |_| Err(StoreError::AlreadyDone));
        assert_eq!(again.map(drop), wanted);
        happened += 1;
    }
    assert_eq!(
        kept.count("SELECT count(*) FROM appointment").await,
        happened
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_silent_line_is_noticed_and_a_new_one_loads_everything() {
    let (kept, direct) = On::Server.office(1).await;
    let behind = kept.database().server.clone();
    let line = Cutter::new(&behind);
    let store = join(&line.server(&behind)).await.unwrap();
    let mut news = store.changes();
    let _ = news.borrow_and_update();
    line.set(Passing::Nothing);
    let _ = hear(&mut news, |n| *n == News::Offline).await;
    let missed = direct.write(&clash(), &actor(), NOW_S).await;
    line.set(Passing::All);
    let _ = hear(&mut news, |n| *n == News::Resync).await;
    assert!(missed.is_ok());
    let seen = store.appointments(quarter(0), quarter(9)).await.unwrap();
    assert_eq!(seen.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_fell_over_is_joined_again() {
    let cluster = Cluster::start();
    let server = cluster.server("postgres");
    let _ = postgres::migrate(&server).await.unwrap();
    let store = join(&server).await.unwrap();
    let _ = store
        .write(&command(founding(1)), &actor(), NOW_S)
        .await
        .unwrap();
    let mut news = store.changes();
    let _ = news.borrow_and_update();
    cluster.crash_and_start();
    let _ = hear(&mut news, |n| *n == News::Resync).await;
    let _ = store.write(&clash(), &actor(), NOW_S).await.unwrap();
    let seen = store.appointments(quarter(0), quarter(9)).await.unwrap();
    assert_eq!(seen.len(), 1);
}

/// One desk books on and on; whatever it was not told, it asks for. Gives what it knows to be kept, and how often it had to ask.
async fn book_on(store: Store, desk: i64, stop: Arc<AtomicU8>) -> (Vec<Uuid>, u32) {
    let (mut kept, mut asked) = (Vec::new(), 0);
    for n in 0.. {
        let mut talk = appointment(desk, quarter(4 * n));
        (talk.counsellor, talk.room) = (CounsellorId(desk), RoomId(desk));
        let book = booking(talk);
        loop {
            match store.write(&book, &actor(), NOW_S).await {
                Ok(_) => break,
                Err(StoreError::Offline | StoreError::Busy) => {}
                Err(StoreError::Unknown(_)) => {
                    asked += 1;
                    let outcome = loop {
                        match store.outcome(book.id.0).await {
                            Ok(outcome) => break outcome,
                            Err(error) if error.is_passing() => {}
                            Err(other) => panic!("{other}"),
                        }
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    };
                    if outcome.is_some() {
                        break;
                    }
                }
                Err(other) => panic!("{other}"),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        kept.push(book.id.0);
        if stop.load(Ordering::SeqCst) == 1 {
            break;
        }
    }
    (kept, asked)
}

/// `KILLS` says how often.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_loses_and_doubles_nothing() {
    let kills = std::env::var("KILLS").map_or(5, |n| n.parse().unwrap());
    let cluster = Arc::new(Cluster::start());
    let server = cluster.server("postgres");
    let _ = postgres::migrate(&server).await.unwrap();
    let first = join(&server).await.unwrap();
    let founded = first.write(&command(founding(4)), &actor(), NOW_S).await;
    let _ = founded.unwrap();
    let stop = Arc::new(AtomicU8::new(0));
    let mut desks = Vec::new();
    for desk in 1..=4 {
        let store = join(&server).await.unwrap();
        desks.push(tokio::spawn(book_on(store, desk, Arc::clone(&stop))));
    }
    for _ in 0..kills {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let cluster = Arc::clone(&cluster);
        let killed = tokio::task::spawn_blocking(move || cluster.crash_and_start());
        killed.await.unwrap();
    }
    stop.store(1, Ordering::SeqCst);
    let mut known = Vec::new();
    for desk in desks {
        let (kept, _) = desk.await.unwrap();
        known.extend(kept);
    }
    let raw = (Database { server }).raw().await;
    let rows = raw
        .query(
            "SELECT id FROM command WHERE deed LIKE '%Booked%' ORDER BY id",
            &[],
        )
        .await
        .unwrap();
    let found: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    let mut known: Vec<String> = known.iter().map(Uuid::to_string).collect();
    known.sort_unstable();
    assert!(known.len() > kills);
    assert_eq!(found, known);
    let talks = raw.query_one("SELECT count(*) FROM appointment", &[]).await;
    let talks: i64 = talks.unwrap().get(0);
    assert_eq!(usize::try_from(talks).unwrap(), known.len());
}
