//! The sample's families: 120 households and 260 children, turned from the tables in `assets/sample` into records.

use super::super::embedded::{rows, text};
use super::super::reference;
use super::SampleFamily;
use crate::domain::birth_date::BirthDate;
use crate::domain::child::{Child, Sex};
use crate::domain::country::CountryCode;
use crate::domain::family::{Address, Family, InterpreterNeed, Pathway, Phone, Reporter, Wish};
use crate::domain::guardian::{Custody, Guardian, Relation};
use crate::domain::id::{ChildId, FamilyId, FileNumber, GuardianId};
use crate::domain::language::LanguageCode;
use crate::domain::municipality::Municipality;
use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) const FAMILIES: &str = include_str!("../../../assets/sample/families.csv");
pub(crate) const CHILDREN: &str = include_str!("../../../assets/sample/children.csv");

/// The day on which the tables' dates are as written.
const TABLES_STAND: (i32, u32, u32) = (2026, 11, 25);

/// Families that talk without an interpreter.
const WITHOUT_INTERPRETER: [&str; 4] = ["F027", "F040", "F064", "F088"];

/// The sample's families as they stand on `day`, by file number.
pub(super) fn families(day: NaiveDate, ids: &mut dyn FnMut() -> Uuid) -> Vec<SampleFamily> {
    let towns = reference::municipalities();
    let mut children: HashMap<String, Vec<csv::StringRecord>> = HashMap::new();
    for row in rows(CHILDREN) {
        children.entry(text(&row, 0)).or_default().push(row);
    }
    let mut reported: Vec<(NaiveDate, usize, csv::StringRecord)> = rows(FAMILIES)
        .enumerate()
        .map(|(index, row)| (reported_on(arrived(&row, day), day, index), index, row))
        .collect();
    reported.sort_by_key(|(on, index, _)| (*on, *index));

    let mut numbers: HashMap<i32, u32> = HashMap::new();
    let mut found = Vec::with_capacity(reported.len());
    for (on, index, row) in reported {
        let number = numbers.entry(on.year()).or_default();
        *number += 1;
        let file_number = FileNumber {
            year: on.year(),
            number: *number,
        };
        let family = family(&row, index, file_number, on, day, &towns, FamilyId(ids()));
        let guardian = guardian(&row, index, family.id, GuardianId(ids()));
        let own = children.get(&text(&row, 0));
        let children = own
            .into_iter()
            .flatten()
            .zip(0..)
            .map(|(child_row, position)| {
                child(child_row, &row, position, day, family.id, ChildId(ids()))
            })
            .collect();
        found.push(SampleFamily {
            family,
            guardians: vec![guardian],
            children,
        });
    }
    found
}

/// The column with the day of arrival, moved to where `day` is.
fn arrived(row: &csv::StringRecord, day: NaiveDate) -> NaiveDate {
    let written: NaiveDate = row.get(14).and_then(|d| d.parse().ok()).unwrap_or(day);
    written + moved_by(day)
}

fn moved_by(day: NaiveDate) -> TimeDelta {
    let (y, m, d) = TABLES_STAND;
    NaiveDate::from_ymd_opt(y, m, d).map_or(TimeDelta::zero(), |stand| day - stand)
}

/// A few days after the arrival, on a working day before `day`; whoever came long ago was reported in the last weeks.
fn reported_on(arrived: NaiveDate, day: NaiveDate, index: usize) -> NaiveDate {
    let step = |n: usize| Days::new(u64::try_from(n).unwrap_or(0));
    let soon = arrived + step(3 + index * 7 % 9);
    let on = if soon + Days::new(42) < day {
        day - step(9 + index * 29 % 33)
    } else if soon >= day {
        day - step(1 + index % 3)
    } else {
        soon
    };
    match on.weekday() {
        Weekday::Sat => on - Days::new(1),
        Weekday::Sun => on - Days::new(2),
        _ => on,
    }
}

/// The category of residence that usually goes with a nationality. Sample data only; never a rule.
pub(crate) fn pathway(nationality: &str) -> Pathway {
    match nationality {
        "UKR" => Pathway::Section24,
        "SYR" | "AFG" | "IRQ" | "ERI" | "SOM" => Pathway::AsylumAllocated,
        "DEU" => Pathway::German,
        other if reference::country(other).is_some_and(|c| c.eu) => Pathway::Eu,
        _ => Pathway::ThirdCountry,
    }
}

/// The language of the second column of letters; there are texts in these only.
fn letter_language(spoken: &str) -> Option<LanguageCode> {
    let text = match spoken {
        "fa" | "prs" => "fa",
        "uk" | "ar" | "tr" | "en" | "ti" => spoken,
        _ => return None,
    };
    Some(text.into())
}

fn wish(hint: &str) -> Option<Wish> {
    match hint {
        "wheelchair" => Some(Wish::Wheelchair),
        "pram" => Some(Wish::Pram),
        "mornings" => Some(Wish::MorningsOnly),
        "not_friday" => Some(Wish::NotFriday),
        _ => None,
    }
}

