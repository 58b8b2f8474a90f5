//! The table of the proposal.

use iced::widget::text::Wrapping;
use iced::widget::{container, row, space};
use iced::{Alignment, Element, Length};

use super::super::proposal::rows::{ROW, faint, plain, tickable};
use super::lines::{Family, Line, OutLine, SeatLine, Standing, tone};
use super::state::Shown;
use super::{Message, Plan, TABLE, words};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{button, checkbox, label, site_badge};
use crate::domain::rights::Right;
use crate::planning::plan::Remedy;

/// Border, ticks, sides of a row.
const AROUND: f32 = 62.0;
/// Days since the report.
const DAYS: f32 = 46.0;
/// Arrow, day, time, site.
const PLACE: f32 = 182.0;
/// Of them.
const ARROW: f32 = 20.0;
const DATE: f32 = 76.0;
const TIME: f32 = 42.0;
/// The day, time and site of the appointment a family has.
const BEFORE: f32 = 158.0;
/// Below this there is no room for the arrow and the minutes.
const NARROW: f32 = 800.0;

/// What there is room for.
#[derive(Clone, Copy)]
struct Fit {
    narrow: bool,
    /// Existing appointments move: they have a column.
    before: bool,
}

impl Fit {
    /// Where it is narrow, what a family needs gives way to the appointment it has.
    const fn need(self) -> bool {
        !(self.narrow && self.before)
    }
}

/// The table, this wide.
pub(super) fn view<'a>(
    plan: &'a Plan,
    shown: &'a Shown,
    width: f32,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let fit = Fit {
        narrow: width < NARROW,
        before: shown.moves(),
    };
    let place = if fit.narrow { PLACE - ARROW } else { PLACE };
    let before = if fit.before { BEFORE } else { 0.0 };
    let rest = width - AROUND - DAYS - before - place;
    let (need, why) = if fit.need() {
        ((rest * 0.295).floor(), (rest * 0.36).floor())
    } else {
        (0.0, (rest * 0.45).floor())
    };
    let mut columns = vec![
        Column::new(texts.plan_column_family(), Length::Fill),
        Column::new(texts.plan_column_days(), DAYS).right(),
    ];
    if fit.need() {
        columns.push(Column::new(texts.plan_column_need(), need));
    }
    columns.extend(if fit.before {
        vec![
            Column::new(texts.plan_column_before(), before),
            Column::new(texts.plan_column_then(), place),
        ]
    } else {
        vec![Column::new(texts.plan_column_new(), place)]
    });
    columns.push(Column::new(texts.plan_column_why(), why));
    Table::new(TABLE, columns, &plan.table, shown.lines.len())
        .row_height(ROW)
        .mostly_ticked(tickable(&shown.lines))
        .view(
            move |at| match shown.lines.get(at) {
                Some(Line::Seat(line)) if line.standing.is_open() => {
                    Row::Cells(seat(line, fit, context))
                }
                Some(Line::Seat(line)) => Row::Plain(
                    checkbox::mark(false.into(), false),
                    seat(line, fit, context),
                ),
                Some(Line::Out(line)) => {
                    let mark = container(
                        icon::CIRCLE_ALERT
                            .text()
                            .style(theme::soft_text(Tone::Warn)),
                    );
                    Row::Plain(mark.center(18).into(), out(line, fit, context))
                }
                Some(Line::Group(count)) => Row::Group {
                    words: texts.plan_group_out(),
                    aside: Some(format!(
                        "· {}",
                        texts.calendar_families(words::number(*count))
                    )),
                },
                None => Row::Cells(Vec::new()),
            },
            Message::Table,
        )
}

fn named<'a>(family: &'a Family, weak: bool, context: &'a Context) -> Element<'a, Message> {
    let badge = family
        .usual
        .map(|site| site_badge::badge(vocabulary::site(site, context)));
    let name = if weak {
        cut(label::DENSE, context.shown(&family.name)).style(faint)
    } else {
        cut(label::DENSE_STRONG, context.shown(&family.name))
    };
    row![container(badge).width(18), name]
        .spacing(6)
        .align_y(Alignment::Center)
        .into()
}

