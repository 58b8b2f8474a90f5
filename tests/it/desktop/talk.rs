//! Beratungsprotokoll: how it looks, a whole talk by keyboard, a crash, two counsellors, siblings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message, ScreenMessage};
use erstberatung::desktop::screen::calendar;
use erstberatung::domain::appointment::Outcome;
use erstberatung::domain::draft::DraftKey;
use erstberatung::domain::file::File;
use erstberatung::domain::id::{FamilyId, PersonId};
use erstberatung::domain::proof::{Brought, Document};
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::domain::skill::{GermanLevel, LiteracyStatus};
use erstberatung::domain::talk::Procedure;
use erstberatung::service::Service;
use erstberatung::store::rows::{FamilyFile, FamilyFilter};
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL};

const SIZES: [(f32, f32); 2] = [USUAL, (1920.0, 1080.0)];

/// The family with four children whose talk runs in the sample week.
fn family_of_four(sandbox: &Sandbox) -> FamilyId {
    let service = sandbox.service();
    let all = sandbox.wait(service.families(FamilyFilter::Open)).unwrap();
    let found = (all.iter()).find(|f| f.row.name.starts_with("Maxamed") && f.row.births.len() == 4);
    found.unwrap().row.family.id
}

/// Opens a place, as a link of the calendar does.
fn go(sandbox: &mut Sandbox, to: Destination) {
    sandbox.alt("3");
    let visit = sandbox.desk().number();
    let there = ScreenMessage::Calendar(calendar::Message::Opened(to));
    sandbox.say(Message::Desk(DeskMessage::Screen(visit, there)));
}

/// The talk that runs, open on the screen.
fn running(sandbox: &mut Sandbox) -> FamilyId {
    let id = family_of_four(sandbox);
    go(sandbox, Destination::talk_with(id));
    assert_eq!(sandbox.place(), Destination::talk_with(id));
    id
}

fn stored(sandbox: &Sandbox, id: FamilyId) -> FamilyFile {
    sandbox.wait(sandbox.service().family(id)).unwrap()
}

fn ctrl(sandbox: &mut Sandbox, key: Named) {
    sandbox.chord(Key::Named(key), Modifiers::CTRL);
}

#[test]
fn a_running_talk_looks_as_agreed() {
    for size in SIZES {
        let mut sandbox = Sandbox::counselling(size);
        let id = running(&mut sandbox);
        sandbox.click("talk-note-close");
        sandbox.holds("talk-running");
        sandbox.ctrl("1");
        sandbox.holds("talk-short");
        sandbox.ctrl("2");
        for _ in 0..5 {
            ctrl(&mut sandbox, Named::ArrowDown);
        }
        sandbox.holds("talk-recommendation");
        ctrl(&mut sandbox, Named::ArrowUp);
        ctrl(&mut sandbox, Named::ArrowUp);
        sandbox.holds("talk-documents");
        for _ in 0..5 {
            ctrl(&mut sandbox, Named::ArrowUp);
        }
        sandbox.holds("talk-school");
        ctrl(&mut sandbox, Named::Enter);
        sandbox.holds("talk-end");
        sandbox.key(Named::Escape);
        sandbox.click("talk-siblings");
        sandbox.holds("talk-siblings");
        sandbox.key(Named::Escape);
        go(&mut sandbox, Destination::Family(id));
        sandbox.ctrl("2");
        sandbox.holds("talk-records");
    }
}

#[test]
fn a_talk_speaks_english_too() {
    let mut sandbox = Sandbox::counselling(USUAL);
    let _ = running(&mut sandbox);
    sandbox.say(Message::Desk(DeskMessage::EnglishChosen(true)));
    assert!(sandbox.shows("Talk with family Maxamed"));
    assert!(sandbox.shows("Reading and writing"));
    sandbox.click("talk-note-close");
    sandbox.holds("talk-english");
}

