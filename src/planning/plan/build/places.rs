//! The places that each family could have: open slots that no rule is against, with everybody who could interpret.

use super::pieces::Piece;
use super::{Builder, Prospect, Seen};
use crate::domain::id::{InterpreterId, ResourceId};
use crate::domain::language::LanguageCode;
use crate::domain::refusal::Reason;
use crate::domain::schedule::OpenSlot;
use crate::domain::time::to_utc_s;
use crate::planning::plan::Applicant;
use crate::planning::slots::{View, place};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A place that a family could have.
pub(super) struct Candidate {
    pub family: usize,
    pub piece: usize,
    pub slot: OpenSlot,
    pub minutes: u32,
    pub interprets: bool,
    pub person: Option<InterpreterId>,
}

/// Whose places are looked for.
pub(super) struct Look<'a> {
    pub at: usize,
    pub applicant: &'a Applicant<'a>,
    pub view: &'a View<'a>,
}

impl Builder<'_> {
    /// The places that every family could have.
    pub(super) fn everybody(
        &self,
        waiting: &[&Applicant<'_>],
        views: &[View<'_>],
        pieces: &[Piece],
    ) -> (Vec<Candidate>, Vec<Prospect>) {
        let mut candidates = Vec::new();
        let mut prospects = Vec::with_capacity(waiting.len());
        for (at, (applicant, view)) in waiting.iter().zip(views).enumerate() {
            let begin = candidates.len();
            let mut seen = Seen::default();
            if applicant.family.closed.is_some() {
                seen.not_ready.push(Reason::FileClosed);
            }
            if applicant.children == 0 {
                seen.not_ready.push(Reason::NoChildren);
            }
            if seen.not_ready.is_empty() {
                let look = Look {
                    at,
                    applicant,
                    view,
                };
                self.look(&look, pieces, &mut seen, &mut candidates);
            }
            prospects.push(Prospect {
                kind: applicant.kind,
                children: applicant.children,
                no_shows: applicant.no_shows,
                language: applicant.language().cloned(),
                usual: view.usual,
                km: view.km.iter().map(|(site, km)| (*site, *km)).collect(),
                choices: begin..candidates.len(),
                seen,
                moves: applicant.moves.cloned().map(Box::new),
            });
        }
        (candidates, prospects)
    }

    /// The places that one family could have.
    pub(super) fn look(
        &self,
        look: &Look<'_>,
        pieces: &[Piece],
        seen: &mut Seen,
        candidates: &mut Vec<Candidate>,
    ) {
        let Look {
            at,
            applicant,
            view,
            ..
        } = *look;
        let family = applicant.family;
        let wishes = self.input.wishes;
        let fixed = wishes.fixed.get(&family.id);
        let declined: BTreeSet<NaiveDate> = self
            .input
            .declined
            .iter()
            .filter(|d| d.family == family.id)
            .map(|d| d.day)
            .collect();
        for (number, piece) in pieces.iter().enumerate() {
            let offer = &piece.offer;
            let elsewhere = !wishes.other_sites && view.usual.is_some_and(|s| s != offer.site);
            let Some(with) = view.with.get(&offer.counsellor) else {
                continue;
            };
            if fixed.is_none() && elsewhere {
                continue;
            }
            seen.offered += 1;
            if offer.minutes() >= with.minutes {
                seen.long_enough += 1;
            }
            let persons = self.persons(applicant, with.interpret);
            let every = self.every || fixed.is_some() || !persons.is_empty();
            let open = piece.open.get(&with.minutes).map_or(&[][..], Vec::as_slice);
            for slot in open {
                if !every && !piece.starts.all().contains(&slot.start) {
                    continue;
                }
                if fixed.is_some_and(|f| *f != place(offer, slot.start)) {
                    continue;
                }
                seen.open += 1;
                let mut against = view.against(slot, with);
                let day = slot.start.date();
                if declined.contains(&day) && fixed.is_none() {
                    against.push(Reason::Declined { day });
                }
                let free: Vec<Option<InterpreterId>> = if persons.is_empty() {
                    vec![None]
                } else {
                    let free = persons
                        .iter()
                        .filter(|p| self.is_free(**p, slot, applicant.interpreter_comes()));
                    free.map(|p| Some(*p)).collect()
                };
                if free.is_empty() {
                    against.push(Reason::InterpreterBusy { by: None });
                }
                if !against.is_empty() {
                    seen.note(against);
                    continue;
                }
                candidates.extend(free.into_iter().map(|person| Candidate {
                    family: at,
                    piece: number,
                    slot: *slot,
                    minutes: with.minutes,
                    interprets: with.interpret.is_some(),
                    person,
                }));
            }
        }
    }

    /// Who could interpret by name. An appointment that moves keeps whom it has.
    fn persons(
        &self,
        applicant: &Applicant<'_>,
        language: Option<&LanguageCode>,
    ) -> Vec<InterpreterId> {
        match (applicant.moves, language) {
            (_, None) => Vec::new(),
            (Some(_), _) => {
                let booking = applicant.booking();
                booking.and_then(|b| b.person).into_iter().collect()
            }
            (None, Some(language)) => self.speakers(language),
        }
    }

    /// The named interpreters for a language.
    fn speakers(&self, language: &LanguageCode) -> Vec<InterpreterId> {
        let office = self.input.office;
        let able = office
            .interpreters
            .iter()
            .filter(|i| i.active && i.languages.contains(language));
        able.map(|i| i.id).collect()
    }

    /// Is a named interpreter free then? Who comes in person needs the way from and to other sites too.
    fn is_free(&self, person: InterpreterId, slot: &OpenSlot, comes: bool) -> bool {
        let (start_s, end_s) = (to_utc_s(slot.start), to_utc_s(slot.end));
        let who = ResourceId::interpreter(person);
        let settings = &self.input.office.settings;
        let held = self.held;
        let far = || held.too_far(who, slot.site, start_s, end_s, settings, None);
        held.holder(who, start_s, end_s, None).is_none() && !(comes && far().is_some())
    }
}
