//! An invented office of ten years, for measurements: 2,200 families, 3,500 children, 4,000 appointments and their
//! letters at full size (domain.md § 6.2). The same seed gives the same office.

use super::invented::{Chance, name, origin, phone, sex, street};
use super::reference;
use super::sample::{SampleFamily, office, pathway};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::birth_date::BirthDate;
use crate::domain::change::{Change, Edit};
use crate::domain::child::{Child, Sex};
use crate::domain::family::{
    Address, Closing, ClosingReason, Family, InterpreterNeed, Pathway, Phone, Reporter, Wish,
};
use crate::domain::guardian::{Custody, Guardian, Relation};
use crate::domain::id::{
    AppointmentId, ChildId, CounsellorId, FamilyId, FileNumber, GuardianId, LetterId, RoomId,
    SiteId,
};
use crate::domain::interpreter::{InterpreterBooking, InterpreterMode, InterpreterStatus};
use crate::domain::letter::{Addressee, IssuedLetter, LetterKind};
use crate::domain::municipality::Municipality;
use crate::domain::post::Says;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use std::collections::HashMap;

pub use super::invented::{PersonName, names, rows};

/// Days of ten years.
const SPAN: u64 = 3_652;
/// Children of 22 families, one after another: 35, as 3,500 are of 2,200.
const CHILDREN: [usize; 22] = [
    1, 2, 1, 1, 3, 1, 2, 1, 1, 4, 1, 2, 1, 1, 2, 1, 3, 1, 1, 2, 1, 2,
];
/// Counselling hours, in minutes since midnight.
const HOURS: (u32, u32) = (8 * 60 + 30, 16 * 60 + 30);
const BUFFER: u32 = 10;

/// Ten years of an office until `until`, in the order in which they are written: the office itself, then family by
/// family with its people, appointments and letters. Of 2,200 families 22 still wait; appointments reach some weeks
/// beyond `until`.
#[must_use]
pub fn decade(seed: u64, until: NaiveDate, families: usize) -> Vec<Change> {
    let start = until - Days::new(SPAN);
    let mut making = Making {
        chance: Chance::new(seed),
        until,
        towns: reference::municipalities(),
        numbers: HashMap::new(),
        taken: HashMap::new(),
    };
    let waiting = families / 100;
    let invited = families - waiting;
    let second_talks = (families * 20 / 11).saturating_sub(invited);
    let mut changes = office(until, start);
    for index in 0..families {
        let after =
            u64::try_from(index).unwrap_or(0) * SPAN / u64::try_from(families).unwrap_or(1).max(1);
        let made = making.family(index, working_day_before(start + Days::new(after)));
        // Second talks are spread evenly over the families that had a first one.
        let talks = match index {
            i if i >= invited => 0,
            i => 1 + (i + 1) * second_talks / invited - i * second_talks / invited,
        };
        let talks = making.talks(&made, talks);
        changes.extend(closed(made, &talks, until).changes());
        changes.extend(talks.into_iter().flatten());
    }
    changes
}

fn working_day_before(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        _ => day,
    }
}

/// Files of families whose last talk is more than a quarter of a year ago are closed.
fn closed(mut made: SampleFamily, talks: &[Vec<Change>], until: NaiveDate) -> SampleFamily {
    let last = talks.iter().flatten().filter_map(|change| match change {
        Change::Appointment(edit) => edit.after.as_ref().map(|a| a.start.date()),
        _ => None,
    });
    made.family.closed = last
        .max()
        .map(|day| day + Days::new(90))
        .filter(|day| *day < until)
        .map(|on| Closing {
            on,
            reason: if on.ordinal() % 9 == 0 {
                ClosingReason::MovedAway
            } else {
                ClosingReason::Enrolled
            },
        });
    made
}

/// What is carried from one family to the next.
struct Making {
    chance: Chance,
    until: NaiveDate,
    towns: Vec<Municipality>,
    numbers: HashMap<i32, u32>,
    /// For a day and a site, the first free minute.
    taken: HashMap<(NaiveDate, i64), u32>,
}

