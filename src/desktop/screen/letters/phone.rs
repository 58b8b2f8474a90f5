//! Text für das Telefon: a reminder as short messages to copy, each with its honest length.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length, Task};

use super::{Letters, Message, texts};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{button, label};
use crate::letters::language::LangTag;
use crate::letters::message::{Alphabet, LONGEST, Message as Text};
use crate::service::post_room::PostKey;

/// The texts of a reminder.
#[derive(Debug)]
pub(super) struct Phone {
    name: String,
    number: Option<String>,
    texts: Vec<(LangTag, Text)>,
}

impl Letters {
    /// Reads the texts of the current reminder.
    pub(super) fn ask_phone(&self, context: &Context) -> Action<Message> {
        let current = self.current().filter(|row| row.reminds);
        let Some(key) = current.and_then(|row| row.print) else {
            return Action::None;
        };
        if self.is_asking() {
            return Action::None;
        }
        let service = context.service.clone();
        Task::perform(
            async move { service.reminder_messages(&key).await },
            move |texts| Message::PhoneRead(key, texts),
        )
        .into()
    }

    /// The texts were read.
    pub(super) fn on_phone(&mut self, key: PostKey, texts: Vec<(LangTag, Text)>) {
        let items = self.room.iter().flat_map(|room| &room.items);
        let item = items.into_iter().find(|item| item.key == Some(key));
        if let Some(item) = item.filter(|_| !texts.is_empty()) {
            self.phone = Some(Phone {
                name: item.name.clone(),
                number: item.phone.clone(),
                texts,
            });
        }
    }
}

impl Phone {
    /// The text at a place.
    pub(super) fn text(&self, at: usize) -> Option<String> {
        self.texts.get(at).map(|(_, text)| text.text.clone())
    }

    /// How it looks.
    pub(super) fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Message> {
        let words = &context.texts;
        let number = self.number.clone();
        let number = number.unwrap_or_else(|| words.post_no_phone());
        let object = format!("{} · {number}", context.shown(&self.name));
        let blocks = self.texts.iter().enumerate().map(|(at, (lang, text))| {
            let short = text.units <= limit(text);
            let tone = if short { Tone::Neutral } else { Tone::Warn };
            column![
                row![
                    label::dense_strong(texts::language(*lang, context)),
                    space::horizontal(),
                    label::dense(length(text, context)).style(theme::soft_text(tone)),
                    button::secondary(format!("letters-phone-{at}"), words.post_copy())
                        .small()
                        .icon(icon::COPY)
                        .on_press(Message::PhoneCopied(at)),
                ]
                .spacing(gap::M)
                .align_y(Alignment::Center),
                container(label::dense(text.text.as_str()))
                    .padding(gap::M)
                    .width(Length::Fill)
                    .style(theme::sunken),
            ]
            .spacing(gap::XS)
            .into()
        });
        let blocks: Vec<Element<'a, Message>> = blocks.collect();
        Dialog::new(
            "letters-phone-dialog",
            words.post_phone_title(),
            words.back(),
            Message::DialogClosed,
        )
        .object(object)
        .body(
            column(blocks)
                .push(label::cap(words.post_phone_fact()))
                .spacing(gap::M),
        )
        .wide()
    }
}

/// Most units of one message in the alphabet of a text.
fn limit(text: &Text) -> usize {
    match text.alphabet {
        Alphabet::Gsm7 => LONGEST,
        Alphabet::Ucs2 => 70,
    }
}

/// "132 von 160 Zeichen", or how many messages it takes.
fn length(text: &Text, context: &Context) -> String {
    let number = super::rows::number;
    if text.parts <= 1 {
        context
            .texts
            .post_length(number(text.units), number(limit(text)))
    } else {
        context
            .texts
            .post_length_parts(number(text.units), number(text.parts))
    }
}
