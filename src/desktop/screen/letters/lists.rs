//! Postausgangsliste and Adressaufkleber for the chosen letters, or for the printing they come from.

use iced::Task;

use super::{Letters, Message, Tab};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::screen::list_out::{self, ListOut, Next};
use crate::domain::id::LetterId;
use crate::service::post_room::Chosen;

impl Letters {
    /// What they are made for; nothing when no letter is chosen.
    fn listed(&self) -> Option<list_out::Letters> {
        match self.tab {
            Tab::Outbox => {
                let keys = self.printable();
                (!keys.is_empty()).then_some(list_out::Letters {
                    chosen: Chosen::Due(keys),
                    batch: None,
                })
            }
            Tab::Printed => {
                let rows = self.wanted_rows();
                let made: Vec<LetterId> = rows.iter().filter_map(|row| row.made).collect();
                let first = made.first()?;
                let room = self.room.as_ref()?;
                let out = room.out.iter().find(|out| out.letter.id == *first);
                Some(list_out::Letters {
                    batch: out.and_then(|out| out.letter.batch),
                    chosen: Chosen::Made(made),
                })
            }
            Tab::Returned | Tab::Texts => None,
        }
    }

    /// The dialog about the posting list.
    pub(super) fn ask_posting(&mut self, context: &Context) -> Action<Message> {
        self.ask_listing(ListOut::posting, context)
    }

    /// The dialog about address labels.
    pub(super) fn ask_labels(&mut self, context: &Context) -> Action<Message> {
        self.ask_listing(ListOut::labels, context)
    }

    fn ask_listing(
        &mut self,
        open: impl FnOnce(list_out::Letters, &Context) -> (ListOut, Task<list_out::Event>),
        context: &Context,
    ) -> Action<Message> {
        self.menu_open = false;
        let Some(letters) = self.listed().filter(|_| !self.is_asking()) else {
            return Action::None;
        };
        let (listing, set) = open(letters, context);
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
        match next {
            Next::Stay => {}
            Next::Close => self.listing = None,
            Next::Shorten(letter) => {
                self.listing = None;
                return self.update(Message::EnvelopePressed(letter), context);
            }
        }
        action.map(Message::Listing)
    }
}
