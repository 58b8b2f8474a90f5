//! The lists of a day by site (Tageslisten): every appointment that takes a counsellor's time, as the calendar has it.

use super::{ListPaper, SHIELDED, head};
use crate::domain::appointment::Appointment;
use crate::domain::id::SiteId;
use crate::domain::interpreter::{InterpreterMode, InterpreterStatus};
use crate::domain::letter::Authority;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::letters::lists::{DayRow, day_list};
use crate::service::letters::set_reports;
use crate::service::{Error, Service};
use chrono::NaiveDate;
use std::sync::Arc;

/// Who comes to a site on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayList {
    /// Where.
    pub site: SiteId,
    /// Who, by time and room.
    pub rows: Vec<DayRow>,
}

impl Service {
    /// The appointments of a day, a list for each site that has any, in the order of the sites. Whoever sees the calendar
    /// without names has the lists without names; a family with a lock on its data (Auskunftssperre) stands there by its
    /// file number alone.
    ///
    /// # Errors
    /// No appointment on that day; [`Reason::Gone`] when there is no such site; no right to see the calendar; the store's
    /// troubles.
    pub async fn day_lists(
        &self,
        day: NaiveDate,
        site: Option<SiteId>,
    ) -> Result<Vec<DayList>, Error> {
        let span = self.calendar(day, day).await?;
        let office = &span.office;
        if site.is_some_and(|id| office.site(id).is_none()) {
            return Err(Reason::Gone.into());
        }
        let mut rows = span.rows;
        rows.retain(|row| {
            let a = &row.appointment;
            a.status.claims_time() && site.is_none_or(|site| a.site == site)
        });
        let families = rows.iter().map(|row| row.appointment.family).collect();
        let shielded = self.shielded(families).await?;
        let mut lists = Vec::new();
        for site in &office.sites {
            let here = rows.iter().filter(|row| row.appointment.site == site.id);
            let mut here: Vec<DayRow> = here
                .map(|row| {
                    let a = &row.appointment;
                    let hidden = shielded.contains(&a.family) && !row.name.is_empty();
                    let named = if hidden {
                        SHIELDED.to_owned()
                    } else {
                        row.name.clone()
                    };
                    let room = office.room(a.room).map(|room| room.name.clone());
                    let counsellor = office.counsellor(a.counsellor).map(|c| c.short.clone());
                    DayRow {
                        start: a.start.time(),
                        end: a.end().time(),
                        room: room.unwrap_or_default(),
                        family: named,
                        file_number: row.file_number.to_string(),
                        children: a.children.len(),
                        interpreting: interpreting(office, a),
                        counsellor: counsellor.unwrap_or_default(),
                    }
                })
                .collect();
            here.sort_by(|a, b| (a.start, &a.room).cmp(&(b.start, &b.room)));
            if !here.is_empty() {
                lists.push(DayList {
                    site: site.id,
                    rows: here,
                });
            }
        }
        if lists.is_empty() {
            return Err(Error::Letter {
                german: "An diesem Tag ist kein Termin. Bitte wählen Sie einen anderen Tag oder Standort."
                    .into(),
                english: "There is no appointment on this day. Please choose another day or site."
                    .into(),
            });
        }
        Ok(lists)
    }

    /// Such lists as one file: each site has pages of its own.
    ///
    /// # Errors
    /// Characters without a glyph; the store's troubles.
    pub async fn day_list_paper(
        &self,
        day: NaiveDate,
        lists: &[DayList],
    ) -> Result<ListPaper, Error> {
        let office = self.office().await?;
        let letters = lists.iter().map(|list| {
            let head = head(&office, Authority::Ki, format!("day-list-{}", list.site.0));
            let site = office.site(list.site).map_or("", |site| site.name.as_str());
            day_list(&head, site, day, &list.rows)
        });
        let letters: Vec<_> = letters.collect();
        let head = head(&office, Authority::Ki, String::new());
        let meta = self.list_meta(&head, "Tageslisten");
        let (bytes, pages) = set_reports(letters, meta, Arc::default()).await?;
        Ok(ListPaper {
            bytes,
            pages,
            lists: lists.len(),
            entries: lists.iter().map(|list| list.rows.len()).sum(),
        })
    }
}

/// "Arabisch, B. Beispiel" or "Arabisch, angefragt, am Telefon"
fn interpreting(office: &Office, appointment: &Appointment) -> String {
    let Some(booking) = &appointment.interpreter else {
        return String::new();
    };
    let state = match booking.status {
        InterpreterStatus::Cancelled => return String::new(),
        InterpreterStatus::Confirmed => "bestätigt",
        InterpreterStatus::ToRequest => "noch nicht angefragt",
        InterpreterStatus::Requested => "angefragt",
        InterpreterStatus::Declined => "abgelehnt",
        InterpreterStatus::ToClear => "neu klären",
    };
    let person = booking.person.and_then(|id| office.interpreter(id));
    let mode = match booking.mode {
        InterpreterMode::OnSite => "",
        InterpreterMode::Phone => "am Telefon",
        InterpreterMode::Video => "per Video",
    };
    let who = person.map_or("", |person| person.name.as_str());
    // Who is named and confirmed needs no further word.
    let state = if who.is_empty() || booking.status != InterpreterStatus::Confirmed {
        state
    } else {
        ""
    };
    let parts = [office.language_name(&booking.language), who, state, mode];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
