//! The cheapest seating of one market without siblings: a flow of least cost, child by child along the cheapest path that
//! others make way for. It leaves prices behind, which prove in whole numbers that nothing is cheaper.

use super::net::{Market, NONE, Net};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What a seating is asked for with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms<'a> {
    /// What each choice costs.
    pub cost: &'a [i64],
    /// What leaving each child out costs.
    pub left: &'a [i64],
    /// Choices that may not be taken.
    pub closed: &'a [bool],
}

/// Where a path came from.
#[derive(Debug, Clone, Copy)]
enum From {
    /// A child moves here by a choice.
    Choice(u32, u32),
    /// From another limit, up or down.
    Limit(u32),
}

/// Where a path ends.
#[derive(Debug, Clone, Copy)]
enum End {
    /// The new child is left out.
    Out,
    /// At a free place of an outermost limit.
    Place(u32),
    /// Somebody who sits there is left out instead.
    Instead(u32, u32),
}

/// The seating of all markets, and what it needs to work.
#[derive(Debug)]
pub(super) struct Flow {
    /// The choice of each child, or [`NONE`].
    pub seats: Vec<u32>,
    /// The price of each limit.
    pub price: Vec<i64>,
    used: Vec<u32>,
    members: Vec<Vec<u32>>,
    dist: Vec<i64>,
    from: Vec<From>,
    touched: Vec<u32>,
    heap: BinaryHeap<(Reverse<i64>, Reverse<u32>)>,
}

/// Farther than anything.
const FAR: i64 = i64::MAX;

impl Flow {
    pub fn new(net: &Net) -> Self {
        let limits = net.limits.len();
        Self {
            seats: vec![NONE; net.children.len()],
            price: vec![0; limits],
            used: vec![0; limits],
            members: vec![Vec::new(); limits],
            dist: vec![FAR; limits],
            from: vec![From::Limit(NONE); limits],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
        }
    }

    /// Seats the children of a market anew; what that costs.
    pub fn seat_all(&mut self, net: &Net, market: &Market, terms: &Terms<'_>) -> i64 {
        for limit in &market.limits {
            let at = *limit as usize;
            self.price[at] = 0;
            self.used[at] = 0;
            self.members[at].clear();
        }
        for child in &market.children {
            self.seats[*child as usize] = NONE;
        }
        let mut value = 0;
        for child in &market.children {
            value += self.seat(net, *child, terms);
        }
        value
    }

    /// Seats one more child; what that adds.
    fn seat(&mut self, net: &Net, child: u32, terms: &Terms<'_>) -> i64 {
        self.heap.clear();
        let mut end = (terms.left[child as usize], End::Out);
        self.offer(net, child, 0, terms);
        while let Some((Reverse(far), Reverse(limit))) = self.heap.pop() {
            if far > self.dist[limit as usize] {
                continue;
            }
            if far >= end.0 {
                break;
            }
            self.visit(net, limit, far, terms, &mut end);
        }
        let (length, last) = end;
        for limit in std::mem::take(&mut self.touched) {
            let at = limit as usize;
            if self.dist[at] < length {
                self.price[at] += length - self.dist[at];
            }
            self.dist[at] = FAR;
        }
        self.make_way(net, child, last, terms)
    }

    /// What can be reached from a limit that one more would enter.
    fn visit(&mut self, net: &Net, limit: u32, far: i64, terms: &Terms<'_>, end: &mut (i64, End)) {
        let at = limit as usize;
        let here = far - self.price[at];
        if self.used[at] < net.limits[at].places {
            match net.limits[at].within {
                None if here < end.0 => *end = (here, End::Place(limit)),
                None => {}
                Some(outer) => {
                    let next = here + self.price[outer as usize];
                    self.reach(outer, next, From::Limit(limit));
                }
            }
        }
        for inner in &net.limits[at].inner {
            if self.used[*inner as usize] > 0 {
                let next = here + self.price[*inner as usize];
                self.reach(*inner, next, From::Limit(limit));
            }
        }
        for n in 0..self.members[at].len() {
            let other = self.members[at][n];
            let base = here - terms.cost[self.seats[other as usize] as usize];
            let out = base + terms.left[other as usize];
            if out < end.0 {
                *end = (out, End::Instead(other, limit));
            }
            self.offer(net, other, base, terms);
        }
    }

    /// Every choice of a child, from so far on.
    fn offer(&mut self, net: &Net, child: u32, base: i64, terms: &Terms<'_>) {
        for choice in net.choices_of(child) {
            if !terms.closed[choice as usize] {
                let limit = net.choices[choice as usize].limit;
                let next = base + terms.cost[choice as usize] + self.price[limit as usize];
                self.reach(limit, next, From::Choice(child, choice));
            }
        }
    }

    fn reach(&mut self, limit: u32, far: i64, from: From) {
        let at = limit as usize;
        if far < self.dist[at] {
            if self.dist[at] == FAR {
                self.touched.push(limit);
            }
            self.dist[at] = far;
            self.from[at] = from;
            self.heap.push((Reverse(far), Reverse(limit)));
        }
    }

    /// Everybody on the path moves on by one; what that adds.
    fn make_way(&mut self, net: &Net, child: u32, end: End, terms: &Terms<'_>) -> i64 {
        let mut cost = 0;
        let mut here = match end {
            End::Out => return terms.left[child as usize],
            End::Place(limit) => {
                self.used[limit as usize] += 1;
                limit
            }
            End::Instead(other, limit) => {
                cost += terms.left[other as usize] - self.leave(other, limit, terms);
                limit
            }
        };
        loop {
            match self.from[here as usize] {
                From::Limit(before) if net.limits[before as usize].within == Some(here) => {
                    self.used[before as usize] += 1;
                    here = before;
                }
                From::Limit(before) => {
                    self.used[here as usize] -= 1;
                    here = before;
                }
                From::Choice(who, choice) => {
                    let old = self.seats[who as usize];
                    cost += terms.cost[choice as usize];
                    if old != NONE {
                        let limit = net.choices[old as usize].limit;
                        cost -= self.leave(who, limit, terms);
                        self.members[here as usize].push(who);
                        self.seats[who as usize] = choice;
                        here = limit;
                        continue;
                    }
                    self.members[here as usize].push(who);
                    self.seats[who as usize] = choice;
                    return cost;
                }
            }
        }
    }

    /// Somebody gets up; what their seat cost.
    fn leave(&mut self, child: u32, limit: u32, terms: &Terms<'_>) -> i64 {
        self.members[limit as usize].retain(|other| *other != child);
        let old = std::mem::replace(&mut self.seats[child as usize], NONE);
        terms.cost.get(old as usize).copied().unwrap_or(0)
    }
}
