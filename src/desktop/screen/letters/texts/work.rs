//! What the tab asks the program for: pages of the sample letter, the check, opening and saving.

use iced::Task;
use iced::widget::operation;

use super::editor::{self, Editor};
use super::{Event, TABLE, Texts, Wanted};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::letters::template::check::Finding;
use crate::letters::template::sample::SampleOf;
use crate::service::{Done, Error};

impl Texts {
    /// The sample letter of what is chosen or written now.
    pub(super) fn look(&mut self, context: &Context) -> Action<Event> {
        self.pages(context).into()
    }

    fn pages(&mut self, context: &Context) -> Task<Event> {
        let wanted = self.row().map(|row| Wanted {
            kind: row.kind,
            of: SampleOf {
                lang: row.lang,
                children: self.children,
                large: self.large,
            },
        });
        self.view.expect(wanted);
        let Some(wanted) = wanted else {
            return Task::none();
        };
        let sheet = self.editor.as_ref().map(Editor::written);
        let service = context.service.clone();
        Task::perform(
            async move { service.sample_pages(wanted.kind, sheet, wanted.of).await },
            move |pages| Event::Pages(wanted, pages),
        )
    }

    pub(super) fn open(&mut self, context: &Context) -> Action<Event> {
        let Some(row) = self.row().filter(|_| self.editor.is_none()) else {
            return Action::None;
        };
        if !Self::may(context) {
            return Action::Warn(context.texts.text_no_right());
        }
        let (kind, lang) = (row.kind, row.lang);
        let service = context.service.clone();
        Task::perform(
            async move { service.open_text(kind, lang).await.map(Box::new) },
            Event::Opened,
        )
        .into()
    }

    pub(super) fn close(&mut self, context: &Context) -> Action<Event> {
        self.editor = None;
        self.asking = None;
        self.view.close();
        let pages = self.pages(context);
        Task::batch([pages, operation::focus(TABLE)]).into()
    }

    /// Something was written in the editor.
    pub(super) fn on_writing(&mut self, event: Event, context: &Context) -> Action<Event> {
        let Some(editor) = &mut self.editor else {
            return Action::None;
        };
        let changed = match event {
            Event::PartChosen(at) => {
                editor.go(at);
                return operation::focus(editor::FIELD).into();
            }
            Event::PartPassed(forward) => {
                editor.pass(forward);
                return operation::focus(editor::FIELD).into();
            }
            Event::Typed(action) => editor.typed(action),
            Event::Inserted(placeholder) => editor.insert(placeholder),
            Event::BlockAdded => {
                editor.add_block();
                true
            }
            Event::BlockRemoved => {
                editor.remove_block();
                true
            }
            _ => false,
        };
        if changed {
            return self.check(context).into();
        }
        Action::None
    }

    /// Checks and sets the present wording, one at a time: what is typed meanwhile is looked at next.
    pub(super) fn check(&mut self, context: &Context) -> Task<Event> {
        let Some(editor) = self.editor.as_mut().filter(|e| e.checking.is_none()) else {
            return Task::none();
        };
        let number = editor.number;
        editor.checking = Some(number);
        let (kind, sheet) = (editor.open.row.kind, editor.written());
        let service = context.service.clone();
        let check = Task::perform(
            async move { service.check_text(kind, sheet).await },
            move |found| Event::Checked(number, found),
        );
        Task::batch([self.pages(context), check])
    }

    pub(super) fn on_checked(
        &mut self,
        number: u64,
        result: Result<Vec<Finding>, Error>,
        context: &Context,
    ) -> Action<Event> {
        let Some(editor) = &mut self.editor else {
            return Action::None;
        };
        editor.checking = None;
        match result {
            Ok(found) => editor.findings = Some(found),
            Err(error) => return Action::Failed(error),
        }
        if editor.number != number {
            return self.check(context).into();
        }
        Action::None
    }

    pub(super) fn save(&mut self, context: &Context) -> Action<Event> {
        let Some(editor) = self.editor.as_ref().filter(|e| e.is_dirty()) else {
            return Action::None;
        };
        if self.busy {
            return Action::None;
        }
        let row = &editor.open.row;
        let (kind, lang, newest) = (row.kind, row.lang, editor.open.newest);
        let sheet = editor.written();
        self.busy = true;
        let service = context.service.clone();
        let work = async move {
            let done = service.save_text(kind, lang, &sheet, newest).await?;
            Ok(Done {
                value: Box::new(done.value),
                command: done.command,
                deed: done.deed,
            })
        };
        Task::perform(work, Event::Written).into()
    }
}