fn family(
    row: &csv::StringRecord,
    index: usize,
    file_number: FileNumber,
    reported_on: NaiveDate,
    day: NaiveDate,
    towns: &[Municipality],
    id: FamilyId,
) -> Family {
    let field = |column: usize| row.get(column).unwrap_or("");
    let (key, nationality, official, spoken) = (field(0), field(1), field(2), field(3));
    let mother = field(8) == "mother";
    let town = towns
        .iter()
        .find(|m| m.postcodes.iter().any(|p| p == field(10)));
    let pathway = pathway(nationality);
    let asylum = pathway == Pathway::AsylumAllocated;
    let arrived = arrived(row, day);
    let no_phone = field(15) == "no_phone";
    let phone = Phone {
        number: text(row, 12),
        whose: if mother { "Mutter" } else { "Vater" }.to_owned(),
        messenger: false,
    };
    let only = |on: &str, value: &str| {
        if key == on {
            value.to_owned()
        } else {
            String::new()
        }
    };
    // Dari and Persian share their letter, a second language in addition would be no help.
    let second = (official != spoken && (official, spoken) != ("fa", "prs"))
        .then(|| LanguageCode::from(official));
    Family {
        municipality: town.map(|m| m.ags.clone()),
        address: Address {
            street: text(row, 9),
            postcode: field(10).parse().ok(),
            town: text(row, 11),
            district: String::new(),
            care_of: only("F072", "Familie Vorlage (Beispiel)"),
            accommodation: only("F012", "Unterkunft Beispielhof"),
            letterbox_name: only("F037", "Musterhaushalt"),
            ..Address::default()
        },
        phones: if no_phone { Vec::new() } else { vec![phone] },
        no_phone,
        email: text(row, 13),
        language: Some(spoken.into()),
        letter_language: letter_language(spoken).or_else(|| match official {
            "tr" | "uk" | "ar" => letter_language(official),
            _ => None,
        }),
        interpreter: (!WITHOUT_INTERPRETER.contains(&key)).then(|| InterpreterNeed {
            language: spoken.into(),
            second,
            woman_preferred: mother && index % 17 == 4,
        }),
        no_interpreter: WITHOUT_INTERPRETER.contains(&key),
        large_print: key == "F084",
        pathway: Some(pathway),
        reporter: reporter(town, asylum && index.is_multiple_of(3)),
        arrived_in_municipality_on: Some(arrived),
        entered_germany_on: Some(arrived - Days::new(if asylum { 75 } else { 0 })),
        allocated_on: asylum.then_some(arrived),
        wishes: wish(field(15)).into_iter().collect(),
        note: if no_phone {
            "Kein Telefon, nur E-Mail."
        } else {
            ""
        }
        .to_owned(),
        rev: 0,
        ..Family::new(id, file_number, reported_on)
    }
}

fn reporter(town: Option<&Municipality>, foreigners_office: bool) -> Reporter {
    match town {
        Some(town) if !foreigners_office => Reporter {
            office: format!("Schulverwaltungsamt {}", town.name),
            person: "M. Meldung (Beispiel)".to_owned(),
            contact: format!("schulverwaltung.{}@example.org", town.name.to_lowercase()),
        },
        _ => Reporter {
            office: "Ausländerbehörde Kreis Warendorf".to_owned(),
            person: "Z. Zuzug (Beispiel)".to_owned(),
            contact: "030 23125700".to_owned(),
        },
    }
}

fn guardian(row: &csv::StringRecord, index: usize, family: FamilyId, id: GuardianId) -> Guardian {
    let relation = if row.get(8) == Some("mother") {
        Relation::Mother
    } else {
        Relation::Father
    };
    Guardian {
        family_name: text(row, 4),
        given_name: text(row, 5),
        family_name_original: text(row, 6),
        given_name_original: text(row, 7),
        custody: if index.is_multiple_of(4) {
            Custody::Unclear
        } else {
            Custody::Joint
        },
        rev: 0,
        ..Guardian::new(id, family, relation)
    }
}

fn child(
    row: &csv::StringRecord,
    family_row: &csv::StringRecord,
    position: i64,
    day: NaiveDate,
    family: FamilyId,
    id: ChildId,
) -> Child {
    let birth = row
        .get(6)
        .and_then(|d| d.parse::<NaiveDate>().ok())
        .and_then(|d| born(d, day));
    let years = birth.and_then(|b| u8::try_from((b.age_on(day) - 6).clamp(0, 9)).ok());
    let known = birth.is_some_and(|b| b.earliest().day() % 3 != 0);
    Child {
        position,
        family_name: text(row, 1),
        given_name: text(row, 2),
        family_name_original: text(row, 3),
        given_name_original: text(row, 4),
        birth,
        sex: if row.get(5) == Some("female") {
            Sex::Female
        } else {
            Sex::Male
        },
        nationality: family_row.get(1).map(CountryCode::from),
        school_years: years.filter(|_| known),
        rev: 0,
        ..Child::new(id, family)
    }
}

/// Moved by whole school years, so that everybody stays in the same grade. 1 January counts as assumed.
fn born(written: NaiveDate, day: NaiveDate) -> Option<BirthDate> {
    let school_year = |y: i32, m: u32| if m >= 8 { y } else { y - 1 };
    let (y, m, _) = TABLES_STAND;
    let years = school_year(day.year(), day.month()) - school_year(y, m);
    let year = written.year() + years;
    let date = written
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))?;
    Some(BirthDate::day(date).with_assumed(date.ordinal() == 1))
}
