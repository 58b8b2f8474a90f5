//! What a dialog writes, once it is confirmed.

use chrono::NaiveDate;
use iced::Task;

use super::{Event, Route, State, What};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::widget::date_field;
use crate::domain::call::CallResult;
use crate::domain::child_step::{Act, Open, Path, RevokeReason};
use crate::domain::id::ChildId;
use crate::domain::rights::Right;
use crate::service::follow_ups::NewFollowUp;
use crate::service::steps::NewStep;

impl State {
    pub(super) fn chosen(&self) -> Vec<ChildId> {
        let chosen = self.children.iter().filter(|line| line.chosen);
        chosen.map(|line| line.id).collect()
    }

    fn settled_day(&self) -> Option<NaiveDate> {
        self.day.day().filter(|_| self.day.wrong().is_none())
    }

    /// The grade that is typed; 0 is an international class.
    pub(super) fn typed_grade(&self) -> Option<u8> {
        let typed = self.grade.trim();
        if typed.eq_ignore_ascii_case("ifk") {
            return Some(0);
        }
        typed.parse().ok().filter(|grade| (1..=13).contains(grade))
    }

    /// The step as it stands here, unless something is missing.
    fn act(&self) -> Option<Act> {
        let school = || self.school.picked().cloned();
        Some(match self.what {
            What::HandOver => Act::HandedOver(self.basis),
            What::TakeBack => Act::TakenBack(self.back),
            What::Ask => Act::SentBack(self.question),
            What::Answer => Act::Answered,
            What::AskSchool => Act::SchoolAsked {
                school: school()?,
                grade: self.typed_grade()?,
                due: self.settled_day()?,
                start: match self.start.wrong() {
                    None => self.start.day(),
                    Some(_) => return None,
                },
                beyond: self.beyond,
            },
            What::Reply if self.accepted => Act::SchoolAccepted {
                from: self.settled_day()?,
            },
            What::Reply => Act::SchoolRefused(self.refusal),
            What::Withdraw => Act::EnquiryWithdrawn,
            What::Place => Act::Placed {
                school: school()?,
                grade: self.typed_grade()?,
                from: self.settled_day()?,
                support: self.form,
                remedy: None,
                beyond: self.beyond,
            },
            What::Revoke => Act::PlacementRevoked(self.revoked),
            What::Admission if !self.came => Act::NotAppeared,
            What::Admission => Act::Admitted {
                first_day: self.settled_day()?,
            },
            What::Support if self.extends => Act::SupportExtended,
            What::Support => Act::SupportEnded {
                on: self.settled_day()?,
                then: self.then,
            },
            What::Elsewhere => Act::Elsewhere(match self.route {
                Route::Direct => Path::Direct { school: school()? },
                Route::Vocational => Path::Vocational { school: school() },
                Route::RegionalGovernment => Path::RegionalGovernment,
                Route::MovedAway => Path::MovedAway,
            }),
            What::FollowUp | What::Postpone(_) | What::CallBack => return None,
        })
    }

    /// Can it be written as it stands?
    pub(super) fn is_ready(&self) -> bool {
        match self.what {
            What::FollowUp => !self.text.trim().is_empty() && self.settled_day().is_some(),
            What::Postpone(_) | What::CallBack => self.settled_day().is_some(),
            _ => self.act().is_some() && !self.chosen().is_empty(),
        }
    }

    /// Is something of a chosen child open at a school, that the person may withdraw at once?
    pub(super) fn open_at_school(&self, context: &Context) -> bool {
        let open = |line: &super::Line| line.chosen && line.open.is_some();
        context.may(Right::Place) && self.children.iter().any(open)
    }

    /// The steps of the chosen children: another way first, then what was open at a school.
    fn steps(&self, act: &Act, context: &Context) -> Vec<NewStep> {
        let mut steps = Vec::new();
        let withdraws = self.what == What::Elsewhere && self.also_withdraw;
        for line in self.children.iter().filter(|line| line.chosen) {
            let step = |act: Act| NewStep {
                family: self.file.family.id,
                child: line.id,
                act,
                on: None,
            };
            steps.push(step(act.clone()));
            let moved = if self.route == Route::MovedAway {
                RevokeReason::MovedAway
            } else {
                RevokeReason::OtherSchool
            };
            let back = line.open.map(|open| match open {
                Open::Enquiry => Act::EnquiryWithdrawn,
                Open::Placement => Act::PlacementRevoked(moved),
            });
            let back = back.filter(|_| withdraws && context.may(Right::Place));
            steps.extend(back.map(step));
        }
        steps
    }

    pub(super) fn write(&mut self, context: &Context) -> Action<Event> {
        // Enter in the field of a day comes before the field is left.
        let _ = self.day.update(date_field::Event::Left, context.today);
        let _ = self.start.update(date_field::Event::Left, context.today);
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
                let steps = self.steps(&act, context);
                let work = async move { service.enter_steps(steps).await };
                Task::perform(work, Event::Written).into()
            }
            _ => {
                self.busy = false;
                Action::None
            }
        }
    }
}
