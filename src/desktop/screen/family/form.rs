//! What is typed about a family until it is saved: one page of fields over [`File`]. Knows no widget beyond the states of
//! the kit's fields, reads no store, and never loses what was typed.

use chrono::NaiveDate;

use crate::desktop::context::Context;
use crate::desktop::widget::date_field::{self, Expecting, Parsed, parse};
use crate::desktop::widget::search_box::{self, Choice};
use crate::domain::birth_date::{BirthDate, Precision};
use crate::domain::child::{Child, Sex};
use crate::domain::family::{InterpreterNeed, Pathway, Phone, Wish};
use crate::domain::file::{Field, File};
use crate::domain::guardian::{Custody, Guardian, Relation};
use crate::domain::id::SiteId;
use crate::domain::language::LanguageCode;
use crate::domain::refusal::Reason;

/// A field of plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// Meldende Stelle.
    ReporterOffice,
    /// The person there.
    ReporterPerson,
    /// Their phone or e-mail.
    ReporterContact,
    /// Straße, Hausnummer.
    Street,
    /// Postleitzahl.
    Postcode,
    /// Ort.
    Town,
    /// Ortsteil.
    District,
    /// c/o.
    CareOf,
    /// Unterkunft.
    Accommodation,
    /// Name am Briefkasten.
    Letterbox,
    /// E-Mail.
    Email,
    /// Notiz.
    Note,
}

const TEXTS: usize = 12;

impl Text {
    /// The id of its field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ReporterOffice => "family-reporter-office",
            Self::ReporterPerson => "family-reporter-person",
            Self::ReporterContact => "family-reporter-contact",
            Self::Street => "family-street",
            Self::Postcode => "family-postcode",
            Self::Town => "family-town",
            Self::District => "family-district",
            Self::CareOf => "family-care-of",
            Self::Accommodation => "family-accommodation",
            Self::Letterbox => "family-letterbox",
            Self::Email => "family-email",
            Self::Note => "family-note",
        }
    }
}

/// A field with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Gemeldet am.
    Reported,
    /// Zuzug.
    Arrived,
    /// Einreise.
    Entered,
    /// Zuweisung an Kommune.
    Allocated,
}

const DAYS: [Day; 4] = [Day::Reported, Day::Arrived, Day::Entered, Day::Allocated];

impl Day {
    /// The id of its field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reported => "family-reported",
            Self::Arrived => "family-arrived",
            Self::Entered => "family-entered",
            Self::Allocated => "family-allocated",
        }
    }
}

/// A field that is searched by typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Kommune.
    Municipality,
    /// Sprache.
    Language,
    /// Sprache der Briefe.
    LetterLanguage,
    /// Dolmetschsprache.
    Interpreter,
    /// Aufenthalt.
    Pathway,
}

const PICKS: usize = 5;

impl Pick {
    /// The id of its field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Municipality => "family-municipality",
            Self::Language => "family-language",
            Self::LetterLanguage => "family-letter-language",
            Self::Interpreter => "family-interpreter-language",
            Self::Pathway => "family-pathway",
        }
    }
}

/// A person of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The n-th guardian.
    Guardian(usize),
    /// The n-th child.
    Child(usize),
}

/// A part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Vorname.
    Given,
    /// Familienname.
    Family,
    /// Vorname in original script.
    GivenOriginal,
    /// Familienname in original script.
    FamilyOriginal,
}

/// The id of a name's field.
#[must_use]
pub fn name_id(who: Who, part: Part) -> String {
    let part = match part {
        Part::Given => "given",
        Part::Family => "family",
        Part::GivenOriginal => "given-original",
        Part::FamilyOriginal => "family-original",
    };
    match who {
        Who::Guardian(n) => format!("family-guardian-{n}-{part}"),
        Who::Child(n) => format!("family-child-{n}-{part}"),
    }
}

/// The ids of the birth dates; further children share the last one.
const BIRTHS: [&str; 12] = [
    "family-child-0-birth",
    "family-child-1-birth",
    "family-child-2-birth",
    "family-child-3-birth",
    "family-child-4-birth",
    "family-child-5-birth",
    "family-child-6-birth",
    "family-child-7-birth",
    "family-child-8-birth",
    "family-child-9-birth",
    "family-child-10-birth",
    "family-child-11-birth",
];

/// The id of a child's birth date.
#[must_use]
pub fn birth_id(child: usize) -> &'static str {
    BIRTHS
        .get(child)
        .copied()
        .unwrap_or(BIRTHS[BIRTHS.len() - 1])
}

