//! Families as a list for another program, or for reading in elsewhere.

use super::{Error, Service};
use crate::domain::file::File;
use crate::domain::rights::Right;
use crate::exchange::family_list::family_list;
use crate::store::rows::FamilyFilter;

/// A list of families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyList {
    /// The file.
    pub text: String,
    /// How many families.
    pub families: usize,
    /// How many children.
    pub children: usize,
    /// How many families were left out because their address is protected.
    pub protected: usize,
}

impl Service {
    /// Families as a list with a row per child. Families whose address is protected are left out: a list goes to others.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn family_list(&self, which: FamilyFilter) -> Result<FamilyList, Error> {
        self.require(Right::ReadFamilies)?;
        let mut files = Vec::new();
        let mut protected = 0;
        for row in self.store().families(which).await? {
            if row.family.address_protected {
                protected += 1;
                continue;
            }
            files.push(File {
                family: row.family,
                guardians: row.guardians,
                children: row.children,
            });
        }
        Ok(FamilyList {
            text: family_list(&files),
            protected,
            families: files.len(),
            children: files.iter().map(|file| file.children.len()).sum(),
        })
    }
}
