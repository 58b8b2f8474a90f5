//! Which columns matter: first prices by the subgradient method (Held, Wolfe & Crowder, Mathematical Programming 6, 1974).
//!
//! Each family takes what is best for it at the prices of the rows; rows that too many want become dearer. What families
//! want on the way are the columns with which the linear program starts.

use super::model::Packing;
use super::seats::Seats;

/// Rounds of prices.
const ROUNDS: usize = 60;
/// Rounds whose prices are still far off.
const WARM: usize = 25;
/// After so many rounds without a better bound the steps become smaller.
const PATIENCE: usize = 6;

/// The columns that families want, and those of a plan.
#[allow(clippy::cast_precision_loss, reason = "only a guess where to start")]
pub(super) fn wanted(packing: &Packing, best: &Seats<'_>, stop: &dyn Fn() -> bool) -> Vec<u32> {
    let mut first = best.chosen();
    let mut prices = vec![0.0_f64; packing.rows];
    let mut used = vec![0_i32; packing.rows];
    let mut least = f64::INFINITY;
    let mut patience = PATIENCE;
    let mut pace = 1.0;
    for round in 0..ROUNDS {
        if stop() {
            break;
        }
        used.fill(0);
        let of_kind =
            packing.of_kinds(|rows| rows.iter().map(|r| prices[*r as usize]).sum::<f64>());
        let mut bound: f64 = prices.iter().sum();
        for family in 0..packing.families {
            let mut most = 0.0;
            let mut choice = None;
            for column in packing.family(family) {
                let of = packing.columns[column as usize];
                let worth = of.gain as f64 - of_kind[of.kind as usize];
                if worth > most {
                    most = worth;
                    choice = Some(column);
                }
            }
            bound += most;
            if let Some(column) = choice {
                if round >= WARM {
                    first.push(column);
                }
                for row in packing.rows_of(column) {
                    used[*row as usize] += 1;
                }
            }
        }
        if bound < least {
            least = bound;
            patience = PATIENCE;
        } else {
            patience -= 1;
            if patience == 0 {
                patience = PATIENCE;
                pace /= 2.0;
            }
        }
        let over = |row: usize, price: f64| match used[row] {
            used if used > 1 || price > 0.0 => f64::from(used - 1),
            _ => 0.0,
        };
        let rows = packing.families..packing.rows;
        let norm: f64 = rows.clone().map(|r| over(r, prices[r]).powi(2)).sum();
        let distance = (bound - best.gain as f64).max(0.0);
        if norm == 0.0 || distance == 0.0 {
            break;
        }
        for row in rows {
            let by = over(row, prices[row]) * pace * distance / norm;
            prices[row] = (prices[row] + by).max(0.0);
        }
    }
    first.sort_unstable();
    first.dedup();
    first
}
