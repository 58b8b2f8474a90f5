//! Free places at schools (Kapazität): what each school reported for each grade, and what of it is left today. Figures are
//! only ever added; the newest of a school and grade counts.

mod fault;
mod vacancies;

use super::coded::coded;
use super::id::{CapacityReportId, PersonId};
use super::language::Lang;
use super::refusal::{Reason, Refusal};
use super::school::School;
use super::school_form::SchoolStage;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use fault::Fault;
pub use vacancies::{Freshness, Hold, HoldState, Vacancies, Vacancy, holds};

/// The most places that a figure can name.
pub const MOST_PLACES: u16 = 99;

/// The longest remark, in characters.
pub const LONGEST_REMARK: usize = 160;

/// What a school takes children into: a grade, 1 to 13, or an international class (Internationale Förderklasse), which has none.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Intake(u8);

impl Intake {
    /// The international class.
    pub const INTERNATIONAL: Self = Self(0);

    /// The highest grade.
    pub const HIGHEST: u8 = 13;

    /// The grade; 0 and what is no grade at all stand for the international class.
    #[must_use]
    pub fn of_grade(grade: u8) -> Self {
        Self(if grade > Self::HIGHEST { 0 } else { grade })
    }

    /// 1 to 13, or 0 for the international class.
    #[must_use]
    pub fn code(self) -> u8 {
        self.0
    }

    /// Every intake: the grades, then the international class.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=Self::HIGHEST).map(Self).chain([Self::INTERNATIONAL])
    }

    /// Its stage; the international class belongs to none.
    #[must_use]
    pub fn stage(self) -> Option<SchoolStage> {
        (self != Self::INTERNATIONAL).then(|| SchoolStage::of_grade(self.0))
    }

    /// How it is called at the head of a column and in files: `5`, `EF`, `Q1`, `Q2`, `IFK`.
    #[must_use]
    pub fn short(self) -> &'static str {
        const NAMES: [&str; 14] = [
            "IFK", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "EF", "Q1", "Q2",
        ];
        NAMES.get(usize::from(self.0)).copied().unwrap_or("IFK")
    }

    /// The intake that a head of a column or a field of a file names: `5`, `Jg. 5`, `Klasse 5`, `EF`, `11`, `IFK`.
    #[must_use]
    pub fn from_words(words: &str) -> Option<Self> {
        let plain = words.trim().to_lowercase();
        let name = ["jahrgang", "klasse", "grade", "jg.", "kl.", "jg"]
            .iter()
            .find_map(|head| plain.strip_prefix(head))
            .unwrap_or(&plain)
            .trim()
            .trim_end_matches('.');
        if matches!(name, "int" | "ik" | "international") {
            return Some(Self::INTERNATIONAL);
        }
        if let Ok(grade @ 1..=Self::HIGHEST) = name.parse() {
            return Some(Self(grade));
        }
        Self::all().find(|intake| intake.short().to_lowercase() == name)
    }
}

coded! {
    /// How a figure came.
    ReportSource {
        /// The school wrote an e-mail.
        Email = "email",
        /// The school said it on the phone.
        Phone = "phone",
        /// The school sent a letter or a form.
        Letter = "letter",
        /// It was said at a meeting.
        Meeting = "meeting",
        /// A list was read in.
        File = "file",
        /// The school supervision knows it otherwise.
        Own = "own",
    }
}

impl ReportSource {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Email, Lang::De) => "Rückmeldung der Schule per E-Mail",
            (Self::Phone, Lang::De) => "Rückmeldung der Schule am Telefon",
            (Self::Letter, Lang::De) => "Rückmeldung der Schule per Brief",
            (Self::Meeting, Lang::De) => "in einer Besprechung genannt",
            (Self::File, Lang::De) => "aus einer Liste eingelesen",
            (Self::Own, Lang::De) => "von der Schulaufsicht eingetragen",
            (Self::Email, Lang::En) => "the school’s e-mail",
            (Self::Phone, Lang::En) => "the school’s word on the phone",
            (Self::Letter, Lang::En) => "the school’s letter",
            (Self::Meeting, Lang::En) => "said at a meeting",
            (Self::File, Lang::En) => "read in from a list",
            (Self::Own, Lang::En) => "entered by the school supervision",
        }
    }
}

/// What a school reported for a grade on a day (Meldung freier Plätze). Holds nothing about children.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapacityReport {
    /// Its id.
    pub id: CapacityReportId,
    /// Official number of the school.
    pub school: String,
    /// Grade or international class.
    pub intake: Intake,
    /// Place among the figures of this school and grade, from 0; of two figures of one day the later one counts.
    pub position: i64,
    /// Free regular places; nothing when it is not known.
    pub regular: Option<u16>,
    /// Free places with German support (Deutschförderung).
    pub support: Option<u16>,
    /// All places with German support, free or not.
    pub support_total: Option<u16>,
    /// Free places for learning to read and write (Alphabetisierung); 0 when the school does not offer it.
    pub literacy: Option<u16>,
    /// A few words. No names of children.
    pub remark: String,
    /// The day for which the figures hold.
    pub reported_on: NaiveDate,
    /// How it came.
    pub source: ReportSource,
    /// Who entered it.
    pub by: PersonId,
    /// Revision.
    pub rev: i64,
}

impl CapacityReport {
    /// Does it say something of support or literacy? That is for the whole school.
    #[must_use]
    pub fn says_support(&self) -> bool {
        self.support
            .or(self.support_total)
            .or(self.literacy)
            .is_some()
    }

    /// What keeps it from being entered for a school.
    ///
    /// # Errors
    /// Every reason: a number out of range, a day that has not come, a long remark, a school that is closed.
    pub fn check(&self, school: &School, today: NaiveDate) -> Result<(), Refusal> {
        let mut against = Vec::new();
        if !school.is_open_on(today) {
            against.push(Fault::Closed {
                school: school.name.clone(),
            });
        }
        if !school.teaches(self.intake) {
            against.push(Fault::NotTaught {
                school: school.name.clone(),
                intake: self.intake,
            });
        }
        let numbers = [
            self.regular,
            self.support,
            self.support_total,
            self.literacy,
        ];
        for number in numbers.into_iter().flatten().filter(|n| *n > MOST_PLACES) {
            against.push(Fault::NoFigure {
                typed: number.to_string(),
            });
        }
        if (self.support.zip(self.support_total)).is_some_and(|(free, all)| free > all) {
            against.push(Fault::MoreFreeThanAll);
        }
        if self.remark.chars().count() > LONGEST_REMARK {
            against.push(Fault::LongRemark);
        }
        if self.reported_on > today {
            against.push(Fault::Later {
                day: self.reported_on,
            });
        }
        if against.is_empty() {
            return Ok(());
        }
        Err(Refusal(against.into_iter().map(Reason::Capacity).collect()))
    }
}

/// A figure as somebody types it.
///
/// # Errors
/// [`NotAFigure`] for everything but nothing, `–`, `?` (not known) and 0 to 99: neither `-1` nor `ca. 3` nor `3 (?)`.
pub fn figure(typed: &str) -> Result<Option<u16>, NotAFigure> {
    let typed = typed.trim();
    if matches!(typed, "" | "–" | "-" | "?") {
        return Ok(None);
    }
    let digits = typed.len() <= 2 && typed.bytes().all(|b| b.is_ascii_digit());
    match typed.parse() {
        Ok(number) if digits => Ok(Some(number)),
        _ => Err(NotAFigure),
    }
}

/// What was typed is no number of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number of places")]
pub struct NotAFigure;

#[cfg(test)]
mod tests;
