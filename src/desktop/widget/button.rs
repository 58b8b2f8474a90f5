//! Buttons: primary, secondary, quiet and danger, in three sizes, with icon, label and key cap.

use std::borrow::Cow;

use iced::advanced::widget::Id;
use iced::widget::text::{IntoFragment, Wrapping};
use iced::widget::{container, row};
use iced::{Alignment, Border, Color, Element, Length, Padding, Theme};

use super::control::{Control, Ring, Status, Style};
use super::label;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, radius, size, space};

/// What a button is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// The screen's next step; one per screen.
    Primary,
    /// Any other action.
    #[default]
    Secondary,
    /// An action that steps back: no border.
    Quiet,
    /// Cannot be taken back, offered among others.
    Danger,
    /// Cannot be taken back, and is the action of a dialog.
    DangerPrimary,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    Small,
    Normal,
    Large,
}

/// A button under construction; convert it into an element when done.
pub struct Button<'a, Message> {
    id: Id,
    label: Option<Cow<'a, str>>,
    kind: Kind,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    key_cap: Option<String>,
    scale: Scale,
    busy: bool,
    width: Length,
    on_press: Option<Message>,
}

fn new<'a, Message>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
    kind: Kind,
) -> Button<'a, Message> {
    Button {
        id: id.into(),
        label: Some(label.into_fragment()),
        kind,
        icon: None,
        trailing: None,
        key_cap: None,
        scale: Scale::Normal,
        busy: false,
        width: Length::Shrink,
        on_press: None,
    }
}

/// The screen's next step.
pub fn primary<'a, Message>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
) -> Button<'a, Message> {
    new(id, label, Kind::Primary)
}

/// Any other action.
pub fn secondary<'a, Message>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
) -> Button<'a, Message> {
    new(id, label, Kind::Secondary)
}

/// An action that steps back.
pub fn quiet<'a, Message>(id: impl Into<Id>, label: impl IntoFragment<'a>) -> Button<'a, Message> {
    new(id, label, Kind::Quiet)
}

/// An action that cannot be taken back.
pub fn danger<'a, Message>(id: impl Into<Id>, label: impl IntoFragment<'a>) -> Button<'a, Message> {
    new(id, label, Kind::Danger)
}

/// The destructive action of a dialog.
pub fn danger_primary<'a, Message>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
) -> Button<'a, Message> {
    new(id, label, Kind::DangerPrimary)
}

/// An icon without a word: only search, chevrons, close, copy, more, previous/next and zoom. Give it a tooltip.
pub fn icon_only<'a, Message>(id: impl Into<Id>, icon: Icon) -> Button<'a, Message> {
    Button {
        label: None,
        icon: Some(icon),
        ..new(id, "", Kind::Secondary)
    }
}

/// A link inside text: small, without border or padding.
pub fn link<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    words: impl IntoFragment<'a>,
    on_press: Option<Message>,
) -> Element<'a, Message> {
    Control::new(label::dense_strong(words))
        .id(id)
        .on_press_maybe(on_press)
        .style(|theme, status| Style {
            background: None,
            border: Border::default(),
            text: {
                let tokens = Tokens::of(theme);
                if !status.enabled {
                    tokens.text_faint
                } else if status.hovered {
                    tokens.accent_hover
                } else {
                    tokens.accent_text
                }
            },
        })
        .ring(Ring::Around, radius::SMALL)
        .into()
}

impl<'a, Message> Button<'a, Message> {
    /// The same button, saying something else.
    pub(super) fn map<B>(self, f: impl FnOnce(Message) -> B) -> Button<'a, B> {
        Button {
            id: self.id,
            label: self.label,
            kind: self.kind,
            icon: self.icon,
            trailing: self.trailing,
            key_cap: self.key_cap,
            scale: self.scale,
            busy: self.busy,
            width: self.width,
            on_press: self.on_press.map(f),
        }
    }

    /// What happens; without it the button is disabled.
    #[must_use]
    pub fn on_press(mut self, message: Message) -> Self {
        self.on_press = Some(message);
        self
    }

    /// What happens, if it may happen now.
    #[must_use]
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// An icon before the words.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the words.
    #[must_use]
    pub const fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// The shortcut, shown as a cap ("Strg+N").
    #[must_use]
    pub fn key_cap(mut self, cap: impl Into<String>) -> Self {
        self.key_cap = Some(cap.into());
        self
    }

    /// 26 px high.
    #[must_use]
    pub const fn small(mut self) -> Self {
        self.scale = Scale::Small;
        self
    }

    /// 40 px high.
    #[must_use]
    pub const fn large(mut self) -> Self {
        self.scale = Scale::Large;
        self
    }

    /// Working: shows a mark and does nothing when pressed again. The words should then end in " …".
    #[must_use]
    pub const fn busy(mut self, busy: bool) -> Self {
        self.busy = busy;
        self
    }

    /// Width, if not as wide as the words.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

/// A small icon inside another control, without border.
pub fn inline_icon<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    icon: Icon,
    on_press: Option<Message>,
) -> Element<'a, Message> {
    Control::new(icon.text())
        .id(id)
        .on_press_maybe(on_press)
        .width(size::SMALL)
        .height(size::SMALL)
        .style(|theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: status.hovered.then_some(t.hover),
                border: Border {
                    radius: radius::SMALL.into(),
                    ..Border::default()
                },
                text: t.text_muted,
            }
        })
        .ring(Ring::Inside, radius::SMALL)
        .into()
}

