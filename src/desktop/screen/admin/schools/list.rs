//! The list of schools: searched, filtered, sorted. Places are those in the office's own list.

use std::collections::BTreeMap;

use crate::desktop::context::Context;
use crate::desktop::widget::search_box::{self, fold};
use crate::desktop::widget::table::{self, Sort};
use crate::domain::names::sort_key;
use crate::domain::school::School;

/// Which schools are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Life {
    /// Open ones, and those that are going to open.
    #[default]
    Open,
    /// Closed ones.
    Closed,
    /// All.
    All,
}

impl Life {
    /// The next one in turn.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Open => Self::Closed,
            Self::Closed => Self::All,
            Self::All => Self::Open,
        }
    }
}

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Name.
    Name,
    /// Form of school.
    Form,
    /// Town.
    Town,
}

/// The list.
#[derive(Debug)]
pub(super) struct List {
    shown: Vec<String>,
    query: String,
    form: search_box::State<String>,
    town: search_box::State<String>,
    life: Life,
    sort: (By, Sort),
    table: table::State,
}

impl List {
    /// The open schools; all of them when the named one is closed.
    pub fn new(school: Option<&str>, context: &Context) -> Self {
        let office = &context.office;
        let mut forms = BTreeMap::new();
        let mut towns = BTreeMap::new();
        for school in &office.schools {
            let _ = forms.insert(school.form.clone(), ());
            let _ = towns.insert(school.town.clone(), ());
        }
        let choices = |of: BTreeMap<String, ()>| -> Vec<search_box::Choice<String>> {
            let words = of.into_keys().filter(|words| !words.is_empty());
            words
                .map(|words| search_box::choice(words.clone(), words))
                .collect()
        };
        let named = school.and_then(|number| office.school(number));
        let closed = named.is_some_and(|school| is_closed(school, context));
        let mut list = Self {
            shown: Vec::new(),
            query: String::new(),
            form: search_box::State::new(choices(forms)),
            town: search_box::State::new(choices(towns)),
            life: if closed { Life::All } else { Life::Open },
            sort: (By::Town, Sort::Up),
            table: table::State::default(),
        };
        list.arrange(context);
        list
    }

    pub fn len(&self) -> usize {
        self.shown.len()
    }

    pub fn query(&self) -> &str {
        &self.query
    }

    pub fn life(&self) -> Life {
        self.life
    }

    pub fn sorted(&self, by: By) -> Option<Sort> {
        (self.sort.0 == by).then_some(self.sort.1)
    }

    pub fn table(&self) -> &table::State {
        &self.table
    }

    pub fn form(&self) -> &search_box::State<String> {
        &self.form
    }

    pub fn town(&self) -> &search_box::State<String> {
        &self.town
    }

    pub fn number_at(&self, row: usize) -> Option<&str> {
        self.shown.get(row).map(String::as_str)
    }

    pub fn search(&mut self, query: String, context: &Context) {
        self.query = query;
        self.arrange(context);
    }

    pub fn on_form(&mut self, event: search_box::Event, context: &Context) {
        let _ = self.form.update(event);
        self.arrange(context);
    }

    pub fn on_town(&mut self, event: search_box::Event, context: &Context) {
        let _ = self.town.update(event);
        self.arrange(context);
    }

    pub fn choose(&mut self, life: Life, context: &Context) {
        self.life = life;
        self.arrange(context);
    }

    pub fn sort(&mut self, by: By, context: &Context) {
        self.sort = match self.sort {
            (now, Sort::Up) if now == by => (by, Sort::Down),
            _ => (by, Sort::Up),
        };
        self.arrange(context);
    }

    /// The school that the keyboard came to.
    pub fn on_table(&mut self, event: table::Event) -> Option<String> {
        let shown = &self.shown;
        let words = |at: usize| table::Line::Plain(shown.get(at).map_or("", String::as_str));
        match self.table.update(event, shown.len(), super::ROW, words) {
            table::Outcome::Current(row)
            | table::Outcome::Open(row)
            | table::Outcome::Details(row) => self.number_at(row).map(str::to_owned),
            _ => None,
        }
    }

    /// The keyboard is on this school, if it is shown.
    pub fn stay_with(&mut self, number: Option<&str>) {
        let place = self
            .shown
            .iter()
            .position(|shown| Some(shown.as_str()) == number);
        if place != self.table.current() {
            self.table.set_current(place, super::ROW);
        }
    }

    /// Filters and sorts anew.
    pub fn arrange(&mut self, context: &Context) {
        let query = fold::fold(self.query.trim());
        let words: Vec<&str> = query.split_whitespace().collect();
        let mut found: Vec<&School> = (context.office.schools.iter())
            .filter(|school| {
                let closed = is_closed(school, context);
                match self.life {
                    Life::Open => !closed,
                    Life::Closed => closed,
                    Life::All => true,
                }
            })
            .filter(|school| self.form.picked().is_none_or(|form| *form == school.form))
            .filter(|school| self.town.picked().is_none_or(|town| *town == school.town))
            .filter(|school| {
                let hay = fold::fold(&hay(school));
                words.iter().all(|word| hay.contains(word))
            })
            .collect();
        let (by, sort) = self.sort;
        found.sort_by_cached_key(|school| {
            let name = sort_key(&school.name);
            let first = match by {
                By::Name => None,
                By::Form => Some(sort_key(&school.form)),
                By::Town => Some(sort_key(&school.town)),
            };
            (first, name, school.number.clone())
        });
        if sort == Sort::Down {
            found.reverse();
        }
        self.shown = found
            .into_iter()
            .map(|school| school.number.clone())
            .collect();
    }
}

/// Everything a school can be found by.
fn hay(school: &School) -> String {
    let School {
        name,
        short,
        form,
        town,
        street,
        number,
        phone,
        contact,
        ..
    } = school;
    format!("{name} {short} {form} {town} {street} {number} {phone} {contact}")
}

/// Is it closed? One that is going to open is not.
pub(super) fn is_closed(school: &School, context: &Context) -> bool {
    let day = school
        .opened_on
        .map_or(context.today, |first| first.max(context.today));
    !school.is_open_on(day)
}
