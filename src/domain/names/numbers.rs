//! File numbers, phones and birth dates in memory, found by their beginning or their end in any usual way of writing.

use crate::domain::birth_date::{BirthDate, Precision};
use chrono::{Datelike, NaiveDate};

/// Numbers of entries; an entry is its place in the caller's list.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    /// Numbers as [`number_key`] writes them, sorted, with their entry.
    forward: Vec<(String, u32)>,
    /// The same from the end to the beginning.
    backward: Vec<(String, u32)>,
    /// Birth dates as `20120503`, `201205` or `2012`, sorted.
    births: Vec<(String, u32)>,
}

impl Numbers {
    pub(super) fn add(&mut self, entry: u32, numbers: &[String], births: &[BirthDate]) {
        for number in numbers {
            let key = number_key(number);
            if !key.is_empty() {
                self.backward.push((key.chars().rev().collect(), entry));
                self.forward.push((key, entry));
            }
        }
        let births = births.iter().map(|birth| (birth_key(*birth), entry));
        self.births.extend(births);
    }

    pub(super) fn sort(&mut self) {
        for list in [&mut self.forward, &mut self.backward, &mut self.births] {
            list.sort_unstable();
            list.dedup();
        }
    }

    /// Every entry with how well its numbers fit what was typed, 0 to 1. `typed` are the words with digits, in order.
    pub(super) fn find(&self, typed: &[&str], mut note: impl FnMut(u32, f32)) {
        let whole = typed.concat();
        self.find_number(&number_key(&whole), &mut note);
        for date in dates(typed) {
            self.find_birth(&date, &mut note);
        }
    }

    fn find_number(&self, key: &str, note: &mut impl FnMut(u32, f32)) {
        if key.len() < 2 {
            return;
        }
        for (found, entry) in starting_with(&self.forward, key) {
            note(*entry, if found.len() == key.len() { 1.0 } else { 0.9 });
        }
        if key.len() >= 3 {
            let reversed: String = key.chars().rev().collect();
            for (_, entry) in starting_with(&self.backward, &reversed) {
                note(*entry, 0.8);
            }
        }
    }

    fn find_birth(&self, date: &Typed, note: &mut impl FnMut(u32, f32)) {
        let one = |key: &str, score: f32, note: &mut dyn FnMut(u32, f32)| {
            for (found, entry) in starting_with(&self.births, key) {
                if found == key {
                    note(*entry, score);
                }
            }
        };
        match *date {
            Typed::Day(day) => {
                one(&day.format("%Y%m%d").to_string(), 1.0, note);
                // Who is known only to the month or the year was born then too, and papers exchange day and month.
                one(&day.format("%Y%m").to_string(), 0.7, note);
                one(&day.format("%Y").to_string(), 0.65, note);
                if let Some(other) = NaiveDate::from_ymd_opt(day.year(), day.day(), day.month())
                    && other != day
                {
                    one(&other.format("%Y%m%d").to_string(), 0.6, note);
                }
            }
            Typed::Month(year, month) => {
                let key = format!("{year:04}{month:02}");
                for (_, entry) in starting_with(&self.births, &key) {
                    note(*entry, 0.95);
                }
                one(&format!("{year:04}"), 0.65, note);
            }
            Typed::Year(year) => {
                for (_, entry) in starting_with(&self.births, &format!("{year:04}")) {
                    note(*entry, 0.9);
                }
            }
        }
    }
}

/// A birth date as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    Day(NaiveDate),
    Month(i32, u32),
    Year(i32),
}

