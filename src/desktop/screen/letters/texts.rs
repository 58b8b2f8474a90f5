//! Vorlagen: the letter texts in every language, how far each is checked, and its release.

use iced::widget::text::Wrapping;
use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::{Letters, Message, ROW, rows};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary::State;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::table::{Column, Row, Table};
use crate::desktop::widget::{banner, button, card, empty, label, truncate};
use crate::domain::language::LanguageCode;
use crate::domain::letter::LetterKind;
use crate::domain::rights::Right;
use crate::letters::language::LangTag;
use crate::letters::template::{CatalogueEntry, TemplateState};

/// The id of the table of texts.
pub(super) const TABLE: &str = "letters-texts";

/// A text as it is listed.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) entry: CatalogueEntry,
    pub(super) language: String,
    released: bool,
    state: State,
    release: State,
}

/// The German name of a language of letters.
pub(super) fn name(lang: LangTag, context: &Context) -> String {
    if lang == LangTag::De {
        return context.texts.letters_german();
    }
    let code = LanguageCode::from(lang.tag());
    let name = context.office.language_name(&code);
    if name == code.as_str() {
        context.texts.letters_language_code(lang.tag())
    } else {
        name.to_owned()
    }
}

impl Line {
    /// A line for an entry of the catalogue.
    pub(super) fn new(entry: CatalogueEntry, released: bool, context: &Context) -> Self {
        let texts = &context.texts;
        let (icon, tone, words) = match entry.state {
            TemplateState::Reviewed => (icon::CHECK, Tone::Ok, texts.letters_reviewed()),
            TemplateState::Draft => (icon::FILE_TEXT, Tone::Warn, texts.letters_draft()),
            TemplateState::Machine => (icon::FILE_TEXT, Tone::Warn, texts.letters_machine()),
            TemplateState::Withdrawn => (icon::BAN, Tone::Danger, texts.letters_withdrawn()),
        };
        let state = State { icon, tone, words };
        let release = if entry.lang == LangTag::De {
            State {
                icon: icon::CHECK,
                tone: Tone::Neutral,
                words: texts.letters_always(),
            }
        } else if released {
            State {
                icon: icon::STAMP,
                tone: Tone::Ok,
                words: texts.letters_released(),
            }
        } else {
            State {
                icon: icon::LOCK,
                tone: Tone::Neutral,
                words: texts.letters_not_released(),
            }
        };
        Self {
            language: name(entry.lang, context),
            entry,
            released,
            state,
            release,
        }
    }

    /// Is there anything to release?
    pub(super) fn can_be_released(&self) -> bool {
        !self.released
            && self.entry.lang != LangTag::De
            && self.entry.state != TemplateState::Withdrawn
    }
}

