//! Briefe: the letters of the day in one print, what was printed, and the letter texts. Decides nothing.

mod dialogs;
mod health;
mod job;
mod keys;
mod list;
mod page;
mod preview;
mod rows;
mod selection;
mod texts;

use std::collections::BTreeSet;

use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::page_view::{self, PageView};
use crate::desktop::platform::Trouble;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::letter::LetterKind;
use crate::domain::rights::Right;
use crate::letters::job::Progress;
use crate::letters::language::LangTag;
use crate::letters::preview::DrawItem;
use crate::letters::template::CatalogueEntry;
use crate::service::letters::{LetterItem, LetterState};
use crate::service::{Done, Error};
use job::{Job, Outcome, Target};
use rows::Line;

pub use rows::Order;

/// The id of the table of letters.
const TABLE: &str = "letters-table";
/// Height of a row.
const ROW: f32 = crate::desktop::theme::size::ROW;

/// A tab of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Postausgang.
    Outbox,
    /// Gedruckt.
    Printed,
    /// Vorlagen.
    Texts,
}

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The letters were read.
    Read(Result<Vec<LetterItem>, Error>),
    /// The letter texts were read.
    TextsRead(Result<Vec<(CatalogueEntry, bool)>, Error>),
    /// Another tab.
    TabChosen(Tab),
    /// Another order.
    OrderChosen(Order),
    /// In the table of letters.
    Table(table::Event),
    /// In the table of texts.
    TextTable(table::Event),
    /// The pages of a letter were set.
    Pages(AppointmentId, Result<Vec<Vec<DrawItem>>, Error>),
    /// In the preview.
    Shown(page_view::Event),
    /// The record of the family of a letter.
    RecordPressed(FamilyId),
    /// Drucken.
    PrintPressed,
    /// PDF speichern.
    SavePressed,
    /// The sheets of the letters of the open dialog were counted.
    SheetsCounted(Vec<AppointmentId>, Result<usize, Error>),
    /// The tick "als verschickt eintragen".
    PostedToggled,
    /// The tick "je Familie eine Datei".
    SingleToggled,
    /// The folder was typed.
    FolderTyped(String),
    /// Ordner wählen.
    FolderPressed,
    /// A folder was picked, or not.
    FolderPicked(Result<Option<std::path::PathBuf>, Trouble>),
    /// The dialog's action.
    Confirmed,
    /// The dialog's way back.
    DialogClosed,
    /// A job goes on.
    Progressed(u64, Progress),
    /// A job is over.
    Made(u64, Result<Outcome, Error>),
    /// Abbrechen.
    CancelPressed,
    /// The list of refused letters was read.
    RefusedClosed,
    /// Als verschickt eintragen.
    PostPressed,
    /// It was written, or not.
    Posted(Result<Done<()>, Error>),
    /// Freigeben.
    ReleasePressed,
    /// It was written, or not.
    Released(Result<Done<()>, Error>),
    /// F6: between list and preview.
    PanelPressed,
    /// Meldung Gesundheitsamt.
    HealthPressed,
    /// In its dialog.
    Health(health::Event),
}

/// A dialog over the window.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asking {
    /// Print these.
    Print {
        letters: Vec<AppointmentId>,
        sheets: Option<usize>,
        posted: bool,
    },
    /// Save these.
    Save {
        letters: Vec<AppointmentId>,
        sheets: Option<usize>,
        posted: bool,
        single: bool,
        no_dialog: bool,
    },
    /// Release a text.
    Release(LetterKind, LangTag),
}

/// The screen.
#[derive(Debug)]
pub struct Letters {
    tab: Tab,
    order: Order,
    wanted: Option<FamilyId>,
    items: Option<Vec<LetterItem>>,
    trouble: Option<Error>,
    lines: Vec<Line>,
    table: table::State,
    counts: (usize, usize),
    texts: Option<Vec<texts::Line>>,
    texts_trouble: Option<Error>,
    text_table: table::State,
    shown: PageView<AppointmentId>,
    /// Did F6 bring the keyboard to the preview?
    beside: bool,
    asking: Option<Asking>,
    health: Option<health::Health>,
    folder: String,
    job: Option<Job>,
    jobs: u64,
    refused: Vec<(String, String)>,
    busy: bool,
}

