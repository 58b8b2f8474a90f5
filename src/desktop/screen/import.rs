//! Reading a list in (Meldungen einlesen): Datei, Spalten, Prüfen, Übernehmen. Nothing is written before the last step.

mod columns;
mod compare;
pub(super) mod files;
mod lines;
mod run;
mod view;

use std::collections::{HashMap, HashSet};
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
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::exchange::answer::Answer;
use crate::exchange::encoding::Encoding;
use crate::exchange::mapping::{Mapping, Target};
use crate::exchange::table::Dialect;
use crate::letters::job::Progress;
use crate::service::imports::{Counts, Difference, ListTemplate, Preview};
use crate::service::letters::Watch;
use crate::service::{Done, Error};
use crate::store::rows::SearchEntry;

use columns::Meaning;
use compare::Compare;
use files::Form;
use lines::{Line, Sort};
use run::Running;

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
    /// The templates were read.
    Templates(Result<Vec<ListTemplate>, Error>),
    /// Als Vorlage merken.
    KeepPressed,
    /// It was kept, or not.
    Kept(Result<Done<()>, Error>),
    /// Löschen: the template of this sender.
    ForgetPressed(String),
    /// It was deleted, or not.
    Forgotten(Result<Done<()>, Error>),
    /// A look at a list has come so far; the number of the question.
    Progressed(u64, Progress),
    /// Abbrechen.
    StopPressed,
    /// In the dialog: one difference of a row is taken over, or not.
    DifferencePressed(usize, usize),
    /// The answer to the sender, as a table or as text.
    AnswerPressed(Form),
    /// It was saved, or not.
    Answered(Result<bool, Trouble>),
    /// Aus Datei laden.
    LoadPressed,
    /// It was read, or not.
    Loaded(Result<Option<String>, Trouble>),
    /// In Datei speichern.
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
    /// Verschiedene Kinder: the row is read in, and the pair is never shown again.
    ToldApart(usize),
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
    running: Option<Running>,
    writing: bool,
    templates: Vec<ListTemplate>,
    answer: Option<Answer>,
    taken: HashMap<Field, bool>,
    trouble: Option<String>,
    reporter: String,
    columns: Vec<search_box::State<Meaning>>,
    column_states: Vec<columns::State>,
    decided: HashMap<(u32, u8), bool>,
    apart: HashSet<(u32, u8)>,
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
    pub fn new(context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            path: String::new(),
            step: Step::File,
            dialect: Dialect::default(),
            preview: None,
            asked: 0,
            running: None,
            writing: false,
            templates: Vec::new(),
            answer: None,
            taken: HashMap::new(),
            trouble: None,
            reporter: String::new(),
            columns: Vec::new(),
            column_states: Vec::new(),
            decided: HashMap::new(),
            apart: HashSet::new(),
            lines: Vec::new(),
            shown: Vec::new(),
            filter: Filter::All,
            table: table::State::default(),
            compare: None,
            done: None,
        };
        let tasks = [operation::focus("import-path"), files::templates(context)];
        (screen, Task::batch(tasks))
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
            Message::Picked(Ok(None))
            | Message::Loaded(Ok(None))
            | Message::Saved(Ok(false))
            | Message::Answered(Ok(false)) => Action::None,
            Message::Picked(Err(trouble))
            | Message::Loaded(Err(trouble))
            | Message::Saved(Err(trouble))
            | Message::Answered(Err(trouble)) => Action::Warn(trouble.sentence(&context.texts)),
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
            Message::Templates(Ok(templates)) => {
                self.templates = templates;
                Action::None
            }
            Message::KeepPressed => self.keep(context),
            Message::ForgetPressed(sender) => files::forget(sender, context),
            Message::Kept(Ok(done)) => {
                let sender = self.reporter.trim();
                let report = Report::done(context.texts.lists_template_kept(sender), &done);
                Action::Done(report, files::templates(context))
            }
            Message::Forgotten(Ok(done)) => {
                let report = Report::done(context.texts.lists_template_forgotten(), &done);
                Action::Done(report, files::templates(context))
            }
            Message::Templates(Err(error))
            | Message::Kept(Err(error))
            | Message::Forgotten(Err(error)) => Action::Failed(error),
            Message::Progressed(asked, progress) => {
                if let Some(running) = self.running.as_mut().filter(|_| asked == self.asked) {
                    running.goes_on(progress);
                }
                Action::None
            }
            Message::StopPressed => self.stop(context),
            Message::DifferencePressed(line, at) => {
                self.choose(line, &[at], None);
                self.show_keeping();
                Action::None
            }
            Message::AnswerPressed(form) => match &self.answer {
                Some(answer) => files::save_answer(answer, form, context),
                None => Action::None,
            },
            Message::Answered(Ok(true)) => Action::Done(
                Report::say(context.texts.lists_answer_saved()),
                Task::none(),
            ),
            Message::LoadPressed => files::load(context),
            Message::Loaded(Ok(Some(text))) => match Mapping::from_toml(&text) {
                Ok(loaded) => {
                    self.reporter.clone_from(&loaded.reporter);
                    self.remap(context, |mapping| *mapping = loaded)
                }
                Err(bad) => Action::Warn(one_language(&bad.to_string(), context)),
            },
            Message::SavePressed => match &self.preview {
                Some(preview) => files::save(preview, context),
                None => Action::None,
            },
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
            Message::ToldApart(line) => {
                self.compare = None;
                self.decide(line, true);
                self.tell_apart(line, context);
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
        self.taken.clear();
        self.apart.clear();
        self.reporter.clear();
        self.step = Step::File;
        self.open(None, context)
    }

    /// Reads the file and looks at it.
    fn open(&mut self, mapping: Option<Mapping>, context: &Context) -> Action<Message> {
        self.trouble = None;
        let (dialect, service) = (self.dialect, context.service.clone());
        let path = PathBuf::from(self.path.trim());
        self.look(move |watch| async move {
            let bytes = files::read(path).await?;
            service.look_at_list(bytes, dialect, mapping, watch).await
        })
    }

    /// Looks at the same list with other columns.
    fn remap(&mut self, context: &Context, change: impl FnOnce(&mut Mapping)) -> Action<Message> {
        let Some(preview) = &self.preview else {
            return Action::None;
        };
        let mut mapping = columns::in_order(preview);
        change(&mut mapping);
        let (service, table) = (context.service.clone(), Arc::clone(&preview.table));
        self.look(move |watch| async move { service.remap_list(table, mapping, watch).await })
    }

    /// Starts a look; an earlier one that still runs is stopped.
    fn look<F>(&mut self, work: impl FnOnce(Watch) -> F) -> Action<Message>
    where
        F: Future<Output = Result<Preview, Error>> + Send + 'static,
    {
        if let Some(earlier) = self.running.take() {
            earlier.stop();
        }
        self.asked += 1;
        let (running, task) = Running::start(self.asked, work);
        self.running = Some(running);
        task.into()
    }

    /// Stops the look that runs; nothing of it stays.
    fn stop(&mut self, context: &Context) -> Action<Message> {
        let Some(running) = self.running.take() else {
            return Action::None;
        };
        running.stop();
        self.asked += 1;
        self.trouble = Some(context.texts.lists_stopped());
        if self.step == Step::File {
            operation::focus("import-path").into()
        } else {
            Action::None
        }
    }

    /// Keeps what the columns mean for this sender.
    fn keep(&mut self, context: &Context) -> Action<Message> {
        let Some(preview) = &self.preview else {
            return Action::None;
        };
        let sender = self.reporter.trim().to_owned();
        if sender.is_empty() {
            return Action::Warn(context.texts.lists_template_needs_sender());
        }
        let mapping = Mapping {
            reporter: sender.clone(),
            ..columns::in_order(preview)
        };
        let service = context.service.clone();
        let work = async move { service.keep_list_template(&sender, &mapping).await };
        Task::perform(work, Message::Kept).into()
    }

    fn looked(
        &mut self,
        result: Result<Arc<Preview>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.running = None;
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
                    self.taken.clear();
                    self.apart.clear();
                }
                for household in &mut preview.households {
                    let family = household.family;
                    for difference in &mut household.differences {
                        let field = field_of(family, difference);
                        if let Some(said) = field.and_then(|field| self.taken.get(&field)) {
                            difference.take = *said;
                        }
                    }
                    for (child, plan) in
                        household.draft.children.iter().zip(&mut household.children)
                    {
                        if let Some(said) = self.decided.get(&(child.row, child.slot)) {
                            plan.include = *said;
                        }
                        plan.told_apart = self.apart.contains(&(child.row, child.slot));
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
        if line.sort == Sort::Changed {
            let all = line.differences.clone();
            return self.choose(at, &all, Some(include));
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

    /// A person says that the row and whom it may be are two.
    fn tell_apart(&mut self, at: usize, context: &Context) {
        let (Some(line), Some(preview)) = (self.lines.get(at), &mut self.preview) else {
            return;
        };
        let plan = line.of.and_then(|(household, child)| {
            let households = &mut Arc::make_mut(preview).households;
            households.get_mut(household)?.children.get_mut(child)
        });
        if let Some(plan) = plan {
            plan.told_apart = true;
            let _ = self.apart.insert((line.row, line.slot));
            self.lines = lines::lines(preview, context);
        }
    }

    /// Takes differences of a row over or leaves them; without a word each is turned round.
    fn choose(&mut self, at: usize, differences: &[usize], take: Option<bool>) {
        let (Some(line), Some(preview)) = (self.lines.get_mut(at), &mut self.preview) else {
            return;
        };
        let preview = Arc::make_mut(preview);
        let Some(household) = line.of.and_then(|(h, _)| preview.households.get_mut(h)) else {
            return;
        };
        let family = household.family;
        for place in differences {
            if let Some(difference) = household.differences.get_mut(*place) {
                difference.take = take.unwrap_or(!difference.take);
                if let Some(field) = field_of(family, difference) {
                    let _ = self.taken.insert(field, difference.take);
                }
            }
        }
        line.include = line
            .differences
            .iter()
            .any(|place| household.differences.get(*place).is_some_and(|d| d.take));
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

    /// What stops the list, and what it would give.
    fn stand(&self) -> (usize, Counts) {
        self.preview
            .as_ref()
            .map_or((0, Counts::default()), |preview| {
                (preview.obstacles().count(), preview.counts())
            })
    }

    fn forward(&mut self, context: &Context) -> Action<Message> {
        if self.running.is_some() || self.writing || self.compare.is_some() {
            return Action::None;
        }
        match self.step {
            Step::File if self.path.trim().is_empty() => self.pick(context),
            Step::File => self.begin(context),
            Step::Columns => self.go(Step::Check),
            Step::Check => {
                let (obstacles, counts) = self.stand();
                let something = counts.children_new + counts.families_changed > 0;
                let Some(preview) = self
                    .preview
                    .clone()
                    .filter(|_| obstacles == 0 && something && context.may(Right::Import))
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
                let answer = |p: &Arc<Preview>| p.answer(context.today, context.lang);
                self.answer = self.preview.as_ref().map(answer);
                self.preview = None;
                self.lines.clear();
                self.shown.clear();
                self.decided.clear();
                self.taken.clear();
                self.apart.clear();
                let texts = &context.texts;
                let report = Report::done(texts.deed(&done.deed), &done)
                    .then(texts.import_to_families(), Destination::Families);
                self.step = Step::Done;
                Action::Done(report, operation::focus("import-families"))
            }
            Err(error) => Action::Failed(error),
        }
    }

    /// Is a list being looked at?
    fn is_reading(&self) -> bool {
        self.running.is_some()
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        view::page(self, context)
    }

    /// The open dialog: a row and whom it may be.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        let compare = self.compare.as_ref()?;
        let line = self.lines.get(compare.line)?;
        let household = line
            .of
            .and_then(|(household, _)| self.preview.as_ref()?.households.get(household));
        Some(compare.dialog(line, household, context))
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
        self.step == Step::Check && !(self.decided.is_empty() && self.taken.is_empty())
    }

    /// After a commit and at F5: others may have recorded the same children, and the file may have been corrected.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        if self.running.is_some() || self.writing {
            return Task::none();
        }
        match self.update(Message::ReloadPressed, context) {
            Action::Run(task) => task,
            _ => Task::none(),
        }
    }
}

/// A field that the list says otherwise, by what it is about: it is found again when the list is looked at once more.
type Field = (FamilyId, Target, Option<usize>, String);

fn field_of(family: Option<FamilyId>, difference: &Difference) -> Option<Field> {
    let of = (difference.target, difference.child, difference.new.clone());
    family.map(|family| (family, of.0, of.1, of.2))
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
