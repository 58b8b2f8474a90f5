//! The chain through the one door: what a hand-over transmits and who sees it, other ways and moved families, the last place
//! under two desks, what stays open for whom.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::steps::{Office, gone, refused};
use chrono::NaiveDate;
use erstberatung::domain::capacity::{Intake, ReportSource};
use erstberatung::domain::case::{BallWith, NextStep};
use erstberatung::domain::change::Change;
use erstberatung::domain::child_step::{
    Act, AttemptState, Basis, Open, Path, Progress, RevokeReason, TakeBackReason, Way,
};
use erstberatung::domain::family::ClosingReason;
use erstberatung::domain::handover::{Category, handovers};
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::PaperKind;
use erstberatung::domain::open_loop::LoopKind;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::Role;
use erstberatung::exchange::encoding::Encoding;
use erstberatung::planning::schools::joint::JointWishes;
use erstberatung::service::capacity::NewFigure;
use erstberatung::service::papers::PaperRequest;
use erstberatung::service::proposals::{JointWatch, ToAsk};
use erstberatung::service::schild::Which;
use erstberatung::service::steps::NewStep;
use erstberatung::service::{Error, Service};
use erstberatung::store::rows::FamilyFilter;

const DUE: NaiveDate = match NaiveDate::from_ymd_opt(2026, 12, 2) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

