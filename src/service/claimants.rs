//! Who should get a place that has become free?

use super::appointments::Waiting;
use super::{Error, Service};
use crate::domain::booking::Place;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::planning::slots::{Candidate, ClaimInput, Claimant, NearMiss, claimants};

/// The waiting families that could come to a place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Takers {
    /// Minutes that are free there; 0 when the place cannot be had at all.
    pub free_minutes: u32,
    /// Families that fit, best first.
    pub best: Vec<(Waiting, Claimant)>,
    /// Families against which one reason speaks, longest waiting first.
    pub nearly: Vec<(Waiting, NearMiss)>,
    /// How many do not fit for more than one reason.
    pub others: usize,
}

impl Service {
    /// Which of the waiting families fit a place that is free, best first with reasons, and which nearly do: at most
    /// `limit` of each. [`Service::book`] takes whom it names.
    ///
    /// # Errors
    /// [`Reason::InThePast`]; no right to book; the store's troubles.
    pub async fn who_fits(&self, place: Place, limit: usize) -> Result<Takers, Error> {
        self.require(Right::BookAppointments)?;
        let now = self.clock.now();
        if place.start <= now {
            return Err(Reason::InThePast.into());
        }
        let office = self.office().await?;
        let waiting = self.waiting().await?;
        let day = place.start.date();
        let taken = self.taken(day, day).await?;
        let candidates: Vec<_> = waiting
            .iter()
            .map(|w| Candidate {
                family: &w.row.family,
                kind: w.kind,
                children: w.row.births.len(),
            })
            .collect();
        let input = ClaimInput {
            office: &office,
            place,
            appointments: &taken,
            waiting: &candidates,
        };
        let found = claimants(&input, now, limit);
        let row = |family| waiting.iter().find(|w| w.row.family.id == family).cloned();
        Ok(Takers {
            free_minutes: found.free_minutes,
            best: found
                .best
                .into_iter()
                .filter_map(|c| Some((row(c.family)?, c)))
                .collect(),
            nearly: found
                .nearly
                .into_iter()
                .filter_map(|n| Some((row(n.family)?, n)))
                .collect(),
            others: found.others,
        })
    }
}
