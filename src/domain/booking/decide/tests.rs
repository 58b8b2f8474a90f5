//! Tests of the decisions: every reason is named, what can be overridden gives way, what follows is said.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod kinds;
mod moving;

use super::*;
use crate::domain::appointment::Claim;
use crate::domain::booking::{CancelledBy, cancel, set_interpreter, set_status};
use crate::domain::change::Change;
use crate::domain::child::Child;
use crate::domain::family::{Closing, ClosingReason, Family, InterpreterNeed, Wish};
use crate::domain::id::{
    AbsenceId, ClosureId, CounsellorId, InterpreterId, RoomId, SeriesId, SiteId,
};
use crate::domain::interpreter::{InterpreterMode, InterpreterStatus};
use crate::domain::office::Office;
use crate::domain::schedule::trial::{appointment, at, child, day, family, office};
use crate::domain::schedule::{Absence, Closure, open_slots};
use crate::domain::setting::Settings;
use crate::domain::travel::TravelPair;
use proptest::prelude::*;
use uuid::Uuid;

/// Saturday noon before the week of the tests.
const NOW: &str = "2026-11-21 12:00";
const MONDAY: &str = "2026-11-23 08:30";
const LATER_MONDAY: &str = "2026-12-07 08:30";

struct World {
    office: Office,
    family: Family,
    children: Vec<Child>,
    appointments: Vec<Appointment>,
}

impl World {
    fn new() -> Self {
        let family = family(7, "05570004");
        let children = vec![child(1, &family), child(2, &family)];
        Self {
            office: office(),
            family,
            children,
            appointments: Vec::new(),
        }
    }

    fn arabic(mut self) -> Self {
        self.family.interpreter = Some(InterpreterNeed {
            language: "ar".into(),
            second: None,
            woman_preferred: false,
        });
        self
    }

    fn snapshot(&self) -> Snapshot<'_> {
        Snapshot {
            office: &self.office,
            family: &self.family,
            children: &self.children,
            appointments: &self.appointments,
        }
    }

    fn book(&self, request: &BookRequest) -> Result<Decision, Refusal> {
        book(&self.snapshot(), request, at(NOW))
    }

    fn reasons(&self, request: &BookRequest) -> Vec<Reason> {
        self.book(request).expect_err("must be refused").0
    }

    fn booked(&self, start: &str) -> Appointment {
        self.book(&monday(start)).unwrap().appointment
    }
}

/// Alpha in room 1 in Ahlen, series 1.
fn place(start: &str) -> Place {
    Place {
        series: Some(SeriesId(1)),
        site: SiteId(1),
        room: RoomId(1),
        counsellor: CounsellorId(1),
        start: at(start),
    }
}

/// Beta, who speaks Arabic, in room 3 in Beckum, series 2.
fn wednesday(start: &str) -> Place {
    Place {
        series: Some(SeriesId(2)),
        site: SiteId(2),
        room: RoomId(3),
        counsellor: CounsellorId(2),
        start: at(start),
    }
}

fn monday(start: &str) -> BookRequest {
    BookRequest::usual(AppointmentId(Uuid::from_u128(42)), place(start))
}

fn overridden(start: &str) -> BookRequest {
    BookRequest {
        override_reason: Some("mit der Leitung besprochen".into()),
        ..monday(start)
    }
}

#[test]
fn length_follows_children_and_interpreter() {
    use AppointmentKind::{FollowUp, Group, Initial, Phone, PrimaryShort};
    let s = Settings::default();
    assert_eq!(
        [1, 2, 5].map(|n| minutes_needed(&s, Initial, n, false)),
        [60, 90, 180]
    );
    assert_eq!(
        [1, 3, 5].map(|n| minutes_needed(&s, Initial, n, true)),
        [90, 150, 210]
    );
    assert_eq!(minutes_needed(&s, Initial, 0, false), 60);
    assert_eq!(minutes_needed(&s, Initial, 1000, true), LONGEST_TALK);
    let short = |kind, children, interpreter| minutes_needed(&s, kind, children, interpreter);
    assert_eq!([1, 3].map(|n| short(FollowUp, n, false)), [45, 45]);
    assert_eq!((short(Phone, 2, false), short(Phone, 2, true)), (30, 60));
    assert_eq!((short(Group, 4, false), short(Group, 4, true)), (90, 90));
    assert_eq!(
        [1, 2, 3].map(|n| short(PrimaryShort, n, false)),
        [30, 45, 60]
    );
}