impl Making {
    fn family(&mut self, index: usize, reported_on: NaiveDate) -> SampleFamily {
        let chance = &mut self.chance;
        let (nationality, language, spoken, _) = origin(chance);
        let id = FamilyId(chance.uuid());
        let number = self.numbers.entry(reported_on.year()).or_default();
        *number += 1;
        // Half of the families live in the three towns with a site.
        let sites = ["Ahlen", "Ahlen", "Beckum", "Warendorf"];
        let town = match chance.below(2) {
            0 => {
                let name = chance.one(&sites).copied().unwrap_or(sites[0]);
                self.towns.iter().find(|t| t.name == name)
            }
            _ => chance.one(&self.towns),
        };
        let pathway = pathway(nationality);
        let asylum = pathway == Pathway::AsylumAllocated;
        let arrived = reported_on - Days::new(3 + chance.below(40));
        let parent_sex = sex(chance);
        let parent = name(language, parent_sex, chance);
        let mother = parent_sex == Sex::Female;
        let postcode = town.and_then(|t| chance.one(&t.postcodes).cloned());
        let serial = u64::try_from(index).unwrap_or(0);
        let mut family = Family {
            municipality: town.map(|t| t.ags.clone()),
            address: Address {
                street: street(chance),
                postcode: postcode.and_then(|p| p.parse().ok()),
                town: town.map_or_else(String::new, |t| t.name.clone()),
                ..Address::default()
            },
            phones: vec![Phone {
                number: phone(serial),
                whose: if mother { "Mutter" } else { "Vater" }.to_owned(),
                messenger: false,
            }],
            email: format!("f{index:04}@example.org"),
            language: Some(spoken.into()),
            letter_language: match spoken {
                "prs" => Some("fa".into()),
                "uk" | "ar" | "tr" | "ti" => Some(spoken.into()),
                _ => None,
            },
            interpreter: (chance.below(10) > 0).then(|| InterpreterNeed {
                language: spoken.into(),
                second: None,
                woman_preferred: mother && serial.is_multiple_of(17),
            }),
            pathway: Some(pathway),
            reporter: Reporter {
                office: town
                    .map_or_else(String::new, |t| format!("Schulverwaltungsamt {}", t.name)),
                ..Reporter::default()
            },
            arrived_in_municipality_on: Some(arrived),
            entered_germany_on: Some(arrived - Days::new(if asylum { 75 } else { 0 })),
            allocated_on: asylum.then_some(arrived),
            wishes: match chance.below(10) {
                0 => vec![Wish::MorningsOnly],
                1 => vec![Wish::NotFriday],
                _ => Vec::new(),
            },
            rev: 0,
            ..Family::new(
                id,
                FileNumber {
                    year: reported_on.year(),
                    number: *number,
                },
                reported_on,
            )
        };
        family.no_interpreter = family.interpreter.is_none();
        let relation = if mother {
            Relation::Mother
        } else {
            Relation::Father
        };
        let guardian = Guardian {
            family_name: parent.family_name,
            given_name: parent.given_name,
            family_name_original: parent.family_name_original,
            given_name_original: parent.given_name_original,
            custody: Custody::Joint,
            rev: 0,
            ..Guardian::new(GuardianId(chance.uuid()), id, relation)
        };
        let children = (0_i64..)
            .take(CHILDREN[index % CHILDREN.len()])
            .map(|position| {
                let sex = sex(chance);
                let name = name(language, sex, chance);
                let age_days = 6 * 365 + chance.below(12 * 365);
                Child {
                    position,
                    family_name: name.family_name,
                    given_name: name.given_name,
                    family_name_original: name.family_name_original,
                    given_name_original: name.given_name_original,
                    birth: Some(BirthDate::day(reported_on - Days::new(age_days))),
                    sex,
                    nationality: Some(nationality.into()),
                    school_years: u8::try_from(age_days / 365).ok().map(|a| (a - 6).min(9)),
                    rev: 0,
                    ..Child::new(ChildId(chance.uuid()), id)
                }
            })
            .collect();
        SampleFamily {
            family,
            guardians: vec![guardian],
            children,
        }
    }

