//! How something is printed: on which printer, how many times, on which sides. A few rows for every dialog that prints.
//!
//! A screen keeps a [`PrintSetup`] while its dialog is open, hands it its [`Event`]s and prints with [`PrintSetup::order`].
//! The printer and the sides are remembered on this computer.

use std::path::PathBuf;

use iced::widget::{column, row};
use iced::{Element, Length, Task};

use super::context::Context;
use super::platform::{PrintOrder, Printer, Readiness, Sides, Trouble};
use super::preferences::Printing;
use super::theme::{Tone, space as gap};
use super::widget::banner;
use super::widget::field::{self, Note};
use super::widget::search_box::{self, search_box};
use super::widget::segmented::{segment, segmented};

/// The field of the printer.
pub const PRINTER: &str = "print-printer";
/// The field of the copies.
pub const COPIES: &str = "print-copies";
/// Nobody prints more of one thing; whoever types 1000 meant something else.
const MOST: u8 = 20;

/// Where this computer remembers how it printed last.
fn folder(context: &Context) -> PathBuf {
    context.service.store().place().folder().to_path_buf()
}

/// What happens in its rows.
#[derive(Debug, Clone)]
pub enum Event {
    /// What was remembered, and the printers of this desk.
    Found(Printing, Result<Vec<Printer>, Trouble>),
    /// In the field of the printer.
    Printer(search_box::Event),
    /// The copies were typed.
    CopiesTyped(String),
    /// Which sides of a sheet.
    SidesChosen(Sides),
    /// It is remembered.
    Remembered,
}

/// How something is to be printed.
#[derive(Debug)]
pub struct PrintSetup {
    printers: Option<Result<Vec<Printer>, Trouble>>,
    remembered: Printing,
    printer: search_box::State<String>,
    copies: String,
    /// What is printed may not share a sheet: each letter has its own.
    one_sided: bool,
}

impl PrintSetup {
    /// As it was last, and the task that looks for the printers.
    pub fn new(context: &Context) -> (Self, Task<Event>) {
        let (platform, folder) = (context.platform.clone(), folder(context));
        let look = async move {
            let remembered = Printing::load(folder).await;
            (remembered, platform.printers().await)
        };
        let setup = Self {
            printers: None,
            remembered: Printing::default(),
            printer: search_box::State::new(Vec::new()),
            copies: "1".into(),
            one_sided: false,
        };
        let task = Task::perform(look, |(remembered, found)| Event::Found(remembered, found));
        (setup, task)
    }

    /// Always on one side of a sheet, whatever is remembered: many letters in one file, each in an envelope of its own.
    #[must_use]
    pub const fn one_sided(mut self) -> Self {
        self.one_sided = true;
        self
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) -> Task<Event> {
        match event {
            Event::Found(remembered, found) => {
                self.remembered = remembered;
                let texts = &context.texts;
                let choices = found.iter().flatten().map(|printer| search_box::Choice {
                    aside: match printer.state {
                        Readiness::Stopped => texts.printing_stopped(),
                        Readiness::Refusing => texts.printing_refusing(),
                        Readiness::Ready if printer.usual => texts.printing_usual(),
                        Readiness::Ready => String::new(),
                    },
                    ..search_box::choice(printer.name.clone(), printer.name.clone())
                });
                self.printer = search_box::State::new(choices.collect::<Vec<_>>());
                let known = |name: &&String| found.iter().flatten().any(|p| p.name == **name);
                let usual = || found.iter().flatten().find(|printer| printer.usual);
                let last = self.remembered.printer.as_ref().filter(known);
                let pick = last.or_else(|| usual().map(|printer| &printer.name));
                self.printer.pick(pick);
                self.printers = Some(found);
                Task::none()
            }
            Event::Printer(event) => {
                let search_box::Outcome::Picked(name) = self.printer.update(event) else {
                    return Task::none();
                };
                self.remembered.printer = Some(name);
                self.remember(context)
            }
            Event::CopiesTyped(copies) => {
                self.copies = copies;
                Task::none()
            }
            Event::SidesChosen(sides) => {
                self.remembered.two_sided = sides == Sides::Both;
                self.remember(context)
            }
            Event::Remembered => Task::none(),
        }
    }

