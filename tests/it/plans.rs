//! The batch plan as a use case: taken over in one step beside what others book meanwhile, taken back at once, declined
//! days, rights, trouble below.

mod replan;

use chrono::{Duration, NaiveDate};
use erstberatung::clock::Clock;
use erstberatung::domain::appointment::Appointment;
use erstberatung::domain::booking::{BookRequest, CancelledBy};
use erstberatung::domain::change::Deed;
use erstberatung::domain::id::{AppointmentId, FamilyId};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Right, Role};
use erstberatung::planning::plan::{Proposal, Wishes};
use erstberatung::service::plans::PlanWatch;
use erstberatung::service::{Error, Service, entry};
use erstberatung::store::StoreError;
use erstberatung::store::faults::{Fault, Faults};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

async fn sample() -> (tempfile::TempDir, Service) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::noon(today());
    let founded = entry::found_sample(folder.path(), clock).await.unwrap();
    (folder, founded.service)
}

/// Two weeks from tomorrow on for the longest waiting families.
async fn wishes(service: &Service, families: usize) -> Wishes {
    let waiting = service.waiting().await.unwrap();
    let only = waiting.iter().take(families).map(|w| w.row.family.id);
    Wishes {
        only: Some(only.collect()),
        ..Wishes::weeks(today() + Duration::days(1), 2)
    }
}

async fn plan(service: &Service, families: usize) -> Proposal {
    let wishes = wishes(service, families).await;
    let proposal = service.plan(wishes, PlanWatch::default()).await.unwrap();
    assert!(proposal.problem.accepts(&proposal.solution));
    proposal
}

fn everybody(proposal: &Proposal) -> BTreeSet<FamilyId> {
    proposal.seats.iter().map(|s| s.family).collect()
}

async fn all_appointments(service: &Service) -> Vec<Appointment> {
    let rows = service
        .calendar(today(), today() + Duration::weeks(20))
        .await
        .unwrap()
        .rows;
    rows.into_iter().map(|r| r.appointment).collect()
}

