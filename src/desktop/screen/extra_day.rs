//! The dialog for a single extra day (Zusatztag): when, who, and where, at a site or at any other place.

use chrono::{NaiveDate, NaiveTime};
use iced::widget::{column, container, row, space};
use iced::{Element, Length, Task};

use crate::desktop::action::{Action, Report};
use crate::desktop::affected;
use crate::desktop::context::Context;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::date_field::{self, Expecting, date_field};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{Note, field, labelled};
use crate::desktop::widget::segmented::{Segment, segment, segmented};
use crate::desktop::widget::time_field::{self, time_field};
use crate::desktop::widget::{banner, button, truncate};
use crate::domain::id::{CounsellorId, RoomId, SiteId};
use crate::service::administration::{Amendment, ExtraDay, ExtraPlace, Foreseen, NewPlace};
use crate::service::{Done, Error};
use crate::store::rows::AppointmentRow;

/// Width that a line of choices may take.
const LINE: f32 = 580.0;

/// A text of a new place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// Its name.
    Name,
    /// Street and number.
    Street,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
    /// The room.
    Room,
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Event {
    /// The day.
    Day(date_field::Event),
    /// From.
    From(time_field::Event),
    /// To.
    To(time_field::Event),
    /// Who counsels.
    Counsellor(CounsellorId),
    /// At a site, or (none) at another place.
    Site(Option<SiteId>),
    /// In which room of the site.
    Room(RoomId),
    /// A text of a new place.
    Typed(Words, String),
    /// A wheelchair reaches it.
    Accessible,
    /// What the day would do is known.
    Foreseen(Box<ExtraDay>, Result<Foreseen, Error>),
    /// Zusatztag anlegen.
    Confirmed,
    /// It was written, or not.
    Made(Result<Done<Vec<AppointmentRow>>, Error>),
    /// The dialog was left.
    Closed,
}

/// The dialog.
#[derive(Debug, Clone)]
pub struct State {
    day: date_field::State,
    from: time_field::State,
    to: time_field::State,
    counsellor: Option<CounsellorId>,
    site: Option<SiteId>,
    room: Option<RoomId>,
    place: NewPlace,
    postcode: String,
    foreseen: Option<(Box<ExtraDay>, Foreseen)>,
    trouble: Option<Error>,
    busy: bool,
    done: bool,
}

impl State {
    /// The dialog for a day.
    #[must_use]
    pub fn new(day: NaiveDate, context: &Context) -> Self {
        let office = &context.office;
        let clock = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
        let active = |id: &SiteId| office.site(*id).is_some_and(|site| site.active);
        let site = context.site.filter(active).or_else(|| {
            let mut sites = office.sites.iter();
            sites.find(|site| site.active).map(|site| site.id)
        });
        let mut state = Self {
            day: date_field::State::with_day(Expecting::Coming, day),
            from: time_field::State::new(clock(9)),
            to: time_field::State::new(clock(12)),
            counsellor: office.counsellors.iter().find(|c| c.active).map(|c| c.id),
            site,
            room: None,
            place: NewPlace::default(),
            postcode: String::new(),
            foreseen: None,
            trouble: None,
            busy: false,
            done: false,
        };
        state.first_room(context);
        state
    }

    fn first_room(&mut self, context: &Context) {
        let mut rooms = context.office.rooms.iter();
        let here = rooms.find(|room| room.active && Some(room.site) == self.site);
        self.room = here.map(|room| room.id);
    }

    /// The extra day as it stands here, unless something is missing.
    #[must_use]
    pub fn wanted(&self) -> Option<ExtraDay> {
        let day = self.day.day().filter(|_| self.day.wrong().is_none())?;
        let hours = (
            self.from.value().filter(|_| self.from.wrong().is_none())?,
            self.to.value().filter(|_| self.to.wrong().is_none())?,
        );
        let place = match self.site {
            Some(_) => ExtraPlace::Room(self.room?),
            None => {
                let code = self.postcode.trim();
                let postcode = if code.is_empty() {
                    None
                } else {
                    Some(code.parse().ok()?)
                };
                let filled =
                    !self.place.name.trim().is_empty() && !self.place.room.trim().is_empty();
                ExtraPlace::New(filled.then(|| NewPlace {
                    postcode,
                    ..self.place.clone()
                })?)
            }
        };
        Some(ExtraDay {
            day,
            hours,
            counsellor: self.counsellor?,
            place,
        })
    }

