//! The rule of due letters, occasion by occasion, and where each letter then lies.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::appointment::AppointmentKind;
use crate::domain::child_step::{Act, Basis};
use crate::domain::envelope::address_hash;
use crate::domain::file::File;
use crate::domain::file::tests::small_file;
use crate::domain::id::{ChildStepId, PersonId};
use crate::domain::letter::NoticeKind;
use crate::domain::post::{Aspect, Group, PrintedState, ReturnReason, Says, group};
use crate::domain::schedule::trial::{appointment as booked, at, day};
use uuid::Uuid;

const TALK: &str = "2026-12-16 10:00";

/// A family on Monday, 23 November 2026, in the morning.
struct World {
    file: File,
    appointments: Vec<Appointment>,
    letters: Vec<IssuedLetter>,
    steps: Vec<ChildStep>,
    papers: Vec<(ChildId, PaperKind)>,
    settings: Settings,
    now: NaiveDateTime,
}

impl World {
    fn new() -> Self {
        Self {
            file: small_file(100),
            appointments: Vec::new(),
            letters: Vec::new(),
            steps: Vec::new(),
            papers: Vec::new(),
            settings: Settings::default(),
            now: at("2026-11-23 08:00"),
        }
    }

    /// The first talk, as it is booked.
    fn talk() -> Self {
        let mut world = Self::new();
        let _ = world.book(1, TALK, AppointmentStatus::Booked);
        world
    }

    fn book(&mut self, n: u32, start: &str, status: AppointmentStatus) -> AppointmentId {
        let made = booked(n, 1, 1, start, 60);
        let id = made.id;
        self.appointments.push(Appointment {
            family: self.file.family.id,
            status,
            ..made
        });
        id
    }

    fn letter(&mut self, kind: LetterKind, about: Option<AppointmentId>, made: &str) -> LetterId {
        let start = about.and_then(|id| self.appointments.iter().find(|a| a.id == id));
        let id = LetterId(Uuid::from_u128(1000 + self.letters.len() as u128));
        self.letters.push(IssuedLetter {
            id,
            kind,
            family: self.file.family.id,
            appointment: about,
            child: None,
            school: None,
            addressee: Addressee::Family,
            recipient: None,
            language: None,
            versions: String::new(),
            facts: String::new(),
            sha256: String::new(),
            pages: 1,
            made_at: at(made),
            posted_on: None,
            returned_on: None,
            return_reason: None,
            delivered_on: None,
            printed: None,
            says: Says::default()
                .with(
                    Aspect::When,
                    start.map_or_else(String::new, |a| a.start.to_string()),
                )
                .with(Aspect::Address, address_hash(&self.file.family.address)),
            about_start: start.map(|a| a.start),
            repeats: None,
            batch: None,
            rev: 1,
        });
        id
    }

    fn posted(&mut self, kind: LetterKind, about: Option<AppointmentId>, made: &str) -> LetterId {
        let id = self.letter(kind, about, made);
        self.letters.last_mut().unwrap().posted_on = Some(at(made).date());
        id
    }

    fn due(&self) -> Vec<Due> {
        let case = PostCase {
            family: &self.file.family,
            guardians: &self.file.guardians,
            children: &self.file.children,
            appointments: &self.appointments,
            letters: &self.letters,
            steps: &self.steps,
            papers: &self.papers,
        };
        due(&case, &self.settings, self.now)
    }

    /// The occasions, but for the sheet on privacy.
    fn occasions(&self) -> Vec<Occasion> {
        let found = self.due().into_iter().map(|d| d.occasion);
        found.filter(|o| *o != Occasion::Privacy).collect()
    }

