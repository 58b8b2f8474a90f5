//! The page of the calendar: head with the week, banner, heads of the days, the scrolled grid, and the panel at the side.

use chrono::{Datelike, NaiveDate};
use iced::keyboard::key::Named;
use iced::widget::{column, container, mouse_area, responsive, row, scrollable, space, stack};
use iced::{Alignment, Border, Element, Length, Size};

use super::grid::{Grid, clock};
use super::live::Live;
use super::moving::Thing;
use super::week::Week;
use super::{Calendar, GRID, Message, SERIES, View};
use super::{details, due, fits, heads, list, panel, pins, refused};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::{Chord, Keys, Shortcut};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::sheet::written;
use crate::desktop::widget::{banner, button, card, checkbox, empty, label, tooltip};
use crate::domain::calendar::{iso_week, monday_of};
use crate::domain::rights::Right;

/// Where the keyboard stands for the grid.
pub const GRID_FOCUS: &str = "calendar-grid";
/// Kept free at the right for the scroll bar.
const BAR: f32 = 9.0;
/// Kept free around the grid for the focus ring, which lies below what scrolls.
pub const RING: f32 = 2.0;
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
        let content = match (calendar.row(), &calendar.fits, calendar.due) {
            (Some(row), _, _) => details::view(calendar, row, context),
            (None, Some(fits), _) => fits::view(fits, context),
            (None, None, Some(day)) => due::view(calendar, day, context),
            (None, None, None) => panel::view(calendar, context),
        };
        container(column![pins::view(calendar, context), content])
            .width(SIDE)
            .height(Length::Fill)
            .style(theme::card)
            .padding(1)
    });
    let main = container(column![
        container(body).width(Length::Fill).height(Length::Fill),
        below(calendar, context),
        foot(calendar, context),
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
        let button = button::icon_only(id, mark).on_press(Message::Turned(by));
        // What is dragged over it turns the week too.
        let button = mouse_area(button).on_enter(Message::SideReached(by));
        tooltip::below(button, words)
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
            cut(label::BODY, range)
                .or(texts.calendar_range_short(first, last))
                .style(theme::muted),
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
    let plan = context.may(Right::BookAppointments).then(|| {
        button::secondary("calendar-plan", texts.plan_title())
            .icon(icon::LIST_CHECKS)
            .on_press(Message::Opened(Destination::PLAN))
    });
    row![
        label::title(texts.calendar_title()),
        container(turning).width(Length::Fill),
        views,
        plan,
        new
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

/// What stands above the grid: why something was refused, or what could not be read.
fn notice<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    if let Some(refused) = &calendar.refused {
        return refused::view(refused, context);
    }
    match &calendar.trouble {
        Some(error) => banner::banner(Tone::Warn, context.sentence(error)).into(),
        None => space().into(),
    }
}

/// What is being moved and why it may not stand there: below the grid, so that the grid keeps its place.
fn below<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(moving) = &calendar.moving else {
        return space().into();
    };
    match calendar.verdict(context) {
        Some((false, against)) => banner::banner(Tone::Danger, against)
            .title(match moving.thing {
                Thing::Appointment(_) => texts.calendar_refused_move(),
                Thing::Family(_) => texts.calendar_refused_place(),
            })
            .into(),
        Some((true, follows)) => {
            let title = texts.calendar_moving(&context.shown(&moving.name));
            banner::banner(Tone::Info, follows).title(title).into()
        }
        None => {
            let words = texts.calendar_moving(&context.shown(&moving.name));
            banner::banner(Tone::Info, words).into()
        }
    }
}

/// The line below: what is shown, and what can be taken along.
fn foot<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let cancelled = checkbox::checkbox(
        "calendar-cancelled",
        texts.week_show_cancelled(),
        calendar.cancelled,
        Some(Message::CancelledShown(!calendar.cancelled)),
    );
    let small = |id: &'static str, words, mark, key: char, message| {
        button::quiet(id, words)
            .small()
            .icon(mark)
            .key_cap(Chord::ctrl(key).label(texts))
            .on_press(message)
    };
    let fits = (calendar.view != View::List && context.may(Right::BookAppointments)).then(|| {
        small(
            "calendar-fits",
            texts.week_fits(),
            icon::USERS,
            'g',
            Message::FitsAsked,
        )
    });
    let print = (calendar.view != View::List).then(|| {
        small(
            "calendar-day-list",
            texts.week_print_day(),
            icon::PRINTER,
            'p',
            Message::DayListPressed,
        )
    });
    let export = small(
        "calendar-export",
        texts.week_export(),
        icon::CALENDAR_DAYS,
        'e',
        Message::ExportPressed,
    );
    let line = row![cancelled, space::horizontal(), fits, print, export]
        .spacing(gap::XS)
        .align_y(Alignment::Center);
    column![
        card::separator(),
        container(line)
            .padding([gap::XS, gap::M])
            .width(Length::Fill)
    ]
    .into()
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
            heads::heads(week, &layout, calendar.view, context),
            card::separator(),
            heads::notes(week, &layout),
            card::separator(),
            body(calendar, week, context),
        ]
        .into()
    })
    .into()
}

fn body<'a>(calendar: &'a Calendar, week: &'a Week, context: &'a Context) -> Element<'a, Message> {
    let height = week.hours.height();
    let grid = Grid {
        week,
        marks: &calendar.marks,
        caches: &calendar.caches,
        free: context.texts.calendar_free(),
        now: week
            .now
            .map_or_else(String::new, |(_, minute)| clock(minute)),
    };
    let still = written(grid, calendar.caches.words(), height);
    let moving = calendar.moving.as_ref();
    let live = Live {
        week,
        cursor: calendar.drawn_cursor(),
        ghost: moving.and_then(|moving| moving.ghost.as_ref()),
        drag: moving.and_then(|moving| moving.mouse),
        dim: moving.map_or(&[], |moving| &moving.dim),
        card: calendar.card.as_ref(),
        changed: &calendar.changed,
        visible: calendar.visible(),
        movable: context.may(Right::BookAppointments),
        words: &calendar.caches.live,
    };
    let live = written(live, vec![&calendar.caches.live], height);
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
