//! The sample week: each of three roles begins every morning at Heute and works from there alone, until nothing is left
//! that the role could do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Duration, NaiveDate, NaiveDateTime};
use erstberatung::desktop::action::Destination;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::appointment::{AppointmentStatus, Outcome};
use erstberatung::domain::case::{BallWith, CaseStage, NextStep};
use erstberatung::domain::file::File;
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::rights::Role;
use erstberatung::domain::schooling_duty::Track;
use erstberatung::domain::talk::{Procedure, TalkChild};
use erstberatung::exchange::sample;
use erstberatung::service::talks::TalkEnd;
use erstberatung::service::today::Today;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::goldens;
use super::sandbox::{Sandbox, USUAL};

/// Wednesday to the Tuesday after: five working days.
fn mornings(hour: u32) -> Vec<NaiveDateTime> {
    let first = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    [0, 1, 2, 5, 6]
        .into_iter()
        .map(|n| {
            (first + Duration::days(n))
                .and_hms_opt(hour, 30, 0)
                .unwrap()
        })
        .collect()
}

fn today(sandbox: &Sandbox) -> Today {
    sandbox.wait(sandbox.service().today()).unwrap()
}

/// Back to Heute with its key.
fn heute(sandbox: &mut Sandbox) {
    sandbox.alt("1");
    assert_eq!(sandbox.place(), Destination::Today);
}

/// F6 until the first row of a card has the keyboard.
fn reach(sandbox: &mut Sandbox, row: &'static str) {
    for _ in 0..9 {
        sandbox.key(Named::F6);
        if sandbox.window.is_focused(row) {
            return;
        }
    }
    panic!("F6 never reaches {row}");
}

/// Strg+Enter on the first row of a card: its button.
fn press_first(sandbox: &mut Sandbox, row: &'static str) {
    reach(sandbox, row);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
}

/// Presses the button of the open dialog, which must have written something.
fn confirm(sandbox: &mut Sandbox, said: &str) {
    sandbox.click("act-confirm");
    assert_eq!(sandbox.strip().as_deref(), Some(said));
}

/// The answers of a talk and its end, which the screen of the talk writes.
fn write_up(sandbox: &Sandbox, family: FamilyId) {
    let service = sandbox.service();
    let office = sandbox.wait(service.office()).unwrap();
    let file = sandbox.wait(service.family(family)).unwrap();
    let now = service.clock().now();
    let appointment = file
        .appointments
        .iter()
        .find(|a| a.status.is_open() && a.start <= now)
        .map(|a| a.id);
    let before = File {
        family: file.family,
        guardians: file.guardians,
        children: file.children,
    };
    let mut after = before.clone();
    sample::complete(&mut after, &office.schools, now.date());
    let children = after.children.iter().map(|c| TalkChild {
        child: c.id,
        procedure: Procedure::Full,
    });
    let end = TalkEnd {
        appointment,
        begun: now - Duration::minutes(45),
        outcome: Outcome::AsPlanned,
        children: children.collect(),
        before,
        after,
    };
    let _ = sandbox.wait(service.end_talk(end)).unwrap();
}

