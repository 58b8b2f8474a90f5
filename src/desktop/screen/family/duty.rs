//! Schulpflicht of a child on the record: the sentence with its paragraphs, why, both results where the birth date leaves
//! two, who is responsible, and by when. Computed for any day.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::child::line;
use super::form::{Day, Owner, Who};
use super::{Family as Screen, Message};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::{button, date_field, label};
use crate::domain::child::Child;
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{
    Duty, DutyStatus, OtherExtreme, Reason, Task, initial_support, initial_support_end,
};

/// The id of the field with the day for which everything is computed.
pub(super) const AS_OF: &str = "family-as-of";

/// Stand am: the day for which the duty of all children is computed.
pub(super) fn as_of<'a>(screen: &'a Screen, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let other = screen.duty_day() != context.today;
    let back = other.then(|| {
        button::link(
            "family-as-of-today",
            texts.duty_as_of_today(),
            Some(Message::AsOfToday),
        )
    });
    row![
        icon::SCALE.at(15.0).style(theme::muted),
        label::dense_muted(texts.duty_as_of()),
        container(date_field::inline(
            AS_OF,
            &screen.as_of,
            context.today,
            &|_| None,
            texts,
            Message::AsOf,
        ))
        .width(150),
        back,
        other.then(|| {
            label::DENSE
                .text(texts.duty_not_today())
                .style(theme::soft_text(Tone::Warn))
        }),
        space::horizontal(),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// The lines of a child's card.
pub(super) fn lines<'a>(
    screen: &'a Screen,
    n: usize,
    child: &'a Child,
    found: Option<&Duty>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(duty) = found else {
        return line(
            icon::CIRCLE_HELP,
            Tone::Warn,
            texts.family_duty(),
            texts.family_birth_missing(),
            decide(n, context),
        );
    };
    let way = screen.children.iter().find(|c| c.child == child.id);
    let number = way.and_then(|c| c.way.school());
    let school = number.and_then(|n| context.office.schools.iter().find(|s| s.number == n));
    let form = school.map(|s| &*s.form_key);
    let open = screen.explained.contains(&child.id);
    let (mark, tone) = match duty.status {
        _ if duty.needs_review => (icon::CIRCLE_HELP, Tone::Warn),
        DutyStatus::NotYet | DutyStatus::Ended => (icon::MINUS, Tone::Neutral),
        DutyStatus::FullTime | DutyStatus::UpperSecondary => (icon::CIRCLE_CHECK, Tone::Ok),
    };
    let why = button::quiet(format!("family-why-{n}"), texts.family_why())
        .small()
        .trailing(if open {
            icon::CHEVRON_UP
        } else {
            icon::CHEVRON_DOWN
        })
        .on_press(Message::WhyPressed(child.id))
        .into();
    let basis = label::cap(shortened(&duty.basis));
    let basis = container(basis).padding(iced::padding::left(84.0 + 15.0 + 2.0 * gap::S));
    column![
        line(
            mark,
            tone,
            texts.family_duty(),
            duty.sentence(context.lang),
            Some(why)
        ),
        (!open).then_some(basis),
        both(n, duty, context),
        open.then(|| explained(duty, context)),
        responsible(duty, form, open, context),
        deadlines(child, duty, context),
    ]
    .spacing(6)
    .into()
}

/// "§ 34 Abs. 6, § 35, § 37 SchulG"
fn shortened(basis: &[&'static str]) -> String {
    let bare = basis.iter().map(|p| p.trim_end_matches(" SchulG"));
    format!("{} SchulG", bare.collect::<Vec<_>>().join(", "))
}

/// Where the birth date is inexact and its ends lead to different results, both stand there: a person decides.
fn both<'a>(n: usize, duty: &Duty, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let other = duty.other.as_ref()?;
    let earliest = duty.reasons.iter().find_map(|reason| match reason {
        Reason::InexactBirth { earliest, .. } => Some(*earliest),
        _ => None,
    })?;
    let own = OtherExtreme {
        born: earliest,
        status: duty.status,
        grade: duty.grade,
        starts_on: duty.starts_on,
        ends_on: duty.ends_on,
    };
    let result = |end: &OtherExtreme| -> Element<'a, Message> {
        let words = Reason::OtherwiseBorn {
            born: end.born,
            status: end.status,
            grade: end.grade,
        };
        let until = end
            .ends_on
            .map(|day| texts.duty_until(&texts.date_plain(day)));
        let parts = [Some(words.sentence(context.lang)), until];
        let words: Vec<String> = parts.into_iter().flatten().collect();
        label::dense(words.join(" · ")).into()
    };
    let head = row![
        icon::TRIANGLE_ALERT
            .at(14.0)
            .style(theme::soft_text(Tone::Warn)),
        label::DENSE
            .text(texts.duty_please_decide())
            .style(theme::soft_text(Tone::Warn)),
        decide(n, context),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let inner = column![head, result(&own), result(other)].spacing(2);
    Some(
        container(inner)
            .padding(iced::padding::left(15.0 + gap::S))
            .into(),
    )
}

