//! What is typed into the fields of one owner, as typed: texts, days and things searched for.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::field::{Day, Pick, Text};
use crate::desktop::context::Context;
use crate::desktop::widget::date_field::{self, Expecting, Parsed, parse};
use crate::desktop::widget::search_box::{self, Choice};
use crate::domain::birth_date::{BirthDate, Precision};
use crate::domain::country::CountryCode;
use crate::domain::entry_text::{Mended, Unfit};
use crate::domain::family::Pathway;
use crate::domain::language::LanguageCode;
use crate::domain::rough_date::RoughDate;
use crate::domain::school_history::EndReason;
use crate::domain::skill::Script;
use crate::exchange::reference;

/// A list to choose from, shared by all fields that offer it.
pub type Choices = Arc<[Choice<String>]>;

/// What the fields of the form offer.
#[derive(Debug, Clone)]
pub struct Lists {
    pub(super) municipalities: Choices,
    pub(super) languages: Choices,
    pub(super) countries: Choices,
    pub(super) pathways: Choices,
    pub(super) scripts: Choices,
    pub(super) ends: Choices,
}

impl Lists {
    pub(super) fn new(context: &Context) -> Self {
        let texts = &context.texts;
        let towns = context.office.municipalities.iter().map(|town| Choice {
            key: town.ags.clone(),
            words: town.name.clone(),
            aside: town.postcodes.join(", "),
            also: town.postcodes.clone(),
        });
        let languages = context.office.languages.iter().map(|language| Choice {
            key: language.code.to_string(),
            words: language.name.clone(),
            aside: language.native.clone(),
            also: vec![
                language.native.clone(),
                language.code.to_string(),
                language.official_key.clone(),
            ],
        });
        let countries = reference::countries().iter().map(|country| Choice {
            key: country.iso3.clone(),
            words: country.name.clone(),
            aside: country.adjective.clone(),
            also: vec![
                country.adjective.clone(),
                country.iso3.clone(),
                country.iso2.clone(),
                country.destatis_key.clone(),
            ],
        });
        let pathways = Pathway::ALL
            .into_iter()
            .map(|p| search_box::choice(p.code().to_owned(), texts.pathway(p)));
        let scripts = Script::ALL
            .iter()
            .map(|s| search_box::choice(s.code().to_owned(), texts.record_script(*s)));
        let ends = EndReason::ALL
            .iter()
            .map(|e| search_box::choice(e.code().to_owned(), texts.record_end(*e)));
        Self {
            municipalities: towns.collect(),
            languages: languages.collect(),
            countries: countries.collect(),
            pathways: pathways.collect(),
            scripts: scripts.collect(),
            ends: ends.collect(),
        }
    }

    fn of(&self, pick: Pick) -> &Choices {
        match pick {
            Pick::Municipality => &self.municipalities,
            Pick::Pathway => &self.pathways,
            Pick::BirthCountry | Pick::Nationality | Pick::SecondNationality | Pick::Country => {
                &self.countries
            }
            Pick::Script => &self.scripts,
            Pick::End => &self.ends,
            Pick::Language
            | Pick::LetterLanguage
            | Pick::Interpreter
            | Pick::SecondInterpreter
            | Pick::ConsentLanguage
            | Pick::CertificateLanguage
            | Pick::Instruction => &self.languages,
        }
    }
}

/// What is said about a text since its field was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// It was mended.
    Mended(Mended),
    /// It does not fit.
    Unfit(Unfit),
}

/// The fields of one owner.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    texts: BTreeMap<Text, String>,
    days: BTreeMap<Day, date_field::State>,
    picks: BTreeMap<Pick, search_box::State<String>>,
    notes: BTreeMap<Text, Noted>,
}

impl Sheet {
    pub(super) fn with_texts<'t>(
        mut self,
        texts: impl IntoIterator<Item = (Text, &'t str)>,
    ) -> Self {
        let texts = texts.into_iter();
        self.texts
            .extend(texts.map(|(text, words)| (text, words.to_owned())));
        self
    }

    pub(super) fn with_number(mut self, text: Text, number: Option<impl ToString>) -> Self {
        let words = number.map(|n| n.to_string()).unwrap_or_default();
        let _ = self.texts.insert(text, words);
        self
    }

