//! How the schools look: filters, list, and the details of one with its form and history.

use chrono::TimeZone as _;
use chrono_tz::Europe::Berlin;
use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::form::{self, Event, Field, Form, Offer};
use super::list::{By, Life, is_closed};
use super::{Message, SEARCH, Schools, TABLE};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::schild;
use crate::desktop::shell;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::field::{caption, field};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::search_box::{self, Look};
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{banner, button, card, empty, label, pill, scroll};
use crate::domain::rights::Right;
use crate::domain::school::{School, field_word, yes_no};
use crate::store::rows::SchoolChange;

/// Fields that the official list says, as they are shown.
const OFFICIAL: [&str; 7] = [
    "name",
    "form",
    "street",
    "public",
    "pupils",
    "provider_key",
    "closed_on",
];
/// So many changes are shown.
const CHANGES: usize = 30;

pub(super) fn page<'a>(screen: &'a Schools, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let administers = context.may(Right::Administer);
    let count = i64::try_from(screen.list.len()).unwrap_or(i64::MAX);
    let head = row![
        label::title(texts.schools_title()),
        label::dense_muted(texts.schools_count(count)),
        space::horizontal(),
        administers.then(|| {
            button::secondary("schools-read", texts.schools_read_in())
                .icon(icon::FILE_UP)
                .key_cap(Chord::ctrl('o').label(texts))
                .busy(screen.busy)
                .on_press_maybe((!screen.is_dirty()).then_some(Message::ReadPressed))
        }),
    ]
    .spacing(gap::M)
    .height(40)
    .align_y(Alignment::Center);
    let trouble = screen
        .trouble
        .as_ref()
        .map(|words| banner::banner(Tone::Danger, words.clone()));
    let list: Element<'a, Message> = if screen.list.len() == 0 {
        empty::empty(icon::SCHOOL, texts.schools_none(), None, Vec::new())
    } else {
        table(screen, context)
    };
    let list = container(list)
        .padding(1)
        .width(Length::FillPortion(7))
        .height(Length::Fill)
        .style(theme::card);
    let shown = screen.form.as_ref().and_then(|form| {
        let school = context.office.school(form.number())?;
        Some(details(screen, form, school, context))
    });
    let details = shown.unwrap_or_else(|| {
        let none = empty::empty(icon::SCHOOL, texts.schools_choose(), None, Vec::new());
        container(none)
            .width(Length::Fill)
            .style(theme::card)
            .into()
    });
    let body = row![list, container(details).width(Length::FillPortion(6))].spacing(gap::M);
    shell::page(column![head, filters(screen, context), trouble, body].spacing(gap::M))
}

fn filters<'a>(screen: &'a Schools, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let search = Edit::new(SEARCH, &texts.schools_search(), screen.list.query())
        .lead(icon::SEARCH)
        .on_input(Message::Typed)
        .on_submit_maybe(Some(Message::ListEntered))
        .on_key(|key, modifiers| {
            (modifiers.is_empty() && *key == Key::Named(Named::ArrowDown))
                .then_some(Message::ListEntered)
        })
        .width(260);
    let look = |placeholder: String| Look {
        label: None,
        placeholder: placeholder.into(),
        note: None,
        key_cap: None,
        max_width: 230.0,
    };
    let form = search_box::with_look(
        "schools-form",
        look(texts.schools_all_forms()),
        screen.list.form(),
        texts,
        Message::Form,
    );
    let town = search_box::with_look(
        "schools-town",
        look(texts.schools_all_towns()),
        screen.list.town(),
        texts,
        Message::Town,
    );
    let lives = vec![
        segment(Life::Open, texts.schools_open()),
        segment(Life::Closed, texts.schools_closed()),
        segment(Life::All, texts.schools_all()),
    ];
    let life = scaled(
        "schools-life",
        lives,
        Some(&screen.list.life()),
        Scale::Normal,
        Message::LifeChosen,
    );
    row![
        search,
        container(form).width(230),
        container(town).width(200),
        life
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

fn table<'a>(screen: &'a Schools, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let column = |title: String, width: Length, by: By| {
        Column::new(title, width).sort(screen.list.sorted(by), Message::SortPressed(by))
    };
    let word = |field: &str| {
        field_word(field, context.lang)
            .unwrap_or_default()
            .to_owned()
    };
    let columns = vec![
        column(word("name"), Length::FillPortion(9), By::Name),
        column(word("form"), Length::FillPortion(5), By::Form),
        column(word("town"), Length::FillPortion(4), By::Town),
        Column::new(texts.schools_grades(), Length::Fixed(104.0)),
    ];
    Table::new(TABLE, columns, screen.list.table(), screen.list.len()).view(
        move |at| {
            let number = screen.list.number_at(at);
            let school = number.and_then(|number| context.office.school(number));
            Row::Cells(school.map_or_else(Vec::new, |school| cells(school, context)))
        },
        Message::Table,
    )
}

