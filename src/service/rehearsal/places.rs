//! What became of the children after their talks: records completed, handed over, schools asked, placed, admitted, so that
//! the school supervision of the sample has cases at every stage.

use super::capacity::STORIED;
use crate::clock::Clock;
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::booking::{BookRequest, Place};
use crate::domain::calendar::{add_working_days, monday_of};
use crate::domain::capacity::Intake;
use crate::domain::child::Child;
use crate::domain::child_step::{Act, Basis, Question, RefusalReason};
use crate::domain::file::File;
use crate::domain::follow_up::ForWhom;
use crate::domain::id::{AppointmentId, ChildId, FamilyId};
use crate::domain::rights::{Actor, Role};
use crate::domain::school::School;
use crate::domain::schooling_duty::{Facts, Track, duty};
use crate::exchange::sample;
use crate::service::follow_ups::NewFollowUp;
use crate::service::{Error, Service};
use chrono::{Duration, NaiveDate, NaiveTime};

/// What becomes of the children of one talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    RecordOpen,
    NotHandedOver,
    Inbox,
    /// Handed over, but something is missing for a placement.
    Incomplete,
    Question,
    Asked,
    /// The school's answer did not come in time.
    Overdue,
    Refused,
    /// By two schools, one after the other.
    RefusedTwice,
    Accepted,
    Placed,
    /// Admitted, and at school since then or not yet.
    Admitted(bool),
}

/// One after another, round and round.
const FATES: [Fate; 13] = [
    Fate::RefusedTwice,
    Fate::Admitted(true),
    Fate::Overdue,
    Fate::Placed,
    Fate::Refused,
    Fate::Accepted,
    Fate::Admitted(false),
    Fate::Question,
    Fate::NotHandedOver,
    Fate::Incomplete,
    Fate::RecordOpen,
    Fate::Inbox,
    Fate::Asked,
];

/// So many families were talked with before the weeks that the sample's calendar shows.
const EARLIER: usize = 14;

/// So many that wait longest are left as they are.
const LEFT_WAITING: usize = 4;

impl Service {
    /// Plays the weeks after the talks that were held.
    pub(super) async fn rehearse_places(
        &self,
        booked: &[Appointment],
        counsellor: &Actor,
        supervision: &Actor,
    ) -> Result<(), Error> {
        let today = self.clock().today();
        let earlier = self.earlier_talks(counsellor, today).await?;
        let past = booked.iter().filter(|a| a.start.date() < today);
        let mut fates = FATES.into_iter().cycle();
        for appointment in earlier.iter().chain(past) {
            let talk = self.appointment(appointment.id).await?.appointment;
            if talk.status != AppointmentStatus::Held {
                continue;
            }
            let fate = fates.next().unwrap_or(Fate::RecordOpen);
            self.after_talk(fate, &talk, today, counsellor, supervision)
                .await?;
        }
        let listed = self.waiting().await?;
        for (n, family) in listed.iter().take(3).enumerate() {
            let for_whom = if n == 1 {
                Role::Counsellor
            } else {
                Role::Office
            };
            let new = NewFollowUp {
                family: family.row.family.id,
                child: None,
                due: today,
                text: "Beispiel: fehlende Unterlagen nachfragen".to_owned(),
                for_whom: ForWhom::Role(for_whom),
            };
            let service = self.acting_as(counsellor.clone());
            let _ = service.make_follow_up(new).await?;
        }
        Ok(())
    }

    /// Talks of the weeks before, outside the offered time of this week, so that some cases are further.
    async fn earlier_talks(
        &self,
        counsellor: &Actor,
        today: NaiveDate,
    ) -> Result<Vec<Appointment>, Error> {
        let at = |day: NaiveDate, hour: i64| Self {
            clock: Clock::Fixed(day.and_time(NaiveTime::MIN) + Duration::hours(hour)),
            ..self.acting_as(counsellor.clone())
        };
        let mut held = Vec::new();
        let waiting = self.waiting().await?;
        let waiting = waiting.iter().filter(|w| w.row.appointment.is_none());
        for (n, family) in waiting.skip(LEFT_WAITING).take(EARLIER).enumerate() {
            let day = add_working_days(family.row.family.reported_on, 1);
            if day >= monday_of(today) {
                continue;
            }
            let id = family.row.family.id;
            let best = self.suggestions(id, None, 1).await?.best.into_iter().next();
            let Some(best) = best else { continue };
            let hour = 9 + u32::try_from(n % 6).unwrap_or(0);
            let start = day.and_time(NaiveTime::MIN) + Duration::hours(i64::from(hour));
            let request = BookRequest {
                minutes: Some(45),
                without_interpreter: true,
                override_reason: Some("Beispiel".to_owned()),
                ..BookRequest::usual(
                    AppointmentId(crate::clock::new_id()),
                    Place {
                        series: None,
                        start,
                        ..best.place
                    },
                )
            };
            let booked = match at(day, 8).book(id, request).await {
                Ok(done) => done.value.appointment,
                Err(Error::Refused(_)) => continue,
                Err(other) => return Err(other),
            };
            let status = AppointmentStatus::Held;
            drop(at(day, 18).set_status(booked.id, status).await?);
            held.push(booked);
        }
        Ok(held)
    }

