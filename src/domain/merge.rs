//! Merging two files (Akten zusammenführen): one stays, the other is closed and points to it. What is chosen field by
//! field, who is the same person, and everything else that moves is decided here; nothing of either file is lost.

mod field;
mod fill;
mod hanging;
mod plan;

pub use field::{ChildField, GuardianField, HouseholdField, Named};
pub use hanging::Hanging;
pub use plan::{MergePlan, Pair, Side, same_person_from};

use super::appointment::Appointment;
use super::booking::{self, CancelledBy};
use super::change::{Change, Edit};
use super::child::Child;
use super::entry_text::{Kind, Unfit, phone_key};
use super::family::{Closing, ClosingReason, Family, Phone};
use super::file::File;
use super::guardian::{Guardian, Relation, full_name};
use super::id::{ChildId, GuardianId};
use super::names::fold;
use super::refusal::{Reason, Refusal};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashMap;

/// A file with everything that hangs on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// Household, guardians and children.
    pub file: File,
    /// Everything else.
    pub hanging: Hanging,
}

impl Whole {
    /// Appointments still to come that counsel.
    pub fn expected(&self, now: NaiveDateTime) -> impl Iterator<Item = &Appointment> {
        let own = self.hanging.appointments.iter();
        own.filter(move |a| a.status.is_open() && a.kind.counsels() && a.start > now)
    }
}

