//! One appointment on one sheet (Termin anlegen, Termin ändern): kind, children, length, interpreter, place. What speaks
//! against it and what follows is looked up with every choice.

mod view;

pub use view::dialog;

use iced::Task;

use super::deeds::{Deed, write};
use super::refused::reasons;
use super::{Calendar, Message, SUGGESTIONS};
use crate::clock;
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::{BookRequest, Place, Rearrangement, minutes_needed};
use crate::domain::id::{AppointmentId, ChildId, FamilyId, RoomId};
use crate::domain::interpreter::InterpreterMode;
use crate::domain::rights::Right;
use crate::planning::slots::{Ranking, Suggestion};
use crate::service::Error;
use crate::service::appointments::Check;
use crate::store::rows::FamilyFile;

/// Steps of the length, in minutes.
const STEP: u32 = 15;

/// With or without an interpreter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// As the file and the counsellor ask for.
    Usual,
    /// With one.
    With(InterpreterMode),
    /// Without.
    Without,
}

/// What is chosen on the sheet.
#[derive(Debug)]
pub struct Booking {
    family: FamilyId,
    name: String,
    /// The appointment that is changed; a new one otherwise.
    before: Option<Appointment>,
    kind: AppointmentKind,
    place: Option<Place>,
    minutes: Option<u32>,
    children: Option<Vec<ChildId>>,
    interpreter: Wanted,
    /// The group at that place, which the family joins.
    group: Option<AppointmentId>,
    why: String,
    file: Option<Box<FamilyFile>>,
    slots: Vec<Suggestion>,
    searched: bool,
    check: Option<Check>,
    trouble: Option<String>,
    /// The last question that was asked: older answers no longer count.
    asked: u32,
}

/// What happened on the sheet.
#[derive(Debug, Clone)]
pub enum Event {
    /// The file was read.
    FileRead(Result<Box<FamilyFile>, Error>),
    /// Slots were ranked.
    Ranked(u32, Result<Box<Ranking>, Error>),
    /// It was looked up what would come of it.
    Checked(u32, Result<Box<Check>, Error>),
    /// What kind of talk.
    KindChosen(AppointmentKind),
    /// A child comes, or does not.
    ChildPressed(ChildId),
    /// Shorter or longer.
    Lengthened(bool),
    /// With or without an interpreter.
    InterpreterChosen(Wanted),
    /// Another slot.
    PlaceChosen(Place),
    /// Another room of the site.
    RoomChosen(RoomId),
    /// The written reason.
    WhyTyped(String),
    /// Termin anlegen, Termin ändern.
    Confirmed,
    /// Zurück.
    Closed,
}

impl Booking {
    /// A new appointment of a family.
    pub fn new(
        family: FamilyId,
        name: String,
        kind: AppointmentKind,
        place: Option<Place>,
    ) -> Self {
        Self {
            family,
            name,
            before: None,
            kind,
            place,
            minutes: None,
            children: None,
            interpreter: Wanted::Usual,
            group: None,
            why: String::new(),
            file: None,
            slots: Vec::new(),
            searched: false,
            check: None,
            trouble: None,
            asked: 0,
        }
    }

    /// An appointment that is changed, at a place.
    pub fn change(before: Appointment, name: String, place: Place) -> Self {
        Self {
            kind: before.kind,
            before: Some(before.clone()),
            ..Self::new(before.family, name, before.kind, Some(place))
        }
    }

    /// Into a group that exists.
    pub fn joining(family: FamilyId, name: String, host: &Appointment) -> Self {
        Self {
            group: Some(host.id),
            ..Self::new(family, name, AppointmentKind::Group, Some(Place::of(host)))
        }
    }

    /// Is anything typed that is not saved?
    pub fn is_dirty(&self) -> bool {
        !self.why.trim().is_empty()
    }

    /// How many children come.
    fn coming(&self) -> Vec<ChildId> {
        let all = || self.file.iter().flat_map(|file| &file.children);
        match (&self.children, &self.before) {
            (Some(chosen), _) => chosen.clone(),
            (None, Some(before)) => before.children.clone(),
            (None, None) => all().map(|child| child.id).collect(),
        }
    }

    fn request(&self, place: Place) -> BookRequest {
        let why = self.why.trim();
        BookRequest {
            kind: self.kind,
            minutes: self.minutes,
            without_interpreter: self.interpreter == Wanted::Without,
            mode: match self.interpreter {
                Wanted::With(mode) => Some(mode),
                Wanted::Usual | Wanted::Without => None,
            },
            children: self.children.clone(),
            override_reason: (!why.is_empty()).then(|| why.to_owned()),
            group: self.group,
            ..BookRequest::usual(AppointmentId(clock::new_id()), place)
        }
    }

