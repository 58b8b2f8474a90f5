//! Beside the form: what keeps it from being saved, what others changed meanwhile, who may be the same.

use std::collections::BTreeMap;

use iced::widget::{column, row};
use iced::{Alignment, Element, Length};

use super::Page;
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::family::Message;
use crate::desktop::screen::family::form::Who;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::{button, card, label};
use crate::domain::guardian::list_name;
use crate::service::families::Hit;

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

/// People who may be the same, in any spelling.
pub(super) fn alike<'a>(
    similar: &'a BTreeMap<Who, (String, Vec<Hit>)>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut seen = Vec::new();
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    for hit in similar.values().flat_map(|(_, hits)| hits) {
        if seen.contains(&&hit.entry.id) {
            continue;
        }
        seen.push(&hit.entry.id);
        let entry = &hit.entry;
        let name = list_name(&entry.family_name, &entry.given_name);
        let mut facts = vec![entry.file_number.to_string()];
        facts.extend(entry.birth.map(|birth| texts.family_born(&birth.german())));
        facts.push(entry.town.clone());
        if entry.closed {
            facts.push(texts.stage_closed());
        }
        facts.retain(|fact| !fact.is_empty());
        lines.push(
            column![
                row![
                    label::dense_strong(context.shown(&name).into_owned()).width(Length::Fill),
                    button::link(
                        format!("family-alike-{}", lines.len()),
                        texts.family_open(),
                        Some(Message::Opened(Destination::Family(entry.family)))
                    ),
                ]
                .spacing(gap::S),
                label::cap(facts.join(" · ")),
            ]
            .into(),
        );
    }
    let body: Element<'a, Message> = if lines.is_empty() {
        label::dense_muted(texts.family_alike_none()).into()
    } else {
        column![label::cap(texts.family_alike_hint())]
            .extend(lines)
            .spacing(gap::S)
            .into()
    };
    card::titled(texts.family_alike(), body).into()
}
