//! What a list would change, before it is taken over: every difference with its tick, the chosen one field by field, and
//! the rows that were left out with the reason.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::{DIFFERENCES, Message};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::shell;
use crate::desktop::theme::{self, Tone, size, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::{Chord, Keys, Shortcut};
use crate::desktop::widget::table::{self, Column, Row, Table};
use crate::desktop::widget::{banner, button, card, empty, label, pill, scroll};
use crate::domain::school::field_word;
use crate::exchange::ministry::{LeftOut, ListChange, SchoolDifference};
use crate::service::schools::SchoolPreview;
use iced::keyboard::key::Named;

/// So many lines of rows that were left out are shown.
const LINES: usize = 100;

static NO_KEYS: &[Shortcut<Message>] = &[];

/// A list as it is looked at.
#[derive(Debug, Clone)]
pub(super) struct Preview {
    looked: SchoolPreview,
    table: table::State,
}

impl Preview {
    /// Everything is ticked that the list says itself.
    pub fn new(looked: SchoolPreview) -> Self {
        let mut table = table::State::default();
        let ticked = looked.differences.iter().enumerate();
        table.set_ticked(ticked.filter(|(_, d)| d.take).map(|(at, _)| at).collect());
        table.set_current((!looked.differences.is_empty()).then_some(0), size::ROW);
        Self { looked, table }
    }

    pub fn looked(&self) -> &SchoolPreview {
        &self.looked
    }

    /// The list with what is ticked now.
    pub fn chosen(&self) -> SchoolPreview {
        let mut chosen = self.looked.clone();
        for (at, difference) in chosen.differences.iter_mut().enumerate() {
            difference.take = self.table.ticked().contains(&at);
        }
        chosen
    }

    pub fn on_table(&mut self, event: table::Event) {
        let differences = &self.looked.differences;
        let words = |at: usize| {
            let name = differences.get(at).map_or("", |d| d.after.name.as_str());
            if differences.get(at).is_some_and(says_something) {
                table::Line::Row(name)
            } else {
                table::Line::Plain(name)
            }
        };
        let _ = self
            .table
            .update(event, differences.len(), size::ROW, words);
    }

    pub fn view<'a>(&'a self, busy: bool, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let taken = self.table.ticked().len();
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let head = row![
            column![
                label::title(texts.schools_preview_title()),
                label::dense_muted(texts.schools_preview_rows(
                    number(self.looked.list.rows),
                    number(self.looked.unchanged)
                )),
            ],
            space::horizontal(),
            button::secondary("schools-preview-back", texts.back()).on_press(Message::PreviewLeft),
            button::primary(
                "schools-preview-take",
                texts.schools_preview_take(number(taken))
            )
            .key_cap(Chord::key(Named::Enter).with_ctrl().label(texts))
            .busy(busy)
            .on_press_maybe((taken > 0).then_some(Message::TakePressed)),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        let closing = (self.looked.differences.iter().enumerate())
            .filter(|(at, d)| d.is_warning() && self.table.ticked().contains(at))
            .count();
        let warning = (closing > 0)
            .then(|| banner::banner(Tone::Warn, texts.schools_preview_warning(number(closing))));
        let list: Element<'a, Message> = if self.looked.differences.is_empty() {
            empty::empty(
                icon::CIRCLE_CHECK,
                texts.schools_preview_nothing(),
                None,
                Vec::new(),
            )
        } else {
            self.list(context)
        };
        let list = container(list)
            .padding(1)
            .width(Length::FillPortion(7))
            .height(Length::Fill)
            .style(theme::card);
        let side = container(self.side(context)).width(Length::FillPortion(5));
        let body = row![list, side].spacing(gap::M);
        let page = shell::page(column![head, warning, body].spacing(gap::M));
        Keys::new(page, NO_KEYS, |message: &Message| Some(message.clone()))
            .inner()
            .on_escape(Some(Message::PreviewLeft))
            .into()
    }

    fn list<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let word = |field: &str| {
            field_word(field, context.lang)
                .unwrap_or_default()
                .to_owned()
        };
        let columns = vec![
            Column::new("", Length::Fixed(150.0)),
            Column::new(word("name"), Length::FillPortion(6)),
            Column::new(word("town"), Length::FillPortion(3)),
            Column::new("", Length::FillPortion(5)),
        ];
        let differences = &self.looked.differences;
        Table::new(DIFFERENCES, columns, &self.table, differences.len())
            .ticks()
            .view(
                move |at| match differences.get(at) {
                    Some(difference) if says_something(difference) => {
                        Row::Cells(cells(difference, context))
                    }
                    Some(difference) => Row::Plain(space().into(), cells(difference, context)),
                    None => Row::Cells(Vec::new()),
                },
                Message::Differences,
            )
    }

    /// The current difference, and what was left out.
    fn side<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let current = self.table.current();
        let current = current.and_then(|at| self.looked.differences.get(at));
        let current = current.map(|difference| about(difference, context));
        let list = &self.looked.list;
        let columns = list.about_columns(context.lang);
        let columns = (!columns.is_empty())
            .then(|| column(columns.into_iter().map(|words| label::dense(words).into())));
        let remarks: Vec<String> = list
            .remarks
            .iter()
            .map(|r| r.sentence(context.lang))
            .collect();
        let remarks = lines(remarks)
            .map(|(count, lines)| card::titled(texts.schools_preview_remarks(count), lines));
        let others = list
            .left_out
            .iter()
            .filter(|row| is_elsewhere(&row.why))
            .count();
        let mut out: Vec<String> = (list.left_out.iter())
            .filter(|row| !is_elsewhere(&row.why))
            .map(|row| row.sentence(context.lang))
            .collect();
        if others > 0 {
            out.push(texts.schools_preview_others(i64::try_from(others).unwrap_or(i64::MAX)));
        }
        let out = lines(out).map(|(_, lines)| {
            let count = i64::try_from(list.left_out.len()).unwrap_or(i64::MAX);
            card::titled(texts.schools_preview_out(count), lines)
        });
        scroll::down(column![current, columns, out, remarks].spacing(gap::M)).into()
    }
}

