//! The words of a talk: sections, questions, and the answers that can be chosen.

use super::answer::{NO, YES};
use super::field::{Choices, Field, Section};
use crate::desktop::context::Context;
use crate::desktop::text::Texts;
use crate::desktop::widget::search_box::{self, Choice};
use crate::domain::child::Child;
use crate::domain::family::Pathway;
use crate::domain::proof::Document;
use crate::domain::school_form::{SchoolForm, SchoolStage};
use crate::domain::siblings::Shared;
use crate::domain::skill::{LiteracyStatus, Script};
use crate::exchange::reference;

/// The name of a section.
pub(super) fn section(section: Section, texts: &Texts) -> String {
    match section {
        Section::SchoolSoFar => texts.talk_section_school(),
        Section::Living => texts.talk_section_living(),
        Section::Languages => texts.talk_section_languages(),
        Section::Literacy => texts.talk_section_literacy(),
        Section::Learning => texts.talk_section_learning(),
        Section::Documents => texts.talk_section_documents(),
        Section::Wish => texts.talk_section_wish(),
        Section::Recommendation => texts.talk_section_recommendation(),
        Section::Consent => texts.talk_section_consent(),
    }
}

/// The words of a question.
pub(super) fn question(field: Field, texts: &Texts) -> String {
    match field {
        Field::PreSchool => texts.talk_pre_school(),
        Field::SchoolYears => texts.talk_school_years(),
        Field::EntryCountry(_) => texts.talk_entry_country(),
        Field::EntrySchool(_) => texts.talk_entry_school(),
        Field::EntryFrom(_) | Field::GapFrom(_) => texts.talk_entry_from(),
        Field::EntryTo(_) | Field::GapTo(_) => texts.talk_entry_to(),
        Field::EntryGrade(_) => texts.talk_entry_grade(),
        Field::EntryLanguage(_) => texts.talk_entry_language(),
        Field::CertificateSeen => texts.talk_certificate_seen(),
        Field::CertificateLanguage => texts.talk_certificate_language(),
        Field::CertificateTranslated => texts.talk_certificate_translated(),
        Field::GermanSchool => texts.talk_german_school(),
        Field::GermanMonths => texts.talk_german_months(),
        Field::GermanPlace => texts.talk_german_place(),
        Field::Arrival => texts.talk_arrival(),
        Field::Entry => texts.talk_entry(),
        Field::Pathway => texts.talk_pathway(),
        Field::Allocation => texts.talk_allocation(),
        Field::BirthPlace => texts.talk_birth_place(),
        Field::BirthCountry => texts.talk_birth_country(),
        Field::Nationality => texts.talk_nationality(),
        Field::Custody(_) => texts.talk_custody(),
        Field::CustodySeen(_) => texts.talk_custody_seen(),
        Field::Reads(_) => texts.talk_reads(),
        Field::Language => texts.talk_language(),
        Field::German => texts.talk_german(),
        Field::Assessment => texts.talk_assessment(),
        Field::SkillLanguage(_) | Field::Skill(..) => texts.talk_skill_language(),
        Field::Latin => texts.talk_latin(),
        Field::OtherScript => texts.talk_other_script(),
        Field::Gap => texts.talk_gap(),
        Field::Foreign(_) => texts.talk_foreign(),
        Field::ForeignSince(_) => texts.talk_foreign_since(),
        Field::Maths => texts.talk_maths(),
        Field::Strengths => texts.talk_strengths(),
        Field::Interests => texts.talk_interests(),
        Field::Career => texts.talk_career(),
        Field::SpecialNeeds => texts.talk_special_needs(),
        Field::Paper(n) => Field::paper(n).map_or_else(String::new, |d| paper(d, texts)),
        Field::Measles => texts.talk_measles(),
        Field::NoWish => texts.talk_no_wish(),
        Field::WishForm => texts.talk_wish_form(),
        Field::WishSchool => texts.talk_wish_school(),
        Field::WishSibling => texts.talk_wish_sibling(),
        Field::WishAllDay => texts.talk_wish_all_day(),
        Field::WishReason => texts.talk_wish_reason(),
        Field::Form => texts.talk_form(),
        Field::SecondForm => texts.talk_second_form(),
        Field::Grade => texts.talk_grade(),
        Field::InitialSupport => texts.talk_initial_support(),
        Field::Support => texts.talk_support(),
        Field::SchoolReason(_) => texts.talk_school_reason(),
        Field::Reason => texts.talk_reason(),
        Field::Metres => texts.talk_metres(),
        Field::Bus => texts.talk_bus(),
        Field::Ticket => texts.talk_ticket(),
        Field::Consent(_) => texts.talk_consent(),
        Field::ConsentVersion(_) => texts.talk_consent_version(),
        Field::ConsentLanguage(_) => texts.talk_consent_language(),
    }
}

