//! Vorlagen: the letter texts in every language, how far each is, and their editor. A part of its own inside the letters.

mod ask;
mod carry;
mod details;
mod editor;
mod history;
mod list;
mod page;
mod segments;
mod work;

use iced::widget::{operation, text_editor};
use iced::{Element, Task};

use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::page_view::{self, PageView};
use crate::desktop::platform::Trouble;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::letter::LetterKind;
use crate::domain::rights::Right;
use crate::letters::language::LangTag;
use crate::letters::preview::DrawItem;
use crate::letters::template::check::Finding;
use crate::letters::template::placeholder::Placeholder;
use crate::letters::template::sample::SampleOf;
use crate::service::letter_texts::{ImportPlan, OpenText, Progress, TextRow};
use crate::service::{Done, Error};
use ask::Asking;
use editor::Editor;
use list::Line;

/// The id of the table of texts.
pub(super) const TABLE: &str = "letters-texts";
/// The search above it.
const SEARCH: &str = "texts-search";

/// Whose sample letter is shown: the text, how it is made, and the how many-th wording of the editor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    kind: LetterKind,
    of: SampleOf,
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Event {
    /// The texts were read.
    Read(Result<Vec<TextRow>, Error>),
    /// In the table.
    Table(table::Event),
    /// The search was typed.
    Sought(String),
    /// Only texts of this state, or all.
    StateChosen(Option<Progress>),
    /// Search and filter are empty again.
    FilterReset,
    /// On the page of the sample letter.
    Page(page_view::Event),
    /// The sample letter was set.
    Pages(Wanted, Result<Vec<Vec<DrawItem>>, Error>),
    /// With so many children.
    ChildrenChosen(usize),
    /// Normal or large print.
    LargeChosen(bool),
    /// Bearbeiten.
    EditPressed,
    /// The text was opened.
    Opened(Result<Box<OpenText>, Error>),
    /// Another part of the text is being written.
    PartChosen(usize),
    /// To the next part, or the one before.
    PartPassed(bool),
    /// In the field of the part.
    Typed(text_editor::Action),
    /// A placeholder is put where the cursor is.
    Inserted(Placeholder),
    /// A paragraph of the German text more, or less.
    BlockAdded,
    /// The paragraph goes.
    BlockRemoved,
    /// The check is over.
    Checked(u64, Result<Vec<Finding>, Error>),
    /// Speichern.
    SavePressed,
    /// It was written, or not.
    Written(Result<Done<Box<OpenText>>, Error>),
    /// A release was written, or not.
    Released(Result<Done<()>, Error>),
    /// Back to the list.
    ClosePressed,
    /// A question is asked.
    Asked(Asking),
    /// Fassungen.
    HistoryPressed,
    /// The versions were read.
    HistoryRead(Result<Box<OpenText>, Error>),
    /// A version is compared with the newest.
    Compared(usize),
    /// The checker's name.
    CheckerTyped(String),
    /// The day of the check.
    CheckedOnTyped(String),
    /// The way to a site, or the remark on it.
    SiteTyped(usize, bool, String),
    /// The path of a file.
    PathTyped(String),
    /// Datei wählen.
    PathPressed,
    /// A file was picked, or not.
    PathPicked(Result<Option<std::path::PathBuf>, Trouble>),
    /// A file for translators was written, or not.
    Exported(Result<std::path::PathBuf, Error>),
    /// A translator's file was looked at.
    Looked(Result<ImportPlan, Error>),
    /// Translations were taken over, or not.
    Imported(Result<Done<usize>, Error>),
    /// The dialog's action.
    Confirmed,
    /// The dialog's way back.
    DialogClosed,
}

/// The tab.
#[derive(Debug)]
pub struct Texts {
    rows: Option<Vec<TextRow>>,
    trouble: Option<Error>,
    lines: Vec<Line>,
    table: table::State,
    sought: String,
    state: Option<Progress>,
    view: PageView<Wanted>,
    children: usize,
    large: bool,
    editor: Option<Editor>,
    asking: Option<Asking>,
    /// Why the action of the open question was not done.
    refused: Option<Error>,
    busy: bool,
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            rows: None,
            trouble: None,
            lines: Vec::new(),
            table: table::State::default(),
            sought: String::new(),
            state: None,
            view: PageView::new("texts").without_window(),
            children: 1,
            large: false,
            editor: None,
            asking: None,
            refused: None,
            busy: false,
        }
    }
}

impl Texts {
    /// Reads the texts anew. What is being written stays.
    pub fn refresh(&self, context: &Context) -> Task<Event> {
        let service = context.service.clone();
        Task::perform(async move { service.letter_texts().await }, Event::Read)
    }

