//! What is typed about a family until it is saved: one page of fields over [`File`]. Knows no widget beyond the states of
//! the kit's fields, reads no store, and never loses what was typed.

mod apply;
mod check;
mod draft;
mod field;
mod jump;
mod person;
mod sheet;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::merge::{self, Clash};
use crate::desktop::context::Context;
use crate::domain::child::Child;
use crate::domain::family::{Helper, InterpreterNeed, Pathway};
use crate::domain::file::File;
use crate::domain::language::LanguageCode;
pub use check::Problem;
pub use field::{Change, Day, Fold, List, Literacy, Owner, Pick, Set, Skill, Text, Who};
pub use jump::field_of;
pub(super) use person::{ChildForm, GuardianForm, PhoneForm};
use person::{phones, read_address, with_address};
use sheet::Lists;
pub use sheet::Noted;
pub(super) use sheet::Sheet;

/// The form.
#[derive(Debug, Clone)]
pub struct Form {
    /// What is chosen and not typed, and everything the form has no field for.
    base: File,
    before: Option<File>,
    lists: Lists,
    household: Sheet,
    pub(super) phones: Vec<PhoneForm>,
    /// Weitere Sprachen.
    pub(super) languages: Vec<Sheet>,
    /// Is an interpreter needed? Nothing while nobody asked.
    pub(super) interpreter: Option<bool>,
    pub(super) woman: bool,
    pub(super) guardians: Vec<GuardianForm>,
    pub(super) children: Vec<ChildForm>,
    town_follows: bool,
    municipality_follows: bool,
    /// Folds that were opened or closed by hand; the others follow what stands in them.
    folds: BTreeSet<(Option<Who>, Fold)>,
    shut: BTreeSet<(Option<Who>, Fold)>,
    /// Where F8 went last.
    jumped: Option<String>,
    /// Saving was tried: what is wrong stands beside the fields.
    pub(super) tried: bool,
    /// Somebody else changed the record meanwhile.
    pub(super) conflict: bool,
    /// What others changed meanwhile, field by field.
    pub(super) clashes: Vec<Clash>,
    start: Written,
}

/// Everything typed: the file, and texts that no value can be made of yet.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    file: File,
    raw: Vec<(&'static str, String)>,
    interpreter: Option<bool>,
}

impl Form {
    /// A form over a file: an empty one (`before` is nothing) or a saved one.
    #[must_use]
    pub fn new(file: File, before: Option<File>, context: &Context) -> Self {
        let lists = Lists::new(context);
        let family = &file.family;
        let blank = before.is_none() && file.guardians.is_empty() && file.children.is_empty();
        let mut rows: Vec<PhoneForm> = family
            .phones
            .iter()
            .map(|phone| PhoneForm::new(Some(phone)))
            .collect();
        if rows.is_empty() {
            rows.push(PhoneForm::new(None));
        }
        let need = family.interpreter.as_ref();
        let more = family.more_languages.iter();
        let written = Written {
            file: file.clone(),
            raw: Vec::new(),
            interpreter: None,
        };
        let mut form = Self {
            household: household(&file, &lists),
            phones: rows,
            languages: more
                .map(|l| Sheet::default().with_pick(&lists, Pick::Language, Some(l.as_str())))
                .collect(),
            interpreter: match (need, family.no_interpreter) {
                (Some(_), _) => Some(true),
                (None, true) => Some(false),
                (None, false) => None,
            },
            woman: need.is_some_and(|need| need.woman_preferred),
            guardians: file
                .guardians
                .iter()
                .map(|g| GuardianForm::new(g, &lists))
                .collect(),
            children: file
                .children
                .iter()
                .map(|c| ChildForm::new(c, &lists))
                .collect(),
            town_follows: family.address.town.is_empty(),
            municipality_follows: family.municipality.is_none(),
            folds: BTreeSet::new(),
            shut: BTreeSet::new(),
            jumped: None,
            tried: false,
            conflict: false,
            clashes: Vec::new(),
            start: written,
            lists,
            base: file,
            before,
        };
        if blank {
            form.add_guardian(context);
            form.add_child(context);
        }
        form.start = form.written(context.today);
        form
    }

