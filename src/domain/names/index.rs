//! Names in memory, to be found while one types: in any spelling and script, and by file number, phone or birth date.
//! Made for up to 50,000 entries; a query looks at each distinct word once, not at each entry.

use super::likeness::{Form, NameForms, jaro_winkler};
use crate::domain::birth_date::BirthDate;
use std::collections::HashMap;

/// What is known of one entry. `Id` is the caller's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexEntry<Id> {
    /// Returned with each hit.
    pub id: Id,
    /// Names in all known spellings and scripts.
    pub names: Vec<String>,
    /// File numbers (Aktenzeichen) and telephone numbers as written.
    pub numbers: Vec<String>,
    /// Birth dates.
    pub births: Vec<BirthDate>,
}

impl<Id> IndexEntry<Id> {
    /// An entry with a name only.
    pub fn named(id: Id, name: impl Into<String>) -> Self {
        Self {
            id,
            names: vec![name.into()],
            numbers: Vec::new(),
            births: Vec::new(),
        }
    }
}

/// By what an entry was found, the weakest over all words of the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matched {
    /// The same letters, or the beginning of them.
    Letters,
    /// Another spelling of the same sounds.
    Sounds,
    /// Nearly the same letters.
    Nearly,
    /// File number, phone or birth date.
    Number,
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
    /// Digits and file numbers per entry, each number preceded by a bar.
    numbers: Vec<String>,
    words: Vec<Word>,
    /// Folded spellings, sorted, with the word they belong to.
    spellings: Vec<(String, u32)>,
    /// Skeletons, sorted, with the word they belong to.
    skeletons: Vec<(String, u32)>,
}

#[derive(Debug, Clone)]
struct Word {
    fold: String,
    letters: u32,
    entries: Vec<u32>,
}

