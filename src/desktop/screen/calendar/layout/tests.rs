//! Tests of the geometry: nothing hides anything, points and times find each other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use proptest::prelude::*;

const DAY: Hours = Hours {
    first: 8 * 60,
    last: 17 * 60,
};

fn item(day: usize, lane: usize, from: u32, to: u32) -> Item {
    Item {
        day,
        lane,
        from,
        to,
    }
}

#[test]
fn a_quarter_of_an_hour_is_eighteen_pixels() {
    assert!((DAY.y(8 * 60 + 15) - 18.0).abs() < f32::EPSILON);
    assert!((DAY.height() - 648.0).abs() < f32::EPSILON);
    assert_eq!(DAY.minute(0.0), 8 * 60);
    assert_eq!(DAY.minute(17.9), 8 * 60);
    assert_eq!(DAY.minute(18.0), 8 * 60 + 15);
    assert_eq!(DAY.minute(9_999.0), 16 * 60 + 45);
}

#[test]
fn hours_grow_around_what_lies_outside() {
    let hours = Hours::around((8, 17), [(450, 500), (600, 1025)]);
    assert_eq!((hours.first, hours.last), (7 * 60, 18 * 60));
    let usual = Hours::around((8, 17), [(600, 700)]);
    assert_eq!(usual, DAY);
}

#[test]
fn days_are_equal_while_lanes_are_wide_enough() {
    let wide = Layout::arrange(GUTTER + 1000.0, DAY, &[2, 1, 2, 0, 2], &[], &[]);
    assert!(
        wide.days
            .iter()
            .all(|day| (day.column.width - 200.0).abs() < 0.01)
    );
    let tight = Layout::arrange(GUTTER + 700.0, DAY, &[2, 1, 2, 0, 2], &[], &[]);
    assert!(
        (tight.days[1].column.width - 87.5).abs() < 0.01,
        "one lane of eight"
    );
    assert!(tight.narrowest() >= LANE);
}

#[test]
fn talks_at_the_same_time_stand_side_by_side() {
    let items = [
        item(0, 0, 540, 600),
        item(0, 0, 570, 630),
        item(0, 0, 600, 660),
        item(0, 0, 700, 760),
    ];
    let layout = Layout::arrange(GUTTER + 200.0, DAY, &[1], &items, &[]);
    let [a, b, c, d] = layout.blocks[..] else {
        panic!("four blocks")
    };
    assert!((a.width - b.width).abs() < 0.01 && (a.x - c.x).abs() < 0.01);
    assert!(b.x > a.x && !a.meets(&b) && !b.meets(&c));
    assert!(
        d.width > 2.0 * a.width - 2.0,
        "alone, it has the whole lane"
    );
}

#[test]
fn a_talk_under_the_pointer_is_found_before_the_place_below_it() {
    let layout = Layout::arrange(GUTTER + 200.0, DAY, &[2], &[item(0, 1, 540, 600)], &[]);
    let x = GUTTER + 150.0;
    assert_eq!(layout.hit(x, DAY.y(570)), Some(Target::Block(0)));
    let free = Spot {
        day: 0,
        lane: 1,
        minute: 660,
    };
    assert_eq!(layout.hit(x, DAY.y(660)), Some(Target::Free(free)));
    assert_eq!(layout.hit(10.0, 50.0), None, "the column of hours");
    assert_eq!(layout.hit(x, -1.0), None);
    assert_eq!(layout.hit(x, DAY.height()), None);
}

prop_compose! {
    fn some_items()(raw in prop::collection::vec((0usize..5, 0usize..3, 480u32..1000, 0u32..240), 0..40)) -> Vec<Item> {
        raw.into_iter().map(|(day, lane, from, minutes)| item(day, lane, from / 5 * 5, (from / 5 * 5 + minutes).min(1020))).collect()
    }
}

