//! What is typed about a family until it is saved: one page of fields over [`File`]. Knows no widget beyond the states of
//! the kit's fields, reads no store, and never loses what was typed.

mod apply;
mod check;
mod field;
mod person;

use chrono::NaiveDate;

use crate::desktop::context::Context;
use crate::desktop::widget::date_field::{self, Expecting, Parsed};
use crate::desktop::widget::search_box::{self, Choice};
use crate::domain::child::Child;
use crate::domain::family::{InterpreterNeed, Pathway, Phone, Wish};
use crate::domain::file::File;
use crate::domain::id::SiteId;
use crate::domain::language::LanguageCode;
pub use check::Problem;
pub use field::{Change, Day, Part, Pick, Text, Who, address_gap, birth_id, name_id};
use field::{PICKS, TEXTS};
pub(super) use person::{ChildForm, GuardianForm, Names};
use person::{child_form, guardian_form, typed_day};

/// The form.
#[derive(Debug, Clone)]
pub struct Form {
    base: File,
    before: Option<File>,
    texts: [String; TEXTS],
    days: [date_field::State; 4],
    picks: [search_box::State<String>; PICKS],
    pub(super) phones: Vec<(String, String)>,
    pub(super) no_phone: bool,
    pub(super) interpreter: bool,
    pub(super) woman: bool,
    pub(super) large_print: bool,
    pub(super) protected: bool,
    pub(super) wishes: Vec<Wish>,
    pub(super) site: Option<SiteId>,
    pub(super) guardians: Vec<GuardianForm>,
    pub(super) children: Vec<ChildForm>,
    town_follows: bool,
    municipality_follows: bool,
    /// Saving was tried: what is wrong stands beside the fields.
    pub(super) tried: bool,
    /// Somebody else changed the record meanwhile.
    pub(super) conflict: bool,
    start: (File, Vec<String>),
}

