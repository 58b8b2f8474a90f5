//! Everything that can happen. A command is a [`Deed`] in the office's words and the [`Change`]s it makes; each change
//! holds the record before and after, so that it is at once what the store writes, what the audit names and what undo
//! turns round.

use super::appointment::Appointment;
use super::call::{Call, CallResult};
use super::capacity::CapacityReport;
use super::child::Child;
use super::child_step::{ChildStep, StepKind};
use super::declined::Declined;
use super::distinct::DistinctFamilies;
use super::family::Family;
use super::follow_up::FollowUp;
use super::guardian::Guardian;
use super::history::same_record;
use super::id::{AppointmentId, CommandId, FamilyId};
use super::language::Language;
use super::letter::{IssuedLetter, TextRelease};
use super::letter_text::{LetterText, SiteText, TextDeed};
use super::municipality::Municipality;
use super::post::{LetterCopy, PrintBatch, ReturnReason};
use super::rights::Person;
use super::schedule::{Absence, Closure, Series, SeriesException};
use super::school::School;
use super::setting::SettingEntry;
use super::site::{Counsellor, Interpreter, Room, Site};
use super::talk::CounsellingRecord;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A record before and after. Created: no before. Deleted: no after. `after.rev` is `before.rev + 1`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit<T> {
    /// As it was.
    pub before: Option<T>,
    /// As it is to be.
    pub after: Option<T>,
}

