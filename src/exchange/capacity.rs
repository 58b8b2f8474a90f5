//! Figures of free places as a list: read from a table of a spreadsheet (a row per school, a column per grade), or from a
//! block of cells that is pasted; written for other programs. A list with anything wrong in it gives nothing.

pub mod request;

use super::csv;
use super::table::{NotATable, Table, table};
use crate::domain::capacity::{Fault, Intake, LONGEST_REMARK, MOST_PLACES, Vacancies, figure};
use crate::domain::names::fold_umlaut;
use crate::domain::school::School;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::HashSet;

/// So many rows may stand above the names of the columns.
const TITLES: usize = 6;

/// One figure of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedFigure {
    /// Official number of the school.
    pub school: String,
    /// Grade or international class.
    pub intake: Intake,
    /// Free regular places; nothing when it is not known.
    pub regular: Option<u16>,
    /// The day that the list says, if it says one.
    pub on: Option<NaiveDate>,
    /// A remark that the list says.
    pub remark: String,
}

/// What is wrong with one row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Line of the file or row of what was pasted, from 1; 0 for the list as a whole.
    pub row: u32,
    /// In which column of a grade.
    pub intake: Option<Intake>,
    /// What.
    pub fault: Fault,
}

/// Why a list gives nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is no table.
    NotATable(NotATable),
    /// What is wrong, row by row.
    Rows(Vec<RowFault>),
}

/// Reads a list: CSV or cells copied from a spreadsheet, with names of columns.
///
/// # Errors
/// Everything that is wrong with it; then nothing of it counts.
pub fn read(
    bytes: &[u8],
    schools: &[School],
    today: NaiveDate,
) -> Result<Vec<ListedFigure>, Unread> {
    let table = table(bytes).map_err(Unread::NotATable)?;
    let (columns, rows) = head(&table).map_err(|fault| Unread::Rows(vec![whole(fault)]))?;
    let mut found = Vec::new();
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for (number, cells) in rows {
        let cell = |at: Option<usize>| {
            let text = at.and_then(|at| cells.get(at)).map_or("", String::as_str);
            csv::plain(text).trim()
        };
        let mut wrong = |intake, fault| {
            faults.push(RowFault {
                row: number,
                intake,
                fault,
            });
        };
        let (named, code) = (cell(columns.name), cell(columns.number));
        // A line of sums below the schools names none.
        let is_sum = |words: &str| fold_umlaut(words).starts_with("summe");
        if code.is_empty() && named.is_empty() || is_sum(code) || is_sum(named) {
            continue;
        }
        let school = match school_of(code, named, cell(columns.town), schools) {
            Ok(school) => school,
            Err(fault) => {
                wrong(None, fault);
                continue;
            }
        };
        if !school.is_open_on(today) {
            wrong(
                None,
                Fault::Closed {
                    school: school.name.clone(),
                },
            );
            continue;
        }
        let on = match day(cell(columns.day), today) {
            Ok(on) => on,
            Err(fault) => {
                wrong(None, fault);
                None
            }
        };
        let remark = cell(columns.remark).to_owned();
        if remark.chars().count() > LONGEST_REMARK {
            wrong(None, Fault::LongRemark);
        }
        for (at, intake) in &columns.grades {
            let typed = cell(Some(*at));
            let regular = match figure(typed) {
                Ok(_) if typed.is_empty() => continue,
                Ok(regular) => regular,
                Err(_) => {
                    wrong(
                        Some(*intake),
                        Fault::NoFigure {
                            typed: typed.to_owned(),
                        },
                    );
                    continue;
                }
            };
            if !school.teaches(*intake) {
                // What a list of all grades says of grades that a school has not: nothing.
                if regular.is_some_and(|places| places > 0) {
                    wrong(
                        Some(*intake),
                        Fault::NotTaught {
                            school: school.name.clone(),
                            intake: *intake,
                        },
                    );
                }
                continue;
            }
            if !seen.insert((school.number.clone(), *intake)) {
                wrong(
                    Some(*intake),
                    Fault::Twice {
                        school: school.name.clone(),
                    },
                );
                continue;
            }
            found.push(ListedFigure {
                school: school.number.clone(),
                intake: *intake,
                regular,
                on,
                remark: remark.clone(),
            });
        }
    }
    match (faults.is_empty(), found.is_empty()) {
        (true, false) => Ok(found),
        (true, true) => Err(Unread::Rows(vec![whole(Fault::Empty)])),
        (false, _) => Err(Unread::Rows(faults)),
    }
}

