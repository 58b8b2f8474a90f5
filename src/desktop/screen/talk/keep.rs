//! The draft of a talk: kept at once when something is typed, then at most every two seconds; there again after a crash.

use std::time::Duration;

use iced::Task;

use super::message::{Kept, Message};
use super::{Open, Talk};
use crate::desktop::context::Context;
use crate::domain::draft::{DraftKey, bases};
use crate::domain::id::FamilyId;
use crate::domain::talk::{TalkDraft, TypedAnswer};

/// Between two drafts while somebody types.
const PAUSE: Duration = Duration::from_secs(2);

/// How the draft stands.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// Something changed since the last draft.
    pub(super) changed: bool,
    /// A draft is on its way.
    pub(super) sending: bool,
    /// The pause after a draft is not over.
    resting: bool,
    /// When the last one was kept, seconds since 1970 UTC.
    pub(super) saved_s: Option<i64>,
    /// The last one could not be kept.
    pub(super) failed: bool,
    /// The screen is left once the draft is kept.
    pub(super) then: Option<Then>,
}

/// What waits for a draft that is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// Leaving the screen.
    Leave,
    /// Ending the talk.
    End,
}

impl Open {
    fn content(&self) -> String {
        let name = |name: &serde_json::Value| name.to_string();
        let content = TalkDraft {
            start: self.start.clone().into(),
            file: self.file.clone().into(),
            begun: self.begun,
            appointment: self.appointment.as_ref().map(|a| a.id),
            child: self.file.children.get(self.child).map(|c| c.id),
            section: format!("{:?}", self.section),
            full: self.full.clone(),
            typed: (self.typed.iter())
                .filter_map(|((child, field), typed)| {
                    Some(TypedAnswer {
                        child: *child,
                        question: name(&serde_json::to_value(field).ok()?),
                        words: typed.words.clone(),
                    })
                })
                .collect(),
        };
        serde_json::to_string(&content).unwrap_or_default()
    }

    /// Keeps what is typed now.
    pub(super) fn keep(&mut self, family: FamilyId, context: &Context) -> Task<Message> {
        self.keeping.changed = false;
        self.keeping.sending = true;
        let (content, base) = (self.content(), bases(&self.start));
        let (service, since) = (context.service.clone(), self.leads_since_s);
        let key = DraftKey::Talk(family);
        Task::perform(
            async move {
                let saved_s = service.save_draft(key, content, base, since).await?;
                let others = service.others_at_work(key).await?;
                Ok(Kept { saved_s, others })
            },
            Message::Kept,
        )
    }

    /// Something changed: it is kept at once, or when the pause is over.
    pub(super) fn changed(&mut self, family: FamilyId, context: &Context) -> Task<Message> {
        self.keeping.changed = true;
        if self.keeping.sending || self.keeping.resting || self.busy {
            return Task::none();
        }
        self.keep(family, context)
    }

    /// A draft was kept: a pause, and then the next one if something changed meanwhile.
    pub(super) fn rest(&mut self, context: &Context) -> Task<Message> {
        self.keeping.sending = false;
        self.keeping.resting = true;
        Task::perform(context.platform.clone().pause(PAUSE), |()| Message::Rested)
    }

    /// The pause is over.
    pub(super) fn rested(&mut self, family: FamilyId, context: &Context) -> Task<Message> {
        self.keeping.resting = false;
        if self.keeping.changed && !self.busy {
            return self.keep(family, context);
        }
        Task::none()
    }
}

impl Talk {
    /// What must still be kept when the screen is left by another way than its own buttons.
    pub fn parting(&mut self, context: &Context) -> Task<Message> {
        let family = self.family;
        match &mut self.open {
            Some(open) if open.keeping.changed && !open.busy => open.keep(family, context),
            _ => Task::none(),
        }
    }
}
