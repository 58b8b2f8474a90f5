//! Schulplätze: who sees what, the order of the inbox, search and filter, two officers on one child, and how it looks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::screen::places::{LIST, SEARCH, waits};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::calendar::add_working_days;
use erstberatung::domain::child_step::{Act, Progress, Question};
use erstberatung::domain::id::{ChildId, FamilyId};
use erstberatung::domain::rights::Role;
use erstberatung::service::today::Today;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

/// The window of a role in the full sample, at Schulplätze.
fn at_places(role: Role, size: (f32, f32)) -> Sandbox {
    let sandbox = Sandbox::in_full_swing(size);
    let mut sandbox = sandbox.at_the_desk_of(role, moment(), size);
    sandbox.alt("4");
    assert_eq!(sandbox.place(), Destination::PLACES);
    sandbox
}

fn supervision(size: (f32, f32)) -> Sandbox {
    at_places(Role::SchoolSupervision, size)
}

fn today(sandbox: &Sandbox) -> Today {
    sandbox.wait(sandbox.service().today()).unwrap()
}

/// The children of the inbox, longest waiting first: family, child, name as in the list.
fn inbox(sandbox: &Sandbox) -> Vec<(FamilyId, ChildId, String)> {
    let day = today(sandbox);
    let mut all: Vec<_> = day.children().filter(|c| waits(c.stands)).collect();
    all.sort_by_key(|c| c.stands.way.handed_over_on);
    let name =
        |c: &erstberatung::domain::child::Child| format!("{}, {}", c.family_name, c.given_name);
    all.iter()
        .map(|c| (c.family.row.family.id, c.child.id, name(c.child)))
        .collect()
}

fn ctrl_enter(sandbox: &mut Sandbox) {
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
}

#[test]
fn the_inbox_stands_by_waiting_time_and_the_badge_counts_it() {
    let mut sandbox = supervision(USUAL);
    let all = inbox(&sandbox);
    assert!(all.len() > 10, "{}", all.len());
    assert_eq!(sandbox.desk().counts().places, all.len());
    assert!(
        sandbox.window.is_focused(LIST),
        "the keyboard is in the list"
    );
    // The child that waits longest is looked at: its name stands in the list and above its case.
    assert!(sandbox.shows("Empfehlung der Beratung") && sandbox.shows("Passende Schulen"));
    let first = all.iter().take_while(|(_, id, _)| {
        let day = today(&sandbox);
        let since = |id: &ChildId| {
            day.children()
                .find(|c| c.child.id == *id)
                .unwrap()
                .stands
                .way
                .handed_over_on
        };
        since(id) == since(&all[0].1)
    });
    let first: Vec<String> = first.map(|(_, _, name)| name.clone()).collect();
    assert!(first.iter().any(|name| sandbox.shows(name)));
    // The office has no such list to work off.
    let sandbox = sandbox.at_the_desk_of(Role::Office, moment(), USUAL);
    assert_eq!(sandbox.desk().counts().places, 0);
}

#[test]
fn search_and_filter_narrow_the_inbox_and_say_when_nobody_is_left() {
    let mut sandbox = supervision(USUAL);
    let all = inbox(&sandbox);
    let (_, _, name) = all.last().unwrap().clone();
    sandbox.ctrl("f");
    assert!(sandbox.window.is_focused(SEARCH));
    sandbox.write(&name);
    assert!(sandbox.shows(&name));
    sandbox.write("xyz");
    assert!(sandbox.shows("Filter zurücksetzen"));
    sandbox.click("places-reset");
    assert!(!sandbox.shows("Filter zurücksetzen"));
    // F4 opens the filter; a state that nobody is in leaves nobody.
    sandbox.key(Named::F4);
    assert!(sandbox.shows("Schulstufe") && sandbox.shows("Kommune"));
    let refused = today(&sandbox);
    let refused = refused
        .children()
        .filter(|c| matches!(c.stands.way.progress, Progress::Refused { .. }))
        .count();
    assert!(refused > 0);
    sandbox.click("places-stand-6");
    assert!(sandbox.shows(&format!("{refused} von {} Kindern", all.len())));
    sandbox.key(Named::Escape);
    assert!(
        !sandbox.shows("Schulstufe"),
        "Esc closes it, the filter stays"
    );
    assert!(sandbox.shows("Filter (1)"));
    sandbox.click("places-filter-off");
    assert!(!sandbox.shows("Filter (1)"));
}

