//! Scrolling down: a thin thumb that appears when there is more than fits.

use iced::widget::scrollable::{Direction, Scrollable, Scrollbar};
use iced::{Element, Length};

use crate::desktop::theme;

/// Content that scrolls down. Few of them per page: each costs a layer of its own when drawn.
pub fn down<'a, Message: 'a>(content: impl Into<Element<'a, Message>>) -> Scrollable<'a, Message> {
    Scrollable::with_direction(
        content,
        Direction::Vertical(Scrollbar::new().width(6).scroller_width(6).margin(3)),
    )
    .width(Length::Fill)
    .height(Length::Fill)
    .style(theme::scroller)
}
