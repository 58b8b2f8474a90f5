//! Reading and writing one template file: TOML in, a [`Sheet`] that can be edited, a checked [`Template`] out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::placeholder::{Condition, Role, groups};
use super::text::Text;
use super::words::words;
use super::{Template, TemplateBlock, TemplateError, TemplateState};
use crate::domain::letter::LetterKind;
use crate::letters::language::LangTag;

/// A template file as it is written, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Which letter, by its key.
    pub id: String,
    /// Its language, by its tag.
    pub lang: String,
    /// Version, from 1.
    pub version: u32,
    /// `de@` and the version of the German text that it translates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How far it is checked.
    pub state: TemplateState,
    /// Who checked it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed_by: Option<String>,
    /// When, `2026-11-20`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed_on: Option<String>,
    /// Its blocks.
    pub block: Vec<SheetBlock>,
    /// The box of facts without words; in German files only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub neutral: Vec<SheetBlock>,
}

/// A block as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetBlock {
    /// What it is in the letter.
    pub role: Role,
    /// Name of a row of the box, or alternative text of a code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its text.
    pub text: String,
    /// When it is printed.
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// Once for each child, together with the blocks of the same kind beside it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub each: bool,
    /// Share of the width of a column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<u8>,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl Sheet {
    /// Reads a template file. Nothing but its form is checked.
    ///
    /// # Errors
    /// [`TemplateError::Toml`] with the line.
    pub fn read(source: &str) -> Result<Self, TemplateError> {
        toml::from_str(source).map_err(|error| {
            let before = error.span().and_then(|span| source.get(..span.start));
            TemplateError::Toml {
                line: before.map(|text| text.matches('\n').count() + 1),
                message: error.message().to_owned(),
            }
        })
    }

    /// The file.
    ///
    /// # Errors
    /// [`TemplateError::Toml`]: it cannot be written.
    pub fn write(&self) -> Result<String, TemplateError> {
        toml::to_string(self).map_err(|error| TemplateError::Toml {
            line: None,
            message: error.to_string(),
        })
    }
}

impl Template {
    /// Reads and checks one template file.
    ///
    /// # Errors
    /// The first fault found.
    pub fn parse(source: &str) -> Result<Self, TemplateError> {
        Self::of(&Sheet::read(source)?)
    }

    /// Checks a file that was read.
    ///
    /// # Errors
    /// The first fault found.
    pub fn of(raw: &Sheet) -> Result<Self, TemplateError> {
        let lang = LangTag::from_tag(&raw.lang)
            .ok_or_else(|| TemplateError::UnknownLanguage(raw.lang.clone()))?;
        let tag = lang.tag();
        let head = |field| TemplateError::Head { lang: tag, field };
        let kind = LetterKind::from_key(&raw.id).ok_or_else(|| head("id is no letter"))?;
        if raw.version == 0 {
            return Err(head("version starts at 1"));
        }
        let version_of_source = match (lang, raw.source.as_deref()) {
            (LangTag::De, None) => None,
            (LangTag::De, Some(_)) => return Err(head("the German text has no source")),
            (_, Some(text)) => {
                let number = text
                    .strip_prefix("de@")
                    .and_then(|n| n.parse().ok())
                    .filter(|n| *n > 0);
                Some(number.ok_or_else(|| head("source must read de@<version>"))?)
            }
            (_, None) => return Err(head("source is missing")),
        };
        let reviewed_on = match raw.reviewed_on.as_deref() {
            Some(day) => Some(
                NaiveDate::parse_from_str(day, "%Y-%m-%d")
                    .map_err(|_| head("reviewed_on is not a date"))?,
            ),
            None => None,
        };
        if raw.state == TemplateState::Reviewed
            && (reviewed_on.is_none() || raw.reviewed_by.is_none())
        {
            return Err(head("a reviewed text says by whom and when"));
        }
        if lang != LangTag::De && !raw.neutral.is_empty() {
            return Err(head("only the German file holds the neutral box"));
        }
        let blocks = read_blocks(tag, kind, &raw.block)?;
        let once: &[Role] = match kind {
            LetterKind::Invitation => &[Role::Subject, Role::Salutation, Role::BoxTitle, Role::Qr],
            LetterKind::Paper(_) => &[Role::Subject],
            LetterKind::Notice(_) => &[],
        };
        // A subject that depends on what has happened stands there for each case.
        if !blocks.iter().any(|block| block.role == Role::Subject) {
            return Err(TemplateError::Once {
                lang: tag,
                role: Role::Subject,
            });
        }
        for role in once.iter().copied() {
            if blocks.iter().filter(|block| block.role == role).count() != 1 {
                return Err(TemplateError::Once { lang: tag, role });
            }
        }
        Ok(Self {
            kind,
            lang,
            version: raw.version,
            source: version_of_source,
            state: raw.state,
            reviewed_by: raw.reviewed_by.clone(),
            reviewed_on,
            edition: None,
            blocks,
            neutral: read_blocks(tag, kind, &raw.neutral)?,
            words: words(lang)?,
        })
    }
}

fn read_blocks(
    lang: &'static str,
    kind: LetterKind,
    raw: &[SheetBlock],
) -> Result<Vec<TemplateBlock>, TemplateError> {
    let mut blocks: Vec<TemplateBlock> = Vec::with_capacity(raw.len());
    for (at, block) in raw.iter().enumerate() {
        let number = at + 1;
        let text = Text::parse(&block.text).map_err(|fault| TemplateError::Text {
            lang,
            block: number,
            fault,
        })?;
        for placeholder in text.placeholders() {
            if !groups(kind).contains(&placeholder.group()) {
                return Err(TemplateError::NotOfThisLetter {
                    lang,
                    block: number,
                    placeholder: placeholder.token(),
                });
            }
            let one = matches!(kind, LetterKind::Paper(paper) if paper.is_of_one_child());
            let of_one = one || block.each || matches!(block.role, Role::Child | Role::Column);
            // A row says itself that nothing is known.
            let guarded = placeholder.guard().is_none_or(|guard| {
                block.condition == Some(guard) || matches!(block.role, Role::Row | Role::Column)
            });
            if !guarded || (placeholder.is_of_child() && !of_one) {
                return Err(TemplateError::Unguarded {
                    lang,
                    block: number,
                    placeholder: placeholder.token(),
                });
            }
        }
        // The lines of one row of the box share the label of the first.
        let inherited = blocks
            .last()
            .filter(|last| last.role == block.role && block.role.is_fact())
            .map(|last| last.label.clone());
        let label = block.label.clone().or(inherited).unwrap_or_default();
        let plain = Text::parse(&label).is_ok_and(|text| text.placeholders().next().is_none());
        if block.role.has_label() != plain || (!block.role.has_label() && !label.is_empty()) {
            return Err(TemplateError::Label {
                lang,
                block: number,
            });
        }
        blocks.push(TemplateBlock {
            role: block.role,
            condition: block.condition,
            each: block.each,
            share: block.share.unwrap_or(1),
            label,
            text,
        });
    }
    Ok(blocks)
}
