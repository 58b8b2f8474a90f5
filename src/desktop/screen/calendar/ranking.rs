//! Whose slots are looked for, the suggestions that came of it, and how they stand in the grid.

use iced::Task;

use super::grid::Suggested;
use super::{Calendar, Message, Ranked, SUGGESTIONS, deeds::when};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::planning::slots::{Ranking, Suggestion};
use crate::service::Error;
use crate::service::appointments::Waiting;

impl Calendar {
    /// Whose slots are ranked: the family of the chosen appointment while it can still move, else the chosen one of the
    /// waiting list.
    pub(super) fn ranking_for(&self) -> Option<FamilyId> {
        match self.selected {
            Some(_) => self
                .row()
                .map(|row| &row.appointment)
                .filter(|a| a.status.is_open())
                .map(|a| a.family),
            None => self.chosen,
        }
    }

    /// Asks for the slots of whoever is chosen.
    pub(super) fn rank(&mut self, context: &Context) -> Action<Message> {
        let family = self.ranking_for();
        let wanted = family.filter(|_| context.may(Right::BookAppointments));
        if self.ranked.as_ref().map(|ranked| ranked.family) != wanted {
            self.ranked = None;
            self.remark(context);
        }
        let Some(family) = wanted else {
            return Action::None;
        };
        let service = context.service.clone();
        // An appointment that moves stays what it is.
        let moves = self.row().map(|row| &row.appointment);
        let moves = moves.map(|a| (a.kind, a.children.len()));
        let work = async move {
            let ranking = match moves {
                Some((kind, children)) => {
                    service
                        .suggestions_for(family, kind, Some(children), None, SUGGESTIONS)
                        .await
                }
                None => service.suggestions(family, None, SUGGESTIONS).await,
            };
            ranking.map(Box::new)
        };
        Task::perform(work, move |result| Message::Ranked(family, result)).into()
    }

    /// Somebody of the waiting list is chosen, or no longer.
    pub(super) fn choose_family(&mut self, family: FamilyId, context: &Context) -> Action<Message> {
        self.selected = None;
        self.in_grid = false;
        self.chosen = (self.chosen != Some(family)).then_some(family);
        self.rank(context)
    }

    /// Slots were ranked, for somebody who may no longer be the chosen one.
    pub(super) fn was_ranked(
        &mut self,
        family: FamilyId,
        result: Result<Box<Ranking>, Error>,
        context: &Context,
    ) -> Action<Message> {
        if self.ranking_for() == Some(family) {
            self.ranked = Some(Ranked {
                family,
                result: result.map(|ranking| *ranking),
            });
            self.pick = 0;
            self.remark(context);
            self.name_next(context);
        }
        Action::None
    }

    /// A suggestion is chosen and shown in the grid.
    pub(super) fn choose_suggestion(&mut self, at: usize, context: &Context) -> Action<Message> {
        let Some(slot) = self.suggestions().get(at) else {
            return Action::None;
        };
        let day = slot.place.start.date();
        self.pick = at;
        self.in_grid = false;
        self.remark(context);
        self.go_to(day, context)
    }

    /// The ranked slots that are shown.
    pub(super) fn suggestions(&self) -> &[Suggestion] {
        let ranked = self.ranked.as_ref();
        let ranked = ranked.filter(|ranked| self.ranking_for() == Some(ranked.family));
        match ranked.map(|ranked| &ranked.result) {
            Some(Ok(ranking)) => ranking.best.get(..SUGGESTIONS).unwrap_or(&ranking.best),
            Some(Err(_)) | None => &[],
        }
    }

    /// Puts selection and suggestions into the grid.
    pub(super) fn remark(&mut self, context: &Context) {
        let texts = &context.texts;
        self.marks.selected = self.selected.or(self.fresh);
        let suggested = match &self.week {
            Some(week) => self
                .suggestions()
                .iter()
                .enumerate()
                .filter_map(|(at, slot)| {
                    Some(Suggested {
                        number: at + 1,
                        item: week.item_of(&slot.place, slot.minutes)?,
                        time: texts.time(slot.place.start.time()),
                        minutes: texts.minutes(slot.minutes.into()),
                        chosen: at == self.pick,
                    })
                })
                .collect(),
            None => Vec::new(),
        };
        self.marks.suggested = suggested;
        self.caches.clear_blocks();
    }

    /// The chosen family of the waiting list.
    pub(super) fn chosen_waiting(&self) -> Option<&Waiting> {
        let family = self.chosen?;
        let mut waiting = self.waiting.iter().flatten();
        waiting.find(|waiting| waiting.row.family.id == family)
    }

    /// Minutes its talk needs.
    pub(super) fn chosen_minutes(&self) -> Option<u32> {
        self.chosen_waiting().map(|waiting| waiting.minutes)
    }

    /// Names the best slot beside the reasons against the one that was refused.
    pub(super) fn name_next(&mut self, context: &Context) {
        let best = self.suggestions().first().map(|slot| slot.place.start);
        if let (Some(refused), Some(at)) = (&mut self.refused, best) {
            refused.next = Some(context.texts.calendar_next_free(&when(at, context)));
        }
    }
}
