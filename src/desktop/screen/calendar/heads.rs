//! The heads of the days above the grid: date, lanes, and the line that names holidays, absences and deadlines.

use iced::widget::{column, container, mouse_area, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::layout::{GUTTER, LANE, Layout};
use super::page::RING;
use super::week::{Day, Lane, Week};
use super::{Message, View, day};
use crate::desktop::context::Context;
use crate::desktop::theme::{self, Tokens, Tone, radius};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{card, label, site_badge, tooltip};
use crate::domain::rights::Right;

/// Height of the head of a day and of the line below it.
const HEAD: f32 = 52.0;
const NOTE: f32 = 26.0;

/// The heads of the days: date and lanes.
pub fn heads<'a>(
    week: &'a Week,
    layout: &Layout,
    view: View,
    context: &'a Context,
) -> Element<'a, Message> {
    let days = week.days.iter().zip(&layout.days).map(|(shown, placed)| {
        let today = shown.date == context.today;
        let wide = placed.column.width;
        let mark = (today && wide > 130.0).then(|| {
            container(label::CAP.text(context.texts.calendar_today_mark()))
                .padding([1.0, 7.0])
                .style(|theme: &Theme| {
                    let t = Tokens::of(theme);
                    container::Style {
                        text_color: Some(t.on_accent),
                        background: Some(t.accent.into()),
                        border: iced::border::rounded(radius::PILL),
                        ..container::Style::default()
                    }
                })
        });
        let date = if today {
            label::strong(shown.date_words.as_str())
        } else {
            label::body(shown.date_words.as_str())
        };
        let first = row![
            space().width(0),
            label::strong(shown.weekday.as_str()),
            date,
            mark
        ]
        .spacing(5)
        .align_y(Alignment::Center);
        let lanes = lanes(shown, wide, view);
        let content =
            column![container(first).height(22), lanes].padding(iced::padding::left(2).top(4));
        // The keyboard has a key of its own for the day of its cursor, so Tab need not stop at each of them.
        let head = row![card::divider(HEAD), content].width(Length::Fill);
        let head: Element<'a, Message> = if context.may(Right::ArrangeDays) {
            let press = mouse_area(head)
                .on_press(Message::Day(day::Event::Opened(shown.date)))
                .interaction(iced::mouse::Interaction::Pointer);
            tooltip::below(press, context.texts.day_key())
        } else {
            head.into()
        };
        container(head)
            .width(wide)
            .height(HEAD)
            .style(move |theme: &Theme| container::Style {
                background: today.then(|| Tokens::of(theme).selected.into()),
                ..container::Style::default()
            })
            .into()
    });
    row![space().width(GUTTER + RING)]
        .extend(days)
        .height(HEAD)
        .into()
}

fn lanes(day: &Day, width: f32, view: View) -> Element<'_, Message> {
    #[allow(clippy::cast_precision_loss, reason = "a few lanes")]
    let each = width / day.lanes.len().max(1) as f32;
    row(day.lanes.iter().enumerate().map(|(at, lane)| {
        // The first one begins after the divider and the padding.
        let width = if at == 0 { (each - 3.0).max(0.0) } else { each };
        container(lane_head(lane, width, view))
            .width(width)
            .height(20)
            .into()
    }))
    .into()
}

fn lane_head<'a>(lane: &'a Lane, width: f32, view: View) -> Element<'a, Message> {
    // "K. Beispiel" becomes "Beispiel" where there is little room.
    let name = if width < LANE * 1.5 {
        lane.name
            .split_once(". ")
            .map_or(&*lane.name, |(_, name)| name)
    } else {
        &lane.name
    };
    let name = (width > 40.0).then(|| cut(label::CAP, name).style(theme::muted));
    let rooms = (view == View::Day && width > 150.0 && !lane.rooms.is_empty())
        .then(|| cut(label::CAP, format!("· {}", lane.rooms)).style(theme::muted));
    row![site_badge::badge(lane.badge), name, rooms]
        .spacing(3)
        .align_y(Alignment::Center)
        .into()
}

/// The line under the heads. Deadlines lead to their list.
pub fn notes<'a>(week: &'a Week, layout: &Layout) -> Element<'a, Message> {
    let days = week.days.iter().zip(&layout.days).enumerate();
    let days = days.map(|(at, (day, placed))| {
        let width = placed.column.width;
        let said = day.note.as_ref().map(|note| {
            let tone = note.tone;
            container(
                row![
                    note.icon.at(12.0),
                    cut(label::CAP, note.words.as_str()).or(note.short.as_str())
                ]
                .spacing(4)
                .align_y(Alignment::Center),
            )
            .padding([1.0, 4.0])
            .width(Length::Fill)
            .style(move |theme: &Theme| {
                let t = Tokens::of(theme);
                let warn = tone == Tone::Warn;
                container::Style {
                    text_color: Some(t.tone(tone)),
                    background: Some(t.tone_soft(tone).into()),
                    border: Border {
                        color: if warn { t.warn_line } else { t.line },
                        width: 1.0,
                        radius: 3.0.into(),
                    },
                    ..container::Style::default()
                }
            })
        });
        // What is cut is said in full when the pointer rests on it, and in the list of the day.
        let said = said.map(|said| match &day.note {
            Some(note) if note.words != note.short => tooltip::below(said, note.words.as_str()),
            _ => said.into(),
        });
        let due = day.note.as_ref().is_some_and(|note| note.due);
        let said = said.map(|said| match due {
            true => Control::new(said)
                .id(format!("calendar-notes-{at}"))
                .on_press(Message::DuePressed(day.date))
                .width(Length::Fill)
                .style(|theme, _| Style {
                    background: None,
                    border: Border::default(),
                    text: Tokens::of(theme).text,
                })
                .ring(Ring::Inside, radius::SMALL)
                .into(),
            false => said,
        });
        let said = container(said)
            .padding([3.0, 2.0])
            .width(Length::Fill)
            .height(NOTE);
        container(row![card::divider(NOTE), said])
            .width(width)
            .height(NOTE)
            .into()
    });
    row![space().width(GUTTER + RING)]
        .extend(days)
        .height(NOTE)
        .into()
}
