//! Numbers through the one door: who sees small ones, and what becomes of them when the history is cut.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::steps::{Office, refused};
use erstberatung::domain::id::CommandId;
use erstberatung::domain::language::Lang;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::Role;
use erstberatung::reports::waiting::{By, Options, Shown, Unit, table};

#[tokio::test]
async fn who_may_not_read_files_sees_no_small_number_whatever_is_asked_for() {
    let world = Office::new().await;
    let asked = Options {
        unit: Unit::Children,
        protected: false,
        lang: Lang::De,
    };
    for (role, may) in [
        (Role::SchoolSupervision, false),
        (Role::Office, true),
        (Role::Counsellor, true),
    ] {
        let service = world.role(role);
        let report = service
            .waiting_report(service.clock().today())
            .await
            .unwrap();
        let shown = report.shown_as(asked);
        assert_eq!(shown.protected, !may, "{role:?}");
        let small = |by: &By| {
            let table = table(&report.numbers, *by, &report.municipalities, shown);
            let small = |s: &Shown| matches!(s, Shown::Count(c) if (1..5).contains(&c.number));
            table
                .lines
                .iter()
                .any(|line| small(&line.counselling) || small(&line.placement))
        };
        assert_eq!(By::ALL.iter().any(small), may, "{role:?}");
    }
}

#[tokio::test]
async fn a_number_is_refused_rather_than_changed_when_the_history_is_cut() {
    let world = Office::new().await;
    let service = world.role(Role::Office);
    let today = service.clock().today();
    assert!(service.waiting_report(today).await.is_ok());
    let now_s = erstberatung::domain::time::to_utc_s(service.clock().now());
    let id = CommandId(uuid::Uuid::now_v7());
    let cut = service
        .store()
        .forget(now_s - 5 * 86_400, id, service.actor(), now_s);
    let _ = cut.await.unwrap();
    service.forget();
    for day in [today, today - chrono::Days::new(1)] {
        let told = refused(service.waiting_report(day).await);
        assert_eq!(told.0, [Reason::HistoryCut]);
        assert!(told.sentence(Lang::De).contains("Wartezahlen"));
    }
}
