//! The two figures and the table beside them.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::{Message, Reports};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring};
use crate::desktop::widget::{card, label, tooltip};
use crate::domain::rights::Right;
use crate::reports::waiting::{
    self, By, GroupKey, Line, Numbers, Options, Part, Shown, Spread, Table, Unit, WaitsFor,
    decimal, table,
};

/// Height of a line of the table and of the figures.
const LINE: f32 = 30.0;
/// Height of a line of a figure.
const HIGH: f32 = 21.0;

/// One of the two figures.
pub(super) fn figure<'a>(
    screen: &Reports,
    what: WaitsFor,
    numbers: &Numbers,
    shown: &Shown,
    ukraine: Option<&Shown>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let options = screen.options(context);
    let (part, id, title) = match what {
        WaitsFor::Counselling => (
            &numbers.counselling,
            "reports-counselling",
            texts.reports_counselling(),
        ),
        WaitsFor::Place => (
            &numbers.placement,
            "reports-placement",
            texts.reports_placement(),
        ),
    };
    let number = match shown {
        Shown::Count(count) => texts.number(count.number.into()),
        Shown::Hidden => "•".to_owned(),
    };
    let (unit, other_unit, other) = match options.unit {
        Unit::Children => (
            texts.reports_unit_children(),
            texts.reports_families(),
            part.all.families.number,
        ),
        Unit::Families => (
            texts.reports_unit_families(),
            texts.reports_children(),
            part.all.children.number,
        ),
    };
    let other = if options.hides(other) {
        "•".to_owned()
    } else {
        texts.number(other.into())
    };
    let named = context.may(Right::ReadFamilies) && !options.protected && !part.children.is_empty();
    let number = label::HERO
        .text(number)
        .size(36)
        .line_height(iced::Pixels(42.0));
    let number: Element<'a, Message> = if named {
        let press = Control::new(number)
            .id(id)
            .on_press(Message::NumberPressed(what))
            .ring(Ring::Around, radius::SMALL);
        tooltip::below(press, texts.reports_who())
    } else {
        number.into()
    };
    let big = row![
        number,
        label::body(unit),
        space::horizontal(),
        change(part, options, context),
    ]
    .spacing(gap::S)
    .align_y(Alignment::End);
    let line = |name: String, value: String| {
        row![
            label::dense(name),
            space::horizontal(),
            label::dense_strong(value)
        ]
        .height(HIGH)
        .align_y(Alignment::Center)
    };
    let times = |name: String, f: fn(&Spread) -> f64| {
        let told = |spread: Option<Spread>| {
            spread.map_or_else(|| "–".to_owned(), |s| decimal(f(&s), options.lang))
        };
        let cell = |words, strong| {
            let words = if strong {
                label::dense_strong(words)
            } else {
                label::dense(words)
            };
            container(words).width(62).align_x(Alignment::End)
        };
        row![
            label::dense(name),
            space::horizontal(),
            cell(told(shown.days()), true),
            cell(told(shown.school_days()), false),
        ]
        .height(HIGH)
        .align_y(Alignment::Center)
    };
    let heads = row![
        label::cap(texts.reports_waiting_time()),
        space::horizontal(),
        container(label::cap(texts.reports_days()))
            .width(62)
            .align_x(Alignment::End),
        container(label::cap(texts.reports_school_days()))
            .width(62)
            .align_x(Alignment::End),
    ]
    .height(HIGH)
    .align_y(Alignment::Center);
    let placed = waiting::placed(part, options).number();
    let placed = (placed != "–").then(|| line(texts.reports_placed(), placed));
    let ukraine = ukraine.map(|shown| line(texts.reports_of_ukraine(), shown.number()));
    let body = column![
        label::dense_muted(title),
        big,
        card::separator(),
        space().height(4),
        line(other_unit, other),
        placed,
        ukraine,
        heads,
        times(texts.reports_mean(), |s| s.mean),
        times(texts.reports_median(), |s| s.median),
        times(texts.reports_longest(), |s| f64::from(s.longest)),
    ];
    container(body)
        .padding([gap::M, 14.0])
        .width(Length::FillPortion(10))
        .height(Length::Fill)
        .style(theme::card)
        .into()
}

