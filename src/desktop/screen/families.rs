//! The list of families (Familien): finds any family in any spelling and shows who has the ball. Decides nothing.

mod export;
mod line;
mod page;
mod pairs;

use std::collections::{BTreeSet, HashMap};

use iced::Task;
use iced::keyboard::key::Named;
use iced::widget::operation;

use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::theme::size;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::table::{self, Sort};
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::service::Error;
use crate::service::families::{Hit, ListedFamily};
use crate::store::rows::FamilyFilter;
pub use line::{By, Chip, stage};
use line::{Line, Query};
pub use pairs::Event;

/// The id of the search field.
pub const SEARCH: &str = "families-search";
/// The id of the table.
pub const TABLE: &str = "families-table";
/// So many people are asked for in one search.
const MOST: usize = 400;

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The list was read: with or without closed files.
    Read(bool, Result<Vec<ListedFamily>, Error>),
    /// Something was typed into the search field.
    Typed(String),
    /// The answer to a search.
    Found {
        /// What was searched for.
        query: String,
        /// Who was found.
        result: Result<Vec<Hit>, Error>,
    },
    /// A filter was pressed.
    ChipPressed(Chip),
    /// All filters and the search are taken away.
    ResetPressed,
    /// A column's head was pressed.
    SortPressed(By),
    /// In the table.
    Table(table::Event),
    /// From the search into the list.
    ListEntered,
    /// Enter in the search field.
    SearchSubmitted,
    /// Strg+F.
    SearchPressed,
    /// Meldung erfassen.
    NewPressed,
    /// Meldung erfassen with the name that was searched for.
    NewNamedPressed,
    /// Meldungen einlesen.
    ImportPressed,
    /// Liste ausgeben: the ticked families, or all that are shown.
    ExportPressed,
    /// It was written, or not.
    Exported(export::Outcome),
    /// Termin vorschlagen for the ticked families.
    PlanPressed,
    /// Esc: nobody is ticked any more.
    TicksCleared,
    /// In the list of pairs.
    Pairs(pairs::Event),
}

/// The screen.
#[derive(Debug)]
pub struct Families {
    lines: Option<Vec<Line>>,
    trouble: Option<Error>,
    /// Places in `lines`, filtered and in order.
    shown: Vec<usize>,
    query: String,
    /// Rank of the families that the search found, best first.
    found: HashMap<FamilyId, usize>,
    chips: BTreeSet<Chip>,
    sort: (By, Sort),
    table: table::State,
    /// Pairs of files that may be one, while these are shown.
    pairs: pairs::State,
}

static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('n')],
        action: Message::NewPressed,
        help: |texts| texts.families_report(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::Enter).with_ctrl()],
        action: Message::PlanPressed,
        help: |texts| texts.families_plan(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('e')],
        action: Message::ExportPressed,
        help: |texts| texts.lists_export(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('f')],
        action: Message::SearchPressed,
        help: |texts| texts.families_search(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('1')],
        action: Message::ChipPressed(Chip::Open),
        help: |texts| texts.families_chip_open(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('2')],
        action: Message::ChipPressed(Chip::Office),
        help: |texts| texts.families_chip_office(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('3')],
        action: Message::ChipPressed(Chip::NoAppointment),
        help: |texts| texts.families_chip_no_appointment(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('4')],
        action: Message::ChipPressed(Chip::Overdue),
        help: |texts| texts.families_chip_overdue(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('6')],
        action: Message::Pairs(pairs::Event::Toggled),
        help: |texts| texts.pairs_chip(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('5')],
        action: Message::ChipPressed(Chip::Incomplete),
        help: |texts| texts.families_chip_incomplete(),
        reach: Reach::Everywhere,
    },
];

impl Families {
    /// The screen and the task that fills it.
    pub fn new(context: &Context) -> (Self, Task<Message>) {
        let mut screen = Self {
            lines: None,
            trouble: None,
            shown: Vec::new(),
            query: String::new(),
            found: HashMap::new(),
            chips: BTreeSet::from([Chip::Open]),
            sort: (By::Days, Sort::Down),
            table: table::State::default(),
            pairs: pairs::State::default(),
        };
        let read = screen.refresh(context);
        let ready = if context.may(Right::ReadFamilies) {
            operation::focus(SEARCH)
        } else {
            Task::none()
        };
        (screen, Task::batch([read, ready]))
    }

