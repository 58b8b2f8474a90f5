//! Appointments: the calendar's rows, who waits, open slots, ranked slots. What changes them lies below.

mod about;
mod arrange;
mod enter;

pub use about::{About, Check};

use super::{Done, Error, Service};
use crate::clock;
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus, leading};
use crate::domain::booking::{self, BookRequest, Consequence, Decision, Place, Snapshot};
use crate::domain::case;
use crate::domain::change::Deed;
use crate::domain::id::{AppointmentId, FamilyId, SiteId, SlotKey};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::domain::schedule::{self, Offer, OpenSlot};
use crate::planning::slots::{self, RankInput, Ranking};
use crate::store::rows::{AppointmentRow, FamilyFile, FamilyFilter, FamilyRow};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use std::sync::Arc;

/// How far ahead slots are looked for unless somebody says otherwise, in weeks.
pub const HORIZON_WEEKS: i64 = 10;

/// Everything a calendar draws between two days.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarSpan {
    /// Everything administrative.
    pub office: Arc<Office>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Appointments by start, cancelled ones included.
    pub rows: Vec<AppointmentRow>,
    /// Offered time, before anything is taken away for appointments.
    pub offers: Vec<Offer>,
}

/// A family that waits for an appointment.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// The row.
    pub row: FamilyRow,
    /// Days since the report.
    pub days: i64,
    /// What kind of talk it needs.
    pub kind: AppointmentKind,
    /// Minutes the talk needs.
    pub minutes: u32,
}

/// An appointment that was booked, moved or cancelled, and what a person has to look after.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// The appointment as it is now.
    pub appointment: Appointment,
    /// What follows.
    pub consequences: Vec<Consequence>,
}

impl Service {
    /// Everything a calendar draws from one day to another, both included.
    ///
    /// # Errors
    /// No right to see the calendar; the store's troubles.
    pub async fn calendar(&self, from: NaiveDate, to: NaiveDate) -> Result<CalendarSpan, Error> {
        self.require(Right::ReadCalendar)?;
        let office = self.office().await?;
        let mut rows = self
            .store
            .appointments(midnight(from), midnight(to + Duration::days(1)))
            .await?;
        if !self.actor.role.may(Right::ReadFamilies) {
            rows.iter_mut().for_each(without_family);
        }
        let offers = days(from, to)
            .flat_map(|day| schedule::offered(&office, day))
            .collect();
        Ok(CalendarSpan {
            office,
            from,
            to,
            rows,
            offers,
        })
    }

