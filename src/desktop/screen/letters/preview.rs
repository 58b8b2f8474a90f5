//! The preview: the very page that will be printed, white in every theme, with the window of the envelope.

use iced::widget::{canvas, column, container, row, space};
use iced::{Alignment, Element, Length};

use super::Message;
use super::rows::{Key, Letter, number};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::widget::{
    banner, button, card, checkbox, empty, label, paper, scroll, tooltip, truncate,
};
use crate::letters::din5008;
use crate::letters::preview::DrawItem;
use crate::service::Error;

/// The check box of the window.
pub(super) const WINDOW: &str = "letters-window";
/// The page in the large preview is at most this wide.
const LARGE: f32 = 900.0;
/// Height of the card's head and foot with their lines.
const AROUND: f32 = 44.0;

/// The pages of a letter.
#[derive(Debug, Clone)]
pub(super) enum Sheets {
    /// They are being set.
    Waiting,
    /// They are there.
    Set(Vec<Vec<DrawItem>>),
    /// They cannot be set.
    Refused(Error),
}

/// What is shown.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) of: Option<Key>,
    pub(super) large: bool,
    /// Did F6 bring the keyboard here?
    pub(super) beside: bool,
    sheets: Sheets,
    page: usize,
    window: bool,
    drawn: canvas::Cache,
}

