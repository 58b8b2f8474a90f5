//! The numbers at one day: how many wait, how long, and by group, children and families.

use super::group::{By, GroupKey, Literacy, Stage};
use super::recorded::Recorded;
use super::school_days::SchoolDays;
use super::span::{Span, WaitsFor};
use crate::domain::id::{ChildId, FamilyId};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, HashSet};

/// A number is compared with the one so many days before.
const BEFORE: u64 = 30;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Unit {
    /// Children.
    #[default]
    Children,
    /// Families with at least one waiting child; each waits as long as its longest waiting child.
    Families,
}

/// How long: over all who wait. Medians of an even count lie between the two in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Mean.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// Longest.
    pub longest: u32,
}

/// How many wait, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Count {
    /// How many.
    pub number: u32,
    /// Calendar days; nothing when nobody waits.
    pub days: Option<Spread>,
    /// School days.
    pub school_days: Option<Spread>,
}

/// One group, counted both ways.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cell {
    /// Children.
    pub children: Count,
    /// Families.
    pub families: Count,
}

impl Cell {
    /// One of the two.
    #[must_use]
    pub fn of(&self, unit: Unit) -> Count {
        match unit {
            Unit::Children => self.children,
            Unit::Families => self.families,
        }
    }
}

/// One of the two numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// All together.
    pub all: Cell,
    /// Of these: a school is named, its admission is not confirmed.
    pub placed: Cell,
    /// By group. Stages, Ukraine and literacy are complete, municipalities are those that somebody waits in.
    pub groups: BTreeMap<GroupKey, Cell>,
    /// Children and families thirty days before; nothing before the first record.
    pub before: Option<(u32, u32)>,
    /// Who waits.
    pub children: Vec<ChildId>,
}

/// Both numbers at a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    /// The key date (Stichtag).
    pub on: NaiveDate,
    /// Wait for counselling.
    pub counselling: Part,
    /// Counselled, no confirmed place.
    pub placement: Part,
    /// The first day of which there are records.
    pub first_day: Option<NaiveDate>,
    /// The longest waiting began on this day; nothing when nobody waits.
    pub earliest: Option<NaiveDate>,
}

impl Part {
    /// The groups of one breakdown in their order.
    pub fn by(&self, by: By) -> impl Iterator<Item = (&GroupKey, &Cell)> {
        self.groups.iter().filter(move |(key, _)| key.by() == by)
    }

    /// The change in thirty days.
    #[must_use]
    pub fn change(&self, unit: Unit) -> Option<i64> {
        let (children, families) = self.before?;
        let before = match unit {
            Unit::Children => children,
            Unit::Families => families,
        };
        Some(i64::from(self.all.of(unit).number) - i64::from(before))
    }
}

impl GroupKey {
    /// Of which breakdown it is.
    #[must_use]
    pub fn by(&self) -> By {
        match self {
            Self::Stage(_) => By::Stage,
            Self::Municipality(_) => By::Municipality,
            Self::Ukraine(_) => By::Ukraine,
            Self::Literacy(_) => By::Literacy,
        }
    }
}

/// The numbers at the end of a day.
#[must_use]
pub fn at(recorded: &Recorded, on: NaiveDate) -> Numbers {
    let mut school = SchoolDays::until(on);
    let mut counselling = Waiting::default();
    let mut placement = Waiting::default();
    let mut earliest: Option<NaiveDate> = None;
    for (span, stage) in waiting(recorded, on) {
        let wait = &span.wait;
        let days = u32::try_from((on - wait.since).num_days()).unwrap_or(0);
        let one = One {
            child: wait.child,
            family: wait.family,
            days,
            school_days: school.after(wait.since),
        };
        earliest = Some(earliest.map_or(wait.since, |day| day.min(wait.since)));
        let part = match wait.waits_for {
            WaitsFor::Counselling => &mut counselling,
            WaitsFor::Place => &mut placement,
        };
        part.all.push(one);
        if wait.placed {
            part.placed.push(one);
        }
        let municipality = wait.municipality.as_deref().map(str::to_owned);
        for key in [
            GroupKey::Stage(stage),
            GroupKey::Municipality(municipality),
            GroupKey::Ukraine(wait.ukraine),
            GroupKey::Literacy(wait.literacy),
        ] {
            part.groups.entry(key).or_default().push(one);
        }
    }
    let first_day = recorded.first_day();
    let earlier = on - Days::new(BEFORE);
    let before = first_day.filter(|first| *first <= earlier).map(|_| {
        let then = heads(recorded, earlier);
        (then.of(WaitsFor::Counselling), then.of(WaitsFor::Place))
    });
    Numbers {
        on,
        counselling: counselling.part(before.map(|(counselling, _)| counselling)),
        placement: placement.part(before.map(|(_, placement)| placement)),
        first_day,
        earliest,
    }
}

