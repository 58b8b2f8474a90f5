//! Tests of the desktop room through its public face.

mod admin;
mod calendar;
mod day;
mod families;
mod frame;
pub mod goldens;
pub mod harness;
mod import;
mod kit;
mod letters;
mod pictures;
pub mod sandbox;
mod start;
mod today;
mod week;
