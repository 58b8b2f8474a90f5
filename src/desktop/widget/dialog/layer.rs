//! The layer with the open dialog over the page: it holds keys, clicks and operations, and gives the focus back.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key};
use iced::{
    Background, Color, Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector,
};

use super::Dialog;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::focus::{Claim, Scope};

/// The page with a dialog over it, if one is open.
pub struct Layer<'a, Message> {
    page: Element<'a, Message>,
    dialog: Option<Open<'a, Message>>,
}

struct Open<'a, Message> {
    id: Id,
    content: Element<'a, Message>,
    on_back: Message,
    on_enter: Option<Message>,
    initial: Option<Id>,
}

/// The page with a dialog over it, if one is open. Place it at the root, inside [`Keys`](crate::desktop::widget::keys::Keys).
pub fn layer<'a, Message: Clone + 'a>(
    page: impl Into<Element<'a, Message>>,
    dialog: Option<Dialog<'a, Message>>,
) -> Element<'a, Message> {
    Element::new(Layer {
        page: page.into(),
        dialog: dialog.map(|dialog| Open {
            id: dialog.id.clone(),
            on_back: dialog.back.1.clone(),
            on_enter: dialog.on_enter.clone(),
            initial: dialog.initial.clone(),
            content: dialog.view(),
        }),
    })
}

#[derive(Debug, Default)]
struct State {
    shown: Option<Id>,
    opener: Option<(usize, Option<Id>)>,
}

