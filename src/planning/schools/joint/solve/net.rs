//! The problem as the solver walks it: choices by child, limits as trees, siblings by the schools they share, and what of
//! it has nothing to do with the rest.

use super::super::problem::Problem;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// No choice, no limit.
pub(super) const NONE: u32 = u32::MAX;

/// One child at one school.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice {
    pub child: u32,
    pub school: u32,
    pub limit: u32,
    pub cost: i64,
    /// Its place in the problem.
    pub origin: u32,
}

/// So many places, and those among them. Behind the problem's limits come the places that grades share.
#[derive(Debug, Clone)]
pub(super) struct Limit {
    pub places: u32,
    pub within: Option<u32>,
    pub inner: Vec<u32>,
}

/// A child.
#[derive(Debug, Clone)]
pub(super) struct Child {
    pub choices: Range<u32>,
    pub left_cost: i64,
}

/// A school that two siblings could both go to, and what that saves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared {
    /// The one's choice.
    pub a: u32,
    /// The other's.
    pub b: u32,
    /// What both together save.
    pub bonus: i64,
    /// Siblings of the one in the other's intake who fit in beside it.
    pub beside_a: u32,
    /// The same the other way round.
    pub beside_b: u32,
}

/// Children and limits that have nothing to do with others but for siblings.
#[derive(Debug, Clone, Default)]
pub(super) struct Market {
    pub children: Vec<u32>,
    pub limits: Vec<u32>,
}

/// Markets that siblings bind together: a problem of its own.
#[derive(Debug, Clone, Default)]
pub(super) struct Island {
    pub markets: Vec<u32>,
    pub shared: Vec<u32>,
    /// Places that grades share.
    pub together: Vec<u32>,
}

/// The whole of it.
#[derive(Debug)]
pub(super) struct Net {
    pub children: Vec<Child>,
    pub choices: Vec<Choice>,
    pub limits: Vec<Limit>,
    pub shared: Vec<Shared>,
    pub markets: Vec<Market>,
    /// The market of each child.
    pub market_of: Vec<u32>,
    pub islands: Vec<Island>,
    /// For each choice the shared schools it is part of, siblings of one intake together.
    pub shared_of: Vec<Vec<u32>>,
    /// For each limit it, those around it, and those that its grade shares.
    rows: Vec<Vec<u32>>,
    /// What all pairs cost when nobody is together.
    pub apart: i64,
}

impl Net {
    pub fn new(problem: &Problem) -> Self {
        // Where there is no place at all, nobody can be.
        let mut order: Vec<u32> = (0..).take(problem.choices.len()).collect();
        order.retain(|at| fits(problem, &[*at]));
        order.sort_by_key(|at| (problem.choices[*at as usize].child, *at));
        let choices: Vec<Choice> = order
            .iter()
            .map(|at| {
                let choice = &problem.choices[*at as usize];
                Choice {
                    child: choice.child,
                    school: choice.school,
                    limit: choice.limit,
                    cost: choice.cost,
                    origin: *at,
                }
            })
            .collect();
        let mut children: Vec<Child> = Vec::with_capacity(problem.children.len());
        let mut from = 0;
        for (at, seeker) in (0_u32..).zip(&problem.children) {
            let mut to = from;
            while choices.get(to as usize).is_some_and(|c| c.child == at) {
                to += 1;
            }
            children.push(Child {
                choices: from..to,
                left_cost: seeker.left_cost,
            });
            from = to;
        }
        let mut limits: Vec<Limit> = problem
            .limits
            .iter()
            .map(|limit| Limit {
                places: limit.places,
                within: limit.within,
                inner: Vec::new(),
            })
            .collect();
        for at in 0..limits.len() {
            if let Some(outer) = limits[at].within {
                limits[outer as usize].inner.push(at as u32);
            }
        }
        let mut rows: Vec<Vec<u32>> = Vec::with_capacity(limits.len());
        for (at, limit) in (0..).zip(&limits) {
            let outer = limit.within.map_or(&[][..], |outer| &rows[outer as usize]);
            rows.push([&[at], outer].concat());
        }
        for together in &problem.together {
            for at in &together.limits {
                rows[*at as usize].push(limits.len() as u32);
            }
            rows.push(vec![limits.len() as u32]);
            limits.push(Limit {
                places: together.places,
                within: None,
                inner: Vec::new(),
            });
        }
        let mut net = Self {
            rows,
            shared_of: vec![Vec::new(); choices.len()],
            market_of: vec![NONE; children.len()],
            children,
            choices,
            limits,
            shared: Vec::new(),
            markets: Vec::new(),
            islands: Vec::new(),
            apart: 0,
        };
        net.share(problem);
        for choice in 0..net.choices.len() {
            let mut shared = std::mem::take(&mut net.shared_of[choice]);
            shared.sort_by_key(|at| {
                let shared = net.shared[*at as usize];
                let own = shared.a as usize == choice;
                (net.outermost(if own { shared.b } else { shared.a }), *at)
            });
            net.shared_of[choice] = shared;
        }
        net.divide(problem.limits.len());
        net
    }

