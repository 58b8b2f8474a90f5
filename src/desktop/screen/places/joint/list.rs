//! The table of the joint proposal.

use iced::widget::{container, row, space};
use iced::{Alignment, Element, Length};

use super::line::{ChildLine, Line, OutLine, SeatLine, Shown};
use super::{Joint, Message, TABLE, words};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::proposal::rows::{ROW, faint, plain, tickable};
use crate::desktop::theme::{self, Tone};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{button, checkbox, label};

/// Grade.
const GRADE: f32 = 40.0;
/// Days since the hand-over.
const DAYS: f32 = 46.0;
/// Free places before and after.
const FREE: f32 = 58.0;
/// Border, ticks, sides of a row.
const AROUND: f32 = 62.0;

/// The table, this wide.
pub(super) fn view<'a>(
    joint: &'a Joint,
    shown: &'a Shown,
    width: f32,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let rest = width - AROUND - GRADE - DAYS - FREE;
    let (school, why) = ((rest * 0.38).floor(), (rest * 0.32).floor());
    let columns = vec![
        Column::new(texts.joint_column_child(), Length::Fill),
        Column::new(texts.joint_column_grade(), GRADE),
        Column::new(texts.joint_column_days(), DAYS).right(),
        Column::new(texts.joint_column_school(), school),
        Column::new(texts.joint_column_why(), why),
        Column::new(texts.joint_column_free(), FREE).right(),
    ];
    Table::new(TABLE, columns, &joint.table, shown.lines.len())
        .row_height(ROW)
        .mostly_ticked(tickable(&shown.lines))
        .view(
            move |at| match shown.lines.get(at) {
                Some(Line::Seat(line)) if !line.gone => Row::Cells(seat(line, context)),
                Some(Line::Seat(line)) => {
                    Row::Plain(checkbox::mark(false.into(), false), seat(line, context))
                }
                Some(Line::Out(line)) => {
                    let mark = container(
                        icon::CIRCLE_ALERT
                            .text()
                            .style(theme::soft_text(Tone::Warn)),
                    );
                    Row::Plain(mark.center(18).into(), out(line, context))
                }
                Some(Line::Group(count)) => Row::Group {
                    words: texts.joint_group_out(),
                    aside: Some(format!("· {}", texts.joint_children(words::number(*count)))),
                },
                None => Row::Cells(Vec::new()),
            },
            Message::Table,
        )
}

/// Name, grade and days.
fn child<'a>(child: &'a ChildLine, weak: bool, context: &'a Context) -> [Element<'a, Message>; 3] {
    let name = context.shown(&child.name);
    let name = if weak {
        cut(label::DENSE, name).style(faint)
    } else {
        cut(label::DENSE_STRONG, name)
    };
    let style = if weak { faint } else { plain };
    [
        name.into(),
        label::dense(child.grade.as_str()).style(style).into(),
        label::dense(child.days.as_str()).style(style).into(),
    ]
}

fn seat<'a>(line: &'a SeatLine, context: &'a Context) -> Vec<Element<'a, Message>> {
    let style = if line.gone { faint } else { plain };
    let (mark, tone, words) = &line.why;
    let why = row![
        mark.at(13.0).style(theme::soft_text(*tone)),
        cut(label::DENSE, words.as_str()).abbreviated()
    ]
    .spacing(6)
    .align_y(Alignment::Center);
    let mut cells: Vec<Element<'a, Message>> =
        child(&line.child, line.gone, context).into_iter().collect();
    cells.extend([
        vocabulary::school_in(label::DENSE, line.school.as_str(), &line.official, style),
        why.into(),
        label::dense(line.free.as_str()).style(style).into(),
    ]);
    cells
}

fn out<'a>(line: &'a OutLine, context: &'a Context) -> Vec<Element<'a, Message>> {
    let remedy: Element<'a, Message> = match &line.remedy {
        None => space().into(),
        Some((_, words)) => {
            let press = Some(Message::RemedyPressed(line.child.id));
            let id = format!("joint-remedy-{}", line.child.id);
            container(button::link(id, words.as_str(), press))
                .width(Length::Fill)
                .height(label::DENSE.line)
                .clip(true)
                .into()
        }
    };
    let mut cells: Vec<Element<'a, Message>> =
        child(&line.child, false, context).into_iter().collect();
    cells.extend([
        cut(label::DENSE, line.cause.as_str())
            .style(theme::soft_text(Tone::Warn))
            .into(),
        remedy,
        space().into(),
    ]);
    cells
}
