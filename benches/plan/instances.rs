//! Generated batch plans that resemble the office: three sites, thirteen municipalities, counsellors with morning and
//! afternoon windows, talks of 60 to 210 minutes, interpreters of ten languages who travel. The same seed, the same plan.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use erstberatung::domain::booking::Place;
use erstberatung::domain::id::{CounsellorId, FamilyId, RoomId, SeriesId, SiteId, SlotKey};
use erstberatung::planning::plan::{Choice, Limit, Part, Problem, Seeker, UseId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What an instance is like.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Families that wait.
    pub families: usize,
    /// Distinct pairs of counsellor and start at which the shortest talk fits.
    pub slots: usize,
    /// Minutes between two starts of one window.
    pub raster: i64,
    /// Seed.
    pub seed: u64,
}

/// Kilometres from the thirteen municipalities to the three sites, and how often a family lives there.
const MUNICIPALITIES: [([i64; 3], u64); 13] = [
    ([0, 11, 22], 30),
    ([11, 20, 23], 5),
    ([12, 19, 16], 4),
    ([10, 0, 20], 14),
    ([11, 8, 12], 7),
    ([19, 10, 18], 10),
    ([24, 14, 30], 4),
    ([21, 20, 0], 14),
    ([24, 19, 10], 2),
    ([18, 22, 10], 3),
    ([31, 33, 13], 3),
    ([29, 27, 9], 4),
    ([27, 31, 14], 7),
];

/// Languages: how often they are needed and how many interpreters there are.
const LANGUAGES: [(u64, usize); 10] = [
    (30, 3),
    (18, 2),
    (12, 2),
    (10, 2),
    (8, 1),
    (7, 1),
    (5, 2),
    (4, 1),
    (3, 1),
    (3, 1),
];

/// Days until a talk should have taken place; beyond them waiting costs its square.
const GOAL: i64 = 14;
/// Buffer of a counsellor after each talk.
const BUFFER: u32 = 10;
/// Way of a counsellor from one site to another.
const TRAVEL: i64 = 40;
/// Pause and way of an interpreter.
const INTERPRETER_GAP: u32 = 30;

/// Numbers that look random and are the same on every machine (splitmix64, Steele et al. 2014).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice for one seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n.max(1)
    }

    /// An index below `n`.
    pub fn index(&mut self, n: usize) -> usize {
        usize::try_from(self.below(n as u64)).unwrap_or(0)
    }

    /// A signed number below `n`.
    pub fn small(&mut self, n: u32) -> i64 {
        i64::try_from(self.below(u64::from(n))).unwrap_or(0)
    }

    fn weighted(&mut self, weights: impl Iterator<Item = u64> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (at, weight) in weights.enumerate() {
            if left < weight {
                return at;
            }
            left -= weight;
        }
        0
    }
}

/// Time a counsellor offers at one site on one day.
struct Window {
    counsellor: usize,
    site: usize,
    room: usize,
    day: i64,
    date: NaiveDate,
    from: NaiveDateTime,
    to: NaiveDateTime,
    afternoon: bool,
    /// Does its counsellor sit elsewhere in the other half of the day?
    travels: bool,
}

/// A family as it is thrown.
struct Thrown {
    minutes: i64,
    waiting: i64,
    km: [i64; 3],
    language: Option<usize>,
    busy: Option<(Weekday, bool)>,
    prefers_morning: bool,
}

fn minute(at: NaiveDateTime) -> i64 {
    at.and_utc().timestamp() / 60
}

fn at(date: NaiveDate, hour: u32, min: u32) -> NaiveDateTime {
    date.and_time(NaiveTime::from_hms_opt(hour, min, 0).unwrap_or_default())
}

