//! The shortcuts that mean the same on every screen: one table for handling, menus, key caps and the help page.

use iced::keyboard::key::Named;

use crate::desktop::text::Texts;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};

/// What a shortcut of the window asks for. A screen answers to those it has a use for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// Open the n-th area, from 1.
    Area(u8),
    /// Choose the n-th view, tab or child, from 1.
    View(u8),
    /// The global search.
    Search,
    /// The search of this list.
    Find,
    /// The next hit of that search.
    FindNext,
    /// The new thing of this screen.
    New,
    /// Save.
    Save,
    /// The screen's main decision.
    Decide,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// The list of recent actions.
    History,
    /// Print.
    Print,
    /// Export.
    Export,
    /// Help and key list.
    Help,
    /// Edit the focused thing.
    Edit,
    /// Refresh or recalculate.
    Refresh,
    /// The next card or panel.
    NextPanel,
    /// The previous card or panel.
    PreviousPanel,
    /// The next hint or missing field; else the message strip.
    NextHint,
    /// Names become initials.
    Privacy,
    /// Lock.
    Lock,
    /// Larger text.
    Larger,
    /// Smaller text.
    Smaller,
    /// Text of 100 %.
    UsualSize,
    /// The site filter: 0 for all, else the n-th site.
    Site(u8),
    /// The side panel on or off.
    Side,
}

const fn line(
    keys: &'static [Chord],
    action: Command,
    help: fn(&Texts) -> String,
    reach: Reach,
) -> Shortcut<Command> {
    Shortcut {
        keys,
        action,
        help,
        reach,
    }
}

const EVERYWHERE: Reach = Reach::Everywhere;
const OUTSIDE: Reach = Reach::OutsideText;

const fn f(named: Named) -> Chord {
    Chord::key(named)
}

/// The table.
pub const SHORTCUTS: &[Shortcut<Command>] = &[
    line(
        &[Chord::alt('1')],
        Command::Area(1),
        Texts::nav_today,
        EVERYWHERE,
    ),
    line(
        &[Chord::alt('2')],
        Command::Area(2),
        Texts::nav_families,
        EVERYWHERE,
    ),
    line(
        &[Chord::alt('3')],
        Command::Area(3),
        Texts::nav_calendar,
        EVERYWHERE,
    ),
    line(
        &[Chord::alt('4')],
        Command::Area(4),
        Texts::nav_schools,
        EVERYWHERE,
    ),
    line(
        &[Chord::alt('5')],
        Command::Area(5),
        Texts::nav_letters,
        EVERYWHERE,
    ),
    line(
        &[Chord::alt('6')],
        Command::Area(6),
        Texts::nav_reports,
        EVERYWHERE,
    ),
    line(
        &[Chord::alt('7')],
        Command::Area(7),
        Texts::nav_admin,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('1')],
        Command::View(1),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('2')],
        Command::View(2),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('3')],
        Command::View(3),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('4')],
        Command::View(4),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('5')],
        Command::View(5),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('6')],
        Command::View(6),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('7')],
        Command::View(7),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('8')],
        Command::View(8),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('9')],
        Command::View(9),
        Texts::shortcut_view,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('k')],
        Command::Search,
        Texts::shortcut_search,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('f')],
        Command::Find,
        Texts::shortcut_find,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F3)],
        Command::FindNext,
        Texts::shortcut_find_next,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('n')],
        Command::New,
        Texts::shortcut_new,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('s')],
        Command::Save,
        Texts::shortcut_save,
        EVERYWHERE,
    ),
    line(
        &[f(Named::Enter).with_ctrl()],
        Command::Decide,
        Texts::shortcut_decide,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('z')],
        Command::Undo,
        Texts::shortcut_undo,
        OUTSIDE,
    ),
    line(
        &[Chord::ctrl('y')],
        Command::Redo,
        Texts::shortcut_redo,
        OUTSIDE,
    ),
    line(
        &[Chord::ctrl('z').with_shift()],
        Command::History,
        Texts::shortcut_history,
        OUTSIDE,
    ),
    line(
        &[Chord::ctrl('p')],
        Command::Print,
        Texts::shortcut_print,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('e')],
        Command::Export,
        Texts::shortcut_export,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F1), Chord::ctrl('?')],
        Command::Help,
        Texts::shortcut_help,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F2)],
        Command::Edit,
        Texts::shortcut_edit,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F4)],
        Command::Side,
        Texts::shortcut_side,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F5)],
        Command::Refresh,
        Texts::shortcut_refresh,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F6)],
        Command::NextPanel,
        Texts::shortcut_next_panel,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F6).with_shift()],
        Command::PreviousPanel,
        Texts::shortcut_previous_panel,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F8)],
        Command::NextHint,
        Texts::shortcut_next_hint,
        EVERYWHERE,
    ),
    line(
        &[f(Named::F9)],
        Command::Privacy,
        Texts::shortcut_privacy,
        Reach::EvenInDialogs,
    ),
    line(
        &[Chord::ctrl('l')],
        Command::Lock,
        Texts::shortcut_lock,
        Reach::EvenInDialogs,
    ),
    line(
        &[Chord::ctrl('+')],
        Command::Larger,
        Texts::shortcut_larger,
        Reach::EvenInDialogs,
    ),
    line(
        &[Chord::ctrl('-')],
        Command::Smaller,
        Texts::shortcut_smaller,
        Reach::EvenInDialogs,
    ),
    line(
        &[Chord::ctrl('0')],
        Command::UsualSize,
        Texts::shortcut_usual_size,
        Reach::EvenInDialogs,
    ),
    line(
        &[Chord::ctrl('0').with_shift()],
        Command::Site(0),
        Texts::shortcut_site,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('1').with_shift()],
        Command::Site(1),
        Texts::shortcut_site,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('2').with_shift()],
        Command::Site(2),
        Texts::shortcut_site,
        EVERYWHERE,
    ),
    line(
        &[Chord::ctrl('3').with_shift()],
        Command::Site(3),
        Texts::shortcut_site,
        EVERYWHERE,
    ),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_combination_means_two_things() {
        let mut seen = HashSet::new();
        for chord in SHORTCUTS.iter().flat_map(|shortcut| shortcut.keys) {
            assert!(seen.insert(chord), "{chord:?} stands twice");
        }
    }

    #[test]
    fn no_letter_acts_alone() {
        use crate::desktop::widget::keys::Stroke;
        for chord in SHORTCUTS.iter().flat_map(|shortcut| shortcut.keys) {
            assert!(
                chord.control || chord.alt || !matches!(chord.stroke, Stroke::Char(_)),
                "{chord:?}"
            );
        }
    }
}
