//! The office's own papers: who comes to a site on a day, what goes to the post, address labels. Each is set as a whole
//! before it is printed or written; none of them changes anything.

mod day;

pub use day::DayList;

use super::letters::write_whole;
use super::{Error, Service};
use crate::domain::id::FamilyId;
use crate::domain::letter::Authority;
use crate::domain::office::Office;
use crate::domain::rights::Right;
use crate::letters::invitation;
use crate::letters::lists::ListHead;
use crate::letters::pdf::Meta;
use crate::store::rows::FamilyFilter;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What stands for a family in a list when nobody may learn where it is (Auskunftssperre).
pub(super) const SHIELDED: &str = "Auskunftssperre";

/// Such a paper, ready to be printed or written.
#[derive(Clone, PartialEq, Eq)]
pub struct ListPaper {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// How many lists are in it, each on pages of its own.
    pub lists: usize,
    /// How many appointments, envelopes or labels.
    pub entries: usize,
}

impl std::fmt::Debug for ListPaper {
    /// Never the contents: they name families.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ListPaper({} pages, {})", self.pages, self.entries)
    }
}

impl ListPaper {
    /// Writes it: a complete file or none.
    ///
    /// # Errors
    /// The folder is missing or cannot be written to.
    pub fn write(&self, path: &Path) -> Result<(), Error> {
        write_whole(path, &self.bytes)
    }
}

/// The head of a list of this authority.
pub(super) fn head(office: &Office, authority: Authority, key: String) -> ListHead {
    let settings = &office.settings;
    let (name, lines) = match authority {
        Authority::Ki => (
            &settings.letterhead_authority,
            vec![
                settings.letterhead_office.clone(),
                settings.letterhead_unit.clone(),
            ],
        ),
        Authority::Schulamt => (
            &settings.supervision_authority,
            vec![settings.supervision_unit.clone()],
        ),
    };
    ListHead {
        key,
        office: invitation::Office {
            authority: name.clone(),
            sub_lines: lines,
            return_line: String::new(),
        },
        sample: office.sample,
    }
}

impl Service {
    /// What a file of lists says of itself.
    pub(super) fn list_meta(&self, head: &ListHead, title: &str) -> Meta {
        let lines = std::iter::once(&head.office.authority).chain(head.office.sub_lines.first());
        let lines: Vec<&str> = lines
            .map(String::as_str)
            .filter(|l| !l.is_empty())
            .collect();
        Meta {
            author: lines.join(", "),
            joint_title: title.to_owned(),
            created: self.stamp(),
        }
    }

    /// Those of some families about whom nobody may learn where they are.
    pub(super) async fn shielded(
        &self,
        mut families: Vec<FamilyId>,
    ) -> Result<HashSet<FamilyId>, Error> {
        families.sort_unstable();
        families.dedup();
        let rows = self.store.families(FamilyFilter::Only(families)).await?;
        let rows = rows.into_iter().filter(|row| row.family.address_protected);
        Ok(rows.map(|row| row.family.id).collect())
    }

    /// A new folder for such a paper while it is printed, readable by nobody else; [`Service::remove_print_folder`] takes
    /// it away.
    ///
    /// # Errors
    /// It cannot be made; no right to the calendar or to letters.
    pub fn list_folder(&self) -> Result<PathBuf, Error> {
        self.require_any(&[Right::ReadCalendar, Right::PrintLetters, Right::Place])?;
        self.new_print_folder("liste")
    }
}
