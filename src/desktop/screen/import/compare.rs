//! A row beside the child it may be: the dialog of the preview.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::Message;
use super::lines::{Line, Sort};
use crate::desktop::context::Context;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::{banner, button, label};
use crate::domain::birth_date::BirthDate;
use crate::exchange::duplicates::DuplicateOf;
use crate::exchange::mapping::Target;
use crate::service::Error;
use crate::service::imports::{PlannedHousehold, Preview};
use crate::store::rows::SearchEntry;

/// What the dialog shows.
#[derive(Debug, Clone)]
pub(super) struct Compare {
    /// The row, as a place in all rows.
    pub line: usize,
    /// The recorded child, once it was read.
    pub known: Option<Result<Option<SearchEntry>, Error>>,
    /// An earlier row of the same list: its number, name and birth date.
    other: Option<(u32, String, String)>,
    /// Is there anybody to compare with?
    pair: bool,
    /// Why they may be one.
    reason: Option<crate::exchange::duplicates::Reason>,
}

impl Compare {
    /// The dialog of a row, and the id of the recorded child that is to be read for it.
    pub(super) fn of(at: usize, line: &Line, preview: &Preview) -> (Self, Option<String>) {
        let found = preview
            .duplicates
            .iter()
            .find(|d| d.row == line.row && d.slot == line.slot);
        let (mut other, mut known) = (None, None);
        match found.map(|d| &d.of) {
            Some(DuplicateOf::Known(id)) => known = Some(id.clone()),
            Some(DuplicateOf::Row { row, slot }) => {
                other = preview
                    .draft
                    .children()
                    .find(|(_, child)| child.row == *row && child.slot == *slot)
                    .map(|(_, child)| {
                        (
                            *row,
                            format!("{}, {}", child.family_name, child.given_name),
                            child.birth.map(BirthDate::german).unwrap_or_default(),
                        )
                    });
            }
            None => {}
        }
        let compare = Self {
            line: at,
            known: None,
            other,
            pair: found.is_some(),
            reason: found.map(|d| d.reason),
        };
        (compare, known)
    }

    pub(super) fn dialog<'a>(
        &'a self,
        line: &'a Line,
        household: Option<&'a PlannedHousehold>,
        context: &'a Context,
    ) -> Dialog<'a, Message> {
        let texts = &context.texts;
        let changed = line.sort == Sort::Changed;
        let title = if changed {
            texts.lists_differences()
        } else if self.pair {
            texts.import_compare_title()
        } else {
            texts.import_row_title()
        };
        let left = facts(
            texts.import_in_list(i64::from(line.row)),
            &[
                (
                    texts.import_column_child(),
                    context.shown(&line.name).into_owned(),
                ),
                (texts.import_column_born(), line.born.clone()),
                (texts.import_column_town(), line.town.clone()),
                (texts.import_column_phone(), line.phone.clone()),
            ],
        );
        let right: Option<Element<'a, Message>> = match (&self.known, &self.other) {
            (Some(Ok(Some(entry))), _) => {
                let name = format!("{}, {}", entry.family_name, entry.given_name);
                Some(facts(
                    texts.import_recorded(&entry.file_number.to_string()),
                    &[
                        (
                            texts.import_column_child(),
                            context.shown(&name).into_owned(),
                        ),
                        (
                            texts.import_column_born(),
                            entry.birth.map(BirthDate::german).unwrap_or_default(),
                        ),
                        (texts.import_column_town(), entry.town.clone()),
                        (texts.import_column_phone(), entry.phones.join(", ")),
                    ],
                ))
            }
            (Some(Err(error)), _) => {
                Some(banner::banner(Tone::Danger, context.sentence(error)).into())
            }
            (_, Some((row, name, born))) => Some(facts(
                texts.import_in_list(i64::from(*row)),
                &[
                    (
                        texts.import_column_child(),
                        context.shown(name).into_owned(),
                    ),
                    (texts.import_column_born(), born.clone()),
                ],
            )),
            _ => None,
        };
        let reason = self.reason.map(|reason| reason.sentence(context.lang));
        let findings = line
            .findings
            .iter()
            .map(|(tone, words)| banner::banner(*tone, words.clone()).into());
        let differences = household
            .filter(|_| changed)
            .map(|household| differences(self.line, line, household, context));
        let different = (line.sort == Sort::Look && self.pair && line.include).then(|| {
            button::secondary("import-different", texts.lists_different_people())
                .small()
                .on_press(Message::ToldApart(self.line))
        });
        let body = column![
            row![left, right].spacing(gap::L),
            different,
            differences,
            column(findings).spacing(gap::S),
        ]
        .spacing(gap::M);
        let mut dialog = Dialog::new(
            format!("import-compare-{}", self.line),
            title,
            texts.back(),
            Message::CompareClosed,
        )
        .wide()
        .body(body);
        if let Some(reason) = reason {
            dialog = dialog.object(reason);
        }
        if changed {
            let done = Message::CompareClosed;
            dialog = dialog
                .action(
                    button::primary("import-decide", texts.lists_difference_ready())
                        .on_press(done.clone()),
                    Some(done),
                )
                .initial(format!(
                    "import-difference-{}",
                    line.differences.first().unwrap_or(&0)
                ));
        } else if line.sort == Sort::Look && self.pair && line.include {
            let same = Message::Decided(self.line, false);
            dialog = dialog
                .action(
                    button::primary("import-decide", texts.import_skip()).on_press(same.clone()),
                    Some(same),
                )
                .initial("import-decide");
        } else if line.may_tick() {
            let message = Message::Decided(self.line, !line.include);
            let words = if line.include {
                texts.import_skip()
            } else {
                texts.import_include()
            };
            dialog = dialog
                .action(
                    button::primary("import-decide", words).on_press(message.clone()),
                    Some(message),
                )
                .initial("import-decide");
        }
        dialog
    }
}

