//! Every kind of record survives being written, changed, taken back and read again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{On, each_engine};
use super::fixture::*;
use chrono::{NaiveDate, NaiveTime, Weekday};
use erstberatung::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use erstberatung::domain::change::{Change, Edit};
use erstberatung::domain::child::{Child, Sex};
use erstberatung::domain::family::{Closing, ClosingReason, Family, Pathway, Wish};
use erstberatung::domain::guardian::{Custody, Guardian, Relation};
use erstberatung::domain::id::*;
use erstberatung::domain::interpreter::{InterpreterBooking, InterpreterMode, InterpreterStatus};
use erstberatung::domain::language::Language;
use erstberatung::domain::letter::TextRelease;
use erstberatung::domain::letter_text::{LetterText, SiteText, TextState};
use erstberatung::domain::municipality::{Municipality, Point};
use erstberatung::domain::rights::{Person, Role};
use erstberatung::domain::schedule::{Absence, Closure, Rhythm, Series, SeriesException};
use erstberatung::domain::school::{Grades, HandField, School};
use erstberatung::domain::setting::SettingEntry;
use erstberatung::domain::site::{Interpreter, Site};
use erstberatung::store::Depth;
use uuid::Uuid;

each_engine!(
    everything_administrative_reads_back_as_written_and_undo_takes_it_away,
    every_word_of_every_list_is_known_to_the_schema,
);

fn hour(h: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(h, 0, 0).unwrap()
}

fn series(id: i64, rhythm: Rhythm) -> Series {
    Series {
        id: SeriesId(id),
        counsellor: CounsellorId(1),
        site: SiteId(1),
        room: RoomId(1),
        weekday: Weekday::Wed,
        start: hour(8),
        end: hour(12),
        rhythm,
        valid_from: day(2026, 1, 1),
        valid_to: Some(day(2027, 7, 31)),
        pauses: Vec::new(),
        active: true,
        rev: 1,
    }
}

pub fn school() -> School {
    School {
        number: "100001".into(),
        name: "Beispielschule".into(),
        short: "Musterort, Beispielschule".into(),
        form_key: "02".into(),
        form: "Grundschule".into(),
        street: "Beispielweg 3".into(),
        postcode: "48231".parse().ok(),
        town: "Musterort".into(),
        ags: "05570052".into(),
        public: true,
        phone: String::new(),
        email: String::new(),
        place: None,
        pupils: Some(210),
        active: true,
        provider_key: "13808".into(),
        opened_on: NaiveDate::from_ymd_opt(1973, 8, 1),
        closed_on: NaiveDate::from_ymd_opt(2027, 7, 31),
        by_hand: vec![HandField::Phone, HandField::Place],
        own_grades: Some(Grades::of([0, 5, 6])),
        german_support: Some(true),
        literacy: Some(false),
        all_day: None,
        contact: "Sekretariat".into(),
        note: "Verbundschule".into(),
        provider: "Stadt Musterort".into(),
        rev: 1,
    }
}

