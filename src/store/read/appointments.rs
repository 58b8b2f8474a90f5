//! Reads appointments: the calendar's blocks and single ones.

use super::commands::body;
use super::{Answers, Files};
use crate::domain::appointment::Appointment;
use crate::domain::change::Change;
use crate::domain::id::AppointmentId;
use crate::store::record::moment;
use crate::store::rows::AppointmentRow;
use crate::store::{Read, Store, StoreError, Val, sql};
use chrono::NaiveDateTime;
use std::collections::HashMap;

impl Store {
    /// Appointments that start from `from` until before `to` (wall time), by start; cancelled ones included.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn appointments(
        &self,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Result<Vec<AppointmentRow>, StoreError> {
        let args = vec![moment(from), moment(to)];
        let parts = sql::read::CALENDAR
            .iter()
            .map(|part| (*part, args.clone()))
            .collect();
        let mut answers = Answers(self.read(Read::new(parts)).await?.into_iter());
        blocks(Files::of(&mut answers)?)
    }

    /// One appointment; nothing when there is no such appointment.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn appointment(
        &self,
        id: AppointmentId,
    ) -> Result<Option<AppointmentRow>, StoreError> {
        let rows = self
            .read(Read::one(
                sql::read::APPOINTMENT_START,
                vec![Val::from(id.0)],
            ))
            .await?;
        let Some(row) = rows.first().and_then(|r| r.iter().next()) else {
            return Ok(None);
        };
        let start: NaiveDateTime = row.parsed(0)?;
        let same_time = self
            .appointments(start, start + chrono::Duration::seconds(1))
            .await?;
        Ok(same_time.into_iter().find(|a| a.appointment.id == id))
    }
}

impl Store {
    /// Appointments whose booking was taken back, as they last were, by start. Those whose changes were purged from the
    /// history are not among them.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn gone_appointments(&self) -> Result<Vec<Appointment>, StoreError> {
        let parts = [sql::read::APPOINTMENTS_GONE, sql::read::BODIES_OF_GONE];
        let parts = parts.map(|part| (part, Vec::new())).into();
        let mut answers = Answers(self.read(Read::new(parts)).await?.into_iter());
        let gone: Vec<AppointmentId> = answers.next().decode(|row| row.parsed(0))?;
        let mut last: HashMap<AppointmentId, Appointment> = HashMap::new();
        for change in answers.next().decode(body)? {
            if let Change::Appointment(edit) = change
                && let (Some(before), None) = (edit.before, edit.after)
            {
                let _ = last.insert(before.id, before);
            }
        }
        last.retain(|id, _| gone.contains(id));
        let mut gone: Vec<Appointment> = last.into_values().collect();
        gone.sort_by_key(|a| (a.start, a.id));
        Ok(gone)
    }
}

fn blocks(mut files: Files) -> Result<Vec<AppointmentRow>, StoreError> {
    let appointments = std::mem::take(&mut files.appointments);
    let families: HashMap<_, _> = files.families.iter().map(|f| (f.id, f)).collect();
    let block = |appointment: Appointment| {
        let family = families.get(&appointment.family).copied();
        let family =
            family.ok_or_else(|| StoreError::Damaged("an appointment without a family".into()))?;
        let (name, original) = files.name_of(family.id);
        let children = files.children_of(family.id);
        let births = children
            .iter()
            .filter(|c| appointment.children.contains(&c.id))
            .map(|c| c.birth)
            .collect();
        // Letters come newest first.
        let letter = files
            .letters
            .iter()
            .find(|l| l.appointment == Some(appointment.id) && l.kind.announces())
            .cloned();
        Ok(AppointmentRow {
            file_number: family.file_number,
            name,
            original,
            births,
            language: family.language.clone(),
            letter,
            appointment,
        })
    };
    appointments.into_iter().map(block).collect()
}