#[test]
fn a_free_slot_is_booked_with_all_children() {
    let world = World::new();
    let decision = world.book(&monday(LATER_MONDAY)).unwrap();
    let a = &decision.appointment;
    assert_eq!(
        (a.minutes, a.buffer_minutes, a.status, a.children.len()),
        (90, 10, AppointmentStatus::Booked, 2)
    );
    assert_eq!((a.interpreter.as_ref(), a.previous, a.rev), (None, None, 1));
    assert!(decision.consequences.is_empty());
    let Change::Appointment(edit) = &decision.changes[0] else {
        unreachable!()
    };
    assert_eq!((edit.before.as_ref(), edit.after.as_ref()), (None, Some(a)));
}

#[test]
fn an_interpreter_is_asked_for_unless_the_counsellor_speaks_the_language() {
    let world = World::new().arabic();
    let a = world.booked(LATER_MONDAY);
    assert_eq!(a.minutes, 120);
    let booking = a.interpreter.unwrap();
    assert_eq!(
        (booking.status, booking.request_by),
        (InterpreterStatus::ToRequest, day("2026-11-30"))
    );
    let with_beta = BookRequest {
        place: wednesday("2026-12-02 08:30"),
        ..monday(MONDAY)
    };
    let decision = world.book(&with_beta).unwrap();
    assert_eq!(
        (
            decision.appointment.interpreter,
            decision.appointment.minutes
        ),
        (None, 90)
    );
    let without = BookRequest {
        without_interpreter: true,
        ..monday(MONDAY)
    };
    assert_eq!(world.book(&without).unwrap().appointment.interpreter, None);
}

#[test]
fn every_reason_is_named_and_not_only_the_first() {
    let mut world = World::new().arabic();
    world.family.wishes = vec![Wish::Wheelchair, Wish::NotMonday, Wish::AfternoonsOnly];
    world.office.rooms[0].accessible = false;
    let (a, b) = (
        appointment(1, 1, 3, MONDAY, 60),
        appointment(2, 2, 1, MONDAY, 60),
    );
    world.appointments = vec![a.clone(), b.clone()];
    assert_eq!(
        world.reasons(&monday(MONDAY)),
        [
            Reason::CounsellorBusy {
                name: "Alpha".into(),
                by: Some(b.id)
            },
            Reason::RoomBusy {
                name: "Raum 1".into(),
                by: Some(a.id)
            },
            Reason::InterpreterTooLate {
                request_by: day("2026-11-16")
            },
            Reason::NotAccessible {
                room: "Raum 1".into()
            },
            Reason::AgainstWish {
                wish: Wish::NotMonday
            },
            Reason::AgainstWish {
                wish: Wish::AfternoonsOnly
            },
        ]
    );
    // A written reason overrides the soft ones; the double booking stays.
    assert_eq!(world.reasons(&overridden(MONDAY)).len(), 2);
    world.appointments.clear();
    let decision = world.book(&overridden(MONDAY)).unwrap();
    assert_eq!(decision.appointment.reason, "mit der Leitung besprochen");
    assert!(
        decision
            .consequences
            .contains(&Consequence::InterpreterToClear {
                request_by: day("2026-11-16")
            })
    );
    let blank = BookRequest {
        override_reason: Some("  ".into()),
        ..monday(MONDAY)
    };
    assert_eq!(world.reasons(&blank).len(), 4);
}

#[test]
fn days_without_an_offer_say_why() {
    let mut world = World::new();
    let holiday = world.reasons(&monday("2027-03-29 08:30"));
    assert_eq!(
        holiday,
        [Reason::PublicHoliday {
            name: "Ostermontag".into(),
            day: day("2027-03-29")
        }]
    );
    world.office.closures = vec![Closure {
        id: ClosureId(1),
        site: Some(SiteId(1)),
        from: at("2026-12-07 09:00"),
        to: at("2026-12-07 09:30"),
        reason: "Personalversammlung".into(),
        rev: 1,
    }];
    world.office.absences = vec![Absence {
        id: AbsenceId(1),
        counsellor: CounsellorId(1),
        from: at("2026-12-07 00:00"),
        to: at("2026-12-08 00:00"),
        rev: 1,
    }];
    let closed = Reason::SiteClosed {
        site: "Ahlen".into(),
        reason: "Personalversammlung".into(),
    };
    let absent = Reason::CounsellorAbsent {
        name: "Alpha".into(),
    };
    assert_eq!(world.reasons(&overridden(LATER_MONDAY)), [closed, absent]);
}

