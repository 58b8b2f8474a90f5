//! Reads the tables that are built into the program: semicolons, one comment line naming the origin, one header line.

/// The rows below the header. No row is passed over: a test counts the lines of every table.
pub(crate) fn rows(text: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    csv::ReaderBuilder::new()
        .delimiter(b';')
        .comment(Some(b'#'))
        .from_reader(text.as_bytes())
        .into_records()
        .filter_map(Result::ok)
}

/// A field as text; empty when the row is shorter.
pub(crate) fn text(row: &csv::StringRecord, column: usize) -> String {
    row.get(column).unwrap_or("").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{reference, sample};

    #[test]
    fn every_line_of_every_table_is_a_row() {
        for (table, name) in [
            (reference::MUNICIPALITIES, "municipalities"),
            (reference::SCHOOLS, "schools"),
            (reference::LANGUAGES, "languages"),
            (reference::COUNTRIES, "countries"),
            (sample::FAMILIES, "families"),
            (sample::CHILDREN, "children"),
        ] {
            assert!(table.starts_with("# "), "{name} names no origin");
            assert_eq!(rows(table).count(), table.lines().count() - 2, "{name}");
        }
    }
}
