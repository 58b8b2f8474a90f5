//! The batch plan (Planungsvorschlag): many waiting families, one best seating, and why.
//!
//! A [`Problem`] says what may be chosen and what it costs; it is complete, so that any other solver can check the
//! [`Solution`]. A [`Proposal`] is both in the office's words. Nothing here is ever written without a person's decision.

mod build;
mod bundles;
mod chosen;
mod explain;
pub mod objective;
pub mod problem;
mod remedy;
pub mod solve;
mod starts;
mod templates;
mod ways;
mod words;

pub use explain::{LATER_WEEKS, propose};
pub use problem::{Choice, Limit, Part, Problem, Seeker, Solution, UseId};

use super::slots::Why;
use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::{Place, minutes_needed};
use crate::domain::declined::Declined;
use crate::domain::family::Family;
use crate::domain::id::{FamilyId, InterpreterId, SeriesId, SlotKey};
use crate::domain::interpreter::{InterpreterBooking, InterpreterMode};
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::setting::Settings;
use chrono::{Days, NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// What matters most (Vorrang).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Priority {
    /// Whoever waits longest (Wartezeit).
    Waiting,
    /// Both (Ausgewogen).
    #[default]
    Balanced,
    /// The nearest site (Kurze Wege).
    ShortWays,
}

/// What a plan is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wishes {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What matters most.
    pub priority: Priority,
    /// Bring families of one interpreter language together (Dolmetschsprachen bündeln).
    pub bundle: bool,
    /// Other sites than the usual one are allowed (Andere Standorte erlauben).
    pub other_sites: bool,
    /// Only these families; nothing means all that wait.
    pub only: Option<BTreeSet<FamilyId>>,
    /// Places a person has fixed (Nehmen): the plan keeps them.
    pub fixed: BTreeMap<FamilyId, Place>,
}

impl Wishes {
    /// All that wait, from a day on for so many weeks, at any site, languages together.
    #[must_use]
    pub fn weeks(from: NaiveDate, weeks: u32) -> Self {
        let days = u64::from(weeks.max(1)) * 7 - 1;
        Self {
            from,
            to: from.checked_add_days(Days::new(days)).unwrap_or(from),
            priority: Priority::default(),
            bundle: true,
            other_sites: true,
            only: None,
            fixed: BTreeMap::new(),
        }
    }
}

/// A family that waits, or whose appointment is to move, as a plan sees it.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// The family.
    pub family: &'a Family,
    /// What kind of talk it waits for.
    pub kind: AppointmentKind,
    /// How many children come.
    pub children: usize,
    /// Appointments it did not come to.
    pub no_shows: u32,
    /// The appointment that it has and that is to move; not among those that hold time. It stays as long as it is, with
    /// the interpreter it has.
    pub moves: Option<&'a Appointment>,
}

impl<'a> Applicant<'a> {
    /// The interpreter of the appointment that is to move.
    fn booking(&self) -> Option<&'a InterpreterBooking> {
        let booking = self.moves?.interpreter.as_ref();
        booking.filter(|b| !b.is_called_off())
    }

    /// The language to interpret, unless a counsellor speaks one of the family's.
    fn language(&self) -> Option<&'a LanguageCode> {
        match self.moves {
            Some(_) => self.booking().map(|b| &b.language),
            None => self.family.interpreter.as_ref().map(|need| &need.language),
        }
    }

    /// Does a named interpreter come to the site? On the phone and by video nobody has a way.
    fn interpreter_comes(&self) -> bool {
        match self.booking() {
            Some(booking) => booking.mode == InterpreterMode::OnSite,
            None => !self.kind.is_remote(),
        }
    }

    /// Minutes its talk takes, with an interpreter if it needs one.
    fn minutes(&self, settings: &Settings) -> u32 {
        let interpreter = self.language().is_some();
        let needed = || minutes_needed(settings, self.kind, self.children, interpreter);
        self.moves.map_or_else(needed, |a| a.minutes)
    }
}

/// What a plan looks at.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// Everything administrative.
    pub office: &'a Office,
    /// The families that wait or whose appointments are to move, each once, in any order.
    pub waiting: &'a [Applicant<'a>],
    /// All appointments that hold time, from the first day until [`LATER_WEEKS`] weeks after the last.
    pub appointments: &'a [Appointment],
    /// Days that were declined.
    pub declined: &'a [Declined],
    /// What is asked for.
    pub wishes: &'a Wishes,
    /// Now, wall time.
    pub now: NaiveDateTime,
}

/// Progress of a running plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The cost of the best plan so far.
    pub cost: i64,
    /// No plan can cost less than this.
    pub bound: i64,
}

