//! Where the pages of a letter lie on the desk: how large, one or two of them, scrolled how far. Pure arithmetic.

use iced::{Point, Rectangle, Size, Vector};

use crate::letters::din5008;

/// Space around the pages.
const MARGIN: f32 = 12.0;
/// Pixels per mm at 100 %: a page as large as on paper on a usual screen.
const PER_MM: f32 = 96.0 / 25.4;
/// A page fitted to the width is never wider than this; more is only harder to read.
const WIDEST: f32 = 900.0;
/// Two pages fitted to the width stand side by side when each gets at least this.
const PAIR: f32 = 640.0;
/// How thick a thumb is.
const THUMB: f32 = 6.0;
/// The steps of enlarging, in percent.
pub const STEPS: [u16; 9] = [50, 75, 100, 125, 150, 175, 200, 250, 300];

/// How large the pages are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zoom {
    /// Whole pages.
    #[default]
    Page,
    /// As wide as there is room.
    Width,
    /// So many percent of their size on paper.
    Percent(u16),
}

/// Pages on a desk of some size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    room: Size,
    /// Width and height of a page.
    pub page: Size,
    /// How many pages stand side by side: one or two.
    pub abreast: usize,
}

fn page(width: f32) -> Size {
    let width = width.floor().max(1.0);
    Size::new(width, width * din5008::PAGE_HEIGHT / din5008::PAGE_WIDTH)
}

impl Fit {
    /// How pages lie in a room. With `pair` two stand side by side where they find room.
    #[must_use]
    pub fn new(zoom: Zoom, room: Size, pair: bool) -> Self {
        let wide = room.width - 2.0 * MARGIN;
        let high = room.height - 2.0 * MARGIN;
        let by_height = high * din5008::PAGE_WIDTH / din5008::PAGE_HEIGHT;
        let half = (wide - MARGIN) / 2.0;
        let (width, two) = match zoom {
            Zoom::Page if half >= by_height => (by_height, true),
            Zoom::Page => (wide.min(by_height), false),
            Zoom::Width if pair && half >= PAIR => (half.min(WIDEST), true),
            Zoom::Width => (wide.min(WIDEST), false),
            Zoom::Percent(percent) => {
                let width = din5008::PAGE_WIDTH * PER_MM * f32::from(percent) / 100.0;
                (width, half >= width)
            }
        };
        Self {
            room,
            page: page(width),
            abreast: if pair && two { 2 } else { 1 },
        }
    }