/// What it needs; without the minutes where there is little room.
fn need(family: &Family, narrow: bool) -> &str {
    if narrow {
        &family.short_need
    } else {
        &family.need
    }
}

/// The appointment a family has.
fn before<'a>(family: &'a Family, weak: bool, context: &'a Context) -> Element<'a, Message> {
    let style = if weak { faint } else { theme::muted };
    match &family.before {
        Some((when, site)) => row![
            container(
                label::dense(when.as_str())
                    .wrapping(Wrapping::None)
                    .style(style)
            )
            .width(Length::Fill),
            site_badge::badge(vocabulary::site(*site, context)),
        ]
        .align_y(Alignment::Center)
        .into(),
        None => label::dense(context.texts.plan_before_none())
            .style(style)
            .into(),
    }
}

fn seat<'a>(line: &'a SeatLine, fit: Fit, context: &'a Context) -> Vec<Element<'a, Message>> {
    let weak = !line.standing.is_open();
    let style = if weak { faint } else { plain };
    let muted = if weak { faint } else { theme::muted };
    let family = &line.family;
    let day = if weak {
        label::DENSE
    } else {
        label::DENSE_STRONG
    };
    let arrow = (!fit.narrow)
        .then(|| container(icon::ARROW_RIGHT.at(13.0).style(theme::muted)).width(ARROW));
    let place = row![
        arrow,
        container(
            day.text(line.date.as_str())
                .wrapping(Wrapping::None)
                .style(style)
        )
        .width(DATE),
        container(label::dense(line.time.as_str()).style(style)).width(TIME),
        site_badge::badge(vocabulary::site(line.site, context)),
    ]
    .align_y(Alignment::Center);
    let (mark, words) = &line.why;
    let mark = mark.at(13.0);
    let mark = match line.standing {
        Standing::Proposed => mark.style(theme::muted),
        other => mark.style(theme::soft_text(tone(other))),
    };
    let why = row![mark, cut(label::DENSE, words.as_str()).abbreviated()]
        .spacing(6)
        .align_y(Alignment::Center);
    let need = fit.need().then(|| {
        cut(label::DENSE, need(family, fit.narrow))
            .abbreviated()
            .style(muted)
            .into()
    });
    let before = fit.before.then(|| before(family, weak, context));
    let mut cells = vec![
        named(family, weak, context),
        label::dense(family.days.as_str()).style(style).into(),
    ];
    cells.extend(need);
    cells.extend(before);
    cells.extend([place.into(), why.into()]);
    cells
}

fn out<'a>(line: &'a OutLine, fit: Fit, context: &'a Context) -> Vec<Element<'a, Message>> {
    let family = &line.family;
    let remedy: Element<'a, Message> = match &line.remedy {
        None => space().into(),
        Some((remedy, words)) => {
            let can = can(*remedy, context);
            let press = can.then_some(Message::RemedyPressed(family.id));
            let id = format!("plan-remedy-{}", family.id);
            container(button::link(id, words.as_str(), press))
                .align_right(Length::Fill)
                .into()
        }
    };
    let need = fit.need().then(|| {
        cut(label::DENSE, need(family, fit.narrow))
            .abbreviated()
            .style(theme::muted)
            .into()
    });
    let before = fit.before.then(|| before(family, false, context));
    let mut cells = vec![
        named(family, false, context),
        label::dense(family.days.as_str()).into(),
    ];
    cells.extend(need);
    cells.extend(before);
    cells.extend([
        cut(label::DENSE, line.cause.as_str())
            .style(theme::soft_text(Tone::Warn))
            .into(),
        remedy,
    ]);
    cells
}

/// May this person do it?
pub(super) fn can(remedy: Remedy, context: &Context) -> bool {
    match remedy {
        Remedy::Extend { .. } => context.may(Right::ArrangeDays),
        Remedy::OtherRoom { .. } => context.may(Right::Administer),
        Remedy::CompleteFile => context.may(Right::ReadFamilies),
        Remedy::LaterPeriod { .. } | Remedy::OtherSites => context.may(Right::BookAppointments),
    }
}
