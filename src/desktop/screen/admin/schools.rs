//! The schools (Schulen): who is in the list, what each offers and teaches, how the official list is read in. Reached from
//! the administration and from the area of school places. Decides nothing.

mod form;
mod list;
mod page;
mod preview;

use std::path::PathBuf;

use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Trouble};
use crate::desktop::screen::schild;
use crate::desktop::theme::size;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::toast::{self, Hint};
use crate::desktop::widget::{button, label, search_box, table};
use crate::domain::rights::Right;
use crate::service::schild::Which;
use crate::service::schools::SchoolPreview;
use crate::service::{Done, Error};
use crate::store::rows::SchoolChange;

pub use list::{By, Life};

/// The id of the search field.
pub const SEARCH: &str = "schools-search";
/// The id of the table of schools.
pub const TABLE: &str = "schools-table";
/// The id of the table of differences.
pub const DIFFERENCES: &str = "schools-differences";

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed into the search field.
    Typed(String),
    /// In the field for the form of school.
    Form(search_box::Event),
    /// In the field for the town.
    Town(search_box::Event),
    /// Open, closed or all.
    LifeChosen(Life),
    /// The next of these.
    LifePressed,
    /// A column's head was pressed.
    SortPressed(By),
    /// In the table.
    Table(table::Event),
    /// Strg+F.
    SearchPressed,
    /// From the search into the list.
    ListEntered,
    /// F6: list or details.
    PanelPressed,
    /// In the details.
    Edited(form::Event),
    /// Speichern.
    SavePressed,
    /// It was saved, or not.
    Saved(Result<Done<()>, Error>),
    /// What was changed about a school.
    HistoryRead(String, Result<Vec<SchoolChange>, Error>),
    /// Changes are given up.
    DiscardConfirmed,
    /// The dialog was left.
    DialogClosed,
    /// Liste einlesen.
    ReadPressed,
    /// A file was chosen, or none, or there is no dialog.
    Picked(Result<Option<PathBuf>, Trouble>),
    /// The list was looked at, or cannot be read.
    Looked(Result<Box<SchoolPreview>, Error>),
    /// In the table of differences.
    Differences(table::Event),
    /// Übernehmen.
    TakePressed,
    /// It was taken over, or not.
    Taken(Result<Done<usize>, Error>),
    /// The preview is left.
    PreviewLeft,
    /// The children who are placed at the school, for its own program.
    SchildPressed,
    /// It was written, or not.
    SchildWritten(schild::Outcome),
}

/// The screen.
#[derive(Debug)]
pub struct Schools {
    list: list::List,
    form: Option<form::Form>,
    history: Option<Vec<SchoolChange>>,
    /// The school that was pressed while something was typed about another.
    pending: Option<String>,
    preview: Option<preview::Preview>,
    trouble: Option<String>,
    busy: bool,
}

static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('s')],
        action: Message::SavePressed,
        help: |texts| texts.shortcut_save(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('f')],
        action: Message::SearchPressed,
        help: |texts| texts.families_search(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
        action: Message::PanelPressed,
        help: |texts| texts.shortcut_next_panel(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('o')],
        action: Message::ReadPressed,
        help: |texts| texts.schools_shortcut_read(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::TakePressed,
        help: |texts| texts.schools_shortcut_take(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('e')],
        action: Message::SchildPressed,
        help: |texts| texts.schild_children(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('1')],
        action: Message::LifePressed,
        help: |texts| texts.schools_shortcut_state(),
        reach: Reach::Everywhere,
    },
];

impl Schools {
    /// The screen, at a school when one is named.
    pub fn new(context: &Context, school: Option<&str>) -> (Self, Task<Message>) {
        let mut screen = Self {
            list: list::List::new(school, context),
            form: None,
            history: None,
            pending: None,
            preview: None,
            trouble: None,
            busy: false,
        };
        let number = match school {
            Some(number) => Some(number.to_owned()),
            None => screen.list.number_at(0).map(str::to_owned),
        };
        let read = match number {
            Some(number) => screen.open(&number, context),
            None => Task::none(),
        };
        (screen, Task::batch([read, operation::focus(TABLE)]))
    }

