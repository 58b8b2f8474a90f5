//! Everything a person wants to know about one appointment, and what would come of booking or changing one.

use super::Settled;
use crate::domain::booking::{BookRequest, Decision, Rearrangement};
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::letter::IssuedLetter;
use crate::domain::no_show::{self, NoShow};
use crate::domain::post::Group;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::service::post_room::PostItem;
use crate::service::{Error, Service};
use crate::store::rows::{AppointmentRow, FamilyFile};

/// Stands for a written reason while something is only looked at.
const ANY_REASON: &str = "?";

/// One appointment with everything around it.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// All appointments of its group, the one that holds the room first; else only itself.
    pub group: Vec<AppointmentRow>,
    /// The family with all of its appointments.
    pub file: FamilyFile,
    /// How far its invitation is; nothing when there is none to come.
    pub letter: Option<Told>,
    /// The next step, when the family missed its last appointment.
    pub no_show: Option<NoShow>,
}

/// How far the letter is that tells of an appointment.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Where it lies in the post room.
    pub group: Group,
    /// As it was made last.
    pub letter: Option<IssuedLetter>,
}

/// What would come of a booking or a change.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Check {
    /// Every reason against it.
    pub against: Vec<Reason>,
    /// Do all of them give way to a written reason?
    pub overridable: bool,
    /// The appointment as it would be, if it can be had, and what would follow.
    pub then: Option<Settled>,
}

impl Check {
    fn of(plain: Result<Decision, Error>, overridden: Option<Decision>) -> Result<Self, Error> {
        let settled = |decision: Decision| Settled {
            appointment: decision.appointment,
            consequences: decision.consequences,
        };
        match plain {
            Ok(decision) => Ok(Self {
                then: Some(settled(decision)),
                ..Self::default()
            }),
            Err(Error::Refused(refusal)) => Ok(Self {
                against: refusal.0,
                overridable: overridden.is_some(),
                then: overridden.map(settled),
            }),
            Err(other) => Err(other),
        }
    }
}

impl Service {
    /// Everything around one appointment.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to read families; the store's troubles.
    pub async fn about(&self, appointment: AppointmentId) -> Result<About, Error> {
        self.require(Right::ReadFamilies)?;
        let row = self.appointment(appointment).await?;
        let file = self.family(row.appointment.family).await?;
        let office = self.office().await?;
        let group = self.group_of(appointment).await?;
        let today = self.clock.today();
        let tells = |item: &PostItem| {
            let about = item
                .key
                .is_some_and(|key| key.appointment == Some(appointment));
            about && item.kind.announces()
        };
        let items = self.items_of_file(&office, &file, today).into_iter();
        let letter = items.into_iter().find(tells).map(|item| Told {
            group: item.group,
            letter: item.letter,
        });
        let no_show = no_show::of_family(&file.appointments, &office.settings);
        Ok(About {
            group,
            file,
            letter,
            no_show,
        })
    }

    /// What would come of a booking; nothing is written.
    ///
    /// # Errors
    /// No right to book; the store's troubles.
    pub async fn check_booking(
        &self,
        family: FamilyId,
        request: &BookRequest,
    ) -> Result<Check, Error> {
        self.require(Right::BookAppointments)?;
        let with = |why: Option<&str>| BookRequest {
            override_reason: why.map(str::to_owned),
            ..request.clone()
        };
        let plain = self.decide_booking(family, &with(None)).await;
        let overridden = self.decide_booking(family, &with(Some(ANY_REASON))).await;
        Check::of(plain, overridden.ok())
    }

    /// What would come of changing an appointment; nothing is written.
    ///
    /// # Errors
    /// No right to book; the store's troubles.
    pub async fn check_rearranging(
        &self,
        appointment: AppointmentId,
        to: &Rearrangement,
    ) -> Result<Check, Error> {
        self.require(Right::BookAppointments)?;
        let with = |why: Option<&str>| Rearrangement {
            override_reason: why.map(str::to_owned),
            ..to.clone()
        };
        let decide = async |to: Rearrangement| {
            let decided = self.decide_rearranging(appointment, &to).await;
            decided.map(|(decision, _)| decision)
        };
        let plain = decide(with(None)).await;
        let overridden = decide(with(Some(ANY_REASON))).await;
        Check::of(plain, overridden.ok())
    }
}
