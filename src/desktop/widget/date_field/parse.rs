//! Reading dates as people type them. Pure; today is an argument.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// What a missing year means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expecting {
    /// An appointment: the next such day, today included.
    Coming,
    /// A date of birth: the last such day; two-digit years above the current one are of the last century.
    Birth,
}

/// How exactly a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parsed {
    /// A day.
    Day(NaiveDate),
    /// Only year and month are known (births).
    Month(i32, u32),
    /// Only the year is known (births).
    Year(i32),
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Not readable as a date at all.
    Unreadable,
    /// Readable, but there is no such day.
    NoSuchDay,
    /// Readable, but the year has no such calendar week.
    NoSuchWeek,
}

const OLDEST: i32 = 1900;
const NEWEST: i32 = 2199;

/// Reads a date. Accepts `3.5.`, `03.05.26`, `03.05.2026`, `030526`, `03052026`, `2026-05-03`, `heute`, `morgen`,
/// `übermorgen`, `gestern`, `+7`, `-3`, `+2w`, `mo` … `so` (the next such day after today), `kw 50` (its Monday);
/// for births also `2012` and `05.2012`.
pub fn parse(text: &str, today: NaiveDate, expecting: Expecting) -> Result<Parsed, Refused> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(Refused::Unreadable);
    }
    if let Some(day) = word(&text, today) {
        return day.map(Parsed::Day);
    }
    if let Some(day) = offset(&text, today) {
        return day.map(Parsed::Day);
    }
    if let Some(day) = week(&text, today) {
        return day.map(Parsed::Day);
    }
    written(&text, today, expecting)
}

fn word(text: &str, today: NaiveDate) -> Option<Result<NaiveDate, Refused>> {
    let ahead = match text {
        "heute" | "today" | "h" => 0,
        "morgen" | "tomorrow" => 1,
        "übermorgen" | "uebermorgen" => 2,
        "gestern" | "yesterday" => return Some(today.pred_opt().ok_or(Refused::NoSuchDay)),
        _ => {
            let day = weekday(text)?;
            let wait =
                (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
            u64::from(if wait == 0 { 7 } else { wait })
        }
    };
    Some(
        today
            .checked_add_days(Days::new(ahead))
            .ok_or(Refused::NoSuchDay),
    )
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text.trim_end_matches('.') {
        "mo" | "montag" => Weekday::Mon,
        "di" | "dienstag" => Weekday::Tue,
        "mi" | "mittwoch" => Weekday::Wed,
        "do" | "donnerstag" => Weekday::Thu,
        "fr" | "freitag" => Weekday::Fri,
        "sa" | "samstag" => Weekday::Sat,
        "so" | "sonntag" => Weekday::Sun,
        _ => return None,
    })
}

fn offset(text: &str, today: NaiveDate) -> Option<Result<NaiveDate, Refused>> {
    let (back, rest) = match text.strip_prefix('+') {
        Some(rest) => (false, rest),
        None => (true, text.strip_prefix(['-', '−'])?),
    };
    let rest = rest.trim();
    let (count, unit) = match rest.strip_suffix('w') {
        Some(count) => (count.trim(), 7),
        None => (rest.strip_suffix('t').unwrap_or(rest).trim(), 1),
    };
    let count: u64 = count.parse().ok().filter(|count| *count <= 4000)?;
    let days = Days::new(count * unit);
    let day = if back {
        today.checked_sub_days(days)
    } else {
        today.checked_add_days(days)
    };
    Some(
        day.filter(|day| (OLDEST..=NEWEST).contains(&day.year()))
            .ok_or(Refused::NoSuchDay),
    )
}

/// The Monday of a calendar week: this year's, or next year's if that week is over.
fn week(text: &str, today: NaiveDate) -> Option<Result<NaiveDate, Refused>> {
    let rest = text.strip_prefix("kw")?.trim();
    let (number, year) = match rest.split_once(['/', ' ', '.']) {
        Some((number, year)) => (number.trim(), Some(year.trim())),
        None => (rest, None),
    };
    let number: u32 = number.parse().ok()?;
    let this = today.iso_week();
    let year = match year {
        Some(year) => match year.parse::<i32>().ok()? {
            short @ 0..=99 => 2000 + short,
            year => year,
        },
        None if number < this.week() => this.year() + 1,
        None => this.year(),
    };
    Some(
        NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)
            .filter(|_| (OLDEST..=NEWEST).contains(&year))
            .ok_or(Refused::NoSuchWeek),
    )
}

