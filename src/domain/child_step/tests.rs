//! Which step may follow which, what it needs, and what the way of a child comes to.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::capacity::{CapacityReport, Vacancies, holds};
use crate::domain::file::File;
use crate::domain::file::tests::small_file;
use crate::domain::level::Level;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::school::School;
use std::collections::BTreeSet;
use uuid::Uuid;

fn day(m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, m, d).unwrap()
}

pub(crate) fn school(number: &str) -> School {
    School {
        number: number.into(),
        name: "Beispielschule".into(),
        short: "Beispielschule".into(),
        form_key: "15".into(),
        form: "Gesamtschule".into(),
        street: String::new(),
        postcode: None,
        town: "Musterort".into(),
        ags: "05570004".into(),
        public: true,
        phone: String::new(),
        email: String::new(),
        place: None,
        pupils: None,
        active: true,
        provider_key: String::new(),
        opened_on: None,
        closed_on: None,
        by_hand: Vec::new(),
        own_grades: None,
        german_support: None,
        literacy: None,
        all_day: None,
        contact: String::new(),
        note: String::new(),
        provider: String::new(),
        rev: 1,
    }
}

/// A child on its way; what its file lacks is left out of the question.
struct Walk {
    file: File,
    steps: Vec<ChildStep>,
    schools: Vec<School>,
    reports: Vec<CapacityReport>,
}

impl Walk {
    fn new() -> Self {
        Self {
            file: small_file(100),
            steps: Vec::new(),
            schools: vec![school("100001")],
            reports: Vec::new(),
        }
    }

    fn child(&self) -> ChildId {
        self.file.children[0].id
    }

    fn enter(&self, act: Act, on: NaiveDate) -> Result<ChildStep, Refusal> {
        let situation = Situation {
            file: &self.file,
            steps: &self.steps,
            counselled: true,
            schools: &self.schools,
            vacancies: &Vacancies::of(&self.reports, &self.steps, day(12, 20)),
            today: day(12, 20),
        };
        let request = Request {
            id: ChildStepId(Uuid::from_u128(self.steps.len() as u128)),
            child: self.child(),
            act,
            on,
            by: PersonId(1),
        };
        decide(&situation, request)
    }

    /// Puts a step on the way without asking.
    fn with(mut self, act: Act) -> Self {
        let way = Way::of(self.child(), &self.steps);
        self.steps.push(ChildStep {
            id: ChildStepId(Uuid::from_u128(self.steps.len() as u128)),
            child: self.child(),
            family: self.file.family.id,
            position: way.steps,
            previous: way.last,
            act,
            sent: Vec::new(),
            on: day(12, 4),
            by: PersonId(1),
            rev: 1,
        });
        self
    }
}

fn asked() -> Act {
    Act::asked("100001", 5, day(12, 14))
}

fn placed() -> Act {
    Act::placed("100001", 5, day(12, 15))
}

fn one_of(kind: StepKind) -> Act {
    match kind {
        StepKind::HandedOver => Act::HandedOver(Basis::Law),
        StepKind::TakenBack => Act::TakenBack(TakeBackReason::Mistake),
        StepKind::SentBack => Act::SentBack(Question::German),
        StepKind::Answered => Act::Answered,
        StepKind::SchoolAsked => asked(),
        StepKind::SchoolAccepted => Act::SchoolAccepted { from: day(12, 15) },
        StepKind::SchoolRefused => Act::SchoolRefused(RefusalReason::Full),
        StepKind::EnquiryWithdrawn => Act::EnquiryWithdrawn,
        StepKind::Placed => placed(),
        StepKind::PlacementRevoked => Act::PlacementRevoked(RevokeReason::Mistake),
        StepKind::NotAppeared => Act::NotAppeared,
        StepKind::Admitted => Act::Admitted {
            first_day: day(12, 15),
        },
        StepKind::SupportExtended => Act::SupportExtended,
        StepKind::SupportEnded => Act::SupportEnded {
            on: day(12, 18),
            then: Afterwards::SameSchool,
        },
        StepKind::Elsewhere => Act::Elsewhere(Path::MovedAway),
    }
}

