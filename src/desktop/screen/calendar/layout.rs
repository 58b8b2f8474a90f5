//! Where everything in the grid lies: days, lanes, blocks, and what is under a point. Pure geometry, knows no window.
//!
//! Lengths are logical pixels, times are minutes since midnight.

/// Height of a quarter of an hour.
pub const QUARTER: f32 = 18.0;
/// Minutes of one step of the grid.
pub const RASTER: u32 = 15;
/// Width of the column of hours.
pub const GUTTER: f32 = 46.0;
/// A lane narrower than this shows names only.
pub const LANE: f32 = 76.0;
/// Space between a block and the edge of its lane.
const EDGE: f32 = 2.0;
/// Width that cancelled appointments take from a lane.
const THIN: f32 = 15.0;
/// So near its lower edge a block is made longer or shorter.
const GRIP: f32 = 5.0;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Rect {
    /// Lies a point inside? The left and upper edges count, the others do not.
    #[must_use]
    pub fn holds(&self, x: f32, y: f32) -> bool {
        x >= self.x && x < self.x + self.width && y >= self.y && y < self.y + self.height
    }

    /// Have two rectangles a part in common?
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }
}

/// The hours the grid shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// First minute.
    pub first: u32,
    /// Last minute, exclusive.
    pub last: u32,
}

impl Hours {
    /// Whole hours around everything given, at least the usual ones.
    #[must_use]
    pub fn around(usual: (u32, u32), spans: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let (mut first, mut last) = (usual.0.min(23) * 60, usual.1.clamp(1, 24) * 60);
        for (from, to) in spans {
            first = first.min(from / 60 * 60);
            last = last.max(to.min(24 * 60).div_ceil(60) * 60);
        }
        Self {
            first,
            last: last.max(first + 60),
        }
    }

    /// How far a time lies below the upper edge.
    #[must_use]
    pub fn y(self, minute: u32) -> f32 {
        (pixels(minute) - pixels(self.first)) * QUARTER / pixels(RASTER)
    }

    /// The time at a distance from the upper edge, down to the step of the grid, inside the hours.
    #[must_use]
    pub fn minute(self, y: f32) -> u32 {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to a day"
        )]
        let steps = (y / QUARTER).clamp(0.0, 96.0) as u32;
        (self.first + steps * RASTER).min(self.last - RASTER)
    }

    /// The whole height.
    #[must_use]
    pub fn height(self) -> f32 {
        self.y(self.last)
    }
}

/// Something with a time in a lane of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Which day.
    pub day: usize,
    /// Which lane of that day.
    pub lane: usize,
    /// From.
    pub from: u32,
    /// To, exclusive.
    pub to: u32,
}

/// A place in the grid that may be free: a day, a lane of it, a time on the raster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    /// Which day.
    pub day: usize,
    /// Which lane of that day.
    pub lane: usize,
    /// When.
    pub minute: u32,
}

/// What lies under a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One of the items.
    Block(usize),
    /// One of the thin items.
    Thin(usize),
    /// No item.
    Free(Spot),
}

/// A part of the width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Left edge.
    pub x: f32,
    /// Width.
    pub width: f32,
}

/// A day with its lanes.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// The whole day.
    pub column: Column,
    /// Its lanes from left to right; one nameless lane if it has none.
    pub lanes: Vec<Column>,
}

/// Everything placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The hours shown.
    pub hours: Hours,
    /// Days from left to right.
    pub days: Vec<Day>,
    /// One rectangle per item, in their order.
    pub blocks: Vec<Rect>,
    /// One rectangle per thin item, in their order.
    pub thin: Vec<Rect>,
}

