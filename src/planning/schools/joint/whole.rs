//! Places that several grades of a school share: the solver knows each grade by itself, so the grades that take too many
//! together are branched over, with a true bound for whatever was not looked at.

use super::problem::{Problem, Solution, Together};
use std::collections::BTreeMap;

/// So many times the solver is asked at most.
const MOST: usize = 16;

/// What the grades may take: at most, and what is known that they take at least.
#[derive(Debug, Clone)]
struct Node {
    most: Vec<u32>,
    least: BTreeMap<u32, u32>,
    bound: i64,
}

/// The solution in which no school gives more than it has in all its grades.
pub fn whole(problem: &Problem, solver: impl Fn(&Problem) -> Solution) -> Solution {
    let within = |most: &[u32]| {
        let mut narrowed = problem.clone();
        for (limit, places) in narrowed.limits.iter_mut().zip(most) {
            limit.places = *places;
        }
        solver(&narrowed)
    };
    let all: Vec<u32> = problem.limits.iter().map(|limit| limit.places).collect();
    let first = within(&all);
    if !problem
        .together
        .iter()
        .any(|t| is_crowded(problem, t, &first))
    {
        return first;
    }
    let mut best = kept(problem, &first, all.clone(), &within);
    let bound = first.bound;
    let mut open = vec![Node {
        most: all,
        least: BTreeMap::new(),
        bound,
    }];
    // The least that is proven of the parts that are done with.
    let mut proven = i64::MAX;
    let mut asked = 0;
    while let Some(at) = lowest(&open) {
        if asked == MOST {
            break;
        }
        let node = open.swap_remove(at);
        if node.bound >= best.cost {
            continue;
        }
        asked += 1;
        let solution = if asked == 1 {
            first.clone()
        } else {
            within(&node.most)
        };
        let bound = solution.bound.max(node.bound);
        if bound >= best.cost {
            continue;
        }
        match branch(problem, &node, &solution, bound) {
            Some(parts) => open.extend(parts),
            None => {
                proven = proven.min(bound);
                if solution.cost < best.cost {
                    best = solution;
                }
            }
        }
    }
    let left = open.iter().map(|node| node.bound).min().unwrap_or(i64::MAX);
    best.bound = best.cost.min(proven).min(left);
    best
}

fn lowest(open: &[Node]) -> Option<usize> {
    let nodes = open.iter().enumerate();
    nodes.min_by_key(|(_, node)| node.bound).map(|(at, _)| at)
}

/// The children who take places of a limit itself, by limit; children are in order of waiting.
fn takers(problem: &Problem, solution: &Solution) -> BTreeMap<u32, Vec<u32>> {
    let mut takers: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for at in &solution.chosen {
        if let Some(choice) = problem.choices.get(*at as usize) {
            takers.entry(choice.limit).or_default().push(choice.child);
        }
    }
    takers
}

fn is_crowded(problem: &Problem, together: &Together, solution: &Solution) -> bool {
    let takers = takers(problem, solution);
    let own = together.limits.iter().filter_map(|at| takers.get(at));
    own.map(Vec::len).sum::<usize>() > together.places as usize
}

/// A solution that keeps to the places: whoever waits longest keeps theirs, and the rest is solved anew.
fn kept(
    problem: &Problem,
    first: &Solution,
    mut most: Vec<u32>,
    within: &impl Fn(&[u32]) -> Solution,
) -> Solution {
    let mut solution = first.clone();
    // Each round settles every school that is crowded for good.
    for _ in 0..=problem.together.len() {
        let takers = takers(problem, &solution);
        let mut crowded = false;
        for together in &problem.together {
            let own = together.limits.iter().copied();
            let mut all: Vec<(u32, u32)> = own
                .flat_map(|at| takers.get(&at).into_iter().flatten().map(move |c| (*c, at)))
                .collect();
            if all.len() <= together.places as usize {
                continue;
            }
            crowded = true;
            all.sort_unstable();
            all.truncate(together.places as usize);
            for at in &together.limits {
                let stay = all.iter().filter(|(_, limit)| limit == at).count();
                if let Some(places) = most.get_mut(*at as usize) {
                    *places = u32::try_from(stay).unwrap_or(0);
                }
            }
        }
        if !crowded {
            return solution;
        }
        solution = within(&most);
    }
    solution
}

/// The two parts of a node whose solution takes too many somewhere: one grade takes fewer, or it takes no fewer and the
/// others share what it leaves. Nothing when nobody takes too many.
fn branch(problem: &Problem, node: &Node, solution: &Solution, bound: i64) -> Option<Vec<Node>> {
    let takers = takers(problem, solution);
    let count = |at: &u32| {
        takers
            .get(at)
            .map_or(0, |all| u32::try_from(all.len()).unwrap_or(0))
    };
    let least = |least: &BTreeMap<u32, u32>, at: &u32| least.get(at).copied().unwrap_or(0);
    for together in &problem.together {
        let sum: u32 = together.limits.iter().map(count).sum();
        if sum <= together.places {
            continue;
        }
        let free = |at: &&u32| count(at) > least(&node.least, at);
        let last = |at: &&u32| takers.get(at).and_then(|all| all.iter().max().copied());
        let at = *together.limits.iter().filter(free).max_by_key(last)?;
        let taken = count(&at);
        let mut fewer = Node {
            bound,
            ..node.clone()
        };
        if let Some(places) = fewer.most.get_mut(at as usize) {
            *places = taken - 1;
        }
        let mut parts = vec![fewer];
        let mut as_many = Node {
            bound,
            ..node.clone()
        };
        let _ = as_many.least.insert(at, taken);
        let held: u32 = together
            .limits
            .iter()
            .map(|at| least(&as_many.least, at))
            .sum();
        if held <= together.places {
            for other in &together.limits {
                let own = least(&as_many.least, other);
                if let Some(places) = as_many.most.get_mut(*other as usize) {
                    *places = (*places).min(together.places - (held - own));
                }
            }
            parts.push(as_many);
        }
        return Some(parts);
    }
    None
}
