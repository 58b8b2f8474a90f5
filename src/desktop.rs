//! The window: the office's screens, drawn with iced. Decides nothing.

pub mod icon;
pub mod text;
pub mod theme;
pub mod widget;
