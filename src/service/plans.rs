//! The batch plan (Planungsvorschlag): asked for, looked at, taken over in one step, or declined for a day.

mod decide;
mod moving;

use super::appointments::Settled;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::change::{Command, Deed, Edit};
use crate::domain::declined::{Declined, LONGEST_REASON};
use crate::domain::id::{AppointmentId, CommandId, DeclinedId, FamilyId};
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::planning::plan::solve::{Control, solve};
use crate::planning::plan::{self, Applicant, PlanInput, Progress, Proposal, Seat, Wishes};
use crate::store::StoreError;
use chrono::{Duration, NaiveDate};
use moving::Moving;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// A plan looks at most so many weeks ahead.
pub const MOST_WEEKS: u32 = 53;

/// A plan that others' bookings get in the way of is decided anew so often at most.
const ATTEMPTS: usize = 5;

/// Watching and stopping a plan that is being made.
#[derive(Clone)]
pub struct PlanWatch {
    /// Called from the solver's thread.
    pub progress: Arc<dyn Fn(Progress) + Send + Sync>,
    /// Set it to stop; the best plan so far is given.
    pub cancel: Arc<AtomicBool>,
}

impl Default for PlanWatch {
    fn default() -> Self {
        Self {
            progress: Arc::new(|_| {}),
            cancel: Arc::new(AtomicBool::new(false)),
        }
    }
}

/// What became of a plan that was taken over.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Applied {
    /// The appointments that were booked or moved, in the order of the plan.
    pub booked: Vec<Settled>,
    /// Those of them that were moved.
    pub moved: BTreeSet<AppointmentId>,
    /// Families whose place no longer fitted, and why.
    pub left_out: Vec<(FamilyId, Refusal)>,
}

