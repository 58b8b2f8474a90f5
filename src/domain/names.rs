//! Names of people: folding, search keys and likeness across spellings and scripts. It finds `Chmelnyzkyj` for
//! `Khmelnytskyi` and for `Хмельницький`; it does not decide that two people are the same, it only says how like they are.
//!
//! Three kinds of keys are made per name: the folded text (DIN 91379 letters without marks), the folded text with
//! `ä → ae`, and the consonant skeleton, in which sounds that are written differently in different romanisations
//! fall together. All three are matched by `=` or by prefix in the store.

mod collate;
mod fold;
mod index;
mod likeness;
mod numbers;
mod person;
mod script;
mod skeleton;

pub use collate::{SortKey, sort_key};
pub use fold::{fold, fold_umlaut};
pub use index::{Hit, IndexEntry, Matched, NameIndex};
pub use likeness::{NameForms, similarity};
pub use numbers::number_key;
pub use person::{BirthLikeness, Likeness, PersonForms, same_person_score};
pub use script::romanise;

use likeness::Form;

/// Which rule made a search key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyKind {
    /// Folded text, `Müller → muller`.
    Fold,
    /// Folded text with spelled-out umlauts, `Müller → mueller`; only where it differs from [`KeyKind::Fold`].
    FoldUmlaut,
    /// Consonant skeleton, `Khmelnytskyi → kmlnsk`; a word may have several.
    Skeleton,
}

impl KeyKind {
    /// The word stored in the column `kind` of the table `person_key`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            KeyKind::Fold => "fold",
            KeyKind::FoldUmlaut => "fold_umlaut",
            KeyKind::Skeleton => "skeleton",
        }
    }
}

/// One search key of a name, as stored in the table `person_key`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The rule that made it.
    pub kind: KeyKind,
    /// Lower-case text without spaces.
    pub key: String,
}

/// All search keys of a name: of each of its words, and of all words written together (`Abd al-Rahman` is then found
/// by `Abdulrahman`). Sorted, without repetition; empty for a name without letters.
#[must_use]
pub fn search_keys(name: &str) -> Vec<Key> {
    let forms = NameForms::new(name);
    let mut keys = Vec::new();
    for form in forms.words().iter().flatten().chain(forms.joined()) {
        push_keys(form, &mut keys);
    }
    keys.sort();
    keys.dedup();
    keys
}

fn push_keys(form: &Form, keys: &mut Vec<Key>) {
    keys.push(Key {
        kind: KeyKind::Fold,
        key: form.fold.clone(),
    });
    if form.umlaut != form.fold {
        keys.push(Key {
            kind: KeyKind::FoldUmlaut,
            key: form.umlaut.clone(),
        });
    }
    for skeleton in &form.skeletons {
        keys.push(Key {
            kind: KeyKind::Skeleton,
            key: skeleton.clone(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(a: &str, b: &str) -> bool {
        let other = search_keys(b);
        search_keys(a).iter().any(|k| other.contains(k))
    }

    #[test]
    fn one_name_in_three_spellings_and_two_scripts_shares_a_key() {
        for (a, b) in [
            ("Хмельницький", "Chmelnyzkyj"),
            ("Хмельницький", "Khmelnytskyi"),
            ("Khmelnytska", "Chmelnyzkyj"),
            ("Al-Ahmad", "Alahmad"),
            ("الأحمد", "Al Ahmad"),
            ("عبد الرحمن", "Abdulrahman"),
            ("علی‌رضا", "Ali Reza"),
            ("ገብረመስቀል", "Ghebremeskel"),
            ("Παπαδόπουλος", "Papadopoulos"),
            ("Müller", "Mueller"),
            ("Groß", "Gross"),
            ("Đorđević", "Djordjevic"),
            ("Schewtschenko", "Shevchenko"),
        ] {
            assert!(
                share(a, b),
                "{a} / {b}: {:?} {:?}",
                search_keys(a),
                search_keys(b)
            );
        }
    }

    #[test]
    fn different_names_share_no_key() {
        for (a, b) in [
            ("Bondarenko", "Shevchenko"),
            ("Ahmad", "Hamid"),
            ("Yousef", "Ibrahim"),
            ("Müller", "Maier"),
        ] {
            assert!(!share(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(search_keys("").is_empty());
        assert!(search_keys(" - ' ").is_empty());
    }
}
