//! The bar of the way: who has the ball, the hand-over, every school that was asked with what came of it, placement, admission.

use iced::widget::{column, container, row};
use iced::{Alignment, Border, Element, Length, Theme};

use super::{Looked, Message, Places};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, label, truncate};
use crate::domain::child_step::{Act, Attempt, AttemptState, Progress};
use crate::domain::id::PersonId;
use crate::domain::schooling_duty::initial_support;

/// What an attempt takes at least.
const LEAST: f32 = 118.0;
/// So much for each part, and they share the bar evenly.
const ROOMY: f32 = 170.0;
/// The most that one takes where there is room.
const WIDEST: f32 = 250.0;
/// The dot of a part and what follows it.
const DOT: f32 = 26.0 + gap::S;
/// What the ball takes.
const BALL: f32 = 138.0;
/// The height of the bar.
const HEIGHT: f32 = 56.0;

/// How far a part of the way is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Done,
    Refused,
    Gone,
    Current,
    Open,
}

/// One part of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    mark: Mark,
    icon: Icon,
    title: String,
    /// The official name, where the title is a school.
    official: String,
    below: String,
    /// The same in fewer words, where there is little room.
    short: String,
}

impl Part {
    fn new(mark: Mark, icon: Icon, title: String, below: String) -> Self {
        Self {
            mark,
            icon,
            title,
            official: String::new(),
            short: below.clone(),
            below,
        }
    }

    /// What it takes to be read whole.
    fn width(&self) -> f32 {
        let title = truncate::width(&self.title, label::DENSE.size);
        DOT + title.max(truncate::width(&self.short, label::CAP.size))
    }
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
        let (attempts, rest) = parts(looked, context);
        let (first, attempts) = attempts
            .split_first()
            .map_or((None, &[][..]), |(a, b)| (Some(a), b));
        let room = width - BALL - 2.0 * gap::L;
        let whole_parts = first.into_iter().chain(&rest);
        let fixed: f32 = whole_parts.map(|part| part.width() + gap::S).sum();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the width of a window in parts of it"
        )]
        let fits = ((room - fixed) / LEAST).max(1.0) as usize;
        let whole = self.attempts || attempts.len() <= fits;
        // The last ones stay in sight; one place says how many there were before them.
        let kept = if whole {
            attempts.len()
        } else {
            fits.saturating_sub(1)
        };
        let hidden = attempts.len() - kept;
        #[allow(clippy::cast_precision_loss, reason = "a handful of parts")]
        let tight = (kept + rest.len() + 1) as f32 * ROOMY > room;
        let words = column![
            label::cap(texts.places_ball()),
            cut(label::BODY_STRONG, texts.ball(standing.ball)),
        ];
        let words = if tight {
            words
        } else {
            words.width(BALL - gap::L - gap::M)
        };
        let ball = row![words, card::divider(34.0)]
            .spacing(gap::M)
            .align_y(Alignment::Center);
        let fold = (attempts.len() > fits).then(|| {
            let words = if whole {
                texts.places_attempts_fold()
            } else {
                texts.places_attempts(i64::try_from(hidden).unwrap_or(0))
            };
            let press = Some(Message::AttemptsPressed);
            button::link("places-attempts", words, press)
        });
        let shown = attempts.iter().skip(hidden);
        // In one line they share it, and where it is narrow the schools share what the others leave; one below the other
        // all are as wide.
        let all = self.attempts;
        let place = |part: Part, gives_way: bool| {
            if all {
                container(draw(part, true)).width(WIDEST).into()
            } else if gives_way || !tight {
                let drawn = container(draw(part, true));
                drawn.width(Length::Fill).max_width(WIDEST).into()
            } else {
                draw(part, false)
            }
        };
        let items = (first.into_iter().cloned().map(|part| place(part, false)))
            .chain(fold)
            .chain(shown.cloned().map(|part| place(part, true)))
            .chain(rest.into_iter().map(|part| place(part, false)));
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
    let way = &looked.stands.way;
    let days = way.since.map_or(0, |day| (context.today - day).num_days());
    let waits = texts.places_chain_since(&texts.days(days));
    let mut past = vec![handed_over(looked, context)];
    past.extend(way.attempts.iter().map(|attempt| tried(attempt, context)));
    let part = Part::new;
    let mut rest = Vec::new();
    match &way.progress {
        Progress::HandedOver | Progress::Refused { .. } => {
            let title = if way.attempts.is_empty() {
                texts.places_chain_first()
            } else {
                texts.places_chain_next()
            };
            rest.push(part(Mark::Current, icon::SEND, title, waits.clone()));
        }
        Progress::Questioned(question) => rest.push(part(
            Mark::Current,
            icon::CIRCLE_HELP,
            texts.places_state_question(),
            question.word(context.lang).to_owned(),
        )),
        Progress::Elsewhere { path, .. } => {
            let words = path.word(context.lang).to_owned();
            rest.push(part(Mark::Current, icon::ROUTE, words, waits));
            return (past, rest);
        }
        _ => {}
    }
    let state = way.attempts.last().map(|attempt| attempt.state);
    match state {
        Some(
            AttemptState::Placed { .. } | AttemptState::NotAppeared | AttemptState::Admitted { .. },
        ) => {}
        Some(AttemptState::Accepted { .. }) => rest.push(part(
            Mark::Current,
            icon::STAMP,
            texts.places_chain_placement(),
            waits.clone(),
        )),
        _ => rest.push(part(
            Mark::Open,
            icon::STAMP,
            texts.places_chain_placement_first(),
            texts.places_chain_placement_below(),
        )),
    }
    rest.push(match state {
        Some(AttemptState::Admitted { first_day }) => {
            let first_day = texts.date_near(first_day, context.today);
            let below = texts.places_chain_first_day(&first_day);
            part(
                Mark::Done,
                icon::CHECK_CHECK,
                texts.places_chain_admitted(),
                below,
            )
        }
        Some(AttemptState::Placed { .. }) => part(
            Mark::Current,
            icon::SCHOOL,
            texts.places_chain_admission_open(),
            waits,
        ),
        _ => part(
            Mark::Open,
            icon::SCHOOL,
            texts.places_chain_admission(),
            texts.places_chain_admission_below(),
        ),
    });
    rest.extend(support(looked, context));
    (past, rest)
}

