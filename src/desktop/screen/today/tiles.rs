//! The tiles: how many of each thing, and how urgent the worst is.

use iced::widget::text::Wrapping;
use iced::widget::{column, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::{Day, Message, Panel, Today, children, listed, number, talks};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::label;
use crate::domain::case::{NextStep, Urgency};
use crate::domain::rights::Role;
use crate::service::families::ListedFamily;

/// From this width on a tile has room for its arrow.
const ROOMY: f32 = 1120.0;

/// One tile.
struct Tile {
    id: &'static str,
    icon: Icon,
    words: String,
    /// How urgent each thing is.
    list: Vec<Urgency>,
    fact: Option<String>,
    to: Message,
}

impl Today {
    pub(super) fn tiles<'a>(
        &'a self,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let tiles = match context.role {
            Role::Office => office(day, context),
            Role::Counsellor => counselling(day, context),
            Role::SchoolSupervision => supervision(day, context),
            Role::Admin => Vec::new(),
        };
        row(tiles
            .into_iter()
            .map(|tile| view(tile, width >= ROOMY, context)))
        .spacing(gap::M)
        .into()
    }
}

fn office(day: &Day, context: &Context) -> Vec<Tile> {
    let texts = &context.texts;
    let take = |list: &[ListedFamily]| {
        listed(list, context)
            .map(|family| family.standing.urgency)
            .collect::<Vec<_>>()
    };
    let longest = day
        .waiting
        .iter()
        .map(|family| family.standing.waiting_days)
        .max();
    let mut missed = take(&day.no_shows);
    missed.extend(take(&day.outcomes));
    let open = Message::Opened;
    vec![
        Tile {
            id: "tile-calls",
            icon: icon::PHONE,
            words: texts.today_calls(),
            list: take(&day.calls),
            fact: None,
            to: Message::RowReached(Panel::Calls, 0),
        },
        Tile {
            id: "tile-interpreters",
            icon: icon::LANGUAGES,
            words: texts.today_interpreting(),
            list: take(&day.interpreters),
            fact: None,
            to: Message::RowReached(Panel::Interpreters, 0),
        },
        Tile {
            id: "tile-letters",
            icon: icon::PRINTER,
            words: texts.nav_letters(),
            list: (day.post.iter())
                .filter(|(site, _)| site.is_none_or(|site| context.shows(site)))
                .map(|(_, urgency)| *urgency)
                .collect(),
            fact: None,
            to: open(Destination::Letters(None)),
        },
        Tile {
            id: "tile-reports",
            icon: icon::INBOX,
            words: texts.today_reports(),
            list: day.waiting.iter().map(|f| f.standing.urgency).collect(),
            fact: longest.map(|days| texts.today_longest(days)),
            to: open(Destination::Families),
        },
        Tile {
            id: "tile-missed",
            icon: icon::USER_X,
            words: texts.today_missed(),
            list: missed,
            fact: None,
            to: Message::LoopOpened(
                listed(&day.no_shows, context)
                    .chain(listed(&day.outcomes, context))
                    .map(|f| f.row.family.id)
                    .collect(),
            ),
        },
    ]
}

fn counselling(day: &Day, context: &Context) -> Vec<Tile> {
    let texts = &context.texts;
    let of = |steps: &[NextStep]| -> Vec<Urgency> {
        let found = day.children_to(steps);
        found.iter().map(|c| c.stands.standing.urgency).collect()
    };
    let talks: Vec<_> = talks::own(day, context).collect();
    let next = talks.iter().find(|row| row.appointment.start > context.now);
    vec![
        Tile {
            id: "tile-talks",
            icon: icon::CALENDAR_CHECK,
            words: texts.heute_tile_talks(),
            fact: next.map(|row| texts.time(row.appointment.start.time())),
            list: talks.iter().map(|_| Urgency::Calm).collect(),
            to: Message::RowReached(Panel::Talks, 0),
        },
        Tile {
            id: "tile-finish",
            icon: icon::FILE_TEXT,
            words: texts.heute_to_finish(),
            list: talks::to_finish(day)
                .iter()
                .filter(|c| c.stands.standing.next != NextStep::AnswerQuestion)
                .map(|c| c.stands.standing.urgency)
                .collect(),
            fact: None,
            to: Message::RowReached(Panel::Finish, 0),
        },
        Tile {
            id: "tile-questions",
            icon: icon::CIRCLE_HELP,
            words: texts.loop_question(),
            list: of(&[NextStep::AnswerQuestion]),
            fact: None,
            to: Message::RowReached(Panel::Finish, 0),
        },
        follow_ups(day, context),
    ]
}

fn supervision(day: &Day, context: &Context) -> Vec<Tile> {
    let texts = &context.texts;
    let tile = |id: &'static str, icon: Icon, words: String, panel: Panel| Tile {
        id,
        icon,
        words,
        list: children::of(panel, day)
            .iter()
            .map(|c| c.stands.standing.urgency)
            .collect(),
        fact: None,
        to: Message::RowReached(panel, 0),
    };
    vec![
        tile("tile-inbox", icon::INBOX, texts.heute_inbox(), Panel::Inbox),
        tile(
            "tile-decide",
            icon::SCALE,
            texts.heute_decide(),
            Panel::Decide,
        ),
        tile(
            "tile-answers",
            icon::SCHOOL,
            texts.today_answers(),
            Panel::Answers,
        ),
        tile(
            "tile-admissions",
            icon::CHECK_CHECK,
            texts.heute_admissions(),
            Panel::Admissions,
        ),
        follow_ups(day, context),
    ]
}

fn follow_ups(day: &Day, context: &Context) -> Tile {
    let late = |due| {
        if due < context.today {
            Urgency::Danger
        } else {
            Urgency::Warn
        }
    };
    Tile {
        id: "tile-follow-ups",
        icon: icon::CALENDAR_CLOCK,
        words: context.texts.today_follow_ups(),
        list: day.follow_ups.iter().map(|f| late(f.record.due)).collect(),
        fact: None,
        to: Message::RowReached(Panel::FollowUps, 0),
    }
}

fn view<'a>(tile: Tile, roomy: bool, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let overdue = tile
        .list
        .iter()
        .filter(|urgency| **urgency == Urgency::Danger)
        .count();
    let soon = tile
        .list
        .iter()
        .filter(|urgency| **urgency == Urgency::Warn)
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
    let side = if roomy { 36 } else { 30 };
    let badge = iced::widget::container(tile.icon.at(18.0))
        .center(side)
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            iced::widget::container::Style {
                text_color: Some(t.accent_text),
                background: Some(t.accent_soft.into()),
                border: iced::border::rounded(radius::CONTROL),
                ..iced::widget::container::Style::default()
            }
        });
    let words = if roomy {
        label::strong(tile.words)
    } else {
        label::dense_strong(tile.words)
    };
    let figures = row![
        label::figure(tile.list.len().to_string()),
        words.wrapping(Wrapping::None)
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
        roomy.then(space::horizontal),
        roomy.then(|| icon::CHEVRON_RIGHT.at(16.0).style(theme::muted)),
    ]
    .spacing(if roomy { gap::M } else { gap::S })
    .align_y(Alignment::Center);
    Control::new(content)
        .id(tile.id)
        .on_press(tile.to)
        .width(Length::Fill)
        .height(74)
        .padding([0.0, if roomy { gap::M } else { gap::S }])
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
