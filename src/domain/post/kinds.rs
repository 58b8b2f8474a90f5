//! What the kinds of letters are for, as the rule of due letters asks it.

use super::Occasion;
use crate::domain::letter::{LetterKind, NoticeKind};

impl LetterKind {
    /// Does it tell a family when it is to come?
    #[must_use]
    pub fn announces(self) -> bool {
        matches!(
            self,
            Self::Invitation
                | Self::Notice(NoticeKind::RenewedInvitation | NoticeKind::Cancellation)
        )
    }

    /// Does it take a time back that the family knows? With another time instead, or without.
    #[must_use]
    pub fn cancels(self) -> bool {
        self == Self::Notice(NoticeKind::Cancellation)
    }
}

impl Occasion {
    /// The kind of letter that is written then.
    #[must_use]
    pub const fn kind(self) -> LetterKind {
        match self {
            Self::Invited => LetterKind::Invitation,
            Self::InvitedAgain { .. } => LetterKind::Notice(NoticeKind::RenewedInvitation),
            Self::Moved { .. } | Self::Cancelled => LetterKind::Notice(NoticeKind::Cancellation),
            Self::Reminded => LetterKind::Notice(NoticeKind::Reminder),
            Self::Counselled => LetterKind::Notice(NoticeKind::Confirmation),
            Self::Privacy => LetterKind::Notice(NoticeKind::Privacy),
            Self::Primary => LetterKind::Notice(NoticeKind::PrimaryInvitation),
            Self::Paper(paper) => LetterKind::Paper(paper),
        }
    }
}
