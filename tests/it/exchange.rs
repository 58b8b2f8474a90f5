//! Tests of the exchange room through its public face: the three sample lists, damaged lists, and names.

mod bad_input;
mod csv;
pub mod ics;
mod lists;
mod measured;
mod ministry;
mod names;
mod robustness;
