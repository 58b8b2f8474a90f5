//! Looking at a list: what every child of it is, before anything is written.

use super::super::families::Names;
use super::super::letters::Watch;
use super::{PlannedChild, PlannedHousehold, Preview, Verdict};
use crate::domain::guardian::full_name;
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::names::similarity;
use crate::exchange::contact::phone_key;
use crate::exchange::draft::{Draft, DraftHousehold, Severity};
use crate::exchange::duplicates::{Duplicate, DuplicateOf, duplicates_watched};
use crate::exchange::mapping::Mapping;
use crate::exchange::read::read_watched;
use crate::exchange::table::Table;
use crate::letters::job::Progress;
use crate::store::rows::SearchEntry;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// From this score on a pair is almost certainly the same child, if the household fits too.
const SAME_FROM: f32 = 0.85;
/// From this likeness on two guardians' names count as the same.
const SAME_GUARDIAN_FROM: f32 = 0.85;
/// After so many rows somebody is told how far it is and asked whether to go on.
const TOLD_EVERY: usize = 50;

/// Tells how far the work is; says whether to go on.
pub(super) fn told(watch: &Watch, done: usize, of: usize) -> bool {
    if done.is_multiple_of(TOLD_EVERY) {
        (watch.progress)(Progress { done, of });
    }
    !watch.cancel.load(Ordering::Relaxed)
}

/// Decides for every child what it is. A likely pair counts as the same child only if the household fits too; a lone
/// likeness of name and date stays a doubt, so that no child is lost. Nothing when somebody stopped it.
pub(super) fn preview(
    table: Arc<Table>,
    mapping: Mapping,
    names: &Names,
    today: NaiveDate,
    watch: &Watch,
) -> Option<Preview> {
    let rows = table.rows.len();
    let draft = read_watched(&table, &mapping, today, &mut |done| {
        told(watch, done, rows * 3)
    })?;
    let found = duplicates_watched(&draft, names.known_children(), &mut |done| {
        told(watch, rows + done, rows * 3)
    })?;
    let entries = &names.entries;
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
    let judge = |household: &DraftHousehold, duplicate: &Duplicate| match &duplicate.of {
        DuplicateOf::Known(id) => {
            let entry = by_id.get(id.as_str());
            let fits = entry.is_some_and(|e| {
                let known = guardians.get(&e.family).into_iter().flatten();
                same_household(
                    household,
                    &e.phones,
                    known.map(|g| (g.family_name.as_str(), g.given_name.as_str())),
                )
            });
            match (entry, id.parse::<ChildId>()) {
                // Whether a closed file is opened again or the report is a new one, a person decides.
                (Some(entry), Ok(child))
                    if fits && duplicate.score >= SAME_FROM && !entry.closed =>
                {
                    Verdict::Present {
                        family: entry.family,
                        child,
                    }
                }
                _ => Verdict::Doubtful(duplicate.clone()),
            }
        }
        DuplicateOf::Row { row, slot } => {
            let fits = of_row.get(&(*row, *slot)).is_some_and(|o| {
                let phones: Vec<String> = o.phones.iter().map(|p| p.number.clone()).collect();
                let others = o.guardians.iter();
                same_household(
                    household,
                    &phones,
                    others.map(|g| (g.family_name.as_str(), g.given_name.as_str())),
                )
            });
            if fits && duplicate.score >= SAME_FROM {
                Verdict::Twice(*row)
            } else {
                Verdict::Doubtful(duplicate.clone())
            }
        }
    };
    let faulty = faulty_rows(&draft);
    let households = draft
        .households
        .iter()
        .map(|household| {
            let children: Vec<PlannedChild> = household
                .children
                .iter()
                .map(|child| {
                    let verdict = of_child
                        .get(&(child.row, child.slot))
                        .map_or(Verdict::New, |d| judge(household, d));
                    let faulty = faulty.contains(&child.row);
                    let include = !faulty && matches!(verdict, Verdict::New | Verdict::Doubtful(_));
                    PlannedChild {
                        verdict,
                        include,
                        faulty,
                        told_apart: false,
                    }
                })
                .collect();
            let family = children.iter().find_map(|c| match c.verdict {
                Verdict::Present { family, .. } => Some(family),
                _ => None,
            });
            PlannedHousehold {
                draft: household.clone(),
                children,
                family,
                differences: Vec::new(),
            }
        })
        .collect();
    let named = || {
        found.iter().filter_map(|d| match &d.of {
            DuplicateOf::Known(id) => by_id.get(id.as_str()).copied(),
            DuplicateOf::Row { .. } => None,
        })
    };
    let known = named().map(|e| (e.id.clone(), e.file_number)).collect();
    let closed = (named().filter(|e| e.closed).map(|e| e.id.clone())).collect();
    Some(Preview {
        table,
        mapping,
        template: None,
        draft,
        households,
        duplicates: found,
        known,
        closed,
    })
}

/// Rows with something that cannot be read: they are left out, the others go in.
fn faulty_rows(draft: &Draft) -> HashSet<u32> {
    draft
        .findings
        .iter()
        .filter(|f| f.severity() == Severity::Error)
        .filter_map(|f| f.row)
        .collect()
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
