//! Small linear programs against all corners.

use super::{End, Lp};

/// Numbers that look random and are the same on every machine (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }
}

/// Columns between 0 and 1, and rows of some of them between two numbers.
#[derive(Debug)]
struct Small {
    costs: Vec<f64>,
    columns: Vec<(f64, f64)>,
    rows: Vec<(Vec<u32>, f64, f64)>,
}

fn random(dice: &mut Dice) -> Small {
    let columns = 1 + dice.below(4) as u32;
    let row = |dice: &mut Dice| {
        let members = (0..columns).filter(|_| dice.below(2) == 0).collect();
        let least = [0.0, 0.0, 0.0, 1.0][dice.below(4) as usize];
        (members, least, least + dice.below(2) as f64)
    };
    Small {
        costs: (0..columns).map(|_| dice.below(21) as f64 - 14.0).collect(),
        columns: (0..columns)
            .map(|_| [(0.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 1.0)][dice.below(4) as usize])
            .collect(),
        rows: (0..1 + dice.below(3)).map(|_| row(dice)).collect(),
    }
}

/// The least cost of all corners: as many sides as columns, all of them met exactly; nothing if there is none.
fn corners(small: &Small) -> Option<f64> {
    let n = small.costs.len();
    let mut sides: Vec<(Vec<f64>, f64)> = Vec::new();
    for (at, (least, most)) in small.columns.iter().enumerate() {
        let unit: Vec<f64> = (0..n).map(|c| f64::from(u8::from(c == at))).collect();
        sides.push((unit.clone(), *least));
        sides.push((unit, *most));
    }
    for (members, least, most) in &small.rows {
        let ones = |c: usize| f64::from(u8::from(members.contains(&(c as u32))));
        let ones: Vec<f64> = (0..n).map(ones).collect();
        sides.push((ones.clone(), *least));
        sides.push((ones, *most));
    }
    let mut best: Option<f64> = None;
    for chosen in 0..1_u32 << sides.len() {
        if chosen.count_ones() as usize != n {
            continue;
        }
        let tight: Vec<&(Vec<f64>, f64)> = (0..sides.len())
            .filter(|s| chosen >> s & 1 == 1)
            .map(|s| &sides[s])
            .collect();
        let Some(x) = meeting(&tight) else { continue };
        let within =
            |value: f64, least: f64, most: f64| value > least - 1e-9 && value < most + 1e-9;
        let fits = small
            .columns
            .iter()
            .zip(&x)
            .all(|(b, x)| within(*x, b.0, b.1))
            && small.rows.iter().all(|(members, least, most)| {
                within(members.iter().map(|c| x[*c as usize]).sum(), *least, *most)
            });
        if fits {
            let cost = small.costs.iter().zip(&x).map(|(c, x)| c * x).sum::<f64>();
            best = Some(best.map_or(cost, |b| b.min(cost)));
        }
    }
    best
}

/// Where sides meet, if that is one point.
fn meeting(sides: &[&(Vec<f64>, f64)]) -> Option<Vec<f64>> {
    let n = sides.len();
    let mut rows: Vec<Vec<f64>> = sides
        .iter()
        .map(|(of, to)| of.iter().copied().chain([*to]).collect())
        .collect();
    for k in 0..n {
        let best = (k..n).max_by(|a, b| rows[*a][k].abs().total_cmp(&rows[*b][k].abs()))?;
        rows.swap(k, best);
        if rows[k][k].abs() < 1e-9 {
            return None;
        }
        let pivots = rows[k].clone();
        for other in (0..n).filter(|o| *o != k) {
            let multiple = rows[other][k] / rows[k][k];
            for (value, pivot) in rows[other].iter_mut().zip(&pivots) {
                *value -= multiple * pivot;
            }
        }
    }
    Some((0..n).map(|k| rows[k][n] / rows[k][k]).collect())
}

fn program(small: &Small) -> Lp {
    let mut lp = Lp::new(small.rows.len() + 2);
    for (_, least, most) in &small.rows {
        let _ = lp.add_row(Vec::new(), *least, *most);
    }
    for (at, cost) in small.costs.iter().enumerate() {
        add(&mut lp, small, at, *cost);
    }
    lp
}

fn add(lp: &mut Lp, small: &Small, at: usize, cost: f64) {
    let rows = (0_u32..).zip(&small.rows);
    let rows = rows.filter(|(_, r)| r.0.contains(&(at as u32)));
    let column = lp.add_column(rows.map(|r| r.0).collect(), cost);
    lp.set_column(column, small.columns[at].0, small.columns[at].1);
}

fn check(lp: &mut Lp, small: &Small, what: &str) -> bool {
    let end = lp.solve(f64::INFINITY, 1_000);
    match corners(small) {
        None => assert_eq!(end, End::Infeasible, "{what}: {small:?}"),
        Some(best) => {
            assert_eq!(end, End::Optimal, "{what}: {small:?}");
            let found = lp.objective();
            assert!(
                (found - best).abs() < 1e-6,
                "{what}: {found} {best} {small:?}"
            );
        }
    }
    end == End::Optimal
}

#[test]
fn small_programs_have_the_cost_of_their_best_corner() {
    let (mut optimal, mut not) = (0, 0);
    for seed in 0..500 {
        let mut dice = Dice(seed);
        let mut small = random(&mut dice);
        let mut lp = program(&small);
        let _ = check(&mut lp, &small, &format!("seed {seed}"));
        // The same program goes on when bounds change, a column joins, a row is added, and back.
        let kept = lp.keep();
        let (least, most) = (0.0, dice.below(3) as f64);
        (small.rows[0].1, small.rows[0].2) = (least, most);
        lp.set_row(0, least, most);
        let _ = check(&mut lp, &small, &format!("seed {seed}, other bounds"));
        lp.restore(&kept);
        let _ = check(&mut lp, &small, &format!("seed {seed}, restored"));
        small.costs.push(-3.0);
        small.columns.push((0.0, 1.0));
        let joins = small.costs.len() - 1;
        small.rows[0].0.push(joins as u32);
        add(&mut lp, &small, joins, -3.0);
        let _ = check(&mut lp, &small, &format!("seed {seed}, another column"));
        let members: Vec<u32> = (0..=joins as u32).filter(|_| dice.below(2) == 0).collect();
        small.rows.push((members.clone(), 0.0, 1.0));
        let _ = lp.add_row(members, 0.0, 1.0);
        if check(&mut lp, &small, &format!("seed {seed}, another row")) {
            optimal += 1;
        } else {
            not += 1;
        }
    }
    assert!(optimal > 100 && not > 50, "{optimal} {not}");
}

#[test]
fn a_cutoff_ends_early_and_forgotten_columns_are_gone() {
    // One of two, the dearer of which is not needed.
    let small = Small {
        costs: vec![-2.0, -5.0],
        columns: vec![(0.0, 1.0), (0.0, 1.0)],
        rows: vec![(vec![0, 1], 0.0, 1.0)],
    };
    let mut lp = program(&small);
    assert_eq!(lp.solve(-6.0, 1_000), End::Cutoff);
    assert_eq!(lp.solve(f64::INFINITY, 1_000), End::Optimal);
    assert!((lp.column(1) - 1.0).abs() < 1e-9 && (lp.price(0) - 2.0).abs() < 3.1);
    let names = lp.compact(|column| column == 1);
    assert_eq!(
        names.last(),
        Some(&Some(
            names.len() as u32 - 1 - u32::from(names[0].is_none())
        ))
    );
    assert_eq!(lp.solve(f64::INFINITY, 1_000), End::Optimal);
    assert!((lp.objective() + 5.0).abs() < 1e-9);
}
