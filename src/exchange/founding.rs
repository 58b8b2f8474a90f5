//! What a new, real database starts with: three sites, the county's municipalities, schools and languages, and the
//! first person. No rooms, counsellors or series, and no invented address: those are the office's to enter.

use super::reference;
use crate::domain::change::{Change, Edit};
use crate::domain::id::{PersonId, SiteId};
use crate::domain::municipality::Point;
use crate::domain::rights::{Person, Role};
use crate::domain::site::Site;

/// The changes of founding an office whose first person is `name` with `roles`, in the order in which they are written.
#[must_use]
pub fn founding(name: &str, roles: &[Role]) -> Vec<Change> {
    let person = Person {
        id: PersonId(1),
        name: name.trim().to_owned(),
        roles: roles.to_vec(),
        active: true,
        rev: 0,
    };
    let mut changes: Vec<Change> = sites().into_iter().map(Edit::<Site>::create).collect();
    changes.extend(lists());
    changes.push(Edit::<Person>::create(person));
    changes
}

/// The county's lists: municipalities, schools and languages. Written after the sites.
pub(crate) fn lists() -> impl Iterator<Item = Change> {
    use crate::domain::language::Language;
    use crate::domain::municipality::Municipality;
    use crate::domain::school::School;

    let municipalities = reference::municipalities();
    municipalities
        .into_iter()
        .map(Edit::<Municipality>::create)
        .chain(reference::schools().into_iter().map(Edit::<School>::create))
        .chain(
            reference::languages()
                .into_iter()
                .map(Edit::<Language>::create),
        )
}

/// Ahlen, Beckum and Warendorf. Only the address of the county hall (Kreishaus) is public; the others stay empty, which
/// shows as "Adresse fehlt" and blocks invitations (domain.md § 7).
pub(crate) fn sites() -> Vec<Site> {
    let centres = reference::municipalities();
    ["Ahlen", "Beckum", "Warendorf"]
        .into_iter()
        .zip(1..)
        .map(|(name, id)| {
            let centre = centres.iter().find(|m| m.name == name).map(|m| m.centre);
            let hall = name == "Warendorf";
            let place = if hall {
                Some(Point {
                    lat: 51.941_589,
                    lon: 7.985_234,
                })
            } else {
                centre
            };
            let given = |text: &str| if hall { text.to_owned() } else { String::new() };
            Site {
                id: SiteId(id),
                name: name.to_owned(),
                letter: name.chars().take(1).collect(),
                building: given("Kreishaus"),
                street: given("Waldenburger Straße 2"),
                postcode: given("48231").parse().ok(),
                town: given("Warendorf"),
                bus_stop: String::new(),
                directions: String::new(),
                phone: String::new(),
                place: place.unwrap_or(Point { lat: 0.0, lon: 0.0 }),
                active: true,
                rev: 0,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_new_office_has_lists_and_one_person_but_no_rooms() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for change in founding(" V. Verwaltung ", &[Role::Admin]) {
            assert_eq!(change.action(), "created");
            *counts.entry(change.entity()).or_default() += 1;
        }
        let expected = [
            ("language", 189),
            ("municipality", 13),
            ("person", 1),
            ("school", 85),
            ("site", 3),
        ];
        assert_eq!(counts, BTreeMap::from(expected));
    }

    #[test]
    fn only_the_county_hall_has_an_address() {
        let sites = sites();
        let with: Vec<bool> = sites.iter().map(Site::has_address).collect();
        assert_eq!(with, [false, false, true]);
        let letters: Vec<&str> = sites.iter().map(|s| s.letter.as_str()).collect();
        assert_eq!(letters, ["A", "B", "W"]);
        for site in &sites {
            let towns = reference::municipalities();
            let centre = towns.iter().find(|m| m.name == site.name).unwrap().centre;
            assert!(site.place.km_to(centre) < 2.0);
        }
    }

    #[test]
    fn municipalities_name_sites_that_exist() {
        let sites = sites();
        for municipality in reference::municipalities() {
            assert!(sites.iter().any(|s| s.id == municipality.default_site));
        }
    }
}