fn reasons(error: Error) -> Vec<Reason> {
    match error {
        Error::Refused(refusal) => refusal.0,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_taken_over_in_one_step_and_taken_back_in_one() {
    let (_folder, service) = sample().await;
    let before = service.waiting().await.unwrap();
    let proposal = plan(&service, 12).await;
    assert_eq!(proposal.sum.families, 12);
    assert!(
        all_appointments(&service).await.is_empty(),
        "a plan writes nothing"
    );
    let commands = service.last_deeds(100).await.unwrap().len();
    let done = service
        .apply_plan(&proposal, &everybody(&proposal))
        .await
        .unwrap();
    assert_eq!(done.value.left_out, []);
    assert_eq!(done.value.booked.len(), proposal.seats.len());
    for (booked, seat) in done.value.booked.iter().zip(&proposal.seats) {
        let a = &booked.appointment;
        assert_eq!(
            (a.family, a.start, a.room, a.counsellor, a.series, a.minutes),
            (
                seat.family,
                seat.place.start,
                seat.place.room,
                seat.place.counsellor,
                seat.place.series,
                seat.minutes
            )
        );
    }
    let booked = u32::try_from(proposal.seats.len()).unwrap();
    assert_eq!(
        done.deed,
        Deed::PlanApplied {
            booked,
            left_out: 0
        }
    );
    assert_eq!(service.last_deeds(100).await.unwrap().len(), commands + 1);
    assert_eq!(all_appointments(&service).await.len(), proposal.seats.len());
    let _ = service.undo(None).await.unwrap();
    assert!(all_appointments(&service).await.is_empty());
    assert_eq!(service.waiting().await.unwrap(), before);
    assert_eq!(
        plan(&service, 12).await,
        proposal,
        "the same data, the same plan"
    );
    let _ = service.redo().await.unwrap();
    assert_eq!(all_appointments(&service).await.len(), proposal.seats.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_was_accepted_is_booked() {
    let (_folder, service) = sample().await;
    let proposal = plan(&service, 6).await;
    let one = BTreeSet::from([proposal.seats[1].family]);
    let done = service.apply_plan(&proposal, &one).await.unwrap();
    assert_eq!(done.value.booked.len(), 1);
    assert_eq!(
        done.value.booked[0].appointment.family,
        proposal.seats[1].family
    );
    let commands = service.last_deeds(100).await.unwrap().len();
    let nobody = service
        .apply_plan(&proposal, &BTreeSet::new())
        .await
        .unwrap();
    assert_eq!(nobody.value, Default::default());
    assert_eq!(
        service.last_deeds(100).await.unwrap().len(),
        commands,
        "nothing, no command"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_booked_meanwhile_is_left_out_and_the_rest_stands() {
    let (_folder, service) = sample().await;
    let proposal = plan(&service, 10).await;
    // Somebody books another family into the place of the third, and the fourth itself elsewhere.
    let place = proposal.seats[2].place;
    let waiting = service.waiting().await.unwrap();
    let mut others = waiting.iter().rev().map(|w| w.row.family.id);
    let taken_by = loop {
        let family = others.next().unwrap();
        let request = BookRequest {
            minutes: Some(60),
            without_interpreter: true,
            override_reason: Some("eilig".into()),
            ..BookRequest::usual(AppointmentId(erstberatung::clock::new_id()), place)
        };
        if service.book(family, request).await.is_ok() {
            break family;
        }
    };
    let elsewhere = proposal.seats[3].family;
    let mut free = service
        .suggestions(elsewhere, None, 200)
        .await
        .unwrap()
        .best;
    free.retain(|s| s.place.start.date() > proposal.wishes.to);
    let _ = service.book_slot(elsewhere, free[0].key).await.unwrap();
    let done = service
        .apply_plan(&proposal, &everybody(&proposal))
        .await
        .unwrap();
    let left: Vec<FamilyId> = done.value.left_out.iter().map(|(f, _)| *f).collect();
    assert_eq!(left, [proposal.seats[2].family, elsewhere]);
    assert!(
        done.value.left_out[0]
            .1
            .0
            .iter()
            .any(|r| matches!(r, Reason::CounsellorBusy { .. })),
        "{:?}",
        done.value.left_out[0]
    );
    assert!(matches!(
        done.value.left_out[1].1.0[0],
        Reason::AlreadyBooked { .. }
    ));
    assert_eq!(done.value.booked.len(), proposal.seats.len() - 2);
    let all = all_appointments(&service).await;
    assert_eq!(all.len(), proposal.seats.len());
    assert!(all.iter().any(|a| a.family == taken_by));
    // Taking it back leaves what the others did.
    let _ = service.undo(Some(done.command)).await.unwrap();
    assert_eq!(all_appointments(&service).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_engine_refuses_it_is_decided_anew_but_not_for_ever() {
    let (_folder, service) = sample().await;
    let proposal = plan(&service, 5).await;
    let all = everybody(&proposal);
    let overlap = || {
        let resource = erstberatung::domain::id::ResourceId(1);
        Fault::RefuseCommit(StoreError::Overlap(vec![resource]))
    };
    let behind = |faults: Vec<Fault>| {
        let store = service.store().with_faults(Faults::of(faults));
        Service::new(store, service.clock(), service.actor().clone())
    };
    let never = behind(vec![overlap(), overlap(), overlap(), overlap(), overlap()]);
    let refused = never.apply_plan(&proposal, &all).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::TakenMeanwhile]);
    assert!(all_appointments(&service).await.is_empty());
    let twice = behind(vec![overlap(), overlap()]);
    let done = twice.apply_plan(&proposal, &all).await.unwrap();
    assert_eq!(done.value.booked.len(), proposal.seats.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_day_is_kept_until_it_is_taken_back() {
    let (_folder, service) = sample().await;
    let proposal = plan(&service, 3).await;
    let seat = &proposal.seats[0];
    let day = seat.place.start.date();
    let declined = service
        .decline(seat.family, day, " verreist ")
        .await
        .unwrap();
    assert_eq!(declined.value.reason, "verreist");
    assert_eq!(declined.deed, Deed::DayDeclined(seat.family));
    assert_eq!(
        service.declined(today()).await.unwrap(),
        std::slice::from_ref(&declined.value)
    );
    let file = service.family(seat.family).await.unwrap();
    assert_eq!(
        file.timeline[0].command.deed, declined.deed,
        "the file's history says so"
    );
    let other = plan(&service, 3).await;
    let moved = other
        .seats
        .iter()
        .find(|s| s.family == seat.family)
        .unwrap();
    assert_ne!(moved.place.start.date(), day);
    assert_eq!(other.declined, std::slice::from_ref(&declined.value));
    // The same day once more: one entry, the newer reason.
    let _ = service.decline(seat.family, day, "krank").await.unwrap();
    let kept = service.declined(today()).await.unwrap();
    assert_eq!(
        (kept.len(), kept[0].reason.as_str(), kept[0].rev),
        (1, "krank", 2)
    );
    let _ = service.undo(None).await.unwrap();
    assert_eq!(
        service.declined(today()).await.unwrap()[0].reason,
        "verreist"
    );
    let _ = service.undo(Some(declined.command)).await.unwrap();
    assert!(service.declined(today()).await.unwrap().is_empty());
    let long = "x".repeat(81);
    let refused = service.decline(seat.family, day, &long).await.unwrap_err();
    assert_eq!(
        reasons(refused),
        [Reason::Invalid {
            field: "reason".into()
        }]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_a_declined_day_back_gives_the_old_plan() {
    let (_folder, service) = sample().await;
    let proposal = plan(&service, 3).await;
    let seat = &proposal.seats[0];
    let day = seat.place.start.date();
    let _ = service.decline(seat.family, day, "").await.unwrap();
    assert_ne!(plan(&service, 3).await, proposal);
    let _ = service.undo(None).await.unwrap();
    assert!(service.declined(today()).await.unwrap().is_empty());
    assert_eq!(plan(&service, 3).await, proposal);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_has_an_appointment_then_there_is_nothing_to_plan() {
    let (_folder, service) = sample().await;
    let (proposal, done) = service.seat_waiting(8).await.unwrap();
    assert_eq!(
        (
            proposal.sum.seated,
            done.value.booked.len(),
            done.value.left_out.len()
        ),
        (120, 120, 0)
    );
    let next = plan(&service, 10).await;
    assert_eq!((next.sum.families, next.problem.choices.len()), (0, 0));
    // A family whose appointment was called off waits again, and gets a place beside the others.
    let first = done.value.booked[0].appointment.clone();
    let _ = service
        .cancel(first.id, CancelledBy::Family, "krank")
        .await
        .unwrap();
    let again = plan(&service, 10).await;
    assert_eq!(again.sum.families, 1);
    let done = service
        .apply_plan(&again, &everybody(&again))
        .await
        .unwrap();
    assert_eq!(done.value.booked.len(), again.seats.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn it_needs_the_right_to_book_and_can_be_stopped() {
    let (_folder, service) = sample().await;
    let proposal = plan(&service, 2).await;
    let stranger = service.acting_as(Actor {
        role: Role::SchoolSupervision,
        ..service.actor().clone()
    });
    let no_right = [Reason::NoRight {
        role: Role::SchoolSupervision,
        right: Right::BookAppointments,
    }];
    let wishes = wishes(&service, 30).await;
    let watch = PlanWatch::default();
    let refused = stranger.plan(wishes.clone(), watch).await.unwrap_err();
    assert_eq!(reasons(refused), no_right);
    let refused = stranger.apply_plan(&proposal, &everybody(&proposal)).await;
    assert_eq!(reasons(refused.unwrap_err()), no_right);
    let family = proposal.seats[0].family;
    let refused = stranger.decline(family, today(), "").await.unwrap_err();
    assert_eq!(reasons(refused), no_right);

    let cancel = Arc::new(AtomicBool::new(true));
    cancel.store(true, Ordering::Relaxed);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&seen);
    let watch = PlanWatch {
        progress: Arc::new(move |step| kept.lock().unwrap().push(step)),
        cancel,
    };
    let stopped = service.plan(wishes, watch).await.unwrap();
    assert!(
        stopped.problem.accepts(&stopped.solution),
        "the best so far"
    );
    assert!(stopped.solution.bound <= stopped.solution.cost);
    let seen = seen.lock().unwrap();
    assert!(seen.iter().all(|step| step.bound <= step.cost));
}