fn paper(document: Document, texts: &Texts) -> String {
    match document {
        Document::Identity => texts.talk_paper_identity(),
        Document::Registration => texts.talk_paper_registration(),
        Document::BirthCertificate => texts.talk_paper_birth(),
        Document::SchoolCertificates => texts.talk_paper_certificates(),
        Document::VaccinationCard => texts.talk_paper_vaccination(),
        Document::CustodyProof => texts.talk_paper_custody(),
        Document::ResidencePaper => texts.talk_paper_residence(),
        Document::Consent => texts.talk_paper_consent(),
    }
}

/// What can be taken over for siblings.
pub(super) fn part(part: Shared, texts: &Texts) -> String {
    match part {
        Shared::Language => texts.talk_part_language(),
        Shared::SchoolCountries => texts.talk_part_schools(),
        Shared::Documents => texts.talk_part_documents(),
        Shared::Consent => texts.talk_part_consent(),
        Shared::Wish => texts.talk_part_wish(),
    }
}

/// The short form of a form of school, as schools and authorities write it.
pub(super) const fn short(form: SchoolForm) -> &'static str {
    match form {
        SchoolForm::Grundschule => "GS",
        SchoolForm::Hauptschule => "HS",
        SchoolForm::Realschule => "RS",
        SchoolForm::Sekundarschule => "SK",
        SchoolForm::Gesamtschule => "GE",
        SchoolForm::Waldorfschule => "FW",
        SchoolForm::Gymnasium => "GY",
        SchoolForm::Berufskolleg => "BK",
        SchoolForm::Foerderschule => "FÖ",
    }
}

fn script(script: Script, texts: &Texts) -> String {
    match script {
        Script::Arabic => texts.talk_script_arabic(),
        Script::Cyrillic => texts.talk_script_cyrillic(),
        Script::Ethiopic => texts.talk_script_ethiopic(),
        Script::Greek => texts.talk_script_greek(),
        Script::Georgian => texts.talk_script_georgian(),
        Script::Armenian => texts.talk_script_armenian(),
        Script::Devanagari => texts.talk_script_devanagari(),
        Script::Bengali => texts.talk_script_bengali(),
        Script::Tamil => texts.talk_script_tamil(),
        Script::Thai => texts.talk_script_thai(),
        Script::Chinese => texts.talk_script_chinese(),
        Script::Other => texts.talk_script_other(),
    }
}

