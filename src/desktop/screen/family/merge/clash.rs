//! What others changed meanwhile, as it is told beside a field: who, when, which value.

use chrono::TimeZone as _;
use chrono_tz::Europe::Berlin;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Entity, Meeting};
use crate::desktop::context::Context;
use crate::desktop::screen::family::form::{Day, List, Owner, Pick, Text, Who};
use crate::domain::change::Deed;
use crate::domain::child::Sex;
use crate::domain::country::CountryCode;
use crate::domain::family::Pathway;
use crate::domain::file::File;
use crate::domain::guardian::{Custody, GuardianLiteracy, Relation};
use crate::domain::language::LanguageCode;
use crate::domain::proof::{Brought, MeaslesProofStatus, SpecialNeedsFlag};
use crate::domain::school_history::PreSchool;
use crate::domain::skill::{GermanAssessment, GermanLevel};
use crate::exchange::reference;
use crate::store::rows::CommandRow;

/// A field that somebody else changed meanwhile.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// The id of the field.
    pub id: String,
    /// What the field is called.
    pub label: String,
    /// Who changed it; empty when nobody can tell.
    who: String,
    /// The time of day.
    time: String,
    /// What stands in the form, in words.
    pub mine: String,
    /// What the record says now, in words.
    pub theirs: String,
    /// Was it changed here too?
    pub both: bool,
    pub(in crate::desktop::screen::family) meeting: Meeting,
}

impl Clash {
    /// Who changed what, in a sentence.
    #[must_use]
    pub fn words(&self, context: &Context) -> String {
        let texts = &context.texts;
        if self.both {
            texts.record_both_changed(&self.who, &self.time)
        } else {
            texts.record_changed_by(&self.who, &self.time, &self.theirs)
        }
    }
}

/// What others changed, told for the fields of a form over `file`.
#[must_use]
pub(in crate::desktop::screen::family) fn clashes(
    meetings: Vec<Meeting>,
    file: &File,
    timeline: &[CommandRow],
    context: &Context,
) -> Vec<Clash> {
    let told = meetings.into_iter().filter_map(|meeting| {
        let owner = owner(meeting.entity, file)?;
        let way = meeting.path.join(".");
        let (id, name) = field(owner, &way)?;
        let (who, time) = author(timeline).unwrap_or_default();
        Some(Clash {
            label: label(name, context),
            mine: words(&way, &meeting.mine, context),
            theirs: words(&way, &meeting.theirs, context),
            both: meeting.both,
            id,
            who,
            time,
            meeting,
        })
    });
    told.collect()
}

fn owner(entity: Entity, file: &File) -> Option<Owner> {
    Some(match entity {
        Entity::Family => Owner::Household,
        Entity::Guardian(id) => {
            let n = file.guardians.iter().position(|g| g.id == id)?;
            Owner::Person(Who::Guardian(n))
        }
        Entity::Child(id) => {
            let n = file.children.iter().position(|c| c.id == id)?;
            Owner::Person(Who::Child(n))
        }
    })
}

/// Who changed the record last, and when: the last command that edits what the form shows.
fn author(timeline: &[CommandRow]) -> Option<(String, String)> {
    let row = timeline.iter().find(|row| {
        matches!(
            row.command.deed,
            Deed::FamilyEdited(_)
                | Deed::FamilyMoved(_)
                | Deed::FamilyReopened(_)
                | Deed::FamiliesMerged { .. }
                | Deed::TalkEnded(_)
                | Deed::Imported { .. }
                | Deed::Undone(_)
        )
    })?;
    let at = Berlin.timestamp_opt(row.at_s, 0).single()?;
    Some((row.actor.clone(), at.format("%H:%M").to_string()))
}

