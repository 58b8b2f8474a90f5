//! Families: siblings who share a school choose together. What the children of one cost at given prices of places is exact,
//! whoever goes with whom; with the price of all places taken off it is a bound, whatever the prices are, and the prices
//! are bettered until it rises no more. What a family can choose near that bound is listed as bundles.

use super::net::{Island, Net};
use super::search::FINE;
use std::collections::BTreeMap;

/// More children than this are not listed with all who could go together.
const MOST_CHILDREN: usize = 12;
/// More bundles than this are not listed.
const MOST_BUNDLES: usize = 200_000;
/// Rounds without a better bound after which the step is shortened.
const PATIENCE: u32 = 12;
/// Farther than anything, and still far from the end of the numbers.
pub(super) const FAR: i64 = i64::MAX / 8;

/// Some children of a family at one school, or one child left out.
#[derive(Debug)]
struct Offer {
    choices: Vec<u32>,
    /// What it costs with what they save together, in points.
    cost: i64,
    school: Option<u32>,
    /// What it costs with the prices of its places, fine.
    priced: i64,
}

/// Children of a family who could go together.
#[derive(Debug)]
struct Block {
    mask: usize,
    offers: Vec<Offer>,
    least: i64,
}

/// Children bound together by schools they share.
#[derive(Debug)]
struct Family {
    /// By the first child in them.
    blocks: Vec<Vec<Block>>,
    /// The least that covers these children, fine.
    rest: Vec<i64>,
    full: usize,
}

/// What all children of a family choose.
#[derive(Debug)]
pub(super) struct Bundle {
    pub choices: Vec<u32>,
    /// In points, with what siblings save.
    pub cost: i64,
    /// Every place it takes.
    pub limits: Vec<u32>,
}

/// The families of an island, and the prices of places.
#[derive(Debug)]
pub(super) struct Families<'a> {
    net: &'a Net,
    island: &'a Island,
    limits: Vec<u32>,
    families: Vec<Family>,
    /// The price of each limit alone, fine.
    pub price: Vec<i64>,
    /// The same with those around it.
    chain: Vec<i64>,
    used: Vec<i64>,
    /// The best bound, fine.
    pub value: i64,
}

impl<'a> Families<'a> {
    /// Nothing where a family is too large, or a child could go to a school in two ways.
    pub fn new(net: &'a Net, island: &'a Island) -> Option<Self> {
        let mut own = Self {
            net,
            island,
            limits: Vec::new(),
            families: Vec::new(),
            price: vec![0; net.limits.len()],
            chain: vec![0; net.limits.len()],
            used: vec![0; net.limits.len()],
            value: i64::MIN,
        };
        for market in &island.markets {
            let market = &net.markets[*market as usize];
            own.limits.extend(&market.limits);
        }
        own.limits.extend(&island.together);
        for children in own.siblings() {
            let family = own.family(&children)?;
            own.families.push(family);
        }
        Some(own)
    }

    /// The children, together with whom they share a school.
    fn siblings(&self) -> Vec<Vec<u32>> {
        let mut family_of: BTreeMap<u32, u32> = BTreeMap::new();
        for market in &self.island.markets {
            for child in &self.net.markets[*market as usize].children {
                let _ = family_of.insert(*child, *child);
            }
        }
        let child = |choice: u32| self.net.choices[choice as usize].child;
        for at in &self.island.shared {
            let shared = self.net.shared[*at as usize];
            let (a, b) = (family_of[&child(shared.a)], family_of[&child(shared.b)]);
            if a != b {
                for family in family_of.values_mut() {
                    if *family == a.max(b) {
                        *family = a.min(b);
                    }
                }
            }
        }
        let mut families: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (child, family) in family_of {
            families.entry(family).or_default().push(child);
        }
        families.into_values().collect()
    }

    fn family(&self, children: &[u32]) -> Option<Family> {
        if children.len() > MOST_CHILDREN {
            return None;
        }
        let mut at_school: BTreeMap<u32, Vec<(usize, u32)>> = BTreeMap::new();
        for (at, child) in children.iter().enumerate() {
            for choice in self.net.choices_of(*child) {
                let there = at_school
                    .entry(self.net.choices[choice as usize].school)
                    .or_default();
                if there.last().is_some_and(|(last, _)| *last == at) {
                    return None;
                }
                there.push((at, choice));
            }
        }
        let full = (1 << children.len()) - 1;
        let mut blocks: BTreeMap<usize, Vec<Offer>> = BTreeMap::new();
        for (at, child) in children.iter().enumerate() {
            blocks.entry(1 << at).or_default().push(Offer {
                choices: Vec::new(),
                cost: self.net.children[*child as usize].left_cost,
                school: None,
                priced: 0,
            });
        }
        for (school, there) in &at_school {
            for some in 1_usize..1 << there.len() {
                let named = there.iter().enumerate();
                let named = named
                    .filter(|(n, _)| some >> n & 1 == 1)
                    .map(|(_, one)| *one);
                let (mut mask, mut choices) = (0, Vec::new());
                for (at, choice) in named {
                    mask |= 1 << at;
                    choices.push(choice);
                }
                if self.fits(&choices) {
                    blocks.entry(mask).or_default().push(Offer {
                        cost: self.cost(&choices),
                        choices,
                        school: Some(*school),
                        priced: 0,
                    });
                }
            }
        }
        let mut family = Family {
            blocks: children.iter().map(|_| Vec::new()).collect(),
            rest: vec![0; full + 1],
            full,
        };
        for (mask, offers) in blocks {
            family.blocks[mask.trailing_zeros() as usize].push(Block {
                mask,
                offers,
                least: 0,
            });
        }
        Some(family)
    }

