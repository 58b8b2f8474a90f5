//! The office's own papers on their way out: Tageslisten, Postausgangsliste, Adressaufkleber. One dialog for every screen
//! that has them: it sets the paper at once, says what is in it, and prints or saves what it has set.

mod going;
mod view;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use iced::Task;

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Trouble, file_name};
use crate::desktop::print_setup::{self, PrintSetup};
use crate::desktop::widget::date_field::{self, Expecting};
use crate::domain::id::{BatchId, FamilyId, SiteId};
use crate::letters::labels::LabelSheet;
use crate::service::Error;
use crate::service::letters::Watch;
use crate::service::lists::ListPaper;
use crate::service::post_room::{Chosen, PostKey, Unfit};
use going::{Wanted, made, print, save};

/// Letters that a list or labels are made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// Those that were chosen.
    pub chosen: Chosen,
    /// The printing they come from, if they come from one.
    pub batch: Option<BatchId>,
}

/// Which paper.
#[derive(Debug)]
enum What {
    /// The lists of a day.
    Day {
        day: date_field::State,
        site: Option<SiteId>,
    },
    /// What goes to the post.
    Posting(Letters),
    /// Address labels.
    Labels {
        letters: Letters,
        sheet: LabelSheet,
        first: String,
    },
}

/// What was set.
#[derive(Debug, Clone)]
pub enum Answer {
    /// A paper that can be printed.
    Ready(Arc<ListPaper>),
    /// Addresses that fit no label.
    Unfit(Vec<Unfit>),
}

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Event {
    /// In the field of the day.
    Day(date_field::Event),
    /// This site, or all.
    SiteChosen(Option<SiteId>),
    /// All letters of the printing, or the chosen ones.
    WholeChosen(bool),
    /// Labels of this size.
    SheetChosen(LabelSheet),
    /// The first free label was typed.
    FirstTyped(String),
    /// In the rows of the printer.
    Printing(print_setup::Event),
    /// The paper was set, or not.
    Set(u64, Result<Answer, Error>),
    /// Drucken.
    PrintPressed,
    /// It was printed, or not.
    Printed(Result<Result<(), Trouble>, Error>),
    /// PDF speichern.
    SavePressed,
    /// Where it is to go.
    PathPicked(Result<Option<PathBuf>, Trouble>),
    /// It was saved and shown, or not.
    Saved(PathBuf, Result<Option<Trouble>, Trouble>),
    /// The tick "nach dem Speichern öffnen".
    OpenToggled,
    /// Anschrift kürzen.
    ShortenPressed(PostKey),
    /// The record of a family.
    RecordPressed(FamilyId),
    /// The way back.
    Left,
}

/// What the screen does with the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It stays open.
    Stay,
    /// It is done.
    Close,
    /// It is done, and the address of this letter is to be shortened.
    Shorten(PostKey),
}

/// The open dialog.
#[derive(Debug)]
pub struct ListOut {
    what: What,
    /// All letters of the printing instead of the chosen ones.
    whole: bool,
    setup: PrintSetup,
    asked: u64,
    answer: Option<Result<Answer, Error>>,
    /// Drucken was pressed while the paper was being set.
    print_then: bool,
    open: bool,
    busy: bool,
    trouble: Option<String>,
    /// Set when nobody wants what is being set any more.
    cancel: Arc<AtomicBool>,
}

