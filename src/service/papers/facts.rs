//! The facts of papers: what each says, taken from the office and the family's file. Only what its kind may tell gets into
//! the text, whatever stands here.

use chrono::NaiveDate;

use super::ready::{Decision, NotNow, decision};
use super::{PaperRequest, not_now};
use crate::domain::child::Child;
use crate::domain::child_step::{Act, Progress, Way};
use crate::domain::country::CountryCode;
use crate::domain::envelope::Envelope;
use crate::domain::family::{Address as Home, Family};
use crate::domain::guardian::full_name;
use crate::domain::letter::{Addressee, PaperKind};
use crate::domain::office::Office;
use crate::domain::school::School;
use crate::domain::setting::Settings;
use crate::exchange::reference;
use crate::letters::invitation::{self, Contact, Household, InvitedChild, Person, office_address};
use crate::letters::letter::Address;
use crate::letters::paper::{KiHead, SchulamtHead, words};
use crate::letters::template::placeholder::{Condition, Placeholder as P};
use crate::letters::template::value::{Fields, Values};
use crate::service::Error;
use crate::service::letters::facts::people;
use crate::service::letters::invitation_error;
use crate::store::rows::FamilyFile;

/// The letterhead of the integration centre.
pub(super) fn ki_head(settings: &Settings) -> KiHead {
    KiHead(invitation::Office {
        authority: settings.letterhead_authority.clone(),
        sub_lines: vec![
            settings.letterhead_office.clone(),
            settings.letterhead_unit.clone(),
        ],
        return_line: settings.return_line.clone(),
    })
}

/// The letterhead of the Schulamt.
pub(super) fn schulamt_head(settings: &Settings) -> SchulamtHead {
    SchulamtHead(invitation::Office {
        authority: settings.supervision_authority.clone(),
        sub_lines: vec![settings.supervision_unit.clone()],
        return_line: settings.supervision_return_line.clone(),
    })
}

fn day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

fn town(home: &Home) -> String {
    let code = home.postcode.as_ref().map(ToString::to_string);
    format!("{} {}", code.unwrap_or_default(), home.town)
}

fn name(child: &Child) -> String {
    full_name(&child.family_name, &child.given_name)
}

/// Parts that are known, with commas between them.
pub(super) fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

pub(super) fn country(code: Option<&CountryCode>) -> String {
    code.map(|code| {
        reference::country(code.as_str())
            .map_or_else(|| code.to_string(), |country| country.name.clone())
    })
    .unwrap_or_default()
}

pub(super) fn school_named(office: &Office, number: &str) -> String {
    let found = office.schools.iter().find(|school| school.number == number);
    found.map_or_else(|| number.to_owned(), |school| school.name.clone())
}

fn grade(grade: u8) -> String {
    if grade == 0 || grade > 13 {
        "Internationale Förderklasse".to_owned()
    } else {
        grade.to_string()
    }
}

/// The guardians of a child.
pub(super) fn guardians(file: &FamilyFile, children: &[&Child]) -> Vec<Person> {
    let theirs = file
        .guardians
        .iter()
        .filter(|g| children.iter().any(|c| c.is_guarded_by(g.id)));
    theirs.map(Person::from).collect()
}

/// Where a letter to the family goes.
pub(super) fn family_address(
    file: &FamilyFile,
    children: &[&Child],
    to: &Envelope<'_>,
) -> Result<Address, Error> {
    let about: Vec<InvitedChild> = children.iter().map(|child| (*child).into()).collect();
    let household = Household {
        guardians: &people(to, &about),
        children: &about,
        address: &to.address.into(),
        file_number: &file.family.file_number.to_string(),
    };
    invitation::address(&household).map_err(|e| invitation_error(&e))
}

/// The address of everybody who is no family.
pub(super) fn address_of(
    to: Addressee,
    office: &Office,
    file: &FamilyFile,
    school: Option<&School>,
) -> Result<Address, Error> {
    let settings = &office.settings;
    let made = match (to, school) {
        (Addressee::Schulamt, _) => office_address(
            &settings.supervision_authority,
            &settings.supervision_unit,
            &settings.supervision_street,
            &settings.supervision_place,
        ),
        (Addressee::Ki, _) => office_address(
            &settings.letterhead_authority,
            &settings.letterhead_office,
            &settings.ki_street,
            &settings.ki_place,
        ),
        (Addressee::HealthOffice, _) => office_address(
            &settings.health_office,
            "",
            &settings.health_street,
            &settings.health_place,
        ),
        (Addressee::School, Some(school)) => {
            let code = school.postcode.as_ref().map(ToString::to_string);
            office_address(
                &school.name,
                "Schulleitung",
                &school.street,
                &format!("{} {}", code.unwrap_or_default(), school.town),
            )
        }
        // Who maintains the school, and who reported, have no street in the lists: it stands in the settings.
        (Addressee::Provider, Some(school)) => {
            let by = school.provider.trim();
            match settings.copy_address(by) {
                Some((street, place)) => office_address(by, "Schulverwaltungsamt", street, place),
                None => {
                    let by = if by.is_empty() { "Schulträger" } else { by };
                    Ok(lines(&[by, "Schulverwaltungsamt", &school.town]))
                }
            }
        }
        (Addressee::Reporter, _) => {
            let reporter = &file.family.reporter;
            match settings.copy_address(&reporter.office) {
                Some((street, place)) => {
                    office_address(&reporter.office, &reporter.person, street, place)
                }
                None => Ok(lines(&[&reporter.office, &reporter.person])),
            }
        }
        (Addressee::Family, _) | (_, None) => return Err(not_now(NotNow::SchoolGone)),
    };
    made.map_err(|e| invitation_error(&e))
}

