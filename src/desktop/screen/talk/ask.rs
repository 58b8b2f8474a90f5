//! The dialogs of a talk: how it ended, answers for siblings, taking it over from somebody else.

use iced::Element;
use iced::widget::{column, row};

use super::Open;
use super::message::Message;
use super::siblings::Chosen;
use super::words;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::choice::{self, Choice};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{button, checkbox, label};
use crate::domain::appointment::Outcome;
use crate::domain::siblings::{Effect, Shared};

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Question {
    /// How it ended.
    End(Option<Outcome>),
    /// Angaben für Geschwister übernehmen.
    Siblings(Chosen),
    /// Taking the talk over.
    Lead,
}

/// The dialog.
pub(super) fn dialog<'a>(
    question: &'a Question,
    open: &'a Open,
    context: &'a Context,
) -> Dialog<'a, Message> {
    match question {
        Question::End(outcome) => end(*outcome, open, context),
        Question::Siblings(chosen) => siblings(chosen, open, context),
        Question::Lead => lead(open, context),
    }
}

fn end<'a>(outcome: Option<Outcome>, open: &'a Open, context: &'a Context) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let choices = [
        (
            Outcome::AsPlanned,
            icon::CHECK,
            texts.talk_end_held(),
            texts.talk_end_held_words(),
        ),
        (
            Outcome::WithoutInterpreter,
            icon::LANGUAGES,
            texts.talk_end_without(),
            texts.talk_end_without_words(),
        ),
        (
            Outcome::DocumentsMissing,
            icon::FILE_TEXT,
            texts.talk_end_documents(),
            texts.talk_end_documents_words(),
        ),
        (
            Outcome::ChildMissing,
            icon::USER_X,
            texts.talk_end_child(),
            texts.talk_end_child_words(),
        ),
    ];
    let cards = choices
        .into_iter()
        .enumerate()
        .map(|(n, (what, mark, title, words))| {
            let choice = Choice {
                icon: mark,
                title: title.into(),
                words: words.into(),
                key_cap: None,
            };
            choice::card(
                format!("talk-outcome-{n}"),
                choice,
                outcome == Some(what),
                Message::OutcomeChosen(what),
            )
        });
    let missing: usize = (open.procedures(context).into_iter())
        .map(|(n, _)| open.missing(n, context).open.len())
        .sum();
    let missing = (missing > 0).then(|| {
        let count = i64::try_from(missing).unwrap_or(i64::MAX);
        row![
            icon::INFO.at(13.0).style(theme::soft_text(Tone::Warn)),
            label::cap(texts.talk_end_missing(count)),
        ]
        .spacing(gap::XS)
    });
    let confirm = outcome.map(|_| Message::EndConfirmed);
    let action = button::primary("talk-end-do", texts.talk_end())
        .icon(icon::CHECK)
        .busy(open.busy)
        .on_press_maybe(confirm.clone());
    Dialog::new(
        "talk-end",
        texts.talk_end_title(),
        texts.back(),
        Message::DialogLeft,
    )
    .body(column(cards).push(missing).spacing(gap::S))
    .action(action, confirm)
    .wide()
}

fn siblings<'a>(chosen: &'a Chosen, open: &'a Open, context: &'a Context) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let name = |n: usize| {
        let child = open.file.children.get(n);
        let name = child.map_or("", |child| child.given_name.as_str());
        let grade = open.duty(n, context).and_then(|duty| duty.grade);
        let grade = grade.map(|grade| format!(" ({})", texts.grade(grade)));
        format!("{}{}", context.shown(name), grade.unwrap_or_default())
    };
    let parts = Shared::ALL.iter().enumerate().map(|(n, part)| {
        let on = chosen.parts.contains(part);
        let press = Some(Message::PartToggled(*part));
        let words = words::part(*part, texts);
        checkbox::checkbox(format!("talk-part-{n}"), words, on, press)
    });
    let others = (0..open.file.children.len()).filter(|n| *n != open.child);
    let whom = others.map(|n| {
        let on = chosen.siblings.contains(&n);
        let press = Some(Message::SiblingToggled(n));
        checkbox::checkbox(format!("talk-sibling-{n}"), name(n), on, press)
    });
    let effects = chosen.effects(&open.file, open.child);
    let clash = effects.iter().any(|(_, _, e)| *e == Effect::Overwrites);
    let fills = effects.iter().any(|(_, _, e)| *e == Effect::Fills);
    let lines = effects.into_iter().map(|(part, n, effect)| {
        let (words, tone, mark) = (words::part(part, texts), Tone::Neutral, icon::PLUS);
        let (words, tone, mark) = match (effect, chosen.replace) {
            (Effect::Overwrites, true) => (
                texts.talk_overwrites(&words, &name(n)),
                Tone::Danger,
                icon::TRIANGLE_ALERT,
            ),
            (Effect::Overwrites, false) => {
                (texts.talk_keeps(&words, &name(n)), Tone::Warn, icon::MINUS)
            }
            _ => (texts.talk_fills(&words, &name(n)), tone, mark),
        };
        row![
            mark.at(12.0).style(theme::soft_text(tone)),
            label::CAP.text(words).style(theme::soft_text(tone)),
        ]
        .spacing(gap::XS)
        .into()
    });
    let lines: Vec<Element<'a, Message>> = lines.collect();
    let effect: Element<'a, Message> = if lines.is_empty() {
        label::cap(texts.talk_siblings_nothing()).into()
    } else {
        column(lines).spacing(2).into()
    };
    let replace = clash.then(|| {
        let press = Some(Message::ReplaceToggled);
        checkbox::checkbox("talk-replace", texts.talk_replace(), chosen.replace, press)
    });
    let may = fills || clash && chosen.replace;
    let confirm = may.then_some(Message::SiblingsConfirmed);
    let action = button::primary("talk-siblings-do", texts.talk_siblings_do())
        .on_press_maybe(confirm.clone());
    let body = column![
        row![
            column![label::dense_strong(texts.talk_siblings_what())]
                .extend(parts)
                .spacing(gap::S)
                .width(iced::Length::FillPortion(3)),
            column![label::dense_strong(texts.talk_siblings_whom())]
                .extend(whom)
                .spacing(gap::S)
                .width(iced::Length::FillPortion(2)),
        ]
        .spacing(gap::L),
        effect,
        replace,
    ]
    .spacing(gap::M);
    Dialog::new(
        "talk-siblings",
        texts.talk_siblings_title(),
        texts.back(),
        Message::DialogLeft,
    )
    .object(texts.talk_siblings_from(&name(open.child)))
    .body(body)
    .action(action, confirm)
    .wide()
}

fn lead<'a>(open: &'a Open, context: &'a Context) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let name = open.leader().map_or("–", |leader| leader.name.as_str());
    let action =
        button::primary("talk-lead-do", texts.talk_take_lead()).on_press(Message::LeadConfirmed);
    Dialog::new(
        "talk-lead",
        texts.talk_take_title(),
        texts.back(),
        Message::DialogLeft,
    )
    .body(label::dense(texts.talk_take_words(name)))
    .action(action, Some(Message::LeadConfirmed))
    .cautious()
}
