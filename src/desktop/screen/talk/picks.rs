//! The questions on the page: which rows a section has now, and the boxes that are searched by typing.

use super::answer::{NO, YES};
use super::field::{Field, Kind, List, Section};
use super::{Open, words};
use crate::desktop::context::Context;
use crate::desktop::widget::search_box;
use crate::domain::family::Pathway;
use crate::domain::guardian::full_name;
use crate::domain::proof::Document;
use crate::domain::school_form::SchoolStage;
use crate::domain::talk::Procedure;

/// One row of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Row {
    /// A question with its answer beside it.
    Ask(Field),
    /// Questions of one entry of a list, side by side; the list and place when the entry can go.
    Entry(Option<(List, usize)>, Vec<Field>),
    /// A head.
    Head(String),
    /// The grid of languages.
    Grid,
    /// A button that adds an entry.
    Add(List),
    /// A muted sentence.
    Words(String),
    /// Where the family lives, as the record says it.
    Address,
    /// Near primary schools, to be wished.
    NearPrimary,
}

impl Open {
    /// The rows of a section for the child that is spoken about.
    pub(super) fn rows(&self, section: Section, context: &Context) -> Vec<Row> {
        let texts = &context.texts;
        let Some(child) = self.file.children.get(self.child) else {
            return Vec::new();
        };
        let is = |field: Field, answer: &str| self.value(field) == answer;
        let short = self.procedure(self.child, context) == Procedure::PrimaryShort;
        let mut rows = Vec::new();
        let mut ask = |field: Field| rows.push(Row::Ask(field));
        match section {
            Section::SchoolSoFar => {
                ask(Field::PreSchool);
                ask(Field::SchoolYears);
                for n in 0..child.school_history.len() {
                    let own = Some((List::Schools, n));
                    let first = vec![Field::EntryCountry(n), Field::EntrySchool(n)];
                    let second = vec![
                        Field::EntryFrom(n),
                        Field::EntryTo(n),
                        Field::EntryGrade(n),
                        Field::EntryLanguage(n),
                    ];
                    rows.push(Row::Entry(own, first));
                    rows.push(Row::Entry(None, second));
                }
                rows.push(Row::Add(List::Schools));
                let mut ask = |field: Field| rows.push(Row::Ask(field));
                ask(Field::CertificateSeen);
                if is(Field::CertificateSeen, YES) {
                    ask(Field::CertificateLanguage);
                    ask(Field::CertificateTranslated);
                }
                ask(Field::GermanSchool);
                if is(Field::GermanSchool, YES) {
                    ask(Field::GermanMonths);
                    if child.german_schooling.is_some() {
                        ask(Field::GermanPlace);
                    }
                }
            }
            Section::Living => {
                rows.push(Row::Address);
                let mut ask = |field: Field| rows.push(Row::Ask(field));
                ask(Field::Arrival);
                ask(Field::Entry);
                ask(Field::Pathway);
                if self.file.family.pathway.is_some_and(Pathway::by_allocation) {
                    ask(Field::Allocation);
                }
                ask(Field::BirthPlace);
                ask(Field::BirthCountry);
                ask(Field::Nationality);
                for (n, guardian) in self.file.guardians.iter().enumerate() {
                    if !child.is_guarded_by(guardian.id) {
                        continue;
                    }
                    let name = full_name(&guardian.family_name, &guardian.given_name);
                    rows.push(Row::Head(texts.talk_guardian(&context.shown(&name))));
                    rows.push(Row::Ask(Field::Custody(n)));
                    rows.push(Row::Ask(Field::CustodySeen(n)));
                    rows.push(Row::Ask(Field::Reads(n)));
                }
            }
            Section::Languages => {
                ask(Field::Language);
                ask(Field::German);
                if !matches!(self.value(Field::German).as_str(), "" | "none" | "unknown") {
                    ask(Field::Assessment);
                }
                if !short {
                    rows.push(Row::Grid);
                }
            }
            Section::Literacy => {
                ask(Field::Latin);
                if is(Field::Latin, NO) {
                    ask(Field::OtherScript);
                }
                ask(Field::Gap);
                if is(Field::Gap, YES) {
                    for n in 0..child.interruptions.len() {
                        let own = Some((List::Gaps, n));
                        rows.push(Row::Entry(own, vec![Field::GapFrom(n), Field::GapTo(n)]));
                    }
                    rows.push(Row::Add(List::Gaps));
                }
            }
            Section::Learning => {
                for n in 0..child.learning.foreign_languages.len() {
                    let own = Some((List::Foreign, n));
                    rows.push(Row::Entry(
                        own,
                        vec![Field::Foreign(n), Field::ForeignSince(n)],
                    ));
                }
                rows.push(Row::Add(List::Foreign));
                let mut ask = |field: Field| rows.push(Row::Ask(field));
                ask(Field::Maths);
                ask(Field::Strengths);
                ask(Field::Interests);
                if self.grade_by_age(context).is_none_or(|grade| grade >= 8) {
                    ask(Field::Career);
                }
                ask(Field::SpecialNeeds);
            }
            Section::Documents => {
                for n in 0..Document::ALL.len() {
                    ask(Field::Paper(n));
                }
                ask(Field::Measles);
            }
            Section::Wish => {
                if short {
                    rows.push(Row::NearPrimary);
                }
                rows.push(Row::Words(texts.talk_wish_is_theirs()));
                let mut ask = |field: Field| rows.push(Row::Ask(field));
                ask(Field::NoWish);
                ask(Field::WishForm);
                ask(Field::WishSchool);
                ask(Field::WishSibling);
                ask(Field::WishAllDay);
                ask(Field::WishReason);
                rows.push(Row::Words(texts.talk_reason_hint()));
            }
            Section::Recommendation => {
                ask(Field::Form);
                ask(Field::SecondForm);
                ask(Field::Support);
                let chosen = child.recommendation.as_ref().map(|r| r.schools.as_slice());
                for (n, choice) in chosen.unwrap_or_default().iter().enumerate() {
                    let school = (context.office.schools.iter())
                        .find(|school| school.number == choice.school)
                        .map_or(choice.school.as_str(), |school| school.name.as_str());
                    rows.push(Row::Head(format!("{}. {school}", n + 1)));
                    rows.push(Row::Ask(Field::SchoolReason(n)));
                }
                rows.push(Row::Ask(Field::Metres));
                rows.push(Row::Ask(Field::Bus));
                rows.push(Row::Ask(Field::Ticket));
            }
            Section::Consent => {
                for (n, guardian) in self.file.guardians.iter().enumerate() {
                    if !child.is_guarded_by(guardian.id) {
                        continue;
                    }
                    let name = full_name(&guardian.family_name, &guardian.given_name);
                    rows.push(Row::Head(context.shown(&name).into_owned()));
                    rows.push(Row::Ask(Field::Consent(n)));
                    if guardian.consent.is_some() {
                        rows.push(Row::Ask(Field::ConsentVersion(n)));
                        rows.push(Row::Ask(Field::ConsentLanguage(n)));
                    }
                }
            }
        }
        rows
    }

