//! The matrix of free places: what it shows, where the keyboard goes, what is typed.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::domain::capacity::{CapacityReport, ReportSource};
use crate::domain::id::{CapacityReportId, PersonId};
use crate::domain::office::Office;
use crate::exchange::reference;
use chrono::{Days, NaiveDate};
use std::sync::Arc;

fn book(figures: &[(&str, u8, Option<u16>, u64)]) -> CapacityBook {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let report = |(school, grade, regular, age): &(&str, u8, Option<u16>, u64)| CapacityReport {
        id: CapacityReportId(uuid::Uuid::nil()),
        school: (*school).to_owned(),
        intake: Intake::of_grade(*grade),
        position: 0,
        regular: *regular,
        support: None,
        support_total: None,
        literacy: None,
        remark: String::new(),
        reported_on: today - Days::new(*age),
        source: ReportSource::Email,
        by: PersonId(1),
        rev: 1,
    };
    CapacityBook {
        reports: figures.iter().map(report).collect(),
        steps: Vec::new(),
        office: Arc::new(Office {
            schools: reference::schools(),
            ..Office::default()
        }),
        today,
    }
}

fn shown(book: &CapacityBook, tab: Tab, query: &str) -> Matrix {
    let look = Look {
        tab,
        query,
        support: false,
        pending: &Pending::new(),
    };
    Matrix::of(book, look)
}

fn lower_school(book: &CapacityBook, nth: usize) -> String {
    let schools = book.office.schools.iter().filter(|s| s.form_key == "14");
    schools.map(|s| s.number.clone()).nth(nth).unwrap()
}

#[test]
fn every_school_that_takes_children_stands_in_a_view_and_in_its_group() {
    let book = book(&[]);
    let teaches = |s: &&School| Intake::all().any(|intake| s.teaches(intake));
    for school in book.office.schools.iter().filter(teaches) {
        assert!(
            Tab::ALL.iter().any(|tab| tab.shows(school)),
            "{}",
            school.name
        );
    }
    let lower = shown(&book, Tab::Lower, "");
    assert_eq!(lower.rows[0], Row::Group("Gesamtschulen".to_owned()));
    assert_eq!(
        lower
            .rows
            .iter()
            .filter(|r| matches!(r, Row::School(_)))
            .count(),
        lower.lines.len()
    );
}

#[test]
fn old_figures_fade_and_do_not_count_unknown_ones_are_dashes() {
    let plain = book(&[]);
    let (one, other) = (lower_school(&plain, 0), lower_school(&plain, 1));
    let book = book(&[
        (&one, 5, Some(4), 41),
        (&one, 6, Some(0), 2),
        (&other, 5, Some(2), 17),
        (&other, 6, None, 1),
    ]);
    let matrix = shown(&book, Tab::Lower, "");
    let line = |school: &str| matrix.lines[matrix.line_of(school).unwrap()].clone();
    let cell = |school: &str, at: usize| {
        let cell = line(school).cells[at].clone();
        (cell.words, cell.shade, cell.old)
    };
    assert_eq!(cell(&one, 0), ("4?".to_owned(), Shade::Many, true));
    assert_eq!(cell(&one, 1), ("0".to_owned(), Shade::None, false));
    assert_eq!(cell(&other, 0), ("2".to_owned(), Shade::Few, false));
    assert_eq!(cell(&other, 1), ("–".to_owned(), Shade::Unknown, false));
    assert_eq!(line(&one).age, Some((41, Freshness::Old)));
    assert_eq!(line(&other).age, Some((17, Freshness::Ageing)));
    assert_eq!((matrix.sums[0], matrix.sums[1]), (2, 0));
    assert_eq!(matrix.stale, 2);
}

#[test]
fn more_taken_than_reported_shows_below_nothing_and_not_in_the_sum() {
    assert_eq!(
        cell(Some(-1), false),
        Cell {
            words: "−1".to_owned(),
            shade: Shade::Below,
            old: false
        }
    );
}

#[test]
fn the_search_finds_schools_by_name_and_by_town() {
    let book = book(&[]);
    let all = shown(&book, Tab::Lower, "").lines.len();
    let town = shown(&book, Tab::Lower, "oelde");
    assert!(!town.lines.is_empty() && town.lines.len() < all);
    assert!(
        town.lines
            .iter()
            .all(|l| l.town == "Oelde" || l.name.contains("Oelde"))
    );
    assert!(shown(&book, Tab::Lower, "xyz").rows.is_empty());
}

#[test]
fn what_is_typed_shows_before_the_store_has_it() {
    let book = book(&[]);
    let school = lower_school(&book, 0);
    let pending = Pending::from([((school.clone(), Intake::of_grade(5)), Some(3))]);
    let look = Look {
        tab: Tab::Lower,
        query: "",
        support: false,
        pending: &pending,
    };
    let matrix = Matrix::of(&book, look);
    let line = &matrix.lines[matrix.line_of(&school).unwrap()];
    assert_eq!(line.cells[0].words, "3");
    assert_eq!(matrix.sums[0], 3);
}
