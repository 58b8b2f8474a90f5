//! Lists of free places: what is read, what is refused and why.

#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use crate::exchange::reference;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

/// Two schools of grades 5 to 10 with different names, one that is closed, and one primary school.
fn schools() -> Vec<School> {
    let mut all = reference::schools();
    all.retain(|s| matches!(s.form_key.as_str(), "14" | "02"));
    all.sort_by(|a, b| (b.form_key.as_str(), &a.number).cmp(&(a.form_key.as_str(), &b.number)));
    all[2].active = false;
    all
}

fn wrong(text: &str) -> Vec<RowFault> {
    match read(text.as_bytes(), &schools(), today()) {
        Err(Unread::Rows(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_list_is_read_by_number_or_by_name() {
    let schools = schools();
    let (one, other) = (&schools[0], &schools[1]);
    let text = format!(
        "Freie Plätze\n\nSchulnummer;Schule;Jg. 5;Klasse 6;Stand;Bemerkung\n{};;3;-;20.11.2026;kommt noch\n;{};0;;;\nSumme;;3;;;\n",
        one.number, other.name
    );
    let found = read(text.as_bytes(), &schools, today()).unwrap();
    let said: Vec<_> = found
        .iter()
        .map(|f| {
            (
                f.school.as_str(),
                f.intake.code(),
                f.regular,
                f.on.is_some(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            (one.number.as_str(), 5, Some(3), true),
            (one.number.as_str(), 6, None, true),
            (other.number.as_str(), 5, Some(0), false),
        ]
    );
    assert_eq!(found[0].remark, "kommt noch");
}

#[test]
fn everything_wrong_is_said_with_its_row_and_nothing_is_read() {
    let schools = schools();
    let number = &schools[0].number;
    let closed = &schools[2].number;
    let primary = schools.iter().find(|s| s.form_key == "02").unwrap();
    let text = format!(
        "Schulnummer;5;6;Stand\n{number};-1;ca. 3;\n{number};2;3 (?);\n{number};1;;\n999999;1;1;\n{closed};1;1;\n{};1;;\n{number};;;01.12.2026\n{number};;;bald\n",
        primary.number
    );
    let faults = wrong(&text);
    let said: Vec<(u32, Option<u8>)> = faults
        .iter()
        .map(|f| (f.row, f.intake.map(Intake::code)))
        .collect();
    assert_eq!(
        said,
        [
            (2, Some(5)),
            (2, Some(6)),
            (3, Some(6)),
            (4, Some(5)),
            (5, None),
            (6, None),
            (7, Some(5)),
            (8, None),
            (9, None),
        ]
    );
    assert!(matches!(faults[3].fault, Fault::Twice { .. }));
    assert!(matches!(faults[4].fault, Fault::Unknown { .. }));
    assert!(matches!(faults[5].fault, Fault::Closed { .. }));
    assert!(matches!(faults[6].fault, Fault::NotTaught { .. }));
    assert!(matches!(faults[7].fault, Fault::Later { .. }));
    assert!(matches!(faults[8].fault, Fault::NoDay { .. }));
}

#[test]
fn a_list_without_schools_or_grades_says_so() {
    assert_eq!(wrong("a;b\n1;2\n")[0].fault, Fault::NoSchoolColumn);
    assert_eq!(wrong("Schule;Ort\nx;y\n")[0].fault, Fault::NoGradeColumn);
    let number = schools()[0].number.clone();
    assert_eq!(
        wrong(&format!("Schulnummer;5;6\n{number};;\n"))[0].fault,
        Fault::Empty
    );
    assert!(matches!(
        read(b"", &schools(), today()),
        Err(Unread::NotATable(_))
    ));
}

#[test]
fn a_pasted_block_is_laid_onto_the_cells_or_not_at_all() {
    let schools = schools();
    let all: Vec<&School> = schools.iter().collect();
    let grades: Vec<Intake> = (5..=7).map(Intake::of_grade).collect();
    let laid = block(&cells("1\t2\t\r\n\t–\t3\r\n"), &all[..2], &grades).unwrap();
    let said: Vec<_> = laid
        .iter()
        .map(|f| (f.school == schools[1].number, f.intake.code(), f.regular))
        .collect();
    assert_eq!(
        said,
        [
            (false, 5, Some(1)),
            (false, 6, Some(2)),
            (true, 6, None),
            (true, 7, Some(3)),
        ]
    );
    let faults = |text: &str| {
        let refused = block(&cells(text), &all[..2], &grades).unwrap_err();
        refused
            .into_iter()
            .map(|f| (f.row, f.fault))
            .collect::<Vec<_>>()
    };
    let typed = |typed: &str| Fault::NoFigure {
        typed: typed.to_owned(),
    };
    assert_eq!(
        faults("1\t-1\nca. 3\t3 (?)"),
        [(1, typed("-1")), (2, typed("ca. 3")), (2, typed("3 (?)"))]
    );
    assert_eq!(
        faults("1\n2\n3")[0],
        (0, Fault::TooManyRows { rows: 3, room: 2 })
    );
    assert_eq!(
        faults("1\t2\t3\t4")[0],
        (
            0,
            Fault::TooManyColumns {
                columns: 4,
                room: 3
            }
        )
    );
    assert_eq!(faults("\n")[0].1, Fault::Empty);
}

#[test]
fn what_is_written_reads_back() {
    use crate::domain::capacity::{CapacityReport, ReportSource};
    use crate::domain::id::{CapacityReportId, PersonId};
    let mut schools = schools();
    schools[0].name = "=1+1 Schule".to_owned();
    let reports: Vec<CapacityReport> = [(5, Some(4)), (6, None), (7, Some(0))]
        .into_iter()
        .map(|(grade, regular)| CapacityReport {
            id: CapacityReportId(uuid::Uuid::nil()),
            school: schools[0].number.clone(),
            intake: Intake::of_grade(grade),
            position: 0,
            regular,
            support: None,
            support_total: None,
            literacy: None,
            remark: String::new(),
            reported_on: today(),
            source: ReportSource::Email,
            by: PersonId(1),
            rev: 1,
        })
        .collect();
    let vacancies = Vacancies::of(&reports, &[], today());
    let text = list(&[&schools[0]], &vacancies);
    assert!(text.contains("'=1+1 Schule"), "{text}");
    let back = read(text.as_bytes(), &schools, today()).unwrap();
    let said: Vec<_> = back.iter().map(|f| (f.intake.code(), f.regular)).collect();
    assert_eq!(said, [(5, Some(4)), (6, None), (7, Some(0))]);
}
