//! Names in memory, to be found while one types: in any spelling and script, and by file number, phone or birth date.
//! Made for up to 50,000 entries; a query looks at each distinct word once, not at each entry.

mod scores;
mod words;

use super::likeness::{Form, NameForms};
use super::numbers::Numbers;
use crate::domain::birth_date::BirthDate;
use scores::{ByWord, EVERYWHERE, Found, better, each_has_a_place, merge};
use std::collections::HashMap;

/// So many words of a query are looked at; a pasted page is no name.
const MOST_WORDS: usize = 8;
/// A hit this much weaker than the best one is left out: it bears another name.
const FALL: f32 = 0.11;
/// A hit weaker than this is no hit, except where every word begins as typed.
const LEAST: f32 = 0.82;

/// What is known of one entry. `Id` is the caller's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexEntry<Id> {
    /// Returned with each hit.
    pub id: Id,
    /// The name in all known spellings and scripts.
    pub names: Vec<String>,
    /// Other names: former ones, or what people call them.
    pub others: Vec<String>,
    /// File numbers (Aktenzeichen) and telephone numbers as written.
    pub numbers: Vec<String>,
    /// Birth dates.
    pub births: Vec<BirthDate>,
    /// It is over (abgeschlossen): shown after the others that were found as well.
    pub over: bool,
}

impl<Id> IndexEntry<Id> {
    /// An entry with a name only.
    pub fn named(id: Id, name: impl Into<String>) -> Self {
        Self {
            id,
            names: vec![name.into()],
            others: Vec::new(),
            numbers: Vec::new(),
            births: Vec::new(),
            over: false,
        }
    }
}

/// By what an entry was found, the weakest over all words of the query. In this order hits are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matched {
    /// The same letters; or the number, whole.
    Letters,
    /// The beginning of them; or a part of the number.
    Beginning,
    /// Another spelling of the same sounds.
    Sounds,
    /// Nearly the same letters.
    Nearly,
}

impl Matched {
    const ALL: [Self; 4] = [Self::Letters, Self::Beginning, Self::Sounds, Self::Nearly];
}

/// One found entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<Id> {
    /// The entry's id.
    pub id: Id,
    /// 0 to 1, 1 is best.
    pub score: f32,
    /// By what it was found.
    pub matched: Matched,
}

/// Names by word; see the module.
#[derive(Debug, Clone)]
pub struct NameIndex<Id> {
    ids: Vec<Id>,
    over: Vec<bool>,
    numbers: Numbers,
    words: Vec<Word>,
    /// Per entry its words, each with its place in the name.
    words_of: Vec<Vec<(u32, u8)>>,
    /// Letters and length of each word, side by side so that all of them can be looked over at once.
    shapes: Vec<Shape>,
    /// Folded spellings, sorted, with the word they belong to.
    spellings: Vec<(String, u32)>,
    /// Skeletons, sorted, with the word they belong to.
    skeletons: Vec<(String, u32)>,
}

#[derive(Debug, Clone)]
struct Word {
    fold: String,
    /// Known with its short vowels left out only.
    bare: bool,
    entries: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Shape {
    letters: u32,
    len: u32,
}

impl Shape {
    fn of(word: &str) -> Self {
        let letters = word
            .bytes()
            .filter(u8::is_ascii_lowercase)
            .fold(0, |mask, b| mask | 1 << (b - b'a'));
        let len = u32::try_from(word.len()).unwrap_or(u32::MAX);
        Self { letters, len }
    }

    /// May two words be the same but for a slip?
    fn is_near(self, other: Self, may_lack: u32) -> bool {
        (self.letters & !other.letters).count_ones() <= may_lack
            && (other.letters & !self.letters).count_ones() <= may_lack
            && self.len.abs_diff(other.len) <= 3
    }
}

/// So many hits are looked at word by word; more are found only by the first letters of a name.
const MOST_CHECKED: usize = 4_000;

impl<Id: Clone> NameIndex<Id> {
    /// Builds the index from `(id, name)` pairs.
    pub fn build<N: Into<String>>(pairs: impl IntoIterator<Item = (Id, N)>) -> Self {
        Self::from_entries(
            pairs
                .into_iter()
                .map(|(id, name)| IndexEntry::named(id, name)),
        )
    }

    /// Builds the index from entries with numbers and birth dates.
    pub fn from_entries(entries: impl IntoIterator<Item = IndexEntry<Id>>) -> Self {
        let mut index = Self {
            ids: Vec::new(),
            over: Vec::new(),
            numbers: Numbers::default(),
            words: Vec::new(),
            words_of: Vec::new(),
            shapes: Vec::new(),
            spellings: Vec::new(),
            skeletons: Vec::new(),
        };
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut forms: HashMap<String, NameForms> = HashMap::new();
        for (at, entry) in (0_u32..).zip(entries) {
            index.ids.push(entry.id);
            index.over.push(entry.over);
            index.numbers.add(at, &entry.numbers, &entry.births);
            index.words_of.push(Vec::new());
            // Words of other names stand at places of their own.
            let names = entry.names.iter().map(|name| (0, name));
            let others = (1_u8..7).map(|n| n * 16).zip(&entry.others);
            for (first, name) in names.chain(others) {
                if !forms.contains_key(name) {
                    let _ = forms.insert(name.clone(), NameForms::new(name));
                }
                let Some(forms) = forms.get(name) else {
                    continue;
                };
                for (place, readings) in (0_u8..15).zip(forms.words()) {
                    for form in readings {
                        index.add(at, first + place, form, &mut known);
                    }
                }
                for form in forms.joined().iter().chain(forms.pairs().iter().flatten()) {
                    index.add(at, EVERYWHERE, form, &mut known);
                }
            }
        }
        index.numbers.sort();
        for list in [&mut index.spellings, &mut index.skeletons] {
            list.sort_unstable();
            list.dedup();
        }
        index
    }

