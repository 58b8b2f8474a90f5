//! A family's file (Akte) as one thing that is filled in and saved: household, guardians and children together.

use super::change::{Change, Edit};
use super::child::Child;
use super::entry_text::is_mail;
use super::family::Family;
use super::guardian::{Guardian, list_name};
use super::refusal::Reason;
use chrono::NaiveDate;

/// Household, guardians and children, as a form or a list gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The household.
    pub family: Family,
    /// Guardians, in their order.
    pub guardians: Vec<Guardian>,
    /// Children, in their order.
    pub children: Vec<Child>,
}

/// A field of the file, so that a message can stand beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The file as a whole.
    File,
    /// Phones.
    Phone,
    /// E-mail.
    Email,
    /// Day of the report.
    ReportedOn,
    /// Municipality.
    Municipality,
    /// Name of the n-th guardian.
    GuardianName(usize),
    /// Name of the n-th child.
    ChildName(usize),
    /// Birth date of the n-th child.
    ChildBirth(usize),
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The field.
    pub field: Field,
    /// What is wrong with it.
    pub reason: Reason,
}

impl File {
    /// The name under which lists show the family: first guardian, else first child.
    #[must_use]
    pub fn list_name(&self) -> String {
        let guardian = self
            .guardians
            .first()
            .map(|g| list_name(&g.family_name, &g.given_name));
        guardian
            .or_else(|| {
                self.children
                    .first()
                    .map(|c| list_name(&c.family_name, &c.given_name))
            })
            .unwrap_or_default()
    }

    /// What keeps the file from being saved (domain.md § 2, level M1). A record saves early and complains late: what
    /// later steps need is not asked for here.
    #[must_use]
    pub fn issues(&self, today: NaiveDate) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut say = |field, reason| issues.push(Issue { field, reason });
        if self.children.is_empty() {
            say(Field::File, Reason::NoChildren);
        }
        let unnamed =
            |family: &str, given: &str| family.trim().is_empty() && given.trim().is_empty();
        for (n, guardian) in self.guardians.iter().enumerate() {
            if unnamed(&guardian.family_name, &guardian.given_name) {
                say(Field::GuardianName(n), Reason::NameMissing);
            }
        }
        for (n, child) in self.children.iter().enumerate() {
            if unnamed(&child.family_name, &child.given_name) {
                say(Field::ChildName(n), Reason::NameMissing);
            }
            let born = child.birth.map(super::birth_date::BirthDate::earliest);
            if born.is_some_and(|born| born > today || born.years_before(today) > 30) {
                say(
                    Field::ChildBirth(n),
                    Reason::Invalid {
                        field: "birth".into(),
                    },
                );
            }
        }
        let family = &self.family;
        if !family.no_phone && family.phones.iter().all(|p| p.number.trim().is_empty()) {
            say(Field::Phone, Reason::PhoneMissing);
        }
        if family
            .phones
            .iter()
            .any(|p| p.number.chars().filter(char::is_ascii_digit).count() > 20)
        {
            say(
                Field::Phone,
                Reason::Invalid {
                    field: "phone".into(),
                },
            );
        }
        if !family.email.is_empty() && !is_mail(&family.email) {
            say(
                Field::Email,
                Reason::Invalid {
                    field: "email".into(),
                },
            );
        }
        if family.reported_on > today {
            say(
                Field::ReportedOn,
                Reason::Invalid {
                    field: "reported_on".into(),
                },
            );
        }
        issues
    }

    /// The changes that make `before` into this file; all of it when there was none.
    #[must_use]
    pub fn changes_from(&self, before: Option<&Self>) -> Vec<Change> {
        let mut changes = Vec::new();
        match before {
            None => changes.push(Edit::<Family>::create(self.family.clone())),
            Some(old) if old.family != self.family => {
                changes.push(Edit::<Family>::change(
                    old.family.clone(),
                    self.family.clone(),
                ));
            }
            Some(_) => {}
        }
        let (old_guardians, old_children) =
            before.map_or((&[][..], &[][..]), |b| (&b.guardians[..], &b.children[..]));
        for (n, guardian) in self.guardians.iter().enumerate() {
            let now = Guardian {
                position: place(n),
                family: self.family.id,
                ..guardian.clone()
            };
            match old_guardians.iter().find(|g| g.id == now.id) {
                None => changes.push(Edit::<Guardian>::create(now)),
                Some(old)
                    if Guardian {
                        rev: old.rev,
                        ..now.clone()
                    } != *old =>
                {
                    changes.push(Edit::<Guardian>::change(old.clone(), now));
                }
                Some(_) => {}
            }
        }
        for (n, child) in self.children.iter().enumerate() {
            let now = Child {
                position: place(n),
                family: self.family.id,
                ..child.clone()
            };
            match old_children.iter().find(|c| c.id == now.id) {
                None => changes.push(Edit::<Child>::create(now)),
                Some(old)
                    if Child {
                        rev: old.rev,
                        ..now.clone()
                    } != *old =>
                {
                    changes.push(Edit::<Child>::change(old.clone(), now));
                }
                Some(_) => {}
            }
        }
        let gone = |id| !self.guardians.iter().any(|g| g.id == id);
        changes.extend(
            old_guardians
                .iter()
                .filter(|g| gone(g.id))
                .cloned()
                .map(Edit::<Guardian>::delete),
        );
        let gone = |id| !self.children.iter().any(|c| c.id == id);
        changes.extend(
            old_children
                .iter()
                .filter(|c| gone(c.id))
                .cloned()
                .map(Edit::<Child>::delete),
        );
        changes
    }
}