/// Windows until there are as many slots as asked for: each counsellor works on three or four days a week.
fn windows(shape: Shape, dice: &mut Dice) -> Vec<Window> {
    let mut found = Vec::new();
    let mut slots = 0;
    let counsellors = 3 + shape.slots / 160;
    let first = DateTime::UNIX_EPOCH.date_naive() + Duration::days(20_789);
    let homes: Vec<usize> = (0..counsellors).map(|n| n % 3).collect();
    let days_off: Vec<i64> = (0..counsellors).map(|_| dice.small(5)).collect();
    let mut day = 0;
    while slots < shape.slots {
        let date = first + Duration::days(day);
        let weekday = i64::from(date.weekday().num_days_from_monday());
        for counsellor in 0..counsellors {
            if weekday >= 5 || weekday == days_off[counsellor] || dice.below(10) == 0 {
                continue;
            }
            let elsewhere = dice.below(5) == 0;
            let second = dice.below(4) > 0;
            for afternoon in [false, true] {
                if (afternoon && !second) || slots >= shape.slots {
                    continue;
                }
                let site = (homes[counsellor] + usize::from(afternoon && elsewhere)) % 3;
                let (from, to) = match afternoon {
                    false => (at(date, 8, 30), at(date, 12, 30)),
                    true => (at(date, 13, 0), at(date, 16, 0)),
                };
                let mut start = from;
                while start + Duration::minutes(60) <= to {
                    slots += 1;
                    start += Duration::minutes(shape.raster);
                }
                found.push(Window {
                    counsellor,
                    site,
                    room: (counsellor / 3) % (1 + counsellors / 4) + 100 * site,
                    day,
                    date,
                    from,
                    to,
                    afternoon,
                    travels: second && elsewhere,
                });
            }
        }
        day += 1;
    }
    found
}

fn family(dice: &mut Dice) -> Thrown {
    let children = 1 + dice.weighted([55, 25, 15, 5].into_iter());
    let language = (dice.below(100) < 50).then(|| dice.weighted(LANGUAGES.iter().map(|l| l.0)));
    let home = dice.weighted(MUNICIPALITIES.iter().map(|m| m.1));
    let busy = (dice.below(100) < 35).then(|| {
        let days = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu];
        (days[dice.index(4)], dice.below(2) == 0)
    });
    let extra = 30 * i64::try_from(children - 1).unwrap_or(0);
    Thrown {
        minutes: 60 + extra + if language.is_some() { 30 } else { 0 },
        waiting: dice.small(35)
            + if dice.below(4) == 0 {
                dice.small(40)
            } else {
                0
            },
        km: MUNICIPALITIES[home].0,
        language,
        busy,
        prefers_morning: dice.below(6) == 0,
    }
}

/// Names of what can be used, in the order in which they first appear.
#[derive(Default)]
struct Uses {
    known: BTreeMap<String, UseId>,
    limits: Vec<Limit>,
}

impl Uses {
    fn id(&mut self, uses: String, gap_minutes: u32) -> UseId {
        let next = UseId(u32::try_from(self.limits.len()).unwrap_or(u32::MAX));
        let limits = &mut self.limits;
        *self.known.entry(uses.clone()).or_insert_with(|| {
            limits.push(Limit { uses, gap_minutes });
            next
        })
    }
}

/// An instance.
pub fn instance(shape: Shape) -> Problem {
    let mut dice = Dice::new(shape.seed);
    let windows = windows(shape, &mut dice);
    let horizon = windows.last().map_or(0, |w| w.day);
    let mut uses = Uses::default();
    let mut problem = Problem::default();
    let absent: Vec<Vec<i64>> = (0..20)
        .map(|_| vec![dice.small(5), dice.small(5)])
        .collect();
    // Half days on which a language is already booked: coming then is cheaper.
    let bundles: Vec<Vec<usize>> = (0..LANGUAGES.len())
        .map(|_| (0..windows.len()).filter(|_| dice.below(8) == 0).collect())
        .collect();
    for number in 0..shape.families {
        let thrown = family(&mut dice);
        let id = FamilyId(Uuid::from_u128(number as u128 + 1));
        let worst = square((thrown.waiting + horizon + 7 - GOAL).max(0)) + 3000;
        problem.families.push(Seeker {
            id,
            minutes: u32::try_from(thrown.minutes).unwrap_or(0),
            waiting_days: thrown.waiting,
            unplanned_cost: worst,
        });
        for (place, window) in windows.iter().enumerate() {
            let Some(parts) = window_cost(&thrown, window, &bundles, place) else {
                continue;
            };
            let interpreters = match thrown.language {
                None => vec![None],
                Some(language) => (0..LANGUAGES[language].1)
                    .filter(|n| {
                        let weekday = i64::from(window.date.weekday().num_days_from_monday());
                        !absent[(language * 3 + n) % 20].contains(&weekday)
                    })
                    .map(|n| Some((language, n)))
                    .collect(),
            };
            let mut start = window.from;
            while start + Duration::minutes(thrown.minutes) <= window.to {
                for interpreter in &interpreters {
                    let family = problem.families.len() - 1;
                    let times = (family, &thrown, window, start);
                    let choice = choice(times, *interpreter, &parts, &mut uses);
                    problem.choices.push(choice);
                }
                start += Duration::minutes(shape.raster);
            }
        }
    }
    problem.limits = uses.limits;
    problem
}

