//! The facts of an invitation: everything it says, taken from the office, the family's file and the appointment.

use super::{Error, is_released, style};
use crate::domain::appointment::Appointment;
use crate::domain::language::LanguageCode;
use crate::domain::letter::LetterKind;
use crate::domain::level::{Level, missing};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::time::to_utc_s;
use crate::letters::invitation::{
    self, Contact, InterpretingLanguage, InvitationFacts, InvitedChild, Options, Person,
    PostalAddress, SiteFacts,
};
use crate::letters::language::LangTag;
use crate::store::rows::FamilyFile;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// The facts of the invitation to an appointment, and how it is printed.
///
/// # Errors
/// [`Reason::SiteWithoutAddress`], [`Reason::StillMissing`]: everything at once.
pub fn facts(
    office: &Office,
    file: &FamilyFile,
    appointment: &Appointment,
    today: NaiveDate,
) -> Result<(InvitationFacts, Options), Error> {
    let family = &file.family;
    let mut reasons = Vec::new();
    let site = office.site(appointment.site);
    let room = office.room(appointment.room);
    match site {
        None => reasons.push(Reason::Gone),
        Some(site) if !site.has_address() => reasons.push(Reason::SiteWithoutAddress {
            site: site.name.clone(),
        }),
        Some(_) => {}
    }
    let level = Level::Invitation;
    let gaps = missing(&file.file(), level);
    if !gaps.is_empty() {
        reasons.push(Reason::StillMissing { level, gaps });
    }
    let Some(site) = site.filter(|_| reasons.is_empty()) else {
        return Err(Error::Refused(crate::domain::refusal::Refusal(reasons)));
    };
    let counsellor = office.counsellor(appointment.counsellor);
    let settings = &office.settings;
    let either = |own: Option<&String>, office: &String| {
        own.filter(|o| !o.is_empty()).unwrap_or(office).clone()
    };
    let text = |code: &Option<crate::domain::id::Postcode>| {
        code.as_ref().map(ToString::to_string).unwrap_or_default()
    };
    let invited = file
        .children
        .iter()
        .filter(|c| appointment.children.is_empty() || appointment.children.contains(&c.id));
    let second = family.letter_language.as_ref().and_then(letter_language);
    let address = &family.address;
    let facts = InvitationFacts {
        key: appointment.id.to_string(),
        guardians: file
            .guardians
            .iter()
            .map(|g| Person {
                given: g.given_name.clone(),
                family: g.family_name.clone(),
            })
            .collect(),
        children: invited
            .map(|c| InvitedChild {
                name: Person {
                    given: c.given_name.clone(),
                    family: c.family_name.clone(),
                },
                born: c
                    .birth
                    .map(crate::domain::birth_date::BirthDate::german)
                    .unwrap_or_default(),
            })
            .collect(),
        address: PostalAddress {
            care_of: address.care_of.clone(),
            accommodation: address.accommodation.clone(),
            letter_box_name: address.letterbox_name.clone(),
            district: address.district.clone(),
            street: address.street.clone(),
            postcode: text(&address.postcode),
            town: address.town.clone(),
            country: String::new(),
        },
        file_number: family.file_number.to_string(),
        site: SiteFacts {
            name: site.building.clone(),
            street: site.street.clone(),
            postcode: text(&site.postcode),
            town: site.town.clone(),
            room: room
                .map(|r| {
                    if r.floor.is_empty() {
                        r.name.clone()
                    } else {
                        format!("{}, {}", r.name, r.floor)
                    }
                })
                .unwrap_or_default(),
            directions: site.directions.clone(),
            bus_stop: site.bus_stop.clone(),
        },
        start: appointment.start,
        end: appointment.end(),
        start_utc_s: to_utc_s(appointment.start),
        end_utc_s: to_utc_s(appointment.start) + i64::from(appointment.minutes) * 60,
        interpreter: appointment
            .interpreter
            .as_ref()
            .map(|i| InterpretingLanguage {
                code: i.language.to_string(),
                german: office.language_name(&i.language).to_owned(),
            }),
        contact: Contact {
            name: counsellor.map(|c| c.name.clone()).unwrap_or_default(),
            phone: either(counsellor.map(|c| &c.phone), &settings.office_phone),
            email: either(counsellor.map(|c| &c.email), &settings.office_email),
            room: String::new(),
        },
        letter_date: today,
        office: invitation::Office {
            authority: settings.letterhead_authority.clone(),
            sub_lines: vec![
                settings.letterhead_office.clone(),
                settings.letterhead_unit.clone(),
            ],
            return_line: settings.return_line.clone(),
        },
        sample: office.sample,
        second_language: second,
    };
    let released = second.is_some_and(|lang| is_released(office, LetterKind::Invitation, lang));
    Ok((
        facts,
        Options {
            released,
            style: style(family.large_print),
            ..Options::default()
        },
    ))
}

/// SHA-256 of everything a letter says but its date, so that a reprint of the same facts is not an outdated letter.
#[must_use]
pub fn fingerprint(facts: &InvitationFacts, options: &Options) -> String {
    let timeless = InvitationFacts {
        letter_date: NaiveDate::MIN,
        ..facts.clone()
    };
    let digest = Sha256::digest(format!("{timeless:?} {options:?}").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The letters' language for a language of the office's list. Serbian that names no script is written in Latin letters.
#[must_use]
pub fn letter_language(code: &LanguageCode) -> Option<LangTag> {
    let tag = match code.as_str() {
        "sr" => "sr-Latn",
        other => other,
    };
    LangTag::from_tag(tag)
}
