//! Where each child of the record stands, and the dialogs that take it further.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Family, Message};
use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::{self, What};
use crate::desktop::screen::families::stage as stage_of;
use crate::desktop::screen::papers;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::{button, label};
use crate::domain::case::{CaseStage, NextStep, Urgency};
use crate::domain::child_step::{Progress, StepKind};
use crate::domain::id::ChildId;
use crate::domain::letter::PaperKind;

impl Family {
    pub(super) fn open_act(
        &mut self,
        what: What,
        child: Option<ChildId>,
        context: &Context,
    ) -> Action<Message> {
        self.menu = false;
        let may = what.may(context);
        if let Some(file) = self.file.as_ref().filter(|_| may && self.form.is_none()) {
            let steps = &file.steps;
            let state = child_act::State::new(what, file.file(), steps, child, context);
            self.acting = Some(state);
        }
        Action::None
    }

    pub(super) fn on_acting(
        &mut self,
        event: child_act::Event,
        context: &Context,
    ) -> Action<Message> {
        let Some(acting) = &mut self.acting else {
            return Action::None;
        };
        let action = acting.update(event, context).map(Message::Acting);
        if acting.is_done() {
            self.acting = None;
        }
        match action {
            Action::Done(report, _) => Action::Done(report, self.refresh(context)),
            other => other,
        }
    }

    /// The dialog of the family's next step, about the first child that stands there.
    pub(super) fn act_of(&self, next: NextStep, context: &Context) -> Option<Message> {
        let what = What::of(next)?;
        if !what.may(context) {
            return None;
        }
        let child = self.children.iter().find(|c| c.standing.next == next)?;
        Some(Message::ActPressed(what, Some(child.child)))
    }

    /// A child's stage, whose turn it is and by when, with the button of its next step.
    pub(super) fn stage_line<'a>(
        &'a self,
        n: usize,
        child: ChildId,
        context: &'a Context,
    ) -> Option<Element<'a, Message>> {
        let texts = &context.texts;
        let found = self.children.iter().find(|c| c.child == child)?;
        let standing = &found.standing;
        let state = stage_of(standing.stage, context);
        let mut words = vec![
            texts.ball(standing.ball),
            texts.family_since(&texts.date_near(standing.since, context.today)),
        ];
        if let Some(school) = found.way.school() {
            words.push(context.school_name(school));
        }
        if let Progress::Questioned(question) = &found.way.progress {
            words.push(question.word(context.lang).to_owned());
        }
        let tone = vocabulary::tone(standing.urgency);
        let due = standing.due.filter(|_| standing.urgency != Urgency::Calm);
        let due = due.map(|day| {
            label::CAP
                .text(texts.today_due_by(&texts.date_near(day, context.today)))
                .style(theme::soft_text(tone))
        });
        let may = |what: &What| what.may(context);
        let press = |what: What| Message::ActPressed(what, Some(child));
        let next = What::of(standing.next).filter(may).map(|what| {
            button::secondary(format!("family-act-{n}"), texts.next_step(standing.next))
                .small()
                .on_press(press(what))
        });
        let question = matches!(
            found.way.progress,
            Progress::HandedOver | Progress::Refused { .. }
        );
        let question = Some(What::Ask)
            .filter(|what| question && may(what))
            .map(|what| {
                button::quiet(format!("family-ask-{n}"), texts.act_question_send())
                    .small()
                    .on_press(press(what))
            });
        let back = matches!(
            found.way.progress,
            Progress::HandedOver | Progress::Refused { .. } | Progress::Questioned(_)
        );
        let back = Some(What::TakeBack)
            .filter(|what| back && may(what))
            .map(|what| {
                button::quiet(format!("family-back-{n}"), texts.act_take_back())
                    .small()
                    .on_press(press(what))
            });
        let other = |what: What, id: &str, words: String, open: bool| {
            (open && may(&what)).then(|| {
                button::quiet(format!("family-{id}-{n}"), words)
                    .small()
                    .on_press(press(what))
            })
        };
        let way = &found.way;
        let is_next = |what: What| What::of(standing.next) == Some(what);
        let withdraw = other(
            What::Withdraw,
            "withdraw",
            texts.act_withdraw_title(),
            way.follows(StepKind::EnquiryWithdrawn) && !is_next(What::Withdraw),
        );
        let revoke = other(
            What::Revoke,
            "revoke",
            texts.act_revoke_title(),
            way.follows(StepKind::PlacementRevoked)
                && way.is_open_at_school()
                && !is_next(What::Revoke)
                && !is_next(What::Withdraw),
        );
        let support = other(
            What::Support,
            "support",
            texts.act_support_title(),
            way.follows(StepKind::SupportEnded) && !is_next(What::Support),
        );
        let counselled = way.is_handed_over() || standing.stage >= CaseStage::Counselled;
        let elsewhere = other(
            What::Elsewhere,
            "elsewhere",
            texts.way_elsewhere(),
            way.follows(StepKind::Elsewhere) && counselled,
        );
        let offered = self.id.filter(|_| counselled && papers::is_for(context));
        let papers = offered.map(|family| {
            let to = Destination::Paper {
                kind: PaperKind::HandoverSheet,
                family,
                child: Some(child),
            };
            button::quiet(format!("family-papers-{n}"), texts.papers_title())
                .icon(icon::FILE_TEXT)
                .small()
                .on_press(Message::Opened(to))
        });
        let acts = back.is_some()
            || papers.is_some()
            || question.is_some()
            || next.is_some()
            || withdraw.is_some()
            || revoke.is_some()
            || support.is_some()
            || elsewhere.is_some();
        let buttons = acts.then(|| {
            row![
                next, question, withdraw, revoke, support, back, elsewhere, papers
            ]
            .spacing(gap::S)
            .wrap()
        });
        Some(
            row![
                icon::CIRCLE_DOT
                    .at(15.0)
                    .style(theme::soft_text(Tone::Neutral)),
                container(label::dense_muted(texts.family_stage())).width(84),
                column![
                    row![state.pill(), label::dense(words.join(" · ")), due]
                        .spacing(gap::S)
                        .align_y(Alignment::Center)
                        .width(Length::Fill)
                        .wrap(),
                    buttons,
                ]
                .spacing(gap::XS)
                .width(Length::Fill),
            ]
            .spacing(gap::S)
            .into(),
        )
    }
}
