//! What leaves the house as a list calculates nothing, and comes back exactly.

use erstberatung::exchange::csv::{harmless, plain, write};
use erstberatung::exchange::table::table;
use proptest::prelude::*;
use std::borrow::Cow;

/// Cells that begin like formulas, more often than chance would.
fn cells() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "['=+@\t\r\n -]{0,4}[A-Za-z0-9;\"' ()|!]{0,12}",
        "[＝＋－＠'=]{1,3}\\PC{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_comes_back_and_none_is_calculated(cell in cells()) {
        let written = harmless(&cell);
        prop_assert_eq!(plain(&written), cell.as_str());
        let bare = written.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
        prop_assert!(!bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{written:?}");
        prop_assert!(!written.starts_with(['\t', '\r', '\n']), "{written:?}");
        // Taking off what stands there already is never too much: it is put before again.
        prop_assert_eq!(harmless(plain(&cell)).into_owned().len() >= plain(&cell).len(), true);
    }

    #[test]
    fn a_whole_list_comes_back_cell_by_cell(rows in proptest::collection::vec(proptest::collection::vec(cells(), 3), 1..8)) {
        let text = write(&["A", "B", "C"], rows.iter().map(|row| row.iter().map(|c| Cow::Borrowed(c.as_str()))));
        let body = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(false).from_reader(body.as_bytes());
        let read: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(|cell| plain(cell).to_owned()).collect())
            .collect();
        prop_assert_eq!(read, rows);
    }

    /// Through the whole reader: names as they are kept come back letter by letter.
    #[test]
    fn names_come_back_through_the_reader(names in proptest::collection::vec("[=+@-]?[\\p{L}][\\p{L}\\p{M} '’.-]{0,20}", 1..6)) {
        use erstberatung::domain::entry_text::Kind;
        // What a form refuses, a list does not keep either.
        let names: Vec<String> = names
            .iter()
            .filter_map(|name| Kind::Name.fit(name).ok())
            .map(|fit| fit.text.into_owned())
            .collect();
        prop_assume!(!names.is_empty());
        let rows = names.iter().map(|name| [name.as_str(), "Ada", "02.01.2010"].map(Cow::Borrowed));
        let list = write(&["Familienname", "Vorname", "Geburtsdatum"], rows);
        let table = table(list.as_bytes()).unwrap();
        let read: Vec<&str> = table.rows.iter().map(|row| row.cells[0].as_str()).collect();
        prop_assert_eq!(read, names);
    }
}
