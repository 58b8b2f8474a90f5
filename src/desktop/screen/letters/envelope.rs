//! "Anschrift kürzen": what the window of an envelope shows, and what is left out because the whole does not fit.

use iced::widget::{column, container, row};
use iced::{Element, Length};

use crate::desktop::context::Context;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{banner, button, checkbox, label};
use crate::domain::envelope::Shortening;
use crate::service::post_room::{EnvelopeChoice, PostKey};

/// The action.
const CONFIRM: &str = "letters-envelope-confirm";
/// Width of the window beside the choices.
const WINDOW: f32 = 300.0;

/// An open dialog about the envelope of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Choosing {
    /// Of which letter.
    pub key: PostKey,
    choice: EnvelopeChoice,
    at: usize,
    busy: bool,
}

/// What happened in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// One of the choices.
    Chosen(usize),
    /// The action: save [`Choosing::left_out`].
    Confirmed,
    /// The way back.
    Left,
}

impl Choosing {
    /// A dialog about a letter: what is chosen already, else the first that fits.
    #[must_use]
    pub fn new(key: PostKey, choice: EnvelopeChoice) -> Self {
        let mut one = Self {
            key,
            at: 0,
            busy: false,
            choice,
        };
        let now = |(without, _): &(Vec<Shortening>, &[String])| *without == one.choice.left_out;
        one.at = one.options().iter().position(now).unwrap_or(0);
        one
    }

    /// What can be chosen: what it leaves out, and the lines that remain.
    fn options(&self) -> Vec<(Vec<Shortening>, &[String])> {
        let whole = self
            .choice
            .whole_fits
            .then(|| (Vec::new(), self.choice.whole.as_slice()));
        let offers = self.choice.offers.iter();
        let offers = offers.map(|(without, lines)| (without.clone(), lines.as_slice()));
        whole.into_iter().chain(offers).collect()
    }

    /// Another choice.
    pub fn choose(&mut self, at: usize) {
        if at < self.options().len() {
            self.at = at;
        }
    }

    /// The choice is being saved.
    pub const fn saving(&mut self) {
        self.busy = true;
    }

    /// What is to be left out; nothing when no choice fits.
    #[must_use]
    pub fn left_out(&self) -> Option<Vec<Shortening>> {
        let options = self.options();
        options.into_iter().nth(self.at).map(|(without, _)| without)
    }
}

/// The dialog.
pub fn dialog<'a>(choosing: &'a Choosing, context: &'a Context) -> Dialog<'a, Event> {
    let texts = &context.texts;
    let options = choosing.options();
    let shown = options
        .get(choosing.at)
        .map_or(choosing.choice.whole.as_slice(), |(_, lines)| *lines);
    let picks = options.iter().enumerate().map(|(at, (without, _))| {
        checkbox::checkbox(
            format!("letters-envelope-{at}"),
            words(without, context),
            at == choosing.at,
            (!choosing.busy).then_some(Event::Chosen(at)),
        )
    });
    let picks: Element<'a, Event> = if options.is_empty() {
        banner::banner(Tone::Warn, texts.envelope_nothing_helps()).into()
    } else {
        column(picks).spacing(gap::S).into()
    };
    let lines = shown
        .iter()
        .map(|line| label::dense(context.shown(line).into_owned()).into());
    let window = container(column(lines).spacing(2))
        .padding(gap::M)
        .width(WINDOW)
        .style(theme::card);
    let ready = (!options.is_empty() && !choosing.busy).then_some(Event::Confirmed);
    Dialog::new(
        "letters-envelope",
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
        button::primary(CONFIRM, texts.envelope_save()).on_press_maybe(ready),
        ready,
    )
    .wide()
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
