//! Answers in and out of the record: a question's answer as text, and a text as the record's field. Pure.

use chrono::NaiveDate;

use super::field::{Field, List};
use crate::desktop::widget::date_field::parse::parse;
use crate::desktop::widget::date_field::{Expecting, Parsed};
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::family::Pathway;
use crate::domain::file::File;
use crate::domain::guardian::{Consent, Custody, GuardianLiteracy};
use crate::domain::language::LanguageCode;
use crate::domain::learning::{ForeignLanguage, MathsImpression};
use crate::domain::preference::FamilyPreference;
use crate::domain::proof::{Brought, Document, MeaslesProof, MeaslesProofStatus, SpecialNeedsFlag};
use crate::domain::recommendation::{InitialSupport, Recommendation, SupportForm};
use crate::domain::rough_date::{RoughDate, Span};
use crate::domain::school_form::SchoolForm;
use crate::domain::school_history::{
    GermanSchooling, LastCertificate, PreSchool, SchoolHistoryEntry,
};
use crate::domain::skill::{
    GermanAssessment, GermanLevel, LanguageSkill, LiteracyStatus, Script, SkillLevel,
};
use crate::domain::transport::TransportCheck;

pub(super) const YES: &str = "yes";
pub(super) const NO: &str = "no";
/// The version of the consent form that is entered when nobody says another one.
const CONSENT_VERSION: &str = "1";

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

/// Something typed that cannot be understood yet: it stays as it was typed.
pub(super) struct NotYet;

type Read<T> = Result<Option<T>, NotYet>;

/// Nothing typed is nothing said; anything else must be understood.
fn option<T>(words: &str, read: impl Fn(&str) -> Option<T>) -> Read<T> {
    match words.trim() {
        "" => Ok(None),
        words => read(words).map(Some).ok_or(NotYet),
    }
}

fn truth(words: &str) -> Read<bool> {
    option(words, |words| match words {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    })
}

fn as_day(words: &str, today: NaiveDate) -> Read<NaiveDate> {
    option(words, |words| match parse(words, today, Expecting::Birth) {
        Ok(Parsed::Day(day)) => Some(day),
        _ => None,
    })
}

fn as_rough(words: &str) -> Read<RoughDate> {
    option(words, |words| {
        let number = |part: &str| part.trim().parse::<u16>().ok();
        match words.split_once(['.', '/']) {
            Some((month, year)) => {
                let month = u8::try_from(number(month)?).ok()?;
                RoughDate::month(number(year)?, month)
            }
            None => words.parse().ok(),
        }
    })
}

fn as_metres(words: &str) -> Read<u32> {
    option(words, |words| {
        let (whole, part) = words.split_once([',', '.']).unwrap_or((words, ""));
        if part.len() > 3 || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let metres = format!("{part:0<3}").parse::<u32>().ok()?;
        let whole: u32 = whole.trim().parse().ok()?;
        (whole < 1_000).then(|| whole * 1_000 + metres)
    })
}

/// Writes an answer into the record.
///
/// # Errors
/// [`NotYet`] when it cannot be understood: nothing is written.
pub(super) fn write(
    file: &mut File,
    child: usize,
    field: Field,
    words: &str,
    today: NaiveDate,
) -> Result<(), NotYet> {
    match field {
        Field::Arrival => file.family.arrived_in_municipality_on = as_day(words, today)?,
        Field::Entry => file.family.entered_germany_on = as_day(words, today)?,
        Field::Allocation => file.family.allocated_on = as_day(words, today)?,
        Field::Pathway => file.family.pathway = option(words, Pathway::from_code)?,
        Field::Custody(_)
        | Field::CustodySeen(_)
        | Field::Reads(_)
        | Field::Consent(_)
        | Field::ConsentVersion(_)
        | Field::ConsentLanguage(_) => return to_guardian(file, field, words, today),
        _ => {
            let household = file.family.language.clone();
            let Some(child) = file.children.get_mut(child) else {
                return Err(NotYet);
            };
            return to_child(child, household.as_ref(), field, words);
        }
    }
    Ok(())
}