    fn rearrangement(
        &self,
        before: &Appointment,
        place: Place,
        context: &Context,
    ) -> Rearrangement {
        let as_it_is = Rearrangement::of(before);
        let interpreter = match self.interpreter {
            Wanted::Usual => as_it_is.interpreter,
            Wanted::With(mode) => Some(mode),
            Wanted::Without => None,
        };
        let children = self.coming();
        // The length follows who comes, until somebody chooses another one.
        let differs = children.len() != before.children.len()
            || interpreter.is_some() != as_it_is.interpreter.is_some();
        let usual = || {
            let settings = &context.office.settings;
            minutes_needed(settings, before.kind, children.len(), interpreter.is_some())
        };
        let minutes = match self.minutes {
            Some(minutes) => minutes,
            None if differs => usual(),
            None => before.minutes,
        };
        let why = self.why.trim();
        Rearrangement {
            place,
            minutes,
            children,
            interpreter,
            override_reason: (!why.is_empty()).then(|| why.to_owned()),
        }
    }

    /// Can it be written as it is?
    fn is_ready(&self) -> bool {
        self.check.as_ref().is_some_and(|check| {
            check.against.is_empty() || check.overridable && !self.why.trim().is_empty()
        })
    }
}

impl Calendar {
    /// Opens the sheet.
    pub(super) fn open_booking(&mut self, booking: Booking, context: &Context) -> Action<Message> {
        if !context.may(Right::BookAppointments) {
            return Action::None;
        }
        let (service, family) = (context.service.clone(), booking.family);
        self.moving = None;
        self.refused = None;
        self.booking = Some(booking);
        let read = Task::perform(async move { service.family(family).await }, |file| {
            Message::Booking(Event::FileRead(file.map(Box::new)))
        });
        Task::batch([
            read,
            self.rank_booking(context),
            self.check_booking(context),
        ])
        .into()
    }

    /// A new appointment for the chosen family at the place under the keyboard.
    pub(super) fn book_here(&mut self, context: &Context) -> Action<Message> {
        let place = self
            .cursor
            .filter(|_| self.in_grid)
            .and_then(|spot| self.week.as_ref()?.place(spot, &context.office));
        let picked = self.suggestions().get(self.pick).map(|slot| slot.place);
        let Some(place) = place.or(picked) else {
            return Action::None;
        };
        self.book_with_details(place, context)
    }

    /// The sheet for whoever is chosen, at a place.
    pub(super) fn book_with_details(&mut self, place: Place, context: &Context) -> Action<Message> {
        if let Some(row) = self.row() {
            let booking = Booking::change(row.appointment.clone(), row.name.clone(), place);
            return self.open_booking(booking, context);
        }
        let Some(waiting) = self.chosen_waiting() else {
            return Action::None;
        };
        let (family, name) = (waiting.row.family.id, waiting.row.name.clone());
        let booking = Booking::new(family, name, waiting.kind, Some(place));
        self.open_booking(booking, context)
    }

    fn rank_booking(&mut self, context: &Context) -> Task<Message> {
        let Some(booking) = self.booking.as_ref().filter(|b| b.group.is_none()) else {
            return Task::none();
        };
        let (service, family, kind) = (context.service.clone(), booking.family, booking.kind);
        let children = booking.children.as_ref().map(Vec::len);
        let asked = booking.asked;
        let work = async move {
            service
                .suggestions_for(family, kind, children, None, SUGGESTIONS)
                .await
        };
        Task::perform(work, move |ranking| {
            Message::Booking(Event::Ranked(asked, ranking.map(Box::new)))
        })
    }

    fn check_booking(&mut self, context: &Context) -> Task<Message> {
        let Some(booking) = &mut self.booking else {
            return Task::none();
        };
        booking.asked += 1;
        let Some(place) = booking.place else {
            booking.check = None;
            return Task::none();
        };
        let (service, asked) = (context.service.clone(), booking.asked);
        let said = move |check: Result<Check, Error>| {
            Message::Booking(Event::Checked(asked, check.map(Box::new)))
        };
        match &booking.before {
            Some(before) => {
                let (id, to) = (before.id, booking.rearrangement(before, place, context));
                Task::perform(
                    async move { service.check_rearranging(id, &to).await },
                    said,
                )
            }
            None => {
                let (family, request) = (booking.family, booking.request(place));
                Task::perform(
                    async move { service.check_booking(family, &request).await },
                    said,
                )
            }
        }
    }

    /// The group that a new one would join: at the same place and time.
    fn group_at(&self, place: &Place) -> Option<AppointmentId> {
        let rows = self.span.iter().flat_map(|span| &span.rows);
        let mut hosts = rows.map(|row| &row.appointment).filter(|a| {
            a.kind == AppointmentKind::Group && a.group.is_none() && a.status.is_open()
        });
        let here = hosts.find(|a| {
            (a.site, a.room, a.counsellor, a.start)
                == (place.site, place.room, place.counsellor, place.start)
        });
        here.map(|a| a.id)
    }

