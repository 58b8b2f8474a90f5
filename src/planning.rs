//! Who gets which slot, with reasons. Pure work on values.

pub mod plan;
pub mod slots;
