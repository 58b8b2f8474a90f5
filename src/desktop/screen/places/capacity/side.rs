//! The chosen cell at the side: what is free and why, who reported it when, what happened there, who waits for it; and the
//! school's own page.

use chrono::NaiveDate;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length, Theme};

use super::page::FACT;
use super::{At, Capacity, Message};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::copyable;
use crate::desktop::widget::{button, card, label, scroll};
use crate::domain::capacity::{CapacityReport, Freshness, HoldState, Vacancies, holds};
use crate::domain::school::School;
use crate::service::capacity::{CapacityBook, CapacityPeople};

/// So many lines of what happened are shown.
const HISTORY: usize = 8;

/// The panel.
pub(super) fn view<'a>(screen: &'a Capacity, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let (Some(book), Some(people), Some(at), Some(school)) = (
        screen.book(),
        screen.people(),
        screen.at.as_ref(),
        screen.school(),
    ) else {
        return space().into();
    };
    let head = column![
        cut(
            label::HEAD,
            format!(
                "{} {}, {}",
                school.form,
                school.town,
                texts.capacity_column(at.1)
            )
        ),
        label::cap(school.name.as_str()),
    ]
    .spacing(2);
    let head = container(head)
        .padding([gap::M, gap::L])
        .width(Length::Fill);
    let vacancies = book.vacancies();
    let body = column![
        number(at, &vacancies, context),
        reported(at, book, &vacancies, context),
        support(at, school, &vacancies, context),
        history(screen, at, book, people, context),
        waiting(at, school, people, context),
    ]
    .spacing(gap::L);
    let body = container(body)
        .padding([gap::M, gap::L])
        .width(Length::Fill);
    let change = screen.may_write(context).then(|| {
        button::secondary("capacity-change", texts.capacity_change())
            .small()
            .icon(icon::PENCIL)
            .on_press(Message::FormPressed)
    });
    let foot = row![
        button::secondary("capacity-school", texts.capacity_open_school())
            .small()
            .on_press(Message::SchoolPressed),
        space::horizontal(),
        change,
    ]
    .align_y(Alignment::Center);
    column![
        head,
        card::separator(),
        container(scroll::down(body)).height(Length::Fill),
        card::separator(),
        container(foot).padding([10.0, gap::L]),
    ]
    .into()
}

/// What is free, large, and how it comes about.
fn number<'a>(at: &At, vacancies: &Vacancies<'_>, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let (asked, placed) = vacancies.taken(&at.0, at.1);
    let less = |count: u16| match count {
        0 => "0".to_owned(),
        count => format!("− {count}"),
    };
    let fact = |words: String, figure: String| {
        column![
            row![
                container(label::dense_muted(words)).width(Length::Fill),
                label::dense_strong(figure)
            ]
            .height(FACT)
            .align_y(Alignment::Center),
            card::separator(),
        ]
    };
    let (figure, words, tone) = match vacancies.at(&at.0, at.1) {
        None => ("–".to_owned(), texts.capacity_free_unknown(), Tone::Neutral),
        Some(v) if v.free < 0 => (
            format!("−{}", v.free.unsigned_abs()),
            texts.capacity_free_below(),
            Tone::Danger,
        ),
        Some(v) if v.fresh == Freshness::Old => (
            format!("{}?", v.free),
            texts.capacity_free_old(),
            Tone::Neutral,
        ),
        Some(v) => (
            v.free.to_string(),
            texts.capacity_free(v.free.into()),
            Tone::Info,
        ),
    };
    let ink = move |theme: &Theme| {
        let t = Tokens::of(theme);
        iced::widget::text::Style {
            color: Some(match tone {
                Tone::Danger => t.danger,
                Tone::Info => t.text,
                _ => t.text_muted,
            }),
        }
    };
    let large = row![
        label::hero(figure).style(ink),
        label::dense(words).style(ink)
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let known = vacancies.report(&at.0, at.1).and_then(|r| r.regular);
    let known = known.map_or_else(|| texts.capacity_unknown(), |places| places.to_string());
    column![
        large,
        fact(texts.capacity_reported(), known),
        fact(texts.capacity_asked(), less(asked)),
        fact(texts.capacity_placed(), less(placed)),
    ]
    .spacing(2)
    .into()
}

/// Who reported it, when and how.
fn reported<'a>(
    at: &At,
    book: &CapacityBook,
    vacancies: &Vacancies<'_>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let body: Element<'a, Message> = match vacancies.report(&at.0, at.1) {
        None => label::dense_muted(texts.capacity_never()).into(),
        Some(report) => {
            let days = vacancies.age(report);
            let tone = match vacancies.freshness(days) {
                Freshness::Fresh => Tone::Neutral,
                Freshness::Ageing => Tone::Warn,
                Freshness::Old => Tone::Danger,
            };
            let when = format!(
                "{}, {}",
                texts.date(report.reported_on),
                texts.capacity_ago(days)
            );
            let when = match tone {
                Tone::Neutral => label::dense(when),
                tone => label::dense(when).style(theme::soft_text(tone)),
            };
            let by = book.office.persons.iter().find(|p| p.id == report.by);
            let by = by.map_or_else(String::new, |person| texts.capacity_by(&person.name));
            let source = report.source.word(context.lang);
            let how = if by.is_empty() {
                source.to_owned()
            } else {
                format!("{source}, {by}")
            };
            let remark =
                (!report.remark.is_empty()).then(|| label::dense(format!("„{}“", report.remark)));
            column![when, label::cap(how), remark].spacing(2).into()
        }
    };
    part(texts.capacity_report(), body)
}

