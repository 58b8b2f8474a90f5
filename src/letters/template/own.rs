//! The office's own versions over the texts that the program brings along.

use sha2::{Digest as _, Sha256};

use super::{Template, TemplateError, TemplateSet, TemplateState, compare};
use crate::domain::letter_text::{LetterText, TextState};
use crate::letters::language::LangTag;

fn number(version: i64) -> u32 {
    u32::try_from(version).unwrap_or(u32::MAX)
}

impl Template {
    /// An own version of a text: its words are those of the file, its number and state those of the record.
    ///
    /// # Errors
    /// The first fault of the file.
    pub fn own(text: &LetterText) -> Result<Self, TemplateError> {
        let mut template = Self::parse(&text.content)?;
        template.version = number(text.version);
        if template.lang != LangTag::De {
            template.source = Some(text.source.map_or(u32::MAX, number));
        }
        let reviewed = text.state == TextState::Reviewed;
        template.state = match text.state {
            TextState::Reviewed => TemplateState::Reviewed,
            TextState::Withdrawn => TemplateState::Withdrawn,
            TextState::Draft | TextState::Shipped => TemplateState::Draft,
        };
        template.reviewed_by = Some(text.reviewed_by.clone()).filter(|_| reviewed);
        template.reviewed_on = text.reviewed_on.filter(|_| reviewed);
        let hash = Sha256::digest(text.content.as_bytes());
        let hash: String = hash.iter().take(4).map(|b| format!("{b:02x}")).collect();
        template.edition = Some(hash);
        Ok(template)
    }
}

impl TemplateSet {
    /// These texts with one of them replaced, whatever is wrong between them.
    #[must_use]
    pub fn with(&self, text: Template) -> Self {
        let mut set = self.clone();
        if text.lang == LangTag::De {
            set.german = text;
        } else {
            set.translations.retain(|other| other.lang != text.lang);
            set.translations.push(text);
        }
        set
    }

    /// These texts with own versions in their places. An own version that can no longer be read, or that lacks what the
    /// German text has, leaves the shipped one in force: a letter is never made of a faulty text.
    #[must_use]
    pub fn overlaid<'a>(&self, own: impl IntoIterator<Item = &'a LetterText>) -> Self {
        let mut set = self.clone();
        let own = own.into_iter().map(Template::own);
        let mut own: Vec<Template> = own
            .filter_map(Result::ok)
            .filter(|text| text.kind == set.german.kind)
            .collect();
        if let Some(at) = own.iter().position(|text| text.lang == LangTag::De) {
            set.german = own.remove(at);
        }
        for text in own {
            let same_source = text.source == Some(set.german.version);
            if same_source && compare(&set.german, &text).is_err() {
                continue;
            }
            match set.translations.iter_mut().find(|t| t.lang == text.lang) {
                Some(place) => *place = text,
                None => set.translations.push(text),
            }
        }
        set
    }
}
