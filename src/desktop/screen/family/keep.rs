//! The draft of the form: kept a moment after something was typed, at most every two seconds, and offered again after a
//! crash. It ends with saving and with throwing away.

use std::time::Duration;

use chrono::TimeZone as _;
use chrono_tz::Europe::Berlin;
use iced::{Element, Task};

use super::form::Form;
use super::{Family, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::theme::Tone;
use crate::desktop::widget::banner;
use crate::desktop::widget::reach::reach;
use crate::domain::draft::{Draft, DraftKey, bases};
use crate::domain::rights::Right;
use crate::service::Error;

/// Between two drafts while somebody types.
const PAUSE: Duration = Duration::from_secs(2);

/// How the draft stands.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// Something changed since the last draft.
    changed: bool,
    /// A pause runs, or a draft is on its way.
    waiting: bool,
    /// What was kept last: the same is not kept again.
    last: Option<String>,
    /// When the first one was begun, seconds since 1970 UTC.
    begun_s: Option<i64>,
    /// What lies there from an earlier time.
    pub(super) found: Option<Draft>,
}

impl Family {
    fn key(&self) -> DraftKey {
        self.id.map_or(DraftKey::NewForm, DraftKey::Form)
    }

    /// Looks whether something typed was not saved the last time.
    pub(super) fn look_for_draft(&self, context: &Context) -> Task<Message> {
        if !context.may(Right::EditFamilies) {
            return Task::none();
        }
        let (service, key) = (context.service.clone(), self.key());
        Task::perform(async move { service.own_draft(key).await }, |found| {
            Message::DraftFound(found.ok().flatten().map(Box::new))
        })
    }

    /// A draft was found. While something is typed already, that counts.
    pub(super) fn on_draft(&mut self, found: Option<Draft>) {
        let untouched = !self.is_dirty() && self.keeping.begun_s.is_none();
        self.keeping.found = found.filter(|_| untouched);
    }

    /// Something happened in the form: after a pause what is typed is kept.
    pub(super) fn keep_soon(&mut self, context: &Context) -> Task<Message> {
        if self.keeping.begun_s.is_none() && !self.is_dirty() {
            return Task::none();
        }
        self.keeping.changed = true;
        if std::mem::replace(&mut self.keeping.waiting, true) {
            return Task::none();
        }
        Task::perform(context.platform.clone().pause(PAUSE), |()| {
            Message::DraftDue
        })
    }

    /// The pause is over, or the screen is left: what is typed now is kept. Where nothing is typed (any more), no draft is
    /// left.
    pub fn keep_now(&mut self, context: &Context) -> Task<Message> {
        self.keeping.waiting = false;
        if !self.is_dirty() {
            return self.end_draft(context);
        }
        let Some(form) = self.form.as_ref() else {
            return Task::none();
        };
        if self.busy || !std::mem::take(&mut self.keeping.changed) {
            return Task::none();
        }
        let content = form.content(context.today);
        let Some(content) = content.filter(|new| self.keeping.last.as_ref() != Some(new)) else {
            return Task::none();
        };
        let base = form.before().map(bases).unwrap_or_default();
        let now = context.service.clock().now_s();
        let begun = *self.keeping.begun_s.get_or_insert(now);
        self.keeping.last = Some(content.clone());
        self.keeping.waiting = true;
        let (service, key) = (context.service.clone(), self.key());
        Task::perform(
            async move { service.save_draft(key, content, base, begun).await },
            Message::DraftKept,
        )
    }

    /// It was kept, or not: the next one after another pause, if something changed meanwhile.
    pub(super) fn on_kept(
        &mut self,
        result: &Result<i64, Error>,
        context: &Context,
    ) -> Task<Message> {
        self.keeping.waiting = false;
        if self.form.is_none() {
            // Saved or thrown away while the draft was on its way.
            return self.erase_draft(context);
        }
        if result.is_err() {
            // What is typed stands in the form; the next change tries again.
            self.keeping.last = None;
            return Task::none();
        }
        if self.keeping.changed {
            return self.keep_soon(context);
        }
        Task::none()
    }

    /// What was typed is saved or thrown away: no draft is left.
    pub(super) fn drop_draft(&mut self, context: &Context) -> Task<Message> {
        self.keeping.found = None;
        self.end_draft(context)
    }

    fn end_draft(&mut self, context: &Context) -> Task<Message> {
        self.keeping.changed = false;
        self.keeping.last = None;
        if self.keeping.begun_s.take().is_none() {
            return Task::none();
        }
        self.erase_draft(context)
    }

    fn erase_draft(&self, context: &Context) -> Task<Message> {
        let (service, key) = (context.service.clone(), self.key());
        Task::future(async move {
            let _ = service.discard_draft(key).await;
        })
        .discard()
    }

    /// Weiterbearbeiten: the form as it was, over the record as it is now.
    pub(super) fn go_on(&mut self, context: &Context) -> Action<Message> {
        let Some(draft) = self.keeping.found.take() else {
            return Action::None;
        };
        let Some(mut form) = Form::from_draft(&draft.content, context) else {
            return self.erase_draft(context).into();
        };
        form.conflict = match (&self.file, form.before()) {
            (Some(file), Some(before)) => *before != file.file(),
            _ => false,
        };
        form.begins_dirty();
        self.keeping.begun_s = Some(draft.begun_s);
        self.form = Some(form);
        reach("family-save").into()
    }

    /// Verwerfen.
    pub(super) fn throw_draft(&mut self, context: &Context) -> Action<Message> {
        self.keeping.found = None;
        self.erase_draft(context).into()
    }

    /// It was saved: the draft ended with it.
    pub(super) fn saved(&mut self) {
        self.keeping.changed = false;
        self.keeping.last = None;
        self.keeping.begun_s = None;
    }

    /// The person chose to leave without saving.
    pub fn throw_away(&mut self) {
        self.form = None;
        if self.keeping.begun_s.is_some() {
            self.keeping.found = None;
        }
    }

    /// What lies there from an earlier time, offered.
    pub(super) fn offer<'a>(&'a self, context: &'a Context) -> Option<Element<'a, Message>> {
        let draft = self.keeping.found.as_ref()?;
        let texts = &context.texts;
        let kept = Berlin
            .timestamp_opt(draft.saved_s, 0)
            .single()?
            .naive_local();
        let when = if kept.date() == context.today {
            texts.time(kept.time())
        } else {
            format!("{}, {}", texts.date(kept.date()), texts.time(kept.time()))
        };
        Some(
            banner::banner(Tone::Warn, texts.draft_found(&when))
                .link(
                    "family-draft-go-on",
                    texts.draft_go_on(),
                    Message::DraftTaken,
                )
                .link(
                    "family-draft-discard",
                    texts.draft_discard(),
                    Message::DraftThrown,
                )
                .into(),
        )
    }
}
