//! The search on one island: siblings' savings are shared out between the two, so that each market can be seated for
//! itself; how they are shared is bettered until the bound meets the best seating, and where it does not, one choice is
//! taken or closed and both cases are looked at. As the bound is near, only seatings near the bound are sought at first,
//! which hardly any choice is in; when there is none, that is a better bound, and the search reaches farther.
//!
//! A school that siblings *a* and *b* share saves `bonus` when both go there. Let *a* alone save a share of it by going
//! there, and *b* the rest. Both together save exactly the bonus, one alone too much: so the cheapest seating with shares
//! costs at most what the best true one does, whatever the shares are. Of siblings in one intake a choice counts only
//! as many as there is room for, those with the largest shares. All of it is in whole numbers, with [`FINE`] parts of a
//! point.

mod together;

use super::flow::{Flow, Terms};
use super::net::{Island, NONE, Net};

/// Parts of a point that shares are counted in.
pub(super) const FINE: i64 = 1 << 10;
/// Rounds of sharing out before families choose.
pub(super) const FIRST_ROUNDS: u32 = 40;
/// Rounds in each case.
const ROUNDS: u32 = 8;
/// So many points above the bound the best seating is sought at first; when there is none, this many times more.
const FIRST_REACH: i64 = 16;
const FARTHER: i64 = 3;
/// Rounds without a better bound after which the step is halved.
const PATIENCE: u32 = 4;

/// A better seating or a better bound: cost and bound of the island.
pub(super) type Tell<'a> = &'a dyn Fn(i64, i64);

/// What a search is held to.
pub(super) struct Limits<'a> {
    /// Stop?
    pub stop: &'a dyn Fn() -> bool,
    /// Cases that are looked at at most.
    pub most_cases: u64,
    /// Rounds of sharing out before families choose.
    pub first_rounds: u32,
    /// Added to every bound. Nothing, but for the test that shows that too high a bound is found out.
    pub lift: i64,
}

/// A change that is taken back when a case is over.
#[derive(Debug, Clone, Copy)]
enum Trail {
    Closed(u32),
    Forced(u32),
    Share(u32, i64),
}

/// What looking at a case came to.
enum Case {
    /// Nothing better is in it.
    Done,
    /// This choice decides.
    Split(u32),
}

/// The search on one island.
pub(super) struct Search<'a> {
    net: &'a Net,
    island: &'a Island,
    limits: &'a Limits<'a>,
    /// What each choice costs with its shares, fine.
    cost: Vec<i64>,
    left: Vec<i64>,
    closed: Vec<bool>,
    forced: Vec<bool>,
    /// The share of the one of each shared school, fine; the other has the rest.
    share: Vec<i64>,
    flow: Flow,
    /// What each market costs, fine; nothing while it has to be seated anew.
    value: Vec<Option<i64>>,
    trail: Vec<Trail>,
    /// The best seating: its cost in points, without what siblings apart cost, and the choices.
    pub best: i64,
    pub seats: Vec<u32>,
    /// No seating costs less, in points.
    pub bound: i64,
    /// Seatings that cost less than this are sought.
    goal: i64,
    /// Cases that were looked at.
    pub cases: u64,
    /// Rounds in all.
    pub rounds: u64,
    stopped: bool,
}

impl<'a> Search<'a> {
    pub fn new(net: &'a Net, island: &'a Island, limits: &'a Limits<'a>) -> Self {
        let mut search = Self {
            net,
            island,
            limits,
            cost: net.choices.iter().map(|c| c.cost * FINE).collect(),
            left: net.children.iter().map(|c| c.left_cost * FINE).collect(),
            closed: vec![false; net.choices.len()],
            forced: vec![false; net.children.len()],
            share: net.shared.iter().map(|s| s.bonus * FINE / 2).collect(),
            flow: Flow::new(net),
            value: vec![None; net.markets.len()],
            trail: Vec::new(),
            best: i64::MAX,
            seats: vec![NONE; net.children.len()],
            bound: i64::MIN,
            goal: i64::MAX,
            cases: 0,
            rounds: 0,
            stopped: false,
        };
        for at in &island.shared {
            let shared = net.shared[*at as usize];
            search.price(shared.a);
            search.price(shared.b);
        }
        search
    }

