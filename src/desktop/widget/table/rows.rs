//! The rows of a table: places them by number, draws grounds and lines, hears mouse and keyboard.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use iced::advanced::layout::{self, Layout};
use iced::advanced::mouse::click::{Click, Kind};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay};
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced::{
    Background, Border, Color, Element, Event, Length, Point, Rectangle, Renderer, Size, Theme,
    Vector, window,
};

use super::{Event as TableEvent, Step};
use crate::desktop::theme::Tokens;
use crate::desktop::widget::control::draw_ring;
use crate::desktop::widget::focus::Focus;

/// Letters typed with a longer pause begin a new word.
const WORD_PAUSE: Duration = Duration::from_millis(1000);
/// Width of the mark at the current row of a bare list.
const MARK: f32 = 3.0;
/// Width of the thumb of the scroll bar.
const THUMB: f32 = 6.0;

pub(super) struct Rows<'a, Message> {
    pub(super) id: Id,
    pub(super) rows: Vec<Element<'a, Message>>,
    pub(super) first: usize,
    pub(super) len: usize,
    pub(super) row_height: f32,
    pub(super) offset: f32,
    pub(super) known_height: f32,
    pub(super) current: Option<usize>,
    pub(super) ticked: &'a BTreeSet<usize>,
    pub(super) groups: BTreeSet<usize>,
    pub(super) tinted: bool,
    /// Has the current row a mark at its left edge?
    pub(super) marked: bool,
    pub(super) tick_width: f32,
    pub(super) on_event: Box<dyn Fn(TableEvent) -> Message + 'a>,
}

#[derive(Default)]
struct State {
    focus: Focus,
    hovered: Option<usize>,
    click: Option<Click>,
    dragging: Option<f32>,
    typed: Option<Instant>,
}

