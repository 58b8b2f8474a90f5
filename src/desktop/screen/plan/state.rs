//! What is shown of a plan: its rows, ticks and flags, and where the keyboard is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::Duration;
use iced::widget::operation;

use super::super::proposal::rows;
use super::lines::{Line, lines};
use super::{Checked, Message, Plan, Planned, list, run, side};
use crate::desktop::action::{Action, AdminPage, Destination};
use crate::desktop::context::Context;
use crate::desktop::widget::date_field::Parsed;
use crate::desktop::widget::table;
use crate::domain::booking::Place;
use crate::domain::id::{ExceptionId, FamilyId, SeriesId};
use crate::domain::refusal::Refusal;
use crate::domain::schedule::SeriesException;
use crate::planning::plan::{Remedy, Seat, Unseated};
use crate::store::rows::FamilyRow;

/// A plan as it is shown.
#[derive(Debug)]
pub(super) struct Shown {
    /// The run it came from.
    pub(super) number: u64,
    pub(super) planned: Arc<Planned>,
    pub(super) rows: BTreeMap<FamilyId, FamilyRow>,
    pub(super) lines: Vec<Line>,
    /// Ticked off by hand; a family without a tick here is taken.
    pub(super) unticked: BTreeSet<FamilyId>,
    /// Families whose place is another than in the plan shown before, with that place.
    pub(super) before: BTreeMap<FamilyId, Option<Place>>,
    /// Places declined since, with the reason.
    pub(super) declined: BTreeMap<FamilyId, String>,
    /// Places that are no longer possible, with the reasons.
    pub(super) conflicts: BTreeMap<FamilyId, Refusal>,
    /// Other families wait now than the plan knows.
    pub(super) others_wait: bool,
}

impl Shown {
    /// A new plan in the place of the one before: ticks stay, and what is different is remembered.
    pub(super) fn new(number: u64, planned: Arc<Planned>, old: Option<&Self>) -> Self {
        let rows = planned.families.iter();
        let rows = rows.map(|row| (row.family.id, row.clone())).collect();
        let mut shown = Self {
            number,
            planned,
            rows,
            lines: Vec::new(),
            unticked: BTreeSet::new(),
            before: BTreeMap::new(),
            declined: BTreeMap::new(),
            conflicts: BTreeMap::new(),
            others_wait: false,
        };
        let Some(old) = old else { return shown };
        // Its rows are made anew; until then they say where the keyboard is.
        shown.lines.clone_from(&old.lines);
        shown.unticked.clone_from(&old.unticked);
        let seats = &shown.planned.proposal.seats;
        shown.before = seats
            .iter()
            .filter_map(|seat| {
                let before = old.place_of(seat.family)?;
                (before != Some(seat.place)).then_some((seat.family, before))
            })
            .collect();
        shown
    }

    /// The seat of a family.
    pub(super) fn seat_of(&self, family: FamilyId) -> Option<&Seat> {
        let mut seats = self.planned.proposal.seats.iter();
        seats.find(|seat| seat.family == family)
    }

    /// The place of a family, or that it had none; nothing if the plan does not know it.
    fn place_of(&self, family: FamilyId) -> Option<Option<Place>> {
        let out = || {
            let mut unseated = self.planned.proposal.unseated.iter();
            unseated.any(|out| out.family == family)
        };
        match self.seat_of(family) {
            Some(seat) => Some(Some(seat.place)),
            None => out().then_some(None),
        }
    }

    /// Does the plan move existing appointments?
    pub(super) fn moves(&self) -> bool {
        let proposal = &self.planned.proposal;
        proposal.seats.iter().any(|seat| seat.moves.is_some())
            || proposal.unseated.iter().any(|out| out.keeps.is_some())
    }

    /// The name of a family as it may be shown.
    pub(super) fn name(&self, family: FamilyId, context: &Context) -> String {
        let row = self.rows.get(&family);
        row.map_or_else(String::new, |row| context.shown(&row.name).into_owned())
    }

    /// What has changed since.
    pub(super) fn take(&mut self, checked: &Checked) {
        self.conflicts.clone_from(&checked.conflicts);
        self.declined.clone_from(&checked.declined);
        self.others_wait = checked.others_wait;
    }
}

impl Plan {
    /// Builds the rows anew; keyboard and ticks stay with their families.
    pub(super) fn arrange(&mut self, context: &Context) {
        let current = self.current();
        let fixed: Vec<FamilyId> = self.wishes.fixed.keys().copied().collect();
        let Some(shown) = &mut self.shown else { return };
        let first = shown.lines.is_empty();
        shown.lines = lines(shown, &fixed, context);
        let (lines, unticked) = (&shown.lines, &shown.unticked);
        rows::arrange(&mut self.table, lines, unticked, current, first);
    }

