//! Colours by role, read from `assets/tokens.json`. No styles here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use iced::theme::Base;
use iced::{Color, Theme};

/// The three looks of the window (*Hell*, *Dunkel*, *Kontrast*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// Dark text on light surfaces.
    #[default]
    Light,
    /// Light text on dark surfaces.
    Dark,
    /// Black on white with ratios of at least 7 for text.
    Contrast,
}

impl Look {
    /// All looks in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The key in the token file, also the name of the iced theme.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// Every colour of one look, by role.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Tokens {
            /// Which look these colours belong to.
            pub look: Look,
            $($(#[$doc])* pub $name: Color,)*
        }

        impl Tokens {
            fn read(look: Look, colours: &BTreeMap<String, String>) -> Result<Self, String> {
                Ok(Self {
                    look,
                    $($name: colours
                        .get(stringify!($name))
                        .and_then(|text| text.parse().ok())
                        .ok_or_else(|| format!("{}: no colour {}", look.name(), stringify!($name)))?,)*
                })
            }

            /// Every colour with the name of its role.
            #[must_use]
            pub fn entries(&self) -> Vec<(&'static str, Color)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

tokens! {
    /// Behind everything.
    canvas,
    /// Cards and inputs.
    surface,
    /// Navigation, table heads, group rows, read-only fields.
    sunken,
    /// The row under the pointer.
    hover,
    /// The chosen row, tab or entry.
    selected,
    /// Decoration: separators and borders of cards.
    line,
    /// Borders of controls, at least 3:1.
    line_strong,
    /// Body text.
    text,
    /// Secondary text.
    text_muted,
    /// Placeholders and disabled things.
    text_faint,
    /// Primary buttons, active marks, plots.
    accent,
    /// A primary button under the pointer.
    accent_hover,
    /// Text on the accent.
    on_accent,
    /// Links and the current step.
    accent_text,
    /// Tint behind accent text.
    accent_soft,
    /// The focus ring and nothing else.
    focus,
    /// Done, valid.
    ok,
    /// Tint behind `ok`.
    ok_soft,
    /// Due soon, stale, unconfirmed.
    warn,
    /// Tint behind `warn`.
    warn_soft,
    /// Border of a warning.
    warn_line,
    /// Overdue, error, destructive.
    danger,
    /// Tint behind `danger`.
    danger_soft,
    /// Text on `danger`.
    on_danger,
    /// Information.
    info,
    /// Tint behind `info`.
    info_soft,
    /// The line that shows the present time.
    now,
    /// The message strip.
    strip,
    /// Text on the strip.
    on_strip,
    /// Links on the strip.
    strip_link,
    /// Counters.
    badge,
    /// Text on counters.
    on_badge,
    /// Absence, closure and holidays in plots.
    hatch,
    /// Fill of Ahlen's bars.
    site_a,
    /// Tint of Ahlen.
    site_a_soft,
    /// Text on Ahlen's tint.
    site_a_text,
    /// Edges of Ahlen's shapes.
    site_a_line,
    /// Fill of Beckum's bars.
    site_b,
    /// Tint of Beckum.
    site_b_soft,
    /// Text on Beckum's tint.
    site_b_text,
    /// Edges of Beckum's shapes.
    site_b_line,
    /// Fill of Warendorf's bars.
    site_w,
    /// Tint of Warendorf.
    site_w_soft,
    /// Text on Warendorf's tint.
    site_w_text,
    /// Edges of Warendorf's shapes.
    site_w_line,
}

#[allow(
    clippy::expect_used,
    reason = "the file is part of the program; a unit test reads it"
)]
static ALL: LazyLock<[Tokens; 3]> = LazyLock::new(|| {
    read(include_str!("../../../assets/tokens.json")).expect("the embedded colours are complete")
});

fn read(json: &str) -> Result<[Tokens; 3], String> {
    let looks: BTreeMap<String, BTreeMap<String, String>> =
        serde_json::from_str(json).map_err(|error| error.to_string())?;
    let one = |look: Look| {
        let colours = looks
            .get(look.name())
            .ok_or_else(|| format!("no look {}", look.name()))?;
        Tokens::read(look, colours)
    };
    Ok([one(Look::Light)?, one(Look::Dark)?, one(Look::Contrast)?])
}

/// What a colour says. Never the only carrier of its meaning: an icon or a word stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Information, the current step.
    Info,
    /// Done, valid.
    Ok,
    /// Due soon, stale, unconfirmed.
    Warn,
    /// Overdue, error, destructive.
    Danger,
}

/// The colour a site keeps for ever; it belongs to the site's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SiteHue {
    /// Ahlen: blue, square badge, solid bar.
    Blue,
    /// Beckum: orange, round badge, double bar.
    Orange,
    /// Warendorf: green, leaf badge, dashed bar.
    Green,
    /// A fourth site: sky blue, dotted bar.
    Sky,
    /// A fifth site: reddish purple, triple bar.
    Purple,
    /// Any further site: grey, dash-dotted bar.
    Grey,
}

