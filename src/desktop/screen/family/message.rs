//! What happens on a record and in its form.

use super::form::Change;
use super::moving;
use super::tabs::Tab;
use super::unite;
use crate::desktop::action::Destination;
use crate::desktop::screen::child_act::{self, What};
use crate::desktop::widget::date_field;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::booking::CancelledBy;
use crate::domain::draft::Draft;
use crate::domain::family::ClosingReason;
use crate::domain::file::File;
use crate::domain::id::{AppointmentId, ChildId, FamilyId};
use crate::service::appointments::Settled;
use crate::service::duplicates::Alike;
use crate::service::timeline::Happened;
use crate::service::{Done, Error};
use crate::store::rows::FamilyFile;

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The record was read.
    Read(FamilyId, Result<Box<FamilyFile>, Error>),
    /// An empty report was made.
    Blank(Result<Box<File>, Error>),
    /// In the form.
    Form(Change),
    /// Who may be the same family.
    Alike {
        /// The number of the question.
        asked: u64,
        /// Who was found.
        result: Result<Vec<Alike>, Error>,
    },
    /// The pause after typing a name is over; with the number of the question.
    AlikeDue(u64),
    /// Andere Familie.
    ApartPressed(FamilyId),
    /// That was kept, or not.
    ToldApart(FamilyId, Result<Done<()>, Error>),
    /// Save; with `true` an appointment is looked for next.
    SavePressed(bool),
    /// On the tab of talks.
    Records(super::records::Event),
    /// It was saved, or not.
    Saved {
        /// Is an appointment looked for next?
        then_slot: bool,
        /// What became of it.
        result: Result<Done<FamilyId>, Error>,
    },
    /// Bearbeiten.
    EditPressed,
    /// The same, with the keyboard at a field.
    EditAt(String),
    /// Kind hinzufügen.
    ChildPressed,
    /// Esc in the form.
    EscapePressed,
    /// Throw away what was typed.
    DiscardPressed,
    /// Neu öffnen: what was typed stays, what others changed comes in.
    ReopenPressed,
    /// The record as it is now.
    Reopened(Result<Box<FamilyFile>, Error>),
    /// The keyboard goes to a field.
    FieldPressed(String),
    /// To the next field that keeps the form from being saved.
    NextProblem,
    /// The main button, or in the form save and find a slot.
    DecidePressed,
    /// A place is to be opened.
    Opened(Destination),
    /// Something is to be copied.
    Copied(String),
    /// A tab was chosen.
    TabChosen(Tab),
    /// What happened to the family was read.
    ChangesRead(Result<Vec<Happened>, Error>),
    /// Only what is about this child is shown.
    ChangesOf(Option<ChildId>),
    /// A dialog about what happens after the talk, or a follow-up.
    ActPressed(What, Option<ChildId>),
    /// In that dialog.
    Acting(child_act::Event),
    /// Warum? of a child.
    WhyPressed(ChildId),
    /// What a hand-over of a child transmitted was opened or closed.
    TransmittedPressed(ChildId),
    /// A draft from an earlier time was found, or none.
    DraftFound(Option<Box<Draft>>),
    /// The pause after typing is over.
    DraftDue,
    /// The draft was kept, or not.
    DraftKept(Result<i64, Error>),
    /// Weiterbearbeiten.
    DraftTaken,
    /// Verwerfen.
    DraftThrown,
    /// The day for which the duty is computed.
    AsOf(date_field::Event),
    /// It is today again.
    AsOfToday,
    /// A state of the appointment.
    StatusPressed(AppointmentId, AppointmentStatus),
    /// The interpreter was asked for.
    InterpreterPressed(AppointmentId),
    /// It was written, or not.
    Acted(Result<Box<Done<Settled>>, Error>),
    /// The menu of the record.
    MenuToggled,
    /// It was closed.
    MenuClosed,
    /// Akte abschließen.
    ClosePressed,
    /// Umzug im Kreis.
    MovePressed,
    /// Akten vergleichen.
    Unite(unite::Event),
    /// In its dialog.
    Moving(moving::Event),
    /// Eintragen.
    MoveConfirmed,
    /// Akte wieder öffnen.
    ReopenFilePressed,
    /// Its reason.
    ReasonChosen(ClosingReason),
    /// Abschließen.
    CloseConfirmed,
    /// The file was closed, or not.
    Closed(Result<Done<()>, Error>),
    /// Termin absagen.
    CancelPressed(AppointmentId),
    /// Who cancels.
    CancelledBy(CancelledBy),
    /// Why.
    CancelReason(String),
    /// Absagen.
    CancelConfirmed,
    /// A dialog was left.
    DialogLeft,
    /// The next (or previous) family of the list.
    NeighbourPressed(bool),
    /// The mark of the stepper moved.
    StepMarked(usize),
}
