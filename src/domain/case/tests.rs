//! Stage, ball, next step, since and due over all states and days.
#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::domain::call::CallResult;
use crate::domain::child_step::{Act, Basis, Question, RefusalReason};
use crate::domain::family::{Closing, ClosingReason};
use crate::domain::file::tests::small_file;
use crate::domain::id::{CallId, ChildStepId, CounsellorId, LetterId, PersonId, RoomId, SiteId};
use crate::domain::interpreter::{InterpreterBooking, InterpreterMode, InterpreterStatus};
use crate::domain::letter::{Addressee, LetterKind};
use crate::domain::recommendation::{InitialSupport, Recommendation};
use crate::domain::school_form::SchoolForm;
use crate::domain::skill::{LiteracyStatus, Script};
use uuid::Uuid;

const SCHOOL: &str = "100001";

fn day(m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, m, d).unwrap()
}

/// A family reported on Monday, 9 November 2026, whose child was born on 15 March 2016, and everything around it.
struct World {
    file: File,
    appointments: Vec<Appointment>,
    booked: HashMap<AppointmentId, NaiveDate>,
    letter: Option<IssuedLetter>,
    outdated: bool,
    steps: Vec<ChildStep>,
    calls: Vec<Call>,
}

impl World {
    fn new() -> Self {
        let mut file = small_file(100);
        file.family.no_interpreter = true;
        Self {
            file,
            appointments: Vec::new(),
            booked: HashMap::new(),
            letter: None,
            outdated: false,
            steps: Vec::new(),
            calls: Vec::new(),
        }
    }

    fn case(&self) -> Case<'_> {
        Case {
            family: &self.file.family,
            guardians: &self.file.guardians,
            children: &self.file.children,
            appointments: &self.appointments,
            booked: &self.booked,
            letter: self.letter.as_ref(),
            letter_outdated: self.outdated,
            steps: &self.steps,
            calls: &self.calls,
        }
    }

    fn on(&self, on: NaiveDate) -> Standing {
        let now = on.and_hms_opt(9, 42, 0).unwrap();
        self.case().standing(&Settings::default(), now)
    }

    /// A talk on Wednesday, 2 December, at 10, booked on 12 November.
    fn booked(mut self, status: AppointmentStatus) -> Self {
        let a = Appointment {
            id: AppointmentId(Uuid::from_u128(1)),
            family: self.file.family.id,
            kind: AppointmentKind::Initial,
            site: SiteId(1),
            room: RoomId(1),
            counsellor: CounsellorId(1),
            series: None,
            start: day(12, 2).and_hms_opt(10, 0, 0).unwrap(),
            minutes: 60,
            buffer_minutes: 10,
            status,
            children: self.file.children.iter().map(|c| c.id).collect(),
            interpreter: None,
            previous: None,
            group: None,
            confirmation: None,
            outcome: None,
            minutes_spent: None,
            reason: String::new(),
            rev: 1,
        };
        let _ = self.booked.insert(a.id, day(11, 12));
        self.appointments = vec![a];
        self
    }

    fn lettered(mut self, returned: Option<NaiveDate>) -> Self {
        self.letter = Some(IssuedLetter {
            id: LetterId(Uuid::from_u128(9)),
            kind: LetterKind::Invitation,
            family: self.file.family.id,
            appointment: self.appointments.first().map(|a| a.id),
            child: None,
            school: None,
            addressee: Addressee::Family,
            recipient: None,
            language: None,
            versions: String::new(),
            facts: String::new(),
            sha256: String::new(),
            pages: 1,
            made_at: day(11, 16).and_hms_opt(9, 0, 0).unwrap(),
            posted_on: Some(day(11, 17)),
            returned_on: returned,
            return_reason: None,
            delivered_on: None,
            printed: None,
            says: Default::default(),
            about_start: None,
            repeats: None,
            batch: None,
            rev: 1,
        });
        self
    }

    fn interpreter(mut self, status: InterpreterStatus) -> Self {
        self.appointments[0].interpreter = Some(InterpreterBooking {
            language: "ar".into(),
            status,
            request_by: day(11, 25),
            requested_on: Some(day(11, 20)),
            person: None,
            mode: InterpreterMode::default(),
            reference: String::new(),
        });
        self
    }

    fn recommended(mut self) -> Self {
        for child in &mut self.file.children {
            child.recommendation = Some(Recommendation {
                form: Some(SchoolForm::Gesamtschule),
                ..Recommendation::default()
            });
        }
        self
    }

    fn step(mut self, child: usize, act: Act, on: NaiveDate) -> Self {
        let child = self.file.children[child].id;
        let before = self.steps.iter().filter(|s| s.child == child).count();
        let n = self.steps.len() as u128;
        self.steps.push(ChildStep {
            id: ChildStepId(Uuid::from_u128(1000 + n)),
            child,
            family: self.file.family.id,
            position: i64::try_from(before).unwrap(),
            previous: None,
            act,
            sent: Vec::new(),
            on,
            by: PersonId(1),
            rev: 1,
        });
        self
    }

    fn handed_over(self) -> Self {
        let held = self.booked(AppointmentStatus::Held).recommended();
        held.step(0, Act::HandedOver(Basis::Law), day(12, 4))
    }

    fn asked(self) -> Self {
        let act = Act::asked(SCHOOL, 5, day(12, 14));
        self.handed_over().step(0, act, day(12, 7))
    }

    fn placed(self) -> Self {
        let act = Act::placed(SCHOOL, 5, day(12, 15));
        self.handed_over().step(0, act, day(12, 10))
    }

    fn call(mut self, result: CallResult, on: NaiveDate, back: Option<NaiveDate>) -> Self {
        self.calls.push(Call {
            id: CallId(Uuid::from_u128(self.calls.len() as u128)),
            family: self.file.family.id,
            at: on.and_hms_opt(10, 0, 0).unwrap(),
            result,
            number: self.file.family.phones[0].number.clone(),
            call_back_on: back,
            by: PersonId(1),
            rev: 1,
        });
        self
    }
}

