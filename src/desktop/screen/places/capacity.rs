//! Kapazität: free places of every school and grade, less what is asked and placed; entered by keyboard, pasted, read
//! from a list. Decides nothing itself.

mod asking;
mod entry;
mod export;
mod form;
pub mod matrix;
mod message;
mod page;
pub mod paint;
mod paste;
mod side;

use std::sync::Arc;

use iced::widget::{operation, scrollable};
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::Shortcut;
use crate::desktop::widget::toast::Hint;
use crate::domain::capacity::{CapacityReport, ReportSource};
use crate::domain::rights::Right;
use crate::domain::school::School;
use crate::service::Error;
use crate::service::capacity::{CapacityBook, CapacityPeople};
use matrix::{Look, Matrix, Pending, Tab};
pub use message::{At, Message};

/// What scrolls.
const SCROLLED: &str = "capacity-rows";
/// Where the keyboard stands for the matrix.
pub const MATRIX: &str = "capacity-matrix";
/// The search field.
pub const SEARCH: &str = "capacity-search";

/// The sub-screen.
#[derive(Debug)]
pub struct Capacity {
    read: Option<Arc<(CapacityBook, CapacityPeople)>>,
    trouble: Option<Error>,
    matrix: Matrix,
    tab: Tab,
    query: String,
    support: bool,
    /// The chosen school and grade.
    at: Option<At>,
    history: Option<(At, Vec<CapacityReport>)>,
    /// What is being typed into the chosen cell.
    typing: Option<String>,
    /// Entries on their way.
    pending: Pending,
    /// How the figures came that are typed into cells.
    source: ReportSource,
    form: Option<form::Form>,
    paste: Option<paste::Paste>,
    asking: Option<asking::Asking>,
    /// The school's own page is open.
    school: bool,
    drawing: paint::Drawing,
    scrolled: (f32, f32),
}

