//! Reading a talk: the record, the own draft, who else is at work; and bringing what is typed up to date.

use chrono::NaiveDateTime;
use iced::Task;

use super::answer::tidy;
use super::field::Section;
use super::keep::Keeping;
use super::message::{Loaded, Message};
use super::met::brought_up;
use super::{Open, Talk, Typed};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::appointment::Appointment;
use crate::domain::draft::DraftKey;
use crate::domain::file::File;
use crate::domain::id::{FamilyId, TalkId};
use crate::domain::rights::Right;
use crate::domain::talk::{Procedure, TalkDraft};
use crate::domain::time::to_utc_s;
use crate::service::talks::appointment_now;
use crate::service::{Error, Service};
use crate::store::rows::FamilyFile;
use std::collections::HashMap;

/// Household, guardians and children of a record.
pub(super) fn file_of(file: &FamilyFile) -> File {
    File {
        family: file.family.clone(),
        guardians: file.guardians.clone(),
        children: file.children.clone(),
    }
}

/// Reads everything a talk is opened with.
pub(super) fn talk(family: FamilyId, past: Option<TalkId>, context: &Context) -> Task<Message> {
    let service = context.service.clone();
    let (now, counsels) = (context.now, context.may(Right::Counsel));
    Task::perform(
        async move {
            load(&service, family, past, counsels, now)
                .await
                .map(Box::new)
        },
        Message::Read,
    )
}

async fn load(
    service: &Service,
    family: FamilyId,
    past: Option<TalkId>,
    counsels: bool,
    now: NaiveDateTime,
) -> Result<Loaded, Error> {
    let file = service.family(family).await?;
    let past = match past {
        Some(id) => service
            .talks(family)
            .await?
            .into_iter()
            .find(|t| t.id == id),
        None => None,
    };
    let key = DraftKey::Talk(family);
    let (draft, others) = match (&past, counsels) {
        (Some(_), _) => (None, Vec::new()),
        (None, true) => (
            service.own_draft(key).await?,
            service.others_at_work(key).await?,
        ),
        (None, false) => (None, service.others_at_work(key).await?),
    };
    let next = match appointment_now(&file.appointments, now) {
        Some(own) => next_talk(service, own).await?,
        None => None,
    };
    Ok(Loaded {
        file,
        draft,
        others,
        past,
        next,
    })
}

/// The talk of the same counsellor that follows on this one the same day.
async fn next_talk(
    service: &Service,
    own: &Appointment,
) -> Result<Option<(String, chrono::NaiveTime)>, Error> {
    let day = own.start.date();
    let span = service.calendar(day, day).await?;
    let after = span.rows.into_iter().filter(|row| {
        let a = &row.appointment;
        a.counsellor == own.counsellor && a.status.is_open() && a.start > own.start
    });
    let first = after.min_by_key(|row| row.appointment.start);
    Ok(first.map(|row| (row.name, row.appointment.start.time())))
}

/// Reads the record again.
pub(super) fn again(family: FamilyId, context: &Context) -> Task<Message> {
    let service = context.service.clone();
    Task::perform(async move { service.family(family).await }, move |file| {
        Message::Reread(family, file.map(Box::new))
    })
}

