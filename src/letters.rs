//! Letters: from a record to pages, and from pages to PDF. Pure work on values.
//!
//! ```text
//! letter    what stands in a letter        ->  compose   lines, blocks, pages, in millimetres
//! page      the finished pages             ->  preview   outlines for the window     -> pdf   a file for printer and archive
//! job       many letters to files
//! invitation, paper, notice     which letters there are
//! ```
//!
//! Everything up to [`page`] knows neither PDF nor window; paper and preview draw the same glyphs.

mod blocks;
mod chart;
mod columns;
mod compose;
mod composer;
pub mod din5008;
pub mod error;
mod factbox;
pub mod fonts;
mod form;
pub mod invitation;
pub mod job;
pub mod keep;
pub mod labels;
pub mod language;
pub mod letter;
pub mod lists;
pub mod message;
pub mod notice;
pub mod own_words;
pub mod page;
pub mod paper;
mod parts;
pub mod pdf;
mod pictogram;
pub mod preview;
pub mod qr;
mod sheet;
mod table;
pub mod template;
pub mod text;

pub use compose::{compose, compose_report};
pub use error::LetterError;
pub use fonts::FontBook;
pub use sheet::check_window;
