//! From a letter to its pages: flow with page breaks, then what stands on every page.

use super::blocks;
use super::columns;
use super::composer::{Composer, Density, Strip};
use super::din5008 as din;
use super::error::{LetterError, Place};
use super::fonts::FontBook;
use super::language::LangTag;
use super::letter::{HeadingLevel, Letter, RichText, Start, Style};
use super::page::{Composition, ElementId, Item, Page, Role, Shape, Tag};
use super::sheet;
use super::text::Known;

/// Sets a letter on its pages.
///
/// # Errors
/// Everything that would print wrongly: an address that does not fit the window, characters without a glyph
/// (all of them at once), text that fits no page.
pub fn compose(book: &FontBook, letter: &Letter) -> Result<Composition, LetterError> {
    let known = &Known::default();
    let closer: &[Density] = if letter.style == Style::LargePrint {
        &[]
    } else {
        &[Density::Close, Density::Tight, Density::Small]
    };
    if letter
        .parts
        .iter()
        .any(|part| part.start == Start::IfOnePage)
    {
        // Smaller type is for a letter that would need one more page, not for one that may take two.
        let together = closer.iter().filter(|one| **one != Density::Small);
        for density in std::iter::once(&Density::Normal).chain(together) {
            let together = compose_at(book, known, letter, &[*density], Form::OnePage)?;
            if together.pages.len() == 1 {
                return Ok(together);
            }
        }
    }
    // Parts that begin on a page of their own are set closer each on its own.
    let mut densities = vec![Density::Normal; letter.parts.len().max(1)];
    let mut best = compose_at(book, known, letter, &densities, Form::Letter)?;
    let begins: Vec<usize> = (0..letter.parts.len())
        .filter(|at| *at == 0 || matches!(letter.parts[*at].start, Start::Page | Start::IfOnePage))
        .collect();
    for (sheet, first) in begins.iter().enumerate() {
        if best.pages.len() <= begins.len() {
            break;
        }
        let end = begins.get(sheet + 1).copied();
        let own = *first..end.unwrap_or(densities.len());
        let filled = lowest(&best);
        let mut better = None;
        for density in closer {
            let mut tried = densities.clone();
            tried[own.clone()].fill(*density);
            // A code may be too large for its smaller place.
            let Ok(closer) = compose_at(book, known, letter, &tried, Form::Letter) else {
                continue;
            };
            let fewer = closer.pages.len() < best.pages.len();
            // A box that was pushed off the first page leaves it empty.
            let fuller = better.is_none()
                && closer.pages.len() == best.pages.len()
                && lowest(&closer) > filled + PUSHED;
            if fewer || fuller {
                better = Some((tried, closer));
            }
            if fewer {
                break;
            }
        }
        if let Some((tried, closer)) = better {
            (densities, best) = (tried, closer);
        }
    }
    Ok(best)
}

/// A block of at least this height in mm was pushed to the next page.
const PUSHED: f32 = 60.0;

/// The lowest line of text on the first page.
fn lowest(composition: &Composition) -> f32 {
    let items = composition.pages.first().map(|page| page.items.as_slice());
    items
        .unwrap_or_default()
        .iter()
        .filter_map(|item| match (&item.shape, item.tag) {
            (Shape::Text(line), Tag::Element(_)) => Some(line.baseline),
            _ => None,
        })
        .fold(0.0, f32::max)
}

/// Sets a report: the letterhead, no window, and the text right below it. What the letter says of an address is passed over.
///
/// # Errors
/// As [`compose`], but for the address.
pub fn compose_report(book: &FontBook, report: &Letter) -> Result<Composition, LetterError> {
    compose_at(
        book,
        &Known::default(),
        report,
        &[Density::Normal],
        Form::Report,
    )
}

/// What the first page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// An envelope with a window.
    Letter,
    /// The same; all that may stand on one page stands together.
    OnePage,
    /// A folder.
    Report,
}

