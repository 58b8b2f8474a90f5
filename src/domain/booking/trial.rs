//! A trial (Probe): an appointment on its way to a place, asked at every step whether it may stand there. It holds what
//! does not change on the way and lets the decisions themselves answer, so that there are no second rules.

use super::{
    BookRequest, Decision, Member, Place, Rearrangement, Snapshot, book, rearrange, rearrange_group,
};
use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::child::Child;
use crate::domain::family::Family;
use crate::domain::id::AppointmentId;
use crate::domain::office::Office;
use crate::domain::refusal::Refusal;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashMap;
use uuid::Uuid;

/// A family that joined a group, with its appointment.
#[derive(Debug, Clone, PartialEq)]
pub struct Guest {
    /// The appointment.
    pub appointment: Appointment,
    /// Its family.
    pub family: Family,
}

/// What is on its way.
#[derive(Debug, Clone, PartialEq)]
enum Subject {
    /// A talk that is not booked yet.
    New(AppointmentKind),
    /// An appointment that is to be moved or to be longer or shorter, with those who joined its group.
    Booked(Box<Appointment>, Vec<Guest>),
}

/// An appointment that is being tried at places.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    subject: Subject,
    family: Family,
    children: Vec<Child>,
    own: Vec<Appointment>,
    days: HashMap<NaiveDate, Vec<Appointment>>,
}

impl Trial {
    /// A talk of a kind for a family; `own` are all its appointments.
    #[must_use]
    pub fn of_family(
        kind: AppointmentKind,
        family: Family,
        children: Vec<Child>,
        own: Vec<Appointment>,
    ) -> Self {
        Self::of(Subject::New(kind), family, children, own)
    }

    /// An appointment of the family, and who joined its group.
    #[must_use]
    pub fn of_appointment(
        appointment: Appointment,
        joined: Vec<Guest>,
        family: Family,
        children: Vec<Child>,
        own: Vec<Appointment>,
    ) -> Self {
        let subject = Subject::Booked(Box::new(appointment), joined);
        Self::of(subject, family, children, own)
    }

    fn of(subject: Subject, family: Family, children: Vec<Child>, own: Vec<Appointment>) -> Self {
        Self {
            subject,
            family,
            children,
            own,
            days: HashMap::new(),
        }
    }

    /// The appointments of the days that are looked at from now on; those known before are forgotten.
    pub fn look_at<'a>(&mut self, appointments: impl IntoIterator<Item = &'a Appointment>) {
        self.days.clear();
        for appointment in appointments {
            if appointment.status.claims_time() {
                let day = self.days.entry(appointment.start.date()).or_default();
                day.push(appointment.clone());
            }
        }
        for own in &self.own {
            for day in self.days.values_mut() {
                if !day.iter().any(|known| known.id == own.id) {
                    day.push(own.clone());
                }
            }
        }
    }

    /// May it stand there, for so many minutes (nothing means as many as it has or needs)? Else every reason against it.
    ///
    /// # Errors
    /// What [`book`], [`rearrange`] or [`rearrange_group`] would refuse.
    pub fn check(
        &self,
        office: &Office,
        place: Place,
        minutes: Option<u32>,
        now: NaiveDateTime,
    ) -> Result<Decision, Refusal> {
        let known = self.days.get(&place.start.date());
        let snapshot = Snapshot {
            office,
            family: &self.family,
            children: &self.children,
            appointments: known.unwrap_or(&self.own),
        };
        match &self.subject {
            Subject::New(kind) => {
                let request = BookRequest {
                    kind: *kind,
                    minutes,
                    ..BookRequest::usual(AppointmentId(Uuid::nil()), place)
                };
                book(&snapshot, &request, now)
            }
            Subject::Booked(appointment, joined) => {
                let to = Rearrangement {
                    place,
                    minutes: minutes.unwrap_or(appointment.minutes),
                    ..Rearrangement::of(appointment)
                };
                if joined.is_empty() {
                    return rearrange(&snapshot, appointment, &to, now);
                }
                let members: Vec<Member<'_>> = joined
                    .iter()
                    .map(|guest| Member {
                        appointment: &guest.appointment,
                        family: &guest.family,
                    })
                    .collect();
                rearrange_group(&snapshot, appointment, &members, &to, now)
            }
        }
    }
}

#[cfg(test)]
mod tests;
