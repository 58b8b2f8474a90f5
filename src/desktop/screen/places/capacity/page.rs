//! The page of the matrix: filters and legend, the matrix with its head and sums, and the chosen cell at the side.

use iced::widget::{column, container, responsive, row, scrollable, space};
use iced::{Alignment, Border, Element, Length, Size, Theme};

use super::matrix::{Shade, Tab};
use super::message::KEYS;
use super::paint::{self, Canvas, Columns};
use super::{Capacity, MATRIX, Message, SCROLLED, SEARCH, side};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::edit::Edit;
use crate::desktop::widget::keys::Keys;
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::sheet::written;
use crate::desktop::widget::toast::Hint;
use crate::desktop::widget::{banner, button, card, checkbox, empty, label, tooltip};

/// Width of the panel at the side.
const SIDE: f32 = 300.0;
/// Below this the panel is narrower.
const NARROW: f32 = 1100.0;
/// Kept free around the rows for the ring of the keyboard, which lies below what scrolls.
const RING: f32 = 2.0;
/// Height of the head and of the sums.
const HEAD: f32 = 32.0;

/// The buttons for the head of the area.
pub(super) fn actions<'a>(
    screen: &'a Capacity,
    narrow: bool,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let ask: Element<'a, Message> = if narrow {
        let ask = button::icon_only("capacity-request", icon::SEND).on_press(Message::AskPressed);
        tooltip::below(ask, texts.capacity_ask())
    } else {
        button::secondary("capacity-request", texts.capacity_ask())
            .icon(icon::SEND)
            .on_press(Message::AskPressed)
            .into()
    };
    let enter = screen.may_write(context).then(|| {
        button::primary("capacity-enter", texts.capacity_enter())
            .icon(icon::PENCIL)
            .key_cap("F2")
            .on_press_maybe(screen.at.is_some().then_some(Message::FormPressed))
    });
    row![ask, enter].spacing(gap::M).into()
}

/// The keys that help here.
pub(super) fn hints(context: &Context) -> Vec<Hint> {
    let texts = &context.texts;
    let hint = |keys: &str, words: String| Hint {
        keys: keys.to_owned(),
        words,
    };
    vec![
        hint("← ↑ → ↓", texts.capacity_hint_cell()),
        hint("0–99 Enter", texts.capacity_hint_enter()),
        hint(
            &format!("{}+D", texts.key_control()),
            texts.capacity_hint_down(),
        ),
        hint("F2", texts.capacity_hint_form()),
    ]
}

/// All of it, below the head of the area.
pub(super) fn view<'a>(screen: &'a Capacity, context: &'a Context) -> Element<'a, Message> {
    let content = responsive(move |room: Size| {
        let beside = if room.width < NARROW { 268.0 } else { SIDE };
        let table = container(body(screen, context))
            .width(Length::Fill)
            .height(Length::Fill)
            .style(theme::card)
            .padding(1);
        let panel = container(side::view(screen, context))
            .width(beside)
            .height(Length::Fill)
            .style(theme::card)
            .padding(1);
        column![
            filters(screen, room.width, context),
            notice(screen, context),
            row![table, panel].spacing(gap::L).height(Length::Fill),
        ]
        .spacing(gap::M)
        .into()
    });
    let escape = screen.can_escape().then_some(Message::Escaped);
    Keys::new(content, KEYS, |message: &Message| Some(message.clone()))
        .inner()
        .on_escape(escape)
        .into()
}

