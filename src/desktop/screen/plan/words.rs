//! Reasons, causes and remedies in a few words; names as the proposal says them.

use super::super::proposal::run::Gap;
pub(super) use super::super::proposal::{decimal, number};
use super::Shown;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::domain::booking::Consequence;
use crate::domain::family::Wish;
use crate::domain::id::FamilyId;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::refusal::Refusal;
use crate::planning::plan::{Cause, Proposal, Remedy, Seat};
use crate::planning::slots::Why;
use crate::service::appointments::Settled;
use crate::service::plans::Applied;

/// The family name, for "mit Florea 11:15".
fn short_name(family: FamilyId, shown: &Shown, context: &Context) -> Option<String> {
    let name = context.shown(&shown.rows.get(&family)?.name).into_owned();
    let short = name.split(',').next().unwrap_or_default().trim();
    Some(short.to_owned()).filter(|short| !short.is_empty())
}

/// The family of the same language that a reason names: its name and its time.
fn beside(why: &Why, shown: &Shown, context: &Context) -> Option<(String, String)> {
    let Why::Together { family, at } = why else {
        return None;
    };
    let name = short_name((*family)?, shown, context)?;
    Some((name, context.texts.time(at.time())))
}

/// Who would have to give way.
pub(super) fn instead(family: FamilyId, shown: &Shown, context: &Context) -> Option<String> {
    let name = short_name(family, shown, context)?;
    Some(context.texts.plan_instead(&name))
}

/// The reason that decided, for the table.
pub(super) fn main(seat: &Seat, shown: &Shown, context: &Context) -> (Icon, String) {
    if let Some((name, time)) = beside(&seat.main, shown, context) {
        return (icon::LINK, context.texts.plan_why_with(&name, &time));
    }
    short(&seat.main, context)
}

/// A reason in a few words.
pub(super) fn short(why: &Why, context: &Context) -> (Icon, String) {
    let texts = &context.texts;
    match why {
        Why::NearestSite { .. } => (icon::MAP_PIN, texts.plan_why_nearest()),
        Why::Farther { km } => (icon::ROUTE, texts.plan_why_farther(&decimal(*km, context))),
        Why::Earliest => (icon::CALENDAR_CHECK, texts.plan_why_earliest()),
        Why::Later { days } => (icon::CLOCK, texts.plan_why_later(*days)),
        Why::InterpreterUntil { request_by } => (
            icon::LANGUAGES,
            texts.plan_why_interpreter(&texts.day_month(*request_by)),
        ),
        Why::SameLanguage { .. } | Why::Together { .. } => (icon::LINK, texts.plan_why_language()),
        Why::CounsellorSpeaks { language } => (
            icon::LANGUAGES,
            texts.plan_why_speaks(context.office.language_name(language)),
        ),
        Why::Accessible => (icon::ACCESSIBILITY, texts.plan_why_accessible()),
        Why::LetterInTime => (icon::MAIL, texts.plan_why_letter()),
        Why::PhoneOnly => (icon::PHONE, texts.plan_why_phone()),
        Why::NoGap => (icon::CLOCK, texts.plan_why_no_gap()),
        Why::Waiting { days } => (icon::HOURGLASS, texts.plan_why_waits(*days)),
        Why::Earlier { days } => (icon::CLOCK, texts.plan_why_earlier(*days)),
        Why::DaysUntil { days } => (icon::CLOCK, texts.plan_why_days(*days)),
        Why::Alone => (icon::LANGUAGES, texts.plan_why_alone()),
        Why::AskSoon { request_by } => (
            icon::CLOCK_ALERT,
            texts.plan_why_ask_soon(&texts.day_month(*request_by)),
        ),
        Why::AfterNoShow { .. } => (icon::ROTATE_CCW, texts.plan_why_after_no_show()),
        Why::FitsWish { wish } => (
            match wish {
                Wish::Wheelchair | Wish::Pram => icon::ACCESSIBILITY,
                _ => icon::SUN,
            },
            why.sentence(context.lang, &context.office),
        ),
        Why::Stairs => (icon::ACCESSIBILITY, texts.plan_why_stairs()),
        Why::Gap => (icon::CLOCK, texts.plan_why_leaves_gap()),
        Why::Fixed => (icon::PIN, texts.plan_why_chosen()),
    }
}

