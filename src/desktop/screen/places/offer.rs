//! A school beside a child, in words: made once when the schools are read.

use super::Looked;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::domain::capacity::{Freshness, Intake};
use crate::domain::child_step::{Attempt, AttemptState};
use crate::domain::school::School;
use crate::planning::schools::{SchoolReason, Side};
use crate::service::proposals::RankedFor;
use chrono::NaiveDate;

/// What became of a school on the child's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing yet.
    Offered,
    /// It is asked.
    Asked,
    /// It accepts.
    Accepted,
    /// The child has a place there.
    Placed,
    /// It refused.
    Refused,
}

impl Place {
    /// Is it the school whose turn it is?
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Accepted | Self::Placed)
    }

    /// Where it stands in the list: what is open first, what refused last.
    pub(super) fn group(self) -> u8 {
        match self {
            Self::Asked | Self::Accepted | Self::Placed => 0,
            Self::Offered => 1,
            Self::Refused => 2,
        }
    }
}

/// A reason, or a figure, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub(super) icon: Icon,
    pub(super) tone: Tone,
    pub(super) words: String,
}

/// A school as it stands in the column.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub(super) school: String,
    pub(super) name: String,
    /// Its official name.
    pub(super) official: String,
    /// "Gesamtschule · Oelde · öffentlich"
    pub(super) kind: String,
    pub(super) rank: Option<usize>,
    pub(super) free: Option<i64>,
    /// "frei, Jg. 8"
    pub(super) free_words: String,
    /// How old the figure is.
    pub(super) age: Option<Said>,
    pub(super) km: Option<f64>,
    pub(super) reasons: Vec<Said>,
    pub(super) place: Place,
}

/// The schools that were tried on the way of a child, the last one first.
pub(super) fn tried(looked: Looked<'_>, context: &Context) -> Vec<Offer> {
    let mut found: Vec<Offer> = Vec::new();
    for attempt in looked.stands.way.attempts.iter().rev() {
        if found.iter().any(|offer| offer.school == attempt.school) {
            continue;
        }
        let school = context.office.school(&attempt.school);
        let (place, said) = came_of(attempt, context);
        found.push(of_school(
            &attempt.school,
            school,
            place,
            vec![said],
            context,
        ));
    }
    found
}

/// The schools that suit a child, each with what was tried there already; what is open at another school stands first.
pub(super) fn ranked(looked: Looked<'_>, found: &RankedFor, context: &Context) -> Vec<Offer> {
    let texts = &context.texts;
    let mut tried = tried(looked, context);
    let grade = found.grade.map(Intake::of_grade);
    let offers = found.schools.iter().enumerate().map(|(at, one)| {
        let school = context.office.school(&one.school);
        let before = tried.iter().position(|offer| offer.school == one.school);
        let before = before.map(|at| tried.remove(at));
        let place = before.as_ref().map_or(Place::Offered, |offer| offer.place);
        let mut reasons = before.map_or_else(Vec::new, |offer| offer.reasons);
        reasons.extend(
            one.reasons
                .iter()
                .filter_map(|reason| said(*reason, context)),
        );
        let free = one.free.and_then(|places| places.regular);
        Offer {
            rank: Some(at + 1),
            free: free.map(i64::from),
            free_words: match (free, grade) {
                (None, _) => texts.places_free_unknown(),
                (Some(_), Some(grade)) => texts.places_free_in(&intake(grade, context)),
                (Some(_), None) => texts.places_free(),
            },
            age: one
                .free
                .map(|places| age(places.age_days, places.fresh, context)),
            km: one.km,
            ..of_school(&one.school, school, place, reasons, context)
        }
    });
    let offers: Vec<Offer> = offers.collect();
    // A school of another grade that was tried all the same is not lost.
    tried.into_iter().chain(offers).collect()
}

/// "Jg. 8"; an international class has no grade.
pub(super) fn intake(intake: Intake, context: &Context) -> String {
    if intake == Intake::INTERNATIONAL {
        context.texts.places_international()
    } else {
        context.texts.grade(intake.code())
    }
}

/// How old a figure is.
fn age(days: i64, fresh: Freshness, context: &Context) -> Said {
    let texts = &context.texts;
    let (tone, words) = match fresh {
        Freshness::Fresh => (Tone::Neutral, texts.places_figure_of(&texts.days(days))),
        Freshness::Ageing => (Tone::Warn, texts.places_figure_old(&texts.days(days))),
        Freshness::Old => (Tone::Danger, texts.places_figure_old(&texts.days(days))),
    };
    Said {
        icon: icon::HISTORY,
        tone,
        words,
    }
}

