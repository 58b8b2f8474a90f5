//! What stands around every screen: navigation, top bar, bottom strip, and what lies over them.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Size, Theme};

use super::desk::{Desk, Message};
use super::keys::{self, Key};
use super::pages;
use crate::desktop::icon::{self, Icon};
use crate::desktop::preferences::{Area, Colours, Preferences, SIZES};
use crate::desktop::screen::start::logo;
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::keys::{Keys, cap};
use crate::desktop::widget::popover::{Popover, Width};
use crate::desktop::widget::segmented::{self, Scale, segment};
use crate::desktop::widget::{banner, button, card, dialog, label, pill, toast, truncate};

/// Below this width, or from this size on, the navigation shows icons only.
const RAIL_BELOW: f32 = 1100.0;
const RAIL_FROM: u16 = 130;

impl Desk {
    /// The window.
    pub fn view<'a>(&'a self, preferences: &'a Preferences, window: Size) -> Element<'a, Message> {
        let rail = preferences.size >= RAIL_FROM || window.width < RAIL_BELOW;
        let quiet = self.shown.screen.asks(&self.context);
        let number = self.number();
        let screen = self
            .shown
            .screen
            .view(&self.context)
            .map(move |message| Message::Screen(number, message));
        let trouble = container(self.trouble.as_ref().map(|words| {
            container(banner::banner(Tone::Danger, words.as_str()).link(
                "trouble-close",
                self.context.texts.dismiss(),
                Message::TroubleClosed,
            ))
            .padding(iced::padding::top(gap::M).left(gap::XL).right(gap::XL))
        }));
        let right = column![
            self.top_bar(preferences),
            line(),
            trouble,
            container(screen).height(Length::Fill),
            line(),
            self.bottom()
        ];
        let page = row![
            self.navigation(rail, quiet),
            container(space().width(1).height(Length::Fill)).style(theme::hairline),
            right
        ];
        let page = container(page)
            .width(Length::Fill)
            .height(Length::Fill)
            .style(theme::page);
        let page = dialog::layer(page, pages::dialog(self));
        Keys::new(page, keys::TABLE, |key| Some(Message::Key(*key)))
            .on_escape(Some(Message::Escaped))
            .into()
    }

