//! What typing does to the form: fields follow each other, rows come and go.

use super::Form;
use super::field::{Change, Fold, List, Literacy, Owner, Pick, Set, Text, Who};
use super::person::{ChildForm, GuardianForm, PhoneForm, SkillForm, other_name, pause, school};
use super::sheet::Sheet;
use crate::desktop::context::Context;
use crate::desktop::widget::search_box;
use crate::domain::child::Child;
use crate::domain::guardian::{Guardian, Relation};
use crate::domain::proof::MeaslesProof;
use crate::domain::school_history::LastCertificate;
use crate::domain::skill::{LiteracyStatus, Script};

impl Form {
    /// The form begins with a name that was searched for: "Familienname, Vorname" or "Vorname Familienname".
    pub fn begin_with(&mut self, name: &str, context: &Context) {
        let (family, given) = match name.split_once(',') {
            Some((family, given)) => (family, given),
            None => match name.rsplit_once(' ') {
                Some((given, family)) => (family, given),
                None => (name, ""),
            },
        };
        let first = Owner::Person(Who::Guardian(0));
        for (text, words) in [(Text::Family, family), (Text::Given, given)] {
            let typed = Change::Typed(first, text, words.trim().to_owned());
            let _ = self.apply(typed, context);
        }
    }

    /// Does what was done; answers with the id of the field that the keyboard goes to.
    pub fn apply(&mut self, change: Change, context: &Context) -> Option<String> {
        match change {
            Change::Typed(owner, text, words) => self.type_text(owner, text, words, context),
            Change::Left(owner, text) => {
                if let Some(sheet) = self.sheet_mut(owner) {
                    sheet.leave(text);
                }
            }
            Change::Dated(owner, day, event) => {
                if let Some(sheet) = self.sheet_mut(owner) {
                    sheet.date(day, event, context.today);
                }
            }
            Change::Picked(owner, pick, event) => self.search(owner, pick, event),
            Change::Chosen(owner, set) => self.choose(owner, set),
            Change::RowAdded(list) => return self.add_row(list),
            Change::RowRemoved(list, n) => self.remove_row(list, n),
            Change::GuardianAdded => {
                self.add_guardian(context);
                let last = Who::Guardian(self.guardians.len() - 1);
                return Some(Owner::Person(last).id(Text::Given.code()));
            }
            Change::ChildAdded => {
                self.add_child(context);
                let last = Who::Child(self.children.len() - 1);
                return Some(Owner::Person(last).id(Text::Given.code()));
            }
            Change::Removed(who) => self.remove(who),
            Change::Folded(who, fold) => {
                let open = self.is_open(who, fold);
                self.set_fold(who, fold, !open);
            }
            Change::Settled(id, mine) => self.settle_clash(&id, mine, context),
        }
        None
    }

    /// Is a part of the page open? Until somebody folds it by hand, it is open when something stands in it.
    #[must_use]
    pub fn is_open(&self, who: Option<Who>, fold: Fold) -> bool {
        let key = (who, fold);
        self.folds.contains(&key) || (!self.shut.contains(&key) && self.is_filled(who, fold))
    }

    pub(super) fn set_fold(&mut self, who: Option<Who>, fold: Fold, open: bool) {
        let (now, other) = if open {
            (&mut self.folds, &mut self.shut)
        } else {
            (&mut self.shut, &mut self.folds)
        };
        let _ = now.insert((who, fold));
        let _ = other.remove(&(who, fold));
    }

    fn type_text(&mut self, owner: Owner, text: Text, words: String, context: &Context) {
        if let (Owner::Row(List::Phones, _), Text::Number) = (owner, text) {
            self.base.family.no_phone &= words.trim().is_empty();
        }
        if let Some(sheet) = self.sheet_mut(owner) {
            sheet.type_text(text, words.clone());
        }
        match (owner, text) {
            (Owner::Household, Text::Postcode | Text::Town) => {
                self.town_follows &= text != Text::Town;
                self.find_municipality(context);
            }
            (Owner::Person(Who::Guardian(0)), Text::Family | Text::FamilyOriginal) => {
                for child in self.children.iter_mut().filter(|child| child.follows) {
                    child.sheet.type_text(text, words.clone());
                }
            }
            (Owner::Person(Who::Child(n)), Text::Family | Text::FamilyOriginal) => {
                if let Some(child) = self.children.get_mut(n) {
                    child.follows = false;
                }
            }
            _ => {}
        }
    }

    fn search(&mut self, owner: Owner, pick: Pick, event: search_box::Event) {
        let outcome = self.sheet_mut(owner).map(|sheet| sheet.search(pick, event));
        let (Some(search_box::Outcome::Picked(key)), Owner::Household) = (outcome, owner) else {
            return;
        };
        match pick {
            Pick::Municipality => self.municipality_follows = false,
            Pick::Language => {
                for other in [Pick::LetterLanguage, Pick::Interpreter] {
                    let wanted = other == Pick::LetterLanguage || self.interpreter == Some(true);
                    if wanted && key != "de" && self.household.picked(other).is_none() {
                        self.household.choose(other, Some(&key));
                    }
                }
            }
            _ => {}
        }
    }

