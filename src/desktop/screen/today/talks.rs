//! The cards of the counselling: the talks of today with everything known, what is to be finished, the next day, free slots.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::follow::more_line;
use super::rows::{children, hint, line, plain, spoken};
use super::{Day, FINISH_ROWS, Message, Panel, ROWS, Today, record};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::What;
use crate::desktop::theme::{self, size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::{button, card, empty, label, pill, site_badge, truncate};
use crate::domain::case::NextStep;
use crate::domain::guardian::full_name;
use crate::domain::id::FamilyId;
use crate::domain::language::Lang;
use crate::domain::proof::Brought;
use crate::domain::proof::Document;
use crate::domain::schooling_duty::{Facts, duty};
use crate::service::families::ListedFamily;
use crate::service::today::{COUNSELLING, ListedChild};
use crate::store::rows::AppointmentRow;

/// What time, badge and button of a talk take.
const NOT_KNOWN: f32 = 296.0;

/// What sign, figure and button of what is to be finished take.
const NOT_FINISH: f32 = 320.0;

/// The person's own talks at the sites that are shown.
pub(super) fn own<'a>(
    day: &'a Day,
    context: &'a Context,
) -> impl Iterator<Item = &'a AppointmentRow> {
    day.own_talks()
        .filter(|row| context.shows(row.appointment.site))
}

/// What is to be finished, one row for each family and step.
pub(super) fn to_finish(day: &Day) -> Vec<ListedChild<'_>> {
    let mut found: Vec<ListedChild<'_>> = Vec::new();
    for one in day.children_to(&COUNSELLING) {
        let same = |c: &ListedChild<'_>| {
            let next = c.stands.standing.next;
            c.family.row.family.id == one.family.row.family.id
                && next == one.stands.standing.next
                && next != NextStep::AnswerQuestion
        };
        if !found.iter().any(same) {
            found.push(one);
        }
    }
    found
}

/// The talks of the next day on which there are any.
pub(super) fn next<'a>(day: &'a Day, context: &Context) -> Vec<&'a AppointmentRow> {
    let own = |row: &&AppointmentRow| {
        context.shows(row.appointment.site)
            && day.me.is_none_or(|me| row.appointment.counsellor == me)
    };
    let all: Vec<_> = day.next_talks.iter().filter(own).collect();
    let first = all.first().map(|row| row.appointment.start.date());
    all.into_iter()
        .filter(|row| Some(row.appointment.start.date()) == first)
        .collect()
}

/// Where a talk is written up.
pub(super) fn talk_of(family: FamilyId) -> Destination {
    Destination::talk_with(family)
}

