//! The ministry's dialect on a list of our own: who is in, who is out and why, and what it changes.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::domain::language::Lang;
use crate::domain::school::{Grades, HandField, School};
use crate::exchange::reference::{municipalities, schools};
use std::collections::HashMap;

const LIST: &str = include_str!("../../../tests/data/schools/schuldaten_auszug.csv");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

fn read_bytes(bytes: &[u8]) -> Result<SchoolList, NoSchoolList> {
    let towns = municipalities();
    let county: Vec<&str> = towns.iter().map(|m| &*m.ags).collect();
    read(bytes, &county, today())
}

fn read_text(text: &str) -> SchoolList {
    read_bytes(text.as_bytes()).unwrap()
}

fn of<'a>(list: &'a SchoolList, number: &str) -> &'a ListedSchool {
    list.schools.iter().find(|s| s.number == number).unwrap()
}

fn differences(text: &str, known: &[School]) -> (Vec<SchoolDifference>, usize, SchoolList) {
    let mut list = read_text(text);
    let on_way = HashMap::from([("198201".to_owned(), 2)]);
    let (found, same) = compare(&mut list, known, &on_way, today());
    (found, same, list)
}

fn about<'a>(found: &'a [SchoolDifference], number: &str) -> &'a SchoolDifference {
    found.iter().find(|d| d.after.number == number).unwrap()
}

/// The schools of the reference list that the own list names, and one that it does not.
fn known() -> Vec<School> {
    let wanted = ["120492", "120509", "198201", "168506"];
    let all = schools().into_iter();
    all.filter(|s| wanted.contains(&&*s.number)).collect()
}

#[test]
fn every_row_is_a_school_of_the_county_or_left_out_with_its_reason() {
    let list = read_text(LIST);
    let numbers: Vec<&str> = list.schools.iter().map(|s| &*s.number).collect();
    assert_eq!(
        numbers,
        [
            "120492", "120509", "198201", "199001", "199002", "199003", "199004"
        ]
    );
    let why: Vec<(u32, LeftOut)> = list
        .left_out
        .iter()
        .map(|r| (r.row, r.why.clone()))
        .collect();
    let form = |form: &str| LeftOut::NoSchool { form: form.into() };
    assert_eq!(
        why,
        [
            (10, form("81")),
            (11, LeftOut::NotInDirectory),
            (12, form("0A")),
            (
                13,
                LeftOut::OtherCounty {
                    ags: "05915000".into()
                }
            ),
            (14, LeftOut::UnknownState { key: "4".into() }),
            (15, LeftOut::Twice { row: 6 }),
            (16, LeftOut::NoNumber),
            (17, LeftOut::NoName),
            (18, LeftOut::Unfinished),
        ]
    );
    assert_eq!(list.rows, 16);
    assert!(list.unknown.is_empty() && list.missing.is_empty());
}

#[test]
fn what_a_row_says_is_read_and_what_is_doubtful_is_said() {
    let list = read_text(LIST);
    let one = of(&list, "199001");
    assert_eq!(one.name, "Beispiel-Gesamtschule der Stadt Beckum");
    assert_eq!(one.phone.as_deref(), Some("030 23125010"));
    assert_eq!((one.public, one.closed), (Some(true), false));
    let place = one.place.unwrap();
    assert!(
        (place.lat - 51.751_087).abs() < 2e-6 && (place.lon - 8.043_357).abs() < 1e-4,
        "{place:?}"
    );
    let two = of(&list, "199002");
    assert_eq!(two.name, "Sekundarschule \"Am Muster\"");
    assert_eq!(
        (two.public, two.place, two.email.as_deref()),
        (Some(false), None, None)
    );
    assert_eq!(two.opened_on, NaiveDate::from_ymd_opt(2027, 8, 1));
    let closes = of(&list, "198201");
    assert_eq!(
        (closes.closed, closes.closed_on),
        (false, NaiveDate::from_ymd_opt(2026, 11, 26))
    );
    let doubts: Vec<(&str, Doubt)> = list.remarks.iter().map(|r| (&*r.number, r.doubt)).collect();
    assert_eq!(
        doubts,
        [
            ("198201", Doubt::NoPlace),
            ("199002", Doubt::BadEmail),
            ("199002", Doubt::BadPlace),
            ("199003", Doubt::BadPhone),
            ("199003", Doubt::NoPlace),
        ]
    );
    for remark in &list.remarks {
        assert_ne!(remark.sentence(Lang::De), remark.sentence(Lang::En));
    }
    for row in &list.left_out {
        assert_ne!(row.sentence(Lang::De), row.sentence(Lang::En));
    }
}

