//! What a child can do with languages: each language with four skills, German, reading and writing (Alphabetisierung).

use super::coded::coded;
use super::language::LanguageCode;
use serde::{Deserialize, Serialize};

/// How well, from 0 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum SkillLevel {
    /// 0: not at all.
    None,
    /// 1: a little.
    Little,
    /// 2: well.
    Good,
    /// 3: like a mother tongue.
    Fluent,
}

impl SkillLevel {
    /// All levels, from 0 to 3.
    pub const ALL: [Self; 4] = [Self::None, Self::Little, Self::Good, Self::Fluent];
}

/// Skills are counted from 0 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no level from 0 to 3")]
pub struct NotASkillLevel;

impl TryFrom<u8> for SkillLevel {
    type Error = NotASkillLevel;

    fn try_from(number: u8) -> Result<Self, NotASkillLevel> {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .ok_or(NotASkillLevel)
    }
}

impl From<SkillLevel> for u8 {
    fn from(level: SkillLevel) -> Self {
        match level {
            SkillLevel::None => 0,
            SkillLevel::Little => 1,
            SkillLevel::Good => 2,
            SkillLevel::Fluent => 3,
        }
    }
}

/// A language that a child has something of; `None` in a skill says that nobody asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageSkill {
    /// Which language.
    pub language: LanguageCode,
    /// Understanding (Hören).
    pub listening: Option<SkillLevel>,
    /// Speaking (Sprechen).
    pub speaking: Option<SkillLevel>,
    /// Reading (Lesen).
    pub reading: Option<SkillLevel>,
    /// Writing (Schreiben).
    pub writing: Option<SkillLevel>,
}

coded! {
    /// Knowledge of German (Deutschkenntnisse).
    GermanLevel {
        /// None.
        None = "none",
        /// A1.
        A1 = "a1",
        /// A2.
        A2 = "a2",
        /// B1 or more.
        B1Plus = "b1_plus",
        /// It was asked and could not be told.
        Unknown = "unknown",
    }
}

coded! {
    /// How the level of German was found.
    GermanAssessment {
        /// Heard in the talk.
        Talk = "talk",
        /// The family says so.
        Family = "family",
        /// A short test.
        Test = "test",
        /// A certificate was seen.
        Certificate = "certificate",
    }
}

coded! {
    /// A script (Schrift) that is not Latin.
    Script {
        /// Arabic, also as written in Persian, Kurdish or Urdu.
        Arabic = "arabic",
        /// Cyrillic.
        Cyrillic = "cyrillic",
        /// Ethiopic.
        Ethiopic = "ethiopic",
        /// Greek.
        Greek = "greek",
        /// Georgian.
        Georgian = "georgian",
        /// Armenian.
        Armenian = "armenian",
        /// Devanagari.
        Devanagari = "devanagari",
        /// Bengali.
        Bengali = "bengali",
        /// Tamil.
        Tamil = "tamil",
        /// Thai.
        Thai = "thai",
        /// Chinese.
        Chinese = "chinese",
        /// Another one.
        Other = "other",
    }
}

/// How far a child reads and writes (Alphabetisierung): decides about literacy classes and how long the support lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LiteracyStatus {
    /// In no script.
    NotAlphabetised,
    /// Only in a script that is not Latin.
    NonLatin(Script),
    /// Begins to read and write in Latin letters.
    LatinBeginning,
    /// Reads and writes Latin letters fluently.
    LatinFluent,
}

impl LiteracyStatus {
    /// Does the child still learn Latin letters from the beginning?
    #[must_use]
    pub const fn to_alphabetise(self) -> bool {
        matches!(self, Self::NotAlphabetised | Self::NonLatin(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_the_numbers_from_0_to_3() {
        for level in SkillLevel::ALL {
            assert_eq!(SkillLevel::try_from(u8::from(level)), Ok(level));
        }
        assert_eq!(SkillLevel::try_from(4), Err(NotASkillLevel));
    }

    #[test]
    fn codes_are_told_apart_and_read_back() {
        for script in Script::ALL {
            assert_eq!(Script::from_code(script.code()), Some(*script));
        }
        assert_eq!(GermanLevel::from_code("b1_plus"), Some(GermanLevel::B1Plus));
        assert_eq!(GermanLevel::from_code("B1Plus"), None);
    }
}
