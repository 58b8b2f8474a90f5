//! The steps of a computation of compulsory schooling, and its doubts, in words for staff ("Warum?").

use super::{DutyStatus, Entry};
use crate::domain::calendar::SchoolYear;
use crate::domain::family::Pathway;
use crate::domain::language::Lang;
use chrono::NaiveDate;

/// One step or doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Resident: the duty begins with moving in (§ 34 Abs. 1).
    ByResidence {
        /// Moved in on, if known.
        arrived_on: Option<NaiveDate>,
    },
    /// Asylum procedure: the duty begins with the allocation to a municipality (§ 34 Abs. 6).
    ByAllocation {
        /// Category.
        pathway: Pathway,
        /// Allocated on.
        allocated_on: NaiveDate,
    },
    /// Recorded as living in a state facility, and yet allocated. Doubt.
    AllocatedFromFacility,
    /// In a facility of the state and not allocated: no duty yet (§ 34 Abs. 6).
    NotAllocated,
    /// Allocated, but the date is not recorded. Doubt.
    AllocationDateMissing {
        /// Category.
        pathway: Pathway,
    },
    /// Obliged to leave: the duty lasts until departure (§ 34 Abs. 6).
    ObligedToLeave,
    /// Entry by the cut-off (§ 35).
    Entry {
        /// The cut-off that the birth date keeps.
        cutoff: NaiveDate,
        /// Calendar year of entry.
        first_year: i32,
        /// By age, early or deferred.
        entry: Entry,
        /// The school year of the key date.
        school_year: SchoolYear,
        /// The grade in it, while full-time duty lasts.
        grade: Option<u8>,
    },
    /// Full-time duty lasts so many school years (§ 37).
    FullTimeUntil {
        /// How many.
        years: i32,
        /// Counted from.
        first_year: i32,
        /// Last day.
        ends_on: NaiveDate,
    },
    /// Enough school years, counted with those abroad: upper secondary level now (§§ 37, 38).
    BySchoolYears {
        /// Documented years.
        years: i32,
    },
    /// The school years were added up from the school biography and decide: a person must look. Doubt.
    YearsAddedUp {
        /// The sum.
        years: i32,
    },
    /// More than two years in German schools: no newcomer.
    NoNewcomer {
        /// So many months.
        months: u32,
    },
    /// Two years without school or more, or no Latin letters: think of alphabetisation.
    ThinkOfLiteracy {
        /// Months without school.
        without_school: u32,
    },
    /// Old enough for upper secondary level with fewer school years than § 37 asks for. Doubt.
    FewSchoolYears {
        /// Documented years.
        years: i32,
        /// Needed years.
        needed: i32,
    },
    /// More school years than the age allows. Doubt.
    SchoolYearsImplausible {
        /// Documented years.
        years: i32,
    },
    /// Duty in upper secondary level lasts until (§ 38); `None` for an apprenticeship without a known end.
    UpperSecondaryUntil {
        /// Last day.
        ends_on: Option<NaiveDate>,
    },
    /// A full-time programme of upper secondary level was completed (§ 38).
    FinishedUpperSecondary {
        /// On.
        on: NaiveDate,
    },
    /// An apprenticeship prolongs the duty to its end (§ 38). Doubt while the end is unknown.
    Apprenticeship {
        /// Its end, if known.
        ends_on: Option<NaiveDate>,
    },
    /// The duty is over.
    Over {
        /// Its last day.
        ended_on: Option<NaiveDate>,
    },
    /// The child comes here only later.
    ComesLater {
        /// From this day.
        on: NaiveDate,
    },
    /// Grade 4 in the second half-year: talk about grade 5.
    TalkAboutGradeFive {
        /// From.
        from: NaiveDate,
    },
    /// Grade 10 in the second half-year: talk about the vocational college.
    TalkAboutVocational {
        /// From.
        from: NaiveDate,
    },
    /// The birth date is known only to the month or year.
    InexactBirth {
        /// First possible day.
        earliest: NaiveDate,
        /// Last possible day.
        latest: NaiveDate,
        /// Do the two lead to different results? Then it is a doubt.
        differs: bool,
    },
    /// What the latest possible birth date would lead to. Doubt.
    OtherwiseBorn {
        /// The day.
        born: NaiveDate,
        /// Its status.
        status: DutyStatus,
        /// Its grade.
        grade: Option<u8>,
    },
    /// The birth date was set by an authority. Doubt.
    AssumedBirth,
    /// Nobody has confirmed the rules for that time. Doubt.
    RulesNotConfirmed {
        /// The key date.
        on: NaiveDate,
        /// Confirmed up to.
        known_to: NaiveDate,
    },
    /// The state of the rules; always the last line.
    Computed {
        /// The state of the law that was read.
        as_of: NaiveDate,
    },
}