impl SiteHue {
    /// All hues in the order in which sites receive them.
    pub const ALL: [Self; 6] = [
        Self::Blue,
        Self::Orange,
        Self::Green,
        Self::Sky,
        Self::Purple,
        Self::Grey,
    ];
}

/// The four colours of a site.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SiteColours {
    /// Fills the bar.
    pub base: Color,
    /// Tints blocks and badges.
    pub soft: Color,
    /// Letters on the tint.
    pub text: Color,
    /// Edges, at least 3:1 on the surface.
    pub line: Color,
}

impl Tokens {
    /// The colours of a look.
    #[must_use]
    pub fn get(look: Look) -> &'static Self {
        let [light, dark, contrast] = &*ALL;
        match look {
            Look::Light => light,
            Look::Dark => dark,
            Look::Contrast => contrast,
        }
    }

    /// The colours of the theme a style function is given. A foreign theme counts as light or dark by its mode.
    #[must_use]
    pub fn of(theme: &Theme) -> &'static Self {
        let name = theme.name();
        let look = Look::ALL.into_iter().find(|look| look.name() == name);
        Self::get(look.unwrap_or(match theme.mode() {
            iced::theme::Mode::Dark => Look::Dark,
            iced::theme::Mode::None | iced::theme::Mode::Light => Look::Light,
        }))
    }

    /// Text colour of a tone.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> Color {
        match tone {
            Tone::Neutral => self.text_muted,
            Tone::Info => self.info,
            Tone::Ok => self.ok,
            Tone::Warn => self.warn,
            Tone::Danger => self.danger,
        }
    }

    /// Tint of a tone.
    #[must_use]
    pub const fn tone_soft(&self, tone: Tone) -> Color {
        match tone {
            Tone::Neutral => self.sunken,
            Tone::Info => self.info_soft,
            Tone::Ok => self.ok_soft,
            Tone::Warn => self.warn_soft,
            Tone::Danger => self.danger_soft,
        }
    }

    /// Border of a tone.
    #[must_use]
    pub const fn tone_line(&self, tone: Tone) -> Color {
        match tone {
            Tone::Neutral => self.line_strong,
            Tone::Info => self.info,
            Tone::Ok => self.ok,
            Tone::Warn => self.warn_line,
            Tone::Danger => self.danger,
        }
    }

    /// The colours of a site. The first three are designed; further ones are mixed from the Okabe–Ito palette.
    #[must_use]
    pub fn site(&self, hue: SiteHue) -> SiteColours {
        match hue {
            SiteHue::Blue => SiteColours {
                base: self.site_a,
                soft: self.site_a_soft,
                text: self.site_a_text,
                line: self.site_a_line,
            },
            SiteHue::Orange => SiteColours {
                base: self.site_b,
                soft: self.site_b_soft,
                text: self.site_b_text,
                line: self.site_b_line,
            },
            SiteHue::Green => SiteColours {
                base: self.site_w,
                soft: self.site_w_soft,
                text: self.site_w_text,
                line: self.site_w_line,
            },
            SiteHue::Sky => self.mixed(Color::from_rgb8(0x56, 0xB4, 0xE9)),
            SiteHue::Purple => self.mixed(Color::from_rgb8(0xCC, 0x79, 0xA7)),
            SiteHue::Grey => self.mixed(Color::from_rgb8(0x8A, 0x8A, 0x8A)),
        }
    }

    fn mixed(&self, base: Color) -> SiteColours {
        match self.look {
            Look::Light => SiteColours {
                base,
                soft: mix(base, Color::WHITE, 0.82),
                text: mix(base, Color::BLACK, 0.62),
                line: mix(base, Color::BLACK, 0.30),
            },
            Look::Dark => SiteColours {
                base,
                soft: mix(base, Color::BLACK, 0.72),
                text: mix(base, Color::WHITE, 0.62),
                line: base,
            },
            Look::Contrast => SiteColours {
                base,
                soft: Color::WHITE,
                text: mix(base, Color::BLACK, 0.68),
                line: mix(base, Color::BLACK, 0.68),
            },
        }
    }
}

/// `from` moved towards `to` by `share` (0 to 1) in sRGB.
fn mix(from: Color, to: Color, share: f32) -> Color {
    let one = |a: f32, b: f32| a + (b - a) * share;
    Color::from_rgb(one(from.r, to.r), one(from.g, to.g), one(from.b, to.b))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn the_embedded_file_is_complete() {
        assert!(read(include_str!("../../../assets/tokens.json")).is_ok());
    }

    #[test]
    fn a_missing_role_is_named() {
        let error =
            read(r##"{"light":{"canvas":"#000000"},"dark":{},"contrast":{}}"##).unwrap_err();
        assert!(
            error.contains("light") && error.contains("surface"),
            "{error}"
        );
    }

    #[test]
    fn each_theme_finds_its_own_colours() {
        for look in Look::ALL {
            assert_eq!(Tokens::of(&crate::desktop::theme::theme(look)).look, look);
        }
        assert_eq!(Tokens::of(&Theme::Dracula).look, Look::Dark);
    }
}
