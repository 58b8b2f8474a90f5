//! Drafts: kept in the encrypted file and there again after the power goes, seen by their author alone, without a trace
//! in history, audit and undo.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{Kept, On, each_engine};
use super::fixture::*;
use erstberatung::clock::Clock;
use erstberatung::domain::change::Edit;
use erstberatung::domain::draft::{Base, DraftKey};
use erstberatung::domain::family::ClosingReason;
use erstberatung::domain::id::PersonId;
use erstberatung::domain::rights::{Actor, Person, Role};
use erstberatung::service::Service;
use erstberatung::store::{Opening, Place, Store};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

each_engine!(
    a_draft_comes_back_whole_and_the_last_one_counts,
    nobody_else_sees_a_draft_only_that_somebody_is_at_work,
    closing_a_file_ends_what_everybody_typed_about_it,
);

const FOLDER: &str = "ERSTBERATUNG_TEST_DRAFT_FOLDER";
const WORDS: &str = "Alma liest gern vor";

fn at(minute: u32) -> Clock {
    Clock::Fixed(day(2026, 11, 25).and_hms_opt(9, minute, 0).unwrap())
}

fn service(store: &Store, person: i64, minute: u32) -> Service {
    let actor = Actor {
        person: PersonId(person),
        name: String::new(),
        role: Role::Counsellor,
    };
    Service::new(store.clone(), at(minute), actor)
}

/// An office with two people and one family.
async fn two_people(on: On) -> (Kept, Store) {
    let (dir, store) = on.office(1).await;
    let people = [(1, "K. Beispiel"), (2, "S. Vorlage")].map(|(id, name)| {
        Edit::<Person>::create(Person {
            id: PersonId(id),
            name: name.into(),
            roles: vec![Role::Counsellor],
            active: true,
            rev: 1,
        })
    });
    let _ = store
        .write(&command(people.into()), &actor(), NOW_S)
        .await
        .unwrap();
    (dir, store)
}

fn base() -> Vec<Base> {
    vec![Base {
        record: family_id(1).to_string(),
        rev: 1,
    }]
}

async fn save(service: &Service, key: DraftKey, words: &str) -> i64 {
    let begun = at(6).now_s();
    service
        .save_draft(key, words.into(), base(), begun)
        .await
        .unwrap()
}

async fn a_draft_comes_back_whole_and_the_last_one_counts(on: On) {
    let (_dir, store) = two_people(on).await;
    let key = DraftKey::Talk(family_id(1));
    let _ = save(&service(&store, 1, 41), key, "erst").await;
    let saved = save(&service(&store, 1, 42), key, WORDS).await;
    let draft = service(&store, 1, 50)
        .own_draft(key)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((draft.key, draft.content.as_str()), (key, WORDS));
    assert_eq!((draft.base, draft.saved_s), (base(), saved));
    assert_eq!(draft.begun_s, at(6).now_s());
    let form = DraftKey::NewForm;
    let _ = save(&service(&store, 1, 43), form, "neu").await;
    let own = service(&store, 1, 50).own_drafts().await.unwrap();
    assert_eq!(own.iter().map(|d| d.key).collect::<Vec<_>>(), [form, key]);
    service(&store, 1, 50).discard_draft(key).await.unwrap();
    let me = service(&store, 1, 50);
    assert_eq!(me.own_draft(key).await.unwrap(), None);
    assert!(me.own_draft(form).await.unwrap().is_some());
}

async fn nobody_else_sees_a_draft_only_that_somebody_is_at_work(on: On) {
    let (_dir, store) = two_people(on).await;
    let key = DraftKey::Talk(family_id(1));
    let _ = save(&service(&store, 1, 41), key, WORDS).await;
    let other = service(&store, 2, 45);
    assert_eq!(other.own_draft(key).await.unwrap(), None);
    assert_eq!(other.own_drafts().await.unwrap(), []);
    let seen = other.others_at_work(key).await.unwrap();
    assert!(!format!("{seen:?}").contains(WORDS));
    assert_eq!(seen.len(), 1);
    assert_eq!(
        (seen[0].name.as_str(), seen[0].begun_s),
        ("K. Beispiel", at(6).now_s())
    );
    assert_eq!(
        service(&store, 1, 45).others_at_work(key).await.unwrap(),
        []
    );
    // What another keeps or throws away leaves it alone.
    let _ = save(&other, key, "anders").await;
    other.discard_draft(key).await.unwrap();
    let mine = service(&store, 1, 45).own_draft(key).await.unwrap();
    assert_eq!(mine.unwrap().content, WORDS);
}