#[test]
fn outside_the_series_gives_way_to_a_reason() {
    let world = World::new();
    assert_eq!(
        world.reasons(&monday("2026-12-07 07:00")),
        [Reason::NotOffered]
    );
    assert_eq!(
        world.reasons(&monday("2026-12-07 11:30")),
        [Reason::TooShort {
            needed: 90,
            free: 60
        }]
    );
    let decision = world.book(&overridden("2026-12-07 11:30")).unwrap();
    assert_eq!(decision.consequences, [Consequence::OutsideOffer]);
    // Whatever series is named: kept is the one that offers the time.
    let mut request = monday(LATER_MONDAY);
    for named in [Some(SeriesId(4)), None] {
        request.place.series = named;
        let booked = world.book(&request).unwrap().appointment;
        assert_eq!(booked.series, Some(SeriesId(1)));
    }
}

#[test]
fn the_file_must_allow_it() {
    let mut world = World::new();
    world.children.clear();
    world.family.closed = Some(Closing {
        on: day("2026-11-20"),
        reason: ClosingReason::MovedAway,
    });
    assert_eq!(
        world.reasons(&monday(LATER_MONDAY)),
        [Reason::FileClosed, Reason::NoChildren]
    );
}

#[test]
fn one_open_appointment_per_family() {
    let mut world = World::new();
    let first = world.booked(LATER_MONDAY);
    world.appointments = vec![first.clone()];
    let again = BookRequest {
        id: AppointmentId(Uuid::from_u128(43)),
        ..monday("2026-12-14 08:30")
    };
    assert_eq!(
        world.reasons(&again),
        [Reason::AlreadyBooked { start: first.start }]
    );
    // After a no-show the next one follows on it.
    world.appointments[0].status = AppointmentStatus::NoShow;
    assert_eq!(
        world.book(&again).unwrap().appointment.previous,
        Some(first.id)
    );
    world.appointments[0].status = AppointmentStatus::Held;
    assert_eq!(world.book(&again).unwrap().appointment.previous, None);
}

#[test]
fn times_that_cannot_be_are_refused() {
    let world = World::new();
    assert!(
        world
            .reasons(&monday("2026-11-16 08:30"))
            .contains(&Reason::InThePast)
    );
    for (start, minutes) in [("2026-12-07 08:30", 0), ("2026-12-07 08:30", 721)] {
        let request = BookRequest {
            minutes: Some(minutes),
            ..overridden(start)
        };
        assert_eq!(
            world.reasons(&request),
            [Reason::LengthOutOfRange { most: LONGEST_TALK }]
        );
    }
    assert_eq!(
        world.reasons(&overridden("2027-03-28 02:30")),
        [Reason::NoSuchTime {
            start: at("2027-03-28 02:30")
        }],
        "skipped by the clock change"
    );
    assert_eq!(
        world.reasons(&overridden("2026-12-07 23:30")),
        [Reason::OverMidnight]
    );
    let mut request = monday(LATER_MONDAY);
    request.place.room = RoomId(3);
    assert_eq!(
        world.reasons(&request),
        [Reason::Invalid {
            field: "room".into()
        }]
    );
    request.place = Place {
        site: SiteId(9),
        counsellor: CounsellorId(9),
        ..request.place
    };
    assert_eq!(world.reasons(&request).len(), 3);
}

#[test]
fn the_way_from_another_site_is_counted() {
    let mut world = World::new();
    world.appointments = vec![appointment(1, 3, 1, "2026-12-07 07:30", 60)];
    let reasons = world.reasons(&monday(LATER_MONDAY));
    assert_eq!(
        reasons,
        [Reason::TravelTime {
            name: "Alpha".into(),
            other: SiteId(2)
        }]
    );
    assert!(world.book(&monday("2026-12-07 09:15")).is_ok());
}

#[test]
fn the_way_is_that_of_the_two_sites() {
    let mut world = World::new();
    world.appointments = vec![appointment(1, 3, 1, "2026-12-07 07:30", 60)];
    world.office.settings.travel_pairs = vec![TravelPair {
        a: SiteId(1),
        b: SiteId(2),
        minutes: 20,
    }];
    // Until 08:30 in Beckum: 08:45 is too early, 09:00 is not.
    assert_eq!(
        world.reasons(&monday("2026-12-07 08:45")),
        [Reason::TravelTime {
            name: "Alpha".into(),
            other: SiteId(2)
        }]
    );
    assert!(world.book(&monday("2026-12-07 09:00")).is_ok());
}

