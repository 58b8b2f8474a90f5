//! What the plan is asked for, and below it what it gives in sum, or how far it is.

use iced::widget::{container, row, space};
use iced::{Alignment, Element};

use super::super::proposal::page::{self, NARROW};
use super::super::proposal::run::Run;
use super::{Message, Plan, words};
use crate::desktop::context::Context;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::segmented::{self, segment};
use crate::desktop::widget::{checkbox, date_field, label};
use crate::planning::plan::{Priority, Sum};

/// Width of a date.
const DATE: f32 = 122.0;

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
    let told = plan.run.as_ref().filter(|run| run.told().is_some());
    let below: Element<'a, Message> = match (told, &plan.shown) {
        (Some(run), _) => running(run, context),
        (None, Some(shown)) => sum(shown.planned.proposal.sum, narrow, context),
        (None, None) => space().height(18).into(),
    };
    page::options(options, below)
}

/// How far the run is, and the way to stop it.
fn running<'a>(run: &Run, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let words = match run.told() {
        _ if run.is_stopping() => texts.plan_stopping(),
        Some(gap) => texts.plan_improving(&words::gap(gap, context)),
        None => texts.plan_computing(),
    };
    page::running(words, run, (texts.cancel(), Message::StopPressed))
}

fn sum<'a>(sum: Sum, narrow: bool, context: &Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let number = |count| texts.number(words::number(count));
    let seated = (words::number(sum.seated), words::number(sum.families));
    let mut figures = vec![
        (
            texts.plan_sum_seated(seated.0, seated.1),
            texts.plan_sum_seated_words(seated.1),
        ),
        (texts.days(sum.median_days), texts.plan_sum_median()),
        (
            number(sum.bundles),
            texts.plan_sum_bundles(words::number(sum.bundled), words::number(sum.bundles)),
        ),
        (number(sum.farther), texts.plan_sum_farther()),
        (number(sum.changed), texts.plan_sum_changed()),
    ];
    // Where there is little room one figure goes: how many appointments change, which mostly are none, or who comes
    // together.
    if narrow {
        let _ = figures.remove(if sum.changed == 0 { 4 } else { 2 });
    }
    page::figures(figures, narrow)
}
