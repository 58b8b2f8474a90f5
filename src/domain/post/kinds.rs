//! What the kinds of letters are for, as the rule of due letters asks it.

use super::Occasion;
use crate::domain::letter::LetterKind;

impl LetterKind {
    /// Does it tell a family when it is to come?
    #[must_use]
    pub fn announces(self) -> bool {
        matches!(self, Self::Invitation) || self.cancels()
    }

    /// Does it take a time back that the family knows? With another time instead, or without.
    #[must_use]
    pub fn cancels(self) -> bool {
        false
    }

    /// Does it remind of an appointment?
    #[must_use]
    pub fn reminds(self) -> bool {
        false
    }

    /// Does it confirm that a talk took place?
    #[must_use]
    pub fn confirms(self) -> bool {
        false
    }

    /// Does it tell what is done with the family's data?
    #[must_use]
    pub fn tells_of_privacy(self) -> bool {
        false
    }

    /// Does it ask a family to register at a primary school?
    #[must_use]
    pub fn invites_to_primary(self) -> bool {
        false
    }
}

impl Occasion {
    /// The kind of letter that is written then; nothing while there is none.
    #[must_use]
    pub fn kind(self) -> Option<LetterKind> {
        match self {
            Self::Invited => Some(LetterKind::Invitation),
            Self::Paper(paper) => Some(LetterKind::Paper(paper)),
            _ => None,
        }
    }
}
