//! The page view: the very pages that will be printed, white in every theme. They are turned, enlarged, scrolled and
//! shown large; every screen that shows a letter shows it with this.
//!
//! A screen keeps a [`PageView`], says with [`PageView::expect`] whose pages are wanted and hands them over with
//! [`PageView::arrived`]; `K` is what it calls a letter by. An answer for another letter is dropped. What happens inside
//! comes as an [`Event`] and goes to [`PageView::update`].

mod card;
#[cfg(test)]
mod tests;

use iced::widget::{canvas, operation};
use iced::{Size, Task, Vector};

use super::widget::paper::{Fit, Sheet, Sign, Zoom};
use crate::letters::preview::DrawItem;
use crate::service::Error;

pub use card::Around;

/// What happens in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Event {
    /// On the pages themselves.
    Desk(Sign),
    /// As wide as there is room.
    Wide,
    /// Large, or small again.
    LargeToggled,
    /// Small again.
    LargeClosed,
    /// The outline of the window of the envelope.
    WindowToggled,
}

impl Event {
    /// To the next page.
    pub const NEXT: Self = Self::Desk(Sign::Turned(true));
    /// To the page before.
    pub const PREVIOUS: Self = Self::Desk(Sign::Turned(false));
}

/// The pages of a letter.
#[derive(Debug)]
enum Sheets {
    /// They are being set.
    Waiting,
    /// They are there, each with its drawing.
    Set(Vec<(Vec<DrawItem>, canvas::Cache)>),
    /// They cannot be set.
    Refused(Error),
}

/// What is shown, and how.
#[derive(Debug)]
pub struct PageView<K> {
    name: &'static str,
    of: Option<K>,
    sheets: Sheets,
    page: usize,
    large: bool,
    /// Is the window of the envelope outlined? Nothing for pages that go into no envelope.
    window: Option<bool>,
    /// Small and large have a size each; it stays from page to page and from letter to letter.
    zoom: [Zoom; 2],
    scrolled: Vector,
    room: Option<Size>,
}