#[tokio::test]
async fn a_draft_leaves_no_trace() {
    let (kept, store) = two_people(On::File).await;
    let dir = kept.dir();
    let key = DraftKey::Talk(family_id(1));
    let news = store.changes();
    let tell = |store: &Store| {
        let store = store.clone();
        async move { store.commands(100).await.unwrap().len() }
    };
    let before = tell(&store).await;
    let _ = save(&service(&store, 1, 41), key, WORDS).await;
    assert_eq!(tell(&store).await, before);
    assert!(!news.has_changed().unwrap(), "nobody reloads for a draft");
    store.close().await.unwrap();
    let db = raw(&place(dir).database(), &key_of());
    assert_eq!(count(&db, "SELECT count(*) FROM draft"), 1);
    let held = format!("content = '{WORDS}'");
    assert_eq!(
        count(&db, &format!("SELECT count(*) FROM draft WHERE {held}")),
        1
    );
    for (table, column) in [("undo", "body"), ("audit", "fields"), ("command", "deed")] {
        let sql = format!("SELECT count(*) FROM {table} WHERE {column} LIKE '%{WORDS}%'");
        assert_eq!(count(&db, &sql), 0, "{table}");
    }
    drop(db);
    // And on the disk nobody reads it without the key.
    if cfg!(feature = "encrypted") {
        let bytes = std::fs::read(place(dir).database()).unwrap();
        let needle = WORDS.as_bytes();
        assert!(!bytes.windows(needle.len()).any(|part| part == needle));
    }
}

fn key_of() -> erstberatung::store::Dek {
    key()
}

async fn closing_a_file_ends_what_everybody_typed_about_it(on: On) {
    let (_dir, store) = two_people(on).await;
    let mine = DraftKey::Talk(family_id(1));
    let theirs = DraftKey::Form(family_id(1));
    let _ = save(&service(&store, 1, 41), mine, WORDS).await;
    let _ = save(&service(&store, 2, 41), theirs, WORDS).await;
    let _ = save(&service(&store, 2, 41), DraftKey::NewForm, WORDS).await;
    let reason = ClosingReason::MovedAway;
    let _ = service(&store, 1, 50)
        .close_family(family_id(1), reason)
        .await
        .unwrap();
    assert_eq!(service(&store, 1, 50).own_drafts().await.unwrap(), []);
    let left = service(&store, 2, 50).own_drafts().await.unwrap();
    assert_eq!(
        left.iter().map(|d| d.key).collect::<Vec<_>>(),
        [DraftKey::NewForm]
    );
}

/// The process that is killed: types on and on, and says so once a draft is kept.
#[test]
#[ignore = "started by the test below"]
fn typist_until_killed() {
    let place = Place::at(Some(PathBuf::from(std::env::var_os(FOLDER).unwrap()))).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let store = Store::open(&place, &key(), Opening::Existing)
            .await
            .unwrap();
        let me = service(&store, 1, 41);
        let mut out = std::io::stdout();
        for n in 1_u32.. {
            let _ = save(&me, DraftKey::Talk(family_id(1)), &n.to_string()).await;
            writeln!(out, "kept {n}").unwrap();
            out.flush().unwrap();
        }
    });
}

#[tokio::test]
async fn what_was_kept_is_there_after_the_program_was_killed() {
    let (kept, store) = two_people(On::File).await;
    let dir = kept.dir();
    store.close().await.unwrap();
    let place = place(dir);
    for cycle in 0..20_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "store::drafts::typist_until_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env(FOLDER, place.folder())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let first = lines.by_ref().find(|l| l.contains("kept ")).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(3 + cycle * 5));
        child.kill().unwrap();
        let _ = child.wait().unwrap();
        let number = |line: &str| -> Option<u32> { line.split("kept ").nth(1)?.parse().ok() };
        let told = std::iter::once(first)
            .chain(lines)
            .filter_map(|line| number(&line))
            .max()
            .unwrap();
        let store = reopen(&place).await;
        let draft = service(&store, 1, 50)
            .own_draft(DraftKey::Talk(family_id(1)))
            .await
            .unwrap()
            .unwrap();
        let kept: u32 = draft.content.parse().unwrap();
        assert!(kept >= told, "told {told}, kept {kept}");
        store.close().await.unwrap();
    }
}
