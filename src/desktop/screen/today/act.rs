//! What the buttons of Heute do: calls, dialogs about children, follow-ups.

use iced::Task;

use super::{Message, Today};
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::screen::child_act::{self, What};
use crate::domain::call::CallResult;
use crate::domain::file::File;
use crate::domain::id::{ChildId, FamilyId, FollowUpId};
use crate::service::families::ListedFamily;
use crate::service::{Done, Error};

impl Today {
    pub(super) fn call_tried(
        &mut self,
        family: FamilyId,
        result: CallResult,
        context: &Context,
    ) -> Action<Message> {
        self.call_menu = None;
        if std::mem::replace(&mut self.writing, true) {
            return Action::None;
        }
        let service = context.service.clone();
        let work = async move { service.enter_call(family, result, None).await };
        Task::perform(work, Message::Written).into()
    }

    pub(super) fn follow_up_done(&mut self, id: FollowUpId, context: &Context) -> Action<Message> {
        if std::mem::replace(&mut self.writing, true) {
            return Action::None;
        }
        let service = context.service.clone();
        let work = async move { service.finish_follow_up(id).await };
        Task::perform(work, Message::Written).into()
    }

    pub(super) fn on_written(
        &mut self,
        result: Result<Done<()>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.writing = false;
        match result {
            Ok(done) => {
                let words = context.texts.deed(&done.deed);
                Action::Done(Report::done(words, &done), Task::none())
            }
            Err(error) => Action::Failed(error),
        }
    }

    pub(super) fn open_dialog(
        &mut self,
        what: What,
        family: FamilyId,
        child: Option<ChildId>,
        context: &Context,
    ) -> Action<Message> {
        self.call_menu = None;
        if !what.may(context) {
            return Action::None;
        }
        let listed = self
            .day
            .as_ref()
            .and_then(|day| day.families.iter().find(|f| f.row.family.id == family));
        let Some(listed) = listed else {
            // A follow-up of a file that is closed: the record has everything.
            return Action::Go(Destination::Family(family));
        };
        let (file, steps) = (file_of(listed), &listed.row.steps);
        self.acting = Some(child_act::State::new(what, file, steps, child, context));
        Action::None
    }

    pub(super) fn on_acting(
        &mut self,
        event: child_act::Event,
        context: &Context,
    ) -> Action<Message> {
        let Some(acting) = &mut self.acting else {
            return Action::None;
        };
        let action = acting.update(event, context).map(Message::Acting);
        if acting.is_done() {
            self.acting = None;
        }
        action
    }
}

pub(super) fn file_of(listed: &ListedFamily) -> File {
    File {
        family: listed.row.family.clone(),
        guardians: listed.row.guardians.clone(),
        children: listed.row.children.clone(),
    }
}
