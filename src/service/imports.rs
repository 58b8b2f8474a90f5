//! Reading lists of municipalities in: look at everything first, then write what was chosen, all of it or nothing.

mod back;
mod differences;
mod look;
mod records;
mod templates;

use super::families::Names;
use super::letters::Watch;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::change::{Change, Deed};
use crate::domain::file::File;
use crate::domain::id::{ChildId, CommandId, FamilyId, FileNumber};
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::exchange::draft::{Draft, DraftHousehold, Severity};
use crate::exchange::duplicates::{Duplicate, DuplicateOf};
use crate::exchange::mapping::{Mapping, guess};
use crate::exchange::table::{Dialect, NotATable, Table, table_as};
use crate::store::StoreError;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub use differences::Difference;
pub use templates::ListTemplate;

/// Backups made before lists were read in that are kept.
const BACKUPS_KEPT: usize = 3;

/// What a child of the list turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Nobody like this is recorded.
    New,
    /// Already recorded.
    Present {
        /// In this family.
        family: FamilyId,
        /// As this child.
        child: ChildId,
    },
    /// Stands in the list twice; the line of the first.
    Twice(u32),
    /// May be somebody who is recorded or stands above; a person should look.
    Doubtful(Duplicate),
}

/// One child of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedChild {
    /// What it turned out to be.
    pub verdict: Verdict,
    /// Read it in? New and doubtful children are, unless a person says no.
    pub include: bool,
    /// Its row cannot be read and stays out.
    pub faulty: bool,
    /// A person said that it is not the child whom it is like.
    pub told_apart: bool,
}

/// One household of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedHousehold {
    /// What the list says.
    pub draft: DraftHousehold,
    /// Its children, in the order of the draft.
    pub children: Vec<PlannedChild>,
    /// The recorded family it belongs to, if one of its children is in it already.
    pub family: Option<FamilyId>,
    /// What the list says otherwise than that family's file.
    pub differences: Vec<Difference>,
}

impl PlannedHousehold {
    /// Is anything of it to be written?
    fn is_wanted(&self) -> bool {
        self.children.iter().any(|c| c.include) || self.differences.iter().any(|d| d.take)
    }

    /// The recorded children of the list's, by place.
    fn known_children(&self) -> Vec<Option<ChildId>> {
        self.children
            .iter()
            .map(|c| match &c.verdict {
                Verdict::Present { child, .. } if !c.faulty => Some(*child),
                _ => None,
            })
            .collect()
    }
}

/// A list as it will be read in.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The list in rows and columns.
    pub table: Arc<Table>,
    /// What each column means.
    pub mapping: Mapping,
    /// The sender whose template gave the mapping, if one fits the list.
    pub template: Option<String>,
    /// Everything remarkable, with row and column.
    pub draft: Draft,
    /// Households in the order of the list.
    pub households: Vec<PlannedHousehold>,
    /// Possible duplicates, all of them.
    pub duplicates: Vec<Duplicate>,
    /// File numbers of the recorded children that are named in `duplicates`, by their id.
    pub known: HashMap<String, FileNumber>,
    /// Those of them whose file is closed: nothing is written into it.
    pub closed: HashSet<String>,
}

/// What reading in would give, or gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows with content.
    pub rows: usize,
    /// New families.
    pub families_new: usize,
    /// New children.
    pub children_new: usize,
    /// Recorded families of which the list says something otherwise.
    pub families_differing: usize,
    /// Recorded families of which something is taken over.
    pub families_changed: usize,
    /// Children that are recorded already or stand in the list twice.
    pub children_present: usize,
    /// Children that may be duplicates.
    pub children_doubtful: usize,
    /// Rows that cannot be read and stay out.
    pub rows_faulty: usize,
}

