//! The keys of a talk.

use iced::keyboard::key::Named;

use super::Message;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};

const fn child(keys: &'static [Chord], nth: usize) -> Shortcut<Message> {
    Shortcut {
        keys,
        action: Message::ChildChosen(nth),
        help: |texts| texts.talk_key_child(),
        reach: Reach::Everywhere,
    }
}

pub(super) static KEYS: &[Shortcut<Message>] = &[
    child(&[Chord::ctrl('1')], 0),
    child(&[Chord::ctrl('2')], 1),
    child(&[Chord::ctrl('3')], 2),
    child(&[Chord::ctrl('4')], 3),
    child(&[Chord::ctrl('5')], 4),
    child(&[Chord::ctrl('6')], 5),
    child(&[Chord::ctrl('7')], 6),
    child(&[Chord::ctrl('8')], 7),
    child(&[Chord::ctrl('9')], 8),
    Shortcut {
        keys: &[Chord::key(Named::ArrowDown).with_ctrl()],
        action: Message::SectionMoved(true),
        help: |texts| texts.talk_key_section(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::ArrowUp).with_ctrl()],
        action: Message::SectionMoved(false),
        help: |texts| texts.talk_key_section(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F8)],
        action: Message::NextMissing,
        help: |texts| texts.talk_key_missing(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('s')],
        action: Message::SavePressed,
        help: |texts| texts.talk_key_save(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::EndPressed,
        help: |texts| texts.talk_end(),
        reach: Reach::Everywhere,
    },
];
