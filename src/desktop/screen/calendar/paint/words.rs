//! Words in a drawing: one line, or two, cut to the room they have.

use iced::advanced::text::{self, Paragraph as _, Shaping, Wrapping};
use iced::alignment::Vertical;
use iced::{Color, Font, Pixels, Point, Renderer, Size};

use super::{CAP, LINE};
use crate::desktop::theme;
use crate::desktop::widget::sheet::{Line, Sheet};
use crate::desktop::widget::truncate;

type Paragraph = <Renderer as text::Renderer>::Paragraph;

/// Words of one line; cut to the room they have.
#[derive(Clone, Copy)]
pub struct Words<'w> {
    /// What.
    pub words: &'w str,
    /// Size in pixels.
    pub size: f32,
    /// Face.
    pub font: Font,
    /// Colour.
    pub colour: Color,
}

impl<'w> Words<'w> {
    /// Words of a block.
    #[must_use]
    pub const fn cap(words: &'w str, colour: Color) -> Self {
        Self {
            words,
            size: CAP,
            font: theme::REGULAR,
            colour,
        }
    }

    /// The same, strong.
    #[must_use]
    pub const fn strong(words: &'w str, colour: Color) -> Self {
        Self {
            font: theme::SEMIBOLD,
            ..Self::cap(words, colour)
        }
    }

    /// How wide they are when drawn.
    fn width(&self, words: &str) -> f32 {
        let measured = Paragraph::with_text(text::Text {
            content: words,
            bounds: Size::INFINITE,
            size: Pixels(self.size),
            line_height: Pixels(LINE).into(),
            font: self.font,
            align_x: text::Alignment::Default,
            align_y: Vertical::Top,
            shaping: Shaping::Auto,
            wrapping: Wrapping::None,
        });
        measured.min_width()
    }

    /// Do they fit? Only what might not is measured.
    #[must_use]
    pub fn fits(&self, room: f32) -> bool {
        truncate::width(self.words, self.size) <= room * 0.85 || self.width(self.words) <= room
    }

    /// How many characters fit with something after them.
    fn fitting(&self, room: f32, after: char) -> String {
        let ends: Vec<usize> = self.words.char_indices().map(|(at, _)| at).collect();
        let shorten = |count: usize| {
            let end = ends.get(count).copied().unwrap_or(self.words.len());
            let mut kept = self.words[..end].trim_end().to_owned();
            kept.push(after);
            kept
        };
        let (mut fits, mut wide) = (0, ends.len());
        while wide - fits > 1 {
            let middle = fits.midpoint(wide);
            if self.width(&shorten(middle)) <= room {
                fits = middle;
            } else {
                wide = middle;
            }
        }
        shorten(fits)
    }

    /// Draws them in two lines if they need them, parted with a hyphen. Returns the number of lines.
    pub fn draw_parted(self, frame: &mut Sheet<'_>, x: f32, y: f32, room: f32) -> f32 {
        if room < self.size * 2.0 || self.fits(room) {
            self.draw(frame, x, y, room);
            return 1.0;
        }
        let (first, rest) = self.parted(room);
        for (line, words) in [(0.0, first.as_str()), (LINE, rest)] {
            Words { words, ..self }.draw(frame, x, y + line, room);
        }
        2.0
    }

    /// Two lines: parted where the name itself has a gap, else before its last letters, never a single one alone.
    fn parted(&self, room: f32) -> (String, &'w str) {
        let gap = self.words.char_indices().rev().find(|(at, letter)| {
            matches!(letter, ' ' | '-') && self.width(self.words[..at + 1].trim_end()) <= room
        });
        if let Some((at, _)) = gap {
            let (first, rest) = self.words.split_at(at + 1);
            return (first.trim_end().to_owned(), rest);
        }
        let mut fits = self.fitting(room, '-').chars().count() - 1;
        let all = self.words.chars().count();
        if all - fits.min(all) < 3 {
            fits = all.saturating_sub(3).max(1);
        }
        let at = self
            .words
            .char_indices()
            .nth(fits)
            .map_or(self.words.len(), |(at, _)| at);
        let (first, rest) = self.words.split_at(at);
        (format!("{first}-"), rest)
    }

    /// Draws them with the last word abbreviated where they have no room.
    pub fn draw_short(self, frame: &mut Sheet<'_>, x: f32, y: f32, room: f32) {
        let short = (!self.fits(room))
            .then(|| truncate::abbreviations(self.words).find(|short| self.width(short) <= room))
            .flatten();
        let words = short.as_deref().unwrap_or(self.words);
        Words { words, ..self }.draw(frame, x, y, room);
    }

    /// Draws them from a point to the right, cut to their room.
    pub fn draw(self, frame: &mut Sheet<'_>, x: f32, y: f32, room: f32) {
        if room < self.size || self.words.is_empty() {
            return;
        }
        let content = if self.fits(room) {
            self.words.to_owned()
        } else {
            self.fitting(room, '…')
        };
        frame.write(Line {
            words: content,
            at: Point::new(x, y),
            room: Size::new(room, LINE),
            size: self.size,
            font: self.font,
            colour: self.colour,
            shaping: Shaping::Auto,
        });
    }
}