macro_rules! changes {
    ($($(#[$doc:meta])* $kind:ident($record:ty) $table:literal, |$r:ident| $id:expr;)*) => {
        /// One record that changes.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Change {
            $($(#[$doc])* $kind(Box<Edit<$record>>),)*
        }

        impl Change {
            /// The table it is kept in.
            #[must_use]
            pub fn entity(&self) -> &'static str {
                match self { $(Self::$kind(_) => $table,)* }
            }

            /// The id of the record, as text.
            #[must_use]
            pub fn entity_id(&self) -> String {
                match self { $(Self::$kind(edit) => {
                    edit.after.as_ref().or(edit.before.as_ref()).map_or_else(String::new, |$r| $id.to_string())
                })* }
            }

            /// `created`, `edited` or `deleted`.
            #[must_use]
            pub fn action(&self) -> &'static str {
                match self { $(Self::$kind(edit) => edit.action(),)* }
            }

            /// The names of the fields that differ; never their contents.
            #[must_use]
            pub fn fields(&self) -> Vec<String> {
                match self { $(Self::$kind(edit) => differing(&edit.before, &edit.after),)* }
            }

            /// The change that takes this one back: what it made becomes what was before, one revision on. It is
            /// refused by the store if the record has moved on meanwhile.
            #[must_use]
            pub fn inverse(&self) -> Self {
                match self { $(Self::$kind(edit) => {
                    let mut after = edit.before.clone();
                    if let (Some(a), Some(b)) = (&mut after, &edit.after) { a.rev = b.rev + 1; }
                    Self::$kind(Box::new(Edit { before: edit.after.clone(), after }))
                })* }
            }

            /// This change upon the record as `latest`, the last change of the same record, left it. Nothing when the
            /// record is no longer what this change starts from. Revisions only ever grow, so that nobody who read the
            /// record in between writes over it.
            #[must_use]
            pub fn upon(&self, latest: &Self) -> Option<Self> {
                match (self, latest) {
                    $((Self::$kind(own), Self::$kind(last)) => {
                        if !same_record(own.before.as_ref(), last.after.as_ref()) {
                            return None;
                        }
                        // Going away counts as a revision too.
                        let gone = last.before.as_ref().map_or(0, |r| r.rev + 1);
                        let rev = last.after.as_ref().map_or(gone, |r| r.rev) + 1;
                        let mut after = own.after.clone();
                        if let Some(record) = &mut after { record.rev = rev; }
                        let before = last.after.clone();
                        Some(Self::$kind(Box::new(Edit { before, after })))
                    })*
                    _ => None,
                }
            }
        }

        $(impl From<Edit<$record>> for Change {
            fn from(edit: Edit<$record>) -> Self {
                Self::$kind(Box::new(edit))
            }
        }

        impl Edit<$record> {
            /// A new record.
            #[must_use]
            pub fn create(mut record: $record) -> Change {
                record.rev = 1;
                Self { before: None, after: Some(record) }.into()
            }

            /// A changed record; takes care of its revision.
            #[must_use]
            pub fn change(before: $record, mut after: $record) -> Change {
                after.rev = before.rev + 1;
                Self { before: Some(before), after: Some(after) }.into()
            }

            /// A record that goes away.
            #[must_use]
            pub fn delete(before: $record) -> Change {
                Self { before: Some(before), after: None }.into()
            }
        })*
    };
}

changes! {
    /// A family.
    Family(Family) "family", |r| r.id;
    /// A guardian.
    Guardian(Guardian) "guardian", |r| r.id;
    /// A child.
    Child(Child) "child", |r| r.id;
    /// A step of a child after the talk.
    ChildStep(ChildStep) "child_step", |r| r.id;
    /// A call that was tried.
    Call(Call) "call", |r| r.id;
    /// A follow-up.
    FollowUp(FollowUp) "follow_up", |r| r.id;
    /// An appointment.
    Appointment(Appointment) "appointment", |r| r.id;
    /// A day that was declined in a plan.
    Declined(Declined) "declined", |r| r.id;
    /// Two families that are not the same.
    Distinct(DistinctFamilies) "distinct_families", |r| r.id;
    /// A letter that was made.
    Letter(IssuedLetter) "letter", |r| r.id;
    /// A printing of many letters.
    PrintBatch(PrintBatch) "print_batch", |r| r.id;
    /// What makes a letter again.
    LetterCopy(LetterCopy) "letter_copy", |r| r.letter;
    /// A release of a letter text.
    TextRelease(TextRelease) "text_release", |r| r.text;
    /// An own version of a letter text.
    LetterText(LetterText) "letter_text", |r| r.id;
    /// A text about a site.
    SiteText(SiteText) "site_text", |r| r.key();
    /// A site.
    Site(Site) "site", |r| r.id;
    /// A room.
    Room(Room) "room", |r| r.id;
    /// A counsellor.
    Counsellor(Counsellor) "counsellor", |r| r.id;
    /// A named interpreter.
    Interpreter(Interpreter) "interpreter", |r| r.id;
    /// A slot series.
    Series(Series) "series", |r| r.id;
    /// An exception to a series.
    SeriesException(SeriesException) "series_exception", |r| r.id;
    /// An absence.
    Absence(Absence) "absence", |r| r.id;
    /// A closing day.
    Closure(Closure) "closure", |r| r.id;
    /// A municipality.
    Municipality(Municipality) "municipality", |r| r.ags;
    /// A school.
    School(School) "school", |r| r.number;
    /// A figure of free places.
    CapacityReport(CapacityReport) "capacity_report", |r| r.id;
    /// A language.
    Language(Language) "language", |r| r.code;
    /// A talk that was held.
    Talk(CounsellingRecord) "talk", |r| r.id;
    /// A person who works with the program.
    Person(Person) "person", |r| r.id;
    /// A setting.
    Setting(SettingEntry) "setting", |r| r.key;
}

impl Change {
    /// The family that it belongs to, for its timeline.
    #[must_use]
    pub fn family(&self) -> Option<FamilyId> {
        fn of<T>(edit: &Edit<T>, family: impl Fn(&T) -> FamilyId) -> Option<FamilyId> {
            edit.after.as_ref().or(edit.before.as_ref()).map(family)
        }
        match self {
            Self::Family(e) => of(e, |r| r.id),
            Self::Guardian(e) => of(e, |r| r.family),
            Self::Child(e) => of(e, |r| r.family),
            Self::ChildStep(e) => of(e, |r| r.family),
            Self::Call(e) => of(e, |r| r.family),
            Self::FollowUp(e) => of(e, |r| r.family),
            Self::Appointment(e) => of(e, |r| r.family),
            Self::Talk(e) => of(e, |r| r.family),
            Self::Declined(e) => of(e, |r| r.family),
            Self::Distinct(e) => of(e, |r| r.one),
            Self::Letter(e) => of(e, |r| r.family),
            _ => None,
        }
    }
}

impl<T> Edit<T> {
    /// `created`, `edited` or `deleted`.
    #[must_use]
    pub fn action(&self) -> &'static str {
        match (&self.before, &self.after) {
            (None, _) => "created",
            (Some(_), Some(_)) => "edited",
            (Some(_), None) => "deleted",
        }
    }
}

/// The names of the top-level fields in which two records differ.
fn differing<T: Serialize>(before: &Option<T>, after: &Option<T>) -> Vec<String> {
    let object = |record: &Option<T>| match record.as_ref().map(serde_json::to_value) {
        Some(Ok(serde_json::Value::Object(map))) => map,
        _ => serde_json::Map::new(),
    };
    let (old, new) = (object(before), object(after));
    let mut names: Vec<String> = old
        .keys()
        .chain(new.keys())
        .filter(|k| *k != "rev" && old.get(*k) != new.get(*k))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}

