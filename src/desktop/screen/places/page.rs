//! The page: title and tabs above, then the list of the tab with what belongs to the child that is looked at.

use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Element, Length};

use super::{Message, Places, Stand, Tab, capacity};
use crate::desktop::context::Context;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::{Chord, Keys};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, card, label};
use crate::domain::rights::Right;

/// Height of title and tabs.
const HEAD: f32 = 44.0;
/// From this width on the list is as wide as in a large window.
const WIDE: f32 = 1140.0;

impl Places {
    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let head: Element<'a, Message> = if self.tab == Tab::Capacity && self.capacity.is_some() {
            let head = responsive(move |room| self.head(room.width, context));
            container(head).height(HEAD).into()
        } else {
            self.head(f32::INFINITY, context)
        };
        let head = container(head).padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL));
        let stale = self.trouble.as_ref().filter(|_| self.families.is_some());
        let stale = stale.map(|error| {
            let words = banner::banner(Tone::Warn, context.sentence(error));
            container(words).padding(iced::padding::left(gap::XL).right(gap::XL).bottom(gap::M))
        });
        let body = responsive(move |room| {
            let width = room.width - 2.0 * gap::XL;
            let body = match self.tab {
                Tab::Inbox => self.inbox(width, context),
                Tab::Asked | Tab::Placed => self.table(width, context),
                Tab::Capacity => self.capacity_tab(context),
            };
            container(body)
                .padding(iced::padding::left(gap::XL).right(gap::XL).bottom(gap::L))
                .into()
        });
        column![head, stale, body].into()
    }

    /// Free places, for everybody who may come here; the supervision enters them.
    fn capacity_tab<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let Some(capacity) = &self.capacity else {
            return space::vertical().into();
        };
        let keys = Keys::new(
            capacity.view(context),
            capacity.shortcuts(),
            |message: &capacity::Message| Some(message.clone()),
        );
        Element::from(keys.inner()).map(Message::Capacity)
    }

    fn head<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let place = &context.office.settings.letterhead_authority;
        let capacity = self.capacity.as_ref().filter(|_| self.tab == Tab::Capacity);
        let (facts, short) = match capacity {
            Some(capacity) => (capacity.facts(context), None),
            None if context.may(Right::Place) => {
                (texts.places_facts(place), Some(texts.places_office(place)))
            }
            None => (texts.places_facts_reading(), None),
        };
        let facts = cut(label::DENSE, facts).style(theme::muted);
        let facts = match short {
            Some(short) => facts.or(short),
            None => facts,
        };
        let tabs = segmented(
            "places-tabs",
            vec![
                segment(Tab::Inbox, texts.places_tab_inbox()).count(self.count(Stand::waits)),
                segment(Tab::Asked, texts.places_tab_asked()).count(self.count(Stand::is_asked)),
                segment(Tab::Capacity, texts.places_tab_capacity()),
                // Its list grows for ever; it says itself who is still to be confirmed.
                segment(Tab::Placed, texts.places_tab_placed()),
            ],
            Some(&self.tab),
            Message::TabChosen,
        );
        row![
            column![label::title(texts.places_title()), facts].width(Length::Fill),
            tabs,
            (self.tab == Tab::Inbox && context.may(Right::Place)).then(|| {
                button::secondary("places-joint", texts.places_joint())
                    .key_cap(Chord::ctrl('j').label(texts))
                    .on_press(Message::JointPressed)
            }),
            capacity.map(|capacity| capacity
                .actions(width < WIDE, context)
                .map(Message::Capacity)),
        ]
        .spacing(gap::L)
        .align_y(Alignment::Center)
        .into()
    }

    /// The list, and beside it the way, the child and the schools.
    fn inbox<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let side = if width >= WIDE { 292.0 } else { 250.0 };
        let list = container(self.list_card(context)).width(side);
        let Some(looked) = self.looked() else {
            return row![list, space().width(Length::Fill)].into();
        };
        let beside = width - side - gap::L;
        let narrow = width < WIDE;
        let columns = row![
            container(self.child_card(looked, narrow, context)).width(Length::FillPortion(3)),
            container(self.schools_card(looked, narrow, context)).width(Length::FillPortion(4)),
        ]
        .spacing(gap::M)
        .height(Length::Fill);
        row![
            list,
            column![self.chain_card(looked, beside, context), columns]
                .spacing(gap::M)
                .width(Length::Fill),
        ]
        .spacing(gap::L)
        .into()
    }
}

/// A card of a fixed head, a body, and a foot of the height of a card's head.
pub(super) fn footed<'a>(
    head: Element<'a, Message>,
    body: impl Into<Element<'a, Message>>,
    foot: Element<'a, Message>,
) -> Element<'a, Message> {
    let foot = container(foot)
        .padding([gap::S, gap::L])
        .width(Length::Fill)
        .center_y(size::CARD_HEAD + gap::L);
    card::listed(
        head,
        column![
            container(body).height(Length::Fill),
            card::separator(),
            foot
        ],
    )
    .height(Length::Fill)
    .into()
}
