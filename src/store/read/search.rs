//! Reads what search holds in memory: every guardian and child with what finds them.

use super::Answers;
use crate::domain::child::Child;
use crate::domain::family::Phone;
use crate::domain::guardian::Guardian;
use crate::domain::id::{FamilyId, FileNumber};
use crate::store::rows::SearchEntry;
use crate::store::{Read, Row, Store, StoreError, sql};
use std::collections::HashMap;

struct Household {
    file_number: FileNumber,
    phones: Vec<String>,
    town: String,
    closed: bool,
    street: String,
    merged_into: Option<FamilyId>,
    /// Numbers of files that were merged into this one.
    former_numbers: Vec<FileNumber>,
}

impl Store {
    /// Every guardian and child, guardians first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn search_entries(&self) -> Result<Vec<SearchEntry>, StoreError> {
        let parts = sql::read::SEARCH
            .iter()
            .map(|part| (*part, Vec::new()))
            .collect();
        let mut answers = Answers(self.read(Read::new(parts)).await?.into_iter());
        let mut households = answers
            .next()
            .decode(household)?
            .into_iter()
            .collect::<HashMap<_, _>>();
        let merged: Vec<(FamilyId, FileNumber)> = households
            .values()
            .filter_map(|house| Some((house.merged_into?, house.file_number)))
            .collect();
        for (into, number) in merged {
            if let Some(house) = households.get_mut(&into) {
                house.former_numbers.push(number);
                house.former_numbers.sort_unstable();
            }
        }
        let orphan = || StoreError::Damaged("a person without a family".into());
        let mut entries = Vec::new();
        for person in answers.records::<Guardian>()? {
            let house = households.get(&person.family).ok_or_else(orphan)?;
            entries.push(SearchEntry {
                id: person.id.to_string(),
                child: false,
                family_name: person.family_name,
                given_name: person.given_name,
                family_name_original: person.family_name_original,
                given_name_original: person.given_name_original,
                other_names: Some(person.usual_name)
                    .filter(|name| !name.trim().is_empty())
                    .into_iter()
                    .collect(),
                phones: (house.phones.iter().cloned())
                    .chain(person.phones.into_iter().map(|phone| phone.number))
                    .collect(),
                ..blank(person.family, house)
            });
        }
        for person in answers.records::<Child>()? {
            let house = households.get(&person.family).ok_or_else(orphan)?;
            entries.push(SearchEntry {
                id: person.id.to_string(),
                child: true,
                family_name: person.family_name,
                given_name: person.given_name,
                family_name_original: person.family_name_original,
                given_name_original: person.given_name_original,
                other_names: person.other_names,
                birth: person.birth,
                ..blank(person.family, house)
            });
        }
        Ok(entries)
    }
}

fn household(row: Row<'_>) -> Result<(FamilyId, Household), StoreError> {
    let number = |at| u32::try_from(row.int(at)?).map_err(|_| row.damaged(at, "number"));
    let year = i32::try_from(row.int(1)?).map_err(|_| row.damaged(1, "year"))?;
    let phones: Vec<Phone> =
        serde_json::from_str(row.text(3)?).map_err(|_| row.damaged(3, "phones"))?;
    let household = Household {
        file_number: FileNumber {
            year,
            number: number(2)?,
        },
        phones: phones.into_iter().map(|p| p.number).collect(),
        town: row.text(4)?.to_owned(),
        closed: row.opt_text(5)?.is_some(),
        street: row.text(6)?.to_owned(),
        merged_into: row.opt_parsed(7)?,
        former_numbers: Vec::new(),
    };
    Ok((row.parsed(0)?, household))
}

fn blank(family: FamilyId, house: &Household) -> SearchEntry {
    SearchEntry {
        family,
        file_number: house.file_number,
        id: String::new(),
        child: false,
        family_name: String::new(),
        given_name: String::new(),
        family_name_original: String::new(),
        given_name_original: String::new(),
        other_names: Vec::new(),
        birth: None,
        former_numbers: house.former_numbers.clone(),
        phones: house.phones.clone(),
        street: house.street.clone(),
        town: house.town.clone(),
        closed: house.closed,
    }
}