impl Talk {
    /// Takes what was read: a talk that is over, a draft to go on with, or a new talk.
    pub(super) fn take(&mut self, loaded: Loaded, context: &Context) -> Action<Message> {
        let Loaded {
            file,
            draft,
            others,
            past,
            next,
        } = loaded;
        let now = file_of(&file);
        self.trouble = None;
        let appointment = appointment_now(&file.appointments, context.now).cloned();
        let mut open = Open {
            start: now.clone(),
            file: now.clone(),
            appointment,
            past: None,
            next,
            begun: context.now,
            leads_since_s: to_utc_s(context.now),
            others,
            child: 0,
            section: Section::SchoolSoFar,
            full: Vec::new(),
            typed: HashMap::new(),
            picks: HashMap::new(),
            question: None,
            note: None,
            met: Vec::new(),
            again: false,
            busy: false,
            keeping: Keeping::default(),
        };
        if let Some(past) = past {
            let minute: File = past.minute.clone().into();
            open.appointment = (file.appointments.iter())
                .find(|a| Some(a.id) == past.appointment)
                .cloned();
            open.begun = past.begun;
            (open.start, open.file) = (minute.clone(), minute);
            open.past = Some(past);
        } else if let Some(draft) = draft {
            let content = serde_json::from_str::<TalkDraft>(&draft.content).ok();
            if let Some(content) = content {
                open.leads_since_s = draft.begun_s;
                open.keeping.saved_s = Some(draft.saved_s);
                open.go_on(content, &file, context);
                let at = super::view::clock(draft.saved_s);
                open.note = Some(context.texts.talk_continued(&at));
            }
        } else if let Some(leader) = open.others.first() {
            // Whoever comes later only reads, also in the same second.
            open.leads_since_s = leader.begun_s - 1;
        }
        let first = open.sections(context).first().copied();
        if !open.sections(context).contains(&open.section) {
            open.section = first.unwrap_or(Section::SchoolSoFar);
        }
        open.settle_picks(context);
        let reads_only = open.reads_only(context);
        let mut open = Box::new(open);
        // Others see from the first moment on that somebody leads this talk.
        let known = open.keeping.saved_s.is_some();
        let task = if reads_only || known || open.file.children.is_empty() {
            Task::none()
        } else {
            open.keep(self.family, context)
        };
        self.open = Some(open);
        task.into()
    }
}

impl Open {
    /// Goes on with a draft, over the record as it is now.
    fn go_on(&mut self, content: TalkDraft, now: &FamilyFile, context: &Context) {
        let (start, file): (File, File) = (content.start.into(), content.file.into());
        (self.file, self.met) = brought_up(&start, &file, now, context);
        self.begun = content.begun;
        if let Some(id) = content.appointment {
            let known = now.appointments.iter().find(|a| a.id == id);
            self.appointment = known.filter(|a| a.status.claims_time()).cloned();
        }
        let at = (self.file.children.iter()).position(|c| Some(c.id) == content.child);
        self.child = at.unwrap_or(0);
        let known = super::field::FULL
            .iter()
            .find(|s| format!("{s:?}") == content.section);
        self.section = known.copied().unwrap_or(Section::SchoolSoFar);
        self.full = content.full;
        self.typed = (content.typed.into_iter())
            .filter_map(|typed| {
                let field = serde_json::from_str(&typed.question).ok()?;
                let words = typed.words;
                let understood = false;
                Some(((typed.child, field), Typed { words, understood }))
            })
            .collect();
    }

    /// Somebody changed the record: what is typed stays, the rest follows, and what met is told.
    pub(super) fn bring_up_to_date(&mut self, read: &FamilyFile, context: &Context) {
        let now = file_of(read);
        if self.start == now || self.past.is_some() || self.busy {
            return;
        }
        let begun = std::mem::replace(&mut self.start, now);
        let (file, met) = brought_up(&begun, &self.file, read, context);
        self.file = file;
        self.met.extend(met);
        self.child = self.child.min(self.file.children.len().saturating_sub(1));
        self.note = Some(if std::mem::take(&mut self.again) {
            context.texts.talk_check_again()
        } else {
            context.texts.talk_changed()
        });
        self.settle_picks(context);
    }

    /// The file as it is saved: without entries that say nothing.
    pub(super) fn answers(&self) -> File {
        tidy(self.file.clone())
    }

    /// The children of the talk and how each was counselled.
    pub(super) fn procedures(&self, context: &Context) -> Vec<(usize, Procedure)> {
        let covered = |n: &usize| {
            let child = self.file.children.get(*n).map(|c| c.id);
            let own = self.appointment.as_ref();
            own.is_none_or(|a| child.is_some_and(|id| a.children.contains(&id)))
        };
        (0..self.file.children.len())
            .filter(covered)
            .map(|n| (n, self.procedure(n, context)))
            .collect()
    }
}
