//! What can happen on the calendar, and the keys that say so.

use std::path::PathBuf;

use chrono::NaiveDate;
use iced::keyboard::key::Named;

use super::deeds::{Deed, Outcome};
use super::layout::Spot;
use super::{View, booking, day, entering};
use crate::desktop::action::Destination;
use crate::desktop::platform::Trouble;
use crate::desktop::screen::list_out;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::table;
use crate::domain::booking::{CancelledBy, Place, Trial};
use crate::domain::id::{AppointmentId, FamilyId};
use crate::planning::slots::Ranking;
use crate::service::Error;
use crate::service::appointments::{About, CalendarSpan, Waiting};
use crate::service::calendar_file::CalendarFile;
use crate::service::claimants::Takers;

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
    /// The waiting list by something else.
    OrderPressed,
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
    /// Umschalt with an arrow: so many quarters of an hour longer.
    Lengthened(i32),
    /// A block follows the mouse, held so far below its upper edge.
    DragStarted(AppointmentId, f32),
    /// The lower edge of a block follows the mouse.
    FootDragged(AppointmentId),
    /// A row of the waiting list follows the mouse.
    FamilyDragged(FamilyId),
    /// To there, or off the grid.
    DragMoved(Option<Spot>),
    /// It reached the side of the grid or a button that turns the week: on (1) or back (-1).
    SideReached(i64),
    /// It was let go.
    Dropped,
    /// What judges the appointment of a family on its way.
    TrialReady(FamilyId, Result<Box<Trial>, Error>),
    /// Strg+X.
    PinPressed,
    /// Off the pin board.
    Unpinned(AppointmentId),
    /// Strg+V.
    PutPressed,
    /// The pointer rests on a block, or has left it.
    Hovered(Option<AppointmentId>),
    /// Others' changes with this number have been outlined long enough.
    OutlineFaded(u64),
    /// The deadlines of a day.
    DuePressed(NaiveDate),
    /// An appointment of a list, and its day.
    AppointmentPressed(AppointmentId, NaiveDate),
    /// Wer passt hier?
    FitsAsked,
    /// Who fits there was found.
    TakersFound(Place, Result<Box<Takers>, Error>),
    /// The keyboard goes to one of them.
    TakerReached(usize),
    /// One of them gets the time.
    TakerPressed(FamilyId),
    /// Strg+E.
    ExportPressed,
    /// Where the calendar file is to go.
    FileChosen(Result<Option<PathBuf>, Trouble>),
    /// It was written, or not.
    Exported(Result<CalendarFile, Error>),
    /// Strg+P.
    PrintPressed,
    /// Tagesliste.
    DayListPressed,
    /// In the dialog about the lists of a day.
    Listing(list_out::Event),
    /// Abgesagte zeigen.
    CancelledShown(bool),
    /// Mit Begründung.
    OverridePressed,
    /// The reason was given.
    OverrideConfirmed,
    /// It was not.
    OverrideClosed,
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
    /// In the dialog of a day, or on its head.
    Day(day::Event),
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
        [Chord::key(Named::ArrowUp).with_shift()],
        Message::Lengthened(-1),
        week_key_length,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowDown).with_shift()],
        Message::Lengthened(1),
        week_key_length,
        OutsideText
    ),
    key!(
        [Chord::ctrl('x')],
        Message::PinPressed,
        week_key_pin,
        OutsideText
    ),
    key!(
        [Chord::ctrl('v')],
        Message::PutPressed,
        week_key_put,
        OutsideText
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
        Message::PrintPressed,
        week_key_print,
        Everywhere
    ),
    key!(
        [Chord::ctrl('e')],
        Message::ExportPressed,
        week_export,
        Everywhere
    ),
    key!(
        [Chord::ctrl('g')],
        Message::FitsAsked,
        week_fits,
        Everywhere
    ),
    key!(
        [Chord::ctrl('d')],
        Message::Day(day::Event::ByKey),
        day_key,
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
