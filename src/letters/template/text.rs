//! The text of one block: words, bold stretches and slots for values, read once and filled in for each letter.

use unicode_normalization::UnicodeNormalization;

use super::placeholder::Placeholder;
use super::value::is_bidi_control;
use crate::letters::letter::{RichText, Span};

/// A text of a template, checked: every slot is of the closed list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    bold: bool,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Words(String),
    Slot(Placeholder),
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// A placeholder outside the closed list.
    #[error("unknown placeholder {{{0}}}")]
    UnknownPlaceholder(String),
    /// A brace without its partner.
    #[error("a brace without its partner")]
    Brace,
    /// `**` opened and not closed.
    #[error("bold is opened and not closed")]
    Bold,
    /// A line break, a control character or a bidi control: isolates are put in by the program alone.
    #[error("forbidden character U+{0:04X}")]
    Forbidden(u32),
    /// Nothing but space.
    #[error("empty text")]
    Empty,
}

impl Text {
    /// Reads `Bitte **{datum}** merken`.
    ///
    /// # Errors
    /// The first fault found.
    pub fn parse(source: &str) -> Result<Self, TextError> {
        if source.trim().is_empty() {
            return Err(TextError::Empty);
        }
        if let Some(c) = source
            .chars()
            .find(|c| c.is_control() || is_bidi_control(*c))
        {
            return Err(TextError::Forbidden(u32::from(c)));
        }
        let mut pieces = Vec::new();
        let stretches: Vec<&str> = source.split("**").collect();
        if stretches.len().is_multiple_of(2) {
            return Err(TextError::Bold);
        }
        for (at, stretch) in stretches.into_iter().enumerate() {
            read_slots(stretch, at % 2 == 1, &mut pieces)?;
        }
        Ok(Self { pieces })
    }

    /// The placeholders in it, in order, with repetitions.
    pub fn placeholders(&self) -> impl Iterator<Item = Placeholder> + '_ {
        self.pieces.iter().filter_map(|piece| match piece.kind {
            Kind::Slot(placeholder) => Some(placeholder),
            Kind::Words(_) => None,
        })
    }

    /// The words without the slots.
    #[must_use]
    pub fn words(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match &piece.kind {
                Kind::Words(words) => words.as_str(),
                Kind::Slot(_) => "",
            })
            .collect()
    }

    /// The text with every slot filled by `value`, in NFC.
    ///
    /// # Errors
    /// The first placeholder that has no value. A text with an open slot never leaves this function.
    pub fn fill(
        &self,
        value: impl Fn(Placeholder) -> Option<String>,
    ) -> Result<RichText, Placeholder> {
        let mut spans: Vec<Span> = Vec::new();
        for piece in &self.pieces {
            let text = match &piece.kind {
                Kind::Words(words) => words.clone(),
                Kind::Slot(placeholder) => value(*placeholder).ok_or(*placeholder)?,
            };
            match spans.last_mut() {
                Some(last) if last.bold == piece.bold => last.text.push_str(&text),
                _ => spans.push(Span {
                    text,
                    bold: piece.bold,
                }),
            }
        }
        for span in &mut spans {
            span.text = span.text.nfc().collect();
        }
        Ok(RichText { spans })
    }
}

fn read_slots(stretch: &str, bold: bool, pieces: &mut Vec<Piece>) -> Result<(), TextError> {
    let mut rest = stretch;
    while !rest.is_empty() {
        let open = rest.find('{').unwrap_or(rest.len());
        let words = rest.get(..open).unwrap_or_default();
        if words.contains('}') {
            return Err(TextError::Brace);
        }
        if !words.is_empty() {
            pieces.push(Piece {
                bold,
                kind: Kind::Words(words.to_owned()),
            });
        }
        let Some(inside) = rest.get(open + 1..) else {
            break;
        };
        let (token, after) = inside.split_once('}').ok_or(TextError::Brace)?;
        let placeholder = Placeholder::from_token(token)
            .ok_or_else(|| TextError::UnknownPlaceholder(token.to_owned()))?;
        pieces.push(Piece {
            bold,
            kind: Kind::Slot(placeholder),
        });
        rest = after;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_bold_and_slots_are_told_apart() {
        let text = Text::parse("Am **{datum}** um {uhrzeit}\u{A0}Uhr").unwrap();
        let filled = text.fill(|p| Some(format!("<{}>", p.token()))).unwrap();
        let spans: Vec<(&str, bool)> = filled
            .spans
            .iter()
            .map(|s| (s.text.as_str(), s.bold))
            .collect();
        assert_eq!(
            spans,
            [
                ("Am ", false),
                ("<datum>", true),
                (" um <uhrzeit>\u{A0}Uhr", false)
            ]
        );
        assert_eq!(
            text.placeholders().collect::<Vec<_>>(),
            [Placeholder::Date, Placeholder::Start]
        );
    }

    #[test]
    fn faults_are_named() {
        assert_eq!(
            Text::parse("Am {tag}"),
            Err(TextError::UnknownPlaceholder("tag".into()))
        );
        assert_eq!(Text::parse("Am {datum"), Err(TextError::Brace));
        assert_eq!(Text::parse("Am datum}"), Err(TextError::Brace));
        assert_eq!(Text::parse("Am {"), Err(TextError::Brace));
        assert_eq!(Text::parse("Am **Tag"), Err(TextError::Bold));
        assert_eq!(Text::parse("Am\u{2069}"), Err(TextError::Forbidden(0x2069)));
        assert_eq!(Text::parse("Am\nTag"), Err(TextError::Forbidden(10)));
        assert_eq!(Text::parse(" "), Err(TextError::Empty));
    }

    #[test]
    fn a_missing_value_is_an_error_and_not_a_hole() {
        let text = Text::parse("{datum}, {raum}").unwrap();
        let one = |p| (p == Placeholder::Date).then(String::new);
        assert_eq!(text.fill(one), Err(Placeholder::Room));
    }

    proptest! {
        /// Whatever a template holds: it is refused, or every slot is a value and no brace of its own is left.
        #[test]
        fn no_open_slot_ever_comes_out(source in "([a-z *{}]|\\{datum\\}|\\{raum\\}|\\*\\*|\\{zahl\\}){0,12}") {
            if let Ok(text) = Text::parse(&source) {
                let filled = text.fill(|_| Some("7".into())).unwrap().to_plain();
                prop_assert!(!filled.contains(['{', '}']), "{filled}");
                prop_assert_eq!(filled.matches('7').count(), text.placeholders().count());
                if text.placeholders().count() > 0 {
                    prop_assert!(text.fill(|_| None).is_err());
                }
            }
        }
    }
}
