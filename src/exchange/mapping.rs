//! Which column means what: guessed from header and content, corrected by the user, kept as a TOML file.

mod content;
mod header;
mod target;

use super::table::Table;
use crate::domain::names::fold_umlaut;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use content::Content;
use header::{Says, Whose, header_says};

pub use header::knows_header;
pub use target::Target;

/// What one column means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// The column's name in the list.
    pub header: String,
    /// Its meaning.
    pub target: Target,
    /// The child's number where children stand side by side, from 1; 0 where a row is one child.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub child: u8,
    /// 0 to 1: how sure the guess is; 1 for what a person set.
    #[serde(skip, default = "certain")]
    pub confidence: f32,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature is serde's"
)]
fn is_zero(n: &u8) -> bool {
    *n == 0
}

fn certain() -> f32 {
    1.0
}

/// What the columns of a list mean; one file per sender.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Mapping {
    /// Free text of remarks is wanted.
    #[serde(default)]
    pub import_free_text: bool,
    /// Who reported, for lists without such a column.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reporter: String,
    /// The columns.
    #[serde(rename = "column", default)]
    pub columns: Vec<Column>,
}

/// A mapping file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "Die Zuordnungsdatei ist nicht lesbar (Zeile {line}). / The mapping file cannot be read (line {line})."
)]
pub struct BadMapping {
    /// Line of the file, from 1.
    pub line: usize,
}

impl Mapping {
    /// Reads a TOML file of `[[column]]` tables with `header`, `target` and `child`.
    ///
    /// # Errors
    /// Not such a file.
    pub fn from_toml(text: &str) -> Result<Self, BadMapping> {
        toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start).min(text.len());
            BadMapping {
                line: text.bytes().take(at).filter(|b| *b == b'\n').count() + 1,
            }
        })
    }

    /// As a TOML file.
    #[must_use]
    pub fn to_toml(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// Per column of the table: meaning and number of the child. Columns are found by place and name, then by name.
    #[must_use]
    pub fn of(&self, table: &Table) -> Vec<(Target, u8)> {
        let mut free: Vec<Option<&Column>> = self.columns.iter().map(Some).collect();
        let mut meaning = vec![(Target::Ignore, 0); table.header.len()];
        let mut open = Vec::new();
        for (at, header) in table.header.iter().enumerate() {
            match free.get_mut(at) {
                Some(slot) if slot.is_some_and(|c| c.header == *header) => {
                    if let Some(column) = slot.take() {
                        meaning[at] = (column.target, column.child);
                    }
                }
                _ => open.push(at),
            }
        }
        for at in open {
            let wanted = fold_umlaut(&table.header[at]);
            let found = free
                .iter_mut()
                .find(|slot| slot.is_some_and(|c| fold_umlaut(&c.header) == wanted));
            if let Some(column) = found.and_then(Option::take) {
                meaning[at] = (column.target, column.child);
            }
        }
        meaning
    }

    /// The lowest confidence of the columns that are used.
    #[must_use]
    pub fn confidence(&self) -> f32 {
        self.columns
            .iter()
            .filter(|c| c.target != Target::Ignore)
            .map(|c| c.confidence)
            .fold(1.0, f32::min)
    }
}

/// Guesses what the columns mean. `today` is needed to tell birth dates from other dates.
#[must_use]
pub fn guess(table: &Table, today: NaiveDate) -> Mapping {
    let said: Vec<Option<(Says, u8)>> = table
        .header
        .iter()
        .map(|h| if table.named { header_says(h) } else { None })
        .collect();
    let side_by_side = said.iter().flatten().any(|(_, slot)| *slot > 0);
    let child_says = |wanted: Says| said.iter().flatten().any(|(says, _)| *says == wanted);
    let resolve = |says: Says| match says {
        Says::Target(target) => target,
        Says::Given(Whose::Child) => Target::ChildGivenName,
        Says::Given(Whose::Guardian) => Target::GuardianGivenName,
        Says::Given(Whose::Unsaid) if side_by_side || child_says(Says::Given(Whose::Child)) => {
            Target::GuardianGivenName
        }
        Says::Given(Whose::Unsaid) => Target::ChildGivenName,
        Says::Full(Whose::Guardian) if child_says(Says::Given(Whose::Guardian)) => {
            Target::GuardianFamilyName
        }
        Says::Full(Whose::Guardian) => Target::GuardianFullName,
        Says::Full(Whose::Unsaid) if side_by_side => Target::GuardianFullName,
        Says::Full(_) => Target::ChildFullName,
        Says::Family(Whose::Guardian) => Target::GuardianFamilyName,
        Says::Family(Whose::Unsaid) if side_by_side || child_says(Says::Family(Whose::Child)) => {
            Target::GuardianFamilyName
        }
        Says::Family(_) => Target::ChildFamilyName,
    };
    let mut columns: Vec<Column> = Vec::with_capacity(table.header.len());
    for (at, header) in table.header.iter().enumerate() {
        let content = Content::of(table, at, today);
        let (mut target, child, mut confidence) = match said.get(at).copied().flatten() {
            Some((says, slot)) => (resolve(says), slot, 0.9),
            None => (
                content.target(),
                0,
                if content.target() == Target::Ignore {
                    0.3
                } else {
                    0.5
                },
            ),
        };
        if target == Target::Street && content.addresses > 0.5 {
            target = Target::FullAddress;
        }
        confidence = match content.agrees(target) {
            Some(true) => confidence + (1.0 - confidence) * 0.8,
            Some(false) => confidence * 0.4,
            None => confidence,
        };
        columns.push(Column {
            header: header.clone(),
            target,
            child,
            confidence,
        });
    }
    names_in_one_column(&mut columns);
    guardian_in_one_column(&mut columns);
    names_without_header(table, &mut columns);
    only_once(&mut columns);
    Mapping {
        columns,
        ..Mapping::default()
    }
}