#[test]
fn only_these_steps_follow_each_other() {
    use StepKind::*;
    let over = || Walk::new().with(Act::HandedOver(Basis::Law));
    let free: &[StepKind] = &[TakenBack, SentBack, SchoolAsked, Placed, Elsewhere];
    let answer: &[StepKind] = &[SchoolAccepted, SchoolRefused, EnquiryWithdrawn, Elsewhere];
    let away = |walk: Walk| walk.with(one_of(Elsewhere));
    let there = || over().with(placed()).with(one_of(Admitted));
    let table: Vec<(&str, Walk, &[StepKind])> = vec![
        ("before", Walk::new(), &[HandedOver, Elsewhere]),
        ("handed over", over(), free),
        (
            "taken back",
            over().with(one_of(TakenBack)),
            &[HandedOver, Elsewhere],
        ),
        (
            "questioned",
            over().with(one_of(SentBack)),
            &[TakenBack, Answered, Elsewhere],
        ),
        (
            "answered",
            over().with(one_of(SentBack)).with(Act::Answered),
            free,
        ),
        ("asked", over().with(asked()), answer),
        (
            "refused",
            over().with(asked()).with(one_of(SchoolRefused)),
            free,
        ),
        (
            "withdrawn",
            over().with(asked()).with(Act::EnquiryWithdrawn),
            free,
        ),
        (
            "accepted",
            over().with(asked()).with(one_of(SchoolAccepted)),
            &[SchoolRefused, EnquiryWithdrawn, Placed, Elsewhere],
        ),
        (
            "placed",
            over().with(placed()),
            &[Admitted, NotAppeared, PlacementRevoked, Elsewhere],
        ),
        (
            "revoked",
            over().with(placed()).with(one_of(PlacementRevoked)),
            free,
        ),
        (
            "not appeared",
            over().with(placed()).with(Act::NotAppeared),
            &[Admitted, PlacementRevoked, Elsewhere],
        ),
        (
            "admitted",
            there(),
            &[SupportExtended, SupportEnded, PlacementRevoked, Elsewhere],
        ),
        (
            "extended",
            there().with(Act::SupportExtended),
            &[SupportEnded, PlacementRevoked, Elsewhere],
        ),
        (
            "support ended",
            there().with(one_of(SupportEnded)),
            &[HandedOver, Elsewhere],
        ),
        ("away before", away(Walk::new()), &[HandedOver]),
        ("away", away(over()), &[HandedOver, TakenBack]),
        (
            "away while asked",
            away(over().with(asked())),
            &[EnquiryWithdrawn],
        ),
        (
            "away while placed",
            away(over().with(placed())),
            &[PlacementRevoked],
        ),
        (
            "away, withdrawn",
            away(over().with(asked())).with(Act::EnquiryWithdrawn),
            &[HandedOver, TakenBack],
        ),
    ];
    for (name, walk, may) in table {
        let out_of_turn = |kind: StepKind| {
            let refused = walk.enter(one_of(kind), day(12, 10)).err();
            refused.is_some_and(|r| {
                matches!(
                    r.0[..],
                    [Reason::StepOutOfTurn { .. }
                        | Reason::HandedOverAlready { .. }
                        | Reason::ChildElsewhere { .. }]
                )
            })
        };
        let open: BTreeSet<_> = StepKind::ALL
            .iter()
            .copied()
            .filter(|kind| !out_of_turn(*kind))
            .collect();
        assert_eq!(open, may.iter().copied().collect(), "{name}");
    }
}

#[test]
fn a_hand_over_says_everything_that_is_missing() {
    let walk = Walk::new();
    let refused = walk
        .enter(Act::HandedOver(Basis::Consent), day(12, 4))
        .unwrap_err();
    assert!(refused.0.contains(&Reason::ConsentMissing));
    let gaps = missing_for(&walk.file, walk.child(), Level::Handover);
    assert!(gaps.len() > 5);
    let said = refused.0.iter().any(|r| match r {
        Reason::StillMissing { level, gaps: said } => *level == Level::Handover && *said == gaps,
        _ => false,
    });
    assert!(said);
    let words = refused.sentence(crate::domain::language::Lang::De);
    assert!(
        words.contains("Nationalität") || words.contains("Staatsangehörigkeit"),
        "{words}"
    );
    assert!(!words.contains("Muster"), "names nobody: {words}");
}

#[test]
fn a_sibling_s_gaps_hold_nobody_up_but_the_household_s_do() {
    let mut file = small_file(100);
    let mut second = file.children[0].clone();
    second.id = ChildId(Uuid::from_u128(9));
    second.birth = None;
    file.children.push(second.clone());
    let own = missing_for(&file, file.children[0].id, Level::Case);
    file.children.truncate(1);
    assert_eq!(own, missing_for(&file, file.children[0].id, Level::Case));
    file.family.address.street.clear();
    let with_household = missing_for(&file, file.children[0].id, Level::Invitation);
    assert!(with_household.len() > missing_for(&file, file.children[0].id, Level::Case).len());
}

#[test]
fn whoever_need_not_go_to_school_is_not_handed_over() {
    let mut walk = Walk::new();
    walk.file.children[0].birth = "2023-05-01".parse().ok();
    let refused = walk
        .enter(Act::HandedOver(Basis::Law), day(12, 4))
        .unwrap_err();
    assert!(refused.0.contains(&Reason::NotLiable));
}

