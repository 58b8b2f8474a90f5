//! The page: tabs and actions above, the list and beside it the page of the letter.

use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Element, Length};

use super::{Letters, Message, Tab, health, rows};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::page_view::Event;
use crate::desktop::theme::{size, space as gap};
use crate::desktop::widget::keys::{Chord, Keys, Shortcut};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{button, label};

impl Letters {
    /// All of it.
    pub(super) fn page<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let head = container(self.head(context))
            .padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL));
        let body = responsive(move |room| {
            let inner = room.width - 2.0 * gap::XL;
            let beside = (inner * 0.36).clamp(370.0, 620.0);
            let cards: Element<'a, Message> = if self.shown.is_large() {
                self.preview(inner, context)
            } else {
                let list = inner - beside - gap::L;
                let (left, right) = match self.tab {
                    Tab::Texts => (self.text_list(list, context), self.text_card(context)),
                    Tab::Outbox | Tab::Printed => {
                        (self.list(list, context), self.preview(beside, context))
                    }
                };
                row![
                    container(left).width(Length::Fill).height(Length::Fill),
                    container(right).width(beside).height(Length::Fill)
                ]
                .spacing(gap::L)
                .into()
            };
            container(cards)
                .padding(iced::padding::left(gap::XL).right(gap::XL).bottom(gap::L))
                .into()
        });
        let escape = self
            .shown
            .is_large()
            .then_some(Message::Shown(Event::LargeClosed));
        let nothing: &'static [Shortcut<()>] = &[];
        Keys::new(column![head, body], nothing, |()| None)
            .inner()
            .on_escape(escape)
            .into()
    }

    fn head<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let number = rows::number;
        let tabs = segmented(
            "letters-tabs",
            vec![
                segment(Tab::Outbox, texts.letters_tab_outbox(number(self.counts.0))),
                segment(
                    Tab::Printed,
                    texts.letters_tab_printed(number(self.counts.1)),
                ),
                segment(Tab::Texts, texts.letters_tab_texts()),
            ],
            Some(&self.tab),
            Message::TabChosen,
        );
        let count = self.printable().len();
        let idle = count > 0 && self.job.is_none();
        let buttons: Option<Element<'a, Message>> = (self.tab != Tab::Texts).then(|| {
            row![
                health::is_for(context).then(|| {
                    button::quiet("letters-health", texts.health_list_short())
                        .on_press(Message::HealthPressed)
                }),
                button::secondary("letters-save", texts.letters_save())
                    .icon(icon::FILE_DOWN)
                    .key_cap(Chord::ctrl('e').label(texts))
                    .on_press_maybe(idle.then_some(Message::SavePressed)),
                button::primary("letters-print", texts.letters_print(number(count)))
                    .icon(icon::PRINTER)
                    .key_cap(Chord::ctrl('p').label(texts))
                    .busy(self.job.is_some())
                    .on_press_maybe(idle.then_some(Message::PrintPressed)),
            ]
            .spacing(gap::S)
            .into()
        });
        row![
            label::title(texts.letters_title()),
            tabs,
            space::horizontal(),
            buttons
        ]
        .spacing(gap::XL)
        .align_y(Alignment::Center)
        .height(size::CONTROL)
        .into()
    }
}
