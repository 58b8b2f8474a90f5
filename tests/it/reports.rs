//! Numbers: what the program counts equals what a naive recount of the history gives, at every day.

mod recount;
mod year;
