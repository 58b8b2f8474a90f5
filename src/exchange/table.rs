//! Text to rows and columns: delimiter, quotes, `sep=` line, title lines above the header, trailing delimiters.

use super::csv;
use super::encoding::{Decoded, Encoding, NotText, decode, decode_as};
use super::mapping::knows_header;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// More rows than this are refused.
pub const MOST_ROWS: usize = 50_000;
/// More columns than this are refused.
pub const MOST_COLUMNS: usize = 400;
/// A cell longer than this (characters) is cut and marked; usually a quote is missing there.
pub const LONGEST_CELL: usize = 4_000;

const DELIMITERS: [char; 4] = [';', ',', '\t', '|'];

/// A decoded list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How the bytes were read.
    pub encoding: Encoding,
    /// What parts the cells.
    pub delimiter: char,
    /// Names of the columns; `Spalte 3` where the list has none.
    pub header: Vec<String>,
    /// Did the list name its columns?
    pub named: bool,
    /// The rows below the header, without empty ones.
    pub rows: Vec<Row>,
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Line of the file where the row begins, from 1, as a text editor counts.
    pub number: u32,
    /// As many cells as the header has.
    pub cells: Vec<String>,
    /// Cells beyond the header that are not empty.
    pub surplus: usize,
    /// Cells that the row lacks.
    pub lacking: usize,
    /// Columns (from 0) whose text was cut at [`LONGEST_CELL`].
    pub cut: Vec<usize>,
}

/// Why bytes are no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    /// The bytes are no text.
    #[error(transparent)]
    NotText(#[from] NotText),
    /// There is no row with content below the header.
    #[error("Die Liste enthält keine Zeilen. / The list has no rows.")]
    NoRows,
    /// More rows than [`MOST_ROWS`].
    #[error("Die Liste hat mehr als 50.000 Zeilen. / The list has more than 50,000 rows.")]
    TooManyRows,
    /// More columns than [`MOST_COLUMNS`].
    #[error("Die Liste hat mehr als 400 Spalten. / The list has more than 400 columns.")]
    TooManyColumns,
    /// The rows could not be parted.
    #[error(
        "Die Liste lässt sich nicht in Zeilen und Spalten teilen. / The list cannot be parted into rows and columns."
    )]
    Broken,
}

/// What a user sets by hand instead of letting it be detected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dialect {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// The delimiter.
    pub delimiter: Option<char>,
}

/// Reads bytes as a table, everything detected.
///
/// # Errors
/// See [`NotATable`].
pub fn table(bytes: &[u8]) -> Result<Table, NotATable> {
    table_as(bytes, Dialect::default())
}

/// Reads bytes as a table in a given dialect.
///
/// # Errors
/// See [`NotATable`].
pub fn table_as(bytes: &[u8], dialect: Dialect) -> Result<Table, NotATable> {
    table_of(bytes, dialect, knows_header)
}

/// The same for lists whose columns have names of their own; `knows` says which cells name one.
///
/// # Errors
/// See [`NotATable`].
pub fn table_of(
    bytes: &[u8],
    dialect: Dialect,
    knows: fn(&str) -> bool,
) -> Result<Table, NotATable> {
    let decoded = match dialect.encoding {
        Some(encoding) => decode_as(bytes, encoding)?,
        None => decode(bytes)?,
    };
    from_text(&decoded, dialect.delimiter, knows)
}

fn from_text(
    decoded: &Decoded,
    told: Option<char>,
    knows: fn(&str) -> bool,
) -> Result<Table, NotATable> {
    let (text, declared, skipped) = separator_line(&decoded.text);
    let delimiter = told.or(declared).unwrap_or_else(|| guess_delimiter(text));
    let mut rows = parted(text, delimiter, skipped, MOST_ROWS + 20)?;
    rows.retain(|row| row.cells.iter().any(|c| !c.is_empty()));
    let (named, title_rows) = header_row(&rows, knows);
    let mut header: Vec<String> = Vec::new();
    if named {
        header = rows
            .drain(..=title_rows)
            .next_back()
            .map(|row| row.cells)
            .unwrap_or_default();
    }
    let width = if named {
        // A delimiter at the end of the header line makes a column that nobody named; it counts only if it is filled.
        let filled = rows.iter().map(|r| {
            r.cells
                .iter()
                .rposition(|c| !c.is_empty())
                .map_or(0, |at| at + 1)
        });
        let named_columns = header
            .iter()
            .rposition(|h| !h.is_empty())
            .map_or(0, |at| at + 1);
        if filled.clone().filter(|n| *n > named_columns).count() * 2 > rows.len() {
            header.len().max(named_columns)
        } else {
            named_columns
        }
    } else {
        rows.iter().map(|r| r.cells.len()).max().unwrap_or(0)
    };
    if rows.is_empty() || width == 0 {
        return Err(NotATable::NoRows);
    }
    if rows.len() > MOST_ROWS {
        return Err(NotATable::TooManyRows);
    }
    if width > MOST_COLUMNS {
        return Err(NotATable::TooManyColumns);
    }
    header.resize(width, String::new());
    for (at, name) in header.iter_mut().enumerate() {
        if name.is_empty() {
            *name = format!("Spalte {}", at + 1);
        }
    }
    for row in &mut rows {
        row.surplus = row
            .cells
            .iter()
            .skip(width)
            .filter(|c| !c.is_empty())
            .count();
        row.lacking = width.saturating_sub(row.cells.len());
        row.cells.resize(width, String::new());
        row.cut.retain(|at| *at < width);
    }
    Ok(Table {
        encoding: decoded.encoding,
        delimiter,
        header,
        named,
        rows,
    })
}

