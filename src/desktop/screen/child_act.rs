//! The dialogs of what happens after the talk and beside it: hand-over, question, school asked and its answer, withdrawal,
//! placement and its revocation, admission, initial support, other ways, follow-up, call back. Heute, the record and the
//! school places open the same ones; the service decides.

mod chain;
mod enter;
mod view;

use chrono::NaiveDate;
use iced::Task;

use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::search_box::{self, choice};
use crate::domain::calendar::add_working_days;
use crate::domain::case::NextStep;
use crate::domain::child::Child;
use crate::domain::child_step::{
    Afterwards, Basis, ChildStep, GRADE_UNKNOWN, INTERNATIONAL, Open, Progress, Question,
    RefusalReason, RevokeReason, StepKind, TakeBackReason, Way, missing_for,
};
use crate::domain::file::File;
use crate::domain::follow_up::ForWhom;
use crate::domain::guardian::full_name;
use crate::domain::id::{ChildId, FollowUpId};
use crate::domain::level::{Gap, Level};
use crate::domain::recommendation::SupportForm;
use crate::domain::rights::Right;
use crate::domain::schooling_duty::{Facts, Track, duty, initial_support};
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
    /// Anfrage zurückziehen.
    Withdraw,
    /// Schulplatz zuweisen.
    Place,
    /// Schulplatzzuweisung aufheben.
    Revoke,
    /// Aufnahme bestätigen, oder nicht erschienen.
    Admission,
    /// Erstförderung beenden oder verlängern.
    Support,
    /// Ein anderer Weg: direkt, Berufskolleg, Bezirksregierung, verzogen.
    Elsewhere,
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
            NextStep::ClearAdmission => Self::Revoke,
            NextStep::WithdrawEnquiry => Self::Withdraw,
            NextStep::EndSupport => Self::Support,
            _ => return None,
        })
    }

    /// The right it needs; a follow-up needs none beyond reading.
    #[must_use]
    pub fn right(self) -> Option<Right> {
        match self {
            Self::HandOver | Self::TakeBack | Self::Answer => Some(Right::HandOver),
            Self::Ask
            | Self::AskSchool
            | Self::Reply
            | Self::Withdraw
            | Self::Place
            | Self::Revoke
            | Self::Admission
            | Self::Support => Some(Right::Place),
            Self::Elsewhere => Some(Right::HandOver),
            Self::FollowUp | Self::Postpone(_) => None,
            Self::CallBack => Some(Right::BookAppointments),
        }
    }

    /// May the person before the window do it? Another way is entered by whoever learns of it, also by the supervision.
    #[must_use]
    pub fn may(self, context: &Context) -> bool {
        let place = self == Self::Elsewhere && context.may(Right::Place);
        place || self.right().is_none_or(|right| context.may(right))
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
    /// In the field of the first possible day at an asked school.
    Start(date_field::Event),
    /// The school takes the child beyond its figure, or not.
    Beyond,
    /// How German support is organised.
    Form(Option<SupportForm>),
    /// Why a placement is revoked.
    Revoked(RevokeReason),
    /// The child came, or did not.
    Came(bool),
    /// Initial support is extended, or ends.
    Extends(bool),
    /// What follows it.
    Then(Afterwards),
    /// Which other way.
    Way(Route),
    /// What is open at a school is withdrawn at once, or not.
    AlsoWithdraw,
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

/// Which other way to a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Directly at the school.
    Direct,
    /// At a vocational college.
    Vocational,
    /// The regional government decides.
    RegionalGovernment,
    /// Moved away.
    MovedAway,
}

