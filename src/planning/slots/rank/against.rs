//! What speaks against a time for a family.

use super::{View, With};
use crate::domain::booking::{needs_access, request_by, wishes_against};
use crate::domain::calendar::public_holiday;
use crate::domain::id::ResourceId;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Need, Offer, OpenSlot};
use crate::domain::time::to_utc_s;
use chrono::{Duration, NaiveDateTime};

impl View<'_> {
    /// What speaks against an open slot for this family.
    pub(in crate::planning) fn against(&self, slot: &OpenSlot, with: &With<'_>) -> Vec<Reason> {
        let family = self.input.family;
        let mut reasons = Vec::new();
        let (start_s, end_s) = (to_utc_s(slot.start), to_utc_s(slot.end));
        let by = self
            .held
            .holder(ResourceId::family(family.id), start_s, end_s, None);
        if by.is_some() {
            reasons.push(Reason::FamilyBusy { by });
        }
        let day = slot.start.date();
        if with.interpret.is_some() && day < self.interpreter_from {
            let last = request_by(self.input.office, day);
            if last < self.now.date() {
                reasons.push(Reason::InterpreterTooLate { request_by: last });
            }
        }
        if let Some(room) = self
            .rooms
            .get(&slot.room)
            .filter(|r| needs_access(family) && !r.accessible && !self.input.kind.is_remote())
        {
            reasons.push(Reason::NotAccessible {
                room: room.name.clone(),
            });
        }
        reasons.extend(
            wishes_against(family, slot.start, slot.end).map(|wish| Reason::AgainstWish { wish }),
        );
        reasons
    }

    /// Why a planned time has no open slot at all.
    pub(super) fn taken(&self, planned: &Offer, offered: &[Offer], need: Need<'_>) -> Vec<Reason> {
        let day = planned.start.date();
        if let Some(holiday) = public_holiday(day) {
            return vec![Reason::PublicHoliday {
                name: holiday.german().to_owned(),
                day,
            }];
        }
        let mut reasons = Vec::new();
        let office = self.input.office;
        if let Some(closure) = self
            .schedule
            .closure(planned.site, planned.start, planned.end)
        {
            let site = office
                .site(planned.site)
                .map_or_else(String::new, |s| s.name.clone());
            reasons.push(Reason::SiteClosed {
                site,
                reason: closure.reason.clone(),
            });
        }
        let short = self
            .with
            .get(&planned.counsellor)
            .map_or("", |w| &w.counsellor.short);
        if self
            .schedule
            .is_absent(planned.counsellor, planned.start, planned.end)
        {
            reasons.push(Reason::CounsellorAbsent {
                name: short.to_owned(),
            });
        }
        let talk = Duration::minutes(i64::from(need.minutes));
        let step = Duration::minutes(i64::from(need.settings.raster_minutes.max(1)));
        let mut longest = 0;
        for offer in offered.iter().filter(|o| is_part_of(o, planned)) {
            longest = longest.max(offer.minutes());
            let mut start = offer.start;
            while start + talk <= offer.end {
                self.busy(offer, start, need, short, &mut reasons);
                start += step;
            }
        }
        if longest < need.minutes && longest > 0 {
            reasons.push(Reason::TooShort {
                needed: need.minutes,
                free: longest,
            });
        }
        reasons
    }

    fn busy(
        &self,
        offer: &Offer,
        start: NaiveDateTime,
        need: Need<'_>,
        short: &str,
        reasons: &mut Vec<Reason>,
    ) {
        let start_s = to_utc_s(start);
        let end_s = start_s + i64::from(need.minutes) * 60;
        let paused_s = end_s + i64::from(need.settings.buffer_minutes) * 60;
        let by = self.held.holder(
            ResourceId::counsellor(offer.counsellor),
            start_s,
            paused_s,
            None,
        );
        if by.is_some() {
            reasons.push(Reason::CounsellorBusy {
                name: short.to_owned(),
                by,
            });
            return;
        }
        let by = self
            .held
            .holder(ResourceId::room(offer.room), start_s, end_s, None);
        if by.is_some() {
            let name = self
                .rooms
                .get(&offer.room)
                .map_or_else(String::new, |r| r.name.clone());
            reasons.push(Reason::RoomBusy { name, by });
        } else if let Some(other) = self.held.too_far(
            ResourceId::counsellor(offer.counsellor),
            offer.site,
            start_s,
            end_s,
            need.settings,
            None,
        ) {
            reasons.push(Reason::TravelTime {
                name: short.to_owned(),
                other,
            });
        }
    }
}

pub(super) fn is_part_of(offer: &Offer, planned: &Offer) -> bool {
    offer.series == planned.series && planned.start <= offer.start && offer.end <= planned.end
}

pub(super) fn dedup(reasons: &mut Vec<Reason>) {
    let mut seen: Vec<Reason> = Vec::new();
    for reason in reasons.drain(..) {
        if !seen.contains(&reason) {
            seen.push(reason);
        }
    }
    *reasons = seen;
}
