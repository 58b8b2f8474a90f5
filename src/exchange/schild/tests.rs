//! The files read back with the reader of lists.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::exchange::table::{Dialect, Table, table, table_as};

fn pupil() -> Pupil {
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    Pupil {
        reference: "EB-2026-0007".into(),
        family_name: "Łukaszewičūtė".into(),
        given_name: "Mar’iana".into(),
        born: day(2014, 3, 5),
        sex: "w",
        street: "Straße des 17. Juni 1".into(),
        postcode: "59227".into(),
        town: "Ahlen".into(),
        district: String::new(),
        nationality: "166".into(),
        birth_country: "166".into(),
        language: "uk".into(),
        admitted: day(2027, 1, 11),
        grade: grade_key(7, "15"),
        arrived: Some(2026),
        email: "familie@example.org".into(),
        guardians: vec![
            Guardian {
                salutation: "Frau",
                relation: "Mutter",
                family_name: "Łukaszewičūtė".into(),
                given_name: "Olena".into(),
            },
            Guardian {
                salutation: "Herr",
                relation: "Vater",
                family_name: "Muster".into(),
                given_name: "Jan".into(),
            },
        ],
    }
}

fn latin() -> Pupil {
    Pupil {
        family_name: "Müller".into(),
        given_name: "Zoë".into(),
        guardians: Vec::new(),
        ..pupil()
    }
}

fn value<'a>(table: &'a Table, row: usize, column: &str) -> &'a str {
    let at = table.header.iter().position(|name| name == column).unwrap();
    &table.rows[row].cells[at]
}

#[test]
fn what_is_written_is_read_back_in_both_encodings() {
    for (encoding, pupils) in [
        (Encoding::Utf8, vec![pupil(), latin()]),
        (Encoding::Windows1252, vec![latin()]),
    ] {
        let files = write(&pupils, encoding).unwrap();
        assert!(files.remarks.is_empty(), "{:?}", files.remarks);
        let read = table(&files.pupils).unwrap();
        assert_eq!((read.encoding, read.delimiter), (encoding, '|'));
        assert_eq!(read.header, PUPIL_COLUMNS);
        assert_eq!(read.rows.len(), pupils.len());
        for (row, pupil) in pupils.iter().enumerate() {
            assert_eq!((read.rows[row].surplus, read.rows[row].lacking), (0, 0));
            for (column, wanted) in [
                ("Nachname", pupil.family_name.as_str()),
                ("Vorname", &pupil.given_name),
                ("Geburtsdatum", "05.03.2014"),
                ("Geschlecht", "w"),
                ("Status", "0"),
                ("1. Staatsang.", "166"),
                ("Verkehrssprache", "uk"),
                ("Jahrgang", "07"),
                ("Jahr", "2026"),
                ("Abschnitt", "1"),
                ("Aufnahmedatum", "11.01.2027"),
                ("Zuzugsjahr", "2026"),
                ("Autist", "N"),
                ("Konfession", ""),
            ] {
                assert_eq!(value(&read, row, column), wanted, "{column}");
            }
        }
        let lines = files.pupils.split(|byte| *byte == b'\n');
        assert!(lines.filter(|l| !l.is_empty()).all(|l| l.ends_with(b"\r")));
    }
    let files = write(&[pupil()], Encoding::Utf8).unwrap();
    let read = table_as(
        &files.guardians,
        Dialect {
            encoding: Some(Encoding::Utf8),
            delimiter: Some('|'),
        },
    )
    .unwrap();
    assert_eq!(read.header, GUARDIAN_COLUMNS);
    assert_eq!(value(&read, 0, "Erzieherart"), "Eltern");
    assert_eq!(value(&read, 0, "Nachname 2.Person"), "Muster");
    let mut helped = pupil();
    helped.guardians[1].relation = "Sonstige";
    let first = helped.guardians[0].clone();
    assert_eq!(
        guardian_cell(&helped, &first, helped.guardians.get(1), "Erzieherart"),
        first.relation,
        "a mother and somebody else are not the parents"
    );
}

#[test]
fn a_character_outside_the_encoding_is_named_and_nothing_is_written() {
    let refused = write(&[latin(), pupil()], Encoding::Windows1252).unwrap_err();
    assert!(refused.contains(&Remark {
        reference: "EB-2026-0007".into(),
        column: "Nachname",
        what: What::NotInEncoding("čėŁū".into()),
    }));
    assert!(write(&[pupil()], Encoding::Utf8).is_ok());
}

#[test]
fn signs_of_the_file_line_ends_and_formulas_do_no_harm_and_are_told() {
    let odd = Pupil {
        given_name: "=HYPERLINK(\"x\")".into(),
        street: "Weg 1|2\r\nHinterhaus".into(),
        ..latin()
    };
    let files = write(&[odd], Encoding::Utf8).unwrap();
    let text = String::from_utf8(files.pupils.clone()).unwrap();
    assert_eq!(text.lines().count(), 2, "one pupil, one line");
    assert!(text.contains("|'=HYPERLINK"));
    let read = table(&files.pupils).unwrap();
    assert_eq!(value(&read, 0, "Straße"), "Weg 1/2  Hinterhaus");
    assert_eq!(
        files
            .remarks
            .iter()
            .filter(|r| r.what == What::Replaced)
            .count(),
        2
    );
}

#[test]
fn too_long_a_name_is_told() {
    let long = Pupil {
        given_name: "A".repeat(31),
        ..latin()
    };
    let files = write(&[long], Encoding::Utf8).unwrap();
    assert_eq!(files.remarks[0].what, What::TooLong(30));
}

#[test]
fn grades_have_the_keys_of_the_statistics() {
    assert_eq!(grade_key(1, "02"), "01");
    assert_eq!(grade_key(10, "15"), "10");
    assert_eq!(grade_key(11, "20"), "EF");
    assert_eq!(grade_key(11, "17"), "11");
    assert_eq!(grade_key(0, "30"), "");
}