impl Letters {
    /// The card with the texts, this wide.
    pub(super) fn text_list<'a>(
        &'a self,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let body: Element<'a, Message> = match (&self.texts, &self.texts_trouble) {
            (Some(lines), _) => {
                let columns = vec![
                    Column::new(texts.letters_language(), Length::Fill),
                    Column::new(texts.letters_letter(), 168),
                    Column::new(texts.letters_version(), 142),
                    Column::new(texts.letters_state(), 104),
                    Column::new(texts.letters_release_column(), 144),
                ];
                let room = width - 592.0;
                Table::new(TABLE, columns, &self.text_table, lines.len())
                    .row_height(ROW)
                    .view(
                        move |at| match lines.get(at) {
                            Some(line) => Row::Cells(cells(line, room, context)),
                            None => Row::Cells(Vec::new()),
                        },
                        Message::TextTable,
                    )
            }
            (None, Some(error)) => container(empty::failed(
                texts.letters_not_read(),
                context.sentence(error),
                Vec::new(),
            ))
            .padding(gap::L)
            .into(),
            (None, None) => container(empty::loading(&[40, 60, 50]))
                .padding(gap::L)
                .into(),
        };
        let count = self.texts.as_ref().map_or(0, Vec::len);
        let head = card::header(
            texts.letters_tab_texts(),
            Some(texts.letters_languages(rows::number(count))),
            None,
        );
        card::listed(head, body).height(Length::Fill).into()
    }

    /// The chosen text: what its state means, and its release.
    pub(super) fn text_card<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let Some(line) = self.chosen_text() else {
            return card::titled(
                texts.letters_tab_texts(),
                label::muted(texts.letters_no_text()),
            )
            .into();
        };
        let entry = &line.entry;
        let reviewed = match (&entry.reviewed_by, entry.reviewed_on) {
            (Some(by), Some(on)) => Some(texts.letters_reviewed_by(by, &texts.date_plain(on))),
            _ => None,
        };
        let fact = match entry.state {
            _ if entry.lang == LangTag::De => texts.letters_german_fact(),
            TemplateState::Reviewed => texts.letters_reviewed_fact(),
            TemplateState::Withdrawn => texts.letters_withdrawn_fact(),
            TemplateState::Draft | TemplateState::Machine => texts.letters_draft_fact(),
        };
        let unchecked = matches!(entry.state, TemplateState::Draft | TemplateState::Machine)
            && entry.lang != LangTag::De;
        let warning =
            unchecked.then(|| banner::banner(Tone::Warn, texts.letters_release_unchecked()));
        let stale = entry
            .stale
            .then(|| banner::banner(Tone::Warn, texts.letters_stale_fact()));
        let may = context.may(Right::ReleaseTexts);
        let release: Option<Element<'a, Message>> = line.can_be_released().then(|| {
            if may {
                row![
                    button::primary("letters-release", texts.letters_release())
                        .icon(icon::STAMP)
                        .busy(self.busy)
                        .on_press(Message::ReleasePressed)
                ]
                .into()
            } else {
                label::dense_muted(texts.letters_release_right()).into()
            }
        });
        let sample = context
            .sample
            .then(|| banner::banner(Tone::Info, texts.letters_release_sample()));
        let body = column![
            row![line.state.clone().pill(), line.release.clone().pill()].spacing(gap::S),
            label::dense(version(line, context)),
            reviewed.map(label::dense),
            label::dense(fact),
            warning,
            stale,
            sample,
            release,
        ]
        .spacing(gap::M);
        card::titled(line.language.as_str(), body).into()
    }
}

/// What a letter is called.
pub(super) fn kind_words(kind: LetterKind, context: &Context) -> String {
    match kind {
        LetterKind::Invitation => context.texts.letters_kind(),
        LetterKind::Paper(paper) => context.texts.paper_kind(paper),
        LetterKind::Notice(notice) => context.texts.notice_kind(notice),
    }
}

/// "Version 1, übersetzt Deutsch 1"
fn version(line: &Line, context: &Context) -> String {
    let texts = &context.texts;
    let own = texts.letters_version_number(line.entry.version.into());
    match line.entry.source {
        Some(source) => format!("{own} · {}", texts.letters_source(source.into())),
        None => own,
    }
}

fn cells<'a>(line: &Line, room: f32, context: &Context) -> Vec<Element<'a, Message>> {
    let texts = &context.texts;
    let plain = |words: String| label::dense_muted(words).wrapping(Wrapping::None);
    let state = |state: &State| {
        row![
            state.icon.at(13.0).style(theme::soft_text(state.tone)),
            label::dense(state.words.clone())
                .wrapping(Wrapping::None)
                .style(theme::soft_text(state.tone))
        ]
        .spacing(gap::XS)
        .align_y(Alignment::Center)
        .into()
    };
    let number = line.entry.version.to_string();
    let version = if line.entry.stale {
        texts.letters_version_stale(&number)
    } else {
        number
    };
    vec![
        label::dense_strong(truncate::to_width(&line.language, 13.7, room))
            .wrapping(Wrapping::None)
            .into(),
        plain(kind_words(line.entry.kind, context)).into(),
        plain(version).into(),
        state(&line.state),
        state(&line.release),
    ]
}

/// The question before a text is released.
pub(super) fn release<'a>(
    kind: LetterKind,
    lang: LangTag,
    context: &'a Context,
) -> Dialog<'a, Message> {
    let texts = &context.texts;
    let sample = context
        .sample
        .then(|| banner::banner(Tone::Info, texts.letters_release_sample()));
    Dialog::new(
        "letters-release-dialog",
        texts.letters_release_ask(&name(lang, context)),
        texts.back(),
        Message::DialogClosed,
    )
    .object(kind_words(kind, context))
    .body(
        column![
            banner::banner(Tone::Warn, texts.letters_release_unchecked()),
            label::dense(texts.letters_release_fact()),
            sample,
        ]
        .spacing(gap::M),
    )
    .action(
        button::primary("letters-release-confirm", texts.letters_release())
            .on_press(Message::ReleaseConfirmed),
        None,
    )
    .cautious()
}