/// A child in the dialog.
#[derive(Debug, Clone)]
struct Line {
    id: ChildId,
    name: String,
    gaps: Vec<Gap>,
    chosen: bool,
    /// The newest consent of a guardian of the child.
    consent: Option<NaiveDate>,
    /// What is open at a school.
    open: Option<Open>,
    /// Already handed over, since when.
    handed_over: Option<NaiveDate>,
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
    start: date_field::State,
    beyond: bool,
    form: Option<SupportForm>,
    revoked: RevokeReason,
    came: bool,
    extends: bool,
    may_extend: bool,
    then: Afterwards,
    route: Route,
    also_withdraw: bool,
    progress: Progress,
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
        // The first recommended school that was not tried yet; a place is given where it was accepted.
        let tried = |number: &str| way.attempts.iter().any(|a| a.school == number);
        let first = recommended.and_then(|r| r.schools.iter().find(|s| !tried(&s.school)));
        let accepted = way
            .holding()
            .filter(|_| what == What::Place && way.is_open_at_school());
        let at = accepted.map(|a| a.school.clone());
        school.pick(at.or(first.map(|s| s.school.clone())).as_ref());
        let by_age = found.and_then(|c| Facts::of(c, &file.family));
        let by_age = by_age.and_then(|facts| duty(&facts, today).grade);
        let grade = accepted
            .map(|a| a.grade)
            .filter(|grade| *grade != GRADE_UNKNOWN);
        let grade = grade.or(recommended.and_then(|r| r.grade)).or(by_age);
        let grade = match grade {
            Some(INTERNATIONAL) => "IFK".to_owned(),
            other => other.map_or_else(String::new, |grade| grade.to_string()),
        };
        let children = lines(what, &file, steps, child, context);
        Self {
            day: date_field::State::with_day(
                Expecting::Coming,
                first_day(what, &way, found, context),
            ),
            start: date_field::State::new(Expecting::Coming),
            beyond: false,
            form: recommended.and_then(|r| r.support),
            revoked: match &way.progress {
                Progress::NotAppeared { .. } => RevokeReason::DidNotAppear,
                Progress::Elsewhere { .. } => RevokeReason::MovedAway,
                _ => RevokeReason::Mistake,
            },
            came: true,
            extends: false,
            may_extend: matches!(
                way.progress,
                Progress::Admitted {
                    extended: false,
                    ..
                }
            ),
            then: Afterwards::SameSchool,
            route: Route::Direct,
            also_withdraw: true,
            what: match (&way.progress, what) {
                // What is open decides what is taken back.
                (
                    Progress::Elsewhere {
                        open: Some(Open::Placement),
                        ..
                    },
                    What::Withdraw,
                ) => What::Revoke,
                _ => what,
            },
            progress: way.progress,
            basis: if children.iter().all(|line| line.consent.is_some()) {
                Basis::Consent
            } else {
                Basis::Law
            },
            file,
            children,
            back: TakeBackReason::Mistake,
            question: Question::OnThePhone,
            accepted: true,
            refusal: RefusalReason::Full,
            school,
            grade,
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
            Event::Start(event) => drop(self.start.update(event, context.today)),
            Event::Beyond => self.beyond = !self.beyond,
            Event::Form(form) => self.form = form,
            Event::Revoked(reason) => self.revoked = reason,
            Event::Came(came) => self.came = came,
            Event::Extends(extends) => self.extends = extends,
            Event::Then(then) => self.then = then,
            Event::Way(route) => {
                self.route = route;
                // A family moves away together.
                if route == Route::MovedAway {
                    self.children.iter_mut().for_each(|line| line.chosen = true);
                }
            }
            Event::AlsoWithdraw => self.also_withdraw = !self.also_withdraw,
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
}

/// The schools to choose from.
fn schools(context: &Context) -> Vec<search_box::Choice<String>> {
    let today = context.today;
    let open = (context.office.schools.iter()).filter(|school| school.is_open_on(today));
    open.map(|school| search_box::Choice {
        also: vec![school.short.clone(), school.town.clone()],
        aside: format!("{} · {}", school.form, school.town),
        ..choice(school.number.clone(), school.name.clone())
    })
    .collect()
}

/// The children of the dialog: all those it can be about, or the one it is about.
fn lines(
    what: What,
    file: &File,
    steps: &[ChildStep],
    child: Option<ChildId>,
    context: &Context,
) -> Vec<Line> {
    let over = what == What::HandOver;
    let offered = file.children.iter().filter(|c| {
        let way = Way::of(c.id, steps);
        match what {
            What::HandOver => {
                let facts = Facts::of(c, &file.family);
                let track = facts.map(|facts| duty(&facts, context.today).track());
                !matches!(track, Some(Track::NotLiable | Track::Referral))
            }
            What::Elsewhere => {
                way.follows(StepKind::Elsewhere)
                    && (way.is_handed_over() || context.may(Right::HandOver))
            }
            _ => Some(c.id) == child,
        }
    });
    offered
        .map(|c| {
            let way = Way::of(c.id, steps);
            let handed_over = way
                .handed_over_on
                .filter(|_| over && !way.follows(StepKind::HandedOver));
            let gaps = match what {
                What::HandOver if handed_over.is_none() => missing_for(file, c.id, Level::Handover),
                What::Place => missing_for(file, c.id, Level::Placement),
                _ => Vec::new(),
            };
            let guardians = file.guardians.iter().filter(|g| c.is_guarded_by(g.id));
            let consents = guardians.filter_map(|g| g.consent.as_ref().map(|c| c.given_on));
            Line {
                id: c.id,
                name: full_name(&c.family_name, &c.given_name),
                chosen: match what {
                    What::HandOver => gaps.is_empty() && handed_over.is_none(),
                    What::Elsewhere => Some(c.id) == child,
                    _ => true,
                },
                gaps,
                consent: consents.max(),
                open: way.open(),
                handed_over,
            }
        })
        .collect()
}

/// The day that stands in the dialog at first.
fn first_day(what: What, way: &Way, child: Option<&Child>, context: &Context) -> NaiveDate {
    let today = context.today;
    let settings = &context.office.settings;
    let working = |days: u32| add_working_days(today, i32::try_from(days).unwrap_or(1));
    match (what, &way.progress) {
        (What::AskSchool, _) => working(settings.school_answer_days),
        (What::Reply, Progress::Asked { start, .. }) => start.unwrap_or_else(|| working(5)),
        (What::Place, Progress::Accepted { from, .. })
        | (What::Admission, Progress::Placed { from, .. }) => *from,
        (What::Support, _) => {
            let period = child.and_then(|c| way.support_period(initial_support(c)));
            period.map_or(today, |(_, end)| end)
        }
        (What::Place | What::FollowUp | What::Postpone(_), _) => working(5),
        _ => working(1),
    }
}
