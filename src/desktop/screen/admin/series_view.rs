//! What stands below the form of a series: its pauses, what speaks against it, its next days.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Message;
use super::form::{Event, Form};
use super::form_view::control;
use super::slot::Slot;
use super::upcoming::Why;
use crate::desktop::affected;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, label, tooltip};
use crate::domain::language::Lang;
use crate::domain::rights::Right;

/// Pauses, faults, overlaps and the next days.
pub(super) fn below<'a>(form: &'a Form, context: &'a Context) -> Element<'a, Message> {
    column![
        pauses(form, context),
        affected::faults(&form.faults, context),
        affected::overlaps(&form.overlaps, context),
        next_days(form, context),
    ]
    .spacing(gap::M)
    .into()
}

fn pauses<'a>(form: &'a Form, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let may = context.may(Right::Administer);
    let rows = form.pauses().map(|at| {
        let remove = Message::Edited(Event::PauseRemoved(at));
        let remove = tooltip::below(
            button::icon_only(format!("admin-pause-remove-{at}"), icon::X)
                .on_press_maybe(may.then_some(remove)),
            texts.pause_remove(),
        );
        row![
            container(control(Slot::PauseFrom(at), form, context)).width(Length::Fill),
            container(control(Slot::PauseTo(at), form, context)).width(Length::Fill),
            container(remove).padding(iced::padding::top(22)),
        ]
        .spacing(gap::L)
        .into()
    });
    let add = form.free_pause().filter(|_| may).map(|_| {
        button::quiet("admin-pause-add", texts.pause_add())
            .small()
            .icon(icon::PLUS)
            .on_press(Message::Edited(Event::PauseAdded))
    });
    column![column(rows).spacing(gap::XS), add].into()
}

/// The next days of a series and what keeps some of them from taking place.
fn next_days<'a>(form: &'a Form, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let days = form.upcoming.iter().map(|upcoming| {
        let (words, tone) = match &upcoming.why {
            None => (String::new(), Tone::Ok),
            Some(why) => (
                why_words(why, context),
                if why.excludes() {
                    Tone::Danger
                } else {
                    Tone::Warn
                },
            ),
        };
        let mark = match &upcoming.why {
            None => icon::CALENDAR_CHECK,
            Some(why) if why.excludes() => icon::CALENDAR_X,
            Some(_) => icon::CALENDAR_CLOCK,
        };
        row![
            mark.at(13.0).style(theme::soft_text(tone)),
            container(label::dense(texts.date(upcoming.day))).width(120),
            container(label::dense(texts.span(upcoming.hours.0, upcoming.hours.1))).width(96),
            cut(label::DENSE, words).style(theme::soft_text(tone)),
        ]
        .spacing(gap::S)
        .height(22)
        .align_y(Alignment::Center)
        .into()
    });
    let none = form
        .upcoming
        .is_empty()
        .then(|| label::dense_muted(texts.upcoming_none()));
    column![
        label::dense_strong(texts.upcoming_title()),
        column(days),
        none
    ]
    .spacing(gap::XS)
    .into()
}

fn why_words(why: &Why, context: &Context) -> String {
    let texts = &context.texts;
    match why {
        Why::Skipped => texts.upcoming_skipped(),
        Why::Paused => texts.upcoming_paused(),
        Why::Changed => texts.upcoming_changed(),
        Why::Holiday(holiday) => texts.upcoming_holiday(match context.lang {
            Lang::De => holiday.german(),
            Lang::En => holiday.english(),
        }),
        Why::Closed(reason) if reason.is_empty() => texts.upcoming_closed_plain(),
        Why::Closed(reason) => texts.upcoming_closed(reason),
        Why::Away => texts.upcoming_away(),
        Why::Shorter => texts.upcoming_shorter(),
    }
}
