//! The card with the list of letters: order, table, progress, what was refused.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::rows::{Group, Letter, Line, Order, number};
use super::{Letters, Message, ROW, TABLE, Tab};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::vocabulary::{self, State};
use crate::desktop::widget::segmented::{self, segment};
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{banner, button, card, empty, label, progress, site_badge, truncate};

/// Widths of the columns beside the first.
const KIND: f32 = 84.0;
const LANGUAGE: f32 = 94.0;
const DAY: f32 = 108.0;
const STATE: f32 = 148.0;
/// Border, ticks, the sides of a row and of its first cell.
const AROUND: f32 = 70.0;

impl Letters {
    /// The card with the list, this wide.
    pub(super) fn list<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let order = row![
            label::dense_muted(texts.letters_order()),
            segmented::scaled(
                "letters-order",
                vec![
                    segment(Order::Urgency, texts.letters_order_urgency()),
                    segment(Order::Appointment, texts.letters_order_appointment()),
                    segment(Order::Site, texts.letters_order_site()),
                ],
                Some(&self.order),
                segmented::Scale::Small,
                Message::OrderChosen,
            ),
            space::horizontal(),
            label::dense_muted(texts.letters_chosen(number(self.table.ticked().len()))),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        let head = container(order)
            .padding([0.0, 14.0])
            .height(size::CARD_HEAD)
            .align_y(Alignment::Center)
            .into();
        let body: Element<'a, Message> = match (&self.items, &self.trouble) {
            (None, Some(error)) => inset(empty::failed(
                texts.letters_not_read(),
                context.sentence(error),
                Vec::new(),
            )),
            (None, None) => inset(empty::loading(&[40, 80, 70, 75, 60])),
            (Some(_), _) if self.lines.is_empty() => self.nothing(context),
            (Some(_), _) => self.rows(width, context),
        };
        let stale = self
            .trouble
            .as_ref()
            .filter(|_| self.items.is_some())
            .map(|error| banner::banner(Tone::Warn, context.sentence(error)));
        column![
            stale,
            self.refusals(context),
            card::listed(
                head,
                column![
                    container(body).height(Length::Fill),
                    card::separator(),
                    self.foot(context)
                ]
            )
            .height(Length::Fill)
        ]
        .spacing(gap::M)
        .into()
    }

    fn nothing<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let (icon, title, hint) = if self.tab == Tab::Printed {
            (icon::PRINTER, texts.letters_none_printed(), None)
        } else {
            (
                icon::MAIL,
                texts.letters_empty(),
                Some(texts.letters_empty_hint()),
            )
        };
        empty::empty(icon, title, hint, Vec::new())
    }

    fn rows<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let columns = vec![
            Column::new(texts.letters_recipient(), Length::Fill),
            Column::new(texts.letters_letter(), KIND),
            Column::new(texts.letters_language(), LANGUAGE),
            Column::new(texts.letters_appointment(), DAY),
            Column::new(texts.letters_state(), STATE),
        ];
        let name = width - AROUND - KIND - LANGUAGE - DAY - STATE;
        Table::new(TABLE, columns, &self.table, self.lines.len())
            .row_height(ROW)
            .ticks()
            .view(
                |at| match self.lines.get(at) {
                    Some(Line::Letter(letter)) => Row::Cells(cells(letter, name, context)),
                    Some(Line::Group { group, count }) => Row::Group {
                        words: words(*group, context),
                        aside: Some(texts.number(number(*count))),
                    },
                    None => Row::Cells(Vec::new()),
                },
                Message::Table,
            )
    }

    /// What happens now, or what the ticked letters are.
    fn foot<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let content: Element<'a, Message> = if let Some(job) = &self.job {
            let stopping = job.is_stopping();
            let words = if stopping {
                texts.letters_stopping()
            } else {
                texts.letters_progress(number(job.done), number(job.of))
            };
            progress::progress(
                words,
                job.share(),
                None,
                (!stopping).then(|| (texts.cancel(), Message::CancelPressed)),
            )
        } else if self.tab == Tab::Printed {
            row![
                label::dense_muted(texts.letters_post_hint()),
                space::horizontal(),
                button::secondary("letters-post", texts.letters_post())
                    .small()
                    .icon(icon::SEND)
                    .busy(self.busy)
                    .on_press(Message::PostPressed),
            ]
            .align_y(Alignment::Center)
            .into()
        } else {
            label::dense_muted(texts.letters_sorted()).into()
        };
        container(content)
            .padding([0.0, 14.0])
            .height(size::CARD_HEAD)
            .align_y(Alignment::Center)
            .width(Length::Fill)
            .style(theme::sunken)
            .into()
    }

    /// The letters that could not be made, until somebody has read it.
    fn refusals<'a>(&'a self, context: &'a Context) -> Option<Element<'a, Message>> {
        const MOST: usize = 4;
        if self.refused.is_empty() {
            return None;
        }
        let texts = &context.texts;
        let mut shown = banner::banner(Tone::Danger, texts.letters_others_made())
            .title(texts.letters_refused(number(self.refused.len())));
        for (name, why) in self.refused.iter().take(MOST) {
            let line = format!("{}: {why}", context.shown(name));
            shown = shown.point(icon::CIRCLE_X, Tone::Danger, line);
        }
        let more = self.refused.len().saturating_sub(MOST);
        if more > 0 {
            let words = texts.letters_more(number(more));
            shown = shown.point(icon::MINUS, Tone::Neutral, words);
        }
        let close = shown.link(
            "letters-refused-close",
            texts.close(),
            Message::RefusedClosed,
        );
        Some(close.into())
    }
}

fn inset<'a>(content: Element<'a, Message>) -> Element<'a, Message> {
    container(content).padding(gap::L).into()
}

fn words(group: Group, context: &Context) -> String {
    let texts = &context.texts;
    match group {
        Group::Outdated => texts.letters_group_outdated(),
        Group::Today => texts.letters_group_today(),
        Group::Later => texts.letters_group_later(),
        Group::Locked => texts.letters_group_locked(),
        Group::Unposted => texts.letters_group_unposted(),
        Group::Posted => texts.letters_group_posted(),
    }
}

fn cells<'a>(letter: &Letter, room: f32, context: &Context) -> Vec<Element<'a, Message>> {
    let dense = |words: &str, width: f32| {
        label::dense_muted(truncate::to_width(words, 13.0, width - 16.0)).wrapping(Wrapping::None)
    };
    let name = truncate::to_width(&context.shown(&letter.name), 13.7, room);
    let State { icon, tone, words } = letter.state.clone();
    vec![
        label::dense_strong(name).wrapping(Wrapping::None).into(),
        dense(&letter.kind, KIND).into(),
        dense(&letter.language, LANGUAGE).into(),
        row![
            site_badge::badge(vocabulary::site(letter.site, context)),
            label::dense(letter.day.clone()).wrapping(Wrapping::None)
        ]
        .spacing(6)
        .align_y(Alignment::Center)
        .into(),
        row![
            icon.at(13.0).style(theme::soft_text(tone)),
            label::dense(truncate::to_width(&words, 13.0, STATE - 36.0))
                .wrapping(Wrapping::None)
                .style(theme::soft_text(tone))
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into(),
    ]
}
