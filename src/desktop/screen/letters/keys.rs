//! The shortcuts of the letters: one table for handling, key caps and help.

use iced::keyboard::key::Named;

use super::out::Fate;
use super::{Message, Tab};
use crate::desktop::page_view::Event;
use crate::desktop::text::Texts;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};

const fn everywhere(
    keys: &'static [Chord],
    action: Message,
    help: fn(&Texts) -> String,
) -> Shortcut<Message> {
    Shortcut {
        keys,
        action,
        help,
        reach: Reach::Everywhere,
    }
}

/// The table.
pub(super) static KEYS: &[Shortcut<Message>] = &[
    everywhere(
        &[Chord::ctrl('1')],
        Message::TabChosen(Tab::Outbox),
        Texts::letters_outbox,
    ),
    everywhere(
        &[Chord::ctrl('2')],
        Message::TabChosen(Tab::Printed),
        Texts::letters_printed,
    ),
    everywhere(
        &[Chord::ctrl('3')],
        Message::TabChosen(Tab::Returned),
        Texts::post_tab_returned,
    ),
    everywhere(
        &[Chord::ctrl('4')],
        Message::TabChosen(Tab::Texts),
        Texts::letters_tab_texts,
    ),
    everywhere(
        &[Chord::ctrl('p')],
        Message::PrintPressed,
        Texts::letters_help_print,
    ),
    everywhere(
        &[Chord::ctrl('e'), Chord::ctrl('s')],
        Message::SavePressed,
        Texts::letters_help_save,
    ),
    everywhere(
        &[Chord::ctrl('r')],
        Message::ReturnPressed,
        Texts::post_return_ask,
    ),
    everywhere(
        &[Chord::key(Named::Enter).with_ctrl()],
        Message::FatePressed(Fate::Posted),
        Texts::letters_post,
    ),
    everywhere(
        &[Chord::key(Named::Enter).with_ctrl().with_shift()],
        Message::FatePressed(Fate::HandedOver),
        Texts::post_hand_over_help,
    ),
    everywhere(
        &[Chord::key(Named::Space).with_ctrl()],
        Message::GroupTicked,
        Texts::post_tick_group,
    ),
    everywhere(
        &[Chord::ctrl('d')],
        Message::SettlePressed,
        Texts::post_settle,
    ),
    everywhere(
        &[Chord::ctrl('b')],
        Message::PhonePressed,
        Texts::post_phone_title,
    ),
    everywhere(
        &[Chord::ctrl('g')],
        Message::HealthPressed,
        Texts::health_list,
    ),
    everywhere(
        &[Chord::ctrl('p').with_shift()],
        Message::PostingPressed,
        Texts::list_out_posting,
    ),
    everywhere(
        &[Chord::ctrl('u')],
        Message::LabelsPressed,
        Texts::list_out_labels,
    ),
    everywhere(
        &[Chord::key(Named::F2)],
        Message::AdaptPressed,
        Texts::adapt_open,
    ),
    everywhere(
        &[Chord::key(Named::F4)],
        Message::Shown(Event::LargeToggled),
        Texts::letters_hint_large,
    ),
    everywhere(
        &[Chord::key(Named::PageDown).with_ctrl()],
        Message::Shown(Event::NEXT),
        Texts::letters_next_page,
    ),
    everywhere(
        &[Chord::key(Named::PageUp).with_ctrl()],
        Message::Shown(Event::PREVIOUS),
        Texts::letters_previous_page,
    ),
    everywhere(
        &[Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
        Message::PanelPressed,
        Texts::shortcut_next_panel,
    ),
];
