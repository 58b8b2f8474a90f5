//! What choices use, as limits that any solver understands: each person and room once at a time, and the way between two
//! sites.
//!
//! Counsellors (with their pause as the gap), rooms and named interpreters are one limit each. Ways are not so simple: a
//! gap between all talks of a counsellor would also keep talks at one site apart. So for each person, each site A and each
//! end *e* of a talk there is a limit used by the talks at A that end at *e* and by talks at other sites that begin after
//! *e* before one can have come over. All users of such a limit exclude each other in truth, or it is split in two;
//! together the limits exclude exactly what the rules exclude.

use super::problem::{Choice, Limit, UseId};
use crate::domain::id::{InterpreterId, ResourceId, ResourceKind, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::setting::Settings;
use crate::domain::travel::travel_between;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

/// The interpreter of a choice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person<'a> {
    /// The language.
    pub language: &'a LanguageCode,
    /// Who.
    pub who: InterpreterId,
    /// Do they come to the site?
    pub comes: bool,
}

/// Enters in every choice what it uses; `persons` holds the interpreter of each.
pub(super) fn enter(
    choices: &mut [Choice],
    persons: &[Option<Person<'_>>],
    settings: &Settings,
) -> Vec<Limit> {
    let mut uses: Vec<Vec<ResourceId>> = Vec::with_capacity(choices.len());
    let mut names: BTreeMap<ResourceId, String> = BTreeMap::new();
    for (choice, person) in choices.iter().zip(persons) {
        let (counsellor, room) = (choice.place.counsellor, choice.place.room);
        let mut used = vec![ResourceId::counsellor(counsellor), ResourceId::room(room)];
        let _ = names
            .entry(ResourceId::counsellor(counsellor))
            .or_insert_with(|| format!("counsellor:{counsellor}"));
        let _ = names
            .entry(ResourceId::room(room))
            .or_insert_with(|| format!("room:{room}"));
        if let Some(Person { language, who, .. }) = person {
            used.push(ResourceId::interpreter(*who));
            let _ = names
                .entry(ResourceId::interpreter(*who))
                .or_insert_with(|| format!("interpreter:{}-{who}", language.as_str()));
        }
        uses.push(used);
    }
    let mut limits = Vec::new();
    let mut numbers = BTreeMap::new();
    for (resource, name) in names {
        let gap_minutes = match resource.kind() {
            ResourceKind::Counsellor => settings.buffer_minutes,
            _ => 0,
        };
        let _ = numbers.insert(resource, number(&limits));
        limits.push(Limit {
            uses: name,
            gap_minutes,
        });
    }
    let mut days: BTreeMap<(ResourceId, NaiveDate), Vec<usize>> = BTreeMap::new();
    for (at, used) in uses.iter().enumerate() {
        let Some(choice) = choices.get_mut(at) else {
            continue;
        };
        choice.uses = used
            .iter()
            .filter_map(|r| numbers.get(r).copied())
            .collect();
        let comes = persons.get(at).copied().flatten().is_some_and(|p| p.comes);
        let travels = |who: &&ResourceId| match who.kind() {
            ResourceKind::Counsellor => true,
            ResourceKind::Interpreter => comes,
            ResourceKind::Room | ResourceKind::Family => false,
        };
        for resource in used.iter().filter(travels) {
            let day = (*resource, choice.place.start.date());
            days.entry(day).or_default().push(at);
        }
    }
    for ((who, _), members) in days {
        for way in ways(choices, &members, who, settings) {
            let name = limits
                .get(numbers.get(&who).map_or(0, |n| n.0 as usize))
                .map_or("", |l: &Limit| l.uses.as_str());
            let limit = Limit {
                uses: format!(
                    "way:{name}:{}@{}/{}",
                    way.from,
                    way.end.format("%Y-%m-%dT%H:%M"),
                    way.part
                ),
                gap_minutes: way.minutes,
            };
            let id = number(&limits);
            limits.push(limit);
            for at in way.members {
                if let Some(choice) = choices.get_mut(at) {
                    choice.uses.push(id);
                }
            }
        }
    }
    for choice in choices {
        choice.uses.sort_unstable();
    }
    limits
}

fn number(limits: &[Limit]) -> UseId {
    UseId(u32::try_from(limits.len()).unwrap_or(u32::MAX))
}

/// Talks at one site that end together, and talks elsewhere that begin too soon after.
struct Way {
    from: SiteId,
    end: NaiveDateTime,
    part: usize,
    minutes: u32,
    members: Vec<usize>,
}

/// The ways of one person on one day.
fn ways(choices: &[Choice], members: &[usize], who: ResourceId, settings: &Settings) -> Vec<Way> {
    let of = |at: &usize| choices.get(*at);
    let sites: BTreeSet<SiteId> = members
        .iter()
        .filter_map(of)
        .map(|c| c.place.site)
        .collect();
    let mut found = Vec::new();
    if sites.len() < 2 {
        return found;
    }
    let mut ends: BTreeMap<(SiteId, i64), Vec<usize>> = BTreeMap::new();
    let mut begins: BTreeMap<(i64, SiteId, i64), Vec<usize>> = BTreeMap::new();
    for at in members {
        let Some(choice) = of(at) else { continue };
        let site = choice.place.site;
        ends.entry((site, choice.end_min)).or_default().push(*at);
        begins
            .entry((choice.start_min, site, choice.end_min))
            .or_default()
            .push(*at);
    }
    for ((from, end), first) in ends {
        // Talks elsewhere, alike ones together, in groups in which all exclude each other.
        let mut groups: Vec<Vec<(i64, SiteId, i64)>> = Vec::new();
        for (start, to, its_end) in begins
            .range((end, SiteId(i64::MIN), i64::MIN)..)
            .map(|b| *b.0)
        {
            let way = i64::from(travel_between(settings, from, to));
            if to == from || start >= end + way {
                continue;
            }
            let key = (start, to, its_end);
            let excludes = |other: &(i64, SiteId, i64)| excludes(*other, key, who, settings);
            match groups.iter_mut().find(|g| g.iter().all(excludes)) {
                Some(group) => group.push(key),
                None => groups.push(vec![key]),
            }
        }
        for (part, group) in (1..).zip(groups) {
            let later = group.iter().filter_map(|key| begins.get(key)).flatten();
            let minutes = group
                .iter()
                .map(|(_, to, _)| travel_between(settings, from, *to));
            let Some(wall) = first.first().and_then(of).map(|c| c.end) else {
                continue;
            };
            found.push(Way {
                from,
                end: wall,
                part,
                minutes: minutes.max().unwrap_or(0),
                members: first.iter().chain(later).copied().collect(),
            });
        }
    }
    found
}

/// Can one person not do both? Start, site and end of each, in minutes.
fn excludes(
    a: (i64, SiteId, i64),
    b: (i64, SiteId, i64),
    who: ResourceId,
    settings: &Settings,
) -> bool {
    let pause = match who.kind() {
        ResourceKind::Counsellor => i64::from(settings.buffer_minutes),
        _ => 0,
    };
    let gap = pause.max(i64::from(travel_between(settings, a.1, b.1)));
    a.0 < b.2 + gap && b.0 < a.2 + gap
}

#[cfg(test)]
mod tests;