#[allow(
    clippy::cast_precision_loss,
    reason = "lists are far shorter than 2^23 rows"
)]
impl<Message> Rows<'_, Message> {
    fn total(&self) -> f32 {
        self.len as f32 * self.row_height
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the point lies in the table"
    )]
    fn row_at(&self, point: Point) -> Option<usize> {
        let row = ((point.y + self.offset) / self.row_height) as usize;
        (row < self.len).then_some(row)
    }

    fn row_bounds(&self, bounds: Rectangle, row: usize) -> Rectangle {
        Rectangle {
            y: bounds.y + row as f32 * self.row_height - self.offset,
            height: self.row_height,
            ..bounds
        }
    }

    fn thumb(&self, bounds: Rectangle) -> Option<Rectangle> {
        let total = self.total();
        if total <= bounds.height {
            return None;
        }
        let height = (bounds.height * bounds.height / total).max(28.0);
        let way = bounds.height - height - 8.0;
        let y = bounds.y + 4.0 + way * self.offset / (total - bounds.height);
        Some(Rectangle {
            x: bounds.x + bounds.width - THUMB - 3.0,
            y,
            width: THUMB,
            height,
        })
    }

    fn key(
        &self,
        state: &mut State,
        key: &Key,
        modifiers: Modifiers,
        text: Option<&str>,
    ) -> Option<TableEvent> {
        let moved = |step| {
            Some(TableEvent::Moved {
                step,
                range: modifiers.shift(),
            })
        };
        match key {
            Key::Named(Named::Enter) if modifiers == Modifiers::ALT => {
                return Some(TableEvent::Details);
            }
            Key::Character(c)
                if modifiers == Modifiers::CTRL && c.as_str() == "a" && self.tick_width > 0.0 =>
            {
                return Some(TableEvent::TickedAll);
            }
            _ if modifiers.control() || modifiers.alt() => return None,
            Key::Named(Named::ArrowUp) => return moved(Step::Up),
            Key::Named(Named::ArrowDown) => return moved(Step::Down),
            Key::Named(Named::PageUp) => return moved(Step::PageUp),
            Key::Named(Named::PageDown) => return moved(Step::PageDown),
            Key::Named(Named::Home) => return moved(Step::First),
            Key::Named(Named::End) => return moved(Step::Last),
            Key::Named(Named::Enter) => return self.current.map(|_| TableEvent::Opened),
            Key::Named(Named::Space) => {
                return (self.tick_width > 0.0).then_some(TableEvent::TickedCurrent);
            }
            _ => {}
        }
        let letters =
            text.filter(|text| text.chars().all(char::is_alphanumeric) && !text.is_empty())?;
        let now = Instant::now();
        let fresh = state
            .typed
            .is_none_or(|last| now.duration_since(last) > WORD_PAUSE);
        state.typed = Some(now);
        Some(TableEvent::Typed {
            letters: letters.to_owned(),
            fresh,
        })
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Rows<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.rows.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.rows);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "lists are far shorter than 2^23 rows"
    )]
    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let size = limits.resolve(Length::Fill, Length::Fill, Size::ZERO);
        let line = layout::Limits::new(
            Size::new(size.width, self.row_height),
            Size::new(size.width, self.row_height),
        );
        let (first, row_height, offset) = (self.first, self.row_height, self.offset);
        let nodes = self
            .rows
            .iter_mut()
            .zip(&mut tree.children)
            .enumerate()
            .map(|(at, (row, tree))| {
                let y = (first + at) as f32 * row_height - offset;
                row.as_widget_mut()
                    .layout(tree, renderer, &line)
                    .move_to(Point::new(0.0, y))
            })
            .collect();
        layout::Node::with_children(size, nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let Tree {
            state, children, ..
        } = tree;
        operation.container(Some(&self.id), layout.bounds());
        operation.focusable(
            Some(&self.id),
            layout.bounds(),
            &mut state.downcast_mut::<State>().focus,
        );
        operation.traverse(&mut |operation| {
            for ((row, tree), layout) in self
                .rows
                .iter_mut()
                .zip(children.iter_mut())
                .zip(layout.children())
            {
                row.as_widget_mut()
                    .operate(tree, layout, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        if (bounds.height - self.known_height).abs() > 0.5 {
            self.known_height = bounds.height;
            shell.publish((self.on_event)(TableEvent::Resized(bounds.height)));
        }
        let Tree {
            state, children, ..
        } = tree;
        let state = state.downcast_mut::<State>();
        let inside = if cursor.is_over(bounds) {
            cursor
        } else {
            mouse::Cursor::Unavailable
        };
        for ((row, tree), layout) in self
            .rows
            .iter_mut()
            .zip(children.iter_mut())
            .zip(layout.children())
        {
            row.as_widget_mut().update(
                tree, event, layout, inside, renderer, clipboard, shell, viewport,
            );
        }
        match event {
            Event::Mouse(mouse::Event::WheelScrolled { delta }) if cursor.is_over(bounds) => {
                let by = match delta {
                    mouse::ScrollDelta::Lines { y, .. } => y * 60.0,
                    mouse::ScrollDelta::Pixels { y, .. } => *y,
                };
                shell.publish((self.on_event)(TableEvent::Scrolled(self.offset - by)));
                shell.capture_event();
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                let Some(point) = cursor
                    .position_in(bounds)
                    .filter(|_| !shell.is_event_captured())
                else {
                    if state.focus.is_held() && !cursor.is_over(bounds) {
                        state.focus.unfocus();
                        shell.request_redraw();
                    }
                    return;
                };
                state.focus.by_mouse();
                shell.capture_event();
                let thumb = self.thumb(bounds).map(|thumb| thumb.expand(4.0));
                if let Some(position) = cursor
                    .position()
                    .filter(|at| thumb.is_some_and(|thumb| thumb.contains(*at)))
                {
                    state.dragging = Some(position.y);
                    return;
                }
                let Some(row) = self.row_at(point) else {
                    return;
                };
                let click = Click::new(point, mouse::Button::Left, state.click);
                state.click = Some(click);
                if point.x < self.tick_width {
                    shell.publish((self.on_event)(TableEvent::Ticked(row)));
                } else {
                    shell.publish((self.on_event)(TableEvent::Clicked(row)));
                    if click.kind() == Kind::Double {
                        shell.publish((self.on_event)(TableEvent::Opened));
                    }
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                state.dragging = None;
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) => {
                let hovered = cursor
                    .position_in(bounds)
                    .and_then(|point| self.row_at(point));
                if state.hovered != hovered {
                    state.hovered = hovered;
                    shell.request_redraw();
                }
                if let Some((last, position)) = state.dragging.zip(cursor.position()) {
                    state.dragging = Some(position.y);
                    let by = (position.y - last) * self.total() / bounds.height.max(1.0);
                    shell.publish((self.on_event)(TableEvent::Scrolled(self.offset + by)));
                    shell.capture_event();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key,
                modifiers,
                text,
                ..
            }) if state.focus.is_held() && !shell.is_event_captured() => {
                if let Some(event) = self.key(state, key, *modifiers, text.as_deref()) {
                    state.focus.by_key();
                    shell.publish((self.on_event)(event));
                    shell.capture_event();
                }
            }
            Event::Window(window::Event::RedrawRequested(_)) => {
                state.hovered = cursor
                    .position_in(bounds)
                    .and_then(|point| self.row_at(point));
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let Some(clip) = bounds.intersection(viewport) else {
            return;
        };
        let t = Tokens::of(theme);
        let state = tree.state.downcast_ref::<State>();
        let hovered = cursor
            .position_in(bounds)
            .and_then(|point| self.row_at(point));
        let fill = |renderer: &mut Renderer, bounds: Rectangle, colour: Color| {
            renderer.fill_quad(
                Quad {
                    bounds,
                    ..Quad::default()
                },
                Background::Color(colour),
            );
        };
        renderer.with_layer(clip, |renderer| {
            for (at, ((row, tree), place)) in self
                .rows
                .iter()
                .zip(&tree.children)
                .zip(layout.children())
                .enumerate()
            {
                let number = self.first + at;
                let line = self.row_bounds(bounds, number);
                let ground = if self.groups.contains(&number) {
                    Some(t.sunken)
                } else if self.current == Some(number)
                    || (self.tinted && self.ticked.contains(&number))
                {
                    Some(t.selected)
                } else if hovered == Some(number) {
                    Some(t.hover)
                } else {
                    None
                };
                if let Some(ground) = ground {
                    fill(renderer, line, ground);
                }
                if self.marked && self.current == Some(number) {
                    let mark = Rectangle {
                        width: MARK,
                        ..line
                    };
                    fill(renderer, mark, t.accent);
                }
                fill(
                    renderer,
                    Rectangle {
                        y: line.y + line.height - 1.0,
                        height: 1.0,
                        ..line
                    },
                    t.line,
                );
                row.as_widget()
                    .draw(tree, renderer, theme, style, place, cursor, &clip);
            }
            if state.focus.is_shown() {
                let line = self
                    .current
                    .map_or(bounds, |row| self.row_bounds(bounds, row));
                draw_ring(renderer, theme, line, 2.0, true);
            }
            if let Some(bounds) = self.thumb(bounds) {
                renderer.fill_quad(
                    Quad {
                        bounds,
                        border: Border {
                            radius: (THUMB / 2.0).into(),
                            ..Border::default()
                        },
                        ..Quad::default()
                    },
                    Background::Color(t.line_strong),
                );
            }
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        if !cursor.is_over(layout.bounds()) {
            return mouse::Interaction::None;
        }
        self.rows
            .iter()
            .zip(&tree.children)
            .zip(layout.children())
            .map(|((row, tree), layout)| {
                row.as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(
            &mut self.rows,
            tree,
            layout,
            renderer,
            viewport,
            translation,
        )
    }
}
