//! What reading gives: exactly the rows that screens and use cases need, as plain values. The reads themselves are
//! methods of `Store`:
//!
//! * `office() -> Office`
//! * `family_file(FamilyId) -> Option<FamilyFile>`, `family_by_number(FileNumber) -> Option<FamilyId>`
//! * `families(FamilyFilter) -> Vec<FamilyRow>` (longest waiting first), one query for all rows, not one per family
//! * `appointments(from: NaiveDateTime, to: NaiveDateTime) -> Vec<AppointmentRow>` by start, cancelled ones included
//! * `appointment(AppointmentId) -> Option<AppointmentRow>`
//! * `search_entries() -> Vec<SearchEntry>`
//! * `commands(limit) -> Vec<CommandRow>` newest first, `command(CommandId) -> Option<CommandRow>`
//! * `last_file_number(year) -> u32` (0 when there is none)
//!
//! and the one write, `write(&Command, &Actor, at_s) -> Committed`.

use crate::domain::appointment::Appointment;
use crate::domain::birth_date::BirthDate;
use crate::domain::call::Call;
use crate::domain::change::{Command, Deed};
use crate::domain::child::Child;
use crate::domain::child_step::ChildStep;
use crate::domain::family::Family;
use crate::domain::file::File;
use crate::domain::follow_up::FollowUp;
use crate::domain::guardian::Guardian;
use crate::domain::id::{AppointmentId, CommandId, FamilyId, FileNumber};
use crate::domain::language::LanguageCode;
use crate::domain::letter::IssuedLetter;
use crate::domain::school::School;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Everything about one family.
#[derive(Debug, Clone, PartialEq)]
pub struct FamilyFile {
    /// The household.
    pub family: Family,
    /// Guardians, in their order.
    pub guardians: Vec<Guardian>,
    /// Children, in their order.
    pub children: Vec<Child>,
    /// Appointments, newest start first.
    pub appointments: Vec<Appointment>,
    /// Letters, newest first.
    pub letters: Vec<IssuedLetter>,
    /// Steps of the children after the talk, each child's in their order.
    pub steps: Vec<ChildStep>,
    /// Calls that were tried, oldest first.
    pub calls: Vec<Call>,
    /// When the appointments were booked.
    pub booked: HashMap<AppointmentId, NaiveDate>,
    /// Follow-ups that are not done, by day.
    pub follow_ups: Vec<FollowUp>,
    /// Commands that touched the family, newest first (id, seconds since 1970 UTC, actor's name, deed).
    pub timeline: Vec<CommandRow>,
}

/// Which families a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FamilyFilter {
    /// Files that are not closed.
    Open,
    /// Open files without an open appointment for a talk that counsels.
    WithoutAppointment,
    /// Closed files too.
    All,
    /// Exactly these.
    Only(Vec<FamilyId>),
}

/// One line of the list of families.
#[derive(Debug, Clone, PartialEq)]
pub struct FamilyRow {
    /// The household.
    pub family: Family,
    /// "Familienname, Vorname" of the first guardian, else of the first child.
    pub name: String,
    /// The same in original script (family name), or empty.
    pub original: String,
    /// Birth dates of the children, in their order.
    pub births: Vec<Option<BirthDate>>,
    /// The appointment the case hangs on ([`crate::domain::appointment::leading`]), if any.
    pub appointment: Option<Appointment>,
    /// The newest letter that tells of that appointment, if any.
    pub letter: Option<IssuedLetter>,
    /// Letters, newest first.
    pub letters: Vec<IssuedLetter>,
    /// How many appointments the family missed since it was last counselled.
    pub no_shows: u32,
    /// Guardians, in their order.
    pub guardians: Vec<Guardian>,
    /// Children, in their order.
    pub children: Vec<Child>,
    /// Its appointments, newest start first.
    pub appointments: Vec<Appointment>,
    /// When they were booked.
    pub booked: HashMap<AppointmentId, NaiveDate>,
    /// Steps of the children after the talk, each child's in their order.
    pub steps: Vec<ChildStep>,
    /// Calls that were tried, oldest first.
    pub calls: Vec<Call>,
}

impl From<FamilyRow> for FamilyFile {
    /// The file as far as a list knows it: without follow-ups and timeline.
    fn from(row: FamilyRow) -> Self {
        Self {
            family: row.family,
            guardians: row.guardians,
            children: row.children,
            appointments: row.appointments,
            letters: row.letters,
            steps: row.steps,
            calls: row.calls,
            booked: row.booked,
            follow_ups: Vec::new(),
            timeline: Vec::new(),
        }
    }
}

impl FamilyFile {
    /// Household, guardians and children alone.
    #[must_use]
    pub fn file(&self) -> File {
        File {
            family: self.family.clone(),
            guardians: self.guardians.clone(),
            children: self.children.clone(),
        }
    }
}

/// One appointment with what a block in the calendar says.
#[derive(Debug, Clone, PartialEq)]
pub struct AppointmentRow {
    /// The appointment.
    pub appointment: Appointment,
    /// File number of the family.
    pub file_number: FileNumber,
    /// "Familienname, Vorname" of the first guardian, else of the first child.
    pub name: String,
    /// The same in original script (family name), or empty.
    pub original: String,
    /// Birth dates of the children it covers.
    pub births: Vec<Option<BirthDate>>,
    /// Language of the household.
    pub language: Option<LanguageCode>,
    /// The newest letter that tells of it, if any.
    pub letter: Option<IssuedLetter>,
}

/// One person as search finds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchEntry {
    /// Their family.
    pub family: FamilyId,
    /// File number of the family.
    pub file_number: FileNumber,
    /// The person's own id, as text.
    pub id: String,
    /// Is it a child? Otherwise a guardian.
    pub child: bool,
    /// Family name in Latin letters.
    pub family_name: String,
    /// Given names in Latin letters.
    pub given_name: String,
    /// Family name in original script, or empty.
    pub family_name_original: String,
    /// Given names in original script, or empty.
    pub given_name_original: String,
    /// Former names and other spellings of a child, the usual name of a guardian.
    pub other_names: Vec<String>,
    /// Birth date of a child.
    pub birth: Option<BirthDate>,
    /// File numbers of files that were merged into the family's.
    pub former_numbers: Vec<FileNumber>,
    /// Phone numbers of the family, and of a guardian their own.
    pub phones: Vec<String>,
    /// Street and house number of the family.
    pub street: String,
    /// Town of the family.
    pub town: String,
    /// Is the file closed?
    pub closed: bool,
}

/// One command of the past.
#[derive(Debug, Clone, PartialEq)]
pub struct CommandRow {
    /// The command; its changes are empty where the read does not need them or they were purged.
    pub command: Command,
    /// When, seconds since 1970 UTC.
    pub at_s: i64,
    /// Name of who did it.
    pub actor: String,
    /// The command that took it back, if one did.
    pub undone_by: Option<CommandId>,
}

/// Something that was changed about a school.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolChange {
    /// When, seconds since 1970 UTC.
    pub at_s: i64,
    /// Name of who did it.
    pub actor: String,
    /// What was done.
    pub deed: Deed,
    /// The fields that differ.
    pub fields: Vec<String>,
    /// As it was; nothing for a new school, or when it was taken out of the history.
    pub before: Option<School>,
    /// As it became.
    pub after: Option<School>,
}
