//! Lists from outside: decoding foreign tables, guessing columns, finding households and duplicates. Pure.

pub mod ics;
