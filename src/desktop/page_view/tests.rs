//! Whose pages are shown, which of them, and how large.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use iced::Point;

const NARROW: Size = Size::new(369.0, 560.0);
const WIDE: Size = Size::new(1646.0, 900.0);

fn pages(count: usize) -> Vec<Vec<DrawItem>> {
    vec![Vec::new(); count]
}

fn shown(count: usize, room: Size) -> PageView<u8> {
    let mut view = PageView::new("test");
    view.expect(Some(1));
    view.arrived(&1, Ok(pages(count)));
    does(&mut view, Event::Desk(Sign::Room(room)));
    view
}

fn does(view: &mut PageView<u8>, event: Event) {
    let _ = view.update(event);
}

fn zoom_in(view: &mut PageView<u8>) {
    does(view, Event::Desk(Sign::Zoomed(true, None)));
}

#[test]
fn an_answer_for_another_letter_is_dropped() {
    let mut view = PageView::new("test");
    view.expect(Some(1));
    view.expect(Some(2));
    view.arrived(&1, Ok(pages(3)));
    assert_eq!(view.count(), 0);
    view.arrived(&2, Ok(pages(2)));
    assert_eq!(view.count(), 2);
}

#[test]
fn what_is_shown_of_a_letter_stays_until_it_is_set_anew() {
    let mut view = shown(2, NARROW);
    does(&mut view, Event::NEXT);
    view.expect(Some(1));
    assert!(view.is_set());
    view.arrived(&1, Ok(pages(2)));
    assert_eq!(view.first(), 1, "the page that was read stays open");
    view.expect(Some(2));
    assert!(!view.is_set());
    assert_eq!(view.first(), 0);
}

#[test]
fn pages_turn_and_stop_at_the_ends() {
    let mut view = shown(2, NARROW);
    does(&mut view, Event::PREVIOUS);
    assert_eq!(view.first(), 0);
    does(&mut view, Event::NEXT);
    does(&mut view, Event::NEXT);
    assert_eq!(view.first(), 1);
    view.arrived(&1, Ok(pages(1)));
    assert_eq!(view.first(), 0, "a shorter letter shows its last page");
}

#[test]
fn large_shows_two_pages_side_by_side_and_turns_them_together() {
    let mut view = shown(5, WIDE);
    assert_eq!(view.fit().abreast, 1, "small shows one");
    does(&mut view, Event::LargeToggled);
    assert_eq!(view.fit().abreast, 2);
    for (event, first) in [
        (Event::NEXT, 2),
        (Event::NEXT, 4),
        (Event::NEXT, 4),
        (Event::PREVIOUS, 2),
        (Event::PREVIOUS, 0),
        (Event::PREVIOUS, 0),
    ] {
        does(&mut view, event);
        assert_eq!(view.first(), first);
    }
    does(&mut view, Event::LargeToggled);
    assert_eq!(view.fit().abreast, 1);
    let single = shown(1, WIDE);
    assert_eq!(single.fit().abreast, 1);
}

#[test]
fn the_size_stays_when_the_page_turns_and_small_and_large_have_one_each() {
    let mut view = shown(2, NARROW);
    let whole = view.fit().percent();
    zoom_in(&mut view);
    zoom_in(&mut view);
    let enlarged = view.fit().percent();
    assert!(enlarged > whole);
    does(&mut view, Event::NEXT);
    assert_eq!(view.fit().percent(), enlarged);
    view.expect(Some(2));
    view.arrived(&2, Ok(pages(1)));
    assert_eq!(view.fit().percent(), enlarged, "also for the next letter");
    does(&mut view, Event::LargeToggled);
    assert_eq!(view.zoom(), Zoom::Width);
    does(&mut view, Event::LargeClosed);
    assert_eq!(view.fit().percent(), enlarged);
    does(&mut view, Event::Desk(Sign::Whole));
    assert_eq!(view.fit().percent(), whole);
}

#[test]
fn enlarging_ends_at_three_hundred_percent_and_never_leaves_the_paper() {
    let mut view = shown(1, NARROW);
    for _ in 0..20 {
        zoom_in(&mut view);
    }
    assert_eq!(view.zoom(), Zoom::Percent(300));
    does(
        &mut view,
        Event::Desk(Sign::Scrolled(Vector::new(1e5, 1e5))),
    );
    assert_eq!(view.scrolled, view.fit().reach());
    let at = Some(Point::new(10.0, 10.0));
    for _ in 0..20 {
        does(&mut view, Event::Desk(Sign::Zoomed(false, at)));
    }
    assert_eq!(view.zoom(), Zoom::Percent(50));
    assert_eq!(view.scrolled, view.fit().clamp(view.scrolled));
    does(&mut view, Event::Desk(Sign::Whole));
    assert_eq!(view.fit().reach(), Vector::ZERO);
}

#[test]
fn nothing_is_shown_large_without_a_letter() {
    let mut view: PageView<u8> = PageView::new("test");
    does(&mut view, Event::LargeToggled);
    assert!(!view.is_large());
    let mut view = shown(1, NARROW);
    does(&mut view, Event::LargeToggled);
    assert!(view.is_large());
    view.expect(None);
    assert!(!view.is_large());
}