/// What was done in the form.
#[derive(Debug, Clone)]
pub enum Change {
    /// Text.
    Typed(Text, String),
    /// A day.
    Dated(Day, date_field::Event),
    /// Something searched for.
    Picked(Pick, search_box::Event),
    /// A phone number.
    PhoneNumber(usize, String),
    /// Whose it is.
    PhoneWhose(usize, String),
    /// One more phone.
    PhoneAdded,
    /// One less.
    PhoneRemoved(usize),
    /// Kein Telefon.
    NoPhone,
    /// Is an interpreter needed?
    InterpreterNeeded(bool),
    /// Gern eine Frau.
    WomanPreferred,
    /// Großdruck.
    LargePrint,
    /// Auskunftssperre.
    Protected,
    /// A wish.
    Wished(Wish),
    /// Wunschstandort.
    SiteChosen(Option<SiteId>),
    /// A name.
    Named(Who, Part, String),
    /// What a guardian is to the children.
    RelationChosen(usize, Relation),
    /// One more guardian.
    GuardianAdded,
    /// One more child.
    ChildAdded,
    /// One person less.
    Removed(Who),
    /// A birth date.
    Born(usize, date_field::Event),
    /// Angenommen.
    Assumed(usize),
    /// Geschlecht.
    SexChosen(usize, Sex),
    /// Schuljahre.
    SchoolYears(usize, String),
}

/// The four parts of a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) given: String,
    pub(super) family: String,
    pub(super) given_original: String,
    pub(super) family_original: String,
}

impl Names {
    fn part(&mut self, part: Part) -> &mut String {
        match part {
            Part::Given => &mut self.given,
            Part::Family => &mut self.family,
            Part::GivenOriginal => &mut self.given_original,
            Part::FamilyOriginal => &mut self.family_original,
        }
    }

    fn is_empty(&self) -> bool {
        [
            &self.given,
            &self.family,
            &self.given_original,
            &self.family_original,
        ]
        .iter()
        .all(|part| part.trim().is_empty())
    }
}

#[derive(Debug, Clone)]
pub(super) struct GuardianForm {
    base: Guardian,
    pub(super) names: Names,
    pub(super) relation: Relation,
}

#[derive(Debug, Clone)]
pub(super) struct ChildForm {
    base: Child,
    pub(super) names: Names,
    pub(super) birth: date_field::State,
    pub(super) assumed: bool,
    pub(super) sex: Sex,
    pub(super) school_years: String,
    /// The family name is still the copied one.
    follows: bool,
}

