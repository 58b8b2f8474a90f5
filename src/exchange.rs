//! Lists from outside: decoding foreign tables, guessing columns, finding households and duplicates. Pure.
//!
//! ```text
//! bytes → encoding → table → mapping (guessed, corrected) → read → Draft → duplicates
//! ```
//!
//! Nothing here writes: a [`draft::Draft`] is a proposal with findings, and it is ready only while no finding is an
//! error. The service makes records of it, all or nothing. What goes out again ([`family_list`], [`answer`]) is written by
//! [`csv`], which [`table`] reads back.

pub mod answer;
pub mod capacity;
pub mod contact;
pub mod countries;
pub mod csv;
pub mod dates;
pub mod decade;
pub mod draft;
pub mod duplicates;
pub(crate) mod embedded;
pub mod encoding;
pub mod family_list;
pub mod founding;
pub mod households;
pub mod ics;
pub(crate) mod invented;
pub mod languages;
pub mod lived;
pub mod mapping;
pub mod ministry;
pub mod people;
pub mod read;
pub mod reference;
pub mod report;
pub mod sample;
pub mod schild;
pub mod table;
pub mod translators;
pub mod wishes;
