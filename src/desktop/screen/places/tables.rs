//! The tabs Angefragt and Zugewiesen: open enquiries by the day the answer is due, and children who have a place.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::line::Line;
use super::list::{place, search};
use super::{LIST, Message, Places, Stand, Tab};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::What;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{button, card, empty, label};
use crate::domain::child_step::Progress;
use crate::domain::rights::Right;
use iced::keyboard::key::Named;

/// The height of a row.
pub(super) const ROW: f32 = size::ROW_TALL;

impl Places {
    /// The table of the tab, above it the way of the child that is looked at.
    pub(super) fn table<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let asked = self.tab == Tab::Asked;
        let (list, all) = if asked {
            (&self.asked, self.count(Stand::is_asked))
        } else {
            (&self.placed, self.count(|stand| !stand.waits()))
        };
        let shown = i64::try_from(list.shown.len()).unwrap_or(i64::MAX);
        let chain = self
            .looked()
            .map(|looked| self.chain_card(looked, width, context));
        let body: Element<'a, Message> = if self.families.is_none() {
            container(empty::loading(&[90, 70, 85, 75]))
                .padding(gap::L)
                .into()
        } else if all == 0 {
            let (icon, words) = if asked {
                (icon::SEND, texts.places_empty_asked())
            } else {
                (icon::STAMP, texts.places_empty_placed())
            };
            empty::empty(icon, words, None, Vec::new())
        } else if shown == 0 {
            self.no_hits(context)
        } else {
            self.table_rows(width, context)
        };
        let count = if shown == all {
            texts.places_children(all)
        } else {
            texts.places_of_children(shown, all)
        };
        let open = self.count(|stand| stand == Stand::Placed);
        let count = if asked || open == 0 {
            count
        } else {
            format!("{count} · {}", texts.places_to_confirm(open))
        };
        let head = row![
            container(search(&self.query, context)).width(if width < 1100.0 { 220 } else { 300 }),
            container(cut(label::DENSE, count).style(theme::muted)).width(Length::Fill),
            self.steps(context),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        let head = container(head).padding([gap::S, 13.0]).width(Length::Fill);
        let card =
            card::listed(head.into(), container(body).height(Length::Fill)).height(Length::Fill);
        column![chain, card].spacing(gap::M).into()
    }

    /// What can be done about the current row, beside the search so that the eye finds it at the same place.
    fn steps<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let looked = self.looked().filter(|_| context.may(Right::Place));
        let Some(looked) = looked else {
            return space().into();
        };
        let other = |id: &'static str, words: String, what: What| {
            button::secondary(id, words).on_press(Message::ActPressed(what))
        };
        let other = match &looked.stands.way.progress {
            Progress::Asked { .. } => Some(other(
                "places-withdraw",
                texts.act_withdraw_title(),
                What::Withdraw,
            )),
            Progress::Placed { .. } => Some(other(
                "places-revoke",
                texts.act_revoke_title(),
                What::Revoke,
            )),
            Progress::Admitted { .. } => Some(other(
                "places-support",
                texts.act_support_title(),
                What::Support,
            )),
            _ => None,
        };
        let next = looked.stands.standing.next;
        let step = self.decision().map(|what| {
            let words = match what {
                What::Admission => texts.places_confirm(),
                _ => texts.next_step(next),
            };
            button::primary("places-step", words)
                .key_cap(Chord::key(Named::Enter).with_ctrl().label(texts))
                .on_press(Message::DecidePressed)
        });
        row![other, step].spacing(gap::S).into()
    }

    fn table_rows<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let asked = self.tab == Tab::Asked;
        let list = if asked { &self.asked } else { &self.placed };
        let narrow = width < 1100.0;
        let fixed = Length::Fixed;
        let mut columns = vec![
            Column::new(texts.places_column_child(), Length::FillPortion(6)),
            Column::new(texts.places_column_school(), Length::FillPortion(7)),
        ];
        if asked {
            columns.extend([
                Column::new(texts.places_column_asked(), fixed(104.0)),
                Column::new(texts.places_column_due(), fixed(210.0)),
                Column::new(
                    texts.places_column_phone(),
                    fixed(if narrow { 130.0 } else { 160.0 }),
                ),
                Column::new(texts.places_column_days(), fixed(90.0)).right(),
            ]);
        } else {
            columns.extend([
                Column::new(texts.places_column_placed(), fixed(104.0)),
                Column::new(texts.places_column_first_day(), fixed(120.0)),
                Column::new(
                    texts.places_column_state(),
                    fixed(if narrow { 150.0 } else { 180.0 }),
                ),
                Column::new(texts.places_column_support(), fixed(150.0)),
            ]);
        }
        Table::new(LIST, columns, &list.table, list.shown.len())
            .row_height(ROW)
            .view(
                move |row| {
                    let line = list.shown.get(row).and_then(|at| self.lines.get(*at));
                    Row::Cells(line.map_or_else(Vec::new, |line| {
                        if asked {
                            asked_cells(line, context)
                        } else {
                            placed_cells(line, context)
                        }
                    }))
                },
                Message::List,
            )
    }
}

