//! A family's file (Akte) as one thing that is filled in and saved: household, guardians and children together.

use super::birth_date::BirthDate;
use super::change::{Change, Edit};
use super::child::Child;
use super::entry_text::Kind;
use super::family::{Address, Family, Phone};
use super::guardian::{Guardian, list_name};
use super::refusal::Reason;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Household, guardians and children, as a form or a list gives them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A text, by what stands in its field.
    Text(Kind),
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
            if let Some(reason) = child.birth.and_then(|birth| birth_trouble(birth, today)) {
                say(Field::ChildBirth(n), reason);
            }
        }
        let family = &self.family;
        if !family.no_phone && family.phones.iter().all(|p| p.number.trim().is_empty()) {
            say(Field::Phone, Reason::PhoneMissing);
        }
        if family.reported_on > today {
            say(
                Field::ReportedOn,
                Reason::Invalid {
                    field: "reported_on".into(),
                },
            );
        }
        let mut whole = self.clone();
        for (kind, text) in whole.texts_mut() {
            if let Err(unfit) = kind.fit(text) {
                let field = match kind {
                    Kind::Phone => Field::Phone,
                    Kind::Mail => Field::Email,
                    kind => Field::Text(kind),
                };
                say(field, Reason::Unfit(unfit));
            }
        }
        issues
    }

    /// The file with every text as it is kept ([`super::entry_text`]): what cannot be seen is taken out, line ends are blanks.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for (kind, text) in self.texts_mut() {
            *text = kind.kept(text);
        }
        self
    }

    /// Every text that somebody types, with what stands in its field.
    fn texts_mut(&mut self) -> Vec<(Kind, &mut String)> {
        let mut texts = family_texts(&mut self.family);
        texts.extend(self.guardians.iter_mut().flat_map(guardian_texts));
        texts.extend(self.children.iter_mut().flat_map(child_texts));
        texts
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

/// Older than this, nobody is a child of the file: over 25 the office advises no longer, and a slip of the finger is
/// likelier.
const OLDEST: i32 = 25;

/// What cannot be true about a birth date. Between 18 and 25 it is true and beyond compulsory age.
fn birth_trouble(birth: BirthDate, today: NaiveDate) -> Option<Reason> {
    if birth.earliest() > today {
        return Some(Reason::BornLater);
    }
    // The latest possible day is in favour of the child.
    let youngest = BirthDate::day(birth.latest()).age_on(today);
    (youngest > OLDEST).then_some(Reason::TooOldForCounselling { most: OLDEST })
}

fn address_texts(address: &mut Address) -> Vec<(Kind, &mut String)> {
    vec![
        (Kind::Line, &mut address.street),
        (Kind::Line, &mut address.town),
        (Kind::Line, &mut address.district),
        (Kind::Line, &mut address.care_of),
        (Kind::Line, &mut address.accommodation),
        (Kind::Line, &mut address.letterbox_name),
    ]
}

fn phone_texts(phone: &mut Phone) -> [(Kind, &mut String); 2] {
    [
        (Kind::Phone, &mut phone.number),
        (Kind::Line, &mut phone.whose),
    ]
}

fn family_texts(family: &mut Family) -> Vec<(Kind, &mut String)> {
    let mut texts = address_texts(&mut family.address);
    texts.extend(family.phones.iter_mut().flat_map(phone_texts));
    texts.extend([
        (Kind::Mail, &mut family.email),
        (Kind::Line, &mut family.reporter.office),
        (Kind::Line, &mut family.reporter.person),
        (Kind::Line, &mut family.reporter.contact),
        (Kind::Note, &mut family.note),
    ]);
    if let Some(helper) = &mut family.helper {
        texts.extend([
            (Kind::Name, &mut helper.name),
            (Kind::Line, &mut helper.organisation),
            (Kind::Line, &mut helper.contact),
        ]);
    }
    texts
}

fn guardian_texts(guardian: &mut Guardian) -> Vec<(Kind, &mut String)> {
    let mut texts = vec![
        (Kind::Name, &mut guardian.family_name),
        (Kind::Name, &mut guardian.given_name),
        (Kind::Name, &mut guardian.family_name_original),
        (Kind::Name, &mut guardian.given_name_original),
        (Kind::Name, &mut guardian.usual_name),
    ];
    texts.extend(guardian.address.iter_mut().flat_map(address_texts));
    texts.extend(guardian.phones.iter_mut().flat_map(phone_texts));
    texts.extend((guardian.consent.iter_mut()).map(|consent| (Kind::Line, &mut consent.version)));
    texts
}

fn child_texts(child: &mut Child) -> Vec<(Kind, &mut String)> {
    let mut texts = vec![
        (Kind::Name, &mut child.family_name),
        (Kind::Name, &mut child.given_name),
        (Kind::Name, &mut child.family_name_original),
        (Kind::Name, &mut child.given_name_original),
        (Kind::Line, &mut child.birth_place),
    ];
    texts.extend(child.other_names.iter_mut().map(|name| (Kind::Name, name)));
    texts.extend((child.school_history.iter_mut()).map(|entry| (Kind::Line, &mut entry.school)));
    texts.extend((child.german_schooling.iter_mut()).map(|s| (Kind::Line, &mut s.place)));
    let learning = &mut child.learning;
    texts.extend([
        (Kind::Note, &mut learning.strengths),
        (Kind::Note, &mut learning.interests),
        (Kind::Note, &mut learning.career_wish),
    ]);
    texts.extend((child.preference.iter_mut()).map(|wish| (Kind::Note, &mut wish.reason)));
    if let Some(advice) = &mut child.recommendation {
        texts.push((Kind::Note, &mut advice.reason));
        texts.extend((advice.schools.iter_mut()).map(|choice| (Kind::Note, &mut choice.reason)));
    }
    texts.extend((child.transport.iter_mut()).map(|way| (Kind::Line, &mut way.bus_line)));
    texts
}

#[cfg(test)]
mod allowed;

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
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

    #[test]
    fn births_that_cannot_be_true_are_refused_and_years_alone_doubted_in_favour() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut file = small_file(100);
        let mut issue = |birth: &str| {
            file.children[0].birth = birth.parse().ok();
            file.issues(today).first().map(|i| i.reason.clone())
        };
        let old = Some(Reason::TooOldForCounselling { most: 25 });
        assert_eq!(issue("2026-11-22"), Some(Reason::BornLater));
        assert_eq!(issue("2027"), Some(Reason::BornLater));
        assert_eq!(issue("2026"), None);
        assert_eq!(issue("1996-03-01"), old);
        assert_eq!(issue("2000-11-21"), old, "26 today");
        assert_eq!(issue("2000-11-22"), None, "26 tomorrow");
        assert_eq!(issue("2000"), None, "perhaps 25");
        assert_eq!(issue("1999"), old);
    }

    #[test]
    fn texts_are_refused_or_mended_wherever_they_stand() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let long = "x".repeat(5_000);
        let unfit =
            |file: &File| -> Vec<Field> { file.issues(today).iter().map(|i| i.field).collect() };
        let mut file = small_file(100);
        file.guardians[0].usual_name = "😀".into();
        file.children[0].birth_place = long.clone();
        file.family.phones[0].number = "ruft selbst an".into();
        file.family.note = long;
        let fields = [
            Field::Phone,
            Field::Text(Kind::Note),
            Field::Text(Kind::Name),
            Field::Text(Kind::Line),
        ];
        assert_eq!(unfit(&file), fields);
        let mut file = small_file(100);
        file.family.address.street = "Beispiel\tweg 1\u{200B}".into();
        file.children[0].other_names = vec!["Al\u{202E}Ahmad".into()];
        let tidy = file.tidied();
        assert_eq!(tidy.family.address.street, "Beispiel weg 1");
        assert_eq!(tidy.children[0].other_names, ["AlAhmad"]);
        assert!(unfit(&tidy).is_empty());
    }
}
