//! A segmented control: two to six options, one chosen. One Tab stop; ← → choose at once, Pos1 and Ende jump.

use iced::advanced::widget::Id;
use iced::keyboard::{Key, key::Named};
use iced::widget::text::{IntoFragment, Wrapping};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::control::{Control, Ring, Style};
use super::label;
use super::site_badge::{self, Site};
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, radius, size, space as gap};

/// One option.
pub struct Segment<'a, T> {
    /// What choosing it means.
    pub value: T,
    /// Its words.
    pub words: std::borrow::Cow<'a, str>,
    /// An icon before the words.
    pub icon: Option<Icon>,
    /// A site's badge before the words.
    pub site: Option<Site>,
    /// How many things are behind it.
    pub count: Option<i64>,
    /// Do they wait for somebody?
    pub urgent: bool,
}

/// An option of words alone.
pub fn segment<'a, T>(value: T, words: impl IntoFragment<'a>) -> Segment<'a, T> {
    Segment {
        value,
        words: words.into_fragment(),
        icon: None,
        site: None,
        count: None,
        urgent: false,
    }
}

impl<T> Segment<'_, T> {
    /// With an icon.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With how many things are behind it.
    #[must_use]
    pub const fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// With how many things behind it wait for somebody.
    #[must_use]
    pub const fn urgent(mut self, count: i64) -> Self {
        self.urgent = true;
        self.count(count)
    }

    /// With a site's badge.
    #[must_use]
    pub const fn site(mut self, site: Site) -> Self {
        self.site = Some(site);
        self
    }
}

/// Height of a segmented control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// 32 px.
    #[default]
    Normal,
    /// 26 px.
    Small,
    /// 26 px, for single digits side by side.
    Tight,
}

/// Where a key leads from a position, if anywhere.
fn after(key: &Key, at: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = match key {
        Key::Named(Named::ArrowRight) => at.map_or(0, |at| (at + 1).min(last)),
        Key::Named(Named::ArrowLeft) => at.map_or(last, |at| at.saturating_sub(1)),
        Key::Named(Named::Home) => 0,
        Key::Named(Named::End) => last,
        _ => return None,
    };
    Some(next)
}

/// The control. `chosen` may be none of the options: then nothing is marked.
pub fn segmented<'a, T: Clone + PartialEq + 'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    segments: Vec<Segment<'a, T>>,
    chosen: Option<&T>,
    on_choose: impl Fn(T) -> Message + 'a,
) -> Element<'a, Message> {
    scaled(id, segments, chosen, Scale::Normal, on_choose)
}

/// The control in a given height.
pub fn scaled<'a, T: Clone + PartialEq + 'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    segments: Vec<Segment<'a, T>>,
    chosen: Option<&T>,
    scale: Scale,
    on_choose: impl Fn(T) -> Message + 'a,
) -> Element<'a, Message> {
    let (height, role, padding) = match scale {
        Scale::Normal => (size::CONTROL, label::BODY, gap::M),
        Scale::Small => (size::SMALL, label::DENSE, 10.0),
        Scale::Tight => (size::SMALL, label::DENSE, 6.0),
    };
    let at = segments
        .iter()
        .position(|segment| Some(&segment.value) == chosen);
    let values: Vec<T> = segments
        .iter()
        .map(|segment| segment.value.clone())
        .collect();
    let count = segments.len();
    let mut parts: Vec<Element<'a, Message>> = Vec::with_capacity(count * 2);
    for (position, segment) in segments.into_iter().enumerate() {
        if position > 0 {
            parts.push(line(height - 2.0));
        }
        let on = at == Some(position);
        let role = if on {
            label::Role {
                font: crate::desktop::theme::SEMIBOLD,
                ..role
            }
        } else {
            role
        };
        let content = row![
            segment.icon.map(Icon::text),
            segment.site.map(site_badge::badge),
            role.text(segment.words).wrapping(Wrapping::None),
            segment
                .count
                .filter(|count| *count > 0)
                .map(if segment.urgent {
                    super::pill::urgent
                } else {
                    super::pill::counter
                }),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        let face = column![
            container(content)
                .height(height - 4.0)
                .align_y(Alignment::Center)
                .padding([0.0, padding]),
            underline(on),
        ]
        .width(Length::Shrink);
        let round = radius::CONTROL - 1.0;
        let corner = |here: bool| if here { round } else { 0.0 };
        let border = Border {
            radius: iced::border::Radius {
                top_left: corner(position == 0),
                bottom_left: corner(position == 0),
                top_right: corner(position + 1 == count),
                bottom_right: corner(position + 1 == count),
            },
            ..Border::default()
        };
        parts.push(
            Control::new(face)
                .on_press(on_choose(segment.value))
                .tab_stop(false)
                .style(move |theme, status| {
                    let t = Tokens::of(theme);
                    Style {
                        background: if on {
                            Some(t.selected)
                        } else {
                            status.hovered.then_some(t.hover)
                        },
                        border,
                        text: if on { t.accent_text } else { t.text },
                    }
                })
                .into(),
        );
    }
    Control::new(container(row(parts)).padding(1))
        .id(id)
        .on_key(move |key, modifiers| {
            if !modifiers.is_empty() {
                return None;
            }
            let next = after(key, at, count)?;
            values.get(next).cloned().map(&on_choose)
        })
        .height(height)
        .style(|theme, _| {
            let t = Tokens::of(theme);
            Style {
                background: Some(t.surface),
                border: Border {
                    color: t.line_strong,
                    width: 1.0,
                    radius: radius::CONTROL.into(),
                },
                text: t.text,
            }
        })
        .ring(
            Ring::Part(at.map_or_else(Vec::new, |at| vec![0, 0, at * 2])),
            radius::CONTROL - 2.0,
        )
        .into()
}

fn line<'a, Message: 'a>(height: f32) -> Element<'a, Message> {
    super::card::divider(height)
}

/// The mark below the chosen option: 2 px in the accent colour.
fn underline<'a, Message: 'a>(on: bool) -> Element<'a, Message> {
    container(space().width(Length::Fill).height(2))
        .style(move |theme: &Theme| container::Style {
            background: on.then(|| Tokens::of(theme).accent.into()),
            ..container::Style::default()
        })
        .into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn arrows_stop_at_the_ends() {
        let right = Key::Named(Named::ArrowRight);
        let left = Key::Named(Named::ArrowLeft);
        assert_eq!(after(&right, Some(0), 3), Some(1));
        assert_eq!(after(&right, Some(2), 3), Some(2));
        assert_eq!(after(&left, Some(0), 3), Some(0));
        assert_eq!(after(&left, None, 3), Some(2));
        assert_eq!(after(&Key::Named(Named::End), Some(0), 3), Some(2));
        assert_eq!(after(&Key::Named(Named::Home), Some(2), 3), Some(0));
        assert_eq!(after(&Key::Named(Named::Enter), Some(2), 3), None);
        assert_eq!(after(&right, None, 0), None);
    }
}
