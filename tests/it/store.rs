//! Tests of the store room through its public face.

mod backup;
pub mod cluster;
mod conformance;
mod damage;
mod differential;
mod drafts;
mod engine;
pub mod engines;
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
mod shared;
mod trust;
