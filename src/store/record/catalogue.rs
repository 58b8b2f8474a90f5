//! Lists and settings of the office as rows: municipalities, schools, languages, people, settings, text releases.

use super::{Columns, Record, opt_point, point, words};
use crate::domain::id::{PersonId, Postcode, SiteId};
use crate::domain::language::{Language, LanguageCode};
use crate::domain::letter::TextRelease;
use crate::domain::municipality::Municipality;
use crate::domain::rights::{Person, Role};
use crate::domain::school::{Grades, School};
use crate::domain::setting::SettingEntry;
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Municipalities.
pub static MUNICIPALITY: Table = Table {
    name: "municipality",
    key: "ags",
    columns: &["name", "postcodes", "lat_e7", "lon_e7", "default_site_id"],
};

impl Record for Municipality {
    const TABLE: &'static Table = &MUNICIPALITY;

    fn key(&self) -> Val {
        (&*self.ags).into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let [lat, lon] = point(self.centre);
        vec![
            (&*self.name).into(),
            words(&self.postcodes),
            lat,
            lon,
            self.default_site.0.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (ags, rev) = (c.text()?, c.int()?);
        Ok(Self {
            ags,
            name: c.text()?,
            postcodes: c.words()?,
            centre: c.point()?,
            default_site: SiteId(c.int()?),
            rev,
        })
    }
}

/// Schools.
pub static SCHOOL: Table = Table {
    name: "school",
    key: "number",
    columns: &[
        "name",
        "short",
        "form_key",
        "form",
        "street",
        "postcode",
        "town",
        "ags",
        "is_public",
        "phone",
        "email",
        "lat_e7",
        "lon_e7",
        "pupils",
        "active",
        "provider_key",
        "opened_on",
        "closed_on",
        "by_hand",
        "own_grades",
        "german_support",
        "literacy",
        "all_day",
        "contact",
        "note",
        "provider",
    ],
};

impl Record for School {
    const TABLE: &'static Table = &SCHOOL;

    fn key(&self) -> Val {
        (&*self.number).into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let [lat, lon] = opt_point(self.place);
        vec![
            (&*self.name).into(),
            (&*self.short).into(),
            (&*self.form_key).into(),
            (&*self.form).into(),
            (&*self.street).into(),
            self.postcode.as_ref().map(Postcode::as_str).into(),
            (&*self.town).into(),
            (&*self.ags).into(),
            self.public.into(),
            (&*self.phone).into(),
            (&*self.email).into(),
            lat,
            lon,
            self.pupils.into(),
            self.active.into(),
            (&*self.provider_key).into(),
            super::opt_day(self.opened_on),
            super::opt_day(self.closed_on),
            words(&self.by_hand),
            self.own_grades
                .map(|grades| i64::from(grades.bits()))
                .into(),
            self.german_support.into(),
            self.literacy.into(),
            self.all_day.into(),
            (&*self.contact).into(),
            (&*self.note).into(),
            (&*self.provider).into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (number, rev) = (c.text()?, c.int()?);
        Ok(Self {
            number,
            name: c.text()?,
            short: c.text()?,
            form_key: c.text()?,
            form: c.text()?,
            street: c.text()?,
            postcode: c.opt_parsed()?,
            town: c.text()?,
            ags: c.text()?,
            public: c.truth()?,
            phone: c.text()?,
            email: c.text()?,
            place: c.opt_point()?,
            pupils: c.opt_small()?,
            active: c.truth()?,
            provider_key: c.text()?,
            opened_on: c.opt_parsed()?,
            closed_on: c.opt_parsed()?,
            by_hand: c.words()?,
            own_grades: grades(c)?,
            german_support: c.opt_truth()?,
            literacy: c.opt_truth()?,
            all_day: c.opt_truth()?,
            contact: c.text()?,
            note: c.text()?,
            provider: c.text()?,
            rev,
        })
    }
}

/// A set of grades, kept as a number.
fn grades(c: &mut Columns<'_>) -> Result<Option<Grades>, StoreError> {
    let bits: Option<u16> = c.opt_small()?;
    bits.map(|bits| {
        Grades::try_from(bits).map_err(|_| StoreError::Damaged("school.own_grades".into()))
    })
    .transpose()
}

/// Languages.
pub static LANGUAGE: Table = Table {
    name: "language",
    key: "code",
    columns: &["name", "native", "rtl", "official_key", "interpreting"],
};

impl Record for Language {
    const TABLE: &'static Table = &LANGUAGE;

    fn key(&self) -> Val {
        self.code.as_str().into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            (&*self.name).into(),
            (&*self.native).into(),
            self.rtl.into(),
            (&*self.official_key).into(),
            self.interpreting.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (code, rev) = (LanguageCode(c.text()?), c.int()?);
        Ok(Self {
            code,
            name: c.text()?,
            native: c.text()?,
            rtl: c.truth()?,
            official_key: c.text()?,
            interpreting: c.truth()?,
            rev,
        })
    }
}

/// People who work with the program.
pub static PERSON: Table = Table {
    name: "person",
    key: "id",
    columns: &["name", "roles", "active"],
};

impl Record for Person {
    const TABLE: &'static Table = &PERSON;

    fn key(&self) -> Val {
        Val::I(self.id.0)
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let roles: Vec<&str> = self.roles.iter().map(|r| r.key()).collect();
        vec![
            (&*self.name).into(),
            roles.join(" ").into(),
            self.active.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (PersonId(c.int()?), c.int()?);
        let name = c.text()?;
        let role = |key: &str| {
            let found = Role::ALL.into_iter().find(|r| r.key() == key);
            found.ok_or_else(|| StoreError::Damaged("person.roles".into()))
        };
        let roles = c
            .text()?
            .split_whitespace()
            .map(role)
            .collect::<Result<_, _>>()?;
        Ok(Self {
            id,
            name,
            roles,
            active: c.truth()?,
            rev,
        })
    }
}

/// Settings that differ from their default.
pub static SETTING: Table = Table {
    name: "setting",
    key: "key",
    columns: &["value"],
};

impl Record for SettingEntry {
    const TABLE: &'static Table = &SETTING;

    fn key(&self) -> Val {
        (&*self.key).into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![(&*self.value).into()]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (key, rev) = (c.text()?, c.int()?);
        Ok(Self {
            key,
            value: c.text()?,
            rev,
        })
    }
}

/// Released letter texts.
pub static TEXT_RELEASE: Table = Table {
    name: "text_release",
    key: "text",
    columns: &["version", "released_by", "released_on", "german"],
};

impl Record for TextRelease {
    const TABLE: &'static Table = &TEXT_RELEASE;

    fn key(&self) -> Val {
        (&*self.text).into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.version.into(),
            (&*self.by).into(),
            super::day(self.on),
            self.german.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (text, rev) = (c.text()?, c.int()?);
        Ok(Self {
            text,
            version: c.int()?,
            by: c.text()?,
            on: c.parsed()?,
            german: c.opt_int()?,
            rev,
        })
    }
}
