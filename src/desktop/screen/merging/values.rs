//! What a file says, in words, so that two of them can be compared.

use serde::Serialize;
use serde_json::Value;

use crate::desktop::context::Context;
use crate::domain::child::Child;
use crate::domain::family::{Address, Family};
use crate::domain::guardian::{Custody, Guardian, list_name};
use crate::domain::language::LanguageCode;
use crate::domain::merge::{ChildField, GuardianField, HouseholdField};

/// What stands for nothing.
const NOTHING: &str = "–";

fn or_nothing(words: String) -> String {
    if words.trim().is_empty() {
        NOTHING.into()
    } else {
        words
    }
}

fn language(code: Option<&LanguageCode>, context: &Context) -> String {
    code.map_or_else(String::new, |code| {
        context.office.language_name(code).to_owned()
    })
}

fn day(day: Option<chrono::NaiveDate>, context: &Context) -> String {
    day.map_or_else(String::new, |day| context.texts.date_plain(day))
}

fn address(address: &Address) -> String {
    let town = [
        address.postcode.as_ref().map_or("", |code| code.as_str()),
        &address.town,
    ];
    let town = town.join(" ");
    let parts = [
        address.care_of.as_str(),
        &address.accommodation,
        &address.street,
        &address.district,
        town.trim(),
    ];
    let said: Vec<&str> = parts.into_iter().filter(|p| !p.trim().is_empty()).collect();
    said.join(", ")
}

/// How many entries a record holds, for groups of which the contents stand on their own page.
fn entries(values: &[Value]) -> i64 {
    fn count(value: &Value) -> i64 {
        match value {
            Value::Null => 0,
            Value::Bool(set) => i64::from(*set),
            Value::String(words) => i64::from(!words.is_empty()),
            Value::Number(_) => 1,
            Value::Array(list) => i64::try_from(list.len()).unwrap_or(i64::MAX),
            Value::Object(map) => map.values().map(count).sum(),
        }
    }
    values.iter().map(count).sum()
}

fn value<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}

/// What a household says about a field.
pub(super) fn household(field: HouseholdField, family: &Family, context: &Context) -> String {
    let texts = &context.texts;
    or_nothing(match field {
        HouseholdField::Municipality => {
            let ags = family.municipality.as_deref();
            let known = ags.and_then(|ags| context.office.municipality(ags));
            known.map_or_else(|| ags.unwrap_or_default().to_owned(), |m| m.name.clone())
        }
        HouseholdField::Address => address(&family.address),
        HouseholdField::Email => family.email.clone(),
        HouseholdField::Language => language(family.language.as_ref(), context),
        HouseholdField::LetterLanguage => language(family.letter_language.as_ref(), context),
        HouseholdField::Interpreter => match &family.interpreter {
            Some(need) => {
                let mut words = vec![language(Some(&need.language), context)];
                words.extend(need.second.as_ref().map(|l| language(Some(l), context)));
                words.extend(need.woman_preferred.then(|| texts.family_woman_preferred()));
                words.join(", ")
            }
            None if family.no_interpreter => texts.interpreter_none(),
            None => String::new(),
        },
        HouseholdField::Pathway => family
            .pathway
            .map_or_else(String::new, |p| texts.pathway(p)),
        HouseholdField::Report => {
            let on = texts.date_plain(family.reported_on);
            match family.reporter.office.trim() {
                "" => on,
                office => texts.merge_reported(&on, office),
            }
        }
        HouseholdField::Arrived => day(family.arrived_in_municipality_on, context),
        HouseholdField::Entered => day(family.entered_germany_on, context),
        HouseholdField::Allocated => day(family.allocated_on, context),
        HouseholdField::Helper => family.helper.as_ref().map_or_else(String::new, |helper| {
            let parts = [&helper.name, &helper.organisation, &helper.contact];
            let said: Vec<&str> = (parts.into_iter().map(String::as_str))
                .filter(|p| !p.is_empty())
                .collect();
            said.join(", ")
        }),
        HouseholdField::Site => family
            .preferred_site
            .and_then(|id| context.office.sites.iter().find(|site| site.id == id))
            .map_or_else(String::new, |site| site.name.clone()),
        HouseholdField::Note => family.note.clone(),
    })
}

