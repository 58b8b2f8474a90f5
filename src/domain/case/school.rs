//! From the talk to the first school days: recommendation, hand-over, schools, placement, admission, initial support.

use super::{
    BallWith, Case, CaseStage, Child, NextStep, Settings, Standing, Urgency, Way,
    after_working_days, by_day, previous,
};
use crate::domain::calendar::SchoolCalendar;
use crate::domain::child_step::{Path, Progress};
use crate::domain::proof::HealthExamStatus;
use crate::domain::schooling_duty::initial_support;
use chrono::{Duration, Months, NaiveDate, NaiveDateTime};

impl Case<'_> {
    /// The talk was held and nothing is handed over: the record, the recommendation, the hand-over.
    pub(super) fn after_talk(
        &self,
        child: &Child,
        way: &Way,
        outside: bool,
        held: Standing,
        settings: &Settings,
        now: NaiveDateTime,
    ) -> Standing {
        if outside {
            return Standing {
                ball: BallWith::Nobody,
                next: NextStep::Nothing,
                due: None,
                urgency: Urgency::Calm,
                ..held
            };
        }
        // Taken back: the time runs anew.
        let since = way.since.unwrap_or(held.since);
        let due = after_working_days(since, settings.handover_days);
        let at = Standing {
            since,
            due: Some(due),
            urgency: by_day(now.date(), previous(due), due),
            ..held
        };
        if (child.recommendation.as_ref()).is_some_and(|r| r.form.is_some()) {
            return Standing {
                stage: CaseStage::Recommended,
                next: NextStep::HandOver,
                ..at
            };
        }
        Standing {
            next: NextStep::FinishRecord,
            ..at
        }
    }

    /// Handed over: the school authority, the schools, the first days.
    pub(super) fn at_school_authority(
        &self,
        child: &Child,
        way: &Way,
        settings: &Settings,
        now: NaiveDateTime,
    ) -> Standing {
        let today = now.date();
        let since = way.since.unwrap_or(today);
        let handed_over = way.handed_over_on.unwrap_or(since);
        let days = |n: u32| handed_over + Duration::days(i64::from(n));
        let waits = Standing {
            stage: CaseStage::HandedOver,
            ball: BallWith::SchoolSupervision,
            since,
            next: NextStep::AskSchool,
            due: Some(days(settings.placement_warn_days)),
            urgency: match (
                today >= days(settings.placement_danger_days),
                today >= days(settings.placement_warn_days),
            ) {
                (true, _) => Urgency::Danger,
                (false, true) => Urgency::Warn,
                (false, false) => Urgency::Calm,
            },
            waiting_days: (today - self.family.reported_on).num_days(),
        };
        let decide = |stage, ball, next| {
            let due = after_working_days(since, settings.decide_danger_days);
            let warn = after_working_days(since, settings.decide_warn_days);
            Standing {
                stage,
                ball,
                next,
                due: Some(due),
                urgency: by_day(today, warn, due),
                ..waits
            }
        };
        match &way.progress {
            Progress::Before | Progress::HandedOver => waits,
            Progress::Questioned(_) => decide(
                CaseStage::HandedOver,
                BallWith::Counsellor,
                NextStep::AnswerQuestion,
            ),
            Progress::Refused { .. } => decide(
                CaseStage::HandedOver,
                BallWith::SchoolSupervision,
                NextStep::AskSchool,
            ),
            Progress::Accepted { .. } => decide(
                CaseStage::SchoolAsked,
                BallWith::SchoolSupervision,
                NextStep::Place,
            ),
            Progress::Asked { due, .. } => {
                let silent = after_working_days(*due, settings.school_silent_days);
                Standing {
                    stage: CaseStage::SchoolAsked,
                    ball: BallWith::School,
                    next: NextStep::EnterAnswer,
                    due: Some(*due),
                    urgency: by_day(today, *due, silent),
                    ..waits
                }
            }
            Progress::NotAppeared { .. } => decide(
                CaseStage::Placed,
                BallWith::SchoolSupervision,
                NextStep::ClearAdmission,
            ),
            Progress::Elsewhere { path, open } => match open {
                Some(_) => decide(
                    CaseStage::HandedOver,
                    BallWith::SchoolSupervision,
                    NextStep::WithdrawEnquiry,
                ),
                None => elsewhere(path, waits),
            },
            Progress::SupportEnded { .. } => Standing {
                stage: CaseStage::InInitialSupport,
                ball: BallWith::Nobody,
                next: NextStep::CloseFile,
                due: None,
                urgency: Urgency::Calm,
                ..waits
            },
            Progress::Placed { from, .. } => {
                let late = after_school_days(since, settings.admission_danger_days);
                let warn = after_school_days(since, settings.admission_warn_days);
                // Nobody is late before the first day.
                let (warn, late) = (warn.max(*from), late.max(*from));
                Standing {
                    stage: CaseStage::Placed,
                    ball: BallWith::School,
                    next: NextStep::AskAdmission,
                    due: Some(late),
                    urgency: by_day(today, warn, late),
                    ..waits
                }
            }
            Progress::Admitted { first_day, .. } => {
                let period = way.support_period(initial_support(child));
                admitted(child, *first_day, period, waits, settings, today)
            }
        }
    }
}

