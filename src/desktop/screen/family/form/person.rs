//! Guardians and children as they are typed, and the records that come of them.

use chrono::NaiveDate;

use super::field::{Day, List, Literacy, Pick, Skill, Text};
use super::sheet::{Lists, Sheet};
use crate::domain::birth_date::BirthDate;
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::family::{Address, Phone};
use crate::domain::guardian::{Consent, Guardian};
use crate::domain::language::LanguageCode;
use crate::domain::proof::{HealthExam, MeaslesProof};
use crate::domain::rough_date::Span;
use crate::domain::school_history::{
    EndReason, GermanSchooling, LastCertificate, SchoolHistoryEntry,
};
use crate::domain::skill::{LanguageSkill, LiteracyStatus, Script, SkillLevel};

/// A row of phones: the number, whose it is, and whether a messenger reaches it.
#[derive(Debug, Clone)]
pub struct PhoneForm {
    pub(in crate::desktop::screen::family) sheet: Sheet,
    pub(in crate::desktop::screen::family) messenger: bool,
}

impl PhoneForm {
    pub(super) fn new(phone: Option<&Phone>) -> Self {
        let (number, whose) = phone.map_or(("", ""), |p| (&p.number, &p.whose));
        Self {
            sheet: Sheet::default().with_texts([(Text::Number, number), (Text::Whose, whose)]),
            messenger: phone.is_some_and(|p| p.messenger),
        }
    }

    fn phone(&self) -> Option<Phone> {
        let number = self.sheet.kept(Text::Number);
        (!number.is_empty()).then(|| Phone {
            number,
            whose: self.sheet.kept(Text::Whose),
            messenger: self.messenger,
        })
    }
}

/// The phones of some rows; empty rows are none.
pub(super) fn phones(rows: &[PhoneForm]) -> Vec<Phone> {
    rows.iter().filter_map(PhoneForm::phone).collect()
}

/// A guardian. What is chosen stands in `base`, what is typed in the sheets.
#[derive(Debug, Clone)]
pub struct GuardianForm {
    pub(in crate::desktop::screen::family) base: Guardian,
    pub(in crate::desktop::screen::family) sheet: Sheet,
    pub(in crate::desktop::screen::family) phones: Vec<PhoneForm>,
}

impl GuardianForm {
    pub(super) fn new(guardian: &Guardian, lists: &Lists) -> Self {
        let none = Address::default();
        let address = guardian.address.as_ref().unwrap_or(&none);
        let consent = guardian.consent.as_ref();
        let names = [
            (Text::Given, guardian.given_name.as_str()),
            (Text::Family, &guardian.family_name),
            (Text::GivenOriginal, &guardian.given_name_original),
            (Text::FamilyOriginal, &guardian.family_name_original),
            (Text::UsualName, &guardian.usual_name),
            (
                Text::ConsentVersion,
                consent.map_or("", |c| c.version.as_str()),
            ),
        ];
        let language = |code: Option<&LanguageCode>| code.map(|c| c.as_str().to_owned());
        let sheet = with_address(Sheet::default().with_texts(names), address, lists)
            .with_day(Day::CustodySeen, guardian.custody_seen_on)
            .with_day(Day::Consent, consent.map(|c| c.given_on))
            .with_pick(
                lists,
                Pick::Language,
                language(guardian.language.as_ref()).as_deref(),
            )
            .with_pick(
                lists,
                Pick::ConsentLanguage,
                language(consent.map(|c| &c.language)).as_deref(),
            );
        Self {
            base: guardian.clone(),
            sheet,
            phones: guardian
                .phones
                .iter()
                .map(|p| PhoneForm::new(Some(p)))
                .collect(),
        }
    }

    pub(super) fn guardian(&self, today: NaiveDate) -> Guardian {
        let sheet = &self.sheet;
        let mut address = self.base.address.clone().unwrap_or_default();
        read_address(sheet, &mut address);
        let consent = sheet.day(Day::Consent, today).map(|given_on| Consent {
            given_on,
            version: sheet.kept(Text::ConsentVersion),
            language: sheet
                .language(Pick::ConsentLanguage)
                .unwrap_or_else(LanguageCode::german),
        });
        Guardian {
            family_name: sheet.kept(Text::Family),
            given_name: sheet.kept(Text::Given),
            family_name_original: sheet.kept(Text::FamilyOriginal),
            given_name_original: sheet.kept(Text::GivenOriginal),
            usual_name: sheet.kept(Text::UsualName),
            custody_seen_on: sheet.day(Day::CustodySeen, today),
            address: (address != Address::default()).then_some(address),
            phones: phones(&self.phones),
            language: sheet.language(Pick::Language),
            consent,
            ..self.base.clone()
        }
    }
}

