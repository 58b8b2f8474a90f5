//! Text anpassen: a paragraph of the office's own in one letter, below its preview. What is typed stands in the preview at
//! once; it is kept only when somebody says so, and can be taken back.
//!
//! A screen keeps an [`Adapt`] while the rows are open and shows its pages in the page view.

use std::time::Duration;

use iced::widget::{column, operation, row, space};
use iced::{Alignment, Element, Task};

use super::action::Report;
use super::context::Context;
use super::icon;
use super::theme::space as gap;
use super::widget::field::{self, Note};
use super::widget::keys::{Chord, Keys, Reach, Shortcut};
use super::widget::{button, label};
use crate::domain::own_words::{MOST, fit};
use crate::letters::language::LangTag;
use crate::letters::preview::DrawItem;
use crate::service::post_room::{Adaptable, OwnText, PostKey};
use crate::service::{Done, Error};
use iced::keyboard::key::Named;

/// The field of the German words.
pub const GERMAN: &str = "adapt-german";
/// The field of the words in the family's language.
pub const TRANSLATED: &str = "adapt-translated";
/// Between the last key and the new preview.
const PAUSE: Duration = Duration::from_millis(300);

/// What happens in its rows.
#[derive(Debug, Clone)]
pub enum Event {
    /// What stands in the letter was read.
    Read(Result<Adaptable, Error>),
    /// German words were typed.
    GermanTyped(String),
    /// Words in the family's language were typed.
    TranslatedTyped(String),
    /// Nothing was typed for a moment.
    Rested(u64),
    /// The pages with the words were set.
    Pages(u64, Result<Vec<Vec<DrawItem>>, Error>),
    /// No words of one's own.
    ResetPressed,
    /// Übernehmen.
    TakePressed,
    /// It was written, or not.
    Taken(Result<Done<()>, Error>),
    /// Esc, Zurück.
    Closed,
}

/// What follows for the screen.
#[derive(Debug)]
pub enum Reply {
    /// Nothing but this.
    Run(Task<Event>),
    /// The pages of the letter with what is typed.
    Pages(Result<Vec<Vec<DrawItem>>, Error>),
    /// It is kept: the rows close.
    Done(Report),
    /// Nothing was kept: the rows close, and the letter is shown as it was.
    Closed,
    /// It could not be kept, and stays as typed.
    Failed(Error),
}

/// The rows.
#[derive(Debug)]
pub struct Adapt {
    key: PostKey,
    language: Option<LangTag>,
    kept: Option<OwnText>,
    typed: OwnText,
    asked: u64,
    trouble: Option<Error>,
    busy: bool,
}

static KEYS: &[Shortcut<Event>] = &[Shortcut {
    keys: &[Chord::key(Named::Enter).with_ctrl()],
    action: Event::TakePressed,
    help: |texts| texts.adapt_take(),
    reach: Reach::Everywhere,
}];

impl Adapt {
    /// The rows of a letter, and the task that fills them.
    pub fn new(key: PostKey, context: &Context) -> (Self, Task<Event>) {
        let service = context.service.clone();
        let read = async move { service.own_words(&key).await };
        let rows = Self {
            key,
            language: None,
            kept: None,
            typed: OwnText::default(),
            asked: 0,
            trouble: None,
            busy: false,
        };
        (rows, Task::perform(read, Event::Read))
    }

    /// Of which letter.
    #[must_use]
    pub const fn key(&self) -> &PostKey {
        &self.key
    }

    /// The second language in which it is printed.
    #[must_use]
    pub const fn language(&self) -> Option<LangTag> {
        self.language
    }