/// A reason in a sentence, with the name of who is beside.
pub(super) fn sentence(why: &Why, shown: &Shown, context: &Context) -> String {
    match (why, beside(why, shown, context)) {
        (_, Some((name, time))) => context.texts.plan_language_like(&name, &time),
        (Why::Waiting { days }, _) => context.texts.plan_why_waits(*days),
        (why, _) => why.sentence(context.lang, &context.office),
    }
}

/// Why there is no place, in a few words.
pub(super) fn cause(cause: &Cause, context: &Context) -> String {
    let texts = &context.texts;
    match cause {
        Cause::TooLong { minutes } => texts.plan_cause_too_long((*minutes).into()),
        Cause::Refused(reasons) => reasons.first().map_or_else(
            || texts.plan_cause_full(),
            |reason| reason.sentence(context.lang),
        ),
        Cause::Full => texts.plan_cause_full(),
        Cause::NothingOffered => texts.plan_cause_nothing(),
        Cause::NotReady(_) => texts.plan_cause_not_ready(),
    }
}

/// Why there is no place, one sentence per reason.
pub(super) fn causes(cause: &Cause, context: &Context) -> Vec<String> {
    let texts = &context.texts;
    match cause {
        Cause::TooLong { minutes } => vec![texts.plan_full_too_long((*minutes).into())],
        Cause::Refused(reasons) | Cause::NotReady(reasons) => reasons
            .iter()
            .map(|reason| reason.sentence(context.lang))
            .collect(),
        Cause::Full => vec![texts.plan_full_full()],
        Cause::NothingOffered => vec![texts.plan_full_nothing()],
    }
}

/// The step that would help.
pub(super) fn remedy(remedy: Remedy, context: &Context) -> String {
    let texts = &context.texts;
    match remedy {
        Remedy::Extend { day, .. } => texts.plan_remedy_extend(&texts.date_short(day)),
        Remedy::LaterPeriod { to } => texts.plan_remedy_later(&texts.day_month(to)),
        Remedy::OtherSites => texts.plan_remedy_sites(),
        Remedy::OtherRoom { .. } => texts.plan_remedy_room(),
        Remedy::CompleteFile => texts.plan_remedy_file(),
    }
}

/// How good the plan is known to be.
pub(super) fn proof(proposal: &Proposal, context: &Context) -> String {
    let solution = &proposal.solution;
    if solution.is_optimal() && proposal.thinned {
        return context.texts.plan_proven_thinned();
    }
    if solution.is_optimal() {
        return context.texts.plan_proven();
    }
    let (cost, bound) = (solution.cost, solution.bound);
    gap(Gap { cost, bound }, context)
}

/// "höchstens 3,0 % vom Bestmöglichen entfernt", never less than it is.
pub(super) fn gap(gap: Gap, context: &Context) -> String {
    context.texts.plan_gap(&gap.percent(context))
}

/// All reasons of a refusal, one sentence each.
pub(super) fn reasons(refusal: &Refusal, context: &Context) -> Vec<String> {
    let reasons = refusal.0.iter();
    reasons
        .map(|reason| reason.sentence(context.lang))
        .collect()
}

/// What hangs on the appointments that were moved, in sum.
pub(super) fn follows(applied: &Applied, context: &Context) -> Vec<String> {
    let moved = || {
        let booked = applied.booked.iter();
        booked.filter(|settled| applied.moved.contains(&settled.appointment.id))
    };
    let hangs = |settled: &&Settled| settled.consequences.contains(&Consequence::LetterOutdated);
    let letters = number(moved().filter(hangs).count());
    // Nobody has to be asked again who was not asked yet.
    let again = |settled: &&Settled| {
        let booking = settled.appointment.interpreter.as_ref();
        booking.is_some_and(|booking| booking.status == InterpreterStatus::ToClear)
    };
    let interpreters = number(moved().filter(again).count());
    let texts = &context.texts;
    [
        (letters > 0).then(|| texts.plan_letters_outdated(letters)),
        (interpreters > 0).then(|| texts.plan_interpreters_again(interpreters)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "Fr 04.12. 08:30", for the table.
pub(super) fn moment(start: chrono::NaiveDateTime, context: &Context) -> String {
    let texts = &context.texts;
    let day = texts.date_short(start.date());
    format!("{day} {}", texts.time(start.time()))
}

/// "Fr 04.12., 08:30"
pub(super) fn when(start: chrono::NaiveDateTime, context: &Context) -> String {
    let texts = &context.texts;
    texts.calendar_when(&texts.date_short(start.date()), &texts.time(start.time()))
}
