//! The ground floor: what the office knows and the rules it works by. Plain data, pure functions; no input, no output, no clock.

pub mod appointment;
pub mod birth_date;
pub mod booking;
pub mod calendar;
pub mod case;
pub mod change;
pub mod child;
mod coded;
pub mod country;
pub mod declined;
<<<<<<< HEAD
pub mod draft;
=======
pub mod entry_text;
>>>>>>> form
pub mod family;
pub mod file;
pub mod guardian;
pub mod history;
pub mod id;
pub mod interpreter;
pub mod language;
pub mod learning;
pub mod letter;
pub mod level;
pub mod municipality;
pub mod names;
pub mod no_show;
pub mod numbers;
pub mod office;
pub mod pool;
pub mod preference;
pub mod proof;
pub mod recommendation;
pub mod refusal;
pub mod rights;
pub mod rough_date;
pub mod schedule;
pub mod school;
pub mod school_form;
pub mod school_history;
pub mod schooling_duty;
pub mod setting;
pub mod site;
pub mod skill;
pub mod talk;
pub mod time;
pub mod transport;
pub mod travel;
