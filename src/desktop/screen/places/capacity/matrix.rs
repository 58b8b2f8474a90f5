//! The matrix as plain data: which schools and grades a view shows, and what stands in each cell. Pure.

use std::collections::BTreeMap;

use crate::domain::capacity::{Freshness, Intake, Vacancies};
use crate::domain::names::fold;
use crate::domain::school::School;
use crate::domain::school_form::SchoolForm;
use crate::service::capacity::CapacityBook;

/// Which grades are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Grades 1 to 4.
    Primary,
    /// Grades 5 to 10.
    #[default]
    Lower,
    /// EF to Q2, and the international classes of schools that are no vocational college.
    Upper,
    /// Vocational colleges.
    Vocational,
}

impl Tab {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Primary, Self::Lower, Self::Upper, Self::Vocational];

    /// Its grades.
    #[must_use]
    pub fn columns(self) -> Vec<Intake> {
        let grades: &[u8] = match self {
            Self::Primary => &[1, 2, 3, 4],
            Self::Lower => &[5, 6, 7, 8, 9, 10],
            Self::Upper => &[11, 12, 13],
            Self::Vocational => &[0, 11, 12, 13],
        };
        grades.iter().copied().map(Intake::of_grade).collect()
    }

    /// Does it show a school?
    #[must_use]
    pub fn shows(self, school: &School) -> bool {
        let vocational = is_vocational(school);
        match self {
            Self::Vocational => vocational,
            _ => !vocational && self.columns().iter().any(|c| school.teaches(*c)),
        }
    }

    /// The view in which a school and grade stand.
    #[must_use]
    pub fn of(school: &School, intake: Intake) -> Self {
        match intake.code() {
            _ if is_vocational(school) => Self::Vocational,
            1..=4 => Self::Primary,
            5..=10 => Self::Lower,
            _ => Self::Upper,
        }
    }
}

fn is_vocational(school: &School) -> bool {
    SchoolForm::from_code(&school.form_key) == Some(SchoolForm::Berufskolleg)
}

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// The school has no such grade.
    Absent,
    /// Nothing is known.
    Unknown,
    /// More taken than there was.
    Below,
    /// None free.
    None,
    /// One or two.
    Few,
    /// Three and more.
    Many,
}

/// A school and grade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// "3", "0?", "−1", "–".
    pub words: String,
    /// How it looks.
    pub shade: Shade,
    /// The figure is too old to count.
    pub old: bool,
}

/// A school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub school: String,
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub town: String,
    /// Its cells, one per column.
    pub cells: Vec<Cell>,
    /// Are there places for learning to read and write?
    pub literacy: Option<bool>,
    /// Days since its oldest figure that is shown, and how old that is.
    pub age: Option<(i64, Freshness)>,
}

/// What stands in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A form of school.
    Group(String),
    /// A school: its place among the lines.
    School(usize),
}

/// What is typed and on its way: shown until the store has it.
pub type Pending = BTreeMap<(String, Intake), Option<u16>>;

/// What to show.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Which grades.
    pub tab: Tab,
    /// Part of a name or a town.
    pub query: &'a str,
    /// Only schools with German support.
    pub support: bool,
    /// What is on its way.
    pub pending: &'a Pending,
}

/// The matrix.
#[derive(Debug, Clone, Default)]
pub struct Matrix {
    /// The grades.
    pub columns: Vec<Intake>,
    /// The schools.
    pub lines: Vec<Line>,
    /// Groups and schools from the top.
    pub rows: Vec<Row>,
    /// What is free in each grade, without old figures and without what is below nothing.
    pub sums: Vec<i32>,
    /// Schools of this view whose figures should be asked for again.
    pub stale: usize,
}

impl Matrix {
    /// The matrix of a view.
    #[must_use]
    pub fn of(book: &CapacityBook, look: Look<'_>) -> Self {
        let vacancies = book.vacancies();
        let columns = look.tab.columns();
        let wanted = fold(look.query);
        let mut groups: BTreeMap<(usize, String), Vec<&School>> = BTreeMap::new();
        let shown = book.office.schools.iter().filter(|school| {
            let named = || fold(&format!("{} {} {}", school.name, school.short, school.town));
            look.tab.shows(school)
                && school.is_open_on(book.today)
                && (wanted.is_empty() || named().contains(&wanted))
                && (!look.support || supports(school, &vacancies))
        });
        for school in shown {
            groups.entry(group(school)).or_default().push(school);
        }
        let mut matrix = Self {
            sums: vec![0; columns.len()],
            columns,
            ..Self::default()
        };
        for ((_, title), schools) in groups {
            matrix.rows.push(Row::Group(title));
            for school in schools {
                matrix.rows.push(Row::School(matrix.lines.len()));
                let line = matrix.line(school, &vacancies, look.pending);
                if line.age.is_some_and(|(_, fresh)| fresh != Freshness::Fresh) {
                    matrix.stale += 1;
                }
                matrix.lines.push(line);
            }
        }
        matrix
    }