fn square(n: i64) -> i64 {
    n * n
}

/// What a window costs a family, or nothing if it cannot come then.
fn window_cost(
    family: &Thrown,
    window: &Window,
    bundles: &[Vec<usize>],
    place: usize,
) -> Option<Vec<(Part, i64)>> {
    if family.busy == Some((window.date.weekday(), window.afternoon)) {
        return None;
    }
    let usual = family.km.iter().min().copied().unwrap_or(0);
    let farther = family.km[window.site] - usual;
    if farther > 15 {
        return None;
    }
    let mut parts = vec![];
    let late = (family.waiting + window.day - GOAL).max(0);
    let soon = family.waiting + window.day;
    parts.push((Part::Wait, square(late) + soon));
    if farther > 0 {
        parts.push((Part::Distance, 20 * farther));
    }
    if let Some(language) = family.language {
        if window.day < 7 {
            return None;
        }
        if !bundles[language].contains(&place) {
            parts.push((Part::Language, 150));
        }
        if window.day < 10 {
            parts.push((Part::Interpreter, 60));
        }
    }
    if family.prefers_morning && window.afternoon {
        parts.push((Part::Times, 120));
    }
    Some(parts)
}

fn choice(
    (number, family, window, start): (usize, &Thrown, &Window, NaiveDateTime),
    interpreter: Option<(usize, usize)>,
    parts: &[(Part, i64)],
    uses: &mut Uses,
) -> Choice {
    let end = start + Duration::minutes(family.minutes);
    let mut used = vec![
        uses.id(format!("counsellor:{}", window.counsellor), BUFFER),
        uses.id(format!("room:{}", window.room), 0),
    ];
    if let Some((language, n)) = interpreter {
        used.push(uses.id(format!("interpreter:{language}-{n}"), INTERPRETER_GAP));
    }
    // On the way between two sites: the last talk of the morning and the first of the afternoon exclude each other.
    let leaves = !window.afternoon && end + Duration::minutes(TRAVEL) > at(window.date, 13, 0);
    let arrives = window.afternoon && start == window.from;
    if window.travels && (leaves || arrives) {
        let name = format!("counsellor:{}:way:{}", window.counsellor, window.date);
        used.push(uses.id(name, 24 * 60));
    }
    used.sort_unstable();
    let mut parts = parts.to_vec();
    let gap = (minute(window.to) - minute(end)) % 60;
    if gap > 0 && gap < 40 {
        parts.push((Part::Gap, 5));
    }
    Choice {
        family: u32::try_from(number).unwrap_or(0),
        slot: SlotKey {
            series: SeriesId(i64::try_from(window.counsellor).unwrap_or(0)),
            start,
        },
        place: Place {
            series: None,
            site: SiteId(i64::try_from(window.site).unwrap_or(0)),
            room: RoomId(i64::try_from(window.room).unwrap_or(0)),
            counsellor: CounsellorId(i64::try_from(window.counsellor).unwrap_or(0)),
            start,
        },
        end,
        start_min: minute(start),
        end_min: minute(end),
        cost: parts.iter().map(|p| p.1).sum(),
        parts,
        uses: used,
    }
}