    async fn after_talk(
        &self,
        fate: Fate,
        talk: &Appointment,
        today: NaiveDate,
        counsellor: &Actor,
        supervision: &Actor,
    ) -> Result<(), Error> {
        let day = talk.start.date();
        let at = |actor: &Actor, after: i32| {
            let day = add_working_days(day, after).min(today);
            // Never later than now.
            let moment =
                day.and_time(NaiveTime::MIN) + Duration::hours(if day == today { 8 } else { 17 });
            Self {
                clock: Clock::Fixed(moment),
                ..self.acting_as(actor.clone())
            }
        };
        if fate == Fate::RecordOpen {
            return Ok(());
        }
        let file = self.family(talk.family).await?;
        let before = File {
            family: file.family,
            guardians: file.guardians,
            children: file.children,
        };
        let mut after = before.clone();
        let office = self.office().await?;
        sample::complete(&mut after, &office.schools, day);
        if day < monday_of(today) {
            storied(&mut after.children, &office.schools);
        }
        if fate == Fate::Incomplete {
            after.children.iter_mut().for_each(|c| c.transport = None);
        }
        let children: Vec<ChildId> = after
            .children
            .iter()
            .filter(|c| talk.children.contains(&c.id))
            .filter(|c| {
                let found = Facts::of(c, &after.family).map(|facts| duty(&facts, day).track());
                !matches!(found, None | Some(Track::NotLiable | Track::Referral))
            })
            .map(|c| c.id)
            .collect();
        let ways: Vec<Way> = after
            .children
            .iter()
            .filter(|c| children.contains(&c.id))
            .filter_map(Way::of)
            .collect();
        let _ = at(counsellor, 0).save_file(Some(before), after).await?;
        if fate == Fate::NotHandedOver || ways.is_empty() {
            return Ok(());
        }
        let handed: Vec<ChildId> = ways.iter().map(|way| way.child).collect();
        let over = Act::HandedOver(Basis::Consent);
        enter(&at(counsellor, 1), talk.family, &handed, over).await?;
        for way in ways {
            let desk = |after: i32| at(supervision, after);
            let played = Played {
                fate,
                way,
                family: talk.family,
                day,
                today,
            };
            played.on(desk, &office.schools).await?;
        }
        Ok(())
    }
}

/// Recommends the school with a story to the children of its grade.
fn storied(children: &mut [Child], schools: &[School]) {
    let (school, grade) = STORIED;
    if !schools.iter().any(|s| s.number == school) {
        return;
    }
    let recommended = children
        .iter_mut()
        .filter_map(|c| c.recommendation.as_mut());
    for recommended in recommended.filter(|r| r.grade == Some(grade)) {
        for choice in &mut recommended.schools {
            school.clone_into(&mut choice.school);
        }
    }
}

/// Enters what happened to children of a family.
async fn enter(
    desk: &Service,
    family: FamilyId,
    children: &[ChildId],
    act: Act,
) -> Result<(), Error> {
    match desk.enter_step(family, children, act, None).await {
        // What a case lacks holds it up, as in real work; the others go on.
        Ok(_) | Err(Error::Refused(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

/// The school and the grade that were recommended for a child.
struct Way {
    child: ChildId,
    school: String,
    grade: u8,
}

impl Way {
    fn of(child: &Child) -> Option<Self> {
        let recommended = child.recommendation.as_ref()?;
        Some(Self {
            child: child.id,
            school: recommended.schools.first()?.school.clone(),
            grade: recommended.grade?,
        })
    }
}

/// What becomes of one child at the school supervision.
struct Played {
    fate: Fate,
    way: Way,
    family: FamilyId,
    /// The day of the talk.
    day: NaiveDate,
    today: NaiveDate,
}

impl Played {
    /// Plays it at desks of so many working days after the talk.
    async fn on(self, desk: impl Fn(i32) -> Service, schools: &[School]) -> Result<(), Error> {
        let Self {
            fate,
            way,
            family,
            day,
            today,
        } = self;
        let (school, grade) = (way.school, way.grade);
        let enter = |after: i32, act: Act| {
            let desk = desk(after);
            async move { enter(&desk, family, &[way.child], act).await }
        };
        let since = |days: i32| add_working_days(day, days) <= today;
        if matches!(fate, Fate::Inbox | Fate::Incomplete) || !since(2) {
            return Ok(());
        }
        if fate == Fate::Question {
            return enter(2, Act::SentBack(Question::Documents)).await;
        }
        let answer = if fate == Fate::Overdue { 4 } else { 7 };
        let ask = Act::asked(&*school, grade, add_working_days(day, answer));
        enter(2, ask).await?;
        if matches!(fate, Fate::Asked | Fate::Overdue) || !since(4) {
            return Ok(());
        }
        if matches!(fate, Fate::Refused | Fate::RefusedTwice) {
            enter(4, Act::SchoolRefused(RefusalReason::Full)).await?;
            let intake = Intake::of_grade(grade);
            let mut others = schools
                .iter()
                .filter(|s| s.number != school && s.is_open_on(day) && s.teaches(intake));
            let other = others.next().filter(|_| fate == Fate::RefusedTwice);
            let Some(other) = other.filter(|_| since(7)) else {
                return Ok(());
            };
            let ask = Act::asked(&*other.number, grade, add_working_days(day, 9));
            enter(5, ask).await?;
            let refused = Act::SchoolRefused(RefusalReason::NoGermanSupport);
            return enter(7, refused).await;
        }
        let from = match fate {
            Fate::Admitted(true) => add_working_days(day, 6).min(today),
            _ => add_working_days(today, 4),
        };
        enter(4, Act::SchoolAccepted { from }).await?;
        if fate == Fate::Accepted || !since(5) {
            return Ok(());
        }
        enter(5, Act::placed(&*school, grade, from)).await?;
        if fate == Fate::Placed || !since(6) {
            return Ok(());
        }
        enter(6, Act::Admitted { first_day: from }).await
    }
}
