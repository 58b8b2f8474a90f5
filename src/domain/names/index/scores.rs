//! Scores while a query runs: per word of the query and per entry, and how they come together.

use super::Matched;
use std::collections::HashMap;

/// The place of several words written together: it takes no place away from another word.
pub(super) const EVERYWHERE: u8 = u8::MAX;
/// Per word of a query: the words of the index that it may be, with their scores.
pub(super) type ByWord = HashMap<u32, Found>;

/// Score and way of the best match of one entry so far; a score of 0 is none.
pub(super) type Found = (f32, u8);

/// Keeps the best score of each word.
pub(super) fn noting(by_word: &mut ByWord) -> impl FnMut(u32, f32, Matched) {
    |word, score, how| {
        let seen = by_word.entry(word).or_insert((0.0, u8::MAX));
        if score > seen.0 {
            *seen = (score, how as u8);
        }
    }
}

/// Can every word have a place of its own? `places` are masks; the highest place is free for all.
pub(super) fn each_has_a_place(places: &[u128], taken: u128) -> bool {
    let Some((first, rest)) = places.split_first() else {
        return true;
    };
    let everywhere = 1 << (EVERYWHERE % 128);
    if first & everywhere != 0 {
        return each_has_a_place(rest, taken);
    }
    let mut free = first & !taken;
    while free != 0 {
        let one = free & free.wrapping_neg();
        if each_has_a_place(rest, taken | one) {
            return true;
        }
        free &= !one;
    }
    false
}

/// Adds one word's scores; an entry that lacks the word is out.
pub(super) fn merge(scores: &mut Vec<Found>, found: Vec<Found>, parts: u8) {
    if parts == 0 {
        *scores = found;
        return;
    }
    for (total, one) in scores.iter_mut().zip(found) {
        *total = if total.0 > 0.0 && one.0 > 0.0 {
            (total.0 + one.0, total.1.max(one.1))
        } else {
            (0.0, 0)
        };
    }
}

/// Takes over what was found in another way with fewer words, where that is better.
pub(super) fn better(scores: &mut [Found], other: &[Found], parts: u8, other_parts: u8) {
    let factor = f32::from(parts) / f32::from(other_parts.max(1));
    for (total, one) in scores.iter_mut().zip(other) {
        if one.0 * factor > total.0 {
            *total = (one.0 * factor, one.1);
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "lengths of words")]
pub(super) fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}