    /// What has the keyboard first.
    #[must_use]
    pub fn focus_id(&self) -> &'static str {
        if self.editor.is_some() {
            editor::FIELD
        } else {
            TABLE
        }
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.editor.as_ref().is_some_and(Editor::is_dirty)
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) -> Action<Event> {
        match event {
            Event::Read(Ok(rows)) => {
                self.trouble = None;
                self.rows = Some(rows);
                self.arrange(context);
                self.look(context)
            }
            Event::Read(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Event::Table(event) => self.on_table(event, context),
            Event::Sought(typed) => {
                self.sought = typed;
                self.arrange(context);
                self.look(context)
            }
            Event::StateChosen(state) => {
                self.state = state;
                self.arrange(context);
                self.look(context)
            }
            Event::FilterReset => {
                self.sought.clear();
                self.state = None;
                self.arrange(context);
                self.look(context)
            }
            Event::Page(event) => self.view.update(event).map(Event::Page).into(),
            Event::Pages(wanted, pages) => {
                self.view.arrived(&wanted, pages);
                Action::None
            }
            Event::ChildrenChosen(children) => {
                self.children = children;
                self.look(context)
            }
            Event::LargeChosen(large) => {
                self.large = large;
                self.look(context)
            }
            Event::EditPressed => self.open(context),
            Event::Opened(Ok(open)) => {
                self.editor = Some(Editor::new(*open));
                let check = self.check(context);
                Task::batch([check, operation::focus(editor::FIELD)]).into()
            }
            Event::Opened(Err(error))
            | Event::Written(Err(error))
            | Event::Released(Err(error))
            | Event::HistoryRead(Err(error))
            | Event::Exported(Err(error))
            | Event::Looked(Err(error))
            | Event::Imported(Err(error)) => {
                self.busy = false;
                // A question stays open with what is typed, and says it.
                if self.asking.is_some() {
                    self.refused = Some(error);
                    return Action::None;
                }
                Action::Failed(error)
            }
            Event::PartChosen(_)
            | Event::PartPassed(_)
            | Event::Typed(_)
            | Event::Inserted(_)
            | Event::BlockAdded
            | Event::BlockRemoved => self.on_writing(event, context),
            Event::Checked(number, result) => self.on_checked(number, result, context),
            Event::SavePressed => self.save(context),
            Event::Written(Ok(done)) => {
                (self.busy, self.asking) = (false, None);
                let report = Report::done(context.texts.deed(&done.deed), &done);
                let mut next = Task::none();
                if let Some(editor) = &mut self.editor {
                    editor.saved(*done.value);
                    next = self.check(context);
                }
                Action::Done(report, Task::batch([next, self.refresh(context)]))
            }
            Event::Released(Ok(done)) => {
                (self.busy, self.asking) = (false, None);
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::Done(report, self.refresh(context))
            }
            Event::ClosePressed => {
                if self.is_dirty() {
                    self.asking = Some(Asking::Discard);
                    return Action::None;
                }
                self.close(context)
            }
            Event::Asked(_)
            | Event::HistoryPressed
            | Event::HistoryRead(Ok(_))
            | Event::Compared(_)
            | Event::CheckerTyped(_)
            | Event::CheckedOnTyped(_)
            | Event::SiteTyped(..)
            | Event::PathTyped(_)
            | Event::PathPressed
            | Event::PathPicked(_)
            | Event::Exported(Ok(_))
            | Event::Looked(Ok(_))
            | Event::Imported(Ok(_)) => self.on_asking(event, context),
            Event::Confirmed => self.confirm(context),
            Event::DialogClosed => {
                (self.asking, self.refused) = (None, None);
                Action::None
            }
        }
    }

    /// The tab below the head of the screen, this wide.
    pub fn view<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Event> {
        self.page(width, context)
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Event>> {
        let asking = self.asking.as_ref()?;
        let refused = self.refused.as_ref();
        Some(ask::dialog(asking, self.busy, refused, context))
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        let texts = &context.texts;
        if self.editor.is_some() {
            return vec![
                toast::hint("Enter", texts.text_hint_next()),
                toast::hint(Chord::ctrl('s').label(texts), texts.text_save()),
                toast::hint("Esc", texts.text_hint_back()),
            ];
        }
        vec![
            toast::hint("↑ ↓", texts.text_hint_choose()),
            toast::hint("Enter", texts.text_hint_open()),
        ]
    }

    /// The text that is being written, or else the chosen one.
    fn row(&self) -> Option<&TextRow> {
        if let Some(editor) = &self.editor {
            return Some(&editor.open.row);
        }
        match self.lines.get(self.table.current()?)? {
            Line::Text(at, _) => self.rows.as_ref()?.get(*at),
            Line::Group(..) => None,
        }
    }

    /// "Einladung · Arabisch"
    fn name(row: &TextRow, context: &Context) -> String {
        format!(
            "{} · {}",
            kind_words(row.kind, context),
            language(row.lang, context)
        )
    }

    fn may(context: &Context) -> bool {
        context.may(Right::ReleaseTexts)
    }
}

/// What a letter is called.
pub(super) fn kind_words(kind: LetterKind, context: &Context) -> String {
    match kind {
        LetterKind::Invitation => context.texts.letters_kind(),
        LetterKind::Paper(paper) => context.texts.paper_kind(paper),
        LetterKind::Notice(notice) => context.texts.notice_kind(notice),
    }
}

/// What a language of letters is called.
pub(super) fn language(lang: LangTag, context: &Context) -> String {
    context.texts.text_language(lang.tag())
}
