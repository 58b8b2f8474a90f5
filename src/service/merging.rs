//! Merging two files: reads both whole, lets `domain::merge` decide, writes one command.

use super::{Done, Error, Service};
use crate::domain::change::Deed;
use crate::domain::draft::DraftKey;
use crate::domain::id::FamilyId;
use crate::domain::merge::{MergePlan, Whole, merge};
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;

/// Two files side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct SideBySide {
    /// The one that stays.
    pub kept: Whole,
    /// The one that is closed.
    pub away: Whole,
    /// What is proposed.
    pub plan: MergePlan,
}

impl SideBySide {
    /// Two files with the proposal for them.
    #[must_use]
    pub fn new(kept: Whole, away: Whole) -> Self {
        Self {
            plan: MergePlan::proposed(&kept, &away),
            kept,
            away,
        }
    }

    /// The same with the other file staying.
    #[must_use]
    pub fn exchanged(self) -> Self {
        Self::new(self.away, self.kept)
    }
}

impl Service {
    /// Reads two files to be compared and merged.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to read families; the store's troubles.
    pub async fn side_by_side(&self, kept: FamilyId, away: FamilyId) -> Result<SideBySide, Error> {
        self.require(Right::ReadFamilies)?;
        if kept == away {
            return Err(Reason::Gone.into());
        }
        let kept = self.store.whole(kept).await?.ok_or(Reason::Gone)?;
        let away = self.store.whole(away).await?.ok_or(Reason::Gone)?;
        Ok(SideBySide::new(kept, away))
    }

    /// Makes one file of two, as planned. Both are written as they were read: what somebody changed meanwhile is refused.
    /// `reason` stands at an appointment that is cancelled because the other one stays.
    ///
    /// # Errors
    /// Everything [`merge`] refuses; somebody at work on either file; [`Reason::ChangedMeanwhile`]; no right to edit; the store's troubles.
    pub async fn merge_families(
        &self,
        both: &SideBySide,
        reason: &str,
    ) -> Result<Done<FamilyId>, Error> {
        self.require(Right::EditFamilies)?;
        let now = self.clock.now();
        let changes = merge(&both.kept, &both.away, &both.plan, reason, now)?;
        let (kept, away) = (both.kept.file.family.id, both.away.file.family.id);
        let at_work = self.at_work_on([kept, away]).await?;
        if !at_work.is_empty() {
            return Err(Refusal(at_work).into());
        }
        self.carry_out(Deed::FamiliesMerged { kept, away }, changes, kept)
            .await
    }

    /// Who leads a talk of one of these files, or has its form open with something not saved, oneself too.
    async fn at_work_on(&self, files: [FamilyId; 2]) -> Result<Vec<Reason>, Error> {
        let mut reasons = Vec::new();
        for id in files {
            for key in [DraftKey::Talk(id), DraftKey::Form(id)] {
                for one in self.store.at_work(key).await? {
                    let reason = match key {
                        _ if one.person == self.actor.person => Reason::OwnDraft,
                        DraftKey::Talk(_) => Reason::TalkRuns { name: one.name },
                        DraftKey::Form(_) | DraftKey::NewForm => {
                            Reason::FormOpen { name: one.name }
                        }
                    };
                    if !reasons.contains(&reason) {
                        reasons.push(reason);
                    }
                }
            }
        }
        Ok(reasons)
    }
}
