//! Where each child of a family stands: its stage, whose turn it is, since when, the next step, by when and how urgent
//! (ui.md § 3.0). A family stands where its slowest child does.

mod school;
mod talk;

use super::appointment::{Appointment, AppointmentKind, AppointmentStatus, Outcome, leading};
use super::calendar::add_working_days;
use super::call::{Call, Tried};
use super::child::Child;
use super::child_step::{ChildStep, Path, Progress, Way};
use super::family::Family;
use super::file::File;
use super::guardian::Guardian;
use super::id::{AppointmentId, ChildId};
use super::letter::IssuedLetter;
use super::level::{self, Level};
use super::no_show;
use super::schooling_duty::{Facts, Track, duty};
use super::setting::Settings;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashMap;

/// How far a child is (Stand), in the order of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaseStage {
    /// Reported (gemeldet).
    Reported,
    /// Everything for the invitation is there and the track is computed (geprüft).
    Triaged,
    /// An appointment is booked (terminiert).
    Scheduled,
    /// The invitation is out (eingeladen).
    Invited,
    /// The family confirmed (bestätigt).
    Confirmed,
    /// Nobody came (nicht erschienen).
    NoShow,
    /// The talk was held (beraten).
    Counselled,
    /// The recommendation is written (empfohlen).
    Recommended,
    /// Handed over to the school authority (übergeben).
    HandedOver,
    /// A school is asked (angefragt).
    SchoolAsked,
    /// Placed at a school (zugewiesen).
    Placed,
    /// The school confirmed the admission (aufgenommen).
    Enrolled,
    /// At school, in initial German support (Erstförderung).
    InInitialSupport,
    /// The file is closed (abgeschlossen).
    Closed,
}

impl CaseStage {
    /// All stages, in their order.
    pub const ALL: [Self; 14] = [
        Self::Reported,
        Self::Triaged,
        Self::Scheduled,
        Self::Invited,
        Self::Confirmed,
        Self::NoShow,
        Self::Counselled,
        Self::Recommended,
        Self::HandedOver,
        Self::SchoolAsked,
        Self::Placed,
        Self::Enrolled,
        Self::InInitialSupport,
        Self::Closed,
    ];

    /// Does the child still wait for its talk?
    #[must_use]
    pub fn is_before_talk(self) -> bool {
        self <= Self::NoShow
    }

    /// Was it counselled and has no place yet?
    #[must_use]
    pub fn waits_for_place(self) -> bool {
        (Self::Counselled..=Self::SchoolAsked).contains(&self)
    }
}

/// Who has to act (Ball liegt bei).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BallWith {
    /// Office staff.
    Office,
    /// Counselling staff.
    Counsellor,
    /// The family.
    Family,
    /// The interpreter pool.
    InterpreterPool,
    /// School supervision (Schulaufsicht).
    SchoolSupervision,
    /// The school that is asked or got the child.
    School,
    /// The health office (Gesundheitsamt), when nothing but its examination is open.
    HealthOffice,
    /// Nobody.
    Nobody,
}

/// The next step, which is also the label of the record's main button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// Complete what the invitation needs (Angaben ergänzen).
    CompleteData,
    /// Find an appointment (Termin finden).
    FindSlot,
    /// Ask for an interpreter (Dolmetschen anfragen).
    RequestInterpreter,
    /// Print the invitation (Brief drucken).
    PrintLetter,
    /// A letter came back: find out the address (Adresse klären).
    ClearAddress,
    /// Too late for a letter: call (Anrufen).
    Call,
    /// Wait for the family's answer or the day.
    AwaitAppointment,
    /// Hold the talk today (Gespräch beginnen).
    HoldTalk,
    /// Enter what came of it (Ergebnis eintragen).
    EnterOutcome,
    /// Offer a new appointment (Neu anbieten).
    OfferAgain,
    /// Missed again or never reached: call the reporter or a helper, ask for a home visit (Meldestelle anrufen).
    CallReporter,
    /// Missed again and again: tell the school authority (Schulamt informieren).
    TellAuthority,
    /// Finish the record (Protokoll abschließen).
    FinishRecord,
    /// Hand over to the school authority (An Schulamt übergeben).
    HandOver,
    /// Answer the supervision's question (Rückfrage beantworten).
    AnswerQuestion,
    /// Ask a school (Schule anfragen).
    AskSchool,
    /// Wait for the school; when it is late, call it (Antwort eintragen).
    EnterAnswer,
    /// Place at the school (Zuweisung vorbereiten).
    Place,
    /// Ask whether the child was admitted (Aufnahme erfragen).
    AskAdmission,
    /// The child did not come: find out why, place it anew (Verbleib klären).
    ClearAdmission,
    /// The child goes another way while a school is asked or has it: withdraw that (Anfrage zurückziehen).
    WithdrawEnquiry,
    /// Initial support ends soon: what follows (Anschluss klären).
    EndSupport,
    /// Close the file (Akte abschließen).
    CloseFile,
    /// Nothing.
    Nothing,
}