impl Service {
    /// The best plan for the families that wait; asked for by name, also for those with an appointment outside the offered
    /// time, the next of which then moves. Nothing is written. Cancelled, it gives the best plan so far.
    ///
    /// # Errors
    /// No right to book; the store's troubles.
    pub async fn plan(&self, wishes: Wishes, watch: PlanWatch) -> Result<Proposal, Error> {
        self.require(Right::BookAppointments)?;
        let office = self.office().await?;
        let (now, today) = (self.clock.now(), self.clock.today());
        let from = wishes.from.max(today);
        let latest = from + Duration::weeks(i64::from(MOST_WEEKS));
        let wishes = Wishes {
            from,
            to: wishes.to.min(latest),
            ..wishes
        };
        let moving = self.moving(&wishes).await?;
        let mut waiting = self.waiting().await?;
        waiting.retain(|w| moving.iter().all(|m| m.row.family.id != w.row.family.id));
        let until = wishes.to.max(from) + Duration::weeks(plan::LATER_WEEKS);
        let mut taken = self.taken(from, until).await?;
        taken.retain(|a| moving.iter().all(|m| m.appointment.id != a.id));
        let declined = self.store.declined(from).await?;
        let work = move || {
            let applicants: Vec<Applicant<'_>> = waiting
                .iter()
                .map(|w| Applicant {
                    family: &w.row.family,
                    kind: w.kind,
                    children: w.row.births.len(),
                    no_shows: w.row.no_shows,
                    moves: None,
                })
                .chain(moving.iter().map(Moving::applicant))
                .collect();
            let input = PlanInput {
                office: &office,
                waiting: &applicants,
                appointments: &taken,
                declined: &declined,
                wishes: &wishes,
                now,
            };
            let progress = |step| (watch.progress)(step);
            let control = Control {
                stop: &watch.cancel,
                progress: &progress,
            };
            plan::propose(&input, |problem| solve(problem, &control))
        };
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|e| Error::Store(StoreError::Bug(e.to_string())))
    }

    /// Books the places of a plan for the families that were accepted, or moves their appointments there, in one command.
    /// Each is decided anew on the data as it is now: what no longer fits is left out and named, the rest stands.
    ///
    /// # Errors
    /// No right to book; [`Reason::TakenMeanwhile`] when others book faster than this can be decided; the store's troubles.
    pub async fn apply_plan(
        &self,
        proposal: &Proposal,
        accepted: &BTreeSet<FamilyId>,
    ) -> Result<Done<Applied>, Error> {
        self.require(Right::BookAppointments)?;
        let seats: Vec<&Seat> = proposal
            .seats
            .iter()
            .filter(|s| accepted.contains(&s.family))
            .collect();
        for attempt in 1.. {
            let (applied, changes) = self.decide_plan(&seats).await?;
            let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            let command = Command {
                id: CommandId(clock::new_id()),
                deed: Deed::PlanApplied {
                    booked: count(applied.booked.len()),
                    left_out: count(applied.left_out.len()),
                },
                changes,
            };
            if !command.changes.is_empty() {
                match self.put(&command).await {
                    Ok(()) => {}
                    Err(StoreError::Overlap(_) | StoreError::Stale(..) | StoreError::Dependent)
                        if attempt < ATTEMPTS =>
                    {
                        continue;
                    }
                    Err(other) => return Err(other.into()),
                }
            }
            return Ok(Done {
                value: applied,
                command: command.id,
                deed: command.deed,
            });
        }
        Err(Reason::TakenMeanwhile.into())
    }

    /// Checks a plan without writing anything: what would be booked and moved now, and what no longer fits.
    ///
    /// # Errors
    /// No right to book; the store's troubles.
    pub async fn try_plan(&self, proposal: &Proposal) -> Result<Applied, Error> {
        self.require(Right::BookAppointments)?;
        let seats: Vec<&Seat> = proposal.seats.iter().collect();
        Ok(self.decide_plan(&seats).await?.0)
    }

    /// Plans for the weeks from tomorrow on and takes all of it over.
    ///
    /// # Errors
    /// As [`Service::plan`] and [`Service::apply_plan`].
    pub async fn seat_waiting(&self, weeks: u32) -> Result<(Proposal, Done<Applied>), Error> {
        let wishes = Wishes::weeks(self.clock.today() + Duration::days(1), weeks);
        let proposal = self.plan(wishes, PlanWatch::default()).await?;
        let all = proposal.seats.iter().map(|s| s.family).collect();
        let done = self.apply_plan(&proposal, &all).await?;
        Ok((proposal, done))
    }

    /// Keeps that a family declined a day (ablehnen): later plans offer it no place then. To take it back, undo it.
    ///
    /// # Errors
    /// [`Reason::Invalid`] for a reason that is no longer short; [`Reason::Gone`]; no right to book; the store's troubles.
    pub async fn decline(
        &self,
        family: FamilyId,
        day: NaiveDate,
        reason: &str,
    ) -> Result<Done<Declined>, Error> {
        self.require(Right::BookAppointments)?;
        let reason = reason.trim();
        if reason.chars().count() > LONGEST_REASON {
            return Err(Reason::Invalid {
                field: "reason".into(),
            }
            .into());
        }
        let _ = self.family(family).await?;
        let before = self.declined(day).await?;
        let same = |d: &Declined| d.family == family && d.day == day;
        let record = Declined {
            id: DeclinedId(clock::new_id()),
            family,
            day,
            reason: reason.to_owned(),
            rev: 1,
        };
        let change = match before.into_iter().find(same) {
            Some(old) => {
                let record = Declined {
                    id: old.id,
                    ..record.clone()
                };
                Edit::<Declined>::change(old, record)
            }
            None => Edit::<Declined>::create(record.clone()),
        };
        self.carry_out(Deed::DayDeclined(family), vec![change], record)
            .await
    }

    /// The days that were declined, from one day on.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn declined(&self, from: NaiveDate) -> Result<Vec<Declined>, Error> {
        self.require(Right::ReadFamilies)?;
        Ok(self.store.declined(from).await?)
    }
}