#[test]
fn the_counselling_works_its_week_from_heute_alone() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let (mut talks, mut handed_over) = (0, 0);
    for evening in mornings(17) {
        sandbox = sandbox.at_the_desk_of(Role::Counsellor, evening, USUAL);
        assert_eq!(sandbox.place(), Destination::Today);
        assert!(sandbox.shows("Meine Gespräche heute"));
        // The talks of the day, then what is left to write up.
        while let Some(open) = today(&sandbox)
            .own_talks()
            .position(|r| r.appointment.status.is_open())
        {
            reach(&mut sandbox, "today-talks-0");
            for _ in 0..open {
                sandbox.key(Named::ArrowDown);
            }
            sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
            let Destination::Talk { family, .. } = sandbox.place() else {
                panic!("the talk opens, not {:?}", sandbox.place());
            };
            write_up(&sandbox, family);
            talks += 1;
            heute(&mut sandbox);
        }
        for _ in 0..90 {
            let day = today(&sandbox);
            let steps = erstberatung::service::today::COUNSELLING;
            let Some(first) = day
                .children_to(&steps)
                .first()
                .map(|c| c.stands.standing.next)
            else {
                break;
            };
            press_first(&mut sandbox, "today-finish-0");
            match first {
                NextStep::HandOver => {
                    confirm(&mut sandbox, "An das Schulamt übergeben.");
                    handed_over += 1;
                }
                NextStep::AnswerQuestion => confirm(&mut sandbox, "Rückfrage beantwortet."),
                _ => {
                    let Destination::Talk { family, .. } = sandbox.place() else {
                        panic!("the record opens, not {:?}", sandbox.place());
                    };
                    write_up(&sandbox, family);
                    heute(&mut sandbox);
                }
            }
        }
        while !today(&sandbox).follow_ups.is_empty() {
            press_first(&mut sandbox, "today-follow-ups-0");
        }
        let day = today(&sandbox);
        let own = |c: &erstberatung::service::today::ListedChild<'_>| {
            c.stands.standing.ball == BallWith::Counsellor
        };
        assert_eq!(
            day.children().filter(own).count(),
            0,
            "nothing is left on {evening}"
        );
        assert!(
            day.own_talks()
                .all(|r| r.appointment.status == AppointmentStatus::Held)
        );
    }
    assert!(talks > 3, "{talks}");
    assert!(handed_over > 5, "{handed_over}");
}

#[test]
fn the_supervision_works_its_week_from_heute_alone() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let mut admitted = 0;
    for morning in mornings(9) {
        sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, morning, USUAL);
        assert_eq!(sandbox.place(), Destination::Today);
        assert!(sandbox.shows("Eingang"));
        for _ in 0..200 {
            let day = today(&sandbox);
            let open = |step| !day.children_to(&[step]).is_empty();
            if open(NextStep::Place) || open(NextStep::AskSchool) {
                let decide = day.children_to(&[NextStep::AskSchool, NextStep::Place]);
                let refused = |c: &&erstberatung::service::today::ListedChild<'_>| {
                    c.stands.way.refusals > 0 && c.stands.standing.next == NextStep::AskSchool
                        || c.stands.standing.next == NextStep::Place
                };
                let to_decide = decide.iter().find(refused).map(|c| c.stands.standing.next);
                match to_decide {
                    Some(NextStep::Place) => {
                        press_first(&mut sandbox, "today-decide-0");
                        confirm(&mut sandbox, "Schulplatzzuweisung eingetragen.");
                    }
                    Some(_) => {
                        press_first(&mut sandbox, "today-decide-0");
                        sandbox.click("act-school");
                        sandbox.write("Gesamtschule");
                        sandbox.key(Named::Enter);
                        confirm(&mut sandbox, "Schule angefragt.");
                    }
                    None => {
                        press_first(&mut sandbox, "today-inbox-0");
                        confirm(&mut sandbox, "Schule angefragt.");
                    }
                }
            } else if open(NextStep::EnterAnswer) {
                press_first(&mut sandbox, "today-answers-0");
                confirm(&mut sandbox, "Zusage der Schule eingetragen.");
            } else if open(NextStep::AskAdmission) {
                press_first(&mut sandbox, "today-admissions-0");
                confirm(&mut sandbox, "Aufnahme eingetragen.");
                admitted += 1;
            } else {
                break;
            }
        }
        let day = today(&sandbox);
        let own = |c: &erstberatung::service::today::ListedChild<'_>| {
            matches!(
                c.stands.standing.ball,
                BallWith::SchoolSupervision | BallWith::School
            )
        };
        assert_eq!(
            day.children().filter(own).count(),
            0,
            "nothing is left on {morning}"
        );
    }
    assert!(admitted > 5, "{admitted}");
}

