//! The way between two sites on one day (Fahrzeit): one rule for whoever has to be at both.

use super::id::SiteId;
use super::setting::Settings;
use serde::{Deserialize, Serialize};

/// The longest way that can be set, in minutes.
pub const LONGEST_WAY: u32 = 240;

/// Minutes between two sites, in either direction, where they differ from the usual way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TravelPair {
    /// One site.
    pub a: SiteId,
    /// The other.
    pub b: SiteId,
    /// Minutes from one to the other.
    pub minutes: u32,
}

impl TravelPair {
    /// Is it the way between these two?
    #[must_use]
    pub fn joins(&self, a: SiteId, b: SiteId) -> bool {
        (self.a == a && self.b == b) || (self.a == b && self.b == a)
    }
}

/// Minutes that somebody needs from one site to another: what is set for the two, otherwise the usual way, and none within
/// a site.
#[must_use]
pub fn travel_between(settings: &Settings, a: SiteId, b: SiteId) -> u32 {
    if a == b {
        return 0;
    }
    let own = settings.travel_pairs.iter().find(|pair| pair.joins(a, b));
    own.map_or(settings.travel_minutes, |pair| pair.minutes)
}

/// The longest of all ways: further away in time nothing needs to be looked at.
#[must_use]
pub fn longest_way(settings: &Settings) -> u32 {
    let pairs = settings.travel_pairs.iter().map(|pair| pair.minutes);
    pairs.fold(settings.travel_minutes, u32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_goes_before_the_usual_way_in_both_directions() {
        let settings = Settings {
            travel_pairs: vec![TravelPair {
                a: SiteId(1),
                b: SiteId(2),
                minutes: 20,
            }],
            ..Settings::default()
        };
        let way = |a, b| travel_between(&settings, SiteId(a), SiteId(b));
        assert_eq!((way(1, 2), way(2, 1)), (20, 20));
        assert_eq!((way(1, 3), way(2, 3)), (45, 45));
        assert_eq!(way(2, 2), 0);
        assert_eq!(longest_way(&settings), 45);
    }
}
