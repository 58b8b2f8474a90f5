//! What is written from the calendar: booking, moving, cancelling, entering a state; and what the strip then says.

use chrono::NaiveDateTime;
use iced::Task;
use iced::widget::operation;

use super::booking::Booking;
use super::details::Cancelling;
use super::grid::Suggested;
use super::moving::{Refused, reasons};
use super::{Calendar, Message, SUGGESTIONS, panel};
use crate::clock;
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::domain::appointment::{AppointmentKind, AppointmentStatus};
use crate::domain::booking::{BookRequest, CancelledBy, Place};
use crate::domain::case;
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::rights::Right;
use crate::planning::slots::Suggestion;
use crate::service::appointments::{Settled, Waiting};
use crate::service::{Done, Error};

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
    /// Whose slots are ranked: the family of the chosen appointment, else the chosen one of the waiting list.
    pub(super) fn ranking_for(&self, _context: &Context) -> Option<FamilyId> {
        match self.selected {
            Some(_) => self.row().map(|row| row.appointment.family),
            None => self.chosen,
        }
    }

    /// Asks for the slots of whoever is chosen.
    pub(super) fn rank(&mut self, context: &Context) -> Action<Message> {
        let family = self.ranking_for(context);
        let wanted = family.filter(|_| context.may(Right::BookAppointments));
        if self.ranked.as_ref().map(|ranked| ranked.family) != wanted {
            self.ranked = None;
            self.remark(context);
        }
        let Some(family) = wanted else {
            return Action::None;
        };
        let service = context.service.clone();
        // An appointment that moves stays what it is.
        let moves = self.row().map(|row| &row.appointment);
        let moves = moves.map(|a| (a.kind, a.children.len()));
        let work = async move {
            let ranking = match moves {
                Some((kind, children)) => {
                    service
                        .suggestions_for(family, kind, Some(children), None, SUGGESTIONS)
                        .await
                }
                None => service.suggestions(family, None, SUGGESTIONS).await,
            };
            ranking.map(Box::new)
        };
        Task::perform(work, move |result| Message::Ranked(family, result)).into()
    }

    /// The ranked slots that are shown.
    pub(super) fn suggestions(&self) -> &[Suggestion] {
        match self.ranked.as_ref().map(|ranked| &ranked.result) {
            Some(Ok(ranking)) => ranking.best.get(..SUGGESTIONS).unwrap_or(&ranking.best),
            Some(Err(_)) | None => &[],
        }
    }

    /// Puts selection and suggestions into the grid.
    pub(super) fn remark(&mut self, context: &Context) {
        let texts = &context.texts;
        self.marks.selected = self.selected.or(self.fresh);
        let suggested = match &self.week {
            Some(week) => self
                .suggestions()
                .iter()
                .enumerate()
                .filter_map(|(at, slot)| {
                    Some(Suggested {
                        number: at + 1,
                        item: week.item_of(&slot.place, slot.minutes)?,
                        time: texts.time(slot.place.start.time()),
                        minutes: texts.minutes(slot.minutes.into()),
                        chosen: at == self.pick,
                    })
                })
                .collect(),
            None => Vec::new(),
        };
        self.marks.suggested = suggested;
        self.caches.clear_blocks();
    }

    /// The chosen family of the waiting list.
    pub(super) fn chosen_waiting(&self) -> Option<&Waiting> {
        let family = self.chosen?;
        let mut waiting = self.waiting.iter().flatten();
        waiting.find(|waiting| waiting.row.family.id == family)
    }

    /// Minutes its talk needs.
    pub(super) fn chosen_minutes(&self) -> Option<u32> {
        self.chosen_waiting().map(|waiting| waiting.minutes)
    }

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
        if let Some(id) = self.selected {
            return self.move_appointment(id, place, context);
        }
        match self.chosen {
            Some(family) => self.book_at(family, place, context),
            None => Action::None,
        }
    }

    pub(super) fn book_at(
        &mut self,
        family: FamilyId,
        place: Place,
        context: &Context,
    ) -> Action<Message> {
        if !self.begin(context) {
            return Action::None;
        }
        let waiting = self.chosen_waiting();
        let kind = waiting.map_or_else(AppointmentKind::default, |waiting| waiting.kind);
        let name = waiting.map_or_else(String::new, |waiting| waiting.row.name.clone());
        let request = BookRequest {
            kind,
            ..BookRequest::usual(AppointmentId(clock::new_id()), place)
        };
        self.tried = Some(place);
        let service = context.service.clone();
        write(Deed::Placed { name, family }, async move {
            service.book(family, request).await
        })
    }

    pub(super) fn move_appointment(
        &mut self,
        id: AppointmentId,
        place: Place,
        context: &Context,
    ) -> Action<Message> {
        let Some(row) = self.row_of(id) else {
            return Action::None;
        };
        let deed = Deed::Moved {
            name: row.name.clone(),
            family: row.appointment.family,
            from: row.appointment.start,
        };
        if !self.begin(context) {
            return Action::None;
        }
        self.tried = Some(place);
        let service = context.service.clone();
        write(
            deed,
            async move { service.move_appointment(id, place).await },
        )
    }

    fn row_of(&self, id: AppointmentId) -> Option<&crate::store::rows::AppointmentRow> {
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
        }
        free
    }

    pub(super) fn set_status(
        &mut self,
        status: AppointmentStatus,
        context: &Context,
    ) -> Action<Message> {
        let Some(id) = self.selected else {
            return Action::None;
        };
        if !self.begin(context) {
            return Action::None;
        }
        let service = context.service.clone();
        write(Deed::Entered, async move {
            service.set_status(id, status).await
        })
    }

    pub(super) fn set_interpreter(
        &mut self,
        status: InterpreterStatus,
        context: &Context,
    ) -> Action<Message> {
        let Some(id) = self.selected else {
            return Action::None;
        };
        if !self.begin(context) {
            return Action::None;
        }
        let service = context.service.clone();
        write(Deed::Entered, async move {
            service.set_interpreter(id, status).await
        })
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

    /// Names the best slot beside the reasons against the one that was refused.
    pub(super) fn name_next(&mut self, context: &Context) {
        let best = self.suggestions().first().map(|slot| slot.place.start);
        if let (Some(refused), Some(at)) = (&mut self.refused, best) {
            refused.next = Some(context.texts.calendar_next_free(&when(at, context)));
        }
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
            Err(error @ Error::Refused(_)) if self.booking.is_some() || self.entering.is_some() => {
                return Action::Failed(error);
            }
            Err(error @ Error::Refused(_)) => {
                let title = match deed {
                    Deed::Placed { .. } => texts.calendar_refused_place(),
                    Deed::Moved { .. } => texts.calendar_refused_move(),
                    Deed::Cancelled { .. } | Deed::Entered => {
                        self.cancelling = None;
                        return Action::Failed(error);
                    }
                };
                self.refused = Some(Refused {
                    title,
                    reasons: reasons(&error, context),
                    next: None,
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
        self.tried = None;
        let at = when(done.value.appointment.start, context);
        let report = Report::done(
            match &deed {
                Deed::Placed { name, .. } => texts.calendar_placed(&context.shown(name), &at),
                Deed::Moved { name, from, .. } => {
                    texts.calendar_moved(&context.shown(name), &when(*from, context), &at)
                }
                Deed::Cancelled { name, .. } => texts.calendar_cancelled(&context.shown(name), &at),
                Deed::Entered => texts.deed(&done.deed),
            },
            &done,
        );
        let consequences = done.value.consequences.iter();
        let report = report.with(consequences.map(|c| texts.consequence(c)));
        let report = match &deed {
            Deed::Placed { family, .. } | Deed::Moved { family, .. } => report.then(
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
            Deed::Moved { .. } => self.selected = Some(done.value.appointment.id),
            Deed::Cancelled { .. } => self.selected = None,
            Deed::Entered => {}
        }
        self.day = match deed {
            Deed::Placed { .. } | Deed::Moved { .. } => done.value.appointment.start.date(),
            Deed::Cancelled { .. } | Deed::Entered => self.day,
        };
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
