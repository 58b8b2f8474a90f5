//! Gemeinsamer Vorschlag: what it shows, what its keys decide, and that the place that went meanwhile is left out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::screen::places::joint::TABLE;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::child_step::{Act, Progress, Question};
use erstberatung::domain::id::ChildId;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::Role;
use erstberatung::planning::schools::joint::{JointProposal, JointWishes};
use erstberatung::service::Error;
use erstberatung::service::proposals::{JointWatch, ToAsk};
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

/// The window of the school supervision at the joint proposal of the full sample.
fn at_proposal(size: (f32, f32)) -> Sandbox {
    let sandbox = Sandbox::in_full_swing(size);
    let mut sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, moment(), size);
    sandbox.alt("4");
    sandbox.ctrl("j");
    assert_eq!(sandbox.place(), Destination::JointPlaces);
    sandbox.rest();
    sandbox
}

fn proposal(sandbox: &Sandbox, wishes: JointWishes) -> JointProposal {
    let service = sandbox.service();
    sandbox
        .wait(service.joint_proposal(wishes, JointWatch::default()))
        .unwrap()
}

/// The children for whom a school is asked now.
fn asked(sandbox: &Sandbox) -> Vec<ChildId> {
    let listed = sandbox
        .wait(sandbox.service().families(FamilyFilter::Open))
        .unwrap();
    let children = listed.iter().flat_map(|family| &family.children);
    let asked = children.filter(|c| matches!(c.way.progress, Progress::Asked { .. }));
    asked.map(|c| c.child).collect()
}

fn ctrl_enter(sandbox: &mut Sandbox) {
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
}

fn to_ask(proposal: &JointProposal) -> Vec<ToAsk> {
    let seats = proposal.seats.iter();
    let all = seats.map(|seat| ToAsk {
        child: seat.child,
        school: seat.school.clone(),
        grade: seat.grade,
    });
    all.collect()
}

#[test]
fn what_is_ticked_is_asked_in_one_step_and_taken_back_in_one() {
    let mut sandbox = at_proposal(USUAL);
    let expected = proposal(&sandbox, JointWishes::default());
    assert!(
        expected.seats.len() > 1,
        "the sample has children to propose"
    );
    assert!(expected.solution.is_optimal() || !expected.problem.together.is_empty());
    assert!(expected.problem.accepts(&expected.solution));
    assert!(sandbox.window.is_focused(TABLE));
    let before = asked(&sandbox).len();
    sandbox.key(Named::Space);
    ctrl_enter(&mut sandbox);
    sandbox.rest();
    assert_eq!(
        asked(&sandbox).len(),
        before + expected.seats.len() - 1,
        "all but the one"
    );
    sandbox.ctrl("z");
    sandbox.rest();
    assert_eq!(asked(&sandbox).len(), before);
}

#[test]
fn a_rejected_school_is_not_proposed_again_for_the_child() {
    let mut sandbox = at_proposal(USUAL);
    let first = proposal(&sandbox, JointWishes::default()).seats[0].clone();
    sandbox.key(Named::Delete);
    sandbox.rest();
    let name = |number: &str| {
        let office = sandbox.wait(sandbox.service().office()).unwrap();
        office
            .schools
            .iter()
            .find(|s| s.number == number)
            .unwrap()
            .usual_name()
    };
    let rejected = format!("Verworfen: {}", name(&first.school));
    assert!(sandbox.shows(&rejected), "{rejected}");
}

#[test]
fn a_place_that_went_meanwhile_is_left_out_and_the_rest_stands() {
    let sandbox = at_proposal(USUAL);
    let service = sandbox.service();
    let proposal = proposal(&sandbox, JointWishes::default());
    let all = to_ask(&proposal);
    // Another desk takes every place that the first child's school has left in the grade.
    let first = &proposal.seats[0];
    let free = usize::try_from(first.free.unwrap()).unwrap();
    let mine = all[0].clone();
    let others: Vec<ToAsk> = proposal
        .seats
        .iter()
        .filter(|seat| seat.grade == first.grade && seat.child != first.child)
        .take(free)
        .map(|seat| ToAsk {
            child: seat.child,
            school: first.school.clone(),
            grade: seat.grade,
        })
        .collect();
    if others.len() == free {
        let (asked, done) = sandbox.wait(service.ask_schools(others, None)).unwrap();
        assert_eq!(asked.asked.len(), free);
        assert!(done.is_some());
        let (asked, done) = sandbox
            .wait(service.ask_schools(vec![mine.clone()], None))
            .unwrap();
        assert!(asked.asked.is_empty());
        assert_eq!(done, None, "nothing was written, so there is no command");
        let (child, refusal) = &asked.left_out[0];
        assert_eq!(*child, mine.child);
        assert!(
            matches!(refusal.0[..], [Reason::PlaceTaken { .. }]),
            "{refusal:?}"
        );
    }
    // Who is asked for already cannot be asked for again; the others can.
    let (again, _) = sandbox
        .wait(service.ask_schools(all.clone(), None))
        .unwrap();
    assert_eq!(again.asked.len() + again.left_out.len(), all.len());
    let (third, done) = sandbox.wait(service.ask_schools(all, None)).unwrap();
    assert!(third.asked.is_empty(), "nobody twice");
    assert_eq!(done, None);
}

