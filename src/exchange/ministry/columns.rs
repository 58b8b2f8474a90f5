//! The columns of school lists by their names, in any order: the ministry's own and the program's.

use super::Column;
use crate::exchange::table::{Row, Table};

/// The names under which each column is known, folded.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Number, &["schulnummer", "schulnr", "number"]),
    (
        Column::FormKey,
        &["schulformschluessel", "schulform", "formkey"],
    ),
    (Column::Name, &["schulbezeichnung1", "bezeichnung1", "name"]),
    (Column::Name2, &["schulbezeichnung2", "bezeichnung2"]),
    (Column::Name3, &["schulbezeichnung3", "bezeichnung3"]),
    (Column::Short, &["kurzbezeichnung", "short"]),
    (Column::Postcode, &["plz", "postcode"]),
    (Column::Town, &["ort", "town"]),
    (Column::Street, &["strasse", "street"]),
    (Column::PhoneArea, &["telefonvorwahl"]),
    (Column::Phone, &["telefon", "phone"]),
    (Column::Email, &["email"]),
    (Column::Legal, &["rechtsform", "rechtsstatus", "public"]),
    (Column::Provider, &["traegernummer", "providerkey"]),
    (Column::Ags, &["gemeindeschluessel", "ags"]),
    (Column::State, &["schulbetriebsschluessel"]),
    (Column::StateDay, &["schulbetriebsdatum"]),
    (Column::Epsg, &["epsg"]),
    (Column::East, &["utmrechtswert", "utme"]),
    (Column::North, &["utmhochwert", "utmn"]),
    (Column::Lat, &["lat"]),
    (Column::Lon, &["lon"]),
    (Column::Pupils, &["pupils"]),
    (Column::Closed, &["closedon"]),
];

/// Columns that such lists have and nobody needs here; they are not worth a word.
const UNUSED: &[&str] = &[
    "faxvorwahl",
    "fax",
    "homepage",
    "form",
    "gemeinde",
    "bezirksregierung",
    "koordstand",
    "adresseunveraendertseit2021",
    "schueler202425gerundet",
    "sozialindex202526",
];

/// Does this cell name a column of a school list?
pub(super) fn knows(cell: &str) -> bool {
    let folded = folded(cell);
    UNUSED.contains(&&*folded) || NAMES.iter().any(|(_, names)| names.contains(&&*folded))
}

/// A name without case, umlauts, blanks and signs.
fn folded(name: &str) -> String {
    let mut text = String::new();
    for c in name.trim().chars().take(60).flat_map(char::to_lowercase) {
        match c {
            'ä' => text.push_str("ae"),
            'ö' => text.push_str("oe"),
            'ü' => text.push_str("ue"),
            'ß' => text.push_str("ss"),
            c if c.is_ascii_alphanumeric() => text.push(c),
            _ => {}
        }
    }
    text
}

/// Which column stands where.
#[derive(Debug)]
pub(super) struct Columns {
    at: Vec<(Column, usize)>,
    /// Columns nobody knows, by name.
    pub unknown: Vec<String>,
}

impl Columns {
    /// The columns of a table. Of two with the same meaning the surer name counts, then the first.
    pub fn of(table: &Table) -> Self {
        let folded: Vec<String> = table.header.iter().map(|name| folded(name)).collect();
        let mut at = Vec::new();
        for (column, names) in NAMES {
            let place = names
                .iter()
                .find_map(|name| folded.iter().position(|header| header == name));
            at.extend(place.map(|place| (*column, place)));
        }
        let unknown = (table.header.iter().zip(&folded))
            .filter(|(name, folded)| !knows(folded) && !is_unnamed(name))
            .map(|(name, _)| name.chars().take(60).collect())
            .collect();
        Self { at, unknown }
    }

    /// The place of the last column that is known.
    pub fn last(&self) -> usize {
        self.at.iter().map(|(_, place)| *place).max().unwrap_or(0)
    }

    pub fn has(&self, column: Column) -> bool {
        self.at.iter().any(|(own, _)| *own == column)
    }

    /// The cell of a row; empty when the list has no such column.
    pub fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        let place = self.at.iter().find(|(own, _)| *own == column);
        place
            .and_then(|(_, place)| row.cells.get(*place))
            .map_or("", |cell| cell.trim())
    }
}

/// The name that a table gives to a column without one.
fn is_unnamed(name: &str) -> bool {
    name.strip_prefix("Spalte ")
        .is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()))
}
