//! Follow-ups (Wiedervorlage): a day on which somebody looks at a file again.

use super::id::{ChildId, FamilyId, FollowUpId, PersonId};
use super::refusal::{Reason, Refusal};
use super::rights::{Actor, Role};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The longest text, in characters: a reminder, no story.
pub const LONGEST_TEXT: usize = 160;

/// For whom it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ForWhom {
    /// Everybody who acts in a role.
    Role(Role),
    /// One person.
    Person(PersonId),
}

/// A follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// The family.
    pub family: FamilyId,
    /// One of its children, if it is about one.
    pub child: Option<ChildId>,
    /// The day on which it is shown.
    pub due: NaiveDate,
    /// What is to be looked at, in a few words. No findings, diagnoses, religion or reasons for flight.
    pub text: String,
    /// For whom.
    pub for_whom: ForWhom,
    /// Who made it.
    pub made_by: PersonId,
    /// When it was made.
    pub made_on: NaiveDate,
    /// When it was done, and by whom.
    pub done: Option<(NaiveDate, PersonId)>,
    /// Revision.
    pub rev: i64,
}

impl FollowUp {
    /// Does it concern this person in their role?
    #[must_use]
    pub fn concerns(&self, actor: &Actor) -> bool {
        match self.for_whom {
            ForWhom::Role(role) => role == actor.role,
            ForWhom::Person(person) => person == actor.person,
        }
    }

    /// Is it to be looked at on a day?
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.done.is_none() && self.due <= day
    }

    /// What keeps it from being entered.
    ///
    /// # Errors
    /// [`Reason::Invalid`] for an empty or long text, and for a day before today.
    pub fn check(&self, today: NaiveDate) -> Result<(), Refusal> {
        let mut against = Vec::new();
        let mut invalid = |field: &str| {
            against.push(Reason::Invalid {
                field: field.to_owned(),
            });
        };
        let text = self.text.trim();
        if text.is_empty() || text.chars().count() > LONGEST_TEXT {
            invalid("text");
        }
        if self.due < today {
            invalid("due");
        }
        if against.is_empty() {
            Ok(())
        } else {
            Err(Refusal(against))
        }
    }
}