/// Which of a..z a word has.
fn letters(word: &str) -> u32 {
    word.bytes()
        .filter(u8::is_ascii_lowercase)
        .fold(0, |mask, b| mask | 1 << (b - b'a'))
}

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
        let mut ids = Vec::new();
        let mut numbers = Vec::new();
        let mut words: Vec<Word> = Vec::new();
        let mut spellings: Vec<(String, u32)> = Vec::new();
        let mut skeletons: Vec<(String, u32)> = Vec::new();
        let mut known: HashMap<String, u32> = HashMap::new();
        for (at, entry) in (0_u32..).zip(entries) {
            ids.push(entry.id);
            let mut line = String::new();
            for number in &entry.numbers {
                line.push('|');
                line.push_str(&number_key(number));
            }
            for birth in &entry.births {
                line.push_str(&birth_keys(*birth));
            }
            numbers.push(line);
            for name in &entry.names {
                let forms = NameForms::new(name);
                for form in forms.words().iter().flatten().chain(forms.joined()) {
                    let word = *known.entry(form.fold.clone()).or_insert_with(|| {
                        let word = u32::try_from(words.len()).unwrap_or(u32::MAX);
                        words.push(Word {
                            fold: form.fold.clone(),
                            letters: letters(&form.fold),
                            entries: Vec::new(),
                        });
                        spellings.push((form.fold.clone(), word));
                        word
                    });
                    // The same letters may come from different scripts and then sound differently.
                    if form.umlaut != form.fold {
                        spellings.push((form.umlaut.clone(), word));
                    }
                    skeletons.extend(form.skeletons.iter().map(|s| (s.clone(), word)));
                    if let Some(found) = words.get_mut(word as usize)
                        && found.entries.last() != Some(&at)
                    {
                        found.entries.push(at);
                    }
                }
            }
        }
        for list in [&mut spellings, &mut skeletons] {
            list.sort_unstable();
            list.dedup();
        }
        Self {
            ids,
            numbers,
            words,
            spellings,
            skeletons,
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

    /// The best entries for what has been typed so far, best first, at most `limit`. Every word of the query must be
    /// found; words with digits are looked up in file numbers, phones and birth dates.
    #[must_use]
    pub fn query(&self, text: &str, limit: usize) -> Vec<Hit<Id>> {
        let mut scores: Vec<(f32, u8)> = Vec::new();
        let mut parts = 0_u8;
        let (numeric, plain): (Vec<&str>, Vec<&str>) = text
            .split_whitespace()
            .take(12)
            .partition(|word| word.chars().any(|c| c.is_ascii_digit()));
        let forms = NameForms::new(&plain.join(" "));
        let last = forms.words().len();
        for (at, readings) in forms.words().iter().enumerate() {
            let found = self.entries_by_word(readings, at + 1 == last);
            merge(&mut scores, found, parts);
            parts += 1;
        }
        if forms.words().len() > 1 {
            // `abd al rahman` is also one word.
            let together = self.entries_by_word(forms.joined(), true);
            for (total, one) in scores.iter_mut().zip(together) {
                let whole = one.0 * f32::from(parts);
                if one.0 > 0.0 && whole > total.0 {
                    *total = (whole, one.1);
                }
            }
        }
        if !numeric.is_empty() {
            merge(&mut scores, self.entries_by_number(&numeric), parts);
            parts += 1;
        }
        let mut best: Vec<(f32, u8, usize)> = scores
            .iter()
            .enumerate()
            .filter(|(_, s)| s.0 > 0.0)
            .map(|(at, s)| (s.0 / f32::from(parts), s.1, at))
            .collect();
        let order =
            |a: &(f32, u8, usize), b: &(f32, u8, usize)| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2));
        if limit == 0 {
            return Vec::new();
        }
        if best.len() > limit {
            let _ = best.select_nth_unstable_by(limit - 1, order);
            best.truncate(limit);
        }
        best.sort_unstable_by(order);
        best.into_iter()
            .filter_map(|(score, matched, at)| {
                Some(Hit {
                    id: self.ids.get(at)?.clone(),
                    score,
                    matched: matched_by(matched),
                })
            })
            .collect()
    }

    /// Per entry the best score for one word of the query, with the way it matched.
    fn entries_by_word(&self, readings: &[Form], unfinished: bool) -> Vec<(f32, u8)> {
        let mut by_word: HashMap<u32, (f32, u8)> = HashMap::new();
        let mut note = |word: u32, score: f32, how: Matched| {
            let seen = by_word.entry(word).or_insert((0.0, 0));
            if score > seen.0 {
                *seen = (score, how as u8);
            }
        };
        for (nth, form) in readings.iter().enumerate() {
            // A reading without its article counts a little less.
            let weight = if nth == 0 { 1.0 } else { 0.97 };
            for spelling in [&form.fold, &form.umlaut] {
                for (found, word) in starting_with(&self.spellings, spelling) {
                    if found == spelling {
                        note(*word, weight, Matched::Letters);
                    } else if unfinished || spelling.len() >= 4 {
                        note(
                            *word,
                            weight * (0.86 + 0.1 * ratio(spelling.len(), found.len())),
                            Matched::Letters,
                        );
                    }
                }
            }
            for skeleton in &form.skeletons {
                for (found, word) in starting_with(&self.skeletons, skeleton) {
                    let whole = found == skeleton;
                    if !(whole || unfinished && skeleton.len() >= 3) {
                        continue;
                    }
                    let near = self
                        .words
                        .get(*word as usize)
                        .map_or(0.0, |w| jaro_winkler(&form.fold, &w.fold));
                    let needed = if skeleton.len() >= 3 { 0.5 } else { 0.6 };
                    if near >= needed {
                        let base = if whole { 0.8 } else { 0.68 };
                        note(*word, weight * (base + 0.12 * near), Matched::Sounds);
                    }
                }
            }
            if form.fold.len() >= 4 {
                let mask = letters(&form.fold);
                let may_lack = if form.fold.len() >= 6 { 2 } else { 1 };
                for (at, word) in (0_u32..).zip(&self.words) {
                    if (mask & !word.letters).count_ones() <= may_lack
                        && (word.letters & !mask).count_ones() <= may_lack
                        && word.fold.len().abs_diff(form.fold.len()) <= 3
                    {
                        let near = jaro_winkler(&form.fold, &word.fold);
                        if near >= 0.88 {
                            note(at, weight * near * 0.88, Matched::Nearly);
                        }
                    }
                }
            }
        }
        let mut scores = vec![(0.0, 0); self.ids.len()];
        for (word, score) in by_word {
            for entry in self
                .words
                .get(word as usize)
                .map_or(&[][..], |w| &w.entries)
            {
                if let Some(seen) = scores.get_mut(*entry as usize)
                    && score.0 > seen.0
                {
                    *seen = score;
                }
            }
        }
        scores
    }

    fn entries_by_number(&self, numeric: &[&str]) -> Vec<(f32, u8)> {
        let words: Vec<Vec<String>> = numeric.iter().map(|word| query_keys(word)).collect();
        // `0221 4710 402` is one number.
        let together = [number_key(&numeric.concat())];
        let score = |line: &String| {
            let apart = words
                .iter()
                .map(|keys| best_in(line, keys))
                .fold(1.0, f32::min);
            (apart.max(best_in(line, &together)), Matched::Number as u8)
        };
        self.numbers.iter().map(score).collect()
    }
}

