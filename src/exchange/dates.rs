//! Dates as people write them in German lists.

use crate::domain::birth_date::{BirthDate, Precision};
use chrono::{Datelike, Duration, NaiveDate};

/// What a date stands for; decides what is plausible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOf {
    /// A child's birth.
    Birth,
    /// Arrival, entry, report.
    Event,
}

/// Something about a date that a person should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateHint {
    /// 1 January, often set by an authority because the true day is not known.
    PossiblyAssumed,
    /// Excel's day number, taken as a date.
    ExcelNumber,
    /// Two digits for the year.
    ShortYear,
    /// Day and month could be the other way round (`3/5/2012`).
    DayOrMonthFirst,
    /// Only month or year is known.
    Incomplete,
    /// Lies after today.
    Future,
    /// The person would be an adult of 22 years or more.
    Adult,
}

/// Why a text is no usable date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BadDate {
    /// Not written like a date.
    Unreadable,
    /// Written like a date, but there is no such day.
    NoSuchDay,
    /// A birth after today.
    BirthInFuture,
    /// More than 100 years ago.
    TooLongAgo,
    /// A day without its year.
    NoYear,
    /// Older than anybody whom the counselling is for.
    TooOld,
}

/// Nobody older than this is taken for a child.
pub const OLDEST: i32 = 30;

/// A date with what is remarkable about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDate {
    /// The date; an event known to the month is its first day.
    pub date: BirthDate,
    /// Remarks.
    pub hints: Vec<DateHint>,
}

/// Reads a date; `None` for an empty cell or a word such as `unbekannt`.
///
/// # Errors
/// The text is no date, or no possible one.
pub fn read_date(text: &str, of: DateOf, today: NaiveDate) -> Result<Option<ReadDate>, BadDate> {
    let text = text.trim().trim_end_matches(['.', ',', ';']);
    let lower = text.to_lowercase();
    if matches!(
        lower.as_str(),
        "" | "-"
            | "--"
            | "?"
            | "unbekannt"
            | "unbek"
            | "k.a"
            | "k. a"
            | "ka"
            | "n/a"
            | "ohne"
            | "keine angabe"
            | "unknown"
    ) {
        return Ok(None);
    }
    let mut hints = Vec::new();
    let (lower, marked) = strip_words(&lower);
    let date = parse(&lower, today, &mut hints)?;
    let date = if marked { date.assumed() } else { date };
    let first = date.earliest();
    if first > today {
        if of == DateOf::Birth {
            return Err(BadDate::BirthInFuture);
        }
        hints.push(DateHint::Future);
    }
    if first.year() < today.year() - 100 {
        return Err(BadDate::TooLongAgo);
    }
    if of == DateOf::Birth {
        if date.precision() == Precision::Day && (first.day(), first.month()) == (1, 1) {
            hints.push(DateHint::PossiblyAssumed);
        }
        if date.age_on(today) > OLDEST {
            return Err(BadDate::TooOld);
        }
        if date.age_on(today) >= 22 {
            hints.push(DateHint::Adult);
        }
    }
    if date.precision() != Precision::Day {
        hints.push(DateHint::Incomplete);
    }
    Ok(Some(ReadDate { date, hints }))
}

/// Takes off words around a date and says whether they call it assumed.
fn strip_words(text: &str) -> (String, bool) {
    let mut rest = text.to_owned();
    let mut assumed = false;
    for word in [
        "(fiktiv)",
        "fiktiv",
        "(geschätzt)",
        "geschätzt",
        "ca.",
        "ca ",
        "circa",
        "etwa",
        "um ",
        "~",
    ] {
        if rest.contains(word) {
            rest = rest.replace(word, " ");
            assumed = true;
        }
    }
    for word in ["geb.", "geboren", "am ", "*", "seit", "den "] {
        rest = rest.replace(word, " ");
    }
    // A time of day behind the date: `2012-05-03T00:00:00`, `03.05.2012 00:00`.
    let rest = rest.trim();
    let cut = rest.char_indices().find(|(at, c)| {
        (*c == 't' || *c == ' ') && rest[at + 1..].trim_start().get(..3).is_some_and(is_clock)
    });
    (
        cut.map_or(rest, |(at, _)| &rest[..at]).trim().to_owned(),
        assumed,
    )
}

fn is_clock(text: &str) -> bool {
    let b = text.as_bytes();
    b.len() == 3
        && b[0].is_ascii_digit()
        && (b[1] == b':' || (b[1].is_ascii_digit() && b[2] == b':'))
}