/// Excel's first line `sep=;` names the delimiter. Returns the text below it and the number of lines taken off.
fn separator_line(text: &str) -> (&str, Option<char>, u32) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = first.trim_end_matches('\r').trim_matches('"');
    let mut named = line
        .get(..4)
        .filter(|p| p.eq_ignore_ascii_case("sep="))
        .map(|_| line[4..].chars());
    match named.as_mut().map(|chars| (chars.next(), chars.next())) {
        Some((Some(c), None)) => (rest, Some(c), 1),
        _ => (text, None, 0),
    }
}

/// The delimiter that cuts the first lines into the most columns of equal number.
fn guess_delimiter(text: &str) -> char {
    let end = text
        .char_indices()
        .nth(64 * 1024)
        .map_or(text.len(), |(at, _)| at);
    let sample = &text[..end];
    let mut best = (0_usize, ';');
    for delimiter in DELIMITERS {
        let Ok(rows) = parted(sample, delimiter, 0, 40) else {
            continue;
        };
        let widths: Vec<usize> = rows
            .iter()
            .map(|r| r.cells.len())
            .filter(|n| *n > 1)
            .collect();
        let Some(usual) = widths
            .iter()
            .copied()
            .max_by_key(|n| (widths.iter().filter(|m| *m == n).count(), *n))
        else {
            continue;
        };
        let agreeing = widths.iter().filter(|n| **n == usual).count();
        // Agreement between lines counts more than the number of columns: free text has commas, but not evenly.
        let score = agreeing * agreeing * 100 / rows.len().max(1) + usual;
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

fn parted(text: &str, delimiter: char, skipped: u32, most: usize) -> Result<Vec<Row>, NotATable> {
    let mut byte = [0; 4];
    let [byte] = *delimiter.encode_utf8(&mut byte).as_bytes() else {
        return Err(NotATable::Broken);
    };
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(byte)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = ::csv::StringRecord::new();
    // Excel on an old Mac ended lines with CR alone.
    let line_end = if text.contains('\n') { b'\n' } else { b'\r' };
    let bytes = text.as_bytes();
    let (mut line, mut counted_to) = (1 + skipped, 0);
    while reader
        .read_record(&mut record)
        .map_err(|_| NotATable::Broken)?
    {
        if rows.len() >= most {
            break;
        }
        if record.len() > MOST_COLUMNS * 2 {
            return Err(NotATable::TooManyColumns);
        }
        // The reader's own position lies before the line ends and empty lines that it skips.
        let mut begins = record
            .position()
            .and_then(|p| usize::try_from(p.byte()).ok())
            .unwrap_or(counted_to);
        while matches!(bytes.get(begins), Some(b'\r' | b'\n')) {
            begins += 1;
        }
        let ends = bytes
            .get(counted_to..begins)
            .unwrap_or(&[])
            .iter()
            .filter(|b| **b == line_end)
            .count();
        line = line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        counted_to = begins.max(counted_to);
        let mut row = Row {
            number: line,
            ..Row::default()
        };
        for (at, cell) in record.iter().enumerate() {
            let (cell, was_cut) = tidy(cell);
            if was_cut {
                row.cut.push(at);
            }
            row.cells.push(cell);
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Composed letters (NFC, as DIN 91379 wants them), without surrounding blanks and without control characters; line breaks
/// inside a cell become blanks. What the own writer put before a formula is taken off.
fn tidy(cell: &str) -> (String, bool) {
    let cell = csv::plain(cell);
    let clean = |c: char| match c {
        '\r' | '\n' | '\t' | '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    };
    let mut text: String = cell
        .nfc()
        .filter(|c| !c.is_control() || c.is_whitespace())
        .map(clean)
        .take(LONGEST_CELL + 1)
        .collect();
    let was_cut = text.chars().count() > LONGEST_CELL;
    if was_cut {
        let _ = text.pop();
    }
    (text.trim().to_owned(), was_cut)
}

/// Which of the first rows names the columns: the one with the most known names. A list whose first row has a date or
/// nothing known has none. Returns whether there is one, and its place.
fn header_row(rows: &[Row], knows: fn(&str) -> bool) -> (bool, usize) {
    let known = |row: &Row| row.cells.iter().filter(|c| knows(c)).count();
    let best = rows
        .iter()
        .take(12)
        .enumerate()
        .map(|(at, row)| (known(row), at))
        .max_by_key(|(n, at)| (*n, usize::MAX - at));
    match best {
        Some((n, at)) if n >= 2 => (true, at),
        _ => {
            let has_digits = |row: &Row| {
                row.cells
                    .iter()
                    .filter(|c| c.chars().any(|c| c.is_ascii_digit()))
                    .count()
            };
            // Unknown words above rows with numbers are a header in another language.
            let named = rows.len() > 1
                && rows.first().is_some_and(|r| {
                    has_digits(r) == 0 && r.cells.iter().filter(|c| !c.is_empty()).count() > 1
                })
                && rows.get(1).is_some_and(|r| has_digits(r) > 0);
            (named, 0)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_delimiter_is_found() {
        for d in [";", ",", "|"] {
            let text = format!("Name{d}Vorname{d}Geburtsdatum\nA{d}B{d}\"1{d}2\"\nC{d}D{d}E\n");
            let table = table(text.as_bytes()).unwrap();
            assert_eq!(table.header, ["Name", "Vorname", "Geburtsdatum"]);
            assert_eq!(table.rows[0].cells[2], format!("1{d}2"));
        }
        let tabs = table(b"Name\tVorname\tGeburtsdatum\nA;1\tB, 2\t\"C\tD\"\n").unwrap();
        assert_eq!(tabs.rows[0].cells, ["A;1", "B, 2", "C D"]);
    }

    #[test]
    fn the_dialect_of_the_school_list_is_read() {
        let text = "sep=;\r\nSchulnummer;PLZ;Ort;\r\n\"100025\";\"48324\";\"Sendenhorst\"\r\n\"100075\";\"59229\";\"Ahlen\"\r\n";
        let table = table(text.as_bytes()).unwrap();
        assert_eq!(table.header, ["Schulnummer", "PLZ", "Ort"]);
        assert_eq!(table.rows.len(), 2);
        assert_eq!(
            (
                table.rows[0].number,
                table.rows[0].surplus,
                table.rows[0].lacking
            ),
            (3, 0, 0)
        );
    }

    #[test]
    fn titles_above_and_blank_lines_between_do_not_matter() {
        let text = "Meldeliste der Stadt;;\n\nName;Vorname;Geburtsdatum\n\nA;B;2012-05-03\n;;\nC;D;2013-05-03;extra\nE;F\n";
        let table = table(text.as_bytes()).unwrap();
        assert_eq!(table.header, ["Name", "Vorname", "Geburtsdatum"]);
        let seen: Vec<_> = table
            .rows
            .iter()
            .map(|r| (r.number, r.surplus, r.lacking))
            .collect();
        assert_eq!(seen, [(5, 0, 0), (7, 1, 0), (8, 0, 1)]);
    }

    #[test]
    fn a_list_without_header_gets_numbered_columns() {
        let table = table(b"Ahmad;Omar;03.05.2012\nAhmad;Nour;04.06.2013\n").unwrap();
        assert!(!table.named);
        assert_eq!(table.rows.len(), 2);
        assert_eq!(table.header[2], "Spalte 3");
    }

    #[test]
    fn limits_hold() {
        assert_eq!(table(b"Name;Vorname\n"), Err(NotATable::NoRows));
        let wide = format!("Name;Vorname{}\nA;B\n", ";x".repeat(500));
        assert_eq!(table(wide.as_bytes()), Err(NotATable::TooManyColumns));
        let long = format!("Name;Vorname\nA;B\n{}", "A;B\n".repeat(MOST_ROWS + 5));
        assert_eq!(table(long.as_bytes()), Err(NotATable::TooManyRows));
        let cell = format!("Name;Vorname\nA;{}\n", "x".repeat(10 * 1024 * 1024));
        assert_eq!(table(cell.as_bytes()).unwrap().rows[0].cut, [1]);
    }

    #[test]
    fn an_open_quote_is_one_long_cell_and_no_panic() {
        let text = format!("Name;Vorname\nA;\"B\n{}", "C;D\n".repeat(3000));
        let table = table(text.as_bytes()).unwrap();
        assert_eq!(table.rows[0].cut, [1]);
    }
}
