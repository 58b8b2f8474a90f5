//! A text that is being written: its parts one after the other, what is wrong with it, and whether it is saved.

use std::sync::Arc;

use iced::widget::text_editor::{Action, Content, Edit};

use crate::letters::template::check::Finding;
use crate::letters::template::placeholder::{Placeholder, Role};
use crate::letters::template::{Sheet, SheetBlock};
use crate::service::letter_texts::OpenText;

/// The field of the part that is being written.
pub(super) const FIELD: &str = "texts-part";

/// A part of a text: the words of a block, or its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// The block, from 0.
    pub block: usize,
    /// Its label?
    pub label: bool,
}

/// The text and its field.
#[derive(Debug)]
pub(super) struct Editor {
    pub open: OpenText,
    pub sheet: Sheet,
    saved: Sheet,
    pub at: usize,
    pub field: Content,
    /// What is wrong; nothing as long as nobody has looked.
    pub findings: Option<Vec<Finding>>,
    /// The how many-th wording this is.
    pub number: u64,
    /// The wording that is being checked.
    pub checking: Option<u64>,
}

impl Editor {
    /// A text that was opened. A translation has the paragraphs of the German text, whatever it had before.
    pub fn new(open: OpenText) -> Self {
        let sheet = aligned(&open.sheet, &open.german);
        let mut editor = Self {
            saved: sheet.clone(),
            sheet,
            open,
            at: 0,
            field: Content::new(),
            findings: None,
            number: 0,
            checking: None,
        };
        editor.fill();
        editor
    }

    /// Is anything typed that is not saved?
    pub fn is_dirty(&self) -> bool {
        self.sheet.block != self.saved.block
    }

    /// Is it the German text?
    pub fn is_german(&self) -> bool {
        self.open.row.source.is_none()
    }

    /// The parts in their order.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (block, written) in self.sheet.block.iter().enumerate() {
            let german = self.open.german.block.get(block);
            let label = written.label.is_some()
                || (!self.is_german() && german.is_some_and(|german| german.label.is_some()));
            if label {
                parts.push(Part { block, label: true });
            }
            parts.push(Part {
                block,
                label: false,
            });
        }
        parts
    }

    /// The part that is being written.
    pub fn part(&self) -> Option<Part> {
        self.parts().get(self.at).copied()
    }

    /// The words of a part.
    pub fn words(&self, part: Part) -> &str {
        words_of(&self.sheet.block, part)
    }

    /// The German words of a part.
    pub fn german(&self, part: Part) -> &str {
        words_of(&self.open.german.block, part)
    }

    /// The faults of a block.
    pub fn faults(&self, block: usize) -> impl Iterator<Item = &Finding> {
        let found = self.findings.iter().flatten();
        found.filter(move |finding| finding.block == Some(block + 1))
    }

    /// Goes to a part.
    pub fn go(&mut self, at: usize) {
        self.at = at.min(self.parts().len().saturating_sub(1));
        self.fill();
    }

    /// To the next part, or the one before.
    pub fn pass(&mut self, forward: bool) {
        let last = self.parts().len().saturating_sub(1);
        self.go(if forward {
            (self.at + 1).min(last)
        } else {
            self.at.saturating_sub(1)
        });
    }

    /// Something was typed. Says whether the words are other ones now.
    pub fn typed(&mut self, action: Action) -> bool {
        let edits = action.is_edit();
        self.field.perform(action);
        edits && self.take()
    }

    /// Puts a placeholder where the cursor is. A German paragraph with a value that is not always known is printed only
    /// when it is.
    pub fn insert(&mut self, placeholder: Placeholder) -> bool {
        let german = self.is_german();
        let block = self.part().map(|part| part.block);
        if let Some(block) = block.and_then(|at| self.sheet.block.get_mut(at))
            && german
            && block.condition.is_none()
        {
            block.condition = placeholder.guard();
        }
        let token = format!("{{{}}}", placeholder.token());
        self.typed(Action::Edit(Edit::Paste(Arc::new(token))))
    }

    /// A paragraph more, below this one.
    pub fn add_block(&mut self) {
        let Some(part) = self.part() else { return };
        let block = SheetBlock {
            role: Role::P,
            label: None,
            text: String::new(),
            condition: None,
            each: false,
            share: None,
        };
        let next = part.block + 1;
        self.sheet
            .block
            .insert(next.min(self.sheet.block.len()), block);
        let at = self.parts().iter().position(|part| part.block == next);
        self.number += 1;
        self.go(at.unwrap_or(self.at));
    }

    /// This paragraph goes; the last one stays.
    pub fn remove_block(&mut self) {
        let Some(part) = self.part().filter(|_| self.sheet.block.len() > 1) else {
            return;
        };
        let _ = self.sheet.block.remove(part.block);
        self.number += 1;
        self.go(self.at);
    }

    /// It was saved: this is what is stored now.
    pub fn saved(&mut self, open: OpenText) {
        self.saved = aligned(&open.sheet, &open.german);
        if !self.is_dirty() {
            self.sheet = self.saved.clone();
        }
        self.sheet.source.clone_from(&open.sheet.source);
        self.open = open;
        self.number += 1;
    }

    /// The sheet as it is checked and saved: a translation is one of the German text beside it.
    pub fn written(&self) -> Sheet {
        let mut sheet = self.sheet.clone();
        if !self.is_german() {
            sheet.source = Some(format!("de@{}", self.open.german.version));
        }
        sheet
    }

    fn fill(&mut self) {
        let words = self.part().map(|part| self.words(part).to_owned());
        self.field = Content::with_text(&words.unwrap_or_default());
        self.field.perform(Action::Move(
            iced::advanced::text::editor::Motion::DocumentEnd,
        ));
    }

    /// The words of the field become those of the part. A line break that was pasted becomes a space.
    fn take(&mut self) -> bool {
        let Some(part) = self.part() else {
            return false;
        };
        let typed = self.field.text();
        let typed = typed.trim_end_matches('\n').replace(['\r', '\n'], " ");
        if typed == self.words(part) {
            return false;
        }
        if let Some(block) = self.sheet.block.get_mut(part.block) {
            if part.label {
                block.label = Some(typed);
            } else {
                block.text = typed;
            }
        }
        self.number += 1;
        true
    }
}

