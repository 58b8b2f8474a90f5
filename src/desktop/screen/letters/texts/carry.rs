//! Texts to translators and back: a file is named, looked at, and taken over.

use std::path::{Path, PathBuf};

use iced::widget::{column, operation, row};
use iced::{Element, Task};

use super::ask::{Asking, question};
use super::list::Line;
use super::{Event, Texts, kind_words, language};
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::platform::Kind;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{banner, button, label};
use crate::domain::letter::LetterKind;
use crate::letters::language::LangTag;
use crate::service::Error;
use crate::service::letter_texts::{ImportPlan, ImportVerdict};

/// The field of the path.
pub(super) const PATH: &str = "texts-path";
/// The name that is proposed.
const FILE: &str = "brieftexte.xlf";
/// So many texts of a file are said one by one.
const MOST: usize = 10;

fn is_path(typed: &str) -> bool {
    let path = Path::new(typed.trim());
    path.is_absolute() && path.file_name().is_some()
}

impl Texts {
    /// Something happened in the question of a file.
    pub(super) fn on_carrying(&mut self, event: Event, context: &Context) -> Action<Event> {
        let (Some(Asking::Export { path }) | Some(Asking::Import { path, .. })) = &mut self.asking
        else {
            return match event {
                Event::Exported(Ok(path)) => self.exported(&path, context),
                _ => Action::None,
            };
        };
        match event {
            Event::PathTyped(typed) => {
                *path = typed;
                if let Some(Asking::Import { plan, .. }) = &mut self.asking {
                    *plan = None;
                }
                Action::None
            }
            Event::PathPressed => {
                let platform = context.platform.clone();
                let kind = Kind {
                    words: context.texts.text_file_kind(),
                    endings: &["xlf", "xliff"],
                };
                let title = context.texts.text_file();
                let save = matches!(self.asking, Some(Asking::Export { .. }));
                Task::perform(
                    async move {
                        if save {
                            platform.save_file(title, FILE.into(), kind).await
                        } else {
                            platform.pick_file(title, kind).await
                        }
                    },
                    Event::PathPicked,
                )
                .into()
            }
            Event::PathPicked(Ok(Some(picked))) => {
                *path = picked.display().to_string();
                Action::None
            }
            Event::PathPicked(Ok(None)) => Action::None,
            Event::PathPicked(Err(_)) => operation::focus(PATH).into(),
            Event::Exported(Ok(path)) => self.exported(&path, context),
            Event::Looked(Ok(found)) => {
                self.busy = false;
                if let Some(Asking::Import { plan, .. }) = &mut self.asking {
                    *plan = Some(found);
                }
                Action::None
            }
            Event::Imported(Ok(done)) => {
                self.busy = false;
                self.asking = None;
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::Done(report, self.refresh(context))
            }
            _ => Action::None,
        }
    }

    fn exported(&mut self, path: &Path, context: &Context) -> Action<Event> {
        self.busy = false;
        self.asking = None;
        let report = Report::say(context.texts.text_exported(&path.display().to_string()));
        Action::Done(report, Task::none())
    }

    /// The action of the question of a file.
    pub(super) fn carry(&mut self, asking: Asking, context: &Context) -> Action<Event> {
        let service = context.service.clone();
        let (Asking::Export { path } | Asking::Import { path, .. }) = &asking else {
            return Action::None;
        };
        if !is_path(path) {
            self.asking = Some(asking);
            return operation::focus(PATH).into();
        }
        let path = PathBuf::from(path.trim());
        let task = match &asking {
            Asking::Export { .. } => {
                let wanted = self.listed();
                Task::perform(
                    async move {
                        let file = service.export_texts(&wanted).await?;
                        written(path, file).await
                    },
                    Event::Exported,
                )
            }
            Asking::Import {
                plan: Some(plan), ..
            } => {
                let plan = plan.clone();
                Task::perform(
                    async move { service.apply_import(&plan).await },
                    Event::Imported,
                )
            }
            _ => Task::perform(
                async move {
                    let file = read(path).await?;
                    service.plan_import(&file).await
                },
                Event::Looked,
            ),
        };
        self.asking = Some(asking);
        self.busy = true;
        task.into()
    }

    /// The texts of the list.
    fn listed(&self) -> Vec<(LetterKind, LangTag)> {
        let rows = self.rows.as_deref().unwrap_or_default();
        let listed = self.lines.iter().filter_map(|line| match line {
            Line::Text(at, _) => rows.get(*at).map(|row| (row.kind, row.lang)),
            Line::Group(..) => None,
        });
        listed.collect()
    }
}