/// When and by whom the child was handed over.
fn handed_over(looked: Looked<'_>, context: &Context) -> Part {
    let texts = &context.texts;
    let own = looked
        .family
        .row
        .steps
        .iter()
        .filter(|s| s.child == looked.child.id);
    let last = own
        .filter(|s| matches!(s.act, Act::HandedOver(_)))
        .max_by_key(|s| s.position);
    let on = last.map_or_else(String::new, |step| texts.day_month(step.on));
    let by = last.map_or_else(String::new, |step| person(step.by, context));
    let title = texts.places_chain_handed_over();
    Part {
        short: on.clone(),
        ..Part::new(Mark::Done, icon::CHECK, title, [on, by].join(" "))
    }
}

/// A school that was asked, or got the child.
fn tried(attempt: &Attempt, context: &Context) -> Part {
    let texts = &context.texts;
    let day = |day| texts.day_month(day);
    let on = day(attempt.on);
    let (mark, icon, below) = match attempt.state {
        AttemptState::Asked => {
            let late = attempt.due.is_some_and(|due| due < context.today);
            let due = attempt.due.map(day).unwrap_or_default();
            let below = if late {
                texts.places_chain_overdue(&due)
            } else {
                texts.places_chain_due(&due)
            };
            (Mark::Current, icon::SEND, below)
        }
        AttemptState::Accepted { from } => (
            Mark::Done,
            icon::CHECK,
            texts.places_chain_accepted(&day(from)),
        ),
        AttemptState::Refused(_) => (Mark::Refused, icon::X, texts.places_chain_refused(&on)),
        AttemptState::Withdrawn => (Mark::Gone, icon::UNDO_2, texts.places_chain_withdrawn(&on)),
        AttemptState::Placed { .. } | AttemptState::Admitted { .. } => {
            (Mark::Done, icon::STAMP, texts.places_chain_placed(&on))
        }
        AttemptState::NotAppeared => (Mark::Refused, icon::USER_X, texts.places_chain_missing(&on)),
        AttemptState::Revoked(_) => (Mark::Refused, icon::UNDO_2, texts.places_chain_revoked(&on)),
    };
    let school = context.office.school(&attempt.school);
    let title = context.school_name(&attempt.school);
    Part {
        official: school.map_or_else(String::new, |s| s.name.clone()),
        ..Part::new(mark, icon, title, below)
    }
}

/// How long initial support lasts, once the child is at school.
fn support(looked: Looked<'_>, context: &Context) -> Option<Part> {
    let texts = &context.texts;
    let (from, end) = looked
        .stands
        .way
        .support_period(initial_support(looked.child))?;
    let begun = from <= context.today;
    Some(Part::new(
        if begun { Mark::Current } else { Mark::Open },
        icon::HOURGLASS,
        texts.places_column_support(),
        texts.places_until(&texts.date_plain(end)),
    ))
}

/// Who entered it.
fn person(id: PersonId, context: &Context) -> String {
    let found = context.office.persons.iter().find(|p| p.id == id);
    found.map_or_else(String::new, |p| p.name.clone())
}

fn draw<'a>(part: Part, fills: bool) -> Element<'a, Message> {
    let mark = part.mark;
    let dot = container(part.icon.at(14.0))
        .center(26)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            let (fill, text) = match mark {
                Mark::Done => (t.ok_soft, t.ok),
                Mark::Refused => (t.danger_soft, t.danger),
                Mark::Gone | Mark::Open => (t.sunken, t.text_muted),
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
                Mark::Open | Mark::Gone => t.text_muted,
                Mark::Done | Mark::Refused => t.text,
            }),
        }
    };
    let words = column![
        vocabulary::school_in(role, part.title, &part.official, colour),
        cut(
            label::CAP,
            if fills {
                part.below
            } else {
                part.short.clone()
            }
        )
        .or(part.short)
        .style(theme::muted),
    ]
    .width(if fills { Length::Fill } else { Length::Shrink });
    row![dot, words]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}
