//! Reading lists of municipalities in: look at everything first, then write all of it or nothing.

use super::letters::facts::letter_language;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::family::{Family, InterpreterNeed, Reporter};
use crate::domain::file::File;
use crate::domain::guardian::{Guardian, Relation, full_name};
use crate::domain::id::{ChildId, FamilyId, FileNumber, GuardianId};
use crate::domain::names::similarity;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::exchange::contact::phone_key;
use crate::exchange::draft::{Draft, DraftHousehold, Interpreting};
use crate::exchange::duplicates::{Duplicate, DuplicateOf, KnownChild, KnownIndex, duplicates};
use crate::exchange::mapping::{Mapping, guess};
use crate::exchange::read::read;
use crate::exchange::table::{Dialect, NotATable, Table, table_as};
use crate::letters::template;
use crate::store::rows::SearchEntry;
use std::collections::HashMap;
use std::sync::Arc;

/// From this score on a pair is almost certainly the same child, if the household fits too.
const SAME_FROM: f32 = 0.85;
/// From this likeness on two guardians' names count as the same.
const SAME_GUARDIAN_FROM: f32 = 0.85;

/// What a child of the list turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Nobody like this is recorded.
    New,
    /// Already recorded in this family.
    Present(FamilyId),
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
}

/// A list as it will be read in.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The list in rows and columns.
    pub table: Arc<Table>,
    /// What each column means.
    pub mapping: Mapping,
    /// Everything remarkable, with row and column.
    pub draft: Draft,
    /// Households in the order of the list.
    pub households: Vec<PlannedHousehold>,
    /// Possible duplicates, all of them.
    pub duplicates: Vec<Duplicate>,
    /// File numbers of the recorded children that are named in `duplicates`, by their id.
    pub known: HashMap<String, FileNumber>,
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
    /// Children that are recorded already or stand in the list twice.
    pub children_present: usize,
    /// Children that may be duplicates.
    pub children_doubtful: usize,
}

impl Preview {
    /// What reading in would give now.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let children = || self.households.iter().flat_map(|h| &h.children);
        let wanted = |h: &&PlannedHousehold| h.children.iter().any(|c| c.include);
        Counts {
            rows: self.draft.rows,
            families_new: self
                .households
                .iter()
                .filter(|h| h.family.is_none())
                .filter(wanted)
                .count(),
            children_new: children().filter(|c| c.include).count(),
            children_present: children()
                .filter(|c| matches!(c.verdict, Verdict::Present(_) | Verdict::Twice(_)))
                .count(),
            children_doubtful: children()
                .filter(|c| matches!(c.verdict, Verdict::Doubtful(_)))
                .count(),
        }
    }
}

impl Service {
    /// Looks at a list: decodes it, guesses its columns (or takes those given), joins households, finds duplicates.
    /// Writes nothing.
    ///
    /// # Errors
    /// A list that is none, with the sentence that says why; no right to import; the store's troubles.
    pub async fn look_at_list(
        &self,
        bytes: Vec<u8>,
        dialect: Dialect,
        mapping: Option<Mapping>,
    ) -> Result<Preview, Error> {
        self.require(Right::Import)?;
        let names = self.names().await?;
        let today = self.clock().today();
        let looked = tokio::task::spawn_blocking(move || -> Result<Preview, Error> {
            let table = table_as(&bytes, dialect).map_err(|e| no_table(&e))?;
            let mapping = mapping.unwrap_or_else(|| guess(&table, today));
            Ok(preview(Arc::new(table), mapping, &names.entries, today))
        });
        looked
            .await
            .map_err(|e| Error::Store(crate::store::StoreError::Bug(e.to_string())))?
    }

    /// Looks at the same list with other columns.
    ///
    /// # Errors
    /// No right to import; the store's troubles.
    pub async fn remap_list(&self, table: Arc<Table>, mapping: Mapping) -> Result<Preview, Error> {
        self.require(Right::Import)?;
        let names = self.names().await?;
        let today = self.clock().today();
        let looked =
            tokio::task::spawn_blocking(move || preview(table, mapping, &names.entries, today));
        looked
            .await
            .map_err(|e| Error::Store(crate::store::StoreError::Bug(e.to_string())))
    }

