//! Ending a talk: answers, outcome and minute in one command; the draft goes with it, or stays when it is refused.

use super::{file, reasons, sample};
use erstberatung::domain::appointment::{Appointment, AppointmentStatus, Outcome};
use erstberatung::domain::booking::Consequence;
use erstberatung::domain::draft::{DraftKey, bases};
use erstberatung::domain::family::ClosingReason;
use erstberatung::domain::file::File;
use erstberatung::domain::id::PersonId;
use erstberatung::domain::recommendation::Recommendation;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Right, Role};
use erstberatung::domain::school_form::{SchoolForm, SchoolStage};
use erstberatung::domain::talk::{Procedure, TalkChild};
use erstberatung::service::Service;
use erstberatung::service::talks::TalkEnd;

fn counsellor(service: &Service) -> Service {
    service.acting_as(Actor {
        person: PersonId(2),
        name: "K. Beispiel".into(),
        role: Role::Counsellor,
    })
}

/// A family whose appointment was to begin before now, with its file.
async fn due(service: &Service) -> (Appointment, File) {
    let now = service.clock().now();
    let span = service.calendar(now.date(), now.date()).await.unwrap();
    let row = (span.rows.into_iter())
        .find(|r| r.appointment.status.is_open() && r.appointment.start < now)
        .unwrap();
    let read = service.family(row.appointment.family).await.unwrap();
    (row.appointment, file(read))
}

fn end(appointment: &Appointment, before: &File) -> TalkEnd {
    let mut after = before.clone();
    after.children[0].recommendation = Some(Recommendation {
        form: Some(SchoolForm::Gesamtschule),
        grade: Some(5),
        ..Recommendation::default()
    });
    let child = before.children[0].id;
    TalkEnd {
        before: before.clone(),
        after,
        appointment: Some(appointment.id),
        begun: appointment.start,
        outcome: Outcome::DocumentsMissing,
        children: vec![TalkChild {
            child,
            procedure: Procedure::Full,
        }],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_talk_ends_as_one_thing_and_is_taken_back_as_one() {
    let (_folder, service) = sample().await;
    service.rehearse().await.unwrap();
    let me = counsellor(&service);
    let (appointment, before) = due(&me).await;
    let key = DraftKey::Talk(appointment.family);
    let base = bases(&before);
    let _ = me.save_draft(key, "…".into(), base, 0).await.unwrap();
    let done = me.end_talk(end(&appointment, &before)).await.unwrap();
    assert!(done.value.contains(&Consequence::FollowUpNeeded));
    let row = me.appointment(appointment.id).await.unwrap().appointment;
    assert_eq!(
        (row.status, row.outcome),
        (AppointmentStatus::Held, Some(Outcome::DocumentsMissing))
    );
    assert!(row.minutes_spent.is_some());
    let after = me.family(appointment.family).await.unwrap();
    let made = after.children[0].recommendation.clone().unwrap();
    let today = me.clock().today();
    assert_eq!((made.counsellor, made.on), (Some(PersonId(2)), Some(today)));
    assert_eq!(made.stage, Some(SchoolStage::LowerSecondary));
    let talks = me.talks(appointment.family).await.unwrap();
    assert_eq!(
        (talks.len(), talks[0].appointment),
        (1, Some(appointment.id))
    );
    assert_eq!(
        talks[0].minute.children,
        after
            .children
            .iter()
            .map(|c| {
                // The minute is written with the revision that the talk began with.
                let mut child = c.clone();
                child.rev = before.children.iter().find(|b| b.id == c.id).unwrap().rev;
                child
            })
            .collect::<Vec<_>>()
    );
    assert_eq!(me.own_draft(key).await.unwrap(), None);
    let _ = me.undo(None).await.unwrap();
    let back = me.appointment(appointment.id).await.unwrap().appointment;
    assert_eq!((back.status, back.outcome), (appointment.status, None));
    let family = me.family(appointment.family).await.unwrap();
    assert_eq!(family.children[0].recommendation, None);
    assert!(me.talks(appointment.family).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_leaves_the_draft() {
    let (_folder, service) = sample().await;
    service.rehearse().await.unwrap();
    let me = counsellor(&service);
    let (appointment, before) = due(&me).await;
    let key = DraftKey::Talk(appointment.family);
    let _ = me
        .save_draft(key, "…".into(), bases(&before), 0)
        .await
        .unwrap();
    // Somebody changed the child meanwhile.
    let mut other = before.clone();
    other.children[0].birth_place = "Musterort".into();
    let _ = service
        .save_file(Some(before.clone()), other)
        .await
        .unwrap();
    let refused = me.end_talk(end(&appointment, &before)).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    assert!(me.own_draft(key).await.unwrap().is_some());
    let row = me.appointment(appointment.id).await.unwrap().appointment;
    assert_eq!(row.status, appointment.status, "all or nothing");
    assert!(me.talks(appointment.family).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn only_counsellors_end_talks() {
    let (_folder, service) = sample().await;
    service.rehearse().await.unwrap();
    let (appointment, before) = due(&service).await;
    let refused = service
        .end_talk(end(&appointment, &before))
        .await
        .unwrap_err();
    let (role, right) = (Role::Office, Right::Counsel);
    assert_eq!(reasons(refused), [Reason::NoRight { role, right }]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_seen_is_not_kept() {
    let (_folder, service) = sample().await;
    service.rehearse().await.unwrap();
    let me = counsellor(&service);
    let (appointment, before) = due(&me).await;
    let mut ending = end(&appointment, &before);
    let advice = ending.after.children[0].recommendation.as_mut().unwrap();
    advice.reason = "Nah\u{200B} am\tBus".into();
    let _ = me.end_talk(ending).await.unwrap();
    let after = me.family(appointment.family).await.unwrap();
    let kept = after.children[0].recommendation.clone().unwrap();
    assert_eq!(kept.reason, "Nah am Bus");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_not_closed_under_a_talk_and_no_talk_ends_in_a_closed_one() {
    let (_folder, service) = sample().await;
    service.rehearse().await.unwrap();
    let me = counsellor(&service);
    let (appointment, before) = due(&me).await;
    let (family, why) = (appointment.family, ClosingReason::MovedAway);
    let key = DraftKey::Talk(family);
    let _ = me
        .save_draft(key, "…".into(), bases(&before), 0)
        .await
        .unwrap();
    let refused = reasons(service.close_family(family, why).await.unwrap_err());
    assert!(
        matches!(&refused[..], [Reason::TalkRuns { name }] if !name.is_empty()),
        "{refused:?}"
    );
    let _ = me.close_family(family, why).await.unwrap();
    assert_eq!(me.own_draft(key).await.unwrap(), None, "the own one goes");
    let refused = me.end_talk(end(&appointment, &before)).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::FileClosed]);
    assert!(me.talks(family).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn records_of_talks_are_read_by_counselling_and_office_alone() {
    let (_folder, service) = sample().await;
    service.rehearse().await.unwrap();
    let (appointment, _) = due(&service).await;
    for role in Role::ALL {
        let who = service.acting_as(Actor {
            role,
            ..service.actor().clone()
        });
        let read = who.talks(appointment.family).await;
        let right = Right::ReadTalks;
        match role {
            Role::Counsellor | Role::Office => assert_eq!(read.unwrap(), []),
            Role::SchoolSupervision | Role::Admin => {
                assert_eq!(
                    reasons(read.unwrap_err()),
                    [Reason::NoRight { role, right }]
                );
            }
        }
    }
}
