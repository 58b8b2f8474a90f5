//! When a school is open, which grades it teaches, and what people may enter about it.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::refusal::Reason;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn school(number: &str, form_key: &str) -> School {
    School {
        number: number.into(),
        name: "Beispielschule".into(),
        short: String::new(),
        form_key: form_key.into(),
        form: String::new(),
        street: String::new(),
        postcode: None,
        town: "Musterort".into(),
        ags: "05570052".into(),
        public: true,
        phone: String::new(),
        email: String::new(),
        place: None,
        pupils: None,
        active: true,
        provider_key: String::new(),
        opened_on: None,
        closed_on: None,
        by_hand: Vec::new(),
        own_grades: None,
        german_support: None,
        literacy: None,
        all_day: None,
        contact: String::new(),
        note: String::new(),
        provider: String::new(),
        rev: 1,
    }
}

#[test]
fn a_school_is_open_from_its_first_to_its_last_day() {
    let mut one = school("100001", "02");
    assert!(one.is_open_on(day("2026-11-25")));
    one.opened_on = Some(day("2026-08-01"));
    one.closed_on = Some(day("2027-07-31"));
    let open = |school: &School| {
        ["2026-07-31", "2026-08-01", "2027-07-31", "2027-08-01"].map(|d| school.is_open_on(day(d)))
    };
    assert_eq!(open(&one), [false, true, true, false]);
    // A known last day says more than the mark.
    one.active = false;
    assert_eq!(open(&one), [false, true, true, false]);
    one.closed_on = None;
    assert_eq!(open(&one), [false; 4]);
}

#[test]
fn the_form_says_the_grades_unless_the_school_has_its_own() {
    let written = |key: &str| school("1", key).grades().written();
    let forms = [
        "02", "04", "14", "08", "15", "20", "17", "30", "25", "83", "xx",
    ];
    assert_eq!(
        forms.map(written),
        [
            "1–4",
            "5–10",
            "5–10",
            "1–10",
            "5–13",
            "5–13",
            "1–13",
            "11–13, IFK",
            "",
            "",
            ""
        ]
    );
    let mut one = school("1", "04");
    assert!(
        one.teaches(Intake::of_grade(5))
            && !one.teaches(Intake::of_grade(11))
            && !one.teaches(Intake::of_grade(0))
    );
    one.own_grades = Some(Grades::of([0, 8, 9, 10]));
    assert!(
        !one.teaches(Intake::of_grade(5))
            && one.teaches(Intake::of_grade(8))
            && one.teaches(Intake::of_grade(0))
    );
}

#[test]
fn grades_are_read_as_people_write_them() {
    let read = |text: &str| Grades::read(text).map(Grades::written);
    for (text, wanted) in [
        ("1-4", "1–4"),
        ("5 bis 10, IFK", "5–10, IFK"),
        ("5–10, EF-Q2", "5–13"),
        ("1 2 3 4", "1–4"),
        ("8., 10.", "8, 10"),
        ("IFK", "IFK"),
        ("7", "7"),
        ("", ""),
    ] {
        assert_eq!(read(text).as_deref(), Ok(wanted), "{text}");
    }
    for wrong in [
        "0",
        "14",
        "10-5",
        "5-",
        "-5",
        "IFK-3",
        "alle",
        "5 bis bis 6",
        "1–4–6x",
    ] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
    for bits in 0..=16383_u16 {
        let grades = Grades::try_from(bits).unwrap();
        assert_eq!(Grades::read(&grades.written()), Ok(grades));
        assert_eq!(Grades::of(grades.codes()), grades);
    }
    assert!(Grades::try_from(16384).is_err());
}

#[test]
fn what_is_entered_by_hand_is_marked_until_it_is_emptied() {
    let one = school("1", "15");
    let mut facts = facts_of(&one);
    assert_eq!(one.with(&facts).unwrap(), one);
    facts.phone = " 02382 1234 ".into();
    facts.place = Some(Point {
        lat: 51.75,
        lon: 7.9,
    });
    facts.own_grades = Some(Grades::of(5..=13));
    facts.german_support = Some(true);
    let after = one.with(&facts).unwrap();
    assert_eq!(after.phone, "02382 1234");
    assert_eq!(after.by_hand, [HandField::Phone, HandField::Place]);
    assert_eq!((after.own_grades, after.german_support), (None, Some(true)));
    let mut again = facts_of(&after);
    again.phone.clear();
    again.note = "Anmeldung nur freitags".into();
    let emptied = after.with(&again).unwrap();
    assert_eq!(emptied.by_hand, [HandField::Place]);
    assert!(emptied.phone.is_empty());
}

#[test]
fn what_does_not_fit_is_refused_all_at_once() {
    let one = school("1", "15");
    let facts = SchoolFacts {
        phone: "anrufen".into(),
        email: "nirgends".into(),
        note: "x".repeat(1_001),
        place: Some(Point {
            lat: 7.9,
            lon: 51.75,
        }),
        ..facts_of(&one)
    };
    let refused = one.with(&facts).unwrap_err();
    assert_eq!(refused.0.len(), 4);
    assert!(refused.0.contains(&Reason::Invalid {
        field: "place".into()
    }));
}

