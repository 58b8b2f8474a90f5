//! How long a talk takes: settings by kind, children and interpreter.

use crate::domain::appointment::AppointmentKind;
use crate::domain::setting::Settings;

/// The longest talk, in minutes. The store keeps the same limit.
pub const LONGEST_TALK: u32 = 720;

/// Minutes a talk needs. A first counselling takes so many for the first child and so many for each further one
/// (settings with the defaults 60 and 30 [A]); the other kinds have one length each, and the short primary talk half of
/// it more for each further child. With an interpreter it is longer, except in a group, where all is interpreted anyway.
/// A talk without children counts as one with one child.
#[must_use]
pub fn minutes_needed(
    settings: &Settings,
    kind: AppointmentKind,
    children: usize,
    interpreter: bool,
) -> u32 {
    let further = u32::try_from(children.saturating_sub(1)).unwrap_or(u32::MAX);
    let (first, each_further) = match kind {
        AppointmentKind::Initial => (settings.minutes_first_child, settings.minutes_further_child),
        AppointmentKind::FollowUp => (settings.minutes_follow_up, 0),
        AppointmentKind::Phone => (settings.minutes_phone, 0),
        AppointmentKind::Video => (settings.minutes_video, 0),
        AppointmentKind::Group => (settings.minutes_group, 0),
        AppointmentKind::PrimaryShort => (
            settings.minutes_primary_short,
            settings.minutes_primary_short / 2,
        ),
    };
    let interpreting = if interpreter && kind != AppointmentKind::Group {
        settings.minutes_interpreter
    } else {
        0
    };
    first
        .saturating_add(each_further.saturating_mul(further))
        .saturating_add(interpreting)
        .clamp(1, LONGEST_TALK)
}
