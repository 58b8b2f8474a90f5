//! Both engines have the same tables and read the same statements. The test fails when PostgreSQL cannot be started.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::cluster;
use super::fixture::*;
use erstberatung::store::sql;
use std::collections::BTreeSet;
use std::path::Path;
use tokio_postgres::Client;

/// Table, column, may it be empty; without what only one engine has.
type Columns = BTreeSet<(String, String, bool)>;

fn sqlite_columns(path: &Path) -> Columns {
    let db = raw(path, &key());
    let mut statement = db
        .prepare(
            "SELECT t.name, c.name, c.\"notnull\" = 0 AND c.pk = 0 FROM sqlite_schema t \
             JOIN pragma_table_info(t.name) c WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite_%'",
        )
        .unwrap();
    let rows = statement
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

async fn postgres_columns(client: &Client) -> Columns {
    let rows = client
        .query(
            "SELECT table_name::text, column_name::text, is_nullable = 'YES' FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name <> 'schema_version' AND column_name <> 'db_user'",
            &[],
        )
        .await
        .unwrap();
    rows.iter()
        .map(|r| (r.get(0), r.get(1), r.get(2)))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn schema_and_statements_are_good_in_both_engines() {
    let (dir, store) = empty().await;
    store.close().await.unwrap();
    let file = place(&dir).database();
    let server = cluster::database().await;
    let client = server.raw().await;
    assert_eq!(sqlite_columns(&file), postgres_columns(&client).await);

    let db = raw(&file, &key());
    let mut seen = 0;
    for id in sql::all() {
        let text = id.text();
        let here = db
            .prepare(&text.replace('$', "?"))
            .unwrap_or_else(|e| panic!("{}: {e}", id.name()));
        let there = client
            .prepare(&text)
            .await
            .unwrap_or_else(|e| panic!("{}: {e:?}", id.name()));
        assert_eq!(
            here.parameter_count(),
            there.params().len(),
            "{}",
            id.name()
        );
        assert_eq!(here.column_count(), there.columns().len(), "{}", id.name());
        for ty in there
            .params()
            .iter()
            .chain(there.columns().iter().map(tokio_postgres::Column::type_))
        {
            assert!(
                ["int8", "text", "bytea"].contains(&ty.name()),
                "{} uses {ty}",
                id.name()
            );
        }
        seen += 1;
    }
    assert!(seen > 90, "{seen} statements");
    assert!(
        client
            .prepare("SELECT no_such_column FROM family")
            .await
            .is_err(),
        "control"
    );

    guards_hold(&client).await;
}

/// The two guards that are written differently here: overlapping claims and the audit.
async fn guards_hold(client: &Client) {
    client
        .batch_execute(
            "SET session_replication_role = replica; \
             INSERT INTO resource VALUES (1, 'Room', '1'); \
             INSERT INTO claim VALUES ('a', 1, 0, 3600), ('b', 1, 3600, 7200); \
             INSERT INTO audit (command_id, at_s, person_id, entity, entity_id, action, fields) \
             VALUES ('x', 1, 1, 'family', 'y', 'created', ''); \
             SET session_replication_role = DEFAULT",
        )
        .await
        .expect("one after the other is no overlap");
    let state = |result: Result<u64, tokio_postgres::Error>| {
        result.unwrap_err().code().unwrap().code().to_owned()
    };
    let overlap = client
        .execute("INSERT INTO claim VALUES ('c', 1, 3599, 3700)", &[])
        .await;
    assert_eq!(state(overlap), "23P01");
    for attempt in ["UPDATE audit SET fields = 'x'", "DELETE FROM audit"] {
        assert_eq!(
            state(client.execute(attempt, &[]).await),
            "23514",
            "{attempt}"
        );
    }
    // One place is reported and held; a second one is given neither by a step nor by taking one back.
    client
        .batch_execute(
            "SET session_replication_role = replica; \
             INSERT INTO school (number, rev, name, short, form_key, form, street, town, ags, is_public, phone, email, active) \
             VALUES ('100001', 1, 'Beispielschule', '', '15', '', '', '', '', 1, '', '', 1); \
             INSERT INTO capacity_report (id, rev, school, intake, position, regular, remark, reported_on, source, by_person) \
             VALUES (repeat('r', 36), 1, '100001', 7, 0, 1, '', '2026-11-20', 'Phone', 1); \
             INSERT INTO child_step (id, rev, child_id, family_id, position, previous_id, on_day, by_person, kind, code, school, \
               grade, day) VALUES \
             (repeat('a', 36), 1, 'one', 'f', 1, 'x', '2026-11-24', 1, 'SchoolAsked', NULL, '100001', 7, '2026-12-01'), \
             (repeat('b', 36), 1, 'two', 'f', 1, 'w', '2026-11-24', 1, 'SchoolAsked', NULL, '100001', 7, '2026-12-01'), \
             (repeat('c', 36), 1, 'two', 'f', 2, 'y', '2026-11-25', 1, 'SchoolRefused', 'Full', NULL, NULL, NULL); \
             SET session_replication_role = DEFAULT",
        )
        .await
        .expect("one place, one child");
    let more = "INSERT INTO child_step (id, rev, child_id, family_id, position, previous_id, on_day, by_person, kind, school, \
                grade, day) VALUES (repeat('d', 36), 1, 'three', 'f', 1, 'z', '2026-11-25', 1, 'SchoolAsked', '100001', 7, \
                '2026-12-02')";
    let back = "DELETE FROM child_step WHERE id = repeat('c', 36)";
    for attempt in [more, back] {
        let refused = client.execute(attempt, &[]).await.unwrap_err();
        let words = refused.as_db_error().unwrap().message().to_owned();
        assert_eq!(words, "place_taken", "{attempt}");
    }
    client
        .batch_execute("DROP TRIGGER place_taken_del ON child_step")
        .await
        .unwrap();
    assert!(
        client.execute(back, &[]).await.is_ok(),
        "control, guard removed"
    );
    client
        .batch_execute("DROP TRIGGER audit_append_only ON audit; ALTER TABLE claim DROP CONSTRAINT claim_no_overlap")
        .await
        .unwrap();
    assert!(
        client.execute("DELETE FROM audit", &[]).await.is_ok(),
        "control, guard removed"
    );
    assert_eq!(
        client
            .execute("INSERT INTO claim VALUES ('c', 1, 3599, 3700)", &[])
            .await
            .unwrap_err()
            .code()
            .unwrap()
            .code(),
        "23503",
        "control, guard removed: only the missing appointment is left to complain about"
    );
}
