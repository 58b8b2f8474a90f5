//! Moving: an appointment, its lower edge or a waiting family on the way to a place, by keyboard or mouse, across lanes,
//! days and weeks. Every step is tried at once; nothing is written before it is set down.

use iced::Task;

use super::deeds::Attempt;
use super::layout::{Item, QUARTER, RASTER, Spot};
use super::live::{Drag, Ghost};
use super::week::{Anchor, Week};
use super::{Calendar, Message, View};
use super::{grid::clock, refused};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::booking::{Consequence, LONGEST_TALK, Place, Trial};
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::refusal::Refusal;
use crate::domain::rights::Right;
use crate::service::Error;
use crate::store::rows::AppointmentRow;

/// What is on its way.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    /// An appointment.
    Appointment(Box<AppointmentRow>),
    /// A family of the waiting list.
    Family(FamilyId),
}

/// Something on its way to another place, or becoming longer or shorter.
#[derive(Debug)]
pub struct Moving {
    /// What.
    pub thing: Thing,
    /// The family's name.
    pub name: String,
    /// Its length in minutes.
    pub minutes: u32,
    /// Where it would stand; nothing while it is not over the grid.
    pub spot: Option<Spot>,
    /// The same while another week is read.
    pub held: Option<Anchor>,
    /// Does it follow the mouse? How far its upper edge is above the pointer, and whether only its lower edge is held.
    pub mouse: Option<Drag>,
    /// How it is drawn.
    pub ghost: Option<Ghost>,
    /// What would follow, or what is against it, as far as that is known.
    pub verdict: Option<Result<Vec<Consequence>, Refusal>>,
    /// Lanes in which it may stand nowhere.
    pub dim: Vec<(usize, usize)>,
    /// The rules and records that judge it, once they were read.
    trial: Option<Trial>,
}

impl Moving {
    fn new(thing: Thing, name: String, minutes: u32, spot: Option<Spot>) -> Self {
        Self {
            thing,
            name,
            minutes,
            spot,
            held: None,
            mouse: None,
            ghost: None,
            verdict: None,
            dim: Vec::new(),
            trial: None,
        }
    }

    fn family(&self) -> FamilyId {
        match &self.thing {
            Thing::Appointment(row) => row.appointment.family,
            Thing::Family(family) => *family,
        }
    }

    /// The length it asks for, if that is not the usual one.
    fn asked(&self) -> Option<u32> {
        match &self.thing {
            Thing::Appointment(row) => {
                (row.appointment.minutes != self.minutes).then_some(self.minutes)
            }
            Thing::Family(_) => None,
        }
    }

    /// Is it where and as long as it was?
    fn is_home(&self, place: &Place) -> bool {
        match &self.thing {
            Thing::Appointment(row) => {
                let a = &row.appointment;
                a.start == place.start
                    && a.counsellor == place.counsellor
                    && a.site == place.site
                    && a.minutes == self.minutes
            }
            Thing::Family(_) => false,
        }
    }

    /// Where it would stand. An appointment that keeps its lane and start keeps its room and series too.
    fn place(&self, week: &Week, context: &Context) -> Option<Place> {
        let place = week.place(self.spot?, &context.office)?;
        let Thing::Appointment(row) = &self.thing else {
            return Some(place);
        };
        let a = &row.appointment;
        // What does not begin on a step of the grid keeps its minute while it is not moved.
        let off = (a.start - place.start).num_minutes();
        let stays = (0..i64::from(RASTER)).contains(&off) && a.counsellor == place.counsellor;
        Some(if stays && a.site == place.site {
            Place {
                room: a.room,
                series: a.series,
                start: a.start,
                ..place
            }
        } else {
            place
        })
    }

    /// Draws it where it is and judges it there.
    fn judge(&mut self, week: Option<&Week>, context: &Context) {
        self.verdict = None;
        self.ghost = None;
        let (Some(week), Some(spot)) = (week, self.spot) else {
            return;
        };
        if let (Some(trial), Some(place)) = (&self.trial, self.place(week, context))
            && !self.is_home(&place)
        {
            let judged = trial.check(&context.office, place, self.asked(), context.now);
            if let (Ok(decision), Thing::Family(_)) = (&judged, &self.thing) {
                self.minutes = decision.appointment.minutes;
            }
            self.verdict = Some(judged.map(|decision| decision.consequences));
        }
        let against = match &self.verdict {
            Some(Err(refusal)) => refusal.0.first().map(|first| first.sentence(context.lang)),
            Some(Ok(_)) | None => None,
        };
        let to = spot.minute + self.minutes;
        self.ghost = Some(Ghost {
            item: Item {
                day: spot.day,
                lane: spot.lane,
                from: spot.minute,
                to,
            },
            time: format!("{}–{}", clock(spot.minute), clock(to)),
            against,
        });
    }

