//! Drafts as rows. They are no commands: nothing of them goes into history, audit or undo, and nobody is told.

use super::sql::draft;
use super::{Read, Row, Step, Store, StoreError, Val};
use crate::domain::draft::{AtWork, Draft, DraftKey};
use crate::domain::id::PersonId;

impl Store {
    /// Keeps a draft of a person, in the place of an older one about the same thing.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn save_draft(&self, person: PersonId, kept: &Draft) -> Result<(), StoreError> {
        let base = serde_json::to_string(&kept.base).map_err(|e| StoreError::Bug(e.to_string()))?;
        let args = vec![
            person.0.into(),
            kept.key.to_string().into(),
            (&*kept.content).into(),
            base.into(),
            kept.begun_s.into(),
            kept.saved_s.into(),
        ];
        self.keep(vec![Step::one(draft::SAVE, args)]).await
    }

    /// The draft of a person about one thing.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn draft(
        &self,
        person: PersonId,
        key: DraftKey,
    ) -> Result<Option<Draft>, StoreError> {
        let args = vec![person.0.into(), key.to_string().into()];
        let rows = self.read(Read::one(draft::OWN, args)).await?;
        rows.first()
            .and_then(|r| r.iter().next())
            .map(whole)
            .transpose()
    }

    /// All drafts of a person, the last kept first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn drafts(&self, person: PersonId) -> Result<Vec<Draft>, StoreError> {
        let rows = self
            .read(Read::one(draft::OWN_ALL, vec![person.0.into()]))
            .await?;
        rows.first()
            .map_or_else(|| Ok(Vec::new()), |r| r.decode(whole))
    }

    /// Who is at work on something; whoever began last first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn at_work(&self, key: DraftKey) -> Result<Vec<AtWork>, StoreError> {
        let rows = self
            .read(Read::one(draft::AT_WORK, vec![key.to_string().into()]))
            .await?;
        let one = |row: Row<'_>| {
            Ok(AtWork {
                person: PersonId(row.int(0)?),
                name: row.text(1)?.to_owned(),
                key: row.parsed(2)?,
                begun_s: row.int(3)?,
                saved_s: row.int(4)?,
            })
        };
        rows.first()
            .map_or_else(|| Ok(Vec::new()), |r| r.decode(one))
    }

    /// Erases a draft of a person; nothing happens when there is none.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn discard_draft(&self, person: PersonId, key: DraftKey) -> Result<(), StoreError> {
        self.keep(vec![discarded(person, key)]).await
    }
}

/// The step that erases a draft of a person.
#[must_use]
pub(crate) fn discarded(person: PersonId, key: DraftKey) -> Step {
    Step::any(
        draft::DISCARD,
        vec![person.0.into(), key.to_string().into()],
    )
}

/// The step that erases everybody's drafts about one thing.
#[must_use]
pub(crate) fn all_discarded(key: DraftKey) -> Step {
    Step::any(draft::DISCARD_ALL, vec![Val::from(key.to_string())])
}

fn whole(row: Row<'_>) -> Result<Draft, StoreError> {
    Ok(Draft {
        key: row.parsed(0)?,
        content: row.text(1)?.to_owned(),
        base: serde_json::from_str(row.text(2)?).map_err(|_| row.damaged(2, "JSON"))?,
        begun_s: row.int(3)?,
        saved_s: row.int(4)?,
    })
}