impl Drop for ListOut {
    /// Whoever leaves the dialog wants nothing set any more.
    fn drop(&mut self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

impl ListOut {
    /// The lists of a day, at the site that is shown.
    pub fn day(day: NaiveDate, context: &Context) -> (Self, Task<Event>) {
        let day = date_field::State::with_day(Expecting::Coming, day);
        let site = context.site;
        Self::open(What::Day { day, site }, context)
    }

    /// The posting list of letters.
    pub fn posting(letters: Letters, context: &Context) -> (Self, Task<Event>) {
        Self::open(What::Posting(letters), context)
    }

    /// Labels for letters.
    pub fn labels(letters: Letters, context: &Context) -> (Self, Task<Event>) {
        let what = What::Labels {
            letters,
            sheet: LabelSheet::A4_3X8,
            first: "1".to_owned(),
        };
        Self::open(what, context)
    }

    fn open(what: What, context: &Context) -> (Self, Task<Event>) {
        let (setup, look) = PrintSetup::new(context);
        let setup = match what {
            What::Labels { .. } => setup.one_sided(),
            What::Day { .. } | What::Posting(_) => setup,
        };
        let mut dialog = Self {
            what,
            whole: false,
            setup,
            asked: 0,
            answer: None,
            print_then: false,
            open: true,
            busy: false,
            trouble: None,
            cancel: Arc::default(),
        };
        let set = dialog.set(context);
        (dialog, Task::batch([look.map(Event::Printing), set]))
    }

    /// Sets the paper anew: something was chosen, or the data changed.
    pub fn set(&mut self, context: &Context) -> Task<Event> {
        self.cancel.store(true, Ordering::Relaxed);
        self.cancel = Arc::default();
        self.asked += 1;
        self.answer = None;
        self.print_then = false;
        self.trouble = None;
        let Some(wanted) = self.wanted() else {
            return Task::none();
        };
        let asked = self.asked;
        let watch = Watch {
            cancel: Arc::clone(&self.cancel),
            ..Watch::default()
        };
        let work = made(context.service.clone(), wanted, watch);
        Task::perform(work, move |answer| Event::Set(asked, answer))
    }

    /// What is to be set; nothing while an entry is missing.
    fn wanted(&self) -> Option<Wanted> {
        Some(match &self.what {
            What::Day { day, site } => Wanted::Day(day.day()?, *site),
            What::Posting(letters) => Wanted::Posting(self.of(letters)),
            What::Labels {
                letters,
                sheet,
                first,
            } => Wanted::Labels(self.of(letters), *sheet, first_label(first, *sheet)?),
        })
    }

    fn of(&self, letters: &Letters) -> Chosen {
        let whole = letters.batch.filter(|_| self.whole).map(Chosen::Batch);
        whole.unwrap_or_else(|| letters.chosen.clone())
    }

    fn ready(&self) -> Option<&Arc<ListPaper>> {
        match self.answer.as_ref()? {
            Ok(Answer::Ready(paper)) => Some(paper),
            Ok(Answer::Unfit(_)) | Err(_) => None,
        }
    }

    /// May it be printed or saved, now or as soon as it is set?
    fn can_go(&self) -> bool {
        let refused = self.answer.is_some() && self.ready().is_none();
        !self.busy && !refused && self.wanted().is_some()
    }

    /// What a file of it is called. It names nobody.
    fn file_name(&self, context: &Context) -> String {
        let texts = &context.texts;
        match &self.what {
            What::Day { day, site } => {
                let site = site.and_then(|id| context.office.site(id));
                let about = site.map(|site| site.name.as_str());
                let day = day.day().unwrap_or(context.today);
                file_name(&texts.list_out_day_list(), about, day, "pdf")
            }
            What::Posting(_) => file_name(&texts.list_out_posting(), None, context.today, "pdf"),
            What::Labels { .. } => file_name(&texts.list_out_labels(), None, context.today, "pdf"),
        }
    }

    /// Handles what happened; says what becomes of the dialog.
    pub fn update(&mut self, event: Event, context: &Context) -> (Action<Event>, Next) {
        let action = match event {
            Event::Printing(event) => self
                .setup
                .update(event, context)
                .map(Event::Printing)
                .into(),
            Event::Set(asked, answer) => self.was_set(asked, answer, context),
            Event::OpenToggled => {
                self.open = !self.open;
                Action::None
            }
            Event::PrintPressed => self.press_print(context),
            Event::Printed(result) => return self.printed(result, context),
            Event::SavePressed => self.press_save(context),
            Event::PathPicked(picked) => self.picked(picked, context),
            Event::Saved(path, result) => return self.saved(&path, result, context),
            Event::ShortenPressed(letter) => return (Action::None, Next::Shorten(letter)),
            Event::RecordPressed(family) => {
                return (Action::Go(Destination::Family(family)), Next::Close);
            }
            Event::Left => return (Action::None, Next::Close),
            // While it goes out nothing is chosen any more.
            _ if self.busy => Action::None,
            Event::Day(event) => self.on_day(event, context),
            Event::SiteChosen(chosen) => {
                if let What::Day { site, .. } = &mut self.what {
                    *site = chosen;
                }
                self.set(context).into()
            }
            Event::WholeChosen(whole) => {
                self.whole = whole;
                self.set(context).into()
            }
            Event::SheetChosen(chosen) => {
                if let What::Labels { sheet, .. } = &mut self.what {
                    *sheet = chosen;
                }
                self.set(context).into()
            }
            Event::FirstTyped(typed) => {
                if let What::Labels { first, .. } = &mut self.what {
                    *first = typed;
                }
                self.set(context).into()
            }
        };
        (action, Next::Stay)
    }

    fn on_day(&mut self, event: date_field::Event, context: &Context) -> Action<Event> {
        let What::Day { day, .. } = &mut self.what else {
            return Action::None;
        };
        match day.update(event, context.today) {
            date_field::Outcome::Changed(_) => self.set(context).into(),
            date_field::Outcome::Nothing => Action::None,
        }
    }

    fn was_set(
        &mut self,
        asked: u64,
        answer: Result<Answer, Error>,
        context: &Context,
    ) -> Action<Event> {
        if asked != self.asked {
            return Action::None;
        }
        self.answer = Some(answer);
        if std::mem::take(&mut self.print_then) {
            return self.press_print(context);
        }
        Action::None
    }

    fn press_print(&mut self, context: &Context) -> Action<Event> {
        if !self.can_go() || !self.setup.is_ready() {
            return Action::None;
        }
        let Some(paper) = self.ready().cloned() else {
            self.print_then = true;
            return Action::None;
        };
        self.busy = true;
        self.trouble = None;
        let order = self.setup.order(view::title(&self.what, context));
        let (service, platform) = (context.service.clone(), context.platform.clone());
        let work = print(service, platform, paper, self.file_name(context), order);
        Task::perform(work, Event::Printed).into()
    }

    fn printed(
        &mut self,
        result: Result<Result<(), Trouble>, Error>,
        context: &Context,
    ) -> (Action<Event>, Next) {
        self.busy = false;
        let texts = &context.texts;
        let trouble = match result {
            Ok(Ok(())) => {
                let report = Report::say(view::printed(&self.what, context));
                return (Action::Done(report, Task::none()), Next::Close);
            }
            Ok(Err(trouble)) => trouble.sentence(texts),
            Err(error) => context.sentence(&error),
        };
        self.trouble = Some(trouble);
        (Action::None, Next::Stay)
    }

    fn press_save(&mut self, context: &Context) -> Action<Event> {
        if !self.can_go() || self.ready().is_none() {
            return Action::None;
        }
        let kind = Kind {
            words: "PDF".to_owned(),
            endings: &["pdf"],
        };
        let title = view::title(&self.what, context);
        let ask = (context.platform.clone()).save_file(title, self.file_name(context), kind);
        Task::perform(ask, Event::PathPicked).into()
    }

    fn picked(
        &mut self,
        picked: Result<Option<PathBuf>, Trouble>,
        context: &Context,
    ) -> Action<Event> {
        let path = match picked {
            Ok(Some(path)) => path,
            Ok(None) => return Action::None,
            Err(trouble) => {
                self.trouble = Some(trouble.sentence(&context.texts));
                return Action::None;
            }
        };
        let Some(paper) = self.ready().cloned().filter(|_| self.can_go()) else {
            return Action::None;
        };
        self.busy = true;
        self.trouble = None;
        let work = save(context.platform.clone(), paper, path.clone(), self.open);
        Task::perform(work, move |done| Event::Saved(path.clone(), done)).into()
    }

    fn saved(
        &mut self,
        path: &std::path::Path,
        result: Result<Option<Trouble>, Trouble>,
        context: &Context,
    ) -> (Action<Event>, Next) {
        self.busy = false;
        let texts = &context.texts;
        match result {
            Ok(unseen) => {
                let folder = path.parent().unwrap_or(path).display().to_string();
                let unseen = unseen.map(|trouble| trouble.sentence(texts));
                let report = Report::say(view::saved(&self.what, context));
                let report = report.with([texts.letters_lie_in(&folder)].into_iter().chain(unseen));
                (Action::Done(report, Task::none()), Next::Close)
            }
            Err(trouble) => {
                self.trouble = Some(trouble.sentence(texts));
                (Action::None, Next::Stay)
            }
        }
    }
}

/// The number of the first free label, if it is one of the sheet.
fn first_label(typed: &str, sheet: LabelSheet) -> Option<usize> {
    let first = typed.trim().parse().ok();
    first.filter(|first| (1..=sheet.labels()).contains(first))
}
