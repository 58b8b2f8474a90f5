//! Lists as they really come: every bad cell is refused at its place with a sentence, everything else is taken.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use erstberatung::domain::language::Lang;
use erstberatung::exchange::draft::{Draft, Severity};
use erstberatung::exchange::mapping::guess;
use erstberatung::exchange::read::read;
use erstberatung::exchange::table::table;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn taken(text: &str) -> Draft {
    let table = table(text.as_bytes()).unwrap();
    read(&table, &guess(&table, today()), today())
}

/// One row with a name, a birth date and a phone; what was said about it, without its place.
fn row(name: &str, born: &str, phone: &str) -> (Draft, Vec<(Severity, String)>) {
    let draft = taken(&format!(
        "Familienname;Vorname;Geburtsdatum;Telefon;Straße;PLZ;Ort\n{name};Ada;{born};{phone};Weg 1;59227;Ahlen\n"
    ));
    let said = draft
        .findings
        .iter()
        .map(|f| {
            let mut bare = f.clone();
            (bare.row, bare.column) = (None, None);
            (f.severity(), bare.sentence(Lang::De))
        })
        .collect();
    (draft, said)
}

fn refused(said: &[(Severity, String)], sentence: &str) -> bool {
    said.iter()
        .any(|(s, words)| *s == Severity::Error && words == sentence)
}

#[test]
fn dates_are_taken_as_far_as_they_say_something_and_refused_with_a_sentence() {
    for (born, sentence) in [
        ("31.02.2014", "Diesen Tag gibt es nicht."),
        ("2014-02-31", "Diesen Tag gibt es nicht."),
        ("24.11.2026", "Das Geburtsdatum liegt in der Zukunft."),
        ("2027", "Das Geburtsdatum liegt in der Zukunft."),
        ("01.01.", "Das Jahr fehlt."),
        ("5/12", "Das Jahr fehlt."),
        ("03.05.1990", "Die Person ist über 30 Jahre alt."),
        ("03.05.1890", "Das Datum liegt über 100 Jahre zurück."),
        (
            "Sommer",
            "Das Datum ist nicht lesbar. Erwartet wird zum Beispiel 03.05.2012.",
        ),
        ("", "Das Geburtsdatum fehlt."),
    ] {
        let (_, said) = row("Muster", born, "030 23125001");
        assert!(refused(&said, sentence), "{born}: {said:?}");
    }
    for (born, kept) in [
        ("2014", "2014"),
        ("00.00.2014", "2014"),
        ("00.05.2014", "2014-05"),
        ("05.2014", "2014-05"),
        ("29.02.2016", "2016-02-29"),
        ("01.01.2014", "2014-01-01"),
        ("03.05.2000", "2000-05-03"),
    ] {
        let (draft, said) = row("Muster", born, "030 23125001");
        assert!(
            !said.iter().any(|(s, _)| *s == Severity::Error),
            "{born}: {said:?}"
        );
        let child = &draft.households[0].children[0];
        assert_eq!(child.birth.unwrap().to_string(), kept, "{born}");
    }
}

#[test]
fn names_keep_their_letters_and_lose_what_nobody_sees() {
    for (name, sentence) in [
        ("😀", "Bildzeichen lassen sich nicht drucken."),
        ("Ali😀", "Bildzeichen lassen sich nicht drucken."),
        ("12345", "Ein Name braucht Buchstaben."),
        (&"x".repeat(101), "Zu lang: 101 Zeichen, höchstens 100."),
        (
            &"x".repeat(5_000),
            "Die Zelle ist viel zu lang; vermutlich fehlt ein Anführungszeichen.",
        ),
    ] {
        let (_, said) = row(name, "03.05.2014", "030 23125001");
        assert!(refused(&said, sentence), "{said:?}");
    }
    for (name, kept) in [
        ("Al\u{202e}i", "Ali"),
        ("\u{feff}Ali\u{200b}", "Ali"),
        ("\"A\tli\"", "A li"),
        ("\"A\nli\"", "A li"),
        ("A\0li", "Ali"),
        ("Mu\u{308}ller", "Müller"),
        ("'=Ali", "=Ali"),
        ("-", "-"),
    ] {
        let (draft, said) = row(name, "03.05.2014", "030 23125001");
        if name == "-" {
            assert!(refused(&said, "Ein Name braucht Buchstaben."), "{said:?}");
            continue;
        }
        assert!(
            !said.iter().any(|(s, _)| *s == Severity::Error),
            "{name:?}: {said:?}"
        );
        assert_eq!(
            draft.households[0].children[0].family_name, kept,
            "{name:?}"
        );
    }
    let (_, said) = row("Al\u{202e}i", "03.05.2014", "030 23125001");
    assert!(
        said.iter()
            .any(|(_, words)| words == "Unsichtbare Zeichen wurden entfernt.")
    );
}

