//! Words: dates, times and numbers as staff read them. Never a wall clock: today is an argument.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

use super::{Language, Texts};

impl Texts {
    /// "Mi"
    #[must_use]
    pub fn weekday_short(&self, day: Weekday) -> String {
        match day {
            Weekday::Mon => self.say("weekday-short-1"),
            Weekday::Tue => self.say("weekday-short-2"),
            Weekday::Wed => self.say("weekday-short-3"),
            Weekday::Thu => self.say("weekday-short-4"),
            Weekday::Fri => self.say("weekday-short-5"),
            Weekday::Sat => self.say("weekday-short-6"),
            Weekday::Sun => self.say("weekday-short-7"),
        }
    }

    /// "Mittwoch"
    #[must_use]
    pub fn weekday(&self, day: Weekday) -> String {
        match day {
            Weekday::Mon => self.say("weekday-1"),
            Weekday::Tue => self.say("weekday-2"),
            Weekday::Wed => self.say("weekday-3"),
            Weekday::Thu => self.say("weekday-4"),
            Weekday::Fri => self.say("weekday-5"),
            Weekday::Sat => self.say("weekday-6"),
            Weekday::Sun => self.say("weekday-7"),
        }
    }

    /// "Dezember"; months count from 1, anything else is December.
    #[must_use]
    pub fn month(&self, month: u32) -> String {
        match month {
            1 => self.say("month-1"),
            2 => self.say("month-2"),
            3 => self.say("month-3"),
            4 => self.say("month-4"),
            5 => self.say("month-5"),
            6 => self.say("month-6"),
            7 => self.say("month-7"),
            8 => self.say("month-8"),
            9 => self.say("month-9"),
            10 => self.say("month-10"),
            11 => self.say("month-11"),
            _ => self.say("month-12"),
        }
    }

    /// "Dezember 2026"
    #[must_use]
    pub fn month_year(&self, day: NaiveDate) -> String {
        format!("{} {}", self.month(day.month()), day.year())
    }

    /// "Mi 02.12.2026"; English "Wed 2 Dec 2026"
    #[must_use]
    pub fn date(&self, day: NaiveDate) -> String {
        format!(
            "{} {}",
            self.weekday_short(day.weekday()),
            self.date_plain(day)
        )
    }

    /// "02.12.2026"; English "2 Dec 2026"
    #[must_use]
    pub fn date_plain(&self, day: NaiveDate) -> String {
        match self.language() {
            Language::German => format!("{}{}", short_german(day), day.year()),
            Language::English => format!("{} {}", self.short_english(day), day.year()),
        }
    }

    /// "Mi 02.12."; English "Wed 2 Dec"
    #[must_use]
    pub fn date_short(&self, day: NaiveDate) -> String {
        format!(
            "{} {}",
            self.weekday_short(day.weekday()),
            self.day_month(day)
        )
    }

    /// "02.12."; English "2 Dec"
    #[must_use]
    pub fn day_month(&self, day: NaiveDate) -> String {
        match self.language() {
            Language::German => short_german(day),
            Language::English => self.short_english(day),
        }
    }

    fn short_english(&self, day: NaiveDate) -> String {
        let month: String = self.month(day.month()).chars().take(3).collect();
        format!("{} {month}", day.day())
    }

