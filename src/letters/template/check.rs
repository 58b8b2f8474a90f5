//! Everything that is wrong with a text that somebody writes, each with its place: what keeps it from being entered as checked
//! or released. A draft may be kept with faults; no letter is made of it.

mod words;

use std::collections::BTreeMap;

use super::file::{Sheet, SheetBlock};
use super::placeholder::{Placeholder, Role, groups};
use super::sample::{self, SampleOf};
use super::text::Text;
use super::value::is_bidi_control;
use super::{Template, TemplateError, TemplateSet, TextError};
use crate::domain::letter::LetterKind;
use crate::letters::compose;
use crate::letters::error::LetterError;
use crate::letters::fonts::{Face, FontBook};
use crate::letters::language::LangTag;
use crate::letters::message::{LONGEST, Message};
use crate::letters::page::Composition;

/// With so many children a text must fit.
pub const CHILDREN: [usize; 3] = [1, 3, 7];

/// A letter may always take so many pages.
const ALWAYS: usize = 2;

/// A text may take so many pages more than the shipped one takes.
const MORE_PAGES: usize = 1;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is not of the form of a letter text.
    Unreadable(String),
    /// It is another letter or another language than the one it is read as.
    OtherText,
    /// A block says nothing.
    Empty,
    /// A character that turns the direction of writing.
    Direction(u32),
    /// A control character or a line break.
    Control(u32),
    /// A brace without its partner.
    Brace,
    /// Bold is opened and not closed.
    Bold,
    /// There is no such placeholder.
    Unknown(String),
    /// The placeholder is not of this letter.
    Foreign(&'static str),
    /// The German text has this placeholder.
    Missing(&'static str),
    /// The German text does not have this placeholder.
    Extra(&'static str),
    /// The placeholder stands here more often than in German.
    Doubled(&'static str),
    /// The value is not always known, and the block is printed always.
    Unguarded(&'static str),
    /// The label is missing or out of place.
    Label,
    /// A block that must stand exactly once.
    Once(Role),
    /// The block is another one than in German.
    Structure,
    /// It translates another German text than the one in force.
    Stale,
    /// No font of the letters has this character.
    Glyph(char),
    /// The message has more characters than a phone takes.
    Message(usize),
    /// It takes too many pages.
    Pages {
        /// With how many children.
        children: usize,
        /// In large print?
        large: bool,
        /// How many pages.
        pages: usize,
        /// How many there may be.
        room: usize,
    },
    /// It cannot be set on paper at all.
    Unset {
        /// With how many children.
        children: usize,
        /// In large print?
        large: bool,
        /// Why, in German.
        why: String,
    },
    /// Anything else that the head of the file says.
    Head(&'static str),
}

/// A fault and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// In which block, from 1; nothing for the text as a whole.
    pub block: Option<usize>,
    /// In which line of the file, from 1, where there is a file.
    pub line: Option<usize>,
    /// What is wrong.
    pub fault: Fault,
}

impl Finding {
    const fn whole(fault: Fault) -> Self {
        Self {
            block: None,
            line: None,
            fault,
        }
    }

    const fn at(block: usize, fault: Fault) -> Self {
        Self {
            block: Some(block),
            line: None,
            fault,
        }
    }

    /// The finding that a refusal of the parser stands for.
    #[must_use]
    pub fn of(error: &TemplateError) -> Self {
        let at = |block: &usize, fault| Self::at(*block, fault);
        match error {
            TemplateError::Toml { line, message } => Self {
                block: None,
                line: *line,
                fault: Fault::Unreadable(message.clone()),
            },
            TemplateError::UnknownLanguage(_) | TemplateError::Languages => {
                Self::whole(Fault::OtherText)
            }
            TemplateError::Text { block, fault, .. } => at(block, text_fault(fault)),
            TemplateError::Unguarded {
                block, placeholder, ..
            } => at(block, Fault::Unguarded(placeholder)),
            TemplateError::NotOfThisLetter {
                block, placeholder, ..
            } => at(block, Fault::Foreign(placeholder)),
            TemplateError::Label { block, .. } => at(block, Fault::Label),
            TemplateError::Once { role, .. } => Self::whole(Fault::Once(*role)),
            TemplateError::Head { field, .. } => Self::whole(Fault::Head(field)),
            TemplateError::MissingPlaceholder { placeholder, .. } => {
                Self::whole(Fault::Missing(placeholder))
            }
            TemplateError::ExtraPlaceholder { placeholder, .. } => {
                Self::whole(Fault::Extra(placeholder))
            }
            TemplateError::Structure { block, .. } => at(block, Fault::Structure),
        }
    }

    /// The same with the line in which its block begins.
    #[must_use]
    pub fn in_file(mut self, source: &str) -> Self {
        if let (None, Some(block)) = (self.line, self.block) {
            let starts = source.lines().enumerate();
            let mut starts = starts.filter(|(_, line)| line.trim_start().starts_with("[[block"));
            self.line = starts.nth(block - 1).map(|(at, _)| at + 1);
        }
        self
    }
}

fn text_fault(fault: &TextError) -> Fault {
    match fault {
        TextError::UnknownPlaceholder(token) => Fault::Unknown(token.clone()),
        TextError::Brace => Fault::Brace,
        TextError::Bold => Fault::Bold,
        TextError::Forbidden(code) => match char::from_u32(*code) {
            Some(c) if is_bidi_control(c) => Fault::Direction(*code),
            _ => Fault::Control(*code),
        },
        TextError::Empty => Fault::Empty,
    }
}

/// Everything that is wrong with a text: in itself, beside the German text in force, and on paper. `texts` are the texts in
/// force, among which it is set.
#[must_use]
pub fn check(sheet: &Sheet, german: &Sheet, texts: &TemplateSet, book: &FontBook) -> Vec<Finding> {
    let found = check_words(sheet, german, book);
    match Template::of(sheet) {
        Ok(text) if found.is_empty() => fit(&text, texts, book),
        _ => found,
    }
}

/// Everything that is wrong with the words: in themselves and beside the German text in force.
#[must_use]
pub fn check_words(sheet: &Sheet, german: &Sheet, book: &FontBook) -> Vec<Finding> {
    let mut found = words_of(sheet, book);
    let is_german = sheet.lang == LangTag::De.tag();
    if sheet.id != german.id || LangTag::from_tag(&sheet.lang).is_none() {
        found.push(Finding::whole(Fault::OtherText));
    } else if !is_german {
        let source = format!("de@{}", german.version);
        if sheet.source.as_deref() != Some(&source) {
            found.push(Finding::whole(Fault::Stale));
        }
        beside(sheet, german, &mut found);
    }
    if let Err(error) = Template::of(sheet) {
        let finding = Finding::of(&error);
        let known = |other: &Finding| {
            other.fault == finding.fault || (other.block.is_some() && other.block == finding.block)
        };
        if !found.iter().any(known) {
            found.push(finding);
        }
    }
    found
}

/// What is wrong with the words alone.
fn words_of(sheet: &Sheet, book: &FontBook) -> Vec<Finding> {
    let kind = LetterKind::from_key(&sheet.id);
    let mut found = Vec::new();
    for (at, block) in sheet.block.iter().enumerate() {
        let number = at + 1;
        for part in block.label.iter().chain([&block.text]) {
            found.extend(
                faults_of(part)
                    .into_iter()
                    .map(|fault| Finding::at(number, fault)),
            );
            for c in part.chars().filter(|c| !is_drawn(*c, book)) {
                let finding = Finding::at(number, Fault::Glyph(c));
                if !found.contains(&finding) {
                    found.push(finding);
                }
            }
        }
        for placeholder in used(block).into_keys() {
            if kind.is_some_and(|kind| !groups(kind).contains(&placeholder.group())) {
                found.push(Finding::at(number, Fault::Foreign(placeholder.token())));
            }
        }
    }
    found
}

/// Everything that keeps a text from being read, not only the first of it.
fn faults_of(text: &str) -> Vec<Fault> {
    let Err(first) = Text::parse(text) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for c in text
        .chars()
        .filter(|c| c.is_control() || is_bidi_control(*c))
    {
        found.push(text_fault(&TextError::Forbidden(u32::from(c))));
    }
    for part in text.split('{').skip(1) {
        if let Some((token, _)) = part.split_once('}')
            && Placeholder::from_token(token).is_none()
        {
            found.push(Fault::Unknown(token.to_owned()));
        }
    }
    if text.matches("**").count() % 2 == 1 {
        found.push(Fault::Bold);
    }
    let first = text_fault(&first);
    if !found.contains(&first) {
        found.push(first);
    }
    let mut seen = Vec::new();
    found.retain(|fault| {
        let new = !seen.contains(fault);
        seen.push(fault.clone());
        new
    });
    found
}

/// Does any font of the letters have this character? What directs or joins needs no face of its own.
fn is_drawn(c: char, book: &FontBook) -> bool {
    let faceless = c.is_control() || c.is_whitespace() || is_bidi_control(c);
    faceless
        || matches!(c, '\u{200C}' | '\u{200D}')
        || [Face::Sans, Face::Naskh, Face::Ethiopic]
            .into_iter()
            .any(|face| book.covers(face, c))
}

/// How often each placeholder stands in a block; none in a text that cannot be read.
fn used(block: &SheetBlock) -> BTreeMap<Placeholder, usize> {
    let mut out = BTreeMap::new();
    if let Ok(text) = Text::parse(&block.text) {
        for placeholder in text.placeholders() {
            *out.entry(placeholder).or_default() += 1;
        }
    }
    out
}

/// What is otherwise than in German.
fn beside(sheet: &Sheet, german: &Sheet, found: &mut Vec<Finding>) {
    let shape = |block: &SheetBlock| (block.role, block.condition, block.each);
    let pairs = sheet.block.iter().zip(&german.block);
    let other = pairs
        .clone()
        .position(|(own, german)| shape(own) != shape(german));
    let lengths = (sheet.block.len(), german.block.len());
    let other = other.or((lengths.0 != lengths.1).then(|| lengths.0.min(lengths.1)));
    if let Some(at) = other {
        found.push(Finding::at(at + 1, Fault::Structure));
        return;
    }
    for (at, (own, german)) in pairs.enumerate() {
        if Text::parse(&own.text).is_err() {
            continue;
        }
        let (mine, wanted) = (used(own), used(german));
        for (placeholder, times) in &wanted {
            if mine.get(placeholder).copied().unwrap_or_default() < *times {
                found.push(Finding::at(at + 1, Fault::Missing(placeholder.token())));
            }
        }
        for (placeholder, times) in &mine {
            match wanted.get(placeholder) {
                None => found.push(Finding::at(at + 1, Fault::Extra(placeholder.token()))),
                Some(wanted) if times > wanted => {
                    found.push(Finding::at(at + 1, Fault::Doubled(placeholder.token())));
                }
                Some(_) => {}
            }
        }
    }
}

/// Does it fit the paper, with few and many children, in normal and in large print? And the message into a phone?
fn fit(text: &Template, texts: &TemplateSet, book: &FontBook) -> Vec<Finding> {
    let mut found = Vec::new();
    let own = texts.with(text.clone());
    let lang = text.lang;
    let counts: &[usize] = if sample::is_of_one_child(text.kind) {
        &[1]
    } else {
        &CHILDREN
    };
    for children in counts.iter().copied() {
        for large in [false, true] {
            let of = SampleOf {
                lang,
                children,
                large,
            };
            match set(&own, of, book) {
                Ok(own) => {
                    let pages = own.pages.len();
                    if pages <= ALWAYS {
                        continue;
                    }
                    let room = super::templates(text.kind)
                        .ok()
                        .and_then(|shipped| set(shipped, of, book).ok())
                        .map_or(ALWAYS, |set| ALWAYS.max(set.pages.len() + MORE_PAGES));
                    if pages > room {
                        found.push(Finding::whole(Fault::Pages {
                            children,
                            large,
                            pages,
                            room,
                        }));
                    }
                }
                Err(why) => found.push(Finding::whole(Fault::Unset {
                    children,
                    large,
                    why,
                })),
            }
        }
    }
    for (at, block) in text.blocks.iter().enumerate() {
        if block.role == Role::Message {
            let value = |placeholder| Some(sample::plain(placeholder).to_owned());
            let said = block.text.fill(value).map(|said| said.to_plain());
            let long = said.map_or(0, |said| Message::new(&said).characters);
            if long > LONGEST {
                found.push(Finding::at(at + 1, Fault::Message(long)));
            }
        }
    }
    found
}

/// The pages of the sample letter.
///
/// # Errors
/// Why it cannot be set, in German.
pub fn set(texts: &TemplateSet, of: SampleOf, book: &FontBook) -> Result<Composition, String> {
    let letter = sample::letter(texts, of).map_err(|e| e.to_string())?;
    compose(book, &letter).map_err(|e: LetterError| e.to_string())
}
