//! How the dialogs look.

use iced::Element;
use iced::widget::{column, row};

use super::{Event, Line, State, What};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::date_field::date_field;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::search_box::search_box;
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, checkbox, label};
use crate::domain::child_step::{Question, RefusalReason, RevokeReason, TakeBackReason};
use crate::domain::follow_up::ForWhom;
use crate::domain::rights::Role;

impl State {
    /// The dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Event> {
        let texts = &context.texts;
        let (title, action) = match self.what {
            What::HandOver => (texts.act_hand_over_title(), texts.act_hand_over()),
            What::TakeBack => (texts.act_take_back_title(), texts.act_take_back()),
            What::Ask => (texts.act_question_title(), texts.act_question_send()),
            What::Answer => (texts.act_answer_title(), texts.act_answer()),
            What::AskSchool => (texts.act_ask_title(), texts.act_ask()),
            What::Reply => (texts.act_reply_title(), texts.act_reply()),
            What::Withdraw => (texts.act_withdraw_title(), texts.act_withdraw()),
            What::Place => (texts.act_place_title(), texts.act_place()),
            What::Revoke => (texts.act_revoke_title(), texts.act_revoke()),
            What::Admission => (texts.act_admission_title(), texts.act_admission()),
            What::Support => (texts.act_support_title(), texts.act_support()),
            What::Elsewhere => (texts.act_elsewhere_title(), texts.act_elsewhere()),
            What::FollowUp => (texts.act_follow_up_title(), texts.act_follow_up_save()),
            What::Postpone(_) => (texts.act_postpone_title(), texts.act_postpone()),
            What::CallBack => (texts.act_call_back_title(), texts.act_call_back()),
        };
        let object = match self.what {
            What::HandOver => texts.act_hand_over_object(),
            What::Answer => texts.act_answer_object(),
            What::Place => texts.act_place_object(),
            What::Elsewhere => texts.act_elsewhere_object(),
            _ => self.about(context),
        };
        let said = self
            .trouble
            .as_ref()
            .map(|error| banner::banner(Tone::Danger, context.sentence(error)).into());
        let confirm = self.is_ready().then_some(Event::Confirmed);
        let dialog = Dialog::new("act", title, texts.back(), Event::Closed)
            .object(object)
            .said(said)
            .body(self.body(context))
            .action(
                button::primary("act-confirm", action)
                    .busy(self.busy)
                    .on_press_maybe(confirm),
                Some(Event::Confirmed),
            );
        match self.what {
            What::HandOver | What::AskSchool | What::Place | What::Elsewhere => dialog.wide(),
            _ => dialog,
        }
    }

    /// Whom it is about: the child, else the family.
    pub(super) fn about(&self, context: &Context) -> String {
        let name = match self.children.first() {
            Some(line) => line.name.clone(),
            None => self.file.list_name(),
        };
        format!(
            "{} · {}",
            context.shown(&name),
            self.file.family.file_number
        )
    }

    fn body<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        match self.what {
            What::HandOver => self.hand_over(context),
            What::TakeBack => reasons(
                texts.act_reason(),
                TakeBackReason::ALL,
                self.back,
                |r| r.word(context.lang),
                Event::Back,
            ),
            What::Ask => reasons(
                texts.act_question(),
                Question::ALL,
                self.question,
                |q| q.word(context.lang),
                Event::Question,
            ),
            What::Answer => label::dense(self.about(context)).into(),
            What::AskSchool => self.ask_school(context),
            What::Withdraw => self.withdraw(context),
            What::Revoke => reasons(
                texts.act_reason(),
                RevokeReason::ALL,
                self.revoked,
                |r| r.word(context.lang),
                Event::Revoked,
            ),
            What::Place => self.place(context),
            What::Admission => self.admission(context),
            What::Support => self.support(context),
            What::Elsewhere => self.elsewhere(context),
            What::Reply => {
                let answer = segmented(
                    "act-answer",
                    vec![
                        segment(true, texts.act_accepted()),
                        segment(false, texts.act_refused()),
                    ],
                    Some(&self.accepted),
                    Event::Accepted,
                );
                let more: Element<'a, Event> = if self.accepted {
                    self.day_field(texts.act_from(), context)
                } else {
                    reasons(
                        texts.act_reason(),
                        RefusalReason::ALL,
                        self.refusal,
                        |r| r.word(context.lang),
                        Event::Refusal,
                    )
                };
                column![answer, more].spacing(gap::M).into()
            }
            What::FollowUp => {
                let me = context.service.actor().person;
                let mut whom = vec![segment(ForWhom::Person(me), texts.act_follow_up_me())];
                let roles = [Role::Office, Role::Counsellor, Role::SchoolSupervision];
                whom.extend(roles.map(|role| segment(ForWhom::Role(role), texts.role(role))));
                column![
                    field("act-text", texts.act_follow_up_text(), &self.text)
                        .note(Note::hint(texts.act_follow_up_hint()))
                        .on_input(Event::Text),
                    self.day_field(texts.act_follow_up_day(), context),
                    labelled(
                        texts.act_follow_up_for(),
                        segmented("act-for", whom, Some(&self.for_whom), Event::For),
                        Note::Empty
                    ),
                ]
                .spacing(gap::S)
                .into()
            }
            What::Postpone(_) => self.day_field(texts.act_follow_up_day(), context),
            What::CallBack => self.day_field(texts.act_call_back_day(), context),
        }
    }

    pub(super) fn school<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        search_box(
            "act-school",
            texts.act_school(),
            &self.school,
            Note::hint(texts.act_school_hint()),
            texts,
            Event::School,
        )
    }

    pub(super) fn day_field<'a>(
        &'a self,
        words: String,
        context: &'a Context,
    ) -> Element<'a, Event> {
        date_field(
            "act-day",
            words,
            &self.day,
            context.today,
            Note::Empty,
            &|day| context.holiday_words(day),
            &context.texts,
            Event::Day,
        )
    }
}

/// What a child lacks, in a line.
pub(super) fn missing<'a>(line: &Line, context: &Context) -> Option<Element<'a, Event>> {
    if line.gaps.is_empty() {
        return None;
    }
    let mut words: Vec<&str> = line.gaps.iter().map(|g| g.label(context.lang)).collect();
    words.dedup();
    let words = context.texts.act_missing(&words.join(", "));
    Some(
        row![
            icon::LIST_CHECKS
                .at(13.0)
                .style(theme::soft_text(Tone::Warn)),
            label::CAP.text(words).style(theme::soft_text(Tone::Warn))
        ]
        .spacing(gap::XS)
        .into(),
    )
}

/// One of several reasons.
pub(super) fn reasons<'a, R: Copy + PartialEq + 'a>(
    title: String,
    all: &'static [R],
    chosen: R,
    words: impl Fn(R) -> &'static str,
    on_chosen: impl Fn(R) -> Event + 'a,
) -> Element<'a, Event> {
    let ticks = all.iter().enumerate().map(|(n, reason)| {
        checkbox::checkbox(
            format!("act-reason-{n}"),
            words(*reason),
            *reason == chosen,
            Some(on_chosen(*reason)),
        )
    });
    column![label::dense_strong(title)]
        .extend(ticks)
        .spacing(gap::S)
        .into()
}
