//! Beratungsprotokoll: how it looks, a whole talk by keyboard, a crash, two counsellors, siblings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message, ScreenMessage};
use erstberatung::desktop::screen::{family, talk};
use erstberatung::domain::appointment::{AppointmentStatus, Outcome};
use erstberatung::domain::draft::DraftKey;
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::level::{Level, missing};
use erstberatung::domain::proof::{Brought, Document};
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::domain::skill::LiteracyStatus;
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

fn go(sandbox: &mut Sandbox, family: FamilyId) {
    sandbox.alt("2");
    open(sandbox, Destination::Family(family));
}

fn open(sandbox: &mut Sandbox, to: Destination) {
    let visit = sandbox.desk().number();
    let there = match sandbox.place() {
        Destination::Families => {
            ScreenMessage::Families(erstberatung::desktop::screen::families::Message::Opened(to))
        }
        _ => ScreenMessage::Family(family::Message::Opened(to)),
    };
    sandbox.say(Message::Desk(DeskMessage::Screen(visit, there)));
}

/// The talk that runs, open on the screen.
fn running(sandbox: &mut Sandbox) -> FamilyId {
    let id = family_of_four(sandbox);
    go(sandbox, id);
    open(sandbox, Destination::talk_with(id));
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
        go(&mut sandbox, id);
        sandbox.ctrl("2");
        sandbox.holds("talk-records");
    }
}
