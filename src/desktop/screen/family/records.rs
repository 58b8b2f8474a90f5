//! The tab Protokolle: talks that were held with a family and those that run, each to be read or gone on with.

use iced::Task;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::{Family, Message};
use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::{card, empty, label, pill};
use crate::domain::draft::{AtWork, DraftKey};
use crate::domain::id::FamilyId;
use crate::domain::rights::Right;
use crate::domain::talk::{CounsellingRecord, Procedure};
use crate::service::Error;
use crate::service::talks::appointment_now;

/// What the tab shows.
#[derive(Debug, Default)]
pub struct Records {
    read: Option<Listed>,
}

impl Records {
    /// How many talks were held, if any.
    pub(super) fn held(&self) -> Option<usize> {
        let read = self.read.as_ref();
        read.map(|r| r.talks.len()).filter(|count| *count > 0)
    }
}

/// The talks of a family.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Those that were held, the last first.
    talks: Vec<CounsellingRecord>,
    /// Since when the own draft is there, seconds since 1970 UTC.
    own: Option<i64>,
    /// Others who lead a talk now.
    others: Vec<AtWork>,
}

/// What happens on it.
#[derive(Debug, Clone)]
pub enum Event {
    /// The talks were read.
    Read(FamilyId, Result<Box<Listed>, Error>),
}

/// Reads the talks of a family.
pub(super) fn read(id: FamilyId, context: &Context) -> Task<Message> {
    if !context.may(Right::ReadTalks) {
        return Task::none();
    }
    let (service, counsels) = (context.service.clone(), context.may(Right::Counsel));
    let key = DraftKey::Talk(id);
    let work = async move {
        let own = if counsels {
            service.own_draft(key).await?
        } else {
            None
        };
        Ok(Box::new(Listed {
            talks: service.talks(id).await?,
            own: own.map(|draft| draft.begun_s),
            others: service.others_at_work(key).await?,
        }))
    };
    Task::perform(work, move |listed| {
        Message::Records(Event::Read(id, listed))
    })
}

impl Family {
    pub(super) fn on_records(&mut self, event: Event) -> Action<Message> {
        match event {
            Event::Read(id, Ok(listed)) if self.id == Some(id) => {
                self.records.read = Some(*listed);
            }
            Event::Read(..) => {}
        }
        Action::None
    }

    /// "Gespräch beginnen", or "fortsetzen" when a draft waits.
    pub(super) fn talk_words(&self, context: &Context) -> String {
        if self.talk_waits() {
            context.texts.talk_continue()
        } else {
            context.texts.talk_begin()
        }
    }

    /// The talk as the next step: a draft that waits, or an open appointment of today.
    pub(super) fn talk_step(&self, context: &Context) -> Option<(String, Message)> {
        let file = self.file.as_ref().filter(|f| f.family.closed.is_none())?;
        let today = appointment_now(&file.appointments, context.now).is_some();
        if !context.may(Right::Counsel) || !(today || self.talk_waits()) {
            return None;
        }
        let to = Destination::talk_with(file.family.id);
        Some((self.talk_words(context), Message::Opened(to)))
    }

    /// Is a talk of one's own waiting to be gone on with?
    pub(super) fn talk_waits(&self) -> bool {
        let read = self.records.read.as_ref();
        read.is_some_and(|listed| listed.own.is_some())
    }
}

/// The talks.
pub(super) fn list<'a>(
    screen: &'a Family,
    family: FamilyId,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(listed) = &screen.records.read else {
        return empty::loading(&[60, 70, 50]);
    };
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    let me = context.service.actor().name.clone();
    let own = listed.own.map(|begun_s| (me, begun_s));
    let others = (listed.others.iter()).map(|other| (other.name.clone(), other.begun_s));
    for (name, begun_s) in own.into_iter().chain(others) {
        let to = Destination::talk_with(family);
        let cells = [
            day_of(begun_s, context),
            name,
            texts.talk_unanswered(),
            texts.talk_unanswered(),
        ];
        let state = (icon::PLAY, texts.talk_state_open(), Tone::Info);
        lines.push(line(lines.len(), cells, state, to));
    }
    for talk in &listed.talks {
        let person = context.office.persons.iter().find(|p| p.id == talk.person);
        let cells = [
            texts.date(talk.begun.date()),
            person.map_or_else(|| "–".to_owned(), |p| p.name.clone()),
            procedure(talk, context),
            texts.outcome(talk.outcome),
        ];
        let state = (icon::CHECK_CHECK, texts.talk_state_ended(), Tone::Ok);
        let past = Some(talk.id);
        lines.push(line(
            lines.len(),
            cells,
            state,
            Destination::Talk { family, past },
        ));
    }
    let count = Some(lines.len().to_string());
    let head = card::header(texts.talk_tab_records(), count, None);
    let body: Element<'a, Message> = if lines.is_empty() {
        let hint = Some(texts.talk_records_empty_hint());
        empty::empty(
            icon::FILE_TEXT,
            texts.talk_records_empty(),
            hint,
            Vec::new(),
        )
    } else {
        let names = [
            texts.talk_column_day(),
            texts.talk_column_person(),
            texts.talk_column_procedure(),
            texts.talk_column_outcome(),
        ];
        let titles = container(columns(
            names.map(|name| label::cap(name).into()),
            label::cap(texts.talk_column_state()).into(),
        ))
        .padding([0.0, 14.0])
        .height(size::ROW_COMPACT)
        .align_y(Alignment::Center)
        .style(theme::sunken);
        column![titles].extend(lines).into()
    };
    card::listed(head, body).into()
}

fn day_of(seconds: i64, context: &Context) -> String {
    use chrono::TimeZone as _;
    let at = chrono_tz::Europe::Berlin.timestamp_opt(seconds, 0).single();
    at.map_or_else(String::new, |at| context.texts.date(at.date_naive()))
}

/// "Erstberatung und Kurzverfahren"
fn procedure(talk: &CounsellingRecord, context: &Context) -> String {
    let texts = &context.texts;
    let has = |wanted: Procedure| talk.children.iter().any(|c| c.procedure == wanted);
    match (has(Procedure::Full), has(Procedure::PrimaryShort)) {
        (true, true) => texts.talk_procedure_mixed(),
        (false, true) => texts.talk_short(),
        _ => texts.talk_procedure_full(),
    }
}

fn columns<'a>(
    cells: [Element<'a, Message>; 4],
    state: Element<'a, Message>,
) -> Element<'a, Message> {
    let shares = [3, 3, 5, 5];
    let cells = cells
        .into_iter()
        .zip(shares)
        .map(|(cell, share)| container(cell).width(Length::FillPortion(share)).into());
    row(cells)
        .push(container(state).width(Length::FillPortion(2)))
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .into()
}

fn line<'a>(
    at: usize,
    cells: [String; 4],
    (mark, words, tone): (Icon, String, Tone),
    to: Destination,
) -> Element<'a, Message> {
    let cells = cells.map(|words| label::dense(words).into());
    let face = columns(cells, pill::pill(mark, words, tone));
    let row = Control::new(face)
        .id(format!("family-talk-{at}"))
        .on_press(Message::Opened(to))
        .width(Length::Fill)
        .height(size::ROW)
        .padding([0.0, 14.0])
        .style(|theme, status| Style {
            background: status.hovered.then_some(Tokens::of(theme).hover),
            border: iced::Border::default(),
            text: Tokens::of(theme).text,
        })
        .ring(Ring::Inside, radius::SMALL);
    column![row, card::separator(), space()].into()
}
