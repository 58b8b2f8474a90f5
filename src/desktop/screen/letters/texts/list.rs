//! The list of texts: letter by letter, searched and filtered.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::{Event, SEARCH, TABLE, Texts, kind_words, language};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tone, size, space as gap};
use crate::desktop::vocabulary::State;
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::search_box::fold::fold;
use crate::desktop::widget::segmented::{self, segment};
use crate::desktop::widget::table::{self, Column, Row, Table};
use crate::desktop::widget::{button, card, empty, label, truncate};
use crate::domain::letter::LetterKind;
use crate::service::letter_texts::{Progress, TextRow};

/// Height of a row.
const ROW: f32 = size::ROW;
const VERSION: f32 = 130.0;
const STATE: f32 = 150.0;

/// A line of the list.
#[derive(Debug, Clone)]
pub(super) enum Line {
    /// A letter, and how many of its texts are listed.
    Group(LetterKind, usize),
    /// A text by its place, and its language in words.
    Text(usize, String),
}

impl Texts {
    /// Puts the lines in order; the current one stays with its text.
    pub(super) fn arrange(&mut self, context: &Context) {
        let Some(rows) = &self.rows else { return };
        let current = self.row().map(|row| (row.kind, row.lang));
        let wanted = fold(&self.sought);
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let mut lines: Vec<Line> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let words = language(row.lang, context);
            let found = fold(&format!("{} {words}", kind_words(row.kind, context)));
            let sought = wanted.iter().all(|word| found.contains(word));
            let of_state = self.state.is_none_or(|state| {
                row.progress == state || (state == Progress::Draft && row.draft.is_some())
            });
            if !sought || !of_state {
                continue;
            }
            let group = lines.iter_mut().rev().find_map(|line| match line {
                Line::Group(kind, count) => Some((*kind, count)),
                Line::Text(..) => None,
            });
            match group {
                Some((kind, count)) if kind == row.kind => *count += 1,
                _ => lines.push(Line::Group(row.kind, 1)),
            }
            lines.push(Line::Text(at, words));
        }
        let place = |line: &Line| match line {
            Line::Text(at, _) => rows.get(*at).map(|row| (row.kind, row.lang)),
            Line::Group(..) => None,
        };
        let again = lines
            .iter()
            .position(|line| current.is_some() && place(line) == current);
        let first = lines.iter().position(|line| place(line).is_some());
        self.lines = lines;
        self.table.set_current(again.or(first), ROW);
    }

    pub(super) fn on_table(&mut self, event: table::Event, context: &Context) -> Action<Event> {
        let lines = &self.lines;
        let name = |at: usize| match lines.get(at) {
            Some(Line::Text(_, words)) => table::Line::Plain(words),
            Some(Line::Group(..)) | None => table::Line::Group,
        };
        match self.table.update(event, lines.len(), ROW, name) {
            table::Outcome::Open(_) => self.update(Event::EditPressed, context),
            table::Outcome::Current(_) => self.look(context),
            _ => Action::None,
        }
    }

    /// The card with the list, this wide.
    pub(super) fn list<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let search = Edit::new(SEARCH, &texts.text_search(), &self.sought)
            .on_input(Event::Sought)
            .lead(icon::SEARCH)
            .width(Length::Fill);
        let filter = segmented::scaled(
            "texts-state",
            std::iter::once(segment(None, texts.text_all()))
                .chain(Progress::ALL.map(|state| segment(Some(state), words(state, context))))
                .collect(),
            Some(&self.state),
            segmented::Scale::Small,
            Event::StateChosen,
        );
        let body: Element<'a, Event> = match (&self.rows, &self.trouble) {
            (Some(_), _) if self.lines.is_empty() => empty::empty(
                icon::SEARCH,
                texts.text_none(),
                None,
                vec![
                    button::secondary("texts-filter-reset", texts.text_reset_filter())
                        .on_press(Event::FilterReset)
                        .into(),
                ],
            ),
            (Some(rows), _) => self.rows(rows, width, context),
            (None, Some(error)) => container(empty::failed(
                texts.letters_not_read(),
                context.sentence(error),
                Vec::new(),
            ))
            .padding(gap::L)
            .into(),
            (None, None) => container(empty::loading(&[40, 60, 50]))
                .padding(gap::L)
                .into(),
        };
        let count = self.lines.iter().filter(|l| matches!(l, Line::Text(..)));
        let count = i64::try_from(count.count()).unwrap_or(i64::MAX);
        let head = card::header(
            texts.letters_tab_texts(),
            Some(texts.text_count(count)),
            None,
        );
        let above = container(column![search, filter].spacing(gap::S)).padding([gap::S, 14.0]);
        let may = Self::may(context);
        let foot = may.then(|| {
            container(
                row![
                    button::quiet("texts-import", texts.text_import())
                        .small()
                        .icon(icon::FILE_TEXT)
                        .on_press(Event::Asked(super::Asking::import())),
                    space::horizontal(),
                    button::quiet("texts-export", texts.text_export())
                        .small()
                        .icon(icon::FILE_DOWN)
                        .on_press_maybe((count > 0).then(|| Event::Asked(super::Asking::export()))),
                ]
                .align_y(Alignment::Center),
            )
            .padding([0.0, 14.0])
            .height(size::CARD_HEAD)
            .align_y(Alignment::Center)
        });
        card::listed(
            head,
            column![
                above,
                container(body).height(Length::Fill),
                foot.map(|foot| column![card::separator(), foot])
            ],
        )
        .height(Length::Fill)
        .into()
    }

    fn rows<'a>(
        &'a self,
        rows: &'a [TextRow],
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Event> {
        let texts = &context.texts;
        let columns = vec![
            Column::new(texts.letters_language(), Length::Fill),
            Column::new(texts.text_version_column(), VERSION),
            Column::new(texts.text_state_column(), STATE),
        ];
        let room = width - VERSION - STATE - 40.0;
        Table::new(TABLE, columns, &self.table, self.lines.len())
            .row_height(ROW)
            .view(
                move |at| match self.lines.get(at) {
                    Some(Line::Text(at, words)) => match rows.get(*at) {
                        Some(row) => Row::Cells(cells(row, words, room, context)),
                        None => Row::Cells(Vec::new()),
                    },
                    Some(Line::Group(kind, count)) => Row::Group {
                        words: kind_words(*kind, context),
                        aside: Some(texts.number(i64::try_from(*count).unwrap_or(i64::MAX))),
                    },
                    None => Row::Cells(Vec::new()),
                },
                Event::Table,
            )
    }
}

