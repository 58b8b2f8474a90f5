//! The eleven public holidays of North Rhine-Westphalia (§ 2 Feiertagsgesetz NW), computed for any year from 2018 on.

use chrono::{Datelike, Days, NaiveDate};

/// A public holiday (gesetzlicher Feiertag) in North Rhine-Westphalia.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// The 39th day after Easter.
    Ascension,
    /// The 50th day after Easter.
    WhitMonday,
    /// The 60th day after Easter.
    CorpusChristi,
    /// 3 October.
    GermanUnity,
    /// 1 November.
    AllSaints,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    BoxingDay,
}

/// When a holiday falls.
enum When {
    Fixed(u32, u32),
    AfterEaster(i64),
}

impl Holiday {
    /// All of them in the order of the year.
    pub const ALL: [Self; 11] = [
        Self::NewYear,
        Self::GoodFriday,
        Self::EasterMonday,
        Self::LabourDay,
        Self::Ascension,
        Self::WhitMonday,
        Self::CorpusChristi,
        Self::GermanUnity,
        Self::AllSaints,
        Self::ChristmasDay,
        Self::BoxingDay,
    ];

    fn when(self) -> When {
        match self {
            Self::NewYear => When::Fixed(1, 1),
            Self::GoodFriday => When::AfterEaster(-2),
            Self::EasterMonday => When::AfterEaster(1),
            Self::LabourDay => When::Fixed(5, 1),
            Self::Ascension => When::AfterEaster(39),
            Self::WhitMonday => When::AfterEaster(50),
            Self::CorpusChristi => When::AfterEaster(60),
            Self::GermanUnity => When::Fixed(10, 3),
            Self::AllSaints => When::Fixed(11, 1),
            Self::ChristmasDay => When::Fixed(12, 25),
            Self::BoxingDay => When::Fixed(12, 26),
        }
    }

    /// Its date in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> NaiveDate {
        match self.when() {
            When::Fixed(month, day) => {
                NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
            }
            When::AfterEaster(days) => easter_sunday(year) + chrono::Duration::days(days),
        }
    }

    /// Its German name.
    #[must_use]
    pub fn german(self) -> &'static str {
        match self {
            Self::NewYear => "Neujahr",
            Self::GoodFriday => "Karfreitag",
            Self::EasterMonday => "Ostermontag",
            Self::LabourDay => "Tag der Arbeit",
            Self::Ascension => "Christi Himmelfahrt",
            Self::WhitMonday => "Pfingstmontag",
            Self::CorpusChristi => "Fronleichnam",
            Self::GermanUnity => "Tag der Deutschen Einheit",
            Self::AllSaints => "Allerheiligen",
            Self::ChristmasDay => "1. Weihnachtstag",
            Self::BoxingDay => "2. Weihnachtstag",
        }
    }

    /// Its English name.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::NewYear => "New Year's Day",
            Self::GoodFriday => "Good Friday",
            Self::EasterMonday => "Easter Monday",
            Self::LabourDay => "Labour Day",
            Self::Ascension => "Ascension Day",
            Self::WhitMonday => "Whit Monday",
            Self::CorpusChristi => "Corpus Christi",
            Self::GermanUnity => "German Unity Day",
            Self::AllSaints => "All Saints' Day",
            Self::ChristmasDay => "Christmas Day",
            Self::BoxingDay => "Boxing Day",
        }
    }
}

/// Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of 1876).
#[must_use]
pub fn easter_sunday(year: i32) -> NaiveDate {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon_correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact =
        (19 * golden + century - century.div_euclid(4) - moon_correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * in_century.div_euclid(4)
        - epact
        - in_century.rem_euclid(4))
    .rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    // Days after 22 March: never negative, at most 34 (25 April).
    let days = u64::try_from(epact + weekday - 7 * late).unwrap_or(0);
    NaiveDate::from_ymd_opt(year, 3, 22).map_or(NaiveDate::MIN, |d| d + Days::new(days))
}

/// The holiday a date is, if it is one.
#[must_use]
pub fn public_holiday(date: NaiveDate) -> Option<Holiday> {
    let easter = easter_sunday(date.year());
    Holiday::ALL.into_iter().find(|h| match h.when() {
        When::Fixed(month, day) => (date.month(), date.day()) == (month, day),
        When::AfterEaster(days) => (date - easter).num_days() == days,
    })
}

/// The eleven holidays of a year in order.
#[must_use]
pub fn public_holidays(year: i32) -> [(NaiveDate, Holiday); 11] {
    Holiday::ALL.map(|h| (h.in_year(year), h))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// The movable holidays as the state's calendars print them: Good Friday, Easter Monday, Ascension, Whit Monday,
    /// Corpus Christi, as month and day.
    const PRINTED: [(i32, [&str; 5]); 11] = [
        (2020, ["04-10", "04-13", "05-21", "06-01", "06-11"]),
        (2021, ["04-02", "04-05", "05-13", "05-24", "06-03"]),
        (2022, ["04-15", "04-18", "05-26", "06-06", "06-16"]),
        (2023, ["04-07", "04-10", "05-18", "05-29", "06-08"]),
        (2024, ["03-29", "04-01", "05-09", "05-20", "05-30"]),
        (2025, ["04-18", "04-21", "05-29", "06-09", "06-19"]),
        (2026, ["04-03", "04-06", "05-14", "05-25", "06-04"]),
        (2027, ["03-26", "03-29", "05-06", "05-17", "05-27"]),
        (2028, ["04-14", "04-17", "05-25", "06-05", "06-15"]),
        (2029, ["03-30", "04-02", "05-10", "05-21", "05-31"]),
        (2030, ["04-19", "04-22", "05-30", "06-10", "06-20"]),
    ];

    #[test]
    fn computed_holidays_are_the_printed_ones_from_2020_to_2030() {
        let fixed = ["01-01", "05-01", "10-03", "11-01", "12-25", "12-26"];
        for (year, movable) in PRINTED {
            let mut printed: Vec<NaiveDate> = fixed
                .iter()
                .chain(&movable)
                .map(|md| format!("{year}-{md}").parse().unwrap())
                .collect();
            printed.sort_unstable();
            let mut computed = public_holidays(year).map(|(date, _)| date);
            computed.sort_unstable();
            assert_eq!(computed.to_vec(), printed, "{year}");
            let found: Vec<NaiveDate> = NaiveDate::from_ymd_opt(year, 1, 1)
                .unwrap()
                .iter_days()
                .take_while(|d| d.year() == year)
                .filter(|d| public_holiday(*d).is_some())
                .collect();
            assert_eq!(found, printed, "{year}, asked day by day");
        }
    }

    #[test]
    fn easter_reaches_its_known_extremes() {
        let at = |y| easter_sunday(y).format("%m-%d").to_string();
        assert_eq!(
            (at(1818), at(2038), at(1961), at(2049)),
            (
                "03-22".into(),
                "04-25".into(),
                "04-02".into(),
                "04-18".into()
            )
        );
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_between_its_limits(year in 1600i32..4000) {
            let easter = easter_sunday(year);
            prop_assert_eq!(easter.weekday(), chrono::Weekday::Sun);
            prop_assert!((322..=425).contains(&(easter.month() * 100 + easter.day())));
        }
    }
}
