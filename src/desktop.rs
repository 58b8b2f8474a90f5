//! The window: the office's screens, drawn with iced. Decides nothing.

pub mod gallery;
pub mod icon;
pub mod shell;
pub mod text;
pub mod theme;
pub mod widget;
