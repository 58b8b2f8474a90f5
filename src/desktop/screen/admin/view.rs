//! How the administration looks: the list of pages, the list of entries, the page at the right.

use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length};

use super::list::{self, Item};
use super::slot::Kind;
use super::{Admin, Message, PAGES, form, form_view, rules, settings_view};
use crate::desktop::action::AdminPage;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::shell;
use crate::desktop::text::Texts;
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{banner, button, card, empty, label, pill, scroll, site_badge};
use crate::domain::rights::Right;

/// Width of the list of pages.
const PAGES_WIDTH: f32 = 190.0;

/// The id of a page in the list of pages.
pub(super) fn page_id(page: AdminPage) -> &'static str {
    match page {
        AdminPage::Sites => "admin-page-sites",
        AdminPage::Counsellors => "admin-page-counsellors",
        AdminPage::Series => "admin-page-series",
        AdminPage::Absences => "admin-page-absences",
        AdminPage::Holidays => "admin-page-holidays",
        AdminPage::Texts => "admin-page-texts",
        AdminPage::Settings => "admin-page-settings",
        AdminPage::People => "admin-page-people",
        AdminPage::Backup => "admin-page-backup",
    }
}

/// The id of a row of the entries.
pub(super) fn item_id(at: usize) -> String {
    format!("admin-item-{at}")
}

fn page_words(page: AdminPage, texts: &Texts) -> (Icon, String) {
    match page {
        AdminPage::Sites => (icon::MAP_PIN, texts.admin_sites()),
        AdminPage::Counsellors => (icon::USER_ROUND, texts.admin_counsellors()),
        AdminPage::Series => (icon::CALENDAR_CLOCK, texts.admin_series()),
        AdminPage::Absences => (icon::USER_X, texts.admin_absences()),
        AdminPage::Holidays => (icon::CALENDAR_OFF, texts.admin_holidays()),
        AdminPage::Texts => (icon::FILE_TEXT, texts.admin_texts()),
        AdminPage::Settings => (icon::SETTINGS, texts.admin_settings()),
        AdminPage::People => (icon::USERS, texts.admin_people()),
        AdminPage::Backup => (icon::DATABASE_BACKUP, texts.admin_backup()),
    }
}

pub(super) fn page<'a>(screen: &'a Admin, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let read_only = (!context.may(Right::Administer))
        .then(|| banner::banner(Tone::Info, texts.admin_no_right()));
    let (_, title) = page_words(screen.page, texts);
    let news = list::kinds(screen.page)
        .iter()
        .enumerate()
        .map(|(at, kind)| {
            let words = new_words(*kind, texts);
            let may = context.may(Right::Administer) && may_begin(screen, *kind);
            let button = if at == 0 {
                button::primary(new_id(*kind), words)
                    .key_cap(crate::desktop::widget::keys::Chord::ctrl('n').label(texts))
            } else {
                button::secondary(new_id(*kind), words)
            };
            button
                .icon(icon::PLUS)
                .on_press_maybe(may.then_some(Message::NewPressed(*kind)))
                .into()
        });
    let extra = (screen.page == AdminPage::Series).then(|| {
        let may = context.may(Right::ArrangeDays);
        button::secondary("admin-new-extra", texts.extra_new())
            .icon(icon::PLUS)
            .on_press_maybe(may.then_some(Message::ExtraPressed))
    });
    let head = row![
        container(label::title(title)).width(Length::Fill),
        row![extra, row(news).spacing(gap::S)].spacing(gap::S),
    ]
    .height(40)
    .align_y(Alignment::Center);
    let body: Element<'a, Message> = match screen.page {
        AdminPage::Sites | AdminPage::Counsellors | AdminPage::Series | AdminPage::Absences => {
            entries(screen, context)
        }
        AdminPage::Holidays => rules::holidays(screen.year, context),
        AdminPage::Texts => rules::letter_texts(context),
        AdminPage::Settings => settings_view::settings(screen, context),
        AdminPage::People => screen.people.view(context),
        AdminPage::Backup => screen.backup.view(context),
    };
    shell::page(
        row![
            pages(screen, context),
            column![head, read_only, body]
                .spacing(gap::M)
                .width(Length::Fill)
        ]
        .spacing(gap::L),
    )
}

/// Rooms need a site, exceptions a series.
fn may_begin(screen: &Admin, kind: Kind) -> bool {
    match kind {
        Kind::Exception => screen.around().1.is_some(),
        _ => true,
    }
}

fn new_words(kind: Kind, texts: &Texts) -> String {
    match kind {
        Kind::Site | Kind::Settings => texts.admin_new_site(),
        Kind::Room => texts.admin_new_room(),
        Kind::Counsellor => texts.admin_new_counsellor(),
        Kind::Series => texts.admin_new_series(),
        Kind::Exception => texts.admin_new_exception(),
        Kind::Absence => texts.admin_new_absence(),
        Kind::Closure => texts.admin_new_closure(),
    }
}

const fn new_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Site | Kind::Settings => "admin-new-site",
        Kind::Room => "admin-new-room",
        Kind::Counsellor => "admin-new-counsellor",
        Kind::Series => "admin-new-series",
        Kind::Exception => "admin-new-exception",
        Kind::Absence => "admin-new-absence",
        Kind::Closure => "admin-new-closure",
    }
}