    /// How large the pages are, in percent of paper.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a page on a screen has at most some thousand percent"
    )]
    pub fn percent(&self) -> u16 {
        let share = self.page.width / (din5008::PAGE_WIDTH * PER_MM);
        (share * 100.0).round().clamp(1.0, 9999.0) as u16
    }

    /// The next step up or down from here; the last step again at the end.
    #[must_use]
    pub fn next(&self, larger: bool) -> u16 {
        let now = self.percent();
        let found = if larger {
            STEPS.iter().find(|step| **step > now)
        } else {
            STEPS.iter().rev().find(|step| **step < now)
        };
        let end = if larger { STEPS.last() } else { STEPS.first() };
        found.or(end).copied().unwrap_or(now)
    }

    fn content(&self) -> Size {
        let across = if self.abreast == 2 {
            2.0 * self.page.width + MARGIN
        } else {
            self.page.width
        };
        Size::new(across + 2.0 * MARGIN, self.page.height + 2.0 * MARGIN)
    }

    /// How far the desk can be scrolled to the right and down.
    #[must_use]
    pub fn reach(&self) -> Vector {
        let content = self.content();
        // Half a pixel of rounding is nothing to scroll for.
        let over = |content: f32, room: f32| {
            if content - room < 1.0 {
                0.0
            } else {
                content - room
            }
        };
        Vector::new(
            over(content.width, self.room.width),
            over(content.height, self.room.height),
        )
    }

    /// The nearest place the desk can be scrolled to.
    #[must_use]
    pub fn clamp(&self, scrolled: Vector) -> Vector {
        let reach = self.reach();
        Vector::new(
            scrolled.x.clamp(0.0, reach.x),
            scrolled.y.clamp(0.0, reach.y),
        )
    }

    /// Where a page lies, counted from the upper left corner of the desk.
    #[must_use]
    pub fn place(&self, nth: usize, scrolled: Vector) -> Rectangle {
        let (content, scrolled) = (self.content(), self.clamp(scrolled));
        let spare = |content: f32, room: f32| ((room - content) / 2.0).max(0.0);
        let left = spare(content.width, self.room.width) + MARGIN - scrolled.x;
        let top = spare(content.height, self.room.height) + MARGIN - scrolled.y;
        let right = if nth == 0 {
            0.0
        } else {
            self.page.width + MARGIN
        };
        // Whole pixels, or the edge of the paper would be blurred.
        Rectangle::new(Point::new((left + right).round(), top.round()), self.page)
    }

    /// How far to scroll, so that what lay under a point still lies there after another fit.
    #[must_use]
    pub fn keeping(&self, at: Point, before: &Self, scrolled: Vector) -> Vector {
        let old = before.place(0, scrolled);
        let share = Vector::new((at.x - old.x) / old.width, (at.y - old.y) / old.height);
        self.clamp(Vector::new(
            MARGIN + share.x * self.page.width - at.x,
            MARGIN + share.y * self.page.height - at.y,
        ))
    }

    /// The thumbs that show which part is seen: at the lower and at the right edge, where there is more than that.
    #[must_use]
    pub fn thumbs(&self, scrolled: Vector) -> [Option<Rectangle>; 2] {
        let (content, reach, at) = (self.content(), self.reach(), self.clamp(scrolled));
        let part = |content: f32, room: f32, reach: f32, at: f32| {
            let long = (room * room / content).max(THUMB * 4.0);
            (reach > 0.0).then(|| ((room - long) * at / reach, long))
        };
        let across = part(content.width, self.room.width, reach.x, at.x);
        let down = part(content.height, self.room.height, reach.y, at.y);
        [
            across.map(|(at, long)| Rectangle {
                x: at,
                y: self.room.height - THUMB - 2.0,
                width: long,
                height: THUMB,
            }),
            down.map(|(at, long)| Rectangle {
                x: self.room.width - THUMB - 2.0,
                y: at,
                width: THUMB,
                height: long,
            }),
        ]
    }

    /// The middle of the desk.
    #[must_use]
    pub fn middle(&self) -> Point {
        Point::new(self.room.width / 2.0, self.room.height / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Size = Size::new(369.0, 560.0);
    const LARGE: Size = Size::new(1646.0, 900.0);

    fn near(found: f32, wanted: f32) -> bool {
        (found - wanted).abs() < 1.01
    }

    #[test]
    fn a_whole_page_lies_in_the_room_with_its_margin() {
        for room in [SMALL, LARGE, Size::new(500.0, 300.0)] {
            let fit = Fit::new(Zoom::Page, room, false);
            let at = fit.place(0, Vector::ZERO);
            assert!(at.x >= MARGIN - 1.0 && at.y >= MARGIN - 1.0);
            assert!(at.x + at.width <= room.width - MARGIN + 1.0);
            assert!(at.y + at.height <= room.height - MARGIN + 1.0);
            assert_eq!(fit.reach(), Vector::ZERO);
        }
    }

    #[test]
    fn two_pages_stand_side_by_side_only_where_they_find_room() {
        assert_eq!(Fit::new(Zoom::Page, LARGE, true).abreast, 2);
        assert_eq!(Fit::new(Zoom::Page, LARGE, false).abreast, 1);
        assert_eq!(Fit::new(Zoom::Page, SMALL, true).abreast, 1);
        assert_eq!(Fit::new(Zoom::Width, LARGE, true).abreast, 2);
        assert_eq!(Fit::new(Zoom::Width, SMALL, true).abreast, 1);
        assert_eq!(Fit::new(Zoom::Percent(100), LARGE, true).abreast, 2);
        assert_eq!(Fit::new(Zoom::Percent(150), LARGE, true).abreast, 1);
        let fit = Fit::new(Zoom::Page, LARGE, true);
        let (left, right) = (fit.place(0, Vector::ZERO), fit.place(1, Vector::ZERO));
        assert!(left.x + left.width <= right.x);
        assert!(right.x + right.width <= LARGE.width);
    }

    #[test]
    fn a_hundred_percent_is_the_size_of_paper_and_the_steps_end() {
        let fit = Fit::new(Zoom::Percent(100), SMALL, false);
        assert!(near(fit.page.width, 210.0 / 25.4 * 96.0));
        assert_eq!(fit.percent(), 100);
        assert_eq!((fit.next(true), fit.next(false)), (125, 75));
        let largest = Fit::new(Zoom::Percent(300), SMALL, false);
        assert_eq!((largest.percent(), largest.next(true)), (300, 300));
        let smallest = Fit::new(Zoom::Percent(50), SMALL, false);
        assert_eq!((smallest.percent(), smallest.next(false)), (50, 50));
    }

    #[test]
    fn scrolling_ends_at_the_edges_of_the_paper() {
        let fit = Fit::new(Zoom::Percent(300), SMALL, false);
        let far = fit.place(0, Vector::new(1e6, 1e6));
        assert!(near(far.x + far.width, SMALL.width - MARGIN));
        assert!(near(far.y + far.height, SMALL.height - MARGIN));
        let near_end = fit.place(0, Vector::new(-50.0, -50.0));
        assert!(near(near_end.x, MARGIN) && near(near_end.y, MARGIN));
    }

    #[test]
    fn thumbs_are_there_only_where_there_is_more_and_run_from_edge_to_edge() {
        let whole = Fit::new(Zoom::Page, SMALL, false);
        assert_eq!(whole.thumbs(Vector::ZERO), [None, None]);
        let fit = Fit::new(Zoom::Percent(200), SMALL, false);
        let [across, down] = fit.thumbs(Vector::ZERO).map(Option::unwrap_or_default);
        assert!(near(across.x, 0.0) && near(down.y, 0.0));
        let [across, down] = fit.thumbs(fit.reach()).map(Option::unwrap_or_default);
        assert!(near(across.x + across.width, SMALL.width));
        assert!(near(down.y + down.height, SMALL.height));
    }

    #[test]
    fn what_lies_under_the_pointer_stays_there_when_it_grows() {
        let before = Fit::new(Zoom::Percent(150), SMALL, false);
        let scrolled = Vector::new(200.0, 300.0);
        let pointer = Point::new(100.0, 250.0);
        let old = before.place(0, scrolled);
        let share = (
            (pointer.x - old.x) / old.width,
            (pointer.y - old.y) / old.height,
        );
        let after = Fit::new(Zoom::Percent(200), SMALL, false);
        let new = after.place(0, after.keeping(pointer, &before, scrolled));
        assert!(near(new.x + share.0 * new.width, pointer.x));
        assert!(near(new.y + share.1 * new.height, pointer.y));
    }
}
