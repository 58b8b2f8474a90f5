//! The questions of the record: closing the file, cancelling the appointment, throwing away what was typed.

use iced::widget::column;

use super::moving::{self, Moving};
use super::unite::{self, Unite};
use super::{Family, Message};
use crate::desktop::context::Context;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{button, checkbox, label};
use crate::domain::booking::CancelledBy;
use crate::domain::family::ClosingReason;
use crate::domain::id::AppointmentId;

/// An open question.
#[derive(Debug, Clone)]
pub(super) enum Question {
    /// Close the file, and why.
    Close(Option<ClosingReason>),
    /// Cancel the appointment.
    Cancel {
        appointment: AppointmentId,
        by: CancelledBy,
        reason: String,
    },
    /// The family moved within the county.
    Move(Box<Moving>),
    /// Which file is to stand beside this one.
    Unite(Unite),
    /// Throw away what was typed.
    Discard,
}

/// Every reason a file is closed for, in the order of the dialog.
const REASONS: [ClosingReason; 11] = [
    ClosingReason::Enrolled,
    ClosingReason::DirectEnrolment,
    ClosingReason::MovedWithinCounty,
    ClosingReason::MovedAway,
    ClosingReason::LeftGermany,
    ClosingReason::NotCompulsory,
    ClosingReason::BeyondAge,
    ClosingReason::NoNewcomer,
    ClosingReason::NeverReached,
    ClosingReason::Refused,
    ClosingReason::Duplicate,
];

/// The dialog of a question.
pub(super) fn dialog<'a>(
    question: &'a Question,
    screen: &'a Family,
    busy: bool,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    match question {
        Question::Close(chosen) => {
            let reasons = REASONS.into_iter().enumerate().map(|(n, reason)| {
                checkbox::checkbox(
                    format!("family-reason-{n}"),
                    texts.closing_reason(reason),
                    *chosen == Some(reason),
                    Some(Message::ReasonChosen(reason)),
                )
            });
            let confirm = chosen.map(|_| Message::CloseConfirmed);
            Dialog::new(
                "family-close",
                texts.family_close_title(),
                texts.back(),
                Message::DialogLeft,
            )
            .object(texts.family_close_object())
            .body(
                column![label::dense_strong(texts.family_close_reason())]
                    .extend(reasons)
                    .spacing(gap::S),
            )
            .action(
                button::primary("family-close-confirm", texts.family_close())
                    .busy(busy)
                    .on_press_maybe(confirm.clone()),
                confirm,
            )
        }
        Question::Cancel { by, reason, .. } => {
            let who = segmented(
                "family-cancel-by",
                vec![
                    segment(CancelledBy::Family, texts.ball_family()),
                    segment(CancelledBy::Office, texts.ball_office()),
                ],
                Some(by),
                Message::CancelledBy,
            );
            let body = column![
                labelled(texts.family_cancel_by(), who, Note::Empty),
                field("family-cancel-reason", texts.family_cancel_reason(), reason)
                    .aside(texts.optional())
                    .on_input(Message::CancelReason),
            ];
            Dialog::new(
                "family-cancel",
                texts.family_cancel_title(),
                texts.back(),
                Message::DialogLeft,
            )
            .object(texts.family_cancel_object())
            .body(body)
            .action(
                button::danger_primary("family-cancel-confirm", texts.family_cancel())
                    .busy(busy)
                    .on_press(Message::CancelConfirmed),
                Some(Message::CancelConfirmed),
            )
        }
        Question::Move(moving) => moving::dialog(moving, busy, context),
        Question::Unite(unite) => unite::dialog(unite, screen, context),
        Question::Discard => Dialog::new(
            "family-discard",
            texts.leave_title(),
            texts.back(),
            Message::DialogLeft,
        )
        .object(texts.leave_object())
        .action(
            button::danger_primary("family-discard-confirm", texts.leave_discard())
                .on_press(Message::DiscardPressed),
            None,
        )
        .cautious(),
    }
}
