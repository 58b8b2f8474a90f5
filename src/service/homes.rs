//! Where a family lives: moving within the county, and opening a closed file again.

use super::{Done, Error, Service};
use crate::domain::change::{Deed, Edit};
use crate::domain::family::{Address, Family};
use crate::domain::file::File;
use crate::domain::id::FamilyId;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use chrono::NaiveDate;

impl Service {
    /// Enters that a family moved within the county (Umzug im Kreis): the home it left is kept, the municipality follows
    /// from the new address, and the site from the municipality. Letters that say the old address count as outdated.
    ///
    /// # Errors
    /// [`Reason::OutsideCounty`], [`Reason::MovedLater`], [`Reason::FileClosed`], a text that does not fit; no right to edit;
    /// the store's troubles.
    pub async fn move_family(
        &self,
        id: FamilyId,
        on: NaiveDate,
        address: Address,
    ) -> Result<Done<()>, Error> {
        self.require(Right::EditFamilies)?;
        let before = self.family(id).await?.file();
        if before.family.closed.is_some() {
            return Err(Reason::FileClosed.into());
        }
        let office = self.office().await?;
        let postcode = address.postcode.as_ref().map_or("", |code| code.as_str());
        let mut reasons = Vec::new();
        if on > self.clock.today() {
            reasons.push(Reason::MovedLater);
        }
        let home = office.municipality_at(postcode, &address.town);
        if home.is_none() {
            reasons.push(Reason::OutsideCounty);
        }
        let ags = home.map(|home| home.ags.clone());
        let moved = File {
            family: before.family.clone().moved(on, ags, address),
            ..before.clone()
        }
        .tidied();
        let unfit = moved.issues(self.clock.today()).into_iter();
        reasons.extend(
            unfit
                .map(|issue| issue.reason)
                .filter(|reason| matches!(reason, Reason::Unfit(_))),
        );
        if !reasons.is_empty() {
            return Err(Refusal(reasons).into());
        }
        let change = Edit::<Family>::change(before.family, moved.family);
        self.carry_out(Deed::FamilyMoved(id), vec![change], ())
            .await
    }

    /// Opens a closed file again: what was said when it was closed stays in its history.
    ///
    /// # Errors
    /// [`Reason::NotClosed`]; [`Reason::Merged`]: what it held lies in the other file; no right to edit; the store's troubles.
    pub async fn reopen_family(&self, id: FamilyId) -> Result<Done<()>, Error> {
        self.require(Right::EditFamilies)?;
        let family = self.family(id).await?.family;
        if family.closed.is_none() {
            return Err(Reason::NotClosed.into());
        }
        if family.merged_into.is_some() {
            return Err(Reason::Merged.into());
        }
        let open = Family {
            closed: None,
            ..family.clone()
        };
        let change = Edit::<Family>::change(family, open);
        self.carry_out(Deed::FamilyReopened(id), vec![change], ())
            .await
    }
}