#[test]
fn only_the_school_supervision_proposes_and_asks() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    for role in [Role::Office, Role::Counsellor] {
        let sandbox = Sandbox::in_full_swing(USUAL).at_the_desk_of(role, moment(), USUAL);
        let service = sandbox.service();
        let refused = |error: Error| {
            let Error::Refused(refusal) = error else {
                panic!("{error:?}")
            };
            assert!(matches!(refusal.0[..], [Reason::NoRight { .. }]));
        };
        let wishes = JointWishes::default();
        refused(
            sandbox
                .wait(service.joint_proposal(wishes, JointWatch::default()))
                .unwrap_err(),
        );
        refused(
            sandbox
                .wait(service.ask_schools(Vec::new(), None))
                .unwrap_err(),
        );
    }
    drop(sandbox);
}

#[test]
fn the_joint_proposal_looks_as_agreed() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = at_proposal(size);
        sandbox.holds("joint");
        // Who has no school, why, and what would help.
        sandbox.key(Named::End);
        sandbox.holds("joint-out");
        // A school chosen by hand, and one that was rejected.
        sandbox.key(Named::Home);
        sandbox.key(Named::Enter);
        sandbox.key(Named::Enter);
        sandbox.rest();
        sandbox.key(Named::ArrowDown);
        sandbox.key(Named::Delete);
        sandbox.rest();
        sandbox.holds("joint-decided");
    }
}

#[test]
fn nobody_waits_and_the_proposal_says_so() {
    let mut sandbox = at_proposal(USUAL);
    // Everybody who can be asked for is asked for; whoever is left has no school.
    ctrl_enter(&mut sandbox);
    sandbox.rest();
    let rest = proposal(&sandbox, JointWishes::default());
    assert!(rest.seats.is_empty());
    // What would help them is said in full.
    assert!(sandbox.shows("Was helfen würde") && sandbox.shows("Plätze erfragen"));
    sandbox.holds("joint-left");
    for out in &rest.unseated {
        let service = sandbox.service();
        let act = Act::SentBack(Question::Documents);
        let _ = sandbox
            .wait(service.enter_step(out.family, &[out.child], act, None))
            .unwrap();
    }
    sandbox.key(Named::F5);
    sandbox.rest();
    let rest = proposal(&sandbox, JointWishes::default());
    assert!(
        rest.seats.is_empty() && rest.unseated.is_empty(),
        "{rest:?}"
    );
    sandbox.holds("joint-empty");
    assert!(sandbox.shows("Kein Kind wartet auf eine Anfrage."));
}

#[test]
fn the_keyboard_stays_with_its_child_when_the_proposal_is_made_anew() {
    let mut sandbox = at_proposal(USUAL);
    let seats = proposal(&sandbox, JointWishes::default()).seats;
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::F5);
    sandbox.rest();
    // The school that Entf rejects is that of the third child.
    sandbox.key(Named::Delete);
    sandbox.rest();
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let school = office.school(&seats[2].school).unwrap();
    assert!(sandbox.shows(&format!("Verworfen: {}", school.usual_name())));
}

#[test]
fn every_part_of_the_proposal_is_reached_by_key() {
    let mut sandbox = at_proposal(USUAL);
    assert!(sandbox.window.is_focused(TABLE));
    sandbox.key(Named::F6);
    assert!(sandbox.window.is_focused("joint-take-0"));
    sandbox.key(Named::F6);
    assert!(sandbox.window.is_focused(TABLE));
    assert!(sandbox.shows("Warum diese Schule?"));
    sandbox.key(Named::F4);
    assert!(!sandbox.shows("Warum diese Schule?"));
    sandbox.key(Named::F4);
    assert!(sandbox.shows("Warum diese Schule?"));
    // The keys that decide stand in the strip, also in a small window.
    for words in [
        "an- und abwählen",
        "Gründe",
        "Schule verwerfen",
        "Auswahl anfragen",
    ] {
        assert!(sandbox.shows(words), "{words}");
    }
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [((1280.0, 800.0), "1280"), ((1920.0, 1080.0), "1920")] {
        let mut sandbox = at_proposal(size);
        let write = |sandbox: &mut Sandbox, what: &str, look: Look| {
            let (width, height, pixels) = sandbox.window.picture(look);
            goldens::write_png(
                &format!("look-joint-{what}-{name}-{}", look.name()),
                width,
                height,
                &pixels,
            );
        };
        write(&mut sandbox, "list", Look::Light);
        write(&mut sandbox, "list", Look::Dark);
        sandbox.key(Named::End);
        write(&mut sandbox, "out", Look::Light);
    }
}
