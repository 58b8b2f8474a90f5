//! Planning anew: appointments that no longer fit the offered time move to places of a plan, in one step; everything else
//! stays where it is.

use super::{everybody, today};
use chrono::Duration;
use erstberatung::clock::Clock;
use erstberatung::domain::appointment::{Appointment, AppointmentStatus};
use erstberatung::domain::booking::{Consequence, Place};
use erstberatung::domain::change::Deed;
use erstberatung::domain::id::{AbsenceId, CounsellorId, FamilyId};
use erstberatung::domain::interpreter::{InterpreterBooking, InterpreterStatus};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::domain::schedule::affected::{Standing, standing};
use erstberatung::domain::schedule::{Absence, Series};
use erstberatung::domain::site::Counsellor;
use erstberatung::planning::plan::{Proposal, Wishes};
use erstberatung::service::administration::{Amendment, Entry};
use erstberatung::service::plans::PlanWatch;
use erstberatung::service::{Service, entry};
use std::collections::{BTreeMap, BTreeSet};

/// The sample in full swing; a counsellor is away for two weeks. The appointments that this hits.
async fn away() -> (tempfile::TempDir, Service, Vec<Appointment>) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::noon(today());
    let founded = entry::found_sample(folder.path(), clock).await.unwrap();
    let service = founded.service;
    service.rehearse().await.unwrap();
    let office = service.office().await.unwrap();
    let admin = office
        .persons
        .iter()
        .find(|p| p.roles.contains(&Role::Admin));
    let service = service.acting_as(Actor {
        person: admin.unwrap().id,
        name: admin.unwrap().name.clone(),
        role: Role::Admin,
    });
    let mut hit = Vec::new();
    for counsellor in office.counsellors.iter().filter(|c| c.active) {
        let from = (today() + Duration::days(5)).and_hms_opt(0, 0, 0).unwrap();
        let away = Amendment::Save(vec![Entry::Absence(Absence {
            id: AbsenceId(0),
            counsellor: counsellor.id,
            from,
            to: from + Duration::weeks(2),
            rev: 1,
        })]);
        let foreseen = service.foresee(&away).await.unwrap().affected;
        if foreseen.len() > hit.len() {
            hit = service.amend(&away).await.unwrap().value;
        }
        if hit.len() > 3 {
            break;
        }
    }
    assert!(hit.len() > 3, "the sample has appointments in these weeks");
    let hit = hit.into_iter().map(|row| row.appointment).collect();
    (folder, service, hit)
}

fn families(appointments: &[Appointment]) -> BTreeSet<FamilyId> {
    appointments.iter().map(|a| a.family).collect()
}

async fn anew(service: &Service, only: BTreeSet<FamilyId>) -> Proposal {
    let wishes = Wishes {
        only: Some(only),
        ..Wishes::weeks(today() + Duration::days(1), 6)
    };
    let proposal = service.plan(wishes, PlanWatch::default()).await.unwrap();
    assert!(proposal.problem.accepts(&proposal.solution));
    proposal
}

async fn all(service: &Service) -> BTreeMap<erstberatung::domain::id::AppointmentId, Appointment> {
    let (from, to) = (today() - Duration::weeks(8), today() + Duration::weeks(30));
    let rows = service.calendar(from, to).await.unwrap().rows;
    let all = rows.into_iter().map(|r| (r.appointment.id, r.appointment));
    all.collect()
}