fn to_guardian(file: &mut File, field: Field, words: &str, today: NaiveDate) -> Result<(), NotYet> {
    let letters = file.family.letter_language.clone();
    let (Field::Custody(n)
    | Field::CustodySeen(n)
    | Field::Reads(n)
    | Field::Consent(n)
    | Field::ConsentVersion(n)
    | Field::ConsentLanguage(n)) = field
    else {
        return Err(NotYet);
    };
    let guardian = file.guardians.get_mut(n).ok_or(NotYet)?;
    match field {
        Field::Custody(_) => {
            guardian.custody = match words {
                "joint" => Custody::Joint,
                "sole" => Custody::Sole,
                _ => Custody::Unclear,
            };
        }
        Field::CustodySeen(_) => {
            let seen = truth(words)? == Some(true);
            guardian.custody_seen_on = seen.then(|| guardian.custody_seen_on.unwrap_or(today));
        }
        Field::Reads(_) => guardian.literacy = option(words, GuardianLiteracy::from_code)?,
        Field::Consent(_) => {
            let given = truth(words)?;
            let language = letters.unwrap_or_else(|| LanguageCode::from("de"));
            guardian.consent = (given == Some(true)).then(|| {
                guardian.consent.take().unwrap_or_else(|| Consent {
                    given_on: today,
                    version: CONSENT_VERSION.to_owned(),
                    language,
                })
            });
            let id = guardian.id;
            let brought = given.map(|given| if given { Brought::Yes } else { Brought::No });
            for child in &mut file.children {
                let asked = child.documents.of(Document::Consent);
                if child.is_guarded_by(id) && (asked.is_none() || asked == Some(Brought::No)) {
                    child.documents = child.documents.with(Document::Consent, brought);
                }
            }
            // That somebody refused stands with the children's documents; the guardian has no consent either way.
            if given == Some(false) {
                return Err(NotYet);
            }
        }
        Field::ConsentVersion(_) => {
            let consent = guardian.consent.as_mut().ok_or(NotYet)?;
            words.clone_into(&mut consent.version);
        }
        _ => {
            let consent = guardian.consent.as_mut().ok_or(NotYet)?;
            consent.language = LanguageCode::from(words);
        }
    }
    Ok(())
}

