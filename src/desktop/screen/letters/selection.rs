//! Which letters are listed, ticked and shown; where the keyboard is.

use iced::Task;
use iced::widget::operation;

use super::rows::{self, Letter, Line};
use super::{Letters, Message, ROW, Tab, texts};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::page_view;
use crate::desktop::widget::table;
use crate::domain::id::AppointmentId;
use crate::service::letters::{LetterItem, LetterState};

impl Letters {
    /// What was read is put in order; the first time the due letters are ticked.
    pub(super) fn on_read(&mut self, first: bool, context: &Context) -> Action<Message> {
        if let Some(family) = self.wanted.filter(|_| first) {
            let of_family = |item: &&LetterItem| item.row.appointment.family == family;
            let found = self.items.iter().flatten().find(of_family);
            if found.is_some_and(|item| matches!(item.state, LetterState::Made(_))) {
                self.tab = Tab::Printed;
            }
        }
        self.arrange(context);
        if first {
            if self.tab == Tab::Outbox {
                self.tick_due();
            }
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
        let Some(items) = &self.items else { return };
        let before: Vec<Option<AppointmentId>> = self.lines.iter().map(Line::appointment).collect();
        self.counts = rows::counts(items, context);
        self.lines = rows::lines(items, self.tab == Tab::Printed, self.order, context);
        let lines = &self.lines;
        self.table.rearrange(|at| {
            let id = before.get(at).copied().flatten()?;
            lines.iter().position(|line| line.appointment() == Some(id))
        });
        if self.table.current().is_none() {
            let first = lines
                .iter()
                .position(|line| matches!(line, Line::Letter(_)));
            self.table.set_current(first, ROW);
        }
    }

    /// Ticks what is outdated or has to go to the post now.
    pub(super) fn tick_due(&mut self) {
        let current = self.table.current();
        let due: Vec<usize> = (0..self.lines.len())
            .filter(|at| matches!(self.lines.get(*at), Some(Line::Letter(l)) if l.due))
            .collect();
        for at in due {
            let _ = self.tell_table(table::Event::Ticked(at));
        }
        self.table.set_current(current, ROW);
    }

    fn tell_table(&mut self, event: table::Event) -> table::Outcome {
        let lines = &self.lines;
        let line = |at: usize| match lines.get(at) {
            Some(Line::Letter(letter)) => table::Line::Row(&letter.name),
            Some(Line::Group { .. }) | None => table::Line::Group,
        };
        self.table.update(event, lines.len(), ROW, line)
    }

    pub(super) fn on_table(&mut self, event: table::Event, context: &Context) -> Action<Message> {
        let all = event == table::Event::TickedAll;
        let ticked_before = self.printable().len();
        let outcome = self.tell_table(event);
        match outcome {
            table::Outcome::Nothing => Action::None,
            table::Outcome::Current(_) => self.look(false, context),
            table::Outcome::Ticks => {
                self.drop_locked();
                if all && ticked_before == self.printable().len() {
                    self.table.clear_ticks();
                }
                self.look(false, context)
            }
            table::Outcome::Open(_) | table::Outcome::Details(_) => {
                self.update(Message::Shown(page_view::Event::LargeToggled), context)
            }
        }
    }

    /// A letter that cannot be printed is never ticked.
    fn drop_locked(&mut self) {
        let current = self.table.current();
        let lines = &self.lines;
        self.table.rearrange(|at| {
            matches!(lines.get(at), Some(Line::Letter(letter)) if letter.printable).then_some(at)
        });
        self.table.set_current(current, ROW);
    }

    /// The ticked letters that can be printed, in the order of the list.
    pub(super) fn printable(&self) -> Vec<AppointmentId> {
        self.ticked()
            .filter(|l| l.printable)
            .map(|l| l.id)
            .collect()
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

    pub(super) fn chosen_text(&self) -> Option<&texts::Line> {
        self.texts.as_ref()?.get(self.text_table.current()?)
    }

    /// Shows the pages of the current letter; `anew` even if it is shown already.
    pub(super) fn look(&mut self, anew: bool, context: &Context) -> Action<Message> {
        let current = self.current().map(|letter| letter.id);
        if self.tab == Tab::Texts || (!anew && current.as_ref() == self.shown.of()) {
            return Action::None;
        }
        self.shown.expect(current);
        let Some(id) = current else {
            return Action::None;
        };
        let service = context.service.clone();
        Task::perform(
            async move { service.letter_pages(id).await },
            move |pages| Message::Pages(id, pages),
        )
        .into()
    }
}
