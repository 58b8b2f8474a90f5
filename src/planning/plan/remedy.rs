//! What would help a family without a place: one step, tried out for real beside everything that is booked or planned.
//! Families that need the same are helped by the same, so that each need is tried out once.

use super::build::{Draft, Prospect, applicant_of, first_place};
use super::problem::{Seeker, Solution};
use super::{Cause, LATER_WEEKS, PlanInput, Remedy, Wishes};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::booking::{Place, request_by};
use crate::domain::family::{InterpreterNeed, Wish};
use crate::domain::id::{AppointmentId, ExceptionId, FamilyId, SiteId};
use crate::domain::interpreter::InterpreterBooking;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Occupancy, Offer, Schedule, SeriesException};
use chrono::{Duration, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// An offered time is made longer by at most so many minutes.
const LONGEST_EXTENSION: u32 = 120;

/// So many offered times are tried.
const TRIED: usize = 30;

/// Looks for remedies.
pub(super) struct Helper<'a> {
    input: &'a PlanInput<'a>,
    /// Everything booked, and everything planned as if it were.
    taken: Vec<Appointment>,
    held: Occupancy,
    /// What was found out.
    known: Vec<(Need<'a>, Option<Remedy>)>,
}

/// What decides which step helps, besides what is taken.
#[derive(PartialEq, Eq)]
struct Need<'a> {
    cause: Cause,
    kind: AppointmentKind,
    children: usize,
    interpreter: Option<&'a InterpreterNeed>,
    wishes: &'a [Wish],
    /// The only site, unless others are allowed.
    site: Option<SiteId>,
    declined: Vec<NaiveDate>,
    /// The family, when it has appointments of its own.
    alone: Option<FamilyId>,
}

impl<'a> Helper<'a> {
    pub fn new(input: &'a PlanInput<'a>, draft: &Draft, solution: &Solution) -> Self {
        let mut taken = input.appointments.to_vec();
        taken.extend(
            solution
                .chosen
                .iter()
                .filter_map(|at| planned(input.office, draft, *at as usize)),
        );
        let held = Occupancy::of(&taken);
        Self {
            input,
            taken,
            held,
            known: Vec::new(),
        }
    }

    /// One step that would give the family a place, the smallest first.
    pub fn remedy(
        &mut self,
        seeker: &Seeker,
        prospect: &Prospect,
        cause: &Cause,
    ) -> Option<Remedy> {
        let family = seeker.id;
        if let Cause::NotReady(reasons) = cause {
            return reasons
                .contains(&Reason::NoChildren)
                .then_some(Remedy::CompleteFile);
        }
        let need = self.need(family, prospect, cause)?;
        if let Some((_, remedy)) = self.known.iter().find(|(known, _)| *known == need) {
            return *remedy;
        }
        let remedy = self.step(seeker, prospect, cause);
        self.known.push((need, remedy));
        remedy
    }

