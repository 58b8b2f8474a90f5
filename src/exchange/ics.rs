//! Calendar files (RFC 5545): one appointment as text for a QR code, many for a calendar program. Says nothing about who
//! comes or why.

mod feed;

pub use feed::{Entry, Feed, feed};

use chrono::{DateTime, Utc};

/// One appointment. Moments are seconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event<'a> {
    /// An opaque string that stays the same when the appointment moves. Not a file number, not a name.
    pub uid: &'a str,
    /// When the entry was made.
    pub made_s: i64,
    /// Begin.
    pub start_s: i64,
    /// End.
    pub end_s: i64,
    /// What it is called in the calendar: neutral words that anybody may read on the phone.
    pub summary: &'a str,
    /// Where.
    pub location: &'a str,
}

/// Why there is no calendar entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IcsError {
    /// A moment outside the years that the format can write.
    #[error("a moment is outside the years 1 to 9999")]
    OutOfRange,
    /// The end does not lie after the begin.
    #[error("the end does not lie after the begin")]
    EndsBeforeStart,
    /// There is no identifier.
    #[error("the entry has no identifier")]
    NoUid,
}

/// A `VCALENDAR` with this one event: times in UTC, lines folded at 75 octets and ended by CRLF.
///
/// # Errors
/// See [`IcsError`].
pub fn calendar(event: &Event<'_>) -> Result<String, IcsError> {
    if event.end_s <= event.start_s {
        return Err(IcsError::EndsBeforeStart);
    }
    let uid = escape(event.uid);
    if uid.is_empty() {
        return Err(IcsError::NoUid);
    }
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Erstberatung//DE".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{uid}"),
        format!("DTSTAMP:{}", utc(event.made_s)?),
        format!("DTSTART:{}", utc(event.start_s)?),
        format!("DTEND:{}", utc(event.end_s)?),
        format!("SUMMARY:{}", escape(event.summary)),
        format!("LOCATION:{}", escape(event.location)),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    let mut out = String::with_capacity(400);
    for line in &lines {
        fold(line, &mut out);
    }
    Ok(out)
}

/// `20261202T091500Z`.
fn utc(seconds: i64) -> Result<String, IcsError> {
    use chrono::Datelike;
    let at = DateTime::<Utc>::from_timestamp(seconds, 0).ok_or(IcsError::OutOfRange)?;
    if !(1..=9999).contains(&at.year()) {
        return Err(IcsError::OutOfRange);
    }
    Ok(at.format("%Y%m%dT%H%M%SZ").to_string())
}

/// A value of type TEXT (RFC 5545, 3.3.11): `\`, `;`, `,` and line ends are escaped, other control characters go.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for c in text.trim().replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes one content line (RFC 5545, 3.1): at most 75 octets before CRLF, what follows begins with a space, and no
/// character is cut in two.
fn fold(line: &str, out: &mut String) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::time::to_utc_s;

    fn event(start_s: i64) -> Event<'static> {
        Event {
            uid: "0197-abc",
            made_s: 1_700_000_000,
            start_s,
            end_s: start_s + 5400,
            summary: "Termin Schulische Erstberatung",
            location: "Beispielweg 2, 59269 Beckum",
        }
    }

    fn berlin(y: i32, m: u32, d: u32, h: u32, min: u32) -> i64 {
        to_utc_s(
            NaiveDate::from_ymd_opt(y, m, d)
                .unwrap()
                .and_hms_opt(h, min, 0)
                .unwrap(),
        )
    }

    /// Reads a file back as a phone does: lines unfolded, name and value split, escapes resolved.
    fn read(text: &str) -> Vec<(String, String)> {
        assert!(text.ends_with("\r\n"));
        let unfolded = text.replace("\r\n ", "");
        let split = |line: &str| {
            let (name, value) = line.split_once(':').unwrap();
            let mut plain = String::new();
            let mut chars = value.chars();
            while let Some(c) = chars.next() {
                match c {
                    '\\' => match chars.next().unwrap() {
                        'n' => plain.push('\n'),
                        other => plain.push(other),
                    },
                    other => plain.push(other),
                }
            }
            (name.to_owned(), plain)
        };
        unfolded.split_terminator("\r\n").map(split).collect()
    }

    fn value(text: &str, name: &str) -> String {
        read(text).into_iter().find(|(n, _)| n == name).unwrap().1
    }

    #[test]
    fn a_winter_and_a_summer_appointment_in_utc() {
        let winter = calendar(&event(berlin(2026, 12, 2, 10, 15))).unwrap();
        assert_eq!(value(&winter, "DTSTART"), "20261202T091500Z");
        assert_eq!(value(&winter, "DTEND"), "20261202T104500Z");
        let summer = calendar(&event(berlin(2027, 6, 15, 10, 15))).unwrap();
        assert_eq!(value(&summer, "DTSTART"), "20270615T081500Z");
        assert_eq!(value(&summer, "DTEND"), "20270615T094500Z");
    }

    #[test]
    fn the_whole_file() {
        let text = calendar(&event(berlin(2026, 12, 2, 10, 15))).unwrap();
        assert_eq!(
            text,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Erstberatung//DE\r\nBEGIN:VEVENT\r\nUID:0197-abc\r\n\
             DTSTAMP:20231114T221320Z\r\nDTSTART:20261202T091500Z\r\nDTEND:20261202T104500Z\r\n\
             SUMMARY:Termin Schulische Erstberatung\r\nLOCATION:Beispielweg 2\\, 59269 Beckum\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
    }

    #[test]
    fn what_cannot_be_an_appointment_is_refused() {
        let good = event(0);
        assert_eq!(
            calendar(&Event { end_s: 0, ..good }),
            Err(IcsError::EndsBeforeStart)
        );
        assert_eq!(
            calendar(&Event { uid: " \n", ..good }),
            Err(IcsError::NoUid)
        );
        assert_eq!(
            calendar(&Event {
                end_s: i64::MAX,
                ..good
            }),
            Err(IcsError::OutOfRange)
        );
        assert_eq!(
            calendar(&Event {
                made_s: 300_000_000_000,
                ..good
            }),
            Err(IcsError::OutOfRange)
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_no_line_is_too_long(
            location in "[^\\p{Cc}]{0,60}(\n|;|,|\\\\|:|ä|ስ|😀|END:VEVENT){0,60}[^\\p{Cc}]{0,60}",
        ) {
            let text = calendar(&Event { location: &location, ..event(0) }).unwrap();
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75, "{} octets", line.len());
            }
            prop_assert_eq!(read(&text).len(), 12);
            prop_assert_eq!(value(&text, "LOCATION"), location.trim());
        }
    }
}
