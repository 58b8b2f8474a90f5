//! May this appointment take place there and then? Every reason against it, in the order in which they matter.

use super::{Place, Snapshot};
use crate::domain::appointment::Appointment;
use crate::domain::calendar::{interpreter_deadline, public_holiday};
use crate::domain::family::{Family, Wish};
use crate::domain::id::{ResourceId, ResourceKind, SeriesId};
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Occupancy, Offer, Schedule, people_there};
use crate::domain::site::{Counsellor, Room, Site};
use crate::domain::time::{minutes_between, to_utc_s};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

/// The interpreter language a family needs with a counsellor; `None` when it needs none or the counsellor speaks one of
/// its languages.
#[must_use]
pub fn interpreter_language<'a>(
    family: &'a Family,
    counsellor: &Counsellor,
) -> Option<&'a LanguageCode> {
    let need = family.interpreter.as_ref()?;
    let speaks = |l: &LanguageCode| counsellor.languages.contains(l);
    (!speaks(&need.language) && !need.second.as_ref().is_some_and(speaks)).then_some(&need.language)
}

/// The wishes of a family that a time goes against.
pub fn wishes_against(
    family: &Family,
    start: NaiveDateTime,
    end: NaiveDateTime,
) -> impl Iterator<Item = Wish> {
    let noon = start.date().and_hms_opt(12, 0, 0).unwrap_or(start);
    let weekday = start.weekday();
    family
        .wishes
        .iter()
        .copied()
        .filter(move |wish| match wish {
            Wish::Wheelchair | Wish::Pram => false,
            Wish::MorningsOnly => end > noon,
            Wish::AfternoonsOnly => start < noon,
            Wish::NotMonday => weekday == Weekday::Mon,
            Wish::NotTuesday => weekday == Weekday::Tue,
            Wish::NotWednesday => weekday == Weekday::Wed,
            Wish::NotThursday => weekday == Weekday::Thu,
            Wish::NotFriday => weekday == Weekday::Fri,
        })
}

/// Does the family need a room that a wheelchair can reach?
#[must_use]
pub fn needs_access(family: &Family) -> bool {
    family.wishes.contains(&Wish::Wheelchair)
}

/// The last day to ask for an interpreter for a talk on a day, by the office's setting.
#[must_use]
pub fn request_by(office: &Office, talk: NaiveDate) -> NaiveDate {
    interpreter_deadline(talk, office.settings.interpreter_lead_days)
}

/// What speaks against an appointment.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// Cannot be overridden.
    pub hard: Vec<Reason>,
    /// Can be overridden with a written reason.
    pub soft: Vec<Reason>,
    /// Does the talk lie outside the offered time?
    pub outside_offer: bool,
    /// The series whose time it uses.
    pub series: Option<SeriesId>,
}

/// The records behind a place.
pub(super) struct Here<'a> {
    pub site: &'a Site,
    pub room: &'a Room,
    pub counsellor: &'a Counsellor,
}

/// Finds the records of a place; the reasons when one of them is missing or no longer in use.
pub(super) fn here<'a>(office: &'a Office, place: &Place) -> Result<Here<'a>, Vec<Reason>> {
    let site = office.site(place.site).filter(|s| s.active);
    let room = office
        .room(place.room)
        .filter(|r| r.active && r.site == place.site);
    let counsellor = office.counsellor(place.counsellor).filter(|c| c.active);
    if let (Some(site), Some(room), Some(counsellor)) = (site, room, counsellor) {
        return Ok(Here {
            site,
            room,
            counsellor,
        });
    }
    let invalid = |field: &str| Reason::Invalid {
        field: field.to_owned(),
    };
    let missing = [
        site.is_none().then(|| invalid("site")),
        room.is_none().then(|| invalid("room")),
        counsellor.is_none().then(|| invalid("counsellor")),
    ];
    Err(missing.into_iter().flatten().collect())
}

/// Everything that speaks against `wanted`, which carries its own id: its old claims are not in its way.
pub(super) fn check(
    snapshot: &Snapshot<'_>,
    wanted: &Appointment,
    here: &Here<'_>,
    now: NaiveDateTime,
) -> Findings {
    let mut found = Findings::default();
    if wanted.start <= now {
        found.hard.push(Reason::InThePast);
    }
    busy(snapshot, wanted, here, &mut found.hard);
    offered_then(snapshot.office, wanted, here, &mut found);
    if let Some(booking) = wanted
        .interpreter
        .as_ref()
        .filter(|b| b.request_by < now.date() && !b.is_settled())
    {
        found.soft.push(Reason::InterpreterTooLate {
            request_by: booking.request_by,
        });
    }
    comfort(snapshot.family, wanted, here.room, &mut found.soft);
    found
}

