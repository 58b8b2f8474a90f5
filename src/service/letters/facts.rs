//! The facts of an invitation: everything it says, taken from the office, the family's file and the appointment.

use super::{Error, style};
use crate::domain::appointment::Appointment;
use crate::domain::child::Child;
use crate::domain::envelope::{Envelope, address_hash, envelope_of};
use crate::domain::id::{ChildId, CounsellorId, GuardianId, Postcode, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::letter::LetterKind;
use crate::domain::letter_text::SiteText;
use crate::domain::level::{Level, missing};
use crate::domain::office::Office;
use crate::domain::post::{Aspect, Says, hash_of};
use crate::domain::refusal::Reason;
use crate::domain::time::to_utc_s;
use crate::letters::invitation::{
    self, Contact, InterpretingLanguage, InvitationFacts, InvitedChild, Meeting, Options, Person,
    PostalAddress, SiteFacts, SiteWords,
};
use crate::letters::language::LangTag;
use crate::service::letter_texts::is_released;
use crate::store::rows::FamilyFile;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// Who stands on an envelope: those with custody who live there, else the young person.
pub(in crate::service) fn people(to: &Envelope<'_>, children: &[InvitedChild]) -> Vec<Person> {
    if to.to_the_child {
        return children.iter().take(1).map(|c| c.name.clone()).collect();
    }
    to.guardians.iter().map(|g| Person::from(*g)).collect()
}

/// The hash of where a letter about these children goes.
#[must_use]
pub fn sent_to(file: &FamilyFile, covered: &[ChildId], recipient: Option<GuardianId>) -> String {
    let about: Vec<&Child> = (file.children.iter())
        .filter(|c| covered.is_empty() || covered.contains(&c.id))
        .collect();
    address_hash(envelope_of(&file.family, &file.guardians, &about, recipient).address)
}

/// The facts of the invitation to an appointment, and how it is printed.
///
/// # Errors
/// [`Reason::SiteWithoutAddress`], [`Reason::StillMissing`]: everything at once.
pub fn facts(
    office: &Office,
    file: &FamilyFile,
    appointment: &Appointment,
    recipient: Option<GuardianId>,
    today: NaiveDate,
) -> Result<(InvitationFacts, Options), Error> {
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
    let home = household(
        office,
        file,
        &appointment.children,
        Some(appointment.counsellor),
        recipient,
    );
    let second = home.second_language;
    let facts = InvitationFacts {
        key: appointment.id.to_string(),
        guardians: home.guardians,
        children: home.children,
        address: home.address,
        file_number: home.file_number,
        site: SiteFacts {
            name: site.building.clone(),
            street: site.street.clone(),
            postcode: code(site.postcode.as_ref()),
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
            remark: german_remark(office, site.id),
            words: site_words(office, site.id),
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
        contact: home.contact,
        letter_date: today,
        office: home.office,
        sample: office.sample,
        second_language: second,
    };
    let released = second.is_some_and(|lang| is_released(office, LetterKind::Invitation, lang));
    Ok((
        facts,
        Options {
            released,
            style: style(file.family.large_print),
            ..Options::default()
        },
    ))
}

/// What every letter of the counselling to a family says of it and of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct HomeFacts {
    /// Guardians, the first one first.
    pub guardians: Vec<Person>,
    /// The children it is about.
    pub children: Vec<InvitedChild>,
    /// Where it goes.
    pub address: PostalAddress,
    /// The hash of that.
    pub address_hash: String,
    /// File number.
    pub file_number: String,
    /// Who answers.
    pub contact: Contact,
    /// The office at the head.
    pub office: invitation::Office,
    /// The family's language for letters, if it is not German.
    pub second_language: Option<LangTag>,
}

/// The household as one of its letters names it, the children that are named (none: all of them), and the office with the
/// counsellor's own number if there is one.
#[must_use]
pub fn household(
    office: &Office,
    file: &FamilyFile,
    covered: &[ChildId],
    counsellor: Option<CounsellorId>,
    recipient: Option<GuardianId>,
) -> HomeFacts {
    let family = &file.family;
    let settings = &office.settings;
    let counsellor = counsellor.and_then(|id| office.counsellor(id));
    let either = |own: Option<&String>, office: &String| {
        own.filter(|o| !o.is_empty()).unwrap_or(office).clone()
    };
    let about: Vec<&Child> = (file.children.iter())
        .filter(|c| covered.is_empty() || covered.contains(&c.id))
        .collect();
    let to = envelope_of(family, &file.guardians, &about, recipient);
    let children: Vec<InvitedChild> = about.into_iter().map(InvitedChild::from).collect();
    HomeFacts {
        guardians: people(&to, &children),
        address: to.address.into(),
        address_hash: address_hash(to.address),
        children,
        file_number: family.file_number.to_string(),
        contact: Contact {
            name: counsellor.map(|c| c.name.clone()).unwrap_or_default(),
            phone: either(counsellor.map(|c| &c.phone), &settings.office_phone),
            email: either(counsellor.map(|c| &c.email), &settings.office_email),
            room: String::new(),
        },
        office: invitation::Office {
            authority: settings.letterhead_authority.clone(),
            sub_lines: vec![
                settings.letterhead_office.clone(),
                settings.letterhead_unit.clone(),
            ],
            return_line: settings.return_line.clone(),
        },
        second_language: family.letter_language.as_ref().and_then(letter_language),
    }
}

/// The German remark on a site, or nothing.
fn german_remark(office: &Office, site: SiteId) -> String {
    let german = |text: &&SiteText| text.site == site && text.language.as_str() == "de";
    let text = office.site_texts.iter().find(german);
    text.map(|text| text.remark.clone()).unwrap_or_default()
}

/// What the office has written about a site in other languages.
fn site_words(office: &Office, site: SiteId) -> Vec<(LangTag, SiteWords)> {
    let of_site = office.site_texts.iter().filter(|text| text.site == site);
    let words = of_site.filter_map(|text| {
        let lang = letter_language(&text.language).filter(|lang| *lang != LangTag::De)?;
        let words = SiteWords {
            directions: text.directions.clone(),
            remark: text.remark.clone(),
        };
        Some((lang, words))
    });
    words.collect()
}

fn code(postcode: Option<&Postcode>) -> String {
    postcode.map(ToString::to_string).unwrap_or_default()
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

/// What an invitation says, in parts.
#[must_use]
pub fn says(
    address_hash: String,
    facts: &InvitationFacts,
    options: &Options,
    versions: &str,
) -> Says {
    meeting_says(&Meeting::from(facts))
        .with(
            Aspect::Recipient,
            recipient(&facts.guardians, &facts.children),
        )
        .with(Aspect::Address, address_hash)
        .with(Aspect::Sender, sender(&facts.office, &facts.contact))
        .with(Aspect::Text, hash_of(&[versions]))
        .with(Aspect::Rest, fingerprint(facts, options))
}

/// When and where, in parts.
#[must_use]
pub fn meeting_says(meeting: &Meeting) -> Says {
    let site = &meeting.site;
    let mut place = vec![
        &site.name,
        &site.street,
        &site.postcode,
        &site.town,
        &site.directions,
        &site.bus_stop,
    ];
    place.extend(Some(&site.remark).filter(|remark| !remark.is_empty()));
    for (_, words) in &site.words {
        place.extend([&words.directions, &words.remark]);
    }
    let place: Vec<&str> = place.into_iter().map(String::as_str).collect();
    let when = format!("{} {}", meeting.start_utc_s, meeting.end_utc_s);
    Says::default()
        .with(Aspect::When, hash_of(&[&when]))
        .with(Aspect::Site, hash_of(&place))
        .with(Aspect::Room, hash_of(&[&site.room]))
}

/// Whom a letter is written to and which children it is about, hashed.
#[must_use]
pub fn recipient(guardians: &[Person], children: &[InvitedChild]) -> String {
    let children = children.iter().map(|c| c.name.full_name());
    let names: Vec<String> = guardians
        .iter()
        .map(Person::full_name)
        .chain(children)
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    hash_of(&names)
}

/// Who writes and whom to call, hashed.
#[must_use]
pub fn sender(office: &invitation::Office, contact: &Contact) -> String {
    let said = [
        &office.authority,
        &office.return_line,
        &contact.name,
        &contact.phone,
        &contact.email,
    ];
    hash_of(&said.map(String::as_str))
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
