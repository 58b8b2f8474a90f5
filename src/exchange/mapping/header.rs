//! What the name of a column says about its cells.

use super::target::Target;
use crate::domain::names::fold_umlaut;

/// Whose name a header speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Child,
    Guardian,
    Unsaid,
}

/// What a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Target(Target),
    Family(Whose),
    Given(Whose),
    Full(Whose),
}

/// Does a cell look like the name of a column?
#[must_use]
pub fn knows_header(cell: &str) -> bool {
    cell.chars().count() <= 60 && header_says(cell).is_some()
}

/// Reads a header: what it says, and the number of the child.
pub(super) fn header_says(header: &str) -> Option<(Says, u8)> {
    let folded = fold_umlaut(header);
    let mut words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    let slot = take_slot(&mut words);
    let has = |list: &[&str]| words.iter().any(|w| list.contains(w));
    let begins = |list: &[&str]| words.iter().any(|w| list.iter().any(|p| w.starts_with(p)));
    let is = |list: &[&str]| list.contains(&words.join(" ").as_str());
    let target = |t: Target| Some((Says::Target(t), slot));
    if let Some(own) = own(&words) {
        return target(own);
    }
    if let Some(found) = rarer(&begins, &has, &is) {
        return target(found);
    }
    let whose = if slot > 0
        || has(&[
            "kind",
            "kindes",
            "kinder",
            "schueler",
            "schuelerin",
            "child",
        ]) {
        Whose::Child
    } else if begins(&[
        "sorgeb",
        "erziehungsb",
        "mutter",
        "vater",
        "eltern",
        "vormund",
        "haushaltsvorst",
        "guardian",
        "bezugsperson",
        "ansprechp",
        "kontaktperson",
    ]) && !has(&["muttersprache"])
    {
        Whose::Guardian
    } else {
        Whose::Unsaid
    };
    let original = begins(&["original", "heimatschrift", "landesschrift"]);
    let given = begins(&["vorname", "rufname", "givenname", "firstname"])
        || is(&["given name", "first name"]);
    let family = begins(&["nachname", "familienname", "zuname", "surname", "lastname"])
        || is(&["family name", "last name"]);
    let name = has(&["name", "namen"]);
    if begins(&["lfd", "laufende"]) || is(&["nr", "id", "nummer", "pos"]) {
        return target(Target::Ignore);
    }
    if begins(&[
        "geburtsdatum",
        "geburtstag",
        "geboren",
        "gebdat",
        "birth",
        "geb",
    ]) || has(&["dob", "gebdatum"])
    {
        return target(Target::ChildBirthDate);
    }
    if begins(&["dolmetsch", "sprachmittl", "uebersetz", "interpret"]) {
        return target(Target::Interpreter);
    }
    if begins(&[
        "muttersprache",
        "sprache",
        "verkehrssprache",
        "familiensprache",
        "herkunftssprache",
        "language",
        "haushaltssprache",
    ]) {
        return target(Target::Language);
    }
    if original && (given || family || name) {
        return target(if given {
            Target::ChildGivenNameOriginal
        } else {
            Target::ChildFamilyNameOriginal
        });
    }
    if given && (family || name) {
        return Some((Says::Full(whose), slot));
    }
    if given {
        return Some((Says::Given(whose), slot));
    }
    if begins(&["geschl", "gender"]) || is(&["sex", "m w d", "m w", "w m d", "m f d"]) {
        return target(Target::ChildSex);
    }
    if begins(&["staatsang", "nationalit", "herkunft", "staatsbuerg"])
        || is(&["land", "staat", "nation", "staatsangeh"])
    {
        return target(Target::Nationality);
    }
    if begins(&["meldende", "meldestelle", "melder", "absender", "reporter"])
        || is(&["gemeldet von", "gemeldet durch"])
    {
        return target(Target::Reporter);
    }
    if begins(&["gemeldet", "meldedatum", "meldung", "reported", "eingang"]) {
        return target(Target::ReportedOn);
    }
    if begins(&["zuzug", "zugezogen", "einzug", "anmeldedatum"]) {
        return target(Target::ArrivedInMunicipality);
    }
    if begins(&["einreise", "eingereist"]) {
        return target(Target::EnteredGermany);
    }
    if begins(&["mail", "email"])
        || is(&["e mail", "e mail adresse"])
        || (has(&["e"]) && has(&["mail"]))
    {
        return target(Target::Email);
    }
    if begins(&[
        "telefon",
        "handy",
        "mobil",
        "rufnummer",
        "phone",
        "festnetz",
    ]) || has(&["tel", "fon"])
    {
        return target(Target::Phone);
    }
    if begins(&[
        "bemerk",
        "hinweis",
        "anmerk",
        "notiz",
        "kommentar",
        "sonstiges",
        "remark",
        "besonderheit",
    ]) {
        return target(Target::Remark);
    }
    if begins(&[
        "haushaltsnummer",
        "haushaltsnr",
        "familiennr",
        "familiennummer",
        "aktenzeichen",
        "household",
        "bedarfsgemeinschaft",
    ]) || is(&[
        "haushalt",
        "az",
        "familie nr",
        "haushalt nr",
        "familien id",
        "bg nummer",
        "bg nr",
    ]) {
        return target(Target::HouseholdNumber);
    }
    let street = begins(&["strasse", "str", "street", "wohnstrasse"]);
    let town =
        begins(&["wohnort", "town"]) || has(&["ort", "stadt", "gemeinde", "kommune", "city"]);
    let code = begins(&["plz", "postleitzahl", "postcode"]);
    if begins(&["ortsteil"]) {
        return target(Target::District);
    }
    let address = street || begins(&["anschrift", "adresse", "wohnanschrift", "address"]);
    let place = town || code;
    if address && place {
        return target(Target::FullAddress);
    }
    if address {
        return target(Target::Street);
    }
    if begins(&["hausnr", "hausnummer", "hnr"]) {
        return target(Target::HouseNumber);
    }
    if town {
        return target(Target::Town);
    }
    if code {
        return target(Target::Postcode);
    }
    if begins(&["unterkunft", "einrichtung", "wohnheim"]) {
        return target(Target::Accommodation);
    }
    if is(&["c o", "co", "wohnhaft bei", "bei"]) {
        return target(Target::CareOf);
    }
    if begins(&["rolle", "verwandtschaft", "beziehung", "relation"]) {
        return target(Target::GuardianRelation);
    }
    if family {
        return Some((Says::Family(whose), slot));
    }
    match whose {
        Whose::Guardian => Some((Says::Full(Whose::Guardian), slot)),
        Whose::Child if name || slot > 0 || words.len() == 1 => {
            Some((Says::Family(Whose::Child), slot))
        }
        Whose::Unsaid if name => Some((Says::Family(Whose::Unsaid), slot)),
        _ => None,
    }
}

