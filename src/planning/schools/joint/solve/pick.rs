//! One bundle for each family, no place given twice: prices of places bound what a pick costs, rows that follow from whole
//! places raise them, and what is too dear for a better pick is closed. Where that does not decide, one child's choice is
//! taken or closed and both cases are looked at, near the bound first, where hardly any bundle is open.

mod rows;

use super::cuts::Cut;
use super::family::{Bundle, FAR};
use super::search::FINE;
use super::simplex::{Offers, Program};
use std::collections::BTreeMap;

/// Rounds of rows that follow: at first, and in each case.
const FIRST_ROUNDS: u32 = 12;
const ROUNDS: u32 = 4;
/// A round that raises the bound by less than this part of what is missing is the last.
const WORTH: i64 = 16;
/// So many points above the bound a pick is sought at first; when there is none, this many times more.
const FIRST_REACH: i64 = 16;
/// So many times what a better pick may cost more and the dearest place is the price of a place too many.
const TOO_MANY: f64 = 2.0;

/// What a pick is sought with.
pub(super) struct Aim<'a> {
    /// Picks that cost less than this, in points, are sought.
    pub goal: i64,
    /// Added to every bound.
    pub lift: i64,
    /// Rows that follow raise the bound.
    pub follow: bool,
    /// Numbers that are looked at, at most.
    pub most_work: u64,
    pub stop: &'a dyn Fn() -> bool,
}

/// The best pick and how it is sought.
pub(super) struct Pick<'a> {
    bundles: Vec<Bundle>,
    family_of: Vec<usize>,
    /// The bundles of each family that are still open, and behind them those that are closed.
    families: Vec<Vec<usize>>,
    open: Vec<usize>,
    closed: Vec<bool>,
    /// The family of each bundle that was closed.
    trail: Vec<usize>,
    /// What the rows give: limits that more could want than there are places, then rows that follow from those.
    places: Vec<i64>,
    limits: Vec<u32>,
    cuts: Vec<Cut>,
    /// Of each bundle the rows it takes places of, once for each place.
    takes: Vec<Vec<usize>>,
    price: Vec<i64>,
    used: Vec<i64>,
    /// The cheapest bundle of each family, and what it costs with prices, fine.
    picked: Vec<usize>,
    least: Vec<i64>,
    /// The bound of the case, fine.
    value: i64,
    aim: Aim<'a>,
    /// What the best pick costs, in points; before there is one, what it has to cost less than.
    pub goal: i64,
    /// No pick costs less.
    pub low: i64,
    /// The best pick: choices.
    pub found: Option<Vec<u32>>,
    /// Cases and rounds so far, and the work.
    pub cases: u64,
    pub rounds: u64,
    pub work: u64,
    pub stopped: bool,
    /// The prices of limits before there were rows that follow from them.
    pub first_prices: Vec<(u32, i64)>,
    /// Nothing was taken so far: what is closed stays closed.
    first: bool,
}