fn cells<'a>(school: &'a School, context: &'a Context) -> Vec<Element<'a, Message>> {
    let closed = is_closed(school, context);
    let faint = move |theme: &iced::Theme| {
        if closed {
            theme::muted(theme)
        } else {
            iced::widget::text::Style::default()
        }
    };
    let last: Element<'a, Message> = match state(school, context) {
        Some((words, _)) => cut(label::DENSE, words).style(theme::muted).into(),
        None => cut(label::DENSE, school.grades().written())
            .style(faint)
            .into(),
    };
    vec![
        cut(label::DENSE_STRONG, school.usual_name())
            .style(faint)
            .into(),
        cut(label::DENSE, school.form.as_str()).style(faint).into(),
        cut(label::DENSE, school.town.as_str()).style(faint).into(),
        last,
    ]
}

/// What is remarkable about its being open, if anything.
fn state(school: &School, context: &Context) -> Option<(String, Tone)> {
    let (texts, today) = (&context.texts, context.today);
    if let Some(first) = school.opened_on.filter(|first| *first > today) {
        return Some((texts.schools_opens_on(&texts.date_short(first)), Tone::Info));
    }
    if is_closed(school, context) {
        return Some((texts.schools_closed(), Tone::Neutral));
    }
    let last = school.closed_on?;
    Some((texts.schools_closes_on(&texts.date_short(last)), Tone::Warn))
}

fn details<'a>(
    screen: &'a Schools,
    form: &'a Form,
    school: &'a School,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let state =
        state(school, context).map(|(words, tone)| pill::pill(icon::CALENDAR_OFF, words, tone));
    let private =
        (!school.public).then(|| pill::pill(icon::SCHOOL, texts.schools_private(), Tone::Neutral));
    let may = form::may_offer(context);
    let save = may.then(|| {
        button::primary("schools-save", texts.schools_save())
            .key_cap(Chord::ctrl('s').label(texts))
            .busy(screen.busy)
            .on_press_maybe(form.is_touched().then_some(Message::SavePressed))
    });
    let head = row![
        column![
            label::HEAD.text(school.name.as_str()),
            row![
                label::dense_muted(format!(
                    "{} · {} · {}",
                    school.number, school.form, school.town
                ))
                .wrapping(iced::widget::text::Wrapping::None),
                private,
                state
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center),
        ]
        .width(Length::Fill)
        .spacing(2),
        save,
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let no_right =
        (!context.may(Right::Administer)).then(|| label::dense_muted(texts.schools_no_right()));
    let schild = schild::is_for(context).then(|| {
        button::quiet("schools-schild", texts.schild_children())
            .small()
            .icon(icon::FILE_DOWN)
            .key_cap(Chord::ctrl('e').label(texts))
            .on_press_maybe((!screen.busy).then_some(Message::SchildPressed))
    });
    let body = column![
        no_right,
        schild,
        card::titled(texts.schools_own(), offers(form, school, context)),
        card::titled(texts.schools_contact_head(), contact(form, school, context)),
        card::titled(texts.schools_official(), official(school, context)),
        card::titled(
            texts.schools_history(),
            history(screen.history.as_deref(), context)
        ),
    ]
    .spacing(gap::M);
    column![head, scroll::down(body).height(Length::Fill)]
        .spacing(gap::M)
        .into()
}