    fn remember(&self, context: &Context) -> Task<Event> {
        let work = self.remembered.clone().save(folder(context));
        Task::perform(work, |()| Event::Remembered)
    }

    fn copies(&self) -> Option<u8> {
        let copies = self.copies.trim().parse().ok();
        copies.filter(|copies| (1..=MOST).contains(copies))
    }

    const fn sides(&self) -> Sides {
        if self.remembered.two_sided && !self.one_sided {
            Sides::Both
        } else {
            Sides::One
        }
    }

    fn chosen(&self) -> Option<&Printer> {
        let name = self.printer.picked()?;
        let printers = self.printers.as_ref()?.as_ref().ok()?;
        printers.iter().find(|printer| printer.name == *name)
    }

    /// Can it be printed like this? While the printers are being looked for it can: on the usual one.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let printer = match &self.printers {
            None => true,
            Some(_) => self
                .chosen()
                .is_some_and(|printer| printer.state != Readiness::Refusing),
        };
        printer && self.copies().is_some()
    }

    /// The order for the print system. `title` names nobody: everybody at the printer reads it.
    #[must_use]
    pub fn order(&self, title: impl Into<String>) -> PrintOrder {
        PrintOrder {
            printer: self.chosen().map(|printer| printer.name.clone()),
            copies: self.copies().unwrap_or(1),
            sides: self.sides(),
            title: title.into(),
        }
    }

    /// What has to be known before printing.
    fn warning(&self, context: &Context) -> Option<(Tone, String)> {
        let texts = &context.texts;
        let printers = match self.printers.as_ref()? {
            Ok(printers) => printers,
            Err(trouble) => return Some((Tone::Danger, trouble.sentence(texts))),
        };
        if printers.is_empty() {
            return Some((Tone::Danger, texts.printing_none()));
        }
        match self.chosen().map(|printer| printer.state) {
            Some(Readiness::Refusing) => Some((Tone::Danger, texts.printing_refusing_note())),
            Some(Readiness::Stopped) => Some((Tone::Warn, texts.printing_stopped_note())),
            Some(Readiness::Ready) | None => {
                let last = self.remembered.printer.as_ref()?;
                let gone = !printers.iter().any(|printer| printer.name == *last);
                gone.then(|| (Tone::Info, texts.printing_forgotten(last)))
            }
        }
    }

    /// The rows.
    pub fn rows<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let note = match &self.printers {
            None => Note::hint(texts.printing_looking()),
            Some(Ok(printers)) if !printers.is_empty() && self.chosen().is_none() => {
                Note::wrong(texts.printing_choose())
            }
            Some(_) => Note::default(),
        };
        let printer = search_box(
            PRINTER,
            texts.printing_printer(),
            &self.printer,
            note,
            texts,
            Event::Printer,
        );
        let copies = match self.copies() {
            Some(_) => Note::default(),
            None => Note::wrong(texts.printing_copies_wrong(i64::from(MOST))),
        };
        let copies = field::field(COPIES, texts.printing_copies(), &self.copies)
            .on_input(Event::CopiesTyped)
            .note(copies)
            .width(Length::FillPortion(1));
        let sides = segmented(
            "print-sides",
            vec![
                segment(Sides::One, texts.printing_one_sided()),
                segment(Sides::Both, texts.printing_two_sided()),
            ],
            Some(&self.sides()),
            Event::SidesChosen,
        );
        let sides = field::labelled(texts.printing_sides(), sides, Note::default());
        let sides = (!self.one_sided).then_some(sides);
        let warning = self
            .warning(context)
            .map(|(tone, words)| banner::banner(tone, words));
        column![printer, row![sides, copies].spacing(gap::L), warning]
            .spacing(gap::S)
            .into()
    }
}
