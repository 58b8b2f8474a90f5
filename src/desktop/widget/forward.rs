//! What a widget around another one only hands on: named once, written once.

/// Implements the named methods of [`Widget`](iced::advanced::Widget) by handing them on to the element in a field. That
/// element is the first child of the tree; `layout` gives it the place of the widget itself.
macro_rules! forward {
    ($field:ident: $($method:ident),+ $(,)?) => {
        $($crate::desktop::widget::forward::forward!(@$method $field);)+
    };
    (@children $field:ident) => {
        fn children(&self) -> Vec<iced::advanced::widget::Tree> {
            vec![iced::advanced::widget::Tree::new(&self.$field)]
        }
    };
    (@diff $field:ident) => {
        fn diff(&self, tree: &mut iced::advanced::widget::Tree) {
            tree.diff_children(std::slice::from_ref(&self.$field));
        }
    };
    (@size $field:ident) => {
        fn size(&self) -> iced::Size<iced::Length> {
            self.$field.as_widget().size()
        }
    };
    (@size_hint $field:ident) => {
        fn size_hint(&self) -> iced::Size<iced::Length> {
            self.$field.as_widget().size_hint()
        }
    };
    (@layout $field:ident) => {
        fn layout(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            renderer: &iced::Renderer,
            limits: &iced::advanced::layout::Limits,
        ) -> iced::advanced::layout::Node {
            let tree = &mut tree.children[0];
            self.$field.as_widget_mut().layout(tree, renderer, limits)
        }
    };
    (@operate $field:ident) => {
        fn operate(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            renderer: &iced::Renderer,
            operation: &mut dyn iced::advanced::widget::Operation,
        ) {
            let tree = &mut tree.children[0];
            let inner = self.$field.as_widget_mut();
            inner.operate(tree, layout, renderer, operation);
        }
    };
    (@update $field:ident) => {
        fn update(
            &mut self,
            tree: &mut iced::advanced::widget::Tree,
            event: &iced::Event,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            renderer: &iced::Renderer,
            clipboard: &mut dyn iced::advanced::Clipboard,
            shell: &mut iced::advanced::Shell<'_, Message>,
            viewport: &iced::Rectangle,
        ) {
            let tree = &mut tree.children[0];
            let inner = self.$field.as_widget_mut();
            inner.update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
    };
    (@draw $field:ident) => {
        fn draw(
            &self,
            tree: &iced::advanced::widget::Tree,
            renderer: &mut iced::Renderer,
            theme: &iced::Theme,
            style: &iced::advanced::renderer::Style,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
        ) {
            let tree = &tree.children[0];
            let inner = self.$field.as_widget();
            inner.draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
    };
    (@mouse_interaction $field:ident) => {
        fn mouse_interaction(
            &self,
            tree: &iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'_>,
            cursor: iced::advanced::mouse::Cursor,
            viewport: &iced::Rectangle,
            renderer: &iced::Renderer,
        ) -> iced::advanced::mouse::Interaction {
            let tree = &tree.children[0];
            let inner = self.$field.as_widget();
            inner.mouse_interaction(tree, layout, cursor, viewport, renderer)
        }
    };
    (@overlay $field:ident) => {
        fn overlay<'b>(
            &'b mut self,
            tree: &'b mut iced::advanced::widget::Tree,
            layout: iced::advanced::Layout<'b>,
            renderer: &iced::Renderer,
            viewport: &iced::Rectangle,
            translation: iced::Vector,
        ) -> Option<iced::advanced::overlay::Element<'b, Message, iced::Theme, iced::Renderer>> {
            let tree = &mut tree.children[0];
            let inner = self.$field.as_widget_mut();
            inner.overlay(tree, layout, renderer, viewport, translation)
        }
    };
}

pub(super) use forward;
