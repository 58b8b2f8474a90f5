//! Reading a list in (Meldungen einlesen): Datei, Spalten, Prüfen, Übernehmen. Nothing is written before the last step.

mod columns;
mod compare;
mod lines;
mod view;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Trouble};
use crate::desktop::theme::size;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::toast::{self, Hint};
use crate::desktop::widget::{search_box, stepper, table};
use crate::domain::rights::Right;
use crate::exchange::encoding::Encoding;
use crate::exchange::mapping::Mapping;
use crate::exchange::table::Dialect;
use crate::service::imports::{Counts, Preview};
use crate::service::{Done, Error};
use crate::store::rows::SearchEntry;

use columns::Meaning;
use compare::Compare;
use lines::{Line, Sort};

/// Where the work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Which list?
    File,
    /// What do its columns mean?
    Columns,
    /// What becomes of its rows?
    Check,
    /// It has been read in.
    Done,
}

/// Which rows of the preview are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// All.
    All,
    /// Those somebody should look at.
    Check,
    /// Those that are new without a doubt.
    New,
}

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path is now this.
    PathTyped(String),
    /// Datei wählen.
    PickPressed,
    /// A file was chosen, or not.
    Picked(Result<Option<PathBuf>, Trouble>),
    /// The list was looked at; the number of the question.
    Looked(u64, Result<Arc<Preview>, Error>),
    /// The file is read again, as F5 does through the frame.
    ReloadPressed,
    /// Another encoding.
    EncodingChosen(Encoding),
    /// Another delimiter.
    DelimiterChosen(char),
    /// In the box of a column.
    Column(usize, search_box::Event),
    /// Free text of remarks, yes or no.
    FreeTextPressed,
    /// The reporting office is now this.
    ReporterTyped(String),
    /// Its field was left.
    ReporterLeft,
    /// Vorlage laden.
    LoadPressed,
    /// It was read, or not.
    Loaded(Result<Option<String>, Trouble>),
    /// Als Vorlage merken.
    SavePressed,
    /// It was written, or not.
    Saved(Result<bool, Trouble>),
    /// Another part of the preview.
    FilterChosen(Filter),
    /// In the preview.
    Table(table::Event),
    /// Vergleichen: the current row.
    ComparePressed,
    /// The recorded child beside a row.
    Known(usize, Result<Option<Box<SearchEntry>>, Error>),
    /// The dialog decides about a row.
    Decided(usize, bool),
    /// The dialog was left.
    CompareClosed,
    /// F8.
    NextHintPressed,
    /// The next step: its button or Strg+Enter.
    Forward,
    /// One step back.
    Backward,
    /// A step of the bar above.
    StepPressed(usize),
    /// It was written, or not.
    ReadIn(Result<Done<Counts>, Error>),
    /// Weitere Liste einlesen.
    AnotherPressed,
    /// Zu den Familien.
    FamiliesPressed,
}

/// The screen.
#[derive(Debug)]
pub struct Import {
    path: String,
    step: Step,
    dialect: Dialect,
    preview: Option<Arc<Preview>>,
    asked: u64,
    reading: bool,
    writing: bool,
    trouble: Option<String>,
    reporter: String,
    columns: Vec<search_box::State<Meaning>>,
    column_states: Vec<columns::State>,
    decided: HashMap<(u32, u8), bool>,
    lines: Vec<Line>,
    shown: Vec<usize>,
    filter: Filter,
    table: table::State,
    compare: Option<Compare>,
    done: Option<Counts>,
}

static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::Forward,
        help: |texts| texts.shortcut_decide(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F8)],
        action: Message::NextHintPressed,
        help: |texts| texts.shortcut_next_hint(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::ArrowLeft).with_alt()],
        action: Message::Backward,
        help: |texts| texts.back(),
        reach: Reach::Everywhere,
    },
];

