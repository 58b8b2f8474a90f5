//! At the right: what the hand-over still needs, and the recommendation beside what the program proposes.

use iced::widget::{column, container, row};
use iced::{Alignment, Border, Element, Length};

use super::Open;
use super::answer::kilometres;
use super::field::Field;
use super::message::Message;
use super::words;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{button, card, label, progress};
use crate::domain::proposal::{Hint, Proposal};
use crate::domain::school_form::SchoolStage;
use crate::domain::talk::Procedure;

/// So many missing answers are named.
const NAMED: usize = 5;
/// Width of the questions.
const QUESTION: f32 = 92.0;

/// The cards at the right.
pub(super) fn side<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let full = open.procedure(open.child, context) == Procedure::Full;
    column![
        until_handover(open, context),
        full.then(|| recommendation(open, context)),
    ]
    .spacing(gap::M)
    .into()
}

fn until_handover<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let found = open.missing(open.child, context);
    let done = found.of.saturating_sub(found.open.len());
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    #[allow(clippy::cast_precision_loss, reason = "some dozens")]
    let share = if found.of == 0 {
        1.0
    } else {
        done as f32 / found.of as f32
    };
    let more = found.open.len().saturating_sub(NAMED);
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    for (n, gap_) in found.open.into_iter().take(NAMED).enumerate() {
        let words = if gap_.at.is_some() {
            texts.talk_fill()
        } else {
            texts.talk_in_record()
        };
        lines.push(
            row![
                icon::CIRCLE.at(13.0).style(theme::soft_text(Tone::Warn)),
                container(cut(label::DENSE, gap_.words)).width(Length::Fill),
                button::link(format!("talk-gap-{n}"), words, Some(Message::Jump(n))),
            ]
            .spacing(gap::S)
            .height(24)
            .align_y(Alignment::Center)
            .into(),
        );
    }
    if lines.is_empty() {
        lines.push(
            row![
                icon::CIRCLE_CHECK
                    .at(15.0)
                    .style(theme::soft_text(Tone::Ok)),
                label::dense(texts.talk_nothing_missing()),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center)
            .into(),
        );
    } else if more > 0 {
        lines.push(label::cap(texts.talk_more(count(more))).into());
    }
    card::listed(
        card::header(
            texts.talk_to_handover(),
            Some(texts.talk_of_count(count(done), count(found.of))),
            None,
        ),
        container(column![progress::bar(share), column(lines)].spacing(gap::S))
            .padding([gap::M, 14.0]),
    )
    .into()
}

