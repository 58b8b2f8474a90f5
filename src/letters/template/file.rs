//! Reading one template file: TOML in, a checked [`Template`] out.

use chrono::NaiveDate;
use serde::Deserialize;

use super::placeholder::{Condition, Role, groups};
use super::text::Text;
use super::words::words;
use super::{Template, TemplateBlock, TemplateError, TemplateState};
use crate::domain::letter::LetterKind;
use crate::letters::language::LangTag;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTemplate {
    id: String,
    lang: String,
    version: u32,
    source: Option<String>,
    state: TemplateState,
    reviewed_by: Option<String>,
    reviewed_on: Option<String>,
    block: Vec<RawBlock>,
    #[serde(default)]
    neutral: Vec<RawBlock>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBlock {
    role: Role,
    text: String,
    label: Option<String>,
    #[serde(rename = "if")]
    condition: Option<Condition>,
    /// Once for each child, together with the blocks of the same kind beside it.
    #[serde(default)]
    each: bool,
    /// Share of the width of a column.
    share: Option<u8>,
}

impl Template {
    /// Reads and checks one template file.
    ///
    /// # Errors
    /// The first fault found.
    pub fn parse(source: &str) -> Result<Self, TemplateError> {
        let raw: RawTemplate = toml::from_str(source)
            .map_err(|error| TemplateError::Toml(error.message().to_owned()))?;
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
        let blocks = read_blocks(tag, kind, raw.block)?;
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
            reviewed_by: raw.reviewed_by,
            reviewed_on,
            blocks,
            neutral: read_blocks(tag, kind, raw.neutral)?,
            words: words(lang)?,
        })
    }
}

fn read_blocks(
    lang: &'static str,
    kind: LetterKind,
    raw: Vec<RawBlock>,
) -> Result<Vec<TemplateBlock>, TemplateError> {
    let mut blocks: Vec<TemplateBlock> = Vec::with_capacity(raw.len());
    for (at, block) in raw.into_iter().enumerate() {
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
        let label = block.label.or(inherited).unwrap_or_default();
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
