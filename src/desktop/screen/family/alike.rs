//! Who may be the same family: asked anew while one types, shown beside the form and above a record.

use std::time::Duration;

use iced::widget::column;
use iced::{Element, Length, Task};

use super::form::{Change, Day, Text};
use super::{Family, Message};
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::{banner, button, card, label};
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::service::duplicates::{Alike, Why};
use crate::service::{Done, Error};

/// What was found, and of whom was said that they are other families.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The number of the last question; answers to older ones are dropped.
    asked: u64,
    found: Vec<Alike>,
    /// Said before the report is saved; kept with it.
    others: Vec<FamilyId>,
}

impl State {
    /// Families that are other ones than the one that is being reported.
    pub(super) fn others(&self) -> Vec<FamilyId> {
        self.others.clone()
    }

    /// Forgets what was found.
    pub(super) fn clear(&mut self) {
        self.asked += 1;
        self.found.clear();
        self.others.clear();
    }

    /// Has nothing been asked after the question with this number?
    pub(super) const fn is_last(&self, asked: u64) -> bool {
        self.asked == asked
    }

    /// Who looks alike and was not told apart.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Alike> {
        let said = |alike: &&Alike| !self.others.contains(&alike.family);
        self.found.iter().filter(said)
    }
}

/// May a change of the form make another family alike?
pub(super) fn matters(change: &Change) -> bool {
    match change {
        Change::Typed(_, text, _) => matches!(
            text,
            Text::Given
                | Text::Family
                | Text::GivenOriginal
                | Text::FamilyOriginal
                | Text::Number
                | Text::Street
                | Text::Town
        ),
        Change::Dated(_, day, _) => *day == Day::Birth,
        Change::Removed(_) | Change::RowRemoved(..) => true,
        _ => false,
    }
}

/// Between the last key and the search.
const PAUSE: Duration = Duration::from_millis(300);

impl Family {
    /// While one types: asks after a pause, so that a name is searched for once and not at every letter.
    pub(super) fn look_alike_soon(&mut self, context: &Context) -> Task<Message> {
        self.alike.asked += 1;
        let asked = self.alike.asked;
        Task::perform(context.platform.clone().pause(PAUSE), move |()| {
            Message::AlikeDue(asked)
        })
    }

    /// Asks who may be the same as what is typed, or as the record.
    pub(super) fn look_alike(&mut self, context: &Context) -> Task<Message> {
        let file = match (&self.form, &self.file) {
            (Some(form), _) => form.file(context.today),
            (None, Some(file)) if file.family.closed.is_none() => file.file(),
            (None, _) => return Task::none(),
        };
        self.alike.asked += 1;
        let (asked, service) = (self.alike.asked, context.service.clone());
        Task::future(async move {
            let result = service.alike(file).await;
            Message::Alike { asked, result }
        })
    }

    pub(super) fn on_alike(&mut self, asked: u64, result: Result<Vec<Alike>, Error>) {
        if asked == self.alike.asked {
            self.alike.found = result.unwrap_or_default();
        }
    }

    /// They are other families: kept at once for a record, with the report for one that is not saved yet.
    pub(super) fn tell_apart(&mut self, other: FamilyId, context: &Context) -> Action<Message> {
        let Some(own) = self.id else {
            self.alike.others.push(other);
            return Action::None;
        };
        if !context.may(Right::EditFamilies) {
            return Action::None;
        }
        let service = context.service.clone();
        Task::perform(
            async move { service.tell_apart(own, other).await },
            move |result| Message::ToldApart(other, result),
        )
        .into()
    }

    pub(super) fn on_told_apart(
        &mut self,
        other: FamilyId,
        result: Result<Done<()>, Error>,
        context: &Context,
    ) -> Action<Message> {
        match result {
            Ok(done) => {
                self.alike.found.retain(|alike| alike.family != other);
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::Done(report, self.refresh(context))
            }
            Err(error) => Action::Failed(error),
        }
    }
}

pub(in crate::desktop::screen) fn why(whys: &[Why], context: &Context) -> String {
    let shown = |name: &str| context.shown(name).into_owned();
    let said = whys
        .iter()
        .map(|why| why.named(shown).sentence(context.lang));
    said.collect::<Vec<_>>().join("; ")
}

/// The card beside the form.
pub(super) fn card<'a>(
    state: &'a State,
    own: Option<FamilyId>,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let lines: Vec<Element<'a, Message>> = (state.shown().enumerate())
        .map(|(n, alike)| {
            let mut facts = vec![alike.file_number.to_string(), alike.town.clone()];
            if alike.closed {
                facts.push(texts.stage_closed());
            }
            facts.retain(|fact| !fact.is_empty());
            let go = match own {
                Some(kept) if !alike.closed => button::link(
                    format!("family-alike-merge-{n}"),
                    texts.alike_merge(),
                    Some(Message::Opened(Destination::Merge {
                        kept,
                        away: alike.family,
                    })),
                ),
                _ => button::link(
                    format!("family-alike-{n}"),
                    texts.alike_there(),
                    Some(Message::Opened(Destination::Family(alike.family))),
                ),
            };
            column![
                label::dense_strong(context.shown(&alike.name).into_owned()),
                label::cap(facts.join(" · ")),
                label::cap(why(&alike.whys, context)),
                go,
                button::link(
                    format!("family-alike-other-{n}"),
                    texts.alike_distinct(),
                    Some(Message::ApartPressed(alike.family)),
                ),
            ]
            .spacing(2)
            .width(Length::Fill)
            .into()
        })
        .collect();
    let body: Element<'a, Message> = if lines.is_empty() {
        label::dense_muted(texts.family_alike_none()).into()
    } else {
        column![label::cap(texts.family_alike_hint())]
            .extend(lines)
            .spacing(gap::M)
            .into()
    };
    card::titled(texts.family_alike(), body).into()
}

/// The banner above a record: the family that is most like it.
pub(super) fn notice<'a>(
    state: &'a State,
    own: Option<FamilyId>,
    context: &'a Context,
) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let (kept, alike) = (own?, state.shown().find(|alike| !alike.closed)?);
    let words = texts.alike_banner(
        &context.shown(&alike.name),
        &alike.file_number.to_string(),
        &why(&alike.whys, context),
    );
    let to = Destination::Merge {
        kept,
        away: alike.family,
    };
    Some(
        banner::banner(Tone::Warn, words)
            .link(
                "family-alike-compare",
                texts.alike_merge(),
                Message::Opened(to),
            )
            .link(
                "family-alike-apart",
                texts.alike_distinct(),
                Message::ApartPressed(alike.family),
            )
            .into(),
    )
}
