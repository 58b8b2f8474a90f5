//! The answer to the sender of a list: what became of every row, in sentences without names.

use super::{PlannedChild, Preview, Verdict};
use crate::domain::language::Lang;
use crate::exchange::answer::{Answer, Became, Line};
use crate::exchange::draft::{Finding, Severity};
use crate::exchange::duplicates::DuplicateOf;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

impl Preview {
    /// The answer to the sender if the list is read in as it is chosen now.
    #[must_use]
    pub fn answer(&self, on: NaiveDate, lang: Lang) -> Answer {
        let mut findings: HashMap<u32, Vec<&Finding>> = HashMap::new();
        for finding in &self.draft.findings {
            if let Some(row) = finding.row {
                findings.entry(row).or_default().push(finding);
            }
        }
        let mut lines: BTreeMap<u32, Line> = BTreeMap::new();
        for household in &self.households {
            for (draft, plan) in household.draft.children.iter().zip(&household.children) {
                let line = lines.entry(draft.row).or_insert_with(|| Line {
                    row: draft.row,
                    number: household.draft.number.clone(),
                    became: became(plan),
                    remarks: Vec::new(),
                });
                // A row with several children is as open as the one that is most.
                line.became = line.became.max(became(plan));
                line.remarks.extend(doubt(plan, lang));
            }
        }
        for row in &self.table.rows {
            let said = findings.get(&row.number).map_or(&[][..], Vec::as_slice);
            let faulty = said.iter().any(|f| f.severity() == Severity::Error);
            let line = lines.entry(row.number).or_insert_with(|| Line {
                row: row.number,
                number: String::new(),
                became: Became::Unreadable,
                remarks: Vec::new(),
            });
            if faulty {
                line.became = Became::Unreadable;
            }
            let told = said.iter().filter(|f| match line.became {
                Became::Unreadable => f.severity() == Severity::Error,
                Became::Known => false,
                Became::Recorded | Became::Open => f.severity() == Severity::Warning,
            });
            let told: Vec<String> = told.map(|f| without_row(f, lang)).collect();
            line.remarks.extend(told);
        }
        Answer {
            on,
            lines: lines.into_values().collect(),
            lang,
        }
    }
}

fn became(plan: &PlannedChild) -> Became {
    match &plan.verdict {
        _ if plan.faulty => Became::Unreadable,
        _ if plan.include => Became::Recorded,
        Verdict::Present { .. } | Verdict::Twice(_) => Became::Known,
        Verdict::New | Verdict::Doubtful(_) => Became::Open,
    }
}

/// Why a child waits.
fn doubt(plan: &PlannedChild, lang: Lang) -> Option<String> {
    let german = lang == Lang::De;
    match &plan.verdict {
        _ if plan.include || plan.faulty => None,
        Verdict::Twice(row) => Some(if german {
            format!("Steht schon in Zeile {row}.")
        } else {
            format!("Stands in row {row} already.")
        }),
        Verdict::Doubtful(duplicate) => Some(match (&duplicate.of, german) {
            (DuplicateOf::Row { row, .. }, true) => {
                format!("Ist es dasselbe Kind wie in Zeile {row}?")
            }
            (DuplicateOf::Row { row, .. }, false) => {
                format!("Is it the same child as in row {row}?")
            }
            (DuplicateOf::Known(_), true) => "Könnte schon gemeldet sein.".to_owned(),
            (DuplicateOf::Known(_), false) => "May have been reported already.".to_owned(),
        }),
        Verdict::New => Some(
            if german {
                "Wurde zurückgestellt."
            } else {
                "Was left out for now."
            }
            .to_owned(),
        ),
        Verdict::Present { .. } => None,
    }
}

/// The sentence of a finding; the row stands before it already.
fn without_row(finding: &Finding, lang: Lang) -> String {
    Finding {
        row: None,
        ..finding.clone()
    }
    .sentence(lang)
}
