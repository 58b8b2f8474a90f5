//! The page: who stays and who goes, then every field that differs with both values beside each other.

use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Border, Element, Length};

use super::{Merging, Message, values};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::keys::{Chord, Keys};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, card, empty, label};
use crate::domain::guardian::list_name;
use crate::domain::merge::Side;
use crate::domain::rights::Right;
use crate::service::merging::SideBySide;

/// Where the keyboard begins.
pub(super) const FIRST: &str = "merge-exchange";
/// Width of the names of fields.
const NAMES: f32 = 190.0;

/// The page.
pub(super) fn view<'a>(screen: &'a Merging, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let may_edit = context.may(Right::EditFamilies);
    let head = row![
        column![
            label::title(texts.merge_title()),
            label::dense_muted(texts.merge_fact())
        ]
        .width(Length::Fill),
        button::quiet("merge-back", texts.back())
            .key_cap("Esc")
            .on_press(Message::BackPressed),
        may_edit.then(|| {
            button::secondary("merge-distinct", texts.merge_distinct())
                .key_cap(Chord::ctrl('d').label(texts))
                .busy(screen.busy)
                .on_press(Message::DistinctPressed)
        }),
        may_edit.then(|| {
            let decide = Chord::key(iced::keyboard::key::Named::Enter).with_ctrl();
            button::primary("merge-decide", texts.merge_decide())
                .key_cap(decide.label(texts))
                .busy(screen.busy)
                .on_press_maybe(screen.may(context).then_some(Message::MergePressed))
        }),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let trouble = screen
        .trouble
        .as_ref()
        .map(|error| banner::banner(Tone::Danger, context.sentence(error)));
    let body: Element<'a, Message> = match &screen.both {
        Some(both) => scrollable(
            container(cards(both, context)).padding(iced::padding::right(gap::M).bottom(gap::M)),
        )
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::scroller)
        .into(),
        None if screen.trouble.is_some() => space().into(),
        None => empty::loading(&[60, 80, 70, 75]),
    };
    let page = container(column![head, trouble, body].spacing(gap::M))
        .padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL))
        .width(Length::Fill)
        .height(Length::Fill);
    Keys::new(page, &[], |_: &Message| None)
        .inner()
        .on_escape(Some(Message::BackPressed))
        .into()
}

fn cards<'a>(both: &'a SideBySide, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let (kept, away) = (&both.kept.file, &both.away.file);
    let closed = (kept.family.closed.is_some() || away.family.closed.is_some())
        .then(|| banner::banner(Tone::Warn, texts.merge_closed()));
    let numbers = (
        kept.family.file_number.to_string(),
        away.family.file_number.to_string(),
    );
    let side = |words: String, name: String| {
        column![
            label::cap(words).style(theme::muted),
            label::strong(context.shown(&name).into_owned())
        ]
        .width(Length::FillPortion(1))
    };
    let heads = card::plain(
        row![
            container(
                button::secondary(FIRST, texts.merge_exchange())
                    .small()
                    .on_press(Message::ExchangePressed)
            )
            .width(NAMES),
            side(texts.merge_stays(&numbers.0), kept.list_name()),
            side(texts.merge_goes(&numbers.1), away.list_name()),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
    );
    let mut list = column![closed, heads].spacing(gap::M);
    if let Some(appointments) = appointments(both, context) {
        list = list.push(appointments);
    }
    let differing = both.plan.household.iter().map(|(field, side)| {
        line(
            format!("merge-{field:?}"),
            texts.merge_household_field(*field),
            values::household(*field, &kept.family, context),
            values::household(*field, &away.family, context),
            *side,
            |side| Message::Household(*field, side),
        )
    });
    let household = column(differing)
        .push(label::cap(texts.merge_nothing_differs()).style(theme::muted))
        .spacing(gap::S);
    list = list.push(card::titled(texts.merge_household(), household));
    if !away.guardians.is_empty() {
        list = list.push(card::titled(
            texts.family_guardians(),
            column(guardians(both, context)).spacing(gap::M),
        ));
    }
    if !away.children.is_empty() {
        list = list.push(card::titled(
            texts.family_children(),
            column(children(both, context)).spacing(gap::M),
        ));
    }
    list.push(moving(both, context)).into()
}

fn guardians<'a>(both: &'a SideBySide, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let mut parts = Vec::new();
    for pair in &both.plan.guardians {
        let find = |list: &'a [crate::domain::guardian::Guardian], id| {
            list.iter().find(move |g| g.id == id)
        };
        let Some(away) = find(&both.away.file.guardians, pair.away) else {
            continue;
        };
        let known = both.kept.file.guardians.iter();
        let mut choices: Vec<_> = known
            .map(|g| {
                let name = list_name(&g.family_name, &g.given_name);
                segment(Some(g.id), context.shown(&name).into_owned())
            })
            .collect();
        choices.push(segment(None, texts.merge_further_guardian()));
        let name = list_name(&away.family_name, &away.given_name);
        let id = pair.away;
        parts.push(who(
            texts.merge_person_is(&context.shown(&name)),
            segmented(
                format!("merge-guardian-{id}"),
                choices,
                Some(&pair.kept),
                move |kept| Message::GuardianIs(id, kept),
            ),
        ));
        let Some(kept) = pair.kept.and_then(|id| find(&both.kept.file.guardians, id)) else {
            continue;
        };
        parts.extend(pair.fields.iter().map(|(field, side)| {
            line(
                format!("merge-{id}-{field:?}"),
                texts.merge_guardian_field(*field),
                values::guardian(*field, kept, context),
                values::guardian(*field, away, context),
                *side,
                |side| Message::Guardian(id, *field, side),
            )
        }));
    }
    parts
}

