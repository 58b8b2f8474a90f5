//! How well names are found that the rules were not written from: groups of spellings, a town of people who bear them,
//! and what a query finds among them. Used by the test and by the bench that prints the table.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation
)]

use chrono::{Datelike, NaiveDate};
use erstberatung::domain::birth_date::BirthDate;
use erstberatung::domain::names::{IndexEntry, NameIndex, PersonForms, fold};
use erstberatung::exchange::duplicates::{KnownChild, KnownChildren, KnownIndex, SHOWN_FROM};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One name in all its spellings, the original first.
pub struct Group {
    /// Language code.
    pub lang: &'static str,
    /// `m`, `w` given names, `f`, `g` family names (`g` of women).
    pub kind: char,
    /// Spellings.
    pub spellings: Vec<&'static str>,
    /// May it be measured? It has several spellings, and none of them was looked at when the rules were written.
    pub unseen: bool,
    /// Is it in the half that was only measured, never tuned on?
    pub held_out: bool,
}

/// The split, fixed before anything was tuned: the lowest bit of the FNV-1a sum of the original's bytes.
fn is_held_out(original: &str) -> bool {
    hash(original.as_bytes()) & 1 == 1
}

fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// All groups.
pub fn groups() -> Vec<Group> {
    let seen: BTreeSet<&str> = include_str!("../data/names/variants.txt")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(_, names)| names.split(" = "))
        .collect();
    include_str!("../data/names/world.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut parts = line.split('\t');
            let lang = parts.next().unwrap();
            let kind = parts.next().unwrap().chars().next().unwrap();
            let spellings: Vec<_> = parts.next().unwrap().split(" = ").collect();
            Group {
                lang,
                kind,
                unseen: spellings.len() > 1 && !spellings.iter().any(|s| seen.contains(s)),
                held_out: is_held_out(spellings[0]),
                spellings,
            }
        })
        .collect()
}

/// A number that looks like chance and is the same on each run.
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x0123_4567_89ab_cdef)
    }

    /// Below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n as u64) as usize
    }
}

/// One person: groups of the given and the family name, and the names as they are recorded.
pub struct Somebody {
    /// Places in the groups.
    pub given: usize,
    /// The same of the family name.
    pub family: usize,
    /// Given and family name per recorded spelling.
    pub recorded: Vec<(String, String)>,
}

/// The town and who in it is asked for.
pub struct Town {
    /// The groups.
    pub groups: Vec<Group>,
    /// Everybody; the first ones are those who are asked for.
    pub people: Vec<Somebody>,
    /// How many are asked for.
    pub asked: usize,
    folds: Vec<BTreeSet<String>>,
}

