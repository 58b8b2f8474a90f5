//! Briefe: the letters of the day in one print, what became of each, what came back, the letter texts. Decides nothing.

mod act;
mod dialogs;
mod health;
mod job;
mod keys;
mod list;
mod lists;
mod out;
mod page;
mod phone;
mod preview;
mod printing;
mod returning;
mod rows;
mod selection;
mod side;
mod texts;
mod words;

use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination};
use crate::desktop::adapt::{self, Adapt};
use crate::desktop::context::Context;
use crate::desktop::page_view::{self, PageView};
use crate::desktop::platform::Trouble;
use crate::desktop::print_setup;
use crate::desktop::screen::{envelope, list_out};
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::id::{FamilyId, LetterId};
use crate::domain::letter::LetterKind;
use crate::domain::post::PrintBatch;
use crate::letters::job::Progress;
use crate::letters::language::LangTag;
use crate::letters::message::Message as PhoneText;
use crate::letters::preview::DrawItem;
use crate::service::post_room::{LetterEvent, PostKey, PostRoom};
use crate::service::{Done, Error};
use job::{Job, Outcome};
use out::{Copied, Fate};
use printing::Sending;
use rows::{Grouping, Key, Line};

pub use rows::Order;

/// The id of the table of letters.
const TABLE: &str = "letters-table";
/// Height of a row.
const ROW: f32 = crate::desktop::theme::size::ROW;
/// So many printings are listed.
const BATCHES: u32 = 200;

/// A tab of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Postausgang.
    Outbox,
    /// Gedruckt.
    Printed,
    /// Rückläufer.
    Returned,
    /// Vorlagen.
    Texts,
}

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The letters and the printings were read.
    Read(Result<(Box<PostRoom>, Vec<PrintBatch>), Error>),
    /// On the tab of the letter texts.
    Texts(texts::Event),
    /// Another tab.
    TabChosen(Tab),
    /// Another order.
    OrderChosen(Order),
    /// Another grouping of the printed letters.
    GroupingChosen(Grouping),
    /// In the field of the day.
    Day(date_field::Event),
    /// The kinds of letters opened, or closed.
    KindsToggled,
    /// Only letters of this kind.
    KindChosen(Option<LetterKind>),
    /// The menu opened, or closed.
    MenuToggled,
    /// Kinds and menu closed.
    MenusClosed,
    /// In the table of letters.
    Table(table::Event),
    /// Strg+Space: the group of the current letter.
    GroupTicked,
    /// The pages of a letter were set.
    Pages(Key, Result<Vec<Vec<DrawItem>>, Error>),
    /// What happened to a letter was read.
    HistoryRead(LetterId, Result<Vec<LetterEvent>, Error>),
    /// In the preview.
    Shown(page_view::Event),
    /// Text anpassen.
    AdaptPressed,
    /// In its rows.
    Adapt(adapt::Event),
    /// The record of the family of a letter.
    RecordPressed(FamilyId),
    /// To another place.
    Opened(Destination),
    /// Drucken.
    PrintPressed,
    /// PDF speichern.
    SavePressed,
    /// The sheets of the letters of the open dialog were counted.
    SheetsCounted(Vec<PostKey>, Result<usize, Error>),
    /// The tick "als verschickt eintragen" in the dialog.
    PostedToggled,
    /// The same below the list.
    PostAfterToggled,
    /// The tick "je Familie eine Datei".
    SingleToggled,
    /// The tick "Ordner danach öffnen".
    OpenToggled,
    /// The folder was typed.
    FolderTyped(String),
    /// Ordner wählen.
    FolderPressed,
    /// A folder was picked, or not.
    FolderPicked(Result<Option<std::path::PathBuf>, Trouble>),
    /// In the rows of the printer.
    Printing(print_setup::Event),
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
    /// Als verschickt, als übergeben, als gedruckt eintragen.
    FatePressed(Fate),
    /// Erledigt.
    SettlePressed,
    /// Something was written, or not.
    Entered(Result<Done<()>, Error>),
    /// A letter was saved as it went out, or not.
    Copied(Copied),
    /// Rückläufer erfassen.
    ReturnPressed,
    /// In its dialog.
    Returning(returning::Event),
    /// Text für das Telefon.
    PhonePressed,
    /// The texts for the phone were read.
    PhoneRead(PostKey, Result<Vec<(LangTag, PhoneText)>, Error>),
    /// A text goes to the clipboard.
    PhoneCopied(usize),
    /// A phone number goes to the clipboard.
    NumberCopied(String),
    /// F6: between list and preview.
    PanelPressed,
    /// Meldung Gesundheitsamt.
    HealthPressed,
    /// In its dialog.
    Health(health::Event),
    /// Anschrift kürzen.
    EnvelopePressed(PostKey),
    /// In its dialog.
    Envelope(envelope::Event),
    /// Postausgangsliste.
    PostingPressed,
    /// Adressaufkleber.
    LabelsPressed,
    /// In their dialog.
    Listing(list_out::Event),
}