#[test]
fn columns_stand_in_any_order_and_unknown_or_missing_ones_are_named() {
    let text = "Gemeindeschluessel;Neuigkeit;Schulform;SCHULNUMMER;Schulbezeichnung 1\n\
                5570008;x;2;199001;Beispielschule\n";
    let list = read_text(text);
    let one = of(&list, "199001");
    assert_eq!(
        (&*one.form_key, &*one.ags, &one.phone),
        ("02", "05570008", &None)
    );
    assert_eq!(list.unknown, ["Neuigkeit"]);
    assert_eq!(
        list.about_columns(Lang::De),
        [
            "Unbekannte Spalten, nicht gelesen: Neuigkeit.",
            "Diese Spalten fehlen, die Angaben bleiben wie erfasst: Kurzbezeichnung, Strasse, PLZ, Ort, Telefon, E-Mail, Rechtsform, UTMRechtswert.",
            "Ohne die Spalte Schulbetriebsschluessel sind geschlossene Schulen nicht zu erkennen.",
        ]
    );
    let lacks = read_bytes(b"Schulnummer;Schulform;Schulbezeichnung_1\n199001;02;Beispiel\n");
    assert_eq!(lacks.unwrap_err(), NoSchoolList::Columns(vec![Column::Ags]));
}

#[test]
fn the_encoding_of_old_spreadsheets_is_read_too() {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(LIST);
    assert!(!lost);
    let (list, wanted) = (read_bytes(&bytes).unwrap(), read_text(LIST));
    assert_eq!(list.encoding, Encoding::Windows1252);
    assert_eq!(list.schools, wanted.schools);
    let lines = LIST.replace('\n', "\r\n");
    assert_eq!(read_text(&lines).schools, wanted.schools);
    assert_eq!(
        read_text(&format!("\u{feff}{LIST}")).schools,
        wanted.schools
    );
}

#[test]
fn what_is_no_list_is_refused_with_a_sentence() {
    for bytes in [
        b"".as_slice(),
        b"PK\x03\x04xxxx",
        b"Name;Vorname;geb. am\nAhmad;Omar;03.05.2012\n",
        b"sep=;\n",
        &[0; 64],
    ] {
        let no = read_bytes(bytes).unwrap_err();
        for lang in [Lang::De, Lang::En] {
            assert!(
                no.sentence(lang).ends_with(['.', ')']),
                "{:?}",
                no.sentence(lang)
            );
        }
    }
    let elsewhere = LIST.replace("\"05570", "\"05599");
    assert_eq!(
        read_bytes(elsewhere.as_bytes()).unwrap_err(),
        NoSchoolList::NobodyHere
    );
}

#[test]
fn hostile_text_is_left_out_or_kept_as_text() {
    let row = |name: &str| {
        format!("number;name;form_key;ags\n199001;{name};02;05570008\n199002;Gut;02;05570008\n")
    };
    let list = read_text(&row(&"x".repeat(300)));
    assert_eq!(list.left_out[0].why, LeftOut::Unreadable);
    assert_eq!(
        read_text(&row("Schule 😀")).left_out[0].why,
        LeftOut::Unreadable
    );
    assert_eq!(of(&read_text(&row("'=1+1")), "199001").name, "=1+1");
}

#[test]
fn the_own_layout_and_the_reference_list_say_nothing_new() {
    let own = include_str!("../../../assets/reference/schools.csv");
    let all = schools();
    let (found, same, list) = differences(own, &all);
    assert_eq!((found.len(), same, list.schools.len()), (0, 85, 85));
    assert!(list.missing.is_empty() && list.unknown.is_empty() && list.left_out.is_empty());
}

