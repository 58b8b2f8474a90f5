//! The page of the joint proposal: head, options with what comes of them, notices, and the table beside the reasons.

use iced::keyboard::key::Named;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::{Joint, Message, list, side, words};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::proposal::page::{self, Head, NARROW};
use crate::desktop::screen::proposal::run::Run;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::{banner, button, checkbox, empty};
use crate::planning::schools::joint::Sum;

/// So many children that were left out are named.
const NAMED: usize = 4;

/// All of it.
pub(super) fn view<'a>(joint: &'a Joint, context: &'a Context) -> Element<'a, Message> {
    page::frame(move |width| {
        column![
            head(joint, width, context),
            options(joint, width, context),
            notices(joint, context),
            body(joint, width, context),
        ]
    })
}

/// "Noch nichts eingetragen · bestmöglich, bewiesen · berechnet um 09:42 Uhr"
fn facts(joint: &Joint, context: &Context) -> String {
    let texts = &context.texts;
    let mut facts = vec![texts.joint_nothing_saved()];
    if let Some(shown) = &joint.shown {
        facts.push(words::proof(&shown.proposed.proposal, context));
        facts.push(texts.joint_made(&texts.time(shown.made)));
    }
    if joint.run.is_some() {
        facts.push(if joint.shown.is_some() {
            texts.joint_again()
        } else {
            texts.joint_computing()
        });
    }
    facts.join(" · ")
}

fn head<'a>(joint: &'a Joint, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let count = joint.ticked().len();
    let accept = joint.may_write(context).then(|| {
        button::primary("joint-accept", texts.joint_accept(words::number(count)))
            .icon(icon::SEND)
            .key_cap(Chord::key(Named::Enter).with_ctrl().label(texts))
            .busy(joint.busy)
            .on_press_maybe((count > 0).then_some(Message::AcceptPressed))
    });
    let head = Head {
        title: texts.joint_title(),
        facts: facts(joint, context),
        ids: ["joint-back", "joint-discard", "joint-again"],
        discard: (texts.joint_discard(), Message::DiscardPressed),
        again: (texts.joint_recompute(), Message::AgainPressed),
        accept,
    };
    page::head(head, width)
}

/// What it is asked for, and below it what it gives in sum, or how far it is.
fn options<'a>(joint: &'a Joint, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let wishes = &joint.wishes;
    let ticks = row![
        checkbox::checkbox(
            "joint-together",
            texts.joint_together(),
            wishes.together,
            Some(Message::TogetherToggled)
        ),
        checkbox::checkbox(
            "joint-unknown",
            texts.joint_unknown(),
            wishes.unknown,
            Some(Message::UnknownToggled)
        ),
        checkbox::checkbox(
            "joint-far",
            texts.joint_far(),
            wishes.far,
            Some(Message::FarToggled)
        ),
    ]
    .spacing(gap::XL)
    .align_y(Alignment::Center);
    let told = joint.run.as_ref().filter(|run| run.told().is_some());
    let below: Element<'a, Message> = match (told, &joint.shown) {
        (Some(run), _) => running(run, context),
        (None, Some(shown)) => sum(shown.proposed.proposal.sum, width < NARROW, context),
        (None, None) => space().height(18).into(),
    };
    page::options(ticks, below)
}

/// How far the run is, and the way to stop it.
fn running<'a>(run: &Run, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let words = match run.told() {
        _ if run.is_stopping() => texts.joint_stopping(),
        Some(gap) => words::gap(gap, context),
        None => texts.joint_computing(),
    };
    page::running(words, run, (texts.cancel(), Message::StopPressed))
}

fn sum<'a>(sum: Sum, narrow: bool, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let number = |count| texts.number(words::number(count));
    let km = texts.joint_km(sum.median_metres);
    let together = words::number(sum.together);
    let mut figures = vec![
        (
            texts.joint_sum_seated(words::number(sum.seated), words::number(sum.children)),
            texts.joint_sum_seated_words(),
        ),
        (texts.joint_sum_way(&km), texts.joint_sum_way_words()),
        (
            number(sum.together),
            texts.joint_sum_together_words(together),
        ),
        (number(sum.apart), texts.joint_sum_apart_words()),
    ];
    if !narrow {
        figures.push((number(sum.unsure), texts.joint_sum_unsure_words()));
    }
    page::figures(figures, narrow)
}

/// What was left out, what has changed, what could not be worked out.
fn notices<'a>(joint: &'a Joint, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    if let Some(error) = joint.trouble.as_ref().filter(|_| joint.shown.is_some()) {
        let said = banner::banner(Tone::Danger, context.sentence(error));
        return Some(said.title(texts.joint_not_made()).into());
    }
    let shown = joint.shown.as_ref()?;
    if !joint.left_out.is_empty() {
        let count = words::number(joint.left_out.len());
        let mut said = banner::banner(Tone::Warn, texts.joint_left_out_rest())
            .title(texts.joint_left_out(count));
        for (child, refusal) in joint.left_out.iter().take(NAMED) {
            let line = format!(
                "{}: {}",
                shown.given(*child, context),
                refusal.sentence(context.lang)
            );
            said = said.point(icon::CIRCLE_X, Tone::Danger, line);
        }
        let said = said.link("joint-notice-close", texts.close(), Message::NoticeClosed);
        return Some(said.into());
    }
    if shown.conflicts.is_empty() || joint.run.is_some() {
        return None;
    }
    let count = words::number(shown.conflicts.len());
    let said = banner::banner(Tone::Warn, texts.joint_left_out(count)).title(texts.joint_stale());
    let again = texts.joint_recompute();
    let said = said.link("joint-stale-again", again, Message::AgainPressed);
    Some(said.into())
}

fn body<'a>(joint: &'a Joint, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    if !joint.may_write(context) {
        let nobody = empty::empty(icon::LOCK, texts.joint_no_right(), None, Vec::new());
        return page::filled(container(nobody).center(Length::Fill));
    }
    let Some(shown) = &joint.shown else {
        let trouble = joint.trouble.as_ref().map(|error| {
            let again = button::secondary("joint-retry", texts.joint_recompute())
                .on_press(Message::AgainPressed);
            (texts.joint_not_made(), context.sentence(error), again)
        });
        return page::unmade(trouble);
    };
    let proposal = &shown.proposed.proposal;
    if proposal.seats.is_empty() && proposal.unseated.is_empty() {
        let nobody = empty::empty(icon::CIRCLE_CHECK, texts.joint_empty(), None, Vec::new());
        return page::filled(container(nobody).center(Length::Fill));
    }
    let beside = (width * 0.29).clamp(284.0, 420.0);
    let table = if joint.side {
        width - beside - gap::L
    } else {
        width
    };
    let panel = joint
        .side
        .then(|| (side::view(joint, shown, context), beside));
    page::beside(list::view(joint, shown, table, context), panel)
}
