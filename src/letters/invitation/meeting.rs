//! An appointment as letters tell it: checked, as values for the texts, and as an entry for the calendar of a phone.

use chrono::{NaiveDate, NaiveDateTime};

use super::facts::room_number;
use super::{InterpretingLanguage, InvitationError, InvitationFacts, SiteFacts};
use crate::domain::time::to_local;
use crate::exchange::ics;
use crate::letters::template::placeholder::Placeholder;
use crate::letters::template::value::{Values, clean};

/// What the calendar of a phone shows: neutral, without a child's name.
const CALENDAR_SUMMARY: &str = "Termin Schulische Erstberatung";

/// An appointment.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Where it is.
    pub site: SiteFacts,
    /// Begin, wall time in Europe/Berlin.
    pub start: NaiveDateTime,
    /// End, wall time in Europe/Berlin, on the same day.
    pub end: NaiveDateTime,
    /// Begin in seconds since 1970-01-01 UTC. Must be the same moment as `start`.
    pub start_utc_s: i64,
    /// End in seconds since 1970-01-01 UTC. Must be the same moment as `end`.
    pub end_utc_s: i64,
    /// The language that is interpreted, if an interpreter is booked.
    pub interpreter: Option<InterpretingLanguage>,
}

impl From<&InvitationFacts> for Meeting {
    fn from(facts: &InvitationFacts) -> Self {
        Self {
            site: facts.site.clone(),
            start: facts.start,
            end: facts.end,
            start_utc_s: facts.start_utc_s,
            end_utc_s: facts.end_utc_s,
            interpreter: facts.interpreter.clone(),
        }
    }
}

impl Meeting {
    /// Is everything there that a family must know, and does it agree?
    ///
    /// # Errors
    /// [`InvitationError::SiteAddressMissing`], [`InvitationError::Times`].
    pub fn check(&self) -> Result<(), InvitationError> {
        let site = &self.site;
        if [&site.street, &site.postcode, &site.town]
            .into_iter()
            .any(|part| clean(part).is_empty())
        {
            return Err(InvitationError::SiteAddressMissing);
        }
        let same_moments =
            to_local(self.start_utc_s) == self.start && to_local(self.end_utc_s) == self.end;
        if self.end <= self.start || self.end.date() != self.start.date() || !same_moments {
            return Err(InvitationError::Times);
        }
        Ok(())
    }

    /// Fills in when and where.
    ///
    /// # Errors
    /// The language that is interpreted has no name.
    pub fn fill(&self, values: &mut Values) -> Result<(), InvitationError> {
        let site = &self.site;
        values.set_day(self.start.date());
        let fields = [
            (Placeholder::Start, self.start.format("%H:%M").to_string()),
            (Placeholder::End, self.end.format("%H:%M").to_string()),
            (Placeholder::SiteAddress, site_address(site)),
            (
                Placeholder::ShortAddress,
                format!("{}, {}", site.street, site.town),
            ),
            (Placeholder::Room, room_number(&site.room)),
            (Placeholder::Directions, site.directions.clone()),
            (Placeholder::BusStop, site.bus_stop.clone()),
            (Placeholder::Remark, site.remark.clone()),
        ];
        for (placeholder, value) in fields {
            values.set(placeholder, &value);
        }
        for (lang, words) in &site.words {
            values.set_in(*lang, Placeholder::Directions, &words.directions);
            values.set_in(*lang, Placeholder::Remark, &words.remark);
        }
        if let Some(language) = &self.interpreter {
            if clean(&language.german).is_empty() {
                return Err(InvitationError::Missing(Placeholder::Interpreting));
            }
            values.set_interpreting(&language.code, &language.german);
        }
        Ok(())
    }

    /// The entry for a calendar; `key` is opaque, no file number.
    ///
    /// # Errors
    /// The entry cannot be made.
    pub fn calendar(&self, key: &str, made_on: NaiveDate) -> Result<String, InvitationError> {
        let site = &self.site;
        let mut location = clean(&format!("{}, {} {}", site.street, site.postcode, site.town));
        let room = clean(&site.room);
        if !room.is_empty() {
            location = format!("{location}, {room}");
        }
        Ok(ics::calendar(&ics::Event {
            uid: key,
            made_s: made_on
                .and_time(chrono::NaiveTime::MIN)
                .and_utc()
                .timestamp(),
            start_s: self.start_utc_s,
            end_s: self.end_utc_s,
            summary: CALENDAR_SUMMARY,
            location: &location,
        })?)
    }
}

/// Building (if it has a name), street, postcode and town on one line.
fn site_address(site: &SiteFacts) -> String {
    let building = clean(&site.name);
    let before = if building.is_empty() {
        String::new()
    } else {
        format!("{building}, ")
    };
    format!("{before}{}, {} {}", site.street, site.postcode, site.town)
}