impl Layout {
    /// Places days with so many lanes, and items in them, in a width. Days are equally wide; when that makes lanes too
    /// narrow for text, a day is as wide as its number of lanes asks. Items at the same time stand side by side; beside
    /// thin items, which have a strip at the right of the lane, they are narrower.
    #[must_use]
    pub fn arrange(
        width: f32,
        hours: Hours,
        lanes: &[usize],
        items: &[Item],
        thin_items: &[Item],
    ) -> Self {
        let days = days(width, lanes);
        let mut blocks = vec![Rect::default(); items.len()];
        let mut thin = vec![Rect::default(); thin_items.len()];
        for (day, placed) in days.iter().enumerate() {
            for (lane, column) in placed.lanes.iter().enumerate() {
                let here = |items: &[Item]| -> Vec<usize> {
                    (0..items.len())
                        .filter(|at| items[*at].day == day && items[*at].lane == lane)
                        .collect()
                };
                let (beside, strip) = (here(items), here(thin_items));
                side_by_side(&beside, items, *column, hours, &mut blocks);
                let narrow = giving_way(&beside, items, &strip, thin_items);
                let mut room = *column;
                room.width = (column.width - THIN).max(0.0);
                side_by_side(&narrow, items, room, hours, &mut blocks);
                let edge = Column {
                    x: column.x + room.width,
                    width: THIN,
                };
                side_by_side(&strip, thin_items, edge, hours, &mut thin);
            }
        }
        Self {
            hours,
            days,
            blocks,
            thin,
        }
    }

    /// The column of a lane.
    #[must_use]
    pub fn lane(&self, day: usize, lane: usize) -> Option<Column> {
        self.days.get(day)?.lanes.get(lane).copied()
    }

    /// The rectangle of a time in a lane, full width.
    #[must_use]
    pub fn place(&self, day: usize, lane: usize, from: u32, to: u32) -> Option<Rect> {
        let column = self.lane(day, lane)?;
        let (from, to) = (from.max(self.hours.first), to.min(self.hours.last));
        let y = self.hours.y(from);
        Some(Rect {
            x: column.x,
            y,
            width: column.width,
            height: (self.hours.y(to.max(from)) - y).max(0.0),
        })
    }

    /// The narrowest lane.
    #[must_use]
    pub fn narrowest(&self) -> f32 {
        let lanes = self.days.iter().flat_map(|day| &day.lanes);
        lanes.map(|lane| lane.width).fold(f32::INFINITY, f32::min)
    }

    /// What lies under a point; nothing in the column of hours and outside the grid.
    #[must_use]
    pub fn hit(&self, x: f32, y: f32) -> Option<Target> {
        if let Some(block) = self.blocks.iter().position(|block| block.holds(x, y)) {
            return Some(Target::Block(block));
        }
        if let Some(at) = self.thin.iter().position(|block| block.holds(x, y)) {
            return Some(Target::Thin(at));
        }
        self.spot(x, y).map(Target::Free)
    }

    /// Is a point in a block so near its lower edge that it holds that edge?
    #[must_use]
    pub fn is_foot(&self, block: usize, y: f32) -> bool {
        self.blocks
            .get(block)
            .is_some_and(|block| block.height >= 3.0 * GRIP && y >= block.y + block.height - GRIP)
    }

    /// The place under a point, whatever stands there.
    #[must_use]
    pub fn spot(&self, x: f32, y: f32) -> Option<Spot> {
        if y < 0.0 || y >= self.hours.height() {
            return None;
        }
        let inside = |column: &Column| x >= column.x && x < column.x + column.width;
        let (day, placed) = self
            .days
            .iter()
            .enumerate()
            .find(|(_, day)| inside(&day.column))?;
        let lane = placed.lanes.iter().position(inside)?;
        Some(Spot {
            day,
            lane,
            minute: self.hours.minute(y),
        })
    }
}

fn days(width: f32, lanes: &[usize]) -> Vec<Day> {
    let room = (width - GUTTER).max(0.0);
    let count = |lanes: &usize| pixels_of((*lanes).max(1));
    let total: f32 = lanes.iter().map(count).sum();
    let equal = room / pixels_of(lanes.len().max(1));
    let tight = lanes.iter().any(|lanes| equal / count(lanes) < LANE);
    let mut x = GUTTER;
    lanes
        .iter()
        .map(|lanes| {
            let width = if tight {
                room * count(lanes) / total
            } else {
                equal
            };
            let column = Column { x, width };
            x += width;
            let lane = width / count(lanes);
            let lanes = (0..(*lanes).max(1)).map(|at| Column {
                x: column.x + lane * pixels_of(at),
                width: lane,
            });
            Day {
                column,
                lanes: lanes.collect(),
            }
        })
        .collect()
}

