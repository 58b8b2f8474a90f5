//! Backup and checks: looking the database over, writing a checked copy elsewhere.

use std::path::PathBuf;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length, Task};

use super::Message as Outer;
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::platform::{Kind, Trouble};
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::{banner, button, card, label};
use crate::domain::rights::Right;
use crate::store::{Depth, Manifest, Report as Findings, StoreError};

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Prüfen.
    CheckPressed,
    /// It was checked, or not.
    Checked(Result<Findings, StoreError>),
    /// Sicherung speichern.
    SavePressed,
    /// It was saved, or nobody chose a place, or not.
    Saved(Result<Option<(PathBuf, Manifest)>, Failed>),
}

/// Why there is no backup.
#[derive(Debug, Clone)]
pub enum Failed {
    /// The dialog.
    Dialog(Trouble),
    /// The store.
    Store(StoreError),
}

/// The page.
#[derive(Debug, Default)]
pub struct Backup {
    checking: bool,
    saving: bool,
    checked: Option<Findings>,
    saved: Option<(PathBuf, Manifest)>,
}

impl Backup {
    pub(super) fn update(&mut self, message: Message, context: &Context) -> Action<Outer> {
        match message {
            Message::CheckPressed => {
                if std::mem::replace(&mut self.checking, true) {
                    return Action::None;
                }
                let store = context.service.store().clone();
                Task::perform(async move { store.check(Depth::Full).await }, |result| {
                    Outer::Backup(Message::Checked(result))
                })
                .into()
            }
            Message::Checked(result) => {
                self.checking = false;
                match result {
                    Ok(findings) => {
                        self.checked = Some(findings);
                        Action::None
                    }
                    Err(error) => Action::Failed(error.into()),
                }
            }
            Message::SavePressed if context.may(Right::Administer) => {
                if std::mem::replace(&mut self.saving, true) {
                    return Action::None;
                }
                let texts = &context.texts;
                let kind = Kind {
                    words: texts.backup_kind(),
                    endings: &["db"],
                };
                let day = context.today.format("%Y-%m-%d").to_string();
                let ask = context.platform.clone().save_file(
                    texts.backup_save(),
                    texts.backup_file(&day),
                    kind,
                );
                let store = context.service.store().clone();
                let work = async move {
                    let Some(path) = ask.await.map_err(Failed::Dialog)? else {
                        return Ok(None);
                    };
                    let manifest = store.backup(&path).await.map_err(Failed::Store)?;
                    Ok(Some((path, manifest)))
                };
                Task::perform(work, |result| Outer::Backup(Message::Saved(result))).into()
            }
            Message::SavePressed => Action::None,
            Message::Saved(result) => {
                self.saving = false;
                match result {
                    Ok(Some((path, manifest))) => {
                        let report = Report::say(sentence(&path, &manifest, context));
                        self.saved = Some((path, manifest));
                        Action::Done(report, Task::none())
                    }
                    Ok(None) => Action::None,
                    Err(Failed::Dialog(trouble)) => Action::Warn(trouble.sentence(&context.texts)),
                    Err(Failed::Store(error)) => Action::Failed(error.into()),
                }
            }
        }
    }

    pub(super) fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Outer> {
        let texts = &context.texts;
        let checked = self.checked.as_ref().map(|findings| {
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            if findings.is_sound() {
                banner::banner(Tone::Ok, texts.backup_sound(count(findings.checks.len())))
            } else {
                let mut banner = banner::banner(
                    Tone::Danger,
                    texts.backup_unsound(count(findings.problems.len())),
                );
                for problem in findings.problems.iter().take(8) {
                    banner = banner.point(icon::CIRCLE_X, Tone::Danger, problem.clone());
                }
                banner
            }
        });
        let check_words = if self.checking {
            texts.backup_checking()
        } else {
            texts.backup_check()
        };
        let check = column![
            label::dense_muted(texts.backup_check_words()),
            row![
                button::secondary("backup-check", check_words)
                    .icon(icon::SHIELD)
                    .busy(self.checking)
                    .on_press(Outer::Backup(Message::CheckPressed))
            ],
            checked,
        ]
        .spacing(gap::M);
        let saved = self.saved.as_ref().map(|(path, manifest)| {
            let rows: i64 = manifest.rows.values().sum();
            let mark: String = manifest.sha256.chars().take(12).collect();
            banner::banner(Tone::Ok, sentence(path, manifest, context)).point(
                icon::DATABASE_BACKUP,
                Tone::Neutral,
                texts.backup_saved_rows(rows, &mark),
            )
        });
        let save_words = if self.saving {
            texts.backup_saving()
        } else {
            texts.backup_save()
        };
        let may = context.may(Right::Administer);
        let save = column![
            label::dense_muted(texts.backup_save_words()),
            row![
                button::primary("backup-save", save_words)
                    .icon(icon::DATABASE_BACKUP)
                    .busy(self.saving)
                    .on_press_maybe(may.then_some(Outer::Backup(Message::SavePressed)))
            ],
            saved,
        ]
        .spacing(gap::M);
        let folder = context
            .service
            .store()
            .place()
            .folder()
            .display()
            .to_string();
        let place = row![
            label::dense_muted(texts.backup_place()),
            cut(label::DENSE, folder)
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        column![
            card::titled(texts.backup_save_head(), save),
            card::titled(texts.backup_head(), check),
            container(place).width(Length::Fill).padding([0.0, 14.0]),
        ]
        .spacing(gap::M)
        .into()
    }
}

fn sentence(path: &std::path::Path, manifest: &Manifest, context: &Context) -> String {
    let size = manifest.size.div_ceil(1024);
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    let size = format!("{} KB", context.texts.number(size));
    context
        .texts
        .backup_saved(&path.display().to_string(), &size)
}
