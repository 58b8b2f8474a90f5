//! What was refused: every reason, the next place that can be had, and, where a written reason does away with them, the
//! question for it.

use iced::Element;
use iced::widget::column;

use super::deeds::Attempt;
use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{banner, button, label};
use crate::service::Error;

/// Why something was refused: every reason, and the next place that can be had.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// What was refused.
    pub title: String,
    /// Each reason in a sentence.
    pub reasons: Vec<String>,
    /// The next free place, if one is known.
    pub next: Option<String>,
    /// What can be done all the same with a written reason.
    pub again: Option<Attempt>,
}

/// Something that is about to be done against rules that give way.
#[derive(Debug, Clone, PartialEq)]
pub struct Overriding {
    /// What.
    pub attempt: Attempt,
    /// The rules against it.
    pub reasons: Vec<String>,
    /// Why all the same.
    pub why: String,
}

/// Every reason of an error as a sentence, each once.
#[must_use]
pub fn reasons(error: &Error, context: &Context) -> Vec<String> {
    let Error::Refused(refusal) = error else {
        return vec![context.sentence(error)];
    };
    let mut said: Vec<String> = Vec::new();
    for sentence in refusal.0.iter().map(|reason| reason.sentence(context.lang)) {
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

/// The banner above the grid.
pub fn view<'a>(refused: &'a Refused, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let words = refused.next.clone().unwrap_or_default();
    let mut said = banner::banner(Tone::Danger, words).title(refused.title.clone());
    if refused.again.is_some() {
        said = said.link(
            "calendar-override",
            texts.week_override(),
            Message::OverridePressed,
        );
    }
    said = said.link(
        "calendar-refused-close",
        texts.dismiss(),
        Message::RefusalClosed,
    );
    for reason in &refused.reasons {
        said = said.point(icon::BAN, Tone::Danger, reason.clone());
    }
    said.into()
}

/// Why what the open sheet asked for was not written.
pub fn unwritten<'a>(calendar: &Calendar, context: &Context) -> Option<Element<'a, Message>> {
    let (first, more) = calendar.unwritten.split_first()?;
    let said = banner::banner(Tone::Danger, first.clone()).title(context.texts.week_not_written());
    let said = more.iter().fold(said, |said, reason| {
        said.point(icon::BAN, Tone::Danger, reason.clone())
    });
    Some(said.into())
}

/// The question for the reason.
pub fn dialog<'a>(
    calendar: &'a Calendar,
    overriding: &'a Overriding,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let field = field::field(
        "calendar-override-reason",
        texts.calendar_reason(),
        &overriding.why,
    )
    .on_input(Message::ReasonTyped)
    .note(Note::hint(texts.calendar_reason_hint()));
    let lines = overriding.reasons.iter().map(|reason| {
        label::DENSE
            .text(reason.as_str())
            .style(theme::soft_text(Tone::Warn))
            .into()
    });
    let body = column![label::DENSE_STRONG.text(texts.week_override_against())]
        .extend(lines)
        .push(field)
        .spacing(gap::S);
    let ready = !overriding.why.trim().is_empty();
    let action = button::primary("calendar-override-do", texts.week_override())
        .busy(calendar.busy)
        .on_press_maybe(ready.then_some(Message::OverrideConfirmed));
    Dialog::new(
        "calendar-override-dialog",
        texts.week_override_title(),
        texts.back(),
        Message::OverrideClosed,
    )
    .body(body)
    .action(action, ready.then_some(Message::OverrideConfirmed))
}

impl Calendar {
    pub(super) fn begin_override(&mut self) -> Action<Message> {
        let again = self.refused.as_ref().and_then(|refused| {
            Some(Overriding {
                attempt: refused.again.clone()?,
                reasons: refused.reasons.clone(),
                why: String::new(),
            })
        });
        self.overriding = again;
        Action::None
    }

    pub(super) fn override_it(&mut self, context: &Context) -> Action<Message> {
        match &self.overriding {
            Some(overriding) if !overriding.why.trim().is_empty() => {
                let (attempt, why) = (overriding.attempt.clone(), overriding.why.clone());
                self.attempt(attempt, Some(why), context)
            }
            Some(_) | None => Action::None,
        }
    }
}
