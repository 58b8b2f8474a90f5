//! The dialogs of the chain and the card of a child that shows its whole way, for the counselling and the school supervision.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message};
use erstberatung::domain::case::{ChildStanding, NextStep};
use erstberatung::domain::child_step::{Progress, Way};
use erstberatung::domain::id::{ChildId, FamilyId};
use erstberatung::domain::rights::Role;
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::key::Named;
use iced_test::core::widget::Id;
use iced_test::selector::{Candidate, Selector};

use super::sandbox::{Sandbox, USUAL, moment};

const LARGE: (f32, f32) = (1920.0, 1080.0);

fn supervision(size: (f32, f32)) -> Sandbox {
    Sandbox::in_full_swing(size).at_the_desk_of(Role::SchoolSupervision, moment(), size)
}

fn counselling(size: (f32, f32)) -> Sandbox {
    Sandbox::in_full_swing(size).at_the_desk_of(Role::Counsellor, moment(), size)
}

/// Opens the record of the first family whose first child stands as is wanted.
fn open(sandbox: &mut Sandbox, wanted: impl Fn(&ChildStanding) -> bool) -> (FamilyId, ChildId) {
    let listed = sandbox
        .wait(sandbox.service().families(FamilyFilter::Open))
        .unwrap();
    let found = listed
        .iter()
        .find(|f| f.children.first().is_some_and(&wanted));
    let found = found.expect("the sample has such a child");
    let (family, child) = (found.row.family.id, found.children[0].child);
    let number = found.row.family.file_number.to_string();
    sandbox.ctrl("k");
    sandbox.write(&number);
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(family));
    (family, child)
}

fn way(sandbox: &Sandbox, (family, child): (FamilyId, ChildId)) -> Way {
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    Way::of(child, &file.steps)
}

fn stands_at(next: NextStep) -> impl Fn(&ChildStanding) -> bool {
    move |child| child.standing.next == next
}

fn new_in_inbox(child: &ChildStanding) -> bool {
    child.way.progress == Progress::HandedOver && child.way.attempts.is_empty()
}

/// Words that stand somewhere inside a text.
struct Part(&'static str);

impl Selector for Part {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        match candidate {
            Candidate::Text { content, .. } => content.contains(self.0).then_some(()),
            _ => None,
        }
    }

    fn description(&self) -> String {
        self.0.to_owned()
    }
}

fn says(sandbox: &mut Sandbox, part: &'static str) -> bool {
    sandbox.window.find(Part(part)).is_some()
}

fn has(sandbox: &mut Sandbox, id: &'static str) -> bool {
    sandbox.window.find(Id::new(id)).is_some()
}

#[test]
fn the_chain_s_dialogs_look_as_agreed() {
    for size in [USUAL, LARGE] {
        let mut sandbox = counselling(size);
        let _ = open(&mut sandbox, stands_at(NextStep::HandOver));
        sandbox.click("family-act-0");
        sandbox.holds("chain-hand-over");
        sandbox.key(Named::Escape);
        sandbox.click("family-elsewhere-0");
        sandbox.holds("chain-elsewhere");

        let mut sandbox = supervision(size);
        let _ = open(&mut sandbox, new_in_inbox);
        sandbox.click("family-act-0");
        sandbox.holds("chain-ask");
        sandbox.key(Named::Escape);
        let _ = open(&mut sandbox, stands_at(NextStep::EnterAnswer));
        sandbox.click("family-act-0");
        sandbox.holds("chain-reply");
        sandbox.key(Named::Escape);
        sandbox.click("family-withdraw-0");
        sandbox.holds("chain-withdraw");
        sandbox.key(Named::Escape);
        let _ = open(&mut sandbox, stands_at(NextStep::Place));
        sandbox.click("family-act-0");
        sandbox.holds("chain-place");
        sandbox.key(Named::Escape);
        let _ = open(&mut sandbox, stands_at(NextStep::AskAdmission));
        sandbox.click("family-act-0");
        sandbox.holds("chain-admission");
        sandbox.key(Named::Escape);
        sandbox.click("family-revoke-0");
        sandbox.holds("chain-revoke");
        sandbox.key(Named::Escape);
        let _ = open(&mut sandbox, |c| {
            matches!(c.way.progress, Progress::Admitted { .. })
        });
        sandbox.holds("chain-way");
        sandbox.click("family-support-0");
        sandbox.holds("chain-support");
    }
}