fn words_of(blocks: &[SheetBlock], part: Part) -> &str {
    let block = blocks.get(part.block);
    let words = block.and_then(|block| {
        if part.label {
            block.label.as_deref()
        } else {
            Some(block.text.as_str())
        }
    });
    words.unwrap_or_default()
}

/// A text in the shape of the German one: what has the same place and kind keeps its words.
fn aligned(own: &Sheet, german: &Sheet) -> Sheet {
    if own.lang == german.lang {
        return own.clone();
    }
    let mut left: Vec<Option<&SheetBlock>> = own.block.iter().map(Some).collect();
    let mut next = 0;
    let blocks = german.block.iter().map(|block| {
        let like = |own: &&SheetBlock| {
            own.role == block.role && own.condition == block.condition && own.each == block.each
        };
        let at = (next..left.len()).find(|at| {
            left.get(*at)
                .copied()
                .flatten()
                .is_some_and(|own| like(&own))
        });
        let Some(found) = at.and_then(|at| {
            next = at + 1;
            left.get_mut(at).and_then(Option::take)
        }) else {
            return SheetBlock {
                text: String::new(),
                label: block.label.as_ref().map(|_| String::new()),
                ..block.clone()
            };
        };
        SheetBlock {
            text: found.text.clone(),
            label: block.label.as_ref().and(found.label.clone()),
            ..block.clone()
        }
    });
    Sheet {
        block: blocks.collect(),
        ..own.clone()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::letter::LetterKind;
    use crate::letters::language::LangTag;
    use crate::letters::template::source;

    fn sheet(lang: LangTag) -> Sheet {
        Sheet::read(source(LetterKind::Invitation, lang).unwrap()).unwrap()
    }

    #[test]
    fn a_paragraph_more_in_german_is_empty_in_the_translation_and_the_others_keep_their_words() {
        let (mut german, arabic) = (sheet(LangTag::De), sheet(LangTag::Ar));
        assert_eq!(aligned(&arabic, &german).block, arabic.block);
        let added = SheetBlock {
            role: Role::Notice,
            ..german.block[2].clone()
        };
        german.block.insert(2, added);
        let found = aligned(&arabic, &german);
        assert_eq!(found.block.len(), arabic.block.len() + 1);
        assert!(found.block[2].text.is_empty());
        assert_eq!(found.block[3..], arabic.block[2..]);
    }
}
