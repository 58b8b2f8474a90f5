//! The naive recount: plays all commands up to a day into plain maps of whole records and counts with its own rules. Uses
//! nothing of the room that it judges but the type of the answer.

use chrono::NaiveDate;
use erstberatung::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus, Outcome};
use erstberatung::domain::calendar::SchoolCalendar;
use erstberatung::domain::change::{Change, Deed};
use erstberatung::domain::child::Child;
use erstberatung::domain::child_step::{Act, ChildStep, Path};
use erstberatung::domain::family::Family;
use erstberatung::domain::schooling_duty::{DutyStatus, Facts, Track, duty};
use erstberatung::domain::talk::CounsellingRecord;
use erstberatung::domain::time::to_local;
use erstberatung::reports::waiting::{Cell, Count, Part, Spread};
use erstberatung::store::Store;
use erstberatung::store::rows::CommandRow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What the recount leaves out, to show that the comparison would notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blind {
    Nothing,
    /// What was taken back still counts.
    Undo,
    /// Every command counts, also later ones.
    Day,
    /// Closed files count.
    Closing,
    /// Children that moved to another file are looked for in their first one.
    Merging,
    /// Who comes back waits as if it had never been away.
    Return,
}

/// Every command with its changes, oldest first, read one by one.
pub async fn history(store: &Store) -> Vec<CommandRow> {
    let mut rows = Vec::new();
    for row in store.commands(1_000_000).await.unwrap().into_iter().rev() {
        rows.push(store.command(row.command.id).await.unwrap().unwrap());
    }
    rows
}

#[derive(Default)]
struct World<'a> {
    families: BTreeMap<String, &'a Family>,
    children: BTreeMap<String, &'a Child>,
    first_home: BTreeMap<String, String>,
    appointments: BTreeMap<String, &'a Appointment>,
    talks: BTreeMap<String, &'a CounsellingRecord>,
    steps: BTreeMap<String, &'a ChildStep>,
}

fn put<'a, T>(map: &mut BTreeMap<String, &'a T>, id: String, after: Option<&'a T>) {
    match after {
        Some(record) => drop(map.insert(id, record)),
        None => drop(map.remove(&id)),
    }
}

fn world(history: &[CommandRow], day: NaiveDate, blind: Blind) -> World<'_> {
    let mut world = World::default();
    for row in history {
        if to_local(row.at_s).date() > day && blind != Blind::Day {
            continue;
        }
        if blind == Blind::Undo && matches!(row.command.deed, Deed::Undone(_)) {
            continue;
        }
        for change in &row.command.changes {
            let id = change.entity_id();
            match change {
                Change::Family(e) => put(&mut world.families, id, e.after.as_ref()),
                Change::Child(e) => {
                    if let Some(child) = &e.after {
                        let home = child.family.to_string();
                        let _ = world.first_home.entry(id.clone()).or_insert(home);
                    }
                    put(&mut world.children, id, e.after.as_ref());
                }
                Change::Appointment(e) => put(&mut world.appointments, id, e.after.as_ref()),
                Change::Talk(e) => put(&mut world.talks, id, e.after.as_ref()),
                Change::ChildStep(e) => put(&mut world.steps, id, e.after.as_ref()),
                _ => {}
            }
        }
    }
    world
}

/// One child that waits.
struct One {
    family: String,
    place: bool,
    placed: bool,
    since: NaiveDate,
    groups: [String; 4],
}

fn waits(world: &World<'_>, id: &str, child: &Child, day: NaiveDate, blind: Blind) -> Option<One> {
    let home = match blind {
        Blind::Merging => world.first_home[id].clone(),
        _ => child.family.to_string(),
    };
    let family = world.families.get(&home)?;
    if family.closed.is_some() && blind != Blind::Closing {
        return None;
    }
    let facts = Facts::of(child, family);
    let stage = match facts.map(|facts| duty(&facts, day)) {
        None => "unknown",
        Some(duty) => match duty.track() {
            Track::NotLiable | Track::Referral | Track::NoNewcomer => return None,
            _ => match (duty.status, duty.grade.unwrap_or(0)) {
                (DutyStatus::FullTime, 1..=4) => "primary",
                (DutyStatus::FullTime, 5..=7) => "sek1_5_7",
                (DutyStatus::FullTime, 8..) => "sek1_8_10",
                (DutyStatus::FullTime, 0) => "unknown",
                _ => "sek2",
            },
        },
    };
    let mut steps: Vec<&ChildStep> = (world.steps.values().copied())
        .filter(|s| s.child == child.id)
        .collect();
    steps.sort_by_key(|s| s.position);
    let (mut handed, mut placed, mut over) = (None, false, false);
    let (mut away, mut back) = (false, None);
    for step in steps {
        let had = over;
        match step.act {
            // Handed over anew.
            Act::HandedOver(_) => (handed, over, away) = (Some(step.on), false, false),
            Act::TakenBack(_) => (handed, placed, over, away) = (None, false, false, false),
            Act::Placed { .. } => placed = true,
            Act::Admitted { .. } => over = true,
            Act::Elsewhere(ref path) => {
                (placed, away) = (false, true);
                over = *path != Path::RegionalGovernment;
            }
            Act::PlacementRevoked(_) => (placed, over) = (false, over && away),
            _ => placed = false,
        }
        if had && !over && blind != Blind::Return {
            back = Some(step.on);
        }
    }
    if over {
        return None;
    }
    let unfinished =
        |o: Option<Outcome>| matches!(o, Some(Outcome::ChildMissing | Outcome::DocumentsMissing));
    let mut days: Vec<NaiveDate> = handed.into_iter().collect();
    for a in world.appointments.values() {
        let kind = !matches!(a.kind, AppointmentKind::Phone | AppointmentKind::Group);
        let covers = a.children.is_empty() || a.children.contains(&child.id);
        let held = a.status == AppointmentStatus::Held && !unfinished(a.outcome);
        if kind && covers && held && a.family == child.family {
            days.push(a.start.date());
        }
    }
    for t in world.talks.values() {
        let covers = t.children.is_empty() || t.children.iter().any(|c| c.child == child.id);
        if covers && !unfinished(Some(t.outcome)) && t.family == child.family {
            days.push(t.ended.date());
        }
    }
    if let Some(r) = child.recommendation.as_ref().filter(|r| r.form.is_some()) {
        days.extend(r.on);
    }
    let talk = days.into_iter().min();
    let ukraine = [&child.nationality, &child.second_nationality];
    let ukraine = ukraine
        .iter()
        .any(|n| n.as_ref().is_some_and(|n| n.0 == "UKR"))
        || family.pathway == Some(erstberatung::domain::family::Pathway::Section24);
    let literacy = match child.literacy {
        None => "unknown",
        Some(status) if status.to_alphabetise() => "to_alphabetise",
        Some(_) => "latin",
    };
    Some(One {
        family: home,
        place: talk.is_some(),
        placed,
        since: talk
            .unwrap_or(family.reported_on)
            .max(back.unwrap_or(NaiveDate::MIN)),
        groups: [
            stage.to_owned(),
            family.municipality.clone().unwrap_or("unknown".into()),
            if ukraine { "ukraine" } else { "other" }.into(),
            literacy.to_owned(),
        ],
    })
}