/// What a guardian says about a field.
pub(super) fn guardian(field: GuardianField, guardian: &Guardian, context: &Context) -> String {
    let texts = &context.texts;
    let count = |values: &[Value]| texts.merge_answers(entries(values));
    or_nothing(match field {
        GuardianField::Name => context
            .shown(&list_name(&guardian.family_name, &guardian.given_name))
            .into_owned(),
        GuardianField::Original => context
            .shown(&list_name(
                &guardian.family_name_original,
                &guardian.given_name_original,
            ))
            .into_owned(),
        GuardianField::UsualName => context.shown(&guardian.usual_name).into_owned(),
        GuardianField::Relation => texts.relation(guardian.relation),
        GuardianField::Custody => {
            let word = match guardian.custody {
                Custody::Unclear => texts.custody_unclear(),
                Custody::Joint => texts.custody_joint(),
                Custody::Sole => texts.custody_sole(),
            };
            match guardian.custody_seen_on {
                Some(seen) => texts.merge_yes_since(&word, &texts.date_plain(seen)),
                None => word,
            }
        }
        GuardianField::Address => guardian.address.as_ref().map(address).unwrap_or_default(),
        GuardianField::Language => language(guardian.language.as_ref(), context),
        GuardianField::Literacy => count(&[value(&guardian.literacy)]),
        GuardianField::Consent => guardian
            .consent
            .as_ref()
            .map_or_else(String::new, |given| texts.date_plain(given.given_on)),
    })
}

/// What a child's record says about a field.
pub(super) fn child(field: ChildField, child: &Child, context: &Context) -> String {
    let texts = &context.texts;
    let count = |values: &[Value]| texts.merge_answers(entries(values));
    let country = |code: Option<&crate::domain::country::CountryCode>| {
        code.map_or_else(String::new, |code| code.0.clone())
    };
    or_nothing(match field {
        ChildField::Name => context
            .shown(&list_name(&child.family_name, &child.given_name))
            .into_owned(),
        ChildField::Original => context
            .shown(&list_name(
                &child.family_name_original,
                &child.given_name_original,
            ))
            .into_owned(),
        ChildField::Birth => child.birth.map_or_else(String::new, |birth| birth.german()),
        ChildField::Sex => texts.sex(child.sex),
        ChildField::BirthPlace => {
            let parts = [
                child.birth_place.clone(),
                country(child.birth_country.as_ref()),
            ];
            parts.join(" ").trim().to_owned()
        }
        ChildField::Nationality => {
            let parts = [
                country(child.nationality.as_ref()),
                country(child.second_nationality.as_ref()),
            ];
            parts.join(" ").trim().to_owned()
        }
        ChildField::Language => language(child.language.as_ref(), context),
        ChildField::School => count(&[
            value(&child.school_years),
            value(&child.german_school_since),
            value(&child.school_history),
            value(&child.interruptions),
            value(&child.pre_school),
            value(&child.last_certificate),
            value(&child.german_schooling),
        ]),
        ChildField::Skills => count(&[
            value(&child.skills),
            value(&child.german_level),
            value(&child.german_assessment),
        ]),
        ChildField::Literacy => count(&[value(&child.literacy)]),
        ChildField::Learning => count(&[value(&child.learning)]),
        ChildField::Documents => count(&[value(&child.documents)]),
        ChildField::Health => count(&[value(&child.measles), value(&child.health_exam)]),
        ChildField::SpecialNeeds => count(&[value(&child.special_needs)]),
        ChildField::Preference => count(&[value(&child.preference)]),
        ChildField::Recommendation => count(&[value(&child.recommendation)]),
        ChildField::Transport => count(&[value(&child.transport)]),
    })
}