impl<K: PartialEq> PageView<K> {
    /// Nothing yet. Its parts are called after `name`: "letters" has "letters-page", "letters-page-on" and so on.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            of: None,
            sheets: Sheets::Waiting,
            page: 0,
            large: false,
            window: Some(true),
            zoom: [Zoom::Page, Zoom::Width],
            scrolled: Vector::ZERO,
            room: None,
        }
    }

    /// Without the outline of the window, and without its tick: for pages that go into no envelope.
    #[must_use]
    pub const fn without_window(mut self) -> Self {
        self.window = None;
        self
    }

    /// The letter that is shown.
    #[must_use]
    pub const fn of(&self) -> Option<&K> {
        self.of.as_ref()
    }

    /// Is it shown large?
    #[must_use]
    pub const fn is_large(&self) -> bool {
        self.large
    }

    /// Are its pages there?
    #[must_use]
    pub const fn is_set(&self) -> bool {
        matches!(self.sheets, Sheets::Set(_))
    }

    /// Why there are no pages.
    #[must_use]
    pub const fn refusal(&self) -> Option<&Error> {
        match &self.sheets {
            Sheets::Refused(error) => Some(error),
            Sheets::Waiting | Sheets::Set(_) => None,
        }
    }

    /// How many pages there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        match &self.sheets {
            Sheets::Set(pages) => pages.len(),
            Sheets::Waiting | Sheets::Refused(_) => 0,
        }
    }

    /// What has the keyboard when the page has it.
    #[must_use]
    pub fn desk_id(&self) -> String {
        format!("{}-desk", self.name)
    }

    /// This letter is asked for. What is shown of it already stays until the answer.
    pub fn expect(&mut self, of: Option<K>) {
        self.large &= of.is_some();
        if self.of != of {
            self.sheets = Sheets::Waiting;
            self.page = 0;
            self.of = of;
            self.scrolled = Vector::ZERO;
        }
    }

    /// The answer; dropped when another letter is asked for by now. The page that is open stays open.
    pub fn arrived(&mut self, of: &K, pages: Result<Vec<Vec<DrawItem>>, Error>) {
        if self.of.as_ref() != Some(of) {
            return;
        }
        self.sheets = match pages {
            Ok(pages) => {
                let drawn = pages.into_iter().map(|page| (page, canvas::Cache::new()));
                Sheets::Set(drawn.collect())
            }
            Err(error) => Sheets::Refused(error),
        };
        self.page = self.page.min(self.count().saturating_sub(1));
    }

    /// Small again: another tab, another list.
    pub fn close(&mut self) {
        self.large = false;
        self.scrolled = Vector::ZERO;
    }

    /// Handles what happened. The task gives the keyboard to the page that has become large; when it becomes small the
    /// screen says where the keyboard goes.
    pub fn update(&mut self, event: Event) -> Task<Event> {
        match event {
            Event::Desk(Sign::Room(room)) => {
                self.room = Some(room);
                self.scrolled = self.fit().clamp(self.scrolled);
            }
            Event::Desk(Sign::Scrolled(to)) => self.scrolled = self.fit().clamp(to),
            Event::Desk(Sign::Zoomed(larger, at)) => {
                let before = self.fit();
                let at = at.unwrap_or_else(|| before.middle());
                self.zoom[usize::from(self.large)] = Zoom::Percent(before.next(larger));
                let after = self.fit();
                self.scrolled = after.keeping(at, &before, self.scrolled);
            }
            Event::Desk(Sign::Whole) => self.set_zoom(Zoom::Page),
            Event::Wide => self.set_zoom(Zoom::Width),
            Event::Desk(Sign::Turned(forward)) => self.turn(forward),
            Event::LargeToggled if !self.large && self.of.is_some() => {
                self.large = true;
                self.scrolled = Vector::ZERO;
                return operation::focus(self.desk_id());
            }
            Event::LargeToggled | Event::LargeClosed => self.close(),
            Event::WindowToggled => {
                self.window = self.window.map(|shown| !shown);
                if let Sheets::Set(pages) = &self.sheets
                    && let Some((_, drawn)) = pages.first()
                {
                    drawn.clear();
                }
            }
        }
        Task::none()
    }

    fn set_zoom(&mut self, zoom: Zoom) {
        self.zoom[usize::from(self.large)] = zoom;
        self.scrolled = Vector::ZERO;
    }

    fn turn(&mut self, forward: bool) {
        let abreast = self.fit().abreast;
        let first = self.first();
        let to = if forward {
            (first + abreast).min(self.count().saturating_sub(1))
        } else {
            first.saturating_sub(abreast)
        };
        if to / abreast != first / abreast {
            self.page = to;
            self.scrolled.y = 0.0;
        }
    }

    fn zoom(&self) -> Zoom {
        self.zoom[usize::from(self.large)]
    }

    /// May two pages stand side by side?
    const fn pair(&self) -> bool {
        self.large && self.count() > 1
    }

    fn fit(&self) -> Fit {
        let room = self.room.unwrap_or(Size::ZERO);
        Fit::new(self.zoom(), room, self.pair())
    }

    /// The page in front, or the left one of two.
    fn first(&self) -> usize {
        let abreast = self.fit().abreast;
        self.page / abreast * abreast
    }

    /// The pages that may be seen, the one in front first.
    fn front(&self) -> Vec<Sheet<'_>> {
        let Sheets::Set(pages) = &self.sheets else {
            return Vec::new();
        };
        let first = self.first();
        let sheets = pages.iter().enumerate().skip(first).take(2);
        sheets
            .map(|(at, (items, drawn))| Sheet {
                items,
                window: self.window == Some(true) && at == 0,
                drawn,
            })
            .collect()
    }
}
