//! The bar of the way: who has the ball, the hand-over, every school that was asked with what came of it, placement, admission.

use iced::widget::{column, container, row};
use iced::{Alignment, Border, Element, Length, Theme};

use super::{Looked, Message, Places};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, label};
use crate::domain::child_step::{Act, ChildStep, Progress};
use crate::domain::id::PersonId;

/// What one part of the way takes.
const PART: f32 = 152.0;
/// What the ball takes.
const BALL: f32 = 138.0;
/// The height of the bar.
const HEIGHT: f32 = 56.0;

/// How far a part of the way is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Done,
    Refused,
    Current,
    Open,
}

/// One part of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    mark: Mark,
    icon: Icon,
    title: String,
    below: String,
}

impl Places {
    pub(super) fn chain_card<'a>(
        &'a self,
        looked: Looked<'a>,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let standing = &looked.stands.standing;
        let ball = column![
            label::cap(texts.places_ball()),
            cut(label::BODY_STRONG, texts.ball(standing.ball)),
        ]
        .width(BALL - gap::L);
        let ball = row![ball, card::divider(34.0)]
            .spacing(gap::M)
            .align_y(Alignment::Center);
        let (attempts, rest) = parts(looked, context);
        let (first, attempts) = attempts
            .split_first()
            .map_or((None, &[][..]), |(a, b)| (Some(a), b));
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the width of a window in parts of it"
        )]
        let room = ((width - BALL - 2.0 * gap::L) / PART).max(3.0) as usize;
        let fixed = rest.len() + 1;
        let fits = room.saturating_sub(fixed);
        let whole = self.attempts || attempts.len() <= fits;
        // The last ones stay in sight; one place says how many there were before them.
        let kept = if whole {
            attempts.len()
        } else {
            fits.saturating_sub(1)
        };
        let hidden = attempts.len() - kept;
        let fold = (attempts.len() > fits).then(|| {
            let words = if whole {
                texts.places_attempts_fold()
            } else {
                texts.places_attempts(i64::try_from(hidden).unwrap_or(0))
            };
            container(button::link(
                "places-attempts",
                words,
                Some(Message::AttemptsPressed),
            ))
            .width(PART)
            .into()
        });
        let shown = attempts.iter().skip(hidden);
        let items = (first.into_iter().cloned().map(part))
            .chain(fold)
            .chain(shown.cloned().map(part))
            .chain(rest.into_iter().map(part));
        let items = row(items).spacing(gap::S).align_y(Alignment::Center);
        let items: Element<'a, Message> = if self.attempts {
            items.wrap().vertical_spacing(gap::S).into()
        } else {
            items.into()
        };
        let inner = row![ball, items].spacing(gap::M).align_y(Alignment::Center);
        let inner = container(inner)
            .padding([gap::S, gap::L])
            .width(Length::Fill)
            .style(theme::card);
        if self.attempts {
            inner.into()
        } else {
            inner
                .height(HEIGHT)
                .align_y(Alignment::Center)
                .clip(true)
                .into()
        }
    }
}

