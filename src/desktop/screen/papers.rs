//! Schreiben: the papers of a family on the way to school. Which can be made now, which were made, the very page, printing
//! and saving. Decides nothing.

mod making;
mod message;
mod page;

use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, AdminPage, Destination};
use crate::desktop::context::Context;
use crate::desktop::page_view::PageView;
use crate::desktop::platform::file_name;
use crate::desktop::print_setup::PrintSetup;
use crate::desktop::screen::schild;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::child_step::{Progress, Way};
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::letter::{Addressee, PaperKind};
use crate::domain::level::{FamilyField, Gap, Level, missing};
use crate::letters::preview::DrawItem;
use crate::service::Error;
use crate::service::papers::{
    PaperDraft, PaperOffer, PaperOptions, PaperRequest, SecondLanguage, writer_of,
};
use crate::service::schild::Which;
use crate::store::rows::FamilyFile;

pub(super) use making::{Outcome, Target, make, report};
use message::KEYS;
pub use message::Message;

/// The id of the table of papers.
const TABLE: &str = "papers-table";

/// Height of a row.
const ROW: f32 = crate::desktop::theme::size::ROW;

/// What is read of a family.
#[derive(Debug, Clone)]
pub struct Read {
    file: FamilyFile,
    offers: Vec<PaperOffer>,
}

/// What is shown of the chosen paper.
#[derive(Debug, Clone)]
pub struct Drawn {
    drafts: Vec<PaperDraft>,
    pages: Vec<Vec<DrawItem>>,
}

/// Which paper is shown: its kind, and the child it is about.
type Key = (PaperKind, ChildId);

/// What is missing to a paper, by where it is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// In the family's record.
    Record(Gap),
    /// In the settings of the office.
    Settings,
    /// Why the wish is not met, on this page.
    Grounds,
}

/// The screen.
#[derive(Debug)]
pub struct Papers {
    wanted: (PaperKind, Option<ChildId>),
    family: FamilyId,
    read: Option<Read>,
    trouble: Option<Error>,
    table: table::State,
    /// What the pages were set from.
    drafts: Vec<PaperDraft>,
    shown: PageView<Key>,
    asked: u64,
    german_only: bool,
    grounds: String,
    posted: bool,
    /// How it is to be printed, while that is asked.
    printing: Option<PrintSetup>,
    /// A placement without a text on remedies is to go there.
    asking: Option<Target>,
    busy: bool,
}

impl Papers {
    /// The screen and the task that fills it.
    pub fn new(
        context: &Context,
        kind: PaperKind,
        family: FamilyId,
        child: Option<ChildId>,
    ) -> (Self, Task<Message>) {
        let mut screen = Self {
            wanted: (kind, child),
            family,
            read: None,
            trouble: None,
            table: table::State::default(),
            drafts: Vec::new(),
            shown: PageView::new("papers"),
            asked: 0,
            german_only: false,
            grounds: String::new(),
            posted: false,
            printing: None,
            asking: None,
            busy: false,
        };
        let read = screen.refresh(context);
        (screen, read)
    }

