//! The post room (Poststelle): what a letter says in parts, what became of it, and what is kept of it.

mod due;
mod group;
mod kinds;

pub use due::{Due, Occasion, PostCase, due};
pub use group::{Group, PrintedState, group, is_overtaken};

use super::coded::coded;
use super::envelope::address_hash;
use super::family::{Address, Family};
use super::guardian::Guardian;
use super::id::{BatchId, LetterId, PersonId};
use super::language::Lang;
use super::letter::{Addressee, Authority, IssuedLetter};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

coded! {
    /// What a letter says, in the parts that change on their own.
    Aspect {
        /// Day and time.
        When = "when",
        /// The building and the way there.
        Site = "site",
        /// The room.
        Room = "room",
        /// Whom it is written to, and which children it is about.
        Recipient = "recipient",
        /// Where it goes.
        Address = "address",
        /// Who writes, and whom to call.
        Sender = "sender",
        /// The version of its text, and its language.
        Text = "text",
        /// Everything else.
        Rest = "rest",
    }
}

impl Aspect {
    /// Does it still matter once the family holds the letter? A text that was reworded and another clerk's phone do
    /// not make a letter wrong that lies on a kitchen table.
    #[must_use]
    pub const fn matters_when_delivered(self) -> bool {
        !matches!(self, Self::Sender | Self::Text)
    }
}

/// What a letter says: a hash of each of its parts. Two letters say the same when all of them are equal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Says(BTreeMap<Aspect, String>);

impl Says {
    /// The same with one more part.
    #[must_use]
    pub fn with(mut self, aspect: Aspect, hash: String) -> Self {
        let _ = self.0.insert(aspect, hash);
        self
    }

    /// The hash of a part.
    #[must_use]
    pub fn of(&self, aspect: Aspect) -> Option<&str> {
        self.0.get(&aspect).map(String::as_str)
    }

    /// Is nothing known of it? So are letters of former versions of the program.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }

    /// The parts in which two letters differ.
    #[must_use]
    pub fn changed(&self, now: &Self) -> Vec<Aspect> {
        let differs = |aspect: &Aspect| self.of(*aspect) != now.of(*aspect);
        Aspect::ALL.iter().copied().filter(differs).collect()
    }
}

coded! {
    /// Why a letter came back (Rückläufer).
    ReturnReason {
        /// Unbekannt verzogen.
        MovedAway = "moved_away",
        /// Empfänger unbekannt.
        Unknown = "unknown",
        /// No letter box with the name.
        NoLetterBox = "no_letter_box",
        /// Anschrift unvollständig.
        AddressIncomplete = "address_incomplete",
        /// Annahme verweigert.
        Refused = "refused",
        /// Nicht abgeholt.
        NotCollected = "not_collected",
        /// Something else.
        Other = "other",
    }
}

impl ReturnReason {
    /// What it is called.
    #[must_use]
    pub const fn word(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::MovedAway => ("unbekannt verzogen", "moved away"),
            Self::Unknown => ("Empfänger unbekannt", "addressee unknown"),
            Self::NoLetterBox => (
                "kein Briefkasten mit dem Namen",
                "no letter box with the name",
            ),
            Self::AddressIncomplete => ("Anschrift unvollständig", "address incomplete"),
            Self::Refused => ("Annahme verweigert", "refused"),
            Self::NotCollected => ("nicht abgeholt", "not collected"),
            Self::Other => ("anderer Grund", "another reason"),
        };
        match lang {
            Lang::De => german,
            Lang::En => english,
        }
    }
}

/// A printing of many letters at once (Serienbrief): which files it made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintBatch {
    /// Its id.
    pub id: BatchId,
    /// When it was made, wall time.
    pub made_at: NaiveDateTime,
    /// Who made it.
    pub made_by: PersonId,
    /// How many letters are in it.
    pub letters: i64,
    /// Its files, in the order of the envelopes.
    pub files: Vec<BatchFile>,
    /// Revision.
    pub rev: i64,
}