/// One of every administrative record, beside what the small office holds.
fn administration() -> Vec<Change> {
    let mut changes = vec![
        Edit::<Interpreter>::create(Interpreter {
            id: InterpreterId(1),
            name: "Muster Dolmetsch".into(),
            languages: vec!["ar".into(), "kmr".into()],
            active: true,
            rev: 1,
        }),
        Edit::<SeriesException>::create(SeriesException {
            id: ExceptionId(1),
            series: SeriesId(1),
            day: day(2026, 12, 2),
            hours: Some((hour(9), hour(11))),
            rev: 1,
        }),
        Edit::<SeriesException>::create(SeriesException {
            id: ExceptionId(2),
            series: SeriesId(1),
            day: day(2026, 12, 9),
            hours: None,
            rev: 1,
        }),
        Edit::<Absence>::create(Absence {
            id: AbsenceId(1),
            counsellor: CounsellorId(1),
            from: quarter(0),
            to: quarter(9),
            rev: 1,
        }),
        Edit::<Closure>::create(Closure {
            id: ClosureId(1),
            site: None,
            from: quarter(0),
            to: quarter(96),
            reason: "Personalversammlung".into(),
            rev: 1,
        }),
        Edit::<Municipality>::create(Municipality {
            ags: "05570052".into(),
            name: "Musterort".into(),
            postcodes: vec!["48231".into(), "48232".into()],
            centre: Point {
                lat: 51.954_321,
                lon: 7.987_654_3,
            },
            default_site: SiteId(1),
            rev: 1,
        }),
        Edit::<School>::create(school()),
        Edit::<Language>::create(Language {
            code: "ar".into(),
            name: "Arabisch".into(),
            native: "العربية".into(),
            rtl: true,
            official_key: "03".into(),
            interpreting: true,
            rev: 1,
        }),
        Edit::<Person>::create(Person {
            id: PersonId(1),
            name: "S. Vorlage".into(),
            roles: vec![Role::Office, Role::SchoolSupervision],
            active: true,
            rev: 1,
        }),
        Edit::<TextRelease>::create(TextRelease {
            text: "invitation.ar".into(),
            version: 2,
            by: "S. Vorlage".into(),
            on: day(2026, 11, 20),
            german: Some(1001),
            rev: 1,
        }),
        Edit::<LetterText>::create(LetterText {
            id: LetterTextId(Uuid::from_u128(77)),
            text: "invitation.ar".into(),
            version: 1001,
            source: Some(1),
            shipped: 1,
            content: "id = \"invitation\"".into(),
            state: TextState::Reviewed,
            reviewed_by: "A. Muster".into(),
            reviewed_on: Some(day(2026, 11, 20)),
            author: "S. Vorlage".into(),
            made_at: quarter(0),
            rev: 1,
        }),
        Edit::<SiteText>::create(SiteText {
            site: SiteId(1),
            language: "sr-latn".into(),
            directions: "Ulaz u dvorištu".into(),
            remark: String::new(),
            rev: 1,
        }),
        Edit::<SettingEntry>::create(SettingEntry {
            key: "buffer_minutes".into(),
            value: "25".into(),
            rev: 1,
        }),
        Edit::<SettingEntry>::create(SettingEntry {
            key: "sample".into(),
            value: "true".into(),
            rev: 1,
        }),
    ];
    let rhythms = [
        Rhythm::EveryWeeks(2),
        Rhythm::EvenWeeks,
        Rhythm::OddWeeks,
        Rhythm::NthOfMonth(3),
        Rhythm::LastOfMonth,
        Rhythm::Once,
    ];
    for (id, rhythm) in (1..).zip(rhythms) {
        changes.push(Edit::<Series>::create(series(id, rhythm)));
    }
    changes
}

async fn everything_administrative_reads_back_as_written_and_undo_takes_it_away(on: On) {
    let (_dir, store) = on.office(2).await;
    let before = store.office().await.unwrap();
    assert!(!before.sample);
    assert_eq!(
        (before.sites.as_slice(), before.rooms.len()),
        (&[site()][..], 2)
    );
    assert_eq!(before.counsellors, [counsellor(1), counsellor(2)]);
    let founded = command(administration());
    let _ = store.write(&founded, &actor(), NOW_S).await.unwrap();
    let office = store.office().await.unwrap();
    assert!(office.sample);
    assert_eq!(office.settings.buffer_minutes, 25);
    // Each record that was created is in its list, exactly.
    for change in &founded.changes {
        let found = match change {
            Change::Interpreter(e) => office.interpreters.contains(e.after.as_ref().unwrap()),
            Change::Series(e) => office.series.contains(e.after.as_ref().unwrap()),
            Change::SeriesException(e) => office.exceptions.contains(e.after.as_ref().unwrap()),
            Change::Absence(e) => office.absences.contains(e.after.as_ref().unwrap()),
            Change::Closure(e) => office.closures.contains(e.after.as_ref().unwrap()),
            Change::Municipality(e) => office.municipalities.contains(e.after.as_ref().unwrap()),
            Change::School(e) => office.schools.contains(e.after.as_ref().unwrap()),
            Change::Language(e) => office.languages.contains(e.after.as_ref().unwrap()),
            Change::Person(e) => office.persons.contains(e.after.as_ref().unwrap()),
            Change::LetterText(e) => office.letter_texts.contains(e.after.as_ref().unwrap()),
            Change::SiteText(e) => office.site_texts.contains(e.after.as_ref().unwrap()),
            Change::TextRelease(e) => office.releases.contains(e.after.as_ref().unwrap()),
            Change::Setting(e) => store
                .setting_entries()
                .await
                .unwrap()
                .contains(e.after.as_ref().unwrap()),
            other => panic!("{} is not checked", other.entity()),
        };
        assert!(found, "{} {}", change.entity(), change.entity_id());
    }
    let changed = Edit::<Site>::change(
        site(),
        Site {
            street: String::new(),
            postcode: None,
            ..site()
        },
    );
    let _ = store
        .write(&command(vec![changed]), &actor(), NOW_S)
        .await
        .unwrap();
    assert_eq!(store.office().await.unwrap().sites[0].postcode, None);
    let undo = founded.undo(command(vec![]).id);
    let _ = store.write(&undo, &actor(), NOW_S).await.unwrap();
    let after = store.office().await.unwrap();
    assert_eq!(
        (after.series.len(), after.schools.len(), after.sample),
        (0, 0, false)
    );
    // And undo of the undo brings it back, row for row.
    let again = undo.undo(command(vec![]).id);
    let _ = store.write(&again, &actor(), NOW_S).await.unwrap();
    let back = store.office().await.unwrap();
    assert_eq!(
        (back.series, back.exceptions, back.persons),
        (office.series, office.exceptions, office.persons)
    );
}