impl<'a> Pick<'a> {
    /// What to pick from. A limit gives so many places at that price.
    pub fn new(listed: Vec<Vec<Bundle>>, limit: impl Fn(u32) -> (u32, i64), aim: Aim<'a>) -> Self {
        let mut families = Vec::new();
        let mut family_of = Vec::new();
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
            family_of.extend(std::iter::repeat_n(families.len(), list.len()));
            bundles.extend(list);
            families.push((from..bundles.len()).collect::<Vec<usize>>());
        }
        let scarce: Vec<u32> = wanted
            .into_iter()
            .filter(|(at, count)| *count > limit(*at).0 as usize)
            .map(|(at, _)| at)
            .collect();
        let takes = bundles.iter().map(|bundle: &Bundle| {
            let limits = bundle.limits.iter();
            limits
                .filter_map(|at| scarce.binary_search(at).ok())
                .collect()
        });
        Self {
            goal: aim.goal,
            low: i64::MIN,
            aim,
            takes: takes.collect(),
            family_of,
            open: families.iter().map(Vec::len).collect(),
            closed: vec![false; bundles.len()],
            trail: Vec::new(),
            places: scarce.iter().map(|at| i64::from(limit(*at).0)).collect(),
            price: scarce.iter().map(|at| limit(*at).1).collect(),
            used: vec![0; scarce.len()],
            limits: scarce,
            cuts: Vec::new(),
            first: true,
            picked: vec![0; families.len()],
            least: vec![0; families.len()],
            value: i64::MIN,
            bundles,
            families,
            found: None,
            cases: 0,
            rounds: 0,
            work: 0,
            stopped: false,
            first_prices: Vec::new(),
        }
    }

    /// Looks at everything, unless it is stopped. The rows that follow help farther off, too.
    pub fn run(&mut self, cuts: Vec<Cut>) -> Vec<Cut> {
        if !self.crowd() || self.bound().is_none() {
            return cuts;
        }
        let points = |fine: i64| fine as f64 / FINE as f64;
        let dearest = self.price.iter().max().map_or(0.0, |price| points(*price));
        let room = points(self.goal * FINE - self.value).max(1.0);
        let mut program = Program::new(
            &self.picked,
            &self.takes,
            &self.places,
            self.price.iter().map(|price| points(*price)).collect(),
            (0..self.bundles.len())
                .map(|at| points(self.excess(at)))
                .collect(),
            (room + dearest) * TOO_MANY,
        );
        self.cases += 1;
        if self.ask(&mut program).is_none() {
            return cuts;
        }
        self.narrow();
        self.forget(&program.held());
        for cut in cuts {
            self.add(cut);
            program.add(self.places[self.places.len() - 1], &self.takes);
        }
        let decider = self.look(&mut program, FIRST_ROUNDS);
        let cuts = self.cuts.clone();
        if decider.is_none() {
            return cuts;
        }
        self.first = false;
        let excess: Vec<i64> = (0..self.bundles.len()).map(|at| self.excess(at)).collect();
        let value = self.value;
        let mut best = self.goal;
        let mut reach = FIRST_REACH;
        self.low = up(value) + self.aim.lift;
        while self.low < best && !self.stopped {
            let aim = best.min(self.low + reach);
            self.goal = aim;
            let room = self.room(value);
            for family in 0..self.families.len() {
                let _ = self.close_where(family, |_, bundle| excess[bundle] > room);
            }
            self.case(&mut program);
            self.back_to(0);
            if self.goal < aim {
                best = self.goal;
            }
            if !self.stopped {
                self.low = aim.min(best);
            }
            reach = reach * 3 / 2;
        }
        self.goal = best;
        cuts
    }

    /// Looks at one case, and at those it falls into.
    fn case(&mut self, program: &mut Program) {
        self.cases += 1;
        let mark = self.trail.len();
        if let Some((family, choice)) = self.look(program, ROUNDS) {
            let inside = self.trail.len();
            for taken in [true, false] {
                let _ = self.close_where(family, |own, bundle| {
                    own.bundles[bundle].choices.contains(&choice) != taken
                });
                self.case(program);
                self.back_to(inside);
                if self.stopped {
                    break;
                }
            }
        }
        self.back_to(mark);
    }

    /// Raises the bound until the case is decided or it rises no more; the choice that decides.
    fn look(&mut self, program: &mut Program, rounds: u32) -> Option<(usize, u32)> {
        if !self.crowd() {
            return None;
        }
        let mut before = i64::MIN;
        for round in 0.. {
            let shares = self.ask(program)?;
            self.narrow();
            if self.first {
                self.forget(&program.held());
            }
            if self.work > self.aim.most_work || (self.aim.stop)() {
                self.stopped = true;
                return None;
            }
            let missing = self.goal * FINE - self.value;
            let rises = round == 0 || self.value - before >= missing / WORTH;
            let last = round >= rounds || !rises || !self.aim.follow;
            if last || !self.follow(program, &shares) {
                return self.decider(&shares);
            }
            before = self.value;
        }
        None
    }

    /// Prices of places and shares of bundles; nothing when that decides the case.
    fn ask(&mut self, program: &mut Program) -> Option<Vec<(usize, f64)>> {
        self.rounds += 1;
        let before = program.work;
        program.solve(&Offers {
            open: (self.families.iter().zip(&self.open))
                .map(|(all, open)| &all[..*open])
                .collect(),
            takes: &self.takes,
            family_of: &self.family_of,
            closed: &self.closed,
        });
        self.work += program.work - before;
        for (row, price) in self.price.iter_mut().enumerate() {
            *price = fine(program.price(row)).max(0);
        }
        if self.first_prices.is_empty() {
            let price = self.price.iter().copied();
            self.first_prices = self.limits.iter().copied().zip(price).collect();
        }
        self.bound()?;
        self.keep();
        let shares = program.shares();
        if shares.len() == self.families.len() {
            for (bundle, _) in &shares {
                self.picked[self.family_of[*bundle]] = *bundle;
            }
            self.keep();
        }
        (up(self.value) + self.aim.lift < self.goal).then_some(shares)
    }

    /// What every family costs at the prices, less what all places cost. Has every family a bundle?
    fn bound(&mut self) -> Option<()> {
        let mut sum = 0;
        for (price, places) in self.price.iter().zip(&self.places) {
            sum -= price * places;
        }
        for at in 0..self.families.len() {
            let (mut least, mut picked) = (FAR, None);
            for bundle in &self.families[at][..self.open[at]] {
                let cost = self.priced(*bundle);
                if cost < least {
                    (least, picked) = (cost, Some(*bundle));
                }
            }
            self.picked[at] = picked?;
            self.least[at] = least;
            sum += least;
            self.work += self.open[at] as u64;
        }
        self.value = sum;
        Some(())
    }

    fn priced(&self, bundle: usize) -> i64 {
        let paid: i64 = self.takes[bundle].iter().map(|at| self.price[*at]).sum();
        self.bundles[bundle].cost * FINE + paid
    }

    /// How much more a bundle costs than the cheapest of its family, fine.
    fn excess(&self, bundle: usize) -> i64 {
        self.priced(bundle) - self.least[self.family_of[bundle]]
    }

    /// How much more than this a better pick may cost, fine.
    fn room(&self, value: i64) -> i64 {
        (self.goal - 1 - self.aim.lift) * FINE - value
    }

    /// Keeps the pick if nobody takes another's place and it costs less than the goal.
    fn keep(&mut self) {
        self.used.fill(0);
        for bundle in &self.picked {
            for row in &self.takes[*bundle] {
                self.used[*row] += 1;
            }
        }
        let mut both = self.used.iter().zip(&self.places);
        let cost: i64 = self.picked.iter().map(|at| self.bundles[*at].cost).sum();
        if cost < self.goal && both.all(|(used, places)| used <= places) {
            self.goal = cost;
            let picked = self.picked.iter();
            let choices = picked.flat_map(|at| self.bundles[*at].choices.iter().copied());
            self.found = Some(choices.collect());
        }
    }

    /// Closes every bundle that no better pick has.
    fn narrow(&mut self) {
        let room = self.room(self.value);
        for at in 0..self.families.len() {
            let most = self.least[at] + room;
            let _ = self.close_where(at, |own, bundle| own.priced(bundle) > most);
        }
    }

    /// The choice of a child of which about half a share is taken; some choice if there is none.
    fn decider(&self, shares: &[(usize, f64)]) -> Option<(usize, u32)> {
        let mut taken: BTreeMap<(usize, u32), f64> = BTreeMap::new();
        for (bundle, share) in shares {
            for choice in &self.bundles[*bundle].choices {
                *taken.entry((self.family_of[*bundle], *choice)).or_default() += share;
            }
        }
        let even = |share: f64| share.min(1.0 - share);
        let mut halves: Vec<_> = taken.into_iter().collect();
        halves.sort_by(|a, b| even(b.1).total_cmp(&even(a.1)));
        let others = (0..self.families.len()).flat_map(|at| {
            let open = self.families[at][..self.open[at]].iter();
            open.flat_map(move |bundle| self.bundles[*bundle].choices.iter().map(move |c| (at, *c)))
        });
        let mut all = halves.into_iter().map(|(decider, _)| decider).chain(others);
        all.find(|(at, choice)| {
            let open = &self.families[*at][..self.open[*at]];
            let with = open
                .iter()
                .filter(|b| self.bundles[**b].choices.contains(choice));
            (1..open.len()).contains(&with.count())
        })
    }

    /// What is closed now stays closed for good, and is forgotten unless a program still fills a row with it.
    fn forget(&mut self, held: &[usize]) {
        self.trail.clear();
        let mut is_held = vec![false; self.bundles.len()];
        for bundle in held {
            is_held[*bundle] = true;
        }
        for (all, open) in self.families.iter_mut().zip(&self.open) {
            let closed = all.split_off(*open);
            for bundle in closed {
                if is_held[bundle] {
                    all.push(bundle);
                } else {
                    self.takes[bundle] = Vec::new();
                }
            }
        }
    }

    /// Closes bundles of a family. Were there any?
    fn close_where(&mut self, family: usize, shut: impl Fn(&Self, usize) -> bool) -> bool {
        let before = self.open[family];
        let mut at = 0;
        while at < self.open[family] {
            let bundle = self.families[family][at];
            if shut(self, bundle) {
                self.open[family] -= 1;
                self.closed[bundle] = true;
                self.families[family].swap(at, self.open[family]);
                self.trail.push(family);
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
            let mut held = vec![0_i64; self.limits.len()];
            let mut own: Vec<Vec<usize>> = Vec::with_capacity(self.families.len());
            for (at, family) in self.families.iter().enumerate() {
                let Some((first, rest)) = family[..self.open[at]].split_first() else {
                    return false;
                };
                let mut always = self.takes[*first].clone();
                always.sort_unstable();
                always.dedup();
                always.retain(|row| {
                    let takes = |other: &usize| self.takes[*other].contains(row);
                    *row < self.limits.len() && rest.iter().all(takes)
                });
                for row in &always {
                    held[*row] += 1;
                }
                own.push(always);
            }
            for (at, always) in own.iter().enumerate() {
                again |= self.close_where(at, |pick, bundle| {
                    let limits = pick.takes[bundle]
                        .iter()
                        .filter(|row| **row < pick.limits.len());
                    limits.into_iter().any(|row| {
                        held[*row] - i64::from(always.contains(row)) >= pick.places[*row]
                    })
                });
            }
        }
        true
    }
}

/// Points as fine parts.
#[allow(clippy::cast_possible_truncation, reason = "a price may be anything")]
fn fine(points: f64) -> i64 {
    (points * FINE as f64).round() as i64
}

/// Fine parts as points, rounded up: a pick costs whole points.
fn up(value: i64) -> i64 {
    -((-value).div_euclid(FINE))
}