    /// The file as it was read, if it was saved before.
    #[must_use]
    pub const fn before(&self) -> Option<&File> {
        self.before.as_ref()
    }

    /// Is it a report that was never saved?
    #[must_use]
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self, today: NaiveDate) -> bool {
        self.written(today) != self.start
    }

    /// What the form holds was not saved, though nothing is typed since.
    pub fn begins_dirty(&mut self) {
        self.start.raw.push(("", String::new()));
    }

    fn written(&self, today: NaiveDate) -> Written {
        Written {
            file: self.file(today),
            raw: self.sheets().flat_map(|(_, sheet)| sheet.raw()).collect(),
            interpreter: self.interpreter,
        }
    }

    /// A form over what a file became while somebody typed: what is typed and no value yet stays as it is, and so does
    /// what was unfolded.
    #[must_use]
    pub fn over(&self, file: File, before: Option<File>, context: &Context) -> Self {
        let mut next = Self::new(file, before, context);
        for (owner, sheet) in self.sheets() {
            let other = match owner {
                Owner::Person(Who::Guardian(n)) => {
                    let id = self.guardians.get(n).map(|g| g.base.id);
                    let now = next.guardians.iter().position(|g| Some(g.base.id) == id);
                    now.map(|n| Owner::Person(Who::Guardian(n)))
                }
                Owner::Person(Who::Child(n)) => {
                    let id = self.children.get(n).map(|c| c.base.id);
                    let now = next.children.iter().position(|c| Some(c.base.id) == id);
                    now.map(|n| Owner::Person(Who::Child(n)))
                }
                owner => Some(owner),
            };
            if let Some(now) = other.and_then(|owner| next.sheet_mut(owner)) {
                now.keep_unread(sheet, context.today);
            }
        }
        next.folds.clone_from(&self.folds);
        next.shut.clone_from(&self.shut);
        next.tried = self.tried;
        next
    }

    /// Of two values for a field, one's own is kept or the other's taken.
    fn settle_clash(&mut self, id: &str, mine: bool, context: &Context) {
        let Some(at) = self.clashes.iter().position(|clash| clash.id == id) else {
            return;
        };
        let clash = self.clashes.remove(at);
        if !mine {
            let meeting = &clash.meeting;
            let file = merge::taken(
                self.file(context.today),
                meeting.entity,
                &meeting.path,
                &meeting.theirs,
            );
            let mut next = self.over(file, self.before.clone(), context);
            next.clashes = std::mem::take(&mut self.clashes);
            next.start = self.start.clone();
            *self = next;
        }
    }

    /// The sheet of an owner.
    #[must_use]
    pub fn sheet(&self, owner: Owner) -> Option<&Sheet> {
        match owner {
            Owner::Household => Some(&self.household),
            Owner::Person(Who::Guardian(n)) => self.guardians.get(n).map(|g| &g.sheet),
            Owner::Person(Who::Child(n)) => self.children.get(n).map(|c| &c.sheet),
            Owner::Row(list, n) => match list {
                List::Phones => self.phones.get(n).map(|p| &p.sheet),
                List::Languages => self.languages.get(n),
                List::GuardianPhones(g) => self.guardians.get(g)?.phones.get(n).map(|p| &p.sheet),
                List::OtherNames(c) => self.children.get(c)?.other_names.get(n),
                List::Schools(c) => self.children.get(c)?.schools.get(n),
                List::Breaks(c) => self.children.get(c)?.breaks.get(n),
                List::Skills(c) => self.children.get(c)?.skills.get(n).map(|s| &s.sheet),
            },
        }
    }

    fn sheet_mut(&mut self, owner: Owner) -> Option<&mut Sheet> {
        match owner {
            Owner::Household => Some(&mut self.household),
            Owner::Person(Who::Guardian(n)) => self.guardians.get_mut(n).map(|g| &mut g.sheet),
            Owner::Person(Who::Child(n)) => self.children.get_mut(n).map(|c| &mut c.sheet),
            Owner::Row(list, n) => match list {
                List::Phones => self.phones.get_mut(n).map(|p| &mut p.sheet),
                List::Languages => self.languages.get_mut(n),
                List::GuardianPhones(g) => {
                    let guardian = self.guardians.get_mut(g)?;
                    guardian.phones.get_mut(n).map(|p| &mut p.sheet)
                }
                List::Skills(c) => {
                    let child = self.children.get_mut(c)?;
                    child.skills.get_mut(n).map(|s| &mut s.sheet)
                }
                list => {
                    let Some(Who::Child(c)) = list.who() else {
                        return None;
                    };
                    self.children.get_mut(c)?.rows(list)?.get_mut(n)
                }
            },
        }
    }

    /// Every owner of fields, in the order of the page.
    fn owners(&self) -> Vec<Owner> {
        let rows = |list: List, count: usize| (0..count).map(move |n| Owner::Row(list, n));
        let mut owners = vec![Owner::Household];
        owners.extend(rows(List::Phones, self.phones.len()));
        owners.extend(rows(List::Languages, self.languages.len()));
        for (n, guardian) in self.guardians.iter().enumerate() {
            owners.push(Owner::Person(Who::Guardian(n)));
            owners.extend(rows(List::GuardianPhones(n), guardian.phones.len()));
        }
        for (n, child) in self.children.iter().enumerate() {
            owners.push(Owner::Person(Who::Child(n)));
            owners.extend(rows(List::OtherNames(n), child.other_names.len()));
            owners.extend(rows(List::Schools(n), child.schools.len()));
            owners.extend(rows(List::Breaks(n), child.breaks.len()));
            owners.extend(rows(List::Skills(n), child.skills.len()));
        }
        owners
    }

    fn sheets(&self) -> impl Iterator<Item = (Owner, &Sheet)> {
        let owners = self.owners().into_iter();
        owners.filter_map(|owner| Some((owner, self.sheet(owner)?)))
    }

    /// The record as it is chosen so far, without what is typed.
    pub(super) const fn chosen(&self) -> &File {
        &self.base
    }

    /// Guardians that count: all but empty rows that were never saved.
    fn counted_guardians(&self) -> impl Iterator<Item = (usize, &GuardianForm)> {
        self.guardians.iter().enumerate().filter(|(_, guardian)| {
            let saved = |file: &File| file.guardians.iter().any(|g| g.id == guardian.base.id);
            !guardian.sheet.is_blank()
                || !guardian.phones.iter().all(|p| p.sheet.is_blank())
                || self.before.as_ref().is_some_and(saved)
        })
    }

    /// Children that count: all but rows that were never saved and hold nothing but the copied name.
    fn counted_children(&self) -> impl Iterator<Item = (usize, &ChildForm)> {
        self.children.iter().enumerate().filter(|(_, child)| {
            let saved = |file: &File| file.children.iter().any(|c| c.id == child.base.id);
            !child.is_untouched() || self.before.as_ref().is_some_and(saved)
        })
    }

    /// The child as it is typed so far.
    pub(super) fn child(&self, n: usize, today: NaiveDate) -> Option<Child> {
        self.children.get(n).map(|child| child.child(today))
    }

    /// The file as it is typed so far.
    #[must_use]
    pub fn file(&self, today: NaiveDate) -> File {
        let mut file = self.base.clone();
        let sheet = &self.household;
        let family = &mut file.family;
        family.reporter.office = sheet.kept(Text::ReporterOffice);
        family.reporter.person = sheet.kept(Text::ReporterPerson);
        family.reporter.contact = sheet.kept(Text::ReporterContact);
        read_address(sheet, &mut family.address);
        family.email = sheet.kept(Text::Email);
        family.note = sheet.kept(Text::Note);
        let helper = Helper {
            name: sheet.kept(Text::HelperName),
            organisation: sheet.kept(Text::HelperOrganisation),
            contact: sheet.kept(Text::HelperContact),
            consent_on: sheet.day(Day::HelperConsent, today),
        };
        family.helper = (helper != Helper::default()).then_some(helper);
        family.reported_on = sheet
            .day(Day::Reported, today)
            .unwrap_or(family.reported_on);
        family.arrived_in_municipality_on = sheet.day(Day::Arrived, today);
        family.entered_germany_on = sheet.day(Day::Entered, today);
        family.allocated_on = sheet.day(Day::Allocated, today);
        family.municipality = sheet.picked(Pick::Municipality).map(str::to_owned);
        family.language = sheet.language(Pick::Language);
        family.letter_language = sheet.language(Pick::LetterLanguage);
        family.pathway = sheet.picked(Pick::Pathway).and_then(Pathway::from_code);
        let need = sheet
            .language(Pick::Interpreter)
            .or_else(|| sheet.language(Pick::Language));
        family.interpreter = need
            .filter(|_| self.interpreter == Some(true))
            .map(|language| InterpreterNeed {
                second: sheet
                    .language(Pick::SecondInterpreter)
                    .filter(|second| *second != language),
                language,
                woman_preferred: self.woman,
            });
        family.no_interpreter = self.interpreter == Some(false);
        family.phones = phones(&self.phones);
        family.no_phone &= family.phones.is_empty();
        let more = self.languages.iter();
        family.more_languages = more
            .filter_map(|row| row.language(Pick::Language))
            .collect();
        let guardians = self.counted_guardians();
        file.guardians = guardians.map(|(_, g)| g.guardian(today)).collect();
        file.children = self
            .counted_children()
            .map(|(_, child)| child.child(today))
            .collect();
        file
    }

    /// Leaves every field, so that dates are settled as if the keyboard had gone on.
    pub fn settle(&mut self, today: NaiveDate) {
        for owner in self.owners() {
            if let Some(sheet) = self.sheet_mut(owner) {
                sheet.settle(today);
            }
        }
    }

    /// What a person is called so far, for finding others like them.
    #[must_use]
    pub fn called(&self, who: Who) -> String {
        let words = |text| {
            let sheet = self.sheet(Owner::Person(who));
            sheet.map_or("", |sheet| sheet.text(text)).trim()
        };
        let (given, family) = (words(Text::Given), words(Text::Family));
        format!("{given} {family}").trim().to_owned()
    }
}

