//! What keeps the form from being saved, each with the field beside which it stands.

use super::Form;
use super::field::{Day, List, Owner, Pick, Text, Who};
use super::person::span;
use crate::desktop::context::Context;
use crate::desktop::widget::date_field::Parsed;
use crate::domain::file::Field;

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
        let mut found: Vec<Problem> = Vec::new();
        for owner in self.owners() {
            self.in_sheet(owner, context, &mut found);
        }
        self.in_file(context, &mut found);
        let order: Vec<String> = self.owners().iter().map(|owner| owner.prefix()).collect();
        found.sort_by_key(|problem| place(&problem.id, &order));
        found.dedup_by(|later, earlier| later.id == earlier.id);
        found
    }

    /// Texts that do not fit, days that cannot be read, numbers that are none.
    fn in_sheet(&self, owner: Owner, context: &Context, found: &mut Vec<Problem>) {
        let Some(sheet) = self.sheet(owner) else {
            return;
        };
        let (texts, today) = (&context.texts, context.today);
        let mut say = |name: &str, words: String| {
            let id = owner.id(name);
            found.push(Problem { id, words });
        };
        for (text, words) in sheet.texts() {
            let blank = words.trim().is_empty();
            let wrong = match text {
                Text::Postcode if !blank => sheet
                    .number::<crate::domain::id::Postcode>(text)
                    .is_none()
                    .then(|| texts.family_wrong_postcode()),
                Text::Grade if !blank => sheet
                    .number::<u8>(text)
                    .is_none_or(|grade| grade > 13)
                    .then(|| texts.record_wrong_grade()),
                _ => text
                    .kind()
                    .and_then(|kind| kind.fit(words).err())
                    .map(|unfit| unfit.sentence(context.lang)),
            };
            if let Some(words) = wrong {
                say(text.code(), words);
            }
        }
        for (day, state) in sheet.days() {
            let blank = state.text().trim().is_empty();
            let parsed = sheet.parsed(day, today);
            let past = matches!(
                day,
                Day::HelperConsent
                    | Day::CustodySeen
                    | Day::Consent
                    | Day::Measles
                    | Day::HealthNotified
                    | Day::HealthDone
                    | Day::GermanSince
                    | Day::From
            );
            let later = |parsed: Parsed| match parsed {
                Parsed::Day(day) => day > today,
                Parsed::Month(..) | Parsed::Year(_) => false,
            };
            let whole = !matches!(day, Day::Birth | Day::From | Day::To);
            let wrong = match parsed {
                None if blank && day == Day::Reported => {
                    Some(texts.family_wrong_reported_missing())
                }
                None if blank => None,
                None => Some(texts.date_unreadable()),
                Some(Parsed::Month(..) | Parsed::Year(_)) if whole => Some(texts.date_unreadable()),
                Some(parsed) if past && later(parsed) => Some(texts.family_wrong_reported_later()),
                Some(_) => None,
            };
            if let Some(words) = wrong {
                say(day.code(), words);
            }
        }
        if matches!(owner, Owner::Row(List::Schools(_) | List::Breaks(_), _))
            && !sheet.is_blank()
            && span(sheet, today).is_none()
        {
            say(Day::To.code(), texts.record_wrong_span());
        }
        match owner {
            Owner::Household => {
                let picked = |pick| sheet.picked(pick).is_some();
                if self.interpreter == Some(true)
                    && !picked(Pick::Interpreter)
                    && !picked(Pick::Language)
                {
                    say(Pick::Interpreter.code(), texts.family_wrong_interpreter());
                }
            }
            Owner::Person(Who::Guardian(_)) => {
                let version = !sheet.text(Text::ConsentVersion).trim().is_empty();
                let given = sheet.day_state(Day::Consent);
                if version && given.is_none_or(|state| state.text().trim().is_empty()) {
                    say(Day::Consent.code(), texts.record_wrong_consent());
                }
            }
            Owner::Person(Who::Child(n)) => {
                let typed = |text| !sheet.text(text).trim().is_empty();
                let child = self.children.get(n);
                if typed(Text::SchoolYears) && child.is_none_or(|c| c.years().is_none()) {
                    say(Text::SchoolYears.code(), texts.family_wrong_years());
                }
                if typed(Text::GermanMonths) && child.is_none_or(|c| c.months().is_none()) {
                    say(Text::GermanMonths.code(), texts.record_wrong_months());
                }
                if typed(Text::GermanPlace) && !typed(Text::GermanMonths) {
                    say(Text::GermanMonths.code(), texts.record_wrong_months());
                }
            }
            Owner::Row(List::Skills(c), n) => {
                let row = self.children.get(c).and_then(|child| child.skills.get(n));
                let skill = row.map(|row| &row.skill);
                let rated = skill.is_some_and(|s| {
                    [s.listening, s.speaking, s.reading, s.writing]
                        .iter()
                        .any(Option::is_some)
                });
                if rated && sheet.picked(Pick::Language).is_none() {
                    say(Pick::Language.code(), texts.family_wrong_interpreter());
                }
            }
            Owner::Row(..) => {}
        }
    }

    /// What the record as a whole lacks before it can be saved.
    fn in_file(&self, context: &Context, found: &mut Vec<Problem>) {
        let texts = &context.texts;
        let guardians: Vec<usize> = self.counted_guardians().map(|(n, _)| n).collect();
        let children: Vec<usize> = self.counted_children().map(|(n, _)| n).collect();
        let guardian = |n: usize| Owner::Person(Who::Guardian(at(&guardians, n)));
        let child = |n: usize| Owner::Person(Who::Child(at(&children, n)));
        for issue in context.service.issues(&self.file(context.today)) {
            let sentence = issue.reason.sentence(context.lang);
            let (id, words) = match issue.field {
                // Said beside the text itself.
                Field::Text(_) | Field::Email => continue,
                Field::Phone if found.iter().any(|p| p.id.contains("-phone-")) => continue,
                Field::File => (
                    Owner::Person(Who::Child(0)).id(Text::Given.code()),
                    sentence,
                ),
                Field::Phone => (
                    Owner::Row(List::Phones, 0).id(Text::Number.code()),
                    texts.family_wrong_phone(),
                ),
                Field::ReportedOn => (
                    Owner::Household.id(Day::Reported.code()),
                    texts.family_wrong_reported_later(),
                ),
                Field::Municipality => (Owner::Household.id(Pick::Municipality.code()), sentence),
                Field::GuardianName(n) => (
                    guardian(n).id(Text::Given.code()),
                    texts.family_wrong_name(),
                ),
                Field::ChildName(n) => (child(n).id(Text::Given.code()), texts.family_wrong_name()),
                Field::ChildBirth(n) => (child(n).id(Day::Birth.code()), sentence),
            };
            found.push(Problem { id, words });
        }
    }
}

fn at(list: &[usize], n: usize) -> usize {
    list.get(n).copied().unwrap_or(n)
}

/// Where a field stands on the page: report first, then its owner's place.
fn place(id: &str, order: &[String]) -> usize {
    let report = [Day::Reported, Day::Arrived, Day::Allocated, Day::Entered]
        .iter()
        .any(|day| id == Owner::Household.id(day.code()));
    if report {
        return 0;
    }
    let longest = order
        .iter()
        .enumerate()
        .filter(|(_, prefix)| {
            id.strip_prefix(prefix.as_str())
                .is_some_and(|r| r.starts_with('-'))
        })
        .max_by_key(|(_, prefix)| prefix.len());
    1 + longest.map_or(order.len(), |(n, _)| n)
}