/// Is there no street to which a paper for this addressee goes?
pub(super) fn lacks_street(
    to: Addressee,
    settings: &Settings,
    file: &FamilyFile,
    school: Option<&School>,
) -> bool {
    let name = match to {
        Addressee::Provider => school.map_or("", |school| school.provider.trim()),
        Addressee::Reporter => file.family.reporter.office.as_str(),
        Addressee::Family
        | Addressee::Schulamt
        | Addressee::School
        | Addressee::Ki
        | Addressee::HealthOffice => return false,
    };
    settings.copy_address(name).is_none()
}

fn lines(lines: &[&str]) -> Address {
    let mut kept: Vec<String> = lines
        .iter()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    if kept.is_empty() {
        kept.push("Meldende Stelle".to_owned());
    }
    Address {
        remarks: Vec::new(),
        lines: kept,
    }
}

/// Who answers questions on a paper of the integration centre.
pub(super) fn ki_contact(settings: &Settings, actor: &str) -> Contact {
    Contact {
        name: actor.to_owned(),
        phone: settings.office_phone.clone(),
        email: settings.office_email.clone(),
        room: String::new(),
    }
}

/// Who answers questions on a paper of the Schulamt.
pub(super) fn schulamt_contact(settings: &Settings, actor: &str) -> Contact {
    Contact {
        name: actor.to_owned(),
        phone: settings.supervision_phone.clone(),
        email: settings.supervision_email.clone(),
        room: String::new(),
    }
}

/// Everything that may be said of a child anywhere.
pub(super) fn child_fields(office: &Office, file: &FamilyFile, child: &Child) -> Fields {
    let family = &file.family;
    let way = Way::of(child.id, &file.steps);
    let language = child.language.as_ref().or(family.language.as_ref());
    let recommended = child.recommendation.clone().unwrap_or_default();
    let mut fields = Fields::default();
    let mut set = |placeholder, value: String| fields.set(placeholder, &value);
    set(P::Child, name(child));
    set(
        P::Born,
        child
            .birth
            .map(crate::domain::birth_date::BirthDate::german)
            .unwrap_or_else(|| "–".into()),
    );
    set(P::Sex, words::sex(child.sex).to_owned());
    set(
        P::BirthPlace,
        joined([
            child.birth_place.clone(),
            country(child.birth_country.as_ref()),
        ]),
    );
    set(
        P::Nationality,
        joined([
            country(child.nationality.as_ref()),
            country(child.second_nationality.as_ref()),
        ]),
    );
    set(
        P::FamilyLanguage,
        language
            .map(|code| office.language_name(code).to_owned())
            .unwrap_or_default(),
    );
    let home = &family.address;
    set(P::Home, joined([home.street.clone(), town(home)]));
    let theirs = guardians(file, &[child]);
    set(P::Guardians, joined(theirs.iter().map(Person::full_name)));
    set(P::GuardianPhone, phones(family));
    set(
        P::German,
        child
            .german_level
            .map(words::german)
            .unwrap_or_default()
            .to_owned(),
    );
    set(
        P::Literacy,
        child.literacy.map(words::literacy).unwrap_or_default(),
    );
    set(
        P::SchoolYears,
        child
            .school_years
            .map(|years| years.to_string())
            .unwrap_or_default(),
    );
    let skill = |skill: &crate::domain::skill::LanguageSkill| {
        let name = office.language_name(&skill.language).to_owned();
        match skill.speaking.or(skill.listening) {
            Some(level) => format!("{name} ({})", words::skill(level)),
            None => name,
        }
    };
    set(P::Languages, joined(child.skills.iter().map(skill)));
    let wanted = match &way.progress {
        Progress::Asked { grade, .. } | Progress::Accepted { grade, .. } if *grade <= 13 => {
            Some(*grade)
        }
        _ => recommended.grade,
    };
    set(P::WantedGrade, wanted.map(grade).unwrap_or_default());
    set(
        P::SupportForm,
        joined([
            recommended
                .support
                .map(words::support)
                .unwrap_or_default()
                .to_owned(),
            recommended
                .initial_support
                .map(words::duration)
                .unwrap_or_default()
                .to_owned(),
        ]),
    );
    super::record::record(office, child, &mut set);
    let basis = file.steps.iter().rev().find_map(|step| match &step.act {
        Act::HandedOver(basis) if step.child == child.id => Some(words::basis(*basis)),
        _ => None,
    });
    set(P::Consent, basis.unwrap_or_default().to_owned());
    let school = decision(child, &file.steps).map(|d| school_named(office, &d.school));
    set(P::ChildSchool, school.unwrap_or_default());
    fields
}

