//! Walking through the grid with the keyboard: from block to block, along lanes and days, into the next week.

use chrono::Duration;

use super::deeds::Attempt;
use super::layout::{Item, RASTER, Spot};
use super::{Calendar, Message, View};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::booking::Place;
use crate::domain::id::AppointmentId;

impl Calendar {
    /// The first place the keyboard goes to: now, or the first lane of the week.
    pub(super) fn first_spot(&self) -> Option<Spot> {
        let week = self.week.as_ref()?;
        let filled = |day: &usize| week.days.get(*day).is_some_and(|day| !day.lanes.is_empty());
        if let Some((day, minute)) = week.now.filter(|(day, _)| filled(day)) {
            let minute = minute.clamp(week.hours.first, week.hours.last - RASTER);
            return Some(self.on_block(Spot {
                day,
                lane: 0,
                minute: minute / RASTER * RASTER,
            }));
        }
        let day = (0..week.days.len()).find(filled)?;
        Some(self.on_block(Spot {
            day,
            lane: 0,
            minute: week.hours.first,
        }))
    }

    /// A place inside a block is the beginning of the block.
    fn on_block(&self, spot: Spot) -> Spot {
        let found = self.block_at(spot).map(|item| item.from / RASTER * RASTER);
        Spot {
            minute: found.unwrap_or(spot.minute),
            ..spot
        }
    }

    fn block_at(&self, spot: Spot) -> Option<Item> {
        let blocks = &self.week.as_ref()?.blocks;
        blocks
            .iter()
            .map(|block| block.item)
            .find(|item| covers(item, spot))
    }

    pub(super) fn arrow(&mut self, right: i32, down: i32, context: &Context) -> Action<Message> {
        if self.view == View::List {
            return Action::None;
        }
        if self.moving.is_some() {
            return self.step_moving(right, down, context);
        }
        self.in_grid = true;
        let Some(week) = &self.week else {
            return Action::None;
        };
        let Some(from) = self.cursor else {
            self.cursor = self.first_spot();
            return self.cursor.map_or(Action::None, |spot| self.reveal(spot));
        };
        // Down from a block goes to its end, not into it.
        let start = match self.block_at(from) {
            Some(item) if down > 0 => Spot {
                minute: item.to.div_ceil(RASTER) * RASTER - RASTER,
                ..from
            },
            Some(_) | None => from,
        };
        match week.step(start, right, down) {
            Some(spot) => {
                let spot = self.on_block(spot);
                self.cursor = Some(spot);
                self.reveal(spot)
            }
            None if right != 0 => self.turn_by_arrow(right, context),
            None => Action::None,
        }
    }

    /// Past the edge of the week comes the next week, from its near side on.
    pub(super) fn turn_by_arrow(&mut self, right: i32, context: &Context) -> Action<Message> {
        let by = i64::from(right.signum());
        let turned = self.turn(by, context);
        let side = self.monday() + Duration::days(if by > 0 { 0 } else { 4 });
        if self.view == View::Week {
            let held = self.held.iter_mut();
            let moved = self.moving.iter_mut().flat_map(|moving| &mut moving.held);
            for anchor in held.chain(moved) {
                anchor.day = side;
            }
        }
        turned
    }

    /// The appointment under the keyboard.
    pub(super) fn under_cursor(&self) -> Option<AppointmentId> {
        let spot = self.cursor?;
        let mut blocks = self.week.as_ref()?.blocks.iter();
        blocks
            .find(|block| covers(&block.item, spot))
            .map(|block| block.id)
    }

    /// Where the keyboard is drawn and for how many minutes.
    pub(super) fn drawn_cursor(&self) -> Option<(Spot, u32)> {
        let spot = self.cursor.filter(|_| self.in_grid)?;
        let minutes = match self.block_at(spot) {
            Some(item) => item.to - item.from,
            None => self.chosen_minutes().unwrap_or(RASTER),
        };
        Some((spot, minutes))
    }

    /// Where the keyboard stands, as a place that can be booked.
    pub(super) fn focused_place(&self, context: &Context) -> Option<Place> {
        let week = self.week.as_ref()?;
        week.place(self.cursor?, &context.office)
    }

    pub(super) fn enter(&mut self, context: &Context) -> Action<Message> {
        if self.view == View::List {
            return Action::None;
        }
        if self.moving.is_some() {
            return self.set_down(context);
        }
        if !self.in_grid {
            return self.place_picked(context);
        }
        if let Some(id) = self.under_cursor() {
            self.select(Some(id), context);
            return Action::None;
        }
        match (self.chosen, self.focused_place(context)) {
            (Some(family), Some(place)) => {
                self.attempt(Attempt::Book { family, place }, None, context)
            }
            (Some(_) | None, _) => Action::None,
        }
    }
}

fn covers(item: &Item, spot: Spot) -> bool {
    item.day == spot.day
        && item.lane == spot.lane
        && item.from < spot.minute + RASTER
        && spot.minute < item.to
}