    /// What choices at one school cost with what siblings save.
    fn cost(&self, choices: &[u32]) -> i64 {
        let mut cost = 0;
        for (at, choice) in choices.iter().enumerate() {
            cost += self.net.choices[*choice as usize].cost;
            for shared in &self.net.shared_of[*choice as usize] {
                let shared = self.net.shared[*shared as usize];
                let other = if shared.a == *choice {
                    shared.b
                } else {
                    shared.a
                };
                if choices[..at].contains(&other) {
                    cost -= shared.bonus;
                }
            }
        }
        cost
    }

    /// Every place that choices take.
    fn taken(&self, choices: &[u32]) -> Vec<u32> {
        let limits = choices.iter();
        let limits = limits.map(|choice| self.net.choices[*choice as usize].limit);
        let rows = limits.flat_map(|limit| self.net.rows(limit));
        rows.copied().collect()
    }

    /// Would there be room for these if there were no others?
    fn fits(&self, choices: &[u32]) -> bool {
        let taken = self.taken(choices);
        taken.iter().all(|limit| {
            let places = self.net.limits[*limit as usize].places as usize;
            taken.iter().filter(|other| *other == limit).count() <= places
        })
    }

    /// What every family costs at the prices, less what all places cost: the bound, fine.
    fn bound(&mut self) -> i64 {
        let mut sum = 0;
        for at in &self.limits {
            let rows = self.net.rows(*at).iter();
            self.chain[*at as usize] = rows.map(|row| self.price[*row as usize]).sum();
            sum -= self.price[*at as usize] * i64::from(self.net.limits[*at as usize].places);
        }
        for family in &mut self.families {
            for block in family.blocks.iter_mut().flatten() {
                block.least = FAR;
                for offer in &mut block.offers {
                    let places = offer.choices.iter();
                    let limit = |choice: &u32| self.net.choices[*choice as usize].limit;
                    let paid: i64 = places.map(|c| self.chain[limit(c) as usize]).sum();
                    offer.priced = offer.cost * FINE + paid;
                    block.least = block.least.min(offer.priced);
                }
            }
            for mask in 1..=family.full {
                let first = mask.trailing_zeros() as usize;
                let blocks = family.blocks[first].iter();
                let whole = blocks
                    .filter(|block| block.mask & !mask == 0)
                    .map(|block| block.least + family.rest[mask ^ block.mask]);
                family.rest[mask] = whole.min().unwrap_or(FAR);
            }
            sum += family.rest[family.full];
        }
        sum
    }

    /// Counts the places that the cheapest bundles take.
    fn count(&mut self) {
        for at in &self.limits {
            self.used[*at as usize] = 0;
        }
        for family in &self.families {
            let mut mask = family.full;
            while mask != 0 {
                let first = mask.trailing_zeros() as usize;
                let block = family.blocks[first].iter().find(|block| {
                    block.mask & !mask == 0
                        && block.least + family.rest[mask ^ block.mask] == family.rest[mask]
                });
                let Some(block) = block else { break };
                let offer = block.offers.iter().find(|o| o.priced == block.least);
                for choice in offer.iter().flat_map(|offer| &offer.choices) {
                    for at in self.net.rows(self.net.choices[*choice as usize].limit) {
                        self.used[*at as usize] += 1;
                    }
                }
                mask ^= block.mask;
            }
        }
    }

    /// Betters the prices in so many rounds, aiming at this cost in points. Afterwards `price` and `value` are the best.
    pub fn better(&mut self, rounds: u32, aim: i64, stop: &dyn Fn() -> bool) {
        let mut steps = Steps::new(1.0);
        let mut best = self.price.clone();
        let limits = self.limits.clone();
        for _ in 0..rounds {
            let value = self.bound();
            if steps.better(value, &mut self.value) {
                best.clone_from(&self.price);
            }
            if stop() || self.value > (aim - 1) * FINE || steps.is_short() {
                break;
            }
            self.count();
            let places = limits.iter().map(|at| {
                let at = *at as usize;
                self.used[at] - i64::from(self.net.limits[at].places)
            });
            let over: Vec<i64> = places.collect();
            let mut prices: Vec<i64> = limits.iter().map(|at| self.price[*at as usize]).collect();
            if !steps.walk(&mut prices, &over, aim * FINE - value) {
                break;
            }
            for (at, price) in limits.iter().zip(prices) {
                self.price[*at as usize] = price;
            }
        }
        self.price = best;
        self.value = self.value.max(self.bound());
    }

