//! The form as it is kept in a draft, and back: the file so far, and what is typed and no value yet.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Form;
use super::field::{Day, Text};
use crate::desktop::context::Context;
use crate::desktop::widget::date_field;
use crate::domain::file::File;

/// What is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    file: File,
    before: Option<File>,
    /// Whose field, its name, its words.
    unread: Vec<(String, String, String)>,
    interpreter: Option<bool>,
}

impl Form {
    /// Everything typed, as a draft keeps it.
    #[must_use]
    pub fn content(&self, today: NaiveDate) -> Option<String> {
        let mut unread = Vec::new();
        for (owner, sheet) in self.sheets() {
            let mut keep = |name: &str, words: &str| {
                if !words.trim().is_empty() {
                    unread.push((owner.prefix(), name.to_owned(), words.to_owned()));
                }
            };
            for (text, words) in sheet.texts() {
                if text.kind().is_none() {
                    keep(text.code(), words);
                }
            }
            for (day, state) in sheet.days() {
                if sheet.parsed(day, today).is_none() {
                    keep(day.code(), state.text());
                }
            }
        }
        let kept = Kept {
            file: self.file(today),
            before: self.before.clone(),
            unread,
            interpreter: self.interpreter,
        };
        serde_json::to_string(&kept).ok()
    }

    /// The form that a draft holds; nothing when it was written by another version and cannot be read.
    #[must_use]
    pub fn from_draft(content: &str, context: &Context) -> Option<Self> {
        let kept: Kept = serde_json::from_str(content).ok()?;
        let mut form = Self::new(kept.file, kept.before, context);
        form.interpreter = kept.interpreter;
        for owner in form.owners() {
            let prefix = owner.prefix();
            let Some(sheet) = form.sheet_mut(owner) else {
                continue;
            };
            let own = kept.unread.iter().filter(|(whose, ..)| *whose == prefix);
            for (_, name, words) in own {
                if let Some(text) = Text::from_code(name) {
                    sheet.type_text(text, words.clone());
                }
                if let Some(day) = Day::from_code(name) {
                    sheet.date(day, date_field::Event::Typed(words.clone()), context.today);
                }
            }
        }
        Some(form)
    }
}
