//! Calls (Anrufe) that were tried: who, when, what came of it. What was said stays out of the file.

use super::coded::coded;
use super::id::{CallId, FamilyId, PersonId};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

coded! {
    /// What came of a call.
    CallResult {
        /// Somebody answered (erreicht).
        Reached = "reached",
        /// Nobody answered (nicht erreicht).
        NotReached = "not_reached",
        /// The number is wrong (Nummer falsch).
        WrongNumber = "wrong_number",
        /// To be called again on a day (Rückruf am …).
        CallBack = "call_back",
    }
}

/// A call that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// The family.
    pub family: FamilyId,
    /// When.
    pub at: NaiveDateTime,
    /// What came of it.
    pub result: CallResult,
    /// The number that was dialled, or nothing when the family has none.
    pub number: String,
    /// To be called again on this day.
    pub call_back_on: Option<NaiveDate>,
    /// Who called.
    pub by: PersonId,
    /// Revision.
    pub rev: i64,
}

/// What the calls of a family so far come down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tried {
    /// Calls in vain since somebody answered last.
    pub in_vain: u32,
    /// To be called again on this day.
    pub call_back_on: Option<NaiveDate>,
    /// The number that the family still has was found to be wrong.
    pub wrong_number: bool,
}

impl Tried {
    /// The calls of a family since a moment; `number` is the one it has now.
    #[must_use]
    pub fn of<'a>(
        calls: impl IntoIterator<Item = &'a Call>,
        since: NaiveDate,
        number: Option<&str>,
    ) -> Self {
        let mut calls: Vec<&Call> = calls
            .into_iter()
            .filter(|call| call.at.date() >= since)
            .collect();
        calls.sort_by_key(|call| (call.at, call.id));
        let mut tried = Self::default();
        for call in calls {
            tried.call_back_on = call.call_back_on;
            match call.result {
                CallResult::Reached => tried = Self::default(),
                CallResult::NotReached | CallResult::WrongNumber => tried.in_vain += 1,
                CallResult::CallBack => {}
            }
            tried.wrong_number = call.result == CallResult::WrongNumber
                && number.is_some_and(|number| number == call.number);
        }
        tried
    }
}
