//! Saving and removing an entry: what it would do is foreseen and said before it is done.

use iced::Task;
use iced::widget::operation;

use super::asking::Asking;
use super::slot::Kind;
use super::{Admin, Message, view};
use crate::desktop::action::{Action, Report};
use crate::desktop::affected;
use crate::desktop::context::Context;
use crate::domain::rights::Right;
use crate::service::administration::{Amendment, Foreseen};
use crate::service::{Done, Error};
use crate::store::rows::AppointmentRow;

impl Admin {
    pub(super) fn save(&mut self, context: &Context) -> Action<Message> {
        let Some(form) = self
            .form
            .as_mut()
            .filter(|_| context.may(Right::Administer))
        else {
            return Action::None;
        };
        if self.busy || self.asking.is_some() || self.pending.is_some() {
            return Action::None;
        }
        // A field that still has the keyboard has not settled what is typed in it.
        form.settle(context.today);
        let office = &context.office;
        let wrong = if form.kind == Kind::Settings {
            match form.settings(&office.settings) {
                Ok(settings) => {
                    self.busy = true;
                    let service = context.service.clone();
                    return Task::perform(
                        async move { service.save_settings(&settings).await },
                        Message::SettingsSaved,
                    )
                    .into();
                }
                Err(wrong) => wrong,
            }
        } else {
            match form.entries(office) {
                Ok(entries) => {
                    self.asking = Some(Asking::save(entries, office, context.today));
                    return self.look(context);
                }
                Err(wrong) => wrong,
            }
        };
        form.wrong = Some(wrong);
        operation::focus(wrong.0.id()).into()
    }

    pub(super) fn ask_to_remove(&mut self, context: &Context) -> Action<Message> {
        let stored = self
            .form
            .as_ref()
            .filter(|form| form.kind != Kind::Settings && !form.is_new());
        let Some(entry) = stored.and_then(|form| form.subject.clone()) else {
            return Action::None;
        };
        if self.busy || self.asking.is_some() || !context.may(Right::Administer) {
            return Action::None;
        }
        self.asking = Some(Asking::remove(entry, context.today));
        self.look(context)
    }

    /// Asks what the change would do.
    pub(super) fn look(&self, context: &Context) -> Action<Message> {
        let Some(amendment) = self.asking.as_ref().and_then(Asking::amendment) else {
            return Action::None;
        };
        let service = context.service.clone();
        Task::perform(
            async move {
                let result = service.foresee(&amendment).await;
                (Box::new(amendment), result)
            },
            |(amendment, result)| Message::Foreseen(amendment, result),
        )
        .into()
    }

    pub(super) fn foreseen(
        &mut self,
        amendment: &Amendment,
        result: Result<Foreseen, Error>,
        context: &Context,
    ) -> Action<Message> {
        let Some(asking) = self
            .asking
            .as_mut()
            .filter(|asking| asking.amendment().as_ref() == Some(amendment))
        else {
            return Action::None;
        };
        match asking.answered(result) {
            Ok(true) => self.confirm(context),
            Ok(false) => Action::None,
            Err(error) => {
                self.asking = None;
                Action::Failed(error)
            }
        }
    }

    pub(super) fn confirm(&mut self, context: &Context) -> Action<Message> {
        let amendment = self.asking.as_ref().and_then(Asking::amendment);
        let Some(amendment) = amendment.filter(|_| !self.busy) else {
            return Action::None;
        };
        self.busy = true;
        let service = context.service.clone();
        Task::perform(
            async move { service.amend(&amendment).await },
            Message::Amended,
        )
        .into()
    }

    pub(super) fn amended(
        &mut self,
        result: Result<Done<Vec<AppointmentRow>>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.busy = false;
        let asked = self.asking.take();
        let done = match result {
            Ok(done) => done,
            Err(error) => return Action::Failed(error),
        };
        let texts = &context.texts;
        let mut report = Report::done(texts.deed(&done.deed), &done);
        if !done.value.is_empty() {
            let count = affected::count(done.value.len());
            report = report.with([texts.admin_affected(count)]);
        }
        if let Some((words, to)) = affected::replan(&done.value, context) {
            report = report.then(words, to);
        }
        self.affected = done.value;
        if asked.is_some_and(|asking| asking.removes()) {
            self.form = None;
            return Action::Done(report, operation::focus(view::item_id(0)));
        }
        self.settle();
        Action::Done(report, Task::none())
    }
}