fn household(file: &File, lists: &Lists) -> Sheet {
    let family = &file.family;
    let reporter = &family.reporter;
    let none = Helper::default();
    let helper = family.helper.as_ref().unwrap_or(&none);
    let need = family.interpreter.as_ref();
    let language = |code: Option<&LanguageCode>| code.map(|c| c.as_str().to_owned());
    let texts = Sheet::default().with_texts([
        (Text::ReporterOffice, reporter.office.as_str()),
        (Text::ReporterPerson, &reporter.person),
        (Text::ReporterContact, &reporter.contact),
        (Text::Email, &family.email),
        (Text::Note, &family.note),
        (Text::HelperName, &helper.name),
        (Text::HelperOrganisation, &helper.organisation),
        (Text::HelperContact, &helper.contact),
    ]);
    let second = need.and_then(|need| need.second.as_ref());
    with_address(texts, &family.address, lists)
        .with_day(Day::Reported, Some(family.reported_on))
        .with_day(Day::Arrived, family.arrived_in_municipality_on)
        .with_day(Day::Entered, family.entered_germany_on)
        .with_day(Day::Allocated, family.allocated_on)
        .with_day(Day::HelperConsent, helper.consent_on)
        .with_pick(lists, Pick::Municipality, family.municipality.as_deref())
        .with_pick(
            lists,
            Pick::Language,
            language(family.language.as_ref()).as_deref(),
        )
        .with_pick(
            lists,
            Pick::LetterLanguage,
            language(family.letter_language.as_ref()).as_deref(),
        )
        .with_pick(
            lists,
            Pick::Interpreter,
            language(need.map(|need| &need.language)).as_deref(),
        )
        .with_pick(lists, Pick::SecondInterpreter, language(second).as_deref())
        .with_pick(lists, Pick::Pathway, family.pathway.map(Pathway::code))
}
