//! Wiedervorlagen of the day, and what the administration should look at.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::rows::{hint, line, plain};
use super::{Day, Message, Panel, ROWS, Today, record};
use crate::desktop::action::{AdminPage, Destination};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::What;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::widget::{button, card, empty, label, truncate};
use crate::service::today::Note;

impl Today {
    pub(super) fn follow_ups<'a>(
        &'a self,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = day.follow_ups.len();
        let new = button::link(
            "today-follow-up-new",
            texts.act_follow_up_save(),
            Some(Message::FollowUpPressed),
        );
        let head = card::header(texts.heute_follow_ups(), Some(count.to_string()), Some(new));
        if count == 0 {
            let none = texts.heute_no_follow_ups();
            return card::listed(
                head,
                empty::empty(icon::CALENDAR_CLOCK, none, None, Vec::new()),
            )
            .into();
        }
        let room = width - 226.0;
        let rows = day.follow_ups.iter().take(ROWS).enumerate();
        let rows = rows.map(|(at, one)| {
            let name = truncate::to_width(&context.shown(&one.name), 13.0, room);
            let words = truncate::to_width(&one.record.text, 12.0, room);
            let done = Message::FollowUpDone(one.record.id);
            let later = Message::ActPressed(What::Postpone(one.record.id), one.record.family, None);
            let beside = row![
                button::secondary(format!("today-done-{at}"), texts.heute_done())
                    .small()
                    .on_press(done.clone()),
                button::quiet(format!("today-later-{at}"), texts.heute_later())
                    .small()
                    .on_press(later),
            ]
            .spacing(gap::XS);
            let opened = line(
                (Panel::FollowUps, at),
                size::ROW_TALL,
                column![plain(label::DENSE_STRONG, name), hint(words)],
                record(one.record.family),
                Some(done),
                Some(beside.into()),
            );
            column![opened, card::separator()].into()
        });
        let more = count.saturating_sub(ROWS);
        let more = (more > 0).then(|| more_line(more, context));
        card::listed(head, column(rows).push(more)).into()
    }

    pub(super) fn notes<'a>(&'a self, day: &'a Day, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = day.notes.len();
        let head = card::header(texts.heute_admin_notes(), Some(count.to_string()), None);
        if count == 0 {
            let fine = texts.heute_admin_fine();
            return card::listed(head, empty::empty(icon::CHECK, fine, None, Vec::new())).into();
        }
        let rows = day.notes.iter().enumerate().map(|(at, note)| {
            let (mark, tone, words, to) = told(note, context);
            let cells = row![
                mark.at(16.0).style(theme::soft_text(tone)),
                container(label::dense(words)).width(Length::Fill),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center);
            let open = Message::Opened(to);
            let beside = button::secondary(format!("today-note-{at}"), texts.heute_open_page())
                .small()
                .on_press(open.clone());
            let opened = line(
                (Panel::Notes, at),
                size::ROW_TALL,
                cells,
                open.clone(),
                Some(open),
                Some(beside.into()),
            );
            column![opened, card::separator()].into()
        });
        card::listed(head, column(rows)).into()
    }
}

/// "3 weitere"
pub(super) fn more_line<'a>(more: usize, context: &Context) -> Element<'a, Message> {
    let words = context.texts.heute_more(super::number(more));
    container(label::cap(words)).padding([gap::XS, 14.0]).into()
}

fn told(note: &Note, context: &Context) -> (icon::Icon, Tone, String, Destination) {
    let texts = &context.texts;
    let page = |page: AdminPage| Destination::Admin(page);
    match note {
        Note::SiteWithoutAddress(site) => {
            let name = context.office.site(*site).map_or("–", |s| s.name.as_str());
            (
                icon::MAP_PIN,
                Tone::Danger,
                texts.heute_site_address(name),
                page(AdminPage::Sites),
            )
        }
        Note::TextNotReleased(tag) => {
            let code = tag.as_str().into();
            let name = context.office.language_name(&code);
            (
                icon::FILE_TEXT,
                Tone::Warn,
                texts.heute_text_draft(name),
                page(AdminPage::Texts),
            )
        }
        Note::NoBackup => (
            icon::DATABASE_BACKUP,
            Tone::Danger,
            texts.heute_backup_none(),
            page(AdminPage::Backup),
        ),
        Note::OldBackup(days) => (
            icon::DATABASE_BACKUP,
            Tone::Warn,
            texts.heute_backup_old(*days),
            page(AdminPage::Backup),
        ),
        Note::Drafts(count) => (
            icon::PENCIL,
            Tone::Neutral,
            texts.heute_drafts(super::number(*count)),
            Destination::Families,
        ),
    }
}
