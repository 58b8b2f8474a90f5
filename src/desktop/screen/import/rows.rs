//! What a person decides about the rows of the list, and which of them are shown.

use std::sync::Arc;

use iced::Task;
use iced::widget::operation;

use super::compare::Compare;
use super::lines::Sort;
use super::{Filter, Import, Message, Step, field_of, lines};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::theme::size;
use crate::desktop::widget::table;

impl Import {
    pub(super) fn in_table(&mut self, event: table::Event, context: &Context) -> Action<Message> {
        let (lines, shown) = (&self.lines, &self.shown);
        let outcome = self.table.update(event, shown.len(), size::ROW, |at| {
            let line = shown.get(at).and_then(|line| lines.get(*line));
            table::Line::Row(line.map_or("", |line| line.name.as_str()))
        });
        match outcome {
            table::Outcome::Ticks => {
                let ticks = self.table.ticked().clone();
                for (at, line) in self.shown.clone().into_iter().enumerate() {
                    self.decide(line, ticks.contains(&at));
                }
                self.show_keeping();
                Action::None
            }
            table::Outcome::Open(at) | table::Outcome::Details(at) => {
                self.open_compare(at, context)
            }
            table::Outcome::Nothing | table::Outcome::Current(_) => Action::None,
        }
    }

    /// A person decides about a row; rows that cannot be read in stay out.
    pub(super) fn decide(&mut self, at: usize, include: bool) {
        let (Some(line), Some(preview)) = (self.lines.get_mut(at), &mut self.preview) else {
            return;
        };
        let Some((household, child)) = line.of.filter(|_| line.may_tick()) else {
            return;
        };
        if line.include == include {
            return;
        }
        if line.sort == Sort::Changed {
            let all = line.differences.clone();
            return self.choose(at, &all, Some(include));
        }
        line.include = include;
        let _ = self.decided.insert((line.row, line.slot), include);
        let plan = Arc::make_mut(preview)
            .households
            .get_mut(household)
            .and_then(|h| h.children.get_mut(child));
        if let Some(plan) = plan {
            plan.include = include;
        }
    }

    /// A person says that the row and whom it may be are two.
    pub(super) fn tell_apart(&mut self, at: usize, context: &Context) {
        let (Some(line), Some(preview)) = (self.lines.get(at), &mut self.preview) else {
            return;
        };
        let plan = line.of.and_then(|(household, child)| {
            let households = &mut Arc::make_mut(preview).households;
            households.get_mut(household)?.children.get_mut(child)
        });
        if let Some(plan) = plan {
            plan.told_apart = true;
            let _ = self.apart.insert((line.row, line.slot));
            self.lines = lines::lines(preview, context);
        }
    }

    /// Takes differences of a row over or leaves them; without a word each is turned round.
    pub(super) fn choose(&mut self, at: usize, differences: &[usize], take: Option<bool>) {
        let (Some(line), Some(preview)) = (self.lines.get_mut(at), &mut self.preview) else {
            return;
        };
        let preview = Arc::make_mut(preview);
        let Some(household) = line.of.and_then(|(h, _)| preview.households.get_mut(h)) else {
            return;
        };
        let family = household.family;
        for place in differences {
            if let Some(difference) = household.differences.get_mut(*place) {
                difference.take = take.unwrap_or(!difference.take);
                if let Some(field) = field_of(family, difference) {
                    let _ = self.taken.insert(field, difference.take);
                }
            }
        }
        line.include = line
            .differences
            .iter()
            .any(|place| household.differences.get(*place).is_some_and(|d| d.take));
    }

    /// The rows of the filter, from the top.
    pub(super) fn show(&mut self) {
        self.table = table::State::default();
        self.show_keeping();
        self.table
            .set_current((!self.shown.is_empty()).then_some(0), size::ROW);
    }

    /// The rows of the filter with their ticks; the current row stays.
    pub(super) fn show_keeping(&mut self) {
        let current = self.table.current();
        let filter = self.filter;
        self.shown = (0..self.lines.len())
            .filter(|at| match filter {
                Filter::All => true,
                Filter::Check => self.lines[*at].sort != Sort::New,
                Filter::New => self.lines[*at].sort == Sort::New,
            })
            .collect();
        let count = self.shown.len();
        self.table.clear_ticks();
        for (at, line) in self.shown.iter().enumerate() {
            if self.lines[*line].include {
                let _ = self
                    .table
                    .update(table::Event::Ticked(at), count, size::ROW, |_| {
                        table::Line::Row("")
                    });
            }
        }
        self.table.rearrange(Some);
        self.table
            .set_current(current.map(|at| at.min(count.saturating_sub(1))), size::ROW);
    }

    pub(super) fn next_hint(&mut self) -> Action<Message> {
        if self.step != Step::Check {
            return Action::None;
        }
        let from = self.table.current().map_or(0, |at| at + 1);
        let calls = |at: &usize| {
            self.shown
                .get(*at)
                .is_some_and(|line| self.lines[*line].sort != Sort::New)
        };
        let next = (from..self.shown.len())
            .chain(0..from.min(self.shown.len()))
            .find(calls);
        if next.is_some() {
            self.table.set_current(next, size::ROW);
        }
        operation::focus("import-table").into()
    }

    pub(super) fn open_compare(&mut self, at: usize, context: &Context) -> Action<Message> {
        let (Some(line), Some(preview)) = (self.shown.get(at).copied(), &self.preview) else {
            return Action::None;
        };
        let (compare, known) = Compare::of(line, &self.lines[line], preview);
        self.compare = Some(compare);
        let Some(known) = known else {
            return Action::None;
        };
        let service = context.service.clone();
        let work = async move {
            let names = service.names().await?;
            let found = names.entries.iter().find(|entry| entry.id == known);
            Ok(found.cloned().map(Box::new))
        };
        Task::perform(work, move |result| Message::Known(line, result)).into()
    }
}
