//! Tests of what is entered about an appointment: the family's word, its end, and corrections of it.

#![allow(clippy::unwrap_used, clippy::expect_used)]
use super::*;
use crate::domain::schedule::trial::{appointment, at, day};

fn begun() -> (Appointment, NaiveDateTime) {
    (
        appointment(1, 1, 1, "2026-11-23 08:30", 90),
        at("2026-11-23 10:00"),
    )
}

#[test]
fn the_family_s_word_is_kept_with_way_and_day() {
    let (booked, _) = begun();
    let before = at("2026-11-20 12:00");
    let said = confirm(&booked, Channel::TextMessage, day("2026-11-19"), before)
        .unwrap()
        .appointment;
    assert_eq!(said.status, AppointmentStatus::Confirmed);
    assert_eq!(
        said.confirmation,
        Some(Confirmation {
            by: Channel::TextMessage,
            on: day("2026-11-19")
        })
    );
    let tomorrow = confirm(&booked, Channel::Phone, day("2026-11-21"), before);
    assert!(tomorrow.is_err(), "nobody confirms tomorrow");
    let again = set_status(&said, AppointmentStatus::Booked, before).unwrap();
    assert_eq!(again.appointment.confirmation, None);
    let cancelled = Appointment {
        status: AppointmentStatus::CancelledByFamily,
        ..booked
    };
    let refused = confirm(&cancelled, Channel::Phone, day("2026-11-19"), before).unwrap_err();
    assert_eq!(refused.0, [Reason::NotOpen]);
}

#[test]
fn every_end_is_entered_and_says_whether_a_follow_up_is_needed() {
    let (booked, now) = begun();
    for how in Conclusion::ALL {
        let decision = conclude(&booked, how, Some(80), "", now).unwrap();
        let after = decision.appointment;
        let (status, outcome, minutes, follow_up) = match how {
            Conclusion::NoShow => (AppointmentStatus::NoShow, None, None, false),
            Conclusion::Held(o) => (
                AppointmentStatus::Held,
                Some(o),
                Some(80),
                matches!(o, Outcome::ChildMissing | Outcome::DocumentsMissing),
            ),
        };
        assert_eq!(
            (after.status, after.outcome, after.minutes_spent),
            (status, outcome, minutes)
        );
        let wanted: &[Consequence] = if follow_up {
            &[Consequence::FollowUpNeeded]
        } else {
            &[]
        };
        assert_eq!(decision.consequences, wanted);
    }
}

#[test]
fn nothing_ends_before_it_begins_and_no_talk_takes_a_day() {
    let (booked, _) = begun();
    let how = Conclusion::Held(Outcome::AsPlanned);
    let early = conclude(&booked, how, Some(0), "", at("2026-11-23 08:00")).unwrap_err();
    let field = "status".to_owned();
    let most = crate::domain::booking::LONGEST_TALK;
    assert_eq!(
        early.0,
        [Reason::Invalid { field }, Reason::LengthOutOfRange { most }]
    );
    let cancelled = Appointment {
        status: AppointmentStatus::CancelledByOffice,
        ..booked
    };
    let refused = conclude(&cancelled, how, None, "", at("2026-11-23 10:00")).unwrap_err();
    assert_eq!(refused.0, [Reason::NotOpen]);
}

#[test]
fn after_the_day_an_end_is_corrected_with_a_reason_only() {
    let (booked, now) = begun();
    let missed = conclude(&booked, Conclusion::NoShow, None, "", now)
        .unwrap()
        .appointment;
    let held = Conclusion::Held(Outcome::AsPlanned);
    assert!(
        conclude(&missed, held, None, "", now).is_ok(),
        "the same day"
    );
    assert!(set_status(&missed, AppointmentStatus::Held, now).is_ok());
    let tomorrow = at("2026-11-24 08:00");
    let refused = conclude(&missed, held, None, " ", tomorrow).unwrap_err();
    assert_eq!(refused.0, [Reason::CorrectionNeedsReason]);
    let refused = set_status(&missed, AppointmentStatus::Held, tomorrow).unwrap_err();
    assert_eq!(refused.0, [Reason::CorrectionNeedsReason]);
    let corrected = conclude(&missed, held, None, "war doch da", tomorrow).unwrap();
    assert_eq!(corrected.appointment.reason, "war doch da");
    // What nobody entered yet needs no reason.
    assert!(conclude(&booked, held, None, "", tomorrow).is_ok());
    assert!(set_status(&booked, AppointmentStatus::NoShow, tomorrow).is_ok());
}
