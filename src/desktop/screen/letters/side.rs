//! Beside the lists of printed and returned letters: what happened to the current one, and what is to be done.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::out::Fate;
use super::rows::Letter;
use super::{Letters, Message, Tab, words};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::timeline::{self, Entry};
use crate::desktop::widget::{banner, button, card, field, label, scroll};
use crate::service::post_room::{Happened, LetterEvent, LetterOut};

/// Height of the card with the history.
const HISTORY: f32 = 196.0;

impl Letters {
    /// The preview, and below it what belongs to the tab.
    pub(super) fn side<'a>(&'a self, beside: f32, context: &'a Context) -> Element<'a, Message> {
        let current = self.current();
        let preview = self.preview(beside, context);
        match self.tab {
            Tab::Printed => column![
                container(preview).height(Length::Fill),
                container(self.history(context)).height(HISTORY)
            ]
            .spacing(gap::L)
            .into(),
            // The page is shown large by Enter: here the task comes first.
            Tab::Returned => column![
                current.map(|letter| self.task(letter, context)),
                container(self.history(context)).height(Length::Fill)
            ]
            .spacing(gap::L)
            .into(),
            Tab::Outbox | Tab::Texts => preview,
        }
    }

    /// What happened to the current letter, the newest first.
    fn history<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let made = self.current().and_then(|row| row.made);
        let known = self.history.as_ref().filter(|(of, _)| Some(*of) == made);
        let body: Element<'a, Message> = match known {
            None => label::dense_muted(texts.letters_no_preview()).into(),
            Some((_, events)) => {
                let entries = events.iter().rev().enumerate();
                let entries = entries.map(|(at, event)| {
                    timeline::entry(format!("letters-event-{at}"), entry(event, context), None)
                });
                scroll::down(column(entries)).height(Length::Fill).into()
            }
        };
        card::listed(
            card::header(texts.post_history(), None, None),
            container(body).padding(gap::S).height(Length::Fill),
        )
        .height(Length::Fill)
        .into()
    }

    /// What is to be done about a letter that came back.
    fn task<'a>(&'a self, letter: &'a Letter, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let outs = self.room.iter().flat_map(|room| &room.out);
        let out: Option<&LetterOut> =
            (outs.into_iter()).find(|out| Some(out.letter.id) == letter.made);
        let number = out.and_then(|out| out.phone.clone());
        let phone: Element<'a, Message> = match number {
            Some(number) => field::copyable(
                "letters-return-phone",
                texts.post_phone(),
                &number,
                "letters-return-phone-copy",
                Message::NumberCopied(number.clone()),
            )
            .into(),
            None => label::dense_muted(texts.post_no_phone()).into(),
        };
        let open = out.is_some_and(|out| out.task.is_some());
        let handed = out.is_some_and(|out| out.letter.delivered_on.is_none());
        let actions = row![
            button::primary("letters-clear-address", texts.post_clear_address())
                .small()
                .icon(icon::HOUSE)
                .on_press(Message::Opened(
                    crate::desktop::action::Destination::Family(letter.family)
                )),
            handed.then(|| {
                button::secondary("letters-hand-over-back", texts.post_hand_over())
                    .small()
                    .on_press(Message::FatePressed(Fate::HandedOver))
            }),
            open.then(|| {
                button::secondary("letters-settle", texts.post_settle())
                    .small()
                    .icon(icon::CHECK)
                    .busy(self.busy)
                    .on_press(Message::SettlePressed)
            }),
        ]
        .spacing(gap::S)
        .wrap();
        let remark = (letter.remark.clone()).map(|(tone, words)| banner::banner(tone, words));
        let name = context.shown(&letter.name).into_owned();
        card::titled(name, column![remark, phone, actions].spacing(gap::M)).into()
    }
}

fn entry(event: &LetterEvent, context: &Context) -> Entry {
    let texts = &context.texts;
    let (icon, tone, words, who): (Icon, Tone, String, Option<String>) = match event.what {
        Happened::Made => (
            icon::FILE_TEXT,
            Tone::Neutral,
            texts.post_event_made(),
            None,
        ),
        Happened::Repeats(_) => (icon::COPY, Tone::Neutral, texts.post_event_repeats(), None),
        Happened::Printed(by) => (
            icon::PRINTER_CHECK,
            Tone::Neutral,
            texts.post_event_printed(),
            Some(words::person(by, context)),
        ),
        Happened::Posted => (icon::SEND, Tone::Ok, texts.post_event_posted(), None),
        Happened::Delivered => (icon::HAND, Tone::Ok, texts.post_event_handed(), None),
        Happened::Returned(reason) => {
            let why = reason.map(|reason| words::why(reason, context));
            let words = match why {
                Some(why) => texts.post_event_returned_why(&why),
                None => texts.post_event_returned(),
            };
            (icon::MAIL_X, Tone::Danger, words, None)
        }
        Happened::RepeatedBy(_) => (icon::COPY, Tone::Neutral, texts.post_event_repeated(), None),
    };
    Entry {
        icon,
        tone,
        when: texts.date(event.on),
        who,
        words,
    }
}
