//! Pupils for the school's own program (SchILD-NRW): the files of its text interface, so that nobody types a child again.
//!
//! Columns, order and formats are those of the published description of that interface: `|` between columns, a header,
//! dates as `TT.MM.JJJJ`, keys of the state's statistics. The present program (SchILD-NRW 3) reads UTF-8; the former one
//! (SchILD-NRW 2) reads Windows-1252. What the office does not know stays empty; columns that must not be empty carry the
//! word for "no".

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use encoding_rs::WINDOWS_1252;

use super::csv::harmless;
use super::encoding::Encoding;

/// The file of the pupils.
pub const PUPILS: &str = "SchuelerBasisdaten.dat";
/// The file of the guardians.
pub const GUARDIANS: &str = "SchuelerErzieher.dat";

/// Columns of [`PUPILS`].
pub const PUPIL_COLUMNS: [&str; 58] = [
    "Nachname",
    "Vorname",
    "Geburtsdatum",
    "Geschlecht",
    "Status",
    "PLZ",
    "Ort",
    "Straße",
    "Aussiedler",
    "1. Staatsang.",
    "Konfession",
    "StatistikKrz Konfession",
    "Aufnahmedatum",
    "Abmeldedatum Religionsunterricht",
    "Anmeldedatum Religionsunterricht",
    "Schulpflicht erf.",
    "Reform-Pädagogik",
    "Nr. Stammschule",
    "Jahr",
    "Abschnitt",
    "Jahrgang",
    "Klasse",
    "Schulgliederung",
    "OrgForm",
    "Klassenart",
    "Fachklasse",
    "Noch frei",
    "Verpflichtung Sprachförderkurs",
    "Teilnahme Sprachförderkurs",
    "Einschulungsjahr",
    "Übergangsempf. JG5",
    "Jahr Wechsel S1",
    "1. Schulform S1",
    "Jahr Wechsel S2",
    "Förderschwerpunkt",
    "2. Förderschwerpunkt",
    "Schwerstbehinderung",
    "Autist",
    "LS Schulnr.",
    "LS Schulform",
    "Herkunft",
    "LS Entlassdatum",
    "LS Jahrgang",
    "LS Versetzung",
    "LS Reformpädagogik",
    "LS Gliederung",
    "LS Fachklasse",
    "LS Abschluss",
    "Abschluss",
    "Schulnr. neue Schule",
    "Zuzugsjahr",
    "Geburtsland Schüler",
    "Geburtsland Mutter",
    "Geburtsland Vater",
    "Verkehrssprache",
    "Dauer Kindergartenbesuch",
    "Ende Eingliederungsphase",
    "Ende Anschlussförderung",
];

/// Columns of [`GUARDIANS`].
pub const GUARDIAN_COLUMNS: [&str; 19] = [
    "Nachname",
    "Vorname",
    "Geburtsdatum",
    "Erzieherart",
    "Anrede 1.Person",
    "Titel 1.Person",
    "Nachname 1.Person",
    "Vorname 1.Person",
    "Anrede 2.Person",
    "Titel 2.Person",
    "Nachname 2.Person",
    "Vorname 2.Person",
    "Straße",
    "PLZ",
    "Ort",
    "Ortsteil",
    "E-Mail 1. Person",
    "Anschreiben",
    "E-Mail 2. Person",
];

/// Longest texts, where the description names them.
const LONGEST: &[(&str, usize)] = &[
    ("Nachname", 50),
    ("Vorname", 30),
    ("Ort", 50),
    ("Straße", 50),
    ("Nachname 1.Person", 50),
    ("Vorname 1.Person", 30),
    ("Nachname 2.Person", 50),
    ("Vorname 2.Person", 30),
    ("Ortsteil", 30),
];