/// The screen.
#[derive(Debug)]
pub struct Letters {
    tab: Tab,
    order: Order,
    grouping: Grouping,
    kind: Option<LetterKind>,
    kinds: Vec<LetterKind>,
    kinds_open: bool,
    menu_open: bool,
    day: date_field::State,
    wanted: Option<FamilyId>,
    room: Option<Box<PostRoom>>,
    batches: Vec<PrintBatch>,
    trouble: Option<Error>,
    lines: Vec<Line>,
    table: table::State,
    counts: (usize, usize),
    texts: texts::Texts,
    shown: PageView<Key>,
    adapting: Option<Adapt>,
    /// Did F6 bring the keyboard to the preview?
    beside: bool,
    history: Option<(LetterId, Vec<LetterEvent>)>,
    posted: bool,
    sending: Option<Sending>,
    returning: Option<returning::Returning>,
    phone: Option<phone::Phone>,
    health: Option<health::Health>,
    envelope: Option<envelope::Choosing>,
    listing: Option<list_out::ListOut>,
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
            grouping: Grouping::State,
            kind: None,
            kinds: Vec::new(),
            kinds_open: false,
            menu_open: false,
            day: date_field::State::with_day(Expecting::Coming, context.today),
            wanted: family,
            room: None,
            batches: Vec::new(),
            trouble: None,
            lines: Vec::new(),
            table: table::State::default(),
            counts: (0, 0),
            texts: texts::Texts::default(),
            shown: PageView::new("letters"),
            adapting: None,
            beside: false,
            history: None,
            posted: true,
            sending: None,
            returning: None,
            phone: None,
            health: None,
            envelope: None,
            listing: None,
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
            Message::Read(Ok((room, batches))) => {
                let first = self.room.is_none();
                self.room = Some(room);
                self.batches = batches;
                self.trouble = None;
                return self.on_read(first, context);
            }
            Message::Read(Err(error)) => self.trouble = Some(error),
            Message::TabChosen(tab) => return self.choose(tab, context),
            Message::OrderChosen(order) => {
                self.order = order;
                self.arrange(context);
                return self.look(false, context);
            }
            Message::GroupingChosen(grouping) => {
                self.grouping = grouping;
                self.arrange(context);
                return self.look(false, context);
            }
            Message::Day(event) => {
                let before = self.day.day();
                let _ = self.day.update(event, context.today);
                if self.day.day() != before {
                    return self.read(context).into();
                }
            }
            Message::KindsToggled => self.kinds_open = !self.kinds_open,
            Message::KindChosen(kind) => {
                self.kinds_open = false;
                self.kind = kind;
                self.arrange(context);
                self.tick_due();
                return self.look(false, context);
            }
            Message::MenuToggled => self.menu_open = !self.menu_open,
            Message::MenusClosed => (self.menu_open, self.kinds_open) = (false, false),
            // What is typed belongs to one letter: it is kept or given up first.
            Message::Table(_) if self.is_adapted() => {
                return operation::focus(adapt::GERMAN).into();
            }
            Message::Table(event) => return self.on_table(event, context),
            Message::GroupTicked => self.tick_current_group(),
            Message::Pages(key, result) => self.shown.arrived(&key, result),
            Message::HistoryRead(letter, Ok(events)) => self.history = Some((letter, events)),
            Message::HistoryRead(_, Err(_)) => self.history = None,
            Message::Shown(event) if self.tab == Tab::Texts => {
                return self.on_texts(texts::Event::Page(event), context);
            }
            Message::Shown(event) => {
                let was_large = self.shown.is_large();
                let task = self.shown.update(event).map(Message::Shown);
                if was_large && !self.shown.is_large() {
                    return self.focus();
                }
                return task.into();
            }
            Message::AdaptPressed => return self.adapt(context),
            Message::Adapt(event) => return self.on_adapt(event, context),
            Message::FatePressed(_) if self.adapting.is_some() => {
                return self.on_adapt(adapt::Event::TakePressed, context);
            }
            Message::RecordPressed(family) => return Action::Go(Destination::Family(family)),
            Message::Opened(to) => return Action::Go(to),
            Message::PanelPressed => {
                self.beside = !self.beside;
                return if self.beside && self.tab != Tab::Texts {
                    operation::focus(self.shown.desk_id()).into()
                } else {
                    self.focus()
                };
            }
            Message::Texts(event) => return self.on_texts(event, context),
            Message::SavePressed if self.tab == Tab::Texts => {
                return self.on_texts(texts::Event::SavePressed, context);
            }
            _ => return self.act(message, context),
        }
        Action::None
    }

    /// What happens on the tab of the letter texts is its own affair.
    fn on_texts(&mut self, event: texts::Event, context: &Context) -> Action<Message> {
        self.texts.update(event, context).map(Message::Texts)
    }

    fn choose(&mut self, tab: Tab, context: &Context) -> Action<Message> {
        if self.tab == tab || self.is_asking() || self.is_adapted() {
            return Action::None;
        }
        self.tab = tab;
        self.shown.close();
        self.adapting = None;
        self.table = table::State::default();
        self.arrange(context);
        self.tick_due();
        let look = match self.look(true, context) {
            Action::Run(task) => task,
            _ => Task::none(),
        };
        Task::batch([look, operation::focus(self.table_id())]).into()
    }

    fn table_id(&self) -> &'static str {
        match self.tab {
            Tab::Texts => self.texts.focus_id(),
            Tab::Outbox | Tab::Printed | Tab::Returned => TABLE,
        }
    }

    fn focus(&self) -> Action<Message> {
        operation::focus(self.table_id()).into()
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
        if let Some(returning) = &self.returning {
            return Some(returning.dialog(context));
        }
        if let Some(envelope) = &self.envelope {
            return Some(envelope.dialog(context).map(Message::Envelope));
        }
        if let Some(listing) = &self.listing {
            return Some(listing.dialog(context).map(Message::Listing));
        }
        if let Some(phone) = &self.phone {
            return Some(phone.dialog(context));
        }
        if let Some(asked) = self.texts.dialog(context) {
            return Some(asked.map(Message::Texts));
        }
        let sending = self.sending.as_ref()?;
        Some(dialogs::dialog(sending, &self.folder, context))
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
        let letter = || toast::hint("↑ ↓", texts.letters_hint_letter());
        let tick = || toast::hint(texts.letters_key_space(), texts.letters_hint_tick());
        let back = || toast::hint(Chord::ctrl('r').label(texts), texts.post_hint_return());
        match self.tab {
            Tab::Texts => self.texts.hints(context),
            Tab::Outbox => vec![
                letter(),
                tick(),
                toast::hint("Enter", texts.letters_hint_large()),
                toast::hint(Chord::ctrl('p').label(texts), texts.letters_hint_print()),
                back(),
            ],
            Tab::Printed => {
                let post = Chord::key(iced::keyboard::key::Named::Enter).with_ctrl();
                vec![
                    letter(),
                    tick(),
                    toast::hint(post.label(texts), texts.letters_post()),
                    toast::hint(Chord::ctrl('p').label(texts), texts.post_hint_reprint()),
                    back(),
                ]
            }
            Tab::Returned => vec![
                letter(),
                toast::hint("Alt+Enter", texts.letters_open_record()),
                toast::hint(Chord::ctrl('d').label(texts), texts.post_settle()),
                back(),
            ],
        }
    }

    /// Is something typed that is not kept, into a letter or a letter text?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.texts.is_dirty() || self.is_adapted()
    }

    /// After a commit, and at the beginning.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.arrange(context);
        let listing = self.listing.as_mut();
        let listing = listing.map(|listing| listing.set(context).map(Message::Listing));
        let read = [
            self.read(context),
            self.texts.refresh(context).map(Message::Texts),
        ];
        Task::batch(read.into_iter().chain(listing))
    }

    fn read(&self, context: &Context) -> Task<Message> {
        let service = context.service.clone();
        let day = self.day.day().unwrap_or(context.today);
        let work = async move {
            let room = service.post_room(day).await?;
            Ok((Box::new(room), service.print_batches(BATCHES).await?))
        };
        Task::perform(work, Message::Read)
    }
}
