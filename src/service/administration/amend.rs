//! Changing what the office offers: what it would do is told before, what is booked stays as it is.

use super::extra::{self, ExtraDay};
use super::{Entry, invalid};
use crate::clock;
use crate::domain::calendar::public_holiday;
use crate::domain::change::{Change, Command, Deed, Edit};
use crate::domain::id::{
    AbsenceId, ClosureId, CommandId, CounsellorId, ExceptionId, RoomId, SeriesId, SiteId,
};
use crate::domain::numbers::Numbered;
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::domain::schedule::affected::affected;
use crate::domain::schedule::amend::{change_from, withdraw};
use crate::domain::schedule::sound::{Overlap, faults, overlaps};
use crate::domain::schedule::{Absence, Closure, Rhythm, Series, SeriesException};
use crate::domain::site::{Counsellor, Room, Site};
use crate::service::{Done, Error, Service};
use crate::store::StoreError;
use crate::store::rows::AppointmentRow;
use chrono::{Duration, NaiveDate, NaiveTime};

/// So many days ahead appointments are looked at.
pub(in crate::service) const LOOKED: i64 = 730;

/// A change of what the office offers. Each is one step, and one step takes it back.
#[derive(Debug, Clone, PartialEq)]
pub enum Amendment {
    /// Entries as they are to be from now on.
    Save(Vec<Entry>),
    /// A series as it is to be from a day on; before, it stays as it was.
    From(Series, NaiveDate),
    /// An entry goes away. A series that appointments use ends instead; anything else in use stays.
    Remove(Entry),
    /// A single extra day, at a site or anywhere else.
    ExtraDay(ExtraDay),
}

impl Amendment {
    /// The right it needs: single days belong to the daily work, rules to the administration.
    #[must_use]
    pub fn right(&self) -> Right {
        let daily = |entry: &Entry| match entry {
            Entry::Exception(_) => true,
            Entry::Closure(x) => x.to - x.from <= Duration::days(1),
            Entry::Series(x) => x.rhythm == Rhythm::Once,
            _ => false,
        };
        let all_daily = match self {
            Self::Save(entries) => entries.iter().all(daily),
            Self::Remove(entry) => daily(entry),
            Self::ExtraDay(_) => true,
            Self::From(..) => false,
        };
        if all_daily {
            Right::ArrangeDays
        } else {
            Right::Administer
        }
    }

    /// The day it is about, when it is about one.
    fn day(&self) -> Option<NaiveDate> {
        let of = |entry: &Entry| match entry {
            Entry::Exception(x) => Some(x.day),
            Entry::Closure(x) if x.to - x.from <= Duration::days(1) => Some(x.from.date()),
            Entry::Series(x) if x.rhythm == Rhythm::Once => Some(x.valid_from),
            _ => None,
        };
        match self {
            Self::Save(entries) => {
                let day = entries.first().and_then(of);
                day.filter(|_| entries.iter().all(|e| of(e) == day))
            }
            Self::Remove(entry) => of(entry),
            Self::ExtraDay(extra) => Some(extra.day),
            Self::From(..) => None,
        }
    }

    fn takes_away_a_place_or_a_person(&self) -> bool {
        matches!(self, Self::Remove(entry) if !is_offer(entry))
    }

    fn deed(&self) -> Deed {
        match (self.day(), self) {
            (Some(day), _) => Deed::DayArranged(day),
            (None, Self::From(..)) => Deed::OfferChanged,
            (None, Self::Save(entries)) if entries.iter().all(is_offer) => Deed::OfferChanged,
            (None, Self::Remove(entry)) if is_offer(entry) => Deed::OfferChanged,
            _ => Deed::Administered,
        }
    }
}

fn is_offer(entry: &Entry) -> bool {
    !matches!(
        entry,
        Entry::Site(_) | Entry::Room(_) | Entry::Counsellor(_)
    )
}

