//! Calendar files for calendar programs: the appointments of a site, of a counsellor, of all, or a single one. They say
//! when, where, how long and in which language; never who comes.

use super::{Error, Service};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::id::{AppointmentId, CounsellorId, Postcode, SiteId};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::exchange::ics::{Entry, Feed, IcsError, feed};
use crate::service::letters::write_whole;
use crate::store::StoreError;
use chrono::{Duration, NaiveDate, NaiveTime};
use std::path::Path;

/// How far ahead a calendar reaches unless somebody says otherwise, in weeks.
const AHEAD_WEEKS: i64 = 52;

/// Whose appointments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Those at a site.
    Site(SiteId),
    /// Those of a counsellor.
    Counsellor(CounsellorId),
    /// This one, whenever it is.
    One(AppointmentId),
}

/// Which appointments a calendar file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// Whose.
    pub whose: Whose,
    /// From this day on; today if nothing is said.
    pub from: Option<NaiveDate>,
    /// Until this day; a year ahead if nothing is said.
    pub to: Option<NaiveDate>,
}

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// The file.
    pub text: String,
    /// How many appointments take place.
    pub events: usize,
    /// How many were cancelled: the file takes them out of the reader's calendar.
    pub cancelled: usize,
}

impl Service {
    /// A calendar file of the appointments selected; cancelled ones and those whose booking was taken back are in it as
    /// cancelled.
    ///
    /// # Errors
    /// [`Reason::Gone`] when there is no such site, counsellor or appointment; no right to the calendar; the store's
    /// troubles.
    pub async fn ics(&self, selection: &Selection) -> Result<CalendarFile, Error> {
        self.require(Right::ReadCalendar)?;
        let office = self.office().await?;
        let appointments = self.selected(&office, selection).await?;
        let entries: Vec<Entry> = appointments
            .iter()
            // A family of a group comes to the talk that another appointment holds room and counsellor for.
            .filter(|a| a.group.is_none() || matches!(selection.whose, Whose::One(_)))
            .map(|a| entry(&office, a))
            .collect();
        let site = match selection.whose {
            Whose::Site(id) => office.site(id).map(|s| s.name.as_str()),
            _ => None,
        };
        let unit = &office.settings.letterhead_unit;
        let mail = &office.settings.office_email;
        let calendar = Feed {
            name: &site.map_or_else(|| unit.clone(), |site| format!("{unit} · {site}")),
            organizer: (!mail.is_empty()).then_some(mail.as_str()),
            made_s: self.clock.now_s(),
            entries: &entries,
        };
        let text = feed(&calendar).map_err(|error| match error {
            IcsError::OutOfRange => Error::from(Reason::Invalid {
                field: "start".into(),
            }),
            IcsError::EndsBeforeStart | IcsError::NoUid => {
                StoreError::Damaged(error.to_string()).into()
            }
        })?;
        let cancelled = entries.iter().filter(|e| e.cancelled).count();
        Ok(CalendarFile {
            text,
            events: entries.len() - cancelled,
            cancelled,
        })
    }

    /// Writes such a file: a complete one or none.
    ///
    /// # Errors
    /// As [`Service::ics`]; the folder is missing or cannot be written to.
    pub async fn write_ics(
        &self,
        selection: &Selection,
        path: &Path,
    ) -> Result<CalendarFile, Error> {
        let file = self.ics(selection).await?;
        write_whole(path, file.text.as_bytes())?;
        Ok(file)
    }

    async fn selected(
        &self,
        office: &Office,
        selection: &Selection,
    ) -> Result<Vec<Appointment>, Error> {
        let known = match selection.whose {
            Whose::All => true,
            Whose::Site(id) => office.site(id).is_some(),
            Whose::Counsellor(id) => office.counsellor(id).is_some(),
            Whose::One(id) => return Ok(vec![self.wherever(id).await?]),
        };
        if !known {
            return Err(Reason::Gone.into());
        }
        let from = selection.from.unwrap_or_else(|| self.clock.today());
        let to = selection
            .to
            .unwrap_or_else(|| from + Duration::weeks(AHEAD_WEEKS));
        let rows = self
            .store
            .appointments(
                from.and_time(NaiveTime::MIN),
                (to + Duration::days(1)).and_time(NaiveTime::MIN),
            )
            .await?;
        let gone = self.store.gone_appointments().await?;
        let within = |a: &Appointment| (from..=to).contains(&a.start.date());
        let gone = gone.into_iter().filter(within).map(taken_out);
        let mut all: Vec<Appointment> = rows
            .into_iter()
            .map(|row| row.appointment)
            .chain(gone)
            .filter(|a| match selection.whose {
                Whose::Site(site) => a.site == site,
                Whose::Counsellor(counsellor) => a.counsellor == counsellor,
                Whose::All | Whose::One(_) => true,
            })
            .collect();
        all.sort_by_key(|a| a.start);
        Ok(all)
    }

    /// One appointment, also when its booking was taken back.
    async fn wherever(&self, id: AppointmentId) -> Result<Appointment, Error> {
        match self.store.appointment(id).await? {
            Some(row) => Ok(row.appointment),
            None => {
                let gone = self.store.gone_appointments().await?.into_iter();
                let found = { gone }.find(|a| a.id == id).map(taken_out);
                found.ok_or_else(|| Reason::Gone.into())
            }
        }
    }
}

/// Whoever has it in their calendar learns that it was called off, in the revision in which it went.
fn taken_out(appointment: Appointment) -> Appointment {
    Appointment {
        status: AppointmentStatus::CancelledByOffice,
        rev: appointment.rev + 1,
        ..appointment
    }
}

fn entry(office: &Office, appointment: &Appointment) -> Entry {
    let mut summary = vec![kind(appointment.kind).to_owned()];
    let interpreted = appointment.interpreter.as_ref().map(|i| &i.language);
    summary.extend(interpreted.map(|language| office.language_name(language).to_owned()));
    summary.push(format!("{} min", appointment.minutes));
    Entry {
        uid: appointment.id.to_string(),
        sequence: appointment.rev - 1,
        start: appointment.start,
        minutes: appointment.minutes,
        summary: summary.join(" · "),
        location: location(office, appointment),
        cancelled: !appointment.status.claims_time(),
    }
}

/// What the talk is called in somebody's calendar.
fn kind(kind: AppointmentKind) -> &'static str {
    match kind {
        AppointmentKind::Initial => "Schulische Erstberatung",
        AppointmentKind::FollowUp => "Folgeberatung",
        AppointmentKind::Phone => "Beratung am Telefon",
        AppointmentKind::Video => "Beratung per Video",
        AppointmentKind::Group => "Gruppeninformation",
        AppointmentKind::PrimaryShort => "Primar-Kurzgespräch",
    }
}

/// Street, town and room; the site's name while its address is unknown.
fn location(office: &Office, appointment: &Appointment) -> String {
    let mut parts = Vec::new();
    if let Some(site) = office.site(appointment.site) {
        let code = site.postcode.as_ref().map(Postcode::as_str);
        match code.filter(|_| site.has_address()) {
            Some(code) => {
                parts.extend((!site.building.is_empty()).then(|| site.building.clone()));
                parts.push(site.street.clone());
                parts.push(format!("{code} {}", site.town));
            }
            None => parts.push(site.name.clone()),
        }
    }
    parts.extend(office.room(appointment.room).map(|r| r.name.clone()));
    parts.join(", ")
}
