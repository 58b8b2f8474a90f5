//! Tests of open slots: they never touch what is taken.

#![allow(clippy::unwrap_used)]
use super::super::Offer;
use super::super::trial::{appointment, at, day, office};
use super::*;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::id::SeriesId;
use proptest::prelude::*;

fn starts(on: &str, taken: &[Appointment], minutes: u32) -> Vec<String> {
    let slots = open_slots(&office(), day(on), taken, minutes);
    slots
        .iter()
        .map(|s| s.start.format("%H:%M").to_string())
        .collect()
}

#[test]
fn slots_lie_on_the_raster_inside_the_offer() {
    assert_eq!(starts("2026-11-23", &[], 210), ["08:30", "08:45", "09:00"]);
    assert_eq!(starts("2026-11-23", &[], 240), ["08:30"]);
    assert!(starts("2026-11-23", &[], 241).is_empty());
    assert!(starts("2026-11-24", &[], 0).is_empty());
}

#[test]
fn a_talk_takes_counsellor_room_and_pause() {
    // 08:30 to 10:00 and ten minutes' pause: the next start is 10:15.
    let mut talk = appointment(1, 1, 1, "2026-11-23 08:30", 90);
    talk.buffer_minutes = 10;
    assert_eq!(
        starts("2026-11-23", &[talk.clone()], 120),
        ["10:15", "10:30"]
    );
    // The pause of a new talk may not reach into the next one either.
    talk.start = at("2026-11-23 10:30");
    assert_eq!(starts("2026-11-23", &[talk.clone()], 110), ["08:30"]);
    assert!(starts("2026-11-23", &[talk.clone()], 115).is_empty());
    // Somebody else in the same room takes the room without a pause.
    talk.counsellor = CounsellorId(3);
    assert_eq!(starts("2026-11-23", &[talk.clone()], 115), ["08:30"]);
    talk.status = AppointmentStatus::CancelledByFamily;
    assert_eq!(starts("2026-11-23", &[talk], 210).len(), 3);
}

#[test]
fn the_way_between_two_sites_takes_time() {
    // Alpha is in Beckum until 08:30; 45 minutes later the day in Ahlen can begin.
    let elsewhere = appointment(1, 3, 1, "2026-11-23 07:30", 60);
    assert_eq!(starts("2026-11-23", &[elsewhere], 180), ["09:15", "09:30"]);
    let same_site = appointment(1, 2, 1, "2026-11-23 07:30", 60);
    assert_eq!(starts("2026-11-23", &[same_site], 180).len(), 5);
}

#[test]
fn the_moved_appointment_is_not_in_its_own_way() {
    let talk = appointment(1, 1, 1, "2026-11-23 08:30", 90);
    let held = Occupancy::of([&talk]);
    let start_s = to_utc_s(talk.start);
    let room = ResourceId::room(talk.room);
    assert_eq!(
        held.holder(room, start_s + 60, start_s + 120, None),
        Some(talk.id)
    );
    assert_eq!(
        held.holder(room, start_s + 60, start_s + 120, Some(talk.id)),
        None
    );
    assert_eq!(
        held.holder(room, start_s - 60, start_s, None),
        None,
        "half open"
    );
    assert_eq!(
        held.holder(room, start_s + 5400, start_s + 6000, None),
        None
    );
}

fn any_appointments() -> impl Strategy<Value = Vec<Appointment>> {
    let one = (
        1i64..=4,
        1i64..=3,
        0u32..30,
        1u32..17,
        0u32..3,
        any::<bool>(),
    );
    prop::collection::vec(one, 0..14).prop_map(|list| {
        (1..)
            .zip(list)
            .map(
                |(n, (room, counsellor, quarter, length, pause, cancelled))| {
                    let mut a = appointment(n, room, counsellor, "2026-11-23 07:00", length * 15);
                    a.start += Duration::minutes(i64::from(quarter) * 20);
                    a.buffer_minutes = pause * 10;
                    if cancelled && n % 3 == 0 {
                        a.status = AppointmentStatus::CancelledByOffice;
                    }
                    a
                },
            )
            .collect()
    })
}

fn offers_of_the_day() -> Vec<Offer> {
    let offer = |series, room: i64, counsellor, start: &str, end: &str| Offer {
        series: SeriesId(series),
        site: SiteId(if room <= 2 { 1 } else { room - 1 }),
        room: RoomId(room),
        counsellor: CounsellorId(counsellor),
        start: at(start),
        end: at(end),
    };
    vec![
        offer(1, 1, 1, "2026-11-23 08:10", "2026-11-23 12:30"),
        offer(2, 2, 2, "2026-11-23 08:30", "2026-11-23 16:00"),
        offer(3, 3, 3, "2026-11-23 13:00", "2026-11-23 15:50"),
    ]
}

/// Room 1 in Ahlen on a Sunday at night.
fn night(on: &str, from: &str, to: &str) -> Offer {
    Offer {
        start: at(&format!("{on} {from}")),
        end: at(&format!("{on} {to}")),
        ..offers_of_the_day()[0]
    }
}

