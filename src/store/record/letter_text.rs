//! Own versions of letter texts, and texts about sites, as rows.

use super::{Columns, Record, moment, opt_day, word};
use crate::domain::id::SiteId;
use crate::domain::letter_text::{LetterText, SiteText};
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Own versions of letter texts.
pub static LETTER_TEXT: Table = Table {
    name: "letter_text",
    key: "id",
    columns: &[
        "text",
        "version",
        "source",
        "shipped",
        "content",
        "state",
        "reviewed_by",
        "reviewed_on",
        "author",
        "made_at",
    ],
};

impl Record for LetterText {
    const TABLE: &'static Table = &LETTER_TEXT;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            (&*self.text).into(),
            self.version.into(),
            self.source.into(),
            self.shipped.into(),
            (&*self.content).into(),
            word(&self.state).into(),
            (&*self.reviewed_by).into(),
            opt_day(self.reviewed_on),
            (&*self.author).into(),
            moment(self.made_at),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            text: c.text()?,
            version: c.int()?,
            source: c.opt_int()?,
            shipped: c.int()?,
            content: c.text()?,
            state: c.word()?,
            reviewed_by: c.text()?,
            reviewed_on: c.opt_parsed()?,
            author: c.text()?,
            made_at: c.parsed()?,
            rev,
        })
    }
}

/// Texts about sites.
pub static SITE_TEXT: Table = Table {
    name: "site_text",
    key: "id",
    columns: &["site_id", "language", "directions", "remark"],
};

impl Record for SiteText {
    const TABLE: &'static Table = &SITE_TEXT;

    fn key(&self) -> Val {
        SiteText::key(self).into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.site.0.into(),
            self.language.as_str().into(),
            (&*self.directions).into(),
            (&*self.remark).into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (_, rev) = (c.text()?, c.int()?);
        Ok(Self {
            site: SiteId(c.int()?),
            language: c.text()?.as_str().into(),
            directions: c.text()?,
            remark: c.text()?,
            rev,
        })
    }
}
