//! The numbers as a table: groups in their order with words, what may be shown of each, and the same as a list for a file.

use super::curve::Curve;
use super::definition::{definition, footnotes};
use super::group::{By, GroupKey, Literacy, Stage};
use super::numbers::{Count, Numbers, Part, Spread, Unit};
use super::protect::{LEAST, hidden};
use crate::domain::language::Lang;
use crate::exchange::csv::write as write_list;
use std::borrow::Cow;

/// How the numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Children or families.
    pub unit: Unit,
    /// Are small numbers hidden?
    pub protected: bool,
    /// In which language.
    pub lang: Lang,
}

impl Options {
    /// Is a number that stands alone hidden?
    #[must_use]
    pub fn hides(&self, number: u32) -> bool {
        self.protected && (1..LEAST).contains(&number)
    }
}

/// What is shown of a count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shown {
    /// All of it.
    Count(Count),
    /// Nothing: the number is small, or would give a small one away.
    Hidden,
}

impl Shown {
    /// The number in words: `–` for none, `•` for a hidden one.
    #[must_use]
    pub fn number(&self) -> String {
        match self {
            Self::Count(Count { number: 0, .. }) => "–".into(),
            Self::Count(count) => count.number.to_string(),
            Self::Hidden => "•".into(),
        }
    }

    /// Calendar days, if there are some to show.
    #[must_use]
    pub fn days(&self) -> Option<Spread> {
        match self {
            Self::Count(count) => count.days,
            Self::Hidden => None,
        }
    }

    /// School days, if there are some to show.
    #[must_use]
    pub fn school_days(&self) -> Option<Spread> {
        match self {
            Self::Count(count) => count.school_days,
            Self::Hidden => None,
        }
    }
}

/// One line: both numbers of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The group; nothing for the sum.
    pub key: Option<GroupKey>,
    /// Its name.
    pub label: String,
    /// Wait for counselling.
    pub counselling: Shown,
    /// Counselled, no confirmed place.
    pub placement: Shown,
}

/// A breakdown.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// By what.
    pub by: By,
    /// The groups.
    pub lines: Vec<Line>,
    /// All together.
    pub sum: Line,
}

impl By {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Stage, Lang::De) => "Stufe",
            (Self::Stage, Lang::En) => "Stage",
            (Self::Municipality, Lang::De) => "Kommune",
            (Self::Municipality, Lang::En) => "Municipality",
            (Self::Ukraine, Lang::De) => "Herkunft",
            (Self::Ukraine, Lang::En) => "Origin",
            (Self::Literacy, Lang::De) => "Alphabetisierung",
            (Self::Literacy, Lang::En) => "Literacy",
        }
    }
}

impl GroupKey {
    /// What it is called; municipalities by `names` (key, name).
    #[must_use]
    pub fn word(&self, names: &[(String, String)], lang: Lang) -> String {
        let word = match (self, lang) {
            (Self::Stage(Stage::Primary), Lang::De) => "Primarstufe",
            (Self::Stage(Stage::Primary), Lang::En) => "Primary",
            (Self::Stage(Stage::LowerFirst), Lang::De) => "Sek I, Jg. 5–7",
            (Self::Stage(Stage::LowerFirst), Lang::En) => "Lower secondary, 5–7",
            (Self::Stage(Stage::LowerLast), Lang::De) => "Sek I, Jg. 8–10",
            (Self::Stage(Stage::LowerLast), Lang::En) => "Lower secondary, 8–10",
            (Self::Stage(Stage::Upper), Lang::De) => "Sek II, Berufskolleg",
            (Self::Stage(Stage::Upper), Lang::En) => "Upper secondary, vocational",
            (Self::Stage(Stage::Unknown), Lang::De) => "ohne Geburtsdatum",
            (Self::Stage(Stage::Unknown), Lang::En) => "no birth date",
            (Self::Ukraine(true), _) => "Ukraine",
            (Self::Ukraine(false), Lang::De) => "andere Herkunft",
            (Self::Ukraine(false), Lang::En) => "other origin",
            (Self::Literacy(Literacy::ToAlphabetise), Lang::De) => "zu alphabetisieren",
            (Self::Literacy(Literacy::ToAlphabetise), Lang::En) => "to be alphabetised",
            (Self::Literacy(Literacy::Latin), Lang::De) => "lateinische Schrift",
            (Self::Literacy(Literacy::Latin), Lang::En) => "Latin script",
            (Self::Literacy(Literacy::Unknown) | Self::Municipality(None), Lang::De) => {
                "nicht erfasst"
            }
            (Self::Literacy(Literacy::Unknown) | Self::Municipality(None), Lang::En) => {
                "not recorded"
            }
            (Self::Municipality(Some(key)), _) => {
                let name = names.iter().find(|(own, _)| own == key);
                return name.map_or_else(|| key.clone(), |(_, name)| name.clone());
            }
        };
        word.to_owned()
    }
}

