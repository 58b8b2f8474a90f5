//! The screens. Each is a struct with its own messages and the same face, kept by the frame in `app`:
//!
//! * `new(&Context, ..) -> (Self, Task<Message>)`: an empty screen and the task that fills it
//! * `update(&mut self, Message, &Context) -> Action<Message>`: no I/O, no clock, no waiting
//! * `view<'a>(&'a self, &'a Context) -> Element<'a, Message>`: the page below the top bar, with its own padding
//! * `dialog<'a>(&'a self, &'a Context) -> Option<Dialog<'a, Message>>`: the open dialog; the frame lays it over
//! * `title(&self, &Context) -> String`: for the list of places, not for the window's title (no personal data there)
//! * `shortcuts(&self) -> &'static [Shortcut<Message>]`: keys of this screen; the frame hears them and lists them at F1
//! * `hints(&self, &Context) -> Vec<Hint>`: the four or five keys that help here
//! * `is_dirty(&self) -> bool`: is there anything typed that is not saved?
//! * `refresh(&mut self, &Context) -> Task<Message>`: after a commit, by whomever; must keep what is typed
//!
//! `Message` is `Debug + Clone + Send + Sync + 'static`. Results of tasks carry the key of what was asked for, and `update` drops
//! answers to questions that are no longer asked.

pub mod admin;
pub mod calendar;
mod child_act;
pub mod envelope;
mod extra_day;
pub mod families;
pub mod family;
pub mod import;
pub mod letters;
pub mod list_out;
pub mod merging;
pub mod papers;
pub mod places;
pub mod plan;
mod proposal;
pub mod reports;
pub mod schild;
pub mod start;
pub mod talk;
pub mod today;
