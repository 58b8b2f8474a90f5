//! Administration: sites, rooms, counsellors, slot series and their exceptions, absences, closing days, settings.

use super::{Done, Error, Service};
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::id::{
    AbsenceId, ClosureId, CounsellorId, ExceptionId, RoomId, SeriesId, SiteId,
};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::domain::schedule::{Absence, Closure, Series, SeriesException};
use crate::domain::setting::{SettingEntry, Settings};
use crate::domain::site::{Counsellor, Room, Site};
use crate::store::rows::AppointmentRow;
use chrono::{Duration, NaiveDate, NaiveTime};

/// Something the administration saves. A number of 0 means that it is new and gets the next number.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A site.
    Site(Site),
    /// A room.
    Room(Room),
    /// A counsellor.
    Counsellor(Counsellor),
    /// A slot series.
    Series(Series),
    /// An exception to a series.
    Exception(SeriesException),
    /// An absence.
    Absence(Absence),
    /// A closing day.
    Closure(Closure),
}

impl Service {
    /// Saves an entry; answers with the appointments that do not fit it any more. They stay as they are.
    ///
    /// # Errors
    /// [`Reason::NameMissing`], [`Reason::NameTaken`], [`Reason::Invalid`], [`Reason::Gone`],
    /// [`Reason::ChangedMeanwhile`]; no right to administer; the store's troubles.
    pub async fn save_entry(&self, entry: Entry) -> Result<Done<Vec<AppointmentRow>>, Error> {
        self.require(Right::Administer)?;
        let office = self.office().await?;
        let affected = self.affected_by(&entry).await?;
        let change = change_for(&office, entry)?;
        self.carry_out(Deed::Administered, vec![change], affected)
            .await
    }

    /// Takes an entry away. What appointments still use can only be set out of use.
    ///
    /// # Errors
    /// [`Reason::StillUsed`], [`Reason::Gone`]; no right to administer; the store's troubles.
    pub async fn remove_entry(&self, entry: &Entry) -> Result<Done<()>, Error> {
        self.require(Right::Administer)?;
        let used = self.users_of(entry).await?;
        if used > 0 {
            return Err(Reason::StillUsed { appointments: used }.into());
        }
        let change = match entry.clone() {
            Entry::Site(x) => Edit::<Site>::delete(x),
            Entry::Room(x) => Edit::<Room>::delete(x),
            Entry::Counsellor(x) => Edit::<Counsellor>::delete(x),
            Entry::Series(x) => Edit::<Series>::delete(x),
            Entry::Exception(x) => Edit::<SeriesException>::delete(x),
            Entry::Absence(x) => Edit::<Absence>::delete(x),
            Entry::Closure(x) => Edit::<Closure>::delete(x),
        };
        self.carry_out(Deed::Administered, vec![change], ()).await
    }

    /// Saves the settings that differ from what is stored.
    ///
    /// # Errors
    /// [`Reason::Invalid`]; no right to administer; the store's troubles.
    pub async fn save_settings(&self, settings: &Settings) -> Result<Done<()>, Error> {
        self.require(Right::Administer)?;
        check_settings(settings)?;
        let stored = self.store.setting_entries().await?;
        let old = serde_json::to_value(Settings::from_entries(&stored)).unwrap_or_default();
        let new = serde_json::to_value(settings).unwrap_or_default();
        let empty = serde_json::Map::new();
        let changes = new
            .as_object()
            .unwrap_or(&empty)
            .iter()
            .filter(|(key, value)| old.get(*key) != Some(*value))
            .map(|(key, value)| {
                let after = SettingEntry {
                    key: key.clone(),
                    value: value.to_string(),
                    rev: 1,
                };
                match stored.iter().find(|s| &s.key == key) {
                    Some(before) => Edit::<SettingEntry>::change(before.clone(), after),
                    None => Edit::<SettingEntry>::create(after),
                }
            });
        self.carry_out(Deed::Administered, changes.collect(), ())
            .await
    }

    /// Open appointments from now on that would not fit the entry: at another time than a series then offers, in an
    /// absence, on a closing day.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn affected_by(&self, entry: &Entry) -> Result<Vec<AppointmentRow>, Error> {
        let now = self.clock.now();
        let rows = self
            .store
            .appointments(now, now + Duration::days(730))
            .await?;
        let open = rows.into_iter().filter(|r| r.appointment.status.is_open());
        let office = self.office().await?;
        Ok(open
            .filter(|row| is_affected(&office, entry, row))
            .collect())
    }

    async fn users_of(&self, entry: &Entry) -> Result<u32, Error> {
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let ever = (
            day(1970).and_time(NaiveTime::MIN),
            day(9999).and_time(NaiveTime::MIN),
        );
        let rows = self.store.appointments(ever.0, ever.1).await?;
        let uses = |row: &AppointmentRow| match entry {
            Entry::Site(x) => row.appointment.site == x.id,
            Entry::Room(x) => row.appointment.room == x.id,
            Entry::Counsellor(x) => row.appointment.counsellor == x.id,
            Entry::Series(x) => row.appointment.series == Some(x.id),
            Entry::Exception(_) | Entry::Absence(_) | Entry::Closure(_) => false,
        };
        Ok(u32::try_from(rows.iter().filter(|r| uses(r)).count()).unwrap_or(u32::MAX))
    }
}

