//! What people enter about a school beside the official list, and what that does to its record.

use super::{Grades, HandField, School};
use crate::domain::entry_text::Kind;
use crate::domain::municipality::Point;
use crate::domain::refusal::{Reason, Refusal};

/// What the office enters about a school. Phone, e-mail and place belong to the official list too: what is entered here
/// goes before it until the field is emptied again.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SchoolFacts {
    /// The grades it teaches, where they differ from its form's.
    pub own_grades: Option<Grades>,
    /// Does it give German support?
    pub german_support: Option<bool>,
    /// Does it teach reading and writing?
    pub literacy: Option<bool>,
    /// Is it an all-day school?
    pub all_day: Option<bool>,
    /// Whom to talk to there.
    pub contact: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Where it lies.
    pub place: Option<Point>,
    /// Its provider.
    pub provider: String,
    /// The office's note.
    pub note: String,
}

/// What is entered about a school today.
#[must_use]
pub fn facts_of(school: &School) -> SchoolFacts {
    SchoolFacts {
        own_grades: school.own_grades,
        german_support: school.german_support,
        literacy: school.literacy,
        all_day: school.all_day,
        contact: school.contact.clone(),
        phone: school.phone.clone(),
        email: school.email.clone(),
        place: school.place,
        provider: school.provider.clone(),
        note: school.note.clone(),
    }
}

impl School {
    /// The school with what was entered. The same grades as its form's are no deviation; a field of the official list
    /// that was changed counts as entered by hand, an emptied one is the list's again.
    ///
    /// # Errors
    /// Every text that does not fit its field, and a place outside the country.
    pub fn with(&self, facts: &SchoolFacts) -> Result<Self, Refusal> {
        let mut against: Vec<Reason> = Vec::new();
        let mut fit = |kind: Kind, text: &str| match kind.fit(text) {
            Ok(fit) => fit.text.into_owned(),
            Err(unfit) => {
                against.push(Reason::Unfit(unfit));
                String::new()
            }
        };
        let mut after = self.clone();
        after.contact = fit(Kind::Line, &facts.contact);
        after.phone = fit(Kind::Phone, &facts.phone);
        after.email = fit(Kind::Mail, &facts.email);
        after.provider = fit(Kind::Line, &facts.provider);
        after.note = fit(Kind::Note, &facts.note);
        after.own_grades = facts
            .own_grades
            .filter(|own| *own != Grades::of_form(&self.form_key));
        after.german_support = facts.german_support;
        after.literacy = facts.literacy;
        after.all_day = facts.all_day;
        after.place = facts.place;
        if facts.place.is_some_and(|place| !is_near(place)) {
            against.push(Reason::Invalid {
                field: "place".into(),
            });
        }
        let touched = [
            (
                HandField::Phone,
                after.phone != self.phone,
                after.phone.is_empty(),
            ),
            (
                HandField::Email,
                after.email != self.email,
                after.email.is_empty(),
            ),
            (
                HandField::Place,
                after.place != self.place,
                after.place.is_none(),
            ),
        ];
        for (field, _, empty) in touched.into_iter().filter(|(_, changed, _)| *changed) {
            after.by_hand.retain(|own| *own != field);
            if !empty {
                after.by_hand.push(field);
            }
        }
        after.by_hand.sort_unstable();
        if against.is_empty() {
            Ok(after)
        } else {
            Err(Refusal(against))
        }
    }
}

impl School {
    /// Do contact data or provider differ? They are kept by the administration; what the school offers is entered by the
    /// supervision too.
    #[must_use]
    pub fn differs_officially(&self, other: &Self) -> bool {
        self.phone != other.phone
            || self.email != other.email
            || self.place != other.place
            || self.provider != other.provider
    }
}

/// Does it lie in or around North Rhine-Westphalia? Swapped or shifted figures do not.
#[must_use]
pub fn is_near(place: Point) -> bool {
    (50.0..=53.0).contains(&place.lat) && (5.5..=10.0).contains(&place.lon)
}
