//! One bundle for each family, no place given twice: the bound of prices in every case, and where it does not decide, one
//! child's choice is taken or closed and both cases are looked at.

use super::family::{Bundle, FAR, Steps};
use super::search::FINE;
use std::collections::BTreeMap;

/// Rounds of prices in each case.
const ROUNDS: u32 = 40;

/// The best pick and how it is sought.
pub(super) struct Pick<'a> {
    bundles: Vec<Bundle>,
    /// The bundles of each family that are still open, and behind them those that are closed.
    families: Vec<Vec<usize>>,
    open: Vec<usize>,
    /// The family of each bundle that was closed.
    trail: Vec<usize>,
    /// Limits that more could want than there are places.
    places: Vec<i64>,
    /// Of each bundle the limits of these it takes.
    takes: Vec<Vec<usize>>,
    price: Vec<i64>,
    used: Vec<i64>,
    /// The cheapest bundle of each family, and what it costs with prices, fine.
    picked: Vec<usize>,
    least: Vec<i64>,
    /// How often each bundle was picked lately.
    liked: Vec<f64>,
    stop: &'a dyn Fn() -> bool,
    /// Picks that cost less than this, in points, are sought.
    pub goal: i64,
    lift: i64,
    /// The best pick: choices.
    pub found: Option<Vec<u32>>,
    /// Cases and rounds so far, and the most work that is done.
    pub cases: u64,
    pub rounds: u64,
    pub work: u64,
    pub most_work: u64,
    pub stopped: bool,
}

impl<'a> Pick<'a> {
    pub fn new(
        listed: Vec<Vec<Bundle>>,
        limit: impl Fn(u32) -> (u32, i64),
        goal: i64,
        lift: i64,
        most_work: u64,
        stop: &'a dyn Fn() -> bool,
    ) -> Self {
        let mut families = Vec::new();
        let mut bundles = Vec::new();
        let mut wanted: BTreeMap<u32, usize> = BTreeMap::new();
        for list in listed {
            let from = bundles.len();
            let mut most: BTreeMap<u32, usize> = BTreeMap::new();
            for bundle in &list {
                for at in &bundle.limits {
                    let count = bundle.limits.iter().filter(|other| *other == at).count();
                    let most = most.entry(*at).or_default();
                    *most = count.max(*most);
                }
            }
            for (at, count) in most {
                *wanted.entry(at).or_default() += count;
            }
            bundles.extend(list);
            families.push((from..bundles.len()).collect::<Vec<usize>>());
        }
        let scarce: Vec<u32> = wanted
            .into_iter()
            .filter(|(at, count)| *count > limit(*at).0 as usize)
            .map(|(at, _)| at)
            .collect();
        let takes = bundles
            .iter()
            .map(|bundle: &Bundle| {
                let limits = bundle.limits.iter();
                limits
                    .filter_map(|at| scarce.binary_search(at).ok())
                    .collect()
            })
            .collect();
        Self {
            open: families.iter().map(Vec::len).collect(),
            trail: Vec::new(),
            places: scarce.iter().map(|at| i64::from(limit(*at).0)).collect(),
            price: scarce.iter().map(|at| limit(*at).1).collect(),
            used: vec![0; scarce.len()],
            picked: vec![0; families.len()],
            least: vec![0; families.len()],
            liked: vec![0.0; bundles.len()],
            takes,
            bundles,
            families,
            stop,
            goal,
            lift,
            found: None,
            cases: 0,
            rounds: 0,
            work: 0,
            most_work,
            stopped: false,
        }
    }

    /// Looks at one case, and at those it falls into.
    pub fn case(&mut self) {
        self.cases += 1;
        let mark = self.trail.len();
        let prices = self.price.clone();
        if let Some((family, choice)) = self.look()
            && !self.stopped
        {
            let inside = self.trail.len();
            for taken in [true, false] {
                let _ = self.close_where(family, |own, at| {
                    own.bundles[at].choices.contains(&choice) != taken
                });
                self.case();
                self.back_to(inside);
                if self.stopped {
                    break;
                }
            }
        }
        self.price = prices;
        self.back_to(mark);
    }

    /// Betters the prices until the case is decided or the rounds are over; the choice that decides.
    fn look(&mut self) -> Option<(usize, u32)> {
        if !self.crowd() {
            return None;
        }
        let mut steps = Steps::new(0.5);
        let mut best = i64::MIN;
        let mut prices = self.price.clone();
        for round in 0..ROUNDS {
            if round <= ROUNDS / 2 {
                self.liked.fill(0.0);
            }
            let value = self.bound()?;
            if up(value) + self.lift >= self.goal {
                return None;
            }
            if self.keep() && up(value) + self.lift >= self.goal {
                return None;
            }
            if steps.better(value, &mut best) {
                prices.clone_from(&self.price);
                self.narrow(value);
            }
            if self.work > self.most_work || (self.stop)() {
                self.stopped = true;
                return None;
            }
            let over = self.used.iter().zip(&self.places);
            let over: Vec<i64> = over.map(|(used, places)| used - places).collect();
            let mut next = std::mem::take(&mut self.price);
            let moved = steps.walk(&mut next, &over, self.goal * FINE - value);
            self.price = next;
            if !moved {
                break;
            }
        }
        self.price = prices;
        self.decider()
    }