/// Who waits at the end of a day, and at which stage.
pub(super) fn waiting(recorded: &Recorded, on: NaiveDate) -> impl Iterator<Item = (&Span, Stage)> {
    let spans = recorded.spans().filter(move |span| span.holds(on));
    spans.filter_map(move |span| Some((span, Stage::on(span.wait.facts.as_ref(), on)?)))
}

/// How many children and families wait for what.
#[derive(Debug, Default)]
pub(super) struct Heads {
    children: [u32; 2],
    families: [HashSet<FamilyId>; 2],
}

impl Heads {
    pub(super) fn add(&mut self, span: &Span) {
        let at = usize::from(span.wait.waits_for == WaitsFor::Place);
        if let (Some(children), Some(families)) =
            (self.children.get_mut(at), self.families.get_mut(at))
        {
            *children += 1;
            let _ = families.insert(span.wait.family);
        }
    }

    /// Children and families.
    pub(super) fn of(&self, what: WaitsFor) -> (u32, u32) {
        let at = usize::from(what == WaitsFor::Place);
        let families = self.families.get(at).map_or(0, HashSet::len);
        (
            self.children.get(at).copied().unwrap_or(0),
            u32::try_from(families).unwrap_or(u32::MAX),
        )
    }
}

/// Only how many.
pub(super) fn heads(recorded: &Recorded, on: NaiveDate) -> Heads {
    let mut heads = Heads::default();
    waiting(recorded, on).for_each(|(span, _)| heads.add(span));
    heads
}

/// A child that waits.
#[derive(Debug, Clone, Copy)]
struct One {
    child: ChildId,
    family: FamilyId,
    days: u32,
    school_days: u32,
}

#[derive(Debug, Default)]
struct Waiting {
    all: Vec<One>,
    placed: Vec<One>,
    groups: BTreeMap<GroupKey, Vec<One>>,
}

impl Waiting {
    fn part(self, before: Option<(u32, u32)>) -> Part {
        let mut groups: BTreeMap<GroupKey, Cell> = BTreeMap::new();
        for stage in Stage::ALL.iter().filter(|stage| **stage != Stage::Unknown) {
            let _ = groups.insert(GroupKey::Stage(*stage), Cell::default());
        }
        for ukraine in [true, false] {
            let _ = groups.insert(GroupKey::Ukraine(ukraine), Cell::default());
        }
        for literacy in Literacy::ALL {
            let _ = groups.insert(GroupKey::Literacy(*literacy), Cell::default());
        }
        groups.extend(
            self.groups
                .iter()
                .map(|(key, ones)| (key.clone(), cell(ones))),
        );
        Part {
            all: cell(&self.all),
            placed: cell(&self.placed),
            groups,
            before,
            children: self.all.iter().map(|one| one.child).collect(),
        }
    }
}

fn cell(ones: &[One]) -> Cell {
    let mut families: BTreeMap<FamilyId, One> = BTreeMap::new();
    for one in ones {
        let longest = families.entry(one.family).or_insert(*one);
        longest.days = longest.days.max(one.days);
        longest.school_days = longest.school_days.max(one.school_days);
    }
    Cell {
        children: count(ones.iter()),
        families: count(families.values()),
    }
}

fn count<'a>(ones: impl Iterator<Item = &'a One> + Clone) -> Count {
    Count {
        number: u32::try_from(ones.clone().count()).unwrap_or(u32::MAX),
        days: spread(ones.clone().map(|one| one.days)),
        school_days: spread(ones.map(|one| one.school_days)),
    }
}

fn spread(days: impl Iterator<Item = u32>) -> Option<Spread> {
    let mut days: Vec<u32> = days.collect();
    days.sort_unstable();
    let longest = *days.last()?;
    let number = f64::from(u32::try_from(days.len()).ok()?);
    let sum: f64 = days.iter().copied().map(f64::from).sum();
    let upper = f64::from(*days.get(days.len() / 2)?);
    let lower = f64::from(*days.get((days.len() - 1) / 2)?);
    Some(Spread {
        mean: (sum / number * 10.0).round() / 10.0,
        median: f64::midpoint(lower, upper),
        longest,
    })
}