    /// Looks at everything. Afterwards `best` is proven unless it was stopped, and then `bound` says how far it may be.
    pub fn run(&mut self, tell: Tell<'_>) {
        if let Case::Done = self.look(self.limits.first_rounds, true, tell) {
            self.bound = self.best;
        }
        if !self.stopped && self.bound < self.best && self.pick(tell) {
            return;
        }
        let mut reach = FIRST_REACH;
        while !self.stopped && self.bound < self.best {
            let goal = self.best.min(self.bound + reach);
            self.goal = goal;
            self.case(tell);
            if !self.stopped {
                self.bound = self.best.min(goal);
                tell(self.best, self.bound);
            }
            reach *= FARTHER;
        }
    }

    /// Looks at one case, and at those it falls into.
    fn case(&mut self, tell: Tell<'_>) {
        self.cases += 1;
        if self.cases > self.limits.most_cases {
            self.stopped = true;
            return;
        }
        let mark = self.trail.len();
        if let Case::Split(choice) = self.look(ROUNDS, false, tell)
            && !self.stopped
        {
            let inside = self.trail.len();
            self.take(choice);
            self.case(tell);
            self.back_to(inside);
            self.close(choice);
            self.case(tell);
        }
        self.back_to(mark);
    }

    /// Betters the shares until the case is decided or the rounds are over.
    fn look(&mut self, rounds: u32, first: bool, tell: Tell<'_>) -> Case {
        let mut highest = i64::MIN;
        let mut patience = 0;
        let mut step = 1.0_f64;
        let mut round = 0;
        let mut shares = Vec::new();
        loop {
            self.rounds += 1;
            let Some(value) = self.seat() else {
                return Case::Done;
            };
            let before = self.best;
            self.keep();
            let bound = up(value) + self.limits.lift;
            if first && bound > self.bound {
                self.bound = bound.min(self.best);
            }
            if first || self.best < before {
                tell(self.best, self.bound);
            }
            if bound >= self.goal() {
                return Case::Done;
            }
            let split = self.split();
            let Some(split) = split else {
                return Case::Done;
            };
            if value > highest {
                highest = value;
                patience = 0;
                shares.clone_from(&self.share);
            } else {
                patience += 1;
                if patience >= PATIENCE {
                    step /= 2.0;
                    patience = 0;
                }
            }
            round += 1;
            if (self.limits.stop)() {
                self.stopped = true;
            }
            if round > rounds || self.stopped || step < 1.0 / 512.0 {
                if first {
                    for at in &self.island.shared {
                        self.set_share(*at, shares[*at as usize]);
                    }
                }
                return Case::Split(split);
            }
            if self.narrow(value) {
                continue;
            }
            self.better(value, step);
        }
    }

    /// Seatings that cost less than this are worth finding.
    fn goal(&self) -> i64 {
        self.goal.min(self.best)
    }

    /// Seats every market whose costs have changed; what all cost, fine.
    fn seat(&mut self) -> Option<i64> {
        let terms = Terms {
            cost: &self.cost,
            left: &self.left,
            closed: &self.closed,
            forced: &self.forced,
        };
        let mut sum = 0;
        for market in &self.island.markets {
            let at = *market as usize;
            let value = match self.value[at] {
                Some(value) => value,
                None => self
                    .flow
                    .seat_all(self.net, &self.net.markets[at], &terms)?,
            };
            self.value[at] = Some(value);
            sum += value;
        }
        Some(sum)
    }

    /// Keeps the seating if it truly is the best so far.
    fn keep(&mut self) {
        let mut cost = 0;
        for market in &self.island.markets {
            for child in &self.net.markets[*market as usize].children {
                let seat = self.flow.seats[*child as usize];
                cost += match self.net.choices.get(seat as usize) {
                    Some(choice) => choice.cost,
                    None => self.net.children[*child as usize].left_cost,
                };
            }
        }
        for at in &self.island.shared {
            let shared = self.net.shared[*at as usize];
            if self.sits(shared.a) && self.sits(shared.b) {
                cost -= shared.bonus;
            }
        }
        if cost < self.best {
            self.best = cost;
            self.seats.clone_from(&self.flow.seats);
        }
    }

