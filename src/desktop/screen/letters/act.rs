//! What is done with letters, and the dialogs about it.

use iced::Task;
use iced::widget::operation;

use super::{Letters, Message, Tab, health, out, returning};
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::screen::envelope;
use crate::service::{Done, Error};

impl Letters {
    /// What is done with letters, and the dialogs about it.
    pub(super) fn act(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::PrintPressed => return self.ask(false, context),
            Message::SavePressed if self.tab == Tab::Printed => return self.copy(context),
            Message::SavePressed => return self.ask(true, context),
            Message::SheetsCounted(of, result) => self.on_counted(&of, result),
            Message::PostedToggled => {
                if let Some(sending) = &mut self.sending {
                    sending.posted = !sending.posted;
                }
            }
            Message::PostAfterToggled => self.posted = !self.posted,
            Message::SingleToggled => self.with_files(|files| files.single = !files.single),
            Message::OpenToggled => self.with_files(|files| files.open = !files.open),
            Message::FolderTyped(folder) => self.folder = folder,
            Message::FolderPressed => {
                let title = context.texts.letters_folder();
                let pick = context.platform.clone().pick_folder(title);
                return Task::perform(pick, Message::FolderPicked).into();
            }
            Message::FolderPicked(picked) => return self.on_folder(picked),
            Message::Printing(event) => return self.on_printing(event, context),
            Message::Confirmed => return self.confirm(context),
            Message::DialogClosed => {
                (self.sending, self.returning) = (None, None);
                (self.phone, self.health, self.envelope) = (None, None, None);
            }
            Message::Progressed(number, progress) => {
                if let Some(job) = self.job.as_mut().filter(|job| job.number == number) {
                    job.done = job.done.max(progress.done);
                }
            }
            Message::Made(number, result) => return self.on_made(number, result, context),
            Message::CancelPressed => {
                if let Some(job) = &self.job {
                    job.stop();
                }
            }
            Message::RefusedClosed => self.refused.clear(),
            Message::FatePressed(fate) => return self.enter(fate, context),
            Message::SettlePressed if self.tab == Tab::Returned => return self.settle(context),
            Message::Entered(result) => return self.on_entered(result, context),
            Message::Copied(outcome) => return out::copied(outcome, context),
            Message::ReturnPressed => return self.ask_return(context),
            Message::Returning(event) => {
                let (Some(returning), Some(room)) = (&mut self.returning, &self.room) else {
                    return Action::None;
                };
                let (action, done) = returning.update(event, room, context);
                if done {
                    self.returning = None;
                }
                return action;
            }
            Message::PhonePressed => {
                self.menu_open = false;
                return self.ask_phone(context);
            }
            Message::PhoneRead(key, Ok(texts)) => self.on_phone(key, texts),
            Message::PhoneRead(_, Err(error)) => return Action::Failed(error),
            Message::PhoneCopied(at) => {
                let text = self.phone.as_ref().and_then(|phone| phone.text(at));
                return text.map_or(Action::None, Action::Copy);
            }
            Message::NumberCopied(number) => return Action::Copy(number),
            Message::HealthPressed => {
                self.menu_open = false;
                if health::is_for(context) && !self.is_asking() {
                    self.health = Some(health::Health::new(context));
                    return operation::focus(health::FROM).into();
                }
            }
            Message::Health(event) => {
                let Some(health) = &mut self.health else {
                    return Action::None;
                };
                let (action, done) = health.update(event, context);
                if done {
                    self.health = None;
                }
                return action;
            }
            Message::EnvelopePressed(key) if !self.is_asking() => {
                self.menu_open = false;
                let (envelope, read) = envelope::Choosing::open(key, context);
                self.envelope = Some(envelope);
                return read.map(Message::Envelope).into();
            }
            Message::Envelope(event) => {
                let Some(envelope) = &mut self.envelope else {
                    return Action::None;
                };
                let (action, done) = envelope.update(event, context);
                if done {
                    self.envelope = None;
                }
                return action.map(Message::Envelope);
            }
            Message::PostingPressed => return self.ask_posting(context),
            Message::LabelsPressed => return self.ask_labels(context),
            Message::Listing(event) => return self.on_listing(event, context),
            _ => {}
        }
        Action::None
    }

    fn on_entered(
        &mut self,
        result: Result<Done<()>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.busy = false;
        match result {
            Ok(done) => {
                self.table.clear_ticks();
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::Done(report, Task::none())
            }
            Err(error) => Action::Failed(error),
        }
    }

    /// Rückläufer erfassen, about the current letter if it is out.
    fn ask_return(&mut self, context: &Context) -> Action<Message> {
        self.menu_open = false;
        let Some(room) = self.room.as_ref().filter(|_| !self.is_asking()) else {
            return Action::None;
        };
        let marked = match self.tab {
            Tab::Printed => self.current().and_then(|row| row.made),
            Tab::Outbox | Tab::Returned | Tab::Texts => None,
        };
        self.returning = Some(returning::Returning::new(room, marked, context));
        operation::focus(returning::FILE).into()
    }

    /// Is a dialog open?
    pub(super) fn is_asking(&self) -> bool {
        self.sending.is_some()
            || self.returning.is_some()
            || self.phone.is_some()
            || self.health.is_some()
            || self.envelope.is_some()
            || self.listing.is_some()
    }
}