    /// Finds the lanes in which no place of the week would do.
    fn find_dim(&mut self, week: Option<&Week>, context: &Context) {
        self.dim.clear();
        let resizing = self.mouse.is_some_and(|drag| drag.resizing);
        let (Some(trial), Some(week), false) = (&self.trial, week, resizing) else {
            return;
        };
        let starts = (week.hours.first..week.hours.last).step_by(RASTER as usize);
        for (day, shown) in week.days.iter().enumerate() {
            for lane in 0..shown.lanes.len() {
                let free = starts.clone().any(|minute| {
                    let place = week.place(Spot { day, lane, minute }, &context.office);
                    place.is_some_and(|place| {
                        self.is_home(&place)
                            || trial
                                .check(&context.office, place, self.asked(), context.now)
                                .is_ok()
                    })
                });
                if !free {
                    self.dim.push((day, lane));
                }
            }
        }
    }
}

impl Calendar {
    /// Strg+M: the chosen appointment, or the one under the keyboard.
    pub(super) fn begin_move(&mut self, context: &Context) -> Action<Message> {
        if self.view == View::List {
            return Action::None;
        }
        match self.selected.or_else(|| self.under_cursor()) {
            Some(id) => self.take_up(id, None, context),
            None => Action::None,
        }
    }

    /// An appointment begins to move. One that is over or cancelled stays.
    pub(super) fn take_up(
        &mut self,
        id: AppointmentId,
        mouse: Option<Drag>,
        context: &Context,
    ) -> Action<Message> {
        let (Some(row), true) = (self.row_of(id), context.may(Right::BookAppointments)) else {
            return Action::None;
        };
        if !row.appointment.status.is_open() {
            return Action::None;
        }
        let row = row.clone();
        let (name, minutes) = (row.name.clone(), row.appointment.minutes);
        let thing = Thing::Appointment(Box::new(row));
        let mut moving = Moving::new(thing, name, minutes, self.spot_of(id));
        moving.mouse = mouse;
        if self.selected != Some(id) {
            self.select(Some(id), context);
        }
        self.set_out(moving, context)
    }

    /// A family is dragged out of the waiting list.
    pub(super) fn drag_family(&mut self, family: FamilyId, context: &Context) -> Action<Message> {
        let waiting = self.waiting.iter().flatten();
        let mut waiting = waiting.filter(|waiting| waiting.row.family.id == family);
        let (Some(waiting), true) = (waiting.next(), context.may(Right::BookAppointments)) else {
            return Action::None;
        };
        let name = waiting.row.name.clone();
        let mut moving = Moving::new(Thing::Family(family), name, waiting.minutes, None);
        moving.mouse = Some(Drag::whole(QUARTER / 2.0));
        self.set_out(moving, context)
    }

    fn set_out(&mut self, mut moving: Moving, context: &Context) -> Action<Message> {
        let family = moving.family();
        let booked = match &moving.thing {
            Thing::Appointment(row) => Some(row.appointment.id),
            Thing::Family(_) => None,
        };
        self.refused = None;
        self.card = None;
        self.in_grid = true;
        moving.judge(self.week.as_ref(), context);
        self.moving = Some(moving);
        let service = context.service.clone();
        let prepare = async move {
            let trial = match booked {
                Some(id) => service.trial_of_appointment(id).await,
                None => service.trial_of_family(family).await,
            };
            trial.map(Box::new)
        };
        Task::perform(prepare, move |result| Message::TrialReady(family, result)).into()
    }

    /// Everything that judges it is there: from now on every step is judged.
    pub(super) fn trial_ready(
        &mut self,
        family: FamilyId,
        result: Result<Box<Trial>, Error>,
        context: &Context,
    ) -> Action<Message> {
        let Some(moving) = self.moving.as_mut().filter(|m| m.family() == family) else {
            return Action::None;
        };
        match result {
            Ok(trial) => {
                moving.trial = Some(*trial);
                self.judge_anew(context);
                Action::None
            }
            Err(error) => {
                self.moving = None;
                Action::Failed(error)
            }
        }
    }

