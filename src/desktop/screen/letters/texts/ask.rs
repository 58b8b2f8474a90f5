//! The questions of the tab: entering a check, release, withdrawal, the shipped text, versions, files for translators.

use chrono::NaiveDate;
use iced::widget::column;

use super::{Event, Texts, kind_words, language};
use super::{carry, history};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{banner, button, label};
use crate::domain::language::LanguageCode;
use crate::domain::letter::LetterKind;
use crate::domain::letter_text::SiteText;
use crate::letters::language::LangTag;
use crate::service::letter_texts::{ImportPlan, OpenText};
use crate::service::{Done, Error};
use iced::Task;
use iced::widget::operation;

/// The field of the checker's name.
const CHECKER: &str = "texts-checker";

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
                self.refused = None;
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

    /// The action of the open question. It stays open with what is typed until the answer.
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
        self.refused = None;
        let task = match self.asking.clone() {
            Some(Asking::Review { kind, lang, by, on }) => {
                let Some(on) = day(&on, context).filter(|_| !by.trim().is_empty()) else {
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

/// The open question, with why its action was not done.
pub(super) fn dialog<'a>(
    asking: &'a Asking,
    busy: bool,
    refused: Option<&Error>,
    context: &'a Context,
) -> Dialog<'a, Event> {
    let said = refused.map(|error| banner::banner(Tone::Danger, context.sentence(error)).into());
    asked(asking, busy, context).said(said)
}

fn asked<'a>(asking: &'a Asking, busy: bool, context: &'a Context) -> Dialog<'a, Event> {
    let texts = &context.texts;
    let name = |kind: LetterKind, lang: LangTag| {
        format!(
            "{} · {}",
            kind_words(kind, context),
            language(lang, context)
        )
    };
    match asking {
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
        Asking::History(open, at) => history::history(open, *at, context),
        Asking::Sites { lang, texts } => sites(*lang, texts, busy, context),
        Asking::Export { path } => carry::export(path, busy, context),
        Asking::Import { path, plan } => carry::import(path, plan.as_ref(), busy, context),
    }
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