    fn navigation(&self, rail: bool, quiet: bool) -> Element<'_, Message> {
        let texts = &self.context.texts;
        let county = label::cap(self.context.office.settings.letterhead_authority.as_str());
        let head = row![
            logo(26.0),
            (!rail).then(|| column![label::head(texts.app_name()), county])
        ]
        .spacing(10)
        .align_y(Alignment::Center);
        let areas = Area::ALL
            .into_iter()
            .filter(|area| area.open_to(self.context.role));
        let entries = areas.map(|area| self.nav_entry(area, rail, quiet));
        let sample = self.context.sample.then(|| self.sample_box(rail));
        container(column![
            container(head)
                .height(size::TOP_BAR)
                .align_y(Alignment::Center)
                .padding([0.0, 14.0]),
            container(column(entries).spacing(2)).padding([gap::S, gap::S]),
            space().height(Length::Fill),
            container(sample).padding(gap::M),
        ])
        .width(if rail { size::RAIL } else { size::NAV })
        .height(Length::Fill)
        .style(theme::nav)
        .into()
    }

    fn nav_entry(&self, area: Area, rail: bool, quiet: bool) -> Element<'_, Message> {
        let texts = &self.context.texts;
        let (mark, words, count): (Icon, String, usize) = match area {
            Area::Today => (icon::SUN, texts.nav_today(), self.counts.today),
            Area::Families => (icon::USERS, texts.nav_families(), 0),
            Area::Calendar => (icon::CALENDAR_DAYS, texts.nav_calendar(), 0),
            Area::Letters => (icon::MAIL, texts.nav_letters(), self.counts.letters),
            Area::Admin => (icon::SETTINGS, texts.nav_admin(), 0),
        };
        let here = self.area() == area;
        let counter = (count > 0 && !rail).then(|| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            if here {
                counter_here(count)
            } else {
                pill::counter(count)
            }
        });
        let words = if here {
            label::BODY_STRONG.text(words)
        } else {
            label::body(words)
        };
        let bar =
            container(space().width(3).height(20)).style(move |theme: &Theme| container::Style {
                background: here.then(|| Tokens::of(theme).accent.into()),
                border: iced::border::rounded(2),
                ..container::Style::default()
            });
        let content = row![
            bar,
            mark.at(18.0),
            (!rail).then_some(words),
            space::horizontal(),
            counter
        ]
        .spacing(10)
        .align_y(Alignment::Center);
        Control::new(content)
            .id(nav_id(area))
            .on_press_maybe((!quiet).then_some(Message::AreaPicked(area)))
            .width(Length::Fill)
            .height(size::NAV_ITEM)
            .padding(iced::padding::right(gap::S))
            .align(Alignment::Start)
            .style(move |theme, status| {
                let t = Tokens::of(theme);
                Style {
                    background: if here {
                        Some(t.selected)
                    } else {
                        status.hovered.then_some(t.hover)
                    },
                    border: Border {
                        radius: radius::CONTROL.into(),
                        ..Border::default()
                    },
                    text: if here { t.accent_text } else { t.text },
                }
            })
            .ring(Ring::Inside, radius::CONTROL)
            .into()
    }

    fn sample_box(&self, rail: bool) -> Element<'_, Message> {
        let texts = &self.context.texts;
        let mark = icon::FLASK_CONICAL.at(16.0).style(theme::muted);
        if rail {
            return container(mark).center_x(Length::Fill).into();
        }
        let words = column![
            label::CAP_STRONG
                .text(texts.sample_title())
                .style(theme::muted),
            label::cap(texts.sample_words()),
        ];
        container(row![mark, words].spacing(gap::S))
            .padding([gap::S, 10.0])
            .width(Length::Fill)
            .style(|theme: &Theme| container::Style {
                border: Border {
                    color: Tokens::of(theme).line_strong,
                    width: 1.0,
                    radius: radius::CARD.into(),
                },
                ..container::Style::default()
            })
            .into()
    }

    fn top_bar<'a>(&'a self, preferences: &'a Preferences) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let search = self
            .find
            .view(
                &self.context,
                cap(keys::TABLE, &Key::Search, texts).unwrap_or_default(),
            )
            .map(Message::Find);
        let all = std::iter::once(segment(None, texts.sites_all()));
        let sites = self.sites().map(|id| {
            let name = self
                .context
                .office
                .site(id)
                .map_or_else(String::new, |site| truncate::to_chars(&site.name, 14));
            segment(Some(id), name).site(vocabulary::site(id, &self.context))
        });
        let filter = segmented::segmented(
            "site-filter",
            all.chain(sites).collect(),
            Some(&self.context.site),
            Message::SiteChosen,
        );
        let state = if self.offline {
            row![
                icon::CLOUD_OFF.at(16.0).style(theme::soft_text(Tone::Warn)),
                label::dense(texts.offline())
            ]
        } else {
            row![
                icon::CIRCLE_CHECK
                    .at(16.0)
                    .style(theme::soft_text(Tone::Ok)),
                label::dense_muted(texts.local_only())
            ]
        };
        let shield = self
            .context
            .privacy
            .then(|| pill::pill(icon::EYE_OFF, texts.shielded(), Tone::Warn));
        container(
            row![
                search,
                space().width(gap::S),
                filter,
                space::horizontal(),
                shield,
                state.spacing(6).align_y(Alignment::Center),
                card::divider(24),
                self.person(preferences),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center),
        )
        .height(size::TOP_BAR)
        .align_y(Alignment::Center)
        .padding(iced::padding::left(gap::XL).right(gap::M))
        .width(Length::Fill)
        .style(theme::surface)
        .into()
    }

    fn person<'a>(&'a self, preferences: &'a Preferences) -> Element<'a, Message> {
        let actor = self.context.service.actor();
        let content = row![
            icon::CIRCLE_USER_ROUND.at(18.0),
            label::strong(truncate::to_chars(&actor.name, 18)),
            label::muted(format!("· {}", self.context.texts.role(actor.role))),
            icon::CHEVRON_DOWN.at(16.0),
        ]
        .spacing(6)
        .align_y(Alignment::Center);
        let anchor = Control::new(content)
            .id("person-menu")
            .on_press(Message::MenuToggled)
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
            .ring(Ring::Inside, radius::CONTROL);
        let menu = self.menu.then(|| self.menu(preferences));
        Popover::new(anchor, menu)
            .on_close(Message::MenuClosed)
            .width(Width::Fixed(372.0))
            .keyboard_inside()
            .into()
    }

    fn menu<'a>(&'a self, preferences: &'a Preferences) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let part = |words: String, control: Element<'a, Message>| {
            column![label::cap(words), control].spacing(gap::XS)
        };
        let roles = self.roles();
        let role = (roles.len() > 1).then(|| {
            let roles = roles
                .iter()
                .map(|role| segment(*role, texts.role(*role)))
                .collect();
            part(
                texts.menu_role(),
                segmented::scaled(
                    "menu-role",
                    roles,
                    Some(&self.context.role),
                    Scale::Small,
                    Message::RoleChosen,
                ),
            )
        });
        let sizes = SIZES
            .into_iter()
            .map(|size| segment(size, texts.size_percent(i64::from(size))))
            .collect();
        let looks = vec![
            segment(Colours::Light, texts.look_light()),
            segment(Colours::Dark, texts.look_dark()),
            segment(Colours::Contrast, texts.look_contrast()),
            segment(Colours::System, texts.look_system()),
        ];
        let languages = vec![
            segment(false, texts.german_name()),
            segment(true, texts.english_name()),
        ];
        let settings = column![
            role,
            part(
                texts.menu_size(),
                segmented::scaled(
                    "menu-size",
                    sizes,
                    Some(&preferences.size),
                    Scale::Small,
                    Message::SizeChosen
                )
            ),
            part(
                texts.menu_colours(),
                segmented::scaled(
                    "menu-colours",
                    looks,
                    Some(&preferences.colours),
                    Scale::Small,
                    Message::ColoursChosen
                )
            ),
            part(
                texts.menu_language(),
                segmented::scaled(
                    "menu-language",
                    languages,
                    Some(&preferences.english),
                    Scale::Small,
                    Message::EnglishChosen
                )
            ),
        ]
        .spacing(10);
        let entry =
            |id: &'static str, mark: Icon, words: String, key: Option<Key>, message: Message| {
                let made = button::quiet(id, words).icon(mark).on_press(message);
                match key.and_then(|key| cap(keys::TABLE, &key, texts)) {
                    Some(cap) => made.key_cap(cap),
                    None => made,
                }
            };
        let entries = crate::desktop::widget::popover::menu(vec![
            entry(
                "menu-privacy",
                icon::EYE_OFF,
                texts.menu_privacy(),
                Some(Key::Privacy),
                Message::PrivacyToggled,
            ),
            entry(
                "menu-history",
                icon::HISTORY,
                texts.menu_history(),
                Some(Key::History),
                Message::HistoryPressed,
            ),
            entry(
                "menu-keys",
                icon::KEYBOARD,
                texts.menu_keys(),
                Some(Key::Help),
                Message::HelpPressed,
            ),
            entry(
                "menu-about",
                icon::INFO,
                texts.menu_about(),
                None,
                Message::AboutPressed,
            ),
            entry(
                "menu-lock",
                icon::LOCK,
                texts.menu_lock(),
                Some(Key::Lock),
                Message::LockPressed,
            ),
            entry(
                "menu-sign-out",
                icon::LOG_OUT,
                texts.menu_sign_out(),
                None,
                Message::SignOutPressed,
            ),
        ]);
        column![
            container(settings).padding([gap::M, gap::M]),
            card::separator(),
            entries
        ]
        .into()
    }

    fn bottom(&self) -> Element<'_, Message> {
        let texts = &self.context.texts;
        let Some((_, report)) = &self.strip else {
            let mut hints = vec![
                toast::hint(
                    cap(keys::TABLE, &Key::Help, texts).unwrap_or_default(),
                    texts.hint_help(),
                ),
                toast::hint("Alt+1…5", texts.hint_areas()),
            ];
            hints.extend(self.shown.screen.hints(&self.context));
            return toast::hints(
                hints,
                Some(texts.as_of(&texts.time(self.context.now.time()))),
            );
        };
        let undo = report.undo.map(|command| {
            (
                texts.undo(),
                cap(keys::TABLE, &Key::Undo, texts).unwrap_or_default(),
                Message::UndoPressed(Some(command)),
            )
        });
        toast::message(toast::Message {
            icon: if report.undo.is_some() {
                icon::CHECK
            } else {
                icon::INFO
            },
            words: vec![toast::Part::Plain(truncate::to_chars(&report.sentence, 70))],
            consequence: (!report.consequences.is_empty())
                .then(|| truncate::to_chars(&report.consequences.join(" "), 90)),
            undo,
            follow_up: report
                .follow_up
                .as_ref()
                .map(|(words, _)| (words.clone(), Message::FollowUpPressed)),
            close: Message::StripClosed,
        })
    }
}

/// The id of an entry of the navigation.
#[must_use]
pub const fn nav_id(area: Area) -> &'static str {
    match area {
        Area::Today => "nav-today",
        Area::Families => "nav-families",
        Area::Calendar => "nav-calendar",
        Area::Letters => "nav-letters",
        Area::Admin => "nav-admin",
    }
}

fn line<'a>() -> Element<'a, Message> {
    card::separator()
}

/// The counter of the area that is open.
fn counter_here<'a>(count: i64) -> Element<'a, Message> {
    container(label::CAP_STRONG.text(count.to_string()))
        .height(size::PILL)
        .align_y(Alignment::Center)
        .padding([0.0, gap::S])
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.on_accent),
                background: Some(t.accent.into()),
                border: iced::border::rounded(radius::PILL),
                ..container::Style::default()
            }
        })
        .into()
}
