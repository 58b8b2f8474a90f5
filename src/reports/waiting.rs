//! The two waiting numbers (Wartezahlen) at any day: who was reported and is not counselled yet, and who is counselled
//! and has no confirmed place.
//!
//! A number at a day is counted from what was **recorded by the end of that day**: every command has the day on which it
//! was given, and what is entered later changes no earlier number, whatever date it names. So last year's figure stays.
//!
//! ```text
//! commands ──> Recorded (every state of every record, by the day it was recorded; no names)
//!                 └──> spans (from when to when each child waits, and for what) ──> Numbers at a day, Curve of a year
//! ```

mod curve;
mod definition;
mod group;
mod numbers;
mod paper;
mod protect;
mod recorded;
mod school_days;
mod span;
mod table;

pub use curve::{Curve, Point, curve};
pub use definition::{definition, footnotes};
pub use group::{By, GroupKey, Literacy, Stage};
pub use numbers::{Cell, Count, Numbers, Part, Spread, Unit, at};
pub use paper::{Head, paper};
pub use protect::{LEAST, hidden};
pub use recorded::Recorded;
pub use span::{Span, Wait, WaitsFor};
pub use table::{Line, Options, Shown, Table, decimal, list, placed, table, whole};