/// What the words may mean as a date: `15.3.16`, `15. 3. 2016`, `2016-03-15`, `15/03/2016`, `15032016`, `3.2016`, `2016`.
fn dates(typed: &[&str]) -> Vec<Typed> {
    let text = typed.join(".");
    let parts: Vec<&str> = text
        .split(['.', '-', '/'])
        .filter(|part| !part.is_empty())
        .collect();
    if !parts
        .iter()
        .all(|part| part.len() <= 8 && part.bytes().all(|b| b.is_ascii_digit()))
    {
        return Vec::new();
    }
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let day =
        |year: i32, month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day).map(Typed::Day);
    let month = |year: i32, month: u32| {
        (1..=12)
            .contains(&month)
            .then_some(Typed::Month(year, month))
    };
    let mut found = Vec::new();
    match parts.as_slice() {
        [y, m, d] if y.len() == 4 => found.extend(day(year(y), number(m), number(d))),
        [d, m, y] if y.len() == 4 => found.extend(day(year(y), number(m), number(d))),
        [d, m, y] if y.len() == 2 => {
            for year in short_years(y) {
                found.extend(day(year, number(m), number(d)));
            }
        }
        [y, m] if y.len() == 4 => found.extend(month(year(y), number(m))),
        [m, y] if y.len() == 4 => found.extend(month(year(y), number(m))),
        [one] => match one.len() {
            8 => {
                let (a, b, c) = (&one[..2], &one[2..4], &one[4..]);
                found.extend(day(year(c), number(b), number(a)));
                let (a, b, c) = (&one[..4], &one[4..6], &one[6..]);
                found.extend(day(year(a), number(b), number(c)));
            }
            6 => {
                for year in short_years(&one[4..]) {
                    found.extend(day(year, number(&one[2..4]), number(&one[..2])));
                }
                found.extend(month(year(&one[2..]), number(&one[..2])));
                found.extend(month(year(&one[..4]), number(&one[4..])));
            }
            4 => found.push(Typed::Year(year(one))),
            _ => {}
        },
        _ => {}
    }
    found.retain(|typed| {
        let year = match typed {
            Typed::Day(day) => day.year(),
            Typed::Month(year, _) | Typed::Year(year) => *year,
        };
        (1900..2100).contains(&year)
    });
    found
}

fn year(text: &str) -> i32 {
    text.parse().unwrap_or(0)
}

fn short_years(text: &str) -> [i32; 2] {
    [2000 + year(text), 1900 + year(text)]
}

/// A birth date as it is kept.
fn birth_key(birth: BirthDate) -> String {
    let format = match birth.precision() {
        Precision::Day => "%Y%m%d",
        Precision::Month => "%Y%m",
        Precision::Year => "%Y",
    };
    birth.earliest().format(format).to_string()
}

/// Letters and digits of a number, lower case; the German country code becomes the leading zero, another one begins with
/// two zeros. Two ways of writing one phone number have one key.
#[must_use]
pub fn number_key(number: &str) -> String {
    let text = number.trim().replace("(0)", "");
    let mut key: String = text
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    if text.starts_with('+') {
        key.insert_str(0, "00");
    }
    match key.strip_prefix("0049") {
        Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        None => key,
    }
}

/// All items of a sorted list that begin with some letters.
pub(super) fn starting_with<'a>(
    list: &'a [(String, u32)],
    prefix: &'a str,
) -> impl Iterator<Item = &'a (String, u32)> {
    let from = list.partition_point(|(text, _)| text.as_str() < prefix);
    list.get(from..)
        .unwrap_or(&[])
        .iter()
        .take_while(move |(text, _)| text.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_any_usual_way() {
        let day = NaiveDate::from_ymd_opt(2016, 3, 15).map(Typed::Day);
        for typed in [
            &["15.03.2016"][..],
            &["15.3.2016"],
            &["15.3.16"],
            &["15.", "3.", "2016"],
            &["2016-03-15"],
            &["15/3/2016"],
            &["15-03-2016"],
            &["15032016"],
            &["20160315"],
            &["150316"],
        ] {
            assert!(
                day.is_some_and(|day| dates(typed).contains(&day)),
                "{typed:?}"
            );
        }
        assert_eq!(dates(&["3.2016"]), [Typed::Month(2016, 3)]);
        assert_eq!(dates(&["2016-03"]), [Typed::Month(2016, 3)]);
        assert_eq!(dates(&["03/2016"]), [Typed::Month(2016, 3)]);
        assert_eq!(dates(&["2016"]), [Typed::Year(2016)]);
        assert_eq!(dates(&["31.2.2016"]), []);
        assert_eq!(dates(&["EB-2026-0123"]), []);
    }

    #[test]
    fn one_phone_has_one_key() {
        for written in [
            "0221 4710402",
            "+49 221 4710402",
            "0049 (0)221 4710-402",
            "0221/4710402",
            "+49 (0) 221 4710402",
        ] {
            assert_eq!(number_key(written), "02214710402", "{written}");
        }
        assert_eq!(number_key("+380 67 1234567"), number_key("00380671234567"));
    }
}