/// The texts of an address.
pub(super) fn with_address(sheet: Sheet, address: &Address, lists: &Lists) -> Sheet {
    let country = address.country.as_ref().map(CountryCode::as_str);
    sheet
        .with_texts([
            (Text::Street, address.street.as_str()),
            (Text::Town, &address.town),
            (Text::District, &address.district),
            (Text::CareOf, &address.care_of),
            (Text::Accommodation, &address.accommodation),
            (Text::Letterbox, &address.letterbox_name),
        ])
        .with_number(Text::Postcode, address.postcode.as_ref())
        .with_pick(lists, Pick::Country, country)
}

pub(super) fn read_address(sheet: &Sheet, address: &mut Address) {
    *address = address.replaced_by(Address {
        street: sheet.kept(Text::Street),
        postcode: sheet.number(Text::Postcode),
        town: sheet.kept(Text::Town),
        district: sheet.kept(Text::District),
        care_of: sheet.kept(Text::CareOf),
        accommodation: sheet.kept(Text::Accommodation),
        letterbox_name: sheet.kept(Text::Letterbox),
        country: sheet.country(Pick::Country),
        left_out: Vec::new(),
    });
}

/// A child. What is chosen stands in `base`, what is typed in the sheets.
#[derive(Debug, Clone)]
pub struct ChildForm {
    pub(in crate::desktop::screen::family) base: Child,
    pub(in crate::desktop::screen::family) sheet: Sheet,
    pub(in crate::desktop::screen::family) assumed: bool,
    pub(in crate::desktop::screen::family) other_names: Vec<Sheet>,
    pub(in crate::desktop::screen::family) schools: Vec<Sheet>,
    pub(in crate::desktop::screen::family) breaks: Vec<Sheet>,
    pub(in crate::desktop::screen::family) skills: Vec<SkillForm>,
    /// The family name is still the copied one.
    pub(super) follows: bool,
}

/// A language of a child with its four skills.
#[derive(Debug, Clone)]
pub struct SkillForm {
    pub(in crate::desktop::screen::family) sheet: Sheet,
    pub(in crate::desktop::screen::family) skill: LanguageSkill,
}

impl SkillForm {
    pub(super) fn new(skill: Option<&LanguageSkill>, lists: &Lists) -> Self {
        let none = LanguageSkill {
            language: LanguageCode::from("xx"),
            listening: None,
            speaking: None,
            reading: None,
            writing: None,
        };
        let language = skill.map(|s| s.language.as_str());
        Self {
            sheet: Sheet::default().with_pick(lists, Pick::Language, language),
            skill: skill.unwrap_or(&none).clone(),
        }
    }

    /// One of the four skills.
    #[must_use]
    pub fn level(&self, skill: Skill) -> Option<SkillLevel> {
        match skill {
            Skill::Listening => self.skill.listening,
            Skill::Speaking => self.skill.speaking,
            Skill::Reading => self.skill.reading,
            Skill::Writing => self.skill.writing,
        }
    }

    pub(super) fn set(&mut self, skill: Skill, level: Option<SkillLevel>) {
        match skill {
            Skill::Listening => self.skill.listening = level,
            Skill::Speaking => self.skill.speaking = level,
            Skill::Reading => self.skill.reading = level,
            Skill::Writing => self.skill.writing = level,
        }
    }
}