fn is_elsewhere(why: &LeftOut) -> bool {
    matches!(why, LeftOut::OtherCounty { .. })
}

/// Does it change anything? When every field was entered by hand, nothing is left to take over.
fn says_something(difference: &SchoolDifference) -> bool {
    difference.before.is_none() || difference.fields.iter().any(|field| !field.kept)
}

/// The first lines, and how many there are.
fn lines<'a>(said: Vec<String>) -> Option<(i64, Element<'a, Message>)> {
    let count = i64::try_from(said.len()).unwrap_or(i64::MAX);
    let more = said.len().saturating_sub(LINES);
    let more = (more > 0).then(|| label::dense_muted(format!("… +{more}")));
    let shown = said
        .into_iter()
        .take(LINES)
        .map(|words| label::dense(words).into());
    (count > 0).then(|| (count, column![column(shown).spacing(gap::XS), more].into()))
}

fn look(change: ListChange) -> (Icon, Tone) {
    match change {
        ListChange::New => (icon::PLUS, Tone::Ok),
        ListChange::Changed => (icon::PENCIL, Tone::Info),
        ListChange::Closed => (icon::CALENDAR_OFF, Tone::Danger),
        ListChange::Reopened => (icon::UNDO_2, Tone::Ok),
        ListChange::Missing => (icon::CIRCLE_HELP, Tone::Warn),
    }
}

fn cells<'a>(difference: &'a SchoolDifference, context: &'a Context) -> Vec<Element<'a, Message>> {
    let (mark, tone) = look(difference.change);
    let fields: Vec<&str> = (difference.fields.iter())
        .map(|field| field.field.word(context.lang))
        .collect();
    let said = match difference.warning(context.lang) {
        Some(words) => words,
        None => fields.join(", "),
    };
    vec![
        pill::pill(mark, difference.change.word(context.lang), tone),
        cut(label::DENSE_STRONG, difference.after.name.as_str()).into(),
        cut(label::DENSE, difference.after.town.as_str()).into(),
        cut(label::DENSE, said).style(theme::muted).into(),
    ]
}

/// One difference in full.
fn about<'a>(difference: &'a SchoolDifference, context: &'a Context) -> Element<'a, Message> {
    let school = &difference.after;
    let fields =
        (difference.fields.iter()).map(|field| label::dense(field.sentence(context.lang)).into());
    let facts = [
        "form",
        "street",
        "town",
        "phone",
        "email",
        "place",
        "closed_on",
    ];
    let new = (difference.before.is_none()).then(|| {
        column(facts.into_iter().map(|field| {
            let words = field_word(field, context.lang).unwrap_or_default();
            label::dense(format!("{words}: {}", school.said(field, context.lang))).into()
        }))
        .spacing(gap::XS)
    });
    let missing = (difference.change == ListChange::Missing)
        .then(|| label::dense_muted(context.texts.schools_preview_missing()));
    let warning = difference
        .warning(context.lang)
        .map(|words| banner::banner(Tone::Warn, words));
    card::titled(
        format!("{} {}", school.number, school.name),
        column![column(fields).spacing(gap::XS), new, missing, warning].spacing(gap::S),
    )
    .into()
}
