//! Sites, rooms, people who counsel or interpret, and the offer of time, as rows.

use super::{Columns, Record, moment, point, time, words};
use crate::domain::id::{
    AbsenceId, ClosureId, CounsellorId, ExceptionId, InterpreterId, Postcode, RoomId, SeriesId,
    SiteId,
};
use crate::domain::schedule::{Absence, Closure, Rhythm, Series, SeriesException};
use crate::domain::site::{Counsellor, Interpreter, Room, Site};
use crate::store::txn::Table;
use crate::store::{StoreError, Val};
use chrono::Weekday;

/// Sites.
pub static SITE: Table = Table {
    name: "site",
    key: "id",
    columns: &[
        "name",
        "letter",
        "building",
        "street",
        "postcode",
        "town",
        "bus_stop",
        "directions",
        "phone",
        "lat_e7",
        "lon_e7",
        "active",
    ],
};

impl Record for Site {
    const TABLE: &'static Table = &SITE;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let [lat, lon] = point(self.place);
        vec![
            (&*self.name).into(),
            (&*self.letter).into(),
            (&*self.building).into(),
            (&*self.street).into(),
            self.postcode.as_ref().map(Postcode::as_str).into(),
            (&*self.town).into(),
            (&*self.bus_stop).into(),
            (&*self.directions).into(),
            (&*self.phone).into(),
            lat,
            lon,
            self.active.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (SiteId(c.int()?), c.int()?);
        Ok(Self {
            id,
            name: c.text()?,
            letter: c.text()?,
            building: c.text()?,
            street: c.text()?,
            postcode: c.opt_parsed()?,
            town: c.text()?,
            bus_stop: c.text()?,
            directions: c.text()?,
            phone: c.text()?,
            place: c.point()?,
            active: c.truth()?,
            rev,
        })
    }
}

/// Rooms.
pub static ROOM: Table = Table {
    name: "room",
    key: "id",
    columns: &["site_id", "name", "floor", "seats", "accessible", "active"],
};

impl Record for Room {
    const TABLE: &'static Table = &ROOM;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.site.0.into(),
            (&*self.name).into(),
            (&*self.floor).into(),
            u32::from(self.seats).into(),
            self.accessible.into(),
            self.active.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (RoomId(c.int()?), c.int()?);
        Ok(Self {
            id,
            site: SiteId(c.int()?),
            name: c.text()?,
            floor: c.text()?,
            seats: c.small()?,
            accessible: c.truth()?,
            active: c.truth()?,
            rev,
        })
    }
}

/// Counsellors.
pub static COUNSELLOR: Table = Table {
    name: "counsellor",
    key: "id",
    columns: &["name", "short", "phone", "email", "languages", "active"],
};

impl Record for Counsellor {
    const TABLE: &'static Table = &COUNSELLOR;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            (&*self.name).into(),
            (&*self.short).into(),
            (&*self.phone).into(),
            (&*self.email).into(),
            words(&self.languages),
            self.active.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (CounsellorId(c.int()?), c.int()?);
        Ok(Self {
            id,
            name: c.text()?,
            short: c.text()?,
            phone: c.text()?,
            email: c.text()?,
            languages: c.words()?,
            active: c.truth()?,
            rev,
        })
    }
}

/// Named interpreters.
pub static INTERPRETER: Table = Table {
    name: "interpreter",
    key: "id",
    columns: &["name", "languages", "active"],
};

impl Record for Interpreter {
    const TABLE: &'static Table = &INTERPRETER;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            (&*self.name).into(),
            words(&self.languages),
            self.active.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (InterpreterId(c.int()?), c.int()?);
        Ok(Self {
            id,
            name: c.text()?,
            languages: c.words()?,
            active: c.truth()?,
            rev,
        })
    }
}

/// Slot series.
pub static SERIES: Table = Table {
    name: "series",
    key: "id",
    columns: &[
        "counsellor_id",
        "site_id",
        "room_id",
        "weekday",
        "start_time",
        "end_time",
        "rhythm",
        "rhythm_n",
        "valid_from",
        "valid_to",
        "active",
        "pauses",
    ],
};

