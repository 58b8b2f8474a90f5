//! The sample office comes to life: weeks of work, done by the same use cases as real work, on clocks of the past, so
//! that every screen has something to show. Does nothing in an office that is not the sample.

mod capacity;
mod places;

use super::talks::appointment_now;
use super::{Error, Service};
use crate::clock::Clock;
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::booking::BookRequest;
use crate::domain::calendar::{add_working_days, is_working_day};
use crate::domain::draft::{DraftKey, bases};
use crate::domain::file::File;
use crate::domain::id::AppointmentId;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::rights::{Actor, Role};
use crate::exchange::sample::talk;
use crate::store::rows::FamilyFilter;
use chrono::{Duration, NaiveDate, NaiveTime};

/// Working days on which somebody sat down and booked, counted back from today.
const BOOKING_DAYS: [i32; 9] = [-22, -19, -16, -13, -10, -8, -6, -3, -1];

/// So many families got an appointment on such a day.
const PER_DAY: usize = 9;

impl Service {
    /// Books, confirms, holds and misses appointments as the past weeks of the sample office might have gone. The work
    /// is entered under the name of a counsellor, so that nobody's undo reaches into it.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn rehearse(&self) -> Result<(), Error> {
        let office = self.office().await?;
        let counsellor = office
            .persons
            .iter()
            .find(|p| p.roles.contains(&Role::Counsellor));
        let Some(person) = counsellor.filter(|_| office.sample) else {
            return Ok(());
        };
        let actor = Actor {
            person: person.id,
            name: person.name.clone(),
            role: Role::Counsellor,
        };
        let today = self.clock().today();
        let at = |day: NaiveDate, hour: i64| {
            let clock = Clock::Fixed(day.and_time(NaiveTime::MIN) + Duration::hours(hour));
            Self {
                clock,
                ..self.acting_as(actor.clone())
            }
        };
        let mut booked: Vec<Appointment> = Vec::new();
        for back in BOOKING_DAYS {
            let day = add_working_days(today, back);
            booked.extend(at(day, 9).book_longest_waiting(PER_DAY).await?);
        }
        for (nth, appointment) in booked.iter().enumerate() {
            self.play(nth, appointment, today, &at).await?;
        }
        let supervision = (office.persons.iter())
            .find(|p| p.roles.contains(&Role::SchoolSupervision))
            .map_or(actor.clone(), |p| Actor {
                person: p.id,
                name: p.name.clone(),
                role: Role::SchoolSupervision,
            });
        self.rehearse_places(&booked, &actor, &supervision).await?;
        self.rehearse_capacity(&supervision).await?;
        self.talk_of_today(&actor).await
    }

    /// A talk has been running since shortly after nine; what was said so far lies in its draft.
    async fn talk_of_today(&self, actor: &Actor) -> Result<(), Error> {
        let now = self.clock().today().and_time(NaiveTime::MIN);
        let at = |minutes: i64| Self {
            clock: Clock::Fixed(now + Duration::minutes(minutes)),
            ..self.acting_as(actor.clone())
        };
        let (begun, kept) = (at(9 * 60 + 6), at(9 * 60 + 41));
        let waiting = self.families(FamilyFilter::Open).await?;
        let family = (waiting.iter())
            .find(|f| f.row.name.starts_with(talk::FAMILY) && f.row.births.len() == 4)
            .map(|f| f.row.family.id);
        let Some(family) = family else { return Ok(()) };
        let read = self.family(family).await?;
        let office = self.office().await?;
        let appointment = appointment_now(&read.appointments, begun.clock().now()).map(|a| a.id);
        let file = File {
            family: read.family,
            guardians: read.guardians,
            children: read.children,
        };
        let draft = talk::running(&file, appointment, &office.schools, begun.clock().now());
        let content = serde_json::to_string(&draft)
            .map_err(|e| Error::Store(crate::store::StoreError::Bug(e.to_string())))?;
        let key = DraftKey::Talk(family);
        let since = begun.clock().now_s();
        let _ = kept.save_draft(key, content, bases(&file), since).await?;
        Ok(())
    }

    /// Gives the families that wait longest their best slot.
    async fn book_longest_waiting(&self, most: usize) -> Result<Vec<Appointment>, Error> {
        let mut booked = Vec::new();
        let today = self.clock().today();
        let waiting = self.waiting().await?;
        for family in waiting
            .into_iter()
            .filter(|w| w.row.appointment.is_none() && w.row.family.reported_on < today)
            .take(most)
        {
            let id = family.row.family.id;
            let best = self.suggestions(id, None, 1).await?.best.into_iter().next();
            let Some(best) = best else { continue };
            let request = BookRequest::usual(AppointmentId(crate::clock::new_id()), best.place);
            match self.book(id, request).await {
                Ok(done) => booked.push(done.value.appointment),
                Err(Error::Refused(_)) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(booked)
    }

    /// What became of one appointment: past ones were mostly held, near ones are mostly confirmed.
    async fn play(
        &self,
        nth: usize,
        appointment: &Appointment,
        today: NaiveDate,
        at: &impl Fn(NaiveDate, i64) -> Self,
    ) -> Result<(), Error> {
        let day = appointment.start.date();
        let days = (day - today).num_days();
        if let Some(interpreter) = &appointment.interpreter {
            let asked = previous_working_day(interpreter.request_by.min(today));
            let status = match days {
                ..=3 => Some(InterpreterStatus::Confirmed),
                4..=9 if !nth.is_multiple_of(4) => Some(InterpreterStatus::Requested),
                10.. if nth.is_multiple_of(3) => Some(InterpreterStatus::Requested),
                _ => None,
            };
            if let Some(status) = status {
                let _ = at(asked, 11)
                    .set_interpreter(appointment.id, status)
                    .await?;
            }
        }
        let confirmed =
            days <= 1 && nth % 5 != 3 || (2..=9).contains(&days) && nth.is_multiple_of(2);
        if confirmed {
            let _ = at(previous_working_day(day.min(today)), 14)
                .set_status(appointment.id, AppointmentStatus::Confirmed)
                .await?;
        }
        if days < 0 {
            let outcome = match nth % 12 {
                5 => AppointmentStatus::NoShow,
                // One of the last week was forgotten: its outcome is still to be entered.
                7 if days > -7 => return Ok(()),
                _ => AppointmentStatus::Held,
            };
            let _ = at(day, 18).set_status(appointment.id, outcome).await?;
        }
        Ok(())
    }
}

fn previous_working_day(day: NaiveDate) -> NaiveDate {
    let before = add_working_days(day, -1);
    if is_working_day(before) { before } else { day }
}