#[test]
fn the_office_works_its_week_from_heute_alone() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let (mut called, mut asked, mut booked) = (0, 0, 0);
    for morning in mornings(9) {
        sandbox = sandbox.at_the_desk_of(Role::Office, morning, USUAL);
        assert_eq!(sandbox.place(), Destination::Today);
        while !today(&sandbox).follow_ups.is_empty() {
            press_first(&mut sandbox, "today-follow-ups-0");
            assert_eq!(sandbox.strip().as_deref(), Some("Wiedervorlage erledigt."));
        }
        // Some families a day get an appointment: the row opens the slots, one key takes the first.
        for _ in 0..4 {
            let day = today(&sandbox);
            let first = day.waiting.first().map(|f| f.standing.next);
            if first != Some(NextStep::FindSlot) {
                break;
            }
            let before = day.waiting.len();
            press_first(&mut sandbox, "today-waiting-0");
            assert!(matches!(
                sandbox.place(),
                Destination::Calendar {
                    family: Some(_),
                    ..
                }
            ));
            sandbox.chord(Key::Character("1".into()), Modifiers::CTRL | Modifiers::ALT);
            sandbox.key(Named::Enter);
            heute(&mut sandbox);
            if today(&sandbox).waiting.len() < before {
                booked += 1;
            }
        }
        if !today(&sandbox).letters.is_empty() {
            sandbox.click("tile-letters");
            assert_eq!(sandbox.place(), Destination::Letters(None));
            sandbox.ctrl("a");
            sandbox.ctrl("p");
            sandbox.key(Named::Enter);
            heute(&mut sandbox);
        }
        while !today(&sandbox).calls.is_empty() {
            press_first(&mut sandbox, "today-calls-0");
            assert_eq!(
                sandbox.strip().as_deref(),
                Some("Anruf eingetragen: erreicht.")
            );
            called += 1;
        }
        while !today(&sandbox).interpreters.is_empty() {
            press_first(&mut sandbox, "today-interpreters-0");
            asked += 1;
        }
        let day = today(&sandbox);
        assert!(day.calls.is_empty() && day.interpreters.is_empty() && day.follow_ups.is_empty());
    }
    assert!(
        called > 3 && asked > 3 && booked > 5,
        "{called} {asked} {booked}"
    );
}

#[test]
fn the_sample_has_cases_at_every_stage() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    let day = today(&sandbox);
    for stage in CaseStage::ALL {
        // Nothing of the sample is closed, and who answers a letter does so by phone.
        if matches!(
            stage,
            CaseStage::Closed | CaseStage::Reported | CaseStage::Invited
        ) {
            continue;
        }
        let count = day
            .children()
            .filter(|c| c.stands.standing.stage == stage)
            .count();
        assert!(count > 0, "nobody is {stage:?}");
    }
    let outside = |c: &erstberatung::service::today::ListedChild<'_>| {
        matches!(c.stands.track, Some(Track::NotLiable | Track::Referral))
    };
    assert!(
        day.children()
            .filter(outside)
            .all(|c| !c.stands.way.is_handed_over())
    );
    assert!(day.loops.len() > 4, "{:?}", day.loops.len());
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_of_heute_by_role() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    let now = NaiveDate::from_ymd_opt(2026, 11, 25)
        .unwrap()
        .and_hms_opt(9, 42, 0)
        .unwrap();
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = Sandbox::in_full_swing(size);
        for role in Role::ALL {
            sandbox = sandbox.at_the_desk_of(role, now, size);
            for look in [Look::Light, Look::Dark] {
                let (width, height, pixels) = sandbox.window.picture(look);
                let name = format!("heute-{}-{width}-{}", role.key(), look.name());
                goldens::write_png(&name, width, height, &pixels);
            }
            if role == Role::SchoolSupervision {
                press_first(&mut sandbox, "today-inbox-0");
                let (width, height, pixels) = sandbox.window.picture(Look::Light);
                goldens::write_png(&format!("heute-ask-{width}"), width, height, &pixels);
                sandbox.key(Named::Escape);
                let family = today(&sandbox).families[0].row.family.id;
                sandbox.key(Named::Enter);
                assert!(
                    matches!(sandbox.place(), Destination::Family(_)),
                    "{family}"
                );
                let (width, height, pixels) = sandbox.window.picture(Look::Light);
                goldens::write_png(
                    &format!("family-supervision-{width}"),
                    width,
                    height,
                    &pixels,
                );
            }
            if role == Role::Counsellor {
                let steps = [NextStep::HandOver];
                if !today(&sandbox).children_to(&steps).is_empty() {
                    press_first(&mut sandbox, "today-finish-0");
                    let (width, height, pixels) = sandbox.window.picture(Look::Light);
                    goldens::write_png(&format!("heute-finish-{width}"), width, height, &pixels);
                }
            }
        }
    }
}
