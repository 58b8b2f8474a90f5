//! Appointments and letters as rows. The children of an appointment have a table of their own.

use super::{Columns, Record, json, moment, opt_day, opt_word, word};
use crate::domain::appointment::{Appointment, Confirmation};
use crate::domain::id::{CounsellorId, InterpreterId, PersonId, RoomId, SeriesId, SiteId};
use crate::domain::interpreter::{InterpreterBooking, InterpreterMode};
use crate::domain::language::LanguageCode;
use crate::domain::letter::IssuedLetter;
use crate::domain::time::to_utc_s;
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// The zone of every wall time.
const ZONE: &str = "Europe/Berlin";

/// Appointments.
pub static APPOINTMENT: Table = Table {
    name: "appointment",
    key: "id",
    columns: &[
        "family_id",
        "kind",
        "site_id",
        "room_id",
        "counsellor_id",
        "series_id",
        "start_local",
        "tz",
        "start_s",
        "end_s",
        "minutes",
        "buffer_minutes",
        "status",
        "interpreter_language",
        "interpreter_status",
        "interpreter_request_by",
        "interpreter_requested_on",
        "interpreter_id",
        "previous_id",
        "reason",
        "confirmed_by",
        "confirmed_on",
        "outcome",
        "minutes_spent",
        "group_id",
        "interpreter_mode",
        "interpreter_reference",
    ],
};

impl Record for Appointment {
    const TABLE: &'static Table = &APPOINTMENT;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let interpreter = self.interpreter.as_ref();
        let start_s = to_utc_s(self.start);
        vec![
            self.family.0.into(),
            word(&self.kind).into(),
            self.site.0.into(),
            self.room.0.into(),
            self.counsellor.0.into(),
            self.series.map(|s| s.0).into(),
            moment(self.start),
            ZONE.into(),
            start_s.into(),
            (start_s + i64::from(self.minutes) * 60).into(),
            self.minutes.into(),
            self.buffer_minutes.into(),
            word(&self.status).into(),
            interpreter.map(|i| i.language.as_str()).into(),
            opt_word(interpreter.map(|i| &i.status)),
            opt_day(interpreter.map(|i| i.request_by)),
            opt_day(interpreter.and_then(|i| i.requested_on)),
            interpreter.and_then(|i| i.person).map(|p| p.0).into(),
            self.previous.map(|p| p.0).into(),
            (&*self.reason).into(),
            opt_word(self.confirmation.as_ref().map(|c| &c.by)),
            opt_day(self.confirmation.map(|c| c.on)),
            opt_word(self.outcome.as_ref()),
            self.minutes_spent.into(),
            self.group.map(|g| g.0).into(),
            word(&interpreter.map_or_else(InterpreterMode::default, |i| i.mode)).into(),
            interpreter.map_or("", |i| i.reference.as_str()).into(),
        ]
    }

    /// The row without the children.
    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        let mut read = Self {
            id,
            family: c.parsed()?,
            kind: c.word()?,
            site: SiteId(c.int()?),
            room: RoomId(c.int()?),
            counsellor: CounsellorId(c.int()?),
            series: c.opt_int()?.map(SeriesId),
            start: {
                let start = c.parsed()?;
                // Zone and seconds are derived from the wall time.
                let _ = (c.text()?, c.int()?, c.int()?);
                start
            },
            minutes: c.small()?,
            buffer_minutes: c.small()?,
            status: c.word()?,
            children: Vec::new(),
            interpreter: {
                let (language, status) = (c.opt_text()?, c.opt_word()?);
                let (by, on, person) = (c.opt_parsed()?, c.opt_parsed()?, c.opt_int()?);
                language
                    .zip(status)
                    .zip(by)
                    .map(|((language, status), request_by)| InterpreterBooking {
                        language: LanguageCode(language),
                        status,
                        request_by,
                        requested_on: on,
                        person: person.map(InterpreterId),
                        mode: InterpreterMode::default(),
                        reference: String::new(),
                    })
            },
            previous: c.opt_parsed()?,
            reason: c.text()?,
            confirmation: {
                let (by, on) = (c.opt_word()?, c.opt_parsed()?);
                by.zip(on).map(|(by, on)| Confirmation { by, on })
            },
            outcome: c.opt_word()?,
            minutes_spent: c.opt_small()?,
            group: c.opt_parsed()?,
            rev,
        };
        let (mode, reference) = (c.word()?, c.text()?);
        if let Some(booking) = &mut read.interpreter {
            (booking.mode, booking.reference) = (mode, reference);
        }
        Ok(read)
    }
}

/// Letters.
pub static LETTER: Table = Table {
    name: "letter",
    key: "id",
    columns: &[
        "kind",
        "family_id",
        "appointment_id",
        "child_id",
        "school",
        "addressee",
        "language",
        "versions",
        "facts",
        "sha256",
        "pages",
        "made_at",
        "posted_on",
        "returned_on",
        "return_reason",
        "delivered_on",
        "printed_at",
        "printed_by",
        "says",
        "about_start",
        "repeats_id",
        "batch_id",
        "recipient_id",
    ],
};

impl Record for IssuedLetter {
    const TABLE: &'static Table = &LETTER;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            word(&self.kind).into(),
            self.family.0.into(),
            self.appointment.map(|a| a.0).into(),
            self.child.map(|c| c.0).into(),
            self.school.as_deref().into(),
            word(&self.addressee).into(),
            self.language.as_ref().map(LanguageCode::as_str).into(),
            (&*self.versions).into(),
            (&*self.facts).into(),
            (&*self.sha256).into(),
            self.pages.into(),
            moment(self.made_at),
            opt_day(self.posted_on),
            opt_day(self.returned_on),
            opt_word(self.return_reason.as_ref()),
            opt_day(self.delivered_on),
            self.printed.map_or(Val::Null, |(at, _)| moment(at)),
            self.printed.map(|(_, by)| by.0).into(),
            json(&self.says),
            self.about_start.map_or(Val::Null, moment),
            self.repeats.map(|l| l.0).into(),
            self.batch.map(|b| b.0).into(),
            self.recipient.map(|g| g.0).into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            kind: c.word()?,
            family: c.parsed()?,
            appointment: c.opt_parsed()?,
            child: c.opt_parsed()?,
            school: c.opt_text()?,
            addressee: c.word()?,
            language: c.opt_text()?.map(LanguageCode),
            versions: c.text()?,
            facts: c.text()?,
            sha256: c.text()?,
            pages: c.int()?,
            made_at: c.parsed()?,
            posted_on: c.opt_parsed()?,
            returned_on: c.opt_parsed()?,
            return_reason: c.opt_word()?,
            delivered_on: c.opt_parsed()?,
            printed: {
                let (at, by) = (c.opt_parsed()?, c.opt_int()?);
                at.zip(by).map(|(at, by)| (at, PersonId(by)))
            },
            says: c.json()?,
            about_start: c.opt_parsed()?,
            repeats: c.opt_parsed()?,
            batch: c.opt_parsed()?,
            recipient: c.opt_parsed()?,
            rev,
        })
    }
}