    /// Is something typed that is not kept?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| *kept != self.typed)
    }

    fn fits(&self) -> bool {
        fit(&self.typed.german).is_ok() && fit(&self.typed.translated).is_ok()
    }

    fn can_be_taken(&self) -> bool {
        !self.busy && self.is_dirty() && self.fits() && self.trouble.is_none()
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) -> Reply {
        match event {
            Event::Read(Ok(found)) => {
                self.language = found.language;
                self.typed.clone_from(&found.text);
                self.kept = Some(found.text);
                Reply::Run(operation::focus(GERMAN))
            }
            Event::Read(Err(error)) => {
                self.trouble = Some(error);
                Reply::Run(Task::none())
            }
            Event::GermanTyped(words) => {
                self.typed.german = words;
                self.soon(context)
            }
            Event::TranslatedTyped(words) => {
                self.typed.translated = words;
                self.soon(context)
            }
            Event::ResetPressed => {
                self.typed = OwnText::default();
                self.soon(context)
            }
            Event::Rested(asked) if asked == self.asked && self.fits() => {
                let (service, key, typed) = (context.service.clone(), self.key, self.typed.clone());
                let set = async move { service.pages_with(&key, &typed).await };
                Reply::Run(Task::perform(set, move |pages| Event::Pages(asked, pages)))
            }
            Event::Rested(_) => Reply::Run(Task::none()),
            Event::Pages(asked, _) if asked != self.asked => Reply::Run(Task::none()),
            Event::Pages(_, pages) => {
                self.trouble = pages.as_ref().err().cloned();
                Reply::Pages(pages)
            }
            Event::TakePressed if self.can_be_taken() => {
                self.busy = true;
                let (service, key, typed) = (context.service.clone(), self.key, self.typed.clone());
                let write = async move { service.adapt(&key, &typed).await };
                Reply::Run(Task::perform(write, Event::Taken))
            }
            Event::TakePressed => Reply::Run(Task::none()),
            Event::Taken(Ok(done)) => {
                let texts = &context.texts;
                let said = if self.typed.is_empty() {
                    texts.adapt_was_reset()
                } else {
                    texts.adapt_was_taken()
                };
                Reply::Done(Report::done(said, &done))
            }
            Event::Taken(Err(error)) => {
                self.busy = false;
                Reply::Failed(error)
            }
            Event::Closed => Reply::Closed,
        }
    }

    /// While one types: the pages are set after a pause.
    fn soon(&mut self, context: &Context) -> Reply {
        self.asked += 1;
        self.trouble = None;
        let asked = self.asked;
        let pause = context.platform.clone().pause(PAUSE);
        Reply::Run(Task::perform(pause, move |()| Event::Rested(asked)))
    }

    /// The rows. `language` is what the family's language is called.
    pub fn view<'a>(
        &'a self,
        language: Option<String>,
        context: &'a Context,
    ) -> Element<'a, Event> {
        let texts = &context.texts;
        let note = |typed: &str, hint: String| match fit(typed) {
            Err(unfit) => Note::wrong(unfit.sentence(context.lang)),
            Ok(fit) => match fit.mended.sentence(context.lang) {
                Some(words) => Note::parsed(words),
                None if typed.is_empty() => Note::hint(hint),
                None => {
                    let left = MOST.saturating_sub(typed.chars().count());
                    Note::hint(texts.adapt_left(i64::try_from(left).unwrap_or(0)))
                }
            },
        };
        let german = field::field(GERMAN, texts.adapt_german(), &self.typed.german)
            .on_input(Event::GermanTyped)
            .note(note(&self.typed.german, texts.adapt_german_hint()));
        let translated = self.language.map(|_| {
            let called = language.unwrap_or_default();
            let words = texts.adapt_translated(&called);
            Element::from(
                field::field(TRANSLATED, words, &self.typed.translated)
                    .on_input(Event::TranslatedTyped)
                    .note(note(&self.typed.translated, texts.adapt_translated_hint())),
            )
        });
        let trouble = self.trouble.as_ref().map(|error| {
            label::dense(context.sentence(error))
                .style(super::theme::soft_text(super::theme::Tone::Danger))
        });
        let buttons = row![
            button::quiet("adapt-reset", texts.adapt_reset())
                .small()
                .icon(icon::ROTATE_CCW)
                .on_press_maybe((!self.typed.is_empty()).then_some(Event::ResetPressed)),
            space::horizontal(),
            button::secondary("adapt-back", texts.back())
                .small()
                .on_press(Event::Closed),
            button::primary("adapt-take", texts.adapt_take())
                .small()
                .busy(self.busy)
                .on_press_maybe(self.can_be_taken().then_some(Event::TakePressed)),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let rows = column![german, translated, trouble, buttons].spacing(gap::S);
        Keys::new(rows, KEYS, |event| Some(event.clone()))
            .inner()
            .on_escape(Some(Event::Closed))
            .into()
    }
}
