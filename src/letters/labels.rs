//! Address labels (Adressaufkleber) on sheets of A4. Nothing but the address stands on a label.

use super::composer::{Composer, Density, Setting};
use super::din5008 as din;
use super::error::{LetterError, Place};
use super::fonts::FontBook;
use super::language::LangTag;
use super::letter::{Address, RichText, Style};
use super::page::{Composition, Ink, Page, Role, Tag, units_to_mm};
use super::text;
use crate::domain::language::Lang;

/// A sheet of labels that touch each other, centred on A4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelSheet {
    /// Labels beside each other.
    pub columns: usize,
    /// Labels below each other.
    pub rows: usize,
    /// Width of a label in mm.
    pub width: f32,
    /// Height of a label in mm.
    pub height: f32,
}

impl LabelSheet {
    /// 3 × 8 labels of 70 × 36 mm.
    pub const A4_3X8: Self = Self {
        columns: 3,
        rows: 8,
        width: 70.0,
        height: 36.0,
    };
    /// 3 × 7 labels of 70 × 42.3 mm.
    pub const A4_3X7: Self = Self {
        columns: 3,
        rows: 7,
        width: 70.0,
        height: 42.3,
    };
    /// 2 × 8 labels of 105 × 37 mm.
    pub const A4_2X8: Self = Self {
        columns: 2,
        rows: 8,
        width: 105.0,
        height: 37.0,
    };
    /// The usual sheets, the most usual first.
    pub const ALL: [Self; 3] = [Self::A4_3X8, Self::A4_3X7, Self::A4_2X8];

    /// The sheet with so many labels beside and below each other, such as "3x8".
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.code() == code)
    }

    /// Labels beside and below each other: "3x8".
    #[must_use]
    pub fn code(&self) -> String {
        format!("{}x{}", self.columns, self.rows)
    }

    /// Size of a label: "70 × 42,3 mm"
    #[must_use]
    pub fn size(&self, lang: Lang) -> String {
        let (width, height) = (self.width, self.height);
        let words = format!("{width} × {height} mm");
        match lang {
            Lang::De => words.replace('.', ","),
            Lang::En => words,
        }
    }

    /// Does an address stand on one of its labels in a size that can be read?
    #[must_use]
    pub fn fits(&self, book: &FontBook, address: &Address) -> bool {
        size_of(book, address, self.room()).is_some()
    }

    /// What of a label is printed on.
    fn room(&self) -> (f32, f32) {
        (self.width - 2.0 * PADDING, self.height - 2.0 * PADDING)
    }

    /// Labels on a sheet.
    #[must_use]
    pub const fn labels(&self) -> usize {
        self.columns * self.rows
    }

    /// Left and upper edge of a label by its place on the sheet, row by row.
    #[must_use]
    pub fn place(&self, at: usize) -> (f32, f32) {
        let columns = self.columns.max(1);
        let left = (din::PAGE_WIDTH - self.width * self.columns as f32) / 2.0;
        let top = (din::PAGE_HEIGHT - self.height * self.rows as f32) / 2.0;
        let (column, row) = (at % columns, at / columns);
        (
            left + self.width * column as f32,
            top + self.height * row as f32,
        )
    }
}

/// Free space at the edges of a label: printers shift a sheet by a millimetre or two.
const PADDING: f32 = 5.0;
/// Largest and smallest type size of a label in pt.
const SIZES: (f32, f32) = (11.0, 8.0);
/// Distance of two base lines in type sizes.
const LEAD: f32 = 1.24;

/// Sets labels, beginning at the label `first` of the first sheet (from 0): a sheet that was begun can be used up.
///
/// # Errors
/// An address that fits no label, by its place; characters without a glyph.
pub fn labels(
    book: &FontBook,
    key: &str,
    addresses: &[Address],
    sheet: LabelSheet,
    first: usize,
) -> Result<Composition, LetterError> {
    let known = text::Known::default();
    let mut composer = Composer::new(book, &known, Style::Normal, Density::Normal);
    let root = composer.structure.add(None, Role::Part, LangTag::De);
    let per_sheet = sheet.labels().max(1);
    let mut pages: Vec<Page> = Vec::new();
    for (number, address) in addresses.iter().enumerate() {
        let at = first % per_sheet + number;
        if pages.len() <= at / per_sheet {
            pages.push(Page::default());
        }
        let (left, top) = sheet.place(at % per_sheet);
        let size = size_of(book, address, sheet.room());
        let size = size.ok_or(LetterError::Label { label: number })?;
        let parent = composer.element(root, Role::Sect, LangTag::De);
        let tag = Tag::Element(composer.element(parent, Role::P, LangTag::De));
        let pitch = size * LEAD * super::page::MM_PER_PT;
        let height = pitch * address.lines.len() as f32;
        let begin = top + (sheet.height - height) / 2.0;
        for (at, line) in address.lines.iter().enumerate() {
            let edges = (left + PADDING, left + PADDING + 1000.0);
            let (mut items, _) = composer.lines(
                &RichText::plain(line),
                LangTag::De,
                Setting::new(edges, size, Ink::Black),
                tag,
                Place::Address(at),
            );
            items
                .iter_mut()
                .for_each(|item| item.shift(0.0, begin + at as f32 * pitch));
            if let Some(page) = pages.last_mut() {
                page.items.extend(items);
            }
        }
    }
    if !composer.missing.is_empty() {
        return Err(LetterError::MissingCharacters(composer.missing));
    }
    Ok(Composition {
        key: key.to_owned(),
        title: "Adressaufkleber".to_owned(),
        pages,
        structure: composer.structure,
    })
}

/// The largest size in which every line stands within the label.
fn size_of(book: &FontBook, address: &Address, room: (f32, f32)) -> Option<f32> {
    if address.lines.is_empty() {
        return None;
    }
    let widest = |size: f32| {
        let widths = address.lines.iter().map(|line| {
            text::set(book, &RichText::plain(line), LangTag::De, i32::MAX)
                .map_or(0.0, |paragraph| units_to_mm(paragraph.width(), size))
        });
        widths.fold(0.0, f32::max)
    };
    let mut size = SIZES.0;
    while size >= SIZES.1 {
        let height = size * LEAD * super::page::MM_PER_PT * address.lines.len() as f32;
        if height <= room.1 + PADDING && widest(size) <= room.0 {
            return Some(size);
        }
        size -= 0.5;
    }
    None
}
