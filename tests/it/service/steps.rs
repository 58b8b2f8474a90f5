//! Steps after the talk through the one door: who may, what is seen by whom, what two desks do, what can be taken back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::clock::Clock;
use erstberatung::domain::call::CallResult;
use erstberatung::domain::capacity::Intake;
use erstberatung::domain::case::{BallWith, CaseStage, NextStep};
use erstberatung::domain::change::Deed;
use erstberatung::domain::child::Child;
use erstberatung::domain::child_step::{
    Act, Basis, Progress, Question, RefusalReason, StepKind, TakeBackReason, Way,
};
use erstberatung::domain::follow_up::ForWhom;
use erstberatung::domain::id::{ChildId, FamilyId};
use erstberatung::domain::language::Lang;
use erstberatung::domain::refusal::{Reason, Refusal};
use erstberatung::domain::rights::{Actor, Right, Role};
use erstberatung::exchange::sample;
use erstberatung::service::follow_ups::NewFollowUp;
use erstberatung::service::{Error, Service, entry};
use erstberatung::store::rows::FamilyFilter;
use tempfile::TempDir;

/// The sample office on Wednesday, 25 November 2026, and a family of it with two children of whom everything is known.
pub struct Office {
    _folder: TempDir,
    pub office: Service,
    pub family: FamilyId,
    pub children: Vec<ChildId>,
}

impl Office {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 25)
            .unwrap()
            .and_hms_opt(9, 42, 0)
            .unwrap();
        let office = entry::found_sample(folder.path(), Clock::Fixed(now))
            .await
            .unwrap()
            .service;
        let listed = office.families(FamilyFilter::Open).await.unwrap();
        let two = listed
            .iter()
            .find(|f| {
                f.row.children.len() >= 2
                    && f.children.iter().all(|c| {
                        c.track == Some(erstberatung::domain::schooling_duty::Track::LowerSecondary)
                    })
            })
            .expect("a family of two children at secondary age");
        let family = two.row.family.id;
        let file = office.family(family).await.unwrap();
        let before = erstberatung::domain::file::File {
            family: file.family,
            guardians: file.guardians,
            children: file.children,
        };
        let mut after = before.clone();
        let schools = &office.office().await.unwrap().schools.clone();
        sample::complete(&mut after, schools, now.date());
        let _ = office.save_file(Some(before), after).await.unwrap();
        let children = two.row.children.iter().map(|c| c.id).collect();
        Self {
            _folder: folder,
            office,
            family,
            children,
        }
    }

    pub fn role(&self, role: Role) -> Service {
        self.office.acting_as(Actor {
            role,
            ..self.office.actor().clone()
        })
    }

    pub async fn school(&self) -> String {
        let office = self.office.office().await.unwrap();
        office
            .schools
            .iter()
            .find(|s| s.active && s.teaches(Intake::of_grade(7)))
            .unwrap()
            .number
            .clone()
    }

    pub async fn hand_over(&self, n: usize) {
        let act = Act::HandedOver(Basis::Law);
        let _ = self
            .role(Role::Counsellor)
            .enter_step(self.family, &self.children[..n], act, None)
            .await
            .unwrap();
    }

    pub async fn way(&self, n: usize) -> Way {
        let file = self.office.family(self.family).await.unwrap();
        Way::of(self.children[n], &file.steps)
    }
}

