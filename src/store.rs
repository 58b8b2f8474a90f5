//! Keeps it: the embedded, encrypted database. Knows SQL, knows no window.

pub mod rows;