/// What the family needs or cannot do. Who stays at home needs no room that a wheelchair can reach.
pub(super) fn comfort(family: &Family, wanted: &Appointment, room: &Room, soft: &mut Vec<Reason>) {
    if needs_access(family) && !room.accessible && !wanted.kind.is_remote() {
        soft.push(Reason::NotAccessible {
            room: room.name.clone(),
        });
    }
    let against = wishes_against(family, wanted.start, wanted.end());
    soft.extend(against.map(|wish| Reason::AgainstWish { wish }));
}

/// Who and what is taken then.
fn busy(snapshot: &Snapshot<'_>, wanted: &Appointment, here: &Here<'_>, reasons: &mut Vec<Reason>) {
    let held = Occupancy::of(snapshot.appointments);
    let mut busy = Vec::new();
    for claim in wanted.claims() {
        let by = held.holder(claim.resource, claim.start_s, claim.end_s, Some(wanted.id));
        if by.is_none() {
            continue;
        }
        busy.push(claim.resource);
        reasons.push(
            if claim.resource == ResourceId::counsellor(wanted.counsellor) {
                Reason::CounsellorBusy {
                    name: here.counsellor.short.clone(),
                    by,
                }
            } else if claim.resource == ResourceId::room(wanted.room) {
                Reason::RoomBusy {
                    name: here.room.name.clone(),
                    by,
                }
            } else if claim.resource == ResourceId::family(wanted.family) {
                Reason::FamilyBusy { by }
            } else {
                Reason::InterpreterBusy { by }
            },
        );
    }
    let (start_s, end_s) = (
        to_utc_s(wanted.start),
        to_utc_s(wanted.start) + i64::from(wanted.minutes) * 60,
    );
    let settings = &snapshot.office.settings;
    // Whoever is busy then need not be told that the way is too long as well.
    for who in people_there(wanted).filter(|who| !busy.contains(who)) {
        let elsewhere = held.too_far(who, wanted.site, start_s, end_s, settings, Some(wanted.id));
        let Some(other) = elsewhere else { continue };
        reasons.push(if who.kind() == ResourceKind::Interpreter {
            Reason::InterpreterTravel { other }
        } else {
            Reason::TravelTime {
                name: here.counsellor.short.clone(),
                other,
            }
        });
    }
}

/// Is the time offered? Holidays, closing times and absences stand for themselves; otherwise the series have the word:
/// any of them that brings this counsellor into this room, for a series may have been followed by another.
fn offered_then(office: &Office, wanted: &Appointment, here: &Here<'_>, found: &mut Findings) {
    let (day, end) = (wanted.start.date(), wanted.end());
    let schedule = Schedule::between(office, day, end.date());
    let before = found.hard.len();
    if let Some(holiday) = public_holiday(day) {
        found.hard.push(Reason::PublicHoliday {
            name: holiday.german().to_owned(),
            day,
        });
    }
    if let Some(closure) = schedule.closure(wanted.site, wanted.start, end) {
        let (site, reason) = (here.site.name.clone(), closure.reason.clone());
        found.hard.push(Reason::SiteClosed { site, reason });
    }
    if schedule.is_absent(wanted.counsellor, wanted.start, end) {
        found.hard.push(Reason::CounsellorAbsent {
            name: here.counsellor.short.clone(),
        });
    }
    if found.hard.len() > before {
        return;
    }
    let around = schedule.offered(day).into_iter().filter(|o| {
        o.counsellor == wanted.counsellor && o.room == wanted.room && o.holds(wanted.start, 0)
    });
    let named_first = |o: &Offer| (o.end, wanted.series == Some(o.series));
    match around.max_by_key(named_first) {
        Some(offer) if offer.holds(wanted.start, wanted.minutes) => {
            found.series = Some(offer.series);
        }
        Some(offer) => {
            let free = minutes_between(wanted.start, offer.end);
            found.outside_offer = true;
            found.soft.push(Reason::TooShort {
                needed: wanted.minutes,
                free,
            });
        }
        None => {
            found.outside_offer = true;
            found.soft.push(Reason::NotOffered);
        }
    }
}

/// Is a start a plain wall time, in whole minutes?
pub(super) fn is_plain_time(start: NaiveDateTime) -> bool {
    start.second() == 0 && start.nanosecond() == 0
}

/// The day after a moment's day, at midnight.
pub(super) fn next_midnight(at: NaiveDateTime) -> NaiveDateTime {
    at.date()
        .checked_add_days(Days::new(1))
        .unwrap_or(at.date())
        .and_time(NaiveTime::MIN)
}
