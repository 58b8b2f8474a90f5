//! "Wer passt?": a time is free, and the waiting families that could take it stand at the side, best first with reasons,
//! and those that nearly could.

use iced::Task;
use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, operation, row, space};
use iced::{Alignment, Border, Element, Length};

use super::deeds::{Attempt, when};
use super::{Calendar, Message, panel};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, Tone, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::draggable::draggable;
use crate::desktop::widget::{button, card, empty, label, scroll};
use crate::domain::booking::Place;
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::planning::slots::{Claimant, NearMiss, Why};
use crate::service::Error;
use crate::service::appointments::Waiting;
use crate::service::claimants::Takers;

/// So many families are named, and so many that nearly fit.
const NAMED: usize = 6;
/// So many reasons stand with a family.
const REASONS: usize = 3;

/// A free time and who could take it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fits {
    /// Where and when.
    pub place: Place,
    /// Who could take it, once it was found.
    pub takers: Option<Result<Takers, Error>>,
    /// Was it asked for? Then the keyboard goes to the answer.
    pub asked: bool,
}

/// The id of a row.
fn row_id(at: usize) -> String {
    format!("calendar-taker-{at}")
}

/// The list.
pub fn view<'a>(fits: &'a Fits, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let close = button::inline_icon("calendar-fits-close", icon::X, Some(Message::Escaped));
    let site = context.office.site(fits.place.site);
    let site = site.map_or("", |site| site.name.as_str());
    let object = format!("{}, {site}", when(fits.place.start, context));
    let head = card::header(texts.week_fits(), None, Some(close));
    let body: Element<'a, Message> = match &fits.takers {
        None => container(empty::loading(&[80, 60, 70]))
            .padding(gap::M)
            .into(),
        Some(Err(error)) => container(
            label::DENSE
                .text(context.sentence(error))
                .style(theme::soft_text(Tone::Danger)),
        )
        .padding(gap::M)
        .into(),
        Some(Ok(takers)) => found(takers, context),
    };
    let free = match &fits.takers {
        Some(Ok(takers)) if takers.free_minutes > 0 => {
            texts.week_free_there(&texts.minutes(takers.free_minutes.into()))
        }
        Some(Ok(_)) => texts.week_nothing_free(),
        Some(Err(_)) | None => String::new(),
    };
    let about = column![label::dense_strong(object), label::cap(free)];
    column![
        head,
        card::separator(),
        container(about).padding([gap::S, 13.0]),
        card::separator(),
        body
    ]
    .into()
}

fn found<'a>(takers: &'a Takers, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let best = takers.best.iter().enumerate();
    let last = takers.best.len().saturating_sub(1);
    let best = best.map(|(at, taker)| fitting(at, last, taker, context));
    let nobody = takers
        .best
        .is_empty()
        .then(|| container(label::dense(texts.week_nobody_fits())).padding([gap::S, 13.0]));
    let nearly = (!takers.nearly.is_empty()).then(|| {
        let lines = takers.nearly.iter().map(|miss| missing(miss, context));
        container(
            column![label::CAP_STRONG.text(texts.week_nearly())]
                .extend(lines)
                .spacing(gap::XS),
        )
        .padding([gap::S, 13.0])
    });
    let others = (takers.others > 0).then(|| {
        let count = i64::try_from(takers.others).unwrap_or(i64::MAX);
        container(label::cap(texts.week_others(count))).padding([0.0, 13.0])
    });
    scroll::down(
        column![nobody]
            .extend(best)
            .push(nearly)
            .push(others)
            .push(space().height(gap::S)),
    )
    .into()
}