fn compose_at(
    book: &FontBook,
    known: &Known,
    letter: &Letter,
    densities: &[Density],
    form: Form,
) -> Result<Composition, LetterError> {
    if letter
        .parts
        .first()
        .is_none_or(|part| part.lang != LangTag::De)
    {
        return Err(LetterError::NoGermanPart);
    }
    // One for all parts, or one for each.
    let density = |part: usize| {
        let own = densities.get(part).or_else(|| densities.last());
        own.copied().unwrap_or(Density::Normal)
    };
    let mut composer = Composer::new(book, known, letter.style, density(0));
    let root = composer.structure.add(None, Role::Part, LangTag::De);
    let mut flow = Flow::new();
    let mut parts = letter.parts.iter().enumerate().peekable();
    while let Some((number, part)) = parts.next() {
        composer.density = density(number);
        let parent = composer.element(root, Role::Sect, part.lang);
        let fresh = match part.start {
            Start::Page => true,
            Start::IfOnePage => form != Form::OnePage,
            Start::Here | Start::Beside => false,
        };
        if number > 0 && fresh {
            flow.new_page();
        }
        flow.current = vec![number];
        flow.announce(&mut composer, letter, number, parent);
        if number == 0 {
            flow.pages[0].items = match form {
                Form::Letter | Form::OnePage => sheet::first_page(&mut composer, letter, parent)?,
                Form::Report => {
                    flow.y = din::FIELD_TOP;
                    sheet::letterhead(&mut composer, letter, parent)
                }
            };
        }
        let subject = (number == 0).then(|| RichText::plain(&letter.subject));
        let beside = parts.next_if(|(_, next)| next.start == Start::Beside);
        let mut strips = match beside {
            Some((second, right)) => {
                let other = composer.element(root, Role::Sect, right.lang);
                flow.announce(&mut composer, letter, second, other);
                flow.current.push(second);
                let left = columns::Column {
                    part,
                    parent,
                    subject: subject.as_ref(),
                };
                let right = columns::Column {
                    part: right,
                    parent: other,
                    subject: None,
                };
                columns::strips(&mut composer, left, right)?
            }
            None => {
                let mut strips = match &subject {
                    Some(subject) => {
                        let level = HeadingLevel::H1;
                        let place = Place::Subject;
                        let de = LangTag::De;
                        blocks::heading(&mut composer, level, subject, de, parent, place).0
                    }
                    None => Vec::new(),
                };
                let mut text = blocks::strips(&mut composer, part, parent)?;
                // Two blank lines would push a full letter to a second page; one and a half keep the picture.
                if let Some(first) = text.first_mut().filter(|_| subject.is_some()) {
                    first.gap = first.gap.max(1.3 * composer.space(LangTag::De));
                }
                strips.append(&mut text);
                strips
            }
        };
        if let Some(first) = strips.first_mut().filter(|_| number > 0) {
            first.gap = first.gap.max(2.0 * composer.space(part.lang));
        }
        flow.place(strips, part.lang)?;
    }
    let pages = flow.finish(&mut composer, letter);
    if !composer.missing.is_empty() {
        return Err(LetterError::MissingCharacters(composer.missing));
    }
    Ok(Composition {
        key: letter.key.clone(),
        title: letter.title.clone(),
        pages,
        structure: composer.structure,
    })
}

/// Fills pages from top to bottom.
struct Flow {
    pages: Vec<Page>,
    /// Indices of the parts that stand on each page.
    parts: Vec<Vec<usize>>,
    /// Marks as they are read aloud: page (once known), text, element.
    announced: Vec<(Option<usize>, String, Tag)>,
    y: f32,
    empty: bool,
    current: Vec<usize>,
}

impl Flow {
    fn new() -> Self {
        Self {
            pages: vec![Page::default()],
            parts: vec![Vec::new()],
            announced: Vec::new(),
            y: din::BODY_TOP,
            empty: true,
            current: Vec::new(),
        }
    }

