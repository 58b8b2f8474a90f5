//! What the list of families hands to the record that is opened from it, and gets back: the order to walk through, the
//! family it was left at, the name a new report begins with. Shared by the screens of one window, kept nowhere else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domain::id::FamilyId;

#[derive(Debug, Default)]
struct Path {
    order: Vec<FamilyId>,
    left_at: Option<FamilyId>,
    name: Option<String>,
}

/// The way through the list.
#[derive(Debug, Clone, Default)]
pub struct Walk(Arc<Mutex<Path>>);

impl Walk {
    fn path(&self) -> MutexGuard<'_, Path> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A family was opened from a list in this order.
    pub fn start(&self, order: Vec<FamilyId>, at: FamilyId) {
        let mut path = self.path();
        path.order = order;
        path.left_at = Some(at);
    }

    /// The family after (or before) another one in the list, and that it is now looked at.
    #[must_use]
    pub fn step(&self, from: FamilyId, forward: bool) -> Option<FamilyId> {
        let mut path = self.path();
        let at = path.order.iter().position(|id| *id == from)?;
        let to = if forward {
            at.checked_add(1)?
        } else {
            at.checked_sub(1)?
        };
        let next = path.order.get(to).copied()?;
        path.left_at = Some(next);
        Some(next)
    }

    /// The place of a family in the list and the length of the list.
    #[must_use]
    pub fn place(&self, family: FamilyId) -> Option<(usize, usize)> {
        let path = self.path();
        let at = path.order.iter().position(|id| *id == family)?;
        Some((at, path.order.len()))
    }

    /// Where the list was left; asked for once.
    #[must_use]
    pub fn take_current(&self) -> Option<FamilyId> {
        self.path().left_at.take()
    }

    /// The next new report begins with this name.
    pub fn begin_with(&self, name: &str) {
        self.path().name = Some(name.to_owned()).filter(|name| !name.is_empty());
    }

    /// The name a new report begins with; asked for once.
    #[must_use]
    pub fn take_name(&self) -> Option<String> {
        self.path().name.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn steps_stop_at_the_ends_and_remember_where_the_list_was_left() {
        let ids: Vec<_> = (1..4).map(|n| FamilyId(Uuid::from_u128(n))).collect();
        let walk = Walk::default();
        assert_eq!(walk.step(ids[0], true), None);
        walk.start(ids.clone(), ids[1]);
        assert_eq!(walk.step(ids[1], true), Some(ids[2]));
        assert_eq!(walk.step(ids[2], true), None);
        assert_eq!(walk.place(ids[2]), Some((2, 3)));
        assert_eq!(walk.take_current(), Some(ids[2]));
        assert_eq!(walk.take_current(), None);
        assert_eq!(walk.step(ids[0], false), None);
    }
}