#[test]
fn talks_over_every_clock_change_have_the_right_length_and_wall_times() {
    let settings = Settings {
        raster_minutes: 30,
        ..Settings::default()
    };
    for year in 2020..=2040 {
        let sunday = |month| {
            let last = chrono::NaiveDate::from_ymd_opt(year, month, 31).unwrap();
            let back = chrono::Datelike::weekday(&last).num_days_from_sunday();
            (last - Duration::days(i64::from(back))).to_string()
        };
        let slots = |on: &str, from, to, minutes| -> Vec<(String, String)> {
            let (offer, need) = (night(on, from, to), Need::of(&settings, minutes));
            let clock = |t: NaiveDateTime| t.format("%H:%M").to_string();
            let found = open_in(&[offer], &Occupancy::default(), need);
            for slot in &found {
                let talk = to_utc_s(slot.start) + i64::from(minutes) * 60;
                assert_eq!(crate::domain::time::to_local(talk), slot.end);
                assert!(talk <= to_utc_s(offer.end));
            }
            let both = found.iter().map(|s| (clock(s.start), clock(s.end)));
            both.collect()
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let (spring, autumn) = (sunday(3), sunday(10));
        // 1:00 to 4:00 is two hours long in spring: 2:00 and 2:30 are on no clock.
        assert_eq!(
            slots(&spring, "01:00", "04:00", 60),
            [
                pair("01:00", "03:00"),
                pair("01:30", "03:30"),
                pair("03:00", "04:00")
            ]
        );
        assert!(slots(&spring, "02:00", "03:00", 30).is_empty());
        assert!(slots(&spring, "01:00", "04:00", 150).is_empty());
        // And four hours long in autumn.
        assert_eq!(
            slots(&autumn, "01:00", "04:00", 210),
            [pair("01:00", "03:30"), pair("01:30", "04:00")]
        );
    }
}

#[test]
fn a_named_interpreter_elsewhere_is_too_far_and_the_pair_of_sites_counts() {
    use crate::domain::travel::TravelPair;
    let mut talk = appointment(1, 3, 2, "2026-11-23 09:00", 60);
    talk.interpreter = Some(crate::domain::interpreter::InterpreterBooking {
        person: Some(crate::domain::id::InterpreterId(9)),
        ..crate::domain::interpreter::InterpreterBooking::to_request("ar".into(), day("2026-11-16"))
    });
    let held = Occupancy::of([&talk]);
    let who = ResourceId::interpreter(crate::domain::id::InterpreterId(9));
    let mut settings = Settings::default();
    let far = |settings: &Settings, start: &str| {
        let start_s = to_utc_s(at(start));
        held.too_far(who, SiteId(1), start_s, start_s + 3600, settings, None)
    };
    assert_eq!(far(&settings, "2026-11-23 10:30"), Some(SiteId(2)));
    assert_eq!(far(&settings, "2026-11-23 07:30"), Some(SiteId(2)));
    assert_eq!(far(&settings, "2026-11-23 10:45"), None);
    settings.travel_pairs = vec![TravelPair {
        a: SiteId(2),
        b: SiteId(1),
        minutes: 90,
    }];
    assert_eq!(far(&settings, "2026-11-23 10:45"), Some(SiteId(2)));
    assert_eq!(far(&settings, "2026-11-23 11:30"), None);
    settings.travel_pairs[0].minutes = 20;
    assert_eq!(far(&settings, "2026-11-23 10:30"), None);
}

proptest! {
    #[test]
    fn open_slots_touch_nothing_taken_and_miss_nothing_free(taken in any_appointments(), minutes in 10u32..200) {
        let settings = Settings::default();
        let (offers, need) = (offers_of_the_day(), Need::of(&settings, minutes));
        let slots = open_in(&offers, &Occupancy::of(&taken), need);
        for offer in &offers {
            let mut start = at("2026-11-23 00:00");
            while start < at("2026-11-24 00:00") {
                let mut wanted = appointment(99, offer.room.0, offer.counsellor.0, "2026-11-23 00:00", minutes);
                wanted.start = start;
                wanted.buffer_minutes = settings.buffer_minutes;
                let clash = taken.iter().flat_map(Appointment::claims).any(|c| wanted.claims().iter().any(|w| w.clashes(&c)));
                let far = taken.iter().filter(|a| a.status.claims_time()).any(|a| {
                    a.counsellor == wanted.counsellor && a.site != wanted.site
                        && a.start < wanted.end() + Duration::minutes(45) && wanted.start < a.end() + Duration::minutes(45)
                });
                let inside = offer.start <= start && wanted.end() <= offer.end;
                let open = slots.iter().any(|s| s.key.series == offer.series && s.start == start && s.end == wanted.end());
                prop_assert_eq!(open, inside && !clash && !far, "{} at {}", offer.series, start);
                start += Duration::minutes(15);
            }
        }
        prop_assert!(slots.iter().all(|s| s.start.minute() % 15 == 0));
    }
}
