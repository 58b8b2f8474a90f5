//! Heute: what has to be done first in each role, from the same rows as every other screen.

mod notes;

use super::families::ListedFamily;
use super::scope::Scope;
use super::{Error, Service};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::calendar;
use crate::domain::case::{CaseStage, ChildStanding, NextStep, Urgency};
use crate::domain::child::Child;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::{ChildId, CounsellorId, FamilyId, SiteId};
use crate::domain::office::Office;
use crate::domain::open_loop::{OpenLoop, open_loops};
use crate::domain::rights::{Right, Role};
use crate::domain::schedule::{self, OpenSlot};
use crate::store::rows::{AppointmentRow, FamilyFilter};
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};

pub use notes::Note;

/// What the counselling does after a talk.
pub const COUNSELLING: [NextStep; 4] = [
    NextStep::EnterOutcome,
    NextStep::AnswerQuestion,
    NextStep::HandOver,
    NextStep::FinishRecord,
];

/// What the school supervision does.
pub const SUPERVISION: [NextStep; 7] = [
    NextStep::AskSchool,
    NextStep::Place,
    NextStep::EnterAnswer,
    NextStep::AskAdmission,
    NextStep::ClearAdmission,
    NextStep::WithdrawEnquiry,
    NextStep::EndSupport,
];

/// How many days ahead the next talks are looked for.
const AHEAD: i64 = 8;

/// A follow-up with the family it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedFollowUp {
    /// The follow-up.
    pub record: FollowUp,
    /// "Familienname, Vorname"
    pub name: String,
}

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
    /// Families whose invitation is to be printed, most urgent first.
    pub letters: Vec<ListedFamily>,
    /// Letters of every kind that the post room has to print now: at which site, how urgent.
    pub post: Vec<(Option<SiteId>, Urgency)>,
    /// Families that missed their appointment.
    pub no_shows: Vec<ListedFamily>,
    /// Appointments of past days without an outcome.
    pub outcomes: Vec<ListedFamily>,
    /// Families without an appointment, longest waiting first.
    pub waiting: Vec<ListedFamily>,
    /// Public holiday today, by its German name.
    pub holiday: Option<String>,
    /// The next day with offered time after today, and the sites that offer it.
    pub next_day: Option<(NaiveDate, Vec<SiteId>)>,
    /// All open files that the person may read.
    pub families: Vec<ListedFamily>,
    /// What waits for somebody.
    pub loops: Vec<OpenLoop>,
    /// Follow-ups that are due for the person.
    pub follow_ups: Vec<ListedFollowUp>,
    /// The talks of the next days, by start.
    pub next_talks: Vec<AppointmentRow>,
    /// Slots that are still free this week, by start.
    pub free: Vec<OpenSlot>,
    /// The counsellor that the person is, if they are one.
    pub me: Option<CounsellorId>,
    /// What the administration should look at.
    pub notes: Vec<Note>,
}

/// A child of a family with where it stands.
#[derive(Debug, Clone, Copy)]
pub struct ListedChild<'a> {
    /// The family.
    pub family: &'a ListedFamily,
    /// The child.
    pub child: &'a Child,
    /// Where it stands.
    pub stands: &'a ChildStanding,
}

impl Today {
    /// How many of these are overdue.
    #[must_use]
    pub fn overdue(list: &[ListedFamily]) -> usize {
        list.iter()
            .filter(|f| f.standing.urgency == Urgency::Danger)
            .count()
    }

    /// How many things wait for a role.
    #[must_use]
    pub fn due(&self, role: Role) -> usize {
        let children = |steps: &[NextStep]| self.children_to(steps).len();
        let own = match role {
            Role::Office => {
                self.calls.len()
                    + self.interpreters.len()
                    + self.no_shows.len()
                    + self.outcomes.len()
            }
            Role::Counsellor => children(&COUNSELLING),
            Role::SchoolSupervision => children(&SUPERVISION),
            Role::Admin => self.notes.len(),
        };
        own + self.follow_ups.len()
    }

    /// Every child of every open file.
    pub fn children(&self) -> impl Iterator<Item = ListedChild<'_>> {
        self.families.iter().flat_map(|family| {
            let stands = family.children.iter();
            stands.filter_map(move |stands| {
                let child = family.row.children.iter().find(|c| c.id == stands.child)?;
                Some(ListedChild {
                    family,
                    child,
                    stands,
                })
            })
        })
    }

    /// The children whose next step is one of these, most urgent first.
    #[must_use]
    pub fn children_to(&self, steps: &[NextStep]) -> Vec<ListedChild<'_>> {
        let mut found: Vec<_> = self
            .children()
            .filter(|c| steps.contains(&c.stands.standing.next))
            .collect();
        found.sort_by_key(|c| {
            let s = &c.stands.standing;
            (
                std::cmp::Reverse(s.urgency),
                s.due,
                s.since,
                c.family.row.family.file_number,
                c.child.position,
            )
        });
        found
    }

    /// One child of a family.
    #[must_use]
    pub fn child(&self, family: FamilyId, child: ChildId) -> Option<ListedChild<'_>> {
        self.children()
            .find(|c| c.family.row.family.id == family && c.child.id == child)
    }

    /// Children who wait at a stage for which this holds, with the days they wait: since the report for their talk, since
    /// the talk for a place.
    pub fn waiting_at(&self, stage: impl Fn(CaseStage) -> bool) -> Vec<(ListedChild<'_>, i64)> {
        let today = self.now.date();
        self.children()
            .filter(|c| {
                let s = &c.stands.standing;
                let done = matches!(s.next, NextStep::Nothing | NextStep::CloseFile);
                stage(s.stage) && (!done || c.stands.is_watched())
            })
            .map(|c| {
                let row = &c.family.row;
                let talk = row
                    .appointments
                    .iter()
                    .find(|a| a.status == AppointmentStatus::Held);
                let from = match talk.filter(|_| c.stands.standing.stage.waits_for_place()) {
                    Some(talk) => talk.start.date(),
                    None => row.family.reported_on,
                };
                (c, (today - from).num_days())
            })
            .collect()
    }

    /// The counsellor's own appointments of today; all of them when the person is no counsellor.
    pub fn own_talks(&self) -> impl Iterator<Item = &AppointmentRow> {
        let mine =
            |row: &&AppointmentRow| self.me.is_none_or(|me| row.appointment.counsellor == me);
        self.appointments.iter().filter(mine)
    }
}