    pub fn choices_of(&self, child: u32) -> Range<u32> {
        self.children[child as usize].choices.clone()
    }

    /// Everything that one more at a limit takes a place of.
    pub fn rows(&self, limit: u32) -> &[u32] {
        &self.rows[limit as usize]
    }

    /// The schools that siblings share and that have room for both. A school has one choice for each of them; with more,
    /// the first counts.
    fn share(&mut self, problem: &Problem) {
        for pair in &problem.pairs {
            self.apart += pair.apart_cost;
            if pair.apart_cost == 0 || pair.a == pair.b {
                continue;
            }
            let school = |c: u32| (self.choices[c as usize].school, c);
            let others: BTreeMap<u32, u32> = self.choices_of(pair.b).rev().map(school).collect();
            for a in self.choices_of(pair.a) {
                if let Some(b) = others.get(&self.choices[a as usize].school)
                    && fits(problem, &[a, *b].map(|c| self.choices[c as usize].origin))
                {
                    let at = self.shared.len() as u32;
                    self.shared_of[a as usize].push(at);
                    self.shared_of[*b as usize].push(at);
                    self.shared.push(Shared {
                        a,
                        b: *b,
                        bonus: pair.apart_cost,
                        beside_a: self.beside(a, *b),
                        beside_b: self.beside(*b, a),
                    });
                }
            }
        }
    }

    /// How many children fit into the place of a choice, and those around it, beside another choice?
    fn beside(&self, choice: u32, other: u32) -> u32 {
        let place = self.outermost(other);
        let own = u32::from(self.outermost(choice) == place);
        self.limits[place as usize].places.saturating_sub(own)
    }

    /// The place that all places of a choice are among.
    pub fn outermost(&self, choice: u32) -> u32 {
        let mut at = self.choices[choice as usize].limit;
        while let Some(outer) = self.limits[at as usize].within {
            at = outer;
        }
        at
    }

    /// Markets by the limits that children have in common, islands by siblings.
    fn divide(&mut self, limits: usize) {
        let mut groups = Groups::new(self.children.len() + self.limits.len());
        let limit_at = |limit: u32| self.children.len() + limit as usize;
        for choice in &self.choices {
            groups.join(choice.child as usize, limit_at(choice.limit));
        }
        for (at, limit) in (0_u32..).zip(&self.limits) {
            if let Some(outer) = limit.within {
                groups.join(limit_at(at), limit_at(outer));
            }
        }
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        for child in 0..self.children.len() {
            let root = groups.root(child);
            let next = self.markets.len();
            let market = *numbers.entry(root).or_insert(next);
            if market == next {
                self.markets.push(Market::default());
            }
            self.markets[market].children.push(child as u32);
            self.market_of[child] = market as u32;
        }
        for limit in 0..self.limits.len() {
            let root = groups.root(self.children.len() + limit);
            if let Some(market) = numbers.get(&root) {
                self.markets[*market].limits.push(limit as u32);
            }
        }
        let mut groups = Groups::new(self.markets.len());
        let market =
            |choice: u32| self.market_of[self.choices[choice as usize].child as usize] as usize;
        for shared in &self.shared {
            groups.join(market(shared.a), market(shared.b));
        }
        // The markets of each of the places that grades share.
        let mut sharing: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.limits.len()];
        for choice in &self.choices {
            for row in &self.rows[choice.limit as usize][1..] {
                let market = self.market_of[choice.child as usize] as usize;
                let _ = sharing[*row as usize].insert(market);
            }
        }
        for markets in &sharing {
            for (a, b) in markets.iter().zip(markets.iter().skip(1)) {
                groups.join(*a, *b);
            }
        }
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        let mut island_of = Vec::new();
        for at in 0..self.markets.len() {
            let root = groups.root(at);
            let next = self.islands.len();
            let island = *numbers.entry(root).or_insert(next);
            if island == next {
                self.islands.push(Island::default());
            }
            self.islands[island].markets.push(at as u32);
            island_of.push(island);
        }
        for (at, shared) in (0_u32..).zip(&self.shared) {
            let market = self.market_of[self.choices[shared.a as usize].child as usize];
            self.islands[island_of[market as usize]].shared.push(at);
        }
        for (row, markets) in (0_u32..).zip(&sharing).skip(limits) {
            if let Some(market) = markets.first() {
                self.islands[island_of[*market]].together.push(row);
            }
        }
    }
}

/// Would there be room for these choices if there were no others?
fn fits(problem: &Problem, choices: &[u32]) -> bool {
    let mut taken: Vec<u32> = Vec::new();
    for at in choices {
        let mut limit = Some(problem.choices[*at as usize].limit);
        while let Some(at) = limit {
            taken.push(at);
            limit = problem.limits[at as usize].within;
        }
    }
    taken.iter().all(|limit| {
        let places = problem.limits[*limit as usize].places as usize;
        taken.iter().filter(|other| *other == limit).count() <= places
    })
}

/// Things that belong together.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        self.0[high] = low;
    }
}
