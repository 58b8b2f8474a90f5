//! The card of the inbox: search, filter, order and the children by waiting time.

use iced::keyboard::{Key, key::Named};
use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::line::{By, Line};
use super::{LIST, Message, Places, SEARCH, Stand, filter};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style, plain};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::table::{self, Column, Table};
use crate::desktop::widget::{button, card, empty, label, tooltip};

/// The height of a row.
pub(super) const ROW: f32 = 55.0;

impl Places {
    pub(super) fn list_card<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let (shown, all) = (self.inbox.shown.len(), self.count(Stand::waits));
        let shown = i64::try_from(shown).unwrap_or(i64::MAX);
        let fact = self.families.as_ref().map(|_| {
            if shown == all {
                texts.places_children(all)
            } else {
                texts.places_of_children(shown, all)
            }
        });
        let head = card::header(texts.places_tab_inbox(), fact, Some(self.order(context)));
        let search = column![
            search(&self.query, context),
            filter::button(&self.filter, self.filtering, &self.lines, context),
        ]
        .spacing(gap::S);
        let body: Element<'a, Message> = match (&self.families, &self.trouble) {
            (None, Some(error)) => container(empty::failed(
                texts.places_not_read(),
                context.sentence(error),
                Vec::new(),
            ))
            .padding(gap::L)
            .into(),
            (None, None) => container(empty::loading(&[90, 70, 85, 75]))
                .padding(gap::L)
                .into(),
            _ if all == 0 => empty::empty(
                icon::INBOX,
                texts.places_empty(),
                Some(texts.places_empty_hint()),
                Vec::new(),
            ),
            _ if shown == 0 => self.no_hits(context),
            _ => self.rows(context),
        };
        let search = container(search).padding([gap::S, 13.0]);
        card::listed(
            head,
            column![
                search,
                card::separator(),
                container(body).height(Length::Fill)
            ],
        )
        .height(Length::Fill)
        .into()
    }

    /// Nobody passes: what was asked for, and the way back.
    pub(super) fn no_hits<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let query = self.query.trim();
        let title = if query.is_empty() {
            texts.places_no_hits()
        } else {
            texts.places_no_hits_for(query)
        };
        let reset = button::secondary("places-reset", texts.places_reset())
            .small()
            .on_press(Message::ResetPressed);
        empty::empty(icon::SEARCH, title, None, vec![reset.into()])
    }

    /// What the list is sorted by; a press sorts it by the next.
    fn order<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let words = |by: By| match by {
            By::Days => texts.places_order_days(),
            By::Name => texts.places_order_name(),
            By::Town => texts.places_order_town(),
            By::Grade => texts.places_order_grade(),
        };
        let content = row![
            icon::ARROW_DOWN_WIDE_NARROW.at(14.0),
            label::dense(words(self.by)).wrapping(Wrapping::None)
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center);
        let press = Control::new(content)
            .id("places-order")
            .on_press(Message::OrderPressed)
            .style(|theme, status| {
                let t = Tokens::of(theme);
                Style {
                    text: if status.hovered { t.text } else { t.text_muted },
                    ..plain(theme, status)
                }
            })
            .ring(Ring::Around, radius::SMALL);
        tooltip::below(press, texts.places_order_by(&words(self.by.next())))
    }

    fn rows<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let columns = vec![Column::new("", Length::Fill)];
        Table::new(LIST, columns, &self.inbox.table, self.inbox.shown.len())
            .row_height(ROW)
            .bare()
            .view(
                move |row| {
                    let at = self.inbox.shown.get(row);
                    let line = at.and_then(|at| self.lines.get(*at));
                    table::Row::Cells(line.map_or_else(Vec::new, |l| vec![two_lines(l, context)]))
                },
                Message::List,
            )
    }
}

/// The search field of a tab.
pub(super) fn search<'a>(query: &'a str, context: &'a Context) -> Element<'a, Message> {
    container(
        Edit::new(SEARCH, &context.texts.places_search(), query)
            .lead(icon::SEARCH)
            .on_input(Message::Typed)
            .on_submit_maybe(Some(Message::ListEntered))
            .on_key(|key, modifiers| {
                (modifiers.is_empty() && *key == Key::Named(Named::ArrowDown))
                    .then_some(Message::ListEntered)
            }),
    )
    .width(Length::Fill)
    .height(size::CONTROL)
    .into()
}

/// "Jg. 8 · Beckum"
pub(super) fn place(line: &Line, context: &Context) -> String {
    let grade = line.grade.map(|grade| context.texts.grade(grade));
    let parts = grade
        .into_iter()
        .chain((!line.town.is_empty()).then(|| line.town.clone()));
    parts.collect::<Vec<_>>().join(" · ")
}

fn two_lines<'a>(line: &'a Line, context: &'a Context) -> Element<'a, Message> {
    let tone = line.tone;
    let days = label::DENSE_STRONG
        .text(context.texts.days(line.days))
        .wrapping(Wrapping::None)
        .style(theme::soft_text(tone));
    let state = &line.state;
    let mark = row![
        state.icon.at(13.0).style(theme::soft_text(state.tone)),
        label::CAP
            .text(state.words.as_str())
            .wrapping(Wrapping::None)
            .style(theme::soft_text(state.tone)),
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    column![
        row![
            container(cut(label::BODY_STRONG, line.name.as_str())).width(Length::Fill),
            days
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
        row![
            container(cut(label::CAP, place(line, context)).style(theme::muted))
                .width(Length::Fill),
            mark,
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
        space().height(0),
    ]
    .spacing(1)
    .into()
}