async fn figure(world: &Office, school: &str, regular: u16) {
    let figure = NewFigure {
        school: school.to_owned(),
        intake: Intake::of_grade(7),
        regular: Some(regular),
        support: None,
        remark: String::new(),
        on: None,
    };
    let _ = world
        .role(Role::SchoolSupervision)
        .report_capacity(vec![figure], None, ReportSource::Phone)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_hand_over_says_what_it_transmits_and_is_told_to_both_sides() {
    let world = Office::new().await;
    world.hand_over(1).await;
    let twice = world
        .role(Role::Counsellor)
        .enter_step(
            world.family,
            &world.children,
            Act::HandedOver(Basis::Law),
            None,
        )
        .await;
    let twice = refused(twice);
    assert!(matches!(twice.0[..], [Reason::HandedOverAlready { .. }]));
    assert!(
        twice
            .sentence(Lang::De)
            .contains("schon am 25.11.2026 übergeben")
    );
    assert!(!world.way(1).await.is_handed_over(), "nothing half done");

    for role in [Role::Counsellor, Role::Office, Role::SchoolSupervision] {
        let file = world.role(role).family(world.family).await.unwrap();
        let told = handovers(world.children[0], &file.steps);
        assert_eq!(told.len(), 1, "{role:?}");
        assert_eq!((told[0].basis, told[0].taken_back), (Basis::Law, None));
        assert_eq!(told[0].by, world.office.actor().person);
        for category in [
            Category::Identity,
            Category::Guardians,
            Category::Languages,
            Category::Recommendation,
        ] {
            assert!(told[0].sent.contains(&category), "{category:?}");
        }
        assert!(handovers(world.children[1], &file.steps).is_empty());
    }
    let back = Act::TakenBack(TakeBackReason::ConsentWithdrawn);
    let _ = world
        .role(Role::Counsellor)
        .enter_step(world.family, &world.children[..1], back, None)
        .await
        .unwrap();
    let file = world.office.family(world.family).await.unwrap();
    let told = handovers(world.children[0], &file.steps);
    assert_eq!(
        told[0].taken_back.unwrap().1,
        TakeBackReason::ConsentWithdrawn
    );
    gone(
        world
            .role(Role::SchoolSupervision)
            .family(world.family)
            .await,
    );
}

/// Every door that reads families, by its name: what it gives of a family, or that it stays shut.
async fn doors(service: &Service, world: &Office) -> Vec<(&'static str, bool)> {
    let family = world.family;
    let shut = |error: &Error| {
        matches!(error, Error::Refused(r)
            if r.0.iter().all(|r| matches!(r, Reason::NoRight { .. } | Reason::NoneOfRights { .. } | Reason::Gone)))
    };
    let seen = |found: Result<bool, Error>| match found {
        Ok(seen) => seen,
        Err(error) if shut(&error) => false,
        Err(other) => panic!("{other:?}"),
    };
    let id = family.to_string();
    let all = world.office.family(family).await.unwrap();
    let number = all.family.file_number.to_string();
    let name = format!(
        "{} {}",
        all.children[0].given_name, all.children[0].family_name
    );
    let file = erstberatung::domain::file::File {
        family: all.family.clone(),
        guardians: all.guardians.clone(),
        children: all.children.clone(),
    };
    let other = world.office.families(FamilyFilter::Open).await.unwrap();
    let other: FamilyId = other
        .iter()
        .map(|f| f.row.family.id)
        .find(|id| *id != family)
        .unwrap();
    let listed = |rows: Vec<erstberatung::service::families::ListedFamily>| {
        rows.iter().any(|f| f.row.family.id == family)
    };
    vec![
        (
            "list",
            seen(service.families(FamilyFilter::All).await.map(listed)),
        ),
        ("file", seen(service.family(family).await.map(|_| true))),
        (
            "by number",
            seen(service.family_named(&number).await.map(|_| true)),
        ),
        ("by id", seen(service.family_named(&id).await.map(|_| true))),
        (
            "search",
            seen(service.search(&name, 20).await.map(|hits| !hits.is_empty())),
        ),
        (
            "timeline",
            seen(service.timeline(family).await.map(|_| true)),
        ),
        (
            "today",
            seen(service.today().await.map(|day| listed(day.families))),
        ),
        ("waiting", seen(service.waiting().await.map(|_| true))),
        ("talks", seen(service.talks(family).await.map(|_| true))),
        (
            "list file",
            seen(
                service
                    .family_list(FamilyFilter::All)
                    .await
                    .map(|list| list.families > 0),
            ),
        ),
        (
            "letters",
            seen(
                service
                    .post_room(service.clock().today())
                    .await
                    .map(|room| {
                        let mut due = room.items.iter().map(|item| item.family);
                        let mut out = room.out.iter().map(|out| out.family);
                        due.any(|of| of == family) || out.any(|of| of == family)
                    }),
            ),
        ),
        ("alike", seen(service.alike(file).await.map(|_| true))),
        ("pairs", seen(service.alike_pairs().await.map(|_| true))),
        (
            "side by side",
            seen(service.side_by_side(family, other).await.map(|_| true)),
        ),
        (
            "capacity",
            seen(
                service
                    .capacity()
                    .await
                    .map(|book| book.steps.iter().any(|s| s.family == family)),
            ),
        ),
        (
            "capacity people",
            seen(service.capacity_people().await.map(|people| {
                all.children
                    .iter()
                    .any(|c| people.names.contains_key(&c.id))
            })),
        ),
        (
            "ranked schools",
            seen(
                service
                    .ranked_schools(all.children[1].id, Some(7))
                    .await
                    .map(|_| true),
            ),
        ),
        (
            "papers",
            seen(service.papers_of(family).await.map(|_| true)),
        ),
        (
            "paper",
            seen(paper(service, family, PaperKind::HandoverSheet).await),
        ),
    ]
}

/// Doors that only the supervision goes through, or only about a placed child: whether they say anything of the family.
async fn later_doors(service: &Service, world: &Office) -> Vec<(&'static str, bool)> {
    let school = world.school().await;
    let seats = match service
        .joint_proposal(JointWishes::default(), JointWatch::default())
        .await
    {
        Ok(made) => {
            let seats = made.seats.iter().map(|seat| seat.family);
            let rest = made.unseated.iter().map(|child| child.family);
            seats.chain(rest).any(|of| of == world.family)
        }
        Err(error) => panic!("{error:?}"),
    };
    let pupils = service.for_school(&school, Which::default(), Encoding::Utf8);
    let placed = pupils.await.is_ok_and(|made| made.children > 0);
    let decision = paper(service, world.family, PaperKind::Placement).await;
    vec![
        ("joint proposal", seats),
        ("school's program", placed),
        ("decision", decision.unwrap_or(false)),
    ]
}

async fn paper(service: &Service, family: FamilyId, kind: PaperKind) -> Result<bool, Error> {
    let request = PaperRequest::usual(kind, family, None);
    match service.paper(&request).await {
        Ok(drafts) => Ok(!drafts.is_empty()),
        // Whoever is told why there is no such paper was let in.
        Err(Error::Letter { .. }) => Ok(true),
        Err(other) => Err(other),
    }
}

#[tokio::test]
async fn the_doors_of_the_placement_show_handed_over_children_only() {
    let world = Office::new().await;
    let supervision = world.role(Role::SchoolSupervision);
    for (door, seen) in later_doors(&supervision, &world).await {
        assert!(!seen, "{door}");
    }
    world.hand_over(1).await;
    assert!(later_doors(&supervision, &world).await[0].1, "control");
    let school = world.school().await;
    let placed = Act::placed(&*school, 7, DUE);
    let child = [world.children[0]];
    let _ = supervision
        .enter_step(world.family, &child, placed, None)
        .await
        .unwrap();
    let open = later_doors(&supervision, &world).await;
    assert!(open[1].1 && open[2].1, "control: {open:?}");
    // What is taken back belongs to the counselling again: no step of it is handed out, and the figures stay the same.
    let _ = supervision
        .enter_step(
            world.family,
            &child,
            Act::PlacementRevoked(RevokeReason::Mistake),
            None,
        )
        .await
        .unwrap();
    let _ = world
        .role(Role::Counsellor)
        .enter_step(
            world.family,
            &child,
            Act::TakenBack(TakeBackReason::Mistake),
            None,
        )
        .await
        .unwrap();
    let of_family = |book: erstberatung::service::capacity::CapacityBook| {
        book.steps
            .iter()
            .filter(|s| s.family == world.family)
            .count()
    };
    assert_eq!(of_family(supervision.capacity().await.unwrap()), 0);
    let all = world.role(Role::Counsellor).capacity().await.unwrap();
    assert_eq!(of_family(all), 4, "control");
    for (door, seen) in later_doors(&supervision, &world).await {
        assert!(!seen, "{door}");
    }
}

#[tokio::test]
async fn no_door_shows_a_child_to_the_supervision_before_the_hand_over() {
    let world = Office::new().await;
    // Booked, so that letters are due.
    let _ = world.office.seat_waiting(4).await.unwrap();
    let supervision = world.role(Role::SchoolSupervision);
    for (door, seen) in doors(&supervision, &world).await {
        assert!(!seen, "{door}");
    }
    // Control: for the counselling every one of them opens.
    for (door, seen) in doors(&world.role(Role::Counsellor), &world).await {
        // Nobody is handed over yet: there is no step and nobody to name.
        assert!(seen || door.starts_with("capacity"), "{door}");
    }
    world.hand_over(1).await;
    for (door, seen) in doors(&world.role(Role::Counsellor), &world).await {
        assert!(seen, "{door}");
    }
    let supervision = world.role(Role::SchoolSupervision);
    let open: Vec<&str> = doors(&supervision, &world)
        .await
        .into_iter()
        .filter_map(|(door, seen)| seen.then_some(door))
        .collect();
    assert_eq!(
        open,
        [
            "list",
            "file",
            "by number",
            "by id",
            "search",
            "timeline",
            "today",
            "capacity people",
            "papers"
        ]
    );
    // And of all that is said there, nothing is about the sibling.
    let hidden = world.children[1].to_string();
    let told = format!(
        "{:?}{:?}{:?}{:?}",
        supervision.families(FamilyFilter::All).await.unwrap(),
        supervision.family(world.family).await.unwrap(),
        supervision.timeline(world.family).await.unwrap(),
        supervision.today().await.unwrap(),
    );
    assert!(!told.contains(&hidden) && told.contains(&world.children[0].to_string()));
}

#[tokio::test]
async fn a_family_that_moves_away_leaves_nothing_open_and_nothing_is_decided_for_it() {
    let world = Office::new().await;
    let (counsellor, supervision) = (
        world.role(Role::Counsellor),
        world.role(Role::SchoolSupervision),
    );
    let school = world.school().await;
    figure(&world, &school, 1).await;
    world.hand_over(1).await;
    let child = [world.children[0]];
    let ask = Act::asked(&*school, 7, DUE);
    let enter = |service: &Service, act: Act| {
        let (service, family) = (service.clone(), world.family);
        async move { service.enter_step(family, &child, act, None).await }
    };
    let _ = enter(&supervision, ask).await.unwrap();
    // While an enquiry runs the file is not closed.
    let closed = world
        .office
        .close_family(world.family, ClosingReason::MovedAway)
        .await;
    assert_eq!(refused(closed).0, [Reason::PlaceHeld]);

    // The counselling hears of it first; whoever administers may not enter it.
    let away = Act::Elsewhere(Path::MovedAway);
    let refusal = refused(enter(&world.role(Role::Admin), away.clone()).await);
    assert!(matches!(refusal.0[..], [Reason::NoneOfRights { .. }]));
    let words = refusal.sentence(Lang::De);
    assert!(words.contains("Beratung, Schulaufsicht"), "{words}");
    let _ = enter(&counsellor, away).await.unwrap();
    let placed = Act::placed(&*school, 7, DUE);
    let refusal = refused(enter(&supervision, placed).await);
    let path = Path::MovedAway;
    assert_eq!(refusal.0, [Reason::ChildElsewhere { path }]);
    assert!(
        refusal
            .sentence(Lang::De)
            .starts_with("Die Familie ist verzogen.")
    );

    // The supervision finds it on Heute, and the place is held until the school is told.
    let day = supervision.today().await.unwrap();
    let mine = day.children().find(|c| c.child.id == child[0]).unwrap();
    assert_eq!(mine.stands.standing.next, NextStep::WithdrawEnquiry);
    assert_eq!(mine.stands.standing.ball, BallWith::SchoolSupervision);
    assert!(day.loops.iter().any(|l| l.kind == LoopKind::ToWithdraw));
    let way = world.way(0).await;
    assert_eq!(way.open(), Some(Open::Enquiry));
    let free = |service: &Service| {
        let (service, school) = (service.clone(), school.clone());
        async move {
            let book = service.capacity().await.unwrap();
            book.vacancies()
                .at(&school, Intake::of_grade(7))
                .unwrap()
                .free
        }
    };
    assert_eq!(free(&supervision).await, 0);
    let _ = enter(&supervision, Act::EnquiryWithdrawn).await.unwrap();
    assert_eq!(free(&supervision).await, 1);
    let way = world.way(0).await;
    assert_eq!(way.attempts.len(), 1, "the attempt stays visible");
    assert_eq!(way.attempts[0].state, AttemptState::Withdrawn);
    assert!(matches!(
        way.progress,
        Progress::Elsewhere { open: None, .. }
    ));
    let _ = world
        .office
        .close_family(world.family, ClosingReason::MovedAway)
        .await
        .unwrap();
}

#[tokio::test]
async fn another_way_and_what_is_open_are_entered_at_once_or_not_at_all() {
    let world = Office::new().await;
    let supervision = world.role(Role::SchoolSupervision);
    let school = world.school().await;
    world.hand_over(2).await;
    for child in &world.children[..2] {
        let placed = Act::placed(&*school, 7, DUE);
        let _ = supervision
            .enter_step(world.family, &[*child], placed, None)
            .await
            .unwrap();
    }
    let step = |n: usize, act: Act| NewStep {
        family: world.family,
        child: world.children[n],
        act,
        on: None,
    };
    let away = || Act::Elsewhere(Path::MovedAway);
    let revoked = || Act::PlacementRevoked(RevokeReason::MovedAway);
    // The second child's enquiry does not exist: nothing of the list is written.
    let wrong = vec![
        step(0, away()),
        step(0, revoked()),
        step(1, away()),
        step(1, Act::EnquiryWithdrawn),
    ];
    let _ = refused(supervision.enter_steps(wrong).await);
    assert!(matches!(
        world.way(0).await.progress,
        Progress::Placed { .. }
    ));
    let right = vec![
        step(0, away()),
        step(0, revoked()),
        step(1, away()),
        step(1, revoked()),
    ];
    let done = supervision.enter_steps(right).await.unwrap();
    for n in 0..2 {
        let way = world.way(n).await;
        assert!(matches!(
            way.progress,
            Progress::Elsewhere { open: None, .. }
        ));
        assert!(way.holding().is_none());
    }
    // One command: it is taken back whole.
    let _ = supervision.undo(Some(done.command)).await.unwrap();
    for n in 0..2 {
        assert!(matches!(
            world.way(n).await.progress,
            Progress::Placed { .. }
        ));
    }
}

/// Two desks want the last place of a school at the same moment, again and again. How often both got it.
async fn both_get_it(world: &Office, rounds: usize) -> usize {
    let supervision = world.role(Role::SchoolSupervision);
    let school = world.school().await;
    world.hand_over(2).await;
    figure(world, &school, 1).await;
    let mut twice = 0;
    for _ in 0..rounds {
        let ask = |n: usize| {
            let (desk, act) = (
                world.role(Role::SchoolSupervision),
                Act::asked(&*school, 7, DUE),
            );
            let (family, child) = (world.family, [world.children[n]]);
            async move { desk.enter_step(family, &child, act, None).await }
        };
        let (one, other) = tokio::join!(ask(0), ask(1));
        let won = usize::from(one.is_ok()) + usize::from(other.is_ok());
        assert!(won >= 1, "{one:?} {other:?}");
        for lost in [one, other].into_iter().filter(Result::is_err) {
            let lost = refused(lost);
            assert!(
                matches!(lost.0[..], [Reason::PlaceTaken { grade: Some(7), .. }]),
                "{lost:?}"
            );
            let words = lost.sentence(Lang::De);
            assert!(
                words.contains("Jg. 7: kein gemeldeter Platz mehr frei"),
                "{words}"
            );
        }
        twice += usize::from(won == 2);
        for n in 0..2 {
            if matches!(world.way(n).await.progress, Progress::Asked { .. }) {
                let _ = supervision
                    .enter_step(
                        world.family,
                        &[world.children[n]],
                        Act::EnquiryWithdrawn,
                        None,
                    )
                    .await
                    .unwrap();
            }
        }
    }
    twice
}

#[tokio::test]
async fn the_last_place_goes_to_one_desk_and_the_other_is_told() {
    let world = Office::new().await;
    assert_eq!(both_get_it(&world, 12).await, 0);
    // The school takes the child beyond its figure: then it says so.
    let supervision = world.role(Role::SchoolSupervision);
    let school = world.school().await;
    let ask = |n: usize, beyond: bool| {
        let act = Act::SchoolAsked {
            school: school.clone(),
            grade: 7,
            due: DUE,
            start: None,
            beyond,
        };
        let (service, child) = (supervision.clone(), [world.children[n]]);
        let family = world.family;
        async move { service.enter_step(family, &child, act, None).await }
    };
    let _ = ask(0, false).await.unwrap();
    let refusal = refused(ask(1, false).await);
    assert!(matches!(refusal.0[..], [Reason::PlaceTaken { .. }]));
    let _ = ask(1, true).await.unwrap();
    // What was withdrawn does not come back when the place is gone meanwhile.
    let withdrawn = supervision
        .enter_step(
            world.family,
            &world.children[..1],
            Act::EnquiryWithdrawn,
            None,
        )
        .await
        .unwrap();
    let refusal = refused(supervision.undo(Some(withdrawn.command)).await);
    assert!(
        matches!(refusal.0[..], [Reason::PlaceTaken { .. }]),
        "{refusal:?}"
    );
    assert_eq!(Way::default(), Way::of(world.children[1], &[]));
}

#[tokio::test]
async fn a_child_that_did_not_come_is_the_supervision_s_turn_again() {
    let world = Office::new().await;
    let supervision = world.role(Role::SchoolSupervision);
    let school = world.school().await;
    world.hand_over(1).await;
    let child = [world.children[0]];
    for act in [Act::placed(&*school, 7, DUE), Act::NotAppeared] {
        let _ = supervision
            .enter_step(world.family, &child, act, None)
            .await
            .unwrap();
    }
    let day = supervision.today().await.unwrap();
    let mine = day.children().find(|c| c.child.id == child[0]).unwrap();
    assert_eq!(mine.stands.standing.next, NextStep::ClearAdmission);
    assert!(day.loops.iter().any(|l| l.kind == LoopKind::NotAppeared));
    let revoked = Act::PlacementRevoked(RevokeReason::DidNotAppear);
    let _ = supervision
        .enter_step(world.family, &child, revoked, None)
        .await
        .unwrap();
    let way = world.way(0).await;
    assert_eq!(way.progress, Progress::HandedOver);
    assert!(way.holding().is_none());
    assert_eq!(
        way.attempts.last().unwrap().state,
        AttemptState::Revoked(RevokeReason::DidNotAppear)
    );
}

#[tokio::test]
async fn a_bundle_asks_schools_in_one_order_whatever_order_it_was_chosen_in() {
    let world = Office::new().await;
    world.hand_over(2).await;
    let supervision = world.role(Role::SchoolSupervision);
    let office = supervision.office().await.unwrap();
    let teaches = |s: &&erstberatung::domain::school::School| {
        s.is_open_on(supervision.clock().today()) && s.teaches(Intake::of_grade(7))
    };
    let mut schools: Vec<String> = (office.schools.iter().filter(teaches).take(2))
        .map(|s| s.number.clone())
        .collect();
    schools.sort();
    schools.reverse();
    let chosen: Vec<ToAsk> = (world.children.iter().zip(&schools))
        .map(|(child, school)| ToAsk {
            child: *child,
            school: school.clone(),
            grade: 7,
        })
        .collect();
    let (asked, done) = supervision.ask_schools(chosen.clone(), None).await.unwrap();
    assert_eq!(asked.asked, chosen);
    let command = done.unwrap().command;
    let row = world.office.store().command(command).await.unwrap();
    let written: Vec<String> = (row.unwrap().command.changes.iter())
        .map(|change| match change {
            Change::ChildStep(edit) => edit
                .after
                .as_ref()
                .unwrap()
                .act
                .school()
                .unwrap()
                .to_owned(),
            other => panic!("{other:?}"),
        })
        .collect();
    schools.reverse();
    assert_eq!(written, schools);
}
