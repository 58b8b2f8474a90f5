//! What can happen on the papers of a family, and the keys that say so.

use std::path::PathBuf;

use iced::keyboard::key::Named;

use super::{Drawn, Lack, Outcome, Read};
use crate::desktop::page_view::{self, Event};
use crate::desktop::platform::Trouble;
use crate::desktop::print_setup;
use crate::desktop::screen::schild;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::table;
use crate::service::Error;

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The family was read.
    Arrived(Result<Box<Read>, Error>),
    /// The pages of a choice were set.
    Pages(u64, Result<Box<Drawn>, Error>),
    /// In the table of papers.
    Table(table::Event),
    /// With the family's language, or German alone.
    LanguageChosen(bool),
    /// Reasons were typed.
    GroundsTyped(String),
    /// The field of the reasons was left.
    GroundsLeft,
    /// The tick "als verschickt eintragen".
    PostedToggled,
    /// On the paper shown.
    Shown(page_view::Event),
    /// Drucken.
    PrintPressed,
    /// In the dialog of printing.
    Printing(print_setup::Event),
    /// Print now.
    PrintConfirmed,
    /// PDF speichern.
    SavePressed,
    /// A folder was picked, or not.
    FolderPicked(Result<Option<PathBuf>, Trouble>),
    /// Even without a text on remedies.
    Confirmed,
    /// The dialog's way back.
    DialogClosed,
    /// It was made, or not.
    Made(Result<Box<Outcome>, Error>),
    /// The family's record.
    RecordPressed,
    /// To the field in which something is missing.
    LackPressed(Lack),
    /// The child for the school's own program.
    SchildPressed,
    /// It was written, or not.
    SchildWritten(schild::Outcome),
    /// Esc.
    BackPressed,
}

pub(super) static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('p')],
        action: Message::PrintPressed,
        help: |texts| texts.papers_print(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('e'), Chord::ctrl('s')],
        action: Message::SavePressed,
        help: |texts| texts.papers_save(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F4)],
        action: Message::Shown(Event::LargeToggled),
        help: |texts| texts.letters_hint_large(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::PageDown).with_ctrl()],
        action: Message::Shown(Event::NEXT),
        help: |texts| texts.letters_next_page(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::PageUp).with_ctrl()],
        action: Message::Shown(Event::PREVIOUS),
        help: |texts| texts.letters_previous_page(),
        reach: Reach::Everywhere,
    },
];
