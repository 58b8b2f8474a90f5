//! The search on one island: siblings' savings are shared out between the two, so that each market can be seated for
//! itself; how they are shared is bettered until the bound meets the best seating. Where it does not, whole families choose
//! (`together`).
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
/// Rounds without a better bound after which the step is halved.
const PATIENCE: u32 = 4;

/// A better seating or a better bound: cost and bound of the island.
pub(super) type Tell<'a> = &'a dyn Fn(i64, i64);

/// What a search is held to.
pub(super) struct Limits<'a> {
    /// Stop?
    pub stop: &'a dyn Fn() -> bool,
    /// Numbers that are looked at while families choose, at most.
    pub most_work: u64,
    /// Rounds of sharing out before families choose.
    pub first_rounds: u32,
    /// Rows that follow raise the bound while families choose.
    pub follow: bool,
    /// Added to every bound. Nothing, but for the test that shows that too high a bound is found out.
    pub lift: i64,
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
    /// The share of the one of each shared school, fine; the other has the rest.
    share: Vec<i64>,
    flow: Flow,
    /// What each market costs, fine; nothing while it has to be seated anew.
    value: Vec<Option<i64>>,
    /// The best seating: its cost in points, without what siblings apart cost, and the choices.
    pub best: i64,
    pub seats: Vec<u32>,
    /// No seating costs less, in points.
    pub bound: i64,
    /// Cases that were looked at.
    pub cases: u64,
    /// Rounds in all.
    pub rounds: u64,
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
            share: net.shared.iter().map(|s| s.bonus * FINE / 2).collect(),
            flow: Flow::new(net),
            value: vec![None; net.markets.len()],
            best: 0,
            seats: vec![NONE; net.children.len()],
            bound: i64::MIN,
            cases: 0,
            rounds: 0,
        };
        for at in &island.shared {
            let shared = net.shared[*at as usize];
            search.price(shared.a);
            search.price(shared.b);
        }
        // Nobody goes anywhere.
        for market in &island.markets {
            let children = net.markets[*market as usize].children.iter();
            search.best += children
                .map(|c| net.children[*c as usize].left_cost)
                .sum::<i64>();
        }
        search
    }

    /// Looks at everything. Afterwards `best` is proven unless it was stopped, and then `bound` says how far it may be.
    pub fn run(&mut self, tell: Tell<'_>) {
        self.look(self.limits.first_rounds, tell);
        if self.bound < self.best && !(self.limits.stop)() {
            self.pick(tell);
        }
    }

    /// Betters the shares until the best seating is proven or the rounds are over.
    fn look(&mut self, rounds: u32, tell: Tell<'_>) {
        let mut highest = i64::MIN;
        let mut patience = 0;
        let mut step = 1.0_f64;
        let mut round = 0;
        loop {
            self.rounds += 1;
            let value = self.seat();
            self.keep();
            self.bound = self.best.min(self.bound.max(up(value) + self.limits.lift));
            tell(self.best, self.bound);
            if self.bound >= self.best {
                return;
            }
            if value > highest {
                highest = value;
                patience = 0;
            } else {
                patience += 1;
                if patience >= PATIENCE {
                    step /= 2.0;
                    patience = 0;
                }
            }
            round += 1;
            if round > rounds || (self.limits.stop)() || step < 1.0 / 512.0 {
                return;
            }
            if !self.narrow(value) && !self.better(value, step) {
                return;
            }
        }
    }

    /// Seats every market whose costs have changed; what all cost, fine.
    fn seat(&mut self) -> i64 {
        let terms = Terms {
            cost: &self.cost,
            left: &self.left,
            closed: &self.closed,
        };
        let mut sum = 0;
        for market in &self.island.markets {
            let at = *market as usize;
            let value = match self.value[at] {
                Some(value) => value,
                None => self.flow.seat_all(self.net, &self.net.markets[at], &terms),
            };
            self.value[at] = Some(value);
            sum += value;
        }
        sum
    }

    /// Keeps the seating if it truly is the best so far. Where it takes too many of the places that grades share, those
    /// who wait longest keep theirs.
    fn keep(&mut self) {
        let mut seats = self.flow.seats.clone();
        let mut used = vec![0; self.net.limits.len()];
        let mut cost = 0;
        let children = self.island.markets.iter();
        let mut children: Vec<u32> = children
            .flat_map(|market| self.net.markets[*market as usize].children.iter().copied())
            .collect();
        children.sort_unstable();
        for child in children {
            let seat = &mut seats[child as usize];
            let rows = |seat: u32| {
                let choice = self.net.choices.get(seat as usize);
                choice.map_or(&[][..], |choice| self.net.rows(choice.limit))
            };
            let full = |at: &u32| used[*at as usize] >= self.net.limits[*at as usize].places;
            if rows(*seat).iter().any(full) {
                *seat = NONE;
            }
            for at in rows(*seat) {
                used[*at as usize] += 1;
            }
            cost += match self.net.choices.get(*seat as usize) {
                Some(choice) => choice.cost,
                None => self.net.children[child as usize].left_cost,
            };
        }
        for at in &self.island.shared {
            let shared = self.net.shared[*at as usize];
            let sits =
                |choice: u32| seats[self.net.choices[choice as usize].child as usize] == choice;
            if sits(shared.a) && sits(shared.b) {
                cost -= shared.bonus;
            }
        }
        if cost < self.best {
            self.best = cost;
            self.seats = seats;
        }
    }

    fn sits(&self, choice: u32) -> bool {
        self.flow.seats[self.net.choices[choice as usize].child as usize] == choice
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

    /// Moves shares from who goes there alone to who does not. Are there any to move?
    fn better(&mut self, value: i64, step: f64) -> bool {
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
            let gap = (self.best * FINE - value).max(1) as f64;
            ((gap * step / moves.len().max(1) as f64) as i64).max(1)
        };
        let any = !moves.is_empty();
        for (at, from_a) in moves {
            let share = self.share[at as usize];
            let next = if from_a {
                (share - length).max(0)
            } else {
                (share + length).min(self.total(at))
            };
            self.set_share(at, next);
        }
        any
    }

    /// Closes every choice that no better seating has. Are there new ones?
    fn narrow(&mut self, value: i64) -> bool {
        // A seating that is better costs less by a whole point.
        let room = (self.best - 1 - self.limits.lift) * FINE - value;
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
                let out = self.left[*child as usize];
                let least = open().map(price).fold(out, i64::min);
                dear.extend(open().filter(|choice| price(*choice) - least > room));
            }
        }
        let any = !dear.is_empty();
        for choice in dear {
            self.close(choice);
        }
        any
    }

    /// The child does not go there.
    fn close(&mut self, choice: u32) {
        for at in &self.net.shared_of[choice as usize] {
            self.release(*at);
        }
        self.closed[choice as usize] = true;
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
        self.share[at as usize] = 0;
        self.stir_both(at);
    }

    fn set_share(&mut self, at: u32, share: i64) {
        let before = self.share[at as usize];
        if self.total(at) == 0 || before == share {
            return;
        }
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
