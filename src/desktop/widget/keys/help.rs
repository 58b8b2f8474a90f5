//! The page behind F1: every shortcut of a table with what it does.

use iced::widget::{column, container, row};
use iced::{Alignment, Element};

use super::Shortcut;
use crate::desktop::text::Texts;
use crate::desktop::theme::space;
use crate::desktop::widget::{button, label};

/// The shortcuts as lines: combination left, words right.
pub fn page<'a, A, Message: 'a>(table: &[Shortcut<A>], texts: &Texts) -> Element<'a, Message> {
    let lines = table.iter().map(|shortcut| {
        let caps = shortcut
            .keys
            .iter()
            .map(|chord| button::key_cap(chord.label(texts)));
        row![
            container(row(caps).spacing(space::XS)).width(190),
            label::dense((shortcut.help)(texts)),
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
    });
    column(lines).spacing(6).into()
}
