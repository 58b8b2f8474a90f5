//! What others answered otherwise while a talk runs: the own answer stays, and theirs is told, question by question.

use super::answer::read;
use super::field::Field;
use super::read::file_of;
use super::words;
use crate::desktop::context::Context;
use crate::desktop::screen::family::merge::{Entity, Meeting, merge};
use crate::domain::child::Child;
use crate::domain::file::File;
use crate::domain::proof::Document;
use crate::store::rows::FamilyFile;

/// So many entries of a list are compared one by one.
const ENTRIES: usize = 12;

/// What is typed over the record as it is now, and the answers of others that it stands in the way of, in words.
pub(super) fn brought_up(
    start: &File,
    mine: &File,
    now: &FamilyFile,
    context: &Context,
) -> (File, Vec<String>) {
    let theirs = file_of(now);
    let (kept, meetings) = merge(start, mine, &theirs);
    let files = Files {
        start,
        kept: &kept,
        theirs: &theirs,
        now,
        context,
    };
    let mut told = files.lines();
    let texts = &context.texts;
    let untold = |met: &Meeting| met.both && told.iter().all(|(entity, _)| *entity != met.entity);
    let others = meetings.iter().any(untold);
    let stays = |id| kept.children.iter().any(|child| child.id == id);
    let gone = mine.children.iter().filter(|child| !stays(child.id));
    let gone: Vec<String> = gone
        .map(|child| texts.talk_met_gone(&context.shown(&child.given_name)))
        .collect();
    let lines = told.drain(..).map(|(_, line)| line).chain(gone);
    let lines = lines.chain(others.then(|| texts.talk_met_other()));
    let lines = lines.collect();
    (kept, lines)
}

struct Files<'a> {
    start: &'a File,
    kept: &'a File,
    theirs: &'a File,
    now: &'a FamilyFile,
    context: &'a Context,
}

impl Files<'_> {
    fn lines(&self) -> Vec<(Entity, String)> {
        let mut lines = Vec::new();
        let ids = |file: &File| file.guardians.iter().map(|g| g.id).collect::<Vec<_>>();
        let same_people = ids(self.start) == ids(self.kept) && ids(self.kept) == ids(self.theirs);
        for (at, child) in self.kept.children.iter().enumerate() {
            let place = |file: &File| file.children.iter().position(|c| c.id == child.id);
            let (Some(before), Some(there)) = (place(self.start), place(self.theirs)) else {
                continue;
            };
            for field in fields() {
                if field.is_shared() && (at > 0 || !same_people) {
                    continue;
                }
                let theirs = read(self.theirs, there, field);
                let mine = read(self.kept, at, field);
                if theirs == mine || theirs == read(self.start, before, field) {
                    continue;
                }
                let said = |value: &str| words::said(field, value, child, None, &[], self.context);
                let name = words::question(field, &self.context.texts);
                let entity = self.entity(field, child);
                lines.push((
                    entity,
                    self.line(entity, child, &name, &said(&mine), &said(&theirs)),
                ));
            }
            lines.extend(self.schools(before, child, there));
        }
        lines
    }

    /// The schools that are recommended.
    fn schools(&self, before: usize, child: &Child, there: usize) -> Option<(Entity, String)> {
        let chosen = |child: Option<&Child>| -> Vec<String> {
            let advice = child.and_then(|child| child.recommendation.as_ref());
            let schools = advice.into_iter().flat_map(|advice| &advice.schools);
            schools.map(|choice| choice.school.clone()).collect()
        };
        let theirs = chosen(self.theirs.children.get(there));
        let mine = chosen(Some(child));
        if theirs == mine || theirs == chosen(self.start.children.get(before)) {
            return None;
        }
        let field = Field::WishSchool;
        let names = |numbers: Vec<String>| {
            let named = numbers.iter();
            let named = named.map(|n| words::said(field, n, child, None, &[], self.context));
            named.collect::<Vec<_>>().join(", ")
        };
        let entity = Entity::Child(child.id);
        let name = self.context.texts.talk_section_recommendation();
        let line = self.line(entity, child, &name, &names(mine), &names(theirs));
        Some((entity, line))
    }

    /// The record that a question is answered in.
    fn entity(&self, field: Field, child: &Child) -> Entity {
        let guardian = |n: usize| {
            let guardian = self.kept.guardians.get(n);
            guardian.map_or(Entity::Family, |g| Entity::Guardian(g.id))
        };
        match field {
            Field::Custody(n)
            | Field::CustodySeen(n)
            | Field::Reads(n)
            | Field::Consent(n)
            | Field::ConsentVersion(n)
            | Field::ConsentLanguage(n) => guardian(n),
            field if field.is_shared() => Entity::Family,
            _ => Entity::Child(child.id),
        }
    }

    fn line(&self, entity: Entity, child: &Child, name: &str, mine: &str, theirs: &str) -> String {
        let id = match entity {
            Entity::Family => self.kept.family.id.to_string(),
            Entity::Guardian(id) => id.to_string(),
            Entity::Child(id) => id.to_string(),
        };
        let row = self.now.timeline.iter().find(|row| {
            let mut changes = row.command.changes.iter();
            changes.any(|change| change.entity_id() == id)
        });
        let who = row.map_or("–", |row| row.actor.as_str());
        let field = match entity {
            Entity::Child(_) => format!("{}, {name}", self.context.shown(&child.given_name)),
            Entity::Family | Entity::Guardian(_) => name.to_owned(),
        };
        (self.context.texts).talk_met(&field, who, mine, theirs)
    }
}

/// Every question there may be.
fn fields() -> Vec<Field> {
    use Field::*;
    let mut all = vec![
        PreSchool,
        SchoolYears,
        CertificateSeen,
        CertificateLanguage,
        CertificateTranslated,
        GermanSchool,
        GermanMonths,
        GermanPlace,
        Arrival,
        Entry,
        Pathway,
        Allocation,
        BirthPlace,
        BirthCountry,
        Nationality,
        Language,
        German,
        Assessment,
        Latin,
        OtherScript,
        Gap,
        Maths,
        Strengths,
        Interests,
        Career,
        SpecialNeeds,
        Measles,
        NoWish,
        WishForm,
        WishSchool,
        WishSibling,
        WishAllDay,
        WishReason,
        Form,
        SecondForm,
        Grade,
        InitialSupport,
        Support,
        Reason,
        Metres,
        Bus,
        Ticket,
    ];
    let lists = [
        EntryCountry,
        EntrySchool,
        EntryFrom,
        EntryTo,
        EntryGrade,
        EntryLanguage,
        Custody,
        CustodySeen,
        Reads,
        SkillLanguage,
        GapFrom,
        GapTo,
        Foreign,
        ForeignSince,
        SchoolReason,
        Consent,
        ConsentVersion,
        ConsentLanguage,
    ];
    all.extend((0..ENTRIES).flat_map(|n| lists.map(|field| field(n))));
    all.extend((0..ENTRIES).flat_map(|n| (0..4).map(move |skill| Skill(n, skill))));
    all.extend((0..Document::ALL.len()).map(Paper));
    all
}
