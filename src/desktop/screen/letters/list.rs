//! The card with the list of letters: order and filters, table, progress, what was refused.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::out::Fate;
use super::rows::{Grouping, Heading, Letter, Line, Order, number};
use super::{Letters, Message, ROW, TABLE, Tab, words};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::vocabulary::{self, State};
use crate::desktop::widget::popover::{Popover, Width, menu};
use crate::desktop::widget::segmented::{self, segment};
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{
    banner, button, card, checkbox, date_field, empty, label, progress, site_badge, truncate,
};

/// Widths of the columns beside the first.
const KIND: f32 = 136.0;
/// The same where there is room for long names of letters.
const KIND_WIDE: f32 = 230.0;
const LANGUAGE: f32 = 86.0;
const DAY: f32 = 104.0;
const STATE: f32 = 158.0;
/// Why a letter came back needs more words.
const REASON: f32 = 236.0;
/// Border, ticks, the sides of a row and of its first cell.
const AROUND: f32 = 70.0;
/// Below this width the words before the filters are left out.
const NARROW: f32 = 700.0;
/// From this width on there is room for long names of letters.
const WIDE: f32 = 900.0;

impl Letters {
    /// The card with the list, this wide.
    pub(super) fn list<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let head = container(self.filters(width, context))
            .padding([0.0, 14.0])
            .height(size::CARD_HEAD)
            .align_y(Alignment::Center)
            .into();
        let body: Element<'a, Message> = match (&self.room, &self.trouble) {
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
            .filter(|_| self.room.is_some())
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

    /// Order, day and kind of the outbox; the grouping of printed letters.
    fn filters<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let wide = width >= NARROW;
        match self.tab {
            Tab::Outbox => row![
                wide.then(|| label::dense_muted(texts.letters_order())),
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
                label::dense_muted(texts.post_day()),
                container(date_field::inline(
                    "letters-day",
                    &self.day,
                    context.today,
                    &|day| context.holiday_words(day),
                    texts,
                    Message::Day,
                ))
                .width(130),
                self.kind_filter(context),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into(),
            Tab::Printed => row![
                wide.then(|| label::dense_muted(texts.letters_order())),
                segmented::scaled(
                    "letters-grouping",
                    vec![
                        segment(Grouping::State, texts.letters_state()),
                        segment(Grouping::Batch, texts.post_batch()),
                    ],
                    Some(&self.grouping),
                    segmented::Scale::Small,
                    Message::GroupingChosen,
                ),
                space::horizontal(),
                label::dense_muted(texts.post_printed_for()),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center)
            .into(),
            Tab::Returned | Tab::Texts => label::dense_muted(texts.post_returned_sentence()).into(),
        }
    }

