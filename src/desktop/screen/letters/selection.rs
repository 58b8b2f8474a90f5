//! Which letters are listed, ticked and shown; where the keyboard is.

use std::collections::BTreeSet;

use iced::Task;
use iced::widget::operation;

use super::rows::{self, Key, Letter, Line};
use super::{Letters, Message, ROW, Tab};
use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::page_view::Event;
use crate::desktop::widget::checkbox::Tick;
use crate::desktop::widget::table;
use crate::service::post_room::PostKey;

impl Letters {
    /// What was read is put in order; the first time the due letters are ticked.
    pub(super) fn on_read(&mut self, first: bool, context: &Context) -> Action<Message> {
        if first && let (Some(family), Some(room)) = (self.wanted, &self.room) {
            let waits = |item: &&_| rows::heading(item).is_some();
            let mut outbox = room.items.iter().filter(waits);
            if outbox.all(|item| item.family != family) {
                let mut out = room.out.iter().filter(|out| out.family == family);
                if let Some(newest) = out.next() {
                    self.tab = if newest.stops {
                        Tab::Returned
                    } else {
                        Tab::Printed
                    };
                }
            }
        }
        self.arrange(context);
        if first {
            self.tick_due();
            if let Some(family) = self.wanted {
                let at = self.lines.iter().position(
                    |line| matches!(line, Line::Letter(letter) if letter.family == family),
                );
                if at.is_some() {
                    self.table.set_current(at, ROW);
                }
            }
        }
        match (self.look(true, context), first) {
            (Action::Run(look), true) => {
                Task::batch([look, operation::focus(self.table_id())]).into()
            }
            (_, true) => operation::focus(self.table_id()).into(),
            (look, false) => look,
        }
    }

    /// Puts the rows of the tab in order; current row and ticks stay with their letters.
    pub(super) fn arrange(&mut self, context: &Context) {
        let Some(room) = &self.room else { return };
        let before: Vec<Option<Key>> = self.lines.iter().map(Line::key).collect();
        let place = self.table.current();
        self.counts = rows::counts(room, context);
        self.kinds = rows::kinds(room);
        self.lines = match self.tab {
            Tab::Outbox => rows::outbox(room, self.order, self.kind, context),
            Tab::Printed => rows::printed(room, &self.batches, self.grouping, context),
            Tab::Returned => rows::returned(room, context),
            Tab::Texts => Vec::new(),
        };
        let lines = &self.lines;
        self.table.rearrange(|at| {
            let key = before.get(at).copied().flatten()?;
            lines.iter().position(|line| line.key() == Some(key))
        });
        if self.table.current().is_none() {
            // A letter that left the list hands the keyboard to the one that took its place.
            let from = place.unwrap_or(0).min(lines.len().saturating_sub(1));
            let is_letter = |at: &usize| matches!(lines.get(*at), Some(Line::Letter(_)));
            let next = (from..lines.len()).find(is_letter);
            let next = next.or_else(|| (0..from).rev().find(is_letter));
            self.table.set_current(next, ROW);
        }
        self.drop_locked();
    }

    /// Ticks what is outdated or has to go to the post now.
    pub(super) fn tick_due(&mut self) {
        if self.tab != Tab::Outbox {
            return;
        }
        let due =
            |at: &usize| matches!(self.lines.get(*at), Some(Line::Letter(l)) if l.due && l.open);
        let due: BTreeSet<usize> = (0..self.lines.len()).filter(due).collect();
        self.table.set_ticked(due);
    }

    fn tell_table(&mut self, event: table::Event) -> table::Outcome {
        let lines = &self.lines;
        let line = |at: usize| match lines.get(at) {
            Some(Line::Letter(letter)) if letter.open => table::Line::Row(&letter.name),
            Some(Line::Letter(letter)) => table::Line::Plain(&letter.name),
            Some(Line::Group { .. }) | None => table::Line::Group,
        };
        self.table.update(event, lines.len(), ROW, line)
    }

    pub(super) fn on_table(&mut self, event: table::Event, context: &Context) -> Action<Message> {
        if let table::Event::Ticked(at) = event
            && matches!(self.lines.get(at), Some(Line::Group { .. }))
        {
            self.tick_group(at);
            return Action::None;
        }
        match self.tell_table(event) {
            table::Outcome::Nothing => Action::None,
            table::Outcome::Current(_) | table::Outcome::Ticks => self.look(false, context),
            table::Outcome::Open(_) => self.open(context),
            table::Outcome::Details(_) => match self.current() {
                Some(letter) => Action::Go(Destination::Family(letter.family)),
                None => Action::None,
            },
        }
    }