    /// What every family costs at the prices, less what all places cost; nothing when a family has no bundle.
    fn bound(&mut self) -> Option<i64> {
        self.rounds += 1;
        self.work += (self.families.len() + 2 * self.places.len()) as u64;
        self.used.fill(0);
        let mut sum = 0;
        for (price, places) in self.price.iter().zip(&self.places) {
            sum -= price * places;
        }
        for at in 0..self.families.len() {
            let (mut least, mut picked) = (FAR, None);
            self.work += self.open[at] as u64;
            for bundle in &self.families[at][..self.open[at]] {
                let cost = self.priced(*bundle);
                if cost < least {
                    (least, picked) = (cost, Some(*bundle));
                }
            }
            let picked = picked?;
            self.picked[at] = picked;
            self.least[at] = least;
            sum += least;
            for limit in &self.takes[picked] {
                self.used[*limit] += 1;
            }
            self.liked[picked] += 1.0;
        }
        Some(sum)
    }

    fn priced(&self, bundle: usize) -> i64 {
        let paid: i64 = self.takes[bundle].iter().map(|at| self.price[*at]).sum();
        self.bundles[bundle].cost * FINE + paid
    }

    /// Keeps the pick if nobody takes another's place and it costs less than any before. Did it?
    fn keep(&mut self) -> bool {
        let mut both = self.used.iter().zip(&self.places);
        if both.any(|(used, places)| used > places) {
            return false;
        }
        let picked = self.picked.iter();
        let cost: i64 = picked.map(|at| self.bundles[*at].cost).sum();
        if cost >= self.goal {
            return false;
        }
        self.goal = cost;
        let picked = self.picked.iter();
        let choices = picked.flat_map(|at| self.bundles[*at].choices.iter().copied());
        self.found = Some(choices.collect());
        true
    }

    /// Closes every bundle that no better pick has.
    fn narrow(&mut self, value: i64) {
        let room = (self.goal - 1 - self.lift) * FINE - value;
        for at in 0..self.families.len() {
            let most = self.least[at] + room;
            let _ = self.close_where(at, |own, bundle| own.priced(bundle) > most);
        }
    }

    /// The choice of a child that was taken and not taken about as often; some choice if there is none.
    fn decider(&self) -> Option<(usize, u32)> {
        let mut best: (f64, Option<(usize, u32)>) = (-1.0, None);
        for (at, family) in self.families.iter().enumerate() {
            let open = &family[..self.open[at]];
            if open.len() < 2 {
                continue;
            }
            let mut liked: BTreeMap<u32, (f64, usize)> = BTreeMap::new();
            for bundle in open {
                for choice in &self.bundles[*bundle].choices {
                    let entry = liked.entry(*choice).or_default();
                    entry.0 += self.liked[*bundle];
                    entry.1 += 1;
                }
            }
            let all: f64 = open.iter().map(|bundle| self.liked[*bundle]).sum();
            for (choice, (often, bundles)) in liked {
                let even = often.min(all - often);
                if bundles < open.len() && even > best.0 {
                    best = (even, Some((at, choice)));
                }
            }
        }
        best.1
    }

    /// Closes bundles of a family. Were there any?
    fn close_where(&mut self, family: usize, shut: impl Fn(&Self, usize) -> bool) -> bool {
        let before = self.open[family];
        let mut at = 0;
        while at < self.open[family] {
            if shut(self, self.families[family][at]) {
                self.open[family] -= 1;
                let last = self.open[family];
                self.families[family].swap(at, last);
                self.trail.push(family);
            } else {
                at += 1;
            }
        }
        self.open[family] < before
    }

    fn back_to(&mut self, mark: usize) {
        for family in self.trail.drain(mark..) {
            self.open[family] += 1;
        }
    }

    /// Closes bundles that take places which other families take whatever they pick. Has every family one left?
    fn crowd(&mut self) -> bool {
        let mut again = true;
        while again {
            again = false;
            let mut held = vec![0_i64; self.places.len()];
            let mut own: Vec<Vec<usize>> = Vec::with_capacity(self.families.len());
            for (at, family) in self.families.iter().enumerate() {
                let open = &family[..self.open[at]];
                let Some((first, rest)) = open.split_first() else {
                    return false;
                };
                let mut always = self.takes[*first].clone();
                always.dedup();
                always.retain(|limit| rest.iter().all(|other| self.takes[*other].contains(limit)));
                for limit in &always {
                    held[*limit] += 1;
                }
                own.push(always);
            }
            for (at, always) in own.iter().enumerate() {
                again |= self.close_where(at, |pick, bundle| {
                    pick.takes[bundle].iter().any(|limit| {
                        let others = held[*limit] - i64::from(always.contains(limit));
                        others >= pick.places[*limit]
                    })
                });
            }
        }
        true
    }
}

/// Fine parts as points, rounded up: a pick costs whole points.
fn up(value: i64) -> i64 {
    -((-value).div_euclid(FINE))
}
