//! The ground floor: what the office knows and the rules it works by. Plain data, pure functions; no input, no output, no clock.

pub mod birth_date;
pub mod calendar;
pub mod schooling_duty;
pub mod time;