/// A pupil as the interface takes one. What is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pupil {
    /// By what the office finds the child in a report: its file number.
    pub reference: String,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: String,
    /// Birth date, to the day.
    pub born: NaiveDate,
    /// `m`, `w`, `d` or `x`.
    pub sex: &'static str,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// District.
    pub district: String,
    /// Key of the nationality.
    pub nationality: String,
    /// Key of the country of birth.
    pub birth_country: String,
    /// Key of the family language.
    pub language: String,
    /// Admitted on.
    pub admitted: NaiveDate,
    /// Key of the grade, such as `07` or `EF`; empty for an international class.
    pub grade: String,
    /// The year of coming to Germany.
    pub arrived: Option<i32>,
    /// E-mail of the household.
    pub email: String,
    /// Guardians, at most two stand beside each other.
    pub guardians: Vec<Guardian>,
}

/// A guardian.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guardian {
    /// `Frau`, `Herr` or empty.
    pub salutation: &'static str,
    /// `Mutter`, `Vater`, `Vormund` …
    pub relation: &'static str,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: String,
}

/// Something to look at, without a name: which child, which column, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// File number of the child.
    pub reference: String,
    /// Column.
    pub column: &'static str,
    /// What.
    pub what: What,
}

/// What there is to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Longer than the school's program keeps.
    TooLong(usize),
    /// A sign of the file itself, a line end or a sign that begins a formula was replaced.
    Replaced,
    /// These characters are not in the encoding. Nothing is written.
    NotInEncoding(String),
}

/// The files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Files {
    /// [`PUPILS`].
    pub pupils: Vec<u8>,
    /// [`GUARDIANS`].
    pub guardians: Vec<u8>,
    /// What to look at.
    pub remarks: Vec<Remark>,
}

/// The key of a grade at a school: 11 to 13 are named otherwise where the upper level begins with 11.
#[must_use]
pub fn grade_key(grade: u8, form_key: &str) -> String {
    // Gesamtschule, Gymnasium.
    let upper = matches!(form_key, "15" | "20");
    match grade {
        11 if upper => "EF".to_owned(),
        12 if upper => "Q1".to_owned(),
        13 if upper => "Q2".to_owned(),
        1..=13 => format!("{grade:02}"),
        _ => String::new(),
    }
}

/// The files of these pupils.
///
/// # Errors
/// Characters that the encoding does not hold, all of them: nothing is written in their place.
pub fn write(pupils: &[Pupil], encoding: Encoding) -> Result<Files, Vec<Remark>> {
    let mut remarks = Vec::new();
    let mut writer = Writer {
        encoding,
        remarks: &mut remarks,
    };
    let mut basis = line(PUPIL_COLUMNS.iter().copied());
    let mut guardians = line(GUARDIAN_COLUMNS.iter().copied());
    for pupil in pupils {
        basis.push_str(&writer.row(pupil, &PUPIL_COLUMNS, &|column| cell(pupil, column)));
        if let Some(first) = pupil.guardians.first() {
            let second = pupil.guardians.get(1);
            let of = |column: &str| guardian_cell(pupil, first, second, column);
            guardians.push_str(&writer.row(pupil, &GUARDIAN_COLUMNS, &of));
        }
    }
    if remarks
        .iter()
        .any(|remark| matches!(remark.what, What::NotInEncoding(_)))
    {
        remarks.retain(|remark| matches!(remark.what, What::NotInEncoding(_)));
        return Err(remarks);
    }
    Ok(Files {
        pupils: encoded(&basis, encoding),
        guardians: encoded(&guardians, encoding),
        remarks,
    })
}

fn cell(pupil: &Pupil, column: &str) -> String {
    let date = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
    let term = pupil.admitted.month();
    let in_first = !(2..8).contains(&term);
    match column {
        "Nachname" => pupil.family_name.clone(),
        "Vorname" => pupil.given_name.clone(),
        "Geburtsdatum" => date(pupil.born),
        "Geschlecht" => pupil.sex.to_owned(),
        // To be admitted (Neuaufnahme): the school decides about the class.
        "Status" => "0".to_owned(),
        "PLZ" => pupil.postcode.clone(),
        "Ort" => pupil.town.clone(),
        "Straße" => pupil.street.clone(),
        "1. Staatsang." => pupil.nationality.clone(),
        "Aufnahmedatum" => date(pupil.admitted),
        "Schulpflicht erf."
        | "Verpflichtung Sprachförderkurs"
        | "Teilnahme Sprachförderkurs"
        | "Schwerstbehinderung"
        | "Autist" => "N".to_owned(),
        "Jahr" => {
            let begun = pupil.admitted.year() - i32::from(term < 8);
            begun.to_string()
        }
        "Abschnitt" => if in_first { "1" } else { "2" }.to_owned(),
        "Jahrgang" => pupil.grade.clone(),
        "Zuzugsjahr" => pupil
            .arrived
            .map(|year| year.to_string())
            .unwrap_or_default(),
        "Geburtsland Schüler" => pupil.birth_country.clone(),
        "Verkehrssprache" => pupil.language.clone(),
        _ => String::new(),
    }
}

