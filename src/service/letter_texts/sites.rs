//! Texts about sites in the families' languages: how to get there, and a remark.

use crate::domain::change::{Change, Deed, Edit};
use crate::domain::letter_text::{SiteText, TextDeed};
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::service::{Done, Error, Service};

impl Service {
    /// Saves texts about sites; one that says nothing goes away.
    ///
    /// # Errors
    /// [`Reason::Gone`] for a site that is not there; [`Reason::Invalid`] for a language in which no letters are written;
    /// no right; the store's troubles.
    pub async fn save_site_texts(&self, texts: &[SiteText]) -> Result<Done<()>, Error> {
        self.require(Right::ReleaseTexts)?;
        let office = self.office().await?;
        let mut changes: Vec<Change> = Vec::new();
        for text in texts {
            if office.site(text.site).is_none() {
                return Err(Reason::Gone.into());
            }
            if crate::service::letters::facts::letter_language(&text.language).is_none() {
                return Err(Reason::Invalid {
                    field: "language".into(),
                }
                .into());
            }
            let before = office.site_texts.iter().find(|old| old.key() == text.key());
            match before {
                Some(before) if text.is_empty() => {
                    changes.push(Edit::<SiteText>::delete(before.clone()));
                }
                Some(before)
                    if before.directions != text.directions || before.remark != text.remark =>
                {
                    changes.push(Edit::<SiteText>::change(before.clone(), text.clone()));
                }
                None if !text.is_empty() => changes.push(Edit::<SiteText>::create(text.clone())),
                Some(_) | None => {}
            }
        }
        self.carry_out(Deed::TextEdited(TextDeed::Site), changes, ())
            .await
    }
}
