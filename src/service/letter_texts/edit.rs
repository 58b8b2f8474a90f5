//! Writing letter texts: drafts, the checker's name, release, withdrawal, and the way back to the shipped text.

use super::{OpenText, effective, german_sheet, shipped_sheet};
use crate::clock;
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::id::LetterTextId;
use crate::domain::letter::{LetterKind, TextRelease};
use crate::domain::letter_text::{LetterText, OWN_FROM, TextDeed, TextState, text_key};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::language::LangTag;
use crate::letters::template::{Sheet, TemplateState, templates};
use crate::service::{Done, Error, Service};
use chrono::NaiveDate;

impl Service {
    /// Saves a text as a new own version, a draft. It may have faults: no letter is made of a draft before it is checked or
    /// released. `newest` is the version that the editor was opened on.
    ///
    /// # Errors
    /// [`Reason::ChangedMeanwhile`] when somebody else has saved; no right; the store's troubles.
    pub async fn save_text(
        &self,
        kind: LetterKind,
        lang: LangTag,
        sheet: &Sheet,
        newest: i64,
    ) -> Result<Done<OpenText>, Error> {
        self.require(Right::ReleaseTexts)?;
        let office = self.office().await?;
        let versions = self.own_versions(kind, lang).await?;
        if versions.first().map_or(0, |text| text.version) != newest {
            return Err(Reason::ChangedMeanwhile.into());
        }
        let text = self.version_of(&office, kind, lang, sheet, &versions)?;
        let change = Edit::<LetterText>::create(text);
        self.text_done(TextDeed::Saved, vec![change], kind, lang)
            .await
    }

    /// Enters the newest version as checked by this person on this day. Whoever that is reads the language; the program
    /// never says so of itself.
    ///
    /// # Errors
    /// [`Reason::TextFaults`]; [`Reason::Invalid`] without a name or with a day that lies ahead; no right; the store's
    /// troubles.
    pub async fn review_text(
        &self,
        kind: LetterKind,
        lang: LangTag,
        by: &str,
        on: NaiveDate,
    ) -> Result<Done<OpenText>, Error> {
        self.require(Right::ReleaseTexts)?;
        let by = by.trim();
        let invalid = |field: &str| {
            Error::from(Reason::Invalid {
                field: field.into(),
            })
        };
        if by.is_empty() {
            return Err(invalid("reviewed_by"));
        }
        if on > self.clock().today() {
            return Err(invalid("reviewed_on"));
        }
        let open = self.without_faults(kind, lang).await?;
        let change = self.moved_on(&open, kind, lang, |text| {
            text.state = TextState::Reviewed;
            text.reviewed_by = by.to_owned();
            text.reviewed_on = Some(on);
        });
        let change = change.await?;
        self.text_done(TextDeed::Reviewed, vec![change], kind, lang)
            .await
    }

    /// Releases the newest version for printing although nobody who grew up with the language has signed it.
    ///
    /// # Errors
    /// [`Reason::Gone`] when there is no such text; [`Reason::TextFaults`]; no right to release; the store's troubles.
    pub async fn release_text(&self, kind: LetterKind, lang: LangTag) -> Result<Done<()>, Error> {
        self.require(Right::ReleaseTexts)?;
        let office = self.office().await?;
        let set = effective(&office, kind)?;
        let open = self.open_text(kind, lang).await?;
        let version = match open.row.draft {
            Some(draft) => {
                let _ = self.without_faults(kind, lang).await?;
                i64::from(draft)
            }
            None => i64::from(open.row.version),
        };
        let text = text_key(kind, lang.tag());
        let german = match lang {
            LangTag::De => version,
            _ => i64::from(set.german().version),
        };
        let after = TextRelease {
            text: text.clone(),
            version,
            by: self.actor().name.clone(),
            on: self.clock().today(),
            german: Some(german),
            rev: 1,
        };
        let change = match office.releases.iter().find(|r| r.text == text) {
            Some(before) => Edit::<TextRelease>::change(before.clone(), after),
            None => Edit::<TextRelease>::create(after),
        };
        self.carry_out(Deed::TextReleased, vec![change], ()).await
    }

    /// Withdraws a translation: letters are German from now on.
    ///
    /// # Errors
    /// [`Reason::GermanText`]: without German there is no letter; no right; the store's troubles.
    pub async fn withdraw_text(
        &self,
        kind: LetterKind,
        lang: LangTag,
    ) -> Result<Done<OpenText>, Error> {
        self.require(Right::ReleaseTexts)?;
        if lang == LangTag::De {
            return Err(Reason::GermanText.into());
        }
        let open = self.open_text(kind, lang).await?;
        let change = self.moved_on(&open, kind, lang, |text| {
            text.state = TextState::Withdrawn;
            text.reviewed_by.clear();
            text.reviewed_on = None;
        });
        let change = change.await?;
        self.text_done(TextDeed::Withdrawn, vec![change], kind, lang)
            .await
    }