fn de(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn en(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

impl Reason {
    /// The paragraph a step rests on.
    #[must_use]
    pub fn basis(&self) -> Option<&'static str> {
        match self {
            Self::ByResidence { .. } => Some("§ 34 Abs. 1 SchulG"),
            Self::ByAllocation { .. }
            | Self::NotAllocated
            | Self::AllocationDateMissing { .. }
            | Self::ObligedToLeave => Some("§ 34 Abs. 6 SchulG"),
            Self::Entry { .. } => Some("§ 35 SchulG"),
            Self::FullTimeUntil { .. } | Self::BySchoolYears { .. } => Some("§ 37 SchulG"),
            Self::UpperSecondaryUntil { .. }
            | Self::FinishedUpperSecondary { .. }
            | Self::Apprenticeship { .. }
            | Self::Over { .. } => Some("§ 38 SchulG"),
            _ => None,
        }
    }

    /// Does it make a person look before anybody relies on the result?
    #[must_use]
    pub fn is_doubt(&self) -> bool {
        match self {
            Self::AllocatedFromFacility
            | Self::AllocationDateMissing { .. }
            | Self::FewSchoolYears { .. }
            | Self::SchoolYearsImplausible { .. }
            | Self::YearsAddedUp { .. }
            | Self::OtherwiseBorn { .. }
            | Self::AssumedBirth
            | Self::RulesNotConfirmed { .. } => true,
            Self::Apprenticeship { ends_on } => ends_on.is_none(),
            Self::InexactBirth { differs, .. } => *differs,
            _ => false,
        }
    }

    /// One line in the language of the screen.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    fn german(&self) -> String {
        match self {
            Self::ByResidence { arrived_on: Some(day) } => {
                format!("Wohnsitz: schulpflichtig ab Zuzug am {} (§ 34 Abs. 1)", de(*day))
            }
            Self::ByResidence { arrived_on: None } => {
                "Wohnsitz oder gewöhnlicher Aufenthalt in NRW angenommen, Zuzug nicht eingetragen (§ 34 Abs. 1)".into()
            }
            Self::ByAllocation { pathway: Pathway::UnaccompaniedMinor, allocated_on } => format!(
                "Unbegleitet eingereist: schulpflichtig ab Zuweisung an die Kommune am {} (§ 34 Abs. 6)",
                de(*allocated_on)
            ),
            Self::ByAllocation { allocated_on, .. } => format!(
                "Asylverfahren: schulpflichtig ab Zuweisung an die Kommune am {} (§ 34 Abs. 6)",
                de(*allocated_on)
            ),
            Self::AllocatedFromFacility => {
                "Als Landeseinrichtung eingetragen, aber zugewiesen: bitte die Angabe prüfen".into()
            }
            Self::NotAllocated => {
                "Noch in einer Landeseinrichtung, keiner Kommune zugewiesen: noch nicht schulpflichtig (§ 34 Abs. 6)".into()
            }
            Self::AllocationDateMissing { .. } => {
                "Schulpflichtig ab Zuweisung an die Kommune; das Datum fehlt (§ 34 Abs. 6)".into()
            }
            Self::ObligedToLeave => "Ausreisepflichtig: schulpflichtig bis zur Ausreise (§ 34 Abs. 6)".into(),
            Self::Entry { cutoff, first_year, entry, school_year, grade } => {
                let how = match entry {
                    Entry::ByAge => "Einschulung",
                    Entry::Early => "vorzeitige Einschulung",
                    Entry::Deferred => "nach Zurückstellung Einschulung",
                };
                let grade = grade.map_or_else(String::new, |g| format!(", im Schuljahr {school_year} Jg. {g}"));
                format!("geboren bis {}: {how} {first_year}{grade} (§ 35)", de(*cutoff))
            }
            Self::FullTimeUntil { years, first_year, ends_on } => {
                format!("{years} Schuljahre ab {first_year}: Vollzeitschulpflicht bis {} (§ 37)", de(*ends_on))
            }
            Self::BySchoolYears { years } => {
                format!("{years} Schuljahre nachgewiesen, auch im Ausland: Sekundarstufe II (§ 37)")
            }
            Self::YearsAddedUp { years } => {
                format!("{years} Schuljahre aus der Schulbiografie errechnet: bitte bestätigen (§ 37)")
            }
            Self::NoNewcomer { months } => {
                format!("{months} Monate in deutschen Schulen, mehr als 24: kein Seiteneinstieg (BASS 13-63 Nr. 3)")
            }
            Self::ThinkOfLiteracy { without_school: 0 } => "Noch nicht in lateinischer Schrift alphabetisiert: Alphabetisierung bedenken".into(),
            Self::ThinkOfLiteracy { without_school } => {
                format!("{without_school} Monate ohne Schule: Alphabetisierung bedenken")
            }
            Self::FewSchoolYears { years, needed } => {
                format!("Nur {years} von {needed} Schuljahren nachgewiesen: Schulform bitte klären (§ 37)")
            }
            Self::SchoolYearsImplausible { years } => {
                format!("{years} Schuljahre passen nicht zum Alter: bitte die Angabe prüfen")
            }
            Self::UpperSecondaryUntil { ends_on: Some(day) } => {
                format!("Schulpflicht in der Sekundarstufe II bis {} (§ 38)", de(*day))
            }
            Self::UpperSecondaryUntil { ends_on: None } => {
                "Schulpflicht in der Sekundarstufe II bis zum Ende der Ausbildung (§ 38)".into()
            }
            Self::FinishedUpperSecondary { on } => {
                format!("Vollzeitbildungsgang der Sekundarstufe II am {} abgeschlossen (§ 38)", de(*on))
            }
            Self::Apprenticeship { ends_on: Some(day) } => {
                format!("Ausbildung vor dem 21. Geburtstag begonnen: schulpflichtig bis {} (§ 38)", de(*day))
            }
            Self::Apprenticeship { ends_on: None } => {
                "Ausbildung vor dem 21. Geburtstag begonnen: schulpflichtig bis zu ihrem Ende, das fehlt (§ 38)".into()
            }
            Self::Over { ended_on: Some(day) } => format!("Schulpflicht beendet mit Ablauf des {} (§ 38)", de(*day)),
            Self::Over { ended_on: None } => "Schulpflicht beendet (§ 38)".into(),
            Self::ComesLater { on } => format!("Hier erst ab {}", de(*on)),
            Self::TalkAboutGradeFive { from } => {
                format!("Zweites Halbjahr in Jg. 4: auch über Jg. 5 ab {} sprechen", de(*from))
            }
            Self::TalkAboutVocational { from } => {
                format!("Zweites Halbjahr in Jg. 10: auch über das Berufskolleg ab {} sprechen", de(*from))
            }
            Self::InexactBirth { earliest, latest, differs } => format!(
                "Geburtsdatum ungenau: {} bis {}{}",
                de(*earliest),
                de(*latest),
                if *differs { ", das Ergebnis hängt davon ab" } else { ", das Ergebnis ist dasselbe" }
            ),
            Self::OtherwiseBorn { born, status, grade } => {
                let grade = grade.map_or_else(String::new, |g| format!(", Jg. {g}"));
                format!("Geboren am {}: {}{grade}", de(*born), status.german())
            }
            Self::AssumedBirth => "Geburtsdatum von einer Behörde festgesetzt: bitte prüfen".into(),
            Self::RulesNotConfirmed { known_to, .. } => {
                format!("Rechtslage nur bis {} geprüft: bitte prüfen", de(*known_to))
            }
            Self::Computed { as_of } => {
                format!("SchulG NRW, Regelstand {} · Berechnung, keine Entscheidung", de(*as_of))
            }
        }
    }

    fn english(&self) -> String {
        match self {
            Self::ByResidence { arrived_on: Some(day) } => {
                format!("Residence: compulsory since moving in on {} (§ 34 (1))", en(*day))
            }
            Self::ByResidence { arrived_on: None } => {
                "Residence in North Rhine-Westphalia presumed, date of moving in not recorded (§ 34 (1))".into()
            }
            Self::ByAllocation { pathway: Pathway::UnaccompaniedMinor, allocated_on } => format!(
                "Unaccompanied minor: compulsory from allocation to the municipality on {} (§ 34 (6))",
                en(*allocated_on)
            ),
            Self::ByAllocation { allocated_on, .. } => format!(
                "Asylum procedure: compulsory from allocation to the municipality on {} (§ 34 (6))",
                en(*allocated_on)
            ),
            Self::AllocatedFromFacility => {
                "Recorded as living in a state facility, yet allocated: please check the entry".into()
            }
            Self::NotAllocated => {
                "Still in a state facility, not allocated to a municipality: not compulsory yet (§ 34 (6))".into()
            }
            Self::AllocationDateMissing { .. } => {
                "Compulsory from allocation to the municipality; the date is missing (§ 34 (6))".into()
            }
            Self::ObligedToLeave => "Obliged to leave: compulsory until departure (§ 34 (6))".into(),
            Self::Entry { cutoff, first_year, entry, school_year, grade } => {
                let how = match entry {
                    Entry::ByAge => "school entry",
                    Entry::Early => "early school entry",
                    Entry::Deferred => "deferred school entry",
                };
                let grade = grade.map_or_else(String::new, |g| format!(", grade {g} in {school_year}"));
                format!("born by {}: {how} {first_year}{grade} (§ 35)", en(*cutoff))
            }
            Self::FullTimeUntil { years, first_year, ends_on } => {
                format!("{years} school years from {first_year}: full-time schooling until {} (§ 37)", en(*ends_on))
            }
            Self::BySchoolYears { years } => {
                format!("{years} school years documented, including those abroad: upper secondary level (§ 37)")
            }
            Self::YearsAddedUp { years } => {
                format!("{years} school years added up from the school biography: please confirm (§ 37)")
            }
            Self::NoNewcomer { months } => {
                format!("{months} months in German schools, more than 24: no newcomer (BASS 13-63 no. 3)")
            }
            Self::ThinkOfLiteracy { without_school: 0 } => "Not alphabetised in Latin letters yet: think of a literacy class".into(),
            Self::ThinkOfLiteracy { without_school } => {
                format!("{without_school} months without school: think of a literacy class")
            }
            Self::FewSchoolYears { years, needed } => {
                format!("Only {years} of {needed} school years documented: please clarify the form of school (§ 37)")
            }
            Self::SchoolYearsImplausible { years } => {
                format!("{years} school years do not fit the age: please check the entry")
            }
            Self::UpperSecondaryUntil { ends_on: Some(day) } => {
                format!("Compulsory in upper secondary level until {} (§ 38)", en(*day))
            }
            Self::UpperSecondaryUntil { ends_on: None } => {
                "Compulsory in upper secondary level until the end of the apprenticeship (§ 38)".into()
            }
            Self::FinishedUpperSecondary { on } => {
                format!("Full-time programme of upper secondary level completed on {} (§ 38)", en(*on))
            }
            Self::Apprenticeship { ends_on: Some(day) } => {
                format!("Apprenticeship begun before the 21st birthday: compulsory until {} (§ 38)", en(*day))
            }
            Self::Apprenticeship { ends_on: None } => {
                "Apprenticeship begun before the 21st birthday: compulsory until its end, which is missing (§ 38)".into()
            }
            Self::Over { ended_on: Some(day) } => format!("Compulsory schooling ended with {} (§ 38)", en(*day)),
            Self::Over { ended_on: None } => "Compulsory schooling ended (§ 38)".into(),
            Self::ComesLater { on } => format!("Here only from {}", en(*on)),
            Self::TalkAboutGradeFive { from } => {
                format!("Second half-year of grade 4: also talk about grade 5 from {}", en(*from))
            }
            Self::TalkAboutVocational { from } => {
                format!("Second half-year of grade 10: also talk about the vocational college from {}", en(*from))
            }
            Self::InexactBirth { earliest, latest, differs } => format!(
                "Birth date inexact: {} to {}{}",
                en(*earliest),
                en(*latest),
                if *differs { ", the result depends on it" } else { ", the result is the same" }
            ),
            Self::OtherwiseBorn { born, status, grade } => {
                let grade = grade.map_or_else(String::new, |g| format!(", grade {g}"));
                format!("Born on {}: {}{grade}", en(*born), status.english())
            }
            Self::AssumedBirth => "Birth date set by an authority: please check".into(),
            Self::RulesNotConfirmed { known_to, .. } => {
                format!("The law was checked only up to {}: please check", en(*known_to))
            }
            Self::Computed { as_of } => {
                format!("SchulG NRW as of {} · a computation, not a decision", en(*as_of))
            }
        }
    }
}
