//! Two files side by side (Akten vergleichen): what holds is chosen field by field, then they become one, or are entered
//! as different families. Decides nothing.

mod page;
mod values;

use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::id::{ChildId, FamilyId, GuardianId};
use crate::domain::merge::{ChildField, GuardianField, HouseholdField, Side};
use crate::domain::rights::Right;
use crate::service::merging::SideBySide;
use crate::service::{Done, Error};

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Both files were read.
    Read(Result<Box<SideBySide>, Error>),
    /// A value of the household was chosen.
    Household(HouseholdField, Side),
    /// A value of a guardian was chosen.
    Guardian(GuardianId, GuardianField, Side),
    /// A value of a child was chosen.
    Child(ChildId, ChildField, Side),
    /// Who a guardian of the other file is.
    GuardianIs(GuardianId, Option<GuardianId>),
    /// Who a child of the other file is.
    ChildIs(ChildId, Option<ChildId>),
    /// Which appointment stays.
    Appointment(Side),
    /// The other file is to stay.
    ExchangePressed,
    /// Zusammenführen.
    MergePressed,
    /// They were merged, or not.
    Merged(Result<Done<FamilyId>, Error>),
    /// Verschiedene Familien.
    DistinctPressed,
    /// They were told apart, or not.
    ToldApart(Result<Done<()>, Error>),
    /// Esc.
    BackPressed,
}

/// The screen.
#[derive(Debug)]
pub struct Merging {
    ids: (FamilyId, FamilyId),
    both: Option<SideBySide>,
    trouble: Option<Error>,
    busy: bool,
}

static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::MergePressed,
        help: |texts| texts.merge_decide(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('d')],
        action: Message::DistinctPressed,
        help: |texts| texts.merge_distinct(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('t')],
        action: Message::ExchangePressed,
        help: |texts| texts.merge_exchange(),
        reach: Reach::Everywhere,
    },
];

impl Merging {
    /// The screen and the task that fills it.
    pub fn new(context: &Context, kept: FamilyId, away: FamilyId) -> (Self, Task<Message>) {
        let mut screen = Self {
            ids: (kept, away),
            both: None,
            trouble: None,
            busy: false,
        };
        let read = screen.refresh(context);
        (screen, read)
    }

    /// "Akten vergleichen"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.merge_title()
    }

    /// Both files as they are chosen now.
    #[must_use]
    pub const fn both(&self) -> Option<&SideBySide> {
        self.both.as_ref()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(Ok(read)) => {
                let first = self.both.is_none();
                // What was chosen stays as long as the files are as they were.
                let same = self
                    .both
                    .as_ref()
                    .is_some_and(|b| b.kept == read.kept && b.away == read.away);
                if !same {
                    self.both = Some(*read);
                }
                self.trouble = None;
                if first {
                    return operation::focus(page::FIRST).into();
                }
                Action::None
            }
            Message::Read(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::BackPressed => Action::Back,
            Message::Merged(Ok(done)) => {
                self.busy = false;
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::DoneAndGo(report, Destination::Family(done.value))
            }
            Message::ToldApart(Ok(done)) => {
                self.busy = false;
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::DoneAndGo(report, Destination::Families)
            }
            Message::Merged(Err(error)) | Message::ToldApart(Err(error)) => {
                self.busy = false;
                Action::Failed(error)
            }
            Message::MergePressed => self.merge(context),
            Message::DistinctPressed => self.tell_apart(context),
            Message::ExchangePressed => {
                if let Some(both) = self.both.take() {
                    self.ids = (self.ids.1, self.ids.0);
                    self.both = Some(both.exchanged());
                }
                Action::None
            }
            choice => {
                if let Some(both) = &mut self.both {
                    choose(both, choice);
                }
                Action::None
            }
        }
    }

    fn merge(&mut self, context: &Context) -> Action<Message> {
        let Some(both) = self.both.clone().filter(|_| self.may(context)) else {
            return Action::None;
        };
        self.busy = true;
        let service = context.service.clone();
        let reason = context.texts.merge_appointment_reason();
        Task::perform(
            async move { service.merge_families(&both, &reason).await },
            Message::Merged,
        )
        .into()
    }

    fn tell_apart(&mut self, context: &Context) -> Action<Message> {
        if self.busy || self.both.is_none() || !context.may(Right::EditFamilies) {
            return Action::None;
        }
        self.busy = true;
        let (service, (one, other)) = (context.service.clone(), self.ids);
        Task::perform(
            async move { service.tell_apart(one, other).await },
            Message::ToldApart,
        )
        .into()
    }

    /// Can they be merged now?
    fn may(&self, context: &Context) -> bool {
        let open = self.both.as_ref().is_some_and(|both| {
            both.kept.file.family.closed.is_none() && both.away.file.family.closed.is_none()
        });
        open && !self.busy && context.may(Right::EditFamilies)
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        page::view(self, context)
    }

    /// The open dialog: none.
    pub fn dialog<'a>(&'a self, _context: &'a Context) -> Option<Dialog<'a, Message>> {
        None
    }

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
        vec![
            toast::hint("Enter", texts.merge_hint_choose()),
            toast::hint(decide, texts.merge_decide()),
            toast::hint(Chord::ctrl('d').label(texts), texts.merge_distinct()),
            toast::hint("Esc", texts.list_back()),
        ]
    }

    /// Choices are made again in a moment; nothing is typed here.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit, and at the beginning.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        let (service, (kept, away)) = (context.service.clone(), self.ids);
        Task::perform(
            async move { service.side_by_side(kept, away).await },
            |read| Message::Read(read.map(Box::new)),
        )
    }
}

fn choose(both: &mut SideBySide, choice: Message) {
    let plan = &mut both.plan;
    match choice {
        Message::Household(field, side) => {
            let _ = plan.household.insert(field, side);
        }
        Message::Guardian(id, field, side) => {
            if let Some(pair) = plan.guardians.iter_mut().find(|pair| pair.away == id) {
                let _ = pair.fields.insert(field, side);
            }
        }
        Message::Child(id, field, side) => {
            if let Some(pair) = plan.children.iter_mut().find(|pair| pair.away == id) {
                let _ = pair.fields.insert(field, side);
            }
        }
        Message::GuardianIs(away, kept) => {
            let known = both.kept.file.guardians.iter().find(|g| Some(g.id) == kept);
            if let Some(away) = both.away.file.guardians.iter().find(|g| g.id == away) {
                plan.match_guardian(known, away);
            }
        }
        Message::ChildIs(away, kept) => {
            let known = both.kept.file.children.iter().find(|c| Some(c.id) == kept);
            if let Some(away) = both.away.file.children.iter().find(|c| c.id == away) {
                plan.match_child(known, away);
            }
        }
        Message::Appointment(side) => plan.appointment = Some(side),
        _ => {}
    }
}
