//! Families: lists, files, saving, closing, search.

use super::drafts::Ends;
use super::duplicates::Registry;
use super::scope::{Scope, narrow_entries, narrow_file, narrow_row};
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::case::{self, Case, ChildStanding, Standing};
use crate::domain::change::{Deed, Edit};
use crate::domain::child::Child;
use crate::domain::child_step::Way;
use crate::domain::draft::DraftKey;
use crate::domain::family::{Closing, ClosingReason, Family};
use crate::domain::file::{File, Issue};
use crate::domain::guardian::full_name;
use crate::domain::id::{ChildId, FamilyId, FileNumber, GuardianId};
use crate::domain::names::{IndexEntry, NameIndex};
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::domain::setting::Settings;
use crate::exchange::duplicates::KnownIndex;
use crate::store::rows::{FamilyFile, FamilyFilter, FamilyRow, SearchEntry};
use chrono::NaiveDateTime;
use std::sync::{Arc, OnceLock};

/// The people in memory, until somebody changes one.
#[derive(Debug, Default)]
pub struct HeldNames {
    /// Grows with every change: what was read before it is not kept after it.
    age: u64,
    names: Option<Arc<Names>>,
}

impl HeldNames {
    /// Somebody was changed: the next search reads anew.
    pub(super) fn forget(&mut self) {
        self.age += 1;
        self.names = None;
    }

    fn keep(&mut self, age: u64, names: &Arc<Names>) {
        if self.age == age {
            self.names = Some(Arc::clone(names));
        }
    }
}

/// All people of the office for search as you type, with the index over them.
#[derive(Debug)]
pub struct Names {
    /// The people, in the order of the index.
    pub entries: Vec<SearchEntry>,
    /// The index; its ids are places in `entries`.
    pub index: NameIndex<usize>,
    /// The same people for finding who is recorded twice, made when that is asked first.
    registry: OnceLock<Registry>,
}

impl Names {
    fn new(entries: Vec<SearchEntry>) -> Self {
        let forms = entries.iter().enumerate().map(|(at, e)| {
            let original = full_name(&e.family_name_original, &e.given_name_original);
            let mut names = vec![full_name(&e.family_name, &e.given_name)];
            names.extend((!original.is_empty()).then_some(original));
            let mut numbers = e.phones.clone();
            numbers.push(e.file_number.to_string());
            numbers.extend(e.former_numbers.iter().map(ToString::to_string));
            IndexEntry {
                id: at,
                names,
                others: e.other_names.clone(),
                numbers,
                births: e.birth.into_iter().collect(),
                over: e.closed,
            }
        });
        Self {
            index: NameIndex::from_entries(forms),
            registry: OnceLock::new(),
            entries,
        }
    }

    /// The people for finding who is recorded twice.
    pub fn registry(&self) -> &Registry {
        self.registry.get_or_init(|| Registry::new(&self.entries))
    }

    /// The children as lists are checked against them; their ids are those of the entries.
    pub(super) fn known_children(&self) -> &KnownIndex {
        self.registry().children()
    }
}

/// One family of the list with where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedFamily {
    /// The row.
    pub row: FamilyRow,
    /// Where it stands.
    pub standing: Standing,
    /// Where each of its children stands.
    pub children: Vec<ChildStanding>,
}

impl ListedFamily {
    /// A row with where it stands at a moment.
    #[must_use]
    pub fn of(row: FamilyRow, settings: &Settings, now: NaiveDateTime) -> Self {
        let case = Case {
            family: &row.family,
            guardians: &row.guardians,
            children: &row.children,
            appointments: &row.appointments,
            booked: &row.booked,
            letter: row.letter.as_ref(),
            letter_outdated: false,
            steps: &row.steps,
            calls: &row.calls,
        };
        let children = case.children(settings, now);
        let standing = case::slowest(&children).unwrap_or_else(|| case.standing(settings, now));
        Self {
            row,
            standing,
            children,
        }
    }
}

/// A family found by search.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Who was found.
    pub entry: SearchEntry,
    /// 0 to 1; 1 is exactly what was typed.
    pub score: f32,
}

