//! Figures of free places through the one door: who may, what is refused, what two desks do, what can be taken back; and that
//! what is left is what a recount of every step leaves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Days, NaiveDate};
use erstberatung::clock::Clock;
use erstberatung::domain::capacity::{Fault, Intake, ReportSource};
use erstberatung::domain::change::Deed;
use erstberatung::domain::refusal::{Reason, Refusal};
use erstberatung::domain::rights::{Actor, Right, Role};
use erstberatung::service::capacity::{NewFigure, SupportFigures};
use erstberatung::service::{Error, Service, entry};
use tempfile::TempDir;

const SCHOOL: &str = "198195";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

async fn office() -> (TempDir, Service) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(today().and_hms_opt(9, 42, 0).unwrap());
    let service = entry::found_sample(folder.path(), clock).await.unwrap();
    (folder, service.service)
}

fn of_role(service: &Service, role: Role) -> Service {
    service.acting_as(Actor {
        role,
        ..service.actor().clone()
    })
}

fn figure(grade: u8, regular: Option<u16>) -> NewFigure {
    NewFigure {
        school: SCHOOL.to_owned(),
        intake: Intake::of_grade(grade),
        regular,
        support: None,
        remark: String::new(),
        on: None,
    }
}

fn faults(error: Error) -> Vec<Fault> {
    let Error::Refused(Refusal(reasons)) = error else {
        panic!("{error:?}")
    };
    let fault = |reason| match reason {
        Reason::Capacity(fault) => fault,
        other => panic!("{other:?}"),
    };
    reasons.into_iter().map(fault).collect()
}

async fn regular(service: &Service, grade: u8) -> Option<Option<u16>> {
    let book = service.capacity().await.unwrap();
    let vacancies = book.vacancies();
    let report = vacancies.report(SCHOOL, Intake::of_grade(grade));
    report.map(|r| r.regular)
}

#[tokio::test]
async fn only_the_supervision_enters_everybody_reads() {
    let (_folder, service) = office().await;
    for role in Role::ALL {
        let desk = of_role(&service, role);
        let entered = desk
            .report_capacity(vec![figure(5, Some(2))], None, ReportSource::Phone)
            .await;
        match (role.may(Right::Place), entered) {
            (true, Ok(done)) => assert_eq!(done.deed, Deed::CapacityReported(1)),
            (false, Err(Error::Refused(Refusal(reasons)))) => {
                assert_eq!(
                    reasons,
                    [Reason::NoRight {
                        role,
                        right: Right::Place
                    }]
                );
            }
            (_, other) => panic!("{role:?}: {other:?}"),
        }
        assert!(desk.capacity().await.is_ok());
    }
}

#[tokio::test]
async fn everything_wrong_is_said_and_nothing_is_written() {
    let (_folder, service) = office().await;
    let desk = of_role(&service, Role::SchoolSupervision);
    let tomorrow = today() + Days::new(1);
    let bad = vec![
        figure(5, Some(1)),
        figure(5, Some(2)),
        figure(6, Some(100)),
        figure(1, Some(1)),
        NewFigure {
            on: Some(tomorrow),
            ..figure(7, Some(1))
        },
        NewFigure {
            support: Some(SupportFigures {
                free: Some(3),
                total: Some(2),
                literacy: None,
            }),
            ..figure(8, Some(1))
        },
        NewFigure {
            school: "000000".into(),
            ..figure(9, Some(1))
        },
        NewFigure {
            remark: "x".repeat(161),
            ..figure(10, Some(1))
        },
    ];
    let refused = desk.report_capacity(bad, None, ReportSource::Own).await;
    let found = faults(refused.unwrap_err());
    let kinds = [
        |f: &Fault| matches!(f, Fault::Twice { .. }),
        |f: &Fault| matches!(f, Fault::NoFigure { typed } if typed == "100"),
        |f: &Fault| matches!(f, Fault::NotTaught { .. }),
        |f: &Fault| matches!(f, Fault::Later { .. }),
        |f: &Fault| matches!(f, Fault::MoreFreeThanAll),
        |f: &Fault| matches!(f, Fault::Unknown { .. }),
        |f: &Fault| matches!(f, Fault::LongRemark),
    ];
    assert_eq!(found.len(), kinds.len(), "{found:?}");
    for (fault, is) in found.iter().zip(kinds) {
        assert!(is(fault), "{fault:?}");
    }
    assert!(service.capacity().await.unwrap().reports.is_empty());
    let nothing = desk
        .report_capacity(Vec::new(), None, ReportSource::Own)
        .await;
    assert_eq!(faults(nothing.unwrap_err()), [Fault::Empty]);
}