    /// The talks of a family, each with its letter.
    fn talks(&mut self, made: &SampleFamily, count: usize) -> Vec<Vec<Change>> {
        let mut from = made.family.reported_on + Days::new(10 + self.chance.below(18));
        let mut talks = Vec::new();
        for place in 0..count {
            let appointment = self.appointment(made, from, place);
            from = appointment.start.date() + Days::new(30 + self.chance.below(120));
            let mut changes = vec![Edit::<Appointment>::create(appointment.clone())];
            if appointment.status != AppointmentStatus::Booked {
                let letter = self.letter(&made.family, &appointment);
                changes.push(Edit::<IssuedLetter>::create(letter));
            }
            talks.push(changes);
        }
        talks
    }

    fn appointment(&mut self, made: &SampleFamily, from: NaiveDate, place: usize) -> Appointment {
        let family = &made.family;
        let site = family
            .municipality
            .as_ref()
            .and_then(|ags| self.towns.iter().find(|t| &t.ags == ags))
            .map_or(1, |t| t.default_site.0);
        let more = u32::try_from(made.children.len().saturating_sub(1)).unwrap_or(0);
        let minutes = 60 + 30 * more + if family.interpreter.is_some() { 30 } else { 0 };
        // Nothing is planned further ahead than some weeks; at the end of the decade second talks come early.
        let horizon = self.until + Days::new(20);
        let from = from.min(horizon);
        let (day, start) = self.first_free(from, site, minutes);
        // Each day the three counsellors are at three sites, another one each weekday, so a site's room is theirs.
        let weekday = i64::from(day.weekday().num_days_from_monday());
        let chance = &mut self.chance;
        let status = match (day < self.until, chance.below(100)) {
            (true, 0..=7) => AppointmentStatus::NoShow,
            (true, 8..=13) => AppointmentStatus::CancelledByFamily,
            (true, 14..=16) => AppointmentStatus::CancelledByOffice,
            (true, _) => AppointmentStatus::Held,
            (false, 0..=19) => AppointmentStatus::Booked,
            (false, 20..=49) => AppointmentStatus::Confirmed,
            (false, _) => AppointmentStatus::Invited,
        };
        let cancelled = !status.claims_time();
        Appointment {
            id: AppointmentId(chance.uuid()),
            family: family.id,
            kind: if place == 0 {
                AppointmentKind::Initial
            } else {
                AppointmentKind::FollowUp
            },
            site: SiteId(site),
            room: RoomId(2 * site - 1),
            counsellor: CounsellorId(1 + (site + weekday) % 3),
            series: None,
            start: day.and_time(time(start)),
            minutes,
            buffer_minutes: BUFFER,
            status,
            children: made.children.iter().map(|c| c.id).collect(),
            interpreter: family.interpreter.as_ref().map(|need| InterpreterBooking {
                language: need.language.clone(),
                status: if cancelled {
                    InterpreterStatus::Cancelled
                } else {
                    InterpreterStatus::Confirmed
                },
                request_by: day - Days::new(7),
                requested_on: Some(day - Days::new(10)),
                person: None,
                mode: InterpreterMode::OnSite,
                reference: String::new(),
            }),
            previous: None,
            group: None,
            confirmation: None,
            outcome: None,
            minutes_spent: None,
            reason: if cancelled { "erkrankt" } else { "" }.to_owned(),
            rev: 0,
        }
    }

    /// The first working day from `from` with room for `minutes` at a site, and the minute; takes it.
    fn first_free(&mut self, from: NaiveDate, site: i64, minutes: u32) -> (NaiveDate, u32) {
        let mut day = from;
        loop {
            let free = self.taken.entry((day, site)).or_insert(HOURS.0);
            let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            if !weekend && *free + minutes <= HOURS.1 {
                let start = *free;
                *free = (start + minutes + BUFFER).next_multiple_of(15);
                return (day, start);
            }
            day = day + Days::new(1);
        }
    }

    fn letter(&mut self, family: &Family, appointment: &Appointment) -> IssuedLetter {
        let made = appointment.start.date() - Days::new(9);
        let language = family.letter_language.clone();
        let second = language.as_ref();
        let versions = second.map_or_else(String::new, |l| format!(" invitation.{l}@1"));
        IssuedLetter {
            id: LetterId(self.chance.uuid()),
            kind: LetterKind::Invitation,
            family: family.id,
            appointment: Some(appointment.id),
            child: None,
            school: None,
            addressee: Addressee::Family,
            recipient: None,
            pages: if second.is_some() { 2 } else { 1 },
            language,
            versions: format!("invitation.de@1{versions}"),
            facts: self.hash(),
            sha256: self.hash(),
            made_at: made.and_time(time(11 * 60)),
            posted_on: Some(made),
            returned_on: None,
            return_reason: None,
            delivered_on: None,
            printed: None,
            says: Says::default(),
            about_start: Some(appointment.start),
            repeats: None,
            batch: None,
            rev: 0,
        }
    }

