//! The frame around every screen: navigation, top bar, header, bottom strip. Pieces of view that take data.

pub mod commands;
mod nav;
mod top_bar;

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::icon::{self, Icon};
use super::text::Texts;
use super::theme::{self, space as gap};
use super::widget::{card, label};

pub use nav::{Nav, nav};
pub use top_bar::{Connection, SEARCH_WIDTH, connection, site_filter, top_bar, user_button};

/// An area of the window, Alt+1 to Alt+7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// What is to be done first.
    Today,
    /// The list of families.
    Families,
    /// The week of all sites.
    Calendar,
    /// The inbox of the Schulaufsicht.
    Schools,
    /// The outbox.
    Letters,
    /// Numbers at a key date.
    Reports,
    /// Rules, texts and rights.
    Admin,
}

impl Area {
    /// All areas from top to bottom.
    pub const ALL: [Self; 7] = [
        Self::Today,
        Self::Families,
        Self::Calendar,
        Self::Schools,
        Self::Letters,
        Self::Reports,
        Self::Admin,
    ];

    /// Its name.
    #[must_use]
    pub fn label(self, texts: &Texts) -> String {
        match self {
            Self::Today => texts.nav_today(),
            Self::Families => texts.nav_families(),
            Self::Calendar => texts.nav_calendar(),
            Self::Schools => texts.nav_schools(),
            Self::Letters => texts.nav_letters(),
            Self::Reports => texts.nav_reports(),
            Self::Admin => texts.nav_admin(),
        }
    }

    /// Its icon.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Today => icon::SUN,
            Self::Families => icon::USERS,
            Self::Calendar => icon::CALENDAR_DAYS,
            Self::Schools => icon::SCHOOL,
            Self::Letters => icon::MAIL,
            Self::Reports => icon::CHART_COLUMN,
            Self::Admin => icon::SETTINGS,
        }
    }

    /// The stable id of its entry.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Today => "nav-today",
            Self::Families => "nav-families",
            Self::Calendar => "nav-calendar",
            Self::Schools => "nav-schools",
            Self::Letters => "nav-letters",
            Self::Reports => "nav-reports",
            Self::Admin => "nav-admin",
        }
    }
}

/// The window: navigation left, top bar, the screen, the strip at the bottom.
pub fn frame<'a, Message: 'a>(
    nav: Element<'a, Message>,
    top_bar: Element<'a, Message>,
    screen: Element<'a, Message>,
    strip: Element<'a, Message>,
) -> Element<'a, Message> {
    container(
        row![
            nav,
            card::divider(Length::Fill),
            column![
                top_bar,
                card::separator(),
                container(screen).width(Length::Fill).height(Length::Fill),
                card::separator(),
                strip,
            ],
        ]
        .width(Length::Fill)
        .height(Length::Fill),
    )
    .style(theme::page)
    .into()
}

/// The head of a screen: title, one muted line of facts, secondary actions, then the primary.
pub fn header<'a, Message: 'a>(
    title: String,
    facts: Option<String>,
    actions: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    row![
        column![label::title(title), facts.map(label::dense_muted)],
        space::horizontal(),
        row(actions).spacing(gap::L).align_y(Alignment::Center),
    ]
    .align_y(Alignment::Center)
    .into()
}

/// A screen's padding: 24 left and right, 16 above and below.
pub fn page<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    container(content)
        .padding([gap::L, gap::XL])
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::page)
        .into()
}
