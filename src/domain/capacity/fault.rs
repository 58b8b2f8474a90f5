//! What is wrong with a figure of free places, in words: typed, pasted or read from a file.

use super::{Intake, MOST_PLACES};
use crate::domain::language::Lang;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is wrong with a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It is no number of places.
    NoFigure {
        /// What was typed.
        typed: String,
    },
    /// More places with German support are said to be free than there are.
    MoreFreeThanAll,
    /// It is for a day that has not come.
    Later {
        /// The day.
        day: NaiveDate,
    },
    /// It is no day.
    NoDay {
        /// What was typed.
        typed: String,
    },
    /// The school is closed.
    Closed {
        /// Its name.
        school: String,
    },
    /// No school of the list has that number or name.
    Unknown {
        /// What was named.
        named: String,
    },
    /// More than one school has that name.
    Ambiguous {
        /// What was named.
        named: String,
    },
    /// The school has no such grade.
    NotTaught {
        /// Its name.
        school: String,
        /// The grade.
        intake: Intake,
    },
    /// The same school and grade come twice.
    Twice {
        /// Its name.
        school: String,
    },
    /// What is pasted has more rows than there are schools below.
    TooManyRows {
        /// Rows of what is pasted.
        rows: usize,
        /// Schools from the chosen one on.
        room: usize,
    },
    /// What is pasted has more columns than there are grades to the right.
    TooManyColumns {
        /// Columns of what is pasted.
        columns: usize,
        /// Grades from the chosen one on.
        room: usize,
    },
    /// There is nothing to paste or to read.
    Empty,
    /// No column names a school.
    NoSchoolColumn,
    /// No column names a grade.
    NoGradeColumn,
    /// The remark is too long.
    LongRemark,
}

impl Fault {
    /// What is wrong and what is expected.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    fn german(&self) -> String {
        match self {
            Self::NoFigure { typed } => {
                format!(
                    "„{typed}“ ist keine Zahl von 0 bis {MOST_PLACES}. Ein „?“ heißt: nicht bekannt."
                )
            }
            Self::MoreFreeThanAll => {
                "Es können nicht mehr Plätze mit Deutschförderung frei sein, als es gibt.".into()
            }
            Self::Later { day } => {
                format!("Der {} liegt in der Zukunft.", day.format("%d.%m.%Y"))
            }
            Self::NoDay { typed } => format!("„{typed}“ ist kein Datum."),
            Self::Closed { school } => format!("{school} ist geschlossen."),
            Self::Unknown { named } => {
                format!(
                    "Eine Schule „{named}“ steht nicht in der Liste. Bitte die Schulnummer verwenden."
                )
            }
            Self::Ambiguous { named } => {
                format!("„{named}“ passt auf mehrere Schulen. Bitte die Schulnummer verwenden.")
            }
            Self::NotTaught { school, intake } if *intake == Intake::INTERNATIONAL => {
                format!("{school} hat keine Internationale Förderklasse.")
            }
            Self::NotTaught { school, intake } => {
                format!("{school} hat keinen Jahrgang {}.", intake.short())
            }
            Self::Twice { school } => format!("{school} kommt mit demselben Jahrgang doppelt vor."),
            Self::TooManyRows { rows, room } => {
                format!(
                    "Die Tabelle hat {rows} Zeilen, von der gewählten Schule an stehen hier nur {room}."
                )
            }
            Self::TooManyColumns { columns, room } => {
                format!(
                    "Die Tabelle hat {columns} Spalten, vom gewählten Jahrgang an stehen hier nur {room}."
                )
            }
            Self::Empty => "Es gibt keine Zahlen zu übernehmen.".into(),
            Self::NoSchoolColumn => {
                "Keine Spalte nennt die Schule. Erwartet wird „Schulnummer“ oder „Schule“.".into()
            }
            Self::NoGradeColumn => {
                "Keine Spalte nennt einen Jahrgang, zum Beispiel „5“, „Jg. 5“, „EF“ oder „IFK“."
                    .into()
            }
            Self::LongRemark => "Die Bemerkung ist zu lang.".into(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::NoFigure { typed } => {
                format!("“{typed}” is no number from 0 to {MOST_PLACES}. A “?” means: not known.")
            }
            Self::MoreFreeThanAll => {
                "There cannot be more free places with German support than there are.".into()
            }
            Self::Later { day } => format!("{} lies in the future.", day.format("%d.%m.%Y")),
            Self::NoDay { typed } => format!("“{typed}” is no date."),
            Self::Closed { school } => format!("{school} is closed."),
            Self::Unknown { named } => {
                format!("There is no school “{named}” in the list. Please use the school number.")
            }
            Self::Ambiguous { named } => {
                format!("“{named}” fits more than one school. Please use the school number.")
            }
            Self::NotTaught { school, intake } if *intake == Intake::INTERNATIONAL => {
                format!("{school} has no international class.")
            }
            Self::NotTaught { school, intake } => {
                format!("{school} has no grade {}.", intake.short())
            }
            Self::Twice { school } => format!("{school} comes twice with the same grade."),
            Self::TooManyRows { rows, room } => {
                format!(
                    "The table has {rows} rows; from the chosen school on there are only {room}."
                )
            }
            Self::TooManyColumns { columns, room } => {
                format!(
                    "The table has {columns} columns; from the chosen grade on there are only {room}."
                )
            }
            Self::Empty => "There are no figures to take over.".into(),
            Self::NoSchoolColumn => {
                "No column names the school. Expected is “Schulnummer” or “Schule”.".into()
            }
            Self::NoGradeColumn => {
                "No column names a grade, such as “5”, “Jg. 5”, “EF” or “IFK”.".into()
            }
            Self::LongRemark => "The remark is too long.".into(),
        }
    }
}
