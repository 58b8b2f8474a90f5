//! Who gets which slot and which school, with reasons. Pure work on values.

pub mod plan;
pub mod schools;
pub mod slots;
