//! What the parts of a letter share while they are set: the faces, the growing structure, the missing characters.

use std::rc::Rc;
use std::sync::Arc;

use super::din5008 as din;
use super::error::{Missing, Place};
use super::fonts::FontBook;
use super::language::{Faces, LangTag};
use super::letter::{RichText, Style};
use super::page::{ElementId, Ink, Item, MM_PER_PT, Role, Structure, Tag, mm_to_units};
use super::text::{Known, Line, Paragraph};

/// How closely the text is set. A letter that would need one more page for a few lines is set closer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Density {
    Normal,
    Close,
    Tight,
    /// The smallest type that DIN 5008 allows for running text, and a smaller code.
    Small,
}

impl Density {
    /// Factor on the distance of lines: from 1.32 of the type size down to 1.2.
    const fn lead(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Close => 0.97,
            Self::Tight => 0.94,
            Self::Small => 0.91,
        }
    }

    /// Factor on free space between paragraphs.
    pub(super) const fn space(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Close => 0.8,
            Self::Tight => 0.58,
            Self::Small => 0.4,
        }
    }

    /// Size of running text in pt.
    const fn body_pt(self, style: Style) -> f32 {
        match (self, style) {
            (Self::Small, Style::Normal) => 10.0,
            _ => style.body_pt(),
        }
    }

    /// Factor on the room for a signature.
    pub(super) const fn room(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Close | Self::Tight => 0.8,
            Self::Small => 0.7,
        }
    }

    /// Factor on free space at the sides of a box.
    pub(super) const fn sides(self) -> f32 {
        match self {
            Self::Small => 0.7,
            _ => 1.0,
        }
    }

    /// Side of a code in mm: its modules stay above 0.4 mm.
    pub(super) const fn code(self) -> f32 {
        match self {
            Self::Small => 28.0,
            _ => 32.0,
        }
    }
}

/// Sets texts and collects what they mean and what cannot be drawn.
pub(super) struct Composer<'a> {
    pub(super) book: &'a FontBook,
    known: &'a Known,
    pub(super) style: Style,
    pub(super) density: Density,
    /// Where running text stands: the whole width, or a column.
    pub(super) edges: (f32, f32),
    /// The language of the other column.
    pub(super) beside: Option<LangTag>,
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
    /// What stands above it again when it begins a page: the heading of its table.
    pub(super) again: Option<Arc<Again>>,
}

/// The heading of a table as it stands again on a further page: no part of the text.
#[derive(Debug, Default)]
pub(super) struct Again {
    pub(super) height: f32,
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
    /// Factor on the distance of lines.
    pub(super) lead: f32,
}

impl Setting {
    /// Text between two edges that nothing stands beside.
    pub(super) const fn new(edges: (f32, f32), size: f32, ink: Ink) -> Self {
        Self {
            edges,
            size,
            ink,
            beside: None,
            lead: 1.0,
        }
    }

    fn natural_height(&self, lang: LangTag) -> f32 {
        let own = line_height(self.size, lang);
        self.beside
            .map_or(own, |other| own.max(line_height(self.size, other)))
    }

    fn line_height(&self, lang: LangTag) -> f32 {
        self.natural_height(lang) * self.factor(lang)
    }

    /// Naskh and Ethiopic begin with wider lines and can close up further.
    fn factor(&self, lang: LangTag) -> f32 {
        let wide = |lang: LangTag| lang.faces() != Faces::Latin;
        if wide(lang) || self.beside.is_some_and(wide) {
            self.lead * self.lead
        } else {
            self.lead
        }
    }

    fn base_line(&self, lang: LangTag) -> f32 {
        let own = base_line(self.size, lang);
        let base = self
            .beside
            .map_or(own, |other| own.max(base_line(self.size, other)));
        base - self.natural_height(lang) * (1.0 - self.factor(lang)) / 2.0
    }
}

impl<'a> Composer<'a> {
    pub(super) fn new(
        book: &'a FontBook,
        known: &'a Known,
        style: Style,
        density: Density,
    ) -> Self {
        Self {
            book,
            known,
            style,
            density,
            edges: (din::TEXT_LEFT, din::TEXT_RIGHT),
            beside: None,
            structure: Structure::default(),
            missing: Vec::new(),
        }
    }

    /// Factor of large print on everything that is measured for normal print.
    pub(super) fn scale(&self) -> f32 {
        self.style.body_pt() / Style::Normal.body_pt()
    }

    /// The edges as they stand in a mirror: for parts of the running text that a right-to-left language turns round.
    pub(super) fn mirrored(&self, edges: (f32, f32)) -> (f32, f32) {
        let sum = self.edges.0 + self.edges.1;
        (sum - edges.1, sum - edges.0)
    }

    /// Size of running text in pt.
    pub(super) const fn body_pt(&self) -> f32 {
        self.density.body_pt(self.style)
    }

    /// Height of a body line of a language.
    pub(super) fn line_height(&self, lang: LangTag) -> f32 {
        line_height(self.body_pt(), lang) * self.density.lead()
    }

    /// Height of an empty body line between paragraphs.
    pub(super) fn space(&self, lang: LangTag) -> f32 {
        line_height(self.body_pt(), lang) * self.density.space()
    }

    /// Text of the body: its lines close up with the density.
    pub(super) fn setting(&self, edges: (f32, f32), size: f32, ink: Ink) -> Setting {
        Setting {
            lead: self.density.lead(),
            ..Setting::new(edges, size, ink)
        }
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
    ) -> Rc<Paragraph> {
        let size = setting.size * lang.size_factor();
        let width = mm_to_units(setting.edges.1 - setting.edges.0, size);
        let set = self.known.set(self.book, text, lang, width);
        set.unwrap_or_else(|missing| {
            let noted = missing
                .0
                .into_iter()
                .map(|character| Missing { character, place });
            self.missing.extend(noted);
            Rc::new(Paragraph {
                text: Arc::from(""),
                lang,
                lines: Vec::new(),
            })
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
                ..Strip::default()
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