impl Capacity {
    /// The screen and the task that fills it.
    pub fn new(context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            read: None,
            trouble: None,
            matrix: Matrix::default(),
            tab: Tab::default(),
            query: String::new(),
            support: false,
            at: None,
            history: None,
            typing: None,
            pending: Pending::new(),
            source: ReportSource::Own,
            form: None,
            paste: None,
            asking: None,
            school: false,
            drawing: paint::Drawing::default(),
            scrolled: (0.0, 0.0),
        };
        let task = load(context);
        (screen, task)
    }

    /// "Kapazität"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.capacity_title()
    }

    /// "Frei nach Abzug laufender Anfragen"
    #[must_use]
    pub fn facts(&self, context: &Context) -> String {
        context.texts.capacity_facts()
    }

    /// The buttons for the head of the area.
    pub fn actions<'a>(&'a self, narrow: bool, context: &'a Context) -> Element<'a, Message> {
        page::actions(self, narrow, context)
    }

    /// The page below the head of the area.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        page::view(self, context)
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(form) = &self.form {
            return Some(form.dialog(context).map(Message::Form));
        }
        if let Some(asking) = &self.asking {
            return Some(asking.dialog(context).map(Message::Asking));
        }
        if let Some(paste) = &self.paste {
            return Some(paste.dialog(context));
        }
        let school = self.school.then(|| self.school()).flatten()?;
        Some(side::school(school, context))
    }

    /// The keys of the matrix, for the help page; the page itself hears them.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        message::KEYS
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        page::hints(context)
    }

    /// "2 Schulen mit Zahlen älter als 14 Tage"
    #[must_use]
    pub fn aside(&self, context: &Context) -> Option<String> {
        let days = i64::from(context.office.settings.capacity_warn_days);
        let schools = i64::try_from(self.matrix.stale).unwrap_or(i64::MAX);
        (self.read.is_some() && schools > 0).then(|| context.texts.capacity_stale(schools, days))
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.form.as_ref().is_some_and(form::Form::is_touched)
    }

    /// After a commit: keeps the place and what is typed.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        load(context)
    }

    /// The figures as read.
    fn book(&self) -> Option<&CapacityBook> {
        self.read.as_ref().map(|read| &read.0)
    }

    fn people(&self) -> Option<&CapacityPeople> {
        self.read.as_ref().map(|read| &read.1)
    }

    /// The school of the chosen cell.
    fn school(&self) -> Option<&School> {
        let (number, _) = self.at.as_ref()?;
        let schools = &self.book()?.office.schools;
        schools.iter().find(|school| school.number == *number)
    }

    /// Line and column of the chosen cell.
    fn place(&self) -> Option<(usize, usize)> {
        let (school, intake) = self.at.as_ref()?;
        Some((
            self.matrix.line_of(school)?,
            self.matrix.column_of(*intake)?,
        ))
    }

    fn may_write(&self, context: &Context) -> bool {
        context.may(Right::Place)
    }

    /// Makes the matrix anew; the chosen cell stays where it can.
    fn arrange(&mut self) {
        let Some(read) = self.read.clone() else {
            return;
        };
        let look = Look {
            tab: self.tab,
            query: &self.query,
            support: self.support,
            pending: &self.pending,
        };
        self.matrix = Matrix::of(&read.0, look);
        if self.place().is_none() {
            self.typing = None;
            self.at = self.first();
        }
        self.drawing.clear();
    }

    /// The first cell that a school has.
    fn first(&self) -> Option<At> {
        let lines = 0..self.matrix.lines.len();
        let columns = 0..self.matrix.columns.len();
        let mut cells = lines.flat_map(|line| columns.clone().map(move |column| (line, column)));
        let (line, column) = cells.find(|(line, column)| self.matrix.has(*line, *column))?;
        self.cell(line, column)
    }

    /// School and grade of a cell.
    fn cell(&self, line: usize, column: usize) -> Option<At> {
        let school = self.matrix.lines.get(line)?.school.clone();
        Some((school, *self.matrix.columns.get(column)?))
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(Ok(read)) => {
                self.read = Some(read);
                self.trouble = None;
                self.arrange();
                self.read_history(context).into()
            }
            Message::Read(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::HistoryRead(at, result) => {
                if self.at.as_ref() != Some(&at) {
                    return Action::None;
                }
                match result {
                    Ok(reports) => {
                        self.history = Some((at, reports));
                        Action::None
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::TabChosen(tab) => {
                self.tab = tab;
                self.arrange();
                let to = scrollable::AbsoluteOffset {
                    x: None,
                    y: Some(0.0),
                };
                let top = operation::scroll_to(SCROLLED, to);
                Task::batch([top, self.read_history(context)]).into()
            }
            Message::Searched(query) => {
                self.query = query;
                self.arrange();
                self.read_history(context).into()
            }
            Message::SearchPressed => operation::focus(SEARCH)
                .chain(operation::select_all(SEARCH))
                .into(),
            Message::MatrixEntered => operation::focus(MATRIX).into(),
            Message::SupportToggled => {
                self.support = !self.support;
                self.arrange();
                self.read_history(context).into()
            }
            Message::CellPressed(line, column) => {
                let now = self.place().map_or(0, |(_, column)| column);
                let column = column.unwrap_or(now);
                let has = |column: &usize| self.matrix.has(line, *column);
                let near = std::iter::once(column).chain(0..self.matrix.columns.len());
                let Some(column) = near.into_iter().find(has) else {
                    return Action::None;
                };
                let chosen = self.choose(line, column, context);
                Task::batch([chosen, operation::focus(MATRIX)]).into()
            }
            Message::Scrolled(offset, height) => {
                self.scrolled = (offset, height);
                Action::None
            }
            Message::SchoolPressed => {
                self.school = self.at.is_some();
                Action::None
            }
            Message::SchoolClosed => {
                self.school = false;
                Action::None
            }
            Message::SchoolRecordPressed => {
                self.school = false;
                match &self.at {
                    Some((school, _)) => Action::Go(Destination::Schools(Some(school.clone()))),
                    None => Action::None,
                }
            }
            Message::CopyPressed(text) => Action::Copy(text),
            Message::AskPressed => {
                if let Some(book) = self.book() {
                    self.asking = Some(asking::Asking::new(book, self.tab));
                }
                Action::None
            }
            Message::Asking(event) => self.on_asking(event, context),
            Message::ExportPressed => export::export(self.read.clone(), context),
            Message::Exported(outcome) => export::exported(outcome, context),
            Message::FilePressed => export::pick(context),
            Message::FileRead(read) => self.on_file(read, context),
            Message::FormPressed => {
                if self.may_write(context) && self.form.is_none() {
                    self.form = self.make_form(context);
                }
                Action::None
            }
            Message::Form(event) => self.on_form(event, context),
            entry => self.on_entry(entry, context),
        }
    }

    /// Chooses a cell, brings it into view and reads its history.
    fn choose(&mut self, line: usize, column: usize, context: &Context) -> Task<Message> {
        let at = self.cell(line, column);
        if at.is_none() || at == self.at {
            return Task::none();
        }
        self.at = at;
        self.typing = None;
        self.drawing.clear();
        Task::batch([self.reveal(line), self.read_history(context)])
    }

    fn reveal(&self, line: usize) -> Task<Message> {
        let (offset, height) = self.scrolled;
        let row = self.matrix.row_of(line).unwrap_or_default();
        let (mut top, bottom) = paint::span(&self.matrix, row);
        // The title of a group comes into view with its first school.
        if row > 0 && matches!(self.matrix.rows.get(row - 1), Some(matrix::Row::Group(_))) {
            top -= paint::GROUP;
        }
        let to = if top < offset {
            top
        } else if height > 0.0 && bottom > offset + height {
            bottom - height
        } else {
            return Task::none();
        };
        let to = scrollable::AbsoluteOffset {
            x: None,
            y: Some(to.max(0.0)),
        };
        operation::scroll_to(SCROLLED, to)
    }

    fn read_history(&self, context: &Context) -> Task<Message> {
        let Some(at) = self.at.clone() else {
            return Task::none();
        };
        let service = context.service.clone();
        let work = async move {
            let read = service.capacity_history(&at.0, at.1).await;
            (at, read)
        };
        Task::perform(work, |(at, read)| Message::HistoryRead(at, read))
    }

    fn on_asking(&mut self, event: asking::Event, context: &Context) -> Action<Message> {
        let Some(asking) = &mut self.asking else {
            return Action::None;
        };
        match asking.update(event, context) {
            asking::Reply::Stays => Action::None,
            asking::Reply::Closes => {
                self.asking = None;
                Action::None
            }
            asking::Reply::Copies(text) => Action::Copy(text),
            asking::Reply::Writes(text) => export::save_text(text, context),
        }
    }
}

/// What is said of figures that were written.
fn said(done: &crate::service::Done<u32>, context: &Context) -> Report {
    Report::done(context.texts.deed(&done.deed), done)
}

fn load(context: &Context) -> Task<Message> {
    let service = context.service.clone();
    let work = async move {
        let book = service.capacity().await?;
        let people = service.capacity_people().await?;
        Ok(Arc::new((book, people)))
    };
    Task::perform(work, Message::Read)
}
