//! Rules that come with the program: public and school holidays with their self-check, released letter texts.

use chrono::Datelike as _;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::Message;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{button, card, label, scroll};
use crate::domain::calendar::{NRW_SCHOOL_HOLIDAYS, SchoolCalendar, SchoolYear, public_holidays};
use crate::domain::language::Lang;

/// Holiday weekdays of a school year, movable days included.
const WEEKDAYS: u32 = 75;

/// Movable days that are missing to 75, if they are the three or four that schools have.
pub(super) fn movable(weekdays: u32) -> Option<u32> {
    WEEKDAYS
        .checked_sub(weekdays)
        .filter(|days| matches!(days, 3 | 4))
}

pub(super) fn holidays<'a>(year: i32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let this = context.today.year();
    let years = scaled(
        "admin-year",
        (this - 1..=this + 3)
            .map(|year| segment(year, year.to_string()))
            .collect(),
        Some(&year),
        Scale::Small,
        Message::YearChosen,
    );
    let public = public_holidays(year).map(|(day, holiday)| {
        let name = match context.lang {
            Lang::De => holiday.german(),
            Lang::En => holiday.english(),
        };
        line(texts.date(day), name.to_owned())
    });
    let now = SchoolYear::of(context.today);
    let school = NRW_SCHOOL_HOLIDAYS
        .iter()
        .filter(|holidays| holidays.last >= now.first_day())
        .map(|holidays| {
            let name = match context.lang {
                Lang::De => holidays.kind.german(),
                Lang::En => holidays.kind.english(),
            };
            let days = if holidays.first == holidays.last {
                texts.date(holidays.first)
            } else {
                format!(
                    "{} – {}",
                    texts.date_plain(holidays.first),
                    texts.date_plain(holidays.last)
                )
            };
            line(days, name.to_owned())
        });
    let calendar = SchoolCalendar::nrw();
    let last = NRW_SCHOOL_HOLIDAYS
        .last()
        .map_or(now, |holidays| holidays.school_year);
    let mut checks: Vec<Element<'a, Message>> = Vec::new();
    let mut school_year = now;
    // The table ends with the summer that begins a school year it does not hold.
    while school_year < last {
        let days = calendar.holiday_weekdays(school_year);
        let start = school_year.start_year();
        let name = format!("{start}/{:02}", (start + 1).rem_euclid(100));
        let (mark, tone, words) = match movable(days) {
            Some(free) => (
                icon::CIRCLE_CHECK,
                Tone::Ok,
                texts.holidays_sum(i64::from(days), i64::from(free)),
            ),
            None => (
                icon::CIRCLE_X,
                Tone::Danger,
                texts.holidays_sum_wrong(i64::from(days)),
            ),
        };
        checks.push(
            row![
                mark.text().style(theme::soft_text(tone)),
                container(label::dense(texts.holidays_year(&name))).width(130),
                label::dense(words),
            ]
            .spacing(gap::S)
            .height(28)
            .align_y(Alignment::Center)
            .into(),
        );
        school_year = school_year.plus(1);
    }
    let reach = calendar
        .reach()
        .map(|reach| texts.holidays_reach(&texts.date_plain(*reach.end())));
    let left = column![
        row![space::horizontal(), years],
        card::listed(
            card::header(texts.holidays_public(&year.to_string()), None, None),
            column![source(texts.holidays_public_source()), column(public)]
        ),
        card::titled(
            texts.holidays_self_check(),
            column![column(checks), reach.map(label::cap)].spacing(gap::XS)
        ),
    ]
    .spacing(gap::M)
    .width(Length::FillPortion(1));
    let right = container(card::listed(
        card::header(texts.holidays_school(), None, None),
        column![source(texts.holidays_school_source()), column(school)],
    ))
    .width(Length::FillPortion(1));
    scroll::down(row![left, right].spacing(gap::M)).into()
}

fn source<'a>(words: String) -> Element<'a, Message> {
    container(label::cap(words)).padding([gap::XS, 14.0]).into()
}

fn line<'a>(day: String, name: String) -> Element<'a, Message> {
    container(
        row![container(label::dense(day)).width(190), label::dense(name)]
            .spacing(gap::S)
            .align_y(Alignment::Center),
    )
    .padding([0.0, 14.0])
    .center_y(28)
    .into()
}

pub(super) fn letter_texts(context: &Context) -> Element<'_, Message> {
    let texts = &context.texts;
    let releases = context.office.releases.iter().map(|release| {
        label::dense(texts.texts_released(
            &release.text,
            release.version,
            &release.by,
            &texts.date_plain(release.on),
        ))
        .into()
    });
    let none = context
        .office
        .releases
        .is_empty()
        .then(|| label::dense_muted(texts.texts_none()));
    card::titled(
        texts.admin_texts(),
        column![
            label::dense(texts.texts_words()),
            column(releases).spacing(gap::XS),
            none,
            row![
                button::secondary("admin-letters", texts.texts_open())
                    .icon(icon::MAIL)
                    .on_press(Message::LettersPressed)
            ],
        ]
        .spacing(gap::M),
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_holds_for_every_school_year_of_the_table_and_would_fail_for_another() {
        let calendar = SchoolCalendar::nrw();
        let last = NRW_SCHOOL_HOLIDAYS.last().map(|h| h.school_year);
        let mut year = SchoolYear::beginning_in(2022);
        let mut count = 0;
        while Some(year) < last {
            assert!(
                movable(calendar.holiday_weekdays(year)).is_some(),
                "{year:?}"
            );
            year = year.plus(1);
            count += 1;
        }
        assert!(count >= 7, "{count}");
        assert_eq!(movable(70), None);
        assert_eq!(movable(76), None);
    }
}
