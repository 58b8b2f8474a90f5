//! Which step may follow which, what it needs, and what the way of a child comes to.
#![allow(clippy::unwrap_used)]

use super::*;
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
}

impl Walk {
    fn new() -> Self {
        Self {
            file: small_file(100),
            steps: Vec::new(),
            schools: vec![school("100001")],
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
            on: day(12, 4),
            by: PersonId(1),
            rev: 1,
        });
        self
    }
}

fn asked() -> Act {
    Act::SchoolAsked {
        school: "100001".into(),
        due: day(12, 14),
    }
}

fn placed() -> Act {
    Act::Placed {
        school: "100001".into(),
        grade: 5,
        from: day(12, 15),
    }
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
        StepKind::Placed => placed(),
        StepKind::Admitted => Act::Admitted {
            first_day: day(12, 15),
        },
    }
}

#[test]
fn only_these_steps_follow_each_other() {
    use StepKind::*;
    let over = || Walk::new().with(Act::HandedOver(Basis::Law));
    let table: Vec<(&str, Walk, &[StepKind])> = vec![
        ("before", Walk::new(), &[HandedOver]),
        (
            "handed over",
            over(),
            &[TakenBack, SentBack, SchoolAsked, Placed],
        ),
        (
            "taken back",
            over().with(Act::TakenBack(TakeBackReason::Mistake)),
            &[HandedOver],
        ),
        (
            "questioned",
            over().with(Act::SentBack(Question::Wish)),
            &[TakenBack, Answered],
        ),
        (
            "answered",
            over()
                .with(Act::SentBack(Question::Wish))
                .with(Act::Answered),
            &[TakenBack, SentBack, SchoolAsked, Placed],
        ),
        (
            "asked",
            over().with(asked()),
            &[SchoolAccepted, SchoolRefused],
        ),
        (
            "refused",
            over().with(asked()).with(one_of(SchoolRefused)),
            &[TakenBack, SentBack, SchoolAsked, Placed],
        ),
        (
            "accepted",
            over().with(asked()).with(one_of(SchoolAccepted)),
            &[SchoolRefused, Placed],
        ),
        ("placed", over().with(placed()), &[Admitted]),
        (
            "admitted",
            over().with(placed()).with(one_of(Admitted)),
            &[],
        ),
    ];
    for (name, walk, may) in table {
        let out_of_turn = |kind: StepKind| {
            let refused = walk.enter(one_of(kind), day(12, 10)).err();
            refused.is_some_and(|r| matches!(r.0[..], [Reason::StepOutOfTurn { .. }]))
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
    let unknown = Act::SchoolAsked {
        school: "999999".into(),
        due: day(12, 14),
    };
    assert_eq!(wrong(over(), unknown, day(12, 7)), ["school"]);
    let mut closed = over();
    closed.schools[0].active = false;
    assert_eq!(wrong(closed, asked(), day(12, 7)), ["school"]);
    let far = Act::Placed {
        school: "100001".into(),
        grade: 14,
        from: NaiveDate::from_ymd_opt(2062, 1, 1).unwrap(),
    };
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
