//! A paragraph of the office's own in a letter that is filled in: above the closing, in German and beside or below it in
//! the family's language.

use super::language::LangTag;
use super::letter::{Block, Letter, Part, RichText, Start};

/// Puts the words into the letter. Without words in the family's language they stand in the German part alone.
pub fn put(letter: &mut Letter, german: &str, translated: &str) {
    let Some((first, rest)) = letter.parts.split_first_mut() else {
        return;
    };
    if german.is_empty() && translated.is_empty() {
        return;
    }
    let at = place(first);
    let other = rest.iter_mut().find(|part| part.lang != LangTag::De);
    let beside = other
        .as_ref()
        .is_some_and(|part| part.start == Start::Beside);
    if !german.is_empty() || beside {
        first.blocks.insert(at, block(german));
    }
    if let Some(other) = other
        && (!translated.is_empty() || beside)
    {
        // Columns are read paragraph by paragraph: both stand on one height.
        let at = if beside {
            at.min(other.blocks.len())
        } else {
            place(other)
        };
        other.blocks.insert(at, block(translated));
    }
}

fn block(words: &str) -> Block {
    if words.is_empty() {
        Block::Gap(0.0)
    } else {
        Block::Paragraph(RichText::plain(words))
    }
}

/// Above the closing and the code that stands before it; at the end of a part without a closing.
fn place(part: &Part) -> usize {
    let signed = |block: &Block| matches!(block, Block::Signature(_));
    let code = |block: &Block| matches!(block, Block::QrRow(_));
    let Some(mut at) = part.blocks.iter().rposition(signed) else {
        return part.blocks.len();
    };
    while at > 0 && part.blocks.get(at - 1).is_some_and(code) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::letters::letter::{Address, Letterhead, LetterheadKind, Signature, Style};

    fn part(lang: LangTag, start: Start) -> Part {
        Part {
            lang,
            start,
            mark: None,
            blocks: vec![
                Block::Paragraph("one".into()),
                Block::Paragraph("two".into()),
                Block::Signature(Signature::default()),
            ],
        }
    }

    fn letter(parts: Vec<Part>) -> Letter {
        Letter {
            key: "k".into(),
            title: "Einladung".into(),
            letterhead: Letterhead {
                kind: LetterheadKind::KreisKi,
                authority: String::new(),
                sub_lines: Vec::new(),
                return_line: String::new(),
            },
            address: Address::default(),
            info: Vec::new(),
            reference: String::new(),
            subject: String::new(),
            parts,
            mark: None,
            style: Style::Normal,
        }
    }

    fn stands(letter: &Letter, part: usize, at: usize) -> Option<String> {
        match letter.parts.get(part)?.blocks.get(at)? {
            Block::Paragraph(text) => Some(text.to_plain()),
            _ => None,
        }
    }

    #[test]
    fn the_words_stand_above_the_closing_of_each_language() {
        let mut both = letter(vec![
            part(LangTag::De, Start::Here),
            part(LangTag::Ar, Start::Page),
        ]);
        put(&mut both, "Hof", "فناء");
        assert_eq!(stands(&both, 0, 2).as_deref(), Some("Hof"));
        assert_eq!(stands(&both, 1, 2).as_deref(), Some("فناء"));
        let mut german = letter(vec![
            part(LangTag::De, Start::Here),
            part(LangTag::Ar, Start::Page),
        ]);
        put(&mut german, "Hof", "");
        assert_eq!(german.parts[1], part(LangTag::Ar, Start::Page));
    }

    #[test]
    fn columns_stay_side_by_side() {
        let mut beside = letter(vec![
            part(LangTag::De, Start::Here),
            part(LangTag::Ar, Start::Beside),
        ]);
        put(&mut beside, "Hof", "");
        let counts = beside.parts.iter().map(|part| part.blocks.len());
        assert_eq!(counts.collect::<Vec<_>>(), [4, 4]);
        assert_eq!(beside.parts[1].blocks[2], Block::Gap(0.0));
    }

    #[test]
    fn no_words_change_nothing() {
        let plain = letter(vec![part(LangTag::De, Start::Here)]);
        let mut same = plain.clone();
        put(&mut same, "", "");
        assert_eq!(same, plain);
    }
}