fn children<'a>(both: &'a SideBySide, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let mut parts = Vec::new();
    for pair in &both.plan.children {
        let find =
            |list: &'a [crate::domain::child::Child], id| list.iter().find(move |c| c.id == id);
        let Some(away) = find(&both.away.file.children, pair.away) else {
            continue;
        };
        let known = both.kept.file.children.iter();
        let mut choices: Vec<_> = known
            .map(|c| {
                let name = if c.given_name.trim().is_empty() {
                    &c.family_name
                } else {
                    &c.given_name
                };
                segment(Some(c.id), context.shown(name).into_owned())
            })
            .collect();
        choices.push(segment(None, texts.merge_further_child()));
        let name = list_name(&away.family_name, &away.given_name);
        let id = pair.away;
        parts.push(who(
            texts.merge_person_is(&context.shown(&name)),
            segmented(
                format!("merge-child-{id}"),
                choices,
                Some(&pair.kept),
                move |kept| Message::ChildIs(id, kept),
            ),
        ));
        let Some(kept) = pair.kept.and_then(|id| find(&both.kept.file.children, id)) else {
            continue;
        };
        parts.extend(pair.fields.iter().map(|(field, side)| {
            line(
                format!("merge-{id}-{field:?}"),
                texts.merge_child_field(*field),
                values::child(*field, kept, context),
                values::child(*field, away, context),
                *side,
                |side| Message::Child(id, *field, side),
            )
        }));
    }
    parts
}

/// The two appointments of which one stays; nothing when only one family is expected.
fn appointments<'a>(both: &'a SideBySide, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let one = both.kept.expected(context.now).next()?;
    let other = both.away.expected(context.now).next()?;
    let words = |appointment: &crate::domain::appointment::Appointment| {
        format!(
            "{}, {}",
            texts.date(appointment.start.date()),
            texts.time_in_sentence(appointment.start.time())
        )
    };
    let choices = vec![
        segment(Side::Kept, words(one)),
        segment(Side::Away, words(other)),
    ];
    let body = column![
        label::body(texts.merge_which_stays()),
        segmented(
            "merge-appointment",
            choices,
            both.plan.appointment.as_ref(),
            Message::Appointment,
        )
    ]
    .spacing(gap::S);
    Some(card::titled(texts.merge_appointments(), body).into())
}

/// What moves along without a question.
fn moving<'a>(both: &'a SideBySide, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let hanging = &both.away.hanging;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let things = [
        (
            hanging.appointments.len(),
            texts.merge_moves_appointments(count(hanging.appointments.len())),
        ),
        (
            hanging.letters.len(),
            texts.merge_moves_letters(count(hanging.letters.len())),
        ),
        (
            hanging.talks.len(),
            texts.merge_moves_talks(count(hanging.talks.len())),
        ),
    ];
    let things: Vec<String> = (things.into_iter())
        .filter(|(n, _)| *n > 0)
        .map(|(_, words)| words)
        .collect();
    let phones = (!both.away.file.family.phones.is_empty()).then(|| texts.merge_moves_phones());
    let number = texts.merge_moves_number(
        &both.away.file.family.file_number.to_string(),
        &both.kept.file.family.file_number.to_string(),
    );
    let lines = (!things.is_empty())
        .then(|| things.join(" · "))
        .into_iter()
        .chain(phones)
        .chain([number])
        .map(|words| label::dense(words).into());
    card::titled(texts.merge_moves(), column(lines).spacing(gap::XS)).into()
}

fn who<'a>(words: String, choice: Element<'a, Message>) -> Element<'a, Message> {
    row![
        container(label::dense_strong(words)).width(NAMES),
        container(choice).width(Length::Fill)
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

/// One field with both values; the chosen one is marked with an icon, a frame and its weight.
fn line<'a>(
    id: String,
    name: String,
    kept: String,
    away: String,
    chosen: Side,
    message: impl Fn(Side) -> Message,
) -> Element<'a, Message> {
    let value = |side: Side, words: String, tail: &str| {
        let on = chosen == side;
        let role = if on {
            label::DENSE_STRONG
        } else {
            label::DENSE
        };
        let mark = if on { icon::CIRCLE_CHECK } else { icon::CIRCLE };
        Control::new(
            row![
                mark.at(16.0),
                role.text(words)
                    .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
                    .width(Length::Fill),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center),
        )
        .id(format!("{id}-{tail}"))
        .on_press(message(side))
        .width(Length::FillPortion(1))
        .padding([6.0, gap::S])
        .align(Alignment::Start)
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: Some(if on {
                    t.selected
                } else if status.hovered {
                    t.hover
                } else {
                    t.surface
                }),
                border: Border {
                    color: if on { t.accent } else { t.line },
                    width: 1.0,
                    radius: radius::SMALL.into(),
                },
                text: t.text,
            }
        })
        .ring(Ring::Around, radius::SMALL)
    };
    row![
        container(label::dense_muted(name)).width(NAMES),
        value(Side::Kept, kept, "kept"),
        value(Side::Away, away, "away"),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}