impl Town {
    /// A town of so many people. With `held_out` those of the one half are asked for, else those of the other.
    pub fn new(size: usize, held_out: bool) -> Self {
        let groups = groups();
        let mut by_lang: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, group) in groups.iter().enumerate() {
            let (given, family) = by_lang.entry(group.lang).or_default();
            if matches!(group.kind, 'm' | 'w') {
                given.push(at);
            } else {
                family.push(at);
            }
        }
        let mut chance = Chance::new(7);
        let mut people = Vec::with_capacity(size);
        for (at, group) in groups.iter().enumerate() {
            if !group.unseen || group.held_out != held_out {
                continue;
            }
            let (given, family) = &by_lang[group.lang];
            let partners = if given.contains(&at) { family } else { given };
            let fits = |other: &&usize| {
                let other = &groups[**other];
                other.unseen
                    && other.held_out == held_out
                    && match (group.kind, other.kind) {
                        ('m', 'g') | ('g', 'm') => false,
                        ('w', 'f') | ('f', 'w') => {
                            !by_lang[group.lang].1.iter().any(|f| groups[*f].kind == 'g')
                        }
                        _ => true,
                    }
            };
            let partners: Vec<usize> = partners.iter().filter(fits).copied().collect();
            let Some(partner) =
                (!partners.is_empty()).then(|| partners[chance.below(partners.len())])
            else {
                continue;
            };
            let (given, family) = if given.contains(&at) {
                (at, partner)
            } else {
                (partner, at)
            };
            let n = chance.below(16);
            people.push(Somebody {
                given,
                family,
                recorded: vec![spelled(&groups, given, family, n)],
            });
        }
        let asked = people.len();
        // As many people of a language as it has given names here, so that nobody has dozens of namesakes.
        let given: Vec<usize> = by_lang
            .values()
            .filter(|(_, family)| !family.is_empty())
            .flat_map(|(given, _)| given.clone())
            .collect();
        while people.len() < size {
            let given = given[chance.below(given.len())];
            let families = &by_lang[groups[given].lang].1;
            let family = families[chance.below(families.len())];
            let n = chance.below(16);
            let mut recorded = vec![spelled(&groups, given, family, n)];
            if chance.below(3) == 0 {
                recorded.push(spelled(&groups, given, family, 0));
            }
            people.push(Somebody {
                given,
                family,
                recorded,
            });
        }
        people.truncate(size.max(asked));
        let folds = groups
            .iter()
            .map(|g| g.spellings.iter().map(|s| fold(s)).collect())
            .collect();
        Self {
            groups,
            people,
            asked,
            folds,
        }
    }

    /// The index over everybody.
    pub fn index(&self) -> NameIndex<usize> {
        NameIndex::from_entries(self.people.iter().enumerate().map(|(id, person)| {
            let names = person.recorded.iter();
            IndexEntry {
                names: names
                    .map(|(given, family)| format!("{given} {family}"))
                    .collect(),
                ..IndexEntry::named(id, "")
            }
        }))
    }

    /// The day on which somebody was born, in school age.
    pub fn born(&self, person: usize) -> NaiveDate {
        let mut chance = Chance::new(person as u64 + 3);
        let first = NaiveDate::from_ymd_opt(2008, 9, 1).unwrap();
        first + chrono::Duration::days(chance.below(4300) as i64)
    }

    /// Everybody as recorded children.
    pub fn known(&self) -> KnownIndex {
        KnownIndex::new(self.people.iter().enumerate().map(|(id, person)| {
            let (given, family) = &person.recorded[0];
            let original = person.recorded.get(1).cloned().unwrap_or_default();
            KnownChild {
                id: id.to_string(),
                family_name: family.clone(),
                given_name: given.clone(),
                family_name_original: original.1,
                given_name_original: original.0,
                birth: Some(BirthDate::day(self.born(id))),
            }
        }))
    }

    /// Do two groups share a spelling? Then they are one name in two languages.
    pub fn related(&self, a: usize, b: usize) -> bool {
        a == b || !self.folds[a].is_disjoint(&self.folds[b])
    }

    /// Has a person the names of another, in whichever spelling and order?
    pub fn namesakes(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.people[a], &self.people[b]);
        let same = |g, f| self.related(a.given, g) && self.related(a.family, f);
        same(b.given, b.family) || same(b.family, b.given)
    }

    /// The script of a language's originals.
    pub fn script(&self, group: usize) -> &'static str {
        match self.groups[group].lang {
            "ar" => "Arabisch",
            "fa" | "ps" | "ur" => "Persisch, Paschtu",
            "ckb" => "Kurdisch (Sorani)",
            "uk" | "ru" | "bg" | "mk" | "sr" => "Kyrillisch",
            "el" => "Griechisch",
            "ka" => "Georgisch",
            "hy" => "Armenisch",
            "ti" | "am" => "Äthiopisch",
            "hi" => "Devanagari",
            "bn" => "Bengalisch",
            "ta" => "Tamil",
            _ => "Lateinisch",
        }
    }
}

fn spelled(groups: &[Group], given: usize, family: usize, n: usize) -> (String, String) {
    let pick = |at: usize| {
        let spellings = &groups[at].spellings;
        spellings[n % spellings.len()].to_owned()
    };
    (pick(given), pick(family))
}

