//! The shortcuts of the letters: one table for handling, key caps and help.

use iced::keyboard::key::Named;

use super::{Message, Tab};
use crate::desktop::page_view::Event;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};

/// The table.
pub(super) static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('1')],
        action: Message::TabChosen(Tab::Outbox),
        help: |texts| texts.letters_outbox(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('2')],
        action: Message::TabChosen(Tab::Printed),
        help: |texts| texts.letters_printed(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('3')],
        action: Message::TabChosen(Tab::Texts),
        help: |texts| texts.letters_tab_texts(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('p')],
        action: Message::PrintPressed,
        help: |texts| texts.letters_help_print(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('e'), Chord::ctrl('s')],
        action: Message::SavePressed,
        help: |texts| texts.letters_help_save(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::PostPressed,
        help: |texts| texts.letters_post(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('g')],
        action: Message::HealthPressed,
        help: |texts| texts.health_list(),
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
    Shortcut {
        keys: &[Chord::key(Named::F4)],
        action: Message::Shown(Event::LargeToggled),
        help: |texts| texts.letters_hint_large(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
        action: Message::PanelPressed,
        help: |texts| texts.shortcut_next_panel(),
        reach: Reach::Everywhere,
    },
];
