//! The rows of the table, prepared once per plan: families with a place, then the group of those without.

use std::collections::BTreeMap;

use super::super::proposal::rows::Row;
use super::{Shown, words};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::domain::appointment::Appointment;
use crate::domain::id::{FamilyId, SiteId};
use crate::domain::language::LanguageCode;
use crate::planning::plan::{Remedy, Seat, Unseated};
use crate::store::rows::FamilyRow;

/// A row of the table.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// A family with a place.
    Seat(Box<SeatLine>),
    /// The heading over the families without one.
    Group(usize),
    /// A family without a place.
    Out(Box<OutLine>),
}

/// What both kinds of rows say about a family.
#[derive(Debug, Clone)]
pub(super) struct Family {
    pub(super) id: FamilyId,
    pub(super) name: String,
    pub(super) usual: Option<SiteId>,
    pub(super) days: String,
    pub(super) need: String,
    pub(super) short_need: String,
    /// The appointment it has, where plans move some: when and where.
    pub(super) before: Option<(String, SiteId)>,
}

/// A family with a place, as it is listed.
#[derive(Debug, Clone)]
pub(super) struct SeatLine {
    pub(super) family: Family,
    /// Its place in the proposal.
    pub(super) at: usize,
    pub(super) date: String,
    pub(super) time: String,
    pub(super) site: SiteId,
    pub(super) standing: Standing,
    pub(super) why: (Icon, String),
}

/// A family without a place, as it is listed.
#[derive(Debug, Clone)]
pub(super) struct OutLine {
    pub(super) family: Family,
    /// Its place in the proposal.
    pub(super) at: usize,
    pub(super) cause: String,
    pub(super) remedy: Option<(Remedy, String)>,
}

/// What has become of a place since it was proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is proposed.
    Proposed,
    /// It is another than in the plan that was shown before.
    Changed,
    /// A person chose it.
    Fixed,
    /// A person declined it.
    Declined,
    /// It is no longer possible.
    Conflict,
}

impl Standing {
    /// Can it be accepted?
    pub(super) const fn is_open(self) -> bool {
        !matches!(self, Self::Declined | Self::Conflict)
    }
}

impl Line {
    /// The family of a row.
    pub(super) fn family(&self) -> Option<&Family> {
        match self {
            Self::Seat(line) => Some(&line.family),
            Self::Out(line) => Some(&line.family),
            Self::Group(_) => None,
        }
    }
}

impl Row for Line {
    type Id = FamilyId;

    fn id(&self) -> Option<FamilyId> {
        self.family().map(|family| family.id)
    }

    fn open(&self) -> Option<FamilyId> {
        match self {
            Self::Seat(line) if line.standing.is_open() => Some(line.family.id),
            Self::Seat(_) | Self::Out(_) | Self::Group(_) => None,
        }
    }

    fn name(&self) -> &str {
        self.family().map_or("", |family| &family.name)
    }
}

/// The rows of a plan at the sites that are shown.
pub(super) fn lines(shown: &Shown, fixed: &[FamilyId], context: &Context) -> Vec<Line> {
    let proposal = &shown.planned.proposal;
    let seats = proposal.seats.iter().enumerate();
    let mut lines: Vec<Line> = seats
        .filter(|(_, seat)| context.shows(seat.place.site))
        .map(|(at, seat)| Line::Seat(Box::new(seat_line(at, seat, shown, fixed, context))))
        .collect();
    let out: Vec<Line> = proposal
        .unseated
        .iter()
        .enumerate()
        .map(|(at, out)| out_line(at, out, shown, context))
        .filter(|line| line.family.usual.is_none_or(|site| context.shows(site)))
        .map(|line| Line::Out(Box::new(line)))
        .collect();
    if !out.is_empty() {
        lines.push(Line::Group(out.len()));
        lines.extend(out);
    }
    lines
}

fn seat_line(
    at: usize,
    seat: &Seat,
    shown: &Shown,
    fixed: &[FamilyId],
    context: &Context,
) -> SeatLine {
    let texts = &context.texts;
    let (standing, why) = if shown.conflicts.contains_key(&seat.family) {
        (
            Standing::Conflict,
            (icon::TRIANGLE_ALERT, texts.plan_why_conflict()),
        )
    } else if let Some(reason) = shown.declined.get(&seat.family) {
        let words = if reason.is_empty() {
            texts.plan_why_declined_bare()
        } else {
            texts.plan_why_declined(reason)
        };
        (Standing::Declined, (icon::X, words))
    } else if fixed.contains(&seat.family) {
        (Standing::Fixed, (icon::PIN, texts.plan_why_chosen()))
    } else if let Some(before) = shown.before.get(&seat.family) {
        let words = match before {
            Some(place) => texts.plan_why_before(&words::moment(place.start, context)),
            None => texts.plan_why_placed(),
        };
        (Standing::Changed, (icon::HISTORY, words))
    } else {
        (Standing::Proposed, words::main(seat, shown, context))
    };
    SeatLine {
        family: family(
            seat.family,
            seat.waiting_days,
            seat.children,
            seat.minutes,
            seat.language.as_ref(),
            seat.moves.as_deref(),
            &shown.rows,
            context,
        ),
        at,
        date: texts.date_short(seat.place.start.date()),
        time: texts.time(seat.place.start.time()),
        site: seat.place.site,
        standing,
        why,
    }
}

fn out_line(at: usize, out: &Unseated, shown: &Shown, context: &Context) -> OutLine {
    OutLine {
        family: family(
            out.family,
            out.waiting_days,
            out.children,
            out.minutes,
            out.language.as_ref(),
            out.keeps.as_deref(),
            &shown.rows,
            context,
        ),
        at,
        cause: words::cause(&out.cause, context),
        remedy: out
            .remedy
            .map(|remedy| (remedy, words::remedy(remedy, context))),
    }
}

#[allow(clippy::too_many_arguments, reason = "what both kinds of rows know")]
fn family(
    id: FamilyId,
    waiting_days: i64,
    children: usize,
    minutes: u32,
    language: Option<&LanguageCode>,
    has: Option<&Appointment>,
    rows: &BTreeMap<FamilyId, FamilyRow>,
    context: &Context,
) -> Family {
    let texts = &context.texts;
    let row = rows.get(&id);
    let language = language.map(|code| context.office.language_name(code).to_owned());
    let mut need = vec![texts.today_children(words::number(children))];
    need.extend(language);
    let short_need = need.join(" · ");
    need.insert(1, texts.minutes(minutes.into()));
    Family {
        id,
        name: row.map_or_else(String::new, |row| row.name.clone()),
        usual: row.and_then(|row| context.usual_site(&row.family)),
        days: texts.number(waiting_days),
        need: need.join(" · "),
        short_need,
        before: has.map(|a| (words::moment(a.start, context), a.site)),
    }
}

/// The colour of the sign before the reason.
pub(super) const fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Proposed => Tone::Neutral,
        Standing::Changed | Standing::Fixed => Tone::Info,
        Standing::Declined => Tone::Danger,
        Standing::Conflict => Tone::Warn,
    }
}
