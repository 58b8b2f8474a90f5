//! Answers out of the record, as text; rows of a list in a record come and go. Pure.

mod write;

use chrono::NaiveDate;

use super::field::{Field, List};
use crate::domain::child::Child;
use crate::domain::family::Pathway;
use crate::domain::file::File;
use crate::domain::guardian::{Custody, GuardianLiteracy};
use crate::domain::language::LanguageCode;
use crate::domain::learning::{ForeignLanguage, MathsImpression};
use crate::domain::proof::{Brought, MeaslesProofStatus, SpecialNeedsFlag};
use crate::domain::recommendation::{InitialSupport, SupportForm};
use crate::domain::rough_date::{RoughDate, Span};
use crate::domain::school_form::SchoolForm;
use crate::domain::school_history::{PreSchool, SchoolHistoryEntry};
use crate::domain::skill::{
    GermanAssessment, GermanLevel, LanguageSkill, LiteracyStatus, SkillLevel,
};

pub(super) use write::write;

pub(super) const YES: &str = "yes";

pub(super) const NO: &str = "no";

fn yes(on: bool) -> String {
    if on { YES } else { NO }.to_owned()
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn code<T>(value: Option<T>, code: impl Fn(T) -> &'static str) -> String {
    value.map(code).unwrap_or_default().to_owned()
}

fn day(value: Option<NaiveDate>) -> String {
    value.map_or_else(String::new, |day| day.format("%d.%m.%Y").to_string())
}

fn rough(value: Option<RoughDate>) -> String {
    match value.map(RoughDate::parts) {
        None => String::new(),
        Some((year, None)) => year.to_string(),
        Some((year, Some(month))) => format!("{month:02}.{year}"),
    }
}

/// The answer as it stands in the record; empty when there is none.
pub(super) fn read(file: &File, child: usize, field: Field) -> String {
    let family = &file.family;
    match field {
        Field::Arrival => return day(family.arrived_in_municipality_on),
        Field::Entry => return day(family.entered_germany_on),
        Field::Allocation => return day(family.allocated_on),
        Field::Pathway => return code(family.pathway, Pathway::code),
        Field::Custody(n) => {
            return file.guardians.get(n).map_or_else(String::new, |g| {
                match g.custody {
                    Custody::Unclear => "",
                    Custody::Joint => "joint",
                    Custody::Sole => "sole",
                }
                .to_owned()
            });
        }
        Field::CustodySeen(n) => {
            let guardian = file.guardians.get(n);
            return guardian.map_or_else(String::new, |g| yes(g.custody_seen_on.is_some()));
        }
        Field::Reads(n) => {
            let guardian = file.guardians.get(n);
            return code(guardian.and_then(|g| g.literacy), GuardianLiteracy::code);
        }
        Field::Consent(n) => {
            let given = file.guardians.get(n).and_then(|g| g.consent.as_ref());
            return given.map_or_else(String::new, |_| yes(true));
        }
        Field::ConsentVersion(n) => {
            let given = file.guardians.get(n).and_then(|g| g.consent.as_ref());
            return given.map_or_else(String::new, |c| c.version.clone());
        }
        Field::ConsentLanguage(n) => {
            let given = file.guardians.get(n).and_then(|g| g.consent.as_ref());
            return given.map_or_else(String::new, |c| c.language.to_string());
        }
        _ => {}
    }
    (file.children.get(child)).map_or_else(String::new, |child| of_child(child, file, field))
}

fn of_child(child: &Child, file: &File, field: Field) -> String {
    let wish = child.preference.as_ref();
    let rec = child.recommendation.as_ref();
    let entry = |n: usize| child.school_history.get(n);
    match field {
        Field::PreSchool => code(child.pre_school, PreSchool::code),
        Field::SchoolYears => text(child.school_years),
        Field::EntryCountry(n) => text(entry(n).and_then(|e| e.country.as_ref())),
        Field::EntrySchool(n) => text(entry(n).map(|e| &e.school)),
        Field::EntryFrom(n) => rough(entry(n).and_then(|e| e.time.from())),
        Field::EntryTo(n) => rough(entry(n).and_then(|e| e.time.to())),
        Field::EntryGrade(n) => text(entry(n).and_then(|e| e.grade)),
        Field::EntryLanguage(n) => text(entry(n).and_then(|e| e.language.as_ref())),
        Field::CertificateSeen => {
            let seen = child.last_certificate.as_ref();
            seen.map_or_else(String::new, |c| yes(c.seen))
        }
        Field::CertificateLanguage => {
            text((child.last_certificate.as_ref()).and_then(|c| c.language.as_ref()))
        }
        Field::CertificateTranslated => {
            let seen = child.last_certificate.as_ref().filter(|c| c.seen);
            seen.map_or_else(String::new, |c| yes(c.translated))
        }
        Field::GermanSchool => (child.german_schooling.as_ref())
            .map_or_else(String::new, |g| yes(g.months > 0 || !g.place.is_empty())),
        Field::GermanMonths => {
            let months = child.german_schooling.as_ref().map(|g| g.months);
            text(months.filter(|months| *months > 0))
        }
        Field::GermanPlace => text(child.german_schooling.as_ref().map(|g| &g.place)),
        Field::BirthPlace => child.birth_place.clone(),
        Field::BirthCountry => text(child.birth_country.as_ref()),
        Field::Nationality => text(child.nationality.as_ref()),
        Field::Language => text(child.language.as_ref().or(file.family.language.as_ref())),
        Field::German => code(child.german_level, GermanLevel::code),
        Field::Assessment => code(child.german_assessment, GermanAssessment::code),
        Field::SkillLanguage(n) => text(child.skills.get(n).map(|s| &s.language)),
        Field::Skill(n, which) => {
            let level = child.skills.get(n).and_then(|s| skill(s, which));
            text(level.map(u8::from))
        }
        Field::Latin => match child.literacy {
            None => String::new(),
            Some(LiteracyStatus::NotAlphabetised | LiteracyStatus::NonLatin(_)) => NO.to_owned(),
            Some(LiteracyStatus::LatinBeginning) => "beginning".to_owned(),
            Some(LiteracyStatus::LatinFluent) => "fluent".to_owned(),
        },
        Field::OtherScript => match child.literacy {
            Some(LiteracyStatus::NonLatin(script)) => script.code().to_owned(),
            Some(LiteracyStatus::NotAlphabetised) => "none".to_owned(),
            _ => String::new(),
        },
        Field::Gap => {
            if child.interruptions.is_empty() {
                String::new()
            } else {
                yes(true)
            }
        }
        Field::GapFrom(n) => rough(child.interruptions.get(n).and_then(|s| s.from())),
        Field::GapTo(n) => rough(child.interruptions.get(n).and_then(|s| s.to())),
        Field::Foreign(n) => text((child.learning.foreign_languages.get(n)).map(|f| &f.language)),
        Field::ForeignSince(n) => {
            rough((child.learning.foreign_languages.get(n)).and_then(|f| f.since))
        }
        Field::Maths => code(child.learning.maths, MathsImpression::code),
        Field::Strengths => child.learning.strengths.clone(),
        Field::Interests => child.learning.interests.clone(),
        Field::Career => child.learning.career_wish.clone(),
        Field::SpecialNeeds => code(child.special_needs, SpecialNeedsFlag::code),
        Field::Paper(n) => code(
            Field::paper(n).and_then(|d| child.documents.of(d)),
            Brought::code,
        ),
        Field::Measles => code(child.measles.map(|m| m.status), MeaslesProofStatus::code),
        Field::NoWish => wish.map_or_else(String::new, |w| yes(w.none)),
        Field::WishForm => code(wish.and_then(|w| w.form), SchoolForm::code),
        Field::WishSchool => text(wish.and_then(|w| w.school.as_ref())),
        Field::WishSibling => (wish.and_then(|w| w.sibling_school)).map_or_else(String::new, yes),
        Field::WishAllDay => (wish.and_then(|w| w.all_day)).map_or_else(String::new, yes),
        Field::WishReason => text(wish.map(|w| &w.reason)),
        Field::Form => code(rec.and_then(|r| r.form), SchoolForm::code),
        Field::SecondForm => code(rec.and_then(|r| r.second_form), SchoolForm::code),
        Field::Grade => text(rec.and_then(|r| r.grade)),
        Field::InitialSupport => code(rec.and_then(|r| r.initial_support), InitialSupport::code),
        Field::Support => code(rec.and_then(|r| r.support), SupportForm::code),
        Field::SchoolReason(n) => text(rec.and_then(|r| r.schools.get(n)).map(|s| &s.reason)),
        Field::Reason => text(rec.map(|r| &r.reason)),
        Field::Metres => (child.transport.as_ref())
            .and_then(|t| t.metres)
            .map_or_else(String::new, kilometres),
        Field::Bus => text(child.transport.as_ref().map(|t| &t.bus_line)),
        Field::Ticket => (child.transport.as_ref())
            .and_then(|t| t.ticket_application)
            .map_or_else(String::new, yes),
        _ => String::new(),
    }
}

/// "0,9"
pub(super) fn kilometres(metres: u32) -> String {
    let tenths = (metres + 50) / 100;
    format!("{},{}", tenths / 10, tenths % 10)
}

fn skill(of: &LanguageSkill, which: usize) -> Option<SkillLevel> {
    match which {
        0 => of.listening,
        1 => of.speaking,
        2 => of.reading,
        _ => of.writing,
    }
}

/// One more entry of a list.
pub(super) fn add(child: &mut Child, list: List) {
    let none = LanguageCode(String::new());
    match list {
        List::Schools => child.school_history.push(SchoolHistoryEntry {
            country: None,
            school: String::new(),
            time: Span::default(),
            grade: None,
            language: None,
            end: None,
        }),
        List::Skills => child.skills.push(LanguageSkill {
            language: none,
            listening: None,
            speaking: None,
            reading: None,
            writing: None,
        }),
        List::Gaps => child.interruptions.push(Span::default()),
        List::Foreign => (child.learning.foreign_languages).push(ForeignLanguage {
            language: none,
            since: None,
        }),
    }
}

/// One entry less.
pub(super) fn remove(child: &mut Child, list: List, at: usize) {
    fn out<T>(list: &mut Vec<T>, at: usize) {
        if at < list.len() {
            drop(list.remove(at));
        }
    }
    match list {
        List::Schools => out(&mut child.school_history, at),
        List::Skills => out(&mut child.skills, at),
        List::Gaps => out(&mut child.interruptions, at),
        List::Foreign => out(&mut child.learning.foreign_languages, at),
    }
}

/// The record without entries that were begun and never said anything.
pub(super) fn tidy(mut file: File) -> File {
    for child in &mut file.children {
        (child.skills).retain(|skill| !skill.language.as_str().is_empty());
        (child.learning.foreign_languages).retain(|learnt| !learnt.language.as_str().is_empty());
        (child.interruptions).retain(|time| *time != Span::default());
        (child.school_history).retain(|entry| {
            entry.country.is_some()
                || !entry.school.trim().is_empty()
                || entry.time != Span::default()
                || entry.grade.is_some()
                || entry.language.is_some()
        });
    }
    file
}
