//! Rows to schools: every row is a school of the county, or left out with a reason.

use super::columns::{Columns, knows};
use super::utm;
use super::{Column, Doubt, LeftOut, LeftOutRow, ListedSchool, NoSchoolList, Remark, SchoolList};
use crate::domain::entry_text::Kind;
use crate::domain::id::Postcode;
use crate::domain::municipality::Point;
use crate::domain::school::{form_word, is_near};
use crate::exchange::encoding::decode;
use crate::exchange::table::{Dialect, Row, table_of};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Without these no school can be told.
const NEEDED: [Column; 4] = [Column::Number, Column::FormKey, Column::Name, Column::Ags];

/// What the list should say besides; a word is said when it does not.
const WISHED: [Column; 9] = [
    Column::Short,
    Column::Street,
    Column::Postcode,
    Column::Town,
    Column::Phone,
    Column::Email,
    Column::Legal,
    Column::State,
    Column::East,
];

/// The longest name of a school, in characters.
const LONGEST_NAME: usize = 250;

/// Reads a list. `county` holds the keys of the county's municipalities.
///
/// # Errors
/// [`NoSchoolList`] when it is none.
pub fn read(bytes: &[u8], county: &[&str], today: NaiveDate) -> Result<SchoolList, NoSchoolList> {
    let table = table_of(bytes, Dialect::default(), knows)?;
    let columns = Columns::of(&table);
    let lacks = |column: &Column| !columns.has(*column);
    let missing: Vec<Column> = NEEDED.into_iter().filter(lacks).collect();
    if !missing.is_empty() {
        return Err(NoSchoolList::Columns(missing));
    }
    let degrees = columns.has(Column::Lat) && columns.has(Column::Lon);
    // The own layout has no key of operation: it holds nothing but schools.
    let own = degrees && lacks(&Column::State);
    let wished = WISHED.into_iter().filter(|column| match column {
        Column::East => lacks(column) && !degrees,
        Column::State => lacks(column) && !own,
        _ => lacks(column),
    });
    let mut list = SchoolList {
        encoding: table.encoding,
        rows: table.rows.len(),
        unknown: columns.unknown.clone(),
        missing: wished.collect(),
        schools: Vec::new(),
        left_out: Vec::new(),
        remarks: Vec::new(),
    };
    let unfinished = ends_inside_quotes(bytes).then(|| table.rows.last().map(|row| row.number));
    let mut seen = HashMap::new();
    for row in &table.rows {
        let mut reader = Reader {
            columns: &columns,
            row,
            today,
            doubts: Vec::new(),
        };
        let number = number_of(reader.cell(Column::Number));
        // A row that ends before a column that counts was not written to its end.
        let written = row.cells.len().saturating_sub(row.lacking);
        let ends_early = row.lacking > 0 && columns.last() >= written;
        let read = if ends_early || unfinished == Some(Some(row.number)) {
            Err(LeftOut::Unfinished)
        } else {
            reader.school(county, &mut seen)
        };
        match read {
            Ok(school) => {
                let remark = |doubt| Remark {
                    row: row.number,
                    number: school.number.clone(),
                    doubt,
                };
                list.remarks.extend(reader.doubts.into_iter().map(remark));
                list.schools.push(school);
            }
            Err(why) => list.left_out.push(LeftOutRow {
                row: row.number,
                number: number.unwrap_or_else(|| shown(reader.cell(Column::Number), 12)),
                name: shown(reader.cell(Column::Name), 80),
                why,
            }),
        }
    }
    if list.schools.is_empty() {
        return Err(NoSchoolList::NobodyHere);
    }
    Ok(list)
}

/// Is a quote open at the end? Then the last row was not written to its end.
fn ends_inside_quotes(bytes: &[u8]) -> bool {
    decode(bytes).is_ok_and(|decoded| decoded.text.matches('"').count() % 2 == 1)
}

/// The six digits of a school number.
fn number_of(cell: &str) -> Option<String> {
    (cell.len() == 6 && cell.bytes().all(|b| b.is_ascii_digit())).then(|| cell.to_owned())
}

/// A cell for people, not longer than it can be shown.
fn shown(cell: &str, most: usize) -> String {
    cell.chars().take(most).collect()
}

/// A key with the zeros that a spreadsheet took off.
fn padded(cell: &str, width: usize) -> String {
    if !cell.is_empty() && cell.len() < width && cell.bytes().all(|b| b.is_ascii_alphanumeric()) {
        format!("{cell:0>width$}")
    } else {
        shown(cell, 20)
    }
}

/// What the key of operation (Schulbetriebsschlüssel) says.
enum Operation {
    Open,
    NotInDirectory,
    Closed,
    Unknown,
}

/// The state's keys: 1 in operation; 6 not in the directory of schools; 9 closed.
fn operation(key: &str) -> Operation {
    match key {
        "" | "1" => Operation::Open,
        "6" => Operation::NotInDirectory,
        "9" => Operation::Closed,
        _ => Operation::Unknown,
    }
}

/// Reads one row.
struct Reader<'a> {
    columns: &'a Columns,
    row: &'a Row,
    today: NaiveDate,
    doubts: Vec<Doubt>,
}

