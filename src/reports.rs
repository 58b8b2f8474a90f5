//! Numbers about the office's work: pure counting over what was recorded. Knows no names.

pub mod waiting;
