//! One day of the calendar opened and closed: its slots with ticks, a closing of a site, an extra slot. What hangs on it is
//! named before: families to rebook, letters that are out, interpreters to call off.

use chrono::{Days, NaiveDate, NaiveTime};
use iced::widget::{column, container, row, space};
use iced::{Element, Length, Task};

use super::{Calendar, Message};
use crate::desktop::action::{Action, Report};
use crate::desktop::affected;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::extra_day;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{Note, field};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, empty, label, scroll, site_badge};
use crate::domain::id::{ClosureId, ExceptionId, SiteId};
use crate::domain::rights::Right;
use crate::domain::schedule::{Closure, Series, SeriesException};
use crate::service::administration::{Amendment, Entry, Foreseen};
use crate::service::{Done, Error};
use crate::store::rows::AppointmentRow;

/// So many slots stand in the dialog without scrolling.
const UNSCROLLED: usize = 8;
/// Height of a longer list.
const SCROLLED: f32 = 220.0;

/// What is done with the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Single slots are opened and closed.
    Slots,
    /// A site, or all, is closed.
    Close,
}

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Event {
    /// A day is opened.
    Opened(NaiveDate),
    /// The day under the cursor, by key.
    ByKey,
    /// Slots or the whole site.
    Mode(Mode),
    /// A slot takes place, or not.
    Ticked(usize),
    /// Which site is closed; none means all.
    Site(Option<SiteId>),
    /// Why.
    Reason(String),
    /// What it would do is known.
    Foreseen(Box<Amendment>, Result<Foreseen, Error>),
    /// Übernehmen.
    Confirmed,
    /// It was written, or not.
    Arranged(Result<Done<Vec<AppointmentRow>>, Error>),
    /// An extra slot instead.
    ExtraPressed,
    /// In the dialog of the extra slot.
    Extra(extra_day::Event),
    /// The dialog was left.
    Closed,
}

/// A slot of the day.
#[derive(Debug, Clone)]
struct Slot {
    series: Series,
    exception: Option<SeriesException>,
    open: bool,
}

impl Slot {
    fn was_open(&self) -> bool {
        self.exception.as_ref().is_none_or(|e| e.hours.is_some())
    }

    fn hours(&self) -> (NaiveTime, NaiveTime) {
        let changed = self.exception.as_ref().and_then(|e| e.hours);
        changed.unwrap_or((self.series.start, self.series.end))
    }
}

/// The dialog of a day.
#[derive(Debug, Clone)]
pub struct Arranging {
    day: NaiveDate,
    mode: Mode,
    slots: Vec<Slot>,
    site: Option<SiteId>,
    reason: String,
    foreseen: Option<Foreseen>,
    trouble: Option<Error>,
    busy: bool,
    extra: Option<extra_day::State>,
}

impl Arranging {
    fn new(day: NaiveDate, context: &Context) -> Self {
        let office = &context.office;
        let mut slots: Vec<Slot> = office
            .series
            .iter()
            .filter(|series| series.active && context.shows(series.site))
            .filter_map(|series| {
                let mut exceptions = office.exceptions.iter();
                let exception = exceptions.find(|e| e.series == series.id && e.day == day);
                let planned = exception.is_some_and(|e| e.hours.is_some());
                (planned || series.comes_round_on(day)).then(|| Slot {
                    series: series.clone(),
                    exception: exception.cloned(),
                    open: exception.is_none_or(|e| e.hours.is_some()),
                })
            })
            .collect();
        slots.sort_by_key(|slot| (slot.series.site, slot.hours(), slot.series.id));
        Self {
            day,
            mode: Mode::Slots,
            slots,
            site: context.site,
            reason: String::new(),
            foreseen: None,
            trouble: None,
            busy: false,
            extra: None,
        }
    }

    /// The change as it stands here, if there is one.
    fn amendment(&self) -> Option<Amendment> {
        let entries = match self.mode {
            Mode::Slots => self
                .slots
                .iter()
                .filter(|slot| slot.open != slot.was_open())
                .map(|slot| {
                    let hours = slot.open.then_some((slot.series.start, slot.series.end));
                    Entry::Exception(match &slot.exception {
                        Some(exception) => SeriesException {
                            hours,
                            ..exception.clone()
                        },
                        None => SeriesException {
                            id: ExceptionId(0),
                            series: slot.series.id,
                            day: self.day,
                            hours,
                            rev: 1,
                        },
                    })
                })
                .collect(),
            Mode::Close => {
                let from = self.day.and_time(NaiveTime::MIN);
                vec![Entry::Closure(Closure {
                    id: ClosureId(0),
                    site: self.site,
                    from,
                    to: from + Days::new(1),
                    reason: self.reason.trim().to_owned(),
                    rev: 1,
                })]
            }
        };
        (!entries.is_empty()).then_some(Amendment::Save(entries))
    }

