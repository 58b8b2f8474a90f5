//! A key combination: matching it against events and naming it for people.

use iced::keyboard::{self, Key, Modifiers, key::Named};

use crate::desktop::text::Texts;

/// The key of a combination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// A letter (lower case), digit or sign.
    Char(char),
    /// A key with a name.
    Named(Named),
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    /// Strg.
    pub control: bool,
    /// Umschalt.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key itself.
    pub stroke: Stroke,
}

impl Chord {
    /// A key with a name, alone.
    #[must_use]
    pub const fn key(named: Named) -> Self {
        Self {
            control: false,
            shift: false,
            alt: false,
            stroke: Stroke::Named(named),
        }
    }

    /// A sign, alone.
    #[must_use]
    pub const fn char(sign: char) -> Self {
        Self {
            control: false,
            shift: false,
            alt: false,
            stroke: Stroke::Char(sign),
        }
    }

    /// Strg with a letter (lower case), digit or sign.
    #[must_use]
    pub const fn ctrl(sign: char) -> Self {
        Self::char(sign).with_ctrl()
    }

    /// Alt with a letter (lower case), digit or sign.
    #[must_use]
    pub const fn alt(sign: char) -> Self {
        Self::char(sign).with_alt()
    }

    /// The same with Strg.
    #[must_use]
    pub const fn with_ctrl(self) -> Self {
        Self {
            control: true,
            ..self
        }
    }

    /// The same with Umschalt.
    #[must_use]
    pub const fn with_shift(self) -> Self {
        Self {
            shift: true,
            ..self
        }
    }

    /// The same with Alt.
    #[must_use]
    pub const fn with_alt(self) -> Self {
        Self { alt: true, ..self }
    }

    /// Whether an event is this combination.
    ///
    /// Letters and digits are compared without Umschalt, so `Strg+Umschalt+Z` and `Strg+Umschalt+1` work on
    /// every layout; signs are also compared as typed, so `Strg+?` works although `?` needs Umschalt.
    #[must_use]
    pub fn matches(&self, event: &keyboard::Event) -> bool {
        let keyboard::Event::KeyPressed {
            key,
            modified_key,
            physical_key,
            modifiers,
            ..
        } = event
        else {
            return false;
        };
        if modifiers.control() != self.control || modifiers.alt() != self.alt {
            return false;
        }
        match self.stroke {
            Stroke::Named(named) => *key == Key::Named(named) && modifiers.shift() == self.shift,
            Stroke::Char(sign) => {
                let base = key.to_latin(*physical_key).map(|c| c.to_ascii_lowercase());
                if base == Some(sign) && modifiers.shift() == self.shift {
                    return true;
                }
                let typed = match modified_key {
                    Key::Character(typed) => typed.chars().next(),
                    _ => None,
                };
                !sign.is_alphanumeric() && typed == Some(sign)
            }
        }
    }

    /// The combination in words: "Strg+Umschalt+Z".
    #[must_use]
    pub fn label(&self, texts: &Texts) -> String {
        let mut parts = Vec::with_capacity(4);
        if self.control {
            parts.push(texts.key_control());
        }
        if self.shift {
            parts.push(texts.key_shift());
        }
        if self.alt {
            parts.push("Alt".to_owned());
        }
        parts.push(match self.stroke {
            Stroke::Char(sign) => sign.to_uppercase().to_string(),
            Stroke::Named(named) => name(named, texts),
        });
        parts.join("+")
    }
}

fn name(named: Named, texts: &Texts) -> String {
    match named {
        Named::ArrowUp => "↑".to_owned(),
        Named::ArrowDown => "↓".to_owned(),
        Named::ArrowLeft => "←".to_owned(),
        Named::ArrowRight => "→".to_owned(),
        Named::Space => texts.key_space(),
        Named::Delete => texts.key_delete(),
        Named::PageUp => texts.key_page_up(),
        Named::PageDown => texts.key_page_down(),
        Named::Home => texts.key_home(),
        Named::End => texts.key_end(),
        Named::Escape => "Esc".to_owned(),
        other => format!("{other:?}"),
    }
}

/// A key press as the window receives it; for tests and recorded flows.
#[must_use]
pub fn press(key: Key, modifiers: Modifiers) -> keyboard::Event {
    let text = match &key {
        Key::Character(sign) if !modifiers.control() && !modifiers.alt() => Some(sign.clone()),
        Key::Named(Named::Space) => Some(" ".into()),
        _ => None,
    };
    keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: keyboard::key::Physical::Unidentified(
            keyboard::key::NativeCode::Unidentified,
        ),
        location: keyboard::Location::Standard,
        modifiers,
        text,
        repeat: false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::desktop::text::Language;

    fn sign(sign: &str, modifiers: Modifiers) -> keyboard::Event {
        press(Key::Character(sign.into()), modifiers)
    }

    #[test]
    fn modifiers_must_agree_exactly() {
        let undo = Chord::ctrl('z');
        assert!(undo.matches(&sign("z", Modifiers::CTRL)));
        assert!(!undo.matches(&sign("z", Modifiers::CTRL | Modifiers::SHIFT)));
        assert!(!undo.matches(&sign("z", Modifiers::empty())));
        assert!(
            undo.with_shift()
                .matches(&sign("z", Modifiers::CTRL | Modifiers::SHIFT))
        );
    }

    #[test]
    fn a_sign_behind_shift_is_found_as_typed() {
        let mut event = sign("ß", Modifiers::CTRL | Modifiers::SHIFT);
        if let keyboard::Event::KeyPressed { modified_key, .. } = &mut event {
            *modified_key = Key::Character("?".into());
        }
        assert!(Chord::ctrl('?').matches(&event));
        assert!(!Chord::ctrl('!').matches(&event));
    }

    #[test]
    fn names_follow_the_language() {
        let chord = Chord::ctrl('z').with_shift();
        assert_eq!(
            chord.label(&Texts::new(Language::German)),
            "Strg+Umschalt+Z"
        );
        assert_eq!(chord.label(&Texts::new(Language::English)), "Ctrl+Shift+Z");
        assert_eq!(
            Chord::key(Named::F5).label(&Texts::new(Language::German)),
            "F5"
        );
        assert_eq!(
            Chord::key(Named::Space).label(&Texts::new(Language::German)),
            "Leertaste"
        );
    }
}
