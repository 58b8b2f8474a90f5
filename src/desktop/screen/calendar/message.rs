//! What can happen on the calendar, and the keys that say so.

use chrono::NaiveDate;
use iced::keyboard::key::Named;

use super::deeds::{Deed, Outcome};
use super::layout::Spot;
use super::{View, booking, entering};
use crate::desktop::action::Destination;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::table;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::booking::{CancelledBy, Consequence};
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::interpreter::InterpreterStatus;
use crate::planning::slots::Ranking;
use crate::service::Error;
use crate::service::appointments::{About, CalendarSpan, Waiting};

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The week that begins on this day was read.
    Read(NaiveDate, Result<Box<CalendarSpan>, Error>),
    /// The table was read.
    ListRead(Result<Box<CalendarSpan>, Error>),
    /// The waiting list was read.
    WaitingRead(Result<Vec<Waiting>, Error>),
    /// The slots for a family were ranked.
    Ranked(FamilyId, Result<Box<Ranking>, Error>),
    /// Tag, Woche, Liste.
    ViewChosen(View),
    /// A page on (1) or back (-1).
    Turned(i64),
    /// Heute.
    TodayPressed,
    /// Termin anlegen.
    NewPressed,
    /// A family of the waiting list.
    FamilyPressed(FamilyId),
    /// The keyboard goes to a row of the waiting list.
    RowReached(usize),
    /// The whole waiting list.
    MorePressed,
    /// A suggestion by its place.
    SuggestionPressed(usize),
    /// Platzieren, or hierhin verschieben.
    PlacePressed,
    /// Other times for the chosen appointment.
    OthersPressed,
    /// A block.
    BlockPressed(AppointmentId),
    /// A free place in the grid.
    FreePressed(Spot),
    /// An arrow: to the right, down.
    Arrow(i32, i32),
    /// Enter, when nothing else wants it.
    EnterPressed,
    /// Esc, when something is open here.
    Escaped,
    /// Strg+M.
    MovePressed,
    /// A block follows the mouse.
    DragStarted(AppointmentId, Spot),
    /// To there.
    DragMoved(Spot),
    /// It was let go.
    Dropped,
    /// Whether what is moved may stand there.
    Checked(Spot, Result<Vec<Consequence>, Error>),
    /// A state was entered.
    StatusPressed(AppointmentStatus),
    /// A state of the interpreter was entered.
    InterpreterPressed(InterpreterStatus),
    /// Everything around an appointment was read.
    AboutRead(AppointmentId, Result<Box<About>, Error>),
    /// On the sheet of an appointment.
    Booking(booking::Event),
    /// On a small sheet about the chosen appointment.
    Entering(entering::Event),
    /// Umschalt+Enter: an appointment here with all details.
    DetailsPressed,
    /// Prüfen, at a suggestion.
    CheckPressed,
    /// Ändern, at the chosen appointment.
    ChangePressed,
    /// Mit Begründung, at what was refused.
    AnywayPressed,
    /// Folgetermin, or neu anbieten.
    FollowUpPressed,
    /// The chosen family joins the chosen group.
    JoinPressed,
    /// Gruppe absagen.
    GroupCancelPressed,
    /// Entf.
    CancelPressed,
    /// Who cancels.
    CancelledBy(CancelledBy),
    /// Why.
    ReasonTyped(String),
    /// It is cancelled.
    CancelConfirmed,
    /// It is not.
    CancelClosed,
    /// Something was written, or not.
    Done(Box<Deed>, Result<Outcome, Error>),
    /// F4.
    SidePressed,
    /// F6.
    PanelPressed,
    /// The record of the chosen appointment's family.
    FilePressed,
    /// Its letter.
    LetterPressed,
    /// Another place of the window.
    Opened(Destination),
    /// The grid was scrolled: first visible pixel, visible height.
    Scrolled(f32, f32),
    /// In the table.
    Listed(table::Event),
    /// The banner was closed.
    RefusalClosed,
}

macro_rules! key {
    ([$($chord:expr),+], $message:expr, $help:ident, $reach:ident) => {
        Shortcut { keys: &[$($chord),+], action: $message, help: |texts| texts.$help(), reach: Reach::$reach }
    };
}

/// Every key of the calendar.
pub static KEYS: &[Shortcut<Message>] = &[
    key!(
        [Chord::ctrl('n')],
        Message::NewPressed,
        calendar_new,
        Everywhere
    ),
    key!(
        [Chord::ctrl('1')],
        Message::ViewChosen(View::Day),
        calendar_day,
        Everywhere
    ),
    key!(
        [Chord::ctrl('2')],
        Message::ViewChosen(View::Week),
        calendar_week,
        Everywhere
    ),
    key!(
        [Chord::ctrl('3')],
        Message::ViewChosen(View::List),
        calendar_list,
        Everywhere
    ),
    key!(
        [Chord::ctrl('t')],
        Message::TodayPressed,
        calendar_today,
        Everywhere
    ),
    key!(
        [
            Chord::key(Named::ArrowLeft).with_alt(),
            Chord::key(Named::PageUp)
        ],
        Message::Turned(-1),
        calendar_previous,
        OutsideText
    ),
    key!(
        [
            Chord::key(Named::ArrowRight).with_alt(),
            Chord::key(Named::PageDown)
        ],
        Message::Turned(1),
        calendar_next,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowLeft)],
        Message::Arrow(-1, 0),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowRight)],
        Message::Arrow(1, 0),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowUp)],
        Message::Arrow(0, -1),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowDown)],
        Message::Arrow(0, 1),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::Enter)],
        Message::EnterPressed,
        calendar_key_enter,
        OutsideText
    ),
    key!(
        [Chord::key(Named::Enter).with_shift()],
        Message::DetailsPressed,
        key_details,
        OutsideText
    ),
    key!(
        [Chord::ctrl('m')],
        Message::MovePressed,
        calendar_move,
        Everywhere
    ),
    key!(
        [Chord::key(Named::Delete)],
        Message::CancelPressed,
        calendar_cancel,
        OutsideText
    ),
    key!(
        [Chord::ctrl('1').with_alt()],
        Message::SuggestionPressed(0),
        calendar_key_suggestion,
        Everywhere
    ),
    key!(
        [Chord::ctrl('2').with_alt()],
        Message::SuggestionPressed(1),
        calendar_key_suggestion,
        Everywhere
    ),
    key!(
        [Chord::ctrl('3').with_alt()],
        Message::SuggestionPressed(2),
        calendar_key_suggestion,
        Everywhere
    ),
    key!(
        [Chord::ctrl('p')],
        Message::LetterPressed,
        calendar_print_letter,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F4)],
        Message::SidePressed,
        calendar_key_side,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
        Message::PanelPressed,
        calendar_key_panel,
        Everywhere
    ),
];