impl Today {
    pub(super) fn talks<'a>(
        &'a self,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = own(day, context).count();
        let all = button::link(
            "today-calendar",
            texts.today_in_calendar(),
            Some(Message::Opened(Destination::CALENDAR)),
        );
        let head = card::header(texts.heute_talks(), Some(count.to_string()), Some(all));
        if count == 0 {
            let none = empty::empty(icon::CALENDAR, texts.heute_no_talks(), None, Vec::new());
            return card::listed(head, none).into();
        }
        let rows = own(day, context).enumerate().map(|(at, row)| {
            let family = row.appointment.family;
            let listed = day.families.iter().find(|f| f.row.family.id == family);
            self.talk((at, width), row, listed, context)
        });
        card::listed(head, column(rows)).into()
    }

    /// A talk with everything known.
    fn talk<'a>(
        &'a self,
        (at, width): (usize, f32),
        entry: &'a AppointmentRow,
        listed: Option<&'a ListedFamily>,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let office = &context.office;
        let a = &entry.appointment;
        let room = office.room(a.room).map_or("–", |room| room.name.as_str());
        let language = (entry.language.as_ref())
            .map_or_else(|| texts.unknown(), |c| spoken(office.language_name(c)));
        let interpreter = vocabulary::interpreter(a.interpreter.as_ref(), context);
        let state = vocabulary::appointment(a.status, context);
        let facts = row![
            label::cap(format!("{room} · {language}")),
            interpreter
                .icon
                .at(13.0)
                .style(theme::soft_text(interpreter.tone)),
            label::CAP
                .text(interpreter.words)
                .style(theme::soft_text(interpreter.tone)),
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center);
        let people = listed.into_iter().flat_map(|family| {
            let covered = family
                .row
                .children
                .iter()
                .filter(|c| a.children.contains(&c.id));
            covered.map(move |child| known(child, family, width - NOT_KNOWN, context))
        });
        let cells = row![
            container(label::dense_strong(
                texts.span(a.start.time(), a.end().time())
            ))
            .width(88),
            site_badge::badge(vocabulary::site(a.site, context)),
            column![
                row![
                    plain(
                        label::DENSE_STRONG,
                        truncate::to_width(
                            &context.shown(&entry.name),
                            13.0,
                            width - NOT_KNOWN - 110.0
                        )
                    ),
                    state.pill()
                ]
                .spacing(gap::S)
                .align_y(Alignment::Center),
                facts,
                column(people).spacing(1),
            ]
            .spacing(2)
            .width(Length::Fill),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Start);
        let begin = Message::Opened(talk_of(a.family));
        let beside = a.status.is_open().then(|| {
            button::secondary(format!("today-begin-{at}"), texts.heute_begin())
                .small()
                .on_press(begin.clone())
                .into()
        });
        let lines = listed.map_or(1, |f| f.row.children.len().max(1));
        let height = size::ROW_TALL + 17.0 * f32::from(u8::try_from(lines).unwrap_or(9));
        let opened = line(
            (Panel::Talks, at),
            height,
            cells,
            record(a.family),
            Some(begin),
            beside,
        );
        column![opened, card::separator()].into()
    }

    pub(super) fn finish<'a>(
        &'a self,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let found = to_finish(day);
        let count = found.len();
        let head = card::header(texts.heute_to_finish(), Some(count.to_string()), None);
        if count == 0 {
            let none = texts.heute_nothing_to_finish();
            return card::listed(head, empty::empty(icon::CHECK, none, None, Vec::new())).into();
        }
        let rows = found.into_iter().take(FINISH_ROWS).enumerate();
        let rows = rows.map(|(at, one)| finish_row((at, width), one, context));
        let more = count.saturating_sub(FINISH_ROWS);
        let more = (more > 0).then(|| more_line(more, context));
        card::listed(head, column(rows).push(more)).into()
    }

    pub(super) fn next_talks<'a>(
        &'a self,
        day: &'a Day,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let found = next(day, context);
        let date = found
            .first()
            .map(|row| texts.date_short(row.appointment.start.date()));
        let head = card::header(texts.heute_tomorrow(), date, None);
        if found.is_empty() {
            let none = texts.heute_no_tomorrow();
            return card::listed(head, empty::empty(icon::CALENDAR, none, None, Vec::new())).into();
        }
        let count = found.len();
        let rows = found.into_iter().take(ROWS).enumerate().map(|(at, entry)| {
            let a = &entry.appointment;
            let cells = row![
                container(label::dense_strong(texts.time(a.start.time()))).width(48),
                site_badge::badge(vocabulary::site(a.site, context)),
                container(column![
                    plain(
                        label::DENSE_STRONG,
                        truncate::to_width(&context.shown(&entry.name), 13.0, 150.0)
                    ),
                    hint(children(&entry.births, context))
                ])
                .width(Length::Fill),
                vocabulary::appointment(a.status, context).pill(),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center);
            let open = record(a.family);
            let opened = line(
                (Panel::NextTalks, at),
                size::ROW_TALL,
                cells,
                open.clone(),
                Some(open),
                None,
            );
            column![opened, card::separator()].into()
        });
        let more = count.saturating_sub(ROWS);
        let more = (more > 0).then(|| more_line(more, context));
        card::listed(head, column(rows).push(more)).into()
    }

    pub(super) fn free<'a>(&'a self, day: &'a Day, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = day.free.len();
        let head = card::header(texts.heute_free(), Some(count.to_string()), None);
        if count == 0 {
            let none = texts.heute_no_free();
            return card::listed(head, empty::empty(icon::CLOCK, none, None, Vec::new())).into();
        }
        let rows = day.free.iter().take(ROWS).enumerate().map(|(at, slot)| {
            let words = format!(
                "{}, {}",
                texts.date_short(slot.start.date()),
                texts.span(slot.start.time(), slot.end.time())
            );
            let cells = row![
                site_badge::badge(vocabulary::site(slot.site, context)),
                label::dense(words)
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center);
            let open = Message::Opened(Destination::Calendar {
                day: Some(slot.start.date()),
                family: None,
                appointment: None,
            });
            let opened = line(
                (Panel::Free, at),
                size::ROW_COMPACT,
                cells,
                open.clone(),
                Some(open),
                None,
            );
            column![opened, card::separator()].into()
        });
        let more = count.saturating_sub(ROWS);
        let more = (more > 0).then(|| more_line(more, context));
        card::listed(head, column(rows).push(more)).into()
    }
}

