//! What can happen in the administration.

use chrono::NaiveDate;

use super::slot::Kind;
use super::{asking, backup, form, people};
use crate::desktop::action::AdminPage;
use crate::desktop::screen::extra_day;
use crate::domain::id::AppointmentId;
use crate::service::administration::{Amendment, Foreseen};
use crate::service::{Done, Error};
use crate::store::rows::AppointmentRow;

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another page.
    PageChosen(AdminPage),
    /// The keyboard goes to a page of the list.
    PageReached(usize),
    /// The keyboard goes to a row of the entries.
    ItemReached(usize),
    /// The row is opened in the form.
    ItemChosen(usize),
    /// A new entry.
    NewPressed(Kind),
    /// Strg+N: a new entry of the page's first kind.
    NewByKey,
    /// In the form.
    Edited(form::Event),
    /// Speichern.
    SavePressed,
    /// What a change would do is known.
    Foreseen(Box<Amendment>, Result<Foreseen, Error>),
    /// In the question before it is written.
    Asked(asking::Event),
    /// Yes, write it.
    Confirmed,
    /// It was written, or not.
    Amended(Result<Done<Vec<AppointmentRow>>, Error>),
    /// The settings were saved, or not.
    SettingsSaved(Result<Done<()>, Error>),
    /// Löschen.
    RemovePressed,
    /// Changes are given up.
    DiscardConfirmed,
    /// The dialog was left.
    DialogClosed,
    /// An appointment that does not fit is shown in the calendar.
    AppointmentOpened(AppointmentId, NaiveDate),
    /// Neu planen: the families whose appointments do not fit.
    ReplanPressed,
    /// F6: list or form.
    PanelPressed,
    /// Another year of public holidays.
    YearChosen(i32),
    /// On the page of people.
    People(people::Message),
    /// On the page of backups.
    Backup(backup::Message),
    /// Zusatztag anlegen.
    ExtraPressed,
    /// In its dialog.
    Extra(extra_day::Event),
    /// Zu den Briefen.
    LettersPressed,
    /// Meldungen einlesen.
    ImportPressed,
    /// Schulen.
    SchoolsPressed,
}
