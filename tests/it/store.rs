//! Tests of the store room through its public face.

mod backup;
mod damage;
mod drafts;
mod engine;
mod family_file;
pub mod fixture;
mod full;
mod keys;
mod kill;
mod lists;
mod place;
mod places;
mod postgres;
mod race;
mod records;
