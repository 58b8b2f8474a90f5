//! The chosen child at the side: its school, why it, where else it could go, and what can be done.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::line::{Line, Shown};
use super::{Joint, Message, words};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::screen::proposal::page;
use crate::desktop::screen::proposal::rows::Row as _;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, label, tooltip};
use crate::domain::id::ChildId;
use crate::planning::schools::joint::{Other, Remedy, Seat, Unseated};
use crate::planning::schools::{SchoolReason, Side};

/// Nehmen, one per other school.
pub(super) const TAKES: [&str; 4] = [
    "joint-take-0",
    "joint-take-1",
    "joint-take-2",
    "joint-take-3",
];
/// The step that would help.
pub(super) const REMEDY: &str = "joint-remedy";
/// Nur diese anfragen.
pub(super) const ONLY: &str = "joint-only";

/// The panel.
pub(super) fn view<'a>(
    joint: &'a Joint,
    shown: &'a Shown,
    context: &'a Context,
) -> Element<'a, Message> {
    let Some(child) = joint.line().and_then(Line::child) else {
        return space().into();
    };
    let body: Element<'a, Message> = match (joint.seat(), joint.out()) {
        (Some(seat), _) => placed(joint, shown, seat, context),
        (_, Some(out)) => unplaced(joint, shown, out, context),
        _ => space().into(),
    };
    let title = cut(label::HEAD, context.shown(&child.name));
    page::panel(title, body, actions(joint, context))
}

/// "Oelde · Jg. 8 · 16 Tage"
fn facts<'a>(town: &str, grade: Option<u8>, days: i64, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut facts = vec![town.to_owned()];
    facts.extend(grade.map(|grade| texts.joint_grade(&words::grade(grade))));
    facts.push(texts.days(days));
    facts.retain(|fact| !fact.is_empty());
    label::dense_muted(facts.join(" · ")).into()
}

fn point<'a>(mark: Icon, tone: Tone, words: String) -> Element<'a, Message> {
    row![
        container(mark.at(13.0).style(theme::soft_text(tone))).padding(iced::padding::top(2)),
        container(label::dense(words)).width(Length::Fill),
    ]
    .spacing(6)
    .into()
}

fn placed<'a>(
    joint: &'a Joint,
    shown: &'a Shown,
    seat: &'a Seat,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let conflict = shown.conflicts.get(&seat.child).map(|refusal| {
        let reasons = refusal.0.iter();
        let lines = reasons.map(|r| point(icon::CIRCLE_X, Tone::Danger, r.sentence(context.lang)));
        column(lines).spacing(gap::XS)
    });
    let reason = |reason: &SchoolReason| {
        let (mark, tone) = words::mark(reason);
        point(mark, tone, texts.school_reason(reason))
    };
    let with = (!seat.with.is_empty()).then(|| {
        let names: Vec<String> = seat.with.iter().map(|c| shown.given(*c, context)).collect();
        point(icon::LINK, Tone::Ok, texts.joint_with(&names.join(", ")))
    });
    // What speaks for it first, then against it, then what there is to know.
    let of = |side: Side| seat.reasons.iter().filter(move |r| r.side() == side);
    let reasons = column![label::dense_strong(texts.joint_why_title())]
        .push(with)
        .extend(of(Side::For).map(reason))
        .extend(of(Side::Against).map(reason))
        .extend(of(Side::Note).map(reason))
        .spacing(5);
    column![
        facts(
            shown.town(seat.family),
            Some(seat.grade),
            seat.waiting_days,
            context
        ),
        school(seat, context),
        fixed(joint, seat, context),
        conflict,
        reasons,
        others(joint, shown, seat, context),
        rejected(joint, seat.child, context),
        open_child(context),
    ]
    .spacing(gap::M)
    .into()
}

/// The proposed school in a frame.
fn school<'a>(seat: &'a Seat, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let known = context.office.school(&seat.school);
    let kind = known
        .map(|s| format!("{} · {}", s.form, s.town))
        .unwrap_or_default();
    let mut figure = vec![texts.joint_free(&words::free(seat, context))];
    figure.extend(seat.age_days.map(|days| texts.joint_stand(days)));
    let rank = words::number(seat.rank);
    let rank = tooltip::below(
        label::cap(texts.joint_rank_short(rank)).wrapping(Wrapping::None),
        texts.joint_rank(rank),
    );
    let official = words::official(&seat.school, context);
    container(
        column![
            vocabulary::school(
                label::DENSE_STRONG,
                context.school_name(&seat.school),
                &official
            ),
            row![
                container(cut(label::DENSE, kind).style(theme::muted)).width(Length::Fill),
                rank,
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center),
            cut(label::DENSE, figure.join(" · ")),
        ]
        .spacing(2),
    )
    .padding([gap::S, gap::M])
    .width(Length::Fill)
    .style(theme::chosen_card)
    .into()
}