fn is_affected(office: &Office, entry: &Entry, row: &AppointmentRow) -> bool {
    let a = &row.appointment;
    match entry {
        Entry::Site(x) => a.site == x.id && !x.active,
        Entry::Room(x) => a.room == x.id && !x.active,
        Entry::Counsellor(x) => a.counsellor == x.id && !x.active,
        Entry::Absence(x) => a.counsellor == x.counsellor && a.start < x.to && x.from < a.end(),
        Entry::Closure(x) => {
            x.site.is_none_or(|s| s == a.site) && a.start < x.to && x.from < a.end()
        }
        Entry::Exception(x) => {
            a.series == Some(x.series)
                && a.start.date() == x.day
                && x.hours
                    .is_none_or(|(from, to)| a.start.time() < from || a.end().time() > to)
        }
        Entry::Series(x) => {
            if a.series != Some(x.id) {
                return false;
            }
            let mut then = office.clone();
            then.series.retain(|s| s.id != x.id);
            then.series.push(x.clone());
            let offers = crate::domain::schedule::offered(&then, a.start.date());
            !offers.iter().any(|o| {
                o.series == x.id
                    && o.room == a.room
                    && o.counsellor == a.counsellor
                    && o.start <= a.start
                    && a.end() <= o.end
            })
        }
    }
}

fn next(numbers: impl Iterator<Item = i64>) -> i64 {
    numbers.max().unwrap_or(0) + 1
}

fn named(name: &str) -> Result<(), Error> {
    if name.trim().is_empty() {
        Err(Reason::NameMissing.into())
    } else {
        Ok(())
    }
}

fn invalid(field: &str) -> Error {
    Reason::Invalid {
        field: field.into(),
    }
    .into()
}

/// Finds the entry's old self and makes the change; a number of 0 becomes the next one.
fn change_for(office: &Office, entry: Entry) -> Result<Change, Error> {
    macro_rules! put {
        ($record:expr, $list:expr, $kind:ty, $id:path) => {{
            let mut record = $record;
            if record.id.0 == 0 {
                record.id = $id(next($list.iter().map(|x| x.id.0)));
                return Ok(Edit::<$kind>::create(record));
            }
            let before = $list
                .iter()
                .find(|x| x.id == record.id)
                .cloned()
                .ok_or_else(|| Error::from(Reason::Gone))?;
            if before.rev != record.rev {
                return Err(Reason::ChangedMeanwhile.into());
            }
            Ok(Edit::<$kind>::change(before, record))
        }};
    }
    match entry {
        Entry::Site(x) => {
            named(&x.name)?;
            named(&x.letter)?;
            if office
                .sites
                .iter()
                .any(|s| s.id != x.id && (s.name == x.name || s.letter == x.letter))
            {
                return Err(Reason::NameTaken.into());
            }
            put!(x, office.sites, Site, SiteId)
        }
        Entry::Room(x) => {
            named(&x.name)?;
            if office
                .rooms
                .iter()
                .any(|r| r.id != x.id && r.site == x.site && r.name == x.name)
            {
                return Err(Reason::NameTaken.into());
            }
            put!(x, office.rooms, Room, RoomId)
        }
        Entry::Counsellor(x) => {
            named(&x.name)?;
            named(&x.short)?;
            put!(x, office.counsellors, Counsellor, CounsellorId)
        }
        Entry::Series(x) => {
            if x.end <= x.start {
                return Err(invalid("end"));
            }
            if x.valid_to.is_some_and(|to| to < x.valid_from) {
                return Err(invalid("valid_to"));
            }
            if office.room(x.room).is_none_or(|r| r.site != x.site) {
                return Err(invalid("room"));
            }
            if office.counsellor(x.counsellor).is_none() {
                return Err(invalid("counsellor"));
            }
            put!(x, office.series, Series, SeriesId)
        }
        Entry::Exception(x) => {
            if x.hours.is_some_and(|(from, to)| to <= from) {
                return Err(invalid("end"));
            }
            put!(x, office.exceptions, SeriesException, ExceptionId)
        }
        Entry::Absence(x) => {
            if x.to <= x.from {
                return Err(invalid("to"));
            }
            put!(x, office.absences, Absence, AbsenceId)
        }
        Entry::Closure(x) => {
            if x.to <= x.from {
                return Err(invalid("to"));
            }
            put!(x, office.closures, Closure, ClosureId)
        }
    }
}

fn check_settings(settings: &Settings) -> Result<(), Error> {
    let within = |field: &str, value: u32, low: u32, high: u32| {
        if (low..=high).contains(&value) {
            Ok(())
        } else {
            Err(invalid(field))
        }
    };
    within("minutes_first_child", settings.minutes_first_child, 5, 480)?;
    within(
        "minutes_further_child",
        settings.minutes_further_child,
        0,
        240,
    )?;
    within("minutes_interpreter", settings.minutes_interpreter, 0, 240)?;
    within("buffer_minutes", settings.buffer_minutes, 0, 120)?;
    within("raster_minutes", settings.raster_minutes, 5, 60)?;
    within(
        "interpreter_lead_days",
        settings.interpreter_lead_days,
        0,
        60,
    )?;
    within("letter_lead_days", settings.letter_lead_days, 0, 60)?;
    within("lock_minutes", settings.lock_minutes, 5, 15)?;
    within("day_start_hour", settings.day_start_hour, 0, 12)?;
    within(
        "day_end_hour",
        settings.day_end_hour,
        settings.day_start_hour + 4,
        24,
    )
}
