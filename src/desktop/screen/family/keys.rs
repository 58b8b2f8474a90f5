//! The keys of the record, and those that help.

use iced::keyboard::key::Named;

use super::tabs::Tab;
use super::{Family, Message, unite};
use crate::desktop::context::Context;
use crate::desktop::screen::child_act::What;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::toast::{self, Hint};

static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('w')],
        action: Message::ActPressed(What::FollowUp, None),
        help: |texts| texts.act_follow_up_title(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('s')],
        action: Message::SavePressed(false),
        help: |texts| texts.family_save(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::DecidePressed,
        help: |texts| texts.family_decide(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('1')],
        action: Message::TabChosen(Tab::Overview),
        help: |texts| texts.talk_tab_overview(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('2')],
        action: Message::TabChosen(Tab::Records),
        help: |texts| texts.talk_tab_records(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('3')],
        action: Message::TabChosen(Tab::Changes),
        help: |texts| texts.family_tab_changes(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('d')],
        action: Message::Unite(unite::Event::Pressed),
        help: |texts| texts.alike_merge(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F2)],
        action: Message::EditPressed,
        help: |texts| texts.family_edit(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F8)],
        action: Message::NextProblem,
        help: |texts| texts.family_next_problem(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::ArrowRight).with_alt()],
        action: Message::NeighbourPressed(true),
        help: |texts| texts.family_next(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::ArrowLeft).with_alt()],
        action: Message::NeighbourPressed(false),
        help: |texts| texts.family_previous(),
        reach: Reach::Everywhere,
    },
];

impl Family {
    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        KEYS
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        let texts = &context.texts;
        let decide = Chord::key(Named::Enter).with_ctrl().label(texts);
        if self.form.is_some() {
            return vec![
                toast::hint(Chord::ctrl('s').label(texts), texts.family_save()),
                toast::hint(decide, texts.family_save_and_find()),
                toast::hint("Enter", texts.family_hint_row()),
                toast::hint("F8", texts.family_next_problem()),
                toast::hint("Esc", texts.list_back()),
            ];
        }
        vec![
            toast::hint("F2", texts.family_edit()),
            toast::hint(decide, texts.family_decide()),
            toast::hint("Alt+← →", texts.family_hint_neighbours()),
            toast::hint("Esc", texts.list_back()),
        ]
    }
}