/// The same button as an entry of a menu: full width, no border.
pub(super) fn menu_entry<'a, Message: Clone + 'a>(
    button: Button<'a, Message>,
) -> Element<'a, Message> {
    let content = row![
        button.icon.map(|mark| mark.at(16.0)),
        button.label.map(|words| label::BODY.text(words)),
        iced::widget::space::horizontal(),
        button.key_cap.map(|cap| key_cap(cap)),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    let dangerous = matches!(button.kind, Kind::Danger | Kind::DangerPrimary);
    Control::new(content)
        .id(button.id)
        .on_press_maybe(button.on_press)
        .width(Length::Fill)
        .height(size::CONTROL)
        .padding([0.0, 10.0])
        .align(Alignment::Start)
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: (status.hovered || status.focused).then_some(t.selected),
                border: Border {
                    radius: radius::SMALL.into(),
                    ..Border::default()
                },
                text: if !status.enabled {
                    t.text_faint
                } else if dangerous {
                    t.danger
                } else {
                    t.text
                },
            }
        })
        .ring(Ring::Inside, radius::SMALL)
        .into()
}

/// A keyboard key drawn as a small framed word, in the colour of the text around it.
pub fn key_cap<'a, Message: 'a>(words: impl IntoFragment<'a>) -> Element<'a, Message> {
    container(
        label::Role {
            size: 11.0,
            line: 16.0,
            ..label::CAP
        }
        .text(words)
        .style(theme::muted),
    )
    .padding([0.0, 6.0])
    .style(|theme: &Theme| {
        let tokens = Tokens::of(theme);
        container::Style {
            background: Some(tokens.surface.into()),
            border: Border {
                color: tokens.line,
                width: 1.0,
                radius: 3.0.into(),
            },
            ..container::Style::default()
        }
    })
    .into()
}

/// A key cap on a coloured ground.
fn key_cap_on<'a, Message: 'a>(
    words: String,
    colour: fn(&Tokens) -> Color,
) -> Element<'a, Message> {
    container(
        label::Role {
            size: 11.0,
            line: 16.0,
            ..label::CAP
        }
        .text(words),
    )
    .padding([0.0, 6.0])
    .style(move |theme: &Theme| container::Style {
        border: Border {
            color: colour(Tokens::of(theme)).scale_alpha(0.55),
            width: 1.0,
            radius: 3.0.into(),
        },
        ..container::Style::default()
    })
    .into()
}

fn style(kind: Kind, busy: bool) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let t = Tokens::of(theme);
        let framed = |background, line, text| Style {
            background: Some(background),
            border: Border {
                color: line,
                width: 1.0,
                radius: radius::CONTROL.into(),
            },
            text,
        };
        if !status.enabled && !busy {
            return match kind {
                Kind::Quiet => Style {
                    background: None,
                    border: Border::default(),
                    text: t.text_faint,
                },
                _ => framed(t.sunken, t.line, t.text_faint),
            };
        }
        let active = status.hovered || status.pressed;
        match kind {
            Kind::Primary => {
                let fill = if active { t.accent_hover } else { t.accent };
                framed(fill, fill, t.on_accent)
            }
            Kind::DangerPrimary => framed(t.danger, t.danger, t.on_danger),
            Kind::Secondary => framed(
                if status.pressed {
                    t.selected
                } else if active {
                    t.hover
                } else {
                    t.surface
                },
                t.line_strong,
                t.text,
            ),
            Kind::Danger => framed(
                if active { t.danger_soft } else { t.surface },
                t.danger,
                t.danger,
            ),
            Kind::Quiet => Style {
                background: active.then_some(t.hover),
                border: Border {
                    radius: radius::CONTROL.into(),
                    ..Border::default()
                },
                text: t.accent_text,
            },
        }
    }
}

impl<'a, Message: Clone + 'a> From<Button<'a, Message>> for Element<'a, Message> {
    fn from(button: Button<'a, Message>) -> Self {
        let (height, padding, role, glyph) = match button.scale {
            Scale::Small => (size::SMALL, 10.0, label::DENSE, 13.0),
            Scale::Normal => (size::CONTROL, space::M, label::BODY, 16.0),
            Scale::Large => (size::LARGE, 18.0, label::BODY, 16.0),
        };
        let role = match button.kind {
            Kind::Primary | Kind::DangerPrimary => label::Role {
                font: theme::SEMIBOLD,
                ..role
            },
            Kind::Secondary | Kind::Quiet | Kind::Danger => role,
        };
        let kind = button.kind;
        let square = button.label.is_none();
        let mark = if button.busy {
            Some(icon::LOADER_CIRCLE)
        } else {
            button.icon
        };
        let content = row![
            mark.map(|mark| mark.at(glyph)),
            button
                .label
                .map(|words| role.text(words).wrapping(Wrapping::None)),
            button.trailing.map(|mark| mark.at(glyph)),
            button.key_cap.map(|cap| -> Element<'a, Message> {
                match kind {
                    Kind::Primary => key_cap_on(cap, |t| t.on_accent),
                    Kind::DangerPrimary => key_cap_on(cap, |t| t.on_danger),
                    Kind::Secondary | Kind::Quiet | Kind::Danger => key_cap(cap),
                }
            }),
        ]
        .spacing(space::S)
        .align_y(Alignment::Center);
        Control::new(content)
            .id(button.id)
            .on_press_maybe(if button.busy { None } else { button.on_press })
            .width(if square {
                Length::Fixed(height)
            } else {
                button.width
            })
            .height(height)
            .padding(if square {
                Padding::ZERO
            } else {
                Padding::from([0.0, padding])
            })
            .style(style(button.kind, button.busy))
            .ring(Ring::Around, radius::CONTROL)
            .into()
    }
}