    /// Sets a text back to the shipped version. Own versions stay in the history.
    ///
    /// # Errors
    /// [`Reason::ShippedAlready`] when there is no own version; no right; the store's troubles.
    pub async fn reset_text(
        &self,
        kind: LetterKind,
        lang: LangTag,
    ) -> Result<Done<OpenText>, Error> {
        self.require(Right::ReleaseTexts)?;
        let office = self.office().await?;
        let versions = self.own_versions(kind, lang).await?;
        if super::newest_words(&versions).is_none() {
            return Err(Reason::ShippedAlready.into());
        }
        let shipped = shipped_sheet(kind, lang)?;
        let mut text = self.version_of(&office, kind, lang, &shipped, &versions)?;
        text.state = TextState::Shipped;
        text.source = None;
        text.content.clear();
        let change = Edit::<LetterText>::create(text);
        self.text_done(TextDeed::Reset, vec![change], kind, lang)
            .await
    }

    /// Opens the newest version if nothing is wrong with it.
    async fn without_faults(&self, kind: LetterKind, lang: LangTag) -> Result<OpenText, Error> {
        let open = self.open_text(kind, lang).await?;
        let findings = self.check_text(kind, open.sheet.clone()).await?;
        match findings.len() {
            0 => Ok(open),
            count => Err(Reason::TextFaults {
                count: u32::try_from(count).unwrap_or(u32::MAX),
            }
            .into()),
        }
    }

    /// The newest version in another state. A shipped text becomes an own version with the same words.
    async fn moved_on(
        &self,
        open: &OpenText,
        kind: LetterKind,
        lang: LangTag,
        to: impl FnOnce(&mut LetterText),
    ) -> Result<Change, Error> {
        if let Some(before) = super::newest_words(&open.versions) {
            let mut after = before.clone();
            to(&mut after);
            return Ok(Edit::<LetterText>::change(before.clone(), after));
        }
        let office = self.office().await?;
        let mut text = self.version_of(&office, kind, lang, &open.shipped, &open.versions)?;
        text.source = source_number(&open.shipped);
        to(&mut text);
        Ok(Edit::<LetterText>::create(text))
    }

    /// A new own version of these words.
    pub(super) fn version_of(
        &self,
        office: &Office,
        kind: LetterKind,
        lang: LangTag,
        sheet: &Sheet,
        versions: &[LetterText],
    ) -> Result<LetterText, Error> {
        let text = text_key(kind, lang.tag());
        let newest = versions.iter().map(|text| text.version).max();
        // A release may name a number that was taken back: it must not fall to other words.
        let released = office.releases.iter().filter(|r| r.text == text);
        let version = released
            .map(|release| release.version)
            .chain(newest)
            .chain([OWN_FROM])
            .max()
            .unwrap_or(OWN_FROM)
            + 1;
        let source = match lang {
            LangTag::De => None,
            _ => Some(i64::from(german_sheet(office, kind)?.version)),
        };
        let shipped = templates(kind)
            .ok()
            .and_then(|set| set.get(lang))
            .ok_or_else(|| Error::from(Reason::Gone))?;
        let kept = Sheet {
            id: kind.key().to_owned(),
            lang: lang.tag().to_owned(),
            version: u32::try_from(version).unwrap_or(u32::MAX),
            source: source.map(|source| format!("de@{source}")),
            state: TemplateState::Draft,
            reviewed_by: None,
            reviewed_on: None,
            ..sheet.clone()
        };
        Ok(LetterText {
            id: LetterTextId(clock::new_id()),
            text,
            version,
            source,
            shipped: i64::from(shipped.version),
            content: kept.write().map_err(|e| super::template_error(&e))?,
            state: TextState::Draft,
            reviewed_by: String::new(),
            reviewed_on: None,
            author: self.actor().name.clone(),
            made_at: self.clock().now(),
            rev: 1,
        })
    }

    async fn text_done(
        &self,
        deed: TextDeed,
        changes: Vec<Change>,
        kind: LetterKind,
        lang: LangTag,
    ) -> Result<Done<OpenText>, Error> {
        let done = self.carry_out(Deed::TextEdited(deed), changes, ()).await?;
        Ok(Done {
            value: self.open_text(kind, lang).await?,
            command: done.command,
            deed: done.deed,
        })
    }
}

/// The number behind `de@`.
fn source_number(sheet: &Sheet) -> Option<i64> {
    sheet.source.as_deref()?.strip_prefix("de@")?.parse().ok()
}
