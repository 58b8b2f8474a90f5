//! The window's building blocks, made once. They know colours, keys and words, but nothing of families or schools.
//!
//! Everything that implements iced's widget trait itself lives here. Screens put these pieces together:
//! functions and small builders that turn data into an [`iced::Element`]. Where a block has a state of its own
//! (an open month, the chosen row), the screen keeps it and hands the block's events back to it.

pub mod banner;
pub mod button;
pub mod card;
pub mod checkbox;
pub mod choice;
pub mod control;
pub mod cut;
pub mod date_field;
pub mod dialog;
pub mod draggable;
pub mod edit;
pub mod empty;
pub mod field;
pub mod focus;
mod forward;
pub mod keys;
pub mod label;
pub mod paper;
pub mod pill;
pub mod popover;
pub mod progress;
pub mod reach;
pub mod scroll;
pub mod search_box;
pub mod segmented;
pub mod sheet;
pub mod site_badge;
pub mod stepper;
pub mod table;
pub mod time_field;
pub mod timeline;
pub mod toast;
pub mod tooltip;
pub mod truncate;
