//! A year of an office, day by day through the real service on a moving clock: reports, talks, hand-overs, placements,
//! closings, merges, corrections and undo. Every day's number is asked on the day itself and again at the end of the year.

use super::recount::{Blind, Recount, history, recount};
use chrono::{Days, NaiveDate};
use erstberatung::clock::Clock;
use erstberatung::domain::appointment::Outcome;
use erstberatung::domain::birth_date::BirthDate;
use erstberatung::domain::booking::{CancelledBy, Conclusion};
use erstberatung::domain::capacity::Intake;
use erstberatung::domain::child::Child;
use erstberatung::domain::child_step::{
    Act, Basis, Path, Progress, Question, RefusalReason, RevokeReason, TakeBackReason, Way,
};
use erstberatung::domain::family::{Address, ClosingReason, Pathway};
use erstberatung::domain::file::File;
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::domain::skill::LiteracyStatus;
use erstberatung::domain::talk::{Procedure, TalkChild};
use erstberatung::exchange::sample;
use erstberatung::reports::waiting::Unit;
use erstberatung::service::talks::TalkEnd;
use erstberatung::service::{Error, Service, entry};
use erstberatung::store::rows::{FamilyFile, FamilyFilter};
use std::collections::BTreeMap;

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    fn one<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.below(u64::try_from(list.len()).unwrap());
        list.get(usize::try_from(at).unwrap())
    }
}

fn plain(of: FamilyFile) -> File {
    File {
        family: of.family,
        guardians: of.guardians,
        children: of.children,
    }
}

struct Year {
    office: Service,
    dice: Dice,
    done: BTreeMap<&'static str, u32>,
}

impl Year {
    /// Somebody at work at noon of a day.
    fn at(&self, day: NaiveDate, role: Role) -> Service {
        let actor = Actor {
            role,
            ..self.office.actor().clone()
        };
        Service::new(self.office.store().clone(), Clock::noon(day), actor)
    }

    fn told<T>(&mut self, what: &'static str, done: Result<T, Error>) {
        match done {
            Ok(_) => *self.done.entry(what).or_default() += 1,
            Err(Error::Refused(_)) => {}
            Err(other) => panic!("{what}: {other:?}"),
        }
    }

    async fn some_family(&mut self, service: &Service, filter: FamilyFilter) -> Option<FamilyId> {
        let listed = service.families(filter).await.unwrap();
        self.dice.one(&listed).map(|f| f.row.family.id)
    }

    async fn day(&mut self, day: NaiveDate) {
        for _ in 0..1 + self.dice.below(4) {
            match self.dice.below(15) {
                0..=1 => self.report(day).await,
                2 => self.correct(day).await,
                3..=4 => self.talk(day).await,
                5 => self.appointment(day).await,
                6..=10 => self.step(day).await,
                11 => self.close(day).await,
                12 => self.merge(day).await,
                13 => self.move_home(day).await,
                _ => {
                    let service = self.at(day, Role::Counsellor);
                    let undone = service.undo(None).await;
                    self.told("undo", undone);
                    if self.dice.below(3) == 0 {
                        let again = service.redo().await;
                        self.told("redo", again);
                    }
                }
            }
        }
    }

