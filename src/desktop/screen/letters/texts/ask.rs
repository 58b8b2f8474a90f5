//! The questions of the tab: entering a check, release, withdrawal, the shipped text, versions, files for translators.

use chrono::NaiveDate;
use iced::Element;
use iced::widget::{column, container};

use super::carry;
use super::{Event, Texts, kind_words, language, list};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{banner, button, label};
use crate::domain::language::LanguageCode;
use crate::domain::letter::LetterKind;
use crate::domain::letter_text::{SiteText, TextState};
use crate::letters::language::LangTag;
use crate::letters::template::Sheet;
use crate::service::letter_texts::{ImportPlan, OpenText, Progress};
use crate::service::{Done, Error};
use iced::Task;
use iced::widget::operation;

/// The field of the checker's name.
const CHECKER: &str = "texts-checker";
/// So many versions are listed.
const MOST: usize = 8;

/// An open question.
#[derive(Debug, Clone, PartialEq)]
pub enum Asking {
    /// Entering a check: who has read the text, and when.
    Review {
        /// Which letter.
        kind: LetterKind,
        /// In which language.
        lang: LangTag,
        /// The checker's name as typed.
        by: String,
        /// The day as typed.
        on: String,
    },
    /// Release.
    Release(LetterKind, LangTag),
    /// Withdrawal.
    Withdraw(LetterKind, LangTag),
    /// Back to the shipped text.
    Reset(LetterKind, LangTag),
    /// What is typed is not saved.
    Discard,
    /// The versions of a text, and the one that is compared.
    History(Box<OpenText>, usize),
    /// What families are told about the sites in a language.
    Sites {
        /// The language.
        lang: LangTag,
        /// Site by site, as typed.
        texts: Vec<SiteText>,
    },
    /// Texts for translators.
    Export {
        /// Where to, as typed.
        path: String,
    },
    /// Texts of translators.
    Import {
        /// Which file, as typed.
        path: String,
        /// What it would do, once it was looked at.
        plan: Option<ImportPlan>,
    },
}

impl Asking {
    /// Entering a check of today.
    pub(super) fn review(kind: LetterKind, lang: LangTag, context: &Context) -> Self {
        Self::Review {
            kind,
            lang,
            by: String::new(),
            on: context.texts.date_plain(context.today),
        }
    }

    /// What families are told about the sites in a language, as it is stored.
    pub(super) fn sites(lang: LangTag, context: &Context) -> Self {
        let office = &context.office;
        let language = LanguageCode::from(lang.tag());
        let texts = office.sites.iter().filter(|site| site.active).map(|site| {
            let stored = office
                .site_texts
                .iter()
                .find(|text| text.site == site.id && text.language == language);
            stored.cloned().unwrap_or(SiteText {
                site: site.id,
                language: language.clone(),
                directions: String::new(),
                remark: String::new(),
                rev: 1,
            })
        });
        Self::Sites {
            lang,
            texts: texts.collect(),
        }
    }

    /// Texts for translators.
    pub(super) const fn export() -> Self {
        Self::Export {
            path: String::new(),
        }
    }

    /// Texts of translators.
    pub(super) const fn import() -> Self {
        Self::Import {
            path: String::new(),
            plan: None,
        }
    }
}

/// A day as it is typed, up to today.
fn day(typed: &str, context: &Context) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(typed.trim(), "%d.%m.%Y").ok()?;
    (day <= context.today).then_some(day)
}

