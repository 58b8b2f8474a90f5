//! UTM coordinates of the state's lists (ETRS89) as degrees: the inverse transverse Mercator projection as a series
//! (Krüger 1912, to the third order; off by less than a millimetre inside a zone).

use crate::domain::municipality::Point;

/// Half the long axis of the ellipsoid GRS 80, in metres.
const AXIS: f64 = 6_378_137.0;
/// Its flattening.
const FLATTENING: f64 = 1.0 / 298.257_222_101;
/// Scale on the middle meridian.
const SCALE: f64 = 0.9996;
/// What is added to every easting, in metres.
const FALSE_EASTING: f64 = 500_000.0;

/// The zone of an EPSG code for ETRS89 in UTM: `EPSG:25832` is zone 32.
#[must_use]
pub fn zone(epsg: &str) -> Option<u8> {
    let number = epsg
        .trim()
        .trim_start_matches(|c: char| !c.is_ascii_digit());
    match number {
        "25831" => Some(31),
        "25832" => Some(32),
        "25833" => Some(33),
        _ => None,
    }
}

/// Easting and northing in metres as degrees. Nothing for figures that no place of the zone has.
#[must_use]
pub fn degrees(zone: u8, east: f64, north: f64) -> Option<Point> {
    let inside = (100_000.0..=900_000.0).contains(&east) && (0.0..=9_400_000.0).contains(&north);
    if !inside || !(1..=60).contains(&zone) {
        return None;
    }
    let n = FLATTENING / (2.0 - FLATTENING);
    let (n2, n3) = (n * n, n * n * n);
    let radius = AXIS / (1.0 + n) * (1.0 + n2 / 4.0 + n2 * n2 / 64.0);
    let beta = [
        n / 2.0 - 2.0 / 3.0 * n2 + 37.0 / 96.0 * n3,
        n2 / 48.0 + n3 / 15.0,
        17.0 / 480.0 * n3,
    ];
    let delta = [
        2.0 * n - 2.0 / 3.0 * n2 - 2.0 * n3,
        7.0 / 3.0 * n2 - 8.0 / 5.0 * n3,
        56.0 / 15.0 * n3,
    ];
    let xi = north / (SCALE * radius);
    let eta = (east - FALSE_EASTING) / (SCALE * radius);
    let (mut x, mut y) = (xi, eta);
    for (factor, beta) in [2.0, 4.0, 6.0].into_iter().zip(beta) {
        x -= beta * (factor * xi).sin() * (factor * eta).cosh();
        y -= beta * (factor * xi).cos() * (factor * eta).sinh();
    }
    let chi = (x.sin() / y.cosh()).asin();
    let mut lat = chi;
    for (factor, delta) in [2.0, 4.0, 6.0].into_iter().zip(delta) {
        lat += delta * (factor * chi).sin();
    }
    let middle = f64::from(zone) * 6.0 - 183.0;
    Some(Point {
        lat: lat.to_degrees(),
        lon: middle + y.sinh().atan2(x.cos()).to_degrees(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn known_places_come_out_where_they_are() {
        // Schools of the state's list with the degrees that another projection library gives for them.
        for (east, north, lat, lon) in PLACES {
            let found = degrees(32, east, north).unwrap();
            assert!((found.lat - lat).abs() < 2e-6, "{found:?} {lat}");
            assert!((found.lon - lon).abs() < 2e-6, "{found:?} {lon}");
        }
    }

    const PLACES: [(f64, f64, f64, f64); 12] = [
        (409_270.0, 5_744_822.0, 51.846_825, 7.682_842),
        (448_237.0, 5_731_711.0, 51.733_924, 8.250_424),
        (423_580.0, 5_735_069.0, 51.761_292, 7.892_690),
        (441_390.0, 5_742_151.0, 51.827_109, 8.149_521),
        (434_592.0, 5_734_370.0, 51.756_402, 8.052_358),
        (420_311.0, 5_753_319.0, 51.924_892, 7.841_128),
        (429_608.0, 5_755_751.0, 51.948_008, 7.975_806),
        (441_664.0, 5_743_448.0, 51.838_798, 8.153_278),
        (433_234.0, 5_739_195.0, 51.799_619, 8.031_758),
        (440_765.0, 5_742_946.0, 51.834_190, 8.140_317),
        (416_761.0, 5_735_584.0, 51.764_949, 7.793_783),
        (412_654.0, 5_746_903.0, 51.866_071, 7.731_430),
    ];

    #[test]
    fn the_middle_meridian_is_straight_and_what_is_no_place_is_none() {
        let on = degrees(32, 500_000.0, 5_700_000.0).unwrap();
        assert!((on.lon - 9.0).abs() < 1e-12);
        let (left, right) = (
            degrees(32, 400_000.0, 5_700_000.0),
            degrees(32, 600_000.0, 5_700_000.0),
        );
        assert!((left.unwrap().lon + right.unwrap().lon - 18.0).abs() < 1e-9);
        assert_eq!(degrees(33, 500_000.0, 5_700_000.0).unwrap().lon, 15.0);
        for (east, north) in [
            (0.0, 5e6),
            (2e6, 5e6),
            (5e5, -1.0),
            (f64::NAN, 5e6),
            (5e5, f64::INFINITY),
        ] {
            assert_eq!(degrees(32, east, north), None);
        }
    }

    #[test]
    fn the_system_is_named_by_its_code() {
        assert_eq!(zone("EPSG:25832"), Some(32));
        assert_eq!(zone(" epsg:25833 "), Some(33));
        for other in ["", "EPSG:31467", "EPSG:4326", "EPSG:258322"] {
            assert_eq!(zone(other), None, "{other}");
        }
    }
}
