//! Letter templates: fixed texts in German and, checked against it, in the families' languages.
//!
//! A template is a TOML file in `assets/templates`, built into the program. German is the source; a translation says
//! which version of it it translates (`source = "de@7"`) and how far it is checked ([`TemplateState`]). Texts are
//! never translated at print time: only dates, places and names are filled in. Where things stand on the paper is
//! not said here.

pub mod placeholder;
pub mod release;
pub mod text;
pub mod value;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use self::placeholder::{Condition, Placeholder, Role};
use self::text::{Text, TextError};
use self::value::{Values, isolate};
use super::language::LangTag;
use super::letter::RichText;

pub use self::release::{Mark, TemplateState, Use, Withheld, decide, release_needed};

/// The letters that have templates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum LetterKind {
    /// L1, Einladung zur schulischen Erstberatung.
    #[serde(rename = "einladung")]
    Invitation,
}

/// The words that make a mark on a page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// The database holds sample data.
    pub sample: String,
    /// Sample data and a translation that nobody has checked.
    pub sample_unreviewed: String,
    /// A translation that nobody has checked.
    pub unreviewed: String,
}

/// One letter in one language, parsed and checked in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Which letter.
    pub kind: LetterKind,
    /// Its language.
    pub lang: LangTag,
    /// Version of this text, from 1.
    pub version: u32,
    /// Version of the German text it translates; `None` for the German text itself.
    pub source: Option<u32>,
    /// How far it is checked.
    pub state: TemplateState,
    /// Who checked it.
    pub reviewed_by: Option<String>,
    /// When it was checked.
    pub reviewed_on: Option<NaiveDate>,
    /// Words for the marks.
    pub marks: Marks,
    blocks: Vec<TemplateBlock>,
    neutral: Vec<TemplateBlock>,
    weekdays: [String; 7],
    join: String,
    language_names: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct TemplateBlock {
    role: Role,
    condition: Option<Condition>,
    label: String,
    text: Text,
}

/// A block filled in: what it is, its label if it has one, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What it is in the letter.
    pub role: Role,
    /// Name of a row of the box, or alternative text of a code; else empty.
    pub label: String,
    /// The text, each value in its isolate.
    pub text: RichText,
}

