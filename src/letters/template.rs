//! Letter templates: fixed texts in German and, checked against it, in the families' languages.
//!
//! A template is a TOML file in `assets/templates`, built into the program. German is the source; a translation says
//! which version of it it translates (`source = "de@7"`) and how far it is checked ([`TemplateState`]). Texts are
//! never translated at print time: only dates, places and names are filled in. Where things stand on the paper is
//! not said here.

mod builtin;
pub mod check;
mod error;
mod explain;
mod file;
mod own;
pub mod placeholder;
pub mod release;
pub mod sample;
pub mod text;
pub mod value;
pub mod words;

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};

use self::placeholder::{Condition, Placeholder, Role};
use self::text::Text;
use self::value::{About, Values, isolate};
use super::language::LangTag;
use super::letter::RichText;
use crate::domain::letter::LetterKind;

pub use self::builtin::{kinds, source, templates};
pub use self::error::TemplateError;
pub use self::file::{Sheet, SheetBlock};
pub use self::release::{Mark, TemplateState, Use, Withheld, decide, release_needed};
pub use self::text::TextError;
pub use self::words::{Marks, Words};

/// What a row says of a value that nobody asked for or that is not known.
const UNKNOWN: &str = "–";

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
    /// Of an own version: the beginning of the hash of its words. A number that was taken back can be given again.
    edition: Option<String>,
    blocks: Vec<TemplateBlock>,
    neutral: Vec<TemplateBlock>,
    words: &'static Words,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct TemplateBlock {
    role: Role,
    condition: Option<Condition>,
    each: bool,
    share: u8,
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
    /// The child it is about, by its place, if it stands once for each.
    pub child: Option<usize>,
    /// Share of the width, of a column.
    pub share: u8,
}

impl Template {
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

    fn render_blocks(
        &self,
        blocks: &[TemplateBlock],
        values: &Values,
    ) -> Result<Vec<Rendered>, Placeholder> {
        let mut out = Vec::with_capacity(blocks.len() + 4);
        for group in blocks.chunk_by(|a, b| a.each && b.each) {
            if group.first().is_some_and(|first| first.each) {
                for child in 0..values.children() {
                    for block in group {
                        self.render_block(block, values, About::Child(child), &mut out)?;
                    }
                }
                continue;
            }
            for block in group {
                let times: Vec<About> = match block.role {
                    Role::Child | Role::Column => {
                        (0..values.children()).map(About::Child).collect()
                    }
                    Role::School => (0..values.schools()).map(About::School).collect(),
                    _ => vec![About::Letter],
                };
                for about in times {
                    self.render_block(block, values, about, &mut out)?;
                }
            }
        }
        Ok(out)
    }

    fn render_block(
        &self,
        block: &TemplateBlock,
        values: &Values,
        about: About,
        out: &mut Vec<Rendered>,
    ) -> Result<(), Placeholder> {
        let holds = |condition| values.holds(condition, about);
        if !block.condition.is_none_or(holds) {
            return Ok(());
        }
        let told = block
            .text
            .fill(|placeholder| self.value(values, placeholder, about));
        let text = match told {
            Ok(text) => text,
            Err(missing) if missing.guard().is_some() && block.role.may_be_unknown() => {
                RichText::plain(UNKNOWN)
            }
            Err(missing) => return Err(missing),
        };
        out.push(Rendered {
            role: block.role,
            label: block.label.clone(),
            text,
            child: match about {
                About::Child(at) => Some(at),
                About::Letter | About::School(_) => None,
            },
            share: block.share,
        });
        Ok(())
    }

    fn value(&self, values: &Values, placeholder: Placeholder, about: About) -> Option<String> {
        match placeholder {
            Placeholder::Family => values.family(&self.words.join),
            Placeholder::Weekday => self.day_name(values.weekday()?),
            Placeholder::EarlierWeekday => self.day_name(values.earlier_weekday()?),
            Placeholder::Interpreting => {
                let german = values.bare(placeholder, about)?;
                let code = values.interpreting_code().unwrap_or_default();
                Some(isolate(self.language_name(code).unwrap_or(german)))
            }
            other => values.said_in(other, about, self.lang).map(isolate),
        }
    }

    fn day_name(&self, day: Weekday) -> Option<String> {
        let from_monday = usize::try_from(day.num_days_from_monday()).ok()?;
        self.weekday_name(from_monday).map(isolate)
    }

    /// The words of the marks.
    #[must_use]
    pub fn marks(&self) -> &Marks {
        &self.words.marks
    }

    /// The words of a mark.
    #[must_use]
    pub fn mark_words(&self, mark: Mark) -> Option<String> {
        let marks = &self.words.marks;
        match mark {
            Mark::None => None,
            Mark::Sample => Some(marks.sample.clone()),
            Mark::SampleUnreviewed => Some(marks.sample_unreviewed.clone()),
            Mark::Unreviewed => Some(marks.unreviewed.clone()),
        }
    }

