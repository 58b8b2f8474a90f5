//! Planning anew (neu planen): which appointments no longer fit the offered time, so that a plan may move them.

use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::id::FamilyId;
use crate::domain::schedule::affected::{Standing, standing};
use crate::planning::plan::{Applicant, Wishes};
use crate::service::administration::LOOKED;
use crate::service::{Error, Service};
use crate::store::rows::{FamilyFilter, FamilyRow};
use chrono::Duration;
use std::collections::BTreeMap;

/// An appointment that is to move, and its family.
pub(super) struct Moving {
    pub row: FamilyRow,
    pub appointment: Appointment,
}

impl Moving {
    /// As a plan sees it.
    pub fn applicant(&self) -> Applicant<'_> {
        Applicant {
            family: &self.row.family,
            kind: self.appointment.kind,
            children: self.appointment.children.len(),
            no_shows: self.row.no_shows,
            moves: Some(&self.appointment),
        }
    }
}

impl Service {
    /// Of the families that a plan is asked for by name: the next open appointment of each that does not lie in the
    /// offered time. A group moves as a whole, and by hand.
    pub(super) async fn moving(&self, wishes: &Wishes) -> Result<Vec<Moving>, Error> {
        let Some(only) = &wishes.only else {
            return Ok(Vec::new());
        };
        let office = self.office().await?;
        let now = self.clock.now();
        let rows = self
            .store
            .appointments(now, now + Duration::days(LOOKED))
            .await?;
        let mut next: BTreeMap<FamilyId, Appointment> = BTreeMap::new();
        for appointment in rows.into_iter().map(|row| row.appointment) {
            let movable = only.contains(&appointment.family)
                && appointment.status.is_open()
                && appointment.start > now
                && appointment.kind != AppointmentKind::Group
                && standing(&office, &appointment) != Standing::Offered;
            if movable {
                let _ = next.entry(appointment.family).or_insert(appointment);
            }
        }
        if next.is_empty() {
            return Ok(Vec::new());
        }
        let families = FamilyFilter::Only(next.keys().copied().collect());
        let families = self.store.families(families).await?;
        let with = |row: FamilyRow| {
            let appointment = next.remove(&row.family.id)?;
            Some(Moving { row, appointment })
        };
        Ok(families.into_iter().filter_map(with).collect())
    }
}
