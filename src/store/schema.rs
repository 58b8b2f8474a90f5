//! The schema, version by version, and the runner that brings a file up to the newest.

use super::StoreError;
use super::sqlite::trouble;
use rusqlite::Connection;

/// `application_id` of the file: "ERBA".
pub const APPLICATION_ID: i64 = 0x4552_4241;

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The version the file has afterwards.
    pub version: u32,
    /// For the embedded engine.
    pub sqlite: &'static str,
    /// For the shared engine; the same tables, types and rules.
    pub postgres: &'static str,
}

/// Every version, in order, without gaps.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        sqlite: include_str!("schema/0001/sqlite.sql"),
        postgres: include_str!("schema/0001/postgres.sql"),
    },
    Migration {
        version: 2,
        sqlite: include_str!("schema/0002/sqlite.sql"),
        postgres: include_str!("schema/0002/postgres.sql"),
    },
    Migration {
        version: 3,
        sqlite: include_str!("schema/0003/sqlite.sql"),
        postgres: include_str!("schema/0003/postgres.sql"),
    },
    Migration {
        version: 4,
        sqlite: include_str!("schema/0004/sqlite.sql"),
        postgres: include_str!("schema/0004/postgres.sql"),
    },
    Migration {
        version: 5,
        sqlite: include_str!("schema/0005/sqlite.sql"),
        postgres: include_str!("schema/0005/postgres.sql"),
    },
    Migration {
        version: 6,
        sqlite: include_str!("schema/0006/sqlite.sql"),
        postgres: include_str!("schema/0006/postgres.sql"),
    },
];

/// The version this program works with.
pub const NEWEST: u32 = 6;

/// The version a file has; 0 for a new file.
pub(super) fn version(db: &Connection) -> Result<u32, StoreError> {
    let found: i64 = db
        .query_row("PRAGMA user_version", [], |r| r.get(0))
        .map_err(|e| trouble(&e))?;
    u32::try_from(found).map_err(|_| StoreError::Damaged("user_version".into()))
}

/// Brings the file from version `have` to [`NEWEST`], one transaction per version: a file is old or new, never
/// between.
pub(super) fn migrate(db: &Connection, have: u32) -> Result<(), StoreError> {
    if have > NEWEST {
        return Err(StoreError::Schema { have, need: NEWEST });
    }
    run(db, have, MIGRATIONS)
}

fn run(db: &Connection, have: u32, steps: &[Migration]) -> Result<(), StoreError> {
    for step in steps.iter().filter(|m| m.version > have) {
        db.execute_batch("BEGIN IMMEDIATE")
            .map_err(|e| trouble(&e))?;
        let done = apply(db, step);
        let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
        let ended = db.execute_batch(end).map_err(|e| trouble(&e));
        if !db.is_autocommit() {
            let _ = db.execute_batch("ROLLBACK");
        }
        done.and(ended)?;
    }
    Ok(())
}