#[test]
fn dates_grades_and_schools_are_looked_at() {
    let over = || Walk::new().with(Act::HandedOver(Basis::Law));
    let wrong = |walk: Walk, act: Act, on: NaiveDate| -> Vec<String> {
        let refused = walk.enter(act, on).unwrap_err();
        let fields = refused.0.into_iter().filter_map(|r| match r {
            Reason::Invalid { field } => Some(field),
            _ => None,
        });
        fields.collect()
    };
    assert_eq!(
        wrong(over(), asked(), day(12, 21)),
        ["on", "due"],
        "tomorrow"
    );
    assert_eq!(
        wrong(over(), asked(), day(12, 3)),
        ["on"],
        "before the last step"
    );
    let unknown = Act::asked("999999", 5, day(12, 14));
    assert_eq!(wrong(over(), unknown, day(12, 7)), ["school"]);
    let mut closed = over();
    closed.schools[0].active = false;
    assert_eq!(wrong(closed, asked(), day(12, 7)), ["school"]);
    let far = Act::placed("100001", 14, NaiveDate::from_ymd_opt(2062, 1, 1).unwrap());
    assert_eq!(wrong(over(), far, day(12, 7)), ["grade", "from"]);
    assert!(over().enter(asked(), day(12, 7)).is_ok());
}

#[test]
fn the_way_knows_school_refusals_and_the_day_of_the_hand_over() {
    let walk = Walk::new()
        .with(Act::HandedOver(Basis::Law))
        .with(asked())
        .with(one_of(StepKind::SchoolRefused))
        .with(asked())
        .with(one_of(StepKind::SchoolAccepted))
        .with(placed())
        .with(one_of(StepKind::Admitted));
    let way = Way::of(walk.child(), &walk.steps);
    assert_eq!((way.refusals, way.steps), (1, 7));
    assert_eq!(way.handed_over_on, Some(day(12, 4)));
    assert_eq!(way.school(), Some("100001"));
    assert!(matches!(way.progress, Progress::Admitted { grade: 5, .. }));
    assert_eq!(handed_over(&walk.steps).len(), 1);
    let back = Walk::new()
        .with(Act::HandedOver(Basis::Law))
        .with(Act::TakenBack(TakeBackReason::MovedAway));
    assert!(handed_over(&back.steps).is_empty());
}

