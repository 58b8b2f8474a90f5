//! The talk (Beratungsprotokoll): asks what a family is asked, child by child, writes every answer into the record's own
//! fields, keeps a draft while somebody types, and hands the end to the service. Decides nothing.

mod act;
mod answer;
mod ask;
mod body;
mod field;
mod gaps;
mod keep;
mod keys;
mod message;
mod met;
mod picks;
mod read;
mod siblings;
mod side;
mod tabs;
mod view;
mod words;

use std::collections::HashMap;

use chrono::{NaiveDateTime, NaiveTime};
use iced::keyboard::key::Named;
use iced::widget::container;
use iced::{Element, Length, Task};

use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::reach::reach;
use crate::desktop::widget::toast::{self, Hint};
use crate::desktop::widget::{banner, empty, search_box};
use crate::domain::appointment::Appointment;
use crate::domain::child::Child;
use crate::domain::draft::AtWork;
use crate::domain::file::File;
use crate::domain::id::{ChildId, FamilyId, TalkId};
use crate::domain::proposal::{self, Proposal, propose};
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{Duty, Facts, Track, duty};
use crate::domain::talk::{CounsellingRecord, Procedure};
use crate::service::Error;
use ask::Question;
use field::{FULL, Field, Kind, SHORT, Section};
use gaps::{Completeness, Target, completeness};
pub use message::Message;

/// A talk, or the way there.
#[derive(Debug)]
pub struct Talk {
    family: FamilyId,
    past: Option<TalkId>,
    open: Option<Box<Open>>,
    trouble: Option<Error>,
}

/// A talk that is open.
#[derive(Debug)]
struct Open {
    /// The record as it was when the talk was begun, or last brought up to date.
    start: File,
    /// The record with the answers.
    file: File,
    appointment: Option<Appointment>,
    /// The talk that is looked at, when it is over.
    past: Option<CounsellingRecord>,
    /// Whose talk is the next one, and when.
    next: Option<(String, NaiveTime)>,
    begun: NaiveDateTime,
    /// Since when the person leads the talk, seconds since 1970 UTC.
    leads_since_s: i64,
    others: Vec<AtWork>,
    child: usize,
    section: Section,
    /// Children of primary age that get the full record.
    full: Vec<ChildId>,
    /// What is being typed: shown as typed, and kept while it cannot be understood.
    typed: HashMap<(Option<ChildId>, Field), Typed>,
    picks: HashMap<Field, search_box::State<String>>,
    question: Option<Question>,
    note: Option<String>,
    /// Answers of others that the own ones stand in the way of.
    met: Vec<String>,
    /// Ending was refused because somebody changed the record: it is to be tried once more.
    again: bool,
    busy: bool,
    keeping: keep::Keeping,
}

/// Words as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Typed {
    words: String,
    understood: bool,
}

impl Talk {
    /// The screen and the task that fills it: a talk that runs, or one that is over.
    pub fn new(context: &Context, family: FamilyId, past: Option<TalkId>) -> (Self, Task<Message>) {
        let screen = Self {
            family,
            past,
            open: None,
            trouble: None,
        };
        (screen, read::talk(family, past, context))
    }

    /// The name of the screen. No family is named: the list of places may be seen by others.
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.talk_title()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        let family = self.family;
        match message {
            Message::Read(Ok(loaded)) => return self.take(*loaded, context),
            Message::Read(Err(error)) => {
                self.trouble = Some(error);
                return Action::None;
            }
            Message::BackPressed => return self.leave(context),
            Message::RecordPressed => return Action::Go(Destination::Family(family)),
            _ => {}
        }
        let Some(open) = &mut self.open else {
            return Action::None;
        };
        match message {
            Message::Reread(of, Ok(file)) if of == family => {
                open.bring_up_to_date(&file, context);
                Action::None
            }
            Message::ChildChosen(n) => {
                if n < open.file.children.len() {
                    open.go_to(n, open.section, context);
                }
                Action::None
            }
            Message::SectionChosen(section) => {
                open.go_to(open.child, section, context);
                Action::None
            }
            Message::SectionMoved(forward) => {
                let all = open.sections(context);
                let at = all.iter().position(|s| *s == open.section).unwrap_or(0);
                let to = if forward {
                    (at + 1).min(all.len().saturating_sub(1))
                } else {
                    at.saturating_sub(1)
                };
                if let Some(section) = all.get(to).copied() {
                    open.go_to(open.child, section, context);
                    return open.to_first(context);
                }
                Action::None
            }
            Message::NextMissing => open.next_missing(context),
            Message::Jump(n) => {
                let found = open.missing(open.child, context).open;
                match found.get(n).map(|one| one.at) {
                    Some(Some((section, target))) => {
                        open.go_to(open.child, section, context);
                        reach(target.id()).into()
                    }
                    Some(None) => Action::Go(Destination::Family(family)),
                    None => Action::None,
                }
            }
            Message::Answered(field, words) => {
                open.answer(field, words, context);
                open.noted(family, context)
            }
            Message::Picking(field, event) => open.pick(field, event, family, context),
            Message::Added(list) => {
                let target = open.add(list, context);
                Action::Run(Task::batch([open.kept(family, context), target]))
            }
            Message::Removed(list, at) => {
                open.remove(list, at, context);
                open.noted(family, context)
            }
            Message::ProposalTaken => {
                open.take_proposal(context);
                open.noted(family, context)
            }
            Message::SchoolToggled(number) => {
                open.toggle_school(number, context);
                open.noted(family, context)
            }
            Message::WishSchool(number) => {
                open.answer(Field::WishSchool, number, context);
                open.settle_picks(context);
                open.noted(family, context)
            }
            Message::ProcedureToggled => {
                open.toggle_procedure(context);
                open.noted(family, context)
            }
            Message::MetClosed => {
                open.met.clear();
                Action::None
            }
            Message::NoteClosed => {
                open.note = None;
                Action::None
            }
            Message::InterruptPressed => self.leave(context),
            Message::SavePressed => {
                if open.reads_only(context) || open.keeping.sending || open.busy {
                    return Action::None;
                }
                open.keep(family, context).into()
            }
            Message::Kept(result) => open.on_kept(result, context),
            Message::Rested => open.rested(family, context).into(),
            Message::DialogLeft => {
                open.question = None;
                Action::None
            }
            other => self.decide(other, context),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let page: Element<'a, Message> = match (&self.open, &self.trouble) {
            (Some(open), _) => view::page(open, context),
            (None, Some(error)) => banner::banner(Tone::Danger, context.sentence(error)).into(),
            (None, None) => empty::loading(&[40, 80, 70, 75]),
        };
        container(page)
            .padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL))
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        let open = self.open.as_ref()?;
        let question = open.question.as_ref()?;
        Some(ask::dialog(question, open, context))
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
        let count = self.open.as_ref().map_or(0, |o| o.file.children.len());
        let child = format!("{}+1…{}", texts.key_control(), count.clamp(1, 9));
        let section = Chord::key(Named::ArrowUp).with_ctrl().label(texts);
        vec![
            toast::hint(child, texts.talk_key_child()),
            toast::hint(format!("{section} ↓"), texts.talk_key_section()),
            toast::hint("← →", texts.talk_key_answer()),
            toast::hint("F8", texts.talk_key_missing()),
            toast::hint(Chord::ctrl('s').label(texts), texts.talk_key_keep()),
        ]
    }

    /// What stands at the right of the foot: until when, whose turn is next, when the draft was kept.
    #[must_use]
    pub fn aside(&self, context: &Context) -> Option<String> {
        let open = self.open.as_ref()?;
        Some(open.foot(context))
    }

    /// What is typed is in the draft, or on its way there.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit. What is typed stays.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        match &self.open {
            Some(open) if open.past.is_none() => read::again(self.family, context),
            Some(_) => Task::none(),
            None => read::talk(self.family, self.past, context),
        }
    }
}