    fn look(&mut self, context: &Context) -> Action<Message> {
        self.foreseen = None;
        self.trouble = None;
        let Some(amendment) = self.amendment() else {
            return Action::None;
        };
        let service = context.service.clone();
        Task::perform(
            async move {
                let result = service.foresee(&amendment).await;
                (Box::new(amendment), result)
            },
            |(amendment, result)| Message::Day(Event::Foreseen(amendment, result)),
        )
        .into()
    }

    /// Is anything typed that could be lost?
    pub(super) fn is_dirty(&self) -> bool {
        !self.reason.trim().is_empty()
            || self.extra.as_ref().is_some_and(extra_day::State::is_dirty)
    }
}

impl Calendar {
    /// Handles what happened in the dialog of a day.
    pub(super) fn arrange(&mut self, event: Event, context: &Context) -> Action<Message> {
        let opened = match event {
            Event::Opened(day) => Some(day),
            Event::ByKey => Some(self.day_under_cursor()),
            _ => None,
        };
        if let Some(day) = opened {
            if context.may(Right::ArrangeDays) && self.arranging.is_none() {
                self.moving = None;
                self.arranging = Some(Box::new(Arranging::new(day, context)));
            }
            return Action::None;
        }
        let Some(arranging) = self.arranging.as_mut() else {
            return Action::None;
        };
        match event {
            Event::Opened(_) | Event::ByKey => Action::None,
            Event::Mode(mode) => {
                arranging.mode = mode;
                arranging.look(context)
            }
            Event::Ticked(at) => {
                if let Some(slot) = arranging.slots.get_mut(at) {
                    slot.open = !slot.open;
                }
                arranging.look(context)
            }
            Event::Site(site) => {
                arranging.site = site;
                arranging.look(context)
            }
            Event::Reason(reason) => {
                arranging.reason = reason;
                arranging.look(context)
            }
            Event::Foreseen(amendment, result) => {
                if arranging.amendment().as_ref() == Some(&*amendment) {
                    match result {
                        Ok(foreseen) => arranging.foreseen = Some(foreseen),
                        Err(error) => arranging.trouble = Some(error),
                    }
                }
                Action::None
            }
            Event::Confirmed => {
                let ready = arranging.foreseen.is_some() && !arranging.busy;
                let Some(amendment) = arranging.amendment().filter(|_| ready) else {
                    return Action::None;
                };
                arranging.busy = true;
                let service = context.service.clone();
                Task::perform(async move { service.amend(&amendment).await }, |result| {
                    Message::Day(Event::Arranged(result))
                })
                .into()
            }
            Event::Arranged(Ok(done)) => {
                self.arranging = None;
                let texts = &context.texts;
                let mut report = Report::done(texts.deed(&done.deed), &done);
                if !done.value.is_empty() {
                    let count = affected::count(done.value.len());
                    report = report.with([texts.admin_affected(count)]);
                }
                if let Some((words, to)) = affected::replan(&done.value, context) {
                    report = report.then(words, to);
                }
                Action::Done(report, self.refresh(context))
            }
            Event::Arranged(Err(error)) => {
                arranging.busy = false;
                arranging.trouble = Some(error);
                Action::None
            }
            Event::ExtraPressed => {
                let state = extra_day::State::new(arranging.day, context);
                let look = state.look(context);
                arranging.extra = Some(state);
                look.map(|event| Message::Day(Event::Extra(event))).into()
            }
            Event::Extra(event) => {
                let Some(extra) = arranging.extra.as_mut() else {
                    return Action::None;
                };
                let action = extra.update(event, context);
                if extra.is_done() {
                    self.arranging = None;
                }
                action.map(|event| Message::Day(Event::Extra(event)))
            }
            Event::Closed => {
                self.arranging = None;
                Action::None
            }
        }
    }

    /// The day that the cursor is in, else the day shown.
    fn day_under_cursor(&self) -> NaiveDate {
        let spot = self.cursor.filter(|_| self.in_grid);
        let shown = self.week.as_ref().zip(spot);
        shown
            .and_then(|(week, spot)| week.days.get(spot.day))
            .map_or(self.day, |day| day.date)
    }
}

