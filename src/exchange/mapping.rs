//! Which column means what: guessed from header and content, corrected by the user, kept as a TOML file.

use super::dates::{DateOf, read_date};
use super::table::Table;
use super::{contact, people};
use crate::domain::names::fold_umlaut;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Nothing that is wanted.
    #[default]
    Ignore,
    /// The list's own number of the household.
    HouseholdNumber,
    /// Child's family name.
    ChildFamilyName,
    /// Child's given names.
    ChildGivenName,
    /// Child's whole name.
    ChildFullName,
    /// Child's family name in original script.
    ChildFamilyNameOriginal,
    /// Child's given names in original script.
    ChildGivenNameOriginal,
    /// Child's birth date.
    ChildBirthDate,
    /// Child's sex.
    ChildSex,
    /// Nationality or country of origin.
    Nationality,
    /// Guardian's family name.
    GuardianFamilyName,
    /// Guardian's given names.
    GuardianGivenName,
    /// Guardian's whole name.
    GuardianFullName,
    /// Mother, father, guardian.
    GuardianRelation,
    /// Street, with or without house number.
    Street,
    /// House number alone.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// Town, with or without postcode.
    Town,
    /// Street, postcode and town.
    FullAddress,
    /// District (Ortsteil).
    District,
    /// c/o.
    CareOf,
    /// Name of the accommodation.
    Accommodation,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Language of the household.
    Language,
    /// Interpreter: yes, no, or the language.
    Interpreter,
    /// Moved into the municipality on.
    ArrivedInMunicipality,
    /// Entered Germany on.
    EnteredGermany,
    /// Reported on.
    ReportedOn,
    /// Who reported.
    Reporter,
    /// Remarks: known phrases become wishes, the rest is free text.
    Remark,
}

impl Target {
    /// All targets, in the order of a list of choices.
    pub const ALL: [Self; 31] = [
        Self::Ignore,
        Self::HouseholdNumber,
        Self::ChildFamilyName,
        Self::ChildGivenName,
        Self::ChildFullName,
        Self::ChildFamilyNameOriginal,
        Self::ChildGivenNameOriginal,
        Self::ChildBirthDate,
        Self::ChildSex,
        Self::Nationality,
        Self::GuardianFamilyName,
        Self::GuardianGivenName,
        Self::GuardianFullName,
        Self::GuardianRelation,
        Self::Street,
        Self::HouseNumber,
        Self::Postcode,
        Self::Town,
        Self::FullAddress,
        Self::District,
        Self::CareOf,
        Self::Accommodation,
        Self::Phone,
        Self::Email,
        Self::Language,
        Self::Interpreter,
        Self::ArrivedInMunicipality,
        Self::EnteredGermany,
        Self::ReportedOn,
        Self::Reporter,
        Self::Remark,
    ];

    /// Does it belong to one child, so that lists with children side by side number it?
    #[must_use]
    pub fn is_of_child(self) -> bool {
        matches!(
            self,
            Self::ChildFamilyName
                | Self::ChildGivenName
                | Self::ChildFullName
                | Self::ChildFamilyNameOriginal
                | Self::ChildGivenNameOriginal
                | Self::ChildBirthDate
                | Self::ChildSex
        )
    }

    /// May several columns mean this?
    fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Ignore | Self::Phone | Self::Remark | Self::GuardianFullName
        )
    }
}

/// What one column means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// The column's name in the list.
    pub header: String,
    /// Its meaning.
    pub target: Target,
    /// The child's number where children stand side by side, from 1; 0 where a row is one child.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub child: u8,
    /// 0 to 1: how sure the guess is; 1 for what a person set.
    #[serde(skip, default = "certain")]
    pub confidence: f32,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature is serde's"
)]
fn is_zero(n: &u8) -> bool {
    *n == 0
}

fn certain() -> f32 {
    1.0
}

/// What the columns of a list mean; one file per sender.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Mapping {
    /// Free text of remarks is wanted.
    #[serde(default)]
    pub import_free_text: bool,
    /// Who reported, for lists without such a column.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reporter: String,
    /// The columns.
    #[serde(rename = "column", default)]
    pub columns: Vec<Column>,
}

/// A mapping file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "Die Zuordnungsdatei ist nicht lesbar (Zeile {line}). / The mapping file cannot be read (line {line})."
)]
pub struct BadMapping {
    /// Line of the file, from 1.
    pub line: usize,
}