impl Texts {
    /// Something happened in a question.
    pub(super) fn on_asking(&mut self, event: Event, context: &Context) -> Action<Event> {
        match event {
            Event::Asked(asking) => {
                let first = match &asking {
                    Asking::Review { .. } => Some(CHECKER),
                    Asking::Export { .. } | Asking::Import { .. } => Some(carry::PATH),
                    _ => None,
                };
                self.asking = Some(asking);
                first.map_or(Action::None, |id| operation::focus(id).into())
            }
            Event::HistoryPressed => {
                let Some(row) = self.row() else {
                    return Action::None;
                };
                let (kind, lang) = (row.kind, row.lang);
                let service = context.service.clone();
                Task::perform(
                    async move { service.open_text(kind, lang).await.map(Box::new) },
                    Event::HistoryRead,
                )
                .into()
            }
            Event::HistoryRead(Ok(open)) => {
                self.asking = Some(Asking::History(open, 0));
                Action::None
            }
            Event::Compared(which) => {
                if let Some(Asking::History(_, at)) = &mut self.asking {
                    *at = which;
                }
                Action::None
            }
            Event::CheckerTyped(typed) => {
                if let Some(Asking::Review { by, .. }) = &mut self.asking {
                    *by = typed;
                }
                Action::None
            }
            Event::CheckedOnTyped(typed) => {
                if let Some(Asking::Review { on, .. }) = &mut self.asking {
                    *on = typed;
                }
                Action::None
            }
            Event::SiteTyped(at, remark, typed) => {
                if let Some(Asking::Sites { texts, .. }) = &mut self.asking
                    && let Some(text) = texts.get_mut(at)
                {
                    if remark {
                        text.remark = typed;
                    } else {
                        text.directions = typed;
                    }
                }
                Action::None
            }
            other => self.on_carrying(other, context),
        }
    }

    /// The action of the open question.
    pub(super) fn confirm(&mut self, context: &Context) -> Action<Event> {
        let service = context.service.clone();
        let boxed = |done: Result<Done<OpenText>, Error>| {
            done.map(|done| Done {
                value: Box::new(done.value),
                command: done.command,
                deed: done.deed,
            })
        };
        if self.busy {
            return Action::None;
        }
        let task = match self.asking.take() {
            Some(Asking::Review { kind, lang, by, on }) => {
                let Some(on) = day(&on, context).filter(|_| !by.trim().is_empty()) else {
                    self.asking = Some(Asking::Review { kind, lang, by, on });
                    return operation::focus(CHECKER).into();
                };
                Task::perform(
                    async move { boxed(service.review_text(kind, lang, &by, on).await) },
                    Event::Written,
                )
            }
            Some(Asking::Release(kind, lang)) => Task::perform(
                async move { service.release_text(kind, lang).await },
                Event::Released,
            ),
            Some(Asking::Withdraw(kind, lang)) => Task::perform(
                async move { boxed(service.withdraw_text(kind, lang).await) },
                Event::Written,
            ),
            Some(Asking::Reset(kind, lang)) => Task::perform(
                async move { boxed(service.reset_text(kind, lang).await) },
                Event::Written,
            ),
            Some(Asking::Sites { texts, .. }) => Task::perform(
                async move { service.save_site_texts(&texts).await },
                Event::Released,
            ),
            Some(Asking::Discard) => return self.close(context),
            Some(Asking::History(..)) | None => return Action::None,
            Some(asking @ (Asking::Export { .. } | Asking::Import { .. })) => {
                return self.carry(asking, context);
            }
        };
        self.busy = true;
        task.into()
    }
}

/// The open question.
pub(super) fn dialog<'a>(
    asking: &'a Asking,
    busy: bool,
    context: &'a Context,
) -> Option<Dialog<'a, Event>> {
    let texts = &context.texts;
    let name = |kind: LetterKind, lang: LangTag| {
        format!(
            "{} · {}",
            kind_words(kind, context),
            language(lang, context)
        )
    };
    Some(match asking {
        Asking::Review { kind, lang, by, on } => review(name(*kind, *lang), by, on, busy, context),
        Asking::Release(kind, lang) => plain(
            "texts-release-dialog",
            texts.text_release_ask(&name(*kind, *lang)),
            texts.text_release_fact(),
            texts.text_release(),
            context,
        ),
        Asking::Withdraw(kind, lang) => plain(
            "texts-withdraw-dialog",
            texts.text_withdraw_ask(&name(*kind, *lang)),
            texts.text_withdraw_fact(),
            texts.text_withdraw(),
            context,
        ),
        Asking::Reset(kind, lang) => plain(
            "texts-reset-dialog",
            texts.text_reset_ask(&name(*kind, *lang)),
            texts.text_reset_fact(),
            texts.text_reset_short(),
            context,
        ),
        Asking::Discard => question("texts-discard-dialog", texts.text_discard_ask(), context)
            .body(label::dense(texts.text_discard_fact()))
            .action(
                button::danger_primary("texts-discard", texts.text_discard())
                    .on_press(Event::Confirmed),
                None,
            )
            .cautious(),
        Asking::History(open, at) => history(open, *at, context),
        Asking::Sites { lang, texts } => sites(*lang, texts, busy, context),
        Asking::Export { path } => carry::export(path, busy, context),
        Asking::Import { path, plan } => carry::import(path, plan.as_ref(), busy, context),
    })
}