    /// A language's name in the language of this template, by its ISO 639 code; `None` where the table lacks it.
    #[must_use]
    pub fn language_name(&self, code: &str) -> Option<&str> {
        self.words.languages.get(code).map(String::as_str)
    }

    /// The codes of the languages that this template can name.
    pub fn languages_named(&self) -> impl Iterator<Item = &str> {
        self.words.languages.keys().map(String::as_str)
    }

    /// The name under which a printed letter remembers this text: `invitation.ar@1`.
    #[must_use]
    pub fn stamp(&self) -> String {
        let edition = self.edition.as_deref().map(|hash| format!("#{hash}"));
        format!(
            "{}.{}@{}{}",
            self.kind.key(),
            self.lang.tag(),
            self.version,
            edition.unwrap_or_default()
        )
    }

    /// The name of a day of the week, 0 for Monday; `None` above 6.
    #[must_use]
    pub fn weekday_name(&self, from_monday: usize) -> Option<&str> {
        self.words.weekdays.get(from_monday).map(String::as_str)
    }

    /// Every placeholder that it uses.
    #[must_use]
    pub fn placeholders(&self) -> BTreeSet<Placeholder> {
        self.blocks
            .iter()
            .flat_map(|block| block.text.placeholders())
            .collect()
    }

    /// All its words without values: texts and labels, block by block.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        self.blocks
            .iter()
            .map(|block| {
                format!("{} {}", block.label, block.text.words())
                    .trim()
                    .to_owned()
            })
            .collect()
    }
}

/// What happens with the family's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translation {
    /// The family reads German.
    NotAsked,
    /// It is printed, with this mark.
    Printed(LangTag, Mark),
    /// It is not printed; the letter is German.
    Withheld(LangTag, Withheld),
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
        let mut templates = sources
            .iter()
            .map(|source| Template::parse(source))
            .collect::<Result<Vec<_>, _>>()?;
        let german = templates
            .iter()
            .position(|t| t.lang == LangTag::De)
            .ok_or(TemplateError::Languages)?;
        let german = templates.remove(german);
        let mut seen = BTreeSet::from([LangTag::De]);
        for translation in &templates {
            if !seen.insert(translation.lang) || translation.kind != german.kind {
                return Err(TemplateError::Languages);
            }
            compare(&german, translation)?;
        }
        Ok(Self {
            german,
            translations: templates,
        })
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

    /// The stamps of the texts that go into a letter: `invitation.de@1 invitation.ar@1`.
    #[must_use]
    pub fn stamps(&self, translation: Translation) -> String {
        let mut stamps = vec![self.german.stamp()];
        if let Translation::Printed(lang, _) = translation {
            stamps.extend(self.get(lang).map(Template::stamp));
        }
        stamps.join(" ")
    }

    /// What happens with a family's language: `released` says that the office has released the present version.
    #[must_use]
    pub fn translation(&self, lang: Option<LangTag>, sample: bool, released: bool) -> Translation {
        let Some(lang) = lang.filter(|lang| *lang != LangTag::De) else {
            return Translation::NotAsked;
        };
        let Some(text) = self.get(lang) else {
            return Translation::Withheld(lang, Withheld::NoTemplate);
        };
        match decide(text.state, self.is_stale(text), sample, released) {
            Use::Print(mark) => Translation::Printed(lang, mark),
            Use::Withhold(why) => Translation::Withheld(lang, why),
        }
    }

    /// Whether a text of this set translates another German version than the present one.
    #[must_use]
    pub fn is_stale(&self, template: &Template) -> bool {
        template
            .source
            .is_some_and(|source| source != self.german.version)
    }
}

fn compare(german: &Template, translation: &Template) -> Result<(), TemplateError> {
    let lang = translation.lang.tag();
    match translation.source {
        Some(source) if source > german.version => {
            return Err(TemplateError::Head {
                lang,
                field: "source is newer than the German text",
            });
        }
        Some(source) if source < german.version => return Ok(()),
        _ => {}
    }
    let (wanted, found) = (german.placeholders(), translation.placeholders());
    if let Some(placeholder) = wanted.difference(&found).next() {
        return Err(TemplateError::MissingPlaceholder {
            lang,
            placeholder: placeholder.token(),
        });
    }
    if let Some(placeholder) = found.difference(&wanted).next() {
        return Err(TemplateError::ExtraPlaceholder {
            lang,
            placeholder: placeholder.token(),
        });
    }
    let shape = |block: &TemplateBlock| (block.role, block.condition, block.each);
    let pairs = german
        .blocks
        .iter()
        .map(shape)
        .zip(translation.blocks.iter().map(shape));
    if let Some(at) = pairs.into_iter().position(|(a, b)| a != b) {
        return Err(TemplateError::Structure {
            lang,
            block: at + 1,
        });
    }
    if german.blocks.len() != translation.blocks.len() {
        let block = german.blocks.len().min(translation.blocks.len()) + 1;
        return Err(TemplateError::Structure { lang, block });
    }
    Ok(())
}

#[cfg(test)]
#[path = "template/tests.rs"]
mod tests;
