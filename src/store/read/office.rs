//! Reads everything administrative.

use super::Answers;
use crate::domain::numbers::{Numbered, Numbers};
use crate::domain::office::Office;
use crate::domain::setting::{SettingEntry, Settings};
use crate::store::{Read, Store, StoreError, sql};

/// The setting that marks the sample database; its value is `true`.
pub const SAMPLE: &str = "sample";

impl Store {
    /// Everything administrative, in the order of lists.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn office(&self) -> Result<Office, StoreError> {
        let parts = sql::read::OFFICE.into_iter().chain([sql::read::NUMBERS]);
        let parts = parts.map(|id| (id, Vec::new())).collect();
        let mut answers = Answers(self.read(Read::new(parts)).await?.into_iter());
        let mut office = Office {
            sample: false,
            sites: answers.records()?,
            rooms: answers.records()?,
            counsellors: answers.records()?,
            interpreters: answers.records()?,
            series: answers.records()?,
            exceptions: answers.records()?,
            absences: answers.records()?,
            closures: answers.records()?,
            municipalities: answers.records()?,
            schools: answers.records()?,
            languages: answers.records()?,
            persons: answers.records()?,
            releases: answers.records()?,
            letter_texts: answers.records()?,
            site_texts: answers.records()?,
            settings: Settings::default(),
            numbers: Numbers::default(),
        };
        let entries: Vec<SettingEntry> = answers.records()?;
        office.sample = entries.iter().any(|e| e.key == SAMPLE && e.value == "true");
        office.settings = Settings::from_entries(&entries);
        for row in answers.next().iter() {
            let entity = row.text(0)?;
            let kind = Numbered::ALL.into_iter().find(|k| k.entity() == entity);
            let kind = kind.ok_or_else(|| row.damaged(0, "numbered kind"))?;
            office.numbers.give(kind, row.int(1)?);
        }
        Ok(office)
    }

    /// The settings as they are stored, with their revisions; what is not stored has its default.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn setting_entries(&self) -> Result<Vec<SettingEntry>, StoreError> {
        let [.., settings] = sql::read::OFFICE;
        Answers(
            self.read(Read::one(settings, Vec::new()))
                .await?
                .into_iter(),
        )
        .records()
    }
}