impl Import {
    /// The screen, asking for a list.
    pub fn new(_context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            path: String::new(),
            step: Step::File,
            dialect: Dialect::default(),
            preview: None,
            asked: 0,
            reading: false,
            writing: false,
            trouble: None,
            reporter: String::new(),
            columns: Vec::new(),
            column_states: Vec::new(),
            decided: HashMap::new(),
            lines: Vec::new(),
            shown: Vec::new(),
            filter: Filter::All,
            table: table::State::default(),
            compare: None,
            done: None,
        };
        (screen, operation::focus("import-path"))
    }

    /// "Meldungen einlesen"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.import_title()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::PathTyped(path) => {
                self.path = path;
                self.trouble = None;
                Action::None
            }
            Message::PickPressed => self.pick(context),
            Message::Picked(Ok(Some(path))) => {
                self.path = path.display().to_string();
                self.begin(context)
            }
            Message::Picked(Ok(None)) | Message::Loaded(Ok(None)) | Message::Saved(Ok(false)) => {
                Action::None
            }
            Message::Picked(Err(trouble))
            | Message::Loaded(Err(trouble))
            | Message::Saved(Err(trouble)) => Action::Warn(trouble.sentence(&context.texts)),
            Message::Looked(asked, result) if asked == self.asked => self.looked(result, context),
            Message::Looked(..) => Action::None,
            Message::ReloadPressed => match (&self.preview, self.step) {
                (Some(preview), Step::Columns | Step::Check) => {
                    let mapping = preview.mapping.clone();
                    self.open(Some(mapping), context)
                }
                _ => Action::None,
            },
            Message::EncodingChosen(encoding) => {
                self.dialect.encoding = Some(encoding);
                self.open(None, context)
            }
            Message::DelimiterChosen(delimiter) => {
                self.dialect.delimiter = Some(delimiter);
                self.open(None, context)
            }
            Message::Column(at, event) => self.column(at, event, context),
            Message::FreeTextPressed => self.remap(context, |mapping| {
                mapping.import_free_text = !mapping.import_free_text;
            }),
            Message::ReporterTyped(reporter) => {
                self.reporter = reporter;
                Action::None
            }
            Message::ReporterLeft => {
                let reporter = self.reporter.trim().to_owned();
                match &self.preview {
                    Some(preview) if preview.mapping.reporter != reporter => {
                        self.remap(context, |mapping| mapping.reporter = reporter)
                    }
                    _ => Action::None,
                }
            }
            Message::LoadPressed => self.load(context),
            Message::Loaded(Ok(Some(text))) => match Mapping::from_toml(&text) {
                Ok(loaded) => {
                    self.reporter.clone_from(&loaded.reporter);
                    self.remap(context, |mapping| *mapping = loaded)
                }
                Err(bad) => Action::Warn(one_language(&bad.to_string(), context)),
            },
            Message::SavePressed => self.save(context),
            Message::Saved(Ok(true)) => Action::Done(
                Report::say(context.texts.import_mapping_saved()),
                Task::none(),
            ),
            Message::FilterChosen(filter) => {
                self.filter = filter;
                self.show();
                Action::None
            }
            Message::Table(event) => self.in_table(event, context),
            Message::ComparePressed => match self.table.current() {
                Some(at) => self.open_compare(at, context),
                None => Action::None,
            },
            Message::Known(line, result) => {
                if let Some(compare) = self.compare.as_mut().filter(|c| c.line == line) {
                    compare.known = Some(result.map(|entry| entry.map(|e| *e)));
                }
                Action::None
            }
            Message::Decided(line, include) => {
                self.compare = None;
                self.decide(line, include);
                self.show_keeping();
                operation::focus("import-table").into()
            }
            Message::CompareClosed => {
                self.compare = None;
                operation::focus("import-table").into()
            }
            Message::NextHintPressed => self.next_hint(),
            Message::Forward => self.forward(context),
            Message::Backward => self.go(match self.step {
                Step::Check => Step::Columns,
                Step::File | Step::Columns | Step::Done => Step::File,
            }),
            Message::StepPressed(at) => match (at, self.step) {
                (_, Step::Done) => Action::None,
                (0, _) => self.go(Step::File),
                (1, _) if self.preview.is_some() => self.go(Step::Columns),
                (2, _) if self.preview.is_some() => self.go(Step::Check),
                _ => Action::None,
            },
            Message::ReadIn(result) => self.read_in(result, context),
            Message::AnotherPressed => {
                let (fresh, task) = Self::new(context);
                let asked = self.asked + 1;
                *self = Self { asked, ..fresh };
                task.into()
            }
            Message::FamiliesPressed => Action::Go(Destination::Families),
        }
    }

    fn pick(&self, context: &Context) -> Action<Message> {
        let kind = Kind {
            words: context.texts.import_kind(),
            endings: &["csv", "txt", "tsv"],
        };
        let ask = context
            .platform
            .clone()
            .pick_file(context.texts.import_pick_title(), kind);
        Task::perform(ask, Message::Picked).into()
    }

    /// A list is opened for the first time: everything is detected anew.
    fn begin(&mut self, context: &Context) -> Action<Message> {
        self.dialect = Dialect::default();
        self.decided.clear();
        self.reporter.clear();
        self.step = Step::File;
        self.open(None, context)
    }

    /// Reads the file and looks at it.
    fn open(&mut self, mapping: Option<Mapping>, context: &Context) -> Action<Message> {
        self.asked += 1;
        self.reading = true;
        self.trouble = None;
        let (asked, dialect, service) = (self.asked, self.dialect, context.service.clone());
        let path = PathBuf::from(self.path.trim());
        let work = async move {
            let from = path.clone();
            let bytes = tokio::task::spawn_blocking(move || std::fs::read(from))
                .await
                .map_err(|_| std::io::ErrorKind::Other)
                .and_then(|read| read.map_err(|e| e.kind()))
                .map_err(|kind| Error::File { path, kind })?;
            service.look_at_list(bytes, dialect, mapping).await
        };
        Task::perform(work, move |result| {
            Message::Looked(asked, result.map(Arc::new))
        })
        .into()
    }

    /// Looks at the same list with other columns.
    fn remap(&mut self, context: &Context, change: impl FnOnce(&mut Mapping)) -> Action<Message> {
        let Some(preview) = &self.preview else {
            return Action::None;
        };
        let mut mapping = columns::in_order(preview);
        change(&mut mapping);
        let (service, table) = (context.service.clone(), Arc::clone(&preview.table));
        self.asked += 1;
        self.reading = true;
        let asked = self.asked;
        let work = async move { service.remap_list(table, mapping).await };
        Task::perform(work, move |result| {
            Message::Looked(asked, result.map(Arc::new))
        })
        .into()
    }

    fn looked(
        &mut self,
        result: Result<Arc<Preview>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.reading = false;
        match result {
            Ok(preview) => {
                self.columns = columns::boxes(&preview, &context.texts);
                self.column_states = columns::states(&preview);
                self.reporter.clone_from(&preview.mapping.reporter);
                let mut preview = Arc::unwrap_or_clone(preview);
                // What was decided belongs to the rows of this file as it was.
                if self
                    .preview
                    .as_ref()
                    .is_some_and(|before| before.table != preview.table)
                {
                    self.decided.clear();
                }
                for household in &mut preview.households {
                    for (child, plan) in
                        household.draft.children.iter().zip(&mut household.children)
                    {
                        if let Some(said) = self.decided.get(&(child.row, child.slot)) {
                            plan.include = *said;
                        }
                    }
                }
                self.lines = lines::lines(&preview, context);
                self.preview = Some(Arc::new(preview));
                self.trouble = None;
                if self.step == Step::File {
                    self.filter = Filter::All;
                    self.show();
                    self.go(Step::Columns)
                } else {
                    self.show_keeping();
                    Action::None
                }
            }
            Err(error) => {
                self.trouble = Some(context.sentence(&error));
                if self.step == Step::File {
                    operation::focus("import-path").into()
                } else {
                    Action::None
                }
            }
        }
    }

    fn column(
        &mut self,
        at: usize,
        event: search_box::Event,
        context: &Context,
    ) -> Action<Message> {
        let Some(state) = self.columns.get_mut(at) else {
            return Action::None;
        };
        let picked = match state.update(event) {
            search_box::Outcome::Picked(meaning) => meaning,
            search_box::Outcome::Cleared => Meaning::IGNORE,
            search_box::Outcome::Nothing | search_box::Outcome::Free(_) => return Action::None,
        };
        self.remap(context, |mapping| columns::assign(mapping, at, picked))
    }

    fn load(&self, context: &Context) -> Action<Message> {
        let texts = &context.texts;
        let kind = Kind {
            words: texts.import_mapping_kind(),
            endings: &["toml"],
        };
        let ask = context
            .platform
            .clone()
            .pick_file(texts.import_load_mapping(), kind);
        let work = async move {
            let Some(path) = ask.await? else {
                return Ok(None);
            };
            let missed = path.clone();
            match tokio::task::spawn_blocking(move || std::fs::read_to_string(path)).await {
                Ok(Ok(text)) => Ok(Some(text)),
                _ => Err(Trouble::NoViewer(missed)),
            }
        };
        Task::perform(work, Message::Loaded).into()
    }

    fn save(&self, context: &Context) -> Action<Message> {
        let Some(preview) = &self.preview else {
            return Action::None;
        };
        let texts = &context.texts;
        let kind = Kind {
            words: texts.import_mapping_kind(),
            endings: &["toml"],
        };
        let ask = context.platform.clone().save_file(
            texts.import_save_mapping(),
            texts.import_mapping_file(),
            kind,
        );
        let text = columns::in_order(preview).to_toml();
        let work = async move {
            let Some(path) = ask.await? else {
                return Ok(false);
            };
            let missed = path.clone();
            match tokio::task::spawn_blocking(move || std::fs::write(path, text)).await {
                Ok(Ok(())) => Ok(true),
                _ => Err(Trouble::NotWritten(missed)),
            }
        };
        Task::perform(work, Message::Saved).into()
    }

    fn in_table(&mut self, event: table::Event, context: &Context) -> Action<Message> {
        let (lines, shown) = (&self.lines, &self.shown);
        let outcome = self.table.update(event, shown.len(), size::ROW, |at| {
            let line = shown.get(at).and_then(|line| lines.get(*line));
            table::Line::Row(line.map_or("", |line| line.name.as_str()))
        });
        match outcome {
            table::Outcome::Ticks => {
                let ticks = self.table.ticked().clone();
                for (at, line) in self.shown.clone().into_iter().enumerate() {
                    self.decide(line, ticks.contains(&at));
                }
                self.show_keeping();
                Action::None
            }
            table::Outcome::Open(at) | table::Outcome::Details(at) => {
                self.open_compare(at, context)
            }
            table::Outcome::Nothing | table::Outcome::Current(_) => Action::None,
        }
    }

    /// A person decides about a row; rows that cannot be read in stay out.
    fn decide(&mut self, at: usize, include: bool) {
        let (Some(line), Some(preview)) = (self.lines.get_mut(at), &mut self.preview) else {
            return;
        };
        let Some((household, child)) = line.of.filter(|_| line.may_tick()) else {
            return;
        };
        if line.include == include {
            return;
        }
        line.include = include;
        let _ = self.decided.insert((line.row, line.slot), include);
        let plan = Arc::make_mut(preview)
            .households
            .get_mut(household)
            .and_then(|h| h.children.get_mut(child));
        if let Some(plan) = plan {
            plan.include = include;
        }
    }

    /// The rows of the filter, from the top.
    fn show(&mut self) {
        self.table = table::State::default();
        self.show_keeping();
        self.table
            .set_current((!self.shown.is_empty()).then_some(0), size::ROW);
    }

    /// The rows of the filter with their ticks; the current row stays.
    fn show_keeping(&mut self) {
        let current = self.table.current();
        let filter = self.filter;
        self.shown = (0..self.lines.len())
            .filter(|at| match filter {
                Filter::All => true,
                Filter::Check => self.lines[*at].sort != Sort::New,
                Filter::New => self.lines[*at].sort == Sort::New,
            })
            .collect();
        let count = self.shown.len();
        self.table.clear_ticks();
        for (at, line) in self.shown.iter().enumerate() {
            if self.lines[*line].include {
                let _ = self
                    .table
                    .update(table::Event::Ticked(at), count, size::ROW, |_| {
                        table::Line::Row("")
                    });
            }
        }
        self.table.rearrange(Some);
        self.table
            .set_current(current.map(|at| at.min(count.saturating_sub(1))), size::ROW);
    }

    fn next_hint(&mut self) -> Action<Message> {
        if self.step != Step::Check {
            return Action::None;
        }
        let from = self.table.current().map_or(0, |at| at + 1);
        let calls = |at: &usize| {
            self.shown
                .get(*at)
                .is_some_and(|line| self.lines[*line].sort != Sort::New)
        };
        let next = (from..self.shown.len())
            .chain(0..from.min(self.shown.len()))
            .find(calls);
        if next.is_some() {
            self.table.set_current(next, size::ROW);
        }
        operation::focus("import-table").into()
    }

    fn open_compare(&mut self, at: usize, context: &Context) -> Action<Message> {
        let (Some(line), Some(preview)) = (self.shown.get(at).copied(), &self.preview) else {
            return Action::None;
        };
        let (compare, known) = Compare::of(line, &self.lines[line], preview);
        self.compare = Some(compare);
        let Some(known) = known else {
            return Action::None;
        };
        let service = context.service.clone();
        let work = async move {
            let names = service.names().await?;
            let found = names.entries.iter().find(|entry| entry.id == known);
            Ok(found.cloned().map(Box::new))
        };
        Task::perform(work, move |result| Message::Known(line, result)).into()
    }

    /// How many rows stop the list, and how many children it would give.
    fn stand(&self) -> (usize, usize) {
        self.preview.as_ref().map_or((0, 0), |preview| {
            (
                preview.draft.errors().count(),
                preview.counts().children_new,
            )
        })
    }

    fn forward(&mut self, context: &Context) -> Action<Message> {
        if self.reading || self.writing || self.compare.is_some() {
            return Action::None;
        }
        match self.step {
            Step::File if self.path.trim().is_empty() => self.pick(context),
            Step::File => self.begin(context),
            Step::Columns => self.go(Step::Check),
            Step::Check => {
                let (errors, children) = self.stand();
                let Some(preview) = self
                    .preview
                    .clone()
                    .filter(|_| errors == 0 && children > 0 && context.may(Right::Import))
                else {
                    return Action::None;
                };
                self.writing = true;
                let service = context.service.clone();
                Task::perform(
                    async move { service.read_in(&preview).await },
                    Message::ReadIn,
                )
                .into()
            }
            Step::Done => Action::Go(Destination::Families),
        }
    }

    fn go(&mut self, step: Step) -> Action<Message> {
        self.step = step;
        operation::focus(match step {
            Step::File => "import-path",
            Step::Columns => "import-column-0",
            Step::Check => "import-table",
            Step::Done => "import-families",
        })
        .into()
    }

    fn read_in(
        &mut self,
        result: Result<Done<Counts>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.writing = false;
        match result {
            Ok(done) => {
                self.done = Some(done.value);
                self.preview = None;
                self.lines.clear();
                self.shown.clear();
                self.decided.clear();
                let texts = &context.texts;
                let report = Report::done(texts.deed(&done.deed), &done)
                    .then(texts.import_to_families(), Destination::Families);
                self.step = Step::Done;
                Action::Done(report, operation::focus("import-families"))
            }
            Err(error) => Action::Failed(error),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        view::page(self, context)
    }

    /// The open dialog: a row and whom it may be.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        let compare = self.compare.as_ref()?;
        let line = self.lines.get(compare.line)?;
        Some(compare.dialog(line, context))
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
        match self.step {
            Step::Check => vec![
                toast::hint("↑ ↓", texts.import_hint_row()),
                toast::hint(texts.key_space(), texts.import_hint_tick()),
                toast::hint("Enter", texts.import_hint_compare()),
                toast::hint("F8", texts.import_hint_next()),
            ],
            _ => vec![toast::hint(
                Chord::key(Named::Enter).with_ctrl().label(texts),
                texts.shortcut_decide(),
            )],
        }
    }

    /// Decisions about rows are lost when the screen is left.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.step == Step::Check && !self.decided.is_empty()
    }

    /// After a commit and at F5: others may have recorded the same children, and the file may have been corrected.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        if self.reading || self.writing {
            return Task::none();
        }
        match self.update(Message::ReloadPressed, context) {
            Action::Run(task) => task,
            _ => Task::none(),
        }
    }
}

/// What a key of the steps above the page means.
fn stepped(event: stepper::Event) -> Message {
    match event {
        stepper::Event::Marked(at) | stepper::Event::Opened(at) => Message::StepPressed(at),
    }
}

/// Lower floors say some sentences in both languages at once, German first.
fn one_language(both: &str, context: &Context) -> String {
    let (german, english) = both.split_once(" / ").unwrap_or((both, both));
    match context.lang {
        crate::domain::language::Lang::De => german.to_owned(),
        crate::domain::language::Lang::En => english.to_owned(),
    }
}