/// A row of the school biography.
pub(super) fn school(entry: Option<&SchoolHistoryEntry>, lists: &Lists) -> Sheet {
    let time = entry.map(|e| e.time).unwrap_or_default();
    let country = entry.and_then(|e| e.country.as_ref());
    let language = entry.and_then(|e| e.language.as_ref());
    Sheet::default()
        .with_texts([(Text::School, entry.map_or("", |e| e.school.as_str()))])
        .with_number(Text::Grade, entry.and_then(|e| e.grade))
        .with_rough(Day::From, time.from())
        .with_rough(Day::To, time.to())
        .with_pick(lists, Pick::Country, country.map(CountryCode::as_str))
        .with_pick(lists, Pick::Instruction, language.map(LanguageCode::as_str))
        .with_pick(
            lists,
            Pick::End,
            entry.and_then(|e| e.end).map(EndReason::code),
        )
}

/// A row of a time without school.
pub(super) fn pause(time: Option<Span>) -> Sheet {
    let time = time.unwrap_or_default();
    Sheet::default()
        .with_rough(Day::From, time.from())
        .with_rough(Day::To, time.to())
}

/// A row with another spelling.
pub(super) fn other_name(name: &str) -> Sheet {
    Sheet::default().with_texts([(Text::OtherName, name)])
}

/// The time of a row; nothing when it ends before it begins.
pub(super) fn span(sheet: &Sheet, today: NaiveDate) -> Option<Span> {
    Span::new(sheet.rough(Day::From, today), sheet.rough(Day::To, today)).ok()
}

impl ChildForm {
    pub(super) fn new(child: &Child, lists: &Lists) -> Self {
        let german = child.german_schooling.as_ref();
        let certificate = child.last_certificate.as_ref();
        let script = match child.literacy {
            Some(LiteracyStatus::NonLatin(script)) => Some(script.code()),
            _ => None,
        };
        let texts = [
            (Text::Given, child.given_name.as_str()),
            (Text::Family, &child.family_name),
            (Text::GivenOriginal, &child.given_name_original),
            (Text::FamilyOriginal, &child.family_name_original),
            (Text::BirthPlace, &child.birth_place),
            (Text::GermanPlace, german.map_or("", |g| g.place.as_str())),
        ];
        let language = |code: Option<&LanguageCode>| code.map(|c| c.as_str().to_owned());
        let sheet = Sheet::default()
            .with_texts(texts)
            .with_number(Text::SchoolYears, child.school_years)
            .with_number(Text::GermanMonths, german.map(|g| g.months))
            .with_birth(child.birth)
            .with_day(Day::GermanSince, child.german_school_since)
            .with_day(Day::Measles, child.measles.and_then(|m| m.on))
            .with_day(Day::HealthNotified, child.health_exam.notified_on)
            .with_day(Day::HealthInvited, child.health_exam.invited_for)
            .with_day(Day::HealthDone, child.health_exam.done_on)
            .with_pick(
                lists,
                Pick::BirthCountry,
                child.birth_country.as_ref().map(CountryCode::as_str),
            )
            .with_pick(
                lists,
                Pick::Nationality,
                child.nationality.as_ref().map(CountryCode::as_str),
            )
            .with_pick(
                lists,
                Pick::SecondNationality,
                child.second_nationality.as_ref().map(CountryCode::as_str),
            )
            .with_pick(
                lists,
                Pick::Language,
                language(child.language.as_ref()).as_deref(),
            )
            .with_pick(
                lists,
                Pick::CertificateLanguage,
                language(certificate.and_then(|c| c.language.as_ref())).as_deref(),
            )
            .with_pick(lists, Pick::Script, script);
        Self {
            base: child.clone(),
            sheet,
            assumed: child.birth.is_some_and(BirthDate::is_assumed),
            other_names: child.other_names.iter().map(|n| other_name(n)).collect(),
            schools: child
                .school_history
                .iter()
                .map(|e| school(Some(e), lists))
                .collect(),
            breaks: child
                .interruptions
                .iter()
                .map(|time| pause(Some(*time)))
                .collect(),
            skills: child
                .skills
                .iter()
                .map(|s| SkillForm::new(Some(s), lists))
                .collect(),
            follows: false,
        }
    }

    pub(super) fn born(&self, today: NaiveDate) -> Option<BirthDate> {
        Some(self.sheet.birth(today)?.with_assumed(self.assumed))
    }

    pub(super) fn years(&self) -> Option<u8> {
        self.sheet
            .number(Text::SchoolYears)
            .filter(|years| *years <= 20)
    }

    pub(super) fn months(&self) -> Option<u16> {
        self.sheet
            .number(Text::GermanMonths)
            .filter(|months| *months <= 240)
    }