/// Which schools are shown, and what the colours say.
fn filters<'a>(screen: &'a Capacity, width: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let tabs = scaled(
        "capacity-tab",
        Tab::ALL
            .iter()
            .map(|tab| segment(*tab, texts.capacity_tab(*tab)))
            .collect(),
        Some(&screen.tab),
        Scale::Small,
        Message::TabChosen,
    );
    let search = Edit::new(SEARCH, &texts.capacity_search(), &screen.query)
        .lead(icon::SEARCH)
        .on_input(Message::Searched)
        .on_submit_maybe(Some(Message::MatrixEntered));
    let support = checkbox::checkbox(
        "capacity-support-only",
        texts.capacity_support_only(),
        screen.support,
        Some(Message::SupportToggled),
    );
    let read = screen.may_write(context).then(|| {
        let button =
            button::icon_only("capacity-file", icon::FILE_UP).on_press(Message::FilePressed);
        tooltip::below(button.small(), texts.capacity_file())
    });
    let write =
        button::icon_only("capacity-export", icon::FILE_DOWN).on_press(Message::ExportPressed);
    let files = row![read, tooltip::below(write.small(), texts.capacity_export())].spacing(gap::XS);
    let wide = width > 1150.0;
    let search_width = if wide { 220.0 } else { 150.0 };
    let line = row![
        tabs,
        container(search).width(search_width),
        container(support).width(Length::Fill),
        legend(wide, context),
        files,
    ]
    .spacing(if wide { gap::L } else { gap::M })
    .align_y(Alignment::Center);
    line.into()
}

/// What the colours say; in few words where there is little room.
fn legend<'a>(wide: bool, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let days = i64::from(context.office.settings.capacity_old_days);
    let entry = |figure: &'static str, shade: Shade, old: bool, words: String, short: String| {
        let said = if wide { words.clone() } else { short };
        let said = label::cap(said).wrapping(iced::widget::text::Wrapping::None);
        let entry = row![sample(figure, shade, old), said]
            .spacing(if wide { gap::S } else { gap::XS })
            .align_y(Alignment::Center);
        if wide {
            entry.into()
        } else {
            tooltip::below(entry, words)
        }
    };
    let few = || "1–2".to_owned();
    let none = texts.capacity_legend_none();
    row![
        entry(
            "3",
            Shade::Many,
            false,
            texts.capacity_legend_many(),
            "3+".to_owned()
        ),
        entry("1", Shade::Few, false, few(), few()),
        entry("0", Shade::None, false, none.clone(), none),
        entry(
            "1?",
            Shade::Few,
            true,
            texts.capacity_legend_old(days),
            texts.capacity_legend_old_short()
        ),
    ]
    .spacing(gap::S)
    .into()
}

/// A tile of the legend.
fn sample<'a>(words: &'a str, shade: Shade, old: bool) -> Element<'a, Message> {
    container(label::CAP.text(words))
        .center_x(26)
        .center_y(20)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            let (ground, ink) = match shade {
                _ if old => (None, t.text_muted),
                Shade::Many => (Some(t.accent), t.on_accent),
                Shade::Few => (Some(t.accent_soft), t.accent_text),
                _ => (Some(t.sunken), t.text_muted),
            };
            container::Style {
                text_color: Some(ink),
                background: ground.map(Into::into),
                border: Border {
                    color: t.line_strong,
                    width: if old { 1.0 } else { 0.0 },
                    radius: 3.0.into(),
                },
                ..container::Style::default()
            }
        })
        .into()
}

fn notice<'a>(screen: &'a Capacity, context: &'a Context) -> Option<Element<'a, Message>> {
    let error = screen.trouble.as_ref().filter(|_| screen.read.is_some())?;
    Some(banner::banner(Tone::Warn, context.sentence(error)).into())
}

fn body<'a>(screen: &'a Capacity, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    if screen.read.is_none() {
        return match &screen.trouble {
            Some(error) => {
                empty::failed(texts.capacity_unread(), context.sentence(error), Vec::new())
            }
            None => container(empty::loading(&[60, 80, 75, 85, 70]))
                .padding(gap::L)
                .into(),
        };
    }
    if screen.matrix.lines.is_empty() {
        let nothing = empty::empty(icon::SCHOOL, texts.capacity_nothing(), None, Vec::new());
        return container(nothing).center(Length::Fill).into();
    }
    responsive(move |room: Size| {
        let columns = Columns::of(room.width - 2.0 * RING, screen.matrix.columns.len());
        let whole = paint::height(&screen.matrix);
        let room = (room.height - 2.0 * HEAD - 4.0).max(paint::ROW);
        let high = (whole + 2.0 * RING).min(room);
        column![
            head(screen, columns, context),
            container(rows(screen, whole, context)).height(high),
            card::separator(),
            sums(screen, columns, context),
        ]
        .into()
    })
    .into()
}