impl Mapping {
    /// Reads a TOML file of `[[column]]` tables with `header`, `target` and `child`.
    ///
    /// # Errors
    /// Not such a file.
    pub fn from_toml(text: &str) -> Result<Self, BadMapping> {
        toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start).min(text.len());
            BadMapping {
                line: text.bytes().take(at).filter(|b| *b == b'\n').count() + 1,
            }
        })
    }

    /// As a TOML file.
    #[must_use]
    pub fn to_toml(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// Per column of the table: meaning and number of the child. Columns are found by place and name, then by name.
    #[must_use]
    pub fn of(&self, table: &Table) -> Vec<(Target, u8)> {
        let mut free: Vec<Option<&Column>> = self.columns.iter().map(Some).collect();
        let mut meaning = vec![(Target::Ignore, 0); table.header.len()];
        let mut open = Vec::new();
        for (at, header) in table.header.iter().enumerate() {
            match free.get_mut(at) {
                Some(slot) if slot.is_some_and(|c| c.header == *header) => {
                    if let Some(column) = slot.take() {
                        meaning[at] = (column.target, column.child);
                    }
                }
                _ => open.push(at),
            }
        }
        for at in open {
            let wanted = fold_umlaut(&table.header[at]);
            let found = free
                .iter_mut()
                .find(|slot| slot.is_some_and(|c| fold_umlaut(&c.header) == wanted));
            if let Some(column) = found.and_then(Option::take) {
                meaning[at] = (column.target, column.child);
            }
        }
        meaning
    }

    /// The lowest confidence of the columns that are used.
    #[must_use]
    pub fn confidence(&self) -> f32 {
        self.columns
            .iter()
            .filter(|c| c.target != Target::Ignore)
            .map(|c| c.confidence)
            .fold(1.0, f32::min)
    }
}

/// Whose name a header speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Child,
    Guardian,
    Unsaid,
}