impl Letters {
    /// The screen and the task that fills it; the letters of `family` are looked for first.
    pub fn new(context: &Context, family: Option<FamilyId>) -> (Self, Task<Message>) {
        let mut screen = Self {
            tab: Tab::Outbox,
            order: Order::Urgency,
            wanted: family,
            items: None,
            trouble: None,
            lines: Vec::new(),
            table: table::State::default(),
            counts: (0, 0),
            texts: None,
            texts_trouble: None,
            text_table: table::State::default(),
            shown: PageView::new("letters"),
            beside: false,
            asking: None,
            health: None,
            folder: String::new(),
            job: None,
            jobs: 0,
            refused: Vec::new(),
            busy: false,
        };
        let read = screen.refresh(context);
        (screen, read)
    }

    /// The name of the screen.
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.letters_title()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(Ok(items)) => {
                let first = self.items.is_none();
                self.items = Some(items);
                self.trouble = None;
                self.on_read(first, context)
            }
            Message::Read(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::TextsRead(Ok(entries)) => {
                self.texts_trouble = None;
                let lines: Vec<_> = entries
                    .into_iter()
                    .map(|(entry, released)| texts::Line::new(entry, released, context))
                    .collect();
                if self.text_table.current().is_none() && !lines.is_empty() {
                    self.text_table.set_current(Some(0), ROW);
                }
                self.texts = Some(lines);
                Action::None
            }
            Message::TextsRead(Err(error)) => {
                self.texts_trouble = Some(error);
                Action::None
            }
            Message::TabChosen(tab) => self.choose(tab, context),
            Message::OrderChosen(order) => {
                self.order = order;
                self.arrange(context);
                self.look(false, context)
            }
            Message::Table(event) => self.on_table(event, context),
            Message::TextTable(event) => {
                let lines = self.texts.as_deref().unwrap_or_default();
                let name = |at: usize| table::Line::Row(lines.get(at).map_or("", |l| &l.language));
                let outcome = self.text_table.update(event, lines.len(), ROW, name);
                match outcome {
                    table::Outcome::Open(_) => self.update(Message::ReleasePressed, context),
                    _ => Action::None,
                }
            }
            Message::Pages(id, result) => {
                self.shown.arrived(&id, result);
                Action::None
            }
            Message::Shown(page_view::Event::LargeToggled) if self.tab == Tab::Texts => {
                Action::None
            }
            Message::Shown(event) => {
                let was_large = self.shown.is_large();
                let task = self.shown.update(event).map(Message::Shown);
                if was_large && !self.shown.is_large() {
                    return self.focus();
                }
                task.into()
            }
            Message::RecordPressed(family) => Action::Go(Destination::Family(family)),
            Message::PrintPressed => self.ask(false, context),
            Message::SavePressed => self.ask(true, context),
            Message::SheetsCounted(of, result) => {
                if let (
                    Some(
                        Asking::Print {
                            letters, sheets, ..
                        }
                        | Asking::Save {
                            letters, sheets, ..
                        },
                    ),
                    Ok(count),
                ) = (&mut self.asking, result)
                    && *letters == of
                {
                    *sheets = Some(count);
                }
                Action::None
            }
            Message::PostedToggled => {
                if let Some(Asking::Print { posted, .. } | Asking::Save { posted, .. }) =
                    &mut self.asking
                {
                    *posted = !*posted;
                }
                Action::None
            }
            Message::SingleToggled => {
                if let Some(Asking::Save { single, .. }) = &mut self.asking {
                    *single = !*single;
                }
                Action::None
            }
            Message::FolderTyped(folder) => {
                self.folder = folder;
                Action::None
            }
            Message::FolderPressed => {
                let pick = context
                    .platform
                    .clone()
                    .pick_folder(context.texts.letters_folder());
                Task::perform(pick, Message::FolderPicked).into()
            }
            Message::FolderPicked(Ok(folder)) => {
                if let Some(folder) = folder {
                    self.folder = folder.display().to_string();
                }
                Action::None
            }
            Message::FolderPicked(Err(_)) => {
                if let Some(Asking::Save { no_dialog, .. }) = &mut self.asking {
                    *no_dialog = true;
                }
                operation::focus(dialogs::FOLDER).into()
            }
            Message::Confirmed => self.confirm(context),
            Message::DialogClosed => {
                self.asking = None;
                self.health = None;
                Action::None
            }
            Message::Progressed(number, progress) => {
                if let Some(job) = self.job.as_mut().filter(|job| job.number == number) {
                    job.done = job.done.max(progress.done);
                }
                Action::None
            }
            Message::Made(number, result) => {
                if self.job.as_ref().is_some_and(|job| job.number == number) {
                    self.job = None;
                }
                match result {
                    Ok(outcome) => self.report(outcome, context),
                    Err(error) => Action::Failed(error),
                }
            }
            Message::CancelPressed => {
                if let Some(job) = &self.job {
                    job.stop();
                }
                Action::None
            }
            Message::RefusedClosed => {
                self.refused.clear();
                Action::None
            }
            Message::PostPressed => self.post(context),
            Message::Posted(result) | Message::Released(result) => {
                self.busy = false;
                match result {
                    Ok(done) => {
                        self.table.clear_ticks();
                        let report = Report::done(context.texts.deed(&done.deed), &done);
                        Action::Done(report, self.read_texts(context))
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::ReleasePressed => {
                if let Some(line) = self.chosen_text()
                    && line.can_be_released()
                    && context.may(Right::ReleaseTexts)
                    && !self.busy
                {
                    self.asking = Some(Asking::Release(line.entry.kind, line.entry.lang));
                }
                Action::None
            }
            Message::HealthPressed => {
                if !health::is_for(context) || self.asking.is_some() || self.health.is_some() {
                    return Action::None;
                }
                self.health = Some(health::Health::new(context));
                operation::focus(health::FROM).into()
            }
            Message::Health(event) => {
                let Some(health) = &mut self.health else {
                    return Action::None;
                };
                let (action, done) = health.update(event, context);
                if done {
                    self.health = None;
                }
                action
            }
            Message::PanelPressed => {
                self.beside = !self.beside;
                if self.beside && self.tab != Tab::Texts {
                    operation::focus(self.shown.desk_id()).into()
                } else {
                    self.focus()
                }
            }
        }
    }

    fn choose(&mut self, tab: Tab, context: &Context) -> Action<Message> {
        if self.tab == tab {
            return Action::None;
        }
        self.tab = tab;
        self.shown.close();
        self.table = table::State::default();
        self.arrange(context);
        if tab == Tab::Outbox {
            self.tick_due();
        }
        let look = match self.look(true, context) {
            Action::Run(task) => task,
            _ => Task::none(),
        };
        Task::batch([look, operation::focus(self.table_id())]).into()
    }

    fn table_id(&self) -> &'static str {
        match self.tab {
            Tab::Texts => texts::TABLE,
            Tab::Outbox | Tab::Printed => TABLE,
        }
    }

    fn focus(&self) -> Action<Message> {
        operation::focus(self.table_id()).into()
    }

    fn ask(&mut self, save: bool, context: &Context) -> Action<Message> {
        let letters = self.printable();
        if letters.is_empty() || self.job.is_some() || self.tab == Tab::Texts {
            return Action::None;
        }
        let (sheets, posted) = (None, !save && self.tab == Tab::Outbox);
        let of = letters.clone();
        self.asking = Some(if save {
            Asking::Save {
                letters,
                sheets,
                posted,
                single: false,
                no_dialog: false,
            }
        } else {
            Asking::Print {
                letters,
                sheets,
                posted,
            }
        });
        let service = context.service.clone();
        let ids = of.clone();
        Task::perform(
            async move { service.letter_sheets(&ids).await },
            move |count| Message::SheetsCounted(of.clone(), count),
        )
        .into()
    }

    fn confirm(&mut self, context: &Context) -> Action<Message> {
        match self.asking.take() {
            Some(Asking::Print {
                letters, posted, ..
            }) => self.begin(letters, Target::Printer, posted, context),
            Some(asking @ Asking::Save { .. }) if !dialogs::is_folder(&self.folder) => {
                self.asking = Some(asking);
                operation::focus(dialogs::FOLDER).into()
            }
            Some(Asking::Save {
                letters,
                posted,
                single,
                ..
            }) => {
                let folder = self.folder.trim().into();
                self.begin(letters, Target::Folder { folder, single }, posted, context)
            }
            Some(Asking::Release(kind, lang)) => {
                self.busy = true;
                let service = context.service.clone();
                let work = async move { service.release_text(kind, lang).await };
                Task::perform(work, Message::Released).into()
            }
            None => Action::None,
        }
    }

    fn begin(
        &mut self,
        letters: Vec<AppointmentId>,
        target: Target,
        posted: bool,
        context: &Context,
    ) -> Action<Message> {
        self.jobs += 1;
        self.refused.clear();
        let (job, task) = Job::start(self.jobs, letters, target, posted, context);
        self.job = Some(job);
        task.into()
    }

    fn report(&mut self, outcome: Outcome, context: &Context) -> Action<Message> {
        let name = |id: &AppointmentId| {
            let item = self
                .items
                .iter()
                .flatten()
                .find(|i| i.row.appointment.id == *id);
            item.map(|i| i.row.name.clone()).unwrap_or_default()
        };
        let german = context.lang == crate::domain::language::Lang::De;
        self.refused = outcome
            .made
            .value
            .refused
            .iter()
            .map(|(id, de, en)| (name(id), if german { de.clone() } else { en.clone() }))
            .collect();
        self.table.clear_ticks();
        Action::Done(job::report(&outcome, context), Task::none())
    }

    /// Enters the ticked letters as posted; without ticks the current one.
    fn post(&mut self, context: &Context) -> Action<Message> {
        if self.tab != Tab::Printed || self.busy {
            return Action::None;
        }
        let mut wanted: BTreeSet<AppointmentId> = self.ticked().map(|l| l.id).collect();
        if wanted.is_empty() {
            wanted.extend(self.current().map(|l| l.id));
        }
        let letters: Vec<_> = self
            .items
            .iter()
            .flatten()
            .filter(|item| wanted.contains(&item.row.appointment.id))
            .filter_map(|item| match &item.state {
                LetterState::Made(letter) if letter.posted_on.is_none() => Some((**letter).clone()),
                _ => None,
            })
            .collect();
        if letters.is_empty() {
            return Action::None;
        }
        self.busy = true;
        let service = context.service.clone();
        Task::perform(
            async move { service.mark_posted(letters).await },
            Message::Posted,
        )
        .into()
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        self.page(context)
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(health) = &self.health {
            return Some(health.dialog(context));
        }
        dialogs::dialog(self.asking.as_ref()?, &self.folder, context)
    }

    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        keys::KEYS
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        let texts = &context.texts;
        if self.tab == Tab::Texts {
            return vec![
                toast::hint("↑ ↓", texts.letters_hint_text()),
                toast::hint("Enter", texts.letters_release()),
            ];
        }
        let mut hints = vec![
            toast::hint("↑ ↓", texts.letters_hint_letter()),
            toast::hint(texts.letters_key_space(), texts.letters_hint_tick()),
            toast::hint("Enter", texts.letters_hint_large()),
            toast::hint(Chord::ctrl('p').label(texts), texts.letters_hint_print()),
        ];
        if health::is_for(context) {
            let key = Chord::ctrl('g').label(texts);
            hints.push(toast::hint(key, texts.health_list_short()));
        }
        hints
    }

    /// Nothing is typed here that has to be saved.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit, and at the beginning.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.arrange(context);
        let service = context.service.clone();
        let letters = Task::perform(async move { service.letters().await }, Message::Read);
        Task::batch([letters, self.read_texts(context)])
    }

    fn read_texts(&self, context: &Context) -> Task<Message> {
        let service = context.service.clone();
        Task::perform(
            async move { service.letter_texts().await },
            Message::TextsRead,
        )
    }
}
