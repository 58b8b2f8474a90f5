//! The dialogs of what happens after the talk and beside it: hand-over, question, school asked and its answer, placement,
//! admission, follow-up, call back. Heute and the record open the same ones; the service decides.

mod view;

use chrono::NaiveDate;
use iced::Task;

use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::search_box::{self, choice};
use crate::domain::calendar::add_working_days;
use crate::domain::call::CallResult;
use crate::domain::case::NextStep;
use crate::domain::child_step::{
    Act, Basis, ChildStep, Progress, Question, RefusalReason, TakeBackReason, Way, missing_for,
};
use crate::domain::file::File;
use crate::domain::follow_up::ForWhom;
use crate::domain::guardian::full_name;
use crate::domain::id::{ChildId, FollowUpId};
use crate::domain::level::{Gap, Level};
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{Facts, Track, duty};
use crate::service::follow_ups::NewFollowUp;
use crate::service::{Done, Error};

/// What the dialog is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An das Schulamt übergeben.
    HandOver,
    /// Übergabe zurücknehmen.
    TakeBack,
    /// Rückfrage stellen.
    Ask,
    /// Rückfrage beantwortet.
    Answer,
    /// Schule anfragen.
    AskSchool,
    /// Antwort der Schule.
    Reply,
    /// Schulplatz zuweisen.
    Place,
    /// Aufnahme bestätigen.
    Admission,
    /// Wiedervorlage anlegen.
    FollowUp,
    /// Wiedervorlage verschieben.
    Postpone(FollowUpId),
    /// Rückruf vormerken.
    CallBack,
}

impl What {
    /// The dialog of a next step, if it has one.
    #[must_use]
    pub fn of(step: NextStep) -> Option<Self> {
        Some(match step {
            NextStep::HandOver => Self::HandOver,
            NextStep::AnswerQuestion => Self::Answer,
            NextStep::AskSchool => Self::AskSchool,
            NextStep::EnterAnswer => Self::Reply,
            NextStep::Place => Self::Place,
            NextStep::AskAdmission => Self::Admission,
            _ => return None,
        })
    }

    /// The right it needs; a follow-up needs none beyond reading.
    #[must_use]
    pub fn right(self) -> Option<Right> {
        match self {
            Self::HandOver | Self::TakeBack | Self::Answer => Some(Right::HandOver),
            Self::Ask | Self::AskSchool | Self::Reply | Self::Place | Self::Admission => {
                Some(Right::Place)
            }
            Self::FollowUp | Self::Postpone(_) => None,
            Self::CallBack => Some(Right::BookAppointments),
        }
    }
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Event {
    /// A child was ticked or not.
    Child(ChildId),
    /// The basis of the hand-over.
    Basis(Basis),
    /// Why it is taken back.
    Back(TakeBackReason),
    /// What is asked.
    Question(Question),
    /// The school accepts, or refuses.
    Accepted(bool),
    /// Why it refuses.
    Refusal(RefusalReason),
    /// In the field of the school.
    School(search_box::Event),
    /// The grade.
    Grade(String),
    /// In the field of the day.
    Day(date_field::Event),
    /// The words of a follow-up.
    Text(String),
    /// For whom it is.
    For(ForWhom),
    /// The main button.
    Confirmed,
    /// It was written, or not.
    Written(Result<Done<()>, Error>),
    /// The dialog was left.
    Closed,
}

/// A child in the dialog.
#[derive(Debug, Clone)]
struct Line {
    id: ChildId,
    name: String,
    gaps: Vec<Gap>,
    chosen: bool,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct State {
    what: What,
    file: File,
    children: Vec<Line>,
    basis: Basis,
    back: TakeBackReason,
    question: Question,
    accepted: bool,
    refusal: RefusalReason,
    school: search_box::State<String>,
    grade: String,
    day: date_field::State,
    text: String,
    for_whom: ForWhom,
    trouble: Option<Error>,
    busy: bool,
    done: bool,
}

impl State {
    /// The dialog about a family, or one of its children.
    #[must_use]
    pub fn new(
        what: What,
        file: File,
        steps: &[ChildStep],
        child: Option<ChildId>,
        context: &Context,
    ) -> Self {
        let today = context.today;
        let way = child.map(|id| Way::of(id, steps)).unwrap_or_default();
        let of_child = |id: ChildId| file.children.iter().find(|c| c.id == id);
        let found = child.and_then(of_child);
        let recommended = found.and_then(|c| c.recommendation.as_ref());
        let mut school = search_box::State::new(schools(context));
        let first = recommended.and_then(|r| r.schools.first());
        let asked = way
            .school()
            .map(str::to_owned)
            .filter(|_| what == What::Place);
        let refused = matches!(way.progress, Progress::Refused { .. });
        let first = first.map(|s| s.school.clone()).filter(|_| !refused);
        school.pick(asked.or(first).as_ref());
        let by_age = found.and_then(|c| Facts::of(c, &file.family));
        let by_age = by_age.and_then(|facts| duty(&facts, today).grade);
        let grade = recommended.and_then(|r| r.grade).or(by_age);
        let children = lines(what, &file, steps, child, context);
        Self {
            day: date_field::State::with_day(Expecting::Coming, first_day(what, &way, context)),
            what,
            file,
            children,
            basis: Basis::Consent,
            back: TakeBackReason::Mistake,
            question: Question::OnThePhone,
            accepted: true,
            refusal: RefusalReason::Full,
            school,
            grade: grade.map_or_else(String::new, |grade| grade.to_string()),
            text: String::new(),
            for_whom: ForWhom::Role(context.role),
            trouble: None,
            busy: false,
            done: false,
        }
    }

