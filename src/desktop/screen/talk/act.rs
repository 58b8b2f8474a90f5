//! What is done on the screen of a talk: answering, moving, taking over, interrupting, ending.

use iced::Task;

use super::answer;
use super::ask::Question;
use super::field::{Field, Kind, List, Section};
use super::gaps::Target;
use super::keep::Then;
use super::message::{Kept, Message};
use super::siblings::Chosen;
use super::{Open, Talk, Typed, read};
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::widget::reach::reach;
use crate::desktop::widget::search_box;
use crate::domain::appointment::Outcome;
use crate::domain::booking::Consequence;
use crate::domain::id::FamilyId;
use crate::domain::recommendation::{MOST_SCHOOLS, Recommendation, SchoolChoice};
use crate::domain::refusal::Reason;
use crate::domain::talk::TalkChild;
use crate::service::talks::TalkEnd;
use crate::service::{Done, Error};

impl Open {
    /// Writes an answer. What cannot be understood stays as it was typed.
    pub(super) fn answer(&mut self, field: Field, words: String, context: &Context) {
        if self.reads_only(context) || self.busy {
            return;
        }
        let key = self.key(field);
        let written = answer::write(&mut self.file, self.child, field, &words, context.today);
        let understood = written.is_ok();
        if understood && field.kind() != Kind::Short {
            let _ = self.typed.remove(&key);
        } else {
            let _ = self.typed.insert(key, Typed { words, understood });
        }
        // What was asked next is answered now.
        let asked = match field {
            Field::OtherScript => Some(Field::Latin),
            Field::GermanMonths => Some(Field::GermanSchool),
            _ => None,
        };
        if let Some(asked) = asked.filter(|_| understood) {
            let _ = self.typed.remove(&self.key(asked));
        }
        if field.kind() == Kind::Segments {
            self.settle_picks(context);
        }
    }

    /// An answer was given: it goes into the draft.
    pub(super) fn noted(&mut self, family: FamilyId, context: &Context) -> Action<Message> {
        self.kept(family, context).into()
    }

    pub(super) fn kept(&mut self, family: FamilyId, context: &Context) -> Task<Message> {
        if self.reads_only(context) {
            return Task::none();
        }
        self.changed(family, context)
    }

    pub(super) fn pick(
        &mut self,
        field: Field,
        event: search_box::Event,
        family: FamilyId,
        context: &Context,
    ) -> Action<Message> {
        if self.reads_only(context) {
            return Action::None;
        }
        let Some(state) = self.picks.get_mut(&field) else {
            return Action::None;
        };
        match state.update(event) {
            search_box::Outcome::Picked(key) => self.answer(field, key, context),
            search_box::Outcome::Cleared => self.answer(field, String::new(), context),
            search_box::Outcome::Nothing | search_box::Outcome::Free(_) => return Action::None,
        }
        self.settle_picks(context);
        self.noted(family, context)
    }

    /// What was typed and understood is shown as the record has it.
    fn settle(&mut self) {
        self.typed
            .retain(|(_, field), typed| !typed.understood || field.kind() != Kind::Short);
    }

    /// Another child or section.
    pub(super) fn go_to(&mut self, child: usize, section: Section, context: &Context) {
        self.settle();
        self.child = child;
        let all = self.sections(context);
        self.section = if all.contains(&section) {
            section
        } else {
            all.first().copied().unwrap_or(section)
        };
        self.picks.clear();
        self.settle_picks(context);
    }

    /// To the first question of the section.
    pub(super) fn to_first(&self, context: &Context) -> Action<Message> {
        let rows = self.rows(self.section, context);
        let first = rows.iter().find_map(|row| match row {
            super::picks::Row::Ask(field) => Some(field.id()),
            super::picks::Row::Entry(_, fields) => fields.first().map(|field| field.id()),
            super::picks::Row::Add(list) => Some(Target::Add(*list).id()),
            _ => None,
        });
        first.map_or(Action::None, |id| reach(id).into())
    }

    /// To the next missing answer after the section that is open, of this child or the next one.
    pub(super) fn next_missing(&mut self, context: &Context) -> Action<Message> {
        let count = self.file.children.len();
        for step in 0..count {
            let child = (self.child + step) % count;
            let found = self.missing(child, context).open;
            if let Some((section, target)) = found.iter().find_map(|open| open.at) {
                self.go_to(child, section, context);
                return reach(target.id()).into();
            }
        }
        Action::None
    }

    pub(super) fn add(&mut self, list: List, context: &Context) -> Task<Message> {
        if self.reads_only(context) || self.busy {
            return Task::none();
        }
        let at = self.child;
        let Some(child) = self.file.children.get_mut(at) else {
            return Task::none();
        };
        answer::add(child, list);
        let field = match list {
            List::Schools => Field::EntryCountry(child.school_history.len() - 1),
            List::Skills => Field::SkillLanguage(child.skills.len() - 1),
            List::Gaps => Field::GapFrom(child.interruptions.len() - 1),
            List::Foreign => Field::Foreign(child.learning.foreign_languages.len() - 1),
        };
        self.settle_picks(context);
        reach(field.id())
    }