    /// Takes these prices of limits if they prove more. Do they prove more by a point?
    pub fn suit(&mut self, prices: &[(u32, i64)]) -> bool {
        let before = self.price.clone();
        for (limit, price) in prices {
            self.price[*limit as usize] = *price;
        }
        let value = self.bound();
        if value < self.value + FINE {
            self.price = before;
            let _ = self.bound();
            return false;
        }
        self.value = value;
        true
    }

    /// For each family every bundle that costs at most so much more than its cheapest, fine; nothing when there are too many.
    pub fn bundles(&self, reach: i64) -> Option<Vec<Vec<Bundle>>> {
        let mut all = Vec::new();
        let mut count = 0;
        for family in &self.families {
            let mut found = Vec::new();
            let mut list = Listing {
                families: self,
                family,
                reach: family.rest[family.full].checked_add(reach)?,
                parts: Vec::new(),
                found: &mut found,
                most: MOST_BUNDLES - count,
            };
            if !list.deeper(family.full, 0) {
                return None;
            }
            count += found.len();
            all.push(found);
        }
        Some(all)
    }
}

/// Steps of prices towards a goal, shorter when the bound does not rise.
#[derive(Debug)]
pub(super) struct Steps {
    scale: f64,
    patience: u32,
    course: Vec<f64>,
}

impl Steps {
    pub fn new(scale: f64) -> Self {
        Self {
            scale,
            patience: 0,
            course: Vec::new(),
        }
    }

    /// Is this better than the best bound so far? Then it is the best.
    pub fn better(&mut self, value: i64, best: &mut i64) -> bool {
        if value > *best {
            *best = value;
            self.patience = 0;
            return true;
        }
        self.patience += 1;
        if self.patience >= PATIENCE {
            self.patience = 0;
            self.scale *= 0.6;
        }
        false
    }

    pub fn is_short(&self) -> bool {
        self.scale < 1.0 / 2048.0
    }

    /// Moves prices by how much too many want a place. Is there anything to move?
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "a step may have any length"
    )]
    pub fn walk(&mut self, prices: &mut [i64], over: &[i64], gap: i64) -> bool {
        self.course.resize(over.len(), 0.0);
        let (mut square, mut along) = (0.0, 0.0);
        for ((course, over), price) in self.course.iter_mut().zip(over).zip(prices.iter()) {
            let over = if *price == 0 { (*over).max(0) } else { *over } as f64;
            *course = over + 0.7 * *course;
            if *price == 0 && *course < 0.0 {
                *course = 0.0;
            }
            square += over * over;
            along += *course * *course;
        }
        if square == 0.0 {
            return false;
        }
        let length = self.scale * (gap.max(FINE) as f64) / along.max(square);
        for (price, course) in prices.iter_mut().zip(&self.course) {
            *price = (*price + (length * course) as i64).max(0);
        }
        true
    }
}

/// Listing the bundles of one family.
struct Listing<'a, 'b> {
    families: &'a Families<'a>,
    family: &'a Family,
    reach: i64,
    parts: Vec<&'a Offer>,
    found: &'b mut Vec<Bundle>,
    most: usize,
}

impl Listing<'_, '_> {
    /// Everything that covers these children. Were there not too many?
    fn deeper(&mut self, mask: usize, cost: i64) -> bool {
        if mask == 0 {
            return self.keep();
        }
        for block in &self.family.blocks[mask.trailing_zeros() as usize] {
            let rest = mask ^ block.mask;
            if block.mask & !mask != 0 || cost + block.least + self.family.rest[rest] > self.reach {
                continue;
            }
            for offer in &block.offers {
                let next = cost + offer.priced;
                let twice = |part: &&Offer| part.school.is_some() && part.school == offer.school;
                if next + self.family.rest[rest] > self.reach || self.parts.iter().any(twice) {
                    continue;
                }
                self.parts.push(offer);
                let go_on = self.deeper(rest, next);
                let _ = self.parts.pop();
                if !go_on {
                    return false;
                }
            }
        }
        true
    }

    fn keep(&mut self) -> bool {
        let parts = self.parts.iter();
        let choices: Vec<u32> = parts
            .flat_map(|offer| offer.choices.iter().copied())
            .collect();
        if !self.families.fits(&choices) {
            return true;
        }
        self.found.push(Bundle {
            cost: self.parts.iter().map(|offer| offer.cost).sum(),
            limits: self.families.taken(&choices),
            choices,
        });
        self.found.len() <= self.most
    }
}
