//! Styles of plain iced widgets: containers, text, rules and scroll bars.

use iced::widget::{container, rule as line, scrollable, text};
use iced::{Background, Border, Color, Theme, border};

use super::{Tokens, Tone, radius};

fn filled(colour: Color) -> container::Style {
    container::Style {
        background: Some(Background::Color(colour)),
        ..container::Style::default()
    }
}

/// The ground of a page.
#[must_use]
pub fn page(theme: &Theme) -> container::Style {
    let tokens = Tokens::of(theme);
    container::Style {
        text_color: Some(tokens.text),
        ..filled(tokens.canvas)
    }
}

/// A plain white (or dark) ground without border.
#[must_use]
pub fn surface(theme: &Theme) -> container::Style {
    filled(Tokens::of(theme).surface)
}

/// Table heads, group rows and other lowered grounds.
#[must_use]
pub fn sunken(theme: &Theme) -> container::Style {
    filled(Tokens::of(theme).sunken)
}

/// The left navigation and the quiet bottom strip.
#[must_use]
pub fn nav(theme: &Theme) -> container::Style {
    let tokens = Tokens::of(theme);
    container::Style {
        text_color: Some(tokens.text),
        ..filled(tokens.sunken)
    }
}

/// A card.
#[must_use]
pub fn card(theme: &Theme) -> container::Style {
    let tokens = Tokens::of(theme);
    container::Style {
        border: Border {
            color: tokens.line,
            width: 1.0,
            radius: radius::CARD.into(),
        },
        ..filled(tokens.surface)
    }
}

/// The chosen one of several cards; give it one pixel less padding so that nothing jumps.
#[must_use]
pub fn chosen_card(theme: &Theme) -> container::Style {
    let tokens = Tokens::of(theme);
    container::Style {
        border: Border {
            color: tokens.accent,
            width: 2.0,
            radius: radius::CARD.into(),
        },
        ..filled(tokens.surface)
    }
}

/// Anything that floats because the user opened it.
#[must_use]
pub fn popover(theme: &Theme) -> container::Style {
    let tokens = Tokens::of(theme);
    container::Style {
        text_color: Some(tokens.text),
        border: Border {
            color: tokens.line_strong,
            width: 1.0,
            radius: radius::SMALL.into(),
        },
        ..filled(tokens.surface)
    }
}

/// The dark strip that carries the last message.
#[must_use]
pub fn strip(theme: &Theme) -> container::Style {
    let tokens = Tokens::of(theme);
    container::Style {
        text_color: Some(tokens.on_strip),
        ..filled(tokens.strip)
    }
}

/// A pill or counter: soft tint, coloured text.
pub fn pill(tone: Tone) -> impl Fn(&Theme) -> container::Style {
    move |theme| {
        let tokens = Tokens::of(theme);
        let framed = tokens.tone_soft(tone) == tokens.surface;
        container::Style {
            text_color: Some(tokens.tone(tone)),
            border: Border {
                color: if framed {
                    tokens.tone(tone)
                } else {
                    Color::TRANSPARENT
                },
                width: if framed { 1.0 } else { 0.0 },
                radius: radius::PILL.into(),
            },
            ..filled(tokens.tone_soft(tone))
        }
    }
}

/// A banner: soft tint with a line of the same tone.
pub fn tinted(tone: Tone) -> impl Fn(&Theme) -> container::Style {
    move |theme| {
        let tokens = Tokens::of(theme);
        container::Style {
            text_color: Some(tokens.text),
            border: Border {
                color: tokens.tone_line(tone),
                width: 1.0,
                radius: radius::CARD.into(),
            },
            ..filled(tokens.tone_soft(tone))
        }
    }
}

/// Secondary text.
#[must_use]
pub fn muted(theme: &Theme) -> text::Style {
    text::Style {
        color: Some(Tokens::of(theme).text_muted),
    }
}

/// Text on the accent colour.
#[must_use]
pub fn on_accent(theme: &Theme) -> text::Style {
    text::Style {
        color: Some(Tokens::of(theme).on_accent),
    }
}

/// Text in the colour of a tone.
pub fn soft_text(tone: Tone) -> impl Fn(&Theme) -> text::Style {
    move |theme| text::Style {
        color: Some(Tokens::of(theme).tone(tone)),
    }
}

/// A line between things.
#[must_use]
pub fn rule(theme: &Theme) -> line::Style {
    line::Style {
        color: Tokens::of(theme).line,
        radius: 0.0.into(),
        fill_mode: line::FillMode::Full,
        snap: true,
    }
}

/// The colour of a one-pixel separator drawn as a container.
#[must_use]
pub fn hairline(theme: &Theme) -> container::Style {
    filled(Tokens::of(theme).line)
}

/// Scroll bars: a thin thumb without a rail.
#[must_use]
pub fn scroller(theme: &Theme, status: scrollable::Status) -> scrollable::Style {
    let tokens = Tokens::of(theme);
    let rail = scrollable::Rail {
        background: None,
        border: Border::default(),
        scroller: scrollable::Scroller {
            background: Background::Color(tokens.line_strong),
            border: border::rounded(3),
        },
    };
    scrollable::Style {
        container: container::Style::default(),
        vertical_rail: rail,
        horizontal_rail: rail,
        gap: None,
        auto_scroll: scrollable::default(theme, status).auto_scroll,
    }
}