pub fn refused(result: Result<impl std::fmt::Debug, Error>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

pub fn gone(result: Result<impl std::fmt::Debug, Error>) {
    assert_eq!(refused(result).0, [Reason::Gone]);
}

#[tokio::test]
async fn the_whole_way_and_every_step_can_be_taken_back_from_the_end_only() {
    let world = Office::new().await;
    let (counsellor, supervision) = (
        world.role(Role::Counsellor),
        world.role(Role::SchoolSupervision),
    );
    let school = world.school().await;
    world.hand_over(1).await;
    let child = [world.children[0]];
    let due = chrono::NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
    let acts = [
        (true, Act::SentBack(Question::German)),
        (false, Act::Answered),
        (true, Act::asked(&*school, 7, due)),
        (true, Act::SchoolRefused(RefusalReason::Full)),
        (true, Act::asked(&*school, 7, due)),
        (true, Act::SchoolAccepted { from: due }),
        (true, Act::placed(school, 7, due)),
        (true, Act::Admitted { first_day: due }),
    ];
    let mut done = Vec::new();
    for (by_supervision, act) in acts {
        let service = if by_supervision {
            &supervision
        } else {
            &counsellor
        };
        let step = service
            .enter_step(world.family, &child, act, None)
            .await
            .unwrap();
        done.push(step.command);
    }
    let way = world.way(0).await;
    assert!(matches!(way.progress, Progress::Admitted { grade: 7, .. }));
    assert_eq!((way.steps, way.refusals), (9, 1));
    let listed = world.office.families(FamilyFilter::Open).await.unwrap();
    let listed = listed
        .iter()
        .find(|f| f.row.family.id == world.family)
        .unwrap();
    assert_eq!(listed.children[0].standing.stage, CaseStage::Enrolled);
    // The second child was not handed over: the family stands where it does.
    assert_ne!(listed.standing.stage, CaseStage::Enrolled);
    // None is taken away from below another.
    let below = refused(supervision.undo(Some(done[2])).await);
    assert_eq!(below.0, [Reason::ChangedMeanwhile]);
    assert_eq!(world.way(0).await.steps, 9);
    for command in done.iter().rev() {
        let _ = world.role(Role::Counsellor).office().await.unwrap();
        let service = if *command == done[1] {
            &counsellor
        } else {
            &supervision
        };
        let _ = service.undo(Some(*command)).await.unwrap();
    }
    assert_eq!(world.way(0).await.progress, Progress::HandedOver);
}

#[tokio::test]
async fn each_step_needs_its_right_and_the_refusal_says_who_may() {
    let world = Office::new().await;
    let hand_over = Act::HandedOver(Basis::Law);
    for role in [Role::Office, Role::SchoolSupervision, Role::Admin] {
        let service = world.role(role);
        let entered = service
            .enter_step(world.family, &world.children, hand_over.clone(), None)
            .await;
        let refusal = refused(entered);
        let right = Right::HandOver;
        assert_eq!(refusal.0, [Reason::NoRight { role, right }]);
        assert!(refusal.sentence(Lang::De).ends_with("Das darf: Beratung."));
    }
    world.hand_over(1).await;
    let due = chrono::NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
    let ask = Act::asked(world.school().await, 7, due);
    for role in [Role::Office, Role::Counsellor, Role::Admin] {
        let service = world.role(role);
        let entered = service
            .enter_step(world.family, &world.children[..1], ask.clone(), None)
            .await;
        let refusal = refused(entered);
        assert_eq!(
            refusal.0,
            [Reason::NoRight {
                role,
                right: Right::Place
            }]
        );
        assert!(
            refusal
                .sentence(Lang::De)
                .ends_with("Das darf: Schulaufsicht.")
        );
    }
    // Nor is somebody else's step taken back by a role that could not enter it.
    let last = world.office.last_deeds(1).await.unwrap().remove(0);
    assert_eq!(last.command.deed, Deed::ChildStep(StepKind::HandedOver));
    let undone = world.office.undo(Some(last.command.id)).await;
    let refusal = refused(undone);
    assert!(matches!(
        refusal.0[..],
        [Reason::NoRight {
            right: Right::HandOver,
            ..
        }]
    ));
    assert!(world.way(0).await.is_handed_over());
}

#[tokio::test]
async fn an_incomplete_child_is_not_handed_over_and_none_of_its_siblings_with_it() {
    let world = Office::new().await;
    let file = world.office.family(world.family).await.unwrap();
    let before = erstberatung::domain::file::File {
        family: file.family,
        guardians: file.guardians,
        children: file.children,
    };
    let mut after = before.clone();
    after.children[1].literacy = None;
    let _ = world.office.save_file(Some(before), after).await.unwrap();
    let entered = world
        .role(Role::Counsellor)
        .enter_step(
            world.family,
            &world.children,
            Act::HandedOver(Basis::Law),
            None,
        )
        .await;
    let words = refused(entered).sentence(Lang::De);
    assert!(
        words.contains("Für die Übergabe an das Schulamt fehlt noch eine Angabe"),
        "{words}"
    );
    assert!(!world.way(0).await.is_handed_over(), "nothing half done");
    world.hand_over(1).await;
    assert!(world.way(0).await.is_handed_over());
}

#[tokio::test]
async fn supervision_sees_handed_over_children_and_nobody_else_in_every_read() {
    let world = Office::new().await;
    let supervision = || world.role(Role::SchoolSupervision);
    let all = world.office.family(world.family).await.unwrap();
    let (shown, hidden) = (all.children[0].clone(), all.children[1].clone());
    let other = world.office.families(FamilyFilter::Open).await.unwrap();
    let other = other
        .iter()
        .find(|f| f.row.family.id != world.family)
        .unwrap();
    let name = |child: &Child| format!("{} {}", child.given_name, child.family_name);

    // Before anything is handed over there is nothing to see, by no way.
    assert!(
        supervision()
            .families(FamilyFilter::All)
            .await
            .unwrap()
            .is_empty()
    );
    gone(supervision().family(world.family).await);
    let number = all.family.file_number.to_string();
    gone(supervision().family_named(&number).await);
    gone(supervision().family_named(&world.family.to_string()).await);
    assert!(
        supervision()
            .search(&name(&shown), 20)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(supervision().search(&number, 20).await.unwrap().is_empty());
    assert!(supervision().today().await.unwrap().families.is_empty());

    world.hand_over(1).await;
    let listed = supervision().families(FamilyFilter::All).await.unwrap();
    assert_eq!(listed.len(), 1);
    let row = &listed[0].row;
    assert_eq!(
        (row.family.id, row.births.len(), row.children.len()),
        (world.family, 1, 1)
    );
    assert_eq!(row.children[0].id, shown.id);
    assert_eq!(listed[0].children.len(), 1);
    assert_eq!(listed[0].standing.ball, BallWith::SchoolSupervision);
    let file = supervision().family(world.family).await.unwrap();
    let ids: Vec<_> = file.children.iter().map(|c| c.id).collect();
    assert_eq!(ids, [shown.id]);
    assert_eq!(
        supervision().family_named(&number).await.unwrap(),
        world.family
    );
    let said = format!(
        "{file:?} {listed:?} {:?}",
        supervision().today().await.unwrap()
    );
    assert!(
        !said.contains(&hidden.id.to_string()),
        "no trace of the sibling"
    );
    assert!(!said.contains(&hidden.given_name) || hidden.given_name == shown.given_name);
    let found = supervision().search(&name(&shown), 20).await.unwrap();
    assert!(found.iter().any(|hit| hit.entry.id == shown.id.to_string()));
    let found = supervision().search(&name(&hidden), 20).await.unwrap();
    assert!(
        found
            .iter()
            .all(|hit| hit.entry.id != hidden.id.to_string())
    );
    // The same search under a role that reads everything does find it: what one role holds in memory another does not.
    let found = world.office.search(&name(&hidden), 20).await.unwrap();
    assert!(
        found
            .iter()
            .any(|hit| hit.entry.id == hidden.id.to_string())
    );
    // Others' files stay shut; so do talks and letters; the calendar names nobody.
    gone(supervision().family(other.row.family.id).await);
    let no_right = |error: Error| matches!(error, Error::Refused(r) if matches!(r.0[..], [Reason::NoRight { .. }]));
    assert!(no_right(
        supervision().talks(world.family).await.unwrap_err()
    ));
    assert!(no_right(supervision().waiting().await.unwrap_err()));
    let own = other.row.family.id;
    let slot = world.office.suggestions(own, None, 1).await.unwrap().best[0].key;
    let _ = world.office.book_slot(own, slot).await.unwrap();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let span = supervision()
        .calendar(
            today - chrono::Duration::days(60),
            today + chrono::Duration::days(30),
        )
        .await
        .unwrap();
    assert!(
        span.rows
            .iter()
            .all(|row| row.name.is_empty() && row.original.is_empty())
    );
    // Neither who comes, nor how old, in which language or why it was cancelled.
    assert!(!span.rows.is_empty());
    assert!(span.rows.iter().all(|row| row.births.is_empty()
        && row.language.is_none()
        && row.letter.is_none()
        && row.appointment.reason.is_empty()));
    // Of what happened it sees the steps of its children, the office everything with old and new values.
    let told = supervision().timeline(world.family).await.unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].deed, Deed::ChildStep(StepKind::HandedOver));
    assert_eq!(told[0].children, [shown.id]);
    let told = world.office.timeline(world.family).await.unwrap();
    assert!(
        told.iter()
            .any(|one| one.deed == Deed::FamilyEdited(world.family))
    );
    let fields = told
        .iter()
        .flat_map(|one| &one.records)
        .flat_map(|r| &r.fields);
    let level = fields
        .into_iter()
        .find(|f| f.field == "german_level")
        .unwrap();
    assert_eq!(level.values, Some(("–".into(), "A1".into())));
    gone(supervision().timeline(other.row.family.id).await);
    // Nor may it act on the sibling, as if it were not there.
    let ask = Act::SentBack(Question::German);
    gone(
        supervision()
            .enter_step(world.family, &[hidden.id], ask, None)
            .await,
    );

    // Taken back: gone again.
    let back = Act::TakenBack(TakeBackReason::Mistake);
    let _ = world
        .role(Role::Counsellor)
        .enter_step(world.family, &world.children[..1], back, None)
        .await
        .unwrap();
    gone(supervision().family(world.family).await);
    assert!(
        supervision()
            .search(&name(&shown), 20)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_call_that_reaches_somebody_confirms_and_is_taken_back_whole() {
    let world = Office::new().await;
    world.office.rehearse().await.unwrap();
    let calls = world.office.today().await.unwrap().calls;
    let family = calls[0].row.family.id;
    let count = |service: &Service| {
        let service = service.clone();
        async move { service.family(family).await.unwrap().calls.len() }
    };
    for n in 1..=3 {
        let _ = world
            .office
            .enter_call(family, CallResult::NotReached, None)
            .await
            .unwrap();
        assert_eq!(count(&world.office).await, n);
    }
    let only = FamilyFilter::Only(vec![family]);
    let stands = world.office.families(only.clone()).await.unwrap().remove(0);
    assert_eq!(stands.standing.next, NextStep::CallReporter);
    let reached = world
        .office
        .enter_call(family, CallResult::Reached, None)
        .await
        .unwrap();
    let stands = world.office.families(only.clone()).await.unwrap().remove(0);
    assert_eq!(stands.standing.stage, CaseStage::Confirmed);
    let _ = world.office.undo(Some(reached.command)).await.unwrap();
    let stands = world.office.families(only).await.unwrap().remove(0);
    assert_eq!(stands.standing.next, NextStep::CallReporter);
    let past = world.office.clock().today();
    let refusal = refused(
        world
            .office
            .enter_call(family, CallResult::CallBack, Some(past))
            .await,
    );
    assert!(matches!(refusal.0[..], [Reason::Invalid { .. }]));
    let refusal = refused(
        world
            .role(Role::SchoolSupervision)
            .enter_call(family, CallResult::Reached, None)
            .await,
    );
    assert!(matches!(refusal.0[..], [Reason::NoRight { .. }]));
}

#[tokio::test]
async fn a_follow_up_comes_on_its_day_to_whom_it_is_for() {
    let world = Office::new().await;
    let today = world.office.clock().today();
    let new = NewFollowUp {
        family: world.family,
        child: Some(world.children[0]),
        due: today,
        text: "Zeugnis nachgereicht?".into(),
        for_whom: ForWhom::Role(Role::Counsellor),
    };
    let _ = world.office.make_follow_up(new.clone()).await.unwrap();
    assert!(
        world.office.today().await.unwrap().follow_ups.is_empty(),
        "not for the office"
    );
    let counsellor = world.role(Role::Counsellor);
    let listed = counsellor.today().await.unwrap().follow_ups;
    assert_eq!(listed.len(), 1);
    let id = listed[0].record.id;
    let later = today + chrono::Duration::days(7);
    let put_off = counsellor.postpone_follow_up(id, later).await.unwrap();
    assert!(counsellor.today().await.unwrap().follow_ups.is_empty());
    let _ = counsellor.undo(Some(put_off.command)).await.unwrap();
    assert_eq!(counsellor.today().await.unwrap().follow_ups.len(), 1);
    let done = counsellor.finish_follow_up(id).await.unwrap();
    assert!(counsellor.today().await.unwrap().follow_ups.is_empty());
    gone(counsellor.finish_follow_up(id).await);
    let _ = counsellor.undo(Some(done.command)).await.unwrap();
    assert_eq!(counsellor.today().await.unwrap().follow_ups.len(), 1);
    // Neither empty nor in the past, and only on files one may read.
    let wrong = NewFollowUp {
        due: today - chrono::Duration::days(1),
        text: "  ".into(),
        ..new.clone()
    };
    assert_eq!(refused(world.office.make_follow_up(wrong).await).0.len(), 2);
    gone(
        world
            .role(Role::SchoolSupervision)
            .make_follow_up(new)
            .await,
    );
    gone(
        world
            .role(Role::SchoolSupervision)
            .finish_follow_up(id)
            .await,
    );
}