    fn choose(&mut self, owner: Owner, set: Set) {
        match owner {
            Owner::Household => self.choose_household(set),
            Owner::Person(Who::Guardian(n)) => {
                if let Some(guardian) = self.guardians.get_mut(n) {
                    choose_guardian(guardian, set);
                }
            }
            Owner::Person(Who::Child(n)) => {
                let everybody: Vec<_> = self.guardians.iter().map(|g| g.base.id).collect();
                if let Some(child) = self.children.get_mut(n) {
                    choose_child(child, set, &everybody);
                }
            }
            Owner::Row(List::Skills(c), n) => {
                let child = self.children.get_mut(c);
                if let (Some(row), Set::Skill(skill, level)) =
                    (child.and_then(|child| child.skills.get_mut(n)), set)
                {
                    row.set(skill, level);
                }
            }
            Owner::Row(list, n) => {
                let row = match list {
                    List::GuardianPhones(g) => {
                        self.guardians.get_mut(g).and_then(|g| g.phones.get_mut(n))
                    }
                    _ => self.phones.get_mut(n),
                };
                if let (Some(row), Set::Messenger) = (row, set) {
                    row.messenger = !row.messenger;
                }
            }
        }
    }

    fn choose_household(&mut self, set: Set) {
        let family = &mut self.base.family;
        match set {
            Set::NoPhone => family.no_phone = !family.no_phone,
            Set::Interpreter(needed) => {
                self.interpreter = Some(needed);
                if needed && self.household.picked(Pick::Interpreter).is_none() {
                    let language = self.household.picked(Pick::Language).map(str::to_owned);
                    self.household
                        .choose(Pick::Interpreter, language.as_deref());
                }
            }
            Set::Woman => self.woman = !self.woman,
            Set::LargePrint => family.large_print = !family.large_print,
            Set::Protected => family.address_protected = !family.address_protected,
            Set::Childcare => family.childcare = !family.childcare,
            Set::Wish(wish) => {
                if family.wishes.contains(&wish) {
                    family.wishes.retain(|w| *w != wish);
                } else {
                    family.wishes.push(wish);
                    family.wishes.sort_unstable();
                }
            }
            Set::Site(site) => family.preferred_site = site,
            _ => {}
        }
    }

    fn add_row(&mut self, list: List) -> Option<String> {
        let lists = self.lists.clone();
        let blank_language = || Sheet::default().with_pick(&lists, Pick::Language, None);
        let count = match (list, list.who()) {
            (List::Phones, _) => push(&mut self.phones, PhoneForm::new(None)),
            (List::Languages, _) => push(&mut self.languages, blank_language()),
            (_, Some(Who::Guardian(g))) => {
                push(&mut self.guardians.get_mut(g)?.phones, PhoneForm::new(None))
            }
            (_, Some(Who::Child(c))) => {
                let child = self.children.get_mut(c)?;
                match list {
                    List::Skills(_) => push(&mut child.skills, SkillForm::new(None, &lists)),
                    List::Schools(_) => push(&mut child.schools, school(None, &lists)),
                    List::Breaks(_) => push(&mut child.breaks, pause(None)),
                    _ => push(&mut child.other_names, other_name("")),
                }
            }
            (_, None) => return None,
        };
        Some(Owner::Row(list, count - 1).id(list.first()))
    }

    fn remove_row(&mut self, list: List, n: usize) {
        match (list, list.who()) {
            (List::Phones, _) if self.phones.len() > 1 => take(&mut self.phones, n),
            (List::Phones, _) => {}
            (List::Languages, _) => take(&mut self.languages, n),
            (_, Some(Who::Guardian(g))) => {
                if let Some(guardian) = self.guardians.get_mut(g) {
                    take(&mut guardian.phones, n);
                }
            }
            (_, Some(Who::Child(c))) => {
                if let Some(child) = self.children.get_mut(c) {
                    match list {
                        List::Skills(_) => take(&mut child.skills, n),
                        list => {
                            if let Some(rows) = child.rows(list) {
                                take(rows, n);
                            }
                        }
                    }
                }
            }
            (_, None) => {}
        }
    }