    fn sits(&self, choice: u32) -> bool {
        self.flow.seats[self.net.choices[choice as usize].child as usize] == choice
    }

    /// The choice on which most hangs: of siblings of whom one counts on the other, who is elsewhere, the other's. Nothing
    /// when there are none: then the seating costs what the bound says.
    fn split(&self) -> Option<u32> {
        let mut most = (0, None);
        for at in &self.island.shared {
            let shared = self.net.shared[*at as usize];
            for (own, other) in [(shared.a, shared.b), (shared.b, shared.a)] {
                let share = self.part(*at, own);
                if share > most.0 && self.sits(own) && !self.sits(other) && self.counts(own, *at) {
                    most = (share, Some(other));
                }
            }
        }
        most.1
    }

    /// What one of two siblings alone saves by a choice, fine.
    fn part(&self, at: u32, own: u32) -> i64 {
        let share = self.share[at as usize];
        if self.net.shared[at as usize].a == own {
            share
        } else {
            self.total(at) - share
        }
    }

    /// Is this one among those that a choice counts?
    fn counts(&self, own: u32, at: u32) -> bool {
        let shared = self.net.shared[at as usize];
        let (other, room) = if shared.a == own {
            (shared.b, shared.beside_a)
        } else {
            (shared.a, shared.beside_b)
        };
        let place = self.net.outermost(other);
        let share = self.part(at, own);
        let before = self.net.shared_of[own as usize].iter().filter(|rival| {
            let shared = self.net.shared[**rival as usize];
            let beside = if shared.a == own { shared.b } else { shared.a };
            let theirs = self.part(**rival, own);
            self.net.outermost(beside) == place && (theirs, at) > (share, **rival)
        });
        before.count() < room as usize
    }

    /// What a shared school can still save, fine.
    fn total(&self, at: u32) -> i64 {
        let shared = self.net.shared[at as usize];
        if self.closed[shared.a as usize] || self.closed[shared.b as usize] {
            0
        } else {
            shared.bonus * FINE
        }
    }

