//! Reasons, causes and remedies of the joint proposal in a few words.

use super::line::Shown;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
pub(super) use crate::desktop::screen::proposal::number;
use crate::desktop::screen::proposal::run::Gap;
use crate::desktop::theme::Tone;
use crate::domain::capacity::Intake;
use crate::planning::schools::joint::{Cause, JointProposal, Remedy, Seat};
use crate::planning::schools::{SchoolReason, Side};

/// The official name of a school with its town, for who wants to know exactly which it is.
pub(super) fn official(number: &str, context: &Context) -> String {
    let school = context.office.school(number);
    school.map_or_else(String::new, |s| format!("{}, {}", s.name, s.town))
}

/// "8", "EF", "IFK"
pub(super) fn grade(grade: u8) -> String {
    Intake::of_grade(grade).short().to_owned()
}

/// "2 → 1"; "?" where no figure is known.
pub(super) fn free(seat: &Seat, context: &Context) -> String {
    let said = |places: Option<i32>| places.map_or_else(|| "?".to_owned(), |n| n.to_string());
    context
        .texts
        .joint_free_change(&said(seat.free), &said(seat.free_after))
}

/// What a reason looks like.
pub(super) fn mark(reason: &SchoolReason) -> (Icon, Tone) {
    use SchoolReason as R;
    let icon = match reason {
        R::Support(_) | R::Literacy(_) => icon::LANGUAGES,
        R::Distance { .. } | R::DistanceUnknown | R::NotNearest => icon::ROUTE,
        R::NearestPrimary => icon::MAP_PIN,
        R::FareLikely { .. } | R::FareToCheck { .. } => icon::BUS,
        R::SiblingThere | R::SiblingOnTheWay | R::SiblingsElsewhere | R::Load { .. } => icon::USERS,
        R::FigureAgeing { .. } | R::FigureOld { .. } => icon::HISTORY,
        R::RefusedBefore { .. } => icon::CIRCLE_X,
        R::Vocational => icon::SCHOOL,
        _ => match reason.side() {
            Side::For => icon::CHECK,
            Side::Against => icon::MINUS,
            Side::Note => icon::INFO,
        },
    };
    let tone = match reason.side() {
        Side::For => Tone::Ok,
        Side::Against => Tone::Warn,
        Side::Note => Tone::Neutral,
    };
    (icon, tone)
}

/// The reason that says most, for the table.
pub(super) fn main(seat: &Seat, shown: &Shown, context: &Context) -> (Icon, Tone, String) {
    if !seat.with.is_empty() {
        let names: Vec<String> = seat.with.iter().map(|c| shown.given(*c, context)).collect();
        let words = context.texts.joint_with(&names.join(", "));
        return (icon::LINK, Tone::Ok, words);
    }
    use SchoolReason as R;
    let weight = |reason: &&SchoolReason| match reason {
        R::WishedSchool => 0,
        R::SiblingThere | R::SiblingOnTheWay => 1,
        R::Recommended { .. } => 2,
        R::NearestPrimary => 3,
        R::RecommendedForm => 4,
        R::SecondForm => 5,
        R::WishedForm => 6,
        R::Distance { .. } => 7,
        _ => 8,
    };
    match seat.reasons.iter().min_by_key(weight) {
        Some(reason) => {
            let (icon, tone) = mark(reason);
            (icon, tone, context.texts.school_reason(reason))
        }
        None => (icon::MINUS, Tone::Neutral, String::new()),
    }
}

/// Why there is no school, in a few words.
pub(super) fn cause(cause: Cause, context: &Context) -> String {
    let texts = &context.texts;
    match cause {
        Cause::NoGrade => texts.joint_cause_no_grade(),
        Cause::Vocational => texts.joint_cause_vocational(),
        Cause::NoSchool => texts.joint_cause_no_school(),
        Cause::Refused => texts.joint_cause_refused(),
        Cause::TooFar { metres } => texts.joint_cause_far(&texts.joint_km(metres)),
        Cause::Unknown => texts.joint_cause_unknown(),
        Cause::NoLiteracy => texts.joint_cause_literacy(),
        Cause::NoSupport => texts.joint_cause_support(),
        Cause::Full => texts.joint_cause_full(),
        Cause::Taken => texts.joint_cause_taken(),
    }
}

/// The step that would help.
pub(super) fn remedy(remedy: &Remedy, context: &Context) -> String {
    let texts = &context.texts;
    match remedy {
        Remedy::CompleteFile => texts.joint_help_file(),
        Remedy::DirectWay => texts.joint_help_vocational(),
        Remedy::IncludeUnknown => texts.joint_help_unknown(),
        Remedy::AllowFar => texts.joint_help_far(),
        Remedy::AskCapacity { .. } => texts.joint_help_capacity(),
        Remedy::Reconsider => texts.joint_help_reconsider(),
    }
}

/// How good the proposal is known to be.
pub(super) fn proof(proposal: &JointProposal, context: &Context) -> String {
    let solution = &proposal.solution;
    if solution.is_optimal() {
        return context.texts.joint_proven();
    }
    let (cost, bound) = (solution.cost, solution.bound);
    gap(Gap { cost, bound }, context)
}

/// "höchstens 3,0 % vom Bestmöglichen entfernt", never less than it is.
pub(super) fn gap(gap: Gap, context: &Context) -> String {
    context.texts.joint_gap(&gap.percent(context))
}
