//! The page of the proposal: head, options, notices, and the table beside the reasons.

use std::collections::BTreeSet;

use iced::keyboard::key::Named;
use iced::widget::{column, container};
use iced::{Element, Length};

use super::super::proposal::page::{self, Head};
use super::{Message, Plan, list, options, side, words};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::{banner, button, empty};

/// So many places that were given away are named.
const NAMED: usize = 4;

/// All of it.
pub(super) fn view<'a>(plan: &'a Plan, context: &'a Context) -> Element<'a, Message> {
    page::frame(move |width| {
        column![
            head(plan, width, context),
            options::view(plan, width, context),
            notices(plan, context),
            body(plan, width, context),
        ]
    })
}

/// "Noch nichts gespeichert · bestmöglich, bewiesen · 22 Zeitfenster geprüft in 0,1 s"
fn facts(plan: &Plan, context: &Context) -> String {
    let texts = &context.texts;
    let mut facts = vec![texts.plan_nothing_saved()];
    if let Some(shown) = &plan.shown {
        let proposal = &shown.planned.proposal;
        facts.push(words::proof(proposal, context));
        facts.push(texts.plan_looked_at(
            words::number(proposal.sum.slots),
            &words::decimal(shown.planned.took.as_secs_f64().max(0.1), context),
        ));
    }
    if plan.run.is_some() {
        facts.push(if plan.shown.is_some() {
            texts.plan_again()
        } else {
            texts.plan_computing()
        });
    }
    facts.join(" · ")
}

fn head<'a>(plan: &'a Plan, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let count = plan.accepted().len();
    let accept = plan.may_write(context).then(|| {
        button::primary("plan-accept", texts.plan_accept(words::number(count)))
            .icon(icon::CHECK)
            .key_cap(Chord::key(Named::Enter).with_ctrl().label(texts))
            .busy(plan.busy)
            .on_press_maybe((count > 0).then_some(Message::AcceptPressed))
    });
    let head = Head {
        title: texts.plan_title(),
        facts: facts(plan, context),
        ids: ["plan-back", "plan-discard", "plan-again"],
        discard: (texts.plan_discard(), Message::DiscardPressed),
        again: (texts.plan_recompute(), Message::AgainPressed),
        accept,
    };
    page::head(head, width)
}

/// What was left out, what has changed, what could not be worked out.
fn notices<'a>(plan: &'a Plan, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    if let Some(fault) = plan.period_fault(context) {
        return Some(banner::banner(Tone::Danger, fault).into());
    }
    if let Some(error) = plan.trouble.as_ref().filter(|_| plan.shown.is_some()) {
        let said = banner::banner(Tone::Danger, context.sentence(error));
        return Some(said.title(texts.plan_not_made()).into());
    }
    let shown = plan.shown.as_ref()?;
    if !plan.left_out.is_empty() {
        let count = words::number(plan.left_out.len());
        let mut said = banner::banner(Tone::Warn, texts.plan_left_out_rest())
            .title(texts.plan_left_out(count));
        for (family, refusal) in plan.left_out.iter().take(NAMED) {
            let reasons = words::reasons(refusal, context).join(" ");
            let line = format!("{}: {reasons}", shown.name(*family, context));
            said = said.point(icon::CIRCLE_X, Tone::Danger, line);
        }
        let more = plan.left_out.len().saturating_sub(NAMED);
        if more > 0 {
            let words = texts.plan_more(words::number(more));
            said = said.point(icon::MINUS, Tone::Neutral, words);
        }
        let said = said.link("plan-notice-close", texts.close(), Message::NoticeClosed);
        return Some(said.into());
    }
    let conflicts = words::number(shown.conflicts.len());
    if plan.run.is_some() {
        return None;
    }
    if conflicts == 0 && !shown.others_wait {
        let proposal = &shown.planned.proposal;
        let due = proposal.seats.len() + proposal.unseated.len();
        let asked = proposal.wishes.only.as_ref().map_or(due, BTreeSet::len);
        let not_due = words::number(asked.saturating_sub(due));
        let said = || banner::banner(Tone::Info, texts.plan_not_due(not_due)).into();
        return (not_due > 0 && due > 0).then(said);
    }
    let words = if conflicts > 0 {
        texts.plan_conflicts(conflicts)
    } else {
        String::new()
    };
    let said = banner::banner(Tone::Warn, words).title(texts.plan_stale());
    let said = said.link(
        "plan-stale-again",
        texts.plan_recompute(),
        Message::AgainPressed,
    );
    Some(said.into())
}

fn body<'a>(plan: &'a Plan, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(shown) = &plan.shown else {
        let trouble = plan.trouble.as_ref().map(|error| {
            let again = button::secondary("plan-retry", texts.plan_recompute())
                .on_press(Message::AgainPressed);
            (texts.plan_not_made(), context.sentence(error), again)
        });
        return page::unmade(trouble);
    };
    let proposal = &shown.planned.proposal;
    if proposal.seats.is_empty() && proposal.unseated.is_empty() {
        let back = button::secondary("plan-to-calendar", texts.plan_to_calendar())
            .icon(icon::CALENDAR_DAYS)
            .on_press(Message::CalendarPressed);
        let nobody = empty::empty(
            icon::CIRCLE_CHECK,
            if proposal.wishes.only.is_some() {
                texts.plan_empty_chosen()
            } else {
                texts.plan_empty()
            },
            None,
            vec![back.into()],
        );
        return page::filled(container(nobody).center(Length::Fill));
    }
    let beside = (width * 0.275).clamp(284.0, 380.0);
    let table = if plan.side {
        width - beside - gap::L
    } else {
        width
    };
    let panel = plan.side.then(|| {
        let panel = side::view(plan, shown, width < page::NARROW, context);
        (panel, beside)
    });
    page::beside(list::view(plan, shown, table, context), panel)
}
