//! The column of schools beside a child: which suit, why and why not, free places with the age of the figure, and what can be
//! done with the chosen one.

use iced::keyboard::{Key, key::Named};
use iced::widget::text::Wrapping;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::offer::{Offer, Place};
use super::{Looked, Message, Places, page};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::screen::child_act::What;
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{button, card, empty, label, scroll};
use crate::domain::child_step::Progress;
use crate::domain::id::ChildId;
use crate::domain::rights::Right;
use crate::service::Error;

/// So many schools stand in the column before the rest is asked for.
const FEW: usize = 6;
/// The width of the figure at the right.
const FIGURE: f32 = 92.0;

/// What the schools are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Rang.
    #[default]
    Rank,
    /// Weg.
    Way,
    /// Plätze.
    Places,
}

/// What happened in the column.
#[derive(Debug, Clone)]
pub enum Event {
    /// A school was chosen.
    Chosen(String),
    /// The keyboard moved to the next school, or the one before.
    Moved(bool),
    /// Another order.
    Sorted(Sort),
    /// All schools, or the best.
    AllPressed,
}

/// What the column remembers.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Whose schools these are.
    pub(super) of: Option<ChildId>,
    /// The schools by rank; nothing while they are read.
    pub(super) offers: Option<Result<Vec<Offer>, Error>>,
    /// Places in the offers, in the order shown.
    order: Vec<usize>,
    chosen: Option<String>,
    sort: Sort,
    all: bool,
}

/// The id of a row.
#[must_use]
pub fn row_id(at: usize) -> String {
    format!("places-school-{at}")
}

impl State {
    /// Another child: nothing of the one before stays.
    pub(super) fn begin(&mut self, child: ChildId) {
        if self.of != Some(child) {
            *self = Self {
                of: Some(child),
                sort: self.sort,
                ..Self::default()
            };
        }
    }

    /// The schools were read; the chosen one stays if it is among them.
    pub(super) fn take(&mut self, offers: Result<Vec<Offer>, Error>) {
        self.offers = Some(offers);
        self.arrange();
        let chosen = self.chosen.as_deref();
        if !self
            .all()
            .iter()
            .any(|offer| Some(offer.school.as_str()) == chosen)
        {
            let first = self.all().iter().find(|o| o.place.is_open());
            let first = first.or_else(|| self.all().iter().find(|o| o.place == Place::Offered));
            let first = first.or_else(|| self.all().first());
            self.chosen = first.map(|offer| offer.school.clone());
        }
    }

    /// Every school that was read.
    pub(super) fn all(&self) -> &[Offer] {
        match &self.offers {
            Some(Ok(offers)) => offers,
            _ => &[],
        }
    }

    /// Those in sight, in their order.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Offer> {
        let tried = |offer: &&Offer| offer.place != Place::Offered;
        let few = self.order.iter().filter_map(|at| self.all().get(*at));
        let mut left = if self.all { usize::MAX } else { FEW };
        few.filter(move |offer| {
            // What was tried never hides.
            tried(offer) || {
                left = left.saturating_sub(1);
                left > 0 || self.all
            }
        })
    }

    /// The chosen school.
    pub(super) fn chosen(&self) -> Option<&Offer> {
        let chosen = self.chosen.as_deref()?;
        self.all().iter().find(|offer| offer.school == chosen)
    }

    /// The place of the chosen school among those in sight.
    pub(super) fn chosen_row(&self) -> Option<usize> {
        let chosen = self.chosen.as_deref()?;
        self.shown().position(|offer| offer.school == chosen)
    }

    pub(super) fn update(&mut self, event: Event) {
        match event {
            Event::Chosen(school) => self.chosen = Some(school),
            Event::Moved(down) => {
                let shown: Vec<String> = self.shown().map(|o| o.school.clone()).collect();
                let at = self.chosen_row().unwrap_or(0);
                let to = if down { at + 1 } else { at.saturating_sub(1) };
                if let Some(school) = shown.get(to) {
                    self.chosen = Some(school.clone());
                }
            }
            Event::Sorted(sort) => {
                self.sort = sort;
                self.arrange();
            }
            Event::AllPressed => self.all = !self.all,
        }
    }

    /// By rank, way or free places; schools that refused stand at the end.
    fn arrange(&mut self) {
        let offers = self.all();
        let mut order: Vec<usize> = (0..offers.len()).collect();
        let way = |offer: &Offer| offer.km.map_or(u64::MAX, metres);
        order.sort_by_key(|at| {
            let offer = offers.get(*at);
            let by = offer.map_or((0, 0), |offer| match self.sort {
                Sort::Rank => (0, 0),
                Sort::Way => (way(offer), 0),
                Sort::Places => (0, -offer.free.unwrap_or(i64::MIN / 2)),
            });
            (offer.map(|o| o.place.group()), by, *at)
        });
        self.order = order;
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "distances inside the county"
)]
fn metres(km: f64) -> u64 {
    (km.max(0.0) * 1000.0) as u64
}