/// A child that goes another way: nothing is asked of anybody but to close the file, once a place is known. Whom the regional
/// government decides about still waits.
pub(super) fn elsewhere(path: &Path, at: Standing) -> Standing {
    Standing {
        stage: match path {
            Path::Direct { .. } | Path::Vocational { .. } => CaseStage::Enrolled,
            Path::RegionalGovernment | Path::MovedAway => CaseStage::HandedOver,
        },
        ball: BallWith::Nobody,
        next: match path {
            Path::RegionalGovernment => NextStep::Nothing,
            _ => NextStep::CloseFile,
        },
        due: None,
        urgency: Urgency::Calm,
        ..at
    }
}

/// While initial support runs the file stays open: its end is watched there.
fn admitted(
    child: &Child,
    first_day: NaiveDate,
    period: Option<(NaiveDate, NaiveDate)>,
    at: Standing,
    settings: &Settings,
    today: NaiveDate,
) -> Standing {
    let exam_is_open = matches!(
        child.health_exam.status(),
        HealthExamStatus::Notified | HealthExamStatus::Invited
    );
    let ball = if exam_is_open {
        BallWith::HealthOffice
    } else {
        BallWith::Nobody
    };
    let calm = Standing {
        stage: CaseStage::Enrolled,
        ball,
        next: match period {
            Some(_) => NextStep::Nothing,
            None => NextStep::CloseFile,
        },
        due: Some(first_day),
        urgency: Urgency::Calm,
        ..at
    };
    if today < first_day {
        return calm;
    }
    let stage = CaseStage::InInitialSupport;
    let Some((_, end)) = period else {
        return Standing {
            stage,
            due: None,
            ..calm
        };
    };
    let before = |months: u32| end.checked_sub_months(Months::new(months)).unwrap_or(end);
    let warn = before(settings.support_warn_months);
    let danger = before(settings.support_danger_months);
    if today < warn {
        return Standing {
            stage,
            due: Some(end),
            ..calm
        };
    }
    Standing {
        stage,
        ball: BallWith::SchoolSupervision,
        since: warn,
        next: NextStep::EndSupport,
        due: Some(end),
        urgency: by_day(today, warn, danger),
        ..at
    }
}

/// The day so many school days later; beyond the table of school holidays working days count.
fn after_school_days(day: NaiveDate, days: u32) -> NaiveDate {
    SchoolCalendar::nrw()
        .add_school_days(day, days)
        .unwrap_or_else(|_| after_working_days(day, days))
}