    /// "Schulen"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.schools_title()
    }

    /// The school that is shown.
    #[must_use]
    pub fn current(&self) -> Option<&str> {
        self.form.as_ref().map(form::Form::number)
    }

    /// The list as it is looked at, while it is.
    #[must_use]
    pub fn preview(&self) -> Option<&SchoolPreview> {
        self.preview.as_ref().map(preview::Preview::looked)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Typed(query) => {
                self.list.search(query, context);
                self.follow()
            }
            Message::Form(event) => {
                self.list.on_form(event, context);
                self.follow()
            }
            Message::Town(event) => {
                self.list.on_town(event, context);
                self.follow()
            }
            Message::LifeChosen(life) => {
                self.list.choose(life, context);
                self.follow()
            }
            Message::LifePressed => {
                self.list.choose(self.list.life().next(), context);
                self.follow()
            }
            Message::SortPressed(by) => {
                self.list.sort(by, context);
                self.follow()
            }
            Message::Table(event) => match self.list.on_table(event) {
                Some(number) if self.current() != Some(&number) => self.go_to(number, context),
                _ => Action::None,
            },
            Message::SearchPressed if self.preview.is_none() => operation::focus(SEARCH)
                .chain(operation::select_all(SEARCH))
                .into(),
            Message::ListEntered => operation::focus(TABLE).into(),
            Message::PanelPressed => self.next_panel(),
            Message::Edited(event) => {
                if let Some(form) = self.form.as_mut() {
                    form.update(event, context);
                }
                Action::None
            }
            Message::SavePressed => self.save(context),
            Message::Saved(result) => {
                self.busy = false;
                match result {
                    Ok(done) => {
                        if let Some(form) = &mut self.form {
                            form.settle();
                        }
                        let report = Report::done(context.texts.deed(&done.deed), &done);
                        Action::Done(report, Task::none())
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::HistoryRead(number, result) => {
                if self.current() == Some(&number) {
                    self.history = Some(result.unwrap_or_default());
                }
                Action::None
            }
            Message::DiscardConfirmed => match self.pending.take() {
                Some(number) => self.open(&number, context).into(),
                None => Action::None,
            },
            Message::DialogClosed => {
                self.pending = None;
                Action::None
            }
            Message::ReadPressed => self.pick(context),
            Message::Picked(Ok(Some(path))) => self.look(path, context),
            Message::Picked(Ok(None)) => Action::None,
            Message::Picked(Err(trouble)) => Action::Warn(trouble.sentence(&context.texts)),
            Message::Looked(result) => {
                self.busy = false;
                match result {
                    Ok(looked) => {
                        self.trouble = None;
                        self.preview = Some(preview::Preview::new(*looked));
                        operation::focus(DIFFERENCES).into()
                    }
                    Err(error) => {
                        self.trouble = Some(context.sentence(&error));
                        Action::None
                    }
                }
            }
            Message::Differences(event) => {
                if let Some(preview) = &mut self.preview {
                    preview.on_table(event);
                }
                Action::None
            }
            Message::TakePressed => self.take(context),
            Message::Taken(result) => {
                self.busy = false;
                match result {
                    Ok(done) => {
                        self.preview = None;
                        let report = Report::done(context.texts.deed(&done.deed), &done);
                        Action::Done(report, operation::focus(TABLE))
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::PreviewLeft => {
                self.preview = None;
                operation::focus(TABLE).into()
            }
            Message::SchildPressed => match self.current().map(str::to_owned) {
                Some(school) if !self.busy && self.preview.is_none() && schild::is_for(context) => {
                    self.busy = true;
                    let work = schild::write(school, Which::default(), context);
                    Task::perform(work, Message::SchildWritten).into()
                }
                _ => Action::None,
            },
            Message::SchildWritten(outcome) => {
                self.busy = false;
                schild::report(outcome, context)
            }
            Message::SearchPressed => Action::None,
        }
    }

    /// The list was arranged anew: the keyboard stays with the school that is shown.
    fn follow(&mut self) -> Action<Message> {
        let current = self.current().map(str::to_owned);
        self.list.stay_with(current.as_deref());
        Action::None
    }

    fn go_to(&mut self, number: String, context: &Context) -> Action<Message> {
        if self.is_dirty() {
            let _ = self.follow();
            self.pending = Some(number);
            return Action::None;
        }
        self.open(&number, context).into()
    }

    /// Shows a school and reads its history.
    fn open(&mut self, number: &str, context: &Context) -> Task<Message> {
        self.history = None;
        self.form = context.office.school(number).map(form::Form::of);
        self.list.stay_with(Some(number));
        if self.form.is_none() {
            return Task::none();
        }
        let (service, number) = (context.service.clone(), number.to_owned());
        Task::future(async move {
            let result = service.school_history(&number).await;
            Message::HistoryRead(number, result)
        })
    }

    fn next_panel(&self) -> Action<Message> {
        if self.preview.is_some() {
            return operation::focus(DIFFERENCES).into();
        }
        operation::is_focused(TABLE)
            .then(|in_list| operation::focus(if in_list { form::FIRST } else { TABLE }))
            .into()
    }

    fn save(&mut self, context: &Context) -> Action<Message> {
        if self.busy || self.preview.is_some() || !form::may_offer(context) {
            return Action::None;
        }
        let Some(form) = self.form.as_mut().filter(|form| form.is_touched()) else {
            return Action::None;
        };
        let facts = match form.facts() {
            Ok(facts) => facts,
            Err(field) => return operation::focus(field.id()).into(),
        };
        self.busy = true;
        let (number, rev) = (form.number().to_owned(), form.rev());
        let service = context.service.clone();
        Task::perform(
            async move { service.edit_school(&number, rev, &facts).await },
            Message::Saved,
        )
        .into()
    }

    fn pick(&self, context: &Context) -> Action<Message> {
        if self.busy || self.is_dirty() || !context.may(Right::Administer) {
            return Action::None;
        }
        let kind = Kind {
            words: context.texts.schools_file_kind(),
            endings: &["csv", "txt"],
        };
        let ask = context
            .platform
            .clone()
            .pick_file(context.texts.schools_file(), kind);
        Task::perform(ask, Message::Picked).into()
    }

    fn look(&mut self, path: PathBuf, context: &Context) -> Action<Message> {
        self.busy = true;
        let service = context.service.clone();
        let work = async move {
            let bytes = crate::desktop::screen::import::files::read(path).await?;
            service.look_at_schools(bytes).await.map(Box::new)
        };
        Task::perform(work, Message::Looked).into()
    }

    fn take(&mut self, context: &Context) -> Action<Message> {
        let chosen = self.preview.as_ref().map(preview::Preview::chosen);
        let Some(chosen) = chosen.filter(|chosen| !self.busy && chosen.taken() > 0) else {
            return Action::None;
        };
        self.busy = true;
        let service = context.service.clone();
        Task::perform(
            async move { service.read_schools_in(&chosen).await },
            Message::Taken,
        )
        .into()
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        match &self.preview {
            Some(preview) => preview.view(self.busy, context),
            None => page::page(self, context),
        }
    }

    /// The open dialog: what was typed would be lost.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        let texts = &context.texts;
        let _ = self.pending.as_ref()?;
        let question = Dialog::new(
            "schools-discard",
            texts.admin_discard_title(),
            texts.back(),
            Message::DialogClosed,
        );
        let discard = button::danger_primary("schools-discard-yes", texts.admin_discard())
            .on_press(Message::DiscardConfirmed);
        Some(
            question
                .body(label::dense(texts.admin_discard_words()))
                .action(discard, Some(Message::DiscardConfirmed))
                .cautious(),
        )
    }

    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        KEYS
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        let texts = &context.texts;
        let key = |chord: Chord| chord.label(texts);
        if self.preview.is_some() {
            return vec![
                toast::hint(
                    key(Chord::key(Named::Space)),
                    texts.schools_preview_hint_tick(),
                ),
                toast::hint(
                    key(Chord::key(Named::Enter).with_ctrl()),
                    texts.schools_shortcut_take(),
                ),
                toast::hint(key(Chord::key(Named::Escape)), texts.back()),
            ];
        }
        let mut hints = vec![
            toast::hint(key(Chord::ctrl('f')), texts.families_hint_search()),
            toast::hint("F6", texts.shortcut_next_panel()),
        ];
        if form::may_offer(context) {
            hints.push(toast::hint(key(Chord::ctrl('s')), texts.schools_save()));
        }
        if context.may(Right::Administer) {
            hints.push(toast::hint(key(Chord::ctrl('o')), texts.schools_read_in()));
        }
        hints
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.form.as_ref().is_some_and(form::Form::is_touched)
    }

    /// After a commit: the list is made anew; a form nobody has typed in follows what is stored now.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.list.arrange(context);
        let _ = self.follow();
        if self.is_dirty() {
            return Task::none();
        }
        match self.current().map(str::to_owned) {
            Some(number) => self.open(&number, context),
            None => Task::none(),
        }
    }
}

/// The height of a row of schools.
const ROW: f32 = size::ROW;
