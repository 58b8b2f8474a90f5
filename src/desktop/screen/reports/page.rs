//! The page of the numbers: head, key date, figures, curve, municipalities, definition.

use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Element, Length, Size};

use super::{DAY, Message, Reports, bars, chart, figures, shortcuts};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::date_field;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::{button, card, empty, label, scroll, segmented, tooltip};
use crate::domain::refusal::Reason;
use crate::reports::waiting::{By, Options, Unit, WaitsFor, definition, footnotes, table};
use crate::service::Error;
use crate::service::reports::WaitingReport;

/// Below this width the options take two lines.
const NARROW: f32 = 1_320.0;
/// Height of the figures, without and with Ukraine apart.
const FIGURES: f32 = 214.0;
const WITH_UKRAINE: f32 = 258.0;
/// The curve is never lower than this; the page scrolls then.
const LOWEST: f32 = 208.0;
/// The whole definition stands on the page when the curve is not lower beside it.
const ROOMY: f32 = 330.0;
/// Room that everything else takes.
const REST: f32 = 40.0 + 52.0 + 4.0 * gap::M + 2.0 * gap::L;
/// The line that leads to the definition, where that does not fit.
const DEFINITION: f32 = 26.0;
/// The second line of the options.
const SECOND_LINE: f32 = 36.0;

pub(super) fn view<'a>(screen: &'a Reports, context: &'a Context) -> Element<'a, Message> {
    let content = responsive(move |room: Size| {
        let width = room.width - 2.0 * gap::XL;
        let body: Element<'a, Message> = match (&screen.report, &screen.trouble) {
            (Some(report), _) => numbers(screen, report, room, context),
            (None, Some(error)) => trouble(error, context),
            (None, None) => container(empty::loading(&[90, 80, 85, 70]))
                .padding(gap::L)
                .width(Length::Fill)
                .style(theme::card)
                .into(),
        };
        let page = column![head(screen, context), options(screen, width, context), body];
        let page = container(page.spacing(gap::M)).padding(
            iced::padding::top(gap::L)
                .left(gap::XL)
                .right(gap::XL)
                .bottom(gap::L),
        );
        scroll::down(page).into()
    });
    content.into()
}

fn head<'a>(screen: &'a Reports, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let ready = screen.report.is_some() && !screen.busy;
    let made = screen.report.as_ref().map(|report| {
        if report.running {
            let time = texts.time_in_sentence(context.now.time());
            label::dense_muted(texts.reports_running(&time))
        } else {
            label::dense_muted(texts.reports_recorded(&texts.date_plain(screen.on)))
        }
    });
    row![
        label::title(texts.reports_title()),
        label::HEAD
            .text(texts.reports_waiting_title())
            .style(theme::muted),
        made,
        space::horizontal(),
        button::secondary("reports-list", texts.reports_list_short())
            .icon(icon::TABLE)
            .on_press_maybe(ready.then_some(Message::ListPressed)),
        button::primary("reports-paper", texts.reports_paper())
            .icon(icon::FILE_DOWN)
            .key_cap(Chord::ctrl('e').label(texts))
            .busy(screen.busy)
            .on_press_maybe(ready.then_some(Message::PaperPressed)),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

fn options<'a>(screen: &'a Reports, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let [today, before, begin] = shortcuts(context.today);
    let field = date_field::inline(
        DAY,
        &screen.day,
        context.today,
        &|day| (day > context.today).then(|| context.texts.reports_ahead()),
        texts,
        Message::Day,
    );
    let link = |id, words, day| {
        let press = (day != screen.on).then_some(Message::DayChosen(day));
        button::link(id, words, press)
    };
    let day = row![
        label::dense_muted(texts.reports_day()),
        container(field).width(150),
        link("reports-today", texts.reports_today(), today),
        link("reports-before", texts.reports_before(), before),
        link("reports-begin", texts.reports_begin(), begin),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let unit = row![
        label::dense_muted(texts.reports_count_by()),
        segmented::scaled(
            "reports-unit",
            vec![
                segmented::segment(Unit::Children, texts.reports_count_children()),
                segmented::segment(Unit::Families, texts.reports_count_families()),
            ],
            Some(&screen.unit),
            segmented::Scale::Small,
            Message::UnitChosen,
        ),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let by = row![
        label::dense_muted(texts.reports_break_down()),
        segmented::scaled(
            "reports-by",
            vec![
                segmented::segment(By::Stage, texts.reports_by_stage()),
                segmented::segment(By::Literacy, texts.reports_by_literacy()),
            ],
            Some(&screen.by),
            segmented::Scale::Small,
            Message::ByChosen,
        ),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let ticks = row![
        checkbox(
            "reports-ukraine",
            texts.reports_ukraine(),
            screen.ukraine,
            Some(Message::UkraineToggled)
        ),
        protect(screen, context),
    ]
    .spacing(gap::L)
    .align_y(Alignment::Center);
    let all: Element<'a, Message> = if width < NARROW {
        column![
            day,
            row![unit, by, space::horizontal(), ticks]
                .spacing(gap::L)
                .align_y(Alignment::Center)
        ]
        .spacing(gap::S)
        .into()
    } else {
        row![day, unit, by, space::horizontal(), ticks]
            .spacing(gap::L)
            .align_y(Alignment::Center)
            .into()
    };
    card::plain(all).into()
}

/// The tick about small numbers; who may not read the files behind them finds it set, and why.
fn protect<'a>(screen: &'a Reports, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let fixed = super::is_fixed(context);
    let tick = checkbox(
        "reports-protect",
        if fixed {
            texts.reports_protect_fixed()
        } else {
            texts.reports_protect()
        },
        screen.is_protected(context),
        (!fixed).then_some(Message::ProtectToggled),
    );
    if fixed {
        return tooltip::below(tick, texts.reports_protect_why());
    }
    tick
}

/// Why there are no numbers: a day without records is no failure.
fn trouble<'a>(error: &Error, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let words = context.sentence(error);
    let first = match error {
        Error::Refused(refusal) => refusal.0.iter().find_map(|reason| match reason {
            Reason::NothingRecorded { first } => *first,
            Reason::KeyDateAhead { .. } => Some(context.today),
            _ => None,
        }),
        _ => None,
    };
    let actions = first.map(|first| {
        let words = texts.reports_go_to(&texts.date_plain(first));
        button::secondary("reports-first", words)
            .on_press(Message::DayChosen(first))
            .into()
    });
    let body = empty::empty(
        icon::CHART_COLUMN,
        words,
        None,
        actions.into_iter().collect(),
    );
    card::plain(body).into()
}

