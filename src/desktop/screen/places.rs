//! Schulplätze: the school supervision's area.

pub mod capacity;
