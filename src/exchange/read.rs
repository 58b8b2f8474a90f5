//! Table and mapping to a draft: every cell to its field, every doubt to a finding.

mod cells;

use super::contact::{read_phones, read_postcode, split_address, split_town};
use super::draft::{
    Draft, DraftChild, DraftGuardian, DraftHousehold, Finding, FindingKind, Interpreting,
};
use super::households::join;
use super::mapping::{Mapping, Target};
use super::people::{
    is_formula, is_garbled, lost_letter, read_guardians, read_pathway, read_relation, read_sex,
    read_yes_no,
};
use super::table::{Row, Table};
use super::wishes::read_remark;
use crate::domain::child::Sex;
use crate::domain::family::{Helper, Phone, Reporter};
use chrono::NaiveDate;

/// Reads a table as a mapping says. The rows of one household are joined. Never fails: what is wrong is a finding.
#[must_use]
pub fn read(table: &Table, mapping: &Mapping, today: NaiveDate) -> Draft {
    read_watched(table, mapping, today, &mut |_| true).unwrap_or_default()
}

/// As [`read`]; `goes_on` is told the rows that were read and says whether to go on. Nothing when it said no.
pub fn read_watched(
    table: &Table,
    mapping: &Mapping,
    today: NaiveDate,
    goes_on: &mut dyn FnMut(usize) -> bool,
) -> Option<Draft> {
    let meaning = mapping.of(table);
    let mut findings = Vec::new();
    let has = |targets: &[Target]| meaning.iter().any(|(t, _)| targets.contains(t));
    let whole = |kind| Finding {
        row: None,
        column: None,
        kind,
    };
    if !has(&[
        Target::ChildFamilyName,
        Target::ChildGivenName,
        Target::ChildFullName,
    ]) {
        findings.push(whole(FindingKind::NoNameColumn));
    }
    if !has(&[Target::ChildBirthDate]) {
        findings.push(whole(FindingKind::NoBirthColumn));
    }
    if !findings.is_empty() {
        return Some(Draft {
            households: Vec::new(),
            findings,
            rows: table.rows.len(),
        });
    }
    let mut slots: Vec<u8> = meaning
        .iter()
        .filter(|(t, _)| t.is_of_child())
        .map(|(_, slot)| *slot)
        .collect();
    slots.sort_unstable();
    slots.dedup();
    let mut households = Vec::with_capacity(table.rows.len());
    for (done, row) in table.rows.iter().enumerate() {
        if !goes_on(done) {
            return None;
        }
        let mut reader = Reader {
            table,
            meaning: &meaning,
            mapping,
            row,
            today,
            findings: &mut findings,
        };
        reader.whole_row();
        if let Some(household) = reader.household(&slots) {
            households.push(household);
        }
    }
    let households = join(households, &mut findings);
    findings.sort_by_key(|f| f.row);
    Some(Draft {
        households,
        findings,
        rows: table.rows.len(),
    })
}

