//! Which rows are one household: siblings joined also across spellings, neighbours in one building kept apart.
//!
//! One guardian and one phone make a household. An address alone does not: several families live in one building. What
//! might be one household but is not sure stays apart and is said.

use super::contact::phone_key;
use super::draft::{DraftHousehold, Finding, FindingKind};
use crate::domain::names::{NameForms, fold};
use std::collections::HashMap;

/// Names at least this like are spellings of one name.
const SAME_NAME: f32 = 0.86;
/// At most this many households at one address are compared one by one.
const NEIGHBOURS: usize = 48;

/// What decides about belonging together.
struct Marks {
    number: String,
    guardians: Vec<(NameForms, NameForms)>,
    families: Vec<NameForms>,
    phones: Vec<String>,
    email: String,
    address: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Same,
    SameByAddress,
    Maybe,
    Different,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Compared {
    Same,
    Different,
    Unknown,
}

/// Joins the households of single rows. Findings about joining are added.
#[must_use]
pub fn join(rows: Vec<DraftHousehold>, findings: &mut Vec<Finding>) -> Vec<DraftHousehold> {
    let mut households: Vec<DraftHousehold> = Vec::new();
    let mut marks: Vec<Marks> = Vec::new();
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for row in rows {
        let mark = Marks::of(&row);
        let mut candidates: Vec<usize> = Vec::new();
        for key in mark.keys() {
            if let Some(list) = by_key.get(&key) {
                candidates.extend(list.iter().rev().take(NEIGHBOURS));
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        let mut maybe = false;
        let mut found = None;
        for at in candidates {
            match mark.verdict(&marks[at]) {
                Verdict::Same => {
                    found = Some((at, false));
                    break;
                }
                Verdict::SameByAddress if found.is_none() => found = Some((at, true)),
                Verdict::Maybe => maybe = true,
                _ => {}
            }
        }
        let line = row.rows.first().copied();
        let mut say = |kind| {
            findings.push(Finding {
                row: line,
                column: None,
                kind,
            });
        };
        let at = if let Some((at, by_address)) = found {
            if by_address {
                say(FindingKind::JoinedByAddress);
            }
            if merge(&mut households[at], row) {
                say(FindingKind::RowsDiffer);
            }
            marks[at].take_in(mark);
            at
        } else {
            if maybe {
                say(FindingKind::PossiblySameHousehold);
            }
            households.push(row);
            marks.push(mark);
            households.len() - 1
        };
        for key in marks[at].keys() {
            let list = by_key.entry(key).or_default();
            if list.last() != Some(&at) && !list.contains(&at) {
                list.push(at);
            }
        }
    }
    households
}

impl Marks {
    fn of(household: &DraftHousehold) -> Self {
        let guardians = household
            .guardians
            .iter()
            .map(|g| {
                (
                    NameForms::new(&g.family_name),
                    NameForms::new(&g.given_name),
                )
            })
            .collect();
        let mut families: Vec<NameForms> = Vec::new();
        for child in &household.children {
            for name in [&child.family_name, &child.family_name_original] {
                let forms = NameForms::new(name);
                if !forms.is_empty() && !families.contains(&forms) {
                    families.push(forms);
                }
            }
        }
        let street = fold(&household.address.street)
            .replace("strasse", "str")
            .replace(' ', "");
        let place = household
            .address
            .postcode
            .as_ref()
            .map_or_else(|| fold(&household.address.town), |p| p.as_str().to_owned());
        let address = if street.is_empty() {
            String::new()
        } else {
            format!("{street} {place}")
        };
        Self {
            number: fold(&household.number),
            guardians,
            families,
            phones: household
                .phones
                .iter()
                .map(|p| phone_key(&p.number))
                .collect(),
            email: household.email.to_lowercase(),
            address,
        }
    }

    /// Under these keys households are looked for.
    fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        if !self.number.is_empty() {
            keys.push(format!("n {}", self.number));
        }
        let skeletons = || {
            self.guardians
                .iter()
                .flat_map(|(family, _)| family.skeletons())
                .chain(self.families.iter().flat_map(NameForms::skeletons))
        };
        for phone in &self.phones {
            // With the name, because one phone of an accommodation may serve a hundred families.
            keys.extend(skeletons().map(|s| format!("p {phone} {s}")));
            keys.push(format!("p {phone}"));
        }
        if !self.email.is_empty() {
            keys.push(format!("e {}", self.email));
        }
        if !self.address.is_empty() {
            for (_, given) in &self.guardians {
                keys.extend(
                    given
                        .skeletons()
                        .iter()
                        .map(|s| format!("a {} {s}", self.address)),
                );
            }
            if self.guardians.is_empty() || self.phones.is_empty() {
                keys.extend(skeletons().map(|s| format!("f {} {s}", self.address)));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    fn verdict(&self, other: &Self) -> Verdict {
        if !self.number.is_empty() && !other.number.is_empty() {
            return if self.number == other.number {
                Verdict::Same
            } else {
                Verdict::Different
            };
        }
        let phone = compared(self.phones.is_empty() || other.phones.is_empty(), || {
            self.phones.iter().any(|p| other.phones.contains(p))
        });
        let email = compared(self.email.is_empty() || other.email.is_empty(), || {
            self.email == other.email
        });
        let address = compared(self.address.is_empty() || other.address.is_empty(), || {
            self.address == other.address
        });
        let reached = match (phone, email) {
            (Compared::Same, _) | (_, Compared::Same) => Compared::Same,
            (Compared::Different, _) | (_, Compared::Different) => Compared::Different,
            _ => Compared::Unknown,
        };
        if reached != Compared::Same && address != Compared::Same {
            return Verdict::Different;
        }
        let guardian = compared(
            self.guardians.is_empty() || other.guardians.is_empty(),
            || {
                self.guardians.iter().any(|(family, given)| {
                    other.guardians.iter().any(|(f, g)| {
                        like(given, g) && (like(family, f) || family.is_empty() || f.is_empty())
                    })
                })
            },
        );
        let family = || {
            self.families
                .iter()
                .any(|x| other.families.iter().any(|y| like(x, y)))
        };
        match (guardian, reached, address) {
            (Compared::Same, Compared::Same, _)
            | (Compared::Same, Compared::Unknown, Compared::Same) => Verdict::Same,
            (Compared::Same, _, _) => Verdict::Maybe,
            (Compared::Different, Compared::Same, Compared::Same) if family() => Verdict::Maybe,
            (Compared::Different, _, _) => Verdict::Different,
            (Compared::Unknown, Compared::Same, Compared::Same | Compared::Unknown) if family() => {
                Verdict::Same
            }
            (Compared::Unknown, Compared::Unknown, Compared::Same) if family() => {
                Verdict::SameByAddress
            }
            _ => Verdict::Different,
        }
    }

    fn take_in(&mut self, other: Self) {
        self.phones.extend(other.phones);
        self.phones.sort_unstable();
        self.phones.dedup();
        for forms in other.families {
            if !self.families.contains(&forms) {
                self.families.push(forms);
            }
        }
        for guardian in other.guardians {
            if !self.guardians.contains(&guardian) {
                self.guardians.push(guardian);
            }
        }
        if self.email.is_empty() {
            self.email = other.email;
        }
        if self.address.is_empty() {
            self.address = other.address;
        }
        if self.number.is_empty() {
            self.number = other.number;
        }
    }
}

fn compared(unknown: bool, same: impl FnOnce() -> bool) -> Compared {
    if unknown {
        Compared::Unknown
    } else if same() {
        Compared::Same
    } else {
        Compared::Different
    }
}

fn like(a: &NameForms, b: &NameForms) -> bool {
    a == b || a.similarity(b) >= SAME_NAME
}

/// Adds a row to its household. What the household has stays; says whether the row differs in something that was kept.
fn merge(household: &mut DraftHousehold, row: DraftHousehold) -> bool {
    let mut differs = false;
    household.rows.extend(row.rows);
    household.children.extend(row.children);
    for guardian in row.guardians {
        let (family, given) = (
            NameForms::new(&guardian.family_name),
            NameForms::new(&guardian.given_name),
        );
        let known = household.guardians.iter().any(|g| {
            like(&NameForms::new(&g.given_name), &given)
                && (family.is_empty() || like(&NameForms::new(&g.family_name), &family))
        });
        if !known {
            household.guardians.push(guardian);
        }
    }
    for phone in row.phones {
        if !household
            .phones
            .iter()
            .any(|p| phone_key(&p.number) == phone_key(&phone.number))
        {
            household.phones.push(phone);
        }
    }
    let mut keep_text = |mine: &mut String, theirs: String| {
        if mine.is_empty() {
            *mine = theirs;
        } else {
            differs |= !theirs.is_empty() && fold(mine) != fold(&theirs);
        }
    };
    keep_text(&mut household.email, row.email);
    keep_text(&mut household.reporter.office, row.reporter.office);
    keep_text(&mut household.reporter.person, row.reporter.person);
    keep_text(&mut household.reporter.contact, row.reporter.contact);
    keep_text(&mut household.helper.name, row.helper.name);
    keep_text(&mut household.helper.organisation, row.helper.organisation);
    keep_text(&mut household.helper.contact, row.helper.contact);
    keep_text(
        &mut household.address.letterbox_name,
        row.address.letterbox_name,
    );
    keep_text(&mut household.number, row.number);
    keep_text(&mut household.address.street, row.address.street);
    keep_text(&mut household.address.town, row.address.town);
    keep_text(&mut household.address.district, row.address.district);
    keep_text(&mut household.address.care_of, row.address.care_of);
    keep_text(
        &mut household.address.accommodation,
        row.address.accommodation,
    );
    if !row.note.is_empty() && !household.note.contains(&row.note) {
        if !household.note.is_empty() {
            household.note.push_str("; ");
        }
        household.note.push_str(&row.note);
    }
    differs |= keep(&mut household.address.postcode, row.address.postcode);
    differs |= keep(&mut household.language, row.language);
    differs |= keep(
        &mut household.arrived_in_municipality_on,
        row.arrived_in_municipality_on,
    );
    differs |= keep(&mut household.entered_germany_on, row.entered_germany_on);
    differs |= keep(&mut household.reported_on, row.reported_on);
    differs |= keep(&mut household.allocated_on, row.allocated_on);
    differs |= keep(&mut household.pathway, row.pathway);
    differs |= keep(&mut household.second_interpreter, row.second_interpreter);
    if household.interpreter == super::draft::Interpreting::Unknown {
        household.interpreter = row.interpreter;
    }
    household.email_only |= row.email_only;
    household.woman_preferred |= row.woman_preferred;
    for wish in row.wishes {
        if !household.wishes.contains(&wish) {
            household.wishes.push(wish);
        }
    }
    differs
}

fn keep<T: PartialEq>(mine: &mut Option<T>, theirs: Option<T>) -> bool {
    match (&mine, theirs) {
        (None, theirs) => {
            *mine = theirs;
            false
        }
        (Some(mine), Some(theirs)) => *mine != theirs,
        (Some(_), None) => false,
    }
}
