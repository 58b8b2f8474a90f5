//! The rows of the preview, made once per look at the list: what they show and what they need.

use std::collections::HashMap;

use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::exchange::draft::{Finding, Severity};
use crate::exchange::duplicates::DuplicateOf;
use crate::exchange::mapping::Target;
use crate::service::imports::{PlannedHousehold, Preview, Verdict};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// New, nothing to look at.
    New,
    /// To be read in, but somebody should look.
    Look,
    /// Recorded already, and the list says something otherwise.
    Changed,
    /// Recorded already.
    Present,
    /// Stops the list.
    Error,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Household and child in the preview; none for a row without a child.
    pub of: Option<(usize, usize)>,
    /// Line of the list.
    pub row: u32,
    /// Place in the line, 0 where a row is one child.
    pub slot: u8,
    /// What it is.
    pub sort: Sort,
    /// Is it read in?
    pub include: bool,
    /// "Familienname, Vorname"
    pub name: String,
    /// The same in original script, or empty.
    pub original: String,
    /// Birth date, or what the cell says instead.
    pub born: String,
    /// How the birth date stands.
    pub born_tone: Option<Tone>,
    /// Town.
    pub town: String,
    /// Phone, or empty.
    pub phone: String,
    /// How the phone stands.
    pub phone_tone: Option<Tone>,
    /// Icon and tone of the result.
    pub mark: (Icon, Tone),
    /// The result.
    pub result: String,
    /// What the list says otherwise than the file: places in the household's differences.
    pub differences: Vec<usize>,
    /// Everything remarkable about the row, in sentences.
    pub findings: Vec<(Tone, String)>,
}

impl Line {
    /// May somebody decide about it?
    pub(super) fn may_tick(&self) -> bool {
        self.of.is_some() && !matches!(self.sort, Sort::Present | Sort::Error)
    }
}

const fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Notice => Tone::Neutral,
        Severity::Warning => Tone::Warn,
        Severity::Error => Tone::Danger,
    }
}

/// All rows in the order of the list.
pub(super) fn lines(preview: &Preview, context: &Context) -> Vec<Line> {
    let mut of_row: HashMap<u32, Vec<&Finding>> = HashMap::new();
    for finding in &preview.draft.findings {
        if let Some(row) = finding.row {
            of_row.entry(row).or_default().push(finding);
        }
    }
    let meanings = preview.mapping.of(&preview.table);
    let columns = |target: Target| -> Vec<usize> {
        (0..meanings.len())
            .filter(|at| meanings[*at].0 == target)
            .collect()
    };
    let world = World {
        preview,
        context,
        birth: columns(Target::ChildBirthDate),
        phone: columns(Target::Phone),
        meanings: &meanings,
    };
    let mut seen = HashMap::new();
    let mut lines = Vec::new();
    for (at, household) in preview.households.iter().enumerate() {
        for child in 0..household.draft.children.len() {
            let row = household.draft.children[child].row;
            let _ = seen.insert(row, ());
            let findings = of_row.get(&row).map_or(&[][..], Vec::as_slice);
            lines.push(world.child(at, household, child, findings));
        }
    }
    for (row, findings) in &of_row {
        let stops = findings.iter().any(|f| f.severity() == Severity::Error);
        if stops && !seen.contains_key(row) {
            lines.push(world.childless(*row, findings));
        }
    }
    lines.sort_by_key(|line| (line.row, line.slot));
    lines
}

struct World<'a> {
    preview: &'a Preview,
    context: &'a Context,
    meanings: &'a [(Target, u8)],
    birth: Vec<usize>,
    phone: Vec<usize>,
}

