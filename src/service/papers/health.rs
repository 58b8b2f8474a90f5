//! L11: children of several families on one list to the health office, which is told of them with it.

use super::{PaperDraft, PaperRequest, facts, not_now, ready};
use crate::domain::change::{Change, Edit};
use crate::domain::child::Child;
use crate::domain::letter::{Addressee, IssuedLetter, LetterKind, PaperKind};
use crate::letters::paper;
use crate::service::letters::invitation_error;
use crate::service::papers::NotNow;
use crate::service::steps::counsels;
use crate::service::{Error, Service};
use crate::store::rows::FamilyFilter;
use chrono::NaiveDate;

impl Service {
    /// The notification of several families' children to the health office: those who were counselled in this time and of
    /// whom it does not know yet.
    ///
    /// # Errors
    /// Nobody to tell about; no right to it; the store's troubles.
    pub async fn health_list(&self, from: NaiveDate, to: NaiveDate) -> Result<PaperDraft, Error> {
        let kind = PaperKind::HealthOfficeList;
        let by = self.authority(kind)?;
        let office = self.office().await?;
        let rows = self.store.families(FamilyFilter::Open).await?;
        let mut list: Option<PaperDraft> = None;
        for row in rows {
            let held = |child: &Child| {
                let within = |day: NaiveDate| from <= day && day <= to;
                let mut talks = row.appointments.iter();
                let recommended = child.recommendation.as_ref().and_then(|r| r.on);
                talks.any(|a| within(a.start.date()) && counsels(a, child))
                    || recommended.is_some_and(within)
            };
            let Some(file) = (if row.children.iter().any(held) {
                self.store.family_file(row.family.id).await?
            } else {
                None
            }) else {
                continue;
            };
            let today = self.clock.today();
            let children: Vec<&Child> = file
                .children
                .iter()
                .filter(|child| held(child) && child.health_exam.notified_on.is_none())
                .filter(|c| ready::ready(kind, c, &file.family, &file.steps, today).is_ok())
                .collect();
            if children.is_empty() {
                continue;
            }
            match &mut list {
                None => {
                    let request = PaperRequest::usual(kind, row.family.id, None);
                    let to = Addressee::HealthOffice;
                    let mut first =
                        self.draft_of(&request, by, to.into(), &office, &file, &children)?;
                    first.facts.file_number.clear();
                    list = Some(first);
                }
                Some(list) => {
                    for child in &children {
                        let fields = facts::child_fields(&office, &file, child);
                        list.facts.values.add_child_of(fields);
                        list.about.push((row.family.id, child.id));
                    }
                }
            }
        }
        let mut list = list.ok_or_else(|| not_now(NotNow::NobodyToTell))?;
        list.letter =
            paper::build_with(&list.texts, &list.facts).map_err(|e| invitation_error(&e))?;
        Ok(list)
    }

    /// The children that these letters tell the health office of, with the day of today where none is known yet.
    pub(super) async fn notified(&self, letters: &[IssuedLetter]) -> Result<Vec<Change>, Error> {
        let kind = LetterKind::Paper(PaperKind::HealthOfficeList);
        let mut changes = Vec::new();
        for letter in letters.iter().filter(|letter| letter.kind == kind) {
            let file = self.store.family_file(letter.family).await?;
            let children = file.map(|file| file.children).unwrap_or_default();
            let told = children.into_iter().find(|c| Some(c.id) == letter.child);
            let Some(before) = told.filter(|c| c.health_exam.notified_on.is_none()) else {
                continue;
            };
            let mut after = before.clone();
            after.health_exam.notified_on = Some(self.clock.today());
            changes.push(Edit::<Child>::change(before, after));
        }
        Ok(changes)
    }
}
