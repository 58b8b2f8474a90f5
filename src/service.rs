//! The one door: every use case, with rights, clock and audit. No SQL, no iced.
