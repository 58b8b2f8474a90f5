//! The page of the joint proposal: head, options with what comes of them, notices, and the table beside the reasons.

use iced::keyboard::key::Named;
use iced::widget::{column, container, responsive, row, space};
use iced::{Alignment, Element, Length, Size};

use super::run::Run;
use super::{Joint, Message, list, side, words};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::{banner, button, card, checkbox, empty, label, progress, tooltip};
use crate::planning::schools::joint::Sum;

/// Below this the facts have a line of their own.
const NARROW: f32 = 1140.0;
/// So many children that were left out are named.
const NAMED: usize = 4;

/// All of it.
pub(super) fn view<'a>(joint: &'a Joint, context: &'a Context) -> Element<'a, Message> {
    let content = responsive(move |room: Size| {
        let width = room.width - 2.0 * gap::XL;
        let page = column![
            head(joint, width, context),
            options(joint, width, context),
            notices(joint, context),
            body(joint, width, context),
        ]
        .spacing(gap::M);
        container(page)
            .padding(
                iced::padding::top(gap::L)
                    .left(gap::XL)
                    .right(gap::XL)
                    .bottom(gap::L),
            )
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    });
    content.into()
}

/// "Noch nichts eingetragen · bestmöglich, bewiesen · berechnet in 0,1 s"
fn facts(joint: &Joint, context: &Context) -> String {
    let texts = &context.texts;
    let mut facts = vec![texts.joint_nothing_saved()];
    if let Some(shown) = &joint.shown {
        facts.push(words::proof(&shown.proposed.proposal, context));
        let seconds = shown.proposed.took.as_secs_f64().max(0.1);
        facts.push(texts.joint_took(&words::decimal(seconds, context)));
    }
    if joint.run.is_some() {
        facts.push(if joint.shown.is_some() {
            texts.joint_again()
        } else {
            texts.joint_computing()
        });
    }
    facts.join(" · ")
}

fn head<'a>(joint: &'a Joint, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let count = joint.ticked().len();
    let accept = joint.may_write(context).then(|| {
        button::primary("joint-accept", texts.joint_accept(words::number(count)))
            .icon(icon::SEND)
            .key_cap(Chord::key(Named::Enter).with_ctrl().label(texts))
            .busy(joint.busy)
            .on_press_maybe((count > 0).then_some(Message::AcceptPressed))
    });
    let narrow = width < NARROW;
    let facts = || cut(label::DENSE, facts(joint, context)).style(theme::muted);
    let title =
        column![label::title(texts.joint_title()), (!narrow).then(facts)].width(Length::Fill);
    let line = row![
        tooltip::below(
            button::icon_only("joint-back", icon::ARROW_LEFT).on_press(Message::DiscardPressed),
            texts.joint_discard(),
        ),
        title,
        button::quiet("joint-discard", texts.joint_discard())
            .key_cap("Esc")
            .on_press(Message::DiscardPressed),
        button::secondary("joint-again", texts.joint_recompute())
            .icon(icon::REFRESH_CW)
            .key_cap("F5")
            .on_press(Message::AgainPressed),
        accept,
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    column![line, narrow.then(facts)].spacing(gap::S).into()
}

/// What it is asked for, and below it what it gives in sum, or how far it is.
fn options<'a>(joint: &'a Joint, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let wishes = &joint.wishes;
    let ticks = row![
        checkbox::checkbox(
            "joint-together",
            texts.joint_together(),
            wishes.together,
            Some(Message::TogetherToggled)
        ),
        checkbox::checkbox(
            "joint-unknown",
            texts.joint_unknown(),
            wishes.unknown,
            Some(Message::UnknownToggled)
        ),
        checkbox::checkbox(
            "joint-far",
            texts.joint_far(),
            wishes.far,
            Some(Message::FarToggled)
        ),
    ]
    .spacing(gap::XL)
    .align_y(Alignment::Center);
    let told = joint.run.as_ref().filter(|run| run.progress.is_some());
    let below: Element<'a, Message> = match (told, &joint.shown) {
        (Some(run), _) => running(run, context),
        (None, Some(shown)) => sum(shown.proposed.proposal.sum, width < NARROW, context),
        (None, None) => space().height(18).into(),
    };
    container(column![
        container(ticks).padding([10.0, gap::L]),
        card::separator(),
        container(below)
            .padding([0.0, gap::L])
            .height(38)
            .align_y(Alignment::Center),
    ])
    .padding(1)
    .width(Length::Fill)
    .style(theme::card)
    .into()
}