    pub(super) fn remove(&mut self, list: List, at: usize, context: &Context) {
        if self.reads_only(context) || self.busy {
            return;
        }
        let here = self.child;
        if let Some(child) = self.file.children.get_mut(here) {
            answer::remove(child, list, at);
        }
        // Places in a list mean others now.
        let id = self.current().map(|child| child.id);
        self.typed
            .retain(|(child, field), _| *child != id || !is_of_list(*field));
        self.picks.clear();
        self.settle_picks(context);
    }

    pub(super) fn take_proposal(&mut self, context: &Context) {
        if self.reads_only(context) || self.busy {
            return;
        }
        let Some(proposal) = self.proposal(context) else {
            return;
        };
        let at = self.child;
        let Some(child) = self.file.children.get_mut(at) else {
            return;
        };
        let mut made = child.recommendation.clone().unwrap_or_default();
        // A proposal fills in; what somebody chose stays.
        made.form = made.form.or(proposal.forms.first().copied());
        if made.second_form.is_none() {
            let second = proposal.forms.get(1).copied();
            made.second_form = second.filter(|form| Some(*form) != made.form);
        }
        made.grade = made.grade.or(proposal.grade);
        made.initial_support = made.initial_support.or(proposal.initial_support);
        child.recommendation = Some(made);
        self.settle_picks(context);
    }

    pub(super) fn toggle_school(&mut self, number: String, context: &Context) {
        if self.reads_only(context) || self.busy {
            return;
        }
        let metres = self.proposal(context).and_then(|proposal| {
            let near = proposal
                .schools
                .iter()
                .find(|near| near.school.number == number);
            near.map(|near| near.metres)
        });
        let at = self.child;
        let Some(child) = self.file.children.get_mut(at) else {
            return;
        };
        let mut made = child.recommendation.clone().unwrap_or_default();
        match made.schools.iter().position(|s| s.school == number) {
            Some(at) => drop(made.schools.remove(at)),
            None if made.schools.len() < MOST_SCHOOLS => {
                // The way to the first school is estimated, unless somebody entered it.
                let way = child.transport.clone().unwrap_or_default();
                if made.schools.is_empty() && way.metres.is_none() {
                    child.transport =
                        metres.map(|metres| crate::domain::transport::TransportCheck {
                            metres: Some(metres),
                            ..way
                        });
                }
                made.schools.push(SchoolChoice {
                    school: number,
                    reason: String::new(),
                });
            }
            None => {}
        }
        child.recommendation = Some(made).filter(Recommendation::is_begun);
        self.settle_picks(context);
    }

    pub(super) fn toggle_procedure(&mut self, context: &Context) {
        if self.reads_only(context) || !self.is_primary(self.child, context) {
            return;
        }
        let Some(id) = self.current().map(|child| child.id) else {
            return;
        };
        if self.full.contains(&id) {
            self.full.retain(|other| *other != id);
        } else {
            self.full.push(id);
        }
        self.go_to(self.child, self.section, context);
    }

    pub(super) fn on_kept(
        &mut self,
        result: Result<Kept, Error>,
        context: &Context,
    ) -> Action<Message> {
        let then = self.keeping.then.take();
        match result {
            Ok(kept) => {
                self.keeping.failed = false;
                self.keeping.saved_s = Some(kept.saved_s);
                self.others = kept.others;
                match then {
                    Some(Then::Leave) => {
                        self.keeping.sending = false;
                        Action::Back
                    }
                    Some(Then::End) => {
                        self.keeping.sending = false;
                        self.end(context)
                    }
                    None => self.rest(context).into(),
                }
            }
            Err(error) => {
                self.keeping.failed = true;
                self.keeping.sending = false;
                self.keeping.changed = true;
                Action::Failed(error)
            }
        }
    }

    /// Ends the talk, once no draft is on its way any more.
    fn end(&mut self, context: &Context) -> Action<Message> {
        let Some(Question::End(Some(outcome))) = &self.question else {
            return Action::None;
        };
        let outcome = *outcome;
        if self.keeping.sending {
            self.keeping.then = Some(Then::End);
            return Action::None;
        }
        self.busy = true;
        let procedures = self.procedures(context);
        let child = |n: usize| self.file.children.get(n).map(|child| child.id);
        let end = TalkEnd {
            before: self.start.clone(),
            after: self.answers(),
            appointment: self.appointment.as_ref().map(|a| a.id),
            begun: self.begun,
            outcome,
            children: (procedures.into_iter())
                .filter_map(|(n, procedure)| {
                    let child = child(n)?;
                    Some(TalkChild { child, procedure })
                })
                .collect(),
        };
        let service = context.service.clone();
        Task::perform(async move { service.end_talk(end).await }, |result| {
            Message::Ended(result.map(Box::new))
        })
        .into()
    }
}