/// stage, ball, next, since, due, urgency
type Row = (
    CaseStage,
    BallWith,
    NextStep,
    (u32, u32),
    Option<(u32, u32)>,
    Urgency,
);

fn holds(name: &str, world: &World, on: NaiveDate, row: Row) {
    let s = world.on(on);
    let md = |(m, d)| day(m, d);
    assert_eq!(
        (s.stage, s.ball, s.next, s.since, s.due, s.urgency),
        (row.0, row.1, row.2, md(row.3), row.4.map(md), row.5),
        "{name} on {on}"
    );
}

#[test]
fn until_the_talk() {
    use BallWith::{Counsellor, Family, InterpreterPool, Nobody, Office};
    use CaseStage::{Confirmed, Invited, NoShow, Reported, Scheduled, Triaged};
    use NextStep::*;
    use Urgency::{Calm, Danger, Warn};
    let reported = (11, 9);
    let bare = World::new();
    let find = |u| (Triaged, Office, FindSlot, reported, Some((11, 23)), u);
    for (on, urgency) in [
        (day(11, 9), Calm),
        (day(11, 18), Calm),
        (day(11, 19), Warn),
        (day(11, 22), Warn),
        (day(11, 23), Danger),
    ] {
        holds("checked", &bare, on, find(urgency));
    }
    let mut gaps = World::new();
    gaps.file.family.address.street.clear();
    let complete = |u| (Reported, Office, CompleteData, reported, Some((11, 16)), u);
    for (on, urgency) in [
        (day(11, 11), Calm),
        (day(11, 12), Warn),
        (day(11, 15), Warn),
        (day(11, 16), Danger),
    ] {
        holds("details missing", &gaps, on, complete(urgency));
    }
    let mut unknown = World::new();
    unknown.file.children[0].birth = None;
    assert_eq!(
        unknown.on(day(11, 10)).stage,
        Reported,
        "no track, not checked"
    );

    let booked = World::new().booked(AppointmentStatus::Booked);
    let at = (12, 2);
    let print = |u| (Scheduled, Office, PrintLetter, (11, 12), Some(at), u);
    holds("booked", &booked, day(11, 20), print(Calm));
    holds("booked", &booked, day(11, 23), print(Warn));
    let call = (Scheduled, Office, Call, (11, 12), Some(at), Danger);
    holds("too late for a letter", &booked, day(11, 26), call);
    let ask = World::new()
        .booked(AppointmentStatus::Booked)
        .interpreter(InterpreterStatus::ToRequest);
    let request = |u| {
        (
            Scheduled,
            Office,
            RequestInterpreter,
            (11, 12),
            Some((11, 25)),
            u,
        )
    };
    holds("interpreter", &ask, day(11, 23), request(Calm));
    holds("interpreter", &ask, day(11, 24), request(Warn));
    holds("interpreter", &ask, day(11, 25), request(Danger));

    let invited = World::new()
        .booked(AppointmentStatus::Invited)
        .lettered(None);
    let waits = (Invited, Family, AwaitAppointment, (11, 17), Some(at), Calm);
    holds("invited", &invited, day(11, 20), waits);
    let no_word = |u| (Invited, Office, Call, (11, 17), Some(at), u);
    holds("no word", &invited, day(11, 27), no_word(Warn));
    holds("no word", &invited, day(11, 30), no_word(Danger));
    let pool = World::new()
        .booked(AppointmentStatus::Invited)
        .lettered(None)
        .interpreter(InterpreterStatus::Requested);
    let answer = (
        Invited,
        InterpreterPool,
        AwaitAppointment,
        (11, 20),
        Some(at),
        Calm,
    );
    holds("asked the pool", &pool, day(11, 23), answer);
    let back = World::new()
        .booked(AppointmentStatus::Invited)
        .lettered(Some(day(11, 19)));
    let clear = (
        Invited,
        Office,
        ClearAddress,
        (11, 19),
        Some((11, 19)),
        Danger,
    );
    holds("letter came back", &back, day(11, 20), clear);

    let sure = World::new()
        .booked(AppointmentStatus::Confirmed)
        .lettered(None);
    let quiet = (
        Confirmed,
        Nobody,
        AwaitAppointment,
        (11, 12),
        Some(at),
        Calm,
    );
    holds("confirmed", &sure, day(11, 30), quiet);
    let talk = (Confirmed, Counsellor, HoldTalk, at, Some(at), Calm);
    holds("the day", &sure, day(12, 2), talk);
    let enter = (Confirmed, Counsellor, EnterOutcome, at, Some(at), Danger);
    holds("the day is over", &sure, day(12, 3), enter);

    let missed = World::new().booked(AppointmentStatus::NoShow);
    let offer = |u| (NoShow, Office, OfferAgain, at, Some((12, 7)), u);
    holds("missed", &missed, day(12, 3), offer(Calm));
    holds("missed", &missed, day(12, 4), offer(Warn));
    holds("missed", &missed, day(12, 7), offer(Danger));
}

