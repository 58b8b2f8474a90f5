//! The children as tabs with how complete they are, and the sections with what each still lacks.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length};

use super::Open;
use super::field::Section;
use super::message::Message;
use super::words;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::widget::choice::choosable;
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, label, pill};
use crate::domain::talk::Procedure;

/// The children of the family.
pub(super) fn children<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let tabs = open.file.children.iter().enumerate().map(|(n, child)| {
        let chosen = n == open.child;
        let name = if child.given_name.trim().is_empty() {
            child.family_name.trim()
        } else {
            child.given_name.trim()
        };
        let grade = open.duty(n, context).and_then(|duty| duty.grade);
        let facts = match (child.birth, grade) {
            (Some(birth), Some(grade)) => texts.talk_born(&texts.grade(grade), &birth.german()),
            (Some(birth), None) => texts.talk_born_only(&birth.german()),
            (None, _) => texts.talk_birth_missing(),
        };
        let gaps = open.missing(n, context).open.len();
        let (mark, tone, state) = if gaps == 0 {
            (icon::CIRCLE_CHECK, Tone::Ok, texts.talk_complete())
        } else {
            let count = i64::try_from(gaps).unwrap_or(i64::MAX);
            (icon::CIRCLE_DASHED, Tone::Warn, texts.talk_gaps(count))
        };
        let short = open.procedure(n, context) == Procedure::PrimaryShort;
        let face = column![
            cut(label::BODY_STRONG, context.shown(name).into_owned()),
            cut(label::CAP, facts).style(theme::muted),
            row![
                mark.at(13.0).style(theme::soft_text(tone)),
                cut(
                    label::CAP,
                    if short {
                        format!("{state} · {}", texts.talk_full_on())
                    } else {
                        state
                    }
                )
                .style(theme::soft_text(tone)),
            ]
            .spacing(gap::XS)
            .align_y(Alignment::Center),
        ];
        Control::new(face)
            .id(format!("talk-child-{n}"))
            .on_press(Message::ChildChosen(n))
            .width(Length::Fill)
            .padding([6.0, 14.0])
            .align(Alignment::Start)
            .style(move |theme, status| {
                let t = Tokens::of(theme);
                choosable(t, status, chosen, t.line)
            })
            .ring(Ring::Around, radius::CARD)
            .into()
    });
    row(tabs).spacing(gap::M).into()
}

/// The sections at the left, and what counts for all siblings.
pub(super) fn sections<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let gaps = open.missing(open.child, context).open;
    let lines = open.sections(context).iter().map(|section| {
        let lacks = |s: &Section| {
            (gaps.iter())
                .filter(|gap| gap.at.is_some_and(|(at, _)| at == *s))
                .count()
        };
        line(*section, lacks(section), open.section == *section, context)
    });
    let leads = !open.reads_only(context);
    let primary = (open.is_primary(open.child, context) && open.past.is_none()).then(|| {
        let short = open.procedure(open.child, context) == Procedure::PrimaryShort;
        let (title, switch) = if short {
            (texts.talk_short(), texts.talk_full())
        } else {
            (texts.talk_full(), texts.talk_full_on())
        };
        column![
            label::cap(title),
            button::secondary("talk-procedure", switch)
                .icon(icon::LIST_CHECKS)
                .small()
                .on_press_maybe(leads.then_some(Message::ProcedureToggled)),
        ]
        .spacing(gap::XS)
    });
    let siblings = (open.file.children.len() > 1 && open.past.is_none()).then(|| {
        column![
            label::dense_strong(texts.talk_for_siblings()),
            label::cap(texts.talk_for_siblings_words()),
            button::secondary("talk-siblings", texts.talk_take_over())
                .icon(icon::COPY)
                .small()
                .on_press_maybe(leads.then_some(Message::SiblingsPressed)),
        ]
        .spacing(gap::XS)
    });
    container(
        column![
            column(lines),
            space::vertical(),
            primary,
            crate::desktop::widget::card::separator(),
            siblings,
        ]
        .spacing(gap::S),
    )
    .padding(6)
    .height(Length::Fill)
    .width(Length::Fill)
    .style(theme::card)
    .into()
}

fn line<'a>(
    section: Section,
    lacks: usize,
    chosen: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let (mark, tone) = match (chosen, lacks) {
        (true, _) => (icon::CIRCLE_DOT, Tone::Info),
        (false, 0) => (icon::CIRCLE_CHECK, Tone::Ok),
        (false, _) => (icon::CIRCLE, Tone::Neutral),
    };
    let count = (lacks > 0).then(|| pill::counter(i64::try_from(lacks).unwrap_or(i64::MAX)));
    let words = words::section(section, &context.texts);
    Control::new(
        row![
            mark.at(15.0).style(theme::soft_text(tone)),
            container(cut(label::DENSE, words)).width(Length::Fill),
            count,
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
    )
    .id(format!("talk-section-{section:?}"))
    .on_press(Message::SectionChosen(section))
    .width(Length::Fill)
    .height(size::NAV_ITEM)
    .padding([0.0, 6.0])
    .style(move |theme, status| {
        let t = Tokens::of(theme);
        Style {
            background: if chosen {
                Some(t.selected)
            } else {
                status.hovered.then_some(t.hover)
            },
            border: Border {
                radius: radius::CONTROL.into(),
                ..Border::default()
            },
            text: t.text,
        }
    })
    .ring(Ring::Around, radius::CONTROL)
    .into()
}
