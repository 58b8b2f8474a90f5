//! Tests of the desktop room through its public face.

pub mod goldens;
pub mod harness;
mod kit;
mod pictures;