    fn one(&self, wanted: fn(&Occasion) -> bool) -> Due {
        let mut found: Vec<Due> = self
            .due()
            .into_iter()
            .filter(|d| wanted(&d.occasion))
            .collect();
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    fn moved(&mut self, to: &str) {
        self.appointments[0].start = at(to);
    }
}

const INVITATION: LetterKind = LetterKind::Invitation;
const CANCELLATION: LetterKind = LetterKind::Notice(NoticeKind::Cancellation);

fn first() -> AppointmentId {
    booked(1, 1, 1, TALK, 60).id
}

#[test]
fn a_booked_talk_is_invited_to_as_long_as_it_is_to_come() {
    let mut world = World::talk();
    let found = world.one(|o| *o == Occasion::Invited);
    // Five working days before Wednesday, 16 December.
    assert_eq!(
        (found.post_on, found.post_by),
        (day("2026-12-09"), day("2026-12-09"))
    );
    assert_eq!((found.appointment, found.made), (Some(first()), None));
    for status in [
        AppointmentStatus::Invited,
        AppointmentStatus::Confirmed,
        AppointmentStatus::Booked,
    ] {
        world.appointments[0].status = status;
        assert_eq!(world.occasions(), [Occasion::Invited], "{status:?}");
    }
    world.appointments[0].kind = AppointmentKind::Phone;
    assert!(
        world.occasions().is_empty(),
        "a call is agreed on the phone"
    );
    world.appointments[0].kind = AppointmentKind::Initial;
    world.now = at(TALK);
    assert!(world.occasions().is_empty(), "it has begun");
}

#[test]
fn a_letter_that_was_made_is_the_one_that_is_due() {
    let mut world = World::talk();
    let made = world.letter(INVITATION, Some(first()), "2026-11-20 09:00");
    assert_eq!(world.one(|o| *o == Occasion::Invited).made, Some(made));
    let newer = world.letter(INVITATION, Some(first()), "2026-11-20 10:00");
    assert_eq!(world.one(|o| *o == Occasion::Invited).made, Some(newer));
}

#[test]
fn what_moves_before_its_letter_is_posted_is_invited_to_anew_and_not_called_moved() {
    let mut world = World::talk();
    let made = world.letter(INVITATION, Some(first()), "2026-11-20 09:00");
    world.moved("2026-12-17 10:00");
    let found = world.one(|o| *o == Occasion::Invited);
    assert_eq!(found.made, Some(made));
}

#[test]
fn what_moves_after_its_letter_is_posted_is_told_with_the_time_the_family_knows() {
    let mut world = World::talk();
    world.settings.reminder_days = 0;
    let _ = world.posted(INVITATION, Some(first()), "2026-11-20 09:00");
    assert_eq!(world.occasions(), [Occasion::Invited]);
    world.moved("2026-12-17 10:00");
    let moved = Occasion::Moved { from: at(TALK) };
    let found = world.one(|o| matches!(o, Occasion::Moved { .. }));
    assert_eq!((found.occasion, found.made), (moved, None));
    assert_eq!(found.post_on, world.now.date(), "as soon as possible");
    // The letter about it is printed, and lies there.
    let about = world.letter(CANCELLATION, Some(first()), "2026-11-23 09:00");
    let found = world.one(|o| matches!(o, Occasion::Moved { .. }));
    assert_eq!((found.occasion, found.made), (moved, Some(about)));
    // It moves once more before that goes out: the family still knows the first time.
    world.moved("2026-12-18 10:00");
    let found = world.one(|o| matches!(o, Occasion::Moved { .. }));
    assert_eq!((found.occasion, found.made), (moved, Some(about)));
    // It goes out, and the talk moves a third time.
    world.letters.last_mut().unwrap().about_start = Some(at("2026-12-18 10:00"));
    world.letters.last_mut().unwrap().posted_on = Some(day("2026-11-23"));
    let told = world.one(|o| matches!(o, Occasion::Moved { .. }));
    assert_eq!(told.made, Some(about), "nothing new to tell");
    world.moved("2026-12-21 10:00");
    let found = world.one(|o| matches!(o, Occasion::Moved { .. }));
    let from = at("2026-12-18 10:00");
    assert_eq!(
        (found.occasion, found.made),
        (Occasion::Moved { from }, None)
    );
}

#[test]
fn a_cancelled_talk_is_told_only_to_who_holds_a_letter_about_it() {
    for (posted, cancelled) in [(false, false), (true, true)] {
        let mut world = World::talk();
        let _ = world.letter(INVITATION, Some(first()), "2026-11-20 09:00");
        world.letters[0].posted_on = posted.then(|| day("2026-11-20"));
        world.appointments[0].status = AppointmentStatus::CancelledByOffice;
        let found: Vec<Occasion> = world.occasions();
        assert_eq!(found == [Occasion::Cancelled], cancelled, "{found:?}");
        world.appointments[0].status = AppointmentStatus::CancelledByFamily;
        assert!(world.occasions().is_empty(), "the family knows");
    }
}

#[test]
fn a_cancelled_talk_with_another_in_its_place_is_told_as_moved() {
    let mut world = World::talk();
    let _ = world.posted(INVITATION, Some(first()), "2026-11-20 09:00");
    world.appointments[0].status = AppointmentStatus::CancelledByOffice;
    let new = world.book(2, "2026-12-18 10:00", AppointmentStatus::Booked);
    assert_eq!(world.occasions(), [Occasion::Cancelled, Occasion::Invited]);
    world.appointments[1].previous = Some(first());
    let found = world.one(|o| matches!(o, Occasion::Moved { .. }));
    assert_eq!(found.occasion, Occasion::Moved { from: at(TALK) });
    assert_eq!((found.appointment, world.occasions().len()), (Some(new), 1));
}

#[test]
fn a_cancellation_that_was_posted_is_not_due_again() {
    let mut world = World::talk();
    let _ = world.posted(INVITATION, Some(first()), "2026-11-20 09:00");
    world.appointments[0].status = AppointmentStatus::CancelledByOffice;
    let told = world.posted(CANCELLATION, Some(first()), "2026-11-23 09:00");
    world.letters.last_mut().unwrap().about_start = None;
    assert_eq!(world.one(|o| *o == Occasion::Cancelled).made, Some(told));
}

#[test]
fn after_missed_talks_the_invitation_gets_firmer() {
    for (missed, wanted) in [
        (0, Occasion::Invited),
        (
            1,
            Occasion::InvitedAgain {
                missed: 1,
                firm: false,
            },
        ),
        (
            2,
            Occasion::InvitedAgain {
                missed: 2,
                firm: true,
            },
        ),
        (
            3,
            Occasion::InvitedAgain {
                missed: 3,
                firm: true,
            },
        ),
    ] {
        let mut world = World::talk();
        for n in 0..missed {
            let _ = world.book(
                10 + n,
                &format!("2026-11-{:02} 10:00", 2 + n),
                AppointmentStatus::NoShow,
            );
        }
        assert_eq!(world.occasions(), [wanted], "{missed}");
        world.settings.renewed_firm_from = 9;
        let firm = |o: &Occasion| matches!(o, Occasion::InvitedAgain { firm: true, .. });
        assert!(!world.occasions().iter().any(firm), "a setting");
    }
}

#[test]
fn who_got_the_invitation_long_ago_is_reminded() {
    let mut world = World::talk();
    let reminds = |world: &World| world.occasions().contains(&Occasion::Reminded);
    assert!(!reminds(&world), "not invited yet");
    let _ = world.posted(INVITATION, Some(first()), "2026-11-20 09:00");
    let found = world.one(|o| *o == Occasion::Reminded);
    assert_eq!(found.post_on, day("2026-12-06"), "ten days before");
    world.settings.reminder_days = 0;
    assert!(!reminds(&world), "none are written");
    world.settings.reminder_days = 10;
    world.letters[0].posted_on = Some(day("2026-12-07"));
    assert!(!reminds(&world), "it came a few days ago");
    world.letters[0].posted_on = Some(day("2026-11-20"));
    world.moved("2026-12-17 10:00");
    assert!(!reminds(&world), "it would remind of another time");
    world.moved(TALK);
    world.letters[0].returned_on = Some(day("2026-11-23"));
    assert!(!reminds(&world), "it never arrived");
}

#[test]
fn a_talk_that_took_place_is_confirmed_for_some_days() {
    let mut world = World::talk();
    world.appointments[0].status = AppointmentStatus::Held;
    world.now = at("2026-12-16 14:00");
    let found = world.one(|o| *o == Occasion::Counselled);
    assert_eq!(
        (found.post_on, found.post_by),
        (day("2026-12-16"), day("2026-12-30"))
    );
    world.now = at("2026-12-31 08:00");
    assert!(world.occasions().is_empty(), "too late");
    world.now = at("2026-12-30 08:00");
    assert_eq!(world.occasions(), [Occasion::Counselled]);
    let kind = LetterKind::Notice(NoticeKind::Confirmation);
    let made = world.posted(kind, Some(first()), "2026-12-17 09:00");
    assert_eq!(world.one(|o| *o == Occasion::Counselled).made, Some(made));
    world.appointments[0].kind = AppointmentKind::Phone;
    assert!(world.occasions().is_empty(), "a call counsels nobody");
}

#[test]
fn the_sheet_on_privacy_goes_with_the_first_invitation_only() {
    let mut world = World::talk();
    let sheets = |world: &World| {
        let due = world.due();
        due.iter()
            .filter(|d| d.occasion == Occasion::Privacy)
            .count()
    };
    assert_eq!(sheets(&world), 1);
    let found = world.one(|o| *o == Occasion::Privacy);
    assert_eq!(
        (found.appointment, found.post_by),
        (Some(first()), day("2026-12-09"))
    );
    world.settings.privacy_with_invitation = 0;
    assert_eq!(sheets(&world), 0, "a setting");
    world.settings.privacy_with_invitation = 1;
    let sheet = world.letter(
        LetterKind::Notice(NoticeKind::Privacy),
        Some(first()),
        "2026-11-20 09:00",
    );
    assert_eq!(world.one(|o| *o == Occasion::Privacy).made, Some(sheet));
    world.letters[0].posted_on = Some(day("2026-11-20"));
    assert_eq!(sheets(&world), 0, "the family holds it");
    let mut invited = World::talk();
    let _ = invited.posted(INVITATION, Some(first()), "2026-11-20 09:00");
    assert_eq!(sheets(&invited), 0, "it went out without one");
}

#[test]
fn primary_children_are_invited_by_letter_where_that_is_the_rule() {
    let mut world = World::new();
    world.file.children[0].birth = "2018-03-15".parse().ok();
    assert!(world.occasions().is_empty(), "not the rule");
    world.settings.primary_by_letter = 1;
    assert_eq!(world.occasions(), [Occasion::Primary]);
    let _ = world.book(1, TALK, AppointmentStatus::Booked);
    assert_eq!(
        world.occasions(),
        [Occasion::Invited],
        "it has an appointment"
    );
}

fn handed_over(world: &mut World, on: &str) -> ChildId {
    let child = world.file.children[0].id;
    world.steps.push(ChildStep {
        id: ChildStepId(Uuid::from_u128(1)),
        child,
        family: world.file.family.id,
        position: 0,
        previous: None,
        on: day(on),
        by: PersonId(1),
        sent: Vec::new(),
        act: Act::HandedOver(Basis::Law),
        rev: 1,
    });
    child
}

#[test]
fn a_child_that_waits_longer_than_the_setting_is_told_so_again_and_again() {
    let mut world = World::new();
    let child = handed_over(&mut world, "2026-11-02");
    let interim = |world: &World| {
        let due = world.due();
        due.iter()
            .any(|d| d.occasion == Occasion::Paper(PaperKind::Interim))
    };
    world.papers = vec![(child, PaperKind::Interim)];
    world.now = at("2026-11-22 08:00");
    assert!(!interim(&world), "a day too early");
    world.now = at("2026-11-23 08:00");
    assert!(interim(&world));
    let _ = world.posted(
        LetterKind::Paper(PaperKind::Interim),
        None,
        "2026-11-23 09:00",
    );
    world.letters[0].child = Some(child);
    assert!(!interim(&world), "it was told");
    world.now = at("2026-12-14 08:00");
    assert!(interim(&world), "and waits three weeks more");
    world.settings.interim_after_days = 0;
    assert!(!interim(&world), "never");
    world.settings.interim_after_days = 21;
    world.papers.clear();
    assert!(!interim(&world), "it has a place");
}

#[test]
fn a_paper_is_due_once_for_each_addressee_after_its_step() {
    let mut world = World::new();
    let child = handed_over(&mut world, "2026-11-20");
    world.papers = vec![
        (child, PaperKind::HandoverSheet),
        (child, PaperKind::HealthOfficeList),
    ];
    let found = world.due();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].addressee, found[0].child),
        (Addressee::Schulamt, None)
    );
    assert_eq!(found[0].post_on, day("2026-11-23"));
    let made = world.letter(
        LetterKind::Paper(PaperKind::HandoverSheet),
        None,
        "2026-11-20 15:00",
    );
    let letter = world.letters.last_mut().unwrap();
    (letter.child, letter.addressee) = (Some(child), Addressee::Schulamt);
    assert_eq!(world.due()[0].made, Some(made));
    world.letters.last_mut().unwrap().made_at = at("2026-11-19 15:00");
    assert_eq!(world.due()[0].made, None, "it was handed over anew since");
}

