//! What can happen while a list is read in, and the keys that say so.

use std::path::PathBuf;
use std::sync::Arc;

use iced::keyboard::key::Named;

use super::Filter;
use super::files::Form;
use crate::desktop::platform::Trouble;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::{search_box, table};
use crate::exchange::encoding::Encoding;
use crate::letters::job::Progress;
use crate::service::imports::{Counts, ListTemplate, Preview};
use crate::service::{Done, Error};
use crate::store::rows::SearchEntry;

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path is now this.
    PathTyped(String),
    /// Datei wählen.
    PickPressed,
    /// A file was chosen, or not.
    Picked(Result<Option<PathBuf>, Trouble>),
    /// The list was looked at; the number of the question.
    Looked(u64, Result<Arc<Preview>, Error>),
    /// The file is read again, as F5 does through the frame.
    ReloadPressed,
    /// Another encoding.
    EncodingChosen(Encoding),
    /// Another delimiter.
    DelimiterChosen(char),
    /// In the box of a column.
    Column(usize, search_box::Event),
    /// Free text of remarks, yes or no.
    FreeTextPressed,
    /// The reporting office is now this.
    ReporterTyped(String),
    /// Its field was left.
    ReporterLeft,
    /// The templates were read.
    Templates(Result<Vec<ListTemplate>, Error>),
    /// Als Vorlage merken.
    KeepPressed,
    /// It was kept, or not.
    Kept(Result<Done<()>, Error>),
    /// Löschen: the template of this sender.
    ForgetPressed(String),
    /// It was deleted, or not.
    Forgotten(Result<Done<()>, Error>),
    /// A look at a list has come so far; the number of the question.
    Progressed(u64, Progress),
    /// Abbrechen.
    StopPressed,
    /// In the dialog: one difference of a row is taken over, or not.
    DifferencePressed(usize, usize),
    /// The answer to the sender, as a table or as text.
    AnswerPressed(Form),
    /// It was saved, or not.
    Answered(Result<bool, Trouble>),
    /// Aus Datei laden.
    LoadPressed,
    /// It was read, or not.
    Loaded(Result<Option<String>, Trouble>),
    /// In Datei speichern.
    SavePressed,
    /// It was written, or not.
    Saved(Result<bool, Trouble>),
    /// Another part of the preview.
    FilterChosen(Filter),
    /// In the preview.
    Table(table::Event),
    /// Vergleichen: the current row.
    ComparePressed,
    /// The recorded child beside a row.
    Known(usize, Result<Option<Box<SearchEntry>>, Error>),
    /// The dialog decides about a row.
    Decided(usize, bool),
    /// Verschiedene Kinder: the row is read in, and the pair is never shown again.
    ToldApart(usize),
    /// The dialog was left.
    CompareClosed,
    /// F8.
    NextHintPressed,
    /// The next step: its button or Strg+Enter.
    Forward,
    /// One step back.
    Backward,
    /// A step of the bar above.
    StepPressed(usize),
    /// It was written, or not.
    ReadIn(Result<Done<Counts>, Error>),
    /// Weitere Liste einlesen.
    AnotherPressed,
    /// Zu den Familien.
    FamiliesPressed,
}

pub(super) static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::Forward,
        help: |texts| texts.shortcut_decide(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F8)],
        action: Message::NextHintPressed,
        help: |texts| texts.shortcut_next_hint(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::ArrowLeft).with_alt()],
        action: Message::Backward,
        help: |texts| texts.back(),
        reach: Reach::Everywhere,
    },
];
