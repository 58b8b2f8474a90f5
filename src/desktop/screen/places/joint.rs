//! Gemeinsamer Vorschlag: all children that wait, one proposal of schools, and a person who decides line by line. What is
//! taken over becomes enquiries; nobody is placed here.

mod line;
mod list;
mod message;
mod page;
mod run;
mod side;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::screen::proposal::rows::{self, Row as _};
use crate::desktop::screen::proposal::run::Run;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::id::ChildId;
use crate::domain::refusal::Refusal;
use crate::domain::rights::Right;
use crate::planning::schools::joint::{JointWishes, Remedy, Seat, Unseated};
use crate::service::proposals::{Asked, ToAsk};
use crate::service::{Done, Error};
use line::{Line, Shown};

pub use message::{KEYS, Message};
pub use run::Proposed;

/// The id of the table.
pub const TABLE: &str = "joint-table";

/// The screen.
#[derive(Debug)]
pub struct Joint {
    wishes: JointWishes,
    shown: Option<Shown>,
    run: Option<Run>,
    runs: u64,
    trouble: Option<Error>,
    table: table::State,
    side: bool,
    /// Children whose place was given away, with all reasons, until somebody has read it.
    left_out: Vec<(ChildId, Refusal)>,
    busy: bool,
}

impl Joint {
    /// The screen and the task that makes its first proposal.
    pub fn new(context: &Context) -> (Self, Task<Message>) {
        let mut screen = Self {
            wishes: JointWishes::default(),
            shown: None,
            run: None,
            runs: 0,
            trouble: None,
            table: table::State::default(),
            side: true,
            left_out: Vec::new(),
            busy: false,
        };
        let first = screen.compute(context);
        (screen, first)
    }

