//! What the columns of a sender's lists mean, kept in the office (Vorlagen): made once, offered again for every list of
//! the same shape.

use super::super::{Done, Error, Service};
use crate::domain::change::{Deed, Edit};
use crate::domain::names::fold_umlaut;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::domain::setting::SettingEntry;
use crate::exchange::mapping::{Mapping, Target};
use crate::exchange::table::Table;

/// Settings with this beginning are templates; what follows is the sender.
const KEY: &str = "list_template:";
/// The longest name of a sender, in characters.
const LONGEST_SENDER: usize = 120;

/// What the columns of a sender's lists mean.
#[derive(Debug, Clone, PartialEq)]
pub struct ListTemplate {
    /// The sender (meldende Stelle).
    pub sender: String,
    /// The columns.
    pub mapping: Mapping,
}

impl ListTemplate {
    /// Does a list have exactly these columns, in any order?
    #[must_use]
    pub fn fits(&self, table: &Table) -> bool {
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names
        };
        table.named
            && sorted(table.header.iter().map(|h| fold_umlaut(h)).collect())
                == sorted(
                    self.mapping
                        .columns
                        .iter()
                        .map(|c| fold_umlaut(&c.header))
                        .collect(),
                )
    }

    /// How many columns are read in.
    #[must_use]
    pub fn used(&self) -> usize {
        self.mapping
            .columns
            .iter()
            .filter(|c| c.target != Target::Ignore)
            .count()
    }
}

impl Service {
    /// All templates, by sender.
    ///
    /// # Errors
    /// No right to import; the store's troubles.
    pub async fn list_templates(&self) -> Result<Vec<ListTemplate>, Error> {
        self.require(Right::Import)?;
        let stored = self.store().setting_entries().await?;
        let read = |entry: &SettingEntry| {
            Some(ListTemplate {
                sender: entry.key.strip_prefix(KEY)?.to_owned(),
                mapping: serde_json::from_str(&entry.value).ok()?,
            })
        };
        let mut templates: Vec<ListTemplate> = stored.iter().filter_map(read).collect();
        templates.sort_by_key(|t| crate::domain::names::sort_key(&t.sender));
        Ok(templates)
    }

    /// Keeps what the columns of a sender's lists mean; an earlier template of the sender is replaced.
    ///
    /// # Errors
    /// [`Reason::Invalid`] without a sender; no right to import; the store's troubles.
    pub async fn keep_list_template(
        &self,
        sender: &str,
        mapping: &Mapping,
    ) -> Result<Done<()>, Error> {
        self.require(Right::Import)?;
        let sender = sender.trim();
        if sender.is_empty() || sender.chars().count() > LONGEST_SENDER {
            return Err(Reason::Invalid {
                field: "sender".into(),
            }
            .into());
        }
        let key = format!("{KEY}{sender}");
        let value = serde_json::to_string(mapping).unwrap_or_default();
        let after = SettingEntry { key, value, rev: 1 };
        let stored = self.store().setting_entries().await?;
        let change = match stored.into_iter().find(|s| s.key == after.key) {
            Some(before) => Edit::<SettingEntry>::change(before, after),
            None => Edit::<SettingEntry>::create(after),
        };
        self.carry_out(Deed::Administered, vec![change], ()).await
    }

    /// Forgets the template of a sender.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to import; the store's troubles.
    pub async fn forget_list_template(&self, sender: &str) -> Result<Done<()>, Error> {
        self.require(Right::Import)?;
        let key = format!("{KEY}{sender}");
        let stored = self.store().setting_entries().await?;
        let before = stored.into_iter().find(|s| s.key == key);
        let change = Edit::<SettingEntry>::delete(before.ok_or(Reason::Gone)?);
        self.carry_out(Deed::Administered, vec![change], ()).await
    }
}
