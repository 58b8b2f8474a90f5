//! Opening a record anew while somebody is typing: what was typed stays, what others changed elsewhere comes in.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

mod clash;

pub use clash::Clash;
pub(super) use clash::clashes;

use crate::domain::file::File;
use crate::domain::id::{ChildId, GuardianId};

/// A part of a file that is one record in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    /// The household.
    Family,
    /// A guardian.
    Guardian(GuardianId),
    /// A child.
    Child(ChildId),
}

/// A field that somebody else changed meanwhile.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Whose field.
    pub entity: Entity,
    /// Its way in the record, such as `address.street`.
    pub path: Vec<String>,
    /// What stands in the form.
    pub mine: Value,
    /// What the record says now.
    pub theirs: Value,
    /// Was it changed here too, to something else?
    pub both: bool,
}

/// What is typed (`mine`), begun from `start`, over what the record is now (`theirs`). A field that was not touched takes
/// the new value; a field that both changed keeps what is typed until somebody chooses; people who came or went
/// elsewhere come and go here too. Every field that others changed is told.
#[must_use]
pub(in crate::desktop::screen) fn merge(
    start: &File,
    mine: &File,
    theirs: &File,
) -> (File, Vec<Meeting>) {
    let mut met = Vec::new();
    let family = record(
        &start.family,
        &mine.family,
        &theirs.family,
        Entity::Family,
        &mut met,
    );
    let guardians = list(
        &start.guardians,
        &mine.guardians,
        &theirs.guardians,
        |g| g.id,
        Entity::Guardian,
        &mut met,
    );
    let children = list(
        &start.children,
        &mine.children,
        &theirs.children,
        |c| c.id,
        Entity::Child,
        &mut met,
    );
    let merged = File {
        family,
        guardians,
        children,
    };
    (merged, met)
}

fn list<T, K: PartialEq + Copy>(
    start: &[T],
    mine: &[T],
    theirs: &[T],
    key: impl Fn(&T) -> K,
    entity: impl Fn(K) -> Entity,
    met: &mut Vec<Meeting>,
) -> Vec<T>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned,
{
    let find = |list: &[T], id: &K| list.iter().find(|one| key(one) == *id).cloned();
    let mut merged: Vec<T> = Vec::with_capacity(mine.len());
    for own in mine {
        let id = key(own);
        match (find(start, &id), find(theirs, &id)) {
            (Some(old), Some(new)) => merged.push(record(&old, own, &new, entity(id), met)),
            // Gone elsewhere: a record that is no more cannot be changed.
            (Some(_), None) => {}
            (None, _) => merged.push(own.clone()),
        }
    }
    let came = theirs.iter().filter(|new| {
        let id = key(new);
        find(start, &id).is_none() && find(mine, &id).is_none()
    });
    merged.extend(came.cloned());
    merged
}

fn record<T: Clone + Serialize + DeserializeOwned>(
    start: &T,
    mine: &T,
    theirs: &T,
    entity: Entity,
    met: &mut Vec<Meeting>,
) -> T {
    let value = |record: &T| serde_json::to_value(record).unwrap_or(Value::Null);
    let mut fields = Fields {
        entity,
        path: Vec::new(),
        met,
    };
    let merged = fields.merge(&value(start), &value(mine), &value(theirs));
    serde_json::from_value(merged).unwrap_or_else(|_| mine.clone())
}

/// The walk through the fields of a record.
struct Fields<'m> {
    entity: Entity,
    path: Vec<String>,
    met: &'m mut Vec<Meeting>,
}