    /// The same with this school chosen already.
    #[must_use]
    pub fn at_school(mut self, school: &str) -> Self {
        self.school.pick(Some(&school.to_owned()));
        self
    }

    /// Is the dialog at its end?
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) -> Action<Event> {
        match event {
            Event::Child(id) => {
                if let Some(line) = self.children.iter_mut().find(|line| line.id == id) {
                    line.chosen = !line.chosen;
                }
            }
            Event::Basis(basis) => self.basis = basis,
            Event::Back(reason) => self.back = reason,
            Event::Question(question) => self.question = question,
            Event::Accepted(accepted) => self.accepted = accepted,
            Event::Refusal(reason) => self.refusal = reason,
            Event::School(event) => drop(self.school.update(event)),
            Event::Grade(grade) => self.grade = grade,
            Event::Day(event) => drop(self.day.update(event, context.today)),
            Event::Text(text) => self.text = text,
            Event::For(whom) => self.for_whom = whom,
            Event::Confirmed => return self.write(context),
            Event::Written(Ok(done)) => {
                self.busy = false;
                self.done = true;
                let words = context.texts.deed(&done.deed);
                return Action::Done(Report::done(words, &done), Task::none());
            }
            Event::Written(Err(error)) => {
                self.busy = false;
                self.trouble = Some(error);
                return Action::None;
            }
            Event::Closed => self.done = true,
        }
        self.trouble = None;
        Action::None
    }

    fn chosen(&self) -> Vec<ChildId> {
        let chosen = self.children.iter().filter(|line| line.chosen);
        chosen.map(|line| line.id).collect()
    }

    fn settled_day(&self) -> Option<NaiveDate> {
        self.day.day().filter(|_| self.day.wrong().is_none())
    }

    /// The step as it stands here, unless something is missing.
    fn act(&self) -> Option<Act> {
        let school = || self.school.picked().cloned();
        Some(match self.what {
            What::HandOver => Act::HandedOver(self.basis),
            What::TakeBack => Act::TakenBack(self.back),
            What::Ask => Act::SentBack(self.question),
            What::Answer => Act::Answered,
            What::AskSchool => Act::asked(
                school()?,
                self.grade.trim().parse().ok()?,
                self.settled_day()?,
            ),
            What::Reply if self.accepted => Act::SchoolAccepted {
                from: self.settled_day()?,
            },
            What::Reply => Act::SchoolRefused(self.refusal),
            What::Place => Act::placed(
                school()?,
                self.grade.trim().parse().ok()?,
                self.settled_day()?,
            ),
            What::Admission => Act::Admitted {
                first_day: self.settled_day()?,
            },
            What::FollowUp | What::Postpone(_) | What::CallBack => return None,
        })
    }

