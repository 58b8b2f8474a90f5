//! The waiting list at the side: families without an appointment by waiting days; the chosen one with its suggestions.

use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::deeds::when;
use super::waiting::{self, Order};
use super::{Calendar, Message};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::draggable::draggable;
use crate::desktop::widget::{button, card, empty, label, scroll, site_badge};
use crate::domain::id::SiteId;
use crate::domain::refusal::Refusal;
use crate::domain::rights::Right;
use crate::planning::slots::{Ranking, Rejected, Suggestion, Why};
use crate::service::appointments::Waiting;

/// So many families stand in the panel before the rest is asked for.
const ROWS: usize = 8;
/// So many lines say why nothing is earlier.
const REJECTED: usize = 3;

/// The id of a row.
#[must_use]
pub fn row_id(at: usize) -> String {
    format!("calendar-waiting-{at}")
}

/// How many families are shown.
#[must_use]
pub fn shown(calendar: &Calendar) -> usize {
    let all = calendar.waiting.as_ref().map_or(0, Vec::len);
    if calendar.all_waiting {
        all
    } else {
        all.min(ROWS.max(place(calendar) + 1))
    }
}

/// The place of the chosen family in the list.
fn place(calendar: &Calendar) -> usize {
    let waiting = calendar.waiting.iter().flatten();
    let mut waiting = waiting.enumerate();
    waiting
        .find(|(_, waiting)| Some(waiting.row.family.id) == calendar.chosen)
        .map_or(0, |(at, _)| at)
}

/// The panel.
pub fn view<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let all = calendar.waiting.as_deref().unwrap_or_default();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let head = card::header(
        texts.calendar_waiting(),
        Some(texts.calendar_families(count)),
        (all.len() > 1).then(|| waiting::sorting(calendar, context)),
    );
    let body: Element<'a, Message> = if calendar.waiting.is_none() {
        container(empty::loading(&[80, 60, 70]))
            .padding(gap::M)
            .into()
    } else if all.is_empty() {
        empty::empty(icon::CHECK, texts.calendar_nobody_waits(), None, Vec::new())
    } else {
        let shown = shown(calendar);
        let rows = all
            .iter()
            .take(shown)
            .enumerate()
            .map(|(at, waiting)| family(calendar, at, waiting, context));
        let more = (shown < all.len()).then(|| {
            let rest = i64::try_from(all.len() - shown).unwrap_or(i64::MAX);
            let link = button::link(
                "calendar-more",
                texts.calendar_more(rest),
                Some(Message::MorePressed),
            );
            container(link).padding([gap::S, gap::M])
        });
        scroll::down(column(rows).push(more)).into()
    };
    column![head, card::separator(), body].into()
}

fn family<'a>(
    calendar: &'a Calendar,
    at: usize,
    waiting: &'a Waiting,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let id = waiting.row.family.id;
    let chosen = calendar.chosen == Some(id);
    let settings = &context.office.settings;
    let tone = match waiting.days {
        days if days > settings.waiting_danger_days.into() => Tone::Danger,
        days if days > settings.waiting_warn_days.into() => Tone::Warn,
        _ => Tone::Neutral,
    };
    let name = cut(label::BODY_STRONG, context.shown(&waiting.row.name));
    let days = label::DENSE
        .text(texts.days(waiting.days))
        .style(theme::soft_text(tone));
    let mut facts = facts(waiting, &texts.minutes(waiting.minutes.into()), context);
    if calendar.order == Order::Municipality {
        facts = format!("{} · {facts}", waiting::municipality(waiting, context));
    }
    let badge =
        usual_site(waiting, context).map(|site| site_badge::badge(vocabulary::site(site, context)));
    let lines = column![
        row![container(name).width(Length::Fill), days]
            .spacing(gap::S)
            .align_y(Alignment::Center),
        cut(label::CAP, facts).abbreviated().style(theme::muted),
    ]
    .width(Length::Fill);
    let line = row![container(badge).width(20), lines].spacing(gap::S);
    let control = Control::new(line)
        .id(row_id(at))
        .on_press(Message::FamilyPressed(id))
        .on_key(move |key, modifiers| match key {
            Key::Named(Named::Enter) if chosen && modifiers.is_empty() => {
                Some(Message::PlacePressed)
            }
            Key::Named(Named::ArrowDown) if modifiers.is_empty() => {
                Some(Message::RowReached(at + 1))
            }
            Key::Named(Named::ArrowUp) if modifiers.is_empty() => {
                Some(Message::RowReached(at.saturating_sub(1)))
            }
            _ => None,
        })
        .width(Length::Fill)
        .height(51)
        .padding([0.0, 13.0])
        .align(Alignment::Start)
        .style(move |theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: (!chosen && status.hovered).then_some(t.hover),
                border: Border::default(),
                text: t.text,
            }
        })
        .ring(Ring::Inside, radius::SMALL);
    let control = draggable(control, Message::FamilyDragged(id));
    let opened = (chosen && context.may(Right::BookAppointments)).then(|| {
        container(suggestions(calendar, context))
            .padding(iced::padding::left(13).right(13).bottom(gap::M))
    });
    let whole = container(column![control, opened]).style(move |theme: &Theme| container::Style {
        background: chosen.then(|| Tokens::of(theme).selected.into()),
        ..container::Style::default()
    });
    column![whole, card::separator()].into()
}