fn two<'a>(strong: &'a str, muted: String) -> Element<'a, Message> {
    column![
        cut(label::DENSE_STRONG, strong),
        cut(label::CAP, muted).style(theme::muted)
    ]
    .into()
}

fn child<'a>(line: &'a Line, context: &Context) -> Element<'a, Message> {
    two(
        &line.name,
        format!("{} · {}", place(line, context), line.number),
    )
}

/// The school, with its form and town below: names repeat from town to town.
fn school(line: &Line) -> Element<'_, Message> {
    column![
        vocabulary::school(label::DENSE, line.school.as_str(), &line.official),
        cut(label::CAP, line.kind.as_str()).style(theme::muted),
    ]
    .into()
}

fn day<'a>(words: String) -> Element<'a, Message> {
    label::dense(words).wrapping(Wrapping::None).into()
}

fn asked_cells<'a>(line: &'a Line, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let tone = vocabulary::tone(line.urgency);
    let late = line.due.is_some_and(|due| due < context.today);
    let (mark, tone) = if late {
        (icon::CLOCK_ALERT, tone)
    } else {
        (icon::CLOCK, Tone::Neutral)
    };
    let due = line.due.map_or_else(String::new, |due| {
        let words = texts.date_near(due, context.today);
        if late {
            let days = (context.today - due).num_days();
            texts.places_late(&words, &texts.days(days))
        } else {
            words
        }
    });
    let due = row![
        mark.at(13.0).style(theme::soft_text(tone)),
        label::dense(due)
            .wrapping(Wrapping::None)
            .style(theme::soft_text(tone)),
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    let days = label::dense(texts.days(line.days)).style(theme::soft_text(line.tone));
    vec![
        child(line, context),
        school(line),
        day(texts.date_near(line.on, context.today)),
        due.into(),
        cut(label::DENSE, line.phone.as_str())
            .style(theme::muted)
            .into(),
        days.wrapping(Wrapping::None).into(),
    ]
}

fn placed_cells<'a>(line: &'a Line, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let late = line.stand == Stand::Placed && line.urgency > crate::domain::case::Urgency::Calm;
    let (icon, tone, words) = if late {
        (
            icon::CLOCK_ALERT,
            vocabulary::tone(line.urgency),
            texts.places_state_late(),
        )
    } else {
        (line.state.icon, line.state.tone, line.state.words.clone())
    };
    let state = row![
        icon.at(13.0).style(theme::soft_text(tone)),
        label::dense(words)
            .wrapping(Wrapping::None)
            .style(theme::soft_text(tone)),
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    let near = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| "–".to_owned(), |day| texts.date_near(day, context.today))
    };
    let support = line.due.filter(|_| line.stand == Stand::Admitted);
    let support = support.map_or_else(
        || "–".to_owned(),
        |end| texts.places_until(&texts.date_plain(end)),
    );
    vec![
        child(line, context),
        school(line),
        day(texts.date_near(line.on, context.today)),
        day(near(line.first_day)),
        state.into(),
        day(support),
    ]
}
