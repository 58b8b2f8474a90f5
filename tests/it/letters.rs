//! Tests of the letters room through its public face.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod characters;
mod job;
mod pages;
pub mod pdf;
mod preview;
pub mod readers;
pub mod sample;
mod text;
