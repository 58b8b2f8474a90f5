//! Refusals: why something may not happen, in words for staff, with every reason and not only the first.

mod english;
mod german;

use super::child_step::StepKind;
use super::id::{AppointmentId, SiteId};
use super::language::{Lang, LanguageCode};
use super::rights::{Right, Role};
use super::setting::NeededSetting;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One reason why something may not happen. Holds no names of families: reasons may be logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The role has no right to it.
    NoRight {
        /// Who asked.
        role: Role,
        /// For what.
        right: Right,
    },
    /// The role has none of the rights that would do.
    NoneOfRights {
        /// Who asked.
        role: Role,
        /// Each of them would do.
        rights: Vec<Right>,
    },
    /// The counsellor already has an appointment then.
    CounsellorBusy {
        /// Short name of the counsellor.
        name: String,
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// The room is taken then.
    RoomBusy {
        /// Name of the room.
        name: String,
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// The named interpreter is booked then.
    InterpreterBusy {
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// The family already has an appointment then.
    FamilyBusy {
        /// The appointment in the way, if it is known.
        by: Option<AppointmentId>,
    },
    /// Somebody else took the time a moment ago (the database's last word).
    TakenMeanwhile,
    /// The family already has an open appointment; it can be moved instead.
    AlreadyBooked {
        /// Its start.
        start: NaiveDateTime,
    },
    /// A child of two files that are to become one was handed over, or placed, in both of them.
    BothUnderWay,
    /// Two families that are to become one are both expected: it has to be said which appointment stays.
    TwoAppointments {
        /// The earlier start.
        first: NaiveDateTime,
        /// The later one.
        second: NaiveDateTime,
    },
    /// A public holiday.
    PublicHoliday {
        /// Its German name.
        name: String,
        /// The day.
        day: NaiveDate,
    },
    /// The site is closed then.
    SiteClosed {
        /// Name of the site.
        site: String,
        /// Why, in the office's words.
        reason: String,
    },
    /// The counsellor is away then.
    CounsellorAbsent {
        /// Short name of the counsellor.
        name: String,
    },
    /// Nobody offers that time.
    NotOffered,
    /// The slot is shorter than the talk needs.
    TooShort {
        /// Needed minutes.
        needed: u32,
        /// Free minutes.
        free: u32,
    },
    /// Too late to ask the interpreter pool.
    InterpreterTooLate {
        /// The last day would have been.
        request_by: NaiveDate,
    },
    /// The room cannot be reached with a wheelchair.
    NotAccessible {
        /// Name of the room.
        room: String,
    },
    /// The family cannot come then.
    AgainstWish {
        /// What it said.
        wish: super::family::Wish,
    },
    /// The family declined that day in a plan.
    Declined {
        /// The day.
        day: NaiveDate,
    },
    /// The counsellor cannot get from one site to the other in time.
    TravelTime {
        /// Short name of the counsellor.
        name: String,
        /// The other site.
        other: SiteId,
    },
    /// The named interpreter cannot get from one site to the other in time.
    InterpreterTravel {
        /// The other site.
        other: SiteId,
    },
    /// No clock shows that time: summer time begins then.
    NoSuchTime {
        /// The time.
        start: NaiveDateTime,
    },
    /// A talk cannot be so short or so long.
    LengthOutOfRange {
        /// The most minutes.
        most: u32,
    },
    /// It would reach into the next day.
    OverMidnight,
    /// The end of something does not lie after its start.
    EndBeforeStart,
    /// The last day of something lies before its first.
    LastBeforeFirst,
    /// A pause of a series ends before it begins.
    PauseOrder {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// A pause lies where the series does not hold anyway.
    PauseOutside {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// The pauses cover every day of a series.
    AlwaysPaused,
    /// A series comes round on no day.
    NeverTakesPlace,
    /// For that day of the series something else was entered already.
    AlreadyArranged {
        /// The day.
        day: NaiveDate,
    },
    /// A slot is shorter than the shortest talk.
    ShorterThanTalk {
        /// Its minutes.
        has: u32,
        /// Minutes of the shortest talk.
        needed: u32,
    },
    /// The time lies in the past.
    InThePast,
    /// The appointment is over or cancelled.
    NotOpen,
    /// A family without children to counsel.
    NoChildren,
    /// A follow-up without a talk that it could follow.
    NothingHeld,
    /// A child is too old for the short talk of primary children.
    NotPrimaryAge,
    /// The room of the group information is too small.
    GroupFull {
        /// Seats of the room.
        seats: u32,
        /// People who would come: the children and one adult of each family.
        people: u32,
    },
    /// The group information is interpreted into another language than the family's.
    GroupLanguage,
    /// The interpreter who was named does not interpret the language.
    InterpreterLanguage,
    /// The day is over: what was entered is only corrected with a written reason.
    CorrectionNeedsReason,
    /// The file is closed.
    FileClosed,
    /// The file is open: there is nothing to open again.
    NotClosed,
    /// The file was merged into another one.
    Merged,
    /// Somebody leads a talk with the family that has not ended.
    TalkRuns {
        /// Who.
        name: String,
    },
    /// Somebody changes the file and has not saved.
    FormOpen {
        /// Who.
        name: String,
    },
    /// Whoever asks has a talk or a form of the file that is neither ended nor discarded.
    OwnDraft,
    /// The new address lies outside the county.
    OutsideCounty,
    /// A move that lies in the future.
    MovedLater,
    /// A talk on the phone or by video is agreed on the phone: there is no letter about it.
    AgreedByPhone,
    /// The site has no address yet, so nobody can be invited there.
    SiteWithoutAddress {
        /// Name of the site.
        site: String,
    },
    /// A setting that a letter needs is empty.
    SettingMissing(NeededSetting),
    /// Neither a phone number nor the explicit word that there is none.
    PhoneMissing,
    /// A name is missing.
    NameMissing,
    /// A field holds something that is not valid.
    Invalid {
        /// Which field, as a key of the form.
        field: String,
    },
    /// A text does not fit its field.
    Unfit(super::entry_text::Unfit),
    /// Somebody born in the future.
    BornLater,
    /// Somebody too old to be a child of the file.
    TooOldForCounselling {
        /// The highest age.
        most: i32,
    },
    /// A step needs more than the record says.
    StillMissing {
        /// The step.
        level: super::level::Level,
        /// What is missing.
        gaps: Vec<super::level::Gap>,
    },
    /// The letter text in this language is a draft that nobody released.
    TextNotReleased {
        /// The language.
        language: LanguageCode,
    },
    /// A figure of free places that cannot be.
    Capacity(super::capacity::Fault),
    /// A child's step that cannot come now.
    StepOutOfTurn {
        /// Which.
        step: StepKind,
        /// The last one before it.
        last: Option<StepKind>,
    },
    /// The child was handed over before and not taken back.
    HandedOverAlready {
        /// On that day.
        on: NaiveDate,
    },
    /// The child goes another way to a school, or moved away: nothing is decided for it any more.
    ChildElsewhere {
        /// Which way.
        path: super::child_step::Path,
    },
    /// Every place that a school reported free for a grade is taken.
    PlaceTaken {
        /// Its name; empty when it is not known which it was.
        school: String,
        /// The grade, if it is known; 0 is an international class.
        grade: Option<u8>,
    },
    /// A school is closed before the first day that is meant.
    SchoolCloses {
        /// Its name.
        school: String,
        /// Its last day.
        last: NaiveDate,
    },
    /// A school has no such grade.
    GradeNotTaught {
        /// Its name.
        school: String,
        /// The grade; 0 is an international class.
        grade: u8,
    },
    /// A school was asked, or a place given, for a child of the file, and that is not finished.
    PlaceHeld,
    /// No talk with the child was held yet.
    NotCounselled,
    /// The child need not go to school (yet, or any more).
    NotLiable,
    /// No guardian of the child has given consent.
    ConsentMissing,
    /// A letter text still has faults.
    TextFaults {
        /// How many.
        count: u32,
    },
    /// The German text of a letter cannot be withdrawn.
    GermanText,
    /// The shipped text is in force already.
    ShippedAlready,
    /// Somebody changed it meanwhile.
    ChangedMeanwhile,
    /// There is nothing to undo.
    NothingToUndo,
    /// The key date of a number lies ahead.
    KeyDateAhead {
        /// The key date.
        on: NaiveDate,
    },
    /// Nothing was recorded by the key date of a number.
    NothingRecorded {
        /// The first day of which there are records, if there is one.
        first: Option<NaiveDate>,
    },
    /// The history from which a number is counted is no longer whole.
    HistoryCut,
    /// It no longer exists.
    Gone,
    /// It is still used, so it cannot be taken away.
    StillUsed {
        /// By how many appointments.
        appointments: u32,
    },
    /// Two things of the list have the same name.
    NameTaken,
    /// The list holds errors; nothing was read in.
    ListHasErrors {
        /// How many.
        errors: u32,
    },
}

/// Why something may not happen: all reasons, in the order in which they matter. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal(pub Vec<Reason>);

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self(vec![reason])
    }
}

impl Refusal {
    /// All reasons as sentences, one after another.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let mut said: Vec<String> = Vec::new();
        for sentence in self.0.iter().map(|reason| reason.sentence(lang)) {
            // Two appointments in the way of one person are one reason to read.
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
        said.join(" ")
    }

    /// Would a written reason do away with all of it?
    #[must_use]
    pub fn gives_way(&self) -> bool {
        self.0.iter().all(Reason::gives_way)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::De))
    }
}

