//! What belongs to the child that is looked at: the schools that suit, its next step, the dialogs about it.

use iced::Task;
use iced::widget::operation;

use super::line::file_of;
use super::{LIST, Message, Places, Tab, offer, schools};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::screen::child_act::{self, What};
use crate::desktop::widget::reach::reach;
use crate::domain::id::ChildId;
use crate::domain::rights::Right;
use crate::service::Error;
use crate::service::proposals::RankedFor;

impl Places {
    /// Reads what is shown beside the child that is looked at now.
    pub(super) fn look(&mut self, context: &Context) -> Action<Message> {
        let Some(child) = self.child().filter(|_| self.tab == Tab::Inbox) else {
            return Action::None;
        };
        self.schools.begin(child);
        if !context.may(Right::Place) {
            let tried = self.looked().map(|looked| offer::tried(looked, context));
            self.schools.take(Ok(tried.unwrap_or_default()));
            return Action::None;
        }
        let service = context.service.clone();
        let work = async move { service.ranked_schools(child, None).await };
        Task::perform(work, move |result| Message::Ranked(child, result)).into()
    }

    /// The schools of a child were ranked; answers about another child come too late.
    pub(super) fn take_ranked(
        &mut self,
        child: ChildId,
        result: Result<RankedFor, Error>,
        context: &Context,
    ) -> Action<Message> {
        if self.child() != Some(child) {
            return Action::None;
        }
        let offers = result.map(|found| {
            let looked = self.looked();
            looked.map_or_else(Vec::new, |looked| offer::ranked(looked, &found, context))
        });
        self.schools.take(offers);
        Action::None
    }

    /// F6: between the list and the schools.
    pub(super) fn other_panel(&mut self) -> Action<Message> {
        self.beside = !self.beside && self.tab == Tab::Inbox;
        if self.beside {
            self.to_school()
        } else {
            operation::focus(LIST).into()
        }
    }

    /// The keyboard goes to the chosen school.
    pub(super) fn to_school(&self) -> Action<Message> {
        match self.schools.chosen_row() {
            Some(row) => reach(schools::row_id(row)).into(),
            None => Action::None,
        }
    }

    /// The next step of the school supervision for the child that is looked at.
    pub(super) fn decision(&self) -> Option<What> {
        What::of(self.looked()?.stands.standing.next)
            .filter(|what| what.right() == Some(Right::Place))
    }

    /// Opens a dialog about the child that is looked at.
    pub(super) fn ask(&mut self, what: What, context: &Context) -> Action<Message> {
        if !what.may(context) {
            return Action::None;
        }
        let Some(looked) = self.looked() else {
            return Action::None;
        };
        let (file, steps) = (file_of(looked.family), &looked.family.row.steps);
        let child = Some(looked.child.id);
        let state = child_act::State::new(what, file, steps, child, context);
        let chosen = self.schools.chosen().map(|offer| offer.school.clone());
        let names = matches!(what, What::AskSchool | What::Place);
        self.acting = Some(match chosen.filter(|_| names) {
            Some(school) => state.at_school(&school),
            None => state,
        });
        Action::None
    }

    pub(super) fn on_act(&mut self, event: child_act::Event, context: &Context) -> Action<Message> {
        let Some(acting) = &mut self.acting else {
            return Action::None;
        };
        let action = acting.update(event, context).map(Message::Act);
        if acting.is_done() {
            self.acting = None;
        }
        action
    }
}
