//! What the record does: saving, closing, entering what came of the appointment; and which step is the next one.

use iced::Task;

use super::ask::Question;
use super::form::{Form, field_of};
use super::{Family, Message, appointment_of};
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::widget::reach::reach;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::case::NextStep;
use crate::domain::id::FamilyId;
use crate::domain::no_show;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::service::appointments::Settled;
use crate::service::{Done, Error};
use crate::store::rows::FamilyFile;

impl Family {
    pub(super) fn save(&mut self, then_slot: bool, context: &Context) -> Action<Message> {
        let Some(form) = &mut self.form else {
            return Action::None;
        };
        if self.busy || !context.may(Right::EditFamilies) {
            return Action::None;
        }
        form.settle(context.today);
        form.tried = true;
        if let Some(problem) = form.problems(context).into_iter().next() {
            form.reveal(&problem.id);
            return reach(problem.id).into();
        }
        let (before, after) = (form.before().cloned(), form.file(context.today));
        if before.as_ref() == Some(&after) && !then_slot {
            self.leave_form();
            return self.keep_now(context).into();
        }
        self.busy = true;
        let service = context.service.clone();
        let others = self.alike.others();
        Task::perform(
            async move { service.save_report(before, after, &others).await },
            move |result| Message::Saved { then_slot, result },
        )
        .into()
    }

    pub(super) fn on_saved(
        &mut self,
        then_slot: bool,
        result: Result<Done<FamilyId>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.busy = false;
        let texts = &context.texts;
        match result {
            Ok(done) => {
                let id = done.value;
                let new = self.id.is_none();
                let report = Report::done(texts.deed(&done.deed), &done);
                self.form = None;
                self.alike.clear();
                self.saved();
                if then_slot {
                    return Action::DoneAndGo(report, Destination::slots_for(id));
                }
                if new {
                    let next = texts.next_step(NextStep::FindSlot);
                    let report = report.then(next, Destination::slots_for(id));
                    return Action::DoneAndGo(report, Destination::Family(id));
                }
                Action::Done(report, self.refresh(context))
            }
            Err(Error::Refused(refusal)) if refusal.0.contains(&Reason::ChangedMeanwhile) => {
                if let Some(form) = &mut self.form {
                    form.conflict = true;
                }
                Action::None
            }
            Err(error) => Action::Failed(error),
        }
    }

    pub(super) fn edit(&mut self, field: &str, context: &Context) -> Action<Message> {
        let Some(file) = self.file.as_ref().filter(|_| self.form.is_none()) else {
            return Action::None;
        };
        if !context.may(Right::EditFamilies) {
            return Action::None;
        }
        let file = file.file();
        self.menu = false;
        let mut form = Form::new(file.clone(), Some(file), context);
        form.reveal(field);
        self.form = Some(form);
        reach(field.to_owned()).into()
    }

    /// Opens the form at what is missing, once, when the screen was opened for that.
    pub(super) fn reach_wanted(&mut self, context: &Context) -> Task<Message> {
        let file = self.file.as_ref().map(FamilyFile::file);
        let field = (self.wanted.take().zip(file)).and_then(|(gap, file)| field_of(gap, &file));
        match field.map(|field| self.edit(&field, context)) {
            Some(Action::Run(task)) => task,
            _ => Task::none(),
        }
    }

    pub(super) fn leave_form(&mut self) {
        self.form = None;
        self.alike.clear();
    }

    pub(super) fn next_problem(&mut self, context: &Context) -> Action<Message> {
        let Some(form) = &mut self.form else {
            return Action::None;
        };
        form.settle(context.today);
        form.tried = true;
        match form.next_gap(context) {
            Some(id) => reach(id).into(),
            None => Action::None,
        }
    }

    pub(super) fn act(
        &mut self,
        work: impl Future<Output = Result<Done<Settled>, Error>> + Send + 'static,
    ) -> Action<Message> {
        if std::mem::replace(&mut self.busy, true) {
            return Action::None;
        }
        Task::perform(work, |result| Message::Acted(result.map(Box::new))).into()
    }

    pub(super) fn close(&mut self, context: &Context) -> Action<Message> {
        let (Some(id), Some(Question::Close(Some(reason)))) = (self.id, &self.question) else {
            return Action::None;
        };
        let (service, reason) = (context.service.clone(), *reason);
        self.settle(async move { service.close_family(id, reason).await })
    }

