//! Opening a record anew while somebody is typing: what was typed stays, what others changed elsewhere comes in.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::file::File;

/// What is typed (`mine`), begun from `start`, over what the record is now (`theirs`). A field that was not touched takes
/// the new value; people who came or went elsewhere come and go here too, unless their fields were touched.
#[must_use]
pub(in crate::desktop::screen) fn merge(start: &File, mine: &File, theirs: &File) -> File {
    File {
        family: record(&start.family, &mine.family, &theirs.family),
        guardians: list(&start.guardians, &mine.guardians, &theirs.guardians, |g| {
            g.id
        }),
        children: list(&start.children, &mine.children, &theirs.children, |c| c.id),
    }
}

fn list<T, K: PartialEq>(start: &[T], mine: &[T], theirs: &[T], key: impl Fn(&T) -> K) -> Vec<T>
where
    T: Clone + Serialize + DeserializeOwned,
{
    let find = |list: &[T], id: &K| list.iter().find(|one| key(one) == *id).cloned();
    let mut merged: Vec<T> = Vec::with_capacity(mine.len());
    for own in mine {
        let id = key(own);
        match (find(start, &id), find(theirs, &id)) {
            (Some(old), Some(new)) => merged.push(record(&old, own, &new)),
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

fn record<T: Clone + Serialize + DeserializeOwned>(start: &T, mine: &T, theirs: &T) -> T {
    let value = |record: &T| serde_json::to_value(record).unwrap_or(Value::Null);
    serde_json::from_value(fields(&value(start), &value(mine), &value(theirs)))
        .unwrap_or_else(|_| mine.clone())
}

fn fields(start: &Value, mine: &Value, theirs: &Value) -> Value {
    if mine == start {
        return theirs.clone();
    }
    let (Value::Object(old), Value::Object(own), Value::Object(new)) = (start, mine, theirs) else {
        return mine.clone();
    };
    let merged = own.iter().map(|(name, value)| {
        let field = fields(
            old.get(name).unwrap_or(&Value::Null),
            value,
            new.get(name).unwrap_or(&Value::Null),
        );
        (name.clone(), field)
    });
    Value::Object(merged.collect())
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
        let merged = merge(&start, &mine, &theirs);
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
        let merged = merge(&start, &mine, &theirs);
        assert!(merged.guardians.is_empty() && merged.children.is_empty());
    }
}