impl Open {
    /// The child that is spoken about.
    fn current(&self) -> Option<&Child> {
        self.file.children.get(self.child)
    }

    fn duty(&self, child: usize, context: &Context) -> Option<Duty> {
        let child = self.file.children.get(child)?;
        Facts::of(child, &self.file.family).map(|facts| duty(&facts, context.today))
    }

    /// How a child is counselled.
    fn procedure(&self, child: usize, context: &Context) -> Procedure {
        let Some(found) = self.file.children.get(child) else {
            return Procedure::Full;
        };
        if let Some(past) = &self.past {
            let known = past.children.iter().find(|c| c.child == found.id);
            return known.map_or(Procedure::Full, |c| c.procedure);
        }
        let primary = self.is_primary(child, context);
        if primary && !self.full.contains(&found.id) {
            Procedure::PrimaryShort
        } else {
            Procedure::Full
        }
    }

    fn is_primary(&self, child: usize, context: &Context) -> bool {
        let track = self.duty(child, context).map(|duty| duty.track());
        track == Some(Track::Primary)
    }

    fn sections(&self, context: &Context) -> &'static [Section] {
        match self.procedure(self.child, context) {
            Procedure::Full => FULL,
            Procedure::PrimaryShort => SHORT,
        }
    }

    fn proposal<'a>(&self, context: &'a Context) -> Option<Proposal<'a>> {
        let child = self.current()?;
        let home = proposal::home(&self.file.family, &context.office);
        let duty = self.duty(self.child, context);
        let schools = &context.office.schools;
        Some(propose(child, duty.as_ref(), home, schools, context.today))
    }

    fn missing(&self, child: usize, context: &Context) -> Completeness {
        let procedure = self.procedure(child, context);
        let mut found = completeness(&self.file, child, procedure, context.lang);
        // What was begun with a word is ended by the next question.
        let id = self.file.children.get(child).map(|child| child.id);
        let begun = |field, word: &str| {
            let typed = self.typed.get(&(id, field));
            typed.is_some_and(|typed| typed.words == word)
        };
        for open in &mut found.open {
            if let Some((_, Target::Field(field))) = &mut open.at {
                match *field {
                    Field::Latin if begun(Field::Latin, answer::NO) => *field = Field::OtherScript,
                    Field::GermanSchool if begun(Field::GermanSchool, answer::YES) => {
                        *field = Field::GermanMonths;
                    }
                    _ => {}
                }
            }
        }
        found
    }

    fn key(&self, field: Field) -> (Option<ChildId>, Field) {
        let child = self.current().map(|child| child.id);
        (child.filter(|_| !field.is_shared()), field)
    }

    /// The answer of a question: as it is being typed, else as the record has it.
    fn value(&self, field: Field) -> String {
        match self.typed.get(&self.key(field)) {
            Some(typed) => typed.words.clone(),
            None => answer::read(&self.file, self.child, field),
        }
    }

    /// Is something typed that cannot be understood?
    fn is_wrong(&self, field: Field) -> bool {
        field.kind() == Kind::Short
            && (self.typed.get(&self.key(field))).is_some_and(|typed| !typed.understood)
    }

    /// Who leads the talk now, if it is somebody else.
    fn leader(&self) -> Option<&AtWork> {
        (self.others.iter()).find(|other| other.begun_s > self.leads_since_s)
    }

    /// May nothing be answered here?
    fn reads_only(&self, context: &Context) -> bool {
        self.past.is_some() || !context.may(Right::Counsel) || self.leader().is_some()
    }
}