/// A list whose children have no column for given names has them in the column of the name.
fn names_in_one_column(columns: &mut [Column]) {
    for slot in 0..=30 {
        let has = |columns: &[Column], target: Target| {
            columns
                .iter()
                .any(|c| c.target == target && c.child == slot)
        };
        if has(columns, Target::ChildFamilyName) && !has(columns, Target::ChildGivenName) {
            for column in columns
                .iter_mut()
                .filter(|c| c.child == slot && c.target == Target::ChildFamilyName)
            {
                column.target = Target::ChildFullName;
            }
        }
    }
}

fn guardian_in_one_column(columns: &mut [Column]) {
    let given = columns
        .iter()
        .any(|c| c.target == Target::GuardianGivenName);
    for column in columns
        .iter_mut()
        .filter(|c| c.target == Target::GuardianFamilyName && !given)
    {
        column.target = Target::GuardianFullName;
    }
}

/// Without a header the two columns of words before the birth date are taken as family and given name.
fn names_without_header(table: &Table, columns: &mut [Column]) {
    if table.named {
        return;
    }
    let Some(birth) = columns
        .iter()
        .position(|c| c.target == Target::ChildBirthDate)
    else {
        return;
    };
    let wordy: Vec<usize> = (0..birth)
        .filter(|at| columns[*at].target == Target::Ignore && Content::is_wordy(table, *at))
        .collect();
    if let [.., family, given] = wordy.as_slice() {
        columns[*family].target = Target::ChildFamilyName;
        columns[*given].target = Target::ChildGivenName;
        for at in [*family, *given] {
            columns[at].confidence = 0.4;
        }
    }
}

/// Of several columns with the same meaning the surest stays.
fn only_once(columns: &mut [Column]) {
    for at in 0..columns.len() {
        let (target, child, confidence) = (
            columns[at].target,
            columns[at].child,
            columns[at].confidence,
        );
        if target.may_repeat() {
            continue;
        }
        let beaten = columns.iter().enumerate().any(|(other, c)| {
            other != at
                && c.target == target
                && c.child == child
                && (c.confidence > confidence || (other < at && c.confidence >= confidence))
        });
        if beaten {
            columns[at].target = Target::Ignore;
            columns[at].confidence = 0.3;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::table::table;
    use super::*;

    fn guessed(header: &str, row: &str) -> Vec<(Target, u8)> {
        let table = table(format!("{header}\n{row}\n").as_bytes()).unwrap();
        guess(&table, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap())
            .columns
            .iter()
            .map(|c| (c.target, c.child))
            .collect()
    }

    #[test]
    fn plain_names_belong_to_the_child_unless_the_child_has_its_own() {
        use Target as T;
        assert_eq!(
            guessed(
                "Name des Kindes;Vorname;geb. am;Name Mutter/Vater",
                "A;B;03.05.2012;C, D"
            ),
            [
                (T::ChildFamilyName, 0),
                (T::ChildGivenName, 0),
                (T::ChildBirthDate, 0),
                (T::GuardianFullName, 0)
            ]
        );
        assert_eq!(
            guessed(
                "Nachname;Vorname;Kind 1 Name;Kind 1 Vorname;Kind 1 Geburtsdatum;Kind 2 Name;Vorname Kind 2",
                "A;B;C;D;2012-05-03;;"
            ),
            [
                (T::GuardianFamilyName, 0),
                (T::GuardianGivenName, 0),
                (T::ChildFamilyName, 1),
                (T::ChildGivenName, 1),
                (T::ChildBirthDate, 1),
                (T::ChildFamilyName, 2),
                (T::ChildGivenName, 2)
            ]
        );
        assert_eq!(
            guessed("Name, Vorname;Geburtstag", "A, B;03.05.2012"),
            [(T::ChildFullName, 0), (T::ChildBirthDate, 0)]
        );
        assert_eq!(
            guessed(
                "Kind;geboren;Anschrift",
                "A B;03.05.2012;Weg 1, 59227 Ahlen"
            )[2]
            .0,
            T::FullAddress
        );
    }

    #[test]
    fn content_tells_where_no_header_does() {
        use Target as T;
        let table = table(b"Ahmad;Omar;03.05.2012;m;59227;069 90009174\nAhmad;Nour;04.06.2013;w;59227;069 90009174\n").unwrap();
        let mapping = guess(&table, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        let targets: Vec<_> = mapping.columns.iter().map(|c| c.target).collect();
        assert_eq!(
            targets,
            [
                T::ChildFamilyName,
                T::ChildGivenName,
                T::ChildBirthDate,
                T::ChildSex,
                T::Postcode,
                T::Phone
            ]
        );
        assert!(mapping.confidence() <= 0.5);
    }

    #[test]
    fn a_mapping_survives_its_file_and_moved_columns() {
        let first = table(b"Name;Vorname;geb\nA;B;03.05.2012\n").unwrap();
        let mapping = guess(&first, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        let back = Mapping::from_toml(&mapping.to_toml()).unwrap();
        assert_eq!(back.of(&first), mapping.of(&first));
        let moved = table(b"geb;Name;Vorname\n03.05.2012;A;B\n").unwrap();
        assert_eq!(
            back.of(&moved).iter().map(|m| m.0).collect::<Vec<_>>(),
            [
                Target::ChildBirthDate,
                Target::ChildFamilyName,
                Target::ChildGivenName
            ]
        );
        assert_eq!(
            Mapping::from_toml("[[column]]\nheader = 1\n"),
            Err(BadMapping { line: 2 })
        );
    }
}