#[test]
fn after_the_talk_to_the_first_school_days() {
    use BallWith::{Counsellor, HealthOffice, Nobody, School, SchoolSupervision};
    use CaseStage::{
        Counselled, Enrolled, HandedOver, InInitialSupport, Placed, Recommended, SchoolAsked,
    };
    use NextStep::*;
    use Urgency::{Calm, Danger, Warn};
    let held = World::new().booked(AppointmentStatus::Held);
    let finish = |u| {
        (
            Counselled,
            Counsellor,
            FinishRecord,
            (12, 2),
            Some((12, 4)),
            u,
        )
    };
    for (on, u) in [(day(12, 2), Calm), (day(12, 3), Warn), (day(12, 4), Danger)] {
        holds("counselled", &held, on, finish(u));
    }
    let ready = World::new().booked(AppointmentStatus::Held).recommended();
    let hand = (
        Recommended,
        Counsellor,
        HandOver,
        (12, 2),
        Some((12, 4)),
        Warn,
    );
    holds("recommended", &ready, day(12, 3), hand);

    let there = World::new().handed_over();
    let ask = |u| {
        (
            HandedOver,
            SchoolSupervision,
            AskSchool,
            (12, 4),
            Some((12, 18)),
            u,
        )
    };
    for (on, u) in [
        (day(12, 4), Calm),
        (day(12, 17), Calm),
        (day(12, 18), Warn),
        (day(12, 24), Warn),
        (day(12, 25), Danger),
    ] {
        holds("handed over", &there, on, ask(u));
    }
    let question = World::new()
        .handed_over()
        .step(0, Act::SentBack(Question::German), day(12, 7));
    let answer = |u| {
        (
            HandedOver,
            Counsellor,
            AnswerQuestion,
            (12, 7),
            Some((12, 14)),
            u,
        )
    };
    holds("question", &question, day(12, 8), answer(Calm));
    holds("question", &question, day(12, 9), answer(Warn));
    holds("question", &question, day(12, 14), answer(Danger));
    let answered = question.step(0, Act::Answered, day(12, 10));
    assert_eq!(answered.on(day(12, 10)).next, AskSchool);

    let asked = World::new().asked();
    let reply = |u| (SchoolAsked, School, EnterAnswer, (12, 7), Some((12, 14)), u);
    for (on, u) in [
        (day(12, 13), Calm),
        (day(12, 14), Warn),
        (day(12, 16), Warn),
        (day(12, 17), Danger),
    ] {
        holds("asked", &asked, on, reply(u));
    }
    let refused = World::new()
        .asked()
        .step(0, Act::SchoolRefused(RefusalReason::Full), day(12, 9));
    let decide = |u| {
        (
            HandedOver,
            SchoolSupervision,
            AskSchool,
            (12, 9),
            Some((12, 16)),
            u,
        )
    };
    holds("refused", &refused, day(12, 10), decide(Calm));
    holds("refused", &refused, day(12, 11), decide(Warn));
    holds("refused", &refused, day(12, 16), decide(Danger));
    let accepted =
        World::new()
            .asked()
            .step(0, Act::SchoolAccepted { from: day(12, 15) }, day(12, 9));
    let place = (
        SchoolAsked,
        SchoolSupervision,
        Place,
        (12, 9),
        Some((12, 16)),
        Calm,
    );
    holds("accepted", &accepted, day(12, 10), place);

    // Ten school days from 10 December lead over the Christmas holidays into January.
    let placed = World::new().placed();
    let s = placed.on(day(12, 16));
    assert_eq!((s.stage, s.ball, s.next), (Placed, School, AskAdmission));
    assert_eq!(s.since, day(12, 10));
    assert_eq!(s.due, NaiveDate::from_ymd_opt(2027, 1, 8));
    for (on, u) in [
        (day(12, 16), Calm),
        (day(12, 17), Warn),
        (NaiveDate::from_ymd_opt(2027, 1, 7).unwrap(), Warn),
        (NaiveDate::from_ymd_opt(2027, 1, 8).unwrap(), Danger),
    ] {
        assert_eq!(placed.on(on).urgency, u, "placed, {on}");
    }
    let first_day = day(12, 15);
    let mut there = World::new()
        .placed()
        .step(0, Act::Admitted { first_day }, day(12, 11));
    let enrolled = (Enrolled, Nobody, Nothing, (12, 11), Some((12, 15)), Calm);
    holds("admitted", &there, day(12, 14), enrolled);
    let s = there.on(day(12, 15));
    assert_eq!((s.stage, s.ball), (InInitialSupport, Nobody));
    assert_eq!(s.due, NaiveDate::from_ymd_opt(2028, 12, 14));
    // Half a year before its end somebody is reminded of what follows, a quarter before it is urgent.
    for (on, next, ball, u) in [
        (NaiveDate::from_ymd_opt(2028, 6, 13), Nothing, Nobody, Calm),
        (
            NaiveDate::from_ymd_opt(2028, 6, 14),
            EndSupport,
            SchoolSupervision,
            Warn,
        ),
        (
            NaiveDate::from_ymd_opt(2028, 9, 13),
            EndSupport,
            SchoolSupervision,
            Warn,
        ),
        (
            NaiveDate::from_ymd_opt(2028, 9, 14),
            EndSupport,
            SchoolSupervision,
            Danger,
        ),
    ] {
        let s = there.on(on.unwrap());
        assert_eq!((s.next, s.ball, s.urgency), (next, ball, u), "{on:?}");
    }
    // Another script is learnt anew: three years, unless two were recommended.
    there.file.children[0].literacy = Some(LiteracyStatus::NonLatin(Script::Arabic));
    let three_years = NaiveDate::from_ymd_opt(2029, 12, 14);
    assert_eq!(there.on(day(12, 15)).due, three_years);
    for (lasts, year) in [
        (InitialSupport::TwoYears, 2028),
        (InitialSupport::ThreeYears, 2029),
    ] {
        there.file.children[0].recommendation = Some(Recommendation {
            initial_support: Some(lasts),
            ..Recommendation::default()
        });
        let due = NaiveDate::from_ymd_opt(year, 12, 14);
        assert_eq!(there.on(day(12, 15)).due, due);
    }
    there.file.children[0].health_exam.notified_on = Some(day(12, 11));
    assert_eq!(there.on(day(12, 15)).ball, HealthOffice);
    there.file.children[0].health_exam.done_on = Some(day(12, 12));
    assert_eq!(there.on(day(12, 15)).ball, Nobody);
    there.file.family.closed = Some(Closing {
        on: day(12, 16),
        reason: ClosingReason::Enrolled,
    });
    let s = there.on(day(12, 17));
    assert_eq!(
        (s.stage, s.ball, s.since),
        (CaseStage::Closed, Nobody, day(12, 16))
    );
}

