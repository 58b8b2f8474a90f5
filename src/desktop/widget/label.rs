//! Text in the roles of the design: size, line height and weight. Colours come from the place or from a style.

use iced::widget::text::IntoFragment;
use iced::widget::{Text, text};
use iced::{Font, Pixels};

use crate::desktop::theme;

/// One role of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Role {
    /// Size in pixels.
    pub size: f32,
    /// Line height in pixels.
    pub line: f32,
    /// The face.
    pub font: Font,
}

/// Title of a screen, 20/28 semi-bold.
pub const TITLE: Role = role(20.0, 28.0, theme::SEMIBOLD);
/// Head of a card, 15/22 semi-bold.
pub const HEAD: Role = role(15.0, 22.0, theme::SEMIBOLD);
/// Running text, 14/20.
pub const BODY: Role = role(14.0, 20.0, theme::REGULAR);
/// Running text, semi-bold.
pub const BODY_STRONG: Role = role(14.0, 20.0, theme::SEMIBOLD);
/// Tables and side panels, 13/18.
pub const DENSE: Role = role(13.0, 18.0, theme::REGULAR);
/// Tables and side panels, semi-bold.
pub const DENSE_STRONG: Role = role(13.0, 18.0, theme::SEMIBOLD);
/// Hints, 12/16.
pub const CAP: Role = role(12.0, 16.0, theme::REGULAR);
/// Hints, semi-bold.
pub const CAP_STRONG: Role = role(12.0, 16.0, theme::SEMIBOLD);
/// A figure on a tile, 28/34 semi-bold.
pub const FIGURE: Role = role(28.0, 34.0, theme::SEMIBOLD);
/// The question of the first start, 28/36 semi-bold.
pub const HERO: Role = role(28.0, 36.0, theme::SEMIBOLD);

const fn role(size: f32, line: f32, font: Font) -> Role {
    Role { size, line, font }
}

impl Role {
    /// Text in this role.
    pub fn text<'a>(self, content: impl IntoFragment<'a>) -> Text<'a> {
        text(content)
            .size(self.size)
            .line_height(Pixels(self.line))
            .font(self.font)
    }
}

/// Title of a screen.
pub fn title<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    TITLE.text(content)
}

/// Head of a card.
pub fn head<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    HEAD.text(content)
}

/// Running text.
pub fn body<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    BODY.text(content)
}

/// Emphasised running text.
pub fn strong<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    BODY_STRONG.text(content)
}

/// Text of tables and panels.
pub fn dense<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    DENSE.text(content)
}

/// Emphasised text of tables and panels.
pub fn dense_strong<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    DENSE_STRONG.text(content)
}

/// A hint; muted.
pub fn cap<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    CAP.text(content).style(theme::muted)
}

/// Secondary running text.
pub fn muted<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    BODY.text(content).style(theme::muted)
}

/// Secondary text of tables and panels.
pub fn dense_muted<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    DENSE.text(content).style(theme::muted)
}

/// A name in its original script: always the regular face, never aligned, muted.
pub fn original_script<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    DENSE
        .text(content)
        .shaping(text::Shaping::Advanced)
        .style(theme::muted)
}

/// A figure on a tile.
pub fn figure<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    FIGURE.text(content)
}

/// The question of the first start.
pub fn hero<'a>(content: impl IntoFragment<'a>) -> Text<'a> {
    HERO.text(content)
}
