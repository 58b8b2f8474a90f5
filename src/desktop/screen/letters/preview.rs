//! The preview of a letter: the page that will be printed, and the way to the record it speaks of.

use iced::widget::{row, space};
use iced::{Alignment, Element};

use super::{Letters, Message};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::page_view::Around;
use crate::desktop::widget::{banner, button};

impl Letters {
    /// The card, this wide.
    pub(super) fn preview<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let letter = self.current();
        let foot = letter.map(|letter| {
            row![
                space::horizontal(),
                button::secondary("letters-open-record", context.texts.letters_open_record())
                    .small()
                    .icon(icon::USER_ROUND)
                    .on_press(Message::RecordPressed(letter.family))
            ]
            .align_y(Alignment::Center)
            .into()
        });
        let remark = letter.and_then(|letter| {
            let (tone, words) = letter.remark.clone()?;
            let shown = banner::banner(tone, words);
            Some(match letter.link.clone() {
                Some((words, to)) => shown.link("letters-fill-in", words, to).into(),
                None => shown.into(),
            })
        });
        let around = Around {
            title: context.texts.letters_preview(),
            name: letter.map(|letter| letter.name.clone()),
            remark,
            nothing: context.texts.letters_no_preview(),
            help: Vec::new(),
            foot,
        };
        self.shown.card(around, width, context, Message::Shown)
    }
}
