//! Tests of the store room through its public face.

mod backup;
mod damage;
mod engine;
pub mod fixture;
mod full;
mod keys;
mod kill;
mod lists;
mod place;
mod postgres;
mod race;
mod records;