fn written(text: &str, today: NaiveDate, expecting: Expecting) -> Result<Parsed, Refused> {
    if let Some((year, rest)) = text.split_once('-')
        && year.len() == 4
    {
        let (month, day) = rest.split_once('-').ok_or(Refused::Unreadable)?;
        return day_of(number(year)?, part(month)?, part(day)?);
    }
    if text.chars().all(|c| c.is_ascii_digit()) {
        return digits(text, today, expecting);
    }
    let mut parts = text.split(['.', '/', ',']).map(str::trim);
    let (first, second, third) = (
        parts.next().unwrap_or(""),
        parts.next().unwrap_or(""),
        parts.next().unwrap_or(""),
    );
    if parts.next().is_some() {
        return Err(Refused::Unreadable);
    }
    if third.is_empty() && second.len() == 4 {
        let (month, year) = (part(first)?, number(second)?);
        return match expecting {
            Expecting::Birth if (1..=12).contains(&month) => {
                known(year, today).map(|year| Parsed::Month(year, month))
            }
            Expecting::Birth => Err(Refused::NoSuchDay),
            Expecting::Coming => Err(Refused::Unreadable),
        };
    }
    let (day, month) = (part(first)?, part(second)?);
    if third.is_empty() {
        return without_year(day, month, today, expecting);
    }
    if third.len() != 2 && third.len() != 4 {
        return Err(Refused::Unreadable);
    }
    day_of(full_year(number(third)?, today, expecting), month, day)
}

fn digits(text: &str, today: NaiveDate, expecting: Expecting) -> Result<Parsed, Refused> {
    match text.len() {
        4 if expecting == Expecting::Birth && (OLDEST..=today.year()).contains(&number(text)?) => {
            Ok(Parsed::Year(number(text)?))
        }
        4 => without_year(part(&text[..2])?, part(&text[2..])?, today, expecting),
        6 => {
            let year = full_year(number(&text[4..])?, today, expecting);
            day_of(year, part(&text[2..4])?, part(&text[..2])?)
        }
        8 => day_of(number(&text[4..])?, part(&text[2..4])?, part(&text[..2])?),
        _ => Err(Refused::Unreadable),
    }
}

fn known(year: i32, today: NaiveDate) -> Result<i32, Refused> {
    if (OLDEST..=today.year()).contains(&year) {
        Ok(year)
    } else {
        Err(Refused::NoSuchDay)
    }
}

fn number(text: &str) -> Result<i32, Refused> {
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit()) {
        return Err(Refused::Unreadable);
    }
    text.parse().map_err(|_| Refused::Unreadable)
}

fn part(text: &str) -> Result<u32, Refused> {
    if text.len() > 2 {
        return Err(Refused::Unreadable);
    }
    number(text)?.try_into().map_err(|_| Refused::Unreadable)
}

fn full_year(year: i32, today: NaiveDate, expecting: Expecting) -> i32 {
    match (year, expecting) {
        (100.., _) => year,
        (_, Expecting::Birth) if year > today.year() % 100 => 1900 + year,
        _ => 2000 + year,
    }
}

fn day_of(year: i32, month: u32, day: u32) -> Result<Parsed, Refused> {
    if !(OLDEST..=NEWEST).contains(&year) {
        return Err(Refused::NoSuchDay);
    }
    NaiveDate::from_ymd_opt(year, month, day)
        .map(Parsed::Day)
        .ok_or(Refused::NoSuchDay)
}

