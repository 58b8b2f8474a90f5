//! The window: the office's screens, drawn with iced. Decides nothing.