    /// Moves shares from who goes there alone to who does not.
    fn better(&mut self, value: i64, step: f64) {
        let mut moves: Vec<(u32, bool)> = Vec::new();
        for at in &self.island.shared {
            let shared = self.net.shared[*at as usize];
            let counted = |own| self.sits(own) && self.counts(own, *at);
            match (counted(shared.a), counted(shared.b)) {
                (true, false) if self.part(*at, shared.a) > 0 => moves.push((*at, true)),
                (false, true) if self.part(*at, shared.b) > 0 => moves.push((*at, false)),
                _ => {}
            }
        }
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "a step may have any length"
        )]
        let length = {
            let gap = (self.goal() * FINE - value).max(1) as f64;
            ((gap * step / moves.len().max(1) as f64) as i64).max(1)
        };
        for (at, from_a) in moves {
            let share = self.share[at as usize];
            let next = if from_a {
                (share - length).max(0)
            } else {
                (share + length).min(self.total(at))
            };
            self.set_share(at, next);
        }
    }

    /// Closes every choice that no better seating has. Are there new ones?
    fn narrow(&mut self, value: i64) -> bool {
        // A seating that is better costs less by a whole point.
        let room = (self.goal() - 1 - self.limits.lift) * FINE - value;
        let mut dear = Vec::new();
        for market in &self.island.markets {
            for child in &self.net.markets[*market as usize].children {
                let price = |choice: u32| {
                    let limit = self.net.choices[choice as usize].limit;
                    self.cost[choice as usize] + self.flow.price[limit as usize]
                };
                let open = || {
                    let all = self.net.choices_of(*child);
                    all.filter(|choice| !self.closed[*choice as usize])
                };
                let out = (!self.forced[*child as usize]).then(|| self.left[*child as usize]);
                let Some(least) = open().map(price).chain(out).min() else {
                    continue;
                };
                dear.extend(open().filter(|choice| price(*choice) - least > room));
            }
        }
        let any = !dear.is_empty();
        for choice in dear {
            self.close(choice);
        }
        any
    }

    /// The child goes there.
    fn take(&mut self, choice: u32) {
        let child = self.net.choices[choice as usize].child;
        for other in self.net.choices_of(child) {
            if other != choice && !self.closed[other as usize] {
                self.close(other);
            }
        }
        if !self.forced[child as usize] {
            self.forced[child as usize] = true;
            self.trail.push(Trail::Forced(child));
        }
        // Who goes there anyway needs no share: the other alone decides.
        for at in &self.net.shared_of[choice as usize] {
            let all_to_a = self.net.shared[*at as usize].b == choice;
            let share = if all_to_a { self.total(*at) } else { 0 };
            self.set_share(*at, share);
        }
        self.stir(child);
    }

    /// The child does not go there.
    fn close(&mut self, choice: u32) {
        for at in &self.net.shared_of[choice as usize] {
            self.release(*at);
        }
        self.closed[choice as usize] = true;
        self.trail.push(Trail::Closed(choice));
        for at in &self.net.shared_of[choice as usize] {
            self.stir_both(*at);
        }
        self.stir(self.net.choices[choice as usize].child);
    }

    /// A shared school that one of the two does not go to saves nothing.
    fn release(&mut self, at: u32) {
        let total = self.total(at);
        if total == 0 {
            return;
        }
        let share = self.share[at as usize];
        self.trail.push(Trail::Share(at, share));
        self.share[at as usize] = 0;
        self.stir_both(at);
    }

    fn set_share(&mut self, at: u32, share: i64) {
        let before = self.share[at as usize];
        if self.total(at) == 0 || before == share {
            return;
        }
        self.trail.push(Trail::Share(at, before));
        self.share[at as usize] = share;
        self.stir_both(at);
    }

    fn stir_both(&mut self, at: u32) {
        let shared = self.net.shared[at as usize];
        for choice in [shared.a, shared.b] {
            self.price(choice);
            self.stir(self.net.choices[choice as usize].child);
        }
    }

    fn stir(&mut self, child: u32) {
        self.value[self.net.market_of[child as usize] as usize] = None;
    }

    /// Takes everything back that was done since.
    fn back_to(&mut self, mark: usize) {
        while self.trail.len() > mark {
            match self.trail.pop() {
                Some(Trail::Closed(choice)) => {
                    self.closed[choice as usize] = false;
                    self.price(choice);
                    self.stir(self.net.choices[choice as usize].child);
                }
                Some(Trail::Forced(child)) => {
                    self.forced[child as usize] = false;
                    self.stir(child);
                }
                Some(Trail::Share(at, share)) => {
                    self.share[at as usize] = share;
                    self.stir_both(at);
                }
                None => return,
            }
        }
    }

    /// Works out what a choice costs with the shares as they are.
    fn price(&mut self, choice: u32) {
        let mut cost = self.net.choices[choice as usize].cost * FINE;
        let mut from = 0;
        let all = &self.net.shared_of[choice as usize];
        while from < all.len() {
            let other = |at: u32| {
                let shared = self.net.shared[at as usize];
                if shared.a == choice {
                    (shared.b, shared.beside_a)
                } else {
                    (shared.a, shared.beside_b)
                }
            };
            let (first, room) = other(all[from]);
            let place = self.net.outermost(first);
            let same = |at: &&u32| self.net.outermost(other(**at).0) == place;
            let count = all[from..].iter().take_while(same).count();
            let group = &all[from..from + count];
            let parts = group.iter().map(|at| self.part(*at, choice));
            if count <= room as usize {
                cost -= parts.sum::<i64>();
            } else {
                let mut parts: Vec<i64> = parts.collect();
                parts.sort_unstable_by_key(|part| std::cmp::Reverse(*part));
                cost -= parts.iter().take(room as usize).sum::<i64>();
            }
            from += count;
        }
        self.cost[choice as usize] = cost;
    }
}

/// Fine parts as points, rounded up: a seating costs whole points.
fn up(value: i64) -> i64 {
    -((-value).div_euclid(FINE))
}
