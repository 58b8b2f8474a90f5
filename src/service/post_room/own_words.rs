//! Text anpassen: a paragraph of the office's own in one letter, looked at before it is kept, and kept with the family
//! while the letter is due.

use super::draft::PostDraft;
use super::{FamilyPost, PostKey};
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::family::Family;
use crate::domain::own_words::{OwnWords, fit};
use crate::domain::post::{Aspect, Due, Says, hash_of};
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::compose;
use crate::letters::keep;
use crate::letters::language::LangTag;
use crate::letters::own_words::put;
use crate::letters::preview::DrawItem;
use crate::letters::template::Translation;
use crate::service::letters::{book, bug, letter_error};
use crate::service::{Done, Error, Service};
use crate::store::rows::FamilyFilter;

/// What somebody wrote into one letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnText {
    /// In German.
    pub german: String,
    /// In the family's language.
    pub translated: String,
}

impl OwnText {
    /// Is nothing written?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.german.is_empty() && self.translated.is_empty()
    }

    /// As it is kept.
    fn fitted(&self) -> Result<Self, Error> {
        let own = |typed: &str| -> Result<String, Error> {
            let fit = fit(typed).map_err(|unfit| Error::from(Reason::Unfit(unfit)))?;
            Ok(fit.text.into_owned())
        };
        Ok(Self {
            german: own(&self.german)?,
            translated: own(&self.translated)?,
        })
    }
}

/// What can be written into a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adaptable {
    /// What stands in it now.
    pub text: OwnText,
    /// The second language in which it is printed.
    pub language: Option<LangTag>,
}

/// Puts the words of this letter into what was drafted. What it says is something else then.
pub(super) fn adapt(draft: &mut PostDraft, family: &Family, due: &Due) {
    let Some(words) = family.own_words.iter().find(|words| words.are_in(due)) else {
        return;
    };
    // What nobody prints is in no letter.
    let translated = match draft.translation {
        Translation::Printed(..) => words.translated.as_str(),
        Translation::NotAsked | Translation::Withheld(..) => "",
    };
    if words.german.is_empty() && translated.is_empty() {
        return;
    }
    put(&mut draft.letter, &words.german, translated);
    let rest = draft.says.of(Aspect::Rest).unwrap_or_default().to_owned();
    let own = hash_of(&[&rest, &words.german, translated]);
    draft.says = std::mem::take::<Says>(&mut draft.says).with(Aspect::Rest, own);
    let whole = [draft.facts.as_str(), &words.german, translated].join("\u{1f}");
    draft.facts = keep::sha256(whole.as_bytes());
}

impl Service {
    /// What can be written into a letter that is due, and what stands in it.
    ///
    /// # Errors
    /// What keeps it from being printed; no right to letters; the store's troubles.
    pub async fn own_words(&self, key: &PostKey) -> Result<Adaptable, Error> {
        let (families, draft, due) = self.with_words(key, None).await?;
        let family = families.first().map(|post| &post.file.family);
        let words = family.and_then(|family| family.own_words.iter().find(|w| w.are_in(&due)));
        let text = words.map(|words| OwnText {
            german: words.german.clone(),
            translated: words.translated.clone(),
        });
        Ok(Adaptable {
            text: text.unwrap_or_default(),
            language: match draft.translation {
                Translation::Printed(lang, _) => Some(lang),
                Translation::NotAsked | Translation::Withheld(..) => None,
            },
        })
    }

    /// The pages of a letter with other words than are kept, to look at.
    ///
    /// # Errors
    /// Words that fit no letter or no page; as [`Service::own_words`].
    pub async fn pages_with(
        &self,
        key: &PostKey,
        text: &OwnText,
    ) -> Result<Vec<Vec<DrawItem>>, Error> {
        let text = text.fitted()?;
        let (_, mut draft, due) = self.with_words(key, Some(&text)).await?;
        if due.made.is_some() {
            super::as_reprint(&mut draft.letter);
        }
        super::preview::drawn(draft.letter).await
    }

    /// Keeps words in a letter; no words take away what was there. A letter that was printed with others is outdated then.
    ///
    /// # Errors
    /// As [`Service::pages_with`].
    pub async fn adapt(&self, key: &PostKey, text: &OwnText) -> Result<Done<()>, Error> {
        let text = text.fitted()?;
        let (families, draft, due) = self.with_words(key, Some(&text)).await?;
        let set = tokio::task::spawn_blocking(move || {
            let book = book().map_err(|e| letter_error(&e))?;
            let set = compose(book, &draft.letter).map_err(|e| letter_error(&e))?;
            Ok::<_, Error>(set.pages.len())
        });
        let _ = set.await.map_err(|e| bug(&e))??;
        // What a role may not see of a household must not be lost when it writes.
        let whole = self.store.family_file(key.family).await?;
        let before = whole.ok_or_else(|| Error::from(Reason::Gone))?.family;
        let mut after = before.clone();
        let due_still = |words: &OwnWords| {
            let mut due = families.iter().flat_map(|family| &family.due);
            due.any(|due| words.are_in(due))
        };
        after
            .own_words
            .retain(|words| !words.are_in(&due) && due_still(words));
        if !text.is_empty() {
            let words = OwnWords::in_letter(&due, text.german, text.translated);
            after.own_words.push(words);
        }
        let changes: Vec<Change> = vec![Edit::<Family>::change(before, after)];
        self.carry_out(Deed::FamilyEdited(key.family), changes, ())
            .await
    }

    /// The letter with these words, or with those that are kept.
    async fn with_words(
        &self,
        key: &PostKey,
        text: Option<&OwnText>,
    ) -> Result<(Vec<FamilyPost>, PostDraft, Due), Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        let office = self.office().await?;
        let only = FamilyFilter::Only(vec![key.family]);
        let mut families = self.post_of(only, &office, self.clock.today()).await?;
        if let (Some(text), Some(post)) = (text, families.first_mut()) {
            let mut due = post.due.iter();
            let due = due.find(|due| PostKey::of(key.family, due) == *key);
            let due = due.ok_or_else(|| Error::from(Reason::Gone))?;
            let own = &mut post.file.family.own_words;
            own.retain(|words| !words.are_in(due));
            own.push(OwnWords::in_letter(due, &*text.german, &*text.translated));
        }
        let (draft, due) = self.wanted(&office, &families, key)?;
        Ok((families, draft, due))
    }
}
