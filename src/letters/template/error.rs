//! What can be wrong with a template. For the people who write templates; the program's own are tested.

use super::placeholder::Role;
use super::text::TextError;

/// Why a template is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// Not TOML, or a field, role, condition or state that does not exist.
    #[error("template is not readable{}: {message}", .line.map(|line| format!(", line {line}")).unwrap_or_default())]
    Toml {
        /// In which line, from 1, if that is known.
        line: Option<usize>,
        /// What is wrong.
        message: String,
    },
    /// The language is not in the list of letters.
    #[error("unknown language {0}")]
    UnknownLanguage(String),
    /// A fault in the text of a block.
    #[error("{lang}, block {block}: {fault}")]
    Text {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
        /// The fault.
        fault: TextError,
    },
    /// A value that is not always there is used without its condition, or a child's outside a `child` block.
    #[error("{lang}, block {block}: {{{placeholder}}} needs its condition")]
    Unguarded {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
        /// The placeholder.
        placeholder: &'static str,
    },
    /// A value that this letter may not tell.
    #[error("{lang}, block {block}: {{{placeholder}}} is not of this letter")]
    NotOfThisLetter {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
        /// The placeholder.
        placeholder: &'static str,
    },
    /// A row of the box or the code has no label, or another block has one.
    #[error("{lang}, block {block}: label missing or out of place")]
    Label {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
    },
    /// A role that must stand exactly once does not.
    #[error("{lang}: role {role:?} must stand exactly once")]
    Once {
        /// Language of the template.
        lang: &'static str,
        /// The role.
        role: Role,
    },
    /// A field of the head is missing or wrong.
    #[error("{lang}: {field}")]
    Head {
        /// Language of the template.
        lang: &'static str,
        /// Which field, and what is wrong with it.
        field: &'static str,
    },
    /// There is no German text, or there are two of one language.
    #[error("no German text, or a language twice")]
    Languages,
    /// A translation of the current German text lacks a placeholder of it.
    #[error("{lang}: {{{placeholder}}} of the German text is missing")]
    MissingPlaceholder {
        /// Language of the template.
        lang: &'static str,
        /// The placeholder.
        placeholder: &'static str,
    },
    /// A translation of the current German text has a placeholder that it has not.
    #[error("{lang}: {{{placeholder}}} is not in the German text")]
    ExtraPlaceholder {
        /// Language of the template.
        lang: &'static str,
        /// The placeholder.
        placeholder: &'static str,
    },
    /// A translation of the current German text has other blocks: this one differs in role or condition.
    #[error("{lang}: block {block} is not what it is in German")]
    Structure {
        /// Language of the template.
        lang: &'static str,
        /// Number of the block, from 1.
        block: usize,
    },
}