    /// Nothing but the copied family name stands in the row.
    pub(super) fn is_untouched(&self) -> bool {
        let names: &[Text] = if self.follows {
            &[Text::Given, Text::GivenOriginal]
        } else {
            &[
                Text::Given,
                Text::GivenOriginal,
                Text::Family,
                Text::FamilyOriginal,
            ]
        };
        let birth = self.sheet.day_state(Day::Birth);
        names
            .iter()
            .all(|text| self.sheet.text(*text).trim().is_empty())
            && birth.is_none_or(|state| state.text().trim().is_empty())
    }

    /// How far it reads and writes, without the script.
    #[must_use]
    pub fn literacy(&self) -> Option<Literacy> {
        self.base.literacy.map(|status| match status {
            LiteracyStatus::NotAlphabetised => Literacy::None,
            LiteracyStatus::NonLatin(_) => Literacy::NonLatin,
            LiteracyStatus::LatinBeginning => Literacy::Beginning,
            LiteracyStatus::LatinFluent => Literacy::Fluent,
        })
    }

    /// The rows of a list.
    pub(super) fn rows(&mut self, list: List) -> Option<&mut Vec<Sheet>> {
        match list {
            List::OtherNames(_) => Some(&mut self.other_names),
            List::Schools(_) => Some(&mut self.schools),
            List::Breaks(_) => Some(&mut self.breaks),
            _ => None,
        }
    }

    pub(super) fn child(&self, today: NaiveDate) -> Child {
        let sheet = &self.sheet;
        let base = self.base.clone();
        let literacy = match base.literacy {
            Some(LiteracyStatus::NonLatin(known)) => {
                let script = sheet.picked(Pick::Script).and_then(Script::from_code);
                Some(LiteracyStatus::NonLatin(script.unwrap_or(known)))
            }
            other => other,
        };
        let other_names = self
            .other_names
            .iter()
            .map(|row| row.kept(Text::OtherName))
            .filter(|name| !name.is_empty());
        let skills = self.skills.iter().filter_map(|row| {
            Some(LanguageSkill {
                language: row.sheet.language(Pick::Language)?,
                ..row.skill.clone()
            })
        });
        let schools = self.schools.iter().filter(|row| !row.is_blank());
        Child {
            family_name: sheet.kept(Text::Family),
            given_name: sheet.kept(Text::Given),
            family_name_original: sheet.kept(Text::FamilyOriginal),
            given_name_original: sheet.kept(Text::GivenOriginal),
            other_names: other_names.collect(),
            birth: self.born(today),
            birth_place: sheet.kept(Text::BirthPlace),
            birth_country: sheet.country(Pick::BirthCountry),
            nationality: sheet.country(Pick::Nationality),
            second_nationality: sheet.country(Pick::SecondNationality),
            language: sheet.language(Pick::Language),
            school_years: self.years(),
            german_school_since: sheet.day(Day::GermanSince, today),
            school_history: schools
                .map(|row| SchoolHistoryEntry {
                    country: row.country(Pick::Country),
                    school: row.kept(Text::School),
                    time: span(row, today).unwrap_or_default(),
                    grade: row.number(Text::Grade),
                    language: row.language(Pick::Instruction),
                    end: row.picked(Pick::End).and_then(EndReason::from_code),
                })
                .collect(),
            interruptions: self
                .breaks
                .iter()
                .filter(|row| !row.is_blank())
                .filter_map(|row| span(row, today))
                .collect(),
            last_certificate: base.last_certificate.map(|certificate| LastCertificate {
                language: sheet.language(Pick::CertificateLanguage),
                ..certificate
            }),
            german_schooling: self.months().map(|months| GermanSchooling {
                place: sheet.kept(Text::GermanPlace),
                months,
            }),
            skills: skills.collect(),
            literacy,
            measles: base.measles.map(|proof| MeaslesProof {
                on: sheet.day(Day::Measles, today),
                ..proof
            }),
            health_exam: HealthExam {
                notified_on: sheet.day(Day::HealthNotified, today),
                invited_for: sheet.day(Day::HealthInvited, today),
                done_on: sheet.day(Day::HealthDone, today),
            },
            ..base
        }
    }
}
