//! Cells with names of guardians, roles, sex, yes and no.

use super::draft::DraftGuardian;
use crate::domain::child::Sex;
use crate::domain::family::Pathway;
use crate::domain::guardian::Relation;
use crate::domain::names::{NameForms, fold, fold_umlaut};

/// Guardians from one cell: `Chmelnyzka, Liza`, `Mirlinda Krasniqi`, `Anna und Ivan Petrenko`. The children's family
/// name shows where the family name is. Returns also whether the order had to be guessed.
#[must_use]
pub fn read_guardians(text: &str, child_family: &str) -> (Vec<DraftGuardian>, bool) {
    let mut guardians: Vec<DraftGuardian> = Vec::new();
    let mut guessed = false;
    let joined = text
        .replace(" u. ", " und ")
        .replace(" & ", " und ")
        .replace(" / ", " und ")
        .replace(';', " und ");
    for part in joined
        .split(" und ")
        .map(str::trim)
        .filter(|p| !p.is_empty())
    {
        let (mut guardian, unsure) = one_guardian(part, child_family);
        guessed |= unsure;
        let (relation, given) = without_role(&guardian.given_name);
        guardian.given_name = given;
        guardian.relation = guardian.relation.or(relation);
        guardians.push(guardian);
    }
    // `Anna und Ivan Petrenko`: the first has only a given name and shares the family name of the last.
    if let Some(last) = guardians.last().cloned() {
        for guardian in &mut guardians {
            if guardian.family_name.is_empty() && !last.family_name.is_empty() {
                guardian.family_name.clone_from(&last.family_name);
            }
        }
    }
    (guardians, guessed)
}

