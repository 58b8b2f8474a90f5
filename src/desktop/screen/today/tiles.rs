//! The tiles: how many of each thing, and how urgent the worst is.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::{Day, Message, Today, listed, number};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::label;
use crate::domain::case::Urgency;
use crate::service::families::ListedFamily;

/// From this width on a tile has room for its arrow.
const ROOMY: f32 = 1120.0;

/// One tile.
struct Tile<'a> {
    id: &'static str,
    icon: Icon,
    words: String,
    list: Vec<&'a ListedFamily>,
    fact: Option<String>,
    to: Destination,
}

impl Today {
    pub(super) fn tiles<'a>(
        &'a self,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let take = |list: &'a [ListedFamily]| listed(list, context).collect::<Vec<_>>();
        let longest = day
            .waiting
            .iter()
            .map(|family| family.standing.waiting_days)
            .max();
        let missed = listed(&day.no_shows, context)
            .chain(listed(&day.outcomes, context))
            .collect();
        let tiles = [
            Tile {
                id: "tile-calls",
                icon: icon::PHONE,
                words: texts.today_calls(),
                list: take(&day.calls),
                fact: None,
                to: Destination::Families,
            },
            Tile {
                id: "tile-interpreters",
                icon: icon::LANGUAGES,
                words: texts.today_interpreting(),
                list: take(&day.interpreters),
                fact: None,
                to: Destination::CALENDAR,
            },
            Tile {
                id: "tile-letters",
                icon: icon::PRINTER,
                words: texts.nav_letters(),
                list: take(&day.letters),
                fact: None,
                to: Destination::Letters(None),
            },
            Tile {
                id: "tile-reports",
                icon: icon::INBOX,
                words: texts.today_reports(),
                list: day.waiting.iter().collect(),
                fact: longest.map(|days| texts.today_longest(days)),
                to: Destination::Families,
            },
            Tile {
                id: "tile-missed",
                icon: icon::USER_X,
                words: texts.today_missed(),
                list: missed,
                fact: None,
                to: Destination::Families,
            },
        ];
        row(tiles
            .into_iter()
            .map(|tile| view(tile, width >= ROOMY, context)))
        .spacing(gap::M)
        .into()
    }
}

fn view<'a>(tile: Tile<'a>, roomy: bool, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let overdue = tile
        .list
        .iter()
        .filter(|family| family.standing.urgency == Urgency::Danger)
        .count();
    let soon = tile
        .list
        .iter()
        .filter(|family| family.standing.urgency == Urgency::Warn)
        .count();
    let (mark, tone, fact) = match (tile.list.len(), overdue, soon) {
        (0, _, _) => (icon::CHECK, Tone::Ok, texts.today_nothing()),
        (_, 1.., _) => (
            icon::CIRCLE_ALERT,
            Tone::Danger,
            texts.today_overdue(number(overdue)),
        ),
        (_, 0, 1..) => (icon::CLOCK, Tone::Warn, texts.today_due_soon(number(soon))),
        (_, 0, 0) => (
            icon::CLOCK,
            Tone::Neutral,
            tile.fact.unwrap_or_else(|| texts.today_in_time()),
        ),
    };
    let badge = container(tile.icon.at(18.0))
        .center(36)
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.accent_text),
                background: Some(t.accent_soft.into()),
                border: iced::border::rounded(radius::CONTROL),
                ..container::Style::default()
            }
        });
    let figures = row![
        label::figure(tile.list.len().to_string()),
        container(label::strong(tile.words)).padding([0, 0])
    ]
    .spacing(gap::S)
    .align_y(Alignment::End);
    let below = row![
        mark.at(13.0).style(theme::soft_text(tone)),
        label::CAP.text(fact).style(theme::soft_text(tone))
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    let content = row![
        badge,
        column![figures, below],
        space::horizontal(),
        roomy.then(|| icon::CHEVRON_RIGHT.at(16.0).style(theme::muted)),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    Control::new(content)
        .id(tile.id)
        .on_press(Message::Opened(tile.to))
        .width(Length::Fill)
        .height(74)
        .padding([0.0, gap::M])
        .align(Alignment::Start)
        .style(|theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: Some(if status.hovered { t.hover } else { t.surface }),
                border: Border {
                    color: t.line,
                    width: 1.0,
                    radius: radius::CARD.into(),
                },
                text: t.text,
            }
        })
        .ring(Ring::Around, radius::CARD)
        .into()
}
