//! One bundle for each family, no place given twice: the bound of prices in every case, and where it does not decide, one
//! child's choice is taken or closed and both cases are looked at.

use super::cuts::{Cut, Seek, Share};
use super::family::{Bundle, FAR};
use super::lp::{Offers, Program};
use super::search::FINE;
use std::collections::BTreeMap;

/// Rounds of prices in each case.
const NODE_ROUNDS: u32 = 2;
/// Rounds of rows that follow, and so many in each.
const CUT_ROUNDS: u32 = 12;
const CUTS: usize = 60;

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
    family: Vec<usize>,
    closed: Vec<bool>,
    cost: Vec<f64>,
    first_cut: usize,
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
        let mut family = Vec::new();
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
            family.extend(std::iter::repeat_n(families.len(), list.len()));
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
            closed: vec![false; bundles.len()],
            cost: Vec::new(),
            first_cut: scarce.len(),
            family,
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

    /// A row that follows.
    fn add(&mut self, cut: &Cut) {
        let row = self.places.len();
        for (at, takes) in self.takes.iter_mut().enumerate() {
            let taken = takes.iter().filter(|row| cut.rows.contains(row)).count();
            let chosen = usize::from(cut.families.binary_search(&self.family[at]).is_ok());
            takes.extend(std::iter::repeat_n(row, usize::midpoint(taken, chosen)));
        }
        let given: i64 = cut.rows.iter().map(|row| self.places[*row]).sum();
        self.places.push((given + cut.families.len() as i64) / 2);
        self.price.push(0);
        self.used.push(0);
    }

    /// Looks at one case, and at those it falls into.
    pub fn run(&mut self) {
        if !self.crowd() {
            return;
        }
        let Some(first) = self.bound() else { return };
        let fine = FINE as f64;
        self.cost = (0..self.bundles.len())
            .map(|at| (self.priced(at) - self.least[self.family[at]]) as f64 / fine)
            .collect();
        let free = self.price.iter().map(|p| *p as f64 / fine).collect();
        let room = (self.goal * FINE - first) as f64 / fine;
        let mut program = Program::new(&self.picked, &self.places, free, room.max(1.0) * 8.0, &self.takes);
        self.case(&mut program, CUT_ROUNDS);
    }

    fn case(&mut self, program: &mut Program, rounds: u32) {
        self.cases += 1;
        let mark = self.trail.len();
        if let Some((family, choice)) = self.look(program, rounds)
            && !self.stopped
        {
            let inside = self.trail.len();
            for taken in [true, false] {
                let _ = self.close_where(family, |own, at| {
                    own.bundles[at].choices.contains(&choice) != taken
                });
                self.case(program, NODE_ROUNDS);
                self.back_to(inside);
                if self.stopped {
                    break;
                }
            }
        }
        self.back_to(mark);
    }

    /// Betters the prices until the case is decided or the rounds are over; the choice that decides.
    fn look(&mut self, program: &mut Program, rounds: u32) -> Option<(usize, u32)> {
        if !self.crowd() {
            return None;
        }
        let debug = std::env::var("TIGHT").is_ok();
        let mut before = i64::MIN;
        let mut round = 0;
        loop {
            let shares = self.price(program);
            let value = self.bound()?;
            if debug {
                eprintln!("  look {round}: goal {} value {} open {} rows {} parts {} exchanges {}", self.goal, up(value), self.open.iter().sum::<usize>(), self.places.len(), shares.iter().filter(|s| s.1 < 0.9999).count(), program.exchanges);
            }
            if up(value) + self.lift >= self.goal {
                return None;
            }
            if self.keep() && up(value) + self.lift >= self.goal {
                return None;
            }
            if shares.iter().all(|(_, share)| *share > 0.99) {
                for (at, _) in &shares {
                    self.picked[self.family[*at]] = *at;
                }
                self.count();
                if self.keep() && up(value) + self.lift >= self.goal {
                    return None;
                }
                let _ = self.bound()?;
            }
            self.narrow(value);
            if self.work > self.most_work || (self.stop)() {
                self.stopped = true;
                return None;
            }
            let gap = self.goal * FINE - value;
            if round >= rounds || (round > 0 && value - before < gap / 16) {
                return self.decider(&shares);
            }
            before = value;
            round += 1;
            for row in program.idle(self.first_cut).into_iter().rev() {
                program.remove(row);
                self.remove(row);
            }
            let parts: Vec<Share<'_>> = shares.iter().map(|(at, share)| Share { family: self.family[*at], takes: &self.takes[*at], share: *share }).collect();
            let cuts = Seek::new(&parts, &self.places).cuts(CUTS);
            if cuts.is_empty() {
                return self.decider(&shares);
            }
            for cut in cuts {
                self.add(&cut);
                program.add(*self.places.last().unwrap_or(&0), &self.takes);
            }
        }
    }

    fn price(&mut self, program: &mut Program) -> Vec<(usize, f64)> {
        let offers = Offers {
            open: self.families.iter().zip(&self.open).map(|(all, open)| &all[..*open]).collect(),
            takes: &self.takes,
            cost: &self.cost,
            family: &self.family,
            closed: &self.closed,
        };
        program.solve(&offers);
        for row in 0..self.places.len() {
            self.price[row] = (program.price(row) * FINE as f64).round().max(0.0) as i64;
        }
        program.shares()
    }

    fn count(&mut self) {
        self.used.fill(0);
        for at in &self.picked {
            for row in &self.takes[*at] {
                self.used[*row] += 1;
            }
        }
    }

    fn remove(&mut self, row: usize) {
        for takes in &mut self.takes {
            takes.retain(|other| *other != row);
            for other in takes {
                if *other > row {
                    *other -= 1;
                }
            }
        }
        let _ = self.places.remove(row);
        let _ = self.price.remove(row);
        let _ = self.used.remove(row);
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

    /// The choice of a child of which about half a share is taken; some choice if there is none.
    fn decider(&self, shares: &[(usize, f64)]) -> Option<(usize, u32)> {
        let mut best: (f64, Option<(usize, u32)>) = (-1.0, None);
        let mut liked: BTreeMap<(usize, u32), f64> = BTreeMap::new();
        for (bundle, share) in shares {
            for choice in &self.bundles[*bundle].choices {
                *liked.entry((self.family[*bundle], *choice)).or_default() += share;
            }
        }
        for ((at, choice), share) in liked {
            let open = &self.families[at][..self.open[at]];
            let with = open.iter().filter(|bundle| self.bundles[**bundle].choices.contains(&choice)).count();
            let even = share.min(1.0 - share);
            if with > 0 && with < open.len() && even > best.0 {
                best = (even, Some((at, choice)));
            }
        }
        if best.0 > 1e-6 {
            return best.1;
        }
        for (at, all) in self.families.iter().enumerate() {
            let open = &all[..self.open[at]];
            if let [first, rest @ ..] = open {
                for choice in open.iter().flat_map(|bundle| &self.bundles[*bundle].choices) {
                    let has = |bundle: &usize| self.bundles[*bundle].choices.contains(choice);
                    if rest.iter().any(|other| has(other) != has(first)) {
                        return Some((at, *choice));
                    }
                }
            }
        }
        None
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
                self.closed[self.families[family][last]] = true;
            } else {
                at += 1;
            }
        }
        self.open[family] < before
    }

    fn back_to(&mut self, mark: usize) {
        for family in self.trail.drain(mark..) {
            self.closed[self.families[family][self.open[family]]] = false;
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
                always.retain(|limit| *limit < self.first_cut && rest.iter().all(|other| self.takes[*other].contains(limit)));
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