/// The changes that merge `away` into `kept`, all of them for one command. `reason` stands at an appointment that is
/// cancelled because the other one stays.
///
/// # Errors
/// [`Reason::FileClosed`]; [`Reason::BothUnderWay`]; [`Reason::TwoAppointments`] while it is not said which one stays; [`Reason::FamilyBusy`] when
/// both have appointments at the same time; [`Reason::Unfit`] when the spellings of a name are too many for its field.
pub fn merge(
    kept: &Whole,
    away: &Whole,
    plan: &MergePlan,
    reason: &str,
    now: NaiveDateTime,
) -> Result<Vec<Change>, Refusal> {
    if kept.file.family.id == away.file.family.id {
        return Err(Reason::Gone.into());
    }
    if kept.file.family.closed.is_some() || away.file.family.closed.is_some() {
        return Err(Reason::FileClosed.into());
    }
    // Two ways of one child through the authorities cannot be laid into one.
    let under_way = |whole: &Whole, id: ChildId| whole.hanging.steps.iter().any(|s| s.child == id);
    for pair in &plan.children {
        if let Some(same) = pair.kept
            && under_way(kept, same)
            && under_way(away, pair.away)
        {
            return Err(Reason::BothUnderWay.into());
        }
    }
    let off = called_off(kept, away, plan, reason, now)?;
    let id = kept.file.family.id;
    let mut changes = vec![Edit::<Family>::change(
        kept.file.family.clone(),
        household(&kept.file.family, &away.file.family, plan),
    )];
    let guardians: HashMap<GuardianId, GuardianId> = (plan.guardians.iter())
        .filter_map(|pair| Some((pair.away, pair.kept?)))
        .collect();
    let children: HashMap<ChildId, ChildId> = (plan.children.iter())
        .filter_map(|pair| Some((pair.away, pair.kept?)))
        .collect();
    let guardian = |id: &GuardianId| guardians.get(id).copied().unwrap_or(*id);

    let mut position = kept.file.guardians.iter().map(|g| g.position + 1).max();
    for old in &away.file.guardians {
        let pair = plan.guardians.iter().find(|pair| pair.away == old.id);
        let same = pair.and_then(|pair| {
            let same = kept.file.guardians.iter().find(|g| Some(g.id) == pair.kept);
            Some((same?, pair))
        });
        if let Some((same, pair)) = same {
            changes.push(Edit::<Guardian>::change(
                same.clone(),
                one_guardian(same, old, pair)?,
            ));
            changes.push(Edit::<Guardian>::delete(old.clone()));
        } else {
            let moved = Guardian {
                family: id,
                position: next(&mut position),
                ..old.clone()
            };
            changes.push(Edit::<Guardian>::change(old.clone(), moved));
        }
    }
    let mut position = kept.file.children.iter().map(|c| c.position + 1).max();
    // No guardians named means all of the own file: it is said by name before the files become one.
    let mut all: Vec<GuardianId> = kept.file.guardians.iter().map(|g| g.id).collect();
    for joins in away.file.guardians.iter().map(|g| guardian(&g.id)) {
        if !all.contains(&joins) {
            all.push(joins);
        }
    }
    let of = |file: &File, child: &Child| -> Vec<GuardianId> {
        if child.guardians.is_empty() {
            file.guardians.iter().map(|g| guardian(&g.id)).collect()
        } else {
            child.guardians.iter().map(guardian).collect()
        }
    };
    let said = |own: Vec<GuardianId>| -> Vec<GuardianId> {
        if all.iter().all(|id| own.contains(id)) {
            Vec::new()
        } else {
            own
        }
    };
    for stays in &kept.file.children {
        let own = said(of(&kept.file, stays));
        let untouched = !plan.children.iter().any(|pair| pair.kept == Some(stays.id));
        if untouched && stays.guardians.is_empty() && !own.is_empty() {
            let now = Child {
                guardians: own,
                ..stays.clone()
            };
            changes.push(Edit::<Child>::change(stays.clone(), now));
        }
    }
    for old in &away.file.children {
        let pair = plan.children.iter().find(|pair| pair.away == old.id);
        let same = pair.and_then(|pair| {
            let same = kept.file.children.iter().find(|c| Some(c.id) == pair.kept);
            Some((same?, pair))
        });
        if let Some((same, pair)) = same {
            let mut one = one_child(same, old, pair);
            let mut own = of(&kept.file, same);
            unite(&mut own, &of(&away.file, old));
            one.guardians = said(own);
            changes.push(Edit::<Child>::change(same.clone(), one));
            changes.push(Edit::<Child>::delete(old.clone()));
        } else {
            let moved = Child {
                family: id,
                position: next(&mut position),
                guardians: said(of(&away.file, old)),
                ..old.clone()
            };
            changes.push(Edit::<Child>::change(old.clone(), moved));
        }
    }
    changes.extend(away.hanging.moved(
        away.file.family.id,
        &kept.file.family,
        &kept.hanging,
        |child| children.get(&child).copied().unwrap_or(child),
        &off,
    ));
    for stays in &kept.hanging.appointments {
        if let Some(cancelled) = off.iter().find(|a| a.id == stays.id) {
            changes.push(Edit::<Appointment>::change(
                stays.clone(),
                cancelled.clone(),
            ));
        }
    }
    let closed = Family {
        closed: Some(Closing {
            on: now.date(),
            reason: ClosingReason::Duplicate,
        }),
        merged_into: Some(id),
        ..away.file.family.clone()
    };
    changes.push(Edit::<Family>::change(away.file.family.clone(), closed));
    Ok(changes)
}

fn next(position: &mut Option<i64>) -> i64 {
    let at = position.unwrap_or(0);
    *position = Some(at + 1);
    at
}

/// The appointments that are cancelled because another one stays.
fn called_off(
    kept: &Whole,
    away: &Whole,
    plan: &MergePlan,
    reason: &str,
    now: NaiveDateTime,
) -> Result<Vec<Appointment>, Refusal> {
    let mut off = Vec::new();
    if let (Some(one), Some(other)) = (kept.expected(now).next(), away.expected(now).next()) {
        let goes = match plan.appointment {
            Some(Side::Kept) => away,
            Some(Side::Away) => kept,
            None => {
                return Err(Reason::TwoAppointments {
                    first: one.start.min(other.start),
                    second: one.start.max(other.start),
                }
                .into());
            }
        };
        for appointment in goes.expected(now) {
            let decided = booking::cancel(appointment, &[], CancelledBy::Office, reason, now)?;
            off.extend(
                decided
                    .changes
                    .into_iter()
                    .filter_map(|change| match change {
                        Change::Appointment(edit) => edit.after,
                        _ => None,
                    }),
            );
        }
    }
    let takes_time = |a: &&Appointment| {
        a.status.claims_time() && !off.iter().any(|o: &Appointment| o.id == a.id)
    };
    for one in kept.hanging.appointments.iter().filter(takes_time) {
        let mut others = away.hanging.appointments.iter().filter(takes_time);
        if others.any(|other| one.start < other.end() && other.start < one.end()) {
            return Err(Reason::FamilyBusy { by: Some(one.id) }.into());
        }
    }
    Ok(off)
}