/// Why a template is refused. For the people who write templates: the program's own are tested.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// Not TOML, or a field, role, condition or state that does not exist.
    #[error("template is not readable: {0}")]
    Toml(String),
    /// The language is not in the list of letters.
    #[error("unknown language {0}")]
    UnknownLanguage(String),
    /// A fault in the text of a block.
    #[error("{lang}, block {block}: {fault}")]
    Text {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
        /// The fault.
        fault: TextError,
    },
    /// A value that is not always there is used without its condition, or a child's outside a `child` block.
    #[error("{lang}, block {block}: {{{placeholder}}} needs its condition")]
    Unguarded {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
        /// The placeholder.
        placeholder: &'static str,
    },
    /// A row of the box or the code has no label, or another block has one.
    #[error("{lang}, block {block}: label missing or out of place")]
    Label {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
    },
    /// A role that must stand exactly once does not.
    #[error("{lang}: role {role:?} must stand exactly once")]
    Once {
        /// Language of the template.
        lang: &'static str,
        /// The role.
        role: Role,
    },
    /// A field of the head is missing or wrong.
    #[error("{lang}: {field}")]
    Head {
        /// Language of the template.
        lang: &'static str,
        /// Which field, and what is wrong with it.
        field: &'static str,
    },
    /// There is no German text, or there are two of one language.
    #[error("no German text, or a language twice")]
    Languages,
    /// A translation of the current German text lacks a placeholder of it.
    #[error("{lang}: {{{placeholder}}} of the German text is missing")]
    MissingPlaceholder {
        /// Language of the template.
        lang: &'static str,
        /// The placeholder.
        placeholder: &'static str,
    },
    /// A translation of the current German text has a placeholder that it has not.
    #[error("{lang}: {{{placeholder}}} is not in the German text")]
    ExtraPlaceholder {
        /// Language of the template.
        lang: &'static str,
        /// The placeholder.
        placeholder: &'static str,
    },
    /// A translation of the current German text has other blocks: this one differs in role or condition.
    #[error("{lang}: block {block} is not what it is in German")]
    Structure {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTemplate {
    id: LetterKind,
    lang: String,
    version: u32,
    source: Option<String>,
    state: TemplateState,
    reviewed_by: Option<String>,
    reviewed_on: Option<String>,
    weekdays: Vec<String>,
    join: String,
    marks: Marks,
    #[serde(default)]
    languages: BTreeMap<String, String>,
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
}

impl Template {
    /// Reads and checks one template file.
    ///
    /// # Errors
    /// The first fault found.
    pub fn parse(source: &str) -> Result<Self, TemplateError> {
        let raw: RawTemplate = toml::from_str(source).map_err(|error| TemplateError::Toml(error.message().to_owned()))?;
        let lang = LangTag::from_tag(&raw.lang).ok_or_else(|| TemplateError::UnknownLanguage(raw.lang.clone()))?;
        let tag = lang.tag();
        let head = |field| TemplateError::Head { lang: tag, field };
        if raw.version == 0 {
            return Err(head("version starts at 1"));
        }
        let version_of_source = match (lang, raw.source.as_deref()) {
            (LangTag::De, None) => None,
            (LangTag::De, Some(_)) => return Err(head("the German text has no source")),
            (_, Some(text)) => {
                let number = text.strip_prefix("de@").and_then(|n| n.parse().ok()).filter(|n| *n > 0);
                Some(number.ok_or_else(|| head("source must read de@<version>"))?)
            }
            (_, None) => return Err(head("source is missing")),
        };
        let reviewed_on = match raw.reviewed_on.as_deref() {
            Some(day) => Some(NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_| head("reviewed_on is not a date"))?),
            None => None,
        };
        if raw.state == TemplateState::Reviewed && (reviewed_on.is_none() || raw.reviewed_by.is_none()) {
            return Err(head("a reviewed text says by whom and when"));
        }
        let weekdays = <[String; 7]>::try_from(raw.weekdays).map_err(|_| head("weekdays must be seven, Monday first"))?;
        let marks = [&raw.marks.sample, &raw.marks.sample_unreviewed, &raw.marks.unreviewed];
        let words = weekdays.iter().chain(raw.language_names_and(&marks)).chain([&raw.join]);
        if words.into_iter().any(|word| Text::parse(word).is_err()) {
            return Err(head("a word of the tables is empty or holds forbidden characters"));
        }
        if lang != LangTag::De && !raw.neutral.is_empty() {
            return Err(head("only the German file holds the neutral box"));
        }
        let blocks = read_blocks(tag, raw.block)?;
        for role in [Role::Subject, Role::Salutation, Role::BoxTitle, Role::Qr] {
            if blocks.iter().filter(|block| block.role == role).count() != 1 {
                return Err(TemplateError::Once { lang: tag, role });
            }
        }
        Ok(Self {
            kind: raw.id,
            lang,
            version: raw.version,
            source: version_of_source,
            state: raw.state,
            reviewed_by: raw.reviewed_by,
            reviewed_on,
            marks: raw.marks,
            blocks,
            neutral: read_blocks(tag, raw.neutral)?,
            weekdays,
            join: raw.join,
            language_names: raw.languages,
        })
    }

    /// The letter with `values` filled in: blocks whose condition does not hold are left out, `child` blocks stand
    /// once for each child.
    ///
    /// # Errors
    /// The first placeholder without a value. No text with an open slot comes out.
    pub fn render(&self, values: &Values) -> Result<Vec<Rendered>, Placeholder> {
        self.render_blocks(&self.blocks, values)
    }

    /// The box of facts without words, for a family whose language cannot be printed. Only in the German template.
    ///
    /// # Errors
    /// As [`Template::render`].
    pub fn render_neutral(&self, values: &Values) -> Result<Vec<Rendered>, Placeholder> {
        self.render_blocks(&self.neutral, values)
    }

    fn render_blocks(&self, blocks: &[TemplateBlock], values: &Values) -> Result<Vec<Rendered>, Placeholder> {
        let mut out = Vec::with_capacity(blocks.len() + 4);
        for block in blocks {
            if !block.condition.is_none_or(|condition| values.holds(condition)) {
                continue;
            }
            let children: Vec<Option<usize>> = match block.role {
                Role::Child => (0..values.children()).map(Some).collect(),
                _ => vec![None],
            };
            for child in children {
                out.push(Rendered {
                    role: block.role,
                    label: block.label.clone(),
                    text: block.text.fill(|placeholder| self.value(values, placeholder, child))?,
                });
            }
        }
        Ok(out)
    }

    fn value(&self, values: &Values, placeholder: Placeholder, child: Option<usize>) -> Option<String> {
        match placeholder {
            Placeholder::Family => values.family(&self.join),
            Placeholder::Weekday => {
                let day = usize::try_from(values.weekday().num_days_from_monday()).ok()?;
                self.weekdays.get(day).map(|name| isolate(name))
            }
            Placeholder::Interpreting => values.bare(placeholder, child).map(|name| isolate(self.language_name(name))),
            other => values.bare(other, child).map(isolate),
        }
    }

    /// A language's name in the language of this template; the German name where the table has none.
    #[must_use]
    pub fn language_name<'a>(&'a self, german: &'a str) -> &'a str {
        self.language_names.get(german).map_or(german, String::as_str)
    }

    /// The German names of the languages that this template can name.
    pub fn languages_named(&self) -> impl Iterator<Item = &str> {
        self.language_names.keys().map(String::as_str)
    }

    /// The name of a day of the week, 0 for Monday; `None` above 6.
    #[must_use]
    pub fn weekday_name(&self, from_monday: usize) -> Option<&str> {
        self.weekdays.get(from_monday).map(String::as_str)
    }

    /// Every placeholder that it uses.
    #[must_use]
    pub fn placeholders(&self) -> BTreeSet<Placeholder> {
        self.blocks.iter().flat_map(|block| block.text.placeholders()).collect()
    }

    /// All its words without values: texts and labels, block by block.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        self.blocks.iter().map(|block| format!("{} {}", block.label, block.text.words()).trim().to_owned()).collect()
    }
}

