//! The list of schools: read the official one in after a look at what it changes, enter what the office knows beside it,
//! see what was changed and by whom.

use super::{Done, Error, Service};
use crate::domain::change::{Deed, Edit};
use crate::domain::child_step::{ChildStep, Progress, Way};
use crate::domain::id::ChildId;
use crate::domain::language::Lang;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::domain::school::{School, SchoolFacts};
use crate::exchange::ministry::{ListChange, SchoolDifference, SchoolList, compare, read};
use crate::store::rows::SchoolChange;
use std::collections::{BTreeMap, HashMap};

/// A list of schools as it would be taken over.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolPreview {
    /// What the list says, what was left out, what is doubtful.
    pub list: SchoolList,
    /// What it says otherwise than what is recorded.
    pub differences: Vec<SchoolDifference>,
    /// So many schools are as recorded.
    pub unchanged: usize,
}

impl SchoolPreview {
    /// How many differences of a kind there are, and how many of them are taken over.
    #[must_use]
    pub fn count(&self, change: ListChange) -> (usize, usize) {
        let of = || self.differences.iter().filter(move |d| d.change == change);
        (of().count(), of().filter(|d| d.take).count())
    }

    /// How many differences are taken over.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.differences.iter().filter(|d| d.take).count()
    }

    /// Schools that would close while children are on their way to them.
    pub fn warnings(&self) -> impl Iterator<Item = &SchoolDifference> {
        self.differences.iter().filter(|d| d.is_warning())
    }
}

impl SchoolDifference {
    /// The school and what the list changes about it.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        let school = &self.after;
        format!(
            "{} {}: {}",
            school.number,
            school.name,
            self.change.word(lang)
        )
    }

    /// "2 Kinder sind auf dem Weg dorthin." when it closes all the same.
    #[must_use]
    pub fn warning(&self, lang: Lang) -> Option<String> {
        let children = self.children;
        self.is_warning().then(|| match (children, lang) {
            (1, Lang::De) => "Achtung: 1 Kind ist auf dem Weg an diese Schule.".to_owned(),
            (_, Lang::De) => {
                format!("Achtung: {children} Kinder sind auf dem Weg an diese Schule.")
            }
            (1, Lang::En) => "Warning: 1 child is on the way to this school.".to_owned(),
            (_, Lang::En) => format!("Warning: {children} children are on the way to this school."),
        })
    }
}

impl Service {
    /// Looks at a list: which rows are schools of the county, and what they say otherwise. Writes nothing.
    ///
    /// # Errors
    /// A list that is none, with the sentence that says why; no right to it; the store's troubles.
    pub async fn look_at_schools(&self, bytes: Vec<u8>) -> Result<SchoolPreview, Error> {
        self.require(Right::Administer)?;
        let office = self.office().await?;
        let today = self.clock.today();
        let on_way = self.children_on_way().await?;
        let work = move || {
            let county: Vec<&str> = office.municipalities.iter().map(|m| &*m.ags).collect();
            let mut list = read(&bytes, &county, today)?;
            let (differences, unchanged) = compare(&mut list, &office.schools, &on_way, today);
            Ok(SchoolPreview {
                list,
                differences,
                unchanged,
            })
        };
        let looked = tokio::task::spawn_blocking(work).await;
        let looked = looked.map_err(|_| Error::Cancelled)?;
        looked.map_err(|no: crate::exchange::ministry::NoSchoolList| Error::List {
            german: no.sentence(Lang::De),
            english: no.sentence(Lang::En),
        })
    }

    /// Takes over what is ticked, in one step.
    ///
    /// # Errors
    /// Nothing is ticked; a school was changed meanwhile; no right to it; the store's troubles.
    pub async fn read_schools_in(&self, preview: &SchoolPreview) -> Result<Done<usize>, Error> {
        self.require(Right::Administer)?;
        let office = self.office().await?;
        let taken: Vec<&SchoolDifference> = preview.differences.iter().filter(|d| d.take).collect();
        if taken.is_empty() {
            return Err(Error::Usage {
                german: "Es ist nichts ausgewählt. Es wurde nichts geändert.".into(),
                english: "Nothing is chosen. Nothing was changed.".into(),
            });
        }
        let mut changes = Vec::with_capacity(taken.len());
        for difference in &taken {
            let now = office.school(&difference.after.number);
            if now != difference.before.as_ref() {
                return Err(Reason::ChangedMeanwhile.into());
            }
            changes.push(match now {
                Some(before) => Edit::<School>::change(before.clone(), difference.after.clone()),
                None => Edit::<School>::create(difference.after.clone()),
            });
        }
        let count = |change| u32::try_from(preview.count(change).1).unwrap_or(u32::MAX);
        let deed = Deed::SchoolsRead {
            new: count(ListChange::New),
            changed: count(ListChange::Changed).saturating_add(count(ListChange::Reopened)),
            closed: count(ListChange::Closed).saturating_add(count(ListChange::Missing)),
        };
        self.carry_out(deed, changes, taken.len()).await
    }

    /// Enters what the office knows about a school; `rev` is the revision it was read with. The supervision enters what
    /// the school offers, the administration everything.
    ///
    /// # Errors
    /// Every text that does not fit; [`Reason::Gone`], [`Reason::ChangedMeanwhile`]; no right to it; the store's
    /// troubles.
    pub async fn edit_school(
        &self,
        number: &str,
        rev: i64,
        facts: &SchoolFacts,
    ) -> Result<Done<()>, Error> {
        self.require_any(&[Right::Administer, Right::Place])?;
        let office = self.office().await?;
        let before = office
            .school(number)
            .ok_or_else(|| Error::from(Reason::Gone))?;
        if before.rev != rev {
            return Err(Reason::ChangedMeanwhile.into());
        }
        let after = before.with(facts)?;
        if after.differs_officially(before) {
            self.require(Right::Administer)?;
        }
        let change = Edit::<School>::change(before.clone(), after);
        self.carry_out(Deed::SchoolEdited, vec![change], ()).await
    }

    /// What was changed about a school, when and by whom, newest first.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn school_history(&self, number: &str) -> Result<Vec<SchoolChange>, Error> {
        Ok(self.store.changes_of_school(number).await?)
    }

    /// How many children are on their way to a school: it was asked, has accepted, or they are placed there and not yet
    /// admitted.
    async fn children_on_way(&self) -> Result<HashMap<String, usize>, Error> {
        let steps = self.store.child_steps().await?;
        let mut of: BTreeMap<ChildId, Vec<&ChildStep>> = BTreeMap::new();
        for step in &steps {
            of.entry(step.child).or_default().push(step);
        }
        let mut found = HashMap::new();
        for (child, steps) in of {
            let way = Way::of(child, steps);
            let under_way = matches!(
                way.progress,
                Progress::Asked { .. } | Progress::Accepted { .. } | Progress::Placed { .. }
            );
            if let Some(school) = way.school().filter(|_| under_way) {
                *found.entry(school.to_owned()).or_insert(0) += 1;
            }
        }
        Ok(found)
    }
}