    /// The sections that are on the page: the chosen one and the one after it.
    pub(super) fn on_page(&self, context: &Context) -> Vec<Section> {
        let all = self.sections(context);
        let at = all.iter().position(|s| *s == self.section).unwrap_or(0);
        all.iter().skip(at).take(2).copied().collect()
    }

    /// Makes the boxes that are searched by typing for what is on the page; those that are open stay.
    pub(super) fn settle_picks(&mut self, context: &Context) {
        let mut wanted: Vec<Field> = Vec::new();
        for section in self.on_page(context) {
            for row in self.rows(section, context) {
                match row {
                    Row::Ask(field) => wanted.push(field),
                    Row::Entry(_, fields) => wanted.extend(fields),
                    Row::Grid => {
                        let count = self.current().map_or(0, |child| child.skills.len());
                        wanted.extend((0..count).map(Field::SkillLanguage));
                    }
                    _ => {}
                }
            }
        }
        self.picks.retain(|field, _| wanted.contains(field));
        for field in wanted {
            let Kind::Pick(of) = field.kind() else {
                continue;
            };
            let value = self.value(field);
            let known = self.picks.get(&field);
            let same = known.is_some_and(|state| {
                state.is_open()
                    || state.picked().map_or("", String::as_str) == value && !value.is_empty()
            });
            // A box in which somebody types is not made anew.
            let typing = known.is_some_and(|s| s.picked().is_none() && !s.query().is_empty());
            if same || typing {
                continue;
            }
            let mut state = search_box::State::new(words::choices(of, context));
            state.pick(Some(&value).filter(|value| !value.is_empty()));
            let _ = self.picks.insert(field, state);
        }
    }

    /// The stage that is spoken about: of the recommended grade, else of the age.
    pub(super) fn stage(&self, context: &Context) -> Option<SchoolStage> {
        let grade = self
            .current()?
            .recommendation
            .as_ref()
            .and_then(|r| r.grade);
        grade
            .map(SchoolStage::of_grade)
            .or_else(|| self.proposal(context)?.stage)
    }

    /// The grades that may be chosen.
    pub(super) fn grades(&self, context: &Context) -> Vec<u8> {
        self.proposal(context)
            .map_or_else(Vec::new, |proposal| proposal.window)
    }

    pub(super) fn grade_by_age(&self, context: &Context) -> Option<u8> {
        self.duty(self.child, context).and_then(|duty| duty.grade)
    }
}
