//! What can happen on the matrix, and the keys that say so.

use std::sync::Arc;

use iced::keyboard::key::Named;

use super::asking;
use super::export;
use super::form;
use super::matrix::Tab;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::domain::capacity::{CapacityReport, Intake};
use crate::service::capacity::{CapacityBook, CapacityPeople};
use crate::service::{Done, Error};

/// A school and grade.
pub type At = (String, Intake);

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The figures were read.
    Read(Result<Arc<(CapacityBook, CapacityPeople)>, Error>),
    /// The history of a cell was read.
    HistoryRead(At, Result<Vec<CapacityReport>, Error>),
    /// Primar, Sek I and so on.
    TabChosen(Tab),
    /// Schule oder Ort.
    Searched(String),
    /// Strg+F.
    SearchPressed,
    /// From the search into the matrix.
    MatrixEntered,
    /// Nur mit Deutschförderung.
    SupportToggled,
    /// A line was clicked, in a column or beside them.
    CellPressed(usize, Option<usize>),
    /// So many columns to the right, so many lines down.
    Arrow(i32, i32),
    /// To the first or the last school.
    Edge(bool),
    /// A digit.
    Digit(u8),
    /// A dash: the number is not known.
    UnknownTyped,
    /// Rücktaste.
    Rubbed,
    /// Enter.
    Entered,
    /// Esc.
    Escaped,
    /// Strg+D.
    CopiedDown,
    /// Figures of one entry were written, or not.
    Reported(Vec<At>, Result<Done<u32>, Error>),
    /// Strg+V.
    PastePressed,
    /// What lies on the clipboard.
    Pasted(Option<String>),
    /// A file with a list is to be read in.
    FilePressed,
    /// It was read, or not.
    FileRead(export::Read),
    /// What was pasted or read is taken over.
    PasteConfirmed,
    /// It is not.
    PasteClosed,
    /// F2: the whole school.
    FormPressed,
    /// In its form.
    Form(form::Event),
    /// Schule öffnen.
    SchoolPressed,
    /// It is closed again.
    SchoolClosed,
    /// To what is recorded of the school, to be read or changed.
    SchoolRecordPressed,
    /// Something of the school is to be copied.
    CopyPressed(String),
    /// Abfrage an Schulen.
    AskPressed,
    /// In its dialog.
    Asking(asking::Event),
    /// Strg+E.
    ExportPressed,
    /// It was written, or not.
    Exported(export::Outcome),
    /// What is in view.
    Scrolled(f32, f32),
}

macro_rules! key {
    ([$($chord:expr),+], $message:expr, $help:ident, $reach:ident) => {
        Shortcut { keys: &[$($chord),+], action: $message, help: |texts| texts.$help(), reach: Reach::$reach }
    };
}

macro_rules! digit {
    ($sign:literal, $number:literal) => {
        key!(
            [Chord::char($sign)],
            Message::Digit($number),
            capacity_key_digit,
            OutsideText
        )
    };
}

/// Every key of the matrix.
pub static KEYS: &[Shortcut<Message>] = &[
    key!(
        [Chord::key(Named::F2)],
        Message::FormPressed,
        capacity_key_form,
        Everywhere
    ),
    key!(
        [Chord::ctrl('f')],
        Message::SearchPressed,
        capacity_search,
        Everywhere
    ),
    key!(
        [Chord::ctrl('e')],
        Message::ExportPressed,
        capacity_export,
        Everywhere
    ),
    key!(
        [Chord::ctrl('d')],
        Message::CopiedDown,
        capacity_key_down,
        OutsideText
    ),
    key!(
        [Chord::ctrl('v')],
        Message::PastePressed,
        capacity_key_paste,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowLeft)],
        Message::Arrow(-1, 0),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowRight)],
        Message::Arrow(1, 0),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowUp)],
        Message::Arrow(0, -1),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowDown)],
        Message::Arrow(0, 1),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::PageUp)],
        Message::Arrow(0, -10),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::PageDown)],
        Message::Arrow(0, 10),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::Home)],
        Message::Edge(false),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::End)],
        Message::Edge(true),
        capacity_key_cell,
        OutsideText
    ),
    key!(
        [Chord::key(Named::Enter)],
        Message::Entered,
        capacity_key_enter,
        OutsideText
    ),
    key!(
        [Chord::key(Named::Backspace)],
        Message::Rubbed,
        capacity_key_digit,
        OutsideText
    ),
    key!(
        [Chord::char('-'), Chord::key(Named::Delete)],
        Message::UnknownTyped,
        capacity_key_unknown,
        OutsideText
    ),
    digit!('0', 0),
    digit!('1', 1),
    digit!('2', 2),
    digit!('3', 3),
    digit!('4', 4),
    digit!('5', 5),
    digit!('6', 6),
    digit!('7', 7),
    digit!('8', 8),
    digit!('9', 9),
];