/// A recounted number: everything, what is placed, and the groups by breakdown and word.
#[derive(Debug, Clone, PartialEq)]
pub struct Recount {
    pub all: Cell,
    pub placed: Cell,
    pub groups: BTreeMap<(usize, String), Cell>,
}

impl Recount {
    /// The same of the answer to be judged; groups in which nobody waits are left out.
    pub fn of(part: &Part) -> Self {
        let groups = part.groups.iter().filter(|(_, c)| c.children.number > 0);
        Self {
            all: part.all,
            placed: part.placed,
            groups: groups
                .map(|(key, cell)| ((key.by() as usize, key.code().to_owned()), *cell))
                .collect(),
        }
    }
}

/// Both numbers at a day: waiting for counselling, counselled without a place.
pub fn recount(history: &[CommandRow], day: NaiveDate, blind: Blind) -> [Recount; 2] {
    let world = world(history, day, blind);
    let ones: Vec<One> = (world.children.iter())
        .filter_map(|(id, child)| waits(&world, id, child, day, blind))
        .collect();
    [false, true].map(|place| {
        let own = || ones.iter().filter(move |one| one.place == place);
        let mut words = BTreeSet::new();
        for one in own() {
            words.extend(one.groups.iter().cloned().enumerate());
        }
        Recount {
            all: cell(own(), day),
            placed: cell(own().filter(|one| one.placed), day),
            groups: (words.into_iter())
                .map(|(by, word)| {
                    let cell = cell(own().filter(|one| one.groups[by] == word), day);
                    ((by, word), cell)
                })
                .collect(),
        }
    })
}

fn cell<'a>(ones: impl Iterator<Item = &'a One>, day: NaiveDate) -> Cell {
    let mut children = Vec::new();
    let mut families: BTreeMap<&str, NaiveDate> = BTreeMap::new();
    for one in ones {
        children.push(one.since);
        let first = families.entry(&one.family).or_insert(one.since);
        *first = one.since.min(*first);
    }
    Cell {
        children: count(&children, day),
        families: count(&families.into_values().collect::<Vec<_>>(), day),
    }
}

fn count(since: &[NaiveDate], day: NaiveDate) -> Count {
    let calendar: Vec<u32> = (since.iter())
        .map(|s| u32::try_from((day - *s).num_days().max(0)).unwrap())
        .collect();
    let school: Vec<u32> = (since.iter())
        .map(|s| {
            let known = school_days();
            let until = |day| known.partition_point(|d| *d <= day);
            u32::try_from(until(day).saturating_sub(until(*s))).unwrap()
        })
        .collect();
    Count {
        number: u32::try_from(since.len()).unwrap(),
        days: spread(calendar),
        school_days: spread(school),
    }
}

fn spread(mut days: Vec<u32>) -> Option<Spread> {
    days.sort_unstable();
    let n = days.len();
    let longest = *days.last()?;
    let sum: u32 = days.iter().sum();
    let median = if n % 2 == 1 {
        f64::from(days[n / 2])
    } else {
        f64::from(days[n / 2 - 1] + days[n / 2]) / 2.0
    };
    Some(Spread {
        mean: (f64::from(sum) / n as f64 * 10.0).round() / 10.0,
        median,
        longest,
    })
}

/// The school days of some years.
fn school_days() -> &'static [NaiveDate] {
    static DAYS: OnceLock<Vec<NaiveDate>> = OnceLock::new();
    DAYS.get_or_init(|| {
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        let days = first.iter_days().take(730);
        days.filter(|day| SchoolCalendar::nrw().is_school_day(*day).unwrap())
            .collect()
    })
}