    /// Enter: the page large; for a letter that lacks something the place where it is entered.
    fn open(&mut self, context: &Context) -> Action<Message> {
        let link = self.current().and_then(|letter| letter.link.clone());
        match link {
            Some((_, to)) => self.update(to, context),
            None => self.update(Message::Shown(Event::LargeToggled), context),
        }
    }

    /// The letters below a heading that can be ticked.
    fn group(&self, at: usize) -> BTreeSet<usize> {
        let below = self.lines.iter().enumerate().skip(at + 1);
        below
            .take_while(|(_, line)| matches!(line, Line::Letter(_)))
            .filter(|(_, line)| matches!(line, Line::Letter(letter) if letter.open))
            .map(|(at, _)| at)
            .collect()
    }

    /// How much of a group is ticked; nothing when none of it can be.
    pub(super) fn group_tick(&self, at: usize) -> Option<Tick> {
        let group = self.group(at);
        let ticked = group.intersection(self.table.ticked()).count();
        match (group.len(), ticked) {
            (0, _) => None,
            (_, 0) => Some(Tick::Off),
            (all, some) if all == some => Some(Tick::On),
            _ => Some(Tick::Mixed),
        }
    }

    /// Ticks a whole group, or unticks it.
    fn tick_group(&mut self, at: usize) {
        let group = self.group(at);
        let mut ticked = self.table.ticked().clone();
        if group.is_subset(&ticked) {
            ticked.retain(|row| !group.contains(row));
        } else {
            ticked.extend(group);
        }
        self.table.set_ticked(ticked);
    }

    /// The same for the group of the current row.
    pub(super) fn tick_current_group(&mut self) {
        let Some(current) = self.table.current() else {
            return;
        };
        let is_group = |at: &usize| matches!(self.lines.get(*at), Some(Line::Group { .. }));
        if let Some(at) = (0..=current).rev().find(is_group) {
            self.tick_group(at);
        }
    }

    /// A letter that cannot be printed is never ticked.
    fn drop_locked(&mut self) {
        let open = |at: &&usize| matches!(self.lines.get(**at), Some(Line::Letter(l)) if l.open);
        let kept = self.table.ticked().iter().filter(open).copied().collect();
        self.table.set_ticked(kept);
    }

    /// How many rows can be ticked.
    pub(super) fn tickable(&self) -> usize {
        let open = |line: &&Line| matches!(line, Line::Letter(letter) if letter.open);
        self.lines.iter().filter(open).count()
    }

    /// The chosen letters that can be printed, in the order of the list.
    pub(super) fn printable(&self) -> Vec<PostKey> {
        if matches!(self.tab, Tab::Texts | Tab::Returned) {
            return Vec::new();
        }
        let rows = self.wanted_rows().into_iter();
        rows.filter_map(|letter| letter.print).collect()
    }

    pub(super) fn ticked(&self) -> impl Iterator<Item = &Letter> {
        self.table
            .ticked()
            .iter()
            .filter_map(|at| match self.lines.get(*at) {
                Some(Line::Letter(letter)) => Some(letter.as_ref()),
                _ => None,
            })
    }

    pub(super) fn current(&self) -> Option<&Letter> {
        match self.lines.get(self.table.current()?) {
            Some(Line::Letter(letter)) => Some(letter),
            _ => None,
        }
    }

    /// Shows the pages of the current letter; `anew` even if it is shown already.
    pub(super) fn look(&mut self, anew: bool, context: &Context) -> Action<Message> {
        let current = self.current().map(|letter| letter.key);
        if self.tab == Tab::Texts || (!anew && current.as_ref() == self.shown.of()) {
            return Action::None;
        }
        if self.is_adapted() {
            return Action::None;
        }
        if current.as_ref() != self.shown.of() {
            self.adapting = None;
        }
        let made = self.current().and_then(|letter| letter.made);
        self.shown.expect(current);
        let Some(key) = current else {
            return Action::None;
        };
        let service = context.service.clone();
        let pages = Task::perform(
            async move {
                match key {
                    Key::Due(key) => service.post_pages(&key).await,
                    Key::Out(letter) => service.letter_pages_of(letter).await,
                }
            },
            move |pages| Message::Pages(key, pages),
        );
        let Some(letter) = made.filter(|_| self.tab != Tab::Outbox) else {
            return pages.into();
        };
        let service = context.service.clone();
        let history = Task::perform(
            async move { service.letter_history(letter).await },
            move |events| Message::HistoryRead(letter, events),
        );
        Task::batch([pages, history]).into()
    }
}