    async fn report(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Office);
        let mut file = service.new_file().await.unwrap();
        let towns = service.office().await.unwrap().municipalities.clone();
        let town = self.dice.one(&towns).unwrap();
        file.family.address.town.clone_from(&town.name);
        file.family.address.postcode = town.postcodes.first().and_then(|p| p.parse().ok());
        file.family.municipality = (self.dice.below(9) > 0).then(|| town.ags.clone());
        file.family.no_phone = true;
        file.family.reported_on = day - Days::new(self.dice.below(12));
        file.family.pathway = self.dice.one(&Pathway::ALL).copied();
        for at in 0..1 + self.dice.below(3) {
            let mut child = Child::new(service.new_child_id(), file.family.id);
            child.position = i64::try_from(at).unwrap();
            child.given_name = format!("Kind {at}");
            child.family_name = format!("Probe {}", self.dice.below(1_000));
            let age = 365 * 4 + self.dice.below(365 * 15);
            child.birth = (self.dice.below(12) > 0).then(|| BirthDate::day(day - Days::new(age)));
            if self.dice.below(3) == 0 {
                child.nationality = Some("UKR".into());
            }
            child.literacy = match self.dice.below(3) {
                0 => Some(LiteracyStatus::NotAlphabetised),
                1 => Some(LiteracyStatus::LatinFluent),
                _ => None,
            };
            file.children.push(child);
        }
        let saved = service.save_file(None, file).await;
        self.told("reported", saved);
    }

    /// Arrival, origin, birth date, the day of the report itself.
    async fn correct(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Office);
        let Some(id) = self.some_family(&service, FamilyFilter::Open).await else {
            return;
        };
        let before = plain(service.family(id).await.unwrap());
        let mut after = before.clone();
        let family = &mut after.family;
        match self.dice.below(4) {
            0 => family.reported_on = family.reported_on - Days::new(self.dice.below(40)),
            1 => {
                family.pathway = self.dice.one(&Pathway::ALL).copied();
                family.allocated_on = Some(day - Days::new(self.dice.below(30)));
            }
            2 => family.arrived_in_municipality_on = Some(day - Days::new(self.dice.below(60))),
            _ => {
                for child in &mut after.children {
                    let age = 365 * 5 + self.dice.below(365 * 14);
                    child.birth = Some(BirthDate::day(day - Days::new(age)));
                    child.literacy = Some(LiteracyStatus::NotAlphabetised);
                }
            }
        }
        let saved = service.save_file(Some(before), after).await;
        self.told("corrected", saved);
    }

    /// A talk, with all of its children or the first alone, finished or not.
    async fn talk(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Counsellor);
        let Some(id) = self.some_family(&service, FamilyFilter::Open).await else {
            return;
        };
        let before = plain(service.family(id).await.unwrap());
        let mut after = before.clone();
        let schools = service.office().await.unwrap().schools.clone();
        if self.dice.below(2) == 0 {
            sample::complete(&mut after, &schools, day);
        }
        let covered = if self.dice.below(3) == 0 {
            1
        } else {
            usize::MAX
        };
        let children = before.children.iter().take(covered).map(|child| TalkChild {
            child: child.id,
            procedure: Procedure::Full,
        });
        let all = [
            Outcome::AsPlanned,
            Outcome::WithoutInterpreter,
            Outcome::ChildMissing,
            Outcome::DocumentsMissing,
        ];
        let end = TalkEnd {
            children: children.collect(),
            before,
            after,
            appointment: None,
            begun: service.clock().now(),
            outcome: *self.dice.one(&all).unwrap(),
        };
        let ended = service.end_talk(end).await;
        self.told("talk", ended);
    }

    /// Booked some days ago and entered late; or booked now; or cancelled.
    async fn appointment(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Counsellor);
        let span = (service
            .calendar(day - Days::new(20), day - Days::new(1))
            .await)
            .unwrap();
        let open = (span.rows.iter()).filter(|r| r.appointment.status.is_open());
        let open: Vec<_> = open.map(|r| r.appointment.id).collect();
        for _ in 0..2 {
            if let Some(id) = self.dice.one(&open).copied() {
                let how = *self.dice.one(&Conclusion::ALL).unwrap();
                let entered = service.conclude(id, how, Some(60), "Beispiel").await;
                self.told("concluded", entered);
            }
        }
        if self.dice.below(2) == 0
            && let Some(id) = self.dice.one(&open).copied()
        {
            let off = service.cancel(id, CancelledBy::Family, "Beispiel").await;
            self.told("cancelled", off);
        }
        for _ in 0..3 {
            let Some(id) = self.some_family(&service, FamilyFilter::Open).await else {
                return;
            };
            let Ok(ranking) = service.suggestions(id, None, 1).await else {
                continue;
            };
            let Some(best) = ranking.best.first() else {
                continue;
            };
            let booked = service.book_slot(id, best.key).await;
            self.told("booked", booked);
        }
    }

    /// The next step of some child, on its day or entered late.
    async fn step(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Counsellor);
        let listed = service.families(FamilyFilter::Open).await.unwrap();
        let under_way: Vec<_> = (listed.iter())
            .filter(|f| !f.row.steps.is_empty())
            .map(|f| f.row.family.id)
            .collect();
        let fresh: Vec<_> = (listed.iter())
            .filter(|f| {
                f.row
                    .appointment
                    .as_ref()
                    .is_some_and(|a| !a.status.is_open())
            })
            .map(|f| f.row.family.id)
            .collect();
        let from = if self.dice.below(5) == 0 {
            &fresh
        } else {
            &under_way
        };
        let all: Vec<_> = listed.iter().map(|f| f.row.family.id).collect();
        let picked = self.dice.one(from).or(self.dice.one(&all)).copied();
        let Some(id) = picked else { return };
        let mut read = service.family(id).await.unwrap();
        let steps = read.steps.clone();
        let school = (service.office().await.unwrap().schools.iter())
            .find(|s| s.is_open_on(day) && s.teaches(Intake::of_grade(6)))
            .map(|s| s.number.clone())
            .unwrap();
        let Some(child) = self.dice.one(&read.children).map(|c| c.id) else {
            return;
        };
        let (role, act) = match Way::of(child, &steps).progress {
            Progress::Before => {
                let before = plain(read);
                let mut after = before.clone();
                let schools = service.office().await.unwrap().schools.clone();
                sample::complete(&mut after, &schools, day);
                let completed = service.save_file(Some(before), after).await;
                self.told("completed", completed);
                read = service.family(id).await.unwrap();
                let _ = &read;
                (Role::Counsellor, Act::HandedOver(Basis::Law))
            }
            Progress::HandedOver | Progress::Refused { .. } => match self.dice.below(6) {
                0 => (Role::Counsellor, Act::TakenBack(TakeBackReason::Mistake)),
                5 if self.dice.below(2) == 0 => {
                    let path = if self.dice.below(2) == 0 {
                        Path::RegionalGovernment
                    } else {
                        Path::MovedAway
                    };
                    (Role::SchoolSupervision, Act::Elsewhere(path))
                }
                1 => (Role::SchoolSupervision, Act::SentBack(Question::German)),
                2 => (Role::SchoolSupervision, placed(&school, day)),
                _ => (Role::SchoolSupervision, asked(&school, day)),
            },
            Progress::Questioned(_) => (Role::Counsellor, Act::Answered),
            Progress::Asked { .. } if self.dice.below(3) == 0 => (
                Role::SchoolSupervision,
                Act::SchoolRefused(RefusalReason::Full),
            ),
            Progress::Asked { .. } => (Role::SchoolSupervision, Act::SchoolAccepted { from: day }),
            Progress::Accepted { .. } => (Role::SchoolSupervision, placed(&school, day)),
            Progress::Placed { .. } if self.dice.below(3) == 0 => (
                Role::SchoolSupervision,
                Act::PlacementRevoked(RevokeReason::Mistake),
            ),
            Progress::Placed { .. } if self.dice.below(6) == 0 => {
                let paths = [
                    Path::RegionalGovernment,
                    Path::MovedAway,
                    Path::Vocational { school: None },
                ];
                let path = self.dice.one(&paths).unwrap().clone();
                (Role::SchoolSupervision, Act::Elsewhere(path))
            }
            // Who was there already comes back.
            Progress::Admitted { .. } => (
                Role::SchoolSupervision,
                Act::PlacementRevoked(RevokeReason::Mistake),
            ),
            Progress::Elsewhere { open: None, .. } => {
                (Role::Counsellor, Act::HandedOver(Basis::Law))
            }
            _ => (
                Role::SchoolSupervision,
                Act::Admitted {
                    first_day: day + Days::new(3),
                },
            ),
        };
        let what = match act {
            Act::HandedOver(_) => "handed over",
            Act::TakenBack(_) => "taken back",
            Act::Placed { .. } => "placed",
            Act::Admitted { .. } => "admitted",
            Act::PlacementRevoked(_) => "revoked",
            Act::Elsewhere(_) => "elsewhere",
            _ => "other step",
        };
        let on = (self.dice.below(3) == 0).then(|| day - Days::new(1));
        let entered = (self.at(day, role)).enter_step(id, &[child], act, on).await;
        self.told(what, entered);
    }

    async fn close(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Office);
        let listed = service.families(FamilyFilter::All).await.unwrap();
        let closed: Vec<_> = (listed.iter())
            .filter(|f| f.row.family.closed.is_some())
            .map(|f| f.row.family.id)
            .collect();
        if self.dice.below(2) == 0
            && let Some(id) = self.dice.one(&closed).copied()
        {
            let opened = service.reopen_family(id).await;
            self.told("reopened", opened);
        } else if let Some(id) = self.some_family(&service, FamilyFilter::Open).await {
            let closed = service.close_family(id, ClosingReason::MovedAway).await;
            self.told("closed", closed);
        }
    }

    async fn merge(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Office);
        let kept = self.some_family(&service, FamilyFilter::Open).await;
        let away = self.some_family(&service, FamilyFilter::Open).await;
        if let (Some(kept), Some(away)) = (kept, away)
            && kept != away
        {
            let mut both = service.side_by_side(kept, away).await.unwrap();
            // Half of the time the first children are the same one.
            if self.dice.below(2) == 0
                && let (Some(same), Some(pair)) = (
                    both.kept.file.children.first(),
                    both.plan.children.first_mut(),
                )
            {
                pair.kept = Some(same.id);
            }
            let merged = service.merge_families(&both, "Beispiel").await;
            self.told("merged", merged);
        }
    }

    async fn move_home(&mut self, day: NaiveDate) {
        let service = self.at(day, Role::Office);
        let towns = service.office().await.unwrap().municipalities.clone();
        let town = self.dice.one(&towns).unwrap();
        let address = Address {
            street: "Beispielweg 1".into(),
            postcode: town.postcodes.first().and_then(|p| p.parse().ok()),
            town: town.name.clone(),
            ..Address::default()
        };
        if let Some(id) = self.some_family(&service, FamilyFilter::Open).await {
            let moved = service.move_family(id, day, address).await;
            self.told("moved", moved);
        }
    }
}