/// Answers what the keyboard is at, as somebody would who hears a plain answer.
fn answer(sandbox: &mut Sandbox) -> String {
    let id = sandbox.window.focused().expect("F8 leads to a question");
    let at = format!("{id:?}");
    let is = |part: &str| at.contains(part);
    if is("talk-add-Skills") {
        sandbox.key(Named::Enter);
        sandbox.write("Somali");
        sandbox.key(Named::Enter);
    } else if is("talk-add-Schools") {
        sandbox.key(Named::Enter);
        sandbox.write("Somalia");
        sandbox.key(Named::Enter);
    } else if is("talk-near") {
        sandbox.key(Named::Space);
    } else if is("Country") || is("Nationality") {
        sandbox.write("Somalia");
        sandbox.key(Named::Enter);
    } else if is("Reason") || is("BirthPlace") {
        sandbox.write("braucht Zeit");
    } else if is("SchoolYears") {
        sandbox.write("3");
    } else if is("Arrival") || is("talk-Entry\"") {
        sandbox.write("01.10.2026");
    } else {
        sandbox.key(Named::ArrowRight);
    }
    at
}

#[test]
fn a_whole_talk_of_four_siblings_needs_no_mouse() {
    let mut sandbox = Sandbox::counselling(USUAL);
    let id = family_of_four(&sandbox);
    sandbox.alt("2");
    sandbox.write("Maxamed Haliimo");
    sandbox.key(Named::Enter);
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(id));
    ctrl(&mut sandbox, Named::Enter);
    assert_eq!(sandbox.place(), Destination::talk_with(id));
    // The first child gets the full record, the others what their age asks for.
    sandbox.ctrl("1");
    sandbox.tab_to("talk-procedure");
    sandbox.key(Named::Enter);
    let mut answered: Vec<String> = Vec::new();
    loop {
        let before = sandbox.window.focused();
        sandbox.key(Named::F8);
        // When nothing is missing any more, the keyboard stays where it is.
        if sandbox.window.focused() == before {
            break;
        }
        answered.push(answer(&mut sandbox));
        assert!(answered.len() < 120, "no end: {:?}", &answered[110..]);
    }
    assert!(answered.len() > 40, "{answered:?}");
    ctrl(&mut sandbox, Named::Enter);
    assert!(sandbox.shows("Wie ist das Gespräch ausgegangen?"));
    sandbox.tab_to("talk-outcome-2");
    sandbox.key(Named::Space);
    sandbox.tab_to("talk-end-do");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(id));
    assert_eq!(sandbox.strip().as_deref(), Some("Gespräch beendet."));
    let file = stored(&sandbox, id);
    for child in &file.children {
        let wish = child.preference.as_ref().unwrap();
        assert!(wish.is_said());
        for document in Document::ALL {
            assert!(child.documents.of(*document).is_some());
        }
    }
    let signed = file.children[0].recommendation.as_ref().unwrap();
    assert_eq!(signed.on, Some(super::sandbox::moment().date()));
    assert_eq!(signed.schools.len(), 1);
    let service = sandbox.service();
    let talks = sandbox.wait(service.talks(id)).unwrap();
    assert_eq!(
        (talks.len(), talks[0].outcome),
        (1, Outcome::DocumentsMissing)
    );
    let short = talks[0]
        .children
        .iter()
        .filter(|c| c.procedure == Procedure::PrimaryShort);
    assert_eq!(short.count(), 1, "the record says which procedure was used");
    let key = DraftKey::Talk(id);
    assert_eq!(sandbox.wait(service.own_draft(key)).unwrap(), None);
    // It can be read again, and it can be taken back as one thing.
    sandbox.ctrl("2");
    sandbox.tab_to("family-talk-0");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Gespräch vom Mi 25.11.2026 mit K. Beispiel. Hier wird nur gelesen."));
    sandbox.ctrl("z");
    let back = stored(&sandbox, id);
    assert!(back.children.iter().all(|child| child.preference.is_none()));
    assert!(sandbox.wait(service.talks(id)).unwrap().is_empty());
}

