//! The complete case of a child at a glance: what the counselling recommends, what the family wishes, what the child brings,
//! what is missing, and what was asked back.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::facts::{
    basis, certificate, concerns, duty_of, german, or_dash, schooling, script, siblings, wish,
};
use super::line::file_of;
use super::{Looked, Message, Places, page};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::What;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, label, scroll};
use crate::domain::child::Sex;
use crate::domain::child_step::{Act, ChildStep, missing_for};
use crate::domain::guardian::list_name;
use crate::domain::level::{Level, asked};
use crate::domain::proof::SpecialNeedsFlag;
use crate::domain::recommendation::InitialSupport;
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{Duty, DutyStatus, Task};

/// The width of the names of facts.
const NAMES: f32 = 114.0;

/// What stands beside the name of a fact.
struct Said {
    strong: String,
    plain: String,
    muted: String,
    tone: Option<Tone>,
}

impl Said {
    fn plain(words: String) -> Self {
        Self {
            strong: String::new(),
            plain: words,
            muted: String::new(),
            tone: None,
        }
    }
}

impl Places {
    pub(super) fn child_card<'a>(
        &'a self,
        looked: Looked<'a>,
        narrow: bool,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let child = looked.child;
        let name = list_name(&child.family_name, &child.given_name);
        let original = list_name(&child.family_name_original, &child.given_name_original);
        let original = (!original.is_empty() && !context.privacy)
            .then(|| cut(label::DENSE, original).style(theme::muted));
        let head = container(column![
            row![
                cut(label::HEAD, context.shown(&name).into_owned()),
                original
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center),
            cut(label::CAP, person(looked, true, context))
                .or(person(looked, false, context))
                .style(theme::muted),
        ])
        .padding([gap::S, gap::L])
        .width(Length::Fill);
        let line = || container(card::separator()).padding([gap::XS, 0.0]);
        let body = column![label::dense_strong(texts.places_recommended())]
            .extend(recommendation(looked, context))
            .push(line())
            .extend(situation(looked, context))
            .push(line())
            .extend(formal(looked, context))
            .extend(questions(looked, context))
            .spacing(5);
        let body = scroll::down(container(body).padding([gap::M, gap::L]));
        let question = context.may(Right::Place).then(|| {
            button::secondary("places-question", texts.places_question())
                .small()
                .icon(icon::MESSAGE_CIRCLE_QUESTION_MARK)
                .on_press(Message::ActPressed(What::Ask))
        });
        let record = button::link(
            "places-record",
            texts.places_record(),
            Some(Message::RecordPressed),
        );
        let elsewhere = context.may(Right::Place).then(|| {
            let press = Some(Message::ActPressed(What::Elsewhere));
            button::link("places-elsewhere", texts.places_elsewhere(), press)
        });
        let links: Element<'a, Message> = if narrow {
            column![record, elsewhere].spacing(2).into()
        } else {
            row![record, elsewhere].spacing(gap::XL).into()
        };
        let foot = row![question, links]
            .spacing(gap::XL)
            .align_y(Alignment::Center);
        page::footed(head.into(), body, foot.into())
    }
}

/// "m · geb. 15.08.2013, 13 Jahre · Oelde · EB-2026-0142"; in few words without the town, which the list says.
fn person(looked: Looked<'_>, whole: bool, context: &Context) -> String {
    let texts = &context.texts;
    let child = looked.child;
    let mut words: Vec<String> = Vec::new();
    if child.sex != Sex::NotGiven {
        words.push(texts.sex(child.sex));
    }
    if let Some(birth) = child.birth {
        let born = texts.family_born(&birth.german());
        let age = texts.family_age(i64::from(birth.age_on(context.today)));
        words.push(format!("{born}, {age}"));
    }
    let family = &looked.family.row.family;
    let home = family
        .municipality
        .as_deref()
        .and_then(|ags| context.office.municipality(ags));
    if whole {
        words.push(home.map_or_else(|| family.address.town.clone(), |home| home.name.clone()));
    }
    words.push(family.file_number.to_string());
    words.retain(|word| !word.is_empty());
    words.join(" · ")
}

fn fact<'a>(name: String, said: Said) -> Element<'a, Message> {
    let tone = said.tone;
    let part = |role: label::Role, words: String| {
        (!words.is_empty()).then(|| {
            let text = role.text(words);
            match tone {
                Some(tone) => text.style(theme::soft_text(tone)),
                None => text,
            }
        })
    };
    let words = column![
        part(label::DENSE_STRONG, said.strong),
        part(label::DENSE, said.plain),
        (!said.muted.is_empty()).then(|| label::dense_muted(said.muted)),
    ]
    .width(Length::Fill);
    row![container(label::dense_muted(name)).width(NAMES), words]
        .spacing(gap::S)
        .into()
}

