//! What stands around every screen: navigation, top bar, bottom strip, and what lies over them.

use iced::widget::{column, container};
use iced::{Element, Length, Size};

use super::desk::{Desk, Message};
use super::{pages, place};
use crate::desktop::icon::{self, Icon};
use crate::desktop::preferences::{Colours, Preferences, SIZES, open_to};
use crate::desktop::shell::commands::{Command, SHORTCUTS};
use crate::desktop::shell::{self, Area, Connection, Nav};
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::keys::{Keys, cap};
use crate::desktop::widget::popover::{self, Popover, Width};
use crate::desktop::widget::segmented::{self, Scale, segment};
use crate::desktop::widget::{banner, button, card, dialog, label, toast, truncate};

/// Below this width, or from this size on, the navigation shows icons only.
const RAIL_BELOW: f32 = 1100.0;
const RAIL_FROM: u16 = 130;

impl Desk {
    /// The window.
    pub fn view<'a>(&'a self, preferences: &'a Preferences, window: Size) -> Element<'a, Message> {
        let rail = preferences.size >= RAIL_FROM || window.width < RAIL_BELOW;
        let number = self.number();
        let screen = self
            .shown
            .screen
            .view(&self.context)
            .map(move |message| Message::Screen(number, message));
        // The place of the banner is always there, so that nothing below it loses its state.
        let trouble = container(self.trouble.as_ref().map(|words| {
            let close = self.context.texts.dismiss();
            container(banner::banner(Tone::Danger, words.as_str()).link(
                "trouble-close",
                close,
                Message::TroubleClosed,
            ))
            .padding(iced::padding::top(gap::M).left(gap::XL).right(gap::XL))
        }));
        let page = column![trouble, container(screen).height(Length::Fill)];
        let page = shell::frame(
            self.navigation(rail),
            self.top_bar(preferences),
            page.into(),
            self.bottom(),
        );
        // The frame's own question comes before the screen's.
        let asked = pages::dialog(self).or_else(|| {
            let dialog = self.shown.screen.dialog(&self.context)?;
            Some(dialog.map(move |message| Message::Screen(number, message)))
        });
        let page = dialog::layer(page, asked);
        Keys::new(page, SHORTCUTS, |key| {
            self.hears(*key).then_some(Message::Key(*key))
        })
        .on_escape(Some(Message::Escaped))
        .into()
    }

    fn navigation(&self, rail: bool) -> Element<'_, Message> {
        let count = |area| match area {
            Area::Today => self.counts.today,
            Area::Letters => self.counts.letters,
            Area::Schools => self.counts.places,
            Area::Families | Area::Calendar | Area::Reports | Area::Admin => 0,
        };
        let areas = Area::ALL
            .into_iter()
            .filter(|area| open_to(*area, self.context.role));
        let areas = areas.map(|area| {
            (
                area,
                i64::try_from(count(area)).ok().filter(|count| *count > 0),
            )
        });
        let nav = Nav {
            areas: areas.collect(),
            current: place::area(&self.shown.place),
            rail,
            sample: self.context.sample,
            place: &self.context.office.settings.letterhead_authority,
        };
        shell::nav(nav, &self.context.texts, Message::AreaPicked)
    }

    fn top_bar<'a>(&'a self, preferences: &'a Preferences) -> Element<'a, Message> {
        let texts = &self.context.texts;
        let search = self.find.view(
            &self.context,
            cap(SHORTCUTS, &Command::Search, texts).unwrap_or_default(),
        );
        let ids: Vec<_> = self.sites().collect();
        let chosen = self
            .context
            .site
            .and_then(|site| ids.iter().position(|id| *id == site));
        let sites = ids.iter().map(|id| {
            let name = self
                .context
                .office
                .site(*id)
                .map_or_else(String::new, |site| truncate::to_chars(&site.name, 14));
            (vocabulary::site(*id, &self.context), name)
        });
        let filter = shell::site_filter(sites.collect(), chosen, texts, move |at| {
            Message::SiteChosen(at.and_then(|at| ids.get(at).copied()))
        });
        let connection = match &self.offline {
            Some(since) => Connection::Offline(texts.time(since.time())),
            None => Connection::Local,
        };
        shell::top_bar(
            search.map(Message::Find),
            filter,
            shell::connection(&connection, texts),
            self.person(preferences),
        )
    }

    fn person<'a>(&'a self, preferences: &'a Preferences) -> Element<'a, Message> {
        let actor = self.context.service.actor();
        let name = truncate::to_chars(&actor.name, 18);
        let anchor = shell::user_button(
            name,
            self.context.texts.role(actor.role),
            Message::MenuToggled,
        );
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
        let entry = |id: &'static str,
                     mark: Icon,
                     words: String,
                     key: Option<Command>,
                     message: Message| {
            let made = button::quiet(id, words).icon(mark).on_press(message);
            match key.and_then(|key| cap(SHORTCUTS, &key, texts)) {
                Some(cap) => made.key_cap(cap),
                None => made,
            }
        };
        let entries = popover::menu(vec![
            entry(
                "menu-privacy",
                icon::EYE_OFF,
                texts.menu_privacy(),
                Some(Command::Privacy),
                Message::PrivacyToggled,
            ),
            entry(
                "menu-history",
                icon::HISTORY,
                texts.menu_history(),
                Some(Command::History),
                Message::HistoryPressed,
            ),
            entry(
                "menu-keys",
                icon::KEYBOARD,
                texts.menu_keys(),
                Some(Command::Help),
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
                Some(Command::Lock),
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
            let general = vec![
                toast::hint(
                    cap(SHORTCUTS, &Command::Help, texts).unwrap_or_default(),
                    texts.hint_help(),
                ),
                toast::hint("Alt+1…7", texts.hint_areas()),
            ];
            let own = self.shown.screen.hints(&self.context);
            let aside = self.shown.screen.aside(&self.context);
            let as_of = || texts.as_of(&texts.time(self.context.now.time()));
            return toast::hints(general, own, Some(aside.unwrap_or_else(as_of)));
        };
        let undo = report.undo.map(|command| {
            (
                texts.undo(),
                cap(SHORTCUTS, &Command::Undo, texts).unwrap_or_default(),
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