    fn add(&mut self, entry: u32, place: u8, form: &Form, known: &mut HashMap<String, u32>) {
        let word = match known.get(&form.fold) {
            Some(word) => *word,
            None => {
                let word = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
                self.words.push(Word {
                    fold: form.fold.clone(),
                    bare: form.bare,
                    entries: Vec::new(),
                });
                self.shapes.push(Shape::of(&form.fold));
                self.spellings.push((form.fold.clone(), word));
                let _ = known.insert(form.fold.clone(), word);
                word
            }
        };
        // The same letters may come from different scripts and then sound differently.
        if form.umlaut != form.fold {
            self.spellings.push((form.umlaut.clone(), word));
        }
        let skeletons = form.skeletons.iter().map(|s| (s.clone(), word));
        self.skeletons.extend(skeletons);
        if let Some(found) = self.words.get_mut(word as usize)
            && found.entries.last() != Some(&entry)
        {
            found.entries.push(entry);
        }
        if let Some(words) = self.words_of.get_mut(entry as usize) {
            words.push((word, place));
        }
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Is there no entry?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The best entries for what has been typed so far, at most `limit`: first by how they match, then open ones before
    /// those that are over, then by score. Every word of the query must be found; words with digits are looked up in
    /// file numbers, phones and birth dates.
    #[must_use]
    pub fn query(&self, text: &str, limit: usize) -> Vec<Hit<Id>> {
        let (numeric, plain): (Vec<&str>, Vec<&str>) = text
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .partition(|word| is_number(word));
        if limit == 0 || plain.len() > MOST_WORDS || numeric.len() > MOST_WORDS {
            return Vec::new();
        }
        let forms = NameForms::new(&plain.join(" "));
        let mut scores: Vec<Found> = Vec::new();
        let mut by_words: Vec<ByWord> = Vec::new();
        let mut parts = 0_u8;
        let last = forms.words().len();
        for (at, readings) in forms.words().iter().enumerate() {
            let by_word = self.by_word(readings, at + 1 == last);
            merge(&mut scores, self.spread(&by_word), parts);
            by_words.push(by_word);
            parts += 1;
        }
        self.drop_words_counted_twice(&by_words.iter().collect::<Vec<_>>(), &mut scores);
        // `Zain Aldin` may be the one word `Zeineddine`.
        for (first, pair) in forms.pairs().iter().enumerate() {
            let Some(pair) = pair else { continue };
            let pair = self.by_word_together(std::slice::from_ref(pair));
            let others = by_words.iter().enumerate();
            let others = others.filter(|(at, _)| *at != first && *at != first + 1);
            let mut with_pair = self.spread(&pair);
            let mut counted = vec![&pair];
            for (n, (_, by_word)) in (1..).zip(others) {
                merge(&mut with_pair, self.spread(by_word), n);
                counted.push(by_word);
            }
            self.drop_words_counted_twice(&counted, &mut with_pair);
            better(&mut scores, &with_pair, parts, parts - 1);
        }
        if forms.words().len() > 1 {
            // `Abd al Rahman` is also one word.
            let together = self.spread(&self.by_word_together(forms.joined()));
            better(&mut scores, &together, parts, 1);
        }
        if !numeric.is_empty() {
            merge(&mut scores, self.entries_by_number(&numeric), parts);
            parts += 1;
        }
        self.best(&scores, f32::from(parts), limit)
    }

    /// Two words of a query may not both be found in the one word of a name.
    fn drop_words_counted_twice(&self, by_words: &[&ByWord], scores: &mut [Found]) {
        let found = scores.iter().filter(|s| s.0 > 0.0).count();
        if by_words.len() < 2 || found > MOST_CHECKED {
            return;
        }
        for (score, words) in scores.iter_mut().zip(&self.words_of) {
            if score.0 <= 0.0 {
                continue;
            }
            let places: Vec<u128> = by_words
                .iter()
                .map(|by_word| {
                    let found = words.iter().filter(|(word, _)| by_word.contains_key(word));
                    found.fold(0, |mask, (_, place)| mask | 1 << (place % 128))
                })
                .collect();
            if !each_has_a_place(&places, 0) {
                *score = (0.0, 0);
            }
        }
    }

    fn best(&self, scores: &[Found], parts: f32, limit: usize) -> Vec<Hit<Id>> {
        let highest = scores.iter().map(|s| s.0).fold(0.0, f32::max) / parts;
        let least = LEAST.max(highest - FALL);
        let begins = Matched::Beginning as u8;
        let mut best: Vec<(u8, bool, f32, usize)> = scores
            .iter()
            .zip(&self.over)
            .enumerate()
            .filter(|(_, (s, _))| s.0 > 0.0 && (s.1 <= begins || s.0 / parts >= least))
            .map(|(at, (s, over))| (s.1, *over, s.0 / parts, at))
            .collect();
        let order = |a: &(u8, bool, f32, usize), b: &(u8, bool, f32, usize)| {
            (a.0, a.1)
                .cmp(&(b.0, b.1))
                .then(b.2.total_cmp(&a.2))
                .then(a.3.cmp(&b.3))
        };
        if best.len() > limit {
            let _ = best.select_nth_unstable_by(limit - 1, order);
            best.truncate(limit);
        }
        best.sort_unstable_by(order);
        let hit = |(matched, _, score, at): (u8, bool, f32, usize)| {
            let matched = Matched::ALL.into_iter().find(|m| *m as u8 == matched)?;
            let id = self.ids.get(at)?.clone();
            Some(Hit { id, score, matched })
        };
        best.into_iter().filter_map(hit).collect()
    }

    fn entries_by_number(&self, numeric: &[&str]) -> Vec<Found> {
        let found = |typed: &[&str]| {
            let mut scores = vec![(0.0, 0); self.ids.len()];
            self.numbers.find(typed, |entry, score| {
                let how = if score >= 1.0 {
                    Matched::Letters
                } else {
                    Matched::Beginning
                };
                if let Some(seen) = scores.get_mut(entry as usize)
                    && score > seen.0
                {
                    *seen = (score, how as u8);
                }
            });
            scores
        };
        // `0221 4710 402` is one number; `EB-2026-0123 2012` are two.
        let mut together = found(numeric);
        if numeric.len() > 1 {
            let mut apart = Vec::new();
            for (parts, word) in (0..).zip(numeric) {
                merge(&mut apart, found(&[word]), parts);
            }
            let words = f32::from(u8::try_from(numeric.len()).unwrap_or(u8::MAX));
            for (one, other) in together.iter_mut().zip(apart) {
                if other.0 / words > one.0 {
                    *one = (other.0 / words, other.1);
                }
            }
        }
        together
    }
}

/// Is it a number, a day or a file number? Letters before digits are a name, except those that begin a file number.
fn is_number(word: &str) -> bool {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    word.chars().any(|c| c.is_ascii_digit())
        && (letters.is_empty() || letters.eq_ignore_ascii_case("eb"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn index() -> NameIndex<u32> {
        NameIndex::from_entries([
            IndexEntry {
                id: 1,
                names: vec![
                    "Yelyzaveta Khmelnytska".into(),
                    "Єлизавета Хмельницька".into(),
                ],
                numbers: vec!["EB-2026-0123".into(), "0221 4710402".into()],
                others: Vec::new(),
                births: vec!["2012-05-03".parse().unwrap()],
                over: false,
            },
            IndexEntry::named(2, "Abd al-Rahman Al-Hasan"),
            IndexEntry::named(3, "Jörg Müller"),
            IndexEntry::named(4, "Tesfay Gebremeskel"),
        ])
    }

    fn first(text: &str) -> Option<u32> {
        index().query(text, 5).first().map(|hit| hit.id)
    }

    #[test]
    fn names_are_found_in_any_spelling_order_and_script() {
        for (text, id) in [
            ("chmelnyzkyj", 1),
            ("Хмельницький", 1),
            ("khmel", 1),
            ("jelysaweta chmel", 1),
            ("abdulrahman", 2),
            ("alhasan abdelrahman", 2),
            ("الحسن", 2),
            ("mueller", 3),
            ("muller jorg", 3),
            ("Ghebremeskel", 4),
            ("ተስፋይ", 4),
            ("Mulller", 3),
        ] {
            assert_eq!(first(text), Some(id), "{text}");
        }
        assert_eq!(first("bondarenko"), None);
        assert_eq!(first("khmelnytska bondarenko"), None);
        assert_eq!(first(""), None);
    }

    #[test]
    fn numbers_and_dates_are_found() {
        for text in [
            "EB-2026-0123",
            "0123",
            "0221 4710 402",
            "+49 221 4710402",
            "4710402",
            "03.05.2012",
            "3.5.12",
            "2012-05-03",
            "3.5.2012 khmel",
        ] {
            assert_eq!(first(text), Some(1), "{text}");
        }
        assert_eq!(first("0221 4710403"), None);
        assert_eq!(first("04.05.2012"), None);
    }

    #[test]
    fn the_limit_holds_and_the_best_comes_first() {
        let index =
            NameIndex::build((0..100).map(|n| (n, if n == 57 { "Ahmad" } else { "Ahmadi" })));
        let hits = index.query("ahmad", 7);
        assert_eq!(hits.len(), 7);
        assert_eq!(hits[0].id, 57);
        assert!(index.query("ahmad", 0).is_empty());
    }
}
