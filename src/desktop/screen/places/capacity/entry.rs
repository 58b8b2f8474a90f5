//! Entering figures: typed into a cell, copied down, pasted as a block. Every entry is one command.

use iced::Task;
use iced::clipboard;

use super::export::Read;
use super::form::{self, Form};
use super::paste::Paste;
use super::{At, Capacity, Message, said};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::capacity::{Intake, ReportSource, figure};
use crate::domain::school::School;
use crate::exchange::capacity::{block, cells};
use crate::service::capacity::NewFigure;

impl Capacity {
    /// Keys of the matrix.
    pub(super) fn on_entry(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Arrow(right, down) => self.step(right, down, context).into(),
            Message::Edge(last) => {
                let lines = i32::try_from(self.matrix.lines.len()).unwrap_or(i32::MAX);
                self.step(0, if last { lines } else { -lines }, context)
                    .into()
            }
            Message::Digit(digit) => {
                if self.may_write(context) && self.place().is_some() {
                    let typed = self.typing.get_or_insert_default();
                    if typed == "–" {
                        typed.clear();
                    }
                    if typed.len() < 2 {
                        typed.push(char::from(b'0' + digit));
                    }
                    self.drawing.clear();
                }
                Action::None
            }
            Message::UnknownTyped => {
                if self.may_write(context) && self.place().is_some() {
                    self.typing = Some("–".to_owned());
                    self.drawing.clear();
                }
                Action::None
            }
            Message::Rubbed => {
                if let Some(typed) = &mut self.typing {
                    let _ = typed.pop();
                    self.drawing.clear();
                }
                Action::None
            }
            Message::Entered => self.enter(context),
            Message::CopiedDown => self.copy_down(context),
            Message::Escaped => {
                if self.typing.take().is_some() {
                    self.drawing.clear();
                } else if !self.query.is_empty() || self.support {
                    self.query.clear();
                    self.support = false;
                    self.arrange();
                }
                Action::None
            }
            Message::Reported(cells, result) => {
                for cell in &cells {
                    let _ = self.pending.remove(cell);
                }
                match result {
                    // The commit brings the new figures; what was typed shows until then.
                    Ok(done) => Action::Done(said(&done, context), self.refresh(context)),
                    Err(error) => {
                        self.arrange();
                        Action::Failed(error)
                    }
                }
            }
            Message::PastePressed if self.may_write(context) && self.at.is_some() => {
                clipboard::read().map(Message::Pasted).into()
            }
            Message::Pasted(text) => {
                self.paste = self.make_paste(&text.unwrap_or_default(), context);
                Action::None
            }
            Message::PasteConfirmed => match self.paste.take() {
                Some(Paste {
                    figures, source, ..
                }) if !figures.is_empty() => self.report(figures, source, context).into(),
                _ => Action::None,
            },
            Message::PasteClosed => {
                self.paste = None;
                Action::None
            }
            _ => Action::None,
        }
    }

    /// Esc has something to do here.
    pub(super) fn can_escape(&self) -> bool {
        self.typing.is_some() || !self.query.is_empty() || self.support
    }

    /// So many cells on; grades that a school has not are passed over.
    fn step(&mut self, right: i32, down: i32, context: &Context) -> Task<Message> {
        let Some((line, column)) = self.place() else {
            return Task::none();
        };
        let moved = |from: usize, by: i32, count: usize| {
            let last = i64::try_from(count).unwrap_or(0) - 1;
            let to = i64::try_from(from).unwrap_or(0) + i64::from(by);
            usize::try_from(to.clamp(0, last.max(0))).unwrap_or(0)
        };
        if down != 0 {
            let mut to = moved(line, down, self.matrix.lines.len());
            // Further in the same direction to a school that has the grade.
            while !self.matrix.has(to, column) {
                let next = moved(to, down.signum(), self.matrix.lines.len());
                if next == to {
                    return Task::none();
                }
                to = next;
            }
            return self.choose(to, column, context);
        }
        let mut to = column;
        loop {
            let next = moved(to, right, self.matrix.columns.len());
            if next == to {
                return Task::none();
            }
            to = next;
            if self.matrix.has(line, to) {
                return self.choose(line, to, context);
            }
        }
    }

    /// The cell after the chosen one: to the right, then the first of the next school.
    fn next(&mut self, context: &Context) -> Task<Message> {
        let Some((line, column)) = self.place() else {
            return Task::none();
        };
        let columns = self.matrix.columns.len();
        let after = (line * columns + column + 1)..(self.matrix.lines.len() * columns);
        let mut cells = after.map(|at| (at / columns, at % columns));
        match cells.find(|(line, column)| self.matrix.has(*line, *column)) {
            Some((line, column)) => self.choose(line, column, context),
            None => Task::none(),
        }
    }

    /// Enter: what was typed is written, and the next cell is chosen.
    fn enter(&mut self, context: &Context) -> Action<Message> {
        let typed = self.typing.take().filter(|typed| !typed.is_empty());
        let (Some(typed), Some(at)) = (typed, self.at.clone()) else {
            self.drawing.clear();
            return self.next(context).into();
        };
        // Only digits and the dash can be typed.
        let Ok(regular) = figure(&typed) else {
            return Action::None;
        };
        let written = self.report(vec![one(at, regular)], self.source, context);
        Task::batch([written, self.next(context)]).into()
    }

    /// Strg+D: what was reported for the chosen cell, or is typed there, is entered for the school below too.
    fn copy_down(&mut self, context: &Context) -> Action<Message> {
        let (Some((line, column)), Some(at)) = (self.place(), self.at.clone()) else {
            return Action::None;
        };
        if !self.may_write(context) {
            return Action::None;
        }
        let typed = self.typing.take().filter(|typed| !typed.is_empty());
        let typed = typed.and_then(|typed| figure(&typed).ok());
        let reported = self.book().and_then(|book| {
            let report = book.vacancies().report(&at.0, at.1).cloned();
            report.map(|report| report.regular)
        });
        let known = self.pending.get(&at).copied().or(reported);
        let Some(regular) = typed.or(known) else {
            return Action::None;
        };
        let below = (line + 1..self.matrix.lines.len()).find(|to| self.matrix.has(*to, column));
        let Some(below) = below else {
            return Action::None;
        };
        let mut figures = Vec::new();
        if typed.is_some() {
            figures.push(one(at, regular));
        }
        figures.extend(self.cell(below, column).map(|cell| one(cell, regular)));
        let written = self.report(figures, self.source, context);
        Task::batch([written, self.choose(below, column, context)]).into()
    }

    /// Writes figures in one command; they show at once.
    fn report(
        &mut self,
        figures: Vec<NewFigure>,
        source: ReportSource,
        context: &Context,
    ) -> Task<Message> {
        let cells: Vec<At> = figures
            .iter()
            .map(|f| (f.school.clone(), f.intake))
            .collect();
        for figure in &figures {
            let cell = (figure.school.clone(), figure.intake);
            let _ = self.pending.insert(cell, figure.regular);
        }
        self.arrange();
        let service = context.service.clone();
        let work = async move { service.report_capacity(figures, None, source).await };
        Task::perform(work, move |result| Message::Reported(cells.clone(), result))
    }

    /// What was pasted: a list with names of columns, or a block that is laid onto the cells from the chosen one on.
    fn make_paste(&self, text: &str, context: &Context) -> Option<Paste> {
        let book = self.book()?;
        let (line, column) = self.place()?;
        let find = |number: &str| book.office.schools.iter().find(|s| s.number == number);
        let below: Vec<&School> = (self.matrix.lines.iter().skip(line))
            .filter_map(|line| find(&line.school))
            .collect();
        let grades: Vec<Intake> = self.matrix.columns.iter().skip(column).copied().collect();
        let rows = cells(text);
        let has_head = rows
            .first()
            .is_some_and(|row| row.iter().any(|c| c.contains("chul")));
        Some(if has_head {
            Paste::of_list(text.as_bytes(), &book.office.schools, context)
        } else {
            Paste::of_block(block(&rows, &below, &grades), self.source)
        })
    }

    pub(super) fn on_file(&mut self, read: Read, context: &Context) -> Action<Message> {
        match read {
            Read::Bytes(bytes) => {
                if let Some(book) = self.book() {
                    self.paste = Some(Paste::of_list(&bytes, &book.office.schools, context));
                }
                Action::None
            }
            Read::NotWanted => Action::None,
            Read::Trouble(trouble) => Action::Warn(trouble.sentence(&context.texts)),
            Read::Failed(error) => Action::Failed(error),
        }
    }

    pub(super) fn make_form(&self, context: &Context) -> Option<Form> {
        let (school, book) = (self.school()?, self.book()?);
        let intake = self.at.as_ref()?.1;
        let form = Form::new(school, intake, &book.vacancies(), self.source, context);
        Some(form)
    }

    pub(super) fn on_form(&mut self, event: form::Event, context: &Context) -> Action<Message> {
        let Some(form) = &mut self.form else {
            return Action::None;
        };
        match form.update(event, context) {
            form::Reply::Stays(task) => task.map(Message::Form).into(),
            form::Reply::Closes => {
                self.form = None;
                Action::None
            }
            form::Reply::Written(done, source) => {
                self.form = None;
                self.source = source;
                Action::Done(said(&done, context), self.refresh(context))
            }
        }
    }
}

fn one((school, intake): At, regular: Option<u16>) -> NewFigure {
    NewFigure {
        school,
        intake,
        regular,
        support: None,
        remark: String::new(),
        on: None,
    }
}
