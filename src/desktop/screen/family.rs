//! The record of a family (Akte), and the report of a new one (Meldung erfassen): shows where it stands, takes what is
//! typed, and hands both to the service. Decides nothing.

mod act;
pub(super) mod alike;
mod ask;
mod changes;
mod child;
mod duty;
pub mod form;
mod keep;
mod keys;
mod lacking;
pub(in crate::desktop::screen) mod merge;
mod message;
mod moving;
mod page;
mod people;
mod record;
pub mod records;
mod side;
mod stage;
mod tabs;
mod unite;
mod way;

use std::collections::BTreeSet;

use iced::widget::{column, container};
use iced::{Element, Length, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::screen::child_act;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::date_field;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::Keys;
use crate::desktop::widget::reach::reach;
use crate::desktop::widget::{banner, empty};
use crate::domain::appointment::{Appointment, leading};
use crate::domain::booking::CancelledBy;
use crate::domain::case::{Case, ChildStanding, Standing};
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::letter::IssuedLetter;
use crate::domain::level::{Gap, Level, missing};
use crate::domain::rights::Right;
use crate::service::Error;
use crate::store::rows::FamilyFile;

use ask::Question;
use form::{Change, Form, Owner, Text};
pub use message::Message;
use tabs::Tab;

/// The record of a family, or a report.
#[derive(Debug)]
pub struct Family {
    id: Option<FamilyId>,
    file: Option<FamilyFile>,
    standing: Option<Standing>,
    children: Vec<ChildStanding>,
    form: Option<Form>,
    alike: alike::State,
    trouble: Option<Error>,
    question: Option<Question>,
    acting: Option<child_act::State>,
    changes: changes::Changes,
    explained: BTreeSet<ChildId>,
    /// Children whose hand-over is told with everything that was transmitted.
    transmitted: BTreeSet<ChildId>,
    menu: bool,
    busy: bool,
    step: usize,
    today: chrono::NaiveDate,
    tab: Tab,
    records: records::Records,
    /// The day for which the duty is computed.
    as_of: date_field::State,
    keeping: keep::Keeping,
    /// What is to be entered as soon as the record is read.
    wanted: Option<Gap>,
}

impl Family {
    /// The screen and the task that fills it: a record, or an empty report when there is no family yet.
    pub fn new(context: &Context, family: Option<FamilyId>) -> (Self, Task<Message>) {
        let screen = Self {
            id: family,
            file: None,
            standing: None,
            children: Vec::new(),
            form: None,
            alike: alike::State::default(),
            trouble: None,
            question: None,
            acting: None,
            changes: changes::Changes::default(),
            explained: BTreeSet::new(),
            transmitted: BTreeSet::new(),
            menu: false,
            busy: false,
            step: 0,
            today: context.today,
            tab: Tab::default(),
            records: records::Records::default(),
            as_of: date_field::State::with_day(date_field::Expecting::Birth, context.today),
            keeping: keep::Keeping::default(),
            wanted: None,
        };
        let service = context.service.clone();
        let filled = match family {
            Some(id) => read(id, context),
            None => Task::perform(async move { service.new_file().await }, |file| {
                Message::Blank(file.map(Box::new))
            }),
        };
        let draft = screen.look_for_draft(context);
        (screen, Task::batch([filled, draft]))
    }

    /// The record, open at the field in which something is missing.
    pub fn at(context: &Context, family: FamilyId, gap: Gap) -> (Self, Task<Message>) {
        let (screen, task) = Self::new(context, Some(family));
        let wanted = Some(gap);
        (Self { wanted, ..screen }, task)
    }

    /// The name of the screen. No family is named: the list of places may be seen by others.
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        match self.id {
            Some(_) => context.texts.family_title(),
            None => context.texts.families_report(),
        }
    }

    /// The form, while something is typed.
    #[must_use]
    pub const fn form(&self) -> Option<&Form> {
        self.form.as_ref()
    }

    /// The record as it was read.
    #[must_use]
    pub const fn file(&self) -> Option<&FamilyFile> {
        self.file.as_ref()
    }

    /// The day for which the duty is computed: today unless another one is written.
    fn duty_day(&self) -> chrono::NaiveDate {
        self.as_of.day().unwrap_or(self.today)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        self.today = context.today;
        match message {
            Message::Read(id, result) if self.id == Some(id) => match result {
                Ok(file) => {
                    self.take(*file, context);
                    let read = [self.look_alike(context), self.read_changes(context)];
                    Task::batch(read.into_iter().chain([self.reach_wanted(context)])).into()
                }
                Err(error) => {
                    self.trouble = Some(error);
                    Action::None
                }
            },
            Message::Read(..) => Action::None,
            Message::Blank(Ok(file)) => {
                let mut form = Form::new(*file, None, context);
                if let Some(name) = context.walk.take_name() {
                    form.begin_with(&name, context);
                }
                self.form = Some(form);
                let first = reach(Owner::Household.id(Text::ReporterOffice.code()));
                Task::batch([first, self.look_alike(context)]).into()
            }
            Message::Blank(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::Form(change) => self.on_form(change, context),
            Message::Alike { asked, result } => {
                self.on_alike(asked, result);
                Action::None
            }
            Message::AlikeDue(asked) if self.alike.is_last(asked) => {
                self.look_alike(context).into()
            }
            Message::AlikeDue(_) => Action::None,
            Message::ApartPressed(other) => self.tell_apart(other, context),
            Message::ToldApart(other, result) => self.on_told_apart(other, result, context),
            Message::SavePressed(then_slot) => self.save(then_slot, context),
            Message::Saved { then_slot, result } => self.on_saved(then_slot, result, context),
            Message::EditPressed => {
                let file = self.file.as_ref().map(FamilyFile::file);
                let first = file.and_then(|file| {
                    let gap = missing(&file, Level::Invitation).into_iter().next()?;
                    form::field_of(gap, &file)
                });
                let street = || Owner::Household.id(Text::Street.code());
                self.edit(&first.unwrap_or_else(street), context)
            }
            Message::EditAt(field) => self.edit(&field, context),
            Message::ChildPressed => {
                let street = Owner::Household.id(Text::Street.code());
                if let Action::None = self.edit(&street, context) {
                    return Action::None;
                }
                self.on_form(Change::ChildAdded, context)
            }
            Message::EscapePressed => {
                let dirty = self.is_dirty();
                match (self.id, dirty) {
                    (None, _) => Action::Back,
                    (Some(_), true) => {
                        self.question = Some(Question::Discard);
                        Action::None
                    }
                    (Some(_), false) => {
                        self.leave_form();
                        self.keep_now(context).into()
                    }
                }
            }
            Message::DiscardPressed => {
                self.question = None;
                self.leave_form();
                let gone = self.drop_draft(context);
                Task::batch([gone, self.refresh(context)]).into()
            }
            Message::ReopenPressed => {
                let Some(id) = self.id else {
                    return Action::None;
                };
                let service = context.service.clone();
                Task::perform(async move { service.family(id).await }, |file| {
                    Message::Reopened(file.map(Box::new))
                })
                .into()
            }
            Message::Reopened(Ok(file)) => {
                if let Some(form) = &self.form {
                    let now = file.file();
                    let start = form.before().unwrap_or(&now);
                    let (merged, met) = merge::merge(start, &form.file(context.today), &now);
                    let clashes = merge::clashes(met, &merged, &file.timeline, context);
                    let mut form = form.over(merged, Some(now), context);
                    for clash in &clashes {
                        form.reveal(&clash.id);
                    }
                    form.clashes = clashes;
                    form.begins_dirty();
                    self.form = Some(form);
                }
                self.take(*file, context);
                Action::None
            }
            Message::Reopened(Err(error))
            | Message::Acted(Err(error))
            | Message::Closed(Err(error)) => {
                self.busy = false;
                Action::Failed(error)
            }
            Message::FieldPressed(id) => {
                if let Some(form) = &mut self.form {
                    form.reveal(&id);
                }
                reach(id).into()
            }
            Message::NextProblem => self.next_problem(context),
            Message::DecidePressed => {
                if self.form.is_some() {
                    return self.save(true, context);
                }
                match self.main_step(context) {
                    Some((_, message)) => self.update(message, context),
                    None => Action::None,
                }
            }
            Message::Opened(to) => {
                self.menu = false;
                Action::Go(to)
            }
            Message::Copied(text) => Action::Copy(text),
            Message::WhyPressed(child) => {
                if !self.explained.remove(&child) {
                    let _ = self.explained.insert(child);
                }
                Action::None
            }
            Message::TransmittedPressed(child) => {
                if !self.transmitted.remove(&child) {
                    let _ = self.transmitted.insert(child);
                }
                Action::None
            }
            Message::DraftFound(found) => {
                self.on_draft(found.map(|draft| *draft));
                Action::None
            }
            Message::DraftDue => self.keep_now(context).into(),
            Message::DraftKept(result) => self.on_kept(&result, context).into(),
            Message::DraftTaken => self.go_on(context),
            Message::DraftThrown => self.throw_draft(context),
            Message::AsOf(event) => {
                let _ = self.as_of.update(event, context.today);
                Action::None
            }
            Message::AsOfToday => {
                let today = date_field::Parsed::Day(context.today);
                self.as_of.set(Some(today));
                Action::None
            }
            Message::StatusPressed(id, status) => {
                let service = context.service.clone();
                self.act(async move { service.set_status(id, status).await })
            }
            Message::InterpreterPressed(id) => {
                let service = context.service.clone();
                let asked = InterpreterStatus::Requested;
                self.act(async move { service.set_interpreter(id, asked).await })
            }
            Message::Acted(Ok(done)) => {
                self.busy = false;
                self.question = None;
                let consequences = done
                    .value
                    .consequences
                    .iter()
                    .map(|c| context.texts.consequence(c));
                let report = Report::done(context.texts.deed(&done.deed), &done).with(consequences);
                Action::Done(report, self.refresh(context))
            }
            Message::MenuToggled => {
                self.menu = !self.menu;
                Action::None
            }
            Message::MenuClosed => {
                self.menu = false;
                Action::None
            }
            Message::ClosePressed => {
                self.menu = false;
                if context.may(Right::EditFamilies) {
                    self.question = Some(Question::Close(None));
                }
                Action::None
            }
            Message::MovePressed => {
                self.menu = false;
                if context.may(Right::EditFamilies) {
                    self.question =
                        Some(Question::Move(Box::new(moving::Moving::new(context.today))));
                }
                Action::None
            }
            Message::Moving(event) => {
                if let Some(Question::Move(moving)) = &mut self.question {
                    moving.update(event, context);
                }
                Action::None
            }
            Message::MoveConfirmed => self.move_home(context),
            Message::Unite(event) => self.on_unite(event, context),
            Message::ReopenFilePressed => {
                self.menu = false;
                let (Some(id), service) = (self.id, context.service.clone()) else {
                    return Action::None;
                };
                self.settle(async move { service.reopen_family(id).await })
            }
            Message::ReasonChosen(reason) => {
                self.question = Some(Question::Close(Some(reason)));
                Action::None
            }
            Message::CloseConfirmed => self.close(context),
            Message::Closed(Ok(done)) => {
                self.busy = false;
                self.question = None;
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::Done(report, self.refresh(context))
            }
            Message::CancelPressed(appointment) => {
                self.question = Some(Question::Cancel {
                    appointment,
                    by: CancelledBy::Family,
                    reason: String::new(),
                });
                Action::None
            }
            Message::CancelledBy(now) => {
                if let Some(Question::Cancel { by, .. }) = &mut self.question {
                    *by = now;
                }
                Action::None
            }
            Message::CancelReason(words) => {
                if let Some(Question::Cancel { reason, .. }) = &mut self.question {
                    *reason = words;
                }
                Action::None
            }
            Message::CancelConfirmed => {
                let Some(Question::Cancel {
                    appointment,
                    by,
                    reason,
                }) = self.question.clone()
                else {
                    return Action::None;
                };
                let service = context.service.clone();
                self.act(async move { service.cancel(appointment, by, &reason).await })
            }
            Message::DialogLeft => {
                self.question = None;
                Action::None
            }
            Message::NeighbourPressed(forward) => {
                let open = self.form.is_none();
                match self.id.filter(|_| open) {
                    Some(id) => match context.walk.step(id, forward) {
                        Some(next) => Action::Instead(Destination::Family(next)),
                        None => Action::None,
                    },
                    None => Action::None,
                }
            }
            Message::Records(event) => self.on_records(event),
            Message::TabChosen(tab) => self.choose_tab(tab, context),
            Message::ChangesRead(read) => self.on_changes(read),
            Message::ChangesOf(child) => {
                self.show_changes_of(child);
                Action::None
            }
            Message::ActPressed(what, child) => self.open_act(what, child, context),
            Message::Acting(event) => self.on_acting(event, context),
            Message::StepMarked(step) => {
                self.step = step;
                Action::None
            }
        }
    }

    /// Takes a record that was read. What is typed stays; a form over an older record is told so.
    fn take(&mut self, file: FamilyFile, context: &Context) {
        let letter = letter_of(&file).cloned();
        let case = Case {
            family: &file.family,
            guardians: &file.guardians,
            children: &file.children,
            appointments: &file.appointments,
            booked: &file.booked,
            letter: letter.as_ref(),
            letter_outdated: false,
            steps: &file.steps,
            calls: &file.calls,
        };
        let settings = &context.office.settings;
        let standing = case.standing(settings, context.now);
        self.children = case.children(settings, context.now);
        self.step = record::reached(&standing, appointment_of(&file));
        self.standing = Some(standing);
        if let (Some(form), false) = (&mut self.form, self.busy) {
            form.conflict = form.before().is_some_and(|before| *before != file.file());
        }
        self.file = Some(file);
        self.trouble = None;
    }

    fn on_form(&mut self, change: Change, context: &Context) -> Action<Message> {
        let Some(form) = &mut self.form else {
            return Action::None;
        };
        let matters = alike::matters(&change);
        let focus = form.apply(change, context);
        let kept = self.keep_soon(context);
        let look = if matters {
            self.look_alike_soon(context)
        } else {
            Task::none()
        };
        let reached = focus.map_or_else(Task::none, reach);
        Task::batch([reached, look, kept]).into()
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let page: Element<'a, Message> = match (&self.form, &self.file) {
            (Some(form), _) => {
                let page = page::view(form, &self.alike, self.id, self.busy, context);
                Keys::new(page, &[], |_: &Message| None)
                    .inner()
                    .on_escape(Some(Message::EscapePressed))
                    .into()
            }
            (None, Some(file)) => record::view(self, file, context),
            (None, None) => match &self.trouble {
                Some(error) => banner::banner(Tone::Danger, context.sentence(error)).into(),
                None => empty::loading(&[40, 80, 70, 75]),
            },
        };
        container(column![self.offer(context), page].spacing(gap::M))
            .padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL))
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(acting) = &self.acting {
            return Some(acting.dialog(context).map(Message::Acting));
        }
        self.question
            .as_ref()
            .map(|question| ask::dialog(question, self, self.busy, context))
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.form
            .as_ref()
            .is_some_and(|form| form.is_dirty(self.today))
    }

    /// After a commit. What is typed stays.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.id.map_or_else(Task::none, |id| read(id, context))
    }
}

fn read(id: FamilyId, context: &Context) -> Task<Message> {
    let service = context.service.clone();
    let file = Task::perform(async move { service.family(id).await }, move |file| {
        Message::Read(id, file.map(Box::new))
    });
    Task::batch([file, records::read(id, context)])
}

/// The appointment the case hangs on.
fn appointment_of(file: &FamilyFile) -> Option<&Appointment> {
    leading(&file.appointments)
}

/// The newest letter about that appointment.
fn letter_of(file: &FamilyFile) -> Option<&IssuedLetter> {
    let appointment = appointment_of(file)?;
    let letters = file.letters.iter();
    letters
        .filter(|letter| letter.appointment == Some(appointment.id) && letter.kind.announces())
        .max_by_key(|letter| letter.made_at)
}
