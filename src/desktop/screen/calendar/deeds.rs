//! What is written from the calendar: booking, moving, cancelling, entering a state; and what the strip then says.

use chrono::NaiveDateTime;
use iced::Task;
use iced::widget::operation;

use super::booking::Booking;
use super::details::Cancelling;
use super::refused::{Refused, reasons};
use super::{Calendar, Message, panel};
use crate::clock;
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::domain::appointment::AppointmentKind;
use crate::domain::booking::{BookRequest, CancelledBy, Place, Rearrangement};
use crate::domain::case;
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::rights::Right;
use crate::service::appointments::Settled;
use crate::service::{Done, Error};
use crate::store::rows::AppointmentRow;

/// What is to be put where.
#[derive(Debug, Clone, PartialEq)]
pub enum Attempt {
    /// A first talk for a waiting family.
    Book {
        /// The family.
        family: FamilyId,
        /// Where.
        place: Place,
    },
    /// An appointment to another place, or of another length.
    Move {
        /// Which.
        row: Box<AppointmentRow>,
        /// Where.
        place: Place,
        /// Its new length, if that changes.
        minutes: Option<u32>,
    },
}

/// What was asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// A family got an appointment.
    Placed {
        /// Its name.
        name: String,
        /// The family.
        family: FamilyId,
    },
    /// An appointment moved.
    Moved {
        /// The family's name.
        name: String,
        /// The family.
        family: FamilyId,
        /// Where from.
        from: NaiveDateTime,
    },
    /// An appointment became longer or shorter where it stands.
    Resized {
        /// The family's name.
        name: String,
        /// The family.
        family: FamilyId,
    },
    /// An appointment was cancelled.
    Cancelled {
        /// The family's name.
        name: String,
        /// The family.
        family: FamilyId,
    },
    /// A state was entered.
    Entered,
}

/// What came of it.
pub type Outcome = Box<Done<Settled>>;

pub(super) fn write<F>(deed: Deed, work: F) -> Action<Message>
where
    F: Future<Output = Result<Done<Settled>, Error>> + Send + 'static,
{
    Task::perform(work, move |result| {
        Message::Done(Box::new(deed), result.map(Box::new))
    })
    .into()
}

impl Calendar {
    pub(super) fn begin_new(&mut self, context: &Context) -> Action<Message> {
        if !context.may(Right::BookAppointments) {
            return Action::None;
        }
        self.side = true;
        self.in_grid = false;
        self.select(None, context);
        if self.chosen.is_none() {
            self.chosen = self
                .waiting
                .iter()
                .flatten()
                .next()
                .map(|waiting| waiting.row.family.id);
        }
        let Action::Run(rank) = self.rank(context) else {
            return Action::None;
        };
        Task::batch([rank, operation::focus(panel::row_id(0))]).into()
    }

    pub(super) fn reach_row(&mut self, at: usize) -> Action<Message> {
        let shown = panel::shown(self);
        operation::focus(panel::row_id(at.min(shown.saturating_sub(1)))).into()
    }

    /// Books or moves to the picked suggestion.
    pub(super) fn place_picked(&mut self, context: &Context) -> Action<Message> {
        let Some(place) = self.suggestions().get(self.pick).map(|slot| slot.place) else {
            return Action::None;
        };
        let attempt = match (self.selected, self.chosen) {
            (Some(id), _) => self.row_of(id).map(|row| Attempt::Move {
                row: Box::new(row.clone()),
                place,
                minutes: None,
            }),
            (None, Some(family)) => Some(Attempt::Book { family, place }),
            (None, None) => None,
        };
        match attempt {
            Some(attempt) => self.attempt(attempt, None, context),
            None => Action::None,
        }
    }