/// A word of the head or the foot at a place of its line.
fn placed<'a>(from: f32, to: f32, words: Element<'a, Message>) -> (f32, f32, Element<'a, Message>) {
    (from, to, words)
}

/// Words at their places in a line; the gaps between them stay free.
fn line<'a>(parts: Vec<(f32, f32, Element<'a, Message>)>) -> Element<'a, Message> {
    let mut at = -RING;
    let mut content = row![].height(HEAD).align_y(Alignment::Center);
    for (from, to, words) in parts {
        content = content
            .push(space().width((from - at).max(0.0)))
            .push(container(words).width((to - from).max(0.0)));
        at = to;
    }
    container(content)
        .width(Length::Fill)
        .style(theme::sunken)
        .into()
}

fn head<'a>(screen: &'a Capacity, columns: Columns, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let words =
        |words: String| label::dense_muted(words).wrapping(iced::widget::text::Wrapping::None);
    let school = words(texts.capacity_school()).into();
    let mut parts = vec![placed(16.0, columns.named(), school)];
    parts.extend(
        columns
            .town
            .map(|town| placed(town, columns.grades, words(texts.capacity_town()).into())),
    );
    for (at, intake) in screen.matrix.columns.iter().enumerate() {
        let name = container(words(texts.capacity_column(*intake))).center_x(Length::Fill);
        parts.push(placed(
            columns.grade(at),
            columns.grade(at + 1),
            name.into(),
        ));
    }
    let age = container(words(texts.capacity_age())).align_right(Length::Fill);
    let middle = columns.end - 60.0;
    parts.push(placed(
        columns.literacy,
        middle,
        words(texts.capacity_literacy()).into(),
    ));
    parts.push(placed(middle, columns.end, age.into()));
    column![line(parts), card::separator()].into()
}

fn sums<'a>(screen: &'a Capacity, columns: Columns, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let mut parts = vec![placed(
        16.0,
        columns.grades,
        label::dense_strong(texts.capacity_sum()).into(),
    )];
    for (at, sum) in screen.matrix.sums.iter().enumerate() {
        let sum = container(label::dense_strong(sum.to_string())).center_x(Length::Fill);
        parts.push(placed(columns.grade(at), columns.grade(at + 1), sum.into()));
    }
    let without =
        label::cap(texts.capacity_sum_without()).wrapping(iced::widget::text::Wrapping::None);
    let without = container(without).align_right(Length::Fill);
    parts.push(placed(columns.literacy, columns.end, without.into()));
    line(parts)
}

/// The rows, scrolled, with the keyboard's ring around them.
fn rows<'a>(screen: &'a Capacity, whole: f32, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let canvas = Canvas {
        matrix: &screen.matrix,
        at: screen.place(),
        typing: screen.typing.as_deref(),
        drawing: &screen.drawing,
        texts,
    };
    let thin = scrollable::Scrollbar::new()
        .width(6)
        .scroller_width(6)
        .margin(1);
    let scrolled = scrollable(written(canvas, screen.drawing.words(), whole))
        .id(SCROLLED)
        .direction(scrollable::Direction::Vertical(thin))
        .height(Length::Fill)
        .style(theme::scroller)
        .on_scroll(|viewport| {
            Message::Scrolled(viewport.absolute_offset().y, viewport.bounds().height)
        });
    // The keys themselves are in the table of the screen; this is where Tab stops.
    Control::new(scrolled)
        .id(MATRIX)
        .on_key(|_, _| None)
        .width(Length::Fill)
        .height(Length::Fill)
        .padding(RING)
        .style(|theme, _| Style {
            background: None,
            border: Border::default(),
            text: Tokens::of(theme).text,
        })
        .ring(Ring::Inside, radius::SMALL)
        .into()
}

/// Height of a line in the panel's table.
pub(super) const FACT: f32 = size::SMALL;