    fn remove(&mut self, who: Who) {
        match who {
            Who::Guardian(n) if n < self.guardians.len() => {
                let gone = self.guardians.remove(n).base.id;
                for child in &mut self.children {
                    child.base.guardians.retain(|id| *id != gone);
                }
            }
            Who::Child(n) if n < self.children.len() => drop(self.children.remove(n)),
            Who::Guardian(_) | Who::Child(_) => return,
        }
        // The folds of those who come after move up with them.
        let moved = |(other, fold): (Option<Who>, Fold)| match (other, who) {
            (Some(Who::Guardian(m)), Who::Guardian(n)) if m == n => None,
            (Some(Who::Child(m)), Who::Child(n)) if m == n => None,
            (Some(Who::Guardian(m)), Who::Guardian(n)) if m > n => {
                Some((Some(Who::Guardian(m - 1)), fold))
            }
            (Some(Who::Child(m)), Who::Child(n)) if m > n => Some((Some(Who::Child(m - 1)), fold)),
            other => Some((other.0, fold)),
        };
        for folds in [&mut self.folds, &mut self.shut] {
            *folds = std::mem::take(folds)
                .into_iter()
                .filter_map(moved)
                .collect();
        }
    }

    /// The postcode, or else the town, says which municipality it is and what the town is called.
    fn find_municipality(&mut self, context: &Context) {
        let sheet = &mut self.household;
        let (postcode, town) = (sheet.text(Text::Postcode).trim(), sheet.text(Text::Town));
        let Some(found) = context.office.municipality_at(postcode, town) else {
            return;
        };
        if self.town_follows {
            sheet.type_text(Text::Town, found.name.clone());
        }
        if self.municipality_follows {
            sheet.choose(Pick::Municipality, Some(&found.ags));
        }
    }

    pub(super) fn add_guardian(&mut self, context: &Context) {
        let relation = match self.guardians.first().map(|first| first.base.relation) {
            Some(Relation::Mother) => Relation::Father,
            _ => Relation::Mother,
        };
        let guardian = Guardian::new(
            context.service.new_guardian_id(),
            self.base.family.id,
            relation,
        );
        self.guardians
            .push(GuardianForm::new(&guardian, &self.lists));
    }

    pub(super) fn add_child(&mut self, context: &Context) {
        let first = self.guardians.first().map(|guardian| &guardian.sheet);
        let sheet = first
            .filter(|sheet| !sheet.text(Text::Family).is_empty())
            .or_else(|| self.children.last().map(|child| &child.sheet));
        let copied = |text| sheet.map_or_else(String::new, |sheet| sheet.text(text).to_owned());
        let child = Child {
            family_name: copied(Text::Family),
            family_name_original: copied(Text::FamilyOriginal),
            ..Child::new(context.service.new_child_id(), self.base.family.id)
        };
        let mut child = ChildForm::new(&child, &self.lists);
        child.follows = true;
        self.children.push(child);
    }
}

fn push<T>(rows: &mut Vec<T>, row: T) -> usize {
    rows.push(row);
    rows.len()
}

fn take<T>(rows: &mut Vec<T>, n: usize) {
    if n < rows.len() {
        drop(rows.remove(n));
    }
}

fn choose_guardian(guardian: &mut GuardianForm, set: Set) {
    match set {
        Set::Relation(relation) => guardian.base.relation = relation,
        Set::Custody(custody) => guardian.base.custody = custody,
        Set::Reads(literacy) => guardian.base.literacy = literacy,
        _ => {}
    }
}

fn choose_child(child: &mut ChildForm, set: Set, everybody: &[crate::domain::id::GuardianId]) {
    let base = &mut child.base;
    match set {
        Set::Assumed => child.assumed = !child.assumed,
        Set::Sex(sex) => base.sex = sex,
        Set::PreSchool(attended) => base.pre_school = attended,
        Set::Certificate(seen) => {
            base.last_certificate = seen.map(|seen| {
                let known = base.last_certificate.take();
                LastCertificate {
                    seen,
                    language: None,
                    translated: known.is_some_and(|c| c.translated),
                }
            });
        }
        Set::Translated => {
            if let Some(certificate) = &mut base.last_certificate {
                certificate.translated = !certificate.translated;
            }
        }
        Set::German(level) => base.german_level = level,
        Set::GermanBy(way) => base.german_assessment = way,
        Set::Literacy(literacy) => {
            base.literacy = literacy.map(|literacy| match literacy {
                Literacy::None => LiteracyStatus::NotAlphabetised,
                Literacy::NonLatin => LiteracyStatus::NonLatin(Script::Other),
                Literacy::Beginning => LiteracyStatus::LatinBeginning,
                Literacy::Fluent => LiteracyStatus::LatinFluent,
            });
        }
        Set::Document(document, brought) => {
            base.documents = base.documents.with(document, brought);
        }
        Set::Measles(status) => {
            base.measles = status.map(|status| MeaslesProof { status, on: None });
        }
        Set::SpecialNeeds(flag) => base.special_needs = flag,
        Set::GuardedBy(id) => {
            let mut now: Vec<_> = everybody
                .iter()
                .copied()
                .filter(|guardian| base.is_guarded_by(*guardian) != (*guardian == id))
                .collect();
            // All of them, or none at all, is what stands there without a word.
            if now.len() == everybody.len() {
                now.clear();
            } else if now.is_empty() {
                return;
            }
            base.guardians = now;
        }
        _ => {}
    }
}