fn parse(text: &str, today: NaiveDate, hints: &mut Vec<DateHint>) -> Result<BirthDate, BadDate> {
    if let Some(named) = with_month_name(text) {
        return from_parts(named.0, named.1, named.2, today, hints);
    }
    let separators = ['.', '/', '-', ' '];
    let parts: Vec<&str> = text
        .split(separators)
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .collect();
    if parts
        .iter()
        .any(|p| !p.bytes().all(|b| b.is_ascii_digit()) || p.len() > 8)
    {
        return Err(BadDate::Unreadable);
    }
    match parts.as_slice() {
        [one] if one.len() == 4 => from_parts("", "", one, today, hints),
        [one] if one.len() == 8 => {
            // 20120503 or 03052012
            let year_first = one.starts_with("19") || one.starts_with("20");
            let (d, m, y) = if year_first {
                (&one[6..], &one[4..6], &one[..4])
            } else {
                (&one[..2], &one[2..4], &one[4..])
            };
            from_parts(d, m, y, today, hints)
        }
        [one] if one.len() == 5 => excel(one, hints),
        // 41032.0 or 41032,25 would be a number with a fraction
        [one, fraction] if one.len() == 5 && text.contains('.') && fraction.len() <= 6 => {
            excel(one, hints)
        }
        // `01.01.` is a day; that a year of two digits is meant nobody can know.
        [a, b] if a.len() <= 2 && b.len() <= 2 => Err(BadDate::NoYear),
        [a, b] if a.len() == 4 => from_parts("", b, a, today, hints),
        [a, b] if b.len() == 4 || text.contains('.') || text.contains('/') => {
            from_parts("", a, b, today, hints)
        }
        [a, b, c] if a.len() == 4 => from_parts(c, b, a, today, hints),
        [a, b, c] => {
            let (first, second) = (number(a)?, number(b)?);
            if text.contains('/') && second > 12 && first <= 12 {
                return from_parts(b, a, c, today, hints);
            }
            if text.contains('/') && second <= 12 && first <= 12 && first != second {
                hints.push(DateHint::DayOrMonthFirst);
            }
            from_parts(a, b, c, today, hints)
        }
        _ => Err(BadDate::Unreadable),
    }
}

/// Excel counts days from 30 December 1899; numbers from 1954 to 2064 are taken as dates.
fn excel(digits: &str, hints: &mut Vec<DateHint>) -> Result<BirthDate, BadDate> {
    let days = i64::from(number(digits)?);
    let start = NaiveDate::from_ymd_opt(1899, 12, 30).ok_or(BadDate::Unreadable)?;
    if !(20_000..=60_000).contains(&days) {
        return Err(BadDate::Unreadable);
    }
    hints.push(DateHint::ExcelNumber);
    start
        .checked_add_signed(Duration::days(days))
        .map(BirthDate::day)
        .ok_or(BadDate::NoSuchDay)
}

/// `3. Mai 2012`, `Mai 2012`, `03-May-2012`: day, month and year as digits.
fn with_month_name(text: &str) -> Option<(&str, &'static str, &str)> {
    const NAMES: [(&str, &str); 17] = [
        ("jan", "1"),
        ("jän", "1"),
        ("feb", "2"),
        ("mär", "3"),
        ("maer", "3"),
        ("mar", "3"),
        ("mrz", "3"),
        ("apr", "4"),
        ("mai", "5"),
        ("may", "5"),
        ("jun", "6"),
        ("jul", "7"),
        ("aug", "8"),
        ("sep", "9"),
        ("okt", "10"),
        ("nov", "11"),
        ("dez", "12"),
    ];
    let parts: Vec<&str> = text
        .split([' ', '.', '-', '/'])
        .filter(|p| !p.is_empty())
        .collect();
    let month = |word: &str| {
        let word = if word.starts_with("oct") {
            "okt"
        } else if word.starts_with("dec") {
            "dez"
        } else {
            word
        };
        NAMES
            .iter()
            .find(|(name, _)| word.starts_with(name))
            .map(|(_, number)| *number)
    };
    match parts.as_slice() {
        [m, y] => Some(("", month(m)?, y)),
        [d, m, y] => Some((d, month(m)?, y)),
        _ => None,
    }
}

fn number(digits: &str) -> Result<u32, BadDate> {
    digits.parse().map_err(|_| BadDate::Unreadable)
}

