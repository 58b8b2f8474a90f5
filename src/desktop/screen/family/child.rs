//! One card per child: compulsory schooling with its reasons, who is responsible, what is still missing.

use chrono::NaiveDate;
use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::form::{Pick, address_gap, birth_id};
use super::{Family as Screen, Message};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, label, pill};
use crate::domain::birth_date::BirthDate;
use crate::domain::child::{Child, Sex};
use crate::domain::family::Family;
use crate::domain::guardian::full_name;
use crate::domain::language::Lang;
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{Authority, Duty, DutyStatus, Facts, Track, duty};
use crate::store::rows::FamilyFile;

/// The cards of all children.
pub(super) fn cards<'a>(
    screen: &'a Screen,
    file: &'a FamilyFile,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let differing = differing_names(&file.children);
    let cards = file.children.iter().enumerate().map(|(n, child)| {
        one(
            screen,
            n,
            child,
            &file.family,
            differing.as_deref(),
            context,
        )
    });
    let add = context.may(Right::EditFamilies).then(|| {
        row![
            button::secondary("family-add-child", texts.family_add_child())
                .icon(icon::PLUS)
                .small()
                .on_press(Message::ChildPressed),
            label::dense_muted(texts.family_add_child_hint()),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center)
    });
    column(cards).push(add).spacing(gap::M).into()
}

fn one<'a>(
    screen: &'a Screen,
    n: usize,
    child: &'a Child,
    family: &'a Family,
    differing: Option<&str>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let found = Facts::of(child, family).map(|facts| duty(&facts, context.today));
    let name = full_name(&child.family_name, &child.given_name);
    let original = full_name(&child.family_name_original, &child.given_name_original);
    let track = found.as_ref().map(|duty| {
        let track = duty.track();
        let tone = match track {
            Track::LowerSecondary | Track::UpperSecondary => Tone::Info,
            Track::Primary | Track::NotLiable | Track::Referral => Tone::Neutral,
        };
        let words = match context.lang {
            Lang::De => track.german(),
            Lang::En => track.english(),
        };
        pill::pill(icon::SCHOOL, words, tone)
    });
    let head = container(
        column![
            row![
                icon::USER_ROUND.text(),
                container(
                    row![
                        cut(label::HEAD, context.shown(&name).into_owned()),
                        (!original.is_empty() && !context.privacy).then(|| cut(
                            label::DENSE,
                            original
                        )
                        .style(theme::muted)),
                    ]
                    .spacing(gap::S)
                    .align_y(Alignment::Center)
                )
                .width(Length::Fill),
                track,
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center),
            label::dense_muted(person(child, context)),
        ]
        .spacing(2),
    )
    .padding([gap::S, 14.0]);
    let open = screen.explained.contains(&child.id);
    let (mark, tone, words) = match &found {
        Some(duty) if duty.needs_review => {
            (icon::CIRCLE_HELP, Tone::Warn, duty.sentence(context.lang))
        }
        Some(duty) if duty.status == DutyStatus::NotYet || duty.status == DutyStatus::Ended => {
            (icon::MINUS, Tone::Neutral, duty.sentence(context.lang))
        }
        Some(duty) => (icon::CIRCLE_CHECK, Tone::Ok, duty.sentence(context.lang)),
        None => (icon::CIRCLE_HELP, Tone::Warn, texts.family_birth_missing()),
    };
    let why = found.as_ref().map(|_| {
        button::quiet(format!("family-why-{n}"), texts.family_why())
            .small()
            .trailing(if open {
                icon::CHEVRON_UP
            } else {
                icon::CHEVRON_DOWN
            })
            .on_press(Message::WhyPressed(child.id))
            .into()
    });
    let reasons = found
        .as_ref()
        .filter(|_| open)
        .map(|duty| explained(duty, context));
    let authority = found.as_ref().map(|duty| match duty.authority {
        Authority::SchoolOffice => texts.authority_school_office(),
        Authority::RegionalGovernment => texts.authority_region(),
        Authority::None => texts.authority_none(),
    });
    let gaps = missing(n, child, family, context);
    let first = gaps.first().map(|(_, id)| id.clone());
    let gap_line = if gaps.is_empty() {
        line(
            icon::CHECK,
            Tone::Ok,
            texts.family_missing(),
            texts.family_complete(),
            None,
        )
    } else {
        line(
            icon::LIST_CHECKS,
            Tone::Warn,
            texts.family_missing(),
            gaps.into_iter()
                .map(|(words, _)| words)
                .collect::<Vec<_>>()
                .join(", "),
            context.may(Right::EditFamilies).then(|| {
                button::link(
                    format!("family-complete-{n}"),
                    texts.family_complete_data(),
                    first.map(Message::EditAt),
                )
            }),
        )
    };
    let spelling = differing.map(|names| {
        line(
            icon::SPELL_CHECK,
            Tone::Warn,
            texts.family_spelling(),
            texts.family_spelling_differs(names),
            None,
        )
    });
    let body = column![
        screen.stage_line(n, child.id, context),
        line(mark, tone, texts.family_duty(), words, why),
        reasons,
        authority.map(|words| line(
            icon::LANDMARK,
            Tone::Neutral,
            texts.family_authority(),
            words,
            None
        )),
        spelling.filter(|_| n == 0),
        gap_line,
    ]
    .spacing(6);
    card::listed(head.into(), container(body).padding([gap::M, 14.0])).into()
}