/// A file of a batch. Its name names no person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchFile {
    /// Name without the folder.
    pub name: String,
    /// Whose letterhead is on its letters: the two never stand in one file. Nothing for the posting list.
    pub authority: Option<Authority>,
    /// How many letters.
    pub letters: u32,
    /// Pages.
    pub pages: u32,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// Everything that makes a letter again, byte for byte: its data as they were set, with the version of the engine.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterCopy {
    /// Of which letter.
    pub letter: LetterId,
    /// The engine that set it.
    pub engine: String,
    /// SHA-256 (hex) of the letter as a file of its own.
    pub sha256: String,
    /// The packed data; only `letters::keep` reads them.
    #[serde(with = "hex")]
    pub body: Vec<u8>,
    /// Revision.
    pub rev: i64,
}

impl std::fmt::Debug for LetterCopy {
    /// Never the contents: they are a letter to a family.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LetterCopy({}, {} bytes)", self.letter, self.body.len())
    }
}

/// A short hash of what a letter says in one part.
#[must_use]
pub fn hash_of(parts: &[&str]) -> String {
    // A separator that no field holds: "a", "bc" is not "ab", "c".
    let digest = Sha256::digest(parts.join("\u{1f}").as_bytes());
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl IssuedLetter {
    /// Did it come back from an address at which the family is still recorded? Then nothing more goes there.
    #[must_use]
    pub fn stops(&self, family: &Family, guardians: &[Guardian]) -> bool {
        let all = guardians.iter().filter_map(|g| g.address.as_ref());
        std::iter::once(&family.address)
            .chain(all)
            .any(|address| self.came_back_from(address))
    }

    /// Did it come back from this address of the family?
    #[must_use]
    pub fn came_back_from(&self, address: &Address) -> bool {
        self.returned_on.is_some()
            && self.addressee == Addressee::Family
            && (self.says.of(Aspect::Address))
                .is_none_or(|sent_to| sent_to == address_hash(address))
    }

    /// Does the family hold it, as far as the office knows?
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        // What came back by post can be handed over afterwards.
        let last = |day: NaiveDate| self.returned_on.is_none_or(|back| back <= day);
        self.delivered_on.is_some_and(last)
            || self.posted_on.is_some() && self.returned_on.is_none()
    }

    /// The day on which it was posted or handed over.
    #[must_use]
    pub fn delivery(&self) -> Option<NaiveDate> {
        self.delivered_on.or(self.posted_on)
    }
}

/// Bytes as hexadecimal digits: the history keeps records as text.
mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        to.serialize_str(&text)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        let digit = |c: u8| {
            char::from(c)
                .to_digit(16)
                .and_then(|d| u8::try_from(d).ok())
        };
        let byte = |pair: &[u8]| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        };
        let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(byte).collect();
        bytes.ok_or_else(|| D::Error::custom("no hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    #[test]
    fn says_names_exactly_the_parts_that_differ() {
        let old = Says::default()
            .with(Aspect::When, "1".into())
            .with(Aspect::Room, "2".into());
        let new = old.clone().with(Aspect::Room, "3".into());
        assert_eq!(old.changed(&new), [Aspect::Room]);
        assert!(old.changed(&old).is_empty());
        let kept: Says = serde_json::from_str(&serde_json::to_string(&old).unwrap()).unwrap();
        assert_eq!(kept, old);
    }

    #[test]
    fn a_copy_goes_through_the_history_and_shows_nothing_of_itself() {
        let copy = LetterCopy {
            letter: LetterId(Uuid::from_u128(1)),
            engine: "1".into(),
            sha256: "0".repeat(64),
            body: vec![0, 15, 16, 255],
            rev: 1,
        };
        let text = serde_json::to_string(&copy).unwrap();
        assert!(text.contains("\"000f10ff\""));
        assert_eq!(serde_json::from_str::<LetterCopy>(&text).unwrap(), copy);
        for bad in ["000f1", "zz"] {
            let wrong = text.replace("000f10ff", bad);
            assert!(serde_json::from_str::<LetterCopy>(&wrong).is_err(), "{bad}");
        }
        assert!(!format!("{copy:?}").contains("255"));
    }
}
