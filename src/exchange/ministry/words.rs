//! What is said about a list of schools, in German and English.

use super::{
    Column, Doubt, FieldDifference, LeftOut, LeftOutRow, ListChange, ListedField, NoSchoolList,
    Remark, SchoolList,
};
use crate::domain::language::Lang;
use crate::domain::school::field_word;

impl Column {
    /// Its name in the ministry's list.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "Schulnummer",
            Self::FormKey => "Schulform",
            Self::Name => "Schulbezeichnung_1",
            Self::Name2 => "Schulbezeichnung_2",
            Self::Name3 => "Schulbezeichnung_3",
            Self::Short => "Kurzbezeichnung",
            Self::Postcode => "PLZ",
            Self::Town => "Ort",
            Self::Street => "Strasse",
            Self::PhoneArea => "Telefonvorwahl",
            Self::Phone => "Telefon",
            Self::Email => "E-Mail",
            Self::Legal => "Rechtsform",
            Self::Provider => "Traegernummer",
            Self::Ags => "Gemeindeschluessel",
            Self::State => "Schulbetriebsschluessel",
            Self::StateDay => "Schulbetriebsdatum",
            Self::Epsg => "EPSG",
            Self::East => "UTMRechtswert",
            Self::North => "UTMHochwert",
            Self::Lat => "lat",
            Self::Lon => "lon",
            Self::Pupils => "pupils",
            Self::Closed => "closed_on",
        }
    }
}

fn names(columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name()).collect();
    names.join(", ")
}

impl NoSchoolList {
    /// What is wrong and what to do.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NoTable(no), lang) => {
                let both = no.to_string();
                let (german, english) = both.split_once(" / ").unwrap_or((&both, &both));
                match lang {
                    Lang::De => german.to_owned(),
                    Lang::En => english.to_owned(),
                }
            }
            (Self::Columns(columns), Lang::De) => format!(
                "Das ist keine Schulliste: Es fehlt {}. Bitte die Datei „schuldaten.csv“ des Ministeriums wählen.",
                names(columns)
            ),
            (Self::Columns(columns), Lang::En) => format!(
                "This is no list of schools: {} is missing. Please choose the ministry's file “schuldaten.csv”.",
                names(columns)
            ),
            (Self::NobodyHere, Lang::De) => {
                "In der Liste steht keine Schule dieses Kreises. Es wurde nichts geändert.".into()
            }
            (Self::NobodyHere, Lang::En) => {
                "No school of this county stands in the list. Nothing was changed.".into()
            }
        }
    }
}

impl SchoolList {
    /// What is to be said about the columns.
    #[must_use]
    pub fn about_columns(&self, lang: Lang) -> Vec<String> {
        let mut said = Vec::new();
        if !self.unknown.is_empty() {
            let unknown = self.unknown.join(", ");
            said.push(match lang {
                Lang::De => format!("Unbekannte Spalten, nicht gelesen: {unknown}."),
                Lang::En => format!("Unknown columns, not read: {unknown}."),
            });
        }
        let others: Vec<Column> = (self.missing.iter().copied())
            .filter(|column| *column != Column::State)
            .collect();
        if !others.is_empty() {
            let missing = names(&others);
            said.push(match lang {
                Lang::De => {
                    format!("Diese Spalten fehlen, die Angaben bleiben wie erfasst: {missing}.")
                }
                Lang::En => {
                    format!("These columns are missing, what is recorded stays: {missing}.")
                }
            });
        }
        if self.missing.contains(&Column::State) {
            said.push(match lang {
                Lang::De => "Ohne die Spalte Schulbetriebsschluessel sind geschlossene Schulen nicht zu erkennen.".into(),
                Lang::En => "Without the column Schulbetriebsschluessel closed schools cannot be told.".into(),
            });
        }
        said
    }
}

