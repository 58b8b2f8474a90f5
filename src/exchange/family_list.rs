//! Families as a list: a row per child, columns by the names that reading in knows, so that what goes out comes back
//! unchanged. Notes, health and documents stay in the house.

use super::csv;
use super::mapping::Target;
use super::people::pathway_word;
use crate::domain::birth_date::BirthDate;
use crate::domain::child::{Child, Sex};
use crate::domain::file::File;
use crate::domain::guardian::{Relation, list_name};
use chrono::NaiveDate;
use std::borrow::Cow;

/// The columns, in their order.
const COLUMNS: [Target; 41] = [
    Target::HouseholdNumber,
    Target::ChildFamilyName,
    Target::ChildGivenName,
    Target::ChildFamilyNameOriginal,
    Target::ChildGivenNameOriginal,
    Target::ChildOtherName,
    Target::ChildBirthDate,
    Target::ChildBirthPlace,
    Target::ChildBirthCountry,
    Target::ChildSex,
    Target::SchoolYears,
    Target::Nationality,
    Target::SecondNationality,
    Target::GuardianFamilyName,
    Target::GuardianGivenName,
    Target::GuardianRelation,
    Target::GuardianFullName,
    Target::Street,
    Target::Postcode,
    Target::Town,
    Target::District,
    Target::CareOf,
    Target::Accommodation,
    Target::LetterboxName,
    Target::Phone,
    Target::PhoneWhose,
    Target::Email,
    Target::Language,
    Target::Interpreter,
    Target::SecondInterpreter,
    Target::Pathway,
    Target::ArrivedInMunicipality,
    Target::EnteredGermany,
    Target::AllocatedOn,
    Target::ReportedOn,
    Target::Reporter,
    Target::ReporterPerson,
    Target::ReporterContact,
    Target::HelperName,
    Target::HelperOrganisation,
    Target::HelperContact,
];

/// The list of these files, in their order.
#[must_use]
pub fn family_list<'a>(files: impl IntoIterator<Item = &'a File>) -> String {
    let header = COLUMNS.map(Target::header);
    let rows = files.into_iter().flat_map(|file| {
        file.children
            .iter()
            .map(move |child| COLUMNS.map(|column| cell(column, file, child)))
    });
    csv::write(&header, rows)
}

fn cell<'a>(column: Target, file: &'a File, child: &'a Child) -> Cow<'a, str> {
    let family = &file.family;
    let address = &family.address;
    let own = |text: String| Cow::Owned(text);
    let code = |code: Option<String>| Cow::Owned(code.unwrap_or_default());
    let mut guardians = file
        .guardians
        .iter()
        .filter(|guardian| child.is_guarded_by(guardian.id));
    let helper = family.helper.as_ref();
    match column {
        Target::HouseholdNumber => own(family.file_number.to_string()),
        Target::ChildFamilyName => Cow::Borrowed(&child.family_name),
        Target::ChildGivenName => Cow::Borrowed(&child.given_name),
        Target::ChildFamilyNameOriginal => Cow::Borrowed(&child.family_name_original),
        Target::ChildGivenNameOriginal => Cow::Borrowed(&child.given_name_original),
        Target::ChildOtherName => child
            .other_names
            .first()
            .map_or(Cow::Borrowed(""), |name| Cow::Borrowed(name)),
        Target::ChildBirthDate => own(child.birth.map(birth).unwrap_or_default()),
        Target::ChildBirthPlace => Cow::Borrowed(&child.birth_place),
        Target::ChildBirthCountry => code(child.birth_country.as_ref().map(ToString::to_string)),
        Target::ChildSex => Cow::Borrowed(match child.sex {
            Sex::Female => "w",
            Sex::Male => "m",
            Sex::Diverse => "d",
            Sex::NotGiven => "",
        }),
        Target::SchoolYears => code(child.school_years.map(|years| years.to_string())),
        Target::Nationality => code(child.nationality.as_ref().map(ToString::to_string)),
        Target::SecondNationality => {
            code(child.second_nationality.as_ref().map(ToString::to_string))
        }
        Target::GuardianFamilyName => guardians
            .next()
            .map_or(Cow::Borrowed(""), |g| Cow::Borrowed(&g.family_name)),
        Target::GuardianGivenName => guardians
            .next()
            .map_or(Cow::Borrowed(""), |g| Cow::Borrowed(&g.given_name)),
        Target::GuardianRelation => {
            Cow::Borrowed(guardians.next().map_or("", |g| relation(g.relation)))
        }
        Target::GuardianFullName => own(guardians
            .skip(1)
            .map(|g| list_name(&g.family_name, &g.given_name))
            .collect::<Vec<_>>()
            .join("; ")),
        Target::Street => Cow::Borrowed(&address.street),
        Target::Postcode => code(address.postcode.as_ref().map(ToString::to_string)),
        Target::Town => Cow::Borrowed(&address.town),
        Target::District => Cow::Borrowed(&address.district),
        Target::CareOf => Cow::Borrowed(&address.care_of),
        Target::Accommodation => Cow::Borrowed(&address.accommodation),
        Target::LetterboxName => Cow::Borrowed(&address.letterbox_name),
        Target::Phone => {
            let numbers: Vec<&str> = family.phones.iter().map(|p| p.number.as_str()).collect();
            own(numbers.join("; "))
        }
        Target::PhoneWhose => family
            .phones
            .first()
            .map_or(Cow::Borrowed(""), |phone| Cow::Borrowed(&phone.whose)),
        Target::Email => Cow::Borrowed(&family.email),
        Target::Language => code(family.language.as_ref().map(ToString::to_string)),
        Target::Interpreter => match &family.interpreter {
            Some(need) => own(need.language.to_string()),
            None if family.no_interpreter => Cow::Borrowed("nein"),
            None => Cow::Borrowed(""),
        },
        Target::SecondInterpreter => code(
            family
                .interpreter
                .as_ref()
                .and_then(|need| need.second.as_ref())
                .map(ToString::to_string),
        ),
        Target::Pathway => Cow::Borrowed(family.pathway.map_or("", pathway_word)),
        Target::ArrivedInMunicipality => own(day(family.arrived_in_municipality_on)),
        Target::EnteredGermany => own(day(family.entered_germany_on)),
        Target::AllocatedOn => own(day(family.allocated_on)),
        Target::ReportedOn => own(day(Some(family.reported_on))),
        Target::Reporter => Cow::Borrowed(&family.reporter.office),
        Target::ReporterPerson => Cow::Borrowed(&family.reporter.person),
        Target::ReporterContact => Cow::Borrowed(&family.reporter.contact),
        Target::HelperName => helper.map_or(Cow::Borrowed(""), |h| Cow::Borrowed(&h.name)),
        Target::HelperOrganisation => {
            helper.map_or(Cow::Borrowed(""), |h| Cow::Borrowed(&h.organisation))
        }
        Target::HelperContact => helper.map_or(Cow::Borrowed(""), |h| Cow::Borrowed(&h.contact)),
        _ => Cow::Borrowed(""),
    }
}

fn birth(birth: BirthDate) -> String {
    if birth.is_assumed() {
        format!("{} (fiktiv)", birth.german())
    } else {
        birth.german()
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|d| d.format("%d.%m.%Y").to_string())
        .unwrap_or_default()
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Mother => "Mutter",
        Relation::Father => "Vater",
        Relation::Other => "andere",
        Relation::LegalGuardian => "Vormund",
        Relation::YouthOffice => "Amtsvormund",
    }
}