/// The dialog, while a day is open.
pub(super) fn dialog<'a>(
    calendar: &'a Calendar,
    context: &'a Context,
) -> Option<Dialog<'a, Message>> {
    let arranging = calendar.arranging.as_deref()?;
    if let Some(extra) = &arranging.extra {
        let dialog = extra.dialog(context);
        return Some(dialog.map(|event| Message::Day(Event::Extra(event))));
    }
    let texts = &context.texts;
    let mode = segmented(
        "calendar-day-mode",
        vec![
            segment(Mode::Slots, texts.day_slots()).icon(icon::CALENDAR_CLOCK),
            segment(Mode::Close, texts.day_close()).icon(icon::CALENDAR_OFF),
        ],
        Some(&arranging.mode),
        |mode| Message::Day(Event::Mode(mode)),
    );
    let extra = button::quiet("calendar-day-extra", texts.extra_new())
        .icon(icon::PLUS)
        .on_press(Message::Day(Event::ExtraPressed));
    let holiday = context
        .holiday_words(arranging.day)
        .map(|name| banner::banner(Tone::Info, texts.day_holiday(&name)).icon(icon::CALENDAR_OFF));
    let body = match arranging.mode {
        Mode::Slots => slots(arranging, context),
        Mode::Close => closing(arranging, context),
    };
    let said: Option<Element<'a, Message>> = match (&arranging.trouble, &arranging.foreseen) {
        (Some(error), _) => Some(banner::banner(Tone::Danger, context.sentence(error)).into()),
        (None, Some(foreseen)) => Some(affected::foreseen(foreseen, context)),
        (None, None) => arranging.amendment().map(|_| empty::loading(&[70, 55])),
    };
    let ready = arranging.foreseen.is_some() && !arranging.busy;
    let press = ready.then_some(Message::Day(Event::Confirmed));
    let action = match arranging.mode {
        Mode::Slots => button::primary("calendar-day-do", texts.admin_save()),
        Mode::Close => button::danger_primary("calendar-day-do", texts.day_close_do()),
    };
    let content =
        column![row![mode, space::horizontal(), extra], holiday, body, said].spacing(gap::M);
    Some(
        Dialog::new(
            "calendar-day-dialog",
            texts.day_title(),
            texts.back(),
            Message::Day(Event::Closed),
        )
        .object(texts.date(arranging.day))
        .body(content)
        .action(
            action.busy(arranging.busy).on_press_maybe(press.clone()),
            press,
        )
        .wide(),
    )
}

fn slots<'a>(arranging: &'a Arranging, context: &'a Context) -> Element<'a, Message> {
    let (office, texts) = (&context.office, &context.texts);
    if arranging.slots.is_empty() {
        return label::dense_muted(texts.day_no_slots()).into();
    }
    let lines = arranging.slots.iter().enumerate().map(|(at, slot)| {
        let who = office
            .counsellor(slot.series.counsellor)
            .map_or("", |c| &c.name);
        let room = office.room(slot.series.room).map_or("", |r| &r.name);
        let (from, to) = slot.hours();
        let words = format!("{} · {who} · {room}", texts.span(from, to));
        row![
            site_badge::badge(vocabulary::site(slot.series.site, context)),
            checkbox(
                format!("calendar-day-slot-{at}"),
                words,
                slot.open,
                Some(Message::Day(Event::Ticked(at)))
            ),
        ]
        .spacing(gap::S)
        .align_y(iced::Alignment::Center)
        .into()
    });
    let lines = column(lines).spacing(gap::S);
    // A scrolled list takes all the height it may have, so only a long one is scrolled.
    let list: Element<'a, Message> = if arranging.slots.len() > UNSCROLLED {
        container(scroll::down(lines)).height(SCROLLED).into()
    } else {
        lines.into()
    };
    column![label::cap(texts.day_slots_words()), list]
        .spacing(gap::S)
        .into()
}

fn closing<'a>(arranging: &'a Arranging, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let office = &context.office;
    let sites = office
        .sites
        .iter()
        .filter(|site| site.active && !office.is_bygone(site.id, context.today))
        .map(|site| {
            segment(Some(site.id), site.name.as_str()).site(vocabulary::site(site.id, context))
        });
    let all = std::iter::once(segment(None, texts.admin_all_sites()));
    let choice = segmented(
        "calendar-day-site",
        all.chain(sites).collect(),
        Some(&arranging.site),
        |site| Message::Day(Event::Site(site)),
    );
    let reason = field(
        "calendar-day-reason",
        texts.field_reason(),
        &arranging.reason,
    )
    .aside(texts.optional())
    .on_input(|words| Message::Day(Event::Reason(words)))
    .note(Note::Empty)
    .width(Length::Fill);
    column![row![choice, space::horizontal()], reason]
        .spacing(gap::S)
        .into()
}