#[test]
fn english_says_it_too() {
    let mut sandbox = supervision(USUAL);
    sandbox.say(Message::Desk(DeskMessage::EnglishChosen(true)));
    let _ = open(&mut sandbox, stands_at(NextStep::Place));
    sandbox.click("family-act-0");
    sandbox.holds("chain-place-english");
}

#[test]
fn a_school_is_asked_and_the_enquiry_withdrawn_by_keyboard() {
    let mut sandbox = supervision(USUAL);
    let who = open(&mut sandbox, new_in_inbox);
    sandbox.tab_to("family-act-0");
    sandbox.key(Named::Enter);
    assert!(says(
        &mut sandbox,
        "Schulplatz: Schulamt für alle Schulformen"
    ));
    sandbox.tab_to("act-confirm");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.strip().as_deref(), Some("Schule angefragt."));
    let asked = way(&sandbox, who);
    let Progress::Asked { due, grade, .. } = asked.progress else {
        panic!("{:?}", asked.progress);
    };
    let five = erstberatung::domain::calendar::add_working_days(moment().date(), 5);
    assert_eq!(due, five, "five working days");
    assert!((1..=13).contains(&grade), "the recommended one");

    sandbox.tab_to("family-withdraw-0");
    sandbox.key(Named::Enter);
    sandbox.tab_to("act-confirm");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.strip().as_deref(), Some("Anfrage zurückgezogen."));
    assert!(
        says(&mut sandbox, "zurückgezogen"),
        "the attempt stays in the card"
    );
    assert_eq!(way(&sandbox, who).progress, Progress::HandedOver);
    sandbox.ctrl("z");
    assert!(matches!(
        way(&sandbox, who).progress,
        Progress::Asked { .. }
    ));
}

#[test]
fn a_moved_family_s_enquiry_is_withdrawn_with_the_same_press() {
    let mut sandbox = supervision(USUAL);
    let who = open(&mut sandbox, stands_at(NextStep::EnterAnswer));
    sandbox.click("family-elsewhere-0");
    sandbox.tab_to("act-route");
    for _ in 0..3 {
        sandbox.key(Named::ArrowRight);
    }
    assert!(sandbox.shows("Offenes bei der Schule zugleich zurückziehen"));
    sandbox.click("act-confirm");
    assert_eq!(sandbox.strip().as_deref(), Some("Anderer Weg eingetragen."));
    let way = way(&sandbox, who);
    assert!(
        matches!(way.progress, Progress::Elsewhere { open: None, .. }),
        "{way:?}"
    );
    assert!(way.holding().is_none());
}

#[test]
fn the_counselling_sees_the_placement_of_its_children_and_no_button_for_it() {
    let mut sandbox = counselling(USUAL);
    let (_, child) = open(&mut sandbox, |c| {
        matches!(c.way.progress, Progress::Placed { .. })
    });
    assert!(says(&mut sandbox, "übergeben. Grundlage: Einwilligung."));
    assert!(!says(&mut sandbox, "Übermittelt:"));
    sandbox.click("family-sent-0");
    assert!(says(&mut sandbox, "Übermittelt:"));
    assert!(says(&mut sandbox, "zugewiesen ab"));
    for button in ["family-act-0", "family-revoke-0"] {
        assert!(!has(&mut sandbox, button), "{button} of {child}");
    }
    let mut office = Sandbox::in_full_swing(USUAL);
    let _ = open(&mut office, |c| {
        matches!(c.way.progress, Progress::Placed { .. })
    });
    assert!(says(&mut office, "zugewiesen ab"));
    for button in ["family-act-0", "family-revoke-0", "family-elsewhere-0"] {
        assert!(!has(&mut office, button), "{button}");
    }
}