impl<'a> Reader<'a> {
    fn cell(&self, column: Column) -> &'a str {
        self.columns.cell(self.row, column)
    }

    fn school(
        &mut self,
        county: &[&str],
        seen: &mut HashMap<String, u32>,
    ) -> Result<ListedSchool, LeftOut> {
        let number = number_of(self.cell(Column::Number)).ok_or(LeftOut::NoNumber)?;
        let ags = padded(self.cell(Column::Ags), 8);
        if !county.contains(&&*ags) {
            return Err(LeftOut::OtherCounty { ags });
        }
        let form_key = padded(self.cell(Column::FormKey), 2).to_uppercase();
        if form_word(&form_key).is_none() {
            return Err(LeftOut::NoSchool { form: form_key });
        }
        let state = self.cell(Column::State);
        let closed = match operation(state) {
            Operation::Open => false,
            Operation::Closed => true,
            Operation::NotInDirectory => return Err(LeftOut::NotInDirectory),
            Operation::Unknown => {
                let key = shown(state, 8);
                return Err(LeftOut::UnknownState { key });
            }
        };
        if let Some(row) = seen.insert(number.clone(), self.row.number) {
            let _ = seen.insert(number, row);
            return Err(LeftOut::Twice { row });
        }
        let name = self.name()?;
        let since = self.day(Column::StateDay);
        let last = self.day(Column::Closed);
        let last = if closed { since.or(last) } else { last };
        Ok(ListedSchool {
            row: self.row.number,
            number,
            name,
            short: self.line(Column::Short)?,
            form_key,
            street: self.line(Column::Street)?,
            postcode: self.postcode(),
            town: self.line(Column::Town)?,
            ags,
            public: public(self.cell(Column::Legal)),
            phone: self.phone(),
            email: self.checked(Column::Email, Kind::Mail, Doubt::BadEmail),
            place: self.place(),
            pupils: self.cell(Column::Pupils).parse().ok(),
            provider_key: self.line(Column::Provider)?,
            opened_on: since.filter(|_| !closed),
            closed_on: last,
            closed: last.map_or(closed, |last| last < self.today),
        })
    }

    /// The parts of the name in one line.
    fn name(&self) -> Result<String, LeftOut> {
        let parts = [Column::Name, Column::Name2, Column::Name3].map(|part| self.cell(part));
        let whole = parts.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
        let filled: Vec<&str> = whole
            .iter()
            .map(|part| &**part)
            .filter(|p| !p.is_empty())
            .collect();
        let name = filled.join(" ");
        if name.is_empty() {
            return Err(LeftOut::NoName);
        }
        readable(&name, LONGEST_NAME)
    }

    /// A line; nothing when the cell is empty.
    fn line(&self, column: Column) -> Result<Option<String>, LeftOut> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        readable(cell, Kind::Line.most()).map(Some)
    }

    /// A text by the rules of its field; what does not fit is said and left out.
    fn checked(&mut self, column: Column, kind: Kind, doubt: Doubt) -> Option<String> {
        let cell = self.cell(column);
        self.fit(cell, kind, doubt)
    }

    fn fit(&mut self, text: &str, kind: Kind, doubt: Doubt) -> Option<String> {
        match kind.fit(text) {
            Ok(fit) if fit.text.is_empty() => None,
            Ok(fit) => Some(fit.text.into_owned()),
            Err(_) => {
                self.doubts.push(doubt);
                None
            }
        }
    }

    fn phone(&mut self) -> Option<String> {
        let (area, number) = (self.cell(Column::PhoneArea), self.cell(Column::Phone));
        if number.is_empty() {
            return None;
        }
        let whole = format!("{area} {number}");
        self.fit(whole.trim(), Kind::Phone, Doubt::BadPhone)
    }

    fn postcode(&mut self) -> Option<Postcode> {
        let cell = self.cell(Column::Postcode);
        let read = padded(cell, 5).parse().ok();
        if read.is_none() && !cell.is_empty() {
            self.doubts.push(Doubt::BadPostcode);
        }
        read
    }

    fn day(&mut self, column: Column) -> Option<NaiveDate> {
        let cell = self.cell(column);
        let read = ["%d.%m.%Y", "%Y-%m-%d"]
            .iter()
            .find_map(|form| NaiveDate::parse_from_str(cell, form).ok())
            .filter(|day| (1800..=2200).contains(&chrono::Datelike::year(day)));
        if read.is_none() && !cell.is_empty() {
            self.doubts.push(Doubt::BadDay);
        }
        read
    }

    /// Where it lies: degrees as they are, UTM computed.
    fn place(&mut self) -> Option<Point> {
        let [lat, lon, east, north] =
            [Column::Lat, Column::Lon, Column::East, Column::North].map(|column| self.cell(column));
        let figure = |cell: &str| cell.replace(',', ".").parse::<f64>().ok();
        let (point, told) = if !lat.is_empty() && !lon.is_empty() {
            let point = figure(lat).zip(figure(lon));
            (point.map(|(lat, lon)| Point { lat, lon }), true)
        } else {
            let epsg = self.cell(Column::Epsg);
            let zone = if epsg.is_empty() {
                Some(32)
            } else {
                utm::zone(epsg)
            };
            let figures = figure(east).zip(figure(north)).zip(zone);
            let point = figures.and_then(|((east, north), zone)| utm::degrees(zone, east, north));
            (point, !east.is_empty() || !north.is_empty())
        };
        let point = point.filter(|point| is_near(*point));
        if point.is_none() {
            let doubt = if told {
                Doubt::BadPlace
            } else {
                Doubt::NoPlace
            };
            self.doubts.push(doubt);
        }
        point
    }
}

/// A text that can be kept and shown.
fn readable(text: &str, most: usize) -> Result<String, LeftOut> {
    let fit = Kind::Note.fit(text).map_err(|_| LeftOut::Unreadable)?;
    let lost = fit.text.contains('\u{fffd}');
    if lost || fit.text.chars().count() > most {
        return Err(LeftOut::Unreadable);
    }
    Ok(fit.text.into_owned())
}

/// Public or private: the state's key, or a word.
fn public(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "1" | "yes" | "öffentlich" => Some(true),
        "2" | "no" | "privat" => Some(false),
        _ => None,
    }
}
