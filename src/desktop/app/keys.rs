//! The shortcuts that work everywhere: one table for the handling, the key caps and the help page.

use iced::keyboard::key::Named;

use crate::desktop::preferences::Area;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};

/// What a shortcut of the frame does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Opens an area.
    Area(Area),
    /// Searches everywhere.
    Search,
    /// Takes back.
    Undo,
    /// Does again.
    Redo,
    /// Shows the last actions.
    History,
    /// Reloads.
    Refresh,
    /// Shows the shortcuts.
    Help,
    /// Shows initials instead of names.
    Privacy,
    /// Locks.
    Lock,
    /// One size up.
    Larger,
    /// One size down.
    Smaller,
    /// The usual size.
    UsualSize,
    /// Shows one site only, by its place in the list; 0 is all.
    Site(usize),
}

macro_rules! shortcut {
    ($action:expr, [$($chord:expr),+], $help:ident, $reach:ident) => {
        Shortcut {
            keys: &[$($chord),+],
            action: $action,
            help: |texts| texts.$help(),
            reach: Reach::$reach,
        }
    };
}

/// Every shortcut of the frame.
pub static TABLE: &[Shortcut<Key>] = &[
    shortcut!(
        Key::Help,
        [Chord::key(Named::F1), Chord::ctrl('?')],
        shortcut_help,
        Everywhere
    ),
    shortcut!(Key::Search, [Chord::ctrl('k')], shortcut_search, Everywhere),
    shortcut!(
        Key::Area(Area::Today),
        [Chord::alt('1')],
        nav_today,
        Everywhere
    ),
    shortcut!(
        Key::Area(Area::Families),
        [Chord::alt('2')],
        nav_families,
        Everywhere
    ),
    shortcut!(
        Key::Area(Area::Calendar),
        [Chord::alt('3')],
        nav_calendar,
        Everywhere
    ),
    shortcut!(
        Key::Area(Area::Letters),
        [Chord::alt('4')],
        nav_letters,
        Everywhere
    ),
    shortcut!(
        Key::Area(Area::Admin),
        [Chord::alt('5')],
        nav_admin,
        Everywhere
    ),
    shortcut!(Key::Undo, [Chord::ctrl('z')], shortcut_undo, OutsideText),
    shortcut!(Key::Redo, [Chord::ctrl('y')], shortcut_redo, OutsideText),
    shortcut!(
        Key::History,
        [Chord::ctrl('z').with_shift()],
        shortcut_history,
        OutsideText
    ),
    shortcut!(
        Key::Refresh,
        [Chord::key(Named::F5)],
        shortcut_refresh,
        OutsideText
    ),
    shortcut!(
        Key::Site(0),
        [Chord::ctrl('0').with_shift()],
        sites_all,
        Everywhere
    ),
    shortcut!(
        Key::Site(1),
        [Chord::ctrl('1').with_shift()],
        shortcut_site,
        Everywhere
    ),
    shortcut!(
        Key::Site(2),
        [Chord::ctrl('2').with_shift()],
        shortcut_site,
        Everywhere
    ),
    shortcut!(
        Key::Site(3),
        [Chord::ctrl('3').with_shift()],
        shortcut_site,
        Everywhere
    ),
    shortcut!(
        Key::Privacy,
        [Chord::key(Named::F9)],
        shortcut_privacy,
        EvenInDialogs
    ),
    shortcut!(Key::Lock, [Chord::ctrl('l')], shortcut_lock, EvenInDialogs),
    shortcut!(
        Key::Larger,
        [Chord::ctrl('+'), Chord::ctrl('=')],
        shortcut_larger,
        EvenInDialogs
    ),
    shortcut!(
        Key::Smaller,
        [Chord::ctrl('-')],
        shortcut_smaller,
        EvenInDialogs
    ),
    shortcut!(
        Key::UsualSize,
        [Chord::ctrl('0')],
        shortcut_usual_size,
        EvenInDialogs
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_combination_stands_twice() {
        let mut seen = std::collections::HashSet::new();
        for chord in TABLE.iter().flat_map(|shortcut| shortcut.keys) {
            assert!(seen.insert(*chord), "{chord:?} stands twice");
        }
    }
}