async fn every_word_of_every_list_is_known_to_the_schema(on: On) {
    let (_dir, store) = on.office(1).await;
    let mut n = 100;
    let write = async |change: Change| {
        store
            .write(&command(vec![change]), &actor(), NOW_S)
            .await
            .map(drop)
            .unwrap();
    };
    for pathway in Pathway::ALL {
        n += 1;
        write(Edit::<Family>::create(Family {
            pathway: Some(pathway),
            wishes: Wish::ALL.to_vec(),
            ..family(n)
        }))
        .await;
    }
    use ClosingReason::*;
    for reason in [
        Enrolled,
        DirectEnrolment,
        MovedWithinCounty,
        MovedAway,
        LeftGermany,
        NotCompulsory,
        BeyondAge,
        NeverReached,
        Duplicate,
        Refused,
        NoNewcomer,
    ] {
        n += 1;
        let closed = Some(Closing {
            on: day(2026, 11, 20),
            reason,
        });
        write(Edit::<Family>::create(Family {
            closed,
            ..family(n)
        }))
        .await;
    }
    for relation in Relation::ALL {
        for custody in [Custody::Unclear, Custody::Joint, Custody::Sole] {
            let id = GuardianId(Uuid::now_v7());
            write(Edit::<Guardian>::create(Guardian {
                id,
                relation,
                custody,
                ..guardian(1)
            }))
            .await;
        }
    }
    for sex in [Sex::Female, Sex::Male, Sex::Diverse, Sex::NotGiven] {
        write(Edit::<Child>::create(Child {
            id: ChildId(Uuid::now_v7()),
            sex,
            ..child(1)
        }))
        .await;
    }
    let kinds = [
        AppointmentKind::Initial,
        AppointmentKind::FollowUp,
        AppointmentKind::Phone,
        AppointmentKind::Video,
        AppointmentKind::Group,
        AppointmentKind::PrimaryShort,
    ];
    let statuses = [
        AppointmentStatus::Booked,
        AppointmentStatus::Invited,
        AppointmentStatus::Confirmed,
        AppointmentStatus::Held,
        AppointmentStatus::NoShow,
        AppointmentStatus::CancelledByFamily,
        AppointmentStatus::CancelledByOffice,
    ];
    let interpreting = [
        InterpreterStatus::ToRequest,
        InterpreterStatus::Requested,
        InterpreterStatus::Confirmed,
        InterpreterStatus::Declined,
        InterpreterStatus::ToClear,
        InterpreterStatus::Cancelled,
    ];
    let mut written = Vec::new();
    for n in 0..7 {
        let interpreter = InterpreterBooking {
            language: "ar".into(),
            status: interpreting[n % 6],
            request_by: day(2026, 12, 1),
            requested_on: (n % 2 == 0).then(|| day(2026, 11, 30)),
            person: None,
            mode: InterpreterMode::OnSite,
            reference: String::new(),
        };
        let a = Appointment {
            kind: kinds[n % 6],
            status: statuses[n],
            interpreter: Some(interpreter),
            previous: written.last().map(|a: &Appointment| a.id),
            group: None,
            confirmation: None,
            outcome: None,
            minutes_spent: None,
            reason: "Beispiel".into(),
            ..appointment(1, quarter(4 * i64::try_from(n).unwrap()))
        };
        write(Edit::<Appointment>::create(a.clone())).await;
        written.push(a);
    }
    let read = store.appointments(quarter(0), quarter(99)).await.unwrap();
    assert_eq!(
        read.into_iter().map(|r| r.appointment).collect::<Vec<_>>(),
        written
    );
    assert!(store.check(Depth::Full).await.unwrap().is_sound());
}