#[test]
fn counselling_and_office_read_and_decide_nothing() {
    for role in [Role::Counsellor, Role::Office] {
        let mut sandbox = at_places(role, USUAL);
        assert!(sandbox.shows("Sie lesen mit. Über Schulplätze entscheidet die Schulaufsicht."));
        assert!(!sandbox.shows("Rückfrage stellen") && !sandbox.shows("Schule anfragen"));
        let before = inbox(&sandbox);
        ctrl_enter(&mut sandbox);
        sandbox.ctrl("r");
        assert_eq!(inbox(&sandbox), before, "no key decides either");
        sandbox.ctrl("3");
        assert!(sandbox.shows("Summe frei") && !sandbox.shows("Zahlen eintragen"));
    }
    // Control: the supervision has all of it.
    let mut sandbox = supervision(USUAL);
    assert!(sandbox.shows("Rückfrage stellen"));
    sandbox.ctrl("3");
    assert!(sandbox.shows("Summe frei") && sandbox.shows("Zahlen eintragen"));
}

#[test]
fn a_question_goes_to_the_counselling_and_its_answer_comes_back_inside_the_case() {
    let mut sandbox = supervision(USUAL);
    let new = inbox(&sandbox).into_iter().find(|(_, id, _)| {
        let day = today(&sandbox);
        let found = day.children().find(|c| c.child.id == *id).unwrap();
        found.stands.way.progress == Progress::HandedOver
    });
    let (family, child, name) = new.unwrap();
    sandbox.ctrl("f");
    sandbox.write(&name);
    sandbox.ctrl("r");
    sandbox.click("act-confirm");
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Rückfrage an die Beratung gestellt.")
    );
    assert!(sandbox.shows("noch nicht beantwortet"));
    let asked = today(&sandbox);
    let asked = asked
        .child(family, child)
        .unwrap()
        .stands
        .way
        .progress
        .clone();
    let Progress::Questioned(question) = asked else {
        panic!("asked, not {asked:?}");
    };
    assert!(Question::ALL.contains(&question));
    // The counselling answers; the supervision reads it where it asked.
    let counselling = sandbox.at_the_desk_of(Role::Counsellor, moment(), USUAL);
    let service = counselling.service();
    let _ = counselling
        .wait(service.enter_step(family, &[child], Act::Answered, None))
        .unwrap();
    let mut sandbox = counselling.at_the_desk_of(Role::SchoolSupervision, moment(), USUAL);
    sandbox.alt("4");
    sandbox.ctrl("f");
    sandbox.write(&name);
    assert!(sandbox.shows("beantwortet 25.11."));
    assert!(!sandbox.shows("noch nicht beantwortet"));
}

#[test]
fn two_officers_on_one_child_the_second_hears_it_and_keeps_the_place() {
    let mut sandbox = supervision(USUAL);
    let (family, child, name) = inbox(&sandbox)
        .into_iter()
        .find(|(_, id, _)| {
            let day = today(&sandbox);
            let found = day.children().find(|c| c.child.id == *id).unwrap();
            found.stands.way.progress == Progress::HandedOver
        })
        .unwrap();
    sandbox.ctrl("f");
    sandbox.write(&name);
    ctrl_enter(&mut sandbox);
    // Meanwhile the other officer asks another school.
    let service = sandbox.service();
    let ranked = sandbox.wait(service.ranked_schools(child, None)).unwrap();
    let other = ranked.schools[1].school.clone();
    let due = add_working_days(moment().date(), 5);
    let act = Act::asked(other.clone(), ranked.grade.unwrap(), due);
    let _ = sandbox
        .wait(service.enter_step(family, &[child], act, None))
        .unwrap();
    sandbox.click("act-confirm");
    assert_eq!(sandbox.strip(), None, "nothing was written");
    sandbox.key(Named::Escape);
    sandbox.key(Named::F5);
    let day = today(&sandbox);
    let stands = day.child(family, child).unwrap().stands;
    assert_eq!(stands.way.school(), Some(other.as_str()));
    assert_eq!(stands.way.attempts.len(), 1);
    // The screen shows it at the same child.
    assert!(sandbox.shows(&name) && sandbox.shows("angefragt"));
}