#[test]
fn a_closed_file_gets_no_letters() {
    use crate::domain::family::{Closing, ClosingReason};
    let mut world = World::talk();
    world.file.family.closed = Some(Closing {
        reason: ClosingReason::MovedAway,
        on: day("2026-11-20"),
    });
    assert!(world.due().is_empty());
}

#[test]
fn a_letter_lies_where_its_state_says() {
    let mut world = World::talk();
    let today = world.now.date();
    let due = world.one(|o| *o == Occasion::Invited);
    let says = Says::default()
        .with(Aspect::When, "1".into())
        .with(Aspect::Text, "a".into());
    let place =
        |made: Option<&IssuedLetter>, now: PrintedState<'_>, today| group(&due, made, now, today);
    let can = PrintedState::Says(&says);
    assert_eq!(place(None, can, today), Group::Later);
    assert_eq!(place(None, can, day("2026-12-07")), Group::Later);
    assert_eq!(place(None, can, day("2026-12-08")), Group::Today);
    assert_eq!(place(None, PrintedState::Missing, today), Group::Blocked);
    assert_eq!(
        place(None, PrintedState::AddressReturned, today),
        Group::Blocked
    );
    let _ = world.letter(INVITATION, Some(first()), "2026-11-20 09:00");
    let letter = world.letters.last_mut().unwrap();
    letter.says = says.clone();
    assert_eq!(place(Some(letter), can, today), Group::Printed);
    let reworded = says
        .clone()
        .with(Aspect::Text, "b".into())
        .with(Aspect::Rest, "x".into());
    let moved = says.clone().with(Aspect::When, "2".into());
    let text = Group::Outdated(vec![Aspect::Text]);
    assert_eq!(
        place(Some(letter), PrintedState::Says(&reworded), today),
        text
    );
    letter.posted_on = Some(today);
    assert_eq!(place(Some(letter), can, today), Group::Delivered);
    let delivered = place(Some(letter), PrintedState::Says(&reworded), today);
    assert_eq!(
        delivered,
        Group::Delivered,
        "the words the family holds are good"
    );
    let when = Group::Outdated(vec![Aspect::When]);
    assert_eq!(place(Some(letter), PrintedState::Says(&moved), today), when);
    assert_eq!(
        place(Some(letter), PrintedState::Missing, today),
        Group::Delivered
    );
    // It comes back; then the address is another one.
    letter.returned_on = Some(today);
    letter.return_reason = Some(ReturnReason::Unknown);
    assert_eq!(
        place(Some(letter), PrintedState::AddressReturned, today),
        Group::Blocked
    );
    let elsewhere = says.clone().with(Aspect::Address, "9".into());
    let address = Group::Outdated(vec![Aspect::Address]);
    assert_eq!(
        place(Some(letter), PrintedState::Says(&elsewhere), today),
        address
    );
    // Handed over afterwards, it is with the family.
    letter.delivered_on = Some(today);
    assert_eq!(place(Some(letter), can, today), Group::Delivered);
}

#[test]
fn a_letter_that_came_back_stops_others_until_the_address_is_another() {
    let mut world = World::talk();
    let _ = world.posted(INVITATION, Some(first()), "2026-11-20 09:00");
    let letter = world.letters[0].clone();
    assert!(
        !letter.stops(&world.file.family, &world.file.guardians),
        "it did not come back"
    );
    let back = IssuedLetter {
        returned_on: Some(day("2026-11-23")),
        ..letter
    };
    assert!(back.stops(&world.file.family, &world.file.guardians));
    let to_school = IssuedLetter {
        addressee: Addressee::School,
        ..back.clone()
    };
    assert!(!to_school.stops(&world.file.family, &world.file.guardians));
    world.file.family.address.letterbox_name = "Beispiel".into();
    assert!(!back.stops(&world.file.family, &world.file.guardians));
}
