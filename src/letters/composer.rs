//! What the parts of a letter share while they are set: the faces, the growing structure, the missing characters.

use std::sync::Arc;

use super::error::{Missing, Place};
use super::fonts::FontBook;
use super::language::LangTag;
use super::letter::{RichText, Style};
use super::page::{ElementId, Ink, Item, MM_PER_PT, Role, Structure, Tag, mm_to_units};
use super::text::{self, Line, Paragraph};

/// Sets texts and collects what they mean and what cannot be drawn.
pub(super) struct Composer<'a> {
    pub(super) book: &'a FontBook,
    pub(super) style: Style,
    pub(super) structure: Structure,
    pub(super) missing: Vec<Missing>,
}

/// A row of the flow: never split, with free space above it.
#[derive(Debug, Default)]
pub(super) struct Strip {
    /// Free space above; vanishes at the top of a page.
    pub(super) gap: f32,
    pub(super) height: f32,
    /// Must not be the last strip of a page.
    pub(super) keep: bool,
    /// Items with y from the top of the strip.
    pub(super) items: Vec<Item>,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    /// Left and right edge in mm.
    pub(super) edges: (f32, f32),
    /// Type size in pt before the factor of the language.
    pub(super) size: f32,
    pub(super) ink: Ink,
    /// Language set beside it: the lines of both then stand on the same height.
    pub(super) beside: Option<LangTag>,
}

impl Setting {
    /// Text between two edges that nothing stands beside.
    pub(super) const fn new(edges: (f32, f32), size: f32, ink: Ink) -> Self {
        Self {
            edges,
            size,
            ink,
            beside: None,
        }
    }

    fn line_height(&self, lang: LangTag) -> f32 {
        let own = line_height(self.size, lang);
        self.beside
            .map_or(own, |other| own.max(line_height(self.size, other)))
    }

    fn base_line(&self, lang: LangTag) -> f32 {
        let own = base_line(self.size, lang);
        self.beside
            .map_or(own, |other| own.max(base_line(self.size, other)))
    }
}

impl<'a> Composer<'a> {
    pub(super) fn new(book: &'a FontBook, style: Style) -> Self {
        Self {
            book,
            style,
            structure: Structure::default(),
            missing: Vec::new(),
        }
    }

    /// Factor of large print on everything that is measured for normal print.
    pub(super) fn scale(&self) -> f32 {
        self.style.body_pt() / Style::Normal.body_pt()
    }

    /// Height of a body line of a language.
    pub(super) fn line_height(&self, lang: LangTag) -> f32 {
        line_height(self.style.body_pt(), lang)
    }

    pub(super) fn element(&mut self, parent: ElementId, role: Role, lang: LangTag) -> ElementId {
        self.structure.add(Some(parent), role, lang)
    }

    /// Sets a text; missing characters are noted with their place and the text is left out.
    pub(super) fn paragraph(
        &mut self,
        text: &RichText,
        lang: LangTag,
        setting: Setting,
        place: Place,
    ) -> Paragraph {
        let size = setting.size * lang.size_factor();
        let width = mm_to_units(setting.edges.1 - setting.edges.0, size);
        text::set(self.book, text, lang, width).unwrap_or_else(|missing| {
            let noted = missing
                .0
                .into_iter()
                .map(|character| Missing { character, place });
            self.missing.extend(noted);
            Paragraph {
                text: Arc::from(""),
                lang,
                lines: Vec::new(),
            }
        })
    }

    /// A text in lines from the top of a strip: the items and the height.
    pub(super) fn lines(
        &mut self,
        text: &RichText,
        lang: LangTag,
        setting: Setting,
        tag: Tag,
        place: Place,
    ) -> (Vec<Item>, f32) {
        let paragraph = self.paragraph(text, lang, setting, place);
        let height = setting.line_height(lang);
        let items = paragraph
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| item(tag, &paragraph, line, setting, at as f32 * height))
            .collect();
        (items, height * paragraph.lines.len() as f32)
    }

    /// A text as strips of one line each, with two lines at least on either side of a page break.
    pub(super) fn flow(
        &mut self,
        text: &RichText,
        lang: LangTag,
        setting: Setting,
        tag: Tag,
        place: Place,
    ) -> Vec<Strip> {
        let paragraph = self.paragraph(text, lang, setting, place);
        let height = setting.line_height(lang);
        let count = paragraph.lines.len();
        paragraph
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| Strip {
                gap: 0.0,
                height,
                keep: at + 1 < count && (at == 0 || at + 2 == count),
                items: vec![item(tag, &paragraph, line, setting, 0.0)],
            })
            .collect()
    }
}

fn item(tag: Tag, paragraph: &Paragraph, line: &Line, setting: Setting, top: f32) -> Item {
    let size = setting.size * paragraph.lang.size_factor();
    Item::text(
        tag,
        paragraph,
        line,
        setting.edges,
        top + setting.base_line(paragraph.lang),
        size,
        setting.ink,
    )
}

/// Distance of two base lines in mm; `size` in pt before the factor of the language.
pub(super) fn line_height(size: f32, lang: LangTag) -> f32 {
    size * lang.size_factor() * lang.lead() * MM_PER_PT
}

/// Distance of the base line from the top of its line: capitals and descenders share the free space.
fn base_line(size: f32, lang: LangTag) -> f32 {
    size * lang.size_factor() * MM_PER_PT * ((lang.lead() - 1.0) / 2.0 + 0.78)
}
