//! One line about a child who is handed over, made ready once when the list is read: nothing is computed while drawing.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::filter::Filter;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary::State;
use crate::desktop::widget::search_box::fold;
use crate::domain::case::{ChildStanding, Urgency};
use crate::domain::child::Child;
use crate::domain::child_step::{Act, ChildStep, Progress, missing_for};
use crate::domain::file::File;
use crate::domain::guardian::list_name;
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::level::Level;
use crate::domain::names::{SortKey, sort_key};
use crate::domain::school::School;
use crate::domain::school_form::SchoolStage;
use crate::domain::schooling_duty::{Facts, duty, initial_support};
use crate::domain::skill::LiteracyStatus;
use crate::service::families::ListedFamily;

/// Where a child is on its way to a school, as the lists and their filter tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stand {
    /// Handed over, nothing happened yet.
    New,
    /// Handed over, but something is missing for a placement.
    Incomplete,
    /// The counselling is asked something back.
    Question,
    /// A school is asked.
    Asked,
    /// Its answer is overdue.
    Overdue,
    /// It accepts.
    Accepted,
    /// The last school refused.
    Refused,
    /// It goes another way, but a school is still asked or has it.
    Leaving,
    /// Placed, but it did not come.
    Missing,
    /// Placed; the admission is not confirmed.
    Placed,
    /// Admitted.
    Admitted,
    /// Initial support is over.
    Ended,
}

impl Stand {
    /// Those of the inbox, in their order.
    pub const WAITING: [Self; 8] = [
        Self::New,
        Self::Incomplete,
        Self::Question,
        Self::Asked,
        Self::Overdue,
        Self::Accepted,
        Self::Refused,
        Self::Leaving,
    ];

    /// Does the child still wait for a place?
    #[must_use]
    pub fn waits(self) -> bool {
        Self::WAITING.contains(&self)
    }

    /// Is a school asked that has not answered?
    #[must_use]
    pub fn is_asked(self) -> bool {
        matches!(self, Self::Asked | Self::Overdue)
    }
}

/// What the inbox is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// Wartezeit.
    #[default]
    Days,
    /// Name.
    Name,
    /// Ort.
    Town,
    /// Jahrgang.
    Grade,
}

impl By {
    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Days => Self::Name,
            Self::Name => Self::Town,
            Self::Town => Self::Grade,
            Self::Grade => Self::Days,
        }
    }
}

/// One line as it is shown.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) family: FamilyId,
    pub(super) child: ChildId,
    pub(super) name: String,
    pub(super) grade: Option<u8>,
    pub(super) town: String,
    pub(super) number: String,
    /// Days since the hand-over.
    pub(super) days: i64,
    pub(super) tone: Tone,
    pub(super) state: State,
    pub(super) stand: Stand,
    pub(super) stage: Option<SchoolStage>,
    pub(super) municipality: Option<String>,
    pub(super) literacy: bool,
    pub(super) ukraine: bool,
    /// The school that is asked, accepted, or got the child.
    pub(super) school: String,
    /// Its official name.
    pub(super) official: String,
    /// Its form and where it lies.
    pub(super) kind: String,
    /// Its phone.
    pub(super) phone: String,
    /// When the open enquiry or the placement was entered.
    pub(super) on: NaiveDate,
    /// The answer is due, the child starts, or the initial support ends.
    pub(super) due: Option<NaiveDate>,
    /// The first day at school.
    pub(super) first_day: Option<NaiveDate>,
    pub(super) urgency: Urgency,
    key: SortKey,
    hay: String,
}

/// The waiting days in the colours of the traffic light.
fn light(days: i64, context: &Context) -> Tone {
    let settings = &context.office.settings;
    match days {
        _ if days >= i64::from(settings.placement_danger_days) => Tone::Danger,
        _ if days >= i64::from(settings.placement_warn_days) => Tone::Warn,
        _ => Tone::Neutral,
    }
}

