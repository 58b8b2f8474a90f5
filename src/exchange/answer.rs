//! The answer to the sender of a list (Rückmeldung): for every row what became of it and what is asked. It names rows and
//! columns, the sender's own numbers, and never a person.

use super::csv;
use crate::domain::language::Lang;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::fmt::Write as _;

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Became {
    /// Recorded.
    Recorded,
    /// Was known already.
    Known,
    /// Waits: somebody has to look, or chose to leave it out.
    Open,
    /// Could not be read.
    Unreadable,
}

impl Became {
    /// All, in the order of the summary.
    pub const ALL: [Self; 4] = [Self::Recorded, Self::Known, Self::Open, Self::Unreadable];

    fn words(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Recorded, Lang::De) => "aufgenommen",
            (Self::Recorded, Lang::En) => "recorded",
            (Self::Known, Lang::De) => "schon bekannt",
            (Self::Known, Lang::En) => "known already",
            (Self::Open, Lang::De) => "in Klärung",
            (Self::Open, Lang::En) => "to be cleared",
            (Self::Unreadable, Lang::De) => "nicht lesbar",
            (Self::Unreadable, Lang::En) => "not readable",
        }
    }
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its line in the file.
    pub row: u32,
    /// The sender's own number of the household, or empty.
    pub number: String,
    /// What became of it.
    pub became: Became,
    /// What is asked or wrong, in sentences.
    pub remarks: Vec<String>,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The day.
    pub on: NaiveDate,
    /// The lines, in the order of the list.
    pub lines: Vec<Line>,
    /// In this language.
    pub lang: Lang,
}

impl Answer {
    /// How many rows became this.
    #[must_use]
    pub fn count(&self, became: Became) -> usize {
        self.lines.iter().filter(|l| l.became == became).count()
    }

    /// As a list for a spreadsheet.
    #[must_use]
    pub fn csv(&self) -> String {
        let header = match self.lang {
            Lang::De => ["Zeile", "Ihre Nummer", "Ergebnis", "Hinweis oder Rückfrage"],
            Lang::En => ["Row", "Your number", "Outcome", "Remark or question"],
        };
        let rows = self.lines.iter().map(|line| {
            [
                Cow::Owned(line.row.to_string()),
                Cow::Borrowed(line.number.as_str()),
                Cow::Borrowed(line.became.words(self.lang)),
                Cow::Owned(line.remarks.join(" ")),
            ]
        });
        csv::write(&header, rows)
    }

    /// As a text for a message: the sums, then only the rows that somebody has to look at.
    #[must_use]
    pub fn text(&self) -> String {
        let day = self.on.format("%d.%m.%Y");
        let rows = self.lines.len();
        let german = self.lang == Lang::De;
        let sums: Vec<String> = Became::ALL
            .into_iter()
            .map(|became| format!("{} {}", self.count(became), became.words(self.lang)))
            .collect();
        let sums = sums.join(", ");
        let mut text = if german {
            format!("Rückmeldung zu Ihrer Meldeliste, {day}\n\n{rows} Zeilen erhalten: {sums}.\n")
        } else {
            format!("Answer to your list, {day}\n\n{rows} rows received: {sums}.\n")
        };
        let parts = [
            (
                Became::Unreadable,
                "Bitte berichtigen und neu senden:",
                "Please correct and send again:",
            ),
            (Became::Open, "Noch zu klären:", "Still to be cleared:"),
            (
                Became::Recorded,
                "Aufgenommen, mit Rückfrage:",
                "Recorded, with a question:",
            ),
        ];
        for (became, german_title, english_title) in parts {
            let mut lines = self
                .lines
                .iter()
                .filter(|l| l.became == became && !l.remarks.is_empty())
                .peekable();
            if lines.peek().is_none() {
                continue;
            }
            let title = if german { german_title } else { english_title };
            let _ = write!(text, "\n{title}\n");
            for line in lines {
                let row = if german { "Zeile" } else { "Row" };
                let number = if line.number.is_empty() {
                    String::new()
                } else {
                    format!(" ({})", line.number)
                };
                let _ = writeln!(
                    text,
                    "- {row} {}{number}: {}",
                    line.row,
                    line.remarks.join(" ")
                );
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn answer() -> Answer {
        let line = |row, number: &str, became, remark: &str| Line {
            row,
            number: number.into(),
            became,
            remarks: (!remark.is_empty())
                .then(|| remark.to_owned())
                .into_iter()
                .collect(),
        };
        Answer {
            on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            lines: vec![
                line(2, "=H1", Became::Recorded, ""),
                line(
                    3,
                    "",
                    Became::Unreadable,
                    "Spalte „geb.“: Diesen Tag gibt es nicht.",
                ),
                line(4, "", Became::Known, ""),
                line(5, "", Became::Open, "Könnte schon gemeldet sein."),
            ],
            lang: Lang::De,
        }
    }

    #[test]
    fn the_list_is_harmless_in_a_spreadsheet() {
        let csv = answer().csv();
        assert!(csv.contains("2;'=H1;aufgenommen;\"\"\r\n"), "{csv}");
        assert!(csv.contains("3;\"\";nicht lesbar;Spalte"), "{csv}");
    }

    #[test]
    fn the_text_sums_up_and_names_only_rows_to_look_at() {
        let text = answer().text();
        assert!(
            text.contains(
                "4 Zeilen erhalten: 1 aufgenommen, 1 schon bekannt, 1 in Klärung, 1 nicht lesbar."
            ),
            "{text}"
        );
        assert!(
            text.contains("- Zeile 3: Spalte „geb.“: Diesen Tag gibt es nicht.\n"),
            "{text}"
        );
        assert!(!text.contains("Zeile 4"), "{text}");
    }
}