/// An empty or zero day or month is not known.
fn from_parts(
    day: &str,
    month: &str,
    year: &str,
    today: NaiveDate,
    hints: &mut Vec<DateHint>,
) -> Result<BirthDate, BadDate> {
    let part = |text: &str| if text.is_empty() { Ok(0) } else { number(text) };
    let (d, m) = (part(day)?, part(month)?);
    let y = i32::try_from(number(year)?).map_err(|_| BadDate::Unreadable)?;
    let y = match year.len() {
        4 => y,
        2 => {
            hints.push(DateHint::ShortYear);
            // A year after this one in a list of children belongs to the last century.
            if y > today.year() % 100 + 1 {
                1900 + y
            } else {
                2000 + y
            }
        }
        _ => return Err(BadDate::Unreadable),
    };
    if d > 31 || m > 12 {
        return Err(BadDate::NoSuchDay);
    }
    let date = match (d, m) {
        (0, 0) => BirthDate::year(y),
        (_, 0) => None,
        (0, m) => BirthDate::month(y, m),
        (d, m) => NaiveDate::from_ymd_opt(y, m, d).map(BirthDate::day),
    };
    date.ok_or(BadDate::NoSuchDay)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn birth(text: &str) -> Result<Option<ReadDate>, BadDate> {
        read_date(text, DateOf::Birth, today())
    }

    #[test]
    fn every_german_form_is_read() {
        for (text, date) in [
            ("03.05.2012", "2012-05-03"),
            ("3.5.12", "2012-05-03"),
            ("3.5.2012", "2012-05-03"),
            (" 3. 5. 2012 ", "2012-05-03"),
            ("2012-05-03", "2012-05-03"),
            ("2012-05-03T00:00:00", "2012-05-03"),
            ("03.05.2012 00:00", "2012-05-03"),
            ("2012/05/03", "2012-05-03"),
            ("03-05-2012", "2012-05-03"),
            ("3/5/2012", "2012-05-03"),
            ("5/23/2012", "2012-05-23"),
            ("3. Mai 2012", "2012-05-03"),
            ("03-May-12", "2012-05-03"),
            ("20120503", "2012-05-03"),
            ("41032", "2012-05-03"),
            ("41032.0", "2012-05-03"),
            ("05.2012", "2012-05"),
            ("05/2012", "2012-05"),
            ("2012-05", "2012-05"),
            ("Mai 2012", "2012-05"),
            ("00.05.2012", "2012-05"),
            ("00.00.2012", "2012"),
            ("2012", "2012"),
            ("ca. 2012", "2012~"),
            ("01.01.2012 (fiktiv)", "2012-01-01~"),
            ("geb. 03.05.2012", "2012-05-03"),
            ("1.1.98", "1998-01-01"),
        ] {
            assert_eq!(
                birth(text).map(|d| d.unwrap().date.to_string()),
                Ok(date.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_remarkable_is_said() {
        for (text, hint) in [
            ("01.01.2012", DateHint::PossiblyAssumed),
            ("41032", DateHint::ExcelNumber),
            ("3.5.12", DateHint::ShortYear),
            ("3/5/2012", DateHint::DayOrMonthFirst),
            ("2012", DateHint::Incomplete),
            ("3.5.1999", DateHint::Adult),
        ] {
            assert!(
                birth(text).unwrap().unwrap().hints.contains(&hint),
                "{text}"
            );
        }
        assert!(birth("03.05.2012").unwrap().unwrap().hints.is_empty());
        let later = read_date("03.12.2026", DateOf::Event, today())
            .unwrap()
            .unwrap();
        assert_eq!(later.hints, [DateHint::Future]);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        assert_eq!(birth("31.02.2012"), Err(BadDate::NoSuchDay));
        assert_eq!(birth("32.01.2012"), Err(BadDate::NoSuchDay));
        assert_eq!(birth("03.05.2027"), Err(BadDate::BirthInFuture));
        assert_eq!(birth("03.05.1812"), Err(BadDate::TooLongAgo));
        for text in [
            "Ahmad",
            "12",
            "123456",
            "99999",
            "1.2.3.4",
            "٣.٥.٢٠١٢",
            "3.5.012",
        ] {
            assert_eq!(birth(text), Err(BadDate::Unreadable), "{text}");
        }
        for text in ["3.5.", "01.01.", "5/12"] {
            assert_eq!(birth(text), Err(BadDate::NoYear), "{text}");
        }
        assert_eq!(birth("03.05.1995"), Err(BadDate::TooOld));
        assert!(birth("03.12.1995").is_ok_and(|d| d.is_some()), "not 31 yet");
        for text in ["", "-", "unbekannt", "k.A."] {
            assert_eq!(birth(text), Ok(None), "{text}");
        }
    }
}
