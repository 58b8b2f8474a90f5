//! Words: how the children that need a place are ordered, searched and filtered.

use crate::desktop::text::Texts;

impl Texts {
    /// "Kind, Ort, Aktenzeichen"
    #[must_use]
    pub fn places_search(&self) -> String {
        self.say("places-search")
    }

    /// "Wartezeit"
    #[must_use]
    pub fn places_order_days(&self) -> String {
        self.say("places-order-days")
    }

    /// "Name"
    #[must_use]
    pub fn places_order_name(&self) -> String {
        self.say("places-order-name")
    }

    /// "Ort"
    #[must_use]
    pub fn places_order_town(&self) -> String {
        self.say("places-order-town")
    }

    /// "Jahrgang"
    #[must_use]
    pub fn places_order_grade(&self) -> String {
        self.say("places-order-grade")
    }

    /// "Sortieren nach: …"
    #[must_use]
    pub fn places_order_by(&self, what: &str) -> String {
        self.say_with("places-order-by", [("what", what.into())])
    }

    /// "Kein Kind passt zu Suche und Filter."
    #[must_use]
    pub fn places_no_hits(&self) -> String {
        self.say("places-no-hits")
    }

    /// "Kein Kind passt zu „…“."
    #[must_use]
    pub fn places_no_hits_for(&self, query: &str) -> String {
        self.say_with("places-no-hits-for", [("query", query.into())])
    }

    /// "Filter zurücksetzen"
    #[must_use]
    pub fn places_reset(&self) -> String {
        self.say("places-reset")
    }

    /// "Filter"
    #[must_use]
    pub fn places_filter(&self) -> String {
        self.say("places-filter")
    }

    /// "Filter (…)"
    #[must_use]
    pub fn places_filter_on(&self, n: i64) -> String {
        self.say_with("places-filter-on", [("n", n.into())])
    }

    /// "Nach Schulstufe, Kommune, Alphabetisierung, Ukraine und Stand filtern (…)"
    #[must_use]
    pub fn places_filter_hint(&self, key: &str) -> String {
        self.say_with("places-filter-hint", [("key", key.into())])
    }

    /// "alle"
    #[must_use]
    pub fn places_filter_all(&self) -> String {
        self.say("places-filter-all")
    }

    /// "Schulstufe"
    #[must_use]
    pub fn places_filter_stage(&self) -> String {
        self.say("places-filter-stage")
    }

    /// "Primar"
    #[must_use]
    pub fn places_stage_primary(&self) -> String {
        self.say("places-stage-primary")
    }

    /// "Sek I"
    #[must_use]
    pub fn places_stage_lower(&self) -> String {
        self.say("places-stage-lower")
    }

    /// "Sek II"
    #[must_use]
    pub fn places_stage_upper(&self) -> String {
        self.say("places-stage-upper")
    }

    /// "Alphabetisierung"
    #[must_use]
    pub fn places_filter_literacy(&self) -> String {
        self.say("places-filter-literacy")
    }

    /// "zu alphabetisieren"
    #[must_use]
    pub fn places_literacy_yes(&self) -> String {
        self.say("places-literacy-yes")
    }

    /// "liest Latein"
    #[must_use]
    pub fn places_literacy_no(&self) -> String {
        self.say("places-literacy-no")
    }

    /// "Ukraine"
    #[must_use]
    pub fn places_filter_ukraine(&self) -> String {
        self.say("places-filter-ukraine")
    }

    /// "aus der Ukraine"
    #[must_use]
    pub fn places_ukraine_yes(&self) -> String {
        self.say("places-ukraine-yes")
    }

    /// "andere"
    #[must_use]
    pub fn places_ukraine_no(&self) -> String {
        self.say("places-ukraine-no")
    }

    /// "Stand"
    #[must_use]
    pub fn places_filter_state(&self) -> String {
        self.say("places-filter-state")
    }

    /// "Kommune"
    #[must_use]
    pub fn places_filter_town(&self) -> String {
        self.say("places-filter-town")
    }
}