    /// The week, or what is known of it, is another one.
    pub(super) fn judge_anew(&mut self, context: &Context) {
        let week = self.week.as_ref();
        if let Some(moving) = &mut self.moving {
            let shown = self.span.iter().flat_map(|span| &span.rows);
            if let Some(trial) = &mut moving.trial {
                trial.look_at(shown.map(|row| &row.appointment));
            }
            moving.find_dim(week, context);
            moving.judge(week, context);
        }
    }

    /// An arrow while something is moved.
    pub(super) fn step_moving(
        &mut self,
        right: i32,
        down: i32,
        context: &Context,
    ) -> Action<Message> {
        let Some(week) = &self.week else {
            return Action::None;
        };
        let from = self.moving.as_ref().and_then(|moving| moving.spot);
        let to = match from {
            Some(from) => week.step(from, right, down),
            None => self.first_spot(),
        };
        match to {
            Some(spot) => {
                self.move_to(Some(spot), context);
                self.reveal(spot)
            }
            None if right != 0 => self.turn_by_arrow(right, context),
            None => Action::None,
        }
    }

    /// It moves on, or off the grid. What was aborted with Esc does not come back.
    pub(super) fn move_to(&mut self, spot: Option<Spot>, context: &Context) {
        let week = self.week.as_ref();
        let Some(moving) = &mut self.moving else {
            return;
        };
        if let Some(drag) = &mut moving.mouse {
            drag.over = spot;
            drag.turned = false;
            if drag.resizing {
                if let (Some(foot), Some(head)) = (spot, moving.spot) {
                    let to = (foot.minute + RASTER).max(head.minute + RASTER);
                    moving.minutes = (to - head.minute).min(LONGEST_TALK);
                    moving.judge(week, context);
                }
                return;
            }
        }
        moving.spot = spot;
        moving.judge(week, context);
    }

    /// Umschalt with an arrow: a quarter of an hour longer or shorter. Enter sets it, Esc aborts.
    pub(super) fn lengthen(&mut self, quarters: i32, context: &Context) -> Action<Message> {
        if self.view == View::List {
            return Action::None;
        }
        let begun = if self.moving.is_none() {
            let under = self.under_cursor().filter(|_| self.in_grid);
            match under.or(self.selected) {
                Some(id) => self.take_up(id, None, context),
                None => Action::None,
            }
        } else {
            Action::None
        };
        if let Some(moving) = &mut self.moving
            && matches!(moving.thing, Thing::Appointment(_))
        {
            let step = RASTER.saturating_mul(quarters.unsigned_abs());
            moving.minutes = if quarters < 0 {
                moving.minutes.saturating_sub(step).max(RASTER)
            } else {
                (moving.minutes + step).min(LONGEST_TALK)
            };
        }
        self.judge_anew(context);
        begun
    }

    /// The pointer reached the side of the grid or rests on a button that turns the week.
    pub(super) fn turn_dragging(&mut self, by: i64, context: &Context) -> Action<Message> {
        let Some(drag) = self.moving.as_mut().and_then(|m| m.mouse.as_mut()) else {
            return Action::None;
        };
        if drag.resizing {
            return Action::None;
        }
        drag.turned = true;
        self.turn(by, context)
    }

    /// Sets what is moved where it is. Off the grid, or back at home, nothing happens.
    pub(super) fn set_down(&mut self, context: &Context) -> Action<Message> {
        let Some(moving) = self.moving.take() else {
            return Action::None;
        };
        let week = self.week.as_ref();
        let place = week.and_then(|week| moving.place(week, context));
        let Some(place) = place.filter(|place| !moving.is_home(place)) else {
            return Action::None;
        };
        let minutes = moving.asked();
        let attempt = match moving.thing {
            Thing::Appointment(row) => Attempt::Move {
                row,
                place,
                minutes,
            },
            Thing::Family(family) => Attempt::Book { family, place },
        };
        self.attempt(attempt, None, context)
    }

    /// Every reason against the place where something is held, as one text; what would follow otherwise.
    pub(super) fn verdict(&self, context: &Context) -> Option<(bool, String)> {
        let verdict = self.moving.as_ref()?.verdict.as_ref()?;
        Some(match verdict {
            Ok(follows) => {
                let said = follows.iter().map(|c| context.texts.consequence(c));
                (true, said.collect::<Vec<_>>().join(" "))
            }
            Err(refusal) => {
                let error = Error::Refused(refusal.clone());
                (false, refused::reasons(&error, context).join(" "))
            }
        })
    }
}
