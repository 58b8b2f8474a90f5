//! Talks (Beratungsgespräche): ending one writes its answers, its outcome and its minute in one command.

use super::drafts::Ends;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::appointment::{Appointment, Outcome};
use crate::domain::booking::{self, Conclusion, Consequence};
use crate::domain::change::{Deed, Edit};
use crate::domain::child::Child;
use crate::domain::draft::DraftKey;
use crate::domain::file::File;
use crate::domain::id::{AppointmentId, FamilyId, PersonId, TalkId};
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::domain::school_form::{SchoolForm, SchoolStage};
use crate::domain::talk::{CounsellingRecord, TalkChild};
use chrono::{NaiveDate, NaiveDateTime};

/// A talk that ends.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkEnd {
    /// The file as it was when the talk was begun or last brought up to date.
    pub before: File,
    /// The file with the answers.
    pub after: File,
    /// The appointment, if the talk has one.
    pub appointment: Option<AppointmentId>,
    /// Begun.
    pub begun: NaiveDateTime,
    /// How it ended.
    pub outcome: Outcome,
    /// The children it was about.
    pub children: Vec<TalkChild>,
}

impl Service {
    /// Ends a talk: answers, outcome of the appointment and minute in one command, and the draft is erased with it. The
    /// recommendations that the talk changed carry the name of who led it and the day.
    ///
    /// # Errors
    /// [`Reason::FileClosed`]; answers that cannot be saved; records that somebody changed meanwhile; no right to counsel; the store's
    /// troubles. The draft is there still after any of them.
    pub async fn end_talk(&self, end: TalkEnd) -> Result<Done<Vec<Consequence>>, Error> {
        self.require(Right::Counsel)?;
        let family = end.before.family.id;
        if self.family(family).await?.family.closed.is_some() {
            return Err(Reason::FileClosed.into());
        }
        let today = self.clock.today();
        let answers = end.after.tidied();
        let old = end.before.issues(today);
        let mut new = answers.issues(today);
        new.retain(|issue| !old.contains(issue));
        if !new.is_empty() {
            return Err(Refusal(new.into_iter().map(|i| i.reason).collect()).into());
        }
        let after = signed(&end.before, answers, self.actor.person, today);
        let now = self.clock.now();
        let begun = end.begun.min(now);
        let mut changes = after.changes_from(Some(&end.before));
        let mut consequences = Vec::new();
        if let Some(id) = end.appointment {
            let row = self.appointment(id).await?;
            let minutes = (now - begun).num_minutes().clamp(1, 720);
            let how = Conclusion::Held(end.outcome);
            let minutes = u32::try_from(minutes).ok();
            let held = booking::conclude(&row.appointment, how, minutes, "", now)?;
            changes.extend(held.changes);
            consequences = held.consequences;
        }
        let minute = CounsellingRecord {
            id: TalkId(clock::new_id()),
            family,
            appointment: end.appointment,
            person: self.actor.person,
            begun,
            ended: now,
            outcome: end.outcome,
            children: end.children,
            minute: after.into(),
            rev: 1,
        };
        changes.push(Edit::<CounsellingRecord>::create(minute));
        let ends = Ends::Own(DraftKey::Talk(family));
        self.carry_out_closing(Deed::TalkEnded(family), changes, consequences, ends)
            .await
    }

    /// The talks held with a family, the last first.
    ///
    /// # Errors
    /// No right to read records of talks; the store's troubles.
    pub async fn talks(&self, family: FamilyId) -> Result<Vec<CounsellingRecord>, Error> {
        self.require(Right::ReadTalks)?;
        Ok(self.store.talks(family).await?)
    }
}

/// The appointment that a talk with a family belongs to now: an open one of today, the one nearest to now.
#[must_use]
pub fn appointment_now(own: &[Appointment], now: NaiveDateTime) -> Option<&Appointment> {
    own.iter()
        .filter(|a| a.status.is_open() && a.kind.counsels() && a.start.date() == now.date())
        .min_by_key(|a| (a.start - now).num_seconds().abs())
}

/// Recommendations that were changed carry their stage, who recommends and the day.
fn signed(before: &File, mut after: File, person: PersonId, today: NaiveDate) -> File {
    for child in &mut after.children {
        let old = before.children.iter().find(|c| c.id == child.id);
        let same = old.is_some_and(|old| old.recommendation == child.recommendation);
        if same {
            continue;
        }
        let stage = stage_of(child);
        if let Some(recommendation) = &mut child.recommendation {
            recommendation.stage = stage;
            recommendation.counsellor = Some(person);
            recommendation.on = Some(today);
        }
    }
    after
}

/// The stage that a child's recommendation is about: by its grade, else by its form when that has one stage only.
fn stage_of(child: &Child) -> Option<SchoolStage> {
    let recommendation = child.recommendation.as_ref()?;
    if recommendation.form == Some(SchoolForm::Berufskolleg) {
        return Some(SchoolStage::UpperSecondary);
    }
    let by_form = || {
        let form = recommendation.form?;
        let mut stages = (SchoolStage::ALL.iter()).filter(|stage| form.teaches(**stage));
        let first = stages.next()?;
        stages.next().is_none().then_some(*first)
    };
    (recommendation.grade.map(SchoolStage::of_grade)).or_else(by_form)
}
