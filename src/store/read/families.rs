//! Reads families: one file, lists of them, file numbers.

use super::{Answers, Files};
use crate::domain::appointment::leading;
use crate::domain::declined::Declined;
use crate::domain::family::Family;
use crate::domain::file::File;
use crate::domain::id::{FamilyId, FileNumber};
use crate::domain::merge::{Hanging, Whole};
use crate::domain::no_show::missed;
use crate::domain::talk::CounsellingRecord;
use crate::store::rows::{FamilyFile, FamilyFilter, FamilyRow};
use crate::store::{Read, Store, StoreError, Val, sql};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Up to so many families are read one by one; more are picked from the whole list.
const ONE_BY_ONE: usize = 40;

impl Store {
    /// Everything about one family; nothing when there is no such family.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn family_file(&self, id: FamilyId) -> Result<Option<FamilyFile>, StoreError> {
        let mut parts: Vec<_> = sql::read::FILE
            .iter()
            .map(|part| (*part, vec![Val::from(id.0)]))
            .collect();
        parts.push((sql::command::OF_FAMILY, vec![Val::from(id.0)]));
        parts.push((sql::command::UNDOERS, Vec::new()));
        parts.push((sql::read::FOLLOW_UPS_OF_FAMILY, vec![Val::from(id.0)]));
        let mut answers = Answers(self.read(Read::new(parts)).await?.into_iter());
        let mut files = Files::of(&mut answers)?;
        let timeline = super::commands::history(&answers.next(), &answers.next())?;
        let follow_ups = answers.records()?;
        let Some(family) = files.families.pop() else {
            return Ok(None);
        };
        Ok(Some(FamilyFile {
            family,
            guardians: files.guardians.remove(&id).unwrap_or_default(),
            children: files.children.remove(&id).unwrap_or_default(),
            appointments: files.appointments,
            letters: files.letters,
            steps: files.steps.remove(&id).unwrap_or_default(),
            calls: files.calls.remove(&id).unwrap_or_default(),
            booked: files.booked,
            follow_ups,
            timeline,
        }))
    }

    /// The family with this file number.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn family_by_number(
        &self,
        number: FileNumber,
    ) -> Result<Option<FamilyId>, StoreError> {
        let args = vec![i64::from(number.year).into(), number.number.into()];
        let rows = self
            .read(Read::one(sql::read::FAMILY_BY_NUMBER, args))
            .await?;
        rows.first()
            .and_then(|r| r.iter().next())
            .map(|row| row.parsed(0))
            .transpose()
    }

    /// The last file number of a year; 0 when there is none.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn last_file_number(&self, year: i32) -> Result<u32, StoreError> {
        let rows = self
            .read(Read::one(
                sql::read::LAST_FILE_NUMBER,
                vec![i64::from(year).into()],
            ))
            .await?;
        let Some(row) = rows.first().and_then(|r| r.iter().next()) else {
            return Ok(0);
        };
        u32::try_from(row.int(0)?).map_err(|_| row.damaged(0, "file number"))
    }

    /// The days that were declined, from one day on.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn declined(&self, from: NaiveDate) -> Result<Vec<Declined>, StoreError> {
        let args = vec![Val::from(from.to_string())];
        let rows = self.read(Read::one(sql::read::DECLINED_FROM, args)).await?;
        Answers(rows.into_iter()).records()
    }

    /// A family with everything that hangs on it; nothing when there is no such family.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn whole(&self, id: FamilyId) -> Result<Option<Whole>, StoreError> {
        let every = sql::read::FILE.iter().chain(&sql::read::HANGING);
        let parts = every.map(|part| (*part, vec![Val::from(id.0)])).collect();
        let mut answers = Answers(self.read(Read::new(parts)).await?.into_iter());
        let mut files = Files::of(&mut answers)?;
        let Some(family) = files.families.pop() else {
            return Ok(None);
        };
        Ok(Some(Whole {
            file: File {
                family,
                guardians: files.guardians.remove(&id).unwrap_or_default(),
                children: files.children.remove(&id).unwrap_or_default(),
            },
            hanging: Hanging {
                appointments: files.appointments,
                letters: files.letters,
                steps: files.steps.remove(&id).unwrap_or_default(),
                calls: files.calls.remove(&id).unwrap_or_default(),
                talks: answers.records()?,
                follow_ups: answers.records()?,
                declined: answers.records()?,
                distinct: answers.records()?,
                merged: answers.records()?,
            },
        }))
    }

    /// Every pair of families that are not the same.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn distinct_pairs(&self) -> Result<HashSet<(FamilyId, FamilyId)>, StoreError> {
        let rows = self
            .read(Read::one(sql::read::DISTINCT_PAIRS, Vec::new()))
            .await?;
        let mut answers = Answers(rows.into_iter());
        let pairs = answers
            .next()
            .decode(|row| Ok((row.parsed(0)?, row.parsed(1)?)))?;
        Ok(pairs.into_iter().collect())
    }

    /// The talks held with a family, the last first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn talks(&self, family: FamilyId) -> Result<Vec<CounsellingRecord>, StoreError> {
        let args = vec![Val::from(family.0)];
        let rows = self.read(Read::one(sql::read::TALKS, args)).await?;
        Answers(rows.into_iter()).records()
    }

    /// The list of families, longest waiting first; each once, however often its id is given.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn families(&self, filter: FamilyFilter) -> Result<Vec<FamilyRow>, StoreError> {
        let every = |set: &[_; 9], arg: &Val| {
            set.iter()
                .map(|part| (*part, vec![arg.clone()]))
                .collect::<Vec<_>>()
        };
        let (parts, only) = match &filter {
            FamilyFilter::Only(ids) if ids.len() <= ONE_BY_ONE => {
                let parts = ids
                    .iter()
                    .flat_map(|id| every(&sql::read::FILE, &id.0.into()))
                    .collect();
                (parts, None)
            }
            FamilyFilter::Only(ids) => (
                every(&sql::read::FILES, &Val::I(0)),
                Some(ids.iter().copied().collect::<HashSet<_>>()),
            ),
            FamilyFilter::All => (every(&sql::read::FILES, &Val::I(0)), None),
            FamilyFilter::Open | FamilyFilter::WithoutAppointment => {
                (every(&sql::read::FILES, &Val::I(i64::MAX)), None)
            }
        };
        let sets = parts.len() / sql::read::FILES.len();
        let mut answers = Answers(self.read(Read::new(parts)).await?.into_iter());
        let mut rows = Vec::new();
        for _ in 0..sets {
            rows.extend(list(Files::of(&mut answers)?));
        }
        // A file that was merged is found as the one it was merged into.
        if only.is_none() && !matches!(filter, FamilyFilter::Only(_)) {
            rows.retain(|row| row.family.merged_into.is_none());
        }
        if let Some(only) = only {
            rows.retain(|row| only.contains(&row.family.id));
        }
        if filter == FamilyFilter::WithoutAppointment {
            rows.retain(|row| {
                let leading = row.appointment.as_ref();
                !leading.is_some_and(|a| a.status.is_open() && a.kind.counsels())
            });
        }
        rows.sort_by_key(|row| (row.family.reported_on, row.family.file_number));
        rows.dedup_by_key(|row| row.family.id);
        Ok(rows)
    }
}