    /// Is the dialog at its end?
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Is anything typed that could be lost?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        !self.place.name.trim().is_empty()
    }

    /// Asks what the day would do.
    pub fn look(&self, context: &Context) -> Task<Event> {
        let Some(wanted) = self.wanted() else {
            return Task::none();
        };
        let service = context.service.clone();
        Task::perform(
            async move {
                let result = service.foresee(&Amendment::ExtraDay(wanted.clone())).await;
                (Box::new(wanted), result)
            },
            |(wanted, result)| Event::Foreseen(wanted, result),
        )
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) -> Action<Event> {
        let before = self.wanted();
        match event {
            Event::Day(event) => drop(self.day.update(event, context.today)),
            Event::From(event) => drop(self.from.update(event)),
            Event::To(event) => drop(self.to.update(event)),
            Event::Counsellor(who) => self.counsellor = Some(who),
            Event::Site(site) => {
                self.site = site;
                self.first_room(context);
            }
            Event::Room(room) => self.room = Some(room),
            Event::Typed(which, words) => match which {
                Words::Name => self.place.name = words,
                Words::Street => self.place.street = words,
                Words::Postcode => self.postcode = words,
                Words::Town => self.place.town = words,
                Words::Room => self.place.room = words,
            },
            Event::Accessible => self.place.accessible = !self.place.accessible,
            Event::Foreseen(wanted, result) => {
                if self.wanted().as_ref() == Some(&*wanted) {
                    match result {
                        Ok(foreseen) => self.foreseen = Some((wanted, foreseen)),
                        Err(error) => self.trouble = Some(error),
                    }
                }
                return Action::None;
            }
            Event::Confirmed => return self.make(context),
            Event::Made(result) => {
                self.busy = false;
                return match result {
                    Ok(done) => {
                        self.done = true;
                        let words = context.texts.deed(&done.deed);
                        Action::Done(Report::done(words, &done), Task::none())
                    }
                    Err(error) => {
                        self.trouble = Some(error);
                        Action::None
                    }
                };
            }
            Event::Closed => {
                self.done = true;
                return Action::None;
            }
        }
        if self.wanted() == before {
            return Action::None;
        }
        self.foreseen = None;
        self.trouble = None;
        self.look(context).into()
    }

    fn make(&mut self, context: &Context) -> Action<Event> {
        let Some(wanted) = self.ready().filter(|_| !self.busy).cloned() else {
            return Action::None;
        };
        self.busy = true;
        let service = context.service.clone();
        Task::perform(
            async move { service.amend(&Amendment::ExtraDay(wanted)).await },
            Event::Made,
        )
        .into()
    }

    /// The day that was looked at, if it is still the one that is wanted.
    fn ready(&self) -> Option<&ExtraDay> {
        let (looked, _) = self.foreseen.as_ref()?;
        (self.wanted().as_ref() == Some(looked)).then_some(looked)
    }

    /// The dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Event> {
        let texts = &context.texts;
        let when = row![
            container(date_field(
                "extra-day",
                texts.field_day(),
                &self.day,
                context.today,
                Note::Empty,
                &|day| context.holiday_words(day),
                texts,
                Event::Day,
            ))
            .width(Length::FillPortion(2)),
            container(time_field(
                "extra-from",
                texts.field_from(),
                &self.from,
                Note::Empty,
                texts,
                Event::From
            ))
            .width(Length::FillPortion(1)),
            container(time_field(
                "extra-to",
                texts.field_to(),
                &self.to,
                Note::Empty,
                texts,
                Event::To
            ))
            .width(Length::FillPortion(1)),
        ]
        .spacing(gap::M);
        let who = choice(
            "extra-counsellor",
            texts.field_counsellor(),
            context
                .office
                .counsellors
                .iter()
                .filter(|c| c.active)
                .map(|c| segment(c.id, c.short.as_str()))
                .collect(),
            self.counsellor,
            Event::Counsellor,
        );
        let sites = context
            .office
            .sites
            .iter()
            .filter(|site| site.active && !context.office.is_bygone(site.id, context.today))
            .map(|site| {
                segment(Some(site.id), site.name.as_str()).site(vocabulary::site(site.id, context))
            })
            .chain([segment(None, texts.extra_elsewhere())]);
        let place = choice(
            "extra-site",
            texts.field_site(),
            sites.collect(),
            Some(self.site),
            Event::Site,
        );
        let inside = match self.site {
            Some(site) => choice(
                "extra-room",
                texts.field_room(),
                context
                    .office
                    .rooms
                    .iter()
                    .filter(|room| room.active && room.site == site)
                    .map(|room| segment(room.id, room.name.as_str()))
                    .collect(),
                self.room,
                Event::Room,
            ),
            None => self.new_place(context),
        };
        let said: Option<Element<'a, Event>> = match (&self.trouble, &self.foreseen) {
            (Some(error), _) => Some(banner::banner(Tone::Danger, context.sentence(error)).into()),
            (None, Some((_, foreseen))) => affected::overlaps(&foreseen.overlaps, context),
            (None, None) => None,
        };
        let press = (self.ready().is_some() && !self.busy).then_some(Event::Confirmed);
        let action = button::primary("extra-make", texts.extra_new())
            .busy(self.busy)
            .on_press_maybe(press.clone());
        Dialog::new(
            "extra-dialog",
            texts.extra_new(),
            texts.back(),
            Event::Closed,
        )
        .body(column![when, who, place, inside, said].spacing(gap::XS))
        .action(action, press)
        .wide()
    }

    fn new_place<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let input = |id: &'static str, label: String, value: &'a str, which: Words, note| {
            let field = field(id, label, value).note(note);
            Element::from(field.on_input(move |words| Event::Typed(which, words)))
        };
        let wrong = !self.postcode.trim().is_empty()
            && self
                .postcode
                .trim()
                .parse::<crate::domain::id::Postcode>()
                .is_err();
        let postcode = if wrong && self.postcode.trim().len() >= 5 {
            Note::wrong(texts.wrong_postcode())
        } else {
            Note::Empty
        };
        let place = &self.place;
        column![
            row![
                input(
                    "extra-name",
                    texts.field_name(),
                    &place.name,
                    Words::Name,
                    Note::hint(texts.extra_name_hint())
                ),
                input(
                    "extra-room-name",
                    texts.field_room(),
                    &place.room,
                    Words::Room,
                    Note::Empty
                ),
            ]
            .spacing(gap::M),
            row![
                input(
                    "extra-street",
                    texts.field_street(),
                    &place.street,
                    Words::Street,
                    Note::hint(texts.extra_address_hint())
                ),
                input(
                    "extra-postcode",
                    texts.field_postcode(),
                    &self.postcode,
                    Words::Postcode,
                    postcode
                ),
                input(
                    "extra-town",
                    texts.field_town(),
                    &place.town,
                    Words::Town,
                    Note::Empty
                ),
            ]
            .spacing(gap::M),
            checkbox(
                "extra-accessible",
                texts.field_accessible(),
                place.accessible,
                Some(Event::Accessible)
            ),
        ]
        .spacing(gap::XS)
        .into()
    }
}

/// One of a few, in as many lines as they need.
fn choice<'a, T: Clone + PartialEq + 'a>(
    id: &'static str,
    words: String,
    options: Vec<Segment<'a, T>>,
    chosen: Option<T>,
    on_choose: impl Fn(T) -> Event + Copy + 'a,
) -> Element<'a, Event> {
    let mut lines: Vec<Element<'a, Event>> = Vec::new();
    let mut rest = options.into_iter().peekable();
    while rest.peek().is_some() {
        let mut left = LINE;
        let mut line = Vec::new();
        while let Some(option) = rest.next_if(|option| {
            let badge = if option.site.is_some() { 26.0 } else { 0.0 };
            let width = truncate::width(&option.words, 14.0) + 26.0 + badge;
            let fits = line.is_empty() || (width <= left && line.len() < 6);
            left -= width;
            fits
        }) {
            line.push(option);
        }
        let id = if lines.is_empty() {
            id.to_owned()
        } else {
            format!("{id}-{}", lines.len())
        };
        lines.push(segmented(id, line, chosen.as_ref(), on_choose));
    }
    let lines = row![column(lines).spacing(gap::XS), space::horizontal()];
    labelled(words, lines, Note::Empty)
}
