//! What became of the children after their talks: records completed, handed over, schools asked, placed, admitted, so that
//! the school supervision of the sample has cases at every stage.

use crate::clock::Clock;
use crate::domain::appointment::Appointment;
use crate::domain::calendar::add_working_days;
use crate::domain::child_step::{Act, Basis, Question, RefusalReason};
use crate::domain::file::File;
use crate::domain::follow_up::ForWhom;
use crate::domain::id::ChildId;
use crate::domain::rights::{Actor, Role};
use crate::domain::schooling_duty::{Facts, Track, duty};
use crate::exchange::sample;
use crate::service::follow_ups::NewFollowUp;
use crate::service::{Error, Service};
use chrono::{Duration, NaiveDate, NaiveTime};

impl Service {
    /// Plays the weeks after the talks that were held.
    pub(super) async fn rehearse_places(
        &self,
        booked: &[Appointment],
        counsellor: &Actor,
        supervision: &Actor,
    ) -> Result<(), Error> {
        let today = self.clock().today();
        let mut nth = 0;
        for appointment in booked.iter().filter(|a| a.start.date() < today) {
            let row = self.appointment(appointment.id).await?;
            if row.appointment.status != crate::domain::appointment::AppointmentStatus::Held {
                continue;
            }
            nth += 1;
            // The last talks are still to be written up.
            let day = appointment.start.date();
            if (today - day).num_days() <= 2 && nth % 2 == 0 || nth % 9 == 4 {
                continue;
            }
            self.after_talk(nth, &row.appointment, today, counsellor, supervision)
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
            let made = self
                .acting_as(counsellor.clone())
                .make_follow_up(new)
                .await?;
            drop(made);
        }
        Ok(())
    }

    async fn after_talk(
        &self,
        nth: usize,
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
        let file = self.family(talk.family).await?;
        let before = File {
            family: file.family,
            guardians: file.guardians,
            children: file.children,
        };
        let mut after = before.clone();
        let office = self.office().await?;
        sample::complete(&mut after, &office.schools, day);
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
        let recommended = after.children.iter().find(|c| children.contains(&c.id));
        let recommended = recommended.and_then(|c| c.recommendation.clone());
        let saved = at(counsellor, 0).save_file(Some(before), after).await?;
        drop(saved);
        let school = recommended.as_ref().and_then(|r| r.schools.first());
        let (Some(school), false) = (school.map(|s| s.school.clone()), children.is_empty()) else {
            return Ok(());
        };
        let grade = recommended.and_then(|r| r.grade).unwrap_or(7);
        // Written up, but not handed over.
        if nth % 7 == 3 {
            return Ok(());
        }
        let enter = |actor: &Actor, after: i32, act: Act| {
            let (service, children) = (at(actor, after), children.clone());
            async move {
                let entered = service
                    .enter_step(talk.family, &children, act, None)
                    .await?;
                drop(entered);
                Ok::<(), Error>(())
            }
        };
        enter(counsellor, 2, Act::HandedOver(Basis::Consent)).await?;
        let since = |days: i32| add_working_days(day, days) <= today;
        if nth % 6 == 1 || !since(4) {
            return Ok(());
        }
        if nth % 11 == 5 {
            return enter(supervision, 4, Act::SentBack(Question::Documents)).await;
        }
        let due = add_working_days(day, 9);
        let ask = Act::SchoolAsked {
            school: school.clone(),
            due,
        };
        enter(supervision, 4, ask.clone()).await?;
        if nth % 5 == 2 || !since(7) {
            return Ok(());
        }
        if nth % 4 == 1 {
            let refused = Act::SchoolRefused(RefusalReason::Full);
            return enter(supervision, 7, refused).await;
        }
        let from = add_working_days(day, 14);
        enter(supervision, 7, Act::SchoolAccepted { from }).await?;
        if nth % 8 == 6 || !since(8) {
            return Ok(());
        }
        let placed = Act::Placed {
            school,
            grade,
            from,
        };
        enter(supervision, 8, placed).await?;
        if nth % 3 == 0 || !since(11) {
            return Ok(());
        }
        enter(supervision, 11, Act::Admitted { first_day: from }).await
    }
}
