//! What the inbox shows: stage of school, municipality, reading and writing, Ukraine, state. Opens below the search field.

use std::collections::BTreeSet;

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element};

use super::Message;
use super::line::{Line, Stand, word};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::popover::{Popover, Width};
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{button, label, pill, tooltip};
use crate::domain::school_form::SchoolStage;
use iced::keyboard::key::Named;

/// The filter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this stage of school.
    pub stage: Option<SchoolStage>,
    /// Only these municipalities, by their official keys.
    pub towns: BTreeSet<String>,
    /// Only those who learn to read and write first, or who do not.
    pub literacy: Option<bool>,
    /// Only those from Ukraine, or all others.
    pub ukraine: Option<bool>,
    /// Only these states.
    pub stands: BTreeSet<Stand>,
}

/// What happened in it.
#[derive(Debug, Clone)]
pub enum Event {
    /// A stage was chosen.
    Stage(Option<SchoolStage>),
    /// A municipality was pressed.
    Town(String),
    /// Reading and writing.
    Literacy(Option<bool>),
    /// Ukraine.
    Ukraine(Option<bool>),
    /// A state was pressed.
    Stand(Stand),
    /// Everything is shown again.
    Reset,
}

impl Filter {
    /// How many questions it asks.
    #[must_use]
    pub fn count(&self) -> usize {
        [
            self.stage.is_some(),
            !self.towns.is_empty(),
            self.literacy.is_some(),
            self.ukraine.is_some(),
            !self.stands.is_empty(),
        ]
        .into_iter()
        .filter(|asks| *asks)
        .count()
    }

    /// Takes what happened.
    pub fn update(&mut self, event: Event) {
        match event {
            Event::Stage(stage) => self.stage = stage,
            Event::Town(town) => toggle(&mut self.towns, town),
            Event::Literacy(literacy) => self.literacy = literacy,
            Event::Ukraine(ukraine) => self.ukraine = ukraine,
            Event::Stand(stand) => toggle(&mut self.stands, stand),
            Event::Reset => *self = Self::default(),
        }
    }

    pub(super) fn lets(&self, line: &Line) -> bool {
        let town = line.municipality.as_deref().unwrap_or_default();
        self.stage.is_none_or(|stage| line.stage == Some(stage))
            && (self.towns.is_empty() || self.towns.contains(town))
            && self
                .literacy
                .is_none_or(|literacy| line.literacy == literacy)
            && self.ukraine.is_none_or(|ukraine| line.ukraine == ukraine)
            && (self.stands.is_empty() || self.stands.contains(&line.stand))
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, one: T) {
    if !set.remove(&one) {
        let _ = set.insert(one);
    }
}

/// The button of the filter, and below it what can be chosen.
pub(super) fn button<'a>(
    filter: &'a Filter,
    open: bool,
    lines: &'a [Line],
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let count = filter.count();
    let words = if count == 0 {
        texts.places_filter()
    } else {
        texts.places_filter_on(i64::try_from(count).unwrap_or(0))
    };
    let anchor = button::secondary("places-filter", words)
        .small()
        .icon(icon::LIST_FILTER)
        .on_press(Message::FilterPressed);
    let key = Chord::key(Named::F4).label(texts);
    let anchor = tooltip::below(anchor, texts.places_filter_hint(&key));
    let popover = Popover::new(anchor, open.then(|| panel(filter, lines, context)))
        .on_close(Message::FilterClosed)
        .width(Width::Fixed(372.0))
        .keyboard_inside();
    let reset = (count > 0).then(|| {
        let words = texts.places_reset();
        let press = Some(Message::Filter(Event::Reset));
        button::link("places-filter-off", words, press)
    });
    row![popover, reset]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .into()
}

fn panel<'a>(filter: &'a Filter, lines: &'a [Line], context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let part = |words: String, control: Element<'a, Message>| {
        column![label::cap(words), control].spacing(gap::XS)
    };
    let all = || texts.places_filter_all();
    let stages = vec![
        segment(None, all()),
        segment(Some(SchoolStage::Primary), texts.places_stage_primary()),
        segment(
            Some(SchoolStage::LowerSecondary),
            texts.places_stage_lower(),
        ),
        segment(
            Some(SchoolStage::UpperSecondary),
            texts.places_stage_upper(),
        ),
    ];
    let yes_no = |yes: String, no: String| {
        vec![
            segment(None, all()),
            segment(Some(true), yes),
            segment(Some(false), no),
        ]
    };
    let mut towns: Vec<(&str, &str)> = (lines.iter().filter(|l| l.stand.waits()))
        .filter_map(|l| Some((l.municipality.as_deref()?, l.town.as_str())))
        .collect();
    towns.sort_unstable_by_key(|(_, name)| *name);
    towns.dedup();
    let towns = towns.into_iter().map(|(ags, name)| {
        let on = filter.towns.contains(ags);
        let press = Message::Filter(Event::Town(ags.to_owned()));
        pill::chip(format!("places-town-{ags}"), name.to_owned(), on, press)
    });
    let stands = Stand::WAITING.into_iter().enumerate().map(|(n, stand)| {
        let on = filter.stands.contains(&stand);
        let press = Message::Filter(Event::Stand(stand));
        pill::chip(format!("places-stand-{n}"), word(stand, context), on, press)
    });
    let reset = button::quiet("places-filter-reset", texts.places_reset())
        .small()
        .on_press_maybe((filter.count() > 0).then_some(Message::Filter(Event::Reset)));
    let inner = column![
        part(
            texts.places_filter_stage(),
            scaled(
                "places-stage",
                stages,
                Some(&filter.stage),
                Scale::Small,
                |stage| { Message::Filter(Event::Stage(stage)) }
            )
        ),
        part(
            texts.places_filter_literacy(),
            scaled(
                "places-literacy",
                yes_no(texts.places_literacy_yes(), texts.places_literacy_no()),
                Some(&filter.literacy),
                Scale::Small,
                |one| Message::Filter(Event::Literacy(one))
            )
        ),
        part(
            texts.places_filter_ukraine(),
            scaled(
                "places-ukraine",
                yes_no(texts.places_ukraine_yes(), texts.places_ukraine_no()),
                Some(&filter.ukraine),
                Scale::Small,
                |one| Message::Filter(Event::Ukraine(one))
            )
        ),
        part(
            texts.places_filter_state(),
            row(stands).spacing(6).wrap().vertical_spacing(6).into()
        ),
        part(
            texts.places_filter_town(),
            row(towns).spacing(6).wrap().vertical_spacing(6).into()
        ),
        row![space::horizontal(), reset],
    ]
    .spacing(gap::M);
    container(inner).padding(gap::M).into()
}
