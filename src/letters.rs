//! Letters: from a record to pages, and from pages to PDF. Pure work on values.

pub mod error;
pub mod fonts;
pub mod language;
pub mod letter;
pub mod text;
