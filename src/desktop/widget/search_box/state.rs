//! What a type-to-find box remembers and what becomes of each event. Pure: no widget here.

use std::sync::Arc;

use super::fold;

/// Most rows shown at once.
pub const ROWS: usize = 8;

/// One thing that can be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<K> {
    /// What picking it means.
    pub key: K,
    /// What stands in the list and then in the field.
    pub words: String,
    /// A muted second column.
    pub aside: String,
    /// Further words it is found by: transliterations, own names, numbers.
    pub also: Vec<String>,
}

/// A choice without second column.
pub fn choice<K>(key: K, words: impl Into<String>) -> Choice<K> {
    Choice {
        key,
        words: words.into(),
        aside: String::new(),
        also: Vec::new(),
    }
}

/// What happened in the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The text is now this.
    Typed(String),
    /// The field was entered.
    Entered,
    /// The field was left.
    Left,
    /// The marked row moves down (or up).
    Moved(Direction),
    /// The row at this position of the list was taken.
    Taken(usize),
    /// The marked row was taken.
    Confirmed,
    /// The list was closed.
    Closed,
}

/// Where the marked row moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the row before.
    Up,
    /// To the row after.
    Down,
}

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<K> {
    /// Nothing the screen must know.
    Nothing,
    /// This one was picked.
    Picked(K),
    /// The field was emptied.
    Cleared,
    /// Free text was entered where it is allowed ("anderes").
    Free(String),
}

/// What the screen keeps: choices, query, picked one, open list.
#[derive(Debug, Clone)]
pub struct State<K> {
    choices: Arc<[Choice<K>]>,
    query: String,
    picked: Option<usize>,
    hits: Vec<usize>,
    marked: usize,
    open: bool,
    free: bool,
}

impl<K: Clone + PartialEq> State<K> {
    /// A box with its choices, recently used first: that is the order while nothing is typed. Boxes may share a list.
    #[must_use]
    pub fn new(choices: impl Into<Arc<[Choice<K>]>>) -> Self {
        let mut state = Self {
            choices: choices.into(),
            query: String::new(),
            picked: None,
            hits: Vec::new(),
            marked: 0,
            open: false,
            free: false,
        };
        state.find();
        state
    }

    /// Free text is allowed beside the choices.
    #[must_use]
    pub const fn allow_free(mut self) -> Self {
        self.free = true;
        self
    }

    /// Picks without the list being opened.
    pub fn pick(&mut self, key: Option<&K>) {
        self.picked = key.and_then(|key| self.choices.iter().position(|choice| choice.key == *key));
        self.query = self
            .picked
            .map(|at| self.choices[at].words.clone())
            .unwrap_or_default();
        self.open = false;
        self.find();
    }

    /// What is picked.
    #[must_use]
    pub fn picked(&self) -> Option<&K> {
        self.picked
            .and_then(|at| self.choices.get(at))
            .map(|choice| &choice.key)
    }

    /// What stands in the field.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Whether the list is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// The position of the marked row.
    pub(super) const fn marked(&self) -> usize {
        self.marked
    }

    /// The rows of the list, best first.
    pub fn hits(&self) -> impl Iterator<Item = &Choice<K>> {
        self.hits.iter().filter_map(|at| self.choices.get(*at))
    }

    fn find(&mut self) {
        let settled = self
            .picked
            .is_some_and(|at| self.choices[at].words == self.query);
        let query = if settled { "" } else { self.query.trim() };
        if query.is_empty() {
            self.hits = (0..self.choices.len().min(ROWS)).collect();
            self.marked = self.marked.min(self.hits.len().saturating_sub(1));
            return;
        }
        let mut found: Vec<(u8, usize)> = self
            .choices
            .iter()
            .enumerate()
            .filter_map(|(at, choice)| {
                let words = std::iter::once(&choice.words).chain(&choice.also);
                words
                    .filter_map(|words| fold::rank(words, query))
                    .min()
                    .map(|rank| (rank, at))
            })
            .collect();
        found.sort_unstable();
        self.hits = found.into_iter().map(|(_, at)| at).take(ROWS).collect();
        self.marked = self.marked.min(self.hits.len().saturating_sub(1));
    }

    fn settle(&mut self, at: usize) -> Outcome<K> {
        let Some(choice) = self.choices.get(at) else {
            return Outcome::Nothing;
        };
        let key = choice.key.clone();
        self.query = choice.words.clone();
        self.picked = Some(at);
        self.open = false;
        self.marked = 0;
        Outcome::Picked(key)
    }

    /// Takes an event and says what became of it.
    pub fn update(&mut self, event: Event) -> Outcome<K> {
        match event {
            Event::Typed(query) => {
                self.query = query;
                self.marked = 0;
                self.open = true;
                self.find();
                // The words of what is picked, typed once more: Enter keeps it.
                if let Some(at) = self
                    .picked
                    .filter(|at| self.choices[*at].words == self.query)
                {
                    self.hits.retain(|hit| *hit != at);
                    self.hits.insert(0, at);
                    self.hits.truncate(ROWS);
                }
                Outcome::Nothing
            }
            Event::Entered => {
                self.find();
                Outcome::Nothing
            }
            Event::Moved(direction) => {
                if self.open {
                    let last = self.hits.len().saturating_sub(1);
                    self.marked = match direction {
                        Direction::Down => (self.marked + 1).min(last),
                        Direction::Up => self.marked.saturating_sub(1),
                    };
                } else {
                    self.open = true;
                    self.marked = 0;
                    self.find();
                }
                Outcome::Nothing
            }
            Event::Taken(row) => self
                .hits
                .get(row)
                .copied()
                .map_or(Outcome::Nothing, |at| self.settle(at)),
            Event::Confirmed => match self.hits.get(self.marked).copied().filter(|_| self.open) {
                Some(at) => self.settle(at),
                None => self.leave(),
            },
            Event::Closed => {
                self.open = false;
                Outcome::Nothing
            }
            Event::Left => self.leave(),
        }
    }

