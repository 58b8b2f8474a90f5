//! Drafts (Entwürfe): what is typed and not saved yet survives a crash. A screen saves its draft while somebody types,
//! asks for it when it opens, and names it when it saves for good, which erases it in the same transaction
//! ([`Service::carry_out_closing`]). A draft lies in the encrypted file, is seen by its author alone and leaves no trace in history,
//! audit or undo.

use super::{Done, Error, Service};
use crate::clock;
use crate::domain::change::{Change, Command, Deed};
use crate::domain::draft::{AtWork, Base, Draft, DraftKey};
use crate::domain::id::CommandId;
use crate::domain::rights::Right;
use crate::store::drafts::{all_discarded, discarded};

/// Which drafts end with a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// The author's own about one thing.
    Own(DraftKey),
    /// Everybody's about these things.
    Everybodys([DraftKey; 2]),
}

impl Service {
    /// Keeps what is typed and tells when (seconds since 1970 UTC). `begun_s` is when the work on it was begun; `base` are the
    /// records it was begun upon ([`crate::domain::draft::bases`]).
    ///
    /// # Errors
    /// No right to edit; the store's troubles.
    pub async fn save_draft(
        &self,
        key: DraftKey,
        content: String,
        base: Vec<Base>,
        begun_s: i64,
    ) -> Result<i64, Error> {
        self.require(Right::EditFamilies)?;
        let saved_s = self.clock.now_s().max(begun_s);
        let draft = Draft {
            key,
            content,
            base,
            begun_s,
            saved_s,
        };
        self.store.save_draft(self.actor.person, &draft).await?;
        Ok(saved_s)
    }

    /// The own draft about something.
    ///
    /// # Errors
    /// No right to edit; the store's troubles.
    pub async fn own_draft(&self, key: DraftKey) -> Result<Option<Draft>, Error> {
        self.require(Right::EditFamilies)?;
        Ok(self.store.draft(self.actor.person, key).await?)
    }

    /// All own drafts, the last kept first.
    ///
    /// # Errors
    /// No right to edit; the store's troubles.
    pub async fn own_drafts(&self) -> Result<Vec<Draft>, Error> {
        self.require(Right::EditFamilies)?;
        Ok(self.store.drafts(self.actor.person).await?)
    }

    /// Who else is at work on something, whoever began last first: who and since when, never what.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn others_at_work(&self, key: DraftKey) -> Result<Vec<AtWork>, Error> {
        self.require(Right::ReadFamilies)?;
        let mut all = self.store.at_work(key).await?;
        all.retain(|one| one.person != self.actor.person);
        Ok(all)
    }

    /// Erases the own draft about something; nothing happens when there is none.
    ///
    /// # Errors
    /// No right to edit; the store's troubles.
    pub async fn discard_draft(&self, key: DraftKey) -> Result<(), Error> {
        self.require(Right::EditFamilies)?;
        Ok(self.store.discard_draft(self.actor.person, key).await?)
    }

    /// Writes a command and erases the drafts that end with it, both or neither.
    pub(super) async fn carry_out_closing<T>(
        &self,
        deed: Deed,
        changes: Vec<Change>,
        value: T,
        ends: Ends,
    ) -> Result<Done<T>, Error> {
        let command = Command {
            id: CommandId(clock::new_id()),
            deed,
            changes,
        };
        let also = match ends {
            Ends::Own(key) => vec![discarded(self.actor.person, key)],
            Ends::Everybodys(keys) => keys.map(all_discarded).into(),
        };
        self.put_with(&command, also).await?;
        Ok(Done {
            value,
            command: command.id,
            deed: command.deed,
        })
    }
}