/// How far the run is, and the way to stop it.
fn running<'a>(run: &Run, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let words = match run.progress {
        _ if run.is_stopping() => texts.joint_stopping(),
        Some((_, progress)) => words::gap(progress.cost, progress.bound, context),
        None => texts.joint_computing(),
    };
    let stop = (!run.is_stopping()).then(|| (texts.cancel(), Message::StopPressed));
    progress::progress(words, run.share(), None, stop)
}

fn sum<'a>(sum: Sum, narrow: bool, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let number = |count| texts.number(words::number(count));
    let figure = |strong: String, words: String| -> Element<'a, Message> {
        row![label::strong(strong), label::dense_muted(words)]
            .spacing(5)
            .align_y(Alignment::Center)
            .into()
    };
    let km = texts.joint_km(sum.median_metres);
    let mut figures = vec![
        figure(
            texts.joint_sum_seated(words::number(sum.seated), words::number(sum.children)),
            texts.joint_sum_seated_words(),
        ),
        figure(texts.joint_sum_way(&km), texts.joint_sum_way_words()),
        figure(
            number(sum.together),
            texts.joint_sum_together_words(words::number(sum.together)),
        ),
        figure(number(sum.apart), texts.joint_sum_apart_words()),
    ];
    if !narrow {
        figures.push(figure(number(sum.unsure), texts.joint_sum_unsure_words()));
    }
    let mut line = row![]
        .spacing(if narrow { gap::M } else { 14.0 })
        .align_y(Alignment::Center);
    for (at, figure) in figures.into_iter().enumerate() {
        if at > 0 {
            line = line.push(card::divider(20));
        }
        line = line.push(figure);
    }
    line.into()
}

/// What was left out, what has changed, what could not be worked out.
fn notices<'a>(joint: &'a Joint, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    if let Some(error) = joint.trouble.as_ref().filter(|_| joint.shown.is_some()) {
        let said = banner::banner(Tone::Danger, context.sentence(error));
        return Some(said.title(texts.joint_not_made()).into());
    }
    let shown = joint.shown.as_ref()?;
    if !joint.left_out.is_empty() {
        let count = words::number(joint.left_out.len());
        let mut said = banner::banner(Tone::Warn, texts.joint_left_out_rest())
            .title(texts.joint_left_out(count));
        for (child, refusal) in joint.left_out.iter().take(NAMED) {
            let line = format!(
                "{}: {}",
                shown.given(*child, context),
                refusal.sentence(context.lang)
            );
            said = said.point(icon::CIRCLE_X, Tone::Danger, line);
        }
        let said = said.link("joint-notice-close", texts.close(), Message::NoticeClosed);
        return Some(said.into());
    }
    if shown.conflicts.is_empty() || joint.run.is_some() {
        return None;
    }
    let count = words::number(shown.conflicts.len());
    let said = banner::banner(Tone::Warn, texts.joint_left_out(count)).title(texts.joint_stale());
    let again = texts.joint_recompute();
    let said = said.link("joint-stale-again", again, Message::AgainPressed);
    Some(said.into())
}

fn body<'a>(joint: &'a Joint, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    if !joint.may_write(context) {
        let nobody = empty::empty(icon::LOCK, texts.joint_no_right(), None, Vec::new());
        return filled(container(nobody).center(Length::Fill).into());
    }
    let Some(shown) = &joint.shown else {
        let content: Element<'a, Message> = match &joint.trouble {
            Some(error) => empty::failed(
                texts.joint_not_made(),
                context.sentence(error),
                vec![
                    button::secondary("joint-retry", texts.joint_recompute())
                        .on_press(Message::AgainPressed)
                        .into(),
                ],
            ),
            None => empty::loading(&[60, 80, 75, 85, 70, 80]),
        };
        return filled(container(content).padding(gap::L).into());
    };
    let proposal = &shown.proposed.proposal;
    if proposal.seats.is_empty() && proposal.unseated.is_empty() {
        let nobody = empty::empty(icon::CIRCLE_CHECK, texts.joint_empty(), None, Vec::new());
        return filled(container(nobody).center(Length::Fill).into());
    }
    let beside = (width * 0.29).clamp(300.0, 420.0);
    let table = if joint.side {
        width - beside - gap::L
    } else {
        width
    };
    let panel = joint.side.then(|| {
        container(side::view(joint, shown, context))
            .width(beside)
            .height(Length::Fill)
            .style(theme::card)
            .padding(1)
    });
    row![filled(list::view(joint, shown, table, context)), panel]
        .spacing(gap::L)
        .height(Length::Fill)
        .into()
}

fn filled<'a>(content: Element<'a, Message>) -> Element<'a, Message> {
    container(content)
        .padding(1)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::card)
        .into()
}
