//! What a text field takes, for forms and for lists alike: how much, which characters, what is mended and said. Nothing
//! is ever cut: a text fits, is mended in a way that can be told, or is refused.

mod phone;

pub use phone::{phone_key, same_phone};

use super::language::Lang;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization as _;

/// What stands in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A name of a person, in any script: it needs a letter.
    Name,
    /// A line such as a street, an office or a school.
    Line,
    /// A short note.
    Note,
    /// A telephone number; it is kept as typed.
    Phone,
    /// An e-mail address.
    Mail,
}

/// A text that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit<'a> {
    /// The text as it is kept.
    pub text: Cow<'a, str>,
    /// What was done to it.
    pub mended: Mended,
}

/// What was done to a text so that it fits. Blanks at both ends are not worth a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mended {
    /// Characters that cannot be seen were taken out: marks of direction, of zero width, byte order.
    pub hidden: bool,
    /// Tabs and line ends became a blank.
    pub breaks: bool,
}

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unfit {
    /// Too long.
    TooLong {
        /// The most characters.
        most: usize,
        /// So many it has.
        has: usize,
    },
    /// A name without a letter.
    NoLetter,
    /// A picture (emoji) or a character that no font can show.
    Picture,
    /// Letters in a telephone number.
    LettersInPhone,
    /// Too few or too many digits for a telephone number.
    PhoneDigits,
    /// Not an e-mail address.
    NoMail,
    /// A placeholder in braces: only templates know them.
    Placeholder,
}

impl Kind {
    /// The most characters.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Name => 100,
            Self::Line => 120,
            Self::Note => 1_000,
            Self::Phone => 60,
            Self::Mail => 254,
        }
    }

    /// The text as it is kept. An empty text fits everywhere: whether a field is needed is asked elsewhere.
    ///
    /// # Errors
    /// What keeps it from being kept.
    pub fn fit(self, typed: &str) -> Result<Fit<'_>, Unfit> {
        let (text, mended) = mend(typed);
        let has = text.chars().count();
        if has > self.most() {
            return Err(Unfit::TooLong {
                most: self.most(),
                has,
            });
        }
        if text.chars().any(is_picture) {
            return Err(Unfit::Picture);
        }
        if !text.is_empty() {
            match self {
                Self::Name if !text.chars().any(char::is_alphabetic) => {
                    return Err(Unfit::NoLetter);
                }
                Self::Phone => phone::check(&text)?,
                Self::Mail if !is_mail(&text) => return Err(Unfit::NoMail),
                Self::Name | Self::Line | Self::Note | Self::Mail => {}
            }
        }
        Ok(Fit { text, mended })
    }

    /// The text as it is kept; as it stands when it does not fit, so that nothing typed is lost.
    #[must_use]
    pub fn kept(self, typed: &str) -> String {
        self.fit(typed)
            .map_or_else(|_| typed.to_owned(), |fit| fit.text.into_owned())
    }
}

impl Mended {
    /// What was done, as a hint beside the field; nothing when nothing was.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> Option<&'static str> {
        Some(match (self.hidden, self.breaks, lang) {
            (false, false, _) => return None,
            (true, false, Lang::De) => "Unsichtbare Zeichen wurden entfernt.",
            (true, false, Lang::En) => "Invisible characters were taken out.",
            (false, true, Lang::De) => "Tabulator oder Umbruch wurde zum Leerzeichen.",
            (false, true, Lang::En) => "A tab or line end became a blank.",
            (true, true, Lang::De) => "Unsichtbare Zeichen und Umbrüche wurden ersetzt.",
            (true, true, Lang::En) => "Invisible characters and line ends were replaced.",
        })
    }
}