impl Service {
    /// The day at a glance.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn today(&self) -> Result<Today, Error> {
        let scope = self.scope()?;
        let now = self.clock().now();
        let day = now.date();
        let office = self.office().await?;
        let families = self.families(FamilyFilter::Open).await?;
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
        let mut rows = Vec::new();
        if scope == Scope::All {
            let (from, to) = (midnight(day), midnight(day + Duration::days(AHEAD)));
            rows = self.store().appointments(from, to).await?;
            rows.retain(|r| r.appointment.status.claims_time());
        }
        let (appointments, next_talks) = rows
            .into_iter()
            .partition(|row| row.appointment.start.date() == day);
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
        let me = self.own_counsellor(&office);
        let rows = families.iter().map(|family| family.row.clone());
        let post = self.to_print_of(rows, &office, day);
        let urgent = |by: Option<NaiveDate>| match by {
            Some(by) if by < day => Urgency::Danger,
            Some(by) if by <= calendar::add_working_days(day, 1) => Urgency::Warn,
            _ => Urgency::Calm,
        };
        let cases = families
            .iter()
            .map(|f| (f.row.family.id, f.children.as_slice()));
        Ok(Today {
            now,
            appointments,
            next_talks,
            calls: pick(&[NextStep::Call]),
            interpreters: pick(&[NextStep::RequestInterpreter]),
            letters: pick(&[NextStep::PrintLetter]),
            post: post.into_iter().map(|(at, by)| (at, urgent(by))).collect(),
            no_shows: pick(&[
                NextStep::OfferAgain,
                NextStep::CallReporter,
                NextStep::TellAuthority,
            ]),
            outcomes: pick(&[NextStep::EnterOutcome]),
            waiting: pick(&[
                NextStep::FindSlot,
                NextStep::CompleteData,
                NextStep::ClearAddress,
            ]),
            holiday: calendar::public_holiday(day).map(|h| h.german().to_owned()),
            next_day,
            loops: open_loops(cases, day),
            follow_ups: self.own_follow_ups(&families, day).await?,
            free: self.free_this_week(me, day).await?,
            notes: self.notes(&office).await?,
            me,
            families,
        })
    }

    /// Follow-ups that are due for the person, on files they may read.
    async fn own_follow_ups(
        &self,
        families: &[ListedFamily],
        day: NaiveDate,
    ) -> Result<Vec<ListedFollowUp>, Error> {
        let due = self.store().follow_ups_due(day).await?;
        let own = due.into_iter().filter(|f| f.concerns(self.actor()));
        let mut listed = Vec::new();
        for record in own {
            let known = families.iter().find(|f| f.row.family.id == record.family);
            let name = match known {
                Some(family) => family.row.name.clone(),
                // The file is closed, or no longer for this role to read.
                None => {
                    let only = FamilyFilter::Only(vec![record.family]);
                    let Some(family) = self.families(only).await?.pop() else {
                        continue;
                    };
                    family.row.name
                }
            };
            listed.push(ListedFollowUp { record, name });
        }
        Ok(listed)
    }

    /// Who counsels, the slots that are still free until Friday.
    async fn free_this_week(
        &self,
        me: Option<CounsellorId>,
        day: NaiveDate,
    ) -> Result<Vec<OpenSlot>, Error> {
        if self.actor().role != Role::Counsellor || self.require(Right::ReadCalendar).is_err() {
            return Ok(Vec::new());
        }
        let end = calendar::monday_of(day) + Duration::days(6);
        let mut free = self.open_slots(day, end, None).await?;
        free.retain(|slot| me.is_none_or(|me| slot.counsellor == me));
        free.sort_by_key(|slot| (slot.start, slot.site));
        Ok(free)
    }

    /// The counsellor of the same name as the person at work.
    fn own_counsellor(&self, office: &Office) -> Option<CounsellorId> {
        let name = &self.actor().name;
        let same = |c: &&crate::domain::site::Counsellor| c.name == *name || c.short == *name;
        office.counsellors.iter().find(same).map(|c| c.id)
    }
}
