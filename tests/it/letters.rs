//! Tests of the letters room through its public face.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod characters;
mod every;
mod frame;
mod job;
mod lists;
mod notices;
pub mod pages;
pub mod pdf;
mod pdfium;
mod preview;
pub mod readers;
pub mod sample;
mod shaping;
mod text;
