//! What can happen on the planning proposal, and the keys that say so.

use std::sync::Arc;

use iced::keyboard::key::Named;

use super::super::proposal::run::Gap;
use super::run::{Checked, Planned};
use crate::desktop::widget::date_field;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::table;
use crate::domain::declined::Declined;
use crate::domain::id::FamilyId;
use crate::planning::plan::Priority;
use crate::service::plans::Applied;
use crate::service::{Done, Error};

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// A run is over.
    Planned(u64, Result<Arc<Planned>, Error>),
    /// A run goes on.
    Progressed(u64, Gap),
    /// The plan that is shown was held against the data of now.
    Checked(u64, Result<Arc<Checked>, Error>),
    /// In the field of the first day.
    From(date_field::Event),
    /// In the field of the last day.
    To(date_field::Event),
    /// Vorrang.
    PriorityChosen(Priority),
    /// Dolmetschsprachen bündeln.
    BundleToggled,
    /// Andere Standorte erlauben.
    OtherSitesToggled,
    /// Neu berechnen.
    AgainPressed,
    /// Abbrechen: the best plan so far is enough.
    StopPressed,
    /// In the table.
    Table(table::Event),
    /// Nehmen: another place of the chosen family.
    TakePressed(usize),
    /// The chosen family's place is free to choose again.
    ReleasePressed,
    /// n Termine übernehmen.
    AcceptPressed,
    /// Nur diesen übernehmen.
    OnlyThisPressed,
    /// It was written, or not.
    Accepted(Result<Done<Applied>, Error>),
    /// Ablehnen.
    DeclinePressed,
    /// Why.
    ReasonTyped(String),
    /// It is declined.
    DeclineConfirmed,
    /// It is not.
    DeclineClosed,
    /// It was written, or not.
    Declined(Result<Done<Declined>, Error>),
    /// The step that would help a family without a place.
    RemedyPressed(FamilyId),
    /// A slot was made longer, or not.
    Extended(String, Result<Done<()>, Error>),
    /// The record of the chosen family.
    RecordPressed,
    /// The list of places that were given away was read.
    NoticeClosed,
    /// F4.
    SidePressed,
    /// F6.
    PanelPressed,
    /// Verwerfen.
    DiscardPressed,
    /// Zum Kalender.
    CalendarPressed,
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
        plan_key_accept,
        Everywhere
    ),
    key!(
        [Chord::key(Named::Delete)],
        Message::DeclinePressed,
        plan_key_decline,
        OutsideText
    ),
    key!(
        [Chord::key(Named::F5)],
        Message::AgainPressed,
        plan_recompute,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F4)],
        Message::SidePressed,
        plan_key_side,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
        Message::PanelPressed,
        plan_key_panel,
        Everywhere
    ),
];
