//! Where the person goes: places, the way back, and the question about unsaved work before leaving.

use iced::Task;

use super::{Desk, Leaving, Message, Reply};
use crate::desktop::action::Destination;
use crate::desktop::app::place::{self, Screen};
use crate::desktop::preferences::{first, open_to};
use crate::desktop::shell::Area;

/// So many places are remembered for the way back.
const REMEMBERED: usize = 12;

/// A screen that is or was open.
#[derive(Debug)]
pub(in crate::desktop::app) struct Visit {
    pub(super) number: u64,
    pub(in crate::desktop::app) place: Destination,
    pub(in crate::desktop::app) screen: Screen,
}

impl Desk {
    /// Leaves the screen, or asks first when something is not saved.
    pub(super) fn leave(&mut self, leaving: Leaving) -> Reply {
        let dirty = match &leaving {
            Leaving::Go(to) if *to == self.shown.place => return Reply::Run(self.refresh()),
            Leaving::Go(_) | Leaving::Back => self.shown.screen.is_dirty(),
            Leaving::Role(_) | Leaving::SignOut | Leaving::Quit => self.is_dirty(),
        };
        if dirty {
            self.page = None;
            self.leaving = Some(leaving);
            return Reply::Run(Task::none());
        }
        self.go_away(leaving)
    }

    pub(super) fn go_away(&mut self, leaving: Leaving) -> Reply {
        self.find.close();
        let kept = match &leaving {
            Leaving::Go(_) | Leaving::Back | Leaving::Role(_) => self.parting(),
            // The database is closed after these: what is still to be kept goes before.
            Leaving::SignOut | Leaving::Quit => Task::none(),
        };
        match leaving {
            Leaving::Go(to) => Reply::Run(kept.chain(self.open(to))),
            Leaving::Back => Reply::Run(kept.chain(self.back())),
            Leaving::Role(role) => Reply::Run(kept.chain(self.act_as(role))),
            Leaving::SignOut => Reply::SignOut,
            Leaving::Quit => Reply::Quit,
        }
    }

    /// Verwerfen: what is typed on the screen that is left, or on all of them, is gone.
    pub(super) fn throw_away(&mut self, leaving: &Leaving) {
        self.shown.screen.throw_away();
        if let Leaving::Role(_) | Leaving::SignOut | Leaving::Quit = leaving {
            for visit in &mut self.behind {
                visit.screen.throw_away();
            }
        }
    }

    /// Keeps what the screens still have to keep before they are left, and ends the drafts of what was thrown away.
    pub fn parting(&mut self) -> Task<Message> {
        let context = &self.context;
        let visits = std::iter::once(&mut self.shown).chain(&mut self.behind);
        Task::batch(visits.map(|visit| {
            let number = visit.number;
            let parting = visit.screen.parting(context);
            parting.map(move |message| Message::Screen(number, message))
        }))
    }

    /// Opens a place; what was there stays on the way back unless it was thrown away.
    fn open(&mut self, to: Destination) -> Task<Message> {
        let dirty = self.shown.screen.is_dirty();
        let (next, task) = self.visit(to);
        let left = std::mem::replace(&mut self.shown, next);
        if !dirty && left.place != Destination::NewFamily {
            self.behind.push(left);
        }
        if self.behind.len() > REMEMBERED {
            drop(self.behind.remove(0));
        }
        task
    }

    /// Opens a place instead of the one that is finished.
    pub(super) fn replace(&mut self, to: Destination) -> Task<Message> {
        let (next, task) = self.visit(to);
        self.shown = next;
        task
    }

    /// The visit of a place: the one on the way back as it was left, or a new one.
    fn visit(&mut self, to: Destination) -> (Visit, Task<Message>) {
        self.trouble = None;
        if let Some(at) = self.behind.iter().rposition(|visit| visit.place == to) {
            let mut visit = self.behind.remove(at);
            let number = visit.number;
            let task = visit
                .screen
                .refresh(&self.context)
                .map(move |message| Message::Screen(number, message));
            return (visit, task);
        }
        self.visits += 1;
        let number = self.visits;
        let (screen, task) = Screen::open(&to, &self.context);
        (
            Visit {
                number,
                place: to,
                screen,
            },
            task.map(move |message| Message::Screen(number, message)),
        )
    }

    fn back(&mut self) -> Task<Message> {
        let Some(mut visit) = self.behind.pop() else {
            let root = place::root(if open_to(Area::Today, self.context.role) {
                Area::Today
            } else {
                first(self.context.role)
            });
            return self.replace(root);
        };
        let number = visit.number;
        let task = visit
            .screen
            .refresh(&self.context)
            .map(move |message| Message::Screen(number, message));
        self.trouble = None;
        self.shown = visit;
        task
    }
}
