//! The way of a child after the talk, as its card shows it: what was handed over when, by whom and on what basis; every attempt
//! at a school; initial support; another way.

use iced::Element;
use iced::widget::column;

use super::child::line;
use super::{Family as Screen, Message};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::desktop::widget::button;
use crate::domain::child::Child;
use crate::domain::child_step::{Attempt, AttemptState, GRADE_UNKNOWN, Open, Progress, Way};
use crate::domain::handover::{Handover, handovers};
use crate::domain::id::PersonId;
use crate::domain::schooling_duty::initial_support;

/// What happened on the way, the oldest first; nothing before a hand-over.
pub(super) fn lines<'a>(
    screen: &'a Screen,
    n: usize,
    child: &'a Child,
    context: &'a Context,
) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let file = screen.file.as_ref()?;
    let way = Way::of(child.id, &file.steps);
    if way.steps == 0 {
        return None;
    }
    let open = screen.transmitted.contains(&child.id);
    let mut said: Vec<(Icon, Tone, String)> = Vec::new();
    for handover in handovers(child.id, &file.steps) {
        let tone = if handover.taken_back.is_some() {
            Tone::Neutral
        } else {
            Tone::Ok
        };
        said.push((icon::SEND, tone, handed_over(&handover, open, context)));
    }
    said.extend(way.attempts.iter().map(|one| attempt(one, context)));
    if let Progress::Elsewhere { path, open } = &way.progress {
        let mut words = vec![texts.way_elsewhere(), path.word(context.lang).to_owned()];
        words.extend(path.school().map(|number| school(number, context)));
        words.extend(open.map(|open| match open {
            Open::Enquiry => texts.act_open_enquiry(),
            Open::Placement => texts.act_open_placement(),
        }));
        let tone = if open.is_some() {
            Tone::Warn
        } else {
            Tone::Neutral
        };
        said.push((icon::ARROW_RIGHT, tone, words.join(" · ")));
    }
    if let Some((from, until)) = way.support_period(initial_support(child)) {
        let (from, until) = (texts.date_plain(from), texts.date_plain(until));
        said.push((
            icon::LANGUAGES,
            Tone::Neutral,
            texts.way_support(&from, &until),
        ));
    }
    if let Progress::SupportEnded { on, then, .. } = &way.progress {
        let words = texts.way_support_over(&texts.date_plain(*on), then.word(context.lang));
        said.push((icon::LANGUAGES, Tone::Neutral, words));
    }
    // A family that moved within the county while a school is asked: the way to school is another one.
    let asked = way.holding().filter(|_| way.is_open_at_school());
    let moved = file
        .family
        .former_homes
        .iter()
        .map(|home| home.left_on)
        .max();
    if let (Some(attempt), Some(day)) = (asked, moved)
        && attempt.asked_on.unwrap_or(attempt.on) <= day
    {
        let words = texts.way_moved_since(&texts.date_plain(day));
        said.push((icon::MAP_PIN, Tone::Warn, words));
    }
    let details = button::quiet(format!("family-sent-{n}"), texts.way_details())
        .small()
        .trailing(if open {
            icon::CHEVRON_UP
        } else {
            icon::CHEVRON_DOWN
        })
        .on_press(Message::TransmittedPressed(child.id));
    let mut title = texts.way_title();
    let mut details = way.handed_over_on.map(|_| details.into());
    let lines = said.into_iter().map(|(mark, tone, words)| {
        let title = std::mem::take(&mut title);
        line(mark, tone, title, words, details.take())
    });
    Some(column(lines).spacing(6).into())
}

/// "Am 04.12.2026 von S. Vorlage übergeben. Grundlage: Einwilligung. Übermittelt: …"
fn handed_over(one: &Handover, open: bool, context: &Context) -> String {
    let texts = &context.texts;
    let basis = one.basis.word(context.lang);
    let mut words =
        vec![texts.way_handover(&texts.date_plain(one.on), &person(one.by, context), basis)];
    words.extend(open.then(|| {
        if one.sent.is_empty() {
            texts.way_sent_unknown()
        } else {
            let sent: Vec<&str> = one.sent.iter().map(|c| c.word(context.lang)).collect();
            texts.way_sent(&sent.join(" · "))
        }
    }));
    words.extend(
        one.taken_back
            .map(|(on, why)| texts.way_taken_back(&texts.date_plain(on), why.word(context.lang))),
    );
    words.join(" ")
}

/// "Gesamtschule Oelde · Jg. 7 · angefragt 04.12.2026 · abgelehnt: Jahrgang voll"
fn attempt(one: &Attempt, context: &Context) -> (Icon, Tone, String) {
    let texts = &context.texts;
    let mut words = vec![school(&one.school, context)];
    match one.grade {
        GRADE_UNKNOWN => {}
        0 => words.push(texts.way_international()),
        grade => words.push(texts.way_grade(&grade.to_string())),
    }
    words.extend(
        one.asked_on
            .map(|on| texts.way_asked_on(&texts.date_plain(on))),
    );
    let (mark, tone, state) = match one.state {
        AttemptState::Asked => {
            let due = one.due.unwrap_or(one.on);
            let tone = if due < context.today {
                Tone::Danger
            } else {
                Tone::Neutral
            };
            (icon::SEND, tone, texts.way_open(&texts.date_plain(due)))
        }
        AttemptState::Accepted { from } => {
            let words = texts.way_accepted(&texts.date_plain(from));
            (icon::CIRCLE_CHECK, Tone::Ok, words)
        }
        AttemptState::Refused(why) => {
            let words = texts.way_refused(why.word(context.lang));
            (icon::CIRCLE_X, Tone::Danger, words)
        }
        AttemptState::Withdrawn => (icon::UNDO_2, Tone::Neutral, texts.way_withdrawn()),
        AttemptState::Placed { from } => {
            let words = texts.way_placed(&texts.date_plain(from));
            (icon::STAMP, Tone::Ok, words)
        }
        AttemptState::NotAppeared => (icon::USER_X, Tone::Danger, texts.way_not_appeared()),
        AttemptState::Revoked(why) => {
            let words = texts.way_revoked(why.word(context.lang));
            (icon::UNDO_2, Tone::Neutral, words)
        }
        AttemptState::Admitted { first_day } => {
            let words = texts.way_admitted(&texts.date_plain(first_day));
            (icon::SCHOOL, Tone::Ok, words)
        }
    };
    words.push(state);
    (mark, tone, words.join(" · "))
}

fn school(number: &str, context: &Context) -> String {
    context.school_name(number)
}

fn person(id: PersonId, context: &Context) -> String {
    let persons = &context.office.persons;
    let found = persons.iter().find(|p| p.id == id);
    found.map_or_else(|| "–".to_owned(), |p| p.name.clone())
}
