//! Heute: what has to be done first, from the same rows as every other screen.

use super::families::ListedFamily;
use super::{Error, Service};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::calendar;
use crate::domain::case::{NextStep, Urgency};
use crate::domain::schedule;
use crate::store::rows::{AppointmentRow, FamilyFilter};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};

/// The day at a glance.
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// Now, wall time.
    pub now: NaiveDateTime,
    /// Today's appointments that are not cancelled, by start.
    pub appointments: Vec<AppointmentRow>,
    /// Families to call, most urgent first.
    pub calls: Vec<ListedFamily>,
    /// Interpreters to ask for, earliest last day first.
    pub interpreters: Vec<ListedFamily>,
    /// Invitations to print, most urgent first.
    pub letters: Vec<ListedFamily>,
    /// Families that missed their appointment.
    pub no_shows: Vec<ListedFamily>,
    /// Appointments of past days without an outcome.
    pub outcomes: Vec<ListedFamily>,
    /// Families without an appointment, longest waiting first.
    pub waiting: Vec<ListedFamily>,
    /// Public holiday today, by its German name.
    pub holiday: Option<String>,
    /// The next day with offered time after today, and the sites that offer it.
    pub next_day: Option<(NaiveDate, Vec<crate::domain::id::SiteId>)>,
}

impl Today {
    /// Children of the families that wait.
    #[must_use]
    pub fn waiting_children(&self) -> usize {
        self.waiting.iter().map(|f| f.row.births.len()).sum()
    }

    /// How many of these are overdue.
    #[must_use]
    pub fn overdue(list: &[ListedFamily]) -> usize {
        list.iter()
            .filter(|f| f.standing.urgency == Urgency::Danger)
            .count()
    }
}

impl Service {
    /// The day at a glance.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn today(&self) -> Result<Today, Error> {
        let now = self.clock().now();
        let day = now.date();
        let office = self.office().await?;
        let families = self.families(FamilyFilter::Open).await?;
        let (from, to) = (
            day.and_time(NaiveTime::MIN),
            (day + Duration::days(1)).and_time(NaiveTime::MIN),
        );
        let rows = self.store().appointments(from, to).await?;
        let pick = |wanted: &[NextStep]| {
            let mut list: Vec<_> = families
                .iter()
                .filter(|f| wanted.contains(&f.standing.next))
                .cloned()
                .collect();
            list.sort_by_key(|f| {
                (
                    std::cmp::Reverse(f.standing.urgency),
                    f.standing.due,
                    f.row.family.reported_on,
                    f.row.family.file_number,
                )
            });
            list
        };
        let offers = |day: NaiveDate| schedule::offered(&office, day);
        let next_day = day.iter_days().skip(1).take(60).find_map(|day| {
            let mut sites: Vec<_> = offers(day).iter().map(|o| o.site).collect();
            sites.sort_unstable();
            sites.dedup();
            (!sites.is_empty()).then_some((day, sites))
        });
        Ok(Today {
            now,
            appointments: rows
                .into_iter()
                .filter(|r| {
                    !matches!(
                        r.appointment.status,
                        AppointmentStatus::CancelledByFamily | AppointmentStatus::CancelledByOffice
                    )
                })
                .collect(),
            calls: pick(&[NextStep::Call]),
            interpreters: pick(&[NextStep::RequestInterpreter]),
            letters: pick(&[NextStep::PrintLetter]),
            no_shows: pick(&[
                NextStep::OfferAgain,
                NextStep::CallReporter,
                NextStep::TellAuthority,
            ]),
            outcomes: pick(&[NextStep::EnterOutcome]),
            waiting: pick(&[NextStep::FindSlot, NextStep::CompleteData]),
            holiday: calendar::public_holiday(day).map(|h| h.german().to_owned()),
            next_day,
        })
    }
}
