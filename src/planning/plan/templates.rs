//! Few starts for many families: each offered stretch of time is cut into places beforehand.
//!
//! When so many families wait for so long a period that every sum of lengths would give too many choices, the time is cut
//! up in two ways: as it would be if the families took their cheapest place one after the other, longest waiting first, each
//! right after the one before; and into places of the commonest length, from the begin of each stretch and from where the
//! last of those families ends. Who gets which place is then decided exactly among all these starts: a family may take any
//! of them where its talk fits.
//!
//! What is left out: every other start. On the sample office, two and three weeks for 120 families, the best plan among
//! these starts costs one and two parts in a hundred more than the best among all sums of lengths.

use chrono::NaiveDateTime;
use std::collections::{BTreeMap, BTreeSet};

/// A place that a family could take: which stretch, from when, until counsellor and raster allow the next, its points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub piece: usize,
    pub start: NaiveDateTime,
    pub next: NaiveDateTime,
    pub cost: i64,
}

/// The starts of each stretch. `begins` are the begins of its free time, `families` the places of each family in their
/// order, `chain` gives the next start after a talk of the commonest length, as long as there is one.
pub(super) fn templates(
    begins: &[BTreeSet<NaiveDateTime>],
    families: &[Vec<Place>],
    chain: impl Fn(usize, NaiveDateTime) -> Option<NaiveDateTime>,
) -> Vec<BTreeSet<NaiveDateTime>> {
    let mut free: Vec<BTreeSet<NaiveDateTime>> = begins.to_vec();
    let mut starts: Vec<BTreeSet<NaiveDateTime>> = begins.to_vec();
    let fill = |from: &[BTreeSet<NaiveDateTime>], starts: &mut [BTreeSet<NaiveDateTime>]| {
        for (piece, (from, starts)) in from.iter().zip(starts).enumerate() {
            for at in from {
                let mut at = *at;
                while let Some(next) = chain(piece, at) {
                    if !starts.insert(next) {
                        break;
                    }
                    at = next;
                }
            }
        }
    };
    fill(begins, &mut starts);
    for places in families {
        let open = places
            .iter()
            .filter(|p| free.get(p.piece).is_some_and(|f| f.contains(&p.start)));
        let Some(best) = open.min_by_key(|p| (p.cost, p.start, p.piece)) else {
            continue;
        };
        if let (Some(free), Some(starts)) = (free.get_mut(best.piece), starts.get_mut(best.piece)) {
            let _ = free.remove(&best.start);
            // The rest of the stretch, unless it was cut there already.
            let _ = free.insert(best.next);
            let _ = starts.insert(best.next);
        }
    }
    fill(&free, &mut starts);
    starts
}

/// The commonest of some lengths; of equally common ones the shortest.
pub(super) fn commonest(lengths: impl IntoIterator<Item = u32>) -> Option<u32> {
    let mut count: BTreeMap<u32, usize> = BTreeMap::new();
    for minutes in lengths {
        *count.entry(minutes).or_default() += 1;
    }
    let most = count.values().max().copied()?;
    count.into_iter().find(|(_, n)| *n == most).map(|(m, _)| m)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::schedule::trial::at;
    use chrono::Duration;

    #[test]
    fn time_is_cut_as_the_families_would_take_it_and_the_rest_by_the_commonest_length() {
        let start = |time: &str| at(&format!("2026-11-30 {time}"));
        let place = |from: &str, next: &str, cost| Place {
            piece: 0,
            start: start(from),
            next: start(next),
            cost,
        };
        let begins = [BTreeSet::from([start("08:30")])];
        let families = [
            vec![place("08:30", "10:45", 7), place("10:45", "13:00", 7)],
            vec![place("08:30", "09:45", 5), place("10:45", "12:00", 5)],
        ];
        let chain = |_, at: NaiveDateTime| {
            Some(at + Duration::minutes(105)).filter(|next| *next < start("14:00"))
        };
        let cut = templates(&begins, &families, chain);
        let cut: Vec<String> = cut[0]
            .iter()
            .map(|t| t.format("%H:%M").to_string())
            .collect();
        let by_length = ["10:15", "12:00", "13:45"];
        let mut wanted = vec!["08:30", "10:45"];
        wanted.extend(by_length);
        wanted.sort_unstable();
        assert_eq!(cut, wanted, "the second family goes after the first");
        assert_eq!(commonest([90, 60, 90, 60, 120]), Some(60));
        assert_eq!(commonest([]), None);
    }
}