fn numbers<'a>(
    screen: &'a Reports,
    report: &'a WaitingReport,
    room: Size,
    context: &'a Context,
) -> Element<'a, Message> {
    let options = screen.options(context);
    let (numbers, names) = (&report.numbers, &report.municipalities);
    let sum = table(numbers, By::Stage, names, options).sum;
    let ukraine = if screen.ukraine {
        figures::ukraine(numbers, names, options)
    } else {
        None
    };
    let figure =
        |what, shown, ukraine| figures::figure(screen, what, numbers, shown, ukraine, context);
    let high = if screen.ukraine {
        WITH_UKRAINE
    } else {
        FIGURES
    };
    let top = row![
        figure(
            WaitsFor::Counselling,
            &sum.counselling,
            ukraine.as_ref().map(|(counselling, _)| counselling)
        ),
        figure(
            WaitsFor::Place,
            &sum.placement,
            ukraine.as_ref().map(|(_, place)| place)
        ),
        figures::by_group(screen, numbers, names, context),
    ]
    .spacing(gap::M)
    .height(high);
    let second = if room.width - 2.0 * gap::XL < NARROW {
        SECOND_LINE
    } else {
        0.0
    };
    let rest = room.height - high - REST - second;
    let said = meaning(report, options);
    let full = rest - said_height(&said, room.width) >= ROOMY;
    // In a low window only what differs from day to day is said; the whole definition is a key press away.
    let said = if full { said } else { remarks(report, options) };
    let left = if full || !said.is_empty() {
        rest - said_height(&said, room.width)
    } else {
        rest - DEFINITION
    };
    let bottom = row![
        weeks(screen, report, options, left.max(LOWEST), context),
        municipalities(report, options, context),
    ]
    .spacing(gap::M)
    .height(left.max(LOWEST));
    let texts = &context.texts;
    let said: Element<'a, Message> = if full {
        card::plain(label::cap(said)).into()
    } else {
        let more = button::link(
            "reports-meaning",
            texts.reports_meaning(),
            Some(Message::MeaningPressed),
        );
        row![more, container(label::cap(said)).width(Length::Fill)]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into()
    };
    column![top, bottom, said].spacing(gap::M).into()
}

/// Height of the definition in its card.
#[allow(clippy::cast_precision_loss, reason = "a few hundred letters")]
fn said_height(said: &str, width: f32) -> f32 {
    26.0 + 16.0 * (said.chars().count() as f32 * 6.1 / (width - 80.0)).ceil()
}

