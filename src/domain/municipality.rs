//! The county's municipalities (Kommunen), and distances as the crow flies.

use super::id::SiteId;
use serde::{Deserialize, Serialize};

/// A point on the earth in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

impl Point {
    /// Distance in kilometres as the crow flies (haversine on a sphere of 6371 km).
    #[must_use]
    pub fn km_to(self, other: Self) -> f64 {
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let (dlat, dlon) = (b - a, (other.lon - self.lon).to_radians());
        let h = (dlat / 2.0).sin().powi(2) + a.cos() * b.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * 6371.0 * h.sqrt().min(1.0).asin()
    }

    /// As people write it: "51.76649, 7.91634", degrees north first.
    #[must_use]
    pub fn written(self) -> String {
        format!("{:.5}, {:.5}", self.lat, self.lon)
    }

    /// Reads what [`Point::written`] writes; blanks, semicolons and decimal commas are taken too.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts: Vec<&str> = text
            .split(|c: char| c == ';' || c.is_whitespace())
            .map(|part| part.trim_end_matches(','))
            .filter(|part| !part.is_empty())
            .collect();
        if let [one] = parts.as_slice() {
            parts = one.split(',').collect();
        }
        let figure = |part: &str| {
            part.replace(',', ".")
                .parse()
                .ok()
                .filter(|f: &f64| f.is_finite())
        };
        match parts.as_slice() {
            [lat, lon] => Some(Self {
                lat: figure(lat)?,
                lon: figure(lon)?,
            }),
            _ => None,
        }
    }
}

/// A town or municipality of the county (Kommune).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Municipality {
    /// Official key (AGS), eight digits.
    pub ags: String,
    /// Name.
    pub name: String,
    /// Its postcodes.
    pub postcodes: Vec<String>,
    /// Its centre.
    pub centre: Point,
    /// The site that usually counsels its families (domain.md § 7.1, a proposal that the office can change).
    pub default_site: SiteId,
    /// Revision.
    pub rev: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_read_as_people_write_it() {
        let wanted = Some((51.766_49, 7.916_34));
        for text in [
            "51.76649, 7.91634",
            "51.76649,7.91634",
            "51,76649; 7,91634",
            "51,76649  7,91634",
            " 51.76649 7.91634 ",
        ] {
            assert_eq!(Point::read(text).map(|p| (p.lat, p.lon)), wanted, "{text}");
        }
        for wrong in ["", "51.7", "a b", "51.7 7.9 3", "NaN NaN", "inf 7.9"] {
            assert!(Point::read(wrong).is_none(), "{wrong}");
        }
        let place = Point {
            lat: 51.75,
            lon: 7.9,
        };
        assert_eq!(Point::read(&place.written()), Some(place));
    }
}
