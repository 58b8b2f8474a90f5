//! Lists from outside: decoding foreign tables, guessing columns, finding households and duplicates. Pure.

pub(crate) mod embedded;
pub mod founding;
pub mod reference;
pub mod sample;
