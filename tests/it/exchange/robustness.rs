//! Lists that are broken, hostile or just odd: every doubt is said, nothing panics, nothing is half taken.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::cast_possible_truncation
)]

use chrono::NaiveDate;
use erstberatung::domain::language::Lang;
use erstberatung::exchange::dates::{DateOf, read_date};
use erstberatung::exchange::draft::{Draft, FindingKind};
use erstberatung::exchange::duplicates::{DuplicateOf, KnownIndex, duplicates};
use erstberatung::exchange::encoding::{Binary, Encoding, NotText, decode, decode_as};
use erstberatung::exchange::mapping::{Mapping, guess};
use erstberatung::exchange::read::read;
use erstberatung::exchange::table::{Dialect, NotATable, table, table_as};
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn taken(text: &str) -> Draft {
    let table = table(text.as_bytes()).unwrap();
    read(&table, &guess(&table, today()), today())
}

fn has(draft: &Draft, row: u32, kind: FindingKind) -> bool {
    draft
        .findings
        .iter()
        .any(|f| f.row == Some(row) && f.kind == kind)
}

#[test]
fn a_bad_cell_stops_the_list_and_is_named() {
    let draft = taken(
        "Name;Vorname;geb. am\nAhmad;Omar;03.05.2012\nAhmad;Nour;31.02.2013\n;;03.05.2012\nAhmad;Salma;\n",
    );
    assert!(!draft.is_ready());
    let said: Vec<_> = draft.errors().map(|f| f.sentence(Lang::De)).collect();
    assert_eq!(
        said,
        [
            "Zeile 3, Spalte „geb. am“: Diesen Tag gibt es nicht.",
            "Zeile 4, Spalte „Name“: Der Name des Kindes fehlt.",
            "Zeile 5, Spalte „geb. am“: Das Geburtsdatum fehlt."
        ]
    );
    assert!(taken("Name;Vorname;geb. am\nAhmad;Omar;03.05.2012\n").is_ready());
}

#[test]
fn hostile_cells_are_kept_as_text_and_said() {
    let draft = taken(
        "Name;Vorname;geb. am;Straße;Ort\n=cmd|' /C calc'!A0;Omar;03.05.2012;@SUM(A1);Ahlen\n",
    );
    assert_eq!(
        draft.households[0].children[0].family_name,
        "=cmd|' /C calc'!A0"
    );
    assert_eq!(
        draft
            .findings
            .iter()
            .filter(|f| f.kind == FindingKind::Formula)
            .count(),
        2
    );
    let garbled = taken("Name;Vorname;geb. am\nMÃ¼ller;Omar;03.05.2012\n");
    assert!(has(&garbled, 2, FindingKind::Garbled));
    let lost = taken("Name;Vorname;geb. am\nM\u{fffd}ller;Omar;03.05.2012\n");
    assert!(has(&lost, 2, FindingKind::LostLetter));
}

#[test]
fn free_text_stays_outside_until_it_is_wanted() {
    let text =
        "Name;Vorname;geb. am;Bemerkung\nAhmad;Omar;03.05.2012;Rollstuhl, wohnt beim Onkel\n";
    let table = table(text.as_bytes()).unwrap();
    let mut mapping = guess(&table, today());
    let draft = read(&table, &mapping, today());
    assert!(has(&draft, 2, FindingKind::FreeTextHeldBack) && draft.households[0].note.is_empty());
    assert_eq!(draft.households[0].wishes.len(), 1);
    mapping.import_free_text = true;
    assert_eq!(
        read(&table, &mapping, today()).households[0].note,
        "Rollstuhl, wohnt beim Onkel"
    );
}

#[test]
fn families_of_one_building_stay_apart_and_siblings_without_guardian_are_joined() {
    let head = "Name;Vorname;geb. am;Straße;PLZ;Ort;Telefon;Sorgeberechtigte\n";
    let apart = taken(&format!(
        "{head}Al-Ahmad;Omar;03.05.2012;Schulstr. 2;59302;Oelde;030 23125001;Hiba Al-Ahmad\nAlahmad;Nour;03.06.2013;Schulstr. 2;59302;Oelde;030 23125002;Ziad Alahmad\n"
    ));
    assert_eq!(apart.households.len(), 2);
    let doubtful = taken(&format!(
        "{head}Al-Ahmad;Omar;03.05.2012;Schulstr. 2;59302;Oelde;030 23125001;Hiba Al-Ahmad\nAlahmad;Nour;03.06.2013;Schulstr. 2;59302;Oelde;030 23125001;Ziad Alahmad\n"
    ));
    assert_eq!(doubtful.households.len(), 2);
    assert!(has(&doubtful, 3, FindingKind::PossiblySameHousehold));
    let joined = taken(&format!(
        "{head}Al-Ahmad;Omar;03.05.2012;Schulstraße 2;59302;Oelde;;\nBondarenko;Ivan;03.05.2012;Schulstr. 2;59302;Oelde;;\nAlahmad;Nour;03.06.2013;Schulstr. 2;59302;Oelde;;\n"
    ));
    assert_eq!(joined.households.len(), 2);
    assert_eq!(joined.households[0].rows, [2, 4]);
    assert!(has(&joined, 4, FindingKind::JoinedByAddress));
    let shared_phone = taken(&format!(
        "{head}Ahmad;Omar;03.05.2012;Schulstr. 2;59302;Oelde;030 23125001;\nBondarenko;Ivan;03.05.2012;Schulstr. 2;59302;Oelde;030 23125001;\n"
    ));
    assert_eq!(shared_phone.households.len(), 2);
}

