//! Abfrage an Schulen: one e-mail text per school with a table to fill in, for the schools whose figures are old. Names no
//! child.

use std::collections::BTreeSet;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::matrix::Tab;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{button, checkbox, label, scroll, tooltip};
use crate::domain::capacity::Freshness;
use crate::exchange::capacity::request::{self, Asked};
use crate::service::capacity::CapacityBook;

/// The highest the list grows before it scrolls.
const HIGH: f32 = 340.0;

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Event {
    /// A school is asked, or not.
    Toggled(usize),
    /// All of them, or none.
    AllToggled,
    /// The text for one school is to be copied.
    CopyOne(usize),
    /// The texts for all chosen schools are to be copied.
    CopyAll,
    /// They are to be saved.
    Save,
    /// Zurück.
    Closed,
}

/// What became of it.
#[derive(Debug)]
pub enum Reply {
    /// The dialog stays open.
    Stays,
    /// It is closed.
    Closes,
    /// This goes to the clipboard.
    Copies(String),
    /// This goes to a file.
    Writes(String),
}

/// A school that can be asked.
#[derive(Debug)]
struct Line {
    asked: Asked,
    /// What the school is usually called; its official name goes into the text.
    name: String,
    email: String,
    /// Days since its oldest figure; nothing when it never reported.
    age: Option<(i64, Freshness)>,
}

/// The dialog.
#[derive(Debug)]
pub struct Asking {
    lines: Vec<Line>,
    chosen: BTreeSet<usize>,
}

impl Asking {
    /// The schools of a view, those with old figures or none chosen.
    pub fn new(book: &CapacityBook, tab: Tab) -> Self {
        let vacancies = book.vacancies();
        let schools = book.office.schools.iter();
        let shown = schools.filter(|s| tab.shows(s) && s.is_open_on(book.today));
        let mut lines: Vec<Line> = shown
            .map(|school| {
                let asked = Asked::of(school, &vacancies);
                let ages = asked.grades.iter().filter_map(|line| line.last);
                let oldest = ages.map(|(_, day)| (book.today - day).num_days()).max();
                Line {
                    name: school.usual_name(),
                    email: school.email.clone(),
                    age: oldest.map(|days| (days, vacancies.freshness(days))),
                    asked,
                }
            })
            .collect();
        // Who never reported comes first, then the oldest figures.
        lines.sort_by_key(|line| line.age.map_or(i64::MIN, |(days, _)| -days));
        let chosen = (lines.iter().enumerate())
            .filter(|(_, line)| line.age.is_none_or(|(_, fresh)| fresh != Freshness::Fresh))
            .map(|(at, _)| at)
            .collect();
        Self { lines, chosen }
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) -> Reply {
        match event {
            Event::Toggled(at) => {
                if !self.chosen.remove(&at) {
                    let _ = self.chosen.insert(at);
                }
                Reply::Stays
            }
            Event::AllToggled => {
                self.chosen = if self.chosen.len() == self.lines.len() {
                    BTreeSet::new()
                } else {
                    (0..self.lines.len()).collect()
                };
                Reply::Stays
            }
            Event::CopyOne(at) => match self.lines.get(at) {
                Some(line) => Reply::Copies(one(line, context)),
                None => Reply::Stays,
            },
            Event::CopyAll => Reply::Copies(self.all(context)),
            Event::Save => Reply::Writes(self.all(context)),
            Event::Closed => Reply::Closes,
        }
    }

    /// The texts for all chosen schools, each with its address above it.
    fn all(&self, context: &Context) -> String {
        let chosen = self.chosen.iter().filter_map(|at| self.lines.get(*at));
        let texts: Vec<String> = chosen.map(|line| one(line, context)).collect();
        texts.join(&format!("\n{}\n\n", "=".repeat(64)))
    }

    /// The dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Event> {
        let texts = &context.texts;
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let lines = self.lines.iter().enumerate().map(|(at, line)| {
            let tick = checkbox::checkbox(
                format!("capacity-ask-{at}"),
                "",
                self.chosen.contains(&at),
                Some(Event::Toggled(at)),
            );
            let (age, tone) = match line.age {
                Some((days, Freshness::Fresh)) => (texts.capacity_days(days), Tone::Neutral),
                Some((days, Freshness::Ageing)) => (texts.capacity_days(days), Tone::Warn),
                Some((days, Freshness::Old)) => (texts.capacity_days(days), Tone::Danger),
                None => (texts.capacity_never(), Tone::Warn),
            };
            let email = if line.email.is_empty() {
                texts.capacity_no_email()
            } else {
                line.email.clone()
            };
            let copy = button::icon_only(format!("capacity-ask-copy-{at}"), icon::COPY)
                .small()
                .on_press(Event::CopyOne(at));
            row![
                tick,
                container(vocabulary::school(
                    label::DENSE,
                    line.name.as_str(),
                    &line.asked.school
                ))
                .width(Length::FillPortion(5)),
                container(cut(label::CAP, email).style(theme::muted)).width(Length::FillPortion(4)),
                container(label::CAP.text(age).style(theme::soft_text(tone))).width(122),
                tooltip::below(copy, texts.capacity_ask_copy_one()),
            ]
            .spacing(gap::S)
            .align_y(Alignment::Center)
            .into()
        });
        let list =
            scroll::down(container(column(lines).spacing(2)).padding(iced::padding::right(gap::M)))
                .height(Length::Shrink);
        let all = checkbox::checkbox(
            "capacity-ask-all",
            texts.capacity_ask_all(),
            if self.chosen.len() == self.lines.len() {
                checkbox::Tick::On
            } else if self.chosen.is_empty() {
                checkbox::Tick::Off
            } else {
                checkbox::Tick::Mixed
            },
            Some(Event::AllToggled),
        );
        let save = button::secondary("capacity-ask-save", texts.capacity_ask_save())
            .small()
            .icon(icon::SAVE)
            .on_press_maybe((!self.chosen.is_empty()).then_some(Event::Save));
        let copy = (!self.chosen.is_empty()).then_some(Event::CopyAll);
        Dialog::new(
            "capacity-ask",
            texts.capacity_ask_title(),
            texts.close(),
            Event::Closed,
        )
        .object(texts.capacity_ask_object())
        .wide()
        .body(
            column![
                container(list).max_height(HIGH),
                row![container(all).width(Length::Fill), save].align_y(Alignment::Center)
            ]
            .spacing(gap::M),
        )
        .action(
            button::primary(
                "capacity-ask-copy",
                texts.capacity_ask_copy(number(self.chosen.len())),
            )
            .icon(icon::COPY)
            .on_press_maybe(copy.clone()),
            copy,
        )
    }
}

fn one(line: &Line, context: &Context) -> String {
    request::text(
        &line.asked,
        &line.email,
        context.today,
        &context.office.settings,
    )
}
