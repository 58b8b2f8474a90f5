//! "Tageslisten": who comes to which site today, on paper.

use super::{Message, Today};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::screen::list_out::{self, ListOut, Next};
use crate::domain::rights::Right;

impl Today {
    /// Strg+P: the dialog about today's lists.
    pub(super) fn ask_lists(&mut self, context: &Context) -> Action<Message> {
        if !context.may(Right::ReadCalendar) {
            return Action::None;
        }
        let (listing, set) = ListOut::day(context.today, context);
        self.listing = Some(listing);
        set.map(Message::Listing).into()
    }

    /// In that dialog.
    pub(super) fn on_listing(
        &mut self,
        event: list_out::Event,
        context: &Context,
    ) -> Action<Message> {
        let Some(listing) = &mut self.listing else {
            return Action::None;
        };
        let (action, next) = listing.update(event, context);
        if next != Next::Stay {
            self.listing = None;
        }
        action.map(Message::Listing)
    }
}
