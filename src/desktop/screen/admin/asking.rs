//! The question before a change is written: from which day on, which appointments no longer fit, which series meet.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::{column, container, row, space};

use super::Message;
use crate::desktop::affected;
use crate::desktop::context::Context;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::date_field::{self, Expecting, date_field};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::Note;
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, empty, label};
use crate::domain::office::Office;
use crate::domain::schedule::{Rhythm, Series};
use crate::service::Error;
use crate::service::administration::{Amendment, Entry, Foreseen};

/// From when a changed series holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// From a day on; before, it stays as it was.
    FromDay,
    /// The whole series.
    All,
}

/// What happened in the question.
#[derive(Debug, Clone)]
pub enum Event {
    /// From when it holds.
    Scope(Scope),
    /// The day.
    Day(date_field::Event),
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq)]
enum What {
    Save(Vec<Entry>),
    Remove(Box<Entry>),
}

/// A change that is asked about.
#[derive(Debug, Clone)]
pub struct Asking {
    what: What,
    /// Asked only where it makes a difference.
    scope: Option<Scope>,
    day: date_field::State,
    foreseen: Option<Foreseen>,
    trouble: Option<Error>,
    /// Is the question to be seen? A change that concerns nobody needs none.
    pub shown: bool,
}

impl Asking {
    /// About entries that are to be saved.
    #[must_use]
    pub fn save(entries: Vec<Entry>, office: &Office, today: NaiveDate) -> Self {
        let running = match &entries[..] {
            [Entry::Series(series)] => office
                .series(series.id)
                .is_some_and(|before| runs(before, today) && series.rhythm != Rhythm::Once),
            _ => false,
        };
        Self {
            what: What::Save(entries),
            scope: running.then_some(Scope::FromDay),
            day: date_field::State::with_day(Expecting::Coming, today),
            foreseen: None,
            trouble: None,
            shown: false,
        }
    }

    /// About an entry that is to go.
    #[must_use]
    pub fn remove(entry: Entry, today: NaiveDate) -> Self {
        Self {
            what: What::Remove(Box::new(entry)),
            shown: true,
            ..Self::save(Vec::new(), &Office::default(), today)
        }
    }

    /// Is something to go?
    #[must_use]
    pub fn removes(&self) -> bool {
        matches!(self.what, What::Remove(_))
    }

    /// The change as it is asked about, unless the day is none.
    #[must_use]
    pub fn amendment(&self) -> Option<Amendment> {
        Some(match (&self.what, self.scope) {
            (What::Remove(entry), _) => Amendment::Remove(Entry::clone(entry)),
            (What::Save(entries), Some(Scope::FromDay)) => {
                let day = self.day.day().filter(|_| self.day.wrong().is_none())?;
                match entries.first() {
                    Some(Entry::Series(series)) => Amendment::From(series.clone(), day),
                    _ => return None,
                }
            }
            (What::Save(entries), _) => Amendment::Save(entries.clone()),
        })
    }

    /// Handles what happened; whether the change is another one now.
    pub fn update(&mut self, event: Event, today: NaiveDate) -> bool {
        let before = self.amendment();
        match event {
            Event::Scope(scope) => self.scope = self.scope.map(|_| scope),
            Event::Day(event) => drop(self.day.update(event, today)),
        }
        let changed = self.amendment() != before;
        if changed {
            self.foreseen = None;
            self.trouble = None;
        }
        changed
    }

    /// What the change would do is known, or why it cannot be. Says whether it may be written without a question.
    ///
    /// # Errors
    /// The reason, when nothing was asked yet: then there is nothing to ask.
    pub fn answered(&mut self, result: Result<Foreseen, Error>) -> Result<bool, Error> {
        match result {
            Ok(foreseen) => {
                let quiet = !self.shown && self.scope.is_none() && foreseen.is_quiet();
                self.foreseen = Some(foreseen);
                self.shown |= !quiet;
                Ok(quiet)
            }
            Err(error) if self.shown || self.scope.is_some() => {
                self.trouble = Some(error);
                self.shown = true;
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    /// The question.
    pub fn dialog<'a>(
        &'a self,
        object: String,
        busy: bool,
        context: &'a Context,
    ) -> Dialog<'a, Message> {
        let texts = &context.texts;
        let ready = self.foreseen.is_some() && !busy;
        let said: Element<'a, Message> = match (&self.trouble, &self.foreseen) {
            (Some(error), _) => banner::banner(Tone::Danger, context.sentence(error)).into(),
            (None, Some(foreseen)) => affected::foreseen(foreseen, context),
            (None, None) => empty::loading(&[70, 55]),
        };
        let words = self
            .removes()
            .then(|| label::dense(texts.admin_remove_words()));
        let body = column![
            self.scope.map(|scope| self.scope_view(scope, context)),
            words,
            said,
        ]
        .spacing(gap::M);
        let press = ready.then_some(Message::Confirmed);
        let (title, action) = if self.removes() {
            let only_ends = self.foreseen.as_ref().is_some_and(|f| f.only_ends);
            let words = if only_ends {
                texts.offer_end()
            } else {
                texts.admin_remove()
            };
            (
                texts.admin_remove_title(),
                button::danger_primary("admin-remove-yes", words),
            )
        } else {
            (
                texts.offer_ask_title(),
                button::primary("admin-ask-yes", texts.admin_save()),
            )
        };
        let action = action.busy(busy).on_press_maybe(press.clone());
        let dialog = Dialog::new("admin-ask", title, texts.back(), Message::DialogClosed)
            .object(object)
            .body(body)
            .action(action, press)
            .wide();
        if self.removes() {
            dialog.cautious()
        } else if self.scope.is_none() {
            dialog.initial("admin-ask-yes")
        } else {
            dialog
        }
    }

    fn scope_view<'a>(&'a self, scope: Scope, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let choice = segmented(
            "admin-scope",
            vec![
                segment(Scope::FromDay, texts.offer_scope_from()),
                segment(Scope::All, texts.offer_scope_all()),
            ],
            Some(&scope),
            |scope| Message::Asked(Event::Scope(scope)),
        );
        let day: Element<'a, Message> = match scope {
            Scope::FromDay => column![
                container(date_field(
                    "admin-scope-day",
                    texts.offer_scope_day(),
                    &self.day,
                    context.today,
                    Note::Empty,
                    &|day| context.holiday_words(day),
                    texts,
                    |event| Message::Asked(Event::Day(event)),
                ))
                .width(330),
                label::cap(texts.offer_scope_from_hint()),
            ]
            .into(),
            Scope::All => label::cap(texts.offer_scope_all_hint()).into(),
        };
        column![
            label::dense_strong(texts.offer_scope()),
            row![choice, space::horizontal()],
            day,
        ]
        .spacing(gap::S)
        .into()
    }
}

/// Has the series begun, and does it go on?
fn runs(series: &Series, today: NaiveDate) -> bool {
    series.rhythm != Rhythm::Once
        && series.valid_from < today
        && series.valid_to.is_none_or(|last| last >= today)
}
