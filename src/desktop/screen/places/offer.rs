//! A school beside a child, in words: made once when the schools are read.

use super::Looked;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::domain::child_step::{Act, ChildStep};
use crate::domain::school::School;
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
    let mut own: Vec<&ChildStep> = (looked.family.row.steps.iter())
        .filter(|s| s.child == looked.child.id)
        .collect();
    own.sort_by_key(|step| step.position);
    let mut found: Vec<Offer> = Vec::new();
    let texts = &context.texts;
    for step in own {
        let on = texts.day_month(step.on);
        match &step.act {
            Act::SchoolAsked { school, due, .. } => {
                let words = texts.places_offer_asked(&on, &texts.day_month(*due));
                begin(
                    &mut found,
                    school,
                    Place::Asked,
                    said(icon::SEND, Tone::Info, words),
                    context,
                );
            }
            Act::SchoolAccepted { from } => {
                let words = texts.places_chain_accepted(&texts.day_month(*from));
                settle(
                    &mut found,
                    Place::Accepted,
                    said(icon::CHECK, Tone::Ok, words),
                );
            }
            Act::SchoolRefused(reason) => {
                let words = texts.places_offer_refused(&on, reason.word(context.lang));
                settle(
                    &mut found,
                    Place::Refused,
                    said(icon::CIRCLE_X, Tone::Danger, words),
                );
            }
            Act::Placed { school, .. } => {
                let words = texts.places_chain_placed(&on);
                begin(
                    &mut found,
                    school,
                    Place::Placed,
                    said(icon::STAMP, Tone::Info, words),
                    context,
                );
            }
            Act::Admitted { first_day } => {
                let words = texts.places_chain_first_day(&day(*first_day, context));
                settle(
                    &mut found,
                    Place::Placed,
                    said(icon::CHECK_CHECK, Tone::Ok, words),
                );
            }
            Act::HandedOver(_) => found.clear(),
            _ => {}
        }
    }
    found
}

fn day(day: NaiveDate, context: &Context) -> String {
    context.texts.day_month(day)
}

fn said(icon: Icon, tone: Tone, words: String) -> Said {
    Said { icon, tone, words }
}

/// A school is tried: it stands first.
fn begin(found: &mut Vec<Offer>, number: &str, place: Place, words: Said, context: &Context) {
    found.retain(|offer| offer.school != number);
    let school = context.office.schools.iter().find(|s| s.number == number);
    found.insert(0, of_school(number, school, place, vec![words], context));
}

fn settle(found: &mut [Offer], place: Place, words: Said) {
    if let Some(offer) = found.first_mut() {
        offer.place = place;
        offer.reasons = vec![words];
    }
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
        name: school.map_or_else(|| number.to_owned(), |s| s.name.clone()),
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
