//! Walking through the grid, and moving an appointment by keyboard or mouse: every step is checked while it is made.

use iced::Task;

use super::grid::{Ghost, clock};
use super::layout::{Item, RASTER, Spot};
use super::{Calendar, Message, View};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::booking::{Consequence, Place};
use crate::domain::id::AppointmentId;
use crate::domain::rights::Right;
use crate::service::Error;

/// An appointment on its way to another place.
#[derive(Debug)]
pub struct Moving {
    /// Which.
    pub id: AppointmentId,
    /// The family's name.
    pub name: String,
    /// Its length in minutes.
    pub minutes: u32,
    /// Where it would stand.
    pub spot: Spot,
    /// Where it stands.
    pub home: Spot,
    /// How it is drawn.
    pub ghost: Ghost,
}

/// Why something was refused: every reason, and the next place that can be had.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// What was refused.
    pub title: String,
    /// Each reason in a sentence.
    pub reasons: Vec<String>,
    /// The next free place, if one is known.
    pub next: Option<String>,
}

/// Every reason of an error as a sentence.
#[must_use]
pub fn reasons(error: &Error, context: &Context) -> Vec<String> {
    match error {
        Error::Refused(refusal) => refusal.0.iter().map(|r| r.sentence(context.lang)).collect(),
        other => vec![context.sentence(other)],
    }
}

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
        if let Some(moving) = &self.moving {
            let to = self
                .week
                .as_ref()
                .and_then(|week| week.step(moving.spot, right, down));
            return match to {
                Some(spot) => {
                    let reveal = self.reveal(spot);
                    both(self.move_to(spot, context), reveal)
                }
                None => Action::None,
            };
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

    /// Past the edge of the week comes the next week.
    fn turn_by_arrow(&mut self, right: i32, context: &Context) -> Action<Message> {
        self.turn(i64::from(right.signum()), context)
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

    pub(super) fn enter(&mut self, context: &Context) -> Action<Message> {
        if self.view == View::List {
            return Action::None;
        }
        if self.moving.is_some() {
            return self.commit_move(context);
        }
        if !self.in_grid {
            return self.place_picked(context);
        }
        if let Some(id) = self.under_cursor() {
            self.select(Some(id), context);
            return Action::None;
        }
        let place = self
            .cursor
            .and_then(|spot| self.week.as_ref()?.place(spot, &context.office));
        match (self.chosen, place) {
            (Some(family), Some(place)) => self.book_at(family, place, context),
            (Some(_) | None, _) => Action::None,
        }
    }

    /// Strg+M: the chosen appointment, or the one under the keyboard.
    pub(super) fn begin_move(&mut self, context: &Context) -> Action<Message> {
        if !context.may(Right::BookAppointments) || self.view == View::List {
            return Action::None;
        }
        let Some(id) = self.selected.or_else(|| self.under_cursor()) else {
            return Action::None;
        };
        self.select(Some(id), context);
        match self.spot_of(id) {
            Some(spot) => self.drag(id, spot, context),
            None => Action::None,
        }
    }

    /// An appointment begins to move.
    pub(super) fn drag(
        &mut self,
        id: AppointmentId,
        spot: Spot,
        context: &Context,
    ) -> Action<Message> {
        let (Some(home), true) = (self.spot_of(id), context.may(Right::BookAppointments)) else {
            return Action::None;
        };
        let Some(block) = self.week.as_ref().and_then(|week| week.block(id)) else {
            return Action::None;
        };
        let minutes = block.item.to - block.item.from;
        self.refused = None;
        self.in_grid = true;
        self.moving = Some(Moving {
            id,
            name: block.name.clone(),
            minutes,
            spot,
            home,
            ghost: ghost(spot, minutes, None),
        });
        if self.selected != Some(id) {
            self.select(Some(id), context);
        }
        self.check_move(context)
    }

    /// It moves on. What was aborted with Esc does not come back.
    pub(super) fn move_to(&mut self, spot: Spot, context: &Context) -> Action<Message> {
        match &mut self.moving {
            Some(moving) => {
                moving.spot = spot;
                moving.ghost = ghost(spot, moving.minutes, None);
                self.check_move(context)
            }
            None => Action::None,
        }
    }

    fn moving_place(&self, context: &Context) -> Option<(AppointmentId, Place)> {
        let moving = self.moving.as_ref()?;
        let place = self.week.as_ref()?.place(moving.spot, &context.office)?;
        Some((moving.id, place))
    }

    fn check_move(&self, context: &Context) -> Action<Message> {
        let Some(moving) = &self.moving else {
            return Action::None;
        };
        let Some((id, place)) = self.moving_place(context) else {
            return Action::None;
        };
        if moving.spot == moving.home {
            return Action::None;
        }
        let (service, spot) = (context.service.clone(), moving.spot);
        let check = async move { service.try_move(id, place).await };
        Task::perform(check, move |result| Message::Checked(spot, result)).into()
    }

    pub(super) fn checked(
        &mut self,
        spot: Spot,
        result: Result<Vec<Consequence>, Error>,
        context: &Context,
    ) -> Action<Message> {
        if let Some(moving) = self.moving.as_mut().filter(|moving| moving.spot == spot) {
            let against = result.err().map(|error| reasons(&error, context).join(" "));
            moving.ghost = ghost(spot, moving.minutes, against);
        }
        Action::None
    }

    /// Sets what is moved where it is.
    pub(super) fn commit_move(&mut self, context: &Context) -> Action<Message> {
        let place = self.moving_place(context);
        let Some(moving) = self.moving.take() else {
            return Action::None;
        };
        match place {
            Some((id, place)) if moving.spot != moving.home => {
                self.move_appointment(id, place, context)
            }
            Some(_) | None => Action::None,
        }
    }
}

fn covers(item: &Item, spot: Spot) -> bool {
    item.day == spot.day
        && item.lane == spot.lane
        && item.from < spot.minute + RASTER
        && spot.minute < item.to
}

fn ghost(spot: Spot, minutes: u32, against: Option<String>) -> Ghost {
    let to = spot.minute + minutes;
    Ghost {
        item: Item {
            day: spot.day,
            lane: spot.lane,
            from: spot.minute,
            to,
        },
        time: format!("{}–{}", clock(spot.minute), clock(to)),
        against,
    }
}

/// Two actions of which neither is more than work.
fn both(one: Action<Message>, other: Action<Message>) -> Action<Message> {
    match (one, other) {
        (Action::Run(a), Action::Run(b)) => Action::Run(Task::batch([a, b])),
        (Action::None, other) => other,
        (one, _) => one,
    }
}