impl std::error::Error for Refusal {}

impl Reason {
    /// Does it give way to a written reason?
    #[must_use]
    pub fn gives_way(&self) -> bool {
        matches!(
            self,
            Self::InterpreterTooLate { .. }
                | Self::NotAccessible { .. }
                | Self::AgainstWish { .. }
                | Self::TooShort { .. }
                | Self::NotOffered
                | Self::NothingHeld
                | Self::NotPrimaryAge
        )
    }

    /// What is wrong and what to do about it, in one or two short sentences.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }
}

/// The roles that may do something.
fn who_may(rights: &[Right], lang: Lang) -> String {
    let may = (Role::ALL.into_iter()).filter(|role| rights.iter().any(|right| role.may(*right)));
    may.map(|role| role.word(lang))
        .collect::<Vec<_>>()
        .join(", ")
}

/// "Für die Einladung fehlen noch 2 Angaben: Straße, Ort."
fn still_missing(level: super::level::Level, gaps: &[super::level::Gap], lang: Lang) -> String {
    let sentence = level.sentence(gaps.len(), lang).unwrap_or_default();
    let mut names: Vec<&str> = gaps.iter().map(|gap| gap.label(lang)).collect();
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(*name));
    format!("{}: {}.", sentence.trim_end_matches('.'), names.join(", "))
}