fn one_guardian(text: &str, child_family: &str) -> (DraftGuardian, bool) {
    let make = |family: &str, given: &str| DraftGuardian {
        family_name: family.trim().into(),
        given_name: given.trim().into(),
        relation: None,
    };
    if let Some((family, given)) = text.split_once(',') {
        return (make(family, given), false);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() < 2 {
        return (make("", text), false);
    }
    // Every way to cut the words in two; the part that is most like the child's family name is the family name.
    let child = NameForms::new(child_family);
    let mut best = (0.0_f32, 0_usize, false, false);
    for cut in 1..words.len() {
        for family_first in [false, true] {
            let family = if family_first {
                words[..cut].join(" ")
            } else {
                words[cut..].join(" ")
            };
            let length = if family_first { cut } else { words.len() - cut };
            let likeness = NameForms::new(&family).similarity(&child);
            // An article belongs to the family name, so the longer of two equal parts wins; otherwise the usual order.
            let better = likeness > best.0 + 0.001
                || (likeness > best.0 - 0.001 && !family_first && length > best.1 && !best.3);
            if better {
                best = (likeness, length, true, family_first);
            }
        }
    }
    let (likeness, length, _, family_first) = best;
    if likeness >= 0.8 {
        let cut = if family_first {
            length
        } else {
            words.len() - length
        };
        let (first, second) = (words[..cut].join(" "), words[cut..].join(" "));
        return if family_first {
            (make(&first, &second), false)
        } else {
            (make(&second, &first), false)
        };
    }
    let mut cut = words.len() - 1;
    while cut > 1
        && matches!(
            fold(words[cut - 1]).as_str(),
            "al" | "el" | "von" | "van" | "de" | "da" | "abu" | "ben" | "bin" | "haj"
        )
    {
        cut -= 1;
    }
    (make(&words[cut..].join(" "), &words[..cut].join(" ")), true)
}

/// Takes `(Mutter)` or `Vater:` off a given name.
fn without_role(given: &str) -> (Option<Relation>, String) {
    let mut relation = None;
    let kept: Vec<&str> = given
        .split_whitespace()
        .filter(|word| {
            let found = read_relation(word.trim_matches(['(', ')', ':']));
            let is_role = found.is_some() && (word.starts_with('(') || word.ends_with(':'));
            if is_role {
                relation = found;
            }
            !is_role
        })
        .collect();
    (relation, kept.join(" "))
}

/// What a guardian is to the children.
#[must_use]
pub fn read_relation(text: &str) -> Option<Relation> {
    match fold_umlaut(text).as_str() {
        "mutter" | "mother" | "kindsmutter" | "km" => Some(Relation::Mother),
        "vater" | "father" | "kindsvater" | "kv" => Some(Relation::Father),
        "vormund" | "vormundin" | "guardian" => Some(Relation::LegalGuardian),
        "amtsvormund" | "jugendamt" => Some(Relation::YouthOffice),
        "" => None,
        "oma" | "opa" | "tante" | "onkel" | "bruder" | "schwester" | "grossmutter"
        | "grossvater" | "sonstige" | "andere" | "other" | "pflegemutter" | "pflegevater" => {
            Some(Relation::Other)
        }
        _ => None,
    }
}

/// Sex as lists write it; `None` if the word is not known.
#[must_use]
pub fn read_sex(text: &str) -> Option<Sex> {
    match fold_umlaut(text).as_str() {
        "" | "x" | "k a" | "unbekannt" | "ohne angabe" => Some(Sex::NotGiven),
        "w" | "f" | "weiblich" | "weibl" | "maedchen" | "female" | "tochter" => Some(Sex::Female),
        "m" | "maennlich" | "maennl" | "junge" | "male" | "sohn" => Some(Sex::Male),
        "d" | "divers" | "diverse" => Some(Sex::Diverse),
        _ => None,
    }
}

/// Category of residence as lists write it; `None` if the word is not known.
#[must_use]
pub fn read_pathway(text: &str) -> Option<Pathway> {
    let folded = fold_umlaut(text);
    let has = |word: &str| folded.contains(word);
    if let Some(own) = Pathway::ALL
        .into_iter()
        .find(|p| fold_umlaut(pathway_word(*p)) == folded)
    {
        return Some(own);
    }
    Some(match folded.as_str() {
        "uma" | "umf" | "amtsvormundschaft" => Pathway::UnaccompaniedMinor,
        "eu" | "unionsbuerger" | "freizuegigkeit" => Pathway::Eu,
        "24" | "24 aufenthg" | "ukraine" | "vertriebene" => Pathway::Section24,
        _ if has("unbegleitet") => Pathway::UnaccompaniedMinor,
        _ if has("landeseinricht") || has("zue") || has("erstaufnahme") => {
            Pathway::AsylumStateFacility
        }
        _ if has("ausreisepfl") || has("duldung") || has("geduldet") => Pathway::ObligedToLeave,
        _ if has("asyl") => Pathway::AsylumAllocated,
        _ if has("24 aufenth") => Pathway::Section24,
        _ if has("drittstaat") || has("aufenthaltstitel") || has("aufenthaltserlaubnis") => {
            Pathway::ThirdCountry
        }
        _ if has("aussiedler") || folded == "deutsch" => Pathway::German,
        _ => return None,
    })
}

/// The word for a category of residence in the lists that the house writes.
#[must_use]
pub fn pathway_word(pathway: Pathway) -> &'static str {
    match pathway {
        Pathway::Eu => "EU",
        Pathway::ThirdCountry => "Drittstaat mit Titel",
        Pathway::Section24 => "§ 24 AufenthG",
        Pathway::AsylumAllocated => "Asyl, zugewiesen",
        Pathway::AsylumStateFacility => "Asyl, Landeseinrichtung",
        Pathway::ObligedToLeave => "ausreisepflichtig",
        Pathway::UnaccompaniedMinor => "UMA",
        Pathway::German => "deutsch",
    }
}

/// Yes or no; `None` for anything else.
#[must_use]
pub fn read_yes_no(text: &str) -> Option<bool> {
    match fold_umlaut(text).as_str() {
        "ja" | "j" | "x" | "yes" | "y" | "1" | "true" | "wahr" | "erforderlich" | "noetig"
        | "benoetigt" => Some(true),
        "nein" | "n" | "no" | "0" | "false" | "falsch" | "nicht erforderlich" | "nicht noetig"
        | "keine" | "kein" => Some(false),
        _ => None,
    }
}

