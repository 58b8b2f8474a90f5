//! Text in one line that cuts itself to the room it gets, with "…". For cells of tables and heads of cards.
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

type Paragraph = <Renderer as TextRenderer>::Paragraph;

/// Text that never leaves its box.
pub struct Cut<'a> {
    words: Cow<'a, str>,
    role: Role,
    style: Box<dyn Fn(&Theme) -> Style + 'a>,
}

/// Text in a role that cuts itself to its room.
pub fn cut<'a>(role: Role, words: impl IntoFragment<'a>) -> Cut<'a> {
    Cut {
        words: words.into_fragment(),
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

    /// The longest beginning that fits with "…", found by halving.
    fn fitting(&self, room: f32) -> String {
        let ends: Vec<usize> = self.words.char_indices().map(|(at, _)| at).collect();
        let shorten = |count: usize| {
            let kept = ends
                .get(count)
                .map_or(&*self.words, |end| &self.words[..*end]);
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
        } else if state.shown.content().ends_with('…') {
            let short = state.shown.content().to_owned();
            let _ = state.shown.update(self.text(&short));
        } else {
            let _ = state.shown.update(self.text(&self.words));
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
