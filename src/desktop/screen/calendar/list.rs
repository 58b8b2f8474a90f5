//! Liste: the appointments from today on as a table, so that nothing is said by the grid alone.

use iced::widget::text::Wrapping;
use iced::widget::{container, responsive, row};
use iced::{Alignment, Element, Length, Size};

use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, size, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::table::{Column, Line, Outcome, Row, Table};
use crate::desktop::widget::{empty, label, site_badge};
use crate::service::Error;
use crate::service::appointments::CalendarSpan;
use crate::store::rows::AppointmentRow;

/// Widths of what is always as wide.
const DAY: f32 = 94.0;
const TIME: f32 = 100.0;
const COUNT: f32 = 64.0;
const SITE: f32 = 48.0;
const STATE: f32 = 132.0;
/// Below this the table has little room.
const NARROW: f32 = 900.0;

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
    responsive(move |room: Size| table(calendar, rows, room.width < NARROW, context)).into()
}

/// Where there is little room the site is its badge, and nobody counts the children.
fn table<'a>(
    calendar: &'a Calendar,
    rows: &'a [AppointmentRow],
    narrow: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let share = Length::FillPortion;
    let mut columns = vec![
        Column::new(texts.calendar_column_day(), DAY),
        Column::new(texts.calendar_column_time(), TIME),
        Column::new(texts.calendar_column_family(), share(4)),
        Column::new(texts.week_column_kind(), share(3)),
    ];
    if !narrow {
        columns.push(Column::new(texts.calendar_column_children(), COUNT));
    }
    let site = if narrow {
        Length::Fixed(SITE)
    } else {
        share(3)
    };
    columns.extend([
        Column::new(texts.calendar_column_site(), site),
        Column::new(texts.calendar_column_interpreter(), share(3)),
        Column::new(texts.calendar_column_state(), STATE),
    ]);
    Table::new("calendar-list", columns, &calendar.table, rows.len()).view(
        move |at| match rows.get(at) {
            Some(row) => Row::Cells(cells(row, narrow, context)),
            None => Row::Cells(Vec::new()),
        },
        Message::Listed,
    )
}

fn cells<'a>(
    row_: &'a AppointmentRow,
    narrow: bool,
    context: &'a Context,
) -> Vec<Element<'a, Message>> {
    let (texts, office) = (&context.texts, &context.office);
    let a = &row_.appointment;
    let place = (!narrow).then(|| {
        let site = office.site(a.site).map_or("", |site| site.name.as_str());
        let who = office.counsellor(a.counsellor);
        let who = who.map_or("", |who| who.short.as_str());
        cut(label::DENSE, format!("{site}, {who}")).or(site)
    });
    let place = row![site_badge::badge(vocabulary::site(a.site, context)), place]
        .spacing(6)
        .align_y(Alignment::Center);
    let booking = a.interpreter.as_ref();
    let state = vocabulary::interpreter(booking, context);
    let language = booking.map_or("–", |booking| office.language_name(&booking.language));
    let mark = booking.map(|_| state.icon.at(13.0).style(theme::soft_text(state.tone)));
    let interpreter = row![mark, cut(label::DENSE, language).abbreviated()]
        .spacing(6)
        .align_y(Alignment::Center);
    let mut cells: Vec<Element<'a, Message>> = vec![
        label::dense(texts.date_near(a.start.date(), context.today))
            .wrapping(Wrapping::None)
            .into(),
        label::dense(texts.span(a.start.time(), a.end().time())).into(),
        cut(label::DENSE_STRONG, context.shown(&row_.name)).into(),
        cut(label::DENSE, texts.kind(a.kind)).abbreviated().into(),
    ];
    if !narrow {
        cells.push(label::dense(row_.births.len().to_string()).into());
    }
    cells.extend([
        place.into(),
        interpreter.into(),
        vocabulary::appointment(a.status, context).pill(),
    ]);
    cells
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