    /// Families without an open appointment, longest waiting first.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn waiting(&self) -> Result<Vec<Waiting>, Error> {
        self.require(Right::ReadFamilies)?;
        let office = self.office().await?;
        let today = self.clock.today();
        let rows = self
            .store
            .families(FamilyFilter::WithoutAppointment)
            .await?;
        let waits = |row: FamilyRow| {
            let kind = case::talk_needed(row.appointment.as_ref())?;
            Some(Waiting {
                days: (today - row.family.reported_on).num_days(),
                kind,
                minutes: booking::minutes_needed(
                    &office.settings,
                    kind,
                    row.births.len(),
                    row.family.interpreter.is_some(),
                ),
                row,
            })
        };
        Ok(rows.into_iter().filter_map(waits).collect())
    }

    /// Open slots of the usual length for one child, from one day to another, at one site or all.
    ///
    /// # Errors
    /// No right to see the calendar; the store's troubles.
    pub async fn open_slots(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        site: Option<SiteId>,
    ) -> Result<Vec<OpenSlot>, Error> {
        self.require(Right::ReadCalendar)?;
        let office = self.office().await?;
        let taken = self.taken(from, to).await?;
        let minutes = office.settings.minutes_first_child;
        let now = self.clock.now();
        let slots =
            days(from, to).flat_map(|day| schedule::open_slots(&office, day, &taken, minutes));
        Ok(slots
            .filter(|s| s.start > now && site.is_none_or(|wanted| s.site == wanted))
            .collect())
    }

    /// The best slots for the talk a family needs next, with reasons, and why not earlier.
    ///
    /// # Errors
    /// As [`Service::suggestions_for`].
    pub async fn suggestions(
        &self,
        family: FamilyId,
        span: Option<(NaiveDate, NaiveDate)>,
        limit: usize,
    ) -> Result<Ranking, Error> {
        self.require(Right::BookAppointments)?;
        let file = self.family(family).await?;
        let kind = kind_for(&file);
        self.suggestions_for(family, kind, None, span, limit).await
    }

    /// The best slots for a talk of a kind with so many of a family's children (nothing means all), with reasons, and
    /// why not earlier.
    ///
    /// # Errors
    /// No right to book; [`Reason::Gone`]; [`Reason::NoChildren`]; the store's troubles.
    pub async fn suggestions_for(
        &self,
        family: FamilyId,
        kind: AppointmentKind,
        children: Option<usize>,
        span: Option<(NaiveDate, NaiveDate)>,
        limit: usize,
    ) -> Result<Ranking, Error> {
        self.require(Right::BookAppointments)?;
        let file = self.family(family).await?;
        if file.children.is_empty() {
            return Err(Reason::NoChildren.into());
        }
        let office = self.office().await?;
        let today = self.clock.today();
        let (from, to) = span.unwrap_or((today, today + Duration::weeks(HORIZON_WEEKS)));
        let taken = self.taken(from, to).await?;
        let input = RankInput {
            office: &office,
            family: &file.family,
            kind,
            children: children.unwrap_or(file.children.len()),
            appointments: &taken,
            from,
            to,
        };
        Ok(slots::rank(&input, self.clock.now(), limit))
    }

    /// Books a slot of a series for a family.
    ///
    /// # Errors
    /// Every reason against it; no right to book; the store's troubles.
    pub async fn book_slot(&self, family: FamilyId, slot: SlotKey) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let place = self.place_of(slot).await?;
        let file = self.family(family).await?;
        let request = BookRequest {
            kind: kind_for(&file),
            ..BookRequest::usual(AppointmentId(clock::new_id()), place)
        };
        self.book(family, request).await
    }

    /// One appointment with what a block says.
    ///
    /// # Errors
    /// [`Reason::Gone`]; the store's troubles.
    pub async fn appointment(&self, id: AppointmentId) -> Result<AppointmentRow, Error> {
        self.require(Right::ReadCalendar)?;
        let found = self.store.appointment(id).await?;
        let mut row = found.ok_or_else(|| Error::from(Reason::Gone))?;
        if !self.actor.role.may(Right::ReadFamilies) {
            without_family(&mut row);
        }
        Ok(row)
    }

    /// Where and when a slot is.
    ///
    /// # Errors
    /// [`Reason::NotOffered`] when its series is gone.
    pub async fn place_of(&self, slot: SlotKey) -> Result<Place, Error> {
        let office = self.office().await?;
        let series = office
            .series(slot.series)
            .ok_or_else(|| Error::from(Reason::NotOffered))?;
        Ok(Place {
            series: Some(series.id),
            site: series.site,
            room: series.room,
            counsellor: series.counsellor,
            start: slot.start,
        })
    }

    pub(super) async fn settle(
        &self,
        deed: Deed,
        decision: Decision,
    ) -> Result<Done<Settled>, Error> {
        let Decision {
            changes,
            appointment,
            consequences,
        } = decision;
        self.carry_out(
            deed,
            changes,
            Settled {
                appointment,
                consequences,
            },
        )
        .await
    }

    /// All appointments that hold time between two days, both included.
    pub(super) async fn taken(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<Appointment>, Error> {
        let rows = self
            .store
            .appointments(midnight(from), midnight(to + Duration::days(1)))
            .await?;
        Ok(rows
            .into_iter()
            .map(|r| r.appointment)
            .filter(|a| a.status.claims_time())
            .collect())
    }

    /// The appointments a decision about one day looks at: that day's, and all of the family's own.
    pub(super) async fn near(
        &self,
        day: NaiveDate,
        file: &FamilyFile,
    ) -> Result<Vec<Appointment>, Error> {
        let mut near = self.taken(day, day).await?;
        let own = file
            .appointments
            .iter()
            .filter(|a| !near.iter().any(|n| n.id == a.id));
        let own: Vec<_> = own.cloned().collect();
        near.extend(own);
        Ok(near)
    }
}

/// What kind of talk a family needs next; one that was counselled a follow-up.
fn kind_for(file: &FamilyFile) -> AppointmentKind {
    let leading = leading(&file.appointments);
    case::talk_needed(leading).unwrap_or(match leading.map(|a| a.status) {
        Some(AppointmentStatus::Held) => AppointmentKind::FollowUp,
        _ => AppointmentKind::Initial,
    })
}

pub(super) fn snapshot<'a>(
    office: &'a Office,
    file: &'a FamilyFile,
    appointments: &'a [Appointment],
) -> Snapshot<'a> {
    Snapshot {
        office,
        family: &file.family,
        children: &file.children,
        appointments,
    }
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

fn days(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |d| *d <= to)
}

/// Takes out of a block what says who comes: for roles that see when rooms are taken, and nothing else.
fn without_family(row: &mut AppointmentRow) {
    row.name.clear();
    row.original.clear();
    row.births.clear();
    row.language = None;
    row.letter = None;
    row.appointment.reason.clear();
}