    pub(super) fn with_day(self, day: Day, value: Option<NaiveDate>) -> Self {
        self.with_parsed(day, value.map(Parsed::Day))
    }

    pub(super) fn with_rough(self, day: Day, value: Option<RoughDate>) -> Self {
        let parsed = value.map(|date| match date.parts() {
            (year, Some(month)) => Parsed::Month(i32::from(year), u32::from(month)),
            (year, None) => Parsed::Year(i32::from(year)),
        });
        self.with_parsed(day, parsed)
    }

    pub(super) fn with_birth(self, value: Option<BirthDate>) -> Self {
        let parsed = value.map(|birth| {
            let first = birth.earliest();
            match birth.precision() {
                Precision::Day => Parsed::Day(first),
                Precision::Month => Parsed::Month(first.year(), first.month()),
                Precision::Year => Parsed::Year(first.year()),
            }
        });
        self.with_parsed(Day::Birth, parsed)
    }

    fn with_parsed(mut self, day: Day, value: Option<Parsed>) -> Self {
        let mut state = date_field::State::new(Expecting::Birth);
        state.set(value);
        let _ = self.days.insert(day, state);
        self
    }

    pub(super) fn with_pick(mut self, lists: &Lists, pick: Pick, key: Option<&str>) -> Self {
        let shared = lists.of(pick);
        let mut state = match key {
            // What no list knows (any more) is offered as it stands, so that it is not lost.
            Some(key) if !shared.iter().any(|choice| choice.key == key) => {
                let mut all = shared.to_vec();
                all.push(search_box::choice(key.to_owned(), key));
                search_box::State::new(all)
            }
            _ => search_box::State::new(Arc::clone(shared)),
        };
        state.pick(key.map(str::to_owned).as_ref());
        let _ = self.picks.insert(pick, state);
        self
    }

    /// The text of a field as typed.
    #[must_use]
    pub fn text(&self, text: Text) -> &str {
        self.texts.get(&text).map_or("", String::as_str)
    }

    /// The state of a field with a day.
    #[must_use]
    pub fn day_state(&self, day: Day) -> Option<&date_field::State> {
        self.days.get(&day)
    }

    /// The state of a field that is searched.
    #[must_use]
    pub fn pick_state(&self, pick: Pick) -> Option<&search_box::State<String>> {
        self.picks.get(&pick)
    }

