//! What was pasted or read from a file: either every figure of it, shown before it is taken over, or every reason against
//! it. Nothing is taken over by half.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use iced::widget::{column, container, row};
use iced::{Element, Length};

use super::Message;
use crate::desktop::context::Context;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{banner, button, label, scroll};
use crate::domain::capacity::ReportSource;
use crate::domain::school::School;
use crate::exchange::capacity::{ListedFigure, RowFault, Unread, read};
use crate::service::capacity::{NewFigure, figures_of};

/// The highest the preview grows before it scrolls.
const HIGH: f32 = 300.0;
/// Above so many reasons the rest is counted.
const NAMED: usize = 12;

/// What was pasted.
#[derive(Debug)]
pub struct Paste {
    /// The figures; empty when there is anything against them.
    pub figures: Vec<NewFigure>,
    /// The day that all of them hold for, when the list says one.
    on: Option<NaiveDate>,
    /// How they came.
    pub source: ReportSource,
    faults: Vec<RowFault>,
    unreadable: Option<String>,
}

impl Paste {
    /// A block laid onto the cells.
    pub fn of_block(laid: Result<Vec<ListedFigure>, Vec<RowFault>>, source: ReportSource) -> Self {
        match laid {
            Ok(found) => Self::of(found, source),
            Err(faults) => Self::against(faults),
        }
    }

    /// A list with names of columns.
    pub fn of_list(bytes: &[u8], schools: &[School], context: &Context) -> Self {
        match read(bytes, schools, context.today) {
            Ok(found) => Self::of(found, ReportSource::File),
            Err(Unread::Rows(faults)) => Self::against(faults),
            Err(Unread::NotATable(why)) => Self {
                unreadable: Some(why.to_string()),
                ..Self::against(Vec::new())
            },
        }
    }

    fn of(found: Vec<ListedFigure>, source: ReportSource) -> Self {
        let mut days = found.iter().map(|figure| figure.on);
        let first = days.next().flatten();
        let on = first.filter(|_| days.all(|day| day == first));
        Self {
            figures: figures_of(found),
            on,
            source,
            ..Self::against(Vec::new())
        }
    }

    fn against(faults: Vec<RowFault>) -> Self {
        Self {
            figures: Vec::new(),
            on: None,
            source: ReportSource::File,
            faults,
            unreadable: None,
        }
    }

    /// The dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Message> {
        let texts = &context.texts;
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let mut by_school: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for figure in &self.figures {
            let places = figure.regular.map_or("–".to_owned(), |p| p.to_string());
            let words = format!("{}: {places}", texts.capacity_column(figure.intake));
            by_school.entry(&figure.school).or_default().push(words);
        }
        let refused = self.figures.is_empty();
        let title = if refused {
            texts.capacity_paste_refused()
        } else {
            texts.capacity_paste_title(number(self.figures.len()))
        };
        let dialog =
            Dialog::new("capacity-paste", title, texts.back(), Message::PasteClosed).wide();
        if refused {
            return dialog
                .object(texts.capacity_paste_nothing())
                .body(self.reasons(context))
                .cautious();
        }
        let lines = by_school.iter().map(|(school, figures)| {
            row![
                container(cut(label::DENSE_STRONG, context.school_name(school))).width(240),
                container(label::dense(figures.join(" · "))).width(Length::Fill),
            ]
            .spacing(gap::M)
            .into()
        });
        let body =
            scroll::down(container(column(lines).spacing(6)).padding(iced::padding::right(gap::M)))
                .height(Length::Shrink);
        let day = self.on.unwrap_or(context.today);
        dialog
            .object(texts.capacity_paste_day(&texts.date(day)))
            .body(container(body).max_height(HIGH))
            .initial("capacity-paste-confirm")
            .action(
                button::primary("capacity-paste-confirm", texts.capacity_paste_confirm())
                    .on_press(Message::PasteConfirmed),
                Some(Message::PasteConfirmed),
            )
    }

    /// Everything against it, row by row.
    fn reasons<'a>(&self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        if let Some(why) = &self.unreadable {
            return banner::banner(Tone::Danger, why.clone()).into();
        }
        let lines = self.faults.iter().take(NAMED).map(|fault| {
            let mut place = Vec::new();
            if fault.row > 0 {
                place.push(texts.capacity_row(fault.row.into()));
            }
            place.extend(fault.intake.map(|intake| texts.capacity_column(intake)));
            let said = fault.fault.sentence(context.lang);
            let words = if place.is_empty() {
                said
            } else {
                format!("{}: {said}", place.join(", "))
            };
            label::dense(words).into()
        });
        let more = self.faults.len().saturating_sub(NAMED);
        let more = (more > 0).then(|| {
            label::dense_muted(texts.capacity_more(i64::try_from(more).unwrap_or(i64::MAX)))
        });
        column(lines).push(more).spacing(6).into()
    }
}
