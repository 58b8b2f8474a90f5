//! What can happen on the joint proposal, and the keys that say so.

use std::sync::Arc;

use iced::keyboard::key::Named;

use super::run::Proposed;
use crate::desktop::screen::proposal::run::Gap;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::table;
use crate::domain::id::ChildId;
use crate::service::proposals::Asked;
use crate::service::{Done, Error};

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// A run is over.
    Proposed(u64, Result<Arc<Proposed>, Error>),
    /// A run goes on.
    Progressed(u64, Gap),
    /// The proposal that is shown was held against the data of now.
    Checked(u64, Result<Asked, Error>),
    /// Geschwister zusammen.
    TogetherToggled,
    /// Schulen ohne Meldung einbeziehen.
    UnknownToggled,
    /// Weite Wege erlauben.
    FarToggled,
    /// Neu berechnen.
    AgainPressed,
    /// Abbrechen: the best proposal so far is enough.
    StopPressed,
    /// In the table.
    Table(table::Event),
    /// Nehmen: another school for the chosen child.
    TakePressed(usize),
    /// The chosen child's school is free to choose again.
    ReleasePressed,
    /// The proposed school is not to be proposed for this child.
    RejectPressed,
    /// What was rejected for the chosen child is allowed again.
    AllowPressed,
    /// n Schulen anfragen.
    AcceptPressed,
    /// Nur diese anfragen.
    OnlyThisPressed,
    /// It was written, or not.
    Accepted(Result<(Asked, Option<Done<()>>), Error>),
    /// The step that would help a child without a school.
    RemedyPressed(ChildId),
    /// The chosen child on the screen of its way.
    ChildPressed,
    /// The list of those left out was read.
    NoticeClosed,
    /// F4.
    SidePressed,
    /// F6.
    PanelPressed,
    /// Verwerfen.
    DiscardPressed,
}

macro_rules! key {
    ([$($chord:expr),+], $message:expr, $help:ident, $reach:ident) => {
        Shortcut { keys: &[$($chord),+], action: $message, help: |texts| texts.$help(), reach: Reach::$reach }
    };
}

/// Every key of the proposal that is not a key of its table.
pub static KEYS: &[Shortcut<Message>] = &[
    key!(
        [Chord::key(Named::Enter).with_ctrl()],
        Message::AcceptPressed,
        joint_key_accept,
        Everywhere
    ),
    key!(
        [Chord::key(Named::Delete)],
        Message::RejectPressed,
        joint_key_reject,
        OutsideText
    ),
    key!(
        [Chord::key(Named::F5)],
        Message::AgainPressed,
        joint_recompute,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F4)],
        Message::SidePressed,
        joint_key_side,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
        Message::PanelPressed,
        joint_key_panel,
        Everywhere
    ),
];