    /// "Schreiben"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.papers_title()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Arrived(Ok(read)) => self.arrived(*read, context),
            Message::Arrived(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::Pages(asked, result) => {
                if asked == self.asked
                    && let Some(key) = self.shown.of().copied()
                {
                    self.drafts.clear();
                    let pages = result.map(|drawn| {
                        self.drafts = drawn.drafts;
                        drawn.pages
                    });
                    self.shown.arrived(&key, pages);
                }
                Action::None
            }
            Message::Table(event) => self.on_table(event, context),
            Message::LanguageChosen(german) => {
                self.german_only = german;
                self.draw(context).into()
            }
            Message::GroundsTyped(words) => {
                self.grounds = words;
                Action::None
            }
            Message::GroundsLeft => self.draw(context).into(),
            Message::PostedToggled => {
                self.posted = !self.posted;
                Action::None
            }
            Message::Shown(event) => {
                let was_large = self.shown.is_large();
                let task = self.shown.update(event).map(Message::Shown);
                if was_large && !self.shown.is_large() {
                    return operation::focus(TABLE).into();
                }
                task.into()
            }
            Message::PrintPressed => self.ask(context),
            Message::Printing(event) => match &mut self.printing {
                Some(setup) => setup.update(event, context).map(Message::Printing).into(),
                None => Action::None,
            },
            Message::PrintConfirmed => match self.printing.take_if(|setup| setup.is_ready()) {
                Some(setup) => {
                    let order = setup.order(context.texts.papers_title());
                    self.make(Target::Printer(order), false, context)
                }
                None => Action::None,
            },
            Message::SavePressed if self.can_make() => {
                let title = context.texts.letters_folder();
                let pick = context.platform.clone().pick_folder(title);
                Task::perform(pick, Message::FolderPicked).into()
            }
            Message::SavePressed => Action::None,
            Message::FolderPicked(Ok(Some(folder))) => {
                let name = self.file_name(context);
                self.make(Target::Folder(folder, name), false, context)
            }
            Message::FolderPicked(Ok(None)) => Action::None,
            Message::FolderPicked(Err(trouble)) => Action::Warn(trouble.sentence(&context.texts)),
            Message::Confirmed => match self.asking.take() {
                Some(target) => self.make(target, true, context),
                None => Action::None,
            },
            Message::DialogClosed => {
                self.asking = None;
                self.printing = None;
                Action::None
            }
            Message::Made(result) => {
                self.busy = false;
                match result {
                    Ok(outcome) => {
                        let again = self.refresh(context);
                        Action::Done(report(&outcome, context), again)
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::RecordPressed => Action::Go(Destination::Family(self.family)),
            Message::LackPressed(Lack::Record(gap)) => {
                Action::Go(Destination::FamilyGap(self.family, gap))
            }
            Message::LackPressed(Lack::Settings) => {
                Action::Go(Destination::Admin(AdminPage::Settings))
            }
            Message::LackPressed(Lack::Grounds) => operation::focus(page::GROUNDS).into(),
            Message::SchildPressed => match self.placed_at() {
                Some((child, school)) if !self.busy => {
                    self.busy = true;
                    let which = Which {
                        child: Some(child),
                        placed_since: None,
                    };
                    let work = schild::write(school, which, context);
                    Task::perform(work, Message::SchildWritten).into()
                }
                _ => Action::None,
            },
            Message::SchildWritten(outcome) => {
                self.busy = false;
                schild::report(outcome, context)
            }
            Message::BackPressed => Action::Back,
        }
    }

    fn arrived(&mut self, read: Read, context: &Context) -> Action<Message> {
        let first = self.read.is_none();
        let offers = &read.offers;
        let same = |offer: &PaperOffer| {
            offer.kind == self.wanted.0 && self.wanted.1.is_none_or(|child| child == offer.child)
        };
        let open = |offer: &PaperOffer| offer.hindrance.is_none();
        let theirs = |offer: &PaperOffer| self.wanted.1 == Some(offer.child);
        let at = offers
            .iter()
            .position(|offer| same(offer) && open(offer))
            .or_else(|| offers.iter().position(same))
            .or_else(|| offers.iter().position(|offer| theirs(offer) && open(offer)))
            .or_else(|| offers.iter().position(theirs))
            .or_else(|| offers.iter().position(open));
        self.table.set_current(at.or(Some(0)), ROW);
        self.trouble = None;
        self.read = Some(read);
        let draw = self.draw(context);
        if first {
            return Task::batch([draw, operation::focus(TABLE)]).into();
        }
        draw.into()
    }

    fn on_table(&mut self, event: table::Event, context: &Context) -> Action<Message> {
        let Some(read) = &self.read else {
            return Action::None;
        };
        let offers = &read.offers;
        let name =
            |at: usize| table::Line::Row(offers.get(at).map_or("", |offer| offer.kind.code()));
        let before = self.table.current();
        let outcome = self.table.update(event, offers.len(), ROW, name);
        if let table::Outcome::Open(_) = outcome {
            return self.ask(context);
        }
        if self.table.current() == before {
            return Action::None;
        }
        if let Some(offer) = self.chosen() {
            self.wanted = (offer.kind, Some(offer.child));
        }
        self.draw(context).into()
    }

    fn chosen(&self) -> Option<&PaperOffer> {
        self.read.as_ref()?.offers.get(self.table.current()?)
    }

    /// What is missing to the chosen paper, when its page could not be set.
    fn lack(&self) -> Option<Lack> {
        let (read, offer) = (self.read.as_ref()?, self.chosen()?);
        if offer.hindrance.is_some() || self.shown.refusal().is_none() {
            return None;
        }
        if !offer.kind.addressees().contains(&Addressee::Family) {
            // A school's address comes from the official list, and nowhere else.
            let to_school = offer.kind.addressees() == [Addressee::School];
            return (!to_school).then_some(Lack::Settings);
        }
        let gaps = missing(&read.file.file(), Level::Invitation);
        let address = gaps.into_iter().find(|gap| {
            matches!(
                gap,
                Gap::Family(
                    FamilyField::Street
                        | FamilyField::Postcode
                        | FamilyField::Town
                        | FamilyField::Guardians
                )
            )
        });
        match address {
            Some(gap) => Some(Lack::Record(gap)),
            None if offer.kind == PaperKind::Placement && self.grounds.trim().is_empty() => {
                Some(Lack::Grounds)
            }
            None => None,
        }
    }

    /// The chosen child and the school it is placed at.
    fn placed_at(&self) -> Option<(ChildId, String)> {
        let (read, offer) = (self.read.as_ref()?, self.chosen()?);
        let way = Way::of(offer.child, &read.file.steps);
        let placed = matches!(
            way.progress,
            Progress::Placed { .. } | Progress::Admitted { .. }
        );
        let school = way.school().filter(|_| placed)?;
        Some((offer.child, school.to_owned()))
    }

    fn request(&self) -> Option<PaperRequest> {
        let offer = self.chosen()?;
        let child = offer.kind.is_of_one_child().then_some(offer.child);
        Some(PaperRequest {
            language: if self.german_only {
                SecondLanguage::None
            } else {
                SecondLanguage::OfTheFamily
            },
            grounds: self.grounds.clone(),
            ..PaperRequest::usual(offer.kind, self.family, child)
        })
    }

    /// Sets the pages of the choice; what is shown stays until the answer.
    fn draw(&mut self, context: &Context) -> Task<Message> {
        self.asked += 1;
        let asked = self.asked;
        let key = self.chosen().map(|offer| (offer.kind, offer.child));
        if self.shown.of() != key.as_ref() {
            self.drafts.clear();
        }
        self.shown.expect(key);
        let Some(request) = self.request() else {
            return Task::none();
        };
        let service = context.service.clone();
        let work = async move {
            let drafts = service.paper(&request).await?;
            let pages = service.paper_pages(&drafts).await?;
            Ok(Box::new(Drawn { drafts, pages }))
        };
        Task::perform(work, move |drawn| Message::Pages(asked, drawn))
    }

    fn can_make(&self) -> bool {
        !self.busy && self.shown.is_set()
    }

    /// What the chosen paper is called in a folder: it says what and about which file, and names nobody.
    fn file_name(&self, context: &Context) -> String {
        let kind = self
            .chosen()
            .map(|offer| context.texts.paper_kind(offer.kind));
        let read = self.read.as_ref();
        let number = read.map(|read| read.file.family.file_number.to_string());
        file_name(
            &kind.unwrap_or_default(),
            number.as_deref(),
            context.today,
            "pdf",
        )
    }

    /// Asks on which printer.
    fn ask(&mut self, context: &Context) -> Action<Message> {
        if !self.can_make() || self.printing.is_some() || self.asking.is_some() {
            return Action::None;
        }
        let (setup, look) = PrintSetup::new(context);
        self.printing = Some(setup);
        look.map(Message::Printing).into()
    }

    fn make(&mut self, target: Target, without_remedy: bool, context: &Context) -> Action<Message> {
        let Some(request) = self.request().filter(|_| self.can_make()) else {
            return Action::None;
        };
        let lacks_remedy = request.kind == PaperKind::Placement
            && self.drafts.iter().any(|draft| draft.remedy.is_none());
        if self.posted && lacks_remedy && !without_remedy {
            self.asking = Some(target);
            return operation::focus(page::BACK).into();
        }
        self.busy = true;
        let options = PaperOptions {
            posted: self.posted,
            without_remedy,
        };
        let service = context.service.clone();
        let kind = request.kind;
        let drafts = async move { service.paper(&request).await };
        let work = make(kind, drafts, target, options, context);
        Task::perform(work, Message::Made).into()
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        self.page(context)
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(setup) = &self.printing {
            return Some(page::print(setup, context));
        }
        let _ = self.asking.as_ref()?;
        Some(page::question(context))
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
        vec![
            toast::hint("↑ ↓", texts.papers_hint_choose()),
            toast::hint(Chord::ctrl('p').label(texts), texts.papers_print()),
            toast::hint(Chord::ctrl('e').label(texts), texts.papers_save()),
        ]
    }

    /// Are reasons typed that no paper carries yet?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit, and at the beginning.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        let (service, family) = (context.service.clone(), self.family);
        let work = async move {
            let file = service.family(family).await?;
            let offers = service.papers_of(family).await?;
            Ok(Box::new(Read { file, offers }))
        };
        Task::perform(work, Message::Arrived)
    }
}

/// May the role make any paper?
#[must_use]
pub fn is_for(context: &Context) -> bool {
    PaperKind::ALL
        .iter()
        .any(|kind| writer_of(*kind, context.role).is_ok())
}