impl Preview {
    /// What reading in would give now.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let children = || self.households.iter().flat_map(|h| &h.children);
        let families = |wanted: fn(&Difference) -> bool| {
            let some = self.households.iter();
            some.filter(|h| h.differences.iter().any(wanted))
                .filter_map(|h| h.family)
                .collect::<HashSet<FamilyId>>()
                .len()
        };
        Counts {
            rows: self.draft.rows,
            families_new: self
                .households
                .iter()
                .filter(|h| h.family.is_none() && h.is_wanted())
                .count(),
            children_new: children().filter(|c| c.include).count(),
            families_differing: families(|_| true),
            families_changed: families(|d| d.take),
            children_present: children()
                .filter(|c| !c.faulty)
                .filter(|c| matches!(c.verdict, Verdict::Present { .. } | Verdict::Twice(_)))
                .count(),
            children_doubtful: children()
                .filter(|c| !c.faulty && matches!(c.verdict, Verdict::Doubtful(_)))
                .count(),
            rows_faulty: self
                .draft
                .errors()
                .filter_map(|f| f.row)
                .collect::<HashSet<_>>()
                .len(),
        }
    }

    /// What stops the whole list, not only a row.
    pub fn obstacles(&self) -> impl Iterator<Item = &crate::exchange::draft::Finding> {
        self.draft
            .findings
            .iter()
            .filter(|f| f.row.is_none() && f.severity() == Severity::Error)
    }
}

impl Service {
    /// Looks at a list: decodes it, takes the columns that are given, those of the sender's template or those that it
    /// guesses, joins households, finds duplicates and differences. Writes nothing.
    ///
    /// # Errors
    /// A list that is none, with the sentence that says why; [`Error::Cancelled`]; no right to import; the store's
    /// troubles.
    pub async fn look_at_list(
        &self,
        bytes: Vec<u8>,
        dialect: Dialect,
        mapping: Option<Mapping>,
        watch: Watch,
    ) -> Result<Preview, Error> {
        self.require(Right::Import)?;
        let templates = self.list_templates().await?;
        let today = self.clock().today();
        let parted = blocking(move || {
            let table = table_as(&bytes, dialect).map_err(|e| no_table(&e))?;
            let fitting = templates.into_iter().find(|t| t.fits(&table));
            let (mapping, template) = match (mapping, fitting) {
                (Some(mapping), _) => (mapping, None),
                (None, Some(template)) => (template.mapping, Some(template.sender)),
                (None, None) => (guess(&table, today), None),
            };
            Ok((Arc::new(table), mapping, template))
        });
        let (table, mapping, template) = parted.await?;
        let preview = self.remap_list(table, mapping, watch).await?;
        Ok(Preview {
            template,
            ..preview
        })
    }

    /// Looks at the same list with other columns.
    ///
    /// # Errors
    /// [`Error::Cancelled`]; no right to import; the store's troubles.
    pub async fn remap_list(
        &self,
        table: Arc<Table>,
        mapping: Mapping,
        watch: Watch,
    ) -> Result<Preview, Error> {
        self.require(Right::Import)?;
        let names: Arc<Names> = self.names().await?;
        let today = self.clock().today();
        let looking = watch.clone();
        let mut preview = blocking(move || {
            look::preview(table, mapping, &names, today, &looking).ok_or(Error::Cancelled)
        })
        .await?;
        self.compare(&mut preview, &watch).await?;
        Ok(preview)
    }

    /// Finds what the list says otherwise than the files of the families it knows.
    async fn compare(&self, preview: &mut Preview, watch: &Watch) -> Result<(), Error> {
        let of = preview.households.len().max(1);
        let rows = preview.table.rows.len();
        let mut files: HashMap<FamilyId, File> = HashMap::new();
        for (at, household) in preview.households.iter_mut().enumerate() {
            // Two thirds of the way lie behind.
            if !look::told(watch, rows * 2 + at * rows / of, rows * 3) {
                return Err(Error::Cancelled);
            }
            let Some(family) = household.family else {
                continue;
            };
            if let Entry::Vacant(free) = files.entry(family) {
                let _ = free.insert(self.whole_file(family).await?);
            }
            if let Some(file) = files.get(&family) {
                let children = household.known_children();
                household.differences = differences::differences(&household.draft, &children, file);
            }
        }
        Ok(())
    }

    async fn whole_file(&self, family: FamilyId) -> Result<File, Error> {
        let known = self.family(family).await?;
        Ok(File {
            family: known.family,
            guardians: known.guardians,
            children: known.children,
        })
    }

