//! Reading a list in (Meldungen einlesen): Datei, Spalten, Prüfen, Übernehmen. Nothing is written before the last step.

mod columns;
mod compare;
pub(super) mod files;
mod lines;
mod looking;
mod message;
mod rows;
mod run;
mod view;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::Kind;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::toast::{self, Hint};
use crate::desktop::widget::{search_box, stepper, table};
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::exchange::answer::Answer;
use crate::exchange::mapping::{Mapping, Target};
use crate::exchange::table::Dialect;
use crate::service::imports::{Counts, Difference, ListTemplate, Preview};
use crate::service::{Done, Error};

use columns::Meaning;
use compare::Compare;
use lines::Line;
use message::KEYS;
pub use message::Message;
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
