//! The list of schools through the one door: read in and taken back, what the office knows stays, who may, two desks.

use super::{Reason, Service, reasons, sample};
use erstberatung::domain::capacity::{Intake, ReportSource};
use erstberatung::domain::child_step::{Progress, Way};
use erstberatung::domain::language::Lang;
use erstberatung::domain::rights::{Actor, Right, Role};
use erstberatung::domain::school::{Grades, SchoolFacts, facts_of};
use erstberatung::exchange::ministry::ListChange;
use erstberatung::service::Error;
use erstberatung::service::capacity::NewFigure;

const LIST: &[u8] = include_bytes!("../../data/schools/schuldaten_auszug.csv");

fn acting(service: &Service, role: Role) -> Service {
    service.acting_as(Actor {
        role,
        ..service.actor().clone()
    })
}

async fn facts(service: &Service, number: &str) -> (i64, SchoolFacts) {
    let office = service.office().await.unwrap();
    let school = office.school(number).unwrap();
    (school.rev, facts_of(school))
}

#[tokio::test]
async fn a_list_is_taken_over_in_one_step_and_taken_back() {
    let (_folder, service) = sample().await;
    let (admin, supervision) = (
        acting(&service, Role::Admin),
        acting(&service, Role::SchoolSupervision),
    );
    let (rev, before) = facts(&service, "120509").await;
    let entered = SchoolFacts {
        german_support: Some(true),
        literacy: Some(false),
        own_grades: Some(Grades::of(1..=3)),
        contact: "Sekretariat".into(),
        ..before
    };
    let _ = supervision
        .edit_school("120509", rev, &entered)
        .await
        .unwrap();
    let was = service.office().await.unwrap().schools.clone();

    let preview = admin.look_at_schools(LIST.to_vec()).await.unwrap();
    let count = |change| preview.count(change);
    assert_eq!(count(ListChange::New), (3, 3));
    assert_eq!(
        (count(ListChange::Changed), count(ListChange::Closed)),
        ((1, 1), (1, 1))
    );
    assert_eq!(
        count(ListChange::Missing),
        (82, 0),
        "who is not in the list stays"
    );
    let done = admin.read_schools_in(&preview).await.unwrap();
    assert_eq!(done.value, 5);
    let office = service.office().await.unwrap();
    assert_eq!(office.schools.len(), 88);
    let school = office.school("120509").unwrap();
    assert_eq!(school.phone, "030 23125000");
    assert_eq!(
        (school.german_support, &*school.contact),
        (Some(true), "Sekretariat")
    );
    assert_eq!(school.grades(), Grades::of(1..=3));
    assert_eq!(office.school("199001").unwrap().form, "Gesamtschule");

    let history = service.school_history("120509").await.unwrap();
    let fields: Vec<&[String]> = history.iter().map(|h| &*h.fields).collect();
    assert_eq!(fields[0], ["phone"]);
    assert_eq!(
        fields[1],
        ["contact", "german_support", "literacy", "own_grades"]
    );
    assert_eq!(history[0].actor, admin.actor().name);
    let told = |s: &Option<erstberatung::domain::school::School>| {
        s.as_ref().unwrap().said("phone", Lang::De)
    };
    assert_eq!(told(&history[0].before), "02382 805345");
    assert_eq!(told(&history[0].after), "030 23125000");

    // A new school that something hangs on does not go away any more.
    let figure = NewFigure {
        school: "199001".into(),
        intake: Intake::of_grade(5),
        regular: Some(2),
        support: None,
        on: None,
        remark: String::new(),
    };
    let reported = supervision.report_capacity(vec![figure], None, ReportSource::Phone);
    let reported = reported.await.unwrap();
    let refused = admin.undo(Some(done.command)).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    assert_eq!(service.office().await.unwrap().schools.len(), 88);

    let _ = supervision.undo(Some(reported.command)).await.unwrap();
    let _ = admin.undo(Some(done.command)).await.unwrap();
    let back = service.office().await.unwrap().schools.clone();
    let plain = |schools: &[erstberatung::domain::school::School]| -> Vec<_> {
        let mut all = schools.to_vec();
        all.iter_mut().for_each(|school| school.rev = 0);
        all
    };
    assert_eq!(plain(&back), plain(&was));
}

#[tokio::test]
async fn who_may_not_is_told_who_may() {
    let (_folder, service) = sample().await;
    let (rev, before) = facts(&service, "120509").await;
    let offered = SchoolFacts {
        all_day: Some(true),
        ..before.clone()
    };
    for role in [Role::Counsellor, Role::Office] {
        let refused = acting(&service, role)
            .edit_school("120509", rev, &offered)
            .await;
        let found = reasons(refused.unwrap_err());
        let rights = vec![Right::Administer, Right::Place];
        assert_eq!(found, [Reason::NoneOfRights { role, rights }]);
        let words = found[0].sentence(Lang::De);
        assert!(words.contains("Schulaufsicht, Verwaltung"), "{words}");
    }
    let supervision = acting(&service, Role::SchoolSupervision);
    let phone = SchoolFacts {
        phone: "030 23125001".into(),
        ..before.clone()
    };
    let role = Role::SchoolSupervision;
    let right = Right::Administer;
    let refused = supervision.edit_school("120509", rev, &phone).await;
    assert_eq!(
        reasons(refused.unwrap_err()),
        [Reason::NoRight { role, right }]
    );
    let refused = supervision.look_at_schools(LIST.to_vec()).await;
    assert_eq!(
        reasons(refused.unwrap_err()),
        [Reason::NoRight { role, right }]
    );
    let _ = supervision
        .edit_school("120509", rev, &offered)
        .await
        .unwrap();
    let (rev, _) = facts(&service, "120509").await;
    let phone = SchoolFacts {
        all_day: Some(true),
        ..phone
    };
    let admin = acting(&service, Role::Admin);
    let _ = admin.edit_school("120509", rev, &phone).await.unwrap();
    // What was entered by hand goes before the list.
    let preview = admin.look_at_schools(LIST.to_vec()).await.unwrap();
    assert_eq!(preview.count(ListChange::Changed), (1, 0));
}

