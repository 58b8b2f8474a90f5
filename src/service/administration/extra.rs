//! A single extra day (Zusatztag): at a site of the office or anywhere else, with place, room and time in one step.

use super::amend::sound;
use super::invalid;
use crate::domain::change::{Change, Edit};
use crate::domain::id::{CounsellorId, Postcode, RoomId, SeriesId, SiteId};
use crate::domain::municipality::Point;
use crate::domain::numbers::Numbered;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Rhythm, Series};
use crate::domain::site::{Room, Site};
use crate::service::Error;
use chrono::{Datelike, NaiveDate, NaiveTime};

/// An extra day.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtraDay {
    /// The day.
    pub day: NaiveDate,
    /// From and to, wall time.
    pub hours: (NaiveTime, NaiveTime),
    /// Who counsels.
    pub counsellor: CounsellorId,
    /// Where.
    pub place: ExtraPlace,
}

/// Where an extra day takes place.
#[derive(Debug, Clone, PartialEq)]
pub enum ExtraPlace {
    /// In a room that is known.
    Room(RoomId),
    /// At a place that is not yet a site (Außentermin). It becomes one, and leaves the lists to choose from when the day is
    /// over.
    New(NewPlace),
}

/// A place that becomes a site.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewPlace {
    /// Its name, such as `Rathaus Oelde`.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode, if known.
    pub postcode: Option<Postcode>,
    /// Town.
    pub town: String,
    /// The room, such as `Sitzungssaal`.
    pub room: String,
    /// Can the room be reached with a wheelchair?
    pub accessible: bool,
}

/// The changes that make an extra day.
pub(super) fn changes(
    office: &Office,
    extra: &ExtraDay,
    today: NaiveDate,
) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    let room = match &extra.place {
        ExtraPlace::Room(id) => office.room(*id).ok_or_else(|| invalid("room"))?.clone(),
        ExtraPlace::New(place) => {
            let (site, room) = new_site(office, place)?;
            changes.push(Edit::<Site>::create(site));
            changes.push(Edit::<Room>::create(room.clone()));
            room
        }
    };
    let series = Series {
        id: SeriesId(0),
        counsellor: extra.counsellor,
        site: room.site,
        room: room.id,
        weekday: extra.day.weekday(),
        start: extra.hours.0,
        end: extra.hours.1,
        rhythm: Rhythm::Once,
        valid_from: extra.day,
        valid_to: Some(extra.day),
        pauses: Vec::new(),
        active: true,
        rev: 1,
    };
    sound(&office.after(&changes), &series, today)?;
    changes.push(Edit::<Series>::create(Series {
        id: SeriesId(office.numbers.next(Numbered::Series)),
        ..series
    }));
    Ok(changes)
}

fn new_site(office: &Office, place: &NewPlace) -> Result<(Site, Room), Error> {
    let (name, room) = (place.name.trim(), place.room.trim());
    if name.is_empty() || room.is_empty() {
        return Err(Reason::NameMissing.into());
    }
    if office.sites.iter().any(|s| s.name == name) {
        return Err(Reason::NameTaken.into());
    }
    let code = place.postcode.as_ref().map(ToString::to_string);
    let centre = office
        .municipality_at(&code.unwrap_or_default(), &place.town)
        .map(|m| m.centre)
        .or_else(|| office.sites.first().map(|s| s.place));
    let id = SiteId(office.numbers.next(Numbered::Site));
    let site = Site {
        id,
        name: name.to_owned(),
        letter: free_letter(office, name),
        building: String::new(),
        street: place.street.trim().to_owned(),
        postcode: place.postcode.clone(),
        town: place.town.trim().to_owned(),
        bus_stop: String::new(),
        directions: String::new(),
        phone: String::new(),
        place: centre.unwrap_or(Point { lat: 0.0, lon: 0.0 }),
        active: true,
        rev: 1,
    };
    let room = Room {
        id: RoomId(office.numbers.next(Numbered::Room)),
        site: id,
        name: room.to_owned(),
        floor: String::new(),
        seats: 6,
        accessible: place.accessible,
        active: true,
        rev: 1,
    };
    Ok((site, room))
}

/// A letter for the badge that no other site has: one of the name if possible, otherwise of the alphabet.
fn free_letter(office: &Office, name: &str) -> String {
    let own = name.chars().filter(|c| c.is_alphabetic());
    let all = own
        .flat_map(char::to_uppercase)
        .chain('A'..='Z')
        .chain('0'..='9');
    let free = |letter: &char| office.sites.iter().all(|s| !s.letter.starts_with(*letter));
    { all }.find(free).unwrap_or('+').to_string()
}
