//! How like two names are, from 0 to 1: words in any order, written together or apart, in any spelling.

use super::fold::fold_latin;
use super::script::{marked, unmark};
use super::skeleton::skeletons;

/// One way to read one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) fold: String,
    pub(super) umlaut: String,
    pub(super) skeletons: Vec<String>,
    /// Written in a script that leaves short vowels out.
    pub(super) bare: bool,
}

impl Form {
    fn new(marked_word: &str, original: &str) -> Option<Self> {
        let plain = unmark(marked_word, original);
        let fold: String = fold_latin(&plain, false).split(' ').collect();
        if fold.is_empty() {
            return None;
        }
        let umlaut = fold_latin(&plain, true).split(' ').collect();
        Some(Self {
            fold,
            umlaut,
            skeletons: skeletons(marked_word),
            bare: original
                .chars()
                .any(|c| ('\u{600}'..='\u{77f}').contains(&c)),
        })
    }
}

/// A name taken apart once, to be compared many times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameForms {
    /// Per word: how it can be read (`alahmad` also as `ahmad`).
    words: Vec<Vec<Form>>,
    /// All words written together, when there are several.
    joined: Vec<Form>,
    /// Each word together with the next one, when there are more than two.
    pairs: Vec<Option<Form>>,
}

const ARTICLES: [&str; 3] = ["al", "el", "ul"];
const SUN_ARTICLES: [&str; 13] = [
    "as", "an", "ar", "ad", "at", "az", "ash", "asch", "ed", "er", "es", "en", "il",
];

impl NameForms {
    /// Takes a name apart.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let text = marked(name);
        let mut parts: Vec<(&str, bool)> = Vec::new();
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let end = rest.find(parts_words).unwrap_or(rest.len());
            let hyphen = rest[end..].starts_with('-');
            if end > 0 {
                parts.push((&rest[..end], hyphen));
            }
            rest = rest[end..].strip_prefix(parts_words).unwrap_or("");
        }
        let is_article = |at: usize| {
            let (word, hyphen) = parts[at];
            at + 1 < parts.len()
                && (ARTICLES.contains(&word) || (hyphen && SUN_ARTICLES.contains(&word)))
        };
        let mut words = Vec::with_capacity(parts.len());
        let mut together = String::new();
        let mut pairs: Vec<String> = Vec::new();
        let mut before = String::new();
        for (at, (word, _)) in parts.iter().enumerate() {
            let article = is_article(at);
            if !(article && together.is_empty()) {
                together.push_str(word);
            }
            if article {
                continue;
            }
            let readings = readings(word, name);
            if !readings.is_empty() {
                words.push(readings);
            }
            pairs.push(format!("{before}{word}"));
            before.clear();
            before.push_str(word);
        }
        let mut joined = Vec::new();
        if parts.len() > 1 {
            joined.extend(readings(&together, name));
        }
        let pairs = match words.len() {
            ..=2 => Vec::new(),
            _ => pairs
                .iter()
                .skip(1)
                .map(|pair| Form::new(pair, name))
                .collect(),
        };
        Self {
            words,
            joined,
            pairs,
        }
    }

    pub(super) fn words(&self) -> &[Vec<Form>] {
        &self.words
    }

    pub(super) fn joined(&self) -> &[Form] {
        &self.joined
    }

    pub(super) fn pairs(&self) -> &[Option<Form>] {
        &self.pairs
    }

    /// Has it no letters at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Every consonant skeleton of its words and of the words together; sorted, without repetition.
    #[must_use]
    pub fn skeletons(&self) -> Vec<&str> {
        let forms = self.words.iter().flatten().chain(&self.joined);
        let mut all: Vec<&str> = forms
            .flat_map(|f| {
                let short = f.skeletons.is_empty().then_some(f.fold.as_str());
                f.skeletons.iter().map(String::as_str).chain(short)
            })
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How like two names are: 1 for the same letters, about 0.9 for another spelling of the same name.
    #[must_use]
    pub fn similarity(&self, other: &Self) -> f32 {
        if self.is_empty() || other.is_empty() {
            return 0.0;
        }
        let in_words = aligned(&self.words, &other.words);
        let together = |name: &'_ Self| -> Vec<Form> {
            if name.joined.is_empty() {
                name.words.iter().flatten().cloned().collect()
            } else {
                name.joined.clone()
            }
        };
        if self.joined.is_empty() && other.joined.is_empty() {
            return in_words;
        }
        in_words.max(best_of(&together(self), &together(other)))
    }
}

