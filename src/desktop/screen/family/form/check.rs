//! What keeps the form from being saved, each with the field beside which it stands.

use super::Form;
use super::field::{DAYS, Day, Part, Pick, Text, Who, birth_id, name_id};
use super::person::typed_day;
use crate::desktop::context::Context;
use crate::domain::file::Field;
use crate::domain::refusal::Reason;

/// Something that keeps the form from being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the field.
    pub id: String,
    /// What is wrong, in a short sentence.
    pub words: String,
}

impl Form {
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
        found.sort_by_key(|problem| section(&problem.id));
        found
    }
}

/// The part of the page a field stands in.
fn section(id: &str) -> u8 {
    match id {
        id if id.starts_with("family-guardian") => 2,
        id if id.starts_with("family-child") => 3,
        id if DAYS.iter().any(|day| day.id() == id) => 0,
        _ => 1,
    }
}
