//! Schools that suit a child (Passende Schulen): all that teach the grade, ranked, with what speaks for and against each.
//! A school costs points ([`SchoolPoints`]); the fewer, the higher it stands. Nothing here decides: people do.

mod home;
pub mod joint;
mod judge;
mod room;
#[cfg(test)]
mod tests;
mod words;

pub use home::{Estimate, Home, home};
pub use judge::Judged;
pub use room::{Needs, Places, Room};

use crate::domain::child::Child;
use crate::domain::child_step::{RefusalReason, Way};
use crate::domain::school::School;
use crate::domain::school_points::SchoolPoints;
use chrono::NaiveDate;
use joint::problem::Part;
use std::collections::BTreeMap;

/// What is asked: which schools suit this child in this intake?
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The child.
    pub child: &'a Child,
    /// The grade, or 0 for an international class.
    pub grade: u8,
    /// About where the family lives.
    pub home: Option<Home>,
    /// Every attempt so far.
    pub way: &'a Way,
    /// Brothers and sisters at schools or on the way to one.
    pub siblings: &'a [SiblingAt],
    /// What every child is judged by.
    pub county: &'a County<'a>,
}

/// What is the same for every child.
#[derive(Debug, Clone, Copy)]
pub struct County<'a> {
    /// All schools.
    pub schools: &'a [School],
    /// Free places.
    pub room: &'a Room,
    /// Newcomers whom each school took in the last twelve months.
    pub load: &'a BTreeMap<String, u32>,
    /// What speaks for and against a school.
    pub points: &'a SchoolPoints,
    /// The day.
    pub today: NaiveDate,
}

/// A brother or a sister at a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiblingAt {
    /// Official number of the school.
    pub school: String,
    /// Are they there already? Otherwise the school is asked or has accepted.
    pub there: bool,
}

/// A school and how well it suits.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedSchool {
    /// Its official number.
    pub school: String,
    /// Points; the fewer, the better.
    pub rank_cost: i64,
    /// What the points are made of.
    pub parts: Vec<(Part, i64)>,
    /// Free places, as far as somebody reported any.
    pub free: Option<Places>,
    /// Kilometres as the crow flies, an estimate.
    pub km: Option<f64>,
    /// What speaks for it and against it.
    pub reasons: Vec<SchoolReason>,
    /// It refused before: it stands at the end.
    pub refused: bool,
}

/// Which way a reason speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// For the school.
    For,
    /// Against it.
    Against,
    /// Something to know.
    Note,
}

/// What is known about German support or about learning to read and write there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Offered {
    /// So many places are free.
    Free(i32),
    /// It is offered; how many places are free is not known.
    Yes,
    /// It is not offered, or no place is free.
    No,
    /// Nobody knows.
    Unknown,
}

/// What speaks for or against a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SchoolReason {
    /// Places are free in the grade.
    Free {
        /// How many.
        places: i32,
    },
    /// None is free.
    Full,
    /// Nobody knows whether one is free.
    FiguresUnknown,
    /// The figure is ageing.
    FigureAgeing {
        /// Days.
        days: i64,
    },
    /// The figure is old.
    FigureOld {
        /// Days.
        days: i64,
    },
    /// German support, for a child that needs it.
    Support(Offered),
    /// Learning to read and write, for a child that needs it.
    Literacy(Offered),
    /// How far it is as the crow flies, an estimate.
    Distance {
        /// Metres.
        metres: u32,
    },
    /// Nobody knows how far it is.
    DistanceUnknown,
    /// Even the estimated straight line, drawn from the middle of the place, is longer than § 5 SchfkVO asks for: costs of
    /// the way are likely, and still to be checked from the address.
    FareLikely {
        /// The limit of the stage in metres.
        limit: u32,
    },
    /// The way on foot has to be checked: § 5 SchfkVO.
    FareToCheck {
        /// The limit of the stage in metres.
        limit: u32,
    },
    /// The nearest primary school, which the child has a right to: § 46 Abs. 3 SchulG.
    NearestPrimary,
    /// A primary school that is not the nearest.
    NotNearest,
    /// A brother or a sister is there.
    SiblingThere,
    /// For a brother or a sister it is asked or has accepted.
    SiblingOnTheWay,
    /// Brothers and sisters go to another school of this stage.
    SiblingsElsewhere,
    /// Of the recommended form.
    RecommendedForm,
    /// Of the second form that is recommended.
    SecondForm,
    /// Of another form than recommended.
    OtherForm,
    /// It is recommended.
    Recommended {
        /// In which place, from 1.
        place: u8,
    },
    /// Of the form that the family wishes.
    WishedForm,
    /// The school that the family wishes.
    WishedSchool,
    /// The family wishes something else.
    NotWished,
    /// Newcomers it took in the last twelve months.
    Load {
        /// How many.
        children: u32,
        /// Among a thousand pupils, if their number is known.
        per_thousand: Option<u32>,
    },
    /// A private school need not accept.
    Private,
    /// It closes.
    Closing {
        /// Its last day.
        on: NaiveDate,
    },
    /// It refused this child before.
    RefusedBefore {
        /// When.
        on: NaiveDate,
        /// Why.
        reason: RefusalReason,
    },
    /// A vocational college: the young person registers there; the regional government (Bezirksregierung) is responsible.
    Vocational,
}

impl SchoolReason {
    /// Which way it speaks.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::Free { .. }
            | Self::Support(Offered::Free(_) | Offered::Yes)
            | Self::Literacy(Offered::Free(_) | Offered::Yes)
            | Self::NearestPrimary
            | Self::SiblingThere
            | Self::SiblingOnTheWay
            | Self::RecommendedForm
            | Self::SecondForm
            | Self::Recommended { .. }
            | Self::WishedForm
            | Self::WishedSchool => Side::For,
            Self::Distance { .. }
            | Self::FareLikely { .. }
            | Self::FareToCheck { .. }
            | Self::Load { .. }
            | Self::Vocational => Side::Note,
            Self::Full
            | Self::FiguresUnknown
            | Self::FigureAgeing { .. }
            | Self::FigureOld { .. }
            | Self::Support(_)
            | Self::Literacy(_)
            | Self::DistanceUnknown
            | Self::NotNearest
            | Self::SiblingsElsewhere
            | Self::OtherForm
            | Self::NotWished
            | Self::Private
            | Self::Closing { .. }
            | Self::RefusedBefore { .. } => Side::Against,
        }
    }
}

/// All schools that teach the grade and are open, the best first; those that refused before at the end. Of equal ones the
/// one with the lower number stands first.
#[must_use]
pub fn rank(ask: &Ask<'_>) -> Vec<RankedSchool> {
    let mut ranked = judge::all(ask);
    ranked.sort_by(|a, b| {
        (a.refused, a.rank_cost, &a.school).cmp(&(b.refused, b.rank_cost, &b.school))
    });
    ranked
}
