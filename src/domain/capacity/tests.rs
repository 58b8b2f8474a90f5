//! What counts as a free place: figures, who holds them, what is left.

#![allow(clippy::unwrap_used)]
use super::*;

#[test]
fn a_figure_is_a_number_of_places_or_not_known() {
    assert_eq!(figure(" 3 "), Ok(Some(3)));
    assert_eq!(figure("99"), Ok(Some(99)));
    for unknown in ["", " ", "–", "-", "?"] {
        assert_eq!(figure(unknown), Ok(None), "{unknown}");
    }
    for wrong in ["-1", "ca. 3", "3 (?)", "100", "+3", "3,5", "１", "007"] {
        assert_eq!(figure(wrong), Err(NotAFigure), "{wrong}");
    }
}

#[test]
fn every_intake_is_read_back_from_its_name() {
    for intake in Intake::all() {
        assert_eq!(Intake::from_words(intake.short()), Some(intake));
        assert_eq!(Intake::of_grade(intake.code()), intake);
    }
    let grade = |words| Intake::from_words(words).map(Intake::code);
    assert_eq!(grade("Jg. 8"), Some(8));
    assert_eq!(grade("Klasse 10"), Some(10));
    assert_eq!(grade("jahrgang 5"), Some(5));
    assert_eq!(grade("q1"), Some(12));
    assert_eq!(grade("11"), Some(11));
    assert_eq!(grade("Int."), Some(0));
    for other in ["", "0", "14", "Schule", "Ort", "5a"] {
        assert_eq!(grade(other), None, "{other}");
    }
}

mod left {
    use crate::domain::capacity::{
        CapacityReport, Freshness, Intake, ReportSource, Vacancies, holds,
    };
    use crate::domain::child_step::{
        Act, ChildStep, Path, RefusalReason, RevokeReason, TakeBackReason,
    };
    use crate::domain::id::{CapacityReportId, ChildId, ChildStepId, FamilyId, PersonId};
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use uuid::Uuid;

    const SCHOOLS: [&str; 2] = ["100001", "100002"];

