//! The one integration binary: every test that is not a pure rule next to its code.

mod cli;
mod desktop;
mod exchange;
mod house;
mod letters;
mod letters_texts;
mod planning;
mod service;
mod store;
