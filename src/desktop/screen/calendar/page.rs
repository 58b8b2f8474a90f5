//! The page of the calendar: head with the week, banner, heads of the days, the scrolled grid, and the panel at the side.

use chrono::{Datelike, NaiveDate};
use iced::keyboard::key::Named;
use iced::widget::{canvas, column, container, responsive, row, scrollable, space, stack};
use iced::{Alignment, Border, Element, Length, Size, Theme};

use super::grid::{Grid, Live, clock};
use super::layout::{GUTTER, LANE, Layout};
use super::week::{Day, Lane, Week};
use super::{Calendar, GRID, Message, SERIES, View, details, list, panel};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::{Chord, Keys, Shortcut};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, card, empty, label, site_badge, tooltip};
use crate::domain::calendar::{iso_week, monday_of};
use crate::domain::rights::Right;

/// Where the keyboard stands for the grid.
pub const GRID_FOCUS: &str = "calendar-grid";
/// Height of the head of a day and of the line below it.
const HEAD: f32 = 52.0;
const NOTE: f32 = 26.0;
/// Kept free at the right for the scroll bar.
const BAR: f32 = 9.0;
/// Kept free around the grid for the focus ring, which lies below what scrolls.
const RING: f32 = 2.0;
/// Width of the panel at the side.
const SIDE: f32 = 290.0;

static NO_KEYS: &[Shortcut<Message>] = &[];

/// "KW 48"
pub fn week_words(day: NaiveDate, context: &Context) -> String {
    context.texts.week(iso_week(day).1)
}

/// The whole page.
pub fn view<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let body: Element<'a, Message> = match calendar.view {
        View::Day | View::Week => grid(calendar, context),
        View::List => list::view(calendar, context),
    };
    let side = (calendar.side && context.may(Right::ReadFamilies)).then(|| {
        let content = match calendar.row() {
            Some(row) => details::view(calendar, row, context),
            None => panel::view(calendar, context),
        };
        container(content)
            .width(SIDE)
            .height(Length::Fill)
            .style(theme::card)
            .padding(1)
    });
    let main = container(column![
        container(body).width(Length::Fill).height(Length::Fill),
        below(calendar, context)
    ])
    .width(Length::Fill)
    .height(Length::Fill)
    .style(theme::card)
    .padding(1);
    let page = column![
        head(calendar, context),
        column![
            notice(calendar, context),
            row![main, side].spacing(gap::M).height(Length::Fill),
        ]
        .spacing(gap::S)
    ]
    .spacing(gap::M);
    let page = container(page)
        .padding(
            iced::padding::top(gap::L)
                .left(gap::XL)
                .right(gap::XL)
                .bottom(gap::M),
        )
        .width(Length::Fill)
        .height(Length::Fill);
    let escape = calendar.can_escape().then_some(Message::Escaped);
    Keys::new(page, NO_KEYS, |message: &Message| Some(message.clone()))
        .inner()
        .on_escape(escape)
        .into()
}

fn head<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let turn = |id: &'static str, mark, words, by| {
        tooltip::below(
            button::icon_only(id, mark).on_press(Message::Turned(by)),
            words,
        )
    };
    let monday = monday_of(calendar.day);
    let dates = calendar.dates();
    let (first, last) = match calendar.view {
        View::Day => (calendar.day, calendar.day),
        View::Week | View::List => (monday, dates.last().copied().unwrap_or(monday)),
    };
    let weekday = (calendar.view == View::Day).then(|| texts.weekday(calendar.day.weekday()));
    let range = texts.calendar_range(first, last);
    let range = weekday.map_or_else(|| range.clone(), |day| format!("{day}, {range}"));
    let turning = (calendar.view != View::List).then(|| {
        row![
            turn(
                "calendar-back",
                icon::CHEVRON_LEFT,
                texts.calendar_previous(),
                -1
            ),
            button::secondary("calendar-today", texts.calendar_today())
                .on_press(Message::TodayPressed),
            turn(
                "calendar-forth",
                icon::CHEVRON_RIGHT,
                texts.calendar_next(),
                1
            ),
            space().width(gap::S),
            label::strong(week_words(calendar.day, context)),
            label::muted(range),
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
    });
    let views = segmented(
        "calendar-view",
        vec![
            segment(View::Day, texts.calendar_day()),
            segment(View::Week, texts.calendar_week()),
            segment(View::List, texts.calendar_list()),
        ],
        Some(&calendar.view),
        Message::ViewChosen,
    );
    let new = context.may(Right::BookAppointments).then(|| {
        button::primary("calendar-new", texts.calendar_new())
            .icon(icon::PLUS)
            .key_cap(Chord::ctrl('n').label(texts))
            .on_press(Message::NewPressed)
    });
    row![
        label::title(texts.calendar_title()),
        turning,
        space::horizontal(),
        views,
        new
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

/// What stands above the grid: why something was refused, or what could not be read.
fn notice<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    if let Some(refused) = &calendar.refused {
        let mut said = banner::banner(Tone::Danger, refused.next.clone().unwrap_or_default())
            .title(refused.title.clone())
            .link(
                "calendar-refused-anyway",
                texts.booking_anyway(),
                Message::AnywayPressed,
            )
            .link(
                "calendar-refused-close",
                texts.dismiss(),
                Message::RefusalClosed,
            );
        for reason in &refused.reasons {
            said = said.point(icon::BAN, Tone::Danger, reason.clone());
        }
        return said.into();
    }
    match &calendar.trouble {
        Some(error) => banner::banner(Tone::Warn, context.sentence(error)).into(),
        None => space().into(),
    }
}

/// What is being moved and why it may not stand there: below the grid, so that the grid keeps its place.
fn below<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    match &calendar.moving {
        Some(moving) => match &moving.ghost.against {
            Some(against) => banner::banner(Tone::Danger, against.clone())
                .title(texts.calendar_refused_move())
                .into(),
            None => banner::banner(Tone::Info, texts.calendar_moving(&moving.name)).into(),
        },
        None => space().into(),
    }
}

