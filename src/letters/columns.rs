//! Two languages side by side: German left, the other one right in its own direction, paragraph by paragraph.

use super::blocks;
use super::composer::{Composer, Strip};
use super::din5008 as din;
use super::error::{LetterError, Place};
use super::letter::{HeadingLevel, Part, RichText};
use super::page::ElementId;

/// Free space between the columns.
const BETWEEN: f32 = 5.0;

/// A part that stands in a column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column<'a> {
    /// What stands in it.
    pub part: &'a Part,
    /// Its element.
    pub parent: ElementId,
    /// The subject above it, where that is no block of the part.
    pub subject: Option<&'a RichText>,
}

/// The strips of both, those of the same place on one height. What is alone in its place (the box, the code) has the
/// whole width.
pub(super) fn strips(
    composer: &mut Composer<'_>,
    left: Column<'_>,
    right: Column<'_>,
) -> Result<Vec<Strip>, LetterError> {
    let whole = (din::TEXT_LEFT, din::TEXT_RIGHT);
    let middle = (whole.0 + whole.1) / 2.0;
    let halves = [
        (left, right, (whole.0, middle - BETWEEN / 2.0)),
        (right, left, (middle + BETWEEN / 2.0, whole.1)),
    ];
    let mut set = Vec::new();
    for (own, other, edges) in halves {
        composer.edges = edges;
        composer.beside = Some(other.part.lang);
        let mut groups = Vec::new();
        if let Some(subject) = own.subject {
            let (level, lang) = (HeadingLevel::H1, own.part.lang);
            let place = Place::Subject;
            let heading = blocks::heading(composer, level, subject, lang, own.parent, place);
            groups.push(heading.0);
        }
        let mut places: Vec<Vec<Strip>> = own.part.blocks.iter().map(|_| Vec::new()).collect();
        for (at, strips) in blocks::groups(composer, own.part, own.parent)? {
            if let Some(place) = places.get_mut(at) {
                *place = strips;
            }
        }
        groups.extend(places);
        set.push(groups);
    }
    composer.edges = whole;
    composer.beside = None;
    let mut halves = set.into_iter();
    let (mut first, mut second) = (
        halves.next().unwrap_or_default().into_iter(),
        halves.next().unwrap_or_default().into_iter(),
    );
    let mut out = Vec::new();
    loop {
        match (first.next(), second.next()) {
            (None, None) => return Ok(out),
            (one, other) => out.extend(rows(one.unwrap_or_default(), other.unwrap_or_default())),
        }
    }
}

/// Strip beside strip.
fn rows(left: Vec<Strip>, right: Vec<Strip>) -> Vec<Strip> {
    let mut right = right.into_iter();
    let mut out: Vec<Strip> = left
        .into_iter()
        .map(|strip| match right.next() {
            Some(beside) => together(strip, beside),
            None => strip,
        })
        .collect();
    out.extend(right);
    out
}

fn together(mut strip: Strip, beside: Strip) -> Strip {
    strip.gap = strip.gap.max(beside.gap);
    strip.height = strip.height.max(beside.height);
    strip.keep |= beside.keep;
    strip.items.extend(beside.items);
    strip
}
