//! Banners: a sentence in the card it concerns, or below the header when it concerns everything.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::label;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tone, space as gap};

/// A banner under construction.
pub struct Banner<'a, Message> {
    tone: Tone,
    icon: Icon,
    title: Option<String>,
    words: String,
    points: Vec<(Icon, Tone, String)>,
    links: Vec<Element<'a, Message>>,
    stacked: bool,
}

/// A banner with the usual icon of its tone.
#[must_use]
pub fn banner<'a, Message: 'a>(tone: Tone, words: impl Into<String>) -> Banner<'a, Message> {
    Banner {
        tone,
        icon: match tone {
            Tone::Neutral | Tone::Info => icon::INFO,
            Tone::Ok => icon::CIRCLE_CHECK,
            Tone::Warn => icon::TRIANGLE_ALERT,
            Tone::Danger => icon::CIRCLE_X,
        },
        title: None,
        words: words.into(),
        points: Vec::new(),
        links: Vec::new(),
        stacked: false,
    }
}

impl<'a, Message: Clone + 'a> Banner<'a, Message> {
    /// Another icon.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = icon;
        self
    }

    /// A semi-bold first line.
    #[must_use]
    pub fn title(mut self, words: impl Into<String>) -> Self {
        self.title = Some(words.into());
        self
    }

    /// One of several reasons, each with its icon.
    #[must_use]
    pub fn point(mut self, icon: Icon, tone: Tone, words: impl Into<String>) -> Self {
        self.points.push((icon, tone, words.into()));
        self
    }

    /// A link at the right (at most two).
    #[must_use]
    pub fn link(mut self, id: &'static str, words: impl Into<String>, message: Message) -> Self {
        self.links
            .push(super::button::link(id, words.into(), Some(message)));
        self
    }

    /// Links below the words instead of at the right.
    #[must_use]
    pub const fn stacked(mut self) -> Self {
        self.stacked = true;
        self
    }
}

impl<'a, Message: Clone + 'a> From<Banner<'a, Message>> for Element<'a, Message> {
    fn from(banner: Banner<'a, Message>) -> Self {
        let tone = banner.tone;
        let words = (!banner.words.is_empty()).then(|| label::dense(banner.words));
        let points = banner.points.into_iter().map(|(icon, tone, words)| {
            row![
                icon.at(13.0).style(theme::soft_text(tone)),
                label::dense(words)
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center)
            .into()
        });
        let text = column![banner.title.map(label::dense_strong), words].extend(points);
        let links = row(banner.links).spacing(gap::L);
        let mark = banner.icon.text().style(theme::soft_text(tone));
        let content: Element<'a, Message> = if banner.stacked {
            row![
                mark,
                column![text, space().height(6), links].width(Length::Fill)
            ]
            .spacing(10)
            .into()
        } else {
            row![mark, text.width(Length::Fill), links]
                .spacing(10)
                .align_y(Alignment::Center)
                .into()
        };
        container(content)
            .padding([gap::S, gap::M])
            .width(Length::Fill)
            .style(theme::tinted(tone))
            .into()
    }
}
