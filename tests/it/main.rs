//! The one integration binary: every test that is not a pure rule next to its code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends at what it did not expect"
)]

mod cli;
mod dates;
mod desktop;
mod din91379;
mod exchange;
mod house;
mod letters;
mod letters_texts;
mod papers;
mod planning;
mod plans;
mod reports;
mod sequences;
mod service;
mod store;
