//! Akten vergleichen: which other file is to stand beside this one. Who looks alike is offered at once; any other is named
//! by its file number, also by one of a file that was merged.

use iced::Task;
use iced::widget::column;

use super::ask::Question;
use super::{Family, Message};
use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{Note, field};
use crate::desktop::widget::{button, label};
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::service::Error;

/// What is typed.
#[derive(Debug, Clone, Default)]
pub struct Unite {
    number: String,
    wrong: bool,
}

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Event {
    /// It was opened.
    Pressed,
    /// The number was typed.
    Typed(String),
    /// The file is to be looked for.
    Confirmed,
    /// It was found, or not.
    Found(Result<FamilyId, Error>),
}

impl Family {
    pub(super) fn on_unite(&mut self, event: Event, context: &Context) -> Action<Message> {
        if matches!(event, Event::Pressed) {
            self.menu = false;
            let open = self
                .file
                .as_ref()
                .is_some_and(|f| f.family.closed.is_none());
            if context.may(Right::EditFamilies) && open && self.form.is_none() {
                self.question = Some(Question::Unite(Unite::default()));
            }
            return Action::None;
        }
        let (Some(kept), Some(Question::Unite(unite))) = (self.id, &mut self.question) else {
            return Action::None;
        };
        match event {
            Event::Pressed => Action::None,
            Event::Typed(number) => {
                unite.number = number;
                unite.wrong = false;
                Action::None
            }
            Event::Confirmed => {
                let (service, number) = (context.service.clone(), unite.number.trim().to_owned());
                Task::perform(
                    async move { service.family_named(&number).await },
                    |found| Message::Unite(Event::Found(found)),
                )
                .into()
            }
            Event::Found(Ok(away)) if away != kept => {
                self.question = None;
                Action::Go(Destination::Merge { kept, away })
            }
            Event::Found(_) => {
                unite.wrong = true;
                Action::None
            }
        }
    }
}

/// The dialog.
pub(super) fn dialog<'a>(
    unite: &'a Unite,
    screen: &'a Family,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let confirm = (!unite.number.trim().is_empty()).then_some(Message::Unite(Event::Confirmed));
    let note = if unite.wrong {
        Note::wrong(texts.unite_unknown())
    } else {
        Note::hint(texts.unite_hint())
    };
    let alike = screen.alike.shown().filter_map(|alike| {
        let kept = screen.id?;
        let name = context.shown(&alike.name);
        Some(button::link(
            format!("family-unite-{}", alike.file_number),
            format!("{name} · {}", alike.file_number),
            Some(Message::Opened(Destination::Merge {
                kept,
                away: alike.family,
            })),
        ))
    });
    let mut offered: Vec<_> = alike.collect();
    if !offered.is_empty() {
        offered.insert(0, label::dense_muted(texts.unite_alike()).into());
    }
    Dialog::new(
        "family-unite",
        texts.alike_merge(),
        texts.back(),
        Message::DialogLeft,
    )
    .object(texts.unite_object())
    .body(
        column![
            field("family-unite-number", texts.unite_number(), &unite.number)
                .note(note)
                .on_input(|number| Message::Unite(Event::Typed(number))),
            column(offered).spacing(gap::S)
        ]
        .spacing(gap::M),
    )
    .action(
        button::primary("family-unite-confirm", texts.pairs_compare())
            .on_press_maybe(confirm.clone()),
        confirm,
    )
}