/// The link to the birth date.
fn decide<'a>(n: usize, context: &'a Context) -> Option<Element<'a, Message>> {
    let birth = Owner::Person(Who::Child(n)).id(Day::Birth.code());
    context.may(Right::EditFamilies).then(|| {
        button::link(
            format!("family-decide-{n}"),
            context.texts.duty_decide(),
            Some(Message::EditAt(birth)),
        )
    })
}

/// The steps of the computation, each in a line. The last one says that it is none but a computation.
fn explained<'a>(duty: &Duty, context: &'a Context) -> Element<'a, Message> {
    let window = duty.grades().map(|(from, to)| {
        let words = context.texts.duty_grades(from, to);
        label::CAP.text(words).style(theme::muted).into()
    });
    let steps = duty.reasons.iter().map(|reason| {
        let tone = if reason.is_doubt() {
            Tone::Warn
        } else {
            Tone::Neutral
        };
        let words = reason.sentence(context.lang);
        label::CAP.text(words).style(theme::soft_text(tone)).into()
    });
    // A line of one pixel at the left: the part of the outer box that the inner one leaves free.
    let steps = window.into_iter().chain(steps);
    let inner = container(column(steps).spacing(2))
        .padding(iced::padding::left(gap::S))
        .width(Length::Fill)
        .style(theme::surface);
    container(inner)
        .padding(iced::padding::left(1.0))
        .style(theme::hairline)
        .into()
}

/// Who places; opened also who watches over attendance and who admits.
fn responsible<'a>(
    duty: &Duty,
    form: Option<&str>,
    open: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let all = duty.responsible_at(form, &context.office.settings);
    if all.is_empty() {
        return line(
            icon::LANDMARK,
            Tone::Neutral,
            texts.family_authority(),
            texts.authority_none(),
            None,
        );
    }
    let shown = if open { all.len() } else { 1 };
    let lines = all.into_iter().take(shown).enumerate().map(|(n, one)| {
        let task = match one.task {
            Task::Place => texts.duty_task_place(),
            Task::Attendance => texts.duty_task_attendance(),
            Task::Admission => texts.duty_task_admission(),
        };
        let title = if n == 0 {
            texts.family_authority()
        } else {
            String::new()
        };
        let mark = if n == 0 { icon::LANDMARK } else { icon::MINUS };
        let words = if open {
            format!("{task}: {}", one.explained(context.lang))
        } else {
            format!("{task}: {}", one.words(context.lang))
        };
        line(mark, Tone::Neutral, title, words, None)
    });
    column(lines).spacing(2).into()
}

/// Until when the duty lasts, and the support of somebody who attends a school already.
fn deadlines<'a>(child: &Child, duty: &Duty, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let mut words = Vec::new();
    match (duty.status, duty.ends_on) {
        (DutyStatus::FullTime, Some(day)) => {
            words.push(texts.duty_full_time_until(&texts.date_plain(day)));
        }
        (DutyStatus::UpperSecondary, Some(day)) => {
            words.push(texts.duty_upper_until(&texts.date_plain(day)));
        }
        _ => {}
    }
    let support = child
        .german_school_since
        .and_then(|since| initial_support_end(since, initial_support(child)));
    words.extend(support.map(|day| texts.duty_support_until(&texts.date_plain(day))));
    (!words.is_empty()).then(|| {
        line(
            icon::CALENDAR_CLOCK,
            Tone::Neutral,
            texts.duty_deadlines(),
            words.join(" · "),
            None,
        )
    })
}
