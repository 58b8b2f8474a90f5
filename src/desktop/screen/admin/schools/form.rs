//! What is typed about a school, until it is saved.

use crate::desktop::context::Context;
use crate::desktop::widget::field::Note;
use crate::domain::entry_text::Kind;
use crate::domain::municipality::Point;
use crate::domain::rights::Right;
use crate::domain::school::{Grades, HandField, School, SchoolFacts, facts_of};

/// Where the keyboard goes in the details.
pub(super) const FIRST: &str = "schools-grades";

/// A field with text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Jahrgänge.
    Grades,
    /// Ansprechperson.
    Contact,
    /// Notiz.
    Note,
    /// Telefon.
    Phone,
    /// E-Mail.
    Email,
    /// Koordinaten.
    Place,
    /// Schulträger.
    Provider,
}

impl Field {
    const ALL: [Self; 7] = [
        Self::Grades,
        Self::Contact,
        Self::Note,
        Self::Phone,
        Self::Email,
        Self::Place,
        Self::Provider,
    ];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Grades => FIRST,
            Self::Contact => "schools-contact",
            Self::Note => "schools-note",
            Self::Phone => "schools-phone",
            Self::Email => "schools-email",
            Self::Place => "schools-place",
            Self::Provider => "schools-provider",
        }
    }

    /// The field of the record.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Grades => "own_grades",
            Self::Contact => "contact",
            Self::Note => "note",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Place => "place",
            Self::Provider => "provider",
        }
    }

    /// The mark of a field that the official list says too.
    pub(super) fn by_hand(self) -> Option<HandField> {
        match self {
            Self::Phone => Some(HandField::Phone),
            Self::Email => Some(HandField::Email),
            Self::Place => Some(HandField::Place),
            _ => None,
        }
    }

    fn kind(self) -> Option<Kind> {
        match self {
            Self::Grades | Self::Place => None,
            Self::Contact | Self::Provider => Some(Kind::Line),
            Self::Note => Some(Kind::Note),
            Self::Phone => Some(Kind::Phone),
            Self::Email => Some(Kind::Mail),
        }
    }

    /// May it be typed in? What the school offers by the supervision too, contact and place by the administration.
    pub(super) fn is_open(self, context: &Context) -> bool {
        match self {
            Self::Grades | Self::Contact | Self::Note => may_offer(context),
            Self::Phone | Self::Email | Self::Place | Self::Provider => {
                context.may(Right::Administer)
            }
        }
    }
}

/// May what a school offers be entered?
pub(super) fn may_offer(context: &Context) -> bool {
    context.may(Right::Place) || context.may(Right::Administer)
}

/// Something that is offered, not offered or unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Deutschförderung.
    German,
    /// Alphabetisierung.
    Literacy,
    /// Ganztag.
    AllDay,
}

impl Offer {
    pub(super) const ALL: [Self; 3] = [Self::German, Self::Literacy, Self::AllDay];

    /// The field of the record.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::German => "german_support",
            Self::Literacy => "literacy",
            Self::AllDay => "all_day",
        }
    }

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::German => "schools-german",
            Self::Literacy => "schools-literacy",
            Self::AllDay => "schools-all-day",
        }
    }
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Event {
    /// A text is now this.
    Typed(Field, String),
    /// It is offered, or not, or nobody knows.
    Chosen(Offer, Option<bool>),
}

/// The form.
#[derive(Debug, Clone)]
pub(super) struct Form {
    number: String,
    rev: i64,
    facts: SchoolFacts,
    grades: String,
    place: String,
    place_was: String,
    touched: bool,
}

impl Form {
    /// The form of a school as it is recorded.
    pub fn of(school: &School) -> Self {
        let place = school.place.map_or_else(String::new, Point::written);
        Self {
            number: school.number.clone(),
            rev: school.rev,
            facts: facts_of(school),
            grades: school.own_grades.map_or_else(String::new, Grades::written),
            place_was: place.clone(),
            place,
            touched: false,
        }
    }

    pub fn number(&self) -> &str {
        &self.number
    }

    pub fn rev(&self) -> i64 {
        self.rev
    }

    pub fn is_touched(&self) -> bool {
        self.touched
    }