    pub(super) fn on_booking(&mut self, event: Event, context: &Context) -> Action<Message> {
        if let Event::PlaceChosen(place) = &event {
            let group = self.group_at(place);
            if let Some(booking) = self.booking.as_mut().filter(|b| b.before.is_none()) {
                booking.group = group.filter(|_| booking.kind == AppointmentKind::Group);
            }
        }
        let here = self.booking.as_ref().and_then(|b| b.place);
        let group_here = here.and_then(|place| self.group_at(&place));
        let Some(booking) = &mut self.booking else {
            return Action::None;
        };
        let mut rank = false;
        match event {
            Event::FileRead(Ok(file)) => {
                booking.file = Some(file);
                return Action::None;
            }
            Event::FileRead(Err(error)) => return Action::Failed(error),
            Event::Ranked(asked, result) => {
                // Ranked for the choice before this one: the check after it has a higher number.
                if asked + 1 < booking.asked && !booking.slots.is_empty() {
                    return Action::None;
                }
                booking.searched = true;
                booking.slots = result.map(|ranking| ranking.best).unwrap_or_default();
                let best = booking.slots.first().map(|slot| slot.place);
                if booking.place.is_some() || best.is_none() {
                    return Action::None;
                }
                booking.place = best;
            }
            Event::Checked(asked, result) => {
                if asked == booking.asked {
                    match result {
                        Ok(check) => {
                            booking.trouble = None;
                            booking.check = Some(*check);
                        }
                        Err(error) => {
                            booking.trouble = Some(reasons(&error, context).join(" "));
                            booking.check = None;
                        }
                    }
                }
                return Action::None;
            }
            Event::KindChosen(kind) => {
                booking.kind = kind;
                booking.minutes = None;
                booking.interpreter = Wanted::Usual;
                booking.group = group_here.filter(|_| kind == AppointmentKind::Group);
                rank = true;
            }
            Event::ChildPressed(child) => {
                let mut chosen = booking.coming();
                match chosen.iter().position(|id| *id == child) {
                    Some(at) => drop(chosen.remove(at)),
                    None => chosen.push(child),
                }
                booking.children = Some(chosen);
                booking.minutes = None;
                rank = true;
            }
            Event::Lengthened(longer) => {
                let now = booking.length(context);
                booking.minutes = Some(if longer {
                    now.saturating_add(STEP)
                } else {
                    now.saturating_sub(STEP).max(STEP)
                });
            }
            Event::InterpreterChosen(wanted) => {
                booking.interpreter = wanted;
                booking.minutes = None;
            }
            Event::PlaceChosen(place) => booking.place = Some(place),
            Event::RoomChosen(room) => {
                if let Some(place) = &mut booking.place {
                    place.room = room;
                }
            }
            Event::WhyTyped(why) => {
                booking.why = why;
                return Action::None;
            }
            Event::Confirmed => return self.confirm_booking(context),
            Event::Closed => {
                self.booking = None;
                self.unwritten.clear();
                return Action::None;
            }
        }
        let ranked = if rank {
            self.rank_booking(context)
        } else {
            Task::none()
        };
        Task::batch([ranked, self.check_booking(context)]).into()
    }

    fn confirm_booking(&mut self, context: &Context) -> Action<Message> {
        let Some(booking) = self.booking.as_ref().filter(|b| b.is_ready()) else {
            return Action::None;
        };
        let Some(place) = booking.place else {
            return Action::None;
        };
        let service = context.service.clone();
        let (family, name) = (booking.family, booking.name.clone());
        match &booking.before {
            Some(before) => {
                let (id, from) = (before.id, before.start);
                let to = booking.rearrangement(before, place, context);
                let deed = if from == place.start {
                    Deed::Entered
                } else {
                    Deed::Moved { name, family, from }
                };
                if !self.begin(context) {
                    return Action::None;
                }
                write(deed, async move { service.rearrange(id, &to).await })
            }
            None => {
                let request = booking.request(place);
                if !self.begin(context) {
                    return Action::None;
                }
                write(Deed::Placed { name, family }, async move {
                    service.book(family, request).await
                })
            }
        }
    }
}

impl Booking {
    /// The length as it would be.
    fn length(&self, context: &Context) -> u32 {
        let then = self.check.as_ref().and_then(|check| check.then.as_ref());
        match (self.minutes, then, &self.before, self.place) {
            (Some(minutes), ..) => minutes,
            (None, Some(then), ..) => then.appointment.minutes,
            (None, None, Some(before), Some(place)) => {
                self.rearrangement(before, place, context).minutes
            }
            _ => {
                let need = self
                    .file
                    .as_ref()
                    .is_some_and(|f| f.family.interpreter.is_some());
                let settings = &context.office.settings;
                let interpreter = need && self.interpreter != Wanted::Without;
                minutes_needed(settings, self.kind, self.coming().len(), interpreter)
            }
        }
    }

    /// With or without an interpreter as it would be; nothing while it is not known.
    fn interpreting(&self) -> Option<Wanted> {
        if self.interpreter != Wanted::Usual {
            return Some(self.interpreter);
        }
        let then = self.check.as_ref()?.then.as_ref()?;
        let booked = then.appointment.interpreter.as_ref();
        Some(booked.map_or(Wanted::Without, |booking| Wanted::With(booking.mode)))
    }
}
