//! Many appointments as one calendar file: wall times of Europe/Berlin with the rules of the zone, stable identifiers, a
//! sequence that grows with every change, and cancellations that take an entry out of the reader's calendar again.

use super::{IcsError, escape, fold, utc};
use chrono::{Datelike, Duration, NaiveDateTime};

/// One appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// An opaque string that stays the same when the appointment moves. Not a file number, not a name.
    pub uid: String,
    /// Grows with every change; the reader keeps the entry with the highest.
    pub sequence: i64,
    /// Begin, wall time in Europe/Berlin.
    pub start: NaiveDateTime,
    /// Length, at least 1.
    pub minutes: u32,
    /// What it is called in the calendar: neutral words that anybody may read.
    pub summary: String,
    /// Where.
    pub location: String,
    /// Was it called off?
    pub cancelled: bool,
}

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed<'a> {
    /// What the calendar is called.
    pub name: &'a str,
    /// Mail address of the office, if it has one.
    pub organizer: Option<&'a str>,
    /// When the file was made: seconds since 1970-01-01 UTC.
    pub made_s: i64,
    /// Its entries, in the order in which they are written.
    pub entries: &'a [Entry],
}

/// The zone of every wall time.
const ZONE: &str = "Europe/Berlin";

/// The rules of the zone since 1996: forward on the last Sunday of March at two, back on the last Sunday of October at
/// three.
const RULES: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Berlin",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:MEZ",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:MESZ",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
];

/// The first year for which [`RULES`] hold from its first day on.
const RULES_FROM: i32 = 1997;