/// The id of a field by its way in the record, and its name.
fn field(owner: Owner, way: &str) -> Option<(String, &'static str)> {
    let name = match way {
        // What an envelope leaves out is chosen with the letters; here it goes with the address.
        "address" | "address.street" | "address.left_out" => "street",
        "address.country" if owner == Owner::Household => "town",
        "address.country" => "country",
        "address.postcode" => "postcode",
        "address.town" => "town",
        "address.district" => "district",
        "address.care_of" => "care-of",
        "address.accommodation" => "accommodation",
        "address.letterbox_name" => "letterbox",
        "municipality" => "municipality",
        "phones" if owner == Owner::Household => {
            return Some((Owner::Row(List::Phones, 0).id("number"), "number"));
        }
        "phones" => "phone-add",
        "no_phone" => "no-phone",
        "email" => "email",
        "language" => "language",
        "more_languages" => "languages-add",
        "letter_language" => "letter-language",
        "interpreter" | "no_interpreter" => "interpreter",
        "interpreter.language" => "interpreter-language",
        "interpreter.second" => "interpreter-second",
        "interpreter.woman_preferred" => "woman",
        "large_print" => "large-print",
        "pathway" => "pathway",
        "reported_on" => "reported",
        "reporter.office" => "reporter-office",
        "reporter.person" => "reporter-person",
        "reporter.contact" => "reporter-contact",
        "helper" | "helper.name" => "helper-name",
        "helper.organisation" => "helper-organisation",
        "helper.contact" => "helper-contact",
        "helper.consent_on" => "helper-consent",
        "arrived_in_municipality_on" => "arrived",
        "entered_germany_on" => "entered",
        "allocated_on" => "allocated",
        "wishes" => "wish-Wheelchair",
        "childcare" => "childcare",
        "preferred_site" => "site",
        "address_protected" => "protected",
        "note" => "note",
        "family_name" => "family",
        "given_name" => "given",
        "family_name_original" => "family-original",
        "given_name_original" => "given-original",
        "relation" => "relation",
        "usual_name" => "usual-name",
        "custody" => "custody",
        "custody_seen_on" => "custody-seen",
        "literacy" if matches!(owner, Owner::Person(Who::Guardian(_))) => "reads",
        "consent" | "consent.given_on" => "consent",
        "consent.version" => "consent-version",
        "consent.language" => "consent-language",
        "other_names" => "other-add",
        "birth" => "birth",
        "sex" => "sex",
        "birth_place" => "birth-place",
        "birth_country" => "birth-country",
        "nationality" => "nationality",
        "second_nationality" => "second-nationality",
        "school_years" => "years",
        "german_school_since" => "german-since",
        "school_history" => "school-add",
        "interruptions" => "break-add",
        "pre_school" => "pre-school",
        "last_certificate" | "last_certificate.seen" => "certificate",
        "last_certificate.language" => "certificate-language",
        "last_certificate.translated" => "certificate-translated",
        "german_schooling" | "german_schooling.months" => "german-months",
        "german_schooling.place" => "german-place",
        "skills" => "skill-add",
        "german_level" => "german",
        "german_assessment" => "german-by",
        "literacy" | "literacy.NonLatin" => "literacy",
        "documents.identity" => "document-identity",
        "documents.registration" => "document-registration",
        "documents.birth_certificate" => "document-birth_certificate",
        "documents.school_certificates" => "document-school_certificates",
        "documents.vaccination_card" => "document-vaccination_card",
        "documents.custody_proof" => "document-custody_proof",
        "documents.residence_paper" => "document-residence_paper",
        "documents.consent" => "document-consent",
        "measles" | "measles.status" => "measles",
        "measles.on" => "measles-on",
        "health_exam.notified_on" => "health-notified",
        "health_exam.invited_for" => "health-invited",
        "health_exam.done_on" => "health-done",
        "special_needs" => "special-needs",
        "guardians" => "guarded-0",
        _ => return None,
    };
    Some((owner.id(name), name))
}

/// What a field is called.
fn label(name: &str, context: &Context) -> String {
    let texts = &context.texts;
    if let Some(text) = Text::from_code(name) {
        return texts.record_text(text);
    }
    if let Some(day) = Day::from_code(name) {
        return texts.record_day(day);
    }
    if let Some(pick) = Pick::from_code(name) {
        return texts.record_pick(pick);
    }
    match name {
        "interpreter" | "woman" => texts.family_interpreter(),
        "no-phone" | "phone-add" => texts.today_no_phone(),
        "site" => texts.family_site(),
        "relation" => texts.record_relation(),
        "custody" => texts.record_custody_title(),
        "reads" => texts.record_reads_title(),
        "sex" => texts.family_sex(),
        "pre-school" => texts.record_pre_school_title(),
        "certificate" | "certificate-translated" => texts.record_certificate_title(),
        "german" => texts.record_german_title(),
        "german-by" => texts.record_german_by_title(),
        "literacy" => texts.record_literacy_title(),
        "measles" => texts.record_measles_title(),
        "special-needs" => texts.record_special_title(),
        "school-add" | "break-add" => texts.record_fold_schooling(),
        "skill-add" | "languages-add" => texts.record_fold_skills(),
        "other-add" => texts.record_add_name(),
        "guarded-0" => texts.record_guarded_by(),
        name if name.starts_with("document") => texts.record_fold_papers(),
        _ => texts.family_special(),
    }
}