    /// The name of the screen.
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.joint_title()
    }

    /// The number of the run under way, for whoever brings its answer.
    #[must_use]
    pub fn running(&self) -> Option<u64> {
        self.run.as_ref().map(|run| run.number)
    }

    /// Works out a proposal; a run before it is no longer listened to.
    fn compute(&mut self, context: &Context) -> Task<Message> {
        if !self.may_write(context) {
            return Task::none();
        }
        if let Some(run) = &self.run {
            run.stop();
        }
        self.runs += 1;
        let (run, task) = run::start(self.runs, self.wishes.clone(), context);
        self.run = Some(run);
        task
    }

    /// The same, and the keyboard goes to the list.
    fn anew(&mut self, context: &Context) -> Action<Message> {
        Task::batch([self.compute(context), operation::focus(TABLE)]).into()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Proposed(number, result) => self.on_proposed(number, result, context),
            Message::Progressed(number, progress) => {
                if let Some(run) = self.run.as_mut().filter(|run| run.number == number) {
                    run.goes_on(progress);
                }
                Action::None
            }
            Message::Checked(number, Ok(asked)) => {
                if let Some(shown) = self.shown.as_mut().filter(|shown| shown.number == number) {
                    shown.conflicts = asked.left_out.into_iter().collect();
                    self.arrange(context);
                }
                Action::None
            }
            // What cannot be read now is read at the next change; asking checks everything again.
            Message::Checked(_, Err(_)) => Action::None,
            Message::TogetherToggled => {
                self.wishes.together = !self.wishes.together;
                self.compute(context).into()
            }
            Message::UnknownToggled => {
                self.wishes.unknown = !self.wishes.unknown;
                self.compute(context).into()
            }
            Message::FarToggled => {
                self.wishes.far = !self.wishes.far;
                self.compute(context).into()
            }
            Message::AgainPressed => self.compute(context).into(),
            Message::StopPressed => {
                if let Some(run) = &self.run {
                    run.stop();
                }
                Action::None
            }
            Message::Table(event) => self.on_table(event),
            Message::TakePressed(at) => {
                let Some(seat) = self.seat() else {
                    return Action::None;
                };
                let Some(other) = seat.others.get(at) else {
                    return Action::None;
                };
                let (child, school) = (seat.child, other.school.clone());
                let _ = self.wishes.fixed.insert(child, school);
                self.anew(context)
            }
            Message::ReleasePressed => {
                let child = self.current();
                if child.is_some_and(|child| self.wishes.fixed.remove(&child).is_some()) {
                    return self.anew(context);
                }
                Action::None
            }
            Message::RejectPressed => {
                let Some(seat) = self.seat().filter(|_| self.may_write(context)) else {
                    return Action::None;
                };
                let (child, school) = (seat.child, seat.school.clone());
                let _ = self.wishes.fixed.remove(&child);
                let _ = self.wishes.rejected.insert((child, school));
                self.anew(context)
            }
            Message::AllowPressed => {
                let Some(child) = self.current() else {
                    return Action::None;
                };
                self.wishes.rejected.retain(|(of, _)| *of != child);
                self.anew(context)
            }
            Message::AcceptPressed => self.accept(&self.ticked(), context),
            Message::OnlyThisPressed => {
                let open = self.line().and_then(Line::open);
                self.accept(&open.into_iter().collect(), context)
            }
            Message::Accepted(result) => self.on_accepted(result, context),
            Message::RemedyPressed(child) => self.remedy(child, context),
            Message::ChildPressed => match self.current() {
                Some(child) => Action::Go(Destination::Places {
                    tab: super::Tab::Inbox,
                    child: Some(child),
                }),
                None => Action::None,
            },
            Message::NoticeClosed => {
                self.left_out.clear();
                operation::focus(TABLE).into()
            }
            Message::SidePressed => {
                self.side = !self.side;
                Action::None
            }
            Message::PanelPressed => {
                self.side = true;
                rows::other_panel(TABLE, self.first_in_panel()).into()
            }
            Message::DiscardPressed => Action::Back,
        }
    }

    fn on_proposed(
        &mut self,
        number: u64,
        result: Result<Arc<Proposed>, Error>,
        context: &Context,
    ) -> Action<Message> {
        if self.running() != Some(number) {
            return Action::None;
        }
        self.run = None;
        match result {
            Ok(proposed) => {
                let first = self.shown.is_none();
                self.trouble = None;
                let made = context.now.time();
                let shown = Shown::new(number, made, proposed, self.shown.as_ref());
                self.wishes.fixed.retain(|child, school| {
                    shown
                        .seat_of(*child)
                        .is_some_and(|seat| seat.school == *school)
                });
                self.shown = Some(shown);
                self.arrange(context);
                if first {
                    return operation::focus(TABLE).into();
                }
                Action::None
            }
            Err(error) if error.is_cancelled() => Action::None,
            Err(error) => {
                self.trouble = Some(error);
                Action::None
            }
        }
    }

    fn may_write(&self, context: &Context) -> bool {
        context.may(Right::Place)
    }

    fn accept(&mut self, children: &BTreeSet<ChildId>, context: &Context) -> Action<Message> {
        let Some(shown) = &self.shown else {
            return Action::None;
        };
        if children.is_empty() || self.busy || !self.may_write(context) {
            return Action::None;
        }
        let seats = shown.proposed.proposal.seats.iter();
        let chosen = seats
            .filter(|seat| children.contains(&seat.child))
            .map(|seat| ToAsk {
                child: seat.child,
                school: seat.school.clone(),
                grade: seat.grade,
            });
        self.busy = true;
        run::ask(chosen.collect(), context).into()
    }

    fn on_accepted(
        &mut self,
        result: Result<(Asked, Option<Done<()>>), Error>,
        context: &Context,
    ) -> Action<Message> {
        self.busy = false;
        let (asked, done) = match result {
            Ok(outcome) => outcome,
            Err(error) => return Action::Failed(error),
        };
        let texts = &context.texts;
        let left_out = words::number(asked.left_out.len());
        let mut report = match done {
            None => Report::say(texts.joint_none_accepted()),
            Some(done) => Report::done(
                texts.joint_accepted(words::number(asked.asked.len())),
                &done,
            ),
        };
        if left_out > 0 {
            report = report.with([texts.joint_left_out(left_out)]);
        }
        for to in &asked.asked {
            let _ = self.wishes.fixed.remove(&to.child);
        }
        self.left_out = asked.left_out;
        let next = Task::batch([self.compute(context), operation::focus(TABLE)]);
        Action::Done(report, next)
    }

    /// Does what would help a child without a school.
    fn remedy(&mut self, child: ChildId, context: &Context) -> Action<Message> {
        let shown = self.shown.as_ref();
        let Some(out) = shown.and_then(|shown| shown.out_of(child)) else {
            return Action::None;
        };
        match &out.remedy {
            Some(Remedy::IncludeUnknown) => self.wishes.unknown = true,
            Some(Remedy::AllowFar) => self.wishes.far = true,
            Some(Remedy::Reconsider) => self.wishes.rejected.retain(|(of, _)| *of != child),
            Some(Remedy::CompleteFile) => return Action::Go(Destination::Family(out.family)),
            Some(Remedy::AskCapacity { .. }) => {
                return Action::Go(Destination::Places {
                    tab: super::Tab::Capacity,
                    child: None,
                });
            }
            Some(Remedy::DirectWay) => {
                return Action::Go(Destination::Places {
                    tab: super::Tab::Inbox,
                    child: Some(child),
                });
            }
            None => return Action::None,
        }
        self.anew(context)
    }

    /// Builds the rows anew; keyboard and ticks stay with their children.
    fn arrange(&mut self, context: &Context) {
        let current = self.current();
        let Some(shown) = &mut self.shown else { return };
        let first = shown.lines.is_empty();
        shown.lines = line::lines(shown, &self.wishes, context);
        let (lines, unticked) = (&shown.lines, &shown.unticked);
        rows::arrange(&mut self.table, lines, unticked, current, first);
    }

    fn line(&self) -> Option<&Line> {
        self.shown.as_ref()?.lines.get(self.table.current()?)
    }

    /// The child of the row the keyboard is at.
    fn current(&self) -> Option<ChildId> {
        self.line()?.child().map(|child| child.id)
    }

    fn seat(&self) -> Option<&Seat> {
        self.shown.as_ref()?.seat_of(self.current()?)
    }

    fn out(&self) -> Option<&Unseated> {
        self.shown.as_ref()?.out_of(self.current()?)
    }

    /// The children whose schools are ticked.
    fn ticked(&self) -> BTreeSet<ChildId> {
        let shown = self.shown.as_ref();
        shown.map_or_else(BTreeSet::new, |shown| {
            rows::ticked(&self.table, &shown.lines)
        })
    }

    fn on_table(&mut self, event: table::Event) -> Action<Message> {
        let Some(shown) = &mut self.shown else {
            return Action::None;
        };
        let lines = &shown.lines;
        match rows::update(&mut self.table, event, lines, &mut shown.unticked) {
            rows::Outcome::Open => {
                self.side = true;
                match self.first_in_panel() {
                    Some(id) => operation::focus(id).into(),
                    None => Action::None,
                }
            }
            rows::Outcome::Ticks | rows::Outcome::Nothing => Action::None,
        }
    }

    /// The first thing in the panel that can have the keyboard.
    fn first_in_panel(&self) -> Option<&'static str> {
        if self.out().is_some_and(|out| out.remedy.is_some()) {
            return Some(side::REMEDY);
        }
        let seat = self.seat()?;
        Some(if seat.others.is_empty() {
            side::ONLY
        } else {
            side::TAKES[0]
        })
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        page::view(self, context)
    }

    /// No dialog: nothing here is asked before it is done.
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
        let accept = Chord::key(Named::Enter).with_ctrl();
        vec![
            toast::hint("↑ ↓", texts.joint_key_child()),
            toast::hint(texts.key_space(), texts.joint_key_tick()),
            toast::hint("Enter", texts.joint_key_reasons()),
            toast::hint(texts.key_delete(), texts.joint_key_reject()),
            toast::hint(accept.label(texts), texts.joint_key_accept()),
        ]
    }

    /// What stands at the right of the foot.
    #[must_use]
    pub fn aside(&self, context: &Context) -> Option<String> {
        Some(context.texts.joint_aside())
    }

    /// Is anything decided by hand that a new proposal would not know?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        !self.wishes.fixed.is_empty() || !self.wishes.rejected.is_empty()
    }

    /// After a commit, and when the shield changes: what no longer fits is flagged.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.arrange(context);
        match &self.shown {
            Some(shown) if self.run.is_none() && self.may_write(context) => {
                run::check(shown.number, &shown.proposed, context)
            }
            _ => Task::none(),
        }
    }
}