/// The items of a lane that share their time with a thin one, directly or through others.
fn giving_way(here: &[usize], items: &[Item], strip: &[usize], thin: &[Item]) -> Vec<usize> {
    let meets = |a: &Item, b: &Item| a.from < b.to && b.from < a.to;
    let (mut giving, mut rest): (Vec<usize>, Vec<usize>) = here.iter().partition(|at| {
        strip
            .iter()
            .any(|thin_at| meets(&items[**at], &thin[*thin_at]))
    });
    loop {
        let (more, others): (Vec<usize>, Vec<usize>) = rest
            .iter()
            .partition(|at| giving.iter().any(|with| meets(&items[**at], &items[*with])));
        if more.is_empty() {
            return giving;
        }
        giving.extend(more);
        rest = others;
    }
}

/// Gives each item of a lane its rectangle. Items that overlap in time, directly or through others, share the width.
fn side_by_side(here: &[usize], items: &[Item], column: Column, hours: Hours, blocks: &mut [Rect]) {
    // The shortest item still has one line of text.
    let end = |at: usize| items[at].to.max(items[at].from + RASTER);
    let mut order = here.to_vec();
    order.sort_by_key(|at| (items[*at].from, std::cmp::Reverse(items[*at].to), *at));
    let mut rest = order.as_slice();
    while let Some(first) = rest.first() {
        let mut last = end(*first);
        let together = rest
            .iter()
            .take_while(|at| {
                let joins = items[**at].from < last || **at == *first;
                if joins {
                    last = last.max(end(**at));
                }
                joins
            })
            .count();
        let (cluster, after) = rest.split_at(together);
        rest = after;
        let mut free_from: Vec<u32> = Vec::new();
        let mut places = Vec::with_capacity(cluster.len());
        for at in cluster {
            let place = free_from
                .iter()
                .position(|free| *free <= items[*at].from)
                .unwrap_or(free_from.len());
            match free_from.get_mut(place) {
                Some(free) => *free = end(*at),
                None => free_from.push(end(*at)),
            }
            places.push(place);
        }
        let share = (column.width - 2.0 * EDGE).max(0.0) / pixels_of(free_from.len().max(1));
        for (at, place) in cluster.iter().zip(places) {
            let (top, bottom) = (hours.y(items[*at].from), hours.y(end(*at)));
            blocks[*at] = Rect {
                x: column.x + EDGE + share * pixels_of(place),
                y: top,
                width: (share - 1.0).max(0.0),
                height: (bottom - top - 1.0).max(0.0),
            };
        }
    }
}

/// The strokes of a hatch: parallel lines up to the right through a rectangle, each cut at its edges.
#[must_use]
pub fn hatch(area: Rect, step: f32) -> Vec<((f32, f32), (f32, f32))> {
    let mut lines = Vec::new();
    if area.width <= 0.0 || area.height <= 0.0 || step <= 0.0 {
        return lines;
    }
    // A line is all points with x + y = sum; lines of neighbouring areas meet because sums are multiples of the step.
    let mut sum = ((area.x + area.y) / step).ceil() * step;
    let (right, bottom) = (area.x + area.width, area.y + area.height);
    while sum <= right + bottom {
        let from = if sum - area.x <= bottom {
            (area.x, sum - area.x)
        } else {
            (sum - bottom, bottom)
        };
        let to = if sum - area.y <= right {
            (sum - area.y, area.y)
        } else {
            (right, sum - right)
        };
        lines.push((from, to));
        sum += step;
    }
    lines
}

#[allow(
    clippy::cast_precision_loss,
    reason = "minutes of a day, exact in 24 bits"
)]
const fn pixels(minutes: u32) -> f32 {
    minutes as f32
}

#[allow(clippy::cast_precision_loss, reason = "a few lanes, exact in 24 bits")]
const fn pixels_of(count: usize) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests;