    /// The day with this number; the figures of the vectors are of day 10, today is day 20.
    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + Days::new(number)
    }

    fn report(
        school: &str,
        grade: u8,
        regular: Option<u16>,
        on: u64,
        position: i64,
    ) -> CapacityReport {
        CapacityReport {
            id: CapacityReportId(Uuid::nil()),
            school: school.to_owned(),
            intake: Intake::of_grade(grade),
            position,
            regular,
            support: None,
            support_total: None,
            literacy: None,
            remark: String::new(),
            reported_on: day(on),
            source: ReportSource::Email,
            by: PersonId(1),
            rev: 1,
        }
    }

    /// The steps of one child, each with its day.
    fn steps(child: u128, acts: &[(Act, u64)]) -> Vec<ChildStep> {
        let step = |(position, (act, on)): (i64, &(Act, u64))| ChildStep {
            id: ChildStepId(Uuid::nil()),
            child: ChildId(Uuid::from_u128(child)),
            family: FamilyId(Uuid::nil()),
            position,
            previous: None,
            act: act.clone(),
            sent: Vec::new(),
            on: day(*on),
            by: PersonId(1),
            rev: 1,
        };
        (0..).zip(acts).map(step).collect()
    }

    fn asked(school: &str, grade: u8) -> Act {
        Act::asked(school, grade, day(30))
    }

    fn placed(school: &str, grade: u8) -> Act {
        Act::placed(school, grade, day(30))
    }

    /// What is asked, placed and left of four places reported on day 10 at the first school in grade 5.
    fn left(acts: &[(Act, u64)]) -> (u16, u16, i32) {
        let reports = [report(SCHOOLS[0], 5, Some(4), 10, 0)];
        let steps = steps(1, acts);
        let vacancies = Vacancies::of(&reports, &steps, day(20));
        let found = vacancies.at(SCHOOLS[0], Intake::of_grade(5)).unwrap();
        (found.asked, found.placed, found.free)
    }

    #[test]
    fn what_counts_since_a_figure() {
        let [here, there] = SCHOOLS;
        let accepted = || Act::SchoolAccepted { from: day(30) };
        let admitted = || Act::Admitted { first_day: day(30) };
        let refused = || Act::SchoolRefused(RefusalReason::Full);
        let revoked = || Act::PlacementRevoked(RevokeReason::OtherSchool);
        type Vector = (&'static str, Vec<(Act, u64)>, (u16, u16, i32));
        let vectors: Vec<Vector> = vec![
            ("nobody", vec![], (0, 0, 4)),
            ("asked since", vec![(asked(here, 5), 12)], (1, 0, 3)),
            (
                "asked before and still open",
                vec![(asked(here, 5), 3)],
                (1, 0, 3),
            ),
            (
                "accepted",
                vec![(asked(here, 5), 3), (accepted(), 4)],
                (1, 0, 3),
            ),
            (
                "refused",
                vec![(asked(here, 5), 12), (refused(), 13)],
                (0, 0, 4),
            ),
            (
                "withdrawn",
                vec![(asked(here, 5), 12), (Act::EnquiryWithdrawn, 13)],
                (0, 0, 4),
            ),
            ("placed before", vec![(placed(here, 5), 9)], (0, 0, 4)),
            (
                "placed on the same day",
                vec![(placed(here, 5), 10)],
                (0, 1, 3),
            ),
            ("placed since", vec![(placed(here, 5), 11)], (0, 1, 3)),
            (
                "a child counts once",
                vec![
                    (asked(here, 5), 11),
                    (accepted(), 12),
                    (placed(here, 5), 13),
                ],
                (0, 1, 3),
            ),
            (
                "admitted since, placed before",
                vec![(placed(here, 5), 9), (admitted(), 12)],
                (0, 0, 4),
            ),
            (
                "admitted, placed since",
                vec![(placed(here, 5), 11), (admitted(), 12)],
                (0, 1, 3),
            ),
            (
                "revoked",
                vec![(placed(here, 5), 11), (revoked(), 12)],
                (0, 0, 4),
            ),
            (
                "moved to another school",
                vec![
                    (placed(here, 5), 11),
                    (revoked(), 12),
                    (placed(there, 5), 13),
                ],
                (0, 0, 4),
            ),
            (
                "moved here",
                vec![
                    (placed(there, 5), 11),
                    (revoked(), 12),
                    (placed(here, 5), 13),
                ],
                (0, 1, 3),
            ),
            ("another grade", vec![(asked(here, 6), 12)], (0, 0, 4)),
            ("another school", vec![(asked(there, 5), 12)], (0, 0, 4)),
        ];
        for (name, acts, wanted) in vectors {
            assert_eq!(left(&acts), wanted, "{name}");
        }
    }

    #[test]
    fn more_taken_than_reported_is_less_than_nothing() {
        let reports = [report(SCHOOLS[0], 5, Some(1), 10, 0)];
        let steps: Vec<ChildStep> = (1..=3)
            .flat_map(|child| steps(child, &[(asked(SCHOOLS[0], 5), 12)]))
            .collect();
        let vacancies = Vacancies::of(&reports, &steps, day(20));
        assert_eq!(
            vacancies.at(SCHOOLS[0], Intake::of_grade(5)).unwrap().free,
            -2
        );
    }

    #[test]
    fn the_age_is_judged_by_the_settings_with_both_limits_inside() {
        let fresh = |age: u64| {
            let reports = [report(SCHOOLS[0], 5, Some(1), 0, 0)];
            let vacancies = Vacancies::of(&reports, &[], day(age));
            vacancies.at(SCHOOLS[0], Intake::of_grade(5)).unwrap().fresh
        };
        assert_eq!(
            [0, 14, 15, 30, 31].map(fresh),
            [
                Freshness::Fresh,
                Freshness::Fresh,
                Freshness::Ageing,
                Freshness::Ageing,
                Freshness::Old
            ]
        );
        let settings = crate::domain::setting::Settings {
            capacity_warn_days: 2,
            capacity_old_days: 4,
            ..Default::default()
        };
        let reports = [report(SCHOOLS[0], 5, Some(1), 0, 0)];
        let strict = Vacancies::of(&reports, &[], day(5)).judged_by(&settings);
        let found = strict.at(SCHOOLS[0], Intake::of_grade(5)).unwrap();
        assert_eq!(found.fresh, Freshness::Old);
    }

    fn any_act() -> impl Strategy<Value = Act> {
        let place = (0_usize..2, 5_u8..7);
        prop_oneof![
            place
                .clone()
                .prop_map(|(s, grade)| asked(SCHOOLS[s], grade)),
            place.prop_map(|(s, grade)| placed(SCHOOLS[s], grade)),
            Just(Act::SchoolAccepted { from: day(30) }),
            Just(Act::SchoolRefused(RefusalReason::Full)),
            Just(Act::EnquiryWithdrawn),
            Just(Act::PlacementRevoked(RevokeReason::OtherSchool)),
            Just(Act::Admitted { first_day: day(30) }),
            Just(Act::NotAppeared),
            Just(Act::SupportExtended),
            Just(Act::TakenBack(TakeBackReason::Mistake)),
            Just(Act::Elsewhere(Path::MovedAway)),
        ]
    }

    /// The last enquiry or placement of a child that nothing gave back: the school, the grade, and the day if it is placed.
    fn recount(steps: &[ChildStep]) -> Option<(&str, u8, Option<NaiveDate>)> {
        let last = steps.iter().rposition(|s| s.act.school().is_some())?;
        let since = &steps[last + 1..];
        let admitted = since
            .iter()
            .position(|s| matches!(s.act, Act::Admitted { .. }));
        let over = since.iter().enumerate().any(|(at, s)| match s.act {
            Act::SchoolRefused(_)
            | Act::EnquiryWithdrawn
            | Act::PlacementRevoked(_)
            | Act::TakenBack(_) => true,
            Act::Elsewhere(_) => admitted.is_some_and(|admitted| admitted < at),
            _ => false,
        });
        let step = &steps[last];
        let placed = matches!(step.act, Act::Placed { .. }).then_some(step.on);
        (!over).then_some((step.act.school()?, step.act.grade()?, placed))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn what_is_left_is_what_a_recount_leaves(
            ways in prop::collection::vec(prop::collection::vec((any_act(), 0_u64..20), 0..7), 0..8),
            figures in prop::collection::vec((0_usize..2, 5_u8..7, prop::option::of(0_u16..4), 0_u64..20), 0..8),
        ) {
            let reports: Vec<CapacityReport> = (0..).zip(&figures)
                .map(|(at, (s, grade, regular, on))| report(SCHOOLS[*s], *grade, *regular, *on, at))
                .collect();
            let children: Vec<Vec<ChildStep>> = (1..).zip(&ways).map(|(n, acts)| steps(n, acts)).collect();
            // The order in which steps come does not matter.
            let mut all: Vec<ChildStep> = children.iter().flatten().cloned().collect();
            all.reverse();
            let vacancies = Vacancies::of(&reports, &all, day(20));
            for school in SCHOOLS {
                for grade in 5..7 {
                    let own = figures.iter().enumerate().filter(|(_, f)| SCHOOLS[f.0] == school && f.1 == grade);
                    let newest = own.max_by_key(|(at, f)| (f.3, *at)).map(|(_, f)| f);
                    let wanted = newest.and_then(|(_, _, regular, on)| {
                        let taken = children.iter().filter_map(|c| recount(c)).filter(|(s, g, placed)| {
                            *s == school && *g == grade && placed.is_none_or(|p| p >= day(*on))
                        });
                        let taken = i32::try_from(taken.count()).unwrap();
                        regular.map(|places| i32::from(places) - taken)
                    });
                    let found = vacancies.at(school, Intake::of_grade(grade));
                    prop_assert_eq!(found.map(|v| v.free), wanted);
                }
            }
            // The same child holds the same place by the way of the child.
            for child in &children {
                let here = holds(child).pop().map(|h| (h.school.to_owned(), h.intake));
                prop_assert_eq!(here, recount(child).map(|(s, g, _)| (s.to_owned(), Some(Intake::of_grade(g)))));
            }
        }
    }
}
