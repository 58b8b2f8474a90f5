//! Deciding every place of a plan on the data as it is now: new talks are booked, existing ones moved, each beside the
//! others.

use super::Applied;
use crate::clock;
use crate::domain::appointment::Appointment;
use crate::domain::booking::{self, BookRequest, Decision, Rearrangement};
use crate::domain::change::Change;
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::planning::plan::Seat;
use crate::service::appointments::{Settled, snapshot};
use crate::service::{Error, Service};
use crate::store::rows::FamilyFile;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

/// What every place is decided on.
struct Ground<'a> {
    office: &'a Office,
    now: NaiveDateTime,
    /// Everything that holds time on the days of the plan.
    taken: Vec<Appointment>,
    /// The files of the families, or why they cannot be had.
    files: BTreeMap<FamilyId, Result<FamilyFile, Refusal>>,
}

impl Service {
    /// Decides every place of a plan on the data as it is now, each beside the ones before.
    pub(super) async fn decide_plan(
        &self,
        seats: &[&Seat],
    ) -> Result<(Applied, Vec<Change>), Error> {
        let days = seats.iter().map(|s| s.place.start.date());
        let (Some(first), Some(last)) = (days.clone().min(), days.max()) else {
            return Ok((Applied::default(), Vec::new()));
        };
        let office = self.office().await?;
        let mut files = BTreeMap::new();
        for seat in seats {
            let file = match self.family(seat.family).await {
                Ok(file) => Ok(file),
                Err(Error::Refused(refusal)) => Err(refusal),
                Err(other) => return Err(other),
            };
            let _ = files.insert(seat.family, file);
        }
        let ground = Ground {
            office: &office,
            now: self.clock.now(),
            taken: self.taken(first, last).await?,
            files,
        };
        // All that are to move give their times back first, so that two can change places. Who cannot move keeps its
        // time, and then the others are decided anew beside it.
        let mut stay = BTreeMap::new();
        loop {
            let (applied, changes) = ground.round(seats, &stay);
            let moves = |family: FamilyId| {
                let mut seats = seats.iter();
                seats.any(|s| s.family == family && s.moves.is_some())
            };
            let before = stay.len();
            let refused = applied.left_out.iter().filter(|(family, _)| moves(*family));
            stay.extend(refused.cloned());
            if stay.len() == before {
                return Ok((applied, changes));
            }
        }
    }
}

impl Ground<'_> {
    /// Decides all places; the appointments of those who `stay` do not move, for the reasons given.
    fn round(&self, seats: &[&Seat], stay: &BTreeMap<FamilyId, Refusal>) -> (Applied, Vec<Change>) {
        let mut applied = Applied::default();
        let mut changes = Vec::new();
        let moving = |id: AppointmentId| {
            seats.iter().any(|seat| {
                let moves = seat.moves.as_ref().is_some_and(|a| a.id == id);
                moves && !stay.contains_key(&seat.family)
            })
        };
        let mut taken: Vec<Appointment> = self
            .taken
            .iter()
            .filter(|a| !moving(a.id))
            .cloned()
            .collect();
        for seat in seats {
            let decided = match stay.get(&seat.family) {
                Some(refusal) => Err(refusal.clone()),
                None => self.decide(seat, &taken),
            };
            match decided {
                Ok(decision) => {
                    if seat.moves.is_some() {
                        let _ = applied.moved.insert(decision.appointment.id);
                    }
                    taken.push(decision.appointment.clone());
                    changes.extend(decision.changes);
                    applied.booked.push(Settled {
                        appointment: decision.appointment,
                        consequences: decision.consequences,
                    });
                }
                Err(refusal) => applied.left_out.push((seat.family, refusal)),
            }
        }
        (applied, changes)
    }

    /// Decides one place beside what is taken.
    fn decide(&self, seat: &Seat, taken: &[Appointment]) -> Result<Decision, Refusal> {
        let file = match self.files.get(&seat.family) {
            Some(Ok(file)) => file,
            Some(Err(refusal)) => return Err(refusal.clone()),
            None => return Err(Reason::Gone.into()),
        };
        let near = near(taken, file, seat.place.start.date());
        let here = snapshot(self.office, file, &near);
        let Some(planned) = &seat.moves else {
            let request = BookRequest {
                kind: seat.kind,
                ..BookRequest::usual(AppointmentId(clock::new_id()), seat.place)
            };
            return booking::book_with(&here, &request, seat.interpreter, self.now);
        };
        let own = file.appointments.iter().find(|a| a.id == planned.id);
        let before = own.ok_or(Reason::Gone)?;
        // What somebody has done about it meanwhile was not planned with.
        if before.rev != planned.rev {
            return Err(Reason::ChangedMeanwhile.into());
        }
        let to = Rearrangement {
            place: seat.place,
            ..Rearrangement::of(before)
        };
        booking::rearrange(&here, before, &to, self.now)
    }
}

/// The appointments a decision about one day looks at: that day's, and all of the family's own.
fn near(taken: &[Appointment], file: &FamilyFile, day: NaiveDate) -> Vec<Appointment> {
    let that_day = taken.iter().filter(|a| a.start.date() == day);
    let mut near: Vec<Appointment> = that_day.cloned().collect();
    let own = file
        .appointments
        .iter()
        .filter(|a| a.status.claims_time() && !near.iter().any(|n| n.id == a.id));
    let own: Vec<Appointment> = own.cloned().collect();
    near.extend(own);
    near
}
