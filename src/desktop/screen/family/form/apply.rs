//! What typing does to the form: fields follow each other, rows come and go.

use super::Form;
use super::field::{Change, Part, Pick, Text, Who, name_id};
use super::person::{child_form, guardian_form};
use crate::desktop::context::Context;
use crate::desktop::widget::search_box;
use crate::domain::child::Child;
use crate::domain::guardian::{Guardian, Relation};

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
        for (part, words) in [(Part::Family, family), (Part::Given, given)] {
            let named = Change::Named(Who::Guardian(0), part, words.trim().to_owned());
            let _ = self.apply(named, context);
        }
    }

    /// Does what was done; answers with the id of the field that the keyboard goes to.
    pub fn apply(&mut self, change: Change, context: &Context) -> Option<String> {
        let today = context.today;
        match change {
            Change::Typed(text, words) => {
                self.texts[text as usize] = words;
                if text == Text::Town {
                    self.town_follows = false;
                }
                if matches!(text, Text::Postcode | Text::Town) {
                    self.find_municipality(context);
                }
            }
            Change::Dated(day, event) => {
                let _ = self.days[day as usize].update(event, today);
            }
            Change::Picked(pick, event) => self.settle_pick(pick, event),
            Change::PhoneNumber(n, words) => {
                if let Some(phone) = self.phones.get_mut(n) {
                    self.no_phone &= words.trim().is_empty();
                    phone.0 = words;
                }
            }
            Change::PhoneWhose(n, words) => {
                if let Some(phone) = self.phones.get_mut(n) {
                    phone.1 = words;
                }
            }
            Change::PhoneAdded => {
                self.phones.push((String::new(), String::new()));
                return Some(format!("family-phone-{}", self.phones.len() - 1));
            }
            Change::PhoneRemoved(n) => {
                if self.phones.len() > 1 && n < self.phones.len() {
                    drop(self.phones.remove(n));
                }
            }
            Change::NoPhone => self.no_phone = !self.no_phone,
            Change::InterpreterNeeded(needed) => {
                self.interpreter = needed;
                if needed && self.picked(Pick::Interpreter).is_none() {
                    let language = self.picked(Pick::Language).cloned();
                    self.picks[Pick::Interpreter as usize].pick(language.as_ref());
                }
            }
            Change::WomanPreferred => self.woman = !self.woman,
            Change::LargePrint => self.large_print = !self.large_print,
            Change::Protected => self.protected = !self.protected,
            Change::Wished(wish) => {
                if self.wishes.contains(&wish) {
                    self.wishes.retain(|w| *w != wish);
                } else {
                    self.wishes.push(wish);
                    self.wishes.sort_unstable();
                }
            }
            Change::SiteChosen(site) => self.site = site,
            Change::Named(who, part, words) => self.name(who, part, words),
            Change::RelationChosen(n, relation) => {
                if let Some(guardian) = self.guardians.get_mut(n) {
                    guardian.relation = relation;
                }
            }
            Change::GuardianAdded => {
                self.add_guardian(context);
                let last = Who::Guardian(self.guardians.len() - 1);
                return Some(name_id(last, Part::Given));
            }
            Change::ChildAdded => {
                self.add_child(context);
                let last = Who::Child(self.children.len() - 1);
                return Some(name_id(last, Part::Given));
            }
            Change::Removed(Who::Guardian(n)) if n < self.guardians.len() => {
                drop(self.guardians.remove(n));
            }
            Change::Removed(Who::Child(n)) if n < self.children.len() => {
                drop(self.children.remove(n));
            }
            Change::Removed(_) => {}
            Change::Born(n, event) => {
                if let Some(child) = self.children.get_mut(n) {
                    let _ = child.birth.update(event, today);
                }
            }
            Change::Assumed(n) => {
                if let Some(child) = self.children.get_mut(n) {
                    child.assumed = !child.assumed;
                }
            }
            Change::SexChosen(n, sex) => {
                if let Some(child) = self.children.get_mut(n) {
                    child.sex = sex;
                }
            }
            Change::SchoolYears(n, words) => {
                if let Some(child) = self.children.get_mut(n) {
                    child.school_years = words;
                }
            }
        }
        None
    }

    fn settle_pick(&mut self, pick: Pick, event: search_box::Event) {
        let search_box::Outcome::Picked(key) = self.picks[pick as usize].update(event) else {
            return;
        };
        match pick {
            Pick::Municipality => self.municipality_follows = false,
            Pick::Language => {
                for other in [Pick::LetterLanguage, Pick::Interpreter] {
                    let wanted = other == Pick::LetterLanguage || self.interpreter;
                    if wanted && key != "de" && self.picked(other).is_none() {
                        self.picks[other as usize].pick(Some(&key));
                    }
                }
            }
            Pick::LetterLanguage | Pick::Interpreter | Pick::Pathway => {}
        }
    }

    /// The postcode, or else the town, says which municipality it is and what the town is called.
    fn find_municipality(&mut self, context: &Context) {
        let (postcode, town) = (self.text(Text::Postcode).trim(), self.text(Text::Town));
        let Some(found) = context.office.municipality_at(postcode, town) else {
            return;
        };
        if self.town_follows {
            self.texts[Text::Town as usize] = found.name.clone();
        }
        if self.municipality_follows {
            self.picks[Pick::Municipality as usize].pick(Some(&found.ags));
        }
    }

    fn name(&mut self, who: Who, part: Part, words: String) {
        match who {
            Who::Guardian(n) => {
                let Some(guardian) = self.guardians.get_mut(n) else {
                    return;
                };
                guardian.names.part(part).clone_from(&words);
                if n == 0 && matches!(part, Part::Family | Part::FamilyOriginal) {
                    for child in self.children.iter_mut().filter(|child| child.follows) {
                        child.names.part(part).clone_from(&words);
                    }
                }
            }
            Who::Child(n) => {
                let Some(child) = self.children.get_mut(n) else {
                    return;
                };
                *child.names.part(part) = words;
                if matches!(part, Part::Family | Part::FamilyOriginal) {
                    child.follows = false;
                }
            }
        }
    }

    pub(super) fn add_guardian(&mut self, context: &Context) {
        let relation = match self.guardians.first().map(|first| first.relation) {
            Some(Relation::Mother) => Relation::Father,
            _ => Relation::Mother,
        };
        self.guardians.push(guardian_form(&Guardian::new(
            context.service.new_guardian_id(),
            self.base.family.id,
            relation,
        )));
    }

    pub(super) fn add_child(&mut self, context: &Context) {
        let names = self
            .guardians
            .first()
            .map(|guardian| &guardian.names)
            .filter(|names| !names.family.is_empty())
            .or_else(|| self.children.last().map(|child| &child.names));
        let (family, original) = names.map_or_else(Default::default, |names| {
            (names.family.clone(), names.family_original.clone())
        });
        let child = Child {
            family_name: family,
            family_name_original: original,
            ..Child::new(context.service.new_child_id(), self.base.family.id)
        };
        let mut child = child_form(&child);
        child.follows = true;
        self.children.push(child);
    }
}