    /// Can it be written as it stands?
    fn is_ready(&self) -> bool {
        match self.what {
            What::FollowUp => !self.text.trim().is_empty() && self.settled_day().is_some(),
            What::Postpone(_) | What::CallBack => self.settled_day().is_some(),
            _ => self.act().is_some() && !self.chosen().is_empty(),
        }
    }

    fn write(&mut self, context: &Context) -> Action<Event> {
        // Enter in the field of the day comes before the field is left.
        let _ = self.day.update(date_field::Event::Left, context.today);
        if self.busy || !self.is_ready() {
            return Action::None;
        }
        let (service, family) = (context.service.clone(), self.file.family.id);
        let day = self.settled_day();
        self.busy = true;
        match (self.what, self.act(), day) {
            (What::FollowUp, _, Some(due)) => {
                let new = NewFollowUp {
                    family,
                    child: self.chosen().first().copied(),
                    due,
                    text: self.text.clone(),
                    for_whom: self.for_whom,
                };
                let work = async move { service.make_follow_up(new).await };
                Task::perform(work, Event::Written).into()
            }
            (What::Postpone(id), _, Some(due)) => {
                let work = async move { service.postpone_follow_up(id, due).await };
                Task::perform(work, Event::Written).into()
            }
            (What::CallBack, _, Some(day)) => {
                let back = CallResult::CallBack;
                let work = async move { service.enter_call(family, back, Some(day)).await };
                Task::perform(work, Event::Written).into()
            }
            (_, Some(act), _) => {
                let children = self.chosen();
                let work = async move { service.enter_step(family, &children, act, None).await };
                Task::perform(work, Event::Written).into()
            }
            _ => {
                self.busy = false;
                Action::None
            }
        }
    }
}

/// The schools to choose from.
fn schools(context: &Context) -> Vec<search_box::Choice<String>> {
    let open = context.office.schools.iter().filter(|school| school.active);
    open.map(|school| search_box::Choice {
        also: vec![school.short.clone(), school.town.clone()],
        aside: format!("{} · {}", school.form, school.town),
        ..choice(school.number.clone(), school.name.clone())
    })
    .collect()
}

/// The children of the dialog: those who can be handed over, or the one it is about.
fn lines(
    what: What,
    file: &File,
    steps: &[ChildStep],
    child: Option<ChildId>,
    context: &Context,
) -> Vec<Line> {
    let over = what == What::HandOver;
    let offered = file.children.iter().filter(|c| {
        if !over {
            return Some(c.id) == child;
        }
        let facts = Facts::of(c, &file.family);
        let track = facts.map(|facts| duty(&facts, context.today).track());
        !Way::of(c.id, steps).is_handed_over()
            && !matches!(track, Some(Track::NotLiable | Track::Referral))
    });
    offered
        .map(|c| {
            let gaps = match what {
                What::HandOver => missing_for(file, c.id, Level::Handover),
                What::Place => missing_for(file, c.id, Level::Placement),
                _ => Vec::new(),
            };
            Line {
                id: c.id,
                name: full_name(&c.family_name, &c.given_name),
                chosen: !over || gaps.is_empty(),
                gaps,
            }
        })
        .collect()
}

/// The day that stands in the dialog at first.
fn first_day(what: What, way: &Way, context: &Context) -> NaiveDate {
    let today = context.today;
    let settings = &context.office.settings;
    let working = |days: u32| add_working_days(today, i32::try_from(days).unwrap_or(1));
    match (what, &way.progress) {
        (What::AskSchool, _) => working(settings.school_answer_days),
        (What::Place, Progress::Accepted { from, .. })
        | (What::Admission, Progress::Placed { from, .. }) => *from,
        (What::Reply | What::Place | What::FollowUp | What::Postpone(_), _) => working(5),
        _ => working(1),
    }
}
