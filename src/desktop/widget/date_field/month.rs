//! One month as a grid: calendar weeks, grey days with their reason, today outlined, the chosen day filled.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length};

use super::{Event, Greyed, shift, shift_months};
use crate::desktop::icon;
use crate::desktop::text::Texts;
use crate::desktop::theme::{Tokens, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style, plain};
use crate::desktop::widget::{label, tooltip};

/// Width of the opened month in pixels.
pub(super) const WIDTH: f32 = 274.0;

const CELL: f32 = 30.0;
const LINE: f32 = 26.0;

/// The Monday on or before the first of the month.
fn first_monday(mark: NaiveDate) -> NaiveDate {
    let first = mark.with_day(1).unwrap_or(mark);
    first
        .checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()))
        .unwrap_or(first)
}

/// Where a key leads from the marked day.
fn after(key: &Key, modifiers: Modifiers, mark: NaiveDate) -> Option<Event> {
    if !modifiers.is_empty() {
        return None;
    }
    let Key::Named(named) = key else { return None };
    let weekday = i64::from(mark.weekday().num_days_from_monday());
    let to = match named {
        Named::ArrowLeft => shift(mark, -1),
        Named::ArrowRight => shift(mark, 1),
        Named::ArrowUp => shift(mark, -7),
        Named::ArrowDown => shift(mark, 7),
        Named::PageUp => shift_months(mark, -1),
        Named::PageDown => shift_months(mark, 1),
        Named::Home => shift(mark, -weekday),
        Named::End => shift(mark, 6 - weekday),
        Named::Enter | Named::Space => return Some(Event::Picked(mark)),
        _ => return None,
    };
    to.map(Event::Marked)
}

pub(super) fn view<'a, Message: Clone + 'a>(
    mark: NaiveDate,
    chosen: Option<NaiveDate>,
    today: NaiveDate,
    greyed: Greyed<'_>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let turn = |id: &'static str, icon, months| {
        let to = shift_months(mark, months).unwrap_or(mark);
        Control::new(icon::Icon::text(icon))
            .id(id)
            .on_press(on_event(Event::Marked(to)))
            .tab_stop(false)
            .width(CELL)
            .height(LINE)
            .style(plain)
    };
    let head = row![
        turn("month-previous", icon::CHEVRON_LEFT, -1),
        container(label::strong(texts.month_year(mark))).center_x(Length::Fill),
        turn("month-next", icon::CHEVRON_RIGHT, 1),
    ]
    .align_y(Alignment::Center);
    let monday = first_monday(mark);
    let names = (0..7_u64).map(|at| {
        let day = monday.checked_add_days(Days::new(at)).unwrap_or(monday);
        cell(label::cap(texts.weekday_short(day.weekday())).into())
    });
    let names =
        row(std::iter::once(cell(label::cap(texts.week_short()).into())).chain(names)).spacing(2);
    let mut ring = Vec::new();
    let mut weeks = Vec::with_capacity(6);
    for week in 0..6_u64 {
        let Some(start) = monday.checked_add_days(Days::new(week * 7)) else {
            continue;
        };
        if week > 3 && start.month() != mark.month() {
            weeks.push(space().height(LINE).into());
            continue;
        }
        let number = cell(label::cap(start.iso_week().week().to_string()).into());
        let mut cells = vec![number];
        for at in 0..7_usize {
            let Some(day) = start.checked_add_days(Days::new(at as u64)) else {
                continue;
            };
            if day == mark {
                ring = vec![0, weeks.len(), at + 1];
            }
            let look = Look {
                chosen: chosen == Some(day),
                today: day == today,
                inside: day.month() == mark.month(),
                weekend: matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
                reason: greyed(day),
            };
            cells.push(number_cell(day, look, on_event(Event::Picked(day))));
        }
        weeks.push(row(cells).spacing(2).into());
    }
    let keys = on_event.clone();
    let grid = Control::new(column(weeks).spacing(1))
        .id("month-grid")
        .on_key(move |key, modifiers| after(key, modifiers, mark).map(&keys))
        .style(plain)
        .ring(Ring::Part(ring), 1.0);
    container(column![head, names, grid].spacing(gap::XS))
        .padding(gap::S)
        .width(WIDTH - 2.0)
        .into()
}

struct Look {
    chosen: bool,
    today: bool,
    inside: bool,
    weekend: bool,
    reason: Option<String>,
}

fn cell<'a, Message: 'a>(content: Element<'a, Message>) -> Element<'a, Message> {
    container(content).center_x(CELL).center_y(LINE).into()
}

fn number_cell<'a, Message: Clone + 'a>(
    day: NaiveDate,
    look: Look,
    picked: Message,
) -> Element<'a, Message> {
    let grey = look.weekend || look.reason.is_some();
    let role = if look.chosen {
        label::DENSE_STRONG
    } else {
        label::DENSE
    };
    let (chosen, now, inside) = (look.chosen, look.today, look.inside);
    let cell = Control::new(role.text(day.day().to_string()))
        .on_press(picked)
        .tab_stop(false)
        .width(CELL)
        .height(LINE)
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: if chosen {
                    Some(t.accent)
                } else if status.hovered {
                    Some(t.selected)
                } else {
                    grey.then_some(t.sunken)
                },
                border: Border {
                    color: t.accent,
                    width: if now && !chosen { 1.0 } else { 0.0 },
                    radius: 3.0.into(),
                },
                text: if chosen {
                    t.on_accent
                } else if grey || !inside {
                    t.text_muted
                } else {
                    t.text
                },
            }
        });
    match look.reason {
        Some(reason) => tooltip::below(cell, reason),
        None => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_grid_begins_on_a_monday_on_or_before_the_first() {
        assert_eq!(first_monday(day(2026, 12, 17)), day(2026, 11, 30));
        assert_eq!(first_monday(day(2027, 2, 28)), day(2027, 2, 1));
    }

    #[test]
    fn keys_move_by_days_weeks_and_months() {
        let mark = day(2026, 12, 2);
        let go = |named| after(&Key::Named(named), Modifiers::empty(), mark);
        assert_eq!(go(Named::ArrowDown), Some(Event::Marked(day(2026, 12, 9))));
        assert_eq!(go(Named::ArrowLeft), Some(Event::Marked(day(2026, 12, 1))));
        assert_eq!(go(Named::Home), Some(Event::Marked(day(2026, 11, 30))));
        assert_eq!(go(Named::End), Some(Event::Marked(day(2026, 12, 6))));
        assert_eq!(go(Named::PageDown), Some(Event::Marked(day(2027, 1, 2))));
        assert_eq!(go(Named::Enter), Some(Event::Picked(mark)));
        assert_eq!(go(Named::F1), None);
    }
}
