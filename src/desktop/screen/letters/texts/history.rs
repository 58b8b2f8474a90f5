//! Fassungen: the versions of a text, and what one says otherwise than the newest.

use iced::Element;
use iced::widget::{column, container};

use super::ask::question;
use super::{Event, kind_words, language, list};
use crate::desktop::context::Context;
use crate::desktop::theme::{radius, space as gap};
use crate::desktop::widget::control::{Control, Ring};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::label;
use crate::domain::letter_text::TextState;
use crate::letters::template::Sheet;
use crate::service::letter_texts::{OpenText, Progress};

/// So many versions are listed.
const MOST: usize = 8;

/// The versions, and what the chosen one says otherwise than the newest.
pub(super) fn history<'a>(
    open: &'a OpenText,
    at: usize,
    context: &'a Context,
) -> Dialog<'a, Event> {
    let texts = &context.texts;
    let row = &open.row;
    let name = format!(
        "{} · {}",
        kind_words(row.kind, context),
        language(row.lang, context)
    );
    let listed = open
        .versions
        .iter()
        .take(MOST)
        .enumerate()
        .map(|(number, text)| {
            let state = match text.state {
                TextState::Draft => list::words(Progress::Draft, context),
                TextState::Reviewed => texts.text_fact_reviewed(
                    &text.reviewed_by,
                    &text
                        .reviewed_on
                        .map(|on| texts.date_plain(on))
                        .unwrap_or_default(),
                ),
                TextState::Withdrawn => list::words(Progress::Withdrawn, context),
                TextState::Shipped => texts.text_reset(),
            };
            let line = texts.text_history_line(
                &list::version(text.version, context),
                &state,
                &text.author,
                &texts.date_plain(text.made_at.date()),
            );
            let words = if number == at {
                label::dense_strong(line)
            } else {
                label::dense(line)
            };
            Control::new(words)
                .id(format!("texts-version-{number}"))
                .on_press(Event::Compared(number))
                .width(iced::Length::Fill)
                .padding([gap::XS, gap::S])
                .ring(Ring::Inside, radius::CONTROL)
                .into()
        });
    let chosen = open
        .versions
        .get(at)
        .filter(|text| text.state != TextState::Shipped);
    let chosen = match chosen {
        Some(text) => Sheet::read(&text.content).ok(),
        None => Some(open.shipped.clone()),
    };
    let differs = chosen
        .map(|old| differences(&old, &open.sheet))
        .unwrap_or_default();
    let compared: Element<'a, Event> = if differs.is_empty() {
        label::dense_muted(texts.text_compare_none()).into()
    } else {
        column(differs.into_iter().take(MOST).map(|(old, new)| {
            column![
                label::dense_muted(format!("– {old}")),
                label::dense(format!("+ {new}")),
            ]
            .into()
        }))
        .spacing(gap::XS)
        .into()
    };
    let none = open
        .versions
        .is_empty()
        .then(|| label::dense_muted(texts.text_history_none()));
    question(
        "texts-history-dialog",
        texts.text_history_of(&name),
        context,
    )
    .body(
        column![
            column(listed),
            none,
            label::dense_strong(texts.text_compare()),
            container(compared),
        ]
        .spacing(gap::M),
    )
    .wide()
}

/// What two versions say differently, block by block.
fn differences(old: &Sheet, new: &Sheet) -> Vec<(String, String)> {
    let words = |sheet: &Sheet| -> Vec<String> {
        let said = sheet.block.iter().map(|block| {
            let label = block.label.as_deref().map(|label| format!("{label}: "));
            format!("{}{}", label.unwrap_or_default(), block.text)
        });
        said.collect()
    };
    let (old, new) = (words(old), words(new));
    let most = old.len().max(new.len());
    let at = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
    (0..most)
        .map(|n| (at(&old, n), at(&new, n)))
        .filter(|(old, new)| old != new)
        .collect()
}