/// One question: who is meant, and what is typed.
pub struct Question {
    /// A place in the people.
    pub person: usize,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
}

/// Every person who is asked for in every spelling but the recorded one.
pub fn questions(town: &Town) -> Vec<Question> {
    let mut all = Vec::new();
    for (at, person) in town.people.iter().take(town.asked).enumerate() {
        let most = town.groups[person.given]
            .spellings
            .len()
            .max(town.groups[person.family].spellings.len());
        for n in 0..most {
            let (given, family) = spelled(&town.groups, person.given, person.family, n);
            let recorded = &person.recorded[0];
            if (&given, &family) != (&recorded.0, &recorded.1) {
                all.push(Question {
                    person: at,
                    given,
                    family,
                });
            }
        }
    }
    all
}

/// The same people as recorded (in Latin letters), with one slip of the fingers in one of the names.
pub fn slips(town: &Town) -> Vec<Question> {
    let mut chance = Chance::new(11);
    let mut all = Vec::new();
    for (at, person) in town.people.iter().take(town.asked).enumerate() {
        let (mut given, mut family) = person.recorded[0].clone();
        if !given.is_ascii() || !family.is_ascii() {
            continue;
        }
        let word = if family.len() >= 5 {
            &mut family
        } else {
            &mut given
        };
        if word.len() < 4 {
            continue;
        }
        let mut letters: Vec<char> = word.chars().collect();
        let place = 1 + chance.below(letters.len() - 2);
        match chance.below(4) {
            0 => letters.swap(place, place + 1),
            1 => drop(letters.remove(place)),
            2 => letters.insert(place, letters[place]),
            _ => letters[place] = char::from(b'a' + chance.below(26) as u8),
        }
        *word = letters.into_iter().collect();
        all.push(Question {
            person: at,
            given,
            family,
        });
    }
    all
}

/// What came of some questions.
#[derive(Default, Clone, Copy)]
pub struct Score {
    /// Questions.
    pub asked: usize,
    /// The person was among the hits.
    pub found: usize,
    /// The person, or a namesake, came first.
    pub first: usize,
    /// Hits of people with other names.
    pub wrong: usize,
}

impl Score {
    /// Share of questions that found the person.
    pub fn recall(&self) -> f64 {
        self.found as f64 / self.asked.max(1) as f64
    }

    /// Share of questions whose first hit bears the name.
    pub fn first(&self) -> f64 {
        self.first as f64 / self.asked.max(1) as f64
    }

    /// False hits per question.
    pub fn wrong(&self) -> f64 {
        self.wrong as f64 / self.asked.max(1) as f64
    }
}

/// Asks every question; per script and, under the empty name, of all.
pub fn ask(
    town: &Town,
    questions: &[Question],
    mut finds: impl FnMut(&Question) -> Vec<usize>,
) -> BTreeMap<&'static str, Score> {
    let mut scores: BTreeMap<&'static str, Score> = BTreeMap::new();
    for question in questions {
        let hits = finds(question);
        let found = hits.contains(&question.person);
        let first = hits
            .first()
            .is_some_and(|hit| town.namesakes(*hit, question.person));
        let wrong = hits
            .iter()
            .filter(|hit| !town.namesakes(**hit, question.person))
            .count();
        let script = town.script(town.people[question.person].given);
        for name in ["", script] {
            let score = scores.entry(name).or_default();
            score.asked += 1;
            score.found += usize::from(found);
            score.first += usize::from(first);
            score.wrong += wrong;
        }
    }
    scores
}

/// Queries that are hard on a search: one letter, what many are called, dates, a paste.
pub const WORST: [&str; 16] = [
    "a",
    "k",
    "ma",
    "м",
    "م",
    "Ahmad",
    "maria",
    "muhammad ali",
    "Anna Maria",
    "Abd al-Rahman al-Hasan",
    "Хмельницький",
    "2012",
    "03.05.2012",
    "0221 4710 402",
    "EB-2026-0123",
    "mohammad ahmad hussein ali ahmad mustafa yusuf ibrahim",
];