    /// Reads a list in as it was shown: every included child and every chosen difference, in one command that can be
    /// taken back, after a backup. Rows that cannot be read stay out.
    ///
    /// # Errors
    /// [`Reason::ListHasErrors`] when the list as a whole cannot be read; [`Reason::FileClosed`] when a file of which
    /// something would change was closed since; no right to import; the store's troubles. Then
    /// nothing was written.
    pub async fn read_in(&self, preview: &Preview) -> Result<Done<Counts>, Error> {
        self.require(Right::Import)?;
        let obstacles = preview.obstacles().count();
        if obstacles > 0 {
            return Err(Reason::ListHasErrors {
                errors: small(obstacles),
            }
            .into());
        }
        let changes = self.changes_of(preview).await?;
        let counts = preview.counts();
        let deed = Deed::Imported {
            families: small(counts.families_new),
            children: small(counts.children_new),
            updated: small(counts.families_changed),
        };
        if changes.is_empty() {
            return Ok(Done {
                value: counts,
                command: CommandId(clock::new_id()),
                deed,
            });
        }
        self.back_up_before_import().await?;
        self.carry_out(deed, changes, counts).await
    }

    async fn changes_of(&self, preview: &Preview) -> Result<Vec<Change>, Error> {
        let office = self.office().await?;
        let year = clock::year(self.clock());
        let today = self.clock().today();
        let names = self.names().await?;
        let mut number = self.store().last_file_number(year).await?;
        let mut changes = Vec::new();
        // Several households of a list may belong to one file: it is written once.
        let mut order: Vec<FamilyId> = Vec::new();
        let mut files: HashMap<FamilyId, (File, File)> = HashMap::new();
        for household in preview.households.iter().filter(|h| h.is_wanted()) {
            let Some(family) = household.family else {
                number += 1;
                let file = self.file_of(&office, household, FileNumber { year, number });
                changes.extend(file.changes_from(None));
                let others = told_apart(household, &names);
                changes.extend(self.distinct_from(file.family.id, &others));
                continue;
            };
            if let Entry::Vacant(free) = files.entry(family) {
                let known = self.whole_file(family).await?;
                // Closed since the list was looked at.
                if known.family.closed.is_some() {
                    return Err(Reason::FileClosed.into());
                }
                let _ = free.insert((known.clone(), known));
                order.push(family);
            }
            if let Some((_, file)) = files.get_mut(&family) {
                let (draft, known) = (&household.draft, household.known_children());
                differences::take_over(file, draft, &household.differences, &known, &office, today);
                file.children
                    .extend(records::children_of(household, family));
            }
        }
        for family in order {
            if let Some((before, after)) = files.remove(&family) {
                changes.extend(after.changes_from(Some(&before)));
            }
        }
        Ok(changes)
    }

    /// A copy of everything before a list is read in. The last ones are kept, older ones go.
    async fn back_up_before_import(&self) -> Result<(), Error> {
        let folder = self.store().place().backups();
        let stamp = self.clock().now().format("%Y%m%d-%H%M%S").to_string();
        let free = |n: u32| folder.join(format!("eb-import-{stamp}-{n:02}.db"));
        let path = (1..).map(free).find(|p| !p.exists());
        if let Some(path) = path {
            let _ = self.store().backup(&path).await?;
        }
        blocking(move || {
            look_after(&folder, "eb-import-");
            Ok(())
        })
        .await
    }
}

/// The recorded families of which a person said that the household is another.
fn told_apart(household: &PlannedHousehold, names: &Names) -> Vec<FamilyId> {
    let told = household.children.iter().filter(|c| c.told_apart);
    told.filter_map(|child| match &child.verdict {
        Verdict::Doubtful(duplicate) => match &duplicate.of {
            DuplicateOf::Known(id) => names.entries.iter().find(|e| e.id == *id),
            DuplicateOf::Row { .. } => None,
        },
        _ => None,
    })
    .map(|entry| entry.family)
    .collect()
}

/// Takes away all but the newest backups whose name begins so, with what belongs to them.
fn look_after(folder: &std::path::Path, beginning: &str) {
    let Ok(found) = std::fs::read_dir(folder) else {
        return;
    };
    let mut backups: Vec<std::path::PathBuf> = found
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
            path.extension().is_some_and(|e| e == "db")
                && name.is_some_and(|n| n.starts_with(beginning))
        })
        .collect();
    backups.sort();
    let surplus = backups.len().saturating_sub(BACKUPS_KEPT);
    for old in backups.into_iter().take(surplus) {
        for ending in ["db", "json", "keys"] {
            let _ = std::fs::remove_file(old.with_extension(ending));
        }
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Error::Store(StoreError::Bug(e.to_string())))?
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn no_table(error: &NotATable) -> Error {
    let both = error.to_string();
    let (german, english) = both.split_once(" / ").unwrap_or((&both, &both));
    Error::List {
        german: german.to_owned(),
        english: english.to_owned(),
    }
}