/// Something that keeps the form from being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the field.
    pub id: String,
    /// What is wrong, in a short sentence.
    pub words: String,
}

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

    fn add_guardian(&mut self, context: &Context) {
        let relation = match self.guardians.first().map(|first| first.relation) {
            Some(Relation::Mother) => Relation::Father,
            _ => Relation::Mother,
        };
        self.guardians.push(guardian_form(&Guardian {
            id: context.service.new_guardian_id(),
            family: self.base.family.id,
            position: 0,
            family_name: String::new(),
            given_name: String::new(),
            family_name_original: String::new(),
            given_name_original: String::new(),
            relation,
            custody: Custody::Unclear,
            rev: 1,
        }));
    }

    fn add_child(&mut self, context: &Context) {
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
            id: context.service.new_child_id(),
            family: self.base.family.id,
            position: 0,
            family_name: family,
            given_name: String::new(),
            family_name_original: original,
            given_name_original: String::new(),
            birth: None,
            sex: Sex::NotGiven,
            nationality: None,
            language: None,
            school_years: None,
            german_school_since: None,
            rev: 1,
        };
        let mut child = child_form(&child);
        child.follows = true;
        self.children.push(child);
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
        family.phones = self
            .phones
            .iter()
            .filter(|(number, _)| !number.trim().is_empty())
            .map(|(number, whose)| Phone {
                number: number.trim().to_owned(),
                whose: whose.trim().to_owned(),
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

    /// What keeps the form from being saved, in the order of the page.
    #[must_use]
    pub fn problems(&self, context: &Context) -> Vec<Problem> {
        let texts = &context.texts;
        let today = context.today;
        let mut found: Vec<Problem> = Vec::new();
        let mut say = |id: String, words: String| found.push(Problem { id, words });
        for day in DAYS {
            let state = self.day(day);
            let written = state.text().trim();
            if written.is_empty() && day == Day::Reported {
                say(day.id().to_owned(), texts.family_wrong_reported_missing());
            } else if !written.is_empty() && typed_day(state, today).is_none() {
                say(day.id().to_owned(), texts.date_unreadable());
            }
        }
        let postcode = self.text(Text::Postcode).trim();
        if !postcode.is_empty() && postcode.parse::<crate::domain::id::Postcode>().is_err() {
            say(
                Text::Postcode.id().to_owned(),
                texts.family_wrong_postcode(),
            );
        }
        if self.interpreter
            && self.picked(Pick::Interpreter).is_none()
            && self.picked(Pick::Language).is_none()
        {
            say(
                Pick::Interpreter.id().to_owned(),
                texts.family_wrong_interpreter(),
            );
        }
        let guardians: Vec<usize> = self.counted_guardians().map(|(n, _)| n).collect();
        let children: Vec<usize> = self.counted_children().map(|(n, _)| n).collect();
        let at = |list: &[usize], n: usize| list.get(n).copied().unwrap_or(n);
        for issue in context.service.issues(&self.file(today)) {
            let (id, words) = match issue.field {
                Field::File => (
                    name_id(Who::Child(0), Part::Given),
                    issue.reason.sentence(context.lang),
                ),
                Field::Phone if issue.reason == Reason::PhoneMissing => {
                    ("family-phone-0".to_owned(), texts.family_wrong_phone())
                }
                Field::Phone => ("family-phone-0".to_owned(), texts.family_wrong_phone_long()),
                Field::Email => (Text::Email.id().to_owned(), texts.family_wrong_email()),
                Field::ReportedOn => (
                    Day::Reported.id().to_owned(),
                    texts.family_wrong_reported_later(),
                ),
                Field::Municipality => (
                    Pick::Municipality.id().to_owned(),
                    issue.reason.sentence(context.lang),
                ),
                Field::GuardianName(n) => (
                    name_id(Who::Guardian(at(&guardians, n)), Part::Given),
                    texts.family_wrong_name(),
                ),
                Field::ChildName(n) => (
                    name_id(Who::Child(at(&children, n)), Part::Given),
                    texts.family_wrong_name(),
                ),
                Field::ChildBirth(n) => (
                    birth_id(at(&children, n)).to_owned(),
                    texts.family_wrong_birth(),
                ),
            };
            say(id, words);
        }
        for (n, child) in self.counted_children() {
            if !child.birth.text().trim().is_empty() && child.born(today).is_none() {
                say(birth_id(n).to_owned(), texts.date_unreadable());
            }
            if !child.school_years.trim().is_empty() && child.years().is_none() {
                say(
                    format!("family-child-{n}-years"),
                    texts.family_wrong_years(),
                );
            }
        }
        found
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

impl GuardianForm {
    fn guardian(&self) -> Guardian {
        Guardian {
            family_name: self.names.family.trim().to_owned(),
            given_name: self.names.given.trim().to_owned(),
            family_name_original: self.names.family_original.trim().to_owned(),
            given_name_original: self.names.given_original.trim().to_owned(),
            relation: self.relation,
            ..self.base.clone()
        }
    }
}

impl ChildForm {
    fn born(&self, today: NaiveDate) -> Option<BirthDate> {
        let parsed = parse::parse(self.birth.text(), today, Expecting::Birth).ok()?;
        let birth = match parsed {
            Parsed::Day(day) => Some(BirthDate::day(day)),
            Parsed::Month(year, month) => BirthDate::month(year, month),
            Parsed::Year(year) => BirthDate::year(year),
        };
        birth.map(|birth| birth.with_assumed(self.assumed))
    }

    fn years(&self) -> Option<u8> {
        self.school_years
            .trim()
            .parse()
            .ok()
            .filter(|years| *years <= 20)
    }

    fn child(&self, today: NaiveDate) -> Child {
        Child {
            family_name: self.names.family.trim().to_owned(),
            given_name: self.names.given.trim().to_owned(),
            family_name_original: self.names.family_original.trim().to_owned(),
            given_name_original: self.names.given_original.trim().to_owned(),
            birth: self.born(today),
            sex: self.sex,
            school_years: self.years(),
            ..self.base.clone()
        }
    }
}

fn guardian_form(guardian: &Guardian) -> GuardianForm {
    GuardianForm {
        base: guardian.clone(),
        names: Names {
            given: guardian.given_name.clone(),
            family: guardian.family_name.clone(),
            given_original: guardian.given_name_original.clone(),
            family_original: guardian.family_name_original.clone(),
        },
        relation: guardian.relation,
    }
}

fn child_form(child: &Child) -> ChildForm {
    let mut birth = date_field::State::new(Expecting::Birth);
    birth.set(child.birth.map(|birth| {
        use chrono::Datelike as _;
        let first = birth.earliest();
        match birth.precision() {
            Precision::Day => Parsed::Day(first),
            Precision::Month => Parsed::Month(first.year(), first.month()),
            Precision::Year => Parsed::Year(first.year()),
        }
    }));
    ChildForm {
        names: Names {
            given: child.given_name.clone(),
            family: child.family_name.clone(),
            given_original: child.given_name_original.clone(),
            family_original: child.family_name_original.clone(),
        },
        birth,
        assumed: child.birth.is_some_and(BirthDate::is_assumed),
        sex: child.sex,
        school_years: child
            .school_years
            .map(|years| years.to_string())
            .unwrap_or_default(),
        follows: false,
        base: child.clone(),
    }
}

fn typed_day(state: &date_field::State, today: NaiveDate) -> Option<NaiveDate> {
    match parse::parse(state.text(), today, Expecting::Birth) {
        Ok(Parsed::Day(day)) => Some(day),
        _ => None,
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