    /// Books, moves or changes the length; `why` is the written reason against rules that give way.
    pub(super) fn attempt(
        &mut self,
        attempt: Attempt,
        why: Option<String>,
        context: &Context,
    ) -> Action<Message> {
        if !self.begin(context) {
            return Action::None;
        }
        self.attempted = Some(attempt.clone());
        let service = context.service.clone();
        match attempt {
            Attempt::Book { family, place } => {
                let mut waiting = self.waiting.iter().flatten();
                let waiting = waiting.find(|waiting| waiting.row.family.id == family);
                let name = waiting.map_or_else(String::new, |waiting| waiting.row.name.clone());
                let request = BookRequest {
                    kind: waiting.map_or_else(AppointmentKind::default, |waiting| waiting.kind),
                    override_reason: why,
                    ..BookRequest::usual(AppointmentId(clock::new_id()), place)
                };
                write(Deed::Placed { name, family }, async move {
                    service.book(family, request).await
                })
            }
            Attempt::Move {
                row,
                place,
                minutes,
            } => {
                let a = &row.appointment;
                let (id, family, name) = (a.id, a.family, row.name.clone());
                let same = a.start == place.start && a.counsellor == place.counsellor;
                let deed = if same && minutes.is_some() {
                    Deed::Resized { name, family }
                } else {
                    Deed::Moved {
                        name,
                        family,
                        from: a.start,
                    }
                };
                let to = Rearrangement {
                    place,
                    minutes: minutes.unwrap_or(a.minutes),
                    override_reason: why,
                    ..Rearrangement::of(a)
                };
                write(deed, async move { service.rearrange(id, &to).await })
            }
        }
    }

    pub(super) fn row_of(&self, id: AppointmentId) -> Option<&AppointmentRow> {
        let shown = self.span.iter().flat_map(|span| &span.rows);
        shown
            .chain(self.listed.iter().flatten())
            .find(|row| row.appointment.id == id)
    }

    /// A second press while the first is still being written does nothing.
    pub(super) fn begin(&mut self, context: &Context) -> bool {
        let free = !self.busy && context.may(Right::BookAppointments);
        if free {
            self.busy = true;
            self.refused = None;
            self.unwritten.clear();
        }
        free
    }

    /// Entf: asks first, because it hits a family.
    pub(super) fn begin_cancel(&mut self, context: &Context) -> Action<Message> {
        let under = self.under_cursor().filter(|_| self.in_grid);
        let Some(id) = self.selected.or(under) else {
            return Action::None;
        };
        self.select(Some(id), context);
        let open = self
            .row()
            .is_some_and(|row| row.appointment.status.is_open());
        if open && context.may(Right::BookAppointments) {
            self.moving = None;
            self.cancelling = Some(Cancelling {
                id,
                by: CancelledBy::Family,
                reason: String::new(),
                whole_group: false,
            });
        }
        Action::None
    }

    pub(super) fn cancel(&mut self, context: &Context) -> Action<Message> {
        let Some((id, by, reason, group)) = self
            .cancelling
            .as_ref()
            .map(|c| (c.id, c.by, c.reason.trim().to_owned(), c.whole_group))
        else {
            return Action::None;
        };
        let Some((name, family)) = self
            .row_of(id)
            .map(|row| (row.name.clone(), row.appointment.family))
        else {
            return Action::None;
        };
        if !self.begin(context) {
            return Action::None;
        }
        let service = context.service.clone();
        write(Deed::Cancelled { name, family }, async move {
            if group {
                service.cancel_group(id, by, &reason).await
            } else {
                service.cancel(id, by, &reason).await
            }
        })
    }

    /// The chosen family joins the chosen group.
    pub(super) fn join(&mut self, context: &Context) -> Action<Message> {
        let host = self.about.known().and_then(|about| about.group.first());
        let host = host.map(|row| row.appointment.clone());
        let waiting = self.chosen_waiting();
        let family = waiting.map(|waiting| (waiting.row.family.id, waiting.row.name.clone()));
        match (host, family) {
            (Some(host), Some((family, name))) => {
                self.open_booking(Booking::joining(family, name, &host), context)
            }
            _ => Action::None,
        }
    }

    /// Is a sheet open that can say why nothing was written? A reason against rules that give way asks again instead.
    const fn keeps_sheet(&self, error: &Error) -> bool {
        let asks_again = self.overriding.is_some() && !matches!(error, Error::Refused(_));
        self.booking.is_some() || self.entering.is_some() || self.cancelling.is_some() || asks_again
    }

