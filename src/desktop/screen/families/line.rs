//! One line of the list of families, made ready once when the list is read: nothing is sorted or counted while drawing.

use std::cmp::Ordering;

use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary::State;
use crate::desktop::widget::search_box::fold;
use crate::desktop::widget::table::Sort;
use crate::domain::birth_date::BirthDate;
use crate::domain::case::{BallWith, CaseStage, NextStep, Urgency};
use crate::domain::id::{FamilyId, SiteId};
use crate::domain::names::{SortKey, sort_key};
use crate::domain::schooling_duty::{Facts, duty};
use crate::service::families::ListedFamily;

/// One line as it is shown.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) id: FamilyId,
    pub(super) site: Option<SiteId>,
    pub(super) name: String,
    pub(super) original: String,
    pub(super) number: String,
    pub(super) municipality: String,
    pub(super) children: String,
    pub(super) count: usize,
    pub(super) language: String,
    pub(super) state: State,
    pub(super) ball: String,
    pub(super) days: i64,
    pub(super) next: String,
    pub(super) urgency: Urgency,
    stage: CaseStage,
    with: BallWith,
    step: NextStep,
    no_appointment: bool,
    /// Where the name stands in the list.
    key: SortKey,
    /// Everything the line can be found by without the index of names, folded in both ways.
    hay: String,
}

/// What is searched for, folded once.
pub(super) struct Query {
    loose: String,
    written_out: String,
}

impl Query {
    pub(super) fn new(query: &str) -> Self {
        Self {
            loose: fold::fold(query),
            written_out: fold::fold_written_out(query),
        }
    }
}

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Familie.
    Name,
    /// Aktenzeichen.
    Number,
    /// Kommune.
    Municipality,
    /// Kinder.
    Children,
    /// Sprache.
    Language,
    /// Stand.
    Stage,
    /// Ball liegt bei.
    Ball,
    /// Tage.
    Days,
    /// Nächster Schritt, by its urgency.
    Next,
}

/// A filter of the list that is on or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chip {
    /// Only files that are not closed.
    Open,
    /// The office has to act.
    Office,
    /// No appointment is booked.
    NoAppointment,
    /// A period is over.
    Overdue,
    /// The invitation lacks something.
    Incomplete,
}

impl Chip {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Office,
        Self::NoAppointment,
        Self::Overdue,
        Self::Incomplete,
    ];
}

impl Line {
    /// The line of a family. Names are shown as the screen may show them now.
    pub(super) fn of(family: &ListedFamily, context: &Context) -> Self {
        let texts = &context.texts;
        let (row, standing) = (&family.row, &family.standing);
        let home = row
            .family
            .municipality
            .as_deref()
            .and_then(|ags| context.office.municipality(ags));
        let site = row
            .appointment
            .as_ref()
            .map(|a| a.site)
            .or(row.family.preferred_site)
            .or_else(|| home.map(|m| m.default_site));
        let municipality = home.map_or_else(
            || row.family.address.town.clone(),
            |municipality| municipality.name.clone(),
        );
        let language = row.family.language.as_ref().map_or_else(
            || "–".to_owned(),
            |code| context.office.language_name(code).to_owned(),
        );
        let number = row.family.file_number.to_string();
        let due = standing.due.map(|due| {
            if due <= context.today {
                texts.families_due_now()
            } else {
                texts.day_month(due)
            }
        });
        let next = match (standing.next, due) {
            (NextStep::RequestInterpreter, Some(due)) => texts.families_interpreter_by(&due),
            (step, _) => texts.next_step(step),
        };
        let said = format!(
            "{} {} {} {} {}",
            row.name, row.original, number, municipality, language
        );
        Self {
            id: row.family.id,
            site,
            name: context.shown(&row.name).into_owned(),
            original: if context.privacy {
                String::new()
            } else {
                row.original.clone()
            },
            number,
            municipality,
            children: children(&row.births, context),
            count: row.births.len(),
            language,
            state: stage(standing.stage, context),
            ball: texts.ball(standing.ball),
            days: standing.waiting_days,
            next,
            urgency: standing.urgency,
            stage: standing.stage,
            with: standing.ball,
            step: standing.next,
            no_appointment: standing.stage <= CaseStage::Triaged,
            key: sort_key(&row.name),
            hay: format!("{} {}", fold::fold(&said), fold::fold_written_out(&said)),
        }
    }