/// What a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
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
fn header_says(header: &str) -> Option<(Says, u8)> {
    let folded = fold_umlaut(header);
    let mut words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    let slot = take_slot(&mut words);
    let has = |list: &[&str]| words.iter().any(|w| list.contains(w));
    let begins = |list: &[&str]| words.iter().any(|w| list.iter().any(|p| w.starts_with(p)));
    let is = |list: &[&str]| list.contains(&words.join(" ").as_str());
    let target = |t: Target| Some((Says::Target(t), slot));
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
    if begins(&["geburtsort", "geburtsland", "geburtsname"]) {
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

/// Guesses what the columns mean. `today` is needed to tell birth dates from other dates.
#[must_use]
pub fn guess(table: &Table, today: NaiveDate) -> Mapping {
    let said: Vec<Option<(Says, u8)>> = table
        .header
        .iter()
        .map(|h| if table.named { header_says(h) } else { None })
        .collect();
    let side_by_side = said.iter().flatten().any(|(_, slot)| *slot > 0);
    let child_says = |wanted: Says| said.iter().flatten().any(|(says, _)| *says == wanted);
    let resolve = |says: Says| match says {
        Says::Target(target) => target,
        Says::Given(Whose::Child) => Target::ChildGivenName,
        Says::Given(Whose::Guardian) => Target::GuardianGivenName,
        Says::Given(Whose::Unsaid) if side_by_side || child_says(Says::Given(Whose::Child)) => {
            Target::GuardianGivenName
        }
        Says::Given(Whose::Unsaid) => Target::ChildGivenName,
        Says::Full(Whose::Guardian) if child_says(Says::Given(Whose::Guardian)) => {
            Target::GuardianFamilyName
        }
        Says::Full(Whose::Guardian) => Target::GuardianFullName,
        Says::Full(Whose::Unsaid) if side_by_side => Target::GuardianFullName,
        Says::Full(_) => Target::ChildFullName,
        Says::Family(Whose::Guardian) => Target::GuardianFamilyName,
        Says::Family(Whose::Unsaid) if side_by_side || child_says(Says::Family(Whose::Child)) => {
            Target::GuardianFamilyName
        }
        Says::Family(_) => Target::ChildFamilyName,
    };
    let mut columns: Vec<Column> = Vec::with_capacity(table.header.len());
    for (at, header) in table.header.iter().enumerate() {
        let content = Content::of(table, at, today);
        let (mut target, child, mut confidence) = match said.get(at).copied().flatten() {
            Some((says, slot)) => (resolve(says), slot, 0.9),
            None => (
                content.target(),
                0,
                if content.target() == Target::Ignore {
                    0.3
                } else {
                    0.5
                },
            ),
        };
        if target == Target::Street && content.addresses > 0.5 {
            target = Target::FullAddress;
        }
        confidence = match content.agrees(target) {
            Some(true) => confidence + (1.0 - confidence) * 0.8,
            Some(false) => confidence * 0.4,
            None => confidence,
        };
        columns.push(Column {
            header: header.clone(),
            target,
            child,
            confidence,
        });
    }
    names_in_one_column(&mut columns);
    guardian_in_one_column(&mut columns);
    names_without_header(table, &mut columns);
    only_once(&mut columns);
    Mapping {
        columns,
        ..Mapping::default()
    }
}

/// A list whose children have no column for given names has them in the column of the name.
fn names_in_one_column(columns: &mut [Column]) {
    for slot in 0..=30 {
        let has = |columns: &[Column], target: Target| {
            columns
                .iter()
                .any(|c| c.target == target && c.child == slot)
        };
        if has(columns, Target::ChildFamilyName) && !has(columns, Target::ChildGivenName) {
            for column in columns
                .iter_mut()
                .filter(|c| c.child == slot && c.target == Target::ChildFamilyName)
            {
                column.target = Target::ChildFullName;
            }
        }
    }
}

fn guardian_in_one_column(columns: &mut [Column]) {
    let given = columns
        .iter()
        .any(|c| c.target == Target::GuardianGivenName);
    for column in columns
        .iter_mut()
        .filter(|c| c.target == Target::GuardianFamilyName && !given)
    {
        column.target = Target::GuardianFullName;
    }
}

/// Without a header the two columns of words before the birth date are taken as family and given name.
fn names_without_header(table: &Table, columns: &mut [Column]) {
    if table.named {
        return;
    }
    let Some(birth) = columns
        .iter()
        .position(|c| c.target == Target::ChildBirthDate)
    else {
        return;
    };
    let wordy: Vec<usize> = (0..birth)
        .filter(|at| columns[*at].target == Target::Ignore && Content::is_wordy(table, *at))
        .collect();
    if let [.., family, given] = wordy.as_slice() {
        columns[*family].target = Target::ChildFamilyName;
        columns[*given].target = Target::ChildGivenName;
        for at in [*family, *given] {
            columns[at].confidence = 0.4;
        }
    }
}

/// Of several columns with the same meaning the surest stays.
fn only_once(columns: &mut [Column]) {
    for at in 0..columns.len() {
        let (target, child, confidence) = (
            columns[at].target,
            columns[at].child,
            columns[at].confidence,
        );
        if target.may_repeat() {
            continue;
        }
        let beaten = columns.iter().enumerate().any(|(other, c)| {
            other != at
                && c.target == target
                && c.child == child
                && (c.confidence > confidence || (other < at && c.confidence >= confidence))
        });
        if beaten {
            columns[at].target = Target::Ignore;
            columns[at].confidence = 0.3;
        }
    }
}

/// Shares (0 to 1) of the filled cells of a column that look like something.
struct Content {
    filled: usize,
    dates: f32,
    births: f32,
    emails: f32,
    phones: f32,
    postcodes: f32,
    sexes: f32,
    addresses: f32,
}

impl Content {
    const SAMPLE: usize = 200;

    fn cells(table: &Table, at: usize) -> impl Iterator<Item = &str> {
        table
            .rows
            .iter()
            .filter_map(move |r| r.cells.get(at))
            .map(String::as_str)
            .filter(|c| !c.is_empty())
            .take(Self::SAMPLE)
    }

    fn of(table: &Table, at: usize, today: NaiveDate) -> Self {
        let filled = Self::cells(table, at).count();
        #[allow(clippy::cast_precision_loss, reason = "at most 200")]
        let share = |test: &dyn Fn(&str) -> bool| {
            Self::cells(table, at).filter(|c| test(c)).count() as f32 / filled.max(1) as f32
        };
        let date =
            |c: &str| c.len() >= 6 && matches!(read_date(c, DateOf::Event, today), Ok(Some(_)));
        let older = |c: &str| {
            read_date(c, DateOf::Birth, today)
                .ok()
                .flatten()
                .is_some_and(|d| d.date.age_on(today) >= 3)
        };
        Self {
            filled,
            dates: share(&date),
            births: share(&|c| date(c) && older(c)),
            emails: share(&contact::is_email),
            phones: share(&|c| {
                c.starts_with(['0', '+'])
                    && !date(c)
                    && contact::read_phones(c).1.is_none()
                    && c.len() >= 6
                    && !c.contains(char::is_alphabetic)
            }),
            postcodes: share(&|c| c.len() == 5 && contact::read_postcode(c).is_ok()),
            sexes: share(&|c| c.len() <= 8 && people::read_sex(c).is_some()),
            addresses: share(&|c| contact::split_address(c).1.is_some()),
        }
    }

    fn is_wordy(table: &Table, at: usize) -> bool {
        let mut cells = Self::cells(table, at).peekable();
        cells.peek().is_some() && cells.all(|c| !c.chars().any(|c| c.is_ascii_digit()))
    }

    fn target(&self) -> Target {
        let clear = |share: f32| self.filled > 0 && share >= 0.8;
        if clear(self.emails) {
            Target::Email
        } else if clear(self.births) {
            Target::ChildBirthDate
        } else if clear(self.postcodes) {
            Target::Postcode
        } else if clear(self.phones) {
            Target::Phone
        } else if clear(self.sexes) {
            Target::ChildSex
        } else if clear(self.addresses) {
            Target::FullAddress
        } else {
            Target::Ignore
        }
    }

    /// Does the content agree with a meaning? `None` where it cannot tell.
    fn agrees(&self, target: Target) -> Option<bool> {
        if self.filled == 0 {
            return None;
        }
        let share = match target {
            Target::ChildBirthDate
            | Target::ArrivedInMunicipality
            | Target::EnteredGermany
            | Target::ReportedOn => self.dates,
            Target::Email => self.emails,
            Target::Phone => self.phones,
            Target::Postcode => self.postcodes,
            Target::ChildSex => self.sexes,
            _ => return None,
        };
        Some(share >= 0.5)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::table::table;
    use super::*;

    fn guessed(header: &str, row: &str) -> Vec<(Target, u8)> {
        let table = table(format!("{header}\n{row}\n").as_bytes()).unwrap();
        guess(&table, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap())
            .columns
            .iter()
            .map(|c| (c.target, c.child))
            .collect()
    }

    #[test]
    fn plain_names_belong_to_the_child_unless_the_child_has_its_own() {
        use Target as T;
        assert_eq!(
            guessed(
                "Name des Kindes;Vorname;geb. am;Name Mutter/Vater",
                "A;B;03.05.2012;C, D"
            ),
            [
                (T::ChildFamilyName, 0),
                (T::ChildGivenName, 0),
                (T::ChildBirthDate, 0),
                (T::GuardianFullName, 0)
            ]
        );
        assert_eq!(
            guessed(
                "Nachname;Vorname;Kind 1 Name;Kind 1 Vorname;Kind 1 Geburtsdatum;Kind 2 Name;Vorname Kind 2",
                "A;B;C;D;2012-05-03;;"
            ),
            [
                (T::GuardianFamilyName, 0),
                (T::GuardianGivenName, 0),
                (T::ChildFamilyName, 1),
                (T::ChildGivenName, 1),
                (T::ChildBirthDate, 1),
                (T::ChildFamilyName, 2),
                (T::ChildGivenName, 2)
            ]
        );
        assert_eq!(
            guessed("Name, Vorname;Geburtstag", "A, B;03.05.2012"),
            [(T::ChildFullName, 0), (T::ChildBirthDate, 0)]
        );
        assert_eq!(
            guessed(
                "Kind;geboren;Anschrift",
                "A B;03.05.2012;Weg 1, 59227 Ahlen"
            )[2]
            .0,
            T::FullAddress
        );
    }

    #[test]
    fn content_tells_where_no_header_does() {
        use Target as T;
        let table = table(b"Ahmad;Omar;03.05.2012;m;59227;069 90009174\nAhmad;Nour;04.06.2013;w;59227;069 90009174\n").unwrap();
        let mapping = guess(&table, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        let targets: Vec<_> = mapping.columns.iter().map(|c| c.target).collect();
        assert_eq!(
            targets,
            [
                T::ChildFamilyName,
                T::ChildGivenName,
                T::ChildBirthDate,
                T::ChildSex,
                T::Postcode,
                T::Phone
            ]
        );
        assert!(mapping.confidence() <= 0.5);
    }

    #[test]
    fn a_mapping_survives_its_file_and_moved_columns() {
        let first = table(b"Name;Vorname;geb\nA;B;03.05.2012\n").unwrap();
        let mapping = guess(&first, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        let back = Mapping::from_toml(&mapping.to_toml()).unwrap();
        assert_eq!(back.of(&first), mapping.of(&first));
        let moved = table(b"geb;Name;Vorname\n03.05.2012;A;B\n").unwrap();
        assert_eq!(
            back.of(&moved).iter().map(|m| m.0).collect::<Vec<_>>(),
            [
                Target::ChildBirthDate,
                Target::ChildFamilyName,
                Target::ChildGivenName
            ]
        );
        assert_eq!(
            Mapping::from_toml("[[column]]\nheader = 1\n"),
            Err(BadMapping { line: 2 })
        );
    }
}
