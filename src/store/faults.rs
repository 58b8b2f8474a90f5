//! Faults on order: the next commits or reads fail in a chosen way, so that what the faces do then can be rehearsed.

use super::StoreError;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The next commit is not tried and fails like this.
    RefuseCommit(StoreError),
    /// The next commit is kept, but the answer is lost.
    LoseAnswer,
    /// The next read fails like this.
    RefuseRead(StoreError),
}

/// A list of faults, used up one by one. Clones share the list.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<VecDeque<Fault>>>);

impl Faults {
    /// These faults, in order.
    #[must_use]
    pub fn of(list: impl IntoIterator<Item = Fault>) -> Self {
        Self(Arc::new(Mutex::new(list.into_iter().collect())))
    }

    fn next(&self, fits: impl Fn(&Fault) -> bool) -> Option<Fault> {
        let mut list = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = list.iter().position(fits)?;
        list.remove(at)
    }

    /// The fault that the next commit meets.
    pub(super) fn of_commit(&self) -> Option<Fault> {
        self.next(|f| !matches!(f, Fault::RefuseRead(_)))
    }

    /// The fault that the next read meets.
    pub(super) fn of_read(&self) -> Option<Fault> {
        self.next(|f| matches!(f, Fault::RefuseRead(_)))
    }
}
