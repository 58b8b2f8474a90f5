//! Which words of the index one word of a query may be: by its letters, its sounds, or with a slip.

use super::scores::{ByWord, Found, noting, ratio};
use super::{Matched, NameIndex, Shape};
use crate::domain::names::likeness::{Form, jaro_winkler};
use crate::domain::names::numbers::starting_with;

/// How like two words of the same sounds count when only one of them shows its short vowels.
const BARE: f32 = 0.7;

impl<Id> NameIndex<Id> {
    /// The words that one word of the query may be.
    pub(super) fn by_word(&self, readings: &[Form], unfinished: bool) -> ByWord {
        let mut by_word = ByWord::new();
        let mut note = noting(&mut by_word);
        for (nth, form) in readings.iter().enumerate() {
            // A reading without its article counts a little less.
            let weight = if nth == 0 { 1.0 } else { 0.97 };
            self.by_letters(form, weight, unfinished, &mut note);
            self.by_sounds(form, weight, unfinished, &mut note);
            self.by_slips(form, weight, &mut note);
        }
        drop(note);
        by_word
    }

    /// The words that all words of the query, written together, may be. Long words are soon alike: slips are not looked
    /// for, and the sounds have to be the same to the end.
    pub(super) fn by_word_together(&self, joined: &[Form]) -> ByWord {
        let mut by_word = ByWord::new();
        let mut note = noting(&mut by_word);
        for form in joined {
            self.by_letters(form, 1.0, true, &mut note);
            self.by_sounds(form, 1.0, false, &mut note);
        }
        drop(note);
        by_word
    }

    /// Per entry the best score of its words.
    pub(super) fn spread(&self, by_word: &ByWord) -> Vec<Found> {
        let mut scores = vec![(0.0, 0); self.ids.len()];
        for (word, score) in by_word {
            let entries = self
                .words
                .get(*word as usize)
                .map_or(&[][..], |w| &w.entries);
            for entry in entries {
                if let Some(seen) = scores.get_mut(*entry as usize)
                    && score.0 > seen.0
                {
                    *seen = *score;
                }
            }
        }
        scores
    }

    fn by_letters(
        &self,
        form: &Form,
        weight: f32,
        unfinished: bool,
        note: &mut impl FnMut(u32, f32, Matched),
    ) {
        for spelling in [&form.fold, &form.umlaut] {
            for (found, word) in starting_with(&self.spellings, spelling) {
                if found == spelling {
                    note(*word, weight, Matched::Letters);
                } else if unfinished || spelling.len() >= 4 {
                    let part = ratio(spelling.len(), found.len());
                    note(*word, weight * (0.86 + 0.1 * part), Matched::Beginning);
                }
            }
        }
    }

    fn by_sounds(
        &self,
        form: &Form,
        weight: f32,
        unfinished: bool,
        note: &mut impl FnMut(u32, f32, Matched),
    ) {
        for skeleton in &form.skeletons {
            for (found, word) in starting_with(&self.skeletons, skeleton) {
                let whole = found == skeleton;
                if !(whole || unfinished && skeleton.len() >= 3) {
                    continue;
                }
                let Some(other) = self.words.get(*word as usize) else {
                    continue;
                };
                let mut near = jaro_winkler(&form.fold, &other.fold);
                // Where one of them leaves short vowels out the letters say little; the sounds have to do.
                let bare = form.bare != other.bare;
                if bare && skeleton.len() >= 3 {
                    near = near.max(BARE);
                }
                let needed = match skeleton.len() {
                    3.. => 0.5,
                    _ if bare => 0.6,
                    _ => 0.7,
                };
                if near >= needed {
                    let base = if whole { 0.8 } else { 0.68 };
                    note(*word, weight * (base + 0.12 * near), Matched::Sounds);
                }
            }
        }
    }

    fn by_slips(&self, form: &Form, weight: f32, note: &mut impl FnMut(u32, f32, Matched)) {
        if form.fold.len() < 4 {
            return;
        }
        let shape = Shape::of(&form.fold);
        let may_lack = if form.fold.len() >= 6 { 2 } else { 1 };
        let near = (0_u32..)
            .zip(&self.shapes)
            .filter(|(_, other)| shape.is_near(**other, may_lack));
        for (at, _) in near {
            let Some(word) = self.words.get(at as usize) else {
                continue;
            };
            let near = jaro_winkler(&form.fold, &word.fold);
            if near >= 0.88 {
                note(at, weight * near * 0.88, Matched::Nearly);
            }
        }
    }
}