#[test]
fn a_file_is_kept_open_while_support_runs_or_the_regional_government_decides() {
    let first_day = day(12, 15);
    let mut there = World::new()
        .placed()
        .step(0, Act::Admitted { first_day }, day(12, 11));
    let mut second = there.file.children[0].clone();
    second.id = crate::domain::id::ChildId(Uuid::from_u128(7));
    there.file.children.push(second);
    let path = Act::Elsewhere(Path::MovedAway);
    let there = there.step(1, path, day(12, 12));
    // The one who moved away closes no file in which the other's support is watched.
    assert_eq!(there.on(day(12, 16)).next, NextStep::Nothing);
    let warned = NaiveDate::from_ymd_opt(2028, 6, 14).unwrap();
    assert_eq!(there.on(warned).next, NextStep::EndSupport);
    let on = day(12, 16);
    let then = crate::domain::child_step::Afterwards::SameSchool;
    let over = there.step(0, Act::SupportEnded { on, then }, on);
    assert_eq!(over.on(day(12, 17)).next, NextStep::CloseFile);
    for (path, next) in [
        (Path::RegionalGovernment, NextStep::Nothing),
        (Path::MovedAway, NextStep::CloseFile),
    ] {
        let handed = World::new().booked(AppointmentStatus::Held).recommended();
        let handed = handed.step(0, Act::HandedOver(Basis::Law), day(12, 4));
        let gone = handed.step(0, Act::Elsewhere(path), day(12, 7));
        assert_eq!(gone.on(day(12, 8)).next, next);
    }
}