    /// It was written, or refused with every reason.
    pub(super) fn done(
        &mut self,
        deed: Deed,
        result: Result<Outcome, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.busy = false;
        let texts = &context.texts;
        let done = match result {
            Ok(done) => done,
            // The open sheet stays and says why.
            Err(error) if self.keeps_sheet(&error) => {
                self.unwritten = reasons(&error, context);
                return Action::None;
            }
            Err(error @ Error::Refused(_)) => {
                let attempted = self.attempted.take();
                self.overriding = None;
                let title = match deed {
                    Deed::Placed { .. } => texts.calendar_refused_place(),
                    Deed::Moved { .. } => texts.calendar_refused_move(),
                    Deed::Resized { .. } => texts.week_refused_length(),
                    Deed::Cancelled { .. } | Deed::Entered => return Action::Failed(error),
                };
                if let Deed::Placed { family, .. } = deed {
                    self.chosen = Some(family);
                }
                let soft = matches!(&error, Error::Refused(refusal) if refusal.gives_way());
                self.refused = Some(Refused {
                    title,
                    reasons: reasons(&error, context),
                    next: None,
                    again: attempted.filter(|_| soft),
                });
                self.name_next(context);
                // The next place that can be had is named as soon as it is known.
                return self.rank(context);
            }
            Err(error) => return Action::Failed(error),
        };
        self.cancelling = None;
        self.booking = None;
        self.entering = None;
        self.overriding = None;
        self.attempted = None;
        let appointment = &done.value.appointment;
        self.pins.retain(|pin| pin.appointment.id != appointment.id);
        let at = when(done.value.appointment.start, context);
        let report = Report::done(
            match &deed {
                Deed::Placed { name, .. } => texts.calendar_placed(&context.shown(name), &at),
                Deed::Moved { name, from, .. } => {
                    texts.calendar_moved(&context.shown(name), &when(*from, context), &at)
                }
                Deed::Resized { name, .. } => texts.week_resized(
                    &context.shown(name),
                    &texts.minutes(appointment.minutes.into()),
                ),
                Deed::Cancelled { name, .. } => texts.calendar_cancelled(&context.shown(name), &at),
                Deed::Entered => texts.deed(&done.deed),
            },
            &done,
        );
        let consequences = done.value.consequences.iter();
        let report = report.with(consequences.map(|c| texts.consequence(c)));
        let report = match &deed {
            Deed::Placed { family, .. }
            | Deed::Moved { family, .. }
            | Deed::Resized { family, .. } => report.then(
                texts.calendar_print_letter(),
                Destination::Letters(Some(*family)),
            ),
            Deed::Cancelled { family, .. } => {
                report.then(texts.calendar_open_file(), Destination::Family(*family))
            }
            // Who missed an appointment, or needs another one, is looked for at once.
            Deed::Entered => match case::talk_needed(Some(&done.value.appointment)) {
                Some(_) if !done.value.appointment.status.is_open() => report.then(
                    texts.step_find_slot(),
                    Destination::slots_for(done.value.appointment.family),
                ),
                _ => report,
            },
        };
        match deed {
            Deed::Placed { .. } => {
                self.chosen = None;
                self.ranked = None;
                self.fresh = Some(done.value.appointment.id);
            }
            Deed::Moved { .. } | Deed::Resized { .. } => {
                self.selected = Some(done.value.appointment.id);
            }
            Deed::Cancelled { .. } => self.selected = None,
            Deed::Entered => {}
        }
        self.day = match deed {
            Deed::Placed { .. } | Deed::Moved { .. } => done.value.appointment.start.date(),
            Deed::Resized { .. } | Deed::Cancelled { .. } | Deed::Entered => self.day,
        };
        self.fits = None;
        if let Deed::Cancelled { .. } = deed {
            self.offer_time(Place::of(&done.value.appointment), false, context);
        }
        Action::Done(report, self.refresh(context))
    }
}

/// "Fr 27.11., 08:30"
#[must_use]
pub fn when(at: NaiveDateTime, context: &Context) -> String {
    let texts = &context.texts;
    texts.calendar_when(
        &texts.date_in_list(at.date(), context.today),
        &texts.time(at.time()),
    )
}