fn asked(school: &str, day: NaiveDate) -> Act {
    Act::SchoolAsked {
        school: school.to_owned(),
        grade: 6,
        due: day + Days::new(7),
        start: None,
        beyond: true,
    }
}

fn placed(school: &str, day: NaiveDate) -> Act {
    Act::Placed {
        school: school.to_owned(),
        grade: 6,
        from: day + Days::new(3),
        support: None,
        remedy: None,
        beyond: true,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_day_of_a_year_equals_a_recount_and_never_changes() {
    let start = NaiveDate::from_ymd_opt(2025, 11, 24).unwrap();
    let last = start + Days::new(365);
    let folder = tempfile::tempdir().unwrap();
    let founded = entry::found_sample(folder.path(), Clock::noon(start)).await;
    let mut year = Year {
        office: founded.unwrap().service,
        dice: Dice(20_261_125),
        done: BTreeMap::new(),
    };
    // Asked at the end of every day; it takes what is new each time.
    let watching = year.at(last + Days::new(1), Role::SchoolSupervision);
    let mut then = BTreeMap::new();
    let days: Vec<NaiveDate> = start.iter_days().take_while(|day| *day <= last).collect();
    for day in &days {
        year.day(*day).await;
        let _ = then.insert(*day, watching.waiting_report(*day).await.unwrap().numbers);
    }
    for what in [
        "undo",
        "redo",
        "reported",
        "corrected",
        "talk",
        "concluded",
        "cancelled",
        "booked",
        "handed over",
        "taken back",
        "placed",
        "admitted",
        "revoked",
        "elsewhere",
        "closed",
        "reopened",
        "merged",
        "moved",
    ] {
        assert!(
            year.done.get(what).is_some_and(|n| *n > 2),
            "{what}: {:?}",
            year.done
        );
    }
    let history = history(year.office.store()).await;
    // A new desk reads everything at once; the answers of a year ago are the same.
    let fresh = year.at(last, Role::Office);
    let mut noticed: BTreeMap<&str, u32> = BTreeMap::new();
    let mut curve = Vec::new();
    // The sample's families are recorded on the days of their reports, some weeks before the first day of the year.
    let first = fresh.waiting_report(last).await.unwrap().numbers.first_day;
    for day in first.unwrap().iter_days().take_while(|day| *day < start) {
        let [a, b] = recount(&history, day, Blind::Nothing);
        curve.push((day, (a.all.children.number, b.all.children.number)));
    }
    for day in &days {
        let report = fresh.waiting_report(*day).await.unwrap();
        let now = &report.numbers;
        for (now, then) in [
            (&now.counselling, &then[day].counselling),
            (&now.placement, &then[day].placement),
        ] {
            assert_eq!(now.all, then.all, "{day}");
            assert_eq!(now.groups, then.groups, "{day}");
            assert_eq!(
                (now.placed, now.before),
                (then.placed, then.before),
                "{day}"
            );
        }
        let counted = [Recount::of(&now.counselling), Recount::of(&now.placement)];
        let again = recount(&history, *day, Blind::Nothing);
        assert_eq!(counted, again, "{day}");
        for (name, blind) in [
            ("undo", Blind::Undo),
            ("day", Blind::Day),
            ("closing", Blind::Closing),
            ("merging", Blind::Merging),
            ("return", Blind::Return),
        ] {
            let differs =
                day.format("%d").to_string() == "01" && recount(&history, *day, blind) != counted;
            *noticed.entry(name).or_default() += u32::from(differs);
        }
        let heads = (again[0].all.children.number, again[1].all.children.number);
        curve.push((*day, heads));
        // Thirty days before, and the weeks of the curve.
        let known: BTreeMap<_, _> = curve.iter().copied().collect();
        let before = known.get(&(*day - Days::new(30)));
        assert_eq!(
            now.counselling.before.map(|b| b.0),
            before.map(|b| b.0),
            "{day}"
        );
        assert_eq!(
            now.placement.change(Unit::Children),
            before.map(|b| i64::from(heads.1) - i64::from(b.1)),
            "{day}"
        );
        for point in &report.curve.points {
            assert_eq!(
                Some(&point.of(Unit::Children)),
                known.get(&point.on),
                "{day}"
            );
        }
    }
    // The controls: a recount that is blind for one of these is noticed.
    for name in ["undo", "day", "closing", "merging"] {
        assert!(noticed[name] > 3, "{noticed:?}");
    }
    let most = curve.iter().map(|(_, (waiting, _))| *waiting).max();
    assert!(most > Some(50), "{most:?}");
}