/// How urgent it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Urgency {
    /// In time.
    Calm,
    /// Due soon.
    Warn,
    /// Overdue.
    Danger,
}

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Stage.
    pub stage: CaseStage,
    /// Who has to act.
    pub ball: BallWith,
    /// Since when it is their turn, by what was recorded.
    pub since: NaiveDate,
    /// The next step.
    pub next: NextStep,
    /// By when, if there is a day.
    pub due: Option<NaiveDate>,
    /// How urgent.
    pub urgency: Urgency,
    /// Days since the report.
    pub waiting_days: i64,
}

/// Where one child stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildStanding {
    /// The child.
    pub child: ChildId,
    /// The kind of procedure it needs; nothing while its birth date is unknown.
    pub track: Option<Track>,
    /// Its way after the talk.
    pub way: Way,
    /// Where it stands.
    pub standing: Standing,
}

impl ChildStanding {
    /// Is nothing asked of anybody, and its file still needed? Initial support runs, or the regional government decides.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        let goes_on = match &self.way.progress {
            Progress::Admitted { .. } => true,
            Progress::Elsewhere { path, .. } => *path == Path::RegionalGovernment,
            _ => false,
        };
        self.standing.next == NextStep::Nothing
            && self.standing.stage != CaseStage::Closed
            && goes_on
    }

    /// Is the file still needed for it?
    fn needs_file(&self) -> bool {
        match self.standing.next {
            NextStep::CloseFile => false,
            NextStep::Nothing => self.is_watched(),
            _ => true,
        }
    }
}

/// Everything the standing of a family's children is computed from.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The household.
    pub family: &'a Family,
    /// Its guardians.
    pub guardians: &'a [Guardian],
    /// Its children.
    pub children: &'a [Child],
    /// Its appointments.
    pub appointments: &'a [Appointment],
    /// When they were booked, as far as that is known.
    pub booked: &'a HashMap<AppointmentId, NaiveDate>,
    /// The newest letter about the leading appointment.
    pub letter: Option<&'a IssuedLetter>,
    /// Is that letter outdated?
    pub letter_outdated: bool,
    /// Steps of the children after the talk.
    pub steps: &'a [ChildStep],
    /// Calls that were tried.
    pub calls: &'a [Call],
}