/// One reason and what it weighs: for the place when positive, against it when negative.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// The reason.
    pub why: Why,
    /// Its weight; comparable within one proposal.
    pub weight: i64,
}

/// A family that gets a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Seat {
    /// The family.
    pub family: FamilyId,
    /// What kind of talk.
    pub kind: AppointmentKind,
    /// Days since the report.
    pub waiting_days: i64,
    /// How many children come.
    pub children: usize,
    /// Minutes the talk takes.
    pub minutes: u32,
    /// Language to interpret, if any.
    pub language: Option<LanguageCode>,
    /// Who interprets, when the office knows somebody by name.
    pub interpreter: Option<InterpreterId>,
    /// The slot, for commands.
    pub slot: SlotKey,
    /// Where and when.
    pub place: Place,
    /// Kilometres to it.
    pub km: Option<f64>,
    /// The reason that decided, for the table.
    pub main: Why,
    /// All reasons, heaviest first.
    pub reasons: Vec<Weighed>,
    /// Families of the same language in the same half day at the same site, in this plan or booked already.
    pub together: Vec<(Option<FamilyId>, NaiveDateTime)>,
    /// Other places it could have, cheapest first, at most three.
    pub others: Vec<Other>,
    /// The appointment that moves here, as it was when this was planned.
    pub moves: Option<Box<Appointment>>,
}

/// Another place for a family.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// The slot.
    pub slot: SlotKey,
    /// Where and when.
    pub place: Place,
    /// What is different about it.
    pub why: Why,
    /// The family that has it in this plan and would have to give way, if any.
    pub instead_of: Option<FamilyId>,
}

/// A family that gets none.
#[derive(Debug, Clone, PartialEq)]
pub struct Unseated {
    /// The family.
    pub family: FamilyId,
    /// Days since the report.
    pub waiting_days: i64,
    /// How many children would come.
    pub children: usize,
    /// Minutes the talk would take.
    pub minutes: u32,
    /// Language to interpret, if any.
    pub language: Option<LanguageCode>,
    /// Why, most telling first.
    pub cause: Cause,
    /// What would help, if one step would.
    pub remedy: Option<Remedy>,
    /// The appointment that it keeps because there is no place to move it to.
    pub keeps: Option<Box<Appointment>>,
}

/// Why a family gets no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// No offered time is as long as its talk.
    TooLong {
        /// Minutes it needs.
        minutes: u32,
    },
    /// Every slot is refused by a rule; these are the rules.
    Refused(Vec<Reason>),
    /// There would be slots, but others who cost more to leave out have them.
    Full,
    /// There is no offered time in the period at all.
    NothingOffered,
    /// It cannot be invited yet (no children in the file, …).
    NotReady(Vec<Reason>),
}

/// One step that would help a family without a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Make the offered time of a series longer on one day (Mo 30.11. verlängern).
    Extend {
        /// The series.
        series: SeriesId,
        /// The day.
        day: NaiveDate,
        /// By so many minutes.
        minutes: u32,
    },
    /// Look further ahead, to this day.
    LaterPeriod {
        /// The day.
        to: NaiveDate,
    },
    /// Allow other sites.
    OtherSites,
    /// Use another room on one day (Raum wechseln).
    OtherRoom {
        /// The series.
        series: SeriesId,
        /// The day.
        day: NaiveDate,
        /// The room.
        room: crate::domain::id::RoomId,
    },
    /// Complete the file.
    CompleteFile,
}

/// A plan in the office's words. Holds everything that is needed to show it, to check it and to apply it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What was asked for.
    pub wishes: Wishes,
    /// What could be chosen.
    pub problem: Problem,
    /// What was chosen.
    pub solution: Solution,
    /// Families with a place, longest waiting first.
    pub seats: Vec<Seat>,
    /// Families without one, longest waiting first.
    pub unseated: Vec<Unseated>,
    /// Declined days of these families in the period, which the plan kept free of them.
    pub declined: Vec<Declined>,
    /// In sum.
    pub sum: Sum,
    /// Were starts left out, because there would have been too many to choose from? Then the proof holds for those that
    /// were looked at.
    pub thinned: bool,
}

/// A plan in sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Families that wait.
    pub families: usize,
    /// Families with a place.
    pub seated: usize,
    /// Median of days from today to the appointment.
    pub median_days: i64,
    /// Half days at a site in which two or more families of one interpreter language come.
    pub bundles: usize,
    /// Families in them.
    pub bundled: usize,
    /// Families not at their nearest site.
    pub farther: usize,
    /// Existing appointments that move.
    pub changed: usize,
    /// Slots that were looked at.
    pub slots: usize,
}

#[cfg(test)]
mod tests;