#[test]
fn nothing_is_lost_when_the_program_goes_down() {
    let mut sandbox = Sandbox::counselling(USUAL);
    let id = running(&mut sandbox);
    let before = stored(&sandbox, id);
    sandbox.tab_to("talk-Latin");
    sandbox.key(Named::ArrowRight);
    sandbox.key(Named::ArrowRight);
    sandbox.tab_to("talk-Reason");
    sandbox.write("liest Somali gut");
    sandbox.ctrl("1");
    sandbox.tab_to("talk-German");
    sandbox.key(Named::ArrowRight);
    let mut sandbox = sandbox.crash();
    assert_eq!(
        stored(&sandbox, id).children,
        before.children,
        "a draft is no record"
    );
    go(&mut sandbox, Destination::talk_with(id));
    assert!(sandbox.shows("Fortgesetzt mit dem Entwurf von 09:42."));
    ctrl(&mut sandbox, Named::Enter);
    sandbox.tab_to("talk-end-do");
    sandbox.key(Named::Enter);
    let after = stored(&sandbox, id);
    assert_eq!(
        after.children[1].literacy,
        Some(LiteracyStatus::LatinBeginning)
    );
    let made = after.children[1].recommendation.as_ref().unwrap();
    assert_eq!(made.reason, "liest Somali gut");
    assert_eq!(after.children[0].german_level, Some(GermanLevel::None));
    assert_eq!(after.children[0].recommendation, None);
}

/// Somebody else with the right to counsel, in the same office.
fn colleague(sandbox: &Sandbox) -> Service {
    sandbox.service().acting_as(Actor {
        person: PersonId(1),
        name: "S. Vorlage".into(),
        role: Role::Counsellor,
    })
}

#[test]
fn the_second_counsellor_only_reads_until_they_take_over() {
    let mut sandbox = Sandbox::counselling(USUAL);
    let id = family_of_four(&sandbox);
    let (me, other) = (sandbox.service(), colleague(&sandbox));
    let key = DraftKey::Talk(id);
    sandbox.wait(me.discard_draft(key)).unwrap();
    let since = other.clock().now_s() - 600;
    let words = "{}".to_owned();
    let _ = sandbox
        .wait(other.save_draft(key, words, Vec::new(), since))
        .unwrap();
    go(&mut sandbox, Destination::talk_with(id));
    assert!(sandbox.shows("S. Vorlage führt dieses Gespräch seit 09:32. Sie können nur lesen."));
    assert!(!sandbox.shows("Gespräch beenden"));
    sandbox.key(Named::Tab);
    sandbox.ctrl("s");
    ctrl(&mut sandbox, Named::Enter);
    assert!(!sandbox.shows("Wie ist das Gespräch ausgegangen?"));
    assert_eq!(
        sandbox.wait(me.own_draft(key)).unwrap(),
        None,
        "reading leaves no draft"
    );
    sandbox.tab_to("talk-lead");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Gespräch übernehmen?"));
    sandbox.tab_to("talk-lead-do");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Gespräch beenden"));
    sandbox.tab_to("talk-NoWish");
    sandbox.key(Named::ArrowRight);
    assert!(sandbox.wait(me.own_draft(key)).unwrap().is_some());
    // The other one's draft is as it was, and they learn who leads now.
    assert_eq!(
        sandbox.wait(other.own_draft(key)).unwrap().unwrap().content,
        "{}"
    );
    let seen = sandbox.wait(other.others_at_work(key)).unwrap();
    assert!(seen[0].begun_s > since && seen[0].name == "K. Beispiel");
}

#[test]
fn the_office_reads_and_does_not_lead() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let id = family_of_four(&sandbox);
    go(&mut sandbox, Destination::talk_with(id));
    assert!(sandbox.shows("Gespräche führt die Beratung. Sie können nur lesen."));
    assert!(!sandbox.shows("Gespräch beenden"));
    assert!(
        !sandbox.shows("Fortgesetzt"),
        "another one's draft is not shown"
    );
}