#[test]
fn what_was_written_by_former_versions_still_reads() {
    let old: Act =
        serde_json::from_str(r#"{"SchoolAsked":{"school":"100001","due":"2026-12-14"}}"#).unwrap();
    assert_eq!(old, Act::asked("100001", GRADE_UNKNOWN, day(12, 14)));
    assert_eq!((old.grade(), old.school()), (None, Some("100001")));
    let old: Act =
        serde_json::from_str(r#"{"Placed":{"school":"100001","grade":5,"from":"2026-12-15"}}"#)
            .unwrap();
    assert_eq!(old, placed());
    let step = r#"{"id":"00000000-0000-4000-8000-000000000001","child":"00000000-0000-4000-8000-000000000002",
        "family":"00000000-0000-4000-8000-000000000003","position":0,"previous":null,"act":{"HandedOver":"Law"},
        "on":"2026-12-04","by":1,"rev":1}"#;
    let step: ChildStep = serde_json::from_str(step).unwrap();
    assert_eq!(
        (step.act, step.sent.len()),
        (Act::HandedOver(Basis::Law), 0)
    );
    // Nobody holds a place of an unknown grade.
    let walk = Walk::new()
        .with(Act::HandedOver(Basis::Law))
        .with(Act::asked("100001", GRADE_UNKNOWN, day(12, 14)));
    assert!(holds(&walk.steps).iter().all(|hold| hold.intake.is_none()));
}

#[test]
fn a_place_is_held_from_the_enquiry_until_it_is_given_back() {
    let over = || Walk::new().with(Act::HandedOver(Basis::Law));
    let held = |walk: &Walk| {
        let hold = holds(&walk.steps).pop();
        hold.and_then(|hold| hold.intake)
            .map(crate::domain::capacity::Intake::code)
    };
    assert_eq!(held(&over()), None);
    let mut walk = over().with(asked());
    for kind in [
        StepKind::SchoolAccepted,
        StepKind::Placed,
        StepKind::NotAppeared,
        StepKind::Admitted,
        StepKind::SupportEnded,
    ] {
        assert_eq!(held(&walk), Some(5), "before {kind:?}");
        walk = walk.with(one_of(kind));
    }
    assert_eq!(held(&walk), Some(5));
    for (act, back) in [
        (asked(), StepKind::SchoolRefused),
        (asked(), StepKind::EnquiryWithdrawn),
        (placed(), StepKind::PlacementRevoked),
    ] {
        assert_eq!(held(&over().with(act.clone()).with(one_of(back))), None);
        // Whoever moves away keeps the place until the school is told.
        let away = over().with(act).with(one_of(StepKind::Elsewhere));
        assert_eq!(held(&away), Some(5));
    }
    // Placed elsewhere than where it was accepted: one child, one place.
    let other = over()
        .with(asked())
        .with(one_of(StepKind::SchoolAccepted))
        .with(Act::placed("100001", 6, day(12, 15)));
    assert_eq!(held(&other), Some(6));
    let way = Way::of(other.child(), &other.steps);
    let states: Vec<_> = way.attempts.iter().map(|a| (a.grade, a.state)).collect();
    let from = day(12, 15);
    assert_eq!(
        states,
        [
            (5, AttemptState::Withdrawn),
            (6, AttemptState::Placed { from })
        ]
    );
}

#[test]
fn a_second_hand_over_and_a_decision_for_a_moved_family_are_a_sentence() {
    let over = Walk::new().with(Act::HandedOver(Basis::Law));
    let again = over
        .enter(one_of(StepKind::HandedOver), day(12, 7))
        .unwrap_err();
    assert_eq!(again.0, [Reason::HandedOverAlready { on: day(12, 4) }]);
    let away = Walk::new()
        .with(Act::HandedOver(Basis::Law))
        .with(asked())
        .with(one_of(StepKind::Elsewhere));
    for kind in [
        StepKind::Placed,
        StepKind::SchoolAccepted,
        StepKind::HandedOver,
    ] {
        let refused = away.enter(one_of(kind), day(12, 7)).unwrap_err();
        let path = Path::MovedAway;
        assert_eq!(refused.0, [Reason::ChildElsewhere { path }], "{kind:?}");
    }
}

#[test]
fn initial_support_lasts_two_or_three_years_from_the_first_school_day() {
    use crate::domain::recommendation::InitialSupport;
    let there = || {
        Walk::new()
            .with(Act::HandedOver(Basis::Law))
            .with(placed())
            .with(one_of(StepKind::Admitted))
    };
    let period = |walk: &Walk, lasts| Way::of(walk.child(), &walk.steps).support_period(lasts);
    let until = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
    let first = day(12, 15);
    let ends = |walk: &Walk, lasts| {
        let (start, end) = period(walk, lasts).unwrap();
        assert_eq!(start, first);
        Some(end)
    };
    use InitialSupport::{ThreeYears, TwoYears};
    assert_eq!(ends(&there(), TwoYears), until(2028, 12, 14));
    assert_eq!(ends(&there(), ThreeYears), until(2029, 12, 14));
    let extended = there().with(Act::SupportExtended);
    assert_eq!(ends(&extended, TwoYears), until(2029, 12, 14));
    let over = there().with(one_of(StepKind::SupportEnded));
    assert_eq!(period(&over, TwoYears), None);
}

/// A number that looks random and is the same on every machine (splitmix64).
fn roll(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[test]
fn any_legal_way_is_told_without_contradiction() {
    for seed in 0..2_000_u64 {
        let mut dice = seed;
        let mut walk = Walk::new();
        for _ in 0..20 {
            let way = Way::of(walk.child(), &walk.steps);
            let legal: Vec<StepKind> = StepKind::ALL
                .iter()
                .copied()
                .filter(|kind| way.follows(*kind))
                .collect();
            assert!(
                !legal.is_empty(),
                "no way ends in a dead end: {:?}",
                way.progress
            );
            let at = usize::try_from(roll(&mut dice) % legal.len() as u64).unwrap();
            let act = match one_of(legal[at]) {
                Act::SchoolAsked { .. } if roll(&mut dice).is_multiple_of(2) => {
                    Act::asked("100001", 6, day(12, 14))
                }
                act => act,
            };
            walk = walk.with(act);
            let way = Way::of(walk.child(), &walk.steps);
            // Nothing is left open but by the last attempt; what is open is held.
            let newest = way.holding();
            let over =
                |a: &Attempt| !a.state.holds() || matches!(a.state, AttemptState::Admitted { .. });
            let before = way.attempts.len().saturating_sub(1);
            assert!(
                way.attempts[..before].iter().all(over),
                "{:?}",
                way.attempts
            );
            assert!(way.open().is_none() || newest.is_some());
            assert_eq!(!holds(&walk.steps).is_empty(), newest.is_some());
            assert_eq!(way.steps, i64::try_from(walk.steps.len()).unwrap());
            // Taking the last step back leads where the way was before.
            let shorter = &walk.steps[..walk.steps.len() - 1];
            assert_eq!(Way::of(walk.child(), shorter).steps + 1, way.steps);
            let asked = walk
                .steps
                .iter()
                .filter(|s| s.act.kind() == StepKind::SchoolAsked);
            let told = way.attempts.iter().filter(|a| a.asked_on.is_some());
            assert_eq!(told.count(), asked.count(), "no attempt is forgotten");
        }
    }
}