#[tokio::test]
async fn a_list_and_an_edit_are_taken_back_by_whoever_may_enter_them() {
    let (_folder, service) = sample().await;
    let admin = acting(&service, Role::Admin);
    let supervision = acting(&service, Role::SchoolSupervision);
    let preview = admin.look_at_schools(LIST.to_vec()).await.unwrap();
    let list = admin.read_schools_in(&preview).await.unwrap().command;
    for role in [Role::Office, Role::Counsellor, Role::SchoolSupervision] {
        let refused = acting(&service, role).undo(Some(list)).await;
        let right = Right::Administer;
        assert_eq!(
            reasons(refused.unwrap_err()),
            [Reason::NoRight { role, right }]
        );
    }
    assert_eq!(service.office().await.unwrap().schools.len(), 88);
    // Control: who read it in takes it back.
    let _ = admin.undo(Some(list)).await.unwrap();

    let (rev, before) = facts(&service, "120509").await;
    let offered = SchoolFacts {
        literacy: Some(true),
        ..before
    };
    let done = supervision.edit_school("120509", rev, &offered).await;
    let edit = done.unwrap().command;
    for role in [Role::Office, Role::Counsellor] {
        let refused = acting(&service, role).undo(Some(edit)).await;
        let rights = vec![Right::Administer, Right::Place];
        assert_eq!(
            reasons(refused.unwrap_err()),
            [Reason::NoneOfRights { role, rights }]
        );
    }
    let _ = supervision.undo(Some(edit)).await.unwrap();
    let (rev, before) = facts(&service, "120509").await;
    let phone = SchoolFacts {
        phone: "030 23125001".into(),
        ..before
    };
    let edit = admin.edit_school("120509", rev, &phone).await.unwrap();
    let refused = supervision.undo(Some(edit.command)).await;
    let (role, right) = (Role::SchoolSupervision, Right::Administer);
    assert_eq!(
        reasons(refused.unwrap_err()),
        [Reason::NoRight { role, right }]
    );
}

#[tokio::test]
async fn what_another_desk_did_meanwhile_is_not_written_over() {
    let (_folder, service) = sample().await;
    let admin = acting(&service, Role::Admin);
    let preview = admin.look_at_schools(LIST.to_vec()).await.unwrap();
    let (rev, before) = facts(&service, "120509").await;
    let noted = SchoolFacts {
        note: "Umzug im Sommer".into(),
        ..before
    };
    let _ = admin.edit_school("120509", rev, &noted).await.unwrap();
    let refused = admin.read_schools_in(&preview).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    let refused = admin.edit_school("120509", rev, &noted).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    let refused = admin.edit_school("999999", 1, &noted).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::Gone]);
    // Nothing of the list was written.
    assert_eq!(service.office().await.unwrap().schools.len(), 85);
    let mut none = admin.look_at_schools(LIST.to_vec()).await.unwrap();
    none.differences.iter_mut().for_each(|d| d.take = false);
    let refused = admin.read_schools_in(&none).await.unwrap_err();
    assert!(matches!(refused, Error::Usage { .. }));
    let no_list = admin.look_at_schools(b"Hallo".to_vec()).await.unwrap_err();
    assert!(matches!(no_list, Error::List { .. }));
}

#[tokio::test]
async fn a_school_that_closes_with_children_on_their_way_is_a_warning_and_stays_readable() {
    let (_folder, service) = sample().await;
    service.rehearse().await.unwrap();
    let steps = service.store().child_steps().await.unwrap();
    let on_way = |school: &str| {
        let mut children: Vec<_> = steps.iter().map(|s| s.child).collect();
        children.sort_unstable();
        children.dedup();
        let ways = children.into_iter().map(|child| Way::of(child, &steps));
        ways.filter(|way| {
            let under_way = matches!(
                way.progress,
                Progress::Asked { .. } | Progress::Accepted { .. } | Progress::Placed { .. }
            );
            under_way && way.school() == Some(school)
        })
        .count()
    };
    let office = service.office().await.unwrap();
    let school = office
        .schools
        .iter()
        .find(|s| on_way(&s.number) > 0)
        .unwrap();
    let list = format!(
        "number;name;form_key;ags;schulbetriebsschluessel;schulbetriebsdatum\n{};{};{};{};9;31.10.2026\n",
        school.number, school.name, school.form_key, school.ags
    );
    let admin = acting(&service, Role::Admin);
    let preview = admin.look_at_schools(list.into_bytes()).await.unwrap();
    let warned: Vec<_> = preview.warnings().filter(|d| d.take).collect();
    assert_eq!(warned.len(), 1);
    assert_eq!(warned[0].children, on_way(&school.number));
    assert!(
        warned[0]
            .warning(Lang::De)
            .unwrap()
            .contains("auf dem Weg an diese Schule")
    );
    let _ = admin.read_schools_in(&preview).await.unwrap();
    let office = service.office().await.unwrap();
    let closed = office.school(&school.number).unwrap();
    assert!(!closed.is_open_on(service.clock().today()));
    assert_eq!(
        closed.name, school.name,
        "past steps still find their school"
    );
}
