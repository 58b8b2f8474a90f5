//! The page view's card: its head with the pages to turn, the desk, and the tools that enlarge.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::{Event, PageView, Sheets};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::paper::{Desk, Sign, Zoom};
use crate::desktop::widget::{button, card, checkbox, empty, label, tooltip, truncate};

/// Height of the rows below the desk.
const ROW: f32 = 44.0;
/// What the head holds besides the name.
const AROUND_NAME: f32 = 304.0;

/// What a screen puts around the pages.
pub struct Around<'a, Message> {
    /// What the card is called ("Vorschau").
    pub title: String,
    /// Whose letter it is; shown as initials while names are shielded.
    pub name: Option<String>,
    /// Something to be known before printing, above the page.
    pub remark: Option<Element<'a, Message>>,
    /// What to say when no letter is chosen.
    pub nothing: String,
    /// What helps when the pages cannot be set.
    pub help: Vec<Element<'a, Message>>,
    /// What can be done with this letter, below the tools.
    pub foot: Option<Element<'a, Message>>,
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl<K: PartialEq> PageView<K> {
    /// The card, this wide.
    pub fn card<'a, Message: Clone + 'a>(
        &'a self,
        around: Around<'a, Message>,
        width: f32,
        context: &'a Context,
        on_event: fn(Event) -> Message,
    ) -> Element<'a, Message> {
        let name = around
            .name
            .map(|name| truncate::to_width(&context.shown(&name), 13.0, width - AROUND_NAME));
        let turner = self.turner(context).map(on_event);
        let head = card::header(around.title, name, Some(turner));
        let remark = around
            .remark
            .map(|remark| container(remark).padding(gap::M));
        let body = self.body(around.nothing, around.help, context, on_event);
        let foot = around
            .foot
            .map(|foot| column![card::separator(), container(foot).padding([9.0, 14.0]),]);
        card::listed(
            head,
            column![
                container(column![remark, body])
                    .width(Length::Fill)
                    .height(Length::Fill)
                    .style(theme::sunken),
                card::separator(),
                self.tools(context).map(on_event),
                foot,
            ],
        )
        .height(Length::Fill)
        .into()
    }

    /// The desk alone, or what stands there instead of pages.
    pub fn body<'a, Message: Clone + 'a>(
        &'a self,
        nothing: String,
        help: Vec<Element<'a, Message>>,
        context: &'a Context,
        on_event: fn(Event) -> Message,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let instead: Element<'a, Message> = if self.of.is_none() {
            empty::empty(icon::MAIL, nothing, None, Vec::new())
        } else if context.privacy {
            empty::empty(icon::EYE_OFF, texts.letters_shielded(), None, Vec::new())
        } else {
            match &self.sheets {
                Sheets::Waiting => empty::loading(&[30, 60, 50, 55]),
                Sheets::Refused(error) => {
                    empty::failed(texts.letters_no_page(), context.sentence(error), help)
                }
                Sheets::Set(_) => {
                    let desk = Desk::new(
                        self.desk_id(),
                        self.id("page"),
                        self.front(),
                        self.zoom(),
                        self.pair(),
                        Event::Desk,
                    )
                    .at(self.scrolled, self.room);
                    return Element::from(desk).map(on_event);
                }
            }
        };
        container(instead).padding(gap::M).into()
    }

    fn id(&self, part: &str) -> String {
        format!("{}-{part}", self.name)
    }

    /// ‹ Seite 1 von 2 › and the glass.
    pub fn turner<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let (count, first, abreast) = (self.count(), self.first(), self.fit().abreast);
        let can = |possible: bool, event: Event| possible.then_some(event);
        let words = match count {
            0 => String::new(),
            _ if abreast == 2 && first + 1 < count => {
                texts.pages_two_of(number(first + 1), number(first + 2), number(count))
            }
            _ => texts.letters_page_of(number(first + 1), number(count)),
        };
        let (glass, glass_words) = if self.large {
            (icon::X, texts.letters_small())
        } else {
            (icon::ZOOM_IN, texts.letters_hint_large())
        };
        row![
            tooltip::below(
                button::icon_only(self.id("page-back"), icon::CHEVRON_LEFT)
                    .small()
                    .on_press_maybe(can(first > 0, Event::PREVIOUS)),
                texts.letters_previous_page()
            ),
            label::dense(words),
            tooltip::below(
                button::icon_only(self.id("page-on"), icon::CHEVRON_RIGHT)
                    .small()
                    .on_press_maybe(can(first + abreast < count, Event::NEXT)),
                texts.letters_next_page()
            ),
            tooltip::below(
                button::icon_only(self.id("zoom"), glass)
                    .small()
                    .on_press_maybe(can(self.of.is_some(), Event::LargeToggled)),
                glass_words
            ),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    }

    /// The window of the envelope, and how large the page is.
    pub fn tools<'a>(&'a self, context: &'a Context) -> Element<'a, Event> {
        let texts = &context.texts;
        let (fit, set) = (self.fit(), self.is_set() && !context.privacy);
        let step = |larger: bool| {
            let goes = set && fit.next(larger) != fit.percent();
            goes.then_some(Event::Desk(Sign::Zoomed(larger, None)))
        };
        let keyed =
            |words: String, sign: char| format!("{words} ({})", Chord::ctrl(sign).label(texts));
        let percent = if set && self.room.is_some() {
            texts.pages_percent(i64::from(fit.percent()))
        } else {
            String::new()
        };
        // One button for the two fits: it offers the other one.
        let (words, hint, event) = if self.zoom() == Zoom::Page {
            (texts.pages_wide(), texts.pages_wide_hint(), Event::Wide)
        } else {
            let hint = keyed(texts.pages_whole_hint(), '0');
            (texts.pages_whole(), hint, Event::Desk(Sign::Whole))
        };
        let tools = row![
            self.window.map(|shown| {
                checkbox::checkbox(
                    self.id("window"),
                    texts.letters_window(),
                    shown,
                    Some(Event::WindowToggled),
                )
            }),
            space::horizontal(),
            tooltip::below(
                button::icon_only(self.id("smaller"), icon::MINUS)
                    .small()
                    .on_press_maybe(step(false)),
                keyed(texts.pages_smaller(), '-')
            ),
            container(label::dense(percent)).center_x(44.0),
            tooltip::below(
                button::icon_only(self.id("larger"), icon::PLUS)
                    .small()
                    .on_press_maybe(step(true)),
                keyed(texts.pages_larger(), '+')
            ),
            tooltip::below(
                button::quiet(self.id("fit"), words)
                    .small()
                    .on_press_maybe(set.then_some(event)),
                hint
            ),
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center);
        container(tools)
            .padding([0.0, 14.0])
            .height(ROW)
            .align_y(Alignment::Center)
            .into()
    }
}