/// What a change would do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Foreseen {
    /// Open appointments that would no longer fit. They stay.
    pub affected: Vec<AppointmentRow>,
    /// Other series that would take place at the same time.
    pub overlaps: Vec<Overlap>,
    /// A series that is to be deleted only ends, because appointments use it.
    pub only_ends: bool,
}

impl Foreseen {
    /// Is there nothing that somebody should know before?
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.affected.is_empty() && self.overlaps.is_empty() && !self.only_ends
    }
}

/// The changes of an amendment and what they would do.
struct Drawn {
    changes: Vec<Change>,
    foreseen: Foreseen,
}

impl Service {
    /// What a change would do: the appointments that no longer fit, series that meet. Changes nothing.
    ///
    /// # Errors
    /// Every reason why it cannot be; no right; the store's troubles.
    pub async fn foresee(&self, amendment: &Amendment) -> Result<Foreseen, Error> {
        Ok(self.draw(amendment).await?.foreseen)
    }

    /// Carries a change out in one step; answers with the appointments that do not fit any more. They stay as they are.
    ///
    /// # Errors
    /// As [`Service::foresee`]; [`Reason::ChangedMeanwhile`].
    pub async fn amend(&self, amendment: &Amendment) -> Result<Done<Vec<AppointmentRow>>, Error> {
        let drawn = self.draw(amendment).await?;
        let command = Command {
            id: CommandId(clock::new_id()),
            deed: amendment.deed(),
            changes: drawn.changes,
        };
        match self.put(&command).await {
            Ok(()) => Ok(Done {
                value: drawn.foreseen.affected,
                command: command.id,
                deed: command.deed,
            }),
            // Rooms of a site, series of a room: only the store knows everything that needs a place or a person.
            Err(StoreError::Dependent) if amendment.takes_away_a_place_or_a_person() => {
                Err(Error::Store(StoreError::Dependent))
            }
            Err(other) => Err(other.into()),
        }
    }