#[test]
fn differences_are_told_field_by_field() {
    let (found, same, list) = differences(LIST, &known());
    assert_eq!(same, 1, "120492 is as recorded");
    let kinds: Vec<(&str, ListChange, bool)> = (found.iter())
        .map(|d| (&*d.after.number, d.change, d.take))
        .collect();
    assert_eq!(
        kinds,
        [
            ("199001", ListChange::New, true),
            ("199002", ListChange::New, true),
            ("199003", ListChange::New, true),
            ("120509", ListChange::Changed, true),
            ("198201", ListChange::Closed, true),
            ("168506", ListChange::Missing, false),
        ]
    );
    let phone = &about(&found, "120509").fields;
    assert_eq!(phone.len(), 1);
    assert_eq!(
        phone[0].sentence(Lang::De),
        "Telefon: 02382 805345 → 030 23125000"
    );
    let closes = about(&found, "198201");
    assert!(closes.is_warning() && closes.children == 2);
    assert_eq!(
        closes.after.closed_on,
        NaiveDate::from_ymd_opt(2026, 11, 26)
    );
    assert!(closes.after.is_open_on(today()));
    assert!(!closes.after.is_open_on(today() + chrono::Duration::days(2)));
    assert!(
        closes.after.place.is_some(),
        "what the list does not say stays"
    );
    let never = list.left_out.iter().find(|r| r.number == "199004").unwrap();
    assert!(matches!(never.why, LeftOut::Closed { on: Some(_) }));
    // Once taken over, the list says nothing more but who is missing.
    let mut then: Vec<School> = known();
    for difference in found.iter().filter(|d| d.take) {
        then.retain(|s| s.number != difference.after.number);
        then.push(difference.after.clone());
    }
    let (again, _, _) = differences(LIST, &then);
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].change, ListChange::Missing);
}

#[test]
fn what_the_office_entered_goes_before_the_list() {
    let mut own = known();
    let school = own.iter_mut().find(|s| s.number == "120509").unwrap();
    school.by_hand = vec![HandField::Phone];
    school.german_support = Some(true);
    school.own_grades = Some(Grades::of(1..=3));
    school.note = "Anmeldung nur freitags".into();
    let before = school.clone();
    let (found, _, _) = differences(LIST, &own);
    let kept = about(&found, "120509");
    assert_eq!(kept.after, before);
    assert!(kept.fields[0].kept && !kept.take);
    // The list has other things to say as well: they are taken over, the own ones stay.
    let moved = LIST.replace("Ostwall 7", "Beispielwall 7");
    let (found, _, _) = differences(&moved, &own);
    let after = &about(&found, "120509").after;
    let wanted = School {
        street: "Beispielwall 7".into(),
        ..before
    };
    assert_eq!(*after, wanted);
}

#[test]
fn a_closing_day_to_come_is_not_taken_away_by_a_list_that_knows_none() {
    let mut own = known();
    let school = own.iter_mut().find(|s| s.number == "120509").unwrap();
    school.closed_on = NaiveDate::from_ymd_opt(2027, 7, 31);
    let (found, _, _) = differences(LIST, &own);
    let other = found.iter().find(|d| d.after.number == "120509");
    assert!(other.is_none_or(|d| d.after.closed_on.is_some() && d.change != ListChange::Reopened));
}

#[test]
fn a_closed_school_opens_again_and_one_of_another_name_is_changed() {
    let mut own = known();
    let school = own.iter_mut().find(|s| s.number == "120509").unwrap();
    school.active = false;
    school.closed_on = NaiveDate::from_ymd_opt(2025, 7, 31);
    let (found, _, _) = differences(LIST, &own);
    let opened = about(&found, "120509");
    assert_eq!(opened.change, ListChange::Reopened);
    assert!(opened.after.is_open_on(today()) && opened.after.closed_on.is_none());
    let closed = LIST.replace(
        "\"05570004\";\"1\";\"01.08.1973\"",
        "\"05570004\";\"9\";\"\"",
    );
    let (found, _, _) = differences(&closed, &known());
    let gone = about(&found, "120492");
    assert_eq!(
        (gone.change, gone.after.closed_on),
        (ListChange::Closed, Some(today()))
    );
    assert!(!gone.after.active);
    let form = LIST.replace("\"120492\";\"02\"", "\"120492\";\"14\"");
    let (found, _, _) = differences(&form, &known());
    assert_eq!(about(&found, "120492").after.form, "Sekundarschule");
}