proptest! {
    #[test]
    fn no_talk_hides_another(items in some_items(), width in 300.0f32..2000.0) {
        let layout = Layout::arrange(width, DAY, &[3; 5], &items, &[]);
        for (i, a) in layout.blocks.iter().enumerate() {
            for b in &layout.blocks[i + 1..] {
                prop_assert!(!a.meets(b), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn every_talk_lies_in_its_lane_at_its_time(items in some_items(), width in 300.0f32..2000.0) {
        let layout = Layout::arrange(width, DAY, &[3; 5], &items, &[]);
        for (item, block) in items.iter().zip(&layout.blocks) {
            let lane = layout.lane(item.day, item.lane).unwrap();
            prop_assert!(block.x >= lane.x && block.x + block.width <= lane.x + lane.width + 0.01);
            prop_assert!((block.y - DAY.y(item.from)).abs() < 0.01);
        }
    }

    #[test]
    fn every_talk_is_found_at_its_centre(items in some_items(), width in 600.0f32..2000.0) {
        let layout = Layout::arrange(width, DAY, &[3; 5], &items, &[]);
        for (at, block) in layout.blocks.iter().enumerate() {
            if block.width > 1.0 {
                let found = layout.hit(block.x + block.width / 2.0, block.y + block.height / 2.0);
                prop_assert_eq!(found, Some(Target::Block(at)));
            }
        }
    }

    #[test]
    fn lanes_fill_the_width_without_gap(lanes in prop::collection::vec(0usize..5, 1..7), width in 300.0f32..2000.0) {
        let layout = Layout::arrange(width, DAY, &lanes, &[], &[]);
        let mut x = GUTTER;
        for day in &layout.days {
            prop_assert!((day.column.x - x).abs() < 0.1);
            for lane in &day.lanes {
                prop_assert!((lane.x - x).abs() < 0.1);
                x += lane.width;
            }
        }
        prop_assert!((x - width).abs() < 0.1);
    }

    #[test]
    fn a_place_is_found_where_it_is_drawn(day in 0usize..5, lane in 0usize..2, step in 0u32..36) {
        let layout = Layout::arrange(900.0, DAY, &[2; 5], &[], &[]);
        let spot = Spot { day, lane, minute: DAY.first + step * RASTER };
        let place = layout.place(day, lane, spot.minute, spot.minute + RASTER).unwrap();
        prop_assert_eq!(layout.spot(place.x + 1.0, place.y + 1.0), Some(spot));
    }

    #[test]
    fn hatching_stays_inside(x in 0.0f32..500.0, y in 0.0f32..500.0, width in 1.0f32..300.0, height in 1.0f32..300.0) {
        let area = Rect { x, y, width, height };
        let lines = hatch(area, 8.0);
        prop_assert!(lines.len() >= ((width + height) / 8.0) as usize);
        for (a, b) in lines {
            for (px, py) in [a, b] {
                prop_assert!(px >= x - 0.01 && px <= x + width + 0.01 && py >= y - 0.01 && py <= y + height + 0.01);
            }
        }
    }
}

#[test]
fn what_was_cancelled_has_a_strip_of_its_own_and_hides_nothing() {
    // Beside the first and, through it, the second; not beside the third; the other lane is as wide as ever.
    let items = [
        item(0, 0, 540, 600),
        item(0, 0, 570, 660),
        item(0, 0, 700, 760),
        item(0, 1, 540, 600),
    ];
    let thin = [item(0, 0, 540, 570)];
    let layout = Layout::arrange(GUTTER + 200.0, DAY, &[2], &items, &thin);
    let strip = layout.thin[0];
    for (at, block) in layout.blocks.iter().enumerate() {
        assert!(!strip.meets(block), "{at}");
    }
    assert!(!layout.blocks[0].meets(&layout.blocks[1]));
    let right = |at: usize| layout.blocks[at].x + layout.blocks[at].width;
    assert!(right(1) < strip.x && right(2) > strip.x);
    assert_eq!(layout.blocks[2].width, layout.blocks[3].width);
    assert_eq!(
        layout.hit(strip.x + 1.0, strip.y + 1.0),
        Some(Target::Thin(0))
    );
}

#[test]
fn only_the_last_pixels_of_a_block_are_its_foot() {
    let layout = Layout::arrange(GUTTER + 200.0, DAY, &[1], &[item(0, 0, 540, 600)], &[]);
    let block = layout.blocks[0];
    assert!(layout.is_foot(0, block.y + block.height - 2.0));
    assert!(!layout.is_foot(0, block.y + block.height - 12.0));
    assert!(!layout.is_foot(1, block.y + block.height - 2.0));
}