impl World<'_> {
    /// The tone of the findings about some columns.
    fn about(&self, columns: &[usize], findings: &[&Finding]) -> Option<Tone> {
        findings
            .iter()
            .filter(|finding| {
                finding.column.as_ref().is_some_and(|name| {
                    columns
                        .iter()
                        .any(|at| self.preview.table.header.get(*at) == Some(name))
                })
            })
            .map(|finding| finding.severity())
            .filter(|severity| *severity != Severity::Notice)
            .max_by_key(|severity| matches!(severity, Severity::Error))
            .map(tone)
    }

    /// What stands in a column of a line.
    fn cell(&self, row: u32, column: usize) -> &str {
        let rows = &self.preview.table.rows;
        rows.binary_search_by_key(&row, |r| r.number)
            .ok()
            .and_then(|at| rows[at].cells.get(column))
            .map_or("", String::as_str)
    }

    fn sentences(&self, findings: &[&Finding]) -> Vec<(Tone, String)> {
        findings
            .iter()
            .map(|f| (tone(f.severity()), f.sentence(self.context.lang)))
            .collect()
    }

    fn child(
        &self,
        at: usize,
        household: &PlannedHousehold,
        child: usize,
        findings: &[&Finding],
    ) -> Line {
        let texts = &self.context.texts;
        let (draft, plan) = (&household.draft.children[child], &household.children[child]);
        let worst = |severity: Severity| findings.iter().any(|f| f.severity() == severity);
        let named = |given: &str, family: &str| match (family.trim(), given.trim()) {
            ("", given) => given.to_owned(),
            (family, "") => family.to_owned(),
            (family, given) => format!("{family}, {given}"),
        };
        let file = |of: &DuplicateOf| match of {
            DuplicateOf::Known(id) => self.preview.known.get(id).map(ToString::to_string),
            DuplicateOf::Row { .. } => None,
        };
        let own_file = || {
            self.preview
                .duplicates
                .iter()
                .find(|d| d.row == draft.row && d.slot == draft.slot)
                .and_then(|d| file(&d.of))
                .unwrap_or_default()
        };
        let hint = findings
            .iter()
            .find(|f| f.severity() == Severity::Error)
            .or_else(|| findings.iter().find(|f| f.severity() == Severity::Warning));
        let first_known = household
            .children
            .iter()
            .position(|c| matches!(c.verdict, Verdict::Present { .. }));
        let differences: Vec<usize> = household
            .differences
            .iter()
            .enumerate()
            .filter(|(_, d)| d.child.map_or(first_known == Some(child), |of| of == child))
            .map(|(at, _)| at)
            .collect();
        let (sort, mark, result) = match &plan.verdict {
            _ if worst(Severity::Error) => (
                Sort::Error,
                (icon::CIRCLE_X, Tone::Danger),
                hint.map_or_else(String::new, |f| self.short(f)),
            ),
            Verdict::Present { .. } if !differences.is_empty() => (
                Sort::Changed,
                (icon::PENCIL, Tone::Info),
                texts.lists_changed(
                    &own_file(),
                    i64::try_from(differences.len()).unwrap_or(i64::MAX),
                ),
            ),
            Verdict::Present { .. } => (
                Sort::Present,
                (icon::EQUAL, Tone::Neutral),
                texts.import_present(&own_file()),
            ),
            Verdict::Twice(row) => (
                Sort::Look,
                (icon::COPY, Tone::Neutral),
                texts.import_twice(i64::from(*row)),
            ),
            Verdict::Doubtful(_) if plan.told_apart => (
                Sort::New,
                (icon::CIRCLE_PLUS, Tone::Ok),
                texts.import_is_new(),
            ),
            Verdict::Doubtful(duplicate) => (
                Sort::Look,
                (icon::COPY_CHECK, Tone::Warn),
                match &duplicate.of {
                    DuplicateOf::Row { row, .. } => texts.import_like_row(i64::from(*row)),
                    known @ DuplicateOf::Known(id) if self.preview.closed.contains(id) => {
                        texts.import_like_closed(&file(known).unwrap_or_default())
                    }
                    known @ DuplicateOf::Known(_) => {
                        texts.import_like(&file(known).unwrap_or_default())
                    }
                },
            ),
            Verdict::New if worst(Severity::Warning) => (
                Sort::Look,
                (icon::TRIANGLE_ALERT, Tone::Warn),
                hint.map_or_else(String::new, |f| self.short(f)),
            ),
            Verdict::New if household.family.is_some() => (
                Sort::New,
                (icon::CIRCLE_PLUS, Tone::Ok),
                texts.import_joins_family(),
            ),
            Verdict::New => (
                Sort::New,
                (icon::CIRCLE_PLUS, Tone::Ok),
                texts.import_is_new(),
            ),
        };
        let phone = household
            .draft
            .phones
            .first()
            .map(|phone| phone.number.clone())
            .unwrap_or_default();
        let born_columns: Vec<usize> = self
            .birth
            .iter()
            .copied()
            .filter(|at| draft.slot == 0 || self.meanings[*at].1 == draft.slot)
            .collect();
        let mut born_tone = self.about(&born_columns, findings);
        let born = match draft.birth {
            Some(birth) => birth.german(),
            None => {
                born_tone = Some(Tone::Danger);
                let cell = born_columns
                    .first()
                    .map_or("", |column| self.cell(draft.row, *column));
                if cell.is_empty() {
                    texts.missing()
                } else {
                    cell.to_owned()
                }
            }
        };
        Line {
            of: Some((at, child)),
            row: draft.row,
            slot: draft.slot,
            sort,
            include: match sort {
                Sort::Error => false,
                Sort::Changed => differences.iter().any(|at| household.differences[*at].take),
                _ => plan.include,
            },
            name: named(&draft.given_name, &draft.family_name),
            original: named(&draft.given_name_original, &draft.family_name_original),
            born,
            born_tone,
            town: household.draft.address.town.clone(),
            phone_tone: if phone.is_empty() {
                Some(Tone::Warn)
            } else {
                self.about(&self.phone, findings)
            },
            phone,
            mark,
            result,
            differences,
            findings: self.sentences(findings),
        }
    }

    fn childless(&self, row: u32, findings: &[&Finding]) -> Line {
        Line {
            of: None,
            row,
            slot: 0,
            sort: Sort::Error,
            include: false,
            name: "–".to_owned(),
            original: String::new(),
            born: String::new(),
            born_tone: None,
            town: String::new(),
            phone: String::new(),
            phone_tone: None,
            mark: (icon::CIRCLE_X, Tone::Danger),
            result: findings
                .iter()
                .find(|f| f.severity() == Severity::Error)
                .map_or_else(String::new, |f| self.short(f)),
            differences: Vec::new(),
            findings: self.sentences(findings),
        }
    }

    /// The sentence of a finding without what the row and the marked cell already show.
    fn short(&self, finding: &Finding) -> String {
        let marked = self.birth.iter().chain(&self.phone).any(|at| {
            let header = self.preview.table.header.get(*at);
            header.is_some() && header == finding.column.as_ref()
        });
        Finding {
            row: None,
            column: finding.column.clone().filter(|_| !marked),
            kind: finding.kind,
        }
        .sentence(self.context.lang)
    }
}