type Answers = Vec<(&'static str, String)>;

/// The answers of a question that is answered by choosing. `stage` is what is spoken about, `grades` what may be chosen.
pub(super) fn answers(
    field: Field,
    child: &Child,
    stage: Option<SchoolStage>,
    grades: &[u8],
    texts: &Texts,
) -> Answers {
    let yes_no = || vec![(NO, texts.talk_no()), (YES, texts.talk_yes())];
    match field {
        Field::PreSchool => vec![
            ("no", texts.talk_no()),
            ("germany", texts.talk_in_germany()),
            ("abroad", texts.talk_abroad()),
        ],
        Field::Custody(_) => vec![
            ("joint", texts.talk_joint()),
            ("sole", texts.talk_sole()),
            ("", texts.talk_german_unknown()),
        ],
        Field::Reads(_) => vec![
            ("german", texts.talk_reads_german()),
            ("own_language", texts.talk_reads_own()),
            ("cannot_read", texts.talk_reads_not()),
        ],
        Field::German => vec![
            ("none", texts.talk_german_none()),
            ("a1", "A1".to_owned()),
            ("a2", "A2".to_owned()),
            ("b1_plus", "B1+".to_owned()),
            ("unknown", texts.talk_german_unknown()),
        ],
        Field::Assessment => vec![
            ("talk", texts.talk_by_talk()),
            ("certificate", texts.talk_by_certificate()),
            ("family", texts.talk_by_family()),
            ("test", texts.talk_by_test()),
        ],
        Field::Skill(..) => ["0", "1", "2", "3"].map(|n| (n, n.to_owned())).into(),
        Field::Latin => vec![
            (NO, texts.talk_no()),
            ("beginning", texts.talk_latin_beginning()),
            ("fluent", texts.talk_latin_fluent()),
        ],
        Field::OtherScript => {
            let usual = [Script::Arabic, Script::Cyrillic, Script::Ethiopic];
            let own = match child.literacy {
                Some(LiteracyStatus::NonLatin(own)) if !usual.contains(&own) => Some(own),
                _ => None,
            };
            let last = own.filter(|own| *own != Script::Other);
            let scripts = usual.into_iter().chain(last).chain([Script::Other]);
            std::iter::once(("none", texts.talk_script_none()))
                .chain(scripts.map(|s| (s.code(), script(s, texts))))
                .collect()
        }
        Field::Maths => vec![
            ("basics", texts.talk_maths_basics()),
            ("as_others", texts.talk_maths_as_others()),
            ("further", texts.talk_maths_further()),
            ("unclear", texts.talk_maths_unclear()),
        ],
        Field::SpecialNeeds => vec![
            ("none", texts.talk_needs_none()),
            ("to_clarify", texts.talk_needs_clarify()),
            ("proof_from_abroad", texts.talk_needs_proof()),
        ],
        Field::Paper(_) => vec![
            ("yes", texts.talk_yes()),
            ("no", texts.talk_no()),
            ("later", texts.talk_later()),
        ],
        Field::Measles => vec![
            ("not_seen", texts.talk_measles_not_seen()),
            ("seen", texts.talk_measles_seen()),
            ("reported_by_school", texts.talk_measles_school()),
        ],
        Field::WishForm | Field::Form | Field::SecondForm => SchoolForm::ALL
            .iter()
            .filter(|form| stage.is_none_or(|stage| form.teaches(stage)))
            .map(|form| (form.code(), short(*form).to_owned()))
            .collect(),
        Field::Grade => {
            const GRADES: [&str; 14] = [
                "", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
            ];
            let chosen = (child.recommendation.as_ref())
                .and_then(|r| r.grade)
                .filter(|own| !grades.contains(own));
            let mut all: Vec<u8> = grades.iter().copied().chain(chosen).collect();
            all.sort_unstable();
            let code = |grade: u8| GRADES.get(usize::from(grade)).copied();
            (all.into_iter().filter_map(code))
                .map(|grade| (grade, grade.to_owned()))
                .collect()
        }
        Field::InitialSupport => vec![
            ("two_years", texts.talk_two_years()),
            ("three_years", texts.talk_three_years()),
        ],
        Field::Support => vec![
            ("integrated", texts.talk_support_integrated()),
            ("partly_separate", texts.talk_support_partly()),
            ("separate", texts.talk_support_separate()),
        ],
        _ => yes_no(),
    }
}

/// The choices of a question that is answered by typing.
pub(super) fn choices(of: Choices, context: &Context) -> Vec<Choice<String>> {
    match of {
        Choices::Languages => (context.office.languages.iter())
            .map(|language| Choice {
                key: language.code.to_string(),
                words: language.name.clone(),
                aside: language.native.clone(),
                also: vec![language.native.clone(), language.code.to_string()],
            })
            .collect(),
        Choices::Countries => (reference::countries().iter())
            .map(|country| Choice {
                key: country.iso3.clone(),
                words: country.name.clone(),
                aside: country.iso3.clone(),
                also: vec![country.adjective.clone(), country.iso3.clone()],
            })
            .collect(),
        Choices::Pathways => (Pathway::ALL.into_iter())
            .map(|p| search_box::choice(p.code().to_owned(), context.texts.pathway(p)))
            .collect(),
        Choices::Schools => (context.office.schools.iter())
            .filter(|school| school.is_open_on(context.today))
            .map(|school| Choice {
                key: school.number.clone(),
                words: school.name.clone(),
                aside: school.town.clone(),
                also: vec![school.number.clone(), school.town.clone()],
            })
            .collect(),
    }
}

/// The answer as words, for reading only.
pub(super) fn said(
    field: Field,
    value: &str,
    child: &Child,
    stage: Option<SchoolStage>,
    grades: &[u8],
    context: &Context,
) -> String {
    let texts = &context.texts;
    if value.is_empty() {
        return texts.talk_unanswered();
    }
    match field.kind() {
        super::field::Kind::Segments => answers(field, child, stage, grades, texts)
            .into_iter()
            .find(|(code, _)| *code == value)
            .map_or_else(|| value.to_owned(), |(_, words)| words),
        super::field::Kind::Pick(of) => choices(of, context)
            .into_iter()
            .find(|choice| choice.key == value)
            .map_or_else(|| value.to_owned(), |choice| choice.words),
        super::field::Kind::Line | super::field::Kind::Short => value.to_owned(),
    }
}