/// What was done, in the office's words. Names no person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// The office was set up.
    Founded,
    /// A family was reported and recorded (Meldung erfasst).
    FamilyReported(FamilyId),
    /// A family's file was changed.
    FamilyEdited(FamilyId),
    /// The official list of schools was read in.
    SchoolsRead {
        /// How many schools are new.
        new: u32,
        /// How many were changed or opened again.
        changed: u32,
        /// How many were closed.
        closed: u32,
    },
    /// What the office knows about a school was changed.
    SchoolEdited,
    /// A family's file was closed.
    FamilyClosed(FamilyId),
    /// A family moved within the county (Umzug im Kreis).
    FamilyMoved(FamilyId),
    /// A closed file was opened again.
    FamilyReopened(FamilyId),
    /// Two files became one (Akten zusammengeführt).
    FamiliesMerged {
        /// The file that stays.
        kept: FamilyId,
        /// The file that was closed.
        away: FamilyId,
    },
    /// Two files are about different families (verschiedene Familien).
    FamiliesDistinct(FamilyId, FamilyId),
    /// A list was read in.
    Imported {
        /// How many families are new.
        families: u32,
        /// How many children are new.
        children: u32,
        /// How many recorded families got something of the list.
        #[serde(default)]
        updated: u32,
    },
    /// An appointment was booked.
    Booked(AppointmentId),
    /// Several appointments were booked at once.
    BookedMany(u32),
    /// A plan was taken over (Planungsvorschlag übernommen).
    PlanApplied {
        /// How many appointments were booked or moved.
        booked: u32,
        /// How many were left out, because they no longer fitted.
        left_out: u32,
    },
    /// A day was declined for a family (abgelehnt).
    DayDeclined(FamilyId),
    /// An appointment was moved.
    Moved {
        /// Which.
        appointment: AppointmentId,
        /// From.
        from: NaiveDateTime,
        /// To.
        to: NaiveDateTime,
    },
    /// An appointment was cancelled.
    Cancelled(AppointmentId),
    /// The status of an appointment was set (confirmed, held, no-show).
    StatusSet(AppointmentId),
    /// An appointment was changed in another way than its time: length, children, interpreter.
    Rearranged(AppointmentId),
    /// A family joined a group information.
    Joined(AppointmentId),
    /// A whole group information was cancelled.
    GroupCancelled(u32),
    /// The family said that it comes.
    ConfirmedBy(AppointmentId),
    /// The outcome of an appointment was entered.
    Concluded(AppointmentId),
    /// A talk was ended: its answers and its outcome were written.
    TalkEnded(FamilyId),
    /// Something about the interpreter was entered.
    InterpreterSet(AppointmentId),
    /// Letters were made.
    LettersMade(u32),
    /// Letters were entered as posted.
    LettersPosted(u32),
    /// Letters were entered as printed.
    LettersPrinted(u32),
    /// Letters were handed over in person.
    LettersDelivered(u32),
    /// A letter came back (Rückläufer).
    LetterReturned(ReturnReason),
    /// A letter text was released.
    TextReleased,
    /// Something else was done with letter texts.
    TextEdited(TextDeed),
    /// The offered time was changed (series, absences, closing days).
    OfferChanged,
    /// The offered time of one day was changed.
    DayArranged(NaiveDate),
    /// The administration changed something (sites, rooms, people, series, settings).
    Administered,
    /// A step of one or more children after the talk (Übergabe, Anfrage, Zuweisung, Aufnahme …).
    ChildStep(StepKind),
    /// Figures of free places were entered (Kapazität).
    CapacityReported(u32),
    /// A call was tried (Anruf).
    Called(CallResult),
    /// A follow-up was made (Wiedervorlage).
    FollowUpMade,
    /// A follow-up was put off to another day.
    FollowUpPostponed(NaiveDate),
    /// A follow-up was done.
    FollowUpDone,
    /// A command was taken back.
    Undone(CommandId),
}

impl Deed {
    /// Can it be taken back? Setting up the office cannot.
    #[must_use]
    pub fn can_be_undone(&self) -> bool {
        !matches!(self, Self::Founded)
    }
}

/// A command: what was done and what it changes, ready for the store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// Its id; committing the same id twice changes nothing.
    pub id: CommandId,
    /// What was done.
    pub deed: Deed,
    /// What it changes, in the order in which it is written.
    pub changes: Vec<Change>,
}

impl Command {
    /// The command that takes this one back.
    #[must_use]
    pub fn undo(&self, id: CommandId) -> Self {
        Self {
            id,
            deed: Deed::Undone(self.id),
            changes: self.changes.iter().rev().map(Change::inverse).collect(),
        }
    }

    /// This command upon the records as later changes left them, given in the order in which they were written.
    /// Nothing when one of its records is no longer what this command starts from.
    #[must_use]
    pub fn upon<'a>(self, later: impl IntoIterator<Item = &'a Change>) -> Option<Self> {
        let key = |change: &Change| (change.entity(), change.entity_id());
        let mut latest: HashMap<_, Change> = HashMap::new();
        for change in later {
            let _ = latest.insert(key(change), change.clone());
        }
        let mut changes = Vec::with_capacity(self.changes.len());
        for change in self.changes {
            let now = match latest.get(&key(&change)) {
                Some(last) => change.upon(last)?,
                None => change,
            };
            let _ = latest.insert(key(&now), now.clone());
            changes.push(now);
        }
        Some(Self { changes, ..self })
    }
}
