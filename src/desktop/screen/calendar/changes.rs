//! What others changed while the calendar was open: their blocks are outlined for a few seconds.

use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::service::appointments::CalendarSpan;

impl Calendar {
    /// Compares what was read with what was shown. What the person wrote is no news.
    pub(super) fn notice(&mut self, read: &CalendarSpan, context: &Context) {
        let Some(shown) = self.span.as_ref().filter(|span| span.from == read.from) else {
            self.changed.blocks.clear();
            return;
        };
        let others: Vec<_> = read
            .rows
            .iter()
            .map(|row| &row.appointment)
            .filter(|a| {
                let mut before = shown.rows.iter();
                let before = before.find(|row| row.appointment.id == a.id);
                before.is_none_or(|row| row.appointment.rev != a.rev)
                    && !context.service.has_written(a.id, a.rev)
            })
            .map(|a| a.id)
            .collect();
        if !others.is_empty() {
            self.changed.number += 1;
            self.changed.blocks = others;
        }
    }

    /// The outlines have been there long enough.
    pub(super) fn fade(&mut self, number: u64) -> Action<Message> {
        if self.changed.number == number {
            self.changed.blocks.clear();
        }
        Action::None
    }
}