impl Line {
    /// The line of a child; nothing of one who is not handed over.
    pub(super) fn of(
        family: &ListedFamily,
        stands: &ChildStanding,
        context: &Context,
    ) -> Option<Self> {
        let row = &family.row;
        let handed_over = stands.way.handed_over_on?;
        let child = row.children.iter().find(|c| c.id == stands.child)?;
        let stand = stand(family, child, stands, context)?;
        let home = row.family.municipality.as_deref();
        let home = home.and_then(|ags| context.office.municipality(ags));
        let town = home.map_or_else(|| row.family.address.town.clone(), |home| home.name.clone());
        let grade = grade_of(child, family, context);
        let number = row.family.file_number.to_string();
        let name = list_name(&child.family_name, &child.given_name);
        let original = list_name(&child.family_name_original, &child.given_name_original);
        let said = format!("{name} {original} {number} {town}");
        let school = stands.way.school().unwrap_or_default();
        let school = context.office.school(school);
        let days = (context.today - handed_over).num_days();
        let (due, first_day) = match &stands.way.progress {
            Progress::Asked { due, .. } => (Some(*due), None),
            Progress::Accepted { from, .. } | Progress::Placed { from, .. } => {
                (Some(*from), Some(*from))
            }
            Progress::Admitted { first_day, .. } => {
                let period = stands.way.support_period(initial_support(child));
                (period.map(|(_, end)| end), Some(*first_day))
            }
            Progress::SupportEnded { on, .. } => (Some(*on), None),
            _ => (None, None),
        };
        Some(Self {
            family: row.family.id,
            child: child.id,
            key: sort_key(&name),
            name: context.shown(&name).into_owned(),
            stage: grade.map(SchoolStage::of_grade),
            grade,
            town,
            number,
            days,
            tone: light(days, context),
            state: state(stand, stands.way.refusals, context),
            stand,
            municipality: row.family.municipality.clone(),
            literacy: child.literacy.is_some_and(LiteracyStatus::to_alphabetise),
            ukraine: child.is_from_ukraine(row.family.pathway),
            school: school.map_or_else(|| "–".to_owned(), School::usual_name),
            official: school.map_or_else(String::new, |s| s.name.clone()),
            kind: school.map_or_else(String::new, |s| format!("{} · {}", s.form, s.town)),
            phone: school.map_or_else(String::new, |s| s.phone.clone()),
            on: last_day(child.id, &row.steps).unwrap_or(handed_over),
            due,
            first_day,
            urgency: stands.standing.urgency,
            hay: format!("{} {}", fold::fold(&said), fold::fold_written_out(&said)),
        })
    }

    /// Do its words contain what was typed, whatever the spelling, and does it pass the filter?
    pub(super) fn passes(&self, query: &str, filter: &Filter) -> bool {
        let query = query.trim();
        let says = query.is_empty()
            || self.hay.contains(&fold::fold(query))
            || self.hay.contains(&fold::fold_written_out(query));
        says && filter.lets(self)
    }

    /// The order of two lines; the longer waiting first where they are alike.
    pub(super) fn order(&self, other: &Self, by: By) -> Ordering {
        let order = match by {
            By::Days => Ordering::Equal,
            By::Name => self.key.cmp(&other.key),
            By::Town => fold::fold(&self.town).cmp(&fold::fold(&other.town)),
            By::Grade => self.grade.cmp(&other.grade),
        };
        (order.then(other.days.cmp(&self.days)))
            .then_with(|| self.key.cmp(&other.key))
            .then(self.child.0.cmp(&other.child.0))
    }
}

/// Does a child wait for a place at a school, or is one still held for it in vain?
#[must_use]
pub fn waits(stands: &ChildStanding) -> bool {
    match &stands.way.progress {
        Progress::Before
        | Progress::Placed { .. }
        | Progress::NotAppeared { .. }
        | Progress::Admitted { .. }
        | Progress::SupportEnded { .. } => false,
        Progress::Elsewhere { open, .. } => open.is_some(),
        Progress::HandedOver
        | Progress::Questioned(_)
        | Progress::Asked { .. }
        | Progress::Accepted { .. }
        | Progress::Refused { .. } => true,
    }
}