#[test]
fn the_family_stands_where_its_slowest_child_does() {
    let mut world = World::new().booked(AppointmentStatus::Held);
    let mut second = world.file.children[0].clone();
    second.id = crate::domain::id::ChildId(Uuid::from_u128(7));
    world.file.children.push(second.clone());
    world.appointments[0].children.push(second.id);
    let world = world
        .recommended()
        .step(0, Act::HandedOver(Basis::Law), day(12, 4));
    let now = day(12, 4).and_hms_opt(10, 0, 0).unwrap();
    let stages: Vec<_> = world
        .case()
        .children(&Settings::default(), now)
        .iter()
        .map(|c| c.standing.stage)
        .collect();
    assert_eq!(stages, [CaseStage::HandedOver, CaseStage::Recommended]);
    assert_eq!(world.on(day(12, 4)).stage, CaseStage::Recommended);
    // The second was not spoken with: it is still to be invited.
    let mut absent = World::new().booked(AppointmentStatus::Held);
    absent.file.children.push(second.clone());
    assert_eq!(absent.on(day(12, 4)).stage, CaseStage::Triaged);
    // A small brother of four years holds nobody up.
    absent.file.children[1].birth = "2022-05-01".parse().ok();
    assert_eq!(absent.on(day(12, 4)).stage, CaseStage::Counselled);
    assert_eq!(absent.on(day(12, 4)).next, NextStep::FinishRecord);
}