/// Takes `kind 1`, `1 kind` or `kind1` out of the words and returns the number.
fn take_slot(words: &mut Vec<&str>) -> u8 {
    let number = |w: &str| w.parse::<u8>().ok().filter(|n| (1..=30).contains(n));
    for at in 0..words.len() {
        let word = words[at];
        let Some(rest) = word
            .strip_prefix("kind")
            .or_else(|| word.strip_prefix("child"))
        else {
            continue;
        };
        if let Some(n) = number(rest) {
            let _ = words.remove(at);
            return n;
        }
        if !rest.is_empty() {
            continue;
        }
        for near in [at + 1, at.wrapping_sub(1)] {
            if let Some(n) = words.get(near).copied().and_then(number) {
                let first = at.min(near);
                drop(words.drain(first..first + 2));
                return n;
            }
        }
    }
    0
}

/// The columns of the lists that the house writes itself.
fn own(words: &[&str]) -> Option<Target> {
    let name = words.join(" ");
    Target::ALL
        .into_iter()
        .find(|target| !name.is_empty() && fold_umlaut(target.header()) == name)
}

/// Columns that few lists have; asked first, because their names hold the words of others.
fn rarer(
    begins: &dyn Fn(&[&str]) -> bool,
    has: &dyn Fn(&[&str]) -> bool,
    is: &dyn Fn(&[&str]) -> bool,
) -> Option<Target> {
    let second = has(&["zweite", "zweiter", "2", "weitere"]);
    let helper = begins(&[
        "helfe", "helfende", "ehrenamt", "pate", "patin", "hilfe", "helper",
    ]);
    let contact = begins(&["telefon", "kontakt", "mail", "tel", "contact"]);
    let reporter = has(&["meldestelle", "melder", "meldenden", "meldende"]);
    let found = if is(&[
        "geburtsname",
        "fruehere namen",
        "andere schreibweise",
        "andere schreibweisen",
    ]) || begins(&["aliasname"])
    {
        Target::ChildOtherName
    } else if begins(&["geburtsort", "birthplace"]) || is(&["place of birth", "birth place"]) {
        Target::ChildBirthPlace
    } else if begins(&["geburtsland", "geburtsstaat"]) || is(&["country of birth", "birth country"])
    {
        Target::ChildBirthCountry
    } else if second && begins(&["staatsang", "nationalit", "staatsbuerg"]) {
        Target::SecondNationality
    } else if begins(&["schuljahre", "schulbesuchsjahre", "schulbesuch"]) || is(&["school years"]) {
        Target::SchoolYears
    } else if begins(&["briefkasten"]) || is(&["name on letter box"]) {
        Target::LetterboxName
    } else if begins(&["wessen"]) {
        Target::PhoneWhose
    } else if second && begins(&["dolmetsch", "sprachmittl"]) {
        Target::SecondInterpreter
    } else if begins(&["aufenthalt", "rechtskreis"]) {
        Target::Pathway
    } else if begins(&["zugewiesen", "zuweisung", "zuteilung"]) {
        Target::AllocatedOn
    } else if reporter && contact {
        Target::ReporterContact
    } else if begins(&["sachbearb"]) {
        Target::ReporterPerson
    } else if helper && contact {
        Target::HelperContact
    } else if helper && has(&["organisation", "traeger", "verein"]) {
        Target::HelperOrganisation
    } else if helper {
        Target::HelperName
    } else {
        return None;
    };
    Some(found)
}