fn fitting<'a>(
    at: usize,
    last: usize,
    (waiting, claimant): &'a (Waiting, Claimant),
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let id = waiting.row.family.id;
    let reason = |why: &'a Why| -> Element<'a, Message> {
        let (mark, tone) = if why.is_good() {
            (icon::CHECK, Tone::Ok)
        } else {
            (icon::MINUS, Tone::Warn)
        };
        row![
            mark.at(13.0).style(theme::soft_text(tone)),
            cut(label::CAP, why.sentence(context.lang, &context.office)),
        ]
        .spacing(6)
        .align_y(Alignment::Center)
        .into()
    };
    let minutes = texts.minutes(claimant.minutes.into());
    let lines = column![
        row![
            container(cut(label::BODY_STRONG, context.shown(&waiting.row.name)))
                .width(Length::Fill),
            label::dense(texts.days(waiting.days)),
        ]
        .spacing(gap::S),
        cut(label::CAP, panel::facts(waiting, &minutes, context)).style(theme::muted),
    ]
    .extend(claimant.reasons.iter().take(REASONS).map(reason))
    .width(Length::Fill)
    .spacing(2);
    let control = Control::new(lines)
        .id(row_id(at))
        .on_press(Message::TakerPressed(id))
        .on_key(move |key, modifiers| match key {
            Key::Named(Named::ArrowDown) if modifiers.is_empty() => {
                Some(Message::TakerReached((at + 1).min(last)))
            }
            Key::Named(Named::ArrowUp) if modifiers.is_empty() => {
                Some(Message::TakerReached(at.saturating_sub(1)))
            }
            _ => None,
        })
        .width(Length::Fill)
        .padding([6.0, 13.0])
        .align(Alignment::Start)
        .style(|theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: status.hovered.then_some(t.hover),
                border: Border::default(),
                text: t.text,
            }
        })
        .ring(Ring::Inside, radius::SMALL);
    column![
        draggable(control, Message::FamilyDragged(id)),
        card::separator()
    ]
    .into()
}

fn missing<'a>(
    (waiting, miss): &'a (Waiting, NearMiss),
    context: &'a Context,
) -> Element<'a, Message> {
    column![
        cut(label::DENSE, context.shown(&waiting.row.name)),
        label::cap(miss.reason.sentence(context.lang)),
    ]
    .into()
}

impl Calendar {
    /// Who fits where the keyboard stands?
    pub(super) fn ask_who_fits(&mut self, context: &Context) -> Action<Message> {
        if self.view == super::View::List {
            return Action::None;
        }
        match self.focused_place(context) {
            Some(place) if self.under_cursor().is_none() => {
                self.select(None, context);
                self.offer_time(place, true, context);
                self.find_takers(context).into()
            }
            Some(_) | None => Action::None,
        }
    }

    /// A time is to be given to somebody, unless it has passed.
    pub(super) fn offer_time(&mut self, place: Place, asked: bool, context: &Context) {
        let may = context.may(Right::BookAppointments) && place.start > context.now;
        self.side = self.side || may;
        self.fits = may.then_some(Fits {
            place,
            takers: None,
            asked,
        });
    }

    /// Reads again who could take the time that is asked about.
    pub(super) fn find_takers(&self, context: &Context) -> Task<Message> {
        let Some(place) = self.fits.as_ref().map(|fits| fits.place) else {
            return Task::none();
        };
        let service = context.service.clone();
        let work = async move { service.who_fits(place, NAMED).await.map(Box::new) };
        Task::perform(work, move |result| Message::TakersFound(place, result))
    }

    pub(super) fn takers_found(
        &mut self,
        place: Place,
        result: Result<Box<Takers>, Error>,
    ) -> Action<Message> {
        let Some(fits) = self.fits.as_mut().filter(|fits| fits.place == place) else {
            return Action::None;
        };
        fits.takers = Some(result.map(|takers| *takers));
        if std::mem::take(&mut fits.asked) {
            return operation::focus(row_id(0)).into();
        }
        Action::None
    }

    /// The keyboard goes to a family.
    pub(super) fn reach_taker(at: usize) -> Action<Message> {
        operation::focus(row_id(at)).into()
    }

    /// The family gets the time.
    pub(super) fn give_to(&mut self, family: FamilyId, context: &Context) -> Action<Message> {
        match &self.fits {
            Some(fits) => {
                let place = fits.place;
                self.attempt(Attempt::Book { family, place }, None, context)
            }
            None => Action::None,
        }
    }
}