/// The next (or last) year in which the day exists, so that 29.02. is understood in every year.
fn without_year(
    day: u32,
    month: u32,
    today: NaiveDate,
    expecting: Expecting,
) -> Result<Parsed, Refused> {
    let mut years = (0..=8).map(|away| match expecting {
        Expecting::Coming => today.year() + away,
        Expecting::Birth => today.year() - away,
    });
    years
        .find_map(|year| {
            NaiveDate::from_ymd_opt(year, month, day).filter(|date| match expecting {
                Expecting::Coming => *date >= today,
                Expecting::Birth => *date <= today,
            })
        })
        .map(Parsed::Day)
        .ok_or(Refused::NoSuchDay)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// Mi 25.11.2026
    fn today() -> NaiveDate {
        day(2026, 11, 25)
    }

    fn coming(text: &str) -> Result<Parsed, Refused> {
        parse(text, today(), Expecting::Coming)
    }

    fn birth(text: &str) -> Result<Parsed, Refused> {
        parse(text, today(), Expecting::Birth)
    }

    fn is(year: i32, month: u32, d: u32) -> Result<Parsed, Refused> {
        Ok(Parsed::Day(day(year, month, d)))
    }

    #[test]
    fn written_dates() {
        assert_eq!(coming("3.5.26"), is(2026, 5, 3));
        assert_eq!(coming("03.05.26"), is(2026, 5, 3));
        assert_eq!(coming("030526"), is(2026, 5, 3));
        assert_eq!(coming("03.05.2027"), is(2027, 5, 3));
        assert_eq!(coming("03052027"), is(2027, 5, 3));
        assert_eq!(coming("2027-05-03"), is(2027, 5, 3));
        assert_eq!(coming(" 3. 5. 2027 "), is(2027, 5, 3));
    }

    #[test]
    fn an_appointment_without_a_year_is_the_next_such_day() {
        assert_eq!(coming("3.5."), is(2027, 5, 3));
        assert_eq!(coming("25.11."), is(2026, 11, 25));
        assert_eq!(coming("24.11."), is(2027, 11, 24));
        assert_eq!(coming("2.12"), is(2026, 12, 2));
        assert_eq!(coming("0212"), is(2026, 12, 2));
        assert_eq!(coming("29.2."), is(2028, 2, 29));
    }

    #[test]
    fn words_and_offsets() {
        assert_eq!(coming("heute"), is(2026, 11, 25));
        assert_eq!(coming("Morgen"), is(2026, 11, 26));
        assert_eq!(coming("gestern"), is(2026, 11, 24));
        assert_eq!(coming("+7"), is(2026, 12, 2));
        assert_eq!(coming("-3"), is(2026, 11, 22));
        assert_eq!(coming("+2w"), is(2026, 12, 9));
        assert_eq!(coming("mo"), is(2026, 11, 30));
        assert_eq!(coming("mi"), is(2026, 12, 2), "the next one, not today");
        assert_eq!(coming("so"), is(2026, 11, 29));
    }

    #[test]
    fn calendar_weeks_mean_their_monday() {
        assert_eq!(coming("kw 50"), is(2026, 12, 7));
        assert_eq!(coming("KW50"), is(2026, 12, 7));
        assert_eq!(coming("kw 48"), is(2026, 11, 23));
        assert_eq!(coming("kw 2"), is(2027, 1, 11), "this year's is over");
        assert_eq!(coming("kw 53"), is(2026, 12, 28));
        assert_eq!(coming("kw 53/2027"), Err(Refused::NoSuchWeek));
        assert_eq!(coming("kw 0"), Err(Refused::NoSuchWeek));
    }

    #[test]
    fn births_look_back() {
        assert_eq!(birth("3.5."), is(2026, 5, 3));
        assert_eq!(birth("03.05.26"), is(2026, 5, 3));
        assert_eq!(birth("03.05.27"), is(1927, 5, 3));
        assert_eq!(birth("03.05.98"), is(1998, 5, 3));
        assert_eq!(birth("2012"), Ok(Parsed::Year(2012)));
        assert_eq!(birth("05.2012"), Ok(Parsed::Month(2012, 5)));
        assert_eq!(birth("5.2012"), Ok(Parsed::Month(2012, 5)));
        assert_eq!(birth("13.2012"), Err(Refused::NoSuchDay));
        assert_eq!(birth("05.2099"), Err(Refused::NoSuchDay));
        assert_eq!(coming("05.2012"), Err(Refused::Unreadable));
    }

    #[test]
    fn refusals_say_why() {
        assert_eq!(birth("31.02.2015"), Err(Refused::NoSuchDay));
        assert_eq!(coming("30.2."), Err(Refused::NoSuchDay));
        assert_eq!(coming("abc"), Err(Refused::Unreadable));
        assert_eq!(coming(""), Err(Refused::Unreadable));
        assert_eq!(coming("1.2.3.4"), Err(Refused::Unreadable));
        assert_eq!(coming("+99999999"), Err(Refused::Unreadable));
        assert_eq!(coming("12345"), Err(Refused::Unreadable));
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_u64..73_000).prop_map(|days| day(1950, 1, 1) + Days::new(days))
    }

    proptest! {
        #[test]
        fn what_the_program_writes_it_reads(date in any_day(), now in any_day()) {
            for shown in [date.format("%d.%m.%Y").to_string(), date.format("%d%m%Y").to_string(), date.to_string()] {
                prop_assert_eq!(parse(&shown, now, Expecting::Coming), Ok(Parsed::Day(date)));
                prop_assert_eq!(parse(&shown, now, Expecting::Birth), Ok(Parsed::Day(date)));
            }
        }

        #[test]
        fn a_day_without_year_is_never_on_the_wrong_side(date in any_day(), now in any_day()) {
            let shown = date.format("%d.%m.").to_string();
            if let Ok(Parsed::Day(found)) = parse(&shown, now, Expecting::Coming) {
                prop_assert!(found >= now);
            }
            if let Ok(Parsed::Day(found)) = parse(&shown, now, Expecting::Birth) {
                prop_assert!(found <= now);
            }
        }

        #[test]
        fn any_text_is_answered(text in "\\PC{0,16}", now in any_day()) {
            let _ = parse(&text, now, Expecting::Coming);
            let _ = parse(&text, now, Expecting::Birth);
        }

        #[test]
        fn short_signs_are_answered(text in "[0-9.+\\-w k/]{0,10}", now in any_day()) {
            let _ = parse(&text, now, Expecting::Coming);
            let _ = parse(&text, now, Expecting::Birth);
        }
    }
}