pub(super) fn question<'a>(
    id: &'static str,
    title: String,
    context: &'a Context,
) -> Dialog<'a, Event> {
    Dialog::new(id, title, context.texts.back(), Event::DialogClosed)
}

fn plain<'a>(
    id: &'static str,
    title: String,
    fact: String,
    action: String,
    context: &'a Context,
) -> Dialog<'a, Event> {
    question(id, title, context)
        .body(label::dense(fact))
        .action(
            button::primary("texts-confirm", action).on_press(Event::Confirmed),
            None,
        )
        .cautious()
}

fn review<'a>(
    name: String,
    by: &'a str,
    on: &'a str,
    busy: bool,
    context: &'a Context,
) -> Dialog<'a, Event> {
    let texts = &context.texts;
    let good = day(on, context).is_some();
    let note = if good {
        Note::hint(texts.text_checked_on_hint())
    } else {
        Note::wrong(texts.text_day_wrong())
    };
    let ready = (good && !by.trim().is_empty() && !busy).then_some(Event::Confirmed);
    question("texts-review-dialog", texts.text_review_ask(&name), context)
        .body(
            column![
                banner::banner(Tone::Info, texts.text_review_fact()),
                field::field(CHECKER, texts.text_checked_by(), by)
                    .on_input(Event::CheckerTyped)
                    .note(Note::hint(texts.text_checked_by_hint())),
                field::field("texts-checked-on", texts.text_checked_on(), on)
                    .on_input(Event::CheckedOnTyped)
                    .note(note),
            ]
            .spacing(gap::M),
        )
        .action(
            button::primary("texts-review-confirm", texts.text_review())
                .icon(icon::CHECK)
                .on_press_maybe(ready.clone()),
            ready,
        )
        .initial(CHECKER)
}

/// The sentences about each site. The German way stands with the site itself.
fn sites<'a>(
    lang: LangTag,
    written: &'a [SiteText],
    busy: bool,
    context: &'a Context,
) -> Dialog<'a, Event> {
    let texts = &context.texts;
    let fields = written.iter().enumerate().map(|(at, text)| {
        let site = context.office.site(text.site);
        let name = site.map(|site| site.name.clone()).unwrap_or_default();
        let way = (lang != LangTag::De).then(|| {
            field::field(
                format!("texts-way-{at}"),
                texts.text_directions(&name),
                &text.directions,
            )
            .on_input(move |typed| Event::SiteTyped(at, false, typed))
        });
        column![
            way,
            field::field(
                format!("texts-remark-{at}"),
                texts.text_remark(&name),
                &text.remark
            )
            .on_input(move |typed| Event::SiteTyped(at, true, typed)),
        ]
        .into()
    });
    question(
        "texts-sites-dialog",
        texts.text_sites_of(&language(lang, context)),
        context,
    )
    .body(column![
        label::dense(texts.text_sites_fact()),
        column(fields)
    ])
    .action(
        button::primary("texts-sites-save", texts.text_save())
            .busy(busy)
            .on_press_maybe((!busy).then_some(Event::Confirmed)),
        (!busy).then_some(Event::Confirmed),
    )
    .wide()
}

/// The versions, and what the chosen one says otherwise than the newest.
fn history<'a>(open: &'a OpenText, at: usize, context: &'a Context) -> Dialog<'a, Event> {
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