fn rhythm_columns(rhythm: Rhythm) -> [Val; 2] {
    let (word, n) = match rhythm {
        Rhythm::EveryWeeks(n) => ("EveryWeeks", Some(n)),
        Rhythm::EvenWeeks => ("EvenWeeks", None),
        Rhythm::OddWeeks => ("OddWeeks", None),
        Rhythm::NthOfMonth(n) => ("NthOfMonth", Some(n)),
        Rhythm::LastOfMonth => ("LastOfMonth", None),
        Rhythm::Once => ("Once", None),
    };
    [word.into(), n.map(u32::from).into()]
}

fn read_rhythm(c: &mut Columns<'_>) -> Result<Rhythm, StoreError> {
    let (word, n): (String, Option<u8>) = (c.text()?, c.opt_small()?);
    Ok(match (word.as_str(), n) {
        ("EveryWeeks", Some(n)) => Rhythm::EveryWeeks(n),
        ("EvenWeeks", None) => Rhythm::EvenWeeks,
        ("OddWeeks", None) => Rhythm::OddWeeks,
        ("NthOfMonth", Some(n)) => Rhythm::NthOfMonth(n),
        ("LastOfMonth", None) => Rhythm::LastOfMonth,
        ("Once", None) => Rhythm::Once,
        _ => return Err(StoreError::Damaged("series.rhythm".into())),
    })
}

impl Record for Series {
    const TABLE: &'static Table = &SERIES;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let [rhythm, rhythm_n] = rhythm_columns(self.rhythm);
        vec![
            self.counsellor.0.into(),
            self.site.0.into(),
            self.room.0.into(),
            self.weekday.number_from_monday().into(),
            time(self.start),
            time(self.end),
            rhythm,
            rhythm_n,
            super::day(self.valid_from),
            super::opt_day(self.valid_to),
            self.active.into(),
            super::json(&self.pauses),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (SeriesId(c.int()?), c.int()?);
        Ok(Self {
            id,
            counsellor: CounsellorId(c.int()?),
            site: SiteId(c.int()?),
            room: RoomId(c.int()?),
            weekday: {
                let from_monday = c.small::<u8>()?;
                Weekday::try_from(from_monday.wrapping_sub(1))
                    .map_err(|_| StoreError::Damaged("series.weekday".into()))?
            },
            start: c.parsed()?,
            end: c.parsed()?,
            rhythm: read_rhythm(c)?,
            valid_from: c.parsed()?,
            valid_to: c.opt_parsed()?,
            active: c.truth()?,
            pauses: c.json()?,
            rev,
        })
    }
}

/// Exceptions to series.
pub static SERIES_EXCEPTION: Table = Table {
    name: "series_exception",
    key: "id",
    columns: &["series_id", "day", "start_time", "end_time"],
};

impl Record for SeriesException {
    const TABLE: &'static Table = &SERIES_EXCEPTION;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let (start, end) = self
            .hours
            .map_or((Val::Null, Val::Null), |(a, b)| (time(a), time(b)));
        vec![self.series.0.into(), super::day(self.day), start, end]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (ExceptionId(c.int()?), c.int()?);
        Ok(Self {
            id,
            series: SeriesId(c.int()?),
            day: c.parsed()?,
            hours: c.opt_parsed()?.zip(c.opt_parsed()?),
            rev,
        })
    }
}

/// Absences of counsellors.
pub static ABSENCE: Table = Table {
    name: "absence",
    key: "id",
    columns: &["counsellor_id", "from_local", "to_local"],
};

impl Record for Absence {
    const TABLE: &'static Table = &ABSENCE;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![self.counsellor.0.into(), moment(self.from), moment(self.to)]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (AbsenceId(c.int()?), c.int()?);
        Ok(Self {
            id,
            counsellor: CounsellorId(c.int()?),
            from: c.parsed()?,
            to: c.parsed()?,
            rev,
        })
    }
}

/// Closing days.
pub static CLOSURE: Table = Table {
    name: "closure",
    key: "id",
    columns: &["site_id", "from_local", "to_local", "reason"],
};

impl Record for Closure {
    const TABLE: &'static Table = &CLOSURE;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.site.map(|s| s.0).into(),
            moment(self.from),
            moment(self.to),
            (&*self.reason).into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (ClosureId(c.int()?), c.int()?);
        Ok(Self {
            id,
            site: c.opt_int()?.map(SiteId),
            from: c.parsed()?,
            to: c.parsed()?,
            reason: c.text()?,
            rev,
        })
    }
}