    fn kind_filter<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let chosen = self
            .kind
            .map_or_else(|| texts.post_all_kinds(), |kind| words::kind(kind, context));
        let anchor = button::secondary("letters-kind", truncate::to_width(&chosen, 13.0, 116.0))
            .small()
            .trailing(icon::CHEVRON_DOWN)
            .on_press(Message::KindsToggled);
        let all = button::quiet("letters-kind-all", texts.post_all_kinds())
            .on_press(Message::KindChosen(None));
        let entries = self.kinds.iter().map(|kind| {
            let id = format!("letters-kind-{}", kind.key());
            button::quiet(id, words::kind(*kind, context))
                .on_press(Message::KindChosen(Some(*kind)))
        });
        let entries: Vec<_> = std::iter::once(all).chain(entries).collect();
        Popover::new(anchor, self.kinds_open.then(|| menu(entries)))
            .on_close(Message::MenusClosed)
            .width(Width::Fixed(250.0))
            .keyboard_inside()
            .into()
    }

    fn nothing<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let (icon, title, hint) = match self.tab {
            Tab::Printed => (icon::PRINTER, texts.post_none_printed(), None),
            Tab::Returned => (
                icon::MAIL_X,
                texts.post_none_returned(),
                Some(texts.post_none_returned_hint()),
            ),
            Tab::Outbox | Tab::Texts => (
                icon::MAIL,
                texts.letters_empty(),
                Some(texts.letters_empty_hint()),
            ),
        };
        empty::empty(icon, title, hint, Vec::new())
    }

    fn rows<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let ticks = self.tab != Tab::Returned;
        let state = if ticks { STATE } else { REASON };
        let language = if ticks { LANGUAGE } else { 0.0 };
        let kind = if width < WIDE { KIND } else { KIND_WIDE };
        let columns = vec![
            Column::new(texts.letters_recipient(), Length::Fill),
            Column::new(texts.letters_letter(), kind),
            Column::new(
                if ticks {
                    texts.letters_language()
                } else {
                    String::new()
                },
                language,
            ),
            Column::new(texts.letters_appointment(), DAY),
            Column::new(texts.letters_state(), state),
        ];
        let around = if ticks { AROUND } else { AROUND - 36.0 };
        let name = width - around - kind - language - DAY - state;
        let table = Table::new(TABLE, columns, &self.table, self.lines.len()).row_height(ROW);
        let table = if ticks {
            table.mostly_ticked(self.tickable())
        } else {
            table
        };
        table.view(
            move |at| match self.lines.get(at) {
                Some(Line::Letter(letter)) => {
                    let cells = cells(letter, (name, kind, state), context);
                    if letter.open {
                        Row::Cells(cells)
                    } else {
                        let lock = icon::LOCK.at(15.0).style(theme::muted);
                        Row::Plain(lock.into(), cells)
                    }
                }
                Some(Line::Group { group, count }) => {
                    Row::Heading(self.heading(at, *group, *count, context))
                }
                None => Row::Cells(Vec::new()),
            },
            Message::Table,
        )
    }

    /// A heading with the tick of its group.
    fn heading<'a>(
        &'a self,
        at: usize,
        group: Heading,
        count: usize,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let (icon, tone, words) = self.title_of(group, context);
        let tick = self.group_tick(at).filter(|_| self.tab != Tab::Returned);
        row![
            tick.map(|tick| { container(checkbox::mark(tick, true)).width(28) }),
            icon.at(14.0).style(theme::soft_text(tone)),
            label::dense_strong(words).wrapping(Wrapping::None),
            label::dense_muted(context.texts.number(number(count))),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    }

    fn title_of(&self, group: Heading, context: &Context) -> (Icon, Tone, String) {
        let texts = &context.texts;
        match group {
            Heading::Outdated => (
                icon::TRIANGLE_ALERT,
                Tone::Warn,
                texts.letters_group_outdated(),
            ),
            Heading::Today => {
                let words = if self.day.day().is_none_or(|day| day == context.today) {
                    texts.letters_group_today()
                } else {
                    texts.post_group_that_day()
                };
                (icon::SEND, Tone::Info, words)
            }
            Heading::Later => (icon::CLOCK, Tone::Neutral, texts.letters_group_later()),
            Heading::Blocked => (icon::LOCK, Tone::Danger, texts.letters_group_locked()),
            Heading::Withdrawn => (icon::BAN, Tone::Danger, texts.post_group_withdrawn()),
            Heading::Saved => (icon::FILE_DOWN, Tone::Warn, texts.post_group_saved()),
            Heading::Unposted => (
                icon::PRINTER_CHECK,
                Tone::Info,
                texts.letters_group_unposted(),
            ),
            Heading::Gone => (icon::SEND, Tone::Ok, texts.post_group_gone()),
            Heading::Replaced => (icon::COPY, Tone::Neutral, texts.post_group_replaced()),
            Heading::Unclear => (icon::MAIL_X, Tone::Danger, texts.post_group_unclear()),
            Heading::Clear => (icon::CHECK, Tone::Ok, texts.post_group_clear()),
            Heading::Alone => (icon::FILE_TEXT, Tone::Neutral, texts.post_group_alone()),
            Heading::Batch(at) => {
                let words = self.batches.get(at).map(|batch| {
                    let (day, time) = (batch.made_at.date(), batch.made_at.time());
                    let who = words::person(batch.made_by, context);
                    format!(
                        "{}, {} · {who}",
                        texts.date(day),
                        texts.time_in_sentence(time)
                    )
                });
                (icon::PRINTER, Tone::Neutral, words.unwrap_or_default())
            }
        }
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
        } else {
            match self.tab {
                Tab::Printed => self.fates(context),
                Tab::Returned | Tab::Texts => label::dense_muted(texts.post_returned_hint()).into(),
                Tab::Outbox => row![
                    checkbox::checkbox(
                        "letters-post-after",
                        texts.post_after_print(&texts.day_month(context.today)),
                        self.posted,
                        Some(Message::PostAfterToggled),
                    ),
                    space::horizontal(),
                    label::dense_muted(texts.letters_chosen(number(self.table.ticked().len()))),
                ]
                .align_y(Alignment::Center)
                .into(),
            }
        };
        container(content)
            .padding([0.0, 14.0])
            .height(size::CARD_HEAD)
            .align_y(Alignment::Center)
            .width(Length::Fill)
            .style(theme::sunken)
            .into()
    }

    /// What can be entered about the chosen printed letters.
    fn fates<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let press =
            |fate: Fate| (!self.letters_for(fate).is_empty()).then_some(Message::FatePressed(fate));
        let saved = press(Fate::Printed).map(|press| {
            button::secondary("letters-printed", texts.post_mark_printed())
                .small()
                .on_press(press)
        });
        row![
            label::dense_muted(texts.letters_chosen(number(self.wanted_rows().len()))),
            space::horizontal(),
            saved,
            button::secondary("letters-hand-over", texts.post_hand_over())
                .small()
                .on_press_maybe(press(Fate::HandedOver)),
            button::secondary("letters-post", texts.letters_post())
                .small()
                .icon(icon::SEND)
                .busy(self.busy)
                .on_press_maybe(press(Fate::Posted)),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
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

fn cells<'a>(
    letter: &Letter,
    (room, kind, last): (f32, f32, f32),
    context: &Context,
) -> Vec<Element<'a, Message>> {
    let dense = |words: &str, width: f32| {
        label::dense_muted(truncate::to_width(words, 13.0, width - 16.0)).wrapping(Wrapping::None)
    };
    let name = truncate::to_width(&context.shown(&letter.name), 13.7, room);
    let kind = truncate::to_width(&letter.kind, 13.0, kind - 16.0);
    let State { icon, tone, words } = letter.state.clone();
    let about: Element<'a, Message> = match &letter.appointment {
        Some((site, day)) => row![
            site_badge::badge(vocabulary::site(*site, context)),
            label::dense(day.clone()).wrapping(Wrapping::None)
        ]
        .spacing(6)
        .align_y(Alignment::Center)
        .into(),
        None => label::dense_muted("–").into(),
    };
    vec![
        label::dense_strong(name).wrapping(Wrapping::None).into(),
        label::dense(kind).wrapping(Wrapping::None).into(),
        dense(&letter.language, LANGUAGE).into(),
        about,
        row![
            icon.at(13.0).style(theme::soft_text(tone)),
            label::dense(truncate::to_width(&words, 13.0, last - 34.0))
                .wrapping(Wrapping::None)
                .style(theme::soft_text(tone))
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into(),
    ]
}
