//! Counselling sites, their rooms and the people who counsel there.

use super::id::{CounsellorId, InterpreterId, Postcode, RoomId, SiteId};
use super::language::LanguageCode;
use super::municipality::Point;
use serde::{Deserialize, Serialize};

/// A counselling site (Standort). Ahlen, Beckum and Warendorf are the first rows; further ones may come and go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// Its number; also its place in every list.
    pub id: SiteId,
    /// Name, such as `Ahlen`.
    pub name: String,
    /// The letter in its badge.
    pub letter: String,
    /// Building or office name in the address, if any.
    pub building: String,
    /// Street and number; empty while unknown ("Adresse fehlt" blocks the invitation).
    pub street: String,
    /// Postcode, if known.
    pub postcode: Option<Postcode>,
    /// Town.
    pub town: String,
    /// Bus stop and its lines, if known.
    pub bus_stop: String,
    /// A sentence that helps to find the way.
    pub directions: String,
    /// Phone of the site for families.
    pub phone: String,
    /// Where it lies; the town's centre while the address is unknown.
    pub place: Point,
    /// Is it in use?
    pub active: bool,
    /// Revision.
    pub rev: i64,
}

impl Site {
    /// Can an invitation name this site? It needs street, postcode and town.
    #[must_use]
    pub fn has_address(&self) -> bool {
        !self.street.trim().is_empty() && self.postcode.is_some() && !self.town.trim().is_empty()
    }
}

/// A room at a site (Raum).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// Its number.
    pub id: RoomId,
    /// The site it is at.
    pub site: SiteId,
    /// Name as on the door, such as `Raum 2`.
    pub name: String,
    /// Floor or way inside the building, such as `Erdgeschoss`.
    pub floor: String,
    /// How many people can sit in it.
    pub seats: u16,
    /// Can it be reached with a wheelchair?
    pub accessible: bool,
    /// Is it in use?
    pub active: bool,
    /// Revision.
    pub rev: i64,
}

/// A counsellor (Beratungskraft).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counsellor {
    /// Their number.
    pub id: CounsellorId,
    /// Name as in letters, such as `Alex Muster`.
    pub name: String,
    /// Short name for the calendar, such as `Muster`.
    pub short: String,
    /// Phone in letters.
    pub phone: String,
    /// E-mail in letters.
    pub email: String,
    /// Languages they counsel in without an interpreter.
    pub languages: Vec<LanguageCode>,
    /// Do they work here now?
    pub active: bool,
    /// Revision.
    pub rev: i64,
}

/// A named interpreter of the pool (Sprachmittler:in). Bookings without a name claim nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreter {
    /// Their number.
    pub id: InterpreterId,
    /// Name.
    pub name: String,
    /// Languages they interpret.
    pub languages: Vec<LanguageCode>,
    /// Can they be booked now?
    pub active: bool,
    /// Revision.
    pub rev: i64,
}