fn apply(db: &Connection, step: &Migration) -> Result<(), StoreError> {
    db.execute_batch(step.sqlite).map_err(|e| trouble(&e))?;
    let mut broken = db
        .prepare("PRAGMA foreign_key_check")
        .map_err(|e| trouble(&e))?;
    if broken.exists([]).map_err(|e| trouble(&e))? {
        return Err(StoreError::Bug(format!(
            "migration {} breaks references",
            step.version
        )));
    }
    let marks = format!(
        "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {};",
        step.version
    );
    db.execute_batch(&marks).map_err(|e| trouble(&e))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::letter::LetterKind;
    use crate::domain::numbers::Numbered;

    #[test]
    fn versions_have_no_gaps_and_end_at_the_newest() {
        let found: Vec<u32> = MIGRATIONS.iter().map(|m| m.version).collect();
        let wanted: Vec<u32> = (1..=NEWEST).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_file_of_the_first_version_keeps_its_rows() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..1]).unwrap();
        db.execute_batch(
            "INSERT INTO site VALUES (1, 1, 'Ahlen', 'A', '', '', NULL, '', '', '', '', 0, 0, 1);
             INSERT INTO room VALUES (1, 1, 1, 'Raum 1', '', 4, 1, 1);
             INSERT INTO counsellor VALUES (1, 1, 'Alex Muster', 'Muster', '', '', '[]', 1);
             INSERT INTO series VALUES (1, 1, 1, 1, 1, 1, '08:30:00', '12:30:00', 'EveryWeeks', 1, '2026-08-03', NULL, 1);",
        )
        .unwrap();
        // An absence that was there once and is gone: its number stays given.
        db.execute_batch(
            "INSERT INTO command VALUES (1, '00000000-0000-4000-8000-000000000001', 1, 1, 'x', 'Admin', '\"Founded\"', NULL);
             INSERT INTO audit VALUES (1, '00000000-0000-4000-8000-000000000001', 1, 1, NULL, 'absence', '12', 'created', ''),
               (2, '00000000-0000-4000-8000-000000000001', 1, 1, NULL, 'absence', '9', 'created', '');",
        )
        .unwrap();
        run(&db, 1, MIGRATIONS).unwrap();
        let highest = |kind: &str| -> i64 {
            let sql = "SELECT highest FROM numbering WHERE entity = ?1";
            db.query_row(sql, [kind], |r| r.get(0)).unwrap()
        };
        assert_eq!(
            (highest("absence"), highest("site"), highest("closure")),
            (12, 1, 0)
        );
        let rows: i64 = db
            .query_row("SELECT count(*) FROM numbering", [], |r| r.get(0))
            .unwrap();
        assert_eq!(
            rows,
            Numbered::ALL.map(|kind| highest(kind.entity())).len() as i64
        );
        let pauses: String = db
            .query_row("SELECT pauses FROM series WHERE id = 1", [], |r| r.get(0))
            .unwrap();
        assert_eq!((version(&db).unwrap(), pauses.as_str()), (NEWEST, "[]"));
    }

    #[test]
    fn a_file_of_the_second_version_keeps_its_rows() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..2]).unwrap();
        let phones = r#"[{"number":"030 23125000","whose":"Mutter"}]"#;
        let [family, guardian, child] =
            [1, 2, 3].map(|n| format!("00000000-0000-4000-8000-00000000000{n}"));
        db.execute_batch(&format!(
            "INSERT INTO family VALUES ('{family}', 4, 2026, 7, '05570004', 'Beispielweg 1', '59227', 'Ahlen', '', '', '',
               '', '{phones}', 0, '', 'ar', NULL, 'ar', NULL, 1, 0, 'Eu', '2026-11-02', '', '', '', NULL, NULL, NULL,
               'Pram', NULL, 0, '', NULL, NULL);
             INSERT INTO guardian VALUES ('{guardian}', 2, '{family}', 0, 'Muster', 'Fatima', '', '', 'Mother', 'Joint');
             INSERT INTO child VALUES ('{child}', 3, '{family}', 0, 'Muster', 'Hiba', '', '', '2016-03', 'Female', 'SYR',
               NULL, 4, '2026-08-01');"
        ))
        .unwrap();
        let old = |table: &str| -> Vec<String> { columns(&db, table) };
        let before = ["family", "guardian", "child"]
            .map(|table| (table, old(table), row(&db, table, &old(table))));
        run(&db, 2, MIGRATIONS).unwrap();
        for (table, names, values) in before {
            assert_eq!(row(&db, table, &names), values, "{table}");
        }
        assert_eq!(version(&db).unwrap(), NEWEST);
        // And the program reads them, with nothing invented in the new fields.
        let text = |table: &str, column: &str| row(&db, table, &[column.to_owned()]).remove(0);
        for (table, column, wanted) in [
            ("family", "no_interpreter", "0"),
            ("family", "former_homes", "'[]'"),
            ("family", "helper_name", "NULL"),
            ("guardian", "phones", "'[]'"),
            ("guardian", "address", "NULL"),
            ("child", "school_history", "'[]'"),
            ("child", "documents", "'{}'"),
            ("child", "literacy", "NULL"),
            ("child", "guardians", "'[]'"),
            ("child", "learning", "'{}'"),
            ("child", "preference", "NULL"),
            ("child", "recommendation", "NULL"),
        ] {
            assert_eq!(text(table, column), wanted, "{table}.{column}");
        }
    }

    #[test]
    fn a_file_of_the_third_version_keeps_its_steps() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..2]).unwrap();
        let id = |n: u32| format!("'00000000-0000-4000-8000-00000000000{n}'");
        let (family, child) = (id(1), id(2));
        db.execute_batch(&format!(
            "INSERT INTO family VALUES ({family}, 4, 2026, 7, '05570004', 'Beispielweg 1', '59227', 'Ahlen', '', '', '',
               '', '[]', 0, '', 'ar', NULL, 'ar', NULL, 1, 0, 'Eu', '2026-11-02', '', '', '', NULL, NULL, NULL,
               'Pram', NULL, 0, '', NULL, NULL);
             INSERT INTO child VALUES ({child}, 3, {family}, 0, 'Muster', 'Hiba', '', '', '2016-03', 'Female', 'SYR',
               NULL, 4, NULL);
             INSERT INTO school VALUES ('100001', 1, 'Beispielschule', '', '15', 'Gesamtschule', '', NULL, '', '', 1, '', '',
               NULL, NULL, NULL, 1);"
        ))
        .unwrap();
        run(&db, 2, &MIGRATIONS[..3]).unwrap();
        let recommended = "UPDATE child SET recommendation = '{\"grade\":5}'";
        db.execute_batch(recommended).unwrap();
        let step = |n: u32, previous: String, rest: &str| {
            let values = format!(
                "{}, 2, {child}, {family}, {}, {previous}, {rest}",
                id(n),
                n - 3
            );
            let sql = format!("INSERT INTO child_step VALUES ({values}, '2026-12-04', 1)");
            db.execute_batch(&sql).unwrap();
        };
        step(3, "NULL".into(), "'HandedOver', 'Law', NULL, NULL, NULL");
        step(
            4,
            id(3),
            "'SchoolAsked', NULL, '100001', '2026-12-14', NULL",
        );
        step(5, id(4), "'SchoolAccepted', NULL, NULL, '2026-12-15', NULL");
        step(6, id(5), "'Placed', NULL, '100001', '2026-12-16', 6");
        // Another child's enquiry has nothing after it: the recommendation says the grade, or nothing does.
        let kept = |columns: &str| -> Vec<String> {
            let sql = format!("SELECT {columns} FROM child_step ORDER BY position");
            let mut statement = db.prepare(&sql).unwrap();
            let rows = statement.query_map([], |r| r.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        let columns = "quote(id) || rev || child_id || family_id || position || quote(previous_id) || kind || quote(code) \
                       || quote(school) || quote(day) || on_day || by_person";
        let before = kept(columns);
        run(&db, 3, MIGRATIONS).unwrap();
        assert_eq!((kept(columns), before.len()), (before, 4));
        assert_eq!(kept("quote(grade)"), ["NULL", "6", "NULL", "6"]);
        assert_eq!(kept("sent || beyond || quote(support)"), ["0NULL"; 4]);
        let strange = db.query_row("PRAGMA foreign_key_check", [], |r| r.get::<_, String>(0));
        assert!(strange.is_err(), "every reference leads somewhere");
        let reference: String = db
            .query_row(
                "SELECT \"table\" FROM pragma_foreign_key_list('child_step') WHERE \"from\" = 'previous_id'",
                [],
                |r| r.get(0),
            )
            .unwrap();
        assert_eq!(reference, "child_step");
    }

    #[test]
    fn an_enquiry_of_the_third_version_has_the_recommended_grade_or_none() {
        for (recommendation, grade) in [("'{\"grade\":5}'", Some(5)), ("NULL", None)] {
            let db = Connection::open_in_memory().unwrap();
            db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
            run(&db, 0, &MIGRATIONS[..3]).unwrap();
            db.execute_batch(&format!(
                "CREATE TABLE child_3 AS SELECT id, recommendation FROM child;
                 INSERT INTO child_3 VALUES ('c', {recommendation});
                 DROP TABLE child; ALTER TABLE child_3 RENAME TO child;
                 INSERT INTO child_step VALUES ('00000000-0000-4000-8000-000000000001', 1, 'c', 'f', 0, NULL, 'SchoolAsked', NULL,
                   '100001', '2026-12-14', NULL, '2026-12-04', 1);"
            ))
            .unwrap();
            db.execute_batch(MIGRATIONS[3].sqlite).unwrap();
            let found: Option<i64> = db
                .query_row("SELECT grade FROM child_step", [], |r| r.get(0))
                .unwrap();
            assert_eq!(found, grade, "{recommendation}");
        }
    }

    #[test]
    fn a_file_of_the_second_version_that_counts_numbers_already_keeps_them() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..2]).unwrap();
        db.execute_batch(
            "CREATE TABLE numbering (entity TEXT NOT NULL PRIMARY KEY, highest INTEGER NOT NULL) STRICT, WITHOUT ROWID;
             INSERT INTO numbering VALUES ('absence', 40), ('site', 0);
             CREATE INDEX audit_gone ON audit (entity, entity_id) WHERE action = 'deleted';
             INSERT INTO site VALUES (3, 1, 'Ahlen', 'A', '', '', NULL, '', '', '', '', 0, 0, 1);",
        )
        .unwrap();
        run(&db, 2, MIGRATIONS).unwrap();
        let sql = "SELECT highest FROM numbering WHERE entity = 'absence'";
        let highest: i64 = db.query_row(sql, [], |r| r.get(0)).unwrap();
        let rows: i64 = db
            .query_row("SELECT count(*) FROM numbering", [], |r| r.get(0))
            .unwrap();
        assert_eq!((highest, rows), (40, Numbered::ALL.len() as i64));
    }

    #[test]
    fn a_file_of_the_third_version_keeps_its_letters() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..3]).unwrap();
        let insert = |kind: &str| {
            let [id, family] = [1, 2].map(|n| format!("00000000-0000-4000-8000-00000000000{n}"));
            db.execute_batch(&format!(
                "INSERT INTO letter (id, rev, kind, family_id, language, versions, facts, sha256, pages, made_at, posted_on)
                 VALUES ('{id}', 3, '{kind}', '{family}', 'ar', 'invitation.de@1', 'f', 's', 2, '2026-11-20 09:00:00', '2026-11-20')"
            ))
        };
        assert!(insert("placement").is_err(), "control: not known there");
        insert("Invitation").unwrap();
        let names = columns(&db, "letter");
        let before = row(&db, "letter", &names);
        db.execute_batch("DELETE FROM letter").unwrap();
        insert("Invitation").unwrap();
        // The family of this letter is elsewhere; the rule of references is another test's.
        db.execute_batch(MIGRATIONS[3].sqlite).unwrap();
        assert_eq!(row(&db, "letter", &names), before);
        let added = ["child_id", "school", "addressee"].map(str::to_owned);
        assert_eq!(row(&db, "letter", &added), ["NULL", "NULL", "'Family'"]);
        db.execute_batch("DELETE FROM letter").unwrap();
        insert("placement").unwrap();
    }

    #[test]
    fn a_file_of_the_fourth_version_keeps_its_letters() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..4]).unwrap();
        let insert = |n: u32, kind: &str| {
            let [id, family] = [n, 9].map(|n| format!("00000000-0000-4000-8000-00000000000{n}"));
            db.execute_batch(&format!(
                "INSERT INTO letter (id, rev, kind, family_id, school, addressee, language, versions, facts, sha256, pages, made_at,
                   posted_on, returned_on)
                 VALUES ('{id}', 3, '{kind}', '{family}', '100001', 'School', 'ar', 'invitation.de@1', 'f', 's', 2,
                   '2026-11-20T09:00:00', '2026-11-20', '2026-11-25')"
            ))
        };
        assert!(insert(1, "reminder").is_err(), "control: not known there");
        insert(1, "placement_copy").unwrap();
        let names = columns(&db, "letter");
        let before = row(&db, "letter", &names);
        // The family of this letter is elsewhere; the rule of references is another test's.
        db.execute_batch(MIGRATIONS[4].sqlite).unwrap();
        assert_eq!(row(&db, "letter", &names), before);
        for (column, wanted) in [
            ("return_reason", "NULL"),
            ("delivered_on", "NULL"),
            ("printed_at", "NULL"),
            ("printed_by", "NULL"),
            ("says", "'{}'"),
            ("about_start", "NULL"),
            ("repeats_id", "NULL"),
            ("batch_id", "NULL"),
        ] {
            let found = row(&db, "letter", &[column.to_owned()]);
            assert_eq!(found, [wanted], "{column}");
        }
        insert(2, "reminder").unwrap();
    }

    #[test]
    fn a_file_of_the_fifth_version_keeps_its_releases_and_takes_own_texts() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..5]).unwrap();
        db.execute_batch(
            "INSERT INTO text_release VALUES ('invitation.ar', 1, 1, 'S. Vorlage', '2026-11-20')",
        )
        .unwrap();
        let names = columns(&db, "text_release");
        let before = row(&db, "text_release", &names);
        run(&db, 5, MIGRATIONS).unwrap();
        assert_eq!(row(&db, "text_release", &names), before);
        assert_eq!(row(&db, "text_release", &["german".to_owned()]), ["NULL"]);
        let insert = |version: i64, state: &str, by: &str| {
            let id = format!("00000000-0000-4000-8000-{version:012}");
            let on = if by.is_empty() {
                "NULL"
            } else {
                "'2026-11-20'"
            };
            db.execute_batch(&format!(
                "INSERT INTO letter_text VALUES ('{id}', 1, 'invitation.ar', {version}, 1, 1, 'x', '{state}', '{by}', {on}, 'S', '2026-11-20T09:00:00')"
            ))
        };
        insert(1001, "Draft", "").unwrap();
        insert(1002, "Reviewed", "A. Muster").unwrap();
        assert!(insert(1003, "Reviewed", "").is_err(), "who checked it?");
        assert!(
            insert(7, "Draft", "").is_err(),
            "a number of a shipped text"
        );
        assert!(insert(1001, "Draft", "").is_err(), "twice");
    }

    #[test]
    fn what_makes_a_letter_again_goes_with_the_letter() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, MIGRATIONS).unwrap();
        let [one, other, family] =
            [1, 2, 3].map(|n| format!("00000000-0000-4000-8000-00000000000{n}"));
        let hash = "0".repeat(64);
        for id in [&one, &other] {
            db.execute_batch(&format!(
                "INSERT INTO letter (id, rev, kind, family_id, versions, facts, sha256, pages, made_at)
                   VALUES ('{id}', 1, 'Invitation', '{family}', '', '', '', 1, '2026-11-20T09:00:00');
                 INSERT INTO letter_copy VALUES ('{id}', 1, '1', '{hash}', x'00');"
            ))
            .unwrap();
        }
        let copies = || -> Vec<String> {
            let mut statement = db.prepare("SELECT letter_id FROM letter_copy").unwrap();
            let rows = statement.query_map([], |r| r.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        assert_eq!(copies(), [one.clone(), other.clone()]);
        // With references held, as the program works: the family of these letters is nowhere, so only the row goes.
        db.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        db.execute_batch(&format!("DELETE FROM letter WHERE id = '{one}'"))
            .unwrap();
        assert_eq!(copies(), [other]);
    }

    #[test]
    fn every_kind_of_letter_can_be_kept() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, MIGRATIONS).unwrap();
        let keep = |kind: &str| {
            db.execute_batch(&format!(
                "DELETE FROM letter; INSERT INTO letter (id, rev, kind, family_id, versions, facts, sha256, pages, made_at)
                 VALUES ('00000000-0000-4000-8000-000000000001', 1, '{kind}', 'f', '', '', '', 1, '2026-11-20T09:00:00')"
            ))
        };
        for kind in LetterKind::all() {
            keep(&String::from(kind)).unwrap();
        }
        assert!(keep("no_such_letter").is_err());
    }

    #[test]
    fn a_file_of_the_third_version_keeps_its_schools() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        run(&db, 0, &MIGRATIONS[..3]).unwrap();
        db.execute_batch(
            "INSERT INTO school VALUES ('100001', 4, 'Beispielschule', 'Musterort, GG Beispiel', '02', 'Grundschule',
               'Beispielweg 3', '48231', 'Musterort', '05570052', 1, '030 23125000', '', 519500000, 79900000, 210, 0);",
        )
        .unwrap();
        let names = columns(&db, "school");
        let before = row(&db, "school", &names);
        run(&db, 3, MIGRATIONS).unwrap();
        assert_eq!(row(&db, "school", &names), before);
        for (column, wanted) in [
            ("provider_key", "''"),
            ("opened_on", "NULL"),
            ("closed_on", "NULL"),
            ("by_hand", "''"),
            ("own_grades", "NULL"),
            ("german_support", "NULL"),
            ("literacy", "NULL"),
            ("all_day", "NULL"),
            ("contact", "''"),
            ("note", "''"),
            ("provider", "''"),
        ] {
            assert_eq!(
                row(&db, "school", &[column.to_owned()]),
                [wanted],
                "{column}"
            );
        }
    }

    fn columns(db: &Connection, table: &str) -> Vec<String> {
        let mut statement = db
            .prepare("SELECT name FROM pragma_table_info(?1)")
            .unwrap();
        let names = statement.query_map([table], |r| r.get(0)).unwrap();
        names.map(Result::unwrap).collect()
    }

    /// The only row of a table, its values as SQL writes them.
    fn row(db: &Connection, table: &str, columns: &[String]) -> Vec<String> {
        let quoted: Vec<String> = columns.iter().map(|c| format!("quote({c})")).collect();
        let sql = format!("SELECT {} FROM {table}", quoted.join(", "));
        db.query_row(&sql, [], |r| (0..columns.len()).map(|n| r.get(n)).collect())
            .unwrap()
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let step = |version, sqlite| Migration {
            version,
            sqlite,
            postgres: "",
        };
        let tables = |db: &Connection| {
            db.query_row("SELECT count(*) FROM sqlite_schema", [], |r| {
                r.get::<_, i64>(0)
            })
            .unwrap()
        };
        let first = step(1, "CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT;");
        for bad in [
            "CREATE TABLE b (y TEXT) STRICT; CREATE TABLE a (x TEXT) STRICT;",
            "CREATE TABLE b (x INTEGER REFERENCES a (x)) STRICT; INSERT INTO b VALUES (7);",
        ] {
            let db = Connection::open_in_memory().unwrap();
            db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
            assert!(run(&db, 0, &[first, step(2, bad)]).is_err());
            assert!(db.is_autocommit());
            assert_eq!((version(&db).unwrap(), tables(&db)), (1, 1));
            run(&db, 1, &[first, step(2, "CREATE TABLE b (y TEXT) STRICT;")]).unwrap();
            assert_eq!((version(&db).unwrap(), tables(&db)), (2, 2));
        }
    }
}
