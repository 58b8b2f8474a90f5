//! How the window looks: colours by role, sizes, faces, and the styles of plain iced widgets. Holds no widget.
//!
//! A style is always a function of [`iced::Theme`]; the colours behind it come from [`Tokens::of`].
//! There is no own theme type: [`theme`] builds an iced theme whose name says which [`Look`] it is.

#[cfg(test)]
mod contrast;
mod style;
mod tokens;

use std::borrow::Cow;

use iced::font::Weight;
use iced::theme::Palette;
use iced::{Font, Theme};

pub use style::{
    card, chosen_card, hairline, muted, nav, on_accent, page, pill, popover, rule, scroller,
    soft_text, strip, sunken, surface, tinted,
};
pub use tokens::{Look, SiteColours, SiteHue, Tokens, Tone};

/// The iced theme of a look.
#[must_use]
pub fn theme(look: Look) -> Theme {
    let tokens = Tokens::get(look);
    Theme::custom(
        look.name(),
        Palette {
            background: tokens.canvas,
            text: tokens.text,
            primary: tokens.accent,
            success: tokens.ok,
            warning: tokens.warn,
            danger: tokens.danger,
        },
    )
}

/// Distances in logical pixels.
pub mod space {
    /// 4 px: inside a pill, between an icon and its word.
    pub const XS: f32 = 4.0;
    /// 8 px: between things that belong together.
    pub const S: f32 = 8.0;
    /// 12 px: between cards, inside controls.
    pub const M: f32 = 12.0;
    /// 16 px: inside cards, above and below a page.
    pub const L: f32 = 16.0;
    /// 24 px: left and right of a page.
    pub const XL: f32 = 24.0;
    /// 32 px: between groups on a quiet page.
    pub const XXL: f32 = 32.0;
}

/// Radii of corners in logical pixels.
pub mod radius {
    /// Buttons and fields.
    pub const CONTROL: f32 = 5.0;
    /// Small buttons, check boxes, key caps.
    pub const SMALL: f32 = 4.0;
    /// Cards, banners, dialogs.
    pub const CARD: f32 = 6.0;
    /// Pills and counters.
    pub const PILL: f32 = 10.0;
}

/// Heights and widths of parts in logical pixels.
pub mod size {
    /// A button, field or segment.
    pub const CONTROL: f32 = 32.0;
    /// A small button.
    pub const SMALL: f32 = 26.0;
    /// A large button.
    pub const LARGE: f32 = 40.0;
    /// An entry of the left navigation.
    pub const NAV_ITEM: f32 = 36.0;
    /// The left navigation.
    pub const NAV: f32 = 200.0;
    /// The left navigation reduced to icons.
    pub const RAIL: f32 = 56.0;
    /// The bar at the top.
    pub const TOP_BAR: f32 = 52.0;
    /// The strip at the bottom.
    pub const STRIP: f32 = 32.0;
    /// The head of a card.
    pub const CARD_HEAD: f32 = 42.0;
    /// The head of a table.
    pub const TABLE_HEAD: f32 = 32.0;
    /// A row of a table.
    pub const ROW: f32 = 36.0;
    /// A row of a table with two lines.
    pub const ROW_TALL: f32 = 46.0;
    /// A compact row of a table.
    pub const ROW_COMPACT: f32 = 30.0;
    /// The line below a field: hint, parsed value or error.
    pub const MESSAGE: f32 = 18.0;
    /// A pill or a counter.
    pub const PILL: f32 = 20.0;
}

/// The face of running text.
pub const REGULAR: Font = Font::with_name("Noto Sans");

/// The face of titles, labels and chosen things. Never for original script: other scripts have no such weight.
pub const SEMIBOLD: Font = Font {
    weight: Weight::Semibold,
    ..Font::with_name("Noto Sans")
};

/// The face of the icons.
pub const ICONS: Font = Font::with_name("lucide");

/// Every face the window draws with, to be loaded before the first frame.
#[must_use]
pub fn fonts() -> Vec<Cow<'static, [u8]>> {
    vec![
        Cow::Borrowed(include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
        Cow::Borrowed(include_bytes!("../../assets/fonts/NotoSans-SemiBold.ttf")),
        Cow::Borrowed(include_bytes!(
            "../../assets/fonts/NotoSansArabic-Regular.ttf"
        )),
        Cow::Borrowed(include_bytes!(
            "../../assets/fonts/NotoSansEthiopic-Regular.ttf"
        )),
        Cow::Borrowed(crate::desktop::icon::FONT),
    ]
}

/// The settings every window and every test starts with: embedded faces, 14 px text.
#[must_use]
pub fn settings() -> iced::Settings {
    iced::Settings {
        fonts: fonts(),
        default_font: REGULAR,
        default_text_size: 14.0.into(),
        ..iced::Settings::default()
    }
}
