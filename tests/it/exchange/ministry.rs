//! The official list of schools when it is damaged, random or hostile: nothing panics, everything is said.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation)]

use chrono::NaiveDate;
use erstberatung::domain::language::Lang;
use erstberatung::exchange::ministry::{compare, read, utm};
use erstberatung::exchange::reference::{municipalities, schools};
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};

const LIST: &[u8] = include_bytes!("../../data/schools/schuldaten_auszug.csv");
const HEADER: &str = "Schulnummer;Schulform;Schulbezeichnung_1;PLZ;Telefon;E-Mail;Gemeindeschluessel;Schulbetriebsschluessel;Schulbetriebsdatum;EPSG;UTMRechtswert;UTMHochwert;";

/// Reads and compares; whatever comes out holds together.
fn everything(bytes: &[u8]) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let (towns, known) = (municipalities(), schools());
    let county: Vec<&str> = towns.iter().map(|m| &*m.ags).collect();
    let mut list = match read(bytes, &county, today) {
        Ok(list) => list,
        Err(no) => {
            assert!(!no.sentence(Lang::De).is_empty() && !no.sentence(Lang::En).is_empty());
            return;
        }
    };
    assert_eq!(
        list.schools.len() + list.left_out.len(),
        list.rows,
        "no row is lost"
    );
    let numbers: HashSet<&str> = list.schools.iter().map(|s| &*s.number).collect();
    assert_eq!(numbers.len(), list.schools.len(), "no school twice");
    for school in &list.schools {
        assert!(school.number.len() == 6 && !school.name.is_empty());
        assert!(county.contains(&&*school.ags));
    }
    let (found, same) = compare(&mut list, &known, &HashMap::new(), today);
    for difference in &found {
        assert!(
            difference
                .fields
                .iter()
                .all(|f| !f.sentence(Lang::De).is_empty())
        );
        if let Some(before) = &difference.before {
            let kept = |s: &erstberatung::domain::school::School| {
                (
                    s.own_grades,
                    s.german_support,
                    s.literacy,
                    s.all_day,
                    s.contact.clone(),
                    s.note.clone(),
                )
            };
            assert_eq!(kept(before), kept(&difference.after));
        }
    }
    let changed = found.iter().filter(|d| d.row.is_some()).count();
    let never = list
        .schools
        .iter()
        .filter(|s| s.closed && !known.iter().any(|k| k.number == s.number));
    assert_eq!(changed + same + never.count(), list.schools.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        everything(&bytes);
        everything(&[HEADER.as_bytes(), b"\n", &bytes].concat());
    }

    #[test]
    fn random_cells_never_panic(text in "[;,\"\r\n0-9A-Zäß.=@' \\-\u{fffd}]{0,400}") {
        everything(format!("sep=;\n{HEADER}\n199001;02;{text}\n").as_bytes());
        everything(format!("sep=;\n{HEADER}\n\"199001\";\"02\";\"A\";\"{text}\";\"05570008\"").as_bytes());
    }

    #[test]
    fn damaged_lists_never_panic(cuts in proptest::collection::vec((0.0_f64..1.0, any::<u8>()), 0..12), keep in 0.0_f64..1.0) {
        let mut bytes = LIST.to_vec();
        bytes.truncate((bytes.len() as f64 * keep) as usize + 1);
        for (place, byte) in cuts {
            let at = ((bytes.len() - 1) as f64 * place) as usize;
            bytes[at] = byte;
        }
        everything(&bytes);
    }

    #[test]
    fn any_figures_are_a_place_in_the_zone_or_none(east in any::<f64>(), north in any::<f64>()) {
        if let Some(place) = utm::degrees(32, east, north) {
            prop_assert!(place.lat.is_finite() && place.lon.is_finite());
        }
    }
}
