//! Children as rows.

use super::{Columns, Record, json, opt_day, opt_json, opt_word, word};
use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::language::LanguageCode;
use crate::domain::proof::{HealthExam, MeaslesProof};
use crate::domain::school_history::{GermanSchooling, LastCertificate};
use crate::domain::skill::{LiteracyStatus, Script};
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Children.
pub static CHILD: Table = Table {
    name: "child",
    key: "id",
    columns: &[
        "family_id",
        "position",
        "family_name",
        "given_name",
        "family_name_original",
        "given_name_original",
        "birth",
        "sex",
        "nationality",
        "language",
        "school_years",
        "german_school_since",
        "other_names",
        "birth_place",
        "birth_country",
        "second_nationality",
        "school_history",
        "interruptions",
        "pre_school",
        "certificate_seen",
        "certificate_language",
        "certificate_translated",
        "german_school_place",
        "german_school_months",
        "skills",
        "german_level",
        "german_assessment",
        "literacy",
        "script",
        "documents",
        "measles",
        "measles_on",
        "health_notified_on",
        "health_invited_for",
        "health_done_on",
        "special_needs",
        "guardians",
        "learning",
        "preference",
        "recommendation",
        "transport",
    ],
};

impl Record for Child {
    const TABLE: &'static Table = &CHILD;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let certificate = self.last_certificate.as_ref();
        let german = self.german_schooling.as_ref();
        let (literacy, script) = self.literacy.map(literacy_words).unzip();
        let script = script.flatten();
        vec![
            self.family.0.into(),
            self.position.into(),
            (&*self.family_name).into(),
            (&*self.given_name).into(),
            (&*self.family_name_original).into(),
            (&*self.given_name_original).into(),
            self.birth.map(|b| b.to_string()).into(),
            word(&self.sex).into(),
            self.nationality.as_ref().map(CountryCode::as_str).into(),
            self.language.as_ref().map(LanguageCode::as_str).into(),
            self.school_years.map(u32::from).into(),
            opt_day(self.german_school_since),
            json(&self.other_names),
            (&*self.birth_place).into(),
            self.birth_country.as_ref().map(CountryCode::as_str).into(),
            (self.second_nationality.as_ref())
                .map(CountryCode::as_str)
                .into(),
            json(&self.school_history),
            json(&self.interruptions),
            opt_word(self.pre_school.as_ref()),
            certificate.map(|c| c.seen).into(),
            certificate
                .and_then(|c| c.language.as_ref())
                .map(LanguageCode::as_str)
                .into(),
            certificate.map(|c| c.translated).into(),
            german.map(|g| &*g.place).into(),
            german.map(|g| u32::from(g.months)).into(),
            json(&self.skills),
            opt_word(self.german_level.as_ref()),
            opt_word(self.german_assessment.as_ref()),
            literacy.into(),
            opt_word(script.as_ref()),
            json(&self.documents),
            opt_word(self.measles.as_ref().map(|m| &m.status)),
            opt_day(self.measles.and_then(|m| m.on)),
            opt_day(self.health_exam.notified_on),
            opt_day(self.health_exam.invited_for),
            opt_day(self.health_exam.done_on),
            opt_word(self.special_needs.as_ref()),
            json(&self.guardians),
            json(&self.learning),
            opt_json(self.preference.as_ref()),
            opt_json(self.recommendation.as_ref()),
            opt_json(self.transport.as_ref()),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            family: c.parsed()?,
            position: c.int()?,
            family_name: c.text()?,
            given_name: c.text()?,
            family_name_original: c.text()?,
            given_name_original: c.text()?,
            birth: c.opt_parsed()?,
            sex: c.word()?,
            nationality: c.opt_text()?.map(CountryCode),
            language: c.opt_text()?.map(LanguageCode),
            school_years: c.opt_small()?,
            german_school_since: c.opt_parsed()?,
            other_names: c.json()?,
            birth_place: c.text()?,
            birth_country: c.opt_text()?.map(CountryCode),
            second_nationality: c.opt_text()?.map(CountryCode),
            school_history: c.json()?,
            interruptions: c.json()?,
            pre_school: c.opt_word()?,
            last_certificate: {
                let (seen, language, translated) = (c.opt_int()?, c.opt_text()?, c.opt_int()?);
                seen.map(|seen| LastCertificate {
                    seen: seen == 1,
                    language: language.map(LanguageCode),
                    translated: translated == Some(1),
                })
            },
            german_schooling: {
                let (place, months) = (c.opt_text()?, c.opt_small()?);
                place
                    .zip(months)
                    .map(|(place, months)| GermanSchooling { place, months })
            },
            skills: c.json()?,
            german_level: c.opt_word()?,
            german_assessment: c.opt_word()?,
            literacy: {
                let (literacy, script) = (c.opt_text()?, c.opt_word()?);
                literacy.and_then(|word| literacy_of(&word, script))
            },
            documents: c.json()?,
            measles: {
                let (status, on) = (c.opt_word()?, c.opt_parsed()?);
                status.map(|status| MeaslesProof { status, on })
            },
            health_exam: HealthExam {
                notified_on: c.opt_parsed()?,
                invited_for: c.opt_parsed()?,
                done_on: c.opt_parsed()?,
            },
            special_needs: c.opt_word()?,
            guardians: c.json()?,
            learning: c.json()?,
            preference: c.opt_json()?,
            recommendation: c.opt_json()?,
            transport: c.opt_json()?,
            rev,
        })
    }
}

fn literacy_words(status: LiteracyStatus) -> (&'static str, Option<Script>) {
    match status {
        LiteracyStatus::NotAlphabetised => ("NotAlphabetised", None),
        LiteracyStatus::NonLatin(script) => ("NonLatin", Some(script)),
        LiteracyStatus::LatinBeginning => ("LatinBeginning", None),
        LiteracyStatus::LatinFluent => ("LatinFluent", None),
    }
}

/// The schema knows no other words, and a script only beside `NonLatin`.
fn literacy_of(word: &str, script: Option<Script>) -> Option<LiteracyStatus> {
    match (word, script) {
        ("NotAlphabetised", _) => Some(LiteracyStatus::NotAlphabetised),
        ("NonLatin", Some(script)) => Some(LiteracyStatus::NonLatin(script)),
        ("LatinBeginning", _) => Some(LiteracyStatus::LatinBeginning),
        ("LatinFluent", _) => Some(LiteracyStatus::LatinFluent),
        _ => None,
    }
}
