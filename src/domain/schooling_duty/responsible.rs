//! Who is responsible for a child (domain rule 3.5): who places it, who watches over attendance, who admits. Defaults that
//! the office may set otherwise.

use super::{Authority, Duty, DutyStatus, Track, by_age};
use crate::domain::language::Lang;
use crate::domain::setting::Settings;

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

/// Who does what, why, and where that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Responsible {
    /// What.
    pub task: Task,
    /// Who and on what basis, in German.
    pub german: &'static str,
    /// The same in English.
    pub english: &'static str,
    /// Why it is so, in German.
    why_german: &'static str,
    /// The same in English.
    why_english: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
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

    /// Why.
    #[must_use]
    pub fn why(self, lang: Lang) -> &'static str {
        match lang {
            Lang::De => self.why_german,
            Lang::En => self.why_english,
        }
    }

    /// Who, why, and the source, in one line.
    #[must_use]
    pub fn explained(self, lang: Lang) -> String {
        format!(
            "{} – {} ({})",
            self.words(lang),
            self.why(lang),
            self.source
        )
    }
}

/// Keys of the forms whose attendance the Schulamt watches over, unless the office sets others: Grund-, Haupt- and
/// Förderschule.
pub(super) const WATCHED_FORMS: &str = "02 04 08";

/// Who is responsible; nobody while there is no duty. `form` is the key of the school's form, as far as there is a school.
pub(super) fn responsible(
    placing: Authority,
    watched_forms: &str,
    status: DutyStatus,
    track: Track,
    form: Option<&str>,
) -> Vec<Responsible> {
    if matches!(status, DutyStatus::NotYet | DutyStatus::Ended) {
        return Vec::new();
    }
    let place = match (placing, status) {
        (Authority::SchoolOffice, DutyStatus::UpperSecondary) => Responsible {
            task: Task::Place,
            german: "Schulamt auch in der Sekundarstufe II (so eingestellt)",
            english: "school office (Schulamt) in upper secondary level too (as set)",
            why_german: "das Büro hat es so eingestellt",
            why_english: "the office set it so",
            source: "Absprache im Kreis",
        },
        (Authority::SchoolOffice, _) => Responsible {
            task: Task::Place,
            german: "Schulamt für alle Schulformen (Voreinstellung)",
            english: "school office (Schulamt) for all kinds of school (default)",
            why_german: "Vollzeitschulpflicht: In Primarstufe und Sekundarstufe I weist allein die untere Schulaufsicht zu",
            why_english: "full-time duty: in primary and lower secondary level only the lower school authority places",
            source: "Erlass BR Düsseldorf vom 19.01.2015",
        },
        _ => Responsible {
            task: Task::Place,
            german: "Bezirksregierung; in der Praxis Anmeldung direkt am Berufskolleg (Voreinstellung)",
            english: "regional government; in practice directly at the vocational college (default)",
            why_german: "Schulpflicht in der Sekundarstufe II: Das Berufskolleg nimmt selbst auf",
            why_english: "duty in upper secondary level: the vocational college admits by itself",
            source: "Voreinstellung, mit dem Kreis zu klären",
        },
    };
    let watched = |key: &str| watched_forms.split_whitespace().any(|k| k == key);
    let by_form = form.map(watched);
    let attendance = match (status, track, by_form) {
        (_, _, Some(true)) => ("Schulamt", "school office"),
        (_, _, Some(false)) => ("Bezirksregierung", "regional government"),
        (DutyStatus::FullTime, Track::Primary, None) => (
            "Schulamt (Grundschule, Förderschule)",
            "school office (primary and special schools)",
        ),
        (DutyStatus::FullTime, _, None) => (
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
            why_german: "die Schulform entscheidet: Grund-, Haupt- und Förderschulen überwacht das Schulamt",
            why_english: "the kind of school decides: the school office watches primary, Haupt- and special schools",
            source: "Kreis Warendorf, Schulpflicht",
        },
        Responsible {
            task: Task::Admission,
            german: admission.0,
            english: admission.1,
            why_german: "der Schulträger setzt die Zahl der Plätze, die Schulleitung nimmt auf",
            why_english: "the provider sets the number of places, the headteacher admits",
            source: "§ 46 SchulG NRW",
        },
    ]
}

impl Duty {
    /// Who is responsible by the office's settings, at a school of a form if there is one; nobody while there is no duty.
    #[must_use]
    pub fn responsible_at(&self, form: Option<&str>, settings: &Settings) -> Vec<Responsible> {
        let set = settings.upper_secondary_by_school_office > 0;
        let placing = if set && self.status == DutyStatus::UpperSecondary {
            Authority::SchoolOffice
        } else {
            self.authority
        };
        let track = by_age(self.status, self.grade);
        let watched = &settings.attendance_school_office_forms;
        responsible(placing, watched, self.status, track, form)
    }

    /// The grades around the age-appropriate one that a recommendation may name without a word (± 1).
    #[must_use]
    pub fn grades(&self) -> Option<(u8, u8)> {
        let grade = self.grade.filter(|_| self.status == DutyStatus::FullTime)?;
        Some((grade.saturating_sub(1).max(1), (grade + 1).min(10)))
    }
}
