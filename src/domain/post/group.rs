//! Where a letter lies in the post room: to be written, to be written anew, lying there, out of the house.

use super::{Aspect, Due, Says};
use crate::domain::appointment::Appointment;
use crate::domain::calendar::add_working_days;
use crate::domain::letter::IssuedLetter;
use chrono::NaiveDate;

/// Where a letter lies, in the order of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Group {
    /// It was printed and says something that no longer holds (veraltet, bitte neu drucken).
    Outdated(Vec<Aspect>),
    /// It should go out today (heute in die Post).
    Today,
    /// It can wait (später).
    Later,
    /// It cannot be written yet (noch nicht druckbar).
    Blocked,
    /// It was printed and lies there (gedruckt).
    Printed,
    /// It was printed, and its occasion is gone: it is not to be posted (nicht mehr versenden).
    Withdrawn,
    /// The family holds it, as far as the office knows (verschickt).
    Delivered,
    /// It came back (Rückläufer).
    Returned,
}

impl Group {
    /// Its place on the screen.
    #[must_use]
    pub const fn place(&self) -> u8 {
        match self {
            Self::Outdated(_) => 0,
            Self::Today => 1,
            Self::Later => 2,
            Self::Blocked => 3,
            Self::Printed => 4,
            Self::Withdrawn => 5,
            Self::Returned => 6,
            Self::Delivered => 7,
        }
    }

    /// The word for other programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Outdated(_) => "outdated",
            Self::Today => "today",
            Self::Later => "later",
            Self::Blocked => "blocked",
            Self::Printed => "printed",
            Self::Withdrawn => "withdrawn",
            Self::Returned => "returned",
            Self::Delivered => "delivered",
        }
    }
}

/// What is known of a letter that would be written now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintedState<'a> {
    /// It can be written and says this.
    Says(&'a Says),
    /// Something is missing.
    Missing,
    /// A letter came back from the address that is entered: nothing more goes there.
    AddressReturned,
}

/// Where a letter lies that is due.
#[must_use]
pub fn group(
    due: &Due,
    made: Option<&IssuedLetter>,
    now: PrintedState<'_>,
    today: NaiveDate,
) -> Group {
    let delivered = made.is_some_and(IssuedLetter::is_delivered);
    let says = match now {
        PrintedState::Missing | PrintedState::AddressReturned if delivered => {
            return Group::Delivered;
        }
        PrintedState::Missing | PrintedState::AddressReturned => return Group::Blocked,
        PrintedState::Says(says) => says,
    };
    let Some(letter) = made else {
        return if due.post_on <= add_working_days(today, 1) {
            Group::Today
        } else {
            Group::Later
        };
    };
    let mut changed = if letter.says.is_unknown() {
        Vec::new()
    } else {
        letter.says.changed(says)
    };
    // Whatever else differs says the same once more.
    if changed.len() > 1 {
        changed.retain(|aspect| *aspect != Aspect::Rest);
    }
    if delivered {
        changed.retain(|aspect| aspect.matters_when_delivered());
    }
    if !changed.is_empty() || (letter.returned_on.is_some() && !delivered) {
        return Group::Outdated(changed);
    }
    if delivered {
        Group::Delivered
    } else {
        Group::Printed
    }
}

/// Does a letter about an appointment name another time than the appointment has? What else it says is known only to
/// who writes letters.
#[must_use]
pub fn is_overtaken(letter: &IssuedLetter, appointment: &Appointment) -> bool {
    letter.appointment == Some(appointment.id)
        && letter
            .about_start
            .is_some_and(|start| start != appointment.start)
}