    /// Reads a list in as it was shown: every included child, in one command that can be taken back.
    ///
    /// # Errors
    /// [`Reason::ListHasErrors`]; no right to import; the store's troubles. Then nothing was written.
    pub async fn read_in(&self, preview: &Preview) -> Result<Done<Counts>, Error> {
        self.require(Right::Import)?;
        let errors = preview.draft.errors().count();
        if errors > 0 {
            return Err(Reason::ListHasErrors {
                errors: u32::try_from(errors).unwrap_or(u32::MAX),
            }
            .into());
        }
        let office = self.office().await?;
        let year = clock::year(self.clock());
        let mut number = self.store().last_file_number(year).await?;
        let mut changes = Vec::new();
        for household in preview
            .households
            .iter()
            .filter(|h| h.children.iter().any(|c| c.include))
        {
            match household.family {
                Some(family) => changes.extend(self.joined(household, family).await?),
                None => {
                    number += 1;
                    let file = self.file_of(&office, household, FileNumber { year, number });
                    changes.extend(file.changes_from(None));
                }
            }
        }
        let counts = preview.counts();
        let deed = Deed::Imported {
            families: small(counts.families_new),
            children: small(counts.children_new),
        };
        if changes.is_empty() {
            let id = crate::domain::id::CommandId(clock::new_id());
            return Ok(Done {
                value: counts,
                command: id,
                deed,
            });
        }
        self.carry_out(deed, changes, counts).await
    }

    /// New siblings for a family that is recorded already.
    async fn joined(
        &self,
        household: &PlannedHousehold,
        family: FamilyId,
    ) -> Result<Vec<Change>, Error> {
        let known = self.family(family).await?;
        let first = known
            .children
            .iter()
            .map(|c| c.position + 1)
            .max()
            .unwrap_or(0);
        let changes = (first..).zip(children_of(household, family));
        let changes = changes
            .map(|(position, child)| Edit::<Child>::create(Child { position, ..child }))
            .collect();
        Ok(changes)
    }

    fn file_of(
        &self,
        office: &Office,
        household: &PlannedHousehold,
        file_number: FileNumber,
    ) -> File {
        let draft = &household.draft;
        let id = FamilyId(clock::new_id());
        let today = self.clock().today();
        let postcode = draft
            .address
            .postcode
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        let municipality = office
            .municipality_at(&postcode, &draft.address.town)
            .map(|m| m.ags.clone());
        let interpreter = match &draft.interpreter {
            Interpreting::Needed(language) => language.clone().or_else(|| draft.language.clone()),
            Interpreting::Unknown | Interpreting::NotNeeded => None,
        };
        let spoken = interpreter.as_ref().or(draft.language.as_ref());
        let family = Family {
            municipality,
            address: draft.address.clone(),
            phones: draft.phones.clone(),
            no_phone: draft.email_only,
            email: draft.email.clone(),
            language: draft.language.clone(),
            no_interpreter: draft.interpreter == Interpreting::NotNeeded,
            letter_language: spoken.filter(|l| has_letter_text(l)).cloned(),
            interpreter: interpreter.map(|language| InterpreterNeed {
                language,
                second: None,
                woman_preferred: draft.woman_preferred,
            }),
            reporter: Reporter {
                office: draft.reporter.clone(),
                ..Reporter::default()
            },
            arrived_in_municipality_on: draft.arrived_in_municipality_on,
            entered_germany_on: draft.entered_germany_on,
            wishes: draft.wishes.clone(),
            note: draft.note.clone(),
            ..Family::new(
                id,
                file_number,
                draft.reported_on.map_or(today, |day| day.min(today)),
            )
        };
        let guardians = draft.guardians.iter().map(|g| Guardian {
            family_name: g.family_name.clone(),
            given_name: g.given_name.clone(),
            ..Guardian::new(
                GuardianId(clock::new_id()),
                id,
                g.relation.unwrap_or(Relation::Other),
            )
        });
        File {
            guardians: guardians.collect(),
            children: children_of(household, id),
            family,
        }
    }
}

fn children_of(household: &PlannedHousehold, family: FamilyId) -> Vec<Child> {
    let included = household
        .draft
        .children
        .iter()
        .zip(&household.children)
        .filter(|(_, plan)| plan.include);
    included
        .map(|(draft, _)| Child {
            family_name: draft.family_name.clone(),
            given_name: draft.given_name.clone(),
            family_name_original: draft.family_name_original.clone(),
            given_name_original: draft.given_name_original.clone(),
            birth: draft.birth,
            sex: draft.sex,
            nationality: draft.nationality.as_deref().map(CountryCode::from),
            ..Child::new(ChildId(clock::new_id()), family)
        })
        .collect()
}

