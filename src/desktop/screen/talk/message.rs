//! What happens on the screen of a talk.

use super::field::{Field, List, Section};
use crate::desktop::widget::search_box;
use crate::domain::appointment::Outcome;
use crate::domain::booking::Consequence;
use crate::domain::draft::{AtWork, Draft};
use crate::domain::id::FamilyId;
use crate::domain::siblings::Shared;
use crate::domain::talk::CounsellingRecord;
use crate::service::{Done, Error};
use crate::store::rows::FamilyFile;

/// Everything a talk is opened with.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The record.
    pub file: FamilyFile,
    /// What was typed and not saved yet.
    pub draft: Option<Draft>,
    /// Who else is at work on it.
    pub others: Vec<AtWork>,
    /// The talk that is looked at, when it is over.
    pub past: Option<CounsellingRecord>,
    /// The next talk of the same counsellor today: whose, and when.
    pub next: Option<(String, chrono::NaiveTime)>,
}

/// What was kept: when, and who else is at work now.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Seconds since 1970 UTC.
    pub saved_s: i64,
    /// The others.
    pub others: Vec<AtWork>,
}

/// What happens.
#[derive(Debug, Clone)]
pub enum Message {
    /// The talk was read.
    Read(Result<Box<Loaded>, Error>),
    /// The record was read again after somebody changed something.
    Reread(FamilyId, Result<Box<FamilyFile>, Error>),
    /// Another child.
    ChildChosen(usize),
    /// Another section.
    SectionChosen(Section),
    /// The next section, or the one before.
    SectionMoved(bool),
    /// The next missing answer.
    NextMissing,
    /// The n-th missing answer.
    Jump(usize),
    /// An answer.
    Answered(Field, String),
    /// Something searched for.
    Picking(Field, search_box::Event),
    /// One more entry.
    Added(List),
    /// One entry less.
    Removed(List, usize),
    /// The program's proposal is taken.
    ProposalTaken,
    /// A school is recommended, or no longer.
    SchoolToggled(String),
    /// A near school is the family's wish.
    WishSchool(String),
    /// The full record or the short procedure for this child.
    ProcedureToggled,
    /// The banner was read.
    NoteClosed,
    /// What others answered was read.
    MetClosed,
    /// Unterbrechen.
    InterruptPressed,
    /// The draft is kept now.
    SavePressed,
    /// The draft was kept.
    Kept(Result<Kept, Error>),
    /// The pause after keeping is over.
    Rested,
    /// Gespräch beenden.
    EndPressed,
    /// How it ended.
    OutcomeChosen(Outcome),
    /// It ends.
    EndConfirmed,
    /// It ended.
    Ended(Result<Box<Done<Vec<Consequence>>>, Error>),
    /// Angaben übernehmen.
    SiblingsPressed,
    /// What is taken over.
    PartToggled(Shared),
    /// For whom.
    SiblingToggled(usize),
    /// Other answers give way, or stay.
    ReplaceToggled,
    /// It is taken over.
    SiblingsConfirmed,
    /// The talk is to be taken over from somebody else.
    LeadPressed,
    /// It is.
    LeadConfirmed,
    /// Back.
    DialogLeft,
    /// The record of the family.
    RecordPressed,
    /// The way back.
    BackPressed,
}