#[test]
fn calls_in_vain_change_the_next_step() {
    let booked = || World::new().booked(AppointmentStatus::Booked);
    let on = day(11, 26);
    assert_eq!(booked().on(on).next, NextStep::Call);
    let vain = |n: u32| {
        let calls = (0..n).map(|k| day(11, 23 + k));
        calls.fold(booked(), |w, d| w.call(CallResult::NotReached, d, None))
    };
    assert_eq!(vain(2).on(on).next, NextStep::Call);
    assert_eq!(vain(3).on(on).next, NextStep::CallReporter);
    assert_eq!(vain(3).on(on).since, day(11, 25));
    let reached = vain(3).call(CallResult::Reached, on, None);
    assert_eq!(reached.on(on).next, NextStep::Call, "counted anew");
    let wrong = booked().call(CallResult::WrongNumber, day(11, 25), None);
    assert_eq!(wrong.on(on).next, NextStep::CompleteData);
    let mut mended = booked().call(CallResult::WrongNumber, day(11, 25), None);
    mended.file.family.phones[0].number = "030 23125999".into();
    assert_eq!(
        mended.on(on).next,
        NextStep::Call,
        "there is another number"
    );
    let later = booked().call(CallResult::CallBack, day(11, 25), Some(day(11, 27)));
    assert_eq!(later.on(on).due, Some(day(11, 27)));
    assert_eq!(later.on(on).next, NextStep::AwaitAppointment);
    assert_eq!(later.on(day(11, 27)).next, NextStep::Call);
}

#[test]
fn every_limit_is_a_setting() {
    let now = day(12, 9).and_hms_opt(9, 0, 0).unwrap();
    let world = World::new().handed_over();
    let calm = world.case().standing(&Settings::default(), now);
    let tight = Settings {
        placement_warn_days: 3,
        placement_danger_days: 5,
        ..Settings::default()
    };
    assert_eq!(calm.urgency, Urgency::Calm);
    assert_eq!(world.case().standing(&tight, now).urgency, Urgency::Danger);
}

#[test]
fn a_letter_that_names_another_time_is_printed_anew_before_the_family_is_called() {
    let mut world = World::new()
        .booked(AppointmentStatus::Invited)
        .lettered(None);
    let told = world.appointments[0].start;
    world.letter.as_mut().unwrap().about_start = Some(told);
    assert_ne!(world.on(day(11, 20)).next, NextStep::PrintLetter, "control");
    world.appointments[0].start = day(12, 3).and_hms_opt(10, 0, 0).unwrap();
    assert_eq!(world.on(day(11, 20)).next, NextStep::PrintLetter);
}

#[test]
fn a_letter_that_came_back_asks_for_the_address_only_until_it_is_another() {
    use crate::domain::envelope::address_hash;
    use crate::domain::post::{Aspect, Says};
    let mut world = World::new()
        .booked(AppointmentStatus::Invited)
        .lettered(Some(day(11, 19)));
    let sent_to = address_hash(&world.file.family.address);
    let letter = world.letter.as_mut().unwrap();
    letter.says = Says::default().with(Aspect::Address, sent_to);
    assert_eq!(world.on(day(11, 20)).next, NextStep::ClearAddress);
    world.file.family.address.street = "Beispielgasse 99".into();
    assert_eq!(world.on(day(11, 20)).next, NextStep::PrintLetter);
    // Handed over in person, it is with the family wherever it lives.
    world.letter.as_mut().unwrap().delivered_on = Some(day(11, 20));
    let next = world.on(day(11, 20)).next;
    assert!(
        !matches!(next, NextStep::ClearAddress | NextStep::PrintLetter),
        "{next:?}"
    );
}