/// One breakdown of the numbers. Municipalities: those of `names` in their order, also where nobody waits, then others.
#[must_use]
pub fn table(numbers: &Numbers, by: By, names: &[(String, String)], options: Options) -> Table {
    let mut keys: Vec<GroupKey> = match by {
        By::Municipality => (names.iter())
            .map(|(key, _)| GroupKey::Municipality(Some(key.clone())))
            .collect(),
        By::Ukraine => vec![GroupKey::Ukraine(true), GroupKey::Ukraine(false)],
        By::Stage | By::Literacy => Vec::new(),
    };
    for (key, _) in numbers.counselling.by(by).chain(numbers.placement.by(by)) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    if by != By::Municipality {
        keys.sort_by_key(|key| *key == GroupKey::Ukraine(false));
    }
    let counselling = shown(&numbers.counselling, &keys, options);
    let placement = shown(&numbers.placement, &keys, options);
    let lines = (keys.into_iter().zip(counselling).zip(placement))
        .map(|((key, counselling), placement)| Line {
            label: key.word(names, options.lang),
            key: Some(key),
            counselling,
            placement,
        })
        .collect();
    Table {
        by,
        lines,
        sum: Line {
            key: None,
            label: match options.lang {
                Lang::De => "Summe".into(),
                Lang::En => "Sum".into(),
            },
            counselling: whole(&numbers.counselling, options),
            placement: whole(&numbers.placement, options),
        },
    }
}

/// What is shown of all together. Where a group of any breakdown is hidden, how long all wait would give away how long the
/// hidden ones do: then only how many there are is told.
#[must_use]
pub fn whole(part: &Part, options: Options) -> Shown {
    let count = part.all.of(options.unit);
    if options.hides(count.number) {
        return Shown::Hidden;
    }
    let mut groups = part.groups.values();
    if groups.any(|cell| options.hides(cell.of(options.unit).number)) {
        return Shown::Count(Count {
            days: None,
            school_days: None,
            ..count
        });
    }
    Shown::Count(count)
}

/// What is shown of those who are placed and not admitted. Those who are not placed are a number too: it follows from the sum.
#[must_use]
pub fn placed(part: &Part, options: Options) -> Shown {
    let own = part.placed.of(options.unit);
    let rest = part.all.of(options.unit).number.saturating_sub(own.number);
    if options.protected && hidden(&[own.number, rest]).contains(&true) {
        return Shown::Hidden;
    }
    Shown::Count(own)
}

fn shown(part: &Part, keys: &[GroupKey], options: Options) -> Vec<Shown> {
    let counts: Vec<Count> = (keys.iter())
        .map(|key| part.groups.get(key).copied().unwrap_or_default())
        .map(|cell| cell.of(options.unit))
        .collect();
    let numbers: Vec<u32> = counts.iter().map(|count| count.number).collect();
    let hide = if options.protected {
        hidden(&numbers)
    } else {
        vec![false; numbers.len()]
    };
    (counts.into_iter().zip(hide))
        .map(|(count, hide)| {
            if hide {
                Shown::Hidden
            } else {
                Shown::Count(count)
            }
        })
        .collect()
}

/// Columns of the list for each of the two numbers.
fn head(lang: Lang) -> Vec<String> {
    let of = |what: &str, unit: &str, days: [&str; 6]| {
        let mut head = vec![format!("{what}: {unit}")];
        head.extend(days.iter().map(|column| format!("{what}: {column}")));
        head
    };
    let (start, first, second, unit, days) = match lang {
        Lang::De => (
            ["Stichtag", "Gliederung", "Gruppe"],
            "Warten auf Beratung",
            "Beraten ohne Schulplatz",
            "Anzahl",
            [
                "Mittel Tage",
                "Median Tage",
                "längste Tage",
                "Mittel Schultage",
                "Median Schultage",
                "längste Schultage",
            ],
        ),
        Lang::En => (
            ["Key date", "Breakdown", "Group"],
            "Waiting for counselling",
            "Counselled, no place",
            "number",
            [
                "mean days",
                "median days",
                "longest days",
                "mean school days",
                "median school days",
                "longest school days",
            ],
        ),
    };
    let mut head: Vec<String> = start.map(str::to_owned).to_vec();
    head.extend(of(first, unit, days));
    head.extend(of(second, unit, days));
    head
}

/// A number with the comma or point of the language.
#[must_use]
pub fn decimal(value: f64, lang: Lang) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").map_or(text.clone(), str::to_owned);
    match lang {
        Lang::De => text.replace('.', ","),
        Lang::En => text,
    }
}