fn support<'a>(
    at: &At,
    school: &School,
    vacancies: &Vacancies<'_>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let report = vacancies.support(&at.0);
    let number = |places: u16| i64::from(places);
    let mut said = Vec::new();
    match report.map(|r| (r.support, r.support_total)) {
        Some((Some(free), Some(total))) => {
            said.push(texts.capacity_support_of(number(free), number(total)));
        }
        Some((Some(free), None)) => said.push(texts.capacity_support_some(number(free))),
        Some((None, Some(total))) => said.push(texts.capacity_support_all(number(total))),
        _ => said.push(match school.german_support {
            Some(true) => texts.capacity_support_yes(),
            Some(false) => texts.capacity_support_no(),
            None => texts.capacity_support_unknown(),
        }),
    }
    let literacy = report.and_then(|r| r.literacy).map(|places| places > 0);
    said.push(match literacy.or(school.literacy) {
        Some(true) => texts.capacity_literacy_yes(),
        Some(false) => texts.capacity_literacy_no(),
        None => texts.capacity_literacy_unknown(),
    });
    part(
        texts.capacity_support(),
        label::dense(said.join(" · ")).into(),
    )
}

/// What happened in the cell, the last first: figures, and children who came to hold a place.
fn history<'a>(
    screen: &Capacity,
    at: &At,
    book: &CapacityBook,
    people: &CapacityPeople,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut lines: Vec<(NaiveDate, u8, String)> = Vec::new();
    let read = screen.history.as_ref().filter(|(of, _)| of == at);
    let reports: &[CapacityReport] = read.map_or(&[], |(_, reports)| reports);
    for report in reports {
        let words = match report.regular {
            Some(places) => texts.capacity_said(places.into()),
            None => texts.capacity_said_unknown(),
        };
        lines.push((report.reported_on, 0, words));
    }
    for hold in holds(&book.steps) {
        if hold.school != at.0 || hold.intake != Some(at.1) {
            continue;
        }
        let name = people.names.get(&hold.child);
        let name = name.map_or_else(String::new, |name| format!(": {}", context.shown(name)));
        let words = match hold.state {
            HoldState::Asked => texts.capacity_one_asked(),
            HoldState::Accepted => texts.capacity_one_accepted(),
            HoldState::Placed(_) => texts.capacity_one_placed(),
        };
        lines.push((hold.since, 1, format!("{words}{name}")));
    }
    lines.sort_by_key(|(day, kind, _)| std::cmp::Reverse((*day, *kind)));
    if lines.is_empty() {
        return part(
            texts.capacity_history(),
            label::dense_muted(texts.capacity_history_none()).into(),
        );
    }
    let lines = lines.into_iter().take(HISTORY).map(|(day, _, words)| {
        row![
            container(label::dense_muted(texts.day_month(day))).width(54),
            container(cut(label::DENSE, words)).width(Length::Fill),
        ]
        .height(24)
        .align_y(Alignment::Center)
        .into()
    });
    part(texts.capacity_history(), column(lines).into())
}

/// Who waits for this grade.
fn waiting<'a>(
    at: &At,
    school: &School,
    people: &CapacityPeople,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let count = |all: usize| i64::try_from(all).unwrap_or(i64::MAX);
    let here: Vec<_> = people.waiting.iter().filter(|w| w.intake == at.1).collect();
    let near = here.iter().filter(|w| w.town == school.town).count();
    let words = match (here.len(), near) {
        (0, _) => texts.capacity_nobody_waits(),
        (all, 0) => texts.capacity_wait(count(all)),
        (all, near) => format!(
            "{}, {}",
            texts.capacity_wait(count(all)),
            texts.capacity_wait_near(count(near), &school.town)
        ),
    };
    part(texts.capacity_waiting(), label::dense(words).into())
}

fn part<'a>(title: String, body: Element<'a, Message>) -> Element<'a, Message> {
    column![label::dense_strong(title), body].spacing(2).into()
}

/// The school's own page: whom to write and call.
pub(super) fn school<'a>(school: &'a School, context: &'a Context) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let postcode = school.postcode.as_ref().map_or("", |code| code.as_str());
    let address = format!("{}, {postcode} {}", school.street, school.town);
    let copied = |id: &'static str, copy: &'static str, words: String, value: &str| {
        let pressed = Message::CopyPressed(value.to_owned());
        copyable(id, words, value, copy, pressed)
    };
    let note = (!school.note.is_empty()).then(|| label::dense(school.note.as_str()));
    Dialog::new(
        "capacity-school-page",
        school.name.as_str(),
        texts.close(),
        Message::SchoolClosed,
    )
    .object(format!("{} · {}", school.form, school.number))
    .body(
        column![
            copied(
                "school-address",
                "school-address-copy",
                texts.capacity_address(),
                &address
            ),
            copied(
                "school-phone",
                "school-phone-copy",
                texts.capacity_phone(),
                &school.phone
            ),
            copied(
                "school-email",
                "school-email-copy",
                texts.capacity_email(),
                &school.email
            ),
            note,
        ]
        .spacing(gap::S),
    )
    .action(
        button::secondary("capacity-school-record", texts.capacity_school_record())
            .on_press(Message::SchoolRecordPressed),
        None,
    )
    .cautious()
}
