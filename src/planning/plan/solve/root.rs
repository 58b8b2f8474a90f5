//! The linear program of all columns, solved on few of them: prices say which others are missing (sifting; Bixby et al.,
//! Operations Research 40, 1992), and in the end which columns no better plan can have (reduced-cost fixing).

use super::model::Packing;
use super::proof::Scale;
use super::simplex::Lp;

/// What the linear program of all columns says.
pub(super) struct Root {
    /// No plan gains more; in the scale.
    pub bound: i128,
    /// The prices of all rows but the families', in the scale.
    pub prices: Vec<i64>,
    /// Steps of the method.
    pub steps: u64,
}

/// What a column is worth at these prices.
pub(super) fn worth(packing: &Packing, scale: Scale, prices: &[i64], column: u32) -> i64 {
    let mut worth = scale.up(packing.columns[column as usize].gain);
    for row in packing.rows_of(column) {
        worth = worth.saturating_sub(prices[*row as usize]);
    }
    worth
}

/// The bound at these prices, and what each family's best column is worth.
pub(super) fn bound(packing: &Packing, scale: Scale, prices: &[i64]) -> (i128, Vec<i64>) {
    let mut best = Vec::with_capacity(packing.families);
    for family in 0..packing.families {
        let worths = packing
            .family(family)
            .map(|c| worth(packing, scale, prices, c));
        best.push(worths.max().unwrap_or(0).max(0));
    }
    let rows: i128 = prices.iter().map(|p| i128::from(*p)).sum();
    let families: i128 = best.iter().map(|b| i128::from(*b)).sum();
    (rows + families, best)
}

/// How much each column takes from the bound when it is chosen, in the scale.
pub(super) fn losses(packing: &Packing, scale: Scale, root: &Root) -> Vec<i64> {
    let (_, best) = bound(packing, scale, &root.prices);
    let loss = |c: u32| {
        let of = packing.columns[c as usize].family as usize;
        best[of].saturating_sub(worth(packing, scale, &root.prices, c))
    };
    (0..packing.columns.len() as u32).map(loss).collect()
}

/// How many columns of each family are in the program at first, and join it in each round.
const FIRST: usize = 12;
const JOIN: usize = 4;

/// Solves it, starting from the columns of a plan.
pub(super) fn root(
    packing: &Packing,
    scale: Scale,
    chosen: &[u32],
    stop: &dyn Fn() -> bool,
) -> Root {
    let mut lp = Lp::new(packing.rows);
    for _ in 0..packing.rows {
        let _ = lp.add_row(Vec::new(), 0.0, 1.0);
    }
    let mut names: Vec<u32> = Vec::new();
    let mut inside = vec![false; packing.columns.len()];
    let mut join = |lp: &mut Lp, names: &mut Vec<u32>, column: u32| {
        if std::mem::replace(&mut inside[column as usize], true) {
            return false;
        }
        let of = packing.columns[column as usize];
        let mut rows = vec![of.family];
        rows.extend_from_slice(packing.rows_of(column));
        #[allow(
            clippy::cast_precision_loss,
            reason = "the bound is computed in whole numbers"
        )]
        let _ = lp.add_column(rows, -(of.gain as f64));
        names.push(column);
        true
    };
    for column in chosen {
        let _ = join(&mut lp, &mut names, *column);
    }
    for family in 0..packing.families {
        let mut columns: Vec<u32> = packing.family(family).collect();
        columns.sort_by_key(|c| std::cmp::Reverse(packing.columns[*c as usize].gain));
        for column in columns.iter().take(FIRST) {
            let _ = join(&mut lp, &mut names, *column);
        }
    }
    let mut least = i128::MAX;
    let mut kept = vec![0; packing.rows];
    loop {
        let _ = lp.solve(f64::INFINITY, u64::MAX);
        let mut prices: Vec<i64> = (0..packing.rows)
            .map(|r| scale.price(lp.price(r)).max(0))
            .collect();
        let of_families: Vec<i64> = prices.drain(..packing.families).collect();
        let prices: Vec<i64> = vec![0; packing.families]
            .into_iter()
            .chain(prices)
            .collect();
        let mut total: i128 = prices.iter().map(|p| i128::from(*p)).sum();
        let mut joined = 0;
        for (family, price) in of_families.iter().enumerate() {
            let mut missing: Vec<(i64, u32)> = Vec::new();
            let mut best = 0;
            for column in packing.family(family) {
                let worth = worth(packing, scale, &prices, column);
                best = best.max(worth);
                if worth > *price + scale.up(1) / 1000 {
                    missing.push((worth, column));
                }
            }
            total += i128::from(best);
            missing.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            for (_, column) in missing.iter().take(JOIN) {
                joined += usize::from(join(&mut lp, &mut names, *column));
            }
        }
        if total < least {
            least = total;
            kept = prices;
        }
        if joined == 0 || stop() {
            break;
        }
    }
    Root {
        bound: least,
        prices: kept,
        steps: lp.steps,
    }
}
