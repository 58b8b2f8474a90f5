//! The page: tabs and actions above, the list and beside it the page of the letter.

use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Element, Length};

use super::rows::Key;
use super::{Letters, Message, Tab, health, rows};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::page_view::Event;
use crate::desktop::theme::{size, space as gap};
use crate::desktop::widget::keys::{Chord, Keys, Shortcut};
use crate::desktop::widget::popover::{Popover, Width, menu};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{button, label, tooltip};
use crate::domain::letter::Addressee;

/// Below this width the key caps of the header are left out.
const NARROW: f32 = 1150.0;

impl Letters {
    /// All of it.
    pub(super) fn page<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let body = responsive(move |room| {
            let inner = room.width - 2.0 * gap::XL;
            let beside = (inner * 0.33).clamp(344.0, 620.0);
            let head = container(self.head(inner, context))
                .padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL));
            let cards: Element<'a, Message> = if self.tab == Tab::Texts {
                self.texts.view(inner, context).map(Message::Texts)
            } else if self.shown.is_large() {
                self.preview(inner, context)
            } else {
                let list = inner - beside - gap::L;
                let (left, right) = (self.list(list, context), self.side(beside, context));
                row![
                    container(left).width(Length::Fill).height(Length::Fill),
                    container(right).width(beside).height(Length::Fill)
                ]
                .spacing(gap::L)
                .into()
            };
            column![
                head,
                container(cards)
                    .padding(iced::padding::left(gap::XL).right(gap::XL).bottom(gap::L))
            ]
            .into()
        });
        let large = self.shown.is_large();
        let escape = large.then_some(Message::Shown(Event::LargeClosed));
        let nothing: &'static [Shortcut<()>] = &[];
        Keys::new(body, nothing, |()| None)
            .inner()
            .on_escape(escape)
            .into()
    }

    fn head<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let number = rows::number;
        let tabs = segmented(
            "letters-tabs",
            vec![
                segment(Tab::Outbox, texts.letters_outbox()).count(number(self.counts.0)),
                segment(Tab::Printed, texts.letters_printed()),
                segment(Tab::Returned, texts.post_tab_returned()).urgent(number(self.counts.1)),
                segment(Tab::Texts, texts.letters_tab_texts()),
            ],
            Some(&self.tab),
            Message::TabChosen,
        );
        let wide = width >= NARROW;
        let cap = |button: button::Button<'a, Message>, key: char| {
            if wide {
                button.key_cap(Chord::ctrl(key).label(texts))
            } else {
                button
            }
        };
        let count = self.printable().len();
        let idle = count > 0 && self.job.is_none();
        let back = || {
            let words = texts.post_return_ask();
            cap(button::secondary("letters-return", words), 'r')
                .icon(icon::MAIL_X)
                .on_press_maybe(self.room.as_ref().map(|_| Message::ReturnPressed))
        };
        let buttons: Element<'a, Message> = match self.tab {
            Tab::Texts => space().into(),
            Tab::Returned => back().into(),
            Tab::Printed => row![
                self.menu(wide, context),
                wide.then(back),
                button::secondary("letters-copy", texts.letters_save())
                    .icon(icon::FILE_DOWN)
                    .on_press_maybe(self.current().map(|_| Message::SavePressed)),
                cap(
                    button::primary("letters-print", texts.post_reprint(number(count))),
                    'p'
                )
                .icon(icon::PRINTER)
                .busy(self.job.is_some())
                .on_press_maybe(idle.then_some(Message::PrintPressed)),
            ]
            .spacing(gap::S)
            .into(),
            Tab::Outbox => row![
                self.menu(wide, context),
                button::secondary("letters-save", texts.letters_save())
                    .icon(icon::FILE_DOWN)
                    .on_press_maybe(idle.then_some(Message::SavePressed)),
                cap(
                    button::primary("letters-print", texts.letters_print(number(count))),
                    'p'
                )
                .icon(icon::PRINTER)
                .busy(self.job.is_some())
                .on_press_maybe(idle.then_some(Message::PrintPressed)),
            ]
            .spacing(gap::S)
            .into(),
        };
        row![
            label::title(texts.letters_title()),
            tabs,
            space::horizontal(),
            buttons
        ]
        .spacing(gap::L)
        .align_y(Alignment::Center)
        .height(size::CONTROL)
        .into()
    }

    /// What is done more rarely.
    fn menu<'a>(&'a self, wide: bool, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let anchor = tooltip::below(
            button::icon_only("letters-menu", icon::ELLIPSIS_VERTICAL)
                .on_press(Message::MenuToggled),
            texts.post_more(),
        );
        let reminds = self.current().is_some_and(|letter| letter.reminds);
        let outbox = self.tab == Tab::Outbox;
        let chosen = !self.wanted_rows().is_empty();
        let cap = |chord: Chord| chord.label(texts);
        let mut entries = Vec::new();
        // In a wide window printed letters have a button of their own for it.
        if outbox || !wide {
            entries.push(
                button::quiet("letters-return", texts.post_return_ask())
                    .icon(icon::MAIL_X)
                    .on_press(Message::ReturnPressed),
            );
        }
        if outbox {
            entries.push(
                button::quiet("letters-phone", texts.post_phone_title())
                    .icon(icon::PHONE)
                    .on_press_maybe(reminds.then_some(Message::PhonePressed)),
            );
        }
        if let Some(Key::Due(key)) = self.current().map(|letter| letter.key)
            && key.addressee == Addressee::Family
        {
            entries.push(
                button::quiet("letters-envelope", texts.envelope_shorten())
                    .icon(icon::MAIL)
                    .on_press(Message::EnvelopePressed(key)),
            );
        }
        entries.extend([
            button::quiet("letters-posting", texts.list_out_posting())
                .icon(icon::LIST_CHECKS)
                .key_cap(cap(Chord::ctrl('p').with_shift()))
                .on_press_maybe(chosen.then_some(Message::PostingPressed)),
            button::quiet("letters-labels", texts.list_out_labels())
                .icon(icon::MAIL)
                .key_cap(cap(Chord::ctrl('u')))
                .on_press_maybe(chosen.then_some(Message::LabelsPressed)),
        ]);
        if outbox && health::is_for(context) {
            entries.push(
                button::quiet("letters-health", texts.health_list_short())
                    .icon(icon::CLIPBOARD_LIST)
                    .on_press(Message::HealthPressed),
            );
        }
        Popover::new(anchor, self.menu_open.then(|| menu(entries)))
            .on_close(Message::MenusClosed)
            .width(Width::Fixed(320.0))
            .keyboard_inside()
            .into()
    }
}