    /// "Familien"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.families_title()
    }

    /// The families in the order of the list.
    pub fn order(&self) -> impl Iterator<Item = FamilyId> {
        self.shown
            .iter()
            .filter_map(|at| self.line(*at))
            .map(|l| l.id)
    }

    /// The family that the keyboard is on.
    #[must_use]
    pub fn current(&self) -> Option<FamilyId> {
        let at = self.table.current()?;
        self.line(*self.shown.get(at)?).map(|line| line.id)
    }

    /// The ticked families in the order of the list.
    pub fn ticked(&self) -> impl Iterator<Item = FamilyId> {
        let rows = self.table.ticked().iter();
        rows.filter_map(|row| self.shown.get(*row))
            .filter_map(|at| self.line(*at))
            .map(|line| line.id)
    }

    /// The filters that are on.
    #[must_use]
    pub const fn chips(&self) -> &BTreeSet<Chip> {
        &self.chips
    }

    fn line(&self, at: usize) -> Option<&Line> {
        self.lines.as_ref()?.get(at)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(closed, result) => {
                if closed == self.chips.contains(&Chip::Open) {
                    return Action::None;
                }
                match result {
                    Ok(families) => {
                        let kept = self.kept();
                        self.lines = Some(families.iter().map(|f| Line::of(f, context)).collect());
                        self.trouble = None;
                        self.arrange_at(kept, context);
                    }
                    Err(error) => self.trouble = Some(error),
                }
                Action::None
            }
            Message::Typed(query) => {
                self.query = query;
                self.found.clear();
                self.arrange(context);
                self.search(context).into()
            }
            Message::Found { query, result } => {
                if query != self.query {
                    return Action::None;
                }
                match result {
                    Ok(hits) => {
                        self.found.clear();
                        for hit in hits {
                            let rank = self.found.len();
                            let _ = self.found.entry(hit.entry.family).or_insert(rank);
                        }
                        self.arrange(context);
                        Action::None
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::ChipPressed(chip) => {
                if !self.chips.remove(&chip) {
                    let _ = self.chips.insert(chip);
                }
                self.arrange(context);
                if chip == Chip::Open {
                    self.refresh(context).into()
                } else {
                    Action::None
                }
            }
            Message::ResetPressed => {
                self.query.clear();
                self.found.clear();
                let read_again = !self.chips.contains(&Chip::Open);
                self.chips = BTreeSet::from([Chip::Open]);
                self.arrange(context);
                let focus = operation::focus(SEARCH);
                if read_again {
                    Task::batch([self.refresh(context), focus]).into()
                } else {
                    focus.into()
                }
            }
            Message::SortPressed(by) => {
                self.sort = match self.sort {
                    (now, Sort::Up) if now == by => (by, Sort::Down),
                    (now, Sort::Down) if now == by => (by, Sort::Up),
                    _ if matches!(by, By::Days | By::Next | By::Children) => (by, Sort::Down),
                    _ => (by, Sort::Up),
                };
                self.arrange(context);
                Action::None
            }
            Message::Table(event) => self.on_table(event, context),
            Message::ListEntered => {
                if self.shown.is_empty() {
                    return Action::None;
                }
                if self.table.current().is_none() {
                    self.table.set_current(Some(0), size::ROW);
                }
                operation::focus(TABLE).into()
            }
            Message::SearchSubmitted => match self.shown.as_slice() {
                [only] => self.open(*only, context),
                [] => Action::None,
                _ => {
                    self.table.set_current(Some(0), size::ROW);
                    operation::focus(TABLE).into()
                }
            },
            Message::SearchPressed => operation::focus(SEARCH)
                .chain(operation::select_all(SEARCH))
                .into(),
            Message::NewPressed if context.may(Right::EditFamilies) => {
                Action::Go(Destination::NewFamily)
            }
            Message::NewNamedPressed if context.may(Right::EditFamilies) => {
                context.walk.begin_with(self.query.trim());
                Action::Go(Destination::NewFamily)
            }
            Message::ImportPressed if context.may(Right::Import) => Action::Go(Destination::Import),
            Message::ExportPressed => {
                let ticked: Vec<FamilyId> = self.ticked().collect();
                let shown = self.shown.iter().filter_map(|at| self.line(*at));
                let only = if ticked.is_empty() {
                    shown.map(|line| line.id).collect()
                } else {
                    ticked
                };
                export::export(only, context)
            }
            Message::Exported(outcome) => export::exported(outcome, context),
            Message::PlanPressed if context.may(Right::BookAppointments) => {
                let only: Vec<FamilyId> = self.ticked().collect();
                if only.is_empty() {
                    return Action::None;
                }
                Action::Go(Destination::Plan {
                    only: Some(only),
                    from: None,
                })
            }
            Message::TicksCleared => {
                self.table.clear_ticks();
                Action::None
            }
            Message::Pairs(event) => self.on_pairs(event, context),
            Message::NewPressed
            | Message::NewNamedPressed
            | Message::ImportPressed
            | Message::PlanPressed => Action::None,
        }
    }

    fn on_table(&mut self, event: table::Event, context: &Context) -> Action<Message> {
        let (lines, shown) = (self.lines.as_deref().unwrap_or_default(), &self.shown);
        let words = |at: usize| {
            let line = shown.get(at).and_then(|at| lines.get(*at));
            table::Line::Row(line.map_or("", |line| line.name.as_str()))
        };
        match self.table.update(event, shown.len(), size::ROW, words) {
            table::Outcome::Open(row) | table::Outcome::Details(row) => {
                match self.shown.get(row).copied() {
                    Some(at) => self.open(at, context),
                    None => Action::None,
                }
            }
            _ => Action::None,
        }
    }

    fn open(&self, at: usize, context: &Context) -> Action<Message> {
        let Some(line) = self.line(at) else {
            return Action::None;
        };
        context.walk.start(self.order().collect(), line.id);
        Action::Go(Destination::Family(line.id))
    }

    fn search(&self, context: &Context) -> Task<Message> {
        if self.query.trim().is_empty() || !context.may(Right::ReadFamilies) {
            return Task::none();
        }
        let (service, query) = (context.service.clone(), self.query.clone());
        Task::future(async move {
            let result = service.search(&query, MOST).await;
            Message::Found { query, result }
        })
    }

    /// The family under the keyboard and the ticked ones.
    fn kept(&self) -> (Option<FamilyId>, BTreeSet<FamilyId>) {
        (self.current(), self.ticked().collect())
    }

    fn arrange(&mut self, context: &Context) {
        let kept = self.kept();
        self.arrange_at(kept, context);
    }

    /// Filters and sorts anew; keyboard and ticks stay with their families as long as these are shown.
    fn arrange_at(
        &mut self,
        (current, was_ticked): (Option<FamilyId>, BTreeSet<FamilyId>),
        context: &Context,
    ) {
        let lines = self.lines.as_deref().unwrap_or_default();
        let query = self.query.trim();
        // Exactly what was typed comes first, then what the index of names found, best first.
        let folded = Query::new(query);
        let rank = |line: &Line| {
            if query.is_empty() || line.says(&folded) {
                Some(0)
            } else {
                self.found.get(&line.id).map(|rank| rank + 1)
            }
        };
        let mut shown: Vec<(usize, usize)> = lines
            .iter()
            .enumerate()
            .filter(|(_, line)| {
                self.chips.iter().all(|chip| line.passes(*chip))
                    && line.site.is_none_or(|site| context.shows(site))
            })
            .filter_map(|(at, line)| Some((rank(line)?, at)))
            .collect();
        let (by, sort) = self.sort;
        shown.sort_by(|(a_rank, a), (b_rank, b)| {
            a_rank
                .cmp(b_rank)
                .then_with(|| match (lines.get(*a), lines.get(*b)) {
                    (Some(a), Some(b)) => a.order(b, by, sort),
                    _ => a.cmp(b),
                })
        });
        self.shown = shown.into_iter().map(|(_, at)| at).collect();
        let place = current.and_then(|id| self.order().position(|shown| shown == id));
        let ticked = self.order().enumerate();
        let ticked = ticked.filter(|(_, id)| was_ticked.contains(id));
        let ticked = ticked.map(|(row, _)| row).collect();
        self.table.set_ticked(ticked);
        if place == self.table.current() {
            return;
        }
        self.table.set_current(place, size::ROW);
    }

    /// The open dialog: none.
    pub fn dialog<'a>(&'a self, _context: &'a Context) -> Option<Dialog<'a, Message>> {
        None
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
        let key = |named| Chord::key(named).label(texts);
        if context.may(Right::BookAppointments) && !self.table.ticked().is_empty() {
            let plan = Chord::key(Named::Enter).with_ctrl().label(texts);
            return vec![
                toast::hint(key(Named::Space), texts.families_hint_tick()),
                toast::hint(plan, texts.families_plan()),
                toast::hint(key(Named::Escape), texts.families_hint_untick()),
            ];
        }
        vec![
            toast::hint("↓", texts.families_hint_list()),
            toast::hint("Enter", texts.today_hint_open()),
            toast::hint(Chord::ctrl('f').label(texts), texts.families_hint_search()),
            toast::hint(Chord::ctrl('n').label(texts), texts.families_report()),
        ]
    }

    /// Nothing is typed here that could be lost.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit, at the beginning, and when somebody comes back to the list.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        if let Some(left) = context.walk.take_current() {
            let place = self.order().position(|shown| shown == left);
            if place.is_some() {
                self.table.set_current(place, size::ROW);
            }
        }
        let closed = !self.chips.contains(&Chip::Open);
        let filter = if closed {
            FamilyFilter::All
        } else {
            FamilyFilter::Open
        };
        let service = context.service.clone();
        let read = Task::perform(
            async move { service.families(filter).await },
            move |result| Message::Read(closed, result),
        );
        Task::batch([read, self.search(context), self.read_pairs(context)])
    }
}