fn is_parent(guardian: &Guardian) -> bool {
    matches!(guardian.relation, "Mutter" | "Vater")
}

fn guardian_cell(
    pupil: &Pupil,
    first: &Guardian,
    second: Option<&Guardian>,
    column: &str,
) -> String {
    let of_second = |value: fn(&Guardian) -> String| second.map(value).unwrap_or_default();
    match column {
        "Nachname" | "Vorname" | "Geburtsdatum" | "PLZ" | "Ort" | "Straße" => cell(pupil, column),
        "Ortsteil" => pupil.district.clone(),
        "Erzieherart" => match second {
            // Parents are a mother and a father, two mothers or two fathers, and nobody else.
            Some(second) if is_parent(first) && is_parent(second) => "Eltern".to_owned(),
            _ => first.relation.to_owned(),
        },
        "Anrede 1.Person" => first.salutation.to_owned(),
        "Nachname 1.Person" => first.family_name.clone(),
        "Vorname 1.Person" => first.given_name.clone(),
        "Anrede 2.Person" => of_second(|g| g.salutation.to_owned()),
        "Nachname 2.Person" => of_second(|g| g.family_name.clone()),
        "Vorname 2.Person" => of_second(|g| g.given_name.clone()),
        "E-Mail 1. Person" => pupil.email.clone(),
        "Anschreiben" => "J".to_owned(),
        _ => String::new(),
    }
}

struct Writer<'a> {
    encoding: Encoding,
    remarks: &'a mut Vec<Remark>,
}

impl Writer<'_> {
    fn row(
        &mut self,
        pupil: &Pupil,
        columns: &[&'static str],
        cell: &dyn Fn(&str) -> String,
    ) -> String {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| self.clean(pupil, column, &cell(column)))
            .collect();
        line(cells.iter().map(String::as_str))
    }

    /// The value as it stands in the file: no sign of the file itself, no line end, nothing that would be calculated.
    fn clean(&mut self, pupil: &Pupil, column: &'static str, value: &str) -> String {
        let mut note = |what| {
            let remark = Remark {
                reference: pupil.reference.clone(),
                column,
                what,
            };
            if !self.remarks.contains(&remark) {
                self.remarks.push(remark);
            }
        };
        let plain: String = value
            .chars()
            .map(|c| if c == '|' { '/' } else { c })
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let plain = plain.trim();
        let safe = harmless(plain);
        if matches!(safe, Cow::Owned(_)) || plain != value.trim() {
            note(What::Replaced);
        }
        let longest = LONGEST.iter().find(|(name, _)| *name == column);
        if let Some((_, longest)) = longest
            && safe.chars().count() > *longest
        {
            note(What::TooLong(*longest));
        }
        if self.encoding == Encoding::Windows1252 {
            let foreign: BTreeSet<char> = safe
                .chars()
                .filter(|c| WINDOWS_1252.encode(&c.to_string()).2)
                .collect();
            if !foreign.is_empty() {
                note(What::NotInEncoding(foreign.into_iter().collect()));
            }
        }
        safe.into_owned()
    }
}

fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let mut line = cells.collect::<Vec<_>>().join("|");
    line.push_str("\r\n");
    line
}

/// The bytes: UTF-8 with its mark, or Windows-1252, whose characters were looked at before.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Windows1252 => WINDOWS_1252.encode(text).0.into_owned(),
        _ => [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat(),
    }
}

#[cfg(test)]
#[path = "schild/tests.rs"]
mod tests;