fn parts_words(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | ',' | '.' | '/' | ';' | '(' | ')' | '_' | '"' | '+' | '‐' | '‑' | '–' | '—'
        )
}

/// A word as written, and without an article that is grown to it.
fn readings(word: &str, original: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Form::new(word, original).into_iter().collect();
    if word.chars().count() >= 5 && (word.starts_with("al") || word.starts_with("el")) {
        forms.extend(Form::new(&word[2..], original));
    }
    // `Eddine`, `Assalih`: the article has become like the letter after it.
    let mut letters = word.chars();
    if let (Some('a' | 'e' | 'u'), Some(one), Some(two)) =
        (letters.next(), letters.next(), letters.next())
        && one == two
        && "dnrstz".contains(one)
        && letters.count() >= 2
    {
        forms.extend(Form::new(&word[2..], original));
    }
    forms
}

/// How like two names are, see [`NameForms::similarity`].
#[must_use]
pub fn similarity(a: &str, b: &str) -> f32 {
    NameForms::new(a).similarity(&NameForms::new(b))
}

fn best_of(a: &[Form], b: &[Form]) -> f32 {
    let mut best = 0.0_f32;
    for x in a {
        for y in b {
            best = best.max(word_likeness(x, y));
        }
    }
    best
}

/// Each word of the shorter name finds its best partner; words left over cost a little.
fn aligned(a: &[Vec<Form>], b: &[Vec<Form>]) -> f32 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut used = vec![false; long.len()];
    let mut sum = 0.0;
    for word in short {
        let mut best = (0.0, None);
        for (at, other) in long.iter().enumerate() {
            if !used[at] {
                let likeness = best_of(word, other);
                if likeness > best.0 {
                    best = (likeness, Some(at));
                }
            }
        }
        if let Some(at) = best.1 {
            used[at] = true;
        }
        sum += best.0;
    }
    #[allow(clippy::cast_precision_loss, reason = "a name has few words")]
    let (n, m) = (short.len() as f32, long.len() as f32);
    sum / n * (0.8 + 0.2 * n / m)
}

fn word_likeness(a: &Form, b: &Form) -> f32 {
    if a.fold == b.fold {
        return 1.0;
    }
    if a.umlaut == b.umlaut || a.umlaut == b.fold || a.fold == b.umlaut {
        return 0.98;
    }
    let letters = jaro_winkler(&a.fold, &b.fold);
    let shared = a
        .skeletons
        .iter()
        .filter(|s| b.skeletons.contains(s))
        .map(String::len)
        .max()
        .unwrap_or(0);
    if shared >= 3 && letters >= 0.5 {
        return 0.93_f32.max(letters * 0.98);
    }
    if shared == 2 && letters >= 0.55 {
        return 0.88_f32.max(letters * 0.97);
    }
    let loose = if letters >= 0.85 {
        letters * 0.96
    } else {
        letters * 0.8
    };
    loose.max(trigrams(&a.fold, &b.fold))
}

/// Share of common letter triples (Dice), with the word's edges counted.
fn trigrams(a: &str, b: &str) -> f32 {
    fn triples(text: &str) -> Vec<[char; 3]> {
        let padded: Vec<char> = [' ', ' ']
            .into_iter()
            .chain(text.chars())
            .chain([' '])
            .collect();
        padded.windows(3).map(|w| [w[0], w[1], w[2]]).collect()
    }
    let (x, mut y) = (triples(a), triples(b));
    let total = x.len() + y.len();
    let mut common = 0_u16;
    for triple in x {
        if let Some(at) = y.iter().position(|t| *t == triple) {
            let _ = y.swap_remove(at);
            common += 1;
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "a word has few letters")]
    let total = total as f32;
    2.0 * f32::from(common) / total
}

