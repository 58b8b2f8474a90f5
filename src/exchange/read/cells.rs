//! One cell of a row as a value; what cannot be read becomes a finding.

use super::Reader;
use crate::domain::birth_date::{BirthDate, Precision};
use crate::domain::entry_text::Kind;
use crate::exchange::countries::read_country;
use crate::exchange::dates::{DateHint, DateOf, read_date};
use crate::exchange::draft::FindingKind;
use crate::exchange::languages::read_language;
use crate::exchange::mapping::Target;
use chrono::NaiveDate;

impl<'a> Reader<'a> {
    /// The filled cells of a meaning, with their columns.
    pub(super) fn cells(&self, target: Target, slot: u8) -> Vec<(usize, &'a str)> {
        let row = self.row;
        self.meaning
            .iter()
            .enumerate()
            .filter(|(_, m)| **m == (target, slot))
            .filter_map(|(at, _)| Some((at, row.cells.get(at)?.as_str())))
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    }

    pub(super) fn cell(&self, target: Target) -> Option<(usize, &'a str)> {
        self.cells(target, 0).into_iter().next()
    }

    pub(super) fn text(&mut self, target: Target) -> String {
        self.text_of(target, 0)
    }

    /// The text of a field as it is kept; one that cannot be kept is said and left out.
    pub(super) fn text_of(&mut self, target: Target, slot: u8) -> String {
        let cell = self.cells(target, slot).into_iter().next();
        cell.map(|(at, text)| self.fit(target, at, text))
            .unwrap_or_default()
    }

    /// A text by the rules that hold for forms too.
    pub(super) fn fit(&mut self, target: Target, at: usize, text: &str) -> String {
        let kind = kind_of(target);
        match kind.fit(text) {
            Ok(fit) => {
                if fit.mended.hidden {
                    self.say(Some(at), FindingKind::HiddenSigns);
                }
                fit.text.into_owned()
            }
            Err(unfit) if target.names_child() => {
                // The row stays out; what it says is shown.
                self.say(Some(at), FindingKind::BadName(unfit));
                text.to_owned()
            }
            Err(unfit) => {
                self.say(Some(at), FindingKind::Unfit(unfit));
                String::new()
            }
        }
    }

    pub(super) fn birth(
        &mut self,
        cell: Option<(usize, &str)>,
        column: Option<usize>,
    ) -> Option<BirthDate> {
        let read = cell.map(|(_, text)| read_date(text, DateOf::Birth, self.today));
        match read {
            None | Some(Ok(None)) => {
                self.say(column, FindingKind::MissingBirth);
                None
            }
            Some(Err(bad)) => {
                self.say(column, FindingKind::BadDate(bad));
                None
            }
            Some(Ok(Some(found))) => {
                for hint in &found.hints {
                    // A whole column with short years is one remark too many per row.
                    if *hint != DateHint::ShortYear {
                        self.say(column, FindingKind::Date(*hint));
                    }
                }
                Some(found.date)
            }
        }
    }

    pub(super) fn event(&mut self, target: Target) -> Option<NaiveDate> {
        let (at, text) = self.cell(target)?;
        match read_date(text, DateOf::Event, self.today) {
            Ok(found) => {
                let found = found?;
                for hint in &found.hints {
                    if *hint != DateHint::ShortYear {
                        self.say(Some(at), FindingKind::Date(*hint));
                    }
                }
                // A year alone is no day; a month is its first day, and the finding says so.
                (found.date.precision() != Precision::Year).then(|| found.date.earliest())
            }
            Err(bad) => {
                self.say(Some(at), FindingKind::BadDate(bad));
                None
            }
        }
    }

    /// Whole years; a half one counts once it is completed.
    pub(super) fn school_years(&mut self, cell: Option<(usize, &str)>) -> Option<u8> {
        let (at, text) = cell?;
        let whole = text.split([',', '.', ' ']).next().unwrap_or(text);
        let years = whole.parse().ok().filter(|years| *years <= 15);
        if years.is_none() {
            self.say(Some(at), FindingKind::BadSchoolYears);
        }
        years
    }

    pub(super) fn country(&mut self, cell: Option<(usize, &str)>) -> Option<String> {
        let (at, text) = cell?;
        let found = text
            .split([',', '/', ';'])
            .find_map(read_country)
            .or_else(|| read_country(text));
        if found.is_none() {
            self.say(Some(at), FindingKind::UnknownCountry);
        }
        found.map(str::to_owned)
    }

    pub(super) fn language(
        &mut self,
        at: usize,
        text: &str,
        unknown: FindingKind,
    ) -> Option<crate::domain::language::LanguageCode> {
        let Some(found) = read_language(text) else {
            self.say(Some(at), unknown);
            return None;
        };
        if found.several {
            self.say(Some(at), FindingKind::SeveralLanguages);
        }
        if found.vague {
            self.say(Some(at), FindingKind::VagueLanguage);
        }
        Some(found.code)
    }
}

/// By which rules a field is kept.
fn kind_of(target: Target) -> Kind {
    match target {
        Target::Email => Kind::Mail,
        Target::Remark => Kind::Note,
        Target::GuardianFamilyName
        | Target::GuardianGivenName
        | Target::GuardianFullName
        | Target::ChildOtherName
        | Target::ChildFamilyName
        | Target::ChildGivenName
        | Target::ChildFullName
        | Target::ChildFamilyNameOriginal
        | Target::ChildGivenNameOriginal => Kind::Name,
        _ => Kind::Line,
    }
}
