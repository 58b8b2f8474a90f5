//! Half days that are meant for one interpreter language: an interpreter comes once for several families.
//!
//! Chosen before anything is planned, one language after the other (most families first), so that the objective stays a
//! plain sum. For each family a guess is made when its turn comes if the longest waiting go first; a half day at a site is
//! worth it when two or more families of the language can come there, fit into its free time, and lose less by it than
//! being alone costs. The same input always gives the same half days.

use super::objective::Points;
use crate::domain::id::SiteId;
use crate::domain::language::LanguageCode;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Before or after noon of a day at a site; `true` is the afternoon.
pub(super) type HalfDay = (SiteId, NaiveDate, bool);

/// A family that needs an interpreter.
#[derive(Debug, Clone)]
pub(super) struct Guest {
    /// Its language.
    pub language: LanguageCode,
    /// Minutes of counsellors' time that it takes.
    pub minutes: i64,
    /// The day on which its turn would come.
    pub expected: NaiveDate,
    /// The half days in which it can come, with the points of the way there.
    pub can: BTreeMap<HalfDay, i64>,
}

/// The half days meant for each language; `free` are the minutes offered in each half day.
pub(super) fn choose(
    guests: &[Guest],
    mut free: BTreeMap<HalfDay, i64>,
    points: &Points,
) -> BTreeSet<(LanguageCode, HalfDay)> {
    let mut groups: BTreeMap<&LanguageCode, Vec<&Guest>> = BTreeMap::new();
    for guest in guests {
        groups.entry(&guest.language).or_default().push(guest);
    }
    let mut order: Vec<(&LanguageCode, Vec<&Guest>)> = groups.into_iter().collect();
    order.sort_by_key(|(code, group)| (Reverse(group.len()), (*code).clone()));
    let mut chosen = BTreeSet::new();
    for (language, mut left) in order {
        while let Some((half_day, taken)) = best(&left, &free, points) {
            for at in taken.iter().rev() {
                let guest = left.remove(*at);
                if let Some(minutes) = free.get_mut(&half_day) {
                    *minutes -= guest.minutes;
                }
            }
            let _ = chosen.insert((language.clone(), half_day));
        }
    }
    chosen
}

/// The half day in which the families that fit lose least on average, and which they are.
fn best(
    left: &[&Guest],
    free: &BTreeMap<HalfDay, i64>,
    points: &Points,
) -> Option<(HalfDay, Vec<usize>)> {
    let mut found: Option<(i64, i64, HalfDay, Vec<usize>)> = None;
    for (half_day, minutes) in free {
        let loss = |guest: &Guest| {
            let way = guest.can.get(half_day)?;
            let days = (half_day.1 - guest.expected).num_days().abs();
            Some(way + points.per_day * days).filter(|loss| *loss < points.alone)
        };
        let mut who: Vec<(i64, usize)> = left
            .iter()
            .enumerate()
            .filter_map(|(at, guest)| Some((loss(guest)?, at)))
            .collect();
        who.sort_unstable();
        let (mut room, mut sum) = (*minutes, 0);
        who.retain(|(loss, at)| {
            let need = left.get(*at).map_or(i64::MAX, |g| g.minutes);
            let fits = need <= room;
            if fits {
                room -= need;
                sum += loss;
            }
            fits
        });
        let count = i64::try_from(who.len()).unwrap_or(0);
        if count < 2 {
            continue;
        }
        let better = found.as_ref().is_none_or(|(most_sum, most, ..)| {
            // The smaller average; of equal ones the larger group, then the earlier half day.
            (sum * most, Reverse(count)) < (most_sum * count, Reverse(*most))
        });
        if better {
            let mut taken: Vec<usize> = who.into_iter().map(|(_, at)| at).collect();
            taken.sort_unstable();
            found = Some((sum, count, *half_day, taken));
        }
    }
    found.map(|(_, _, half_day, taken)| (half_day, taken))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::schedule::trial::day;
    use crate::planning::plan::Priority;

    fn guest(language: &str, expected: &str, can: &[(HalfDay, i64)]) -> Guest {
        Guest {
            language: language.into(),
            minutes: 100,
            expected: day(expected),
            can: can.iter().copied().collect(),
        }
    }

    fn chosen(guests: &[Guest], free: &[(HalfDay, i64)]) -> Vec<(LanguageCode, HalfDay)> {
        let points = Points::of(Priority::Balanced);
        let free = free.iter().copied().collect();
        choose(guests, free, &points).into_iter().collect()
    }

    const MONDAY: &str = "2026-11-30";

    fn morning(site: i64) -> HalfDay {
        (SiteId(site), day(MONDAY), false)
    }

    #[test]
    fn two_families_of_one_language_share_a_half_day_one_does_not() {
        let can = [(morning(1), 0)];
        let (a, b) = (guest("ar", MONDAY, &can), guest("ar", MONDAY, &can));
        let other = guest("fa", MONDAY, &can);
        let free = [(morning(1), 240)];
        assert_eq!(
            chosen(&[a.clone(), b, other.clone()], &free),
            [("ar".into(), morning(1))]
        );
        assert!(chosen(&[a, other], &free).is_empty());
    }

    #[test]
    fn they_have_to_fit_into_its_free_time() {
        let can = [(morning(1), 0)];
        let pair = [guest("ar", MONDAY, &can), guest("ar", MONDAY, &can)];
        assert!(chosen(&pair, &[(morning(1), 190)]).is_empty());
        assert_eq!(chosen(&pair, &[(morning(1), 200)]).len(), 1);
    }

    #[test]
    fn nobody_goes_farther_or_waits_longer_for_it_than_it_is_worth() {
        let free = [(morning(1), 240), (morning(2), 240)];
        let near = guest("ar", MONDAY, &[(morning(1), 0), (morning(2), 12)]);
        let far = guest("ar", MONDAY, &[(morning(2), 0)]);
        assert_eq!(
            chosen(&[near.clone(), far.clone()], &free),
            [("ar".into(), morning(2))]
        );
        let too_far = guest("ar", MONDAY, &[(morning(1), 0), (morning(2), 30)]);
        assert!(chosen(&[too_far, far.clone()], &free).is_empty());
        let much_later = guest("ar", "2026-12-14", &[(morning(2), 0)]);
        assert!(chosen(&[far, much_later], &free).is_empty());
    }

    #[test]
    fn time_that_one_language_takes_is_gone_for_the_next() {
        let can = [(morning(1), 0)];
        let all: Vec<Guest> = ["ar", "ar", "fa", "fa"]
            .map(|l| guest(l, MONDAY, &can))
            .into();
        assert_eq!(chosen(&all, &[(morning(1), 399)]).len(), 1);
        assert_eq!(chosen(&all, &[(morning(1), 400)]).len(), 2);
    }
}