/// That a person chose it, and the way back.
fn fixed<'a>(joint: &Joint, seat: &Seat, context: &Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    joint.wishes.fixed.contains_key(&seat.child).then(|| {
        row![
            container(point(icon::PIN, Tone::Info, texts.joint_chosen())).width(Length::Fill),
            button::link(
                "joint-release",
                texts.joint_release(),
                Some(Message::ReleasePressed)
            ),
        ]
        .align_y(Alignment::Center)
        .into()
    })
}

/// Where else it could go.
fn others<'a>(
    joint: &Joint,
    shown: &Shown,
    seat: &'a Seat,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let may = joint.may_write(context);
    let lines = seat
        .others
        .iter()
        .zip(TAKES)
        .enumerate()
        .map(|(at, (other, id))| {
            let take =
                may.then(|| button::link(id, texts.joint_take(), Some(Message::TakePressed(at))));
            self::other(other, shown, take, context)
        });
    let none = seat
        .others
        .is_empty()
        .then(|| label::dense_muted(texts.joint_others_none()));
    column![
        label::dense_strong(texts.joint_others_title()),
        space().height(5)
    ]
    .push(card::separator())
    .extend(lines)
    .push(none)
    .into()
}

fn other<'a>(
    other: &'a Other,
    shown: &Shown,
    take: Option<Element<'a, Message>>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut facts = Vec::new();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "half the earth's girth fits"
    )]
    facts.extend(other.km.map(|km| {
        let km = texts.joint_km((km * 1000.0) as u32);
        texts.joint_sum_way(&km)
    }));
    facts.extend(
        other
            .instead_of
            .map(|child| texts.joint_instead(&shown.given(child, context))),
    );
    let line = row![
        column![
            vocabulary::school(
                label::DENSE,
                context.school_name(&other.school),
                &words::official(&other.school, context)
            ),
            label::cap(facts.join(" · ")),
        ]
        .width(Length::Fill),
        take,
    ]
    .spacing(6)
    .align_y(Alignment::Center);
    let line = container(line).height(44.0).align_y(Alignment::Center);
    column![line, card::separator()].into()
}

/// What a person rejected for the child, and the way back.
fn rejected<'a>(joint: &Joint, child: ChildId, context: &Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let rejected = joint.wishes.rejected.iter().filter(|(of, _)| *of == child);
    let lines: Vec<Element<'a, Message>> = rejected
        .map(|(_, school)| {
            let said = texts.joint_rejected(&context.school_name(school));
            point(icon::X, Tone::Danger, said)
        })
        .collect();
    (!lines.is_empty()).then(|| {
        let again = Some(Message::AllowPressed);
        column(lines)
            .push(button::link(
                "joint-allow",
                texts.joint_allow_again(),
                again,
            ))
            .spacing(gap::XS)
            .into()
    })
}

fn unplaced<'a>(
    joint: &'a Joint,
    shown: &'a Shown,
    out: &'a Unseated,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let cause = point(
        icon::CIRCLE_ALERT,
        Tone::Warn,
        out.cause.sentence(context.lang),
    );
    let remedy = out.remedy.as_ref().map(|remedy| {
        let step = button::secondary(REMEDY, words::remedy(remedy, context))
            .small()
            .on_press(Message::RemedyPressed(out.child));
        let school = match remedy {
            Remedy::AskCapacity { school } => {
                let name = context.school_name(school);
                Some(point(icon::SCHOOL, Tone::Neutral, name))
            }
            _ => None,
        };
        column![label::dense_strong(texts.joint_help_title()), school, step].spacing(gap::XS)
    });
    column![
        facts(shown.town(out.family), out.grade, out.waiting_days, context),
        column![label::dense_strong(texts.joint_why_not_title()), cause].spacing(5),
        remedy,
        rejected(joint, out.child, context),
        open_child(context),
    ]
    .spacing(gap::M)
    .into()
}

fn open_child<'a>(context: &Context) -> Element<'a, Message> {
    let words = context.texts.joint_open_child();
    button::link("joint-child", words, Some(Message::ChildPressed))
}

/// What can be done with the proposed school.
fn actions<'a>(joint: &'a Joint, context: &'a Context) -> Option<[Button<'a, Message>; 2]> {
    let texts = &context.texts;
    let open = joint.line().and_then(Line::open).is_some();
    (open && joint.may_write(context)).then(|| {
        let reject = (!joint.busy).then_some(Message::RejectPressed);
        [
            button::secondary(ONLY, texts.joint_only_this())
                .small()
                .busy(joint.busy)
                .on_press(Message::OnlyThisPressed),
            button::danger("joint-reject", texts.joint_reject())
                .small()
                .on_press_maybe(reject),
        ]
    })
}
