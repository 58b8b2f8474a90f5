//! Bringing a place into view, changing between grid and panel, and stepping back with Esc.

use iced::widget::{operation, scrollable};

use super::layout::{self, Spot};
use super::{Calendar, GRID, Message, page};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::id::AppointmentId;

impl Calendar {
    pub(super) fn spot_of(&self, id: AppointmentId) -> Option<Spot> {
        let item = self.week.as_ref()?.block(id)?.item;
        Some(Spot {
            day: item.day,
            lane: item.lane,
            minute: item.from / layout::RASTER * layout::RASTER,
        })
    }

    pub(super) fn reveal_selected(&mut self) -> Action<Message> {
        match self.selected.or(self.fresh).and_then(|id| self.spot_of(id)) {
            Some(spot) => self.reveal(spot),
            None => Action::None,
        }
    }

    /// Scrolls so that a place is in view.
    pub(super) fn reveal(&self, spot: Spot) -> Action<Message> {
        let Some(week) = &self.week else {
            return Action::None;
        };
        let (offset, height) = self.scrolled;
        let top = week.hours.y(spot.minute);
        let bottom = top + 4.0 * layout::QUARTER;
        let to = if top < offset {
            top
        } else if height > 0.0 && bottom > offset + height {
            bottom - height
        } else {
            return Action::None;
        };
        operation::scroll_to(
            GRID,
            scrollable::AbsoluteOffset {
                x: None,
                y: Some(to.max(0.0)),
            },
        )
        .into()
    }

    pub(super) fn escape(&mut self, context: &Context) -> Action<Message> {
        let innermost = self.moving.take().is_some()
            || self.refused.take().is_some()
            || self.due.take().is_some()
            || (self.selected.is_none() && self.fits.take().is_some());
        if innermost {
        } else if self.selected.is_some() {
            self.select(None, context);
        } else if self.chosen.is_some() {
            self.chosen = None;
            self.ranked = None;
            self.remark(context);
        }
        Action::None
    }

    /// Has Esc a meaning here?
    pub(super) fn can_escape(&self) -> bool {
        self.moving.is_some()
            || self.refused.is_some()
            || self.due.is_some()
            || self.fits.is_some()
            || self.selected.is_some()
            || self.chosen.is_some()
    }

    /// F6: from the grid to the panel and back.
    pub(super) fn change_side(&mut self) -> Action<Message> {
        self.in_grid = !self.in_grid;
        if !self.in_grid {
            self.side = true;
            return self.reach_row(0);
        }
        if self.cursor.is_none() {
            self.cursor = self.first_spot();
        }
        operation::focus(page::GRID_FOCUS).into()
    }

    /// The first and the last pixel of the grid that are in view.
    pub(super) fn visible(&self) -> (f32, f32) {
        let (offset, height) = self.scrolled;
        let whole = self.week.as_ref().map_or(0.0, |week| week.hours.height());
        if height > 0.0 {
            (offset, offset + height)
        } else {
            (0.0, whole)
        }
    }
}