fn recommendation<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let chosen = open
        .current()
        .and_then(|child| child.recommendation.as_ref());
    let begun = chosen.is_some_and(|r| r.form.is_some());
    let head = card::header(
        texts.talk_section_recommendation(),
        Some(if begun {
            texts.talk_own_recommendation()
        } else {
            texts.talk_proposal()
        }),
        None,
    );
    let Some(proposal) = open.proposal(context) else {
        return card::listed(head, column![]).into();
    };
    if proposal.stage.is_none() && !begun {
        let words = container(label::dense_muted(texts.talk_no_school())).padding([gap::M, 14.0]);
        return card::listed(head, words).into();
    }
    let (first, second) = match chosen.filter(|_| begun) {
        Some(made) => (made.form, made.second_form),
        None => (
            proposal.forms.first().copied(),
            proposal.forms.get(1).copied(),
        ),
    };
    let reads_only = open.reads_only(context);
    let take = (!begun && !reads_only).then(|| {
        let words = texts.talk_proposal_take();
        button::link("talk-proposal", words, Some(Message::ProposalTaken))
    });
    let forms = row![
        container(label::dense(texts.talk_form())).width(QUESTION),
        column![
            first.map(|form| label::dense_strong(form.name())),
            second.map(|form| {
                cut(label::DENSE, texts.talk_form_or(form.name())).style(theme::muted)
            }),
            take,
        ]
        .width(Length::Fill),
    ]
    .spacing(gap::S);
    let by_age = proposal
        .grade
        .map(|grade| cut(label::CAP, texts.talk_by_age(i64::from(grade))).style(theme::muted));
    let grade = row![
        container(label::dense(texts.talk_grade())).width(QUESTION),
        choice(open, Field::Grade, context),
        by_age,
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let support = row![
        container(label::dense(texts.talk_initial_support())).width(QUESTION),
        choice(open, Field::InitialSupport, context),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let hints = proposal.hints.iter().map(|hint| {
        let words = match hint {
            Hint::NextIsGradeFive => texts.talk_hint_five(),
            Hint::NextIsVocational => texts.talk_hint_vocational(),
            Hint::Literacy => texts.talk_hint_literacy(),
            Hint::InexactBirth => texts.talk_hint_birth(),
        };
        row![
            icon::INFO.at(13.0).style(theme::soft_text(Tone::Warn)),
            label::CAP.text(words).style(theme::soft_text(Tone::Warn)),
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into()
    });
    let value = open.value(Field::Reason);
    let reason: Element<'a, Message> = if reads_only {
        label::dense(value).into()
    } else {
        Edit::new(Field::Reason.id(), &texts.talk_reason_example(), &value)
            .on_input(|words| Message::Answered(Field::Reason, words))
            .into()
    };
    let promise = row![
        icon::INFO.at(13.0).style(theme::muted),
        label::cap(texts.talk_promise_nothing()),
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    let graded = proposal.grade.is_some() || chosen.is_some_and(|r| r.grade.is_some());
    let body = column![
        forms,
        graded.then_some(grade),
        support,
        column(hints).spacing(2),
        schools(open, &proposal, context),
        column![label::dense_strong(texts.talk_reason()), reason].spacing(3),
        promise,
    ]
    .spacing(gap::S);
    card::listed(head, container(body).padding([gap::M, 14.0])).into()
}

fn choice<'a>(open: &'a Open, field: Field, context: &'a Context) -> Element<'a, Message> {
    let Some(child) = open.current() else {
        return column![].into();
    };
    let (stage, grades) = (open.stage(context), open.grades(context));
    let value = open.value(field);
    if open.reads_only(context) {
        let words = words::said(field, &value, child, stage, &grades, context);
        return label::dense_strong(words).into();
    }
    let answers = words::answers(field, child, stage, &grades, &context.texts);
    let chosen = answers.iter().map(|(code, _)| *code).find(|c| *c == value);
    let parts = answers
        .into_iter()
        .map(|(code, words)| segment(code, words));
    scaled(
        field.id(),
        parts.collect(),
        chosen.as_ref(),
        Scale::Small,
        move |code| Message::Answered(field, code.to_owned()),
    )
}

/// Near schools of the proposed forms; pressing one recommends it, the first pressed comes first.
fn schools<'a>(
    open: &'a Open,
    proposal: &Proposal<'a>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let town = (open.file.family.municipality.as_deref())
        .and_then(|ags| context.office.municipality(ags))
        .map(|town| town.name.as_str());
    let Some(town) = town else {
        return label::cap(texts.talk_near_unknown()).into();
    };
    let chosen = open
        .current()
        .and_then(|child| child.recommendation.as_ref());
    let chosen: &[_] = chosen.map_or(&[], |r| r.schools.as_slice());
    let limit = open.stage(context).map(SchoolStage::transport_limit);
    let known = |number: &str| {
        let schools = &context.office.schools;
        schools.iter().find(|school| school.number == number)
    };
    let near = &proposal.schools;
    let far = chosen.iter().filter_map(|choice| {
        let listed = near.iter().any(|n| n.school.number == choice.school);
        (!listed).then(|| known(&choice.school)).flatten()
    });
    let rows = near
        .iter()
        .map(|n| (n.school, Some(n.metres)))
        .chain(far.map(|school| (school, None)));
    let leads = !open.reads_only(context);
    let rows = rows.enumerate().map(|(n, (school, metres))| {
        let rank = chosen.iter().position(|c| c.school == school.number);
        let km = metres.map(|m| texts.talk_km(&kilometres(m)));
        let over = metres
            .zip(limit)
            .is_some_and(|(metres, limit)| metres > limit);
        let mark: Element<'a, Message> = match rank {
            Some(rank) => label::dense_strong((rank + 1).to_string()).into(),
            None => icon::PLUS.at(12.0).style(theme::muted).into(),
        };
        let tone = if over { Tone::Warn } else { Tone::Neutral };
        let name = if rank.is_some() {
            label::DENSE_STRONG
        } else {
            label::DENSE
        };
        Control::new(
            row![
                container(mark).width(14),
                container(cut(name, school.name.clone())).width(Length::Fill),
                km.map(|km| label::DENSE.text(km).style(theme::soft_text(tone))),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center),
        )
        .id(format!("talk-near-{n}"))
        .on_press_maybe(leads.then(|| Message::SchoolToggled(school.number.clone())))
        .width(Length::Fill)
        .height(size::SMALL)
        .padding([0.0, gap::XS])
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: if rank.is_some() {
                    Some(t.selected)
                } else {
                    status.hovered.then_some(t.hover)
                },
                border: Border {
                    radius: radius::SMALL.into(),
                    ..Border::default()
                },
                text: t.text,
            }
        })
        .ring(Ring::Around, radius::SMALL)
        .into()
    });
    let beyond = (proposal.schools.first())
        .zip(limit)
        .filter(|(near, limit)| near.metres > *limit)
        .map(|(_, limit)| label::cap(texts.talk_over_limit(&kilometres(limit))));
    column![
        label::cap(texts.talk_near(town)),
        column(rows).spacing(2),
        beyond
    ]
    .spacing(gap::XS)
    .into()
}
