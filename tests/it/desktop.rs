//! Tests of the desktop room through its public face.

mod admin;
mod appointment;
mod calendar;
mod capacity;
mod day;
mod families;
mod frame;
pub mod goldens;
pub mod harness;
mod import;
mod kit;
mod letters;
mod looks;
mod merging;
mod pictures;
mod places;
mod plan;
mod record;
mod replan;
mod reports;
mod sample_week;
pub mod sandbox;
mod start;
mod talk;
mod today;
mod week;
