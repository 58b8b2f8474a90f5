//! Which children stand on which tab, in which order: whoever is looked at stays looked at.

use std::cmp::{Ordering, Reverse};

use super::filter::Filter;
use super::line::{By, Line, Stand};
use super::{Places, Tab, list, tables};
use crate::desktop::context::Context;
use crate::domain::id::ChildId;
use crate::service::families::ListedFamily;

impl Places {
    /// The families were read anew: whoever is looked at stays, at the same place of the list.
    pub(super) fn take(&mut self, families: Vec<ListedFamily>, context: &Context) {
        let stands = families.iter().flat_map(|family| {
            let children = family.children.iter();
            children.filter_map(|stands| Line::of(family, stands, context))
        });
        let lines: Vec<Line> = stands.collect();
        let kept = self.kept();
        self.lines = lines;
        self.families = Some(families);
        self.arrange_at(kept);
        if let Some(child) = self.wanted.take() {
            self.find(child);
        }
    }

    /// Shows a child: on the tab where it stands.
    pub(super) fn find(&mut self, child: ChildId) {
        let Some(at) = self.lines.iter().position(|line| line.child == child) else {
            return;
        };
        let waits = self.lines.get(at).is_some_and(|line| line.stand.waits());
        if !waits {
            self.tab = Tab::Placed;
        } else if self.tab != Tab::Asked {
            self.tab = Tab::Inbox;
        }
        let height = self.row_height();
        let list = match self.tab {
            Tab::Asked => &mut self.asked,
            Tab::Placed => &mut self.placed,
            Tab::Inbox | Tab::Capacity => &mut self.inbox,
        };
        if let Some(row) = list.shown.iter().position(|shown| *shown == at) {
            list.table.set_current(Some(row), height);
        }
    }

    pub(super) fn row_height(&self) -> f32 {
        match self.tab {
            Tab::Inbox => list::ROW,
            _ => tables::ROW,
        }
    }

    /// Who is current on each tab, and at which place.
    fn kept(&self) -> [(Option<ChildId>, usize); 3] {
        [&self.inbox, &self.asked, &self.placed].map(|list| {
            let row = list.table.current();
            let at = row.and_then(|row| list.shown.get(row));
            let child = at.and_then(|at| self.lines.get(*at)).map(|line| line.child);
            (child, row.unwrap_or(0))
        })
    }

    pub(super) fn arrange(&mut self) {
        let kept = self.kept();
        self.arrange_at(kept);
    }

    /// Filters and sorts anew.
    fn arrange_at(&mut self, kept: [(Option<ChildId>, usize); 3]) {
        let (lines, query) = (&self.lines, self.query.as_str());
        let none = Filter::default();
        let found = |filter: &Filter, belongs: &dyn Fn(Stand) -> bool| {
            let lines = lines.iter().enumerate();
            let found = lines.filter(|(_, l)| belongs(l.stand) && l.passes(query, filter));
            found.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let sorted = |mut shown: Vec<usize>, order: &dyn Fn(&Line, &Line) -> Ordering| {
            shown.sort_by(|a, b| match (lines.get(*a), lines.get(*b)) {
                (Some(a), Some(b)) => order(a, b),
                _ => a.cmp(b),
            });
            shown
        };
        let by = self.by;
        let inbox = sorted(found(&self.filter, &Stand::waits), &|a, b| a.order(b, by));
        let asked = sorted(found(&none, &Stand::is_asked), &|a, b| {
            a.due.cmp(&b.due).then_with(|| a.order(b, By::Days))
        });
        let placed = sorted(found(&none, &|stand| !stand.waits()), &|a, b| {
            let late = |l: &Line| (l.stand, Reverse(l.urgency));
            let recent = match a.stand {
                Stand::Admitted => b.first_day.cmp(&a.first_day),
                _ => a.on.cmp(&b.on),
            };
            late(a)
                .cmp(&late(b))
                .then(recent)
                .then_with(|| a.order(b, By::Name))
        });
        let heights = [list::ROW, tables::ROW, tables::ROW];
        let lists = [&mut self.inbox, &mut self.asked, &mut self.placed];
        let new = [inbox, asked, placed];
        for (((list, shown), (child, row)), height) in
            lists.into_iter().zip(new).zip(kept).zip(heights)
        {
            let same = child.and_then(|child| {
                (shown.iter()).position(|at| lines.get(*at).is_some_and(|l| l.child == child))
            });
            // Whoever left the list gives the place to the next one.
            let row = same.or_else(|| (!shown.is_empty()).then(|| row.min(shown.len() - 1)));
            list.shown = shown;
            if list.table.current() != row {
                list.table.set_current(row, height);
            }
        }
    }
}
