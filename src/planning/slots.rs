//! Slots for one family, best first, with reasons in words.
//!
//! [`rank`] looks at every open slot of a period. What the family cannot come to, what is too late for an interpreter and
//! what a wheelchair cannot reach is left out and named under "why not earlier"; the rest is weighed by the table in
//! [`Weights`]. [`claimants`] asks the other way round: who should get a slot that has become free? The same input
//! always gives the same order.

mod claimants;
mod rank;

pub use claimants::{Candidate, ClaimInput, Claimant, Claimants, NearMiss, claimants};
pub(in crate::planning) use rank::{View, is_afternoon, place, talks};
pub use rank::{Weights, rank};

use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::Place;
use crate::domain::family::{Family, Wish};
use crate::domain::id::{FamilyId, SlotKey};
use crate::domain::language::{Lang, LanguageCode};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use chrono::{NaiveDate, NaiveDateTime};

/// What ranking looks at.
#[derive(Debug, Clone, Copy)]
pub struct RankInput<'a> {
    /// Everything administrative.
    pub office: &'a Office,
    /// The family.
    pub family: &'a Family,
    /// What kind of talk.
    pub kind: AppointmentKind,
    /// How many children come.
    pub children: usize,
    /// All appointments from `from` to `to`, with the language of each family's interpreter inside them.
    pub appointments: &'a [Appointment],
    /// First day to look at.
    pub from: NaiveDate,
    /// Last day to look at.
    pub to: NaiveDate,
}

/// A reason for or against a slot that can be had.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// It is the nearest site.
    NearestSite {
        /// Kilometres as the crow flies.
        km: f64,
    },
    /// So many kilometres more than the nearest site.
    Farther {
        /// Kilometres more.
        km: f64,
    },
    /// The earliest that fits.
    Earliest,
    /// So many days later than the earliest.
    Later {
        /// Days.
        days: i64,
    },
    /// An interpreter can still be asked for.
    InterpreterUntil {
        /// The last day.
        request_by: NaiveDate,
    },
    /// Another family of the same interpreter language is there the same morning or afternoon.
    SameLanguage {
        /// The language.
        language: LanguageCode,
    },
    /// The counsellor speaks the language.
    CounsellorSpeaks {
        /// The language.
        language: LanguageCode,
    },
    /// The room is accessible, as needed.
    Accessible,
    /// A letter still arrives in time.
    LetterInTime,
    /// Too late for a letter: invite by phone.
    PhoneOnly,
    /// It leaves no useless gap.
    NoGap,
    /// The family has been waiting for so many days.
    Waiting {
        /// Days since the report.
        days: i64,
    },
    /// So many days earlier than another place.
    Earlier {
        /// Days.
        days: i64,
    },
    /// So many days from today to the place.
    DaysUntil {
        /// Days.
        days: i64,
    },
    /// Another family of the same interpreter language comes the same half day, at this time.
    Together {
        /// Which, when it is known.
        family: Option<FamilyId>,
        /// When it comes.
        at: NaiveDateTime,
    },
    /// Nobody else needs the interpreter's language that half day.
    Alone,
    /// The interpreter has to be asked for at once.
    AskSoon {
        /// The last day.
        request_by: NaiveDate,
    },
    /// A new place after a missed appointment.
    AfterNoShow {
        /// How many were missed.
        times: u32,
    },
    /// It is as the family wishes.
    FitsWish {
        /// The wish.
        wish: Wish,
    },
    /// Only stairs lead to the room, and there is a pram.
    Stairs,
    /// It leaves a gap that no talk fits into.
    Gap,
    /// A person fixed it.
    Fixed,
}

/// One slot that can be had.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Its key for commands.
    pub key: SlotKey,
    /// Where and when.
    pub place: Place,
    /// Minutes the talk needs.
    pub minutes: u32,
    /// The higher the better; comparable within one ranking only.
    pub score: i64,
    /// Reasons, most important first.
    pub reasons: Vec<Why>,
}

/// A slot that cannot be had, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejected {
    /// Where and when it would have been.
    pub place: Place,
    /// All reasons against.
    pub reasons: Vec<Reason>,
}

/// Slots for one family.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranking {
    /// Best first.
    pub best: Vec<Suggestion>,
    /// Why not earlier: the first rejected slots before the best one, by time.
    pub not_earlier: Vec<Rejected>,
}

impl Why {
    /// Speaks it for the slot (a tick) or against it (a dash)?
    #[must_use]
    pub fn is_good(&self) -> bool {
        !matches!(
            self,
            Self::Farther { .. }
                | Self::Later { .. }
                | Self::PhoneOnly
                | Self::DaysUntil { .. }
                | Self::Alone
                | Self::AskSoon { .. }
                | Self::Stairs
                | Self::Gap
        )
    }