fn pages<'a>(screen: &'a Admin, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let without = context
        .office
        .sites
        .iter()
        .filter(|site| site.active && !site.has_address())
        .count();
    let entry = |at: usize, page: AdminPage| -> Element<'a, Message> {
        let (mark, words) = page_words(page, texts);
        let chosen = screen.page == page;
        let count = (page == AdminPage::Sites && without > 0)
            .then(|| pill::counter(i64::try_from(without).unwrap_or(0)));
        let role = if chosen {
            label::DENSE_STRONG
        } else {
            label::DENSE
        };
        Control::new(
            row![
                mark.text(),
                container(cut(role, words)).width(Length::Fill),
                count
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center),
        )
        .id(page_id(page))
        .on_press(Message::PageChosen(page))
        .on_key(move |key, modifiers| match key {
            Key::Named(Named::ArrowDown) if modifiers.is_empty() => {
                Some(Message::PageReached((at + 1).min(PAGES.len() - 1)))
            }
            Key::Named(Named::ArrowUp) if modifiers.is_empty() => {
                Some(Message::PageReached(at.saturating_sub(1)))
            }
            _ => None,
        })
        .width(Length::Fill)
        .height(30)
        .padding([0.0, 10.0])
        .align(Alignment::Start)
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: if chosen {
                    Some(t.selected)
                } else {
                    status.hovered.then_some(t.hover)
                },
                border: Border {
                    radius: radius::CONTROL.into(),
                    ..Border::default()
                },
                text: if chosen { t.accent_text } else { t.text },
            }
        })
        .ring(Ring::Inside, radius::CONTROL)
        .into()
    };
    let group = |words: String, from: usize, to: usize| {
        let entries = PAGES[from..to]
            .iter()
            .enumerate()
            .map(|(at, page)| entry(from + at, *page));
        column![
            container(label::cap(words)).padding([gap::XS, 10.0]),
            column(entries),
        ]
        .spacing(2)
    };
    let schools = button::quiet("admin-schools", texts.schools_title())
        .icon(icon::SCHOOL)
        .small()
        .on_press(Message::SchoolsPressed);
    let import = context.may(Right::Import).then(|| {
        column![
            button::quiet("admin-import", texts.import_title())
                .icon(icon::FILE_UP)
                .small()
                .on_press(Message::ImportPressed),
        ]
        .spacing(2)
    });
    column![
        container(label::title(texts.admin_title())).center_y(40),
        group(texts.admin_group_operation(), 0, 4),
        group(texts.admin_group_content(), 4, 7),
        column![
            container(label::cap(texts.admin_group_data())).padding([gap::XS, 10.0]),
            schools,
            import,
        ]
        .spacing(2),
        group(texts.admin_group_security(), 7, 9),
    ]
    .spacing(gap::S)
    .width(PAGES_WIDTH)
    .into()
}

/// The list of entries and the form of the chosen one.
fn entries<'a>(screen: &'a Admin, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let current = screen
        .form
        .as_ref()
        .and_then(|form| form.subject.as_ref())
        .and_then(|entry| list::place(&screen.items, form::number(entry)));
    let rows = screen
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| line(at, item, current == Some(at), screen.items.len(), context));
    let shown: Element<'a, Message> = if screen.items.is_empty() {
        empty::empty(icon::LIST, texts.admin_nothing(), None, Vec::new())
    } else {
        scroll::down(column(rows)).into()
    };
    let left = container(shown)
        .padding(1)
        .width(Length::FillPortion(4))
        .height(Length::Fill)
        .style(theme::card);
    let right: Element<'a, Message> = match &screen.form {
        Some(form) => form_view::form(screen, form, context),
        None => container(empty::empty(
            icon::PENCIL,
            texts.admin_choose(),
            None,
            Vec::new(),
        ))
        .width(Length::Fill)
        .style(theme::card)
        .into(),
    };
    row![left, container(right).width(Length::FillPortion(7))]
        .spacing(gap::M)
        .into()
}

fn line<'a>(
    at: usize,
    item: &'a Item,
    chosen: bool,
    count: usize,
    context: &'a Context,
) -> Element<'a, Message> {
    let muted = item.faint;
    let title = cut(label::DENSE_STRONG, item.title.as_str()).style(move |theme| {
        if muted {
            theme::muted(theme)
        } else {
            iced::widget::text::Style::default()
        }
    });
    let missing = item
        .missing
        .as_ref()
        .map(|words| pill::pill(icon::TRIANGLE_ALERT, words.as_str(), Tone::Danger));
    let badge = item
        .site
        .map(|site| site_badge::badge(vocabulary::site(site, context)));
    let indent = item.below.then(|| space().width(26));
    let content = row![
        indent,
        badge,
        column![
            title,
            cut(label::CAP, item.detail.as_str()).style(theme::muted)
        ]
        .width(Length::Fill),
        missing,
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let control = Control::new(content)
        .id(item_id(at))
        .on_press(Message::ItemChosen(at))
        .on_key(move |key, modifiers| match key {
            _ if !modifiers.is_empty() => None,
            Key::Named(Named::ArrowDown) => Some(Message::ItemReached(at + 1)),
            Key::Named(Named::ArrowUp) => Some(Message::ItemReached(at.saturating_sub(1))),
            Key::Named(Named::Home) => Some(Message::ItemReached(0)),
            Key::Named(Named::End) => Some(Message::ItemReached(count)),
            Key::Named(Named::Delete) if chosen => Some(Message::RemovePressed),
            _ => None,
        })
        .width(Length::Fill)
        .height(size::ROW_TALL)
        .padding([0.0, gap::M])
        .align(Alignment::Start)
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: if chosen {
                    Some(t.selected)
                } else {
                    status.hovered.then_some(t.hover)
                },
                border: Border::default(),
                text: t.text,
            }
        })
        .ring(Ring::Inside, radius::SMALL);
    column![control, card::separator()].into()
}