#[test]
fn formulas_stay_text_and_are_said() {
    for cell in [
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+cmd",
        "-cmd",
        "=HYPERLINK(\"\"http://x\"\")",
    ] {
        let (draft, said) = row(&format!("\"{cell}\""), "03.05.2014", "030 23125001");
        let kept = &draft.households[0].children[0].family_name;
        assert_eq!(*kept, cell.replace("\"\"", "\""));
        let words = "Sieht wie eine Formel aus und wird nur als Text übernommen.";
        assert!(
            said.iter()
                .any(|(s, w)| *s == Severity::Warning && w == words),
            "{said:?}"
        );
    }
}

#[test]
fn a_bad_phone_is_left_out_and_said_and_the_child_is_taken() {
    for (phone, sentence) in [
        (
            "1,52E+11",
            "Die Telefonnummer ist unvollständig oder durch die Tabelle beschädigt.",
        ),
        (
            "12",
            "Die Telefonnummer ist unvollständig oder durch die Tabelle beschädigt.",
        ),
        (
            "069 abc 90009174",
            "Eine Telefonnummer hat keine Buchstaben.",
        ),
        (
            "069 9000 9174 069 9000 9174 069 9000",
            "Eine Telefonnummer hat 3 bis 20 Ziffern.",
        ),
    ] {
        let (draft, said) = row("Muster", "03.05.2014", phone);
        assert!(draft.households[0].phones.is_empty(), "{phone}");
        assert!(
            said.iter()
                .any(|(s, words)| *s == Severity::Warning && words == sentence),
            "{phone}: {said:?}"
        );
    }
}

#[test]
fn what_is_no_list_is_refused_with_a_sentence() {
    let words = |bytes: &[u8]| {
        let both = table(bytes).unwrap_err().to_string();
        both.split(" / ").next().unwrap().to_owned()
    };
    assert_eq!(words(b""), "Die Datei ist leer.");
    assert_eq!(words(b"\xef\xbb\xbf"), "Die Liste enthält keine Zeilen.");
    assert_eq!(words(b"\n\n\r\n"), "Die Liste enthält keine Zeilen.");
    assert_eq!(
        words(b"Familienname;Vorname;Geburtsdatum\n"),
        "Die Liste enthält keine Zeilen."
    );
    assert!(words(&[0; 400]).starts_with("Die Datei ist keine Textliste"));
    assert!(words(b"PK\x03\x04rest").contains(".xlsx"));
    assert!(words(b"%PDF-1.7 rest").contains("PDF"));
    let wide = format!("{}\n{}\n", "a;".repeat(900), "1;".repeat(900));
    assert_eq!(
        words(wide.as_bytes()),
        "Die Liste hat mehr als 400 Spalten."
    );
    let long = format!(
        "Familienname;Vorname;Geburtsdatum\n{}",
        "A;B;03.05.2014\n".repeat(50_001)
    );
    assert_eq!(
        words(long.as_bytes()),
        "Die Liste hat mehr als 50.000 Zeilen."
    );
    assert_eq!(
        words(&vec![b'x'; 64 * 1024 * 1024 + 1]),
        "Die Datei ist zu groß (über 64 MB)."
    );
}

