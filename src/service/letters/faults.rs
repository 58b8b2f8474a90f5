//! What keeps a letter from being made, as errors in both languages.

use super::Error;
use crate::letters::LetterError;
use crate::letters::invitation::InvitationError;

pub(super) fn letter_sentence(german: &str) -> Error {
    Error::Letter {
        german: german.to_owned(),
        english: format!("The letter cannot be made. In German: {german}"),
    }
}

pub(in crate::service) fn letter_error(error: &LetterError) -> Error {
    letter_sentence(&error.to_string())
}

pub(in crate::service) fn invitation_error(error: &InvitationError) -> Error {
    let english = match error {
        InvitationError::NoGuardian => "No guardian is entered.",
        InvitationError::NoChild => "No child with a name is entered.",
        InvitationError::NoContact => {
            "Phone and e-mail of the office are missing. Please complete them under administration."
        }
        InvitationError::SiteAddressMissing => {
            "The address of the site is missing. Please complete it under administration, sites."
        }
        InvitationError::AddressIncomplete(_) => {
            "The family's address is incomplete. Please complete the file."
        }
        InvitationError::AddressTooLong { .. } => {
            "The address has too many lines for the window. Please shorten it."
        }
        InvitationError::AddressNotLatin => "The address must be in Latin letters.",
        InvitationError::AddressTells => "Nothing but the address may stand in the window.",
        InvitationError::Times => "Start and end of the appointment do not match.",
        InvitationError::Missing(_) => "An entry that the letter needs is missing.",
        InvitationError::Calendar(_) => "The calendar entry cannot be made.",
        InvitationError::Templates(_) => "A built-in letter text is faulty.",
    };
    Error::Letter {
        german: error.to_string(),
        english: english.to_owned(),
    }
}
