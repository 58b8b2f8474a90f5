//! What lies over the window when asked for: shortcuts, last actions, about, the question about unsaved work.

use chrono::TimeZone as _;
use chrono_tz::Europe::Berlin;
use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Element, Length};

use super::desk::{Desk, Message, Page};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::shell::commands::SHORTCUTS;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::help_page;
use crate::desktop::widget::{button, card, label, pill};
use crate::domain::change::Deed;
use crate::exchange::reference::ATTRIBUTIONS;
use crate::store::rows::CommandRow;

/// The highest a page of the frame grows before it scrolls.
const HIGH: f32 = 480.0;

/// The open dialog of the frame.
pub fn dialog(desk: &Desk) -> Option<Dialog<'_, Message>> {
    let texts = &desk.context.texts;
    if desk.leaving.is_some() {
        let discard = button::danger_primary("leave-discard", texts.leave_discard())
            .on_press(Message::DiscardPressed);
        let question = Dialog::new(
            "leave",
            texts.leave_title(),
            texts.back(),
            Message::StayPressed,
        );
        return Some(
            question
                .object(texts.leave_object())
                .action(discard, None)
                .cautious(),
        );
    }
    let (id, title, body) = match desk.page.as_ref()? {
        Page::Help => ("help", texts.help_title(), help(desk)),
        Page::History(rows) => (
            "history",
            texts.history_title(),
            history(rows.as_deref(), &desk.context),
        ),
        Page::About => ("about", texts.about_title(), about(&desk.context)),
    };
    let body = scrollable(container(body).padding(iced::padding::right(gap::M)))
        .height(Length::Shrink)
        .style(theme::scroller);
    Some(
        Dialog::new(id, title, texts.close(), Message::PageClosed)
            .wide()
            .body(container(body).max_height(HIGH))
            .cautious(),
    )
}

fn help(desk: &Desk) -> Element<'_, Message> {
    let texts = &desk.context.texts;
    let here = desk.shown.screen.keys(texts);
    let everywhere: Vec<_> = SHORTCUTS
        .iter()
        .filter(|key| desk.hears(key.action))
        .copied()
        .collect();
    let own = (!here.is_empty()).then(|| {
        let lines = here.into_iter().map(|(keys, words)| {
            row![
                container(button::key_cap(keys)).width(190),
                label::dense(words)
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into()
        });
        column![label::strong(texts.help_here()), column(lines).spacing(6)].spacing(gap::S)
    });
    column![
        label::dense(texts.help_focus()),
        own,
        column![
            label::strong(texts.help_everywhere()),
            help_page(&everywhere, texts)
        ]
        .spacing(gap::S),
    ]
    .spacing(gap::L)
    .into()
}

fn history<'a>(rows: Option<&'a [CommandRow]>, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(rows) = rows else {
        return space().height(120).into();
    };
    if rows.is_empty() {
        return label::muted(texts.history_empty()).into();
    }
    let me = &context.service.actor().name;
    column(rows.iter().enumerate().map(|(at, row_)| {
        let when = Berlin
            .timestamp_opt(row_.at_s, 0)
            .single()
            .map(|t| t.naive_local());
        let when = when
            .map(|at| {
                format!(
                    "{} {}",
                    texts.date_near(at.date(), context.today),
                    texts.time(at.time())
                )
            })
            .unwrap_or_default();
        let may = row_.actor == *me
            && row_.undone_by.is_none()
            && row_.command.deed.can_be_undone()
            && !matches!(row_.command.deed, Deed::Undone(_));
        let state: Option<Element<'_, Message>> = if row_.undone_by.is_some() {
            Some(pill::pill(
                icon::UNDO_2,
                texts.history_undone(),
                theme::Tone::Neutral,
            ))
        } else if may {
            let undo = button::secondary(format!("history-undo-{at}"), texts.history_undo())
                .small()
                .icon(icon::UNDO_2);
            Some(
                undo.on_press(Message::UndoPressed(Some(row_.command.id)))
                    .into(),
            )
        } else {
            None
        };
        let line = row![
            container(label::dense_muted(when)).width(130),
            container(label::dense(texts.deed(&row_.command.deed))).width(Length::Fill),
            label::dense_muted(row_.actor.as_str()),
            state,
        ]
        .spacing(gap::M)
        .height(34)
        .align_y(Alignment::Center);
        column![line, card::separator()].into()
    }))
    .into()
}

fn about(context: &Context) -> Element<'_, Message> {
    let texts = &context.texts;
    let typefaces = [
        (
            "Noto Sans, Noto Sans Arabic, Noto Sans Ethiopic",
            "SIL Open Font License 1.1",
            "The Noto Project Authors",
        ),
        ("Lucide", "ISC", "Lucide Contributors"),
    ];
    let sources = ATTRIBUTIONS
        .iter()
        .copied()
        .chain(typefaces)
        .map(|(what, licence, whom)| {
            column![
                label::dense_strong(what),
                label::cap(format!("{whom} · {licence}"))
            ]
            .into()
        });
    column![
        label::body(texts.about_version(env!("CARGO_PKG_VERSION"))),
        label::body(texts.about_licence()),
        label::strong(texts.about_sources()),
        column(sources).spacing(gap::S),
    ]
    .spacing(gap::M)
    .into()
}
