//! Where shares do not close the gap, whole families choose: picks near the bound are sought first, then farther off, until
//! one is proven best or the work that is allowed is done.

use super::super::family::Families;
use super::super::net::NONE;
use super::super::pick::{Aim, Pick};
use super::{FINE, Search, Tell, up};

/// Rounds of prices for families.
const FAMILY_ROUNDS: u32 = 600;
/// So many points above the bound the best pick is sought at first; when there is none, half as far again.
const FIRST_REACH: i64 = 64;

impl Search<'_> {
    /// Picks a bundle for each family. Families that are too large for that keep what they have, unproven.
    pub(super) fn pick(&mut self, tell: Tell<'_>) {
        let Some(mut families) = Families::new(self.net, self.island) else {
            return;
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
        let mut start = up(families.value) + self.limits.lift;
        self.bound = self.best.min(self.bound.max(start));
        tell(self.best, self.bound);
        let mut work = self.limits.most_work;
        let mut reach = FIRST_REACH;
        let mut cuts = Vec::new();
        while self.bound < self.best {
            let goal = self.best.min(start + reach);
            let room = (goal - self.limits.lift) * FINE - families.value;
            let Some(bundles) = families.bundles(room) else {
                return;
            };
            let aim = Aim {
                goal,
                lift: self.limits.lift,
                follow: self.limits.follow,
                most_work: work,
                stop: self.limits.stop,
            };
            let limit = |at: u32| {
                let at = at as usize;
                (self.net.limits[at].places, families.price[at])
            };
            let mut pick = Pick::new(bundles, limit, aim);
            cuts = pick.run(cuts);
            self.cases += pick.cases;
            self.rounds += pick.rounds;
            work = work.saturating_sub(pick.work);
            if let Some(found) = pick.found {
                self.best = pick.goal;
                self.seats.fill(NONE);
                for choice in found {
                    self.seats[self.net.choices[choice as usize].child as usize] = choice;
                }
            }
            let proven = if pick.stopped { pick.low } else { goal };
            self.bound = self.best.min(self.bound.max(proven));
            tell(self.best, self.bound);
            if pick.stopped {
                return;
            }
            // Prices at which shares of what was listed are cheapest may prove more of everything, too.
            if families.suit(&pick.first_prices) {
                start = up(families.value) + self.limits.lift;
                self.bound = self.best.min(self.bound.max(start));
            } else {
                reach += reach / 2;
            }
        }
    }
}