    async fn draw(&self, amendment: &Amendment) -> Result<Drawn, Error> {
        self.require(amendment.right())?;
        let office = self.office().await?;
        let (now, today) = (self.clock.now(), self.clock.today());
        let used = match amendment {
            Amendment::Remove(entry) => self.users_of(entry).await?,
            _ => 0,
        };
        let changes = changes_for(&office, amendment, used, today)?;
        let then = office.after(&changes);
        let rows = self
            .store
            .appointments(now, now + Duration::days(LOOKED))
            .await?;
        let hit: Vec<_> = affected(&office, &then, rows.iter().map(|r| &r.appointment), now)
            .into_iter()
            .map(|a| a.id)
            .collect();
        let may_see = self.actor.role.may(Right::ReadFamilies);
        let mut concerned: Vec<AppointmentRow> = rows
            .into_iter()
            .filter(|row| hit.contains(&row.appointment.id))
            .collect();
        if !may_see {
            for row in &mut concerned {
                row.name.clear();
                row.original.clear();
            }
        }
        let overlaps = changes.iter().flat_map(|change| match change {
            Change::Series(edit) => match &edit.after {
                Some(series) if series.active => overlaps(&then, series, today),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        });
        Ok(Drawn {
            foreseen: Foreseen {
                affected: concerned,
                overlaps: overlaps.collect(),
                only_ends: used > 0,
            },
            changes,
        })
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

/// The changes of an amendment. `used` appointments need what is to go away.
fn changes_for(
    office: &Office,
    amendment: &Amendment,
    used: u32,
    today: NaiveDate,
) -> Result<Vec<Change>, Error> {
    match amendment {
        Amendment::Save(entries) => {
            let mut then = office.clone();
            let mut changes = Vec::new();
            for entry in entries {
                let change = change_for(&then, entry.clone(), today)?;
                then = then.after(std::slice::from_ref(&change));
                changes.push(change);
            }
            Ok(changes)
        }
        Amendment::From(series, from) => {
            let before = stored(office, series)?;
            let changes = if before.rhythm == Rhythm::Once {
                vec![Edit::<Series>::change(before.clone(), series.clone())]
            } else {
                let new = SeriesId(office.numbers.next(Numbered::Series));
                change_from(office, before, series, *from, new)
            };
            for change in &changes {
                if let Change::Series(edit) = change
                    && let Some(after) = &edit.after
                    && (edit.before.is_none() || changes.len() == 1)
                {
                    sound(office, after, today)?;
                }
            }
            Ok(changes)
        }
        Amendment::Remove(Entry::Series(series)) => {
            Ok(withdraw(office, stored(office, series)?, used > 0, today))
        }
        Amendment::Remove(_) if used > 0 => Err(Reason::StillUsed { appointments: used }.into()),
        Amendment::Remove(entry) => Ok(vec![match entry.clone() {
            Entry::Site(x) => Edit::<Site>::delete(x),
            Entry::Room(x) => Edit::<Room>::delete(x),
            Entry::Counsellor(x) => Edit::<Counsellor>::delete(x),
            Entry::Series(x) => Edit::<Series>::delete(x),
            Entry::Exception(x) => Edit::<SeriesException>::delete(x),
            Entry::Absence(x) => Edit::<Absence>::delete(x),
            Entry::Closure(x) => Edit::<Closure>::delete(x),
        }]),
        Amendment::ExtraDay(extra) => extra::changes(office, extra, today),
    }
}

fn stored<'a>(office: &'a Office, series: &Series) -> Result<&'a Series, Error> {
    let before = office
        .series(series.id)
        .ok_or_else(|| Error::from(Reason::Gone))?;
    if before.rev != series.rev {
        return Err(Reason::ChangedMeanwhile.into());
    }
    Ok(before)
}

/// Refuses a series that cannot be.
pub(super) fn sound(office: &Office, series: &Series, today: NaiveDate) -> Result<(), Error> {
    let found = faults(office, series, today);
    if found.is_empty() {
        Ok(())
    } else {
        Err(Refusal(found).into())
    }
}

fn named(name: &str) -> Result<(), Error> {
    if name.trim().is_empty() {
        Err(Reason::NameMissing.into())
    } else {
        Ok(())
    }
}

/// Finds the entry's old self and makes the change; a number of 0 becomes the next one.
fn change_for(office: &Office, entry: Entry, today: NaiveDate) -> Result<Change, Error> {
    macro_rules! put {
        ($record:expr, $list:expr, $kind:ident, $id:path) => {{
            let mut record = $record;
            if record.id.0 == 0 {
                record.id = $id(office.numbers.next(Numbered::$kind));
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
            sound(office, &x, today)?;
            put!(x, office.series, Series, SeriesId)
        }
        Entry::Exception(x) => {
            if x.hours.is_some_and(|(from, to)| to <= from) {
                return Err(Reason::EndBeforeStart.into());
            }
            if office.series(x.series).is_none() {
                return Err(invalid("series"));
            }
            let twice =
                |e: &SeriesException| e.id != x.id && e.series == x.series && e.day == x.day;
            if office.exceptions.iter().any(twice) {
                return Err(Reason::AlreadyArranged { day: x.day }.into());
            }
            if x.id.0 == 0 && x.day < today {
                return Err(Reason::InThePast.into());
            }
            if let Some(holiday) = public_holiday(x.day).filter(|_| x.hours.is_some()) {
                return Err(Reason::PublicHoliday {
                    name: holiday.german().to_owned(),
                    day: x.day,
                }
                .into());
            }
            put!(x, office.exceptions, SeriesException, ExceptionId)
        }
        Entry::Absence(x) => {
            if x.to <= x.from {
                return Err(Reason::EndBeforeStart.into());
            }
            if office.counsellor(x.counsellor).is_none() {
                return Err(invalid("counsellor"));
            }
            put!(x, office.absences, Absence, AbsenceId)
        }
        Entry::Closure(x) => {
            if x.to <= x.from {
                return Err(Reason::EndBeforeStart.into());
            }
            put!(x, office.closures, Closure, ClosureId)
        }
    }
}
