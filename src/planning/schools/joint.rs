//! The joint proposal (gemeinsamer Vorschlag): all waiting children at once, each at most at one school, no school beyond
//! its free places, siblings together where that does not cost others too much.
//!
//! A [`Problem`] says what may be chosen and what it costs; it is complete, so that any other solver can check the
//! [`Solution`]. A [`JointProposal`] is both in the office's words. Nothing here is ever written without a person's
//! decision, and then as enquiries: the program places nobody.

mod build;
mod explain;
pub mod problem;
pub mod solve;
#[cfg(test)]
mod tests;
mod words;

pub use explain::propose;

use super::{County, Home, SchoolReason, SiblingAt};
use crate::domain::child::Child;
use crate::domain::child_step::Way;
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::setting::Settings;
use problem::{Problem, Solution};
use std::collections::{BTreeMap, BTreeSet};

/// What it costs not to keep a school that a person chose.
pub const FIXED: i64 = 1_000_000_000;

/// What a proposal is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointWishes {
    /// Siblings at one school are worth something (Geschwister zusammen).
    pub together: bool,
    /// Schools that reported no figure are included, each with few places.
    pub unknown: bool,
    /// However far it is.
    pub far: bool,
    /// Only these children; nothing means all that wait.
    pub only: Option<BTreeSet<ChildId>>,
    /// Schools that a person chose (Nehmen): the proposal keeps them.
    pub fixed: BTreeMap<ChildId, String>,
    /// Schools that a person rejected for a child.
    pub rejected: BTreeSet<(ChildId, String)>,
}

impl Default for JointWishes {
    fn default() -> Self {
        Self {
            together: true,
            unknown: false,
            far: false,
            only: None,
            fixed: BTreeMap::new(),
            rejected: BTreeSet::new(),
        }
    }
}

/// A child that waits for a school.
#[derive(Debug, Clone, Copy)]
pub struct Applicant<'a> {
    /// The child.
    pub child: &'a Child,
    /// Its grade, once it is known.
    pub grade: Option<u8>,
    /// Another way than a placement by the Schulamt is the usual one: vocational college.
    pub vocational: bool,
    /// About where the family lives.
    pub home: Option<Home>,
    /// Every attempt so far.
    pub way: &'a Way,
    /// Brothers and sisters at schools or on the way to one.
    pub siblings: &'a [SiblingAt],
    /// Days since the hand-over.
    pub waiting_days: i64,
}

/// What a proposal looks at.
#[derive(Debug, Clone, Copy)]
pub struct JointInput<'a> {
    /// The children that wait, each once, in any order.
    pub children: &'a [Applicant<'a>],
    /// What is the same for all.
    pub county: &'a County<'a>,
    /// The office's settings.
    pub settings: &'a Settings,
    /// What is asked for.
    pub wishes: &'a JointWishes,
}

/// Progress of a running proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The cost of the best proposal so far.
    pub cost: i64,
    /// No proposal can cost less than this.
    pub bound: i64,
}

/// A child with a proposed school.
#[derive(Debug, Clone, PartialEq)]
pub struct Seat {
    /// The child.
    pub child: ChildId,
    /// Its family.
    pub family: FamilyId,
    /// The grade, or 0 for an international class.
    pub grade: u8,
    /// Days since the hand-over.
    pub waiting_days: i64,
    /// The school's official number.
    pub school: String,
    /// Its place among the schools for this child, from 1.
    pub rank: usize,
    /// Free places before this proposal; nothing where no figure is known.
    pub free: Option<i32>,
    /// Of them, what is left when everybody proposed goes there.
    pub free_after: Option<i32>,
    /// Days since the figure's day.
    pub age_days: Option<i64>,
    /// Kilometres as the crow flies.
    pub km: Option<f64>,
    /// What speaks for it and against it.
    pub reasons: Vec<SchoolReason>,
    /// Siblings proposed for the same school.
    pub with: Vec<ChildId>,
    /// Other schools it could go to, the best first, at most [`OTHERS`].
    pub others: Vec<Other>,
}

/// So many other schools are named.
pub const OTHERS: usize = 4;

/// Another school for a child.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    /// Its official number.
    pub school: String,
    /// Kilometres as the crow flies.
    pub km: Option<f64>,
    /// Points more than the proposed school.
    pub more: i64,
    /// Somebody who is proposed for the last place there and would have to give way.
    pub instead_of: Option<ChildId>,
}

/// A child without a proposed school.
#[derive(Debug, Clone, PartialEq)]
pub struct Unseated {
    /// The child.
    pub child: ChildId,
    /// Its family.
    pub family: FamilyId,
    /// Its grade, once it is known.
    pub grade: Option<u8>,
    /// Days since the hand-over.
    pub waiting_days: i64,
    /// Why.
    pub cause: Cause,
    /// What would help.
    pub remedy: Option<Remedy>,
}

/// Why a child gets no school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The record does not say the grade.
    NoGrade,
    /// A vocational college is the way: registered there, not placed by the Schulamt.
    Vocational,
    /// No open school of the county teaches the grade.
    NoSchool,
    /// Every school that would do refused or was rejected.
    Refused,
    /// The nearest school with a place is too far.
    TooFar {
        /// Metres as the crow flies.
        metres: u32,
    },
    /// Nobody knows whether a place is free.
    Unknown,
    /// There are places, but none for learning to read and write.
    NoLiteracy,
    /// There are places, but none with German support.
    NoSupport,
    /// No place is free.
    Full,
    /// There would be places, but others who cost more to leave out have them.
    Taken,
}

/// What would help a child without a school.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// Complete the record.
    CompleteFile,
    /// Help the young person to register at a vocational college.
    DirectWay,
    /// Include schools that reported no figure.
    IncludeUnknown,
    /// However far it is.
    AllowFar,
    /// Ask this school for its free places.
    AskCapacity {
        /// Its official number.
        school: String,
    },
    /// Look once more at what was rejected.
    Reconsider,
}

/// A joint proposal in the office's words. Holds everything that is needed to show it, to check it and to take it over.
#[derive(Debug, Clone, PartialEq)]
pub struct JointProposal {
    /// What was asked for.
    pub wishes: JointWishes,
    /// What could be chosen.
    pub problem: Problem,
    /// What was chosen.
    pub solution: Solution,
    /// Children with a school, longest waiting first.
    pub seats: Vec<Seat>,
    /// Children without one, longest waiting first.
    pub unseated: Vec<Unseated>,
    /// In sum.
    pub sum: Sum,
}

/// A joint proposal in sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// Children that wait.
    pub children: usize,
    /// Children with a school.
    pub seated: usize,
    /// Families of whom two or more are proposed for one school.
    pub together: usize,
    /// Families whose children of one stage go to different schools.
    pub apart: usize,
    /// Metres as the crow flies, in the median.
    pub median_metres: u32,
    /// Children proposed for a school whose figure is old or not known.
    pub unsure: usize,
}