    fn need(&self, family: FamilyId, prospect: &Prospect, cause: &Cause) -> Option<Need<'a>> {
        let input = self.input;
        let applicant = applicant_of(input, family)?;
        let own = applicant.moves.is_some() || self.taken.iter().any(|a| a.family == family);
        let mut declined: Vec<NaiveDate> = input
            .declined
            .iter()
            .filter(|d| d.family == family)
            .map(|d| d.day)
            .collect();
        declined.sort_unstable();
        Some(Need {
            cause: cause.clone(),
            kind: applicant.kind,
            children: applicant.children,
            interpreter: applicant.family.interpreter.as_ref(),
            wishes: &applicant.family.wishes,
            site: prospect.usual.filter(|_| !input.wishes.other_sites),
            declined,
            alone: own.then_some(family),
        })
    }

    fn step(&self, seeker: &Seeker, prospect: &Prospect, cause: &Cause) -> Option<Remedy> {
        let family = seeker.id;
        match cause {
            Cause::TooLong { .. } => self
                .extend(family, seeker.minutes)
                .or_else(|| self.other_sites(family, prospect))
                .or_else(|| self.later(family)),
            Cause::Refused(reasons) => self
                .other_room(family, reasons)
                .or_else(|| self.other_sites(family, prospect))
                .or_else(|| self.later(family)),
            Cause::Full => self
                .other_sites(family, prospect)
                .or_else(|| self.extend(family, seeker.minutes))
                .or_else(|| self.later(family)),
            Cause::NothingOffered => self
                .other_sites(family, prospect)
                .or_else(|| self.later(family)),
            Cause::NotReady(_) => None,
        }
    }

    fn wishes(&self, family: FamilyId) -> Wishes {
        Wishes {
            bundle: false,
            only: Some(BTreeSet::from([family])),
            fixed: BTreeMap::new(),
            ..self.input.wishes.clone()
        }
    }

    /// The first place that the family could have with another office or other wishes.
    fn place(&self, office: &Office, wishes: &Wishes) -> Option<Place> {
        let its = |a: &&Appointment| wishes.only.as_ref().is_some_and(|o| o.contains(&a.family));
        let own: Vec<Appointment> = self.taken.iter().filter(its).cloned().collect();
        let input = PlanInput {
            office,
            wishes,
            appointments: &own,
            ..*self.input
        };
        first_place(&input, &self.held)
    }

    fn other_sites(&self, family: FamilyId, prospect: &Prospect) -> Option<Remedy> {
        if self.input.wishes.other_sites || prospect.usual.is_none() {
            return None;
        }
        let wishes = Wishes {
            other_sites: true,
            ..self.wishes(family)
        };
        self.place(self.input.office, &wishes)
            .map(|_| Remedy::OtherSites)
    }

    fn later(&self, family: FamilyId) -> Option<Remedy> {
        let last = self.input.wishes.to;
        // Week by week: most find something in the first.
        (0..LATER_WEEKS).find_map(|week| {
            let wishes = Wishes {
                from: last + Duration::days(1) + Duration::weeks(week),
                to: last + Duration::weeks(week + 1),
                ..self.wishes(family)
            };
            let found = self.place(self.input.office, &wishes)?;
            Some(Remedy::LaterPeriod {
                to: found.start.date(),
            })
        })
    }

    /// A day on which the office stays longer in a series.
    fn extend(&self, family: FamilyId, minutes: u32) -> Option<Remedy> {
        let settings = &self.input.office.settings;
        let raster = settings.raster_minutes.max(1);
        let mut tries: Vec<(u32, Offer)> = Vec::new();
        for offer in self.offers().into_iter().take(TRIED) {
            let busy = self.busy_until(&offer).max(offer.start);
            let needed = (busy + Duration::minutes(i64::from(minutes)) - offer.end).num_minutes();
            let Ok(needed) = u32::try_from(needed) else {
                continue;
            };
            let more = needed.next_multiple_of(raster);
            if more > 0 && more <= LONGEST_EXTENSION {
                tries.push((more, offer));
            }
        }
        tries.sort_by_key(|(more, offer)| (*more, offer.start));
        for (more, offer) in tries {
            let end = offer.end + Duration::minutes(i64::from(more));
            if end.date() != offer.end.date() {
                continue;
            }
            let mut office = self.input.office.clone();
            let (series, day) = (offer.series, offer.start.date());
            office
                .exceptions
                .retain(|e| e.series != series || e.day != day);
            office.exceptions.push(SeriesException {
                id: ExceptionId(0),
                series,
                day,
                hours: Some((offer.start.time(), end.time())),
                rev: 0,
            });
            if self.place(&office, &self.on(family, day)).is_some() {
                return Some(Remedy::Extend {
                    series,
                    day,
                    minutes: more,
                });
            }
        }
        None
    }

    /// A day on which another room of the site, one that a wheelchair can reach, is free.
    fn other_room(&self, family: FamilyId, reasons: &[Reason]) -> Option<Remedy> {
        let stairs = |r: &Reason| matches!(r, Reason::NotAccessible { .. });
        if !reasons.iter().any(stairs) {
            return None;
        }
        for offer in self.offers().into_iter().take(TRIED) {
            let rooms =
                self.input.office.rooms.iter().filter(|r| {
                    r.active && r.accessible && r.site == offer.site && r.id != offer.room
                });
            for room in rooms {
                let mut office = self.input.office.clone();
                for series in office.series.iter_mut().filter(|s| s.id == offer.series) {
                    series.room = room.id;
                }
                let day = offer.start.date();
                let found = self.place(&office, &self.on(family, day));
                if found.is_some_and(|place| place.room == room.id) {
                    return Some(Remedy::OtherRoom {
                        series: offer.series,
                        day,
                        room: room.id,
                    });
                }
            }
        }
        None
    }

    fn on(&self, family: FamilyId, day: NaiveDate) -> Wishes {
        Wishes {
            from: day,
            to: day,
            ..self.wishes(family)
        }
    }

    /// The offered time of the period, in order.
    fn offers(&self) -> Vec<Offer> {
        let PlanInput {
            office,
            wishes,
            now,
            ..
        } = *self.input;
        let from = wishes.from.max(now.date());
        let schedule = Schedule::between(office, from, wishes.to);
        from.iter_days()
            .take_while(|d| *d <= wishes.to)
            .flat_map(|day| schedule.offered(day))
            .filter(|offer| offer.start > now)
            .collect()
    }

    /// When the counsellor has the last talk of an offer behind them, pause included.
    fn busy_until(&self, offer: &Offer) -> chrono::NaiveDateTime {
        let inside = self.taken.iter().filter(|a| {
            a.counsellor == offer.counsellor && offer.start < a.end() && a.start < offer.end
        });
        let free = inside.map(|a| a.end() + Duration::minutes(i64::from(a.buffer_minutes)));
        free.max().unwrap_or(offer.start)
    }
}

/// A chosen place as the appointment it would be.
fn planned(office: &Office, draft: &Draft, at: usize) -> Option<Appointment> {
    let choice = draft.problem.choices.get(at)?;
    let detail = draft.details.get(at)?;
    let seeker = draft.problem.families.get(choice.family as usize)?;
    let prospect = draft.prospects.get(choice.family as usize)?;
    let language = prospect.language.clone().filter(|_| detail.interprets);
    Some(Appointment {
        id: AppointmentId(seeker.id.0),
        family: seeker.id,
        kind: prospect.kind,
        site: choice.place.site,
        room: choice.place.room,
        counsellor: choice.place.counsellor,
        series: choice.place.series,
        start: choice.place.start,
        minutes: u32::try_from(choice.end_min - choice.start_min).unwrap_or(0),
        buffer_minutes: office.settings.buffer_minutes,
        status: AppointmentStatus::Booked,
        children: Vec::new(),
        interpreter: language.map(|language| InterpreterBooking {
            person: detail.person,
            ..InterpreterBooking::to_request(
                language,
                request_by(office, choice.place.start.date()),
            )
        }),
        previous: None,
        group: None,
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
    })
}
