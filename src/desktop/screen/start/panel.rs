//! What stands around every page before the window: the quiet panel at the left, colours, size and language above.

use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Element, Length, Theme};

use super::{Message, World};
use crate::desktop::icon::{self, Icon};
use crate::desktop::preferences::Colours;
use crate::desktop::theme::{self, SiteHue, Tokens, radius, space as gap};
use crate::desktop::widget::segmented::{self, Scale, segment};
use crate::desktop::widget::site_badge::{self, Site};
use crate::desktop::widget::{button, empty, label};
use crate::service::Error;

/// A page with the panel beside it.
pub(super) fn page<'a>(world: &'a World, content: Element<'a, Message>) -> Element<'a, Message> {
    let right = column![
        settings(world),
        scrollable(
            container(content)
                .center_x(Length::Fill)
                .padding([gap::XL, gap::XL])
        )
        .height(Length::Fill)
        .style(theme::scroller)
    ];
    container(row![
        panel(world),
        container(space().width(1).height(Length::Fill)).style(theme::hairline),
        right
    ])
    .width(Length::Fill)
    .height(Length::Fill)
    .style(theme::page)
    .into()
}

fn settings(world: &World) -> Element<'_, Message> {
    let texts = &world.texts;
    let liked = &world.preferences;
    let sizes = [(100_u16, "A"), (115, "A+"), (130, "A++")];
    let sizes = sizes
        .into_iter()
        .map(|(size, words)| segment(size, words))
        .collect();
    let looks = vec![
        segment(Colours::Light, texts.look_light()).icon(icon::SUN),
        segment(Colours::Dark, texts.look_dark()).icon(icon::MOON),
        segment(Colours::Contrast, texts.look_contrast()).icon(icon::CONTRAST),
    ];
    let languages = vec![
        segment(false, texts.german_name()),
        segment(true, texts.english_name()),
    ];
    container(
        row![
            space::horizontal(),
            label::dense_muted(texts.start_size()),
            segmented::scaled(
                "start-size",
                sizes,
                Some(&liked.size),
                Scale::Small,
                Message::SizeChosen
            ),
            space().width(gap::XS),
            segmented::scaled(
                "start-colours",
                looks,
                Some(&liked.colours),
                Scale::Small,
                Message::ColoursChosen
            ),
            space().width(gap::XS),
            segmented::scaled(
                "start-language",
                languages,
                Some(&liked.english),
                Scale::Small,
                Message::EnglishChosen
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
    )
    .padding([gap::XL, 40.0])
    .into()
}

fn panel(world: &World) -> Element<'_, Message> {
    let texts = &world.texts;
    let head = row![
        logo(36.0),
        column![
            label::title(texts.app_name()),
            label::dense_muted(texts.start_subtitle())
        ],
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center);
    let sites = [
        ('A', SiteHue::Blue, "Ahlen"),
        ('B', SiteHue::Orange, "Beckum"),
        ('W', SiteHue::Green, "Warendorf"),
    ];
    let sites = row(sites.into_iter().map(|(letter, hue, name)| {
        row![site_badge::badge(Site { letter, hue }), label::dense(name)]
            .spacing(6)
            .align_y(Alignment::Center)
            .into()
    }))
    .spacing(gap::L);
    let fact = |mark: Icon, title: String, words: String| {
        row![
            container(mark.at(18.0).style(theme::soft_text(theme::Tone::Info))).padding([2, 0]),
            column![label::strong(title), label::dense_muted(words)],
        ]
        .spacing(gap::M)
    };
    container(column![
        head,
        space().height(40),
        week(world),
        space().height(gap::M),
        sites,
        space().height(gap::XXL),
        column![
            fact(
                icon::ROUTE,
                texts.start_fact_way(),
                texts.start_fact_way_words()
            ),
            fact(
                icon::LOCK,
                texts.start_fact_safe(),
                texts.start_fact_safe_words()
            ),
            fact(
                icon::DATABASE,
                texts.start_fact_one(),
                texts.start_fact_one_words()
            ),
        ]
        .spacing(gap::L),
        space().height(Length::Fill),
        label::cap(texts.about_version(env!("CARGO_PKG_VERSION"))),
    ])
    .width(420)
    .height(Length::Fill)
    .padding([40, 44])
    .style(theme::nav)
    .into()
}