#[test]
fn a_row_of_heute_leads_to_the_child() {
    let mut sandbox =
        Sandbox::in_full_swing(USUAL).at_the_desk_of(Role::SchoolSupervision, moment(), USUAL);
    for _ in 0..9 {
        sandbox.key(Named::F6);
        if sandbox.window.is_focused("today-inbox-0") {
            break;
        }
    }
    sandbox.key(Named::Enter);
    let Destination::Places {
        child: Some(child), ..
    } = sandbox.place()
    else {
        panic!("Schulplätze opens at the child, not {:?}", sandbox.place());
    };
    let (_, _, name) = inbox(&sandbox)
        .into_iter()
        .find(|(_, id, _)| *id == child)
        .unwrap();
    assert!(sandbox.shows(&name));
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::Today);
}

#[test]
fn the_sample_has_every_trouble_of_an_inbox() {
    let sandbox = supervision(USUAL);
    let now = moment().date();
    {
        let day = today(&sandbox);
        let has =
            |what: &str, is: &dyn Fn(&erstberatung::service::today::ListedChild<'_>) -> bool| {
                assert!(day.children().any(|c| is(&c)), "{what}");
            };
        has("refused twice", &|c| {
            matches!(c.stands.way.progress, Progress::Refused { .. }) && c.stands.way.refusals == 2
        });
        has("refused once", &|c| {
            matches!(c.stands.way.progress, Progress::Refused { .. }) && c.stands.way.refusals == 1
        });
        has(
            "overdue",
            &|c| matches!(c.stands.way.progress, Progress::Asked { due, .. } if due < now),
        );
        has("incomplete", &|c| {
            c.stands.way.progress == Progress::HandedOver && c.child.transport.is_none()
        });
    }
}

#[test]
fn the_lists_look_as_they_should() {
    for size in SIZES {
        let mut sandbox = supervision(size);
        sandbox.holds("places-inbox");
        sandbox.ctrl("2");
        sandbox.holds("places-asked");
        sandbox.ctrl("4");
        sandbox.holds("places-placed");
    }
}

#[test]
fn zugewiesen_says_how_many_are_still_to_be_confirmed() {
    let mut sandbox = supervision(USUAL);
    let day = today(&sandbox);
    let of = |is: fn(&Progress) -> bool| {
        day.children()
            .filter(|c| is(&c.stands.way.progress))
            .count()
    };
    let open = of(|p| matches!(p, Progress::Placed { .. }));
    let admitted = of(|p| matches!(p, Progress::Admitted { .. }));
    assert!(open > 1 && admitted > 0, "{open} {admitted}");
    sandbox.ctrl("4");
    let words = format!(
        "{} Kinder · bei {open} Kindern Aufnahme offen",
        open + admitted
    );
    assert!(sandbox.shows(&words), "{words}");
}

const SIZES: [(f32, f32); 3] = [(1280.0, 800.0), (1440.0, 900.0), (1920.0, 1080.0)];

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for size in SIZES {
        let mut sandbox = supervision(size);
        let write = |sandbox: &mut Sandbox, what: &str, look: Look| {
            let (width, height, pixels) = sandbox.window.picture(look);
            goldens::write_png(
                &format!("look-places-{what}-{}", look.name()),
                width,
                height,
                &pixels,
            );
        };
        write(&mut sandbox, "inbox", Look::Light);
        write(&mut sandbox, "inbox", Look::Dark);
        sandbox.key(Named::ArrowDown);
        write(&mut sandbox, "refused", Look::Light);
        sandbox.key(Named::F4);
        write(&mut sandbox, "filter", Look::Light);
        sandbox.key(Named::Escape);
        ctrl_enter(&mut sandbox);
        write(&mut sandbox, "dialog", Look::Light);
        sandbox.key(Named::Escape);
        for look in [Look::Light, Look::Dark] {
            sandbox.ctrl("2");
            write(&mut sandbox, "asked", look);
            sandbox.ctrl("3");
            write(&mut sandbox, "capacity", look);
            sandbox.ctrl("4");
            write(&mut sandbox, "placed", look);
        }
        let mut sandbox = sandbox.at_the_desk_of(Role::Counsellor, moment(), size);
        sandbox.alt("4");
        write(&mut sandbox, "reading", Look::Light);
    }
}