    /// In a few words for staff.
    #[must_use]
    pub fn sentence(&self, lang: Lang, office: &Office) -> String {
        let de = lang == Lang::De;
        let km = |km: f64| {
            let text = format!("{km:.1}");
            if de { text.replace('.', ",") } else { text }
        };
        let pick = |german: &str, english: &str| {
            if de {
                german.to_owned()
            } else {
                english.to_owned()
            }
        };
        match self {
            Self::NearestSite { km: d } if *d < 0.05 => {
                pick("Standort am Ort", "site in the same town")
            }
            Self::NearestSite { km: d } => format!(
                "{}, {} km",
                pick("nächster Standort", "nearest site"),
                km(*d)
            ),
            Self::Farther { km: d } => format!(
                "{} km {}",
                km(*d),
                pick("weiter als nötig", "farther than necessary")
            ),
            Self::Earliest => pick("frühestes passendes Zeitfenster", "earliest slot that fits"),
            Self::Later { days: 1 } => pick("1 Tag später", "1 day later"),
            Self::Later { days } => format!("{days} {}", pick("Tage später", "days later")),
            Self::InterpreterUntil { request_by } => format!(
                "{} {}",
                pick(
                    "Dolmetschen noch bestellbar bis",
                    "interpreter can still be asked for until"
                ),
                request_by.format("%d.%m.%Y")
            ),
            Self::SameLanguage { language } => {
                format!(
                    "{}: {}",
                    pick(
                        "gleiche Sprache am selben Halbtag",
                        "same language in the same half day"
                    ),
                    office.language_name(language)
                )
            }
            Self::CounsellorSpeaks { language } => {
                format!(
                    "{} {}",
                    pick("Beratung spricht", "counsellor speaks"),
                    office.language_name(language)
                )
            }
            Self::Accessible => pick(
                "Raum mit Rollstuhl und Kinderwagen erreichbar",
                "accessible room",
            ),
            Self::LetterInTime => pick("Brief kommt rechtzeitig an", "letter arrives in time"),
            Self::PhoneOnly => pick(
                "Einladung nur telefonisch möglich",
                "invitation by phone only",
            ),
            Self::Waiting { days: 1 } => pick("wartet seit 1 Tag", "waiting for 1 day"),
            Self::Waiting { days } if de => format!("wartet seit {days} Tagen"),
            Self::Waiting { days } => format!("waiting for {days} days"),
            Self::Earlier { days: 1 } => pick("1 Tag früher", "1 day earlier"),
            Self::Earlier { days } => format!("{days} {}", pick("Tage früher", "days earlier")),
            Self::DaysUntil { days: 0 } => pick("noch heute", "today"),
            Self::DaysUntil { days: 1 } => {
                pick("1 Tag bis zum Termin", "1 day until the appointment")
            }
            Self::DaysUntil { days } => format!(
                "{days} {}",
                pick("Tage bis zum Termin", "days until the appointment")
            ),
            Self::Together { at, .. } => format!(
                "{} {}",
                pick("gleiche Sprache um", "same language at"),
                at.format("%H:%M")
            ),
            Self::Alone => pick(
                "niemand sonst mit dieser Sprache am selben Halbtag",
                "nobody else with this language in the same half day",
            ),
            Self::AskSoon { request_by } => format!(
                "{} {}",
                pick(
                    "Dolmetschen bald anfragen, spätestens am",
                    "ask for the interpreter soon, at the latest on"
                ),
                request_by.format("%d.%m.%Y")
            ),
            Self::AfterNoShow { .. } => pick("nach Fehltermin", "after a missed appointment"),
            Self::FitsWish { wish } => wish_in_short(*wish, de).to_owned(),
            Self::Stairs => pick("mit Kinderwagen über Treppen", "stairs, with a pram"),
            Self::Gap => pick("lässt eine Lücke", "leaves a gap"),
            Self::Fixed => pick("von Ihnen festgelegt", "fixed by you"),
            Self::NoGap => pick(
                "schließt an einen anderen Termin an",
                "next to another appointment",
            ),
        }
    }
}

/// A wish in two words.
fn wish_in_short(wish: Wish, german: bool) -> &'static str {
    let (de, en) = match wish {
        Wish::Wheelchair => ("mit Rollstuhl erreichbar", "accessible by wheelchair"),
        Wish::Pram => ("mit Kinderwagen erreichbar", "accessible with a pram"),
        Wish::MorningsOnly => ("nur vormittags", "mornings only"),
        Wish::AfternoonsOnly => ("nur nachmittags", "afternoons only"),
        Wish::NotMonday => ("nicht montags", "not on Mondays"),
        Wish::NotTuesday => ("nicht dienstags", "not on Tuesdays"),
        Wish::NotWednesday => ("nicht mittwochs", "not on Wednesdays"),
        Wish::NotThursday => ("nicht donnerstags", "not on Thursdays"),
        Wish::NotFriday => ("nicht freitags", "not on Fridays"),
    };
    if german { de } else { en }
}
