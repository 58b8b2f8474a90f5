//! Follow-ups (Wiedervorlage): made, put off, done.

use super::{Done, Error, Service};
use crate::clock;
use crate::domain::change::{Deed, Edit};
use crate::domain::follow_up::{FollowUp, ForWhom};
use crate::domain::id::{ChildId, FamilyId, FollowUpId};
use crate::domain::refusal::Reason;
use chrono::NaiveDate;

/// A follow-up to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFollowUp {
    /// The family.
    pub family: FamilyId,
    /// One of its children, if it is about one.
    pub child: Option<ChildId>,
    /// The day.
    pub due: NaiveDate,
    /// What is to be looked at.
    pub text: String,
    /// For whom.
    pub for_whom: ForWhom,
}

impl Service {
    /// Makes a follow-up for a family that the person may read.
    ///
    /// # Errors
    /// What [`FollowUp::check`] says; [`Reason::Gone`]; no right to read the file; the store's troubles.
    pub async fn make_follow_up(&self, new: NewFollowUp) -> Result<Done<()>, Error> {
        let file = self.family(new.family).await?;
        let known = |id: ChildId| file.children.iter().any(|c| c.id == id);
        if new.child.is_some_and(|id| !known(id)) {
            return Err(Reason::Gone.into());
        }
        let today = self.clock.today();
        let record = FollowUp {
            id: FollowUpId(clock::new_id()),
            family: new.family,
            child: new.child,
            due: new.due,
            text: new.text.trim().to_owned(),
            for_whom: new.for_whom,
            made_by: self.actor.person,
            made_on: today,
            done: None,
            rev: 1,
        };
        record.check(today)?;
        let change = Edit::<FollowUp>::create(record);
        self.carry_out(Deed::FollowUpMade, vec![change], ()).await
    }

    /// Puts a follow-up off to another day.
    ///
    /// # Errors
    /// As [`Service::make_follow_up`].
    pub async fn postpone_follow_up(
        &self,
        id: FollowUpId,
        due: NaiveDate,
    ) -> Result<Done<()>, Error> {
        let before = self.open_follow_up(id).await?;
        let after = FollowUp {
            due,
            ..before.clone()
        };
        after.check(self.clock.today())?;
        let change = Edit::<FollowUp>::change(before, after);
        let deed = Deed::FollowUpPostponed(due);
        self.carry_out(deed, vec![change], ()).await
    }

    /// Enters that a follow-up is done.
    ///
    /// # Errors
    /// As [`Service::make_follow_up`].
    pub async fn finish_follow_up(&self, id: FollowUpId) -> Result<Done<()>, Error> {
        let before = self.open_follow_up(id).await?;
        let after = FollowUp {
            done: Some((self.clock.today(), self.actor.person)),
            ..before.clone()
        };
        let change = Edit::<FollowUp>::change(before, after);
        self.carry_out(Deed::FollowUpDone, vec![change], ()).await
    }

    /// A follow-up that is open and whose file the person may read.
    async fn open_follow_up(&self, id: FollowUpId) -> Result<FollowUp, Error> {
        let found = self.store.follow_up(id).await?;
        let found = found.filter(|f| f.done.is_none());
        let found = found.ok_or_else(|| Error::from(Reason::Gone))?;
        let _ = self.family(found.family).await?;
        Ok(found)
    }
}
