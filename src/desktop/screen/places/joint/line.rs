//! The rows of the joint proposal, prepared once per proposal: children with a school, then the group of those without.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveTime;

use super::{Proposed, words};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::screen::proposal::rows::Row;
use crate::desktop::theme::Tone;
use crate::domain::child::Child;
use crate::domain::guardian::list_name;
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::refusal::Refusal;
use crate::planning::schools::joint::{JointWishes, Remedy, Seat, Unseated};

/// A proposal as it is shown.
#[derive(Debug)]
pub(super) struct Shown {
    /// The run it came from.
    pub(super) number: u64,
    /// When it was worked out.
    pub(super) made: NaiveTime,
    pub(super) proposed: Arc<Proposed>,
    pub(super) lines: Vec<Line>,
    /// Ticked off by hand; a child without a tick here is asked for.
    pub(super) unticked: BTreeSet<ChildId>,
    /// Children whose school is another than in the proposal shown before, with that school.
    before: BTreeMap<ChildId, Option<String>>,
    /// Schools that are no longer possible, with the reasons.
    pub(super) conflicts: BTreeMap<ChildId, Refusal>,
}

impl Shown {
    /// A new proposal in the place of the one before: ticks stay, and what is different is remembered.
    pub(super) fn new(
        number: u64,
        made: NaiveTime,
        proposed: Arc<Proposed>,
        old: Option<&Self>,
    ) -> Self {
        let mut shown = Self {
            number,
            made,
            proposed,
            lines: Vec::new(),
            unticked: BTreeSet::new(),
            before: BTreeMap::new(),
            conflicts: BTreeMap::new(),
        };
        let Some(old) = old else { return shown };
        // Its rows are made anew; until then they say where the keyboard is.
        shown.lines.clone_from(&old.lines);
        shown.unticked.clone_from(&old.unticked);
        let seats = &shown.proposed.proposal.seats;
        let changed = seats.iter().filter_map(|seat| {
            let before = old.seat_of(seat.child).map(|seat| seat.school.clone());
            let known = before.is_some() || old.out_of(seat.child).is_some();
            (known && before.as_ref() != Some(&seat.school)).then_some((seat.child, before))
        });
        shown.before = changed.collect();
        shown
    }

    /// The seat of a child.
    pub(super) fn seat_of(&self, child: ChildId) -> Option<&Seat> {
        let mut seats = self.proposed.proposal.seats.iter();
        seats.find(|seat| seat.child == child)
    }

    /// A child without a school.
    pub(super) fn out_of(&self, child: ChildId) -> Option<&Unseated> {
        let mut unseated = self.proposed.proposal.unseated.iter();
        unseated.find(|out| out.child == child)
    }

    /// A child of the families in the proposal.
    pub(super) fn known(&self, child: ChildId) -> Option<&Child> {
        let children = self.proposed.families.iter().flat_map(|row| &row.children);
        { children }.find(|known| known.id == child)
    }

    /// Where a family lives.
    pub(super) fn town(&self, family: FamilyId) -> &str {
        let mut rows = self.proposed.families.iter();
        let row = rows.find(|row| row.family.id == family);
        row.map_or("", |row| &row.family.address.town)
    }

    /// The given name of a child as it may be shown.
    pub(super) fn given(&self, child: ChildId, context: &Context) -> String {
        let name = self.known(child).map(|c| c.given_name.as_str());
        context.shown(name.unwrap_or_default()).into_owned()
    }
}

/// A row of the table.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// A child with a school.
    Seat(SeatLine),
    /// The heading over the children without one.
    Group(usize),
    /// A child without a school.
    Out(OutLine),
}

/// What both kinds of rows say about a child.
#[derive(Debug, Clone)]
pub(super) struct ChildLine {
    pub(super) id: ChildId,
    pub(super) name: String,
    pub(super) grade: String,
    pub(super) days: String,
}

/// A child with a school, as it is listed.
#[derive(Debug, Clone)]
pub(super) struct SeatLine {
    pub(super) child: ChildLine,
    pub(super) school: String,
    /// Its official name and its town.
    pub(super) official: String,
    pub(super) why: (Icon, Tone, String),
    pub(super) free: String,
    /// Its place is no longer free.
    pub(super) gone: bool,
}

/// A child without a school, as it is listed.
#[derive(Debug, Clone)]
pub(super) struct OutLine {
    pub(super) child: ChildLine,
    pub(super) cause: String,
    pub(super) remedy: Option<(Remedy, String)>,
}

impl Line {
    /// The child of a row.
    pub(super) fn child(&self) -> Option<&ChildLine> {
        match self {
            Self::Seat(line) => Some(&line.child),
            Self::Out(line) => Some(&line.child),
            Self::Group(_) => None,
        }
    }
}

impl Row for Line {
    type Id = ChildId;

    fn id(&self) -> Option<ChildId> {
        self.child().map(|child| child.id)
    }

    fn open(&self) -> Option<ChildId> {
        match self {
            Self::Seat(line) => (!line.gone).then_some(line.child.id),
            Self::Out(_) | Self::Group(_) => None,
        }
    }

    fn name(&self) -> &str {
        self.child().map_or("", |child| &child.name)
    }
}

/// The rows of a proposal.
pub(super) fn lines(shown: &Shown, wishes: &JointWishes, context: &Context) -> Vec<Line> {
    let proposal = &shown.proposed.proposal;
    let seats = proposal.seats.iter();
    let mut lines: Vec<Line> = seats
        .map(|seat| Line::Seat(seat_line(seat, shown, wishes, context)))
        .collect();
    if !proposal.unseated.is_empty() {
        lines.push(Line::Group(proposal.unseated.len()));
        let out = proposal.unseated.iter();
        lines.extend(out.map(|out| {
            Line::Out(OutLine {
                child: child_line(out.child, out.grade, out.waiting_days, shown, context),
                cause: words::cause(out.cause, context),
                remedy: out.remedy.clone().map(|r| {
                    let said = words::remedy(&r, context);
                    (r, said)
                }),
            })
        }));
    }
    lines
}

fn child_line(
    id: ChildId,
    grade: Option<u8>,
    days: i64,
    shown: &Shown,
    context: &Context,
) -> ChildLine {
    let name = shown
        .known(id)
        .map(|c| list_name(&c.family_name, &c.given_name));
    ChildLine {
        id,
        name: name.unwrap_or_default(),
        grade: grade.map_or_else(|| "–".to_owned(), words::grade),
        days: context.texts.number(days),
    }
}

fn seat_line(seat: &Seat, shown: &Shown, wishes: &JointWishes, context: &Context) -> SeatLine {
    let texts = &context.texts;
    let gone = shown.conflicts.contains_key(&seat.child);
    let why = if gone {
        (icon::TRIANGLE_ALERT, Tone::Warn, texts.joint_conflict())
    } else if wishes.fixed.contains_key(&seat.child) {
        (icon::PIN, Tone::Info, texts.joint_chosen())
    } else if let Some(before) = shown.before.get(&seat.child) {
        let words = match before {
            Some(school) => texts.joint_changed(&context.school_name(school)),
            None => texts.joint_changed_none(),
        };
        (icon::HISTORY, Tone::Info, words)
    } else {
        words::main(seat, shown, context)
    };
    SeatLine {
        child: child_line(
            seat.child,
            Some(seat.grade),
            seat.waiting_days,
            shown,
            context,
        ),
        school: context.school_name(&seat.school),
        official: words::official(&seat.school, context),
        why,
        free: words::free(seat, context),
        gone,
    }
}
