//! Beside the form: what keeps it from being saved, what others changed meanwhile.

use iced::widget::{column, row};
use iced::{Alignment, Element};

use super::Page;
use crate::desktop::icon;
use crate::desktop::screen::family::Message;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::{button, card, label};

/// What others changed since the form was opened; each line leads to its field.
pub(super) fn changed<'a>(page: &Page<'a>) -> Option<Element<'a, Message>> {
    let (context, clashes) = (page.context, &page.form.clashes);
    if clashes.is_empty() {
        return None;
    }
    let lines = clashes.iter().enumerate().map(|(n, clash)| {
        let (mark, tone) = if clash.both {
            (icon::TRIANGLE_ALERT, Tone::Warn)
        } else {
            (icon::CHECK, Tone::Ok)
        };
        column![
            row![
                mark.at(13.0).style(theme::soft_text(tone)),
                button::link(
                    format!("family-clash-{n}"),
                    clash.label.clone(),
                    Some(Message::FieldPressed(clash.id.clone()))
                ),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center),
            label::cap(clash.words(context)),
        ]
        .into()
    });
    let lines = column(lines).spacing(gap::S);
    Some(card::titled(context.texts.record_changed_meanwhile(), lines).into())
}

/// What keeps the form from being saved; each line leads to its field.
pub(super) fn missing<'a>(page: &Page<'a>) -> Option<Element<'a, Message>> {
    let texts = &page.context.texts;
    if page.problems.is_empty() {
        return None;
    }
    let lines = page.problems.iter().enumerate().map(|(n, problem)| {
        row![
            icon::CIRCLE_ALERT
                .at(13.0)
                .style(theme::soft_text(Tone::Danger)),
            button::link(
                format!("family-problem-{n}"),
                problem.words.clone(),
                Some(Message::FieldPressed(problem.id.clone()))
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    });
    let lines = column(lines).spacing(gap::S);
    Some(card::titled(texts.family_not_saved(), lines).into())
}
