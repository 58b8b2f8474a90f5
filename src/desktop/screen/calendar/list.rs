//! Liste: the appointments from today on as a table, so that nothing is said by the grid alone.

use iced::widget::{container, row};
use iced::{Alignment, Element, Length};

use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::table::{Column, Line, Outcome, Row, Table};
use crate::desktop::widget::{empty, label, site_badge};
use crate::service::Error;
use crate::service::appointments::CalendarSpan;
use crate::store::rows::AppointmentRow;

/// The table.
pub fn view<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(rows) = &calendar.listed else {
        return container(empty::loading(&[60, 80, 70]))
            .padding(gap::L)
            .into();
    };
    if rows.is_empty() {
        return empty::empty(
            icon::CALENDAR_OFF,
            texts.calendar_list_empty(),
            None,
            Vec::new(),
        );
    }
    let column = |title, width| Column::new(title, width);
    let columns = vec![
        column(texts.calendar_column_day(), Length::Fixed(84.0)),
        column(texts.calendar_column_time(), Length::Fixed(96.0)),
        column(texts.calendar_column_family(), Length::FillPortion(3)),
        column(texts.calendar_column_children(), Length::Fixed(56.0)),
        column(texts.calendar_column_site(), Length::FillPortion(2)),
        column(texts.calendar_column_interpreter(), Length::FillPortion(2)),
        column(texts.calendar_column_state(), Length::Fixed(130.0)),
    ];
    Table::new("calendar-list", columns, &calendar.table, rows.len()).view(
        |at| match rows.get(at) {
            Some(row) => Row::Cells(cells(row, context)),
            None => Row::Cells(Vec::new()),
        },
        Message::Listed,
    )
}

fn cells<'a>(row_: &'a AppointmentRow, context: &'a Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let a = &row_.appointment;
    let site = context
        .office
        .site(a.site)
        .map_or("", |site| site.name.as_str());
    let counsellor = context
        .office
        .counsellor(a.counsellor)
        .map_or("", |counsellor| counsellor.short.as_str());
    let place = row![
        site_badge::badge(vocabulary::site(a.site, context)),
        cut(label::DENSE, format!("{site}, {counsellor}"))
    ]
    .spacing(6)
    .align_y(Alignment::Center);
    let language = a.interpreter.as_ref().map_or_else(
        || "–".to_owned(),
        |booking| context.office.language_name(&booking.language).to_owned(),
    );
    vec![
        label::dense(texts.date_near(a.start.date(), context.today)).into(),
        label::dense(texts.span(a.start.time(), a.end().time())).into(),
        cut(label::DENSE_STRONG, context.shown(&row_.name)).into(),
        label::dense(row_.births.len().to_string()).into(),
        place.into(),
        cut(label::DENSE, language).into(),
        vocabulary::appointment(a.status, context).pill(),
    ]
}

impl Calendar {
    /// The table was read.
    pub(super) fn list_was_read(
        &mut self,
        result: Result<Box<CalendarSpan>, Error>,
        context: &Context,
    ) -> Action<Message> {
        match result {
            Ok(span) => {
                let shown = |row: &AppointmentRow| {
                    (self.cancelled || row.appointment.status.claims_time())
                        && context.shows(row.appointment.site)
                };
                self.listed = Some(span.rows.into_iter().filter(shown).collect());
                self.trouble = None;
            }
            Err(error) => self.trouble = Some(error),
        }
        Action::None
    }

    pub(super) fn on_table(
        &mut self,
        event: crate::desktop::widget::table::Event,
        context: &Context,
    ) -> Action<Message> {
        let rows = self.listed.as_deref().unwrap_or_default();
        let outcome = self.table.update(event, rows.len(), size::ROW, |at| {
            Line::Row(rows.get(at).map_or("", |row| row.name.as_str()))
        });
        let id = |at: usize| rows.get(at).map(|row| row.appointment.id);
        match outcome {
            Outcome::Current(at) | Outcome::Details(at) => {
                let id = id(at);
                self.select(id, context);
                Action::None
            }
            Outcome::Open(at) => {
                let id = id(at);
                self.select(id, context);
                self.update(Message::FilePressed, context)
            }
            Outcome::Nothing | Outcome::Ticks => Action::None,
        }
    }
}
