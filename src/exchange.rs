//! Lists from outside: decoding foreign tables, guessing columns, finding households and duplicates. Pure.

pub mod decade;
pub(crate) mod embedded;
pub mod founding;
pub(crate) mod invented;
pub mod reference;
pub mod sample;