impl RawTemplate {
    fn language_names_and<'a>(&'a self, marks: &'a [&'a String]) -> impl Iterator<Item = &'a String> {
        self.languages.values().chain(marks.iter().copied())
    }
}

fn read_blocks(lang: &'static str, raw: Vec<RawBlock>) -> Result<Vec<TemplateBlock>, TemplateError> {
    let mut blocks: Vec<TemplateBlock> = Vec::with_capacity(raw.len());
    for (at, block) in raw.into_iter().enumerate() {
        let number = at + 1;
        let text = Text::parse(&block.text).map_err(|fault| TemplateError::Text { lang, block: number, fault })?;
        for placeholder in text.placeholders() {
            let of_child = matches!(placeholder, Placeholder::Child | Placeholder::Born);
            let guarded = placeholder.guard().is_none_or(|guard| block.condition == Some(guard));
            if !guarded || (of_child && block.role != Role::Child) {
                return Err(TemplateError::Unguarded { lang, block: number, placeholder: placeholder.token() });
            }
        }
        // The lines of one row of the box share the label of the first.
        let inherited = blocks.last().filter(|last| last.role == block.role && block.role.is_fact()).map(|last| last.label.clone());
        let label = block.label.or(inherited).unwrap_or_default();
        let plain = Text::parse(&label).is_ok_and(|text| text.placeholders().next().is_none());
        if block.role.has_label() != plain || (!block.role.has_label() && !label.is_empty()) {
            return Err(TemplateError::Label { lang, block: number });
        }
        blocks.push(TemplateBlock { role: block.role, condition: block.condition, label, text });
    }
    Ok(blocks)
}

/// One letter in all its languages, German first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateSet {
    german: Template,
    translations: Vec<Template>,
}

impl TemplateSet {
    /// Reads the files of one letter and checks the translations against the German text.
    ///
    /// A translation of an older German version is not compared (its source is gone); it is stale and treated so.
    ///
    /// # Errors
    /// The first fault found.
    pub fn parse(sources: &[&str]) -> Result<Self, TemplateError> {
        let mut templates = sources.iter().map(|source| Template::parse(source)).collect::<Result<Vec<_>, _>>()?;
        let german = templates.iter().position(|t| t.lang == LangTag::De).ok_or(TemplateError::Languages)?;
        let german = templates.remove(german);
        let mut seen = BTreeSet::from([LangTag::De]);
        for translation in &templates {
            if !seen.insert(translation.lang) || translation.kind != german.kind {
                return Err(TemplateError::Languages);
            }
            compare(&german, translation)?;
        }
        Ok(Self { german, translations: templates })
    }

    /// The German text.
    #[must_use]
    pub fn german(&self) -> &Template {
        &self.german
    }