/// The recommended grade, else the one by age.
pub(super) fn grade_of(child: &Child, family: &ListedFamily, context: &Context) -> Option<u8> {
    let recommended = child.recommendation.as_ref().and_then(|r| r.grade);
    recommended.or_else(|| {
        let facts = Facts::of(child, &family.row.family)?;
        duty(&facts, context.today).grade
    })
}

/// Household, guardians and the children that may be seen.
pub(super) fn file_of(family: &ListedFamily) -> File {
    File {
        family: family.row.family.clone(),
        guardians: family.row.guardians.clone(),
        children: family.row.children.clone(),
    }
}

fn stand(
    family: &ListedFamily,
    child: &Child,
    stands: &ChildStanding,
    context: &Context,
) -> Option<Stand> {
    Some(match &stands.way.progress {
        Progress::Before | Progress::Elsewhere { open: None, .. } => return None,
        Progress::Elsewhere { .. } => Stand::Leaving,
        Progress::NotAppeared { .. } => Stand::Missing,
        Progress::SupportEnded { .. } => Stand::Ended,
        Progress::HandedOver if stands.way.refusals > 0 => Stand::Refused,
        Progress::HandedOver => {
            let gaps = missing_for(&file_of(family), child.id, Level::Placement);
            if gaps.is_empty() {
                Stand::New
            } else {
                Stand::Incomplete
            }
        }
        Progress::Questioned(_) => Stand::Question,
        Progress::Asked { due, .. } if *due < context.today => Stand::Overdue,
        Progress::Asked { .. } => Stand::Asked,
        Progress::Accepted { .. } => Stand::Accepted,
        Progress::Refused { .. } => Stand::Refused,
        Progress::Placed { .. } => Stand::Placed,
        Progress::Admitted { .. } => Stand::Admitted,
    })
}

/// How a stand looks: icon, tone and word together.
fn state(stand: Stand, refusals: u32, context: &Context) -> State {
    let texts = &context.texts;
    let (icon, tone) = match stand {
        Stand::New => (icon::INBOX, Tone::Info),
        Stand::Incomplete => (icon::TRIANGLE_ALERT, Tone::Warn),
        Stand::Question => (icon::CIRCLE_HELP, Tone::Info),
        Stand::Asked => (icon::SEND, Tone::Neutral),
        Stand::Overdue => (icon::CLOCK_ALERT, Tone::Danger),
        Stand::Accepted => (icon::CHECK, Tone::Ok),
        Stand::Refused => (icon::CIRCLE_X, Tone::Danger),
        Stand::Leaving => (icon::ROUTE, Tone::Warn),
        Stand::Missing => (icon::USER_X, Tone::Danger),
        Stand::Placed => (icon::STAMP, Tone::Info),
        Stand::Admitted => (icon::CHECK_CHECK, Tone::Ok),
        Stand::Ended => (icon::CHECK, Tone::Neutral),
    };
    let words = match stand {
        Stand::Refused => texts.places_state_refused(i64::from(refusals)),
        other => word(other, context),
    };
    State { icon, tone, words }
}

/// A stand in a word, for the filter.
pub(super) fn word(stand: Stand, context: &Context) -> String {
    let texts = &context.texts;
    match stand {
        Stand::New => texts.places_state_new(),
        Stand::Incomplete => texts.places_state_incomplete(),
        Stand::Question => texts.places_state_question(),
        Stand::Asked => texts.places_state_asked(),
        Stand::Overdue => texts.places_state_overdue(),
        Stand::Accepted => texts.places_state_accepted(),
        Stand::Refused => texts.places_state_refused_short(),
        Stand::Leaving => texts.places_state_leaving(),
        Stand::Missing => texts.places_state_missing(),
        Stand::Ended => texts.places_state_ended(),
        Stand::Placed => texts.places_state_placed(),
        Stand::Admitted => texts.places_state_admitted(),
    }
}

/// When the open enquiry, or the placement, was entered.
fn last_day(child: ChildId, steps: &[ChildStep]) -> Option<NaiveDate> {
    let own = steps.iter().filter(|s| s.child == child);
    let named = own.filter(|s| matches!(s.act, Act::SchoolAsked { .. } | Act::Placed { .. }));
    named.max_by_key(|s| s.position).map(|s| s.on)
}