    /// For lists: without the year if the day lies in this month or the next three, else with it.
    #[must_use]
    pub fn date_in_list(&self, day: NaiveDate, today: NaiveDate) -> String {
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month());
        if (0..=3).contains(&(months(day) - months(today))) {
            self.date_short(day)
        } else {
            self.date(day)
        }
    }

    /// "heute", "gestern", "morgen", else as in lists.
    #[must_use]
    pub fn date_near(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day == today {
            self.say("day-today")
        } else if today.checked_add_days(Days::new(1)) == Some(day) {
            self.say("day-tomorrow")
        } else if today.checked_sub_days(Days::new(1)) == Some(day) {
            self.say("day-yesterday")
        } else {
            self.date_in_list(day, today)
        }
    }

    /// "10:15"
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    /// "10:15 Uhr"
    #[must_use]
    pub fn time_in_sentence(&self, time: NaiveTime) -> String {
        self.say_with("time-in-sentence", [("time", self.time(time).into())])
    }

    /// "10:15–12:45"
    #[must_use]
    pub fn span(&self, from: NaiveTime, to: NaiveTime) -> String {
        format!("{}–{}", self.time(from), self.time(to))
    }

    /// "KW", the head of the column of week numbers
    #[must_use]
    pub fn week_short(&self) -> String {
        self.say("week-short")
    }

    /// "KW 49"
    #[must_use]
    pub fn week(&self, week: u32) -> String {
        self.say_with("week-number", [("week", week.to_string().into())])
    }

    /// "Jg. 7"
    #[must_use]
    pub fn grade(&self, grade: u8) -> String {
        self.say_with("grade", [("grade", grade.to_string().into())])
    }

    /// "vor 16 Tagen"; "heute" for none
    #[must_use]
    pub fn days_ago(&self, days: i64) -> String {
        if days == 0 {
            self.say("day-today")
        } else {
            self.say_with("days-ago", [("days", days.into())])
        }
    }

    /// "16 Tage"
    #[must_use]
    pub fn days(&self, days: i64) -> String {
        self.say_with("days-count", [("days", days.into())])
    }

    /// "3 Arbeitstage"
    #[must_use]
    pub fn working_days(&self, days: i64) -> String {
        self.say_with("working-days", [("days", days.into())])
    }

    /// "90 min"
    #[must_use]
    pub fn minutes(&self, minutes: i64) -> String {
        self.say_with("minutes", [("minutes", minutes.into())])
    }

    /// "1.240"; English "1,240"
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        thousands(
            number,
            match self.language() {
                Language::German => '.',
                Language::English => ',',
            },
        )
    }
}

fn short_german(day: NaiveDate) -> String {
    format!("{:02}.{:02}.", day.day(), day.month())
}

/// A whole number with a mark between thousands.
pub(super) fn thousands(number: i64, mark: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut said = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        said.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(mark);
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn german() -> Texts {
        Texts::new(Language::German)
    }

    #[test]
    fn dates_read_as_in_the_office() {
        let texts = german();
        assert_eq!(texts.date(day(2026, 12, 2)), "Mi 02.12.2026");
        assert_eq!(texts.date_short(day(2026, 12, 2)), "Mi 02.12.");
        assert_eq!(texts.month_year(day(2026, 12, 2)), "Dezember 2026");
        assert_eq!(
            Texts::new(Language::English).date(day(2026, 12, 2)),
            "Wed 2 Dec 2026"
        );
    }

    #[test]
    fn lists_leave_the_year_out_for_this_and_the_next_three_months() {
        let texts = german();
        let today = day(2026, 11, 25);
        assert_eq!(texts.date_in_list(day(2026, 11, 1), today), "So 01.11.");
        assert_eq!(texts.date_in_list(day(2027, 2, 28), today), "So 28.02.");
        assert_eq!(texts.date_in_list(day(2027, 3, 1), today), "Mo 01.03.2027");
        assert_eq!(
            texts.date_in_list(day(2026, 10, 31), today),
            "Sa 31.10.2026"
        );
    }

    #[test]
    fn near_days_have_names() {
        let texts = german();
        let today = day(2026, 12, 31);
        assert_eq!(texts.date_near(today, today), "heute");
        assert_eq!(texts.date_near(day(2027, 1, 1), today), "morgen");
        assert_eq!(texts.date_near(day(2026, 12, 30), today), "gestern");
    }

    #[test]
    fn counts_have_their_number() {
        let texts = german();
        assert_eq!(texts.days_ago(1), "vor 1 Tag");
        assert_eq!(texts.days_ago(16), "vor 16 Tagen");
        assert_eq!(texts.days_ago(0), "heute");
        assert_eq!(texts.number(1240), "1.240");
        assert_eq!(texts.number(-1_234_567), "−1.234.567");
        assert_eq!(texts.number(999), "999");
    }

    #[test]
    fn times_have_two_digits() {
        let nine = NaiveTime::from_hms_opt(9, 5, 0).unwrap();
        let noon = NaiveTime::from_hms_opt(12, 45, 0).unwrap();
        assert_eq!(german().span(nine, noon), "09:05–12:45");
        assert_eq!(german().time_in_sentence(nine), "09:05 Uhr");
        assert_eq!(german().week(7), "KW 7");
    }
}
