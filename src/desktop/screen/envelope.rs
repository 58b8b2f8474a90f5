//! "Anschrift kürzen": what the window of an envelope shows, and what is left out because the whole does not fit.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, operation, row};
use iced::{Length, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{banner, button, choice, label};
use crate::domain::envelope::Shortening;
use crate::service::post_room::{EnvelopeChoice, PostKey};
use crate::service::{Done, Error};

/// The action.
const CONFIRM: &str = "envelope-confirm";
/// The first of the choices.
const FIRST: &str = "envelope-0";
/// The way to the file.
const FILE: &str = "envelope-file";
/// Width of the window beside the choices.
const WINDOW: f32 = 300.0;

/// An open dialog about the envelope of a letter.
#[derive(Debug)]
pub struct Choosing {
    key: PostKey,
    choice: Option<EnvelopeChoice>,
    at: usize,
    busy: bool,
    trouble: Option<String>,
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Event {
    /// The address was read.
    Read(Result<EnvelopeChoice, Error>),
    /// One of the choices.
    Chosen(usize),
    /// The action.
    Confirmed,
    /// To the file, where it is shortened if nothing can be left out.
    FilePressed,
    /// It was saved, or not.
    Saved(Result<Done<()>, Error>),
    /// The way back.
    Left,
}

impl Choosing {
    /// The dialog about a letter, and the task that reads its address.
    pub fn open(key: PostKey, context: &Context) -> (Self, Task<Event>) {
        let service = context.service.clone();
        let read = async move { service.envelope(&key).await };
        let dialog = Self {
            key,
            choice: None,
            at: 0,
            busy: false,
            trouble: None,
        };
        (dialog, Task::perform(read, Event::Read))
    }

    /// Handles what happened; says whether the dialog is done.
    pub fn update(&mut self, event: Event, context: &Context) -> (Action<Event>, bool) {
        match event {
            Event::Read(Ok(choice)) => {
                // What is chosen already, else the first that fits.
                let options = options(&choice);
                let now = options.iter().position(|one| one.0 == choice.left_out);
                self.at = now.unwrap_or(0);
                let first = if options.is_empty() { FILE } else { FIRST };
                self.choice = Some(choice);
                return (operation::focus(first).into(), false);
            }
            Event::FilePressed => {
                return (Action::Go(Destination::Family(self.key.family)), true);
            }
            Event::Chosen(at) if !self.busy => self.at = at,
            Event::Confirmed => return (self.save(context), false),
            Event::Saved(Ok(done)) => {
                let report = Report::done(context.texts.deed(&done.deed), &done);
                return (Action::Done(report, Task::none()), true);
            }
            Event::Read(Err(error)) | Event::Saved(Err(error)) => {
                self.busy = false;
                self.trouble = Some(context.sentence(&error));
            }
            Event::Left => return (Action::None, true),
            Event::Chosen(_) => {}
        }
        (Action::None, false)
    }

    fn save(&mut self, context: &Context) -> Action<Event> {
        let options = self.choice.as_ref().map(options).unwrap_or_default();
        let ready = self.is_ready();
        let Some((without, _)) = options.into_iter().nth(self.at).filter(|_| ready) else {
            return Action::None;
        };
        self.busy = true;
        self.trouble = None;
        let (service, key) = (context.service.clone(), self.key);
        let save = async move { service.choose_envelope(&key, &without).await };
        Task::perform(save, Event::Saved).into()
    }

    /// Can what is chosen be saved: does it differ from what is left out now?
    fn is_ready(&self) -> bool {
        let Some(choice) = self.choice.as_ref().filter(|_| !self.busy) else {
            return false;
        };
        let chosen = options(choice).into_iter().nth(self.at);
        chosen.is_some_and(|(without, _)| without != choice.left_out)
    }

    /// The dialog.
    #[must_use]
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Event> {
        let texts = &context.texts;
        let options = self.choice.as_ref().map(options).unwrap_or_default();
        let whole = self.choice.as_ref().map(|choice| choice.whole.as_slice());
        let shown = options.get(self.at).map(|(_, lines)| *lines).or(whole);
        let picks = options.iter().enumerate().map(|(at, (without, _))| {
            choice::line(
                format!("envelope-{at}"),
                words(without, context),
                at == self.at,
                (!self.busy).then_some(Event::Chosen(at)),
            )
        });
        let trouble = (self.trouble.as_deref()).map(|words| banner::banner(Tone::Danger, words));
        let lines = shown.unwrap_or_default().iter().map(|line| {
            let line = label::dense(context.shown(line).into_owned());
            line.wrapping(Wrapping::WordOrGlyph).into()
        });
        let window = container(column(lines).spacing(2))
            .padding(gap::M)
            .style(theme::card);
        let dialog = Dialog::new(
            "envelope",
            texts.envelope_title(),
            texts.back(),
            Event::Left,
        )
        .said(trouble.map(Into::into))
        .wide();
        if options.is_empty() && self.choice.is_some() {
            let words = banner::banner(Tone::Warn, texts.envelope_nothing_helps());
            let words = words.link(FILE, texts.letters_open_record(), Event::FilePressed);
            return dialog.body(column![words, window.width(Length::Fill)].spacing(gap::M));
        }
        let fits = self.choice.as_ref().is_some_and(|choice| choice.whole_fits);
        let fits = (fits && options.len() == 1).then(|| label::dense_muted(texts.envelope_fits()));
        let picks = column![column(picks).spacing(gap::S), fits].spacing(gap::S);
        let ready = self.is_ready().then_some(Event::Confirmed);
        dialog
            .object(texts.envelope_object())
            .body(
                row![
                    container(picks).width(Length::Fill),
                    column![
                        label::cap(texts.envelope_window()),
                        window.width(Length::Fill)
                    ]
                    .spacing(gap::XS)
                    .width(WINDOW),
                ]
                .spacing(gap::L),
            )
            .action(
                button::primary(CONFIRM, texts.envelope_save())
                    .busy(self.busy)
                    .on_press_maybe(ready.clone()),
                ready,
            )
    }
}

/// What can be chosen: what it leaves out, and the lines that remain. Nothing is left out of what fits as a whole.
fn options(choice: &EnvelopeChoice) -> Vec<(Vec<Shortening>, &[String])> {
    let whole = (choice.whole_fits).then(|| (Vec::new(), choice.whole.as_slice()));
    let offers = choice.offers.iter();
    let offers = offers.map(|(without, lines)| (without.clone(), lines.as_slice()));
    whole.into_iter().chain(offers).collect()
}

/// "ohne Ortsteil, weitere Vornamen"
fn words(without: &[Shortening], context: &Context) -> String {
    let texts = &context.texts;
    if without.is_empty() {
        return texts.envelope_whole();
    }
    let parts: Vec<String> = without
        .iter()
        .map(|one| texts.envelope_part(*one))
        .collect();
    texts.envelope_without(&parts.join(", "))
}