/// How well the best of some keys is found in an entry's line of numbers.
fn best_in(line: &str, keys: &[String]) -> f32 {
    let mut best = 0.0_f32;
    for key in keys.iter().filter(|k| k.len() >= 2) {
        let Some(at) = line.find(key.as_str()) else {
            continue;
        };
        let starts = line[..at].ends_with('|');
        let ends = line[at + key.len()..]
            .chars()
            .next()
            .is_none_or(|c| c == '|');
        best = best.max(match (starts, ends) {
            (true, true) => 1.0,
            (true, false) => 0.9,
            _ if key.len() >= 3 => 0.75,
            _ => 0.0,
        });
    }
    best
}

fn matched_by(code: u8) -> Matched {
    [
        Matched::Letters,
        Matched::Sounds,
        Matched::Nearly,
        Matched::Number,
    ]
    .into_iter()
    .find(|m| *m as u8 == code)
    .unwrap_or(Matched::Nearly)
}

/// Adds one word's scores; an entry that lacks the word is out.
fn merge(scores: &mut Vec<(f32, u8)>, found: Vec<(f32, u8)>, parts: u8) {
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

fn starting_with<'a>(
    list: &'a [(String, u32)],
    prefix: &'a str,
) -> impl Iterator<Item = &'a (String, u32)> {
    let from = list.partition_point(|(text, _)| text.as_str() < prefix);
    list.get(from..)
        .unwrap_or(&[])
        .iter()
        .take_while(move |(text, _)| text.starts_with(prefix))
}

#[allow(clippy::cast_precision_loss, reason = "lengths of words")]
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole.max(1) as f32
}

/// Letters and digits of a number, lower case; the German country code becomes the leading zero.
fn number_key(number: &str) -> String {
    let text = number.trim();
    let text = text
        .strip_prefix("+49")
        .or_else(|| text.strip_prefix("0049"))
        .map_or_else(|| text.to_owned(), |rest| format!("0{rest}"));
    text.replace("(0)", "")
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// A birth date in the two orders in which people type it.
fn birth_keys(birth: BirthDate) -> String {
    let day = birth.earliest();
    match birth.precision() {
        crate::domain::birth_date::Precision::Day => {
            format!("|{}|{}", day.format("%d%m%Y"), day.format("%Y%m%d"))
        }
        crate::domain::birth_date::Precision::Month => {
            format!("|{}|{}", day.format("%m%Y"), day.format("%Y%m"))
        }
        crate::domain::birth_date::Precision::Year => format!("|{}", day.format("%Y")),
    }
}

/// The keys one typed word may mean: digits as they are, and dates with short days, months and years filled up.
fn query_keys(word: &str) -> Vec<String> {
    let mut keys = vec![number_key(word)];
    let parts: Vec<&str> = word.split('.').filter(|p| !p.is_empty()).collect();
    if word.contains('.')
        && parts
            .iter()
            .all(|p| p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit()))
    {
        let (years, rest) = match parts.split_last() {
            Some((year, rest)) if rest.len() == 2 && year.len() == 2 => {
                (vec![format!("20{year}"), format!("19{year}")], rest)
            }
            Some((year, rest)) if year.len() == 4 => (vec![(*year).to_owned()], rest),
            _ => (vec![String::new()], parts.as_slice()),
        };
        let days: String = rest.iter().map(|p| format!("{p:0>2}")).collect();
        keys.extend(years.into_iter().map(|year| format!("{days}{year}")));
    }
    keys
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
                births: vec!["2012-05-03".parse().unwrap()],
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