impl Case<'_> {
    /// Where each child stands, in their order.
    #[must_use]
    pub fn children(&self, settings: &Settings, now: NaiveDateTime) -> Vec<ChildStanding> {
        let gaps = if self.family.closed.is_some() {
            Vec::new()
        } else {
            self.gaps()
        };
        let mut children: Vec<ChildStanding> = (self.children.iter())
            .map(|child| self.child(child, &gaps, settings, now))
            .collect();
        // A file is closed when it is needed for none of them.
        if children.iter().any(ChildStanding::needs_file) {
            for child in &mut children {
                if child.standing.next == NextStep::CloseFile {
                    child.standing.next = NextStep::Nothing;
                }
            }
        }
        children
    }

    /// Where the family stands: where its slowest child does. Children of whom nothing is asked hold nobody up.
    #[must_use]
    pub fn standing(&self, settings: &Settings, now: NaiveDateTime) -> Standing {
        let children = self.children(settings, now);
        slowest(&children)
            .unwrap_or_else(|| self.until_talk(None, &self.gaps(), false, settings, now))
    }

    /// What the invitation still needs. Who reported the family is asked for too, but holds no invitation up.
    fn gaps(&self) -> Vec<level::Gap> {
        let file = File {
            family: self.family.clone(),
            guardians: self.guardians.to_vec(),
            children: self.children.to_vec(),
        };
        let mut gaps = level::missing(&file, Level::Invitation);
        gaps.retain(|gap| *gap != level::Gap::Family(level::FamilyField::Reporter));
        gaps
    }

    fn child(
        &self,
        child: &Child,
        gaps: &[level::Gap],
        settings: &Settings,
        now: NaiveDateTime,
    ) -> ChildStanding {
        let track = Facts::of(child, self.family).map(|facts| duty(&facts, now.date()).track());
        let way = Way::of(child.id, self.steps);
        let own_gaps: Vec<level::Gap> = gaps
            .iter()
            .filter(|gap| match gap {
                level::Gap::Child(whose, _) | level::Gap::Document(whose, _) => *whose == child.id,
                level::Gap::Family(_) | level::Gap::Custody(_) => true,
            })
            .copied()
            .collect();
        let outside = matches!(
            track,
            Some(Track::NotLiable | Track::Referral | Track::NoNewcomer)
        );
        let covers = |a: &&Appointment| a.children.is_empty() || a.children.contains(&child.id);
        // Of a child who need not go to school no talk of its own is asked.
        let appointment = leading(self.appointments.iter().filter(covers))
            .or_else(|| leading(self.appointments).filter(|_| outside));
        let until_talk = || {
            let checked = own_gaps.is_empty() && track.is_some();
            self.until_talk(appointment, &own_gaps, checked, settings, now)
        };
        let standing = if self.family.closed.is_some() {
            until_talk()
        } else if way.is_handed_over() {
            self.at_school_authority(child, &way, settings, now)
        } else if let Progress::Elsewhere { path, .. } = &way.progress {
            school::elsewhere(path, until_talk())
        } else {
            let mut standing = until_talk();
            let held =
                standing.stage == CaseStage::Counselled && standing.ball == BallWith::Counsellor;
            // A talk without an appointment leaves nothing but what was recommended in it.
            let recommended = (child.recommendation.as_ref()).filter(|r| r.form.is_some());
            let alone = recommended.filter(|_| standing.stage <= CaseStage::Triaged);
            if let Some(day) = alone.and_then(|r| r.on) {
                standing.since = day;
                standing.stage = CaseStage::Counselled;
                standing.ball = BallWith::Counsellor;
            }
            if held || alone.is_some() {
                self.after_talk(child, &way, outside, standing, settings, now)
            } else {
                standing
            }
        };
        ChildStanding {
            child: child.id,
            track,
            way,
            standing,
        }
    }
}

/// Where the slowest of them stands.
#[must_use]
pub fn slowest(children: &[ChildStanding]) -> Option<Standing> {
    let asked_of = |c: &&ChildStanding| c.standing.next != NextStep::Nothing;
    let key = |c: &&ChildStanding| {
        let s = &c.standing;
        (s.stage, std::cmp::Reverse(s.urgency), s.due)
    };
    let slowest = children.iter().filter(asked_of).min_by_key(key);
    let found = slowest.or_else(|| children.iter().min_by_key(key))?;
    Some(found.standing)
}

/// What kind of talk a family needs next, by the appointment its case hangs on; nothing when it has one or was
/// counselled. A phone talk or a group information leaves the first counselling to do.
#[must_use]
pub fn talk_needed(leading: Option<&Appointment>) -> Option<AppointmentKind> {
    let Some(appointment) = leading.filter(|a| a.kind.counsels()) else {
        return Some(AppointmentKind::Initial);
    };
    match appointment.status {
        AppointmentStatus::NoShow => Some(appointment.kind),
        AppointmentStatus::Held => appointment
            .outcome
            .filter(|o| o.needs_follow_up())
            .map(|_| AppointmentKind::FollowUp),
        status if status.is_open() => None,
        _ => Some(AppointmentKind::Initial),
    }
}

fn by_day(today: NaiveDate, warn: NaiveDate, danger: NaiveDate) -> Urgency {
    if today >= danger {
        Urgency::Danger
    } else if today >= warn {
        Urgency::Warn
    } else {
        Urgency::Calm
    }
}

fn previous(day: NaiveDate) -> NaiveDate {
    add_working_days(day, -1)
}

fn after_working_days(day: NaiveDate, days: u32) -> NaiveDate {
    add_working_days(day, i32::try_from(days).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests;