fn recommendation<'a>(looked: Looked<'a>, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let own = looked.child.recommendation.clone().unwrap_or_default();
    let form = own
        .form
        .map_or_else(String::new, |form| form.name().to_owned());
    let second = own
        .second_form
        .map(|form| texts.places_form_or(form.name()));
    let facts = duty_of(looked, context);
    let by_age = facts.as_ref().and_then(|duty| duty.grade);
    let by_age = by_age.map(|grade| texts.talk_by_age(i64::from(grade)));
    let range = facts.as_ref().and_then(Duty::grades);
    let range = range.map(|(from, to)| texts.places_grades(i64::from(from), i64::from(to)));
    let muted = by_age
        .into_iter()
        .chain(range)
        .collect::<Vec<_>>()
        .join(", ");
    let support = own.initial_support.map(|support| match support {
        InitialSupport::TwoYears => texts.places_support(&texts.talk_two_years()),
        InitialSupport::ThreeYears => texts.places_support(&texts.talk_three_years()),
    });
    let kind = own
        .support
        .map(|support| texts.places_support_form(support));
    let support = support
        .into_iter()
        .chain(kind)
        .collect::<Vec<_>>()
        .join(", ");
    let schools = own
        .schools
        .iter()
        .map(|choice| context.school_name(&choice.school));
    let schools = schools.collect::<Vec<_>>().join(", ");
    let mut lines = vec![
        fact(
            texts.places_fact_form(),
            Said {
                strong: form,
                muted: second.unwrap_or_default(),
                ..Said::plain(String::new())
            },
        ),
        fact(
            texts.places_fact_grade(),
            Said {
                strong: own
                    .grade
                    .map_or_else(|| "–".to_owned(), |grade| grade.to_string()),
                muted,
                ..Said::plain(String::new())
            },
        ),
        fact(texts.places_fact_support(), Said::plain(or_dash(support))),
    ];
    if !schools.is_empty() {
        lines.push(fact(texts.places_fact_schools(), Said::plain(schools)));
    }
    let reason = own.reason.trim().to_owned();
    lines.push(fact(
        texts.places_fact_reason(),
        Said::plain(or_dash(reason)),
    ));
    lines
}

fn situation<'a>(looked: Looked<'a>, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let child = looked.child;
    vec![
        fact(texts.places_fact_wish(), Said::plain(wish(child, context))),
        fact(
            texts.places_fact_siblings(),
            Said::plain(siblings(looked, context)),
        ),
        fact(
            texts.places_fact_school(),
            Said::plain(schooling(child, context)),
        ),
        fact(
            texts.places_fact_german(),
            Said::plain(german(child, context)),
        ),
        fact(
            texts.places_fact_script(),
            Said::plain(script(child, context)),
        ),
        fact(
            texts.places_fact_certificate(),
            Said::plain(certificate(child, context)),
        ),
        fact(
            texts.places_fact_needs(),
            Said::plain(match child.special_needs {
                Some(SpecialNeedsFlag::None) => texts.talk_needs_none(),
                Some(SpecialNeedsFlag::ToClarify) => texts.talk_needs_clarify(),
                Some(SpecialNeedsFlag::ProofFromAbroad) => texts.talk_needs_proof(),
                None => "–".to_owned(),
            }),
        ),
        fact(
            texts.places_fact_basis(),
            Said::plain(basis(looked, context)),
        ),
    ]
}

/// Completeness and duty, each with its reason.
fn formal<'a>(looked: Looked<'a>, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let file = file_of(looked.family);
    let id = looked.child.id;
    let all = asked(&file, Level::Placement);
    let all = all.iter().filter(|gap| concerns(gap, id)).count();
    let missing = missing_for(&file, id, Level::Placement);
    let there = all.saturating_sub(missing.len());
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let complete = missing.is_empty();
    let mut names: Vec<&str> = missing.iter().map(|gap| gap.label(context.lang)).collect();
    names.dedup();
    let mut lines = vec![fact(
        texts.places_fact_complete(),
        Said {
            plain: texts.places_complete(number(there), number(all)),
            muted: if complete {
                String::new()
            } else {
                texts.act_missing(&names.join(", "))
            },
            tone: Some(if complete { Tone::Ok } else { Tone::Warn }),
            strong: String::new(),
        },
    )];
    let duty = duty_of(looked, context);
    let said = duty.as_ref().map_or_else(
        || Said::plain(texts.family_birth_missing()),
        |duty| {
            let ends = duty.ends_on.map(|day| texts.date_plain(day));
            let plain = match (duty.status, ends) {
                (DutyStatus::FullTime, Some(day)) => texts.places_full_time_until(&day),
                (DutyStatus::UpperSecondary, Some(day)) => texts.places_upper_until(&day),
                _ => duty.sentence(context.lang),
            };
            let place = duty.responsible.iter().find(|one| one.task == Task::Place);
            let who = place.map(|one| one.words(context.lang).to_owned());
            Said {
                muted: who.unwrap_or_default(),
                ..Said::plain(plain)
            }
        },
    );
    lines.push(fact(texts.places_fact_duty(), said));
    lines
}

/// What was asked back, and since when it is answered.
fn questions<'a>(looked: Looked<'a>, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let mut own: Vec<&ChildStep> = (looked.family.row.steps.iter())
        .filter(|s| s.child == looked.child.id)
        .collect();
    own.sort_by_key(|step| step.position);
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    for (at, step) in own.iter().enumerate() {
        let Act::SentBack(question) = &step.act else {
            continue;
        };
        let answer = own.get(at + 1).filter(|next| next.act == Act::Answered);
        let words = question.word(context.lang).to_owned();
        let (muted, tone) = match answer {
            Some(step) => (texts.places_answered(&texts.day_month(step.on)), None),
            None => (texts.places_unanswered(), Some(Tone::Warn)),
        };
        if lines.is_empty() {
            lines.push(container(card::separator()).padding([gap::XS, 0.0]).into());
        }
        let asked = texts.places_asked_on(&texts.day_month(step.on));
        lines.push(fact(
            asked,
            Said {
                plain: words,
                muted,
                tone,
                strong: String::new(),
            },
        ));
    }
    lines.push(space().height(0).into());
    lines
}
