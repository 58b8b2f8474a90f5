//! A slot has become free: which of the waiting families should get it, and what keeps the others from it.
//! The rules and the weights are those of the ranking; between families their waiting counts in full.

use super::rank::{Fitting, View};
use super::{RankInput, Why};
use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::{Place, request_by};
use crate::domain::family::Family;
use crate::domain::id::{FamilyId, SlotKey};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Offer, OpenSlot, offered};
use crate::domain::time::to_utc_s;
use crate::domain::travel::travel_between;
use chrono::{Duration, NaiveDateTime};
use std::cmp::Reverse;

/// A family that waits.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The family.
    pub family: &'a Family,
    /// What kind of talk it needs.
    pub kind: AppointmentKind,
    /// How many children come.
    pub children: usize,
}

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub struct ClaimInput<'a> {
    /// Everything administrative.
    pub office: &'a Office,
    /// Where and when time is free.
    pub place: Place,
    /// All appointments of that day.
    pub appointments: &'a [Appointment],
    /// The families that wait.
    pub waiting: &'a [Candidate<'a>],
}

/// A family that could come.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimant {
    /// The family.
    pub family: FamilyId,
    /// Minutes its talk needs.
    pub minutes: u32,
    /// The higher the better; comparable for one place only.
    pub score: i64,
    /// Reasons, most important first.
    pub reasons: Vec<Why>,
}

/// A family that could come but for one reason.
#[derive(Debug, Clone, PartialEq)]
pub struct NearMiss {
    /// The family.
    pub family: FamilyId,
    /// Minutes its talk needs.
    pub minutes: u32,
    /// The reason against.
    pub reason: Reason,
}

/// Who should get a place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claimants {
    /// Minutes that are free from its start until the next talk, with the pause and the way before it, or until the end
    /// of the offered time. 0 when it is not free at all: then nobody is named.
    pub free_minutes: u32,
    /// Families that fit, best first.
    pub best: Vec<Claimant>,
    /// Families against which one reason speaks, longest waiting first.
    pub nearly: Vec<NearMiss>,
    /// How many families do not fit for more than one reason.
    pub others: usize,
}

/// Who should get the place: at most `limit` families that fit, and at most `limit` that nearly do.
#[must_use]
pub fn claimants(input: &ClaimInput<'_>, now: NaiveDateTime, limit: usize) -> Claimants {
    let Some(offer) = offer_around(input) else {
        return Claimants::default();
    };
    let free_minutes = free_minutes(input, &offer);
    if free_minutes == 0 || input.place.start <= now {
        return Claimants::default();
    }
    let mut found = Claimants {
        free_minutes,
        ..Claimants::default()
    };
    let mut waiting: Vec<&Candidate<'_>> = input.waiting.iter().collect();
    waiting.sort_by_key(|c| (c.family.reported_on, c.family.file_number));
    for candidate in waiting {
        match judge(input, &offer, candidate, free_minutes, now) {
            Ok(claimant) => found.best.push(claimant),
            Err((minutes, mut reasons)) => match (reasons.pop(), reasons.is_empty()) {
                (Some(reason), true) => found.nearly.push(NearMiss {
                    family: candidate.family.id,
                    minutes,
                    reason,
                }),
                _ => found.others += 1,
            },
        }
    }
    // Stable: who has waited longer stays before an equal.
    found.best.sort_by_key(|c| Reverse(c.score));
    found.best.truncate(limit);
    found.nearly.truncate(limit);
    found
}

/// Weighs one family for the place, or gives the minutes it needs and every reason against it.
fn judge(
    input: &ClaimInput<'_>,
    offer: &Offer,
    candidate: &Candidate<'_>,
    free_minutes: u32,
    now: NaiveDateTime,
) -> Result<Claimant, (u32, Vec<Reason>)> {
    let Candidate {
        family,
        kind,
        children,
    } = *candidate;
    let start = input.place.start;
    let day = start.date();
    let rank = RankInput {
        office: input.office,
        family,
        kind,
        children,
        appointments: input.appointments,
        from: day,
        to: day,
    };
    let view = View::new(&rank, now);
    let Some(with) = view.with.get(&offer.counsellor) else {
        return Err((0, Vec::new()));
    };
    let slot = OpenSlot {
        key: SlotKey {
            series: offer.series,
            start,
        },
        site: offer.site,
        room: offer.room,
        counsellor: offer.counsellor,
        start,
        end: start + Duration::minutes(i64::from(with.minutes)),
    };
    let mut reasons = Vec::new();
    if family.closed.is_some() {
        reasons.push(Reason::FileClosed);
    }
    if children == 0 {
        reasons.push(Reason::NoChildren);
    }
    if with.minutes > free_minutes {
        reasons.push(Reason::TooShort {
            needed: with.minutes,
            free: free_minutes,
        });
    }
    reasons.extend(view.against(&slot, with));
    if !reasons.is_empty() {
        return Err((with.minutes, reasons));
    }
    let fitting = Fitting {
        slot,
        offer: *offer,
        with,
        request_by: request_by(input.office, day),
    };
    let suggestion = view.suggestion(&fitting, None);
    Ok(Claimant {
        family: family.id,
        minutes: suggestion.minutes,
        score: suggestion.score,
        reasons: suggestion.reasons,
    })
}

/// The offered time around the place that reaches furthest.
fn offer_around(input: &ClaimInput<'_>) -> Option<Offer> {
    let place = &input.place;
    offered(input.office, place.start.date())
        .into_iter()
        .filter(|o| {
            o.counsellor == place.counsellor
                && o.room == place.room
                && o.site == place.site
                && o.start <= place.start
                && place.start < o.end
                && place.series.is_none_or(|s| s == o.series)
        })
        .max_by_key(|o| o.end)
}

/// Minutes from the place's start until something stands in the way.
fn free_minutes(input: &ClaimInput<'_>, offer: &Offer) -> u32 {
    let (place, settings) = (&input.place, &input.office.settings);
    let start_s = to_utc_s(place.start);
    let pause = i64::from(settings.buffer_minutes) * 60;
    let mut free_s = (offer.end - place.start).num_seconds();
    for other in input.appointments.iter().filter(|a| a.status.claims_time()) {
        let from = to_utc_s(other.start);
        let to = from + i64::from(other.minutes) * 60;
        // What must lie between the two talks, when the other comes first and when it comes second.
        let mut keep = |after_it: i64, before_it: i64| {
            if to + after_it > start_s {
                free_s = free_s.min(from - before_it - start_s);
            }
        };
        if other.counsellor == place.counsellor {
            keep(i64::from(other.buffer_minutes) * 60, pause);
            let way = i64::from(travel_between(settings, other.site, place.site)) * 60;
            keep(way, way);
        }
        if other.room == place.room {
            keep(0, 0);
        }
    }
    u32::try_from(free_s / 60).unwrap_or(0)
}

#[cfg(test)]
mod tests;