    /// Leaving the field. With the list open (that is: by Tab) the marked row is taken; with it closed an exact
    /// name is taken, an empty field clears, anything else falls back.
    fn leave(&mut self) -> Outcome<K> {
        let typed = self.query.trim().to_owned();
        let settled = self
            .picked
            .is_some_and(|at| self.choices[at].words == typed);
        if std::mem::take(&mut self.open)
            && !typed.is_empty()
            && (!settled || self.marked > 0)
            && let Some(at) = self.hits.get(self.marked).copied()
        {
            return self.settle(at);
        }
        if self
            .picked
            .is_some_and(|at| self.choices[at].words == typed)
        {
            return Outcome::Nothing;
        }
        if typed.is_empty() {
            let had = self.picked.take().is_some();
            return if had {
                Outcome::Cleared
            } else {
                Outcome::Nothing
            };
        }
        let folded = fold::fold(&typed);
        if let Some(at) = self
            .choices
            .iter()
            .position(|choice| fold::fold(&choice.words) == folded)
        {
            return self.settle(at);
        }
        if self.free {
            self.picked = None;
            return Outcome::Free(typed);
        }
        self.query = self
            .picked
            .map(|at| self.choices[at].words.clone())
            .unwrap_or_default();
        self.find();
        Outcome::Nothing
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn languages() -> State<u8> {
        State::new(vec![
            choice(1, "Arabisch"),
            choice(2, "Kurdisch, Kurmandschi"),
            choice(3, "Kurdisch, Sorani"),
            Choice {
                also: vec!["Українська".into()],
                ..choice(4, "Ukrainisch")
            },
            choice(5, "Türkisch"),
        ])
    }

    fn typed(state: &mut State<u8>, words: &str) -> Vec<u8> {
        let _ = state.update(Event::Typed(words.into()));
        state.hits().map(|hit| hit.key).collect()
    }

    #[test]
    fn umlauts_and_other_scripts_find_their_row() {
        let mut state = languages();
        assert_eq!(typed(&mut state, "turk"), [5]);
        assert_eq!(typed(&mut state, "tuerk"), [5]);
        assert_eq!(typed(&mut state, "Укр"), [4]);
        assert_eq!(typed(&mut state, "عرب"), [0_u8; 0]);
    }

    #[test]
    fn the_marked_row_is_taken() {
        let mut state = languages();
        assert_eq!(typed(&mut state, "kurd"), [2, 3]);
        let _ = state.update(Event::Moved(Direction::Down));
        let _ = state.update(Event::Moved(Direction::Down));
        assert_eq!(state.update(Event::Confirmed), Outcome::Picked(3));
        assert_eq!(
            (state.query(), state.is_open()),
            ("Kurdisch, Sorani", false)
        );
    }

    #[test]
    fn free_text_is_refused_unless_allowed() {
        let mut state = languages();
        state.pick(Some(&1));
        let _ = typed(&mut state, "Kur");
        let _ = state.update(Event::Closed);
        assert_eq!(state.update(Event::Left), Outcome::Nothing);
        assert_eq!(state.query(), "Arabisch");
        let mut open = languages().allow_free();
        let _ = typed(&mut open, "Klingonisch");
        assert_eq!(
            open.update(Event::Left),
            Outcome::Free("Klingonisch".into())
        );
    }

    #[test]
    fn leaving_takes_an_exact_name_and_an_empty_field_clears() {
        let mut state = languages();
        let _ = typed(&mut state, "turkisch");
        let _ = state.update(Event::Closed);
        assert_eq!(state.update(Event::Left), Outcome::Picked(5));
        let _ = typed(&mut state, "");
        assert_eq!(state.update(Event::Left), Outcome::Cleared);
    }

    #[test]
    fn leaving_with_the_list_open_takes_the_marked_row() {
        let mut state = languages();
        let _ = typed(&mut state, "kurd");
        let _ = state.update(Event::Moved(Direction::Down));
        assert_eq!(state.update(Event::Left), Outcome::Picked(3));
        let _ = state.update(Event::Moved(Direction::Down));
        assert_eq!(
            state.update(Event::Left),
            Outcome::Nothing,
            "opened and left untouched"
        );
    }

    #[test]
    fn a_settled_box_offers_everything_again() {
        let mut state = languages();
        state.pick(Some(&3));
        let _ = state.update(Event::Moved(Direction::Down));
        assert_eq!(state.hits().count(), 5);
    }

    #[test]
    fn no_more_than_eight_rows() {
        let mut state = State::new(
            (0..40)
                .map(|n| choice(n, format!("Schule {n}")))
                .collect::<Vec<_>>(),
        );
        let _ = state.update(Event::Typed("schule".into()));
        assert_eq!(state.hits().count(), ROWS);
    }
}
