//! Tests of the forms: what goes in comes out, what cannot stay is named.

#![allow(clippy::unwrap_used, clippy::panic)]
use super::super::slot::{Kind, Slot, Wrong};
use super::blank::hour;
use super::*;
use crate::domain::id::{AbsenceId, ClosureId, CounsellorId};
use crate::domain::schedule::{Absence, Closure, Pause, Rhythm, trial};
use crate::domain::setting::Settings;
use crate::domain::travel::TravelPair;
use chrono::NaiveDate;

fn today() -> NaiveDate {
    trial::day("2026-11-25")
}

#[test]
fn a_form_gives_back_what_it_was_made_of() {
    let mut office = trial::office();
    office.closures.push(Closure {
        id: ClosureId(1),
        site: None,
        from: trial::at("2026-12-01 00:00"),
        to: trial::at("2026-12-03 00:00"),
        reason: "Umzug".into(),
        rev: 1,
    });
    office.absences.push(Absence {
        id: AbsenceId(1),
        counsellor: CounsellorId(2),
        from: trial::at("2026-12-01 09:00"),
        to: trial::at("2026-12-01 12:00"),
        rev: 1,
    });
    let all = office
        .sites
        .iter()
        .cloned()
        .map(Entry::Site)
        .chain(office.rooms.iter().cloned().map(Entry::Room))
        .chain(office.counsellors.iter().cloned().map(Entry::Counsellor))
        .chain(office.series.iter().cloned().map(Entry::Series))
        .chain(office.absences.iter().cloned().map(Entry::Absence))
        .chain(office.closures.iter().cloned().map(Entry::Closure));
    let mut count = 0;
    for entry in all {
        let form = Form::of(&entry, &office, today());
        assert_eq!(form.entry(&office), Ok(entry));
        count += 1;
    }
    assert_eq!(count, 3 + 4 + 3 + 4 + 1 + 1);
}

#[test]
fn every_rhythm_survives_the_form() {
    let office = trial::office();
    let rhythms = [
        Rhythm::EveryWeeks(1),
        Rhythm::EveryWeeks(3),
        Rhythm::EvenWeeks,
        Rhythm::OddWeeks,
        Rhythm::NthOfMonth(4),
        Rhythm::LastOfMonth,
        Rhythm::Once,
    ];
    for rhythm in rhythms {
        let mut series = office.series[0].clone();
        series.rhythm = rhythm;
        let entry = Entry::Series(series);
        let form = Form::of(&entry, &office, today());
        assert_eq!(form.entry(&office), Ok(entry));
    }
}

#[test]
fn what_cannot_stay_names_its_field() {
    let office = trial::office();
    let mut form = Form::of(
        &blank(Kind::Site, &office, None, None, today()).unwrap(),
        &office,
        today(),
    );
    assert_eq!(form.entry(&office), Err((Slot::Name, Wrong::Missing)));
    form.put(Slot::Name, "Oelde");
    form.put(Slot::Letter, "O");
    form.put(Slot::Postcode, "593");
    assert_eq!(form.entry(&office), Err((Slot::Postcode, Wrong::Postcode)));
    form.put(Slot::Postcode, "");
    assert!(form.entry(&office).is_ok());
    let mut form = Form::of(&Entry::Series(office.series[0].clone()), &office, today());
    form.pick(Slot::Room, 3);
    assert_eq!(
        form.entry(&office),
        Err((Slot::Room, Wrong::Choice)),
        "a room of another site"
    );
    form.pick(Slot::Room, 1);
    form.time(Slot::To, Some(hour(7)));
    assert_eq!(form.entry(&office), Err((Slot::To, Wrong::Order)));
}

#[test]
fn settings_survive_the_form_and_words_are_no_numbers() {
    let settings = Settings {
        buffer_minutes: 25,
        office_phone: "0221 4710000".into(),
        ..Settings::default()
    };
    let mut office = trial::office();
    let pair = |a, b, minutes| TravelPair {
        a: SiteId(a),
        b: SiteId(b),
        minutes,
    };
    let settings = Settings {
        travel_pairs: vec![pair(1, 9, 30), pair(1, 2, 20)],
        ..settings
    };
    let mut form = Form::of_settings(&settings, &office, today());
    assert_eq!(form.ways.len(), 3);
    assert_eq!(
        form.settings(&settings),
        Ok(settings.clone()),
        "also a way that is not shown"
    );
    office.sites[2].active = false;
    assert_eq!(Form::of_settings(&settings, &office, today()).ways.len(), 1);
    form.put(Slot::Way(0), "weit");
    assert_eq!(form.settings(&settings), Err((Slot::Way(0), Wrong::Number)));
    form.put(Slot::Way(0), "");
    assert_eq!(
        form.settings(&settings).unwrap().travel_pairs,
        [pair(1, 9, 30)]
    );
    let slot = Slot::of_setting("buffer_minutes").unwrap();
    form.put(slot, "zehn");
    assert_eq!(form.settings(&settings), Err((slot, Wrong::Number)));
}

#[test]
fn pauses_survive_the_form_and_an_empty_one_is_none() {
    let office = trial::office();
    let mut series = office.series[0].clone();
    let pause = |from: &str, to: &str| Pause {
        from: trial::day(from),
        to: trial::day(to),
    };
    series.pauses = vec![
        pause("2026-12-01", "2026-12-05"),
        pause("2027-02-01", "2027-02-01"),
    ];
    let entry = Entry::Series(series);
    let mut form = Form::of(&entry, &office, today());
    assert_eq!(form.entry(&office), Ok(entry.clone()));
    assert_eq!(form.pauses().collect::<Vec<_>>(), [0, 1]);
    assert_eq!(form.free_pause(), Some(2));
    form.day(Slot::PauseFrom(2), None);
    form.day(Slot::PauseTo(2), None);
    assert_eq!(form.entry(&office), Ok(entry));
    // One date is a pause of one day; the other way round it is wrong.
    form.day(Slot::PauseFrom(2), Some(trial::day("2026-11-30")));
    let Ok(Entry::Series(read)) = form.entry(&office) else {
        panic!("a series");
    };
    assert_eq!(read.pauses[0], pause("2026-11-30", "2026-11-30"));
    form.day(Slot::PauseTo(2), Some(trial::day("2026-11-29")));
    assert_eq!(form.entry(&office), Err((Slot::PauseTo(2), Wrong::Order)));
}

#[test]
fn an_absence_of_every_week_is_as_many_entries() {
    let office = trial::office();
    let blank = blank(Kind::Absence, &office, None, None, today()).unwrap();
    let mut form = Form::of(&blank, &office, today());
    assert_eq!(form.entries(&office).unwrap().len(), 1);
    form.pick(Slot::Repeat, super::super::slot::REPEAT_WEEKLY);
    assert_eq!(form.entries(&office), Err((Slot::RepeatUntil, Wrong::Date)));
    form.day(Slot::RepeatUntil, Some(trial::day("2026-12-16")));
    let days: Vec<_> = form
        .entries(&office)
        .unwrap()
        .iter()
        .map(|entry| match entry {
            Entry::Absence(x) => x.from.date().to_string(),
            _ => String::new(),
        })
        .collect();
    assert_eq!(
        days,
        ["2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16"]
    );
    form.day(Slot::RepeatUntil, Some(trial::day("2026-11-24")));
    assert_eq!(
        form.entries(&office),
        Err((Slot::RepeatUntil, Wrong::Order))
    );
}