#[allow(clippy::too_many_lines, reason = "one line for each question")]
fn to_child(
    child: &mut Child,
    household: Option<&LanguageCode>,
    field: Field,
    words: &str,
) -> Result<(), NotYet> {
    let language = || option(words, |words| Some(LanguageCode::from(words)));
    let country = || option(words, |words| Some(CountryCode::from(words)));
    let small = |most: u8| option(words, |w| w.parse().ok().filter(|n: &u8| *n <= most));
    match field {
        Field::PreSchool => child.pre_school = option(words, PreSchool::from_code)?,
        Field::SchoolYears => child.school_years = small(25)?,
        Field::EntryCountry(n)
        | Field::EntrySchool(n)
        | Field::EntryFrom(n)
        | Field::EntryTo(n)
        | Field::EntryGrade(n)
        | Field::EntryLanguage(n) => {
            let entry = child.school_history.get_mut(n).ok_or(NotYet)?;
            match field {
                Field::EntryCountry(_) => entry.country = country()?,
                Field::EntrySchool(_) => words.clone_into(&mut entry.school),
                Field::EntryFrom(_) => entry.time = span(as_rough(words)?, entry.time.to())?,
                Field::EntryTo(_) => entry.time = span(entry.time.from(), as_rough(words)?)?,
                Field::EntryGrade(_) => entry.grade = small(13)?,
                _ => entry.language = language()?,
            }
        }
        Field::CertificateSeen => {
            let old = child.last_certificate.take();
            child.last_certificate = truth(words)?.map(|seen| LastCertificate {
                seen,
                language: old.as_ref().and_then(|c| c.language.clone()),
                translated: seen && old.is_some_and(|c| c.translated),
            });
        }
        Field::CertificateLanguage => {
            child.last_certificate.as_mut().ok_or(NotYet)?.language = language()?;
        }
        Field::CertificateTranslated => {
            let certificate = child.last_certificate.as_mut().ok_or(NotYet)?;
            certificate.translated = truth(words)? == Some(true);
        }
        Field::GermanSchool => match truth(words)? {
            // How long is asked next; until then nothing can be kept.
            Some(true) => {
                child.german_schooling = child.german_schooling.take().filter(|g| g.months > 0);
                return if child.german_schooling.is_some() {
                    Ok(())
                } else {
                    Err(NotYet)
                };
            }
            answer => {
                child.german_schooling = answer.map(|_| GermanSchooling {
                    place: String::new(),
                    months: 0,
                });
            }
        },
        Field::GermanMonths => {
            let months = option(words, |w| {
                w.parse::<u16>().ok().filter(|n| *n > 0 && *n < 300)
            })?;
            let months = months.ok_or(NotYet)?;
            let place = child.german_schooling.take().map(|g| g.place);
            child.german_schooling = Some(GermanSchooling {
                place: place.unwrap_or_default(),
                months,
            });
        }
        Field::GermanPlace => {
            let known = child.german_schooling.as_mut().ok_or(NotYet)?;
            words.clone_into(&mut known.place);
        }
        Field::BirthPlace => words.clone_into(&mut child.birth_place),
        Field::BirthCountry => child.birth_country = country()?,
        Field::Nationality => child.nationality = country()?,
        Field::Language => child.language = language()?.filter(|own| Some(own) != household),
        Field::German => child.german_level = option(words, GermanLevel::from_code)?,
        Field::Assessment => child.german_assessment = option(words, GermanAssessment::from_code)?,
        Field::SkillLanguage(n) => {
            let code = language()?.ok_or(NotYet)?;
            child.skills.get_mut(n).ok_or(NotYet)?.language = code;
        }
        Field::Skill(n, which) => {
            let level = option(words, |w| SkillLevel::try_from(w.parse::<u8>().ok()?).ok())?;
            let of = child.skills.get_mut(n).ok_or(NotYet)?;
            match which {
                0 => of.listening = level,
                1 => of.speaking = level,
                2 => of.reading = level,
                _ => of.writing = level,
            }
        }
        Field::Latin => {
            child.literacy = match words {
                "beginning" => Some(LiteracyStatus::LatinBeginning),
                "fluent" => Some(LiteracyStatus::LatinFluent),
                // Whether in another script is asked next.
                NO => {
                    let other = |l: &LiteracyStatus| {
                        matches!(
                            l,
                            LiteracyStatus::NotAlphabetised | LiteracyStatus::NonLatin(_)
                        )
                    };
                    child.literacy = child.literacy.filter(other);
                    return if child.literacy.is_some() {
                        Ok(())
                    } else {
                        Err(NotYet)
                    };
                }
                _ => None,
            };
        }
        Field::OtherScript => {
            child.literacy = option(words, |words| match words {
                "none" => Some(LiteracyStatus::NotAlphabetised),
                script => Script::from_code(script).map(LiteracyStatus::NonLatin),
            })?;
        }
        Field::Gap => match truth(words)? {
            Some(true) => {
                if child.interruptions.is_empty() {
                    child.interruptions.push(Span::default());
                }
            }
            answer => {
                child.interruptions.clear();
                // That there was none has no field of its own.
                if answer.is_some() {
                    return Err(NotYet);
                }
            }
        },
        Field::GapFrom(n) => {
            let time = child.interruptions.get_mut(n).ok_or(NotYet)?;
            *time = span(as_rough(words)?, time.to())?;
        }
        Field::GapTo(n) => {
            let time = child.interruptions.get_mut(n).ok_or(NotYet)?;
            *time = span(time.from(), as_rough(words)?)?;
        }
        Field::Foreign(n) => {
            let code = language()?.ok_or(NotYet)?;
            let learnt = child.learning.foreign_languages.get_mut(n);
            learnt.ok_or(NotYet)?.language = code;
        }
        Field::ForeignSince(n) => {
            let since = as_rough(words)?;
            let learnt = child.learning.foreign_languages.get_mut(n);
            learnt.ok_or(NotYet)?.since = since;
        }
        Field::Maths => child.learning.maths = option(words, MathsImpression::from_code)?,
        Field::Strengths => words.clone_into(&mut child.learning.strengths),
        Field::Interests => words.clone_into(&mut child.learning.interests),
        Field::Career => words.clone_into(&mut child.learning.career_wish),
        Field::SpecialNeeds => child.special_needs = option(words, SpecialNeedsFlag::from_code)?,
        Field::Paper(n) => {
            let brought = option(words, Brought::from_code)?;
            let document = Field::paper(n).ok_or(NotYet)?;
            child.documents = child.documents.with(document, brought);
        }
        Field::Measles => {
            let status = option(words, MeaslesProofStatus::from_code)?;
            let old = child.measles;
            child.measles = status.map(|status| MeaslesProof {
                status,
                on: old.filter(|m| m.status == status).and_then(|m| m.on),
            });
        }
        Field::NoWish
        | Field::WishForm
        | Field::WishSchool
        | Field::WishSibling
        | Field::WishAllDay
        | Field::WishReason => {
            let mut wish = child.preference.clone().unwrap_or_default();
            to_wish(&mut wish, field, words)?;
            child.preference = Some(wish).filter(|wish| *wish != FamilyPreference::default());
        }
        Field::Metres | Field::Bus | Field::Ticket => {
            let mut way = child.transport.clone().unwrap_or_default();
            match field {
                Field::Metres => way.metres = as_metres(words)?,
                Field::Bus => words.clone_into(&mut way.bus_line),
                _ => way.ticket_application = truth(words)?,
            }
            child.transport = Some(way).filter(|way| *way != TransportCheck::default());
        }
        _ => {
            let mut made = child.recommendation.clone().unwrap_or_default();
            to_recommendation(&mut made, field, words)?;
            child.recommendation = Some(made).filter(Recommendation::is_begun);
        }
    }
    Ok(())
}