/// The household as it is to be.
fn household(kept: &Family, away: &Family, plan: &MergePlan) -> Family {
    let mut one = kept.clone();
    let blank = Family::new(kept.id, kept.file_number, NaiveDate::MIN);
    for field in HouseholdField::ALL {
        let other = match plan.household.get(&field) {
            Some(Side::Away) => {
                field.take(&mut one, away);
                kept
            }
            _ => away,
        };
        match field {
            // That none is needed is said too.
            HouseholdField::Interpreter if !field.is_blank(&one, &blank) => {}
            HouseholdField::Interpreter => field.take(&mut one, other),
            _ => field.fill(&mut one, other),
        }
    }
    unite_phones(&mut one.phones, &away.phones);
    one.no_phone = one.phones.is_empty() && (kept.no_phone || away.no_phone);
    one.no_interpreter &= one.interpreter.is_none();
    unite(&mut one.more_languages, &away.more_languages);
    unite(&mut one.wishes, &away.wishes);
    unite(&mut one.former_homes, &away.former_homes);
    unite(&mut one.own_words, &away.own_words);
    one.former_homes
        .sort_by_key(|home| std::cmp::Reverse(home.left_on));
    one.large_print |= away.large_print;
    one.childcare |= away.childcare;
    one.address_protected |= away.address_protected;
    // A language spoken at home is not lost because the other one is chosen.
    for language in [&kept.language, &away.language].into_iter().flatten() {
        if one.language.as_ref() != Some(language) && !one.more_languages.contains(language) {
            one.more_languages.push(language.clone());
        }
    }
    one
}

fn one_guardian(
    kept: &Guardian,
    away: &Guardian,
    pair: &Pair<GuardianId, GuardianField>,
) -> Result<Guardian, Refusal> {
    let mut one = kept.clone();
    let blank = Guardian::new(kept.id, kept.family, Relation::Other);
    for field in GuardianField::ALL {
        let other = match pair.fields.get(&field) {
            Some(Side::Away) => {
                field.take(&mut one, away);
                kept
            }
            _ => away,
        };
        match field {
            // A name is one thing; the proof that was seen belongs to the custody that it proves.
            GuardianField::Name | GuardianField::Original if !field.is_blank(&one, &blank) => {}
            GuardianField::Custody
                if one.custody != other.custody && !field.is_blank(&one, &blank) => {}
            _ => field.fill(&mut one, other),
        }
    }
    unite_phones(&mut one.phones, &away.phones);
    let mut usual: Vec<String> = one
        .usual_name
        .split(" / ")
        .filter(|name| !name.trim().is_empty())
        .map(str::to_owned)
        .collect();
    let own = [
        full_name(&one.family_name, &one.given_name),
        full_name(&one.family_name_original, &one.given_name_original),
    ];
    for name in spellings_of_guardian(kept)
        .into_iter()
        .chain(spellings_of_guardian(away))
    {
        add_spelling(&mut usual, &own, name);
    }
    one.usual_name = joined(usual, &own)?;
    Ok(one)
}