    fn line(&mut self, school: &School, vacancies: &Vacancies<'_>, pending: &Pending) -> Line {
        let mut cells = Vec::with_capacity(self.columns.len());
        let mut oldest: Option<i64> = None;
        let said = vacancies.support(&school.number);
        let literacy = said.and_then(|r| r.literacy).map(|places| places > 0);
        for (at, intake) in self.columns.iter().enumerate() {
            if !school.teaches(*intake) {
                cells.push(Cell {
                    words: String::new(),
                    shade: Shade::Absent,
                    old: false,
                });
                continue;
            }
            let report = vacancies.report(&school.number, *intake);
            if let Some(report) = report {
                oldest = oldest.max(Some(vacancies.age(report)));
            }
            let typed = pending.get(&(school.number.clone(), *intake));
            let (free, old) = match typed {
                Some(places) => {
                    let (asked, placed) = vacancies.taken(&school.number, *intake);
                    let taken = i32::from(asked) + i32::from(placed);
                    (places.map(|p| i32::from(p) - taken), false)
                }
                None => match vacancies.at(&school.number, *intake) {
                    Some(vacancy) => (Some(vacancy.free), vacancy.fresh == Freshness::Old),
                    None => (None, false),
                },
            };
            if let (Some(free), false) = (free, old) {
                self.sums[at] += free.max(0);
            }
            cells.push(cell(free, old));
        }
        Line {
            school: school.number.clone(),
            name: school.usual_name(),
            town: school.town.clone(),
            cells,
            literacy: literacy.or(school.literacy),
            age: oldest.map(|days| (days, vacancies.freshness(days))),
        }
    }

    /// The line of a school.
    #[must_use]
    pub fn line_of(&self, school: &str) -> Option<usize> {
        self.lines.iter().position(|line| line.school == school)
    }

    /// The column of a grade.
    #[must_use]
    pub fn column_of(&self, intake: Intake) -> Option<usize> {
        self.columns.iter().position(|column| *column == intake)
    }

    /// The row in which a line stands.
    #[must_use]
    pub fn row_of(&self, line: usize) -> Option<usize> {
        self.rows.iter().position(|row| *row == Row::School(line))
    }

    /// Does the school of a line have the grade of a column?
    #[must_use]
    pub fn has(&self, line: usize, column: usize) -> bool {
        let cell = self.lines.get(line).and_then(|l| l.cells.get(column));
        cell.is_some_and(|cell| cell.shade != Shade::Absent)
    }
}

/// A cell with so many places.
fn cell(free: Option<i32>, old: bool) -> Cell {
    let shade = match free {
        None => Shade::Unknown,
        Some(..0) => Shade::Below,
        Some(0) => Shade::None,
        Some(1 | 2) => Shade::Few,
        Some(_) => Shade::Many,
    };
    let words = match free {
        None => "–".to_owned(),
        Some(free) if free < 0 => format!("−{}", free.unsigned_abs()),
        Some(free) => free.to_string(),
    };
    Cell {
        words: if old { format!("{words}?") } else { words },
        shade,
        old,
    }
}

/// Does a school give German support, by its record or by its figures?
fn supports(school: &School, vacancies: &Vacancies<'_>) -> bool {
    school.german_support == Some(true)
        || vacancies.support(&school.number).is_some_and(|r| {
            r.support_total
                .or(r.support)
                .is_some_and(|places| places > 0)
        })
}

/// The group of a school: its place and its title, which is the German name of its form in every language.
fn group(school: &School) -> (usize, String) {
    const ORDER: [SchoolForm; 9] = [
        SchoolForm::Grundschule,
        SchoolForm::Gesamtschule,
        SchoolForm::Sekundarschule,
        SchoolForm::Hauptschule,
        SchoolForm::Realschule,
        SchoolForm::Gymnasium,
        SchoolForm::Waldorfschule,
        SchoolForm::Foerderschule,
        SchoolForm::Berufskolleg,
    ];
    let Some(form) = SchoolForm::from_code(&school.form_key) else {
        return (ORDER.len(), school.form.clone());
    };
    let title = match form {
        SchoolForm::Gymnasium => "Gymnasien".to_owned(),
        SchoolForm::Berufskolleg => "Berufskollegs".to_owned(),
        other => format!("{}n", other.name()),
    };
    let place = ORDER.iter().position(|f| *f == form);
    (place.unwrap_or(ORDER.len()), title)
}

#[cfg(test)]
mod tests;
