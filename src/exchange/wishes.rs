//! Scheduling phrases in remarks that have a fixed meaning. Everything else in a remark is free text.

use crate::domain::family::Wish;
use crate::domain::names::fold_umlaut;

/// What a remark says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Remark {
    /// Wishes about time and room, in the order of the text.
    pub wishes: Vec<Wish>,
    /// Only e-mail reaches the family.
    pub email_only: bool,
    /// A woman is wanted as interpreter.
    pub woman_preferred: bool,
    /// Is there anything besides?
    pub has_free_text: bool,
}

/// Days as they are written, with the wish not to come then.
const DAYS: [(&str, &str, Wish); 5] = [
    ("montag", "mo", Wish::NotMonday),
    ("dienstag", "di", Wish::NotTuesday),
    ("mittwoch", "mi", Wish::NotWednesday),
    ("donnerstag", "do", Wish::NotThursday),
    ("freitag", "fr", Wish::NotFriday),
];

/// Reads a remark. Phrases are parted by commas, semicolons, full stops or slashes.
#[must_use]
pub fn read_remark(text: &str) -> Remark {
    let mut remark = Remark::default();
    let parts = text
        .split([',', ';', '/', '.', '\n', '|'])
        .map(fold_umlaut)
        .filter(|p| !p.is_empty());
    for part in parts {
        if !known(&part, &mut remark) {
            remark.has_free_text = true;
        }
    }
    remark.wishes.dedup();
    remark
}

fn known(phrase: &str, remark: &mut Remark) -> bool {
    let words: Vec<&str> = phrase.split(' ').filter(|w| !FILLERS.contains(w)).collect();
    let text = words.join(" ");
    match text.as_str() {
        "" => true,
        "rollstuhl" | "rollstuhlfahrer" | "rollstuhlfahrerin" | "barrierefrei"
        | "rollstuhlgerecht" | "wheelchair" => add(remark, Wish::Wheelchair),
        "kinderwagen" | "pram" | "stroller" => add(remark, Wish::Pram),
        "nur vormittags" | "nur vormittag" | "nur morgens" | "vormittags" | "nicht nachmittags"
        | "nur am vormittag" | "mornings only" => add(remark, Wish::MorningsOnly),
        "nur nachmittags" | "nur nachmittag" | "nachmittags" | "nicht vormittags"
        | "nicht morgens" | "nur am nachmittag" | "afternoons only" => {
            add(remark, Wish::AfternoonsOnly)
        }
        "kein telefon"
        | "nur e mail"
        | "nur mail"
        | "nur email"
        | "nur per e mail"
        | "nur per mail"
        | "kein telefon nur e mail" => {
            remark.email_only = true;
            true
        }
        "dolmetscherin gewuenscht"
        | "weibliche dolmetscherin"
        | "nur dolmetscherin"
        | "dolmetscherin"
        | "sprachmittlerin gewuenscht" => {
            remark.woman_preferred = true;
            true
        }
        _ => not_on_days(&words, remark),
    }
}

const FILLERS: [&str; 10] = [
    "kann", "koennen", "bitte", "termin", "termine", "familie", "hat", "mit", "moeglich", "im",
];

fn add(remark: &mut Remark, wish: Wish) -> bool {
    if !remark.wishes.contains(&wish) {
        remark.wishes.push(wish);
    }
    true
}

/// `nicht freitags`, `freitags nicht`, `nicht montags und mittwochs`: only days, besides the word for not.
fn not_on_days(words: &[&str], remark: &mut Remark) -> bool {
    let (mut not, mut found) = (false, Vec::new());
    for word in words {
        let bare = word.strip_suffix('s').unwrap_or(word);
        match DAYS
            .iter()
            .find(|(long, short, _)| bare == *long || word == short)
        {
            Some((_, _, wish)) => found.push(*wish),
            None if matches!(*word, "nicht" | "nie" | "ausser" | "kein") => not = true,
            None if matches!(*word, "und" | "oder" | "am" | "an") => {}
            None => return false,
        }
    }
    let says_something = not && !found.is_empty();
    if says_something {
        for wish in found {
            let _ = add(remark, wish);
        }
    }
    says_something
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_become_wishes() {
        for (text, wishes) in [
            ("kann nicht freitags", vec![Wish::NotFriday]),
            ("freitags nicht", vec![Wish::NotFriday]),
            (
                "nicht montags und mittwochs",
                vec![Wish::NotMonday, Wish::NotWednesday],
            ),
            ("kann nur vormittags", vec![Wish::MorningsOnly]),
            ("nur nachmittags", vec![Wish::AfternoonsOnly]),
            ("Rollstuhl", vec![Wish::Wheelchair]),
            (
                "Kinderwagen, nur vormittags",
                vec![Wish::Pram, Wish::MorningsOnly],
            ),
        ] {
            let remark = read_remark(text);
            assert_eq!(remark.wishes, wishes, "{text}");
            assert!(!remark.has_free_text, "{text}");
        }
        assert!(read_remark("kein Telefon, nur E-Mail").email_only);
        assert_eq!(read_remark(""), Remark::default());
    }

    #[test]
    fn everything_else_is_free_text_and_no_wish() {
        for text in [
            "Mutter ist krank",
            "freitags immer gern",
            "Vater kommt nicht",
            "Kind hat Angst vor Hunden",
            "nicht",
        ] {
            let remark = read_remark(text);
            assert!(
                remark.has_free_text && remark.wishes.is_empty(),
                "{text}: {remark:?}"
            );
        }
        let both = read_remark("Rollstuhl; Mutter ist krank");
        assert!(both.has_free_text && both.wishes == [Wish::Wheelchair]);
    }
}