    /// 64 hexadecimal digits in place of a hash: there is no file behind an invented letter.
    fn hash(&mut self) -> String {
        (0..4)
            .map(|_| format!("{:016x}", self.chance.next()))
            .collect()
    }
}

fn time(minute: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::appointment::Claim;
    use crate::domain::time::to_utc_s;
    use std::collections::{BTreeMap, BTreeSet};

    fn until() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
    }

    fn appointments(changes: &[Change]) -> Vec<Appointment> {
        let of = |change: &Change| match change {
            Change::Appointment(edit) => edit.after.clone(),
            _ => None,
        };
        changes.iter().filter_map(of).collect()
    }

    /// How many pairs of neighbouring claims clash. Sorted by start, some pair of neighbours clashes if any pair does.
    fn clashes(appointments: &[Appointment]) -> usize {
        let mut claims: Vec<Claim> = appointments.iter().flat_map(Appointment::claims).collect();
        claims.sort_by_key(|c| (c.resource, c.start_s));
        claims.windows(2).filter(|w| w[0].clashes(&w[1])).count()
    }

    #[test]
    fn ten_years_have_their_numbers_and_no_overlaps() {
        let changes = decade(1, until(), 2_200);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for change in &changes {
            *counts.entry(change.entity()).or_default() += 1;
        }
        assert_eq!(
            (counts["family"], counts["guardian"], counts["child"]),
            (2_200, 2_200, 3_500)
        );
        assert_eq!(counts["appointment"], 4_000);
        assert!(counts["letter"] > 3_900 && counts["letter"] < 4_000);
        let mut talks = appointments(&changes);
        assert_eq!(clashes(&talks), 0);
        // The control: with a longer pause the talks of a counsellor do overlap.
        for talk in &mut talks {
            talk.buffer_minutes += 30;
        }
        assert!(clashes(&talks) > 100);
    }

    #[test]
    fn it_is_the_same_for_the_same_seed_and_ids_are_never_used_twice() {
        let some = decade(5, until(), 110);
        assert_eq!(some, decade(5, until(), 110));
        assert_ne!(some, decade(6, until(), 110));
        let ids: BTreeSet<(&str, String)> =
            some.iter().map(|c| (c.entity(), c.entity_id())).collect();
        assert_eq!(ids.len(), some.len());
        assert_eq!(appointments(&some).len(), 200);
        assert!(decade(5, until(), 0).len() > 300);
    }

    #[test]
    fn appointments_lie_in_counselling_hours_and_reach_beyond_the_day() {
        let talks = appointments(&decade(2, until(), 1_100));
        let today = to_utc_s(until().and_time(NaiveTime::MIN));
        let ahead = talks.iter().filter(|a| to_utc_s(a.start) >= today);
        assert!((10..200).contains(&ahead.count()));
        for talk in &talks {
            assert!(!matches!(talk.start.weekday(), Weekday::Sat | Weekday::Sun));
            assert!(talk.start.time() >= time(HOURS.0) && talk.end().time() <= time(HOURS.1));
            assert_eq!(talk.status.is_open(), talk.start.date() >= until());
            assert!(talk.start.date() < until() + Days::new(45));
        }
    }

    #[test]
    fn file_numbers_run_without_gaps_in_each_year() {
        let changes = decade(3, until(), 600);
        let mut years: BTreeMap<i32, Vec<u32>> = BTreeMap::new();
        for change in &changes {
            if let Change::Family(edit) = change {
                let number = edit.after.as_ref().unwrap().file_number;
                years.entry(number.year).or_default().push(number.number);
            }
        }
        assert_eq!(years.len(), 11);
        for numbers in years.values() {
            let expected: Vec<u32> = (1..).take(numbers.len()).collect();
            assert_eq!(numbers, &expected);
        }
    }
}
