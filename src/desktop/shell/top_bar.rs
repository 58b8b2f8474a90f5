//! The bar at the top: global search, site filter, connection, user.

use iced::widget::{container, row, space};
use iced::{Alignment, Border, Element, Length};

use crate::desktop::icon::{self, Icon};
use crate::desktop::text::Texts;
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::site_badge::Site;
use crate::desktop::widget::{card, label};

/// How we are connected to the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Connection {
    /// The data lie on this computer.
    Local,
    /// The server answers.
    Connected,
    /// So many changes are on their way.
    Sending(i64),
    /// No connection since this time ("09:31").
    Offline(String),
}

/// Widest the global search box becomes.
pub const SEARCH_WIDTH: f32 = 372.0;

/// The bar. `search` is the global search box without label and note, at most [`SEARCH_WIDTH`] wide, `sites` the filter, `user` the button of the user's menu.
pub fn top_bar<'a, Message: 'a>(
    search: Element<'a, Message>,
    sites: Element<'a, Message>,
    connection: Element<'a, Message>,
    user: Element<'a, Message>,
) -> Element<'a, Message> {
    container(
        row![
            row![search, sites].spacing(20).width(Length::Fill),
            space().width(gap::L),
            connection,
            space().width(gap::L),
            card::divider(28),
            space().width(gap::S),
            user,
        ]
        .align_y(Alignment::Center),
    )
    .height(size::TOP_BAR - 1.0)
    .align_y(Alignment::Center)
    .padding(iced::padding::left(gap::XL).right(gap::L))
    .width(Length::Fill)
    .style(theme::surface)
    .into()
}

/// The filter that applies to all screens: all sites, or one of them.
pub fn site_filter<'a, Message: Clone + 'a>(
    sites: Vec<(Site, String)>,
    chosen: Option<usize>,
    texts: &Texts,
    on_choose: impl Fn(Option<usize>) -> Message + 'a,
) -> Element<'a, Message> {
    let all = segment(None, texts.sites_all());
    let one = sites
        .into_iter()
        .enumerate()
        .map(|(at, (site, name))| segment(Some(at), name).site(site));
    segmented(
        "site-filter",
        std::iter::once(all).chain(one).collect(),
        Some(&chosen),
        on_choose,
    )
}

/// The connection as icon and word.
pub fn connection<'a, Message: 'a>(connection: &Connection, texts: &Texts) -> Element<'a, Message> {
    let (mark, tone, words): (Icon, Tone, String) = match connection {
        Connection::Local => (icon::DATABASE, Tone::Neutral, texts.local_only()),
        Connection::Connected => (icon::CIRCLE_CHECK, Tone::Ok, texts.connected()),
        Connection::Sending(count) => (icon::REFRESH_CW, Tone::Neutral, texts.transferring(*count)),
        Connection::Offline(since) => (icon::CLOUD_OFF, Tone::Warn, texts.offline_since(since)),
    };
    let words_tone = if tone == Tone::Warn {
        Tone::Warn
    } else {
        Tone::Neutral
    };
    row![
        mark.at(15.0).style(theme::soft_text(tone)),
        label::dense(words).style(theme::soft_text(words_tone)),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// The button of the user's menu: name, role, arrow.
pub fn user_button<'a, Message: Clone + 'a>(
    name: String,
    role: String,
    on_press: Message,
) -> Element<'a, Message> {
    Control::new(
        row![
            icon::CIRCLE_USER_ROUND.at(18.0).style(theme::muted),
            label::dense_strong(name),
            label::dense_muted(format!("· {role}")),
            icon::CHEVRON_DOWN.at(14.0),
        ]
        .spacing(7)
        .align_y(Alignment::Center),
    )
    .id("user-menu")
    .on_press(on_press)
    .height(size::CONTROL)
    .padding([0.0, gap::S])
    .style(|theme, status| {
        let t = Tokens::of(theme);
        Style {
            background: status.hovered.then_some(t.hover),
            border: Border {
                radius: radius::CONTROL.into(),
                ..Border::default()
            },
            text: t.text,
        }
    })
    .ring(Ring::Inside, radius::CONTROL)
    .into()
}
