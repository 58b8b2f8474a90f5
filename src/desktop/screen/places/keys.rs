//! The shortcuts of Schulplätze: one table for handling, key caps and help.

use iced::keyboard::key::Named;

use super::{Message, Tab};
use crate::desktop::screen::child_act::What;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};

/// So many of them, at the beginning, choose a tab.
pub(super) const TABS: usize = 4;

/// The table.
pub(super) static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('1')],
        action: Message::TabChosen(Tab::Inbox),
        help: |texts| texts.places_tab_inbox(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('2')],
        action: Message::TabChosen(Tab::Asked),
        help: |texts| texts.places_tab_asked(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('3')],
        action: Message::TabChosen(Tab::Capacity),
        help: |texts| texts.places_tab_capacity(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('4')],
        action: Message::TabChosen(Tab::Placed),
        help: |texts| texts.places_tab_placed(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::DecidePressed,
        help: |texts| texts.places_help_decide(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('j')],
        action: Message::JointPressed,
        help: |texts| texts.places_joint(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('r')],
        action: Message::ActPressed(What::Ask),
        help: |texts| texts.places_question(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('f')],
        action: Message::SearchPressed,
        help: |texts| texts.places_search(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F4)],
        action: Message::FilterPressed,
        help: |texts| texts.places_filter(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F6)],
        action: Message::PanelPressed(true),
        help: |texts| texts.shortcut_next_panel(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F6).with_shift()],
        action: Message::PanelPressed(false),
        help: |texts| texts.shortcut_previous_panel(),
        reach: Reach::Everywhere,
    },
];