/// Jaro-Winkler likeness of two folded words. Short ASCII words, which nearly all are, take the way without allocation.
pub(super) fn jaro_winkler(a: &str, b: &str) -> f32 {
    const LONGEST: usize = 64;
    if !(a.is_ascii() && b.is_ascii() && a.len() <= LONGEST && b.len() <= LONGEST) {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a likeness between 0 and 1"
        )]
        let likeness = strsim::jaro_winkler(&cut(a), &cut(b)) as f32;
        return likeness;
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let window = (a.len().max(b.len()) / 2).saturating_sub(1);
    let (mut in_a, mut in_b) = (0_u64, 0_u64);
    let mut common = 0_u16;
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b
            .iter()
            .enumerate()
            .take((i + window + 1).min(b.len()))
            .skip(i.saturating_sub(window))
        {
            if x == y && in_b & (1 << j) == 0 {
                in_a |= 1 << i;
                in_b |= 1 << j;
                common += 1;
                break;
            }
        }
    }
    if common == 0 {
        return 0.0;
    }
    let mut crossed = 0_u16;
    let mut j = 0;
    for (i, x) in a.iter().enumerate() {
        if in_a & (1 << i) != 0 {
            while in_b & (1 << j) == 0 {
                j += 1;
            }
            crossed += u16::from(*x != b[j]);
            j += 1;
        }
    }
    let (m, t) = (f32::from(common), f32::from(crossed / 2));
    #[allow(clippy::cast_precision_loss, reason = "at most 64")]
    let jaro = (m / a.len() as f32 + m / b.len() as f32 + (m - t) / m) / 3.0;
    // Words that have little in common gain nothing from their first letter.
    if jaro <= 0.7 {
        return jaro;
    }
    let prefix = a.iter().zip(b).take(4).take_while(|(x, y)| x == y).count();
    #[allow(clippy::cast_precision_loss, reason = "at most 4")]
    let bonus = prefix as f32 * 0.1;
    jaro + bonus * (1.0 - jaro)
}

fn cut(text: &str) -> String {
    text.chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_spelling_is_like_and_another_name_is_not() {
        for (a, b) in [
            ("Khmelnytskyi", "Chmelnyzkyj"),
            ("Al-Ahmad", "Alahmad"),
            ("Sheikh Mousa", "Shekh Musa"),
            ("Abd al-Rahman", "Abdulrahman"),
            ("محمد", "Mohammad"),
            ("Hussein Ahmad", "Ahmad Hussein"),
        ] {
            assert!(similarity(a, b) >= 0.88, "{a} / {b}: {}", similarity(a, b));
        }
        for (a, b) in [
            ("Bondarenko", "Makowski"),
            ("Ahmad", "Omar"),
            ("Popescu", "Florea"),
            ("Maria", "Salma"),
        ] {
            assert!(similarity(a, b) < 0.75, "{a} / {b}: {}", similarity(a, b));
        }
    }

    #[test]
    fn own_jaro_winkler_agrees_with_the_crate() {
        let words = [
            "martha",
            "marhta",
            "dixon",
            "dicksonx",
            "khmelnytskyi",
            "chmelnyzkyj",
            "a",
            "ab",
            "mohammad",
            "mohamed",
        ];
        for a in words {
            for b in words {
                let ours = f64::from(jaro_winkler(a, b));
                let theirs = strsim::jaro_winkler(a, b);
                assert!((ours - theirs).abs() < 0.01, "{a} {b} {ours} {theirs}");
            }
        }
    }

    #[test]
    fn likeness_is_symmetric_and_bounded() {
        let names = [
            "Al Haj Ali",
            "Alhaj Ali",
            "Ali",
            "Хмельницька",
            "Nguyễn Thị",
            "",
            "?osev",
        ];
        for a in names {
            for b in names {
                let there = similarity(a, b);
                assert!((0.0..=1.0).contains(&there));
                assert!((there - similarity(b, a)).abs() < 0.02, "{a} {b}");
            }
        }
    }
}