impl Unfit {
    /// What is wrong, in a short sentence. Repeats nothing of what was typed.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::TooLong { most, has }, Lang::De) => {
                format!("Zu lang: {has} Zeichen, höchstens {most}.")
            }
            (Self::TooLong { most, has }, Lang::En) => {
                format!("Too long: {has} characters, at most {most}.")
            }
            (Self::NoLetter, Lang::De) => "Ein Name braucht Buchstaben.".into(),
            (Self::NoLetter, Lang::En) => "A name needs letters.".into(),
            (Self::Placeholder, Lang::De) => {
                "Platzhalter in geschweiften Klammern gibt es nur in Vorlagen.".into()
            }
            (Self::Placeholder, Lang::En) => {
                "Placeholders in braces exist in templates only.".into()
            }
            (Self::Picture, Lang::De) => "Bildzeichen lassen sich nicht drucken.".into(),
            (Self::Picture, Lang::En) => "Pictures cannot be printed.".into(),
            (Self::LettersInPhone, Lang::De) => "Eine Telefonnummer hat keine Buchstaben.".into(),
            (Self::LettersInPhone, Lang::En) => "A telephone number has no letters.".into(),
            (Self::PhoneDigits, Lang::De) => "Eine Telefonnummer hat 3 bis 20 Ziffern.".into(),
            (Self::PhoneDigits, Lang::En) => "A telephone number has 3 to 20 digits.".into(),
            (Self::NoMail, Lang::De) => "Das ist keine E-Mail-Adresse.".into(),
            (Self::NoMail, Lang::En) => "This is no e-mail address.".into(),
        }
    }
}

/// Good enough to catch a slip of the finger: something, one `@`, something with a dot, no blanks.
#[must_use]
pub fn is_mail(text: &str) -> bool {
    let text = text.trim();
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty()
        && !host.contains('@')
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text.chars().any(char::is_whitespace)
}

/// One line in composed characters (NFC) without anything that hides or directs.
fn mend(typed: &str) -> (Cow<'_, str>, Mended) {
    let plain = |c: char| c.is_ascii_graphic() || c == ' ';
    if typed.chars().all(plain) {
        return (Cow::Borrowed(typed.trim()), Mended::default());
    }
    let mut mended = Mended::default();
    let mut line = String::with_capacity(typed.len());
    let mut before = None;
    let mut rest = typed.chars().peekable();
    while let Some(c) = rest.next() {
        if is_break(c) {
            mended.breaks = true;
            if !line.ends_with(' ') {
                line.push(' ');
            }
            while rest.next_if(|c| is_break(*c) || *c == ' ').is_some() {}
        } else if is_joiner(c) && joins(before, rest.peek().copied()) {
            line.push(c);
        } else if is_hidden(c) || is_joiner(c) {
            mended.hidden = true;
            continue;
        } else {
            line.push(c);
        }
        before = Some(c);
    }
    let composed: String = line.trim().nfc().collect();
    // Line ends around a text are left out like blanks there.
    mended.breaks &= typed.trim().chars().any(is_break);
    (Cow::Owned(composed), mended)
}

/// Tabs, line ends and other characters that order a device.
fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Nobody sees them: they turn the direction, have no width, or mark the order of bytes.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Zero width joiner and non-joiner: within words of some scripts they are spelling, elsewhere they only hide.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn joins(before: Option<char>, after: Option<char>) -> bool {
    let spelled = |c: char| matches!(c, '\u{0600}'..='\u{07BF}' | '\u{08A0}'..='\u{08FF}' | '\u{0900}'..='\u{0DFF}' | '\u{1780}'..='\u{17FF}');
    before.is_some_and(spelled) && after.is_some_and(spelled)
}

/// Emoji and their parts, characters for private use, and code points that are no characters.
fn is_picture(c: char) -> bool {
    matches!(
        c,
        '\u{20E3}' | '\u{231A}'..='\u{231B}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}' | '\u{E000}'..='\u{F8FF}' | '\u{FFFC}'..='\u{FFFF}'
            | '\u{F0000}'..='\u{10FFFF}'
    )
}

#[cfg(test)]
mod tests;