fn grid<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let Some(week) = &calendar.week else {
        return container(empty::loading(&[60, 80, 70, 75, 50]))
            .padding(gap::L)
            .into();
    };
    if let Some(sentence) = calendar.empty_sentence(context) {
        let offer = context.may(Right::Administer).then(|| {
            button::link(
                "calendar-offer",
                context.texts.calendar_make_offer(),
                Some(Message::Opened(SERIES)),
            )
        });
        let empty = empty::empty(
            icon::CALENDAR_OFF,
            sentence,
            None,
            offer.into_iter().collect(),
        );
        return container(empty).center(Length::Fill).into();
    }
    responsive(move |size: Size| {
        let layout = week.layout(size.width - BAR - 2.0 * RING);
        column![
            heads(week, &layout, context),
            card::separator(),
            notes(week, &layout),
            card::separator(),
            body(calendar, week, context),
        ]
        .into()
    })
    .into()
}

fn body<'a>(calendar: &'a Calendar, week: &'a Week, context: &'a Context) -> Element<'a, Message> {
    let height = week.hours.height();
    let still = canvas(Grid {
        week,
        marks: &calendar.marks,
        caches: &calendar.caches,
        free: context.texts.calendar_free(),
        now: week
            .now
            .map_or_else(String::new, |(_, minute)| clock(minute)),
    })
    .width(Length::Fill)
    .height(height);
    let live = canvas(Live {
        week,
        cursor: calendar.drawn_cursor(),
        ghost: calendar.moving.as_ref().map(|moving| &moving.ghost),
        movable: context.may(Right::BookAppointments),
    })
    .width(Length::Fill)
    .height(height);
    let thin = scrollable::Scrollbar::new()
        .width(6)
        .scroller_width(6)
        .margin(1);
    let content = container(stack![still, live]).padding(iced::padding::right(BAR));
    let scrolled = scrollable(content)
        .id(GRID)
        .direction(scrollable::Direction::Vertical(thin))
        .height(Length::Fill)
        .style(theme::scroller)
        .on_scroll(|viewport| {
            Message::Scrolled(viewport.absolute_offset().y, viewport.bounds().height)
        });
    // The keys themselves are in the table of the screen; this is where Tab stops.
    Control::new(scrolled)
        .id(GRID_FOCUS)
        .on_key(|key, modifiers| match key {
            iced::keyboard::Key::Named(Named::Space) if modifiers.is_empty() => {
                Some(Message::EnterPressed)
            }
            _ => None,
        })
        .width(Length::Fill)
        .height(Length::Fill)
        .padding(RING)
        .style(|theme, _| Style {
            background: None,
            border: Border::default(),
            text: Tokens::of(theme).text,
        })
        .ring(Ring::Inside, radius::SMALL)
        .into()
}

fn heads<'a>(week: &'a Week, layout: &Layout, context: &'a Context) -> Element<'a, Message> {
    let days = week.days.iter().zip(&layout.days).map(|(day, placed)| {
        let today = day.date == context.today;
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
            label::strong(day.date_words.as_str())
        } else {
            label::body(day.date_words.as_str())
        };
        let first = row![
            space().width(0),
            label::strong(day.weekday.as_str()),
            date,
            mark
        ]
        .spacing(5)
        .align_y(Alignment::Center);
        let lanes = lanes(day, wide);
        let content =
            column![container(first).height(22), lanes].padding(iced::padding::left(2).top(4));
        container(row![card::divider(HEAD), content])
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

fn lanes(day: &Day, width: f32) -> Element<'_, Message> {
    #[allow(clippy::cast_precision_loss, reason = "a few lanes")]
    let each = width / day.lanes.len().max(1) as f32;
    row(day.lanes.iter().enumerate().map(|(at, lane)| {
        // The first one begins after the divider and the padding.
        let width = if at == 0 { (each - 3.0).max(0.0) } else { each };
        container(lane_head(lane, width))
            .width(width)
            .height(20)
            .into()
    }))
    .into()
}

fn lane_head<'a>(lane: &'a Lane, width: f32) -> Element<'a, Message> {
    // "K. Beispiel" becomes "Beispiel" where there is little room.
    let name = if width < LANE * 1.5 {
        lane.name
            .split_once(". ")
            .map_or(&*lane.name, |(_, name)| name)
    } else {
        &lane.name
    };
    let name = (width > 40.0).then(|| cut(label::CAP, name).style(theme::muted));
    row![site_badge::badge(lane.badge), name]
        .spacing(3)
        .align_y(Alignment::Center)
        .into()
}

fn notes<'a>(week: &'a Week, layout: &Layout) -> Element<'a, Message> {
    let days = week.days.iter().zip(&layout.days).map(|(day, placed)| {
        let width = placed.column.width;
        let said = day.note.as_ref().map(|note| {
            let tone = note.tone;
            container(
                row![note.icon.at(12.0), cut(label::CAP, note.words.as_str())]
                    .spacing(5)
                    .align_y(Alignment::Center),
            )
            .padding([1.0, 6.0])
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
        let said = container(said)
            .padding([3.0, 4.0])
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
