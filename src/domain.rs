//! The ground floor: what the office knows and the rules it works by. Plain data, pure functions; no input, no output, no clock.

pub mod appointment;
pub mod birth_date;
pub mod booking;
pub mod calendar;
pub mod case;
pub mod change;
pub mod child;
pub mod declined;
pub mod family;
pub mod file;
pub mod guardian;
pub mod id;
pub mod interpreter;
pub mod language;
pub mod letter;
pub mod municipality;
pub mod names;
pub mod office;
pub mod refusal;
pub mod rights;
pub mod schedule;
pub mod school;
pub mod schooling_duty;
pub mod setting;
pub mod site;
pub mod time;