fn cells(shown: &Shown, lang: Lang) -> Vec<String> {
    let number = match shown {
        Shown::Count(count) => count.number.to_string(),
        Shown::Hidden => "•".into(),
    };
    let mut cells = vec![number];
    for spread in [shown.days(), shown.school_days()] {
        match spread {
            Some(spread) => cells.extend([
                decimal(spread.mean, lang),
                decimal(spread.median, lang),
                spread.longest.to_string(),
            ]),
            None => cells.extend([String::new(), String::new(), String::new()]),
        }
    }
    cells
}

/// The numbers as a file for spreadsheets: every breakdown, the weeks of a year, and what it all means. `breakdowns` are
/// those that are wanted.
#[must_use]
pub fn list(
    numbers: &Numbers,
    curve: &Curve,
    breakdowns: &[By],
    names: &[(String, String)],
    options: Options,
) -> String {
    let lang = options.lang;
    let head = head(lang);
    let width = head.len();
    let day = |day: chrono::NaiveDate| match lang {
        Lang::De => day.format("%d.%m.%Y").to_string(),
        Lang::En => day.to_string(),
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    let row = |on: String, by: &str, line: &Line| {
        let mut row = vec![on, by.to_owned(), line.label.clone()];
        row.extend(cells(&line.counselling, lang));
        row.extend(cells(&line.placement, lang));
        row
    };
    let words = |german: &'static str, english: &'static str| match lang {
        Lang::De => german,
        Lang::En => english,
    };
    let total = table(numbers, By::Stage, names, options).sum;
    let unit = match options.unit {
        Unit::Children => words("Kinder", "children"),
        Unit::Families => words("Familien", "families"),
    };
    rows.push(row(
        day(numbers.on),
        words("Kreis", "county"),
        &Line {
            label: unit.to_owned(),
            ..total
        },
    ));
    for by in breakdowns {
        for line in table(numbers, *by, names, options).lines {
            rows.push(row(day(numbers.on), by.word(lang), &line));
        }
    }
    for point in &curve.points {
        let (counselling, placement) = point.of(options.unit);
        let number = |number: u32| {
            if options.hides(number) {
                "•".to_owned()
            } else {
                number.to_string()
            }
        };
        let mut row = vec![String::new(); width];
        row.splice(
            0..4,
            [
                day(point.on),
                words("Woche", "week").to_owned(),
                unit.to_owned(),
                number(counselling),
            ],
        )
        .for_each(drop);
        if let Some(cell) = row.get_mut(10) {
            *cell = number(placement);
        }
        rows.push(row);
    }
    let notes = definition(lang).into_iter().map(str::to_owned);
    for note in notes.chain(footnotes(numbers, options.protected, lang)) {
        let mut row = vec![String::new(); width];
        row.splice(
            0..3,
            [
                day(numbers.on),
                words("Definition", "definition").to_owned(),
                note,
            ],
        )
        .for_each(drop);
        rows.push(row);
    }
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    write_list(
        &head,
        rows.into_iter()
            .map(|row| row.into_iter().map(Cow::Owned).collect::<Vec<_>>()),
    )
}

#[cfg(test)]
mod tests {
    use super::super::numbers::Cell;
    use super::*;

    #[test]
    fn how_long_all_wait_does_not_give_a_hidden_group_away() {
        let spread = Spread {
            mean: 10.0,
            median: 9.0,
            longest: 40,
        };
        let cell = |number| Cell {
            children: Count {
                number,
                days: Some(spread),
                school_days: Some(spread),
            },
            ..Cell::default()
        };
        let sum = |groups: [u32; 2], protected| {
            let keys = [true, false].map(GroupKey::Ukraine);
            let part = Part {
                all: cell(groups.iter().sum()),
                groups: keys.into_iter().zip(groups.map(cell)).collect(),
                ..Part::default()
            };
            let options = Options {
                unit: Unit::Children,
                protected,
                lang: Lang::De,
            };
            let shown = whole(&part, options);
            (shown.number(), shown.days(), shown.school_days())
        };
        let all = |number: &str| (number.to_owned(), Some(spread), Some(spread));
        assert_eq!(sum([20, 3], true), ("23".to_owned(), None, None));
        assert_eq!(sum([20, 3], false), all("23"));
        assert_eq!(sum([20, 5], true), all("25"));
        assert_eq!(sum([20, 0], true), all("20"));
    }

    #[test]
    fn who_is_not_placed_is_not_told_by_the_sum_either() {
        let count = |number| Cell {
            children: Count {
                number,
                ..Count::default()
            },
            ..Cell::default()
        };
        let shown = |own, all, protected| {
            let part = Part {
                all: count(all),
                placed: count(own),
                ..Part::default()
            };
            let options = Options {
                unit: Unit::Children,
                protected,
                lang: Lang::De,
            };
            placed(&part, options).number()
        };
        assert_eq!(shown(7, 11, false), "7");
        assert_eq!(shown(7, 11, true), "•", "four are not placed");
        assert_eq!(shown(7, 20, true), "7");
        assert_eq!(shown(3, 20, true), "•");
        assert_eq!(shown(0, 20, true), "–");
    }
}