/// The mark of the program.
fn logo<'a, M: 'a>(side: f32) -> Element<'a, M> {
    container(icon::MESSAGES_SQUARE.at(side / 2.0))
        .center(side)
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.on_accent),
                background: Some(t.accent.into()),
                border: iced::border::rounded(radius::CARD),
                ..container::Style::default()
            }
        })
        .into()
}

/// A lane of the little week: hue and, per block, the gap before it and its height.
type Lane = (SiteHue, &'static [(f32, f32)]);

const WEEK: [&[Lane]; 5] = [
    &[
        (SiteHue::Blue, &[(14.0, 64.0), (12.0, 52.0)]),
        (SiteHue::Green, &[(32.0, 50.0), (12.0, 74.0)]),
    ],
    &[(SiteHue::Orange, &[(14.0, 62.0), (8.0, 44.0), (16.0, 50.0)])],
    &[
        (SiteHue::Blue, &[(14.0, 46.0), (8.0, 76.0)]),
        (SiteHue::Orange, &[(30.0, 90.0), (20.0, 46.0)]),
    ],
    &[
        (SiteHue::Blue, &[(30.0, 76.0)]),
        (SiteHue::Green, &[(30.0, 46.0), (10.0, 82.0)]),
    ],
    &[
        (SiteHue::Blue, &[(14.0, 34.0), (12.0, 46.0)]),
        (SiteHue::Orange, &[(14.0, 76.0)]),
    ],
];

fn week(world: &World) -> Element<'_, Message> {
    use chrono::Weekday::{Fri, Mon, Thu, Tue, Wed};
    let days = [Mon, Tue, Wed, Thu, Fri]
        .into_iter()
        .zip(WEEK)
        .map(|(day, lanes)| {
            let lanes = lanes.iter().map(|(hue, blocks)| {
                let blocks = blocks.iter().map(|(before, height)| {
                    column![space().height(*before), block(*hue, *height)].into()
                });
                column(blocks).width(Length::Fill).into()
            });
            container(column![
                label::cap(world.texts.weekday_short(day)),
                row(lanes).spacing(3)
            ])
            .width(Length::Fill)
            .padding([0, 5])
            .into()
        });
    container(row(days).height(220))
        .padding([gap::S, gap::S])
        .width(Length::Fill)
        .style(theme::card)
        .into()
}

fn block<'a>(hue: SiteHue, height: f32) -> Element<'a, Message> {
    let part = move |pick: fn(theme::SiteColours) -> iced::Color| {
        move |theme: &Theme| container::Style {
            background: Some(pick(Tokens::of(theme).site(hue)).into()),
            border: iced::border::rounded(1),
            ..container::Style::default()
        }
    };
    row![
        container(space().width(4).height(height)).style(part(|site| site.base)),
        container(space().width(Length::Fill).height(height)).style(part(|site| site.soft)),
    ]
    .into()
}

/// What keeps the folder from being used, and what can be done.
pub(super) fn broken<'a>(error: &Error, world: &World) -> Element<'a, Message> {
    let texts = &world.texts;
    let actions = vec![
        button::primary("start-again", texts.start_again())
            .on_press(Message::LookAgain)
            .into(),
        button::quiet("start-quit", texts.start_quit())
            .on_press(Message::QuitPressed)
            .into(),
    ];
    container(empty::failed(
        texts.start_broken(),
        error.sentence(world.lang),
        actions,
    ))
    .max_width(640)
    .padding([120, 0])
    .into()
}