impl Shown {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            of: None,
            large: false,
            beside: false,
            sheets: Sheets::Waiting,
            page: 0,
            window: true,
            drawn: canvas::Cache::new(),
        }
    }

    /// This letter is asked for. What is shown of it already stays until the answer.
    pub(super) fn expect(&mut self, of: Option<Key>) {
        if self.of != of {
            self.sheets = Sheets::Waiting;
            self.page = 0;
            self.of = of;
            self.drawn.clear();
        }
        self.large &= of.is_some();
    }

    /// The answer; dropped when another letter is asked for by now.
    pub(super) fn arrived(&mut self, of: Key, pages: Result<Vec<Vec<DrawItem>>, Error>) {
        if self.of != Some(of) {
            return;
        }
        self.sheets = match pages {
            Ok(pages) => Sheets::Set(pages),
            Err(error) => Sheets::Refused(error),
        };
        self.page = self.page.min(self.count().saturating_sub(1));
        self.drawn.clear();
    }

    fn count(&self) -> usize {
        match &self.sheets {
            Sheets::Set(pages) => pages.len(),
            Sheets::Waiting | Sheets::Refused(_) => 0,
        }
    }

    /// To the next page, or the one before.
    pub(super) fn turn(&mut self, forward: bool) {
        let to = if forward {
            (self.page + 1).min(self.count().saturating_sub(1))
        } else {
            self.page.saturating_sub(1)
        };
        if to != self.page {
            self.page = to;
            self.drawn.clear();
        }
    }

    /// Shows or hides the window of the envelope.
    pub(super) fn toggle_window(&mut self) {
        self.window = !self.window;
        self.drawn.clear();
    }

    /// The card, this wide.
    pub(super) fn card<'a>(
        &'a self,
        letter: Option<&'a Letter>,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let name = letter
            .map(|letter| truncate::to_width(&context.shown(&letter.name), 13.0, width - 304.0));
        let head = card::header(
            context.texts.letters_preview(),
            name,
            Some(self.turner(context)),
        );
        let remark = letter.and_then(|letter| {
            let (tone, words) = letter.remark.clone()?;
            let shown = banner::banner(tone, words);
            Some(match letter.link.clone() {
                Some((words, to)) => shown.link("letters-fill-in", words, to),
                None => shown,
            })
        });
        let body = column![remark, self.body(letter, context)].spacing(gap::M);
        let foot = row![
            checkbox::checkbox(
                WINDOW,
                context.texts.letters_window(),
                self.window,
                Some(Message::WindowToggled)
            ),
            space::horizontal(),
            letter.map(|letter| {
                button::secondary("letters-open-record", context.texts.letters_open_record())
                    .small()
                    .icon(icon::USER_ROUND)
                    .on_press(Message::RecordPressed(letter.family))
            }),
        ]
        .align_y(Alignment::Center);
        card::listed(
            head,
            column![
                container(body)
                    .padding(gap::M)
                    .width(Length::Fill)
                    .height(Length::Fill)
                    .style(theme::sunken),
                card::separator(),
                container(foot)
                    .padding([0.0, 14.0])
                    .height(AROUND)
                    .align_y(Alignment::Center),
            ],
        )
        .height(Length::Fill)
        .into()
    }

    /// ‹ Seite 1 von 2 › and the glass.
    fn turner<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let count = self.count();
        let can = |possible: bool, message: Message| possible.then_some(message);
        let back = can(self.page > 0, Message::PageTurned(false));
        let on = can(self.page + 1 < count, Message::PageTurned(true));
        let words = if count == 0 {
            String::new()
        } else {
            texts.letters_page_of(number(self.page + 1), number(count))
        };
        let zoom = if self.large {
            texts.letters_small()
        } else {
            texts.letters_hint_large()
        };
        let zoom_icon = if self.large { icon::X } else { icon::ZOOM_IN };
        row![
            tooltip::below(
                button::icon_only("letters-page-back", icon::CHEVRON_LEFT)
                    .small()
                    .on_press_maybe(back),
                texts.letters_previous_page()
            ),
            label::dense(words),
            tooltip::below(
                button::icon_only("letters-page-on", icon::CHEVRON_RIGHT)
                    .small()
                    .on_press_maybe(on),
                texts.letters_next_page()
            ),
            tooltip::below(
                button::icon_only("letters-zoom", zoom_icon)
                    .small()
                    .on_press_maybe(self.of.map(|_| Message::LargeToggled)),
                zoom
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    }

    fn body<'a>(
        &'a self,
        letter: Option<&'a Letter>,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        if letter.is_none() {
            return empty::empty(icon::MAIL, texts.letters_no_preview(), None, Vec::new());
        }
        if context.privacy {
            return empty::empty(icon::EYE_OFF, texts.letters_shielded(), None, Vec::new());
        }
        match &self.sheets {
            Sheets::Waiting => empty::loading(&[30, 60, 50, 55]),
            Sheets::Refused(error) => {
                let title = match self.of {
                    Some(Key::Out(_)) => texts.post_no_copy(),
                    _ => texts.letters_no_page(),
                };
                empty::failed(title, context.sentence(error), Vec::new())
            }
            Sheets::Set(pages) => {
                let Some(items) = pages.get(self.page) else {
                    return space().into();
                };
                if self.large {
                    return scroll::down(container(self.page(items, LARGE)).center_x(Length::Fill))
                        .height(Length::Fill)
                        .into();
                }
                iced::widget::responsive(move |size| {
                    let high = size.height * din5008::PAGE_WIDTH / din5008::PAGE_HEIGHT;
                    container(self.page(items, size.width.min(high)))
                        .center(Length::Fill)
                        .into()
                })
                .into()
            }
        }
    }

    fn page<'a>(&'a self, items: &'a [DrawItem], width: f32) -> Element<'a, Message> {
        let window = self.window && self.page == 0;
        paper::page("letters-page", items, width, window, &self.drawn)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::domain::id::LetterId;
    use uuid::Uuid;

    fn pages(count: usize) -> Vec<Vec<DrawItem>> {
        vec![Vec::new(); count]
    }

    #[test]
    fn an_answer_for_another_letter_is_dropped() {
        let (one, two) = (
            Key::Out(LetterId(Uuid::from_u128(1))),
            Key::Out(LetterId(Uuid::from_u128(2))),
        );
        let mut shown = Shown::new();
        shown.expect(Some(one));
        shown.expect(Some(two));
        shown.arrived(one, Ok(pages(3)));
        assert_eq!(shown.count(), 0);
        shown.arrived(two, Ok(pages(2)));
        assert_eq!(shown.count(), 2);
    }

    #[test]
    fn pages_turn_and_stop_at_the_ends() {
        let one = Key::Out(LetterId(Uuid::from_u128(1)));
        let mut shown = Shown::new();
        shown.expect(Some(one));
        shown.arrived(one, Ok(pages(2)));
        shown.turn(false);
        assert_eq!(shown.page, 0);
        shown.turn(true);
        shown.turn(true);
        assert_eq!(shown.page, 1);
        shown.arrived(one, Ok(pages(1)));
        assert_eq!(shown.page, 0, "a shorter letter shows its last page");
    }
}
