//! Erstberatung: families, appointments and letters of a first school counselling office.
//!
//! The house, floor by floor. Each floor may use those below it, never one above it; a test reads
//! `src` and holds the arrows.
//!
//! ```text
//! main.rs                 arguments in, exit code out: opens the window or runs one command
//! desktop/   cli/         two faces on the same use cases: the window (iced) and the command line (clap)
//! service/                the one door: every use case, with rights, clock and audit. No SQL, no iced.
//! store/                  keeps it: SQLite (embedded, encrypted) or PostgreSQL (shared). Knows SQL, knows no iced.
//! letters/  exchange/  planning/      pure work on values: pages and PDF · lists from outside · who gets which slot
//! reports/                pure too: who waited when, counted from what was recorded
//! domain/                 ground floor: what the office knows and the rules it works by
//! ```
//!
//! `iced` appears in [`desktop`] only, `rusqlite` and `tokio-postgres` in [`store`] only, `printpdf` and `lopdf` in
//! `letters::pdf` only, and the wall clock in [`clock`] only.

pub mod cli;
pub mod clock;
pub mod desktop;
pub mod domain;
pub mod exchange;
pub mod letters;
pub mod planning;
pub mod reports;
pub mod service;
pub mod store;