#[test]
fn the_same_child_twice_in_one_list_is_shown() {
    let draft = taken(
        "Name;Vorname;geb. am\nAhmad;Omar;03.05.2012\nAhmad;Nour;03.05.2012\nAhmed;Omer;03.05.2012\n",
    );
    let found = duplicates(&draft, &KnownIndex::default());
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].row, found[0].of.clone()),
        (4, DuplicateOf::Row { row: 2, slot: 0 })
    );
}

#[test]
fn a_workbook_is_refused_by_name() {
    let refused = table(b"PK\x03\x04\x14\x00\x06\x00");
    assert_eq!(
        refused,
        Err(NotATable::NotText(NotText::Binary(Binary::Workbook)))
    );
    assert!(refused.unwrap_err().to_string().contains("xlsx"));
}

#[test]
fn zero_bytes_and_endless_lines_do_no_harm() {
    let zeros = taken(
        "Name;Vorname;geb. am\nAh\0mad;Omar;03.05.2012\nAhmad;Nour;04.05.2012\nAhmad;Salma;05.05.2012\n",
    );
    assert_eq!(zeros.households[0].children[0].family_name, "Ahmad");
    let long = format!(
        "Name;Vorname;geb. am\n{};Omar;03.05.2012\n",
        "x".repeat(10 * 1024 * 1024)
    );
    assert!(has(&taken(&long), 2, FindingKind::CellTooLong));
    assert!(matches!(table(&vec![0; 1000]), Err(NotATable::NotText(_))));
}

fn everything(bytes: &[u8]) {
    if let Ok(table) = table(bytes) {
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.header.len());
        }
        let mapping = guess(&table, today());
        assert_eq!(mapping.columns.len(), table.header.len());
        let draft = read(&table, &mapping, today());
        let rows: usize = draft.households.iter().map(|h| h.rows.len()).sum();
        assert!(rows <= table.rows.len());
        drop(duplicates(&draft, &KnownIndex::default()));
        for finding in &draft.findings {
            assert!(
                !finding.sentence(Lang::De).is_empty() && !finding.sentence(Lang::En).is_empty()
            );
        }
    }
}

const SEEDS: [&[u8]; 3] = [
    include_bytes!("../../data/lists/ahlen_excel_cp1252.csv"),
    include_bytes!("../../data/lists/beckum_haushalte_utf8bom.csv"),
    include_bytes!("../../data/lists/warendorf_unicodetext_utf16.txt"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        everything(&bytes);
        for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252, Encoding::Windows1250] {
            drop(decode_as(&bytes, encoding));
            drop(table_as(&bytes, Dialect { encoding: Some(encoding), delimiter: Some(';') }));
        }
    }

    #[test]
    fn random_text_with_delimiters_never_panics(text in "[;,\t\"\r\nA-Zäß0-9.=?' @\\-\u{fffd}]{0,600}") {
        everything(text.as_bytes());
        everything(format!("Name;Vorname;geb. am;Sorgeberechtigte;Anschrift;Tel;Bemerkung\n{text}").as_bytes());
    }

    #[test]
    fn damaged_lists_never_panic(which in 0_usize..3, cuts in proptest::collection::vec((0.0_f64..1.0, any::<u8>()), 1..12), keep in 0.0_f64..1.0) {
        let mut bytes = SEEDS[which].to_vec();
        bytes.truncate((bytes.len() as f64 * keep) as usize + 1);
        for (place, byte) in cuts {
            let at = ((bytes.len() - 1) as f64 * place) as usize;
            bytes[at] = byte;
        }
        everything(&bytes);
    }

    #[test]
    fn utf8_text_is_decoded_as_it_is(text in "[A-Za-zäöüßşćЖ;, 0-9\n]{1,300}") {
        let decoded = decode(text.as_bytes()).unwrap();
        prop_assert_eq!(decoded.text, text.clone());
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        prop_assert_eq!(decode(&wide).unwrap().text, text);
    }

    #[test]
    fn every_day_is_read_in_every_form(days in 0_i64..5000) {
        let day = NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + chrono::Duration::days(days);
        for form in ["%d.%m.%Y", "%-d.%-m.%y", "%-d.%-m.%Y", "%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%d.%m.%Y 00:00:00"] {
            let read = read_date(&day.format(form).to_string(), DateOf::Birth, today()).unwrap().unwrap();
            prop_assert_eq!(read.date.earliest(), day);
        }
        let number = (day - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days();
        prop_assert_eq!(read_date(&number.to_string(), DateOf::Birth, today()).unwrap().unwrap().date.earliest(), day);
    }

    #[test]
    fn random_dates_and_mappings_never_panic(text in "\\PC{0,40}") {
        drop(read_date(&text, DateOf::Birth, today()));
        drop(read_date(&text, DateOf::Event, today()));
        drop(Mapping::from_toml(&text));
    }
}