/// So many hits a search shows.
pub const SHOWN: usize = 20;

/// What the index finds for a question.
pub fn by_index(index: &NameIndex<usize>, text: &str) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    index
        .query(text, SHOWN)
        .into_iter()
        .map(|hit| hit.id)
        .filter(|id| seen.insert(*id))
        .collect()
}

/// The control: what a plain search finds (lower case, no marks, every word the beginning of a word).
pub struct Plain {
    words: Vec<(String, u32)>,
}

impl Plain {
    /// Over everybody.
    pub fn new(town: &Town) -> Self {
        let mut words = Vec::new();
        for (at, person) in (0_u32..).zip(&town.people) {
            for (given, family) in &person.recorded {
                words.extend(
                    bare(&format!("{given} {family}"))
                        .into_iter()
                        .map(|w| (w, at)),
                );
            }
        }
        words.sort_unstable();
        words.dedup();
        Self { words }
    }

    /// The first hits in the order of the list.
    pub fn find(&self, text: &str) -> Vec<usize> {
        let mut counts: HashMap<u32, usize> = HashMap::new();
        let typed = bare(text);
        for word in &typed {
            let from = self.words.partition_point(|(w, _)| w < word);
            let mut here: Vec<u32> = self.words[from..]
                .iter()
                .take_while(|(w, _)| w.starts_with(word.as_str()))
                .map(|(_, at)| *at)
                .collect();
            here.sort_unstable();
            here.dedup();
            for at in here {
                *counts.entry(at).or_default() += 1;
            }
        }
        let mut hits: Vec<usize> = counts
            .into_iter()
            .filter(|(_, n)| *n == typed.len())
            .map(|(at, _)| at as usize)
            .collect();
        hits.sort_unstable();
        hits.truncate(SHOWN);
        hits
    }
}

fn bare(text: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization;
    let bare: String = text
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .collect();
    bare.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The same people entered again in another spelling, each with one of the usual slips: none, day and month exchanged,
/// a digit off, given and family name exchanged, only month and year.
pub fn entered_again(town: &Town, questions: &[Question]) -> Vec<(usize, PersonForms)> {
    let mut all = Vec::new();
    for (n, question) in questions.iter().enumerate() {
        let born = town.born(question.person);
        let date = match n % 5 {
            1 => born
                .with_day(1)
                .and_then(|_| NaiveDate::from_ymd_opt(born.year(), born.day(), born.month())),
            2 => NaiveDate::from_ymd_opt(born.year() + 1, born.month(), born.day())
                .filter(|d| d.year() % 10 != 0),
            _ => Some(born),
        };
        let birth = match n % 5 {
            4 => BirthDate::month(born.year(), born.month()),
            _ => Some(BirthDate::day(date.unwrap_or(born))),
        };
        let (given, family) = match n % 5 {
            3 => (&question.family, &question.given),
            _ => (&question.given, &question.family),
        };
        all.push((
            question.person,
            PersonForms::new(given, family, None, birth),
        ));
    }
    all
}

/// How many of them are warned of, and how many others are shown with them.
pub fn warned(town: &Town, known: &KnownIndex, entered: &[(usize, PersonForms)]) -> Score {
    let mut score = Score::default();
    for (person, forms) in entered {
        let shown: Vec<usize> = known
            .candidates(forms)
            .into_iter()
            .filter(|(_, other)| forms.likeness(other).score >= SHOWN_FROM)
            .filter_map(|(id, _)| id.parse().ok())
            .collect();
        score.asked += 1;
        score.found += usize::from(shown.contains(person));
        score.wrong += shown
            .iter()
            .filter(|other| !town.namesakes(**other, *person))
            .count();
    }
    score
}