/// Every field that the list says otherwise, recorded and new, with a tick.
fn differences<'a>(
    at: usize,
    line: &'a Line,
    household: &'a PlannedHousehold,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let words = |target: Target, value: &str| match target {
        Target::Language | Target::Interpreter | Target::SecondInterpreter if !value.is_empty() => {
            let code = crate::domain::language::LanguageCode::from(value);
            context.office.language_name(&code).to_owned()
        }
        _ if value.is_empty() => "–".to_owned(),
        _ => context.shown(value).into_owned(),
    };
    let head = row![
        container(label::dense_strong("")).width(Length::FillPortion(4)),
        container(label::dense_muted(texts.lists_difference_old())).width(Length::FillPortion(4)),
        container(label::dense_muted(texts.lists_difference_new())).width(Length::FillPortion(4)),
    ]
    .spacing(gap::M);
    let rows = line.differences.iter().filter_map(|place| {
        let difference = household.differences.get(*place)?;
        let tick = checkbox(
            format!("import-difference-{place}"),
            super::columns::name(difference.target, texts),
            difference.take,
            Some(Message::DifferencePressed(at, *place)),
        );
        let new = cut(label::DENSE, words(difference.target, &difference.new));
        let old = cut(label::DENSE, words(difference.target, &difference.old));
        Some(
            row![
                container(tick).width(Length::FillPortion(4)),
                container(old.style(theme::muted)).width(Length::FillPortion(4)),
                container(new).width(Length::FillPortion(4)),
            ]
            .spacing(gap::M)
            .height(28)
            .align_y(Alignment::Center)
            .into(),
        )
    });
    column![head, column(rows)].spacing(gap::XS).into()
}

/// A column of facts with a heading.
fn facts<'a>(title: String, facts: &[(String, String)]) -> Element<'a, Message> {
    let lines = facts.iter().map(|(words, value)| {
        let value = if value.is_empty() { "–" } else { value };
        row![
            container(label::dense(words.clone()).style(theme::muted)).width(76),
            cut(label::DENSE, value.to_owned()),
        ]
        .spacing(gap::S)
        .into()
    });
    column![label::dense_strong(title), column(lines).spacing(gap::XS)]
        .spacing(gap::S)
        .width(Length::FillPortion(1))
        .into()
}
