//! The rows of a proposal: keyboard and ticks stay with whom they belong to when the rows are made anew.

use std::collections::BTreeSet;

use iced::Task;
use iced::Theme;
use iced::widget::operation;
use iced::widget::text::Style;

use crate::desktop::theme::{Tokens, size};
use crate::desktop::widget::table;

/// The height of a row.
pub(in crate::desktop::screen) const ROW: f32 = size::ROW;

/// A row: somebody with a proposal, somebody without one, or the heading of a group.
pub(in crate::desktop::screen) trait Row {
    /// Whom it is about.
    type Id: Copy + Ord;

    /// Whom it is about; a heading is about nobody.
    fn id(&self) -> Option<Self::Id>;

    /// Whom it is about, if its proposal can be taken over.
    fn open(&self) -> Option<Self::Id>;

    /// The name to find it by.
    fn name(&self) -> &str;
}

/// New rows: everybody who was not ticked off is ticked, and the keyboard stays, or goes to the nearest row.
pub(in crate::desktop::screen) fn arrange<R: Row>(
    table: &mut table::State,
    rows: &[R],
    unticked: &BTreeSet<R::Id>,
    current: Option<R::Id>,
    first: bool,
) {
    let ticked = rows.iter().enumerate().filter_map(|(at, row)| {
        let open = row.open()?;
        (!unticked.contains(&open)).then_some(at)
    });
    table.set_ticked(ticked.collect());
    let place = |wanted: R::Id| rows.iter().position(|row| row.id() == Some(wanted));
    let at = current.and_then(place).or_else(|| {
        let near = if first { None } else { table.current() };
        let last = rows.len().checked_sub(1)?;
        let at = near.unwrap_or(0).min(last);
        let is_row = |at: &usize| rows.get(*at).is_some_and(|row| row.id().is_some());
        (at..=last).chain((0..at).rev()).find(is_row)
    });
    table.set_current(at, ROW);
}

/// Whoever is ticked.
pub(in crate::desktop::screen) fn ticked<R: Row>(
    table: &table::State,
    rows: &[R],
) -> BTreeSet<R::Id> {
    let rows = rows.iter().enumerate();
    let ticked = rows.filter(|(at, _)| table.ticked().contains(at));
    ticked.filter_map(|(_, row)| row.open()).collect()
}

/// How many can be ticked.
pub(in crate::desktop::screen) fn tickable<R: Row>(rows: &[R]) -> usize {
    rows.iter().filter_map(Row::open).count()
}

/// What came of something that happened in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desktop::screen) enum Outcome {
    /// Other rows are ticked.
    Ticks,
    /// The reasons of a row are wanted.
    Open,
    /// Nothing more.
    Nothing,
}

/// Handles what happened in the table, and remembers who was ticked off by hand.
pub(in crate::desktop::screen) fn update<R: Row>(
    table: &mut table::State,
    event: table::Event,
    rows: &[R],
    unticked: &mut BTreeSet<R::Id>,
) -> Outcome {
    let line = |at: usize| match rows.get(at) {
        Some(row) => match (row.id(), row.open()) {
            (Some(_), Some(_)) => table::Line::Row(row.name()),
            (Some(_), None) => table::Line::Plain(row.name()),
            (None, _) => table::Line::Group,
        },
        None => table::Line::Group,
    };
    match table.update(event, rows.len(), ROW, line) {
        table::Outcome::Ticks => {
            for (at, row) in rows.iter().enumerate() {
                let Some(open) = row.open() else { continue };
                if table.ticked().contains(&at) {
                    let _ = unticked.remove(&open);
                } else {
                    let _ = unticked.insert(open);
                }
            }
            Outcome::Ticks
        }
        table::Outcome::Open(_) | table::Outcome::Details(_) => Outcome::Open,
        table::Outcome::Current(_) | table::Outcome::Nothing => Outcome::Nothing,
    }
}

/// F6: from the table to the first thing beside it, and back.
pub(in crate::desktop::screen) fn other_panel<M: Send + 'static>(
    table: &'static str,
    beside: Option<&'static str>,
) -> Task<M> {
    match beside {
        Some(id) => operation::is_focused(table)
            .then(move |in_list| operation::focus(if in_list { id } else { table })),
        None => operation::focus(table),
    }
}

/// The colour of a row that can no longer be taken over.
pub(in crate::desktop::screen) fn faint(theme: &Theme) -> Style {
    Style {
        color: Some(Tokens::of(theme).text_faint),
    }
}

/// The usual colour.
pub(in crate::desktop::screen) fn plain(_: &Theme) -> Style {
    Style::default()
}