/// A `VCALENDAR` with these events, lines folded at 75 octets and ended by CRLF. A file that holds nothing but
/// cancellations is one (`METHOD:CANCEL`); every other one is a publication in which cancelled entries say so.
///
/// # Errors
/// See [`IcsError`].
pub fn feed(feed: &Feed<'_>) -> Result<String, IcsError> {
    let mut out = String::with_capacity(1_000 + 400 * feed.entries.len());
    let mut line = |text: &str| fold(text, &mut out);
    let calling_off = !feed.entries.is_empty() && feed.entries.iter().all(|e| e.cancelled);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Erstberatung//DE");
    line("CALSCALE:GREGORIAN");
    line(if calling_off {
        "METHOD:CANCEL"
    } else {
        "METHOD:PUBLISH"
    });
    line(&format!("X-WR-CALNAME:{}", escape(feed.name)));
    line(&format!("X-WR-TIMEZONE:{ZONE}"));
    RULES.iter().for_each(|rule| line(rule));
    let made = utc(feed.made_s)?;
    for entry in feed.entries {
        let uid = escape(&entry.uid);
        if uid.is_empty() {
            return Err(IcsError::NoUid);
        }
        if entry.minutes == 0 {
            return Err(IcsError::EndsBeforeStart);
        }
        let (start, end) = (wall(entry.start)?, wall(end_of(entry))?);
        line("BEGIN:VEVENT");
        line(&format!("UID:{uid}"));
        line(&format!("SEQUENCE:{}", entry.sequence.max(0)));
        line(&format!("DTSTAMP:{made}"));
        line(&format!("DTSTART;TZID={ZONE}:{start}"));
        line(&format!("DTEND;TZID={ZONE}:{end}"));
        line(&format!("SUMMARY:{}", escape(&entry.summary)));
        line(&format!("LOCATION:{}", escape(&entry.location)));
        if let Some(mail) = feed.organizer.filter(|m| is_plain(m)) {
            line(&format!("ORGANIZER:mailto:{mail}"));
        }
        line(if entry.cancelled {
            "STATUS:CANCELLED"
        } else {
            "STATUS:CONFIRMED"
        });
        line(if entry.cancelled {
            "TRANSP:TRANSPARENT"
        } else {
            "TRANSP:OPAQUE"
        });
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    Ok(out)
}

/// The wall time at its end: the minutes are real ones, also across a clock change.
fn end_of(entry: &Entry) -> NaiveDateTime {
    let length = Duration::minutes(i64::from(entry.minutes));
    crate::domain::time::to_local(crate::domain::time::to_utc_s(entry.start) + length.num_seconds())
}

/// `20261202T101500`.
fn wall(at: NaiveDateTime) -> Result<String, IcsError> {
    if !(RULES_FROM..=9999).contains(&at.year()) {
        return Err(IcsError::OutOfRange);
    }
    Ok(at.format("%Y%m%dT%H%M%S").to_string())
}

/// May a mail address stand in a URI as it is?
fn is_plain(mail: &str) -> bool {
    mail.contains('@')
        && mail
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"@.-_+".contains(&b))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use chrono::NaiveDate;

    fn entry(cancelled: bool) -> Entry {
        Entry {
            uid: "0197-abc".into(),
            sequence: 2,
            start: NaiveDate::from_ymd_opt(2026, 12, 2)
                .unwrap()
                .and_hms_opt(10, 15, 0)
                .unwrap(),
            minutes: 90,
            summary: "Schulische Erstberatung · Arabisch · 90 min".into(),
            location: "Beispielweg 2, 59269 Beckum, Raum 2".into(),
            cancelled,
        }
    }

    fn written(entries: &[Entry]) -> String {
        feed(&Feed {
            name: "Beckum",
            organizer: Some("erstberatung@example.org"),
            made_s: 1_700_000_000,
            entries,
        })
        .unwrap()
    }

    #[test]
    fn the_whole_entry() {
        let text = written(&[entry(false)]);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(text.contains(
            "BEGIN:VEVENT\r\nUID:0197-abc\r\nSEQUENCE:2\r\nDTSTAMP:20231114T221320Z\r\n\
             DTSTART;TZID=Europe/Berlin:20261202T101500\r\nDTEND;TZID=Europe/Berlin:20261202T114500\r\n\
             SUMMARY:Schulische Erstberatung · Arabisch · 90 min\r\n\
             LOCATION:Beispielweg 2\\, 59269 Beckum\\, Raum 2\r\nORGANIZER:mailto:erstberatung@example.org\r\n\
             STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n"
        ));
        assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert!(
            text.split("\r\n")
                .all(|l| l.len() <= 75 && !l.contains('\n'))
        );
    }

    #[test]
    fn only_a_file_of_nothing_but_cancellations_is_a_cancellation() {
        let called_off = written(&[entry(true)]);
        assert!(
            called_off.contains("METHOD:CANCEL\r\n") && called_off.contains("STATUS:CANCELLED")
        );
        let both = written(&[entry(true), entry(false)]);
        assert!(both.contains("METHOD:PUBLISH\r\n") && both.contains("STATUS:CANCELLED"));
        assert!(written(&[]).contains("METHOD:PUBLISH\r\n"));
    }

    #[test]
    fn what_cannot_be_an_appointment_is_refused() {
        let refused = |entry| {
            let entries = [entry];
            let calendar = Feed {
                name: "",
                organizer: None,
                made_s: 0,
                entries: &entries,
            };
            feed(&calendar).unwrap_err()
        };
        let good = entry(false);
        let no_uid = Entry {
            uid: " ".into(),
            ..good.clone()
        };
        assert_eq!(refused(no_uid), IcsError::NoUid);
        let no_time = Entry {
            minutes: 0,
            ..good.clone()
        };
        assert_eq!(refused(no_time), IcsError::EndsBeforeStart);
        let before_the_rules = Entry {
            start: good.start - Duration::days(365 * 40),
            ..good
        };
        assert_eq!(refused(before_the_rules), IcsError::OutOfRange);
    }

    #[test]
    fn an_address_that_could_break_the_line_is_left_out() {
        assert!(is_plain("a.b@kreis.example"));
        for bad in ["", "kreis.example", "a@b\r\nX:1", "a@b;c", "ä@b"] {
            assert!(!is_plain(bad), "{bad}");
        }
    }
}