/// What holds for these numbers in particular.
fn remarks(report: &WaitingReport, options: Options) -> String {
    footnotes(&report.numbers, options.protected, options.lang).join(" ")
}

/// What is counted, paragraph by paragraph.
pub(super) fn meaning_dialog<'a>(
    report: &WaitingReport,
    options: Options,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let told = definition(options.lang).map(str::to_owned).into_iter();
    let notes = footnotes(&report.numbers, options.protected, options.lang);
    let paragraphs = told.chain(notes).map(|words| label::dense(words).into());
    Dialog::new(
        "reports-meaning-dialog",
        texts.reports_meaning(),
        texts.close(),
        Message::MeaningClosed,
    )
    .body(column(paragraphs).spacing(gap::M))
    .cautious()
}

/// What is counted.
fn meaning(report: &WaitingReport, options: Options) -> String {
    let mut said = definition(options.lang).join(" ");
    for note in footnotes(&report.numbers, options.protected, options.lang) {
        said = format!("{said} {note}");
    }
    said
}

fn weeks<'a>(
    screen: &'a Reports,
    report: &'a WaitingReport,
    options: Options,
    height: f32,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let curve = &report.curve;
    let first = curve.points.first().map(|point| point.on);
    let short = curve.points.len() < 53;
    let fact = match first {
        Some(first) if short => texts.reports_weeks_since(&texts.date_plain(first)),
        _ => texts.reports_weeks_fact(),
    };
    let title = match screen.unit {
        Unit::Children => texts.reports_weeks_children(),
        Unit::Families => texts.reports_weeks_families(),
    };
    let switch = if screen.as_table {
        texts.reports_as_curve()
    } else {
        texts.reports_as_table()
    };
    let aside = row![
        bars::holidays(),
        label::cap(texts.reports_holidays()),
        button::link("reports-weeks-table", switch, Some(Message::WeeksAsTable)),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let head = card::header(title, Some(fact), Some(aside.into()));
    let body: Element<'a, Message> = if screen.as_table {
        week_table(report, options, context)
    } else {
        let room = height - 44.0;
        chart::view(&screen.plot, curve, options, room, context)
    };
    card::listed(head, body)
        .width(Length::FillPortion(31))
        .height(Length::Fill)
        .into()
}

/// The same numbers as lines, the newest first.
fn week_table<'a>(
    report: &'a WaitingReport,
    options: Options,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let told = |number: u32| {
        if options.hides(number) {
            "•".to_owned()
        } else {
            texts.number(number.into())
        }
    };
    let cell = |words: String| {
        container(label::dense(words))
            .width(130)
            .align_x(Alignment::End)
    };
    let line = |day: String, a: String, b: String| {
        row![label::dense(day), space::horizontal(), cell(a), cell(b)]
            .height(24)
            .align_y(Alignment::Center)
            .into()
    };
    let head = line(
        texts.reports_week(),
        texts.reports_column_counselling(),
        texts.reports_column_placement(),
    );
    let lines = report.curve.points.iter().rev().map(|point| {
        let (counselling, placement) = point.of(options.unit);
        line(
            texts.date_plain(point.on),
            told(counselling),
            told(placement),
        )
    });
    let list = column(std::iter::once(head).chain(lines)).padding([gap::S, 14.0]);
    scroll::down(list).into()
}

fn municipalities<'a>(
    report: &'a WaitingReport,
    options: Options,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let shown = table(
        &report.numbers,
        By::Municipality,
        &report.municipalities,
        options,
    );
    let key = row![
        bars::sample(false),
        label::cap(texts.reports_column_counselling()),
        bars::sample(true),
        label::cap(texts.reports_column_placement()),
    ]
    .spacing(6)
    .align_y(Alignment::Center);
    let head = card::header(texts.reports_by_municipality(), None, Some(key.into()));
    let value = |words: String| {
        container(label::dense_strong(words))
            .width(36)
            .align_x(Alignment::End)
    };
    let sum = container(
        row![
            label::dense_strong(texts.reports_county()),
            space::horizontal(),
            value(shown.sum.counselling.number()),
            value(shown.sum.placement.number()),
        ]
        .align_y(Alignment::Center),
    )
    .padding([0.0, 14.0])
    .height(34)
    .align_y(Alignment::Center);
    let body = column![
        container(bars::view(&shown, options.protected, context)).height(Length::Fill),
        card::separator(),
        sum
    ]
    .height(Length::Fill);
    card::listed(head, body)
        .width(Length::FillPortion(19))
        .height(Length::Fill)
        .into()
}
