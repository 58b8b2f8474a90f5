//! The window: the office's screens, drawn with iced. Decides nothing.

pub mod action;
pub mod context;
pub mod icon;
pub mod platform;
pub mod screen;
pub mod text;
pub mod theme;
pub mod vocabulary;
pub mod widget;
