//! Tests of the desktop room through its public face.

mod calendar;
mod families;
mod frame;
pub mod goldens;
pub mod harness;
mod kit;
mod letters;
mod pictures;
pub mod sandbox;
mod start;
mod today;