#[test]
fn records_from_before_still_read() {
    let text = r#"{"number":"1","name":"A","short":"A","form_key":"02","form":"Grundschule","street":"","postcode":null,
        "town":"","ags":"","public":true,"phone":"","email":"","place":null,"pupils":null,"active":true,"rev":3}"#;
    let old: School = serde_json::from_str(text).unwrap();
    assert_eq!((old.own_grades, old.closed_on, old.rev), (None, None, 3));
    let new = school("1", "02");
    let back: School = serde_json::from_str(&serde_json::to_string(&new).unwrap()).unwrap();
    assert_eq!(back, new);
}

#[test]
fn the_usual_name_is_the_official_one_without_its_description() {
    let usual = |name: &str, town: &str| {
        let mut school = school("1", "02");
        (school.name, school.town) = (name.into(), town.into());
        school.usual_name()
    };
    for (official, town, expected) in [
        (
            "Fritz-Winter-Gesamtschule Integrierte Gesamtschule der Sek. I und II der Stadt Ahlen",
            "Ahlen",
            "Fritz-Winter-Gesamtschule",
        ),
        (
            "Städtische Gesamtschule Oelde - Sekundarstufen I und II -",
            "Oelde",
            "Städtische Gesamtschule Oelde",
        ),
        (
            "Rosa Parks Gesamtschule Sek I u. II des Schulzweckverbandes Beckum-Ennigerloh",
            "Ennigerloh",
            "Rosa Parks Gesamtschule",
        ),
        (
            "Sekundarschule an der Marienlinde Städt. Sekundarschule Telgte",
            "Telgte",
            "Sekundarschule an der Marienlinde",
        ),
        (
            "Teamschule Drensteinfurt Sekundarschule der Stadt Drensteinfurt",
            "Drensteinfurt",
            "Teamschule Drensteinfurt",
        ),
        (
            "Verbundschule Everswinkel Gem. Hauptschule und Realschule der Gemeinde Everswinkel",
            "Everswinkel",
            "Verbundschule Everswinkel",
        ),
        (
            "Therese-Münsterteicher-Gesamtschule Ahlen",
            "Ahlen",
            "Therese-Münsterteicher-Gesamtschule",
        ),
        (
            "Vinzenz-von-Paul-Schule, Förderschule des Kr. Warendorf, Primar- und Sek.I",
            "Beckum",
            "Vinzenz-von-Paul-Schule",
        ),
        (
            "Von-Ketteler-Schule (Grundschulverbund) Kath. Grundschule der Stadt Oelde",
            "Oelde",
            "Von-Ketteler-Schule",
        ),
        (
            "Freie Waldorfschule in Everswinkel Ersatzschule eigener Art für Jungen und Mädchen",
            "Everswinkel",
            "Freie Waldorfschule in Everswinkel",
        ),
        (
            "Kopernikus-Gymnasium Neubeckum Gymnasium der Stadt Beckum Sekundarstufe I und II",
            "Beckum",
            "Kopernikus-Gymnasium Neubeckum",
        ),
        ("Johanneum Priv. Gymnasium", "Wadersloh", "Johanneum"),
        (
            "Bischöfliches Gymnasium Johanneum",
            "Ostbevern",
            "Bischöfliches Gymnasium Johanneum",
        ),
        (
            "Erich Kästner-Schule LWL-Förderschule, Förderschwerpunkt Körperliche Entwicklung",
            "Oelde",
            "Erich Kästner-Schule",
        ),
        (
            "Kath. Grundschule St. Marien",
            "Ennigerloh",
            "Kath. Grundschule St. Marien",
        ),
        (
            "Sekundarschule Wadersloh",
            "Wadersloh",
            "Sekundarschule Wadersloh",
        ),
        ("Beispielschule", "Musterort", "Beispielschule"),
        ("", "Musterort", ""),
    ] {
        assert_eq!(usual(official, town), expected, "{official}");
    }
}

#[test]
fn a_name_of_general_words_gets_its_town() {
    for (official, expected) in [
        ("Kath. Grundschule", "Kath. Grundschule Musterort"),
        (
            "Städt. Gymnasium für Jungen und Mädchen",
            "Städt. Gymnasium Musterort",
        ),
        (
            "Gemeinsame Grundschule der Gemeinde Wadersloh",
            "Gemeinsame Grundschule Musterort",
        ),
    ] {
        let mut school = school("1", "02");
        school.name = official.into();
        assert_eq!(school.usual_name(), expected);
    }
    let mut nowhere = school("1", "02");
    (nowhere.name, nowhere.town) = ("Kath. Grundschule".into(), String::new());
    assert_eq!(nowhere.usual_name(), "Kath. Grundschule");
}
