//! Roles and what each may do: one table, read by the service and shown to people.

use super::id::PersonId;
use super::language::Lang;
use serde::{Deserialize, Serialize};

/// What somebody works as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Counselling staff (Beratung).
    Counsellor,
    /// Office staff (Büro).
    Office,
    /// School supervision (Schulaufsicht).
    SchoolSupervision,
    /// Administration of the program (Verwaltung).
    Admin,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [
        Self::Counsellor,
        Self::Office,
        Self::SchoolSupervision,
        Self::Admin,
    ];

    /// The word in the database, on the command line and in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Counsellor => "counsellor",
            Self::Office => "office",
            Self::SchoolSupervision => "school_supervision",
            Self::Admin => "admin",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Counsellor, Lang::De) => "Beratung",
            (Self::Office, Lang::De) => "Büro",
            (Self::SchoolSupervision, Lang::De) => "Schulaufsicht",
            (Self::Admin, Lang::De) => "Verwaltung",
            (Self::Counsellor, Lang::En) => "counselling",
            (Self::Office, Lang::En) => "office",
            (Self::SchoolSupervision, Lang::En) => "school supervision",
            (Self::Admin, Lang::En) => "administration",
        }
    }

    /// Does it read files, all or those of handed-over children?
    #[must_use]
    pub fn reads_files(self) -> bool {
        self.may(Right::ReadFamilies) || self.may(Right::ReadHandedOver)
    }

    /// May this role do it?
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        use Right::{
            Administer, ArrangeDays, BookAppointments, Counsel, EditFamilies, HandOver, Import,
            Place, PrintLetters, ReadFamilies, ReadHandedOver, ReadTalks, ReleaseTexts, Undo,
        };
        match self {
            Self::Counsellor => !matches!(right, Administer | ReleaseTexts | Place),
            Self::Office => !matches!(right, Administer | Counsel | HandOver | Place),
            // Of the families only the handed-over children, and the calendar without names.
            Self::SchoolSupervision => {
                matches!(right, Right::ReadCalendar | ReadHandedOver | Place | Undo)
            }
            Self::Admin => match right {
                // Administers: sees no records of talks, and neither hands over nor places.
                Counsel | ReadTalks | HandOver | Place => false,
                Administer
                | ArrangeDays
                | Import
                | ReleaseTexts
                | ReadFamilies
                | ReadHandedOver
                | EditFamilies
                | BookAppointments
                | PrintLetters
                | Undo
                | Right::ReadCalendar => true,
            },
        }
    }
}

/// Something that needs permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Right {
    /// See families, guardians and children.
    ReadFamilies,
    /// See children who are handed over to the school authority, with their household.
    ReadHandedOver,
    /// Record and change them.
    EditFamilies,
    /// Lead talks and keep their record (Beratungsprotokoll).
    Counsel,
    /// Read the records of talks that were held.
    ReadTalks,
    /// See the calendar.
    ReadCalendar,
    /// Book, move and cancel appointments.
    BookAppointments,
    /// Open and close single days and slots (einzelne Tage öffnen und schließen).
    ArrangeDays,
    /// Make and print letters.
    PrintLetters,
    /// Release a draft letter text for printing.
    ReleaseTexts,
    /// Read lists of families in.
    Import,
    /// Change sites, rooms, people, series and settings.
    Administer,
    /// Undo the own last actions.
    Undo,
    /// Hand children over to the school authority, take that back, answer its questions (Übergabe).
    HandOver,
    /// Ask schools, place children, enter admissions (Schulplatzzuweisung).
    Place,
}

/// Somebody who works with the program (Benutzer).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their number.
    pub id: PersonId,
    /// Name as shown, such as `S. Vorlage`.
    pub name: String,
    /// What they work as; the first is the usual one.
    pub roles: Vec<Role>,
    /// May they come in?
    pub active: bool,
    /// Revision.
    pub rev: i64,
}

/// Who acts, and as what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The role they act in.
    pub role: Role,
}
