//! The office's own lists and labels: complete, in order, conformant, and nothing but addresses on labels.

use chrono::{NaiveDate, NaiveTime};
use erstberatung::letters::error::LetterError;
use erstberatung::letters::invitation::Office;
use erstberatung::letters::labels::{LabelSheet, labels};
use erstberatung::letters::letter::{Address, Block, Letter, RichText};
use erstberatung::letters::lists::{DayRow, ListHead, PostRow, day_list, posting_list};
use erstberatung::letters::page::Composition;
use erstberatung::letters::{compose_report, pdf};

use super::pages::{extent, texts};
use super::sample;

fn head() -> ListHead {
    ListHead {
        key: "liste-1".into(),
        office: Office {
            authority: "Kreis Warendorf".into(),
            sub_lines: vec!["Kommunales Integrationszentrum".into()],
            return_line: String::new(),
        },
        sample: true,
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 2).unwrap()
}

fn at(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 15, 0).unwrap()
}

fn table(letter: &Letter) -> Vec<Vec<String>> {
    let blocks = letter.parts[0].blocks.iter();
    let grid = blocks.clone().find_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    grid.map(|grid| {
        grid.rows
            .iter()
            .map(|row| row.iter().map(RichText::to_plain).collect())
            .collect()
    })
    .unwrap_or_default()
}

fn conforms(composition: Composition, what: &str) {
    let bytes = pdf::write(&sample::book(), &[composition], &sample::meta()).unwrap();
    super::pdf::assert_conforms(&bytes, what);
}

#[test]
fn the_list_of_a_day_is_in_order_of_time_and_conforms() {
    let rows: Vec<DayRow> = (0..34)
        .map(|number| DayRow {
            start: at(8 + (33 - number) % 9),
            end: at(9 + (33 - number) % 9),
            room: format!("Raum {}", number % 3),
            family: "Nguyễn Thị Ánh Łukaszewičūtė-Beispiel und Yeşim Ġorġ O’Muster".into(),
            file_number: format!("EB-2026-{number:04}"),
            children: 2,
            interpreting: "Kurmandschi (Nordkurdisch)".into(),
            counsellor: "S. Vorlage".into(),
        })
        .collect();
    let list = day_list(&head(), "Beckum", day(), &rows);
    let table = table(&list);
    assert_eq!(table.len(), 34);
    assert!(table.windows(2).all(|two| two[0][0] <= two[1][0]));
    assert_eq!(list.subject, "Tagesliste Beckum, 02.12.2026");
    let set = compose_report(&sample::book(), &list).unwrap();
    assert!(set.pages.len() > 1);
    conforms(set, "day list");
    let none = day_list(&head(), "Beckum", day(), &[]);
    conforms(
        compose_report(&sample::book(), &none).unwrap(),
        "empty day list",
    );
}

#[test]
fn the_posting_list_keeps_the_order_of_the_envelopes_and_counts() {
    let row = |name: &str, sheets| PostRow {
        recipient: name.into(),
        place: "59269 Beckum".into(),
        kind: "Einladung".into(),
        file_number: "EB-2026-0187".into(),
        sheets,
    };
    let list = posting_list(&head(), day(), &[row("B. Muster", 1), row("A. Muster", 2)]);
    let names: Vec<String> = table(&list).into_iter().map(|row| row[1].clone()).collect();
    assert_eq!(names, ["B. Muster", "A. Muster"]);
    let said = list.parts[0].blocks.iter().any(
        |block| matches!(block, Block::Paragraph(text) if text.to_plain() == "2\u{A0}Briefe, 3\u{A0}Blätter."),
    );
    assert!(said);
    conforms(
        compose_report(&sample::book(), &list).unwrap(),
        "posting list",
    );
}

fn address(lines: &[&str]) -> Address {
    Address {
        remarks: vec!["EB-2026-0187".into()],
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    }
}

#[test]
fn every_address_stands_on_a_label_of_its_own_and_nothing_else() {
    let six = address(&[
        "An die Sorgeberechtigten von",
        "Mariamawit Beispiel-Musterfrau",
        "c/o Unterkunft Beispielhof",
        "Ortsteil Vorhelm",
        "Straße des 17. Juni 123",
        "59227 Ahlen",
    ]);
    let all = vec![six.clone(); 50];
    let sheet = LabelSheet::A4_3X8;
    let set = labels(&sample::book(), "aufkleber-1", &all, sheet, 5).unwrap();
    assert_eq!(set.pages.len(), 3, "5 used labels and 50 addresses");
    let mut told = 0;
    for (number, page) in set.pages.iter().enumerate() {
        for (_, line) in texts(page) {
            told += 1;
            assert!(six.lines.iter().any(|text| text == line.characters()));
            let (top, bottom) = extent(line);
            let inside = (0..sheet.labels()).any(|at| {
                let (x, y) = sheet.place(at);
                line.left() > x + 3.0
                    && line.right() < x + sheet.width - 3.0
                    && top > y + 1.5
                    && bottom < y + sheet.height - 1.5
            });
            assert!(inside, "page {number}: {:?}", line.characters());
        }
    }
    assert_eq!(told, 300);
    assert_eq!(sheet.place(0), (0.0, 4.5));
    assert_eq!(sheet.place(4), (70.0, 40.5));
    conforms(set, "labels");
}

#[test]
fn an_address_that_fits_no_label_is_named_and_not_cut() {
    let long = address(&["Bundesvereinigung der Beispiele für sehr lange Zeilen auf Papier"]);
    let good = address(&["A. Muster", "59227 Ahlen"]);
    let result = labels(&sample::book(), "x", &[good, long], LabelSheet::A4_3X8, 0);
    assert_eq!(result, Err(LetterError::Label { label: 1 }));
}

#[test]
fn every_usual_sheet_lies_on_a4_and_a_wider_one_takes_what_a_narrow_one_does_not() {
    for sheet in LabelSheet::ALL {
        let last = sheet.place(sheet.labels() - 1);
        assert!(sheet.place(0).0 >= 0.0 && sheet.place(0).1 >= 0.0);
        assert!(last.0 + sheet.width <= 210.01 && last.1 + sheet.height <= 297.01);
        assert_eq!(LabelSheet::from_code(&sheet.code()), Some(sheet));
    }
    assert_eq!(LabelSheet::from_code("4x9"), None);
    let book = sample::book();
    let wide = address(&[
        "Gemeinschaftsunterkunft am Beispielhof Nord 117",
        "59227 Ahlen",
    ]);
    let fits = |sheet: LabelSheet| sheet.fits(&book, &wide);
    assert!(!fits(LabelSheet::A4_3X8) && fits(LabelSheet::A4_2X8));
    let set = labels(
        &book,
        "x",
        std::slice::from_ref(&wide),
        LabelSheet::A4_2X8,
        15,
    )
    .unwrap();
    assert_eq!(set.pages.len(), 1, "the last label of the sheet");
    conforms(set, "wide labels");
    let nameless = DayRow {
        file_number: "EB-2026-0001".into(),
        ..DayRow::default()
    };
    let list = day_list(&head(), "Beckum", day(), &[nameless]);
    assert_eq!(table(&list)[0][2], "EB-2026-0001");
}
