//! Families, guardians and declined days as rows.

use super::{Columns, Record, json, opt_day, opt_json, opt_word, word, words};
use crate::domain::country::CountryCode;
use crate::domain::declined::Declined;
use crate::domain::family::{Address, Closing, Family, Helper, InterpreterNeed, Reporter};
use crate::domain::guardian::{Consent, Guardian};
use crate::domain::id::{FileNumber, Postcode, SiteId};
use crate::domain::language::LanguageCode;
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Families.
pub static FAMILY: Table = Table {
    name: "family",
    key: "id",
    columns: &[
        "file_year",
        "file_number",
        "municipality",
        "street",
        "postcode",
        "town",
        "district",
        "care_of",
        "accommodation",
        "letterbox_name",
        "phones",
        "no_phone",
        "email",
        "language",
        "letter_language",
        "interpreter_language",
        "interpreter_second",
        "woman_preferred",
        "large_print",
        "pathway",
        "reported_on",
        "reporter_office",
        "reporter_person",
        "reporter_contact",
        "arrived_in_municipality_on",
        "entered_germany_on",
        "allocated_on",
        "wishes",
        "preferred_site_id",
        "address_protected",
        "note",
        "closed_on",
        "closed_reason",
        "more_languages",
        "no_interpreter",
        "helper_name",
        "helper_organisation",
        "helper_contact",
        "helper_consent_on",
        "childcare",
        "former_homes",
        "merged_into",
        "own_words",
        "country",
        "left_out",
    ],
};

impl Record for Family {
    const TABLE: &'static Table = &FAMILY;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let Address {
            street,
            postcode,
            town,
            district,
            care_of,
            accommodation,
            letterbox_name,
            country,
            left_out,
        } = &self.address;
        let interpreter = self.interpreter.as_ref();
        let helper = self.helper.as_ref();
        vec![
            i64::from(self.file_number.year).into(),
            self.file_number.number.into(),
            self.municipality.as_deref().into(),
            (&**street).into(),
            postcode.as_ref().map(Postcode::as_str).into(),
            (&**town).into(),
            (&**district).into(),
            (&**care_of).into(),
            (&**accommodation).into(),
            (&**letterbox_name).into(),
            json(&self.phones),
            self.no_phone.into(),
            (&*self.email).into(),
            self.language.as_ref().map(LanguageCode::as_str).into(),
            self.letter_language
                .as_ref()
                .map(LanguageCode::as_str)
                .into(),
            interpreter.map(|i| i.language.as_str()).into(),
            interpreter
                .and_then(|i| i.second.as_ref())
                .map(LanguageCode::as_str)
                .into(),
            interpreter.map(|i| i.woman_preferred).into(),
            self.large_print.into(),
            opt_word(self.pathway.as_ref()),
            super::day(self.reported_on),
            (&*self.reporter.office).into(),
            (&*self.reporter.person).into(),
            (&*self.reporter.contact).into(),
            opt_day(self.arrived_in_municipality_on),
            opt_day(self.entered_germany_on),
            opt_day(self.allocated_on),
            words(&self.wishes),
            self.preferred_site.map(|s| s.0).into(),
            self.address_protected.into(),
            (&*self.note).into(),
            opt_day(self.closed.map(|c| c.on)),
            opt_word(self.closed.as_ref().map(|c| &c.reason)),
            json(&self.more_languages),
            self.no_interpreter.into(),
            helper.map(|h| &*h.name).into(),
            helper.map(|h| &*h.organisation).into(),
            helper.map(|h| &*h.contact).into(),
            opt_day(helper.and_then(|h| h.consent_on)),
            self.childcare.into(),
            json(&self.former_homes),
            self.merged_into.map(|id| id.0).into(),
            json(&self.own_words),
            country.as_ref().map(CountryCode::as_str).into(),
            json(left_out),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        let mut read = Self {
            id,
            file_number: FileNumber {
                year: c.small()?,
                number: c.small()?,
            },
            municipality: c.opt_text()?,
            address: Address {
                street: c.text()?,
                postcode: c.opt_parsed()?,
                town: c.text()?,
                district: c.text()?,
                care_of: c.text()?,
                accommodation: c.text()?,
                letterbox_name: c.text()?,
                country: None,
                left_out: Vec::new(),
            },
            phones: c.json()?,
            no_phone: c.truth()?,
            email: c.text()?,
            language: c.opt_text()?.map(LanguageCode),
            letter_language: c.opt_text()?.map(LanguageCode),
            interpreter: {
                let (language, second, woman) = (c.opt_text()?, c.opt_text()?, c.opt_int()?);
                language.map(|language| InterpreterNeed {
                    language: LanguageCode(language),
                    second: second.map(LanguageCode),
                    woman_preferred: woman == Some(1),
                })
            },
            large_print: c.truth()?,
            pathway: c.opt_word()?,
            reported_on: c.parsed()?,
            reporter: Reporter {
                office: c.text()?,
                person: c.text()?,
                contact: c.text()?,
            },
            arrived_in_municipality_on: c.opt_parsed()?,
            entered_germany_on: c.opt_parsed()?,
            allocated_on: c.opt_parsed()?,
            wishes: c.words()?,
            preferred_site: c.opt_int()?.map(SiteId),
            address_protected: c.truth()?,
            note: c.text()?,
            closed: c
                .opt_parsed()?
                .zip(c.opt_word()?)
                .map(|(on, reason)| Closing { on, reason }),
            more_languages: c.json()?,
            no_interpreter: c.truth()?,
            helper: {
                let (name, organisation, contact) = (c.opt_text()?, c.opt_text()?, c.opt_text()?);
                let consent_on = c.opt_parsed()?;
                name.map(|name| Helper {
                    name,
                    organisation: organisation.unwrap_or_default(),
                    contact: contact.unwrap_or_default(),
                    consent_on,
                })
            },
            childcare: c.truth()?,
            former_homes: c.json()?,
            merged_into: c.opt_parsed()?,
            own_words: c.json()?,
            rev,
        };
        read.address.country = c.opt_text()?.map(CountryCode);
        read.address.left_out = c.json()?;
        Ok(read)
    }
}

