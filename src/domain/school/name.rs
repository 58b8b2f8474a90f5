//! What a school is called every day: its official name without the description that is appended to it.
//!
//! "Fritz-Winter-Gesamtschule Integrierte Gesamtschule der Sek. I und II der Stadt Ahlen" is "Fritz-Winter-Gesamtschule".
//! The full name stays for letters and tooltips.

use super::School;

/// Words before the form that say who runs the school or what it is allowed to be.
const ATTRIBUTES: [&str; 23] = [
    "städt.",
    "städtisch",
    "gem.",
    "gemeinsame",
    "gemeinschaftsgrundschule",
    "kath.",
    "katholisch",
    "ev.",
    "evangelisch",
    "evgl.",
    "bischöflich",
    "erzbischöflich",
    "priv.",
    "privat",
    "staatl.",
    "staatlich",
    "anerk.",
    "gen.",
    "integriert",
    "offene",
    "kommunal",
    "öffentlich",
    "lwl-",
];

/// What a form of school is called alone.
const FORMS: [&str; 9] = [
    "grundschule",
    "hauptschule",
    "realschule",
    "sekundarschule",
    "gesamtschule",
    "gymnasium",
    "berufskolleg",
    "förderschule",
    "weiterbildungskolleg",
];

/// Words after which an article belongs to the name: "an der Marienlinde".
const PREPOSITIONS: [&str; 7] = ["an", "auf", "bei", "hinter", "in", "unter", "zu"];

/// Words that begin a description once the school is named.
const DESCRIBING: [&str; 12] = [
    "-",
    "–",
    "der",
    "des",
    "d.",
    "für",
    "sek",
    "sek.",
    "sekundarstufe",
    "sekundarstufen",
    "primarstufe",
    "förderschwerpunkt",
];

impl School {
    /// The name people use (Rufname): the official one without what only describes the school. A name of general words alone
    /// gets its town.
    #[must_use]
    pub fn usual_name(&self) -> String {
        let words: Vec<&str> = self.name.split_whitespace().collect();
        let mut kept: Vec<&str> = Vec::new();
        for word in &words {
            if describes(&kept, word) {
                break;
            }
            let plain = word.trim_end_matches(',');
            kept.push(plain);
            if plain.len() < word.len() {
                break;
            }
        }
        // A name of its own needs no town: "Therese-Münsterteicher-Gesamtschule".
        if let [.., own, town] = kept[..]
            && town == self.town
            && own.contains('-')
            && names(own)
        {
            let _ = kept.pop();
        }
        let general = |word: &&str| is_attribute(word) || is_form(word);
        if kept.iter().all(general) && !self.town.is_empty() && !kept.is_empty() {
            kept.push(&self.town);
        }
        kept.join(" ")
    }
}

/// Does the description begin with this word, after those?
fn describes(before: &[&str], word: &str) -> bool {
    let Some(last) = before.last() else {
        return false;
    };
    let named = before.iter().any(|word| names(word));
    let folded = word.to_lowercase();
    if is_attribute(word) {
        return !before.iter().all(|word| is_attribute(word));
    }
    let after_preposition = PREPOSITIONS.contains(&last.to_lowercase().as_str());
    named
        && !after_preposition
        && (names(word) || word.starts_with('(') || DESCRIBING.contains(&folded.as_str()))
}

/// Does the word say that it is a school?
fn names(word: &str) -> bool {
    let folded = word.to_lowercase();
    ["schule", "gymnasium", "kolleg"]
        .iter()
        .any(|school| folded.contains(school))
}

fn is_form(word: &str) -> bool {
    FORMS.contains(&word.to_lowercase().as_str())
}

/// "Städtische", "Kath.", "LWL-Förderschule"
fn is_attribute(word: &str) -> bool {
    let folded = word.to_lowercase();
    ATTRIBUTES.iter().any(|attribute| {
        let whole = attribute.ends_with('.') || attribute.ends_with("schule");
        if whole {
            folded == *attribute
        } else {
            folded.starts_with(attribute)
        }
    })
}
