//! A text into the field of the record that a question is about.

use chrono::NaiveDate;

use super::{NO, YES};
use crate::desktop::screen::talk::field::Field;
use crate::desktop::widget::date_field::parse::parse;
use crate::desktop::widget::date_field::{Expecting, Parsed};
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::family::Pathway;
use crate::domain::file::File;
use crate::domain::guardian::{Consent, Custody, GuardianLiteracy};
use crate::domain::language::LanguageCode;
use crate::domain::learning::MathsImpression;
use crate::domain::preference::FamilyPreference;
use crate::domain::proof::{Brought, Document, MeaslesProof, MeaslesProofStatus, SpecialNeedsFlag};
use crate::domain::recommendation::{InitialSupport, Recommendation, SupportForm};
use crate::domain::rough_date::{RoughDate, Span};
use crate::domain::school_form::SchoolForm;
use crate::domain::school_history::{GermanSchooling, LastCertificate, PreSchool};
use crate::domain::skill::{GermanAssessment, GermanLevel, LiteracyStatus, Script, SkillLevel};
use crate::domain::transport::TransportCheck;

/// The version of the consent form that is entered when nobody says another one.
const CONSENT_VERSION: &str = "1";

/// Something typed that cannot be understood yet: it stays as it was typed.
pub(in crate::desktop::screen::talk) struct NotYet;

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
pub(in crate::desktop::screen::talk) fn write(
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
