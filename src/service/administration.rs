//! Administration: sites, rooms, counsellors, slot series and their exceptions, absences, closing days, settings.

mod amend;
mod extra;

pub(in crate::service) use amend::LOOKED;
pub use amend::{Amendment, Foreseen};
pub use extra::{ExtraDay, ExtraPlace, NewPlace};

use super::{Done, Error, Service};
use crate::domain::change::{Deed, Edit};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::domain::schedule::{Absence, Closure, Series, SeriesException};
use crate::domain::setting::{SettingEntry, Settings};
use crate::domain::site::{Counsellor, Room, Site};
use crate::domain::travel::LONGEST_WAY;

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
    /// Saves the settings that differ from what is stored.
    ///
    /// # Errors
    /// [`Reason::Invalid`]; no right to administer; the store's troubles.
    pub async fn save_settings(&self, settings: &Settings) -> Result<Done<()>, Error> {
        self.require(Right::Administer)?;
        check_settings(settings, &*self.office().await?)?;
        let stored = self.store.setting_entries().await?;
        let before = Settings::from_entries(&stored);
        let settings = settings.clone().with_remedy_counted(&before);
        let old = serde_json::to_value(&before).unwrap_or_default();
        let new = serde_json::to_value(&settings).unwrap_or_default();
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
}

fn invalid(field: &str) -> Error {
    Reason::Invalid {
        field: field.into(),
    }
    .into()
}

fn check_settings(settings: &Settings, office: &Office) -> Result<(), Error> {
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
    within("reminder_days", settings.reminder_days, 0, 60)?;
    within("confirmation_days", settings.confirmation_days, 0, 365)?;
    within("interim_after_days", settings.interim_after_days, 0, 365)?;
    within("renewed_firm_from", settings.renewed_firm_from, 1, 99)?;
    within(
        "privacy_with_invitation",
        settings.privacy_with_invitation,
        0,
        1,
    )?;
    within("retention_years", settings.retention_years, 0, 60)?;
    within("usual_weeks", settings.usual_weeks, 0, 104)?;
    within("primary_by_letter", settings.primary_by_letter, 0, 1)?;
    within("travel_minutes", settings.travel_minutes, 0, LONGEST_WAY)?;
    for (at, pair) in settings.travel_pairs.iter().enumerate() {
        within("travel_pairs", pair.minutes, 0, LONGEST_WAY)?;
        let known = office.site(pair.a).is_some() && office.site(pair.b).is_some();
        let twice = settings.travel_pairs[..at]
            .iter()
            .any(|other| other.joins(pair.a, pair.b));
        if pair.a == pair.b || !known || twice {
            return Err(invalid("travel_pairs"));
        }
    }
    within("lock_minutes", settings.lock_minutes, 5, 15)?;
    within("day_start_hour", settings.day_start_hour, 0, 12)?;
    within(
        "day_end_hour",
        settings.day_end_hour,
        settings.day_start_hour + 4,
        24,
    )
}
