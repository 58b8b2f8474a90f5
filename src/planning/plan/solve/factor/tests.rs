//! Sparse factors against dense elimination.

use super::{Basic, Factor};

/// Numbers that look random and are the same on every machine (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).unwrap_or(0)
    }
}

/// Columns of a matrix.
type Dense = Vec<Vec<f64>>;

fn column(m: usize, rows: &[u32]) -> Vec<f64> {
    let mut dense = vec![0.0; m];
    for row in rows {
        dense[*row as usize] = 1.0;
    }
    dense
}

fn turned(matrix: &Dense) -> Dense {
    let m = matrix.len();
    (0..m)
        .map(|row| matrix.iter().map(|c| c[row]).collect())
        .collect()
}

/// Solves by Gauss' elimination with the largest pivots; nothing if the matrix is singular.
fn dense(matrix: &Dense, x: &[f64]) -> Option<Vec<f64>> {
    let m = x.len();
    let mut rows: Vec<Vec<f64>> = turned(matrix);
    for (row, value) in rows.iter_mut().zip(x) {
        row.push(*value);
    }
    for k in 0..m {
        let best = (k..m).max_by(|a, b| rows[*a][k].abs().total_cmp(&rows[*b][k].abs()))?;
        rows.swap(k, best);
        if rows[k][k].abs() < 1e-9 {
            return None;
        }
        let pivots = rows[k].clone();
        for other in (0..m).filter(|o| *o != k) {
            let multiple = rows[other][k] / rows[k][k];
            for (value, pivot) in rows[other].iter_mut().zip(&pivots) {
                *value -= multiple * pivot;
            }
        }
    }
    Some((0..m).map(|k| rows[k][m] / rows[k][k]).collect())
}

/// Some unit columns and some of a few ones each.
fn random(dice: &mut Dice, m: usize) -> Vec<(bool, Vec<u32>)> {
    let mut free: Vec<u32> = (0..m as u32).collect();
    let ones = 2 + dice.below(4);
    (0..m)
        .map(|_| {
            if dice.below(6) == 0 {
                (true, vec![free.swap_remove(dice.below(free.len()))])
            } else {
                (false, some_rows(dice, m, ones))
            }
        })
        .collect()
}

fn some_rows(dice: &mut Dice, m: usize, most: usize) -> Vec<u32> {
    let mut rows: Vec<u32> = (0..=dice.below(most))
        .map(|_| dice.below(m) as u32)
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn check(factor: &Factor, matrix: &Dense, dice: &mut Dice, what: &str) {
    let m = matrix.len();
    let x: Vec<f64> = (0..m).map(|_| dice.below(9) as f64 - 4.0).collect();
    let same = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-6);
    let (mut forward, mut backward) = (x.clone(), x.clone());
    factor.forward(&mut forward);
    factor.backward(&mut backward);
    let expected = dense(matrix, &x).unwrap_or_default();
    assert_eq!(expected.len(), m, "{what}: singular");
    assert!(same(&forward, &expected), "{what} forward");
    let expected = dense(&turned(matrix), &x).unwrap_or_default();
    assert!(same(&backward, &expected), "{what} backward");
}

#[test]
fn sparse_factors_solve_what_dense_elimination_solves() {
    let (mut singular, mut large, mut changed) = (0, 0, 0);
    for seed in 0..600 {
        let mut dice = Dice(seed);
        let m = 1 + dice.below(40);
        let basis = random(&mut dice, m);
        let mut factor = Factor::default();
        let seating = factor.make(m, |at| match &basis[at] {
            (true, rows) => Basic::Unit(rows[0]),
            (false, rows) => Basic::Ones(rows),
        });
        let mut seats = seating.rows.clone();
        seats.sort_unstable();
        assert_eq!(seats, (0..m as u32).collect::<Vec<_>>(), "every row once");
        let mut matrix = vec![Vec::new(); m];
        let mut given = vec![Vec::new(); m];
        for (at, row) in seating.rows.iter().enumerate() {
            let own = column(m, &basis[at].1);
            given[*row as usize].clone_from(&own);
            let replaced = seating.replaced.contains(&at);
            matrix[*row as usize] = if replaced { column(m, &[*row]) } else { own };
        }
        let regular = dense(&given, &vec![0.0; m]).is_some();
        assert_eq!(regular, seating.replaced.is_empty(), "seed {seed}");
        singular += usize::from(!regular);
        large += usize::from(factor.lower.len() > 3);
        check(&factor, &matrix, &mut dice, &format!("seed {seed}"));
        for change in 0..12 {
            let fresh = column(m, &some_rows(&mut dice, m, 4));
            let at = dice.below(m);
            let mut solved = fresh.clone();
            factor.forward(&mut solved);
            if solved[at].abs() < 0.1 {
                continue;
            }
            let spots: Vec<u32> = (0..m as u32)
                .filter(|s| solved[*s as usize] != 0.0)
                .collect();
            factor.change(at, &solved, &spots);
            matrix[at] = fresh;
            changed += 1;
            check(
                &factor,
                &matrix,
                &mut dice,
                &format!("seed {seed} change {change}"),
            );
        }
    }
    assert!(singular > 50, "singular ones: {singular}");
    assert!(large > 50, "ones that are not triangular: {large}");
    assert!(changed > 1000, "changes: {changed}");
}