    /// What was typed is kept.
    pub fn settle(&mut self) {
        self.touched = false;
    }

    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Grades => &self.grades,
            Field::Contact => &self.facts.contact,
            Field::Note => &self.facts.note,
            Field::Phone => &self.facts.phone,
            Field::Email => &self.facts.email,
            Field::Place => &self.place,
            Field::Provider => &self.facts.provider,
        }
    }

    pub fn offer(&self, offer: Offer) -> Option<bool> {
        match offer {
            Offer::German => self.facts.german_support,
            Offer::Literacy => self.facts.literacy,
            Offer::AllDay => self.facts.all_day,
        }
    }

    pub fn update(&mut self, event: Event, context: &Context) {
        match event {
            Event::Typed(field, text) if field.is_open(context) => {
                let own = match field {
                    Field::Grades => &mut self.grades,
                    Field::Contact => &mut self.facts.contact,
                    Field::Note => &mut self.facts.note,
                    Field::Phone => &mut self.facts.phone,
                    Field::Email => &mut self.facts.email,
                    Field::Place => &mut self.place,
                    Field::Provider => &mut self.facts.provider,
                };
                self.touched |= *own != text;
                *own = text;
            }
            Event::Chosen(offer, value) if may_offer(context) => {
                let own = match offer {
                    Offer::German => &mut self.facts.german_support,
                    Offer::Literacy => &mut self.facts.literacy,
                    Offer::AllDay => &mut self.facts.all_day,
                };
                self.touched |= *own != value;
                *own = value;
            }
            Event::Typed(..) | Event::Chosen(..) => {}
        }
    }

    /// What is wrong with a field, in words.
    pub fn wrong(&self, field: Field, context: &Context) -> Option<String> {
        let texts = &context.texts;
        match field {
            Field::Grades => {
                let word = Grades::read(&self.grades).err()?;
                Some(texts.schools_grades_wrong(&word))
            }
            Field::Place => self.place().is_none().then(|| texts.schools_place_wrong()),
            _ => {
                let unfit = field.kind()?.fit(self.text(field)).err()?;
                Some(unfit.sentence(context.lang))
            }
        }
    }

    /// The line below a field.
    pub fn note<'a>(&self, field: Field, school: &School, context: &Context) -> Note<'a> {
        let texts = &context.texts;
        if let Some(wrong) = self.wrong(field, context) {
            return Note::wrong(wrong);
        }
        let by_hand = field.by_hand().is_some_and(|mark| school.is_by_hand(mark));
        match field {
            Field::Grades => {
                let grades = Grades::of_form(&school.form_key).written();
                Note::hint(texts.schools_grades_hint(if grades.is_empty() {
                    "–"
                } else {
                    &grades
                }))
            }
            Field::Place if self.place.trim().is_empty() => Note::hint(texts.schools_place_none()),
            _ if by_hand => Note::hint(texts.schools_by_hand()),
            Field::Place => Note::hint(texts.schools_place_hint()),
            _ => Note::Empty,
        }
    }

    /// The place: as recorded while nobody typed in it. The outer nothing: it is none.
    fn place(&self) -> Option<Option<Point>> {
        if self.place == self.place_was {
            return Some(self.facts.place);
        }
        if self.place.trim().is_empty() {
            return Some(None);
        }
        Point::read(&self.place)
            .filter(|place| crate::domain::school::is_near(*place))
            .map(Some)
    }

    /// What is to be saved.
    ///
    /// # Errors
    /// The first field that is wrong.
    pub fn facts(&self) -> Result<SchoolFacts, Field> {
        let own_grades = Grades::read(&self.grades).map_err(|_| Field::Grades)?;
        let place = self.place().ok_or(Field::Place)?;
        let fits = |field: &Field| {
            let kind = field.kind();
            kind.is_none_or(|kind| kind.fit(self.text(*field)).is_ok())
        };
        if let Some(wrong) = Field::ALL.into_iter().find(|field| !fits(field)) {
            return Err(wrong);
        }
        Ok(SchoolFacts {
            own_grades: (!own_grades.is_empty()).then_some(own_grades),
            place,
            ..self.facts.clone()
        })
    }
}
