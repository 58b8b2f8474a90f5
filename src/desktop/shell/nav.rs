//! The navigation at the left: 200 px with words, or a rail of 56 px with icons.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme, padding};

use super::Area;
use crate::desktop::icon;
use crate::desktop::text::Texts;
use crate::desktop::theme::{self, Tokens, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::{label, pill, tooltip};

/// What the navigation shows.
pub struct Nav<'a> {
    /// The areas this role may see, with what it must do there.
    pub areas: Vec<(Area, Option<i64>)>,
    /// Where we are.
    pub current: Area,
    /// Icons only (size 130 % and more, narrow windows).
    pub rail: bool,
    /// The sample database is open.
    pub sample: bool,
    /// The line below the name of the program ("Kreis Warendorf").
    pub place: &'a str,
}

/// The navigation.
pub fn nav<'a, Message: Clone + 'a>(
    nav: Nav<'_>,
    texts: &Texts,
    on_go: impl Fn(Area) -> Message,
) -> Element<'a, Message> {
    let rail = nav.rail;
    let entries = nav
        .areas
        .into_iter()
        .map(|(area, count)| entry(area, count, area == nav.current, rail, texts, on_go(area)));
    let name = (!rail).then(|| {
        column![
            label::strong(texts.app_name()).line_height(iced::Pixels(17.0)),
            label::cap(nav.place.to_owned()).line_height(iced::Pixels(14.0)),
        ]
    });
    let head = container(row![logo(), name].spacing(10).align_y(Alignment::Center))
        .padding(padding::left(if rail { 15.0 } else { gap::L }))
        .height(size::TOP_BAR)
        .align_y(Alignment::Center);
    let sample = nav.sample.then(|| sample(rail, texts));
    container(column![
        head,
        container(column(entries).spacing(2)).padding([gap::M, gap::S]),
        space::vertical(),
        sample,
    ])
    .width(if rail { size::RAIL } else { size::NAV - 1.0 })
    .height(Length::Fill)
    .style(theme::nav)
    .into()
}

fn logo<'a, Message: 'a>() -> Element<'a, Message> {
    container(icon::MESSAGES_SQUARE.at(15.0))
        .center(26)
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.on_accent),
                background: Some(t.accent.into()),
                border: Border {
                    radius: radius::CARD.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        })
        .into()
}

fn entry<'a, Message: Clone + 'a>(
    area: Area,
    count: Option<i64>,
    current: bool,
    rail: bool,
    texts: &Texts,
    on_press: Message,
) -> Element<'a, Message> {
    let mark =
        container(space().width(3).height(20)).style(move |theme: &Theme| container::Style {
            background: current.then(|| Tokens::of(theme).accent.into()),
            border: Border {
                radius: 2.0.into(),
                ..Border::default()
            },
            ..container::Style::default()
        });
    let role = if current {
        label::BODY_STRONG
    } else {
        label::BODY
    };
    let words = area.label(texts);
    let content = if rail {
        row![mark, container(area.icon().at(18.0)).center_x(Length::Fill)]
    } else {
        row![
            mark,
            space().width(8),
            area.icon().at(18.0),
            space().width(gap::M),
            role.text(words.clone()),
            space::horizontal(),
            count.map(pill::counter),
        ]
    };
    let control = Control::new(content.align_y(Alignment::Center))
        .id(area.id())
        .on_press(on_press)
        .width(Length::Fill)
        .height(size::NAV_ITEM)
        .padding(padding::right(if rail { 3.0 } else { gap::S }))
        .align(Alignment::Start)
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: if current {
                    Some(t.selected)
                } else {
                    status.hovered.then_some(t.hover)
                },
                border: Border {
                    radius: radius::SMALL.into(),
                    ..Border::default()
                },
                text: if current { t.accent_text } else { t.text },
            }
        })
        .ring(Ring::Inside, radius::SMALL);
    if rail {
        tooltip::right(control, words)
    } else {
        control.into()
    }
}

fn sample<'a, Message: 'a>(rail: bool, texts: &Texts) -> Element<'a, Message> {
    let words = (!rail).then(|| {
        column![
            label::CAP_STRONG
                .text(texts.sample_title())
                .style(theme::muted),
            label::cap(texts.sample_words()),
        ]
        .width(Length::Fill)
    });
    let frame =
        container(row![icon::FLASK_CONICAL.at(14.0).style(theme::muted), words].spacing(gap::S))
            .padding([7.0, 10.0])
            .width(if rail { Length::Shrink } else { Length::Fill })
            .style(|theme: &Theme| {
                let t = Tokens::of(theme);
                container::Style {
                    border: Border {
                        color: t.text_muted,
                        width: 1.0,
                        radius: radius::SMALL.into(),
                    },
                    ..container::Style::default()
                }
            });
    container(frame)
        .padding(padding::horizontal(if rail { 10.0 } else { gap::M }).bottom(gap::M))
        .into()
}