impl Form {
    /// A form over a file: an empty one (`before` is nothing) or a saved one.
    #[must_use]
    pub fn new(file: File, before: Option<File>, context: &Context) -> Self {
        let family = &file.family;
        let address = &family.address;
        let blank = before.is_none();
        let texts = [
            family.reporter.office.clone(),
            family.reporter.person.clone(),
            family.reporter.contact.clone(),
            address.street.clone(),
            address
                .postcode
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            address.town.clone(),
            address.district.clone(),
            address.care_of.clone(),
            address.accommodation.clone(),
            address.letterbox_name.clone(),
            family.email.clone(),
            family.note.clone(),
        ];
        let day = |day: Option<NaiveDate>| {
            let mut state = date_field::State::new(Expecting::Birth);
            state.set(day.map(Parsed::Day));
            state
        };
        let days = [
            day(Some(family.reported_on)),
            day(family.arrived_in_municipality_on),
            day(family.entered_germany_on),
            day(family.allocated_on),
        ];
        let code = |code: &Option<LanguageCode>| code.as_ref().map(ToString::to_string);
        let pick = |choices: Vec<Choice<String>>, picked: Option<String>| {
            let mut state = search_box::State::new(choices);
            state.pick(picked.as_ref());
            state
        };
        let picks = [
            pick(municipalities(context), family.municipality.clone()),
            pick(languages(context), code(&family.language)),
            pick(languages(context), code(&family.letter_language)),
            pick(
                languages(context),
                family
                    .interpreter
                    .as_ref()
                    .map(|need| need.language.to_string()),
            ),
            pick(
                pathways(context),
                family.pathway.map(|pathway| pathway.code().to_owned()),
            ),
        ];
        let mut phones: Vec<_> = family
            .phones
            .iter()
            .map(|phone| (phone.number.clone(), phone.whose.clone()))
            .collect();
        if phones.is_empty() {
            phones.push((String::new(), String::new()));
        }
        let mut form = Self {
            texts,
            days,
            picks,
            phones,
            no_phone: family.no_phone,
            interpreter: family.interpreter.is_some(),
            woman: family
                .interpreter
                .as_ref()
                .is_some_and(|need| need.woman_preferred),
            large_print: family.large_print,
            protected: family.address_protected,
            wishes: family.wishes.clone(),
            site: family.preferred_site,
            guardians: file.guardians.iter().map(guardian_form).collect(),
            children: file.children.iter().map(child_form).collect(),
            town_follows: address.town.is_empty(),
            municipality_follows: family.municipality.is_none(),
            tried: false,
            conflict: false,
            start: (file.clone(), Vec::new()),
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
        self.start.1.push(String::new());
    }

    /// Everything typed: the file, and texts that no value can be made of yet.
    fn written(&self, today: NaiveDate) -> (File, Vec<String>) {
        let mut raw: Vec<String> = self.days.iter().map(|day| day.text().to_owned()).collect();
        raw.push(self.text(Text::Postcode).to_owned());
        for child in &self.children {
            raw.push(child.birth.text().to_owned());
            raw.push(child.school_years.clone());
        }
        (self.file(today), raw)
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, text: Text) -> &str {
        &self.texts[text as usize]
    }

    pub(super) fn day(&self, day: Day) -> &date_field::State {
        &self.days[day as usize]
    }

    pub(super) fn pick(&self, pick: Pick) -> &search_box::State<String> {
        &self.picks[pick as usize]
    }

    fn picked(&self, pick: Pick) -> Option<&String> {
        self.picks[pick as usize].picked()
    }

    /// Guardians that count: all but empty rows that were never saved.
    fn counted_guardians(&self) -> impl Iterator<Item = (usize, &GuardianForm)> {
        self.guardians.iter().enumerate().filter(|(_, guardian)| {
            let saved = |file: &File| file.guardians.iter().any(|g| g.id == guardian.base.id);
            !guardian.names.is_empty() || self.before.as_ref().is_some_and(saved)
        })
    }

    /// Children that count: all but rows that were never saved and hold nothing but the copied name.
    fn counted_children(&self) -> impl Iterator<Item = (usize, &ChildForm)> {
        self.children.iter().enumerate().filter(|(_, child)| {
            let saved = |file: &File| file.children.iter().any(|c| c.id == child.base.id);
            let own = if child.follows {
                !child.names.given.trim().is_empty()
                    || !child.names.given_original.trim().is_empty()
            } else {
                !child.names.is_empty()
            };
            own || !child.birth.text().trim().is_empty() || self.before.as_ref().is_some_and(saved)
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
        let family = &mut file.family;
        let text = |text: Text| self.text(text).trim().to_owned();
        family.reporter.office = text(Text::ReporterOffice);
        family.reporter.person = text(Text::ReporterPerson);
        family.reporter.contact = text(Text::ReporterContact);
        family.address.street = text(Text::Street);
        family.address.postcode = text(Text::Postcode).parse().ok();
        family.address.town = text(Text::Town);
        family.address.district = text(Text::District);
        family.address.care_of = text(Text::CareOf);
        family.address.accommodation = text(Text::Accommodation);
        family.address.letterbox_name = text(Text::Letterbox);
        family.email = text(Text::Email);
        family.note = text(Text::Note);
        let day = |day: Day| typed_day(self.day(day), today);
        family.reported_on = day(Day::Reported).unwrap_or(family.reported_on);
        family.arrived_in_municipality_on = day(Day::Arrived);
        family.entered_germany_on = day(Day::Entered);
        family.allocated_on = day(Day::Allocated);
        let language = |pick: Pick| {
            self.picked(pick)
                .map(|code| LanguageCode::from(code.as_str()))
        };
        family.municipality = self.picked(Pick::Municipality).cloned();
        family.language = language(Pick::Language);
        family.letter_language = language(Pick::LetterLanguage);
        family.pathway = self
            .picked(Pick::Pathway)
            .and_then(|code| Pathway::from_code(code));
        let need = language(Pick::Interpreter).or_else(|| language(Pick::Language));
        family.interpreter = need
            .filter(|_| self.interpreter)
            .map(|language| InterpreterNeed {
                language,
                second: family.interpreter.take().and_then(|need| need.second),
                woman_preferred: self.woman,
            });
        family.no_interpreter &= family.interpreter.is_none();
        let known = std::mem::take(&mut family.phones);
        family.phones = self
            .phones
            .iter()
            .filter(|(number, _)| !number.trim().is_empty())
            .map(|(number, whose)| Phone {
                number: number.trim().to_owned(),
                whose: whose.trim().to_owned(),
                messenger: known
                    .iter()
                    .any(|phone| phone.messenger && phone.number == number.trim()),
            })
            .collect();
        family.no_phone = self.no_phone && family.phones.is_empty();
        family.large_print = self.large_print;
        family.address_protected = self.protected;
        family.wishes.clone_from(&self.wishes);
        family.preferred_site = self.site;
        file.guardians = self
            .counted_guardians()
            .map(|(_, guardian)| guardian.guardian())
            .collect();
        file.children = self
            .counted_children()
            .map(|(_, child)| child.child(today))
            .collect();
        file
    }

    /// Leaves every field, so that dates are settled as if the keyboard had gone on.
    pub fn settle(&mut self, today: NaiveDate) {
        let births = self.children.iter_mut().map(|child| &mut child.birth);
        for state in self.days.iter_mut().chain(births) {
            let _ = state.update(date_field::Event::Left, today);
        }
        for pick in &mut self.picks {
            let _ = pick.update(search_box::Event::Left);
        }
    }

    /// What a person is called so far, for finding others like them.
    #[must_use]
    pub fn called(&self, who: Who) -> String {
        let names = match who {
            Who::Guardian(n) => self.guardians.get(n).map(|g| &g.names),
            Who::Child(n) => self.children.get(n).map(|c| &c.names),
        };
        names.map_or_else(String::new, |names| {
            format!("{} {}", names.given.trim(), names.family.trim())
                .trim()
                .to_owned()
        })
    }
}

fn municipalities(context: &Context) -> Vec<Choice<String>> {
    let towns = context.office.municipalities.iter();
    towns
        .map(|town| Choice {
            key: town.ags.clone(),
            words: town.name.clone(),
            aside: town.postcodes.join(", "),
            also: town.postcodes.clone(),
        })
        .collect()
}

fn languages(context: &Context) -> Vec<Choice<String>> {
    let languages = context.office.languages.iter();
    languages
        .map(|language| Choice {
            key: language.code.to_string(),
            words: language.name.clone(),
            aside: language.native.clone(),
            also: vec![language.native.clone(), language.code.to_string()],
        })
        .collect()
}

fn pathways(context: &Context) -> Vec<Choice<String>> {
    let choice = |pathway: Pathway| {
        search_box::choice(pathway.code().to_owned(), context.texts.pathway(pathway))
    };
    Pathway::ALL.into_iter().map(choice).collect()
}