    /// Does it pass a filter?
    pub(super) fn passes(&self, chip: Chip) -> bool {
        match chip {
            Chip::Open => self.is_open(),
            Chip::Office => self.with == BallWith::Office,
            Chip::NoAppointment => self.no_appointment && self.is_open(),
            Chip::Overdue => self.urgency == Urgency::Danger,
            Chip::Incomplete => self.step == NextStep::CompleteData,
        }
    }

    /// Is the file open?
    pub(super) fn is_open(&self) -> bool {
        self.stage != CaseStage::Closed
    }

    /// Do its words contain the query, whatever the spelling of umlauts?
    pub(super) fn says(&self, query: &Query) -> bool {
        self.hay.contains(&query.loose) || self.hay.contains(&query.written_out)
    }

    /// The order of two lines by a column; the longer waiting first where they are alike.
    pub(super) fn order(&self, other: &Self, by: By, sort: Sort) -> Ordering {
        let words = |a: &str, b: &str| fold::fold(a).cmp(&fold::fold(b));
        let order = match by {
            By::Name => self.key.cmp(&other.key),
            By::Number => self.number.cmp(&other.number),
            By::Municipality => words(&self.municipality, &other.municipality),
            By::Children => self.count.cmp(&other.count),
            By::Language => words(&self.language, &other.language),
            By::Stage => self.stage.cmp(&other.stage),
            By::Ball => words(&self.ball, &other.ball),
            By::Days => self.days.cmp(&other.days),
            By::Next => self.urgency.cmp(&other.urgency),
        };
        let order = match sort {
            Sort::Up => order,
            Sort::Down => order.reverse(),
        };
        order
            .then(other.days.cmp(&self.days))
            .then(self.number.cmp(&other.number))
    }
}

/// How a stage looks.
#[must_use]
pub fn stage(stage: CaseStage, context: &Context) -> State {
    let (icon, tone) = match stage {
        CaseStage::Reported => (icon::CIRCLE, Tone::Neutral),
        CaseStage::Scheduled => (icon::CALENDAR_CHECK, Tone::Info),
        CaseStage::Invited => (icon::MAIL, Tone::Info),
        CaseStage::Confirmed => (icon::CHECK, Tone::Ok),
        CaseStage::NoShow => (icon::USER_X, Tone::Danger),
        CaseStage::Counselled => (icon::CHECK_CHECK, Tone::Ok),
        CaseStage::Triaged => (icon::CIRCLE_DOT, Tone::Neutral),
        CaseStage::Recommended => (icon::FILE_TEXT, Tone::Ok),
        CaseStage::HandedOver => (icon::SEND, Tone::Info),
        CaseStage::SchoolAsked => (icon::SCHOOL, Tone::Info),
        CaseStage::Placed => (icon::STAMP, Tone::Info),
        CaseStage::Enrolled | CaseStage::InInitialSupport => (icon::CHECK_CHECK, Tone::Ok),
        CaseStage::Closed => (icon::ARCHIVE, Tone::Neutral),
    };
    State {
        icon,
        tone,
        words: context.texts.stage(stage),
    }
}

/// "3 · Jg. 7, 5, 1"; from four children on "4 · Jg. 12–3".
fn children(births: &[Option<BirthDate>], context: &Context) -> String {
    let mut grades: Vec<u8> = births
        .iter()
        .filter_map(|birth| duty(&Facts::born((*birth)?), context.today).grade)
        .collect();
    grades.sort_unstable_by(|a, b| b.cmp(a));
    let grades = match grades.as_slice() {
        [] => return births.len().to_string(),
        [first, .., last] if grades.len() > 3 => format!("{first}–{last}"),
        few => few
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
    };
    format!(
        "{} · {} {grades}",
        births.len(),
        context.texts.grade_short()
    )
}