impl LeftOut {
    /// Why the row is left out.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::OtherCounty { ags }, Lang::De) => {
                format!("liegt in einem anderen Kreis (Gemeindeschlüssel {ags})")
            }
            (Self::OtherCounty { ags }, Lang::En) => {
                format!("lies in another county (municipality {ags})")
            }
            (Self::NoSchool { form }, Lang::De) => {
                format!("ist keine Schule, die Kinder aufnimmt (Schulform {form})")
            }
            (Self::NoSchool { form }, Lang::En) => {
                format!("is no school that takes children (form {form})")
            }
            (Self::NotInDirectory, Lang::De) => {
                "steht nicht im Schulverzeichnis (Schulbetriebsschlüssel 6)".into()
            }
            (Self::NotInDirectory, Lang::En) => {
                "is not in the directory of schools (Schulbetriebsschlüssel 6)".into()
            }
            (Self::Closed { on: Some(day) }, Lang::De) => {
                format!(
                    "ist seit dem {} geschlossen (Schulbetriebsschlüssel 9) und war hier nie erfasst",
                    day.format("%d.%m.%Y")
                )
            }
            (Self::Closed { on: Some(day) }, Lang::En) => {
                format!(
                    "has been closed since {} (Schulbetriebsschlüssel 9) and was never recorded here",
                    day.format("%d.%m.%Y")
                )
            }
            (Self::Closed { on: None }, Lang::De) => {
                "ist geschlossen (Schulbetriebsschlüssel 9) und war hier nie erfasst".into()
            }
            (Self::Closed { on: None }, Lang::En) => {
                "is closed (Schulbetriebsschlüssel 9) and was never recorded here".into()
            }
            (Self::UnknownState { key }, Lang::De) => {
                format!("hat den unbekannten Schulbetriebsschlüssel {key}")
            }
            (Self::UnknownState { key }, Lang::En) => {
                format!("has the unknown key of operation {key}")
            }
            (Self::Twice { row }, Lang::De) => format!("steht schon in Zeile {row}"),
            (Self::Twice { row }, Lang::En) => format!("stands in line {row} already"),
            (Self::Unfinished, Lang::De) => {
                "Die Zeile ist unvollständig, vielleicht wurde die Datei nicht zu Ende geschrieben"
                    .into()
            }
            (Self::Unfinished, Lang::En) => {
                "the row is incomplete; perhaps the file was not written to its end".into()
            }
            (Self::NoNumber, Lang::De) => "hat keine Schulnummer mit sechs Ziffern".into(),
            (Self::NoNumber, Lang::En) => "has no school number of six digits".into(),
            (Self::NoName, Lang::De) => "hat keinen Namen".into(),
            (Self::NoName, Lang::En) => "has no name".into(),
            (Self::Unreadable, Lang::De) => "ist nicht lesbar oder zu lang".into(),
            (Self::Unreadable, Lang::En) => "cannot be read or is too long".into(),
        }
    }
}

impl LeftOutRow {
    /// The row and why it is left out.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let line = match lang {
            Lang::De => "Zeile",
            Lang::En => "line",
        };
        format!(
            "{line} {}: {} {}: {}.",
            self.row,
            self.number,
            self.name,
            self.why.sentence(lang)
        )
    }
}

impl Remark {
    /// What is doubtful.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let (row, number) = (self.row, &self.number);
        match lang {
            Lang::De => format!("Zeile {row}: {number}: {}.", self.doubt.words(lang)),
            Lang::En => format!("line {row}: {number}: {}.", self.doubt.words(lang)),
        }
    }
}

impl Doubt {
    fn words(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::NoPlace, Lang::De) => {
                "keine Koordinaten; Entfernungen sind so nicht zu schätzen"
            }
            (Self::NoPlace, Lang::En) => "no coordinates; distances cannot be estimated",
            (Self::BadPlace, Lang::De) => {
                "die Koordinaten sind kein Ort in oder bei Nordrhein-Westfalen; sie wurden nicht gelesen"
            }
            (Self::BadPlace, Lang::En) => {
                "the coordinates are no place in or near the state; they were not read"
            }
            (Self::BadPhone, Lang::De) => "die Telefonnummer ist keine; sie wurde nicht gelesen",
            (Self::BadPhone, Lang::En) => "the phone number is none; it was not read",
            (Self::BadEmail, Lang::De) => "die E-Mail-Adresse ist keine; sie wurde nicht gelesen",
            (Self::BadEmail, Lang::En) => "the e-mail address is none; it was not read",
            (Self::BadPostcode, Lang::De) => "die Postleitzahl ist keine; sie wurde nicht gelesen",
            (Self::BadPostcode, Lang::En) => "the postcode is none; it was not read",
            (Self::BadDay, Lang::De) => "das Datum ist keines; es wurde nicht gelesen",
            (Self::BadDay, Lang::En) => "the date is none; it was not read",
        }
    }
}

impl ListedField {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        field_word(self.code(), lang).unwrap_or_default()
    }
}

impl FieldDifference {
    /// The field with both values, and whether the own one stays.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let value = |text: &str| {
            if text.is_empty() {
                "–".to_owned()
            } else {
                text.to_owned()
            }
        };
        let (from, to) = (value(&self.from), value(&self.to));
        let said = format!("{}: {from} → {to}", self.field.word(lang));
        match (self.kept, lang) {
            (false, _) => said,
            (true, Lang::De) => format!("{said} (bleibt {from}, selbst eingetragen)"),
            (true, Lang::En) => format!("{said} (stays {from}, entered by hand)"),
        }
    }
}

impl ListChange {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::New => ("neu", "new"),
            Self::Changed => ("geändert", "changed"),
            Self::Closed => ("geschlossen", "closed"),
            Self::Reopened => ("wieder geöffnet", "open again"),
            Self::Missing => ("nicht in der Liste", "not in the list"),
        };
        match lang {
            Lang::De => german,
            Lang::En => english,
        }
    }
}
