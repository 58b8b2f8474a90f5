//! Reading times as people type them. Pure; never rounds.

use chrono::{NaiveTime, TimeDelta, Timelike};

/// Why a text is not a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Not readable, or no such time.
    Unreadable,
    /// A time, but not on a quarter of an hour.
    OffGrid {
        /// What was typed.
        typed: NaiveTime,
        /// The next quarter.
        proposal: NaiveTime,
    },
}

/// Reads a time on the 15-minute grid: `9`, `930`, `0930`, `9:30`, `9.30`, `9,30`, `14 Uhr`, `9 Uhr 30`.
pub fn parse(text: &str) -> Result<NaiveTime, Refused> {
    let time = any(text).ok_or(Refused::Unreadable)?;
    if time.minute().is_multiple_of(15) {
        return Ok(time);
    }
    let quarter = time.minute() / 15 * 15;
    let proposal = NaiveTime::from_hms_opt(time.hour(), quarter, 0)
        .and_then(|at| {
            let (later, wrapped) = at.overflowing_add_signed(TimeDelta::minutes(15));
            if wrapped == 0 { Some(later) } else { None }
        })
        .or_else(|| NaiveTime::from_hms_opt(time.hour(), quarter, 0));
    Err(
        proposal.map_or(Refused::Unreadable, |proposal| Refused::OffGrid {
            typed: time,
            proposal,
        }),
    )
}

/// Reads any time of day to the minute.
#[must_use]
pub fn any(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase().replace("uhr", ":");
    let text = text.trim().trim_end_matches([':', 'h']).trim();
    let (hours, minutes) = match text.split_once([':', '.', ',']) {
        Some((hours, minutes)) => (hours.trim(), minutes.trim()),
        None => match text.len() {
            1 | 2 => (text, "0"),
            3 => (text.get(..1)?, text.get(1..)?),
            4 => (text.get(..2)?, text.get(2..)?),
            _ => return None,
        },
    };
    let digits = |part: &str| {
        !part.is_empty() && part.len() <= 2 && part.chars().all(|c| c.is_ascii_digit())
    };
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

/// The time a number of quarters later (or earlier), stopping at 00:00 and 23:45. Off the grid it first moves onto it.
#[must_use]
pub fn step(time: NaiveTime, quarters: i32) -> NaiveTime {
    let minutes = i64::from(time.hour() * 60 + time.minute());
    let aligned = if quarters < 0 {
        (minutes + 14) / 15
    } else {
        minutes / 15
    };
    let quarter = (aligned + i64::from(quarters)).clamp(0, 95);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 to 95 quarters"
    )]
    let seconds = (quarter * 900) as u32;
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use proptest::prelude::*;

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn every_way_of_writing() {
        for (text, time) in [
            ("9", at(9, 0)),
            ("930", at(9, 30)),
            ("0930", at(9, 30)),
            ("9:30", at(9, 30)),
            ("9.30", at(9, 30)),
            ("9,45", at(9, 45)),
            ("14 Uhr", at(14, 0)),
            ("9 Uhr 30", at(9, 30)),
            ("09:15 Uhr", at(9, 15)),
            ("0", at(0, 0)),
        ] {
            assert_eq!(parse(text), Ok(time), "{text}");
        }
    }

    #[test]
    fn never_rounds_silently() {
        assert_eq!(
            parse("09:40"),
            Err(Refused::OffGrid {
                typed: at(9, 40),
                proposal: at(9, 45)
            })
        );
        assert_eq!(
            parse("23:50"),
            Err(Refused::OffGrid {
                typed: at(23, 50),
                proposal: at(23, 45)
            })
        );
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "25", "9:60", "12345", "abc", "9:3:0", "-1", "9:"] {
            let expected = text == "9:";
            assert_eq!(parse(text).is_ok(), expected, "{text}");
        }
    }

    #[test]
    fn steps_stay_on_the_grid_and_in_the_day() {
        assert_eq!(step(at(9, 40), 1), at(9, 45));
        assert_eq!(step(at(9, 40), -1), at(9, 30));
        assert_eq!(step(at(9, 45), -1), at(9, 30));
        assert_eq!(step(at(23, 45), 1), at(23, 45));
        assert_eq!(step(at(0, 0), -1), at(0, 0));
    }

    proptest! {
        #[test]
        fn what_the_program_writes_it_reads(minutes in 0u32..96) {
            let time = at(minutes * 15 / 60, minutes * 15 % 60);
            prop_assert_eq!(parse(&time.format("%H:%M").to_string()), Ok(time));
            prop_assert_eq!(parse(&time.format("%H%M").to_string()), Ok(time));
        }

        #[test]
        fn any_text_is_answered(text in "\\PC{0,12}") {
            let _ = parse(&text);
        }

        #[test]
        fn a_proposal_is_on_the_grid(hour in 0u32..24, minute in 0u32..60) {
            if let Err(Refused::OffGrid { proposal, .. }) = parse(&at(hour, minute).format("%H:%M").to_string()) {
                prop_assert_eq!(proposal.minute() % 15, 0);
            }
        }
    }
}