/// Without its revision, which only ever grows.
fn as_it_was(
    all: &BTreeMap<erstberatung::domain::id::AppointmentId, Appointment>,
) -> Vec<Appointment> {
    let bare = |a: &Appointment| Appointment {
        rev: 0,
        ..a.clone()
    };
    all.values().map(bare).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_longer_fits_moves_with_everything_attached_and_one_step_takes_it_back() {
    let (_folder, service, hit) = away().await;
    let before = all(&service).await;
    let proposal = anew(&service, families(&hit)).await;
    assert_eq!(proposal.sum.families, hit.len());
    assert!(proposal.seats.len() > 3);
    assert_eq!(proposal.sum.changed, proposal.seats.len());
    assert_eq!(all(&service).await, before, "a plan writes nothing");
    for seat in &proposal.seats {
        let moves = seat.moves.as_ref().unwrap();
        assert_eq!(**moves, before[&moves.id]);
        assert_eq!((seat.family, seat.minutes), (moves.family, moves.minutes));
        assert_eq!(
            (seat.kind, seat.children),
            (moves.kind, moves.children.len())
        );
        assert_ne!(seat.place, Place::of(moves));
    }
    let commands = service.last_deeds(2000).await.unwrap().len();
    let tried = service.try_plan(&proposal).await.unwrap();
    let done = service
        .apply_plan(&proposal, &everybody(&proposal))
        .await
        .unwrap();
    assert_eq!(done.value.left_out, []);
    assert_eq!(tried, done.value, "trying says what taking over does");
    assert_eq!(done.value.moved.len(), proposal.seats.len());
    assert_eq!(service.last_deeds(2000).await.unwrap().len(), commands + 1);
    assert!(matches!(done.deed, Deed::PlanApplied { left_out: 0, .. }));
    let after = all(&service).await;
    assert_eq!(after.len(), before.len(), "moved, not booked again");
    let office = service.office().await.unwrap();
    let (mut letters, mut asked) = (0, 0);
    for (settled, seat) in done.value.booked.iter().zip(&proposal.seats) {
        let (was, is) = (seat.moves.as_ref().unwrap(), &settled.appointment);
        assert_eq!(after[&was.id], *is);
        assert_eq!(Place::of(is), seat.place);
        assert_eq!(standing(&office, is), Standing::Offered);
        assert_eq!((is.minutes, &is.children), (was.minutes, &was.children));
        assert_eq!(is.status, AppointmentStatus::Booked, "to be invited anew");
        let outdated = settled.consequences.contains(&Consequence::LetterOutdated);
        assert_eq!(outdated, was.status != AppointmentStatus::Booked);
        letters += usize::from(outdated);
        let booking = was.interpreter.as_ref();
        assert_eq!(booking.is_some(), is.interpreter.is_some());
        if booking.is_some_and(InterpreterBooking::was_asked) {
            let now = is.interpreter.as_ref().unwrap();
            assert_eq!(now.status, InterpreterStatus::ToClear);
            asked += 1;
        }
    }
    assert!(letters + asked > 0, "the sample has something attached");
    let moved: BTreeSet<_> = done.value.moved.iter().collect();
    let rest = |all: &BTreeMap<_, Appointment>| {
        let rest = all.iter().filter(|(id, _)| !moved.contains(id));
        rest.map(|(_, a)| a.clone()).collect::<Vec<_>>()
    };
    assert_eq!(rest(&after), rest(&before), "all others are pinned");
    let _ = service.undo(None).await.unwrap();
    assert_eq!(as_it_was(&all(&service).await), as_it_was(&before));
    let _ = service.redo().await.unwrap();
    assert_eq!(as_it_was(&all(&service).await), as_it_was(&after));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_asked_for_by_name_or_fits_stays() {
    let (_folder, service, hit) = away().await;
    // A plan for all that wait moves nobody.
    let wishes = Wishes::weeks(today() + Duration::days(1), 3);
    let proposal = service.plan(wishes, PlanWatch::default()).await.unwrap();
    let hit_families = families(&hit);
    assert!(proposal.seats.iter().all(|s| s.moves.is_none()));
    assert!(
        proposal
            .problem
            .families
            .iter()
            .all(|f| !hit_families.contains(&f.id))
    );
    assert_eq!(proposal.sum.changed, 0);
    // Somebody whose appointment fits is not planned though asked for; beside them one that does not fit is.
    let office = service.office().await.unwrap();
    let now = service.clock().now();
    let appointments = all(&service).await;
    let mut fitting = appointments.values().filter(|a| {
        a.status.is_open() && a.start > now && standing(&office, a) == Standing::Offered
    });
    let fits = fitting.next().unwrap().family;
    let proposal = anew(&service, BTreeSet::from([fits, hit[0].family])).await;
    let planned: Vec<FamilyId> = proposal.problem.families.iter().map(|f| f.id).collect();
    assert_eq!(planned, [hit[0].family]);
    // Once the counsellor is there again, nothing is left to move.
    let _ = service.undo(None).await.unwrap();
    assert_eq!(anew(&service, hit_families).await.sum.families, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_meanwhile_is_named_and_the_rest_moves() {
    let (_folder, service, hit) = away().await;
    let proposal = anew(&service, families(&hit)).await;
    let changed = proposal.seats[1].moves.as_ref().unwrap();
    let _ = service
        .set_status(changed.id, AppointmentStatus::Invited)
        .await
        .unwrap();
    let before = all(&service).await;
    let done = service
        .apply_plan(&proposal, &everybody(&proposal))
        .await
        .unwrap();
    let refused = (changed.family, Reason::ChangedMeanwhile.into());
    assert_eq!(done.value.left_out, [refused]);
    assert_eq!(done.value.booked.len(), proposal.seats.len() - 1);
    assert_eq!(all(&service).await[&changed.id], before[&changed.id]);
    // Planned anew with what is so now, it moves too.
    let next = anew(&service, families(&hit)).await;
    assert_eq!(
        next.seats.len() + next.unseated.len(),
        hit.len() - done.value.booked.len()
    );
    assert!(next.seats.iter().any(|s| s.family == changed.family));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_talk_can_keep_its_time_with_another_counsellor() {
    let (_folder, service, _) = away().await;
    let office = service.office().await.unwrap();
    let now = service.clock().now();
    let appointments = all(&service).await;
    let talk = appointments.values().find(|a| {
        a.status.is_open()
            && a.start > now + Duration::days(10)
            && a.series.is_some()
            && standing(&office, a) == Standing::Offered
    });
    let talk = talk.unwrap();
    // A new colleague takes the series over from that day on.
    let like = office.counsellor(talk.counsellor).unwrap().clone();
    let id = CounsellorId(office.counsellors.iter().map(|c| c.id.0).max().unwrap() + 1);
    let colleague = Entry::Counsellor(Counsellor {
        id: CounsellorId(0),
        name: "N. Neu".into(),
        short: "Neu".into(),
        rev: 1,
        ..like
    });
    let _ = service
        .amend(&Amendment::Save(vec![colleague]))
        .await
        .unwrap();
    let old = office.series(talk.series.unwrap()).unwrap().clone();
    let (series, day) = (
        Series {
            counsellor: id,
            ..old
        },
        talk.start.date(),
    );
    let hit = service.amend(&Amendment::From(series, day)).await.unwrap();
    assert!(hit.value.iter().any(|row| row.appointment.id == talk.id));
    let office = service.office().await.unwrap();
    let begun = office.series.iter().find(|s| s.counsellor == id).unwrap();
    let place = Place {
        series: Some(begun.id),
        counsellor: id,
        ..Place::of(talk)
    };
    let wishes = Wishes {
        only: Some(BTreeSet::from([talk.family])),
        fixed: BTreeMap::from([(talk.family, place)]),
        ..Wishes::weeks(day, 1)
    };
    let proposal = service.plan(wishes, PlanWatch::default()).await.unwrap();
    assert_eq!(proposal.unseated, [], "its own time is not in its way");
    assert_eq!(proposal.seats[0].place, place);
    let done = service
        .apply_plan(&proposal, &everybody(&proposal))
        .await
        .unwrap();
    let moved = &done.value.booked[0].appointment;
    assert_eq!((moved.counsellor, moved.start), (id, talk.start));
    assert_eq!(moved.interpreter, talk.interpreter, "the same meeting");
}

/// Two talks of one length that could change places, as a plan that does it.
async fn exchange(service: &Service, template: &Proposal) -> Proposal {
    let appointments = all(service).await;
    let now = service.clock().now();
    let open: Vec<&Appointment> = appointments
        .values()
        .filter(|a| a.status.is_open() && a.start > now + Duration::days(7))
        .collect();
    for a in &open {
        for b in open
            .iter()
            .filter(|b| b.family != a.family && b.minutes == a.minutes)
        {
            let mut proposal = template.clone();
            let seat = |who: &Appointment, to: &Appointment| {
                let mut seat = template.seats[0].clone();
                (seat.family, seat.place) = (who.family, Place::of(to));
                seat.moves = Some(Box::new(who.clone()));
                seat
            };
            proposal.seats = vec![seat(a, b), seat(b, a)];
            if service
                .try_plan(&proposal)
                .await
                .unwrap()
                .left_out
                .is_empty()
            {
                return proposal;
            }
        }
    }
    panic!("nobody can change places")
}

#[tokio::test(flavor = "multi_thread")]
async fn two_change_places_and_who_cannot_move_keeps_its_time() {
    let (_folder, service, hit) = away().await;
    let template = anew(&service, families(&hit)).await;
    let proposal = exchange(&service, &template).await;
    let (first, second) = (proposal.seats[0].family, proposal.seats[1].family);
    let before = all(&service).await;
    // The control: one alone finds its place taken.
    let one = BTreeSet::from([first]);
    let alone = service.apply_plan(&proposal, &one).await.unwrap().value;
    assert_eq!(alone.booked, []);
    let busy = |r: &Reason| matches!(r, Reason::CounsellorBusy { .. } | Reason::RoomBusy { .. });
    assert!(
        alone.left_out[0].1.0.iter().any(busy),
        "{:?}",
        alone.left_out
    );
    // When the second cannot move, the first cannot either, and both are named.
    let kept = proposal.seats[1].moves.as_ref().unwrap();
    let touched = service
        .set_status(kept.id, AppointmentStatus::Invited)
        .await
        .unwrap();
    let both = BTreeSet::from([first, second]);
    let none = service.apply_plan(&proposal, &both).await.unwrap().value;
    assert_eq!(none.booked, []);
    let named: Vec<FamilyId> = none.left_out.iter().map(|(f, _)| *f).collect();
    assert_eq!(named, [first, second]);
    assert!(none.left_out[0].1.0.iter().any(busy));
    assert_eq!(none.left_out[1].1, Reason::ChangedMeanwhile.into());
    // Both together change places, and one step brings both back.
    let mut again = proposal.clone();
    again.seats[1].moves = Some(Box::new(touched.value.appointment));
    let done = service.apply_plan(&again, &both).await.unwrap();
    assert_eq!(done.value.moved.len(), 2);
    let after = all(&service).await;
    for seat in &proposal.seats {
        let id = seat.moves.as_ref().unwrap().id;
        assert_eq!(Place::of(&after[&id]), seat.place);
    }
    let _ = service.undo(Some(done.command)).await.unwrap();
    let back = all(&service).await;
    for seat in &proposal.seats {
        let id = seat.moves.as_ref().unwrap().id;
        assert_eq!(Place::of(&back[&id]), Place::of(&before[&id]));
    }
}
