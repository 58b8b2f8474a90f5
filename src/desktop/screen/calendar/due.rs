//! The deadlines of a day at the side: whose interpreter is to be asked for, each leading to its appointment.

use chrono::NaiveDate;
use iced::widget::{column, container, row};
use iced::{Alignment, Border, Element, Length};

use super::deeds::when;
use super::week::due_on;
use super::{Calendar, Message};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, radius, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, label, scroll, site_badge};
use crate::store::rows::AppointmentRow;

/// The list.
pub fn view<'a>(
    calendar: &'a Calendar,
    day: NaiveDate,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let rows = calendar
        .span
        .as_ref()
        .map_or(&[][..], |span| span.rows.as_slice());
    let due: Vec<&AppointmentRow> = due_on(day, rows, context).collect();
    let count = i64::try_from(due.len()).unwrap_or(i64::MAX);
    let close = button::inline_icon("calendar-due-close", icon::X, Some(Message::Escaped));
    let title = texts.week_due(&texts.date_near(day, context.today));
    let head = card::header(title, Some(texts.calendar_families(count)), Some(close));
    let lines = due
        .into_iter()
        .enumerate()
        .map(|(at, row)| line(at, row, context));
    column![head, card::separator(), scroll::down(column(lines))].into()
}

fn line<'a>(at: usize, row_: &'a AppointmentRow, context: &'a Context) -> Element<'a, Message> {
    let a = &row_.appointment;
    let state = vocabulary::interpreter(a.interpreter.as_ref(), context);
    let language = a.interpreter.as_ref().map_or_else(String::new, |booking| {
        context.office.language_name(&booking.language).to_owned()
    });
    let facts = [when(a.start, context), language, state.words].join(" · ");
    let lines = column![
        cut(label::BODY_STRONG, context.shown(&row_.name)),
        cut(label::CAP, facts).style(theme::muted),
    ]
    .width(Length::Fill);
    let badge = container(site_badge::badge(vocabulary::site(a.site, context))).width(20);
    let content = row![badge, lines]
        .spacing(gap::S)
        .align_y(Alignment::Center);
    let control = Control::new(content)
        .id(format!("calendar-due-{at}"))
        .on_press(Message::AppointmentPressed(a.id, a.start.date()))
        .width(Length::Fill)
        .height(51)
        .padding([0.0, 13.0])
        .align(Alignment::Start)
        .style(|theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: status.hovered.then_some(t.hover),
                border: Border::default(),
                text: t.text,
            }
        })
        .ring(Ring::Inside, radius::SMALL);
    column![Element::from(control), card::separator()].into()
}