fn phones(family: &Family) -> String {
    let number = |phone: &crate::domain::family::Phone| {
        if phone.whose.trim().is_empty() {
            phone.number.clone()
        } else {
            format!("{} ({})", phone.number, phone.whose)
        }
    };
    joined(family.phones.iter().map(number))
}

/// What is said of a school.
fn school_fields(school: &School) -> [(P, String); 5] {
    let code = school.postcode.as_ref().map(ToString::to_string);
    [
        (P::School, school.name.clone()),
        (
            P::SchoolAddress,
            format!(
                "{}, {} {}",
                school.street,
                code.unwrap_or_default(),
                school.town
            ),
        ),
        (P::SchoolPhone, school.phone.clone()),
        (P::SchoolEmail, school.email.clone()),
        (P::SchoolContact, school.contact.clone()),
    ]
}

/// The school a paper is about.
pub(super) fn school_of(kind: PaperKind, child: &Child, file: &FamilyFile) -> Option<String> {
    match kind {
        PaperKind::SchoolEnquiry => Way::of(child.id, &file.steps).school().map(str::to_owned),
        PaperKind::Placement
        | PaperKind::PlacementInfo
        | PaperKind::PlacementCopy
        | PaperKind::AdmissionReturn => decision(child, &file.steps).map(|d| d.school),
        PaperKind::HandoverSheet
        | PaperKind::HealthOfficeList
        | PaperKind::Interim
        | PaperKind::VocationalNote => None,
    }
}

/// The values of a paper about these children.
pub(super) fn values(
    request: &PaperRequest,
    to: Addressee,
    office: &Office,
    file: &FamilyFile,
    children: &[&Child],
    school: Option<&School>,
    today: NaiveDate,
) -> Result<Values, Error> {
    let settings = &office.settings;
    let mut values = Values::default();
    for guardian in guardians(file, children) {
        values.add_guardian(&guardian.full_name());
    }
    for child in children {
        values.add_child_of(child_fields(office, file, child));
    }
    values.say(Condition::To(to));
    let family = &file.family;
    let arrived = |word: &str, on: Option<NaiveDate>| {
        on.map(|on| format!("{word} {}", day(on)))
            .unwrap_or_default()
    };
    values.set(
        P::Arrival,
        &joined([
            arrived("in Deutschland seit", family.entered_germany_on),
            arrived("in der Kommune seit", family.arrived_in_municipality_on),
        ]),
    );
    values.set(P::Signatory, &settings.supervision_signatory);
    for (placeholder, value) in school.into_iter().flat_map(school_fields) {
        values.set(placeholder, &value);
    }
    if let ([child], PaperKind::SchoolEnquiry) = (children, request.kind) {
        if let Progress::Asked { due, start, .. } = Way::of(child.id, &file.steps).progress {
            values.set(P::AnswerBy, &day(due));
            values.set(P::From, &start.map(day).unwrap_or_default());
        }
    } else if let [child] = children
        && let Some(decision) = decision(child, &file.steps)
    {
        decided(&mut values, &decision, settings);
        let grounds = request.grounds.trim();
        if request.kind == PaperKind::Placement
            && grounds.is_empty()
            && !wish_met(child, &decision, school)
        {
            return Err(not_now(NotNow::GroundsMissing));
        }
        values.set(P::Grounds, grounds);
    }
    if request.kind == PaperKind::VocationalNote {
        values.set(P::CollegeStart, &settings.vocational_start);
        values.set(P::CollegeDates, &settings.vocational_dates);
        for school in office.schools.iter().filter(|s| is_college(s, today)) {
            values.add_school(Fields::from(school_fields(school)));
        }
    }
    Ok(values)
}

/// A vocational college of the county that is open on a day.
fn is_college(school: &School, day: NaiveDate) -> bool {
    school.form_key == crate::domain::school_form::SchoolForm::Berufskolleg.code()
        && school.public
        && school.is_open_on(day)
}

fn decided(values: &mut Values, decision: &Decision, settings: &Settings) {
    values.set(P::DecidedOn, &day(decision.on));
    if (1..=13).contains(&decision.grade) {
        values.set(P::Grade, &decision.grade.to_string());
    }
    values.set(P::From, &day(decision.from));
    values.set(P::ContactBy, &day(decision.from));
    let support = decision.support.map(words::support);
    values.set(P::Support, support.unwrap_or_default());
    values.set(P::LegalBasis, &settings.placement_law);
    values.set(P::Remedy, &settings.remedy_text);
}

/// Is the family's wish met by this school?
fn wish_met(child: &Child, decision: &Decision, school: Option<&School>) -> bool {
    let Some(wish) = &child.preference else {
        return true;
    };
    let by_school = wish
        .school
        .as_deref()
        .is_none_or(|wanted| wanted == decision.school);
    let by_form = wish.form.is_none_or(|form| {
        wish.school.is_some() || school.is_none_or(|school| school.form_key == form.code())
    });
    by_school && by_form
}