    /// The text in a language, German included.
    #[must_use]
    pub fn get(&self, lang: LangTag) -> Option<&Template> {
        self.iter().find(|template| template.lang == lang)
    }

    /// All texts, German first.
    pub fn iter(&self) -> impl Iterator<Item = &Template> {
        std::iter::once(&self.german).chain(&self.translations)
    }

    /// Whether a text of this set translates an older German version than the present one.
    #[must_use]
    pub fn is_stale(&self, template: &Template) -> bool {
        template.source.is_some_and(|source| source < self.german.version)
    }
}

fn compare(german: &Template, translation: &Template) -> Result<(), TemplateError> {
    let lang = translation.lang.tag();
    match translation.source {
        Some(source) if source > german.version => {
            return Err(TemplateError::Head { lang, field: "source is newer than the German text" });
        }
        Some(source) if source < german.version => return Ok(()),
        _ => {}
    }
    let (wanted, found) = (german.placeholders(), translation.placeholders());
    if let Some(placeholder) = wanted.difference(&found).next() {
        return Err(TemplateError::MissingPlaceholder { lang, placeholder: placeholder.token() });
    }
    if let Some(placeholder) = found.difference(&wanted).next() {
        return Err(TemplateError::ExtraPlaceholder { lang, placeholder: placeholder.token() });
    }
    let shape = |block: &TemplateBlock| (block.role, block.condition);
    let pairs = german.blocks.iter().map(shape).zip(translation.blocks.iter().map(shape));
    if let Some(at) = pairs.into_iter().position(|(a, b)| a != b) {
        return Err(TemplateError::Structure { lang, block: at + 1 });
    }
    if german.blocks.len() != translation.blocks.len() {
        let block = german.blocks.len().min(translation.blocks.len()) + 1;
        return Err(TemplateError::Structure { lang, block });
    }
    Ok(())
}

/// The files of the invitation, German first.
const INVITATION: &[&str] = &[
    include_str!("../../assets/templates/invitation.de.toml"),
    include_str!("../../assets/templates/invitation.uk.toml"),
    include_str!("../../assets/templates/invitation.ar.toml"),
    include_str!("../../assets/templates/invitation.tr.toml"),
    include_str!("../../assets/templates/invitation.en.toml"),
    include_str!("../../assets/templates/invitation.fa.toml"),
    include_str!("../../assets/templates/invitation.ti.toml"),
];

static INVITATION_SET: LazyLock<Result<TemplateSet, TemplateError>> = LazyLock::new(|| TemplateSet::parse(INVITATION));

impl LetterKind {
    /// Every letter that has templates.
    pub const ALL: &[Self] = &[Self::Invitation];

    /// The built-in texts of this letter, read once.
    ///
    /// # Errors
    /// A fault in a built-in file. The tests make sure that there is none.
    pub fn templates(self) -> Result<&'static TemplateSet, TemplateError> {
        match self {
            Self::Invitation => INVITATION_SET.as_ref().map_err(Clone::clone),
        }
    }
}

/// One line of the list of texts, for the screen on which the office releases translations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueEntry {
    /// Which letter.
    pub kind: LetterKind,
    /// Its language.
    pub lang: LangTag,
    /// Version of the text.
    pub version: u32,
    /// Version of the German text it translates; `None` for German.
    pub source: Option<u32>,
    /// How far it is checked.
    pub state: TemplateState,
    /// Whether the German text has changed since.
    pub stale: bool,
    /// Who checked it.
    pub reviewed_by: Option<String>,
    /// When it was checked.
    pub reviewed_on: Option<NaiveDate>,
}

/// Every text the program holds: letter by letter, German first.
///
/// # Errors
/// As [`LetterKind::templates`].
pub fn catalogue() -> Result<Vec<CatalogueEntry>, TemplateError> {
    let mut entries = Vec::new();
    for kind in LetterKind::ALL {
        let set = kind.templates()?;
        entries.extend(set.iter().map(|template| CatalogueEntry {
            kind: *kind,
            lang: template.lang,
            version: template.version,
            source: template.source,
            state: template.state,
            stale: set.is_stale(template),
            reviewed_by: template.reviewed_by.clone(),
            reviewed_on: template.reviewed_on,
        }));
    }
    Ok(entries)
}

#[cfg(test)]
#[path = "template/tests.rs"]
mod tests;
