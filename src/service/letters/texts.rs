//! The texts of letters: their state, and their release by the office.

use super::{Error, Service, letter_sentence};
use crate::domain::change::{Deed, Edit};
use crate::domain::letter::{LetterKind, TextRelease};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::language::LangTag;
use crate::letters::template::{self, CatalogueEntry, TemplateState};
use crate::service::Done;

impl Service {
    /// The letter texts in all languages with their state, and whether the office has released the present version.
    ///
    /// # Errors
    /// A built-in text is faulty; the store's troubles.
    pub async fn letter_texts(&self) -> Result<Vec<(CatalogueEntry, bool)>, Error> {
        let office = self.office().await?;
        let entries = template::catalogue().map_err(|e| letter_sentence(&e.to_string()))?;
        Ok(entries
            .into_iter()
            .map(|entry| {
                let released = entry.state == TemplateState::Reviewed
                    || is_released(&office, entry.kind, entry.lang);
                (entry, released)
            })
            .collect())
    }

    /// Releases a letter text in a language for printing although nobody who grew up with it has signed it.
    ///
    /// # Errors
    /// [`Reason::Gone`] when there is no such text; no right to release; the store's troubles.
    pub async fn release_text(&self, kind: LetterKind, lang: LangTag) -> Result<Done<()>, Error> {
        self.require(Right::ReleaseTexts)?;
        let office = self.office().await?;
        let version = version_of(kind, lang).ok_or_else(|| Error::from(Reason::Gone))?;
        let text = text_key(kind, lang);
        let after = TextRelease {
            text: text.clone(),
            version,
            by: self.actor().name.clone(),
            on: self.clock().today(),
            rev: 1,
        };
        let change = match office.releases.iter().find(|r| r.text == text) {
            Some(before) => Edit::<TextRelease>::change(before.clone(), after),
            None => Edit::<TextRelease>::create(after),
        };
        self.carry_out(Deed::TextReleased, vec![change], ()).await
    }
}

/// Has the office released the present version of the text in this language?
pub(in crate::service) fn is_released(office: &Office, kind: LetterKind, lang: LangTag) -> bool {
    let text = text_key(kind, lang);
    version_of(kind, lang).is_some_and(|version| {
        office
            .releases
            .iter()
            .any(|r| r.text == text && r.version == version)
    })
}

fn text_key(kind: LetterKind, lang: LangTag) -> String {
    format!("{}.{}", kind.key(), lang.tag())
}

fn version_of(kind: LetterKind, lang: LangTag) -> Option<i64> {
    let set = template::templates(kind).ok()?;
    set.get(lang).map(|t| i64::from(t.version))
}