impl Service {
    /// Families with where they stand, longest waiting first.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn families(&self, filter: FamilyFilter) -> Result<Vec<ListedFamily>, Error> {
        let scope = self.scope()?;
        let office = self.office().await?;
        let now = self.clock.now();
        let rows = self.store.families(filter).await?;
        let visible = |row| match scope {
            Scope::All => Some(row),
            Scope::HandedOver => narrow_row(row),
        };
        Ok(rows
            .into_iter()
            .filter_map(visible)
            .map(|row| ListedFamily::of(row, &office.settings, now))
            .collect())
    }

    /// Everything about one family that the person may see.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to read families; the store's troubles.
    pub async fn family(&self, id: FamilyId) -> Result<FamilyFile, Error> {
        let scope = self.scope()?;
        let file = self.store.family_file(id).await?;
        let file = match scope {
            Scope::All => file,
            Scope::HandedOver => file.and_then(|file| narrow_file(file, &self.actor)),
        };
        file.ok_or_else(|| Refusal::from(Reason::Gone).into())
    }

    /// The family with this file number, or whose id this is.
    ///
    /// # Errors
    /// [`Reason::Gone`] when there is none.
    pub async fn family_named(&self, text: &str) -> Result<FamilyId, Error> {
        let scope = self.scope()?;
        let found = match text.parse::<FamilyId>() {
            Ok(id) => Some(id),
            Err(_) => {
                let number = text.parse::<FileNumber>();
                let number = number.map_err(|_| Error::from(Reason::Gone))?;
                self.store.family_by_number(number).await?
            }
        };
        let found = found.ok_or_else(|| Error::from(Reason::Gone))?;
        if scope == Scope::HandedOver {
            let _ = self.family(found).await?;
        }
        Ok(found)
    }

    /// An empty file for a new report, with its own ids, today's date and the next file number.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn new_file(&self) -> Result<File, Error> {
        let today = self.clock.today();
        let year = clock::year(self.clock);
        let number = self.store.last_file_number(year).await? + 1;
        let family = empty_family(
            FamilyId(clock::new_id()),
            FileNumber { year, number },
            today,
        );
        Ok(File {
            family,
            guardians: Vec::new(),
            children: Vec::new(),
        })
    }

    /// A new id for a guardian that a form adds.
    #[must_use]
    pub fn new_guardian_id(&self) -> GuardianId {
        GuardianId(clock::new_id())
    }

    /// A new id for a child that a form adds.
    #[must_use]
    pub fn new_child_id(&self) -> ChildId {
        ChildId(clock::new_id())
    }

    /// What keeps a file from being saved now.
    #[must_use]
    pub fn issues(&self, file: &File) -> Vec<Issue> {
        file.issues(self.clock.today())
    }

    /// Saves a file: new when `before` is nothing, else the difference. A new file whose number was taken meanwhile
    /// gets the next one.
    ///
    /// # Errors
    /// Everything [`File::issues`] names; [`Reason::ChangedMeanwhile`]; no right to edit; the store's troubles.
    pub async fn save_file(
        &self,
        before: Option<File>,
        after: File,
    ) -> Result<Done<FamilyId>, Error> {
        self.save_report(before, after, &[]).await
    }

    /// The same, with families that a person said are other ones than this: their word is kept in the same command.
    ///
    /// # Errors
    /// As [`Service::save_file`].
    pub async fn save_report(
        &self,
        before: Option<File>,
        after: File,
        others: &[FamilyId],
    ) -> Result<Done<FamilyId>, Error> {
        self.require(Right::EditFamilies)?;
        let mut after = after.tidied();
        let issues = self.issues(&after);
        if !issues.is_empty() {
            return Err(Refusal(issues.into_iter().map(|i| i.reason).collect()).into());
        }
        let id = after.family.id;
        let deed = if before.is_some() {
            Deed::FamilyEdited(id)
        } else {
            Deed::FamilyReported(id)
        };
        for _ in 0..3 {
            let mut changes = after.changes_from(before.as_ref());
            changes.extend(self.distinct_from(id, others));
            let draft = before
                .as_ref()
                .map_or(DraftKey::NewForm, |_| DraftKey::Form(id));
            let done = self.carry_out_closing(deed.clone(), changes, id, Ends::Own(draft));
            match done.await {
                Err(Error::Store(crate::store::StoreError::Taken(_))) if before.is_none() => {
                    after.family.file_number.number = self
                        .store
                        .last_file_number(after.family.file_number.year)
                        .await?
                        + 1;
                }
                other => return other,
            }
        }
        Err(Reason::ChangedMeanwhile.into())
    }

    /// Closes a file with its reason. An open appointment has to be cancelled first, and what is open at a school finished.
    ///
    /// # Errors
    /// [`Reason::AlreadyBooked`], [`Reason::FileClosed`], [`Reason::PlaceHeld`], [`Reason::TalkRuns`] while somebody else leads a talk; no right to
    /// edit; the store's troubles.
    pub async fn close_family(
        &self,
        id: FamilyId,
        reason: ClosingReason,
    ) -> Result<Done<()>, Error> {
        self.require(Right::EditFamilies)?;
        let file = self.family(id).await?;
        if file.family.closed.is_some() {
            return Err(Reason::FileClosed.into());
        }
        let now = self.clock.now();
        if let Some(open) = file
            .appointments
            .iter()
            .find(|a| a.status.is_open() && a.start > now)
        {
            return Err(Reason::AlreadyBooked { start: open.start }.into());
        }
        let open = |child: &Child| Way::of(child.id, &file.steps).is_open_at_school();
        if file.children.iter().any(open) {
            return Err(Reason::PlaceHeld.into());
        }
        let talks = self.others_at_work(DraftKey::Talk(id)).await?;
        if let Some(leader) = talks.into_iter().next() {
            return Err(Reason::TalkRuns { name: leader.name }.into());
        }
        let after = Family {
            closed: Some(Closing {
                on: self.clock.today(),
                reason,
            }),
            ..file.family.clone()
        };
        // What was typed and not saved about the file ends with it.
        let ends = Ends::Everybodys([DraftKey::Form(id), DraftKey::Talk(id)]);
        self.carry_out_closing(
            Deed::FamilyClosed(id),
            vec![Edit::<Family>::change(file.family, after)],
            (),
            ends,
        )
        .await
    }

    /// People by name in any spelling or script, file number, phone or birth date; best first.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>, Error> {
        let names = self.names().await?;
        let found = names.index.query(text, limit);
        Ok(found
            .into_iter()
            .filter_map(|hit| {
                let entry = names.entries.get(hit.id)?;
                Some(Hit {
                    entry: entry.clone(),
                    score: hit.score,
                })
            })
            .collect())
    }

    /// All people for search and for finding duplicates, from memory when nothing changed.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn names(&self) -> Result<Arc<Names>, Error> {
        let scope = self.scope()?;
        let (age, held) = (self.names.read()).map_or((0, None), |n| (n.age, n.names.clone()));
        if let Some(names) = held {
            return Ok(names);
        }
        let mut entries = self.store.search_entries().await?;
        if scope == Scope::HandedOver {
            let steps = self.store.child_steps().await?;
            let listed = self.families(FamilyFilter::All).await?;
            let guardians = listed.iter().flat_map(|f| &f.row.guardians);
            let guardians = guardians.map(|g| g.id.to_string()).collect();
            entries = narrow_entries(entries, &steps, &guardians);
        }
        let names = tokio::task::spawn_blocking(move || Arc::new(Names::new(entries)))
            .await
            .map_err(|e| Error::Store(crate::store::StoreError::Bug(e.to_string())))?;
        if let Ok(mut held) = self.names.write() {
            held.keep(age, &names);
        }
        Ok(names)
    }
}

fn empty_family(id: FamilyId, file_number: FileNumber, today: chrono::NaiveDate) -> Family {
    Family::new(id, file_number, today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_who_were_read_before_a_change_are_not_kept_after_it() {
        let names = || Arc::new(Names::new(Vec::new()));
        let mut held = HeldNames::default();
        let age = held.age;
        held.keep(age, &names());
        assert!(held.names.is_some());
        held.forget();
        held.keep(age, &names());
        assert!(held.names.is_none(), "read before the change");
        held.keep(held.age, &names());
        assert!(held.names.is_some());
    }
}
