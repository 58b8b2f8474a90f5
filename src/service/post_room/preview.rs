//! Letters of the post room on the screen: the pages as they would be printed or went out, sheets of paper, texts for a phone.

use super::batch::as_reprint;
use super::{PostKey, draft::PostDraft};
use crate::domain::id::LetterId;
use crate::domain::post::Occasion;
use crate::letters::language::LangTag;
use crate::letters::letter::Letter;
use crate::letters::message::Message;
use crate::letters::notice;
use crate::letters::preview::{DrawItem, outlines};
use crate::letters::{compose, keep};
use crate::service::letter_texts::effective;
use crate::service::letters::{book, bug, invitation_error, letter_error};
use crate::service::{Error, Service};
use crate::store::rows::FamilyFilter;

impl Service {
    /// The pages of a letter that is due, as outlines in mm: the very glyphs that go on paper.
    ///
    /// # Errors
    /// What keeps it from being printed; no right to letters; the store's troubles.
    pub async fn post_pages(&self, key: &PostKey) -> Result<Vec<Vec<DrawItem>>, Error> {
        drawn(self.as_printed(key).await?.letter).await
    }

    /// The pages of a letter of the past, as they went out.
    ///
    /// # Errors
    /// As [`Service::reproduce`].
    pub async fn letter_pages_of(&self, letter: LetterId) -> Result<Vec<Vec<DrawItem>>, Error> {
        let copy = self.own_copy(letter).await?;
        let (letter, _) = keep::unpack(&copy.body).ok_or_else(super::keep::damaged)?;
        drawn(letter).await
    }

    /// Sheets of paper that these letters need, one page on each. Letters that cannot be written need none.
    ///
    /// # Errors
    /// No right to letters; the store's troubles.
    pub async fn post_sheets(&self, keys: &[PostKey]) -> Result<usize, Error> {
        let office = self.office().await?;
        let ids = keys.iter().map(|key| key.family).collect();
        let today = self.clock.today();
        let families = self
            .post_of(FamilyFilter::Only(ids), &office, today)
            .await?;
        let letters: Vec<Letter> = keys
            .iter()
            .filter_map(|key| self.wanted(&office, &families, key).ok())
            .map(|(draft, _)| draft.letter)
            .collect();
        let counted = tokio::task::spawn_blocking(move || {
            let book = book().map_err(|e| letter_error(&e))?;
            let pages = |letter| compose(book, letter).map_or(0, |set| set.pages.len());
            Ok(letters.iter().map(pages).sum())
        });
        counted.await.map_err(|e| bug(&e))?
    }

    /// A reminder that is due as texts to copy into a phone: German, then the family's language if that may be used.
    ///
    /// # Errors
    /// As [`Service::post_pages`]. For another occasion there are none.
    pub async fn reminder_messages(&self, key: &PostKey) -> Result<Vec<(LangTag, Message)>, Error> {
        if key.occasion != Occasion::Reminded {
            return Ok(Vec::new());
        }
        let office = self.office().await?;
        let only = FamilyFilter::Only(vec![key.family]);
        let families = self.post_of(only, &office, self.clock.today()).await?;
        let (_, due) = self.wanted(&office, &families, key)?;
        let Some(family) = families.first() else {
            return Ok(Vec::new());
        };
        let (said, options) = self.notice_facts(&office, &family.file, &due)?;
        let texts = effective(&office, due.occasion.kind())?;
        notice::messages(&texts, &said, &options).map_err(|e| invitation_error(&e))
    }

    async fn as_printed(&self, key: &PostKey) -> Result<PostDraft, Error> {
        let office = self.office().await?;
        let only = FamilyFilter::Only(vec![key.family]);
        let families = self.post_of(only, &office, self.clock.today()).await?;
        let (mut draft, due) = self.wanted(&office, &families, key)?;
        if due.made.is_some() {
            as_reprint(&mut draft.letter);
        }
        Ok(draft)
    }
}

pub(super) async fn drawn(letter: Letter) -> Result<Vec<Vec<DrawItem>>, Error> {
    let drawn = tokio::task::spawn_blocking(move || {
        let book = book().map_err(|e| letter_error(&e))?;
        let set = compose(book, &letter).map_err(|e| letter_error(&e))?;
        Ok(set.pages.iter().map(|page| outlines(book, page)).collect())
    });
    drawn.await.map_err(|e| bug(&e))?
}