fn span(from: Option<RoughDate>, to: Option<RoughDate>) -> Result<Span, NotYet> {
    Span::new(from, to).map_err(|_| NotYet)
}

fn to_wish(wish: &mut FamilyPreference, field: Field, words: &str) -> Result<(), NotYet> {
    match field {
        Field::NoWish => wish.none = truth(words)? == Some(true),
        Field::WishForm => wish.form = option(words, SchoolForm::from_code)?,
        Field::WishSchool => wish.school = option(words, |words| Some(words.to_owned()))?,
        Field::WishSibling => wish.sibling_school = truth(words)?,
        Field::WishAllDay => wish.all_day = truth(words)?,
        _ => words.clone_into(&mut wish.reason),
    }
    // Who wishes something has a wish.
    if field != Field::NoWish && (wish.form.is_some() || wish.school.is_some()) {
        wish.none = false;
    }
    if field == Field::NoWish && wish.none {
        (wish.form, wish.school) = (None, None);
    }
    Ok(())
}

fn to_recommendation(made: &mut Recommendation, field: Field, words: &str) -> Result<(), NotYet> {
    match field {
        Field::Form => {
            made.form = option(words, SchoolForm::from_code)?;
            if made.second_form == made.form {
                made.second_form = None;
            }
        }
        Field::SecondForm => {
            let second = option(words, SchoolForm::from_code)?;
            made.second_form = second.filter(|second| Some(*second) != made.form);
        }
        Field::Grade => {
            made.grade = option(words, |w| w.parse().ok().filter(|n| (1..=13).contains(n)))?;
        }
        Field::InitialSupport => made.initial_support = option(words, InitialSupport::from_code)?,
        Field::Support => made.support = option(words, SupportForm::from_code)?,
        Field::SchoolReason(n) => {
            words.clone_into(&mut made.schools.get_mut(n).ok_or(NotYet)?.reason);
        }
        Field::Reason => words.clone_into(&mut made.reason),
        _ => return Err(NotYet),
    }
    Ok(())
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
