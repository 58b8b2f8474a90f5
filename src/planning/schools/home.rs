//! About where a family lives: no address is looked up, so the way to a school is an estimate and said to be one.

use crate::domain::family::Family;
use crate::domain::municipality::Point;
use crate::domain::office::Office;

/// What the point stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Estimate {
    /// The middle of the postcode's schools.
    Postcode,
    /// The centre of the municipality.
    Municipality,
}

/// About where a family lives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Home {
    /// The point.
    pub point: Point,
    /// What it stands for.
    pub estimate: Estimate,
}

/// About where a family lives: where a municipality has several postcodes, the middle of the schools in the family's,
/// else the centre of the municipality.
#[must_use]
pub fn home(family: &Family, office: &Office) -> Option<Home> {
    let ags = family.municipality.as_deref()?;
    let town = office.municipality(ags)?;
    let whole = Home {
        point: town.centre,
        estimate: Estimate::Municipality,
    };
    let Some(postcode) = family
        .address
        .postcode
        .as_ref()
        .filter(|_| town.postcodes.len() > 1)
    else {
        return Some(whole);
    };
    let near = office.schools.iter().filter(|school| {
        school.ags == ags
            && school
                .postcode
                .as_ref()
                .is_some_and(|code| code == postcode)
    });
    let points: Vec<Point> = near.filter_map(|school| school.place).collect();
    #[allow(clippy::cast_precision_loss, reason = "a handful of schools")]
    let count = points.len() as f64;
    if points.len() < 2 {
        return Some(whole);
    }
    Some(Home {
        point: Point {
            lat: points.iter().map(|p| p.lat).sum::<f64>() / count,
            lon: points.iter().map(|p| p.lon).sum::<f64>() / count,
        },
        estimate: Estimate::Postcode,
    })
}
