//! Who is responsible for a child (domain rule 3.5): who places it, who watches over attendance, who admits. Defaults that
//! the office may set otherwise.

use super::{Authority, Duty, DutyStatus, RuleSet, Track};
use crate::domain::language::Lang;

/// What somebody is responsible for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Task {
    /// Assigning a place at a school (Schulplatzzuweisung).
    Place,
    /// Watching over attendance (Überwachung der Schulpflicht).
    Attendance,
    /// Admission (Aufnahme).
    Admission,
}

/// Who does what, with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Responsible {
    /// What.
    pub task: Task,
    /// Who and on what basis, in German.
    pub german: &'static str,
    /// The same in English.
    pub english: &'static str,
}

impl Responsible {
    /// Who and on what basis.
    #[must_use]
    pub fn words(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.german,
            Lang::En => self.english,
        }
    }
}

/// Who is responsible; nobody while there is no duty.
pub(super) fn responsible(rules: &RuleSet, status: DutyStatus, track: Track) -> Vec<Responsible> {
    let placing = match status {
        DutyStatus::FullTime => rules.assigns_full_time,
        DutyStatus::UpperSecondary => rules.assigns_upper_secondary,
        DutyStatus::NotYet | DutyStatus::Ended => return Vec::new(),
    };
    let place = match placing {
        Authority::SchoolOffice => Responsible {
            task: Task::Place,
            german: "Schulamt für alle Schulformen (Voreinstellung)",
            english: "school office (Schulamt) for all kinds of school (default)",
        },
        Authority::RegionalGovernment | Authority::None => Responsible {
            task: Task::Place,
            german: "Bezirksregierung; in der Praxis Anmeldung direkt am Berufskolleg (Voreinstellung)",
            english: "regional government; in practice directly at the vocational college (default)",
        },
    };
    let attendance = match (status, track) {
        (DutyStatus::FullTime, Track::Primary) => (
            "Schulamt (Grundschule, Förderschule)",
            "school office (primary and special schools)",
        ),
        (DutyStatus::FullTime, _) => (
            "Schulamt bei Haupt- und Förderschulen, sonst Bezirksregierung",
            "school office for Hauptschule and special schools, else regional government",
        ),
        _ => ("Bezirksregierung", "regional government"),
    };
    let admission = match track {
        Track::Primary => (
            "Schulleitung; Anspruch auf die nächste Grundschule im Rahmen der Plätze (§ 46 Abs. 1 und 3 SchulG)",
            "headteacher; right to the nearest primary school within its capacity (§ 46 (1), (3) SchulG)",
        ),
        _ => (
            "Schulleitung im Rahmen der Plätze (§ 46 Abs. 1 SchulG)",
            "headteacher within the capacity (§ 46 (1) SchulG)",
        ),
    };
    vec![
        place,
        Responsible {
            task: Task::Attendance,
            german: attendance.0,
            english: attendance.1,
        },
        Responsible {
            task: Task::Admission,
            german: admission.0,
            english: admission.1,
        },
    ]
}

impl Duty {
    /// The grades around the age-appropriate one that a recommendation may name without a word (± 1).
    #[must_use]
    pub fn grades(&self) -> Option<(u8, u8)> {
        let grade = self.grade.filter(|_| self.status == DutyStatus::FullTime)?;
        Some((grade.saturating_sub(1).max(1), (grade + 1).min(10)))
    }
}