fn trouble(path: &Path, error: &std::io::Error) -> Error {
    Error::File {
        path: path.to_path_buf(),
        kind: error.kind(),
    }
}

/// A file is whole or not there: it is written beside its place and then moved.
async fn written(path: PathBuf, file: String) -> Result<PathBuf, Error> {
    let work = move || {
        let part = path.with_extension("part");
        let done = std::fs::write(&part, file).and_then(|()| std::fs::rename(&part, &path));
        done.map_err(|e| trouble(&path, &e))?;
        Ok(path)
    };
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or(Err(Error::Cancelled))
}

async fn read(path: PathBuf) -> Result<String, Error> {
    let work = move || std::fs::read_to_string(&path).map_err(|e| trouble(&path, &e));
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or(Err(Error::Cancelled))
}

fn path_field<'a>(path: &'a str, context: &'a Context) -> Element<'a, Event> {
    let texts = &context.texts;
    column![
        field::field(PATH, texts.text_file(), path)
            .on_input(Event::PathTyped)
            .note(Note::hint(texts.text_file_hint())),
        row![
            button::secondary("texts-path-pick", texts.text_file_pick())
                .icon(icon::FOLDER_OPEN)
                .on_press(Event::PathPressed)
        ],
    ]
    .spacing(gap::S)
    .into()
}

/// The question of a file for translators.
pub(super) fn export<'a>(path: &'a str, busy: bool, context: &'a Context) -> Dialog<'a, Event> {
    let texts = &context.texts;
    let ready = (is_path(path) && !busy).then_some(Event::Confirmed);
    question("texts-export-dialog", texts.text_export(), context)
        .body(
            column![
                label::dense(texts.text_export_fact()),
                path_field(path, context)
            ]
            .spacing(gap::M),
        )
        .action(
            button::primary("texts-export-confirm", texts.text_export())
                .icon(icon::FILE_DOWN)
                .busy(busy)
                .on_press_maybe(ready.clone()),
            ready,
        )
        .wide()
        .initial(PATH)
}

/// The question of a translator's file: first it is looked at, then taken over.
pub(super) fn import<'a>(
    path: &'a str,
    plan: Option<&'a ImportPlan>,
    busy: bool,
    context: &'a Context,
) -> Dialog<'a, Event> {
    let texts = &context.texts;
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let changing = plan.map_or(0, ImportPlan::changing);
    let lines = plan.map(|plan| {
        column(plan.lines.iter().take(MOST).map(|line| {
            let name = match (line.kind, line.lang) {
                (Some(kind), Some(lang)) => {
                    format!(
                        "{} · {}",
                        kind_words(kind, context),
                        language(lang, context)
                    )
                }
                _ => line.name.clone(),
            };
            let (tone, said) = match line.verdict {
                ImportVerdict::Changes => (
                    if line.findings.is_empty() {
                        Tone::Ok
                    } else {
                        Tone::Warn
                    },
                    texts.text_import_changes(
                        number(line.changed.len()),
                        number(line.findings.len()),
                    ),
                ),
                ImportVerdict::Same => (Tone::Neutral, texts.text_import_same()),
                ImportVerdict::GermanChanged(had, now) => (
                    Tone::Danger,
                    texts.text_import_conflict(had.into(), now.into()),
                ),
                ImportVerdict::NotKnown => (Tone::Danger, texts.text_import_unknown()),
            };
            let mut shown = banner::banner(tone, said).title(name);
            for finding in line.findings.iter().take(2) {
                shown = shown.point(icon::CIRCLE_X, Tone::Danger, finding.sentence(context.lang));
            }
            shown.into()
        }))
        .spacing(gap::XS)
    });
    let nothing =
        (plan.is_some() && changing == 0).then(|| label::dense_muted(texts.text_import_nothing()));
    let words = if plan.is_some() && changing > 0 {
        texts.text_import_apply(number(changing))
    } else {
        texts.text_import_look()
    };
    let possible = is_path(path) && !busy && (plan.is_none() || changing > 0);
    let ready = possible.then_some(Event::Confirmed);
    question("texts-import-dialog", texts.text_import_ask(), context)
        .body(column![path_field(path, context), lines, nothing].spacing(gap::M))
        .action(
            button::primary("texts-import-confirm", words)
                .busy(busy)
                .on_press_maybe(ready.clone()),
            ready,
        )
        .wide()
        .initial(PATH)
}