/// A reason with its icon; nothing of what the figure at the right says already.
fn said(reason: SchoolReason, context: &Context) -> Option<Said> {
    use SchoolReason as R;
    let texts = &context.texts;
    let (icon, words) = match reason {
        // What was tried is said with its day already; the figure says the rest.
        R::Free { .. }
        | R::Full
        | R::FiguresUnknown
        | R::FigureAgeing { .. }
        | R::FigureOld { .. }
        | R::RefusedBefore { .. } => return None,
        R::Support(_) | R::Literacy(_) => (icon::LANGUAGES, None),
        R::Distance { .. } | R::DistanceUnknown => (icon::ROUTE, None),
        R::FareLikely { .. } | R::FareToCheck { .. } => (icon::BUS, Some(texts.places_fare())),
        R::NearestPrimary | R::NotNearest => (icon::MAP_PIN, None),
        R::SiblingThere | R::SiblingOnTheWay | R::SiblingsElsewhere => (icon::USERS, None),
        R::RecommendedForm | R::SecondForm | R::Recommended { .. } => (icon::CHECK, None),
        R::WishedForm | R::WishedSchool => (icon::CHECK, None),
        R::OtherForm | R::NotWished => (icon::MINUS, None),
        R::Load { .. } => (icon::USERS, None),
        R::Private => (icon::INFO, None),
        R::Closing { .. } => (icon::CALENDAR_X, None),
        R::Vocational => (icon::INFO, None),
    };
    let tone = match (reason, reason.side()) {
        (R::FareLikely { .. } | R::FareToCheck { .. }, _) => Tone::Warn,
        (_, Side::For) => Tone::Ok,
        (_, Side::Against) => Tone::Warn,
        (_, Side::Note) => Tone::Neutral,
    };
    let words = words.unwrap_or_else(|| reason.sentence(context.lang));
    Some(Said { icon, tone, words })
}

/// What came of an attempt at a school.
pub(super) fn came_of(attempt: &Attempt, context: &Context) -> (Place, Said) {
    let texts = &context.texts;
    let day = |day: NaiveDate| texts.day_month(day);
    let on = day(attempt.on);
    let (place, icon, tone, words) = match attempt.state {
        AttemptState::Asked => {
            let due = attempt.due.map(day).unwrap_or_default();
            let words = texts.places_offer_asked(&on, &due);
            (Place::Asked, icon::SEND, Tone::Info, words)
        }
        AttemptState::Accepted { from } => {
            let words = texts.places_chain_accepted(&day(from));
            (Place::Accepted, icon::CHECK, Tone::Ok, words)
        }
        AttemptState::Refused(reason) => {
            let words = texts.places_offer_refused(&on, reason.word(context.lang));
            (Place::Refused, icon::CIRCLE_X, Tone::Danger, words)
        }
        AttemptState::Withdrawn => {
            let words = texts.places_chain_withdrawn(&on);
            (Place::Offered, icon::UNDO_2, Tone::Neutral, words)
        }
        AttemptState::Placed { from } => {
            let words = texts.places_offer_placed(&on, &day(from));
            (Place::Placed, icon::STAMP, Tone::Info, words)
        }
        AttemptState::NotAppeared => {
            let words = texts.places_chain_missing(&on);
            (Place::Placed, icon::USER_X, Tone::Danger, words)
        }
        AttemptState::Revoked(reason) => {
            let words = texts.places_offer_revoked(&on, reason.word(context.lang));
            (Place::Refused, icon::UNDO_2, Tone::Danger, words)
        }
        AttemptState::Admitted { first_day } => {
            let words = texts.places_chain_first_day(&day(first_day));
            (Place::Placed, icon::CHECK_CHECK, Tone::Ok, words)
        }
    };
    (place, Said { icon, tone, words })
}

/// A school with what is known of itself.
pub(super) fn of_school(
    number: &str,
    school: Option<&School>,
    place: Place,
    reasons: Vec<Said>,
    context: &Context,
) -> Offer {
    let texts = &context.texts;
    let kind = school.map_or_else(String::new, |s| {
        let holder = if s.public {
            texts.places_public()
        } else {
            texts.places_private()
        };
        format!("{} · {} · {holder}", s.form, s.town)
    });
    Offer {
        school: number.to_owned(),
        name: context.school_name(number),
        official: school.map_or_else(String::new, |s| s.name.clone()),
        kind,
        rank: None,
        free: None,
        free_words: texts.places_free_unknown(),
        age: None,
        km: None,
        reasons,
        place,
    }
}
