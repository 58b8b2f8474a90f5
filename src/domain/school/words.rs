//! The fields of a school and what stands in them, in words: for its details, its history and the command line.

use super::School;
use crate::domain::language::Lang;
use chrono::NaiveDate;

/// What a field of a school's record is called; nothing for those nobody sees.
#[must_use]
pub fn field_word(field: &str, lang: Lang) -> Option<&'static str> {
    let (german, english) = match field {
        "name" => ("Name", "name"),
        "short" => ("Kurzname", "short name"),
        "form" => ("Schulform", "form"),
        "street" => ("Straße", "street"),
        "postcode" => ("PLZ", "postcode"),
        "town" => ("Ort", "town"),
        "ags" => ("Gemeindeschlüssel", "municipality key"),
        "public" => ("Rechtsform", "legal status"),
        "phone" => ("Telefon", "phone"),
        "email" => ("E-Mail", "e-mail"),
        "place" => ("Koordinaten", "coordinates"),
        "pupils" => ("Schülerzahl", "pupils"),
        "active" => ("in Betrieb", "in operation"),
        "provider_key" => ("Trägernummer", "provider number"),
        "opened_on" => ("geöffnet ab", "open from"),
        "closed_on" => ("letzter Tag", "last day"),
        "own_grades" => ("Jahrgänge", "grades"),
        "german_support" => ("Deutschförderung", "German support"),
        "literacy" => ("Alphabetisierung", "reading and writing"),
        "all_day" => ("Ganztag", "all-day school"),
        "contact" => ("Ansprechperson", "contact"),
        "note" => ("Notiz", "note"),
        "provider" => ("Schulträger", "provider"),
        _ => return None,
    };
    Some(match lang {
        Lang::De => german,
        Lang::En => english,
    })
}

/// Yes, no, or not known.
#[must_use]
pub fn yes_no(value: Option<bool>, lang: Lang) -> &'static str {
    match (value, lang) {
        (Some(true), Lang::De) => "ja",
        (Some(false), Lang::De) => "nein",
        (None, Lang::De) => "unbekannt",
        (Some(true), Lang::En) => "yes",
        (Some(false), Lang::En) => "no",
        (None, Lang::En) => "unknown",
    }
}

impl School {
    /// What stands in a field, for people; a dash for nothing.
    #[must_use]
    pub fn said(&self, field: &str, lang: Lang) -> String {
        let day = |day: Option<NaiveDate>| {
            day.map_or_else(String::new, |d| d.format("%d.%m.%Y").to_string())
        };
        let text = match field {
            "name" => self.name.clone(),
            "short" => self.short.clone(),
            "form" => self.form.clone(),
            "street" => self.street.clone(),
            "postcode" => self.postcode.as_ref().map_or("", |p| p.as_str()).to_owned(),
            "town" => self.town.clone(),
            "ags" => self.ags.clone(),
            "public" => match (self.public, lang) {
                (true, Lang::De) => "öffentlich",
                (false, Lang::De) => "privat",
                (true, Lang::En) => "public",
                (false, Lang::En) => "private",
            }
            .to_owned(),
            "phone" => self.phone.clone(),
            "email" => self.email.clone(),
            "place" => self.place.map_or_else(String::new, |p| p.written()),
            "pupils" => self.pupils.map_or_else(String::new, |n| n.to_string()),
            "active" => yes_no(Some(self.active), lang).to_owned(),
            "provider_key" => self.provider_key.clone(),
            "opened_on" => day(self.opened_on),
            "closed_on" => day(self.closed_on),
            "own_grades" => self.grades().written(),
            "german_support" => yes_no(self.german_support, lang).to_owned(),
            "literacy" => yes_no(self.literacy, lang).to_owned(),
            "all_day" => yes_no(self.all_day, lang).to_owned(),
            "contact" => self.contact.clone(),
            "note" => self.note.clone(),
            "provider" => self.provider.clone(),
            _ => String::new(),
        };
        if text.is_empty() {
            "–".to_owned()
        } else {
            text
        }
    }
}
