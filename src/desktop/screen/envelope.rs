//! "Anschrift kürzen": what the window of an envelope shows, and what is left out because the whole does not fit.

use iced::widget::{column, container, row};
use iced::{Length, Task};

use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{banner, button, checkbox, label};
use crate::domain::envelope::Shortening;
use crate::service::post_room::{EnvelopeChoice, PostKey};
use crate::service::{Done, Error};

/// The action.
const CONFIRM: &str = "envelope-confirm";
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
                self.choice = Some(choice);
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
        let Some((without, _)) = options.into_iter().nth(self.at).filter(|_| !self.busy) else {
            return Action::None;
        };
        self.busy = true;
        self.trouble = None;
        let (service, key) = (context.service.clone(), self.key);
        let save = async move { service.choose_envelope(&key, &without).await };
        Task::perform(save, Event::Saved).into()
    }

    /// The dialog.
    #[must_use]
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Event> {
        let texts = &context.texts;
        let options = self.choice.as_ref().map(options).unwrap_or_default();
        let whole = self.choice.as_ref().map(|choice| choice.whole.as_slice());
        let shown = options.get(self.at).map(|(_, lines)| *lines).or(whole);
        let picks = options.iter().enumerate().map(|(at, (without, _))| {
            checkbox::checkbox(
                format!("envelope-{at}"),
                words(without, context),
                at == self.at,
                (!self.busy).then_some(Event::Chosen(at)),
            )
        });
        let nothing = options.is_empty() && self.choice.is_some();
        let trouble = (self.trouble.as_deref()).map(|words| banner::banner(Tone::Danger, words));
        let picks = column![
            column(picks).spacing(gap::S),
            nothing.then(|| banner::banner(Tone::Warn, texts.envelope_nothing_helps())),
            trouble,
        ]
        .spacing(gap::S);
        let lines = shown.unwrap_or_default().iter();
        let lines = lines.map(|line| label::dense(context.shown(line).into_owned()).into());
        let window = container(column(lines).spacing(2))
            .padding(gap::M)
            .width(WINDOW)
            .style(theme::card);
        let ready = (!options.is_empty() && !self.busy).then_some(Event::Confirmed);
        Dialog::new(
            "envelope",
            texts.envelope_title(),
            texts.back(),
            Event::Left,
        )
        .object(texts.envelope_object())
        .body(
            row![
                container(picks).width(Length::Fill),
                column![label::cap(texts.envelope_window()), window].spacing(gap::XS),
            ]
            .spacing(gap::L),
        )
        .action(
            button::primary(CONFIRM, texts.envelope_save()).on_press_maybe(ready.clone()),
            ready,
        )
        .wide()
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