fn line<'a>(
    mark: Icon,
    tone: Tone,
    title: String,
    words: String,
    aside: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    row![
        mark.at(15.0).style(theme::soft_text(tone)),
        container(label::dense_muted(title)).width(84),
        container(label::dense(words)).width(Length::Fill),
        aside,
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// The steps of the computation, each in a line. The last one says that it is none but a computation.
fn explained<'a>(duty: &Duty, context: &'a Context) -> Element<'a, Message> {
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
    let inner = container(column(steps).spacing(2))
        .padding(iced::padding::left(gap::S))
        .width(Length::Fill)
        .style(theme::surface);
    container(inner)
        .padding(iced::padding::left(1.0))
        .style(theme::hairline)
        .into()
}

/// "w · geb. 22.06.2014 · 12 Jahre · 6 Schuljahre"
fn person(child: &Child, context: &Context) -> String {
    let texts = &context.texts;
    let mut words: Vec<String> = Vec::new();
    if child.sex != Sex::NotGiven {
        words.push(texts.sex(child.sex));
    }
    words.push(match child.birth {
        Some(birth) => texts.family_born(&born(birth, context)),
        None => texts.family_birth_missing(),
    });
    if let Some(birth) = child.birth {
        words.push(texts.family_age(i64::from(birth.age_on(context.today))));
    }
    if let Some(years) = child.school_years {
        words.push(texts.family_school_years_count(i64::from(years)));
    }
    words.join(" · ")
}

fn born(birth: BirthDate, context: &Context) -> String {
    if birth.is_assumed() {
        context.texts.family_assumed_date(&birth.german())
    } else {
        birth.german()
    }
}

/// What the next steps need and the file does not say, each with the field where it can be said.
fn missing(n: usize, child: &Child, family: &Family, context: &Context) -> Vec<(String, String)> {
    let texts = &context.texts;
    let mut gaps = Vec::new();
    if child.birth.is_none() {
        gaps.push((texts.family_birth(), birth_id(n).to_owned()));
    }
    if child.sex == Sex::NotGiven {
        gaps.push((texts.family_sex(), format!("family-child-{n}-sex")));
    }
    if child.school_years.is_none() && is_of_school_age(child, context.today) {
        gaps.push((
            texts.family_school_years(),
            format!("family-child-{n}-years"),
        ));
    }
    if family.pathway.is_none() {
        gaps.push((texts.family_pathway(), Pick::Pathway.id().to_owned()));
    }
    if let Some(field) = address_gap(&family.address) {
        gaps.push((texts.family_address(), field.id().to_owned()));
    }
    gaps
}

fn is_of_school_age(child: &Child, today: NaiveDate) -> bool {
    child.birth.is_some_and(|birth| birth.age_on(today) >= 7)
}

/// The family names of brothers and sisters, when they are not written alike.
fn differing_names(children: &[Child]) -> Option<String> {
    let mut names: Vec<&str> = children
        .iter()
        .map(|child| child.family_name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    (names.len() > 1).then(|| names.join(" / "))
}