/// A value in words.
fn words(way: &str, value: &Value, context: &Context) -> String {
    let texts = &context.texts;
    match value {
        Value::Null => texts.record_empty(),
        Value::String(text) if text.is_empty() => texts.record_empty(),
        Value::Bool(yes) => texts.record_brought(if *yes { Brought::Yes } else { Brought::No }),
        Value::Array(list) => texts.record_entries(list.len()),
        Value::Object(_) => texts.record_entries(1),
        Value::Number(number) => number.to_string(),
        Value::String(text) => {
            named(way, value, context).unwrap_or_else(|| match text.parse::<chrono::NaiveDate>() {
                Ok(day) => texts.date_plain(day),
                Err(_) => text.clone(),
            })
        }
    }
}

/// The words of a choice or a code.
fn named(way: &str, value: &Value, context: &Context) -> Option<String> {
    fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
        serde_json::from_value(value.clone()).ok()
    }
    let texts = &context.texts;
    match way {
        "custody" => read::<Custody>(value).map(|c| texts.record_custody(c)),
        "relation" => read::<Relation>(value).map(|r| texts.relation(r)),
        "sex" => read::<Sex>(value).map(|s| texts.sex(s)),
        "pathway" => read::<Pathway>(value).map(|p| texts.pathway(p)),
        "literacy" => read::<GuardianLiteracy>(value).map(|l| texts.record_reads(l)),
        "pre_school" => read::<PreSchool>(value).map(|p| texts.record_pre_school(p)),
        "german_level" => read::<GermanLevel>(value).map(|l| texts.record_german(l)),
        "german_assessment" => read::<GermanAssessment>(value).map(|a| texts.record_german_by(a)),
        "measles.status" => read::<MeaslesProofStatus>(value).map(|s| texts.record_measles(s)),
        "special_needs" => read::<SpecialNeedsFlag>(value).map(|s| texts.record_special(s)),
        "birth_country" | "nationality" | "second_nationality" => {
            let code = read::<CountryCode>(value)?;
            reference::country(code.as_str()).map(|country| country.name.clone())
        }
        "municipality" => {
            let town = context.office.municipality(value.as_str()?)?;
            Some(town.name.clone())
        }
        way if way.starts_with("documents.") => {
            read::<Brought>(value).map(|b| texts.record_brought(b))
        }
        way if way.ends_with("language") || way == "interpreter.second" => {
            let code = read::<LanguageCode>(value)?;
            Some(context.office.language_name(&code).to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::file::tests::small_file;

    /// Every field of the record that the form shows has its place there, so that a change by others is never told
    /// nowhere.
    #[test]
    fn every_field_of_the_record_is_found_in_the_form() {
        let file = small_file(100);
        let known = |owner, record: Value, but: &[&str]| {
            for (name, value) in record.as_object().unwrap() {
                if but.contains(&name.as_str()) {
                    continue;
                }
                let inner = value.as_object().filter(|inner| !inner.is_empty());
                let ways: Vec<String> = match inner {
                    Some(inner) => inner.keys().map(|part| format!("{name}.{part}")).collect(),
                    None => vec![name.clone()],
                };
                for way in ways {
                    assert!(field(owner, &way).is_some(), "{way} has no field");
                }
            }
        };
        let own = [
            "id",
            "file_number",
            "former_homes",
            "own_words",
            "merged_into",
            "closed",
            "rev",
            "family",
            "position",
        ];
        known(
            Owner::Household,
            serde_json::to_value(&file.family).unwrap(),
            &own,
        );
        known(
            Owner::Person(Who::Guardian(0)),
            serde_json::to_value(&file.guardians[0]).unwrap(),
            &own,
        );
        // Wish, recommendation and way to school are written in the talk.
        let talk = ["preference", "recommendation", "transport", "learning"];
        let but: Vec<&str> = own.iter().chain(&talk).copied().collect();
        known(
            Owner::Person(Who::Child(0)),
            serde_json::to_value(&file.children[0]).unwrap(),
            &but,
        );
    }
}