/// Hand-over and attempts, and what is still to come or came of them.
fn parts(looked: Looked<'_>, context: &Context) -> (Vec<Part>, Vec<Part>) {
    let texts = &context.texts;
    let own = looked
        .family
        .row
        .steps
        .iter()
        .filter(|s| s.child == looked.child.id);
    let mut own: Vec<&ChildStep> = own.collect();
    own.sort_by_key(|step| step.position);
    let begun = own
        .iter()
        .rposition(|s| matches!(s.act, Act::HandedOver(_)))
        .unwrap_or(0);
    let day = |step: &ChildStep| texts.day_month(step.on);
    let mut past: Vec<Part> = Vec::new();
    let mut decided = None;
    let mut placed: Option<Part> = None;
    for step in own.iter().skip(begun) {
        match &step.act {
            Act::HandedOver(_) => past.push(Part {
                mark: Mark::Done,
                icon: icon::CHECK,
                title: texts.stage(crate::domain::case::CaseStage::HandedOver),
                below: [day(step), person(step.by, context)].join(" "),
            }),
            Act::SchoolAsked { school, due, .. } => past.push(Part {
                mark: Mark::Current,
                icon: icon::SEND,
                title: school_name(school, context),
                below: if *due < context.today {
                    texts.places_chain_overdue(&texts.day_month(*due))
                } else {
                    texts.places_chain_due(&texts.day_month(*due))
                },
            }),
            Act::SchoolAccepted { from } => settle(&mut past, |part| {
                part.mark = Mark::Done;
                part.icon = icon::CHECK;
                part.below = texts.places_chain_accepted(&texts.day_month(*from));
            }),
            Act::SchoolRefused(_) => settle(&mut past, |part| {
                part.mark = Mark::Refused;
                part.icon = icon::X;
                part.below = texts.places_chain_refused(&day(step));
            }),
            Act::Placed { school, .. } => {
                placed = Some(Part {
                    mark: Mark::Done,
                    icon: icon::STAMP,
                    title: school_name(school, context),
                    below: texts.places_chain_placed(&day(step)),
                });
            }
            Act::Admitted { first_day } => decided = Some(*first_day),
            _ => {}
        }
    }
    let since = |day: Option<chrono::NaiveDate>| {
        let days = day.map_or(0, |day| (context.today - day).num_days());
        texts.places_chain_since(&texts.days(days))
    };
    let waits = since(looked.stands.way.since);
    let mut rest = Vec::new();
    match &looked.stands.way.progress {
        Progress::HandedOver | Progress::Refused { .. } => rest.push(Part {
            mark: Mark::Current,
            icon: icon::SEND,
            title: if looked.stands.way.refusals > 0 {
                texts.places_chain_next()
            } else {
                texts.places_chain_first()
            },
            below: waits.clone(),
        }),
        Progress::Questioned(question) => rest.push(Part {
            mark: Mark::Current,
            icon: icon::CIRCLE_HELP,
            title: texts.places_state_question(),
            below: question.word(context.lang).to_owned(),
        }),
        _ => {}
    }
    let accepted = matches!(looked.stands.way.progress, Progress::Accepted { .. });
    rest.push(placed.clone().unwrap_or_else(|| Part {
        mark: if accepted { Mark::Current } else { Mark::Open },
        icon: icon::STAMP,
        title: texts.places_chain_placement(),
        below: if accepted {
            waits.clone()
        } else {
            texts.places_chain_placement_below()
        },
    }));
    rest.push(match decided {
        Some(first_day) => Part {
            mark: Mark::Done,
            icon: icon::CHECK_CHECK,
            title: texts.places_state_admitted(),
            below: texts.places_chain_first_day(&texts.day_month(first_day)),
        },
        None => Part {
            mark: if placed.is_some() {
                Mark::Current
            } else {
                Mark::Open
            },
            icon: icon::SCHOOL,
            title: texts.places_chain_admission(),
            below: if placed.is_some() {
                waits
            } else {
                texts.places_chain_admission_below()
            },
        },
    });
    (past, rest)
}

/// What came of the school that was asked last.
fn settle(past: &mut [Part], change: impl FnOnce(&mut Part)) {
    if let Some(part) = past.iter_mut().rfind(|part| part.mark == Mark::Current) {
        change(part);
    }
}

fn school_name(number: &str, context: &Context) -> String {
    let school = context.office.schools.iter().find(|s| s.number == number);
    school.map_or_else(|| number.to_owned(), |s| s.name.clone())
}

/// Who entered it.
fn person(id: PersonId, context: &Context) -> String {
    let found = context.office.persons.iter().find(|p| p.id == id);
    found.map_or_else(String::new, |p| p.name.clone())
}

fn part<'a>(part: Part) -> Element<'a, Message> {
    let mark = part.mark;
    let dot = container(part.icon.at(14.0))
        .center(26)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            let (fill, text) = match mark {
                Mark::Done => (t.ok_soft, t.ok),
                Mark::Refused => (t.danger_soft, t.danger),
                Mark::Open => (t.sunken, t.text_muted),
                Mark::Current => (t.accent, t.on_accent),
            };
            container::Style {
                text_color: Some(text),
                background: Some(fill.into()),
                border: Border {
                    color: if fill == t.surface { text } else { fill },
                    width: 1.0,
                    radius: 13.0.into(),
                },
                ..container::Style::default()
            }
        });
    let role = if mark == Mark::Current {
        label::DENSE_STRONG
    } else {
        label::DENSE
    };
    let colour = move |theme: &Theme| {
        let t = Tokens::of(theme);
        iced::widget::text::Style {
            color: Some(match mark {
                Mark::Current => t.accent_text,
                Mark::Open => t.text_muted,
                Mark::Done | Mark::Refused => t.text,
            }),
        }
    };
    let words = column![
        cut(role, part.title).style(colour),
        cut(label::CAP, part.below).style(theme::muted),
    ]
    .width(PART - 26.0 - gap::S - gap::S);
    row![dot, words]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}