/// What a state is called.
pub(super) fn words(state: Progress, context: &Context) -> String {
    let texts = &context.texts;
    match state {
        Progress::Draft => texts.text_draft(),
        Progress::Reviewed => texts.text_reviewed(),
        Progress::Released => texts.text_released(),
        Progress::Stale => texts.text_stale(),
        Progress::Withdrawn => texts.text_withdrawn(),
    }
}

/// A state as a pill shows it.
pub(super) fn state(progress: Progress, context: &Context) -> State {
    let (icon, tone) = match progress {
        Progress::Draft => (icon::FILE_TEXT, Tone::Warn),
        Progress::Reviewed => (icon::CHECK, Tone::Ok),
        Progress::Released => (icon::STAMP, Tone::Ok),
        Progress::Stale => (icon::CLOCK, Tone::Warn),
        Progress::Withdrawn => (icon::BAN, Tone::Danger),
    };
    State {
        icon,
        tone,
        words: words(progress, context),
    }
}

/// "eigene Fassung 3", "mitgeliefert 2"
pub(super) fn version(number: i64, context: &Context) -> String {
    let own = number - crate::domain::letter_text::OWN_FROM;
    if own > 0 {
        context.texts.text_own_version(own)
    } else {
        context.texts.text_shipped_version(number)
    }
}

fn cells<'a>(row: &TextRow, words: &str, room: f32, context: &Context) -> Vec<Element<'a, Event>> {
    let in_force = version(row.version.into(), context);
    vec![
        label::dense_strong(truncate::to_width(words, 13.7, room))
            .wrapping(Wrapping::None)
            .into(),
        label::dense_muted(in_force).wrapping(Wrapping::None).into(),
        state(row.progress, context).pill(),
    ]
}