/// Guardians.
pub static GUARDIAN: Table = Table {
    name: "guardian",
    key: "id",
    columns: &[
        "family_id",
        "position",
        "family_name",
        "given_name",
        "family_name_original",
        "given_name_original",
        "relation",
        "custody",
        "usual_name",
        "custody_seen_on",
        "address",
        "phones",
        "language",
        "literacy",
        "consent_on",
        "consent_version",
        "consent_language",
    ],
};

impl Record for Guardian {
    const TABLE: &'static Table = &GUARDIAN;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let consent = self.consent.as_ref();
        vec![
            self.family.0.into(),
            self.position.into(),
            (&*self.family_name).into(),
            (&*self.given_name).into(),
            (&*self.family_name_original).into(),
            (&*self.given_name_original).into(),
            word(&self.relation).into(),
            word(&self.custody).into(),
            (&*self.usual_name).into(),
            opt_day(self.custody_seen_on),
            opt_json(self.address.as_ref()),
            json(&self.phones),
            self.language.as_ref().map(LanguageCode::as_str).into(),
            opt_word(self.literacy.as_ref()),
            opt_day(consent.map(|c| c.given_on)),
            consent.map(|c| &*c.version).into(),
            consent.map(|c| c.language.as_str()).into(),
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
            relation: c.word()?,
            custody: c.word()?,
            usual_name: c.text()?,
            custody_seen_on: c.opt_parsed()?,
            address: c.opt_json()?,
            phones: c.json()?,
            language: c.opt_text()?.map(LanguageCode),
            literacy: c.opt_word()?,
            consent: {
                let (given_on, version) = (c.opt_parsed()?, c.opt_text()?);
                let language = c.opt_text()?.map(LanguageCode);
                (given_on.zip(version).zip(language)).map(|((given_on, version), language)| {
                    Consent {
                        given_on,
                        version,
                        language,
                    }
                })
            },
            rev,
        })
    }
}

/// Declined days.
pub static DECLINED: Table = Table {
    name: "declined",
    key: "id",
    columns: &["family_id", "day", "reason"],
};

impl Record for Declined {
    const TABLE: &'static Table = &DECLINED;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.family.0.into(),
            super::day(self.day),
            (&*self.reason).into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            family: c.parsed()?,
            day: c.parsed()?,
            reason: c.text()?,
            rev,
        })
    }
}