fn place(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

trait YearsBefore {
    fn years_before(self, day: NaiveDate) -> i64;
}

impl YearsBefore for NaiveDate {
    fn years_before(self, day: NaiveDate) -> i64 {
        (day - self).num_days() / 365
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::family::{Address, Phone};
    use crate::domain::guardian::Relation;
    use crate::domain::id::{ChildId, FamilyId, FileNumber, GuardianId};
    use uuid::Uuid;

    /// A family of one guardian and one child, for tests of other rooms too.
    pub(crate) fn small_file(n: u128) -> File {
        let id = FamilyId(Uuid::from_u128(n));
        let day = NaiveDate::from_ymd_opt(2026, 11, 9).unwrap();
        File {
            family: Family {
                municipality: Some("05570004".into()),
                address: Address {
                    street: "Beispielweg 1".into(),
                    postcode: "59227".parse().ok(),
                    town: "Ahlen".into(),
                    ..Address::default()
                },
                phones: vec![Phone {
                    number: "030 23125000".into(),
                    whose: "Mutter".into(),
                    messenger: false,
                }],
                language: Some("ar".into()),
                letter_language: Some("ar".into()),
                ..Family::new(
                    id,
                    FileNumber {
                        year: 2026,
                        number: u32::try_from(n % 10_000).unwrap(),
                    },
                    day,
                )
            },
            guardians: vec![Guardian {
                family_name: "Muster".into(),
                given_name: "Fatima".into(),
                ..Guardian::new(GuardianId(Uuid::from_u128(n + 1)), id, Relation::Mother)
            }],
            children: vec![Child {
                family_name: "Muster".into(),
                given_name: "Hiba".into(),
                birth: "2016-03-15".parse().ok(),
                sex: crate::domain::child::Sex::Female,
                ..Child::new(ChildId(Uuid::from_u128(n + 2)), id)
            }],
        }
    }

    #[test]
    fn a_new_file_is_made_whole_and_an_unchanged_one_not_at_all() {
        let file = small_file(100);
        assert_eq!(file.changes_from(None).len(), 3);
        assert!(file.changes_from(Some(&file)).is_empty());
    }

    #[test]
    fn only_what_differs_is_changed() {
        let before = small_file(100);
        let mut after = before.clone();
        after.family.email = "muster@example.org".into();
        after.children.clear();
        let changes = after.changes_from(Some(&before));
        let seen: Vec<_> = changes
            .iter()
            .map(|c| (c.entity(), c.action(), c.fields()))
            .collect();
        assert_eq!(seen[0], ("family", "edited", vec!["email".to_owned()]));
        assert_eq!((seen[1].0, seen[1].1), ("child", "deleted"));
        assert_eq!(changes.len(), 2);
    }

    #[test]
    fn undo_brings_the_old_content_back_one_revision_on() {
        let before = small_file(100);
        let mut after = before.clone();
        after.family.email = "muster@example.org".into();
        let Change::Family(edit) = after.changes_from(Some(&before))[0].inverse() else {
            unreachable!()
        };
        assert_eq!(edit.before.as_ref().unwrap().rev, 2);
        assert_eq!(
            edit.after.unwrap(),
            Family {
                rev: 3,
                ..before.family
            }
        );
    }

    /// What lies in the file for undo may be older than a field.
    #[test]
    fn records_written_before_a_field_existed_still_read() {
        fn as_once<T: serde::Serialize + serde::de::DeserializeOwned>(now: &T, fields: &str) -> T {
            let mut value = serde_json::to_value(now).unwrap();
            let object = value.as_object_mut().unwrap();
            let known: Vec<&str> = fields.split_whitespace().collect();
            object.retain(|name, _| known.contains(&name.as_str()));
            assert_eq!(object.len(), known.len());
            serde_json::from_value(value).unwrap()
        }
        let file = small_file(100);
        let family = "id file_number municipality address phones no_phone email language letter_language interpreter \
            large_print pathway reported_on reporter arrived_in_municipality_on entered_germany_on allocated_on wishes \
            preferred_site address_protected note closed rev";
        assert_eq!(as_once(&file.family, family), file.family);
        assert_eq!(
            as_once(&file.family.phones[0], "number whose"),
            file.family.phones[0]
        );
        let names = "id family position family_name given_name family_name_original given_name_original rev";
        let guardian = format!("{names} relation custody");
        assert_eq!(as_once(&file.guardians[0], &guardian), file.guardians[0]);
        let child =
            format!("{names} birth sex nationality language school_years german_school_since");
        assert_eq!(as_once(&file.children[0], &child), file.children[0]);
    }

    #[test]
    fn phone_or_no_phone_and_names_are_asked_for() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut file = small_file(100);
        assert!(file.issues(today).is_empty());
        file.family.phones.clear();
        file.children[0].family_name.clear();
        file.children[0].given_name.clear();
        file.family.email = "keine".into();
        let fields: Vec<_> = file.issues(today).iter().map(|i| i.field).collect();
        assert_eq!(fields, [Field::ChildName(0), Field::Phone, Field::Email]);
        file.family.no_phone = true;
        assert_eq!(file.issues(today).len(), 2);
    }
}
