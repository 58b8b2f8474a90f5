//! The badge of a site: letter, shape and colour together, so that colour is never alone.

use iced::border::Radius;
use iced::widget::{container, row};
use iced::{Alignment, Border, Element, Theme};

use super::label;
use crate::desktop::theme::{SiteHue, Tokens, space};

/// What a badge shows; it belongs to the site's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Site {
    /// The letter.
    pub letter: char,
    /// Colour, shape and bar pattern.
    pub hue: SiteHue,
}

/// Radii of the shape: square, circle, leaf; further sites alternate between the forms in between.
fn shape(hue: SiteHue) -> Radius {
    match hue {
        SiteHue::Blue => Radius::new(2.0),
        SiteHue::Orange => Radius::new(9.0),
        SiteHue::Green => Radius {
            top_left: 9.0,
            top_right: 2.0,
            bottom_right: 9.0,
            bottom_left: 2.0,
        },
        SiteHue::Sky => Radius {
            top_left: 9.0,
            top_right: 9.0,
            bottom_right: 2.0,
            bottom_left: 2.0,
        },
        SiteHue::Purple => Radius {
            top_left: 2.0,
            top_right: 9.0,
            bottom_right: 2.0,
            bottom_left: 9.0,
        },
        SiteHue::Grey => Radius::new(5.0),
    }
}

/// The badge, 18 px.
pub fn badge<'a, Message: 'a>(site: Site) -> Element<'a, Message> {
    container(
        label::Role {
            size: 11.0,
            line: 16.0,
            ..label::CAP_STRONG
        }
        .text(site.letter.to_string()),
    )
    .center(18)
    .style(move |theme: &Theme| {
        let colours = Tokens::of(theme).site(site.hue);
        container::Style {
            text_color: Some(colours.text),
            background: Some(colours.soft.into()),
            border: Border {
                color: colours.line,
                width: 1.0,
                radius: shape(site.hue),
            },
            ..container::Style::default()
        }
    })
    .into()
}

/// The badge with the name of the place.
pub fn named<'a, Message: 'a>(site: Site, name: String) -> Element<'a, Message> {
    row![badge(site), label::body(name)]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}