/// The spellings as one text. When they are too many for the field, those go that only differ in accents or case.
fn joined(mut usual: Vec<String>, own: &[String]) -> Result<String, Refusal> {
    let most = Kind::Name.most();
    let whole = usual.join(" / ");
    if whole.chars().count() <= most {
        return Ok(whole);
    }
    let mut known: Vec<String> = own.iter().map(|name| fold(name)).collect();
    usual.retain(|name| {
        let key = fold(name);
        let is_new = !known.contains(&key);
        known.push(key);
        is_new
    });
    let whole = usual.join(" / ");
    let has = whole.chars().count();
    if has > most {
        return Err(Reason::Unfit(Unfit::TooLong { most, has }).into());
    }
    Ok(whole)
}

fn spellings_of_guardian(guardian: &Guardian) -> Vec<String> {
    let mut all = vec![
        full_name(&guardian.family_name, &guardian.given_name),
        full_name(
            &guardian.family_name_original,
            &guardian.given_name_original,
        ),
    ];
    all.extend(guardian.usual_name.split(" / ").map(str::to_owned));
    all
}

fn one_child(kept: &Child, away: &Child, pair: &Pair<ChildId, ChildField>) -> Child {
    let mut one = kept.clone();
    let blank = Child::new(kept.id, kept.family);
    for field in ChildField::ALL {
        let other = match pair.fields.get(&field) {
            Some(Side::Away) => {
                field.take(&mut one, away);
                kept
            }
            _ => away,
        };
        match field {
            ChildField::Name | ChildField::Original if !field.is_blank(&one, &blank) => {}
            _ => field.fill(&mut one, other),
        }
        // The first of one file may be the second of the other.
        if field == ChildField::Nationality && one.second_nationality == one.nationality {
            let others = other.nationality.clone();
            one.second_nationality = others.filter(|code| Some(code) != one.nationality.as_ref());
        }
    }
    let own = [
        full_name(&one.family_name, &one.given_name),
        full_name(&one.family_name_original, &one.given_name_original),
    ];
    let mut others = Vec::new();
    for child in [kept, away] {
        for name in &child.other_names {
            add_spelling(&mut others, &[], name.clone());
        }
    }
    for child in [kept, away] {
        for (family, given) in [
            (&child.family_name, &child.given_name),
            (&child.family_name_original, &child.given_name_original),
        ] {
            let whole = full_name(family, given);
            // What does not fit the field as one stands there as two.
            if whole.chars().count() <= Kind::Name.most() || own.contains(&whole) {
                add_spelling(&mut others, &own, whole);
            } else {
                add_spelling(&mut others, &own, given.clone());
                add_spelling(&mut others, &own, family.clone());
            }
        }
    }
    one.other_names = others;
    one
}

/// Keeps a spelling that is not there yet, letter for letter.
fn add_spelling(all: &mut Vec<String>, own: &[String], name: String) {
    let name = name.trim().to_owned();
    if !name.is_empty() && !all.contains(&name) && !own.contains(&name) {
        all.push(name);
    }
}

fn unite<T: Clone + PartialEq>(into: &mut Vec<T>, from: &[T]) {
    for one in from {
        if !into.contains(one) {
            into.push(one.clone());
        }
    }
}

/// Two ways of writing one number are one phone; whose it is and whether it knows messengers comes from both.
fn unite_phones(into: &mut Vec<Phone>, from: &[Phone]) {
    for phone in from {
        let key = phone_key(&phone.number);
        let Some(same) = into.iter_mut().find(|p| phone_key(&p.number) == key) else {
            into.push(phone.clone());
            continue;
        };
        let mut whose: Vec<&str> = Vec::new();
        for one in same
            .whose
            .split(',')
            .chain(phone.whose.split(','))
            .map(str::trim)
        {
            if !one.is_empty() && !whose.iter().any(|known| fold(known) == fold(one)) {
                whose.push(one);
            }
        }
        let whose = whose.join(", ");
        if whose.chars().count() <= Kind::Line.most() {
            same.messenger |= phone.messenger;
            same.whose = whose;
        } else if !into.contains(phone) {
            // Too long for one field: the number stands there twice, each time with its own people.
            into.push(phone.clone());
        }
    }
}

#[cfg(test)]
mod tests;