    pub(super) fn days(&self) -> impl Iterator<Item = (Day, &date_field::State)> {
        self.days.iter().map(|(day, state)| (*day, state))
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = (Text, &str)> {
        self.texts
            .iter()
            .map(|(text, words)| (*text, words.as_str()))
    }

    /// What is said about a text since its field was left.
    #[must_use]
    pub fn noted(&self, text: Text) -> Option<Noted> {
        self.notes.get(&text).copied()
    }

    pub(super) fn type_text(&mut self, text: Text, words: String) {
        let _ = self.notes.remove(&text);
        let _ = self.texts.insert(text, words);
    }

    /// The field was left: the text is mended, or what is wrong with it is said.
    pub(super) fn leave(&mut self, text: Text) {
        let (Some(kind), Some(words)) = (text.kind(), self.texts.get_mut(&text)) else {
            return;
        };
        let note = match kind.fit(words) {
            Ok(fit) => {
                let (kept, mended) = (fit.text.into_owned(), fit.mended);
                *words = kept;
                (mended != Mended::default()).then_some(Noted::Mended(mended))
            }
            Err(unfit) => Some(Noted::Unfit(unfit)),
        };
        if let Some(note) = note {
            let _ = self.notes.insert(text, note);
        }
    }

    pub(super) fn date(&mut self, day: Day, event: date_field::Event, today: NaiveDate) {
        if let Some(state) = self.days.get_mut(&day) {
            let _ = state.update(event, today);
        }
    }

    pub(super) fn search(
        &mut self,
        pick: Pick,
        event: search_box::Event,
    ) -> search_box::Outcome<String> {
        match self.picks.get_mut(&pick) {
            Some(state) => state.update(event),
            None => search_box::Outcome::Nothing,
        }
    }

    pub(super) fn choose(&mut self, pick: Pick, key: Option<&str>) {
        if let Some(state) = self.picks.get_mut(&pick) {
            state.pick(key.map(str::to_owned).as_ref());
        }
    }

    /// Leaves every field, as if the keyboard had gone on.
    pub(super) fn settle(&mut self, today: NaiveDate) {
        for state in self.days.values_mut() {
            let _ = state.update(date_field::Event::Left, today);
        }
        for state in self.picks.values_mut() {
            let _ = state.update(search_box::Event::Left);
        }
        for text in self.texts.keys().copied().collect::<Vec<_>>() {
            self.leave(text);
        }
    }

    /// The text as it is kept.
    pub(super) fn kept(&self, text: Text) -> String {
        let words = self.text(text);
        text.kind()
            .map_or_else(|| words.trim().to_owned(), |kind| kind.kept(words))
    }

    pub(super) fn parsed(&self, day: Day, today: NaiveDate) -> Option<Parsed> {
        let state = self.days.get(&day)?;
        parse::parse(state.text(), today, Expecting::Birth).ok()
    }

    pub(super) fn day(&self, day: Day, today: NaiveDate) -> Option<NaiveDate> {
        match self.parsed(day, today)? {
            Parsed::Day(day) => Some(day),
            Parsed::Month(..) | Parsed::Year(_) => None,
        }
    }

    pub(super) fn rough(&self, day: Day, today: NaiveDate) -> Option<RoughDate> {
        let month = |year: i32, month: u32| {
            RoughDate::month(u16::try_from(year).ok()?, u8::try_from(month).ok()?)
        };
        match self.parsed(day, today)? {
            Parsed::Day(day) => month(day.year(), day.month()),
            Parsed::Month(year, of) => month(year, of),
            Parsed::Year(year) => RoughDate::year(u16::try_from(year).ok()?),
        }
    }

    pub(super) fn birth(&self, today: NaiveDate) -> Option<BirthDate> {
        match self.parsed(Day::Birth, today)? {
            Parsed::Day(day) => Some(BirthDate::day(day)),
            Parsed::Month(year, month) => BirthDate::month(year, month),
            Parsed::Year(year) => BirthDate::year(year),
        }
    }

    pub(super) fn picked(&self, pick: Pick) -> Option<&str> {
        self.picks
            .get(&pick)
            .and_then(search_box::State::picked)
            .map(String::as_str)
    }

    pub(super) fn language(&self, pick: Pick) -> Option<LanguageCode> {
        self.picked(pick).map(LanguageCode::from)
    }

    pub(super) fn country(&self, pick: Pick) -> Option<CountryCode> {
        self.picked(pick).map(CountryCode::from)
    }

    pub(super) fn number<T: std::str::FromStr>(&self, text: Text) -> Option<T> {
        self.text(text).trim().parse().ok()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.texts.values().all(|words| words.trim().is_empty())
            && self
                .days
                .values()
                .all(|state| state.text().trim().is_empty())
            && self.picks.values().all(|state| state.picked().is_none())
    }

    /// Takes over what is typed in another sheet of the same owner and cannot be read.
    pub(super) fn keep_unread(&mut self, other: &Self, today: NaiveDate) {
        for (day, state) in &other.days {
            let unread = !state.text().trim().is_empty() && other.parsed(*day, today).is_none();
            if let (true, Some(own)) = (unread, self.days.get_mut(day)) {
                *own = state.clone();
            }
        }
        for (text, words) in &other.texts {
            let own = self.texts.get(text).is_some_and(String::is_empty);
            if text.kind().is_none() && own {
                let _ = self.texts.insert(*text, words.clone());
            }
        }
    }

    /// Everything typed, for finding out whether anything was.
    pub(super) fn raw(&self) -> Vec<(&'static str, String)> {
        let texts = self
            .texts
            .iter()
            .map(|(text, words)| (text.code(), words.trim().to_owned()));
        let days = self
            .days
            .iter()
            .map(|(day, state)| (day.code(), state.text().trim().to_owned()));
        texts.chain(days).collect()
    }
}
