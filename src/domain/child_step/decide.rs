//! Which step may follow which, and what has to be there before.

use super::{Act, Basis, ChildStep, Open, Progress, StepKind, Way};
use crate::domain::capacity::{Hold, Intake, Vacancies, holds};
use crate::domain::file::File;
use crate::domain::handover::categories;
use crate::domain::id::{ChildId, ChildStepId, PersonId};
use crate::domain::level::{self, Gap, Level};
use crate::domain::recommendation::InitialSupport;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::school::School;
use crate::domain::schooling_duty::{Duty, Facts, Track, duty};
use chrono::{Days, NaiveDate};

/// What a step is decided upon.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The family's file.
    pub file: &'a File,
    /// The steps of the family's children so far.
    pub steps: &'a [ChildStep],
    /// Was a talk with the child held?
    pub counselled: bool,
    /// The schools there are.
    pub schools: &'a [School],
    /// What is free at them.
    pub vacancies: &'a Vacancies<'a>,
    /// Today.
    pub today: NaiveDate,
}

/// A step to be entered.
#[derive(Debug, Clone)]
pub struct Request {
    /// The id it gets.
    pub id: ChildStepId,
    /// The child.
    pub child: ChildId,
    /// What was done.
    pub act: Act,
    /// On which day.
    pub on: NaiveDate,
    /// Who enters it.
    pub by: PersonId,
}

/// The farthest a date of a school may lie ahead or back.
const YEAR: i64 = 370;

/// The end of initial support is entered at most so long before.
const SOON: Days = Days::new(120);

/// The step, or every reason against it.
///
/// # Errors
/// [`Reason::StepOutOfTurn`], [`Reason::HandedOverAlready`], [`Reason::ChildElsewhere`], [`Reason::NotCounselled`],
/// [`Reason::StillMissing`], [`Reason::ConsentMissing`], [`Reason::NotLiable`], [`Reason::FileClosed`], [`Reason::Gone`],
/// [`Reason::Invalid`] for a date, a grade or a school.
pub fn decide(situation: &Situation<'_>, request: Request) -> Result<ChildStep, Refusal> {
    let Situation { file, steps, .. } = situation;
    let child = file.children.iter().find(|c| c.id == request.child);
    let child = child.ok_or(Reason::Gone)?;
    if file.family.closed.is_some() {
        return Err(Reason::FileClosed.into());
    }
    let way = Way::of(child.id, *steps);
    let kind = request.act.kind();
    if !way.follows(kind) {
        return Err(out_of_turn(&way, kind, steps).into());
    }
    let mut against = Vec::new();
    let invalid = |field: &str| Reason::Invalid {
        field: field.to_owned(),
    };
    if request.on > situation.today || way.since.is_some_and(|since| request.on < since) {
        against.push(invalid("on"));
    }
    let near = |day: NaiveDate| (day - request.on).num_days().abs() <= YEAR;
    let known_grade = |grade: u8| grade <= 13;
    match &request.act {
        Act::HandedOver(basis) => against.extend(against_hand_over(situation, child.id, *basis)),
        Act::SchoolAsked {
            grade, due, start, ..
        } => {
            if !known_grade(*grade) {
                against.push(invalid("grade"));
            }
            if *due < request.on || !near(*due) {
                against.push(invalid("due"));
            }
            if start.is_some_and(|start| !near(start)) {
                against.push(invalid("start"));
            }
        }
        Act::SchoolAccepted { from } if !near(*from) => against.push(invalid("from")),
        Act::Placed { grade, from, .. } => {
            if !known_grade(*grade) {
                against.push(invalid("grade"));
            }
            if !near(*from) {
                against.push(invalid("from"));
            }
            against.extend(details(file, child.id, Level::Placement));
        }
        Act::Admitted { first_day } if !near(*first_day) => against.push(invalid("first_day")),
        Act::SupportEnded { on, .. } => {
            let begun = way.support_period(InitialSupport::TwoYears);
            if begun.is_some_and(|(first_day, _)| *on < first_day) || *on > request.on + SOON {
                against.push(invalid("on"));
            }
        }
        _ => {}
    }
    against.extend(against_school(situation, &request.act));
    against.extend(full(situation, &request));
    if !against.is_empty() {
        return Err(Refusal(against));
    }
    Ok(ChildStep {
        id: request.id,
        child: child.id,
        family: file.family.id,
        position: way.steps,
        previous: way.last,
        sent: match request.act {
            Act::HandedOver(_) => categories(file, child),
            _ => Vec::new(),
        },
        act: request.act,
        on: request.on,
        by: request.by,
        rev: 1,
    })
}

/// What speaks against the school itself: closed today or on the first day, or it has no such grade.
fn against_school(situation: &Situation<'_>, act: &Act) -> Option<Reason> {
    let number = act.school()?;
    let school = situation.schools.iter().find(|s| s.number == number);
    let Some(school) = school.filter(|s| s.is_open_on(situation.today)) else {
        return Some(Reason::Invalid {
            field: "school".to_owned(),
        });
    };
    let first_day = match act {
        Act::SchoolAsked { start, .. } => *start,
        Act::Placed { from, .. } => Some(*from),
        _ => None,
    };
    if let Some(last) = school.closed_on.filter(|last| first_day > Some(*last)) {
        return Some(Reason::SchoolCloses {
            school: school.name.clone(),
            last,
        });
    }
    let grade = act
        .grade()
        .filter(|grade| *grade <= 13 && !school.teaches(Intake::of_grade(*grade)))?;
    Some(Reason::GradeNotTaught {
        school: school.name.clone(),
        grade,
    })
}

