//! Where shares do not close the gap, whole families choose: picks near the bound are sought first, then farther off, until
//! one is proven best or the work that is allowed is done.

use super::super::family::Families;
use super::super::net::NONE;
use super::super::pick::Pick;
use super::{FINE, Search, Tell, up};

/// Rounds of prices for families.
const FAMILY_ROUNDS: u32 = 600;
/// Bundles and places that may be looked at for each case that may be: a few seconds for all of an island.
const WORK: u64 = 1_000_000;
/// Rounds of sharing out when that is used up.
const LAST_ROUNDS: u32 = 300;
/// So many points above the bound the best pick is sought at first; when there is none, half as far again.
const FIRST_REACH: i64 = 64;

impl Search<'_> {
    /// Picks a bundle for each family. Nothing where the families are too large for that.
    pub(super) fn pick(&mut self, tell: Tell<'_>) -> bool {
        let Some(mut families) = Families::new(self.net, self.island) else {
            return false;
        };
        for market in &self.island.markets {
            for limit in &self.net.markets[*market as usize].limits {
                let around = self.net.limits[*limit as usize].within;
                let around = around.map_or(0, |at| self.flow.price[at as usize]);
                families.price[*limit as usize] =
                    (self.flow.price[*limit as usize] - around).max(0);
            }
        }
        families.better(FAMILY_ROUNDS, self.best, self.limits.stop);
        self.bound = self
            .best
            .min(self.bound.max(up(families.value) + self.limits.lift));
        tell(self.best, self.bound);
        let mut work = self.limits.most_cases * WORK;
        let start = self.bound;
        let mut reach = FIRST_REACH;
        let mut cuts = Vec::new();
        while self.bound < self.best {
            let goal = self.best.min(start + reach);
            let room = (goal - self.limits.lift) * FINE - families.value;
            let Some(bundles) = families.bundles(room) else {
                return false;
            };
            let mut pick = Pick::new(
                bundles,
                |at| {
                    (
                        self.net.limits[at as usize].places,
                        families.price[at as usize],
                    )
                },
                std::mem::take(&mut cuts),
                goal,
                self.limits.lift,
                work,
                self.limits.stop,
            );
            cuts = pick.run();
            self.cases += pick.cases;
            self.rounds += pick.rounds;
            work = work.saturating_sub(pick.work);
            if let Some(found) = pick.found.take() {
                self.best = pick.goal;
                self.seats.fill(NONE);
                for choice in found {
                    self.seats[self.net.choices[choice as usize].child as usize] = choice;
                }
            }
            if pick.stopped {
                self.bound = self.best.min(self.bound.max(pick.low));
                // What is left is to better the seating; every round makes one.
                let _ = self.look(LAST_ROUNDS, true, tell);
                self.stopped = true;
                return true;
            }
            self.bound = self.best.min(goal);
            tell(self.best, self.bound);
            reach += reach / 2;
        }
        true
    }
}