#[tokio::test]
async fn the_newest_figure_counts_by_day_and_then_by_entry() {
    let (_folder, service) = office().await;
    let desk = of_role(&service, Role::SchoolSupervision);
    let on = |days: u64| Some(today() - Days::new(days));
    let enter = async |regular, days| {
        let new = vec![figure(5, Some(regular))];
        desk.report_capacity(new, on(days), ReportSource::Email)
            .await
            .unwrap()
    };
    let _ = enter(4, 3).await;
    assert_eq!(regular(&desk, 5).await, Some(Some(4)));
    // An older list that is entered later does not cover the newer figure.
    let _ = enter(9, 10).await;
    assert_eq!(regular(&desk, 5).await, Some(Some(4)));
    let last = enter(1, 3).await;
    assert_eq!(regular(&desk, 5).await, Some(Some(1)));
    let history = desk
        .capacity_history(SCHOOL, Intake::of_grade(5))
        .await
        .unwrap();
    let said: Vec<_> = history.iter().map(|r| r.regular).collect();
    assert_eq!(said, [Some(1), Some(4), Some(9)]);
    // Taken back, the one before counts again; done again, it is there.
    let _ = desk.undo(Some(last.command)).await.unwrap();
    assert_eq!(regular(&desk, 5).await, Some(Some(4)));
    let _ = desk.redo().await.unwrap();
    assert_eq!(regular(&desk, 5).await, Some(Some(1)));
}

#[tokio::test]
async fn whoever_may_not_place_takes_no_figure_back() {
    let (_folder, service) = office().await;
    let desk = of_role(&service, Role::SchoolSupervision);
    let done = desk
        .report_capacity(vec![figure(5, Some(2))], None, ReportSource::Own)
        .await
        .unwrap();
    let counsellor = of_role(&service, Role::Counsellor);
    assert!(matches!(
        counsellor.undo(Some(done.command)).await,
        Err(Error::Refused(_))
    ));
    assert_eq!(regular(&desk, 5).await, Some(Some(2)));
}

#[tokio::test]
async fn a_closed_school_takes_no_figure() {
    let (_folder, service) = office().await;
    let desk = of_role(&service, Role::SchoolSupervision);
    let office = service.office().await.unwrap();
    let mut school = office
        .schools
        .iter()
        .find(|s| s.number == SCHOOL)
        .unwrap()
        .clone();
    let before = school.clone();
    school.closed_on = Some(today() - Days::new(1));
    let change = erstberatung::domain::change::Edit::<erstberatung::domain::school::School>::change(
        before, school,
    );
    let command = erstberatung::domain::change::Command {
        id: erstberatung::domain::id::CommandId(uuid::Uuid::new_v4()),
        deed: Deed::Administered,
        changes: vec![change],
    };
    let written = service.store().write(&command, service.actor(), 0).await;
    let _ = written.unwrap();
    desk.forget();
    let refused = desk
        .report_capacity(vec![figure(5, Some(2))], None, ReportSource::Own)
        .await;
    assert!(matches!(
        faults(refused.unwrap_err())[..],
        [Fault::Closed { .. }]
    ));
}

#[tokio::test]
async fn what_a_school_said_of_support_keeps_its_own_day() {
    let (_folder, service) = office().await;
    let desk = of_role(&service, Role::SchoolSupervision);
    let on = |days: u64| Some(today() - Days::new(days));
    let said = SupportFigures {
        free: Some(2),
        total: Some(4),
        literacy: Some(1),
    };
    let first = NewFigure {
        support: Some(said),
        ..figure(5, Some(3))
    };
    let entered = desk.report_capacity(vec![first], on(9), ReportSource::Email);
    let _ = entered.await.unwrap();
    // Newer figures that say nothing of it, of the same grade and of another.
    let plain = vec![figure(5, Some(1)), figure(6, Some(1))];
    let entered = desk.report_capacity(plain, on(1), ReportSource::Phone);
    let _ = entered.await.unwrap();
    let book = desk.capacity().await.unwrap();
    let vacancies = book.vacancies();
    let newest = vacancies.report(SCHOOL, Intake::of_grade(5)).unwrap();
    assert_eq!(
        (newest.regular, newest.support, newest.literacy),
        (Some(1), None, None)
    );
    let support = vacancies.support(SCHOOL).unwrap();
    assert_eq!(
        (support.support, support.support_total, support.literacy),
        (Some(2), Some(4), Some(1))
    );
    assert_eq!(support.reported_on, today() - Days::new(9));
}
