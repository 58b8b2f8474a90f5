//! One card per child: who it is, its compulsory schooling, what is still missing up to the hand-over.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Family as Screen, Message, duty as duty_lines, lacking, way};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, label, pill};
use crate::domain::birth_date::BirthDate;
use crate::domain::child::{Child, Sex};
use crate::domain::guardian::full_name;
use crate::domain::language::Lang;
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{Facts, Track, duty};
use crate::store::rows::FamilyFile;

/// The cards of all children.
pub(super) fn cards<'a>(
    screen: &'a Screen,
    file: &'a FamilyFile,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let differing = differing_names(&file.children);
    let cards = file
        .children
        .iter()
        .enumerate()
        .map(|(n, child)| one(screen, n, child, file, differing.as_deref(), context));
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
    column![duty_lines::as_of(screen, context)]
        .extend(cards)
        .push(add)
        .spacing(gap::M)
        .into()
}

fn one<'a>(
    screen: &'a Screen,
    n: usize,
    child: &'a Child,
    file: &'a FamilyFile,
    differing: Option<&str>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let on = screen.duty_day();
    let found = Facts::of(child, &file.family).map(|facts| duty(&facts, on));
    let name = full_name(&child.family_name, &child.given_name);
    let original = full_name(&child.family_name_original, &child.given_name_original);
    let track = found.as_ref().map(|duty| {
        let track = duty.track();
        let tone = match track {
            Track::LowerSecondary | Track::UpperSecondary => Tone::Info,
            Track::Primary | Track::NotLiable | Track::Referral | Track::NoNewcomer => {
                Tone::Neutral
            }
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
    let gap_line = lacking::of_child(file, child, context);
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
        way::lines(screen, n, child, context),
        duty_lines::lines(screen, n, child, found.as_ref(), context),
        spelling.filter(|_| n == 0),
        gap_line,
    ]
    .spacing(6);
    card::listed(head.into(), container(body).padding([gap::M, 14.0])).into()
}

pub(super) fn line<'a>(
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