/// Would it take a place that nobody reported? Whoever takes one of that grade there already takes no other, and a placement
/// before the figure's day takes none of it.
fn full(situation: &Situation<'_>, request: &Request) -> Option<Reason> {
    let act = &request.act;
    let (Act::SchoolAsked { beyond, .. } | Act::Placed { beyond, .. }) = act else {
        return None;
    };
    let (number, grade) = (act.school()?, act.grade()?);
    let intake = Intake::of_grade(grade);
    let vacancy = situation.vacancies.at(number, intake)?;
    let reported_on = vacancy.report.reported_on;
    let takes = matches!(act, Act::SchoolAsked { .. }) || request.on >= reported_on;
    let own = |hold: &Hold<'_>| {
        hold.child == request.child
            && (hold.school, hold.intake) == (number, Some(intake))
            && hold.counts_since(reported_on)
    };
    if *beyond || !takes || vacancy.free > 0 || holds(situation.steps).iter().any(own) {
        return None;
    }
    let school = situation.schools.iter().find(|s| s.number == number);
    Some(Reason::PlaceTaken {
        school: school.map_or_else(String::new, |s| s.name.clone()),
        grade: Some(grade),
    })
}

/// May this step come next?
pub(super) fn follows(way: &Way, next: StepKind) -> bool {
    use StepKind::{
        Admitted, Answered, Elsewhere, EnquiryWithdrawn, HandedOver, NotAppeared, Placed,
        PlacementRevoked, SchoolAccepted, SchoolAsked, SchoolRefused, SentBack, SupportEnded,
        SupportExtended, TakenBack,
    };
    match &way.progress {
        Progress::Before => matches!(next, HandedOver | Elsewhere),
        Progress::HandedOver | Progress::Refused { .. } => matches!(
            next,
            SchoolAsked | Placed | SentBack | TakenBack | Elsewhere
        ),
        Progress::Questioned(_) => matches!(next, Answered | TakenBack | Elsewhere),
        Progress::Asked { .. } => matches!(
            next,
            SchoolAccepted | SchoolRefused | EnquiryWithdrawn | Elsewhere
        ),
        Progress::Accepted { .. } => {
            matches!(next, Placed | SchoolRefused | EnquiryWithdrawn | Elsewhere)
        }
        Progress::Placed { .. } => {
            matches!(next, Admitted | NotAppeared | PlacementRevoked | Elsewhere)
        }
        Progress::NotAppeared { .. } => {
            matches!(next, Admitted | PlacementRevoked | Elsewhere)
        }
        Progress::Admitted { extended, .. } => match next {
            SupportExtended => !extended,
            next => matches!(next, SupportEnded | PlacementRevoked | Elsewhere),
        },
        // Somebody who changes the stage is new to a school again.
        Progress::SupportEnded { .. } => matches!(next, HandedOver | Elsewhere),
        Progress::Elsewhere { open, .. } => match (open, next) {
            (Some(Open::Enquiry), EnquiryWithdrawn) => true,
            (Some(Open::Placement), PlacementRevoked) => true,
            (None, HandedOver) => true,
            (None, TakenBack) => way.is_handed_over(),
            _ => false,
        },
    }
}

/// Why a step cannot come now.
fn out_of_turn(way: &Way, next: StepKind, steps: &[ChildStep]) -> Reason {
    let handed_over = way.handed_over_on.filter(|_| next == StepKind::HandedOver);
    match (&way.progress, handed_over) {
        (Progress::Elsewhere { path, .. }, _) => Reason::ChildElsewhere { path: path.clone() },
        (_, Some(on)) => Reason::HandedOverAlready { on },
        _ => {
            let last = way.last.and_then(|id| steps.iter().find(|s| s.id == id));
            Reason::StepOutOfTurn {
                step: next,
                last: last.map(|s| s.act.kind()),
            }
        }
    }
}

fn against_hand_over(situation: &Situation<'_>, id: ChildId, basis: Basis) -> Vec<Reason> {
    let file = situation.file;
    let mut against = Vec::new();
    let Some(child) = file.children.iter().find(|c| c.id == id) else {
        return vec![Reason::Gone];
    };
    let duty = Facts::of(child, &file.family).map(|facts| duty(&facts, situation.today));
    let track = duty.as_ref().map(Duty::track);
    if duty.is_some_and(|duty| !duty.needs_review)
        && matches!(track, Some(Track::NotLiable | Track::Referral))
    {
        against.push(Reason::NotLiable);
    }
    // The short procedure of primary children needs no talk.
    if !situation.counselled && track != Some(Track::Primary) {
        against.push(Reason::NotCounselled);
    }
    let mut guardians = file.guardians.iter().filter(|g| child.is_guarded_by(g.id));
    if basis == Basis::Consent && !guardians.any(|g| g.consent.is_some()) {
        against.push(Reason::ConsentMissing);
    }
    against.extend(details(file, id, Level::Handover));
    against
}

/// What the file lacks for one child at a level: of its household, its guardians and itself, not of its siblings.
#[must_use]
pub fn missing_for(file: &File, child: ChildId, level: Level) -> Vec<Gap> {
    let mut gaps = level::missing(file, level);
    gaps.retain(|gap| match gap {
        Gap::Child(whose, _) | Gap::Document(whose, _) => *whose == child,
        Gap::Custody(guardian) => {
            (file.children.iter()).any(|c| c.id == child && c.is_guarded_by(*guardian))
        }
        Gap::Family(_) => true,
    });
    gaps
}

fn details(file: &File, child: ChildId, level: Level) -> Option<Reason> {
    let gaps = missing_for(file, child, level);
    (!gaps.is_empty()).then_some(Reason::StillMissing { level, gaps })
}