/// Decides for every child what it is. A likely pair counts as the same child only if the household fits too; a lone
/// likeness of name and date stays a doubt, so that no child is lost.
fn preview(
    table: Arc<Table>,
    mapping: Mapping,
    entries: &[SearchEntry],
    today: chrono::NaiveDate,
) -> Preview {
    let draft = read(&table, &mapping, today);
    let known = KnownIndex::new(entries.iter().filter(|e| e.child).map(|e| KnownChild {
        id: e.id.clone(),
        family_name: e.family_name.clone(),
        given_name: e.given_name.clone(),
        family_name_original: e.family_name_original.clone(),
        given_name_original: e.given_name_original.clone(),
        birth: e.birth,
    }));
    let found = duplicates(&draft, &known);
    let by_id: HashMap<&str, &SearchEntry> = entries.iter().map(|e| (e.id.as_str(), e)).collect();
    let mut guardians: HashMap<FamilyId, Vec<&SearchEntry>> = HashMap::new();
    for entry in entries.iter().filter(|e| !e.child) {
        guardians.entry(entry.family).or_default().push(entry);
    }
    let of_child: HashMap<(u32, u8), &Duplicate> =
        found.iter().map(|d| ((d.row, d.slot), d)).collect();
    let of_row: HashMap<(u32, u8), &DraftHousehold> = draft
        .children()
        .map(|(h, c)| ((c.row, c.slot), h))
        .collect();
    let households = draft.households.iter().map(|household| {
        let judge = |duplicate: &Duplicate| match &duplicate.of {
            DuplicateOf::Known(id) => {
                let entry = by_id.get(id.as_str());
                let fits = entry.is_some_and(|e| {
                    same_household(
                        household,
                        &e.phones,
                        guardians
                            .get(&e.family)
                            .into_iter()
                            .flatten()
                            .map(|g| (g.family_name.as_str(), g.given_name.as_str())),
                    )
                });
                match entry {
                    Some(entry) if fits && duplicate.score >= SAME_FROM => {
                        Verdict::Present(entry.family)
                    }
                    _ => Verdict::Doubtful(duplicate.clone()),
                }
            }
            DuplicateOf::Row { row, slot } => {
                let other = of_row.get(&(*row, *slot));
                let fits = other.is_some_and(|o| {
                    let phones: Vec<String> = o.phones.iter().map(|p| p.number.clone()).collect();
                    same_household(
                        household,
                        &phones,
                        o.guardians
                            .iter()
                            .map(|g| (g.family_name.as_str(), g.given_name.as_str())),
                    )
                });
                if fits && duplicate.score >= SAME_FROM {
                    Verdict::Twice(*row)
                } else {
                    Verdict::Doubtful(duplicate.clone())
                }
            }
        };
        let children: Vec<PlannedChild> = household
            .children
            .iter()
            .map(|child| {
                let verdict = of_child
                    .get(&(child.row, child.slot))
                    .map_or(Verdict::New, |d| judge(d));
                let include = matches!(verdict, Verdict::New | Verdict::Doubtful(_));
                PlannedChild { verdict, include }
            })
            .collect();
        let family = children.iter().find_map(|c| match c.verdict {
            Verdict::Present(family) => Some(family),
            _ => None,
        });
        PlannedHousehold {
            draft: household.clone(),
            children,
            family,
        }
    });
    let households = households.collect();
    let known = found
        .iter()
        .filter_map(|d| match &d.of {
            DuplicateOf::Known(id) => by_id.get(id.as_str()).map(|e| (id.clone(), e.file_number)),
            DuplicateOf::Row { .. } => None,
        })
        .collect();
    Preview {
        table,
        mapping,
        draft,
        households,
        duplicates: found,
        known,
    }
}

/// Does a household of the list fit a recorded one: the same phone, or a guardian of the same name?
fn same_household<'a>(
    household: &DraftHousehold,
    phones: &[String],
    guardians: impl Iterator<Item = (&'a str, &'a str)>,
) -> bool {
    let own: Vec<String> = household
        .phones
        .iter()
        .map(|p| phone_key(&p.number))
        .filter(|k| !k.is_empty())
        .collect();
    if phones.iter().any(|p| own.contains(&phone_key(p))) {
        return true;
    }
    let names: Vec<String> = household
        .guardians
        .iter()
        .map(|g| full_name(&g.family_name, &g.given_name))
        .collect();
    guardians.into_iter().any(|(family, given)| {
        let other = full_name(family, given);
        names
            .iter()
            .any(|name| similarity(name, &other) >= SAME_GUARDIAN_FROM)
    })
}

fn has_letter_text(code: &crate::domain::language::LanguageCode) -> bool {
    let texts = template::templates(crate::domain::letter::LetterKind::Invitation).ok();
    letter_language(code).is_some_and(|lang| texts.is_some_and(|set| set.get(lang).is_some()))
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