impl Places {
    pub(super) fn schools_card<'a>(
        &'a self,
        looked: Looked<'a>,
        narrow: bool,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let texts = &context.texts;
        let grade = super::line::grade_of(looked.child, looked.family, context);
        let sorts = vec![
            segment(Sort::Rank, texts.places_sort_rank()),
            segment(Sort::Way, texts.places_sort_way()),
            segment(Sort::Places, texts.places_sort_places()),
        ];
        let sorting = scaled(
            "places-sort",
            sorts,
            Some(&self.schools.sort),
            Scale::Small,
            |sort| Message::Schools(Event::Sorted(sort)),
        );
        let decides = context.may(Right::Place);
        let title = if decides {
            texts.places_schools()
        } else {
            texts.places_way()
        };
        let head = card::header(
            title,
            grade.map(|grade| texts.grade(grade)),
            decides.then_some(sorting),
        );
        let body: Element<'a, Message> = match &self.schools.offers {
            // It takes less than one would see bars for.
            None => space().into(),
            Some(Err(error)) => container(empty::failed(
                texts.places_schools_not_read(),
                context.sentence(error),
                Vec::new(),
            ))
            .padding(gap::L)
            .into(),
            Some(Ok(offers)) if offers.is_empty() => {
                let words = if decides {
                    texts.places_no_school()
                } else {
                    texts.places_not_asked()
                };
                empty::empty(icon::SCHOOL, words, None, Vec::new())
            }
            Some(Ok(_)) => {
                let rows = self.schools.shown().enumerate();
                let rows = rows.map(|(at, offer)| self.school(at, offer, looked, narrow, context));
                scroll::down(column(rows)).into()
            }
        };
        let head = container(head).into();
        if !decides {
            let words = label::dense_muted(texts.places_facts_reading());
            return page::footed(head, body, words.into());
        }
        page::footed(head, body, self.schools_foot(context))
    }

    /// No place suits: all schools, and word to the family.
    fn schools_foot<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let all = i64::try_from(self.schools.all().len()).unwrap_or(i64::MAX);
        let words = if self.schools.all {
            texts.places_best_schools()
        } else {
            texts.places_all_schools(all)
        };
        let press = Some(Message::Schools(Event::AllPressed));
        let interim = Some(Message::InterimPressed);
        let links = row![
            button::link("places-all-schools", words, press),
            button::link("places-interim", texts.places_interim(), interim),
        ]
        .spacing(gap::L);
        column![label::dense_strong(texts.places_no_place()), links]
            .spacing(2)
            .into()
    }

    fn school<'a>(
        &'a self,
        at: usize,
        offer: &'a Offer,
        looked: Looked<'a>,
        narrow: bool,
        context: &'a Context,
    ) -> Element<'a, Message> {
        let chosen = self.schools.chosen.as_deref() == Some(offer.school.as_str());
        let faint = offer.place == Place::Refused;
        let (name, official) = (offer.name.as_str(), offer.official.as_str());
        let name = if faint {
            vocabulary::school_in(label::BODY_STRONG, name, official, theme::muted)
        } else {
            vocabulary::school(label::BODY_STRONG, name, official)
        };
        let reasons = offer
            .reasons
            .iter()
            .map(|said| reason(said.icon, said.tone, &said.words));
        let words = column![
            name,
            cut(label::CAP, offer.kind.as_str()).style(theme::muted),
            row(reasons).spacing(gap::M).wrap().vertical_spacing(2),
        ]
        .spacing(2)
        .width(Length::Fill);
        let free = offer
            .free
            .map_or_else(|| "–".to_owned(), |free| context.texts.number(free));
        let number = label::Role {
            size: 22.0,
            line: 28.0,
            font: theme::SEMIBOLD,
        }
        .text(free);
        let number = if faint {
            number.style(theme::muted)
        } else {
            number
        };
        let age = offer.age.as_ref().map(|said| {
            let mark = (said.tone != Tone::Neutral)
                .then(|| said.icon.at(12.0).style(theme::soft_text(said.tone)));
            let tone = said.tone;
            let words = label::CAP
                .text(said.words.as_str())
                .wrapping(Wrapping::None);
            row![mark, words.style(theme::soft_text(tone))]
                .spacing(gap::XS)
                .align_y(Alignment::Center)
        });
        let figure = column![
            number,
            label::CAP
                .text(offer.free_words.as_str())
                .wrapping(Wrapping::None),
            age,
        ]
        .align_x(Alignment::End)
        .width(FIGURE);
        // Whoever reads along sees the way, not the figures.
        let figure = context
            .may(Right::Place)
            .then(|| row![card::divider(58.0), figure].spacing(gap::M));
        let line = row![circle(offer, chosen), words, figure].spacing(gap::M);
        let school = offer.school.clone();
        let press = Control::new(line)
            .id(row_id(at))
            .on_press(Message::Schools(Event::Chosen(school)))
            .on_key(|key, modifiers| match key {
                Key::Named(Named::ArrowDown) if modifiers.is_empty() => {
                    Some(Message::SchoolMoved(true))
                }
                Key::Named(Named::ArrowUp) if modifiers.is_empty() => {
                    Some(Message::SchoolMoved(false))
                }
                _ => None,
            })
            .width(Length::Fill)
            .padding([gap::S, gap::L])
            .align(Alignment::Start)
            .style(move |theme, status| {
                let t = Tokens::of(theme);
                Style {
                    background: (!chosen && status.hovered).then_some(t.hover),
                    border: Border::default(),
                    text: t.text,
                }
            })
            .ring(Ring::Inside, radius::SMALL);
        let actions = chosen
            .then(|| self.actions(offer, looked, context))
            .flatten();
        // Below the name; where it is narrow below the rank, clear of the bar that scrolls.
        let inset = if narrow { 0.0 } else { 22.0 + gap::M };
        let actions = actions.map(|actions| {
            let around = iced::padding::left(gap::L + inset).right(gap::L);
            container(actions).padding(around.bottom(gap::M))
        });
        let whole =
            container(column![press, actions]).style(move |theme: &Theme| container::Style {
                background: chosen.then(|| Tokens::of(theme).selected.into()),
                ..container::Style::default()
            });
        column![whole, card::separator()].into()
    }

    /// What can be done with the chosen school now, or why nothing can.
    fn actions<'a>(
        &'a self,
        offer: &'a Offer,
        looked: Looked<'a>,
        context: &'a Context,
    ) -> Option<Element<'a, Message>> {
        if !context.may(Right::Place) {
            return None;
        }
        let texts = &context.texts;
        let cap = || Chord::key(Named::Enter).with_ctrl().label(texts);
        let primary = |id: &'static str, mark: Icon, words: String| -> Element<'a, Message> {
            button::primary(id, words)
                .small()
                .icon(mark)
                .key_cap(cap())
                .on_press(Message::DecidePressed)
                .into()
        };
        let secondary = |id: &'static str, words: String, what: What| -> Element<'a, Message> {
            button::secondary(id, words)
                .small()
                .on_press(Message::ActPressed(what))
                .into()
        };
        let place = || secondary("places-place", texts.step_place(), What::Place);
        let withdraw = || {
            secondary(
                "places-withdraw",
                texts.act_withdraw_title(),
                What::Withdraw,
            )
        };
        let buttons = match (&looked.stands.way.progress, offer.place.is_open()) {
            (Progress::HandedOver | Progress::Refused { .. }, _) => vec![
                primary("places-ask", icon::SEND, texts.step_ask_school()),
                place(),
            ],
            (Progress::Asked { .. }, true) => {
                let answer = texts.step_enter_answer();
                vec![primary("places-answer", icon::PENCIL, answer), withdraw()]
            }
            (Progress::Accepted { .. }, true) => {
                vec![
                    primary("places-place", icon::STAMP, texts.step_place()),
                    withdraw(),
                ]
            }
            (Progress::Accepted { .. }, false) => vec![place()],
            (Progress::Asked { .. }, false) => {
                return Some(label::cap(texts.places_asked_first()).into());
            }
            (Progress::Questioned(_), _) => {
                return Some(label::cap(texts.places_question_first()).into());
            }
            _ => return None,
        };
        Some(
            row(buttons)
                .spacing(gap::S)
                .wrap()
                .vertical_spacing(gap::XS)
                .into(),
        )
    }
}

/// The rank of a school, or a dash where it refused.
fn circle<'a>(offer: &Offer, chosen: bool) -> Element<'a, Message> {
    let words = match (offer.place, offer.rank) {
        (Place::Refused, _) | (_, None) => "–".to_owned(),
        (_, Some(rank)) => rank.to_string(),
    };
    container(label::CAP_STRONG.text(words))
        .center(22)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(if chosen { t.on_accent } else { t.text_muted }),
                background: chosen.then(|| t.accent.into()),
                border: Border {
                    color: if chosen { t.accent } else { t.line_strong },
                    width: 1.0,
                    radius: 11.0.into(),
                },
                ..container::Style::default()
            }
        })
        .into()
}

fn reason<'a>(mark: Icon, tone: Tone, words: &'a str) -> Element<'a, Message> {
    let plain = label::CAP.text(words);
    row![
        mark.at(13.0).style(theme::soft_text(tone)),
        plain,
        space().width(0)
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center)
    .into()
}