/// "↓ 5 in 30 Tagen"
fn change<'a>(part: &Part, options: Options, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    // The change tells the number of thirty days ago.
    let change = part.change(options.unit).filter(|_| !options.protected)?;
    let (mark, tone) = match change {
        0 => (icon::EQUAL, Tone::Neutral),
        change if change < 0 => (icon::ARROW_DOWN, Tone::Ok),
        _ => (icon::ARROW_UP, Tone::Warn),
    };
    let words = texts.reports_change(i64::try_from(change.unsigned_abs()).unwrap_or(i64::MAX));
    let words = label::CAP
        .text(words)
        .wrapping(iced::widget::text::Wrapping::None)
        .style(theme::soft_text(tone));
    let line = row![mark.at(14.0).style(theme::soft_text(tone)), words];
    let line = line.spacing(4).align_y(Alignment::Center);
    Some(container(line).padding(iced::padding::bottom(6)).into())
}

/// The table by stage or literacy, with Ukraine and others below when these are wanted apart.
pub(super) fn by_group<'a>(
    screen: &Reports,
    numbers: &Numbers,
    names: &[(String, String)],
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let options = screen.options(context);
    let shown = table(numbers, screen.by, names, options);
    let head = container(
        row![
            label::dense_muted(screen.by.word(context.lang)),
            space::horizontal(),
            cells(
                [
                    texts.reports_column_counselling(),
                    texts.reports_column_median(),
                    texts.reports_column_longest(),
                    texts.reports_column_placement(),
                    texts.reports_column_median(),
                    texts.reports_column_longest(),
                ],
                Weight::Head,
            ),
        ]
        .align_y(Alignment::Center),
    )
    .padding([0.0, 14.0])
    .height(38)
    .align_y(Alignment::Center)
    .style(theme::sunken);
    let ukraine = screen
        .ukraine
        .then(|| table(numbers, By::Ukraine, names, options));
    let body = column![
        head,
        lines(&shown, context),
        container(line(&shown.sum, Weight::Sum, context)).style(theme::sunken),
        ukraine.map(|shown| lines(&shown, context)),
    ];
    container(body)
        .padding(1)
        .width(Length::FillPortion(23))
        .height(Length::Fill)
        .style(theme::card)
        .into()
}

fn lines<'a>(table: &Table, context: &'a Context) -> Element<'a, Message> {
    let shown = (table.lines.iter())
        .map(|one| column![line(one, Weight::Line, context), card::separator()].into());
    column(shown).into()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Head,
    Line,
    Sum,
}

fn line<'a>(line: &Line, weight: Weight, context: &'a Context) -> Element<'a, Message> {
    let lang = context.lang;
    let days = |shown: &Shown, f: fn(&Spread) -> f64| {
        shown
            .days()
            .map_or_else(|| "–".to_owned(), |spread| decimal(f(&spread), lang))
    };
    let name = if weight == Weight::Sum {
        label::dense_strong(line.label.clone())
    } else {
        label::dense(line.label.clone())
    };
    let (a, b) = (&line.counselling, &line.placement);
    container(
        row![
            name,
            space::horizontal(),
            cells(
                [
                    a.number(),
                    days(a, |s| s.median),
                    days(a, |s| f64::from(s.longest)),
                    b.number(),
                    days(b, |s| s.median),
                    days(b, |s| f64::from(s.longest)),
                ],
                weight,
            ),
        ]
        .align_y(Alignment::Center),
    )
    .padding([0.0, 14.0])
    .height(LINE)
    .align_y(Alignment::Center)
    .into()
}

fn cells<'a>(words: [String; 6], weight: Weight) -> Element<'a, Message> {
    row(words.into_iter().enumerate().map(|(at, words)| {
        let text = match weight {
            Weight::Head => label::dense_muted(words),
            Weight::Line | Weight::Sum if at % 3 == 0 => label::dense_strong(words),
            Weight::Line | Weight::Sum => label::dense(words),
        };
        container(text)
            .width(if at % 3 == 0 { 72 } else { 54 })
            .align_x(Alignment::End)
            .into()
    }))
    .into()
}

/// What is shown of Ukraine in one figure.
pub(super) fn ukraine(
    numbers: &Numbers,
    names: &[(String, String)],
    options: Options,
) -> Option<(Shown, Shown)> {
    let table = table(numbers, By::Ukraine, names, options);
    let line = (table.lines.into_iter()).find(|l| l.key == Some(GroupKey::Ukraine(true)))?;
    Some((line.counselling, line.placement))
}
