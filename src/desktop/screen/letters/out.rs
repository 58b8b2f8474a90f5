//! What becomes of printed letters: posted, handed over, printed from a file, saved as they went out.

use iced::Task;

use super::rows::Letter;
use super::{Letters, Message, Tab};
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Trouble};
use crate::domain::id::LetterId;
use crate::service::Error;

/// Something that is entered about printed letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Als verschickt eintragen.
    Posted,
    /// Als persönlich übergeben eintragen.
    HandedOver,
    /// Als gedruckt eintragen.
    Printed,
}

/// What became of saving a letter as it went out.
#[derive(Debug, Clone)]
pub enum Copied {
    /// It is written: the same bytes, or set otherwise by now.
    Written(bool),
    /// The person asked for no file after all.
    NotWanted,
    /// The desktop could not.
    Trouble(Trouble),
    /// It could not be made again.
    Failed(Error),
}

impl Letters {
    /// The ticked rows; without ticks the current one.
    pub(super) fn wanted_rows(&self) -> Vec<&Letter> {
        let ticked: Vec<&Letter> = self.ticked().collect();
        if ticked.is_empty() && self.tab != Tab::Outbox {
            return self.current().into_iter().collect();
        }
        ticked
    }

    /// The letters about which this can be entered.
    pub(super) fn letters_for(&self, fate: Fate) -> Vec<LetterId> {
        let Some(room) = &self.room else {
            return Vec::new();
        };
        let can = |id: &LetterId| {
            let out = room.out.iter().find(|out| out.letter.id == *id);
            out.is_some_and(|out| match fate {
                Fate::Posted => out.letter.delivery().is_none() && out.letter.returned_on.is_none(),
                Fate::HandedOver => out.letter.delivered_on.is_none(),
                Fate::Printed => out.letter.printed.is_none(),
            })
        };
        let rows = self.wanted_rows().into_iter();
        rows.filter_map(|row| row.made).filter(can).collect()
    }

    /// Enters something about the ticked letters; without ticks about the current one.
    pub(super) fn enter(&mut self, fate: Fate, context: &Context) -> Action<Message> {
        if !matches!(self.tab, Tab::Printed | Tab::Returned) || self.busy || self.is_asking() {
            return Action::None;
        }
        let letters = self.letters_for(fate);
        if letters.is_empty() {
            return Action::None;
        }
        self.busy = true;
        let (service, today) = (context.service.clone(), context.today);
        let work = async move {
            match fate {
                Fate::Posted => service.post_letters(&letters, today).await,
                Fate::HandedOver => service.deliver(&letters, today).await,
                Fate::Printed => service.mark_printed(&letters).await,
            }
        };
        Task::perform(work, Message::Entered).into()
    }

    /// Settles the task about the current letter, which came back.
    pub(super) fn settle(&mut self, context: &Context) -> Action<Message> {
        let made = self.current().and_then(|row| row.made);
        let outs = self.room.iter().flat_map(|room| &room.out);
        let out = outs.into_iter().find(|out| Some(out.letter.id) == made);
        let Some(task) = out.and_then(|out| out.task).filter(|_| !self.busy) else {
            return Action::None;
        };
        self.busy = true;
        let service = context.service.clone();
        let work = async move { service.finish_follow_up(task).await };
        Task::perform(work, Message::Entered).into()
    }

    /// Asks where to and writes the current letter once more, byte for byte as it went out.
    pub(super) fn copy(&self, context: &Context) -> Action<Message> {
        let current = self.current().filter(|_| !self.is_asking());
        let Some(letter) = current.and_then(|row| row.made) else {
            return Action::None;
        };
        let texts = &context.texts;
        let kind = Kind {
            words: "PDF".to_owned(),
            endings: &["pdf"],
        };
        let made = self.room.iter().flat_map(|room| &room.out);
        let made = made.into_iter().find(|out| out.letter.id == letter);
        let name = made.map_or_else(String::new, |out| {
            format!(
                "{}-{}.pdf",
                out.letter.kind.key(),
                out.letter.made_at.date()
            )
        });
        let ask = (context.platform.clone()).save_file(texts.post_save_copy(), name, kind);
        let service = context.service.clone();
        let work = async move {
            let path = match ask.await {
                Ok(Some(path)) => path,
                Ok(None) => return Copied::NotWanted,
                Err(trouble) => return Copied::Trouble(trouble),
            };
            let again = match service.reproduce(letter).await {
                Ok(again) => again,
                Err(error) => return Copied::Failed(error),
            };
            let (missed, same) = (path.clone(), again.same);
            let write = move || crate::store::write_atomically(&path, &again.bytes);
            match tokio::task::spawn_blocking(write).await {
                Ok(Ok(())) => Copied::Written(same),
                _ => Copied::Trouble(Trouble::NotWritten(missed)),
            }
        };
        Task::perform(work, Message::Copied).into()
    }
}

/// What is said about it.
pub(super) fn copied(outcome: Copied, context: &Context) -> Action<Message> {
    let texts = &context.texts;
    match outcome {
        Copied::Written(same) => {
            let words = if same {
                texts.post_copy_same()
            } else {
                texts.post_copy_differs()
            };
            Action::Done(Report::say(words), Task::none())
        }
        Copied::NotWanted => Action::None,
        Copied::Trouble(trouble) => Action::Warn(trouble.sentence(texts)),
        Copied::Failed(error) => Action::Failed(error),
    }
}