#[test]
fn odd_shapes_are_said_at_their_place() {
    // One column: no name and no birth date to be found.
    let one = taken("Liste\nMuster, Anna 03.05.2014\nProbe, Ben 04.05.2014\n");
    let said: Vec<String> = one.errors().map(|f| f.sentence(Lang::De)).collect();
    assert!(
        said.contains(&"Keine Spalte enthält das Geburtsdatum. Bitte zuordnen.".to_owned()),
        "{said:?}"
    );
    // The same header twice: the first counts, nothing is lost without a word.
    let twice = table(b"Familienname;Vorname;Vorname;Geburtsdatum\nA;B;C;03.05.2014\n").unwrap();
    let mapping = guess(&twice, today());
    let draft = read(&twice, &mapping, today());
    assert_eq!(draft.households[0].children[0].given_name, "B");
    assert_eq!(mapping.columns.len(), 4);
    // A quote that is never closed swallows the rest: the row says that it is not whole.
    let open = taken("Familienname;Vorname;Geburtsdatum\nA;\"B;03.05.2014\nC;D;04.05.2014\n");
    assert!(!open.is_ready(), "{:?}", open.findings);
    // Half a last row, as a copy that broke off leaves it.
    let half = taken("Familienname;Vorname;Geburtsdatum\nA;B;03.05.2014\nC;D");
    let said: Vec<String> = half.errors().map(|f| f.sentence(Lang::De)).collect();
    assert_eq!(
        said,
        ["Zeile 3, Spalte „Geburtsdatum“: Das Geburtsdatum fehlt."]
    );
    assert_eq!(half.households[0].children[0].family_name, "A");
    // The wrong encoding is seen.
    let garbled = taken("Familienname;Vorname;Geburtsdatum\nMÃ¼ller;Anna;03.05.2014\n");
    assert!(
        garbled
            .findings
            .iter()
            .any(|f| f.sentence(Lang::De).contains("entstellt"))
    );
}

#[test]
fn every_field_of_the_record_that_a_list_may_bring_is_read() {
    let draft = taken(
        "Familienname des Kindes;Vorname des Kindes;Geburtsname;Geburtsdatum;Geburtsort;Geburtsland;Staatsangehörigkeit;2. Staatsangehörigkeit;Schulbesuchsjahre;Name am Briefkasten;c/o;Unterkunft;Telefon;Telefon 2;Wessen Telefon;Aufenthalt;Zugewiesen am;Zuzug am;Einreise am;Helferin;Telefon Helferin;Organisation Helferin;Sachbearbeitung;Telefon Meldestelle;Meldestelle\n\
         Muster;Anna;Probe;03.05.2014;Homs;Syrien;SYR;TUR;5;Amt;Caritas;Haus A;030 23125001;030 23125002;Mutter;§ 24 AufenthG;01.10.2026;02.10.2026;01.09.2026;Ina Beispiel;030 23125003;Caritas;S. Vorlage;02521 1;Stadt Ahlen\n",
    );
    assert!(draft.is_ready(), "{:?}", draft.findings);
    let home = &draft.households[0];
    let child = &home.children[0];
    assert_eq!(child.other_names, ["Probe"]);
    assert_eq!(
        (
            child.birth_place.as_str(),
            child.birth_country.as_deref(),
            child.school_years
        ),
        ("Homs", Some("SYR"), Some(5))
    );
    assert_eq!(
        (
            child.nationality.as_deref(),
            child.second_nationality.as_deref()
        ),
        (Some("SYR"), Some("TUR"))
    );
    assert_eq!(
        (
            home.address.letterbox_name.as_str(),
            home.address.care_of.as_str(),
            home.address.accommodation.as_str()
        ),
        ("Amt", "Caritas", "Haus A")
    );
    assert_eq!(home.phones.len(), 2);
    assert_eq!(home.phones[0].whose, "Mutter");
    assert_eq!(
        home.pathway,
        Some(erstberatung::domain::family::Pathway::Section24)
    );
    let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d);
    assert_eq!(
        (
            home.allocated_on,
            home.arrived_in_municipality_on,
            home.entered_germany_on
        ),
        (day(10, 1), day(10, 2), day(9, 1))
    );
    assert_eq!(
        (
            home.helper.name.as_str(),
            home.helper.contact.as_str(),
            home.helper.organisation.as_str(),
            home.helper.consent_on
        ),
        ("Ina Beispiel", "030 23125003", "Caritas", None)
    );
    assert_eq!(
        (
            home.reporter.office.as_str(),
            home.reporter.person.as_str(),
            home.reporter.contact.as_str()
        ),
        ("Stadt Ahlen", "S. Vorlage", "02521 1")
    );
}
