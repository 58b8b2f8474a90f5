//! What happens in the window, and what it asks of the program around it.

use std::sync::Arc;

use iced::Task;

use super::Counts;
use super::work::Taken;
use crate::desktop::action::Destination;
use crate::desktop::app::{find, place};
use crate::desktop::preferences::Colours;
use crate::desktop::shell::Area;
use crate::desktop::shell::commands::Command;
use crate::domain::id::{CommandId, SiteId};
use crate::domain::office::Office;
use crate::domain::rights::Role;
use crate::service::Error;
use crate::store::News;
use crate::store::rows::CommandRow;

/// What waits for the answer about unsaved work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaving {
    /// Another place.
    Go(Destination),
    /// The place before.
    Back,
    /// Another role.
    Role(Role),
    /// Signing out.
    SignOut,
    /// Closing the window.
    Quit,
}

/// What happened in the window.
#[allow(
    clippy::large_enum_variant,
    reason = "moved a few times per key press, never kept in numbers"
)]
#[derive(Debug, Clone)]
pub enum Message {
    /// On the screen of a visit.
    Screen(u64, place::Message),
    /// A shortcut.
    Key(Command),
    /// An entry of the navigation.
    AreaPicked(Area),
    /// Esc.
    Escaped,
    /// The site filter.
    SiteChosen(Option<SiteId>),
    /// The menu of the person.
    MenuToggled,
    /// Esc or a click outside the menu.
    MenuClosed,
    /// Another role.
    RoleChosen(Role),
    /// Other colours.
    ColoursChosen(Colours),
    /// Another size in percent.
    SizeChosen(u16),
    /// English (or German).
    EnglishChosen(bool),
    /// Names as initials, or in full again.
    PrivacyToggled,
    /// Sperren.
    LockPressed,
    /// Abmelden.
    SignOutPressed,
    /// In the search of the top bar.
    Find(find::Message),
    /// Rückgängig of one command, or of the person's last.
    UndoPressed(Option<CommandId>),
    /// It was taken back.
    Undone(Result<Taken, Error>),
    /// It was done again.
    Redone(Result<Taken, Error>),
    /// A page of the frame was asked for.
    HelpPressed,
    /// Last actions.
    HistoryPressed,
    /// They are read.
    HistoryRead(Result<Vec<CommandRow>, Error>),
    /// Über.
    AboutPressed,
    /// The page of the frame was closed.
    PageClosed,
    /// The strip's cross.
    StripClosed,
    /// The strip was shown long enough.
    StripOver(u64),
    /// The strip's follow-up.
    FollowUpPressed,
    /// The banner's link.
    TroubleClosed,
    /// Throw away what is not saved.
    DiscardPressed,
    /// Stay.
    StayPressed,
    /// Somebody wrote something.
    News(News),
    /// The office and the counters were read anew.
    Reloaded(Result<(Arc<Office>, Counts), Error>),
}

/// What the window asks of the program around it.
#[derive(Debug)]
pub enum Reply {
    /// Work to be run.
    Run(Task<Message>),
    /// Colours, size or language are to be changed and remembered.
    Prefer(Preference),
    /// The window is to be locked.
    Lock,
    /// The person goes; the database is to be closed.
    SignOut,
    /// The window may be closed.
    Quit,
}

/// One changed preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// Colours.
    Colours(Colours),
    /// Size in percent.
    Size(u16),
    /// English (or German).
    English(bool),
}
