//! Text in one line that cuts itself to the room it gets, with "…". For cells of tables and heads of cards.
//!
//! Where a shorter wording or an abbreviation is known, that is tried first.
//!
//! Where the room is known before, [`truncate`](super::truncate) is cheaper. Tests and selectors see the whole text.

use std::borrow::Cow;

use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{
    self, LineHeight, Paragraph as _, Renderer as TextRenderer, Shaping, Text, Wrapping,
    paragraph::Plain,
};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Widget, mouse, renderer, widget};
use iced::alignment::Vertical;
use iced::widget::text::{IntoFragment, Style};
use iced::{Element, Font, Length, Pixels, Rectangle, Renderer, Size, Theme};

use super::label::Role;
use super::truncate::abbreviations;

type Paragraph = <Renderer as TextRenderer>::Paragraph;

/// Text that never leaves its box.
pub struct Cut<'a> {
    words: Cow<'a, str>,
    shorter: Option<Cow<'a, str>>,
    abbreviated: bool,
    role: Role,
    style: Box<dyn Fn(&Theme) -> Style + 'a>,
}

/// Text in a role that cuts itself to its room.
pub fn cut<'a>(role: Role, words: impl IntoFragment<'a>) -> Cut<'a> {
    Cut {
        words: words.into_fragment(),
        shorter: None,
        abbreviated: false,
        role,
        style: Box::new(|_| Style::default()),
    }
}

impl<'a> Cut<'a> {
    /// The colour.
    #[must_use]
    pub fn style(mut self, style: impl Fn(&Theme) -> Style + 'a) -> Self {
        self.style = Box::new(style);
        self
    }

    /// Says the same in fewer words where there is less room.
    #[must_use]
    pub fn or(mut self, words: impl IntoFragment<'a>) -> Self {
        self.shorter = Some(words.into_fragment());
        self
    }

    /// Its last word may be abbreviated with a full stop: "Rumän." For languages and the like, never for names.
    #[must_use]
    pub const fn abbreviated(mut self) -> Self {
        self.abbreviated = true;
        self
    }

    const fn text<'t>(&self, content: &'t str) -> Text<&'t str, Font> {
        Text {
            content,
            bounds: Size::INFINITE,
            size: Pixels(self.role.size),
            line_height: LineHeight::Absolute(Pixels(self.role.line)),
            font: self.role.font,
            align_x: text::Alignment::Default,
            align_y: Vertical::Top,
            shaping: Shaping::Auto,
            wrapping: Wrapping::None,
        }
    }

    fn fits(&self, words: &str, room: f32) -> bool {
        Paragraph::with_text(self.text(words)).min_width() <= room + 0.5
    }

    /// What is shown where the words themselves have no room.
    fn fitting(&self, room: f32) -> String {
        let shorter = self.shorter.as_deref();
        if let Some(shorter) = shorter.filter(|words| self.fits(words, room)) {
            return shorter.to_owned();
        }
        let words = shorter.unwrap_or(&self.words);
        if self.abbreviated
            && let Some(short) = abbreviations(words).find(|short| self.fits(short, room))
        {
            return short;
        }
        self.ended(words, room)
    }

    /// The longest beginning that fits with "…", found by halving.
    fn ended(&self, words: &str, room: f32) -> String {
        let ends: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
        let shorten = |count: usize| {
            let kept = ends.get(count).map_or(words, |end| &words[..*end]);
            format!("{}…", kept.trim_end())
        };
        let (mut fits, mut wide) = (0, ends.len());
        while wide - fits > 1 {
            let middle = fits.midpoint(wide);
            if Paragraph::with_text(self.text(&shorten(middle))).min_width() <= room {
                fits = middle;
            } else {
                wide = middle;
            }
        }
        shorten(fits)
    }
}

#[derive(Default)]
struct State {
    source: String,
    room: f32,
    shown: Plain<Paragraph>,
}

impl<Message> Widget<Message, Theme, Renderer> for Cut<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Shrink, Length::Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        _renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let room = limits.max().width;
        let known = state.source == *self.words && (state.room - room).abs() < 0.5;
        if !known {
            let _ = state.shown.update(self.text(&self.words));
            if state.shown.min_width() > room + 0.5 {
                let short = self.fitting(room);
                let _ = state.shown.update(self.text(&short));
            }
            self.words.as_ref().clone_into(&mut state.source);
            state.room = room;
        } else {
            // The same words, perhaps in another face: whether whole or short stays as it was.
            let shown = state.shown.content().to_owned();
            let _ = state.shown.update(self.text(&shown));
        }
        layout::Node::new(limits.resolve(Length::Shrink, Length::Shrink, state.shown.min_bounds()))
    }

    fn operate(
        &mut self,
        _tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), &self.words);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        widget::text::draw(
            renderer,
            style,
            layout.bounds(),
            state.shown.raw(),
            (self.style)(theme),
            viewport,
        );
    }
}

impl<'a, Message: 'a> From<Cut<'a>> for Element<'a, Message> {
    fn from(cut: Cut<'a>) -> Self {
        Self::new(cut)
    }
}
