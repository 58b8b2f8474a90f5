//! Good plans: take the best choice, and let those who had to give way find another place.
//!
//! Ejection chains of bounded length (Glover, Discrete Applied Mathematics 65, 1996): a family moves, those in its way move
//! on to free places or to places of one more family.

use super::model::Packing;

/// No column.
const NONE: u32 = u32::MAX;

/// Who sits where.
#[derive(Debug, Clone)]
pub(super) struct Seats<'a> {
    packing: &'a Packing,
    /// The column that takes a row.
    taken: Vec<u32>,
    /// The column of a family.
    seat: Vec<u32>,
    /// What all together gain.
    pub gain: i128,
}

impl<'a> Seats<'a> {
    /// Nobody sits yet.
    pub fn new(packing: &'a Packing) -> Self {
        Self {
            packing,
            taken: vec![NONE; packing.rows],
            seat: vec![NONE; packing.families],
            gain: 0,
        }
    }

    /// The columns taken, ascending.
    pub fn chosen(&self) -> Vec<u32> {
        let mut chosen: Vec<u32> = self.seat.iter().copied().filter(|c| *c != NONE).collect();
        chosen.sort_unstable();
        chosen
    }

    /// Takes a column if nothing is in its way.
    pub fn try_take(&mut self, column: u32) -> bool {
        let family = self.packing.columns[column as usize].family as usize;
        let rows = self.packing.rows_of(column);
        if self.seat[family] != NONE || rows.iter().any(|r| self.taken[*r as usize] != NONE) {
            return false;
        }
        self.take(column);
        true
    }

    fn take(&mut self, column: u32) {
        let of = self.packing.columns[column as usize];
        self.seat[of.family as usize] = column;
        for row in self.packing.rows_of(column) {
            self.taken[*row as usize] = column;
        }
        self.gain += i128::from(of.gain);
    }

    fn leave(&mut self, column: u32) {
        let of = self.packing.columns[column as usize];
        self.seat[of.family as usize] = NONE;
        for row in self.packing.rows_of(column) {
            self.taken[*row as usize] = NONE;
        }
        self.gain -= i128::from(of.gain);
    }

    /// Who would have to give way, the family's own seat included; nothing if they are more than `most`.
    fn in_the_way(&self, column: u32, most: usize) -> Option<Vec<u32>> {
        let mut found = Vec::new();
        let own = self.seat[self.packing.columns[column as usize].family as usize];
        if own != NONE {
            found.push(own);
        }
        for row in self.packing.rows_of(column) {
            let other = self.taken[*row as usize];
            if other != NONE && !found.contains(&other) {
                found.push(other);
                if found.len() > most + 1 {
                    return None;
                }
            }
        }
        Some(found)
    }

    /// Improves until nothing helps, or the moves looked at are used up.
    pub fn improve(&mut self, open: &[Vec<u32>], depth: usize, mut moves: u64) {
        let mut quiet = 0;
        let families = open.len();
        let mut family = 0;
        while quiet < families && moves > 0 {
            let mut log = Vec::new();
            let before = self.gain;
            let mut better = false;
            for column in &open[family] {
                if self.seat[family] == *column {
                    continue;
                }
                moves = moves.saturating_sub(1);
                self.shift(*column, open, depth, &mut log, &mut moves);
                if self.gain > before {
                    better = true;
                    break;
                }
                self.undo(&mut log);
            }
            quiet = if better { 0 } else { quiet + 1 };
            family = (family + 1) % families;
        }
    }

    /// Puts a family there, and those in the way somewhere else.
    fn shift(
        &mut self,
        column: u32,
        open: &[Vec<u32>],
        depth: usize,
        log: &mut Vec<(bool, u32)>,
        moves: &mut u64,
    ) {
        let Some(mut out) = self.in_the_way(column, 3) else {
            return;
        };
        for other in &out {
            self.leave(*other);
            log.push((false, *other));
        }
        self.take(column);
        log.push((true, column));
        let family = self.packing.columns[column as usize].family;
        out.sort_by_key(|c| std::cmp::Reverse(self.packing.columns[*c as usize].gain));
        for other in out {
            let homeless = self.packing.columns[other as usize].family;
            if homeless == family {
                continue;
            }
            let mut found = None;
            for place in &open[homeless as usize] {
                *moves = moves.saturating_sub(1);
                let rows = self.packing.rows_of(*place);
                if rows.iter().all(|r| self.taken[*r as usize] == NONE) {
                    found = Some(*place);
                    break;
                }
            }
            if let Some(place) = found {
                self.take(place);
                log.push((true, place));
            }
            if depth > 0 {
                self.push_on(homeless, column, open, depth, log, moves);
            }
        }
    }

    /// Lets a family that lost its place take that of another if that is worth it.
    fn push_on(
        &mut self,
        homeless: u32,
        keep: u32,
        open: &[Vec<u32>],
        depth: usize,
        log: &mut Vec<(bool, u32)>,
        moves: &mut u64,
    ) {
        let before = self.gain;
        let mut best: Option<(i128, u32)> = None;
        for place in &open[homeless as usize] {
            if *moves == 0 {
                return;
            }
            *moves -= 1;
            let blocked = self
                .packing
                .rows_of(*place)
                .iter()
                .any(|r| self.taken[*r as usize] == keep);
            if blocked || self.seat[homeless as usize] == *place {
                continue;
            }
            let mut inner = Vec::new();
            self.shift(*place, open, depth - 1, &mut inner, moves);
            let gained = self.gain - before;
            if gained > best.map_or(0, |b| b.0) && self.taken_by(keep) {
                best = Some((gained, *place));
            }
            self.undo(&mut inner);
        }
        if let Some((_, place)) = best {
            self.shift(place, open, depth - 1, log, moves);
        }
    }

    fn taken_by(&self, column: u32) -> bool {
        self.seat[self.packing.columns[column as usize].family as usize] == column
    }

    fn undo(&mut self, log: &mut Vec<(bool, u32)>) {
        while let Some((took, column)) = log.pop() {
            if took {
                self.leave(column);
            } else {
                self.take(column);
            }
        }
    }
}
