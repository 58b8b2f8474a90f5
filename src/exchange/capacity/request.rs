//! Abfrage an Schulen: the text of an e-mail that asks a school for its free places, with a table to fill in. Always German:
//! it goes to German schools. Names no child.

use crate::domain::capacity::{Intake, Vacancies};
use crate::domain::school::School;
use crate::domain::setting::Settings;
use chrono::NaiveDate;
use std::fmt::Write as _;

/// A grade to be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedGrade {
    /// Which.
    pub intake: Intake,
    /// What was reported last, and for which day.
    pub last: Option<(Option<u16>, NaiveDate)>,
}

/// A school that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its name.
    pub school: String,
    /// Its official number.
    pub number: String,
    /// Its grades.
    pub grades: Vec<AskedGrade>,
}

impl Asked {
    /// A school with what it reported last.
    #[must_use]
    pub fn of(school: &School, vacancies: &Vacancies<'_>) -> Self {
        let taught = Intake::all().filter(|intake| school.teaches(*intake));
        let grades = taught.map(|intake| {
            let last = vacancies.report(&school.number, intake);
            AskedGrade {
                intake,
                last: last.map(|report| (report.regular, report.reported_on)),
            }
        });
        Self {
            school: school.name.clone(),
            number: school.number.clone(),
            grades: grades.collect(),
        }
    }
}

/// The text: address, subject, request, table.
#[must_use]
pub fn text(asked: &Asked, email: &str, today: NaiveDate, settings: &Settings) -> String {
    let mut text = String::new();
    if !email.is_empty() {
        let _ = writeln!(text, "An: {email}");
    }
    let _ = write!(
        text,
        "Betreff: Freie Schulplätze für neu zugewanderte Kinder, {} ({})\n\n\
         Guten Tag,\n\n\
         bitte teilen Sie der unteren Schulaufsicht mit, wie viele Plätze für neu zugewanderte Kinder und Jugendliche\n\
         in Ihrer Schule zurzeit frei sind. Es genügt, die Tabelle auszufüllen und auf diese E-Mail zu antworten.\n\
         Bitte tragen Sie nur ganze Zahlen ein; 0 heißt: kein Platz frei. Bitte nennen Sie keine Namen von Kindern.\n\n",
        asked.school, asked.number
    );
    let _ = writeln!(
        text,
        "{:<8}| {:<24}| {:<12}| {:<24}| {:<24}",
        "Jahrgang",
        "zuletzt gemeldet",
        "Plätze frei",
        "davon mit Deutschförd.",
        "davon mit Alphabet."
    );
    let _ = writeln!(text, "{}", "-".repeat(100));
    for grade in &asked.grades {
        let last = match grade.last {
            None => "noch nie".to_owned(),
            Some((None, day)) => format!("unbekannt ({})", day.format("%d.%m.%Y")),
            Some((Some(places), day)) => format!("{places} ({})", day.format("%d.%m.%Y")),
        };
        let _ = writeln!(
            text,
            "{:<8}| {last:<24}| {:<12}| {:<24}| {:<24}",
            grade.intake.short(),
            "",
            "",
            ""
        );
    }
    let _ = write!(
        text,
        "\nBemerkung:\n\nStand der Anfrage: {}\n\nVielen Dank und freundliche Grüße\n\n{}\nSchulaufsicht\n",
        today.format("%d.%m.%Y"),
        settings.letterhead_authority
    );
    text
}
