//! What speaks for and against a school for a child, in points: the one place of these numbers. All of them are the
//! office's defaults [A]; a school with fewer points stands higher, and the joint proposal makes their sum least.

use serde::{Deserialize, Serialize};

/// Points against a school. 0 is the best there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SchoolPoints {
    /// Each kilometre as the crow flies for children of primary schools. [A]
    pub per_km_primary: i64,
    /// Each kilometre for older ones. [A]
    pub per_km: i64,
    /// Nobody knows how far it is. [A]
    pub unknown_way: i64,
    /// It is of the second form that is recommended. [A]
    pub second_form: i64,
    /// It is of a form that is not recommended. [A]
    pub other_form: i64,
    /// It is recommended in the second place; in the third, twice as much. [A]
    pub later_recommended: i64,
    /// Schools are recommended and this is not one of them. [A]
    pub not_recommended: i64,
    /// The family wishes another form. [A]
    pub unwished_form: i64,
    /// The family wishes another school. [A]
    pub unwished_school: i64,
    /// Brothers and sisters go to another school of this stage. [A]
    pub siblings_elsewhere: i64,
    /// More, when the family wishes the siblings' school. [A]
    pub siblings_wished: i64,
    /// A primary school that is not the nearest (§ 46 Abs. 3 SchulG). [A]
    pub not_nearest: i64,
    /// The figure is ageing. [A]
    pub figure_ageing: i64,
    /// The figure is old. [A]
    pub figure_old: i64,
    /// Nobody knows whether a place is free. [A]
    pub figure_unknown: i64,
    /// No place is free. [A]
    pub full: i64,
    /// Nobody knows about German support, and the child needs it. [A]
    pub support_unknown: i64,
    /// There is none. [A]
    pub support_none: i64,
    /// Nobody knows about learning to read and write, and the child needs it. [A]
    pub literacy_unknown: i64,
    /// There is none. [A]
    pub literacy_none: i64,
    /// Each newcomer of the last twelve months among a hundred pupils. [A]
    pub per_load: i64,
    /// The most that these can cost. [A]
    pub most_load: i64,
    /// A private school need not accept. [A]
    pub private: i64,
    /// It closes within a year. [A]
    pub closing: i64,
    /// Joint proposal: two siblings of one stage not at the same school. [A]
    pub apart: i64,
    /// Joint proposal: a child left out, before waiting. [A]
    pub left_out: i64,
    /// Joint proposal: each day that a child who is left out has waited. [A]
    pub left_per_day: i64,
    /// Joint proposal: places at a school that reported none and is included all the same. [A]
    pub unknown_places: u32,
    /// Joint proposal: kilometres as the crow flies that a primary school may be away. [A]
    pub most_km_primary: u32,
    /// Joint proposal: the same for other schools. [A]
    pub most_km: u32,
}

impl Default for SchoolPoints {
    fn default() -> Self {
        Self {
            per_km_primary: 12,
            per_km: 4,
            unknown_way: 40,
            second_form: 15,
            other_form: 60,
            later_recommended: 5,
            not_recommended: 30,
            unwished_form: 20,
            unwished_school: 25,
            siblings_elsewhere: 40,
            siblings_wished: 20,
            not_nearest: 40,
            figure_ageing: 8,
            figure_old: 25,
            figure_unknown: 80,
            full: 400,
            support_unknown: 10,
            support_none: 60,
            literacy_unknown: 30,
            literacy_none: 150,
            per_load: 4,
            most_load: 40,
            private: 30,
            closing: 80,
            apart: 100,
            left_out: 5_000,
            left_per_day: 10,
            unknown_places: 1,
            most_km_primary: 10,
            most_km: 40,
        }
    }
}