/// Reads one row.
struct Reader<'a> {
    table: &'a Table,
    meaning: &'a [(Target, u8)],
    mapping: &'a Mapping,
    row: &'a Row,
    today: NaiveDate,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Reader<'a> {
    fn say(&mut self, column: Option<usize>, kind: FindingKind) {
        let column = column.and_then(|at| self.table.header.get(at).cloned());
        self.findings.push(Finding {
            row: Some(self.row.number),
            column,
            kind,
        });
    }

    /// What is wrong with the row or with cells whatever they mean.
    fn whole_row(&mut self) {
        if self.row.surplus > 0 {
            self.say(None, FindingKind::SurplusCells);
        }
        if self.row.lacking > 0 {
            self.say(None, FindingKind::LackingCells);
        }
        let row = self.row;
        for (at, cell) in row.cells.iter().enumerate() {
            let used = self
                .meaning
                .get(at)
                .is_some_and(|(t, _)| *t != Target::Ignore);
            if row.cut.contains(&at) {
                self.say(Some(at), FindingKind::CellTooLong);
            }
            if !used || cell.is_empty() {
                continue;
            }
            let prose = self
                .meaning
                .get(at)
                .is_some_and(|(t, _)| *t == Target::Remark);
            // In prose a question mark is a question; the replacement sign never is.
            if lost_letter(cell) && (!prose || cell.contains('\u{fffd}')) {
                self.say(Some(at), FindingKind::LostLetter);
            }
            if is_garbled(cell) {
                self.say(Some(at), FindingKind::Garbled);
            }
            if is_formula(cell) {
                self.say(Some(at), FindingKind::Formula);
            }
        }
    }

    fn household(&mut self, slots: &[u8]) -> Option<DraftHousehold> {
        let mut household = DraftHousehold {
            rows: vec![self.row.number],
            number: self.text(Target::HouseholdNumber),
            ..DraftHousehold::default()
        };
        let nationality = self.country(self.cell(Target::Nationality));
        let second_nationality = self.country(self.cell(Target::SecondNationality));
        for slot in slots {
            if let Some(mut child) = self.child(*slot) {
                child.nationality.clone_from(&nationality);
                child.second_nationality.clone_from(&second_nationality);
                household.children.push(child);
            }
        }
        if household.children.is_empty() {
            self.say(None, FindingKind::NoChild);
            return None;
        }
        let family = household
            .children
            .first()
            .map(|c| c.family_name.clone())
            .unwrap_or_default();
        household.guardians = self.guardians(&family);
        self.address(&mut household);
        self.contacts(&mut household);
        self.languages(&mut household);
        household.arrived_in_municipality_on = self.event(Target::ArrivedInMunicipality);
        household.entered_germany_on = self.event(Target::EnteredGermany);
        household.reported_on = self.event(Target::ReportedOn);
        household.allocated_on = self.event(Target::AllocatedOn);
        household.reporter = Reporter {
            office: self.text(Target::Reporter),
            person: self.text(Target::ReporterPerson),
            contact: self.text(Target::ReporterContact),
        };
        if household.reporter.office.is_empty() {
            household.reporter.office.clone_from(&self.mapping.reporter);
        }
        household.helper = Helper {
            name: self.text(Target::HelperName),
            organisation: self.text(Target::HelperOrganisation),
            contact: self.text(Target::HelperContact),
            consent_on: None,
        };
        if let Some((at, text)) = self.cell(Target::Pathway) {
            household.pathway = read_pathway(text);
            if household.pathway.is_none() {
                self.say(Some(at), FindingKind::UnknownPathway);
            }
        }
        for (at, text) in self.cells(Target::Remark, 0) {
            let remark = read_remark(text);
            household.wishes.extend(remark.wishes);
            household.email_only |= remark.email_only;
            household.woman_preferred |= remark.woman_preferred;
            if remark.has_free_text {
                if self.mapping.import_free_text {
                    household.note = self.fit(Target::Remark, at, text);
                } else {
                    self.say(Some(at), FindingKind::FreeTextHeldBack);
                }
            }
        }
        Some(household)
    }

    fn child(&mut self, slot: u8) -> Option<DraftChild> {
        let first = |reader: &Self, target: Target| reader.cells(target, slot).into_iter().next();
        let mut family = self.text_of(Target::ChildFamilyName, slot);
        let mut given = self.text_of(Target::ChildGivenName, slot);
        if let Some((at, full)) = first(self, Target::ChildFullName) {
            let full = self.fit(Target::ChildFullName, at, full);
            let (f, g, guessed) = split_child(
                &full,
                self.cell(Target::GuardianFamilyName).map_or("", |c| c.1),
            );
            (family, given) = (f, g);
            if guessed {
                self.say(Some(at), FindingKind::NameOrderGuessed);
            }
        }
        let birth_cell = first(self, Target::ChildBirthDate);
        let named = !family.is_empty() || !given.is_empty();
        let originals = (
            self.text_of(Target::ChildFamilyNameOriginal, slot),
            self.text_of(Target::ChildGivenNameOriginal, slot),
        );
        if !named && birth_cell.is_none() && originals.0.is_empty() && originals.1.is_empty() {
            return None;
        }
        let name_column = self.meaning.iter().position(|m| {
            *m == (Target::ChildFamilyName, slot) || *m == (Target::ChildFullName, slot)
        });
        if !named {
            self.say(name_column, FindingKind::MissingName);
        } else if family.is_empty() || given.is_empty() {
            self.say(name_column, FindingKind::SingleName);
        }
        let birth_column = self
            .meaning
            .iter()
            .position(|m| *m == (Target::ChildBirthDate, slot));
        let birth = self.birth(birth_cell, birth_column);
        let sex = match first(self, Target::ChildSex) {
            None => Sex::NotGiven,
            Some((at, cell)) => read_sex(cell).unwrap_or_else(|| {
                self.say(Some(at), FindingKind::UnknownSex);
                Sex::NotGiven
            }),
        };
        Some(DraftChild {
            row: self.row.number,
            slot,
            family_name: family,
            given_name: given,
            family_name_original: originals.0,
            given_name_original: originals.1,
            birth,
            sex,
            nationality: None,
            second_nationality: None,
            other_names: self
                .cells(Target::ChildOtherName, slot)
                .into_iter()
                .map(|(at, name)| self.fit(Target::ChildOtherName, at, name))
                .filter(|name| !name.is_empty())
                .collect(),
            birth_place: self.text_of(Target::ChildBirthPlace, slot),
            birth_country: self.country(first(self, Target::ChildBirthCountry)),
            school_years: self.school_years(first(self, Target::SchoolYears)),
        })
    }

    fn guardians(&mut self, child_family: &str) -> Vec<DraftGuardian> {
        let relation = self
            .cell(Target::GuardianRelation)
            .and_then(|(_, text)| read_relation(text));
        let (family_name, given_name) = (
            self.text(Target::GuardianFamilyName),
            self.text(Target::GuardianGivenName),
        );
        let mut guardians = Vec::new();
        if !family_name.is_empty() || !given_name.is_empty() {
            guardians.push(DraftGuardian {
                family_name,
                given_name,
                relation,
            });
        }
        for (at, text) in self.cells(Target::GuardianFullName, 0) {
            let text = self.fit(Target::GuardianFullName, at, text);
            let (found, guessed) = read_guardians(&text, child_family);
            if guessed {
                self.say(Some(at), FindingKind::NameOrderGuessed);
            }
            let by_header = self
                .table
                .header
                .get(at)
                .map(|h| h.to_lowercase())
                .and_then(|h| match (h.contains("mutter"), h.contains("vater")) {
                    (true, false) => read_relation("Mutter"),
                    (false, true) => read_relation("Vater"),
                    _ => None,
                });
            guardians.extend(found.into_iter().map(|g| DraftGuardian {
                relation: g.relation.or(by_header).or(relation),
                ..g
            }));
        }
        guardians
    }

    fn address(&mut self, household: &mut DraftHousehold) {
        let address = &mut household.address;
        address.street = self.text(Target::Street);
        if let Some((_, number)) = self.cell(Target::HouseNumber) {
            address.street = format!("{} {number}", address.street).trim().to_owned();
        }
        if let Some((at, whole)) = self.cell(Target::FullAddress) {
            let whole = self.fit(Target::FullAddress, at, whole);
            (address.street, address.postcode, address.town) = split_address(&whole);
        }
        if let Some((at, town)) = self.cell(Target::Town) {
            let (code, town) = split_town(&self.fit(Target::Town, at, town));
            address.postcode = code.or(address.postcode.take());
            address.town = town;
        }
        address.district = self.text(Target::District);
        address.care_of = self.text(Target::CareOf);
        address.accommodation = self.text(Target::Accommodation);
        address.letterbox_name = self.text(Target::LetterboxName);
        if let Some((at, text)) = self.cell(Target::Postcode) {
            match read_postcode(text) {
                Ok((code, filled)) => {
                    household.address.postcode = Some(code);
                    if filled {
                        self.say(Some(at), FindingKind::PostcodeFilled);
                    }
                }
                Err(kind) => self.say(Some(at), kind),
            }
        }
        if household.address.street.is_empty() || household.address.town.is_empty() {
            self.say(None, FindingKind::NoAddress);
        }
    }

    fn contacts(&mut self, household: &mut DraftHousehold) {
        let whose = self.text(Target::PhoneWhose);
        for (at, text) in self.cells(Target::Phone, 0) {
            let (phones, kind) = read_phones(text);
            household
                .phones
                .extend(phones.into_iter().map(|phone| Phone {
                    whose: if phone.whose.is_empty() {
                        whose.clone()
                    } else {
                        phone.whose
                    },
                    number: phone.number,
                    messenger: false,
                }));
            if let Some(kind) = kind {
                self.say(Some(at), kind);
            }
        }
        if let Some((at, text)) = self.cell(Target::Email) {
            household.email = self.fit(Target::Email, at, text);
        }
        if household.phones.is_empty() && household.email.is_empty() {
            self.say(None, FindingKind::NoContact);
        }
    }

    fn languages(&mut self, household: &mut DraftHousehold) {
        if let Some((at, text)) = self.cell(Target::Language) {
            household.language = self.language(at, text, FindingKind::UnknownLanguage);
        }
        if let Some((at, text)) = self.cell(Target::SecondInterpreter) {
            household.second_interpreter = self.language(at, text, FindingKind::UnknownLanguage);
        }
        if let Some((at, text)) = self.cell(Target::Interpreter) {
            household.interpreter = match read_yes_no(text) {
                Some(true) => Interpreting::Needed(household.language.clone()),
                Some(false) => Interpreting::NotNeeded,
                None => self
                    .language(at, text, FindingKind::UnknownInterpreting)
                    .map_or(Interpreting::Unknown, |l| Interpreting::Needed(Some(l))),
            };
        }
    }
}

/// A child's whole name: `Ahmad, Omar`, or `Omar Ahmad` with the order guessed after the guardian's family name.
fn split_child(full: &str, guardian_family: &str) -> (String, String, bool) {
    let (found, guessed) = read_guardians(&full.replace(" und ", " "), guardian_family);
    found
        .into_iter()
        .next()
        .map_or((String::new(), full.to_owned(), true), |g| {
            (g.family_name, g.given_name, guessed)
        })
}
