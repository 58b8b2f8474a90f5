//! The frame of a proposal's page: head, what it is asked for and what it gives, the table, and the panel of reasons.

use iced::widget::{Column, column, container, responsive, row, space};
use iced::{Alignment, Element, Length, Size};

use super::run::Run;
use crate::desktop::icon;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{button, card, empty, label, progress, scroll, tooltip};

/// Below this there is little room: the facts have a line of their own.
pub(in crate::desktop::screen) const NARROW: f32 = 1140.0;

/// The page, made of parts one below the other for a width.
pub(in crate::desktop::screen) fn frame<'a, M: 'a>(
    parts: impl Fn(f32) -> Column<'a, M> + 'a,
) -> Element<'a, M> {
    responsive(move |room: Size| {
        let around = iced::padding::all(gap::L).left(gap::XL).right(gap::XL);
        container(parts(room.width - 2.0 * gap::XL).spacing(gap::M))
            .padding(around)
            .width(Length::Fill)
            .height(Length::Fill)
            .into()
    })
    .into()
}

/// Title, facts, and what can be done with the whole proposal.
pub(in crate::desktop::screen) struct Head<'a, M> {
    /// Its title.
    pub(in crate::desktop::screen) title: String,
    /// A line about it.
    pub(in crate::desktop::screen) facts: String,
    /// The ids of back, discard and again.
    pub(in crate::desktop::screen) ids: [&'static str; 3],
    /// Verwerfen.
    pub(in crate::desktop::screen) discard: (String, M),
    /// Neu berechnen.
    pub(in crate::desktop::screen) again: (String, M),
    /// What takes the ticked rows over, for whom may.
    pub(in crate::desktop::screen) accept: Option<Button<'a, M>>,
}

/// The head. Where there is little room the facts have a line of their own.
pub(in crate::desktop::screen) fn head<'a, M: Clone + 'a>(
    head: Head<'a, M>,
    width: f32,
) -> Element<'a, M> {
    let narrow = width < NARROW;
    let [back, discard, again] = head.ids;
    let facts = head.facts;
    let said = |facts: String| cut(label::DENSE, facts).style(theme::muted);
    let beside = (!narrow).then(|| said(facts.clone()));
    let title = column![label::title(head.title), beside].width(Length::Fill);
    let line = row![
        tooltip::below(
            button::icon_only(back, icon::ARROW_LEFT).on_press(head.discard.1.clone()),
            head.discard.0.clone(),
        ),
        title,
        button::quiet(discard, head.discard.0)
            .key_cap("Esc")
            .on_press(head.discard.1),
        button::secondary(again, head.again.0)
            .icon(icon::REFRESH_CW)
            .key_cap("F5")
            .on_press(head.again.1),
        head.accept,
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    column![line, narrow.then(|| said(facts))]
        .spacing(gap::S)
        .into()
}

/// The card of what it is asked for, and below it what it gives, or how far it is.
pub(in crate::desktop::screen) fn options<'a, M: 'a>(
    asked: impl Into<Element<'a, M>>,
    given: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    container(column![
        container(asked).padding([10.0, gap::L]),
        card::separator(),
        container(given)
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
pub(in crate::desktop::screen) fn running<'a, M: Clone + 'a>(
    words: String,
    run: &Run,
    stop: (String, M),
) -> Element<'a, M> {
    let stop = (!run.is_stopping()).then_some(stop);
    progress::progress(words, run.share(), None, stop)
}

/// What it gives: each figure with its words.
pub(in crate::desktop::screen) fn figures<'a, M: 'a>(
    figures: impl IntoIterator<Item = (String, String)>,
    narrow: bool,
) -> Element<'a, M> {
    let mut line = row![]
        .spacing(if narrow { gap::M } else { 14.0 })
        .align_y(Alignment::Center);
    for (at, (strong, words)) in figures.into_iter().enumerate() {
        if at > 0 {
            line = line.push(card::divider(20));
        }
        line = line.push(
            row![label::strong(strong), label::dense_muted(words)]
                .spacing(5)
                .align_y(Alignment::Center),
        );
    }
    line.into()
}

/// Nothing to show yet: bars, or why there is nothing and the way to try again.
pub(in crate::desktop::screen) fn unmade<'a, M: Clone + 'a>(
    trouble: Option<(String, String, Button<'a, M>)>,
) -> Element<'a, M> {
    let content: Element<'a, M> = match trouble {
        Some((title, why, again)) => empty::failed(title, why, vec![again.into()]),
        None => empty::loading(&[60, 80, 75, 85, 70, 80]),
    };
    filled(container(content).padding(gap::L))
}

/// A card that fills the rest of the page.
pub(in crate::desktop::screen) fn filled<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    container(content)
        .padding(1)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::card)
        .into()
}

/// The table, and beside it the panel of this width if it is shown.
pub(in crate::desktop::screen) fn beside<'a, M: 'a>(
    table: Element<'a, M>,
    panel: Option<(Element<'a, M>, f32)>,
) -> Element<'a, M> {
    let panel = panel.map(|(panel, width)| {
        container(panel)
            .width(width)
            .height(Length::Fill)
            .style(theme::card)
            .padding(1)
    });
    row![filled(table), panel]
        .spacing(gap::L)
        .height(Length::Fill)
        .into()
}

/// The panel about a row: its name, what there is to say, and below it, always in view, what can be done.
pub(in crate::desktop::screen) fn panel<'a, M: Clone + 'a>(
    title: impl Into<Element<'a, M>>,
    body: Element<'a, M>,
    actions: Option<[Button<'a, M>; 2]>,
) -> Element<'a, M> {
    let title = row![container(title).width(Length::Fill), button::key_cap("↑ ↓")]
        .spacing(gap::S)
        .align_y(Alignment::Center);
    let head = container(title)
        .padding([0.0, gap::L])
        .height(theme::size::CARD_HEAD)
        .align_y(Alignment::Center);
    let body = container(body).padding([gap::M, gap::L]);
    let foot = actions.map(|[take, refuse]| {
        let foot = row![take, space::horizontal(), refuse]
            .spacing(gap::S)
            .align_y(Alignment::Center);
        column![card::separator(), container(foot).padding([gap::S, gap::S])]
    });
    column![
        head,
        card::separator(),
        container(scroll::down(body)).height(Length::Fill),
        foot,
    ]
    .into()
}
