//! Tests of the kinds of appointments: each has its own rules and length.

use super::*;

#[test]
fn each_kind_has_its_own_rules() {
    use AppointmentKind::{FollowUp, Initial, Phone, PrimaryShort, Video};
    let mut world = World::new().arabic();
    world.family.wishes = vec![Wish::Wheelchair];
    world.office.rooms[0].accessible = false;
    let of = |kind| BookRequest {
        kind,
        ..monday(LATER_MONDAY)
    };
    let room = Reason::NotAccessible {
        room: "Raum 1".into(),
    };
    assert_eq!(world.reasons(&of(Initial)), std::slice::from_ref(&room));
    // Who stays at home needs no room, and the interpreter is on the phone too.
    let by_phone = world.book(&of(Phone)).unwrap().appointment;
    assert_eq!(by_phone.minutes, 60);
    assert_eq!(by_phone.interpreter.unwrap().mode, InterpreterMode::Phone);
    let by_video = world.book(&of(Video)).unwrap().appointment;
    assert_eq!(by_video.interpreter.unwrap().mode, InterpreterMode::Video);
    assert_eq!(
        world.reasons(&of(FollowUp)),
        [room.clone(), Reason::NothingHeld]
    );
    world.children[1].birth = "2013-01-10".parse().ok();
    assert_eq!(
        world.reasons(&of(PrimaryShort)),
        [room, Reason::NotPrimaryAge]
    );
    world.family.wishes.clear();
    let only_the_younger = BookRequest {
        children: Some(vec![world.children[0].id]),
        ..of(PrimaryShort)
    };
    let short = world.book(&only_the_younger).unwrap().appointment;
    assert_eq!((short.minutes, short.children.len()), (60, 1));
}

#[test]
fn a_phone_call_may_come_before_the_talk_but_no_second_one() {
    let mut world = World::new();
    let first = world.booked(LATER_MONDAY);
    world.appointments = vec![first];
    let call = |id| BookRequest {
        id: AppointmentId(Uuid::from_u128(id)),
        kind: AppointmentKind::Phone,
        ..monday("2026-11-30 08:30")
    };
    let by_phone = world.book(&call(43)).unwrap().appointment;
    world.appointments.push(by_phone.clone());
    assert!(world.reasons(&call(44)).contains(&Reason::AlreadyBooked {
        start: by_phone.start
    }));
}

#[test]
fn a_follow_up_follows_on_the_talk_that_was_held() {
    let mut world = World::new();
    let mut held = world.booked("2026-11-23 08:30");
    held.status = AppointmentStatus::Held;
    let mut missed = held.clone();
    missed.id = AppointmentId(Uuid::from_u128(41));
    missed.status = AppointmentStatus::NoShow;
    missed.start = at("2026-11-16 08:30");
    world.appointments = vec![missed, held.clone()];
    let request = BookRequest {
        id: AppointmentId(Uuid::from_u128(44)),
        kind: AppointmentKind::FollowUp,
        ..monday(LATER_MONDAY)
    };
    let follow_up = world.book(&request).unwrap().appointment;
    assert_eq!((follow_up.previous, follow_up.minutes), (Some(held.id), 45));
}

#[test]
fn the_children_can_be_chosen_and_the_length_follows() {
    let world = World::new();
    let of = |children: &[ChildId]| BookRequest {
        children: Some(children.to_vec()),
        ..monday(LATER_MONDAY)
    };
    let one = world
        .book(&of(&[world.children[1].id]))
        .unwrap()
        .appointment;
    assert_eq!(
        (one.minutes, one.children),
        (60, vec![world.children[1].id])
    );
    let field = "children".to_owned();
    assert_eq!(
        world.reasons(&of(&[])),
        [Reason::Invalid {
            field: field.clone()
        }]
    );
    let stranger = child(9, &world.family).id;
    assert_eq!(world.reasons(&of(&[stranger])), [Reason::Invalid { field }]);
}
