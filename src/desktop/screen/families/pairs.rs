//! Pairs of files that may be one and that nobody has decided yet: to be compared, or told apart.

use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Element, Length, Task};

use super::{Families, Message};
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::family::alike::why;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::{banner, button, card, empty, label};
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::service::duplicates::{Alike, AlikePair};
use crate::service::{Done, Error};

/// What happened in the list of pairs.
#[derive(Debug, Clone)]
pub enum Event {
    /// Dubletten: shown, or the list of families again.
    Toggled,
    /// The pairs were read.
    Read(Result<Vec<AlikePair>, Error>),
    /// Vergleichen.
    Compared(FamilyId, FamilyId),
    /// Verschiedene Familien.
    Apart(FamilyId, FamilyId),
    /// That was kept, or not.
    ToldApart(Result<Done<()>, Error>),
}

/// The pairs, while they are shown.
#[derive(Debug, Default)]
pub struct State {
    shown: bool,
    pairs: Option<Result<Vec<AlikePair>, Error>>,
}

impl State {
    /// Are pairs shown instead of families?
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.shown
    }
}

impl Families {
    /// The pairs that are shown now.
    pub fn alike_pairs(&self) -> &[AlikePair] {
        match &self.pairs.pairs {
            Some(Ok(pairs)) if self.pairs.shown => pairs,
            _ => &[],
        }
    }

    pub(super) fn read_pairs(&self, context: &Context) -> Task<Message> {
        if !self.pairs.shown || !context.may(Right::ReadFamilies) {
            return Task::none();
        }
        let service = context.service.clone();
        Task::perform(async move { service.alike_pairs().await }, |pairs| {
            Message::Pairs(Event::Read(pairs))
        })
    }

    pub(super) fn on_pairs(&mut self, event: Event, context: &Context) -> Action<Message> {
        match event {
            Event::Toggled => {
                self.pairs.shown = !self.pairs.shown;
                self.pairs.pairs = None;
                self.read_pairs(context).into()
            }
            Event::Read(pairs) => {
                self.pairs.pairs = Some(pairs);
                Action::None
            }
            Event::Compared(kept, away) => Action::Go(Destination::Merge { kept, away }),
            Event::Apart(one, other) => {
                if !context.may(Right::EditFamilies) {
                    return Action::None;
                }
                let service = context.service.clone();
                Task::perform(
                    async move { service.tell_apart(one, other).await },
                    |done| Message::Pairs(Event::ToldApart(done)),
                )
                .into()
            }
            Event::ToldApart(Ok(done)) => {
                let report = Report::done(context.texts.deed(&done.deed), &done);
                Action::Done(report, self.read_pairs(context))
            }
            Event::ToldApart(Err(error)) => Action::Failed(error),
        }
    }
}

/// The list.
pub(super) fn view<'a>(state: &'a State, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let pairs = match &state.pairs {
        None => {
            return container(empty::loading(&[70, 80, 60]))
                .padding(gap::L)
                .height(Length::Fill)
                .into();
        }
        Some(Err(error)) => {
            return container(banner::banner(Tone::Danger, context.sentence(error)))
                .padding(gap::L)
                .height(Length::Fill)
                .into();
        }
        Some(Ok(pairs)) if pairs.is_empty() => {
            return empty::empty(
                icon::USERS,
                texts.pairs_none(),
                Some(texts.pairs_none_hint()),
                Vec::new(),
            );
        }
        Some(Ok(pairs)) => pairs,
    };
    let count = i64::try_from(pairs.len()).unwrap_or(i64::MAX);
    let lines = pairs
        .iter()
        .enumerate()
        .map(|(n, pair)| column![line(n, pair, context), card::separator()].into());
    column![
        card::header(texts.pairs_chip(), Some(texts.pairs_fact(count)), None),
        card::separator(),
        scrollable(column(lines))
            .width(Length::Fill)
            .height(Length::Fill)
            .style(theme::scroller),
    ]
    .into()
}

fn line<'a>(n: usize, pair: &'a AlikePair, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let why = why(&pair.other.whys, context);
    let one = |alike: &'a Alike| {
        let mut facts = vec![alike.file_number.to_string(), alike.town.clone()];
        if alike.closed {
            facts.push(texts.stage_closed());
        }
        column![
            label::dense_strong(context.shown(&alike.name).into_owned()),
            label::cap(facts.join(" · ")).style(theme::muted),
        ]
        .width(Length::FillPortion(3))
    };
    let (kept, away) = (pair.one.family, pair.other.family);
    let apart = context.may(Right::EditFamilies).then(|| {
        button::quiet(format!("pair-apart-{n}"), texts.merge_distinct())
            .small()
            .on_press(Message::Pairs(Event::Apart(kept, away)))
    });
    container(
        row![
            one(&pair.one),
            one(&pair.other),
            label::dense(why).width(Length::FillPortion(5)),
            apart,
            button::secondary(format!("pair-compare-{n}"), texts.pairs_compare())
                .small()
                .on_press(Message::Pairs(Event::Compared(kept, away))),
            space().width(gap::S),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center),
    )
    .padding([gap::S, 14.0])
    .width(Length::Fill)
    .into()
}