/// A fault of the list as a whole.
fn whole(fault: Fault) -> RowFault {
    RowFault {
        row: 0,
        intake: None,
        fault,
    }
}

/// Where a list says what.
#[derive(Debug, Default)]
struct Columns {
    number: Option<usize>,
    name: Option<usize>,
    town: Option<usize>,
    day: Option<usize>,
    remark: Option<usize>,
    grades: Vec<(usize, Intake)>,
}

impl Columns {
    fn of(cells: &[String]) -> Self {
        let mut columns = Self::default();
        for (at, cell) in cells.iter().enumerate() {
            let name = fold_umlaut(cell);
            let slot = match name.trim() {
                "schulnummer" | "schulnr" | "schul nr" | "nummer" | "school number" => {
                    &mut columns.number
                }
                "schule" | "schulname" | "name" | "school" | "name der schule" => &mut columns.name,
                "ort" | "schulort" | "town" => &mut columns.town,
                "stand" | "datum" | "gemeldet am" | "date" => &mut columns.day,
                "bemerkung" | "anmerkung" | "remark" => &mut columns.remark,
                _ => {
                    if let Some(intake) = Intake::from_words(cell) {
                        columns.grades.push((at, intake));
                    }
                    continue;
                }
            };
            let _ = slot.get_or_insert(at);
        }
        columns
    }
}

type Rows<'a> = Vec<(u32, &'a [String])>;

/// The names of the columns, found in one of the first rows, and the rows below them.
fn head(table: &Table) -> Result<(Columns, Rows<'_>), Fault> {
    let first = std::iter::once((0, table.header.as_slice()));
    let rest = table.rows.iter().map(|r| (r.number, r.cells.as_slice()));
    let rows: Rows<'_> = first.chain(rest).collect();
    let mut missing = Fault::NoSchoolColumn;
    for (at, (_, cells)) in rows.iter().take(TITLES).enumerate() {
        let columns = Columns::of(cells);
        match (
            columns.number.or(columns.name).is_some(),
            columns.grades.is_empty(),
        ) {
            (true, false) => return Ok((columns, rows[at + 1..].to_vec())),
            (true, true) => missing = Fault::NoGradeColumn,
            (false, _) => {}
        }
    }
    Err(missing)
}

/// The school that a row names: by its number, or by a name that only one school has, in the town if one is said.
fn school_of<'s>(
    code: &str,
    named: &str,
    town: &str,
    schools: &'s [School],
) -> Result<&'s School, Fault> {
    let unknown = |named: &str| Fault::Unknown {
        named: named.to_owned(),
    };
    if !code.is_empty() {
        return (schools.iter().find(|s| s.number == code)).ok_or_else(|| unknown(code));
    }
    if let Some(school) = schools.iter().find(|s| s.number == named) {
        return Ok(school);
    }
    let (wanted, town) = (fold_umlaut(named), fold_umlaut(town));
    let mut fitting = schools.iter().filter(|s| {
        let called = [&s.name, &s.short].map(|name| fold_umlaut(name));
        called.contains(&wanted) && (town.is_empty() || fold_umlaut(&s.town) == town)
    });
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Fault::Ambiguous {
            named: named.to_owned(),
        }),
        (None, _) => Err(unknown(named)),
    }
}

fn day(typed: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    let formats = ["%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y"];
    let day = (formats.iter()).find_map(|format| NaiveDate::parse_from_str(typed, format).ok());
    match day {
        Some(day) if day > today => Err(Fault::Later { day }),
        Some(day) => Ok(Some(day)),
        None => Err(Fault::NoDay {
            typed: typed.to_owned(),
        }),
    }
}