/// Has a name lost a letter: a question mark beside a letter, or the replacement sign?
#[must_use]
pub fn lost_letter(text: &str) -> bool {
    if text.contains('\u{fffd}') {
        return true;
    }
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().any(|(at, c)| {
        *c == '?'
            && (at
                .checked_sub(1)
                .and_then(|i| letters.get(i))
                .is_some_and(|c| c.is_alphabetic())
                || letters.get(at + 1).is_some_and(|c| c.is_alphabetic()))
    })
}

/// UTF-8 that was read as Windows-1252: `Ã¼` for `ü`.
#[must_use]
pub fn is_garbled(text: &str) -> bool {
    [
        "Ã¤", "Ã¶", "Ã¼", "ÃŸ", "Ã„", "Ã–", "Ãœ", "Ã©", "Ä‡", "ÅŸ", "Å¡", "Å‚", "â€", "Ð°", "Ø§",
    ]
    .iter()
    .any(|pair| text.contains(pair))
}

/// Would a spreadsheet calculate this cell?
#[must_use]
pub fn is_formula(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('=' | '@') => text.chars().count() > 1,
        Some('+' | '-') => chars.next().is_some_and(char::is_alphabetic),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guardians_come_apart() {
        for (text, child, family, given) in [
            ("Chmelnyzka, Liza", "Khmelnytskyi", "Chmelnyzka", "Liza"),
            ("Mirlinda Krasniqi", "Krasniqi", "Krasniqi", "Mirlinda"),
            ("Krasniqi Mirlinda", "Krasniqi", "Krasniqi", "Mirlinda"),
            ("Mahmoud El Khatib", "Al Khatib", "El Khatib", "Mahmoud"),
            ("Hiba Al Haj Ali", "Alhaj Ali", "Al Haj Ali", "Hiba"),
            ("Abdelrahman Al-Ahmad", "Alahmad", "Al-Ahmad", "Abdelrahman"),
            ("Hanna Chmelnyzkyj", "Khmelnytskyi", "Chmelnyzkyj", "Hanna"),
            ("Cabdullaahi Mohamed", "Mohamed", "Mohamed", "Cabdullaahi"),
            ("Rahaf Abdullah", "Abdallah", "Abdullah", "Rahaf"),
        ] {
            let (found, guessed) = read_guardians(text, child);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (
                    found[0].family_name.as_str(),
                    found[0].given_name.as_str(),
                    guessed
                ),
                (family, given, false),
                "{text}"
            );
        }
        let (found, guessed) = read_guardians("Olena Bondarenko", "Shevchenko");
        assert_eq!(
            (found[0].family_name.as_str(), guessed),
            ("Bondarenko", true)
        );
    }

    #[test]
    fn two_guardians_share_a_family_name() {
        let (found, _) = read_guardians("Anna und Ivan Petrenko", "Petrenko");
        assert_eq!(
            found
                .iter()
                .map(|g| (g.given_name.as_str(), g.family_name.as_str()))
                .collect::<Vec<_>>(),
            [("Anna", "Petrenko"), ("Ivan", "Petrenko")]
        );
    }

    #[test]
    fn damage_is_seen_and_questions_are_not() {
        assert!(lost_letter("?osev") && lost_letter("M?d?lina") && lost_letter("R\u{fffd}benkamp"));
        assert!(!lost_letter("?") && !lost_letter("Müller") && !lost_letter("03.05.2012 ?"));
        assert!(is_garbled("MÃ¼ller") && !is_garbled("Müller"));
        assert!(is_formula("=1+1") && is_formula("@SUM(A1)") && is_formula("+cmd|' /C calc'!A0"));
        assert!(!is_formula("+49 69 1") && !is_formula("-") && !is_formula("Ahmad"));
    }
}
