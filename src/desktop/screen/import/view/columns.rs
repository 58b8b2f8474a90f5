//! How the columns look: what each of them means.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{delimiter, number};
use crate::desktop::context::Context;
use crate::desktop::icon::Icon;
use crate::desktop::screen::import::columns::State;
use crate::desktop::screen::import::{Import, Message};
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::field::Note;
use crate::desktop::widget::search_box::Look;
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{button, card, field, label, scroll, search_box};
use crate::desktop::{icon, theme};
use crate::exchange::encoding::Encoding;
use crate::exchange::mapping::Target;
use crate::service::imports::Preview;

/// Height of the row of a column.
pub(super) const COLUMN: f32 = 38.0;

/// Below this height of the window's page the columns leave more room to the preview.
pub(super) const COLUMNS_SHORT: f32 = 214.0;

pub(super) fn columns<'a>(
    screen: &'a Import,
    preview: &'a Preview,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let encodings = [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Windows1250,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ];
    let encoding = scaled(
        "import-encoding",
        encodings
            .into_iter()
            .map(|encoding| segment(encoding, encoding.name()))
            .collect(),
        Some(&preview.table.encoding),
        Scale::Small,
        Message::EncodingChosen,
    );
    let signs = scaled(
        "import-delimiter",
        [';', ',', '\t', '|']
            .into_iter()
            .map(|sign| segment(sign, delimiter(sign, context)))
            .collect(),
        Some(&preview.table.delimiter),
        Scale::Small,
        Message::DelimiterChosen,
    );
    let free = row![
        checkbox(
            "import-free-text",
            texts.import_free_text(),
            preview.mapping.import_free_text,
            Some(Message::FreeTextPressed),
        ),
        cut(label::CAP, texts.import_free_text_hint()).style(theme::muted),
    ]
    .spacing(gap::L)
    .align_y(Alignment::Center);
    let reporter = field::field("import-reporter", texts.import_reporter(), &screen.reporter)
        .on_input(Message::ReporterTyped)
        .on_blur(Message::ReporterLeft)
        .note(Note::hint(texts.import_reporter_hint()))
        .width(300);
    let dialect = row![
        field::labelled(texts.import_encoding(), encoding, Note::Empty),
        field::labelled(texts.import_delimiter(), signs, Note::Empty),
        reporter,
    ]
    .spacing(gap::XL);
    column![
        container(column![dialect, free].spacing(gap::XS))
            .padding([gap::M, 14.0])
            .width(Length::Fill)
            .style(theme::card),
        column_card(screen, context, None),
    ]
    .spacing(gap::M)
    .into()
}

/// The card of the columns: as high as the page, or a few rows with a scroller.
pub(super) fn column_card<'a>(
    screen: &'a Import,
    context: &'a Context,
    height: Option<f32>,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let states = &screen.column_states;
    let used = states
        .iter()
        .filter(|state| state.target != Target::Ignore)
        .count();
    let template = screen
        .preview
        .as_ref()
        .and_then(|preview| preview.template.as_deref())
        .map(|sender| {
            row![
                icon::CHECK.at(13.0).style(theme::soft_text(Tone::Ok)),
                cut(label::DENSE, texts.lists_template_used(sender))
                    .style(theme::soft_text(Tone::Ok)),
            ]
            .spacing(gap::XS)
            .align_y(Alignment::Center)
        });
    let links = row![
        template,
        button::link(
            "import-load",
            texts.lists_from_file(),
            Some(Message::LoadPressed)
        ),
        button::link(
            "import-save",
            texts.lists_to_file(),
            Some(Message::SavePressed)
        ),
        button::link(
            "import-keep",
            texts.lists_template_keep(),
            Some(Message::KeepPressed)
        ),
    ]
    .spacing(gap::L)
    .align_y(Alignment::Center);
    let head = card::header(
        texts.import_step_columns(),
        Some(texts.import_columns_facts(number(used), number(states.len()))),
        Some(links.into()),
    );
    let rows = states
        .iter()
        .zip(&screen.columns)
        .enumerate()
        .map(|(at, (state, picker))| column_row(at, state, picker, screen, context));
    let list = scroll::down(column(rows)).height(height.map_or(Length::Fill, Length::Fixed));
    card::listed(head, list).into()
}

fn column_row<'a>(
    at: usize,
    state: &'a State,
    picker: &'a search_box::State<crate::desktop::screen::import::Meaning>,
    screen: &'a Import,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let free = screen
        .preview
        .as_ref()
        .is_some_and(|preview| preview.mapping.import_free_text);
    let (mark, tone, words): (Icon, Tone, String) = match state.target {
        Target::Ignore => (icon::MINUS, Tone::Neutral, texts.import_ignored()),
        _ if state.filled == 0 => (icon::MINUS, Tone::Neutral, texts.lists_empty()),
        Target::Remark if !free => (icon::SHIELD, Tone::Neutral, texts.import_health()),
        _ if state.wrong > 0 => {
            let mut words = texts.import_wrong(number(state.wrong));
            if state.unsure > 0 {
                words = format!("{words}, {}", texts.import_unsure(number(state.unsure)));
            }
            (icon::CIRCLE_ALERT, Tone::Danger, words)
        }
        _ if state.unsure > 0 => (
            icon::TRIANGLE_ALERT,
            Tone::Warn,
            texts.import_unsure(number(state.unsure)),
        ),
        _ if state.confidence < 0.8 => {
            #[allow(clippy::cast_possible_truncation, reason = "0 to 100")]
            let percent = (state.confidence * 100.0).round() as i64;
            (icon::CIRCLE_HELP, Tone::Warn, texts.import_sure(percent))
        }
        _ => (
            icon::CHECK,
            Tone::Ok,
            texts.import_valid(number(state.filled)),
        ),
    };
    let sample = if context.privacy {
        "…"
    } else {
        &state.sample
    };
    let look = Look {
        label: None,
        placeholder: texts.target_ignore().into(),
        note: None,
        key_cap: None,
        max_width: 280.0,
    };
    let picker = search_box::with_look(
        format!("import-column-{at}"),
        look,
        picker,
        texts,
        move |event| Message::Column(at, event),
    );
    column![
        container(
            row![
                container(cut(label::DENSE_STRONG, state.header.as_str()))
                    .width(Length::FillPortion(3)),
                container(cut(label::DENSE, sample).style(theme::muted))
                    .width(Length::FillPortion(3)),
                icon::ARROW_RIGHT.at(13.0).style(theme::muted),
                container(picker).width(280),
                row![
                    mark.at(13.0).style(theme::soft_text(tone)),
                    cut(label::DENSE, words).style(theme::soft_text(tone))
                ]
                .spacing(gap::XS)
                .align_y(Alignment::Center)
                .width(Length::FillPortion(3)),
            ]
            .spacing(gap::M)
            .align_y(Alignment::Center),
        )
        .padding([0.0, 14.0])
        .height(COLUMN)
        .align_y(Alignment::Center),
        card::separator(),
    ]
    .into()
}