#[test]
fn what_a_sibling_said_stays_unless_somebody_says_otherwise() {
    let mut sandbox = Sandbox::counselling(USUAL);
    let id = running(&mut sandbox);
    // The youngest has an answer of its own.
    sandbox.ctrl("1");
    sandbox.tab_to("talk-section-Documents");
    sandbox.key(Named::Enter);
    sandbox.tab_to("talk-Paper-0");
    sandbox.key(Named::ArrowRight);
    sandbox.key(Named::ArrowRight);
    sandbox.ctrl("2");
    sandbox.tab_to("talk-siblings");
    sandbox.key(Named::Enter);
    assert!(
        sandbox
            .shows("Unterlagen: bei Abdullahi (Jg. 1) steht schon eine andere Antwort, sie bleibt")
    );
    sandbox.tab_to("talk-siblings-do");
    sandbox.key(Named::Enter);
    ctrl(&mut sandbox, Named::Enter);
    sandbox.tab_to("talk-end-do");
    sandbox.key(Named::Enter);
    let after = stored(&sandbox, id);
    let papers = |n: usize, d: Document| after.children[n].documents.of(d);
    assert_eq!(papers(0, Document::Identity), Some(Brought::No), "it stays");
    assert_eq!(
        papers(0, Document::Registration),
        Some(Brought::Yes),
        "it is filled in"
    );
    assert_eq!(papers(3, Document::Identity), Some(Brought::Yes));
}

#[test]
fn what_others_change_meanwhile_comes_in_and_nothing_is_written_over() {
    let mut sandbox = Sandbox::counselling(USUAL);
    let id = running(&mut sandbox);
    sandbox.tab_to("talk-Latin");
    sandbox.key(Named::ArrowRight);
    sandbox.key(Named::ArrowRight);
    sandbox.key(Named::ArrowRight);
    let office = sandbox.service();
    let read = stored(&sandbox, id);
    let before = File {
        family: read.family,
        guardians: read.guardians,
        children: read.children,
    };
    let mut after = before.clone();
    after.family.email = "neu@example.org".into();
    after.children[1].other_names = vec!["Xaliimo".into()];
    after.children[1].literacy = Some(LiteracyStatus::LatinBeginning);
    let _ = sandbox.wait(office.save_file(Some(before), after)).unwrap();
    ctrl(&mut sandbox, Named::Enter);
    sandbox.tab_to("talk-end-do");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows(
        "Die Akte wurde inzwischen geändert. Ihre Antworten bleiben. Bitte beenden Sie das Gespräch noch einmal."
    ));
    // What the other one said is not lost unseen.
    assert!(sandbox.shows("Auch andere haben diese Angaben inzwischen geändert. Hier bleiben Ihre. Bitte prüfen Sie sie."));
    ctrl(&mut sandbox, Named::Enter);
    sandbox.tab_to("talk-end-do");
    sandbox.key(Named::Enter);
    let now = stored(&sandbox, id);
    assert_eq!(now.family.email, "neu@example.org");
    assert_eq!(now.children[1].other_names, ["Xaliimo"]);
    assert_eq!(now.children[1].literacy, Some(LiteracyStatus::LatinFluent));
}

#[test]
fn leaving_by_any_way_keeps_what_was_typed() {
    let mut sandbox = Sandbox::counselling(USUAL);
    let id = running(&mut sandbox);
    sandbox.tab_to("talk-Reason");
    // The pause between two drafts is not over: the second word is not kept yet.
    sandbox.window.write("eins zwei");
    sandbox.alt("1");
    sandbox.rest();
    let service = sandbox.service();
    let draft = sandbox.wait(service.own_draft(DraftKey::Talk(id))).unwrap();
    assert!(draft.unwrap().content.contains("eins zwei"));
}
