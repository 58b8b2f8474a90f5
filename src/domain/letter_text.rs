//! The office's own letter texts: versions that overlay the texts which the program brings along, and texts about a site in the
//! families' languages.

use super::coded::coded;
use super::id::{LetterTextId, SiteId};
use super::language::{Lang, LanguageCode};
use super::letter::LetterKind;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// Own versions are numbered above this, shipped ones below: no number ever means two texts.
pub const OWN_FROM: i64 = 1000;

coded! {
    /// How far an own version of a letter text is.
    TextState {
        /// Written and not checked (Entwurf). Not in force until it is released.
        Draft = "draft",
        /// Checked by the person who is named (geprüft). In force.
        Reviewed = "reviewed",
        /// No longer to be used (zurückgezogen): letters are German.
        Withdrawn = "withdrawn",
        /// From here on the shipped text holds again (auf mitgelieferte Fassung zurückgesetzt).
        Shipped = "shipped",
    }
}

coded! {
    /// What was done with a letter text.
    TextDeed {
        /// A draft was saved.
        Saved = "saved",
        /// It was entered as checked.
        Reviewed = "reviewed",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
        /// It was set back to the shipped text.
        Reset = "reset",
        /// Texts of a translator were read in.
        Imported = "imported",
        /// The texts about a site were changed.
        Site = "site",
    }
}

impl TextDeed {
    /// What it is called.
    #[must_use]
    pub const fn word(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::Saved => (
                "Brieftext als Entwurf gespeichert",
                "a letter text saved as draft",
            ),
            Self::Reviewed => (
                "Brieftext als geprüft eingetragen",
                "a letter text entered as checked",
            ),
            Self::Withdrawn => ("Brieftext zurückgezogen", "a letter text withdrawn"),
            Self::Reset => (
                "Brieftext auf die mitgelieferte Fassung zurückgesetzt",
                "a letter text set back to the shipped version",
            ),
            Self::Imported => ("Übersetzungen eingelesen", "translations imported"),
            Self::Site => (
                "Texte zum Standort geändert",
                "the texts about a site changed",
            ),
        };
        match lang {
            Lang::De => german,
            Lang::En => english,
        }
    }
}

/// An own version of a letter text. Versions are added and never rewritten; only their state moves on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterText {
    /// Its id.
    pub id: LetterTextId,
    /// Text and language, such as `invitation.ar`.
    pub text: String,
    /// Its number, above [`OWN_FROM`].
    pub version: i64,
    /// The version of the German text that it translates; nothing for German.
    pub source: Option<i64>,
    /// The version that the program brought along at that time.
    pub shipped: i64,
    /// The text as a file of the same form as the shipped ones; empty for [`TextState::Shipped`].
    pub content: String,
    /// How far it is.
    pub state: TextState,
    /// Who checked it; empty as long as nobody has.
    pub reviewed_by: String,
    /// When.
    pub reviewed_on: Option<NaiveDate>,
    /// Who wrote or read it in.
    pub author: String,
    /// When, wall time.
    pub made_at: NaiveDateTime,
    /// Revision.
    pub rev: i64,
}

/// The name of a text: `invitation.ar`.
#[must_use]
pub fn text_key(kind: LetterKind, language: &str) -> String {
    format!("{}.{language}", kind.key())
}

/// Of the versions of one text: the one in force. `released` is the version that the office has released although nobody
/// has checked it. Nothing: the shipped text holds.
#[must_use]
pub fn in_force<'a>(
    versions: impl IntoIterator<Item = &'a LetterText>,
    released: Option<i64>,
) -> Option<&'a LetterText> {
    let mut newest_first: Vec<&LetterText> = versions.into_iter().collect();
    newest_first.sort_by_key(|text| std::cmp::Reverse(text.version));
    newest_first
        .into_iter()
        .find(|text| text.state != TextState::Draft || released == Some(text.version))
        .filter(|text| text.state != TextState::Shipped)
}

/// What families are told about a site in one language: beside the site's own German sentence on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteText {
    /// The site.
    pub site: SiteId,
    /// The language.
    pub language: LanguageCode,
    /// How to get there (Anfahrt). For German the site's own sentence holds, and this is empty.
    pub directions: String,
    /// A remark (Hinweis), such as where the entrance is.
    pub remark: String,
    /// Revision.
    pub rev: i64,
}

impl SiteText {
    /// Its name: the site's number and the language.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}.{}", self.site, self.language)
    }

    /// Does it say nothing?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.directions.trim().is_empty() && self.remark.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn text(version: i64, state: TextState) -> LetterText {
        LetterText {
            id: LetterTextId(Uuid::nil()),
            text: "invitation.ar".into(),
            version,
            source: Some(1),
            shipped: 1,
            content: "x".into(),
            state,
            reviewed_by: String::new(),
            reviewed_on: None,
            author: "S. Vorlage".into(),
            made_at: NaiveDate::from_ymd_opt(2026, 11, 20)
                .unwrap()
                .and_hms_opt(9, 0, 0)
                .unwrap(),
            rev: 1,
        }
    }

    #[test]
    fn the_newest_checked_or_released_version_is_in_force() {
        use TextState::{Draft, Reviewed, Shipped, Withdrawn};
        let found = |states: &[TextState], released| {
            let versions: Vec<LetterText> = (1001..)
                .zip(states)
                .map(|(version, state)| text(version, *state))
                .collect();
            in_force(&versions, released).map(|text| text.version)
        };
        assert_eq!(found(&[], None), None);
        assert_eq!(found(&[Draft], None), None, "a draft is not in force");
        assert_eq!(found(&[Draft], Some(1001)), Some(1001));
        assert_eq!(found(&[Draft, Draft], Some(1001)), Some(1001));
        assert_eq!(found(&[Reviewed, Draft], None), Some(1001));
        assert_eq!(found(&[Reviewed, Draft], Some(1002)), Some(1002));
        assert_eq!(found(&[Reviewed, Withdrawn], None), Some(1002));
        assert_eq!(found(&[Reviewed, Shipped], None), None);
        assert_eq!(found(&[Reviewed, Shipped, Draft], None), None);
        assert_eq!(found(&[Draft, Shipped], Some(1001)), None);
    }
}
