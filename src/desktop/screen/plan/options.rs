//! What the plan is asked for, and below it what it gives in sum, or how far it is.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::run::Run;
use super::{Message, Plan, words};
use crate::desktop::context::Context;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::widget::segmented::{self, segment};
use crate::desktop::widget::{card, checkbox, date_field, label, progress};
use crate::planning::plan::{Priority, Sum};

/// Width of a date.
const DATE: f32 = 122.0;
/// Below this there is little room between the figures.
pub(super) const NARROW: f32 = 1140.0;

/// The card.
pub(super) fn view<'a>(plan: &'a Plan, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let narrow = width < NARROW;
    let day = |id: &'static str,
               state: &'a date_field::State,
               event: fn(date_field::Event) -> Message| {
        container(date_field::inline(
            id,
            state,
            context.today,
            &|day| context.holiday_words(day),
            texts,
            event,
        ))
        .width(DATE)
    };
    let period = row![
        (!narrow).then(|| label::dense_muted(texts.plan_period())),
        day("plan-from", &plan.from, Message::From),
        label::dense_muted(texts.plan_until()),
        day("plan-to", &plan.to, Message::To),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let priority = segmented::scaled(
        "plan-priority",
        vec![
            segment(Priority::Waiting, texts.plan_waiting()),
            segment(Priority::Balanced, texts.plan_balanced()),
            segment(Priority::ShortWays, texts.plan_short_ways()),
        ],
        Some(&plan.wishes.priority),
        segmented::Scale::Small,
        Message::PriorityChosen,
    );
    let words = (!narrow).then(|| label::dense_muted(texts.plan_priority()));
    let priority = row![words, priority]
        .spacing(gap::M)
        .align_y(Alignment::Center);
    let ticks = row![
        checkbox::checkbox(
            "plan-bundle",
            texts.plan_bundle(),
            plan.wishes.bundle,
            Some(Message::BundleToggled)
        ),
        checkbox::checkbox(
            "plan-other-sites",
            texts.plan_other_sites(),
            plan.wishes.other_sites,
            Some(Message::OtherSitesToggled)
        ),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let options = row![period, priority, ticks]
        .spacing(if narrow { gap::M } else { gap::XL })
        .align_y(Alignment::Center);
    let told = plan.run.as_ref().filter(|run| run.progress.is_some());
    let below: Element<'a, Message> = match (told, &plan.shown) {
        (Some(run), _) => running(run, context),
        (None, Some(shown)) => sum(shown.planned.proposal.sum, narrow, context),
        (None, None) => space().height(18).into(),
    };
    container(column![
        container(options).padding([10.0, gap::L]),
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
        _ if run.is_stopping() => texts.plan_stopping(),
        Some((_, progress)) => {
            texts.plan_improving(&words::gap(progress.cost, progress.bound, context))
        }
        None => texts.plan_computing(),
    };
    let stop = (!run.is_stopping()).then(|| (texts.cancel(), Message::StopPressed));
    progress::progress(words, run.share(), None, stop)
}

fn sum<'a>(sum: Sum, narrow: bool, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let number = |count| texts.number(words::number(count));
    let figure = |strong: String, words: String| {
        row![label::strong(strong), label::dense_muted(words)]
            .spacing(5)
            .align_y(Alignment::Center)
            .into()
    };
    let seated = (words::number(sum.seated), words::number(sum.families));
    let figures: [Element<'a, Message>; 5] = [
        figure(
            texts.plan_sum_seated(seated.0, seated.1),
            texts.plan_sum_seated_words(seated.1),
        ),
        figure(texts.days(sum.median_days), texts.plan_sum_median()),
        figure(
            number(sum.bundles),
            texts.plan_sum_bundles(words::number(sum.bundled), words::number(sum.bundles)),
        ),
        figure(number(sum.farther), texts.plan_sum_farther()),
        figure(number(sum.changed), texts.plan_sum_changed()),
    ];
    // Where there is little room one figure goes: how many appointments change, which mostly are none, or who comes
    // together.
    let dropped = narrow.then_some(if sum.changed == 0 { 4 } else { 2 });
    let space = if narrow { gap::M } else { 14.0 };
    let mut line = row![].spacing(space).align_y(Alignment::Center);
    for (at, figure) in figures.into_iter().enumerate() {
        if Some(at) == dropped {
            continue;
        }
        if at > 0 {
            line = line.push(card::divider(20));
        }
        line = line.push(figure);
    }
    line.into()
}