#[test]
fn a_named_interpreter_needs_the_way_between_two_sites() {
    let mut world = World::new().arabic();
    let mut before = world.booked(LATER_MONDAY);
    before.interpreter.as_mut().unwrap().person = Some(InterpreterId(5));
    // The same person in Warendorf until 08:30 a week later, with another counsellor.
    let mut other = appointment(1, 4, 3, "2026-12-14 07:30", 60);
    other.interpreter.clone_from(&before.interpreter);
    world.appointments = vec![before.clone(), other];
    let move_to = |world: &World, start| {
        reschedule(&world.snapshot(), &before, place(start), at(NOW)).map(|d| d.changes.len())
    };
    assert_eq!(
        move_to(&world, "2026-12-14 09:00").unwrap_err().0,
        [Reason::InterpreterTravel { other: SiteId(3) }]
    );
    assert!(move_to(&world, "2026-12-14 09:15").is_ok());
    // On the phone nobody has to travel.
    let on_the_phone = world.appointments[1].interpreter.as_mut().unwrap();
    on_the_phone.mode = InterpreterMode::Phone;
    assert!(move_to(&world, "2026-12-14 09:00").is_ok());
}

#[test]
fn too_near_for_a_letter_is_said() {
    let world = World::new();
    // Five working days after Saturday: Monday to Friday.
    assert_eq!(
        world.book(&monday(MONDAY)).unwrap().consequences,
        [Consequence::TooLateForLetter]
    );
    assert!(
        world
            .book(&monday("2026-11-30 08:30"))
            .unwrap()
            .consequences
            .is_empty()
    );
}

#[test]
fn a_named_interpreter_is_in_one_place_at_a_time() {
    let mut world = World::new().arabic();
    let mut before = world.booked(LATER_MONDAY);
    before.interpreter.as_mut().unwrap().person = Some(InterpreterId(5));
    let mut other = appointment(1, 4, 3, "2026-12-14 09:00", 60);
    other.interpreter.clone_from(&before.interpreter);
    world.appointments = vec![before.clone(), other.clone()];
    let refused = reschedule(
        &world.snapshot(),
        &before,
        place("2026-12-14 09:00"),
        at(NOW),
    )
    .unwrap_err();
    assert_eq!(refused.0, [Reason::InterpreterBusy { by: Some(other.id) }]);
    other.status = AppointmentStatus::CancelledByFamily;
    world.appointments[1] = other;
    assert!(
        reschedule(
            &world.snapshot(),
            &before,
            place("2026-12-14 09:00"),
            at(NOW)
        )
        .is_ok()
    );
}

proptest! {
    #[test]
    fn whatever_is_booked_and_moved_nothing_overlaps(
        steps in prop::collection::vec((0usize..6, 0i64..3, 0u32..20, any::<bool>(), 0usize..8), 1..25),
    ) {
        let office = office();
        let places = [place(LATER_MONDAY), wednesday("2026-12-09 08:30")];
        let mut all: Vec<Appointment> = Vec::new();
        for (n, (who, week, quarter, second, which)) in (1u128..).zip(steps) {
            let mut to = places[usize::from(second)];
            to.start += chrono::Duration::weeks(week) + chrono::Duration::minutes(i64::from(quarter) * 15);
            to.series = None;
            let family = family(u32::try_from(who).unwrap(), "05570004");
            let children = [child(1, &family)];
            let snapshot = Snapshot { office: &office, family: &family, children: &children, appointments: &all };
            let decided = match all.iter().position(|a| a.family == family.id) {
                Some(at_index) if which > 1 => {
                    let before = all[at_index].clone();
                    reschedule_with(&snapshot, &before, to, None, Some("Probe"), at(NOW))
                }
                _ => {
                    let request = BookRequest { id: AppointmentId(Uuid::from_u128(n)), place: to, ..overridden(MONDAY) };
                    book(&snapshot, &request, at(NOW))
                }
            };
            if let Ok(decision) = decided {
                all.retain(|a| a.id != decision.appointment.id);
                all.push(decision.appointment);
            }
            let claims: Vec<Claim> = all.iter().flat_map(Appointment::claims).collect();
            for (i, a) in claims.iter().enumerate() {
                prop_assert!(!claims[i + 1..].iter().any(|b| a.clashes(b)));
            }
        }
    }

    #[test]
    fn every_open_slot_can_be_booked(taken in prop::collection::vec((1i64..=2, 1i64..=3, 0u32..16, 1u32..9), 0..8)) {
        let mut world = World::new();
        world.appointments = (1..)
            .zip(taken)
            .map(|(n, (room, counsellor, quarter, length))| {
                let mut a = appointment(n + 100, room, counsellor, LATER_MONDAY, length * 15);
                a.start += chrono::Duration::minutes(i64::from(quarter) * 15);
                a
            })
            .collect();
        for slot in open_slots(&world.office, day("2026-12-07"), &world.appointments, 90) {
            let request = BookRequest {
                place: Place { series: Some(slot.key.series), site: slot.site, room: slot.room, counsellor: slot.counsellor, start: slot.start },
                ..monday(MONDAY)
            };
            prop_assert!(world.book(&request).is_ok(), "{:?}", world.book(&request));
        }
    }
}