fn list(mut files: Files) -> Vec<FamilyRow> {
    let families = std::mem::take(&mut files.families);
    let mut own: HashMap<FamilyId, Vec<_>> = HashMap::new();
    for appointment in &files.appointments {
        own.entry(appointment.family).or_default().push(appointment);
    }
    // Letters come newest first.
    let mut telling = HashMap::new();
    let mut letters: HashMap<FamilyId, Vec<_>> = HashMap::new();
    for letter in &files.letters {
        letters.entry(letter.family).or_default().push(letter);
        if let Some(about) = letter.appointment.filter(|_| letter.kind.announces()) {
            let _ = telling.entry(about).or_insert(letter);
        }
    }
    let mut row = |family: Family| {
        let (name, original) = files.name_of(family.id);
        let own = own.remove(&family.id).unwrap_or_default();
        let appointment = leading(own.iter().copied());
        let letter = appointment.and_then(|a| telling.get(&a.id).copied());
        let booked = own
            .iter()
            .filter_map(|a| Some((a.id, *files.booked.get(&a.id)?)));
        FamilyRow {
            name,
            original,
            births: files
                .children_of(family.id)
                .iter()
                .map(|c| c.birth)
                .collect(),
            appointment: appointment.cloned(),
            letter: letter.cloned(),
            letters: letters
                .remove(&family.id)
                .unwrap_or_default()
                .into_iter()
                .cloned()
                .collect(),
            no_shows: missed(own.iter().copied()),
            guardians: files.guardians_of(family.id).to_vec(),
            children: files.children_of(family.id).to_vec(),
            booked: booked.collect(),
            appointments: own.into_iter().cloned().collect(),
            steps: files.steps.get(&family.id).cloned().unwrap_or_default(),
            calls: files.calls.get(&family.id).cloned().unwrap_or_default(),
            family,
        }
    };
    families.into_iter().map(&mut row).collect()
}