    /// The row the keyboard is at.
    pub(super) fn line(&self) -> Option<&Line> {
        self.shown.as_ref()?.lines.get(self.table.current()?)
    }

    /// The family of that row.
    pub(super) fn current(&self) -> Option<FamilyId> {
        self.line()?.family().map(|family| family.id)
    }

    /// The seat of that row.
    pub(super) fn seat(&self) -> Option<&Seat> {
        match self.line()? {
            Line::Seat(line) => self.shown.as_ref()?.planned.proposal.seats.get(line.at),
            Line::Group(_) | Line::Out(_) => None,
        }
    }

    /// The family without a seat of that row.
    pub(super) fn unseated(&self) -> Option<&Unseated> {
        match self.line()? {
            Line::Out(line) => self.shown.as_ref()?.planned.proposal.unseated.get(line.at),
            Line::Group(_) | Line::Seat(_) => None,
        }
    }

    /// The families whose places are ticked, among the rows that are shown.
    pub(super) fn accepted(&self) -> BTreeSet<FamilyId> {
        let shown = self.shown.as_ref();
        shown.map_or_else(BTreeSet::new, |shown| {
            rows::ticked(&self.table, &shown.lines)
        })
    }

    pub(super) fn on_table(&mut self, event: table::Event) -> Action<Message> {
        let Some(shown) = &mut self.shown else {
            return Action::None;
        };
        match rows::update(&mut self.table, event, &shown.lines, &mut shown.unticked) {
            rows::Outcome::Ticks => {
                self.touched = true;
                Action::None
            }
            rows::Outcome::Open => {
                self.side = true;
                match self.first_in_panel() {
                    Some(id) => operation::focus(id).into(),
                    None => Action::None,
                }
            }
            rows::Outcome::Nothing => Action::None,
        }
    }

    /// The first thing in the panel that can have the keyboard.
    pub(super) fn first_in_panel(&self) -> Option<&'static str> {
        if self.unseated().is_some_and(|out| out.remedy.is_some()) {
            return Some(side::REMEDY);
        }
        let seat = self.seat()?;
        Some(if seat.others.is_empty() {
            side::ONLY
        } else {
            side::TAKES[0]
        })
    }

    /// Does what would help a family without a place.
    pub(super) fn remedy(&mut self, family: FamilyId, context: &Context) -> Action<Message> {
        let out = self.shown.as_ref().and_then(|shown| {
            let mut unseated = shown.planned.proposal.unseated.iter();
            unseated.find(|out| out.family == family)
        });
        let Some(remedy) = out.and_then(|out| out.remedy) else {
            return Action::None;
        };
        match remedy {
            Remedy::OtherSites => {
                self.wishes.other_sites = true;
                self.compute(context).into()
            }
            Remedy::LaterPeriod { to } => {
                self.wishes.to = to;
                self.to.set(Some(Parsed::Day(to)));
                self.compute(context).into()
            }
            Remedy::CompleteFile => Action::Go(Destination::Family(family)),
            _ if !list::can(remedy, context) || self.busy => Action::None,
            Remedy::OtherRoom { .. } => Action::Go(Destination::Admin(AdminPage::Series)),
            Remedy::Extend {
                series,
                day,
                minutes,
            } => {
                let Some(longer) = longer(series, day, minutes, context) else {
                    return Action::None;
                };
                self.busy = true;
                let texts = &context.texts;
                let until = longer
                    .hours
                    .map_or_else(String::new, |(_, to)| texts.time(to));
                let said = texts.plan_extended(&texts.date_short(day), &until);
                run::extend(said, longer, context).into()
            }
        }
    }
}

/// The exception that makes a slot series longer on one day: the one there is, changed, or a new one.
fn longer(
    series: SeriesId,
    day: chrono::NaiveDate,
    minutes: u32,
    context: &Context,
) -> Option<SeriesException> {
    let office = &context.office;
    let usual = office.series(series)?;
    let mut exceptions = office.exceptions.iter();
    let there = exceptions.find(|exception| exception.series == series && exception.day == day);
    let (from, to) = match there {
        Some(exception) => exception.hours?,
        None => (usual.start, usual.end),
    };
    let (to, over) = to.overflowing_add_signed(Duration::minutes(minutes.into()));
    (over == 0).then(|| SeriesException {
        hours: Some((from, to)),
        ..there.cloned().unwrap_or(SeriesException {
            id: ExceptionId(0),
            series,
            day,
            hours: None,
            rev: 1,
        })
    })
}