/// "2 Kinder · 90 min · Arabisch"
pub fn facts(waiting: &Waiting, minutes: &str, context: &Context) -> String {
    let texts = &context.texts;
    let language = waiting.row.family.interpreter.as_ref().map_or_else(
        || texts.calendar_no_interpreter(),
        |need| context.office.language_name(&need.language).to_owned(),
    );
    let children = i64::try_from(waiting.row.births.len()).unwrap_or(i64::MAX);
    [texts.today_children(children), minutes.to_owned(), language].join(" · ")
}

/// The site that usually counsels the family.
fn usual_site(waiting: &Waiting, context: &Context) -> Option<SiteId> {
    context.usual_site(&waiting.row.family)
}

/// The suggestions for whoever is chosen, each with its reasons, and why none is earlier.
pub fn suggestions<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(ranked) = &calendar.ranked else {
        return label::cap(texts.calendar_searching()).into();
    };
    match &ranked.result {
        Err(error) => label::DENSE
            .text(context.sentence(error))
            .style(theme::soft_text(Tone::Danger))
            .into(),
        Ok(ranking) => ranked_list(calendar, ranking, context),
    }
}

fn ranked_list<'a>(
    calendar: &'a Calendar,
    ranking: &'a Ranking,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let cards = calendar
        .suggestions()
        .iter()
        .enumerate()
        .map(|(at, slot)| suggestion(calendar, at, slot, context));
    let nothing = ranking
        .best
        .is_empty()
        .then(|| label::dense(texts.calendar_no_suggestion()));
    let why = (!ranking.not_earlier.is_empty()).then(|| {
        let lines = ranking
            .not_earlier
            .iter()
            .take(REJECTED)
            .map(|rejected| label::cap(not_earlier(rejected, context)).into());
        column![label::CAP_STRONG.text(texts.calendar_not_earlier())]
            .extend(lines)
            .spacing(2)
    });
    column![label::cap(texts.calendar_suggestions())]
        .extend(cards)
        .push(nothing)
        .push(why)
        .spacing(6)
        .into()
}

/// "Mi 25.11., 14:45 Beckum: Das Gespräch braucht 90 Minuten, frei sind 60."
fn not_earlier(rejected: &Rejected, context: &Context) -> String {
    let site = context
        .office
        .site(rejected.place.site)
        .map_or("", |site| site.name.as_str());
    let reasons = Refusal(rejected.reasons.clone()).sentence(context.lang);
    format!("{} {site}: {reasons}", when(rejected.place.start, context))
}

fn suggestion<'a>(
    calendar: &'a Calendar,
    at: usize,
    slot: &'a Suggestion,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let picked = calendar.pick == at;
    let number = container(label::CAP_STRONG.text((at + 1).to_string()))
        .center(18)
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.on_accent),
                background: Some(t.accent.into()),
                border: iced::border::rounded(9),
                ..container::Style::default()
            }
        });
    let head = row![
        number,
        label::dense_strong(when(slot.place.start, context)),
        space::horizontal(),
        site_badge::badge(vocabulary::site(slot.place.site, context)),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    let reason = |why: &Why| -> Element<'a, Message> {
        let (mark, tone) = if why.is_good() {
            (icon::CHECK, Tone::Ok)
        } else {
            (icon::MINUS, Tone::Warn)
        };
        row![
            mark.at(13.0).style(theme::soft_text(tone)),
            label::CAP.text(why.sentence(context.lang, &context.office))
        ]
        .spacing(6)
        .align_y(Alignment::Center)
        .into()
    };
    if !picked {
        // Only the strongest reason against, or for if there is none.
        let first = slot.reasons.iter().find(|why| !why.is_good()).or_else(|| {
            slot.reasons
                .iter()
                .find(|why| !matches!(why, Why::Waiting { .. }))
        });
        return Control::new(column![head, first.map(reason)].spacing(3))
            .id(format!("calendar-suggestion-{at}"))
            .on_press(Message::SuggestionPressed(at))
            .width(Length::Fill)
            .padding([6.0, 9.0])
            .align(Alignment::Start)
            .style(|theme, status| {
                let t = Tokens::of(theme);
                Style {
                    background: Some(if status.hovered { t.hover } else { t.surface }),
                    border: Border {
                        color: t.line,
                        width: 1.0,
                        radius: radius::SMALL.into(),
                    },
                    text: t.text,
                }
            })
            .ring(Ring::Around, radius::SMALL)
            .into();
    }
    let words = if calendar.selected.is_some() {
        texts.calendar_place_here()
    } else {
        texts.calendar_place()
    };
    let place = button::primary("calendar-place", words)
        .small()
        .key_cap("Enter")
        .busy(calendar.busy)
        .on_press(Message::PlacePressed);
    let check = button::secondary("calendar-check", texts.booking_check())
        .small()
        .on_press(Message::CheckPressed);
    let shown = calendar
        .week
        .as_ref()
        .and_then(|week| week.item_of(&slot.place, slot.minutes));
    let find = shown.is_none().then(|| {
        button::link(
            "calendar-show",
            texts.calendar_show(),
            Some(Message::SuggestionPressed(at)),
        )
    });
    container(
        column![head]
            .extend(slot.reasons.iter().take(5).map(reason))
            .push(row![place, check].spacing(gap::S))
            .push(find)
            .spacing(4),
    )
    .width(Length::Fill)
    .padding([7.0, 8.0])
    .style(theme::chosen_card)
    .into()
}