/// A field of the form.
fn typed<'a>(
    form: &'a Form,
    of: Field,
    school: &'a School,
    context: &'a Context,
) -> Element<'a, Message> {
    let words = field_word(of.key(), context.lang).unwrap_or_default();
    let made = field(of.id(), words, form.text(of)).note(form.note(of, school, context));
    if of.is_open(context) {
        made.on_input(move |text| Message::Edited(Event::Typed(of, text)))
            .into()
    } else {
        made.into()
    }
}

fn offers<'a>(form: &'a Form, school: &'a School, context: &'a Context) -> Element<'a, Message> {
    let may = form::may_offer(context);
    let choices = Offer::ALL.map(|offer| {
        let words = field_word(offer.key(), context.lang).unwrap_or_default();
        let value = form.offer(offer);
        let control: Element<'a, Message> = if may {
            let segments = [Some(true), Some(false), None]
                .map(|value| segment(value, yes_no(value, context.lang)));
            scaled(
                offer.id(),
                segments.into_iter().collect(),
                Some(&value),
                Scale::Small,
                move |value| Message::Edited(Event::Chosen(offer, value)),
            )
        } else {
            label::dense(yes_no(value, context.lang)).into()
        };
        row![container(caption(words.into(), None)).width(150), control]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into()
    });
    column![
        typed(form, Field::Grades, school, context),
        column(choices).spacing(gap::S),
        space().height(gap::XS),
        typed(form, Field::Contact, school, context),
        typed(form, Field::Note, school, context),
    ]
    .spacing(gap::XS)
    .into()
}

fn contact<'a>(form: &'a Form, school: &'a School, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    column![
        label::dense_muted(texts.schools_contact_words()),
        row![
            typed(form, Field::Phone, school, context),
            typed(form, Field::Email, school, context)
        ]
        .spacing(gap::M),
        row![
            typed(form, Field::Place, school, context),
            typed(form, Field::Provider, school, context)
        ]
        .spacing(gap::M),
    ]
    .spacing(gap::XS)
    .into()
}

fn official<'a>(school: &'a School, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let line = |field: &'static str| -> Element<'a, Message> {
        let words = field_word(field, context.lang).unwrap_or_default();
        let said = match field {
            "street" => format!(
                "{}, {} {}",
                school.street,
                school.postcode.as_ref().map_or("", |p| p.as_str()),
                school.town
            ),
            _ => school.said(field, context.lang),
        };
        row![
            container(label::dense_muted(words)).width(130),
            container(label::dense(said)).width(Length::Fill)
        ]
        .spacing(gap::S)
        .into()
    };
    column![
        column(OFFICIAL.map(line)).spacing(gap::XS),
        label::cap(texts.schools_official_words()),
    ]
    .spacing(gap::S)
    .into()
}

fn history<'a>(changes: Option<&'a [SchoolChange]>, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(changes) = changes else {
        return space().height(24).into();
    };
    if changes.is_empty() {
        return label::dense_muted(texts.schools_history_none()).into();
    }
    column(changes.iter().take(CHANGES).map(|change| {
        let when = Berlin
            .timestamp_opt(change.at_s, 0)
            .single()
            .map(|t| t.naive_local());
        let when = when.map_or_else(String::new, |at| {
            let day = texts.date_near(at.date(), context.today);
            format!("{day} {}", texts.time(at.time()))
        });
        let fields = said(change, context);
        let fields = fields.into_iter().map(|words| label::dense(words).into());
        column![
            label::cap(format!(
                "{when} · {} · {}",
                change.actor,
                texts.deed(&change.deed)
            )),
            column(fields),
        ]
        .into()
    }))
    .spacing(gap::S)
    .into()
}

/// What was changed, field by field.
fn said(change: &SchoolChange, context: &Context) -> Vec<String> {
    let texts = &context.texts;
    let Some(after) = &change.after else {
        let fields = change.fields.iter();
        let words = fields.filter_map(|field| field_word(field, context.lang));
        return vec![words.collect::<Vec<_>>().join(", ")];
    };
    let Some(before) = &change.before else {
        return vec![texts.schools_history_made()];
    };
    (change.fields.iter())
        .filter_map(|field| {
            let words = field_word(field, context.lang)?;
            let (from, to) = (
                before.said(field, context.lang),
                after.said(field, context.lang),
            );
            Some(format!("{words}: {from} → {to}"))
        })
        .collect()
}