    pub(super) fn move_home(&mut self, context: &Context) -> Action<Message> {
        let (Some(id), Some(Question::Move(moving))) = (self.id, &mut self.question) else {
            return Action::None;
        };
        let Some((on, address)) = moving.read(context.today) else {
            return Action::None;
        };
        let service = context.service.clone();
        self.settle(async move { service.move_family(id, on, address).await })
    }

    /// Work on the file as a whole: closing it, opening it again, moving it.
    pub(super) fn settle(
        &mut self,
        work: impl Future<Output = Result<Done<()>, Error>> + Send + 'static,
    ) -> Action<Message> {
        if std::mem::replace(&mut self.busy, true) {
            return Action::None;
        }
        Task::perform(work, Message::Closed).into()
    }

    /// What the role can do next: its words and the message.
    pub(super) fn main_step(&self, context: &Context) -> Option<(String, Message)> {
        let (file, standing) = (self.file.as_ref()?, self.standing.as_ref()?);
        let texts = &context.texts;
        let family = file.family.id;
        let appointment = appointment_of(file);
        let words = texts.next_step(standing.next);
        if let Some(talk) = self.talk_step(context) {
            return Some(talk);
        }
        match standing.next {
            NextStep::CompleteData if context.may(Right::EditFamilies) => {
                Some((words, Message::EditPressed))
            }
            NextStep::FindSlot | NextStep::OfferAgain if context.may(Right::BookAppointments) => {
                Some((words, Message::Opened(Destination::slots_for(family))))
            }
            // The number to call is copied; what the authority is told too.
            NextStep::CallReporter if context.may(Right::BookAppointments) => {
                let contact = file.family.reporter.contact.trim();
                Some(if contact.is_empty() {
                    (
                        texts.booking_offer_again(),
                        Message::Opened(Destination::slots_for(family)),
                    )
                } else {
                    (words, Message::Copied(contact.to_owned()))
                })
            }
            NextStep::TellAuthority if context.may(Right::BookAppointments) => {
                let number = &file.family.file_number;
                let note = no_show::note(&number.to_string(), &file.appointments);
                Some((words, Message::Copied(note)))
            }
            NextStep::RequestInterpreter if context.may(Right::BookAppointments) => Some((
                texts.family_interpreter_asked(),
                Message::InterpreterPressed(appointment?.id),
            )),
            NextStep::PrintLetter if context.may(Right::PrintLetters) => {
                Some((words, Message::Opened(Destination::Letters(Some(family)))))
            }
            NextStep::Call if context.may(Right::BookAppointments) => {
                match file.family.phones.first() {
                    Some(phone) => Some((
                        texts.family_copy_phone(),
                        Message::Copied(phone.number.clone()),
                    )),
                    None => Some((
                        texts.today_will_come(),
                        Message::StatusPressed(appointment?.id, AppointmentStatus::Confirmed),
                    )),
                }
            }
            NextStep::HoldTalk | NextStep::EnterOutcome | NextStep::FinishRecord
                if context.may(Right::Counsel)
                    && appointment.is_none_or(|a| a.start.date() <= context.today) =>
            {
                Some((words, Message::Opened(Destination::talk_with(family))))
            }
            NextStep::HoldTalk | NextStep::EnterOutcome
                if context.may(Right::BookAppointments) && appointment?.start <= context.now =>
            {
                Some((
                    texts.family_held(),
                    Message::StatusPressed(appointment?.id, AppointmentStatus::Held),
                ))
            }
            NextStep::CloseFile if context.may(Right::EditFamilies) => {
                Some((words, Message::ClosePressed))
            }
            NextStep::ClearAddress if context.may(Right::EditFamilies) => {
                Some((words, Message::EditPressed))
            }
            NextStep::HandOver
            | NextStep::AnswerQuestion
            | NextStep::AskSchool
            | NextStep::EnterAnswer
            | NextStep::Place
            | NextStep::AskAdmission
            | NextStep::ClearAdmission
            | NextStep::WithdrawEnquiry
            | NextStep::EndSupport => Some((words, self.act_of(standing.next, context)?)),
            NextStep::HoldTalk | NextStep::AwaitAppointment if context.may(Right::ReadCalendar) => {
                let appointment = appointment?;
                let to = Destination::appointment(appointment.id, appointment.start.date());
                Some((texts.today_in_calendar(), Message::Opened(to)))
            }
            _ => None,
        }
    }
}
