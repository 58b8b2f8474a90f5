//! The closed lists a template may use: placeholders, conditions and the roles of its blocks.

use serde::Deserialize;

macro_rules! placeholders {
    ($($(#[$doc:meta])* $name:ident = $token:literal, $condition:expr;)+) => {
        /// A value that a template may ask for. There are no others.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Placeholder { $($(#[$doc])* $name,)+ }

        impl Placeholder {
            /// Every placeholder, in a fixed order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The word between the braces.
            #[must_use]
            pub const fn token(self) -> &'static str {
                match self { $(Self::$name => $token,)+ }
            }

            /// The condition that a block must carry to use it; `None` if the value is always there.
            #[must_use]
            pub const fn guard(self) -> Option<Condition> {
                match self { $(Self::$name => $condition,)+ }
            }

            /// The placeholder of a token.
            #[must_use]
            pub fn from_token(token: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|p| p.token() == token)
            }
        }
    };
}

placeholders! {
    /// Day of the week, from the template's own table.
    Weekday = "wochentag", None;
    /// Day of the appointment in digits, `02.12.2026`.
    Date = "datum", None;
    /// Begin, 24 hour clock, `10:15`.
    Start = "uhrzeit", None;
    /// End, 24 hour clock.
    End = "ende", None;
    /// Street, number, postcode and town of the site.
    SiteAddress = "anschrift", None;
    /// Room number without the word "Raum".
    Room = "raum", Some(Condition::Room);
    /// How to get there, in German.
    Directions = "weg", Some(Condition::Directions);
    /// Nearest bus stop.
    BusStop = "haltestelle", Some(Condition::BusStop);
    /// Names of the guardians.
    Family = "familie", None;
    /// Name of one child; only in a `child` block.
    Child = "kind", None;
    /// Birth date of that child, as precise as it is known; only in a `child` block.
    Born = "geburtsdatum", None;
    /// Language that is interpreted, named in the language of the template.
    Interpreting = "sprache", Some(Condition::Interpreting);
    /// Telephone of the office.
    Phone = "telefon", Some(Condition::Phone);
    /// E-mail address of the office.
    Email = "email", Some(Condition::Email);
    /// Name of the person who answers.
    Contact = "ansprechperson", None;
    /// File number (Aktenzeichen).
    FileNumber = "zeichen", None;
    /// The law behind compulsory schooling. Always the same words, but Latin ones that a right-to-left text must isolate.
    Law = "gesetz", None;
}

/// When a block is printed. A template knows no other logic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Condition {
    /// The room is known.
    #[serde(rename = "raum")]
    Room,
    /// There is a description of the way.
    #[serde(rename = "weg")]
    Directions,
    /// The bus stop is known.
    #[serde(rename = "haltestelle")]
    BusStop,
    /// An interpreter is booked.
    #[serde(rename = "dolmetschen")]
    Interpreting,
    /// No interpreter is booked.
    #[serde(rename = "ohne_dolmetschen")]
    NoInterpreting,
    /// The office has a telephone number.
    #[serde(rename = "telefon")]
    Phone,
    /// The office has an e-mail address.
    #[serde(rename = "email")]
    Email,
    /// Exactly one child is invited.
    #[serde(rename = "ein_kind")]
    OneChild,
    /// Several children are invited.
    #[serde(rename = "mehrere_kinder")]
    SeveralChildren,
    /// A translation is printed with the letter.
    #[serde(rename = "uebersetzung")]
    Translated,
}

/// What a block is in the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The subject line; exactly one.
    Subject,
    /// The salutation; exactly one.
    Salutation,
    /// A paragraph.
    P,
    /// A heading.
    H2,
    /// A point of a list.
    Li,
    /// A point of a list, once for each invited child.
    Child,
    /// Title of the appointment box; exactly one.
    BoxTitle,
    /// A line of the box: day and time.
    When,
    /// A line of the box: the place.
    Where,
    /// A line of the box: how to cancel or move it.
    Cancel,
    /// Caption of the QR code; its label is the alternative text.
    Qr,
    /// A line of the closing.
    Closing,
    /// The line with the name of the person who answers.
    Sign,
}

impl Role {
    /// Whether the block is a line of the appointment box.
    #[must_use]
    pub const fn is_fact(self) -> bool {
        matches!(self, Self::When | Self::Where | Self::Cancel)
    }

    /// Whether the block has a label besides its text.
    #[must_use]
    pub const fn has_label(self) -> bool {
        self.is_fact() || matches!(self, Self::Qr)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_is_found_again_and_is_unique() {
        for (at, placeholder) in Placeholder::ALL.iter().enumerate() {
            assert_eq!(
                Placeholder::from_token(placeholder.token()),
                Some(*placeholder)
            );
            let twice = Placeholder::ALL
                .iter()
                .skip(at + 1)
                .any(|p| p.token() == placeholder.token());
            assert!(!twice, "{placeholder:?}");
        }
        assert_eq!(Placeholder::from_token("name"), None);
    }
}