impl Fields<'_> {
    fn merge(&mut self, start: &Value, mine: &Value, theirs: &Value) -> Value {
        if theirs == start || theirs == mine {
            return mine.clone();
        }
        if let (Value::Object(old), Value::Object(own), Value::Object(new)) = (start, mine, theirs)
        {
            let part = |of: &serde_json::Map<String, Value>, name: &str| {
                of.get(name).cloned().unwrap_or(Value::Null)
            };
            let merged = own.iter().map(|(name, value)| {
                self.path.push(name.clone());
                let field = self.merge(&part(old, name), value, &part(new, name));
                let _ = self.path.pop();
                (name.clone(), field)
            });
            return Value::Object(merged.collect());
        }
        let both = mine != start;
        let own_business = matches!(
            self.path.last().map(String::as_str),
            Some("rev" | "position")
        );
        if own_business {
            return theirs.clone();
        }
        self.met.push(Meeting {
            entity: self.entity,
            path: self.path.clone(),
            mine: mine.clone(),
            theirs: theirs.clone(),
            both,
        });
        if both { mine.clone() } else { theirs.clone() }
    }
}

/// The file with the other's value in one field.
#[must_use]
pub(super) fn taken(mut file: File, entity: Entity, path: &[String], value: &Value) -> File {
    match entity {
        Entity::Family => put(&mut file.family, path, value),
        Entity::Guardian(id) => {
            if let Some(one) = file.guardians.iter_mut().find(|g| g.id == id) {
                put(one, path, value);
            }
        }
        Entity::Child(id) => {
            if let Some(one) = file.children.iter_mut().find(|c| c.id == id) {
                put(one, path, value);
            }
        }
    }
    file
}

fn put<T: Serialize + DeserializeOwned>(record: &mut T, path: &[String], value: &Value) {
    let Ok(mut whole) = serde_json::to_value(&*record) else {
        return;
    };
    let mut at = Some(&mut whole);
    for name in path {
        at = at.and_then(|part| part.get_mut(name));
    }
    if let Some(part) = at {
        *part = value.clone();
    }
    if let Ok(changed) = serde_json::from_value(whole) {
        *record = changed;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::file::tests::small_file;

    #[test]
    fn what_was_typed_stays_and_what_others_changed_comes_in() {
        let start = small_file(100);
        let mut mine = start.clone();
        mine.family.address.street = "Probeweg 7".into();
        mine.children[0].given_name = "Hiba Noor".into();
        let mut theirs = start.clone();
        theirs.family.rev = 2;
        theirs.family.address.town = "Beckum".into();
        theirs.family.email = "muster@example.org".into();
        theirs.children.push(small_file(200).children.remove(0));
        let (merged, met) = merge(&start, &mine, &theirs);
        let told: Vec<_> = met.iter().map(|m| (m.path.join("."), m.both)).collect();
        assert_eq!(
            told,
            [("address.town".into(), false), ("email".into(), false)]
        );
        assert_eq!(merged.family.address.street, "Probeweg 7");
        assert_eq!(merged.family.address.town, "Beckum");
        assert_eq!(merged.family.email, "muster@example.org");
        assert_eq!(merged.family.rev, 2);
        assert_eq!(merged.children[0].given_name, "Hiba Noor");
        assert_eq!(merged.children.len(), 2, "a child that others added stays");
    }

    #[test]
    fn who_was_taken_away_here_or_elsewhere_does_not_come_back() {
        let start = small_file(100);
        let mut mine = start.clone();
        mine.guardians.clear();
        let mut theirs = start.clone();
        theirs.children.clear();
        let (merged, _) = merge(&start, &mine, &theirs);
        assert!(merged.guardians.is_empty() && merged.children.is_empty());
    }

    #[test]
    fn where_both_changed_a_field_both_values_stay_until_somebody_chooses() {
        let start = small_file(100);
        let mut mine = start.clone();
        mine.family.address.street = "Probeweg 7".into();
        mine.family.email = "gleich@example.org".into();
        let mut theirs = start.clone();
        theirs.family.address.street = "Musterweg 8".into();
        theirs.family.email = "gleich@example.org".into();
        let (merged, met) = merge(&start, &mine, &theirs);
        assert_eq!(
            merged.family.address.street, "Probeweg 7",
            "nothing typed is lost"
        );
        assert_eq!(met.len(), 1, "the same word twice is no quarrel");
        assert!(met[0].both && met[0].theirs == "Musterweg 8");
        let chosen = taken(merged, met[0].entity, &met[0].path, &met[0].theirs);
        assert_eq!(chosen.family.address.street, "Musterweg 8");
    }
}