impl<'a, Message: Clone + 'a> Layer<'a, Message> {
    /// Moves the focus when a dialog has opened, changed or closed since the last event.
    fn settle(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> bool {
        let wanted = self.dialog.as_ref().map(|dialog| dialog.id.clone());
        let Tree {
            state, children, ..
        } = tree;
        let state = state.downcast_mut::<State>();
        if state.shown == wanted {
            return false;
        }
        let mut places = layout.children();
        let (Some(page_layout), dialog_layout) = (places.next(), places.next()) else {
            return false;
        };
        let Some((page_tree, rest)) = children.split_first_mut() else {
            return false;
        };
        let mut page = Scope {
            content: &mut self.page,
            tree: page_tree,
            layout: page_layout,
            renderer,
        };
        if state.shown.is_none() {
            let survey = page.survey();
            state.opener = survey.focused.map(|at| (at, survey.id));
            page.clear();
        }
        match (&mut self.dialog, rest.first_mut(), dialog_layout) {
            (Some(dialog), Some(tree), Some(layout)) => {
                let mut scope = Scope {
                    content: &mut dialog.content,
                    tree,
                    layout,
                    renderer,
                };
                let found = dialog.initial.as_ref().is_some_and(|id| scope.focus_id(id));
                if !found {
                    scope.focus_nth(0);
                }
            }
            _ => {
                if let Some((at, id)) = state.opener.take() {
                    let found = id.is_some_and(|id| page.focus_id(&id));
                    if !found {
                        page.focus_nth(at);
                    }
                }
            }
        }
        state.shown = wanted;
        true
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, Renderer> for Layer<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        std::iter::once(Tree::new(&self.page))
            .chain(self.dialog.iter().map(|dialog| Tree::new(&dialog.content)))
            .collect()
    }

    fn diff(&self, tree: &mut Tree) {
        match &self.dialog {
            Some(dialog) => {
                let same = tree.state.downcast_ref::<State>().shown.as_ref() == Some(&dialog.id);
                if !same {
                    tree.children.truncate(1);
                }
                tree.diff_children(&[self.page.as_widget(), dialog.content.as_widget()]);
            }
            None => tree.diff_children(&[self.page.as_widget()]),
        }
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let size = limits.max();
        let mut trees = tree.children.iter_mut();
        let mut nodes = Vec::with_capacity(2);
        if let Some(tree) = trees.next() {
            nodes.push(self.page.as_widget_mut().layout(tree, renderer, limits));
        }
        if let Some((dialog, tree)) = self.dialog.as_mut().zip(trees.next()) {
            let room = Size::new(size.width - 2.0 * gap::XL, size.height - 2.0 * gap::XL);
            let limits = layout::Limits::new(Size::ZERO, room);
            let node = dialog
                .content
                .as_widget_mut()
                .layout(tree, renderer, &limits);
            let x = ((size.width - node.size().width) / 2.0).round();
            let y = ((size.height - node.size().height) / 2.5)
                .max(gap::XL)
                .round();
            nodes.push(node.move_to(Point::new(x, y)));
        }
        layout::Node::with_children(size, nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let mut parts = tree.children.iter_mut().zip(layout.children());
        let page = parts.next();
        match (&mut self.dialog, parts.next()) {
            (Some(dialog), Some((tree, layout))) => {
                let mut claim = Claim {
                    escape: true,
                    everything: true,
                    ..Claim::default()
                };
                operation.custom(None, layout.bounds(), &mut claim);
                operation.container(Some(&dialog.id), layout.bounds());
                operation.traverse(&mut |operation| {
                    dialog
                        .content
                        .as_widget_mut()
                        .operate(tree, layout, renderer, operation);
                });
            }
            _ => {
                if let Some((tree, layout)) = page {
                    self.page
                        .as_widget_mut()
                        .operate(tree, layout, renderer, operation);
                }
            }
        }
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
        if self.settle(tree, layout, renderer) {
            shell.request_redraw();
        }
        let mut parts = tree.children.iter_mut().zip(layout.children());
        let page = parts.next();
        let Some((dialog, (tree, layout))) = self.dialog.as_mut().zip(parts.next()) else {
            if let Some((tree, layout)) = page {
                self.page.as_widget_mut().update(
                    tree, event, layout, cursor, renderer, clipboard, shell, viewport,
                );
            }
            return;
        };
        if let (Event::Window(_), Some((tree, layout))) = (event, page) {
            self.page.as_widget_mut().update(
                tree,
                event,
                layout,
                mouse::Cursor::Unavailable,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed {
            key: Key::Named(named),
            modifiers,
            ..
        }) = event
        {
            let mut scope = Scope {
                content: &mut dialog.content,
                tree,
                layout,
                renderer,
            };
            match named {
                Named::Tab if !modifiers.control() && !modifiers.alt() => {
                    let _ = scope.advance(modifiers.shift());
                    shell.capture_event();
                    shell.request_redraw();
                    return;
                }
                Named::Escape if !scope.claim().escape => {
                    shell.publish(dialog.on_back.clone());
                    shell.capture_event();
                    return;
                }
                _ => {}
            }
        }
        dialog.content.as_widget_mut().update(
            tree, event, layout, cursor, renderer, clipboard, shell, viewport,
        );
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => {
                if *key == Key::Named(Named::Enter)
                    && modifiers.is_empty()
                    && !shell.is_event_captured()
                    && let Some(message) = &dialog.on_enter
                {
                    shell.publish(message.clone());
                }
                shell.capture_event();
            }
            Event::Mouse(_) | Event::Touch(_) => shell.capture_event(),
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
        let mut parts = tree.children.iter().zip(layout.children());
        let page = parts.next();
        let dialog = self.dialog.as_ref().zip(parts.next());
        if let Some((tree, layout)) = page {
            let cursor = if dialog.is_some() {
                mouse::Cursor::Unavailable
            } else {
                cursor
            };
            self.page
                .as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
        if let Some((dialog, (tree, place))) = dialog {
            renderer.with_layer(layout.bounds(), |renderer| {
                renderer.fill_quad(
                    Quad {
                        bounds: layout.bounds(),
                        ..Quad::default()
                    },
                    Background::Color(Color::BLACK.scale_alpha(0.32)),
                );
                dialog
                    .content
                    .as_widget()
                    .draw(tree, renderer, theme, style, place, cursor, viewport);
            });
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let mut parts = tree.children.iter().zip(layout.children());
        let page = parts.next();
        match (&self.dialog, parts.next(), page) {
            (Some(dialog), Some((tree, layout)), _) => dialog
                .content
                .as_widget()
                .mouse_interaction(tree, layout, cursor, viewport, renderer),
            (_, _, Some((tree, layout))) => self
                .page
                .as_widget()
                .mouse_interaction(tree, layout, cursor, viewport, renderer),
            _ => mouse::Interaction::None,
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let mut parts = tree.children.iter_mut().zip(layout.children());
        let page = parts.next();
        match (&mut self.dialog, parts.next(), page) {
            (Some(dialog), Some((tree, layout)), _) => dialog.content.as_widget_mut().overlay(
                tree,
                layout,
                renderer,
                viewport,
                translation,
            ),
            (_, _, Some((tree, layout))) => {
                self.page
                    .as_widget_mut()
                    .overlay(tree, layout, renderer, viewport, translation)
            }
            _ => None,
        }
    }
}