/// Cells as a spreadsheet puts them on the clipboard: rows by line, cells by tab. An empty last line is none.
#[must_use]
pub fn cells(pasted: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = pasted
        .replace("\r\n", "\n")
        .split('\n')
        .map(|line| {
            line.split('\t')
                .map(|cell| cell.trim().to_owned())
                .collect()
        })
        .collect();
    while rows
        .last()
        .is_some_and(|row| row.iter().all(String::is_empty))
    {
        let _ = rows.pop();
    }
    rows
}

/// A block of cells laid onto schools and grades from its upper left corner on. Empty cells change nothing.
///
/// # Errors
/// Everything that is wrong with it; then nothing of it counts.
pub fn block(
    cells: &[Vec<String>],
    schools: &[&School],
    grades: &[Intake],
) -> Result<Vec<ListedFigure>, Vec<RowFault>> {
    let widest = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut faults = Vec::new();
    if cells.len() > schools.len() {
        faults.push(whole(Fault::TooManyRows {
            rows: cells.len(),
            room: schools.len(),
        }));
    }
    if widest > grades.len() {
        faults.push(whole(Fault::TooManyColumns {
            columns: widest,
            room: grades.len(),
        }));
    }
    let mut found = Vec::new();
    for ((row, number), school) in cells.iter().zip(1..).zip(schools) {
        for (typed, intake) in row.iter().zip(grades) {
            let wrong = |fault| RowFault {
                row: number,
                intake: Some(*intake),
                fault,
            };
            match figure(typed) {
                Ok(_) if typed.is_empty() => {}
                Ok(regular) if school.teaches(*intake) => found.push(ListedFigure {
                    school: school.number.clone(),
                    intake: *intake,
                    regular,
                    on: None,
                    remark: String::new(),
                }),
                Ok(None) => {}
                Ok(Some(_)) => faults.push(wrong(Fault::NotTaught {
                    school: school.name.clone(),
                    intake: *intake,
                })),
                Err(_) => faults.push(wrong(Fault::NoFigure {
                    typed: typed.clone(),
                })),
            }
        }
    }
    match (faults.is_empty(), found.is_empty()) {
        (true, false) => Ok(found),
        (true, true) => Err(vec![whole(Fault::Empty)]),
        (false, _) => Err(faults),
    }
}

/// The figures as a list for other programs, reported and free beside each other; reading it in again gives what was
/// reported.
#[must_use]
pub fn list(schools: &[&School], vacancies: &Vacancies<'_>) -> String {
    let mut header = vec!["Schulnummer".to_owned(), "Schule".into(), "Ort".into()];
    header.extend(Intake::all().map(|i| i.short().to_owned()));
    header.extend(Intake::all().map(|i| format!("frei {}", i.short())));
    header.push("Stand".into());
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let rows = schools.iter().map(|school| {
        let at = |intake| vacancies.at(&school.number, intake);
        let reported = Intake::all().map(|i| {
            let places = vacancies.report(&school.number, i).map(|r| r.regular);
            let words =
                places.map(|p| p.map_or("?".to_owned(), |p| p.min(MOST_PLACES).to_string()));
            words.unwrap_or_default()
        });
        let free = Intake::all().map(|i| at(i).map_or(String::new(), |v| v.free.to_string()));
        let days = Intake::all().filter_map(|i| vacancies.report(&school.number, i));
        // The oldest figure dates the row: reading it in again must not make one younger than it is.
        let oldest = days.map(|r| r.reported_on).min();
        let mut row: Vec<Cow<'_, str>> = vec![
            Cow::Borrowed(&*school.number),
            Cow::Borrowed(&*school.name),
            Cow::Borrowed(&*school.town),
        ];
        row.extend(reported.map(Cow::Owned));
        row.extend(free.map(Cow::Owned));
        row.push(oldest.map_or(Cow::Borrowed(""), |day| {
            Cow::Owned(day.format("%d.%m.%Y").to_string())
        }));
        row
    });
    csv::write(&header, rows)
}

#[cfg(test)]
mod tests;