    /// The marks of a part are read aloud at its begin.
    fn announce(
        &mut self,
        composer: &mut Composer<'_>,
        letter: &Letter,
        number: usize,
        parent: ElementId,
    ) {
        let general = letter.mark.as_deref().filter(|_| number == 0);
        let own = letter.parts[number]
            .mark
            .as_deref()
            .filter(|own| Some(*own) != letter.mark.as_deref());
        for text in general.into_iter().chain(own) {
            let tag = Tag::Element(composer.element(parent, Role::P, LangTag::De));
            self.announced.push((None, text.to_owned(), tag));
        }
    }

    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.parts.push(Vec::new());
        self.y = din::FOLLOWING_TOP;
        self.empty = true;
    }

    fn place(&mut self, strips: Vec<Strip>, lang: LangTag) -> Result<(), LetterError> {
        let mut waiting = strips.into_iter().peekable();
        while waiting.peek().is_some() {
            let mut group: Vec<Strip> = Vec::new();
            for strip in waiting.by_ref() {
                let keep = strip.keep;
                group.push(strip);
                if !keep {
                    break;
                }
            }
            if !self.fits(&group) && (!self.empty || self.pages.len() == 1) {
                self.new_page();
            }
            if self.fits(&group) {
                group.into_iter().for_each(|strip| self.put(strip));
                continue;
            }
            // Kept together they fill more than a page: break between strips, as late as possible.
            for strip in group {
                if !self.fits(std::slice::from_ref(&strip)) {
                    if self.empty {
                        return Err(LetterError::BlockTooTall { lang });
                    }
                    self.new_page();
                    if !self.fits(std::slice::from_ref(&strip)) {
                        return Err(LetterError::BlockTooTall { lang });
                    }
                }
                self.put(strip);
            }
        }
        Ok(())
    }

    fn fits(&self, group: &[Strip]) -> bool {
        let mut y = self.y;
        let mut empty = self.empty;
        for strip in group {
            let again = strip.again.as_ref().map_or(0.0, |again| again.height);
            y += strip.height + if empty { again } else { strip.gap };
            empty = false;
        }
        y <= din::BODY_BOTTOM
    }

    fn put(&mut self, strip: Strip) {
        let last = self.pages.len() - 1;
        if !self.empty {
            self.y += strip.gap;
        } else if let Some(again) = &strip.again {
            let top = self.y;
            self.pages[last]
                .items
                .extend(again.items.iter().map(|item| {
                    let mut item = item.clone();
                    item.shift(0.0, top);
                    item
                }));
            self.y += again.height;
        }
        self.empty = false;
        for part in &self.current {
            if !self.parts[last].contains(part) {
                self.parts[last].push(*part);
            }
        }
        for announced in &mut self.announced {
            let _ = announced.0.get_or_insert(last);
        }
        let top = self.y;
        self.pages[last]
            .items
            .extend(strip.items.into_iter().map(|mut item| {
                item.shift(0.0, top);
                item
            }));
        self.y += strip.height;
    }

    /// Adds running heads, page numbers and marks.
    fn finish(self, composer: &mut Composer<'_>, letter: &Letter) -> Vec<Page> {
        let count = self.pages.len();
        let mut pages = self.pages;
        for (at, page) in pages.iter_mut().enumerate() {
            let mut head: Vec<Item> = Vec::new();
            if at > 0 {
                head.extend(sheet::running_head(composer, letter));
            }
            let mut texts: Vec<&str> = letter.mark.as_deref().into_iter().collect();
            let own = self.parts[at]
                .iter()
                .filter_map(|part| letter.parts[*part].mark.as_deref());
            for text in own {
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
            let marks: Vec<(&str, Tag)> = texts
                .into_iter()
                .map(|text| {
                    let announced = self
                        .announced
                        .iter()
                        .find(|(page, words, _)| *page == Some(at) && words == text);
                    (text, announced.map_or(Tag::Pagination, |(_, _, tag)| *tag))
                })
                .collect();
            head.extend(sheet::mark(composer, &marks));
            page.items.splice(0..0, head).for_each(drop);
            if count > 1 {
                page.items
                    .extend(sheet::page_number(composer, at + 1, count));
            }
        }
        pages
    }
}
