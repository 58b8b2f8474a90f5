//! Tests of the letters room through its public face.

mod characters;
mod job;
mod pages;
mod pdf;
mod preview;
pub mod readers;
mod sample;
mod text;