fn is_of_list(field: Field) -> bool {
    matches!(
        field,
        Field::EntryCountry(_)
            | Field::EntrySchool(_)
            | Field::EntryFrom(_)
            | Field::EntryTo(_)
            | Field::EntryGrade(_)
            | Field::EntryLanguage(_)
            | Field::SkillLanguage(_)
            | Field::Skill(..)
            | Field::GapFrom(_)
            | Field::GapTo(_)
            | Field::Foreign(_)
            | Field::ForeignSince(_)
    )
}

impl Talk {
    /// Leaves the screen; what is typed is kept first.
    pub(super) fn leave(&mut self, context: &Context) -> Action<Message> {
        let family = self.family;
        let Some(open) = &mut self.open else {
            return Action::Back;
        };
        if open.reads_only(context) || !(open.keeping.changed || open.keeping.sending) {
            return Action::Back;
        }
        if open.keeping.sending && !open.keeping.changed {
            open.keeping.then = Some(Then::Leave);
            return Action::None;
        }
        let task = open.keep(family, context);
        open.keeping.then = Some(Then::Leave);
        task.into()
    }

    /// The messages of dialogs.
    pub(super) fn decide(&mut self, message: Message, context: &Context) -> Action<Message> {
        let family = self.family;
        let Some(open) = &mut self.open else {
            return Action::None;
        };
        match message {
            Message::EndPressed => {
                if !open.reads_only(context) && !open.busy && !open.file.children.is_empty() {
                    open.question = Some(Question::End(Some(Outcome::AsPlanned)));
                }
                Action::None
            }
            Message::OutcomeChosen(outcome) => {
                open.question = Some(Question::End(Some(outcome)));
                Action::None
            }
            Message::EndConfirmed if !open.busy => open.end(context),
            Message::Ended(result) => self.on_ended(result.map(|done| *done), context),
            Message::SiblingsPressed => {
                if !open.reads_only(context) && open.file.children.len() > 1 {
                    open.question = Some(Question::Siblings(Chosen::of(open)));
                }
                Action::None
            }
            Message::PartToggled(part) => {
                if let Some(Question::Siblings(chosen)) = &mut open.question
                    && !chosen.parts.remove(&part)
                {
                    let _ = chosen.parts.insert(part);
                }
                Action::None
            }
            Message::SiblingToggled(n) => {
                if let Some(Question::Siblings(chosen)) = &mut open.question
                    && !chosen.siblings.remove(&n)
                {
                    let _ = chosen.siblings.insert(n);
                }
                Action::None
            }
            Message::ReplaceToggled => {
                if let Some(Question::Siblings(chosen)) = &mut open.question {
                    chosen.replace = !chosen.replace;
                }
                Action::None
            }
            Message::SiblingsConfirmed => {
                if let Some(Question::Siblings(chosen)) = open.question.take() {
                    open.file = chosen.apply(&open.file, open.child);
                    open.picks.clear();
                    open.settle_picks(context);
                }
                open.noted(family, context)
            }
            Message::LeadPressed => {
                if open.leader().is_some() && open.past.is_none() {
                    open.question = Some(Question::Lead);
                }
                Action::None
            }
            Message::LeadConfirmed => {
                open.question = None;
                let last = open.others.iter().map(|other| other.begun_s).max();
                let now = context.service.clock().now_s();
                open.leads_since_s = last.map_or(now, |last| now.max(last + 1));
                open.keep(family, context).into()
            }
            _ => Action::None,
        }
    }

    fn on_ended(
        &mut self,
        result: Result<Done<Vec<Consequence>>, Error>,
        context: &Context,
    ) -> Action<Message> {
        let family = self.family;
        let texts = &context.texts;
        let Some(open) = &mut self.open else {
            return Action::None;
        };
        open.busy = false;
        match result {
            Ok(done) => {
                open.question = None;
                let follows = done.value.contains(&Consequence::FollowUpNeeded);
                let consequences = done.value.iter().map(|c| texts.consequence(c));
                let report = Report::done(texts.deed(&done.deed), &done).with(consequences);
                let report = if follows {
                    report.then(texts.talk_follow_up(), Destination::slots_for(family))
                } else {
                    report
                };
                Action::DoneAndGo(report, Destination::Family(family))
            }
            Err(Error::Refused(refusal)) if refusal.0.contains(&Reason::ChangedMeanwhile) => {
                open.question = None;
                open.again = true;
                read::again(family, context).into()
            }
            Err(error) => {
                open.question = None;
                Action::Failed(error)
            }
        }
    }
}