fn finish_row<'a>(
    (at, width): (usize, f32),
    one: ListedChild<'a>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let room = width - NOT_FINISH;
    let standing = &one.stands.standing;
    let family = one.family.row.family.id;
    let question = match &one.stands.way.progress {
        crate::domain::child_step::Progress::Questioned(question) => {
            let name = full_name(&one.child.family_name, &one.child.given_name);
            Some(format!(
                "{} · {}",
                question.word(context.lang),
                context.shown(&name)
            ))
        }
        _ => None,
    };
    let words = question.unwrap_or_else(|| children(&one.family.row.births, context));
    let cells = row![
        vocabulary::step(standing.next).at(16.0).style(theme::muted),
        container(column![
            plain(
                label::DENSE_STRONG,
                truncate::to_width(&context.shown(&one.family.row.name), 13.0, room)
            ),
            hint(truncate::to_width(&words, 12.0, room))
        ])
        .width(Length::Fill),
        pill::pill(
            vocabulary::urgency(standing.urgency),
            texts.days((context.today - standing.since).num_days()),
            vocabulary::tone(standing.urgency)
        ),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let act = match What::of(standing.next) {
        Some(what) => Message::ActPressed(what, family, Some(one.child.id)),
        None => Message::Opened(talk_of(family)),
    };
    let beside = button::secondary(
        format!("today-finish-{at}-act"),
        texts.next_step(standing.next),
    )
    .small()
    .on_press(act.clone());
    let opened = line(
        (Panel::Finish, at),
        size::ROW_TALL,
        cells,
        record(family),
        Some(act),
        Some(beside.into()),
    );
    column![opened, card::separator()].into()
}

/// What is known of a child before its talk: "Hiba · 10 Jahre · Erstberatung Sek I · Unterlagen offen: 5"
fn known<'a>(
    child: &'a crate::domain::child::Child,
    family: &'a ListedFamily,
    room: f32,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut words = vec![context.shown(&child.given_name).into_owned()];
    if let Some(birth) = child.birth {
        words.push(texts.family_age(i64::from(birth.age_on(context.today))));
    }
    let open = Document::ALL
        .iter()
        .filter(|d| child.documents.of(**d) != Some(Brought::Yes))
        .count();
    if open > 0 {
        words.push(texts.heute_missing_documents(super::number(open)));
    }
    if let Some(facts) = Facts::of(child, &family.row.family) {
        let track = duty(&facts, context.today).track();
        words.push(
            match context.lang {
                Lang::De => track.german(),
                Lang::En => track.english(),
            }
            .to_owned(),
        );
    }
    hint(truncate::to_width(&words.join(" · "), 12.0, room))
}
